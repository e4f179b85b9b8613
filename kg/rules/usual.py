"""How the committee of the congress reported on was come by, where no verb beside a post says it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.context import Context
from kg.rules.story import Row, Story
from kg.structure import Sentence
from kg.tokens import Token, tells

_APPOINTING = frozenset({"Appoint", "Decide", "DocumentKind", "Given"})  # what tells that a committee was appointed
_COMMITTEE = frozenset({"Body"})
_MERGED = 2025  # from when the committees of merged units are appointed, whatever they are called (Directive 45-CT/TW of 2025)
_PEOPLE = frozenset({"OwnCommittee", "Staff", "StaffAppointed"})  # who is appointed, all together
_GIVING = frozenset({"Appoint", "StaffAppointed"})
_READ_OUT = frozenset({"Announce", "HandOver"})
_MADE_KNOWN = frozenset({"Announce", "Decide", "HandOver"})
_DECIDED = frozenset({"Decide", "HandOver"})
_SOON = 3  # paragraphs behind decisions in which they begin to be told: «Theo đó:» has one of its own
_LISTED = frozenset({"Also", "Mark", "Number", "Person", "Semicolon"})
_CHOSEN = frozenset({"Body", "CommitteeSeat", "OwnCommittee", "Staff", "StaffAppointed"})  # what is appointed then


def usual_event(context: Context) -> str:
    """How a document tells that the committee of its congress was come by: ``elected`` or ``appointed``; ``holds`` where it is yet to be.

    After the mergers of 2025 committees were appointed: their officers were so too, where no verb says more.
    """
    if context.mains and all("start_date" in m.planned and m.committee_size is None for m in context.mains):
        return "holds"  # «Đại hội sẽ diễn ra từ ngày 5 đến ngày 7/8»
    decisions = context.lexicon.table("Decide")
    chosen = _CHOSEN if any(m.term is not None and m.term[0] >= _MERGED for m in context.mains) else _COMMITTEE
    made_known = False  # whether the sentence in front tells that a decision was read out
    for sentence in context.sentences:
        told = context.classes(sentence)
        tokens = context.tokens(sentence) if made_known else []
        if chosen is _CHOSEN and made_known and _lists_whom(context, tokens):
            return "appointed"
        made_known = not told.isdisjoint(_READ_OUT) and "Elect" not in told and _is_decision(context, sentence, decisions)
        if told.isdisjoint(_APPOINTING) or told.isdisjoint(chosen):
            continue
        tokens = context.tokens(sentence)
        for at, token in enumerate(tokens):
            if token.classes.isdisjoint(chosen) or not _new_committee(token) or tells(tokens[at + 1 : at + 3], "Old"):
                continue
            before = tokens[max(0, at - 20) : at]
            if _passive(tokens[at + 1 : at + 14]):
                return "appointed"
            if "StaffAppointed" in token.classes:
                return "appointed"  # «các quyết định về chỉ định nhân sự», of people alone
            if tells(before[-4:], "Appoint") or any(_decides(t, decisions) for t in before[-12:]):
                return "appointed"
            if any("DocumentKind" in t.classes and _decides(t, decisions) for t in before):
                return "appointed"  # «Theo Quyết định số … ngày … của Ban Thường vụ Tỉnh ủy, Ban Chấp hành …»
    return "appointed" if _of_merged(context) and _read_out(context) else "elected"


def _of_merged(context: Context) -> bool:
    """Whether all that a text reports on are first congresses of places made by the mergers."""
    return bool(context.mains) and all(m.ordinal == 1 and m.term is not None and m.term[0] >= _MERGED for m in context.mains)


def _read_out(context: Context) -> bool:
    """«… trao các quyết định về công tác cán bộ», in a text that tells of no election at all."""
    matters = context.lexicon.table("StaffMatters")
    told = [(sentence, context.classes(sentence)) for sentence in context.sentences]
    if any("Elect" in classes or ("ReElect" in classes and "Keeps" not in classes) for _, classes in told):
        return False
    decided = [sentence for sentence, classes in told if "Decide" in classes and not classes.isdisjoint(_READ_OUT)]
    return any(label in context.lowered[sentence.start : sentence.end] for sentence in decided for label in matters)


def _is_decision(context: Context, sentence: Sentence, decisions: Container[str]) -> bool:
    """«… công bố Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy»."""
    return not context.classes(sentence).isdisjoint(_APPOINTING) and any(_decides(t, decisions) for t in context.tokens(sentence))


def _lists_whom(context: Context, tokens: Sequence[Token]) -> bool:
    """«Theo đó: Bí thư Đảng ủy: đồng chí A; …», «Theo đó, Ban Chấp hành gồm 60 đồng chí», behind a decision: without a verb of electing."""
    if len(tokens) < 3 or tokens[0].word not in context.lexicon.table("According") or "This" not in tokens[1].classes:
        return False
    counted = tells(tokens, "Number") and any("Body" in t.classes and _new_committee(t) for t in tokens)
    return (counted or (tells(tokens, "Person") and tells(tokens, "Role"))) and not tells(tokens, "Elect", "ReElect")


def announces(context: Context) -> bool:
    """Whether a text that reports on no congress makes known who was appointed: «công bố các quyết định … chỉ định nhân sự cấp ủy»."""
    for sentence in context.sentences if not context.mains else ():
        told = context.classes(sentence)
        if told.isdisjoint(_PEOPLE) or told.isdisjoint(_GIVING) or told.isdisjoint(_MADE_KNOWN) or "Person" in told:
            continue
        tokens = context.tokens(sentence)
        if "StaffAppointed" in told or any(t.classes & _PEOPLE and tells(tokens[max(0, at - 4) : at], "Appoint") for at, t in enumerate(tokens)):
            return True
    return False


def given_in_item(row: Row, story: Story) -> None:
    """«- Xã A: Bí thư Đảng ủy B; Chủ tịch UBND xã C», below «công bố các quyết định chỉ định nhân sự»: an item without a verb."""
    if not tells(row.tokens, "Appoint", "Elect", "FormerMark", "Former", "Hold", "Leave"):
        for claim in story.told_here():
            if claim.event == "holds" and (claim.office.party or claim.office.role.get("dh:placeBody") is not None):
                claim.event = "appointed"


def _new_committee(token: Token) -> bool:
    """Whether a token names the committee, its seats or its people: «Ban Chấp hành», «cấp ủy khóa mới», «nhân sự chủ chốt»."""
    concept = token.concept("Body") if "Body" in token.classes else None
    return concept is None or concept.iri == "dhb:executive-committee"


def _decides(token: Token, decisions: Container[str]) -> bool:
    """«quyết định», «Quyết định số …»."""
    return "Decide" in token.classes or ("DocumentKind" in token.classes and token.word.rpartition(" ")[0] in decisions)


def _passive(behind: Sequence[Token]) -> bool:
    """«Ban Chấp hành Đảng bộ phường khóa I được chỉ định gồm …», «Ban Chấp hành … theo quyết định chỉ định của Tỉnh ủy»."""
    stops = {"DelegateNoun", "Elect", "Person", "Semicolon", "Into"}
    ends = (i for i, t in enumerate(behind) if t.classes & stops and not (i and "Elect" in t.classes and "Not" in behind[i - 1].classes))
    stop = next(ends, len(behind))  # but not «…, không bầu tại Đại hội mà do Tỉnh ủy chỉ định»
    at = next((i for i, t in enumerate(behind[:stop]) if "Appoint" in t.classes), -1)
    by = 0 <= at < stop - 2 and "Belonging" in behind[at + 1].classes and "Body" in behind[at + 2].classes
    by |= at > 0 and tells(behind[:at], "By", "Passive")  # «… do Ban Thường vụ Tỉnh ủy chỉ định», «được Tỉnh ủy chỉ định»
    return by or tells(behind[:stop], "Given")


def told_outcome(tokens: Sequence[Token], story: Story) -> str:
    """«Kết quả: A: Bí thư; B: Phó Bí thư»: what the words in front of a colon, of a vote alone, tell of the posts behind it."""
    outcome = " ".join(t.word for t in tokens) in story.context.lexicon.table("VoteOutcome")
    return story.usual if outcome and story.context.mains else ""


def opens_officers(tokens: Sequence[Token]) -> int:
    """«bầu ra Thường trực Tỉnh ủy gồm Bí thư A, Phó Bí thư B»: where a body's officers are listed with their posts in front; 0 for nowhere."""
    if not tells(tokens, "Elect", "Appoint"):
        return 0
    for at in range(2, len(tokens) - 2):
        token = tokens[at]
        if token.classes >= {"Including", "Listing"} and "Be" not in token.classes and tokens[at - 1].classes & {"Body", "Panel"}:
            named = tells(tokens[at + 1 : at + 3], "Person")  # the posts in front of the names are taken out of the row
            return at if named and not tells(tokens[:at], "Person", "Semicolon") else 0
    return 0


def elects_each(row: Row) -> int:
    """«BCH bầu ông A - Bí thư; ông B, ông C - Phó Bí thư.»: where the verb stands whose names and posts behind dashes are all that follows;
    0 for nowhere."""
    tokens = row.tokens
    at = next((i for i, t in enumerate(tokens) if "Elect" in t.classes), 0)
    if not at or tells(tokens[:at], "Person", "Ahead", "Nominate", "Not") or not all(t.classes & _LISTED for t in tokens[at + 1 :]):
        return 0  # the posts beside the names are taken out of the row
    first = next((i for i, t in enumerate(row.source) if t.start == tokens[at + 1].start), 0) if at + 1 < len(tokens) else 0
    return at if first and [t.word for t in row.source[first + 1 : first + 2]] == ["-"] and tells(tokens[at:], "Semicolon") else 0


class Decisions:
    """«trao quyết định về công tác cán bộ. Theo đó, ông A giữ chức …»: where a text that reports on no congress tells what was decided."""

    def __init__(self, context: Context) -> None:
        """Of one document, followed from its beginning."""
        self._context = context
        self._paragraph = -1  # the one that tells of decisions, or the last in which they are told
        self._according = context.lexicon.table("According")

    def follow(self, sentence: Sentence, story: Story) -> None:
        """Whether decisions were made known in front and are told in this sentence, behind «Theo đó» or as an item: posts are given then."""
        told = self._context.classes(sentence)
        if told >= _DECIDED:
            tokens = self._context.tokens(sentence)
            at = next(i for i, t in enumerate(tokens) if "HandOver" in t.classes)
            self._paragraph = -1 if tells(tokens[at:], "Person") else sentence.paragraph
        elif self._paragraph >= 0 and sentence.paragraph - self._paragraph < _SOON:
            tokens = self._context.tokens(sentence)
            opens = len(tokens) > 1 and tokens[0].word in self._according and "This" in tokens[1].classes
            if opens or self._context.paragraphs[sentence.paragraph].kind == "item":
                self._paragraph = sentence.paragraph
                story.event = story.event or "appointed"

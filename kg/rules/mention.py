"""Finds where a text names a congress: whose it is, which one, of which term."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.context import Context, kept
from kg.facts import Years
from kg.rules.beginning import by_year
from kg.rules.headline import in_capitals, runs_on, stands
from kg.rules.holder import agency_before, agency_there, area_before, goes_on, place_there, told_before
from kg.rules.itself import of_a_union
from kg.rules.listed import places_before, places_behind, places_told
from kg.rules.longnames import long_name
from kg.rules.meeting import is_front
from kg.rules.whose import Organisation, Parser
from kg.structure import Sentence
from kg.tokens import Look, Token, gathered, tells

_MANY = 60  # delegates; provinces and ministries send fewer to the congress above them
_FEW = 40  # official delegates; congresses have more
_CLOSE = 4  # tokens between delegates and the congress they come to
_NEAR = 4  # tokens behind a word for electing that tell what somebody is chosen for
_NAMING = Look("Congress", "DirectElection", "Past")  # what a naming may open with
_SENT = ("Appoint", "DelegateNoun", "Delegation", "Elect", "Members", "OfficialDelegate", "ReElect", "Represent")  # of who is sent
_LONGEST = 60  # tokens of a naming; what is longer names nothing


class Mention(Struct, frozen=True):
    """One naming of a congress. ``kind`` is an anaphoric kind of unit («tỉnh», «huyện»), else None.

    ``others`` are the organisations listed with its own, which hold one each: «Đại hội Đảng bộ các tỉnh A, B và C».
    """

    start: int
    end: int
    sentence: Sentence
    organisation: Organisation | None
    kind: str | None
    national: bool
    ordinal: int | None
    term: Years | None
    cited: bool
    bound: bool
    prepared: bool = False
    others: tuple[Organisation, ...] = ()


class Section(Struct, frozen=True):
    """A stretch of the normalised text that is about one congress; ``headed`` where a heading names it."""

    start: int
    end: int
    headed: bool = False

    def holds(self, at: int) -> bool:
        """Whether an offset lies in it."""
        return self.start <= at < self.end


def spoken_of(context: Context, at: int, year: int | None) -> Organisation | None:
    """The last Party organisation that a text names in front of an offset."""
    last: Organisation | None = None
    for sentence in context.sentences:
        if sentence.start >= at:
            break
        tokens = [t for t in context.tokens(sentence) if t.start < at]
        parser = Parser(context, tokens, year)
        for index, token in enumerate(tokens):
            if "OfParty" in token.classes or ("Body" in token.classes and parser.is_party(index)):
                whose, _, _ = parser.organisation(index)
                going = tells(tokens[max(0, index - 3) : index], "Bound")
                seat = tells(tokens[max(0, index - 1) : index], "CommitteeSeat", "Post", "Role")  # «A, Ủy viên Ban Chấp hành Đảng bộ tỉnh»
                last = whose if whose is not None and not (going or seat) else last
    return last


@kept
def sole_organisation(context: Context, year: int | None) -> Organisation | None:
    """The one Party organisation that a text names, for a congress of which it says only the number."""
    found: dict[str, Organisation] = {}
    for sentence in context.sentences:
        tokens = context.tokens(sentence)
        parser = Parser(context, tokens, year)
        for at, token in enumerate(tokens):
            if "OfParty" in token.classes or ("Body" in token.classes and parser.is_party(at)):
                whose, _, _ = parser.organisation(at)
                if whose is not None:
                    found.setdefault(whose.label, whose)
    return next(iter(found.values())) if len(found) == 1 else None


@kept
def mentions_of(context: Context, year: int | None) -> list[Mention]:
    """All namings of congresses in a text, in order; ``year`` chooses between places of the same name."""
    found: list[Mention] = []
    congress = context.lexicon.concepts["dhc:congress"].label
    for index, sentence in enumerate(context.sentences):
        if congress not in context.lowered[sentence.start : sentence.end]:
            continue
        own = context.tokens(sentence)
        tokens = [*own, *runs_on(context, index)]
        parser = Parser(context, tokens, year)
        related = context.paragraphs[sentence.paragraph].kind == "related"
        for at in [i for i, t in enumerate(own) if _NAMING[t.classes]]:
            token = tokens[at]
            # «… trước Đại hội Đảng bộ tỉnh lần thứ XI», «bầu trực tiếp tại Đại hội Đảng bộ huyện X lần thứ XX»
            swallowed = not token.classes.isdisjoint({"DirectElection", "Past"}) and token.word.endswith(f" {congress}")
            if "Congress" in token.classes or (swallowed and parser.has(at + 1, "Body") and parser.is_party(at + 1)):
                mention = _mention(context, parser, tokens, at, sentence, related)
                if mention is not None and mention.organisation is not None and in_capitals(context, sentence):
                    mention = replace(mention, organisation=mention.organisation if stands(context, mention.organisation) else None)
                if mention is not None and swallowed:
                    mention = replace(mention, start=token.end - len(congress), bound="Past" in token.classes or mention.bound)
                if mention is not None:
                    if found and _beside(context, found[-1], mention) and found[-1].term is None:
                        found[-1] = replace(found[-1], term=mention.term)
                    found.append(_joined(context, found[-1], mention) if found else mention)
    return found


def _mention(
    context: Context, parser: Parser, tokens: Sequence[Token], at: int, sentence: Sentence, related: bool
) -> Mention | None:
    """The naming of a congress at a token; None where it is no congress of the Party."""
    organisation: Organisation | None = None
    kind: str | None = None
    others: list[Organisation] = []
    place: Organisation | None = None  # told without «Đảng bộ»
    national = party = False
    ordinal: int | None = None
    term: Years | None = None
    index, longest = at + 1, min(len(tokens), at + _LONGEST)
    while index < longest:
        value, used = parser.ordinal(index)
        if used and ordinal is None:
            ordinal, index = value, index + used
            continue
        years, used = parser.term(index)
        alone = organisation is None and kind is None and ordinal is None and not national
        if used and alone and parser.word(index - 1) == parser.word(index + used) == "," and parser.has(at - 1, "Locative"):
            break  # «Theo báo cáo tại Đại hội, nhiệm kỳ 2020-2025, Đảng bộ X đã …»: when that was done
        if used and term is None:
            term, index = years, index + used
            continue
        whose, bare, used = parser.organisation(index)
        if used and organisation is None and kind is None and not national and (whose or bare):
            seat, more = parser.seat(index + used, whose)
            organisation, kind, index = seat, bare, index + used + more
            if whose is not None and parser.has(index - 1, "Place") and (
                parser.has(index - 2, "Several") or parser.listing(index - 4) or goes_on(parser, index)
            ):
                others, used = places_behind(parser, index)
                index += used
            continue
        base = parser.word(index + used) == "cơ" and parser.word(index + used + 1) == "sở"  # «Đại hội Đảng bộ cơ sở lần thứ II»
        behind = index + used + 2 * base
        told = parser.has(behind, "OrdinalCue", "InWords", "TermCue")
        if used and not (whose or bare) and parser.has(index, "Body") and told:
            index = behind  # «Đại hội Đảng bộ lần thứ I», «Đại hội chi bộ nhiệm kỳ 2025-2027»
            continue
        if index == at + 1 and parser.kind_at(index) and parser.has(index + 1, "OrdinalCue", "TermCue"):
            place = organisation = parser.area(index)  # «Đại hội đại biểu xã X lần thứ XII»
            index += 1
            continue
        if parser.word(index) == "đảng" and parser.kind_at(index + 1) and organisation is None and kind is None and not national:
            organisation, index = parser.area(index + 1), index + 2  # «Đại hội Đảng huyện X»
            continue
        if parser.has(index, "National") and organisation is None:
            party = party or "đảng" in parser.word(index)
            national, index = True, index + 1
            continue
        if (organisation is not None or index == at + 1) and (short := parser.abbreviation(index)):
            index += short + parser.has(index + short, "DelegateNoun")  # «Đại hội (ĐH) đại biểu …»
            continue
        if organisation is not None and (more := parser.remark(index)):
            index += more
            continue
        if parser.has(index, "Alike", "Belonging") and any(parser.has(index + i, "TermCue", "OrdinalCue", "InWords") for i in (1, 2)):
            index += 1  # «Cả ba đại hội đều thuộc nhiệm kỳ …»
            continue
        if parser.word(index) in {",", "(", ")", ":", "đảng", "lần", "điểm", "này"} or parser.has(index, "Congress"):
            party = party or parser.word(index) == "đảng"
            index += 1
            continue
        break
    unnamed = organisation is None or (organisation.level == "organisation" and organisation.area is None)
    long = long_name(context.lexicon, parser, at + 1) if unnamed and not (kind or national or ordinal or term) else None
    if long is not None:
        organisation, ordinal, term, index = long
    if organisation is None and kind is None and not national and of_a_union(tokens[: at + 1]):
        return None  # «Trong nhiệm kỳ, Hội Nông dân tổ chức Đại hội đại biểu nhiệm kỳ 2018-2023»
    if place is not None and (term is None or term[0] % 5 or _held_by_a_union(tokens[:at])):
        organisation = None  # «Hội Nông dân … tổ chức Đại hội đại biểu huyện X, nhiệm kỳ 2023-2028»
    if national and not party and _of_a_union(context, tokens):
        return None  # «Đại hội đại biểu toàn quốc lần thứ … Đoàn Thanh niên»
    if party and not national and ordinal and organisation is None and kind is None and parser.has(at - 1, "Meeting"):
        organisation = area_before(parser, at)  # «Tỉnh A tiến hành Đại hội Đảng lần thứ X»: its own, not that of the country
    national = national or (party and ordinal is not None and organisation is None and kind is None)
    if ordinal is not None and organisation is None and kind is None and not national:
        national = _elects_the_centre(context, tokens)  # «Tại Đại hội XIII, ông A trúng cử Ủy viên Trung ương»
    if ordinal is not None and term is None and not national and (organisation is None or organisation.level != "organisation"):
        term = by_year(context.lexicon, parser, at, index)
    if organisation is None and kind is None and not national:
        organisation, kind, others = told_before(parser, tokens, at)
        if organisation is None and kind is None and (ordinal or term or parser.has(at - 1, "Place")):
            listed = places_before(parser, at)
            organisation, others = (listed[0], listed[1:]) if listed else (area_before(parser, at), [])
    if organisation is None and kind is not None:
        listed = places_before(parser, at, kind)
        organisation, others = (listed[0], listed[1:]) if listed else (place_there(parser, at, kind), others)
    if organisation is None and kind is None and not national and ordinal:
        organisation = agency_there(parser, at) or (agency_before(parser, at) if index > at + 1 and parser.has(at + 1, "Body") else None)
    if organisation is None and kind is None and not national and (ordinal or term):
        listed = places_told(parser, index)
        organisation, others = (listed[0], listed[1:]) if listed else (organisation, others)
    before = tokens[max(0, at - 5) : at]
    said = gathered(before)
    # «Bí thư Đại hội …», not «Phó Thủ tướng dự Đại hội …»; «sau một nhiệm kỳ đại hội»
    cited = "Resolution" in said or ("Post" in said and not _comes_to(before)) or tells(before[-1:], "TermCue")
    sent = tells(before[-1:], "DelegateNoun") and not tells(before[-2:-1], "Number")
    here = not national or parser.has(index, "Including")  # «Dự Đại hội XIII của Đảng, Cà Mau cử …»: no report on that one
    bound = related or sent or ("Bound" in said and _led(tokens, before, here))
    if bound and not related and not national and (_stands_for(tokens[:at]) or _many_come(tokens[:at])):
        bound = False  # «172 đại biểu thay mặt 2.961 đảng viên về dự Đại hội Đảng bộ huyện»: the one reported on
    return Mention(
        tokens[at].start, tokens[index - 1].end, sentence, organisation, kind, national, ordinal, term, cited, bound,
        "Prepare" in said, tuple(others),
    )  # fmt: skip


def _elects_the_centre(context: Context, tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells that somebody was chosen for the Central Committee or one of its bodies, as only national congresses do."""
    for at, token in enumerate(tokens):
        if "Elect" in token.classes:
            for named in tokens[at + 1 : at + _NEAR]:
                post, body = named.concept("Post"), named.concept("Body")
                kind = context.lexicon.concepts.get(post.get("dh:postBodyKind") or "") if post is not None else body
                if kind is not None and kind.get("dh:bodyLevel") == "dhk:national" and kind.get("dh:bodyClass") == "party":
                    return True
    return False


def _comes_to(before: Sequence[Token]) -> bool:
    """Whether a word for going to a congress stands between the last post and its naming."""
    return tells(before[next(i for i in range(len(before) - 1, -1, -1) if "Post" in before[i].classes) :], "Bound")


def _led(tokens: Sequence[Token], before: Sequence[Token], here: bool) -> bool:
    """Whether a word for going to a congress, or preparing for it, leads its naming; ``here`` where it may be the one reported on."""
    # «trước giờ bế mạc Đại hội», «về dự khai mạc Đại hội»: it met
    over = max((i for i, t in enumerate(before) if t.classes & {"Closing", "Opening"}), default=-1)
    near = before[max(over, len(before) - 3) :]
    return any(
        "Bound" in t.classes and not (here and (_opens(tokens, t) or _directs(near, i) or _guest(tokens, t))) and not _aside(near, i)
        for i, t in enumerate(near)
    )


def _guest(tokens: Sequence[Token], token: Token) -> bool:
    """«Đồng chí A, Bí thư Tỉnh ủy (về) dự Đại hội Đảng bộ huyện B»: who has a post comes from above, and nobody sends them."""
    before = tokens[: tokens.index(token)]
    return "Going" in token.classes and tells(before, "Role") and tells(before, "Person") and not tells(before, *_SENT)


def _directs(tokens: Sequence[Token], at: int) -> bool:
    """«Đồng chí A dự và chỉ đạo Đại hội Đảng bộ huyện B»: who comes from above tells no delegates going there."""
    behind = tokens[at + 1 : at + 3]
    joined = len(behind) == 2 and ("Also" in behind[0].classes or behind[0].word == ",")
    return joined and "Going" in tokens[at].classes and "NotHeld" in behind[1].classes and "Bound" not in behind[1].classes


def _joined(context: Context, before: Mention, mention: Mention) -> Mention:
    """«chào mừng Đại hội Đảng bộ huyện và Đại hội Đảng bộ tỉnh»: what is said of the first is said of both."""
    if before.sentence is not mention.sentence or not (before.bound or before.cited):
        return mention
    between = context.lowered[before.end : mention.start].strip()
    if between not in {"và", ","}:
        return mention
    return replace(mention, bound=mention.bound or before.bound, cited=mention.cited or before.cited)


def _beside(context: Context, before: Mention, mention: Mention) -> bool:
    """«Đại hội Đảng bộ huyện X (2-3/7) và Đại hội Đảng bộ huyện Y (9-10/7), nhiệm kỳ …»: two of one level, of one term."""
    own, other = before.organisation, mention.organisation
    if own is None or other is None or before.sentence is not mention.sentence or own.level != other.level:
        return False
    between = context.lowered[before.end : mention.start].rpartition(")")[2].strip()
    return between == "và" and mention.term is not None and own.level != "organisation"


def _stands_for(tokens: Sequence[Token]) -> bool:
    """Whether delegates who stand for a number of members are told in front."""
    at = next((i for i, t in enumerate(tokens) if "Represent" in t.classes), None)
    if at is None or not tells(tokens[:at], "DelegateNoun", "OfficialDelegate"):
        return False
    return tells(tokens[at:], "Members") and not tells(tokens, "Delegation")


def _many_come(tokens: Sequence[Token]) -> bool:
    """«148 đại biểu dự Đại hội …»: more than any delegation to a congress one level up has, and nobody sends them."""
    for at, token in enumerate(tokens[:-1]):
        if "Number" in token.classes and token.word.isdigit() and tokens[at + 1].classes & {"DelegateNoun", "OfficialDelegate"}:
            near = tokens[at + 2 :]
            over = tokens[at - 1].word == "," and tells(tokens[:at], "After")  # «sau khi bầu Ban Chấp hành, 299 đại biểu dự … bầu Bí thư»
            sent = tells(tokens[at:] if over else tokens, "Elect", "Delegation", "Appoint")
            short = len(near) <= _CLOSE or tells(near[:2], "Represent")  # «… thay mặt 17 chi bộ đã dự»
            return int(token.word) >= _MANY and not sent and short and tells(near, "Going")
    return False


def _of_a_union(context: Context, tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of an election to a mass organisation, which has national congresses of its own."""
    if not tells(tokens, "Elect"):
        return False
    named = [c for t in tokens for c in (t.concept("Body"), t.concept("Post")) if c is not None]
    kinds = [context.lexicon.concepts.get(c.get("dh:postBodyKind") or "", c) for c in named]
    return any(is_front(kind) for kind in kinds)


def _held_by_a_union(tokens: Sequence[Token]) -> bool:
    """Whether a mass organisation is named in front of a congress."""
    return any("Body" in t.classes and is_front(t.concept("Body")) for t in tokens)


def _aside(tokens: Sequence[Token], at: int) -> bool:
    """«Năm năm sau, Đại hội XII họp»: when it was, in front of a comma."""
    return at + 1 < len(tokens) and tokens[at + 1].word == ","


def _opens(tokens: Sequence[Token], token: Token) -> bool:
    """«Dự Đại hội có 195 đại biểu»: at a sentence's beginning it is the congress reported on."""
    if "Going" not in token.classes:
        return False
    at = tokens.index(token)
    return (at == 0 or "Mark" in tokens[at - 1].classes) and not _few(tokens[at:])


def _few(tokens: Sequence[Token]) -> bool:
    """«Dự Đại hội Đảng bộ Khối … có 6 đại biểu chính thức»: no more than a delegation has."""
    counted = next((i for i, t in enumerate(tokens) if "OfficialDelegate" in t.classes), 0)
    number = tokens[counted - 1].word if counted else ""
    return number.isdigit() and int(number) < _FEW

"""Reads a congress's numbers: delegates, members they stand for, sizes of what it elects, direct election."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from kg import lexicon as lexicons
from kg.context import Context
from kg.grammar import Found, Grammar, Rule
from kg.lexicon import Lexicon
from kg.rules.chosen import kind_of
from kg.rules.delegates import RULES as DELEGATES
from kg.rules.direct import direct
from kg.rules.elected import RULES as ELECTED
from kg.rules.meeting import is_front
from kg.rules.mention import Mention, Section
from kg.rules.number import parse
from kg.rules.shares import told_of
from kg.rules.sizes import FIELDS, committee_of
from kg.rules.sizes import RULES as SIZES
from kg.rules.tallies import RULES as TALLIES
from kg.rules.tallies import WON
from kg.rules.verbs import met_to_elect
from kg.rules.within import smaller
from kg.rules.words import Words
from kg.template import labels
from kg.text import Evidence
from kg.tokens import Token, tells

_ALTERNATE, _EX_OFFICIO = "dhc:alternate-delegates", "dhc:ex-officio-delegates"


class _Amounts:
    """Words around numbers which the rules do not name."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take them from the ontology."""
        self.magnitudes = {label: int(c.get("dh:factor") or 1) for label, c in lexicon.labels("Magnitude")}
        self.rounding = frozenset(labels(lexicon, "More", "Less", "About"))
        #: what stands between those who won and all seats: «38/41», «38 trên tổng số 41»
        self.out_of = frozenset({"/", *labels(lexicon, "OutOf"), *(f"/ {label}" for label in labels(lexicon, "Whole"))})


@lru_cache(maxsize=1)
def _amounts() -> _Amounts:
    """The words of the project's own ontology, taken once a process."""
    return _Amounts(lexicons.load())


def _number(found: Found, field: str = "") -> int | None:
    """The number of a match; of «56/66 người» those who won, of «118/120 đại biểu» those who were called."""
    token = found.token("n")
    at = found.slots["n"][0]
    if at > 1 and (field.endswith("committee_size") or field == "higher_delegates"):
        token = _of_all(found, at) or token
    value = parse(token.word).value if token else None
    if value is None:
        return None
    behind = found.tokens[found.slots["n"][1] : found.slots["n"][1] + 1]
    value *= _amounts().magnitudes.get(behind[0].word, 1) if behind else 1
    return int(value) if value == int(value) else None


def _of_all(found: Found, at: int) -> Token | None:
    """The first number of «56/66», «52 trên tổng số 53»: those who won, of those who were to be chosen."""
    before = found.tokens[max(0, at - 5) : at]
    joined = next((i for i in range(len(before) - 1, -1, -1) if "Number" in before[i].classes), None)
    counted = joined is not None and tells(before[joined + 1 : joined + 2], "Seat")  # «33 đồng chí trong tổng số 38 đồng chí ứng cử»
    between = " ".join(t.word for t in before[joined + 1 + counted :]) if joined is not None else ""
    return before[joined] if joined is not None and between in _amounts().out_of else None


_WHOSE = {True: frozenset({"Own"}), False: frozenset({"Foreign"})}  # of the organisation reported on, or of another
RULES: tuple[Rule, ...] = (*DELEGATES, *SIZES, *TALLIES, *ELECTED)
_GRAMMAR = Grammar(RULES)
_BY_NAME = {rule.name: rule for rule in RULES}
#: the levels of the organisations whose committees are called so
_LEVELS = {
    "dhb:central-committee": {"national"},
    "dhb:province-committee": {"province"},
    "dhb:district-committee": {"district"},
    "dhb:urban-district-committee": {"district"},
    "dhb:town-committee": {"district"},
    "dhb:city-committee": {"province", "district"},
}
_FLAGS = {"Pilot": "pilot", "FirstAtLevel": "first_at_level"}
_SETTLED = " (số lượng)"  # marks what was settled before the election
_NAMED = 10  # tokens behind a committee's name in which its number or term stands
_NEAR = 6  # tokens in front of a committee's name in which a word may say that its number is the final one
_FLAGGED = frozenset(_FLAGS)
#: more than any congress of a province has had; what is told of more is told of many
_MOST = {"official_delegates": 1000, "committee_size": 150, "standing_committee_size": 50, "higher_delegates": 150}
_BESIDE = 3  # characters between two sentences, one behind the other
_COUNTED_IN = 20  # tokens behind a number of delegates in which those among them are told


def fact_of(found: Found) -> tuple[str, int] | None:
    """The attribute and the number that a match states; None where the match is of something else."""
    field = _BY_NAME[found.rule].build(found)
    number = _number(found, field or "")
    if field == "higher_delegates" and number:
        number -= _ex_officio(found) or _alternates(found)
    return (field, number) if field and number else None


def _is(token: Token, kind: str) -> bool:
    """Whether a token names delegates of a kind."""
    concept = token.concept("OtherDelegate")
    return concept is not None and concept.iri == kind


def _ex_officio(found: Found) -> int:
    """«34 đại biểu chính thức (có 1 đại biểu đương nhiên)»: those in brackets are counted in and are not elected."""
    behind = found.tokens[found.last : found.last + 6]
    at = next((i for i, t in enumerate(behind) if "Number" in t.classes), len(behind))
    opened = at > 0 and behind[0].word == "(" and all("Word" in t.classes or t.concepts for t in behind[1:at])
    if not opened or tells(behind[1:at], "Not") or at + 1 >= len(behind) or not _is(behind[at + 1], _EX_OFFICIO):
        return 0
    return int(parse(behind[at].word).value)


def _alternates(found: Found) -> int:
    """«6 đồng chí, trong đó có 1 đại biểu dự khuyết», «19 đại biểu (17 chính thức, 2 dự khuyết)»: counted in, and no official
    delegates; nor are those who come ex officio."""
    official = tells(found.tokens[found.first : found.last], "Official", "OfficialDelegate")
    behind = found.tokens[found.last : found.last + _COUNTED_IN]
    opened = next((i for i, t in enumerate(behind) if "Mark" in t.classes or "Number" in t.classes), len(behind))
    if 0 < opened < len(behind) - 2 and behind[opened].word == "(" and tells(behind[opened + 2 : opened + 3], "Official"):
        behind = behind[opened:]  # «20 đại biểu dự Đại hội cấp trên (18 chính thức và 2 dự khuyết)»
    bracket = bool(behind) and behind[0].word == "(" and len(behind) > 1 and "Number" in behind[1].classes
    listed = len(behind) > 2 and behind[0].word == "," and "Including" in behind[1].classes and "Number" in behind[2].classes
    within = int(listed) if bracket or listed else next((i for i, t in enumerate(behind) if "CountedIn" in t.classes), None)
    if within is None:
        return 0
    others = 0
    for at, token in enumerate(behind[:-1]):
        if token.word in {";", "."} or (bracket and token.word == ")"):
            break
        if at > within and "Number" in token.classes and "OtherDelegate" in behind[at + 1].classes:
            counted = _is(behind[at + 1], _EX_OFFICIO) or (_is(behind[at + 1], _ALTERNATE) and not official)
            others += int(parse(token.word).value) if counted else 0
    return others


def attributes(
    context: Context, section: Section | None, named: Mapping[int, bool] | None = None, own: Mention | None = None,
    elsewhere: frozenset[int] = frozenset(),
) -> tuple[dict[str, Any], list[tuple[str, Evidence]], set[str]]:  # fmt: skip
    """The main congress's attributes in a stretch of the text (all of it by default): values, words, rounded fields.

    ``named`` are the offsets at which congresses are named, and whether each is the main one's organisation's; ``own`` is
    the congress, as far as known: a committee of an earlier one is none of its. ``elsewhere`` are the offsets of sentences that
    tell of another place's congress.
    """
    facts: dict[str, Any] = {}
    stated: list[tuple[str, Evidence]] = []
    rounded: set[str] = set()
    known = named or {}
    elected = -1  # where the sentence ends that says a committee is elected, and of how many not
    for sentence, tokens, told in told_of(context, section):
        if context.paragraphs[sentence.paragraph].kind == "related" or sentence.start in elsewhere:
            continue
        if "ToElect" in told:
            tokens, told = met_to_elect(tokens), told | {"Elect"}
        if "Number" in told and _GRAMMAR.may(told):
            if "Congress" in told and any(sentence.start <= at < sentence.end for at in known):
                tokens = [replace(t, classes=t.classes | _WHOSE[known[t.start]]) if t.start in known else t for t in tokens]
            used: set[int] = set()
            for found in _GRAMMAR.find(tokens):
                at = found.slots["n"][0]
                fact = fact_of(found)
                if fact is not None and fact[0] == WON:
                    fact = ("committee_size", fact[1]) if 0 <= sentence.start - elected < _BESIDE else None
                if fact is not None and (_too_many(fact, own) or (fact[0] == "higher_delegates" and _to_be_sent(found.tokens[:at]))):
                    continue  # «cả tỉnh có 3.120 đại biểu», «sẽ bầu 15 đại biểu dự Đại hội Đảng bộ tỉnh»
                if fact is not None and fact[0].endswith("_size") and _of_a_union(found):
                    continue
                if fact is None or at in used or (own is not None and fact[0].endswith("_size") and _outgoing(found, own)):
                    continue
                used.add(at)
                if fact[0] == "official_delegates" and facts.get("higher_delegates") == fact[1] + _with_alternates(found):
                    fact = "higher_delegates", fact[1]  # «chọn 20 đại biểu dự Đại hội tỉnh … có 18 đại biểu chính thức và 2 dự khuyết»
                    facts.pop("higher_delegates")
                _keep(context, found, fact, facts, stated, rounded)
        elects = "Elect" in told and "committee_size" not in facts and _elects_committee(tokens)
        if elects or (0 <= sentence.start - elected < _BESIDE and "Number" in told and _counts_votes(tokens)):
            elected = sentence.end
        if not told.isdisjoint(_FLAGGED):
            _flags(context, tokens, facts, stated)
        if "direct_election" not in facts and (said := direct(tokens, told)) is not None and not _of_one_below(tokens[: said.first], own):
            facts["direct_election"] = True
            words = said.tokens[said.first].start, said.tokens[said.last - 1].end
            stated.append(("direct_election", context.evidence(*words, said.rule)))
    return facts, stated, rounded


def _of_one_below(before: Sequence[Token], own: Mention | None) -> bool:
    """«Xã A là nơi bầu trực tiếp Bí thư», in a report on a district's congress: whether the only place told in front is a smaller one."""
    organisation = own.organisation if own is not None else None
    if organisation is None:
        return False
    levels = [{u.level for u in t.units if u.kind == t.kind} for t in before if "Place" in t.classes and t.kind]
    return bool(levels) and all(found and all(smaller(level, organisation.level) for level in found) for found in levels)


def _to_be_sent(before: Sequence[Token]) -> bool:
    """«Đại hội sẽ bầu …»: whether the tokens in front of a number say that an election is to come; not «Đại hội … sắp tới»."""
    ahead = next((i for i, t in enumerate(before) if "Ahead" in t.classes), len(before))
    return tells(before[ahead:], "Elect")


def _too_many(fact: tuple[str, int], own: Mention | None) -> bool:
    """Whether a number is more than a congress below the national one has: it counts those of many congresses."""
    return fact[1] > _MOST.get(fact[0], fact[1]) and not (own is not None and own.national)


def _elects_committee(tokens: Sequence[Token]) -> bool:
    """«Đại hội bầu xong Ban Chấp hành.»: whether the congress elects its committee."""
    at = next((i for i, t in enumerate(tokens) if "Elect" in t.classes and "Nominate" not in t.classes), len(tokens))
    board = next((t for t in tokens[at + 1 :] if kind_of(t) in FIELDS), None)
    opens = all(t.classes & {"Mark", "Number"} for t in tokens[:at])  # «7. Bầu Ban Chấp hành khóa IX»
    here = opens or tells(tokens, "Congress")
    return board is not None and FIELDS[kind_of(board)] == "committee_size" and here and not tells(tokens, "Ahead")


def _counts_votes(tokens: Sequence[Token]) -> bool:
    """«Số dư: 2 đồng chí. Số phiếu phát ra 148.»: whether a sentence only counts, and what is counted behind is still of the committee."""
    stops = ("Congress", "DelegateNoun", "Delegation", "OfficialDelegate", "Person", "Role")
    return not tells(tokens, *stops) and all(kind_of(t) not in FIELDS for t in tokens)


def _with_alternates(found: Found) -> int:
    """«18 đại biểu chính thức và 2 đại biểu dự khuyết»: the alternates told right behind; a number that fits none otherwise."""
    behind = found.tokens[found.last : found.last + 3]
    told = len(behind) > 2 and "Number" in behind[1].classes and _is(behind[2], _ALTERNATE)
    return int(parse(behind[1].word).value) if told else -1


def _outgoing(found: Found, own: Mention) -> bool:
    """«Ban Chấp hành khóa XXVII có 39 đồng chí» in a report on the twenty-eighth congress: the committee before."""
    number = found.slots["n"][0]
    body = committee_of(found)
    behind = range(body + 1, number if body < number else min(len(found.tokens), body + _NAMED))
    if _of_another_level(found, body, own):
        return True
    if body < number and _of_the_term_before(found.tokens[:body]):
        return True
    if tells(found.tokens[found.first : number], "CountedIn") and tells(_same_clause(found.tokens[: found.first]), "Old"):
        return True  # «Ban Chấp hành khóa trước có 45 đồng chí, trong đó 13 đồng chí …»
    words = Words(found.tokens)
    for at in behind:
        if body > number and words.has(at, "Elect", "Post", "Role"):
            break  # «bầu 39 ủy viên Ban Chấp hành và bầu trực tiếp ông A, Bí thư Thành ủy khóa X, …»
        if words.has(at, "Old"):
            return True
        if words.word(at) == "khóa":
            ordinal, _ = words.ordinal(at)
            if ordinal is not None and own.ordinal is not None:
                return ordinal < own.ordinal
        if words.has(at, "TermCue"):
            term, _ = words.term(at)
            if term is not None and own.term is not None:
                return term[0] < own.term[0]
        if words.has(at, "Mark") and words.word(at) not in {"(", ","}:
            break
    return False


def _same_clause(ahead: Sequence[Token]) -> Sequence[Token]:
    """The last of some tokens, from the semicolon or full stop in front on."""
    return ahead[next((i + 1 for i in range(len(ahead) - 1, -1, -1) if ahead[i].word in {".", ";"}), 0) :][-_NAMED:]


def _of_the_term_before(ahead: Sequence[Token]) -> bool:
    """«Nhiệm kỳ trước, Ban Chấp hành có 45 đồng chí»: whether the clause in front of a committee begins with its time."""
    clause = next((i + 1 for i in range(len(ahead) - 1, -1, -1) if ahead[i].word in {".", ";", ":"}), 0)
    inside = ahead[clause:]
    return tells(inside[:2], "Old") and len(inside) <= _NEAR and not tells(inside, "Elect", "Congress")


def _of_a_union(found: Found) -> bool:
    """«Ban Chấp hành Đoàn Thanh niên có 15 đồng chí», «Hội Cựu chiến binh bầu Ban Chấp hành 11 đồng chí»: no committee of the Party."""
    body = committee_of(found)
    if body + 1 < len(found.tokens) and is_front(found.tokens[body + 1].concept("Body")):
        return True
    for at in range(body - 1, -1, -1):
        token = found.tokens[at]
        if token.word in {".", ";", ","} or "Congress" in token.classes:
            return False
        if is_front(token.concept("Body")):
            led = found.tokens[at - 1 : at] if at else ()
            return not tells(led, "Post", "Role") and tells(found.tokens[at + 1 : at + 4], "Elect", "Including")
    return False


def _of_another_level(found: Found, body: int, own: Mention) -> bool:
    """«Ban Thường vụ Tỉnh ủy có 3 đồng chí» in a report on a district's congress: a committee of another level."""
    level = own.organisation.level if own.organisation is not None else "national" if own.national else ""
    at = body
    while at < len(found.tokens) and found.tokens[at].classes & {"Body", "Place", "PlaceKind"}:
        concept = found.tokens[at].concept("Body")
        levels = _LEVELS.get(concept.iri) if concept is not None else None
        if levels is not None and level and level not in levels:
            return True
        at += 1
    return False


def _keep(
    context: Context, found: Found, fact: tuple[str, int], facts: dict[str, Any], stated: list[tuple[str, Evidence]],
    rounded: set[str],
) -> None:  # fmt: skip
    field, number = fact
    at = found.slots["n"][0]
    settled = field.endswith("_size") and _settled(found)
    if facts.setdefault(field, number) != number:
        final = tells(found.tokens[max(0, found.first - _NEAR) : at], "InAll")
        if not final and (settled or not any(s[0] == field and s[1].rule.endswith(_SETTLED) for s in stated)):
            return
        facts[field] = number  # «Như vậy, Ban Thường vụ có 15 đồng chí»: with those appointed afterwards
        stated[:] = [s for s in stated if s[0] != field]
    if at and found.tokens[at - 1].word in _amounts().rounding:
        rounded.add(field)
    start, end = found.tokens[at].start, found.tokens[min(at + 1, len(found.tokens) - 1)].end
    stated.append((field, context.evidence(start, end, found.rule + _SETTLED * settled)))


def _settled(found: Found) -> bool:
    """«biểu quyết số lượng Ban Chấp hành là 41 đồng chí»: how many are to be elected, of whom some seats may stay empty."""
    before = [t.word for t in found.tokens[max(0, found.first - _NEAR) : found.first + 2]]
    return any(pair == ("số", "lượng") for pair in pairwise(before))


def _flags(context: Context, tokens: Sequence[Token], facts: dict[str, Any], stated: list[tuple[str, Evidence]]) -> None:
    """Pilot, first at its level: said without numbers."""
    for token in tokens:
        if not token.concepts:
            continue
        for token_class, field in _FLAGS.items():
            if token_class in token.classes and not facts.get(field):
                facts[field] = True
                stated.append((field, context.evidence(token.start, token.end, token_class)))

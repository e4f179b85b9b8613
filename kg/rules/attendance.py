"""Reads a congress's numbers: delegates, members they stand for, sizes of what it elects, direct election."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from kg.context import Context
from kg.grammar import Found, Grammar, Rule
from kg.rules.mention import Mention, Section
from kg.rules.number import parse
from kg.rules.sizes import RULES as SIZES
from kg.rules.whose import Parser
from kg.structure import Sentence
from kg.text import Evidence
from kg.tokens import Token

_FIELD = Callable[[Found], str | None]
_CHOOSING = {"cử", "chọn", "chỉ định", "giới thiệu", "trúng cử"}
_OUT_OF = {"/", "trên", "trên tổng số", "trong tổng số", "trong số", "/ tổng số"}  # between those who won and all seats
_MAGNITUDES = {"nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000}


def _number(found: Found, field: str = "") -> int | None:
    """The number of a match; of «56/66 người» those who won, of «118/120 đại biểu» those who were called."""
    token = found.token("n")
    at = found.slots["n"][0]
    if field.endswith("committee_size") and at > 1:
        token = _of_all(found, at) or token
    value = parse(token.word).value if token else None
    if value is None:
        return None
    behind = found.tokens[found.slots["n"][1] : found.slots["n"][1] + 1]
    value *= _MAGNITUDES.get(behind[0].word, 1) if behind else 1
    return int(value) if value == int(value) else None


def _of_all(found: Found, at: int) -> Token | None:
    """The first number of «56/66», «52 trên tổng số 53»: those who won, of those who were to be chosen."""
    before = found.tokens[max(0, at - 5) : at]
    joined = next((i for i in range(len(before) - 1, -1, -1) if "Number" in before[i].classes), None)
    between = " ".join(t.word for t in before[joined + 1 :]) if joined is not None else ""
    return before[joined] if joined is not None and between in _OUT_OF else None


def _higher(found: Found) -> bool:
    """Whether the delegates of a match are those for the congress one level up.

    That congress is named in the same clause, with whose it is or which one: behind the number, before any other count
    of delegates, or in front of it. The main one's own (``Own`` tokens, see
    :func:`attributes`) never is.
    """
    behind = list(found.tokens[found.last : found.last + 40])
    if any("Represent" in t.classes for t in behind[:3]):
        return False
    for at, token in enumerate(behind):
        counted = token.classes & _COUNTED and at and "Number" in behind[at - 1].classes
        if token.word in {";", "."} or (counted and "OtherDelegate" not in token.classes):
            break
        if "Congress" in token.classes and "Own" not in token.classes and _led(behind, at) and _named(behind, at):
            return True
    before = list(found.tokens[max(0, found.first - 40) : found.first])
    for at in range(len(before) - 1, -1, -1):
        token = before[at]
        if token.word in {";", "."}:
            break
        if "Congress" in token.classes and _led(before, at):
            sent = any("Delegation" in t.classes for t in before)
            return sent or ("Foreign" in token.classes and _named(before, at))
    return False


_COUNTED = frozenset({"DelegateNoun", "OfficialDelegate", "OtherDelegate"})


def _led(tokens: Sequence[Token], at: int) -> bool:
    """«(đi) dự Đại hội»: a word of going there stands right before."""
    return any("Bound" in t.classes for t in tokens[max(0, at - 2) : at])


def _named(tokens: Sequence[Token], at: int) -> bool:
    """«Đại hội Đảng bộ tỉnh», «Đại hội toàn quốc lần thứ …», «đại hội cấp trên»: not just «Đại hội»."""
    behind = tokens[at + 1 : at + 3]
    return any(t.classes & {"Body", "National", "OrdinalCue", "Role"} or t.word == "cấp" for t in behind)


def _delegates(found: Found) -> str | None:
    return "higher_delegates" if _higher(found) else "official_delegates"


def _sent_up(found: Found) -> bool:
    """Chosen in this clause, and for a congress that is named as another: «đi dự Đại hội Đảng bộ tỉnh»."""
    clause = [t.word for t in found.tokens[max(0, found.first - 14) : found.last]]
    chosen = any(word in _CHOOSING or word.startswith(("bầu", "được bầu")) for word in clause)
    behind = found.tokens[found.last : found.last + 3]
    named = any(t.classes & {"Body", "National", "OrdinalCue"} or t.word == "cấp" for t in behind)
    return chosen and named


def _delegation(found: Found) -> str | None:
    inside = found.tokens[found.first : found.last]
    bound = any("Bound" in t.classes for t in inside) and any("Congress" in t.classes for t in inside)
    return "higher_delegates" if bound else None


def _constant(field: str) -> _FIELD:
    return lambda found: field


_TO = "<!Number|Mark|Semicolon|Body>"
DELEGATES: tuple[Rule, ...] = (
    Rule(
        name="đại biểu được triệu tập: <số>",
        pattern="<OfficialDelegate|DelegateNoun> <Word>{0,3} (?:':'|'là') <n:Number> <Seat|DelegateNoun>?",
        build=_delegates,
        yes=[("Tổng số đại biểu được triệu tập: 120 đồng chí", ("official_delegates", 120))],
        no=["Đại biểu dự khuyết: 1 đồng chí"],
    ),
    Rule(
        name="<số> đại biểu chính thức",
        pattern="<n:Number> <OfficialDelegate>",
        build=_delegates,
        yes=[
            ("Tham dự đại hội có 210 đại biểu chính thức", ("official_delegates", 210)),
            ("Đại hội bầu 12 đại biểu chính thức dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 12)),
        ],
        no=["2 đại biểu dự khuyết"],
    ),
    Rule(
        name="<số> đại biểu",
        pattern="<n:Number> <DelegateNoun> (?!<OtherDelegate>)",
        build=_delegates,
        yes=[("Đại hội triệu tập 180 đại biểu", ("official_delegates", 180))],
        no=["3 đại biểu đương nhiên", "2 đại biểu dự khuyết"],
    ),
    Rule(
        name="<số> đồng chí, thay mặt cho <số> đảng viên",
        pattern=(
            "<n:Number> <Seat|Members> <Word>{0,3} (?:',' <!Number|Semicolon|Members>{1,6} <Number> <!Number|Semicolon|Members>{1,3})?"
            " ','? <Represent> <!Number|Mark>{0,4} <Number> <Members>"
        ),
        build=_constant("official_delegates"),
        yes=[
            ("Dự Đại hội có 238 đồng chí, thay mặt cho 5.620 đảng viên", ("official_delegates", 238)),
            ("Dự Đại hội có 150 đảng viên ưu tú đại diện cho hơn 2.400 đảng viên", ("official_delegates", 150)),
            ("có 120 đảng viên ưu tú, được chọn từ 30 chi bộ, đại diện cho 600 đảng viên", ("official_delegates", 120)),
        ],
        no=["Đại hội bầu 38 đồng chí thay mặt cấp ủy"],
    ),
    Rule(
        name="đại diện cho <số> đảng viên",
        pattern="(?:<Represent>|<DelegateNoun> 'cho') <!Number|Mark>{0,4} <n:Number> (?:'nghìn'|'ngàn'|'vạn'|'triệu')? <Members>",
        build=_constant("members_represented"),
        yes=[
            ("đại diện cho hơn 5.200 đảng viên", ("members_represented", 5200)),
            ("thay mặt gần 40 nghìn đảng viên", ("members_represented", 40000)),
            ("200 đại biểu tiêu biểu cho 3.400 đảng viên", ("members_represented", 3400)),
        ],
        no=["kết nạp 200 đảng viên"],
    ),
    Rule(
        name="<số> đại biểu từ <số> chi bộ với <số> đảng viên",
        pattern=(
            "<DelegateNoun|OfficialDelegate> <!Number|Semicolon|Elect|Bound>{0,6} 'từ' <Number> <!Number|Semicolon>{1,6}"
            " 'với' <n:Number> <Members>"
        ),
        build=_constant("members_represented"),
        yes=[("có 199 đại biểu được triệu tập từ 38 chi bộ với 1.476 đảng viên", ("members_represented", 1476))],
        no=["199 đại biểu; Đảng bộ có 38 chi bộ với 1.476 đảng viên"],
    ),
    Rule(
        name="đại biểu được <số> đảng viên bầu ra",
        pattern="<DelegateNoun|OfficialDelegate> <!Number|Semicolon>{0,7} 'được' <n:Number> <Members> <!Semicolon>{0,9} (?:<Elect>|'cử'|'chọn')",
        build=_constant("members_represented"),
        yes=[
            ("có 200 đại biểu, được 2.811 đảng viên của 71 chi bộ bầu ra", ("members_represented", 2811)),
            ("98 đại biểu về dự, là người được 143 đảng viên tín nhiệm cử đi", ("members_represented", 143)),
        ],
        no=["200 đại biểu được bầu từ 71 chi bộ"],
    ),
    Rule(
        name="<số> đồng chí (làm đại biểu) chính thức",
        pattern="<n:Number> <Seat>? <!Number|Mark|Semicolon|OtherDelegate|Congress>{0,4}? <OfficialDelegate|Official>",
        build=lambda found: "higher_delegates" if _higher(found) else None,
        yes=[
            ("17 đồng chí được bầu làm đại biểu chính thức đi dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 17)),
            ("bầu 9 đồng chí chính thức, 1 đồng chí dự khuyết đi dự Đại hội Đảng bộ huyện", ("higher_delegates", 9)),
            ("Đoàn dự Đại hội Đảng bộ tỉnh gồm 20 đồng chí: 18 chính thức, 2 dự khuyết", ("higher_delegates", 18)),
        ],
        no=["9 đồng chí dự khuyết đi dự Đại hội Đảng bộ huyện", "Đại hội có 90 đồng chí đại biểu chính thức"],
    ),
    Rule(
        name="đoàn đại biểu dự đại hội gồm <số> đồng chí",
        pattern=f"<Delegation|DelegateNoun> <!Semicolon>{{0,24}} (?:<Including>|':') {_TO}{{0,2}} <n:Number> <Seat>",
        build=_delegation,
        yes=[("Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 6 đồng chí", ("higher_delegates", 6))],
        no=["Đoàn đại biểu gồm các đồng chí"],
    ),
    Rule(
        name="bầu <số> đồng chí đi dự đại hội <cấp trên>",
        pattern="<n:Number> <Seat> (?:(?!')') <!Number|Semicolon|Congress|OtherDelegate>){0,8}? <Bound> <Congress>",
        build=lambda found: "higher_delegates" if _sent_up(found) else None,
        yes=[
            ("bầu 18 đồng chí đi dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 18)),
            ("18 đồng chí được bầu là đại biểu chính thức dự Đại hội đại biểu Đảng bộ tỉnh", ("higher_delegates", 18)),
            ("bầu 18 đồng chí tham gia đoàn đại biểu dự Đại hội Đảng bộ thành phố", ("higher_delegates", 18)),
        ],
        no=[
            "12 đồng chí nguyên lãnh đạo huyện dự đại hội",
            "bầu Ban Chấp hành (21 đồng chí) và đoàn đại biểu dự Đại hội Đảng bộ tỉnh",
        ],
    ),
    Rule(
        name="<số> đại biểu dự khuyết",
        pattern="<n:Number> <OtherDelegate>",
        build=lambda found: "alternate_delegates" if found.tokens[found.last - 1].word.endswith("dự khuyết") else None,
        yes=[("và 2 đại biểu dự khuyết", ("alternate_delegates", 2))],
        no=["2 đại biểu chính thức"],
    ),
)

_WHOSE = {True: frozenset({"Own"}), False: frozenset({"Foreign"})}  # of the organisation reported on, or of another
RULES: tuple[Rule, ...] = (*DELEGATES, *SIZES)
_GRAMMAR = Grammar(RULES)
_BY_NAME = {rule.name: rule for rule in RULES}
_FLAGS = {"DirectElection": "direct_election", "Pilot": "pilot", "FirstAtLevel": "first_at_level"}
_SETTLED = " (số lượng)"  # marks what was settled before the election
_NAMED = 10  # tokens behind a committee's name in which its number or term stands
_NEAR = 6  # tokens in front of a committee's name in which a word may say that its number is the final one
_FLAGGED = frozenset({"Directly", *_FLAGS})
_ROUNDING = {"hơn", "trên", "gần", "khoảng", "dưới", "xấp xỉ"}


def fact_of(found: Found) -> tuple[str, int] | None:
    """The attribute and the number that a match states; None where the match is of something else."""
    field = _BY_NAME[found.rule].build(found)
    number = _number(found, field or "")
    if field == "higher_delegates" and number:
        number -= _ex_officio(found) + _alternates(found)
    return (field, number) if field and number else None


def _ex_officio(found: Found) -> int:
    """«34 đại biểu chính thức (có 1 đại biểu đương nhiên)»: those in brackets are counted in and are not elected."""
    behind = found.tokens[found.last : found.last + 6]
    at = next((i for i, t in enumerate(behind) if "Number" in t.classes), len(behind))
    opened = at > 0 and behind[0].word == "(" and all("Word" in t.classes or t.concepts for t in behind[1:at])
    if not opened or at + 1 >= len(behind) or "đương nhiên" not in behind[at + 1].word:
        return 0
    return int(parse(behind[at].word).value)


def _alternates(found: Found) -> int:
    """«6 đồng chí, trong đó có 1 đại biểu dự khuyết»: counted in, and no official delegates."""
    if "Official" in "".join(c for t in found.tokens[found.first : found.last] for c in t.classes):
        return 0
    behind = found.tokens[found.last : found.last + 8]
    within = next((i for i, t in enumerate(behind) if "CountedIn" in t.classes), None)
    for at, token in enumerate(behind):
        if within is not None and at > within and "OtherDelegate" in token.classes and "Number" in behind[at - 1].classes:
            return int(parse(behind[at - 1].word).value) if "dự khuyết" in token.word else 0
    return 0


def attributes(
    context: Context, section: Section | None, named: Mapping[int, bool] | None = None, own: Mention | None = None
) -> tuple[dict[str, Any], list[tuple[str, Evidence]], set[str]]:
    """The main congress's attributes in a stretch of the text (all of it by default): values, words, rounded fields.

    ``named`` are the offsets at which congresses are named, and whether each is the main one's organisation's; ``own`` is
    the congress, as far as known: a committee of an earlier one is none of its.
    """
    facts: dict[str, Any] = {}
    stated: list[tuple[str, Evidence]] = []
    rounded: set[str] = set()
    known = named or {}
    for sentence in context.sentences:
        if section and not section.holds(sentence.start):
            continue
        if context.paragraphs[sentence.paragraph].kind == "related":
            continue
        told = context.classes(sentence)
        if "Number" in told and _GRAMMAR.may(told):
            tokens = context.tokens(sentence)
            if any(sentence.start <= at < sentence.end for at in known):
                tokens = [replace(t, classes=t.classes | _WHOSE[known[t.start]]) if t.start in known else t for t in tokens]
            used: set[int] = set()
            for found in _GRAMMAR.find(tokens):
                at = found.slots["n"][0]
                fact = fact_of(found)
                if fact is None or at in used or (own is not None and fact[0].endswith("_size") and _outgoing(context, found, own)):
                    continue
                used.add(at)
                _keep(context, found, fact, facts, stated, rounded)
        if not told.isdisjoint(_FLAGGED):
            _flags(context, sentence, facts, stated)
    return facts, stated, rounded


def _outgoing(context: Context, found: Found, own: Mention) -> bool:
    """«Ban Chấp hành khóa XXVII có 39 đồng chí» in a report on the twenty-eighth congress: the committee before."""
    number = found.slots["n"][0]
    body = next((found.slots[slot][0] for slot in ("body", "body2") if slot in found), number + 1)
    behind = range(body + 1, number if body < number else min(len(found.tokens), body + _NAMED))
    parser = Parser(context, found.tokens, None)
    for at in behind:
        if parser.has(at, "Old"):
            return True
        if parser.word(at) == "khóa":
            ordinal, _ = parser.ordinal(at)
            if ordinal is not None and own.ordinal is not None:
                return ordinal < own.ordinal
        if parser.has(at, "TermCue"):
            term, _ = parser.term(at)
            if term is not None and own.term is not None:
                return term[0] < own.term[0]
        if parser.has(at, "Mark") and parser.word(at) not in {"(", ","}:
            break
    return False


def _keep(
    context: Context, found: Found, fact: tuple[str, int], facts: dict[str, Any], stated: list[tuple[str, Evidence]],
    rounded: set[str],
) -> None:  # fmt: skip
    field, number = fact
    at = found.slots["n"][0]
    settled = field.endswith("_size") and _settled(found)
    if facts.setdefault(field, number) != number:
        final = any("InAll" in t.classes for t in found.tokens[max(0, found.first - _NEAR) : at])
        if not final and (settled or not any(s[0] == field and s[1].rule.endswith(_SETTLED) for s in stated)):
            return
        facts[field] = number  # «Như vậy, Ban Thường vụ có 15 đồng chí»: with those appointed afterwards
        stated[:] = [s for s in stated if s[0] != field]
    if at and found.tokens[at - 1].word in _ROUNDING:
        rounded.add(field)
    start, end = found.tokens[at].start, found.tokens[min(at + 1, len(found.tokens) - 1)].end
    stated.append((field, context.evidence(start, end, found.rule + _SETTLED * settled)))


def _settled(found: Found) -> bool:
    """«biểu quyết số lượng Ban Chấp hành là 41 đồng chí»: how many are to be elected, of whom some seats may stay empty."""
    before = [t.word for t in found.tokens[max(0, found.first - _NEAR) : found.first + 2]]
    return any(pair == ("số", "lượng") for pair in pairwise(before))


def _flags(context: Context, sentence: Sentence, facts: dict[str, Any], stated: list[tuple[str, Evidence]]) -> None:
    """Direct election, pilot, first at its level: said without numbers."""
    tokens = context.tokens(sentence)
    for at, token in enumerate(tokens):
        if not token.concepts:
            continue
        classes = token.classes
        if "Directly" in classes and any("Elect" in t.classes for t in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])):
            classes |= {"DirectElection"}
        for token_class, field in _FLAGS.items():
            if token_class in classes and not facts.get(field):
                facts[field] = True
                stated.append((field, context.evidence(token.start, token.end, token_class)))

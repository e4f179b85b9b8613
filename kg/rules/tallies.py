"""Reads the sizes of committees from tallies: numbers alone beside committees, with a gap, within a number in front, a bare «ủy viên»."""

from __future__ import annotations

from kg.grammar import Found, Rule
from kg.rules.chosen import kind_of, planned, some_of
from kg.rules.sizes import END, FIELDS
from kg.tokens import tells

_FAR = 12  # tokens in front of a match in which the committee's whole number is told


def _size_told_alone(found: Found) -> str | None:
    """«Đảng bộ … đại hội, bầu 7 ủy viên»: of the committee, where the clause names none."""
    concept = found.tokens[found.slots["n"][0] + 1].concept("Role")
    if concept is None or concept.iri != "dhr:member" or planned(found) or some_of(found):
        return None
    return "committee_size"


def _size_beside(found: Found) -> str | None:
    """«Ban Chấp hành: 41; Ban Thường vụ: 13»: numbers alone, each behind its committee."""
    return None if planned(found) else FIELDS.get(kind_of(found.tokens[found.slots["body"][0]]))


def _size_with_a_gap(found: Found) -> str | None:
    """«(đề án: 39 ủy viên Ban Chấp hành), bầu được 38, khuyết 1»: of the committee named last in front."""
    for at in range(found.first - 1, -1, -1):
        field = FIELDS.get(kind_of(found.tokens[at]))
        if field is not None:
            return field
    return None


def _size_within(found: Found) -> str | None:
    """«Ban Chấp hành gồm 13 đồng chí, trong đó 4 đồng chí trong Ban Thường vụ»: of those who sit on a committee told in front."""
    field = FIELDS.get(kind_of(found.tokens[found.slots["body"][0]]))
    before = any(FIELDS.get(kind_of(t)) == "committee_size" for t in found.tokens[max(0, found.first - _FAR) : found.slots["n"][0]])
    return field if before and field != "committee_size" and not tells(found.tokens[: found.first], "Ahead", "Candidates") else None


def _won(found: Found) -> str | None:
    """«(Đại hội bầu Ban Chấp hành.) Kết quả có 51 đồng chí trúng cử»: of the committee that the sentence before says is elected."""
    named = any(kind_of(t) in FIELDS for t in found.tokens)
    return None if named or some_of(found) or tells(found.tokens, "Congress", "Delegation", "Role", "Ahead") else WON


#: what :func:`kg.rules.attendance.attributes` gives the committee of the sentence before
WON = "won"
#: «(khuyết 2)» behind a number
_ASIDE = "(?:'(' <!Number|Mark|Semicolon>{1,3} <Number>? <Seat>? ')')?"
RULES: tuple[Rule, ...] = (
    Rule(
        name="<số> đồng chí trúng cử",
        pattern="<n:Number> <Seat|Members> (?:<Passive>? <Won>|'trong'? <Candidates> <Including>? <Number>)",
        build=_won,
        yes=[
            ("Kết quả có 51 đồng chí trúng cử trong danh sách 59 đồng chí.", (WON, 51)),
            ("347 đại biểu đã chọn 53 người trong danh sách 61 ứng viên.", (WON, 53)),
        ],
        no=["17 đồng chí trúng cử Ban Thường vụ", "8 đồng chí nữ trúng cử", "12 đồng chí lần đầu trúng cử"],
    ),
    Rule(
        name="trúng cử: <số> đồng chí",
        pattern="<verb:Won> (?:':'|<Including>)? <n:Number> <Seat> (?='.'|','|';'|$)",
        build=lambda found: _won(found) if "Into" in found.tokens[found.first].classes else None,  # not «Số lượng được bầu: 15 đồng chí»
        yes=[("Trúng cử 15 đồng chí.", (WON, 15)), ("Kết quả trúng cử: 39 đồng chí", (WON, 39))],
        no=["Số lượng được bầu: 15 đồng chí", "Trúng cử Ban Thường vụ 15 đồng chí", "trúng cử 5 đồng chí nữ"],
    ),
    Rule(
        name="<cấp ủy>: giới thiệu <số>, bầu <số>",
        pattern=f"<body:Body> (?:':'|',')? <Nominate> <!Number|Mark|Semicolon>{{0,3}} <Number> <Seat>? ','? <Elect> <n:Number> {END}",
        build=lambda found: FIELDS.get(kind_of(found.tokens[found.slots["body"][0]])),
        yes=[("Ban Chấp hành: giới thiệu 46, bầu 40 đồng chí;", ("committee_size", 40))],
        no=["Ban Chấp hành giới thiệu 46 đồng chí"],
    ),
    Rule(
        name="<cấp ủy>: <số>; <cấp ủy>: <số>",
        pattern=f"<body:Body> (?:':'|'(') <n:Number> {END}",
        build=_size_beside,
        yes=[
            ("Kết quả bầu cử: Ban Chấp hành: 41; Ban Thường vụ: 13", ("standing_committee_size", 13)),
            ("Ban Chấp hành (41)", ("committee_size", 41)),
        ],
        no=["Ban Chấp hành: 41/41 đồng chí có mặt"],
    ),
    Rule(
        name="<cấp ủy> <số>, <cấp ủy> <số>",
        pattern=f"<body:Body> <n:Number> {_ASIDE} (?:','|';'|'và') <Body> <Number> {_ASIDE} {END}",
        build=_size_beside,
        yes=[
            ("BCH 33, BTV 11", ("committee_size", 33)),
            ("Ban Chấp hành 27 (khuyết 2), Ban Thường vụ 9", ("committee_size", 27)),
        ],
        no=["Ban Chấp hành 27 lần họp, Ban Thường vụ 9 lần"],
    ),
    Rule(
        name="<cấp ủy> … <số>, <cấp ủy> <số>",
        pattern=(
            f"<CommitteeSeat|OwnCommittee|OwnSeat|Body> <!Number|Semicolon>{{0,8}} <Number> <Seat>? {_ASIDE} (?:','|';'|'và')"
            f" <body:Body> <n:Number> {_ASIDE} {END}"
        ),
        build=_size_beside,
        yes=[
            ("Số ủy viên Ban Chấp hành là 15, Ban Thường vụ 5", ("standing_committee_size", 5)),
            ("BCH 27 (khuyết 2), BTV 9", ("standing_committee_size", 9)),
        ],
        no=["Dự có 3 đồng chí, Ban Thường vụ 5 lần họp"],
    ),
    Rule(
        name="<cấp ủy> … bầu được <số>, khuyết",
        pattern=(
            "(?:<Elect>|<Won>|'được' 'bầu') (?:'được'|<Including>|':'){0,2} <n:Number> (?:'/' <Number>)? <Seat>? (?:','|';'|'('|'và')"
            " <!Number|Mark|Body>{0,2} <Vacant>"
        ),
        build=_size_with_a_gap,
        yes=[
            ("Ban Chấp hành theo đề án có 39 người, kết quả bầu được 38, khuyết một người", ("committee_size", 38)),
            ("Số lượng Ban Chấp hành: 15 đồng chí; số được bầu: 14 đồng chí; khuyết: 1 đồng chí", ("committee_size", 14)),
            ("Ban Thường vụ bầu được 9/11 đồng chí, còn khuyết 2", ("standing_committee_size", 9)),
        ],
        no=["Ban Chấp hành có 39 người, khuyết một người", "Đại hội bầu 38, khuyết một người"],
    ),
    Rule(
        name="<cấp ủy> <số> đồng chí, trong đó <số> đồng chí vào <cấp ủy>",
        pattern=(
            "<Number> <Seat|CommitteeSeat> (?:<!Number|Mark|Semicolon>{1,6})? (?:','|'('|';') (?:<CountedIn> <Including>?|'có')"
            " <n:Number> <Seat> <!Number|Mark|Semicolon|Body|Elect>{0,3}? (?:<Into>|'trong'|'thuộc'|<Belonging>) <body:Body>"
        ),
        build=_size_within,
        yes=[
            ("Ban Chấp hành gồm 13 đồng chí, trong đó có 4 đồng chí trong Ban Thường vụ", ("standing_committee_size", 4)),
            ("chỉ định Ban Chấp hành gồm 17 đồng chí, trong đó 5 đồng chí tham gia Ban Thường vụ", ("standing_committee_size", 5)),
        ],
        no=["Ban Chấp hành gồm 13 đồng chí, trong đó có 4 đồng chí nữ"],
    ),
    Rule(
        name="đại hội …, bầu <số> ủy viên",
        pattern="<Congress> <!Semicolon|Body|Post>{0,24} <Elect> <n:Number> <Role> (?=','|'.'|';'|$)",
        build=_size_told_alone,
        yes=[("Đảng bộ xã đại hội hôm 3/6, bầu 7 ủy viên.", ("committee_size", 7))],
        no=["Đại hội bầu 7 ủy viên Ban Thường vụ", "Đại hội bầu 2 Phó Bí thư."],
    ),
)

"""Reads the sizes of what a congress elects, or of what is appointed for it: how many sit on which committee."""

from __future__ import annotations

from kg.grammar import Found, Rule
from kg.tokens import Token

_FIELDS = {
    "dhb:executive-committee": "committee_size",
    "dhb:standing-committee": "standing_committee_size",
    "dhb:inspection-committee": "inspection_committee_size",
}

_PARTY_COMMITTEES = {
    f"dhb:{kind}-committee" for kind in ("province", "city", "district", "urban-district", "town", "party", "cell")
}


#: what a congress below the district elects is called so
_OWN_COMMITTEES = {"dhb:party-committee", "dhb:cell-committee"}


def _planned(found: Found) -> bool:
    """Lists of candidates and plans are no committees."""
    number = found.slots["n"][0]
    return (
        _listed(found, number)
        or _to_be_chosen(found, number)
        or any("Ahead" in t.classes for t in found.tokens[:number])
    )


def _listed(found: Found, number: int) -> bool:
    """«danh sách bầu cử Ban Chấp hành có 40 đồng chí»: the number is of a list of candidates.

    «bầu danh sách Ban Chấp hành với 40 đồng chí» is of those elected.
    """
    first = max(0, number - 10)
    before = found.tokens[first:number]
    comma = next((i for i in range(len(before) - 1, -1, -1) if before[i].word in {",", ";"}), -1)
    at = next((i for i in range(len(before) - 1, comma, -1) if "Candidates" in before[i].classes), None)
    if at is None:
        return False
    if at and "Elect" in before[at - 1].classes:
        return False
    chosen = any("Elect" in t.classes and before[i + 1].word != "cử" for i, t in enumerate(before[:-1]) if i > at)
    return number - first - at <= 4 or not chosen


def _to_be_chosen(found: Found, number: int) -> bool:
    """«danh sách 47 đồng chí để Đại hội bầu 41 ủy viên»: what a list of candidates is for."""
    before = found.tokens[max(0, number - 14) : number]
    return any("Candidates" in t.classes for t in before) and any(t.word == "để" for t in before[-6:])


def _size_behind(found: Found) -> str | None:
    """«37 đồng chí vào Ban Chấp hành»: the committee is named behind the number."""
    token = found.token("body") or found.token("body2")
    kind = _kind(token) if token else ""
    own = bool(token) and "OwnCommittee" in token.classes  # type: ignore[union-attr]
    if (own or kind in _OWN_COMMITTEES) and any("Elect" in t.classes for t in found.tokens[max(0, found.first - 6) : found.first]):
        kind = "dhb:executive-committee"  # «bầu 5 đồng chí vào Chi ủy»
    won = any("Into" in t.classes and "bầu" in t.word for t in found.tokens[found.first : found.last])
    return None if _planned(found) and not won else _FIELDS.get(kind)


def _size_before(found: Found) -> str | None:
    """«Ban Thường vụ Huyện ủy gồm 11 đồng chí»: the nearest committee before the number."""
    if _planned(found):
        return None
    for token in reversed(found.tokens[found.first : found.slots["n"][0]]):
        if token.classes & {"Delegation", "DelegateNoun"}:
            return None
        field = _FIELDS.get(_kind(token))
        if field is not None:
            return field
    return None


def _kind(token: Token) -> str:
    """The kind of body that a token names, or whose members it names."""
    if "CommitteeSeat" in token.classes:
        return "dhb:executive-committee"
    concept = token.concept("Body") or token.concept("Post")
    return (concept.get("dh:postBodyKind") or concept.iri) if concept is not None else ""


def _size_of_committee(found: Found) -> str | None:
    """«Đảng ủy phường … nhiệm kỳ 2025-2030 gồm 33 đồng chí»: the Party committee itself, no board of it."""
    token = found.token("body")
    concept = token.concept("Body") if token else None
    before = found.tokens[found.first - 1 : found.first]
    if concept is None or concept.iri not in _PARTY_COMMITTEES or _planned(found):
        return None
    return None if before and before[0].classes & {"Body", "Post", "Role"} else "committee_size"


def _size_of_own(found: Found) -> str | None:
    """«Đại hội bầu Đảng ủy 25 đồng chí», «Cấp ủy gồm 7 đồng chí.»: the Party committee itself, in a clause of its own."""
    token = found.token("body")
    concept = token.concept("Body") if token else None
    own = token is not None and "OwnCommittee" in token.classes
    if _planned(found) or not (own or (concept is not None and concept.iri in _PARTY_COMMITTEES)):
        return None
    at, number = found.slots["body"][0], found.slots["n"][0]
    before = found.tokens[max(0, at - 2) : at]
    chosen = any("Elect" in t.classes for t in before)
    if not chosen and before and not before[-1].classes & {"Mark", "Semicolon"}:
        return None
    told = any("Including" in t.classes or t.word == ":" for t in found.tokens[at:number])
    behind = found.tokens[found.last : found.last + 1]
    closed = not behind or bool(behind[0].classes & {"Mark", "Semicolon", "Also"})
    return "committee_size" if closed and (told or chosen) else None


RULES: tuple[Rule, ...] = (
    Rule(
        name="bầu <số> đồng chí vào <cấp ủy>",
        pattern=(
            "<n:Number> <Seat> (?:<Including> <!Number|Mark>{0,3} <Candidates>)? <!Number|Semicolon|Including>{0,6}?"
            " <Into> <!Number|Semicolon>{0,2}? <body:Body|OwnCommittee>"
        ),
        build=_size_behind,
        yes=[
            ("bầu 37 đồng chí vào Ban Chấp hành", ("committee_size", 37)),
            ("bầu 11 đồng chí vào Ban Thường vụ", ("standing_committee_size", 11)),
            ("bầu 5 đồng chí vào Chi ủy", ("committee_size", 5)),
            ("bầu 31/34 đồng chí có tên trong danh sách vào Ban Chấp hành", ("committee_size", 31)),
        ],
        no=["danh sách 42 đồng chí để bầu vào Ban Chấp hành gồm 37 đồng chí"],
    ),
    Rule(
        name="bầu <số> ủy viên <cấp ủy>",
        pattern="<n:Number> (?:<Seat> <Official>? <body:Body>|<body2:Post>)",
        build=_size_behind,
        yes=[
            ("bầu 13 ủy viên Ban Thường vụ", ("standing_committee_size", 13)),
            ("bầu 52 ủy viên chính thức Ban Chấp hành", ("committee_size", 52)),
        ],
        no=["13 ủy viên"],
    ),
    Rule(
        name="<cấp ủy> gồm <số> đồng chí",
        pattern=(
            "<body:Body> (?:<!Number|Semicolon|Congress|Into>|<TermCue> <Number> '-' <Number>){0,14}"
            " (?:<Including|Given>|':') <!Number|Mark|Semicolon|Body>{0,2} <n:Number> <Seat|CommitteeSeat>"
        ),
        build=_size_before,
        yes=[
            ("bầu Ban Chấp hành Đảng bộ huyện gồm 37 đồng chí", ("committee_size", 37)),
            ("Ban Thường vụ có 9 ủy viên", ("standing_committee_size", 9)),
            ("Ban Chấp hành Đảng bộ phường khóa I được chỉ định gồm 29 đồng chí", ("committee_size", 29)),
            ("bầu danh sách Ban Chấp hành với 47 ủy viên", ("committee_size", 47)),
        ],
        no=["Ban Chấp hành họp; chi bộ có 9 đồng chí"],
    ),
    Rule(
        name="bầu <cấp ủy>: danh sách <số>, lấy <số> đồng chí",
        pattern=(
            "<Elect> <body:Body> <!Number|Semicolon|Elect>{0,6} <Candidates> <!Number|Semicolon>{0,3} <Number> <Seat>? ','? 'lấy'"
            " <n:Number> <Seat>"
        ),
        build=lambda found: _FIELDS.get(_kind(found.tokens[found.slots["body"][0]])),
        yes=[("Bầu Ban Chấp hành: danh sách bầu 18 đồng chí, lấy 15 đồng chí", ("committee_size", 15))],
        no=["danh sách bầu Ban Chấp hành có 18 đồng chí"],
    ),
    Rule(
        name="chỉ định ủy viên <cấp ủy> gồm <số> đồng chí",
        pattern=(
            "<Appoint|Elect|Several> <Several>? <body:Post|CommitteeSeat>"
            " (?:<!Number|Semicolon|Congress|Into|Person|Role>|<TermCue> <Number> '-' <Number>){0,10}? (?:<Including>|':'|'(') <n:Number> <Seat>"
        ),
        build=_size_before,
        yes=[
            ("chỉ định ủy viên Ban Chấp hành Đảng bộ xã nhiệm kỳ 2025-2030 với 27 đồng chí", ("committee_size", 27)),
            ("chỉ định các ủy viên Ban Thường vụ khóa I (9 đồng chí)", ("standing_committee_size", 9)),
        ],
        no=["ông An, Ủy viên Ban Thường vụ Tỉnh ủy, cùng dự có 45 đồng chí"],
    ),
    Rule(
        name="<cấp ủy> khóa … (<số> đồng chí)",
        pattern=(
            "<body:Body> <Body|Place|PlaceKind>{0,2} (?:<TermCue> <Number> '-' <Number>|<TermCue> <Word>|<OrdinalCue> <Roman|Word|Number>)"
            " '(' <Including>? <n:Number> <Seat|CommitteeSeat> ')'"
        ),
        build=_size_before,
        yes=[("bầu Ban Chấp hành khóa XXVIII (35 đồng chí)", ("committee_size", 35))],
        no=["Ban Chấp hành khóa XXVIII (nữ: 5 đồng chí)"],
    ),
    Rule(
        name="bầu cấp ủy <số> đồng chí",
        pattern="<body:Body|OwnCommittee> <Place|PlaceKind|Capital>? 'mới'? (?:<Including>|':')? <n:Number> <Seat>",
        build=_size_of_own,
        yes=[
            ("Đại hội bầu Đảng ủy 25 đồng chí; Ban Thường vụ 9 đồng chí", ("committee_size", 25)),
            ("Cấp ủy mới gồm 7 đồng chí.", ("committee_size", 7)),
            ("bầu Chi ủy gồm 3 đồng chí", ("committee_size", 3)),
        ],
        no=["Đảng ủy họp với 3 chi bộ"],
    ),
    Rule(
        name="<cấp ủy> <số> đồng chí",
        pattern="<body:Body> <Body|Place|PlaceKind>{0,2} 'mới'? '('? <n:Number> <Seat|CommitteeSeat>",
        build=_size_before,
        yes=[
            ("Ban Thường vụ 9 đồng chí", ("standing_committee_size", 9)),
            ("Ban Thường vụ Tỉnh ủy 15 đồng chí", ("standing_committee_size", 15)),
        ],
        no=["Ban Thường vụ bầu 9 đồng chí"],
    ),
    Rule(
        name="<cấp ủy> nhiệm kỳ … gồm <số> đồng chí",
        pattern=(
            "<body:Body> <Place|PlaceKind>? ','? (?:<TermCue> <Number> '-' <Number>|<TermCue> <Word>|<OrdinalCue> <Roman|Word>)"
            " (?:<Including>|':') <n:Number> <Seat|CommitteeSeat>"
        ),
        build=_size_of_committee,
        yes=[("Huyện ủy khóa XX gồm 41 đồng chí", ("committee_size", 41))],
        no=["Ban Thường vụ Huyện ủy khóa XX gồm 41 đồng chí"],
    ),
    Rule(
        name="bầu <số> ủy viên ban chấp hành",
        pattern="<n:Number> <CommitteeSeat>",
        build=lambda found: None if _planned(found) else "committee_size",
        yes=[("Đại hội bầu ra 49 ủy viên Ban Chấp hành", ("committee_size", 49))],
        no=["49 ủy viên"],
    ),
)

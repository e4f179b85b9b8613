"""Reads the sizes of what a congress elects, or of what is appointed for it: how many sit on which committee."""

from __future__ import annotations

from itertools import pairwise

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


#: who already sits on a committee is no candidate for it: «danh sách 50 ủy viên Ban Chấp hành»
_SITTING = frozenset({"CommitteeSeat", "Post"})
_PARTS = frozenset({"Not", "Leave", "ReElect"})
#: not just some of them: «8 đồng chí nữ», «3 đồng chí xin rút»
_ALL = "(?!'là'? 'nữ'|'trẻ'|'xin rút'|'người'? 'dân tộc')"
#: not those of the organisations below: «cấp ủy cơ sở»
_OWN = "(?!'cơ sở'|'cấp dưới'|'các cấp'|'trực thuộc')"
#: bodies of which a report on a higher congress counts many at once
_MANY = {"dhb:party-organization", "dhb:party-cell"}
_CLAUSE = 8  # tokens in front of a match in which the many who elect are told
_NEAR = 6  # tokens in front of a number in which a word says what it is of


def _planned(found: Found) -> bool:
    """Lists of candidates, plans and those who fill a gap are no committees."""
    number = found.slots["n"][0]
    sitting = found.tokens[number + 1 : number + 2]
    listed = not (sitting and sitting[0].classes & _SITTING) and _listed(found, number)
    return (
        listed
        or _to_be_chosen(found, number)
        or _proposed(found, number)
        or any("Ahead" in t.classes for t in found.tokens[:number])
    )


def _proposed(found: Found, number: int) -> bool:
    """«giới thiệu 3 đồng chí vào Ban Chấp hành», «bầu bổ sung 3 đồng chí»: not the whole committee, or not yet."""
    before = found.tokens[max(0, number - _NEAR) : number + 1]
    cut = next((i for i in range(len(before) - 1, -1, -1) if before[i].word in {",", ";", "."}), -1)
    clause = before[cut + 1 :]
    chosen = any("Elect" in t.classes and "Nominate" not in t.classes for t in clause)
    more = any("bổ sung" in t.word for t in clause) or [t.word for t in clause[-3:-1]] == ["bổ", "sung"]
    return more or (not chosen and any("Nominate" in t.classes for t in clause))


def _some_of(found: Found) -> bool:
    """«12 đồng chí lần đầu tham gia», «9 đồng chí không tái cử»: some of those who sit there, or who left.

    Also «Ban Chấp hành Đảng bộ các xã», «cấp ủy cơ sở»: of many committees at once.
    """
    number = found.slots["n"][0]
    told = found.tokens[number + 2 : number + 5]
    stop = next((i for i, t in enumerate(told) if t.classes & {"Mark", "Into", "Body"}), len(told))
    if any(t.classes & _PARTS or ("OrdinalCue" in t.classes and t.word != "khóa") for t in told[:stop]):
        return True
    inside = found.tokens[found.first : found.last]
    if any("Several" in t.classes and behind.classes & {"PlaceKind"} for t, behind in pairwise(inside)):
        return True
    clause = found.tokens[max(0, found.first - _CLAUSE) : found.first]
    several = next((i for i, t in enumerate(clause) if "Several" in t.classes), len(clause))
    named = [t.concept("Body") for t in clause[several + 1 : several + 4]]
    return any(concept is not None and concept.iri in _MANY for concept in named)


def _listed(found: Found, number: int) -> bool:
    """«danh sách bầu cử Ban Chấp hành có 40 đồng chí»: the number is of a list of candidates.

    «bầu danh sách Ban Chấp hành với 40 đồng chí» is of those elected, and so is a list that a heading opens with:
    «Danh sách Ban Chấp hành khóa XX (40 đồng chí)».
    """
    first = max(0, number - 10)
    before = found.tokens[first:number]
    comma = next((i for i in range(len(before) - 1, -1, -1) if before[i].word in {",", ";"}), -1)
    at = next((i for i in range(len(before) - 1, comma, -1) if "Candidates" in before[i].classes), None)
    if at is None:
        return False
    if at and "Elect" in before[at - 1].classes:
        return False
    if first + at == 0 and before[at + 1 : at + 2] and before[at + 1].classes & {"Body", "Post", "CommitteeSeat"}:
        return any("Nominate" in t.classes for t in found.tokens)
    chosen = any("Elect" in t.classes and before[i + 1].word != "cử" for i, t in enumerate(before[:-1]) if i > at)
    return number - first - at <= 4 or not chosen


def _to_be_chosen(found: Found, number: int) -> bool:
    """«danh sách 47 đồng chí để Đại hội bầu 41 ủy viên»: what a list of candidates is for."""
    before = found.tokens[max(0, number - 14) : number]
    return any("Candidates" in t.classes for t in before) and any(t.word == "để" for t in before[-6:])


def _size_behind(found: Found) -> str | None:
    """«37 đồng chí vào Ban Chấp hành»: the committee is named behind the number."""
    token = found.token("body") or found.token("body2")
    kind = _kind(token) if token else "dhb:standing-committee"  # «bầu 15 người vào Thường vụ»
    own = token is not None and "OwnCommittee" in token.classes
    inside = found.tokens[found.first : found.last]
    won = any("Won" in t.classes or ("Into" in t.classes and "bầu" in t.word) for t in inside)
    chosen = won or any(t.classes & {"Elect", "Appoint"} for t in found.tokens[max(0, found.first - _NEAR) : found.first])
    if (own or kind in _OWN_COMMITTEES or (kind in _PARTY_COMMITTEES and "Into" in inside[-2].classes)) and chosen:
        kind = "dhb:executive-committee"  # «bầu 5 đồng chí vào Chi ủy», «bầu 53 đồng chí vào Tỉnh ủy»
    return None if _some_of(found) or (_planned(found) and not won) else _FIELDS.get(kind)


def _size_before(found: Found) -> str | None:
    """«Ban Thường vụ Huyện ủy gồm 11 đồng chí»: the nearest committee before the number."""
    if _planned(found) or _some_of(found):
        return None
    for at in range(found.slots["n"][0] - 1, found.first - 1, -1):
        token = found.tokens[at]
        if token.classes & {"Delegation", "DelegateNoun"}:
            return None
        field = _FIELDS.get(_kind(token))
        if field is not None and not _chooses(found, at):
            return field
    return None


def _chooses(found: Found, at: int) -> bool:
    """«Ban Thường vụ do Ban Chấp hành bầu gồm 11 đồng chí»: the body at ``at`` is the one that chooses."""
    first = at
    while first > found.first and found.tokens[first - 1].classes & {"Body", "Place", "PlaceKind"}:
        first -= 1
    if first <= found.first or found.tokens[first - 1].word not in {"do", "được"}:
        return False
    return any(t.classes & {"Elect", "Appoint"} for t in found.tokens[at + 1 : at + 5])


def _settled_size(found: Found) -> str | None:
    """«Số lượng Chi ủy là 3 đồng chí»: how many there are to be on the committee."""
    kind = _kind(found.tokens[found.slots["body"][0]])
    own = not kind or kind in _OWN_COMMITTEES
    return None if _planned(found) or _some_of(found) else "committee_size" if own else _FIELDS.get(kind)


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
    inside = found.tokens[at:number]
    chosen = any("Elect" in t.classes for t in before)
    if not chosen and before and not before[-1].classes & {"Mark", "Semicolon"}:
        return None
    told = any(t.classes & {"Including", "Given"} or t.word in {":", "mới", "khóa mới"} for t in inside)
    behind = found.tokens[found.last : found.last + 1]
    closed = not behind or bool(behind[0].classes & {"Mark", "Semicolon", "Also"})
    appointed = any(t.classes & {"Appoint", "Given"} for t in inside)
    return "committee_size" if appointed or ((closed or behind[0].word == "do") and (told or chosen)) else None


RULES: tuple[Rule, ...] = (
    Rule(
        name="bầu <số> đồng chí vào <cấp ủy>",
        pattern=(
            f"<n:Number> (?:(?:'là số')? <Seat|Members>|'trong số' <Word>) {_ALL} (?:<Including> <!Number|Mark>{{0,3}} <Candidates>)?"
            " <!Number|Semicolon|Including>{0,6}? <Into|Won> (?:<!Number|Semicolon>{0,2}? <body:Body|OwnCommittee>|'thường vụ')"
            f" {_OWN}"
        ),
        build=_size_behind,
        yes=[
            ("bầu 37 đồng chí vào Ban Chấp hành", ("committee_size", 37)),
            ("bầu 11 đồng chí vào Ban Thường vụ", ("standing_committee_size", 11)),
            ("bầu 5 đồng chí vào Chi ủy", ("committee_size", 5)),
            ("bầu 31/34 đồng chí có tên trong danh sách vào Ban Chấp hành", ("committee_size", 31)),
            ("danh sách 44 người trúng cử Ban Chấp hành", ("committee_size", 44)),
            ("38 người đắc cử Ban Chấp hành", ("committee_size", 38)),
            ("Đại hội bầu 50 đồng chí vào Tỉnh ủy", ("committee_size", 50)),
            ("40 đồng chí được bầu vào cấp ủy khóa mới", ("committee_size", 40)),
            ("Tỉnh ủy bầu 15 người vào Thường vụ", ("standing_committee_size", 15)),
        ],
        no=[
            "danh sách 42 đồng chí để bầu vào Ban Chấp hành gồm 37 đồng chí",
            "bầu bổ sung 3 đồng chí vào Ban Chấp hành",
            "giới thiệu 4 đồng chí vào Ban Chấp hành",
            "có 8 đồng chí nữ trúng cử vào Ban Chấp hành",
            "12 đồng chí lần đầu tham gia Ban Chấp hành",
            "bầu 650 đồng chí vào cấp ủy cơ sở",
            "các đảng bộ xã đã bầu 650 đồng chí vào Ban Chấp hành",
        ],
    ),
    Rule(
        name="bầu <số> ủy viên <cấp ủy>",
        pattern="<n:Number> <New>? (?:<Seat> <Official>? <body:Body>|<body2:Post>)",
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
            " (?:<Including|Given|Won>|':') (?:<!Number|Mark|Semicolon|Body>{0,2}|<!Number|Mark|Body>{1,4} '(')"
            " <n:Number> (?:')'|'(' <!Number|Mark>{1,5} ')')? <Seat|CommitteeSeat>"
            f" {_ALL}"
        ),
        build=_size_before,
        yes=[
            ("bầu Ban Chấp hành Đảng bộ huyện gồm 37 đồng chí", ("committee_size", 37)),
            ("Ban Thường vụ có 9 ủy viên", ("standing_committee_size", 9)),
            ("Ban Chấp hành Đảng bộ phường khóa I được chỉ định gồm 29 đồng chí", ("committee_size", 29)),
            ("bầu danh sách Ban Chấp hành với 47 ủy viên", ("committee_size", 47)),
            ("Ban Chấp hành gồm ba mươi chín (39) đồng chí", ("committee_size", 39)),
            ("Danh sách Ban Chấp hành khóa XX gồm 38 đồng chí", ("committee_size", 38)),
            ("Ban Thường vụ Huyện ủy do Ban Chấp hành bầu gồm 11 đồng chí", ("standing_committee_size", 11)),
            ("Ban Chấp hành do Ban Thường vụ Tỉnh ủy chỉ định gồm 25 đồng chí", ("committee_size", 25)),
        ],
        no=["Ban Chấp hành họp; chi bộ có 9 đồng chí", "Ban Chấp hành có 8 đồng chí nữ", "Ban Chấp hành Đảng bộ các xã có 350 đồng chí"],
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
        pattern=(
            "<body:Body|OwnCommittee> <Place|PlaceKind|Capital>? 'mới'? (?:'được'? <Appoint|Given>|<Appoint|Given>)?"
            " (?:<Including>|':')? <n:Number> <Seat>"
            f" {_ALL}"
        ),
        build=_size_of_own,
        yes=[
            ("Đại hội bầu Đảng ủy 25 đồng chí; Ban Thường vụ 9 đồng chí", ("committee_size", 25)),
            ("Cấp ủy mới gồm 7 đồng chí.", ("committee_size", 7)),
            ("bầu Chi ủy gồm 3 đồng chí", ("committee_size", 3)),
            ("Cấp ủy phường được chỉ định gồm 27 đồng chí", ("committee_size", 27)),
            ("Cấp ủy gồm 15 người do Bí thư đứng đầu", ("committee_size", 15)),
        ],
        no=["Đảng ủy họp với 3 chi bộ"],
    ),
    Rule(
        name="<cấp ủy> <số> đồng chí",
        pattern=f"<body:Body> <Body|Place|PlaceKind>{{0,2}} 'mới'? '('? <n:Number> <Seat|CommitteeSeat> {_ALL}",
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
            "<body:Body> <Body|Place|PlaceKind>{0,2} ','? (?:<TermCue> <Number> '-' <Number>|<TermCue> <Word>|<OrdinalCue> <Roman|Word>)"
            " (?:<Including>|':') <n:Number> <Seat|CommitteeSeat>"
        ),
        build=_size_of_committee,
        yes=[("Huyện ủy khóa XX gồm 41 đồng chí", ("committee_size", 41))],
        no=["Ban Thường vụ Huyện ủy khóa XX gồm 41 đồng chí"],
    ),
    Rule(
        name="số lượng <cấp ủy viên> là <số> đồng chí",
        pattern=(
            "'số lượng' <body:CommitteeSeat|OwnCommittee|OwnSeat|Body> <!Number|Mark|Elect|Including|Body>{0,6} <Elect>?"
            " (?:<Including>|':')? <n:Number> <Seat>"
        ),
        build=_settled_size,
        yes=[
            ("Số lượng ủy viên Ban Chấp hành được bầu là 41 đồng chí", ("committee_size", 41)),
            ("Số lượng cấp ủy viên khóa mới: 27 đồng chí", ("committee_size", 27)),
            ("nhất trí số lượng Chi ủy là 03 đồng chí", ("committee_size", 3)),
        ],
        no=["Số lượng người dự là 27 đồng chí"],
    ),
    Rule(
        name="bầu <số> ủy viên ban chấp hành",
        pattern="<n:Number> <New>? <CommitteeSeat>",
        build=lambda found: None if _planned(found) or _some_of(found) else "committee_size",
        yes=[
            ("Đại hội bầu ra 49 ủy viên Ban Chấp hành", ("committee_size", 49)),
            ("Danh sách 45 ủy viên Ban Chấp hành", ("committee_size", 45)),
            ("bầu được 36 trên tổng số 37 ủy viên Ban Chấp hành", ("committee_size", 36)),
        ],
        no=["49 ủy viên"],
    ),
)

"""Reads the sizes of what a congress elects, or of what is appointed for it: how many sit on which committee."""

from __future__ import annotations

from kg.grammar import Found, Rule
from kg.rules.chosen import chooses, kind_of, planned, some_of
from kg.tokens import tells

FIELDS = {
    "dhb:executive-committee": "committee_size",
    "dhb:central-committee": "committee_size",
    "dhb:standing-committee": "standing_committee_size",
    "dhb:inspection-committee": "inspection_committee_size",
}

PARTY_COMMITTEES = {
    f"dhb:{kind}-committee" for kind in ("province", "city", "district", "urban-district", "town", "party", "military-party", "cell")
}


#: not just some of them: «8 đồng chí nữ», «3 đồng chí xin rút»
_ALL = "(?!'là'? 'nữ'|<SpokenOf> <Title>|<Move>|'được' <Word>|'trẻ'|'xin rút'|'người'? 'dân tộc')"
#: praise of those elected: «có tín nhiệm cao», «đủ đức, đủ tài»; not «có trình độ thạc sĩ», which some of them have
_WORTHY = "(?:<Including> (?!'trình'|'bằng') <Word>{1,3} ','?){1,2}"
#: not those of the organisations below: «cấp ủy cơ sở»
OWN = "(?!'cơ sở'|'cấp dưới'|'các cấp'|'trực thuộc')"
_NEAR = 6  # tokens in front of a match in which it is told that somebody was chosen
#: what a congress below the district elects is called so
_OWN_COMMITTEES = {"dhb:party-committee", "dhb:military-party-committee", "dhb:cell-committee"}


def _size_behind(found: Found) -> str | None:
    """«37 đồng chí vào Ban Chấp hành»: the committee is named behind the number."""
    token = found.token("body") or found.token("body2") or found.token("body3")
    kind = kind_of(token) if token else "dhb:standing-committee"  # «bầu 15 người vào Thường vụ»
    own = token is not None and "OwnCommittee" in token.classes
    inside = found.tokens[found.first : found.last]
    if any(t.word == ":" for t in inside):  # «gồm 5 đồng chí: đồng chí X tái đắc cử Bí thư Đảng ủy»: the posts of those listed
        return None
    won = any("Won" in t.classes or ("Into" in t.classes and "bầu" in t.word) for t in inside)
    chosen = won or tells(found.tokens[max(0, found.first - _NEAR) : found.first], "Elect", "Appoint")
    if (own or kind in _OWN_COMMITTEES or (kind in PARTY_COMMITTEES and "Into" in inside[-2].classes)) and chosen:
        kind = "dhb:executive-committee"  # «bầu 5 đồng chí vào Chi ủy», «bầu 53 đồng chí vào Tỉnh ủy»
    return None if some_of(found) or (planned(found) and not won) else FIELDS.get(kind)


def committee_of(found: Found) -> int:
    """Where the committee whose number a match tells is named: the nearest in front, which is none that chooses it, or behind."""
    number = found.slots["n"][0]
    body = next((found.slots[slot][0] for slot in ("body", "body2", "body3") if slot in found), number + 1)
    if body > number:
        return body
    before = range(number - 1, found.first - 1, -1)
    return next((at for at in before if kind_of(found.tokens[at]) in FIELDS and not chooses(found, at)), body)


def size_before(found: Found) -> str | None:
    """«Ban Thường vụ Huyện ủy gồm 11 đồng chí»: the nearest committee before the number."""
    if planned(found) or some_of(found):
        return None
    at = committee_of(found)
    if tells(found.tokens[at : found.slots["n"][0]], "Delegation", "DelegateNoun"):
        return None
    return None if chooses(found, at) else FIELDS.get(kind_of(found.tokens[at]))


def _settled_size(found: Found) -> str | None:
    """«Số lượng Chi ủy là 3 đồng chí»: how many there are to be on the committee."""
    kind = kind_of(found.tokens[found.slots["body"][0]])
    own = not kind or kind in _OWN_COMMITTEES
    if tells(found.tokens[found.slots["body"][1] : found.slots["n"][0]], "Former", "Guests", "Old", "ReElect"):
        return None  # «Số ủy viên Ban Chấp hành khóa trước là 43», «Số ủy viên Ban Chấp hành tái cử là 20»
    return None if planned(found) or some_of(found) else "committee_size" if own else FIELDS.get(kind)


def _size_of_committee(found: Found) -> str | None:
    """«Đảng ủy phường … nhiệm kỳ 2025-2030 gồm 33 đồng chí»: the Party committee itself, no board of it."""
    token = found.token("body")
    concept = token.concept("Body") if token else None
    before = found.tokens[found.first - 1 : found.first]
    if concept is None or concept.iri not in PARTY_COMMITTEES or planned(found):
        return None
    return None if before and before[0].classes & {"Body", "Post", "Role"} else "committee_size"


def _size_of_own(found: Found) -> str | None:
    """«Đại hội bầu Đảng ủy 25 đồng chí», «Cấp ủy gồm 7 đồng chí.»: the Party committee itself, in a clause of its own."""
    token = found.token("body")
    concept = token.concept("Body") if token else None
    own = token is not None and "OwnCommittee" in token.classes
    if planned(found) or not (own or (concept is not None and concept.iri in PARTY_COMMITTEES)):
        return None
    at, number = found.slots["body"][0], found.slots["n"][0]
    before = found.tokens[max(0, at - 2) : at]
    if before and "Body" in before[-1].classes:  # «Ban Thường vụ Huyện ủy 11 đồng chí»: of the board of it
        return None
    inside = found.tokens[at:number]
    chosen = tells(before, "Elect")
    opening = at <= len(before) and all(t.classes <= {"Word", "Capital"} for t in before)  # «Thành phần cấp ủy mới gồm …»
    if not (chosen or opening) and before and not before[-1].classes & {"Mark", "Semicolon"}:
        return None
    told = any(t.classes & {"Including", "Given"} or t.word in {":", "mới", "khóa mới"} for t in inside)
    behind = found.tokens[found.last : found.last + 1]
    closed = not behind or bool(behind[0].classes & {"Mark", "Semicolon", "Also"})
    appointed = tells(inside, "Appoint", "Given")
    return "committee_size" if appointed or ((closed or behind[0].word == "do") and (told or chosen)) else None


def _size_of_standing(found: Found) -> str | None:
    """«Thường vụ Huyện ủy 12 người»: the standing committee, called in short; no «Ủy viên Thường vụ»."""
    before = found.tokens[max(0, found.first - 1) : found.first]
    if before and before[0].classes & {"Role", "Post", "Seat"}:
        return None
    return None if planned(found) or some_of(found) else "standing_committee_size"


#: where a bare number ends: no fraction and no share
END = "(?=','|';'|'.'|')'|<Also>|<Seat>|$)"
RULES: tuple[Rule, ...] = (
    Rule(
        name="thường vụ <cấp ủy> <số> đồng chí",
        pattern=(
            "'thường vụ' <Body|Place|PlaceKind>{0,2}"
            " (?:<TermCue> <Number> '-' <Number>|<TermCue> <Word>|<OrdinalCue> <Roman|Word|Number>)?"
            " 'mới'? (?:<Including|Given>|':')? <n:Number> <Seat>"
        ),
        build=_size_of_standing,
        yes=[
            ("đã bầu Thường vụ Huyện ủy 11 người", ("standing_committee_size", 11)),
            ("Thường vụ: 05 đồng chí", ("standing_committee_size", 5)),
            ("Ban Chấp hành bầu ra Thường vụ gồm 13 đồng chí", ("standing_committee_size", 13)),
        ],
        no=["Thường vụ Huyện ủy phân công 13 đồng chí"],
    ),
    Rule(
        name="bầu <số> đồng chí vào <cấp ủy>",
        pattern=(
            f"<n:Number> (?:(?:'là số')? <Seat|Members>|(?:<OneOf>|'trong số') <Word>) {_ALL}"
            f" (?:<Including> <!Number|Mark>{{0,3}} <Candidates>|{_WORTHY})? <!Number|Semicolon|Including>{{0,6}}?"
            " <Into|Won> (?:<!Number|Semicolon>{0,2}? <body:Body|OwnCommittee>|'thường vụ')"
            f" {OWN}"
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
            ("15 đồng chí có tín nhiệm cao đã được bầu vào Ban Chấp hành", ("committee_size", 15)),
            ("Đại hội đã bầu 41 đồng chí đủ đức, đủ tài vào Ban Chấp hành", ("committee_size", 41)),
            ("15 đồng chí trúng cử vào Đảng ủy Quân sự tỉnh", ("committee_size", 15)),
        ],
        no=[
            "danh sách 42 đồng chí để bầu vào Ban Chấp hành gồm 37 đồng chí",
            "bầu bổ sung 3 đồng chí vào Ban Chấp hành",
            "8 đồng chí có trình độ thạc sĩ được bầu vào Ban Chấp hành",
            "giới thiệu 4 đồng chí vào Ban Chấp hành",
            "có 8 đồng chí nữ trúng cử vào Ban Chấp hành",
            "12 đồng chí lần đầu tham gia Ban Chấp hành",
            "bầu 650 đồng chí vào cấp ủy cơ sở",
            "các đảng bộ xã đã bầu 650 đồng chí vào Ban Chấp hành",
            "7 đồng chí: ông Nguyễn Văn An tái đắc cử Bí thư Đảng ủy",
        ],
    ),
    Rule(
        name="bầu <số> ủy viên <cấp ủy>",
        pattern=(
            "<n:Number> <New>? (?:<Seat> <Official>? <body:Body>|<body2:Post>"
            f"|<Seat> {_ALL} (?:<Into|Hold>|'là') <body3:Post|CommitteeSeat>)"
        ),
        build=_size_behind,
        yes=[
            ("bầu 13 ủy viên Ban Thường vụ", ("standing_committee_size", 13)),
            ("bầu 52 ủy viên chính thức Ban Chấp hành", ("committee_size", 52)),
            ("bầu 15 đồng chí vào Ủy viên Ban Thường vụ Tỉnh ủy", ("standing_committee_size", 15)),
            ("bầu 33 đồng chí giữ chức Ủy viên Ban Chấp hành", ("committee_size", 33)),
        ],
        no=["13 ủy viên"],
    ),
    Rule(
        name="bầu <số> đồng chí ủy viên <cấp ủy>",
        pattern="<Elect|Appoint> <Word>{0,2} <n:Number> <Seat> <body2:Post>",
        build=_size_behind,
        yes=[
            ("BCH bầu 05 đ/c UVBTV", ("standing_committee_size", 5)),
            ("Hội nghị bầu ra 13 đồng chí ủy viên Ban Thường vụ", ("standing_committee_size", 13)),
        ],
        no=["Dự Đại hội có 3 đồng chí Ủy viên Ban Thường vụ", "giới thiệu 3 đồng chí Ủy viên Ban Thường vụ"],
    ),
    Rule(
        name="<cấp ủy> gồm <số> đồng chí",
        pattern=(
            "<body:Body> (?:<!Number|Semicolon|Congress|Into>|(?:<TermCue>|'(') <Number> '-' <Number>|<OrdinalCue> <Number>){0,14}"
            " (?:<Including|Given|Won> ':'?|':') (?!<!Number|Mark|Semicolon|Body>{0,2} 'nữ' <Number>)"
            " (?:<!Number|Mark|Semicolon|Body>{0,2}|<!Number|Mark|Body>{1,4} '(')"
            " <n:Number> (?:')'|'(' <!Number|Mark>{1,5} ')')? <Seat|CommitteeSeat>"
            f" {_ALL}"
        ),
        build=size_before,
        yes=[
            ("bầu Ban Chấp hành Đảng bộ huyện gồm 37 đồng chí", ("committee_size", 37)),
            ("Ban Chấp hành Đảng bộ huyện khóa 22 gồm 37 đồng chí", ("committee_size", 37)),
            ("Ban Chấp hành khóa XVII (2020-2025) gồm 53 đồng chí", ("committee_size", 53)),
            ("Ban Thường vụ có 9 ủy viên", ("standing_committee_size", 9)),
            ("Ban Chấp hành Đảng bộ phường khóa I được chỉ định gồm 29 đồng chí", ("committee_size", 29)),
            ("bầu danh sách Ban Chấp hành với 47 ủy viên", ("committee_size", 47)),
            ("Ban Chấp hành gồm ba mươi chín (39) đồng chí", ("committee_size", 39)),
            ("Danh sách Ban Chấp hành khóa XX gồm 38 đồng chí", ("committee_size", 38)),
            ("Ban Chấp hành gồm: 39 đồng chí", ("committee_size", 39)),
            ("Ban Thường vụ Huyện ủy do Ban Chấp hành bầu gồm 11 đồng chí", ("standing_committee_size", 11)),
            ("Ban Chấp hành do Ban Thường vụ Tỉnh ủy chỉ định gồm 25 đồng chí", ("committee_size", 25)),
        ],
        no=[
            "Ban Chấp hành họp; chi bộ có 9 đồng chí",
            "Ban Chấp hành có 8 đồng chí nữ",
            "Ban Thường vụ có 5 đồng chí được luân chuyển",
            "Ban Chấp hành Đảng bộ các xã có 350 đồng chí",
            "Ban Chấp hành khóa mới có cơ cấu: nữ 3 đồng chí",
        ],
    ),
    Rule(
        name="<cấp ủy> lấy <số>",
        pattern=f"<body:Body> <Body|Place|PlaceKind|OwnCommittee>{{0,3}} 'lấy' <n:Number> {END}",
        build=lambda found: FIELDS.get(kind_of(found.tokens[found.slots["body"][0]])),
        yes=[("bầu 54 ủy viên Ban Chấp hành, Ban Thường vụ lấy 15.", ("standing_committee_size", 15))],
        no=["Ban Thường vụ lấy 15 phiếu thăm dò"],
    ),
    Rule(
        name="bầu <cấp ủy>: danh sách <số>, lấy <số> đồng chí",
        pattern=(
            "<body:Body> <!Number|Semicolon|Elect>{0,6} (?:<Candidates> <!Number|Semicolon>{0,3})? <Number> <Seat>? ','?"
            " (?:<Elect>? 'lấy'|'số'? <Won> (?:':'|<Including>)?)"
            f" <n:Number> {END}"
        ),
        build=lambda found: FIELDS.get(kind_of(found.tokens[found.slots["body"][0]])),
        yes=[
            ("Bầu Ban Chấp hành: danh sách bầu 18 đồng chí, lấy 15 đồng chí", ("committee_size", 15)),
            ("Danh sách bầu Ban Chấp hành có 45 người, lấy 39", ("committee_size", 39)),
            ("Danh sách bầu Ban Chấp hành 18 đồng chí, số trúng cử 15", ("committee_size", 15)),
        ],
        no=["danh sách bầu Ban Chấp hành có 18 đồng chí"],
    ),
    Rule(
        name="chỉ định ủy viên <cấp ủy> gồm <số> đồng chí",
        pattern=(
            "<Appoint|Elect|Several> <Several>? <body:Post|CommitteeSeat>"
            " (?:<!Number|Semicolon|Congress|Into|Person|Role>|(?:<TermCue>|'(') <Number> '-' <Number>){0,10}?"
            " (?:<Including>|':'|'(') <n:Number> <Seat>"
        ),
        build=size_before,
        yes=[
            ("chỉ định ủy viên Ban Chấp hành Đảng bộ xã nhiệm kỳ 2025-2030 với 27 đồng chí", ("committee_size", 27)),
            ("chỉ định các ủy viên Ban Thường vụ khóa I (9 đồng chí)", ("standing_committee_size", 9)),
        ],
        no=["ông An, Ủy viên Ban Thường vụ Tỉnh ủy, cùng dự có 45 đồng chí"],
    ),
    Rule(
        name="<cấp ủy> khóa … (<số> đồng chí)",
        pattern=(
            "<body:Body> <Body|Place|PlaceKind>{0,2}"
            " (?:<TermCue> <Number> '-' <Number>|<TermCue> <Word>|<OrdinalCue> <Roman|Word|Number> (?:','? <TermCue> <Number> '-' <Number>)?)"
            " '(' <Including>? <n:Number> <Seat|CommitteeSeat> ')'"
        ),
        build=size_before,
        yes=[
            ("bầu Ban Chấp hành khóa XXVIII (35 đồng chí)", ("committee_size", 35)),
            ("Ban Chấp hành Đảng bộ tỉnh khóa XXII, nhiệm kỳ 2020-2025 (52 đồng chí) họp phiên thứ nhất", ("committee_size", 52)),
        ],
        no=["Ban Chấp hành khóa XXVIII (nữ: 5 đồng chí)"],
    ),
    Rule(
        name="bầu cấp ủy <số> đồng chí",
        pattern=(
            "<body:Body|OwnCommittee> <Place|PlaceKind|Capital>? 'mới'? (?:'khóa' <Roman|Word|Number>)? (?:<TermCue> 'mới'?)?"
            " (?:<Locative> <Place>)? (?:'được'? <Appoint|Given>)? (?:<Towards> <Place>)? (?:<Including>|':')? <n:Number> <Seat>"
            f" {_ALL}"
        ),
        build=_size_of_own,
        yes=[
            ("Đại hội bầu Đảng ủy 25 đồng chí; Ban Thường vụ 9 đồng chí", ("committee_size", 25)),
            ("Cấp ủy mới gồm 7 đồng chí.", ("committee_size", 7)),
            ("Cấp ủy chỉ định cho phường Hồng Gai là 31 đồng chí.", ("committee_size", 31)),
            ("bầu Chi ủy gồm 3 đồng chí", ("committee_size", 3)),
            ("Cấp ủy khóa XX: 15 đồng chí.", ("committee_size", 15)),
            ("Cấp ủy phường được chỉ định gồm 27 đồng chí", ("committee_size", 27)),
            ("Thành phần cấp ủy mới gồm 13 đồng chí,", ("committee_size", 13)),
            ("Đảng ủy Quân sự tỉnh nhiệm kỳ mới được chỉ định 15 đồng chí", ("committee_size", 15)),
            ("Cấp ủy khóa mới ở Lào Cai có 58 người,", ("committee_size", 58)),
            ("Cấp ủy gồm 15 người do Bí thư đứng đầu", ("committee_size", 15)),
        ],
        no=["Đảng ủy họp với 3 chi bộ", "Các cấp ủy mới gồm 413 đồng chí", "bầu Ban Thường vụ Thị ủy 11 đồng chí"],
    ),
    Rule(
        name="<cấp ủy> <số> đồng chí",
        pattern=(
            "<body:Body> <Body|Place|PlaceKind>{0,2} (?:<OrdinalCue> (?:<Roman|Number>|'mới')|<TermCue> (?:<Number> '-' <Number>|'mới')|'mới')?"
            " (?:'('|<Unchanged>)?"
            f" <n:Number> <Seat|CommitteeSeat> {_ALL}"
        ),
        build=size_before,
        yes=[
            ("Ban Chấp hành khóa mới 15 đồng chí", ("committee_size", 15)),
            ("Ban Chấp hành khóa XX 41 đồng chí", ("committee_size", 41)),
            ("Ban Thường vụ 9 đồng chí", ("standing_committee_size", 9)),
            ("Ban Thường vụ Tỉnh ủy 15 đồng chí", ("standing_committee_size", 15)),
            ("Ban Thường vụ giữ nguyên 11 đồng chí", ("standing_committee_size", 11)),
        ],
        no=["Ban Thường vụ bầu 9 đồng chí"],
    ),
    Rule(
        name="<cấp ủy> nhiệm kỳ … gồm <số> đồng chí",
        pattern=(
            "<body:Body> <Body|Place|PlaceKind>{0,2} ','? (?:<TermCue> <Number> '-' <Number>|<TermCue> <Word>|<OrdinalCue> <Roman|Word|Number>)"
            " (?:<Including>|':') <n:Number> <Seat|CommitteeSeat>"
        ),
        build=_size_of_committee,
        yes=[("Huyện ủy khóa XX gồm 41 đồng chí", ("committee_size", 41))],
        no=["Ban Thường vụ Huyện ủy khóa XX gồm 41 đồng chí"],
    ),
    Rule(
        name="số lượng <cấp ủy viên> là <số> đồng chí",
        pattern=(
            "'số' 'lượng'? <body:CommitteeSeat|OwnCommittee|OwnSeat|Body|Post> <Body|Place|PlaceKind>{0,2}"
            " <!Number|Mark|Elect|Including|Body>{0,6} (?:<TermCue> <Number> '-' <Number>)?"
            f" (?:<Elect> <!Number|Mark|Elect|Including|Body>{{0,4}})? (?:<Including>|':')? (?:<Number> '/')? <n:Number> {END}"
        ),
        build=_settled_size,
        yes=[
            ("Số lượng ủy viên Ban Chấp hành được bầu là 41 đồng chí", ("committee_size", 41)),
            ("Số lượng cấp ủy viên khóa mới: 27 đồng chí", ("committee_size", 27)),
            ("nhất trí số lượng Chi ủy là 03 đồng chí", ("committee_size", 3)),
            ("thống nhất số lượng Ban Chấp hành khóa XX là 41 và đã bầu đủ", ("committee_size", 41)),
            ("Số ủy viên BCH được bầu: 13/13", ("committee_size", 13)),
            ("Số ủy viên Ban Chấp hành được bầu tại Đại hội là 39, giảm 4 người so với khóa trước", ("committee_size", 39)),
            ("Tổng số ủy viên Ban Thường vụ Huyện ủy nhiệm kỳ 2020-2025 là 11 đồng chí", ("standing_committee_size", 11)),
        ],
        no=[
            "Số lượng người dự là 27 đồng chí",
            "Số ủy viên Ban Chấp hành khóa trước là 43 đồng chí",
            "Số ủy viên Ban Chấp hành tái cử là 20 đồng chí",
            "Số ủy viên Ban Chấp hành dự họp là 38",
        ],
    ),
    Rule(
        name="<số> cấp ủy viên khóa mới",
        pattern="<n:Number> <OwnSeat> <OrdinalCue|TermCue> 'mới'",
        build=lambda found: None if planned(found) or some_of(found) else "committee_size",
        yes=[("41 cấp ủy viên khóa mới đã ra mắt", ("committee_size", 41))],
        no=["586 cấp ủy viên cơ sở"],
    ),
    Rule(
        name="<cấp ủy> mới, <số> người",
        pattern=(
            "<body:Body> <Body|Place|PlaceKind>{0,2} (?:<OrdinalCue> <Roman|Word|Number>|<TermCue> (?:<Number> '-' <Number>|<Word>)|'mới')"
            " ',' <n:Number> <Seat> ','"
        ),
        build=size_before,
        yes=[("Ban Chấp hành mới, 41 người, ra mắt Đại hội", ("committee_size", 41))],
        no=["Ban Chấp hành họp, 41 người, có mặt"],
    ),
    Rule(
        name="<cấp ủy> được bầu <số> đồng chí",
        pattern=f"<body:Body> <Body|Place|PlaceKind>{{0,2}} <Won> 'đủ'? (?:<Number> '/')? <n:Number> <Seat|CommitteeSeat> {_ALL}",
        build=size_before,
        yes=[("Nhân sự Ban Chấp hành được bầu 41/47 đồng chí", ("committee_size", 41))],
        no=["Ban Chấp hành bầu 13 đồng chí"],
    ),
    Rule(
        name="<cấp ủy>: số lượng <số>",
        pattern=f"<body:Body> <Body|Place|PlaceKind>{{0,2}} (?:':'|',')? 'số' 'lượng' (?:<Elect>|':'|'là')? <n:Number> {END}",
        build=size_before,
        yes=[("Bầu Ban Chấp hành: số lượng 39; Ban Thường vụ: số lượng 11", ("committee_size", 39))],
        no=["Ban Chấp hành: số lượng 39 chi bộ"],
    ),
    Rule(
        name="bầu <số> ủy viên ban chấp hành",
        pattern="<n:Number> <New>? <CommitteeSeat>",
        build=lambda found: None if planned(found) or some_of(found) else "committee_size",
        yes=[
            ("Đại hội bầu ra 49 ủy viên Ban Chấp hành", ("committee_size", 49)),
            ("Danh sách 45 ủy viên Ban Chấp hành", ("committee_size", 45)),
            ("bầu được 36 trên tổng số 37 ủy viên Ban Chấp hành", ("committee_size", 36)),
        ],
        no=["49 ủy viên"],
    ),
)

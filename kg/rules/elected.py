"""Reads the sizes of committees as the press tells them: by those whom a list or the ballot names, without a word for electing."""

from __future__ import annotations

from kg.grammar import Found, Rule
from kg.rules.chosen import kind_of, planned, some_of
from kg.rules.sizes import FIELDS, OWN, PARTY_COMMITTEES, size_before


def _size_of_named(found: Found) -> str | None:
    """«51 người có tên trong cấp ủy mới»: on the committee of the congress, whatever it is called."""
    token = found.token("body")
    kind = kind_of(token) if token else ""
    own = token is not None and "OwnCommittee" in token.classes
    return None if planned(found) else "committee_size" if own or kind in PARTY_COMMITTEES else FIELDS.get(kind)


def _size_chosen(found: Found) -> str | None:
    """«bầu 35 người trong danh sách 40 người vào Ban Chấp hành», «65 người trúng Ban Chấp hành»: of the committee named behind."""
    token = found.token("body")
    kind = kind_of(token) if token else ""
    own = kind in PARTY_COMMITTEES or (token is not None and "OwnCommittee" in token.classes)
    return None if planned(found) or some_of(found) else "committee_size" if own else FIELDS.get(kind)


RULES: tuple[Rule, ...] = (
    Rule(
        name="bầu <số> người trong danh sách <số> người vào <cấp ủy>",
        pattern=(
            "<Elect> 'được'? <n:Number> <Seat>? (?:<OneOf>|'trong'|'từ'|'trên') <!Number|Mark|Semicolon|Body>{0,4} <Number>"
            f" (?:<Seat>|'ứng' 'viên'|<Candidates>)? <Into> <body:Body|OwnCommittee> {OWN}"
        ),
        build=_size_chosen,
        yes=[
            ("Đại hội bầu 33 đồng chí trong danh sách 38 đồng chí vào Ban Chấp hành khóa XXI", ("committee_size", 33)),
            ("bầu 11 người trong số 13 người vào Ban Thường vụ", ("standing_committee_size", 11)),
            ("đã bầu được 27 đồng chí từ danh sách 31 đồng chí vào Ban Chấp hành", ("committee_size", 27)),
        ],
        no=["bầu 2 đồng chí trong số 9 đồng chí vào Hội đồng nhân dân", "giới thiệu 3 trong số 5 người vào Ban Chấp hành"],
    ),
    Rule(
        name="đại biểu bỏ phiếu chọn <số> trong số <số> ứng viên",
        pattern=(
            "<DelegateNoun> <!Semicolon|Body|Post>{0,14} <Picks|Elect> (?:'ra'|'được')? <n:Number> <Seat>? (?:<OneOf>|'/'|'trong') <Number>"
            " (?:<Seat>|'ứng' 'viên'|<Candidates>){1,2} (?:<Into|NamedOn> <Candidates>)? (?='.'|','|';'|$)"
        ),
        build=lambda found: "committee_size",
        yes=[
            ("312 đại biểu đã bỏ phiếu chọn 49 trong số 55 người có tên trong danh sách.", ("committee_size", 49)),
            ("240 đại biểu, đại diện cho hơn 9.000 đảng viên, bỏ phiếu chọn 41 trong số 47 ứng viên.", ("committee_size", 41)),
            ("Các đại biểu bỏ phiếu bầu 39/45 người có tên trong danh sách", ("committee_size", 39)),
        ],
        no=[
            "312 đại biểu bỏ phiếu chọn 15 trong số 17 người đi dự Đại hội toàn quốc",
            "đại biểu bỏ phiếu chọn 15 trong số 17 người vào Ban Thường vụ",
        ],
    ),
    Rule(
        name="<số> người trúng <cấp ủy>",
        pattern=(
            "<n:Number> <Seat> (?:'đã'? 'trúng'|'trong' <Candidates> <Including>? <Number> (?:<Seat>|'ứng'|'viên'){0,3} (?:'trúng'|<Won>))"
            f" <body:Body|OwnCommittee> {OWN}"
        ),
        build=_size_chosen,
        yes=[
            ("Có 55 người trúng Ban Chấp hành Đảng bộ tỉnh", ("committee_size", 55)),
            ("15 đồng chí trúng Ban Thường vụ", ("standing_committee_size", 15)),
            ("27 người trong danh sách 31 ứng viên trúng cử Ban Chấp hành", ("committee_size", 27)),
            ("41 người đã trúng cấp ủy khóa mới", ("committee_size", 41)),
        ],
        no=["6 người trẻ trúng Ban Chấp hành", "3 người trúng Hội đồng nhân dân"],
    ),
    Rule(
        name="<số> người có tên trong <cấp ủy>",
        pattern=f"<n:Number> <Seat|Members> <NamedOn> <body:Body|OwnCommittee> {OWN}",
        build=_size_of_named,
        yes=[
            ("51 người có tên trong cấp ủy nhiệm kỳ 2020-2025", ("committee_size", 51)),
            ("13 người có tên trong Ban Thường vụ", ("standing_committee_size", 13)),
        ],
        no=["51 người có tên trong danh sách", "3 đồng chí nữ có tên trong Ban Chấp hành", "9 người có tên trong cấp ủy cơ sở"],
    ),
    Rule(
        name="danh sách <số> người được đại hội tín nhiệm",
        pattern=(
            "<Candidates> <n:Number> <Seat> 'được' <Congress> (?:<!Number|Mark|Bound|Into>){0,8}? (?:'tín' 'nhiệm'|<Elect>)"
            " (?=<Mark>|$)"
        ),
        build=lambda found: "committee_size",
        yes=[("danh sách 51 người được Đại hội Đảng bộ tỉnh Kon Tum lần thứ XVI tín nhiệm.", ("committee_size", 51))],
        no=["danh sách 21 người được Đại hội bầu đi dự Đại hội XIII", "danh sách 15 người được Đại hội giới thiệu"],
    ),
    Rule(
        name="<cấp ủy> có <số>.",
        pattern="<body:Body> <Body|Place|PlaceKind>{0,2} (?:<Including>|'có') <n:Number> (?='.'|';'|$)",
        build=size_before,
        yes=[("Ban Chấp hành gồm 74 người; Ban Thường vụ có 23.", ("standing_committee_size", 23))],
        no=["Ban Thường vụ có 23 lần họp"],
    ),
)

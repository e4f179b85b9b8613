"""Reads the sizes of committees as the press tells them: by those whom a list or the ballot names, without a word for electing."""

from __future__ import annotations

from kg.grammar import Found, Rule
from kg.rules.chosen import kind_of, planned
from kg.rules.sizes import FIELDS, OWN, PARTY_COMMITTEES, size_before


def _size_of_named(found: Found) -> str | None:
    """«51 người có tên trong cấp ủy mới»: on the committee of the congress, whatever it is called."""
    token = found.token("body")
    kind = kind_of(token) if token else ""
    own = token is not None and "OwnCommittee" in token.classes
    return None if planned(found) else "committee_size" if own or kind in PARTY_COMMITTEES else FIELDS.get(kind)


RULES: tuple[Rule, ...] = (
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

"""People told together to leave: «Không tái cử lần này có ông A (…), bà B (…)», «Phó Bí thư A và Trưởng Ban B nghỉ hưu»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.story import Claim, Row, Story
from kg.rules.succession import leaves
from kg.tokens import tells

_CHOOSES = frozenset({"Appoint", "Elect", "Hold", "ReElect", "Replace", "Successor"})  # what is told of others than who leaves


def _listed(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """All who are named behind the verb leave what they are told to hold, up to another verb."""
    front = found.tokens[: found.first]
    if not tells(front, "Person", "Ahead", "Nominate"):
        for token in found.tokens[found.first + 1 :]:
            if token.classes & _CHOOSES:
                break
            if "Person" in token.classes:
                leaves(token, story, found.rule, party="NotAgain" in found.tokens[found.first].classes)
    yield from ()


def _joined(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Two whose posts stand in front of their names."""
    first, verb = found.token("first"), found.token("verb")
    assert first is not None and verb is not None
    if not tells(found.tokens[max(0, found.last - 3) : found.last - 1], "Ahead"):
        leaves(first, story, found.rule, party="NotAgain" in verb.classes)
    yield from ()


RULES: tuple[Rule, ...] = (
    Rule(
        name="<không tái cử> gồm <người>, <người>",
        pattern="<NotAgain|Leave> <!Person|Office|Semicolon|Mark|Replace|Successor|Elect|Appoint|Hold>{0,6} (?:<Including|Listing>|':')"
        " <Title|Rank|Seat|Number>* <Person>",
        build=_listed,
        yes=[
            (
                "Không tái cử lần này có ông Hồ Sỹ Tân (Phó Bí thư Thường trực Huyện ủy Diễn Châu) và bà Cao Thị Mơ.",
                "Hồ Sỹ Tân: Phó Bí thư Thường trực, Huyện ủy Diễn Châu (held)",
            ),
            (
                "Ba đồng chí nghỉ hưu gồm: Hồ Sỹ Tân - Bí thư Huyện ủy Diễn Châu; Cao Thị Mơ - Giám đốc Sở Y tế tỉnh Nghệ An.",
                "Cao Thị Mơ: Giám đốc, Sở Y tế tỉnh Nghệ An (held)",
            ),
        ],
        no=[
            "Người nghỉ hưu được chúc mừng, trong khi người thay là ông Hồ Sỹ Tân, Bí thư Huyện ủy Diễn Châu.",
            "Không tái cử là một lựa chọn, ông Hồ Sỹ Tân, Bí thư Huyện ủy Diễn Châu, nói.",
        ],
    ),
    Rule(
        name="<chức vụ> <người> và <chức vụ> <người> <nghỉ hưu>",
        pattern="<first:Person> <Also> <Title|Rank|Seat|Office>{1,4} <Person> <!Person|Office|Semicolon>{0,4} <verb:Leave>",
        build=_joined,
        yes=[
            (
                "Đồng chí Phó Bí thư Huyện ủy Diễn Châu Hồ Sỹ Tân và đồng chí Giám đốc Sở Y tế tỉnh Nghệ An Cao Thị Mơ xin nghỉ hưu.",
                "Hồ Sỹ Tân: Phó Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Phó Bí thư Huyện ủy Diễn Châu Hồ Sỹ Tân và bà Cao Thị Mơ phát biểu."],
    ),
)

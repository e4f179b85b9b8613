"""Biographies: posts told in a row of facts about a person, «sinh năm …, cử nhân Luật, nguyên Phó Hiệu trưởng …»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS, claim
from kg.rules.election import subject
from kg.rules.roster import Claim, Row, Story, posts


def _told(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    first, last = found.slots["posts"]
    people = subject(found.tokens, found.first)
    if not people or not all(row.free(at) for at in range(first, last)):
        return
    row.take(first, last)
    for named in posts(found.tokens[first:last]):
        yield claim(found.tokens[people[-1]], named, found.rule)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<người> sinh …, <chức vụ>",
        pattern=f"<Born> <!Person|Office|Semicolon|Elect|Appoint|Former|Panel>{{1,45}} (?:','|<Be>) {POSTS}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi sinh năm 1970, cử nhân Luật, nguyên Giám đốc Sở Tư pháp tỉnh Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Tư pháp tỉnh Nghệ An (held)",
            )
        ],
        no=["Ông Lê Văn Khôi sinh năm 1970, được bầu làm Bí thư Huyện ủy Diễn Châu."],
    ),
)

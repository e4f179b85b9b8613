"""Posts in brackets behind a name, one held and one just won: «A (Trưởng Ban Tổ chức Thành ủy, được bầu làm Phó Bí thư)»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS, claim
from kg.rules.story import Claim, Row, posts
from kg.rules.verbs import event_of
from kg.tokens import tells


def _won_beside(found: Found, row: Row) -> Iterator[Claim]:
    """What is held, and what the verb tells to be won."""
    person = found.token("person")
    assert person is not None
    event = event_of(found.all("verbs"))
    if not event or tells(found.all("verbs"), "Ahead", "Nominate", "Not") or not all(row.free(at) for at in range(found.first, found.last)):
        return
    row.take(found.slots["person"][1], found.last)
    for named in posts(found.all("posts")):
        yield claim(person, named, found.rule)
    for named in posts(found.all("won")):
        yield claim(person, named, found.rule, "held" if named.former else event)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<người> (<chức vụ>, <được bầu> <chức vụ>)",
        pattern=f"<person:Person> '(' {POSTS} (?:','|<Semicolon>) (?P<verbs><!Person|Office|Mark|Panel>{{1,6}})"
        " (?P<won><Office>(?:(?:','|<Also>)<Office>){0,3}) ')'",
        build=_won_beside,
        yes=[
            (
                "Ông Lê Văn Khôi (Giám đốc Sở Y tế tỉnh Nghệ An, được bầu làm Phó Bí thư Huyện ủy Diễn Châu) phát biểu.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Ông Lê Văn Khôi (Phó Giám đốc Sở Y tế tỉnh Nghệ An; được bổ nhiệm giữ chức Giám đốc Sở Công Thương tỉnh Nghệ An) dự.",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (appointed)",
            ),
        ],
        no=["Ông Lê Văn Khôi (Giám đốc Sở Y tế tỉnh Nghệ An, được giới thiệu bầu làm Phó Bí thư Huyện ủy Diễn Châu) phát biểu."],
    ),
)

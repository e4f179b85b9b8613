"""Biographies: posts told in a row of facts about a person, «sinh năm …, cử nhân Luật, nguyên Phó Hiệu trưởng …»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS, claim
from kg.rules.moment import NOW
from kg.rules.story import Claim, Row, Story, posts
from kg.rules.times import dated, written
from kg.rules.verbs import subject
from kg.tokens import Token


def _told(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    first, last = found.slots["posts"]
    people = subject(found.tokens, found.first)
    if not people or not all(row.free(at) for at in range(first, last)):
        return
    row.take(first, last)
    for named in posts(found.tokens[first:last]):
        yield claim(found.tokens[people[-1]], named, found.rule)


def line(row: Row, story: Story, person: Token) -> Iterator[Claim]:
    """«- Từ 9/2010 đến 3/2014: Giám đốc Sở …»: a line of a career, that begins with its time and names nobody."""
    tokens = row.tokens
    first = next(at for at, t in enumerate(tokens) if "Office" in t.classes)
    times = dated(story.context, row.sentence.start, tokens[first].start)
    if not times or times[0].start - row.sentence.start > 12 or first > 14 or times[0].years is None:
        return
    rest = list(times)
    now, since, until = False, None, None
    for at in range(first, len(tokens)):
        if "Office" not in tokens[at].classes:
            continue
        if rest:
            last = rest[-1].years
            assert last is not None
            now = last[1] == NOW
            since = written(story.context, rest[0])
            until = written(story.context, rest[1]) if len(rest) > 1 else str(last[1]) if last[0] != last[1] else None
        for named in posts([tokens[at]]):
            yield Claim(
                person,
                named.office,
                "holds" if now else "held",
                "<năm>: <chức vụ>",
                None,
                since,
                None if now else until,
            )
        following = next((t.start for t in tokens[at + 1 :] if "Office" in t.classes), tokens[at].end)
        rest = dated(story.context, tokens[at].end, following)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<người> sinh …, <chức vụ>",
        pattern=f"<Born> <!Person|Office|Elect|Appoint|Former|Panel>{{1,45}} (?:','|<Semicolon>|<Be>) {POSTS}",
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

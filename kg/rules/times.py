"""When a post was held: the years and months around the words that tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.context import Context
from kg.rules.moment import NOW, Moment, moments
from kg.rules.roster import Row
from kg.tokens import Token

_MONTH = re.compile(r"(?:tháng\s+)?(\d{1,2})\s*(?:[/.-]|năm)\s*((?:19|20)\d\d)")


def dated(context: Context, start: int, end: int) -> list[Moment]:
    """The moments of a stretch that name a year."""
    return [m for m in moments(context.lowered, start, end) if m.kind in {"date", "years"} and m.years]


def written(context: Context, moment: Moment) -> str:
    """A moment as an ISO date of the precision it is told with: a month, else a year."""
    assert moment.years is not None
    month = _MONTH.search(context.lowered, moment.start, moment.end)
    if month is not None and 1 <= int(month[1]) <= 12 and moment.kind == "date":
        return f"{month[2]}-{int(month[1]):02d}"
    return str(moment.years[0])


def span_of(context: Context, row: Row, first: int, last: int) -> tuple[str | None, str | None, bool]:
    """Since when and until when a post told in ``tokens[first:last]`` was held, and whether that was before the text.

    The times are those named in front of it in the sentence, nearest first, else right behind it.
    """
    tokens, sentence = row.tokens, row.sentence
    found = [m for m in dated(context, sentence.start, sentence.end) if not _of_something_else(row.source, m)]
    before = [m for m in found if m.end <= tokens[first].start]
    reach = tokens[last].end + 20 if last < len(tokens) else sentence.end
    behind = [m for m in found if tokens[last - 1].end <= m.start <= reach]
    moment = before[-1] if before else behind[0] if behind else None
    if moment is None or moment.years is None:
        return None, None, False
    begin, end = moment.years
    over = context.year is not None and begin < context.year
    since = written(context, moment)
    if end == NOW:
        return since, None, False
    return since, str(end) if end != begin else None, over


def _of_something_else(tokens: Sequence[Token], moment: Moment) -> bool:
    """A birthday, a term of office: times that do not say when something happened."""
    for at, token in enumerate(tokens):
        if token.start <= moment.start < token.end:
            before = tokens[at - 1] if at else None
            born = before is not None and "Born" in before.classes
            term = any("TermCue" in t.classes for t in tokens[max(0, at - 2) : at + 1])
            return born or term or "Born" in token.classes
        if token.start > moment.start:
            break
    return False

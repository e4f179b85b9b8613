"""Times that name a year, and how they are written down."""

from __future__ import annotations

import re

from kg.context import Context
from kg.rules.moment import LAST, Moment, moments

_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(?:tháng\s+)?(\d{1,2})\s*(?:[/.-]|năm)\s*((?:19|20)\d\d)")


def dated(context: Context, start: int, end: int) -> list[Moment]:
    """The moments of a stretch that name a year in digits."""
    if _YEAR.search(context.lowered, start, end) is None:  # a cheap look, asked of most sentences that name somebody
        return []
    return [m for m in moments(context.lowered, start, end) if m.kind in {"date", "years"} and m.years and m.years[0] < LAST]


def written(context: Context, moment: Moment) -> str:
    """A moment as an ISO date of the precision it is told with: a month, else a year."""
    assert moment.years is not None
    month = _MONTH.search(context.lowered, moment.start, moment.end)
    if month is not None and 1 <= int(month[1]) <= 12 and moment.kind == "date":
        return f"{month[2]}-{int(month[1]):02d}"
    return str(moment.years[0])

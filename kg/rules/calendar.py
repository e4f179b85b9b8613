"""The calendar days that the words for a congress's days come to: their year, the day on which a report was published."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from kg.context import Context
from kg.facts import Congress
from kg.rules.dayforms import forms

LONGEST = 10  # days: what lasts longer are the congresses of many organisations
_DOCUMENT = 70  # characters in front of a day in which the document stands that it is of
_DATELINE = 300  # characters at a text's head in which its day stands
_LINE = 60  # characters of a line that tells only when a report was printed
_REGULAR, _FIRST_REGULAR, _EVERY = 7, 1991, 5  # the seventh national congress met in 1991; since then there is one every five years


class Told(Struct, frozen=True):
    """First and last day that some words tell, where these stand in their text, and the rule that read them."""

    begin: date | None
    end: date | None
    start_at: int
    end_at: int
    rule: str


def day_of(year: int, month: str, day: str) -> date | None:
    """The day of a year, of a month and a day in digits; None where there is none."""
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def dateline(context: Context, year: int | None) -> date | None:
    """The day a report was published, by its source or the date at its head; ``year`` is that of a byline without one."""
    published = context.document.published or ""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
    if found:
        return day_of(int(found[1]), found[2], found[3])
    full = forms(context.lexicon).full
    lines = (p for p in context.paragraphs if p.start < _DATELINE and p.end - p.start < _LINE)
    alone = (full.search(context.lowered, line.start, line.end) for line in lines)  # before one that a sentence tells of something
    head = next((found for found in alone if found), None) or _first_of_none(context, full)
    if head is None and year is not None:
        told = forms(context.lexicon).byline.search(context.lowered, 0, _DATELINE)
        return day_of(year, told["m"], told["d"]) if told else None
    return day_of(int(head["y"]), head["m"], head["d"]) if head else None


def _first_of_none(context: Context, full: re.Pattern[str]) -> re.Match[str] | None:
    """The first full date at a text's head that is no document's: not «Chỉ thị số 35-CT/TW ngày 30/5/2019»."""
    for found in full.finditer(context.lowered, 0, _DATELINE):
        if not forms(context.lexicon).document.search(context.lowered, max(0, found.start() - _DOCUMENT), found.start()):
            return found
    return None


def year_of_day(context: Context, congress: Congress, stated: str | None) -> int | None:
    """The year of a congress's day: the one ``stated`` with it, its term's first, else that of the publication or of the text."""
    if stated and not (congress.term and abs(int(stated) - congress.term[0]) > 1):
        return int(stated)
    if congress.term:  # also where the year printed is that of no congress of this term: a slip
        return congress.term[0]
    if congress.level == "national" and congress.ordinal is not None and congress.ordinal >= _REGULAR:
        return _FIRST_REGULAR + _EVERY * (congress.ordinal - _REGULAR)  # «Đại hội XIII của Đảng khai mạc ngày 25/1»
    if context.document.published:
        return int(context.document.published[:4])
    for dated in re.finditer(r"\b\d{1,2}/\d{1,2}/(20\d\d)\b", context.lowered):
        if not forms(context.lexicon).document.search(context.lowered, max(0, dated.start() - _DOCUMENT), dated.start()):
            return int(dated[1])
    # congresses open terms in years divisible by five: the last one that the text speaks of and does not look forward to
    return max(map(int, forms(context.lexicon).opening_year.findall(context.lowered)), default=None)

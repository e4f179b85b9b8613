"""The days of a congress that are told as those of the one told before it: «Cùng ngày, …», «Cùng thời gian này, …»."""

from __future__ import annotations

import re
from datetime import date

from kg.context import Context
from kg.facts import Congress
from kg.rules.calendar import LONGEST, day_of, year_of_day
from kg.rules.dayforms import forms
from kg.rules.meeting import comes, holds
from kg.rules.mention import Section
from kg.structure import Sentence
from kg.text import Evidence

_HEAD = 60  # characters in which the name ends that opens a section
_BEFORE = 400  # characters in front of a section in which the day stands that it calls the same


def leads(context: Context, section: Section | None, sentence: Sentence) -> bool:
    """Whether a sentence begins a section with «Cùng ngày, …»: the day is that of the section before."""
    if section is None or sentence is not _first(context, section):
        return False
    return _said(context, sentence) is not None


def _first(context: Context, section: Section) -> Sentence | None:
    """The first sentence of a section that names a congress."""
    told = forms(context.lexicon)
    return next((s for s in context.sentences if section.holds(s.start) and told.congress in context.lowered[s.start : s.end]), None)


def _said(context: Context, sentence: Sentence) -> re.Match[str] | None:
    """The words at a sentence's beginning that say that its day, or its days, are those told before: «* Cùng ngày, …»."""
    told = forms(context.lexicon)
    at = next((i for i in range(sentence.start, sentence.end) if context.lowered[i].isalpha()), sentence.start)
    headed = context.lowered.find(": ", at, min(at + _HEAD, sentence.end))  # «* Huyện B: Cùng ngày, …»
    for begin in (at, headed + 2) if headed > 0 else (at,):
        found = told.same_day.match(context.lowered, begin, sentence.end) or told.same_days.match(context.lowered, begin, sentence.end)
        if found is not None:
            return found
    return None


def as_the_one_before(
    context: Context, congress: Congress, section: Section, begin: date | None, end: date | None, stated: list[tuple[str, Evidence]]
) -> tuple[date | None, date | None]:
    """«Cùng ngày, 160 đại biểu dự Đại hội Đảng bộ xã Y …», told behind the congress of another place and its day: the days that
    nothing else tells.

    «Cùng ngày, Đại hội Đảng bộ tỉnh Y khai mạc» tells the first alone, «Cùng thời gian này, …» both days of the one before.
    """
    told = forms(context.lexicon)
    first = _first(context, section)
    said = _said(context, first) if first is not None else None
    if first is None or said is None:
        return begin, end
    tokens, classes = context.tokens(first), context.classes(first)
    opens = "Opening" in classes and "Closing" not in classes
    closes = "Closing" in classes and "Opening" not in classes
    lasts = "Lasts" in classes and told.until.search(context.lowered, first.start, first.end) is not None
    if not (opens or closes or lasts or holds(tokens) or comes(tokens)):
        return begin, end
    words = context.evidence(said.start(), said.end(), "cùng ngày")
    if said.re is told.same_days:
        days = _span_before(context, congress, section) if begin is None and end is None else None
        if days is None:
            return begin, end
        stated.extend((name, words) for name in ("start_date", "end_date"))
        return days
    dated = _news_before(context, section)
    year = year_of_day(context, congress, dated["y"]) if dated else None
    day = day_of(year, dated["m"], dated["d"]) if dated and year is not None else None
    if day is None:
        return begin, end
    if begin is None and not closes and (end is None or end >= day):
        begin = day
        stated.append(("start_date", words))
    if end is None and not opens and not lasts and (begin is None or begin <= day):
        end = day
        stated.append(("end_date", words))
    return begin, end


def _span_before(context: Context, congress: Congress, section: Section) -> tuple[date, date] | None:
    """First and last day of the congress told in front of a section, where they are told together."""
    told = forms(context.lexicon)
    spans = list(told.span.finditer(context.lowered, max(0, section.start - _BEFORE), section.start))
    year = year_of_day(context, congress, spans[-1]["y"]) if spans else None
    if year is None:
        return None
    found = spans[-1]
    first, last = day_of(year, found["m1"] or found["m2"], found["d1"]), day_of(year, found["m2"], found["d2"])
    return (first, last) if first and last and 0 <= (last - first).days <= LONGEST else None


def _news_before(context: Context, section: Section) -> re.Match[str] | None:
    """The day told last in front of a section, and not as the end of what lasts: «Đại hội làm việc đến hết ngày 20-10»."""
    told = forms(context.lexicon)
    for start in (max(0, section.start - _BEFORE), 0):
        ahead = context.lowered[start : section.start]
        spans = [m.span() for m in told.until.finditer(ahead)]
        for form in (told.day, told.each):  # «hôm 24.6» without a word for a day in front only where no other is told
            dated = [m for m in form.finditer(ahead) if not any(a <= m.start("d") < b for a, b in spans)]
            if dated:
                return dated[-1]
    return None

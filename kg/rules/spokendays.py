"""First and last day told in one sentence, each by its number or against the day of the page: «khai mạc hôm qua, bế mạc ngày mai»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from kg.context import Context
from kg.facts import Congress
from kg.rules.calendar import LONGEST, Told, dateline, day_of, year_of_day
from kg.rules.dayforms import forms
from kg.tokens import Token, tells

_BESIDE = 20  # characters between a word for opening or closing and its day


class Dated(Struct, frozen=True):
    """A day that words tell: where these begin, where the day itself does, where they end, and how."""

    start: int
    at: int
    end: int
    day: date | None
    spoken: bool = False


def spoken_day(context: Context, congress: Congress, tomorrow: object, yesterday: object) -> date | None:
    """The day that a report calls today, or the one before or behind it."""
    day = dateline(context, year_of_day(context, congress, None)) or _today(context, congress)
    return day + timedelta(days=1 if tomorrow else -1 if yesterday else 0) if day else None


def _today(context: Context, congress: Congress) -> date | None:
    """«Sáng nay (24/6), …. Ngày mai, Đại hội sẽ bế mạc», «bế mạc chiều mai, 25/6»: the day on which a report was written, by the
    number told with such a word."""
    told = forms(context.lexicon).today_on.search(context.lowered)
    year = year_of_day(context, congress, told["y"]) if told is not None else None
    day = day_of(year, told["m"], told["d"]) if told is not None and year is not None else None
    return day - timedelta(days=1 if told["tomorrow"] else -1 if told["yesterday"] else 0) if told and day else None


def dated_in(context: Context, congress: Congress, text: str) -> list[Dated]:
    """The days told in a text, in its order; those told twice, «chiều mai, 25/6», once."""
    told = forms(context.lexicon)
    found: list[Dated] = []
    numbered = list(told.day.finditer(text))
    for match in numbered:
        year = year_of_day(context, congress, match["y"] or numbered[-1]["y"])
        day = day_of(year, match["m"], match["d"]) if year is not None else None
        found.append(Dated(match.start(), match.start("d"), match.end(), day))
    for word in told.today.finditer(text):
        twice = any(word.start() < day.at and told.same_as.fullmatch(text, word.end(), day.at) for day in found)
        if not twice:
            day = spoken_day(context, congress, word["tomorrow"], word["yesterday"])
            found.append(Dated(word.start(), word.start(), word.end(), day, True))
    return sorted(found, key=lambda each: each.at)


def joined(context: Context, days: Sequence[Dated], text: str) -> Told | None:
    """«từ hôm nay đến ngày 30/9», «trong hai ngày hôm nay và ngày mai»: first and last day, where one of them is told against the
    day of the page."""
    told = forms(context.lexicon)
    for first, last in pairwise(days):
        known = (first.spoken or last.spoken) and first.day and last.day and timedelta(0) < last.day - first.day <= timedelta(days=LONGEST)
        if known and told.joins.fullmatch(text, first.end, last.at):
            return Told(first.day, last.day, first.at, last.end, "từ ngày … đến ngày …")
    return None


def opened_and_closed(context: Context, dated: Sequence[Dated], start: int, tokens: Sequence[Token], text: str) -> Told | None:
    """«khai mạc sáng 14/10 và bế mạc trưa 16/10», «sáng 14/10 khai mạc …, chiều 15/10 bế mạc»: a day beside each word."""
    told = forms(context.lexicon)
    if len(dated) < 2:
        return None
    since = not tells(tokens, "Opening")
    ahead = text[: dated[0].at]
    meets = tells([t for t in tokens if t.end <= start + dated[0].at], "Meeting") and told.congress in ahead
    if since and not (told.since.search(ahead) or told.begins.search(ahead) or meets):
        return None
    found: dict[str, Dated] = {}
    spots = [(t, t.start - start, t.end - start) for t in tokens if t.classes & {"Opening", "Closing"}]
    behind = all(any(m.at - end in range(_BESIDE) for m in dated) for _, _, end in spots)
    taken: set[int] = set()
    last = 0
    if since:  # «diễn ra (từ) ngày 14/10 và kết thúc vào ngày 16/10», «bắt đầu ngày …»
        if dated[0].day is None:
            return None
        found["Opening"] = dated[0]
        taken.add(dated[0].start)
    for token, first_at, end in spots:
        near = [m for m in dated if m.at >= end]
        if not behind:
            before = [m for m in dated if last <= m.at and m.end <= first_at and m.start not in taken]
            near = before[::-1] or near
        last = end
        near = [m for m in near if m.start not in taken]
        if near and near[0].day is not None:
            kind = "Opening" if "Opening" in token.classes else "Closing"
            if kind not in found:
                found[kind] = near[0]
                taken.add(near[0].start)
    if len(found) < 2:
        return None
    first_day, last_day = found["Opening"].day, found["Closing"].day
    if first_day is None or last_day is None or first_day > last_day:
        return None
    at = min(found["Opening"].at, found["Closing"].at), max(found["Opening"].end, found["Closing"].end)
    return Told(first_day, last_day, *at, "khai mạc ngày …, bế mạc ngày …")

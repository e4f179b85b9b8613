"""Years that several figures answer to in order: «các năm 2022, 2023 và 2024 lần lượt là 5, 6 và 7 tỷ đồng»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.facts import Years
from kg.rules.moment import LAST, Moment
from kg.tokens import Token, tells

_SMALL = frozenset({"Function", "Joining", "Mark"})
_BETWEEN = _SMALL | {"Copula", "Semicolon"}  # between the figures of a series
_GAP = 6  # tokens between the years and the figures
_STOPS = frozenset({"Figure", "Mark", "Semicolon"})
_RISE = 9  # tokens from what something rose from to what it rose to
_UNIT = 4  # tokens between two figures of a series


def years_in_turn(row: Sequence[Token]) -> dict[int, Years]:
    """The year of each figure of a series, by the index of its token, where as many years stand before or behind."""
    years = _of_span(row) | _both(row)
    if sum("Time" in token.classes for token in row) < 2:
        return years
    years |= _like_before(row)
    for run in _runs(row):
        figures = _ahead(row, run[-1], len(run)) or _behind(row, run[0], len(run))
        if not figures:
            years |= _together(row, run)
        for at, time in zip(figures, run, strict=False):
            year = _year(row[time])
            if year is not None:
                years[at] = (year, year)
    return years


def _of_span(row: Sequence[Token]) -> dict[int, Years]:
    """«bốn năm 2016-2019 lần lượt 10,1% - 10,2% - 11,1% - 12,1%»: as many figures as the stretch has years."""
    at = next((i for i in range(1, len(row) - 1) if "InTurn" in row[i].classes and "Time" in row[i - 1].classes), None)
    moment = row[at - 1].payload if at is not None else None
    if at is None or not isinstance(moment, Moment) or moment.kind != "years" or moment.years is None:
        return {}
    first, last = moment.years
    figures: list[int] = []
    for index in range(at + 1, len(row)):
        if "Figure" in row[index].classes:
            figures.append(index)
        elif not row[index].classes & _BETWEEN:
            break
    if first == last or last >= LAST or len(figures) != last - first + 1:
        return {}
    return {figure: (first + n, first + n) for n, figure in enumerate(figures)}


def _both(row: Sequence[Token]) -> dict[int, Years]:
    """«từ 486 hộ (15,3%) năm 2016 xuống còn 129 hộ, chiếm 4,01% năm 2019»: a number and its rate, of the year behind the rate."""
    found: dict[int, Years] = {}
    for at, token in enumerate(row):
        year = _year(token) if at > _UNIT and "Time" in token.classes else None
        if year is None:
            continue
        opened = at - 1
        if row[at - 1].word == ")":
            opened = next((i for i in range(at - 2, max(0, at - 2 - _UNIT), -1) if row[i].word == "("), at - 1)
        rate = opened + 1 if opened < at - 1 else at - 1
        number = next((i for i in range(opened - 1, max(0, opened - 1 - _UNIT), -1) if "Figure" in row[i].classes), 0)
        share = rate == at - 1 and "Share" in row[rate - 1].classes and row[rate - 2].word == ","
        share = share and tells(row[number - 1 : number], "From", "Onto")
        if number and "Figure" in row[rate].classes and (opened < at - 1 or share):
            found[number] = found[rate] = (year, year)
    return found


def _like_before(row: Sequence[Token]) -> dict[int, Years]:
    """«nông nghiệp từ 58% năm 2016 giảm còn 43% năm 2019; công nghiệp từ 20% lên 31%»: how one thing rose or fell between two years, and
    then another, of which no years are told."""
    found: dict[int, Years] = {}
    told: tuple[int, int] | None = None
    figures, done = [i for i, t in enumerate(row) if "Figure" in t.classes], 0
    for left, right in pairwise(figures):
        led = tells(row[max(done, left - 2) : left], "From") and tells(row[max(left + 1, right - 3) : right], "Onto")
        if not led or right - left > _RISE:
            continue
        begun = done
        done = next((i for i in range(right + 1, len(row)) if row[i].classes & _STOPS), len(row))
        first = next((year for t in row[left + 1 : right] if (year := _year(t)) is not None), None)
        last = next((year for t in row[right + 1 : done] if (year := _year(t)) is not None), None)
        if first is not None and last is not None and first < last:
            told = first, last
        elif told is None or tells(row[begun:done], "Done", "Time"):
            told = None
        else:
            found[left], found[right] = (told[0], told[0]), (told[1], told[1])
    return found


def _together(row: Sequence[Token], run: list[int]) -> dict[int, Years]:
    """«hai năm 2018 và 2019 đạt 290 tỷ đồng»: one figure of years that follow each other."""
    figure = next((i for i in range(run[-1] + 1, min(len(row), run[-1] + 1 + _GAP)) if "Figure" in row[i].classes), None)
    first, last = _year(row[run[0]]), _year(row[run[-1]])
    if figure is None or first is None or last != first + len(run) - 1 or not _plain(row, run[-1], figure):
        return {}
    return {figure: (first, last)}


def _year(token: Token) -> int | None:
    """The one year that a token names."""
    moment = token.payload
    if not isinstance(moment, Moment) or moment.kind != "years" or moment.years is None:
        return None
    return moment.years[0] if moment.years[0] == moment.years[1] < LAST else None


def _runs(row: Sequence[Token]) -> list[list[int]]:
    """The stretches of at least two years with nothing but marks and «và» between them, each in rising order."""
    runs: list[list[int]] = []
    for index, token in enumerate(row):
        year = _year(token) if "Time" in token.classes else None
        if year is None:
            continue
        last = runs[-1][-1] if runs else -1
        close = last >= 0 and index - last <= 3 and all(t.classes & _SMALL and t.word not in {"(", ")"} for t in row[last + 1 : index])
        if close and (_year(row[last]) or 0) < year:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if len(run) > 1]


def _ahead(row: Sequence[Token], last: int, count: int) -> list[int]:
    """The figures behind the years, exactly as many, with nothing but units between them."""
    found = [i for i in range(last + 1, len(row)) if "Figure" in row[i].classes][:count]
    if len(found) < count or found[0] - last > _GAP or any(b - a > _UNIT for a, b in pairwise(found)):
        return []
    return found if _plain(row, last, found[-1]) else []


def _behind(row: Sequence[Token], first: int, count: int) -> list[int]:
    """The figures before the years, exactly as many, with nothing but units between them."""
    found = [i for i in range(first) if "Figure" in row[i].classes][-count:]
    if len(found) < count or first - found[-1] > _GAP or any(b - a > _UNIT for a, b in pairwise(found)):
        return []
    return found if _plain(row, found[0], first) else []


def _plain(row: Sequence[Token], start: int, end: int) -> bool:
    """Whether neither a clause nor another time ends between two tokens."""
    between = row[start + 1 : end]
    return not any(t.classes & {"Semicolon", "Time", "Rise", "Fall", "Compare"} or t.word in {"(", ")", "."} for t in between)

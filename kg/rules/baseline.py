"""The year that a figure is compared with: named beside it, at the head of what is said, or told of with the figures before."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import cast

from kg.facts import Years
from kg.rules.amounts import Figure
from kg.rules.moment import LAST, Moment
from kg.rules.period import Calendar
from kg.rules.spot import Read, Said, Spot, listed, tail
from kg.tokens import Token, tells

_ROUNDED = Decimal("0.6")  # points by which a rise in per cent may be rounded
_ROUNDING = 20  # how much of how many times may be lost by rounding: a twentieth
_PART = 12  # tokens among which what is told of two years stands
_YEARS = 3  # that a length of time must have to be told of as a term
_TOLD = 7  # tokens between a rise and how many times it comes to
_LIST = 30  # tokens over which a list of rises and falls goes on
# Behind a figure of a list: what begins something new, which is compared by itself.
_NEW = frozenset({"Clausal", "Holding", "Level", "Multiply", "Plan", "Semicolon", "Share", "Surpass", "TermStart", "Time"})
_RISING = frozenset({"Equal", "Fall", "Rise"})
_NEW_TIMES = _NEW - {"Multiply"}  # the same, in a list of how many times
_COMPARING = frozenset({"Compare", "Fall", "Multiply", "Rise", "SamePeriod", "TermStart", "Time"})


def baseline(spot: Spot, kind: str, period: Years | None, calendar: Calendar, said: Said) -> int | None:
    """The year that a figure is compared with: named behind or before it, at the head of what is said, or by those before."""
    if kind in {"value", "share", "attainment"}:
        return None
    named = _named_baseline(spot.row, spot.at, kind, period, calendar)
    if named is not None or kind.startswith("annual"):
        return named
    behind = spot.row[spot.at + 1] if kind == "ratio" and spot.at + 1 < len(spot.row) else None
    if behind is not None and period != (calendar.year, calendar.year) and any(c.get("dh:frames") == "now" for c in behind.concepts):
        return calendar.year  # «đến năm 2020 gấp 1,5 lần hiện nay»
    for first in dict.fromkeys((spot.start, 0)):
        head = spot.row[first : first + 6]
        if head and "Compare" in head[0].classes:  # «So với đầu nhiệm kỳ, …»
            return _compared_year(head, period, calendar)
    last = spot.last
    if last is not None and kind == last.measure and last.baseline is not None and (_alone(spot) or listed(spot, last)):
        return last.baseline
    if kind == "ratio" and _alone(spot) and (risen := _risen_since(spot, said)) is not None:
        return risen
    if kind == "ratio" and _alone(spot) and (later := _listed_with_next(spot, period, calendar, _NEW_TIMES)):
        return later  # «gấp 2 lần, thu ngân sách gấp 1,6 lần so với năm 2015»
    if kind == "ratio" and _alone(spot):  # «gấp 1,6 lần năm 2005; công nghiệp 96 tỷ đồng, gấp 3,1 lần»
        return next((r.baseline for r in reversed(said.reads) if r.measure == kind), None)
    later = _listed_with_next(spot, period, calendar) if kind in {"growth", "change"} else None
    if later is None and kind in {"growth", "change"} and _so_many_times(spot):
        return _listed_with_next(spot, period, calendar, _NEW_TIMES)
    return later or (_risen_since(spot, said) if kind in {"growth", "change"} else None)


def years_since(spot: Spot) -> int:
    """How many years ago what a figure is held against was: «gấp 3,3 lần sau 5 năm»; 0 where that is not told."""
    behind = tail(spot.row, spot.at)
    if tells(behind, "Compare", "PastTerm"):
        return 0
    for token in (*behind, *reversed(spot.ahead(10, max(spot.floor, spot.start)))):
        moment = token.payload
        if isinstance(moment, Moment) and moment.after and (moment.count or 0) >= _YEARS:
            return moment.count or 0
        if "Figure" in token.classes:
            return 0
    return 0


def _alone(spot: Spot) -> bool:
    """Whether the clause of a figure ends behind it."""
    following = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
    return following is None or bool(following.classes & {"Semicolon", "Mark"})


def _listed_with_next(spot: Spot, period: Years | None, calendar: Calendar, new: frozenset[str] = _NEW) -> int | None:
    """«tăng 3% và 8% so với năm 2018», «giảm 5 vụ, 3 người chết so với năm 2018»: the year stands behind the list."""
    row, figures = spot.row, 0
    for index in range(spot.at + 1, min(len(row), spot.at + _LIST)):
        token = row[index]
        figures += "Figure" in token.classes
        if "Compare" in token.classes:
            return _compared_year(_to_comma(row[index + 1 : index + 6]), period, calendar) if figures else None
        if token.classes & new or token.word in {"(", ")", "."}:
            return None
    return None


def _so_many_times(spot: Spot) -> bool:
    """«đạt 34 triệu đồng, tăng 14 triệu đồng, gấp 1,7 lần so với năm 2015»: whether how many times is told behind a rise that comes to it."""
    row, at, rise, last = spot.row, spot.at, spot.figure.value, spot.last
    then = next((i for i in range(at + 2, min(len(row), at + _TOLD)) if "Figure" in row[i].classes), -1)
    if then < 0 or row[at + 1].word != "," or "Times" not in row[then].classes or rise is None:
        return False
    times, level = cast(Figure, row[then].payload).value, last.figure.value if last is not None else None
    if times is None or tells(row[at + 2 : then], "Semicolon", "Time"):
        return False
    if spot.percent:
        return abs(1 + rise / 100 - times) <= times / _ROUNDING
    if level is None or last is None or last.figure.unit != spot.figure.unit or level <= rise:
        return False
    return abs(level / (level - rise) - times) <= times / _ROUNDING


def _risen_since(spot: Spot, said: Said) -> int | None:
    """«năm 2018 thu 268 tỷ đồng, năm 2019 là 311 tỷ đồng (tăng 16%)»: the two years told of just before.

    Outside brackets they are those of «…, tăng 16%» where it is the difference between what is told of them, and of «cùng thời
    gian này, nông nghiệp giảm 8 điểm».
    """
    reads = said.reads[-2:]
    if len(reads) < 2:
        return None
    if reads[0].subject.label != reads[1].subject.label and not (spot.measure.kind == "ratio" and _is_quotient(spot.figure, *reads)):
        return None
    told = spot.measure.kind == "ratio" or _bracketed_with_verb(spot.row, spot.at)
    told = told or ("Meanwhile" in spot.told and tells(spot.ahead(_PART, reads[1].at), "Meanwhile"))
    if not told and _is_difference(spot.figure, *reads):
        near = spot.row[max(0, reads[0].at - _PART) : reads[0].at + 4]
        told = tells(near, "Time", "TermStart")  # «tăng từ 58 lên 63 tạ, tăng 5 tạ» names no year
    years = [r.period[0] for r in reads if r.measure in {"share", "value"} and r.period and r.period[0] == r.period[1]]
    return years[0] if told and len(years) == 2 and years[0] < years[1] else None


def _is_difference(figure: Figure, first: Read, then: Read) -> bool:
    """Whether a figure is what two amounts of one unit differ by, in per cent of the first, in points or in the unit."""
    a, b, said = first.figure.value, then.figure.value, figure.value
    if a is None or b is None or said is None or not a or a == b or first.figure.unit != then.figure.unit:
        return False
    if figure.unit == "%" and first.figure.unit != "%":
        return abs(abs(b - a) * 100 / a - abs(said)) < _ROUNDED
    return abs(abs(b - a) - abs(said)) <= abs(said) / 100


def _is_quotient(figure: Figure, first: Read, then: Read) -> bool:
    """«từ 5 xã năm 2015, nay có 35 xã đạt chuẩn, gấp 7 lần»: whether a figure is how many times the first amount the second is."""
    a, b, said = first.figure.value, then.figure.value, figure.value
    if not a or b is None or said is None or first.figure.unit != then.figure.unit:
        return False
    return abs(b / a - said) <= said / _ROUNDING


def _bracketed_with_verb(row: Sequence[Token], at: int) -> bool:
    return 1 < at < len(row) - 1 and row[at - 2].word == "(" and bool(row[at - 1].classes & {"Rise", "Fall"}) and row[at + 1].word == ")"


def _compared_year(stretch: Sequence[Token], period: Years | None, calendar: Calendar) -> int | None:
    """The year that a stretch of a row behind «so với» names, in digits or as «cùng kỳ», «năm trước», «hiện nay»."""
    if tells(stretch, "PastTerm"):
        return None  # «so với cùng kỳ nhiệm kỳ trước»
    last_year = any(isinstance(t.payload, Moment) and t.payload.years == (LAST, LAST) for t in stretch)
    year = None if last_year else _year_of(stretch, calendar) or _years_ago(stretch, period, calendar)
    if year is not None:
        return year
    if not last_year and any(c.get("dh:frames") == "now" for t in stretch for c in t.concepts):
        return calendar.year
    if period is None or not (last_year or tells(stretch, "SamePeriod")):
        return None
    spans = period[1] - period[0] > 1
    return (period[1] if spans else period[0]) - 1


def _years_ago(stretch: Sequence[Token], period: Years | None, calendar: Calendar) -> int | None:
    """«so với cách đây 5 năm», «so với 5 năm trước»: so many years before the one year that the figure is of."""
    now = calendar.year if period is None else period[1]
    if now is None or (period is not None and period[0] != now):
        return None
    for before, token in pairwise(stretch):
        moment = token.payload
        if isinstance(moment, Moment) and moment.kind == "duration" and moment.count and ("Ago" in before.classes or moment.when == "past"):
            return now - moment.count
    return None


def _year_of(stretch: Sequence[Token], calendar: Calendar) -> int | None:
    """The one year that a stretch of a row names, or the year that the term began."""
    for token in stretch:
        moment = token.payload
        if isinstance(moment, Moment) and moment.years and moment.years[0] == moment.years[1]:
            return calendar.close(moment.years)[0]
    return calendar.past[0] if calendar.past and tells(stretch, "TermStart") else None


def _named_baseline(row: Sequence[Token], at: int, kind: str, period: Years | None, calendar: Calendar) -> int | None:
    behind = _open_tail(row, at, 30 if _bracketed(row, at) else 10, kind == "ratio")
    ahead = list(row[max(0, at - 7) : at])
    while tells(ahead, "Figure"):
        ahead.pop(0)
    for stretch in (behind,) if kind.startswith("annual") else (behind, ahead):
        compared = next((i for i, t in enumerate(stretch) if t.classes & _COMPARING), None)
        if compared is None:
            continue
        if stretch is ahead and "Time" in stretch[compared].classes:  # «đến năm 2030 so với năm 2025 tăng …»
            later = next((i for i, t in enumerate(stretch) if t.classes & {"Comparative", "Compare"}), compared)
            compared = later if tells(stretch[later + 1 : later + 2], "Time") else compared
        cue = stretch[compared]
        if stretch is behind and not cue.classes & {"Compare", "Time", "TermStart", "SamePeriod"}:
            continue
        if stretch is behind and not cue.classes & {"Compare"} and (kind != "ratio" or any(t.word == "," for t in stretch[:compared])):
            continue  # «gấp 1,6 lần, thu ngân sách năm 2019 đạt …»: of what follows
        comparing = tells((cue, *(stretch if stretch is ahead else ())), "Compare", "Comparative")
        near = stretch[-3:] if stretch is ahead else []
        than = compared > 0 and "More" in stretch[compared - 1].classes  # «hơn năm ngoái 52 tỷ»
        before = (than and not cue.classes.isdisjoint(("TermStart", "Time"))) or (tells(near, "SamePeriod") and tells(near, "More"))
        if stretch is ahead and not comparing and not before:
            continue
        year = _compared_year(_to_comma(stretch[compared:]), period, calendar)
        if year is not None:
            return year
    return None


def _to_comma(stretch: Sequence[Token]) -> Sequence[Token]:
    """A stretch up to its first comma or full stop."""
    end = next((i for i, t in enumerate(stretch) if t.word in {",", "."}), len(stretch))
    return stretch[:end]


def _bracketed(row: Sequence[Token], at: int) -> bool:
    return 0 < at < len(row) - 1 and row[at - 1].word == "(" and row[at + 1].word == ")"


def _open_tail(row: Sequence[Token], at: int, longest: int, past: bool = False) -> list[Token]:
    """Less than ``longest`` tokens behind a figure, to the next figure that is not in brackets.

    ``past`` looks over one figure that stands close behind: «gấp 1,4 lần mức 58 triệu đồng của năm 2020».
    """
    found: list[Token] = []
    for i, token in enumerate(row[at + 1 : at + longest], at + 1):
        if "Semicolon" in token.classes:
            break
        if row[i - 1].word == "(" and token.classes & _RISING:
            continue  # «tăng 10 triệu đồng (tăng 54%) so với năm 2015»
        if "Figure" in token.classes and row[i - 1].word != "(" and not (row[i - 2].word == "(" and row[i - 1].classes & _RISING):
            if not past or i - at > 3 or any(t.word == "," for t in found):
                break
            past = False
        found.append(token)
    return found

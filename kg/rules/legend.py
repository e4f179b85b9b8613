"""Pairs of figures: what was planned and what was reached, or of one year and of another, and the lines that say which is which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from kg.facts import Years
from kg.rules.amounts import ARROWS, Figure
from kg.rules.moment import Moment
from kg.rules.period import Calendar, Frame
from kg.rules.reckon import Measure
from kg.rules.section import Heading, Sections
from kg.structure import Sentence
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"BackNoun", "Done", "Level", "Outturn", "Plan"})
_REACHED = frozenset({"BackNoun", "Done", "Level", "Outturn"})
_ARROW = frozenset({"Mark"})
_STROKE = "/"
_SIGNS = frozenset({*ARROWS, _STROKE})
_APART = frozenset({",", ";", "-", "/"})
_OPENS = frozenset({":", "(", "-", "."})
_SMALL = frozenset({"About", "AtLeast", "AtMost", "Copula", "Function", "Less", "More"})
_SIDE = 8  # tokens on either side of a legend's arrow
_NOUN = 4  # tokens of the noun phrase between a figure and the arrow behind it
_LED = 3  # tokens between a plan's word and its figure
_ALL = 100  # per cent


class Legend(Struct, frozen=True):
    """What a line says of the two sides of the arrows or strokes in it or below it: the years of each; ``planned`` one is a plan's.

    ``last`` says that it is the second, ``stroke`` that the sides are told apart by «/».
    """

    first: Years | None
    second: Years | None
    planned: bool
    last: bool = False
    stroke: bool = False


PLAN = Legend(None, None, True)


class Legends:
    """The legend in force in one document: told in a heading, or in a line of its own, for what stands under the heading there."""

    def __init__(self, text: str, calendar: Calendar) -> None:
        """``text`` is normalised; the document speaks from ``calendar``."""
        self._text, self._calendar = text, calendar
        self._arrows = any(arrow in text for arrow in ARROWS)
        self._told: Legend | None = None
        self._under: Heading | None = None  # the heading that it stands under
        self._fresh = False

    def enter(self, sections: Sections) -> None:
        """A heading ends it, but for one below that which it stands under."""
        if self._told is not None and not any(heading is self._under for heading in sections.open):
            self._told = None

    def leave(self, sections: Sections) -> None:
        """At the end of the paragraph that tells it."""
        if self._fresh:
            self._under, self._fresh = (sections.open[-1] if sections.open else None), False

    def of(
        self, row: Sequence[Token], sentence: Sentence, figured: bool, sides: dict[int, bool] | None, decided: dict[int, Measure]
    ) -> tuple[Legend | None, Sequence[Token], dict[int, bool], dict[int, Measure]]:
        """What it says of the figures of a row, the row, and by token whether a figure stands before the sign or behind it, and its measure.

        ``sides`` are those of a row whose own words tell what was planned and what was reached; ``decided`` are the row's measures.
        """
        if sides:
            return PLAN, row, sides, decided
        told = None
        if self._arrows or (not figured and _STROKE in self._text[sentence.start : sentence.end]):
            told = legend(row, self._calendar)
        if told is not None and not figured:
            self._told, self._fresh = told, True
        told = told or self._told
        if told is None:
            return None, row, {}, decided
        if not told.stroke:
            return told, row, turned(row), decided
        row, decided = _split(row, self._text, decided)
        return (told, *parted(row, told.planned and told.last), decided)


def legend(row: Sequence[Token], calendar: Calendar) -> Legend | None:
    """«(Chỉ tiêu: nghị quyết → thực hiện)», «2015 → 2020: …»: an arrow between two words for plan and result, or two years.

    In a row with figures only what stands before the colon that leads to them counts. In one without, a stroke does as well:
    «(Kết quả 2015-2020 / Mục tiêu 2020-2025)», «Các chỉ tiêu (NQ/TH)».
    """
    led = next((i for i, t in enumerate(row) if "Figure" in t.classes), len(row))
    signs = ARROWS if led < len(row) else _SIGNS
    arrow = next((i for i in range(1, led) if row[i].word in signs), 0)
    if not arrow or (led < len(row) and all(t.word != ":" for t in row[arrow:led])):
        return None
    before, behind = row[max(0, arrow - _SIDE) : arrow], row[arrow + 1 : min(led, arrow + 1 + _SIDE)]
    first, second = _years(before, calendar), _years(behind, calendar)
    planned = tells(before, "Plan") and any(t.classes & _REACHED for t in behind)
    stroke, parted = row[arrow].word == _STROKE, first is not None and second is not None and first != second
    if not (planned or parted) and stroke and tells(behind, "Plan") and any(t.classes & _REACHED for t in before):
        return Legend(second, first, True, last=True, stroke=True)
    if not (planned or parted):
        return None
    return Legend(None if planned else first, second, planned, stroke=stroke)


def _years(side: Sequence[Token], calendar: Calendar) -> Years | None:
    told = next((t.payload for t in side if isinstance(t.payload, Moment)), None)
    return calendar.close(told.years) if told is not None and told.years else None


def joined(row: list[Token]) -> tuple[list[Token], dict[int, bool]]:
    """«NQ 25 triệu đồng, TH 28,6 triệu đồng»: an arrow stands for the words between; by token, whether a figure is the plan's."""
    figures = [i for i, t in enumerate(row) if "Figure" in t.classes]
    sides: dict[int, bool] = {}
    out, done = [], 0
    for first, second in pairwise(figures):
        if first < done or not (_of_plan(row, first) and _reached(row, first, second)):
            continue
        between = row[first + 1 : second]
        noun = next(i for i, t in enumerate(between) if t.word in _APART or t.word in ARROWS or "Semicolon" in t.classes)
        out += row[done : first + 1 + noun]
        sides[len(out) - 1 - noun] = True
        out.append(Token(between[noun].start, between[-1].end, "→", _ARROW, (), "→"))
        sides[len(out)] = False
        done = second
    return (out + row[done:], sides) if sides else (row, sides)


def _of_plan(row: Sequence[Token], at: int) -> bool:
    """«: NQ dưới 6%», «(chỉ tiêu: 5 xã»: a word for the plan opens its clause, and nothing stands between it and the figure."""
    for index in range(at - 1, max(-1, at - 1 - _LED), -1):
        token = row[index]
        if "Plan" in token.classes:
            return index == 0 or row[index - 1].word in _OPENS or "Semicolon" in row[index - 1].classes
        if token.word != ":" and not token.classes & _SMALL:
            return False
    return False


def _reached(row: Sequence[Token], first: int, second: int) -> bool:
    """«… 25 triệu đồng, TH: 28,6 triệu đồng»: what was reached, in the plan's unit, right behind it."""
    a, b = cast(Figure, row[first].payload), cast(Figure, row[second].payload)
    if a.unit != b.unit or (a.unit == "%" and (b.value or 0) >= _ALL):
        return False
    between = list(row[first + 1 : second])
    apart = next((i for i, t in enumerate(between) if t.word in _APART or t.word in ARROWS or "Semicolon" in t.classes), -1)
    if apart < 0 or apart > _NOUN:
        return False
    led = [t for t in between[apart + 1 :] if t.word != ":" and not ("Function" in t.classes or t.classes & _SMALL)]
    return len(led) == 1 and bool(led[0].classes & _REACHED)


def turned(row: Sequence[Token]) -> dict[int, bool]:
    """«30 triệu đồng → 34,8 triệu đồng»: by token, whether a figure stands before the arrow or behind it."""
    sides: dict[int, bool] = {}
    for arrow in (i for i, t in enumerate(row) if t.word in ARROWS):
        first = next((i for i in range(arrow - 1, max(-1, arrow - 1 - _NOUN), -1) if "Figure" in row[i].classes), -1)
        if first >= 0 and arrow + 1 < len(row) and "Figure" in row[arrow + 1].classes:
            sides |= {first: True, arrow + 1: False}
    return sides


def _split(row: Sequence[Token], text: str, decided: dict[int, Measure]) -> tuple[Sequence[Token], dict[int, Measure]]:
    """«2 xã / 11 xã», «500 / 530 đảng viên»: two figures below a legend with a stroke, and no part of a whole as in «40/52 trường»."""
    out, measures = list[Token](), dict[int, Measure]()
    for index, token in enumerate(row):
        if index in decided:
            measures[len(out)] = decided[index]
        figure, apart = token.payload, text.find(_STROKE, token.start, token.end)
        first = text[token.start : apart] if apart > 0 else ""
        if not isinstance(figure, Figure) or figure.of is None or not first or not (first[-1] == " " or first.strip()[-1].isalpha()):
            out.append(token)
            continue
        then = apart + 1 + (text[apart + 1] == " ")
        for start, end, value in ((token.start, token.start + len(first.rstrip()), figure.value), (then, token.end, figure.of)):
            one = replace(figure, start=start, end=end, value=value, of=None)
            out.append(replace(token, start=start, end=end, word=text[start:end].lower(), payload=one))
        out.insert(-1, Token(apart, apart + 1, _STROKE, _ARROW, (), _STROKE))
        measures[len(out) - 1] = decided[index]
    return out, measures


def parted(row: Sequence[Token], usual: bool) -> tuple[Sequence[Token], dict[int, bool]]:
    """«Hộ nghèo: 3,2% / dưới 1%; trường chuẩn: chưa có / 3 trường»: by token, whether a figure stands before the stroke or behind it.

    «3,2%/1%» is no more read as what was reached and what was planned, unless the legend says this very thing (``usual``).
    """
    out, sides = list(row), dict[int, bool]()
    begin = 0
    for at, token in enumerate((*row, None)):
        if token is not None and "Semicolon" not in token.classes and token.word != ":":
            continue
        figures = [i for i in range(begin, at) if "Figure" in row[i].classes]
        stroke = next((i for i in range(begin, at) if row[i].word == _STROKE), -1)
        pair = [i for i in figures if cast(Figure, row[i].payload).paired and not usual]
        if stroke >= 0 or pair:
            sides |= {i: i < stroke if stroke >= 0 else i == pair[0] for i in figures}
        if stroke >= 0:
            out[stroke] = replace(row[stroke], word="→", name="→")  # the second is of what the first is of
        for index in pair:
            out[index] = replace(row[index], payload=replace(cast(Figure, row[index].payload), paired=False, planned=False))
        begin = at + 1
    return out, sides


def framed(first: bool, told: Legend, frame: Frame, calendar: Calendar) -> Frame:
    """The frame of a figure on one side of an arrow."""
    if told.planned:
        if first != told.last:
            return missed(frame, calendar)
        spans = frame.span if frame.years is None else told.second is not None and frame.years[0] < frame.years[1] == told.second[1]
        years = (None if spans else told.second) or (None if frame.years and calendar.is_future(frame.years) else frame.years)
        return Frame(years=years, side="" if years else "past", span=frame.span)
    years = told.first if first else told.second
    assert years is not None
    return Frame(years=years, target=not first and frame.target and calendar.is_future(years))


def missed(frame: Frame, calendar: Calendar) -> Frame:
    """The frame of a goal that the text tells was missed, or holds against what was reached: one of the term that is over."""
    past = calendar.past
    years = frame.years or (past if frame.span else (past[1], past[1]) if past else None)
    return replace(frame, years=years, side="", target=True, due=True, until=frame.until or frame.years is None)

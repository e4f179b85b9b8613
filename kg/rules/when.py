"""Since when and until when a post told by a verb was held, and whether that is over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kg.context import Context, kept
from kg.rules.moment import NOW, Moment, moments
from kg.rules.spoken import date_line
from kg.rules.story import Row
from kg.rules.times import dated, written
from kg.tokens import Token, tells

_NEAR = 200  # characters in front of a post in which its time stands, where no congress tells when the text speaks


def span_of(context: Context, row: Row, first: int, last: int) -> tuple[str | None, str | None, bool]:
    """Since when and until when a post told in ``tokens[first:last]`` was held, and whether that was before the text.

    The times are those named in front of it in the sentence, nearest first, else right behind it.
    """
    tokens, sentence = row.tokens, row.sentence
    found = row.times
    if found is None:
        found = row.times = [
            m for m in dated(context, sentence.start, sentence.end) if not _of_something_else(row.source, m)
        ]
    if not found:
        return None, None, False
    at = bisect_right(found, tokens[first].start, key=lambda m: m.end)
    before = found[max(0, at - 2) : at]
    reach = tokens[last].end + 20 if last < len(tokens) else sentence.end
    behind = [m for m in found[at : at + 8] if tokens[last - 1].end <= m.start <= reach]
    if behind and tells(tokens[last : last + 3], "First", "OrdinalCue"):
        behind = []  # «nữ Bí thư Tỉnh ủy đầu tiên từ sau năm 1975»
    if behind and ";" in context.text[tokens[last - 1].end : behind[0].start]:
        behind = []
    told = _together(context, before) or behind[:1]
    if not told:
        return None, None, False
    begin = told[0].years
    end = told[-1].years
    assert begin is not None
    assert end is not None
    year = spoken_in(context)
    told_of = context.year is not None or tokens[first].start - told[-1].end < _NEAR
    over = year is not None and begin[0] < year and told_of
    since = written(context, told[0])
    if end[1] == NOW or _to_this_day(row.source, told[-1]):
        return since, None, False
    if len(told) > 1:
        return since, written(context, told[-1]), over
    return since, str(end[1]) if end[1] != begin[0] else None, over


def this_year(context: Context, row: Row) -> bool:
    """«Đầu năm nay, bà được bổ sung vào …»: whether a sentence tells of the year in which the text speaks."""
    return any(m.years == (NOW, NOW) for m in moments(context.lowered, row.sentence.start, row.sentence.end) if m.kind == "years")


@kept
def spoken_in(context: Context) -> int | None:
    """The year in which a document speaks of its people: of its congress, else of its date line."""
    return context.year or date_line(context.lowered)


def _to_this_day(tokens: Sequence[Token], moment: Moment) -> bool:
    """«từ tháng 11/2019 đến nay»: right behind the time stands that it goes on."""
    at = bisect_right(tokens, moment.end - 1, key=lambda t: t.start)
    return at < len(tokens) and "Now" in tokens[at].classes and tokens[at].start <= moment.end + 1


def _together(context: Context, moments: list[Moment]) -> list[Moment]:
    """The last moment, with the one before where they bound a stretch: «từ tháng 8/2015 đến tháng 6/2018»."""
    if len(moments) > 1 and moments[-1].start - moments[-2].end <= 6:
        between = context.text[moments[-2].end : moments[-1].start]
        if not any(mark in between for mark in ",;.:"):
            return moments[-2:]
    return moments[-1:]


def _of_something_else(tokens: Sequence[Token], moment: Moment) -> bool:
    """A birthday, a term of office: times that do not say when something happened."""
    at = bisect_right(tokens, moment.start, key=lambda t: t.start) - 1
    if at < 0:
        return False
    born = tells(tokens[max(0, at - 1) : at + 1], "Born")
    return born or tells(tokens[max(0, at - 2) : at + 1], "TermCue")

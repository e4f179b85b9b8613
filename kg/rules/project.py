"""When what a project will have is due: «Cảng cạn dự kiến xong trong quý III/2022. Cảng cạn có 4 bến bốc dỡ»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.moment import Moment
from kg.rules.period import Calendar, Frame
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Countable", "Foreseen", "Holding", "Within"})
_THING = frozenset({"Countable", "Phrase"})
_LEAD = 16  # tokens of a sentence's beginning in which it is told who says it
_SOON = 9  # tokens between the word that foresees and the time


def foreseen(row: Sequence[Token], before: Sequence[Token], calendar: Calendar) -> Frame | None:
    """The frame of a sentence's figures where it, or the sentence ``before`` of the same project, which has no figures, says when
    the project will be done; None of any other. What there was already needs no such time."""
    said = next((i + 1 for i, t in enumerate(row[:_LEAD]) if "Saying" in t.classes), 0)  # «Đại diện Sở thông tin, tuyến đường dài …»
    row = row[said + (said < len(row) and row[said].word == ",") :] if said else row
    if not row or row[0].classes.isdisjoint(_THING):
        return None
    last = next((i for i in range(len(row) - 1, -1, -1) if "Figure" in row[i].classes), -1)
    years = _due(row[last + 1 :], calendar)
    if years is None and before and before[0].word == row[0].word and tells(row[1:2], "Holding", "Within"):
        years = _due(before, calendar)
    if years is None:
        return None
    return Frame(years=(years, years), target=True, due=years == calendar.year)


def _due(row: Sequence[Token], calendar: Calendar) -> int | None:
    at = next((i for i, t in enumerate(row) if "Foreseen" in t.classes), -1)
    if at < 0 or tells(row, "Figure"):
        return None
    for token in row[at + 1 : at + _SOON]:
        moment = token.payload
        if isinstance(moment, Moment) and moment.years is not None:
            year = calendar.close(moment.years)[1]
            return year if calendar.year is not None and year >= calendar.year else None
    return None

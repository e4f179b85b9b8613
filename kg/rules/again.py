"""When a figure holds that says more of what the sentence before told: «Năm 2019, tỉnh đón 2 triệu lượt khách. Con số này tăng 12%»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Years
from kg.rules.spot import Read, Spot
from kg.rules.subject import Subject
from kg.tokens import tells

#: measures that say how a level told before stands to another
COMPARED = frozenset({"change", "growth", "ratio"})
_OPENS = 2  # tokens of a sentence among which «So với» stands


def year_told(spot: Spot, subject: Subject, leans: bool, kind: str, reads: Sequence[Read], year: int | None) -> Years | None:
    """The one year that the sentence before told of the same thing, for the first figure of a sentence that names none of its own.

    ``leans`` says that its subject is called by a word that points back («con số này»), ``kind`` is its measure, ``reads``
    are the figures of the sentence before; ``year`` is the document's. None where the figure holds for that year or is of
    something else.
    """
    if not reads or spot.frame.years is not None or spot.frame.now or spot.frame.span or spot.frame.side == "coming" or spot.frame.target:
        return None
    if leans and tells(spot.ahead(2), "Onto") and not tells(spot.row[: spot.at], "AreaNoun", "Locative", "PlaceKind"):
        return None  # «Vậy mà tỷ lệ ấy chỉ còn 6,7%»
    if leans:
        told: Read | None = reads[-1] if kind == "value" or kind in COMPARED else None
    elif kind in COMPARED and tells(spot.row[:_OPENS], "Compare"):
        told = next((r for r in reversed(reads) if _same(r.subject, subject)), None)
    else:
        return None
    if told is None or told.status == "target" or told.measure != "value" or told.period is None or told.period[0] != told.period[1]:
        return None
    return told.period if year is not None and told.period[0] < year else None


def _same(told: Subject, subject: Subject) -> bool:
    """Whether two subjects are one: the same indicator, or one called by a word of the other's name («số thu này»)."""
    if subject.indicator:
        return told.indicator == subject.indicator
    return not set(subject.label.split()).isdisjoint(told.label.split())

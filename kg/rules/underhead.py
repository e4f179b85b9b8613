"""Items of a list behind a colon, of which what is measured is told once, in front: «Tỷ lệ hộ dùng nước sạch: thành thị 95%, nông thôn 60%»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.parts import lower
from kg.rules.spot import Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

_HEAD = 12  # tokens in front of the colon at most
_ITEM = 4  # tokens of an item's name at most
_MEASURED = ("Indicator", "Quantity", "Rate")
_OWN = frozenset({"Aim", "Cumulative", "Goal", "GoalReached", "Growth", "Holding", "Indicator", "Plan", "Quantity", "Rate", "Resolve", "Total"})
_BETWEEN = frozenset({"About", "AtLeast", "Function", "Less", "Level", "Mean", "More"})  # between an item's name and its figure
_TOLD = frozenset({"value", "rise"})


def of(subjects: Subjects, text: str, spot: Spot, before: Sequence[Token]) -> tuple[Subject, bool] | None:
    """The subject of a figure whose item is named ``before`` it, with what the words in front of the list's colon measure.

    None where the item is named in full, where the colon heads no list, and where the figure is of another kind than what is measured.
    """
    if not before or len(before) > _ITEM or spot.behind or spot.depth or spot.figure.counted or spot.measure.kind not in _TOLD:
        return None
    row = spot.row
    colon = next((i for i in range(min(len(row), spot.start + _HEAD, spot.at)) if row[i].word == ":" and i >= spot.start - 1), -1)
    if colon < 1 or row[colon].start > before[0].start or not all(t.classes.isdisjoint(_OWN) for t in before):
        return None
    first = next(i for i in range(colon, spot.at) if row[i] is before[0])
    between = [t for t in row[first + len(before) : spot.at] if t.classes.isdisjoint(_BETWEEN)]
    if any("Rise" not in t.classes and "Fall" not in t.classes for t in between):
        return None
    if first != colon + 1 and row[first - 1].word not in {",", ";"} and "Joining" not in row[first - 1].classes:
        return None
    head = subjects.before(row, colon, 0)
    if not head or tells(row[:colon], "Fall", "Figure", "Goal", "Growth", "Plan", "Proportion", "Rise"):
        return None
    whole = subjects.words(head, text)
    numbered = subjects.wordings.uncounted(whole) != whole  # «Số giáo viên trên chuẩn: mầm non 71%, tiểu học 82%»
    described = "Countable" in head[0].classes and tells(head[1:], "Holding", "Predicate")  # «Hộ dân sử dụng nước sạch: đô thị 98%, …»
    described = described and spot.percent and spot.measure.kind == "value"
    if not (numbered or described or tells(head, *_MEASURED)):
        return None
    counted = spot.percent and spot.measure.kind == "value" and (numbered or described)
    told = f"{subjects.wordings.rate} {_in_small(subjects.wordings.uncounted(whole))}" if counted else whole
    rate = spot.percent and (spot.measure.kind == "value" or tells(head, "Rate"))
    known = subjects.named(told, rate)
    alike = known.unit is None or spot.measure.kind == "rise" or known.unit == spot.figure.unit
    if not alike or subjects.wordings.is_structure(whole.lower()):
        return None
    item = subjects.words(before, text)
    return subjects.named(f"{told} {_in_small(item)}", rate, cumulative=known.cumulative), False


def _in_small(words: str) -> str:
    """«hộ dân dùng nước sạch» of «Hộ dân dùng nước sạch»; «GRDP» stays."""
    return lower(words) if words[1:2].islower() else words

"""Figures of one family or of one village, told as an example: «Gia đình ông A có 1,8 ha sầu riêng», «Thôn Nà Mò có 148 hộ»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.rules.spot import Spot
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Countable", "Family", "Grouping", "Holding", "Locative", "PlaceKind", "Village"})
_PARTED = frozenset({"PlaceKind", "Village"})
_PLACES = ("Body", "Place", "PlaceKind")


def refused(spot: Spot, reporting: Iterable[str]) -> str | None:
    """Why a figure is of no place that a report is on; None where it may be. ``reporting`` are the organisations reported on."""
    if of_family(spot):
        return "figure of a household"
    village = of_village(spot)
    if village and not any(f" {village} " in f" {name.lower()} " for name in reporting):
        return "figure of a village"
    return None


def of_village(spot: Spot) -> str:
    """The word for the village that a clause is on, named or told of again in front of the figure; "" where it is on none."""
    if "Village" not in spot.told:
        return ""
    for at in range(spot.at - 1, -1, -1):
        token = spot.row[at]
        if "Semicolon" in token.classes or tells((token,), *_PLACES):
            return ""
        if {"Countable", "Village"} <= token.classes and "Grouping" not in token.classes and _opens(spot.row, at):  # not «khu vực I»
            return token.word if _holds(spot.row, at) else ""
    return ""


def _opens(row: Sequence[Token], at: int) -> bool:
    """Whether a clause begins at ``at``, or with the word for where right in front of it."""
    at -= bool(at and "Locative" in row[at - 1].classes)
    if at > 1 and row[at - 1].word == "," and not row[at - 2].classes.isdisjoint(_PARTED):
        return False  # «12 thôn, bản có 45 km đường»
    return at == 0 or row[at - 1].word in {",", ":", "("} or "Semicolon" in row[at - 1].classes


def _holds(row: Sequence[Token], at: int) -> bool:
    """Whether a verb of having stands right behind the name of what is told of at ``at``."""
    end = at + 1
    while end < len(row) and ("Capital" in row[end].classes or row[end].word.isdigit()):  # «thôn Nà Mò», «thôn 3»
        end += 1
    end += end < len(row) and row[end].word == ","  # «tại ấp X, có 20 hộ»
    return end < len(row) and "Holding" in row[end].classes


def of_family(spot: Spot) -> bool:
    """Whether a clause tells of one family, named in front of the figure and behind no semicolon; one that is helped is told of by who helps."""
    if "Family" not in spot.told:
        return False
    for at in range(spot.at - 1, -1, -1):
        token = spot.row[at]
        if "Semicolon" in token.classes:
            return False
        if "Family" in token.classes:
            return not tells(spot.row[max(0, at - 2) : at], "Cumulative", "Given")
    return False

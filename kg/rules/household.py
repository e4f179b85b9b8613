"""Figures of one family, told as an example: «Gia đình ông A có 1,8 ha sầu riêng, mỗi năm lãi 900 triệu đồng»."""

from __future__ import annotations

from kg.rules.spot import Spot
from kg.tokens import tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Family"})
#: why such a figure is refused: a household is no place, and no organisation
REASON = "figure of a household"


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

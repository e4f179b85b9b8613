"""Percentages that are shares of votes: «được bầu làm Bí thư Huyện ủy, đạt 96%»."""

from __future__ import annotations

from kg.rules.spot import Spot
from kg.tokens import tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Agent", "Delegate", "GoalReached", "Level", "Rate", "With"})
_LEADING = frozenset({"Function", "GoalReached", "Level", "Rate", "With"})
_APART = frozenset({"Indicator", "Quantity", "Rate"})  # that a percentage behind a post may be of: «tỷ lệ Bí thư là nữ, đạt 20%»
_POST = 3  # tokens of a post's name


def won_with(spot: Spot) -> bool:
    """Whether a percentage stands behind a post that somebody won or holds, set off by a comma or «với», and nothing else is named."""
    row, end = spot.row, spot.at
    if not spot.percent or "Delegate" not in spot.told or spot.behind:
        return False
    while end > 0 and (row[end - 1].word == "," or row[end - 1].classes & _LEADING):
        end -= 1
    if end == 0 or not any(t.word == "," or "With" in t.classes for t in row[end : spot.at]):
        return False
    post = row[max(0, end - _POST) : end]
    named = "Delegate" in post[-1].classes or ("Agent" in post[-1].classes and tells(post, "Delegate"))
    clause = row[max(spot.start, spot.floor) : end]
    return named and not tells(clause, *_APART)

"""The measure of each figure of a row: what a rule says (kg.rules.measure), else what the list that it stands in says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace

from kg.grammar import Grammar
from kg.rules.amounts import Figure
from kg.rules.measure import RULES
from kg.rules.reckon import Measure
from kg.tokens import Token, tells

_LEVEL = Measure("value", "mức")
_NO_LIST = frozenset(
    {"Compare", "Fall", "Holding", "Level", "Mean", "Plan", "Rate", "Rise", "SamePeriod", "Semicolon", "Share", "Surpass", "Time"}
)  # what ends a list of growths with one verb
_LIST = 40  # tokens over which such a list goes on
_APART = 8  # tokens between two figures of it
# What stands between the figures of a series.
_LISTING = frozenset({"Mark", "Semicolon", "Joining", "About", "More", "Less", "Function"})


class Measures:
    """The rules, compiled once."""

    def __init__(self) -> None:
        """Compile the rules over the tokens that will be met."""
        self._grammar = Grammar(RULES)
        self._rules = {rule.name: rule for rule in RULES}

    def of(self, row: Sequence[Token]) -> dict[int, Measure]:
        """The measure of each figure of a row, by the index of its token."""
        decided: dict[int, Measure] = {}
        for found in self._grammar.find(row):
            at = found.slots["fig"][0]
            if at not in decided:
                measure = self._rules[found.rule].build(found)
                if measure is not None:
                    decided[at] = measure
        last = -1
        for at, token in enumerate(row):
            if "Figure" in token.classes:
                if at not in decided:
                    decided[at] = decided[last] if last >= 0 and self._goes_on(row, last, at, decided[last]) else _LEVEL
                last = at
            elif "InTurn" in token.classes:
                self._in_turn(row, at, decided)
        for at, measure in decided.items():
            if measure.kind == "rise" and not (measure.yearly or measure.compared) and "Percent" in row[at].classes and self._each_year(row, at):
                decided[at] = replace(measure, yearly=True)
        return decided

    @staticmethod
    def _each_year(row: Sequence[Token], at: int) -> bool:
        """«công nghiệp tăng 14%, dịch vụ 17%, nông nghiệp 4% mỗi năm»: the year stands behind the last of a list."""
        last = at
        for index in range(at + 1, min(len(row), at + _LIST)):
            token = row[index]
            if "Figure" in token.classes:
                if "Percent" not in token.classes or index - last > _APART:
                    return False
                last = index
                if cast(Figure, token.payload).yearly:
                    return True
            elif "Yearly" in token.classes:
                return last > at and index == last + 1
            elif not token.classes.isdisjoint(_NO_LIST) or (index == last + 1 and token.word != "," and "Joining" not in token.classes):
                return False
        return False

    @staticmethod
    def _goes_on(row: Sequence[Token], last: int, at: int, measure: Measure) -> bool:
        """«giảm 12% số vụ, 21% số người chết»: one verb for figures that each have their noun behind."""
        if measure.kind != "rise" or at + 1 >= len(row) or not _all_of(row[at + 1], row[last + 1]):
            return False
        alike = row[at].classes == row[last].classes and (row[at - 1].word == "," or "Joining" in row[at - 1].classes)
        return alike and not tells(row[last + 1 : at - 1], "Level", "Mark", "Holding", "Semicolon")

    @staticmethod
    def _in_turn(row: Sequence[Token], at: int, decided: dict[int, Measure]) -> None:
        """«tăng lần lượt 12% và 9%»: the figures of a series are all of the kind that its first one is."""
        first: Measure | None = None
        for index in range(at + 1, len(row)):
            token = row[index]
            if "Figure" in token.classes:
                first = first or decided.get(index, _LEVEL)
                if first is _LEVEL:
                    return
                decided.setdefault(index, first)
            elif first is not None and not token.classes & _LISTING:
                return


def _all_of(*tokens: Token) -> bool:
    """Whether each token is «số» or the like, which opens the name of a count."""
    return all("Total" in t.classes for t in tokens)

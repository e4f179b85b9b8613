"""What the figures of a series answer to, in order: «lần lượt là 5% và 7%», «75% - 25%»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.spot import Said
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

_FAR = 80  # tokens of a long sentence


class Answers:
    """Finds the subjects, and the years, that the figures of a row's series have from what stands before them."""

    def __init__(self, subjects: Subjects, text: str, row: Sequence[Token], said: Said) -> None:
        """``said`` is what the row has said so far; years that a series takes over are put into it."""
        self._subjects = subjects
        self._text = text
        self._row = row
        self._said = said

    def dashed(self, at: int, floor: int, marks: frozenset[str] = frozenset({"-", "/", ";"})) -> None:
        """«Cơ cấu kinh tế (công nghiệp - dịch vụ): 75% - 25%; năm 2005: 70% - 30%»: shares in the order of the names."""
        count, index = 0, at + 1
        while index < len(self._row) and "Percent" in self._row[index].classes:
            count += 1
            following = self._row[index + 1] if index + 1 < len(self._row) else None
            if following is None or not (following.word in marks or ("Joining" in following.classes and "," in marks)):
                break
            index += 2
        if count < 2:
            return
        reads = self._said.reads
        if len(reads) >= count and all(r.measure == "share" for r in reads[-count:]):
            self._said.in_turn = [read.subject for read in reads[-count:]]
        elif self._said.structure:
            self._said.in_turn = self._subjects.in_turn(self._row[max(floor, at - _FAR) : at], self._text, count, True)

    def _answering(self, at: int, depth: int) -> int:
        """How many figures follow «lần lượt» in its clause or its brackets."""
        count = 0
        row = self._row[at + 1 : at + _FAR]
        for index, token in enumerate(row):
            goes_on = depth or tells(row[index + 1 : index + 2], "Figure")  # «lần lượt là 33,2%; 33,4%; 33,4%»
            if token.word == ")" or ("Semicolon" in token.classes and not goes_on):
                break
            count += "Figure" in token.classes
        return count

    def _retimed(self, at: int) -> bool:
        """Whether another time is named between the figure ``at``, with its own time behind it, and the next figure."""
        apart = False
        for token in self._row[at + 1 : at + _FAR]:
            if "Figure" in token.classes:
                return False
            if token.classes & {"Time", "TermStart"} and apart:
                return True
            apart = apart or bool(token.classes & {"InTurn", "Mark", "Semicolon"})
        return False

    def to(self, at: int, floor: int, depth: int) -> list[Subject]:
        """The subjects that «lần lượt là …» at ``at`` answers to: of as many figures before as follow, or as many names.

        The years of those figures are kept for the ones that follow, too, where no other year is named.
        """
        count = self._answering(at, depth)
        ahead = self._row[max(floor, at - _FAR) : at]
        named = any(t.classes & {"Indicator", "Quantity"} and "Anaphor" not in t.classes for t in ahead)
        subjects = self._subjects.in_turn(ahead, self._text, count, self._said.structure) if count > 1 else []
        if 1 < count <= len(self._said.reads) and not (named and subjects):
            reads = self._said.reads[-count:]
            periods = [read.period for read in reads]
            if not self._retimed(reads[-1].at) and (not named or len(set(periods)) == count):
                self._said.turned = periods
        if 0 < count <= len(self._said.reads) and not named:
            return [read.subject for read in self._said.reads[-count:]]
        return subjects

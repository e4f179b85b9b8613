"""Which headings a paragraph stands under, and what they say of the figures in it."""

from __future__ import annotations

import re

from msgspec import Struct, field

from kg.rules.period import Frame
from kg.tokens import Token

# How deep a heading is by its number: «I.», «Phần II», «A.», «1.», «a)».
_NUMBERS = (
    re.compile(r"(?:phần\s+)?(?:thứ\s+)?[ivx]+\s*[./)-]", re.IGNORECASE),
    re.compile(r"[A-HĐ]\s*[./)-]"),
    re.compile(r"\d{1,2}\s*[./)-](?!\d)"),
    re.compile(r"[a-hđ]\s*[./)-]"),
)
_CAPITALS, _PLAIN, _UNDER = 0, 1, 9
_BULLET = re.compile(r"\s*[-+*•▪●◦▶►✔✓]\s*")
_BRACKET = re.compile(r"\([^()]*\)")
_BULLETED = re.compile(r"\s*[*•▪●♦◆☞►▶](?!\*)")  # a line that heads what is below it, though it has a list's sign
_ENDS = frozenset(".;!?…,")
_LONGEST = 120
_RESOLVED = 260  # characters of an article of a resolution, which heads paragraphs
# what a line opens with that goes on with goals: what is measured, what is done, how much; no place, nobody who speaks
_GOALS = frozenset(
    {
        "Activity", "Acting", "Aim", "AtLeast", "Countable", "Cumulative", "Fall", "Filler", "From", "Growth", "Indicator", "Mean", "More",
        "Number", "Phrase", "Quantity", "Rate", "Rise", "TermSpan", "Yearly",
    }
)  # fmt: skip


def heads(line: str, kind: str) -> bool:
    """Whether a line heads what follows: a heading, or a numbered line as short as one without a mark at its end.

    A line with a bullet is one where it is all in capitals.
    """
    if kind in {"heading", "title"}:
        return True
    roman = line.rstrip().endswith(":") and _NUMBERS[0].match(line) is not None  # «I. Tán thành nội dung … của Báo cáo chính trị:»
    if (kind != "item" and not (roman and kind == "body")) or len(line) > (_RESOLVED if roman else _LONGEST) or line.rstrip()[-1:] in _ENDS:
        return False
    bullet = _BULLET.match(line)
    return line[bullet.end() :].isupper() if bullet else any(number.match(line) for number in _NUMBERS)


def opens_goals(first: Token) -> bool:
    """Whether a line that begins with ``first`` goes on with the goals of the line before, in a text that is written line by line."""
    return not first.classes.isdisjoint(_GOALS) and "PlaceKind" not in first.classes


#: its depth, what it says, and whether it ends in a colon
Heading = tuple[int, Frame, bool]


class Sections(Struct):
    """The headings in force, outermost first."""

    open: list[Heading] = field(default_factory=list)

    @property
    def frame(self) -> Frame:
        """The frame that a paragraph starts in."""
        return self.open[-1][1] if self.open else Frame()

    def enter(self, line: str) -> None:
        """Close the headings that a new one ends."""
        depth = self._depth(line)
        while self.open and self.open[-1][0] >= depth:
            self.open.pop()

    def nests(self, line: str) -> bool:
        """Whether a line that has been entered is a numbered heading under another one."""
        return bool(self.open) and self._depth(line) in range(_UNDER)[2:]

    def add(self, line: str, frame: Frame) -> None:
        """Open a heading with what it said."""
        lists = line.rstrip().endswith(":") and _NUMBERS[0].match(line) is None
        self.open.append((self._depth(line), frame, lists))

    def close_lists(self) -> None:
        """A line with a colon heads the items below it, and nothing that stands behind the last of them."""
        while self.open and self.open[-1][2]:
            self.open.pop()

    def _depth(self, line: str) -> int:
        """A heading without a number is under the numbered ones, unless one like it stands above them."""
        for depth, number in enumerate(_NUMBERS, 2):
            if number.match(line):
                return depth
        if _BRACKET.sub("", _BULLET.sub("", line)).isupper():
            return _CAPITALS
        if line.rstrip().endswith(":") or _BULLETED.match(line):
            return _UNDER
        numbered = self.open and all(depth not in {_PLAIN, _UNDER} for depth, *_ in self.open) and self.open[-1][0] > _PLAIN
        return _UNDER if numbered or any(depth == _UNDER for depth, *_ in self.open) else _PLAIN

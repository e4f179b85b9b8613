"""Names of figures whose counted noun says little alone: «cháy rừng còn xảy ra 4 vụ», «bắt 1.027 vụ, 1.402 đối tượng phạm tội về ma túy»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.parts import generic, lower
from kg.rules.spot import Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Attend", "Casualty", "Counter", "EventNoun", "Locative", "Member", "Multiply", "Inhabitants", "Occur"})
_ENDS = frozenset({"Figure", "Mark", "Semicolon"})
_SMALL = frozenset(
    {"Adverbial", "Already", "Clausal", "Done", "Filler", "Function", "Level", "Newly", "Onto", "PlaceKind", "Scant", "Scope", "Time", "Whole"}
)  # fmt: skip
_CLAUSE = 14  # tokens of a clause among which its subject stands
_FEW = 8  # tokens of what is done somewhere
_NAMING = frozenset({"Countable", "EventNoun", "Indicator", "Phrase", "Word"})
_TOWN = 2000  # people at least that live in a place of which it is told by the word alone how many do


class BareWords:
    """Names such figures by their clause; one object a document."""

    def __init__(self, subjects: Subjects, text: str) -> None:
        """``text`` is the document's normalised text."""
        self._subjects = subjects
        self._text = text

    def of(self, spot: Spot) -> tuple[Subject, bool] | None:
        """The figure's subject and whether it is that of the figure before; None where its noun or its clause is another."""
        last = spot.last
        if last is not None and spot.measure.kind == "ratio" and last.measure == "ratio" and self._compared_again(spot, last.at):
            return last.subject, True
        if not spot.figure.counted or len(spot.behind) != 1 or spot.at == 0 or spot.measure.kind not in {"value", "attainment"}:
            return None
        if "Inhabitants" in spot.behind[0].classes and (spot.figure.value or spot.figure.low or 0) >= _TOWN and spot.verb() is None:
            return self._subjects.known("dhi:population"), False  # «thành phố hơn 870.000 dân»
        if "EventNoun" in spot.behind[0].classes and "Counter" in spot.behind[0].classes:
            return self._occurred(spot) or self._of_those_caught(spot)
        if "Locative" in spot.row[spot.at - 1].classes and tells(spot.behind, "PlaceKind", "OrdinalNoun") and generic(spot.behind):
            return self._done_at(spot)
        return None

    @staticmethod
    def _compared_again(spot: Spot, last: int) -> bool:
        """«bằng 72% mức chung của vùng và bằng 61% của cả nước»: the same, held against another."""
        between = spot.row[last + 1 : spot.at]
        if not between or "Multiply" not in between[-1].classes or tells(between, "Indicator", "Quantity", "Semicolon"):
            return False
        return tells(between[-3:-1], "Joining", "Function", "Clausal", "Scant", "Newly")

    def _occurred(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«cháy rừng còn xảy ra 4 vụ», «tai nạn giao thông xảy ra 74 vụ»: what happened stands before the verb."""
        row, at = spot.row, spot.at
        verb = next((i for i in range(at - 1, max(-1, at - _FEW), -1) if "Occur" in row[i].classes), -1)
        if verb < 1 or tells(row[verb + 1 : at], "Figure", "Semicolon"):
            return None
        end = verb
        while end > 0 and row[end - 1].classes & _SMALL:
            end -= 1
        first = end
        while first > 0 and first > end - _CLAUSE and (row[first - 1].classes & _NAMING or first == 1):
            first -= 1
        return self._called(spot, row[first:end], True)

    def _of_those_caught(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«bắt 1.027 vụ/1.402 đối tượng phạm tội về ma túy»: what the cases were is told behind the people in them."""
        row, then = spot.row, spot.at + 3
        if then + 1 >= len(row) or "Figure" not in row[then].classes or row[then - 1].word not in {",", "/"}:
            return None
        people = row[then + 1]
        if not people.classes & {"Counter", "Countable"} or tells(row[then + 1 : then + 2], "Casualty", "EventNoun"):
            return None
        words = self._subjects.words(self._subjects.behind(row, then), self._text)
        counter = min((w for w in self._subjects.wordings.counters if words.lower().startswith(f"{w} ")), key=len, default="")
        rest = words[len(counter) :].strip()
        if not counter or not rest:
            return None
        noun = spot.behind[0].word
        return self._subjects.named(f"{noun} {rest}", False, noun, True), False

    def _done_at(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«phổ cập trung học cơ sở ở 14 xã»: what was done there tells the places counted."""
        row, end = spot.row, spot.at - 1
        first = end
        while first > 0 and end - first < _FEW and row[first - 1].classes.isdisjoint(_ENDS):
            first -= 1
        if first > 0 and (row[first - 1].classes.isdisjoint(_ENDS) or "Figure" in row[first - 1].classes):
            return None
        if tells(row[first:end], "Attend", "Delegate", "Member", "Refused"):
            return None
        while first < end and row[first].classes & (_SMALL | {"Capital"}) and row[first].classes.isdisjoint({"Phrase"}):
            first += 1
        return self._called(spot, row[first:end], False)

    def _called(self, spot: Spot, phrase: Sequence[Token], adds_up: bool) -> tuple[Subject, bool] | None:
        words = lower(self._subjects.words(list(phrase), self._text)) if phrase else ""
        noun = spot.behind[0].word
        return (self._subjects.named(f"{noun} {words}", False, noun, adds_up), False) if " " in words else None

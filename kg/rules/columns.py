"""Tables of people: what the heads of the columns say of the posts in them, «Chức vụ mới», «Đơn vị công tác cũ»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.rules.story import Claim, Row, Story
from kg.rules.verbs import WON, event_of
from kg.tokens import Token

_BAR = "|"
_OVER = frozenset({"FormerMark", "Former", "Gone", "Old", "Past"})


class Columns:
    """Remembers the heads of the table that a document's rows stand under."""

    def __init__(self, context: Context) -> None:
        """No table has begun."""
        self._context = context
        self._newly = context.lexicon.table("NewBehind")
        self._events: list[str] = []  # what each column's head says of its posts: an event, ``held``, or nothing
        self._left: set[str] = set()  # the places of the former posts so far
        self._below = -1  # the paragraph that the next row of the table is in

    def head(self, row: Row) -> None:
        """Take the heads of a line of cells that names nobody."""
        if self._context.text.count(_BAR, row.sentence.start, row.sentence.end) < 2:
            return
        cells = _cells(self._context.tokens(row.sentence))
        self._events = [self._told(cell) for cell in cells]
        self._below = row.sentence.paragraph + 1

    def _told(self, cell: Sequence[Token]) -> str:
        if any(not t.classes.isdisjoint(_OVER) for t in cell):
            return "held"
        return event_of(cell) or ("won" if any(t.word in self._newly for t in cell) else "")

    def settle(self, row: Row, story: Story) -> None:
        """Give the posts of a row the events that their columns tell; beside a former post stands one newly come by."""
        if row.sentence.paragraph != self._below or not any(self._events):
            return
        if not any(t.word == _BAR for t in row.source):
            self._below = -1
            return
        self._below += 1
        here = story.told_here()
        for claim in here:
            column = sum(t.word == _BAR for t in row.source[: claim.office.first])
            event = self._events[column] if column < len(self._events) else ""
            if event and claim.event == "holds":
                claim.event = event
        if any(c.event == "held" for c in here) and not any(c.event in WON for c in here):
            for claim in here:
                claim.event = "won" if claim.event == "holds" else claim.event
                if claim.event == "won" and claim.office.guess is not None and self._guessed(claim, here, story):
                    claim.office = replace(claim.office, body=None, guess=None)  # nothing says where the new post is

    def _guessed(self, claim: Claim, here: Sequence[Claim], story: Story) -> bool:
        """Whether the place of a post was taken from the former posts of the table, and not from a congress reported on."""
        for other in here:
            body = other.office.body
            if other.event == "held" and other.office.guess is None and body is not None and body.area is not None:
                self._left.add(body.area.label)
        area = claim.office.body.area if claim.office.body is not None else None
        return area is not None and area.label in self._left and story.offices.main(claim.person.start) is None


def _cells(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens between the bars of a line."""
    cells: list[list[Token]] = [[]]
    for token in tokens:
        if token.word == _BAR:
            cells.append([])
        else:
            cells[-1].append(token)
    return cells

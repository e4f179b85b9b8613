"""The lines that head what somebody says: the name on one, the post on the next, and the words below them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.rules.story import Claim, Named, Row
from kg.structure import Paragraph
from kg.tokens import Token

RULE = "<người> / <chức vụ> / lời nói"
_LONGEST = 100  # characters of such a line


class Speakers:
    """Follows the lines of one document."""

    def __init__(self, context: Context) -> None:
        """No name stands alone on its line yet."""
        self._context = context
        self._named: tuple[int, Token] | None = None  # the paragraph of a name alone, and the name
        self._posted = -2  # the last paragraph that holds posts alone

    def read(self, row: Row) -> Sequence[Claim]:
        """The posts of a line that stands between a name alone on its line and a paragraph of prose."""
        number = row.sentence.paragraph
        paragraph = self._context.paragraphs[number]
        if len(paragraph.sentences) > 1 or paragraph.end - paragraph.start > _LONGEST or not row.tokens:
            return ()
        person = self._alone(row)
        if person is not None:
            self._named = (number, person) if self._posted != number - 1 else None
            return ()
        if any("Mark" not in t.classes and "Office" not in t.classes for t in row.tokens):
            return ()
        told = [t.payload for t in row.tokens if isinstance(t.payload, Named)]
        if not told:
            return ()
        self._posted = number
        if self._named is None or self._named[0] != number - 1 or not self._speaks(number + 1):
            return ()
        return [Claim(self._named[1], n.office, "held" if n.former else "holds", RULE, n.term) for n in told]

    @staticmethod
    def _alone(row: Row) -> Token | None:
        """The person whom a line names with nothing but marks and titles beside."""
        people = [t for t in row.source if "Person" in t.classes]
        rest = any(not t.classes & {"Person", "Mark", "Title", "Rank"} for t in row.source)
        return people[0] if len(people) == 1 and not rest else None

    def _speaks(self, number: int) -> bool:
        """Whether a paragraph of prose stands there."""
        paragraphs = self._context.paragraphs
        return number < len(paragraphs) and self._is_prose(paragraphs[number])

    def _is_prose(self, paragraph: Paragraph) -> bool:
        text = self._context.text[paragraph.start : paragraph.end].rstrip()
        return paragraph.kind in {"body", "item"} and text.endswith((".", "!", "?", "\"", "…"))

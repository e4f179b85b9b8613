"""The block that a resolution or an appeal is signed with: «T/M BAN CHẤP HÀNH», «BÍ THƯ», «(đã ký)», «Nguyễn Văn A», a line each."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.rules.office import Office
from kg.rules.story import Claim, Named, Row
from kg.structure import Paragraph

RULE = "T/M <cấp ủy> / <chức vụ> / <người>"
_LINES = 4  # lines between the one that says for whom is signed and the name
_LONGEST = 60  # characters of such a line


class Signatures:
    """Follows the lines of one document."""

    def __init__(self, context: Context) -> None:
        """No block has begun."""
        self._context = context
        self._heads = tuple(context.lexicon.table("SignsFor"))
        self._begun = -_LINES - 1
        self._office: Office | None = None

    def read(self, row: Row) -> Sequence[Claim]:
        """The post of a name that stands alone on its line, where the lines above it sign for a body in that post."""
        number = row.sentence.paragraph
        paragraph = self._context.paragraphs[number]
        if len(paragraph.sentences) > 2 or paragraph.end - paragraph.start > _LONGEST:
            return ()
        if self._signs(paragraph):
            self._begun, self._office = number, None
        if number - self._begun > _LINES:
            return ()
        for token in row.tokens:
            if isinstance(token.payload, Named):
                self._office = token.payload.office
        people = [t for t in row.source if "Person" in t.classes]
        rest = [t for t in row.source if not t.classes & {"Person", "Mark", "Title", "Rank"}]
        if self._office is None or len(people) != 1 or rest:
            return ()
        self._begun = -_LINES - 1
        return (Claim(people[0], self._office, "holds", RULE),)

    def _signs(self, paragraph: Paragraph) -> bool:
        text = self._context.lowered[paragraph.start : paragraph.end]
        return text.startswith(self._heads) and self._context.text[paragraph.start : paragraph.end].isupper()

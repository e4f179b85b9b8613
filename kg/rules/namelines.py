"""Names that stand alone, each on its line, below the line that opens their list: «Các đồng chí trúng cử Ban Thường vụ:»."""

from __future__ import annotations

from kg.context import Context
from kg.rules.story import Row
from kg.tokens import tells

_FIRST = 3  # tokens of an entry among which the name stands


class NameLines:
    """Follows the lines of one document."""

    def __init__(self, context: Context) -> None:
        """No list has been opened."""
        self._context = context
        self._last = -2  # the paragraph that opens the list, or of its last name
        self._named = 0  # how many names it has so far

    def opened(self, row: Row) -> None:
        """A list is opened by a line, if that ends with a colon."""
        if row.source and row.source[-1].word.endswith(":"):
            self._last = row.sentence.paragraph
            self._named = 0

    def listed(self, row: Row) -> bool:
        """Whether a line that holds nothing but a name is one of the list's: below its opening or another name, and not the only one.

        A name alone below a list of one line signs the text.
        """
        number = row.sentence.paragraph
        if self._last != number - 1 or not (self._named or self._is_name(number + 1)):
            return False
        self._last, self._named = number, self._named + 1
        return True

    def entry(self, number: int) -> bool:
        """Whether a paragraph of one sentence is an entry of the list: «Bà A, Phó Bí thư Tỉnh ủy.» below its opening or another entry."""
        if self._last != number - 1:
            return False
        sentences = self._context.paragraphs[number].sentences
        if len(sentences) > 1:
            return False
        if not tells(self._context.tokens(sentences[0])[:_FIRST], "Person"):
            return False
        if not self._is_name(number):  # a name alone is one of the list's or signs the text: see ``listed``
            self._last = number
        return True

    def _is_name(self, number: int) -> bool:
        """Whether a paragraph holds one person's name and nothing else."""
        paragraphs = self._context.paragraphs
        sentences = paragraphs[number].sentences if number < len(paragraphs) else ()
        tokens = [t for s in sentences for t in self._context.tokens(s) if t.classes.isdisjoint({"Title", "Rank"})]
        return len(tokens) == 1 and "Person" in tokens[0].classes

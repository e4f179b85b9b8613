"""Who says a figure: a report that is quoted, a person who speaks, the caption of a picture; else the text itself."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.structure import Paragraph, Sentence
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"According", "CaptionNoun", "ReportNoun", "Saying"})
_NEAR = 14  # tokens between who speaks and the verb
_OPENING = 8  # tokens of a sentence among which a report is named as its source


class Attribution:
    """Follows one document: a speaker named in a paragraph speaks to the end of it."""

    def __init__(self, context: Context) -> None:
        """Nobody has spoken yet."""
        self._context = context
        self._caption = context.lexicon.concepts["dhc:caption-noun"].label
        self._said_by: str | None = None
        self._paragraph = -1

    def of(self, sentence: Sentence, row: Sequence[Token]) -> str | None:
        """Who says the figures of a sentence whose tokens are ``row``: a name, a report's, or None for the text."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._said_by = sentence.paragraph, None
            paragraph: Paragraph = self._context.paragraphs[sentence.paragraph]
            if paragraph.kind == "caption":
                self._said_by = self._caption
        self._said_by = self._report(row) or self._speaker(sentence, row) or self._said_by
        return self._said_by

    def _report(self, row: Sequence[Token]) -> str | None:
        """«Theo Báo cáo chính trị, …», «Báo cáo chính trị nêu rõ …»: before any figure."""
        for at, token in enumerate(row[:_OPENING]):
            if "Figure" in token.classes:
                return None
            if "ReportNoun" in token.classes:
                led = tells(row[:at], "According")
                says = tells(row[at + 1 : at + _NEAR], "Saying")
                words = self._context.text[token.start : token.end]
                return words[:1].upper() + words[1:] if led or says else None
        return None

    def _speaker(self, sentence: Sentence, row: Sequence[Token]) -> str | None:
        """«Phát biểu chỉ đạo, đồng chí X yêu cầu …», «Theo ông X, …»: a person and a verb of saying close to each other."""
        saying = [t for t in row if "Saying" in t.classes]
        according = [t for t in row[:_OPENING] if "According" in t.classes]
        if not saying and not according:
            return None
        tokens = self._context.tokens(sentence)
        for at, token in enumerate(tokens):
            if "Person" not in token.classes:
                continue
            reach = tokens[min(len(tokens) - 1, at + _NEAR)].end
            behind = any(token.end <= verb.start <= reach for verb in saying)
            led = any(word.end <= token.start and word.start >= sentence.start for word in (*according, *saying))
            if behind or (led and at <= 2 * _NEAR):
                return token.name
        return None

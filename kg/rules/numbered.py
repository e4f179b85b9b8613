"""The sentences with digits, each as a row of figures: what can be made of a sentence on its own, before what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from kg.lexicon import Lexicon
from kg.rules import lasting, legend
from kg.rules.figure import Row
from kg.rules.measured import Measures
from kg.rules.moment import Moment, bounded, moments
from kg.rules.reckon import Measure
from kg.structure import Sentence
from kg.tokeniser import Tokeniser
from kg.tokens import Token

_DIGIT = re.compile(r"\d")
_MANY = 64  # sentences made at a time: those of a report, and of a long document no more than fit into a cache


class Numbered(Struct, frozen=True):
    """A sentence's row: its ``times``, its tokens with figures among them, which sides of arrows these stand on, their measures."""

    made: Row
    times: Sequence[Moment]
    row: Sequence[Token]
    sides: dict[int, bool]
    measures: dict[int, Measure]


class Numbers:
    """The machinery, made once over a lexicon."""

    def __init__(self, lexicon: Lexicon, tokeniser: Tokeniser) -> None:
        """``tokeniser`` cuts by the words around figures."""
        self._lexicon = lexicon
        self._tokeniser = tokeniser
        self.measures = Measures()

    def rows(self, text: str, lowered: str, sentences: Sequence[Sentence]) -> list[Numbered]:
        """The rows of some sentences of a normalised text, in order.

        Each step is done for all of them before the next one: a step's words and rules then stay in the processor's cache.
        """
        tokens = self._tokeniser.tokens
        cut = [_unlisted(tokens(text, s.start, s.end, lowered)) for s in sentences]
        told = [bounded(lowered, list(moments(lowered, s.start, s.end))) for s in sentences]
        left = [lasting.measured(row, times, self._lexicon) for row, times in zip(cut, told, strict=True)]
        made = [Row(self._lexicon, tokens, times, text) for tokens, times in left]
        rows = [legend.joined(row.out) if row.told >= {"Figure", "Plan"} else (row.out, {}) for row in made]
        measured = [self.measures.of(row) for row, _ in rows]
        return [
            Numbered(row, times, out, sides, measures)
            for row, (_, times), (out, sides), measures in zip(made, left, rows, measured, strict=True)
        ]


class NumberedSentences:
    """The rows of one document's sentences with digits, made as they are asked for, in order, many at a time."""

    def __init__(self, numbers: Numbers, text: str, lowered: str, sentences: Iterator[Sentence]) -> None:
        """``sentences`` are those of prose; those without digits among them have no rows."""
        self._numbers = numbers
        self._text = text
        self._lowered = lowered
        self._coming = (s for s in sentences if _DIGIT.search(lowered, s.start, s.end) is not None)
        self._made: dict[int, Numbered] = {}
        self._reached = -1  # where the last sentence starts that a row was made of

    def of(self, sentence: Sentence) -> Numbered | None:
        """The row of a sentence, which is given up here; None where it has no digits."""
        if sentence.start > self._reached:
            many = list(islice(self._coming, _MANY))
            rows = self._numbers.rows(self._text, self._lowered, many)
            self._made = {s.start: row for s, row in zip(many, rows, strict=True)}
            self._reached = many[-1].start if many else len(self._text)
        return self._made.pop(sentence.start, None)


def _unlisted(tokens: list[Token]) -> list[Token]:
    """«a) Về kinh tế: …» without the letter that it is listed by."""
    listed = len(tokens) > 2 and len(tokens[0].word) == 1 and tokens[0].word.isalpha() and tokens[1].word == ")"
    return tokens[2:] if listed else tokens

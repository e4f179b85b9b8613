"""Which sentences stand beside one another, whether a report gives a paragraph to each or prints several together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.context import Context, kept
from kg.structure import Sentence, line_by_line

_NEAR = 2  # sentences in front of one that may say whose it is
_FAR = 6  # sentences of a report that gives each a paragraph of its own: what two paragraphs of others have


@kept
def by_lines(context: Context) -> bool:
    """Whether a report gives most of its sentences a paragraph of their own."""
    return line_by_line(context.paragraphs)


def before(context: Context, sentence: Sentence) -> Sentence | None:
    """The sentence in front, in one paragraph with it, or in the paragraph above where each has its own."""
    return _beside(context, sentence, -1)


def behind(context: Context, sentence: Sentence) -> Sentence | None:
    """The sentence behind, in one paragraph with it, or in the paragraph below where each has its own."""
    return _beside(context, sentence, 1)


def _beside(context: Context, sentence: Sentence, step: int) -> Sentence | None:
    every = context.sentences if by_lines(context) else context.paragraphs[sentence.paragraph].sentences
    at = bisect_left(every, sentence.start, key=lambda s: s.start) + step
    return every[at] if 0 <= at < len(every) else None


def up_to(context: Context, sentence: Sentence) -> list[Sequence[Sentence]]:
    """The sentences of a paragraph together, or a sentence and those right in front one by one, the nearest first, where each has
    a paragraph of its own."""
    if not by_lines(context):
        return [context.paragraphs[sentence.paragraph].sentences]
    at = bisect_left(context.sentences, sentence.start, key=lambda s: s.start)
    return [(s,) for s in context.sentences[max(0, at - _NEAR) : at + 1][::-1]]


def goes_on(context: Context, sentence: Sentence) -> list[Sentence]:
    """A sentence and those behind it in its paragraph and the next, or as many where each has a paragraph of its own."""
    every = context.sentences
    at = bisect_left(every, sentence.start, key=lambda s: s.start)
    if by_lines(context):
        return list(every[at : at + _FAR])
    last = context.paragraphs[min(sentence.paragraph + 1, len(context.paragraphs) - 1)]
    return [s for s in every[at:] if s.start < last.end]

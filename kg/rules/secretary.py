"""Congresses told by the secretaries that were chosen: «1. Thái Bình: ông A tái cử Bí thư Tỉnh ủy», «… Bí thư Tỉnh ủy khóa XIX»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.context import Context
from kg.rules.mention import Section
from kg.rules.terms import is_executive
from kg.rules.words import Words
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Appoint", "Elect", "Listing", "Nominate", "OrdinalCue", "ReElect", "Role"})
_SECRETARY = "dhr:secretary"
_CHOSEN = ("Elect", "ReElect")
_BODY = 4  # tokens behind a post that name its committee, and that committee's number
_NEAR = 3  # tokens between a verb of electing and the post


def told_chosen(context: Context, start: int, end: int) -> bool:
    """Whether a stretch tells who was elected secretary, or to the committee: «ông A trúng cử Bí thư», «Bí thư: bà B», «bầu 54 ủy viên
    Ban Chấp hành»; not who was appointed between two congresses."""
    elected = named = alone = False
    for sentence in context.sentences:
        if not start <= sentence.start < end:
            continue
        classes = context.classes(sentence)
        if "Nominate" in classes or ("Appoint" in classes and classes.isdisjoint(_CHOSEN)):
            return False
        tokens = context.tokens(sentence)
        posts = [at for at in _secretaries(tokens) if at + 1 < len(tokens)]
        elected |= not classes.isdisjoint(_CHOSEN)
        named |= bool(posts) or any(is_executive(t) for t in tokens)
        alone |= any(tokens[at + 1].word == ":" or _number_of_new(tokens, at) is not None for at in posts)
    return (elected and named) or alone


def number_told(context: Context, section: Section) -> int | None:
    """«đắc cử Bí thư Tỉnh ủy khóa XV», «Bí thư Tỉnh ủy khóa XIX là ông A»: the number of a committee just elected is its congress's; None
    where a section tells of none, or of several."""
    found: set[int] = set()
    for sentence in context.sentences:
        if section.holds(sentence.start) and "OrdinalCue" in context.classes(sentence):
            tokens = context.tokens(sentence)
            found.update(n for at in _secretaries(tokens) if (n := _number_of_new(tokens, at)) is not None)
    return found.pop() if len(found) == 1 else None


def _number_of_new(tokens: Sequence[Token], at: int) -> int | None:
    """The number of the committee whose secretary is named at ``at``, where he is told to be elected, or who he is behind it."""
    words = Words(tokens)
    mark = next((i for i in range(at + 1, min(at + _BODY, len(tokens))) if "OrdinalCue" in tokens[i].classes), 0)
    number, used = words.ordinal(mark) if mark else (None, 0)
    new = tells(tokens[max(0, at - _NEAR) : at], *_CHOSEN) or tells(tokens[mark + used : mark + used + 1], "Listing")
    return number if new else None


def _secretaries(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a sentence names the post of a secretary."""
    for at, token in enumerate(tokens):
        concept = token.concept("Role") if "Role" in token.classes else None
        if concept is not None and concept.iri == _SECRETARY:
            yield at

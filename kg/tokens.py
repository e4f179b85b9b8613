"""A sentence as a row of tokens: what the rules of ``kg.grammar`` match. All offsets are into the normalised text."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from kg.lexicon import Concept, Unit

#: Token classes that need no vocabulary.
BUILT_IN = frozenset({"Number", "Roman", "Word", "Capital", "Person", "Place", "Mark", "Semicolon"})

#: the classes of a word of no vocabulary, one object for all: most tokens of a text have it
WORD = frozenset({"Word"})


class Token(Struct, eq=False, gc=False):
    """``text[start:end]`` with its classes; ``concepts`` for words of the vocabularies, ``units`` for places.

    ``word`` is the text in lower case. A place's ``kind`` is the word for its kind as written, lower case («huyện»,
    «tp»), or empty; ``name`` is the place's name or the person's, as the normalised text has it. ``payload`` is what a
    later pass made of the token (a figure, a time).
    """

    start: int
    end: int
    word: str
    classes: frozenset[str]
    concepts: tuple[Concept, ...] = ()
    name: str = ""
    kind: str = ""
    units: tuple[Unit, ...] = ()
    payload: object = None

    def concept(self, token_class: str) -> Concept | None:
        """The token's concept of a class, None where it has none."""
        for concept in self.concepts:
            if concept.token_class == token_class:
                return concept
        return None


class Look(dict[frozenset[str], bool]):
    """Whether a token is of one of some classes, by the classes it has: found out once for each of these sets."""

    def __init__(self, *classes: str) -> None:
        """The classes looked for."""
        super().__init__()
        self._classes = frozenset(classes)

    def __missing__(self, told: frozenset[str]) -> bool:
        """Look, and keep it for the next token of these classes."""
        found = self[told] = not self._classes.isdisjoint(told)
        return found


def tells(tokens: Iterable[Token], *classes: str) -> bool:
    """Whether any of the tokens is of one of the classes."""
    for token in tokens:  # noqa: SIM110 (asked a thousand times of a report, and any() makes a generator each time)
        if not token.classes.isdisjoint(classes):
            return True
    return False


def gathered(tokens: Iterable[Token]) -> frozenset[str]:
    """The classes of all of some tokens: what tells cheaply that none of them is of a class."""
    return frozenset().union(*{token.classes for token in tokens})

"""A body as a text names it: kinds one inside the other, each with its own proper name, and a place behind them."""

from __future__ import annotations

from typing import TypeGuard

from msgspec import Struct, field

from kg.lexicon import Concept
from kg.tokens import Token

WITH_NAME = {"enterprise", "school", "press"}


class Chain(Struct):
    """A body as written: its parts, innermost first, each a kind with its own proper name; and the place behind them.

    ``last`` is the index behind all of it. A part without a kind is one that the vocabulary has not: «Phòng Tham mưu».
    ``owned`` says that the organisation reported on is named with it by its first word: «Chánh Thanh tra Sở».
    """

    parts: list[tuple[Concept | None, str]] = field(default_factory=list)
    place: Token | None = None
    last: int = 0
    owned: bool = False

    @property
    def outer(self) -> Concept | None:
        """The kind of the outermost part; for one that the vocabulary has not, the word that it begins with.

        None also of a chain without parts: a post alone.

        >>> Chain().outer is None and Chain().kind is None
        True
        """
        return self.parts[-1][0] if self.parts else None

    @property
    def kind(self) -> str | None:
        """The kind of the innermost part, where the vocabulary has one."""
        kind = self.parts[0][0] if self.parts else None
        return kind.iri if kind is not None and is_kind(kind) else None

    def label(self, first: int = 0) -> str:
        """The parts' labels, from the ``first``, in a row."""
        names = [f"{kind.label} {name}" if is_kind(kind) else name for kind, name in self.parts[first:]]
        return " ".join(" ".join(names).split())


def is_kind(kind: Concept | None) -> TypeGuard[Concept]:
    """Whether a part's concept is a kind of body, and not only the word that a body begins with."""
    return kind is not None and kind.token_class == "Body"


def takes_name(kind: Concept) -> bool:
    """Whether a proper name or a number may follow a kind of body."""
    if kind.get("dh:takesName") == "false":
        return False
    if kind.get("dh:bodyClass") in WITH_NAME:
        return True
    return "true" in {kind.get("dh:takesName"), kind.get("dh:takesNumber")}

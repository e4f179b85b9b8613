"""A post: a role, and the body in which it is held; what follows from the two."""

from __future__ import annotations

from msgspec import Struct

from kg.facts import Body
from kg.lexicon import Concept
from kg.rules.bodies import COMMITTEES, Guess

#: roles that lead a Party committee, and seats on one
LEADING = frozenset({"dhr:secretary", "dhr:deputy-secretary", "dhr:standing-deputy-secretary"})
SEATS = frozenset({"dhr:member", "dhr:alternate-member", "dhr:standing-member"})
_INSPECTION = "dhb:inspection-committee"


class Office(Struct, frozen=True):
    """A post named in tokens ``first`` to ``last`` (excluded): the role and its body, which may still be unknown.

    ``bare`` says that the text names no body with it, or none of its own name; ``guess`` how its body was completed.
    """

    first: int
    last: int
    role: Concept
    body: Body | None
    bare: bool = False
    guess: Guess | None = None

    @property
    def shared(self) -> bool:
        """Whether several people hold the post at a time."""
        return self.role.get("dh:heldBySeveral") == "true"

    @property
    def leads(self) -> bool:
        """Whether the post leads a Party committee."""
        return self.role.iri in LEADING

    @property
    def appointive(self) -> bool:
        """Whether the post is one that somebody is appointed to, and that takes all of its holder's time."""
        return self.role.get("dh:appointive") == "true"

    @property
    def is_deputy(self) -> bool:
        """Whether the post is a deputy's."""
        return is_deputy(self.role)

    @property
    def governs(self) -> bool:
        """Whether the post is one of the government or the head of State, which nobody holds beside one of a place."""
        return self.body is not None and self.body.kind in {"dhb:government", "dhb:state"}

    @property
    def governs_place(self) -> bool:
        """Whether the post is one of a people's committee, which its holder leaves an office for."""
        return self.body is not None and self.body.kind == "dhb:peoples-committee"

    @property
    def of_council(self) -> bool:
        """Whether the post is one of a people's council, which who comes from another place leaves an office there for."""
        return self.body is not None and self.body.kind == "dhb:peoples-council"

    @property
    def is_seat(self) -> bool:
        """Whether the post is a seat on a committee."""
        return self.role.iri in SEATS

    @property
    def party(self) -> bool:
        """Whether the post is one that a Party committee gives: its leaders and those of its inspection."""
        kind = self.body.kind if self.body is not None else None
        if self.leads:
            return kind is None or kind in COMMITTEES
        return kind == _INSPECTION or (self.bare and self.role.iri.startswith("dhr:inspection"))

    def narrows(self, other: Office) -> bool:
        """Whether this is a narrower post than ``other``: standing deputy secretary, of deputy secretaries."""
        return self.role.label.startswith(f"{other.role.label} ") and not self.is_seat


def is_deputy(role: Concept) -> bool:
    """Whether a role is a deputy's."""
    return "deputy" in role.iri or "vice" in role.iri

"""Finds the reference that a user means: by its IRI, or by a name in any spelling and a place or body of its posts."""

from __future__ import annotations

import difflib

from kg.errors import KgError
from kg.namespaces import BASE, iri
from kg.normalise import fold
from kg.people.careers import PERSON, Careers, Profile
from kg.people.geography import Geography
from kg.people.names import relation, skeleton
from kg.people.parts import base_of, part_iri, work_place
from kg.store import Store

_SHOWN = 5


class Finder:
    """The people of a store, by what users write."""

    def __init__(self, store: Store) -> None:
        """``store`` is read, never written."""
        self._careers = Careers(store)
        self._where = Geography(store)
        self._names = self._careers.names()

    def person(self, text: str) -> str:
        """The IRI that «Lê Văn An, tỉnh Kiên Giang», «le van an, Huyện ủy Tân Châu» or an IRI means.

        A district or commune means that part of a name's posts in a province, where it has posts in several. Raises
        KgError for nobody, and for several, which are then listed.
        """
        full = _iri(text)
        if full is not None:
            if not self.has(full):
                raise KgError(f"{text!r}: no such person in the store; see: kg query people")
            return full
        name, _, place = (part.strip() for part in text.partition(","))
        people = self._named(name)
        if not people:
            known = sorted({n for names in self._names.values() for n in names})
            near = difflib.get_close_matches(name, known, n=3, cutoff=0.7)
            hint = f"did you mean {' or '.join(near)}?" if near else "see: kg query people"
            raise KgError(f"{name!r}: nobody of this name in the store; {hint}")
        found = sorted({one for person in people for one in self._placed(person, place)})
        if len(found) == 1:
            return found[0]
        if not found:
            raise KgError(f"{text!r}: nobody of this name has a post in {place!r}; there are: {self._listed(people)}")
        ask = "say where" if not place else "name the place more closely, or give the IRI"
        raise KgError(f"{text!r}: several people; {ask}: {self._listed(found)}")

    def has(self, person: str) -> bool:
        """Whether the store has a reference, or the posts that a part of one is made of."""
        base = base_of(person)
        if base not in self._names:
            return False
        places = {work_place(spell, self._where) for spell in self._careers.spells(base)}
        return person == base or person in {part_iri(base, place, self._where) for place in places if place}

    def _named(self, name: str) -> list[str]:
        """People with just this name; where there are none, those with the name without marks or spelled otherwise."""
        exact = [person for person, names in self._names.items() if fold(name) in map(fold, names)]
        key = skeleton(name)
        near = {"missing-marks", "spelled-otherwise"}
        return exact or [
            person
            for person, names in self._names.items()
            if any(skeleton(other) == key and relation(name, other) in near for other in names)
        ]

    def _placed(self, person: str, place: str) -> set[str]:
        """The reference, or parts of it, whose posts lie in what ``place`` says; all of it where it says nothing."""
        if not place:
            return {person}
        wanted = fold(place)
        spells = self._careers.spells(person)
        whole, parts = False, set()
        locals_ = {p for s in spells if (p := work_place(s, self._where))}
        for spell in spells:
            own = work_place(spell, self._where)
            chain = self._where.chain(spell.area) if spell.area else ()
            labels = {fold(self._where.label(p)) for p in chain if p != own}
            if any(_says(wanted, label) for label in labels):
                whole = True
            elif own and (_says(wanted, fold(self._where.label(own))) or wanted in fold(spell.body_label)):
                parts.add(own)
            elif wanted in fold(spell.body_label):
                whole = True
        if whole or (parts and len(locals_) == 1):
            return {person}
        return {part_iri(person, own, self._where) for own in parts}

    def _listed(self, people: list[str]) -> str:
        shown = []
        for person in sorted(people)[:_SHOWN]:
            base = base_of(person)
            profile = Profile(person, base, tuple(sorted(self._names[base])), self._careers.spells(base))
            shown.append(f"id:{person.removeprefix(BASE)} = {profile.described()}")
        more = len(people) - len(shown)
        return " | ".join(shown) + (f" and {more} more" if more > 0 else "")


def _says(wanted: str, label: str) -> bool:
    """«tây ninh» says «tỉnh Tây Ninh», «ninh» does not."""
    return label == wanted or label.endswith(f" {wanted}")


def _iri(text: str) -> str | None:
    """The whole IRI of a person's IRI in any form; None for what is no IRI."""
    bare = text.strip().removeprefix("<").removesuffix(">")
    if bare.startswith("id:"):
        bare = iri(bare)
    elif bare.startswith("person/"):
        bare = BASE + bare
    return bare if bare.startswith((PERSON, "http://", "https://")) else None

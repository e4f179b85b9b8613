"""Bodies follow their places: what comes after and before each body of the store, over divisions and mergers.

The gazetteer knows which place follows which (``org:ChangeEvent``). A Party organisation, a committee or an office of a
place is followed by its like in the places that follow; where these are of another tier, only by kinds that every tier
has (``dh:followsPlace``): on 1 July 2025 the committee of a district was followed by those of its communes, and its
boards by none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

import pyoxigraph as ox

from kg import identity, lexicon
from kg.facts import Body, Place
from kg.lexicon import Concept, Unit
from kg.namespaces import BASE, PREFIXES, compact, iri
from kg.normalise import fold
from kg.people.geography import Geography
from kg.store import Store

#: what follows what among the bodies that documents name
SUCCESSION_GRAPH = f"{BASE}succession"
_PARTY = "party-organization"


def _node(compact_iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri(compact_iri))


_TYPE, _LABEL, _KIND, _AREA, _LEVEL, _DATE, _FROM, _AFTER, _BEFORE, _FOLLOWED = (
    _node(name)
    for name in (
        "rdf:type", "skos:prefLabel", "org:classification", "schema:areaServed", "dh:level", "dcterms:date",
        "prov:wasDerivedFrom", "org:resultingOrganization", "org:originalOrganization", "dh:succeededBy",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """What stays when a body is followed by its like: the Party organisation itself, or a kind of body of a place."""

    concept: Concept | None
    follows: bool

    @property
    def local(self) -> str:
        """The last part of the kind's IRI."""
        return self.concept.iri.partition(":")[2] if self.concept is not None else _PARTY


@dataclass(slots=True)
class _Made:
    """Triples in the making."""

    triples: set[ox.Triple] = field(default_factory=set)

    def add(self, subject: str, predicate: ox.NamedNode, value: ox.NamedNode | ox.Literal) -> None:
        self.triples.add(ox.Triple(ox.NamedNode(subject), predicate, value))


class Succession:
    """Works out successors and predecessors of the bodies of a store."""

    def __init__(self, store: Store) -> None:
        """``store`` is read, never written."""
        self._store = store
        self._where = Geography(store)
        self._lexicon = lexicon.load()
        self._full = {label for label, _ in self._lexicon.labels("FullName")}
        self._of_tier = {
            (c.get("dh:sameBodyAs") or "", self._lexicon.concepts[area].label): c
            for c in self._lexicon.concepts.values()
            if c.get("dh:sameBodyAs") and (area := c.get("dh:areaKind") or "")
        }
        self._place: Callable[[str], Place] = cache(self._placed)

    def triples(self) -> set[ox.Triple]:
        """Change events of bodies, ``dh:succeededBy`` between them and their places, and new bodies described."""
        made = _Made()
        bodies = list(self._bodies())
        named = {(area, kind.local) for _, area, kind in bodies}
        described: set[tuple[str, str]] = set()
        for _, area, kind in bodies:
            for earlier, later, day, event in self._steps(area, kind):
                before, after = self.iri(earlier, kind), self.iri(later, kind)
                change = f"{BASE}change/{kind.local}.{event.rpartition('/')[2]}"
                made.add(change, _TYPE, _node("org:ChangeEvent"))
                made.add(change, _DATE, ox.Literal(day, datatype=ox.NamedNode(PREFIXES["xsd"] + "date")))
                made.add(change, _BEFORE, ox.NamedNode(before))
                made.add(change, _AFTER, ox.NamedNode(after))
                made.add(change, _FROM, ox.NamedNode(event))
                made.add(before, _FOLLOWED, ox.NamedNode(after))
                made.add(earlier, _FOLLOWED, ox.NamedNode(later))
                for place in (earlier, later):
                    if (place, kind.local) not in named and (place, kind.local) not in described:
                        described.add((place, kind.local))
                        self._describe(made, place, kind)
        return made.triples

    def _bodies(self) -> Iterator[tuple[str, str, Kind]]:
        """The bodies of places that documents name: IRI, place, kind; sorted."""
        found: set[tuple[str, str, str]] = set()
        offices = "?tenure org:organization ?body . ?body schema:areaServed ?area ; org:classification ?kind"
        parties = "?body a dh:PartyOrganization ; schema:areaServed ?area ; org:classification/skos:notation ?level"
        for body, area, kind in self._rows(f"SELECT DISTINCT ?body ?area ?kind {{ GRAPH ?g {{ {offices} }} }}"):
            found.add((body, area, compact(kind)))
        for body, area, level in self._rows(f"SELECT DISTINCT ?body ?area ?level {{ GRAPH ?g {{ {parties} }} }}"):
            if level != "organisation":
                found.add((body, area, ""))
        for body, area, kind in sorted(found):
            concept = self._lexicon.concepts.get(kind) if kind else None
            if (kind and concept is None) or not self._known(area):
                continue
            if concept is not None:
                concept = self._lexicon.concepts.get(concept.get("dh:sameBodyAs") or concept.iri, concept)
            known = Kind(concept, concept is None or concept.get("dh:followsPlace") == "true")
            if body == self.iri(area, known):  # no body of an agency that lies there
                yield body, area, known

    def _known(self, place: str) -> bool:
        """Whether the gazetteer has a place; candidates follow nothing."""
        try:
            self._lexicon.unit(compact(place))
        except KeyError:
            return False
        return True

    def _rows(self, query: str) -> Iterator[tuple[str, str, str]]:
        answer = self._store.query(query)
        assert isinstance(answer, ox.QuerySolutions)
        for a, b, c in answer:
            yield a.value, b.value, c.value

    def _steps(self, area: str, kind: Kind) -> Iterator[tuple[str, str, str, str]]:
        """The changes from a place on, and those that led to it: earlier place, later place, day, event."""
        for linked, forward in ((self._where.after, True), (self._where.before, False)):
            reached, todo = {area}, [area]
            while todo:
                place = todo.pop()
                for other, day, event in linked(place):
                    if not kind.follows and self._where.level(place) != self._where.level(other):
                        continue
                    yield (place, other, day, event) if forward else (other, place, day, event)
                    if other not in reached:
                        reached.add(other)
                        todo.append(other)

    # naming

    def _placed(self, place: str) -> Place:
        unit = self._lexicon.unit(compact(place))
        above = unit.parent if unit.parent and unit.parent != "dhp:vietnam" else None
        return Place(unit.label, unit.level, unit.iri, self._place(iri(above)) if above else None)

    def iri(self, place: str, kind: Kind) -> str:
        """The IRI of the body of a kind in a place."""
        where = self._place(place)
        if kind.concept is None:
            return identity.party(where, where.label, where.level)
        return identity.body(Body(where.label, kind.concept.iri, where))

    def _describe(self, made: _Made, place: str, kind: Kind) -> None:
        """A body that no document names."""
        node, where = self.iri(place, kind), self._place(place)
        made.add(node, _AREA, ox.NamedNode(place))
        made.add(node, _LABEL, ox.Literal(self.label(compact(place), kind), language="vi"))
        if kind.concept is None:
            made.add(node, _TYPE, _node("dh:PartyOrganization"))
            made.add(node, _KIND, _node(f"dhk:{where.level}"))
            return
        made.add(node, _TYPE, _node("org:OrganizationalUnit"))
        made.add(node, _KIND, _node(self._named_by(kind.concept, self._lexicon.unit(compact(place))).iri))
        made.add(node, _LEVEL, _node(f"dhk:{where.level}"))

    def _named_by(self, concept: Concept, unit: Unit) -> Concept:
        """The kind by its name in that tier: «Huyện ủy» of a district, «Đảng ủy» of a commune."""
        return self._of_tier.get((concept.iri, unit.kind), concept)

    def label(self, place: str, kind: Kind) -> str:
        """«Đảng ủy xã Tân Châu», «Ban Thường vụ Tỉnh ủy An Giang», «UBND xã Tân Châu»."""
        unit = self._lexicon.unit(place)
        organisation = self._lexicon.concepts[f"dhb:{_PARTY}"].label
        if kind.concept is None:
            return f"{organisation} {unit.label}"
        concept = self._named_by(kind.concept, unit)
        if concept is not kind.concept:
            if fold(unit.bare) in self._full:
                return f"{concept.label} {unit.label[:1].upper()}{unit.label[1:]}"
            return f"{concept.label} {unit.label if unit.bare.isdigit() else unit.bare}"
        if owner := concept.get("dh:partOfKind"):
            above = Kind(self._lexicon.concepts[owner], True)
            return f"{concept.label} {self.label(place, above)}"
        if concept.get("dh:actsAs"):
            return f"{concept.label} {organisation} {unit.label}"
        return f"{concept.label} {unit.label}"

"""Resolves the people of a store: candidates by blocking, comparisons, clusters; and all of it as triples.

Only references that share a block are compared: the letters of the name, or a body and the first letter. What nothing
speaks for is different by default and leaves no trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

import pyoxigraph as ox

from kg.identity import CENTRAL, digest, slug
from kg.namespaces import BASE, PREFIXES, iri
from kg.people.careers import HASH, PERSON, Careers, Profile
from kg.people.cluster import components, settled
from kg.people.compare import Comparer, Comparison
from kg.people.geography import Geography
from kg.people.judgements import held
from kg.people.names import plain, relation, skeleton, weak_keys
from kg.people.parts import base_of, parted
from kg.store import Store

#: who computes judgements
PROGRAM = f"{BASE}agent/daihoi-kg"
#: relations of names that need a body in common to be worth a comparison
_WEAK = frozenset({"initials", "shortened", "one-letter"})
_LIKE = frozenset({"same-name", "spelled-otherwise", "missing-marks", "initials", "shortened"})


@dataclass(slots=True)
class Resolution:
    """What was found: profiles by IRI, comparisons worth keeping, and who is resolved to whom."""

    profiles: dict[str, Profile] = field(default_factory=dict)
    comparisons: list[Comparison] = field(default_factory=list)
    chief: dict[str, str] = field(default_factory=dict)


def resolved(store: Store, where: Geography | None = None) -> Resolution:
    """Resolve all people of a store, judgements of people first. Reads only; the same for the same graphs.

    ``where`` may be shared by several calls on one store whose places stay the same.
    """
    careers, where = Careers(store), where or Geography(store)
    comparer = Comparer(where)
    human = held(store)
    named = {person for it in human for person in it.pair}
    names = careers.names()
    areas = careers.areas()
    bodies = careers.bodies()
    pairs = _Candidates(names, bodies, areas, careers, where).pairs()
    bases = {one for pair in pairs for one in pair} | {base_of(person) for person in named}
    bases |= {person for person, those in bodies.items() if _in_several_places(those, areas, where)}
    found = Resolution()
    profiles: dict[str, list[Profile]] = {}
    for base in sorted(bases & names.keys()):
        parts = parted(base, tuple(sorted(names[base])), careers.spells(base), comparer, where, named)
        profiles[base] = parts
        found.profiles.update((part.iri, part) for part in parts)
    comparisons = list(_compared(pairs, profiles, comparer))
    kept, joins = settled(comparisons, human, comparer.doubted, lambda a, b: _exclude(found.profiles, comparer, a, b))
    found.comparisons = sorted(kept, key=lambda c: (c.one, c.other))
    for together in components(joins):
        chief = min(together, key=lambda person: _rank(person, found.profiles, comparer))
        found.chief.update((person, chief) for person in together if person != chief)
    return found


def _in_several_places(bodies: Iterable[str], areas: dict[str, str], where: Geography) -> bool:
    places = {areas[body] for body in bodies if body in areas}
    return len(places) > 1 and len({p for p in places if where.level(p) in ("district", "commune")}) > 1


class _Candidates:
    """Pairs of references worth a look: of one skeleton, or with like names in one body; and with a sign to be found.

    People of one name in unrelated provinces are two unless a former post, a predecessor told of, or rank may link them:
    without any of these their careers need not be read.
    """

    def __init__(
        self, names: dict[str, set[str]], bodies: dict[str, set[str]], areas: dict[str, str], careers: Careers,
        where: Geography,
    ) -> None:  # fmt: skip
        self._names = names
        self._bodies = bodies
        self._families = where.families()
        self._told = careers.told_of_before()
        above = {body for body, area in areas.items() if where.level(area) == "province"} | careers.central()
        self._ranked = {person for person, those in bodies.items() if those & above}

    def pairs(self) -> set[tuple[str, str]]:
        """All candidates, the lesser IRI first."""
        blocks: dict[str, list[str]] = defaultdict(list)
        rooms: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
        letters: dict[str, set[str]] = {}
        for person in sorted(self._names):
            names = self._names[person]
            for key in sorted({skeleton(name) for name in names}):
                blocks[key].append(person)
            letters[person] = {plain(name)[:1] for name in names}
            keys = {key for name in names for key in weak_keys(name)}
            for body in self._bodies.get(person, ()):
                for part in keys:
                    rooms[body, part].append(person)
        anchors = {person: self._anchor(person) for block in blocks.values() if len(block) > 1 for person in block}
        found = {
            pair for block in blocks.values() for pair in combinations(block, 2) if self._linked(*pair, anchors=anchors)
        }
        for room in rooms.values():
            for pair in combinations(room, 2):
                if pair not in found and not letters[pair[0]].isdisjoint(letters[pair[1]]) and self._weakly(*pair):
                    found.add(pair)
        return found

    def _anchor(self, person: str) -> str:
        local = person.removeprefix(PERSON)
        start = next((s for n in self._names[person] if local.startswith(s := f"{slug(n)}-")), "")
        return local[len(start) : -HASH]

    def _linked(self, one: str, other: str, *, anchors: dict[str, str]) -> bool:
        here, there = anchors[one], anchors[other]
        if one in self._told or other in self._told or (one in self._ranked and other in self._ranked):
            return True
        if here in self._families and there in self._families:
            return there in self._families[here]
        return not self._bodies.get(one, set()).isdisjoint(self._bodies.get(other, ())) or here in there or there in here

    def _weakly(self, one: str, other: str) -> bool:
        return any(relation(a, b) in _WEAK for a in self._names[one] for b in self._names[other])


def _compared(
    pairs: Iterable[tuple[str, str]], profiles: dict[str, list[Profile]], comparer: Comparer
) -> Iterator[Comparison]:
    for one, other in sorted(pairs):
        for a in profiles.get(one, ()):
            for b in profiles.get(other, ()):
                if (found := comparer.compare(a, b)) is not None:
                    yield found
    for parts in profiles.values():
        for a, b in combinations(parts, 2):
            if (found := comparer.compare(a, b)) is not None:
                yield found


def _exclude(profiles: dict[str, Profile], comparer: Comparer, one: str, other: str) -> bool:
    """Whether two references cannot be one person: by their posts, or since no name of one is a name of the other."""
    a, b = profiles.get(one), profiles.get(other)
    if a is None or b is None:
        return False
    alike = any(relation(x, y) in _LIKE for x in a.names for y in b.names)
    return not alike or comparer.exclude(a, b)


def _rank(person: str, profiles: dict[str, Profile], comparer: Comparer) -> tuple[bool, bool, bool, bool, str]:
    """The chief reference of several is whole, bears its marks in full, has a province; then the least."""
    profile = profiles.get(person)
    if profile is None:
        return True, True, True, True, person
    name = profile.name
    central = comparer.anchor(profile) == CENTRAL
    return name.isascii() or "." in name, "." in person.rpartition("/")[2], central, False, person


# triples


def _node(compact: str) -> ox.NamedNode:
    return ox.NamedNode(iri(compact))


_TYPE, _LABEL, _RESOLVED, _HELD_BY, _PART_OF, _JUDGES, _DECISION, _SCORE, _REASON, _CRITERION, _BY = (
    _node(name)
    for name in (
        "rdf:type", "skos:prefLabel", "dh:resolvedTo", "dh:heldBy", "dh:partOfPerson", "dh:judges", "dh:decision",
        "dh:score", "dh:judgementReason", "dh:criterion", "dh:computedBy",
    )
)  # fmt: skip
_DECIMAL = ox.NamedNode(PREFIXES["xsd"] + "decimal")


def triples(found: Resolution) -> set[ox.Triple]:
    """The resolution as triples: who holds which tenure, who is resolved to whom, and why."""
    made: set[ox.Triple] = set()
    holders: dict[str, set[str]] = defaultdict(set)
    moved: set[str] = set()
    for profile in found.profiles.values():
        person = found.chief.get(profile.iri, profile.iri)
        for spell in profile.spells:
            if spell.tenure:
                holders[spell.tenure].add(person)
                if person != profile.base:
                    moved.add(spell.tenure)
        if profile.iri != profile.base:
            node = ox.NamedNode(profile.iri)
            made.add(ox.Triple(node, _TYPE, _node("foaf:Person")))
            made.add(ox.Triple(node, _LABEL, ox.Literal(profile.name, language="vi")))
            made.add(ox.Triple(node, _PART_OF, ox.NamedNode(profile.base)))
    for tenure in moved:
        if len(holders[tenure]) == 1:  # one that several parts tell of stays with the reference
            (person,) = holders[tenure]
            made.add(ox.Triple(ox.NamedNode(tenure), _HELD_BY, ox.NamedNode(person)))
    for person, chief in found.chief.items():
        made.add(ox.Triple(ox.NamedNode(person), _RESOLVED, ox.NamedNode(chief)))
    return made | explained(found.comparisons)


def explained(comparisons: Iterable[Comparison]) -> set[ox.Triple]:
    """A judgement for each comparison, with score, criteria and reasons."""
    made = {triple for comparison in comparisons for triple in _explained(comparison)}
    if made:
        program = ox.NamedNode(PROGRAM)
        made.add(ox.Triple(program, _TYPE, _node("prov:Agent")))
        made.add(ox.Triple(program, _LABEL, ox.Literal("daihoi-kg")))
    return made


def _explained(it: Comparison) -> set[ox.Triple]:
    node = ox.NamedNode(f"{BASE}judgement/computed-{digest(it.one, it.other, size=8)}")
    about: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (_TYPE, _node("dh:IdentityJudgement")), (_JUDGES, ox.NamedNode(it.one)), (_JUDGES, ox.NamedNode(it.other)),
        (_DECISION, _node(f"dhk:{it.decision}")), (_SCORE, ox.Literal(f"{it.score:f}", datatype=_DECIMAL)),
        (_BY, ox.NamedNode(PROGRAM)),
        *((_REASON, ox.Literal(it.reason(language), language=language)) for language in ("vi", "en")),
        *((_CRITERION, _node(f"dhk:{ground.criterion.code}")) for ground in it.grounds),
    ]  # fmt: skip
    return {ox.Triple(node, predicate, value) for predicate, value in about}

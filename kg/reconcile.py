"""One congress and one committee, whatever a report tells of it.

A congress is known by its organisation and ordinal; a report that gives only the term, or only the day, makes another
reference. It is resolved to the one with the ordinal where just one fits, by these rules, in this order:

- same term: some report states both that ordinal and this term of the organisation;
- neighbouring term: the congress before or after it has a known ordinal and term, and the terms follow each other;
- same day: the day lies within the days of a congress of the organisation, or it is the only one of that year.

An executive committee («Ban Chấp hành») is resolved to the Party committee of its place, which it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg import lexicon
from kg.namespaces import compact, iri
from kg.people.compare import Comparison, Ground
from kg.people.criteria import SAME, Scale, scale
from kg.store import Store

Years = tuple[int, int]
_RESOLVED = ox.NamedNode(iri("dh:resolvedTo"))


@dataclass(slots=True)
class Known:
    """What the documents of a store say of one reference to a congress."""

    iri: str
    organisation: str
    ordinals: set[int] = field(default_factory=set)
    terms: set[Years] = field(default_factory=set)
    days: set[tuple[str, str]] = field(default_factory=set)

    @property
    def key(self) -> str:
        """What its IRI is made of beside the organisation: an ordinal, a term, or a day."""
        return self.iri.rpartition(".")[2]


class Reconciler:
    """Resolves references to congresses and committees of a store."""

    def __init__(self, store: Store, grades: Scale | None = None) -> None:
        """``store`` is read, never written."""
        self._store = store
        self._criteria = (grades or scale()).criteria

    def _rows(self, pattern: str, *names: str) -> Iterator[tuple[str, ...]]:
        """The values of some variables in the documents, each combination once."""
        variables = " ".join(f"?{name}" for name in names)
        answer = self._store.query(f"SELECT DISTINCT {variables} {{ GRAPH ?graph {{ {pattern} }} }}")
        assert isinstance(answer, ox.QuerySolutions)
        for row in answer:
            yield tuple("" if row[name] is None else row[name].value for name in names)

    def congresses(self) -> dict[str, list[Known]]:
        """The references to congresses by organisation."""
        found: dict[str, Known] = {}
        for node, organisation in self._rows("?c a dh:Congress ; dh:congressOf ?o", "c", "o"):
            found[node] = Known(node, organisation)
        for node, ordinal in self._rows("?c a dh:Congress ; dh:ordinal ?n", "c", "n"):
            found[node].ordinals.add(int(ordinal))
        term = "?c a dh:Congress ; dh:forTerm ?t . ?t dh:firstYear ?a ; dh:lastYear ?b"
        for node, first, last in self._rows(term, "c", "a", "b"):
            found[node].terms.add((int(first), int(last)))
        days = "?c a dh:Congress ; schema:startDate ?a OPTIONAL { ?c schema:endDate ?b }"
        for node, first, last in self._rows(days, "c", "a", "b"):
            found[node].days.add((first, last or first))
        grouped: dict[str, list[Known]] = defaultdict(list)
        for known in found.values():
            grouped[known.organisation].append(known)
        return grouped

    def comparisons(self) -> list[Comparison]:
        """The references that are resolved, ``one`` to ``other``, with the rule."""
        found = [it for group in self.congresses().values() for it in self._of_one(group)]
        found += self._committees()
        return sorted(found, key=lambda c: c.one)

    def _of_one(self, group: list[Known]) -> Iterator[Comparison]:
        chiefs = [known for known in group if known.key.isdigit() and len(known.key) < 4]
        for known in group:
            if known in chiefs:
                continue
            for rule, fitting in self._fitting(known, chiefs):
                if len({chief.iri for chief in fitting}) == 1:
                    ground = Ground(self._criteria[rule], known.key)
                    yield Comparison(known.iri, fitting[0].iri, (ground,), ground.criterion.weight, SAME)
                    break
                if fitting:
                    break  # several fit: nobody can tell

    @staticmethod
    def _fitting(known: Known, chiefs: list[Known]) -> Iterator[tuple[str, list[Known]]]:
        """Rule by rule, the congresses that a reference may mean."""
        yield "same-term", [chief for chief in chiefs if chief.terms & known.terms]
        yield "neighbouring-term", [
            chief
            for chief in chiefs
            if not chief.terms and any(chief.ordinals & _expected(other, known.terms) for other in chiefs)
        ]
        if known.terms:
            return
        days = known.days or {(known.key, known.key)}
        yield "same-day", [c for c in chiefs if any(a <= d and d <= b for a, b in c.days for d, _ in days)]
        years = {day[:4] for day, _ in days}
        yield "same-day", [c for c in chiefs if any(str(first) in years for first, _ in c.terms)]

    def _committees(self) -> Iterator[Comparison]:
        concepts = lexicon.load().concepts
        kinds = self._rows("?t org:organization ?b . ?b org:classification ?k ; schema:areaServed ?a", "b", "k")
        bodies = {row[0]: row[1] for row in kinds}
        for body, kind in sorted(bodies.items()):
            concept = concepts.get(compact(kind))
            acts = concept.get("dh:actsAs") if concept is not None else None
            if concept is None or acts is None:
                continue
            local, chief_local = (name.partition(":")[2] for name in (concept.iri, acts))
            chief = body.replace(f"/{local}-", f"/{chief_local}-", 1)
            if chief in bodies and chief != body:
                ground = Ground(self._criteria["acts-as"], concept.label)
                yield Comparison(body, chief, (ground,), ground.criterion.weight, SAME)


def _expected(other: Known, terms: Iterable[Years]) -> set[int]:
    """The ordinal that a congress for one of some terms has, from one with both that comes just before or after."""
    found: set[int] = set()
    for first, last in other.terms:
        for a, b in terms:
            if b - a == last - first:
                found |= {n + 1 for n in other.ordinals if a == last} | {n - 1 for n in other.ordinals if b == first}
    return found


def resolved_to(comparisons: Iterable[Comparison]) -> set[ox.Triple]:
    """``dh:resolvedTo`` of each."""
    return {ox.Triple(ox.NamedNode(c.one), _RESOLVED, ox.NamedNode(c.other)) for c in comparisons}

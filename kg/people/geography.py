"""Where posts lie: what contains a place, which province it is in, and what came before and after it."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from kg.identity import slug
from kg.namespaces import iri
from kg.store import ONTOLOGY_GRAPH, Store

_WITHIN, _LABEL, _TYPE, _THROUGH, _DATE = (
    ox.NamedNode(iri(name))
    for name in ("schema:containedInPlace", "skos:prefLabel", "rdf:type", "dh:validThrough", "dcterms:date")
)
_BEFORE, _AFTER = (ox.NamedNode(iri(f"org:{name}")) for name in ("originalOrganization", "resultingOrganization"))
_LEVELS = {
    iri("dh:Country"): "national", iri("dh:Province"): "province", iri("dh:District"): "district",
    iri("dh:Commune"): "commune",
}  # fmt: skip
_PROVINCE = ox.NamedNode(iri("dh:Province"))
_DEEPEST = 6  # tiers, with room for damaged data; a chain of places is never longer


class Geography:
    """Places as a store knows them: those of the gazetteer, and candidates that documents name. Answers are kept."""

    def __init__(self, store: Store) -> None:
        """``store`` holds the ontology's graph with the gazetteer."""
        self._store = store  # not its engine, which must go when the store is closed and not when this is collected
        self._gazetteer = ox.NamedNode(ONTOLOGY_GRAPH)
        self.chain = cache(self._chain)
        self.level = cache(self._level)
        self.label = cache(self._label)
        self.province = cache(self._province)
        self.after = cache(self._after)
        self.before = cache(self._before)
        self.ended = cache(self._ended)
        self.later = cache(self._later)
        self.nested = cache(self._nested)
        self.families = cache(self._families)

    def _value(self, place: str, predicate: ox.NamedNode) -> str | None:
        """The least value, so that it does not depend on the order of loading."""
        found = (q.object.value for q in self._store.engine.quads_for_pattern(ox.NamedNode(place), predicate, None))  # type: ignore[union-attr]
        return min(found, default=None)

    def _chain(self, place: str) -> tuple[str, ...]:
        """A place and what contains it, nearest first."""
        found = [place]
        while len(found) < _DEEPEST and (above := self._value(found[-1], _WITHIN)) and above not in found:
            found.append(above)
        return tuple(found)

    def _level(self, place: str) -> str:
        """``national``, ``province``, ``district`` or ``commune``; empty where it has no tier."""
        types = (q.object.value for q in self._store.engine.quads_for_pattern(ox.NamedNode(place), _TYPE, None))  # type: ignore[union-attr]
        return min((_LEVELS[t] for t in types if t in _LEVELS), default="")

    def _label(self, place: str) -> str:
        """The Vietnamese label; empty where there is none."""
        found = self._store.engine.quads_for_pattern(ox.NamedNode(place), _LABEL, None)
        labels = (q.object for q in found if isinstance(q.object, ox.Literal))
        return min((o.value for o in labels if o.language == "vi"), default="")

    def _province(self, place: str) -> str | None:
        """The province that a place is or lies in."""
        return next((p for p in self.chain(place) if self.level(p) == "province"), None)

    def _ended(self, place: str) -> str | None:
        """The last day of a place, None where it goes on."""
        return self._value(place, _THROUGH)

    def _linked(self, place: str, start: ox.NamedNode, end: ox.NamedNode) -> tuple[tuple[str, str, str], ...]:
        found: set[tuple[str, str, str]] = set()
        for event in self._store.engine.quads_for_pattern(None, start, ox.NamedNode(place), self._gazetteer):
            node = event.subject
            day = next((q.object.value for q in self._store.engine.quads_for_pattern(node, _DATE, None, self._gazetteer)), "")  # type: ignore[union-attr]
            for quad in self._store.engine.quads_for_pattern(node, end, None, self._gazetteer):
                if quad.object.value != place:  # type: ignore[union-attr]
                    found.add((quad.object.value, day, node.value))  # type: ignore[union-attr]
        return tuple(sorted(found))

    def _after(self, place: str) -> tuple[tuple[str, str, str], ...]:
        """The direct successors of a place: (place, day, event)."""
        return self._linked(place, _BEFORE, _AFTER)

    def _before(self, place: str) -> tuple[tuple[str, str, str], ...]:
        """The direct predecessors of a place: (place, day, event)."""
        return self._linked(place, _AFTER, _BEFORE)

    def _later(self, place: str) -> frozenset[str]:
        """All that follows a place over one change or several."""
        reached: set[str] = set()
        todo = [place]
        while todo:
            for after, _, _ in self.after(todo.pop()):
                if after not in reached:
                    reached.add(after)
                    todo.append(after)
        return frozenset(reached)

    def succeeds(self, later: str, earlier: str) -> bool:
        """Whether ``later`` follows ``earlier`` over one change or several."""
        return later in self.later(earlier)

    def related(self, one: str, other: str) -> bool:
        """Whether two places are one, or one follows the other."""
        return one == other or other in self.later(one) or one in self.later(other)

    def _nested(self, one: str, other: str) -> bool:
        """Whether one place contains the other, as it is or by its successor."""
        return any(self.related(p, other) for p in self.chain(one)) or any(
            self.related(p, one) for p in self.chain(other)
        )

    def key(self, province: str) -> str:
        """What stands for a province in the IRIs of people."""
        return slug(self.label(province))

    def _families(self) -> dict[str, frozenset[str]]:
        """The key of each province of the gazetteer -> the keys of those that it follows, or that follow it."""
        found: dict[str, set[str]] = {}
        for quad in self._store.engine.quads_for_pattern(None, _TYPE, _PROVINCE, self._gazetteer):
            province = quad.subject.value  # type: ignore[union-attr]
            key = self.key(province)
            for other in (province, *self.later(province)):
                found.setdefault(key, set()).add(self.key(other))
                found.setdefault(self.key(other), set()).add(key)
        # two that one follows may be told of in one career, too
        return {key: frozenset(k for other in kin for k in found[other]) for key, kin in found.items()}

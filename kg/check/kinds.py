"""Nothing is of two kinds that exclude each other: disjoint classes of the ontology, over all graphs together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import pyoxigraph as ox

from kg.check.integrity import documents
from kg.check.report import SHOWN, Finding, Report
from kg.check.shapes import above
from kg.namespaces import compact, iri
from kg.store import Store

_TYPE = ox.NamedNode(iri("rdf:type"))
_DISJOINT = ox.NamedNode(iri("owl:disjointWith"))


def check(report: Report, store: Store, entailed: Iterable[ox.Triple] = ()) -> None:
    """Find the things with two classes that exclude each other, by what is said of them or by what that entails.

    Types are gathered in one pass: the engine would join all pairs of types first.
    """
    kinds: dict[str, frozenset[str]] = {}
    known: dict[frozenset[str], frozenset[str]] = {}
    said = (quad.triple for quad in store.engine.quads_for_pattern(None, _TYPE, None, None))
    for it in chain(said, (t for t in entailed if t.predicate == _TYPE)):
        subject = str(it.subject)[1:-1]
        together = kinds.get(subject, frozenset()) | {str(it.object)[1:-1]}
        kinds[subject] = known.setdefault(together, together)
    clashes = {together: clash for together in known.values() if (clash := _clash(store, together))}
    found: list[Finding] = []
    for subject in sorted(s for s, together in kinds.items() if together in clashes):
        one, other = (compact(name) for name in clashes[kinds[subject]])
        found.append(
            Finding("disjoint", "error", subject, f"thuộc cả {one} và {other}, hai lớp loại trừ nhau",
                    f"is both a {one} and a {other}, which exclude each other",
                    "tell the two things apart, or correct the class that is wrong",
                    documents(store, subject) if len(found) < SHOWN else ())
        )  # fmt: skip
    report.add("things are in no two classes that exclude each other", found, len(kinds))


def _clash(store: Store, together: frozenset[str]) -> tuple[str, str] | None:
    """Two classes of a set that exclude each other, by themselves or by what stands above them."""
    ups = above(store)
    pairs = {
        frozenset((str(q.subject)[1:-1], str(q.object)[1:-1]))
        for q in store.engine.quads_for_pattern(None, _DISJOINT, None, None)
    }
    for one in sorted(together):
        for other in sorted(together):
            if any(frozenset((a, b)) in pairs for a in ups.get(one, {one}) for b in ups.get(other, {other})):
                return one, other
    return None

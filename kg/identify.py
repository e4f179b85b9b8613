"""One IRI for one thing over all documents: brings the graphs of identities and of succession up to date.

They are made from the graphs of the documents, the gazetteer and people's judgements alone, whatever the order of
reading; to remove them is to undo every merging.
"""

from __future__ import annotations

import pyoxigraph as ox

from kg.namespaces import BASE
from kg.people import resolve
from kg.reconcile import Reconciler, resolved_to
from kg.store import Store
from kg.succession import SUCCESSION_GRAPH, Succession

#: who is resolved to whom, and why
IDENTITY_GRAPH = f"{BASE}identity"


def identify(store: Store) -> int:
    """Resolve people and things anew, and link what follows what; returns the number of statements. Idempotent."""
    things = Reconciler(store).comparisons()
    graphs = {
        IDENTITY_GRAPH: resolve.triples(resolve.resolved(store)) | resolved_to(things) | resolve.explained(things),
        SUCCESSION_GRAPH: Succession(store).triples(),
    }
    for graph, found in graphs.items():
        store.replace(graph, [ox.Quad(t.subject, t.predicate, t.object) for t in found])
    return sum(map(len, graphs.values()))


def identified(store: Store) -> bool:
    """Whether either graph is there."""
    return store.has(IDENTITY_GRAPH) or store.has(SUCCESSION_GRAPH)


def forget(store: Store) -> bool:
    """Undo every merging, and remove what links bodies over time; False where there is none."""
    removed = [store.remove(graph) for graph in (IDENTITY_GRAPH, SUCCESSION_GRAPH)]
    return any(removed)

"""One IRI for one thing over all documents: brings the graph of resolved identities up to date.

It is made from the graphs of the documents, the gazetteer and people's judgements alone, whatever the order of reading;
to remove it is to undo every merging.
"""

from __future__ import annotations

import pyoxigraph as ox

from kg.namespaces import BASE
from kg.people import resolve
from kg.store import Store

#: who is resolved to whom, and why
IDENTITY_GRAPH = f"{BASE}identity"


def identify(store: Store) -> int:
    """Resolve people, congresses and bodies anew; returns the number of statements. Idempotent."""
    found = resolve.triples(resolve.resolved(store))
    store.replace(IDENTITY_GRAPH, [ox.Quad(t.subject, t.predicate, t.object) for t in found])
    return len(found)


def forget(store: Store) -> bool:
    """Undo every merging; False where there is none."""
    return store.remove(IDENTITY_GRAPH)

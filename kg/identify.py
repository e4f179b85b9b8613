"""One IRI for one thing over all documents: brings the graphs of identities and of succession up to date.

They are made from the graphs of the documents, the gazetteer and people's judgements alone, whatever the order of
reading; to remove them is to undo every merging.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pyoxigraph as ox

from kg.namespaces import BASE
from kg.people import resolve
from kg.reconcile import Reconciler, resolved_to
from kg.spread import Spread
from kg.store import Store
from kg.succession import SUCCESSION_GRAPH, Succession

#: who is resolved to whom, and why
IDENTITY_GRAPH = f"{BASE}identity"


def identify(store: Store, spread: Spread | None = None) -> int:
    """Resolve people and things anew, and link what follows what; returns the number of statements. Idempotent.

    ``spread`` does the parts, in other processes where it has some.
    """
    found = list((spread or Spread()).each(store, _part, tuple(_PARTS)))
    data = {graph: b"".join(own for (to, _), own in zip(_PARTS.values(), found, strict=True) if to == graph)
            for graph in (IDENTITY_GRAPH, SUCCESSION_GRAPH)}  # fmt: skip
    store.replace_documents([(graph, own) for graph, own in data.items() if own or store.has(graph)])
    return sum(len(set(own.splitlines())) for own in data.values())


def _part(store: Store, name: str) -> bytes:
    """One of the parts as N-Quads."""
    graph, triples = _PARTS[name]
    name_ = ox.NamedNode(graph)
    quads = [ox.Quad(t.subject, t.predicate, t.object, name_) for t in triples(store)]
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def _things(store: Store) -> set[ox.Triple]:
    things = Reconciler(store).comparisons()
    return resolved_to(things) | resolve.explained(things)


#: what is worked out, each for a graph
_PARTS: dict[str, tuple[str, Callable[[Store], Iterable[ox.Triple]]]] = {
    "people": (IDENTITY_GRAPH, lambda store: resolve.triples(resolve.resolved(store))),
    "succession": (SUCCESSION_GRAPH, lambda store: Succession(store).triples()),
    "things": (IDENTITY_GRAPH, _things),
}


def identified(store: Store) -> bool:
    """Whether either graph is there."""
    return store.has(IDENTITY_GRAPH) or store.has(SUCCESSION_GRAPH)


def forget(store: Store) -> bool:
    """Undo every merging, and remove what links bodies over time; False where there is none."""
    removed = [store.remove(graph) for graph in (IDENTITY_GRAPH, SUCCESSION_GRAPH)]
    return any(removed)

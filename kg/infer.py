"""What the ontology entails of a graph, in a graph of its own: named CONSTRUCT rules, run until nothing new follows.

The rules of ontology/inference are those of OWL 2 RL that the ontology has axioms for (classes and properties above
others, domains, ranges, inverses, transitive properties, chains); identity is not among them, as no axiom of ours may
make one thing of two. They run in a working store in memory that holds three graphs: the ``schema`` (the axioms), what is
``known`` so far, and what is ``fresh`` since the last round; each rule needs something fresh, so that a round costs what
it finds. Premises are the statements of all graphs but the ontology's own and the inferred ones.

What follows stands in :data:`INFERRED_GRAPH`, which the graph itself says, and can be removed without touching what was
read. ``kg infer`` makes it; from then on a build keeps it up to date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.namespaces import BASE, ONTOLOGY, PREFIXES, iri
from kg.sparql import refuse_service, syntax_errors
from kg.store import ONTOLOGY_GRAPH, Store

INFERRED_GRAPH = BASE + "inferred"
#: more rounds than any chain of our axioms takes
ROUNDS = 20

_WORK = "urn:x-daihoi:inference:"
_SCHEMA, _KNOWN, _FRESH = (ox.NamedNode(_WORK + name) for name in ("schema", "known", "fresh"))
_TYPE, _INVERSE, _FIRST = (ox.NamedNode(iri(name)) for name in ("rdf:type", "owl:inverseOf", "rdf:first"))
_AXIOMS = (
    "rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range", "owl:equivalentClass", "owl:equivalentProperty",
    "owl:inverseOf", "owl:propertyChainAxiom", "rdf:first", "rdf:rest",
)  # fmt: skip
_KINDS = ("owl:TransitiveProperty", "owl:SymmetricProperty")


@dataclass(frozen=True, slots=True)
class InferenceRule:
    """A rule file of ontology/inference: its name and its CONSTRUCT query."""

    name: str
    query: str


def rules(folder: Path | None = None) -> tuple[InferenceRule, ...]:
    """The rules of a folder, by name (the ontology's own by default).

    Raises KgError with file and place for one that does not parse or makes no triples.
    """
    return _rules(folder or resources.ontology() / "inference")


@lru_cache(maxsize=4)
def _rules(folder: Path) -> tuple[InferenceRule, ...]:
    found = []
    for path in sorted(folder.glob("*.rq")):
        where, query = f"ontology/inference/{path.name}", path.read_text(encoding="utf-8")
        refuse_service(query, where)
        with syntax_errors(query, where):
            answer = ox.Store().query(query, prefixes=PREFIXES)
        if not isinstance(answer, ox.QueryTriples):
            raise KgError(f"{where}: no CONSTRUCT in it; expected a query that makes triples")
        found.append(InferenceRule(path.stem, query))
    return tuple(found)


def entailed(schema: Iterable[ox.Triple], data: bytes, chosen: Iterable[InferenceRule] | None = None) -> set[ox.Triple]:
    """All that follows from data (N-Triples) under axioms, but the data themselves.

    Raises KgError where new statements still follow after ROUNDS rounds: a rule makes things up.
    """
    work = ox.Store()
    named = list(_named_inverses(schema))
    work.extend(_quad(triple, _SCHEMA) for triple in named)
    work.bulk_load(_telling(named, data), format=ox.RdfFormat.N_TRIPLES, to_graph=_KNOWN, lenient=True)
    own = rules() if chosen is None else tuple(chosen)
    found: set[ox.Triple] = set()
    for number in range(ROUNDS):
        fresh: set[ox.Triple] = set()
        for rule in own:
            # at first all that is known is fresh
            query = rule.query if number else rule.query.replace("new:fresh", "new:known")
            answer = work.query(query, prefixes=PREFIXES)
            assert isinstance(answer, ox.QueryTriples)
            fresh.update(t for t in answer if t not in found and _quad(t, _KNOWN) not in work)
        if not fresh:
            return {t for t in found if not t.predicate.value.startswith(_WORK)}
        found |= fresh
        work.clear_graph(_FRESH)
        for graph in (_KNOWN, _FRESH):
            work.bulk_extend(_quad(triple, graph) for triple in fresh)
    raise KgError(f"ontology/inference: new statements still follow after {ROUNDS} rounds; a rule makes things up")


def _quad(it: ox.Triple, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(it.subject, it.predicate, it.object, graph)


def _telling(schema: Iterable[ox.Triple], data: bytes) -> bytes:
    """The statements that an axiom can say something of: types, and properties that stand in an axiom."""
    nodes = {term for t in schema for term in (t.subject, t.object) if isinstance(term, ox.NamedNode)}
    told = {f"<{node.value}>".encode() for node in (*nodes, _TYPE)}
    return b"".join(line for line in data.splitlines(keepends=True) if line.split(b" ", 2)[1] in told)


def _named_inverses(schema: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Axioms with a name for each anonymous inverse, as a step of a chain is written."""
    triples = list(schema)
    names: dict[object, ox.NamedNode] = {
        t.subject: ox.NamedNode(f"{_WORK}inverse:{t.object.value}")
        for t in triples
        if t.predicate == _INVERSE and isinstance(t.subject, ox.BlankNode) and isinstance(t.object, ox.NamedNode)
    }
    for it in triples:
        subject, value = (names.get(term, term) for term in (it.subject, it.object))
        assert isinstance(subject, ox.NamedNode | ox.BlankNode)
        yield ox.Triple(subject, it.predicate, value)


def axioms(store: Store) -> Iterator[ox.Triple]:
    """The axioms of the ontology that rules know, from the store's copy of it."""
    graph = ox.NamedNode(ONTOLOGY_GRAPH)
    for name in _AXIOMS:
        yield from (q.triple for q in store.engine.quads_for_pattern(None, ox.NamedNode(iri(name)), None, graph))
    for name in _KINDS:
        yield from (q.triple for q in store.engine.quads_for_pattern(None, _TYPE, ox.NamedNode(iri(name)), graph))


def infer(store: Store) -> int:
    """Bring the graph of what is entailed up to date; returns the number of its statements about things.

    Idempotent. Raises KgError, the store as it was, where a rule does not parse or does not end.
    """
    found = what_follows(store)
    about = ox.NamedNode(INFERRED_GRAPH)
    marks = [
        ox.Triple(about, _TYPE, ox.NamedNode(iri("dh:InferredGraph"))),
        ox.Triple(about, ox.NamedNode(iri("prov:wasDerivedFrom")), ox.NamedNode(ONTOLOGY)),
    ]
    store.replace(INFERRED_GRAPH, [*found, *marks])
    return len(found)


def what_follows(store: Store) -> set[ox.Triple]:
    """What the ontology entails of a store now, whatever its graph of inferred statements says."""
    parts = [
        store.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph)) or b""
        for graph in store.graphs()
        if graph not in (ONTOLOGY_GRAPH, INFERRED_GRAPH)
    ]
    found = entailed(axioms(store), b"".join(parts))
    ontology = ox.NamedNode(ONTOLOGY_GRAPH)
    return {t for t in found if not (_of_ontology(t.subject) and _quad(t, ontology) in store.engine)}


def _of_ontology(node: object) -> bool:
    return isinstance(node, ox.NamedNode) and node.value.startswith(ONTOLOGY)


def held(store: Store) -> set[ox.Triple]:
    """What the graph of inferred statements holds, but what it says of itself; empty where there is no such graph."""
    about = ox.NamedNode(INFERRED_GRAPH)
    return {q.triple for q in store.quads(INFERRED_GRAPH) if q.subject != about}


def refresh(store: Store) -> None:
    """Bring the graph up to date where there is one."""
    if store.has(INFERRED_GRAPH):
        infer(store)


def forget(store: Store) -> bool:
    """Remove all that was inferred; False where there is nothing."""
    return store.remove(INFERRED_GRAPH)

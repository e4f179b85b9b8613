"""Writes a store out: Turtle and TriG for people and git, N-Triples, N-Quads and JSON-LD for machines.

Every format is sorted, so that the same statements give the same bytes on every run and in every load order. The
ontology's own graph is left out; documents carry the labels that they use. A subject is written at a time: memory grows
with the number of subjects, not of statements.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from typing import IO

import pyoxigraph as ox

from kg.errors import KgError
from kg.infer import INFERRED_GRAPH
from kg.jsonld import Terms
from kg.store import ONTOLOGY_GRAPH, Store
from kg.turtle import Names, Pair, block, order, section

Node = ox.NamedNode | ox.BlankNode
Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
_BLANK = "ASK { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }"
_INDENT = "    "
_SPOOL = 64 * 2**20  # bytes kept in memory before the body goes to a temporary file


class Source:
    """What is exported: the graphs of an engine but those left out, subject by subject in a fixed order."""

    def __init__(self, engine: ox.Store, left_out: Iterable[str] = ()) -> None:
        """Blank nodes get canonical names, for which all that is exported is copied into memory where it has any."""
        self.engine = engine
        self.left_out = frozenset(left_out)
        self.names = Names()
        graphs = self.graphs()
        if graphs and engine.query(_BLANK, default_graph=graphs):
            self.engine = _canonical(engine, graphs)

    def graphs(self) -> list[Graph]:
        """The default graph where anything is in it, then the named ones by name."""
        named = sorted((g for g in self.engine.named_graphs() if g.value not in self.left_out), key=lambda g: g.value)
        default = ox.DefaultGraph()
        has_default = next(self.engine.quads_for_pattern(None, None, None, default), None) is not None
        return [default, *named] if has_default else list(named)

    def subjects(self, graphs: Iterable[Graph]) -> list[Node]:
        """The subjects of some graphs, each once, in the order in which they are written."""
        found: dict[str, Node] = {}
        for graph in graphs:
            for quad in self.engine.quads_for_pattern(None, None, None, graph):
                subject = quad.subject
                if isinstance(subject, ox.Triple):
                    raise KgError(f"{subject}: a triple as subject is RDF 1.2; the graph is exported as RDF 1.1")
                key = f"_:{subject.value}" if isinstance(subject, ox.BlankNode) else subject.value
                found.setdefault(key, subject)
        return [found[key] for key in sorted(found, key=lambda key: order(self.names, key))]

    def pairs(self, subject: Node, graph: Graph | None) -> Iterator[Pair]:
        """Predicates and objects of a subject in one graph, or in all."""
        for quad in self.engine.quads_for_pattern(subject, None, None, graph):
            if isinstance(quad.object, ox.Triple):
                raise KgError(f"{quad.object}: a triple as object is RDF 1.2; the graph is exported as RDF 1.1")
            if graph is not None or _name(quad.graph_name) not in self.left_out:
                yield quad.predicate, quad.object


def _name(graph: Graph) -> str:
    return "" if isinstance(graph, ox.DefaultGraph) else graph.value


def _canonical(engine: ox.Store, graphs: Iterable[Graph]) -> ox.Store:
    dataset = ox.Dataset(quad for graph in graphs for quad in engine.quads_for_pattern(None, None, None, graph))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    copy = ox.Store()
    copy.extend(dataset)
    return copy


def _turtle(source: Source) -> Iterator[str]:
    """The union of all graphs, each section under its heading."""
    names, last = source.names, -1
    for subject in source.subjects(source.graphs()):
        rank, title = section(names, subject.value)
        if rank != last:
            yield f"\n# {title}\n"
            last = rank
        yield f"\n{block(names, subject, source.pairs(subject, None))}"


def _trig(source: Source) -> Iterator[str]:
    """Graph by graph."""
    names = source.names
    for graph in source.graphs():
        subjects = source.subjects([graph])
        if isinstance(graph, ox.DefaultGraph):
            yield from (f"\n{block(names, subject, source.pairs(subject, graph))}" for subject in subjects)
            continue
        yield f"\n{names.term(graph)} {{\n"
        yield from (f"\n{block(names, subject, source.pairs(subject, graph), _INDENT)}" for subject in subjects)
        yield "}\n"


def _ntriples(source: Source) -> Iterator[str]:
    """The union of all graphs, a triple a line."""
    for subject in source.subjects(source.graphs()):
        yield from _lines(subject, set(source.pairs(subject, None)), ox.DefaultGraph())


def _nquads(source: Source) -> Iterator[str]:
    """Graph by graph, a quad a line."""
    for graph in source.graphs():
        for subject in source.subjects([graph]):
            yield from _lines(subject, source.pairs(subject, graph), graph)


def _lines(subject: Node, pairs: Iterable[Pair], graph: Graph) -> list[str]:
    quads = (ox.Quad(subject, predicate, value, graph) for predicate, value in pairs)
    text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return sorted(text.decode().splitlines(keepends=True))


def _jsonld(source: Source) -> Iterator[str]:
    """A node a line, the nodes of a document in its graph; the context last, once it is known what it must explain."""
    terms = Terms(source.names)
    yield '{"@graph": [\n'
    between = ""
    for graph in source.graphs():
        named = not isinstance(graph, ox.DefaultGraph)
        if named:
            yield f'{between}{{"@id": {json.dumps(terms.iri(_name(graph)))}, "@graph": [\n'
            between = ""
        for subject in source.subjects([graph]):
            node = terms.node(subject, source.pairs(subject, graph))
            yield f"{between}{json.dumps(node, ensure_ascii=False)}"
            between = ",\n"
        if named:
            yield "\n]}"
            between = ",\n"
    yield f'\n],\n"@context": {json.dumps(terms.context(), ensure_ascii=False, indent=1)}\n}}\n'


_WRITERS: dict[str, Callable[[Source], Iterator[str]]] = {
    "turtle": _turtle,
    "trig": _trig,
    "nquads": _nquads,
    "ntriples": _ntriples,
    "jsonld": _jsonld,
}
#: names of the formats, as the command line takes them
FORMATS = tuple(_WRITERS)
_PREFIXED = frozenset({"turtle", "trig"})


def export(store: Store, format: str, stream: IO[bytes], *, inferred: bool = False) -> None:
    """Write all of a store but the ontology's graph to a binary stream, UTF-8; what it entails only where ``inferred``.

    ``format`` is one of FORMATS; Turtle and N-Triples give the union of the graphs. Raises KgError for another format
    and for statements that RDF 1.1 does not have.
    """
    left_out = {ONTOLOGY_GRAPH} if inferred else {ONTOLOGY_GRAPH, INFERRED_GRAPH}
    write(Source(store.engine, left_out), format, stream)


def write(source: Source, format: str, stream: IO[bytes]) -> None:
    """Write a source in a format; see :func:`export`."""
    if format not in _WRITERS:
        raise KgError(f"format {format!r}: unknown; expected one of {', '.join(FORMATS)}")
    pieces = _WRITERS[format](source)
    if format not in _PREFIXED:
        for piece in pieces:
            stream.write(piece.encode())
        return
    with tempfile.SpooledTemporaryFile(max_size=_SPOOL) as body:  # the prefixes used are known only at the end
        for piece in pieces:
            body.write(piece.encode())
        stream.write(source.names.header().encode())
        body.seek(0)
        while chunk := body.read(2**20):
            stream.write(chunk)

"""The SHACL shapes of ontology/shapes.ttl, held against the whole graph, part by part.

All paths of the shapes are one step long. So the subjects can be dealt out into parts, each with all that any graph of
the store says of its subjects and with the classes of what these point at: the parts together give the results that the
whole would. (A class target becomes a mark on the subjects that are the part's own, so that what they point at is not
taken for one.) Memory is bounded by the size of a part, and the parts are spread over the processors. ``pyrudof`` is used where it
is installed, ``pyshacl``, the reference, otherwise; both are extras.
"""

from __future__ import annotations

import multiprocessing
import os
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import KgError
from kg.namespaces import iri
from kg.store import ONTOLOGY_GRAPH, Store

if TYPE_CHECKING:
    import rdflib

_PART = 60_000  # statements a part, roughly
_SH = iri("sh:")
_TYPE = iri("rdf:type")
_TYPE_TERM = f"<{_TYPE}>".encode()
_SUBCLASS = iri("rdfs:subClassOf")
ENGINES = ("pyrudof", "pyshacl")


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node that a shape does not fit; ``path`` is the property, empty where it is the node as a whole."""

    focus: str
    path: str
    message_en: str
    message_vi: str


@dataclass(frozen=True, slots=True)
class Shapes:
    """A shapes file as N-Triples with marks for class targets, and which statements of the data it can see."""

    data: bytes
    predicates: frozenset[str]
    classed: frozenset[str]  # properties whose values must be of some class
    targets: frozenset[str]  # classes whose members are looked at
    pointed: frozenset[str]  # properties whose values are looked at


def engine() -> str | None:
    """The SHACL engine to use: the fastest that is installed, None where none is."""
    return next((name for name in ENGINES if find_spec(name)), None)


def load(path: Path) -> Shapes:
    """Read a shapes file. Raises KgError for a path of more than one step, which parts could not answer for."""
    triples = list(_named(quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)))
    predicates, classed, targets, pointed = {_TYPE}, set(), set(), set()
    paths: dict[str, str] = {}
    for it in triples:
        if it.predicate.value == f"{_SH}path":
            if str(it.object).startswith(f"<{_BLANK}"):
                raise KgError(f"{path.name}: {it.subject}: a path of several steps; give each step a shape of its own")
            paths[str(it.subject)] = str(it.object)[1:-1]
    kept: list[ox.Triple] = []
    for it in triples:
        name = it.predicate.value.removeprefix(_SH)
        if name == "targetClass" and isinstance(it.object, ox.NamedNode):
            targets.add(it.object.value)
            it = ox.Triple(it.subject, ox.NamedNode(f"{_SH}targetSubjectsOf"), ox.NamedNode(_mark(it.object.value)))
        elif name == "targetObjectsOf" and isinstance(it.object, ox.NamedNode):
            predicates.add(it.object.value)
            pointed.add(it.object.value)
            it = ox.Triple(it.subject, ox.NamedNode(f"{_SH}targetSubjectsOf"), ox.NamedNode(_mark(it.object.value)))
        elif name in _NAMING:
            predicates.add(str(it.object)[1:-1])
        elif name == "class" and str(it.subject) in paths:
            classed.add(paths[str(it.subject)])
        kept.append(it)
    data = ox.serialize(kept, format=ox.RdfFormat.N_TRIPLES) or b""
    return Shapes(data, frozenset(predicates), frozenset(classed), frozenset(targets), frozenset(pointed))


_BLANK = "urn:x-daihoi:shape:"


def _named(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Names in place of blank nodes: results then say which shape they are of."""
    for it in triples:
        subject, value = (
            ox.NamedNode(f"{_BLANK}{term.value}") if isinstance(term, ox.BlankNode) else term
            for term in (it.subject, it.object)
        )
        assert isinstance(subject, ox.NamedNode)
        yield ox.Triple(subject, it.predicate, value)


_NAMING = ("path", "lessThan", "lessThanOrEquals", "equals", "disjoint", "targetSubjectsOf")


def _mark(target: str) -> str:
    return f"urn:x-daihoi:focus:{target}"


def validate(store: Store, shapes: Shapes, chosen: str | None = None, processes: int | None = None) -> tuple[int, list[Violation]]:
    """The number of statements that the shapes see, and what breaks them, sorted.

    ``chosen`` is one of ENGINES (by default the fastest installed). Raises KgError where none is installed.
    """
    name = chosen or engine()
    if name is None:
        raise KgError('no SHACL engine; install pyshacl with: pip install "daihoi-kg[check]"')
    seen, parts = _parts(store, shapes)
    workers = min(processes or os.cpu_count() or 1, len(parts))
    jobs = [(name, shapes.data, part) for part in parts]
    if workers <= 1:
        found = [violation for job in jobs for violation in _work(job)]
    else:
        # a forked copy of the store's and the engines' threads may hang: start anew
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            found = [violation for some in pool.map(_work, jobs) for violation in some]
    return seen, sorted(set(found))


def _parts(store: Store, shapes: Shapes) -> tuple[int, list[bytes]]:
    """The statements that the shapes see, dealt out by subject, as N-Triples; each part knows the classes it needs."""
    buckets: list[list[bytes]] = [[] for _ in range(max(1, len(store) // _PART))]
    classes_above = above(store)
    targets = {_term(name): name for name in classes_above.keys() | shapes.targets}
    marks = {term: [_term(_mark(c)) for c in sorted(classes_above.get(name, {name}) & shapes.targets)] for term, name in targets.items()}
    wanted, classed = ({_term(name) for name in names} for names in (shapes.predicates, shapes.classed))
    pointed = {_term(name): _term(_mark(name)) for name in shapes.pointed}
    classes: dict[bytes, bytes] = {}
    seen = 0
    for graph in store.graphs():
        if graph == ONTOLOGY_GRAPH:
            continue
        lines = store.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph)) or b""
        for line in lines.splitlines(keepends=True):
            subject, predicate, rest = line.split(b" ", 2)
            if predicate not in wanted:
                continue
            seen += 1
            bucket = buckets[zlib.crc32(subject) % len(buckets)]
            bucket.append(line)
            if predicate == _TYPE_TERM:
                bucket += [b"%s %s %s" % (subject, mark, rest) for mark in marks.get(rest[:-3], ())]
            elif predicate in classed:
                value = rest[:-3]
                if value not in classes:
                    classes[value] = _types(store, value)
                bucket.append(classes[value])
            if predicate in pointed:
                value = rest[:-3]
                buckets[zlib.crc32(value) % len(buckets)].append(b"%s %s %s .\n" % (value, pointed[predicate], subject))
    tree = [b"%s %s %s .\n" % (_term(name), _term(_SUBCLASS), _term(c)) for name in classes_above for c in sorted(classes_above[name])]
    return seen, [b"".join([*tree, *dict.fromkeys(bucket)]) for bucket in buckets if bucket]


def _term(name: str) -> bytes:
    return f"<{name}>".encode()


def _types(store: Store, term: bytes) -> bytes:
    """What a node is, as N-Triples; nothing for a literal."""
    if not term.startswith(b"<"):
        return b""
    node = ox.NamedNode(term[1:-1].decode())
    kinds = {str(q.object) for q in store.engine.quads_for_pattern(node, ox.NamedNode(_TYPE), None, None)}
    return b"".join(b"%s %s %s .\n" % (term, _TYPE_TERM, kind.encode()) for kind in sorted(kinds))


def above(store: Store) -> dict[str, set[str]]:
    """Each class of the ontology with itself and all classes above it."""
    direct: dict[str, set[str]] = {}
    for quad in store.engine.quads_for_pattern(None, ox.NamedNode(_SUBCLASS), None, ox.NamedNode(ONTOLOGY_GRAPH)):
        direct.setdefault(str(quad.subject)[1:-1], set()).add(str(quad.object)[1:-1])
    found: dict[str, set[str]] = {}
    for name in direct:
        reached, todo = {name}, [name]
        while todo:
            fresh = direct.get(todo.pop(), set()) - reached
            reached |= fresh
            todo += fresh
        found[name] = reached
    return found


def _work(job: tuple[str, bytes, bytes]) -> list[Violation]:
    name, shapes, data = job
    import rdflib

    held = rdflib.Graph().parse(data=shapes, format="nt")
    results = _pyrudof(shapes, data) if name == "pyrudof" else _pyshacl(held, data)
    return list(_violations(results, held))


def _pyshacl(shapes: rdflib.Graph, data: bytes) -> rdflib.Graph:
    import pyshacl
    import rdflib

    graph = rdflib.Graph().parse(data=data, format="nt")
    results = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)[1]
    assert isinstance(results, rdflib.Graph)
    return results


def _pyrudof(shapes: bytes, data: bytes) -> rdflib.Graph:
    import pyrudof
    import rdflib

    rudof = pyrudof.Rudof(pyrudof.RudofConfig())
    rudof.read_data(data.decode(), pyrudof.RDFFormat.NTriples)
    rudof.read_shacl(shapes.decode(), pyrudof.ShaclFormat.NTriples)
    rudof.validate_shacl()
    text = rudof.serialize_shacl_validation_results(format=pyrudof.ResultShaclValidationFormat.NTriples)
    return rdflib.Graph().parse(data=text, format="nt")


def _violations(results: rdflib.Graph, shapes: rdflib.Graph) -> Iterable[Violation]:
    """The results with the messages of their shapes, which pyrudof replaces by its own in places."""
    import rdflib

    sh = rdflib.Namespace(_SH)
    for result in results.subjects(rdflib.RDF.type, sh.ValidationResult):
        source = results.value(result, sh.sourceShape)
        said = {str(getattr(m, "language", "")): str(m) for m in shapes.objects(source, sh.message)}
        focus, path = results.value(result, sh.focusNode), results.value(result, sh.resultPath)
        yield Violation(str(focus), str(path or ""), said.get("en", ""), said.get("vi", ""))

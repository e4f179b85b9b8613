"""The graph on disk: an embedded pyoxigraph store, one named graph per document, and the ontology in its own.

A store is a folder (see :mod:`kg.folder`) that the engine itself can open. Every change is one transaction: a process
that is killed leaves each graph either as it was or as it was to be.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, TypeAlias

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.folder import (
    FORMAT,
    ONTOLOGY_GRAPH,
    Marker,
    content_digest,
    create_store,
    engine_errors,
    let_go,
    ontology_files,
    ontology_quads,
    read_marker,
    read_sources,
    take_lock,
    write_marker,
    write_sources,
)  # fmt: skip
from kg.namespaces import BASE, PREFIXES
from kg.sparql import refuse_service, syntax_errors

__all__ = [
    "DEFAULT_PATH",
    "DOCUMENTS",
    "FORMAT",
    "ONTOLOGY_GRAPH",
    "Answer",
    "Statement",
    "Store",
    "Term",
    "default_path",
]

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal
#: a quad whose graph is ignored, or a triple
Statement: TypeAlias = ox.Quad | ox.Triple
Answer: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

DOCUMENTS = f"{BASE}document/"
DEFAULT_PATH = Path(".daihoi") / "store"
_BULK = 12  # new documents from which one bulk load is faster than one transaction each
_BULK_BYTES = 1_000_000  # likewise, of their N-Quads


def default_path() -> Path:
    """The store that is meant when none is named: ``$DAIHOI_STORE``, else ``.daihoi/store``."""
    return Path(os.environ.get("DAIHOI_STORE") or DEFAULT_PATH)


class Store:
    """A graph of documents. Open it by :meth:`Store.open` (on disk) or :meth:`Store.memory`; close it after use."""

    def __init__(self, engine: ox.Store, path: Path | None, lock: IO[str] | None, marker: Marker) -> None:
        """For :meth:`open` and :meth:`memory`, which know how to get these."""
        self._engine: ox.Store | None = engine
        self._lock = lock
        self._marker = marker
        self.path = path

    @classmethod
    def open(cls, path: str | Path | None = None, *, create: bool = False, read_only: bool = False) -> Store:
        """Open the store in a folder (the default one where None), making it where it is missing and ``create``.

        Raises KgError for a store that is missing, locked by another process, damaged, of another version or of
        another instance base, and for a folder that is no store.
        """
        folder = Path(path) if path is not None else default_path()
        if create and not read_only:
            create_store(folder)
        marker = read_marker(folder)
        lock = take_lock(folder, exclusive=not read_only)
        try:
            with engine_errors(folder):
                engine = ox.Store.read_only(str(folder)) if read_only else ox.Store(str(folder))
        except BaseException:
            let_go(lock)
            raise
        return cls(engine, folder, lock, marker)

    @classmethod
    def memory(cls) -> Store:
        """An empty store in memory, without the ontology."""
        return cls(ox.Store(), None, None, Marker())

    def close(self) -> None:
        """Let go of the folder. Closing twice does nothing."""
        self._engine = None
        if self._lock is not None:
            let_go(self._lock)
            self._lock = None

    def __enter__(self) -> Store:
        """The store itself; leaving the block closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def __len__(self) -> int:
        """The number of quads, those of the ontology included."""
        return len(self.engine)

    @property
    def engine(self) -> ox.Store:
        """The pyoxigraph store beneath. Raises KgError after :meth:`close`."""
        if self._engine is None:
            raise KgError(f"{self.path}: the store is closed; open it again")
        return self._engine

    # reading

    def graphs(self) -> list[str]:
        """The IRIs of all named graphs, sorted."""
        return sorted(g.value for g in self.engine.named_graphs() if isinstance(g, ox.NamedNode))

    def documents(self) -> list[str]:
        """The IRIs of the documents read, which name their graphs, sorted."""
        return [graph for graph in self.graphs() if graph.startswith(DOCUMENTS)]

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """The quads of one graph, or all except those of the ontology's graph."""
        if graph is not None:
            yield from self.engine.quads_for_pattern(None, None, None, ox.NamedNode(graph))
            return
        for name in self.graphs():
            if name != ONTOLOGY_GRAPH:
                yield from self.engine.quads_for_pattern(None, None, None, ox.NamedNode(name))

    def query(
        self, text: str, substitutions: Mapping[str, Term] | None = None, *, where: str = "query", union: bool = True
    ) -> Answer:
        """Answer a SPARQL 1.1 query; the default graph is the union of all graphs unless ``union`` is False.

        ``substitutions`` binds projected variables to terms by the engine. The prefixes of the project need no
        declaration. ``where`` names the query in errors. Raises KgError for a syntax error, with line and column, and
        for SERVICE, which would call out.
        """
        refuse_service(text, where)
        bound: dict[ox.Variable, Term | ox.Triple] = {ox.Variable(k): v for k, v in (substitutions or {}).items()}
        with engine_errors(self.path), syntax_errors(text, where):
            return self.engine.query(
                text, prefixes=PREFIXES, use_default_graph_as_union=union, substitutions=bound or None
            )

    # writing

    def replace(self, graph: str, statements: Iterable[Statement]) -> bool:
        """Make ``statements`` the whole content of a named graph, in one transaction; an empty one removes the graph.

        Returns False, and writes nothing, where the graph already holds just these.
        """
        name = ox.NamedNode(graph)
        wanted = {ox.Quad(s.subject, s.predicate, s.object, name) for s in statements}
        held = set(self.quads(graph))
        if wanted == held:
            return False
        if not wanted:
            return self.remove(graph)
        with engine_errors(self.path):
            if not held:
                self.engine.extend(wanted)
            else:
                self.engine.update(_difference(name, wanted - held, held - wanted))
        return True

    def replace_documents(self, documents: Sequence[tuple[str, bytes]]) -> list[str]:
        """Replace several graphs, each given as its IRI and its N-Quads; returns those that changed.

        Each graph changes in one transaction. Many new documents are loaded in one go, all of them or none.
        """
        held = {name for name, _ in documents if self.has(name)}
        new = {name: data for name, data in documents if name not in held}
        with engine_errors(self.path):
            if len(new) >= _BULK or sum(map(len, new.values())) >= _BULK_BYTES:
                self.engine.bulk_load(b"\n".join(new.values()), format=ox.RdfFormat.N_QUADS, lenient=True)
            else:
                for data in new.values():
                    self.engine.load(data, format=ox.RdfFormat.N_QUADS, lenient=True)
        old = [(name, data) for name, data in documents if name in held]
        return [*new, *(name for name, data in old if self._replace_lines(name, data))]

    def _replace_lines(self, graph: str, data: bytes) -> bool:
        """Make N-Quads the whole content of a graph that is there; only lines that differ are parsed."""
        name = ox.NamedNode(graph)
        end = f"{name} .".encode()
        triples = self.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name) or b""
        held = {line[:-1] + end for line in triples.splitlines()}
        wanted = set(filter(None, data.splitlines()))
        if not wanted:
            return self.remove(graph)
        added, removed = (
            set(ox.parse(b"\n".join(lines), format=ox.RdfFormat.N_QUADS, lenient=True)) for lines in (wanted - held, held - wanted)
        )  # two lines may write one statement
        if added == removed:
            return False
        with engine_errors(self.path):
            self.engine.update(_difference(name, added - removed, removed - added))
        return True

    def add(self, data: bytes) -> None:
        """Add N-Quads: few in one transaction, many in one load."""
        with engine_errors(self.path):
            if len(data) >= _BULK_BYTES:
                self.engine.bulk_load(data, format=ox.RdfFormat.N_QUADS, lenient=True)
            elif data:
                self.engine.load(data, format=ox.RdfFormat.N_QUADS, lenient=True)

    def has(self, graph: str) -> bool:
        """Whether the store has a named graph."""
        return bool(self.engine.contains_named_graph(ox.NamedNode(graph)))

    def remove(self, graph: str) -> bool:
        """Remove a named graph; False where there is none."""
        found = self.has(graph)
        if found:
            with engine_errors(self.path):
                self.engine.remove_graph(ox.NamedNode(graph))
        return found

    def load_ontology(self, folder: Path | None = None) -> bool:
        """Bring the graph of the ontology up to date with its Turtle files; False where it is already.

        Raises KgError with file and line for Turtle that does not parse; the graph then stays as it was.
        """
        files = ontology_files(folder or resources.ontology())
        content = content_digest(files)
        if self._marker.ontology == content:
            return False
        data = ontology_quads(files)
        if self.has(ONTOLOGY_GRAPH):
            self._mark(replace(self._marker, ontology=""))  # a crash from here on makes the next build load it again
            self.remove(ONTOLOGY_GRAPH)
        with engine_errors(self.path):
            self.engine.bulk_load(data, format=ox.RdfFormat.N_QUADS, lenient=True)
        self._mark(replace(self._marker, ontology=content))
        return True

    def sources(self) -> list[Path]:
        """The files that documents were read from, where the store knows them; they need not be there any more."""
        return read_sources(self.path) if self.path is not None else []

    def remember(self, paths: Iterable[Path]) -> None:
        """Note files that documents were read from, so that quotes can be held against them later."""
        if self.path is not None:
            write_sources(self.path, {*self.sources(), *(path.resolve() for path in paths)})

    @property
    def ontology_digest(self) -> str:
        """The digest of the ontology that the store holds."""
        return self._marker.ontology

    @property
    def assessed(self) -> str:
        """What promises and findings were worked out with; empty where that is still to be done."""
        return self._marker.assessed

    def mark_assessed(self, digest: str) -> None:
        """Note what promises and findings were worked out with."""
        self._mark(replace(self._marker, assessed=digest))

    def change(self, added: Iterable[ox.Quad], removed: Iterable[ox.Quad]) -> None:
        """Add and remove quads of any graphs in one transaction."""
        parts: dict[ox.NamedNode, tuple[set[ox.Quad], set[ox.Quad]]] = {}
        for which, quads in enumerate((added, removed)):
            for quad in quads:
                assert isinstance(quad.graph_name, ox.NamedNode)
                parts.setdefault(quad.graph_name, (set(), set()))[which].add(quad)
        if parts:
            with engine_errors(self.path):
                self.engine.update(" ;\n".join(_difference(graph, *both) for graph, both in parts.items()))

    def backup(self, target: Path) -> None:
        """Write a copy of the store as it is now to a folder that does not exist yet; cheap on the same disk."""
        with engine_errors(self.path):
            self.engine.backup(str(target))
        write_marker(target, self._marker)

    @contextmanager
    def copied(self) -> Iterator[Path]:
        """A copy of the store as it is now, beside it on the same disk, for as long as the block lasts."""
        if self.path is None:
            raise KgError("a store in memory has no copy on a disk; open one on a disk")
        scratch = Path(tempfile.mkdtemp(prefix=f".{self.path.name}-", dir=self.path.parent))
        try:
            self.backup(scratch / "copy")
            yield scratch / "copy"
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def _mark(self, marker: Marker) -> None:
        self._marker = marker
        if self.path is not None:
            write_marker(self.path, marker)


def _difference(graph: ox.NamedNode, added: set[ox.Quad], removed: set[ox.Quad]) -> str:
    """One update, hence one transaction, that takes some quads of a graph away and adds others."""
    parts = []
    for verb, quads in (("DELETE", removed), ("INSERT", added)):
        if quads:
            triples = "\n".join(f"{quad.triple} ." for quad in quads)
            parts.append(f"{verb} DATA {{ GRAPH {graph} {{\n{triples}\n}} }}")
    return " ;\n".join(parts)

"""The graph on disk: an embedded pyoxigraph store, one named graph per document, and the ontology in its own.

A store is a folder that the engine itself can open, with two files of ours in it: ``daihoi.json`` says which version
of the store it is and which ontology was loaded, ``daihoi.lock`` keeps readers and writers apart. Every change is one
transaction: a process that is killed leaves each graph either as it was or as it was to be.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import IO, TypeAlias

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.namespaces import BASE, ONTOLOGY, PREFIXES
from kg.sparql import refuse_service, syntax_errors

if sys.platform != "win32":
    import fcntl

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal
#: a quad whose graph is ignored, or a triple
Statement: TypeAlias = ox.Quad | ox.Triple
Answer: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

#: the version of the store's layout; another one is refused
FORMAT = 1
ONTOLOGY_GRAPH = ONTOLOGY
DOCUMENTS = f"{BASE}document/"
DEFAULT_PATH = Path(".daihoi") / "store"

_MARKER = "daihoi.json"
_LOCK = "daihoi.lock"
_PATIENCE = 3.0  # seconds to wait for another process to let go
_BULK = 12  # new documents from which one bulk load is faster than one transaction each
_SKIPPED = {"rules", "generate", "integrity"}


def default_path() -> Path:
    """The store that is meant when none is named: ``$DAIHOI_STORE``, else ``.daihoi/store``."""
    return Path(os.environ.get("DAIHOI_STORE") or DEFAULT_PATH)


@dataclass(frozen=True, slots=True)
class Marker:
    """What ``daihoi.json`` holds: layout version, base of the instances' IRIs, digest of the ontology loaded."""

    format: int = FORMAT
    base: str = BASE
    ontology: str = ""


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
            _create(folder)
        marker = _read_marker(folder)
        lock = _take_lock(folder, exclusive=not read_only)
        try:
            with _engine_errors(folder):
                engine = ox.Store.read_only(str(folder)) if read_only else ox.Store(str(folder))
        except BaseException:
            _let_go(lock)
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
            _let_go(self._lock)
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
        with _engine_errors(self.path), syntax_errors(text, where):
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
        with _engine_errors(self.path):
            if not held:
                self.engine.extend(wanted)
            else:
                self.engine.update(_difference(name, wanted - held, held - wanted))
        return True

    def replace_documents(self, documents: Sequence[tuple[str, bytes]]) -> int:
        """Replace the graphs of several documents, each given as its IRI and its N-Quads; returns how many changed.

        Each graph changes in one transaction. Many new documents are loaded in one go, all of them or none.
        """
        held = {name for name, _ in documents if self.has(name)}
        new = {name: data for name, data in documents if name not in held}
        with _engine_errors(self.path):
            if len(new) >= _BULK:
                self.engine.bulk_load(b"\n".join(new.values()), format=ox.RdfFormat.N_QUADS, lenient=True)
            else:
                for data in new.values():
                    self.engine.load(data, format=ox.RdfFormat.N_QUADS, lenient=True)
        old = {name: data for name, data in documents if name in held}
        parsed = ((name, ox.parse(data, format=ox.RdfFormat.N_QUADS, lenient=True)) for name, data in old.items())
        return len(new) + sum(self.replace(name, quads) for name, quads in parsed)

    def has(self, graph: str) -> bool:
        """Whether the store has a named graph."""
        return bool(self.engine.contains_named_graph(ox.NamedNode(graph)))

    def remove(self, graph: str) -> bool:
        """Remove a named graph; False where there is none."""
        found = self.has(graph)
        if found:
            with _engine_errors(self.path):
                self.engine.remove_graph(ox.NamedNode(graph))
        return found

    def load_ontology(self, folder: Path | None = None) -> bool:
        """Bring the graph of the ontology up to date with its Turtle files; False where it is already.

        Raises KgError with file and line for Turtle that does not parse; the graph then stays as it was.
        """
        files = ontology_files(folder or resources.ontology())
        digest = _digest(files)
        if self._marker.ontology == digest:
            return False
        data = _ontology_quads(files)
        if self.has(ONTOLOGY_GRAPH):
            self._mark(replace(self._marker, ontology=""))  # a crash from here on makes the next build load it again
            self.remove(ONTOLOGY_GRAPH)
        with _engine_errors(self.path):
            self.engine.bulk_load(data, format=ox.RdfFormat.N_QUADS, lenient=True)
        self._mark(replace(self._marker, ontology=digest))
        return True

    def backup(self, target: Path) -> None:
        """Write a copy of the store as it is now to a folder that does not exist yet; cheap on the same disk."""
        with _engine_errors(self.path):
            self.engine.backup(str(target))
        _write_marker(target, self._marker)

    def _mark(self, marker: Marker) -> None:
        self._marker = marker
        if self.path is not None:
            _write_marker(self.path, marker)


@contextmanager
def _engine_errors(path: Path | None) -> Iterator[None]:
    """Turn the engine's errors about its files into KgErrors."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        what = str(error)
        if "lock hold" in what or "LOCK" in what:
            raise KgError(f"{path}: the store is locked by another process; wait until it is done") from error
        if isinstance(error, PermissionError) or "Permission denied" in what:
            raise KgError(f"{path}: no permission to use the store; choose another with --store") from error
        if "No space left" in what:
            raise KgError(f"{path}: the disk is full; the store is as it was before") from error
        raise KgError(
            f"{path}: the store is damaged ({what.splitlines()[0]}); move it away and build it again from the documents"
        ) from error


def _difference(graph: ox.NamedNode, added: set[ox.Quad], removed: set[ox.Quad]) -> str:
    """One update, hence one transaction, that takes some quads of a graph away and adds others."""
    parts = []
    for verb, quads in (("DELETE", removed), ("INSERT", added)):
        if quads:
            triples = "\n".join(f"{quad.triple} ." for quad in quads)
            parts.append(f"{verb} DATA {{ GRAPH {graph} {{\n{triples}\n}} }}")
    return " ;\n".join(parts)


# the folder


def _create(folder: Path) -> None:
    """Make a store with the ontology in it, unless there is one. It appears whole or not at all."""
    if (folder / _MARKER).exists():
        return
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise KgError(f"{folder}: not a store of kg; choose an empty or a new folder with --store")
    scratch = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        _fill(scratch / "store")
        with suppress(OSError):  # another process was first
            (scratch / "store").rename(folder)
    except PermissionError as error:
        raise KgError(f"{folder}: cannot be made: {error.strerror}; choose another folder with --store") from error
    except FileExistsError as error:
        raise KgError(f"{folder}: cannot be made: a file is in the way; choose another folder with --store") from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)


def _fill(folder: Path) -> None:
    """Make a store in a folder that does not exist yet: a copy of a cached one that holds the ontology."""
    files = ontology_files(resources.ontology())
    digest = _digest(files)
    cached = resources.cache() / f"ontology-{FORMAT}-{digest}"
    try:
        if not cached.is_dir():
            _cache_ontology(cached, files)
        ox.Store.read_only(str(cached)).backup(str(folder))
    except (OSError, RuntimeError):  # a cache that cannot be used only costs time
        shutil.rmtree(folder, ignore_errors=True)
        engine = ox.Store(str(folder))
        engine.bulk_load(_ontology_quads(files), format=ox.RdfFormat.N_QUADS, lenient=True)
        engine.flush()
        del engine
    _write_marker(folder, Marker(ontology=digest))


def _cache_ontology(cached: Path, files: list[Path]) -> None:
    data = _ontology_quads(files)
    cached.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=cached.parent))
    try:
        engine = ox.Store(str(scratch))
        engine.bulk_load(data, format=ox.RdfFormat.N_QUADS, lenient=True)
        engine.flush()
        del engine
        with suppress(OSError):  # another process was first
            scratch.rename(cached)
        for old in cached.parent.glob("ontology-*"):
            if old != cached and old.stat().st_mtime < time.time() - 86400:
                shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def ontology_files(folder: Path) -> list[Path]:
    """The Turtle files of an ontology's folder that state something, sorted; not its rules and tools."""
    return [path for path in sorted(folder.rglob("*.ttl")) if not _SKIPPED & set(path.relative_to(folder).parts[:-1])]


def _digest(files: list[Path]) -> str:
    digest = hashlib.blake2b(digest_size=12)
    for path in files:
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _ontology_quads(files: list[Path]) -> bytes:
    """All Turtle files as N-Quads of the ontology's graph; a blank node stays within its file."""
    graph = ox.NamedNode(ONTOLOGY_GRAPH)
    parts = []
    for path in files:
        try:
            triples = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
            quads = (ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)
            parts.append(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
        except SyntaxError as error:
            raise KgError(f"{path.name}: line {error.lineno}: {error.msg}; expected Turtle") from error
    return b"".join(parts)


def _read_marker(folder: Path) -> Marker:
    if not folder.exists():
        raise KgError(f"{folder}: no store there; make it with: kg build PATH... --store {folder}")
    try:
        data = json.loads((folder / _MARKER).read_text(encoding="utf-8"))
        marker = Marker(**data) if data["format"] == FORMAT else Marker(format=data["format"])
    except FileNotFoundError:
        raise KgError(f"{folder}: not a store of kg (it has no {_MARKER}); expected a folder of kg build") from None
    except NotADirectoryError:
        raise KgError(f"{folder}: a file, not a store; expected a folder that kg build made") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise KgError(
            f"{folder}: the store is damaged ({_MARKER} cannot be read); "
            "move it away and build it again from the documents"
        ) from error
    if marker.format != FORMAT:
        raise KgError(
            f"{folder}: a store of version {marker.format!r}, this kg reads version {FORMAT}; "
            "build it again in another folder, or use the kg that made it"
        )
    if marker.base != BASE:
        raise KgError(f"{folder}: its IRIs begin with {marker.base!r}, not {BASE!r}; set DAIHOI_BASE={marker.base}")
    return marker


def _write_marker(folder: Path, marker: Marker) -> None:
    scratch = folder / f"{_MARKER}.new"
    scratch.write_text(json.dumps(asdict(marker), indent=1) + "\n", encoding="utf-8")
    scratch.replace(folder / _MARKER)


def _take_lock(folder: Path, *, exclusive: bool) -> IO[str] | None:
    """Lock the store for reading or for writing, waiting a little; None where the system or folder allows no lock."""
    if sys.platform == "win32":
        return None
    path = folder / _LOCK
    try:
        lock = path.open("r+", encoding="utf-8") if path.exists() else path.open("w+", encoding="utf-8")
    except PermissionError:
        if exclusive:
            raise KgError(f"{folder}: no permission to write; choose another store with --store") from None
        return None
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(lock, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
            break
        except OSError:
            if time.monotonic() > until:
                holder = lock.read().strip()
                lock.close()
                who = f"process {holder} is writing to it" if holder else "another process is using it"
                raise KgError(f"{folder}: the store is locked: {who}; wait until it is done") from None
            time.sleep(0.05)
    if exclusive:
        lock.seek(0)
        lock.write(str(os.getpid()))
        lock.truncate()
        lock.flush()
    return lock


def _let_go(lock: IO[str] | None) -> None:
    """Release a lock."""
    if lock is not None:
        with suppress(OSError):
            lock.seek(0)
            if lock.writable():
                lock.truncate()
        lock.close()

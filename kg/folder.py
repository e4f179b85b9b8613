"""The folder that a store lives in: how it comes to be, what version it is, who may use it.

Four files of ours lie beside the engine's own: ``daihoi.json`` says which version of the store it is and which ontology
was loaded, ``daihoi.lock`` keeps readers and writers apart, ``daihoi-sources.txt`` lists the files read, and ``daihoi-read.json``
what was read from them (:mod:`kg.register`). The last two are a help for checks and builds, and no part of the graph, which is the
same wherever the files lie.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.namespaces import BASE, ONTOLOGY

if sys.platform != "win32":
    import fcntl

#: the version of the store's layout; another one is refused
FORMAT = 1
ONTOLOGY_GRAPH = ONTOLOGY

_MARKER = "daihoi.json"
_LOCK = "daihoi.lock"
_SOURCES = "daihoi-sources.txt"
_PATIENCE = 3.0  # seconds to wait for another process to let go
_SKIPPED = {"rules", "generate", "integrity"}


@dataclass(frozen=True, slots=True)
class Marker:
    """What ``daihoi.json`` holds: layout version, base of the instances' IRIs, digest of the ontology loaded."""

    format: int = FORMAT
    base: str = BASE
    ontology: str = ""
    assessed: str = ""  # digest of what promises and findings were worked out with; empty where still to be done


@contextmanager
def engine_errors(path: Path | None) -> Iterator[None]:
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


def create_store(folder: Path) -> None:
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
    content = content_digest(files)
    cached = resources.cache() / f"ontology-{FORMAT}-{content}"
    try:
        if not cached.is_dir():
            _cache_ontology(cached, files)
        ox.Store.read_only(str(cached)).backup(str(folder))
    except (OSError, RuntimeError):  # a cache that cannot be used only costs time
        shutil.rmtree(folder, ignore_errors=True)
        engine = ox.Store(str(folder))
        engine.bulk_load(ontology_quads(files), format=ox.RdfFormat.N_QUADS, lenient=True)
        engine.flush()
        del engine
    write_marker(folder, Marker(ontology=content))


def _cache_ontology(cached: Path, files: list[Path]) -> None:
    data = ontology_quads(files)
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
    """The Turtle files of an ontology's folder that state something, sorted; not its rules and tools.

    Behind those of the project stand the user's own (kg.resources.extra).
    """
    files = [path for path in sorted(folder.rglob("*.ttl")) if not _SKIPPED & set(path.relative_to(folder).parts[:-1])]
    return files + resources.extra() if folder == resources.ontology() else files


def content_digest(files: list[Path]) -> str:
    """A digest of names and contents of files."""
    digest = hashlib.blake2b(digest_size=12)
    for path in files:
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def ontology_quads(files: list[Path]) -> bytes:
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


def read_marker(folder: Path) -> Marker:
    """What a store says of itself. Raises KgError for what is no store, is damaged, or of another version or base."""
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


def write_marker(folder: Path, marker: Marker) -> None:
    """Write what a store says of itself, whole or not at all."""
    scratch = folder / f"{_MARKER}.new"
    scratch.write_text(json.dumps(asdict(marker), indent=1) + "\n", encoding="utf-8")
    scratch.replace(folder / _MARKER)


def read_sources(folder: Path) -> list[Path]:
    """The files that documents were read from, sorted."""
    path = folder / _SOURCES
    return [Path(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def write_sources(folder: Path, paths: Iterable[Path]) -> None:
    """Write the list of files read, whole or not at all; names that no line can hold are left out."""
    lines = sorted({str(path) for path in paths})
    text = "".join(f"{line}\n" for line in lines if line.isprintable())
    scratch = folder / f"{_SOURCES}.new"
    scratch.write_text(text, encoding="utf-8", errors="replace")
    scratch.replace(folder / _SOURCES)


def take_lock(folder: Path, *, exclusive: bool) -> IO[str] | None:
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


def let_go(lock: IO[str] | None) -> None:
    """Release a lock."""
    if lock is not None:
        with suppress(OSError):
            lock.seek(0)
            if lock.writable():
                lock.truncate()
        lock.close()

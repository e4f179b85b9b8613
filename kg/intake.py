"""Files and streams to documents read: finds the files, leaves out what was read before, spreads the rest over processes."""

from __future__ import annotations

import glob
import os
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from kg import derive, rdf, readers, register
from kg.errors import KgError
from kg.extract import read_document
from kg.register import Entry, Register
from kg.text import Document

_TASK = 16  # files or lines that a process takes at a time
_AHEAD = 20  # tasks handed out beside three for each process: what is read while a batch is written
_PARALLEL_FROM = 1_000_000  # bytes of input from which more than one process pays

#: what a process takes at a time: files to open, or documents that came out of a stream
Task: TypeAlias = list[Path] | list[Document]


@dataclass(frozen=True, slots=True)
class Built:
    """A document read: its id, graph, N-Quads, and what was found in it. ``notes`` are worth telling the user.

    ``derived`` are the N-Quads of what follows from it, which stand in a graph of their own. ``content`` is a digest of what it was
    read from, empty where that is not known. Without ``data`` it stands in the store already.
    """

    id: str
    source: str
    sha256: str
    graph: str
    data: bytes
    counts: dict[str, int]
    notes: tuple[str, ...] = ()
    derived: bytes = b""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A document that the same reader has read into the store before, and what to read where the store has lost it."""

    graph: str
    source: str
    entry: Entry
    task: Task


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or line that could not be read, and why."""

    reason: str


Result: TypeAlias = Built | Known | Failure


def find(paths: Iterable[str]) -> tuple[list[Path], list[str]]:
    """The files that paths mean (files, folders with all below them, globs), sorted within each, each once.

    The second list holds what is wrong: missing paths, folders without documents.
    """
    found: dict[Path, None] = {}
    wrong: list[str] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in readers.SUFFIXES and p.is_file())
            if not inside:
                wrong.append(f"{given}: no documents in this folder; expected {', '.join(sorted(readers.SUFFIXES))}")
            found.update(dict.fromkeys(inside))
        elif path.exists():
            found[path] = None
        else:
            matches = _matches(given)
            if not matches:
                wrong.append(f"{given}: no such file or folder")
            found.update(dict.fromkeys(p for p in matches if p.is_file()))
    return list(found), wrong


def _matches(pattern: str) -> list[Path]:
    return sorted(map(Path, glob.glob(pattern, recursive=True))) if glob.has_magic(pattern) else []  # noqa: PTH207


def useful_processes(files: list[Path]) -> int:
    """How many processes pay for reading some files."""
    size = sum(path.stat().st_size for path in files)
    return (os.cpu_count() or 1) if size >= _PARALLEL_FROM else 1


def _tasks(files: list[Path], known: Register) -> Iterator[tuple[int, Task | Known | Failure]]:
    """Cut the work into pieces; a stream of documents is read here, so that no process holds all of it.

    Each piece comes with the number of files that are done with it; what is known already is none.
    """
    pending: list[Path] = []
    for path in files:
        streamed = path.suffix.lower() == ".jsonl"
        found = None if streamed else _known(known, register.of_file(path), str(path), [path])
        if found is None and not streamed:
            pending.append(path)
        if pending and (found is not None or streamed or len(pending) == _TASK):
            yield len(pending), pending
            pending = []
        if found is not None:
            yield 1, found
        elif streamed:
            yield from _stream(path, known)
    if pending:
        yield len(pending), pending


def _known(known: Register, content: str, source: str, task: Task) -> Known | None:
    """The document that was read before from this content; None where there is none."""
    graph = known.graph_of(content)
    return None if graph is None else Known(graph, source, known.documents[graph], task)


def _stream(path: Path, known: Register) -> Iterator[tuple[int, Task | Known | Failure]]:
    failures: list[Failure] = []
    documents: list[Document] = []
    try:
        for document in readers.read(path, on_error=lambda error: failures.append(Failure(str(error)))):
            while failures:
                yield 0, failures.pop(0)
            found = _known(known, register.of_document(document), document.id, [document])
            if found is None:
                documents.append(document)
            if documents and (found is not None or len(documents) == _TASK):
                yield 0, documents
                documents = []
            if found is not None:
                yield 0, found
    except KgError as error:
        failures.append(Failure(str(error)))
    if documents:
        yield 0, documents
    for failure in failures:
        yield 0, failure
    yield 1, []


def read_all(files: list[Path], known: Register, pool: Pool, advance: Callable[[int], None]) -> Iterator[Result]:
    """The documents of some files, in the order of the files; those that are known already come unread.

    ``advance`` hears of the files done.
    """
    if pool.processes > 1:
        yield from _parallel(files, known, pool, advance)
        return
    for steps, task in _tasks(files, known):
        yield from work(task) if isinstance(task, list) else [task]
        advance(steps)


_Pending = deque[tuple[int, Task, "Future[list[Built | Failure]] | Known | Failure"]]


def _parallel(files: list[Path], known: Register, pool: Pool, advance: Callable[[int], None]) -> Iterator[Result]:
    """The results in the order of the tasks, with a few tasks under way."""
    pending: _Pending = deque()
    for steps, task in _tasks(files, known):
        if not isinstance(task, list):
            pending.append((steps, [], task))
            continue
        pending.append((steps, task, pool.submit(work, task)))
        if len(pending) > 3 * pool.processes + _AHEAD:
            yield from _finished(pending, advance)
    while pending:
        yield from _finished(pending, advance)


def _finished(pending: _Pending, advance: Callable[[int], None]) -> Iterator[Result]:
    """The results of the oldest task under way."""
    steps, task, future = pending.popleft()
    if isinstance(future, Known | Failure):
        yield future
    else:
        try:
            yield from future.result()
        except BrokenProcessPool:
            yield from _one_by_one(task)
    advance(steps)


def _one_by_one(task: Task) -> Iterator[Built | Failure]:
    """Each document of a task whose process died, in a process of its own: the one that kills it is named."""
    for one in task:
        alone: Task = [one]  # type: ignore[assignment]
        with Pool(1) as pool:
            try:
                yield from pool.submit(work, alone).result()
            except BrokenProcessPool:
                name = one if isinstance(one, Path) else one.id
                yield Failure(f"{name}: the process that read it died (out of memory?); skipped")


class Pool:
    """Processes that share the compiled lexicon where the system can fork; made when there is something to do."""

    def __init__(self, processes: int) -> None:
        """``processes`` is how many there are, none where it is 1."""
        self.processes = processes
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Pool:
        """The pool itself; leaving the block ends its processes."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes; what was not begun is not done."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, call: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """Have a process do something; where one has died, by new ones: what was under way then is lost."""
        if self._executor is None:
            self._executor = self._made()
        try:
            return self._executor.submit(call, *arguments)
        except BrokenProcessPool:
            self._executor = self._made()
            return self._executor.submit(call, *arguments)

    def _made(self) -> ProcessPoolExecutor:
        import multiprocessing

        method = "fork" if sys.platform == "linux" else "spawn"
        return ProcessPoolExecutor(self.processes, multiprocessing.get_context(method))


def work(task: Task) -> list[Built | Failure]:
    """Read some files or documents to N-Quads; what cannot be read comes back as a failure."""
    found: list[Built | Failure] = []
    for one in task:
        if isinstance(one, Document):
            found.append(_remembered(_built(one, one.id), register.of_document(one)))
            continue
        made: list[Built | Failure] = []
        content = register.of_file(one)
        try:
            for document in readers.read(one, on_error=lambda error, made=made: made.append(Failure(str(error)))):  # type: ignore[misc]
                made.append(_built(document, str(one)))
        except KgError as error:
            made.append(Failure(str(error)))
        found += [_remembered(made[0], content)] if len(made) == 1 else made
    return found


def _remembered(result: Built | Failure, content: str) -> Built | Failure:
    """A document read, with the digest of what it was read from."""
    return replace(result, content=content) if isinstance(result, Built) else result


def _built(document: Document, source: str) -> Built | Failure:
    """Read one document. A mistake of the reader's own costs this document, named with its traceback, and no other."""
    try:
        reading = read_document(document)
        data = rdf.serialize(reading)
        graph = rdf.graph_name(document)
        derived = derive.derived(graph, data)
    except KgError:
        raise  # a rule of derivation that is wrong is wrong for every document
    except Exception:
        return Failure(f"{source}: a mistake in kg, please report it; skipped\n{traceback.format_exc()}")
    counts = {
        "congresses": len(reading.congresses),
        "officials": len(reading.officials),
        "figures": len(reading.observations),
        "refused": len(reading.refusals),
    }
    notes = [*([f"read as {document.encoding}, not UTF-8"] if document.encoding else []), *document.notes]
    if not reading.congresses:
        notes.append("no congress in it")
    return Built(document.id, source, document.sha256, graph, data, counts, tuple(notes), derived)

"""Reads documents into a store: finds the files, spreads the reading over processes, writes graph by graph.

The result does not depend on the number of processes: documents are written in the order of the paths.
"""

from __future__ import annotations

import glob
import os
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg import assess, derivation, derive, infer, rdf, readers
from kg.errors import KgError
from kg.extract import read_document
from kg.identify import identified, identify
from kg.spread import Processes, Spread
from kg.store import Store
from kg.text import Document
from kg.vet import vet

_TASK = 16  # files or lines that a process takes at a time
_AHEAD = 20  # tasks handed out beside three for each process: what is read while a batch is written
_BATCH = 256  # documents that are written in one go
_PARALLEL_FROM = 1_000_000  # bytes of input from which more than one process pays

#: what a process takes at a time: files to open, or documents that came out of a stream
Task = list[Path] | list[Document]


@dataclass(frozen=True, slots=True)
class Built:
    """A document read: its id, graph, N-Quads, and what was found in it. ``notes`` are worth telling the user.

    ``derived`` are the N-Quads of what follows from it, which stand in a graph of their own.
    """

    id: str
    source: str
    sha256: str
    graph: str
    data: bytes
    counts: dict[str, int]
    notes: tuple[str, ...] = ()
    derived: bytes = b""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or line that could not be read, and why."""

    reason: str


@dataclass(slots=True)
class Summary:
    """What a build did; counts of facts by kind are over all documents read."""

    documents: int = 0
    changed: int = 0
    failures: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


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


def build(
    paths: Iterable[str],
    store_path: Path,
    jobs: int | None = None,
    *,
    report: Callable[[Built], None] = lambda built: None,
    complain: Callable[[str], None] = lambda reason: None,
    advance: Callable[[int], None] = lambda steps: None,
) -> Summary:
    """Read all documents of ``paths`` into the store, which is made where it is missing.

    ``jobs`` is the number of processes, chosen by the size of the input where None. ``report`` hears of each document
    kept, ``complain`` of each failure as it happens, ``advance`` of files done. Raises KgError where the store cannot
    be used; an unreadable document is a failure in the summary, and the others are kept.
    """
    derivation.rules()  # a rule that does not parse is told before anything is read or written
    vet()  # likewise an ontology that is ambiguous or inconsistent
    files, wrong = find(paths)
    summary = Summary()

    def fail(reason: str) -> None:
        summary.failures.append(reason)
        complain(reason)

    for reason in wrong:
        fail(reason)
    processes = jobs or _useful_processes(files)
    with _Pool(processes) as pool:
        results = _results(files, pool, advance)
        first = next(results, None)  # the processes start before the store is open, so that they do not inherit it
        spread = Processes(pool.submit, processes) if processes > 1 else Spread()
        with Store.open(store_path, create=True) as store:
            store.load_ontology()
            store.remember(files)
            left = assess.pending(store)
            changed: list[str] = []
            before: set[str] = set()
            for batch in _batches(_unique(_chained(first, results), fail, report, summary)):
                before |= assess.owners(store, (built.graph for built in batch if store.has(built.graph)))
                changed += _write(store, batch)
            summary.changed = len(changed)
            # all people are looked at again: only where there is a reason, be it that an earlier build was killed
            if changed or left or not assess.current(store) or not identified(store):
                before |= assess.identified(store, lambda own: identify(own, spread))
            assess.refresh(store, [*left, *changed], before, spread)
            infer.refresh(store)
    return summary


def _useful_processes(files: list[Path]) -> int:
    size = sum(path.stat().st_size for path in files)
    return (os.cpu_count() or 1) if size >= _PARALLEL_FROM else 1


def _chained(first: Built | Failure | None, rest: Iterator[Built | Failure]) -> Iterator[Built | Failure]:
    if first is not None:
        yield first
        yield from rest


def _unique(
    results: Iterator[Built | Failure], fail: Callable[[str], None], report: Callable[[Built], None], summary: Summary
) -> Iterator[Built]:
    """Pass on the documents, the first of each id; name failures and second documents of one id."""
    seen: dict[str, Built] = {}
    for result in results:
        if isinstance(result, Failure):
            fail(result.reason)
            continue
        known = seen.get(result.id)
        if known is not None:
            same = "the same bytes" if known.sha256 == result.sha256 else "another text"
            fail(
                f"{result.source}: document id {result.id!r} is taken by {known.source} ({same}); "
                "skipped: rename the file, or build it into another store"
            )
            continue
        seen[result.id] = Built(result.id, result.source, result.sha256, result.graph, b"", {})
        summary.documents += 1
        for kind, count in result.counts.items():
            summary.counts[kind] = summary.counts.get(kind, 0) + count
        report(result)
        yield result


def _batches(documents: Iterator[Built]) -> Iterator[list[Built]]:
    batch: list[Built] = []
    for built in documents:
        batch.append(built)
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _write(store: Store, batch: list[Built]) -> list[str]:
    """Write some documents, and what follows from each; returns the documents that changed."""
    assess.pend(store, (built.graph for built in batch))
    changed = set(store.replace_documents([(built.graph, built.data) for built in batch]))
    derived = set(derive.write(store, {derive.graph_name(built.graph): built.derived for built in batch}))
    changed |= {built.graph for built in batch if derive.graph_name(built.graph) in derived}
    return [built.graph for built in batch if built.graph in changed]


# reading


def _tasks(files: list[Path]) -> Iterator[tuple[int, Task | Failure]]:
    """Cut the work into pieces; a stream of documents is read here, so that no process holds all of it.

    Each piece comes with the number of files that are done with it.
    """
    pending: list[Path] = []
    for path in files:
        if path.suffix.lower() != ".jsonl":
            pending.append(path)
            if len(pending) == _TASK:
                yield len(pending), pending
                pending = []
            continue
        if pending:
            yield len(pending), pending
            pending = []
        yield from _stream(path)
    if pending:
        yield len(pending), pending


def _stream(path: Path) -> Iterator[tuple[int, Task | Failure]]:
    failures: list[Failure] = []
    documents: list[Document] = []
    try:
        for document in readers.read(path, on_error=lambda error: failures.append(Failure(str(error)))):
            while failures:
                yield 0, failures.pop(0)
            documents.append(document)
            if len(documents) == _TASK:
                yield 0, documents
                documents = []
    except KgError as error:
        failures.append(Failure(str(error)))
    if documents:
        yield 0, documents
    for failure in failures:
        yield 0, failure
    yield 1, []


def _results(files: list[Path], pool: _Pool, advance: Callable[[int], None]) -> Iterator[Built | Failure]:
    if pool.processes <= 1:
        for steps, task in _tasks(files):
            yield from [task] if isinstance(task, Failure) else work(task)
            advance(steps)
        return
    yield from _parallel(files, pool, advance)


_Pending = deque[tuple[int, Task, "Future[list[Built | Failure]] | Failure"]]


def _parallel(files: list[Path], pool: _Pool, advance: Callable[[int], None]) -> Iterator[Built | Failure]:
    """The results in the order of the tasks, with a few tasks under way."""
    pending: _Pending = deque()
    for steps, task in _tasks(files):
        if isinstance(task, Failure):
            pending.append((steps, [], task))
            continue
        pending.append((steps, task, pool.submit(work, task)))
        if len(pending) > 3 * pool.processes + _AHEAD:
            yield from _finished(pending, advance)
    while pending:
        yield from _finished(pending, advance)


def _finished(pending: _Pending, advance: Callable[[int], None]) -> Iterator[Built | Failure]:
    """The results of the oldest task under way."""
    steps, task, future = pending.popleft()
    if isinstance(future, Failure):
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
        with _Pool(1) as pool:
            try:
                yield from pool.submit(work, alone).result()
            except BrokenProcessPool:
                name = one if isinstance(one, Path) else one.id
                yield Failure(f"{name}: the process that read it died (out of memory?); skipped")


class _Pool:
    """Processes that share the compiled lexicon where the system can fork; made when there is something to do."""

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, *_: object) -> None:
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
            found.append(_built(one, one.id))
            continue
        try:
            for document in readers.read(one, on_error=lambda error: found.append(Failure(str(error)))):
                found.append(_built(document, str(one)))
        except KgError as error:
            found.append(Failure(str(error)))
    return found


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

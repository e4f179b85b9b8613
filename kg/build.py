"""Reads documents into a store, graph by graph.

The result does not depend on the number of processes: documents are written in the order of the paths.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg import assess, derivation, derive, infer, register
from kg.identify import identified, identify
from kg.intake import Built, Failure, Known, Pool, Result, find, read_all, useful_processes, work
from kg.register import Entry, Register
from kg.spread import Processes, Spread
from kg.store import Store
from kg.vet import vet

_BATCH = 256  # documents that are written in one go


@dataclass(slots=True)
class Summary:
    """What a build did; counts of facts by kind are over all documents read."""

    documents: int = 0
    changed: int = 0
    failures: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


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
    be used; an unreadable document is a failure in the summary, and the others are kept. What the same reader has read
    before is not read again.
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
    processes = jobs or useful_processes(files)
    with Pool(processes) as pool:
        reader = register.reader()
        known = Register(store_path, reader)
        results = read_all(files, known, pool, advance)
        first = next(results, None)
        if processes > 1:  # the processes start before the store is open, so that they do not inherit it
            pool.submit(os.getpid).result()
        spread = Processes(pool.submit, processes) if processes > 1 else Spread()
        with Store.open(store_path, create=True) as store:
            current = Register(store_path, reader)
            store.load_ontology()
            store.remember(files)
            left = assess.pending(store)
            changed: list[str] = []
            before: set[str] = set()
            whole = _looked_up(_chained(first, results), store, known.documents == current.documents)
            for batch in _batches(_unique(whole, fail, report, summary)):
                read = [built for built in batch if built.data]
                current.forget(built.graph for built in read)
                before |= assess.owners(store, (built.graph for built in read if store.has(built.graph)))
                changed += _write(store, read)
                for built in read:
                    current.enter(built.graph, _entry(built))
            current.save()
            summary.changed = len(changed)
            # all people are looked at again: only where there is a reason, be it that an earlier build was killed
            if changed or left or not assess.current(store) or not identified(store):
                before |= assess.identified(store, lambda own: identify(own, spread))
            assess.refresh(store, [*left, *changed], before, spread)
            infer.refresh(store)
    return summary


def _entry(built: Built) -> Entry:
    """What the register keeps of a document read."""
    return Entry(built.content, built.id, built.sha256, built.counts, built.notes, bool(built.derived))


def _looked_up(results: Iterator[Result], store: Store, holds: bool) -> Iterator[Built | Failure]:
    """The results, those known told from the register, where the store has them; where the register holds no more (another build
    was at work in between), or the store has lost a graph, they are read."""
    for result in results:
        if not isinstance(result, Known):
            yield result
            continue
        graph, entry = result.graph, result.entry
        if holds and store.has(graph) and store.has(derive.graph_name(graph)) == entry.derives:
            yield Built(entry.id, result.source, entry.sha256, graph, b"", entry.counts, entry.notes, content=entry.content)
        else:
            yield from work(result.task)


def _chained(first: Result | None, rest: Iterator[Result]) -> Iterator[Result]:
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

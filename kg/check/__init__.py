"""Validates the ontology and a graph: every finding says what is wrong, with what, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg import infer, resources
from kg.check import integrity, kinds, shapes, sources, vocabulary
from kg.check import ontology as ontology_checks
from kg.check.report import Check, Finding, Report
from kg.namespaces import compact
from kg.store import Store

__all__ = ["Check", "Finding", "Report", "check"]


def check(store: Store | None = None, ontology: Path | None = None) -> Report:
    """Check the ontology, and the graph of a store where one is given.

    What an installation lacks (Java, an extra) is a check that was not made, with the command to install it.
    """
    folder = ontology or resources.ontology()
    report = Report()
    vocabulary.labels(report, folder)
    vocabulary.words(report, folder)
    ontology_checks.consistency(report, folder, () if ontology else resources.extra())
    if store is not None:
        integrity.check(report, store, folder / "integrity")
        entailed = infer.what_follows(store)
        kinds.check(report, store, entailed)
        _inferred(report, store, entailed)
        _shapes(report, store, folder / "shapes.ttl")
        sources.check(report, store)
    return report


def _inferred(report: Report, store: Store, entailed: set[ox.Triple]) -> None:
    """The graph of inferred statements, where there is one, holds what follows now and nothing else."""
    name, graph = "what is inferred follows from the ontology", infer.INFERRED_GRAPH
    if not store.has(graph):
        report.skip(name, "nothing is inferred; add it with: kg infer")
        return
    held = infer.held(store)
    found = [
        Finding("inference", "error", graph, f"{len(those):,} mệnh đề {vi}", f"{len(those):,} statements {en}",
                "bring it up to date with: kg infer", (graph,))
        for those, vi, en in ((held - entailed, "không còn đúng", "follow no more"), (entailed - held, "còn thiếu", "are missing"))
        if those
    ]  # fmt: skip
    report.add(name, found, len(held))


def _shapes(report: Report, store: Store, path: Path) -> None:
    """The SHACL shapes hold for the graph."""
    engine = shapes.engine()
    if engine is None:
        report.skip("shapes", 'no SHACL engine; install one with: pip install "daihoi-kg[check]"')
        return
    seen, violations = shapes.validate(store, shapes.load(path))
    found = [
        Finding("shape", "error", it.focus, _of(it.message_vi, it.path), _of(it.message_en, it.path),
                "build the document again; where it stays, report it", integrity.documents(store, it.focus))
        for it in violations
    ]  # fmt: skip
    report.add(f"statements fit the shapes ({engine})", found, seen)


def _of(message: str, path: str) -> str:
    return f"{message} [{compact(path)}]" if path else message

"""Validates the ontology and a graph: every finding says what is wrong, with what, and what to do about it."""

from __future__ import annotations

from pathlib import Path

from kg import reason, resources
from kg.check import integrity, kinds, shapes, sources, vocabulary
from kg.check.report import Check, Finding, Report
from kg.errors import KgError
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
    _consistency(report, folder)
    if store is not None:
        integrity.check(report, store, folder / "integrity")
        kinds.check(report, store)
        _shapes(report, store, folder / "shapes.ttl")
        sources.check(report, store)
    return report


def _consistency(report: Report, folder: Path) -> None:
    """The ontology is consistent and each class can have members, by HermiT."""
    name = "classes consistent and classified under OWL 2 DL (HermiT)"
    try:
        found = reason.classify(folder)
    except reason.NoJavaError as error:
        report.skip(name, str(error))
        return
    except KgError as error:
        report.add(name, [Finding("consistency", "error", "ontology/", str(error), str(error), "undo the edit it names")])
        return
    empty = [
        Finding("consistency", "error", each, "lớp không thể có phần tử nào", "the class can have no member",
                "look at its superclasses and their disjointness", (vocabulary.where(folder, each),))
        for each in found.empty
    ]  # fmt: skip
    report.add(name, empty, found.classes)


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

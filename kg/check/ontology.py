"""What makes an ontology unfit for use: a wording of two concepts, a thing of two kinds that exclude each other, a class
that can have no members; each with file and line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pyoxigraph as ox

import kg.check.kinds as kinds
import kg.check.vocabulary as vocabulary
from kg import infer, reason
from kg.check.report import Finding, Report
from kg.errors import KgError
from kg.folder import ontology_files, ontology_quads
from kg.store import ONTOLOGY_GRAPH, Store


def flaws(folder: Path, extra: Sequence[Path] = ()) -> list[Finding]:
    """What makes an ontology unfit for use: ambiguous words, clashes of kinds, inconsistency."""
    report = Report()
    vocabulary.words(report, folder if not extra else None)
    clashes(report, folder, extra)
    if not report.findings:  # what is found above has a place; a reasoner only says that something is wrong
        consistency(report, folder, extra)
    return report.findings


def clashes(report: Report, folder: Path, extra: Sequence[Path] = ()) -> None:
    """No term or place is in two classes that exclude each other, by what is said of it or by what that entails."""
    store = Store.memory()
    store.engine.bulk_load(ontology_quads([*ontology_files(folder), *extra]), format=ox.RdfFormat.N_QUADS, lenient=True)
    said = store.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(ONTOLOGY_GRAPH)) or b""
    found = Report()
    kinds.check(found, store, infer.entailed(infer.axioms(store), said))
    report.findings += [_placed(it, folder, extra) for it in found.findings]


def consistency(report: Report, folder: Path, extra: Sequence[Path] = ()) -> None:
    """The ontology is consistent and each class can have members, by HermiT."""
    name = "classes consistent and classified under OWL 2 DL (HermiT)"
    try:
        found = reason.classify(folder, extra)
    except reason.NoJavaError as error:
        report.skip(name, str(error))
        return
    except KgError as error:
        report.add(name, [Finding("consistency", "error", "ontology/", str(error), str(error), "undo the last edit")])
        return
    empty = [
        Finding("consistency", "error", each, "lớp không thể có phần tử nào", "the class can have no member",
                "look at its superclasses and their disjointness")
        for each in found.empty
    ]  # fmt: skip
    report.add(name, [_placed(it, folder, extra) for it in empty], found.classes)


def _placed(it: Finding, folder: Path, extra: Iterable[Path]) -> Finding:
    where = vocabulary.places(folder, it.subject, extra)
    return Finding(it.kind, it.severity, it.subject, it.message_vi, it.message_en, it.action, where)

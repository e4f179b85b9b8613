"""Validates the ontology and a graph: every finding says what is wrong, with what, and what to do about it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import lexicon, reason, resources
from kg.errors import KgError
from kg.namespaces import compact
from kg.store import Store

_SKIPPED = {"rules", "generate", "places"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: ``severity`` is ``error`` or ``warning``; messages in both languages."""

    kind: str
    severity: str
    subject: str
    message_vi: str
    message_en: str
    action: str


@dataclass(slots=True)
class Report:
    """All findings, and what was checked with how many things."""

    findings: list[Finding] = field(default_factory=list)
    checked: dict[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether there is no error among the findings."""
        return all(f.severity != "error" for f in self.findings)

    def json(self) -> str:
        """The report as JSON."""
        return json.dumps({"checked": self.checked, "findings": [asdict(f) for f in self.findings]}, ensure_ascii=False)

    def text(self) -> str:
        """The report for people."""
        lines = [f"{count:>9,}  {name}" for name, count in self.checked.items()]
        for finding in self.findings:
            lines += [f"{finding.severity}: {finding.kind}: {finding.subject}", f"    {finding.message_en}",
                      f"    {finding.message_vi}", f"    -> {finding.action}"]  # fmt: skip
        counts = Counter(f.severity for f in self.findings)
        lines.append(f"{counts['error']} errors, {counts['warning']} warnings")
        return "\n".join(lines)


def check(store: Store | None = None, ontology: Path | None = None) -> Report:
    """Check the ontology, and the graph of a store where one is given.

    What an installation lacks (Java, an extra) is a warning that names the command to install it.
    """
    folder = ontology or resources.ontology()
    report = Report()
    _labels(report, folder)
    _words(report, folder)
    _consistency(report, folder)
    if store is not None:
        for path in sorted((folder / "integrity").glob("*.rq")):
            _integrity(report, store, path)
        _shapes(report, store, folder)
    return report


def _labels(report: Report, folder: Path) -> None:
    """Every term has one name and one definition in Vietnamese and in English."""
    named = {"http://www.w3.org/2004/02/skos/core#prefLabel": "prefLabel",
             "http://www.w3.org/2004/02/skos/core#definition": "definition"}  # fmt: skip
    terms: dict[str, Counter[str]] = {}
    defined: set[str] = set()
    for path in sorted(folder.rglob("*.ttl")):
        if _SKIPPED & set(path.relative_to(folder).parts[:-1]) or path.name == "external.ttl":
            continue
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            subject, predicate = quad.subject.value, quad.predicate.value
            if predicate == "http://www.w3.org/2000/01/rdf-schema#isDefinedBy":
                defined.add(subject)
            elif predicate in named and isinstance(quad.object, ox.Literal):
                terms.setdefault(subject, Counter())[f"{named[predicate]} @{quad.object.language}"] += 1
    report.checked["terms labelled and defined in both languages"] = len(defined)
    for subject in sorted(defined):
        for wanted in ("prefLabel @vi", "prefLabel @en", "definition @vi", "definition @en"):
            count = terms.get(subject, Counter())[wanted]
            if count != 1:
                report.findings.append(
                    Finding("label", "error", compact(subject), f"có {count} {wanted}, cần đúng một",
                            f"has {count} {wanted}, needs exactly one", "edit the term's Turtle")
                )  # fmt: skip


def _words(report: Report, folder: Path) -> None:
    """No wording is claimed by two concepts of one token class."""
    words = lexicon.load(folder)
    owners: dict[tuple[str, str], list[str]] = {}
    for concept in words.concepts.values():
        owners.setdefault((concept.token_class, ""), [])
    total = 0
    for token_class in {c.token_class for c in words.concepts.values()}:
        for label, concept in words.labels(token_class):
            owners.setdefault((token_class, label), []).append(concept.iri)
            total += 1
    report.checked["wordings of one concept only"] = total
    for (token_class, label), claimed in sorted(owners.items()):
        if len(claimed) > 1:
            report.findings.append(
                Finding("ambiguous wording", "error", f"«{label}» ({token_class})",
                        f"thuộc về nhiều khái niệm: {', '.join(sorted(claimed))}",
                        f"is claimed by several concepts: {', '.join(sorted(claimed))}", "keep it on one of them")
            )  # fmt: skip


def _consistency(report: Report, folder: Path) -> None:
    try:
        classes, empty = reason.consistent(folder)
    except KgError as error:
        severity = "warning" if "install" in str(error) else "error"
        report.findings.append(
            Finding("consistency", severity, "ontology/", str(error), str(error), "do what the message says")
        )
        return
    report.checked["classes consistent under OWL 2 DL (HermiT)"] = classes
    for name in empty:
        report.findings.append(
            Finding("consistency", "error", name, "lớp không thể có phần tử nào", "the class can have no member",
                    "look at its superclasses and disjointness")
        )  # fmt: skip


def _header(text: str) -> dict[str, Any]:
    import yaml

    lines = [line[3:] for line in text.splitlines() if line.startswith("#+ ")]
    header = yaml.safe_load("\n".join(lines))
    return header if isinstance(header, dict) else {}


def _integrity(report: Report, store: Store, path: Path) -> None:
    """A query that returns what breaks a rule: ``?subject`` and optionally ``?detail``."""
    text = path.read_text(encoding="utf-8")
    header = _header(text)
    answer = store.query(text, where=f"integrity/{path.name}")
    assert isinstance(answer, ox.QuerySolutions)
    rows = list(_rows(answer))
    report.checked[str(header.get("checks", path.stem))] = len(rows)
    vi, _, en = str(header.get("summary", path.stem)).partition(" / ")
    for subject, detail in rows[:20]:
        report.findings.append(
            Finding(path.stem, str(header.get("severity", "error")), compact(subject), f"{vi} {detail}".strip(),
                    f"{en} {detail}".strip(), str(header.get("action", "")))
        )  # fmt: skip


def _rows(answer: ox.QuerySolutions) -> Iterator[tuple[str, str]]:
    for row in answer:
        subject, detail = row[0], row[1] if len(row) > 1 else None
        yield (
            (subject.value if isinstance(subject, ox.NamedNode) else str(subject)),
            (detail.value if isinstance(detail, ox.Literal | ox.NamedNode) else ""),
        )


def _shapes(report: Report, store: Store, folder: Path) -> None:
    """The SHACL shapes hold for the graph; pyshacl is an extra."""
    shapes = folder / "shapes.ttl"
    try:
        import pyshacl
    except ImportError:
        message = 'shapes not checked; install pyshacl with: pip install "daihoi-kg[check]"'
        report.findings.append(Finding("shapes", "warning", "shapes.ttl", message, message, "install the extra"))
        return
    import rdflib

    graph = rdflib.Graph()
    data = ox.serialize((q.triple for q in store.quads()), format=ox.RdfFormat.N_TRIPLES) or b""
    graph.parse(data=data.decode("utf-8"), format="nt")
    _, results, _ = pyshacl.validate(graph, shacl_graph=str(shapes), shacl_graph_format="turtle", inplace=True)
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    found = list(results.subjects(rdflib.RDF.type, sh.ValidationResult))
    report.checked["statements that the shapes were held against"] = len(graph)
    for result in found[:50]:
        messages = {m.language: str(m) for m in results.objects(result, sh.resultMessage)}
        focus = str(results.value(result, sh.focusNode))
        english = messages.get("en") or messages.get(None, "")
        report.findings.append(
            Finding(
                "shape", "error", compact(focus), messages.get("vi", english), english, "report the document it is of"
            )
        )

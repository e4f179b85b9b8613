"""What a check found: for people, as JSON, and as a SHACL validation report in Turtle."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field

import pyoxigraph as ox

from kg.namespaces import BASE, compact, iri
from kg.turtle import Names, Pair, block

#: findings of one check that are listed; the others are counted
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: ``severity`` is ``error`` or ``warning``; messages in both languages.

    ``subject`` is an IRI, or words where the thing has none; ``where`` names the documents or files it stands in.
    """

    kind: str
    severity: str
    subject: str
    message_vi: str
    message_en: str
    action: str
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One question that was asked: how many things it looked at (None where that says nothing), how many failed.

    ``note`` says why it was not asked, where it was not.
    """

    name: str
    looked_at: int | None = None
    found: int = 0
    note: str = ""


@dataclass(slots=True)
class Report:
    """All checks in order, and their findings; of each check at most SHOWN are kept."""

    checks: list[Check] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether there is no error among the findings."""
        return all(f.severity != "error" for f in self.findings)

    def add(self, name: str, findings: list[Finding], looked_at: int | None = None) -> None:
        """Note a check that was made, and what it found."""
        self.checks.append(Check(name, looked_at, len(findings)))
        self.findings += findings[:SHOWN]

    def skip(self, name: str, reason: str) -> None:
        """Note a check that was not made, and why."""
        self.checks.append(Check(name, note=reason))

    def text(self) -> str:
        """The report for people: the checks, then each finding with what to do about it."""
        lines = []
        for it in self.checks:
            state = "--" if it.note else "FAIL" if it.found else "ok"
            count = "" if it.looked_at is None else f"{it.looked_at:,}"
            found = f": {it.found:,} found" if it.found else f": {it.note}" if it.note else ""
            lines.append(f"{state:4} {count:>11}  {it.name}{found}")
        for finding in self.findings:
            where = f" ({', '.join(map(compact, finding.where))})" if finding.where else ""
            lines += ["", f"{finding.severity}: {finding.kind}: {compact(finding.subject)}{where}"]
            lines += [f"    {text}" for text in dict.fromkeys((finding.message_en, finding.message_vi))]
            lines.append(f"    -> {finding.action}")
        hidden = sum(max(0, it.found - SHOWN) for it in self.checks)
        if hidden:
            lines += ["", f"… and {hidden:,} more of the same kinds"]
        counts = Counter(f.severity for f in self.findings)
        lines.append(f"{counts['error']} errors, {counts['warning']} warnings")
        return "\n".join(lines)

    def json(self) -> str:
        """The report as JSON: ``ok``, ``checks``, ``findings``."""
        data = {"ok": self.ok, "checks": [asdict(c) for c in self.checks], "findings": [asdict(f) for f in self.findings]}
        return json.dumps(data, ensure_ascii=False, indent=1)

    def turtle(self) -> str:
        """The report as a ``sh:ValidationReport``; each result keeps its kind, and what to do as ``dh:suggestedAction``."""
        names = Names()
        about = ox.NamedNode(f"{BASE}validation-report")
        results = [(ox.NamedNode(f"{about.value}/{number}"), f) for number, f in enumerate(self.findings, 1)]
        conforms = ox.Literal("true" if self.ok else "false", datatype=_node("xsd:boolean"))
        head: list[Pair] = [(_node("rdf:type"), _node("sh:ValidationReport")), (_node("sh:conforms"), conforms)]
        head += [(_node("sh:result"), node) for node, _ in results]
        head += [(_node("dh:checked"), ox.Literal(c.name, language="en")) for c in self.checks if not c.note]
        parts = [block(names, about, head)]
        parts += [block(names, node, _result(finding)) for node, finding in results]
        return "\n".join([names.header(), *parts])


def _node(name: str) -> ox.NamedNode:
    return ox.NamedNode(iri(name))


def _result(finding: Finding) -> list[Pair]:
    focus: ox.NamedNode | ox.Literal = ox.Literal(finding.subject)
    if finding.subject.startswith(("http://", "https://", "urn:")):
        focus = ox.NamedNode(finding.subject)
    severity = "sh:Violation" if finding.severity == "error" else "sh:Warning"
    return [
        (_node("rdf:type"), _node("sh:ValidationResult")),
        (_node("sh:focusNode"), focus),
        (_node("sh:resultMessage"), ox.Literal(finding.message_vi, language="vi")),
        (_node("sh:resultMessage"), ox.Literal(finding.message_en, language="en")),
        (_node("sh:resultSeverity"), _node(severity)),
        (_node("sh:sourceConstraintComponent"), _node("dh:GraphConstraintComponent")),
        (_node("dcterms:type"), ox.Literal(finding.kind)),
        (_node("dh:suggestedAction"), ox.Literal(finding.action, language="en")),
        *((_node("dcterms:source"), ox.NamedNode(w)) for w in finding.where if w.startswith(("http", "urn:"))),
    ]

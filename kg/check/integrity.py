"""The queries of ontology/integrity: each returns what breaks one rule of the data cube, of evidence, or of the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import yaml

from kg.check.report import SHOWN, Finding, Report
from kg.errors import KgError
from kg.store import ONTOLOGY_GRAPH, Store


@dataclass(frozen=True, slots=True)
class Rule:
    """An integrity query with its header: what it says in both languages, what it holds, and what to do."""

    name: str
    query: str
    vi: str
    en: str
    holds: str
    severity: str
    action: str


def rules(folder: Path) -> list[Rule]:
    """The rules of a folder of ``.rq`` files, by name. Raises KgError, naming the file, for a header that lacks a line."""
    return [_rule(path) for path in sorted(folder.glob("*.rq"))]


def _rule(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    header = yaml.safe_load("\n".join(line[3:] for line in text.splitlines() if line.startswith("#+ ")))
    needed = ("summary", "holds", "severity", "action")
    missing = [key for key in needed if not isinstance(header, dict) or not isinstance(header.get(key), str)]
    if missing:
        raise KgError(f"integrity/{path.name}: header: expected {', '.join(missing)}; write «#+ {missing[0]}: ...»")
    vi, slash, en = header["summary"].partition(" / ")
    if not slash:
        raise KgError(f"integrity/{path.name}: summary {header['summary']!r}: expected «Vietnamese / English»")
    return Rule(path.stem, text, vi, en, header["holds"], header["severity"], header["action"])


def check(report: Report, store: Store, folder: Path) -> None:
    """Ask all integrity queries of a store."""
    for rule in rules(folder):
        answer = store.query(rule.query, where=f"integrity/{rule.name}.rq")
        assert isinstance(answer, ox.QuerySolutions)
        found = []
        for number, (subject, detail) in enumerate(_rows(answer)):
            where = documents(store, subject) if number < SHOWN else ()
            found.append(
                Finding(rule.name, rule.severity, subject, _said(rule.vi, detail), _said(rule.en, detail), rule.action, where)
            )
        report.add(rule.holds, found)


def documents(store: Store, subject: str) -> tuple[str, ...]:
    """The graphs that speak of a node, the first three by name."""
    if not subject.startswith(("http://", "https://", "urn:")):
        return ()
    node = ox.NamedNode(subject)
    graphs = {q.graph_name.value for q in store.engine.quads_for_pattern(node, None, None, None)}  # type: ignore[union-attr]
    return tuple(sorted(graphs - {ONTOLOGY_GRAPH})[:3])


def _said(message: str, detail: str) -> str:
    return f"{message}: {detail}" if detail else message


def _rows(answer: ox.QuerySolutions) -> Iterator[tuple[str, str]]:
    for row in answer:
        subject, detail = row[0], row[1] if len(row) > 1 else None
        assert subject is not None
        yield str(getattr(subject, "value", subject)), str(getattr(detail, "value", detail or ""))

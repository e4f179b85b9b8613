"""Accounts for every figure of a text: read as a fact, or refused for a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from kg import nquads
from kg.catalogue import Result
from kg.extract import read_document
from kg.facts import Citation, Commitment, Congress, Observation, Official, Reading, Years
from kg.namespaces import PREFIXES
from kg.text import Document, Evidence

COLUMNS = ("source", "start", "end", "quote", "outcome", "meaning", "rule")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_INTEGER = ox.NamedNode(PREFIXES["xsd"] + "integer")

#: start, end, quote, outcome, meaning, rule
Row = tuple[int, int, str, str, str, str]


def explain(document: Document) -> Result:
    """A row for each stretch of a document that became a fact or was refused, in the order of the text.

    ``outcome`` is ``congress``, ``official``, ``figure``, ``citation``, ``commitment`` or ``refused``; ``meaning``
    says what was understood, or why it was not taken.
    """
    rows = account(read_document(document))
    return Result(COLUMNS, (_terms(document.id, row) for row in rows))


def account(reading: Reading) -> list[Row]:
    """The rows of :func:`explain` as plain values; figures that no rule looked at are refused as such."""
    rows = {*_facts(reading), *((r.start, r.end, r.quote, "refused", r.reason, "") for r in reading.refusals)}
    rows.update(_unseen(reading.document.text, [(row[0], row[1]) for row in rows]))
    return sorted(rows)


def _unseen(text: str, spans: list[tuple[int, int]]) -> Iterator[Row]:
    """The figures in digits that lie in no span."""
    spans = sorted(spans)
    at, reach = 0, 0
    for found in _DIGITS.finditer(text):
        while at < len(spans) and spans[at][0] <= found.start():
            reach = max(reach, spans[at][1])
            at += 1
        if found.end() > reach:
            yield found.start(), found.end(), found[0], "refused", "no rule reads it", ""


def _facts(reading: Reading) -> Iterator[Row]:
    for congress in reading.congresses:
        yield from _rows(congress.evidence, "congress", _congress(congress))
        for name, found in congress.stated:
            yield from _rows((found,), "congress", f"{name.replace('_', ' ')} of {_congress(congress)}")
    for official in reading.officials:
        yield from _rows(official.evidence, "official", _official(official))
    for observation in reading.observations:
        yield from _rows(observation.evidence, "figure", _observation(observation))
    for citation in reading.citations:
        yield from _rows(citation.evidence, "citation", _citation(citation))
    for commitment in reading.commitments:
        yield from _rows(commitment.evidence, "commitment", _commitment(commitment))


def _rows(evidence: tuple[Evidence, ...], outcome: str, meaning: str) -> Iterator[Row]:
    for found in evidence:
        yield found.start, found.end, found.quote, outcome, meaning, found.rule


def _congress(it: Congress) -> str:
    ordinal = f", no. {it.ordinal}" if it.ordinal is not None else ""
    return f"congress of {it.place}{ordinal}{_term(it.term)}"


def _official(it: Official) -> str:
    return f"{it.name}: {it.role_label}, {it.body.label} ({it.event}){_term(it.term)}"


def _observation(it: Observation) -> str:
    parts = [it.label, "-" if it.measure == "value" else it.measure, _number(it), it.unit, it.status]
    if it.period is not None:
        parts.append(str(it.period[0]) if it.period[0] == it.period[1] else f"{it.period[0]}-{it.period[1]}")
    if it.baseline is not None:
        parts.append(f"against {it.baseline}")
    return " ".join(part for part in parts if part != "-") + (f" | {it.place}" if it.place else "")


def _number(it: Observation) -> str:
    number = nquads.plain(it.value)
    if it.low is not None and it.high is not None and it.value is None:
        number = f"{nquads.plain(it.low)}..{nquads.plain(it.high)}"
    whole = f" of {nquads.plain(it.of)}" if it.of is not None else ""
    return f"{'' if it.qualifier == '=' else it.qualifier}{number}{whole}"


def _citation(it: Citation) -> str:
    return f"cites {it.label}"


def _commitment(it: Commitment) -> str:
    return f"{it.kind}{_term(it.term)}"


def _term(term: Years | None) -> str:
    return "" if term is None else f", term {term[0]}-{term[1]}"


def _terms(source: str, row: Row) -> tuple[ox.Literal, ...]:
    start, end, quote, outcome, meaning, rule = row
    offsets = (ox.Literal(str(start), datatype=_INTEGER), ox.Literal(str(end), datatype=_INTEGER))
    return (ox.Literal(source), *offsets, *map(ox.Literal, (quote, outcome, meaning, rule)))

"""Whether quotes are what stands at their offsets, in the documents that are still where they were read from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import readers
from kg.check.report import Finding, Report
from kg.errors import KgError
from kg.identity import document as document_iri
from kg.store import Store
from kg.text import Document

_ACTION = "build the document again from the text as it is now"
_SPANS = """SELECT ?start ?end ?exact ?before ?after WHERE { GRAPH ?document {
  ?selector oa:start ?start ; oa:end ?end ; oa:exact ?exact ; oa:prefix ?before ; oa:suffix ?after } }"""
_SHA256 = "SELECT ?sha256 WHERE { GRAPH ?document { ?document schema:sha256 ?sha256 } }"


def check(report: Report, store: Store) -> None:
    """Hold every quote against its source; sources that are gone or have changed are told, not guessed at."""
    found: list[Finding] = []
    spans = read = 0
    for document in _at_hand(store.sources()):
        graph = document_iri(document.id)
        known = [row[0] for row in _solutions(store, _SHA256, graph)]
        if not known:
            continue
        if all(getattr(sha, "value", "") != document.sha256 for sha in known):
            found.append(
                Finding("source changed", "warning", graph, "văn bản đã khác lúc đọc",
                        "the document is not what it was when it was read", _ACTION, (graph,))
            )  # fmt: skip
            continue
        read += 1
        for row in _solutions(store, _SPANS, graph):
            spans += 1
            start, end, exact, before, after = (str(getattr(term, "value", "")) for term in row)
            wrong = _wrong(document.text, int(start), int(end), exact, before, after)
            if wrong:
                found.append(
                    Finding("quote", "error", graph, f"«{exact}» không đứng ở {start}-{end}: {wrong}",
                            f"«{exact}» does not stand at {start}-{end}: {wrong}", _ACTION, (graph,))
                )  # fmt: skip
    total = len(store.documents())
    if not read and not found:
        report.skip("quotes stand at their offsets in the sources", f"none of the {total:,} documents is at hand")
    else:
        report.add(f"quotes stand at their offsets in the {read:,} of {total:,} sources that are at hand", found, spans)


def _wrong(text: str, start: int, end: int, exact: str, before: str, after: str) -> str:
    """What stands there instead; empty where the quote and the words around it are right."""
    if text[start:end] != exact:
        return repr(text[start:end])
    if text[max(0, start - len(before)) : start] != before or text[end : end + len(after)] != after:
        return repr(text[max(0, start - 20) : end + 20])
    return ""


def _at_hand(paths: list[Path]) -> Iterator[Document]:
    for path in paths:
        if path.is_file():
            try:
                yield from readers.read(path, on_error=lambda error: None)
            except KgError:  # a file that became unreadable is as good as gone
                continue


def _solutions(store: Store, query: str, graph: str) -> Iterator[ox.QuerySolution]:
    answer = store.query(query.replace("?document", f"<{graph}>"), where="sources")
    assert isinstance(answer, ox.QuerySolutions)
    yield from answer

"""The commands ``kg build``, ``kg text`` and ``kg explain``: documents are read into the store, or to be looked at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.errors import KgError
from kg.options import ontology_option, store_option, store_path
from kg.output import write

if TYPE_CHECKING:
    from kg.build import Summary
    from kg.intake import Built

_FEW = 20  # documents up to which each gets its line in the report of a build


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@store_option
@ontology_option
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="Processes; chosen by the size of the input by default.")
def build(paths: tuple[str, ...], store: str | None, jobs: int | None) -> None:
    """Read documents (files, folders, globs) into the graph.

    PATH is .txt, .html, .pdf, .docx or .jsonl (a document a line: text, and optionally id, url, title, published).
    A document that is there already is replaced; what cannot be read is named, and the rest is kept.

    \b
    Example:
      kg build report.txt 'archive/2020-*.html' --store congresses
      kg build reports/ --ontology my-indicators.ttl
    """
    from kg import console
    from kg.build import build as run
    from kg.intake import find

    told: list[Built] = []
    files, _ = find(paths)
    with console.progress(len(files), "reading") as advance:
        summary = run(
            paths,
            store_path(store),
            jobs,
            report=lambda built: _tell(built, told),
            complain=lambda reason: console.message(f"error: {reason}"),
            advance=advance,
        )
    console.message(_total(summary))
    sys.exit(1 if summary.failures else 0)


def _tell(built: Built, told: list[Built]) -> None:
    """Say what is worth knowing of a document; all of it for the first few."""
    from kg.console import message

    told.append(built)
    if len(told) <= _FEW:
        counts = ", ".join(f"{count} {kind}" for kind, count in built.counts.items())
        message(": ".join([built.id, "; ".join([counts, *built.notes])]))
    elif built.notes:
        message(f"{built.id}: {'; '.join(built.notes)}")


def _total(summary: Summary) -> str:
    counts = ", ".join(f"{count} {kind}" for kind, count in summary.counts.items()) or "no facts"
    failed = f"; {len(summary.failures)} not read" if summary.failures else ""
    documents = "1 document" if summary.documents == 1 else f"{summary.documents} documents"
    return f"{documents}, {summary.changed} of them new or changed: {counts}{failed}"


@click.command()
@click.argument("path", type=click.Path())
@click.option("--id", "wanted", metavar="ID", help="Only this document of a .jsonl file.")
def text(path: str, wanted: str | None) -> None:
    """Print the text that kg reads from a document, which all offsets count in.

    \b
    Example:
      kg text report.pdf
    """
    for document in _documents(path, wanted):
        sys.stdout.write(document.text)


@click.command()
@click.argument("path", type=click.Path())
@ontology_option
@click.option("--id", "wanted", metavar="ID", help="Only this document of a .jsonl file.")
@click.option(
    "--format", "-f", type=click.Choice(["table", "csv", "tsv", "json", "xml"]), default="table", show_default=True
)
def explain(path: str, wanted: str | None, format: str) -> None:
    """Account for every figure of a text: which fact it became, or why it was refused.

    \b
    Example:
      kg explain report.txt
    """
    from kg.catalogue import Result
    from kg.explain import COLUMNS
    from kg.explain import explain as run

    rows = (row for document in _documents(path, wanted) for row in run(document).rows)
    write(Result(COLUMNS, rows), format)


def _documents(path: str, wanted: str | None) -> Iterator[Any]:
    """The documents of one file; unreadable ones end the command."""
    from kg import readers

    found = 0
    for document in readers.read(Path(path)):
        if wanted is None or document.id == wanted:
            found += 1
            yield document
    if not found:
        raise KgError(f"{path}: no document with the id {wanted!r} in it")

"""Exports beside RDF, for tools that know none of it: CSV on the Web, Parquet, GraphML, QuickStatements.

All of them write answers of the catalogue, so that a column means the same here as in a query. The same graph gives the
same bytes.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kg import catalogue
from kg.catalogue import Query, Result
from kg.errors import KgError
from kg.publish import csvw, graphml, parquet, quickstatements
from kg.store import Store

#: the tables that are written, by the name of their query
TABLES = ("congresses", "observations", "tenures")
_FOLDERS: dict[str, Callable[[list[tuple[Query, Result]], Path], None]] = {"csvw": csvw.write, "parquet": parquet.write}
#: formats that make a folder of files, and those that make one text
FOLDERS, TEXTS = tuple(_FOLDERS), ("graphml", "quickstatements")


def to_folder(store: Store, format: str, folder: Path) -> list[str]:
    """Write the tables as files of a folder; returns their names.

    The folder is made where it is missing; files appear whole or not at all, and others in it are left alone. Raises
    KgError where it cannot be written or the format's library is missing.
    """
    tables = [(query := catalogue.load(name), catalogue.run(query, store, {})) for name in TABLES]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as scratch:
            _FOLDERS[format](tables, Path(scratch))
            names = sorted(path.name for path in Path(scratch).iterdir())
            for name in names:
                shutil.move(Path(scratch) / name, folder / name)
    except OSError as error:
        raise KgError(f"{folder}: cannot be written ({error.strerror}); choose another --output") from error
    return names


def to_stream(store: Store, format: str, stream: IO[bytes], items: Path | None = None) -> list[str]:
    """Write one text to a binary stream, UTF-8; returns what the user should know.

    ``items`` is a CSV file that tells the Wikidata items of our IRIs, for QuickStatements. Raises KgError where it cannot be
    read.
    """
    if format == "graphml":
        graphml.write(_rows(store, "tenures"), _rows(store, "superiors"), stream)
        return []
    return quickstatements.write(_rows(store, "tenures"), quickstatements.read_items(items), stream)


def _rows(store: Store, name: str) -> list[dict[str, str]]:
    """An answer of the catalogue as texts, empty where unbound."""
    result = catalogue.run(catalogue.load(name), store, {})
    return [
        {key: "" if term is None else term.value for key, term in zip(result.columns, row, strict=True)}
        for row in result.rows
    ]

"""Word files through python-docx: paragraphs and tables in their order."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.readers import LIMIT, missing_extra, sha256, tables
from kg.text import Document

_WIDEST = 60  # columns of a table; a span beyond is a slip


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The file as one document, a paragraph a line; a table's row is a line too (kg.readers.tables).

    Raises KgError for a file that is damaged, of another kind, or unpacks to more than the size limit, and where the
    library is missing.
    """
    try:
        import docx
        from docx.table import Table
    except ImportError as error:
        raise missing_extra(path, "python-docx", "docx") from error
    data = path.read_bytes()
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            names = {entry.filename.partition("/")[0] for entry in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise KgError(f"{path}: not a readable .docx ({error}); it is damaged, save it anew") from error
    if unpacked > LIMIT:
        raise KgError(f"{path}: unpacks to {unpacked:,} bytes, more than the limit of {LIMIT:,}")
    if "word" not in names:
        kind = "an .xlsx workbook" if "xl" in names else "a .pptx presentation" if "ppt" in names else "another archive"
        raise KgError(f"{path}: its name says .docx but it is {kind}; save it as a Word document")
    try:
        document = docx.Document(str(path))
        lines: list[str] = []
        for block in document.iter_inner_content():
            lines += tables.lines(_cells(block)) if isinstance(block, Table) else [block.text]
        properties = document.core_properties
        title, author = properties.title or None, properties.author or None
        created = properties.created.date().isoformat() if properties.created else None
    except Exception as error:
        raise KgError(f"{path}: not a readable .docx ({error}); it is damaged, save it anew") from error
    text = "\n".join(lines).strip()
    if not text:
        raise KgError(f"{path}: no text in it; expected a document")
    yield Document(path.stem, text, sha256(data), "docx", title=title, author=author, published=created)


def _cells(table: Any) -> list[list[str]]:
    """A table's cells, those that span columns or rows repeated in each place."""
    rows: list[list[str]] = []
    for row in table._tbl.tr_lst:
        cells: list[str] = []
        for cell in row.tc_lst:
            column = len(cells)
            merged = cell.vMerge == "continue" and rows and column < len(rows[-1])
            words = rows[-1][column] if merged else _words(cell)
            cells += [words] * min(max(1, cell.grid_span), _WIDEST)
        rows.append(cells)
    return rows


def _words(cell: Any) -> str:
    """A cell's text on one line."""
    paragraphs = []
    for paragraph in cell.iter("{*}p"):
        nodes = paragraph.iter("{*}t", "{*}tab", "{*}br")
        paragraphs.append("".join((node.text or "") if node.tag.endswith("}t") else " " for node in nodes).strip())
    return " ".join(filter(None, paragraphs))

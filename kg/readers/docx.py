"""Word files through python-docx: paragraphs and tables in their order."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import KgError
from kg.readers import LIMIT, missing_extra, sha256
from kg.text import Document


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The file as one document; a table's row is a line of cells parted by «|».

    Raises KgError for a file that is damaged, encrypted or unpacks to more than the size limit, and where the library is
    missing.
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
            if unpacked > LIMIT:
                raise KgError(f"{path}: unpacks to {unpacked:,} bytes, more than the limit of {LIMIT:,}")
        document = docx.Document(str(path))
    except KgError:
        raise
    except Exception as error:
        raise KgError(f"{path}: not a readable .docx ({error}); it is damaged or encrypted, save it anew") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += [" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    text = "\n".join(lines).strip()
    if not text:
        raise KgError(f"{path}: no text in it; expected a document")
    properties = document.core_properties
    created = properties.created.date().isoformat() if properties.created else None
    yield Document(
        path.stem, text, sha256(data), "docx", title=properties.title or None, author=properties.author or None,
        published=created,
    )  # fmt: skip

"""JSON Lines: a document a line, with ``text`` and optionally ``id``, ``url``, ``title``, ``published``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.readers import sha256
from kg.text import Document

_OPTIONAL = ("url", "title", "published", "publisher", "author")


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The documents of the file, streamed; a bad line is named and the others are kept.

    Raises KgError for the first bad line where ``on_error`` is None.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _document(path, number, line)
            except KgError as error:
                if on_error is None:
                    raise
                on_error(error)


def _document(path: Path, number: int, line: bytes) -> Document:
    where = f"{path}: line {number}"
    try:
        row: Any = json.loads(line)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise KgError(f'{where}: not JSON ({error}); expected an object with "text"') from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise KgError(f'{where}: no text; expected an object with a "text" that is not empty')
    for name in ("id", *_OPTIONAL):
        if row.get(name) is not None and not isinstance(row[name], str | int):
            raise KgError(f"{where}: {name} is {row[name]!r}; expected a string")
    optional = {name: str(row[name]) for name in _OPTIONAL if row.get(name) is not None}
    ident = str(row["id"]) if row.get("id") not in (None, "") else f"{path.stem}-{number}"
    return Document(ident, row["text"], sha256(line), "jsonl", **optional)

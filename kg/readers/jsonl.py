"""JSON Lines: a document a line, with ``text`` and optionally ``id``, ``url``, ``title``, ``published``."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import KgError
from kg.readers import LIMIT, sha256
from kg.text import Document

_SURROGATE = re.compile("[\ud800-\udfff]")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])")
_LOCAL = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})(?!\d)")
_OPTIONAL = ("url", "title", "published", "publisher", "author")


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The documents of the file, streamed; a bad line is named and the others are kept.

    Raises KgError for the first bad line where ``on_error`` is None.
    """
    with path.open("rb") as file:
        for number, line in enumerate(_lines(file), 1):
            if line is not None and not line.strip():
                continue
            try:
                if line is None:
                    raise KgError(f"{path}: line {number}: more than the limit of {LIMIT:,} bytes; expected a document a line")
                yield _document(path, number, line)
            except KgError as error:
                if on_error is None:
                    raise
                on_error(error)


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too long to hold, which is passed over."""
    while line := file.readline(LIMIT + 1):
        if len(line) <= LIMIT:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(1 << 20)
        yield None


def _document(path: Path, number: int, line: bytes) -> Document:
    where = f"{path}: line {number}"
    if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise KgError(f"{where}: not JSON in UTF-8 but UTF-16; convert the file to UTF-8")
    try:
        row: Any = json.loads(line)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise KgError(f'{where}: not JSON ({error}); expected an object with "text"') from error
    if isinstance(row, list) and number == 1:
        raise KgError(f"{where}: a JSON array; expected an object a line (jq -c '.[]' makes that of it)")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise KgError(f'{where}: no text; expected an object with a "text" that is not empty')
    for name in ("id", *_OPTIONAL):
        if row.get(name) is not None and not isinstance(row[name], str | int):
            raise KgError(f"{where}: {name} is {row[name]!r}; expected a string")
    broken = next((name for name, value in row.items() if isinstance(value, str) and _SURROGATE.search(value)), None)
    if broken is not None:
        raise KgError(f"{where}: {broken} has half of a surrogate pair in it; expected Unicode text")
    if row.get("published") is not None:
        row["published"] = _date(where, str(row["published"]).strip())
    optional: dict[str, Any] = {name: str(row[name]) for name in _OPTIONAL if row.get(name) is not None}
    ident = str(row["id"]) if row.get("id") not in (None, "") else f"{path.stem}-{number}"
    return Document(ident, row["text"], sha256(line), "jsonl", **optional)


def _date(where: str, given: str) -> str | None:
    """A date as ISO 8601; also as Vietnam writes it, day first («27/07/2020 10:15»)."""
    if not given:
        return None
    iso = _ISO.match(given)
    local = _LOCAL.match(given)
    if iso is None and local is None:
        raise KgError(f"{where}: published is {given!r}; expected a date such as 2020-07-27")
    day = iso[0] if iso else f"{local['y']}-{int(local['m']):02}-{int(local['d']):02}" if local else ""
    try:
        date.fromisoformat(day + "-01-01"[len(day) - 4 :])
    except ValueError as error:
        raise KgError(f"{where}: published is {given!r}, which is no day; expected a date such as 2020-07-27") from error
    return day

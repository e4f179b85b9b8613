"""Annotated texts: what a careful reader finds in a document, checked against the document before it judges anything.

A gold file ``ID.gold.json`` is an object with ``id`` (the document's), and the lists ``congresses``, ``officials``,
``observations`` and, optionally, ``derived``. Keys are the columns of the queries of those names, with years of a term
or period as ``[from, to]``. Beside them:

- ``quote``: a stretch of the text. That of a figure occurs once and contains ``num``, its digits as written; in place of
  a quote, ``at`` gives the offset of ``num``. An official's quote contains the name.
- ``role_also``, ``organization_also``, ``indicator_also``, ``period_also``: lists of other readings that are as fair.
- a key of a congress that is null: the text does not say it, so that any value found is wrong. A key left out is not
  judged.

The lists are exhaustive but for ``derived``, whose entries have ``low`` and ``high`` instead of a quote.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg import readers
from kg.errors import KgError
from kg.text import Document

SUFFIX = ".gold.json"
_YEARS = ("term", "period")
_NEEDED = {
    "congresses": ("place",),
    "officials": ("name", "role", "organization", "event"),
    "observations": ("indicator", "measure", "num"),
    "derived": ("indicator", "measure", "status", "unit", "low", "high"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a gold file: its values as written, and the offset in the text of what it is about (0: nowhere)."""

    values: dict[str, Any]
    at: int = 0

    def get(self, key: str) -> Any:
        """A value; None where the entry has none."""
        return self.values.get(key)

    def text(self, key: str) -> str:
        """A value as text; empty where the entry has none."""
        value = self.values.get(key)
        return "" if value is None else str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the entry has none."""
        return tuple(map(str, self.values.get(key) or ()))

    def flag(self, key: str) -> bool:
        """A truth value; False where the entry has none."""
        return bool(self.values.get(key))

    def number(self, key: str) -> Decimal | None:
        """A number; None where the entry has none."""
        value = self.values.get(key)
        return None if value is None else Decimal(str(value))

    def years(self, key: str) -> tuple[str, str] | None:
        """First and last year of a term or period; None where the entry has none."""
        value = self.values.get(key)
        return (str(value[0]), str(value[1])) if value else None

    def more_years(self, key: str) -> set[tuple[str, str]]:
        """A list of terms or periods."""
        return {(str(first), str(last)) for first, last in self.values.get(key) or ()}


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated document; ``name`` is that of the gold file, for messages."""

    name: str
    document: Document
    congresses: tuple[Row, ...]
    officials: tuple[Row, ...]
    observations: tuple[Row, ...]
    derived: tuple[Row, ...]


def load(folder: Path, texts: Path | None = None) -> Iterator[Gold]:
    """The annotated documents of a folder, by name.

    The text of ``ID.gold.json`` is ``ID.txt`` (or ``.html``, ``.pdf``, ``.docx``) in ``texts``, by default the same
    folder. Raises KgError with the file, the entry and what was expected where a gold file is malformed, has no text, or
    does not fit it.
    """
    if not folder.is_dir():
        raise KgError(f"{folder}: no such folder; expected one with ID{SUFFIX} files")
    paths = sorted(folder.glob(f"*{SUFFIX}"))
    if not paths:
        raise KgError(f"{folder}: no annotated texts in it; expected files named ID{SUFFIX}")
    for path in paths:
        yield _gold(path, texts or folder)


def _gold(path: Path, texts: Path) -> Gold:
    try:
        data = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (ValueError, OSError) as error:
        raise KgError(f"{path}: cannot be read ({error}); expected JSON in UTF-8") from error
    if not isinstance(data, dict):
        raise KgError(f"{path}: expected an object with id, congresses, officials, observations")
    ident = data.get("id", path.name.removesuffix(SUFFIX))
    document = _document(path, texts, str(ident))
    families = {name: tuple(_rows(path, name, data.get(name) or [], document.text)) for name in _NEEDED}
    return Gold(path.name, document, **families)


def _document(path: Path, texts: Path, ident: str) -> Document:
    for suffix in readers.SUFFIXES:
        source = texts / f"{ident}{suffix}"
        if suffix != ".jsonl" and source.is_file():
            return next(iter(readers.read(source)))
    raise KgError(f"{path}: no text {ident}.txt in {texts}; say where the texts are with --texts DIR")


def _rows(path: Path, family: str, entries: Any, text: str) -> Iterator[Row]:
    if not isinstance(entries, list):
        raise KgError(f"{path}: {family}: expected a list")
    for number, entry in enumerate(entries, 1):
        where = f"{path}: {family} {number}"
        if not isinstance(entry, dict):
            raise KgError(f"{where}: expected an object, got {entry!r}")
        for key in _NEEDED[family]:
            if entry.get(key) is None:
                raise KgError(f"{where}: {key!r} is missing; every entry of {family} needs {', '.join(_NEEDED[family])}")
        for key in _YEARS:
            years = entry.get(key)
            if years is not None and (
                not isinstance(years, list) or len(years) != 2 or not all(isinstance(y, int) for y in years)
            ):
                raise KgError(f"{where}: {key} {years!r}: expected two years, such as [2020, 2025]")
        yield Row(entry, _locate(where, entry, text, unique=family == "observations") if family in _QUOTED else 0)


_QUOTED = ("officials", "observations")


def _locate(where: str, entry: dict[str, Any], text: str, *, unique: bool) -> int:
    """The offset of what an entry is about. Raises KgError where it is not in the text, or might be in two places."""
    quote, digits, at = entry.get("quote"), entry.get("num") if unique else None, entry.get("at")
    if quote is None:
        if not isinstance(at, int) or (digits is not None and text[at : at + len(digits)] != digits):
            raise KgError(f"{where}: {digits!r} does not stand at {at}; give a quote from the text")
        return at
    start = text.find(quote)
    if start < 0:
        raise KgError(f"{where}: {quote!r} is not in the text; copy the quote from it, letter by letter")
    if digits is None:
        return start
    if text.find(quote, start + 1) >= 0:
        raise KgError(f"{where}: {quote!r} stands in the text more than once; make the quote longer")
    number = re.escape(digits)
    inside = re.search(rf"(?<![\d.,]){number}(?!\d)", quote) or re.search(number, quote)
    if inside is None:
        raise KgError(f"{where}: {digits!r} is not inside {quote!r}; num is the figure as the quote writes it")
    return start + inside.start()

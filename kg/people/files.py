"""Files of judgements: CSV for people, Turtle for programs.

A CSV file has the columns ``decision, first, second, who, why, date``, the last three may be empty or missing. ``first``
and ``second`` are IRIs, or names with a place as in «Lê Văn An, tỉnh Kiên Giang». A Turtle file states what the graph of
judgements holds. Both are written sorted, and read back to the same judgements.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KgError
from kg.people.judgements import Judgement, of_quads, shown
from kg.turtle import Names, Pair, block, order

COLUMNS = ("decision", "first", "second", "who", "why", "date")
_NEEDED = COLUMNS[:3]
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read(path: Path, person: Callable[[str], str]) -> list[Judgement]:
    """The judgements of a ``.csv`` or ``.ttl`` file; ``person`` turns what it says of a person into an IRI.

    Raises KgError with file and line for what cannot be read or is not right.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise KgError(f"{path}: cannot be read ({error.strerror}); expected a .csv or .ttl file of judgements") from error
    except UnicodeDecodeError as error:
        raise KgError(f"{path}: not UTF-8 at byte {error.start}; expected judgements in UTF-8") from error
    if path.suffix.lower() == ".ttl":
        return _turtle(path, text)
    if path.suffix.lower() != ".csv":
        raise KgError(f"{path}: expected a file that ends in .csv or .ttl")
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    given = rows.fieldnames or ()
    missing = [name for name in _NEEDED if name not in given]
    unknown = [name for name in given if name not in COLUMNS]
    if missing or unknown:
        what = f"column {missing[0]!r} is missing" if missing else f"unknown column {unknown[0]!r}"
        raise KgError(f"{path}: line 1: {what}; expected {', '.join(COLUMNS)}")
    found = []
    try:
        for row in rows:
            found.append(_judgement(f"{path}: line {rows.line_num}", row, person))
    except csv.Error as error:
        raise KgError(f"{path}: line {rows.line_num}: {error}; expected CSV") from error
    return found


def _judgement(place: str, row: dict[str, str], person: Callable[[str], str]) -> Judgement:
    values = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if None in row or any(not values[name] for name in _NEEDED):
        raise KgError(f"{place}: expected a value for each of {', '.join(_NEEDED)}, and none beyond {', '.join(COLUMNS)}")
    if values["date"] and not _DATE.fullmatch(values["date"]):
        raise KgError(f"{place}: date {values['date']!r}; expected a day such as 2026-11-27")
    try:
        first, second = (person(values[name]) for name in ("first", "second"))
    except KgError as error:
        raise KgError(f"{place}: {error}") from None
    return Judgement.of(first, second, values["decision"], values["who"], values["why"], values["date"], place)


def _turtle(path: Path, text: str) -> list[Judgement]:
    try:
        quads = list(ox.parse(text, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise KgError(f"{path}: line {error.lineno}: {error.msg}; expected Turtle") from error
    return of_quads(quads, str(path))


def csv_text(judgements: Iterable[Judgement]) -> str:
    """Judgements as CSV, IRIs short."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for it in judgements:
        table.writerow((it.decision, shown(it.first), shown(it.second), it.who, it.why, it.date))
    return out.getvalue()


def turtle_text(judgements: Iterable[Judgement]) -> str:
    """Judgements as Turtle, as the graph of judgements holds them."""
    pairs: dict[ox.NamedNode, list[Pair]] = {}
    for it in judgements:
        for quad in it.quads():
            assert isinstance(quad.subject, ox.NamedNode)
            pairs.setdefault(quad.subject, []).append((quad.predicate, quad.object))  # type: ignore[arg-type]
    names = Names()
    subjects = sorted(pairs, key=lambda node: order(names, node.value))
    blocks = [block(names, node, pairs[node]) for node in subjects]
    return "\n".join([names.header(), *blocks])

"""Tenures as QuickStatements (version 1), the batch language of Wikidata: position held (P39) with its qualifiers.

Wikidata knows things by its own items. Those of our people, posts and terms come from a CSV file with the columns ``iri``
and ``item``; what has none is first created, and its tenures wait until the file tells the new item. So an upload is two
rounds: create, note the items, state. Nothing is claimed that no document says: the years of a term are no days of
taking up or leaving a post.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO

from kg.errors import KgError
from kg.namespaces import iri

_ITEM = re.compile(r"Q[1-9][0-9]*")
_HUMAN, _POSITION = "Q5", "Q4164871"
_PRECISION = {4: 9, 7: 10, 10: 11}  # characters of an ISO date -> Wikidata's precision: year, month, day
Row = Mapping[str, str]


def read_items(path: Path | None) -> dict[str, str]:
    """The items of our IRIs (whole or short) from a CSV file; empty without one.

    Raises KgError with the line for what is no item.
    """
    if path is None:
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"iri", "item"} <= set(reader.fieldnames or ()):
                raise KgError(f"{path}: expected the columns iri and item in its first line")
            found = {}
            for row in reader:
                if not _ITEM.fullmatch(row["item"] or ""):
                    raise KgError(f"{path}: line {reader.line_num}: {row['item']!r}: expected an item such as Q42")
                found[row["iri"] if "//" in row["iri"] else iri(row["iri"])] = row["item"]
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(f"{path}: cannot be read ({error}); expected CSV in UTF-8") from error
    return found


def write(tenures: Iterable[Row], items: Mapping[str, str], stream: IO[bytes]) -> list[str]:
    """Write commands for rows of the query ``tenures``; returns what the user should know."""
    lines: dict[str, None] = {}
    wanted: dict[str, str] = {}
    waiting = 0
    for it in tenures:
        if it["basis"] != "reported":
            continue
        for node, label, kind in ((it["person"], it["name"], _HUMAN), (it["post"], it["post_label"], _POSITION)):
            if node not in items and node not in wanted:
                wanted[node] = "\n".join(("CREATE", f"LAST\tLvi\t{_text(label)}", f"LAST\tP31\t{kind}", f"LAST\tP973\t{_text(node)}"))
        person, post = items.get(it["person"]), items.get(it["post"])
        if person is None or post is None:
            waiting += 1
            continue
        lines["\t".join((person, "P39", post, *_qualifiers(it, items), *_source(it)))] = None
    commands = [*(wanted[node] for node in sorted(wanted)), *lines]
    stream.write("".join(f"{command}\n" for command in commands).encode())
    notes = [f"{len(lines):,} tenures stated, {len(wanted):,} items to create"]
    if waiting:
        notes.append(f"{waiting:,} tenures wait for items of their people or posts: give them by --items FILE.csv (iri,item)")
    return notes


def _qualifiers(it: Row, items: Mapping[str, str]) -> list[str]:
    """Start, end and, where it has an item, term."""
    found: list[str] = []
    for name, date in (("P580", it["start"]), ("P582", it["end"])):
        if len(date) in _PRECISION:
            whole = date + "-00-00"[len(date) - 4 :] if len(date) < 10 else date
            found += (name, f"+{whole}T00:00:00Z/{_PRECISION[len(date)]}")
    term = items.get(iri(f"id:term/{it['term_start']}-{it['term_end']}"))
    return [*found, "P2937", term] if term else found


def _source(it: Row) -> list[str]:
    """The address of a document that says it, as a reference."""
    return ["S854", _text(it["url"])] if it["url"] else []


def _text(value: str) -> str:
    """A text as the language writes it: in quotes, without tabs or line ends."""
    return '"' + " ".join(value.replace('"', "'").split()) + '"'

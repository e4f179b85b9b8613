"""The Python face of a store: questions of the catalogue, an rdflib view, and facts as typed objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from kg import catalogue
from kg.store import Store

if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True, slots=True)
class CongressRow:
    """A row of the query ``congresses``; None where a document does not state the attribute."""

    source: str
    congress: str
    main: bool
    body: str
    place: str
    level: str
    within: str | None = None
    ordinal: int | None = None
    term_start: int | None = None
    term_end: int | None = None
    start_date: str | None = None
    end_date: str | None = None
    official_delegates: int | None = None
    members_represented: int | None = None
    committee_size: int | None = None
    standing_committee_size: int | None = None
    higher_delegates: int | None = None
    direct_election: bool = False


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A row of the query ``officials``: a person in a post, as one document states it; offsets in its text."""

    source: str
    person: str
    name: str
    role: str
    organization: str
    event: str
    quote: str
    start: int
    end: int
    term_start: int | None = None
    term_end: int | None = None


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """A row of the query ``observations``: a figure in base units; offsets None for a derived one."""

    source: str
    indicator: str
    indicator_label: str
    measure: str
    status: str
    qualifier: str
    unit: str
    basis: str
    place: str | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    of: Decimal | None = None
    period_start: int | None = None
    period_end: int | None = None
    baseline: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None


_Row = TypeVar("_Row", CongressRow, OfficialRow, ObservationRow)


class Graph:
    """A store opened for reading; close it, or use it in a ``with`` statement."""

    def __init__(self, store: Store) -> None:
        """``store`` is open and stays so until :meth:`close`."""
        self._store = store

    def query(self, name: str, /, **params: str) -> Iterator[dict[str, str]]:
        """Ask a question of the catalogue: rows as dictionaries, empty strings where unbound.

        Raises KgError for an unknown name, with the nearest ones, and for wrong parameters.
        """
        result = catalogue.run(catalogue.load(name), self._store, params)
        for row in result.rows:
            values = ("" if term is None else term.value for term in row)
            yield dict(zip(result.columns, values, strict=True))

    def congresses(self) -> list[CongressRow]:
        """All congresses that documents name."""
        return [_typed(CongressRow, row) for row in self.query("congresses")]

    def officials(self) -> list[OfficialRow]:
        """All people in posts."""
        return [_typed(OfficialRow, row) for row in self.query("officials")]

    def observations(self) -> list[ObservationRow]:
        """All figures, reported and derived."""
        return [_typed(ObservationRow, row) for row in self.query("observations")]

    def rdflib(self) -> rdflib.Graph:
        """The union of the documents' graphs as an rdflib graph in memory; the ontology stays out."""
        import pyoxigraph as ox
        import rdflib

        data = ox.serialize((q.triple for q in self._store.quads()), format=ox.RdfFormat.N_TRIPLES) or b""
        return rdflib.Graph().parse(data=data.decode("utf-8"), format="nt")

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def __enter__(self) -> Graph:
        """The graph itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()


def _typed(row_type: type[_Row], row: dict[str, str]) -> _Row:
    """A row of strings as a dataclass, by the types of its fields."""
    values: dict[str, object] = {}
    for field in fields(row_type):
        text, kind = row.get(field.name, ""), str(field.type)
        if "bool" in kind:
            values[field.name] = text == "true"
        elif not text and "None" in kind:
            values[field.name] = None
        elif "int" in kind:
            values[field.name] = int(text)
        elif "Decimal" in kind:
            values[field.name] = Decimal(text)
        else:
            values[field.name] = text
    return row_type(**values)  # type: ignore[arg-type]


def open(path: str | Path) -> Graph:
    """Open a store for reading. Raises KgError where there is none, or it cannot be used."""
    return Graph(Store.open(path, read_only=True))

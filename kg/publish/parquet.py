"""Tables as Apache Parquet, for data frames; ``pyarrow`` is an extra.

Numbers are doubles, which a data frame expects: the exact decimals are in the CSV. Years are small integers, dates texts
of the precision that the source has. What a table holds stands in its schema's metadata, in both languages.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.catalogue import Query, Result
from kg.errors import KgError

_CONVERT: dict[str, Callable[[str], Any]] = {
    "integer": int, "year": int, "decimal": float, "boolean": lambda text: text == "true",
}  # fmt: skip


def write(tables: list[tuple[Query, Result]], folder: Path) -> None:
    """Write ``NAME.parquet`` for each table. Raises KgError where pyarrow is missing."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise KgError('Parquet needs pyarrow; install it with: pip install "daihoi-kg[parquet]"') from error
    types = {"integer": pa.int64(), "year": pa.int16(), "decimal": pa.float64(), "boolean": pa.bool_()}
    for query, result in tables:
        kinds = [query.columns[name] for name in result.columns]
        columns: list[list[Any]] = [[] for _ in kinds]
        for row in result.rows:
            for values, kind, term in zip(columns, kinds, row, strict=True):
                values.append(None if term is None else _CONVERT.get(kind, str)(term.value))
        told = {"description.vi": query.vi, "description.en": query.en, "query": query.name}
        schema = pa.schema(
            [pa.field(name, types.get(kind, pa.string())) for name, kind in zip(result.columns, kinds, strict=True)],
            metadata=told,
        )
        arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
        table = pa.Table.from_arrays(arrays, schema=schema)
        pq.write_table(table, folder / f"{query.name}.parquet", compression="zstd")

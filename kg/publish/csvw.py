"""Tables as CSV with the metadata that the W3C recommendations «CSV on the Web» ask for, in ``csv-metadata.json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kg import results
from kg.catalogue import Query, Result

#: type of a column -> its CSVW datatype; dates are as precise as the source, which no datatype of XML Schema allows
_DATE = {"base": "string", "format": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"}
_TYPES: dict[str, Any] = {
    "iri": "anyURI", "integer": "integer", "decimal": "decimal", "boolean": "boolean", "year": "gYear", "date": _DATE,
}  # fmt: skip


def write(tables: list[tuple[Query, Result]], folder: Path) -> None:
    """Write ``NAME.csv`` for each table and ``csv-metadata.json`` for all."""
    described = []
    for query, result in tables:
        with (folder / f"{query.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            results.write(result, "csv", stream)
        described.append(_table(query))
    metadata = {"@context": "http://www.w3.org/ns/csvw", "dialect": {"encoding": "utf-8"}, "tables": described}
    text = json.dumps(metadata, ensure_ascii=False, indent=1)
    (folder / "csv-metadata.json").write_text(f"{text}\n", encoding="utf-8")


def _table(query: Query) -> dict[str, Any]:
    columns = [
        {"name": name, "titles": name, "datatype": _TYPES.get(kind, "string")} for name, kind in query.columns.items()
    ]
    summary = [{"@value": query.vi, "@language": "vi"}, {"@value": query.en, "@language": "en"}]
    return {
        "url": f"{query.name}.csv",
        "dc:description": summary,
        "dc:source": f"query {query.name}",
        "tableSchema": {"columns": columns},
    }

"""A knowledge graph of Vietnamese Party congresses, read from the reports themselves.

import kg

graph = kg.open("store")
for row in graph.query("targets-results"):
    print(row["place"], row["indicator"], row["target"], row["result"])
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.graph import Graph

__all__ = ["KgError", "open"]


def open(path: str | Path) -> Graph:
    """Open a store for reading: questions, an rdflib view, and facts as typed objects.

    Raises KgError where there is no store, or it cannot be used.
    """
    from kg import graph  # late, so that the commands start fast

    return graph.open(path)

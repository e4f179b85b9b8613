"""Figures that follow from reported ones: the CONSTRUCT rules of ontology/rules, run until nothing new follows.

What is derived stands in a graph of its own, is marked, names its inputs and its bounds, and can be removed without
touching what was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.namespaces import BASE
from kg.store import Store

#: the graph of derived figures
DERIVED_GRAPH = BASE + "derived"
_DEFAULT_BASE = "https://w3id.org/daihoi/id/"
_ROUNDS = 8  # a chain of derivations longer than this does not come from the language of reports


@dataclass(frozen=True, slots=True)
class DerivationRule:
    """A rule file: its name and its CONSTRUCT query."""

    name: str
    query: str


def rules(folder: Path | None = None) -> list[DerivationRule]:
    """The rules of a folder of ``.rq`` files, by name (the ontology's own by default).

    Raises KgError with file and place for one that is no CONSTRUCT query or does not parse.
    """
    found: list[DerivationRule] = []
    for path in sorted((folder or resources.ontology() / "rules").glob("*.rq")):
        query = path.read_text(encoding="utf-8").replace(_DEFAULT_BASE, BASE)
        if "CONSTRUCT" not in query:
            raise KgError(f"{path.name}: no CONSTRUCT in it; a rule makes triples")
        try:
            ox.Store().query(query)
        except SyntaxError as error:
            raise KgError(f"{path.name}: {error}; expected a SPARQL CONSTRUCT query") from error
        found.append(DerivationRule(path.stem, query))
    return found


def derive(store: Store, folder: Path | None = None) -> int:
    """Bring the graph of derived figures up to date; returns the number of its statements.

    Idempotent. Raises KgError, the store unchanged, where a rule does not parse or new figures keep following.
    """
    chosen = rules(folder)
    derived: set[ox.Triple] = set()
    for _ in range(_ROUNDS):
        fresh: set[ox.Triple] = set()
        for rule in chosen:
            answer = store.query(rule.query, where=f"ontology/rules/{rule.name}.rq", union=False)
            assert isinstance(answer, ox.QueryTriples)
            fresh.update(triple for triple in answer if triple not in derived)
        if not fresh:
            break
        derived |= fresh
        if not any("?derived" in rule.query for rule in chosen):
            break  # no rule reads what rules derive: one round is all there is
    else:
        raise KgError(f"ontology/rules: new figures still follow after {_ROUNDS} rounds; a rule feeds on itself")
    store.replace(DERIVED_GRAPH, [ox.Quad(t.subject, t.predicate, t.object) for t in derived])
    return len(derived)


def forget(store: Store) -> bool:
    """Remove all derived figures; False where there are none."""
    return store.remove(DERIVED_GRAPH)

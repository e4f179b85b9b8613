"""Work on a store in pieces gives the same, in the same order, whoever does which; a process that dies costs nothing."""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.spread import Processes, Spread
from kg.store import Store

PARENT = os.getpid()
ABOUT = ox.NamedNode("urn:uuid:p")


def values(store: Store, subject: int) -> list[str]:
    found = store.engine.quads_for_pattern(ox.NamedNode(f"urn:uuid:{subject}"), ABOUT, None, None)
    return sorted(quad.object.value for quad in found)  # type: ignore[union-attr]


def deadly(store: Store, subject: int) -> list[str]:
    if subject == 3 and multiprocessing.parent_process() is not None:
        os._exit(1)
    return values(store, subject)


@pytest.fixture
def store(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Store.open(tmp_path / "store", create=True) as opened:
        for subject in range(9):
            triples = [ox.Triple(ox.NamedNode(f"urn:uuid:{subject}"), ABOUT, ox.Literal(n)) for n in range(subject)]
            opened.replace(f"urn:uuid:g{subject}", triples)
        yield opened


@pytest.mark.parametrize("work", [values, deadly])
def test_processes_find_what_one_finds(store: Store, work, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    method = "fork" if sys.platform == "linux" else "spawn"
    alone = list(Spread().each(store, values, range(9)))
    with ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        assert list(Processes(pool.submit, 2).each(store, work, range(9))) == alone
    assert [len(found) for found in alone] == list(range(9))
    assert [p.name for p in tmp_path.iterdir()] == ["store"]  # no copy stays behind


def test_what_is_written_while_pieces_are_under_way_is_not_seen(store: Store) -> None:
    method = "fork" if sys.platform == "linux" else "spawn"
    with ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        found = Processes(pool.submit, 2).each(store, values, range(9))
        first = next(found)
        store.replace("urn:uuid:new", [ox.Triple(ox.NamedNode("urn:uuid:8"), ABOUT, ox.Literal("new"))])
        assert "new" not in [first, *found][8]
        assert "new" in values(store, 8)

"""The store stays whole: one transaction a document, clear errors for every broken state, nothing lost by a crash."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.build import build
from kg.errors import KgError
from kg.store import ONTOLOGY_GRAPH, Store, ontology_files

NEWS = "Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 có {} đại biểu chính thức dự.\n"
GRAPH = "https://w3id.org/daihoi/id/document/x"


def triple(number: int) -> ox.Triple:
    return ox.Triple(ox.NamedNode(f"urn:uuid:{number}"), ox.NamedNode("urn:uuid:p"), ox.Literal(number))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(5):
        (folder / f"r{number}.txt").write_text(NEWS.format(200 + number), "utf-8")
    return folder


def quads(path: Path) -> set[str]:
    with Store.open(path, read_only=True) as opened:
        return {str(quad) for quad in opened.quads()}


def test_a_second_build_changes_nothing(reports: Path, tmp_path: Path) -> None:
    first = build([str(reports)], tmp_path / "store")
    before = quads(tmp_path / "store")
    second = build([str(reports)], tmp_path / "store")
    assert (first.changed, second.changed, second.documents) == (5, 0, 5)
    assert quads(tmp_path / "store") == before


def test_a_changed_document_replaces_its_graph_and_no_other(reports: Path, tmp_path: Path) -> None:
    build([str(reports)], tmp_path / "store")
    before = quads(tmp_path / "store")
    (reports / "r3.txt").write_text(NEWS.format(333), "utf-8")
    assert build([str(reports)], tmp_path / "store").changed == 1
    gone = {q for q in before - quads(tmp_path / "store") if not q.endswith(("/promises>", "/findings>"))}
    assert gone
    assert all(q.endswith(("/document/r3>", "/derivations/r3>")) for q in gone)
    (reports / "r3.txt").write_text(NEWS.format(203), "utf-8")
    build([str(reports)], tmp_path / "store")
    assert quads(tmp_path / "store") == before


def test_the_order_and_the_number_of_processes_do_not_matter(reports: Path, tmp_path: Path) -> None:
    files = sorted(map(str, reports.iterdir()))
    build(files, tmp_path / "one", jobs=1)
    build(files[::-1], tmp_path / "two", jobs=2)
    assert quads(tmp_path / "one") == quads(tmp_path / "two")


def test_a_graph_is_replaced_whole_or_not_at_all() -> None:
    store = Store.memory()
    assert store.replace(GRAPH, [triple(1), triple(2)])
    assert not store.replace(GRAPH, [triple(2), triple(1)])
    with pytest.raises(RuntimeError, match="in the middle"):
        store.replace(GRAPH, failing())
    assert {q.triple for q in store.quads(GRAPH)} == {triple(1), triple(2)}
    assert store.replace(GRAPH, [])
    assert not store.has(GRAPH)


def failing():  # type: ignore[no-untyped-def]
    yield triple(7)
    raise RuntimeError("in the middle")


def test_a_process_that_is_killed_leaves_each_graph_as_it_was_or_as_it_was_to_be(tmp_path: Path) -> None:
    script = f"""
import itertools, pyoxigraph as ox
from kg.store import Store
with Store.open({str(tmp_path / "store")!r}, create=True) as store:
    for n in itertools.count():
        p = ox.NamedNode("urn:uuid:p")
        store.replace({GRAPH!r}, [ox.Triple(ox.NamedNode(f"urn:uuid:{{i}}"), p, ox.Literal(n)) for i in range(200)])
        print(n, flush=True)
"""
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    written = -1
    while written < 5:
        written = int(process.stdout.readline())
    time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    written = int(rest[-1]) if rest else written
    with Store.open(tmp_path / "store", read_only=True) as opened:
        values = [int(q.object.value) for q in opened.quads(GRAPH) if isinstance(q.object, ox.Literal)]
    assert len(values) == 200
    assert len(set(values)) == 1
    assert values[0] in {written, written + 1}


def test_a_locked_store_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.folder._PATIENCE", 0.1)
    with (
        Store.open(tmp_path / "store", create=True),
        pytest.raises(KgError, match=r"store: .*(another process|locked|in use)"),
    ):
        Store.open(tmp_path / "store")


def test_readers_share_a_store(tmp_path: Path) -> None:
    Store.open(tmp_path / "store", create=True).close()
    with Store.open(tmp_path / "store", read_only=True) as one, Store.open(tmp_path / "store", read_only=True) as two:
        assert len(one) == len(two) > 1000


def test_a_damaged_store_is_named_with_what_to_do(tmp_path: Path) -> None:
    Store.open(tmp_path / "store", create=True).close()
    for part in (tmp_path / "store").iterdir():
        if part.name.startswith(("CURRENT", "MANIFEST")):
            part.write_bytes(b"\0" * 64)
    with pytest.raises(KgError, match=r"damaged .* build it again"):
        Store.open(tmp_path / "store")


@pytest.mark.parametrize("content", ['{"format": 99, "base": "x", "ontology": ""}', "not json", "[]", "{}"])
def test_a_store_of_another_version_or_with_a_broken_marker_is_refused(tmp_path: Path, content: str) -> None:
    Store.open(tmp_path / "store", create=True).close()
    (tmp_path / "store" / "daihoi.json").write_text(content, "utf-8")
    with pytest.raises(KgError, match="store"):
        Store.open(tmp_path / "store")


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("mine", "utf-8")
    with pytest.raises(KgError, match="not a store of kg"):
        Store.open(tmp_path, create=True)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.tex"]


def test_a_missing_store_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no store there; make it with: kg build"):
        Store.open(tmp_path / "none", read_only=True)


def test_an_older_ontology_in_a_store_is_brought_up_to_date(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    Store.open(folder, create=True).close()
    marker = json.loads((folder / "daihoi.json").read_text("utf-8"))
    (folder / "daihoi.json").write_text(json.dumps({**marker, "ontology": "older"}), "utf-8")
    with Store.open(folder) as opened:
        assert opened.load_ontology()
        assert not opened.load_ontology()
        assert opened.has(ONTOLOGY_GRAPH)


def test_turtle_that_does_not_parse_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    broken = tmp_path / "ontology"
    broken.mkdir()
    (broken / "core.ttl").write_text("@prefix dh: <https://w3id.org/daihoi/ontology#> .\n\ndh:Congress a .\n", "utf-8")
    with Store.open(tmp_path / "store", create=True) as opened:
        before = len(opened)
        with pytest.raises(KgError, match=r"core.ttl: line 3"):
            opened.load_ontology(broken)
        assert len(opened) == before


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    opened = Store.open(tmp_path / "store", create=True)
    opened.close()
    opened.close()
    with pytest.raises(KgError, match="closed"):
        opened.graphs()


def test_a_backup_is_a_store(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as opened:
        opened.replace(GRAPH, [triple(1)])
        opened.backup(tmp_path / "copy")
    assert len(quads(tmp_path / "copy")) == 1


def test_the_files_of_the_ontology_are_found() -> None:
    from kg import resources

    names = [path.name for path in ontology_files(resources.ontology())]
    assert {"core.ttl", "cube.ttl", "indicators.ttl", "provinces.ttl", "congresses.ttl"} <= set(names)

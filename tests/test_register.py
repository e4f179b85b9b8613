"""What was read before by the same reader is not read again; whatever has changed, or was lost, is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import build as building
from kg import derive, intake, resources
from kg.build import build
from kg.extract import read_document
from kg.facts import Reading
from kg.store import Store
from kg.text import Document

NEWS = (
    "Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 có {} đại biểu chính thức dự."
    " Hộ nghèo còn 2%, giảm 4,1% so với năm 2015.\n"
)
DOCUMENT = "https://w3id.org/daihoi/id/document/r1"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(3):
        (folder / f"r{number}.txt").write_text(NEWS.format(200 + number), "utf-8")
    lines = [json.dumps({"id": f"j{number}", "text": NEWS.format(300 + number)}) for number in range(3)]
    (folder / "more.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that the reader is given from here on."""
    given: list[str] = []

    def noted(document: Document) -> Reading:
        given.append(document.id)
        return read_document(document)

    monkeypatch.setattr(intake, "read_document", noted)
    return given


def quads(path: Path) -> set[str]:
    with Store.open(path, read_only=True) as opened:
        return {str(quad) for quad in opened.quads()}


def test_nothing_is_read_twice_and_it_is_told_as_before(reports: Path, tmp_path: Path, read: list[str]) -> None:
    told: list[list[tuple[str, dict[str, int], tuple[str, ...]]]] = [[], []]
    for round_ in told:
        summary = build([str(reports)], tmp_path / "store", report=lambda b, r=round_: r.append((b.id, b.counts, b.notes)))  # type: ignore[misc]
    assert read == ["j0", "j1", "j2", "r0", "r1", "r2"]
    assert told[0] == told[1]
    assert (summary.documents, summary.changed) == (6, 0)
    assert summary.counts["figures"] == 12


def other_text(reports: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (reports / "r1.txt").write_text(NEWS.format(777), "utf-8")


def lost_graph(reports: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(store) as opened:
        opened.remove(DOCUMENT)


def lost_derivations(reports: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(store) as opened:
        assert opened.remove(derive.graph_name(DOCUMENT))


def another_build(reports: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = reports.parent / "r1.txt"
    other.write_text(NEWS.format(888), "utf-8")
    build([str(other)], store)


@pytest.mark.parametrize("change", [other_text, lost_graph, lost_derivations, another_build])
def test_what_has_changed_is_read_again(
    change: Callable[..., None], reports: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build([str(reports)], tmp_path / "store")
    change(reports, tmp_path / "store", monkeypatch)
    read.clear()
    build([str(reports)], tmp_path / "store")
    assert read == ["r1"]
    build([str(reports)], tmp_path / "fresh")
    assert quads(tmp_path / "store") == quads(tmp_path / "fresh")


def words_of_the_users_own(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own.ttl"
    own.write_text(
        "@prefix dhi: <https://w3id.org/daihoi/ontology/indicator/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        'dhi:poverty-rate skos:altLabel "tỷ lệ hộ còn nghèo khó"@vi .\n', "utf-8",
    )  # fmt: skip
    monkeypatch.setenv(resources.EXTRA, str(own))


def a_newer_reader(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.register._VERSION", 2)


def a_damaged_register(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (store / "daihoi-read.json").write_bytes(b'{"reader": ')


def no_register(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (store / "daihoi-read.json").unlink()


@pytest.mark.parametrize("change", [words_of_the_users_own, a_newer_reader, a_damaged_register, no_register])
def test_all_is_read_again_by_another_reader_or_without_a_register(
    change: Callable[..., None], reports: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build([str(reports)], tmp_path / "store")
    change(tmp_path / "store", tmp_path, monkeypatch)
    read.clear()
    assert build([str(reports)], tmp_path / "store").changed == 0
    assert sorted(read) == ["j0", "j1", "j2", "r0", "r1", "r2"]
    build([str(reports)], tmp_path / "store")
    assert len(read) == 6


def test_a_build_that_is_cut_off_leaves_nothing_noted_that_is_not_in_the_store(
    reports: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build([str(reports)], tmp_path / "store")
    before = (reports / "r1.txt").read_bytes()
    other_text(reports, tmp_path / "store", monkeypatch)
    with monkeypatch.context() as patched:
        patched.setattr(building, "_write", written_and_killed)
        with pytest.raises(KeyboardInterrupt):
            build([str(reports)], tmp_path / "store")
    (reports / "r1.txt").write_bytes(before)  # what the register once knew; the store has the other text by now
    read.clear()
    build([str(reports)], tmp_path / "store")
    assert read == ["r1"]
    build([str(reports)], tmp_path / "fresh")
    assert quads(tmp_path / "store") == quads(tmp_path / "fresh")


_write = building._write


def written_and_killed(store: Store, batch: list[intake.Built]) -> list[str]:
    _write(store, batch)
    raise KeyboardInterrupt


def test_what_cannot_be_read_is_named_each_time(reports: Path, tmp_path: Path) -> None:
    (reports / "broken.pdf").write_bytes(b"%PDF-1.4 nothing of the kind")
    (reports / "bad.jsonl").write_text('{"id": "k0", "text": "' + NEWS.format(5).strip() + '"}\nnot JSON\n', "utf-8")
    for changed in (7, 0):
        summary = build([str(reports)], tmp_path / "store")
        assert (summary.documents, summary.changed) == (7, changed)
        assert sorted(Path(f.partition(":")[0]).name for f in summary.failures) == ["bad.jsonl", "broken.pdf"]


def test_processes_know_what_was_read(reports: Path, tmp_path: Path) -> None:
    build([str(reports)], tmp_path / "store", jobs=2)
    (reports / "r9.txt").write_text(NEWS.format(209), "utf-8")
    summary = build([str(reports)], tmp_path / "store", jobs=2)
    assert (summary.documents, summary.changed) == (7, 1)
    build([str(reports)], tmp_path / "fresh", jobs=1)
    assert quads(tmp_path / "store") == quads(tmp_path / "fresh")

"""Exports beside RDF are read back by public tools, and are the same bytes on every run."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import catalogue, publish, resources
from kg.build import build
from kg.cli import main
from kg.errors import KgError
from kg.namespaces import iri
from kg.publish import csvw, quickstatements
from kg.store import Store


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("publish") / "store"
    assert build([str(resources.sample())], path).failures == []
    return path


def rows(store: Path, name: str) -> list[dict[str, str]]:
    with Store.open(store, read_only=True) as opened:
        return publish._rows(opened, name)


def exported(store: Path, format: str, folder: Path, *more: str) -> Path:
    run = CliRunner().invoke(main, ["export", "--store", str(store), "--format", format, "-o", str(folder), *more])
    assert run.exit_code == 0, run.output
    return folder


def test_csv_on_the_web_is_valid_and_holds_the_tables(built: Path, tmp_path: Path) -> None:
    reader = pytest.importorskip("csvw")
    folder = exported(built, "csvw", tmp_path / "tables")
    group = reader.TableGroup.from_file(folder / "csv-metadata.json")
    assert [table.url.string for table in group.tables] == [f"{name}.csv" for name in publish.TABLES]
    for table in group.tables:
        name = table.url.string.removesuffix(".csv")
        read = list(table.iterdicts(strict=True))
        expected = rows(built, name)
        assert len(read) == len(expected) > 3
        for got, wanted in zip(read, expected, strict=True):
            assert list(got) == list(wanted)
            assert [key for key, value in got.items() if value is not None] == [k for k, v in wanted.items() if v]
    observations = list(group.tables[1].iterdicts())
    assert {type(row["value"]) for row in observations if row["value"] is not None} == {Decimal}
    metadata = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
    assert {s["@language"] for table in metadata["tables"] for s in table["dc:description"]} == {"vi", "en"}


def test_every_type_of_a_column_is_told_to_csv_on_the_web() -> None:
    assert set(catalogue.TYPES) - {"string", "text"} == set(csvw._TYPES)


def test_parquet_holds_the_tables_with_types(built: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    folder = exported(built, "parquet", tmp_path / "tables")
    for name in publish.TABLES:
        table = pq.read_table(folder / f"{name}.parquet")
        expected = rows(built, name)
        assert table.num_rows == len(expected)
        assert table.column_names == list(expected[0])
        assert table.schema.metadata[b"description.en"]
        kinds = catalogue.load(name).columns
        for row, wanted in zip(table.to_pylist(), expected, strict=True):
            for key, value in row.items():
                if value is None:
                    assert wanted[key] == ""
                elif kinds[key] == "decimal":
                    assert value == pytest.approx(float(wanted[key]))
                else:
                    assert str(value).lower() == wanted[key].lower()


def test_parquet_without_its_library_names_the_command(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *args: object, **more: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with Store.open(built, read_only=True) as store, pytest.raises(KgError, match=r'pip install "daihoi-kg\[parquet\]"'):
        publish.to_folder(store, "parquet", tmp_path / "tables")
    assert list((tmp_path / "tables").iterdir()) == []


def test_the_network_is_read_by_networkx(built: Path, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.read_graphml(exported(built, "graphml", tmp_path / "network.graphml"), force_multigraph=True)
    tenures = rows(built, "tenures")
    holds = [data for _, _, data in graph.edges(data=True) if data["relation"] == "holds"]
    assert len(holds) == len(tenures)
    assert all(isinstance(data["term_start"], int) for data in holds if "term_start" in data)
    kinds = {kind: {n for n, data in graph.nodes(data=True) if data["kind"] == kind} for kind in ("person", "post", "body")}
    assert {len(kinds["person"]), len(kinds["post"])} == {len({t["person"] for t in tenures}), len({t["post"] for t in tenures})}
    for source, target, data in graph.edges(data=True):
        ends = {"holds": ("person", "post"), "in": ("post", "body"), "under": ("body", "body")}[data["relation"]]
        assert source in kinds[ends[0]]
        assert target in kinds[ends[1]]
    assert any(data["relation"] == "under" for _, _, data in graph.edges(data=True))
    assert {data["label"] for _, data in graph.nodes(data=True)} >= {t["name"] for t in tenures}


TENURE = {
    "tenure": "x:t", "person": iri("id:person/a"), "name": 'Nguyễn "Ba" An', "post": iri("id:post/b"),
    "post_label": "Bí thư Huyện ủy An Biên", "term_start": "2020", "term_end": "2025", "start": "2020-08", "end": "",
    "basis": "reported", "url": "https://example.org/bai?x=1",
}  # fmt: skip
ITEMS = {iri("id:person/a"): "Q11", iri("id:post/b"): "Q22", iri("id:term/2020-2025"): "Q33"}


def statements(tenures: list[dict[str, str]], items: dict[str, str]) -> tuple[list[list[str]], list[str]]:
    stream = io.BytesIO()
    notes = quickstatements.write(tenures, items, stream)
    return list(csv.reader(io.StringIO(stream.getvalue().decode()), delimiter="\t", quoting=csv.QUOTE_NONE)), notes


def test_a_tenure_is_a_statement_of_p39_with_qualifiers_and_reference() -> None:
    found, notes = statements([TENURE, {**TENURE, "basis": "inferred", "start": "2015"}], ITEMS)
    assert found == [
        ["Q11", "P39", "Q22", "P580", "+2020-08-00T00:00:00Z/10", "P2937", "Q33", "S854", '"https://example.org/bai?x=1"']
    ]
    assert notes == ["1 tenures stated, 0 items to create"]


def test_dates_keep_their_precision_and_the_years_of_a_term_are_no_dates() -> None:
    dated = {**TENURE, "start": "2020", "end": "2023-04-05"}
    (found,), _ = statements([dated], {k: v for k, v in ITEMS.items() if "term" not in k})
    assert found[3:7] == ["P580", "+2020-00-00T00:00:00Z/9", "P582", "+2023-04-05T00:00:00Z/11"]
    (found,), _ = statements([{**TENURE, "start": "", "url": ""}], ITEMS)
    assert found == ["Q11", "P39", "Q22", "P2937", "Q33"]


def test_what_has_no_item_is_created_first() -> None:
    found, notes = statements([TENURE], {})
    assert found == [
        ["CREATE"], ["LAST", "Lvi", '"Nguyễn \'Ba\' An"'], ["LAST", "P31", "Q5"], ["LAST", "P973", f'"{TENURE["person"]}"'],
        ["CREATE"], ["LAST", "Lvi", '"Bí thư Huyện ủy An Biên"'], ["LAST", "P31", "Q4164871"],
        ["LAST", "P973", f'"{TENURE["post"]}"'],
    ]  # fmt: skip
    assert notes[1].startswith("1 tenures wait for items")


COMMAND = re.compile(
    r'CREATE|(?:LAST|Q\d+)\t(?:L[a-z]+\t"[^"\t\n]+"|P\d+\t(?:Q\d+|"[^"\t\n]+")'
    r'(?:\t[PS]\d+\t(?:Q\d+|"[^"\t\n]+"|\+\d{4}-\d\d-\d\dT00:00:00Z/(?:9|1[01])))*)'
)


def test_the_commands_of_a_graph_are_well_formed(built: Path, tmp_path: Path) -> None:
    people = sorted({t["person"] for t in rows(built, "tenures")} | {t["post"] for t in rows(built, "tenures")})
    items = tmp_path / "items.csv"
    items.write_text("iri,item\n" + "".join(f"{node},Q{n}\n" for n, node in enumerate(people, 1)), "utf-8")
    for more in ((), ("--items", str(items))):
        lines = exported(built, "quickstatements", tmp_path / "qs.txt", *more).read_text("utf-8").splitlines()
        assert len(lines) > 10
        assert [line for line in lines if not COMMAND.fullmatch(line)] == []
    assert all("\tP39\t" in line for line in lines)


def test_a_file_of_items_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "items.csv"
    path.write_text("iri,item\nid:person/a,Nguyễn\n", "utf-8")
    with pytest.raises(KgError, match=r"items\.csv: line 2: 'Nguyễn': expected an item such as Q42"):
        quickstatements.read_items(path)
    path.write_text("a,b\n", "utf-8")
    with pytest.raises(KgError, match=r"expected the columns iri and item"):
        quickstatements.read_items(path)
    with pytest.raises(KgError, match=r"cannot be read"):
        quickstatements.read_items(tmp_path / "none.csv")


@pytest.mark.parametrize("format", (*publish.FOLDERS, *publish.TEXTS))
def test_the_same_documents_in_another_order_give_the_same_bytes(built: Path, tmp_path: Path, format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    other = tmp_path / "store"
    for path in sorted(resources.sample().glob("*.txt"), reverse=True):
        assert build([str(path)], other).failures == []

    def bytes_of(store: Path, name: str) -> dict[str, bytes]:
        target = exported(store, format, tmp_path / name)
        files = sorted(target.iterdir()) if target.is_dir() else [target]
        return {path.name if target.is_dir() else "": path.read_bytes() for path in files}

    one = bytes_of(built, "one")
    assert one == bytes_of(other, "other")
    assert sum(map(len, one.values())) > 1000


def test_a_folder_is_asked_for_where_the_format_makes_one(built: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["export", "--store", str(built), "--format", "csvw"])
    assert run.exit_code == 2
    assert "--output DIR" in run.output
    (tmp_path / "file").write_text("x", "utf-8")
    run = CliRunner().invoke(main, ["export", "--store", str(built), "--format", "csvw", "-o", str(tmp_path / "file")])
    assert run.exit_code == 1
    run = CliRunner().invoke(main, ["export", "--store", str(built), "--format", "graphml", "--items", "x.csv"])
    assert run.exit_code == 2

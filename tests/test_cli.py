"""The command line as users meet it: results on standard output, messages on standard error, exit statuses that mean something."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg import catalogue, resources
from kg.cli import main

NEWS = (
    "Đại hội Đảng bộ huyện An Biên\n\n"
    "Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 có 215 đại biểu dự. "
    "Bà Lê Thị Hoà tái cử Bí thư Huyện ủy An Biên.\n"
)


def kg(*words: object, stdin: str | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", cwd=cwd, check=False)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "an-bien.txt").write_text(NEWS, "utf-8")
    done = kg("build", "an-bien.txt", "--store", "store", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert "an-bien: 1 congresses, 1 officials" in done.stderr
    return folder / "store"


# what holds


def test_results_go_to_standard_output_and_nothing_else_does(store: Path) -> None:
    done = kg("query", "officials", "--format", "csv", "--store", store)
    assert (done.returncode, done.stderr) == (0, "")
    row = next(csv.DictReader(io.StringIO(done.stdout)))
    assert (row["name"], row["role"], row["organization"], row["event"]) == (
        "Lê Thị Hoà", "Bí thư", "Huyện ủy An Biên", "re-elected",
    )  # fmt: skip
    assert NEWS[int(row["start"]) : int(row["end"])] == row["quote"] == "Lê Thị Hoà"


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "xml", "table"])
def test_every_format_of_an_answer(store: Path, format: str) -> None:
    done = kg("query", "congresses", "--format", format, "--store", store)
    assert done.returncode == 0
    assert "huyện An Biên" in done.stdout
    if format == "json":
        assert json.loads(done.stdout)["results"]["bindings"][0]["ordinal"]["value"] == "12"


def test_a_table_keeps_to_eighty_columns_where_there_is_no_terminal(store: Path) -> None:
    for name in ("congresses", "officials", "evidence"):
        lines = kg("query", name, "--store", store).stdout.splitlines()
        assert lines
        assert max(map(len, lines)) <= 80


def test_a_second_build_changes_nothing(store: Path) -> None:
    done = kg("build", store.parent / "an-bien.txt", "--store", store)
    assert done.returncode == 0
    assert "1 document, 0 of them new or changed" in done.stderr


def test_a_query_from_a_file_and_from_standard_input(store: Path, tmp_path: Path) -> None:
    text = "SELECT (COUNT(?c) AS ?n) { ?c a dh:Congress }"
    (tmp_path / "mine.rq").write_text(text, "utf-8")
    from_file = kg("query", tmp_path / "mine.rq", "--format", "csv", "--store", store)
    from_stdin = kg("query", "-", "--format", "csv", "--store", store, stdin=text)
    assert from_file.stdout == from_stdin.stdout == "n\n1\n"


def test_the_text_is_printed_as_the_offsets_count_it(store: Path) -> None:
    assert kg("text", store.parent / "an-bien.txt").stdout == NEWS


def test_explain_accounts_for_every_digit(store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("explain", store.parent / "an-bien.txt", "--format", "csv").stdout)))
    covered = {i for row in rows for i in range(int(row["start"]), int(row["end"]))}
    assert [NEWS[i - 5 : i + 5] for i, c in enumerate(NEWS) if c.isdigit() and i not in covered] == []
    assert {"215 đại biểu", "nhiệm kỳ 2020-2025"} <= {row["quote"] for row in rows}


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    help_text = main.commands[name].help or ""
    assert "Example:" in help_text
    assert f"kg {name}" in help_text
    undocumented = [p.name for p in main.commands[name].params if p.param_type_name == "option" and not p.help]
    assert [n for n in undocumented if n not in {"format", "help"}] == []


def test_the_list_names_every_question_in_both_languages() -> None:
    listed = kg("list").stdout
    assert len(catalogue.catalogue()) >= 20
    for asked in catalogue.catalogue().values():
        assert asked.name in listed
        assert asked.vi in listed
        assert asked.en in listed


# what is wrong


@pytest.mark.parametrize(
    ("words", "status", "expected"),
    [
        (["query", "oficials"], 2, "did you mean officials?"),
        (["query", "person"], 2, "parameter 'name' is missing; add --param name="),
        (["query", "indicator-series", "-p", "indikator=x"], 2, "unknown parameter 'indikator'"),
        (["query", "officials", "-p", "x"], 2, "expected K=V"),
        (["query", "targets-results", "-p", "year=năm nay"], 2, "year='năm nay': expected a year of four digits"),
        (["query", "không-có.rq"], 1, "không-có.rq: cannot be read"),
        (["export", "--format", "owl"], 2, "'owl' is not one of"),
        (["export", "--output", "no/such/folder/x.ttl"], 1, "no/such/folder/x.ttl: cannot be written"),
        (["frobnicate"], 2, "No such command"),
        (["build"], 2, "Missing argument"),
        (["list", "promise"], 2, "promise"),
    ],
)
def test_wrong_usage_is_told(store: Path, words: list[str], status: int, expected: str) -> None:
    stored = ["--store", str(store)] if words[0] in {"query", "export"} else []
    done = kg(*words, *stored)
    assert (done.returncode, done.stdout) == (status, "")
    assert expected in done.stderr
    assert "Traceback" not in done.stderr


def test_a_syntax_error_has_its_line_and_column(store: Path) -> None:
    done = kg("query", "-", "--store", store, stdin="SELECT ?x WHERE {\n  ?x a }")
    assert done.returncode == 1
    assert "line 2, column " in done.stderr


def test_a_query_that_would_call_out_is_refused(store: Path) -> None:
    done = kg("query", "-", "--store", store, stdin="SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert done.returncode == 1
    assert "SERVICE" in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("noise.txt", bytes(range(256)) * 9, "neither UTF-8 nor"),
        ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "image.txt"),
        ("fake.pdf", b"not a pdf at all", "not a PDF file"),
        ("fake.docx", b"not a zip at all", "not a readable .docx"),
        ("sheet.xlsx", b"PK", "'.xlsx' is not read"),
    ],
)
def test_one_bad_document_is_named_and_the_rest_is_kept(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(NEWS, "utf-8")
    done = kg("build", name, "good.txt", "--store", "store", cwd=tmp_path)
    assert done.returncode == 1
    assert expected in done.stderr
    assert "1 document, 1 of them new or changed" in done.stderr
    assert "Lê Thị Hoà" in kg("query", "officials", "--store", tmp_path / "store").stdout


def test_lines_of_a_jsonl_file_fail_one_by_one(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": NEWS}), "{", json.dumps({"text": 5}), json.dumps({"id": "b", "text": NEWS})]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    done = kg("build", "many.jsonl", "--store", "store", cwd=tmp_path)
    assert done.returncode == 1
    assert "line 2: not JSON" in done.stderr
    assert "line 3: no text" in done.stderr
    assert "2 documents, 2 of them new" in done.stderr


def test_missing_and_empty_paths_are_named(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    done = kg("build", "nothing", "gone.txt", "*.pdf", "--store", "store", cwd=tmp_path)
    assert done.returncode == 1
    assert "nothing: no documents in this folder" in done.stderr
    assert "gone.txt: no such file or folder" in done.stderr
    assert "*.pdf: no such file or folder" in done.stderr


def test_a_text_without_a_congress_is_kept_and_said(tmp_path: Path) -> None:
    (tmp_path / "weather.txt").write_text("Hôm nay trời nắng, nhiệt độ 35 độ.", "utf-8")
    done = kg("build", "weather.txt", "--store", "store", cwd=tmp_path)
    assert done.returncode == 0
    assert "no congress in it" in done.stderr


def test_two_documents_of_one_name_are_told_apart_or_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bai.txt").write_text(NEWS + folder, "utf-8")
    done = kg("build", "a", "b", "--store", "store", cwd=tmp_path)
    assert done.returncode == 1
    assert "document id 'bai' is taken by a/bai.txt (another text)" in done.stderr


def test_the_bundled_sample_is_found_wherever_kg_is_run(tmp_path: Path) -> None:
    done = kg("build", resources.sample(), "--store", "store", cwd=tmp_path)
    assert done.returncode == 0

"""A candidate that a user adopts in Turtle of their own is read as a known indicator at the next build."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.lexicon import compile_ontology

REPORT = (
    "Đại hội Đảng bộ huyện An Biên\n\nĐại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 họp ngày "
    "16/7/2020.\n\nNăm 2020, sản lượng mắm ba khía đạt 120 tấn. Sản lượng khô cá kèo đạt 30 tấn.\n"
)
CANDIDATES = {"sản lượng mắm ba khía", "sản lượng khô cá kèo"}


def kg(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, check=False)


def rows(folder: Path, *words: str) -> list[dict[str, str]]:
    done = kg("query", *words, "--format", "csv", "--store", "store", cwd=folder)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_a_candidate_is_adopted_in_three_lines(tmp_path: Path) -> None:
    (tmp_path / "an-bien.txt").write_text(REPORT, "utf-8")
    assert kg("build", "an-bien.txt", "--store", "store", cwd=tmp_path).returncode == 0
    found = {row["label"]: row for row in rows(tmp_path, "candidates", "--param", "kind=indicator")}
    assert set(found) == CANDIDATES
    first = found["sản lượng mắm ba khía"]
    assert (first["uses"], first["example"]) == ("1", "Năm 2020, sản lượng mắm ba khía đạt 120 tấn.")
    told = kg("query", "candidates", "--store", "store", cwd=tmp_path).stderr
    assert "build again with --ontology FILE" in told
    (tmp_path / "mine.ttl").write_text(
        "@prefix dhi: <https://w3id.org/daihoi/ontology/indicator/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        f'<{first["candidate"]}> skos:inScheme dhi:indicators ; skos:prefLabel "mắm ba khía"@vi ;\n'
        '    skos:altLabel "sản lượng mắm ba khía"@vi .\n'
        '<https://example.org/fish> skos:inScheme dhi:indicators ; skos:prefLabel "sản lượng khô cá kèo"@vi .\n',
        "utf-8",
    )
    done = kg("build", "an-bien.txt", "--store", "store", "--ontology", "mine.ttl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert rows(tmp_path, "candidates") == []
    read = {row["indicator"]: row["indicator_label"] for row in rows(tmp_path, "observations")}
    assert read == {first["candidate"]: "mắm ba khía", "https://example.org/fish": "sản lượng khô cá kèo"}
    again = kg("build", "an-bien.txt", "--store", "store", cwd=tmp_path)  # without it, they are candidates again
    assert "1 of them new or changed" in again.stderr
    assert {row["label"] for row in rows(tmp_path, "candidates")} == CANDIDATES


OURS = """@prefix dh: <https://w3id.org/daihoi/ontology#> .
@prefix dhi: <https://w3id.org/daihoi/ontology/indicator/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
dhi:indicators a skos:ConceptScheme ; dh:tokenClass "Indicator" .
dhi:budget-revenue skos:inScheme dhi:indicators ; skos:prefLabel "thu ngân sách"@vi .
"""


@pytest.mark.parametrize(
    ("turtle", "expected"),
    [
        ('<http://a.b/c> skos:inScheme dhi:indicators ; skos:prefLabel "Thu  Ngân sách"@vi .',
         "mine.ttl: the wording 'thu ngân sách' of http://a.b/c is that of dhi:budget-revenue already; give it another"),
        ('<http://a.b/c> skos:inScheme dhi:indicator ; skos:prefLabel "nuôi ong"@vi .',
         "mine.ttl: http://a.b/c is in the scheme dhi:indicator, which the ontology does not have"),
        ("<http://a.b/c> skos:inScheme .", "mine.ttl: line 3: "),
    ],
)  # fmt: skip
def test_what_cannot_be_adopted_is_refused(tmp_path: Path, turtle: str, expected: str) -> None:
    folder = tmp_path / "ontology"
    folder.mkdir()
    (folder / "ours.ttl").write_text(OURS, "utf-8")
    mine = tmp_path / "mine.ttl"
    mine.write_text("".join(OURS.splitlines(True)[1:3]) + turtle + "\n", "utf-8")
    with pytest.raises(KgError) as told:
        compile_ontology(folder, [mine])
    assert expected in str(told.value)


def test_a_wording_can_be_added_to_a_term_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "ours.ttl").write_text(OURS, "utf-8")
    mine = tmp_path / "mine.ttl"
    mine.write_text("".join(OURS.splitlines(True)[1:3]) + 'dhi:budget-revenue skos:altLabel "tổng thu của xã"@vi .', "utf-8")
    labels = compile_ontology(tmp_path / "ontology", [mine])["labels"]
    assert labels == [("thu ngân sách", "dhi:budget-revenue"), ("tổng thu của xã", "dhi:budget-revenue")]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = kg("build", "x.txt", "--store", "store", "--ontology", "gone.ttl", cwd=tmp_path)
    assert done.returncode == 1
    assert "gone.ttl: no such file or folder; expected Turtle" in done.stderr

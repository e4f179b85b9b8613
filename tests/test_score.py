"""The scorer: what it pairs, what it holds against the reader, and the floors below which a change fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import KgError
from kg.score import Score, alike, score

REPORTS = Path(__file__).parent / "reports"
CORPUS = Path(__file__).parent / "corpus"
WORDINGS = Path(__file__).parent / "wordings"


def copied(folder: Path, name: str = "huyen-ba-to-2020", **change: Any) -> Path:
    """A folder with one report and its annotations, some of them changed: family -> function on its entries."""
    gold = json.loads((REPORTS / f"{name}.gold.json").read_text("utf-8"))
    for family, edit in change.items():
        edit(gold[family])
    (folder / f"{name}.txt").write_bytes((REPORTS / f"{name}.txt").read_bytes())
    (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    return folder


@pytest.mark.parametrize(("folder", "texts_at_least"), [(REPORTS, 2), (CORPUS, 376), (WORDINGS, 350)], ids=["reports", "corpus", "wordings"])
def test_our_annotated_reports_are_read_as_well_as_before(folder: Path, texts_at_least: int) -> None:
    floors_of = json.loads((folder / "floors.json").read_text("utf-8"))
    texts = {path.stem for path in folder.glob("*.txt")}
    golds = {path.name.removesuffix(".gold.json") for path in folder.glob("*.gold.json")}
    assert texts == golds
    found = score(folder)
    assert found.texts == len(golds) >= texts_at_least
    assert found.offset_errors == 0
    result = json.loads(found.json())
    below = {
        f"{family}: {rate} {result[family][rate]} < {floor}": result[family]["mistakes"][:10]
        for family, floors in floors_of.items()
        for rate, floor in floors.items()
        if result[family][rate] < floor
    }
    assert below == {}


def scored(folder: Path) -> Score:
    return score(folder)


def test_what_is_not_read_is_missed_and_what_is_not_there_is_false(tmp_path: Path) -> None:
    def another(rows: list[dict[str, Any]]) -> None:
        rows[0]["name"] = "Trần Công Hải Nam"

    tally = scored(copied(tmp_path, officials=another)).families["officials"]
    assert (tally.found, tally.false, tally.missed) == (2, 1, 1)
    assert tally.precision == tally.recall == pytest.approx(2 / 3)
    assert "huyen-ba-to-2020: missed official Trần Công Hải Nam, Phó Bí thư, Tỉnh ủy Quảng Ngãi" in tally.mistakes


@pytest.mark.parametrize(
    ("family", "entry", "key", "value"),
    [
        ("congresses", 0, "ordinal", 23),
        ("congresses", 0, "term", [2015, 2020]),
        ("congresses", 0, "committee_size", None),
        ("congresses", 0, "within", "tỉnh Bình Định"),
        ("officials", 1, "event", "appointed"),
        ("officials", 1, "organization", "Huyện ủy Ba Vì"),
        ("officials", 1, "term", [2015, 2020]),
        ("observations", 0, "value", 27500001000),
        ("observations", 0, "unit", "USD"),
        ("observations", 0, "status", "estimate"),
        ("observations", 0, "measure", "change"),
        ("observations", 0, "indicator", "sản lượng mía"),
        ("observations", 0, "place", "huyện Đức Phổ"),
        ("observations", 0, "period", [2019, 2019]),
        ("observations", 3, "baseline", 2010),
        ("observations", 5, "qualifier", "="),
        ("derived", 0, "high", 24900000),
    ],
)
def test_each_attribute_that_is_wrong_costs_exactness(
    tmp_path: Path, family: str, entry: int, key: str, value: object
) -> None:
    def edit(rows: list[dict[str, Any]]) -> None:
        rows[entry][key] = value

    whole = score(REPORTS).families[family]
    assert whole.exactness == 1, whole.mistakes
    tally = scored(copied(tmp_path, **{family: edit})).families[family]
    attribute = "value" if family == "derived" else key
    right, judged = tally.attributes[attribute]
    assert right == judged - 1
    assert tally.f1 == 1
    assert tally.exactness < 1
    assert len(tally.mistakes) == 1


def test_a_reading_that_is_as_fair_counts(tmp_path: Path) -> None:
    def edit(rows: list[dict[str, Any]]) -> None:
        rows[0] |= {"indicator": "sản lượng mía", "indicator_also": ["thu nhập bình quân đầu người"]}
        rows[4] |= {"period": [2018, 2018], "period_also": [[2020, 2020]]}

    assert scored(copied(tmp_path, observations=edit)).families["observations"].exactness == 1


def test_names_are_alike_in_any_dress_and_abbreviation() -> None:
    assert alike("Uỷ ban nhân dân tỉnh An Giang", "UBND tỉnh An Giang") == 1
    assert alike("TỈNH UỶ AN GIANG", "Tỉnh ủy An Giang") == 1
    assert alike("Tỉnh ủy An Giang", "Tỉnh ủy Hậu Giang") == pytest.approx(0.75)
    assert alike("", None) == 1


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("quote", "đạt 28 triệu đồng", r"observations 1: 'đạt 28 triệu đồng' is not in the text"),
        ("quote", "đạt", r"'đạt' stands in the text more than once; make the quote longer"),
        ("num", "28", r"'28' is not inside 'của huyện đạt 27,5 triệu đồng'"),
        ("num", None, r"observations 1: 'num' is missing"),
        ("period", 2020, r"period 2020: expected two years"),
    ],
)
def test_annotations_that_do_not_fit_their_text_are_refused(
    tmp_path: Path, key: str, value: object, message: str
) -> None:
    def edit(rows: list[dict[str, Any]]) -> None:
        rows[0][key] = value

    with pytest.raises(KgError, match=message):
        score(copied(tmp_path, observations=edit))


def test_a_folder_without_annotations_or_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no annotated texts in it; expected files named ID\.gold\.json"):
        score(tmp_path)
    with pytest.raises(KgError, match=r"no such folder"):
        score(tmp_path / "none")
    copied(tmp_path)
    (tmp_path / "huyen-ba-to-2020.txt").unlink()
    with pytest.raises(KgError, match=r"no text huyen-ba-to-2020\.txt in .*--texts DIR"):
        score(tmp_path)
    (tmp_path / "x.gold.json").write_text("{", "utf-8")
    (tmp_path / "huyen-ba-to-2020.gold.json").unlink()
    with pytest.raises(KgError, match=r"x\.gold\.json: cannot be read .*expected JSON"):
        score(tmp_path)


def test_the_command_prints_the_score_and_as_many_misses_as_asked_for(tmp_path: Path) -> None:
    def edit(rows: list[dict[str, Any]]) -> None:
        rows[0]["name"], rows[1]["name"] = "Trần Văn Không", "Lê Văn Không"

    gold = str(copied(tmp_path, officials=edit))
    run = CliRunner().invoke(main, ["check", "--gold", gold, "--texts", str(REPORTS), "--misses", "2"])
    assert run.exit_code == 0, run.output
    assert "officials     precision 0.333  recall 0.333" in run.output
    assert run.output.count("\n    - ") == 2
    assert "… and 2 more; see them with --misses N" in run.output
    run = CliRunner().invoke(main, ["check", "--gold", gold, "--format", "json"])
    assert len(json.loads(run.output)["officials"]["mistakes"]) == 4
    assert CliRunner().invoke(main, ["check", "--texts", gold]).exit_code == 2
    assert CliRunner().invoke(main, ["check", "--gold", gold, "--store", gold]).exit_code == 2

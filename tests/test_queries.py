"""Every question of the catalogue has an expected answer on the bundled reports."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kg import resources
from kg.build import build
from kg.store import Store

#: what the questions that need a parameter are asked about
ASKED = {"about": ["node=https://w3id.org/daihoi/id/document/tan-chau-2015"], "body-members": ["organization=huyện ủy tân châu"],
         "person": ["name=võ văn lâm"], "successors": ["name=huyện ủy tân châu"], "places": ["name=tân châu", "as_of=2020"]}
GOLD = Path(__file__).parent / "queries"
NAMES = sorted(path.stem for path in resources.queries().glob("*.rq"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from click.testing import CliRunner

    from kg.cli import main

    store = tmp_path_factory.mktemp("graph") / "store"
    result = CliRunner().invoke(main, ["build", "--store", str(store), str(resources.sample())])
    assert result.exit_code == 0, result.output
    return store


def answer(folder: Path, name: str) -> list[list[str]]:
    from click.testing import CliRunner

    from kg.cli import main

    params = [word for pair in ASKED.get(name, ()) for word in ("--param", pair)]
    result = CliRunner().invoke(main, ["query", name, *params, "--format", "csv", "--store", str(folder)])
    assert result.exit_code == 0, result.output
    return list(csv.reader(io.StringIO(result.stdout)))


def test_there_are_at_least_twenty_questions() -> None:
    assert len(NAMES) >= 20
    assert {"congresses", "officials", "observations"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_answer(folder: Path, name: str, request: pytest.FixtureRequest) -> None:
    rows = answer(folder, name)
    path = GOLD / f"{name}.csv"
    if request.config.getoption("--update-gold"):
        path.parent.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows(rows)
    with path.open(encoding="utf-8", newline="") as gold:
        assert rows == list(csv.reader(gold))


def test_a_second_build_changes_nothing(folder: Path) -> None:
    with Store.open(folder, read_only=True) as store:
        before = len(store)
    summary = build([str(resources.sample())], folder)
    assert summary.documents == 4
    assert summary.changed == 0
    with Store.open(folder, read_only=True) as store:
        assert len(store) == before


def test_targets_meet_results(folder: Path) -> None:
    header, *rows = answer(folder, "targets-results")
    found = {row[header.index("indicator")]: (row[header.index("target")], row[header.index("result")]) for row in rows}
    assert found["thu nhập bình quân đầu người"] == ("55000000", "58200000")
    assert found["lao động được giải quyết việc làm"] == ("9000", "9850")


def test_derived_figures_lie_within_their_bounds(folder: Path) -> None:
    header, *rows = answer(folder, "derived-figures")
    assert len(rows) >= 8
    value, low, high = (header.index(name) for name in ("value", "low", "high"))
    for row in rows:
        assert row[low] or row[high]
        assert float(row[low] or "-inf") <= float(row[value]) <= float(row[high] or "inf")

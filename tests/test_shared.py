"""The annotated reports beside the project, where they are at hand, are read at least as well as before."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.score import score

SCORER = Path(__file__).resolve().parents[2] / "shared" / "tools" / "score.py"
FLOORS = {"congresses": (0.99, 0.99, 0.99), "officials": (0.99, 0.97, 0.97), "observations": (0.99, 0.99, 0.96)}


@pytest.mark.skipif(not SCORER.exists(), reason="no annotated reports beside the project")
def test_the_annotated_reports_are_read_as_well_as_before() -> None:
    command = f"{sys.executable} -m kg"
    done = subprocess.run(
        [sys.executable, SCORER, "--kg", command, "--json"], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    assert found["offset_errors"] == 0
    for family, (precision, recall, exact) in FLOORS.items():
        assert found[family]["precision"] >= precision, family
        assert found[family]["recall"] >= recall, family
        assert found[family]["exact_f1"] >= exact, family


@pytest.mark.skipif(not SCORER.exists(), reason="no annotated reports beside the project")
def test_the_scorer_agrees_with_the_one_beside_the_reports() -> None:
    """Two programs, written apart, that count the same."""
    folder = SCORER.parents[1]
    command = [sys.executable, SCORER, "--kg", f"{sys.executable} -m kg", "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = json.loads(score(folder / "gold", folder / "corpus").json())
    for family in FLOORS:
        for rate, value in theirs[family].items():
            assert ours[family][rate] == value, f"{family} {rate}"


@pytest.mark.skipif(not SCORER.exists(), reason="no annotated reports beside the project")
def test_the_derived_figures_of_a_report_lie_in_their_bounds() -> None:
    """What an annotator worked out by hand follows by rule, each value within the other's bounds."""
    folder = SCORER.parents[1]
    found = json.loads(score(folder / "gold", folder / "corpus").json())["derived"]
    assert found["recall"] == 1.0, found


@pytest.mark.skipif(not SCORER.exists(), reason="no annotated reports beside the project")
def test_no_rule_label_or_example_names_anyone_of_the_annotated_reports() -> None:
    """What is written looking at a report must not know its people."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((SCORER.parents[1] / "gold").glob("*.gold.json"))]
    people = {row["name"] for gold in golds for row in gold["officials"]}
    assert len(people) > 100
    here = Path(__file__).resolve().parents[1]
    written = [here / "README.md", *here.glob("kg/**/*.py"), *here.glob("tests/*.py"), here / "tests" / "figures.txt"]
    written += [path for path in here.glob("ontology/**/*.ttl") if path.parent.name != "places"]
    named = {f"{path.name}: {name}" for path in written for name in people if name in path.read_text("utf-8")}
    assert named == set()

"""The same text in any dress gives the same facts, with offsets into the text as it came."""

from __future__ import annotations

import random
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from dresses import DRESSES, misplaced, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.normalise import normalise

REPORTS = sorted(Path(__file__).with_name("reports").glob("*.txt")) + sorted(resources.sample().glob("*.txt"))
BESIDE = sorted((Path(__file__).resolve().parents[2] / "shared" / "corpus").glob("*.txt"))
#: what capitals hide, an organisation's name has to be told by: «ĐẢNG BỘ CƠ QUAN TẠP CHÍ CỘNG SẢN»
LOST_IN_CAPITALS = {"real-070"}


@cache
def report(path: Path) -> tuple[str, list[Any]]:
    text = path.read_text("utf-8")
    return text, said(read(text))


CORPUS = sorted(Path(__file__).with_name("corpus").glob("*.txt"))


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_two_dresses_of_each_annotated_report(path: Path) -> None:
    """Every report in a random pair of dresses; capitals, which hide where names end, are left to the tests above."""
    text, facts = report(path)
    chance = random.Random(path.stem)
    for name in chance.sample(sorted(set(DRESSES) - {"capitals in headings"}), 2):
        text = DRESSES[name](text, chance)
    dressed = read(text)
    assert misplaced(dressed) == []
    assert said(dressed) == facts


def test_there_are_reports() -> None:
    assert len(CORPUS) >= 112
    assert len(REPORTS) >= 6
    assert sum(len(report(path)[1]) for path in REPORTS) >= 80


@pytest.mark.parametrize("name", DRESSES)
def test_each_dress(name: str) -> None:
    for path in REPORTS:
        text, facts = report(path)
        dressed = read(DRESSES[name](text, random.Random(name)))
        assert misplaced(dressed) == []
        assert said(dressed) == facts, path.stem


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.sampled_from(REPORTS), st.lists(st.sampled_from(sorted(DRESSES)), min_size=2, max_size=5, unique=True), st.integers(0, 2**32)
)  # fmt: skip
def test_any_dresses_over_each_other(path: Path, names: list[str], seed: int) -> None:
    text, facts = report(path)
    chance = random.Random(seed)
    for name in names:
        text = DRESSES[name](text, chance)
    dressed = read(text)
    assert misplaced(dressed) == []
    assert said(dressed) == facts


@pytest.mark.skipif(not BESIDE, reason="no annotated reports beside the project")
@pytest.mark.parametrize("path", BESIDE, ids=[path.stem for path in BESIDE])
def test_the_reports_beside_the_project(path: Path) -> None:
    text, facts = report(path)
    chance = random.Random(path.stem)
    for name in chance.sample(sorted(DRESSES), 3):
        dressed = read(DRESSES[name](text, chance))
        assert misplaced(dressed) == []
        assert said(dressed) == facts or (name == "capitals in headings" and path.stem in LOST_IN_CAPITALS), name


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.text(alphabet=st.sampled_from("aàAÀhòáUỷoà đĐ0. \u0301\u0300\u0323\u0302\u031b\u200b\u00a0\u00ad\ufeff\r\n\t-–“'İﬁ"), max_size=60))
def test_any_text_maps_back(text: str) -> None:
    normal = normalise(text)
    spans = [normal.source(i, i + 1) for i in range(len(normal.text))]
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert not set(normal.text) & set("\u200b\u00ad\ufeff\u00a0\r\t–“")
    assert "  " not in normal.text

"""Hostile texts: whatever the characters, a text is read without a fault, every span is right and no time runs away."""

from __future__ import annotations

import gc
import random
import sys
import time
from pathlib import Path

import pytest
from dresses import misplaced
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.context import Context
from kg.extract import read_document
from kg.text import Document

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from hostile import LEAD, texts

WORDS = sorted({w for p in resources.sample().glob("*.txt") for w in p.read_text("utf-8").split()})
#: pieces that rules look for, and what may stand between them
PIECES = [
    *WORDS, " ", "  ", "\n", "\r\n", ", ", "; ", ". ", ": ", "-", "–", "(", ")", "/", "%", "|", " | ", '"', "1", "12", "2020", "1.300", "88,9",
    "tỷ đồng", "²", "①", "١٢", "\u0301", "\u200b", "İ", "ß", "Ⅻ", "XII", "½", "nhiệm kỳ 2020-2025", "lần thứ", "đại hội", "Đảng bộ huyện",
]  # fmt: skip


def holds(text: str) -> None:
    reading = read_document(Document("x", text))
    assert misplaced(reading) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 2**32), st.integers(1, 120))
def test_pieces_in_any_order(seed: int, count: int) -> None:
    chance = random.Random(seed)
    parts = (chance.choice(PIECES) + chance.choice(("", " ", " ", " ")) for _ in range(count))
    holds(LEAD + "".join(parts))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    holds(LEAD + text)


@pytest.mark.parametrize("name", sorted(texts(100, 1)))
def test_no_text_takes_hundreds_of_times_as_long_as_a_report(name: str) -> None:
    """Not a benchmark (that is benchmarks/hostile.py): only what runs away takes this long on any machine."""
    text = texts(6_000, 1)[name]
    start = time.process_time()
    holds(text)
    assert time.process_time() - start < 20


def test_nothing_of_a_document_outlives_its_reading() -> None:
    """A folder of reports is read in the memory of one: what a rule looked up in a text goes with the text."""
    reports = [Document(p.stem, p.read_text("utf-8")) for p in sorted((Path(__file__).parent / "corpus").glob("*.txt"))]
    for report in reports:
        read_document(report)
    gc.collect()
    assert not [it for it in gc.get_objects() if isinstance(it, Context)]

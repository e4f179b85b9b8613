"""Hostile texts: whatever the characters, a text is read without a fault, every span is right and no time runs away."""

from __future__ import annotations

import gc
import random
import re
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
    "ĐHĐB", "ĐH",
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


def damaged(text: str, chance: random.Random) -> str:
    """A report as it comes out of a bad conversion: lines in another order, words lost or out of place, cut short anywhere."""
    kind = chance.randrange(5)
    if kind == 0:
        lines = text.split("\n")
        return "\n".join(chance.sample(lines, len(lines)))
    if kind == 1:
        start = chance.randrange(len(text))
        return text[start : start + 1500]
    if kind == 2:
        clauses = re.split(r"(?<=[.;,:])\s", text)
        return " ".join(chance.sample(clauses, len(clauses)))
    words = text.split(" ")
    if kind == 3:
        return " ".join(word for word in words if chance.random() > 0.1)
    length = chance.randint(1, 14)
    return "\n".join(" ".join(words[at : at + length]) for at in range(0, len(words), length))


@pytest.mark.parametrize("seed", range(5))
def test_damaged_reports_are_read_without_a_fault(seed: int) -> None:
    chance = random.Random(seed)
    for path in sorted((Path(__file__).parent / "corpus").glob("*.txt")):
        holds(damaged(path.read_text("utf-8"), chance))


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu huyện ủy, thay cho 214",  # what the number is of would stand behind the end
        "Cứ 1 vạn",
        "Huyện ủy, Bí thư (",
        "Đảng bộ huyện An Biên nhiệm kỳ 2020-2025.\nT/M CHỦ TỊCH\nHồ Văn Thía",  # the post stands in another line than its holder
        "Huyện ủy An Biên tăng trưởng 5%",
    ],
)
def test_sentences_that_end_too_early(text: str) -> None:
    holds(LEAD + text)
    holds(text)


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

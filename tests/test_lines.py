"""A report in which each sentence has a paragraph of its own, as many papers print them, says what it says in longer paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from functools import cache
from pathlib import Path

import pytest

from kg.extract import read_document
from kg.facts import Reading
from kg.normalise import normalise
from kg.structure import paragraphs
from kg.text import Document

CORPUS = Path(__file__).parent / "corpus"
EVERY = 3  # of the annotated reports, one of so many is read in both dresses


def line_by_line(text: str) -> str:
    """The same text with a line's end in the place of the blank between two sentences of prose: no offset moves."""
    letters = list(text)
    for paragraph in paragraphs(text):
        if paragraph.kind == "body":
            for sentence in paragraph.sentences[1:]:
                if letters[sentence.start - 1] == " ":
                    letters[sentence.start - 1] = "\n"
    return "".join(letters)


def facts(reading: Reading) -> dict[str, Counter[Hashable]]:
    """The facts of each family, as far as they can be compared between two readings."""
    return {
        "congresses": Counter((c.place, c.level, c.ordinal, c.term, c.start_date, c.end_date, c.main) for c in reading.congresses),
        "officials": Counter((o.name, o.role_label, o.body and o.body.label, o.event, o.term) for o in reading.officials),
        "figures": Counter(
            (o.evidence[0].start, o.label, o.measure, o.status, o.value, o.period, o.baseline, o.place) for o in reading.observations
        ),
    }


@cache
def kept() -> dict[str, tuple[int, int]]:
    """Of each family, how many facts both readings of a text have, and how many one of them has."""
    counted: Counter[str] = Counter()
    for path in sorted(CORPUS.glob("*.txt"))[::EVERY]:
        text = normalise(path.read_text("utf-8")).text
        one, other = (facts(read_document(Document(path.stem, t))) for t in (text, line_by_line(text)))
        for family, found in one.items():
            counted[f"same {family}"] += (found & other[family]).total()
            counted[f"all {family}"] += max(found.total(), other[family].total())
    return {family: (counted[f"same {family}"], counted[f"all {family}"]) for family in ("congresses", "officials", "figures")}


@pytest.mark.parametrize(("family", "share"), [("congresses", 0.97), ("officials", 0.98), ("figures", 0.98)])
def test_paragraphs_of_one_sentence_change_few_facts(family: str, share: float) -> None:
    same, total = kept()[family]
    assert total > 150
    assert same >= share * total, f"{same} of {total}"

"""A report in which each sentence has a paragraph of its own, as many papers print them, says what it says in longer paragraphs."""

from __future__ import annotations

import re
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


_MARKED = re.compile(r"\[([^\[\]]*)\]\{([^{}]*)\}")


def reports() -> list[tuple[str, list[list[str]]]]:
    """The name and the paragraphs, in sentences, of each report of tests/lines.txt."""
    text = re.sub(r"(?m)^#.*\n", "", (Path(__file__).parent / "lines.txt").read_text("utf-8"))
    named = (part.split("\n", 1) for part in text.split("=== ")[1:])
    return [(name, [p.split("\n") for p in re.split(r"\n{2,}", body.strip())]) for name, body in named]


@pytest.mark.parametrize("most", [99, 2, 1], ids=["in paragraphs", "two by two", "line by line"])
@pytest.mark.parametrize(("name", "report"), reports(), ids=[name for name, _ in reports()])
def test_what_a_line_tells_holds_in_those_below_it(name: str, report: list[list[str]], most: int) -> None:
    text, wanted = "", []
    printed = "\n\n".join("\n".join(" ".join(p[i : i + most]) for i in range(0, len(p), most)) for p in report)
    for words in re.split(r"(\[[^\[\]]*\]\{[^{}]*\})", printed):
        marked = _MARKED.fullmatch(words)
        if marked and marked[2] != "?":
            wanted.append((len(text), marked[1], *marked[2].partition(" @")[::2]))
        text += marked[1] if marked else words
    found = {o.evidence[0].start: o for o in read_document(Document(name, text)).observations}
    told = []
    for start, figure, said, place in wanted:
        observation = next((o for at, o in found.items() if start <= at < start + len(figure)), None)
        period = "-".join(str(year) for year in dict.fromkeys(observation.period)) if observation and observation.period else "none"
        status = observation.status[0] if observation else "refused"
        owner = observation.place or "" if observation and place else ""
        told.append((figure, said if f"{status} {period}" in said.split("/") else f"{status} {period}", owner))
    assert told == [(figure, said, place) for _, figure, said, place in wanted]

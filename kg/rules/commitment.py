"""Reads what a congress sets itself without a figure: breakthroughs, grades and standards to be met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.context import Context
from kg.facts import Commitment
from kg.grammar import Found, Grammar, Rule
from kg.lexicon import Lexicon
from kg.structure import Sentence
from kg.template import compiled, minimal, numbers
from kg.text import Evidence

# After «đó là», «gồm» or a colon stands what the breakthroughs are; a full stop ends it.
_CONTENT = r"(?:{SetOut}|:|{<!Deemed}{Copula})\s*(?P<what>[^.]{20,900})"
_COUNT = r"(?P<n>\d{1,2}|{One|Cardinal})(?:\s+{TaskGroup})?\s*$"
_YEAR = re.compile(r"\b20\d\d\b")
# «(1) …», «1. …», «một là, …», «thứ nhất, …» open the parts of a list; a semicolon ends one.
_MARKED = r";\s*(?:{Joining}\s+)?|[(]?\b\d{1,2}[.)]\s+|\b{One|Cardinal} {Copula}[,:]?\s+|\b{ListOrdinal}[,:]?\s+(?:{Copula}\s+)?"


def _constant(found: Found) -> str:
    return "goal"


RULES: tuple[Rule, ...] = (
    Rule(
        name="đô thị loại <số>",
        pattern="('đạt'|'trở' 'thành'|'lên')? <UrbanGrade> <Roman|Number>",
        build=_constant,
        yes=[("xây dựng thành phố đạt tiêu chí đô thị loại II", "goal")],
        no=["phát triển đô thị bền vững"],
    ),
    Rule(
        name="đạt <danh hiệu, tiêu chuẩn>",
        pattern="('đạt'|'trở' 'thành'|'lên')? <Standard>",
        build=_constant,
        yes=[
            ("phấn đấu xã đạt chuẩn nông thôn mới nâng cao", "goal"),
            ("đưa huyện trở thành huyện nông thôn mới kiểu mẫu", "goal"),
        ],
        no=["xây dựng nông thôn mới"],
    ),
)
CLASSES = frozenset({"Breakthrough", "UrbanGrade", "Standard"})
_GRAMMAR = Grammar(RULES)


class _Words:
    """The patterns of this family, written out with the words of the ontology."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.numbers = numbers(lexicon, "One") | numbers(lexicon, "Cardinal")
        self.content = compiled(lexicon, _CONTENT)
        self.count = compiled(lexicon, _COUNT)
        self.marked = compiled(lexicon, _MARKED)
        self.ahead = re.compile(rf"\b{minimal(lexicon, 'Aim', 'Intend', 'Breakthrough', 'Resolve')}\b")
        self.back = compiled(lexicon, r"\b{Done|Awarded}\b")
        self.task = compiled(lexicon, r"\b{TaskVerb}\b")


@lru_cache(maxsize=2)
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)


def read(context: Context) -> list[Commitment]:
    """The commitments of the main congress, where there is one."""
    if not context.mains:
        return []
    found: list[Commitment] = []
    for sentence in context.sentences:
        if not CLASSES.isdisjoint(context.classes(sentence)):
            found.extend(_goals(context, sentence))
            found.extend(_breakthroughs(context, sentence))
    return found


def _goals(context: Context, sentence: Sentence) -> Iterator[Commitment]:
    """Grades and standards that are still to be met; those that are met already are results."""
    tokens = context.tokens(sentence)
    numbered = {i for i, t in enumerate(tokens) if "Number" in t.classes and not _YEAR.fullmatch(t.word)}
    last = 0
    for match in sorted(_GRAMMAR.find(tokens), key=lambda m: m.first):
        start, end = match.span()
        if start < last or numbered & set(range(max(0, match.first - 4), match.first)):
            continue  # «6 xã đạt chuẩn …» is a figure
        if _lies_ahead(context, sentence, start):
            last = end
            evidence = context.evidence(start, end, match.rule)
            yield Commitment(" ".join(context.text[start:end].split()), "goal", (evidence,), context.term)


def _lies_ahead(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether the words around a goal look ahead: none of its clause looks back, and it is on a list or is aimed at."""
    words = _words(context.lexicon)
    text = context.lowered
    clause = max(text.rfind(mark, sentence.start, start) for mark in (";", ",", ":")) + 1
    if words.back.search(text, max(clause, sentence.start), start):
        return False
    if context.paragraphs[sentence.paragraph].kind == "item" or words.ahead.search(text, sentence.start, start):
        return True
    years = [int(y) for y in _YEAR.findall(text, sentence.start, sentence.end)]
    return context.year is not None and any(year > context.year for year in years)


def _breakthroughs(context: Context, sentence: Sentence) -> Iterator[Commitment]:
    """What the breakthroughs are, one by one where the text tells them apart."""
    first = next((t for t in context.tokens(sentence) if "Breakthrough" in t.classes), None)
    if first is None:
        return
    words = _words(context.lexicon)
    said = words.count.search(context.lowered, max(sentence.start, first.start - 20), first.start)
    count = None if said is None else words.numbers.get(said["n"]) or int(said["n"])
    content = words.content.search(context.lowered, first.end, sentence.end)
    if content is not None:
        parts = _parts(context, content.start("what"), content.end("what"), count)
    elif context.text[first.end : sentence.end].rstrip().endswith(":"):
        parts = _items(context, sentence, count)
    else:
        return
    for start, end in parts:
        evidence: Evidence = context.evidence(start, end, "khâu đột phá: …")
        yield Commitment(" ".join(context.text[start:end].split()), "breakthrough", (evidence,), context.term)


def _parts(context: Context, start: int, end: int, count: int | None) -> list[tuple[int, int]]:
    """The stretches of a list: by its marks, or by commas before verbs where that gives the number said; else whole."""
    marks = list(_words(context.lexicon).marked.finditer(context.lowered, start, end))
    if marks:
        edges = [start, *(m.start() for m in marks)]
        begins = [start, *(m.end() for m in marks)]
        pairs = list(zip(begins, [*edges[1:], end], strict=True))
    else:
        verb = _words(context.lexicon).task
        cuts = [m.end() for m in re.finditer(r",\s+", context.lowered[start:end])]
        begins = [start, *(start + cut for cut in cuts if verb.match(context.lowered, start + cut))]
        pairs = list(zip(begins, [*begins[1:], end], strict=True)) if len(begins) == count else [(start, end)]
    trimmed = (_trim(context.text, a, b) for a, b in pairs)
    return [(a, b) for a, b in trimmed if b - a >= 12]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:-+("):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.("):
        end -= 1
    return start, end


def _items(context: Context, sentence: Sentence, count: int | None) -> list[tuple[int, int]]:
    """The list items below a sentence that ends with a colon, at most as many as it says."""
    found: list[tuple[int, int]] = []
    for paragraph in context.paragraphs[sentence.paragraph + 1 :]:
        if paragraph.kind != "item" or (count is not None and len(found) == count):
            break
        bullet = re.compile(r"\s*(?:[-+*•▪●◦]|\(?\w{1,2}[.)])\s*").match(context.text, paragraph.start, paragraph.end)
        found.append(_trim(context.text, bullet.end() if bullet else paragraph.start, paragraph.end))
    return [(a, b) for a, b in found if b - a >= 12]

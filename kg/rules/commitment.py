"""Reads what a congress sets itself without a figure: breakthroughs, grades and standards to be met."""

from __future__ import annotations

import re

from kg.context import Context
from kg.facts import Commitment
from kg.grammar import Found, Grammar, Rule

# After «đó là», «gồm» or a colon stands what the breakthroughs are; a full stop ends it.
_CONTENT = re.compile(r"(?:đó là|gồm|bao gồm|:|là)\s*(?P<what>[^.]{20,600})")


def _constant(found: Found) -> str:
    return "goal"


RULES: tuple[Rule, ...] = (
    Rule(
        name="đô thị loại <số>",
        pattern="<UrbanGrade> <Roman|Number>",
        build=_constant,
        yes=[("xây dựng thành phố đạt tiêu chí đô thị loại II", "goal")],
        no=["phát triển đô thị bền vững"],
    ),
    Rule(
        name="đạt <danh hiệu, tiêu chuẩn>",
        pattern="<Standard>",
        build=_constant,
        yes=[("phấn đấu xã đạt chuẩn nông thôn mới nâng cao", "goal")],
        no=["xây dựng nông thôn mới"],
    ),
)
CLASSES = frozenset({"Breakthrough", "UrbanGrade", "Standard"})
_GRAMMAR = Grammar(RULES)


def read(context: Context) -> list[Commitment]:
    """The commitments of the main congress, where there is one."""
    if not context.mains:
        return []
    found: list[Commitment] = []
    for sentence in context.sentences:
        tokens = context.tokens(sentence)
        numbered = {i for i, t in enumerate(tokens) if "Number" in t.classes}
        for match in _GRAMMAR.find(tokens):
            if not numbered & set(range(max(0, match.first - 4), match.first)):
                start, end = match.span()
                evidence = context.evidence(start, end, match.rule)
                found.append(Commitment(evidence.quote, "goal", (evidence,), context.term))
        first = next((t for t in tokens if "Breakthrough" in t.classes), None)
        content = _CONTENT.search(context.text, first.end, sentence.end) if first else None
        if content is not None:
            evidence = context.evidence(content.start("what"), content.end("what"), "khâu đột phá: …")
            found.append(Commitment(" ".join(evidence.quote.split()), "breakthrough", (evidence,), context.term))
    return found

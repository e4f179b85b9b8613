"""The day of a congress of which a text says only who came to it: «Chiều 28/7, đồng chí A dự Đại hội Đảng bộ xã B»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.context import Context
from kg.facts import Congress
from kg.rules.dayforms import forms
from kg.rules.mention import Mention, Section
from kg.text import Evidence
from kg.tokens import tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Ahead", "Announce", "Bound", "Going", "Past"})
_ONE_DAY = frozenset({"commune", "organisation"})  # levels whose congresses meet on one day where no other is told
_NEAR = 5  # tokens between who comes and the congress: «dự và chỉ đạo»
_OPENS = 40  # characters at a sentence's beginning, behind a byline, in which it says when


def attended(
    context: Context, congress: Congress, mentions: Sequence[Mention], section: Section | None
) -> tuple[str | None, str | None, list[tuple[str, Evidence]]]:
    """First and last day as ISO dates, with the words for each; ``mentions`` are those of this congress."""
    if congress.term is None or congress.level not in _ONE_DAY:
        return None, None, []
    told = forms(context.lexicon)
    for mention in mentions:
        sentence = mention.sentence
        classes = context.classes(sentence)
        if "Going" not in classes or "Ahead" in classes or "Announce" in classes or (section and not section.holds(sentence.start)):
            continue
        near = [t for t in context.tokens(sentence) if t.end <= mention.start][-_NEAR:]
        led = [t for t in near if not t.classes.isdisjoint({"Bound", "Going"})]
        if not led or "Going" not in led[-1].classes or any("Going" not in t.classes for t in led) or tells(near, "Past"):
            continue  # «dự lễ khởi công chào mừng Đại hội …», «gặp mặt trước khi dự Đại hội …»
        found = told.day.search(context.lowered, sentence.start, min(mention.start, sentence.start + _OPENS))
        if found is None or told.preparatory(context.lowered, found.start("d"), found.end("m")):
            continue
        try:
            day = date(int(found["y"] or congress.term[0]), int(found["m"]), int(found["d"])).isoformat()
        except ValueError:
            continue
        words = context.evidence(found.start("d"), found.end("m"), "ngày …, … dự Đại hội")
        return day, day, [("start_date", words), ("end_date", words)]
    return None, None, []

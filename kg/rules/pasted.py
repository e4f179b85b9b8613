"""Finds where one file holds several reports one behind the other, each on a congress of its own.

Only what is certain is parted: the second report names in its head a congress with its number or term that nothing in front
speaks of, of another level or province than the first's; and from there on nothing speaks of the first's any more.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kg.context import Context
from kg.facts import Place
from kg.rules.dayforms import forms
from kg.rules.mention import Mention, mentions_of
from kg.rules.reported import first_year
from kg.rules.whose import Organisation
from kg.tokens import tells

#: years of a term, or a day with its year: what a report tells its time by
_YEARS = re.compile(r"\b(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d\b|\b\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d\b")
_HEAD = 4  # paragraphs at a report's head that name its congress
_LINES = 4  # lines of a report's head above its first paragraph: its title, the day, whose it is
_CALL = 4  # letters of a name that is found in a text for certain
_BACK = ("Ahead", "Also", "Clausal", "Locative", "Past")  # what begins a paragraph that goes on from those in front
_FRONT = 3  # tokens of a paragraph among which such a word stands


def reports(context: Context) -> list[tuple[int, int]]:
    """The stretches of the source that are reports of their own, in order; the whole text where nothing parts it."""
    whole = [(0, len(context.document.text))]
    if len(context.paragraphs) < 2 or context.lowered.count("đại hội") < 2:
        return whole
    mentions = mentions_of(context, first_year(context))
    named = [m for m in mentions if (m.ordinal or m.term) and m.organisation is not None and _open(m)]
    if len({m.organisation.label for m in named if m.organisation is not None}) < 2:
        return whole
    starts = [0]
    own = named[0]
    for mention in named[1:]:
        if mention.organisation == own.organisation or not _apart(own, mention):
            continue
        head = _head(context, mention, own.end)
        if head is not None and _parts(context, own, mention, starts[-1], head):
            starts.append(head)
            own = mention
    cuts = [0, *(context.normal.source(at, at + 1)[0] for at in starts[1:]), len(context.document.text)]
    return list(pairwise(cuts))


def _open(mention: Mention) -> bool:
    """Whether a naming may be of the congress that a report is on."""
    return not (mention.cited or mention.bound or mention.national or mention.others)


def _apart(one: Mention, other: Mention) -> bool:
    """Whether two congresses are of different levels, provinces or terms, and of no places that lie in one another."""
    a, b = one.organisation, other.organisation
    if a is None or b is None:
        return False
    above, below = _chain(a), _chain(b)
    if a.level != "organisation" and b.level != "organisation" and (a.area in below or b.area in above):
        return False
    provinces = [next((p.label for p in reversed(chain) if p.level == "province"), "") for chain in (above, below)]
    if a.level == b.level == "organisation" and "" in provinces:
        return False
    return a.level != b.level or a.level == "province" or ("" not in provinces and provinces[0] != provinces[1])


def _chain(organisation: Organisation) -> list[Place]:
    """The place of an organisation and those that contain it."""
    found: list[Place] = []
    area = organisation.area
    while area is not None:
        found.append(area)
        area = area.within
    return found


def _head(context: Context, mention: Mention, after: int) -> int | None:
    """Where the report begins whose congress a naming is: the first line of its head, behind ``after``; None where its first
    paragraph goes on from those in front."""
    assert mention.organisation is not None
    spoken = context.lowered.find(_called(mention.organisation), after)
    named = mention.sentence.paragraph
    at = next((i for i in range(max(0, named - _HEAD), named) if context.paragraphs[i].start <= spoken < context.paragraphs[i].end), named)
    first = at
    while first > 0 and at - first < _LINES and context.paragraphs[first - 1].kind == "heading" and context.paragraphs[first - 1].start > after:
        first -= 1
    paragraph = context.paragraphs[first]
    if paragraph.kind == "heading":
        return paragraph.start
    before = context.paragraphs[first - 1]
    if paragraph.kind != "body" or context.text[before.end - 1] == ":" or named != at or mention.sentence is not paragraph.sentences[0]:
        return None
    start, end = mention.sentence.start, mention.sentence.end
    goes_on = tells(context.tokens(mention.sentence)[:_FRONT], *_BACK) or forms(context.lexicon).same_day.search(context.lowered, start, end)
    return None if goes_on else paragraph.start


def _parts(context: Context, own: Mention, other: Mention, start: int, head: int) -> bool:
    """Whether what stands in front of a head is of the first congress, and what stands behind it of the other alone."""
    a, b = own.organisation, other.organisation
    if a is None or b is None or not own.end <= head <= other.start:
        return False
    before, behind = context.lowered[start:head], context.lowered[head:]
    first = [p for p in context.paragraphs if p.start >= start][:_HEAD]
    if _called(a) not in context.lowered[start : first[-1].end] or _called(b) in before or _called(a) in behind:
        return False
    return all(_YEARS.search(part) is not None for part in (before, behind))


def _called(organisation: Organisation) -> str:
    """The words by which a text calls an organisation: a place by its bare name where that is no number or syllable."""
    label = organisation.label.lower()
    if organisation.level == "organisation" or organisation.area is None:
        return label
    bare = label.partition(" ")[2]
    return bare if len(bare) > _CALL and " " in bare else label

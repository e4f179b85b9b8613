"""Finds where one file holds several reports one behind the other, each on a congress of its own.

Only what is certain is parted: the second report names in its head a congress with its number or term that nothing in front
speaks of, of another level or province than the first's; and from there on nothing speaks of the first's any more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.context import Context
from kg.facts import Place
from kg.rules.dayforms import forms
from kg.rules.mention import Mention, mentions_of
from kg.rules.reported import first_year, main_of
from kg.rules.whose import Organisation
from kg.tokens import tells

#: a day with its year, and the years of a term
_DATED = re.compile(r"\b\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d\b")
_TERM = re.compile(r"\b((?:19|20)\d[05]) ?- ?((?:19|20)\d[05])\b")
_YEARS = 5
_HEAD = 4  # paragraphs at a report's head that name its congress
_LEAD = 600  # characters at a text's head in which its congress is named
_LINES = 4  # lines of a report's head above its first paragraph: its title, the day, whose it is
_CALL = 4  # letters of a name that is found in a text for certain
_BACK = ("Ahead", "Also", "Clausal", "Locative", "Past")  # what begins a paragraph that goes on from those in front
_FRONT = 3  # tokens of a paragraph among which such a word stands


def reports(context: Context) -> list[tuple[int, int]]:
    """The stretches of the source that are reports of their own, in order; the whole text where nothing parts it."""
    whole = [(0, len(context.document.text))]
    if len(context.paragraphs) < 2 or context.lowered.count(forms(context.lexicon).congress) < 2:
        return whole
    mentions = mentions_of(context, first_year(context))
    named = [m for m in mentions if (m.ordinal or m.term) and m.organisation is not None and _open(m)]
    if not named or (named[0].start < _LEAD and len({m.organisation.label for m in named if m.organisation is not None}) < 2):
        return whole
    starts = [0]
    own = named[0].organisation if named[0].start < _LEAD else None
    told = named[0].end if own is not None else 0
    for mention in named:
        if mention.organisation == own or (own is not None and not _apart(own, mention.organisation)):
            continue
        head = _head(context, mention, max(told, starts[-1] + 1))
        if head is None:
            continue
        first = own if own is not None else _of_part(context, starts[-1], head)
        if first is None or not _apart(first, mention.organisation) or not _parts(context, first, mention, starts[-1], head, mentions):
            continue
        if any(m.start > mention.start and _in_turn(first, mention, m) for m in named):
            continue
        starts.append(head)
        own, told = mention.organisation, mention.end
    cuts = [0, *(context.normal.source(at, at + 1)[0] for at in starts[1:]), len(context.document.text)]
    return list(pairwise(cuts))


def _of_part(context: Context, start: int, end: int) -> Organisation | None:
    """Whose congress a stretch of a text reports on, read by itself: one that it names by its kind alone."""
    first, last = context.normal.source(start, start + 1)[0], context.normal.source(end, end + 1)[0]
    if forms(context.lexicon).congress not in context.lowered[start:end]:
        return None
    part = context.part(first, last)
    main = main_of(part, mentions_of(part, first_year(part)))
    return main.organisation if main is not None else None


def _in_turn(first: Organisation, mention: Mention, later: Mention) -> bool:
    """Whether a congress that is told of behind another's is like the one told of in front of that: a round of those of one
    level, all of one term, tells of them in turn."""
    own = later.organisation
    if own is None or own == mention.organisation or own.level != first.level or own.level == "organisation":
        return False
    return later.term is not None and later.term == mention.term and not _apart(first, own)


def _open(mention: Mention) -> bool:
    """Whether a naming may be of the congress that a report is on."""
    return not (mention.cited or mention.bound or mention.national or mention.others)


def _apart(a: Organisation | None, b: Organisation | None) -> bool:
    """Whether two congresses are of different levels or provinces, and of no places that lie in one another."""
    if a is None or b is None:
        return False
    above, below = _chain(a), _chain(b)
    if a.level != "organisation" and b.level != "organisation" and (a.area in below or b.area in above):
        return False
    provinces = [next((p.label for p in reversed(chain) if p.level == "province"), "") for chain in (above, below)]
    several = a.level == b.level == "organisation" and "" in provinces  # of which nothing says where they are
    return a.level != b.level or a.level == "province" or several or ("" not in provinces and provinces[0] != provinces[1])


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


def _parts(context: Context, a: Organisation, other: Mention, start: int, head: int, mentions: Sequence[Mention]) -> bool:
    """Whether what stands in front of a head is of the first congress, and what stands behind it of the other alone."""
    b = other.organisation
    if b is None or not start < head <= other.start:
        return False
    before, behind = context.lowered[start:head], context.lowered[head:]
    first = [p for p in context.paragraphs if p.start >= start][:_HEAD]
    if _called(a) not in context.lowered[start : first[-1].end] or _called(b) in before or _called(a) in behind:
        return False
    latest = _latest(context.lowered)
    return all(_timed(context, begin, end, mentions, latest) for begin, end in ((start, head), (head, len(context.text))))


def _timed(context: Context, start: int, end: int, mentions: Sequence[Mention], latest: str) -> bool:
    """Whether a report tells its own time: the term with a congress, the latest term that the text tells, or a day with its year
    in its head. What shares the term of a report around it is no report."""
    if any(m.term is not None and start <= m.start < end and _open(m) for m in mentions) or _latest(context.lowered[start:end]) == latest != "":
        return True
    first = [p.end for p in context.paragraphs if p.start >= start][:_HEAD][-1]
    return _DATED.search(context.lowered, start, first) is not None


def _latest(text: str) -> str:
    """The first year of the latest term that a text tells; empty where it tells none."""
    return max((m[1] for m in _TERM.finditer(text) if int(m[2]) - int(m[1]) == _YEARS), default="")


def _called(organisation: Organisation) -> str:
    """The words by which a text calls an organisation: a place by its bare name where that is no number or syllable."""
    label = organisation.label.lower()
    if organisation.level == "organisation" or organisation.area is None:
        return label
    bare = label.partition(" ")[2]
    return bare if len(bare) > _CALL and " " in bare else label

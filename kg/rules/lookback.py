"""Reads a look back at the congresses of one organisation, told one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.rules.mention import Mention, Section
from kg.rules.reported import national_number
from kg.rules.several import elects, takes_place
from kg.rules.terms import by_number

_ROW = 3  # congresses of one organisation that make a look back at them


def one_by_one(context: Context, mentions: Sequence[Mention], main: Mention | None) -> list[tuple[Section, Mention]]:
    """A look back at the congresses of one organisation: three or more told with number and what they did,
    in a row, all but one with their terms; or the later of two, where it is the main one."""
    own = main.organisation if main is not None else None
    told: dict[int, Mention] = {}
    for mention in mentions:
        if own is None or mention.ordinal is None or mention.national or mention.cited or mention.bound:
            continue
        its = mention.organisation == own or (mention.organisation is None and own.label.startswith(mention.kind or ""))
        if its and (takes_place(context, mention.sentence) or elects(context, mention.sentence)):
            told.setdefault(mention.ordinal, replace(mention, organisation=own, kind=None))
    starts = [m.sentence.start for m in told.values()]
    numbers = list(told)
    if main is not None and len(numbers) == 2 and numbers[1] == numbers[0] + 1 == main.ordinal and starts[0] < starts[1]:
        return [(Section(starts[1], len(context.text)), main), *_before_it(told[numbers[0]])]
    if sum(m.term is not None for m in told.values()) < len(told) - 1:  # «Đại hội XII họp …» between two with their terms
        return []
    if len(numbers) < _ROW or len(set(starts)) < len(starts) or numbers not in (sorted(numbers), sorted(numbers, reverse=True)):
        return []
    ends = [*starts[1:], len(context.text)]
    known = {number: m.term for number, m in told.items() if m.term is not None}
    whole = [replace(m, term=m.term or by_number(known, number)) for number, m in told.items()]
    return [(Section(a, b), m) for a, b, m in zip(starts, ends, whole, strict=True)]


def _before_it(mention: Mention) -> list[tuple[Section, Mention]]:
    """The congress before the one reported on, with what the sentence that names it tells of it."""
    return [(Section(mention.sentence.start, mention.sentence.end), mention)] if mention.term is not None else []


def the_one_before(mentions: Sequence[Mention]) -> list[Mention]:
    """«Nghị quyết Đại hội VIII đề ra 21 chỉ tiêu», in a text that looks forward to the ninth congress of a place and names no other's:
    the one before it, where no national congress of the time has that number."""
    named = [m for m in mentions if m.organisation is not None and m.ordinal is not None and not m.cited]
    told = {(m.organisation.label, m.ordinal) for m in named if m.organisation is not None}
    coming = next((m for m in named if m.term is not None), None)
    national = national_number(coming) if coming is not None else None
    if len(told) != 1 or coming is None or coming.ordinal is None or national is None or coming.ordinal in {national, national + 1}:
        return list(mentions)

    number = coming.ordinal - 1
    bare = [m for m in mentions if m.cited and m.ordinal == number and not (m.organisation or m.kind or m.national or m.term)]
    return [replace(m, organisation=coming.organisation) if m in bare else m for m in mentions]

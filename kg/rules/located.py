"""Congresses of which a text on several tells only where they meet: «Tại huyện A, Đại hội lần thứ XX …. Ở huyện B, …»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.rules.mention import Mention
from kg.rules.several import counts, numbering, takes_place
from kg.rules.whose import Organisation, Parser, of_place
from kg.tokens import tells


def located(context: Context, mentions: Sequence[Mention], year: int | None) -> list[Mention]:
    """The namings of a text, those without whose they are given to the place that their clause is set in.

    Only where two or more places of one level are told so, or one beside another of its level: a single «Tại huyện A, Đại hội …» may
    say no more than where a province's congress meets.
    """
    found: dict[int, Organisation] = {}
    bare = [at for at, m in enumerate(mentions) if _bare(m) and "Locative" in context.classes(m.sentence)]
    if not bare:
        return list(mentions)
    open_ = [m for m in mentions if m.organisation is not None and not (m.cited or m.bound or m.prepared)]
    told = {m.organisation.level for m in open_ if m.organisation is not None}
    for at in bare:
        place = _set_in(context, mentions[at], year, next(iter(told)) if len(told) == 1 else "")
        if place is not None:
            found[at] = place
    levels = [{o.label for o in found.values() if o.level == level} for level in {o.level for o in found.values()}]
    beside = {m.organisation.level for m in open_ if m.organisation is not None}
    if not any(len(labels) > 1 for labels in levels) and not any(o.level in beside for o in found.values()):
        return list(mentions)
    if any(m.organisation is not None and m.organisation.level not in {o.level for o in found.values()} for m in open_ if m.ordinal):
        return list(mentions)  # of a province's congress the districts tell how it is followed there
    return [replace(m, organisation=found[at]) if at in found else m for at, m in enumerate(mentions)]


def _bare(mention: Mention) -> bool:
    """Whether a naming says nothing of whose congress it is, and is of one that is told of for its own sake."""
    whose = mention.organisation is not None or mention.kind is not None or mention.national or bool(mention.others)
    return not (whose or mention.cited or mention.bound or mention.prepared)


def _set_in(context: Context, mention: Mention, year: int | None, level: str) -> Organisation | None:
    """The place, told with its kind, that opens the clause of a naming: «(Sáng 1/8,) tại xã A (huyện B), 112 đại biểu dự Đại hội …»;
    or without it, where it is a unit of ``level``."""
    tokens = context.tokens(mention.sentence)
    parser = Parser(context, tokens, year)
    naming = next(i for i, t in enumerate(tokens) if t.start >= mention.start)
    at = next((i for i in range(naming) if parser.has(i, "Locative") and parser.has(i + 1, "Place")), None)
    if at is None or not (at <= numbering(tokens) + 1 or parser.has(at - 1, "Mark")):  # «* Tại …», «Còn tại …», «Cùng ngày, tại …»
        return None
    between = tokens[at + 2 : naming]
    if not tells(between, "Mark") or tells(between, "Congress", "Semicolon", "OfParty"):
        return None
    behind = [t for t in tokens if t.start >= mention.end][:1]
    if tells(behind, "Body"):  # «Tại huyện A, Đại hội lần thứ X Công đoàn huyện …»
        return None
    told = mention.ordinal is not None or mention.term is not None
    if not told and not (takes_place(context, mention.sentence) or counts(context, mention.sentence)):
        return None
    if parser.kind_at(at + 1):
        return parser.area(at + 1)
    units = tuple(u for u in tokens[at + 1].units if u.level == level)
    return of_place(parser.place(replace(tokens[at + 1], units=units))) if units else None

"""Parts one reference into several people where its posts exclude each other: namesakes in one province.

A document knows a person by name and province. Where two of the posts so gathered cannot be one person's, those of
each district or commune become a part with an IRI of its own, and what fits either stays with the reference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from kg.identity import slug
from kg.people.careers import Profile, Spell
from kg.people.compare import Comparer
from kg.people.geography import Geography

_LOCAL = ("district", "commune")


def part_iri(base: str, area: str, where: Geography) -> str:
    """The IRI of what a reference has in one district or commune."""
    return f"{base}.{slug(where.label(area))}-{area.rpartition('/')[2]}"


def base_of(person: str) -> str:
    """The reference that a part was parted from; the reference itself where it is none."""
    head, slash, local = person.rpartition("/")
    return f"{head}{slash}{local.partition('.')[0]}"


def work_place(spell: Spell, where: Geography) -> str:
    """The district or commune of a post; empty for what lies in no single one."""
    return spell.area if spell.area and where.level(spell.area) in _LOCAL else ""


def parted(
    base: str, names: tuple[str, ...], spells: tuple[Spell, ...], comparer: Comparer, where: Geography,
    forced: Collection[str] = (),
) -> list[Profile]:  # fmt: skip
    """The profiles of a reference: itself, or its parts and what is left. ``forced`` are parts that a judgement names."""
    whole = Profile(base, base, names, spells)
    by_place: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_place[work_place(spell, where)].append(spell)
    places = sorted(place for place in by_place if place)
    asked = {place for place in places if part_iri(base, place, where) in forced}
    clashes = {
        (a, b)
        for i, a in enumerate(places)
        for b in places[i + 1 :]
        if any(comparer.at_once(x, y) for x in by_place[a] for y in by_place[b])
    }
    if not clashes and not asked:
        return [whole]
    alone = {place for pair in clashes for place in pair} | asked
    group = _grouped(places, alone, clashes, by_place, where)
    mine: dict[str, list[Spell]] = defaultdict(list)
    documents = {place: {s.document for s in by_place[place]} for place in places}
    for spell in spells:
        place = work_place(spell, where)
        if not place:
            told = {group[p] for p in places if spell.document in documents[p]}
            place = told.pop() if len(told) == 1 else ""
        mine[group.get(place, "")].append(spell)
    found = []
    for place, own in sorted(mine.items()):
        iri = part_iri(base, place, where) if place else base
        found.append(Profile(iri, base, names, tuple(own)))
    return found


def _grouped(
    places: list[str], alone: set[str], clashes: set[tuple[str, str]], by_place: dict[str, list[Spell]],
    where: Geography,
) -> dict[str, str]:  # fmt: skip
    """Place -> the place whose part it belongs to; empty for what stays with the reference.

    A place that clashes with nothing goes with the only clashing one that contains it, follows it, or is told of with
    it in one document.
    """
    group = {place: place if place in alone else "" for place in places}
    for place in places:
        if place in alone:
            continue
        documents = {s.document for s in by_place[place]}
        fits = [
            other
            for other in sorted(alone)
            if where.nested(place, other) or documents & {s.document for s in by_place[other]}
        ]
        if len(fits) == 1:
            group[place] = fits[0]
    for a in sorted(alone):  # two that do not clash with each other and are nested or told together are one
        for b in sorted(alone):
            if a < b and group[b] == b and (a, b) not in clashes:
                together = {s.document for s in by_place[a]} & {s.document for s in by_place[b]}
                ours = [p for p in alone if group[p] == group[a]]
                free = not any(tuple(sorted((p, b))) in clashes for p in ours)
                if free and (where.nested(a, b) or together):
                    group[b] = group[a]
    return group

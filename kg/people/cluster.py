"""Joins profiles that are judged one, never across a pair that is judged two; independent of any order of reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from kg.people.compare import Comparison
from kg.people.criteria import DIFFERENT, SAME
from kg.people.judgements import Judgement

_CLEAR = 3  # points by which the best of several that exclude each other must lead


def settled(
    comparisons: Sequence[Comparison], judgements: Iterable[Judgement], doubt: Callable[[Comparison], Comparison],
    exclude: Callable[[str, str], bool],
) -> tuple[list[Comparison], list[tuple[str, str]]]:  # fmt: skip
    """The comparisons as they stand beside people's judgements, and the pairs to join.

    Computed decisions on pairs that people judged are left out. Where one profile fits several that ``exclude`` each
    other (or people said so), all but a clear best are made unsure by ``doubt``; so is what would join an excluded pair
    over others.
    """
    human = {it.pair: it.decision for it in judgements}
    own = {(c.one, c.other): c for c in comparisons if (c.one, c.other) not in human}

    @cache
    def apart(a: str, b: str) -> bool:
        said = human.get((min(a, b), max(a, b)))
        return said == DIFFERENT or (said != SAME and a != b and exclude(a, b))

    own = _unambiguous(own, apart, doubt)
    members: dict[str, set[str]] = defaultdict(set)
    joins: list[tuple[str, str]] = []

    def fits(a: str, b: str) -> bool:
        return not any(apart(x, y) for x in members.get(a) or {a} for y in members.get(b) or {b})

    def join(a: str, b: str) -> None:
        together = (members.get(a) or {a}) | (members.get(b) or {b})
        for one in together:
            members[one] = together
        joins.append((a, b))

    for pair, decision in sorted(human.items()):
        if decision == SAME:
            join(*pair)
    for pair, found in sorted(own.items(), key=lambda item: (-item[1].score, item[0])):
        if found.decision != SAME or pair[1] in members.get(pair[0], ()):
            continue
        if fits(*pair):
            join(*pair)
        else:
            own[pair] = doubt(found)
    return list(own.values()), joins


def _unambiguous(
    own: dict[tuple[str, str], Comparison], apart: Callable[[str, str], bool], doubt: Callable[[Comparison], Comparison]
) -> dict[tuple[str, str], Comparison]:
    fitting: dict[str, list[Comparison]] = defaultdict(list)
    for found in own.values():
        if found.decision == SAME:
            fitting[found.one].append(found)
            fitting[found.other].append(found)
    doubted: dict[tuple[str, str], Comparison] = {}
    for person, those in fitting.items():
        others = {c.other if c.one == person else c.one: c for c in those}
        for name, found in others.items():
            rivals = [c for other, c in others.items() if other != name and apart(name, other)]
            if any(found.score - rival.score < _CLEAR for rival in rivals):
                doubted[found.one, found.other] = doubt(found)
    return {**own, **doubted}


def components(joins: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """What hangs together by some pairs, each sorted, all sorted.

    >>> components([("b", "a"), ("c", "d"), ("b", "e")])
    [('a', 'b', 'e'), ('c', 'd')]
    """
    members: dict[str, set[str]] = {}
    for a, b in joins:
        together = members.get(a, {a}) | members.get(b, {b})
        for one in together:
            members[one] = together
    return sorted({tuple(sorted(those)) for those in members.values()})

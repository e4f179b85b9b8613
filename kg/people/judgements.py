"""Judgements of people on who is who: a graph of their own, a file of the same, and what may not be said together."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.errors import KgError
from kg.identity import digest, worded
from kg.namespaces import BASE, PREFIXES, iri
from kg.people.criteria import DECISIONS, DIFFERENT, SAME
from kg.store import Store

#: the graph of judgements that people make; no build touches it
JUDGEMENTS_GRAPH = f"{BASE}judgements"


def _node(compact: str) -> ox.NamedNode:
    return ox.NamedNode(iri(compact))


_TYPE, _JUDGES, _DECISION, _REASON, _BY, _DATE, _LABEL = (
    _node(name)
    for name in (
        "rdf:type", "dh:judges", "dh:decision", "dh:judgementReason", "prov:wasAttributedTo", "dcterms:date",
        "skos:prefLabel",
    )
)  # fmt: skip
_KIND, _AGENT = _node("dh:IdentityJudgement"), _node("prov:Agent")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says of two references (IRIs of people, ``first`` the lesser): the decision, who says it, why, when.

    ``place`` says where it was found, for messages: a file's line, or the store.
    """

    first: str
    second: str
    decision: str
    who: str = ""
    why: str = ""
    date: str = ""
    place: str = ""

    @classmethod
    def of(
        cls, one: str, other: str, decision: str, who: str = "", why: str = "", date: str = "", place: str = ""
    ) -> Judgement:
        """A judgement with its references in order. Raises KgError for an unknown decision, and for one and the same."""
        where = f"{place}: " if place else ""
        if decision not in DECISIONS:
            raise KgError(f"{where}decision {decision!r}; expected one of {', '.join(DECISIONS)}")
        if one == other:
            raise KgError(f"{where}both references are {shown(one)}; a judgement is on two")
        first, second = sorted((one, other))
        return cls(first, second, decision, who, why, date, place)

    @property
    def pair(self) -> tuple[str, str]:
        """The two references."""
        return self.first, self.second

    @property
    def iri(self) -> str:
        """The node of the judgement: one a pair, so that a new judgement takes the place of the old one."""
        return f"{BASE}judgement/{digest(*self.pair, size=8)}"

    def told(self) -> str:
        """«<a> same <b>, by X (judgements.csv: line 3)», for messages."""
        by = f", by {self.who}" if self.who else ""
        place = f" ({self.place})" if self.place else ""
        return f"{shown(self.first)} {self.decision} {shown(self.second)}{by}{place}"

    def quads(self) -> list[ox.Quad]:
        """The judgement as quads of its graph."""
        node, graph = ox.NamedNode(self.iri), ox.NamedNode(JUDGEMENTS_GRAPH)
        about: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
            (_TYPE, _KIND), (_JUDGES, ox.NamedNode(self.first)), (_JUDGES, ox.NamedNode(self.second)),
            (_DECISION, _node(f"dhk:{self.decision}")),
        ]  # fmt: skip
        if self.why:
            about.append((_REASON, ox.Literal(self.why)))
        if self.date:
            about.append((_DATE, ox.Literal(self.date, datatype=ox.NamedNode(PREFIXES["xsd"] + "date"))))
        found = []
        if self.who:
            agent = ox.NamedNode(worded("agent", self.who))
            about.append((_BY, agent))
            found = [ox.Quad(agent, _TYPE, _AGENT, graph), ox.Quad(agent, _LABEL, ox.Literal(self.who), graph)]
        return [ox.Quad(node, predicate, value, graph) for predicate, value in about] + found


def shown(person: str) -> str:
    """A person's IRI as short as it may be: ``id:person/...``."""
    return f"id:{person.removeprefix(BASE)}" if person.startswith(BASE) else person


def held(store: Store) -> list[Judgement]:
    """The judgements of a store, sorted by their references."""
    return sorted(of_quads(store.quads(JUDGEMENTS_GRAPH), "the store"), key=lambda j: j.pair)


def of_quads(quads: Iterable[ox.Quad], place: str) -> list[Judgement]:
    """The judgements that some quads state. Raises KgError for one that is not whole."""
    about: dict[str, dict[str, list[str]]] = {}
    for quad in quads:
        value = quad.object.value  # type: ignore[union-attr]
        about.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(value)  # type: ignore[union-attr]
    found = []
    for node, said in sorted(about.items()):
        if _KIND.value not in said.get(_TYPE.value, ()):
            continue
        judged, decisions = said.get(_JUDGES.value, []), said.get(_DECISION.value, [])
        if len(judged) != 2 or len(decisions) != 1:
            raise KgError(f"{place}: {shown(node)}: expected two dh:judges and one dh:decision")
        by = said.get(_BY.value, [""])[0]
        who = about.get(by, {}).get(_LABEL.value, [by])[0]
        why, date = (said.get(p.value, [""])[0] for p in (_REASON, _DATE))
        found.append(
            Judgement.of(judged[0], judged[1], decisions[0].removeprefix(PREFIXES["dhk"]), who, why, date, place)
        )
    return found


def checked(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements, one a pair, sorted; the same thing said twice is said once.

    Raises KgError, naming both places, for two decisions on one pair and for «different» between references that
    «same» joins over others.
    """
    by_pair: dict[tuple[str, str], Judgement] = {}
    for it in judgements:
        known = by_pair.setdefault(it.pair, it)
        if known.decision != it.decision:
            raise KgError(f"{it.told()} contradicts {known.told()}; keep one of them")
    found = sorted(by_pair.values(), key=lambda j: j.pair)
    for it in found:
        if it.decision == DIFFERENT and (path := _joined(found, it.first, it.second)):
            others = " and ".join(j.told() for j in path)
            raise KgError(f"{it.told()} contradicts {others}; undo or change one of them")
    return found


def _joined(judgements: Sequence[Judgement], start: str, end: str) -> list[Judgement]:
    """The chain of «same» from one reference to another; empty where there is none."""
    edges: dict[str, list[tuple[str, Judgement]]] = {}
    for it in judgements:
        if it.decision == SAME:
            edges.setdefault(it.first, []).append((it.second, it))
            edges.setdefault(it.second, []).append((it.first, it))
    came: dict[str, tuple[str, Judgement]] = {}
    todo = deque([start])
    while todo:
        at = todo.popleft()
        for neighbour, it in edges.get(at, ()):
            if neighbour != start and neighbour not in came:
                came[neighbour] = (at, it)
                todo.append(neighbour)
    path: list[Judgement] = []
    while end != start and end in came:
        end, it = came[end]
        path.append(it)
    return path[::-1] if end == start else []


def record(store: Store, judgements: Iterable[Judgement]) -> int:
    """Add judgements to a store, each in the place of an earlier one on its pair; returns how many are new.

    Raises KgError, the store as it was, where they contradict each other or those that are there.
    """
    new = checked(judgements)
    pairs = {it.pair for it in new}
    kept = [it for it in held(store) if it.pair not in pairs]
    together = checked([*kept, *new])
    before = {replace(it, place="") for it in held(store)}
    _write(store, together)
    return sum(replace(it, place="") not in before for it in new)


def undo(store: Store, one: str, other: str) -> bool:
    """Take back the judgement on two references; False where there is none."""
    pair = tuple(sorted((one, other)))
    all_of_them = held(store)
    kept = [it for it in all_of_them if it.pair != pair]
    _write(store, kept)
    return len(kept) < len(all_of_them)


def _write(store: Store, judgements: Iterable[Judgement]) -> None:
    store.replace(JUDGEMENTS_GRAPH, [quad for it in judgements for quad in it.quads()])

"""Congresses and tenures as each document of a store states them: read back as plain values, for findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg import identity
from kg.claims import Ledger, Source
from kg.facts import Years
from kg.namespaces import iri

#: a congress's attributes that sources may disagree on, by property
NUMBERS = (
    "dh:officialDelegates", "dh:alternateDelegates", "dh:membersRepresented", "dh:committeeSize",
    "dh:standingCommitteeSize", "dh:inspectionCommitteeSize", "dh:higherDelegates",
)  # fmt: skip
DATES = ("schema:startDate", "schema:endDate")
TERM = "dh:forTerm"
ORDINAL = "dh:ordinal"


@dataclass(frozen=True, slots=True)
class Stated:
    """An attribute of a congress by one document: its property and value, and how sure the document is of it."""

    source: Source
    congress: str
    about: str
    value: str
    rough: bool = False
    planned: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's holding of a post by one document; ``since`` and ``until`` are years or dates, empty where not given."""

    source: Source
    node: str
    person: str
    name: str
    role: str
    body: str
    body_label: str
    term: Years | None
    events: frozenset[str]
    since: str = ""
    until: str = ""
    predecessor: str = ""


def attributes(ledger: Ledger, congress: str) -> list[Stated]:
    """All that the documents say of a congress, under any of its nodes, sorted by property, value and source."""
    known = ledger.memo.get(congress)
    if known is None:
        found = [stated for node in ledger.same(congress) for stated in _attributes(ledger, ox.NamedNode(node))]
        known = ledger.memo[congress] = sorted(found, key=lambda s: (s.about, s.value, s.source.id))
    return known


def _attributes(ledger: Ledger, node: ox.NamedNode) -> Iterator[Stated]:
    kind = ox.NamedNode(iri("dh:Congress"))
    for quad in list(ledger.engine.quads_for_pattern(node, ox.NamedNode(iri("rdf:type")), kind, None)):
        source = ledger.source(quad.graph_name.value) if isinstance(quad.graph_name, ox.NamedNode) else None
        if source is None:
            continue
        own = ledger.properties(node, ox.NamedNode(source.graph))
        said = _flags(ledger, node, source)
        for about in (*NUMBERS, *DATES, TERM, ORDINAL):
            for value in own.get(iri(about), ()):
                flags = [iri(about) in said[name] for name in ("dh:approximate", "dh:planned", "dh:inferred")]
                yield Stated(source, node.value, about, value, *flags)


def _flags(ledger: Ledger, node: ox.NamedNode, source: Source) -> dict[str, set[str]]:
    """Properties that a document states only roughly, only announces, or leaves to be worked out."""
    graph = ox.NamedNode(source.graph)
    found: dict[str, set[str]] = {"dh:approximate": set(), "dh:planned": set(), "dh:inferred": set()}
    for own in ledger.statements(node, graph):
        for name, properties in found.items():
            properties.update(own.get(iri(name), ()))
    return found


def siblings(ledger: Ledger, congress: str) -> list[str]:
    """The congresses of the same Party organisation, itself among them, sorted."""
    about = ox.NamedNode(iri("dh:congressOf"))
    parties = {q.object for q in ledger.engine.quads_for_pattern(ox.NamedNode(congress), about, None, None)}
    found = {
        quad.subject.value
        for party in parties
        for quad in ledger.engine.quads_for_pattern(None, about, party, None)
        if isinstance(quad.subject, ox.NamedNode)
    }
    return sorted(found)


def place_name(ledger: Ledger, congress: str, source: Source) -> str:
    """The name of the place or organisation whose congress it is, as a document has it."""
    for own in ledger.statements(ox.NamedNode(congress), ox.NamedNode(source.graph)):
        for name in own.get(iri("dh:placeName"), ()):
            return name
    return ""


def tenures(ledger: Ledger, body: str) -> list[Tenure]:
    """All holdings of posts in a body, by document, in a fixed order; what was only inferred is left out."""
    found = [tenure for node in ledger.same(body) for tenure in _tenures(ledger, node)]
    return sorted(found, key=lambda t: (t.source.id, t.node))


def _tenures(ledger: Ledger, body: str) -> Iterator[Tenure]:
    about = ox.NamedNode(iri("org:organization"))
    for quad in list(ledger.engine.quads_for_pattern(None, about, ox.NamedNode(body), None)):
        source = ledger.source(quad.graph_name.value) if isinstance(quad.graph_name, ox.NamedNode) else None
        if source is None or not isinstance(quad.subject, ox.NamedNode):
            continue
        graph = ox.NamedNode(source.graph)
        own = ledger.properties(quad.subject, graph)
        said = [s for s in ledger.statements(quad.subject, graph) if iri("dh:event") in s]
        if not said or iri("org:member") not in own or iri("org:role") not in own:
            continue
        member = own[iri("org:member")][0]
        person = ledger.holder(quad.subject.value, member)
        term = identity.years_of(own[iri("org:memberDuring")][0]) if iri("org:memberDuring") in own else None
        yield Tenure(
            source, quad.subject.value, person, ledger.label(member, source), own[iri("org:role")][0], body,
            ledger.label(body, source), term[0] if term else None,
            frozenset(event.rpartition("/")[2] for s in said for event in s[iri("dh:event")]),
            own.get(iri("schema:startDate"), [""])[0], own.get(iri("schema:endDate"), [""])[0],
            own.get(iri("dh:predecessor"), [""])[0],
        )  # fmt: skip

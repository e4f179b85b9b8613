"""What the documents of a store claim of one place, congress or body: read back from the store as plain values.

Promises and findings are worked out from these. A claim is a figure as one document states it, or as it follows from one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor
from typing import Any

import pyoxigraph as ox

from kg import derive, identity
from kg.facts import Years
from kg.identify import IDENTITY_GRAPH
from kg.namespaces import iri
from kg.store import DOCUMENTS, Store

QUALIFIERS = {
    "exactly": "=", "more-than": ">", "at-least": ">=", "less-than": "<", "at-most": "<=", "about": "~",
}  # fmt: skip
#: units of what is counted
COUNTS = frozenset({"count", "person", "household"})
#: how far a figure that is only «about» may be from what it stands for, as a part of it
ABOUT = Decimal("0.05")

_P = {
    name: ox.NamedNode(iri(name))
    for name in (
        "rdf:type", "dcterms:identifier", "schema:datePublished", "schema:startDate", "schema:endDate", "dh:reportsOn",
        "dh:congressOf", "dh:forTerm", "schema:areaServed", "dcterms:source", "oa:hasBody", "oa:hasTarget",
        "oa:hasSelector", "oa:exact", "oa:prefix", "oa:suffix", "oa:start", "sdmx-dimension:refArea", "skos:prefLabel",
        "skos:notation", "prov:wasDerivedFrom", "dh:heldAgainst", "dh:inferred", "dh:DerivedObservation", "dh:least",
        "dh:most", "org:organization", "dh:Congress", "dh:aboutProperty",
    )
}  # fmt: skip
_YES = "true"


@dataclass(frozen=True, slots=True)
class Main:
    """A congress that a document reports on: its IRI, the area of its organisation, its term."""

    congress: str
    area: str | None
    term: Years | None


@dataclass(frozen=True, slots=True)
class Source:
    """A document: its graph and id, the day it speaks from as far as known (ISO 8601), the congresses it reports on."""

    graph: str
    id: str
    date: str = ""
    mains: tuple[Main, ...] = ()

    @property
    def year(self) -> int | None:
        """The year that the document speaks from."""
        return int(self.date[:4]) if self.date else None

    def main(self, area: str) -> Main | None:
        """The congress of an area that the document reports on; the only one where it reports on one."""
        of_area = [m for m in self.mains if m.area == area]
        if len(of_area) == 1:
            return of_area[0]
        return self.mains[0] if len(self.mains) == 1 else None


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure by one document: its dimensions, value and bounds in base units.

    ``measure`` and ``status`` are the contract's words; ``planned`` tells targets from actual figures. ``least`` and
    ``most`` are what the printed digits and the qualifier allow, None where that side is open. ``rule`` and ``inputs`` are
    those of a derived figure; ``other`` the bounds of its alternative reading.
    """

    node: str
    source: Source
    area: str
    indicator: str
    measure: str
    planned: bool
    status: str
    unit: str
    period: Years | None
    months: int | None
    baseline: int | None
    qualifier: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    of: Decimal | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    yearly: bool = False
    rule: str | None = None
    inputs: tuple[str, ...] = ()
    against: frozenset[str] = frozenset()
    other: tuple[Decimal | None, Decimal | None] | None = None

    @property
    def derived(self) -> bool:
        """Whether the figure follows from others and is not printed."""
        return self.rule is not None

    @property
    def slot(self) -> tuple[object, ...]:
        """What must agree for two figures to be compared; the unit with it."""
        return (
            self.indicator, self.measure, self.planned, self.period, self.months, self.baseline, self.yearly, self.unit,
        )  # fmt: skip

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """Where the true figure may lie; an «about» reaches ABOUT of the value to both sides."""
        if self.qualifier != "~":
            if (
                self.derived and self.unit in COUNTS
            ):  # what is counted is whole, what follows from rounded figures is not
                low, high = self.least, self.most
                return (None if low is None else Decimal(floor(low))), (None if high is None else Decimal(ceil(high)))
            return self.least, self.most
        low = self.low if self.low is not None else self.value
        high = self.high if self.high is not None else self.value
        return (
            None if low is None else low - abs(low) * ABOUT,
            None if high is None else high + abs(high) * ABOUT,
        )


class Ledger:
    """Reads claims out of a store; sources, labels and units are looked up once."""

    def __init__(self, store: Store) -> None:
        """Over an open store."""
        self.engine = store.engine
        self._store = store
        self._sources: dict[str, Source | None] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._quotes: dict[tuple[str, str], str] = {}
        self.memo: dict[str, list[Any]] = {}  # what was read of a congress, for its siblings
        self._units: dict[str, str] = {}

    # identity

    def chief(self, node: str) -> str:
        """The node that one is resolved to; itself where it stands alone."""
        found = self.properties(ox.NamedNode(node), _IDENTITY).get(_RESOLVED, [])
        return found[0] if found else node

    def same(self, node: str) -> list[str]:
        """All nodes that are resolved to one, itself first."""
        about, value = ox.NamedNode(_RESOLVED), ox.NamedNode(node)
        quads = self.engine.quads_for_pattern(None, about, value, _IDENTITY)
        return [node, *sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)} - {node})]

    def holder(self, tenure: str, member: str) -> str:
        """The person who held a post once identities are judged; ``member`` is the one whom the document means."""
        found = self.properties(ox.NamedNode(tenure), _IDENTITY).get(_HELD, [])
        return found[0] if found else self.chief(member)

    # nodes of a document

    def areas(self, graph: str) -> set[str]:
        """The places and organisations that a document gives figures of."""
        name = ox.NamedNode(graph)
        quads = self.engine.quads_for_pattern(None, _P["sdmx-dimension:refArea"], None, name)
        return {q.object.value for q in quads if isinstance(q.object, ox.NamedNode)}

    def congresses(self, graph: str) -> set[str]:
        """The congresses that a document names."""
        name = ox.NamedNode(graph)
        found = self.engine.quads_for_pattern(None, _P["rdf:type"], _P["dh:Congress"], name)
        return {q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)}

    def bodies(self, graph: str) -> set[str]:
        """The bodies that a document names officials of."""
        name = ox.NamedNode(graph)
        quads = self.engine.quads_for_pattern(None, _P["org:organization"], None, name)
        return {q.object.value for q in quads if isinstance(q.object, ox.NamedNode)}

    def objects(self, about: str) -> set[str]:
        """All nodes that are values of a property in any document."""
        quads = self.engine.quads_for_pattern(None, ox.NamedNode(iri(about)), None, None)
        return {q.object.value for q in quads if isinstance(q.object, ox.NamedNode)}

    def subjects(self, about: str, value: str) -> set[str]:
        """All nodes that have a value of a property in any document."""
        quads = self.engine.quads_for_pattern(None, ox.NamedNode(iri(about)), ox.NamedNode(value), None)
        return {q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)}

    def subjects_of(self, about: str, values: list[str]) -> set[str]:
        """The nodes that have any of some values of a property."""
        return {subject for value in values for subject in self.subjects(about, value)}

    def objects_of(self, nodes: set[str], about: str) -> set[str]:
        """The values of a property that any of some nodes have."""
        name = ox.NamedNode(iri(about))
        quads = [q for node in nodes for q in self.engine.quads_for_pattern(ox.NamedNode(node), name, None, None)]
        return {q.object.value for q in quads if isinstance(q.object, ox.NamedNode)}

    # sources

    def source(self, graph: str) -> Source | None:
        """The document of a graph of facts or of derived figures; None where it is no such graph."""
        if graph.startswith(derive.DERIVATIONS):
            graph = DOCUMENTS + graph.removeprefix(derive.DERIVATIONS)
        if graph not in self._sources:
            self._sources[graph] = self._read_source(graph) if graph.startswith(DOCUMENTS) else None
        return self._sources[graph]

    def _read_source(self, graph: str) -> Source | None:
        node = ox.NamedNode(graph)
        own = self.properties(node, node)
        if iri("dcterms:identifier") not in own:
            return None
        mains: list[Main] = []
        dates: list[str] = []
        for congress in own.get(iri("dh:reportsOn"), ()):
            values = self.properties(ox.NamedNode(congress), node)
            party = values.get(iri("dh:congressOf"), [""])[0]
            area = (
                self.properties(ox.NamedNode(party), node).get(iri("schema:areaServed"), [None])[0] if party else None
            )
            term = identity.years_of(values[iri("dh:forTerm")][0]) if iri("dh:forTerm") in values else None
            mains.append(Main(congress, area, term[0] if term else None))
            dates += values.get(
                iri("schema:endDate"), values.get(iri("schema:startDate"), [str(term[0][0])] if term else [])
            )
        published = own.get(iri("schema:datePublished"), [])
        date = published[0] if published else max(dates, default="")
        return Source(graph, own[iri("dcterms:identifier")][0], date, tuple(sorted(mains, key=lambda m: m.congress)))

    def properties(self, node: ox.NamedNode, graph: ox.NamedNode) -> dict[str, list[str]]:
        """All that a graph says of a node: values by the full IRI of the property."""
        found: dict[str, list[str]] = {}
        for quad in self.engine.quads_for_pattern(node, None, None, graph):
            found.setdefault(quad.predicate.value, []).append(quad.object.value)  # type: ignore[union-attr]
        return found

    # figures

    def claims(self, area: str) -> list[Claim]:
        """All figures of a place or organisation, reported and derived, in a fixed order."""
        found: list[Claim] = []
        quads = list(self.engine.quads_for_pattern(None, _P["sdmx-dimension:refArea"], ox.NamedNode(area), None))
        for quad in quads:
            if not isinstance(quad.graph_name, ox.NamedNode) or not isinstance(quad.subject, ox.NamedNode):
                continue
            source = self.source(quad.graph_name.value)
            claim = self._claim(quad.subject, quad.graph_name, source, area) if source is not None else None
            if claim is not None:
                found.append(claim)
        return sorted(found, key=lambda c: (c.node, c.source.id))

    def _claim(self, node: ox.NamedNode, graph: ox.NamedNode, source: Source, area: str) -> Claim | None:
        own = self.properties(node, graph)
        try:
            indicator, measure, kind, status, unit, period, baseline, qualifier = (own[name][0] for name in _FIGURE)
        except KeyError:
            return None  # a node of another kind that has an area
        years = identity.years_of(period)
        base = identity.years_of(baseline)
        rule = own.get(_RULE, [None])[0]
        least, most = self._bounds(node, source, own)
        against = frozenset(own.get(_AGAINST, ()))
        if measure.endswith("/attainment"):
            against |= self._against(node, graph)
        other = (_decimal(own, "dh:alternativeLow"), _decimal(own, "dh:alternativeHigh"))
        return Claim(
            node.value, source, area, indicator, measure.rpartition("/")[2], kind.endswith("/planned"),
            status.rpartition("/")[2], self.unit(unit, graph), years[0] if years else None, years[1] if years else None,
            base[0][0] if base else None, QUALIFIERS.get(qualifier.rpartition("/")[2], "="),
            _decimal(own, "sdmx-measure:obsValue"), _decimal(own, "dh:low"), _decimal(own, "dh:high"),
            _decimal(own, "dh:outOf"), least, most, own.get(_YEARLY, [""])[0] == _YES, rule,
            tuple(sorted(own.get(_INPUTS, ()))), against, other if any(x is not None for x in other) else None,
        )  # fmt: skip

    def _bounds(
        self, node: ox.NamedNode, source: Source, own: dict[str, list[str]]
    ) -> tuple[Decimal | None, Decimal | None]:
        """The bounds of a derived figure are its own; those of a reported one were worked out by a rule."""
        if _RULE in own:
            return _decimal(own, "dh:low"), _decimal(own, "dh:high")
        worked = self.properties(node, ox.NamedNode(derive.graph_name(source.graph)))
        return _decimal(worked, "dh:least"), _decimal(worked, "dh:most")

    def _against(self, node: ox.NamedNode, graph: ox.NamedNode) -> frozenset[str]:
        """The plans that a document holds an attainment against."""
        return frozenset(plan for own in self.statements(node, graph) for plan in own.get(_AGAINST, ()))

    def inferred(self, claim: Claim) -> bool:
        """Whether the document leaves the figure's period to be worked out wherever it states it."""
        node, graph = ox.NamedNode(claim.node), ox.NamedNode(claim.source.graph)
        return all(_PERIOD in own.get(_INFERRED, ()) for own in self.statements(node, graph))

    def statements(self, node: ox.NamedNode, graph: ox.NamedNode) -> list[dict[str, list[str]]]:
        """What a document says with each statement of a node: properties by full IRI."""
        quads = list(self.engine.quads_for_pattern(None, _P["oa:hasBody"], node, graph))
        return [self.properties(q.subject, graph) for q in quads if isinstance(q.subject, ox.NamedNode)]

    def unit(self, node: str, graph: ox.NamedNode) -> str:
        """The notation of a unit."""
        if node not in self._units:
            own = self.properties(ox.NamedNode(node), graph)
            self._units[node] = own.get(iri("skos:notation"), [node.rpartition("/")[2]])[0]
        return self._units[node]

    def label(self, node: str, source: Source) -> str:
        """The Vietnamese name of a thing in a document, or in what is derived from it; its last part where it has none."""
        key = (node, source.graph)
        if key not in self._labels:
            name = ""
            for graph in (source.graph, derive.graph_name(source.graph)):
                name = name or self.properties(ox.NamedNode(node), ox.NamedNode(graph)).get(_LABEL, [""])[0]
            self._labels[key] = name or node.rpartition("/")[2]
        return self._labels[key]

    # words

    def quote(self, node: str, source: Source, inputs: tuple[str, ...] = ()) -> str:
        """The sentence in which a document states a figure; of a derived one those of the printed figures behind it."""
        if not inputs:
            key = (node, source.graph)
            if key not in self._quotes:  # the findings of a place quote the same words again and again
                self._quotes[key] = next(self._sentences(node, source.graph, None), "")
            return self._quotes[key]
        found: list[str] = []
        for one in self.printed(inputs, source):
            words = self.quote(one, source)
            if words and words not in found:
                found.append(words)
        return " + ".join(found)

    def printed(self, inputs: tuple[str, ...], source: Source) -> list[str]:
        """The printed figures behind derived ones, through chains of derivation."""
        graph = ox.NamedNode(derive.graph_name(source.graph))
        found: dict[str, None] = {}
        open_ = list(inputs)
        while open_:
            node = open_.pop(0)
            behind = self.properties(ox.NamedNode(node), graph).get(_INPUTS, [])
            if behind:
                open_ += sorted(behind)
            else:
                found[node] = None
        return list(found)

    def attribute_quote(self, node: str, graph: str, about: str | None) -> str:
        """The sentence in which a document states an attribute of a congress or tenure, else names the thing itself."""
        return next(self._sentences(node, graph, about), "") or next(self._sentences(node, graph, None), "")

    def _sentences(self, node: str, graph: str, about: str | None) -> Iterator[str]:
        """The sentences around the words for a node, in the order of the text."""
        name = ox.NamedNode(graph)
        found: list[tuple[int, str]] = []
        for quad in list(self.engine.quads_for_pattern(None, _P["oa:hasBody"], ox.NamedNode(node), name)):
            assert isinstance(quad.subject, ox.NamedNode)
            own = self.properties(quad.subject, name)
            if about is not None and about not in own.get(_ABOUT, ()):
                continue
            for span in own.get(_TARGET, ()):
                for selector in self.properties(ox.NamedNode(span), name).get(_SELECTOR, ()):
                    words = self.properties(ox.NamedNode(selector), name)
                    sentence = "".join(words.get(part, [""])[0] for part in _PARTS)
                    found.append((int(words.get(_START, ["0"])[0]), sentence.strip()))
        yield from (sentence for _, sentence in sorted(found))


_FIGURE = tuple(
    iri(name)
    for name in (
        "dh:indicator", "dh:measureKind", "dh:valueKind", "sdmx-attribute:obsStatus", "sdmx-attribute:unitMeasure",
        "sdmx-dimension:refPeriod", "dh:baseline", "dh:qualifier",
    )
)  # fmt: skip
_RULE, _AGAINST, _YEARLY, _INPUTS, _INFERRED, _PERIOD, _LABEL, _ABOUT, _TARGET, _SELECTOR, _START = (
    iri(name)
    for name in (
        "dh:derivedBy", "dh:heldAgainst", "dh:perYear", "prov:wasDerivedFrom", "dh:inferred", "sdmx-dimension:refPeriod",
        "skos:prefLabel", "dh:aboutProperty", "oa:hasTarget", "oa:hasSelector", "oa:start",
    )
)  # fmt: skip
_IDENTITY = ox.NamedNode(IDENTITY_GRAPH)
_RESOLVED, _HELD = iri("dh:resolvedTo"), iri("dh:heldBy")
_PARTS = tuple(iri(name) for name in ("oa:prefix", "oa:exact", "oa:suffix"))


def _decimal(own: dict[str, list[str]], name: str) -> Decimal | None:
    values = own.get(iri(name))
    return Decimal(values[0]) if values else None

"""Figures that follow from reported ones: the CONSTRUCT rules of ontology/rules, run until nothing new follows.

A rule sees one document at a time: a figure follows only from what one source says, so that a slip of one paper does not
spread. It is a SPARQL query over the document's graph, what has been derived for it so far, and the relations of its
indicators in the ontology. It constructs figures (``dh:DerivedObservation``), each solution one, as a blank node with
dimensions, value, bounds and inputs; what they have in common (IRI, slot, formula, rule, source) is added here. Other
triples that a rule constructs, such as the bounds of reported figures, are kept as they are.

Chains end by construction: in the first round figures follow from reported ones and may fill slots that are reported
too, where they confirm or contradict; from the second round on a figure must fill a slot that was still empty, and a
report's slots are finitely many. What is derived for a slot that is reported is no input to anything: the report is
better.

All of it stands in graphs of its own, one per document (``<base>derivations/<document>``), and can be removed without
touching what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import identity, lexicon
from kg.derivation import DerivationRule, rules
from kg.errors import KgError
from kg.namespaces import BASE, PREFIXES, compact, iri
from kg.store import DOCUMENTS, Store

#: a document's derived figures stand in the graph of this name followed by the last part of the document's IRI
DERIVATIONS = BASE + "derivations/"
#: a chain of derivations longer than this does not come from the language of reports
ROUNDS = 12

_TYPE, _OBSERVATION, _DERIVED = (
    ox.NamedNode(iri(name)) for name in ("rdf:type", "qb:Observation", "dh:DerivedObservation")
)
_DIMENSIONS = (
    "dh:indicator", "sdmx-dimension:refArea", "sdmx-dimension:refPeriod", "dh:measureKind", "dh:valueKind", "dh:baseline",
)  # fmt: skip
_REQUIRED = (*_DIMENSIONS, "sdmx-attribute:obsStatus", "sdmx-attribute:unitMeasure", "prov:wasDerivedFrom")
_NAMES = {iri(name): name for name in (*_REQUIRED, "dh:perYear", "sdmx-measure:obsValue", "dh:low", "dh:high")}
_CODES = {"exactly": "=", "at-least": ">=", "at-most": "<=", "more-than": ">", "less-than": "<", "about": "~"}
_RELATIONS = ("dh:direction", "dh:growthAt", "dh:indicatorKind", "dh:partOf", "dh:rateOf")
#: properties whose values are described in the graph of derived figures, and what describes them
_LABELLED = {
    iri(name) for name in (*_DIMENSIONS, "sdmx-attribute:obsStatus", "sdmx-attribute:unitMeasure", "dh:qualifier")
}
_LABELS = ("skos:prefLabel", "skos:notation", "dh:firstYear", "dh:lastYear")
#: quads that no rule needs: where exactly the words stand
_NEEDLESS = (f"<{BASE}span/".encode(), f"<{BASE}selector/".encode())

#: pairs of figures that a rule's header may need beside measures, statuses and properties: a level of the year in which
#: another figure's period ends; a level of the very year that it is compared with, or of the year before its term, where
#: none is reported for its end; a plan for the period of an attainment where no result is reported
PAIRS = ("levelAtBaseline", "levelAtEnd", "levelBeforeTerm", "targetToMeet")

_Slot = tuple[str, ...]
_Values = dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]


def graph_name(document: str) -> str:
    """The graph of what is derived from a document, given the document's IRI."""
    return DERIVATIONS + document.removeprefix(DOCUMENTS)


def derived(document: str, data: bytes, chosen: Iterable[DerivationRule] | None = None) -> bytes:
    """What follows from one document: N-Quads of its graph of derived figures, sorted; the same for the same input.

    ``document`` is the document's IRI and ``data`` its graph as N-Quads. Raises KgError where a rule constructs a figure
    without a dimension, or where new figures keep following.
    """
    own = rules() if chosen is None else tuple(chosen)
    graph = ox.NamedNode(graph_name(document))
    found = _Work(document, data, own).run()
    quads = [ox.Quad(t.subject, t.predicate, t.object, graph) for t in found]
    lines = (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").splitlines()
    return b"".join(line + b"\n" for line in sorted(set(lines)))


def derive(store: Store, folder: Path | None = None) -> int:
    """Bring the derived figures of all documents up to date; returns the number of statements in their graphs.

    Idempotent. Raises KgError, the store as it was, where a rule does not parse or new figures keep following.
    """
    chosen = rules(folder)
    wanted: dict[str, bytes] = {}
    for document in store.documents():
        data = ox.serialize(store.quads(document), format=ox.RdfFormat.N_QUADS) or b""
        wanted[graph_name(document)] = derived(document, data, chosen)
    for graph in graphs(store):
        if graph not in wanted:
            store.remove(graph)
    write(store, wanted)
    return sum(data.count(b"\n") for data in wanted.values())


def write(store: Store, wanted: dict[str, bytes]) -> list[str]:
    """Make each graph of derived figures hold just its N-Quads; returns the graphs that changed."""
    return store.replace_documents([(g, data) for g, data in wanted.items() if data or store.has(g)])


def graphs(store: Store) -> list[str]:
    """The graphs of derived figures that a store has, sorted."""
    return [graph for graph in store.graphs() if graph.startswith(DERIVATIONS)]


def forget(store: Store) -> bool:
    """Remove all derived figures; False where there are none."""
    found = graphs(store)
    for graph in found:
        store.remove(graph)
    return bool(found)


class _Work:
    """One document's working copy: its graph, and beside it what was derived so far."""

    def __init__(self, document: str, data: bytes, chosen: tuple[DerivationRule, ...]) -> None:
        self.document = document
        self.rules = chosen
        self.graph = ox.NamedNode(document)
        self.store = ox.Store()
        self.store.load(b"\n".join(_needed(data, chosen)), format=ox.RdfFormat.N_QUADS, lenient=True)
        self.reported: set[_Slot] = set()
        self.present: dict[str, set[str]] = {}  # what occurs, by indicator
        self.told: dict[str, list[_Told]] = {}  # its figures
        self.annotations: set[ox.Triple] = set()
        self.figures: dict[str, list[ox.Triple]] = {}
        for quad in self.store.quads_for_pattern(None, _TYPE, _OBSERVATION, self.graph):
            values = self.values(self.store.quads_for_pattern(quad.subject, None, None, self.graph))
            self.reported.add(_slot(values))
            self.note(values)
        for node in {slot[0] for slot in self.reported}:
            self.store.extend(ox.Quad(*triple, self.graph) for triple in _relations(node))

    def run(self) -> Iterator[ox.Triple]:
        """All triples that follow."""
        filled = set(self.reported)
        if not filled:
            return iter(())
        touched = set(self.present)
        for round_ in range(1, ROUNDS + 1):
            occurring = self.occurring(touched)
            fresh: dict[str, list[ox.Triple]] = {}
            slots: dict[str, _Slot] = {}
            makers: set[str] = set()
            for rule in self.rules:
                if not any(rule.needs <= together for together in occurring):
                    continue
                for node, values in self.constructed(rule):
                    slot = _slot(values)
                    if node in self.figures or (round_ > 1 and slot in filled):
                        continue
                    fresh[node], slots[node] = self.described(node, values, rule, slot), slot
                    makers.add(f"{rule.where}: line {rule.line}")
            if not fresh:
                return iter([*self.annotations, *(t for ts in self.figures.values() for t in ts), *self.labels()])
            self.figures |= fresh
            touched = {slot[0] for slot in slots.values()}
            for node, triples in fresh.items():
                if slots[node] not in self.reported:
                    self.store.extend(ox.Quad(t.subject, t.predicate, t.object, self.graph) for t in triples)
                    self.note(self.values(triples))
            filled |= set(slots.values())
        raise KgError(
            f"{', '.join(sorted(makers))}: new figures still follow after {ROUNDS} rounds (in {self.document}); "
            "a rule must not make periods, places or indicators that the document does not name"
        )

    def labels(self) -> Iterator[ox.Triple]:
        """What names the things that derived figures speak of, so that their graph is complete like a document's."""
        named = {
            triple.object
            for triples in self.figures.values()
            for triple in triples
            if isinstance(triple.object, ox.NamedNode) and triple.predicate.value in _LABELLED
        }
        for node in named:
            own = [
                quad
                for name in _LABELS
                for quad in self.store.quads_for_pattern(node, ox.NamedNode(iri(name)), None, self.graph)
            ]
            yield from (quad.triple for quad in own)
            if not own:
                yield from _known(node)

    def note(self, values: _Values) -> None:
        """Remember which measures, statuses and properties occur with an indicator."""
        indicator = values["dh:indicator"][0].value
        own = self.present.setdefault(indicator, {name for _, name, _ in _related().get(indicator, ())})
        own.update(values)
        for name in ("dh:measureKind", "sdmx-attribute:obsStatus"):
            own.update(v.value for v in values.get(name, ()))
        self.told.setdefault(indicator, []).append(_told(values))

    def occurring(self, indicators: Iterable[str]) -> list[set[str]]:
        """What occurs with each of some indicators, or those they are parts, wholes or rates of: local names."""
        found: list[set[str]] = []
        for indicator in indicators:
            near = {node for s, _, o in _related().get(indicator, ()) for node in (s, o)} | {indicator}
            names = {_local(name) for node in near for name in self.present.get(node, ())}
            found.append(names | _meetings([told for node in near for told in self.told.get(node, ())]))
        return found

    def constructed(self, rule: DerivationRule) -> Iterator[tuple[str, _Values]]:
        """The figures that a rule constructs, by their IRIs; its other triples join the working copy at once."""
        answer = self.store.query(rule.query, prefixes=PREFIXES, default_graph=self.graph)
        assert isinstance(answer, ox.QueryTriples)
        about: dict[Any, list[ox.Triple]] = {}
        for triple in answer:
            about.setdefault(triple.subject, []).append(triple)
        for node, triples in about.items():
            if not any(t.predicate == _TYPE and t.object == _DERIVED for t in triples):
                self.annotations.update(triples)
                self.store.extend(ox.Quad(t.subject, t.predicate, t.object, self.graph) for t in triples)
                continue
            values = self.values(triples)
            missing = [name for name in _REQUIRED if name not in values]
            if missing:
                raise KgError(f"{rule.where}: line {rule.line}: constructs a figure without {missing[0]}; add it")
            low, high = "dh:low" in values, "dh:high" in values
            if not (low and high) and not ("sdmx-measure:obsValue" in values and (low or high)):
                continue  # nothing is known of its bounds: an input was «about»
            yield node.value if isinstance(node, ox.NamedNode) else _mint(rule, values), values

    @staticmethod
    def values(triples: Iterable[Any]) -> _Values:
        """The objects of one figure's triples by compact property; others under their IRIs."""
        found: _Values = {}
        for triple in triples:
            found.setdefault(_NAMES.get(triple.predicate.value, triple.predicate.value), []).append(triple.object)
        return found

    def described(self, node: str, values: _Values, rule: DerivationRule, slot: _Slot) -> list[ox.Triple]:
        """All triples of a derived figure."""
        subject = ox.NamedNode(node)
        valued = "sdmx-measure:obsValue" in values
        low, high = "dh:low" in values, "dh:high" in values
        qualifier = "exactly" if low and high else "at-least" if low else "at-most"
        own: list[tuple[str, ox.NamedNode | ox.Literal]] = [
            ("rdf:type", _OBSERVATION),
            ("qb:dataSet", ox.NamedNode(iri("dh:figures" if valued else "dh:ranges"))),
            ("dh:slot", ox.NamedNode(identity.slot_iri(slot))),
            ("dh:derivedBy", ox.Literal(rule.name)),
            ("dcterms:source", ox.NamedNode(self.document)),
            *(("dh:formula", ox.Literal(words, language=language)) for language, words in rule.formula),
        ]
        if iri("dh:qualifier") not in values:
            own.append(("dh:qualifier", ox.NamedNode(iri(f"dhk:{qualifier}"))))
        triples = [ox.Triple(subject, ox.NamedNode(iri(name)), value) for name, value in own]
        for name, objects in values.items():
            predicate = ox.NamedNode(iri(name) if name in _NAMES.values() else name)
            triples += [ox.Triple(subject, predicate, value) for value in objects]
        return triples


@dataclass(frozen=True, slots=True)
class _Told:
    """What a figure is of, as far as it decides which others it may meet; ``years`` are None for some months only."""

    indicator: str
    area: str
    measure: str
    planned: bool
    period: str
    years: tuple[int, int] | None
    baseline: str
    derived: bool


def _told(values: _Values) -> _Told:
    indicator, area, period = (values[name][0].value for name in _DIMENSIONS[:3])
    years = identity.years_of(period)
    return _Told(
        indicator, area, _local(values["dh:measureKind"][0].value), values["dh:valueKind"][0].value.endswith("/planned"),
        period, years[0] if years is not None and years[1] is None else None,
        values["dh:baseline"][0].value if "dh:baseline" in values else "", _DERIVED in values.get(iri("rdf:type"), ()),
    )  # fmt: skip


def _meetings(figures: list[_Told]) -> set[str]:
    """Which pairs that rules look for are there at all, by the names that their headers use (see :data:`PAIRS`)."""
    levels = [f for f in figures if f.measure == "value"]
    others = [f for f in figures if f.measure != "value" and f.years is not None]
    if not levels or not others:
        return set()
    actual = {f.period for f in levels if not f.planned}
    planned = {f.period for f in levels if f.planned}
    ends = {f.years[0] for f in levels if f.years is not None and f.years[0] == f.years[1] and not f.planned}
    reported = {(f.indicator, f.area, f.planned, f.years) for f in levels if not f.derived}
    found: set[str] = set()
    for other in others:
        assert other.years is not None
        first, last = other.years
        if last in ends:
            found.add("levelAtEnd")
        if (other.indicator, other.area, other.planned, (last, last)) not in reported:
            if other.baseline in actual:
                found.add("levelAtBaseline")
            if last - first in (4, 5) and last - 5 in ends:
                found.add("levelBeforeTerm")
        known = (other.indicator, other.area, False, other.years) in reported
        if other.measure == "attainment" and other.period in planned and not known:
            found.add("targetToMeet")
    return found


def _needed(data: bytes, chosen: tuple[DerivationRule, ...]) -> list[bytes]:
    """The lines of a document that rules may look at: those with a property that one of them names, or that names things."""
    predicates = _predicates(chosen)
    lines = data.splitlines()
    if predicates is None:
        return [line for line in lines if not line.startswith(_NEEDLESS)]
    return [line for line in lines if len(parts := line.split(b" ", 2)) > 1 and parts[1] in predicates]


_NAMED = re.compile(r"<(?P<full>[^<>\s]+)>|(?<![\w?])(?P<short>[A-Za-z][\w-]*:[A-Za-z][\w-]*)")
_ANY_PROPERTY = re.compile(r"[;.{]\s*[?$]\w+\s+[?$]\w+|;\s*[?$]\w+\s")


@lru_cache(maxsize=8)
def _predicates(chosen: tuple[DerivationRule, ...]) -> frozenset[bytes] | None:
    """All that rules name, as terms, and what every figure is known by; None where a rule asks for any property."""
    if any(_ANY_PROPERTY.search(rule.query) for rule in chosen):
        return None
    names = {iri(name) for name in (*_NAMES.values(), *_LABELS, "rdf:type")}
    for rule in chosen:
        for match in _NAMED.finditer(rule.query):
            prefix, _, local = (match["short"] or "").partition(":")
            names.add(match["full"] or (PREFIXES[prefix] + local if prefix in PREFIXES else ""))
    return frozenset(f"<{name}>".encode() for name in names)


def _local(name: str) -> str:
    """The last part of an IRI, whole or short: ``attainment``, ``perYear``.

    >>> _local("dh:perYear"), _local("https://w3id.org/daihoi/ontology#partOf"), _local("x/code/ratio")
    ('perYear', 'partOf', 'ratio')
    """
    return name.replace("#", "/").replace(":", "/").rpartition("/")[2]


def _mint(rule: DerivationRule, values: _Values) -> str:
    """The IRI of a derived figure: from its rule, inputs and dimensions."""
    inputs = sorted(v.value for v in values["prov:wasDerivedFrom"])
    slot = _slot(values)
    words = slot[0].rpartition("/")[2][:48].strip("-")
    return f"{BASE}derived/{words}-{identity.digest(rule.name, *inputs, *slot, size=8)}"


def _slot(values: _Values) -> _Slot:
    """The dimensions of a figure as :func:`kg.identity.slot` gives them."""
    indicator, area, period, measure, kind, baseline = (
        values[name][0].value if values.get(name) else "" for name in _DIMENSIONS
    )
    year = "" if baseline == iri("dhk:no-baseline") else baseline.rpartition("/")[2]
    mean = ("yearly",) if any(v.value == "true" for v in values.get("dh:perYear", ())) else ()
    return (indicator, area, period, measure.rpartition("/")[2], kind.rpartition("/")[2], year, *mean)


@lru_cache(maxsize=4096)
def _relations(indicator: str) -> tuple[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode], ...]:
    """What the ontology says of an indicator that rules build on, and which indicators are rates of it."""
    return tuple((ox.NamedNode(s), ox.NamedNode(p), ox.NamedNode(o)) for s, p, o in _related().get(indicator, ()))


def _known(node: ox.NamedNode) -> Iterator[ox.Triple]:
    """Name and code of a concept that the document does not mention, as the ontology has them."""
    concept = lexicon.load().concepts.get(compact(node.value))
    if concept is not None and concept.get("skos:notation") is None:
        yield ox.Triple(node, ox.NamedNode(iri("skos:prefLabel")), ox.Literal(concept.label, language="vi"))
    code = concept.get("skos:notation") if concept is not None else None
    if code is None and compact(node.value).startswith("dhk:"):
        code = _CODES.get(node.value.rpartition("/")[2], node.value.rpartition("/")[2])
    if code is not None:
        yield ox.Triple(node, ox.NamedNode(iri("skos:notation")), ox.Literal(code))


@lru_cache(maxsize=1)
def _related() -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for concept in lexicon.load().concepts.values():
        node = iri(concept.iri) if concept.iri.startswith("dhi:") else ""
        for name in _RELATIONS if node else ():
            for value in concept.properties.get(name, ()):
                triple = (node, iri(name), iri(value))
                found.setdefault(node, []).append(triple)
                if name in ("dh:rateOf", "dh:partOf"):
                    found.setdefault(iri(value), []).append(triple)
    return found

"""Promises and findings of a store, worked out from what its documents say and kept in two graphs of their own.

Each promise and finding belongs to one place, congress or body. After a build only those are worked out again that the
new or changed documents speak of; what is marked as pending in the graph ``<base>pending`` is caught up with after a
build that was killed. Both graphs are derived: they can be removed, and are made again by the next build.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

import pyoxigraph as ox

from kg import disputes, findings, identity, lexicon, records
from kg.claims import Claim, Ledger
from kg.findings import Finding, Relations, Words
from kg.identify import IDENTITY_GRAPH
from kg.namespaces import BASE, iri
from kg.promises import Promise, promises
from kg.spread import Spread
from kg.store import Store

PROMISES = BASE + "promises"
FINDINGS = BASE + "findings"
PENDING = BASE + "pending"
_VERSION = 1  # of what is worked out here; another one makes the next build do all of it again
_BULK = 4_000_000  # bytes of N-Quads written at a time where all is made again
_RUN = 64  # places, congresses and bodies that a process takes at a time, at most
_EACH = 8  # pieces for each process, so that all are done at one time
_FEW = 16  # places, congresses and bodies for each process up to which each is a piece of its own

_OWNER = ox.NamedNode(iri("dh:assessedFor"))
_SOURCE = ox.NamedNode(iri("dcterms:source"))
_GRAPHS = (ox.NamedNode(PROMISES), ox.NamedNode(FINDINGS))

_Pair = tuple[str, ox.NamedNode | ox.Literal | None]


def pend(store: Store, documents: Iterable[str]) -> None:
    """Note documents that are about to be written, so that a build that is killed is caught up with."""
    graph = ox.NamedNode(PENDING)
    store.engine.extend(ox.Quad(graph, _SOURCE, ox.NamedNode(document), graph) for document in documents)


def pending(store: Store) -> list[str]:
    """The documents that an earlier build wrote, or began to write, and was killed before it was done with."""
    return [q.object.value for q in store.quads(PENDING) if isinstance(q.object, ox.NamedNode)]


def owners(store: Store, documents: Iterable[str]) -> set[str]:
    """The places, congresses and bodies that documents speak of, as the store has them now."""
    ledger = Ledger(store)
    found: set[str] = set()
    for document in documents:
        congresses = ledger.congresses(document)
        found |= ledger.areas(document) | ledger.bodies(document)
        found |= {sibling for congress in congresses for sibling in records.siblings(ledger, congress)}
    return found


def identified(store: Store, identify: Callable[[Store], object]) -> set[str]:
    """Run ``identify``; returns the congresses and bodies whose people or nodes are judged otherwise now."""
    before = _judged(store)
    identify(store)
    ledger = Ledger(store)
    found: set[str] = set()
    for node, about, value in before ^ _judged(store):
        found |= {node, value}
        persons = [node, value] if about == iri("dh:resolvedTo") else []
        tenures = {node} if about == iri("dh:heldBy") else ledger.subjects_of("org:member", persons)
        found |= ledger.objects_of(tenures, "org:organization")
    return found


def _judged(store: Store) -> set[tuple[str, str, str]]:
    graph = ox.NamedNode(IDENTITY_GRAPH)
    quads = (
        quad
        for about in ("dh:resolvedTo", "dh:heldBy")
        for quad in store.engine.quads_for_pattern(None, ox.NamedNode(iri(about)), None, graph)
    )
    return {(q.subject.value, q.predicate.value, q.object.value) for q in quads}  # type: ignore[union-attr]


def current(store: Store) -> bool:
    """Whether a build was once finished by this version and with this ontology."""
    return store.assessed == _digest(store)


def _digest(store: Store) -> str:
    return hashlib.blake2b(f"{_VERSION} {store.ontology_digest}".encode(), digest_size=12).hexdigest()


def refresh(
    store: Store, documents: Iterable[str] = (), before: Collection[str] = (), spread: Spread | None = None
) -> None:
    """Bring promises and findings up to date after ``documents`` were written.

    ``before`` are the places, congresses and bodies that the documents spoke of earlier. All is worked out again where
    that was never done, or by another version or ontology. ``spread`` does the work, in other processes where it has some.
    """
    _ledger.cache_clear()
    try:
        _refresh(store, set(documents), before, spread or Spread())
    finally:
        _ledger.cache_clear()


def _refresh(store: Store, written: set[str], before: Collection[str], spread: Spread) -> None:
    if not current(store):
        _all(store, spread)
        store.mark_assessed(_digest(store))
    elif written or before:
        stale = {
            owner.object.value
            for document in written
            for g in _GRAPHS
            for quad in list(store.engine.quads_for_pattern(None, _SOURCE, ox.NamedNode(document), g))
            for owner in store.engine.quads_for_pattern(quad.subject, _OWNER, None, g)
            if isinstance(owner.object, ox.NamedNode)
        }
        touched = owners(store, written) | set(before) | stale
        chosen = sorted(touched | {_ledger(store).chief(owner) for owner in touched})
        pieces = _pieces(chosen, spread.width)
        for piece, found in zip(pieces, spread.each(store, _assessed_by, pieces), strict=True):
            for owner, data in zip(piece, found, strict=True):
                _replace(store, owner, set(_parsed(data)))
    store.remove(PENDING)


@lru_cache(maxsize=1)
def _ledger(store: Store) -> Ledger:
    """The ledger of a store for as long as nothing is written."""
    return Ledger(store)


def _pieces(chosen: list[str], width: int) -> list[list[str]]:
    """Owners in runs for ``width`` processes: neighbours share what is read of them; few owners may be large, each alone."""
    if width == 1:
        return [chosen]
    size = 1 if len(chosen) <= _FEW * width else min(_RUN, -(-len(chosen) // (_EACH * width)))
    return [chosen[at : at + size] for at in range(0, len(chosen), size)]


def _assessed_by(store: Store, piece: list[str]) -> list[bytes]:
    """The promises and findings of some places, congresses and bodies, each as compressed N-Quads."""
    ledger = _ledger(store)
    return [_packed(_assessed(ledger, owner)) for owner in piece]


def _assessed_together(store: Store, piece: list[str]) -> bytes:
    """The promises and findings of some places, congresses and bodies, as compressed N-Quads."""
    ledger = _ledger(store)
    return _packed(quad for owner in piece for quad in _assessed(ledger, owner))


def _packed(quads: Iterable[ox.Quad]) -> bytes:
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    return zlib.compress(data, 1) if data else b""


def _parsed(data: bytes) -> Iterator[ox.Quad]:
    if data:
        yield from ox.parse(zlib.decompress(data), format=ox.RdfFormat.N_QUADS, lenient=True)


def forget(store: Store) -> bool:
    """Remove all promises and findings; False where there are none."""
    removed = [store.remove(g.value) for g in _GRAPHS]
    if any(removed):
        store.mark_assessed("")
    return any(removed)


def _all(store: Store, spread: Spread) -> None:
    """Work out everything anew."""
    for g in _GRAPHS:
        store.remove(g.value)
    ledger = _ledger(store)
    kinds = {
        *ledger.objects("sdmx-dimension:refArea"),
        *ledger.subjects("rdf:type", iri("dh:Congress")),
        *ledger.objects("org:organization"),
    }
    found = spread.each(store, _assessed_together, _pieces(sorted(kinds), spread.width))
    waiting: list[bytes] = []
    for data in found:
        waiting.append(zlib.decompress(data) if data else b"")
        if sum(map(len, waiting)) >= _BULK:
            store.add(b"".join(waiting))
            waiting = []
    store.add(b"".join(waiting))


def _replace(store: Store, owner: str, wanted: set[ox.Quad]) -> None:
    """Make the promises and findings of one place, congress or body just these, in one transaction."""
    held: set[ox.Quad] = set()
    for g in _GRAPHS:
        for quad in list(store.engine.quads_for_pattern(None, _OWNER, ox.NamedNode(owner), g)):
            held.update(store.engine.quads_for_pattern(quad.subject, None, None, g))
    store.change(wanted - held, held - wanted)


def _assessed(ledger: Ledger, owner: str) -> Iterator[ox.Quad]:
    """The quads of all promises and findings of one place, congress or body; none of a node that is another one's."""
    if ledger.chief(owner) != owner:
        return
    claims = ledger.claims(owner)
    if claims:
        words = _LedgerWords(ledger, claims)
        for promise in promises(claims, _directions(), _rates()):
            yield from _promise(promise, owner, words)
        for found in findings.of_figures(claims, _relations(), words):
            yield from _finding(found, owner)
    for found in disputes.of_congress(ledger, owner):
        yield from _finding(found, owner)
    held = records.tenures(ledger, owner)
    for found in disputes.of_body(held, ledger) if held else ():
        yield from _finding(found, owner)


class _LedgerWords(Words):
    """Names and quotes out of the store, for the claims of one place."""

    def __init__(self, ledger: Ledger, claims: list[Claim]) -> None:
        self.ledger = ledger
        self._claims = {(c.node, c.source.id): c for c in claims}

    def label(self, node: str, claim: Claim) -> str:
        """The name of an indicator or place."""
        return self.ledger.label(node, claim.source)

    def quote(self, claim: Claim) -> str:
        """The sentence that states a figure."""
        return self.ledger.quote(claim.node, claim.source, claim.inputs)

    def inferred(self, claim: Claim) -> bool:
        """Whether the document leaves the figure's period to be worked out."""
        return not claim.derived and self.ledger.inferred(claim)

    def rough(self, claim: Claim) -> bool:
        """Whether a derived figure has an estimate, or a wording with two readings, among its inputs."""
        inputs = [self._claims.get((node, claim.source.id)) for node in claim.inputs]
        return any(
            c is not None and (c.status == "estimate" or (c.derived and (c.other or self.rough(c)))) for c in inputs
        )


# the ontology


def _indicators() -> Iterator[lexicon.Concept]:
    yield from (c for c in lexicon.load().concepts.values() if c.iri.startswith("dhi:"))


@lru_cache(maxsize=1)
def _directions() -> dict[str, str]:
    """Whether an indicator should rise or fall, by its IRI."""
    return {iri(c.iri): d.partition(":")[2] for c in _indicators() if (d := c.get("dh:direction"))}


@lru_cache(maxsize=1)
def _rates() -> frozenset[str]:
    """The indicators that are measured in per cent."""
    return frozenset(iri(c.iri) for c in _indicators() if c.get("dh:indicatorUnit") == "dhu:percent")


@lru_cache(maxsize=1)
def _relations() -> Relations:
    """Wholes, limits and price bases of indicators."""
    return Relations(
        {iri(c.iri): tuple(map(iri, c.properties["dh:partOf"])) for c in _indicators() if "dh:partOf" in c.properties},
        {iri(c.iri): Decimal(limit) for c in _indicators() if (limit := c.get("dh:upperLimit"))},
        frozenset(iri(c.iri) for c in _indicators() if c.get("dh:growthAt") == "dhk:constant-prices"),
    )


# quads


def _node(name: str) -> ox.NamedNode:
    return ox.NamedNode(iri(name))


def _text(value: str | None) -> ox.Literal | None:
    return ox.Literal(value) if value else None


def _number(value: Decimal | None) -> ox.Literal | None:
    return None if value is None else ox.Literal(findings.plain(value), datatype=_node("xsd:decimal"))


def _year(value: int | None) -> ox.Literal | None:
    return None if value is None else ox.Literal(str(value), datatype=_node("xsd:gYear"))


def _quads(node: str, graph: str, pairs: Iterable[_Pair]) -> Iterator[ox.Quad]:
    subject, name = ox.NamedNode(node), ox.NamedNode(graph)
    yield from (ox.Quad(subject, _node(p), value, name) for p, value in pairs if value is not None)


def _promise(it: Promise, owner: str, words: _LedgerWords) -> Iterator[ox.Quad]:
    """A promise as quads: what its queries show stands beside its links, so that they stay simple and fast."""
    target, result, baseline = it.target, it.result, it.baseline
    key = identity.digest(owner, target.indicator, target.measure, target.unit, target.yearly, target.baseline, it.due,
                          it.term, size=8)  # fmt: skip
    local = target.indicator.rpartition("/")[2][:48].strip("-")
    term = ox.NamedNode(identity.term(it.term)) if it.term is not None else None
    pairs: list[_Pair] = [
        ("rdf:type", _node("dh:Promise")), ("dh:assessedFor", ox.NamedNode(owner)),
        ("dh:indicator", ox.NamedNode(target.indicator)), ("dh:indicatorName", _text(words.label(target.indicator, target))),
        ("dh:placeLabel", ox.Literal(words.label(target.area, target), language="vi")),
        ("dh:measureKind", _node(f"dhk:{target.measure}")), ("dh:unitCode", _text(target.unit)),
        ("dh:forTerm", term), ("dh:termStart", _year(it.term[0] if it.term else None)),
        ("dh:termEnd", _year(it.term[1] if it.term else None)),
        ("dh:verdict", _node(f"dhk:{it.verdict}")), ("dh:verdictReason", _node(f"dhk:{it.reason}")),
        ("dh:target", ox.NamedNode(target.node)), ("dh:targetValue", _number(target.value)),
        ("dh:targetQualifier", _text(target.qualifier)), ("dh:targetLow", _number(target.low)),
        ("dh:targetHigh", _number(target.high)), ("dh:targetSource", _text(target.source.id)),
        ("dh:targetQuote", _text(words.quote(target))), ("dh:dueYear", _year(it.due[1] if it.due else None)),
        ("dcterms:source", ox.NamedNode(target.source.graph)),
        ("dh:requiredRate", _number(it.required_rate)), ("dh:actualRate", _number(it.actual_rate)),
        ("dh:rateUnit", _text(it.rate_unit)),
    ]  # fmt: skip
    if result is not None:
        pairs += [
            ("dh:result", ox.NamedNode(result.node)), ("dh:resultValue", _number(result.value)),
            ("dh:resultLow", _number(result.low)), ("dh:resultHigh", _number(result.high)),
            ("dh:resultQualifier", _text(result.qualifier)), ("dh:resultStatus", _text(result.status)),
            ("dh:resultBasis", _text("derived" if result.derived else "reported")),
            ("dh:resultYear", _year(result.period[1] if result.period else None)),
            ("dh:resultSource", _text(result.source.id)), ("dh:resultQuote", _text(words.quote(result))),
            ("dcterms:source", ox.NamedNode(result.source.graph)),
        ]  # fmt: skip
    if baseline is not None:
        pairs += [
            ("dh:baselineFigure", ox.NamedNode(baseline.node)), ("dh:baselineValue", _number(baseline.value)),
            ("dh:baselineYear", _year(baseline.period[1] if baseline.period else None)),
            ("dh:baselineSource", _text(baseline.source.id)), ("dh:baselineQuote", _text(words.quote(baseline))),
            ("dcterms:source", ox.NamedNode(baseline.source.graph)),
        ]  # fmt: skip
    pairs += [("dcterms:source", ox.NamedNode(c.source.graph)) for c in it.restated]
    yield from _quads(f"{BASE}promise/{local}-{key}", PROMISES, pairs)


def _finding(it: Finding, owner: str) -> Iterator[ox.Quad]:
    """A finding as quads."""
    key = identity.digest(owner, it.kind, it.subject, it.detail, *it.nodes, size=8)
    pairs: list[_Pair] = [
        ("rdf:type", _node("dh:Finding")), ("dh:assessedFor", ox.NamedNode(owner)),
        ("dh:findingKind", _node(f"dhk:{it.kind}")), ("dh:severity", _node(f"dhk:{it.severity}")),
        ("dh:placeLabel", ox.Literal(it.place, language="vi") if it.place else None),
        ("dh:findingSubject", _text(it.subject)), ("dh:findingDetail", _text(it.detail)),
        ("dh:findingSources", _text(", ".join(it.sources))), ("dh:findingQuotes", _text(" | ".join(it.quotes))),
        *(("dh:about", ox.NamedNode(node)) for node in it.nodes),
        *(("dcterms:source", ox.NamedNode(identity.document(source))) for source in it.sources),
    ]  # fmt: skip
    yield from _quads(f"{BASE}finding/{it.kind}-{key}", FINDINGS, pairs)

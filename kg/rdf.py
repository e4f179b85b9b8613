"""Facts to quads: the only module that knows both sides.

Everything read from a document goes into the named graph that bears the document's IRI, and each such graph is
complete: labels of the concepts and places it uses, the years of its terms and periods stand in it too, so that a query
may stay inside ``GRAPH ?document { ... }``. (A pattern over the union of graphs gives a triple once per graph that
holds it: queries that join across documents need DISTINCT or GRAPH.)

The shape is flat. A *statement* is an ``oa:Annotation`` in the document's graph, one per row of the contract's tables:

    statement  a dh:CongressStatement | dh:TenureStatement | dh:FigureStatement ;
               oa:hasBody the congress, tenure or observation, shared by all documents ;
               oa:hasTarget a span (oa:SpecificResource) -> oa:hasSelector -> oa:start, oa:end, oa:exact
               and what only this document says: dh:placeName, dh:event, dh:writtenName ...

Further words for the same thing are plain ``oa:Annotation``, those for one attribute with ``dh:aboutProperty``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import lru_cache
from operator import itemgetter

import pyoxigraph as ox

from kg import identity, lexicon, nquads
from kg.facts import Body, Citation, Commitment, Congress, Observation, Official, Place, Reading, Years
from kg.namespaces import BASE, iri
from kg.nquads import TERM, TRUE, boolean, date, decimal, integer, plain, string, vietnamese
from kg.text import Document, Evidence

#: A quote keeps the rest of its sentence before and after it, so that people see it said and it is found again in an
#: edited page; no more characters than this on either side.
CONTEXT = 300

#: a congress's attributes: field of the fact -> property
CONGRESS_PROPERTIES = {
    "ordinal": "dh:ordinal",
    "term": "dh:forTerm",
    "start_date": "schema:startDate",
    "end_date": "schema:endDate",
    "official_delegates": "dh:officialDelegates",
    "alternate_delegates": "dh:alternateDelegates",
    "members_represented": "dh:membersRepresented",
    "committee_size": "dh:committeeSize",
    "standing_committee_size": "dh:standingCommitteeSize",
    "inspection_committee_size": "dh:inspectionCommitteeSize",
    "higher_delegates": "dh:higherDelegates",
    "direct_election": "dh:directElection",
    "pilot": "dh:pilot",
    "first_at_level": "dh:firstAtLevel",
}
_DATES = ("start_date", "end_date")
_FLAG_NAMES = ("direct_election", "pilot", "first_at_level")
_NUMBERS = [pair for pair in CONGRESS_PROPERTIES.items() if pair[0] not in ("term", *_DATES, *_FLAG_NAMES)]
_FLAGS = [pair for pair in CONGRESS_PROPERTIES.items() if pair[0] in _FLAG_NAMES]
#: what a congress elects: field of the fact -> kind of body
_ELECTED = {
    "committee_size": "dhb:executive-committee",
    "standing_committee_size": "dhb:standing-committee",
    "inspection_committee_size": "dhb:inspection-committee",
}
_QUALIFIERS = {
    "=": "exactly", ">": "more-than", ">=": "at-least", "<": "less-than", "<=": "at-most", "~": "about",
}  # fmt: skip
_LEVEL_CLASSES = {
    "national": "dh:Country", "province": "dh:Province", "district": "dh:District", "commune": "dh:Commune",
}  # fmt: skip
_TYPE, _RULE, _HAS_BODY, _HAS_TARGET, _HAS_SOURCE, _HAS_SELECTOR, _START, _END, _EXACT, _PREFIX, _SUFFIX = (
    TERM[name]
    for name in (
        "rdf:type", "dh:rule", "oa:hasBody", "oa:hasTarget", "oa:hasSource", "oa:hasSelector", "oa:start", "oa:end",
        "oa:exact", "oa:prefix", "oa:suffix",
    )
)  # fmt: skip
_RESOURCE, _POSITION, _QUOTATION = (
    TERM[name] for name in ("oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector")
)


def graph_name(document: Document) -> str:
    """The IRI of a document, which names its graph."""
    return identity.document(document.id)


def quads(reading: Reading) -> list[ox.Quad]:
    """All that was read from one document as quads of the document's graph; the same for the same reading."""
    return list(ox.parse(serialize(reading), format=ox.RdfFormat.N_QUADS, lenient=True))


def serialize(reading: Reading) -> bytes:
    """The same quads as N-Quads, in the order of reading; for engines and processes that take text, not objects."""
    lines = _Writer(reading).described()
    try:
        return b"".join([line.encode() for line in lines])
    except UnicodeEncodeError:  # half a surrogate pair, which JSON can smuggle into a text and no RDF can carry
        return b"".join([line.encode("utf-8", "replace") for line in lines])


@lru_cache(maxsize=1)
def _units() -> dict[str, str]:
    """IRIs of the vocabulary's units by their code."""
    units = (c for c in lexicon.load().concepts.values() if c.iri.startswith("dhu:"))
    return {code: iri(c.iri) for c in units if (code := c.get("skos:notation"))}


class _Writer:
    """The N-Quads of one reading, built up in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.source = reading.document.text
        self.document = graph_name(reading.document)
        self.tail = f" <{self.document}> .\n"
        self.key = self.document.rpartition("/")[2]
        self.lines: list[str] = []
        self.seen: set[str] = set()
        self.labels: dict[str, list[str]] = {}
        self.people = identity.people(reading.officials)
        self.main = ""  # IRI of the first congress that the document reports on

    def described(self) -> list[str]:
        """Describe everything, labels last; returns N-Quads in pieces of one or more lines."""
        reading = self.reading
        self.describe(reading.document)
        for congress in merged(reading.congresses):
            self.congress(congress)
        for official in reading.officials:
            self.official(official)
        for observation in reading.observations:
            self.observation(observation)
        for citation in reading.citations:
            self.citation(citation)
        for commitment in reading.commitments:
            self.commitment(commitment)
        for node, (best, *others) in self.labels.items():
            self.add(node, "skos:prefLabel", vietnamese(best))
            for other in others:
                self.add(node, "skos:altLabel", vietnamese(other))
        return self.lines

    # what things share

    def add(self, node: str, *pairs: str) -> None:
        """Say something of a node: compact property, term, compact property, term ..."""
        tail, each = self.tail, iter(pairs)
        self.lines += [f"<{node}> {TERM[name]} {value}{tail}" for name, value in zip(each, each, strict=True)]

    def once(self, node: str) -> bool:
        """Whether a node is met for the first time, so that it is described once."""
        if node in self.seen:
            return False
        self.seen.add(node)
        return True

    def label(self, node: str, label: str) -> str:
        """Note a Vietnamese label of a node: the first one is its preferred one here. Returns the node's term."""
        known = self.labels.setdefault(node, [label])
        if label not in known:
            known.append(label)
        return f"<{node}>"

    def evidence(self, about: str, found: Evidence, kind: str = "oa:Annotation", *pairs: str) -> None:
        """An annotation that says which words state ``about``; ``pairs`` as in :meth:`add`."""
        span = f"{self.key}-{found.start}-{found.end}"
        node = f"{BASE}evidence/{span}-{identity.digest(about, kind, *pairs)}"
        if not self.once(node):
            return
        end = self.tail
        self.lines.append(
            f"<{node}> {_TYPE} {TERM[kind]}{end}<{node}> {_HAS_BODY} <{about}>{end}"
            f"<{node}> {_HAS_TARGET} <{BASE}span/{span}>{end}<{node}> {_RULE} {string(found.rule)}{end}"
        )
        if pairs:
            self.add(node, *pairs)
        if self.once(span):
            self.span(span, found)

    def span(self, span: str, found: Evidence) -> None:
        """A stretch of the text, with the selectors that find it: most quads are of this kind, hence at one go."""
        node, selector, end = f"<{BASE}span/{span}>", f"<{BASE}selector/{span}>", self.tail
        first, last = self.sentence(found)
        before = string(self.source[max(first, found.start - CONTEXT) : found.start])
        after = string(self.source[found.end : min(last, found.end + CONTEXT)])
        self.lines.append(
            f"{node} {_TYPE} {_RESOURCE}{end}{node} {_HAS_SOURCE} <{self.document}>{end}"
            f"{node} {_HAS_SELECTOR} {selector}{end}"
            f"{selector} {_TYPE} {_POSITION}{end}{selector} {_TYPE} {_QUOTATION}{end}"
            f"{selector} {_START} {integer(found.start)}{end}{selector} {_END} {integer(found.end)}{end}"
            f"{selector} {_EXACT} {string(found.quote)}{end}"
            f"{selector} {_PREFIX} {before}{end}{selector} {_SUFFIX} {after}{end}"
        )

    def sentence(self, found: Evidence) -> tuple[int, int]:
        """The start and the end of the sentence, or the sentences, that some words stand in."""
        cuts = self.reading.sentences
        at, to = bisect_right(cuts, found.start, key=itemgetter(0)) - 1, bisect_left(cuts, found.end, key=itemgetter(1))
        first = cuts[at][0] if at >= 0 else found.start
        last = cuts[to][1] if to < len(cuts) else found.end
        while last > found.end and self.source[last - 1].isspace():
            last -= 1
        return min(first, found.start), max(last, found.end)

    def code(self, local: str, notation: str | None = None) -> str:
        """The term of a code of dhk:, with its notation in this graph."""
        if self.once(local):
            self.add(iri(f"dhk:{local}"), "skos:notation", string(notation or local))
        return TERM[f"dhk:{local}"]

    def years(self, node: str, years: Years, kind: str) -> str:
        """The term of a term or period, bounded by two years, both included."""
        first, last = years
        if self.once(node):
            self.add(node, "rdf:type", TERM[kind], "dh:firstYear", nquads.year(first), "dh:lastYear", nquads.year(last))
            if first != last:
                begin, end = (self.years(identity.period((year, year)), (year, year), "dh:Period") for year in years)
                self.add(node, "time:intervalStartedBy", begin, "time:intervalFinishedBy", end)
        return f"<{node}>"

    def term(self, years: Years) -> str:
        """The term of a term of office."""
        node = identity.term(years)
        self.label(node, f"nhiệm kỳ {years[0]}-{years[1]}")
        return self.years(node, years, "dh:Term")

    def place(self, unit: Place) -> str:
        """The term of a place, described with what contains it."""
        node = identity.place(unit)
        if self.once(node):
            self.add(node, "rdf:type", TERM[_LEVEL_CLASSES.get(unit.level, "dh:Place")])
            if unit.iri is None:
                self.add(node, "rdf:type", TERM["dh:Candidate"])
            if unit.within is not None:
                self.add(node, "schema:containedInPlace", self.place(unit.within))
        return self.label(node, unit.label)

    def agent(self, name: str, *kinds: str) -> str:
        """The term of who says or publishes something: a person of this document, else a candidate by name."""
        for official, person in self.people.items():
            if official.name == name:
                return f"<{person}>"
        node = identity.worded("agent", name)
        if self.once(node):
            for kind in ("prov:Agent", *kinds):
                self.add(node, "rdf:type", TERM[kind])
        return self.label(node, name)

    def attributed(self, name: str | None) -> tuple[str, ...]:
        """Who says it, as pairs."""
        return ("prov:wasAttributedTo", self.agent(name)) if name else ()

    # the document

    def describe(self, it: Document) -> None:
        """The source itself."""
        kind = "schema:NewsArticle" if it.publisher or it.url else "schema:DigitalDocument"
        self.add(
            self.document, "rdf:type", TERM[kind], "rdf:type", TERM["prov:Entity"],
            "dcterms:identifier", string(it.id), "dcterms:format", string(it.format),
        )  # fmt: skip
        if it.publisher:
            self.add(self.document, "dcterms:publisher", self.agent(it.publisher, "foaf:Organization"))
        for name, value, term in (
            ("schema:sha256", it.sha256, string),
            ("dcterms:title", it.title, vietnamese),
            ("schema:datePublished", it.published, date),
            ("schema:creditText", it.author, string),
            ("schema:url", it.url, nquads.uri),
            ("dh:encoding", it.encoding, string),
        ):
            if value:
                self.add(self.document, name, term(value))

    # congresses

    def party(self, area: Place | None, name: str, level: str) -> str:
        """The term of the Party organisation of a place or organisation, with the one above it."""
        node = identity.party(area, name, level)
        if self.once(node):
            self.add(node, "rdf:type", TERM["dh:PartyOrganization"], "org:classification", self.code(level))
            if area is not None:
                self.add(node, "schema:areaServed", self.place(area))
            if area is not None and area.within is not None and level != "organisation":
                above = self.party(area.within, area.within.label, area.within.level)
                self.add(node, "org:subOrganizationOf", above)
        return self.label(node, "Đảng Cộng sản Việt Nam" if level == "national" else f"Đảng bộ {name}")

    def congress(self, it: Congress) -> None:
        """A congress, its attributes, and the words for each."""
        node = identity.congress(it)
        if it.main and not self.main:
            self.main = node
        self.add(node, "rdf:type", TERM["dh:Congress"], "dh:congressOf", self.party(it.area, it.place, it.level))
        if it.term is not None:
            self.add(node, "dh:forTerm", self.term(it.term))
        for name in _DATES:
            if (day := getattr(it, name)) is not None:
                self.add(node, CONGRESS_PROPERTIES[name], date(day))
        for name, about in _NUMBERS:
            if (count := getattr(it, name)) is not None:
                self.add(node, about, integer(count))
        for name, about in _FLAGS:
            if getattr(it, name):
                self.add(node, about, TRUE)
        self.add(self.document, "dh:reportsOn" if it.main else "schema:mentions", self.label(node, congress_label(it)))
        self.congress_parts(node, it)
        self.congress_evidence(node, it)

    def congress_parts(self, node: str, it: Congress) -> None:
        """Elections, the delegation sent up, attendance: nodes of their own, beside the congress's attributes."""
        local = node.rpartition("/")[2]
        for name, kind in _ELECTED.items():
            if (size := getattr(it, name)) is not None:
                election = f"{BASE}election/{local}.{kind.partition(':')[2]}"
                self.add(election, "rdf:type", TERM["dh:Election"], "dh:heldAt", f"<{node}>", "dh:elected", TERM[kind])
                self.add(election, "dh:members", integer(size))
        if it.direct_election:
            election = f"{BASE}election/{local}.secretary"
            self.add(election, "rdf:type", TERM["dh:Election"], "dh:heldAt", f"<{node}>")
            self.add(election, "dh:elected", TERM["dhr:secretary"], "dh:acquiredBy", self.code("direct-election"))
        for kind, people in (("Delegation", it.higher_delegates), ("Attendance", it.official_delegates)):
            if people is not None:
                part = f"{BASE}{kind.lower()}/{local}"
                self.add(part, "rdf:type", TERM[f"dh:{kind}"], "dh:heldAt", f"<{node}>", "dh:members", integer(people))
                if kind == "Attendance" and it.members_represented is not None:
                    self.add(part, "dh:membersRepresented", integer(it.members_represented))

    def congress_evidence(self, node: str, it: Congress) -> None:
        """The statement of the congress, and the words for its attributes."""
        pairs = ["dh:placeName", vietnamese(it.place), "dh:main", boolean(it.main)]
        if it.within is not None:
            pairs += ("dh:withinName", vietnamese(it.within))
        flags = {"dh:approximate": it.approximate, "dh:inferred": it.inferred, "dh:planned": it.planned}
        for flag, names in flags.items():
            for name in sorted(names & CONGRESS_PROPERTIES.keys()):
                pairs += (flag, TERM[CONGRESS_PROPERTIES[name]])
        self.evidence(node, it.evidence[0], "dh:CongressStatement", *pairs)
        for found in it.evidence[1:]:
            self.evidence(node, found)
        for name, found in it.stated:
            about = CONGRESS_PROPERTIES.get(name)
            self.evidence(node, found, "oa:Annotation", *(("dh:aboutProperty", TERM[about]) if about else ()))

    # officials

    def body(self, it: Body) -> str:
        """The IRI of a body, described."""
        node = identity.body(it)
        if self.once(node):
            self.add(node, "rdf:type", TERM[_body_class(it.kind)])
            if it.kind is not None:
                self.add(node, "org:classification", TERM[it.kind])
            else:
                self.add(node, "rdf:type", TERM["dh:Candidate"])
            if it.area is not None:
                self.add(node, "schema:areaServed", self.place(it.area))
        self.label(node, it.label)
        return node

    def official(self, it: Official) -> None:
        """A tenure, its post and person, and the words; the tenure before, where «re-elected» implies it."""
        body = self.body(it.body)
        role, post = identity.role(it.role, it.role_label), ""
        if self.once(role) and it.role is None:
            for kind in ("org:Role", "skos:Concept", "dh:Candidate"):
                self.add(role, "rdf:type", TERM[kind])
        post = identity.post(role, body)
        role_term = self.label(role, _concept_label(it.role) or it.role_label)
        if self.once(post):
            self.add(post, "rdf:type", TERM["org:Post"], "org:role", role_term, "org:postIn", f"<{body}>")
        self.label(post, f"{it.role_label} {it.body.label}")
        person = self.people[it]
        node = identity.tenure(person, post, it.term, it.since)
        core = (
            "rdf:type", TERM["dh:Tenure"], "org:member", self.person(person, it.name),
            "org:organization", f"<{body}>", "org:role", role_term, "opengov:post", f"<{post}>",
        )  # fmt: skip
        if self.once(node):
            self.add(node, *core)
        self.tenure_details(node, it)
        own = ("dh:event", self.code(it.event), "dh:writtenName", string(it.name), *self.attributed(it.said_by))
        self.evidence(node, it.evidence[0], "dh:TenureStatement", *own)
        for found in it.evidence[1:]:
            self.evidence(node, found)
        if it.event == "re-elected" and it.term is not None and it.term[0] < it.term[1]:
            before = (2 * it.term[0] - it.term[1], it.term[0])
            former = identity.tenure(person, post, before)
            if self.once(former):
                self.add(former, *core, "org:memberDuring", self.term(before))
            self.add(former, "rdf:type", TERM["dh:InferredTenure"], "prov:wasDerivedFrom", f"<{node}>")
            self.evidence(former, it.evidence[0])

    def tenure_details(self, node: str, it: Official) -> None:
        """When and how the post was got."""
        if it.term is not None:
            self.add(node, "org:memberDuring", self.term(it.term))
        if it.event in ("elected", "re-elected", "appointed"):
            way = "appointment" if it.event == "appointed" else "direct-election" if it.direct else "election"
            self.add(node, "dh:acquiredBy", self.code(way))
        if it.event == "re-elected":
            self.add(node, "dh:reelected", TRUE)
        if it.since is not None:
            self.add(node, "schema:startDate", date(it.since))
        if it.until is not None:
            self.add(node, "schema:endDate", date(it.until))
        if it.replaces is not None:
            known = next((person for other, person in self.people.items() if other.name == it.replaces), None)
            self.add(node, "dh:predecessor", self.person(known or identity.namesake(it, it.replaces), it.replaces))

    def person(self, node: str, name: str) -> str:
        """The term of a person."""
        if self.once(node):
            self.add(node, "rdf:type", TERM["foaf:Person"])
        return self.label(node, name)

    # figures

    def area(self, it: Observation) -> str:
        """The term of the place or organisation that a figure is of; dhk:unstated-area where none is stated."""
        if it.area is not None and it.place in (None, it.area.label):
            return self.place(it.area)
        if it.place is None:
            return TERM["dhk:unstated-area"]
        node = identity.organization(it.place)
        if self.once(node):
            self.add(node, "rdf:type", TERM["org:Organization"], "rdf:type", TERM["dh:Candidate"])
            if it.area is not None:
                self.add(node, "schema:areaServed", self.place(it.area))
        return self.label(node, it.place)

    def period(self, it: Observation) -> str:
        """The term of the time that a figure is of."""
        node = identity.period(it.period, it.months)
        if it.period is not None:
            if it.months is not None and node not in self.seen:
                self.add(node, "dh:months", integer(it.months))
            self.years(node, it.period, "dh:Period")
        return f"<{node}>"

    def indicator(self, it: Observation) -> str:
        """The term of an indicator."""
        node = identity.indicator(it.indicator, it.label)
        if self.once(node) and it.indicator is None:
            for kind in ("schema:StatisticalVariable", "skos:Concept", "dh:Candidate"):
                self.add(node, "rdf:type", TERM[kind])
        return self.label(node, _concept_label(it.indicator) or it.label)

    def unit(self, code: str) -> str:
        """The term of a unit."""
        node = _units().get(code) or identity.unit(code)
        if self.once(node):
            self.add(node, "skos:notation", string(code))
        return f"<{node}>"

    def observation(self, it: Observation) -> None:
        """A figure and the words that state it; one node however often it is printed."""
        area = self.area(it)
        slot = identity.slot(it, area[1:-1])
        node = identity.observation(slot, it)
        if self.once(node):
            self.figure(node, slot, area, it)
        own = self.attributed(it.said_by)
        if it.period_inferred:
            own += ("dh:inferred", TERM["sdmx-dimension:refPeriod"])
        if it.against is not None:
            own += ("dh:heldAgainst", TERM[it.against])
        self.evidence(node, it.evidence[0], "dh:FigureStatement", *own)
        for found in it.evidence[1:]:
            self.evidence(node, found)

    def figure(self, node: str, slot: tuple[str, ...], area: str, it: Observation) -> None:
        """The dimensions, measures and attributes of an observation."""
        baseline = TERM["dhk:no-baseline"]
        if it.baseline is not None:
            years = (it.baseline, it.baseline)
            baseline = self.years(identity.period(years), years, "dh:Period")
        self.add(
            node,
            "rdf:type", TERM["qb:Observation"],
            "qb:dataSet", TERM["dh:figures" if it.value is not None else "dh:ranges"],
            "dh:slot", f"<{BASE}slot/{identity.digest(*slot, size=8)}>",
            "dh:indicator", self.indicator(it),
            "sdmx-dimension:refArea", area,
            "sdmx-dimension:refPeriod", self.period(it),
            "dh:measureKind", self.code(it.measure),
            "dh:valueKind", self.code(slot[4]),
            "dh:baseline", baseline,
            "dh:claim", string(claim(it)),
            "sdmx-attribute:obsStatus", self.code(it.status),
            "sdmx-attribute:unitMeasure", self.unit(it.unit),
            "dh:qualifier", self.code(_QUALIFIERS[it.qualifier], it.qualifier),
            "dh:printedStep", decimal(plain(it.scale.scaleb(-it.digits))),
        )  # fmt: skip
        for name, number in (
            ("sdmx-measure:obsValue", it.value), ("dh:low", it.low), ("dh:high", it.high), ("dh:outOf", it.of),
        ):  # fmt: skip
            if number is not None:
                self.add(node, name, decimal(plain(number)))
        if it.yearly:
            self.add(node, "dh:perYear", TRUE)
        if it.alternative:
            self.add(node, "dh:alternativeReading", string(it.alternative))

    # citations and commitments

    def citation(self, it: Citation) -> None:
        """A document that the report names."""
        node = identity.work(it)
        if self.once(node):
            self.add(node, "rdf:type", TERM["dh:PartyDocument"], "dh:documentKind", self.code(it.kind))
            if it.number:
                self.add(node, "dcterms:identifier", string(it.number))
            self.add(self.document, "schema:citation", f"<{node}>")
        self.label(node, it.label)
        for found in it.evidence:
            self.evidence(node, found)

    def commitment(self, it: Commitment) -> None:
        """What the congress sets itself without a figure."""
        node = identity.commitment(it, self.main)
        if self.once(node):
            self.add(node, "rdf:type", TERM["dh:Commitment"], "dh:commitmentKind", self.code(it.kind))
            self.add(node, "dcterms:description", vietnamese(it.text))
            if it.term is not None:
                self.add(node, "dh:forTerm", self.term(it.term))
            if self.main:
                self.add(node, "dh:setBy", f"<{self.main}>")
        for found in it.evidence:
            self.evidence(node, found)


def merged(congresses: Iterable[Congress]) -> list[Congress]:
    """One fact per congress of a document: what a repeated mention adds is added, a main mention wins."""
    by_iri: dict[str, Congress] = {}
    for it in sorted(congresses, key=lambda c: not c.main):
        node = identity.congress(it)
        known = by_iri.get(node)
        if known is None:
            by_iri[node] = it
            continue
        added = {
            f.name: getattr(it, f.name)
            for f in fields(known)
            if getattr(known, f.name) in (None, False) and getattr(it, f.name) not in (None, False)
        }
        together = {"evidence": known.evidence + it.evidence, "stated": known.stated + it.stated}
        by_iri[node] = replace(known, **(added | together))
    return list(by_iri.values())


def claim(it: Observation) -> str:
    """What tells apart the values that sources give to one slot: qualifier, value or range, whole, unit, status."""
    number = plain(it.value)
    if it.low is not None or it.high is not None:
        number += f"[{plain(it.low)},{plain(it.high)}]"
    whole = "" if it.of is None else f"/{plain(it.of)}"
    return f"{it.qualifier}{number}{whole} {it.unit} {it.status}"


_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A positive number in Roman digits, as congresses are counted; Arabic from 90 on.

    >>> roman(13), roman(49)
    ('XIII', 'XLIX')
    """
    if not 0 < number < 90:
        return str(number)
    digits = ""
    for worth, letters in _ROMAN:
        while number >= worth:
            digits += letters
            number -= worth
    return digits


def congress_label(it: Congress) -> str:
    """«Đại hội Đảng bộ thành phố Sóc Trăng lần thứ XII, nhiệm kỳ 2020-2025»."""
    ordinal = "" if it.ordinal is None else f" lần thứ {roman(it.ordinal)}"
    term = "" if it.term is None else f", nhiệm kỳ {it.term[0]}-{it.term[1]}"
    owner = "Đảng Cộng sản Việt Nam" if it.level == "national" else f"Đảng bộ {it.place}"
    return f"Đại hội {owner}{ordinal}{term}"


def _concept_label(known: str | None) -> str | None:
    concept = lexicon.load().concepts.get(known) if known is not None else None
    return concept.label if concept is not None else None


def _body_class(kind: str | None) -> str:
    return "org:Organization" if kind is None else "org:OrganizationalUnit"

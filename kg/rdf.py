"""Facts to quads: the only module that knows both sides.

Everything read from a document goes into the named graph that bears the document's IRI, and each such graph is
complete: labels of the concepts and places it uses, the years of its terms and periods stand in it too, so that a query
may stay inside ``GRAPH ?document { ... }``. (A pattern over the union of graphs gives a triple once per graph that holds it:
queries that join across documents need DISTINCT or GRAPH.)

The shape is flat. A *statement* is an ``oa:Annotation`` in the document's graph, one per row of the contract's tables:

    statement  a dh:CongressStatement | dh:TenureStatement | dh:FigureStatement ;
               oa:hasBody the congress, tenure or observation, shared by all documents ;
               oa:hasTarget a span (oa:SpecificResource) -> oa:hasSelector -> oa:start, oa:end, oa:exact
               and what only this document says: dh:placeName, dh:event, dh:writtenName ...

Quads are written as TriG text and parsed by the engine: that costs half of what building them as objects costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal
from functools import lru_cache

import pyoxigraph as ox

from kg import identity, lexicon
from kg.facts import Body, Citation, Commitment, Congress, Observation, Official, Place, Reading, Years
from kg.namespaces import BASE, PREFIXES, iri
from kg.text import Document, Evidence

#: characters of the text kept before and after a quote, so that it is found again in an edited page
CONTEXT = 32

_USED = (
    "dh", "dhk", "dcterms", "foaf", "oa", "opengov", "org", "prov", "qb", "schema", "sdmx-attribute", "sdmx-dimension",
    "sdmx-measure", "skos", "time", "xsd", "year",
)  # fmt: skip
_HEADER = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in _USED)

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
_COUNTS = tuple(name for name in CONGRESS_PROPERTIES if name.endswith(("delegates", "represented", "size")))
_FLAGS = ("direct_election", "pilot", "first_at_level")
_QUALIFIERS = {
    "=": "exactly", ">": "more-than", ">=": "at-least", "<": "less-than", "<=": "at-most", "~": "about",
}  # fmt: skip
_LEVEL_CLASSES = {
    "national": "dh:Country", "province": "dh:Province", "district": "dh:District", "commune": "dh:Commune",
}  # fmt: skip
_ESCAPED = re.compile(r'["\\\n\r]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "date"),
    (re.compile(r"\d{4}-\d\d"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"), "dateTime"),
)


def graph_name(document: Document) -> str:
    """The IRI of a document, which names its graph."""
    return identity.document(document.id)


def quads(reading: Reading) -> list[ox.Quad]:
    """All that was read from one document as quads of the document's graph; the same for the same reading."""
    text = trig(reading).encode("utf-8", "replace")
    return list(ox.parse(text, format=ox.RdfFormat.TRIG, lenient=True))


def trig(reading: Reading) -> str:
    """The same quads as TriG, unsorted; for engines that load text faster than objects."""
    return _Writer(reading).text()


def _string(value: str) -> str:
    return f'"{_ESCAPED.sub(lambda m: _ESCAPES[m[0]], value)}"' if _ESCAPED.search(value) else f'"{value}"'


@lru_cache(maxsize=4096)
def _vietnamese(value: str) -> str:
    return _string(value) + "@vi"


@lru_cache(maxsize=1024)
def _date(value: str) -> str:
    """A date typed by the precision it has; a plain string where it is no ISO 8601 date."""
    for pattern, datatype in _DATES:
        if pattern.fullmatch(value):
            return f'"{value}"^^xsd:{datatype}'
    return _string(value)


def _decimal(value: Decimal) -> str:
    return f'"{identity.decimal(value)}"^^xsd:decimal'


def _year(value: int) -> str:
    return f'"{value:04d}"^^xsd:gYear'


@lru_cache(maxsize=1)
def _units() -> dict[str, str]:
    """IRIs of the vocabulary's units by their code."""
    units = (c for c in lexicon.load().concepts.values() if c.iri.startswith("dhu:"))
    return {code: iri(c.iri) for c in units if (code := c.get("skos:notation"))}


class _Writer:
    """The TriG of one reading, built up in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.source = reading.document.text
        self.document = graph_name(reading.document)
        self.key = self.document.rpartition("/")[2]
        self.lines: list[str] = []
        self.seen: set[str] = set()
        self.labels: dict[str, list[str]] = {}
        self.people = identity.people(reading.officials)
        self.main = ""  # IRI of the first congress that the document reports on

    def text(self) -> str:
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
        for node, labels in self.labels.items():
            best, *others = labels
            self.lines.append(f"<{node}> skos:prefLabel {_vietnamese(best)} .")
            self.lines += (f"<{node}> skos:altLabel {_vietnamese(other)} ." for other in others)
        body = "\n".join(self.lines)
        return f"{_HEADER}<{self.document}> {{\n{body}\n}}\n"

    # what things share

    def once(self, node: str) -> bool:
        """Whether a node is met for the first time, so that it is described once."""
        if node in self.seen:
            return False
        self.seen.add(node)
        return True

    def label(self, node: str, label: str) -> str:
        """Note a Vietnamese label of a node: the first one is its preferred one here. Returns the node."""
        known = self.labels.setdefault(node, [label])
        if label not in known:
            known.append(label)
        return node

    def evidence(self, about: str, found: Evidence, kind: str = "oa:Annotation", more: str = "") -> None:
        """An annotation that says which words state ``about``; ``more`` is further predicates in Turtle."""
        span = f"{self.key}-{found.start}-{found.end}"
        node = f"{BASE}evidence/{span}-{identity.digest(about, kind, more)}"
        if not self.once(node):
            return
        self.lines.append(
            f"<{node}> a {kind} ; oa:hasBody <{about}> ; oa:hasTarget <{BASE}span/{span}> ; "
            f"dh:rule {_string(found.rule)} {more}."
        )
        if self.once(span):
            before = self.source[max(0, found.start - CONTEXT) : found.start]
            after = self.source[found.end : found.end + CONTEXT]
            self.lines.append(
                f"<{BASE}span/{span}> a oa:SpecificResource ; oa:hasSource <{self.document}> ; "
                f"oa:hasSelector <{BASE}selector/{span}> .\n"
                f"<{BASE}selector/{span}> a oa:TextPositionSelector , oa:TextQuoteSelector ; "
                f"oa:start {found.start} ; oa:end {found.end} ; oa:exact {_string(found.quote)} ; "
                f"oa:prefix {_string(before)} ; oa:suffix {_string(after)} ."
            )

    def code(self, local: str, notation: str) -> str:
        """A code of dhk:, with its notation in this graph."""
        if self.once(local):
            self.lines.append(f"dhk:{local} skos:notation {_string(notation)} .")
        return f"dhk:{local}"

    def years(self, node: str, years: Years, kinds: str) -> None:
        """Bounds of a term or period: two years, both included."""
        first, last = years
        if not self.once(node):
            return
        text = f"<{node}> a {kinds} ; dh:firstYear {_year(first)} ; dh:lastYear {_year(last)} "
        if first != last:
            text += f"; time:intervalStartedBy year:{first} ; time:intervalFinishedBy year:{last} "
        self.lines.append(text + ".")

    def term(self, years: Years) -> str:
        """The IRI of a term, described."""
        node = identity.term(years)
        if node not in self.seen:
            self.years(node, years, "dh:Term")
            self.label(node, f"nhiệm kỳ {years[0]}-{years[1]}")
        return node

    def place(self, unit: Place) -> str:
        """The IRI of a place, described with what contains it."""
        node = identity.place(unit)
        if self.once(node):
            kind = _LEVEL_CLASSES.get(unit.level, "dh:Place")
            candidate = " , dh:Candidate" if unit.iri is None else ""
            above = f"; schema:containedInPlace <{self.place(unit.within)}> " if unit.within is not None else ""
            self.lines.append(f"<{node}> a {kind}{candidate} {above}.")
            self.label(node, unit.label)
        return node

    def agent(self, name: str) -> str:
        """The IRI of who says something: a person of this document, else a candidate by name."""
        for official, person in self.people.items():
            if official.name == name:
                return person
        node = identity.worded("agent", name)
        if self.once(node):
            self.lines.append(f"<{node}> a prov:Agent , dh:Candidate .")
            self.label(node, name)
        return node

    def attributed(self, name: str | None) -> str:
        return f"; prov:wasAttributedTo <{self.agent(name)}> " if name else ""

    # the document

    def describe(self, document: Document) -> None:
        """The source itself."""
        kinds = "schema:NewsArticle" if document.publisher or document.url else "schema:DigitalDocument"
        parts = [f"a {kinds} , prov:Entity", f"dcterms:identifier {_string(document.id)}"]
        parts.append(f"dcterms:format {_string(document.format)}")
        if document.sha256:
            parts.append(f"dh:sha256 {_string(document.sha256)}")
        if document.title:
            parts.append(f"dcterms:title {_vietnamese(document.title)}")
        if document.published:
            parts.append(f"schema:datePublished {_date(document.published)}")
        if document.publisher:
            publisher = identity.worded("agent", document.publisher)
            self.once(publisher)
            parts.append(f"dcterms:publisher <{self.label(publisher, document.publisher)}>")
            self.lines.append(f"<{publisher}> a prov:Agent , foaf:Organization .")
        if document.author:
            parts.append(f"dh:byline {_string(document.author)}")
        if document.url:
            parts.append(f"schema:url {_string(document.url)}^^xsd:anyURI")
        if document.encoding:
            parts.append(f"dh:encoding {_string(document.encoding)}")
        self.lines.append(f"<{self.document}> {' ; '.join(parts)} .")

    # congresses

    def party(self, congress: Congress) -> str:
        """The Party organisation whose congress it is."""
        return self.party_of(congress.area, congress.place, congress.level)

    def party_of(self, area: Place | None, name: str, level: str) -> str:
        node = identity.party(area, name, level)
        if self.once(node):
            parts = [f"<{node}> a dh:PartyOrganization ; org:classification {self.code(f'level-{level}', level)}"]
            if area is not None:
                parts.append(f"schema:areaServed <{self.place(area)}>")
            above = area.within if area is not None and level != "organisation" else None
            if above is not None:
                parts.append(f"org:subOrganizationOf <{self.party_of(above, above.label, above.level)}>")
            self.lines.append(" ; ".join(parts) + " .")
            self.label(node, "Đảng Cộng sản Việt Nam" if level == "national" else f"Đảng bộ {name}")
        return node

    def congress(self, it: Congress) -> None:
        """A congress, its attributes, and the words for each."""
        node = identity.congress(it)
        if it.main and not self.main:
            self.main = node
        parts = [f"<{node}> a dh:Congress ; dh:congressOf <{self.party(it)}>"]
        if it.ordinal is not None:
            parts.append(f"dh:ordinal {it.ordinal}")
        if it.term is not None:
            parts.append(f"dh:forTerm <{self.term(it.term)}>")
        for name in ("start_date", "end_date"):
            if (date := getattr(it, name)) is not None:
                parts.append(f"{CONGRESS_PROPERTIES[name]} {_date(date)}")
        for name in _COUNTS:
            if (count := getattr(it, name)) is not None:
                parts.append(f"{CONGRESS_PROPERTIES[name]} {count}")
        parts += (f"{CONGRESS_PROPERTIES[name]} true" for name in _FLAGS if getattr(it, name))
        self.lines.append(" ; ".join(parts) + " .")
        self.lines.append(f"<{self.document}> {'dh:reportsOn' if it.main else 'schema:mentions'} <{node}> .")
        self.label(node, congress_label(it))
        self.congress_evidence(node, it)

    def congress_evidence(self, node: str, it: Congress) -> None:
        more = f"; dh:placeName {_vietnamese(it.place)} ; dh:main {str(it.main).lower()} "
        if it.within is not None:
            more += f"; dh:withinName {_vietnamese(it.within)} "
        for flag, names in (("dh:approximate", it.approximate), ("dh:inferred", it.inferred)):
            more += "".join(f"; {flag} {CONGRESS_PROPERTIES[n]} " for n in sorted(names) if n in CONGRESS_PROPERTIES)
        self.evidence(node, it.evidence[0], "dh:CongressStatement", more)
        for found in it.evidence[1:]:
            self.evidence(node, found)
        for name, found in it.stated:
            about = CONGRESS_PROPERTIES.get(name)
            self.evidence(node, found, more=f"; dh:aboutProperty {about} " if about else "")

    # officials

    def body(self, it: Body) -> str:
        """The IRI of a body, described."""
        node = identity.body(it)
        if self.once(node):
            parts = [f"<{node}> a {_body_class(it.kind)}"]
            if it.kind is not None:
                parts.append(f"org:classification <{iri(it.kind)}>")
            else:
                parts.append("a dh:Candidate")
            if it.area is not None:
                parts.append(f"schema:areaServed <{self.place(it.area)}>")
            self.lines.append(" ; ".join(parts) + " .")
        return self.label(node, it.label)

    def post(self, it: Official, body: str) -> tuple[str, str]:
        """The IRIs of the role and the post, described."""
        role = identity.role(it.role, it.role_label)
        if self.once(role):
            if it.role is None:
                self.lines.append(f"<{role}> a org:Role , skos:Concept , dh:Candidate .")
            self.label(role, it.role_label)
        post = identity.post(role, body)
        if self.once(post):
            self.lines.append(f"<{post}> a org:Post ; org:role <{role}> ; org:postIn <{body}> .")
            self.label(post, f"{it.role_label} {it.body.label}")
        return role, post

    def person(self, node: str, name: str) -> str:
        if self.once(node):
            self.lines.append(f"<{node}> a foaf:Person .")
        return self.label(node, name)

    def official(self, it: Official) -> None:
        """A tenure, its post and person, and the words; the tenure before, where «re-elected» implies it."""
        body = self.body(it.body)
        role, post = self.post(it, body)
        person = self.person(self.people[it], it.name)
        node = identity.tenure(person, post, it.term, it.since)
        core = f"org:member <{person}> ; org:organization <{body}> ; org:role <{role}> ; opengov:post <{post}>"
        parts = [f"<{node}> a dh:Tenure ; {core}", *self.tenure_details(it)]
        self.lines.append(" ; ".join(parts) + " .")
        more = f"; dh:event {self.code(it.event, it.event)} ; dh:writtenName {_string(it.name)} "
        self.evidence(node, it.evidence[0], "dh:TenureStatement", more + self.attributed(it.said_by))
        for found in it.evidence[1:]:
            self.evidence(node, found)
        if it.event == "re-elected" and it.term is not None and it.term[0] < it.term[1]:
            first, last = it.term
            before = (2 * first - last, first)
            former = identity.tenure(person, post, before)
            if self.once(former):
                self.lines.append(
                    f"<{former}> a dh:Tenure , dh:InferredTenure ; {core} ; org:memberDuring <{self.term(before)}> ; "
                    f"prov:wasDerivedFrom <{node}> ."
                )
            self.evidence(former, it.evidence[0])

    def tenure_details(self, it: Official) -> list[str]:
        """When and how the post was got."""
        parts: list[str] = []
        if it.term is not None:
            parts.append(f"org:memberDuring <{self.term(it.term)}>")
        if it.event in ("elected", "re-elected", "appointed"):
            way = "appointment" if it.event == "appointed" else "direct-election" if it.direct else "election"
            parts.append(f"dh:acquiredBy {self.code(way, way)}")
        if it.event == "re-elected":
            parts.append("dh:reelected true")
        if it.since is not None:
            parts.append(f"schema:startDate {_date(it.since)}")
        if it.until is not None:
            parts.append(f"schema:endDate {_date(it.until)}")
        if it.replaces is not None:
            known = next((p for o, p in self.people.items() if o.name == it.replaces), None)
            predecessor = known or identity.namesake(it, it.replaces)
            parts.append(f"dh:predecessor <{self.person(predecessor, it.replaces)}>")
        return parts

    # figures

    def area(self, it: Observation) -> str:
        """The place or organisation that a figure is of; dhk:unstated-area where none is stated."""
        if it.area is not None and it.place in (None, it.area.label):
            return self.place(it.area)
        if it.place is None:
            return iri("dhk:unstated-area")
        node = identity.organization(it.place)
        if self.once(node):
            self.lines.append(f"<{node}> a org:Organization , dh:Candidate .")
            self.label(node, it.place)
        return node

    def period(self, it: Observation) -> str:
        node = identity.period(it.period, it.months)
        if it.period is not None and node not in self.seen:
            self.years(node, it.period, "dh:Period")
            if it.months is not None:
                self.lines.append(f"<{node}> dh:months {it.months} .")
        return node

    def indicator(self, it: Observation) -> str:
        node = identity.indicator(it.indicator, it.label)
        if self.once(node):
            if it.indicator is None:
                self.lines.append(f"<{node}> a schema:StatisticalVariable , skos:Concept , dh:Candidate .")
            self.label(node, _concept_label(it.indicator) or it.label)
        return node

    def unit(self, code: str) -> str:
        node = _units().get(code) or identity.unit(code)
        if self.once(node):
            self.lines.append(f"<{node}> skos:notation {_string(code)} .")
        return node

    def observation(self, it: Observation) -> None:
        """A figure and the words that state it; one node however often it is printed."""
        area = self.area(it)
        slot = identity.slot(it, area)
        node = identity.observation(slot, it)
        if self.once(node):
            self.lines.append(self.figure(node, slot, it))
        more = self.attributed(it.said_by)
        if it.period_inferred:
            more += "; dh:inferred sdmx-dimension:refPeriod "
        self.evidence(node, it.evidence[0], "dh:FigureStatement", more)
        for found in it.evidence[1:]:
            self.evidence(node, found)

    def figure(self, node: str, slot: tuple[str, ...], it: Observation) -> str:
        """The observation's dimensions, measure and attributes."""
        baseline = "dhk:no-baseline" if it.baseline is None else f"year:{it.baseline}"
        parts = [
            f"<{node}> a qb:Observation ; qb:dataSet <{BASE}dataset/figures>",
            f"dh:slot <{BASE}slot/{identity.digest(*slot, size=8)}>",
            f"dh:indicator <{self.indicator(it)}> ; sdmx-dimension:refArea <{slot[1]}>",
            f"sdmx-dimension:refPeriod <{self.period(it)}> ; dh:measureKind {self.code(it.measure, it.measure)}",
            f"dh:valueKind {self.code(slot[4], slot[4])} ; dh:baseline {baseline}",
            f"dh:claim {_string(claim(it))} ; sdmx-attribute:obsStatus {self.code(it.status, it.status)}",
            f"sdmx-attribute:unitMeasure <{self.unit(it.unit)}>",
            f"dh:qualifier {self.code(_QUALIFIERS[it.qualifier], it.qualifier)}",
            f"dh:printedStep {_decimal(it.scale.scaleb(-it.digits))}",
        ]
        if it.baseline is not None:
            self.years(iri(f"year:{it.baseline}"), (it.baseline, it.baseline), "dh:Period")
        numbers = (("sdmx-measure:obsValue", it.value), ("dh:low", it.low), ("dh:high", it.high), ("dh:outOf", it.of))
        parts += (f"{name} {_decimal(number)}" for name, number in numbers if number is not None)
        if it.alternative:
            parts.append(f"dh:alternativeReading {_string(it.alternative)}")
        return " ; ".join(parts) + " ."

    # citations and commitments

    def citation(self, it: Citation) -> None:
        """A document that the report names."""
        node = identity.work(it)
        if self.once(node):
            number = f"; dcterms:identifier {_string(it.number)} " if it.number else ""
            self.lines.append(f"<{node}> a dh:PartyDocument ; dh:documentKind {_string(it.kind)} {number}.")
            self.lines.append(f"<{self.document}> schema:citation <{node}> .")
        self.label(node, it.label)
        for found in it.evidence:
            self.evidence(node, found)

    def commitment(self, it: Commitment) -> None:
        """What the congress sets itself without a figure."""
        node = identity.commitment(it, self.main)
        if self.once(node):
            parts = [f"<{node}> a dh:Commitment ; dh:commitmentKind {self.code(it.kind, it.kind)}"]
            parts.append(f"dcterms:description {_vietnamese(it.text)}")
            if it.term is not None:
                parts.append(f"dh:forTerm <{self.term(it.term)}>")
            if self.main:
                parts.append(f"dh:setBy <{self.main}>")
            self.lines.append(" ; ".join(parts) + " .")
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
    number = identity.decimal(it.value)
    if it.low is not None or it.high is not None:
        number += f"[{identity.decimal(it.low)},{identity.decimal(it.high)}]"
    whole = "" if it.of is None else f"/{identity.decimal(it.of)}"
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

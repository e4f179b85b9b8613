"""What all kinds of facts share when they become quads: nodes, labels, evidence, places, terms."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from kg import identity, lexicon, nquads
from kg.facts import Place, Reading, Years
from kg.namespaces import BASE
from kg.nquads import TERM, integer, string
from kg.text import Document, Evidence

#: A quote keeps the rest of its sentence before and after it, so that people see it said and it is found again in an
#: edited page; no more characters than this on either side.
CONTEXT = 300

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


class Nodes:
    """The N-Quads of one reading, built up in order."""

    def __init__(self, reading: Reading) -> None:
        """``reading`` is what is to be described."""
        self.reading = reading
        self.source = reading.document.text
        self.document = graph_name(reading.document)
        self.tail = f" <{self.document}> .\n"
        self.key = self.document.rpartition("/")[2]
        self.concepts = lexicon.load().concepts
        self.lines: list[str] = []  # pieces of N-Quads, of no line, one or more
        self.seen: set[str] = set()
        self.codes: dict[str, str] = {}  # terms of the codes met so far
        self.labels: dict[str, list[str]] = {}
        self.people = identity.people(reading.officials)
        self._starts, self._ends = ([cut[side] for cut in reading.sentences] for side in (0, 1))
        self.main = ""  # IRI of the first congress that the document reports on

    def add(self, node: str, *pairs: str) -> None:
        """Say something of a node: compact property, term, compact property, term ..."""
        if len(pairs) == 2:  # as most have
            self.lines.append(f"<{node}> {TERM[pairs[0]]} {pairs[1]}{self.tail}")
            return
        each = iter(pairs)
        self.lines += [f"<{node}> {TERM[name]} {value}{self.tail}" for name, value in zip(each, each, strict=True)]

    def once(self, node: str) -> bool:
        """Whether a node is met for the first time, so that it is described once."""
        if node in self.seen:
            return False
        self.seen.add(node)
        return True

    def named(self, known: str | None, label: str) -> str:
        """The Vietnamese label of a concept of the vocabularies; ``label`` where they lack it."""
        concept = self.concepts.get(known) if known is not None else None
        return label if concept is None else concept.label or label

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
        self.lines += (  # what is Vietnamese in pieces of its own: the rest is ASCII, which is encoded at no cost
            f"{node} {_TYPE} {_RESOURCE}{end}{node} {_HAS_SOURCE} <{self.document}>{end}"
            f"{node} {_HAS_SELECTOR} {selector}{end}"
            f"{selector} {_TYPE} {_POSITION}{end}{selector} {_TYPE} {_QUOTATION}{end}"
            f"{selector} {_START} {integer(found.start)}{end}{selector} {_END} {integer(found.end)}{end}"
            f"{selector} {_EXACT} ", string(found.quote), f"{end}{selector} {_PREFIX} ", before,
            f"{end}{selector} {_SUFFIX} ", after, end,
        )  # fmt: skip

    def sentence(self, found: Evidence) -> tuple[int, int]:
        """The start and the end of the sentence, or the sentences, that some words stand in."""
        cuts = self.reading.sentences
        at, to = bisect_right(self._starts, found.start) - 1, bisect_left(self._ends, found.end)
        first = cuts[at][0] if at >= 0 else found.start
        last = cuts[to][1] if to < len(cuts) else found.end
        while last > found.end and self.source[last - 1].isspace():
            last -= 1
        return min(first, found.start), max(last, found.end)

    def code(self, local: str, notation: str | None = None) -> str:
        """The term of a code of dhk:, with its notation in this graph."""
        term = self.codes.get(local)
        if term is None:
            term = self.codes[local] = TERM[f"dhk:{local}"]
            self.add(term[1:-1], "skos:notation", string(notation or local))
        return term

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

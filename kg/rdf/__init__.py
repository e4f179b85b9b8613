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

import pyoxigraph as ox

from kg import identity, nquads
from kg.facts import Citation, Commitment, Reading
from kg.nquads import TERM, date, string, vietnamese
from kg.rdf.congresses import CONGRESS_PROPERTIES, Congresses, congress_label, merged, roman
from kg.rdf.figures import Figures, claim
from kg.rdf.nodes import CONTEXT, graph_name
from kg.rdf.officials import Officials
from kg.text import Document

__all__ = [
    "CONGRESS_PROPERTIES", "CONTEXT", "claim", "congress_label", "graph_name", "merged", "quads",
    "roman", "serialize",
]  # fmt: skip

_PREFERRED, _OTHER = TERM["skos:prefLabel"], TERM["skos:altLabel"]


def quads(reading: Reading) -> list[ox.Quad]:
    """All that was read from one document as quads of the document's graph; the same for the same reading."""
    return list(ox.parse(serialize(reading), format=ox.RdfFormat.N_QUADS, lenient=True))


def serialize(reading: Reading) -> bytes:
    """The same quads as N-Quads, in the order of reading; for engines and processes that take text, not objects."""
    lines = _Writer(reading).described()
    try:
        return b"".join(map(str.encode, lines))  # most are ASCII alone, which is encoded at no cost
    except UnicodeEncodeError:  # half a surrogate pair, which JSON can smuggle into a text and no RDF can carry
        return "".join(lines).encode("utf-8", "replace")


class _Writer(Congresses, Officials, Figures):
    """Describes all that was read from one document."""

    def described(self) -> list[str]:
        """Describe everything, labels last; returns N-Quads in pieces."""
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
            name = _PREFERRED
            for label in labels:
                self.lines += (f"<{node}> {name} ", vietnamese(label), self.tail)
                name = _OTHER
        return self.lines

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

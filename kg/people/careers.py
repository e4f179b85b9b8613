"""Careers: all that the documents of a store say of a person's posts, as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.namespaces import BASE, iri
from kg.store import DOCUMENTS, Store

PERSON = f"{BASE}person/"
#: characters of the hash that ends a person's IRI, with its hyphen
HASH = 7
#: the event of a post that is only known from the one who took it over
REPLACED = "replaced"
_ELECTED = frozenset({"elected", "re-elected"})
_FORMER = frozenset({"held", REPLACED})


def _node(compact: str) -> ox.NamedNode:
    return ox.NamedNode(iri(compact))


_MEMBER, _PREDECESSOR, _BODY, _TARGET_OF = map(_node, ("org:member", "dh:predecessor", "org:organization", "oa:hasBody"))
_LABEL, _EVENT, _WRITTEN, _TYPE = map(_node, ("skos:prefLabel", "dh:event", "dh:writtenName", "rdf:type"))
_PUBLISHED, _REPORTS, _BEGINS = map(_node, ("schema:datePublished", "dh:reportsOn", "schema:startDate"))
_TERM, _FIRST, _LAST, _FOR = map(_node, ("org:memberDuring", "dh:firstYear", "dh:lastYear", "dh:forTerm"))
_KIND, _AREA = map(_node, ("org:classification", "schema:areaServed"))
_PERSON_TYPE, _INFERRED = _node("foaf:Person"), _node("dh:InferredTenure")


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """One post of a person as one document states it.

    ``role``, ``body``, ``kind`` and ``area`` are IRIs, the latter two empty where unknown. ``event`` is that of the
    statement, or ``replaced``. ``term`` are the years of a term of office; ``day`` the date that the words speak of, as
    far as known: since when, else when the document was published or its congress met. ``document`` is its graph.
    """

    role: str
    body: str
    event: str
    document: str
    tenure: str
    term: tuple[int, int] | None = None
    day: str = ""
    until: str = ""
    kind: str = ""
    area: str = ""
    role_label: str = ""
    body_label: str = ""

    @property
    def former(self) -> bool:
        """Whether the post is said to be over."""
        return self.event in _FORMER

    @property
    def elected(self) -> bool:
        """Whether the person is said to have just been elected to it."""
        return self.event in _ELECTED

    @property
    def label(self) -> str:
        """«Bí thư Huyện ủy Tân Châu 2015-2020»."""
        years = f" {self.term[0]}-{self.term[1]}" if self.term else ""
        return f"{self.role_label} {self.body_label}{years}"


@dataclass(frozen=True, slots=True)
class Profile:
    """Who is compared: an IRI of documents, or a part of it; the names written, sorted, and the posts, sorted."""

    iri: str
    base: str
    names: tuple[str, ...]
    spells: tuple[Spell, ...]

    @property
    def name(self) -> str:
        """The fullest name: with diacritics and without full stops before others, then by the alphabet."""
        return min(self.names, key=lambda n: ("." in n, n.isascii(), n.isupper(), n))

    def described(self) -> str:
        """Name and posts in a few words."""
        posts = list(dict.fromkeys(s.label for s in self.spells))
        more = f" +{len(posts) - 3}" if len(posts) > 3 else ""
        return f"{self.name} ({'; '.join(posts[:3])}{more})" if posts else self.name


class Careers:
    """Reads names and posts of people out of a store's documents."""

    def __init__(self, store: Store) -> None:
        """``store`` is read, never written."""
        self._store = store
        self._engine = store.engine
        self._days: dict[str, str] = {}
        self._values: dict[tuple[str, str], str] = {}

    def names(self) -> dict[str, set[str]]:
        """All people of the documents with the names that they are written by."""
        found: dict[str, set[str]] = defaultdict(set)
        for label in ("skos:prefLabel", "skos:altLabel"):
            for person, name in self._pairs(f"?one a foaf:Person ; {label} ?other"):
                if person.startswith(PERSON) and "." not in person[len(PERSON) :]:  # no part of one
                    found[person].add(name)
        return found

    def bodies(self) -> dict[str, set[str]]:
        """The bodies in which each person has or had posts."""
        found: dict[str, set[str]] = defaultdict(set)
        for link in ("org:member", "dh:predecessor"):
            for person, body in self._pairs(f"?tenure {link} ?one ; org:organization ?other"):
                found[person].add(body)
        return found

    def areas(self) -> dict[str, str]:
        """The place that each body serves, the least where documents differ."""
        found: dict[str, str] = {}
        for body, area in self._pairs("?tenure org:organization ?one . ?one schema:areaServed ?other"):
            found[body] = min(area, found.get(body, area))
        return found

    def told_of_before(self) -> set[str]:
        """The people whom a text tells a former post of, or whom others are said to have replaced."""
        held = "?other dh:event dhk:held ; oa:hasBody/org:member ?one"
        return {person for pattern in (held, "?other dh:predecessor ?one") for person, _ in self._pairs(pattern)}

    def central(self) -> set[str]:
        """The bodies of the national tier."""
        return {body for body, _ in self._pairs("?other org:organization ?one . ?one dh:level dhk:national")}

    def _pairs(self, pattern: str) -> Iterator[tuple[str, str]]:
        """What stands for ?one and ?other in the documents, each pair once."""
        answer = self._store.query(f"SELECT DISTINCT ?one ?other {{ GRAPH ?graph {{ {pattern} }} }}")
        assert isinstance(answer, ox.QuerySolutions)
        for one, other in answer:
            yield one.value, other.value

    def spells(self, person: str) -> tuple[Spell, ...]:
        """All posts of a person, those told of a predecessor included, sorted."""
        found: set[Spell] = set()
        node = ox.NamedNode(person)
        for quad in self._engine.quads_for_pattern(None, _MEMBER, node):
            found.update(self._told(quad.subject, quad.graph_name))  # type: ignore[arg-type]
        for quad in self._engine.quads_for_pattern(None, _PREDECESSOR, node):
            for spell in self._told(quad.subject, quad.graph_name):  # type: ignore[arg-type]
                found.add(replace(spell, event=REPLACED, term=None, until=spell.day, tenure=""))
        return tuple(sorted(found, key=lambda s: (s.tenure, s.document, s.event, s.body, s.role)))

    def _told(self, tenure: ox.NamedNode, graph: ox.NamedNode) -> Iterator[Spell]:
        """A tenure as its document tells it: one value a statement of it, or one where it is only inferred."""
        if not graph.value.startswith(DOCUMENTS):
            return
        about: dict[str, str] = {}
        inferred = False
        for quad in self._engine.quads_for_pattern(tenure, None, None, graph):
            about[quad.predicate.value] = quad.object.value  # type: ignore[union-attr]
            inferred = inferred or quad.object == _INFERRED
        body, role = about[_BODY.value], about[iri("org:role")]
        same = Spell(
            role, body, "holds", graph.value, tenure.value, self._years(about.get(_TERM.value)),
            about.get(_BEGINS.value) or self.day(graph.value), about.get(iri("schema:endDate"), ""),
            self._value(body, _KIND), self._value(body, _AREA), self._value(role, _LABEL), self._value(body, _LABEL),
        )  # fmt: skip
        events = set()
        for quad in self._engine.quads_for_pattern(None, _TARGET_OF, tenure, graph):
            for said in self._engine.quads_for_pattern(quad.subject, _EVENT, None, graph):
                events.add(said.object.value.rpartition("/")[2])  # type: ignore[union-attr]
        if inferred and not events:
            yield replace(same, event="held", day="")  # the term before a re-election: a post, on no known day
        for event in sorted(events):
            yield replace(same, event=event, day="" if event == "held" else same.day)

    def _years(self, term: str | None) -> tuple[int, int] | None:
        """The years of a term of office, the same in all documents."""
        if term is None:
            return None
        first, last = self._value(term, _FIRST), self._value(term, _LAST)
        return (int(first), int(last)) if first and last else None

    def _value(self, subject: str, predicate: ox.NamedNode) -> str:
        """The least value that any document gives, kept: what a body is, where, and how it is called."""
        known = self._values.get((subject, predicate.value))
        if known is None:
            found = (q.object for q in self._engine.quads_for_pattern(ox.NamedNode(subject), predicate, None))
            known = min((o.value for o in found if getattr(o, "language", None) in (None, "vi")), default="")  # type: ignore[union-attr]
            self._values[subject, predicate.value] = known
        return known

    def _one(self, subject: str, predicate: ox.NamedNode, graph: ox.NamedNode) -> str:
        found = self._engine.quads_for_pattern(ox.NamedNode(subject), predicate, None, graph)
        return min((q.object.value for q in found), default="")  # type: ignore[union-attr]

    def day(self, graph: str) -> str:
        """When a document speaks: its date, else when the congress met that it reports on, else the term's first year."""
        known = self._days.get(graph)
        if known is None:
            known = self._days[graph] = self._day(ox.NamedNode(graph))
        return known

    def _day(self, graph: ox.NamedNode) -> str:
        if published := self._one(graph.value, _PUBLISHED, graph):
            return published
        congresses = [q.object.value for q in self._engine.quads_for_pattern(graph, _REPORTS, None, graph)]  # type: ignore[union-attr]
        for congress in sorted(congresses):
            if begins := self._one(congress, _BEGINS, graph):
                return begins
            if (term := self._one(congress, _FOR, graph)) and (first := self._one(term, _FIRST, graph)):
                return first
        return ""

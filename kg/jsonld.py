"""JSON-LD 1.1 of a graph: short names for the project's own terms, and a context that explains them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import pyoxigraph as ox

from kg import resources
from kg.namespaces import PREFIXES
from kg.turtle import SECTION_OF, Names, Pair, Term

_RDF = PREFIXES["rdf"]
_OWL = PREFIXES["owl"]
_RANGE = f"{PREFIXES['rdfs']}range"
_STRING = f"{PREFIXES['xsd']}string"
_FILES = ("core.ttl", "cube.ttl")


@lru_cache(maxsize=1)
def coercions() -> dict[str, str]:
    """How the values of the ontology's own properties are read: ``@id``, or the datatype of their range."""
    kinds: dict[str, str] = {}
    ranges: dict[str, str] = {}
    for name in _FILES:
        for quad in ox.parse(path=str(resources.ontology() / name), format=ox.RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode):
                continue
            if quad.predicate.value == f"{_RDF}type" and value.value.endswith("Property"):
                kinds.setdefault(subject.value, "")
                if value.value == f"{_OWL}ObjectProperty":
                    kinds[subject.value] = "@id"
            elif quad.predicate.value == _RANGE and value.value.startswith(PREFIXES["xsd"]):
                ranges[subject.value] = value.value
    ranges = {iri: datatype for iri, datatype in ranges.items() if datatype != _STRING}  # what a bare value is anyway
    return {iri: kind or ranges.get(iri, "") for iri, kind in kinds.items()}


class Terms:
    """Writes nodes with short keys, and remembers which; the context follows from that."""

    def __init__(self, names: Names) -> None:
        """``names`` shortens all other IRIs."""
        self.names = names
        self.aliases: dict[str, str] = {}

    def key(self, predicate: str) -> str:
        """The key of a property: the local name of the project's own, else a prefixed name."""
        if predicate == f"{_RDF}type":
            return "@type"
        local = predicate.rpartition("#")[2]
        if predicate in coercions() and local not in SECTION_OF:  # prefixes and keys share one space of names
            self.aliases[local] = predicate
            return local
        return self.iri(predicate)

    def iri(self, iri: str) -> str:
        """An IRI, shortened where a prefix fits."""
        name = self.names.name(iri)
        return iri if name.startswith("<") else name

    def value(self, predicate: str, term: Term) -> Any:
        """A value, bare where the context tells its type."""
        coercion = coercions().get(predicate, "") if self.key(predicate) in self.aliases else ""
        if isinstance(term, ox.Literal):
            if term.language is not None:
                return {"@language": term.language, "@value": term.value}
            datatype = term.datatype.value
            if datatype == (coercion or _STRING):
                return term.value
            if datatype == _STRING:
                return {"@value": term.value}
            return {"@type": self.iri(datatype), "@value": term.value}
        iri = f"_:{term.value}" if isinstance(term, ox.BlankNode) else self.iri(term.value)
        return iri if coercion == "@id" or predicate == f"{_RDF}type" else {"@id": iri}

    def node(self, subject: Term, pairs: Iterable[Pair]) -> dict[str, Any]:
        """A subject with all that is said of it."""
        found: dict[str, list[Any]] = defaultdict(list)
        for predicate, term in set(pairs):
            found[self.key(predicate.value)].append(self.value(predicate.value, term))
        about = f"_:{subject.value}" if isinstance(subject, ox.BlankNode) else self.iri(subject.value)
        node: dict[str, Any] = {"@id": about}
        for key in sorted(found):
            values = sorted(found[key], key=lambda v: json.dumps(v, ensure_ascii=False, sort_keys=True))
            node[key] = values if len(values) > 1 else values[0]
        return node

    def context(self) -> dict[str, Any]:
        """Prefixes and keys used, with the types of their values."""
        context: dict[str, Any] = {}
        for alias, iri in sorted(self.aliases.items()):
            coercion = coercions()[iri]
            name = self.iri(iri)
            context[alias] = {"@id": name, "@type": self.iri(coercion)} if coercion else {"@id": name}
        return {"@version": 1.1, **dict(sorted(self.names.used.items())), **context}

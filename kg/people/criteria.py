"""The criteria of identity with their weights and wordings, and the thresholds, as ``ontology/identity.ttl`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.namespaces import PREFIXES, iri

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
DECISIONS = (SAME, DIFFERENT, UNSURE)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion: its code, weight in points, and names in both languages."""

    code: str
    weight: Decimal
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Scale:
    """All criteria by code, and the lowest scores of «same» and «unsure»."""

    criteria: dict[str, Criterion]
    same: Decimal
    unsure: Decimal

    def decision(self, score: Decimal) -> str:
        """The decision that a score gives."""
        return SAME if score >= self.same else UNSURE if score >= self.unsure else DIFFERENT


@lru_cache(maxsize=1)
def scale() -> Scale:
    """The scale of the ontology. Raises KgError where ``identity.ttl`` lacks a weight, a label or a threshold."""
    path = resources.ontology() / "identity.ttl"
    about: dict[str, dict[str, list[ox.Literal]]] = {}
    try:
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            if isinstance(triple.object, ox.Literal) and isinstance(triple.subject, ox.NamedNode):
                about.setdefault(triple.subject.value, {}).setdefault(triple.predicate.value, []).append(triple.object)
    except SyntaxError as error:
        raise KgError(f"{path.name}: line {error.lineno}: {error.msg}; expected Turtle") from error
    criteria: dict[str, Criterion] = {}
    weight, label, threshold = iri("dh:weight"), iri("skos:prefLabel"), iri("dh:threshold")
    for subject, properties in about.items():
        if weight in properties:
            names = {value.language: value.value for value in properties.get(label, ())}
            if not {"vi", "en"} <= names.keys():
                raise KgError(f"{path.name}: {subject} has no label in vi and en; every criterion needs both")
            code = subject.removeprefix(PREFIXES["dhk"])
            criteria[code] = Criterion(code, Decimal(properties[weight][0].value), names["vi"], names["en"])
    limits = {code: about.get(iri(f"dhk:{code}"), {}).get(threshold) for code in (SAME, UNSURE)}
    same, unsure = limits[SAME], limits[UNSURE]
    if not criteria or not same or not unsure:
        raise KgError(f"{path.name}: no criteria, or no dh:threshold of dhk:same and dhk:unsure; all are needed")
    return Scale(criteria, Decimal(same[0].value), Decimal(unsure[0].value))

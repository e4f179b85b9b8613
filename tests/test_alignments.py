"""Alignments point at terms that look like those of their standards, and say in both languages what they mean."""

from __future__ import annotations

import re
from collections import defaultdict

import pyoxigraph as ox
import pytest

from kg import resources
from kg.namespaces import PREFIXES, compact, iri

QUADS = list(ox.parse(path=str(resources.ontology() / "alignments.ttl"), format=ox.RdfFormat.TURTLE))
FORMS = {
    "wd": r"[PQ][1-9][0-9]*",
    "sdg": r"C(0[1-9]|1[0-7])[0-9]{2}[0-9]{2}",
    "sdmx-code": r"obsStatus-[A-Z]",
    "org": r"[a-z][A-Za-z]+|[A-Z][A-Za-z]+",
    "schema": r"[A-Za-z]+",
    "opengov": r"[A-Za-z]+",
    "prov": r"[A-Za-z]+",
    "time": r"[A-Za-z]+",
    "geo": r"sf[A-Z][A-Za-z]+",
}


def local(prefix: str) -> set[str]:
    space = PREFIXES[prefix]
    terms = {term.value for q in QUADS for term in (q.subject, q.object) if isinstance(term, ox.NamedNode)}
    return {term.removeprefix(space) for term in terms if term.startswith(space)}


@pytest.mark.parametrize("prefix", FORMS)
def test_iris_have_the_form_of_their_standard(prefix: str) -> None:
    names = local(prefix)
    assert names
    assert [name for name in names if not re.fullmatch(FORMS[prefix], name)] == []


def test_every_term_taken_in_is_named_and_explained_in_both_languages() -> None:
    said: dict[str, list[str]] = defaultdict(list)
    typed = set()
    for quad in QUADS:
        subject = str(quad.subject)[1:-1]
        if quad.predicate.value == iri("rdf:type") and quad.object != ox.NamedNode(iri("owl:Ontology")):
            typed.add(subject)
        for name in ("rdfs:label", "rdfs:comment"):
            if quad.predicate.value == iri(name):
                said[subject].append(f"{name} {quad.object.language}")  # type: ignore[union-attr]
    assert len(typed) > 45
    wanted = ["rdfs:comment en", "rdfs:comment vi", "rdfs:label en", "rdfs:label vi"]
    assert [compact(term) for term in typed if sorted(said[term]) != wanted] == []


def test_nothing_of_ours_is_declared_here() -> None:
    """Alignments can be left out: only ties of our terms stand here, never the terms themselves."""
    kinds = {q.subject for q in QUADS if q.predicate.value == iri("rdf:type")}
    assert [k for k in kinds if str(k).startswith(f"<{PREFIXES['dh']}")] == []


def test_goals_of_the_united_nations_are_matched_to_our_indicators() -> None:
    ways = {iri(f"skos:{way}Match") for way in ("exact", "close", "related")}
    matches = [
        q for q in QUADS
        if q.predicate.value in ways and str(q.object).startswith(f"<{PREFIXES['sdg']}")
    ]  # fmt: skip
    assert len(matches) >= 15
    assert all(str(q.subject).startswith(f"<{PREFIXES['dhi']}") for q in matches)

"""Style of the ontology: what every parser accepts and no reader forgives."""

import re
import unicodedata
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from handmade import reading

from kg import lexicon, rdf, resources
from kg.namespaces import ONTOLOGY, PREFIXES, compact, iri
from kg.normalise import fold

FOLDER = resources.ontology()
FILES = sorted(FOLDER.rglob("*.ttl"))
NAMES = [str(path.relative_to(FOLDER)) for path in FILES]
BUILT_IN = tuple(PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl", "xsd"))
SHACL = PREFIXES["sh"]
TYPE, LABEL, DEFINITION = iri("rdf:type"), iri("skos:prefLabel"), iri("skos:definition")
ANY_LABEL = {LABEL, iri("skos:altLabel"), iri("skos:hiddenLabel")}
PROPERTIES = {iri(f"owl:{kind}Property") for kind in ("Object", "Datatype", "Annotation")}
#: vocabularies: everything in them is a term and needs a label and a definition; places are data
VOCABULARIES = tuple(PREFIXES[prefix] for prefix in ("dh", "dhb", "dhc", "dhi", "dhk", "dhr", "dhu"))
LEXICAL = {
    iri("xsd:date"): re.compile(r"\d{4}-\d\d-\d\d"),
    iri("xsd:gYear"): re.compile(r"\d{4}"),
    iri("xsd:gYearMonth"): re.compile(r"\d{4}-\d\d"),
    iri("xsd:integer"): re.compile(r"[+-]?\d+"),
    iri("xsd:boolean"): re.compile(r"true|false"),
}


@cache
def quads(name: str) -> tuple[ox.Quad, ...]:
    return tuple(ox.parse(path=str(FOLDER / name), format=ox.RdfFormat.TURTLE))


@cache
def declared() -> frozenset[str]:
    return frozenset(q.subject.value for name in NAMES for q in quads(name) if isinstance(q.subject, ox.NamedNode))


def shown(names: set[str]) -> list[str]:
    return sorted(map(compact, names))[:20]


def test_the_files_are_found():
    assert {"core.ttl", "codes.ttl", "cube.ttl", "external.ttl"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_nfc_with_four_spaces_and_a_header(name: str):
    text = Path(FOLDER / name).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\t" not in text
    assert "\r" not in text
    assert text.endswith("\n")
    head = defaultdict(set)
    for quad in quads(name):
        if quad.predicate.value.startswith(PREFIXES["dcterms"]) or quad.predicate.value == iri("owl:versionInfo"):
            value = quad.object
            head[compact(quad.predicate.value)].add(getattr(value, "language", None) or value.value)
    assert {"vi", "en"} <= head["dcterms:title"], "a title in both languages"
    assert head["dcterms:license"] == {"https://spdx.org/licenses/MIT"}
    assert head["owl:versionInfo"], "a version"
    assert head["dcterms:modified"] or head["dcterms:created"], "a date"


@pytest.mark.parametrize("name", NAMES)
def test_literals_are_what_their_type_says(name: str):
    wrong = []
    for quad in quads(name):
        it = quad.object
        if not isinstance(it, ox.Literal):
            continue
        form = LEXICAL.get(it.datatype.value)
        if form is not None and not form.fullmatch(it.value):
            wrong.append(str(it))
        if it.datatype.value == iri("xsd:decimal"):
            try:
                Decimal(it.value)
            except InvalidOperation:
                wrong.append(str(it))
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_prefixes_are_those_of_the_project(name: str):
    text = Path(FOLDER / name).read_text(encoding="utf-8")
    found = re.findall(r"^@prefix ([\w-]*): <([^>]*)>", text, re.MULTILINE)
    local = {prefix: space for prefix, space in found if prefix and PREFIXES.get(prefix) != space}
    assert local == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_term_used_is_declared(name: str):
    """A misspelt property or class parses like any other; here it fails."""
    used: set[str] = set()
    for quad in quads(name):
        used.add(quad.predicate.value)
        if isinstance(quad.object, ox.NamedNode):
            own = quad.object.value.startswith((ONTOLOGY + "#", *VOCABULARIES))
            if own or quad.predicate.value == TYPE:
                used.add(quad.object.value)
    unknown = {u for u in used - declared() if not u.startswith((*BUILT_IN, SHACL))}
    assert shown(unknown) == []


def test_every_term_of_the_data_is_declared_as_a_property_or_class():
    kinds = defaultdict(set)
    for name in NAMES:
        for quad in quads(name):
            if quad.predicate.value == TYPE:
                kinds[quad.subject.value].add(quad.object.value)
    data = rdf.quads(reading())
    properties = {q.predicate.value for q in data} - {TYPE}
    classes = {q.object.value for q in data if q.predicate.value == TYPE}
    assert len(properties) > 50
    assert shown({p for p in properties if not kinds[p] & PROPERTIES}) == []
    assert shown({c for c in classes if iri("owl:Class") not in kinds[c]}) == []
    codes = {q.object.value for q in data if getattr(q.object, "value", "").startswith(PREFIXES["dhk"])}
    assert shown(codes - declared()) == []


def _terms() -> dict[str, dict[str, list[str | None]]]:
    """Terms of the vocabularies with the languages of their labels and definitions."""
    found: dict[str, dict[str, list[str | None]]] = {}
    for name in NAMES:
        for quad in quads(name):
            subject = quad.subject.value
            if quad.predicate.value == TYPE and subject.startswith(VOCABULARIES) and _is_term(quad.object.value):
                found.setdefault(subject, {LABEL: [], DEFINITION: []})
    for name in NAMES:
        for quad in quads(name):
            kept = found.get(quad.subject.value)
            if kept is not None and quad.predicate.value in kept:
                kept[quad.predicate.value].append(quad.object.language)
    return found


def _is_term(kind: str) -> bool:
    return kind not in (iri("qb:ComponentSpecification"), iri("sh:NodeShape"), iri("sh:PropertyShape"))


def test_every_term_has_one_label_and_one_definition_in_both_languages():
    terms = _terms()
    assert len(terms) > 130
    wrong = {term for term, kept in terms.items() if any(sorted(map(str, v)) != ["en", "vi"] for v in kept.values())}
    assert shown(wrong) == []


def test_every_own_class_and_property_is_tied_to_a_standard_one():
    ties = {iri("rdfs:subClassOf"), iri("rdfs:subPropertyOf")}
    tied: dict[str, set[str]] = defaultdict(set)
    own: set[str] = set()
    for name in NAMES:
        for quad in quads(name):
            subject = quad.subject.value
            if quad.predicate.value in ties:
                tied[subject].add(quad.object.value)
            kind = quad.object.value if quad.predicate.value == TYPE else ""
            if subject.startswith(PREFIXES["dh"]) and kind in PROPERTIES | {iri("owl:Class")}:
                own.add(subject)

    def reaches(term: str, seen: frozenset[str] = frozenset()) -> bool:
        above = tied[term] - seen
        return any(not t.startswith(PREFIXES["dh"]) or reaches(t, seen | {term}) for t in above)

    assert len(own) > 60
    assert shown({term for term in own if not reaches(term)}) == []


def test_a_wording_that_two_concepts_of_one_token_class_share_is_declared_by_both():
    """Two concepts may bear one label only where each names the other by skos:related."""
    token_class, scheme, related = iri("dh:tokenClass"), iri("skos:inScheme"), iri("skos:related")
    classes: dict[str, str] = {}
    schemes: dict[str, str] = {}
    friends: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, set[str]] = defaultdict(set)
    for name in NAMES:
        for quad in quads(name):
            subject, predicate = quad.subject.value, quad.predicate.value
            if predicate == token_class:
                classes[subject] = quad.object.value
            elif predicate == scheme:
                schemes[subject] = quad.object.value
            elif predicate == related:
                friends[subject].add(quad.object.value)
            elif predicate in ANY_LABEL and quad.object.language == "vi":
                labels[subject].add(fold(quad.object.value))
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for subject, scheme_iri in schemes.items():
        kind = classes.get(subject) or classes.get(scheme_iri)
        for label in labels[subject] if kind else ():
            bearers[str(kind), label].add(subject)
    clashes = [
        f"{kind} {label}: {', '.join(map(compact, sorted(those)))}"
        for (kind, label), those in bearers.items()
        if any(other not in friends[one] for one in those for other in those - {one})
    ]
    assert sorted(clashes) == []


def test_a_unit_ends_after_it_began_and_was_while_what_contains_it_was():
    units = lexicon.load()._units
    wrong = [u.label for u in units.values() if u.since and u.until and u.since > u.until]
    for unit in units.values():
        whole = units.get(unit.parent or "")
        if whole and ((whole.since or 0) > (unit.until or 9999) or (unit.since or 0) > (whole.until or 9999)):
            wrong.append(f"{unit.label}, {whole.label}")
    assert len(units) > 10_000
    assert wrong == []

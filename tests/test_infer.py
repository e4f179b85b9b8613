"""What the ontology entails: as much as owlrl finds, in a graph of its own, taken out without a trace."""

from __future__ import annotations

import shutil
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from handmade import reading
from rdflib import OWL, RDF, RDFS

from kg import catalogue, infer, rdf, resources
from kg import check as checks
from kg.build import build
from kg.check.report import Report
from kg.cli import main
from kg.errors import KgError
from kg.namespaces import PREFIXES, iri
from kg.store import Store

FOLDER = resources.ontology()
HEAD = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items()) + "@prefix x: <urn:x-test:> .\n"


def triples(turtle: str) -> list[ox.Triple]:
    return [q.triple for q in ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE)]


def ntriples(data: list[ox.Triple]) -> bytes:
    return ox.serialize(data, format=ox.RdfFormat.N_TRIPLES) or b""


def schema() -> list[ox.Triple]:
    """The axioms, from the files of terms."""
    store = Store.memory()
    graph = ox.NamedNode(infer.ONTOLOGY_GRAPH)
    for path in FOLDER.glob("*.ttl"):
        found = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
        store.engine.extend(ox.Quad(*q.triple, graph) for q in found)
    return list(infer.axioms(store))


def by_owlrl(axioms: list[ox.Triple], data: list[ox.Triple]) -> set[ox.Triple]:
    """The closure under OWL 2 RL of axioms and data: what it adds about the things of the data.

    Left out is what every graph entails (all is a thing and the same as itself), and what is said of axioms or literals.
    """
    graph = rdflib.Graph().parse(data=ntriples(axioms + data), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    terms = {str(t.subject) for t in axioms} | {str(t.object) for t in axioms}
    things = {str(t.subject) for t in data} | {str(t.object) for t in data}
    trivial = {OWL.Thing, RDFS.Resource, OWL.NamedIndividual}
    kept = rdflib.Graph()
    for s, p, o in graph:
        about_things = isinstance(s, rdflib.URIRef) and f"<{s}>" in things - terms and isinstance(p, rdflib.URIRef)
        if about_things and p != OWL.sameAs and not (p == RDF.type and (o in trivial or not isinstance(o, rdflib.URIRef))):
            kept.add((s, p, o))
    text = kept.serialize(format="nt", encoding="utf-8")
    return {q.triple for q in ox.parse(text, format=ox.RdfFormat.N_TRIPLES)} - set(data)


def ours(axioms: list[ox.Triple], data: list[ox.Triple]) -> set[ox.Triple]:
    terms = {t.subject for t in axioms} | {t.object for t in axioms}
    return {t for t in infer.entailed(axioms, ntriples(data)) if t.subject not in terms}


def test_the_rules_find_what_owlrl_finds_in_a_report_with_every_kind_of_fact() -> None:
    axioms = schema()
    data = sorted({q.triple for q in rdf.quads(reading())}, key=str)
    expected = by_owlrl(axioms, data)
    found = ours(axioms, data)
    assert len(found) > 300
    assert {str(t) for t in found ^ expected} == set()


AXIOMS = """
x:A rdfs:subClassOf x:B . x:B rdfs:subClassOf x:C . x:C owl:equivalentClass x:D .
x:p rdfs:subPropertyOf x:q ; rdfs:domain x:A ; rdfs:range x:E . x:q owl:equivalentProperty x:r . x:r rdfs:domain x:F .
x:p owl:inverseOf x:pi . x:pi rdfs:subPropertyOf x:qi .
x:sym a owl:SymmetricProperty . x:t a owl:TransitiveProperty . x:t2 rdfs:subPropertyOf x:t .
x:two owl:propertyChainAxiom ( x:pi x:t ) . x:back owl:propertyChainAxiom ( [ owl:inverseOf x:q ] x:t ) .
x:three owl:propertyChainAxiom ( x:two x:t x:sym ) . x:three rdfs:range x:A .
"""
DATA = """
x:a x:p x:b . x:a x:t2 x:c . x:c x:t x:d . x:d x:t x:a . x:c x:sym x:e . x:f a x:A . x:g x:r "chữ" . x:b x:t x:f .
"""


def test_the_rules_find_what_owlrl_finds_where_each_rule_feeds_the_others() -> None:
    axioms, data = triples(AXIOMS), triples(DATA)
    found = ours(axioms, data)
    assert found == by_owlrl(axioms, data)
    used = {t.predicate.value.removeprefix("urn:x-test:") for t in found}
    assert {"q", "r", "pi", "qi", "t", "two", "back", "three", "sym"} <= used


def test_every_axiom_of_the_ontology_has_a_rule() -> None:
    """An axiom that no rule knows (a restriction, a functional property) would entail things silently left out."""
    known = {iri(name) for name in (*infer._AXIOMS, "owl:disjointWith")}
    harmless = {iri(name) for name in ("rdfs:label", "rdfs:comment", "rdfs:isDefinedBy", "rdfs:seeAlso", "owl:versionInfo", "rdf:type")}
    spaces = tuple(PREFIXES[p] for p in ("owl", "rdf", "rdfs"))
    kinds = {iri(f"owl:{k}") for k in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "Ontology")}
    kinds |= {iri(name) for name in infer._KINDS}
    unknown = set()
    for path in FOLDER.glob("*.ttl"):
        if path.name == "shapes.ttl":
            continue
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            predicate, value = quad.predicate.value, getattr(quad.object, "value", "")
            if predicate.startswith(spaces) and predicate not in known | harmless:
                unknown.add(predicate)
            if predicate == iri("rdf:type") and value.startswith(spaces) and value not in kinds:
                unknown.add(value)
    assert unknown == set()


def test_a_rule_that_makes_things_up_is_stopped() -> None:
    query = "CONSTRUCT { [] a ?c } WHERE { SELECT DISTINCT ?c { GRAPH <urn:x-daihoi:inference:known> { ?s a ?c } } }"
    rule = infer.InferenceRule("endless", query)
    with pytest.raises(KgError, match=r"new statements still follow after 20 rounds"):
        infer.entailed([], ntriples(triples("x:a a x:A .")), [rule])


def test_a_rule_file_that_does_not_parse_or_constructs_nothing_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.rq").write_text("SELECT ?s WHERE { ?s ?p ?o }", "utf-8")
    with pytest.raises(KgError, match=r"ontology/inference/one\.rq: no CONSTRUCT in it"):
        infer.rules(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    (other / "two.rq").write_text("CONSTRUCT { ?s ?p } WHERE", "utf-8")
    with pytest.raises(KgError, match=r"ontology/inference/two\.rq: line 1"):
        infer.rules(other)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("infer") / "store"
    assert build([str(resources.sample())], path).failures == []
    return path


def everything(path: Path) -> set[ox.Quad]:
    with Store.open(path, read_only=True) as store:
        return set(store.quads())


def test_inferring_twice_and_taking_it_out_leaves_the_store_as_it_was(built: Path) -> None:
    before = everything(built)
    assert CliRunner().invoke(main, ["infer", "--store", str(built)]).exit_code == 0
    once = everything(built)
    added = once - before
    assert {q.graph_name.value for q in added} == {infer.INFERRED_GRAPH}  # type: ignore[union-attr]
    assert len(added) > 1000
    assert CliRunner().invoke(main, ["infer", "--store", str(built)]).exit_code == 0
    assert everything(built) == once
    run = CliRunner().invoke(main, ["infer", "--store", str(built), "--remove"])
    assert "removed" in run.output
    assert everything(built) == before


def test_a_build_keeps_what_is_inferred_up_to_date_and_questions_are_answered_as_before(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(resources.sample(), reports)
    path = tmp_path / "store"
    build([str(reports)], path)
    with Store.open(path) as store:
        infer.infer(store)
    (reports / "tan-chau-2020.txt").write_text("Không còn đại hội nào.", "utf-8")
    build([str(reports)], path)
    with Store.open(path) as store:
        assert infer.held(store) == infer.what_follows(store)
        report = Report()
        checks._inferred(report, store, infer.what_follows(store))
        assert report.findings == []
        answers = {
            name: list(catalogue.run(query, store, {k: p.example for k, p in query.params.items() if not p.optional}).rows)
            for name, query in catalogue.catalogue().items()
        }
        infer.forget(store)
        for name, query in catalogue.catalogue().items():
            given = {k: p.example for k, p in query.params.items() if not p.optional}
            assert list(catalogue.run(query, store, given).rows) == answers[name], name


def test_a_graph_of_inferred_statements_that_is_out_of_date_is_a_finding(built: Path) -> None:
    with Store.open(built) as store:
        infer.infer(store)
        held = [q.triple for q in store.quads(infer.INFERRED_GRAPH)]
        store.replace(infer.INFERRED_GRAPH, [*held[:-5], *triples("x:a a x:B .")])
        report = Report()
        checks._inferred(report, store, infer.what_follows(store))
        infer.forget(store)
    assert [f.message_en.partition(" ")[2] for f in report.findings] == ["statements follow no more", "statements are missing"]


def test_what_is_inferred_is_exported_only_where_asked_for(built: Path) -> None:
    def exported(*more: str) -> str:
        return CliRunner().invoke(main, ["export", "--store", str(built), "--format", "trig", *more]).output

    before = exported()
    with Store.open(built) as store:
        infer.infer(store)
    assert exported() == before
    assert "id:inferred {" in exported("--inferred")
    with Store.open(built) as store:
        infer.forget(store)

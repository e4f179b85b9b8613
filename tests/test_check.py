"""Every check can fail: each rule and each shape meets something that breaks it, and says what to do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner

from kg import check as checks
from kg import reason, resources
from kg.build import build
from kg.check import integrity, kinds, shapes, sources, vocabulary
from kg.check import ontology as ontology_checks
from kg.check.report import SHOWN, Finding, Report
from kg.cli import main
from kg.errors import KgError
from kg.namespaces import PREFIXES, compact, iri
from kg.store import Store
from kg.vet import vet

SCRATCH = "urn:x-test:graph"
HEAD = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items()) + "@prefix x: <urn:x-test:> .\n"
ONTOLOGY = resources.ontology()
SHAPES = shapes.load(ONTOLOGY / "shapes.ttl")
BREAKS = {
    "evidence": "x:it a dh:Tenure .",
    "ic-01-data-set": "x:it a qb:Observation .",
    "ic-02-structure": "x:it a qb:DataSet .",
    "ic-03-measure": "x:it a qb:DataStructureDefinition .",
    "ic-04-range": "x:component qb:dimension x:it .",
    "ic-05-code-list": "x:component qb:dimension x:it . x:it a qb:DimensionProperty ; rdfs:range skos:Concept .",
    "ic-06-optional": "x:structure qb:component x:it . x:it qb:dimension dh:indicator ; qb:componentRequired false .",
    "ic-07-10-18-slices": "x:it a qb:Slice .",
    "ic-11-dimensions": "x:it a qb:Observation ; qb:dataSet dh:figures ; dh:indicator x:i .",
    "ic-12-duplicates": 'x:it dh:slot x:s ; dh:claim "=1" . x:other dh:slot x:s ; dh:claim "=1" .',
    "ic-13-attributes": "x:it a qb:Observation ; qb:dataSet dh:figures .",
    "ic-14-measure": "x:it a qb:Observation ; qb:dataSet dh:ranges ; dh:low 1.0 .",
    "ic-15-17-measure-types": "x:it qb:measureType dh:low .",
    "ic-19-codes": "x:it dh:measureKind x:code .",
    "ic-20-21-hierarchies": "x:it a qb:HierarchicalCodeList .",
    "inputs": "x:it a dh:InferredTenure ; prov:wasDerivedFrom x:gone .",
    "spans": 'x:it oa:start 1 ; oa:end 5 ; oa:exact "năm" .',
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("check") / "store"
    assert build([str(resources.sample())], path).failures == []
    return path


@pytest.fixture
def store(built: Path) -> Iterator[Store]:
    with Store.open(built) as opened:
        yield opened
        opened.remove(SCRATCH)


def add(store: Store, turtle: str) -> None:
    store.replace(SCRATCH, [q.triple for q in ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE)])


def test_the_bundled_reports_pass_every_check(store: Store) -> None:
    report = checks.check(store)
    assert report.findings == []
    assert report.ok
    assert len(report.checks) > 20
    skipped = {c.name for c in report.checks if c.note}
    assert skipped == {"what is inferred follows from the ontology"} or reason.java() is None


def test_every_rule_has_something_that_breaks_it() -> None:
    assert {rule.name for rule in integrity.rules(ONTOLOGY / "integrity")} == set(BREAKS)


@pytest.mark.parametrize("name", BREAKS)
def test_a_rule_finds_what_breaks_it(store: Store, name: str) -> None:
    add(store, BREAKS[name])
    report = Report()
    integrity.check(report, store, ONTOLOGY / "integrity")
    found = [f for f in report.findings if f.kind == name]
    assert {f.subject for f in found} <= {"urn:x-test:it", "urn:x-test:other"}
    assert found
    assert {f.where for f in found} <= {(SCRATCH,), ()}
    assert all(f.action and f.message_vi and f.message_en and f.severity == "error" for f in found)


def test_all_constraints_of_the_recommendation_are_spoken_for() -> None:
    """IC-1 to IC-21 of «The RDF Data Cube Vocabulary», each asked or with the premise on which it does not apply."""
    spoken: set[int] = set()
    for rule in integrity.rules(ONTOLOGY / "integrity"):
        numbers = [int(part) for part in rule.name.removeprefix("ic-").split("-") if part.isdigit()]
        if "-10-18-" in rule.name:
            spoken |= {7, 8, 9, 10, 18}
        elif numbers and rule.name.startswith("ic-"):
            spoken |= set(range(numbers[0], numbers[-1] + 1))
    assert spoken == set(range(1, 22))


def test_a_rule_without_its_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.rq").write_text("#+ summary: A / B\nSELECT ?s WHERE { ?s ?p ?o }\n", "utf-8")
    with pytest.raises(KgError, match=r"integrity/x\.rq: header: expected holds, severity, action"):
        integrity.rules(tmp_path)


def test_things_of_two_kinds_that_exclude_each_other_are_found(store: Store) -> None:
    add(store, "x:it a dh:Province , dh:Commune . x:fine a dh:Province , dh:Place .")
    report = Report()
    kinds.check(report, store)
    assert [(f.subject, f.where) for f in report.findings] == [("urn:x-test:it", (SCRATCH,))]
    assert "dh:Commune and a dh:Province" in report.findings[0].message_en


# shapes


def test_every_class_of_the_data_has_a_shape(store: Store) -> None:
    ups = shapes.above(store)
    used = {
        q.object.value  # type: ignore[union-attr]
        for graph in store.documents()
        for q in store.engine.quads_for_pattern(None, ox.NamedNode(iri("rdf:type")), None, ox.NamedNode(graph))
    }
    assert len(used) > 20
    # what only marks a thing beside its own class, or is looked at through a property
    marks = {iri(n) for n in ("prov:Entity", "prov:Agent", "skos:Concept", "org:Role", "oa:TextPositionSelector")}
    marks |= {iri(n) for n in ("schema:NewsArticle", "schema:DigitalDocument", "foaf:Organization", "dh:Term", "dh:Period")}
    bare = {c for c in used - marks if not ups.get(c, {c}) & SHAPES.targets}
    assert sorted(map(compact, bare)) == []


def test_every_shape_speaks_both_languages() -> None:
    graph = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    sh = rdflib.Namespace(iri("sh:"))
    properties = list(graph.objects(None, sh.property))
    assert len(properties) > 80
    for it in properties:
        assert sorted(m.language for m in graph.objects(it, sh.message)) == ["en", "vi"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("engine", shapes.ENGINES)
def test_a_bare_member_of_each_class_breaks_its_shape(store: Store, engine: str) -> None:
    pytest.importorskip(engine)
    names = {name: f"urn:x-test:bare-{number}" for number, name in enumerate(sorted(SHAPES.targets))}
    assert len(names) > 20
    add(store, "\n".join(f"<{node}> a <{name}> ." for name, node in names.items()))
    _, found = shapes.validate(store, SHAPES, engine)
    broken = {v.focus for v in found}
    assert [compact(name) for name, node in names.items() if node not in broken] == []
    assert broken == set(names.values())


WRONG = """
x:figure a qb:Observation ; sdmx-measure:obsValue 1.0 , 2.0 ; dh:low 3.0 ; dh:high 2.0 ; qb:dataSet x:set .
x:quote a oa:TextQuoteSelector ; oa:start 9 ; oa:end 4 ; oa:exact "" .
x:tenure a dh:Tenure ; org:member x:place ; org:organization x:body ; opengov:post "chữ" .
x:place a dh:Province ; skos:prefLabel "tỉnh X"@vi ; schema:containedInPlace x:body .
x:body a org:OrganizationalUnit ; skos:prefLabel "Tỉnh ủy X"@vi ; schema:areaServed x:place .
x:document schema:sha256 "ABC" ; dcterms:identifier "x" ; dcterms:format "txt" .
x:congress a dh:Congress ; dh:committeeSize 0 ; dh:directElection "có" ; dh:congressOf x:body , x:place .
x:years dh:firstYear "2020"^^xsd:gYear ; dh:lastYear 2025 .
"""


def test_the_engines_agree_and_parts_give_what_the_whole_gives(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    add(store, WRONG)
    results = {}
    for size in (10**9, 20_000):
        monkeypatch.setattr(shapes, "_PART", size)
        for engine in shapes.ENGINES:
            pytest.importorskip(engine)
            results[engine, size] = shapes.validate(store, SHAPES, engine)[1]
    reference = results["pyshacl", 10**9]
    assert len(reference) > 20
    differ = {key: set(found) ^ set(reference) for key, found in results.items()}
    assert {key: those for key, those in differ.items() if those} == {}
    # and the plain way: one graph, the shapes file as it is
    graph = rdflib.Graph()
    data = [q.triple for q in store.quads()]
    subclass = ox.NamedNode(iri("rdfs:subClassOf"))
    data += [q.triple for q in store.engine.quads_for_pattern(None, subclass, None, None)]
    pointed = {q.object for q in store.quads() if q.predicate.value in SHAPES.classed}
    kind = ox.NamedNode(iri("rdf:type"))
    plain = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    for node in pointed:
        if isinstance(node, ox.NamedNode):
            data += [q.triple for q in store.engine.quads_for_pattern(node, kind, None, None)]
    graph.parse(data=ox.serialize(data, format=ox.RdfFormat.N_TRIPLES), format="nt")
    _, report, _ = pyshacl.validate(graph, shacl_graph=plain, inplace=True)
    own = {str(q.subject)[1:-1] for q in store.quads() if q.predicate == kind}
    own |= {str(q.subject)[1:-1] for q in store.quads() if not str(q.subject).startswith(f"<{PREFIXES['dhp']}")}
    whole = sorted({v for v in shapes._violations(report, plain) if v.focus in own})
    assert whole == reference


def test_a_path_of_several_steps_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + "x:s a sh:NodeShape ; sh:property [ sh:path ( oa:hasTarget oa:hasSource ) ; sh:minCount 1 ] .", "utf-8")
    with pytest.raises(KgError, match=r"a path of several steps"):
        shapes.load(path)


# quotes and their sources


def test_quotes_are_held_against_sources_that_are_at_hand(tmp_path: Path) -> None:
    report_file = tmp_path / "bao.txt"
    shutil.copy(resources.sample() / "tan-chau-2020.txt", report_file)
    path = tmp_path / "store"
    build([str(report_file)], path)

    def found() -> Report:
        report = Report()
        with Store.open(path, read_only=True) as opened:
            sources.check(report, opened)
        return report

    assert found().findings == []
    assert found().checks[0].looked_at
    with Store.open(path) as opened:
        graph = opened.documents()[0]
        moved = [
            q for q in opened.quads(graph)
            if q.predicate.value in (iri("oa:start"), iri("oa:end"))
        ]  # fmt: skip
        kept = [q for q in opened.quads(graph) if q not in moved]
        shifted = [
            ox.Quad(q.subject, q.predicate, ox.Literal(int(q.object.value) + 1), q.graph_name)  # type: ignore[union-attr]
            for q in moved
        ]
        opened.replace(graph, kept + shifted)
    wrong = found()
    assert wrong.checks[0].found == len(moved) // 2
    assert {f.kind for f in wrong.findings} == {"quote"}
    assert len(wrong.findings) == SHOWN
    report_file.write_text("Một văn bản khác.", "utf-8")
    assert [(f.kind, f.severity) for f in found().findings] == [("source changed", "warning")]
    report_file.unlink()
    assert found().checks[0].note == "none of the 1 documents is at hand"


# the ontology


@pytest.fixture
def ontology(tmp_path: Path) -> Path:
    """The project's ontology but for its places, to be broken."""
    folder = tmp_path / "ontology"
    shutil.copytree(ONTOLOGY, folder, ignore=shutil.ignore_patterns("places", "generate"))
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_missing_label_and_a_second_definition_are_found(ontology: Path) -> None:
    edit(ontology / "core.ttl", '"tenure"@en', '"tenure"@fr')
    report = Report()
    vocabulary.labels(report, ontology)
    assert [(f.subject, f.message_en) for f in report.findings] == [
        (iri("dh:Tenure"), "has 0 prefLabel @en, needs exactly one")
    ]
    assert report.findings[0].where == ("core.ttl",)


def test_a_wording_of_two_concepts_is_found_with_the_lines(ontology: Path) -> None:
    edit(ontology / "roles.ttl", '    skos:prefLabel "Bí thư"@vi', '    skos:altLabel "Chủ tịch"@vi ;\n    skos:prefLabel "Bí thư"@vi')
    report = Report()
    vocabulary.words(report, ontology)
    assert [f.subject for f in report.findings] == ["«chủ tịch» (Role)"]
    assert "dhr:secretary (roles.ttl:" in report.findings[0].message_en


@pytest.mark.skipif(reason.java() is None, reason="no Java for the reasoner")
def test_a_class_that_can_have_no_member_is_found(ontology: Path) -> None:
    with (ontology / "core.ttl").open("a", encoding="utf-8") as file:
        file.write("\ndh:Nowhere a owl:Class ; rdfs:subClassOf dh:Province , dh:Commune .\n")
    report = Report()
    ontology_checks.consistency(report, ontology)
    assert [f.subject for f in report.findings] == [iri("dh:Nowhere")]
    assert report.findings[0].where[0].startswith("core.ttl:")


EDITS = {
    "roles.ttl": ("\ndhr:head-of-x a skos:Concept ; skos:inScheme dhr:roles ; skos:prefLabel \"Bí thư\"@vi .\n",
                  r"roles\.ttl:\d+, roles\.ttl:\d+: «bí thư» \(Role\): is claimed by several concepts: dhr:head-of-x"),
    "codes.ttl": ("\ndhk:estimate a foaf:Person , org:Organization .\n",
                  r"codes\.ttl:\d+, codes\.ttl:\d+.*: dhk:estimate: is both a org:Organization and a foaf:Person"),
    "core.ttl": ("\ndhk:estimate dh:congressOf dhk:result .\ndhk:result a dh:Province .\n",
                 r"codes\.ttl:\d+, core\.ttl:\d+.*: dhk:result: is both a"),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_that_makes_the_ontology_ambiguous_or_inconsistent_is_refused(
    ontology: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """With the place and the reason, and the store as it was."""
    path, source = tmp_path / "store", tmp_path / "bao.txt"
    shutil.copy(resources.sample() / "tan-chau-2020.txt", source)
    build([str(source)], path)
    with Store.open(path, read_only=True) as before:
        kept = set(before.quads()), len(before)
    turtle, message = EDITS[name]
    with (ontology / name).open("a", encoding="utf-8") as file:
        file.write(HEAD + turtle)
    monkeypatch.setattr(resources, "ontology", lambda: ontology)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source.write_text("Một văn bản khác.", "utf-8")
    with pytest.raises(KgError, match=rf"the ontology is refused, nothing was read or written:\n  .*{message}"):
        build([str(source)], path)
    with Store.open(path, read_only=True) as after:
        assert (set(after.quads()), len(after)) == kept


def test_an_ontology_is_vetted_once_per_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    calls = []
    monkeypatch.setattr(ontology_checks, "flaws", lambda folder, extra: calls.append(folder) or [])
    vet()
    vet()
    assert calls == [resources.ontology()]


# the report


def report() -> Report:
    made = Report()
    made.add("things are so", [Finding("kind", "error", iri("dhr:secretary"), "không đúng", "not so", "do this", (SCRATCH,))], 7)
    made.add("words are so", [Finding("kind", "warning", "«chữ»", "lạ", "odd", "look")])
    made.skip("more is so", "no Java")
    return made


def test_the_report_reads_well() -> None:
    lines = report().text().splitlines()
    assert lines[0] == "FAIL           7  things are so: 1 found"
    assert lines[2] == "--                more is so: no Java"
    assert "error: kind: dhr:secretary (urn:x-test:graph)" in lines
    assert "    -> do this" in lines
    assert lines[-1] == "1 errors, 1 warnings"


def test_the_report_as_json_and_as_a_shacl_report() -> None:
    data = json.loads(report().json())
    assert data["ok"] is False
    assert data["checks"][0] == {"name": "things are so", "looked_at": 7, "found": 1, "note": ""}
    assert data["findings"][0]["action"] == "do this"
    graph = rdflib.Graph().parse(data=report().turtle(), format="turtle")
    sh = rdflib.Namespace(iri("sh:"))
    (about,) = graph.subjects(rdflib.RDF.type, sh.ValidationReport)
    assert graph.value(about, sh.conforms).value is False  # type: ignore[union-attr]
    results = set(graph.objects(about, sh.result))
    assert len(results) == 2
    assert {str(graph.value(r, sh.resultSeverity)) for r in results} == {iri("sh:Violation"), iri("sh:Warning")}
    assert Report().turtle().count("sh:conforms true") == 1


def test_only_the_first_findings_of_a_check_are_listed() -> None:
    made = Report()
    made.add("many", [Finding("kind", "error", f"urn:x:{n}", "a", "b", "c") for n in range(SHOWN + 5)])
    assert len(made.findings) == SHOWN
    assert "… and 5 more of the same kinds" in made.text()


def test_the_command_fails_on_errors(built: Path) -> None:
    with Store.open(built) as opened:
        add(opened, BREAKS["evidence"])
    try:
        run = CliRunner().invoke(main, ["check", "--store", str(built), "--format", "turtle"])
    finally:
        with Store.open(built) as opened:
            opened.remove(SCRATCH)
    assert run.exit_code == 1
    graph = rdflib.Graph().parse(data=run.output, format="turtle")
    assert (None, None, rdflib.URIRef("urn:x-test:it")) in graph

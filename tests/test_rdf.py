import pyoxigraph as ox
import pytest
from handmade import TEXT, congresses, figure, officials, reading, words
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kg import identity, lexicon, rdf
from kg.extract import read_document
from kg.facts import Observation, Reading
from kg.namespaces import PREFIXES, iri
from kg.nquads import plain
from kg.text import Document

_PREFIXES = "".join(f"PREFIX {p}: <{n}>\n" for p, n in PREFIXES.items())

CONGRESSES = """
SELECT ?source ?main ?body ?place ?within ?level ?ordinal ?term_start ?term_end ?start_date ?end_date
  ?official_delegates ?members_represented ?committee_size ?direct_election WHERE { GRAPH ?document {
  ?statement a dh:CongressStatement ; oa:hasBody ?congress ; dh:main ?main ; dh:placeName ?place .
  ?document dcterms:identifier ?source .
  ?congress dh:congressOf ?body . ?body org:classification/skos:notation ?level .
  OPTIONAL { ?statement dh:withinName ?within }
  OPTIONAL { ?congress dh:ordinal ?ordinal }
  OPTIONAL { ?congress dh:forTerm ?term . ?term dh:firstYear ?term_start ; dh:lastYear ?term_end }
  OPTIONAL { ?congress schema:startDate ?start_date }
  OPTIONAL { ?congress schema:endDate ?end_date }
  OPTIONAL { ?congress dh:officialDelegates ?official_delegates }
  OPTIONAL { ?congress dh:membersRepresented ?members_represented }
  OPTIONAL { ?congress dh:committeeSize ?committee_size }
  OPTIONAL { ?congress dh:directElection ?direct_election }
} }"""

OFFICIALS = """
SELECT ?source ?person ?name ?role ?organization ?event ?term_start ?term_end ?start ?end ?quote WHERE {
GRAPH ?document {
  ?statement a dh:TenureStatement ; oa:hasBody ?tenure ; dh:event/skos:notation ?event ; dh:writtenName ?name ;
    oa:hasTarget/oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end ; oa:exact ?quote .
  ?document dcterms:identifier ?source .
  ?tenure org:member ?person ; org:role/skos:prefLabel ?role ; org:organization/skos:prefLabel ?organization .
  OPTIONAL { ?tenure org:memberDuring ?term . ?term dh:firstYear ?term_start ; dh:lastYear ?term_end }
} }"""

OBSERVATIONS = """
SELECT ?source ?place ?indicator ?indicator_label ?measure ?status ?value ?low ?high ?qualifier ?unit ?of
  ?period_start ?period_end ?baseline ?start ?end ?quote WHERE { GRAPH ?document {
  ?statement a dh:FigureStatement ; oa:hasBody ?figure ; oa:hasTarget/oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end ; oa:exact ?quote .
  ?document dcterms:identifier ?source .
  ?figure dh:indicator ?indicator ; dh:measureKind/skos:notation ?measure ; dh:qualifier/skos:notation ?qualifier ;
    sdmx-attribute:obsStatus/skos:notation ?status ; sdmx-attribute:unitMeasure/skos:notation ?unit ;
    sdmx-dimension:refArea ?area ; sdmx-dimension:refPeriod ?period ; dh:baseline ?base .
  ?indicator skos:prefLabel ?indicator_label .
  OPTIONAL { ?area skos:prefLabel ?place }
  OPTIONAL { ?period dh:firstYear ?period_start ; dh:lastYear ?period_end }
  OPTIONAL { ?base dh:firstYear ?baseline }
  OPTIONAL { ?figure sdmx-measure:obsValue ?value }
  OPTIONAL { ?figure dh:low ?low }
  OPTIONAL { ?figure dh:high ?high }
  OPTIONAL { ?figure dh:outOf ?of }
} }"""


def rows(query: str, *readings: Reading) -> list[dict[str, str | None]]:
    store = ox.Store()
    for it in readings:
        store.extend(rdf.quads(it))
    found = store.query(_PREFIXES + query)
    assert isinstance(found, ox.QuerySolutions)
    names = [v.value for v in found.variables]
    return [{n: None if s[n] is None else s[n].value for n in names} for s in found]


def test_each_congress_is_one_row_with_all_it_states():
    main, earlier = sorted(rows(CONGRESSES, reading()), key=lambda r: r["main"] != "true")
    assert main == {
        "source": "an-bien-2020", "main": "true", "body": identity.party(congresses()[0].area, "", "district"),
        "place": "huyện An Biên", "within": "tỉnh Kiên Giang", "level": "district", "ordinal": "12",
        "term_start": "2020", "term_end": "2025", "start_date": "2020-07-16", "end_date": "2020-07-17",
        "official_delegates": "250", "members_represented": "6120", "committee_size": "39", "direct_election": "true",
    }  # fmt: skip
    assert (earlier["ordinal"], earlier["term_start"], earlier["committee_size"]) == ("11", "2015", None)


def test_each_official_is_one_row_and_the_inferred_tenure_none():
    found = rows(OFFICIALS, reading())
    expected = {
        (it.name, it.role_label, it.body.label, it.event, str(it.term[0]) if it.term else None, it.evidence[0].start)
        for it in officials()
    }
    keys = ("name", "role", "organization", "event", "term_start")
    assert {(*(r[k] for k in keys), int(r["start"] or -1)) for r in found} == expected
    assert len(found) == len(officials())


def _label(known: str | None) -> str | None:
    return lexicon.load().concepts[known].label if known is not None else None


def _expected(it: Observation) -> dict[str, str | None]:
    period = it.period or (None, None)
    return {
        "source": "an-bien-2020", "place": it.place, "indicator": identity.indicator(it.indicator, it.label),
        "indicator_label": _label(it.indicator) or it.label, "measure": it.measure, "status": it.status,
        "value": plain(it.value) or None, "low": plain(it.low) or None, "high": plain(it.high) or None,
        "qualifier": it.qualifier, "unit": it.unit, "of": plain(it.of) or None,
        "period_start": period[0] and str(period[0]), "period_end": period[1] and str(period[1]),
        "baseline": it.baseline and str(it.baseline), "start": str(it.evidence[0].start),
        "end": str(it.evidence[0].end), "quote": it.evidence[0].quote,
    }  # type: ignore[dict-item]  # fmt: skip


def test_each_figure_is_one_row_for_each_place_where_it_is_printed():
    it = reading()
    found = sorted(rows(OBSERVATIONS, it, reading("copy")), key=lambda r: (r["source"] or "", int(r["start"] or 0)))
    by_place = sorted(it.observations, key=lambda o: o.evidence[0].start)
    assert found[: len(by_place)] == [_expected(o) for o in by_place]
    assert found[len(by_place) :] == [{**_expected(o), "source": "copy"} for o in by_place]


def test_a_figure_printed_twice_is_one_node_with_two_evidences():
    first, _, again, *_ = reading().observations
    area = identity.place(first.area)
    node = identity.observation(identity.slot(first, area), first)
    assert node == identity.observation(identity.slot(again, area), again)
    bodies = [q for q in rdf.quads(reading()) if q.predicate.value == iri("oa:hasBody") and q.object.value == node]
    assert len(bodies) == 2


def test_one_slot_holds_the_values_that_disagree():
    one = figure("thu ngân sách", "85,5 tỷ đồng", "85500000000", "VND")
    other = replace(one, value=one.value + 1)
    area = identity.place(one.area)
    assert identity.slot(one, area) == identity.slot(other, area)
    nodes = {identity.observation(identity.slot(it, area), it) for it in (one, other)}
    assert len(nodes) == 2


def test_reelection_implies_the_tenure_of_the_term_before():
    found = rows(
        """SELECT ?name ?from ?role WHERE { GRAPH ?g { ?t a dh:InferredTenure ; org:member/skos:prefLabel ?name ;
        org:memberDuring/dh:firstYear ?from ; org:role/skos:prefLabel ?role ; prov:wasDerivedFrom/dh:reelected true .
        [] oa:hasBody ?t } }""",
        reading(),
    )
    assert found == [{"name": "Lê Thị Hoà", "from": "2015", "role": "Bí thư"}]


def test_everything_read_has_evidence_and_every_span_matches_its_quote():
    found = rows(
        """SELECT DISTINCT ?node WHERE { GRAPH ?g { VALUES ?kind { dh:Congress dh:Tenure qb:Observation dh:Commitment
        dh:PartyDocument } ?node a ?kind FILTER NOT EXISTS { ?e oa:hasBody ?node } } }""",
        reading(),
    )
    assert found == []
    spans = rows("SELECT * { GRAPH ?g { ?s oa:start ?a ; oa:end ?b ; oa:exact ?q ; oa:prefix ?p } }", reading())
    assert len(spans) > 15
    for span in spans:
        start, end = int(span["a"] or 0), int(span["b"] or 0)
        assert TEXT[start:end] == span["q"]
        assert TEXT[:start].endswith(span["p"] or "")


def test_marks_of_inference_approximation_and_speaker_stay_with_the_document():
    found = rows(
        """SELECT ?mark ?what WHERE { GRAPH ?g { VALUES ?mark { dh:inferred dh:approximate prov:wasAttributedTo }
        ?statement a ?kind ; ?mark ?what } } ORDER BY ?mark ?what""",
        reading(),
    )
    speaker = identity.people(officials())[officials()[0]]
    assert {(r["mark"], r["what"]) for r in found} == {
        (iri("dh:approximate"), iri("dh:officialDelegates")),
        (iri("dh:inferred"), iri("dh:forTerm")),
        (iri("dh:inferred"), iri("schema:startDate")),
        (iri("dh:inferred"), iri("schema:endDate")),
        (iri("dh:inferred"), iri("sdmx-dimension:refPeriod")),
        (iri("prov:wasAttributedTo"), speaker),
    }


def test_attributes_of_a_congress_have_words_of_their_own():
    found = rows(
        """SELECT ?about ?quote WHERE { GRAPH ?g { ?e dh:aboutProperty ?about ;
        oa:hasTarget/oa:hasSelector/oa:exact ?quote } }""",
        reading(),
    )
    assert {(r["about"], r["quote"]) for r in found} == {
        (iri(rdf.CONGRESS_PROPERTIES[name]), found_words.quote) for name, found_words in congresses()[0].stated
    }


def test_a_repeated_mention_of_a_congress_adds_what_it_knows():
    main = congresses()[0]
    again = (words("Đại hội"),)
    mention = replace(main, main=False, pilot=True, committee_size=40, higher_delegates=21, evidence=again)
    (together,) = rdf.merged([mention, main])
    assert (together.main, together.pilot, together.committee_size, together.higher_delegates) == (True, True, 39, 21)
    assert len(together.evidence) == 2


def test_no_blank_nodes_no_other_graph_no_repetition_and_the_same_bytes():
    quads = rdf.quads(reading())
    assert len(quads) > 300
    assert len(set(quads)) == len(quads)
    assert {q.graph_name.value for q in quads} == {rdf.graph_name(reading().document)}
    assert not any(isinstance(t, ox.BlankNode) for q in quads for t in (q.subject, q.object))
    assert rdf.serialize(reading()) == rdf.serialize(reading())


def test_a_document_without_facts_still_has_its_graph():
    it = reading()
    quads = rdf.quads(Reading(it.document))
    assert any(q.object.value == "an-bien-2020" for q in quads)


@given(st.text(max_size=30), st.text(max_size=30), st.text(min_size=1, max_size=12))
def test_any_text_goes_through_unharmed(title: str, quote: str, name: str):
    it = reading(name)
    text = f"{title}|{quote}|"
    where = len(title) + 1
    evidence = (replace(words("Đại hội"), start=where, end=where + len(quote), quote=quote),)
    citation = replace(it.citations[0], label=title, evidence=evidence)
    document = replace(it.document, text=text, title=title, url=title)
    quads = rdf.quads(Reading(document, citations=(citation,)))
    exact = [q.object.value for q in quads if q.predicate.value == iri("oa:exact")]
    assert exact == [quote]
    assert rdf.graph_name(document) == quads[0].graph_name.value


def test_half_a_surrogate_pair_is_replaced_not_raised():
    it = reading()
    quads = rdf.quads(Reading(replace(it.document, title="a\ud800b")))
    assert any(q.object.value == "a?b" for q in quads)


@pytest.mark.parametrize("field", ["measure", "status", "qualifier"])
def test_codes_carry_their_notation(field: str):
    notations = {q.object.value for q in rdf.quads(reading()) if q.predicate.value == iri("skos:notation")}
    assert {getattr(o, field) for o in reading().observations} <= notations


def test_a_quote_is_kept_within_its_whole_sentence() -> None:
    text = (
        "Đại hội Đảng bộ huyện An Biên lần thứ XII\n\nĐại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 bế mạc. "
        "Thu ngân sách năm 2020 đạt 342 tỷ đồng, vượt 14% chỉ tiêu. Huyện sẽ tiếp tục đổi mới."
    )
    store = ox.Store()
    store.extend(rdf.quads(read_document(Document("an-bien", text))))
    query = "SELECT ?b ?q ?a { GRAPH ?g { ?s oa:exact ?q ; oa:prefix ?b ; oa:suffix ?a } FILTER(?q = '342 tỷ đồng') }"
    rows = ["".join(term.value for term in row) for row in store.query(_PREFIXES + query)]
    assert rows == ["Thu ngân sách năm 2020 đạt 342 tỷ đồng, vượt 14% chỉ tiêu."]

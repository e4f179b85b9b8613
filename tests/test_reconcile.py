"""One IRI for one congress, committee, place, indicator or document, whatever the report and the wording."""

from __future__ import annotations

import pytest
from careers import add, place, side
from handmade import congresses, words
from msgspec.structs import replace

from kg import catalogue, identity, rdf
from kg.extract import read_document
from kg.facts import Body, Congress, Place, Reading
from kg.identify import identify
from kg.store import Store
from kg.text import Document

DISTRICT, PROVINCE = place("huyện An Biên, tỉnh Kiên Giang", 2020), place("tỉnh Kiên Giang", 2020)
MAIN = replace(congresses()[0], area=DISTRICT)
TERM, ORDINAL = (2020, 2025), 12


def told(name: str, **facts: object) -> Reading:
    """A report on the congress of a district, with these facts alone."""
    bare = Congress("huyện An Biên", "district", True, (words("Đại hội"),), DISTRICT, "tỉnh Kiên Giang")
    return Reading(Document(name, "Đại hội"), congresses=(replace(bare, **facts),))  # type: ignore[arg-type]


def resolved(store: Store, *readings: Reading) -> set[str]:
    """The congresses that the catalogue tells of."""
    for it in readings:
        store.replace_documents([(rdf.graph_name(it.document), rdf.serialize(it))])
    identify(store)
    asked = catalogue.run(catalogue.load("congresses"), store)
    return {row[1].value for row in asked.rows}  # type: ignore[union-attr]


CHIEF = identity.congress(replace(MAIN, main=True))


@pytest.mark.parametrize(
    "reports",
    [
        [{"ordinal": ORDINAL, "term": TERM}, {"term": TERM}, {"ordinal": ORDINAL}],
        [{"term": TERM}, {"ordinal": ORDINAL}, {"ordinal": ORDINAL - 1, "term": (2015, 2020)}],
        [{"term": TERM}, {"ordinal": ORDINAL}, {"ordinal": ORDINAL + 1, "term": (2025, 2030)}],
        [{"ordinal": ORDINAL, "start_date": "2020-07-16", "end_date": "2020-07-18"}, {"start_date": "2020-07-17"}],
        [{"ordinal": ORDINAL, "term": TERM}, {"start_date": "2020-07-17"}],
    ],
    ids=["same term", "term after the last one's", "term before the next one's", "same day", "same year"],
)
def test_a_congress_is_one_whatever_a_report_tells_of_it(fresh_store: Store, reports: list[dict[str, object]]) -> None:
    found = resolved(fresh_store, *(told(f"d{i}", **facts) for i, facts in enumerate(reports)))
    others = {identity.congress(told("x", **f).congresses[0]) for f in reports if f.get("ordinal") not in (None, ORDINAL)}
    assert found - others == {CHIEF}


@pytest.mark.parametrize(
    "reports",
    [
        [{"term": TERM}, {"ordinal": ORDINAL}],
        [{"term": TERM}, {"ordinal": ORDINAL, "term": (2015, 2020)}],
        [{"ordinal": ORDINAL, "term": TERM}, {"ordinal": ORDINAL + 1, "term": TERM}, {"term": TERM}],
    ],
    ids=["nothing says so", "another term", "two fit"],
)
def test_what_no_rule_tells_stays_apart(fresh_store: Store, reports: list[dict[str, object]]) -> None:
    made = [told(f"d{i}", **facts) for i, facts in enumerate(reports)]
    assert resolved(fresh_store, *made) == {identity.congress(it.congresses[0]) for it in made}


def test_a_preview_a_report_and_a_mention_tell_of_one_congress(fresh_store: Store) -> None:
    texts = [
        "Đảng bộ huyện An Biên sẽ tổ chức Đại hội đại biểu nhiệm kỳ 2020-2025 vào cuối tháng 7 năm 2020.",
        "Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 đã bế mạc. Đại hội bầu 39 ủy viên.",
        "Nghị quyết Đại hội Đảng bộ huyện An Biên lần thứ XII đi vào cuộc sống, huyện có thêm 20 km đường.",
    ]
    found = resolved(fresh_store, *(read_document(Document(f"t{i}", f"{text}\n")) for i, text in enumerate(texts)))
    assert found == {CHIEF}


def test_history_counts_a_congress_once(fresh_store: Store) -> None:
    resolved(fresh_store, told("a", ordinal=ORDINAL, term=TERM), told("b", term=TERM), told("c", ordinal=ORDINAL))
    rows = list(catalogue.run(catalogue.load("congress-history"), fresh_store, {"organisation": "an biên"}).rows)
    assert [(row[1].value, row[5].value, row[6].value) for row in rows] == [("12", CHIEF, "3")]  # type: ignore[union-attr]


def test_a_body_is_one_in_every_wording() -> None:
    wordings = [("Huyện ủy An Biên", "dhb:district-committee"), ("Đảng ủy huyện An Biên", "dhb:party-committee")]
    assert len({identity.body(Body(label, kind, DISTRICT)) for label, kind in wordings}) == 1
    assert identity.body(Body("UBND huyện An Biên", "dhb:peoples-committee", DISTRICT)) == identity.body(
        Body("Ủy ban nhân dân huyện An Biên", "dhb:peoples-committee", DISTRICT)
    )
    city = Place("thành phố Rạch Giá", "district", "dhp:2004-899", PROVINCE)
    assert identity.body(Body("Thành ủy Rạch Giá", "dhb:city-committee", city)) != identity.body(
        Body("Huyện ủy An Biên", "dhb:district-committee", DISTRICT)
    )


def test_the_executive_committee_is_the_committee_of_the_place(fresh_store: Store) -> None:
    here = "huyện An Biên, tỉnh Kiên Giang"
    posts = f"elected Bí thư @ Huyện ủy @ {here} @ 2020-2025; holds Ủy viên @ Ban Chấp hành @ {here}"
    add(fresh_store, side("a", "Lê Văn An", f"2020-07-20: {posts}"))
    identify(fresh_store)
    ((one, other),) = {
        (row[0].value, row[1].value)  # type: ignore[union-attr]
        for row in fresh_store.query("SELECT ?a ?b { ?a dh:resolvedTo ?b }")  # type: ignore[union-attr]
    }
    assert "/executive-committee-huyen-an-bien" in one
    assert "/party-committee-huyen-an-bien" in other


@pytest.mark.parametrize(
    "other", ["Tổng số trường đạt chuẩn", "số trường đạt chuẩn", "SỐ LƯỢNG TRƯỜNG ĐẠT CHUẨN", "trường  đạt\u00a0chuẩn"]
)
def test_a_candidate_indicator_is_one_in_every_wording(other: str) -> None:
    assert identity.indicator(None, other) == identity.indicator(None, "trường đạt chuẩn")
    assert identity.indicator(None, other) != identity.indicator(None, "trường học đạt chuẩn")

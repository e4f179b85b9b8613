"""Places and bodies through time: what follows what, both ways; tier and superior; answers as of a date."""

from __future__ import annotations

from pathlib import Path

import pytest
from careers import add, place, side

from kg import catalogue, identity
from kg.facts import Body, Place
from kg.identify import identify
from kg.namespaces import iri
from kg.store import Store

TAN_CHAU, TAY_NINH, COMMUNE = "huyện Tân Châu, tỉnh Tây Ninh", "tỉnh Tây Ninh", "xã Tân Châu, tỉnh Tây Ninh"
REPORTS = [
    ("Lê Văn An", f"2020-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025; holds Trưởng ban @ Ban Tổ chức @ {TAN_CHAU}"),
    (
        "Trần Thị Bình",
        "2020-10-20: elected Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang @ 2020-2025; "
        "holds Giám đốc @ Sở Tài chính @ tỉnh Kiên Giang",
    ),
    ("Đỗ Văn Cảnh", f"2025-08-20: elected Bí thư @ Đảng ủy @ {COMMUNE} @ 2025-2030; holds Chủ tịch @ UBND @ {COMMUNE}"),
    ("Hồ Thị Dung", "2012-03-20: holds Bí thư @ Huyện ủy @ huyện Từ Liêm, thành phố Hà Nội"),
]


def answer(store: Store, name: str, /, **params: str) -> list[dict[str, str]]:
    result = catalogue.run(catalogue.load(name), store, params)
    return [dict(zip(result.columns, ("" if t is None else t.value for t in row), strict=True)) for row in result.rows]


def committee(where: Place) -> str:
    return identity.body(Body("", "dhb:party-committee", where))


@pytest.fixture(scope="module")
def told(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of 2020 on a district and a province, of 2025 on a commune, and of 2012 on a district that ended."""
    folder = tmp_path_factory.mktemp("succession") / "store"
    with Store.open(empty_store) as opened:
        opened.backup(folder)
    with Store.open(folder) as store:
        add(store, *(side(f"report-{i}", *one) for i, one in enumerate(REPORTS)))
        identify(store)
    return folder


@pytest.fixture
def store(told: Path) -> Store:
    return Store.open(told, read_only=True)


def rows(store: Store, query: str) -> set[tuple[str, ...]]:
    return {tuple(term.value for term in row) for row in store.query(query)}  # type: ignore[union-attr]


def followed(store: Store, of: str) -> set[str]:
    return {after for (after,) in rows(store, f"SELECT DISTINCT ?after {{ <{of}> dh:succeededBy ?after }}")}


def test_a_district_committee_is_followed_by_those_of_its_communes_and_back(store: Store) -> None:
    with store:
        found = answer(store, "successors", name="huyện ủy huyện tân châu")
        after = {row["other"] for row in found if row["relation"] == "successor"}
        assert "Đảng ủy xã Tân Châu" in after
        assert len(after) == 6
        assert {row["date"] for row in found} == {"2025-07-01"}
        back = answer(store, "successors", name="đảng ủy xã tân châu")
        before = {row["other_iri"] for row in back if row["relation"] == "predecessor"}
        assert committee(place(TAN_CHAU, 2020)) in before
        assert committee(place(COMMUNE, 2025)) in followed(store, committee(place(TAN_CHAU, 2020)))


def test_boards_of_a_district_are_followed_by_none(store: Store) -> None:
    with store:
        assert answer(store, "successors", name="ban tổ chức") == []


def test_a_province_and_its_offices_are_followed_by_those_of_the_merged_one_and_back(store: Store) -> None:
    with store:
        for name, other in (
            ("tỉnh ủy tỉnh kiên giang", "Tỉnh ủy An Giang"),
            ("sở tài chính tỉnh kiên giang", "Sở Tài chính tỉnh An Giang"),
            ("đảng bộ tỉnh kiên giang", "Đảng bộ tỉnh An Giang"),
        ):
            (row,) = answer(store, "successors", name=name)
            assert (row["relation"], row["other"], row["date"]) == ("successor", other, "2025-07-01")
            back = answer(store, "successors", name=other.lower())
            assert row["iri"] in {r["other_iri"] for r in back if r["relation"] == "predecessor"}


def test_places_are_linked_over_earlier_changes_too(store: Store) -> None:
    with store:
        (row,) = [r for r in answer(store, "successors", name="tỉnh hà tây") if r["name"] == "tỉnh Hà Tây"]
        assert (row["other"], row["date"]) == ("thành phố Hà Nội", "2008-08-01")
        changes = answer(store, "successors", name="huyện từ liêm")
        assert "huyện Từ Liêm" in {r["name"] for r in changes}
        chain = [r["date"] for r in answer(store, "successors", name="quận nam từ liêm") if r["relation"] == "successor"]
        assert chain and set(chain) == {"2025-07-01"}
        assert answer(store, "successors", name="tỉnh hà tây", as_of="2025") == []


def test_a_body_that_ended_early_finds_what_there_is_today(store: Store) -> None:
    with store:
        old = committee(place("huyện Từ Liêm, thành phố Hà Nội", 2012))
        reached, todo = set(), [old]
        while todo:
            for after in followed(store, todo.pop()) - reached:
                reached.add(after)
                todo.append(after)
        assert any("-2025-" in body for body in reached)
        assert any("-2004-" in body for body in reached)


def test_links_agree_with_the_chain_that_the_ontology_states(store: Store) -> None:
    with store:
        chain = "SELECT DISTINCT ?a ?b { ?e org:originalOrganization ?a ; org:resultingOrganization ?b ; prov:wasDerivedFrom ?place }"
        direct = "SELECT DISTINCT ?a ?b { ?a dh:succeededBy ?b . FILTER(!STRSTARTS(STR(?a), STR(dhp:))) }"
        found = [rows(store, q) for q in (chain, direct)]
        assert found[0] == found[1]
        assert len(found[0]) > 20


def test_every_body_of_a_place_has_its_tier_and_what_stands_over_it(store: Store) -> None:
    with store:
        text = """SELECT ?level ?above { GRAPH ?g { ?t org:organization <BODY> . <BODY> dh:level/skos:notation ?level ;
          (org:unitOf|org:subOrganizationOf) ?above } }"""
        district = place(TAN_CHAU, 2020)
        ((level, above),) = rows(store, text.replace("BODY", committee(district)))
        assert level == "district"
        assert above == identity.party(district, "huyện Tân Châu", "district")
        up = f"SELECT ?above {{ GRAPH ?g {{ <{above}> org:subOrganizationOf ?above }} }}"
        ((province,),) = rows(store, up)
        assert province == identity.party(place(TAY_NINH, 2020), TAY_NINH, "province")
        commune = place(COMMUNE, 2025)
        office = identity.body(Body("", "dhb:peoples-committee", commune))
        ((level, above),) = rows(store, text.replace("BODY", office))
        assert level == "commune"
        assert above == identity.body(Body("", "dhb:peoples-committee", place(TAY_NINH, 2025)))


def test_who_held_a_post_as_of_a_date(store: Store) -> None:
    with store:

        def holders(day: str) -> set[str]:
            return {row["name"] for row in answer(store, "holders-of-post", as_of=day)}

        assert holders("2021") == holders("2021-05-01") == {"Lê Văn An", "Trần Thị Bình"}
        assert holders("2012") == {"Hồ Thị Dung"}  # a post without a term counts in the year of its report
        assert holders("2013") == set()
        assert holders("2028-01") == {"Đỗ Văn Cảnh"}
        members = answer(store, "body-members", organization="huyện ủy", as_of="2022")
        assert [row["name"] for row in members] == ["Lê Văn An"]
        assert len(answer(store, "body-members", organization="huyện ủy")) > 1


def test_places_as_of_a_date(store: Store) -> None:
    with store:
        then, now = (answer(store, "places", name="tân châu", as_of=day) for day in ("2020", "2026-01-01"))
        assert {row["level"] for row in now} == {"commune"}
        assert ("huyện Tân Châu", "tỉnh Tây Ninh") in {(row["name"], row["within"]) for row in then}
        assert "2025-06-30" in {row["valid_through"] for row in then}
        assert not {row["place"] for row in then} & {row["place"] for row in now}
        assert {iri("dhp:2004-91")} == {row["place"] for row in answer(store, "places", name="tỉnh kiên giang")}

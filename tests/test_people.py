"""Who is who over several documents: what is joined, what is parted, and why."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from careers import add, official, report, side

from kg import catalogue, identity
from kg.identify import IDENTITY_GRAPH, forget, identify
from kg.people.criteria import scale
from kg.people.resolve import resolved
from kg.store import Store
from kg.succession import SUCCESSION_GRAPH

TAN_CHAU, HOA_THANH = "huyện Tân Châu, tỉnh Tây Ninh", "thị xã Hòa Thành, tỉnh Tây Ninh"


def person(name: str, anchor: str) -> str:
    return identity.person(name, anchor)


def decisions(store: Store) -> dict[tuple[str, str], tuple[str, str]]:
    return {(c.one, c.other): (c.decision, c.reason("vi")) for c in resolved(store).comparisons}


def answer(store: Store, name: str, /, **params: str) -> list[dict[str, str]]:
    result = catalogue.run(catalogue.load(name), store, params)
    return [dict(zip(result.columns, ("" if t is None else t.value for t in row), strict=True)) for row in result.rows]


def test_a_name_in_two_provinces_is_two_people(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", f"2020-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025"),
        side("b", "Lê Văn An", "2020-08-20: elected Bí thư @ Huyện ủy @ huyện An Biên, tỉnh Kiên Giang @ 2020-2025"),
    )
    assert {d for d, _ in decisions(fresh_store).values()} <= {"different"}
    identify(fresh_store)
    assert len({row["person"] for row in answer(fresh_store, "people")}) == 2


def test_a_biography_links_two_provinces(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", f"2015-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2015-2020"),
        side("b", "Lê Văn An", f"2020-10-20: elected Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang @ 2020-2025; held Bí thư @ Huyện ủy @ {TAN_CHAU}"),
        side("c", "Lê Văn An", "2020-10-20: elected Bí thư @ Huyện ủy @ huyện Mai Sơn, tỉnh Sơn La @ 2020-2025"),
    )
    identify(fresh_store)
    one = {row["person"] for row in answer(fresh_store, "people")}
    assert one == {person("Lê Văn An", "tinh-kien-giang"), person("Lê Văn An", "tinh-son-la")}
    (reason,) = [why for what, why in decisions(fresh_store).values() if what == "same"]
    assert "chức vụ cũ được nêu +8: Bí thư Huyện ủy huyện Tân Châu" in reason
    assert {row["person"] for row in answer(fresh_store, "officials")} == one
    posts = answer(fresh_store, "person", name="lê văn an")
    assert sum(row["person"] == person("Lê Văn An", "tinh-kien-giang") for row in posts) == 3


def test_a_province_and_its_successor_are_one_family(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", "2020-10-20: elected Phó Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang @ 2020-2025"),
        side("b", "Lê Văn An", "2025-10-02: elected Bí thư @ Tỉnh ủy @ tỉnh An Giang @ 2025-2030"),
    )
    ((decision, reason),) = decisions(fresh_store).values()
    assert decision == "same", reason
    assert "tỉnh kế tục" in reason


def test_two_provinces_that_were_merged_later_stay_two_without_evidence(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", "2020-10-20: elected Phó Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang @ 2020-2025"),
        side("b", "Lê Văn An", "2020-10-02: elected Phó Bí thư @ Tỉnh ủy @ tỉnh An Giang @ 2020-2025"),
    )
    assert [d for d, _ in decisions(fresh_store).values()] == ["different"]  # elected in both at once


def test_namesakes_in_one_province_are_parted_by_posts_that_exclude_each_other(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", f"2020-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025"),
        side("b", "Lê Văn An", f"2020-07-25: elected Bí thư @ Thị ủy @ {HOA_THANH} @ 2020-2025"),
        side("c", "Lê Văn An", f"2021-07-25: holds Chủ tịch @ HĐND @ {HOA_THANH}"),
    )
    identify(fresh_store)
    base = person("Lê Văn An", "tinh-tay-ninh")
    found = {row["organization"]: row["person"] for row in answer(fresh_store, "officials")}
    assert len(set(found.values())) == 2
    assert all(one.startswith(f"{base}.") for one in found.values())
    assert found["Thị ủy thị xã Hòa Thành"] == found["HĐND thị xã Hòa Thành"]
    forget(fresh_store)
    assert {row["person"] for row in answer(fresh_store, "officials")} == {base}


def test_a_move_within_a_province_is_no_clash(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", f"2020-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025"),
        side("b", "Lê Văn An", f"2023-03-25: appointed Bí thư @ Thị ủy @ {HOA_THANH} @ 2020-2025"),
    )
    identify(fresh_store)
    assert len({row["person"] for row in answer(fresh_store, "officials")}) == 1
    assert decisions(fresh_store) == {}


@pytest.mark.parametrize("other", ["LE VAN AN", "Lê V. An", "L. V. An"])
def test_a_bare_or_cut_name_meets_the_full_one_in_its_post(fresh_store: Store, other: str) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn An", f"2020-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025"),
        side("b", other, f"2021-07-25: holds Bí thư @ Huyện ủy @ {TAN_CHAU}"),
    )
    identify(fresh_store)
    assert {row["name"] for row in answer(fresh_store, "people")} == {"Lê Văn An"}
    holder = answer(fresh_store, "holders-of-post", role="bí thư")
    assert {row["person"] for row in holder} == {person("Lê Văn An", "tinh-tay-ninh")}


def test_a_bare_name_that_fits_two_people_stays_open(fresh_store: Store) -> None:
    add(
        fresh_store,
        side("a", "Lê Văn Hùng", f"2020-07-20: elected Phó Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025"),
        side("b", "Lê Văn Hưng", f"2020-07-20: elected Phó Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025"),
        side("c", "LE VAN HUNG", f"2021-07-20: holds Phó Bí thư @ Huyện ủy @ {TAN_CHAU}"),
    )
    found = [(what, why) for what, why in decisions(fresh_store).values() if "không dấu" in why]
    assert len(found) == 2
    assert {what for what, _ in found} == {"unsure"}
    assert all("hợp với nhiều người" in why for _, why in found)


def test_one_who_is_replaced_is_the_one_who_had_the_post(fresh_store: Store) -> None:
    held = side("a", "Lê Văn An", f"2015-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2015-2020")
    took = official("Trần Thị Bình", f"elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2020-2025", 2020)
    add(fresh_store, held, report("b", "2020-07-20", took, replaces="LE VAN AN"))
    identify(fresh_store)
    ((decision, reason),) = decisions(fresh_store).values()
    assert decision == "same", reason
    (row,) = answer(fresh_store, "successions")
    assert (row["predecessor"], row["successor"]) == ("LE VAN AN", "Trần Thị Bình")
    assert row["predecessor_person"] == person("Lê Văn An", "tinh-tay-ninh")


CAREERS = [
    ("Lê Văn An", f"2015-07-20: elected Bí thư @ Huyện ủy @ {TAN_CHAU} @ 2015-2020"),
    ("Lê Văn An", f"2020-10-20: elected Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang @ 2020-2025; held Bí thư @ Huyện ủy @ {TAN_CHAU}"),
    ("Lê Văn An", "2025-10-20: elected Bí thư @ Tỉnh ủy @ tỉnh An Giang @ 2025-2030"),
    ("LE VAN AN", "2021-10-20: holds Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang"),
    ("Lê Văn An", f"2020-07-25: elected Bí thư @ Thị ủy @ {HOA_THANH} @ 2020-2025"),
    ("Lê Văn An", "2020-07-25: elected Bí thư @ Huyện ủy @ huyện Tân Biên, tỉnh Tây Ninh @ 2020-2025"),
]  # fmt: skip


def test_the_graph_of_identities_does_not_depend_on_the_order_of_reading(empty_store: Path, tmp_path: Path) -> None:
    readings = [side(f"d{i}", *career) for i, career in enumerate(CAREERS)]
    graphs = []
    for seed in range(3):
        random.Random(seed).shuffle(readings)
        target = tmp_path / f"store{seed}"
        with Store.open(empty_store) as opened:
            opened.backup(target)
        with Store.open(target) as fresh:
            for one in readings:
                add(fresh, one)
                if seed:
                    identify(fresh)
            identify(fresh)
            size = identify(fresh)
            graphs.append(frozenset([*fresh.quads(IDENTITY_GRAPH), *fresh.quads(SUCCESSION_GRAPH)]))
            assert len(graphs[-1]) == size > 50
    assert len(set(graphs)) == 1


def test_documents_are_untouched_and_everything_can_be_undone(fresh_store: Store) -> None:
    add(fresh_store, *(side(f"d{i}", *career) for i, career in enumerate(CAREERS)))
    before = set(fresh_store.quads())
    identify(fresh_store)
    made = {IDENTITY_GRAPH, SUCCESSION_GRAPH}
    assert {q for q in fresh_store.quads() if q.graph_name.value not in made} == before
    assert forget(fresh_store)
    assert set(fresh_store.quads()) == before


def test_reasons_name_posts_in_vietnamese(fresh_store: Store) -> None:
    seat = "Ủy viên @ Ban Chấp hành Trung ương Đảng"
    add(
        fresh_store,
        side("a", "Lê Văn An", f"2020-10-20: elected Bí thư @ Tỉnh ủy @ tỉnh Kiên Giang @ 2020-2025; holds {seat}"),
        side("b", "Lê Văn An", f"2022-10-20: holds {seat}; holds Phó Trưởng ban @ Ban Tổ chức Trung ương"),
    )
    ((decision, reason),) = decisions(fresh_store).values()
    assert decision == "same"
    assert "cùng ghế ở Trung ương +8: Ủy viên Ban Chấp hành Trung ương Đảng" in reason


def test_every_computed_judgement_explains_itself(fresh_store: Store) -> None:
    add(fresh_store, *(side(f"d{i}", *career) for i, career in enumerate(CAREERS)))
    identify(fresh_store)
    query = """SELECT ?j (COUNT(DISTINCT ?who) AS ?both) (COUNT(DISTINCT ?why) AS ?reasons) (SUM(?weight) AS ?sum) ?score
      { { SELECT ?j ?who ?why ?score { ?j a dh:IdentityJudgement ; dh:judges ?who ; dh:judgementReason ?why ; dh:score ?score } } }
      GROUP BY ?j ?score"""
    rows = list(fresh_store.query(query))  # type: ignore[arg-type]
    assert len(rows) >= 4
    assert all(row["both"].value == row["reasons"].value == "2" for row in rows)


def test_weights_and_thresholds_are_the_ontologys() -> None:
    grades = scale()
    assert grades.decision(grades.same) == "same"
    assert grades.decision(grades.unsure) == "unsure"
    assert len(grades.criteria) > 20

"""Derived figures: each recomputed by other means; no chain without an end; a wrong rule is refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg import derivation, derive, identity, rdf, resources
from kg.errors import KgError
from kg.extract import read_document
from kg.facts import Observation, Reading
from kg.namespaces import iri
from kg.readers import read
from kg.store import Store
from kg.text import Document, Evidence

HEAD = (
    "Đại hội đại biểu Đảng bộ huyện Tân Châu, tỉnh Tây Ninh lần thứ XI, nhiệm kỳ 2020-2025 họp ngày 15/7/2020 với "
    "235 đại biểu.\n\n"
)
#: what is said, and what must follow: rule, indicator, year, value, low, high
CASES: list[tuple[str, str, str, int, str, str | None, str | None]] = [
    ("Năm 2020, thu ngân sách đạt 342 tỷ đồng, vượt 14% chỉ tiêu nghị quyết.",
     "target-from-attainment", "budget-revenue", 2020, "300000000000", "298253275109.17", "301762114537.44"),
    ("Năm 2020, thu ngân sách đạt trên 342 tỷ đồng, vượt 14% chỉ tiêu nghị quyết.",
     "target-from-attainment", "budget-revenue", 2020, "300000000000", "298689956331.88", None),
    ("Năm 2020, thu nhập bình quân đầu người đạt 58,2 triệu đồng, gấp 1,85 lần so với năm 2015.",
     "baseline-from-ratio", "income-per-head", 2015, "31459459.46", "31347708.89", "31571815.72"),
    ("Năm 2020, sản lượng lúa đạt 52.000 tấn, tăng 4% so với năm 2015.",
     "baseline-from-growth", "rice-output", 2015, "50000", "49760.29", "50242.03"),
    ("Toàn huyện có 9/11 xã đạt chuẩn nông thôn mới, tăng 5 xã so với năm 2015.",
     "baseline-from-change", "new-rural-communes", 2015, "4", "4", "4"),
    ("Toàn huyện có 9/11 xã đạt chuẩn nông thôn mới, tăng 5 xã so với năm 2015.",
     "rate-from-count", "new-rural-share", 2020, "81.818181", "81.81", "81.82"),
    ("Tỷ lệ hộ nghèo giảm bình quân 1,5%/năm. Năm 2020, tỷ lệ hộ nghèo còn 1,3%.",
     "baseline-from-annual-change", "poverty-rate", 2015, "8.8", "8.5", "9.1"),
    ("Nhiệm kỳ 2020-2025, hằng năm kết nạp từ 130 đảng viên trở lên.",
     "total-from-yearly-mean", "new-party-members", 2025, "650", "650", None),
    ("Năm 2020, thu ngân sách đạt 342 tỷ đồng. Đến năm 2025, phấn đấu thu ngân sách tăng 50% so với năm 2020.",
     "level-from-growth", "budget-revenue", 2025, "513000000000", "510542500000", "515462500000"),
    ("Năm 2020, thu ngân sách đạt 342 tỷ đồng. Nhiệm kỳ 2020-2025, phấn đấu thu ngân sách tăng bình quân 10%/năm.",
     "level-from-annual-growth", "budget-revenue", 2025, "550794420000", "537602530029", "564250517334"),
    ("Năm 2020, thu ngân sách trên địa bàn đạt 500 tỷ đồng, trong đó thu nội địa chiếm 80%.",
     "part-from-share", "domestic-revenue", 2020, "400000000000", "397102500000", "402902500000"),
    ("Năm 2020, thu nội địa đạt 400 tỷ đồng, chiếm 80% tổng thu ngân sách trên địa bàn.",
     "whole-from-share", "budget-revenue-area", 2020, "500000000000", "496273291925", "503773584905"),
    ("Năm 2020, tỷ lệ hộ nghèo là 6,3%. Nhiệm kỳ 2020-2025, phấn đấu tỷ lệ hộ nghèo giảm bình quân 1%/năm.",
     "level-from-annual-change", "poverty-rate", 2025, "1.3", "-1.25", "3.85"),
]  # fmt: skip


def figures(text: str, chosen: tuple[derivation.DerivationRule, ...] | None = None) -> list[dict[str, Any]]:
    """What is derived from a text: its figures as values by compact property."""
    reading = read_document(Document("x", text))
    data = derive.derived(rdf.graph_name(reading.document), rdf.serialize(reading), chosen)
    return by_figure(ox.parse(data, format=ox.RdfFormat.N_QUADS))


def by_figure(quads: Any) -> list[dict[str, Any]]:
    from kg.namespaces import compact

    found: dict[str, dict[str, Any]] = {}
    for quad in quads:
        values = found.setdefault(quad.subject.value, {"node": quad.subject.value, "inputs": []})
        if quad.predicate.value == iri("prov:wasDerivedFrom"):
            values["inputs"].append(quad.object.value)
        else:
            values.setdefault(compact(quad.predicate.value), quad.object.value)
    return [values for values in found.values() if "dh:derivedBy" in values]


def close(one: str, other: str | None) -> bool:
    return other is not None and abs(Decimal(one) - Decimal(other)) <= max(Decimal("0.01"), abs(Decimal(other)) / 10**6)


@pytest.mark.parametrize(
    ("text", "rule", "indicator", "year", "value", "low", "high"), CASES, ids=[c[1] for c in CASES]
)
def test_follows(
    text: str, rule: str, indicator: str, year: int, value: str, low: str | None, high: str | None
) -> None:
    found = [f for f in figures(HEAD + text + "\n") if f["dh:derivedBy"] == rule]
    assert len(found) == 1, found
    figure = found[0]
    assert figure["dh:indicator"] == iri(f"dhi:{indicator}")
    assert figure["sdmx-dimension:refPeriod"].endswith(str(year))
    assert close(value, figure["sdmx-measure:obsValue"]), figure
    for expected, name in ((low, "dh:low"), (high, "dh:high")):
        assert (figure.get(name) is None) if expected is None else close(expected, figure.get(name)), (name, figure)


NOTHING = [
    "Năm 2020, thu ngân sách đạt khoảng 342 tỷ đồng, vượt 14% chỉ tiêu nghị quyết.",  # «about» has no bounds
    "8 tháng đầu năm 2020, thu ngân sách đạt 342 tỷ đồng, đạt 80% kế hoạch năm.",  # some months against a year
    "Năm 2020, thu ngân sách đạt 0 đồng, gấp 2 lần so với năm 2015.",  # a zero base
    "Năm 2020, giá trị sản xuất công nghiệp đạt 900 tỷ đồng, tăng 12% so với năm 2015.",  # growth at constant prices
]


@pytest.mark.parametrize("text", NOTHING)
def test_does_not_follow(text: str) -> None:
    assert figures(HEAD + text + "\n") == []


def test_a_wording_with_two_readings_names_the_other() -> None:
    said = "Năm 2020, thu ngân sách đạt 342 tỷ đồng, {} 1,25 lần so với năm 2015.\n"
    risen, multiplied = (figures(HEAD + said.format(verb))[0] for verb in ("tăng", "gấp"))
    assert close("273600000000", risen["sdmx-measure:obsValue"])
    assert "152000000000" in risen["dh:alternativeReading"]
    assert Decimal(risen["dh:alternativeLow"]) < 152_000_000_000 < Decimal(risen["dh:alternativeHigh"])
    assert "dh:alternativeReading" not in multiplied


def test_rules_chain_to_an_end() -> None:
    text = (
        "Năm 2015, thu ngân sách đạt 100 tỷ đồng. Năm 2020, thu ngân sách gấp 3 lần so với năm 2015, vượt 20% chỉ tiêu "
        "nghị quyết đề ra.\n"
    )
    found = {f["dh:derivedBy"]: f for f in figures(HEAD + text)}
    assert close("300000000000", found["level-from-ratio"]["sdmx-measure:obsValue"])
    assert close("250000000000", found["target-from-attainment"]["sdmx-measure:obsValue"])
    assert found["level-from-ratio"]["node"] in found["target-from-attainment"]["inputs"]


def recomputed(
    rule: str, inputs: dict[str, tuple[str, Fraction, Fraction, Fraction]], totals: dict[str, Fraction]
) -> tuple[Fraction, Fraction, Fraction]:
    """Value and bounds once more, by fractions over every corner of the inputs' intervals."""
    whole = next((totals[node] for node in inputs if node in totals), Fraction(1))
    measures = {measure: (v, low, high) for measure, v, low, high in inputs.values()}
    relation = next((m for m in measures if m != "value"), "")
    level = measures["value"]
    formulas = {
        "target-from-attainment": lambda v, r: v * 100 / r,
        "result-from-attainment": lambda v, r: v * r / 100,
        "baseline-from-ratio": lambda v, r: v / r,
        "baseline-from-growth": lambda v, r: v / (1 + r / 100),
        "baseline-from-change": lambda v, r: v - r,
        "baseline-from-annual-growth": lambda v, r: v / (1 + r / 100) ** 5,
        "baseline-from-annual-change": lambda v, r: v - 5 * r,
        "level-from-ratio": lambda v, r: v * r,
        "level-from-growth": lambda v, r: v * (1 + r / 100),
        "level-from-change": lambda v, r: v + r,
        "level-from-annual-growth": lambda v, r: v * (1 + r / 100) ** 5,
        "level-from-annual-change": lambda v, r: v + 5 * r,
        "part-from-share": lambda v, r: v * r / 100,
        "whole-from-share": lambda v, r: v * 100 / r,
        "total-from-yearly-mean": lambda v, r: 5 * v,
        "rate-from-count": lambda v, r: v * 100 / whole,
    }
    formula = formulas[rule]
    other = measures.get(relation, (Fraction(1),) * 3)
    corners = [formula(v, r) for v in level[1:] for r in other[1:]]
    return formula(level[0], other[0]), min(corners), max(corners)


def facts(*given: dict[str, object]) -> list[dict[str, Any]]:
    """What is derived from figures as the reader gives them."""
    words = Evidence(0, len(HEAD), HEAD, "handmade")
    own = {"label": "thu ngân sách", "indicator": "dhi:budget-revenue", "measure": "value", "status": "result",
           "unit": "VND", "period": (2020, 2020), "place": "x", "evidence": (words,), "scale": Decimal(10**9)}  # fmt: skip
    reading = Reading(Document("x", HEAD), observations=tuple(Observation(**(own | it)) for it in given))  # type: ignore[arg-type]
    data = derive.derived(rdf.graph_name(reading.document), rdf.serialize(reading))
    return by_figure(ox.parse(data, format=ox.RdfFormat.N_QUADS))


def number(value: int, **more: object) -> dict[str, object]:
    return {"value": Decimal(value), **more}


ATTAINED = number(114, measure="attainment", unit="%", scale=Decimal(1), against="dhc:plan")


def test_a_result_follows_from_its_target_and_attainment() -> None:
    (found,) = facts(number(300 * 10**9, status="target"), ATTAINED)
    assert found["dh:derivedBy"] == "result-from-attainment"
    assert found["sdmx-measure:obsValue"] == "342000000000"
    assert facts(number(300 * 10**9, status="target"), ATTAINED | {"against": "dhc:plan-of-year"}) == []


def test_a_level_follows_from_its_baseline_and_change() -> None:
    before = number(100 * 10**9, period=(2015, 2015))
    # the level of 2020 is named by the change only, so its year must be one that the text names
    (found,) = facts(before, number(20 * 10**9, measure="change", baseline=2015))
    assert (found["dh:derivedBy"], found["sdmx-measure:obsValue"]) == ("level-from-change", "120000000000")


def test_what_is_planned_or_estimated_stays_so() -> None:
    before = number(100 * 10**9, period=(2020, 2020), status="estimate")
    rise = number(50, measure="growth", unit="%", scale=Decimal(1), baseline=2020, period=(2025, 2025))
    (planned,) = facts(before, rise | {"status": "target"})
    assert planned["sdmx-attribute:obsStatus"].endswith("/target")
    assert planned["dh:valueKind"].endswith("/planned")
    (actual,) = facts(before, rise)
    assert actual["sdmx-attribute:obsStatus"].endswith("/estimate")


def test_nothing_follows_from_an_unknown_period_or_place() -> None:
    assert facts(number(342 * 10**9, period=None), ATTAINED | {"period": None}) == []
    assert facts(number(342 * 10**9, place=None), ATTAINED | {"place": None}) == []
    assert facts(number(0), ATTAINED) == []


def test_every_derived_figure_is_recomputed() -> None:
    documents = [d for path in sorted(resources.sample().glob("*.txt")) for d in read(path)]
    documents += [Document(f"case-{n}", HEAD + text + "\n") for n, text in enumerate(case[0] for case in CASES)]
    checked = 0
    for document in documents:
        reading = read_document(document)
        printed: dict[str, tuple[str, Fraction, Fraction, Fraction]] = {}
        totals: dict[str, Fraction] = {}
        for it in reading.observations:
            place = (
                identity.place(it.area)
                if it.area and it.place in (None, it.area.label)
                else identity.organization(it.place or "")
            )
            exact = it.unit in {"count", "person", "household"} and it.scale == 1 and it.digits == 0
            half = Fraction(0) if exact else Fraction(it.scale) / 10**it.digits / 2
            if it.value is not None and it.qualifier == "=":
                value = Fraction(it.value)
                node = identity.observation(identity.slot(it, place), it)
                if it.of:
                    totals[node] = Fraction(it.of)
                printed[node] = (it.measure, value, value - half, value + half)
        data = derive.derived(rdf.graph_name(document), rdf.serialize(reading))
        for figure in by_figure(ox.parse(data, format=ox.RdfFormat.N_QUADS)):
            if set(figure["inputs"]) <= set(printed):
                expected = recomputed(figure["dh:derivedBy"], {i: printed[i] for i in figure["inputs"]}, totals)
                for wanted, name in zip(expected, ("sdmx-measure:obsValue", "dh:low", "dh:high"), strict=True):
                    given = Fraction(figure[name])
                    assert abs(given - wanted) <= abs(wanted) / 10**12, (document.id, figure, name)
                checked += 1
                printed[figure["node"]] = (
                    "value",
                    *(Fraction(figure[n]) for n in ("sdmx-measure:obsValue", "dh:low", "dh:high")),
                )
    assert checked >= 22


# rules that are wrong


def folder_with(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "mine.rq").write_text(text, encoding="utf-8")
    return folder


FIGURE = """[] a dh:DerivedObservation ; dh:indicator ?i ; sdmx-dimension:refArea ?a ; sdmx-dimension:refPeriod %s ;
    dh:measureKind dhk:value ; dh:valueKind dhk:actual ; dh:baseline dhk:no-baseline ; sdmx-attribute:unitMeasure ?u ;
    sdmx-attribute:obsStatus dhk:result ; sdmx-measure:obsValue 1.0 ; dh:low 1.0 ; dh:high 1.0 ; prov:wasDerivedFrom ?f"""
WHERE = "?f dh:indicator ?i ; sdmx-dimension:refArea ?a ; sdmx-attribute:unitMeasure ?u ; sdmx-dimension:refPeriod ?p"
WRONG = [
    ("CONSTRUCT { ?s ?p }\nWHERE { ?s ?p ?o }", r"ontology/rules/mine\.rq: line 1, column"),
    ("SELECT ?s\nWHERE { ?s ?p ?o }", r"mine\.rq: line 1: no CONSTRUCT in it"),
    ("CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://x/> { ?s ?p ?o } }", r"mine\.rq: line 1, column 32: SERVICE"),
    ("#+ needs: [a\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", r"mine\.rq: header: is no YAML"),
    (f"\nCONSTRUCT {{ {FIGURE % '?next'} }}\nWHERE {{ {WHERE} BIND(IRI(CONCAT(STR(?p), 'x')) AS ?next) }}",
     r"mine\.rq: line 2: new figures still follow after \d+ rounds"),
    (f"CONSTRUCT {{ {FIGURE.replace('dh:valueKind dhk:actual ;', '') % '?p'} }} WHERE {{ {WHERE} }}",
     r"mine\.rq: line 1: constructs a figure without dh:valueKind"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"), WRONG, ids=["syntax", "select", "service", "header", "endless", "dimension"]
)
def test_a_wrong_rule_is_refused_and_the_store_stays(tmp_path: Path, text: str, message: str) -> None:
    folder = folder_with(tmp_path, text)
    reading = read_document(Document("x", HEAD + CASES[0][0] + "\n"))
    with Store.memory() as store:
        store.replace_documents([(rdf.graph_name(reading.document), rdf.serialize(reading))])
        derive.derive(store)
        before = set(store.engine)
        with pytest.raises(KgError, match=message):
            derive.derive(store, folder)
        assert set(store.engine) == before


def test_derived_figures_can_be_removed_and_made_again() -> None:
    reading = read_document(Document("x", HEAD + CASES[0][0] + "\n"))
    with Store.memory() as store:
        store.replace_documents([(rdf.graph_name(reading.document), rdf.serialize(reading))])
        read_only = set(store.engine)
        assert derive.derive(store) > 10
        made = set(store.engine)
        assert read_only < made
        assert derive.forget(store)
        assert set(store.engine) == read_only
        assert not derive.forget(store)
        derive.derive(store)
        assert set(store.engine) == made


def test_every_rule_says_what_it_does() -> None:
    rules = derivation.rules()
    assert len(rules) >= 15
    for rule in rules:
        assert rule.query.startswith("#+ summary: ")
        assert rule.name == "00-bounds" or {language for language, _ in rule.formula} == {"vi", "en"}

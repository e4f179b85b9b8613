"""Targets meet results: every verdict and every reason, by hand-made claims and by short reports."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import assess, lexicon
from kg.build import build
from kg.claims import Claim, Main, Source
from kg.promises import Promise, promises
from kg.store import Store

AREA = "a"
MORE, LESS = {"i": "more-is-better"}, {"i": "less-is-better"}
EARLY = Source("d1", "early", "2015-08-07", (Main("c1", AREA, (2015, 2020)),))
LATE = Source("d2", "late", "2020-07-15", (Main("c2", AREA, (2020, 2025)),))
BASE = Claim("b", EARLY, AREA, "i", "value", False, "result", "VND", (2015, 2015), None, None, "=", Decimal(100))
TARGET = replace(BASE, node="t", planned=True, status="target", period=(2020, 2020), value=Decimal(200))
RESULT = replace(BASE, node="r", source=LATE, period=(2020, 2020), value=Decimal(200))


def judged(*claims: Claim, directions: dict[str, str] = MORE) -> Promise:
    (found,) = promises(claims, directions)
    return found


def verdict(*claims: Claim, directions: dict[str, str] = MORE) -> tuple[str, str]:
    found = judged(*claims, directions=directions)
    return found.verdict, found.reason


def at(value: object, qualifier: str = "=", **more: object) -> Claim:
    """The result with another value; its bounds as the rule would give them."""
    number = Decimal(str(value))
    bounds = {">": (number, None), ">=": (number, None), "<": (None, number), "<=": (None, number)}
    least, most = bounds.get(qualifier, (number, number))
    given = {"value": number, "qualifier": qualifier, "least": least, "most": most}
    return replace(RESULT, **(given | more))  # type: ignore[arg-type]


def to(value: object, qualifier: str = "=", **more: object) -> Claim:
    return replace(TARGET, value=Decimal(str(value)), qualifier=qualifier, **more)  # type: ignore[arg-type]


def test_a_rising_indicator_from_a_known_baseline() -> None:
    assert verdict(TARGET, BASE, at(200)) == ("kept", "met")
    assert verdict(TARGET, BASE, at(195)) == ("nearly", "most-of-the-way")
    assert verdict(TARGET, BASE, at(194)) == ("missed", "short")  # 94 % of the way, though within 5 % of the target


def test_a_falling_indicator_goes_the_other_way() -> None:
    assert verdict(to(50), BASE, at(50), directions=LESS) == ("kept", "met")
    assert verdict(to(50), BASE, at("52.5"), directions=LESS) == ("nearly", "most-of-the-way")
    assert verdict(to(50), BASE, at(53), directions=LESS) == ("missed", "short")


def test_without_a_baseline_the_target_itself_is_the_measure() -> None:
    assert verdict(TARGET, at(190)) == ("nearly", "near-the-target")
    assert verdict(TARGET, at(189)) == ("missed", "short")
    assert verdict(to(100), at(105), directions=LESS) == ("nearly", "near-the-target")
    assert verdict(to(100), at(106), directions=LESS) == ("missed", "short")


def test_a_target_to_be_passed() -> None:
    assert verdict(to(110, ">"), at(110)) == ("nearly", "near-the-target")
    assert verdict(to(110, ">="), at(110)) == ("kept", "met")
    assert verdict(to(110, ">"), at("110.1")) == ("kept", "met")
    assert verdict(to(110, ">"), at(110, ">")) == ("kept", "met")
    assert verdict(to(1, "<"), at(1), directions=LESS) == ("nearly", "near-the-target")
    assert verdict(to(1, "<="), at(1), directions=LESS) == ("kept", "met")
    assert verdict(to(1, "<"), at(1, "<"), directions=LESS) == ("kept", "met")


def test_a_range_is_met_from_its_nearer_end() -> None:
    eight_to_nine = replace(TARGET, value=None, low=Decimal(8), high=Decimal(9))
    assert verdict(eight_to_nine, at(8)) == ("kept", "met")
    assert verdict(eight_to_nine, at("7.9")) == ("nearly", "near-the-target")
    assert verdict(eight_to_nine, at(9), directions=LESS) == ("kept", "met")


def test_a_rough_result_is_judged_at_both_ends() -> None:
    assert verdict(to(100), at(120, "~")) == ("kept", "met")
    assert verdict(to(100), at(100, "~")) == ("nearly", "result-is-rough")
    assert verdict(to(100), at(98, ">")) == ("nearly", "result-is-rough")
    assert verdict(to(100), at(80, ">")) == ("unknown", "result-is-rough")
    assert verdict(to(100), at(80, "<")) == ("missed", "short")
    derived = at(
        99, rule="baseline-from-ratio", low=Decimal(90), high=Decimal(108), least=Decimal(90), most=Decimal(108)
    )
    assert verdict(to(100), derived) == ("unknown", "result-is-rough")


def test_what_falls_is_negative_and_its_bound_turns() -> None:
    fall = to(-1, ">", measure="annual-change", unit="pp", period=(2015, 2020))  # «giảm trên 1%/năm»
    fell = replace(fall, node="r", planned=False, status="result", source=LATE, qualifier="=", value=Decimal("-1.2"))
    assert verdict(fall, fell, directions=LESS) == ("kept", "met")
    assert verdict(fall, replace(fell, value=Decimal("-0.5")), directions=LESS) == ("missed", "short")
    assert verdict(fall, replace(fell, period=(2016, 2020)), directions=LESS) == ("kept", "met")


UNKNOWN = [
    ("unknown-direction", (TARGET, at(300)), {}),
    ("neutral-direction", (TARGET, at(300)), {"i": "neutral"}),
    ("unknown-direction", (replace(TARGET, measure="share"), replace(at(300), measure="share")), MORE),
    ("no-result", (TARGET, BASE), MORE),
    ("no-result", (TARGET, at(300, months=8)), MORE),
    ("no-result", (TARGET, replace(at(300), source=replace(LATE, date="2018-01-01"))), MORE),
    ("only-earlier-result", (TARGET, replace(at(300), period=(2018, 2018))), MORE),
    ("other-unit", (TARGET, replace(at(300), unit="USD")), MORE),
    ("no-year", (replace(TARGET, period=None), at(300)), MORE),
    ("no-year", (replace(TARGET, months=8), at(300)), MORE),
    ("no-term", (replace(TARGET, source=replace(EARLY, mains=(Main("c1", AREA, None),))), at(300)), MORE),
    ("zero-base", (TARGET, replace(BASE, value=Decimal(0)), at(199)), MORE),
    ("zero-target", (to(0), at(1)), LESS),
    ("bound-against-direction", (to(100, "<"), at(90)), MORE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "claims", "directions"), UNKNOWN, ids=[f"{u[0]}-{n}" for n, u in enumerate(UNKNOWN)]
)
def test_what_is_not_known_is_unknown(reason: str, claims: tuple[Claim, ...], directions: dict[str, str]) -> None:
    assert verdict(*claims, directions=directions) == ("unknown", reason)


def test_a_share_has_a_direction_only_where_the_indicator_is_one() -> None:
    share = [replace(c, measure="share", unit="%") for c in (TARGET, at(300))]
    assert promises(share, MORE)[0].reason == "unknown-direction"
    assert promises(share, MORE, {"i"})[0].verdict == "kept"


def test_a_target_that_is_met_needs_no_baseline() -> None:
    assert verdict(TARGET, replace(BASE, value=Decimal(0)), at(200)) == ("kept", "met")


def test_reported_before_derived_final_before_estimate_then_the_latest() -> None:
    derived = at(1, node="x", rule="level-from-ratio", low=Decimal(1), high=Decimal(1))
    estimate = replace(at(2), node="y", status="estimate")
    final = replace(at(3), node="z", source=replace(LATE, id="a", date="2020-01-01"))
    latest = replace(at(4), node="w", source=replace(LATE, id="b", date="2025-01-01"))
    assert judged(TARGET, derived, estimate, final, latest).result == latest
    assert judged(TARGET, derived, estimate, final).result == final
    assert judged(TARGET, derived, estimate).result == estimate
    assert judged(TARGET, derived).result == derived


def test_a_target_restated_by_the_next_report_is_of_the_term_before_and_one_promise() -> None:
    restated = replace(TARGET, node="t2", source=LATE)
    found = judged(TARGET, restated, at(200))
    assert found.term == (2015, 2020)
    assert found.target == TARGET
    assert found.restated == (restated,)


def test_a_yearly_mean_is_no_total_and_is_held_to_its_total() -> None:
    mean = to(8, ">=", yearly=True, period=(2015, 2020))
    total = replace(at(44), period=(2015, 2020))
    assert verdict(mean, total) == ("unknown", "no-result")
    follows = replace(
        mean, node="f", yearly=False, value=Decimal(40), rule="total-from-yearly-mean", inputs=("t",), low=Decimal(40)
    )
    assert verdict(mean, follows, total) == ("kept", "met")


def test_required_and_actual_yearly_rates() -> None:
    found = judged(to(200), BASE, at("161.051"))
    assert (found.required_rate, found.actual_rate, found.rate_unit) == (Decimal("14.87"), Decimal("10.00"), "%")
    rates = [replace(c, unit="%") for c in (to(50), BASE, at(60))]
    found = judged(*rates, directions=LESS)
    assert (found.required_rate, found.actual_rate, found.rate_unit) == (Decimal("-10.00"), Decimal("-8.00"), "pp")
    assert judged(to(200), replace(BASE, value=Decimal(0)), at(150)).required_rate is None


# by reports

REPORTS = {
    "2015": """Đại hội Đảng bộ huyện Gò Dầu

Ngày 6 và 7/8/2015, Đảng bộ huyện Gò Dầu, tỉnh Tây Ninh tổ chức Đại hội đại biểu lần thứ XI, nhiệm kỳ 2015-2020 với 220 đại biểu.

Năm 2015, thu ngân sách trên địa bàn đạt 200 tỷ đồng; tỷ lệ hộ nghèo năm 2015 còn 4%.

Đến năm 2020, huyện phấn đấu thu ngân sách trên địa bàn đạt 400 tỷ đồng; tỷ lệ hộ nghèo còn dưới 1%.

Đến năm 2020, tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 90%.

Giai đoạn 2015-2020, phấn đấu GRDP tăng bình quân 10 - 11%/năm.
""",
    "2020": """Đại hội Đảng bộ huyện Gò Dầu lần thứ XII

Ngày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Gò Dầu, tỉnh Tây Ninh lần thứ XII, nhiệm kỳ 2020-2025 diễn ra với 230 đại biểu.

Thu ngân sách trên địa bàn năm 2020 đạt 392 tỷ đồng. Tỷ lệ hộ nghèo năm 2020 còn 0,8%. Tỷ lệ dân số tham gia bảo hiểm y tế năm 2020 đạt 80%.

Giai đoạn 2015-2020, GRDP tăng bình quân 10,4%/năm.

Đến năm 2025, thu ngân sách trên địa bàn đạt 700 tỷ đồng.
""",
}
COLUMNS = [
    "place", "indicator", "indicator_label", "term_start", "term_end", "target", "target_qualifier", "target_low",
    "target_high", "unit", "result", "result_period_end", "verdict", "reason", "target_source", "target_quote",
    "result_source", "result_quote",
]  # fmt: skip
EXPECTED = {
    ("thu ngân sách trên địa bàn", "2015"): ("400000000000", "392000000000", "nearly", "most-of-the-way"),
    ("tỷ lệ hộ nghèo", "2015"): ("1", "0.8", "kept", "met"),
    ("tỷ lệ dân số tham gia bảo hiểm y tế", "2015"): ("90", "80", "missed", "short"),
    ("GRDP", "2015"): ("", "10.4", "kept", "met"),
    ("thu ngân sách trên địa bàn", "2020"): ("700000000000", "", "unknown", "no-result"),
}


def rows(store: Path, name: str, *params: str) -> list[dict[str, str]]:
    from click.testing import CliRunner

    from kg.cli import main

    given = [word for pair in params for word in ("--param", pair)]
    result = CliRunner().invoke(main, ["query", name, *given, "--format", "csv", "--store", str(store)])
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


def written(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / f"go-dau-{name}.txt").write_text(REPORTS[name], encoding="utf-8")
    return [str(folder / f"go-dau-{name}.txt") for name in names]


def quads(store: Path) -> set[ox.Quad]:
    with Store.open(store, read_only=True) as opened:
        return set(opened.quads())


def test_the_reports_of_two_congresses(tmp_path: Path) -> None:
    build(written(tmp_path, "2015", "2020"), tmp_path / "s")
    found = rows(tmp_path / "s", "promises")
    assert list(found[0]) == COLUMNS
    told = {
        (r["indicator_label"], r["term_start"]): (r["target"], r["result"], r["verdict"], r["reason"]) for r in found
    }
    assert told == EXPECTED
    for row in found:
        assert row["target_quote"] in REPORTS[row["target_source"][-4:]]
        assert not row["result_source"] or row["result_quote"] in REPORTS[row["result_source"][-4:]]


def test_place_and_term_may_be_asked_for(tmp_path: Path) -> None:
    build(written(tmp_path, "2015", "2020"), tmp_path / "s")
    assert len(rows(tmp_path / "s", "promises", "term=2015-2020")) == 4
    assert len(rows(tmp_path / "s", "promises", "term=2020-2025", "place=huyện Gò Dầu")) == 1
    assert rows(tmp_path / "s", "promises", "place=huyện Khác") == []
    summary = rows(tmp_path / "s", "promises-summary", "term=2015-2020")
    assert sum(int(r["kept"]) for r in summary) == 2
    assert sum(int(r["promises"]) for r in summary) == 4
    (rate,) = [r for r in rows(tmp_path / "s", "promise-rates") if r["due_year"] == "2020" and r["unit"] == "VND"]
    assert (rate["required_rate"], rate["actual_rate"]) == ("14.87", "14.41")


def test_one_report_after_the_other_gives_the_same_as_both_at_once(tmp_path: Path) -> None:
    paths = written(tmp_path, "2015", "2020")
    build(paths, tmp_path / "both")
    for path in reversed(paths):
        build([path], tmp_path / "each")
    assert quads(tmp_path / "each") == quads(tmp_path / "both")


def test_a_report_that_changes_changes_its_promises(tmp_path: Path) -> None:
    paths = written(tmp_path, "2015", "2020")
    build(paths, tmp_path / "s")
    before = quads(tmp_path / "s")
    Path(paths[1]).write_text(REPORTS["2020"].replace("392 tỷ", "410 tỷ"), encoding="utf-8")
    build(paths, tmp_path / "s")
    budget = next(r for r in rows(tmp_path / "s", "promises", "term=2015-2020") if r["unit"] == "VND")
    assert (budget["result"], budget["verdict"]) == ("410000000000", "kept")
    Path(paths[1]).write_text(REPORTS["2020"], encoding="utf-8")
    build(paths, tmp_path / "s")
    assert quads(tmp_path / "s") == before


def test_a_build_that_was_killed_is_caught_up_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = written(tmp_path, "2015", "2020")
    build(paths, tmp_path / "whole")
    build(paths[:1], tmp_path / "s")
    with monkeypatch.context() as patched:
        patched.setattr(assess, "refresh", lambda *args: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            build(paths[1:], tmp_path / "s")
    assert quads(tmp_path / "s") != quads(tmp_path / "whole")
    build(paths[:1], tmp_path / "s")
    assert quads(tmp_path / "s") == quads(tmp_path / "whole")


def test_promises_can_be_removed_without_touching_what_was_read(tmp_path: Path) -> None:
    build(written(tmp_path, "2015", "2020"), tmp_path / "s")
    before = quads(tmp_path / "s")
    with Store.open(tmp_path / "s") as store:
        assert assess.forget(store)
        assert not {assess.PROMISES, assess.FINDINGS} & set(store.graphs())
        assert {q for q in before if str(q.graph_name.value) not in (assess.PROMISES, assess.FINDINGS)} == set(
            store.quads()
        )
        assess.refresh(store)
    assert quads(tmp_path / "s") == before


def test_every_reason_and_verdict_is_explained() -> None:
    text = (Path(assess.__file__).parent / "promises.py").read_text(encoding="utf-8")
    concepts = (Path(assess.__file__).parent.parent / "ontology" / "assessment.ttl").read_text(encoding="utf-8")
    for _, claims, directions in UNKNOWN:
        assert f"dhk:{verdict(*claims, directions=directions)[1]} a skos:Concept" in concepts
    for code in ("met", "most-of-the-way", "near-the-target", "short", "result-is-rough"):
        assert f'"{code}"' in text
        assert f"dhk:{code} a skos:Concept" in concepts
    assert lexicon.load().concepts["dhi:poverty-rate"].get("dh:direction") == "dhk:less-is-better"

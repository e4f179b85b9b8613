"""What does not fit is found, each kind; what fits raises no alarm."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kg import findings, resources
from kg.build import build
from kg.claims import Claim, Main, Source
from kg.findings import Finding, Relations, Words

REPORTS = Path(__file__).parent / "reports"
ALARMS = {"error", "warning"}


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made: dict[str, Path] = {}
    for name in ("clean", "seeded"):
        made[name] = tmp_path_factory.mktemp(name) / "store"
        assert build([str(REPORTS / name)], made[name]).failures == []
    made["sample"] = tmp_path_factory.mktemp("sample") / "store"
    build([str(resources.sample())], made["sample"])
    return made


def asked(store: Path, name: str, *params: str) -> list[dict[str, str]]:
    from click.testing import CliRunner

    from kg.cli import main

    given = [word for pair in params for word in ("--param", pair)]
    result = CliRunner().invoke(main, ["query", name, *given, "--format", "csv", "--store", str(store)])
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.mark.parametrize("name", ["clean", "sample"])
def test_no_false_alarm(stores: dict[str, Path], name: str) -> None:
    assert name != "clean" or len(list((REPORTS / name).glob("*.txt"))) >= 10
    assert [row for row in asked(stores[name], "findings") if row["severity"] in ALARMS] == []


def test_what_agrees_is_noted(stores: dict[str, Path]) -> None:
    kinds = Counter(row["kind"] for row in asked(stores["clean"], "findings"))
    assert kinds["sources-agree"] >= 4
    assert kinds["derived-confirms"] >= 2
    assert kinds["congress-agrees"] >= 2


#: kind, severity, a word of the subject, the documents
SEEDED = [
    ("attainment-disagrees", "error", "thu ngân sách", {"cho-gao-2015", "cho-gao-2020-mot"}),
    ("congress-differs", "error", "officialDelegates", {"cho-gao-2020-mot", "cho-gao-2020-hai"}),
    ("congress-differs", "warning", "startDate", {"cho-gao-2020-mot", "cho-gao-2020-hai", "cho-gao-nhan-su"}),
    ("derived-contradicts", "warning", "thu nhập", {"cho-gao-2015", "cho-gao-2020-mot"}),
    ("derived-contradicts", "warning", "hộ nghèo", {"cho-gao-2015", "cho-gao-2020-mot"}),
    ("different-values", "error", "sản lượng lúa", {"cho-gao-2020-mot", "cho-gao-2020-hai"}),
    ("part-exceeds-whole", "error", "sản lượng lúa", {"cho-gao-2020-hai"}),
    ("share-above-100", "error", "bảo hiểm y tế", {"cho-gao-2020-mot"}),
    ("tenure-outside-term", "warning", "Bí thư", {"cho-gao-nhan-su"}),
    ("two-secretaries", "error", "Bí thư", {"cho-gao-2020-mot", "cho-gao-2020-hai"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "severity", "subject", "sources"), SEEDED, ids=[f"{s[0]}-{s[2]}" for s in SEEDED])
def test_what_was_seeded_is_found(
    stores: dict[str, Path], kind: str, severity: str, subject: str, sources: set[str]
) -> None:
    found = [row for row in asked(stores["seeded"], "findings", f"kind={kind}") if subject in row["subject"]]
    assert any(row["severity"] == severity and set(row["sources"].split(", ")) == sources for row in found), found
    for row in found:
        assert list(row) == ["kind", "severity", "place", "subject", "detail", "sources", "quotes", "action"]
        texts = [(REPORTS / "seeded" / f"{s}.txt").read_text(encoding="utf-8") for s in row["sources"].split(", ")]
        assert all(any(quote in text for text in texts) for quote in row["quotes"].split(" | "))
        assert "Chợ Gạo" in row["place"]
        assert " / " in row["action"]


def test_nothing_else_is_found(stores: dict[str, Path]) -> None:
    found = {(r["kind"], r["severity"]) for r in asked(stores["seeded"], "findings") if r["severity"] in ALARMS}
    assert found == {(kind, severity) for kind, severity, _, _ in SEEDED}


def test_the_summary_counts_each_kind(stores: dict[str, Path]) -> None:
    summary = {(r["kind"], r["severity"]): int(r["findings"]) for r in asked(stores["seeded"], "findings-summary")}
    assert summary == Counter((r["kind"], r["severity"]) for r in asked(stores["seeded"], "findings"))


# figure against figure

CONGRESS = Main("c", "a", (2020, 2025))
ONE = Source("d1", "one", "2020-07-15", (CONGRESS,))
TWO = Source("d2", "two", "2020-07-16", (CONGRESS,))
INDICATOR = "https://w3id.org/daihoi/ontology/indicator/rice-output"
FIGURE = Claim(
    "x", ONE, "a", INDICATOR, "value", False, "result", "tonne", (2020, 2020), None, None, "=", Decimal(9600),
    least=Decimal("9599.5"), most=Decimal("9600.5"),
)  # fmt: skip
RELATIONS = Relations({}, {INDICATOR: Decimal(100)}, frozenset())


class Told(Words):
    """Words for claims that no store holds."""

    def label(self, node: str, claim: Claim) -> str:
        return node

    def quote(self, claim: Claim) -> str:
        return claim.node

    def inferred(self, claim: Claim) -> bool:
        return claim.node.startswith("inferred")

    def rough(self, claim: Claim) -> bool:
        return False


def other(value: object, qualifier: str = "=", **more: object) -> Claim:
    number = Decimal(str(value))
    half = Decimal("0.5")
    bounds = {"=": (number - half, number + half), ">": (number, None), "<": (None, number), "~": (None, None)}
    least, most = bounds[qualifier]
    given = {"node": "y", "source": TWO, "value": number, "qualifier": qualifier, "least": least, "most": most}
    return replace(FIGURE, **(given | more))  # type: ignore[arg-type]


def alarms(*claims: Claim) -> list[Finding]:
    found = findings.of_figures(claims, RELATIONS, Told())
    return [f for f in found if f.severity in ALARMS]


COMPATIBLE = [
    ("about", other(9700, "~")),
    ("a lower bound", other(9000, ">")),
    ("an upper bound", other(10000, "<")),
    ("rounded the same", other(9600.4, least=Decimal("9600.35"), most=Decimal("9600.45"))),
    ("a plan is no result", other(12000, planned=True, status="target")),
    ("an estimate is no final figure", other(12000, status="estimate")),
    ("eight months are no year", other(6000, months=8)),
    ("another year", other(12000, period=(2019, 2019))),
    ("an unknown year", other(12000, period=None)),
    ("a mean is no total", other(12000, yearly=True)),
    ("another unit", other(12, unit="VND")),
    ("another measure", other(12, measure="growth", unit="%")),
]  # fmt: skip


@pytest.mark.parametrize("claim", [c for _, c in COMPATIBLE], ids=[name for name, _ in COMPATIBLE])
def test_compatible_figures_raise_no_alarm(claim: Claim) -> None:
    assert alarms(FIGURE, claim) == []


CONTRADICTIONS = [
    ("error", other(9700)),
    ("warning", other(12000, "~")),
    ("warning", other(9700, ">")),
    ("warning", other(9000, "<")),
    ("warning", other(9700, node="inferred")),
]


@pytest.mark.parametrize(("severity", "claim"), CONTRADICTIONS, ids=[f"{s}-{c.qualifier}" for s, c in CONTRADICTIONS])
def test_contradicting_figures_are_found(severity: str, claim: Claim) -> None:
    (found,) = alarms(FIGURE, claim)
    assert (found.kind, found.severity) == ("different-values", severity)
    assert found.sources == ("one", "two") or found.sources == ("two", "one")


def test_targets_of_one_congress_contradict_and_of_two_do_not() -> None:
    mine, theirs = (replace(c, planned=True, status="target") for c in (FIGURE, other(9700)))
    assert [f.kind for f in alarms(mine, theirs)] == ["different-values"]
    later = replace(theirs, source=replace(TWO, mains=(Main("other", "a", (2025, 2030)),)))
    assert alarms(mine, later) == []


def test_parts_that_one_document_lists_are_no_contradiction() -> None:
    assert alarms(FIGURE, other(9700, source=ONE, node="x")) == []  # the same sentence
    candidate = "https://w3id.org/daihoi/id/indicator/so-mo-hinh"
    assert alarms(*(replace(c, indicator=candidate, source=ONE) for c in (FIGURE, other(9700)))) == []
    assert [f.severity for f in alarms(FIGURE, other(9700, source=ONE))] == ["error"]


def test_a_derived_figure_confirms_or_contradicts_or_fits_the_other_reading() -> None:
    made = {"node": "z", "source": TWO, "rule": "baseline-from-ratio", "inputs": ("p", "q")}
    near = other(9590, low=Decimal(9500), high=Decimal(9700), least=Decimal(9500), most=Decimal(9700), **made)
    far = other(5000, low=Decimal(4900), high=Decimal(5100), least=Decimal(4900), most=Decimal(5100), **made)
    read = replace(far, other=(Decimal(9000), Decimal(9900)))
    kinds = [[f.kind for f in findings.of_figures((FIGURE, c), RELATIONS, Told())] for c in (near, far, read)]
    assert kinds == [["derived-confirms"], ["derived-contradicts"], ["other-reading"]]


def test_an_attainment_of_a_plan_of_the_year_says_nothing_of_the_congresss_target() -> None:
    target = replace(FIGURE, planned=True, status="target")
    made = {"node": "z", "source": TWO, "rule": "target-from-attainment", "inputs": ("p", "q"), "planned": True}
    derived = other(5000, status="target", low=Decimal(4900), high=Decimal(5100), **made)
    derived = replace(derived, least=Decimal(4900), most=Decimal(5100))
    assert alarms(target, replace(derived, against=frozenset({"…/cue/plan-of-year"}))) == []
    (found,) = alarms(target, replace(derived, against=frozenset({"…/cue/plan"})))
    assert (found.kind, found.severity) == ("attainment-disagrees", "error")


def test_counts_that_follow_from_rounded_figures_are_whole() -> None:
    counted = replace(FIGURE, unit="person", value=Decimal(847), least=Decimal(847), most=Decimal(847))
    derived = replace(
        counted, node="z", rule="baseline-from-growth", value=Decimal("846.955"), low=Decimal("846.919"),
        high=Decimal("846.991"), least=Decimal("846.919"), most=Decimal("846.991"),
    )  # fmt: skip
    assert alarms(counted, derived) == []


def test_people_who_are_judged_to_be_one_are_no_two_secretaries(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from kg.cli import main

    store = tmp_path / "store"
    build([str(REPORTS / "seeded")], store)
    one, other = "Lê Quang Tám, huyện Chợ Gạo", "Nguyễn Thị Bảy, huyện Chợ Gạo"
    for command, kinds in (
        (["judge", "same", one, other, "--who", "x", "--why", "y"], set()),
        (["judge", "undo", one, other], {"two-secretaries"}),
    ):
        result = CliRunner().invoke(main, [*command, "--store", str(store)])
        assert result.exit_code == 0, result.output
        assert {row["kind"] for row in asked(store, "findings", "kind=two-secretaries")} == kinds

"""The bundled reports are read whole and right; a drop fails the build."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest

from kg import readers, resources
from kg.extract import read_document
from kg.facts import Reading
from kg.normalise import fold
from kg.text import Document

SAMPLES = sorted(resources.sample().glob("*.txt"))


def read(name: str) -> Reading:
    return read_document(next(iter(readers.read(resources.sample() / f"{name}.txt"))))


def test_there_are_four_samples() -> None:
    assert len(SAMPLES) == 4


def test_a_congress_with_everything_said_of_it() -> None:
    main = next(c for c in read("tan-chau-2020").congresses if c.main)
    assert (main.place, main.within, main.level, main.ordinal, main.term) == (
        "huyện Tân Châu", "tỉnh Tây Ninh", "district", 11, (2020, 2025),
    )  # fmt: skip
    assert (main.start_date, main.end_date) == ("2020-07-14", "2020-07-15")
    assert (main.official_delegates, main.members_represented) == (235, 4120)
    assert (main.committee_size, main.standing_committee_size) == (40, 12)
    assert main.direct_election
    assert main.pilot
    assert dict(main.stated)["committee_size"].quote == "40 ủy viên"


def test_officials_with_their_events() -> None:
    found = {(o.name, o.role_label, o.body.label): o.event for o in read("tan-chau-2020").officials}
    assert found == {
        ("Võ Văn Lâm", "Bí thư", "Huyện ủy Tân Châu"): "re-elected",
        ("Nguyễn Hữu Phước", "Phó Bí thư", "Huyện ủy Tân Châu"): "elected",
        ("Đỗ Thị Mai", "Phó Bí thư", "Huyện ủy Tân Châu"): "elected",
        ("Phan Quốc Dũng", "Chủ nhiệm", "Ủy ban Kiểm tra Huyện ủy Tân Châu"): "elected",
        ("Nguyễn Thành Nam", "Bí thư", "Tỉnh ủy Tây Ninh"): "holds",
    }


def test_figures_with_measure_status_unit_and_period() -> None:
    rows = {
        (o.indicator, o.measure, o.status, o.value, o.unit, o.period, o.qualifier)
        for o in read("tan-chau-2020").observations
    }
    assert len(rows) == 15
    for row in (
        ("dhi:income-per-head", "value", "result", Decimal("58200000"), "VND", (2020, 2020), "="),
        ("dhi:income-per-head", "attainment", "result", Decimal("105.8"), "%", (2020, 2020), "="),
        ("dhi:income-per-head", "ratio", "result", Decimal("1.85"), "times", (2020, 2020), "="),
        ("dhi:income-per-head", "value", "target", Decimal("85000000"), "VND", (2025, 2025), ">"),
        ("dhi:budget-revenue-area", "attainment", "result", Decimal("114"), "%", (2020, 2020), "="),
        ("dhi:new-rural-communes", "change", "result", Decimal("5"), "count", (2020, 2020), "="),
        ("dhi:new-party-members", "value", "target", Decimal("130"), "person", (2020, 2025), ">="),
    ):
        assert row in rows


def test_items_of_a_list_take_the_year_and_the_status_of_its_head() -> None:
    targets = [o for o in read("xa-an-phu-2025").observations if o.status == "target"]
    assert [(o.measure, o.period) for o in targets] == [
        ("value", (2030, 2030)), ("value", (2030, 2030)), ("value", (2030, 2030)), ("annual-growth", (2025, 2030)),
    ]  # fmt: skip


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_every_span_is_its_quote_and_every_digit_accounted_for(path) -> None:  # type: ignore[no-untyped-def]
    document = next(iter(readers.read(path)))
    reading = read_document(document)
    facts = [*reading.congresses, *reading.officials, *reading.observations, *reading.citations, *reading.commitments]
    evidence = [e for fact in facts for e in fact.evidence]
    evidence += [e for congress in reading.congresses for _, e in congress.stated]
    assert len(evidence) > 10
    for words in [*evidence, *reading.refusals]:
        assert document.text[words.start : words.end] == words.quote


def dresses(text: str) -> dict[str, str]:
    modern = {"òa": "oà", "óa": "oá", "ủy": "uỷ", "úy": "uý", "ỏe": "oẻ", "óe": "oé", "ùy": "uỳ", "ũy": "uỹ"}
    new_style = text
    for old, new in modern.items():
        new_style = new_style.replace(old, new)
    return {
        "NFD": unicodedata.normalize("NFD", text),
        "new tone marks": new_style,
        "Windows line ends": text.replace("\n", "\r\n"),
        "no-break spaces": text.replace(" tỷ đồng", "\u00a0tỷ\u00a0đồng").replace(" triệu", "\u00a0triệu"),
        "dashes": text.replace("-", "–"),
        "tỉ": text.replace("tỷ", "tỉ").replace("Tỷ", "Tỉ"),
    }


def essence(reading: Reading) -> tuple[object, ...]:
    return (
        [(c.place, c.ordinal, c.term, c.main, c.start_date, c.end_date, c.official_delegates, c.committee_size,
          c.standing_committee_size, c.higher_delegates, c.direct_election) for c in reading.congresses],
        [(fold(o.name), o.role, o.body.label, o.event, o.term) for o in reading.officials],
        [(fold(o.label), o.indicator, o.measure, o.status, o.value, o.low, o.high, o.unit, o.qualifier, o.period, o.baseline)
         for o in reading.observations],
    )  # fmt: skip


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_the_same_text_in_another_dress_gives_the_same_facts(path) -> None:  # type: ignore[no-untyped-def]
    document = next(iter(readers.read(path)))
    expected = essence(read_document(document))
    tried = dresses(document.text)
    assert len(tried) == 6
    for name, text in tried.items():
        reading = read_document(Document(document.id, text))
        assert essence(reading) == expected, name
        for observation in reading.observations:
            words = observation.evidence[0]
            assert text[words.start : words.end] == words.quote


def test_a_text_without_a_congress_gives_nothing() -> None:
    weather = "Thời tiết ngày 5/8: Hà Nội 27-34 độ, có mưa rào.\nLượng mưa 20-50 mm, gió đông nam cấp 2.\n"
    reading = read_document(Document("thoi-tiet", weather))
    assert reading.congresses == ()
    assert reading.officials == ()


def test_hostile_text_is_read_in_linear_time() -> None:
    digits = Document("so", "1,2.3/4-5% " * 20_000)
    assert read_document(digits).officials == ()

"""Rows of tables: each figure with the indicator, unit, target or result, and years that its row and columns tell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import read_document
from kg.facts import Observation
from kg.readers import tables
from kg.text import Document

HEAD = (
    "Đại hội Đảng bộ huyện Tân Châu\n\nĐại hội đại biểu Đảng bộ huyện Tân Châu, tỉnh Tây Ninh lần thứ XI, nhiệm kỳ "
    "2020-2025 họp ngày 15/7/2020.\n\n"
)
COLUMNS = ("TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2020", "Thực hiện 2020", "Mục tiêu 2025", "Ghi chú")


def read(*rows: str) -> list[Observation]:
    document = Document("x", HEAD + "\n".join(rows) + "\n")
    found = read_document(document).observations
    for observation in found:
        (words,) = observation.evidence
        assert document.text[words.start : words.end] == words.quote
    return list(found)


def told(*rows: str) -> list[tuple[str, str, str, str, str, tuple[int, int] | None]]:
    """Quote, value (or bounds), unit, measure, status, years of each figure."""
    return [
        (o.evidence[0].quote, str(o.value) if o.value is not None else f"{o.low}..{o.high}", o.unit, o.measure, o.status, o.period)
        for o in read(*rows)
    ]  # fmt: skip


def row(*cells: str) -> str:
    return tables.lines([COLUMNS, cells])[0]


def test_place_indicator_unit_target_and_result() -> None:
    line = row("1", "Thu ngân sách trên địa bàn", "Tỷ đồng", "300", "342,5", "500", "")
    assert line == (
        "TT: 1 | Chỉ tiêu: Thu ngân sách trên địa bàn | Đơn vị: Tỷ đồng | Mục tiêu 2020: 300 | Thực hiện 2020: 342,5"
        " | Mục tiêu 2025: 500"
    )
    assert told(line) == [
        ("300", "300000000000", "VND", "value", "target", (2020, 2020)),
        ("342,5", "342500000000.0", "VND", "value", "result", (2020, 2020)),
        ("500", "500000000000", "VND", "value", "target", (2025, 2025)),
    ]
    assert {(o.place, o.indicator) for o in read(line)} == {("huyện Tân Châu", "dhi:budget-revenue-area")}


@pytest.mark.parametrize(
    ("name", "unit", "cell", "value", "code", "qualifier"),
    [
        ("Tỷ lệ hộ nghèo", "%", "2,5", "2.5", "%", "="),
        ("Tỷ lệ hộ nghèo", "%", "dưới 2", "2", "%", "<"),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế", "%", "≥ 95", "95", "%", ">="),
        ("Tỷ lệ che phủ rừng", "%", "65 trở lên", "65", "%", ">="),
        ("Thu nhập bình quân đầu người", "Triệu đồng/người/năm", "62", "62000000", "VND", "="),
        ("Thu nhập bình quân đầu người (triệu đồng)", "", "62", "62000000", "VND", "="),
        ("Sản lượng lúa", "Nghìn tấn", "412", "412000", "tonne", "="),
        ("Năng suất lúa", "tạ/ha", "58,5", "5.85", "tonne/ha", "="),
        ("Số xã đạt chuẩn nông thôn mới", "Xã", "12", "12", "count", "="),
        ("Kết nạp đảng viên mới", "Đảng viên", "640", "640", "person", "="),
        ("Thu ngân sách trên địa bàn", "", "342 tỷ đồng", "342000000000", "VND", "="),
    ],
)
def test_the_unit_stands_in_its_column_in_brackets_or_in_the_cell(
    name: str, unit: str, cell: str, value: str, code: str, qualifier: str
) -> None:
    (found,) = read(row("3.1", name, unit, "", cell, "", ""))
    assert (found.value is not None and found.value.normalize(), found.unit, found.qualifier) == (
        Decimal(value).normalize(), code, qualifier,
    )  # fmt: skip
    assert found.status == "result"


def test_ranges_and_growth() -> None:
    line = row("1", "Tốc độ tăng trưởng kinh tế bình quân hằng năm", "%", "", "8,2", "8,5-9", "")
    assert told(line) == [
        ("8,2", "8.2", "%", "annual-growth", "result", (2015, 2020)),
        ("8,5-9", "8.5..9", "%", "annual-growth", "target", (2020, 2025)),
    ]


def test_attainment_is_a_percentage_of_the_target() -> None:
    line = tables.lines([
        ("Chỉ tiêu", "ĐVT", "Nghị quyết", "Ước thực hiện 2020", "So với nghị quyết (%)", "So với năm 2015 (%)"),
        ("Sản lượng lúa", "tấn", "50.000", "52.000", "104", "131"),
    ])  # fmt: skip
    assert told(*line) == [
        ("50.000", "50000", "tonne", "value", "target", (2020, 2020)),
        ("52.000", "52000", "tonne", "value", "estimate", (2020, 2020)),
        ("104", "104", "%", "attainment", "result", (2020, 2020)),
    ]


def test_columns_of_years_below_one_head() -> None:
    lines = tables.lines([
        ("Chỉ tiêu", "Đơn vị", "Thực hiện", "Thực hiện", "Kế hoạch 2025"),
        ("Chỉ tiêu", "Đơn vị", "2015", "2020", "Kế hoạch 2025"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("I. KINH TẾ", "I. KINH TẾ", "I. KINH TẾ", "I. KINH TẾ", "I. KINH TẾ"),
        ("Tỷ lệ hộ nghèo", "%", "9,1", "2,5", "1"),
    ])  # fmt: skip
    assert lines[0] == "I. KINH TẾ"
    assert [(quote, status, years) for quote, _, _, _, status, years in told(*lines)] == [
        ("9,1", "result", (2015, 2015)), ("2,5", "result", (2020, 2020)), ("1", "target", (2025, 2025)),
    ]  # fmt: skip


def test_a_table_in_plain_text_whose_heads_stand_once_above() -> None:
    rows = ("| Chỉ tiêu | Đơn vị | Thực hiện 2020 |", "|---|:--:|---|", "| Tỷ lệ hộ nghèo | % | 2,5 |", "Hết bảng.", "A | B | 7")
    assert [(quote, unit) for quote, _, unit, *_ in told(*rows)] == [("2,5", "%")]


@pytest.mark.parametrize("mark", ["; ", "\t", "   ", " - ", " – ", " / ", " | "])
def test_cells_are_parted_by_bars_semicolons_tabs_blanks_dashes_or_slashes(mark: str) -> None:
    rows = (
        ("TT", "Chỉ tiêu", "Thực hiện năm 2020", "Mục tiêu năm 2025"), ("1", "Thu ngân sách (tỷ đồng)", "120", "210"),
        ("2", "Tỷ lệ hộ nghèo (%)", "4,8", "dưới 1"), ("3", "Diện tích rừng trồng (ha)", "4.200", "5.100"),
    )  # fmt: skip
    assert [(quote, unit, status, years) for quote, _, unit, _, status, years in told(*(mark.join(row) for row in rows))] == [
        ("120", "VND", "result", (2020, 2020)), ("210", "VND", "target", (2025, 2025)),
        ("4,8", "%", "result", (2020, 2020)), ("1", "%", "target", (2025, 2025)),
        ("4.200", "ha", "result", (2020, 2020)), ("5.100", "ha", "target", (2025, 2025)),
    ]  # fmt: skip


def test_lists_with_semicolons_and_dashes_are_no_tables() -> None:
    assert [(quote, status) for quote, *_, status, _ in told("Nông nghiệp - Dịch vụ", "Lúa 200 ha; ngô 40 ha", "Cam 30 ha; quýt 20 ha")] == [
        ("200 ha", "result"), ("40 ha", "result"), ("30 ha", "result"), ("20 ha", "result"),
    ]  # fmt: skip


def test_units_that_only_the_name_tells_and_columns_of_the_terms_ends() -> None:
    rows = (
        "Chỉ tiêu | Đầu nhiệm kỳ | Cuối nhiệm kỳ", "Tỷ lệ hộ nghèo | 7,2 | 2,1", "Sản phẩm OCOP | 4 | 19",
        "Số xã đạt chuẩn nông thôn mới | 3 | 11", "Thu ngân sách | 120 | 210", "Kết nạp đảng viên | 210 đồng chí | 320 đồng chí",
    )  # fmt: skip
    assert [(quote, unit, years) for quote, _, unit, _, _, years in told(*rows)] == [
        ("7,2", "%", (2015, 2015)), ("2,1", "%", (2020, 2020)), ("4", "count", (2015, 2015)), ("19", "count", (2020, 2020)),
        ("3", "count", (2015, 2015)), ("11", "count", (2020, 2020)), ("210", "person", (2015, 2015)), ("320", "person", (2015, 2020)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Địa phương: Xã An Bình | Dân số: 12.000 | Số ấp: 7",  # no column is called the indicator
        "Chỉ tiêu: Sản lượng lúa | Đơn vị: tấn | Thực hiện 2020: đạt 52.000, tăng 4%",  # more than a figure in the cell
        "Chỉ tiêu: Sản lượng lúa | Thực hiện 2020: 52.000",  # no unit anywhere
        "Chỉ tiêu: 1.2.3 | Đơn vị: tấn | Thực hiện 2020: 52.000",  # no name
        "Chỉ tiêu: Sản lượng lúa | Đơn vị: tấn | So với năm 2015: 4.000",  # a comparison
        "Chỉ tiêu: Sản lượng lúa | Đơn vị: tấn | Ghi chú: 4.000",
        "Chỉ tiêu: Đánh giá | Đơn vị: | Thực hiện: (15/7/2020)",
    ],
)
def test_what_a_table_does_not_tell_is_refused(line: str) -> None:
    assert told(line) == []
    reading = read_document(Document("x", HEAD + line))
    assert {r.reason for r in reading.refusals if r.start > len(HEAD)} <= {
        "head of a column", "cell of a table whose meaning is not told",
    }  # fmt: skip


def test_parts_of_a_row_are_named_with_it() -> None:
    cells = [
        ("Chỉ tiêu", "Đơn vị", "Thực hiện 2020"),
        ("1. Cơ cấu kinh tế", "", ""), ("- Nông, lâm, thủy sản", "%", "21,5"),
        ("2. Giá trị sản xuất", "tỷ đồng", "9.000"), ("+ Công nghiệp", "tỷ đồng", "4.100"),
    ]  # fmt: skip
    assert [(o.label, o.measure, o.evidence[0].quote) for o in read(*tables.lines(cells))] == [
        ("tỷ trọng nông, lâm, thủy sản", "share", "21,5"), ("giá trị sản xuất", "value", "9.000"),
        ("giá trị sản xuất công nghiệp", "value", "4.100"),
    ]  # fmt: skip


def test_rows_without_heads_keep_their_cells() -> None:
    assert tables.lines([("Dân số", "12.000"), ("Số xã", "14")]) == ["Dân số | 12.000", "Số xã | 14"]
    assert tables.lines([("Họ và tên", "Chức vụ"), ("Lê Na", "Bí thư")]) == ["Họ và tên | Chức vụ", "Lê Na | Bí thư"]
    assert tables.lines([]) == []
    assert tables.lines([("", ""), ("Một ô", "")]) == ["Một ô"]


def test_a_dash_in_the_column_of_numbers_marks_a_part_and_empty_last_cells_are_cells() -> None:
    rows = (
        "STT | Chỉ tiêu | ĐVT | Mục tiêu | Thực hiện | Đạt (%)",
        "1 | Kết nạp đảng viên | Đồng chí | 150 | 162 | 108",
        "2 | Cơ cấu kinh tế | | | |",
        "- | Nông nghiệp | % | 30 | 28,5 |",
        "3 | Tổng thu ngân sách | tỷ đồng | 320 | 345 | 107,8",
        "- | Thu nội địa | tỷ đồng | 250 | 270 | 108",
    )
    assert [(o.label, o.measure, o.unit, o.evidence[0].quote) for o in read(*rows)] == [
        ("đảng viên mới kết nạp", "value", "person", "150"), ("đảng viên mới kết nạp", "value", "person", "162"),
        ("đảng viên mới kết nạp", "attainment", "%", "108"), ("tỷ trọng nông nghiệp", "share", "%", "30"),
        ("tỷ trọng nông nghiệp", "share", "%", "28,5"), ("thu ngân sách", "value", "VND", "320"),
        ("thu ngân sách", "value", "VND", "345"), ("thu ngân sách", "attainment", "%", "107,8"),
        ("thu nội địa", "value", "VND", "250"), ("thu nội địa", "value", "VND", "270"), ("thu nội địa", "attainment", "%", "108"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Thực hiện 2020 (ước)", "Ước thực hiện 2020", "Thực hiện năm 2020 (ước tính)"])
def test_a_column_of_estimates(head: str) -> None:
    rows = (f"Chỉ tiêu | {head} | Kế hoạch 2025", "Tỷ lệ hộ nghèo (%) | 2,5 | 1")
    assert [(it[0], it[4]) for it in told(*rows)] == [("2,5", "estimate"), ("1", "target")]

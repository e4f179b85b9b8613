"""Figures in sentences of every wording: what is read in them, to the last attribute, and what is refused and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import nquads
from kg.explain import account
from kg.extract import read_document
from kg.facts import Observation
from kg.rules import following, observation, period, phrase, quantity, spot, walk
from kg.text import Document

HEAD = (
    "Đại hội đại biểu Đảng bộ huyện Yên Sơn lần thứ XX, nhiệm kỳ 2020-2025\n\n"
    "Ngày 20/7/2020, Đảng bộ huyện Yên Sơn khai mạc Đại hội đại biểu lần thứ XX, nhiệm kỳ 2020-2025.\n\n"
)


def blocks() -> list[tuple[str, list[str]]]:
    """The texts of ``figures.txt``, each with the lines of its figures."""
    found: list[tuple[str, list[str]]] = []
    for block in Path(__file__).with_name("figures.txt").read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        text = "\n".join(line.removeprefix("» ") for line in lines if line.startswith("» "))
        if text:
            found.append((text, [line for line in lines if not line.startswith("» ")]))
    return found


def line(it: Observation) -> str:
    """A figure as ``figures.txt`` writes it."""
    number = f"{nquads.plain(it.low)}..{nquads.plain(it.high)}" if it.value is None else nquads.plain(it.value)
    number = ("" if it.qualifier == "=" else it.qualifier) + number
    whole = f" of {nquads.plain(it.of)}" if it.of is not None else ""
    first, last = it.period or (None, None)
    years = "-" if first is None else str(first) if first == last else f"{first}-{last}"
    against = f" against {it.baseline}" if it.baseline is not None else ""
    said = f" | {it.said_by}" if it.said_by else ""
    words = it.evidence[0].quote
    return f"{words} = {it.label} | {it.measure} | {it.status} | {number}{whole} {it.unit} | {years}{against}{said}"


def read(text: str) -> list[str]:
    """The figures of a text behind the head, in order."""
    reading = read_document(Document("x", HEAD + text))
    found = [(o.evidence[0].start, line(o)) for o in reading.observations if o.evidence[0].start >= len(HEAD)]
    return [words for _, words in sorted(found)]


def test_there_are_many_texts_of_many_wordings() -> None:
    assert len(blocks()) >= 80
    lines = [figure for _, figures in blocks() for figure in figures]
    assert len(lines) >= 270
    parts = [figure.split(" | ") for figure in lines]
    kinds = {"value", "growth", "annual-growth", "change", "annual-change", "ratio", "attainment", "share"}
    assert {part[1] for part in parts} == kinds
    assert {part[2] for part in parts} == {"result", "estimate", "target"}


@pytest.mark.parametrize(("text", "figures"), blocks(), ids=[text[:50] for text, _ in blocks()])
def test_every_figure_of_a_text_is_read(text: str, figures: list[str]) -> None:
    assert read(text) == figures


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("Đại hội đề ra 18 chỉ tiêu và 3 khâu đột phá.", "18", "number of goals or tasks"),
        ("Đồng chí trúng cử với 48/49 phiếu, đạt 97,96%.", "97,96", "vote count"),
        ("100% đại biểu biểu quyết thông qua.", "100", "vote count"),
        ("Kết quả: Trần Văn An (38/38 phiếu), Lê Thị Bình (36/38) trúng cử.", "36/38", "vote count"),
        ("Đại hội bầu ông Nguyễn Văn Ba (40/41) vào Ban Chấp hành.", "40/41", "vote count"),
        ("Đảng viên được triệu tập: 42; có mặt: 40; vắng có lý do: 2.", "40", "congress attribute"),
        ("Số ủy viên Ban Chấp hành là 15.", "15", "congress attribute"),
        ("Đoàn đại biểu dự Đại hội cấp trên có 9 người.", "9", "congress attribute"),
        ("Biên bản lập thành 03 bản, đã đọc trước Đại hội.", "03", "copies of a document"),
        ("Số điện thoại tư vấn: 0207.3.812.345.", "0207.3.812.345", "telephone number"),
        ("Không phải cứ xây dựng 1, 2 khu công nghệ cao là xong.", "2", "approximate number"),
        ("Trẻ trong độ tuổi 6 - 14 đến trường đông đủ.", "6", "age"),
        ("Cấp trên chỉ định 61 người tham gia Ban Chấp hành.", "61", "congress attribute"),
        ("Chi bộ Phân xưởng Cơ điện 3 Công ty Than Hạ Long tham luận.", "3", "ordinal or name"),
        ("Chi bộ thôn 8 xã Hùng Lợi họp.", "8", "ordinal or name"),
        ("Thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị.", "05", "document number"),
        ("Dịch Covid-19 diễn biến phức tạp.", "19", "name"),
        ("Lượt xem: 3.418", "3.418", "page views"),
        ("Tuổi đời bình quân giảm từ 47,35 xuống 45,14.", "45,14", "age"),
        ("Đồng chí năm nay 52 tuổi.", "52", "age"),
        ("Tai nạn giao thông giảm cả 3 tiêu chí.", "3", "number of goals or tasks"),
        ("Đến nay, huyện không còn xã nào dưới 10 tiêu chí.", "10", "level that none is below"),
        ("Dự Đại hội có 150 đại biểu chính thức.", "150", "congress attribute"),
        ("1/ NÔNG NGHIỆP PHÁT TRIỂN", "1", "list number"),
    ],
)
def test_what_measures_nothing_is_refused_with_its_reason(text: str, number: str, reason: str) -> None:
    assert read(text) == []
    rows = account(read_document(Document("x", HEAD + text)))
    told = {row[4] if row[3] == "refused" else row[3] for row in rows if row[0] >= len(HEAD) and number in row[2]}
    assert told & {reason, "congress", "citation"}


def test_no_digit_of_a_text_is_left_unaccounted_for() -> None:
    for text, _ in blocks():
        document = Document("x", HEAD + text)
        spans = [(row[0], row[1]) for row in account(read_document(document))]
        for at, letter in enumerate(document.text):
            assert not letter.isdigit() or any(a <= at < b for a, b in spans), (text, document.text[at - 10 : at + 10])


def test_every_class_that_the_rules_ask_for_is_one_that_the_tokeniser_knows() -> None:
    """A class that no token can have makes a rule that cannot fire."""
    made = {"Figure", "Percent", "Times", "Amount", "Time", "Refused", "Semicolon", "Word", "Capital", "Mark", "Number", "Roman"}
    known = observation.classes() | made | {"Place", "Person"}
    for module in (following, observation, period, phrase, quantity, spot, walk):
        source = Path(module.__file__ or "").read_text("utf-8")
        asked = {name for group in re.findall(r"classes & \{([^}]*)\}", source) for name in re.findall(r'"([A-Z]\w+)"', group)}
        asked |= set(re.findall(r'"([A-Z]\w+)" (?:not )?in \w+\.classes', source))
        assert asked <= known, module.__name__


@pytest.mark.parametrize(
    ("head", "years"),
    [
        ("Sơ kết giữa nhiệm kỳ Đại hội Đảng bộ huyện Yên Sơn lần thứ XX, nhiệm kỳ 2020-2025\n(12/07/2023)\n\n", (2023, 2023)),
        ("Sau một nhiệm kỳ Đại hội Đảng bộ huyện Yên Sơn lần thứ XX, nhiệm kỳ 2020-2025\n(12/07/2025)\n\n", (2025, 2025)),
        ("Hội nghị tổng kết công tác năm 2021 của Huyện ủy Yên Sơn, Bí thư Huyện ủy chủ trì\n(28/12/2021)\n\n", (2021, 2021)),
    ],
)
def test_a_text_of_another_time_than_its_congress_speaks_from_its_date_line(head: str, years: tuple[int, int]) -> None:
    reading = read_document(Document("x", head + "Thu nhập bình quân đầu người đạt 55 triệu đồng."))
    assert [(o.period, o.status) for o in reading.observations] == [(years, "result")]


def test_a_review_in_the_middle_of_a_term_speaks_of_the_year_that_it_tells_of_though_it_names_the_congress_to_come() -> None:
    text = (
        "Tỉnh ủy Phú Thọ họp giữa nhiệm kỳ\n\nBan Chấp hành Đảng bộ tỉnh khóa XIX, nhiệm kỳ 2020-2025 họp dưới sự chủ trì của Bí thư Tỉnh ủy. "
        "GRDP {} tăng 8%. Doanh thu du lịch 3.200 tỷ đồng.\n\nTỉnh ủy yêu cầu chuẩn bị cho Đại hội Đảng bộ tỉnh nhiệm kỳ 2025-2030.\n"
    )
    for part in ("6 tháng đầu năm 2023", "năm 2022 tăng 9%, quý I năm 2023"):
        found = read_document(Document("x", text.format(part))).observations
        assert [(o.period, o.status) for o in found if "Doanh thu" in o.label or "doanh thu" in o.label] == [((2023, 2023), "result")]


def test_headings_that_are_a_place_say_whose_figures_follow() -> None:
    text = (
        "Hai huyện có bí thư mới\n\nSáng 14/12/2022, Tỉnh ủy Thanh Hóa công bố quyết định.\n\n1. Huyện Hậu Lộc\n\nHuyện có 23 xã.\n\n"
        "2. Huyện Như Thanh\n\nHộ nghèo còn 7,9%.\n"
    )
    found = read_document(Document("x", text)).observations
    assert [(o.evidence[0].quote, o.place) for o in found] == [("23 xã", "huyện Hậu Lộc"), ("7,9%", "huyện Như Thanh")]

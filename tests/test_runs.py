"""Texts that list whose congresses met and then tell of each in paragraphs of its own, however these name it."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

#: a text; the congresses reported on with their committees' sizes; the bodies of its officials; the places of its figures
RUNS: dict[str, tuple[str, dict[str, int | None], list[str], list[str]]] = {
    "items that name the place anywhere, or only as their subject; one is called like a person": (
        "Nhiều xã đại hội\n\nTrong 2 ngày 21 và 22.5, các đảng bộ xã Quế Phú, Quế Cường và Quế Thuận (Quế Sơn) tổ chức Đại hội nhiệm kỳ 2015 - "
        "2020.\n\n* Nhiệm kỳ qua, kinh tế của xã Quế Phú tăng bình quân 12%/năm. Đại hội bầu 15 đồng chí vào BCH, ông Lê Văn Tâm tái cử Bí thư "
        "Đảng ủy.\n\n* Quế Cường là xã thuần nông, hộ nghèo còn 5,1%. Đại hội bầu BCH gồm 13 đồng chí; ông Trần Đình Hải giữ chức Bí thư.\n\n"
        "* Đảng bộ xã Quế Thuận kết nạp 52 đảng viên. Bà Nguyễn Thị Lan được bầu làm Bí thư Đảng ủy.\n",
        {"xã Quế Phú": 15, "xã Quế Cường": 13, "xã Quế Thuận": None},
        ["Đảng ủy xã Quế Phú", "Đảng ủy xã Quế Cường", "Đảng ủy xã Quế Thuận"],
        ["xã Quế Phú", "xã Quế Cường", "xã Quế Thuận"],
    ),
    "paragraphs below capitals, of communes that no gazetteer has": (
        "Hai xã ở Lâm Đồng xong đại hội\n\nĐảng bộ các xã Đơn Dương Thượng và Suối Lạc Hạ lần lượt mở đại hội lần thứ Nhất, nhiệm kỳ 2025 - "
        "2030.\n\n* ĐƠN DƯƠNG THƯỢNG (25/7): 140 đại biểu có mặt. Ban Chấp hành có 25 đồng chí; Bí thư Đảng ủy là đồng chí Lưu Bá Sơn.\n\nCây "
        "dâu phủ 600 ha.\n\n* SUỐI LẠC HẠ (27/7): Hơn 160 đại biểu bàn việc nước tưới. Xã còn 90 hộ nghèo. Ban Chấp hành có 27 uỷ viên; Phó Bí "
        "thư Thường trực là đồng chí Phùng Văn Tạo.\n\nẢnh trên: Ban Chấp hành Đảng bộ xã Đơn Dương Thượng ra mắt. N.M\n",
        {"xã Đơn Dương Thượng": 25, "xã Suối Lạc Hạ": 27},
        ["Đảng ủy xã Đơn Dương Thượng", "Đảng ủy xã Suối Lạc Hạ"],
        ["xã Đơn Dương Thượng", "xã Suối Lạc Hạ"],
    ),
    "districts, of which a last paragraph tells together": (
        "Hai huyện đại hội\n\nTuần qua, Đảng bộ các huyện Nam Trực và Xuân Trường tiến hành Đại hội nhiệm kỳ 2020-2025.\n\nTrong năm năm, Nam "
        "Trực làm 40 km đường. Ban Chấp hành có 41 đồng chí.\n\nỞ phía biển, Xuân Trường đóng 120 tàu. Ban Chấp hành có 39 người.\n\nNhư vậy, "
        "Nam Trực và Xuân Trường đều đã xong đại hội.\n",
        {"huyện Nam Trực": 41, "huyện Xuân Trường": 39},
        [],
        ["huyện Nam Trực", "huyện Xuân Trường"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_each_place_of_a_list_has_its_paragraphs(name: str) -> None:
    text, sizes, bodies, places = RUNS[name]
    found = read_document(Document("x", text))
    assert {c.place: c.committee_size for c in found.congresses if c.main} == sizes
    assert [o.body.label for o in found.officials] == bodies
    assert [f.place for f in found.observations] == places


def test_a_place_that_is_told_of_twice_apart_parts_nothing() -> None:
    text = (
        "Hai huyện đại hội\n\nĐảng bộ các huyện Nam Trực và Xuân Trường tiến hành Đại hội nhiệm kỳ 2020-2025.\n\nNam Trực làm 40 km đường.\n\n"
        "Xuân Trường có biển.\n\nNam Trực bầu 41 đồng chí vào Ban Chấp hành.\n"
    )
    assert all(c.committee_size is None or c.place == "huyện Nam Trực" for c in read_document(Document("x", text)).congresses)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("xã Quế Lâm Thượng", "xã Quế Lâm Thượng"),
        ("phường Cao Lãnh Đông", "phường Cao Lãnh Đông"),
        ("xã Hòa Xuân Đông", "xã Hòa Xuân Đông"),  # in the gazetteer
    ],
)
def test_a_side_behind_a_name_is_of_the_name(words: str, place: str) -> None:
    text = f"Sáng 5/8/2025, Đảng bộ {words} tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030.\n"
    assert [c.place for c in read_document(Document("x", text)).congresses] == [place]


def test_a_side_that_begins_another_name_is_none_of_it() -> None:
    text = "Sáng 5/8/2020, Đảng bộ xã Tân Phong Tây Ninh tổ chức Đại hội lần thứ I, nhiệm kỳ 2020-2025.\n"
    assert [c.place for c in read_document(Document("x", text)).congresses] == ["xã Tân Phong"]

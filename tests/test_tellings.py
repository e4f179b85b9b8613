"""One election, one re-election, the same guests, in many tellings: each gives the same officials and nobody else."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

HEAD = (
    "Đại hội Đảng bộ huyện Lâm Thao lần thứ XX\n\nNgày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX, nhiệm kỳ "
    "2020-2025 khai mạc. Đại hội bầu Ban Chấp hành gồm 39 đồng chí.\n\n"
)
ELECTED = (
    "Đồng chí Lê Văn An được bầu làm Bí thư Huyện ủy; đồng chí Trần Thị Bình được bầu làm Phó Bí thư Thường trực; đồng chí Vũ Đình Cường "
    "được bầu làm Phó Bí thư.",
    "Ban Chấp hành đã bầu đồng chí Lê Văn An giữ chức Bí thư Huyện ủy; các đồng chí Trần Thị Bình, Phó Bí thư Thường trực và Vũ Đình "
    "Cường, Phó Bí thư.",
    "Đồng chí Lê Văn An trúng cử chức danh Bí thư Huyện ủy. Hai Phó Bí thư là đồng chí Trần Thị Bình (Thường trực) và đồng chí Vũ Đình Cường.",
    "Kết quả: Bí thư Huyện ủy: đồng chí Lê Văn An; Phó Bí thư Thường trực: đồng chí Trần Thị Bình; Phó Bí thư: đồng chí Vũ Đình Cường.",
    "Tại phiên họp thứ nhất, Ban Chấp hành bầu các chức danh:\n- Bí thư: Lê Văn An\n- Phó Bí thư Thường trực: Trần Thị Bình\n"
    "- Phó Bí thư: Vũ Đình Cường",
    "Ông Lê Văn An được tín nhiệm bầu làm Bí thư Huyện ủy; bà Trần Thị Bình làm Phó Bí thư Thường trực, ông Vũ Đình Cường làm Phó Bí thư.",
    "Với 100% số phiếu, ông Lê Văn An đắc cử Bí thư Huyện ủy. Bà Trần Thị Bình và ông Vũ Đình Cường lần lượt giữ chức Phó Bí thư Thường "
    "trực và Phó Bí thư.",
    "Phiên họp thứ nhất của Ban Chấp hành đã bầu Bí thư là đồng chí Lê Văn An, Phó Bí thư Thường trực là đồng chí Trần Thị Bình, Phó Bí "
    "thư là đồng chí Vũ Đình Cường.",
    "Các đồng chí trúng cử: Lê Văn An - Bí thư Huyện ủy, Trần Thị Bình - Phó Bí thư Thường trực, Vũ Đình Cường - Phó Bí thư.",
    "Theo kết quả kiểm phiếu, ông Lê Văn An được bầu giữ chức vụ Bí thư, bà Trần Thị Bình giữ chức vụ Phó Bí thư Thường trực và ông Vũ "
    "Đình Cường giữ chức vụ Phó Bí thư Huyện ủy.",
    "Ông Lê Văn An chính thức trở thành Bí thư Huyện ủy nhiệm kỳ 2020-2025. Phó Bí thư Thường trực là bà Trần Thị Bình; Phó Bí thư là ông "
    "Vũ Đình Cường.",
)
AGAIN = (
    "Đồng chí Lê Văn An tái đắc cử Bí thư Huyện ủy.",
    "Đồng chí Lê Văn An, Bí thư Huyện ủy khóa XIX, tiếp tục được bầu giữ chức Bí thư Huyện ủy khóa XX.",
    "Đồng chí Lê Văn An tiếp tục được tín nhiệm bầu giữ chức Bí thư Huyện ủy.",
    "Ông Lê Văn An tái cử chức Bí thư Huyện ủy với số phiếu tuyệt đối.",
    "Bí thư Huyện ủy nhiệm kỳ trước Lê Văn An tái đắc cử nhiệm kỳ 2020-2025.",
    "Đồng chí Lê Văn An được tái tín nhiệm giữ chức Bí thư Huyện ủy.",
    "Ông Lê Văn An một lần nữa được bầu làm Bí thư Huyện ủy.",
    "Ban Chấp hành tiếp tục tín nhiệm bầu đồng chí Lê Văn An làm Bí thư Huyện ủy.",
)
GUESTS = (
    "Dự Đại hội có các đồng chí: Hoàng Văn Minh, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Phú Thọ; Ngô Thị Lan, Phó Chủ tịch UBND tỉnh.",
    "Đến dự và chỉ đạo Đại hội có đồng chí Hoàng Văn Minh - Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Phú Thọ; đồng chí Ngô Thị Lan - Phó "
    "Chủ tịch UBND tỉnh.",
    "Tham dự có Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Phú Thọ Hoàng Văn Minh; Phó Chủ tịch UBND tỉnh Ngô Thị Lan.",
    "Về dự có ông Hoàng Văn Minh (Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Phú Thọ) và bà Ngô Thị Lan (Phó Chủ tịch UBND tỉnh).",
    "Tới dự có đồng chí Hoàng Văn Minh, UVTW Đảng, Bí thư Tỉnh ủy Phú Thọ, đồng chí Ngô Thị Lan, PCT UBND tỉnh.",
)


def _officials(text: str) -> set[tuple[str, str, str, str]]:
    return {(o.name, o.role_label, o.body.label, o.event) for o in read_document(Document("x", HEAD + text + "\n")).officials}


@pytest.mark.parametrize("text", ELECTED)
def test_an_election(text: str) -> None:
    assert _officials(text) == {
        ("Lê Văn An", "Bí thư", "Huyện ủy Lâm Thao", "elected"),
        ("Trần Thị Bình", "Phó Bí thư Thường trực", "Huyện ủy Lâm Thao", "elected"),
        ("Vũ Đình Cường", "Phó Bí thư", "Huyện ủy Lâm Thao", "elected"),
    }


@pytest.mark.parametrize("text", AGAIN)
def test_an_election_to_the_same_post(text: str) -> None:
    assert _officials(text) == {("Lê Văn An", "Bí thư", "Huyện ủy Lâm Thao", "re-elected")}


@pytest.mark.parametrize("text", GUESTS)
def test_guests(text: str) -> None:
    assert _officials(text) == {
        ("Hoàng Văn Minh", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds"),
        ("Hoàng Văn Minh", "Bí thư", "Tỉnh ủy Phú Thọ", "holds"),
        ("Ngô Thị Lan", "Phó Chủ tịch", "UBND tỉnh Phú Thọ", "holds"),
    }

"""Congresses that a text tells only by the first plenum of the committee that they chose."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

_ELECTED = "Ông Lê Văn An được bầu giữ chức Bí thư Tỉnh ủy."
#: a text, and the congresses reported on: place, ordinal, term
TOLD = {
    f"Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XX, nhiệm kỳ 2020-2025 họp sáng 24/9. {_ELECTED}": [
        ("tỉnh Hà Nam", 20, (2020, 2025))
    ],
    f"Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XX báo cáo kết quả phiên họp đầu tiên. {_ELECTED} Ông An là Bí thư khóa XX, nhiệm kỳ 2020-2025.": [
        ("tỉnh Hà Nam", 20, (2020, 2025))
    ],
    "* Ngày 22/9, Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh Hà Nam bầu ông Lê Văn An làm Bí thư Tỉnh ủy khóa XX, nhiệm kỳ 2020-2025.\n\n"
    "* Ngày 23/9, Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh Bắc Kạn khóa XII bầu ông Hồ Sỹ Tân làm Bí thư Tỉnh ủy, nhiệm kỳ 2020-2025.": [
        ("tỉnh Bắc Kạn", 12, (2020, 2025)),
        ("tỉnh Hà Nam", 20, (2020, 2025)),
    ],
    "Hội nghị lần thứ mười hai Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XX, nhiệm kỳ 2020-2025 bầu bổ sung ông Lê Văn An làm Bí thư Tỉnh ủy.": [],
    "Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX, nhiệm kỳ 2020-2025 bế mạc. Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XX bầu "
    "ông Lê Văn An làm Bí thư Tỉnh ủy.": [("tỉnh Hà Nam", 20, (2020, 2025))],
}


@pytest.mark.parametrize("text", TOLD)
def test_congresses_told_by_the_first_plenum(text: str) -> None:
    found = read_document(Document("x", f"Tân Bí thư Tỉnh ủy\n\n{text}\n")).congresses
    assert sorted((c.place, c.ordinal, c.term) for c in found if c.main) == TOLD[text]

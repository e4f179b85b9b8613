"""Who was elected again, and who was not, where a sentence of its own, a bracket or a count of terms tells it."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

HEAD = (
    "Đại hội Đảng bộ huyện Đô Lương\n\nSáng 23/7/2020, Đại hội đại biểu Đảng bộ huyện Đô Lương (Nghệ An) lần thứ XXI, nhiệm kỳ 2020-2025 "
    "bế mạc.\n\n"
)
ELECTED = "Đồng chí Lê Văn Khôi được bầu làm Bí thư; các đồng chí Cao Thị Mơ, Hồ Sỹ Tân được bầu làm Phó Bí thư. "
#: a passage, and those of whom it says that they were elected again
CASES = {
    ELECTED + "Đồng chí Khôi tái cử.": "Lê Văn Khôi",
    "Về phía huyện có đồng chí Lê Văn Khôi, Bí thư Huyện ủy; đồng chí Hồ Sỹ Tân, Chủ tịch UBND huyện. " + ELECTED: "Lê Văn Khôi",
    ELECTED + "Dự lễ bế mạc có đồng chí Lê Văn Khôi, Bí thư Huyện ủy.": "",
    ELECTED + "Trong đó, đồng chí Cao Thị Mơ tái cử, đồng chí Tân lần đầu tham gia.": "Cao Thị Mơ",
    ELECTED + "Ông Khôi và bà Mơ là những người tái cử.": "Cao Thị Mơ, Lê Văn Khôi",
    ELECTED + "Ông Khôi và ông Tân là những người tái cử, riêng bà Mơ trước đó làm Phó Chủ tịch UBND huyện.": "Hồ Sỹ Tân, Lê Văn Khôi",
    ELECTED + "Các đồng chí tái cử gồm: Lê Văn Khôi, Hồ Sỹ Tân.": "Hồ Sỹ Tân, Lê Văn Khôi",
    ELECTED + "Đây là nhiệm kỳ thứ hai liên tiếp đồng chí Khôi giữ chức Bí thư.": "Lê Văn Khôi",
    ELECTED + "Đồng chí Tân không phải là người tái cử.": "",
    ELECTED + "Đồng chí Tân tái cử vào Ban Chấp hành.": "",
    "Hai Phó Bí thư là bà Cao Thị Mơ và ông Hồ Sỹ Tân (cùng tái cử).": "Cao Thị Mơ, Hồ Sỹ Tân",
    "Hai Phó Bí thư là bà Cao Thị Mơ và ông Hồ Sỹ Tân (tái cử).": "Hồ Sỹ Tân",
    ELECTED + "Đồng chí Khôi là Bí thư Huyện ủy khóa trước và hiện kiêm Chủ tịch UBND huyện.": "Lê Văn Khôi",
    "Ông Lê Văn Khôi trúng cử Bí thư nhiệm kỳ thứ hai liên tiếp.": "Lê Văn Khôi",
    "Bà Cao Thị Mơ tái cử vào Ban Thường vụ và được bầu làm Phó Bí thư.": "",
    "Bà Cao Thị Mơ được bầu làm Phó Bí thư; riêng chức danh Bí thư, ông Lê Văn Khôi tái đắc cử.": "Lê Văn Khôi",
    "Riêng chức danh Bí thư, ông Lê Văn Khôi trúng cử.": "",
}


@pytest.mark.parametrize("passage", CASES)
def test_elected_again(passage: str) -> None:
    officials = read_document(Document("bai", HEAD + passage + "\n")).officials
    led = [o for o in officials if o.role_label in {"Bí thư", "Phó Bí thư"}]
    assert {o.event for o in led} <= {"elected", "re-elected"}
    assert ", ".join(sorted(o.name for o in led if o.event == "re-elected")) == CASES[passage]
    assert len(led) == len({o.name for o in led}) > 0

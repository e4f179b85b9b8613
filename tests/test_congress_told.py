"""What a paragraph behind the lead tells of a congress in numbers, and whose congress a cell's report is of."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.facts import Congress
from kg.text import Document

_LEAD = "Sáng 15/7/2025, Đảng bộ phường Tân An (tỉnh Đắk Lắk) khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n\n"

#: a paragraph, the field that it tells, and its number; None where what it counts is something else
COUNTED: dict[str, tuple[str, int | None]] = {
    "Đại hội bầu 33 đồng chí trong tổng số 38 đồng chí có tên trong danh sách bầu cử vào Ban Chấp hành.": ("committee_size", 33),
    "Cấp ủy nhiệm kỳ mới có 27 đồng chí, khuyết 2.": ("committee_size", 27),
    "Ban Chấp hành Đoàn Thanh niên có 15 đồng chí.": ("committee_size", None),
    "Hội Cựu chiến binh bầu Ban Chấp hành 11 đồng chí.": ("committee_size", None),
    "Công đoàn có 15 ủy viên Ban Chấp hành.": ("committee_size", None),
    "Chủ tịch Hội Nông dân công bố quyết định chỉ định Ban Chấp hành gồm 33 đồng chí.": ("committee_size", 33),
    "Đại biểu dự Đại hội Đảng bộ phường Tân An: 120 chính thức.": ("official_delegates", 120),
    "Kết quả: đại biểu dự Đại hội Đảng bộ tỉnh 14 đồng chí chính thức, 1 dự khuyết.": ("higher_delegates", 14),
    "Trong Đoàn, 15 đại biểu dưới 35 tuổi.": ("official_delegates", None),
    "42 đại biểu là nữ.": ("official_delegates", None),
}
#: reports of cells of villages: the lead, whose congress it is, and what that belongs to
CELLS = {
    "Ngày 14/2/2025, Chi bộ thôn Đông Hải, xã Bình Minh tổ chức Đại hội chi bộ nhiệm kỳ 2025-2027.": ("thôn Đông Hải", "xã Bình Minh"),
    "Sáng 14/2/2025, Đại hội Chi bộ buôn Ea Tlă, xã Dray Bhăng nhiệm kỳ 2025-2027 được tổ chức.": ("buôn Ea Tlă", "xã Dray Bhăng"),
    "Chi bộ tổ dân phố số 3 (thị trấn Na Hang) tổ chức Đại hội nhiệm kỳ 2025-2027.": ("tổ dân phố số 3", "thị trấn Na Hang"),
    "Chi bộ thôn 8 xã Nam Bình tổ chức Đại hội nhiệm kỳ 2025-2027.": ("thôn 8 xã Nam Bình", "xã Nam Bình"),
}


def _main(text: str) -> Congress:
    main = [c for c in read_document(Document("x", text)).congresses if c.main]
    assert len(main) == 1
    return main[0]


@pytest.mark.parametrize("passage", COUNTED)
def test_numbers_told_in_a_later_paragraph(passage: str) -> None:
    field, number = COUNTED[passage]
    assert getattr(_main(f"{_LEAD}{passage}\n"), field) == number


@pytest.mark.parametrize("lead", CELLS)
def test_cells_of_villages(lead: str) -> None:
    congress = _main(f"Đại hội chi bộ điểm\n\n{lead}\n")
    assert (congress.place, congress.within, congress.term) == (*CELLS[lead], (2025, 2027))

"""What figures and attributes must not be compared with: means and totals, plans of several kinds, previews."""

from __future__ import annotations

from kg.extract import read_document
from kg.facts import Reading
from kg.text import Document

HEAD = "Đại hội đại biểu Đảng bộ huyện Tân Châu, tỉnh Tây Ninh lần thứ XI, nhiệm kỳ 2020-2025 "


def read(text: str) -> Reading:
    return read_document(Document("x", text))


def test_a_mean_of_each_year_is_no_total() -> None:
    text = HEAD + (
        "họp ngày 15/7/2020.\n\nNhiệm kỳ 2015-2020, huyện kết nạp 640 đảng viên, bình quân mỗi năm 128 đảng viên.\n\n"
        "Nhiệm kỳ tới, hằng năm kết nạp từ 130 đảng viên trở lên; năm 2020 thu ngân sách đạt 342 tỷ đồng/năm.\n"
    )
    assert [(str(o.value), o.yearly) for o in read(text).observations][:3] == [
        ("640", False), ("128", True), ("130", True),
    ]  # fmt: skip


def test_an_attainment_says_which_plan_it_is_held_against() -> None:
    text = HEAD + (
        "họp ngày 15/7/2020.\n\nNăm 2020, thu ngân sách đạt 342 tỷ đồng, vượt 14% chỉ tiêu nghị quyết đề ra; "
        "sản lượng lúa đạt 52.000 tấn, bằng 104% kế hoạch; số hộ nghèo giảm.\n"
    )
    assert [o.against for o in read(text).observations if o.measure == "attainment"] == ["dhc:plan", "dhc:plan-of-year"]


def test_a_preview_only_announces() -> None:
    ahead = (
        HEAD + "sẽ diễn ra trong hai ngày 14 và 15/7/2020, với 240 đại biểu chính thức, đại diện cho 4.100 đảng viên.\n"
    )
    held = HEAD + "diễn ra trong hai ngày 14 và 15/7/2020, với 235 đại biểu chính thức, đại diện cho 4.120 đảng viên.\n"
    assert {"start_date", "end_date", "official_delegates"} <= read(ahead).congresses[0].planned
    assert read(held).congresses[0].planned == frozenset()

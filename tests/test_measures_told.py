"""One figure of a report in many tellings: each family of tellings gives the same fact."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest

from kg.extract import read_document
from kg.text import Document

HEAD = (
    "Báo cáo chính trị trình Đại hội Đảng bộ huyện Lâm Thao lần thứ XX\n\nNgày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Lâm Thao "
    "lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.\n\nKết quả thực hiện nghị quyết Đại hội lần thứ XIX, nhiệm kỳ 2015-2020\n\n"
)


class Told(NamedTuple):
    """What is read of a figure, as far as the tellings of one fact have it in common."""

    label: str
    measure: str
    status: str
    value: str
    unit: str


def _facts(text: str) -> list[Told]:
    found = read_document(Document("x", HEAD + text + "\n")).observations
    return [Told(o.label, o.measure, o.status, f"{o.value:f}" if o.value is not None else f"{o.low:f}-{o.high:f}", o.unit or "") for o in found]


_INCOME = "thu nhập bình quân đầu người"
_THEN, _NOW = (Told(_INCOME, "value", "result", f"{n}000000", "VND") for n in (32, 48))
_REACHED, _PLANNED = Told(_INCOME, "value", "result", "85000000", "VND"), Told(_INCOME, "value", "target", "80000000", "VND")
_BUDGET = Told("thu ngân sách", "value", "result", "850000000000", "VND")
_POVERTY, _LEFT = (Told("tỷ lệ hộ nghèo", "value", "result", n, "%") for n in ("9", "3"))
_SECTORS = [
    Told(f"tỷ trọng {name}", "share", "result", value, "%")
    for name, value in (("nông nghiệp", "22"), ("công nghiệp - xây dựng", "45"), ("dịch vụ", "33"))
]


def _change(measure: str, value: str, unit: str, label: str = _INCOME) -> Told:
    return Told(label, measure, "result", value, unit)


FAMILIES: tuple[tuple[list[Told], str], ...] = (
    (
        [_THEN, _NOW],
        """Thu nhập bình quân đầu người tăng từ 32 triệu đồng năm 2015 lên 48 triệu đồng năm 2020.
        Năm 2015, thu nhập bình quân đầu người là 32 triệu đồng, đến năm 2020 đạt 48 triệu đồng.
        Nếu như năm 2015 thu nhập bình quân đầu người mới đạt 32 triệu đồng thì nay đã là 48 triệu đồng.
        Từ mức 32 triệu đồng/người/năm của năm 2015, thu nhập bình quân đã vươn lên 48 triệu đồng/người/năm vào năm 2020.
        Thu nhập bình quân đầu người từ 32 triệu đồng đầu nhiệm kỳ lên 48 triệu đồng hiện nay.""",
    ),
    (
        [_NOW, _THEN],
        """Thu nhập bình quân đầu người đạt 48 triệu đồng/năm (năm 2015 là 32 triệu đồng).
        Thu nhập bình quân đầu người đạt 48 triệu đồng; đầu nhiệm kỳ chỉ 32 triệu đồng.
        Thu nhập bình quân đầu người tăng lên 48 triệu đồng so với mức 32 triệu đồng của đầu nhiệm kỳ.""",
    ),
    (
        [_NOW, _change("ratio", "1.5", "times")],
        """Thu nhập bình quân đầu người đạt 48 triệu đồng, gấp 1,5 lần năm 2015.
        Thu nhập bình quân đầu người đạt 48 triệu đồng, bằng 150% năm 2015.
        Thu nhập bình quân đầu người đạt 48 triệu đồng, bằng 1,5 lần so với năm 2015.""",
    ),
    (
        [_NOW, _change("change", "16000000", "VND")],
        """Thu nhập bình quân đầu người đạt 48 triệu đồng, tăng 16 triệu đồng so với đầu nhiệm kỳ.
        Thu nhập bình quân đầu người cuối nhiệm kỳ đạt 48 triệu đồng, cao hơn 16 triệu đồng so với đầu nhiệm kỳ.""",
    ),
    (
        [_change("annual-growth", "10.2", "%", "giá trị sản xuất công nghiệp")],
        """Bình quân hằng năm giá trị sản xuất công nghiệp tăng 10,2%.
        Tốc độ tăng giá trị sản xuất công nghiệp bình quân 5 năm là 10,2%.
        Giá trị sản xuất công nghiệp tăng trưởng 10,2%/năm.
        Giá trị sản xuất công nghiệp tăng bình quân hằng năm 10,2%.""",
    ),
    (
        [_change("annual-change", "-1.2", "pp", "tỷ lệ hộ nghèo")],
        """Tỷ lệ hộ nghèo giảm bình quân 1,2%/năm.
        Tỷ lệ hộ nghèo mỗi năm giảm 1,2%.
        Tỷ lệ hộ nghèo bình quân mỗi năm giảm 1,2 điểm phần trăm.""",
    ),
    (
        [_POVERTY, _LEFT],
        """Tỷ lệ hộ nghèo giảm từ 9% xuống còn 3%.
        Tỷ lệ hộ nghèo từ 9% năm 2015 giảm còn 3% năm 2020.
        Năm 2015 tỷ lệ hộ nghèo còn 9%, nay giảm còn 3%.""",
    ),
    (
        [_LEFT, _change("change", "-6", "pp", "tỷ lệ hộ nghèo")],
        """Tỷ lệ hộ nghèo còn 3%, giảm 6%.
        Tỷ lệ hộ nghèo hiện chỉ còn 3%, giảm 6 điểm % so với năm 2015.
        Đến nay toàn huyện chỉ còn 3% hộ nghèo, giảm 6% so với năm 2015.""",
    ),
    (
        [_BUDGET, _change("attainment", "106", "%", "thu ngân sách")],
        """Thu ngân sách đạt 850 tỷ đồng, đạt 106% kế hoạch.
        Thu ngân sách đạt 850 tỷ đồng, vượt 6% so với mục tiêu Nghị quyết Đại hội.
        Thu ngân sách đạt 850 tỷ đồng, vượt chỉ tiêu đề ra 6%.
        Thu ngân sách đạt 850 tỷ đồng (vượt 6%).
        Thu ngân sách 850 tỷ đồng, tăng 6% so với dự toán giao.
        Thu ngân sách đạt 850 tỷ đồng, đạt tỷ lệ 106%.""",
    ),
    (
        [_REACHED, _PLANNED],
        """Thu nhập bình quân đầu người đạt 85/80 triệu đồng.
        Thu nhập bình quân đầu người đạt 85 triệu đồng (kế hoạch 80 triệu đồng).
        Thu nhập bình quân đầu người đạt 85 triệu đồng, trong khi mục tiêu là 80 triệu đồng.
        Thu nhập bình quân đầu người 85 triệu đồng so với mục tiêu 80 triệu đồng.
        Thu nhập bình quân đầu người đạt 85 triệu đồng, vượt mục tiêu 80 triệu đồng.
        Thu nhập bình quân đầu người đạt 85 triệu đồng; mục tiêu nghị quyết là 80 triệu đồng.
        Thu nhập bình quân đầu người đạt 85 triệu đồng/người/năm; Nghị quyết đề ra 80 triệu đồng.""",
    ),
    (
        [_PLANNED, _REACHED],
        """Thu nhập bình quân đầu người theo nghị quyết là 80 triệu đồng, thực hiện đạt 85 triệu đồng.
        Thu nhập bình quân đầu người: kế hoạch 80 triệu đồng, thực hiện 85 triệu đồng.
        Nghị quyết đề ra thu nhập bình quân đầu người đạt 80 triệu đồng, kết quả đạt 85 triệu đồng.""",
    ),
    (
        [_REACHED, _change("change", "5000000", "VND")],
        """Thu nhập bình quân đầu người đạt 85 triệu đồng, vượt 5 triệu đồng so với chỉ tiêu.
        Thu nhập bình quân đầu người đạt 85 triệu đồng, vượt mục tiêu 5 triệu đồng.""",
    ),
    (
        [Told("tỷ lệ che phủ rừng", "value", "result", "45", "%"), Told("tỷ lệ che phủ rừng", "value", "target", "44", "%")],
        """Tỷ lệ che phủ rừng đạt 45%/44%.
        Tỷ lệ che phủ rừng đạt 45/44% so với nghị quyết.
        Tỷ lệ che phủ rừng đạt 45% (mục tiêu 44%).""",
    ),
    (
        _SECTORS,
        """Cơ cấu kinh tế: nông nghiệp 22%, công nghiệp - xây dựng 45%, dịch vụ 33%.
        Tỷ trọng nông nghiệp giảm còn 22%, công nghiệp - xây dựng tăng lên 45%, dịch vụ 33%.
        Tỷ trọng các ngành nông nghiệp - công nghiệp, xây dựng - dịch vụ tương ứng là 22% - 45% - 33%.
        Tỷ trọng nông nghiệp, công nghiệp - xây dựng và dịch vụ lần lượt là 22%, 45% và 33%.""",
    ),
    (
        [_change("value", "18", "count", "chỉ tiêu đạt và vượt")],
        """Có 18/20 chỉ tiêu đạt và vượt nghị quyết.
        Có 18 trong 20 chỉ tiêu đạt và vượt.
        Hoàn thành 18/20 chỉ tiêu Đại hội đề ra.
        Đã có 18 trên tổng số 20 chỉ tiêu đạt và vượt kế hoạch.""",
    ),
    (
        [_change("value", "12", "count", "chỉ tiêu đạt và vượt"), _BUDGET],
        """Các chỉ tiêu đều đạt, có 12 chỉ tiêu vượt; thu ngân sách đạt 850 tỷ đồng.
        Các chỉ tiêu chủ yếu cơ bản hoàn thành, trong đó 12 chỉ tiêu vượt, thu ngân sách đạt 850 tỷ đồng.
        Hầu hết các chỉ tiêu đạt và vượt kế hoạch; 12 chỉ tiêu vượt. Thu ngân sách đạt 850 tỷ đồng.""",
    ),
    (
        [_change("value", "612", "person", "đảng viên mới kết nạp")],
        """Đã kết nạp 612 đảng viên.
        Phát triển được 612 đảng viên.
        Đảng bộ đã kết nạp 612 quần chúng ưu tú vào Đảng.
        Công tác phát triển đảng được quan tâm với 612 đảng viên mới được kết nạp.""",
    ),
    (
        [Told("thu ngân sách", "value", "result", "850000000000-900000000000", "VND")],
        """Thu ngân sách đạt 850 - 900 tỷ đồng.
        Thu ngân sách đạt từ 850 đến 900 tỷ đồng.
        Thu ngân sách mỗi năm từ 850 tỷ đồng đến 900 tỷ đồng.""",
    ),
)


@pytest.mark.parametrize(("facts", "text"), [(facts, line.strip()) for facts, lines in FAMILIES for line in lines.splitlines()])
def test_a_fact_in_many_tellings(facts: list[Told], text: str) -> None:
    assert _facts(text) == facts


def test_goals_of_those_set() -> None:
    for text in (
        "Trong 20 chỉ tiêu chủ yếu có 18 chỉ tiêu đạt và vượt, 2 chỉ tiêu không đạt.",
        "Trong tổng số 20 chỉ tiêu, 12 chỉ tiêu vượt, 6 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt.",
    ):
        found = read_document(Document("x", HEAD + text + "\n")).observations
        assert {(o.of, o.unit) for o in found} == {(Decimal(20), "count")}, text

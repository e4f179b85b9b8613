"""What opens a list of figures says whether they are goals of the new term or results of the last: one list behind many openings."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

HEAD = (
    "Đại hội Đảng bộ huyện Lâm Thao lần thứ XX\n\n"
    "Ngày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.\n\n"
    "Nhiệm kỳ qua, tỷ lệ hộ nghèo giảm còn 4%.\n\n"
)
LIST = (
    "thu nhập bình quân đầu người đạt 75 triệu đồng; tỷ lệ hộ nghèo còn dưới 1%; giá trị sản xuất tăng bình quân 11%/năm; "
    "kết nạp 600 đảng viên; 90% tổ chức đảng hoàn thành tốt nhiệm vụ"
)
GOALS = (
    "Đại hội thống nhất phương hướng, mục tiêu nhiệm kỳ 2020-2025 với 18 chỉ tiêu. Trong đó, …",
    "Nhiệm kỳ tới, huyện phấn đấu …",
    "Đại hội xác định …",
    "Nghị quyết Đại hội quyết nghị …",
    "Đại hội thảo luận, quyết định phương hướng 5 năm tới. Cụ thể, …",
    "Đại hội bàn và chốt các mục tiêu chủ yếu. Theo đó, …",
    "Dự thảo nghị quyết đặt ra yêu cầu …",
    "Huyện kỳ vọng đến năm 2025 …",
    "Mục tiêu tổng quát: xây dựng huyện phát triển nhanh, bền vững. Các chỉ tiêu chủ yếu: …",
    "Đại hội xác định ba khâu đột phá. Theo đó, đến năm 2025: …",
    "Đại hội đã thông qua Nghị quyết, trong đó nêu rõ: …",
    "Bước vào nhiệm kỳ mới, Đảng bộ huyện đặt ra các chỉ tiêu: …",
    "Trong 5 năm tới, …",
    "Theo dự thảo Báo cáo chính trị, giai đoạn 2020-2025, …",
    "Một số chỉ tiêu cụ thể được đề ra là: …",
    "Về mục tiêu, đến cuối nhiệm kỳ …",
    "Đảng bộ huyện quyết tâm đến năm 2025 …",
    "Các đại biểu biểu quyết thông qua 20 chỉ tiêu, gồm: …",
    "Nghị quyết Đại hội đề ra mục tiêu: …",
    "Phát biểu bế mạc, Bí thư Huyện ủy nhấn mạnh mục tiêu của nhiệm kỳ mới: …",
    "Đại hội quyết định các mục tiêu chủ yếu nhiệm kỳ 2020-2025 như sau: …",
    "Giai đoạn 2020-2025, huyện tập trung phát triển nông nghiệp công nghệ cao. Cụ thể, …",
    "Huyện đặt mục tiêu đưa …",
    "Theo nghị quyết vừa được thông qua, …",
    "Phấn đấu đến năm 2025, …",
    "Đồng chí Lê Văn An, Bí thư Huyện ủy cho biết, mục tiêu đến năm 2025 của huyện là …",
    "Mục tiêu đến năm 2025\n\nVề kinh tế - xã hội, …",
    "MỘT SỐ CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025\n\n- …",
    "Phương hướng nhiệm kỳ 2020-2025\n\n…",
    "II. Mục tiêu, nhiệm vụ\n\nĐẩy mạnh cải cách hành chính. Phát huy sức mạnh đại đoàn kết. …",
    "Nhiệm vụ 5 năm 2020-2025: …",
    "Nghị quyết xác định: …",
    "Đại hội cũng đặt ra nhiều chỉ tiêu quan trọng như …",
    "Để đạt được điều đó, trong nhiệm kỳ 2020-2025, …",
    "Tầm nhìn đến năm 2025: …",
    "Huyện cam kết … vào năm 2025",
    "Nghị quyết Đại hội gồm 19 chỉ tiêu, trong đó …",
    "Phương hướng 2020 - 2025 có 26 chỉ tiêu, 3 đột phá. …",
    "Về phương hướng nhiệm kỳ 2020-2025, đồng chí An nêu chỉ tiêu …",
    "Đại hội biểu quyết 16 chỉ tiêu, trong đó có chỉ tiêu …",
    "Đại hội quyết nghị:\n\n- …",
    "*** Mục tiêu nhiệm kỳ 2020 - 2025\n\n- …",
    "--- CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025 ---\n\n…",
    "**Chỉ tiêu cụ thể**\n\n- …",
    "NĂM NĂM TỚI\n\n…",
    "Những việc phải làm\n\n…",
    "Chặng đường phía trước\n\n…",
    "Để thành huyện nông thôn mới nâng cao, huyện phải đạt:\n\n- …",
    "Nghị quyết Đại hội xác định cụ thể như sau:\n\n- …",
    "A. KẾT QUẢ\n\nĐời sống được cải thiện.\n\nB. PHƯƠNG HƯỚNG\n\n1. Các chỉ tiêu chủ yếu\n\n- …",
)
RESULTS = (
    "Nhiệm kỳ 2015-2020, …",
    "5 năm qua, …",
    "Kết quả thực hiện Nghị quyết Đại hội lần thứ XIX: …",
    "Báo cáo chính trị nêu rõ, …",
    "Nhìn lại nhiệm kỳ, …",
    "Dưới sự lãnh đạo của Đảng bộ, huyện đã đạt nhiều thành tựu. Nổi bật, …",
    "Đại hội đánh giá: …",
    "Thực hiện các chỉ tiêu Đại hội XIX đề ra, …",
    "17/20 chỉ tiêu đạt và vượt kế hoạch; …",
    "Trong nhiệm kỳ, …",
    "Kinh tế tiếp tục tăng trưởng khá, …",
    "Một số kết quả nổi bật:\n\n- …",
    "I. KẾT QUẢ\n\n…",
    "Giai đoạn 2015-2020, …",
    "Sau 5 năm, …",
    "Ông An cho biết, …",
    "Theo báo cáo, …",
    "Nghị quyết Đại hội XIX đề ra 20 chỉ tiêu, đến nay có 18 chỉ tiêu đạt và vượt. Trong đó, …",
    "So với mục tiêu Nghị quyết, …",
    "Bên cạnh đó, …",
    "Với quyết tâm cao, 5 năm qua …",
    "Kết thúc nhiệm kỳ, …",
    "Huyện đã về đích nông thôn mới trước hạn; …",
    "Thực hiện Nghị quyết Đại hội lần thứ XIX, …",
    "*** Kết quả nổi bật ***\n\n- …",
    "Thu ngân sách vượt chỉ tiêu\n\n…",
    "Hoàn thành toàn diện các mục tiêu\n\n…",
    "Nhiều chỉ tiêu vượt kế hoạch\n\n…",
    "Các chỉ tiêu đạt và vượt\n\n…",
    "Việc thực hiện các mục tiêu\n\n…",
    "I. KẾT QUẢ\n\n1. Các chỉ tiêu chủ yếu\n\n- …",
    "Phần thứ nhất\n\nKẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU NHIỆM KỲ 2015-2020\n\n1. Các chỉ tiêu chủ yếu\n\n- …",
    "Chỉ tiêu nhiệm kỳ 2020-2025\n\nĐẩy mạnh cải cách.\n\nQua 5 năm triển khai Nghị quyết Đại hội XIX:\n\n- …",
    "Đối chiếu với chỉ tiêu nghị quyết:\n\n- …",
    "Về thực hiện các chỉ tiêu: …",
    "Những chỉ tiêu đã hoàn thành:\n\n- …",
)


def _read(opening: str) -> list[tuple[str, str, tuple[int, int] | None]]:
    lead = opening.partition("…")[0]
    opens = not lead or lead.endswith(("\n", "- ", ". "))
    text = HEAD + opening.replace("…", LIST[0].upper() + LIST[1:] if opens else LIST) + ".\n"
    found = [o for o in read_document(Document("x", text)).observations if o.evidence[0].start >= len(HEAD)]
    return [(o.evidence[0].quote, o.status, o.period) for o in found if o.indicator != "dhi:targets-met"]


@pytest.mark.parametrize("opening", GOALS)
def test_what_opens_goals(opening: str) -> None:
    found = _read(opening)
    assert [status for _, status, _ in found] == ["target"] * 5
    assert [period for _, _, period in found[:4]] == [(2025, 2025), (2025, 2025), (2020, 2025), (2020, 2025)]


@pytest.mark.parametrize("opening", RESULTS)
def test_what_opens_results(opening: str) -> None:
    found = _read(opening)
    assert [status for _, status, _ in found] == ["result"] * 5
    assert [period for _, _, period in found[:4]] == [(2020, 2020), (2020, 2020), (2015, 2020), (2015, 2020)]


LINES = (  # a report that gives each sentence a paragraph of its own
    "Huyện Lâm Thao bước vào nhiệm kỳ mới",
    "Ngày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.",
    "Dự đại hội có 180 đại biểu chính thức.",
    "Nhiệm kỳ qua, thu nhập bình quân đầu người đạt 52 triệu đồng.",
    "Huyện có 12 xã đạt chuẩn nông thôn mới.",
    "Đến năm 2025, huyện phấn đấu thu nhập bình quân đầu người đạt 75 triệu đồng.",
    "{}",
    "Đại hội bầu Ban Chấp hành gồm 38 đồng chí.",
    "Đại hội cũng bầu đoàn đại biểu dự Đại hội cấp trên.",
    "Bế mạc, đồng chí Bí thư Huyện ủy kêu gọi cán bộ, đảng viên đoàn kết.",
)


@pytest.mark.parametrize(
    "line",
    ["Tỷ lệ hộ nghèo giảm 1%/năm.", "Kết nạp 600 đảng viên.", "Về xã hội, 95% dân số có bảo hiểm y tế.", "Trên 90% hộ có nước sạch.",
     "Mỗi năm tạo việc làm cho 1.200 lao động."],
)  # fmt: skip
def test_goals_go_on_from_line_to_line_where_each_sentence_has_a_paragraph(line: str) -> None:
    found = read_document(Document("x", "\n\n".join(LINES).format(line))).observations
    assert [o.status for o in found] == ["result", "result", "target", "target"]


@pytest.mark.parametrize("line", ["Huyện hiện có 37.000 hộ.", "Xã Tứ Xã đón 20.000 lượt khách.", "Tuy vậy, hơn 900 ha đất còn bỏ hoang."])
def test_what_there_is_ends_the_goals_of_the_line_before(line: str) -> None:
    found = read_document(Document("x", "\n\n".join(LINES).format(line))).observations
    assert [o.status for o in found] == ["result", "result", "target", "result"]


def test_a_line_that_approves_of_what_was_done_heads_the_results_below_it() -> None:
    text = (
        "NGHỊ QUYẾT\n\nĐẠI HỘI ĐẢNG BỘ XÃ TÂN AN LẦN THỨ X, NHIỆM KỲ 2020 - 2025\n\nQUYẾT NGHỊ:\n\n"
        "Điều 1. Tán thành đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015 - 2020 trong Báo cáo chính trị.\n\n"
        "Thu ngân sách 21 tỷ đồng, bằng 108% dự toán.\n\nHộ nghèo còn 84 hộ.\n\n"
        "Điều 2. Các chỉ tiêu chủ yếu đến năm 2025:\n\nThu ngân sách 30 tỷ đồng.\n"
    )
    found = read_document(Document("x", text)).observations
    assert [(o.evidence[0].quote, o.status) for o in found] == [
        ("21 tỷ đồng", "result"), ("108%", "result"), ("84 hộ", "result"), ("30 tỷ đồng", "target"),
    ]  # fmt: skip


def test_goals_that_a_line_only_says_are_to_come_are_told_in_the_line_below() -> None:
    lines = (
        "Ngày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.",
        "Nhiệm kỳ qua, tỷ lệ hộ nghèo giảm còn 4%.",
        "12 chỉ tiêu nhiệm kỳ mới được thông qua.",
        "Trong đó: hộ nghèo còn dưới 1%; dân quân tự vệ đạt 1,7% dân số.",
    )
    found = read_document(Document("x", "\n\n".join(lines))).observations
    assert [(o.evidence[0].quote, o.status) for o in found] == [("4%", "result"), ("1%", "target"), ("1,7%", "target")]


def test_an_article_of_a_resolution_heads_all_its_paragraphs() -> None:
    reading = read_document(Document("x", (
        "Đại hội Đảng bộ huyện Lâm Thao lần thứ XX\n\nĐại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 15/7/2020."
        "\n\nQUYẾT NGHỊ:\n\nI. Tán thành những nội dung cơ bản đánh giá kết quả thực hiện Nghị quyết Đại hội lần thứ XIX nêu trong Báo cáo "
        "chính trị và báo cáo kiểm điểm:\n\nKinh tế tăng trưởng khá. Thu ngân sách đạt 90 tỷ đồng.\n\nCông tác xây dựng Đảng được chú trọng: "
        "kết nạp 312 đảng viên.\n\nII. Chỉ tiêu đến năm 2025:\n- Kết nạp 400 đảng viên.\n"
    )))  # fmt: skip
    assert {o.evidence[0].quote: o.status for o in reading.observations} == {
        "90 tỷ đồng": "result", "312 đảng viên": "result", "400 đảng viên": "target",
    }  # fmt: skip

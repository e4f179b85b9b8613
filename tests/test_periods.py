"""When figures hold, against what, and as what: headings, lists, speech, plans, spans and comparisons in many wordings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.extract import read_document
from kg.normalise import lower, normalise
from kg.rules import moment
from kg.text import Document

HEAD = (
    "Đại hội Đảng bộ huyện Lâm Thao lần thứ XX\n\n"
    "Ngày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.\n\n"
)
MIDTERM = "Huyện Lâm Thao có tân bí thư\n\n5/4/2023\n\nÔng Lê An giữ chức Bí thư Huyện ủy Lâm Thao nhiệm kỳ 2020-2025.\n\n"

#: a text and, per figure of it, the words it starts with and «status period[/baseline]».
TEXTS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "a congress that names only the term behind it, with what is estimated for that term's last year": (
        "Khai mạc Đại hội Đảng bộ tỉnh Phú Thọ lần thứ XIX\n\nBí thư Tỉnh ủy nói nhiệm kỳ 2015-2020 kinh tế tăng bình quân 8,2%/năm. Quy mô "
        "GRDP năm 2020 ước 76.000 tỷ đồng; hộ nghèo còn 4,5%.\n",
        (("8,2%", "result 2015-2020"), ("76.000", "estimate 2020"), ("4,5%", "result 2020")),
    ),
    "a congress that names only the term behind it, by a month of that term's last year": (
        "Phó Thủ tướng dự Đại hội Đảng bộ VDB\n\nBí thư Đảng ủy khẳng định nhiệm kỳ 2020-2025, dù còn khó khăn, Đảng bộ VDB vẫn giữ ổn định "
        "hoạt động, đạt hầu hết mục tiêu Nghị quyết Đại hội III.\n\nTheo báo cáo tại Đại hội, nhiệm kỳ 2020-2025, Đảng bộ VDB đã đạt nhiều kết "
        "quả. Đến tháng 6/2025, VDB đã thẩm định 60 dự án. Kết nạp mới 112 đảng viên.\n",
        (("60", "result 2025"), ("112", "result 2020-2025")),
    ),
    "a line with a colon leads its list only, under the heading above it": (
        HEAD + "1. Kết quả\n\nHuyện có 12 trường học.\n\n2. Định hướng đến 2025\n\nĐại hội thống nhất:\n- Tỷ lệ hộ nghèo: 2%;\n"
        "- Xây 30 nhà văn hóa.\n",
        (("12", "result 2020"), ("2%", "target 2025"), ("30", "target 2020-2025")),
    ),
    "the term before a short one is as long as the text says": (
        "Đại hội Chi bộ thôn Đông, nhiệm kỳ 2020-2022\n\nNgày 15/3/2020, Chi bộ thôn Đông, xã Hợp Hải tổ chức Đại hội nhiệm kỳ 2020-2022.\n\n"
        "Kết quả nhiệm kỳ 2017-2020: còn 11 hộ nghèo, giảm 14 hộ so với đầu nhiệm kỳ; kết nạp 3 đảng viên.\n",
        (("14", "result 2020/2017"), ("3", "result 2017-2020")),
    ),
    "a text without a date speaks from the congress whose report it quotes": (
        "Trích báo cáo chính trị tại Đại hội đại biểu Đảng bộ xã Hòa Xuân lần thứ I, nhiệm kỳ 2025 - 2030\n\n"
        "1. Về kinh tế: diện tích cà phê 1.450 ha, tăng 4% so với năm 2020. Trồng mới 320 ha rừng.\n\n"
        "2. Về xã hội: hộ nghèo còn 6,5%.\n",
        (("1.450", "result 2025"), ("4%", "result 2025/2020"), ("320", "result 2020-2025"), ("6,5%", "result 2025")),
    ),
    "a page put up years after the congress, of which it names no later year": (
        "Thứ hai, 04/03/2019\n\nĐại hội Đảng bộ xã Tân Lập lần thứ XXI\n\nNgày 05/6/2010, Đảng bộ xã Tân Lập khai mạc Đại hội lần thứ XXI, "
        "nhiệm kỳ 2010-2015. Xã có 8 trường học. Kết nạp 40 đảng viên. Phấn đấu đến năm 2015 tỷ lệ hộ nghèo còn 8%.\n",
        (("8 ", "result 2010"), ("40", "result 2005-2010"), ("8%", "target 2015")),
    ),
    "a text written years after the congress, which names them": (
        "Thứ hai, 04/03/2019\n\nTừ Đại hội Đảng bộ xã Tân Lập lần thứ XXI\n\nNgày 05/6/2010, Đảng bộ xã Tân Lập khai mạc Đại hội lần thứ XXI, "
        "nhiệm kỳ 2010-2015. Nay xã có 8 trường học. Năm 2018 kết nạp 9 đảng viên.\n",
        (("8 ", "result 2019"), ("9 ", "result 2018")),
    ),
    "goals of a resolution without a date": (
        "MỤC TIÊU CHỦ YẾU ĐẾN NĂM 2025\n(Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020 - 2025)\n\n"
        "- Tốc độ tăng trưởng GRDP bình quân: 7 - 8%/năm.\n- Tỷ lệ hộ nghèo: dưới 5%.\n",
        (("7", "target 2020-2025"), ("5%", "target 2025")),
    ),
    "the term behind the congress's ordinal ends its name": (
        "Sáng 20/7/2025, 186 đại biểu dự Đại hội Đảng bộ xã Hòa Xuân lần thứ I, nhiệm kỳ 2025-2030. Xã rộng 112,5 km2.\n\n"
        "Báo cáo tại Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030 nêu bật: tỷ lệ hộ nghèo còn 4,5%.\n",
        (("112,5", "result 2025"), ("4,5%", "result 2025")),
    ),
    "a length of time and the years that it is": (
        HEAD + "Đại hội đánh giá: qua 5 năm (2016 - 2020), giá trị sản xuất tăng bình quân 11,8%/năm, trong đó dịch vụ tăng 14,1%.\n\n"
        "Báo cáo nêu rõ: 5 năm 2016 - 2020, dù giá mía bấp bênh, kinh tế vẫn tăng trưởng bình quân 10,2%/năm.\n",
        (("11,8%", "result 2016-2020"), ("14,1%", "result 2016-2020"), ("10,2%", "result 2016-2020")),
    ),
    "a bulleted line in capitals is a heading": (
        HEAD + "* KẾT QUẢ ĐẠT ĐƯỢC\n\nTỷ lệ hộ nghèo còn 4%.\n\n* MỤC TIÊU ĐẾN NĂM 2025\n\n- Thu nhập bình quân đầu người 70 triệu đồng.\n",
        (("4%", "result 2020"), ("70", "target 2025")),
    ),
    "two words for goals in a heading, and a heading of solutions": (
        HEAD + "I. KẾT QUẢ\n\nTỷ lệ hộ nghèo còn 4%.\n\nII. Mục tiêu, chỉ tiêu chủ yếu\n\nTỷ lệ hộ nghèo còn 1,5%.\n\n"
        "III. Giải pháp thực hiện\n\nMỗi năm đào tạo nghề cho 800 lao động.\n",
        (("4%", "result 2020"), ("1,5%", "target 2025"), ("800", "target 2020-2025")),
    ),
    "a bulleted line heads paragraphs and lists of another sign, commas or not": (
        HEAD + "* Kết quả nhiệm kỳ qua\n\n- Tỷ lệ hộ nghèo còn 4%.\n\n* Phương hướng, nhiệm vụ\n\n- Tỷ lệ hộ nghèo còn 1,5%.\n"
        "- Kết nạp 300 đảng viên mới.\n",
        (("4%", "result 2020"), ("1,5%", "target 2025"), ("300", "target 2020-2025")),
    ),
    "goals named one after the other, sentence by sentence, and what ends them": (
        HEAD + "Theo phương hướng được Đại hội thông qua, đến năm 2025, thu ngân sách đạt 800 tỷ đồng. Tỷ lệ hộ nghèo giảm còn 1%. "
        "Kết nạp 350 đảng viên mới.\n\nTrong 5 năm tới, huyện tập trung đưa thu nhập bình quân đầu người lên 80 triệu đồng. "
        "Tỷ lệ che phủ rừng đạt 52%. Đến nay, huyện có 9 xã nông thôn mới. Tỷ lệ đô thị hóa đạt 18%.\n",
        (
            ("800", "target 2025"), ("1%", "target 2025"), ("350", "target 2020-2025"), ("80", "target 2025"), ("52%", "target 2025"),
            ("9", "result 2020"), ("18%", "result 2020"),
        ),
    ),
    "results told behind goals in one paragraph": (
        HEAD + "Đại hội đề ra mục tiêu đến năm 2025 hộ nghèo còn 1%. 5 năm qua, thu ngân sách đạt 430 tỷ đồng. Kết nạp 512 đảng viên.\n\n"
        "Đại hội đề ra mục tiêu đến năm 2025 hộ nghèo còn 1%. Các chỉ tiêu nhiệm kỳ trước đều đạt và vượt: thu ngân sách đạt 425 tỷ đồng.\n\n"
        "Đại hội đề ra mục tiêu đến năm 2025 hộ nghèo còn 1%. Nhiệm kỳ trước, kinh tế tăng trưởng 8%/năm. Hộ nghèo còn 4,5%.\n\n"
        "Đại hội đề ra mục tiêu đến năm 2025 hộ nghèo còn 1%. Huyện hoàn thành 16/18 chỉ tiêu. Thu ngân sách đạt 420 tỷ đồng.\n",
        (
            ("1%", "target 2025"), ("430", "result 2015-2020"), ("512", "result 2015-2020"),
            ("1%", "target 2025"), ("425", "result 2020"),
            ("1%", "target 2025"), ("8%", "result 2015-2020"), ("4,5%", "result 2020"),
            ("1%", "target 2025"), ("16/18", "result 2020"), ("420", "result 2020"),
        ),
    ),
    "goals behind a sentence that announces them, solutions, estimates": (
        HEAD + "Đại hội xác định 5 năm tới đưa huyện trở thành huyện công nghiệp. Thu ngân sách đạt 800 tỷ đồng. Hộ nghèo còn 1%.\n\n"
        "Giải pháp trọng tâm là trồng mới 400 ha rừng.\n\nƯớc tính đến cuối năm 2020 có 8 xã về đích nông thôn mới.\n\n"
        "Chỉ tiêu 25% lao động có bằng cấp đã không đạt; con số thực tế là 19%.\n",
        (
            ("800", "target 2025"), ("1%", "target 2025"), ("400", "target 2020-2025"), ("8 xã", "estimate 2020"), ("25%", "target 2020"),
            ("19%", "result 2020"),
        ),
    ),
    "questions behind a dash or initials, that start from results or ask how goals were met": (
        HEAD + "- PV: Ông đánh giá thế nào về nhiệm kỳ qua?\n\n- Ông An: Hộ nghèo còn 4%.\n\n"
        "- PV: Từ kết quả đạt được, huyện đề ra mục tiêu gì cho giai đoạn mới?\n\n- Ông An: Hộ nghèo còn 1%; thu ngân sách 800 tỷ đồng.\n\n"
        "P.V: Các chỉ tiêu đại hội trước đề ra được thực hiện đến đâu?\n\nThu nhập đạt 52 triệu đồng/người.\n\n"
        "P.V: Đâu là đột phá của nhiệm kỳ này?\n\nMỗi năm đào tạo nghề cho 900 lao động.\n",
        (("4%", "result 2020"), ("1%", "target 2025"), ("800", "target 2025"), ("52", "result 2020"), ("900", "target 2020-2025")),
    ),
    "what came of goals told of in front of them": (
        HEAD + "Nghị quyết Đại hội XIX đề ra thu ngân sách 400 tỷ đồng, thực hiện 430 tỷ đồng; đến năm 2020 tỷ lệ hộ nghèo dưới 5%, "
        "kết quả đạt 3,8%.\n\nHầu hết các chỉ tiêu Đại hội XIX đề ra đều hoàn thành, trong đó tỷ lệ che phủ rừng đạt 51%.\n\n"
        "Đảng bộ đã hoàn thành thắng lợi các mục tiêu, nhiệm vụ: có 8 xã nông thôn mới. Tỷ lệ đô thị hóa đạt 18%.\n",
        (
            ("400", "target 2020"), ("430", "result 2020"), ("5%", "target 2020"), ("3,8%", "result 2020"), ("51%", "result 2020"),
            ("8", "result 2020"), ("18%", "result 2020"),
        ),
    ),
    "what a congress resolves is listed below a verb with a colon": (
        HEAD + "Huyện còn 4% hộ nghèo.\n\nĐại hội quyết nghị:\n\n- Có 20 xã đạt chuẩn vào năm 2023.\n- Hộ nghèo dưới 1%.\n"
        "- Mỗi năm kết nạp 90 đảng viên.\n",
        (("4%", "result 2020"), ("20", "target 2023"), ("1%", "target 2025"), ("90", "target 2020-2025")),
    ),
    "a slogan in a heading frames nothing": (
        HEAD + "HAI HUYỆN, MỘT KHÁT VỌNG\n\nHuyện rộng 93 km2, có 46 trường học.\n\nKHÁT VỌNG ĐẾN NĂM 2025\n\nHộ nghèo dưới 1%.\n",
        (("93", "result 2020"), ("46", "result 2020"), ("1%", "target 2025")),
    ),
    "goals that a resolution is made of": (
        HEAD + "Tỷ lệ hộ nghèo còn 4%.\n\nNghị quyết Đại hội gồm 19 chỉ tiêu, trong đó GRDP tăng bình quân 11%/năm; hộ nghèo dưới 1%.\n\n"
        "Huyện có 14 trường học.\n\nPhương hướng 2020 - 2025 có 26 chỉ tiêu. Thu nhập bình quân đầu người 75 triệu đồng.\n\n"
        "Nghị quyết nhiệm kỳ 2015-2020 có 20 chỉ tiêu, trong đó tỷ lệ đô thị hóa 31%.\n",
        (("4%", "result 2020"), ("11%", "target 2020-2025"), ("1%", "target 2025"), ("14", "result 2020"), ("75", "target 2025")),
    ),
    "a sentence that turns to what is ahead": (
        HEAD + "Nhiệm kỳ qua, huyện kết nạp 168 đảng viên. Về phương hướng nhiệm kỳ 2020-2025, bà Lan nêu chỉ tiêu tỷ lệ lao động qua đào tạo "
        "đạt 70%, hằng năm 100% đảng viên học tập nghị quyết.\n",
        (("168", "result 2015-2020"), ("70%", "target 2025"), ("100%", "target 2020-2025")),
    ),
    "a slogan behind whose section it is frames nothing": (
        HEAD + "II. TRƯỜNG TRUNG CẤP LÂM THAO: HƯỚNG TỚI TRƯỜNG CHẤT LƯỢNG CAO\n\nTrường có 46 giảng viên; 87% học sinh có việc làm.\n\n"
        "Hướng tới năm 2025: 60 giảng viên.\n",
        (("46", "result 2020"), ("87%", "result 2020"), ("60", "target 2025")),
    ),
    "a resolution carried out opens results also among goals": (
        HEAD + "Mục tiêu nhiệm kỳ 2020-2025\n\nHộ nghèo dưới 1%.\n\nThực hiện Nghị quyết Đại hội lần thứ XIX, huyện có 57 trường, "
        "tăng 4 trường so với năm 2015.\n\nThực hiện nghị quyết, huyện phấn đấu có 60 trường.\n",
        (("1%", "target 2025"), ("57", "result 2020"), ("4", "result 2020/2015"), ("60", "target 2025")),
    ),
    "a question frames its answers also below a line with a colon": (
        HEAD + "Tân Bí thư trả lời:\n\n* PV: Kết quả nổi bật?\n\n- Hộ nghèo còn 4%.\n\n* PV: Còn mục tiêu đến năm 2025?\n\n"
        "- Thu ngân sách 700 tỷ đồng vào năm 2025; hộ nghèo dưới 1%; kết nạp 500 đảng viên.\n",
        (("4%", "result 2020"), ("700", "target 2025"), ("1%", "target 2025"), ("500", "target 2020-2025")),
    ),
    "goals that were passed": (
        HEAD + "Có 15 chỉ tiêu đã được các đại biểu nhất trí thông qua, gồm:\n- Tỷ lệ hộ nghèo: 2%;\n",
        (("2%", "target 2025"),),
    ),
    "this year, half of it, a whole of it": (
        MIDTERM + "Sáu tháng đầu năm nay, thu ngân sách đạt 40 tỷ đồng. Huyện phấn đấu cả năm thu ngân sách đạt 90 tỷ đồng.\n",
        (("40", "result 2023"), ("90", "target 2023")),
    ),
    "spoken in the middle of a term": (
        MIDTERM + "Huyện có 18 xã. Từ đầu nhiệm kỳ đến nay kết nạp 300 đảng viên. Năm 2022, thu ngân sách đạt 80 tỷ đồng, tăng 10%"
        " so với năm trước.\n",
        (("18", "result 2023"), ("300", "result 2020-2023"), ("80", "result 2022"), ("10%", "result 2022/2021")),
    ),
    "the start of the term in brackets is not the figure before it": (
        HEAD + "Huyện có 9 trường đạt chuẩn quốc gia (đầu nhiệm kỳ: 5 trường).\n",
        (("9", "result 2020"),),
    ),
    "headings that look back, whatever words for goals are in them": (
        HEAD + "PHẦN I\n\nKIỂM ĐIỂM VIỆC THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI XIX\n\nToàn huyện có 18 xã, tỷ lệ hộ nghèo 4%.\n",
        (("18", "result 2020"), ("4%", "result 2020")),
    ),
    "what stands before a colon holds over the semicolons behind it": (
        HEAD + "Chỉ tiêu đến 2025 của huyện: thu nhập bình quân đầu người 70 triệu đồng; 95% hộ dùng nước sạch; tỷ lệ hộ nghèo 1%.\n",
        (("70", "target 2025"), ("95%", "target 2025"), ("1%", "target 2025")),
    ),
    "goals missed are no goals": (
        HEAD + "Hai chỉ tiêu lỡ hẹn: tỷ lệ đô thị hóa 18%; độ che phủ rừng 40%.\n",
        (("18%", "result 2020"), ("40%", "result 2020")),
    ),
    "a time between commas": (
        HEAD + "Bên cạnh đó, năm 2019, thu ngân sách đạt 60 tỷ đồng; giá trị xuất khẩu 9 triệu USD.\n",
        (("60", "result 2019"), ("9", "result 2019")),
    ),
    "the start of the term, compared with and told of": (
        HEAD + "Thu ngân sách đạt 90 tỷ đồng, gấp 2,5 lần đầu nhiệm kỳ. Đầu nhiệm kỳ có 3 hợp tác xã, nay là 8 hợp tác xã.\n",
        (("90", "result 2020"), ("2,5", "result 2020/2015"), ("8", "result 2020")),
    ),
    "a verb of intent behind «đã»": (
        HEAD + "Đơn vị đã tự bảo đảm 46% chi thường xuyên.\n",
        (("46%", "result 2020"),),
    ),
    "a list's lead frames nothing behind the list": (
        HEAD + "Một số chỉ tiêu đến năm 2025:\n- Tỷ lệ hộ nghèo còn 1%;\n- Thu nhập bình quân đầu người 70 triệu đồng.\n"
        "Toàn huyện có 18 xã, tổ chức xong hội nghị.\n",
        (("1%", "target 2025"), ("70", "target 2025"), ("18", "result 2020")),
    ),
    "a wish of a guest, and what there is": (
        HEAD + "Ông đề nghị huyện nâng tỷ lệ lấp đầy cụm công nghiệp, hiện mới đạt 40%. Tuyến đường này dài 12 km.\n",
        (("40%", "result 2020"), ("12", "result 2020")),
    ),
    "now behind a year": (
        HEAD + "Tỷ lệ hộ nghèo từ 9% năm 2016 nay chỉ còn 3%.\n",
        (("9%", "result 2016"), ("3%", "result 2020")),
    ),
    "a date line as web pages write it": (
        "Tiềm năng của Lâm Thao\n\n2021-08-16\n\nThực hiện Nghị quyết Đại hội Đảng bộ huyện Lâm Thao, nhiệm kỳ 2020-2025, huyện hiện có"
        " 700 ha chè.\n\nNăm 2014, giá chè thấp.\n",
        (("700", "result 2021"),),
    ),
    "the year before, that year, the last years of the term, half a year": (
        HEAD + "Năm 2018, huyện có 3 hợp tác xã. Doanh thu năm ấy đạt 40 tỷ đồng, đến năm ngoái là 52 tỷ đồng. Trong khi đó, tỷ lệ hộ"
        " nghèo còn 4%. Kim ngạch xuất khẩu cả nhiệm kỳ đạt 78 triệu USD, riêng hai năm cuối đạt 41 triệu USD. Bảy tháng đầu năm,"
        " huyện đón 20.000 lượt khách, tăng 10% so với nửa đầu năm ngoái. Đến cuối tháng 6, toàn huyện còn 120 hộ nghèo.\n",
        (
            ("3", "result 2018"), ("40", "result 2018"), ("52", "result 2019"), ("4%", "result 2020"), ("78", "result 2015-2020"),
            ("41", "result 2019-2020"), ("20.000", "result 2020"), ("10%", "result 2020/2019"), ("120", "result 2020"),
        ),
    ),
    "a year in a clause goes on over clauses without a verb": (
        HEAD + "Quy mô kinh tế năm 2019 khoảng 900 tỷ đồng; thu ngân sách 60 tỷ đồng; đến nay có 12 hợp tác xã.\n",
        (("900", "result 2019"), ("60", "result 2019"), ("12", "result 2020")),
    ),
    "what a result is held against": (
        HEAD + "Tỷ lệ che phủ rừng 41%, thay vì 43% như nghị quyết đề ra. Tăng trưởng kinh tế bình quân 9,2%/năm, chưa đạt mức 10% mà"
        " đại hội đặt ra. Tỷ lệ hộ nghèo còn 4%, thấp hơn yêu cầu của tỉnh (5%). Tỷ lệ giải ngân mới đạt 44% (yêu cầu: 60%)."
        " Thu ngân sách đạt 40 tỷ đồng, vượt kế hoạch 7%.\n",
        (
            ("41%", "result 2020"), ("43%", "target 2020"), ("9,2%", "result 2015-2020"), ("10%", "target 2015-2020"),
            ("5%", "target 2020"), ("60%", "target 2020"), ("40", "result 2020"), ("7%", "result 2020"),
        ),
    ),
    "roads are no plans": (
        HEAD + "Huyện làm 45 km đường giao thông nông thôn, do tỉnh đầu tư 3 trạm bơm.\n",
        (("45", "result 2015-2020"), ("3", "result 2015-2020")),
    ),
    "what happens one by one adds up over the term": (
        HEAD + "Toàn huyện xảy ra 214 vụ cháy. Vận động nhân dân giao nộp 35 khẩu súng. Đoàn thanh niên giúp hộ nghèo 3.200 ngày công."
        " Có 12 hợp tác xã và 46 hộ bị xử phạt. Huyện có 18 xã được công nhận đạt chuẩn; trạm y tế có 14 bác sĩ."
        " Đảng bộ kết nạp 400 đảng viên, 58% là nữ. Năm 2019 xảy ra 3 vụ cháy. Đến hết năm 2018, huyện đã kết nạp 250 đảng viên."
        " Nhân dịp này, huyện trao 50 suất quà.\n",
        (
            ("214", "result 2015-2020"), ("35", "result 2015-2020"), ("3.200", "result 2015-2020"), ("12", "result 2015-2020"),
            ("46", "result 2015-2020"), ("18", "result 2020"), ("14", "result 2020"), ("400", "result 2015-2020"),
            ("58%", "result 2015-2020"), ("3 ", "result 2019"), ("250", "result 2015-2018"), ("50", "result 2020"),
        ),
    ),
    "an account of a year in the middle of a term, and a review of the term": (
        MIDTERM + "Toàn huyện kết nạp 90 đảng viên. Từ đầu nhiệm kỳ đến nay kết nạp 300 đảng viên.\n",
        (("90", "result 2023"), ("300", "result 2020-2023")),
    ),
    "a review of half a term": (
        MIDTERM + "Sơ kết giữa nhiệm kỳ, toàn huyện kết nạp 310 đảng viên.\n",
        (("310", "result 2020-2023"),),
    ),
    "compared with: lists, «lần lượt», a level of its year, now, the same period, a year named after it": (
        HEAD + "Năm 2019, tai nạn giảm cả ba mặt so với năm 2015: giảm 12% số vụ, 21% số người chết và 8% số người bị thương."
        " Thu ngân sách đạt 90 tỷ đồng, chi ngân sách 120 tỷ đồng, so với năm 2016 tăng lần lượt 31% và 44%."
        " Thu nhập bình quân đầu người năm 2019 đạt 50 triệu đồng, gấp 1,4 lần mức 36 triệu đồng của năm 2017."
        " Doanh thu năm 2018 là 5 tỷ đồng, sang năm 2019 là 7 tỷ đồng (tăng 40%).\n",
        (
            ("12%", "result 2019/2015"), ("21%", "result 2019/2015"), ("8%", "result 2019/2015"), ("31%", "result 2020/2016"),
            ("44%", "result 2020/2016"), ("1,4", "result 2019/2017"), ("36", "result 2017"), ("40%", "result 2019/2018"),
        ),
    ),
    "compared with the same period, with now, with a year that is told more of": (
        HEAD + "So với cùng kỳ năm 2019, doanh thu tăng 23%; sản lượng chè tăng 61%. Năm 2018, huyện đón 30.000 lượt khách, tăng 22% so với"
        " năm 2014 - năm trước đại dịch. Chỉ tiêu đến năm 2025: đàn bò 2.100 con, tăng 600 con so với hiện nay.\n",
        (("23%", "result 2020/2019"), ("61%", "result 2020/2019"), ("22%", "result 2018/2014"), ("600", "target 2025/2020")),
    ),
    "a series of years": (
        HEAD + "Sản lượng chè lần lượt là 510 tấn, 620 tấn và 730 tấn trong các năm 2017, 2018, 2019. Huyện đón 12.000 lượt khách năm 2016 và"
        " 21.000 lượt khách năm 2019; doanh thu du lịch tương ứng là 4 tỷ đồng và 8 tỷ đồng.\n",
        (("510", "result 2017"), ("620", "result 2018"), ("730", "result 2019"), ("4 ", "result 2016"), ("8 ", "result 2019")),
    ),
    "levels under a term are of its end, sums of all of it": (
        HEAD + "Trong nhiệm kỳ 2015-2020, kinh tế tăng bình quân 9%/năm; thu nhập bình quân đầu người đạt 48 triệu đồng; thu ngân sách 300 tỷ"
        " đồng. Diện tích chè 700 ha, năng suất bình quân 11 tấn/ha. Huyện bàn giao 40 căn nhà, trị giá 3 tỷ đồng. Số trường đạt"
        " chuẩn tăng từ 6 trường lên 17 trường. Thu ngân sách mới hơn 61 tỷ đồng một năm.\n",
        (
            ("9%", "result 2015-2020"), ("48", "result 2020"), ("300", "result 2015-2020"), ("700", "result 2020"), ("11", "result 2020"),
            ("40", "result 2015-2020"), ("3 ", "result 2015-2020"), ("17", "result 2020"),
        ),
    ),
    "the start of the term opens a sentence, now stands behind a figure": (
        HEAD + "Đầu nhiệm kỳ còn 141 hộ nghèo, đến nay còn 19 hộ. Sẽ nâng dung tích hồ từ 340.000 m3 hiện nay lên 520.000 m3.\n",
        (("141", "result 2015"), ("19", "result 2020"), ("340.000", "result 2020"), ("520.000", "target 2025")),
    ),
    "a list held against the term before": (
        HEAD + "Số vụ cháy giảm 23 vụ, số người chết giảm 8 người so với nhiệm kỳ trước.\n",
        (("23", "result 2015-2020"), ("8 ", "result 2015-2020")),
    ),
    "what ought to be done, through its clause": (
        HEAD + "Giao thông sẽ được nâng cấp 30 km, làm mới 12 cầu, tỷ lệ nhựa hóa đạt 90%. Mỗi xã phải có 2 hợp tác xã, thu nhập bình quân"
        " đầu người đạt 60 triệu đồng; hiện nay mới đạt 48 triệu đồng. Công tác y tế được đảm bảo, 100% trạm y tế có bác sĩ."
        " Cơn bão làm 120 nhà tốc mái, 41 hộ phải di dời.\n",
        (
            ("30", "target 2020-2025"), ("12 ", "target 2020-2025"), ("90%", "target 2025"), ("2 ", "target 2025"),
            ("60", "target 2025"), ("48", "result 2020"), ("100%", "result 2020"), ("41", "result 2015-2020"),
        ),
    ),
    "goals right before a figure, in brackets, of this year, told by a draft": (
        HEAD + "Đại hội trước từng đặt mục tiêu 25% vào năm 2020, nay mới đạt 18%. Một số chỉ tiêu chưa đạt: tỷ lệ hộ dùng nước sạch (hiện mới"
        " 22%, mục tiêu 60%); tỷ lệ lao động qua đào tạo (37%). Thu nhập bình quân đầu người năm 2019 là 46 triệu đồng, phấn đấu cuối"
        " năm 2020 là 49 triệu đồng. Dự thảo nghị quyết nêu 12 chỉ tiêu. Tôi nhấn hai cái: kết nạp 300 đảng viên; tỷ lệ hộ nghèo 2%.\n",
        (
            ("25%", "target 2020"), ("18%", "result 2020"), ("22%", "result 2020"), ("60%", "target 2020"), ("37%", "result 2020"),
            ("46", "result 2019"), ("49", "target 2020"), ("300", "target 2020-2025"), ("2%", "target 2025"),
        ),
    ),
    "how far an estimate goes": (
        HEAD + "Đại hội dự kiến tổ chức ngày 12/8 với sự tham gia của 18 đảng bộ trực thuộc. Thu ngân sách năm 2020 ước đạt 90 tỷ đồng, trong"
        " khi năm 2015 là 40 tỷ đồng.\n",
        (("18", "result 2020"), ("90", "estimate 2020"), ("40", "result 2015")),
    ),
    "a table that holds results against a resolution, and lines that lead from what there is to a goal": (
        HEAD + "TT | Chỉ tiêu | Đơn vị | Nghị quyết | Thực hiện | TH/NQ (%)\n1 | Thu ngân sách | Tỷ đồng | 155 | 172 | 111\n\n"
        "Mục tiêu đến năm 2025:\n- Thu nhập bình quân đầu người: 52 → 75 triệu đồng/năm.\n- 90% cán bộ có bằng đại học (hiện tại 61%).\n",
        (("155", "target 2020"), ("172", "result 2020"), ("52", "result 2020"), ("75", "target 2025"), ("61%", "result 2020")),
    ),
    "what befell those counted, a duration behind, the coming years": (
        HEAD + "Toàn huyện có 410 thanh niên nhập ngũ. Khu du lịch đón 120.000 lượt khách trong 5 năm. Nghị quyết đại hội đặt mục tiêu thu nhập"
        " bình quân đầu người 70 triệu đồng vào năm 2025. Tổng thu ngân sách 5 năm tới không dưới 600 tỷ đồng; từ năm 2022, mỗi năm"
        " 95% chi bộ hoàn thành tốt nhiệm vụ.\n",
        (
            ("410", "result 2015-2020"), ("120.000", "result 2015-2020"), ("70", "target 2025"), ("600", "target 2020-2025"),
            ("95%", "target 2022-2025"),
        ),
    ),
    "goals told of together with how many were reached are no goals": (
        HEAD + "Trong 17 chỉ tiêu mà Đại hội XIX đề ra, 9 chỉ tiêu không đạt. Thu ngân sách đạt 90 tỷ đồng.\n",
        (("90", "result 2020"),),
    ),
    "a meeting in January that sums up the year before": (
        "HỘI NGHỊ TỔNG KẾT CÔNG TÁC NĂM 2022\nVÀ HỘI NGHỊ NGƯỜI LAO ĐỘNG NĂM 2023\n\nNgày 4/1/2023, Công ty họp, chào mừng Đại hội Đảng."
        "\n\nCông ty đã"
        " thực hiện 3.000 lượt dẫn tàu; lợi nhuận đạt 4 tỷ đồng.\n\nNăm 2023, đơn vị đặt mục tiêu doanh thu 51 tỷ đồng, lợi nhuận 5 tỷ"
        " đồng.\n",
        (("3.000", "result 2022"), ("4 ", "result 2022"), ("51", "target 2023"), ("5 ", "target 2023")),
    ),
    "this year's goals, that time's levels": (
        MIDTERM + "Năm 2023, huyện phấn đấu thu ngân sách 90 tỷ đồng, kết nạp 61 đảng viên; cam kết 4 xã còn lại về đích trong năm 2023.\n\n"
        "Năm 2010 là vạch xuất phát. Thời điểm đó, huyện có 11 nhà nghỉ. Cả năm đón 64.000 lượt khách.\n",
        (("90", "target 2023"), ("61", "target 2023"), ("4 ", "target 2023"), ("11", "result 2010"), ("64.000", "result 2010")),
    ),
    "from what it was to what it is now": (
        HEAD + "Công nghiệp từ chỗ chiếm 42% nay đã chiếm 57% giá trị sản xuất. Nhiệm kỳ tới, huyện phấn đấu 100% xã có chợ vào năm 2023, trên"
        " 90% chi bộ hoàn thành tốt nhiệm vụ.\n",
        (("42%", "result 2015"), ("57%", "result 2020"), ("100%", "target 2023"), ("90%", "target 2025")),
    ),
    "questions of an interview frame their answers": (
        HEAD + "PV: Đồng chí đánh giá thế nào về 5 năm qua?\n\nĐ/c Lê An: Số hộ nghèo từ 870 hộ giảm còn 310 hộ.\n\n"
        "PV: Nhiệm kỳ này huyện đặt ra mục tiêu gì?\n\nĐ/c Lê An: Thu nhập bình quân đầu người 40 triệu đồng, trồng 3.000 ha quế.\n",
        (("870", "result 2015"), ("310", "result 2020"), ("40", "target 2025"), ("3.000", "target 2020-2025")),
    ),
    "a year summed up in the middle of a term, and half of the term": (
        "Huyện ủy Lâm Thao tổng kết công tác năm 2022\n\n28/12/2022\n\nHội nghị Huyện ủy Lâm Thao nhiệm kỳ 2020-2025 do Bí thư chủ trì."
        " Toàn huyện trồng mới 620 ha rừng. Tính chung nửa đầu nhiệm kỳ, huyện xây 12 cầu; giải ngân 410 tỷ đồng.\n",
        (("620", "result 2022"), ("12 ", "result 2020-2022"), ("410", "result 2020-2022")),
    ),
    "years told of together": (
        HEAD + "Nếu như năm 2015 mới có 3 xã về đích thì đến hết năm 2019 có 13 xã. Thu ngân sách 5 năm đạt 600 tỷ đồng, riêng hai năm 2018 và"
        " 2019 đạt 290 tỷ đồng. Năm 2019, tai nạn giảm 5 vụ, 4 người chết và 7 người bị thương so với 2018.\n",
        (
            ("3 ", "result 2015"), ("13", "result 2019"), ("290", "result 2018-2019"), ("5 ", "result 2019/2018"),
            ("4 ", "result 2019/2018"), ("7 ", "result 2019/2018"),
        ),
    ),
    "the months of the running year hold through their paragraph": (
        "Huyện Lâm Thao họp giao ban\n\n15/11/2021\n\nHội nghị nhắc lại Nghị quyết Đại hội Đảng bộ huyện Lâm Thao nhiệm kỳ 2020-2025.\n\n"
        "Theo báo cáo, 10 tháng đầu năm, thu ngân sách đạt 48 tỷ đồng. Toàn huyện có 21 doanh nghiệp thành lập mới. Năm 2021 phải thu ngân sách"
        " trên 60 tỷ đồng.\n",
        (("48", "result 2021"), ("21", "result 2021"), ("60", "target 2021")),
    ),
    "what is done every day, told of several years; a yearly goal": (
        HEAD + "5 năm qua, bệnh viện khám cho 160.000 lượt người bệnh. Nhiệm kỳ tới, công ty đặt mục tiêu lợi nhuận tối thiểu 9 tỷ đồng/năm."
        " Đơn vị đã gọi công dân nhập ngũ bảo đảm 100% chỉ tiêu.\n",
        (("160.000", "result 2015-2020"), ("9 ", "target 2020-2025")),
    ),
    "goals told of paragraph by paragraph": (
        HEAD + "Đại hội thống nhất các chỉ tiêu chủ yếu đến năm 2025.\n\nVề kinh tế: thu nhập bình quân đầu người 70 triệu đồng.\n\n"
        "Về xã hội: hộ nghèo còn 1%.\n\nPhát biểu bế mạc, đồng chí Bí thư nhấn mạnh: huyện có 18 xã.\n\nThu ngân sách đạt 60 tỷ đồng.\n",
        (("70", "target 2025"), ("1%", "target 2025"), ("18", "result 2020"), ("60", "result 2020")),
    ),
    "a look back behind goals": (
        HEAD + "Đại hội đề ra 12 chỉ tiêu đến năm 2025.\n\nNhìn lại 5 năm: hộ nghèo còn 3%.\n",
        (("3%", "result 2020"),),
    ),
    "a list of goals sentence by sentence; a year between goals": (
        HEAD + "Về chỉ tiêu cụ thể, Đại hội xác định: Giữ vững 18 xã nông thôn mới. Xây dựng 5 xã nâng cao.\n\nTỉnh ủy đề nghị huyện phấn đấu là"
        " huyện nông thôn mới trước năm 2024, thu ngân sách tăng 15% mỗi năm.\n",
        (("18", "target 2025"), ("5 ", "target 2020-2025"), ("15%", "target 2020-2025")),
    ),
    "a year before a bracket, two years told of as one span": (
        HEAD + "Giá trị sản xuất năm 2019 ước đạt 900 tỷ đồng, gấp 1,5 lần năm 2015 (600 tỷ đồng). Trong hai năm 2018 - 2019, dịch bệnh làm"
        " thiệt hại 13 tỷ đồng. So với cuối nhiệm kỳ trước, số hợp tác xã tăng 11 đơn vị.\n",
        (
            ("900", "estimate 2019"), ("1,5", "estimate 2019/2015"), ("600", "result 2015"), ("13", "result 2018-2019"),
            ("11", "result 2020/2015"),
        ),
    ),
    "a time in brackets behind a name, a stretch under way, a price base": (
        MIDTERM + "Tăng trưởng (2018 - 2020): 16%/năm. Giá trị sản xuất (giá so sánh năm 2010) đạt 900 tỷ đồng. Thu ngân sách (năm 2021) đạt"
        " 61 tỷ đồng.\n\nChương trình giảm nghèo giai đoạn 2021-2025 hỗ trợ 500 hộ.\n",
        (("16%", "result 2018-2020"), ("900", "result 2023"), ("61", "result 2021"), ("500", "result 2021-2023")),
    ),
    "years of what is measured by": (
        HEAD + "Tỷ lệ hộ nghèo theo chuẩn giai đoạn 2022-2025 là 9%. Theo chuẩn nghèo đa chiều giai đoạn 2022-2025, toàn huyện còn 910 hộ"
        " nghèo.\n",
        (("9%", "result 2020"), ("910", "result 2020")),
    ),
    "words of intent that tell of results": (
        HEAD + "Đảng bộ luôn hướng tới người dân, 98% hồ sơ được giải quyết đúng hạn. Không còn hộ phải ở nhà tạm; 100% thôn có nhà văn hóa."
        " Đến nay đã có 12 xã đạt chuẩn, phấn đấu năm 2021 có thêm 3 xã.\n",
        (("98%", "result 2020"), ("100%", "result 2020"), ("12", "result 2020"), ("3 ", "target 2021")),
    ),
    "from and to in brackets, capital of a stretch": (
        HEAD + "Thu ngân sách tăng gấp 2 lần (từ 30 tỷ đồng lên 60 tỷ đồng). Giai đoạn 2021 - 2025, nhu cầu vốn là 900 tỷ đồng.\n",
        (("30", "result 2015"), ("60", "result 2020"), ("900", "target 2021-2025")),
    ),
    "the term that ends a congress's name is not when its figures hold": (
        HEAD + "Theo báo cáo trình Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XX (2020 - 2025), toàn huyện có 41 chi bộ. Về dự Đại hội"
        " Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020-2025, xã An Lạc kể mình có 12 hợp tác xã.\n",
        (("41", "result 2020"), ("12", "result 2020")),
    ),
    "years behind a mean of each year": (
        HEAD + "Kinh tế giữ được đà tăng 9,1% mỗi năm trong giai đoạn 2016-2019.\n",
        (("9,1%", "result 2016-2019"),),
    ),
    "what a resolution approves of the term before": (
        "NGHỊ QUYẾT\nĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN ĐƠN DƯƠNG LẦN THỨ XI, NHIỆM KỲ 2020 - 2025\n\nĐại hội họp ngày 6 và 7/8/2020.\n\n"
        "QUYẾT NGHỊ:\n\nĐiều 1. Nhất trí với đánh giá kết quả thực hiện Nghị quyết Đại hội lần thứ X. Giá trị sản xuất tăng bình quân 9,4%/năm. "
        "Tỷ lệ hộ nghèo còn 1,8%.\n\nĐiều 2. Thông qua phương hướng nhiệm kỳ 2020 - 2025. Thu nhập bình quân đầu người 95 triệu đồng.\n\n"
        "Điều 3. Thống nhất nội dung tổng kết việc thi hành Nghị quyết khóa X:\n- 71% thôn có nhà văn hóa.\n",
        (("9,4", "result 2015-2020"), ("1,8%", "result 2020"), ("95", "target 2025"), ("71%", "result 2020")),
    ),
    "what was planned and what was reached, side by side": (
        HEAD + "Chỉ tiêu và kết quả\n\n(KH: kế hoạch; TH: thực hiện)\n\n- Hộ nghèo: KH dưới 6%, TH 4,83%;\n"
        "- Thu nhập bình quân đầu người: chỉ tiêu 42 triệu đồng, đạt 45,5 triệu đồng;\n- Tỷ lệ che phủ rừng: nghị quyết: 47%; thực hiện: 46,1%\n"
        "- Tỷ lệ lao động qua đào tạo: nghị quyết 55% → thực tế 52%\n\nHuyện còn 12 thôn khó khăn.\n",
        (
            ("6%", "target 2020"), ("4,83%", "result 2020"), ("42", "target 2020"), ("45,5", "result 2020"), ("47%", "target 2020"),
            ("46,1%", "result 2020"), ("55%", "target 2020"), ("52%", "result 2020"), ("12", "result 2020"),
        ),
    ),
    "a legend says what stands on either side of the arrows below it": (
        HEAD + "ĐỐI CHIẾU 5 NĂM 2015 - 2020\n\n(Chỉ tiêu: nghị quyết → thực hiện)\n\n- Thu ngân sách cả nhiệm kỳ: 720 tỷ đồng → 905 tỷ đồng\n"
        "- Trường chuẩn quốc gia: 40 trường → 37 trường\n\nMẤY CON SỐ\n\n2015 → 2020: hộ nghèo 11,2% → 4,8%.\n\n"
        "MỤC TIÊU ĐẾN NĂM 2025\n\n- Hộ dùng nước sạch: 81% → 98%\n",
        (
            ("720", "target 2015-2020"), ("905", "result 2015-2020"), ("40", "target 2020"), ("37", "result 2020"), ("11,2%", "result 2015"),
            ("4,8%", "result 2020"), ("81%", "result 2020"), ("98%", "target 2025"),
        ),
    ),
    "a legend says what stands on either side of the strokes in the lists below it, under all headings": (
        HEAD + "MỘT SỐ CHỈ TIÊU\n\n(Kết quả 2015 - 2020 / Mục tiêu 2020 - 2025)\n\nI. KINH TẾ\n1. Thu nhập bình quân đầu người năm cuối kỳ: "
        "51 triệu đồng / 82 triệu đồng\n2. Tỷ trọng các ngành:\n- Nông nghiệp: 24% / 17%\n- Dịch vụ: 20,5% / 23%\nII. XÃ HỘI\n"
        "3. Hộ nghèo: 2,4% / dưới 1%\n4. Trường chuẩn quốc gia: 30 trường / ít nhất 36 trường; trường chất lượng cao: chưa có / 4 trường\n"
        "5. Kết nạp đảng viên cả nhiệm kỳ: 612 đồng chí / từ 600 đồng chí trở lên\n\nKẾT QUẢ KHÁC\n\n- Tỷ lệ che phủ rừng: 45%/44%\n",
        (
            ("51", "result 2020"), ("82", "target 2025"), ("24%", "result 2020"), ("17%", "target 2025"), ("20,5%", "result 2020"),
            ("23%", "target 2025"), ("2,4%", "result 2020"), ("1%", "target 2025"), ("30", "result 2020"), ("36", "target 2025"),
            ("4 trường", "target 2025"), ("612", "result 2015-2020"), ("600", "target 2020-2025"),
            ("45%", "result 2020"), ("44%", "target 2020"),
        ),
    ),
    "a legend with a stroke between two years, and figures that look like a part of a whole": (
        HEAD + "Một số chỉ tiêu (năm 2015/năm 2020)\n\n- Thu ngân sách: 210 tỷ đồng/405 tỷ đồng\n- Xã nông thôn mới: 2 xã / 11 xã\n\n"
        "Kết quả nhiệm kỳ 2015-2020 / mục tiêu nhiệm kỳ 2020-2025:\n- Tăng trưởng kinh tế: 9,1%/năm / 10%/năm\n"
        "- Kết nạp đảng viên: 512 / 550 đảng viên\n- Trường chuẩn quốc gia: 40/52 trường / 48/52 trường\n",
        (
            ("210", "result 2015"), ("405", "result 2020"), ("2 xã", "result 2015"), ("11 xã", "result 2020"), ("9,1%", "result 2015-2020"),
            ("10%", "target 2020-2025"), ("512", "result 2015-2020"), ("550", "target 2020-2025"), ("40/52", "result 2020"),
            ("48/52", "target 2025"),
        ),
    ),
    "a legend with a stroke between plan and outcome, in either order": (
        HEAD + "Kết quả thực hiện các chỉ tiêu (NQ/TH):\n- Hộ nghèo: 4% / 3,1%\n- Lao động qua đào tạo: 65%/61%\n\n"
        "Các chỉ tiêu khác (TH/NQ):\n- Hộ dùng nước sạch: 91% / 95%\n- Thu nhập bình quân đầu người: 46 triệu đồng / trên 45 triệu đồng\n",
        (
            ("4%", "target 2020"), ("3,1%", "result 2020"), ("65%", "target 2020"), ("61%", "result 2020"), ("91%", "result 2020"),
            ("95%", "target 2020"), ("46", "result 2020"), ("45", "target 2020"),
        ),
    ),
    "a question about what a congress will aim at": (
        HEAD + "PV: Nhiệm kỳ qua có gì đáng nói?\n\nĐồng chí Hứa Văn Nam: Giải thể 4 trường, 16 điểm lẻ.\n\nPV: Vậy Đại hội sẽ đặt đích đến "
        "ở đâu?\n\n"
        "- Tôi chỉ nêu vài con số: hộ nghèo 2%; hộ xem được truyền hình 95%.\n",
        (("4 trường", "result 2015-2020"), ("2%", "target 2025"), ("95%", "target 2025")),
    ),
    "a resolution that approves of what was done before it sets goals": (
        HEAD + "QUYẾT NGHỊ:\n\nI. Tán thành báo cáo.\n\n1. Năm năm thực hiện Nghị quyết Đại hội lần thứ XIX, huyện có 13/16 chỉ tiêu đạt và "
        "vượt: "
        "thu ngân sách bình quân tăng 10,2%/năm; kết nạp 900 đảng viên. Hộ nghèo còn 3%.\n\n2. Chỉ tiêu đến năm 2025:\n- Hộ nghèo 1%.\n",
        (("13/16", "result 2020"), ("10,2%", "result 2015-2020"), ("900", "result 2015-2020"), ("3%", "result 2020"), ("1%", "target 2025")),
    ),
    "a link to another text stands under no heading": (
        HEAD + "CHỈ TIÊU ĐẾN NĂM 2025\n\n- Hộ nghèo dưới 1%.\n\n>> Đại hội Đảng bộ huyện Thanh Ba: Thu nhập bình quân đầu người đạt 47 "
        "triệu đồng\n",
        (("1%", "target 2025"), ("47", "result 2020")),
    ),
    "a congress to come in the year whose first months a text tells": (
        "Ba mũi nhọn của tỉnh\n\nDự thảo Báo cáo chính trị trình Đại hội đại biểu Đảng bộ tỉnh Cà Mau lần thứ I, nhiệm kỳ 2025 - 2030 nêu "
        "ba mũi nhọn. "
        "Xuất khẩu 6 tháng đầu năm 2025 tăng 12%. Thu ngân sách 5 năm hơn 56.000 tỷ đồng. Nông nghiệp giảm 2% so với đầu nhiệm kỳ.\n\n"
        "Nhiệm kỳ tới, tỉnh phấn đấu tăng trưởng bình quân 10%/năm, tỷ lệ đô thị hóa 38%.\n",
        (
            ("12%", "result 2025"), ("56.000", "result 2020-2025"), ("2%", "result 2025/2020"), ("10%", "target 2025-2030"),
            ("38%", "target 2030"),
        ),
    ),
    "a text that names the years of its term as goals only": (
        "Đại hội đại biểu Đảng bộ tỉnh Cà Mau lần thứ I, nhiệm kỳ 2025 - 2030 bàn về biển. Tỉnh có 310 km bờ biển.\n\n"
        "Tỉnh phấn đấu đón 9 triệu lượt khách vào năm 2030.\n",
        (("9 triệu", "target 2030"),),
    ),
    "the congress to come of which only the ordinal is named opens no term told of": (
        "Hội nghị lần thứ 14 Ban Chấp hành Đảng bộ tỉnh Bình Định khóa XIX\n\nGRDP 6 tháng đầu năm 2018 tăng 6,9%, "
        "trong khi Nghị quyết Đại hội XIX Đảng bộ tỉnh đề ra bình quân 8% cho cả nhiệm kỳ 2015-2020. Thu ngân sách 5.870 tỷ đồng.\n\n"
        "Hội nghị bàn việc chuẩn bị Đại hội XX Đảng bộ tỉnh.\n",
        (("6,9%", "result 2018"), ("8%", "target 2015-2020"), ("5.870", "result 2018")),
    ),
    "a look back at a congress when its goals are under way": (
        "Đưa nghị quyết vào cuộc sống\n\nGiữa tháng 5/2026, chúng tôi về xã Hợp Hải. Đại hội đại biểu Đảng bộ xã Hợp Hải "
        "lần thứ I, nhiệm kỳ 2025-2030, họp ngày 18/7/2025, đặt mục tiêu đến năm 2030 hộ nghèo còn 2%.\n\n"
        "Xã có 410 ha chè. Bí thư Đảng ủy cho biết quý I/2026, xã thu ngân sách 3,4 tỷ đồng.\n",
        (("2%", "target 2030"), ("410", "result 2026"), ("3,4", "result 2026")),
    ),
    "what was reached of a goal, in the same breath": (
        HEAD + "Chỉ tiêu duy nhất hụt là lao động nông nghiệp: mục tiêu kéo xuống 45% song thực tế còn 48,3%.\n",
        (("45%", "target 2020"), ("48,3%", "result 2020")),
    ),
    "whom delegates stand for is there before the congress": (
        "Sáng 8/6/2020, huyện Tam Nông duyệt Đại hội Đảng bộ xã Hưng Hóa, nhiệm kỳ 2020-2025. Đại hội sẽ diễn ra ngày 9/7 với 120 đại biểu, "
        "thay mặt 412 đảng viên ở 34 chi bộ.\n",
        (("34", "result 2020"),),
    ),
    "goals hold on behind no other question": (
        HEAD + "PV: Nhiệm kỳ 2020 - 2025, huyện đặt mục tiêu nào?\n\nÔng Bảy: Chúng tôi muốn có 6 xã đạt chuẩn nông thôn mới. "
        "Kết nạp 450 đảng viên.\n\nPV: Dịch bệnh ảnh hưởng ra sao?\n\nÔng Bảy: Có 512 hộ bán hàng tạm nghỉ.\n",
        (("6 xã", "target 2025"), ("450", "target 2020-2025"), ("512", "result 2020")),
    ),
    "a year named in a section of goals of five years": (
        HEAD + "PHƯƠNG HƯỚNG 5 NĂM 2020 - 2025\n\n- Thu ngân sách năm 2025 đạt 110 tỷ đồng.\n\nPhấn đấu đến năm 2023 cứng hóa 60% đường thôn, "
        "đến năm 2025 là 75%. Xây dựng 8 nhà văn hóa.\n",
        (("110", "target 2025"), ("60%", "target 2023"), ("75%", "target 2025"), ("8", "target 2020-2025")),
    ),
    "goals and what there is of them in the middle of a term": (
        MIDTERM + "Chỉ tiêu hộ nghèo đến năm 2025 dưới 1%, nay còn 2,6%. Nghị quyết đặt ra mỗi năm kết nạp 120 đảng viên; "
        "năm 2022 mới kết nạp được 83 đảng viên.\n",
        (("1%", "target 2025"), ("2,6%", "result 2023"), ("120", "target 2020-2025"), ("83", "result 2022")),
    ),
    "what is left to do until the term ends": (
        MIDTERM + "Từ nay đến hết nhiệm kỳ, huyện tập trung đưa thu ngân sách tăng 12%/năm, thêm 420 đảng viên. Hiện hộ nghèo là 2,4%.\n",
        (("12%", "target 2020-2025"), ("420", "target 2020-2025"), ("2,4%", "result 2023")),
    ),
    "a length of time in a heading, and a year behind one figure of a list": (
        HEAD + "1. Việc phải làm trong 5 năm tới\n\n- Thu ngân sách: 300 tỷ đồng.\n\n2. Một nhiệm kỳ gói lại\n\n"
        "Huyện có bốn con số đáng nhớ: thu 96 tỷ đồng tiền đất năm 2019; 35 trường đạt chuẩn quốc gia.\n",
        (("300", "target 2020-2025"), ("96", "result 2019"), ("35", "result 2020")),
    ),
    "years written out": (
        HEAD + "Trong năm năm qua, huyện kết nạp 500 đảng viên.\n",
        (("500", "result 2015-2020"),),
    ),
}


def told(text: str) -> list[tuple[str, str]]:
    found = []
    for seen in read_document(Document("x", text)).observations:
        years = "" if seen.period is None else "-".join(str(y) for y in dict.fromkeys(seen.period))
        base = "" if seen.baseline is None else f"/{seen.baseline}"
        found.append((seen.evidence[0].quote, f"{seen.status} {years}{base}"))
    return found


@pytest.mark.parametrize("name", list(TEXTS))
def test_when(name: str) -> None:
    text, expected = TEXTS[name]
    found = told(text)
    for opening, what in expected:
        assert next((w for quote, w in found if quote.startswith(opening)), None) == what, (opening, found)


def test_the_words_that_times_begin_with_hide_no_time():
    """The quick look at a word's beginning must let through whatever the whole pattern would find."""
    quick = moment.times().time
    slow = re.compile(quick.pattern.replace(moment.times().begins, "", 1))
    texts = [path.read_text() for path in sorted((Path(__file__).parent / "corpus").glob("*.txt"))]
    texts += [text for text, _ in TEXTS.values()]
    for text in texts:
        lowered = lower(normalise(text).text)
        found = [match.group().strip() for match in quick.finditer(lowered)]
        assert found == [match.group().strip() for match in slow.finditer(lowered)]


AHEAD = (
    "Đại hội đại biểu Đảng bộ huyện Cư Kuin lần thứ IV, nhiệm kỳ 2020-2025 họp trong hai ngày 8 và 9/7/2020.\n\n"
    "Nhiệm kỳ qua, giá trị sản xuất tăng bình quân 9,2%/năm.\n\n"
)


@pytest.mark.parametrize("verb", ["chốt", "bàn về", "cân nhắc từng con số trong", "đặt bút ghi"])
@pytest.mark.parametrize("goals", ["nhóm chỉ tiêu của nhiệm kỳ 2020-2025", "18 chỉ tiêu, 3 đột phá nhiệm kỳ 2020-2025", "mục tiêu 5 năm tới"])
@pytest.mark.parametrize("joint", [":", ", đó là:", " gồm:"])
def test_goals_named_with_the_years_to_come_whatever_the_verb(verb: str, goals: str, joint: str) -> None:
    text = f"{AHEAD}Trên cơ sở đó, Đại hội {verb} {goals}{joint} thu nhập bình quân đầu người đạt 70 triệu đồng; kết nạp 150 đảng viên."
    told = [o for o in read_document(Document("goals", text)).observations if o.evidence[0].start > len(AHEAD)]
    assert [(o.status, o.period) for o in told] == [("target", (2025, 2025)), ("target", (2020, 2025))]


@pytest.mark.parametrize(
    "lead",
    [
        "Kiểm điểm các chỉ tiêu của nhiệm kỳ 2015-2020, báo cáo nêu:",
        "Đối chiếu với 18 chỉ tiêu của nhiệm kỳ 2015-2020:",
        "Đã có 18 chỉ tiêu đạt và vượt trước khi bước vào nhiệm kỳ 2020-2025:",
    ],
)
def test_goals_of_the_years_past_or_met_are_results(lead: str) -> None:
    text = f"{AHEAD}{lead} thu nhập bình quân đầu người đạt 47 triệu đồng; kết nạp 150 đảng viên."
    told = [o for o in read_document(Document("goals", text)).observations if o.evidence[0].start > len(AHEAD) + len(lead)]
    assert [o.status for o in told] == ["result", "result"]


OVER_TERM = (
    "5 năm qua, lực lượng bắt giữ 64 vụ buôn lậu, thu 1,2 triệu viên thuốc lắc.",
    "Các tàu đã ứng cứu 17 vụ, đưa 96 ngư dân vào bờ an toàn.",
    "Nhiệm kỳ qua, đơn vị triệt xóa 18 tụ điểm, bắt 96 đối tượng, thu 37 bánh heroin.",
    "5 năm qua, lực lượng làm rõ 214 vụ phạm pháp hình sự, đạt tỷ lệ 86,4%.",
    "5 năm qua, Đảng bộ kết nạp 205 đảng viên, tỷ lệ nữ trong số đảng viên mới là 58,5%.",
    "Nhiệm kỳ qua, 4 tổ chức đảng và 126 đảng viên bị thi hành kỷ luật.",
    "Nhiệm kỳ qua, có 73 tập thể, 412 cá nhân được tặng bằng khen.",
    "Nhiệm kỳ qua, xã huy động 132 tỷ đồng xây dựng nông thôn mới (dân góp 21,4%).",
)
OF_ITS_END = (
    "Toàn huyện có 57 km đường liên xã, 95% được trải nhựa.",
    "Hiện huyện có 1.245 đảng viên, trong đó nữ 131 đồng chí.",
    "Huyện đưa thu nhập bình quân lên 60 triệu đồng; thu ngân sách đạt 900 tỷ đồng.",
)


@pytest.mark.parametrize(("text", "period"), [*((t, (2015, 2020)) for t in OVER_TERM), *((t, (2020, 2020)) for t in OF_ITS_END)])
def test_what_was_done_over_a_term_and_what_there_is_at_its_end(text: str, period: tuple[int, int]) -> None:
    told = [o for o in read_document(Document("done", AHEAD + text)).observations if o.evidence[0].start >= len(AHEAD)]
    assert len(told) >= 2
    assert {o.period for o in told} == {period}


@pytest.mark.parametrize(
    "text",
    [
        "Huyện còn 380 hộ nghèo, chiếm 3,6% số hộ.",
        "Toàn huyện còn trên 380 hộ nghèo, chiếm 3,6% tổng số hộ.",
        "Công nghiệp mới chiếm 39,8% cơ cấu kinh tế, hộ nghèo còn 3,6%.",
    ],
)
def test_the_rate_of_the_poor_is_a_rate_beside_shares_and_of_a_whole(text: str) -> None:
    told = read_document(Document("poor", AHEAD + text)).observations
    assert [(o.indicator, o.measure) for o in told if o.evidence[0].quote == "3,6%"] == [("dhi:poverty-rate", "value")]


def test_members_admitted_are_no_delegates_where_somebody_speaks_for_others() -> None:
    text = "Thay mặt Tỉnh ủy, ông Lê Văn Bình ghi nhận 5 năm qua huyện kết nạp được 415 đảng viên, vượt 4,6% kế hoạch."
    told = read_document(Document("speaks", AHEAD + text)).observations
    assert [(o.evidence[0].quote, o.measure) for o in told[1:]] == [("415 đảng viên", "value"), ("4,6%", "attainment")]


@pytest.mark.parametrize("question", ["NĂM 2025 MUỐN TỚI ĐÂU?", "Đến năm 2025, huyện sẽ ra sao?"])
def test_a_question_that_names_a_year_to_come_is_answered_by_goals(question: str) -> None:
    goals = "• Thu nhập bình quân trên 60 triệu đồng.\n\n• Kinh tế số chiếm 20%."
    asked = f"{AHEAD}Huyện đang ở đâu?\n\n• Hộ nghèo còn 1,06%.\n\n{question}\n\n{goals}"
    told = [o for o in read_document(Document("asks", asked)).observations if o.evidence[0].start > len(AHEAD)]
    assert [o.status for o in told] == ["result", "target", "target"]

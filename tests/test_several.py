"""Texts on two or more congresses: each keeps the days, the delegates, the sizes, the officials and the figures of its own."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import read_document
from kg.text import Document

#: a text, and for each congress that it reports on what it must be said to be
CASES: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "communes listed with what they belong to in brackets, then an item each": (
        "Các xã đại hội nhiệm kỳ 2015 - 2020\n\nNhững ngày qua, Đảng bộ các xã Duy Châu, Duy Trinh (huyện Duy Xuyên), Tam Dân (Phú Ninh) tổ "
        "chức Đại hội Đảng nhiệm kỳ 2015 - 2020.\n\n* Nhiệm kỳ tới, Đảng bộ xã Duy Châu phấn đấu thu nhập đạt 40 triệu đồng. Đại hội đã bầu 15 "
        "đồng chí vào Ban Chấp hành Đảng bộ khóa XXI.\n\n* Theo báo cáo trình Đại hội Đảng bộ xã Duy Trinh lần thứ XIX, xã kết nạp 46 đảng "
        "viên.\n\n* Đại hội Đảng bộ xã Tam Dân bầu 13 đồng chí vào Ban Chấp hành.\n",
        {
            "xã Duy Châu": {"ordinal": 21, "term": (2015, 2020), "committee_size": 15},
            "xã Duy Trinh": {"ordinal": 19, "term": (2015, 2020), "committee_size": None},
            "xã Tam Dân": {"ordinal": None, "term": (2015, 2020), "committee_size": 13},
        },
    ),
    "provinces told one by one with the secretaries that were elected": (
        "Đại hội các tỉnh: thêm bốn Bí thư nhiệm kỳ 2015-2020\n\nNgày 22/10, bốn đảng bộ nữa có kết quả.\n\n1/ Nghệ An: Bí thư Tỉnh ủy khóa "
        "XVIII là ông Lê Văn Khôi. Phó Bí thư: Hồ Sỹ Tân.\n\n2/ Hà Nam – bà Cao Thị Mơ, Ủy viên Trung ương Đảng, tái cử. Ban Chấp hành 54 người."
        "\n\n3/ Kon Tum: ông A Thưih được bầu trực tiếp tại Đại hội Đảng bộ tỉnh lần thứ XV làm Bí thư.\n\n4/ Bạc Liêu: bà Quách Ái Mỹ đắc cử "
        "Bí thư Tỉnh ủy.\n",
        {
            "tỉnh Nghệ An": {"ordinal": 18, "term": (2015, 2020), "committee_size": None},
            "tỉnh Hà Nam": {"ordinal": None, "term": (2015, 2020), "committee_size": 54},
            "tỉnh Kon Tum": {"ordinal": 15, "term": (2015, 2020)},
            "tỉnh Bạc Liêu": {"ordinal": None, "term": (2015, 2020)},
        },
    ),
    "communes of two districts in front of what they held": (
        "Các xã Duy Châu, Duy Trinh (huyện Duy Xuyên) và Tam Dân (huyện Phú Ninh) vừa tổ chức đại hội đảng bộ nhiệm kỳ 2015 - 2020.\n",
        {"xã Duy Châu": {"term": (2015, 2020)}, "xã Duy Trinh": {"term": (2015, 2020)}, "xã Tam Dân": {"term": (2015, 2020)}},
    ),
    "headings with a Roman number and days behind a dash": (
        "Lâm Đồng: Hai xã tổ chức xong đại hội\n\nTrong tuần qua, Đảng bộ xã Đam Rông 2 và xã Đam Rông 3 tổ chức đại hội lần thứ I, nhiệm kỳ "
        "2025-2030.\n\nI. XÃ ĐAM RÔNG 2 - NGÀY 16/7\n\nCó 128 đại biểu chính thức, đại diện cho 712 đảng viên, dự đại hội. Ban Thường vụ 9 "
        "đồng chí.\n\nII. XÃ ĐAM RÔNG 3 - NGÀY 19 VÀ 20/7\n\nVới 115 đại biểu thay mặt 540 đảng viên, đại hội đề ra 18 chỉ tiêu. Ban Chấp hành "
        "24 đồng chí.\n",
        {
            "xã Đam Rông 2": {
                "ordinal": 1, "start_date": "2025-07-16", "end_date": "2025-07-16", "official_delegates": 128, "members_represented": 712,
                "standing_committee_size": 9, "committee_size": None,
            },
            "xã Đam Rông 3": {
                "ordinal": 1, "start_date": "2025-07-19", "end_date": "2025-07-20", "official_delegates": 115, "members_represented": 540,
                "standing_committee_size": None, "committee_size": 24,
            },
        },
    ),
    "headings with days behind a comma, and no word for them": (
        "Ba nơi ở Cà Mau vào nhiệm kỳ mới\n\nCuối tháng 7, các đảng bộ phường Tân Thành, xã Phú Mỹ, xã Đất Mũi lần lượt tổ chức đại hội "
        "lần thứ I (2025 - 2030).\n\n1. Phường Tân Thành, 25-7\n\nRa mắt tại Đại hội là Ban Chấp hành 27 người.\n\n2. Xã Phú Mỹ, 28 và 29-7\n\n"
        "Đại hội có 133 đại biểu.\n\n3. Xã Đất Mũi, 1-8\n\n120 đại biểu chính thức về dự Đại hội.\n",
        {
            "phường Tân Thành": {"start_date": "2025-07-25", "end_date": "2025-07-25", "committee_size": 27, "official_delegates": None},
            "xã Phú Mỹ": {"start_date": "2025-07-28", "end_date": "2025-07-29", "committee_size": None, "official_delegates": 133},
            "xã Đất Mũi": {"start_date": "2025-08-01", "end_date": "2025-08-01", "term": (2025, 2030), "official_delegates": 120},
        },
    ),
    "headings in capitals that are an organisation and its days, without «Đảng bộ»": (
        "Hai đảng bộ trực thuộc Tỉnh ủy Phú Thọ đại hội\n\nTừ ngày 20/6 đến ngày 10/7/2015, hai đảng bộ trực thuộc Tỉnh ủy Phú Thọ họp "
        "đại hội đại biểu nhiệm kỳ 2015-2020.\n\nTRƯỜNG ĐẠI HỌC HÙNG VƯƠNG (20/6)\n\nĐại hội Đảng "
        "bộ Trường Đại học Hùng Vương lần thứ III có 110 "
        "đại biểu. Đại hội bầu Ban Chấp hành 21 đồng chí.\n\nBỘ CHỈ HUY QUÂN SỰ TỈNH (9 - "
        "10/7)\n\nDự Đại hội lần thứ XVII có 145 đại biểu chính "
        "thức. Ban Chấp hành khóa mới có 15 đồng chí.\n",
        {
            "Trường Đại học Hùng Vương": {"ordinal": 3, "start_date": "2015-06-20", "official_delegates": 110, "committee_size": 21},
            "Bộ Chỉ huy Quân sự tỉnh Phú Thọ": {
                "ordinal": 17, "start_date": "2015-07-09", "end_date": "2015-07-10", "official_delegates": 145, "committee_size": 15,
            },
        },
    ),
    "numbered headings that are an organisation and its days behind a dash": (
        "Tin đại hội ở Yên Bái\n\nTrong tháng 7/2020, ba đảng bộ trực thuộc Tỉnh ủy Yên Bái tổ chức đại hội nhiệm kỳ 2020-2025.\n\n1. CÔNG AN "
        "TỈNH - NGÀY 8/7\n\nVới 180 đại biểu, Đại hội lần thứ XV đã bầu Ban Chấp hành 23 đồng chí.\n\n2. KHỐI DOANH NGHIỆP TỈNH - NGÀY 21 VÀ "
        "22/7\n\n160 đại biểu dự Đại hội lần thứ III.\n",
        {
            "Công an tỉnh Yên Bái": {"ordinal": 15, "start_date": "2020-07-08", "official_delegates": 180, "committee_size": 23},
            "Khối Doanh nghiệp tỉnh Yên Bái": {"ordinal": 3, "start_date": "2020-07-21", "end_date": "2020-07-22", "official_delegates": 160},
        },
    ),
    "organisations and places under headings of one form": (
        "An Giang: Ba đảng bộ đại hội\n\nBa đảng bộ trực thuộc Tỉnh ủy An Giang vừa tổ chức đại hội đại biểu nhiệm kỳ 2010-2015.\n\nBỘ ĐỘI BIÊN "
        "PHÒNG TỈNH (14/7/2010)\n\n120 đại biểu đã dự Đại hội lần thứ X.\n\nHUYỆN TỊNH BIÊN (2/8/2010)\n\n245 đại biểu dự Đại hội lần thứ XIV."
        "\n\nTHỊ XÃ TÂN CHÂU (5/8/2010)\n\nDự Đại hội lần thứ X có 230 đại biểu.\n",
        {
            "Bộ đội Biên phòng tỉnh An Giang": {"ordinal": 10, "start_date": "2010-07-14", "official_delegates": 120},
            "huyện Tịnh Biên": {"ordinal": 14, "start_date": "2010-08-02", "official_delegates": 245},
            "thị xã Tân Châu": {"ordinal": 10, "start_date": "2010-08-05", "official_delegates": 230},
        },
    ),
    "items whose first sentence is the place": (
        "Bình Định: Tin đại hội\n\n* THỊ XÃ HOÀI NHƠN. Sau 2 ngày làm việc (28 - 29.7), Đại hội đại biểu Đảng bộ thị xã lần thứ XXIII, nhiệm "
        "kỳ 2020 - 2025 đã bế mạc, bầu 24 đại biểu chính thức dự Đại hội Đảng bộ tỉnh.\n\n* HUYỆN PHÙ MỸ. Sáng 4.8, 278 đại biểu đã dự khai "
        "mạc Đại hội đại biểu Đảng bộ huyện lần thứ XIX. Đại hội sẽ bế mạc chiều 5.8.\n",
        {
            "thị xã Hoài Nhơn": {"ordinal": 23, "end_date": "2020-07-29", "higher_delegates": 24, "planned": frozenset()},
            "huyện Phù Mỹ": {"ordinal": 19, "start_date": "2020-08-04", "official_delegates": 278, "planned": frozenset({"end_date"})},
        },
    ),
    "places of a list in front of what they hold, each with its kind": (
        "Ngày 30/7, xã Tân Hồng và phường An Bình cùng khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n",
        {"xã Tân Hồng": {"ordinal": 1}, "phường An Bình": {"ordinal": 1, "term": (2025, 2030)}},
    ),
    "places of a list by their bare names, of the kind whose congress it is": (
        "Hai huyện điểm là Xuân Trường và Hải Hậu đã tổ chức Đại hội đại biểu Đảng bộ huyện nhiệm kỳ 2020-2025.\n",
        {"huyện Xuân Trường": {"term": (2020, 2025)}, "huyện Hải Hậu": {"term": (2020, 2025)}},
    ),
    "told in turn, days and sizes": (
        "Nam Định: Đại hội điểm ở hai huyện\n\nHai huyện được chọn làm điểm là Xuân Trường và Hải Hậu đã tổ chức Đại hội đại biểu Đảng bộ "
        "huyện nhiệm kỳ 2020-2025, lần lượt vào các ngày 16-17/6 và 23-24/6.\n\nĐại hội Đảng bộ huyện Xuân Trường lần thứ XXVI có 230 đại "
        "biểu; Đại hội Đảng bộ huyện Hải Hậu lần thứ XXVII có 298 đại biểu. Hai đại hội lần lượt bầu 39 và 41 đồng chí vào Ban Chấp hành.\n",
        {
            "huyện Xuân Trường": {
                "ordinal": 26, "start_date": "2020-06-16", "end_date": "2020-06-17", "official_delegates": 230, "committee_size": 39,
            },
            "huyện Hải Hậu": {
                "ordinal": 27, "start_date": "2020-06-23", "end_date": "2020-06-24", "official_delegates": 298, "committee_size": 41,
            },
        },
    ),
    "results in front of the congresses, a clause each": (
        "Phú Thọ: Thêm hai nơi hoàn thành đại hội\n\nHuyện Thanh Ba có Ban Chấp hành khóa XXVII với 37 đồng chí, còn huyện Hạ Hòa có Ban Chấp "
        "hành khóa XXIV với 39 đồng chí.\n\nĐó là kết quả Đại hội Đảng bộ huyện Thanh Ba (ngày 6 - 7/7/2015) và Đại hội Đảng bộ huyện Hạ Hòa "
        "(ngày 13 - 14/7/2015), nhiệm kỳ 2015-2020. Hai đoàn dự Đại hội Đảng bộ tỉnh lần lượt có 14 và 17 đại biểu chính thức.\n",
        {
            "huyện Thanh Ba": {
                "ordinal": 27, "start_date": "2015-07-06", "end_date": "2015-07-07", "committee_size": 37, "higher_delegates": 14,
            },
            "huyện Hạ Hòa": {"ordinal": 24, "end_date": "2015-07-14", "committee_size": 39, "higher_delegates": 17},
        },
    ),
    "a list first, then a paragraph on each place": (
        "Đồng Tháp: Hai xã đại hội\n\nNgày 30/7, xã Tân Hồng và xã Thanh Bình cùng khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ "
        "2025-2030.\n\nỞ Tân Hồng, 140 đại biểu đại diện cho 930 đảng viên về dự. Ban Chấp hành được chỉ định 27 đồng chí.\n\nỞ Thanh Bình, số "
        "đại biểu là 125, đại diện cho 760 đảng viên. Ban Chấp hành 25 đồng chí.\n",
        {
            "xã Tân Hồng": {"start_date": "2025-07-30", "official_delegates": 140, "members_represented": 930, "committee_size": 27},
            "xã Thanh Bình": {"start_date": "2025-07-30", "official_delegates": 125, "members_represented": 760, "committee_size": 25},
        },
    ),
    "what is told of the first behind the second": (
        "Hưng Yên, Phú Thọ vào nhiệm kỳ mới\n\nĐại hội Đảng bộ tỉnh Hưng Yên lần thứ I, nhiệm kỳ 2025-2030 khai mạc sáng 2/10 với 447 đại "
        "biểu. Đại hội Đảng bộ tỉnh Phú Thọ lần thứ I khai mạc sáng 8/10 với 496 đại biểu.\n\nDự Đại hội XIV của Đảng, đoàn Hưng Yên có 38 "
        "người: 35 đại biểu chính thức, 3 đại biểu dự khuyết.\n",
        {
            "tỉnh Hưng Yên": {"official_delegates": 447, "higher_delegates": 35},
            "tỉnh Phú Thọ": {"official_delegates": 496, "higher_delegates": None, "term": (2025, 2030)},
        },
    ),
    "a second one without a number, and a sentence that ends in a Roman number": (
        "Quảng Ninh: Hai phường đại hội\n\nNgày 23/7, Đại hội Đảng bộ phường Hồng Gai diễn ra với 250 đại biểu; đây là đại hội lần thứ I. Đại "
        "hội mở đầu nhiệm kỳ 2025-2030.\n\nTrong khi đó, Đảng bộ phường Hà Lầm họp đại hội với 149 đại biểu. Cấp ủy chỉ định cho phường Hồng "
        "Gai là 31 đồng chí, cho phường Hà Lầm là 27 đồng chí.\n",
        {
            "phường Hồng Gai": {"official_delegates": 250, "committee_size": 31},
            "phường Hà Lầm": {"official_delegates": 149, "committee_size": 27, "term": (2025, 2030)},
        },
    ),
    "headings that are a bare name, of a district by the congress it holds": (
        "Lạng Sơn: Chi Lăng, Hữu Lũng đại hội\n\nCHI LĂNG\n\nNgày 27 và 28/7/2020, Đảng bộ huyện Chi Lăng tổ chức Đại hội lần thứ XXIII, nhiệm "
        "kỳ 2020 - 2025. Dự có 230 đại biểu.\n\nHỮU LŨNG\n\nĐại hội lần thứ XXIV của Đảng bộ huyện họp ngày 30 và 31/7/2020, 250 đại biểu có "
        "mặt.\n",
        {
            "huyện Chi Lăng": {"ordinal": 23, "end_date": "2020-07-28", "official_delegates": 230},
            "huyện Hữu Lũng": {"ordinal": 24, "end_date": "2020-07-31", "official_delegates": 250},
        },
    ),
    "held and planned, the second by its kind alone": (
        "Thái Nguyên: Sông Công đi trước\n\nNgày 23/6/2015, Đảng bộ thành phố Sông Công khai mạc Đại hội đại biểu lần thứ IX, nhiệm kỳ 2015 - "
        "2020. Đại hội bế mạc ngày 24/6, bầu 37 đồng chí vào Ban Chấp hành.\n\nTrong khi đó, tại huyện Phú Bình, công tác chuẩn bị đang gấp "
        "rút hoàn tất. Đại hội đại biểu Đảng bộ huyện lần thứ XXVI dự kiến diễn ra từ ngày 14 đến 16/7 với 289 đại biểu; số lượng Ban Chấp "
        "hành dự kiến là 41 đồng chí.\n",
        {
            "thành phố Sông Công": {"ordinal": 9, "end_date": "2015-06-24", "committee_size": 37, "planned": frozenset()},
            "huyện Phú Bình": {"ordinal": 26, "end_date": "2015-07-16", "official_delegates": 289, "committee_size": None},
        },
    ),
    "companies by what their paragraphs begin with": (
        "Hai đơn vị đại hội điểm nhiệm kỳ 2020 - 2025\n\nTại Tổng công ty May 10, Đại hội Đảng bộ lần thứ XXXI diễn ra ngày 28/4 với 150 đại "
        "biểu. Đại hội bầu Ban Chấp hành 15 đồng chí.\n\nTại Công ty Dệt kim Đông Xuân, Đại hội Đảng bộ lần thứ XXII diễn ra ngày 6/5 với 92 "
        "đại biểu. Ban Chấp hành gồm 9 đồng chí.\n",
        {
            "Tổng công ty May 10": {"ordinal": 31, "start_date": "2020-04-28", "official_delegates": 150, "committee_size": 15},
            "Công ty Dệt kim Đông Xuân": {"ordinal": 22, "start_date": "2020-05-06", "official_delegates": 92, "committee_size": 9},
        },
    ),
    "a list that closed together, and a paragraph on each": (
        "Kon Tum: Hai huyện đại hội\n\nNgày 5/8, hai huyện Đăk Tô và Ngọc Hồi cùng bế mạc đại hội đại biểu Đảng bộ huyện nhiệm kỳ 2020-2025 "
        "sau hai ngày làm việc.\n\nTại Đại hội Đảng bộ huyện Đăk Tô lần thứ XVI, 180 đại biểu đã bầu 37 đồng chí vào Ban Chấp hành.\n\nTại Đại "
        "hội Đảng bộ huyện Ngọc Hồi lần thứ XVII, 190 đại biểu đã bầu 39 đồng chí vào Ban Chấp hành.\n",
        {
            "huyện Đăk Tô": {"ordinal": 16, "start_date": "2020-08-04", "end_date": "2020-08-05", "committee_size": 37},
            "huyện Ngọc Hồi": {"ordinal": 17, "start_date": "2020-08-04", "end_date": "2020-08-05", "committee_size": 39},
        },
    ),
    "lines that begin with a Party organisation and its days": (
        "Vĩnh Long: Các xã, phường tổ chức đại hội\n\nĐảng bộ phường Long Châu (25/7): 220 đại biểu; Ban Chấp hành 31 đồng chí.\nĐảng bộ xã "
        "Cái Nhum (28/7): 190 đại biểu; Ban Chấp hành 29 đồng chí.\nĐảng bộ xã Nhơn Phú (30 và 31/7): 175 đại biểu; Ban Chấp hành 27 đồng "
        "chí.\n\nĐây đều là đại hội lần thứ I, nhiệm kỳ 2025-2030.\n",
        {
            "phường Long Châu": {"start_date": "2025-07-25", "official_delegates": 220, "committee_size": 31, "ordinal": 1},
            "xã Cái Nhum": {"start_date": "2025-07-28", "official_delegates": 190, "committee_size": 29},
            "xã Nhơn Phú": {"start_date": "2025-07-30", "end_date": "2025-07-31", "official_delegates": 175, "committee_size": 27},
        },
    ),
    "items on communes and on a company, «cùng ngày»": (
        "Ninh Bình: Tin đại hội Đảng các cấp\n\n* Ngày 3/6, Đảng bộ xã Gia Sinh (Gia Viễn) tổ chức Đại hội đại biểu lần thứ XXIV, nhiệm kỳ "
        "2020 - 2025. Đại hội bầu Ban Chấp hành 15 đồng chí.\n\n* Cùng ngày, Đảng bộ xã Khánh Hòa (Yên Khánh) tổ chức Đại hội đại biểu lần thứ "
        "XXVI. Đại hội bầu Ban Chấp hành 13 đồng chí.\n\n* Trước đó, ngày 2/6, Đảng bộ Công ty TNHH MTV Nước sạch Ninh Bình tổ chức Đại hội "
        "lần thứ V. Đại hội bầu 7 đồng chí vào Ban Chấp hành.\n",
        {
            "xã Gia Sinh": {"start_date": "2020-06-03", "committee_size": 15},
            "xã Khánh Hòa": {"start_date": "2020-06-03", "committee_size": 13, "term": (2020, 2025)},
            "Công ty TNHH MTV Nước sạch Ninh Bình": {"start_date": "2020-06-02", "committee_size": 7, "ordinal": 5},
        },
    ),
    "pilots of three levels, a commune, a school and a district, a paragraph each": (
        "Quảng Trị: Ba đại hội điểm đã xong\n\nĐảng bộ xã Vĩnh Thủy, Đảng bộ Trường Cao đẳng Y tế Quảng Trị và Đảng bộ huyện Cam Lộ được chọn "
        "đại hội điểm.\n\nSớm nhất là Đảng bộ xã Vĩnh Thủy, huyện Vĩnh Linh: Đại hội lần thứ XXX, nhiệm kỳ 2020-2025 diễn ra trong hai ngày 5 "
        "và 6-3, có 98 đại biểu chính thức. Đại hội bầu 15 đồng chí vào Ban Chấp hành.\n\nTiếp đến, ngày 22-4, Đảng bộ Trường Cao đẳng Y tế "
        "Quảng Trị tổ chức Đại hội lần thứ VI, nhiệm kỳ 2020-2025. Đại hội bầu Ban Chấp hành gồm 7 đồng chí.\n\nTrong hai ngày 11 và 12-6, Đại "
        "hội đại biểu Đảng bộ huyện Cam Lộ lần thứ XVI, nhiệm kỳ 2020-2025 được tổ chức với 180 đại biểu. Đại hội bầu Ban Chấp hành gồm 37 "
        "đồng chí.\n\nSo với chỉ tiêu Đại hội lần thứ XV, huyện đạt 24/27 chỉ tiêu.\n",
        {
            "xã Vĩnh Thủy": {"ordinal": 30, "start_date": "2020-03-05", "official_delegates": 98, "committee_size": 15},
            "Trường Cao đẳng Y tế Quảng Trị": {"ordinal": 6, "start_date": "2020-04-22", "committee_size": 7},
            "huyện Cam Lộ": {"ordinal": 16, "end_date": "2020-06-12", "official_delegates": 180, "committee_size": 37},
        },
    ),
    "pilots of three levels, the highest first, behind headings that name none of the others": (
        "Kinh nghiệm từ ba đại hội làm trước\n\nHuyện Giồng Riềng\n\nĐại hội đại biểu Đảng bộ huyện Giồng Riềng lần thứ XI, nhiệm kỳ 2015-2020 "
        "họp từ ngày 17 đến ngày 19-6-2015, 250 đại biểu dự. Ban Chấp hành có 41 đồng chí. Đồng chí Nguyễn Quốc Dân tái cử Bí thư Huyện ủy."
        "\n\nCơ quan và cơ sở\n\nĐảng bộ Sở Tài chính Kiên Giang đại hội lần thứ IX, nhiệm kỳ 2015-2020 vào ngày 8-5. Đại hội bầu 7 đồng chí "
        "vào Ban Chấp hành.\n\nCòn ở Thạnh Lộc, ngày 12 và 13-4, 120 đại biểu đã dự Đại hội Đảng bộ xã Thạnh Lộc lần thứ X, nhiệm kỳ 2015-2020. "
        "Ban Chấp hành khóa mới có 15 đồng chí. Đồng chí Danh Út được bầu làm Bí thư Đảng ủy.\n",
        {
            "huyện Giồng Riềng": {"ordinal": 11, "end_date": "2015-06-19", "official_delegates": 250, "committee_size": 41},
            "Sở Tài chính Kiên Giang": {"ordinal": 9, "start_date": "2015-05-08", "official_delegates": None, "committee_size": 7},
            "xã Thạnh Lộc": {"ordinal": 10, "start_date": "2015-04-12", "official_delegates": 120, "committee_size": 15},
        },
    ),
    "a power company called by its kind, and a district behind «Sau xã …»": (
        "Ba nơi làm điểm\n\nĐảng bộ xã Thanh Nưa (huyện Điện Biên) đại hội lần thứ XX, nhiệm kỳ 2020-2025 ngày 10-3; 90 đại biểu bầu 13 đồng "
        "chí vào Ban Chấp hành.\n\nỞ Công ty Điện lực Lai Châu, Đại hội Đảng bộ Công ty lần thứ VI, nhiệm kỳ 2020-2025 họp ngày 20-4. Ban "
        "Chấp hành "
        "có 9 đồng chí. Giám đốc Công ty Lê Văn Bảo được bầu lại làm Bí thư Đảng ủy.\n\nSau xã và Công ty, ngày 3 và 4-6, Đại hội Đảng bộ huyện "
        "Nậm Pồ lần thứ III, nhiệm kỳ 2020-2025 thành công. Dự có 150 đại biểu. Hội nghị lần thứ nhất bầu Ban Thường vụ 11 đồng chí.\n",
        {
            "xã Thanh Nưa": {"start_date": "2020-03-10", "official_delegates": 90, "committee_size": 13, "standing_committee_size": None},
            "Công ty Điện lực Lai Châu": {"ordinal": 6, "start_date": "2020-04-20", "committee_size": 9},
            "huyện Nậm Pồ": {"ordinal": 3, "end_date": "2020-06-04", "official_delegates": 150, "standing_committee_size": 11},
        },
    ),
    "the first named with its number only in a heading": (
        "NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ huyện Mường La lần thứ XXI, nhiệm kỳ 2020 - 2025\n\nĐại hội đại biểu Đảng bộ huyện Mường La, tỉnh "
        "Sơn La, họp từ ngày 22 đến ngày 24 tháng 7 năm 2020, có 250 đại biểu. Ban Chấp hành có 41 đồng chí.\n\nĐại hội Đảng bộ huyện Bắc Yên "
        "lần thứ XIX, nhiệm kỳ 2020 - 2025 họp 2 ngày 23 và 24-7-2020, 219 đại biểu, bầu 39 ủy viên Ban Chấp hành.\n",
        {
            "huyện Mường La": {"ordinal": 21, "end_date": "2020-07-24", "official_delegates": 250, "committee_size": 41},
            "huyện Bắc Yên": {"ordinal": 19, "start_date": "2020-07-23", "official_delegates": 219, "committee_size": 39},
        },
    ),
    "a heading by the bare name above the day of printing": (
        "Huyện Đức Cơ sẵn sàng\n\nTheo kế hoạch, Đại hội đại biểu Đảng bộ huyện Đức Cơ lần thứ VII, nhiệm kỳ 2020-2025 diễn ra ngày 30 và 31/7, "
        "triệu tập 198 đại biểu.\n\nTỦA CHÙA CÓ 38 CẤP ỦY VIÊN KHÓA MỚI\nThứ Tư, 08/07/2020, 17:42\n\nĐại hội đại biểu Đảng bộ huyện Tủa Chùa "
        "lần thứ XI, nhiệm kỳ 2020-2025 bế mạc ngày 8/7.\n",
        {
            "huyện Đức Cơ": {"official_delegates": 198, "committee_size": None},
            "huyện Tủa Chùa": {"end_date": "2020-07-08", "committee_size": 38},
        },
    ),
    "a row of one sentence, the last of another level": (
        "Khánh Hòa chọn ba đơn vị làm điểm\n\nTheo kế hoạch, Đại hội Đảng bộ phường Ninh Hòa lần thứ I, nhiệm kỳ 2025-2030 diễn ra ngày 18 và "
        "19/7 với 200 đại biểu; Đại hội Đảng bộ xã Vạn Ninh lần thứ I diễn ra ngày 22/7 với 150 đại biểu; Đại hội Đảng bộ UBND tỉnh lần thứ I "
        "diễn ra ngày 7 và 8/8 với 250 đại biểu.\n",
        {
            "phường Ninh Hòa": {"start_date": "2025-07-18", "end_date": "2025-07-19", "official_delegates": 200},
            "xã Vạn Ninh": {"start_date": "2025-07-22", "end_date": "2025-07-22", "official_delegates": 150},
            "UBND tỉnh Khánh Hòa": {"start_date": "2025-08-07", "end_date": "2025-08-08", "official_delegates": 250},
        },
    ),
    "agencies of the province that the text is about, «cũng trong ngày»": (
        "Bình Định: Đại hội ở hai đơn vị\n\nNgày 16-6, Đảng bộ Sở Giao thông vận tải tổ chức Đại hội lần thứ VII, nhiệm kỳ 2020-2025. Đại hội "
        "bầu 9 đồng chí vào Ban Chấp hành.\n\nCũng trong ngày 16-6, Đảng bộ Trường Cao đẳng Bình Định tổ chức Đại hội lần thứ III, nhiệm kỳ "
        "2020-2025, với 88 đại biểu. Ban Chấp hành gồm 13 đồng chí.\n",
        {
            "Sở Giao thông vận tải tỉnh Bình Định": {"within": "tỉnh Bình Định", "start_date": "2020-06-16", "committee_size": 9},
            "Trường Cao đẳng Bình Định": {"start_date": "2020-06-16", "official_delegates": 88, "committee_size": 13},
        },
    ),
    "what the whole province has is of none": (
        "Long An hoàn thành đại hội cấp huyện\n\nVới Đại hội Đảng bộ huyện Đức Hòa lần thứ XII, nhiệm kỳ 2020-2025 bế mạc chiều 14/8, Long "
        "An đã "
        "hoàn thành. Cả tỉnh có 3.120 đại biểu dự, bầu 586 đồng chí vào các Ban Chấp hành.\n\nĐại hội Đảng bộ huyện Đức Hòa có 285 đại biểu, "
        "bầu 43 đồng chí vào Ban Chấp hành. Đại hội Đảng bộ huyện Cần Giuộc lần thứ XII (ngày 10 và 11/8) bầu 41 đồng chí vào Ban Chấp hành.\n",
        {
            "huyện Đức Hòa": {"end_date": "2020-08-14", "official_delegates": 285, "committee_size": 43},
            "huyện Cần Giuộc": {"end_date": "2020-08-11", "official_delegates": None, "committee_size": 41},
        },
    ),
    "headings that name organisations": (
        "THÔNG TIN ĐẠI HỘI\n\na) Đảng bộ Sở Y tế tỉnh Lai Châu\n\nĐại hội lần thứ VII, nhiệm kỳ 2020-2025 họp ngày 25/6/2020 với 110 đại "
        "biểu.\n\nb) Đảng bộ Bệnh viện Đa khoa tỉnh Lai Châu\n\nĐại hội lần thứ V, nhiệm kỳ 2020-2025 họp ngày 12/6/2020 với 87 đại biểu.\n",
        {
            "Sở Y tế tỉnh Lai Châu": {"ordinal": 7, "start_date": "2020-06-25", "official_delegates": 110},
            "Bệnh viện Đa khoa tỉnh Lai Châu": {"ordinal": 5, "start_date": "2020-06-12", "official_delegates": 87},
        },
    ),
    "forms below headings, and one term for all": (
        "TIN ĐẠI HỘI CƠ SỞ\n\n1. Xã Hòa Phong (huyện Krông Bông)\n- Thời gian: 12/6/2020\n- Đại biểu: 120\n- Ban Chấp hành: 15 đồng chí\n\n"
        "2. Xã Ea Trul (huyện Krông Bông)\n- Thời gian: 18/6/2020\n- Đại biểu: 110\n- Ban Chấp hành: 13 đồng chí\n\n"
        "Cả hai đại hội đều là đại hội nhiệm kỳ 2020-2025.\n",
        {
            "xã Hòa Phong": {"start_date": "2020-06-12", "official_delegates": 120, "committee_size": 15, "term": (2020, 2025)},
            "xã Ea Trul": {"start_date": "2020-06-18", "official_delegates": 110, "committee_size": 13, "term": (2020, 2025)},
        },
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_congress_has_its_own(case: str) -> None:
    text, wanted = CASES[case]
    found = {c.place: c for c in read_document(Document("x", text)).congresses if c.main}
    assert set(found) == set(wanted)
    for place, attributes in wanted.items():
        assert {name: getattr(found[place], name) for name in attributes} == attributes, place


def test_a_kind_that_is_not_the_congresss_makes_no_list() -> None:
    text = "Lãnh đạo tỉnh Sơn La và tỉnh Lai Châu đến dự lễ khai mạc Đại hội Đảng bộ huyện lần thứ XV, nhiệm kỳ 2020-2025.\n"
    assert not any("tỉnh" in c.place for c in read_document(Document("x", text)).congresses)


def test_officials_are_of_the_congress_whose_committee_is_named() -> None:
    text = (
        "Bắc Giang: Tin đại hội\n\nĐại hội Đảng bộ huyện Lục Nam lần thứ XXIII, nhiệm kỳ 2020-2025 họp ngày 22-24/7. Đại hội Đảng bộ huyện Lục "
        "Ngạn lần thứ XXIV họp ngày 27-29/7.\n\nĐồng chí Nguyễn Văn Huy được bầu làm Bí thư Huyện ủy Lục Nam; đồng chí Lê Văn Nam được bầu làm "
        "Bí thư Huyện ủy Lục Ngạn.\n"
    )
    found = {(o.name, o.body.label, o.term) for o in read_document(Document("x", text)).officials}
    assert found == {("Nguyễn Văn Huy", "Huyện ủy Lục Nam", (2020, 2025)), ("Lê Văn Nam", "Huyện ủy Lục Ngạn", (2020, 2025))}


def test_officials_and_figures_are_of_the_congress_of_another_level_told_of_last() -> None:
    text = (
        "Hai nơi làm điểm ở Hà Nam\n\nNgày 10/3/2025, Đảng bộ thị trấn Vĩnh Trụ tổ chức Đại hội lần thứ XXVI, nhiệm kỳ 2025-2030, bầu Ban "
        "Chấp hành 15 đồng chí. Đồng chí Trần Quang Huy đắc cử Bí thư Đảng ủy.\n\nĐại hội Đảng bộ Bệnh viện Đa khoa tỉnh Hà Nam lần thứ XII, "
        "nhiệm kỳ 2025-2030 diễn ra ngày 28/3. Đồng chí Nguyễn Minh Tâm, Giám đốc Bệnh viện, được bầu làm Bí thư Đảng ủy. Năm 2024, số "
        "giường bệnh là 620 "
        "giường.\n\nĐến nay, toàn tỉnh có 512 tổ chức cơ sở đảng hoàn thành đại hội.\n"
    )
    read = read_document(Document("x", text))
    assert {(o.name, o.role_label, o.body.label) for o in read.officials} == {
        ("Trần Quang Huy", "Bí thư", "Đảng ủy thị trấn Vĩnh Trụ"),
        ("Nguyễn Minh Tâm", "Giám đốc", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ("Nguyễn Minh Tâm", "Bí thư", "Đảng ủy Bệnh viện Đa khoa tỉnh Hà Nam"),
    }
    assert {o.evidence[0].quote: o.place for o in read.observations} == {
        "620 giường": "Bệnh viện Đa khoa tỉnh Hà Nam", "512 tổ chức cơ sở đảng": "tỉnh Hà Nam",
    }  # fmt: skip


def test_a_visit_that_prepares_for_a_congress_told_by_its_kind_reports_on_it() -> None:
    text = (
        "Chiều 2/7, đoàn công tác của Thành ủy Hà Nội làm việc với Ban Thường vụ Huyện ủy Phú Xuyên, kiểm tra công tác chuẩn bị Đại hội đại "
        "biểu Đảng bộ huyện lần thứ XXV, nhiệm kỳ 2020-2025. Đến nay, 27 đảng bộ xã, thị trấn bầu trực tiếp bí thư tại đại hội.\n\nĐại hội "
        "Đảng bộ "
        "huyện dự kiến diễn ra trong 3 ngày, từ 5 đến 7/8. Số đại biểu triệu tập là 290 đồng chí, thay mặt cho 9.800 đảng viên.\n\n• Huyện Ứng "
        "Hòa: 245 đại biểu dự Đại hội Đảng bộ huyện lần thứ XXIV\n"
    )
    main = next(c for c in read_document(Document("x", text)).congresses if c.main)
    assert (main.place, main.ordinal, main.start_date, main.end_date) == ("huyện Phú Xuyên", 25, "2020-08-05", "2020-08-07")
    assert (main.official_delegates, main.members_represented, main.higher_delegates, main.direct_election) == (290, 9800, None, False)


def test_figures_told_of_the_province_are_of_it_as_long_as_a_paragraph_goes_on_about_it() -> None:
    text = (
        "Hai đại hội cấp huyện ở Kỳ Anh\n\nĐại hội Đảng bộ thị xã Kỳ Anh lần thứ I, nhiệm kỳ 2015-2020 họp ngày 5 và 6/8, bầu 35 đồng chí vào "
        "Ban Chấp hành. Đại hội Đảng bộ huyện Kỳ Anh lần thứ XXVIII họp ngày 10 và 11/8, bầu 39 đồng chí vào Ban Chấp hành. Thị xã đặt mục tiêu "
        "thu ngân sách 5.000 tỷ đồng vào năm 2020; huyện đặt mục tiêu 60 tỷ đồng.\n\nĐến nay, toàn tỉnh có 9 đảng bộ cấp huyện hoàn thành đại "
        "hội. Tỷ lệ cấp ủy viên nữ đạt 16,8%.\n"
    )
    assert {o.evidence[0].quote: o.place for o in read_document(Document("x", text)).observations} == {
        "5.000 tỷ đồng": "thị xã Kỳ Anh", "60 tỷ đồng": "huyện Kỳ Anh", "9 đảng bộ cấp huyện": "tỉnh Hà Tĩnh", "16,8%": "tỉnh Hà Tĩnh",
    }  # fmt: skip


@pytest.mark.parametrize(("named", "place"), [
    ("Đại hội Đảng bộ Tòa án nhân dân hai cấp tỉnh Thái Nguyên", "Tòa án nhân dân hai cấp tỉnh Thái Nguyên"),
    ("Đại hội đảng viên Chi bộ Văn phòng HĐND và UBND huyện Ia Pa", "Văn phòng HĐND và UBND huyện Ia Pa"),
    ("Quận Hải Châu (Đà Nẵng) khai mạc Đại hội Đảng bộ", "quận Hải Châu"),
    ("Thái Nguyên: Đại hội Đảng bộ Sở Xây dựng", "Sở Xây dựng tỉnh Thái Nguyên"),
])
def test_whose_congress_it_is(named: str, place: str) -> None:
    text = f"{named} lần thứ V, nhiệm kỳ 2015-2020 diễn ra ngày 5/8/2015.\n"
    assert [(c.place, c.ordinal) for c in read_document(Document("x", text)).congresses if c.main] == [(place, 5)]


def test_an_interview_tells_of_its_town_and_not_of_a_ward() -> None:
    text = (
        "Sẵn sàng cho ngày hội lớn\n\nMột tuần nữa, Đại hội đại biểu Đảng bộ thành phố Hòa Bình lần thứ XXIX, nhiệm kỳ 2020-2025 khai mạc.\n\n"
        "P.V: Xin đồng chí cho biết quy mô Đại hội?\n\nBí thư Thành ủy: Đại hội dự kiến mở vào hai ngày 5 và 6/8. Có 297 đại biểu được triệu "
        "tập.\n\nP.V: Cấp cơ sở ra sao?\n\nBí thư Thành ủy: Đảng bộ phường Tân Thịnh được chọn đại hội điểm, tổ chức ngày 28/2 với 150 đại "
        "biểu, bầu 15 đồng chí vào Ban Chấp hành.\n"
    )
    main, = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert (main.place, main.start_date, main.official_delegates, main.committee_size) == ("thành phố Hòa Bình", "2020-08-05", 297, None)


def test_the_congress_of_their_commune_gives_cells_no_number() -> None:
    text = (
        "Tin đại hội chi bộ\n\nChi bộ thôn Thượng: đại hội ngày 12/2/2025, bầu chi ủy 3 đồng chí.\nChi bộ thôn Hạ: đại hội ngày 15/2/2025, bầu "
        "chi ủy 3 đồng chí.\n\nĐại hội Đảng bộ xã Hồng Thái lần thứ XXIV, nhiệm kỳ 2025-2030 dự kiến tổ chức ngày 20/5/2025.\n"
    )
    assert {c.place for c in read_document(Document("x", text)).congresses if c.ordinal == 24} == {"xã Hồng Thái"}


def test_a_paragraph_that_opens_with_a_commune_is_of_its_congress() -> None:
    text = (
        "Ngày 30/7, xã Tân Hồng và xã Thanh Bình cùng khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n\nỞ Tân Hồng, 140 đại biểu về "
        "dự. Đồng chí Hồ Minh Dũng được chỉ định làm Bí thư Đảng ủy.\n\nỞ Thanh Bình, số đại biểu là 125. Đồng chí Võ Thị Kiều được chỉ định "
        "làm Bí thư Đảng ủy.\n"
    )
    found = {(o.name, o.body.label) for o in read_document(Document("x", text)).officials}
    assert found == {("Hồ Minh Dũng", "Đảng ủy xã Tân Hồng"), ("Võ Thị Kiều", "Đảng ủy xã Thanh Bình")}


def test_where_a_congress_meets_is_not_whose_it_is() -> None:
    text = "Tại Trung tâm Hội nghị tỉnh, Đại hội Đảng bộ lần thứ XXIII khai mạc sáng 12/10/2020.\n"
    assert not any("Trung tâm" in c.place for c in read_document(Document("x", text)).congresses)


def test_a_paragraph_that_begins_with_a_congress_is_of_its_place() -> None:
    text = (
        "Trà Vinh: Hai huyện đại hội\n\nNgày 21/7/2020, Đảng bộ huyện Càng Long tổ chức Đại hội lần thứ XII, nhiệm kỳ 2020 - 2025; cùng thời "
        "gian này, Đảng bộ huyện Tiểu Cần cũng khai mạc Đại hội lần thứ XII.\n\nĐại hội huyện Càng Long có 240 đại biểu dự. Đồng chí Dương Văn "
        "Ni giữ chức Bí thư Huyện ủy.\n\nCòn Đại hội huyện Tiểu Cần có 210 đại biểu. Đồng chí Nguyễn Văn Hiểu giữ chức Bí thư Huyện ủy.\n"
    )
    found = {(o.name, o.body.label) for o in read_document(Document("x", text)).officials}
    assert found == {("Dương Văn Ni", "Huyện ủy Càng Long"), ("Nguyễn Văn Hiểu", "Huyện ủy Tiểu Cần")}


@pytest.mark.parametrize("school", ["Trường Đại học Quảng Nam", "Trường Đại học Tây Bắc", "Trường Cao đẳng Sơn La"])
def test_a_school_called_by_its_kind_has_the_name_the_text_gives_it(school: str) -> None:
    text = (
        f"Chiều 9/6/2015, Ban Thường vụ Tỉnh ủy làm việc với Đảng ủy {school} về Đại hội đại biểu Đảng bộ Trường lần thứ V, nhiệm kỳ 2015-2020."
        "\n\nTS Lê Đình An, Bí thư Đảng ủy, Hiệu trưởng nhà trường, báo cáo.\n"
    )
    read = read_document(Document("x", text))
    assert {c.place for c in read.congresses} == {school}
    assert {(o.role_label, o.body.label) for o in read.officials} == {("Bí thư", f"Đảng ủy {school}"), ("Hiệu trưởng", school)}


@pytest.mark.parametrize("told", [
    "thành phố Đà Nẵng lần thứ 20, sáng 27/9/2010",
    "tỉnh Yên Bái lần thứ 17, chiều 27/9/2010",
    "tỉnh Cà Mau lần thứ 14, tối 27/9/2010",
])
def test_the_number_of_a_congress_is_no_day(told: str) -> None:
    found = read_document(Document("x", f"Bà Trần Thị Vy phát biểu trong phiên khai mạc Đại hội Đảng bộ {told}.\n")).congresses
    assert [c.start_date for c in found] == ["2010-09-27"]


@pytest.mark.parametrize("chosen", [
    "Đại hội bầu Ban Chấp hành gồm {n} đồng chí. Đồng chí {who} được bầu làm Bí thư.",
    "Kết quả, Ban Chấp hành có {n} ủy viên. Bí thư Đảng bộ nhiệm kỳ mới là đồng chí {who}.",
])  # fmt: skip
@pytest.mark.parametrize(("second", "committee"), [
    ("huyện Ia Grai", "Huyện ủy Ia Grai"), ("Công an tỉnh Gia Lai", "Đảng ủy Công an tỉnh Gia Lai"),
])  # fmt: skip
def test_whose_a_congress_is_may_stand_in_the_sentence_before(second: str, committee: str, chosen: str) -> None:
    text = (
        "Gia Lai: Thêm hai đảng bộ hoàn thành đại hội\n\nCác đảng bộ trực thuộc tiếp tục tổ chức đại hội nhiệm kỳ 2020-2025.\n\nĐảng bộ "
        "huyện Chư Prông là nơi mở đầu. Diễn ra ngày 20/7, Đại hội lần thứ XVI, nhiệm kỳ 2020-2025 có 240 đại biểu đại diện cho 4.100 đảng "
        "viên. " + chosen.format(n=41, who="Rmah Hưng")
        + f"\n\nTiếp nối là Đảng bộ {second}. Diễn ra trong hai ngày 5 và 6/8, Đại hội lần thứ XV, nhiệm kỳ 2020-2025 có 190 đại biểu đại diện "
        "cho 2.900 đảng viên. "
        + chosen.format(n=35, who="Lê Văn Tám")
    )
    read = read_document(Document("x", text))
    assert {(c.place, c.ordinal, c.start_date, c.official_delegates, c.committee_size) for c in read.congresses if c.main} == {
        ("huyện Chư Prông", 16, "2020-07-20", 240, 41), (second, 15, "2020-08-05", 190, 35),
    }  # fmt: skip
    assert {(o.name, o.role_label, o.body.label) for o in read.officials} == {
        ("Rmah Hưng", "Bí thư", "Huyện ủy Chư Prông"), ("Lê Văn Tám", "Bí thư", committee),
    }  # fmt: skip


def test_an_agencys_congress_told_in_passing_behind_two_districts() -> None:
    text = (
        "Lai Châu: Đại hội Đảng bộ huyện Tam Đường thành công\n\nChiều 12/8/2020, Đại hội Đảng bộ huyện Tam Đường lần thứ XVIII, nhiệm kỳ "
        "2020-2025 "
        "bế mạc với 215 đại biểu.\n\nĐại hội bầu 35 đồng chí vào Ban Chấp hành.\n\nCùng ngày, Đại hội Đảng bộ thành phố Lai Châu lần thứ IV "
        "khai mạc "
        "với 190 đại biểu.\n\nTrước đó, Đảng bộ Công an tỉnh cũng đã tổ chức thành công Đại hội đại biểu lần thứ XIV. Đại hội đã bầu 21 "
        "đồng chí vào "
        "Ban Chấp hành; Đại tá Vàng Văn Sử tái cử Bí thư Đảng ủy.\n"
    )
    read = read_document(Document("x", text))
    assert {(c.place, c.official_delegates, c.committee_size) for c in read.congresses if c.main} == {
        ("huyện Tam Đường", 215, 35), ("thành phố Lai Châu", 190, None),
    }  # fmt: skip
    assert [(o.name, o.body.label, o.event) for o in read.officials] == [("Vàng Văn Sử", "Đảng ủy Công an tỉnh Lai Châu", "re-elected")]


def test_a_district_and_an_agency_that_share_the_term_told_above() -> None:
    text = (
        "Bình Phước rút kinh nghiệm đại hội điểm\n\nChiều 15/6/2020, Ban Thường vụ Tỉnh ủy Bình Phước họp rút kinh nghiệm đại hội điểm nhiệm kỳ "
        "2020-2025.\n\nĐảng bộ huyện Phú Riềng có 172 đại biểu dự Đại hội (ngày 10 và 11/6), đại diện 2.850 đảng viên; bầu 35 đồng chí vào "
        "Ban Chấp "
        "hành khóa II.\n\nĐảng bộ Sở Y tế có 102 đại biểu dự Đại hội (ngày 4/6), đại diện 1.050 đảng viên; bầu 15 đồng chí vào Ban Chấp "
        "hành khóa IX.\n"
    )
    assert {
        (c.place, c.ordinal, c.term, c.start_date, c.official_delegates, c.members_represented, c.committee_size)
        for c in read_document(Document("x", text)).congresses
    } == {
        ("huyện Phú Riềng", 2, (2020, 2025), "2020-06-10", 172, 2850, 35),
        ("Sở Y tế tỉnh Bình Phước", 9, (2020, 2025), "2020-06-04", 102, 1050, 15),
    }


#: what a report on a province's congress says in passing of a district's, in a paragraph of its own, wherever that stands
ASIDES = [
    "Đảng bộ huyện Nga Sơn được chọn làm đại hội điểm của tỉnh. Đại hội diễn ra ngày 9/6, có 214 đại biểu, bầu Ban Chấp hành gồm 37 đồng chí, "
    "Ban Thường vụ 10 đồng chí; đồng chí Mai Văn Hưng được bầu làm Bí thư Huyện ủy.",
    "Trước đó, Đảng bộ huyện Nga Sơn đã tổ chức Đại hội lần thứ XXIII, nhiệm kỳ 2020-2025. Đại hội bầu Ban Chấp hành gồm 37 đồng chí. Đồng chí "
    "Mai Văn Hưng được bầu làm Bí thư.",
    "Đến nay, các đảng bộ trực thuộc đã hoàn thành đại hội. Riêng huyện Nga Sơn, Đại hội lần thứ XXIII, nhiệm kỳ 2020-2025 họp ngày 9/6 với 214 "
    "đại biểu; Ban Chấp hành có 37 ủy viên, đồng chí Mai Văn Hưng làm Bí thư Huyện ủy.",
]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_what_is_told_of_a_lower_congress_in_passing_is_not_the_provinces(aside: str, at: int) -> None:
    told = [
        "Đại hội Đảng bộ tỉnh Thanh Hóa lần thứ XIX\n\nNgày 27/10/2020, Đảng bộ tỉnh Thanh Hóa khai mạc và bế mạc Đại hội đại biểu lần thứ XIX, "
        "nhiệm kỳ 2020-2025, với 450 đại biểu.",
        "Năm 2019, tỷ lệ hộ nghèo còn 3,27%.",
        "Đại hội bầu 65 đồng chí vào Ban Chấp hành. Đồng chí Đỗ Trọng Khang được bầu làm Bí thư.",
    ]
    read = read_document(Document("x", "\n\n".join([*told[:at], aside, *told[at:]]) + "\n"))
    (main,) = [c for c in read.congresses if c.main]
    assert (main.place, main.ordinal, main.start_date, main.official_delegates) == ("tỉnh Thanh Hóa", 19, "2020-10-27", 450)
    assert (main.committee_size, main.standing_committee_size) == (65, None)
    posts = {(o.name, o.body.label, o.term) for o in read.officials}
    assert posts >= {("Đỗ Trọng Khang", "Tỉnh ủy Thanh Hóa", (2020, 2025))} and len(posts) == 2
    assert "Huyện ủy Nga Sơn" in {o.body.label for o in read.officials if o.name == "Mai Văn Hưng"}
    assert [(f.evidence[0].quote, f.place) for f in read.observations] == [("3,27%", "tỉnh Thanh Hóa")]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_what_is_told_in_passing_of_a_higher_congress_that_met_is_not_the_districts(at: int) -> None:
    told = [
        "Đại hội Đảng bộ huyện Tánh Linh lần thứ IX\n\nNgày 27/10/2015, Đảng bộ huyện Tánh Linh, tỉnh Bình Thuận tổ chức Đại hội đại biểu "
        "lần thứ "
        "IX, nhiệm kỳ 2015-2020, với 180 đại biểu.",
        "Năm 2014, tỷ lệ hộ nghèo còn 5,2%.",
        "Đại hội bầu 37 đồng chí vào Ban Chấp hành. Đồng chí Giáp Hà Bắc được bầu làm Bí thư. Đại hội bầu 16 đại biểu chính thức dự Đại hội "
        "Đảng bộ tỉnh.",
    ]
    aside = "Trước đó, Đại hội Đảng bộ tỉnh lần thứ XIII (ngày 14 và 15/10) đã bầu 52 đồng chí vào Ban Chấp hành, 14 đồng chí vào Ban Thường vụ."
    read = read_document(Document("x", "\n\n".join([*told[:at], aside, *told[at:]]) + "\n"))
    (main,) = [c for c in read.congresses if c.main]
    assert (main.place, main.start_date, main.official_delegates) == ("huyện Tánh Linh", "2015-10-27", 180)
    assert (main.committee_size, main.standing_committee_size, main.higher_delegates) == (37, None, 16)
    assert [(o.name, o.body.label, o.term) for o in read.officials] == [("Giáp Hà Bắc", "Huyện ủy Tánh Linh", (2015, 2020))]


def test_a_speaker_tells_the_goals_of_his_own_district() -> None:
    text = (
        "Đại hội Đảng bộ tỉnh Bắc Giang lần thứ XVIII\n\nNgày 14/10/2015, Đảng bộ tỉnh Bắc Giang tổ chức Đại hội lần thứ XVIII, nhiệm kỳ "
        "2015-2020."
        "\n\nTham luận tại Đại hội, đồng chí Lê Ánh Dân, Bí thư Huyện ủy Yên Thế, cho biết: Đại hội Đảng bộ huyện nhiệm kỳ 2015-2020 đã "
        "quyết nghị "
        "15 chỉ tiêu; đến năm 2020, huyện phấn đấu thu nhập bình quân đầu người đạt 45 triệu đồng.\n\nCòn tỉnh đặt mục tiêu thu ngân sách "
        "5.000 tỷ "
        "đồng vào năm 2020.\n"
    )
    found = [(f.evidence[0].quote, f.place) for f in read_document(Document("x", text)).observations]
    assert found == [("45 triệu đồng", "huyện Yên Thế"), ("5.000 tỷ đồng", "tỉnh Bắc Giang")]


def test_communes_that_no_gazetteer_has_and_bare_names_of_those_that_have_one() -> None:
    text = (
        "Vĩnh Long: Ba đảng bộ cơ sở tổ chức đại hội\n\nNhững ngày này, các đảng bộ cơ sở sôi nổi tổ chức đại hội nhiệm kỳ 2025-2030.\n\nTại xã "
        "Tam Bình, Đại hội Đảng bộ xã lần thứ I diễn ra ngày 12/7, với 120 đại biểu, đại diện 900 đảng viên.\n\nTam Bình hiện có thu nhập "
        "bình quân "
        "đầu người 61 triệu đồng.\n\nỞ xã Cồn Ấm, 130 đại biểu thay mặt cho 930 đảng viên dự Đại hội Đảng bộ xã lần thứ I (18/7). Mục tiêu "
        "đến năm "
        "2030 thu nhập bình quân đầu người đạt 95 triệu đồng. Đồng chí Lê Văn Tám được bầu làm Bí thư.\n"
    )
    read = read_document(Document("x", text))
    assert {(c.place, c.start_date, c.official_delegates) for c in read.congresses if c.main} == {
        ("xã Tam Bình", "2025-07-12", 120), ("xã Cồn Ấm", "2025-07-18", 130),
    }  # fmt: skip
    assert [(f.evidence[0].quote, f.place) for f in read.observations] == [("61 triệu đồng", "xã Tam Bình"), ("95 triệu đồng", "xã Cồn Ấm")]
    assert [o.body.label for o in read.officials] == ["Đảng ủy xã Cồn Ấm"]


def test_a_commune_named_in_capitals_that_no_gazetteer_has() -> None:
    text = (
        "Hai xã đại hội\n\nHuyện Hải Hậu có hai đảng bộ xã tổ chức đại hội nhiệm kỳ 2015-2020.\n\nXÃ CỒN ẤM (16/4)\n\n128 đại biểu dự Đại "
        "hội lần thứ "
        "XXIII.\n\nXÃ HẢI MINH (23/4)\n\n165 đại biểu dự Đại hội lần thứ XXVI.\n"
    )
    assert {c.place for c in read_document(Document("x", text)).congresses if c.main} == {"xã Cồn Ấm", "xã Hải Minh"}


ROUND = (
    "Nhịp đại hội cơ sở\n\nTuần qua, thêm hai đảng bộ cấp xã của tỉnh Đồng Tháp hoàn thành Đại hội đại biểu lần thứ I, nhiệm kỳ "
    "2025-2030.\n\n"
)


@pytest.mark.parametrize("mark", ["► ", "", "* "])
def test_paragraphs_that_open_with_a_place_and_its_days_are_of_that_place(mark: str) -> None:
    text = (
        f"{ROUND}{mark}Phường Sơn Qui (28/7). Ban Chấp hành có 33 người. 210 đại biểu thống nhất 20 chỉ tiêu: đến năm 2030 tổng mức bán "
        "lẻ 9.800 tỷ đồng.\n\n"
        f"{mark}Xã Tân Phú Đông (29 và 30/7). Có 121 đại biểu dự đại hội. Hộ nghèo còn 3,9%."
    )
    found = read_document(Document("round", text))
    told = [(c.place, c.start_date, c.end_date, c.official_delegates) for c in found.congresses]
    assert told == [("phường Sơn Qui", "2025-07-28", "2025-07-28", 210), ("xã Tân Phú Đông", "2025-07-29", "2025-07-30", 121)]
    assert [o.place for o in found.observations] == ["phường Sơn Qui", "xã Tân Phú Đông"]


def test_a_place_with_something_else_in_brackets_heads_nothing() -> None:
    text = f"{ROUND}Phường Sơn Qui (3 khu phố). Đường được mở rộng.\n\nXã Tân Phú Đông (12 ấp). Cù lao cuối sông."
    assert [c.place for c in read_document(Document("round", text)).congresses] in ([], ["tỉnh Đồng Tháp"])


def test_secretaries_appointed_between_congresses_tell_of_none() -> None:
    text = (
        "Sau đại hội, hai tỉnh có Bí thư mới\n\nNhiệm kỳ 2015-2020, Bộ Chính trị có thêm hai quyết định.\n\n* Nghệ An: ông Lê Văn Khôi được chỉ "
        "định làm Bí thư Tỉnh ủy.\n\n* Hà Nam: bà Cao Thị Mơ được chỉ định làm Bí thư Tỉnh ủy.\n"
    )
    assert not [c for c in read_document(Document("x", text)).congresses if c.main]

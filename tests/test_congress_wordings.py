"""Congresses in many wordings: whose they are, which term they open, how many sit where. One short text a case."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import read_document
from kg.facts import Congress
from kg.text import Document

_HUYEN = "Đại hội đại biểu Đảng bộ huyện Bình Liêu lần thứ XXVIII, nhiệm kỳ 2020-2025. "
_XA = "Đại hội Đảng bộ phường An Phú lần thứ nhất, nhiệm kỳ 2025-2030"

#: a text, a place in it, and what its congress is said to be; None for a congress that must not be found
CASES: list[tuple[str, str, dict[str, Any] | None]] = [
    # whose
    ("Ngày 12/6/2025, Đảng bộ cơ quan Báo Nhân Dân tổ chức Đại hội nhiệm kỳ 2025-2030.", "Báo Nhân Dân", {"term": (2025, 2030)}),
    ("Đảng bộ Bộ Tư lệnh Vùng 3 Hải quân tổ chức Đại hội lần thứ IX, nhiệm kỳ 2025-2030.", "Bộ Tư lệnh Vùng 3 Hải quân", {"ordinal": 9}),
    ("Hội nghị Đảng bộ Bộ Giao thông vận tải bầu Bí thư.\nĐại hội đại biểu Đảng bộ Bộ lần thứ XIII bế mạc ngày 12/8/2020.",
     "Bộ Giao thông vận tải", {"ordinal": 13, "end_date": "2020-08-12"}),
    ("Đảng bộ Sư đoàn Bộ binh 316 vừa tổ chức Đại hội nhiệm kỳ 2025-2030.\nToàn đơn vị thi đua chào mừng Đại hội đại biểu Đảng bộ "
     "Sư đoàn lần thứ XV và Đại hội Đảng bộ Quân khu lần thứ XII.", "Sư đoàn Bộ binh 316", {"ordinal": 15, "main": True}),
    ("Chi bộ Phòng Kế hoạch - Đầu tư thuộc Đảng bộ Sở Tài chính tỉnh Nghệ An tổ chức Đại hội nhiệm kỳ 2025-2027.",
     "Phòng Kế hoạch - Đầu tư", {"term": (2025, 2027)}),
    ("Chi bộ 3 (Đảng bộ Cục Thuế tỉnh Bình Định) tổ chức Đại hội nhiệm kỳ 2022-2025.", "Chi bộ 3 Cục Thuế tỉnh Bình Định",
     {"within": "Cục Thuế tỉnh Bình Định"}),
    ("Chi bộ khu phố 4, phường Hiệp Thành tổ chức Đại hội nhiệm kỳ 2022-2025.", "khu phố 4",
     {"term": (2022, 2025), "within": "phường Hiệp Thành"}),
    ("Chi bộ 5 trực thuộc Đảng bộ CCTQ9 tổ chức Đại hội lần thứ VI nhiệm kỳ 2022 - 2025 tại hội trường Chi cục Thuế Quận 9.",
     "Chi bộ 5 Chi cục Thuế Quận 9", {"ordinal": 6, "within": "Chi cục Thuế Quận 9"}),
    ("Sáng 25/7, Đảng ủy Khối các cơ quan tỉnh Lào Cai khai mạc Đại hội đại biểu lần thứ II, nhiệm kỳ 2020-2025.",
     "Khối các cơ quan tỉnh Lào Cai", {"ordinal": 2, "start_date": "2020-07-25"}),
    ("Hướng tới Đại hội XIV của Đảng, Đảng bộ huyện Mộc Châu phát động thi đua.", "huyện Mộc Châu", None),
    ("Ông là đại biểu Đại hội Đảng bộ tỉnh Sơn La lần thứ XIV.", "tỉnh Sơn La", {"main": False, "ordinal": 14}),
    ("Đại hội Đảng bộ tỉnh Gia Lai mới (hợp nhất với Bình Định) lần thứ I sẽ tổ chức ngày 2/10/2025.", "tỉnh Gia Lai",
     {"ordinal": 1, "start_date": "2025-10-02"}),
    ("Huyện Tủa Chùa tổ chức Đại hội đại biểu lần thứ XII, nhiệm kỳ 2020-2025.", "huyện Tủa Chùa", {"ordinal": 12, "main": True}),
    ("Hội Nông dân huyện Tủa Chùa tổ chức Đại hội đại biểu lần thứ VIII, nhiệm kỳ 2018-2023.", "huyện Tủa Chùa", None),
    ("Đại hội Đảng huyện Tủa Chùa lần thứ XII, nhiệm kỳ 2020-2025.", "huyện Tủa Chùa", {"ordinal": 12}),
    ("Phường Tân Thanh tổ chức Đại hội Đảng bộ lần thứ XI\nĐại hội Đảng bộ phường Tân Thanh nhiệm kỳ 2020-2025 khai mạc.",
     "phường Tân Thanh", {"ordinal": 11, "term": (2020, 2025)}),
    ("Ngày hội lớn của Đảng bộ huyện Tủa Chùa\nĐại hội đại biểu lần thứ XII, nhiệm kỳ 2020-2025 diễn ra trong hai ngày 14 và 15/7.",
     "huyện Tủa Chùa", {"ordinal": 12, "start_date": "2020-07-14"}),
    ("Danh sách 51 ủy viên Ban Chấp hành Đảng bộ tỉnh Sơn La khóa XV, nhiệm kỳ 2020-2025, được Đoàn Chủ tịch Đại hội công bố chiều nay.",
     "tỉnh Sơn La", {"ordinal": 15, "main": True}),
    ("Đoàn Chủ tịch Đại hội Đảng bộ Công ty Cổ phần Than Mông Dương, nhiệm kỳ 2025-2030 thông báo kết quả.",
     "Công ty Cổ phần Than Mông Dương", {"term": (2025, 2030), "main": True}),
    ("Đại hội Đảng bộ Bộ Tư lệnh 969 lần thứ V, nhiệm kỳ 2020-2025.", "Bộ Tư lệnh 969", {"ordinal": 5}),
    ("Ông Lê Văn Khôi nói tại đại hội đảng", "Việt Nam", None),
    ("Đảng bộ Công ty xăng dầu Nghệ An tổ chức Đại hội lần thứ III, nhiệm kỳ 2020-2025.", "Công ty xăng dầu Nghệ An", {"ordinal": 3}),
    ("Đảng bộ Trường THPT chuyên Lê Quý Đôn tổ chức Đại hội lần thứ IV, nhiệm kỳ 2025-2030.", "Trường THPT chuyên Lê Quý Đôn", {"ordinal": 4}),
    ("Ngày 22/4/2025, Đảng bộ Ngân hàng Chính sách xã hội (NHCSXH) Chi nhánh tỉnh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.",
     "Ngân hàng Chính sách xã hội Chi nhánh tỉnh Hà Nam", {"ordinal": 5, "start_date": "2025-04-22"}),
    ("Ngày 9/6/2015, Đảng bộ Agribank chi nhánh tỉnh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020.", "Agribank chi nhánh tỉnh Hà Nam",
     {"ordinal": 5, "main": True, "within": "tỉnh Hà Nam"}),
    ("Ngày 9/6/2015, Đảng bộ BIDV chi nhánh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020.", "BIDV chi nhánh Hà Nam", {"ordinal": 5}),
    ("Ngày 9/6/2015, Đảng bộ Agribank - Chi nhánh Nam Định tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020.", "Agribank - Chi nhánh Nam Định",
     {"ordinal": 5}),
    ("Ngày 9/6/2015, Đảng bộ Ngân hàng TMCP Công thương Việt Nam - Chi nhánh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020.",
     "Ngân hàng TMCP Công thương Việt Nam - Chi nhánh Hà Nam", {"ordinal": 5}),
    ("Ngày 9/6/2015, Đảng bộ Agribank chi nhánh tỉnh tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020. Phó Bí thư Tỉnh ủy Hà Nam dự.",
     "Agribank chi nhánh tỉnh Hà Nam", {"ordinal": 5}),
    ("Ngày 9/6/2015, Đảng bộ Agribank chi nhánh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020. Đại hội Đảng bộ Chi nhánh lần thứ IV đề "
     "ra 5 chỉ tiêu.", "Agribank chi nhánh Hà Nam", {"ordinal": 4, "term": (2010, 2015)}),
    ("Ngày 9/6/2015, Đảng bộ Agribank tổ chức Đại hội lần thứ X, nhiệm kỳ 2015-2020. Chi nhánh Hà Nam cử 5 đại biểu.",
     "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam", {"ordinal": 10}),
    ("Chiều 28/9/2010, sau khi bầu Ban Chấp hành Đảng bộ tỉnh Sơn La khóa XIII (nhiệm kỳ 2010-2015), 290 đại biểu dự Đại hội đại biểu Đảng bộ "
     "tỉnh Sơn La lần thứ XIII bầu Bí thư. Tăng trưởng 11%, thấp hơn mức Đại hội XII đề ra.", "tỉnh Sơn La",
     {"ordinal": 13, "term": (2010, 2015), "main": True, "official_delegates": 290}),
    ("Sơn La có Bí thư mới\n\nBan Chấp hành Đảng bộ tỉnh Sơn La khóa XIII (nhiệm kỳ 2010-2015) đã ra mắt đại hội. Tăng trưởng 11%, thấp hơn mức "
     "Đại hội XII đề ra.", "tỉnh Sơn La", {"ordinal": 13, "term": (2010, 2015), "main": True}),
    ("Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020-2025 bế mạc. Ban Chấp hành họp phiên thứ nhất để bầu 15 người vào Ban Thường vụ.",
     "tỉnh Sơn La", {"standing_committee_size": 15}),
    ("Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020-2025 bế mạc. Đại hội giới thiệu 18 người để bầu 15 người vào Ban Thường vụ.",
     "tỉnh Sơn La", {"standing_committee_size": None}),
    ("Đại hội Đảng bộ Ban Quản lý dự án (BQLDA) tỉnh Nam Định lần thứ V, nhiệm kỳ 2025-2030.", "Ban Quản lý dự án tỉnh Nam Định",
     {"ordinal": 5}),
    ("Đảng bộ Công ty Điện lực Hà Nam (PCHN) tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.", "Công ty Điện lực Hà Nam", {"ordinal": 5}),
    ("Những ngày này, các chi bộ, đảng bộ trực thuộc Đảng bộ Sở Y tế và Đảng bộ Sở Nội vụ tỉnh Hà Nam tổ chức Đại hội nhiệm kỳ 2025-2030. "
     "Ngày 18/4, Đảng bộ Bệnh viện Đa khoa tỉnh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.", "Sở Nội vụ tỉnh Hà Nam", None),
    ("25 chi bộ trực thuộc Đảng bộ Sở Y tế tỉnh Hà Nam đã tổ chức Đại hội nhiệm kỳ 2025-2027. Ngày 18/4/2025, Đảng bộ Sở Nội vụ tỉnh Hà "
     "Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.", "Sở Y tế tỉnh Hà Nam", None),
    ("Đại hội Đảng bộ xã Đại Sơn (huyện Đô Lương, Nghệ An) lần thứ XX, nhiệm kỳ 2020-2025 bế mạc.", "xã Đại Sơn",
     {"within": "huyện Đô Lương", "ordinal": 20}),
    ("Đại hội Đảng bộ phường Hà Huy Tập (TP Vinh, Nghệ An) lần thứ XX, nhiệm kỳ 2020-2025 bế mạc.", "phường Hà Huy Tập",
     {"within": "thành phố Vinh", "ordinal": 20}),
    (f"{_HUYEN}Số ủy viên Ban Chấp hành khóa trước là 43, nay ít hơn.", "huyện Bình Liêu", {"committee_size": None}),
    (f"{_HUYEN}Số ủy viên Ban Thường vụ Huyện ủy khóa mới là 11, ít hơn khóa trước 2 người.", "huyện Bình Liêu",
     {"standing_committee_size": 11}),
    (f"{_HUYEN}\n\n5. Bầu Ban Chấp hành khóa XXVIII\nSố lượng được bầu: 40 đồng chí. Số dư: 6 đồng chí. Số phiếu phát ra 248. Trúng cử 39 đồng "
     "chí.", "huyện Bình Liêu", {"committee_size": 39}),
    (f"{_HUYEN}\n\n- Bầu Ban Chấp hành khóa XXVIII.\n- Bầu đại biểu dự Đại hội cấp trên. Trúng cử 15 đồng chí.", "huyện Bình Liêu",
     {"committee_size": None}),
    ("Đại hội Đảng bộ Ngân hàng Hợp tác xã chi nhánh Phú Thọ lần thứ V, nhiệm kỳ 2020-2025.", "Ngân hàng Hợp tác xã chi nhánh Phú Thọ",
     {"ordinal": 5}),
    ("Chi bộ thôn Nà Lầu (xã Yên Bình, tỉnh Tuyên Quang) tổ chức Đại hội nhiệm kỳ 2025-2027.", "thôn Nà Lầu", {"within": "xã Yên Bình"}),
    ("Nhìn lại Bình Liêu\n\nĐại hội Đảng bộ huyện Bình Liêu lần thứ XXVII, nhiệm kỳ 2015-2020, họp từ 28 đến 30/7/2015, bầu 37 đồng chí vào "
     "Ban Chấp hành.\n\nĐại hội lần thứ XXVIII (2020-2025) vừa kết thúc hôm 7/8 sau 3 ngày làm việc.", "huyện Bình Liêu",
     {"main": False, "ordinal": 27, "start_date": "2015-07-28", "end_date": "2015-07-30", "committee_size": 37}),
    # several at once
    ("Tuần này, ba đảng bộ tỉnh Lạng Sơn, Cao Bằng và Bắc Kạn sẽ tổ chức đại hội nhiệm kỳ 2020-2025.", "tỉnh Bắc Kạn",
     {"main": True, "term": (2020, 2025)}),
    ("Tây Ninh, Vĩnh Long và Hưng Yên, đều là các tỉnh mới sau hợp nhất, sắp tổ chức đại hội lần thứ nhất nhiệm kỳ 2025-2030.",
     "tỉnh Hưng Yên", {"ordinal": 1, "term": (2025, 2030)}),
    ("Lãnh đạo các huyện Sông Lô, Lập Thạch và Tam Dương chúc mừng Đại hội lần thứ XXI của Đảng bộ huyện Yên Lạc, nhiệm kỳ 2020-2025.",
     "huyện Sông Lô", None),
    ("Cấp huyện ở Quảng Trị đại hội nhiệm kỳ 2020-2025\nHuyện Hải Lăng (12/8): Đại hội lần thứ XVI bầu 39 ủy viên Ban Chấp hành.\n"
     "Huyện Đakrông (15/8): Đại hội lần thứ VI có 168 đại biểu.", "huyện Đakrông",
     {"ordinal": 6, "term": (2020, 2025), "official_delegates": 168, "start_date": "2020-08-15"}),
    ("Ngày 28/7, các đảng bộ phường Hồng Gai, phường Bãi Cháy và xã Hải Hòa tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030.\nTại Đại hội "
     "Đảng bộ phường Hồng Gai có 250 đại biểu.\nTại Đại hội Đảng bộ phường Bãi Cháy có 245 đại biểu.", "phường Bãi Cháy",
     {"ordinal": 1, "term": (2025, 2030), "official_delegates": 245, "start_date": "2025-07-28", "end_date": "2025-07-28"}),
    ("Tin đại hội các xã\nNgày 23/7, Đảng bộ xã Ea Kly tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030 với 138 đại biểu. Cùng ngày, 160 "
     "đại biểu dự Đại hội Đảng bộ xã Vụ Bổn lần thứ I.", "xã Vụ Bổn",
     {"start_date": "2025-07-23", "end_date": "2025-07-23", "official_delegates": 160}),
    ("BÁO CÁO\ncủa Ban Chấp hành Đảng bộ xã Ea Tu trình Đại hội Đảng bộ xã lần thứ XIV, nhiệm kỳ 2025-2030", "xã Ea Tu",
     {"main": True, "ordinal": 14}),
    ("Đại hội đại biểu xã Ea Tu nhiệm kỳ 2020-2025\nTại đại hội, các đại biểu thông qua 15 chỉ tiêu.", "xã Ea Tu", {"main": True}),
    ("Hội Nông dân huyện Ea Kar tổ chức Đại hội đại biểu huyện Ea Kar lần thứ IX, nhiệm kỳ 2020-2025.", "huyện Ea Kar", None),
    ("Đảng bộ Bệnh viện Thống Nhất tổ chức Đại hội Đảng bộ cơ sở lần V nhiệm kì 2015 - 2020.", "Bệnh viện Thống Nhất",
     {"ordinal": 5, "term": (2015, 2020)}),
    # in capitals, and what they belong to
    ("ĐẠI HỘI ĐẢNG BỘ BỆNH VIỆN ĐA KHOA MỘC CHÂU KHÓA III NHIỆM KỲ 2015-2020\nNgày 24/4, Đảng bộ bệnh viện đa khoa huyện Mộc Châu tổ chức đại "
     "hội lần thứ III nhiệm kỳ 2015-2020.", "bệnh viện đa khoa huyện Mộc Châu", {"main": True, "ordinal": 3}),
    ("Đảng bộ Bệnh viện Nhi lãnh đạo toàn diện\nNgày 2/3/2020, Đảng bộ Bệnh viện tổ chức Đại hội lần thứ IV, nhiệm kỳ 2020-2025.",
     "Bệnh viện Nhi", {"ordinal": 4}),
    ("ĐẠI HỘI ĐẢNG BỘ TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT VINH LẦN THỨ XIII, NHIỆM KỲ 2025 - 2030\nĐại hội diễn ra sáng 12/5.",
     "Trường Đại học Sư Phạm Kỹ Thuật Vinh", {"ordinal": 13, "start_date": "2025-05-12"}),
    ("Chi bộ thôn Đồng Tâm, xã Yên Bình tổ chức Đại hội lần thứ X, nhiệm kỳ 2022-2025.", "thôn Đồng Tâm",
     {"ordinal": 10, "within": "xã Yên Bình"}),
    ("Đại hội Chi bộ Phòng Cảnh sát giao thông - Công an tỉnh Hà Giang nhiệm kỳ 2022-2025.", "Phòng Cảnh sát giao thông",
     {"within": "Công an tỉnh Hà Giang"}),
    ("Đại hội Chi bộ Phòng Cảnh sát cơ động, Công an tỉnh Hà Giang lần thứ V, nhiệm kỳ 2022-2025.", "Phòng Cảnh sát cơ động",
     {"within": "Công an tỉnh Hà Giang"}),
    ("Ngày 12/6, Đảng bộ Bệnh viện Lao phổi tỉnh tổ chức Đại hội lần thứ VIII, nhiệm kỳ 2020-2025.", "Bệnh viện Lao phổi tỉnh",
     {"main": True, "ordinal": 8, "start_date": "2020-06-12"}),
    ("Đảng bộ Sở Nội vụ tổ chức Đại hội lần thứ V, nhiệm kỳ 2020-2025. Sở Nội vụ tỉnh Sơn La có 12 chi bộ.", "Sở Nội vụ tỉnh Sơn La",
     {"ordinal": 5, "within": "tỉnh Sơn La"}),
    # when
    (_HUYEN + "Ngày 21/7, sau gần hai ngày làm việc (họp phiên trù bị sáng 20/7), Đại hội thành công tốt đẹp.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    (_HUYEN + "Đại hội họp phiên trù bị chiều 19/7, khai mạc sáng 20/7 và bế mạc trưa 21/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    (_HUYEN + "Ngày 20/7, Đại hội bước vào ngày làm việc đầu tiên.", "huyện Bình Liêu", {"start_date": "2020-07-20", "end_date": None}),
    (_HUYEN + "Kết quả được công bố trưa 21/7 khi Đại hội bế mạc sau hai ngày họp.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    (_HUYEN + "Đại hội diễn ra trong 2,5 ngày từ 20/7.", "huyện Bình Liêu", {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Phiên khai mạc diễn ra lúc 8 giờ ngày 20/7. Đại hội bế mạc lúc 17 giờ cùng ngày.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-20"}),
    (_HUYEN + "Ngày 20/7, Đại hội khai mạc. Sau 2 ngày làm việc, Đại hội đã bế mạc.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    (_HUYEN + "Ngày 19/7 họp trù bị; ngày 20/7 Đại hội khai mạc chính thức và bế mạc chiều 21/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    (_HUYEN + "Đại hội diễn ra từ ngày 20/7 và kết thúc vào ngày 22/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Đại hội bắt đầu ngày 20/7 và kết thúc ngày 22/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Đại hội họp từ mồng 5 đến mồng 7 tháng 8.", "huyện Bình Liêu", {"start_date": "2020-08-05", "end_date": "2020-08-07"}),
    (_HUYEN + "Đại hội khai mạc sáng 20/7. 210 đại biểu chính thức sẽ làm việc đến hết ngày 22/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Đại hội khai mạc ngày 20/7, làm việc trọn hai ngày.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    (_HUYEN + "Đại hội bế mạc chiều 22/7. Đại hội làm việc từ ngày 20/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Sáng 20/7, 210 đại biểu dự phiên trọng thể Đại hội. Đại hội bế mạc trưa 21/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-21"}),
    ("BTL2 - Sáng 11-8-2020, Đảng bộ Sư đoàn 395 (Quân khu 3) khai mạc Đại hội lần thứ X, nhiệm kỳ 2020-2025.", "Sư đoàn 395",
     {"start_date": "2020-08-11", "end_date": None}),
    ("Trong một ngày làm việc, 26/5/2020, Đảng bộ xã Hoành Mô đã hoàn thành chương trình Đại hội lần thứ XXII, nhiệm kỳ 2020-2025.",
     "xã Hoành Mô", {"start_date": "2020-05-26", "end_date": "2020-05-26"}),
    ("Huyện ủy bàn phương án nhân sự trình Đại hội Đảng bộ huyện Bình Liêu lần thứ XXVIII, nhiệm kỳ 2020-2025. Đại hội được ấn định vào "
     "các ngày 8, 9 và 10/7.", "huyện Bình Liêu", {"start_date": "2020-07-08", "end_date": "2020-07-10"}),
    ("Trưa 9/10, Đoàn Chủ tịch Đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020-2025 thông báo kết quả phiên họp đầu tiên của "
     "Ban Chấp hành.", "tỉnh Sơn La", {"main": True, "ordinal": 15, "start_date": None, "end_date": None}),
    (_HUYEN + "Sáng thứ Hai 20/7, 210 đại biểu dự Đại hội.", "huyện Bình Liêu", {"start_date": "2020-07-20", "end_date": "2020-07-20"}),
    (_HUYEN + "Đến 30/6, 100% chi bộ đã tổ chức xong đại hội. Ngày 5/7, Huyện ủy họp bàn công tác chuẩn bị Đại hội. Từ ngày 1/3 đến 30/4, "
     "các chi bộ tổ chức đại hội.", "huyện Bình Liêu", {"start_date": None, "end_date": None}),
    ("Ngày 20/7, Đảng bộ xã Hoành Mô đại hội lần thứ XXII, nhiệm kỳ 2020-2025.", "xã Hoành Mô", {"start_date": "2020-07-20"}),
    ("Sáng 24/7, bà Lò Thị Mai dự và chỉ đạo Đại hội đại biểu Đảng bộ xã Hoành Mô lần thứ I, nhiệm kỳ 2025-2030.", "xã Hoành Mô",
     {"start_date": "2025-07-24", "end_date": "2025-07-24"}),
    ("Sáng 24/7, bà Lò Thị Mai dự lễ khởi công cầu chào mừng Đại hội Đảng bộ xã Hoành Mô lần thứ I, nhiệm kỳ 2025-2030.", "xã Hoành Mô",
     {"start_date": None, "end_date": None}),
    ("Chiều 11/6, Thành ủy tổ chức giao ban công tác đại hội, tiến tới Đại hội đại biểu Đảng bộ thành phố Hà Nội lần thứ XVII, nhiệm kỳ "
     "2020-2025.", "thành phố Hà Nội", {"ordinal": 17, "start_date": None, "end_date": None}),
    # which term
    ("Sáng 28-7, Đại hội Đảng bộ huyện Mộc Châu lần thứ 20 bế mạc. Đại hội phấn đấu đến năm 2020, 50% số xã đạt chuẩn nông thôn mới.",
     "huyện Mộc Châu", {"term": (2015, 2020), "end_date": "2015-07-28"}),
    (_HUYEN + "Đại hội góp ý vào dự thảo văn kiện Đại hội Đảng bộ tỉnh Quảng Ninh lần thứ XV.", "tỉnh Quảng Ninh", {"term": (2020, 2025)}),
    (_HUYEN + "Huyện thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Quảng Ninh lần thứ XIV.", "tỉnh Quảng Ninh", {"term": (2015, 2020)}),
    ("Sơ kết nửa nhiệm kỳ Nghị quyết Đại hội Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020 - 2025. Tỉnh ủy bàn nhân sự Đại hội Đảng bộ "
     "tỉnh lần thứ XVII.", "tỉnh Kon Tum", {"ordinal": 17, "term": (2025, 2030)}),
    ("Ông Trần Đức Quận giữ chức Bí thư Tỉnh ủy Lâm Đồng nhiệm kỳ 2020-2025, cùng tập thể thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần "
     "thứ XI.", "tỉnh Lâm Đồng", {"ordinal": 11, "term": (2020, 2025)}),
    ("Bà Lò Thị Mai giữ chức Bí thư Tỉnh ủy Lai Châu nhiệm kỳ 2015-2020. Bà lưu ý chuẩn bị sớm cho Đại hội Đảng bộ tỉnh lần thứ XIV.",
     "tỉnh Lai Châu", {"ordinal": 14, "term": (2020, 2025)}),
    ("Nghị quyết Đại hội Đảng bộ tỉnh Kon Tum lần thứ XV đề ra mục tiêu giai đoạn 2015-2020.", "tỉnh Kon Tum", {"term": (2015, 2020)}),
    ("Đại hội Đảng bộ tỉnh Sơn La bầu 51 ủy viên Ban Chấp hành khóa XV, nhiệm kỳ 2020-2025.", "tỉnh Sơn La",
     {"ordinal": 15, "term": (2020, 2025), "committee_size": 51}),
    # how many
    ("Đại hội Đảng bộ huyện Bình Liêu lần thứ XXVIII, nhiệm kỳ 2020-2025 bầu 15 đại biểu chính thức và 2 đại biểu dự khuyết đi dự Đại hội "
     "đại biểu Đảng bộ cấp trên.", "huyện Bình Liêu", {"higher_delegates": 15, "official_delegates": None}),
    (_HUYEN + "Tổng số đại biểu triệu tập là 98, có mặt 95 đại biểu. Bí thư được bầu ngay tại Đại hội.", "huyện Bình Liêu",
     {"official_delegates": 98, "direct_election": True}),
    (_HUYEN + "Ban Chấp hành bầu Ban Thường vụ gồm 11 đồng chí; sau khi chỉ định thêm, như vậy Ban Thường vụ có 12 đồng chí.",
     "huyện Bình Liêu", {"standing_committee_size": 12}),
    (_HUYEN + "Danh sách bầu cử Ban Chấp hành có 40 đồng chí.", "huyện Bình Liêu", {"committee_size": None}),
    (_HUYEN + "Đại hội đã bầu 35/38 đồng chí có tên trong danh sách vào Ban Chấp hành.", "huyện Bình Liêu", {"committee_size": 35}),
    (_HUYEN + "Ban Chấp hành khóa XXVII có 34 đồng chí, trong nhiệm kỳ khuyết 2.", "huyện Bình Liêu", {"committee_size": None}),
    (_HUYEN + "Ban Chấp hành nhiệm kỳ 2015-2020 gồm 34 người; Đại hội bầu 36 người vào Ban Chấp hành.", "huyện Bình Liêu",
     {"committee_size": 36}),
    (_HUYEN + "Đoàn Chủ tịch công bố danh sách 37 người trúng cử Ban Chấp hành; Huyện ủy bầu 11 người vào Thường vụ.", "huyện Bình Liêu",
     {"committee_size": 37, "standing_committee_size": 11}),
    (_HUYEN + "Đại hội biểu quyết số lượng Ban Chấp hành là 39 đồng chí.\nĐại hội bầu 38 đồng chí vào Ban Chấp hành.", "huyện Bình Liêu",
     {"committee_size": 38}),
    (_HUYEN + "Có 7 đồng chí nữ trúng cử vào Ban Chấp hành; 9 đồng chí xin rút, không tham gia Ban Chấp hành.", "huyện Bình Liêu",
     {"committee_size": None}),
    (_HUYEN + "Đại hội đã bầu danh sách Ban Chấp hành với 35 ủy viên.", "huyện Bình Liêu", {"committee_size": 35}),
    (_XA + ", công bố quyết định chỉ định các ủy viên Ban Chấp hành Đảng bộ phường khóa I (33 đồng chí).", "phường An Phú",
     {"committee_size": 33}),
    (_XA + ". Đại hội bầu Đảng ủy 25 đồng chí; Ban Thường vụ Đảng ủy 9 đồng chí.", "phường An Phú",
     {"committee_size": 25, "standing_committee_size": 9}),
    (_HUYEN + "Danh sách bầu Ban Chấp hành có 45 người, lấy 39. Ban Chấp hành bầu Thường vụ Huyện ủy 12 người.", "huyện Bình Liêu",
     {"committee_size": 39, "standing_committee_size": 12}),
    (_HUYEN + "Số ủy viên Ban Chấp hành là 35, Ban Thường vụ 11; Tỉnh ủy cử 3 đồng chí Ủy viên Ban Thường vụ Tỉnh ủy dự.", "huyện Bình Liêu",
     {"committee_size": 35, "standing_committee_size": 11}),
    (_HUYEN + "Ban Thường vụ Tỉnh ủy có 3 đồng chí về dự.", "huyện Bình Liêu", {"standing_committee_size": None}),
    (_HUYEN + "Toàn tỉnh có 5 đảng bộ bầu trực tiếp Bí thư; Đại hội bầu trực tiếp Ban Chấp hành.", "huyện Bình Liêu",
     {"direct_election": False}),
    (_HUYEN + "210 đại biểu tiêu biểu cho 5.100 đảng viên được cầm lá phiếu bầu thẳng Bí thư Huyện ủy.", "huyện Bình Liêu",
     {"direct_election": True, "members_represented": 5100}),
    (_HUYEN + "Đại hội được ấn định trong 3 ngày, bắt đầu từ 20/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    ("Ngày 17 tháng 6 năm 2025, Đảng bộ Bệnh viện Phụ sản Hải Dương tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.",
     "Bệnh viện Phụ sản Hải Dương", {"start_date": "2025-06-17", "end_date": "2025-06-17"}),
    ("Tin hai tỉnh\nĐại hội Đảng bộ tỉnh Hưng Yên lần thứ I, nhiệm kỳ 2025-2030 khai mạc hôm 2/10. Tại Bắc Ninh, Đại hội đại biểu Đảng bộ "
     "tỉnh lần thứ I, nhiệm kỳ 2025-2030 diễn ra từ ngày 8 đến 10/10.", "tỉnh Bắc Ninh", {"start_date": "2025-10-08", "end_date": "2025-10-10"}),
    ("Tin vắn\nVừa qua, 115 đại biểu thay mặt 17 tổ chức cơ sở đảng đã dự Đại hội Đảng bộ Lữ đoàn 146, nhiệm kỳ 2020-2025.", "Lữ đoàn 146",
     {"main": True, "official_delegates": 115}),
    ("Đảng bộ tỉnh Sơn La qua các kỳ đại hội\nĐại hội lần thứ XI, nhiệm kỳ 2000-2005, bầu 45 ủy viên Ban Chấp hành. Đại hội lần thứ XII, nhiệm "
     "kỳ 2005-2010, họp từ ngày 6 đến 8/12/2005, bầu 47 ủy viên. Đại hội lần thứ XIII, nhiệm kỳ 2010-2015, có 340 đại biểu, bầu 53 ủy viên.",
     "tỉnh Sơn La", {"ordinal": 12, "start_date": "2005-12-06", "committee_size": 47, "official_delegates": None, "main": True}),
    ("Đại hội Đảng bộ huyện Tuy Phước lần thứ XXIV, nhiệm kỳ 2020-2025 bế mạc.\nHoài Nhơn tổ chức Đại hội Đảng bộ thị xã lần thứ XXIII.",
     "thị xã Hoài Nhơn", {"ordinal": 23}),
    ("Đại hội Đảng bộ Công ty Sao Mai (thuộc Đảng bộ Khối Doanh nghiệp tỉnh Sơn La) lần thứ II, nhiệm kỳ 2020-2025 khai mạc.",
     "Công ty Sao Mai", {"within": "Khối Doanh nghiệp tỉnh Sơn La", "ordinal": 2}),
    ("BIÊN BẢN\nHội nghị lần thứ nhất Ban Chấp hành Đảng bộ huyện Bình Liêu khóa XXVIII, nhiệm kỳ 2020-2025\nThời gian: 14 giờ ngày "
     "22/7/2020.\nThành phần: 35/35 đồng chí ủy viên Ban Chấp hành vừa được Đại hội đại biểu Đảng bộ huyện lần thứ XXVIII bầu.",
     "huyện Bình Liêu", {"ordinal": 28, "committee_size": 35, "start_date": None}),
    ("Đại hội Đảng bộ xã Hướng Nham lần thứ I, nhiệm kỳ 2025-2030 bế mạc, bầu 5 đại biểu chính thức dự Đại hội Đảng bộ tỉnh Quảng Trị.",
     "xã Hướng Nham", {"within": "tỉnh Quảng Trị"}),
    (_HUYEN + "Đại hội khai mạc vào ngày 20 và kết thúc vào ngày 22 tháng 7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Đại hội khai mạc ngày 20/7 và sẽ kéo dài đến ngày 22/7.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": "2020-07-22"}),
    (_HUYEN + "Đúng 8 giờ ngày 20/7, Đại hội bắt đầu. Huyện cử 16 đại biểu chính thức dự Đại hội tỉnh.", "huyện Bình Liêu",
     {"start_date": "2020-07-20", "end_date": None, "higher_delegates": 16}),
    ("Đại hội Đảng bộ xã Mường Bú lần thứ I, nhiệm kỳ 2025-2030 bế mạc.", "xã Mường Bú", {"within": "tỉnh Sơn La"}),
    ("Đại hội Đảng bộ xã Mường Bú lần thứ XXII, nhiệm kỳ 2020-2025 bế mạc.", "xã Mường Bú", {"within": "huyện Mường La"}),
    ("Ngày 17/6/2025, Đảng bộ Bệnh viện Đa khoa Sơn La tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.", "Bệnh viện Đa khoa Sơn La",
     {"within": "tỉnh Sơn La"}),
    ("Ngày 17/6/2025, Đảng bộ Bệnh viện Thống Nhất tổ chức Đại hội lần thứ V, nhiệm kỳ 2025-2030.", "Bệnh viện Thống Nhất",
     {"within": None}),
    ("Vừa qua, Đại hội Đảng bộ Lữ đoàn 145, Bộ Tổng Tham mưu, nhiệm kỳ 2020-2025 bế mạc.", "Lữ đoàn 145", {"term": (2020, 2025)}),
    (_HUYEN + "Ngày mai, Đại hội bầu Ban Chấp hành gồm 35 đồng chí.", "huyện Bình Liêu", {"committee_size": None}),
    (_HUYEN + "Bí thư Huyện ủy do 210 đại biểu tại Đại hội bầu ra.", "huyện Bình Liêu", {"direct_election": True}),
    ("Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020-2025. 16 đại biểu chính thức của tỉnh sẽ ra Hà Nội dự Đại hội XIII.",
     "Việt Nam", {"ordinal": 13}),
    (_HUYEN + "Đi dự Đại hội cấp trên có 12 đại biểu chính thức. Đại hội có gần 300 đại biểu và khách mời.", "huyện Bình Liêu",
     {"higher_delegates": 12, "official_delegates": None}),
    (_HUYEN + "Ông Lê Văn Khôi được bầu trực tiếp làm Bí thư với 99% phiếu.", "huyện Bình Liêu", {"direct_election": True}),
    (_HUYEN + "248 đại biểu, tiếng nói chung của 52 tổ chức cơ sở đảng và gần 6.900 đảng viên, dự Đại hội; 14 đại biểu phát biểu.",
     "huyện Bình Liêu", {"official_delegates": 248, "members_represented": 6900}),
    (_HUYEN + "Đại hội bầu 19 đại biểu (17 chính thức, 2 dự khuyết) đi dự đại hội tỉnh.", "huyện Bình Liêu",
     {"official_delegates": None, "higher_delegates": 17}),
    (_HUYEN + "Đoàn đi dự Đại hội Đảng bộ tỉnh gồm 18 đồng chí, trong đó có 1 đại biểu đương nhiên.", "huyện Bình Liêu",
     {"higher_delegates": 17}),
    (_XA + ". 8 đại biểu chính thức sẽ thay mặt Đảng bộ phường tới Đại hội Đảng bộ tỉnh Bình Dương lần thứ I.", "phường An Phú",
     {"official_delegates": None, "higher_delegates": 8}),
    (_XA + " có 200 đại biểu, được 2.811 đảng viên của 71 chi bộ bầu ra.", "phường An Phú",
     {"official_delegates": 200, "members_represented": 2811}),
    ("Chiều 3-6-2015, Đảng ủy Than Quảng Ninh làm việc với Đảng ủy Công ty Cổ phần Than Nam Khe về chuẩn bị Đại hội đại biểu Đảng bộ "
     "Công ty lần thứ XXIV, nhiệm kỳ 2015-2020.", "Công ty Cổ phần Than Nam Khe", {"ordinal": 24}),
]  # fmt: skip


def congresses(text: str) -> list[Congress]:
    return list(read_document(Document("bài", text)).congresses)


@pytest.mark.parametrize(("text", "place", "wanted"), CASES, ids=[f"{i}: {c[1]}" for i, c in enumerate(CASES)])
def test_a_congress_as_it_is_worded(text: str, place: str, wanted: dict[str, Any] | None) -> None:
    found = [c for c in congresses(text) if c.place.lower() == place.lower()]
    if wanted is None:
        assert found == []
        return
    fits = [c for c in found if "ordinal" not in wanted or c.ordinal == wanted["ordinal"]]
    assert fits, [(c.place, c.ordinal, c.term) for c in congresses(text)]
    assert {name: getattr(fits[0], name) for name in wanted} == wanted

"""How posts attach to names in many wordings: each case is a text and the posts that it tells, with how they were come by."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

HEAD = "Đại hội Đảng bộ tỉnh Quảng Trị lần thứ XVII, nhiệm kỳ 2020-2025 họp ngày 15/10/2020.\n\n"
#: a text, and what is told of each person: «name: role body (event)»
CASES = {
    "associations of a place, a place and a name in one run": (
        "Dự có ông Hồ Sỹ Tân, Chủ tịch Hiệp hội Doanh nghiệp tỉnh Nghệ An; Viện trưởng Viện Quy hoạch xây dựng Hà Nội Lê Văn Khôi.",
        ["Hồ Sỹ Tân: Chủ tịch Hiệp hội Doanh nghiệp tỉnh Nghệ An (holds)",
         "Lê Văn Khôi: Viện trưởng Viện Quy hoạch xây dựng Hà Nội (holds)"],
    ),
    "officers listed behind the one who is appointed, behind the size of the committee": (
        "Ban Bí thư chỉ định 52 đồng chí tham gia Ban Chấp hành; ông Hồ Sỹ Tân giữ chức Bí thư Tỉnh ủy; bà Cao Thị Mơ - Phó Bí thư Thường "
        "trực; ông Lê Văn Khôi - Phó Bí thư.",
        ["Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (appointed)", "Cao Thị Mơ: Phó Bí thư Thường trực Tỉnh ủy Quảng Trị (appointed)",
         "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)"],
    ),
    "the one of several who stands in": (
        "Các Phó Bí thư Tỉnh ủy gồm: Lê Văn Khôi (Thường trực), Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Phó Bí thư Thường trực Tỉnh ủy Quảng Trị (elected)", "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
    "associations of the country": (
        "Dự có bà Cao Thị Mơ, Phó Chủ tịch Hội Liên hiệp Phụ nữ Việt Nam; ông Hồ Sỹ Tân, Chủ tịch Hội Nông dân tỉnh.",
        ["Cao Thị Mơ: Phó Chủ tịch Hội Liên hiệp Phụ nữ Việt Nam (holds)", "Hồ Sỹ Tân: Chủ tịch Hội Nông dân tỉnh Quảng Trị (holds)"],
    ),
    "who is given an office in another body": (
        "Chủ tịch UBND tỉnh trao quyết định bổ nhiệm ông Lê Văn Khôi, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Nội vụ.",
        ["Lê Văn Khôi: Phó Giám đốc Sở Y tế tỉnh Quảng Trị (held)", "Lê Văn Khôi: Giám đốc Sở Nội vụ tỉnh Quảng Trị (appointed)"],
    ),
    "what was won in an earlier year": (
        "Ông Lê Văn Khôi được chuẩn y làm Phó Bí thư Tỉnh ủy. Từ tháng 1/2017, ông được điều động làm Bí thư Huyện ủy Gio Linh.",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)", "Lê Văn Khôi: Bí thư Huyện ủy Gio Linh (held)"],
    ),
    "where a clause says that it was": (
        "Cùng ngày, ở tỉnh Bến Tre, Ban Bí thư chuẩn y bà Cao Thị Mơ giữ chức Phó Bí thư Tỉnh ủy; bà đang là Trưởng Ban Dân vận Tỉnh ủy. "
        "Còn tại Cà Mau, ông Hồ Sỹ Tân thôi làm Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy. Ban Chấp hành Đảng bộ tỉnh Long An hôm 2/8 bầu "
        "ông Lê Văn Khôi làm Bí thư Tỉnh ủy. Tại Hà Nội, ông Đỗ Trọng An, Chủ tịch UBND tỉnh, đã gặp các doanh nghiệp.",
        ["Cao Thị Mơ: Phó Bí thư Tỉnh ủy Bến Tre (appointed)", "Cao Thị Mơ: Trưởng ban Ban Dân vận Tỉnh ủy Bến Tre (holds)",
         "Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Cà Mau (held)", "Lê Văn Khôi: Bí thư Tỉnh ủy Long An (elected)",
         "Đỗ Trọng An: Chủ tịch UBND tỉnh Quảng Trị (holds)"],
    ),
    "the committee of the commune that a clause names": (
        "Tại Đảng bộ xã Gio Mai, bà Cao Thị Mơ tái cử Bí thư Đảng ủy; ở xã Trung Sơn, ông Hồ Sỹ Tân được bầu làm Bí thư Đảng ủy.",
        ["Cao Thị Mơ: Bí thư Đảng ủy xã Gio Mai (re-elected)", "Hồ Sỹ Tân: Bí thư Đảng ủy xã Trung Sơn (elected)"],
    ),
    "posts beside the name and behind the colon of a list's entry": (
        "Tỉnh ủy chỉ định Ban Thường vụ 15 đồng chí và các chức danh:\n"
        "- Đồng chí Lê Văn Khôi, nguyên Giám đốc Sở Y tế: Bí thư Tỉnh ủy;\n- Đồng chí Cao Thị Mơ: Phó Bí thư.",
        ["Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Quảng Trị (held)", "Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (appointed)",
         "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)"],
    ),
    "who takes the place of one who goes elsewhere": (
        "Ông Lê Văn Khôi, thay ông Hồ Sỹ Tân (nhận nhiệm vụ Giám đốc Sở Y tế), được bầu giữ chức Phó Bí thư Tỉnh ủy.",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (elected)", "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (held)"],
    ),
    "a committee of the body that the post beside it names": (
        "Dự có Thiếu tướng Lê Văn Khôi, Ủy viên Ban Thường vụ Đảng ủy Quân khu, Phó Chính ủy Quân khu 4.",
        ["Lê Văn Khôi: Ủy viên Ban Thường vụ Đảng ủy Quân khu 4 (holds)"],
    ),
    "bodies whose names hold marks, titles and words for bodies": (
        "Dự có ông Lê Văn Khôi, Trưởng phòng Lao động - Thương binh và Xã hội huyện Gio Linh; bà Cao Thị Mơ, Giám đốc Trung tâm Văn hóa, "
        "Thông tin, Thể thao và Du lịch huyện Gio Linh; ông Hồ Sỹ Tân, Phó Trưởng phòng Tài nguyên và Môi trường huyện Gio Linh; "
        "ông Đỗ Trọng An, Tổng Giám đốc Công ty Cổ phần Cảng Hải Phòng.",
        ["Lê Văn Khôi: Trưởng phòng Phòng Lao động - Thương binh và Xã hội huyện Gio Linh (holds)",
         "Cao Thị Mơ: Giám đốc Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch huyện Gio Linh (holds)",
         "Hồ Sỹ Tân: Phó Trưởng phòng Phòng Tài nguyên và Môi trường huyện Gio Linh (holds)",
         "Đỗ Trọng An: Tổng Giám đốc Công ty Cổ phần Cảng Hải Phòng (holds)"],
    ),
    "a person behind a name in capitals": (
        "Dự có Hiệu trưởng Trường Đại học Hồng Đức Lê Văn Khôi, Phó Giám đốc Bệnh viện Hữu nghị Việt Tiệp Nguyễn Thị Mơ.",
        ["Lê Văn Khôi: Hiệu trưởng Trường Đại học Hồng Đức (holds)",
         "Nguyễn Thị Mơ: Phó Giám đốc Bệnh viện Hữu nghị Việt Tiệp (holds)"],
    ),
    "who followed whom, told by a post that was vacant, won in another's place, or handed over": (
        "Hội nghị kiện toàn chức danh Phó Bí thư Tỉnh ủy, bỏ trống từ tháng 3, khi ông Hồ Sỹ Tân được điều động ra Hà Nội. "
        "Bà Cao Thị Mơ, Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, được bầu thay ông Lê Văn Khôi ở cương vị Chủ nhiệm.",
        ["Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (held)", "Cao Thị Mơ: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (elected)",
         "Lê Văn Khôi: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (held)"],
    ),
    "what all of those named once were, and what is done for one who is not named": (
        "Dự có các đồng chí Lê Văn Khôi, Hồ Sỹ Tân, đều nguyên Bí thư Tỉnh ủy. Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở Y tế "
        "Cao Thị Mơ trao bằng khen.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (held)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (held)",
         "Cao Thị Mơ: Giám đốc Sở Y tế tỉnh Quảng Trị (holds)"],
    ),
    "a body said in short where the text has its full name": (
        "Thứ trưởng Bộ Tài nguyên và Môi trường Lê Văn Khôi; ông Hồ Sỹ Tân, Giám đốc Sở LĐ-TB&XH; ông Đỗ Trọng An, Tổ trưởng Tổ giúp việc.",
        ["Hồ Sỹ Tân: Giám đốc Sở Lao động - Thương binh và Xã hội tỉnh Quảng Trị (holds)",
         "Lê Văn Khôi: Thứ trưởng Bộ Tài nguyên và Môi trường (holds)", "Đỗ Trọng An: Tổ trưởng Tổ giúp việc (holds)"],
    ),
    "posts told in turn": (
        "Các đồng chí Lê Văn Khôi, Cao Thị Mơ lần lượt được bầu giữ các chức Bí thư, Phó Bí thư Thường trực Tỉnh ủy.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Tỉnh ủy Quảng Trị (elected)"],
    ),
    "of the sitting, and of who speaks": (
        "Ông Lê Văn Khôi, đương kim Chủ tịch UBND huyện Gio Linh, kể: \"Hồi tôi còn làm Bí thư Huyện đoàn Gio Linh, đường rất xấu\".",
        ["Lê Văn Khôi: Chủ tịch UBND huyện Gio Linh (holds)", "Lê Văn Khôi: Bí thư Huyện đoàn Gio Linh (held)"],
    ),
    "a list by place": (
        "Danh sách Chủ tịch UBND các xã mới do Chủ tịch UBND tỉnh chỉ định:\n+ Xã Gio Mai: ông Hồ Sỹ Tân\n"
        "+ Xã Trung Sơn: bà Cao Thị Mơ (kiêm Phó Bí thư Đảng ủy xã)",
        ["Hồ Sỹ Tân: Chủ tịch UBND xã Gio Mai (appointed)", "Cao Thị Mơ: Chủ tịch UBND xã Trung Sơn (appointed)"],
    ),
    "a group that drafts": (
        "Tổ biên tập văn kiện do đồng chí Lê Văn Khôi, Phó Bí thư Tỉnh ủy, làm Tổ trưởng; đồng chí Hồ Sỹ Tân làm Tổ phó.",
        ["Lê Văn Khôi: Tổ trưởng Tổ biên tập (holds)", "Hồ Sỹ Tân: Phó Tổ trưởng Tổ biên tập (holds)"],
    ),
    "subcommittees of the whole Party's congress": (
        "Dự có Phó Thủ tướng Lê Văn Khôi, Phó Trưởng Tiểu ban Văn kiện Đại hội XIII của Đảng; ông Hồ Sỹ Tân, Phó Tổ trưởng Tổ biên tập.",
        ["Lê Văn Khôi: Phó Thủ tướng Chính phủ (holds)", "Lê Văn Khôi: Phó Trưởng Tiểu ban Tiểu ban Văn kiện Đại hội XIII của Đảng (holds)",
         "Hồ Sỹ Tân: Phó Tổ trưởng Tổ biên tập (holds)"],
    ),
    "who is followed in a post that another is only put forward for": (
        "Ông Lê Văn Khôi được bầu làm Phó Bí thư Tỉnh ủy và được giới thiệu để HĐND bầu làm Chủ tịch UBND tỉnh, thay ông Hồ Sỹ Tân nghỉ hưu.",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (elected)", "Hồ Sỹ Tân: Chủ tịch UBND tỉnh Quảng Trị (held)"],
    ),
    "who follows whom, and to whom a post is entrusted": (
        "Ông Hồ Sỹ Tân, Bí thư Tỉnh ủy, đến tuổi nghỉ hưu nên không tái cử. Thay thế ông Tân là ông Lê Văn Khôi, trước đó là Phó Bí thư "
        "Thường trực. Chức danh Phó Bí thư Thường trực Tỉnh ủy được Đại hội tín nhiệm giao cho bà Cao Thị Mơ.",
        ["Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (held)", "Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (elected)",
         "Lê Văn Khôi: Phó Bí thư Thường trực Tỉnh ủy Quảng Trị (held)",
         "Cao Thị Mơ: Phó Bí thư Thường trực Tỉnh ủy Quảng Trị (elected)"],
    ),
    "what was come by before the congress, and several who won one post": (
        "Tân Bí thư Tỉnh ủy Lê Văn Khôi từng là Chủ tịch UBND xã Thanh Lĩnh. Đến tháng 2/2020, ông về làm Phó Bí thư Tỉnh ủy. "
        "Các ông Hồ Sỹ Tân, Đỗ Trọng An cùng trúng cử chức danh Phó Bí thư Tỉnh ủy.",
        ["Lê Văn Khôi: Chủ tịch UBND xã Thanh Lĩnh (held)", "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (held)",
         "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (elected)", "Đỗ Trọng An: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
    "successors, and who only makes a decision known": (
        "Bí thư Tỉnh ủy Hồ Sỹ Tân được điều động làm Phó Tổng Thanh tra Chính phủ. Người kế nhiệm là bà Cao Thị Mơ. Ông Lê Văn Khôi, Phó Trưởng "
        "Ban Tổ chức Tỉnh ủy, công bố quyết định chỉ định 25 đồng chí tham gia Ban Chấp hành.",
        ["Cao Thị Mơ: Bí thư Tỉnh ủy Quảng Trị (appointed)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (held)",
         "Lê Văn Khôi: Phó Trưởng ban Ban Tổ chức Tỉnh ủy Quảng Trị (holds)"],
    ),
    "seats of those in the list of the elected, and a ministry's committee": (
        "Ông Lê Văn Khôi, Giám đốc Sở Y tế, đứng thứ năm trong số 55 người trúng cử. Thứ trưởng Bộ Công Thương Hồ Sỹ Tân, Phó Bí thư Đảng ủy "
        "Bộ, dự. Đại biểu Ka Thiên, Bí thư Đảng ủy xã Gio Mai, phát biểu.",
        ["Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Trị (elected)", "Hồ Sỹ Tân: Phó Bí thư Đảng ủy Bộ Công Thương (holds)",
         "Ka Thiên: Bí thư Đảng ủy xã Gio Mai (holds)"],
    ),
    "what is held to this day, and the narrower post of who was elected to the wider": (
        "Từ tháng 11/2019 đến nay, ông Lê Văn Khôi là Chủ tịch UBND tỉnh. Ông Hồ Sỹ Tân, Phó Bí thư Thường trực Tỉnh ủy, được bầu làm Phó Bí "
        "thư. Tỉnh ủy phân công bà Cao Thị Mơ, Chánh Văn phòng Tỉnh ủy, kiêm giữ chức Bí thư Đảng ủy Khối các cơ quan tỉnh. Ban Thẩm tra do "
        "bà Mơ làm Trưởng ban.",
        ["Lê Văn Khôi: Chủ tịch UBND tỉnh Quảng Trị (holds)", "Hồ Sỹ Tân: Phó Bí thư Thường trực Tỉnh ủy Quảng Trị (holds)",
         "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (elected)",
         "Cao Thị Mơ: Bí thư Đảng ủy Khối các cơ quan tỉnh Quảng Trị (appointed)"],
    ),
    "results under a heading": (
        "KẾT QUẢ BẦU CỬ\nSTT | Họ và tên | Chức danh\n1 | Lê Văn Khôi | Bí thư\n2 | Cao Thị Mơ | Ủy viên Ban Thường vụ, Chủ nhiệm UBKT",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (elected)", "Cao Thị Mơ: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (elected)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị (elected)"],
    ),
    "a transfer told behind another, and a name in small letters": (
        "Tỉnh ủy chúc mừng. Trước đó, Bộ Chính trị điều động ông Hồ Sỹ Tân giữ chức Phó Bí thư Tỉnh ủy Nghệ An. Dự có ông Lê Văn Khôi, "
        "Giám đốc Nông trường cao su Ia Blan.",
        ["Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Nghệ An (appointed)", "Lê Văn Khôi: Giám đốc Nông trường cao su Ia Blan (holds)"],
    ),
    "seats of some, several told with semicolons, and a pronoun behind who was replaced": (
        "Trong số 15 Ủy viên Ban Thường vụ có bà Cao Thị Mơ (Giám đốc Sở Y tế). Các đồng chí Đỗ Trọng An, Chủ tịch UBND tỉnh; Phan Văn Bá, Chủ "
        "tịch HĐND tỉnh làm Phó Bí thư Tỉnh ủy. Ông Lê Văn Khôi về nhận nhiệm vụ Bí thư Tỉnh ủy từ tháng 3/2019, thay ông Hồ Sỹ Tân. Tại Đại "
        "hội này, ông được bầu giữ chức Bí thư.",
        ["Cao Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị (elected)", "Đỗ Trọng An: Phó Bí thư Tỉnh ủy Quảng Trị (elected)",
         "Phan Văn Bá: Phó Bí thư Tỉnh ủy Quảng Trị (elected)", "Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (elected)",
         "Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (held)"],
    ),
    "cells and groups of quarters": (
        "Dự có ông Lê Văn Khôi, Bí thư Chi bộ khối Yên Bình; bà Cao Thị Mơ, Bí thư Chi bộ tổ dân phố số 5; "
        "ông Hồ Sỹ Tân, Phó Trung đoàn trưởng Trung đoàn 84.",
        ["Lê Văn Khôi: Bí thư Chi bộ khối Yên Bình (holds)", "Cao Thị Mơ: Bí thư Chi bộ tổ dân phố số 5 (holds)",
         "Hồ Sỹ Tân: Phó Trung đoàn trưởng Trung đoàn 84 (holds)"],
    ),
    "two of one committee that is not the congress's": (
        "Dự có Bí thư Huyện ủy Gio Linh Lê Văn Khôi và Phó Bí thư Cao Thị Mơ. Thay mặt Thành ủy Đông Hà, ông Hồ Sỹ Tân, Phó Bí thư, tặng hoa.",
        ["Cao Thị Mơ: Phó Bí thư Huyện ủy Gio Linh (holds)", "Hồ Sỹ Tân: Phó Bí thư Thành ủy Đông Hà (holds)"],
    ),
    "posts in the body where one worked": (
        "Ông Lê Văn Khôi từng công tác tại Báo Lao Động với chức vụ Phó Tổng Biên tập.",
        ["Lê Văn Khôi: Phó Tổng Biên tập Báo Lao Động (held)"],
    ),
    "a district with the province behind it": (
        "Ông Lê Văn Khôi từng giữ các chức vụ Bí thư Quận ủy quận 2, TP HCM; Phó Bí thư Tỉnh ủy rồi Bí thư Tỉnh ủy Bến Tre.",
        ["Lê Văn Khôi: Bí thư Quận ủy quận 2 (held)", "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Bến Tre (held)",
         "Lê Văn Khôi: Bí thư Tỉnh ủy Bến Tre (held)"],
    ),
    "seats of some of those counted": (
        "Đại hội bầu 50 đồng chí vào Ban Chấp hành, trong đó có hai nhà giáo: Lê Văn Khôi, Hiệu trưởng Trường Chính trị; Cao Thị Mơ. "
        "Ban Thường vụ có 15 người, trong đó có một giám đốc sở: ông Hồ Sỹ Tân, Giám đốc Sở Y tế.",
        ["Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Trị (elected)",
         "Cao Thị Mơ: Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Trị (elected)",
         "Hồ Sỹ Tân: Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị (elected)",
         "Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Quảng Trị (holds)"],
    ),
    "won again by one of a list": (
        "Hai Phó Bí thư Tỉnh ủy là ông Lê Văn Khôi và bà Cao Thị Mơ (tái cử).",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (elected)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (re-elected)"],
    ),
    "a list behind the posts that were given": (
        "Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ 27 đồng chí, với các chức danh: đồng chí Lê Văn Khôi - Bí thư Tỉnh ủy; đồng chí Cao Thị Mơ "
        "- Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (appointed)", "Cao Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị (appointed)",
         "Cao Thị Mơ: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (appointed)"],
    ),
    "a career told with its years": (
        "Ông Lê Văn Khôi từng làm Phó Giám đốc Trung tâm Điều độ điện Quốc gia từ năm 1993 đến 2004, Giám đốc Công ty Điện 3 từ 2006 đến "
        "2007.",
        ["Lê Văn Khôi: Phó Giám đốc Trung tâm Điều độ điện Quốc gia (held)", "Lê Văn Khôi: Giám đốc Công ty Điện 3 (held)"],
    ),
    "a post said before a degree and a name": (
        "Giám đốc Sở Y tế tỉnh, PGS.TS Lê Văn Khôi, nói thẳng. Phó Bí thư Tỉnh ủy mới, Thượng tá Hồ Sỹ Tân, cảm ơn.",
        ["Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Quảng Trị (holds)", "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
    "a post behind the second of two, who alone has a rank": (
        "Dự có bà Cao Thị Mơ và Đại tá Lê Văn Khôi, Phó Giám đốc Công an tỉnh.",
        ["Lê Văn Khôi: Phó Giám đốc Công an tỉnh Quảng Trị (holds)"],
    ),
    "a panel of the committee that the post leads": (
        "Ông Lê Văn Khôi được chỉ định tham gia Ban Thường vụ Tỉnh ủy và giữ chức Phó Bí thư Tỉnh ủy.",
        ["Lê Văn Khôi: Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị (appointed)", "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)"],
    ),
    "the standing member of the Secretariat": (
        "Thường trực Ban Bí thư Lê Văn Khôi phát biểu.",
        ["Lê Văn Khôi: Thường trực Ban Bí thư (holds)"],
    ),
    "planning is no nomination": (
        "Ông Lê Văn Khôi, kỹ sư quy hoạch đô thị, từng làm Giám đốc Sở Xây dựng; mới lên làm Đồn trưởng Đồn Biên phòng Cha Lo để gần dân.",
        ["Lê Văn Khôi: Giám đốc Sở Xây dựng tỉnh Quảng Trị (held)"],
    ),
    "a given name that is a place's": (
        "Ông Lê Minh Hiếu phát biểu. Trước đó, ông Hiếu làm Bí thư Huyện ủy Hải Lăng; Giám đốc Sở Y tế và Chủ tịch UBND huyện Gio Linh.",
        ["Lê Minh Hiếu: Bí thư Huyện ủy Hải Lăng (held)", "Lê Minh Hiếu: Chủ tịch UBND huyện Gio Linh (held)"],
    ),
    "a rank and a given name, then a pronoun": (
        "Đại tá Hồ Sỹ Quân dự cùng bà Cao Thị Mơ. Đại tá Quân sinh năm 1970. "
        "Ông lần lượt làm Trưởng Công an huyện Cam Lộ, Phó Giám đốc Công an tỉnh.",
        ["Hồ Sỹ Quân: Trưởng Công an Công an huyện Cam Lộ (held)", "Hồ Sỹ Quân: Phó Giám đốc Công an tỉnh Quảng Trị (held)"],
    ),
    "years behind each post": (
        "Ông Lê Văn Khôi từng làm Phó Giám đốc Sở Nội vụ từ 2001 đến 2006, Bí thư Tỉnh đoàn từ năm 2006 đến 2010 và "
        "Bí thư Huyện ủy Cam Lộ từ tháng 7/2010 đến 5/2015.",
        ["Lê Văn Khôi: Phó Giám đốc Sở Nội vụ tỉnh Quảng Trị (held)", "Lê Văn Khôi: Bí thư Huyện ủy Cam Lộ (held)"],
    ),
    "one role then another in one body": (
        "Ông Lê Văn Khôi sinh năm 1970.\n- 6/2002 - 10/2005: Phó Chủ tịch, sau đó là Chủ tịch UBND huyện Gio Linh.",
        ["Lê Văn Khôi: Phó Chủ tịch UBND huyện Gio Linh (held)", "Lê Văn Khôi: Chủ tịch UBND huyện Gio Linh (held)"],
    ),
    "a post that another is told by": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Tỉnh ủy. Trước khi giữ chức Giám đốc Sở Tài chính, ông Khôi từng là Bí thư Huyện ủy Cam Lộ.",
        ["Lê Văn Khôi: Giám đốc Sở Tài chính tỉnh Quảng Trị (held)", "Lê Văn Khôi: Bí thư Huyện ủy Cam Lộ (held)"],
    ),
    "who is moved leaves what is told elsewhere": (
        "Bí thư Huyện ủy Cam Lộ Lê Văn Khôi nói lời chia tay. Ban Thường vụ Tỉnh ủy điều động ông Lê Văn Khôi giữ chức Giám đốc Sở Nội vụ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Cam Lộ (held)", "Lê Văn Khôi: Giám đốc Sở Nội vụ tỉnh Quảng Trị (appointed)"],
    ),
    "a chair goes to someone": (
        "Đại hội bầu cấp ủy mới. Ghế Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy thuộc về ông Hồ Sỹ Tân.",
        ["Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (elected)"],
    ),
    "a chair stays with someone": (
        "Ban Chấp hành bầu các chức danh. Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy vẫn là ông Hồ Sỹ Tân.",
        ["Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (re-elected)"],
    ),
    "posts and names over dashes": (
        "Kết quả bầu tại phiên thứ nhất: Bí thư Tỉnh ủy - đồng chí Lê Văn Khôi, Ủy viên Trung ương Đảng (tái cử); "
        "Phó Bí thư Tỉnh ủy - đồng chí Cao Thị Mơ.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (re-elected)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
    "re-elected into the list's post, not into the one beside the name": (
        "Hai Phó Bí thư Tỉnh ủy là ông Hồ Sỹ Tân (Chủ tịch UBND tỉnh, tái cử) và bà Cao Thị Mơ.",
        ["Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (re-elected)", "Hồ Sỹ Tân: Chủ tịch UBND tỉnh Quảng Trị (holds)"],
    ),
    "a name and then what else was given": (
        "Phó Bí thư Tỉnh ủy là ông Hồ Sỹ Tân, người vừa được Thủ tướng bổ nhiệm giữ chức Hiệu trưởng Trường Chính trị tỉnh.",
        ["Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
    "who does not stand again": (
        "Ông Lê Văn Khôi, Bí thư Tỉnh ủy khóa XVI, không tái cử để nghỉ hưu.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (held)"],
    ),
    "a table of people": (
        "BAN THƯỜNG VỤ TỈNH ỦY, NHIỆM KỲ 2020-2025\nSTT | Họ và tên | Chức vụ\n1 | Lê Văn Khôi | Bí thư Tỉnh ủy\n"
        "2 | Mạch Thị Mơ | Chủ tịch Hội Nông dân tỉnh",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (elected)", "Mạch Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị (elected)",
         "Mạch Thị Mơ: Chủ tịch Hội Nông dân tỉnh Quảng Trị (holds)"],
    ),
    "a pronoun at the start of a clause, whatever is said of whom it means": (
        "Bà Cao Thị Mơ sinh năm 1972. Bà có tám năm dạy học ở vùng cao; là Phó Bí thư rồi Bí thư Huyện đoàn Gio Linh, "
        "Bí thư Huyện ủy Gio Linh trước khi làm Trưởng Ban Dân vận Tỉnh ủy.",
        ["Cao Thị Mơ: Phó Bí thư Huyện đoàn Gio Linh (held)", "Cao Thị Mơ: Bí thư Huyện ủy Gio Linh (held)"],
    ),
    "who follows is named behind": (
        "Thay ông Hồ Sỹ Tân, bà Cao Thị Mơ được chỉ định làm Bí thư Huyện ủy Gio Linh. "
        "Người thay ông Lê Văn Khôi làm Bí thư Huyện ủy Cam Lộ là ông Trần Hữu Độ.",
        ["Hồ Sỹ Tân: Bí thư Huyện ủy Gio Linh (held)", "Cao Thị Mơ: Bí thư Huyện ủy Gio Linh (appointed)",
         "Lê Văn Khôi: Bí thư Huyện ủy Cam Lộ (held)"],
    ),
    "who follows, and what the one who left was given": (
        "Bà Cao Thị Mơ được bầu làm Bí thư Tỉnh ủy, thay ông Hồ Sỹ Tân vừa được bổ nhiệm làm Thứ trưởng Bộ Xây dựng.",
        ["Hồ Sỹ Tân: Thứ trưởng Bộ Xây dựng (appointed)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (held)"],
    ),
    "a head and then the deputies": (
        "Ông Hồ Sỹ Tân là Chủ tịch UBND huyện Gio Linh, các Phó Chủ tịch là: Lê Văn Khôi, Cao Thị Mơ.",
        ["Cao Thị Mơ: Phó Chủ tịch UBND huyện Gio Linh (holds)"],
    ),
    "a board and its deputies": (
        "Ban Nội chính Trung ương hiện có hai Phó ban là ông Hồ Sỹ Tân và bà Cao Thị Mơ.",
        ["Cao Thị Mơ: Phó Trưởng ban Ban Nội chính Trung ương (holds)"],
    ),
    "groups known by their letters": (
        "Dự có ông Hồ Sỹ Tân, Tổng Giám đốc EVN; bà Cao Thị Mơ, Bí thư Đảng ủy TKV.",
        ["Hồ Sỹ Tân: Tổng Giám đốc Tập đoàn Điện lực Việt Nam (holds)",
         "Cao Thị Mơ: Bí thư Đảng ủy Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam (holds)"],
    ),
    "abbreviations of a body and a kind of place": (
        "Đại hội có mặt Đại tá Hồ Sỹ Tân - Phó Giám đốc CATP Đà Nẵng; Thượng tá Lê Văn Khôi, Trưởng CAH Hải Lăng.",
        ["Hồ Sỹ Tân: Phó Giám đốc Công an thành phố Đà Nẵng (holds)", "Lê Văn Khôi: Trưởng Công an Công an huyện Hải Lăng (holds)"],
    ),
    "a holder meant by the post just won": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Tỉnh ủy. Bà Cao Thị Mơ chúc mừng.\n\n"
        "Tân Bí thư Tỉnh ủy 54 tuổi, từng là Bí thư Huyện ủy Gio Linh, Giám đốc Sở Nội vụ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Gio Linh (held)", "Lê Văn Khôi: Giám đốc Sở Nội vụ tỉnh Quảng Trị (held)"],
    ),
    "others besides someone": (
        "Ngoài ông Lê Văn Khôi, hai Phó Bí thư Tỉnh ủy là ông Hồ Sỹ Tân và bà Cao Thị Mơ.",
        ["Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (elected)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
    "bodies with marks and abbreviations in their names": (
        "Dự có ông Hồ Sỹ Tân, Phó Trưởng Ban Chính sách, chiến lược Trung ương; bà Cao Thị Mơ, Phó trưởng ban Kinh tế T.Ư; "
        "ông Lê Văn Khôi, Phó Tổng Kiểm toán Nhà nước.",
        ["Hồ Sỹ Tân: Phó Trưởng ban Ban Chính sách, chiến lược Trung ương (holds)",
         "Cao Thị Mơ: Phó Trưởng ban Ban Kinh tế Trung ương (holds)",
         "Lê Văn Khôi: Phó Tổng Kiểm toán Kiểm toán Nhà nước (holds)"],
    ),
    "more than posts in brackets": (
        "Khách mời có ông Hồ Sỹ Tân (nguyên Bộ trưởng Bộ Thủy sản, người Hải Lăng).",
        ["Hồ Sỹ Tân: Bộ trưởng Bộ Thủy sản (held)"],
    ),
    "who is appointed in another place": (
        "Chủ tịch Hội Nông dân tỉnh Hồ Sỹ Tân được phân công giữ chức Bí thư Huyện ủy Gio Linh.",
        ["Hồ Sỹ Tân: Chủ tịch Hội Nông dân tỉnh Quảng Trị (held)", "Hồ Sỹ Tân: Bí thư Huyện ủy Gio Linh (appointed)"],
    ),
    "a list joined to a name": (
        "Thường trực Tỉnh ủy gồm Bí thư Lê Văn Khôi cùng hai Phó Bí thư là: Hồ Sỹ Tân và Cao Thị Mơ.",
        ["Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (elected)"],
    ),
}  # fmt: skip


def told(text: str) -> set[str]:
    return {f"{o.name}: {o.role_label} {o.body.label} ({o.event})" for o in read_document(Document("bai", HEAD + text)).officials}


@pytest.mark.parametrize(("text", "facts"), CASES.values(), ids=CASES.keys())
def test_posts_attach_to_names(text: str, facts: list[str]) -> None:
    assert set(facts) - told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Khôi phát biểu. Bà con mong Chủ tịch UBND huyện Gio Linh lo thêm đường.",
        "Tân Bí thư Tỉnh ủy từng là Giám đốc Sở Y tế.",
        "Sau khi bàn giao Phòng Tài chính, ông Hiếu ra về.",
        "Trước khi giữ chức Giám đốc Sở Tài chính, ông Lê Văn Khôi dạy học.",
        "BAN THƯỜNG VỤ TỈNH ỦY LÀM VIỆC VỚI HẢI LĂNG\n1. Ông Lê Văn Khôi nêu ý kiến.",
    ],
)
def test_what_gives_no_post(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize("mark", [";", ","])
def test_a_list_ends_before_one_who_is_told_of_by_a_verb_of_his_own(mark: str) -> None:
    text = f"Phó Bí thư Thường trực Tỉnh ủy là bà Cao Thị Mơ{mark} ông Hồ Sỹ Tân giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy."
    assert {f for f in told(text) if f.startswith("Hồ")} == {"Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị (elected)"}


def test_a_post_said_in_short_is_the_one_said_in_full() -> None:
    found = told("Phó Thủ tướng Thường trực Lê Văn Khôi dự. Phó Thủ tướng Lê Văn Khôi ghi nhận.")
    assert found == {"Lê Văn Khôi: Phó Thủ tướng Thường trực Chính phủ (holds)"}


def test_a_bare_post_is_in_the_committee_that_the_same_person_was_named_with() -> None:
    text = "Bí thư Tỉnh ủy Nghệ An Lê Văn Khôi thăm Thành ủy Vinh. Bí thư Thành ủy Vinh Hồ Sỹ Tân báo cáo. Bí thư Lê Văn Khôi ghi nhận."
    found = read_document(Document("bai", text)).officials
    assert {o.body.label for o in found if o.name == "Lê Văn Khôi"} == {"Tỉnh ủy Nghệ An"}

"""Posts as the press tells them between congresses and around them: who leaves for what, whole careers, portraits, decisions made known."""

from __future__ import annotations

import pytest
from test_people_told import HEAD, TAIL, told

#: a text that reports on no congress, and the posts that it tells of: «name: role body (event)»
CASES = {
    "decisions are made known, and what was decided is told behind «theo đó»": (
        "Tin tỉnh Tây Ninh\n\nBà Cao Thị Mơ, Phó Chủ tịch UBND tỉnh Tây Ninh, trao quyết định về công tác cán bộ.\n\nTheo đó, ông Lê Văn Khôi, "
        "Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Y tế.\n\nÔng Hồ Sỹ Tân, giữ chức Giám đốc Sở Nội vụ đã lâu, phát biểu.",
        ["Cao Thị Mơ: Phó Chủ tịch UBND tỉnh Tây Ninh (holds)", "Lê Văn Khôi: Phó Giám đốc Sở Y tế tỉnh Tây Ninh (held)",
         "Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Tây Ninh (appointed)", "Hồ Sỹ Tân: Giám đốc Sở Nội vụ tỉnh Tây Ninh (holds)"],
    ),
    "or as items below": (
        "Tin tỉnh Tây Ninh\n\nTỉnh ủy Tây Ninh công bố các quyết định về cán bộ. Cụ thể:\n\n- Thượng tá Lê Văn Khôi, Phó Giám đốc Công an tỉnh, "
        "tham gia Ban Chấp hành Đảng bộ tỉnh;\n\n- Bà Cao Thị Mơ, Phó Giám đốc Sở Nội vụ, làm Vụ phó Vụ Địa phương II (Ban Tổ chức Trung ương).",
        ["Lê Văn Khôi: Phó Giám đốc Công an tỉnh Tây Ninh (holds)", "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ tỉnh Tây Ninh (appointed)",
         "Cao Thị Mơ: Phó Giám đốc Sở Nội vụ tỉnh Tây Ninh (held)",
         "Cao Thị Mơ: Phó Vụ trưởng Vụ Địa phương II Ban Tổ chức Trung ương (appointed)"],
    ),
    "a secretary is appointed with the deputies, whose committee is told": (
        "Tin tỉnh Bình Phước\n\nBan Thường vụ Tỉnh ủy chỉ định đồng chí Lê Văn Khôi giữ chức Bí thư; các đồng chí Cao Thị Mơ, Hồ Sỹ Tân giữ "
        "chức Phó Bí thư Huyện ủy Bù Đăng.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Bù Đăng (appointed)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Bù Đăng (appointed)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Bù Đăng (appointed)"],
    ),
    "who is given a post beside the one at hand keeps both": (
        "Tin huyện Bù Đăng\n\nBan Thường vụ Huyện ủy Bù Đăng phân công đồng chí Lê Văn Khôi, Trưởng Ban Dân vận, kiêm giữ chức Giám đốc Trung "
        "tâm Chính trị huyện; điều động đồng chí Hồ Sỹ Tân, Phó Trưởng Ban Tổ chức, giữ chức Chánh Thanh tra huyện.",
        ["Lê Văn Khôi: Trưởng ban Ban Dân vận Huyện ủy Bù Đăng (holds)",
         "Lê Văn Khôi: Giám đốc Trung tâm Chính trị huyện Bù Đăng (appointed)",
         "Hồ Sỹ Tân: Phó Trưởng ban Ban Tổ chức Huyện ủy Bù Đăng (held)",
         "Hồ Sỹ Tân: Chánh Thanh tra Thanh tra huyện Bù Đăng (appointed)"],
    ),
    "a council's vice chair who goes to lead the committee": (
        "Tin tỉnh Sơn La\n\nÔng Lê Văn Khôi, Phó Bí thư Tỉnh ủy, Phó Chủ tịch HĐND tỉnh Sơn La, trúng cử Chủ tịch UBND tỉnh.",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Sơn La (holds)", "Lê Văn Khôi: Phó Chủ tịch HĐND tỉnh Sơn La (held)",
         "Lê Văn Khôi: Chủ tịch UBND tỉnh Sơn La (elected)"],
    ),
    "and the other way": (
        "Tin tỉnh Sơn La\n\nÔng Lê Văn Khôi, Chủ tịch UBND tỉnh Sơn La, được bầu làm Chủ tịch HĐND tỉnh.",
        ["Lê Văn Khôi: Chủ tịch UBND tỉnh Sơn La (held)", "Lê Văn Khôi: Chủ tịch HĐND tỉnh Sơn La (elected)"],
    ),
    "a secretary beside the council's chair keeps both": (
        "Tin tỉnh Sơn La\n\nÔng Lê Văn Khôi, Bí thư Tỉnh ủy Sơn La, được bầu kiêm Chủ tịch HĐND tỉnh.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Sơn La (holds)", "Lê Văn Khôi: Chủ tịch HĐND tỉnh Sơn La (elected)"],
    ),
    "who is elected in the province leaves the district": (
        "Tin tỉnh Thái Bình\n\nBà Cao Thị Mơ, Bí thư Huyện ủy, Chủ tịch HĐND huyện Kiến Xương, được bầu làm Phó Chủ tịch HĐND tỉnh Thái Bình.",
        ["Cao Thị Mơ: Bí thư Huyện ủy Kiến Xương (held)", "Cao Thị Mơ: Chủ tịch HĐND huyện Kiến Xương (held)",
         "Cao Thị Mơ: Phó Chủ tịch HĐND tỉnh Thái Bình (elected)"],
    ),
    "one is moved, the other is not": (
        "Tin tỉnh Kon Tum\n\nHĐND tỉnh miễn nhiệm Chủ tịch UBND tỉnh Kon Tum đối với ông Hồ Sỹ Tân do được điều động giữ chức Bí thư Tỉnh ủy; "
        "bầu bà Cao Thị Mơ, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh.",
        ["Hồ Sỹ Tân: Chủ tịch UBND tỉnh Kon Tum (held)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Kon Tum (appointed)",
         "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Kon Tum (holds)", "Cao Thị Mơ: Chủ tịch UBND tỉnh Kon Tum (elected)"],
    ),
    "a career that begins with no post": (
        "Tin Quảng Trị\n\nÔng Lê Văn Khôi kinh qua nhiều chức vụ: cán bộ Huyện đoàn, Bí thư Huyện đoàn Hải Lăng, Chủ tịch UBND xã Hải Sơn. "
        "Bà Cao Thị Mơ từng trải qua các vị trí: giáo viên, Hiệu trưởng Trường THPT Hải Lăng, Phó Giám đốc rồi Giám đốc Sở Nội vụ.",
        ["Lê Văn Khôi: Bí thư Huyện đoàn Hải Lăng (held)", "Lê Văn Khôi: Chủ tịch UBND xã Hải Sơn (held)",
         "Cao Thị Mơ: Hiệu trưởng Trường THPT Hải Lăng (held)", "Cao Thị Mơ: Phó Giám đốc Sở Nội vụ tỉnh Quảng Trị (held)",
         "Cao Thị Mơ: Giám đốc Sở Nội vụ tỉnh Quảng Trị (held)"],
    ),
    "a board that no district has": (
        "Tin Quảng Nam\n\nÔng Lê Văn Khôi từng là Bí thư Huyện ủy Tây Giang, Trưởng Ban Nội chính, Giám đốc Sở Tư pháp tỉnh Quảng Nam.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Tây Giang (held)", "Lê Văn Khôi: Trưởng ban Ban Nội chính Tỉnh ủy Quảng Nam (held)",
         "Lê Văn Khôi: Giám đốc Sở Tư pháp tỉnh Quảng Nam (held)"],
    ),
    "a board that districts have": (
        "Tin Quảng Nam\n\nÔng Lê Văn Khôi từng là Bí thư Huyện ủy Tây Giang, Trưởng Ban Dân vận, Giám đốc Sở Tư pháp tỉnh Quảng Nam.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Tây Giang (held)", "Lê Văn Khôi: Trưởng ban Ban Dân vận Huyện ủy Tây Giang (held)",
         "Lê Văn Khôi: Giám đốc Sở Tư pháp tỉnh Quảng Nam (held)"],
    ),
    "the committee that somebody has left is the next one's too": (
        "Bí thư Huyện ủy Triệu Sơn nghỉ hưu\n\nÔng Hồ Sỹ Tân, Bí thư Huyện ủy Triệu Sơn, nhận sổ hưu từ 1/6. Ông Lê Văn Khôi, Phó Bí thư Thường "
        "trực, được giao phụ trách Đảng bộ huyện.",
        ["Hồ Sỹ Tân: Bí thư Huyện ủy Triệu Sơn (held)", "Lê Văn Khôi: Phó Bí thư Thường trực Huyện ủy Triệu Sơn (holds)"],
    ),
    "seats on committees of agencies": (
        "Tin từ Trung ương\n\nBan Bí thư chỉ định ông Lê Văn Khôi, Thứ trưởng Bộ Công an, tham gia Ban Chấp hành, Ban Thường vụ Đảng ủy Công an "
        "Trung ương; ông Hồ Sỹ Tân tham gia Ban Thường vụ Đảng ủy Quân khu 4.",
        ["Lê Văn Khôi: Thứ trưởng Bộ Công an (holds)", "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ Công an Trung ương (appointed)",
         "Lê Văn Khôi: Ủy viên Ban Thường vụ Đảng ủy Công an Trung ương (appointed)",
         "Hồ Sỹ Tân: Ủy viên Ban Thường vụ Đảng ủy Quân khu 4 (appointed)"],
    ),
    "who leaves a seat keeps the post": (
        "Tin Quảng Ninh\n\nHội nghị đồng ý cho ông Lê Văn Khôi, Phó Chủ tịch UBND tỉnh Quảng Ninh, thôi tham gia Ban Chấp hành Đảng bộ tỉnh.",
        ["Lê Văn Khôi: Phó Chủ tịch UBND tỉnh Quảng Ninh (holds)", "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Ninh (held)"],
    ),
    "decisions on people are made known, the posts listed by province": (
        "Lãnh đạo hai tỉnh mới\n\nSáng 30/6, lễ công bố các quyết định của Trung ương chỉ định nhân sự cấp ủy, chính quyền tỉnh mới diễn ra.\n\n"
        "TỈNH LÂM ĐỒNG\n\nGiữ cương vị Bí thư Tỉnh ủy là ông Lê Văn Khôi. Phó Bí thư, Chủ tịch UBND tỉnh: bà Cao Thị Mơ.\n\nTỈNH QUẢNG TRỊ\n"
        "\n"
        "Bí thư Tỉnh ủy là ông Hồ Sỹ Tân, nguyên Bí thư Tỉnh ủy Quảng Bình.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Lâm Đồng (appointed)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Lâm Đồng (appointed)",
         "Cao Thị Mơ: Chủ tịch UBND tỉnh Lâm Đồng (appointed)",
         "Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Trị (appointed)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Quảng Bình (held)"],
    ),
    "the same in a list": (
        "Lãnh đạo các xã mới của Nghệ An\n\nChiều 30/6, Ban Thường vụ Tỉnh ủy công bố các quyết định chỉ định nhân sự chủ chốt của các xã.\n\n"
        "- Xã Nghi Lộc: Bí thư Đảng ủy Lê Văn Khôi; Chủ tịch UBND xã Cao Thị Mơ.\n- Ông Hồ Sỹ Tân, Giám đốc Sở Y tế, dự lễ.",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Nghi Lộc (appointed)", "Cao Thị Mơ: Chủ tịch UBND xã Nghi Lộc (appointed)",
         "Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Nghệ An (holds)"],
    ),
    "nobody's appointment is made known": (
        "Tin Quảng Trị\n\nTỉnh công bố quyết định chỉ định thầu. Chủ tịch UBND tỉnh Quảng Trị là ông Lê Văn Khôi.",
        ["Lê Văn Khôi: Chủ tịch UBND tỉnh Quảng Trị (holds)"],
    ),
    "portraits under the name and the post of each": (
        "Chân dung hai Bí thư Tỉnh ủy\n\n1. Ông Lê Văn Khôi, Bí thư Tỉnh ủy Đắk Nông\n\nÔng từng là Giám đốc Sở Y tế, nay kiêm Chủ tịch "
        "HĐND tỉnh.\n\n2. Bí thư Tỉnh ủy Kon Tum Cao Thị Mơ\n\nBà từng là Chủ tịch Hội Nông dân tỉnh, Chủ tịch HĐND tỉnh.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Đắk Nông (holds)", "Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Đắk Nông (held)",
         "Lê Văn Khôi: Chủ tịch HĐND tỉnh Đắk Nông (holds)", "Cao Thị Mơ: Bí thư Tỉnh ủy Kon Tum (holds)",
         "Cao Thị Mơ: Chủ tịch Hội Nông dân tỉnh Kon Tum (held)", "Cao Thị Mơ: Chủ tịch HĐND tỉnh Kon Tum (held)"],
    ),
    "a relative named by the way is not whom the next sentence tells of": (
        "Tin Đà Nẵng\n\nÔng Lê Văn Khôi, Bí thư Thành ủy Đà Nẵng, là con trai của nguyên Chủ nhiệm Ủy ban Kiểm tra Trung ương Hồ Sỹ Tân. Ông "
        "từng là Chủ tịch UBND quận Liên Chiểu.",
        ["Lê Văn Khôi: Bí thư Thành ủy Đà Nẵng (holds)", "Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Trung ương (held)",
         "Lê Văn Khôi: Chủ tịch UBND quận Liên Chiểu (held)"],
    ),
    "whom a sentence begins with goes on in the next": (
        "Tin Quảng Trị\n\nÔng Lê Văn Khôi, Bí thư Tỉnh ủy Quảng Trị, nhận hoa chúc mừng từ ông Hồ Sỹ Tân. Ông sinh năm 1967, từng là Giám đốc "
        "Sở Y tế.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (holds)", "Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Quảng Trị (held)"],
    ),
    "but not where another is given a post": (
        "Tin Quảng Trị\n\nÔng Lê Văn Khôi, Bí thư Tỉnh ủy Quảng Trị, trao quyết định bổ nhiệm cho ông Hồ Sỹ Tân. Ông từng là Giám đốc Sở Y tế.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (holds)", "Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Quảng Trị (held)"],
    ),
    "posts of the only committee that a text speaks of": (
        "Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Cà Mau khóa XVI\n\nĐồng chí Lê Văn Khôi, Bí thư; Cao Thị Mơ, Phó Bí thư Thường trực chủ "
        "trì.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Cà Mau (holds)", "Cao Thị Mơ: Phó Bí thư Thường trực Tỉnh ủy Cà Mau (holds)"],
    ),
    "or calls by its kind": (
        "Tỉnh ủy Cà Mau họp bàn\n\nCác Phó Bí thư: Lê Văn Khôi, Cao Thị Mơ chủ trì.",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Cà Mau (holds)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Cà Mau (holds)"],
    ),
    "not of one of several": ("Tỉnh ủy Cà Mau và Tỉnh ủy An Giang họp bàn\n\nCác Phó Bí thư: Lê Văn Khôi, Cao Thị Mơ chủ trì.", []),
    "terms of office one after the other": (
        "Tin buồn\n\nÔng Lê Văn Khôi, sinh năm 1955; nguyên Ủy viên Trung ương Đảng khóa IX, X; nguyên Bí thư Tỉnh ủy Hậu Giang; đã từ trần. Bà "
        "Cao Thị Mơ, Ủy viên Trung ương Đảng các khóa XI và XII, nguyên Bí thư Tỉnh ủy Hậu Giang, dự lễ.",
        ["Lê Văn Khôi: Ủy viên Ban Chấp hành Trung ương Đảng (held)", "Lê Văn Khôi: Bí thư Tỉnh ủy Hậu Giang (held)",
         "Cao Thị Mơ: Ủy viên Ban Chấp hành Trung ương Đảng (holds)", "Cao Thị Mơ: Bí thư Tỉnh ủy Hậu Giang (held)"],
    ),
    "one of several communes that meet, its congress not named": (
        "Đại hội Đảng bộ các xã ở Nông Cống\n\nBa xã của huyện Nông Cống (Thanh Hóa) vừa đại hội, nhiệm kỳ 2015-2020.\n\n* Đại hội Đảng bộ xã "
        "Tế Thắng lần thứ XXVII bầu ông Hồ Sỹ Tân làm Bí thư.\n\n* Tại xã Trường Sơn, 112 đại biểu đã dự Đại hội. Ông Lê Văn Khôi tái cử Bí "
        "thư; bà Cao Thị Mơ, Chủ tịch Hội Nông dân xã, được bầu vào Ban Thường vụ.\n\n* Đại hội Đảng bộ xã Công Liêm lần thứ XXX bầu bà Võ Thị "
        "Lam làm Bí thư Đảng ủy.",
        ["Hồ Sỹ Tân: Bí thư Đảng ủy xã Tế Thắng (elected)", "Lê Văn Khôi: Bí thư Đảng ủy xã Trường Sơn (re-elected)",
         "Cao Thị Mơ: Chủ tịch Hội Nông dân xã Trường Sơn (holds)", "Cao Thị Mơ: Ủy viên Ban Thường vụ Đảng ủy xã Trường Sơn (elected)",
         "Võ Thị Lam: Bí thư Đảng ủy xã Công Liêm (elected)"],
    ),
    "what somebody is now, told in brackets in a sentence on years gone by": (
        "Tin Hà Tĩnh\n\nTrước khi sáp nhập, xã do ông Lê Văn Khôi (hiện là Phó Bí thư Đảng ủy xã Hà Linh) phụ trách.",
        ["Lê Văn Khôi: Phó Bí thư Đảng ủy xã Hà Linh (holds)"],
    ),
    "posts in short letters": (
        "Tin Nghệ An\n\nDự có ông Lê Văn Khôi, PCT TT HĐND tỉnh Nghệ An; bà Cao Thị Mơ, Phó CVP Tỉnh ủy; ông Hồ Sỹ Tân, CVP UBND tỉnh; ông Trần "
        "Vũ, P. Trưởng Ban Tổ chức Tỉnh ủy; bà Võ Thị Lam, Phó Tổng GĐ Công ty CP Nhiệt điện.",
        ["Lê Văn Khôi: Phó Chủ tịch Thường trực HĐND tỉnh Nghệ An (holds)", "Cao Thị Mơ: Phó Chánh Văn phòng Văn phòng Tỉnh ủy Nghệ An (holds)",
         "Hồ Sỹ Tân: Chánh Văn phòng Văn phòng UBND tỉnh Nghệ An (holds)", "Trần Vũ: Phó Trưởng ban Ban Tổ chức Tỉnh ủy Nghệ An (holds)",
         "Võ Thị Lam: Phó Tổng Giám đốc Công ty Cổ phần Nhiệt điện (holds)"],
    ),
}  # fmt: skip

#: a passage of a report on a district's congress
IN_A_REPORT = {
    "who does not stand again, listed behind the verb": (
        "Không tái cử lần này có ông Hồ Sỹ Tân (Phó Bí thư Thường trực Huyện ủy) và bà Cao Thị Mơ, Chủ tịch HĐND huyện.",
        ["Hồ Sỹ Tân: Phó Bí thư Thường trực Huyện ủy Anh Sơn (held)", "Cao Thị Mơ: Chủ tịch HĐND huyện Anh Sơn (holds)"],
    ),
    "two of them, their posts in front": (
        "Đồng chí Phó Bí thư Thường trực Hồ Sỹ Tân và đồng chí Trưởng Ban Tuyên giáo Cao Thị Mơ đến tuổi nghỉ nên không tái cử.",
        ["Hồ Sỹ Tân: Phó Bí thư Thường trực Huyện ủy Anh Sơn (held)", "Cao Thị Mơ: Trưởng ban Ban Tuyên giáo Huyện ủy Anh Sơn (held)"],
    ),
    "who follows is not who leaves": (
        "Người nghỉ hưu được chúc mừng, trong khi người thay là ông Hồ Sỹ Tân, Trưởng Ban Dân vận Huyện ủy.",
        ["Hồ Sỹ Tân: Trưởng ban Ban Dân vận Huyện ủy Anh Sơn (holds)"],
    ),
    "a seat told by the way": (
        "Hội nghị bầu ông Lê Văn Khôi làm Bí thư Huyện ủy; bà Cao Thị Mơ, Chủ tịch Hội Nông dân huyện, tham gia Ban Thường vụ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Huyện ủy Anh Sơn (elected)"],
    ),
    "names and posts one after the other behind the verb": (
        "Ông Lê Văn Khôi tiếp tục được bầu làm Bí thư Huyện ủy, đồng chí Cao Thị Mơ - Phó Bí thư Thường trực, đồng chí Hồ Sỹ Tân - Phó Bí thư, "
        "Chủ tịch UBND huyện.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (re-elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)"],
    ),
    "who is told to do something else was not chosen": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy, đồng chí Cao Thị Mơ, Phó Bí thư Thường trực, chúc mừng ông.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (holds)"],
    ),
    "another post of the committee ends the list": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy, các Phó Bí thư: Cao Thị Mơ, Hồ Sỹ Tân, Chủ nhiệm Ủy ban Kiểm tra Võ Thị Lam.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Võ Thị Lam: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)"],
    ),
    "a post just won in brackets, and the list goes on": (
        "Trúng cử Ban Chấp hành gồm: Lê Văn Khôi (Trưởng Ban Tổ chức Huyện ủy, được bầu làm Phó Bí thư); Cao Thị Mơ (Chủ tịch Hội Nông dân "
        "huyện).",
        ["Lê Văn Khôi: Trưởng ban Ban Tổ chức Huyện ủy Anh Sơn (holds)", "Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ huyện Anh Sơn (elected)", "Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)",
         "Cao Thị Mơ: Ủy viên Ban Chấp hành Đảng bộ huyện Anh Sơn (elected)"],
    ),
    "a seat of before": (
        "Hội nghị bầu ông Lê Văn Khôi làm Bí thư Huyện ủy; bà Cao Thị Mơ chưa tham gia Ban Thường vụ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "trusted and elected again": (
        "Ông Lê Văn Khôi được Ban Chấp hành tín nhiệm bầu lại làm Bí thư Huyện ủy.", ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "this post, won again": (
        "Ông Lê Văn Khôi, Bí thư Huyện ủy, phát biểu. Ông tái đắc cử chức vụ này với số phiếu tuyệt đối.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
}  # fmt: skip

#: a passage of a report on an organisation's congress, by the headline
OF_AGENCIES = {
    "a heading in capitals that goes on with the number of the congress": (
        "ĐẠI HỘI ĐẢNG BỘ TRƯỜNG ĐẠI HỌC QUẢNG BÌNH LẦN THỨ IX\n\nNgày 5/6/2020, Đảng bộ Trường Đại học Quảng Bình họp.",
        "Bà Cao Thị Mơ - Hiệu trưởng phát biểu.", ["Cao Thị Mơ: Hiệu trưởng Trường Đại học Quảng Bình (holds)"],
    ),
    "the group that a company belongs to, its deputies in letters": (
        "Đại hội Đảng bộ Công ty Cao su Mang Yang lần thứ IX",
        "Dự có bà Cao Thị Mơ, Phó Bí thư Đảng ủy Tập đoàn Công nghiệp Cao su Việt Nam; ông Hồ Sỹ Tân - Phó TGĐ Tập đoàn.",
        ["Cao Thị Mơ: Phó Bí thư Đảng ủy Tập đoàn Công nghiệp Cao su Việt Nam (holds)",
         "Hồ Sỹ Tân: Phó Tổng Giám đốc Tập đoàn Công nghiệp Cao su Việt Nam (holds)"],
    ),
    "the bloc that delegates are sent to": (
        "Đại hội Đảng bộ Sở Y tế tỉnh Bắc Kạn lần thứ IX",
        "Dự có ông Lê Văn Khôi, Bí thư Đảng ủy Khối. Bầu 7 đại biểu dự Đại hội Đảng bộ Khối các cơ quan tỉnh lần thứ V.",
        ["Lê Văn Khôi: Bí thư Đảng ủy Khối các cơ quan tỉnh Bắc Kạn (holds)"],
    ),
    "members of a hospital's committee": (
        "Đại hội Đảng bộ Bệnh viện Đa khoa Đồng Tháp lần thứ X",
        "Dự có bà Cao Thị Mơ (Kế toán trưởng, UVBCH Đảng bộ) và ông Lê Văn Khôi, Đảng ủy viên, Trưởng khoa Nội.",
        ["Cao Thị Mơ: Kế toán trưởng Bệnh viện Đa khoa Đồng Tháp (holds)",
         "Cao Thị Mơ: Ủy viên Ban Chấp hành Đảng bộ Bệnh viện Đa khoa Đồng Tháp (holds)",
         "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ Bệnh viện Đa khoa Đồng Tháp (holds)",
         "Lê Văn Khôi: Trưởng khoa Khoa Nội Bệnh viện Đa khoa Đồng Tháp (holds)"],
    ),
    "who leads the union is a deputy head of the agency": (
        "Đại hội Đảng bộ Đài Phát thanh và Truyền hình Hà Nội lần thứ V", "Bà Cao Thị Mơ, Phó Giám đốc, Chủ tịch Công đoàn cơ sở, phát biểu.",
        ["Cao Thị Mơ: Phó Giám đốc Đài Phát thanh - Truyền hình Hà Nội (holds)",
         "Cao Thị Mơ: Chủ tịch Công đoàn Đài Phát thanh và Truyền hình Hà Nội (holds)"],
    ),
    "departments of a ministry": (
        "Đại hội Đảng bộ Bộ Tư pháp lần thứ VII", "Bà Cao Thị Mơ, Vụ trưởng Vụ Tổ chức cán bộ, phát biểu.",
        ["Cao Thị Mơ: Vụ trưởng Vụ Tổ chức cán bộ Bộ Tư pháp (holds)"],
    ),
    "departments of another one": (
        "Đại hội Đảng bộ tỉnh Lào Cai lần thứ XV", "Ông Lê Văn Khôi, Vụ trưởng Vụ Địa phương I, Ban Tổ chức Trung ương, dự.",
        ["Lê Văn Khôi: Vụ trưởng Vụ Địa phương I Ban Tổ chức Trung ương (holds)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_posts_between_congresses(case: str) -> None:
    text, expected = CASES[case]
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize("case", IN_A_REPORT)
def test_posts_in_a_report(case: str) -> None:
    passage, expected = IN_A_REPORT[case]
    assert sorted(told(f"{HEAD}\n\n{passage}\n\n{TAIL}\n")) == sorted(expected)


@pytest.mark.parametrize("case", OF_AGENCIES)
def test_posts_of_agencies(case: str) -> None:
    title, passage, expected = OF_AGENCIES[case]
    assert sorted(told(f"{title}\n\n{passage}\n")) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Thừa ủy quyền, bà Cao Thị Mơ công bố các quyết định của Ban Thường vụ Tỉnh ủy về chỉ định nhân sự.", "appointed"),
        ("Tỉnh ủy đã chỉ định các nhân sự từ ngày 1/7.", "appointed"),
        ("Đại hội nghe công bố Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy. Theo đó: Phó Bí thư Đảng ủy: bà Cao Thị Mơ.", "appointed"),
        ("Đại hội nghe công bố Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy. Theo đó, đảng bộ có 20 chi bộ.", "elected"),
        ("Tỉnh ủy có quyết định về công tác nhân sự từ tháng 3.", "elected"),
    ],
)
def test_how_a_committee_of_a_merged_unit_was_come_by(sentence: str, event: str) -> None:
    report = "Đại hội Đảng bộ xã Tam Sơn lần thứ I\n\nNgày 20/7/2025, Đảng bộ xã Tam Sơn (tỉnh Nghệ An) tổ chức Đại hội đại biểu lần thứ I, "
    rest = f"nhiệm kỳ 2025-2030.\n\n{sentence}\n\nBí thư Đảng ủy xã là ông Lê Văn Khôi.\n"
    assert f"Lê Văn Khôi: Bí thư Đảng ủy xã Tam Sơn ({event})" in told(report + rest)

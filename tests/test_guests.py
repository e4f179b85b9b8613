"""Guests from the levels above, people told together and people told of others, in the middle of a report: all posts, and no more."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

COMMUNE = (
    "Đại hội Đảng bộ xã Quang Thiện\n\nNgày 6/5/2020, Đảng bộ xã Quang Thiện (huyện Kim Sơn, tỉnh Ninh Bình) tổ chức Đại hội lần thứ XXVII, "
    "nhiệm kỳ 2020-2025.\n\n"
)
WARD = (
    "Đại hội Đảng bộ phường Hồng Gai\n\nNgày 20/5/2020, Đảng bộ phường Hồng Gai (thành phố Hạ Long) tiến hành Đại hội lần thứ XXV, nhiệm kỳ "
    "2020-2025.\n\n"
)
DISTRICT = (
    "Đại hội Đảng bộ huyện Đô Lương\n\nSáng 23/7/2020, Đại hội đại biểu Đảng bộ huyện Đô Lương (Nghệ An) lần thứ XXI, nhiệm kỳ 2020-2025 "
    "bế mạc.\n\n"
)
ARMY = (
    "Đại hội Đảng bộ Quân sự tỉnh Hà Tĩnh\n\nNgày 28/7/2020, Đảng bộ Quân sự tỉnh Hà Tĩnh tổ chức Đại hội đại biểu lần thứ XIII, nhiệm kỳ "
    "2020-2025.\n\n"
)
SECRETARIES = (
    "Thanh Hóa: Công bố quyết định về công tác cán bộ\n\nNgày 1/7/2025, Ban Thường vụ Tỉnh ủy Thanh Hóa công bố các quyết định về công tác "
    "cán bộ.\n\n"
)
#: the report's beginning, a passage, and every post of it: «name: role body (event)»
CASES = {
    "a committee above whose people are listed behind a colon": (
        COMMUNE,
        "Tới dự có các đồng chí Thường trực Huyện ủy: Lê Văn Khôi, Bí thư; Cao Thị Mơ, Phó Bí thư, Chủ tịch UBND.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Kim Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Kim Sơn (holds)",
         "Cao Thị Mơ: Chủ tịch UBND huyện Kim Sơn (holds)"],
    ),
    "the side of a district": (
        COMMUNE,
        "Về phía huyện Kim Sơn có các đồng chí: Lê Văn Khôi, Bí thư; Cao Thị Mơ, Phó Bí thư kiêm Chủ tịch UBND huyện.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Kim Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Kim Sơn (holds)",
         "Cao Thị Mơ: Chủ tịch UBND huyện Kim Sơn (holds)"],
    ),
    "a deputy behind the secretary of the district, and the commune's own": (
        COMMUNE,
        "Dự Đại hội có đồng chí Lê Văn Khôi, Bí thư Huyện ủy; đồng chí Cao Thị Mơ, Phó Bí thư. Đồng chí Hồ Sỹ Tân, Bí thư Đảng ủy xã khai mạc.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Kim Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Kim Sơn (holds)",
         "Hồ Sỹ Tân: Bí thư Đảng ủy xã Quang Thiện (holds)"],
    ),
    "two of one post, each with his title, and a former post in brackets": (
        COMMUNE,
        "Dự Đại hội có đồng chí Lê Văn Khôi, đồng chí Cao Thị Mơ - các Phó Chủ tịch UBND huyện; đồng chí Hồ Sỹ Tân, Trưởng Ban Tổ chức Tỉnh ủy "
        "(nguyên Bí thư Huyện ủy Kim Sơn).",
        ["Lê Văn Khôi: Phó Chủ tịch UBND huyện Kim Sơn (holds)", "Cao Thị Mơ: Phó Chủ tịch UBND huyện Kim Sơn (holds)",
         "Hồ Sỹ Tân: Trưởng ban Ban Tổ chức Tỉnh ủy Ninh Bình (holds)", "Hồ Sỹ Tân: Bí thư Huyện ủy Kim Sơn (held)"],
    ),
    "two posts of several who are named without their own": (
        COMMUNE,
        "Các đồng chí nguyên Bí thư Đảng ủy, Chủ tịch UBND xã qua các thời kỳ: Lê Văn Khôi, Hồ Sỹ Tân được mời dự.",
        [],
    ),
    "two leading posts of two people, in no order that is said": (
        DISTRICT,
        "Bí thư, Phó Bí thư Huyện ủy khóa mới là các đồng chí Lê Văn Khôi và Cao Thị Mơ.",
        [],
    ),
    "deputies of the committee in the chair have not been elected just now": (
        DISTRICT,
        "Chủ trì phiên họp có các đồng chí Phó Bí thư Huyện ủy: Lê Văn Khôi, Chủ tịch UBND huyện; Cao Thị Mơ, Chủ tịch HĐND huyện.",
        ["Lê Văn Khôi: Phó Bí thư Huyện ủy Đô Lương (holds)", "Lê Văn Khôi: Chủ tịch UBND huyện Đô Lương (holds)",
         "Cao Thị Mơ: Phó Bí thư Huyện ủy Đô Lương (holds)", "Cao Thị Mơ: Chủ tịch HĐND huyện Đô Lương (holds)"],
    ),
    "a list of two posts in which each is named with his own": (
        DISTRICT,
        "Trúng cử Bí thư, Phó Bí thư Huyện ủy gồm các đồng chí: Lê Văn Khôi (Bí thư), Cao Thị Mơ (Phó Bí thư Thường trực), Hồ Sỹ Tân (Phó Bí "
        "thư).",
        ["Lê Văn Khôi: Bí thư Huyện ủy Đô Lương (elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Đô Lương (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Đô Lương (elected)"],
    ),
    "one of two elected again, in brackets": (
        DISTRICT,
        "Bà Cao Thị Mơ (tái cử) và ông Hồ Sỹ Tân được bầu làm Phó Bí thư Huyện ủy. Bà Mơ là Phó Bí thư Thường trực.",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Đô Lương (elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Đô Lương (elected)"],
    ),
    "a family name that no list has, among entries with posts": (
        DISTRICT,
        "Dự có các đồng chí: Thèn Ngọc Minh - Phó Bí thư Tỉnh ủy; Ngọc Kim Sơn - Trưởng Ban Dân vận Tỉnh ủy.",
        ["Thèn Ngọc Minh: Phó Bí thư Tỉnh ủy Nghệ An (holds)", "Ngọc Kim Sơn: Trưởng ban Ban Dân vận Tỉnh ủy Nghệ An (holds)"],
    ),
    "a city whose name a ward has too": (
        WARD,
        "Ban Thường vụ Thành ủy Hạ Long chuẩn y đồng chí Cao Thị Mơ giữ chức Bí thư Đảng ủy phường.",
        ["Cao Thị Mơ: Bí thư Đảng ủy phường Hồng Gai (appointed)"],
    ),
    "one post in several places, told in brackets": (
        SECRETARIES,
        "Quyết định chỉ định 2 bí thư đảng ủy xã: ông Lê Văn Khôi (xã Hà Long), bà Cao Thị Mơ (phường Quang Trung).",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Hà Long (appointed)", "Cao Thị Mơ: Bí thư Đảng ủy phường Quang Trung (appointed)"],
    ),
    "a deputy in the body that somebody comes to work in": (
        SECRETARIES,
        "Điều động đồng chí Lê Văn Khôi, Bí thư Huyện ủy Quảng Xương đến nhận công tác tại Ban Tổ chức Tỉnh ủy, giữ chức Phó Trưởng ban.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Quảng Xương (held)", "Lê Văn Khôi: Phó Trưởng ban Ban Tổ chức Tỉnh ủy Thanh Hóa (appointed)"],
    ),
    "who else is named to tell when": (
        DISTRICT,
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Năm 2006, ông về làm Phó Bí thư Huyện ủy Anh Sơn khi ông Hồ Sỹ Tân là "
        "Bí thư Huyện ủy Anh Sơn; bốn năm sau ông thay ông Tân. Năm 2013, ông được bầu làm Phó Chủ tịch UBND tỉnh.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Đô Lương (elected)", "Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (held)",
         "Hồ Sỹ Tân: Bí thư Huyện ủy Anh Sơn (held)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (held)",
         "Lê Văn Khôi: Phó Chủ tịch UBND tỉnh Nghệ An (held)"],
    ),
    "a standing deputy with another post in one bracket": (
        DISTRICT,
        "Hai Phó Bí thư Huyện ủy là bà Cao Thị Mơ (Thường trực, Chủ tịch HĐND huyện) và ông Hồ Sỹ Tân (Chủ tịch UBND huyện).",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Đô Lương (elected)", "Cao Thị Mơ: Chủ tịch HĐND huyện Đô Lương (holds)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Đô Lương (elected)", "Hồ Sỹ Tân: Chủ tịch UBND huyện Đô Lương (holds)"],
    ),
    "a military region named without its number at the congress of a province's forces": (
        ARMY,
        "Tới dự có Trung tướng Lê Văn Khôi, Tư lệnh Quân khu 4; Thiếu tướng Hồ Sỹ Tân, Bí thư Đảng ủy, Chính ủy Quân khu.",
        ["Lê Văn Khôi: Tư lệnh Quân khu 4 (holds)", "Hồ Sỹ Tân: Bí thư Đảng ủy Quân khu 4 (holds)",
         "Hồ Sỹ Tân: Chính ủy Quân khu 4 (holds)"],
    ),
    "names and posts on lines of their own above what is said": (
        DISTRICT,
        "Đồng chí LÊ VĂN KHÔI\nBí thư Đảng ủy xã Tràng Sơn\nTôi đồng tình với nghị quyết.\n\nĐồng chí CAO THỊ MƠ\nGiám đốc Sở Du lịch\n"
        "Du lịch cần bước đi mới.",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Tràng Sơn (holds)", "Cao Thị Mơ: Giám đốc Sở Du lịch tỉnh Nghệ An (holds)"],
    ),
    "lines of names and posts with nothing said below": (
        DISTRICT,
        "Lê Văn Khôi\nGiám đốc Sở Du lịch\nCao Thị Mơ\nGiám đốc Sở Y tế",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_all_posts_of_a_passage_are_read(case: str) -> None:
    head, passage, expected = CASES[case]
    reading = read_document(Document("bai", head + passage + "\n"))
    told = [f"{o.name}: {o.role_label} {o.body.label} ({o.event})" for o in reading.officials]
    assert sorted(told) == sorted(expected)

"""Texts that list whose congresses met and then tell of each in paragraphs of its own, however these name it."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

#: a text; the congresses reported on with their committees' sizes; the bodies of its officials; the places of its figures
RUNS: dict[str, tuple[str, dict[str, int | None], list[str], list[str]]] = {
    "items that name the place anywhere, or only as their subject; one is called like a person": (
        "Nhiều xã đại hội\n\nTrong 2 ngày 21 và 22.5, các đảng bộ xã Quế Phú, Quế Cường và Quế Thuận (Quế Sơn) tổ chức Đại hội nhiệm kỳ "
        "2015 - 2020.\n\n* Nhiệm kỳ qua, kinh tế của xã Quế Phú tăng bình quân 12%/năm. Đại hội bầu 15 đồng chí vào BCH, ông Lê Văn Tâm tái "
        "cử Bí thư Đảng ủy.\n\n* Quế Cường là xã thuần nông, hộ nghèo còn 5,1%. Đại hội bầu BCH gồm 13 đồng chí; ông Trần Đình Hải giữ chức "
        "Bí thư.\n\n* Đảng bộ xã Quế Thuận kết nạp 52 đảng viên. Bà Nguyễn Thị Lan được bầu làm Bí thư Đảng ủy.\n",
        {"xã Quế Phú": 15, "xã Quế Cường": 13, "xã Quế Thuận": None},
        ["Đảng ủy xã Quế Phú", "Đảng ủy xã Quế Cường", "Đảng ủy xã Quế Thuận"],
        ["xã Quế Phú", "xã Quế Cường", "xã Quế Thuận"],
    ),
    "paragraphs below capitals, of communes that no gazetteer has": (
        "Hai xã ở Lâm Đồng xong đại hội\n\nĐảng bộ các xã Đơn Dương Thượng và Suối Lạc Hạ lần lượt mở đại hội lần thứ Nhất, nhiệm kỳ 2025 - "
        "2030.\n\n* ĐƠN DƯƠNG THƯỢNG (25/7): 140 đại biểu có mặt. Ban Chấp hành có 25 đồng chí; Bí thư Đảng ủy là đồng chí Lưu Bá Sơn.\n\nCây "
        "dâu phủ 600 ha.\n\n* SUỐI LẠC HẠ (27/7): Hơn 160 đại biểu bàn việc nước tưới. Xã còn 90 hộ nghèo. Ban Chấp hành có 27 uỷ viên; Phó "
        "Bí thư Thường trực là đồng chí Phùng Văn Tạo.\n\nẢnh trên: Ban Chấp hành Đảng bộ xã Đơn Dương Thượng ra mắt. N.M\n",
        {"xã Đơn Dương Thượng": 25, "xã Suối Lạc Hạ": 27},
        ["Đảng ủy xã Đơn Dương Thượng", "Đảng ủy xã Suối Lạc Hạ"],
        ["xã Đơn Dương Thượng", "xã Suối Lạc Hạ"],
    ),
    "districts, of which a last paragraph tells together": (
        "Hai huyện đại hội\n\nTuần qua, Đảng bộ các huyện Nam Trực và Xuân Trường tiến hành Đại hội nhiệm kỳ 2020-2025.\n\nTrong năm năm, Nam "
        "Trực làm 40 km đường. Ban Chấp hành có 41 đồng chí.\n\nỞ phía biển, Xuân Trường đóng 120 tàu. Ban Chấp hành có 39 người.\n\nNhư vậy, "
        "Nam Trực và Xuân Trường đều đã xong đại hội.\n",
        {"huyện Nam Trực": 41, "huyện Xuân Trường": 39},
        [],
        ["huyện Nam Trực", "huyện Xuân Trường"],
    ),
    "communes listed behind a colon, of two districts": (
        "Ba đảng bộ xã đại hội\n\nTừ ngày 26 đến 28-5, các đảng bộ: xã Lộc Hưng, Lộc Thái (Lộc Ninh), xã Minh Hưng (Bù Đăng) đã tổ chức đại "
        "hội nhiệm kỳ 2020-2025.\n\nTrong nhiệm kỳ qua, xã Lộc Hưng thu ngân sách 7,2 tỷ đồng. Đại hội bầu 15 đồng chí vào Ban Chấp "
        "hành.\n\nLà xã cửa ngõ, Lộc Thái có 90 hộ nghèo. Đồng chí Trần Thị Lý giữ chức Bí thư Đảng ủy.\n\nỞ Minh Hưng, 1.200 ha cao su đã "
        "cho thu hoạch.\n",
        {"xã Lộc Hưng": 15, "xã Lộc Thái": None, "xã Minh Hưng": None},
        ["Đảng ủy xã Lộc Thái"],
        ["xã Lộc Hưng", "xã Lộc Thái", "xã Minh Hưng"],
    ),
    "wards that a number opens, the last of them called like a person": (
        "Ba phường đại hội\n\nNgày 5-8, ba phường Đống Đa, Láng và Ô Chợ Dừa (thành phố Hà Nội) tổ chức Đại hội đại biểu Đảng bộ lần thứ "
        "nhất, nhiệm kỳ 2025-2030.\n\nPhường Đống Đa có 120 chi bộ.\n\nPhường Láng có 98 chi bộ.\n\nPhường Ô Chợ Dừa có 77 chi bộ. Đồng chí "
        "Phạm Quang Huy giữ chức Bí thư Đảng ủy.\n",
        {"phường Đống Đa": None, "phường Láng": None, "phường Ô Chợ Dừa": None},
        ["Đảng ủy phường Ô Chợ Dừa"],
        ["phường Đống Đa", "phường Láng", "phường Ô Chợ Dừa"],
    ),
    "Party organisations named one by one in front of what they held": (
        "Hai huyện đại hội\n\nTrong 2 ngày 6 và 7/8, Đảng bộ huyện U Minh và Đảng bộ huyện Thới Bình tiến hành Đại hội lần thứ XIII, nhiệm kỳ "
        "2020-2025.\n\nTại U Minh, hộ nghèo còn 3%. Đồng chí Nguyễn Văn Bính được bầu làm Bí thư Huyện ủy.\n\nCòn tại Thới Bình, sản lượng tôm "
        "đạt 35.000 tấn. Đại hội bầu 41 đồng chí vào Ban Chấp hành.\n",
        {"huyện U Minh": None, "huyện Thới Bình": 41},
        ["Huyện ủy U Minh"],
        ["huyện U Minh", "huyện Thới Bình"],
    ),
    "those that a list behind the congress's term tells": (
        "Thêm ba đảng bộ đại hội\n\nĐến ngày 30-7, ba đảng bộ của tỉnh Đồng Nai tổ chức xong Đại hội lần thứ I, nhiệm kỳ 2025-2030 gồm: phường "
        "Trảng Dài, xã Xuân Lộc và xã Trị An.\n\nPhường Trảng Dài có Ban Chấp hành 33 đồng chí.\n\nXã Xuân Lộc: Ban Chấp hành 27 đồng chí. "
        "Trồng 900 ha thanh long.\n\nXã Trị An: Đồng chí Phạm Văn Dung giữ chức Bí thư.\n",
        {"phường Trảng Dài": 33, "xã Xuân Lộc": 27, "xã Trị An": None},
        ["Đảng ủy xã Trị An"],
        ["xã Xuân Lộc"],
    ),
    "headings led by «tại»": (
        "Đại hội ở Thái Nguyên\n\nTẠI XÃ PHÚ LẠC\n\nSáng 25/7, Đảng bộ xã Phú Lạc tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030. Ban Chấp "
        "hành có 21 đồng chí.\n\nTẠI XÃ ĐẠI TỪ\n\nNgày 24/7, Đảng bộ xã tiến hành Đại hội. Ban Chấp hành có 27 đồng chí. Bí thư Đảng ủy là "
        "đồng chí Vũ Đức Long.\n",
        {"xã Phú Lạc": 21, "xã Đại Từ": 27},
        ["Đảng ủy xã Đại Từ"],
        [],
    ),
    "bold headings": (
        "Đại hội các huyện\n\n**1. Huyện Đô Lương**\n\nĐại hội lần thứ XXI bầu 41 đồng chí vào Ban Chấp hành.\n\n**2. Huyện Anh "
        "Sơn**\n\nĐại hội lần thứ XX bầu 39 đồng chí vào Ban Chấp hành. Ông Đặng Thanh Tùng được bầu làm Bí thư.\n\nHai đại hội đều thuộc "
        "nhiệm kỳ 2020-2025.\n",
        {"huyện Đô Lương": 41, "huyện Anh Sơn": 39},
        ["Huyện ủy Anh Sơn"],
        [],
    ),
    "provinces with whom they chose, numbered or behind a dash": (
        "Thêm bốn tỉnh có Bí thư\n\nTrong ngày, kết quả nhân sự khóa mới, nhiệm kỳ 2015-2020 được công bố.\n\n1/ Lào Cai: Ông Nguyễn Văn Vị "
        "được bầu làm Bí thư Tỉnh ủy.\n\n2/ Hà Giang - ông Triệu Tài Vi tái cử. Ban Chấp hành 53 người.\n\n3/ Lai Châu - Bí thư: ông Lò Văn "
        "Giáp (tái đắc cử, bầu trực tiếp tại Đại hội Đảng bộ tỉnh lần thứ XIII).\n",
        {"tỉnh Lào Cai": None, "tỉnh Hà Giang": 53, "tỉnh Lai Châu": None},
        ["Tỉnh ủy Lào Cai", "Tỉnh ủy Lai Châu"],
        [],
    ),
    "delegates who left the first of several": (
        "Đại hội ba tỉnh\n\nChiều 16-12-2005, đại biểu dự Đại hội Đảng bộ tỉnh Phú Yên lần thứ XIV, nhiệm kỳ 2005-2010 chia tay nhau. Ban "
        "chấp hành khóa mới có 49 người.\n\nCùng ngày, Đại hội Đảng bộ tỉnh Ninh Thuận lần thứ XI bầu 45 ủy viên ban chấp hành.\n\nTại "
        "Khánh Hòa, 350 đại biểu dự Đại hội Đảng bộ tỉnh lần thứ XV.\n",
        {"tỉnh Phú Yên": 49, "tỉnh Ninh Thuận": 45, "tỉnh Khánh Hòa": None},
        [],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_each_place_of_a_list_has_its_paragraphs(name: str) -> None:
    text, sizes, bodies, places = RUNS[name]
    found = read_document(Document("x", text))
    assert {c.place: c.committee_size for c in found.congresses if c.main} == sizes
    assert [o.body.label for o in found.officials] == bodies
    assert [f.place for f in found.observations] == places


def test_a_place_that_is_told_of_twice_apart_parts_nothing() -> None:
    text = (
        "Hai huyện đại hội\n\nĐảng bộ các huyện Nam Trực và Xuân Trường tiến hành Đại hội nhiệm kỳ 2020-2025.\n\nNam Trực làm 40 km đường.\n\n"
        "Xuân Trường có biển.\n\nNam Trực bầu 41 đồng chí vào Ban Chấp hành.\n"
    )
    assert all(c.committee_size is None or c.place == "huyện Nam Trực" for c in read_document(Document("x", text)).congresses)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("xã Quế Lâm Thượng", "xã Quế Lâm Thượng"),
        ("phường Cao Lãnh Đông", "phường Cao Lãnh Đông"),
        ("xã Hòa Xuân Đông", "xã Hòa Xuân Đông"),  # in the gazetteer
    ],
)
def test_a_side_behind_a_name_is_of_the_name(words: str, place: str) -> None:
    text = f"Sáng 5/8/2025, Đảng bộ {words} tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030.\n"
    assert [c.place for c in read_document(Document("x", text)).congresses] == [place]


def test_a_side_that_begins_another_name_is_none_of_it() -> None:
    text = "Sáng 5/8/2020, Đảng bộ xã Tân Phong Tây Ninh tổ chức Đại hội lần thứ I, nhiệm kỳ 2020-2025.\n"
    assert [c.place for c in read_document(Document("x", text)).congresses] == ["xã Tân Phong"]


def test_the_number_of_a_list_is_of_those_that_tell_it() -> None:
    text = (
        "Thêm ba tỉnh có Bí thư\n\nNhiệm kỳ 2015-2020, ba tỉnh vừa có kết quả.\n\n* Hưng Yên: Đại hội lần thứ XVIII bầu ông Trần Đăng Pha "
        "làm Bí thư.\n\n* Bạc Liêu: Ông Lý Hữu Phúc đắc cử Bí thư Tỉnh ủy khóa XV.\n\n* Cà Mau: Ông Lê Văn Hải, Bí thư Tỉnh ủy khóa XIV, "
        "tái cử.\n"
    )
    found = {c.place: c.ordinal for c in read_document(Document("x", text)).congresses if c.main}
    assert found == {"tỉnh Hưng Yên": 18, "tỉnh Bạc Liêu": 15, "tỉnh Cà Mau": None}


def test_whom_councils_chose_tells_of_no_congress() -> None:
    text = (
        "Ba tân chủ tịch tỉnh\n\nHĐND các tỉnh đã kiện toàn nhân sự nhiệm kỳ 2015-2020.\n\nLào Cai: Ông Đặng Xuân Phú được bầu làm Chủ tịch "
        "UBND tỉnh.\n\nYên Bái: Ông Trần Huy Tú được bầu làm Chủ tịch UBND tỉnh. Bí thư Tỉnh ủy Đỗ Đức Dũng chúc mừng.\n"
    )
    assert not read_document(Document("x", text)).congresses


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Nhân sự hai tỉnh\n\nĐảng bộ tỉnh Lạng Sơn: ông Trần Sỹ Thanh giữ chức Bí thư Tỉnh ủy.\n\nĐảng bộ tỉnh Cao Bằng: ông Nguyễn "
            "Hoàng An giữ chức Bí thư Tỉnh ủy. Trưởng Ban Tổ chức Tỉnh ủy là ông Lại Xuân Mạn.\n",
            ["Tỉnh ủy Lạng Sơn", "Tỉnh ủy Cao Bằng", "Ban Tổ chức Tỉnh ủy Cao Bằng"],
        ),
        (
            "Nhân sự hai huyện\n\nHuyện ủy Mai Châu: ông Hà Công Thẻ giữ chức Bí thư Huyện ủy.\n\n- Huyện ủy Đà Bắc: Chủ tịch UBND huyện là "
            "ông Lường Văn Thi.\n",
            ["Huyện ủy Mai Châu", "UBND huyện Đà Bắc"],
        ),
        (  # a paragraph that turns to another province than that of the congress
            "Chuẩn y nhân sự hai tỉnh\n\nTại Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020-2025 diễn ra ngày 23/9, ông Nguyễn Hữu "
            "Đô được bầu làm Bí thư Tỉnh ủy.\n\nỞ Yên Bái, ông Đỗ Đức Dư được chuẩn y chức Bí thư Tỉnh ủy. Phó Bí thư Thường trực là bà Vũ "
            "Thị Hiền.\n\nPhó Bí thư Thường trực Tỉnh ủy là bà Tráng Thị Xuân.\n",
            ["Tỉnh ủy Sơn La", "Tỉnh ủy Yên Bái", "Tỉnh ủy Yên Bái", "Tỉnh ủy Sơn La"],
        ),
    ],
)
def test_posts_are_of_the_place_that_their_paragraph_opens_with(text: str, bodies: list[str]) -> None:
    assert [o.body.label for o in read_document(Document("x", text)).officials] == bodies


DISTRICT = "Đại hội\n\nĐại hội Đảng bộ huyện Yên Sơn (Tuyên Quang) lần thứ XX, nhiệm kỳ 2010 - 2015 khai mạc ngày 18-8.\n\n"
PROVINCE = "Ông An làm Chủ tịch tỉnh\n\nNgày 12/7/2021, HĐND tỉnh Quảng Trị bầu ông Võ Khắc An làm Chủ tịch UBND tỉnh.\n\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            f"{DISTRICT}Ông Hà Văn Lâm, Bí thư Đảng uỷ xã Kim Quan cho biết: hộ nghèo của xã chỉ còn 17%. Toàn huyện hiện còn 22% hộ nghèo. "
            "16/31 xã có đường nhựa; 89% số hộ dùng điện lưới.\n",
            ["xã Kim Quan", "huyện Yên Sơn", "huyện Yên Sơn", "huyện Yên Sơn"],
        ),
        (
            f"{DISTRICT}Bà Ma Thị Lý, Bí thư Đảng uỷ xã Tân Trào kể: Bà con góp được 300 triệu đồng. 120 hộ vay vốn. Tính chung toàn huyện, "
            "2.100 hộ được vay. Dư nợ đạt 45 tỷ đồng.\n",
            ["xã Tân Trào", "xã Tân Trào", "huyện Yên Sơn", "huyện Yên Sơn"],
        ),
        (
            f"{PROVINCE}Thời ông An làm bí thư, huyện Hướng Hóa trồng mới 5.600 ha rừng. Riêng thu ngân sách huyện năm 2020 đạt 214 tỷ "
            "đồng.\n",
            ["huyện Hướng Hóa", "huyện Hướng Hóa"],
        ),
        (
            f"{PROVINCE}Ông An sau đó về huyện Gio Linh. Năm 2020, huyện thu 80 tỷ đồng. Dân số huyện tăng 2%.\n",
            ["huyện Gio Linh", "huyện Gio Linh"],
        ),
        (
            "Đại hội\n\nĐại hội Đảng bộ tỉnh Lai Châu lần thứ XIV, nhiệm kỳ 2020-2025 khai mạc ngày 22/10. Năm nay Lai Châu thu 2.080 tỷ "
            "đồng; Tây Ninh phấn đấu thu hơn 10.000 tỷ đồng.\n",
            ["tỉnh Lai Châu", "tỉnh Tây Ninh"],
        ),
    ],
)
def test_figures_are_of_the_place_told(text: str, places: list[str]) -> None:
    assert [f.place for f in read_document(Document("x", text)).observations] == places


def test_who_was_elected_directly_at_a_congress_names_it() -> None:
    text = (
        "Khánh Sơn có Bí thư mới\n\nĐồng chí Cao Văn An, Bí thư Huyện ủy, được bầu trực tiếp tại Đại hội Đảng bộ huyện Khánh Sơn lần thứ "
        "XVIII, nhiệm kỳ 2020-2025.\n"
    )
    (found,) = read_document(Document("x", text)).congresses
    assert (found.place, found.main, found.ordinal, found.direct_election) == ("huyện Khánh Sơn", True, 18, True)

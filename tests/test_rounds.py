"""Rounds of local congresses: communes and organisations under headings of many forms, in both dresses."""

from __future__ import annotations

import pytest
from test_lines import line_by_line

from kg.extract import read_document
from kg.text import Document

LEAD = (
    "Quảng Trị: Ghi nhanh từ các đại hội\n\nGiữa tháng 5/2020, các đảng bộ cơ sở ở tỉnh Quảng Trị đồng loạt vào đại hội nhiệm kỳ 2020-2025. "
    "Đến nay, toàn tỉnh có 402/561 tổ chức cơ sở đảng đại hội xong.\n\n"
)
COMMUNE = (
    "Ngày 14 và 15/5, Đảng bộ xã Vĩnh Chấp tổ chức Đại hội lần thứ XX, nhiệm kỳ 2020-2025. Dự Đại hội có 118 đại biểu. Thu nhập bình quân đầu "
    "người năm 2019 đạt 41 triệu đồng. Đại hội bầu 15 đồng chí vào Ban Chấp hành. Đồng chí Lê Văn Ngọ tái cử Bí thư Đảng ủy.\n\n"
)
TOWN = (
    "Sáng 16/5, Đại hội đại biểu Đảng bộ thị trấn Cửa Tùng lần thứ II, nhiệm kỳ 2020-2025 khai mạc với 140 đại biểu. Đại hội bế mạc cùng ngày. "
    "Thị trấn đón 85.000 lượt khách. Đồng chí Hồ Thị Cúc được bầu làm Bí thư Đảng ủy.\n\n"
)
OWN = (
    "Chiều 18/5, Đảng bộ {own} tổ chức Đại hội lần thứ VI, nhiệm kỳ 2020-2025. Dự Đại hội có 104 đại biểu, thay mặt 190 đảng viên. Đơn vị hiện "
    "có 320 lao động. Đại hội bầu 11 đồng chí vào Ban Chấp hành. Đồng chí Trần Thị Mùi trúng cử Bí thư Đảng ủy.\n\n"
)
OWNS = ["Bệnh viện Mắt Quảng Trị", "Công ty Cổ phần Nước sạch Quảng Trị", "Trường Cao đẳng Y tế Quảng Trị"]
HEADINGS = [
    ("* Vĩnh Chấp (Vĩnh Linh): Vượt khó đi lên", "* Cửa Tùng (Vĩnh Linh): Đánh thức biển", "* {own}: Đổi mới từng ngày"),
    ("* Xã Vĩnh Chấp", "* Thị trấn Cửa Tùng", "* {own}"),
    ("XÃ VĨNH CHẤP (14-15/5)", "THỊ TRẤN CỬA TÙNG (16/5)", "{own} (18/5)"),
    ("* Vĩnh Chấp (Vĩnh Linh): Vượt khó đi lên", "* Cửa Tùng (Vĩnh Linh): Đánh thức biển", "* {own} đổi mới từng ngày"),
    ("* Vĩnh Chấp (Vĩnh Linh): Vượt khó đi lên", "* Cửa Tùng (Vĩnh Linh): Đánh thức biển", "* Một đơn vị đổi mới từng ngày"),
    ("", "", ""),
]


@pytest.mark.parametrize("dress", ["as it is", "line by line"])
@pytest.mark.parametrize("own", OWNS)
@pytest.mark.parametrize("headings", HEADINGS, ids=lambda headings: headings[-1])
@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)])
def test_an_organisation_among_communes_has_its_own(order: tuple[int, ...], headings: tuple[str, ...], own: str, dress: str) -> None:
    entries = [f"{heading}\n\n{body}".lstrip().format(own=own) for heading, body in zip(headings, (COMMUNE, TOWN, OWN), strict=True)]
    text = LEAD + "".join(entries[at] for at in order)
    found = read_document(Document("x", line_by_line(text) if dress == "line by line" else text))
    told = {c.place: (c.within, c.ordinal, c.start_date, c.end_date, c.official_delegates) for c in found.congresses if c.main}
    assert told == {
        "xã Vĩnh Chấp": ("huyện Vĩnh Linh", 20, "2020-05-14", "2020-05-15", 118),
        "thị trấn Cửa Tùng": ("huyện Vĩnh Linh", 2, "2020-05-16", "2020-05-16", 140),
        own: ("tỉnh Quảng Trị", 6, "2020-05-18", "2020-05-18", 104),
    }
    places = {o.evidence[0].quote: o.place for o in found.observations}
    assert places["41 triệu đồng"] == "xã Vĩnh Chấp"
    assert places["85.000 lượt khách"] == "thị trấn Cửa Tùng"
    assert places["320 lao động"] == own
    assert places["402/561 tổ chức cơ sở đảng"] == "tỉnh Quảng Trị"
    posts = {(o.name, o.body.label) for o in found.officials}
    assert posts == {("Lê Văn Ngọ", "Đảng ủy xã Vĩnh Chấp"), ("Hồ Thị Cúc", "Đảng ủy thị trấn Cửa Tùng"), ("Trần Thị Mùi", f"Đảng ủy {own}")}


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Đến nay, đã có 402/561 tổ chức cơ sở đảng hoàn thành đại hội.", "tỉnh Quảng Trị"),
        ("Theo Ban Tổ chức Tỉnh ủy, đã có 402/561 tổ chức cơ sở đảng hoàn thành đại hội.", "tỉnh Quảng Trị"),
        ("Đến nay, toàn huyện Gio Linh có 36/45 tổ chức cơ sở đảng hoàn thành đại hội.", "huyện Gio Linh"),
        ("Tính đến hôm nay, Gio Linh có 36/45 tổ chức cơ sở đảng hoàn thành đại hội.", "huyện Gio Linh"),
    ],
)
def test_figures_ahead_of_all_are_of_what_contains_them_all(told: str, place: str) -> None:
    other = COMMUNE.replace("xã Vĩnh Chấp", "xã Gio Hải").replace("Lê Văn Ngọ", "Hồ Văn Mai")
    text = f"Ghi nhanh từ các đại hội\n\n{told}\n\n* Xã Vĩnh Chấp (Vĩnh Linh)\n\n{COMMUNE}* Xã Gio Hải (Gio Linh)\n\n{other}"
    found = [o.place for o in read_document(Document("x", text)).observations]
    assert found == [place, "xã Vĩnh Chấp", "xã Gio Hải"]


def test_a_heading_that_only_names_an_organisation_heads_no_congress() -> None:
    text = (
        f"{LEAD}* Xã Vĩnh Chấp\n\n{COMMUNE}* Công ty Cổ phần Nước sạch Quảng Trị góp sức\n\nCông ty tặng quà 20 hộ nghèo của xã.\n\n"
        f"* Thị trấn Cửa Tùng\n\n{TOWN}"
    )
    assert {c.place for c in read_document(Document("x", text)).congresses} == {"xã Vĩnh Chấp", "thị trấn Cửa Tùng"}


@pytest.mark.parametrize(
    ("named", "beside", "within"),
    [
        ("xã Quang Châu", "Bí thư Huyện ủy Việt Yên", "huyện Việt Yên"),  # a ward since, in a town since
        ("xã Phượng Sơn", "Bí thư Tỉnh ủy Bắc Giang", None),  # which is the name of a commune elsewhere too
        ("xã Phượng Sơn", "Bí thư Thành ủy Hà Nội", "huyện Quốc Oai"),
        ("xã Sen Phương", "Bí thư Tỉnh ủy Bắc Giang", "huyện Phúc Thọ"),  # the only one of that name
    ],
)
def test_a_commune_that_became_a_ward_lies_where_the_text_is(named: str, beside: str, within: str | None) -> None:
    text = (
        f"Ngày 15/5/2020, Đảng bộ {named} tổ chức Đại hội lần thứ XX, nhiệm kỳ 2020-2025. Đồng chí Lê Văn Ngọ, {beside}, dự và chỉ đạo.\n"
    )
    assert [(c.place, c.within) for c in read_document(Document("x", text)).congresses] == [(named, within)]


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("ĐẠI HỘI CÁC ĐẢNG BỘ TRỰC THUỘC KHỐI CÁC CƠ QUAN TRUNG ƯƠNG", "Khối các cơ quan Trung ương"),
        ("Đại hội các chi bộ, đảng bộ thuộc Đảng bộ Khối Doanh nghiệp tỉnh Sơn La", "Khối Doanh nghiệp tỉnh Sơn La"),
        ("Tin đại hội các đảng bộ trực thuộc Tỉnh ủy Sơn La", "tỉnh Sơn La"),
        ("Tin vắn: đại hội các đảng bộ", None),
    ],
)
def test_a_title_says_what_all_the_organisations_belong_to(title: str, within: str | None) -> None:
    text = (
        f"{title}\n\n* Đảng bộ Viện Nghiên cứu khoa học xã hội Việt Nam: Ngày 6-7, Đại hội Đảng bộ Viện Nghiên cứu khoa học xã hội Việt Nam "
        "nhiệm kỳ 2010-2015 khai mạc và sẽ kết thúc vào trưa 7-7.\n\n"
        "* Đảng bộ Công ty Xăng dầu: Sáng 8-7-2010, Đại hội Đảng bộ Công ty Xăng dầu lần thứ XI, nhiệm kỳ 2010-2015 khai mạc.\n"
    )
    found = {c.place: c for c in read_document(Document("x", text)).congresses if c.main}
    first = found["Viện Nghiên cứu khoa học xã hội Việt Nam"]
    assert (first.start_date, first.end_date) == ("2010-07-06", "2010-07-07")
    assert first.within == found["Công ty Xăng dầu"].within == within

"""Which place or organisation a figure is of."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

HEAD = (
    "Ngày 20/9/2020, Đảng bộ tỉnh Bắc Giang khai mạc Đại hội đại biểu lần thứ XIX, nhiệm kỳ 2020-2025.\n\n"
    "Giá trị sản xuất của tỉnh năm 2019 đạt 98.000 tỷ đồng.\n\n"
)
#: a text behind the head, and the places of its figures
TEXTS = [
    ("Tỷ lệ hộ nghèo toàn tỉnh còn 4%, nhưng huyện Sơn Động là 21%.", ["tỉnh Bắc Giang", "huyện Sơn Động"]),
    ("Bí thư Huyện ủy Sơn Động nói huyện còn 1.200 hộ nghèo, giảm 300 hộ.", ["huyện Sơn Động", "huyện Sơn Động"]),
    ("Năm 2019, kinh tế tỉnh tăng 9% (cả nước 7%).", ["tỉnh Bắc Giang", "Việt Nam"]),
    ("Thu nhập bình quân đầu người đạt 50 triệu đồng, bằng 95% bình quân cả nước.", ["tỉnh Bắc Giang"] * 2),
    ("Xuất khẩu của cả nước năm 2019 vượt 260 tỷ USD.", ["Việt Nam"]),
    ("Tỉnh có 10 huyện, 209 xã; các huyện có 35 chợ.", ["tỉnh Bắc Giang"] * 3),
    ("Hà Nội có 8,2 triệu dân.", ["thành phố Hà Nội"]),
    ("Số trường đạt chuẩn: Lục Nam: 29 trường; Sơn Động 16 trường.", ["huyện Lục Nam", "huyện Sơn Động"]),
    ("Riêng huyện Hiệp Hòa lại ngược dòng: công nghiệp tăng 9,4%.", ["huyện Hiệp Hòa"]),
    ("Tỉnh có 31 cụm công nghiệp, riêng huyện Lục Ngạn có 3 cụm; tỉnh Bắc Giang còn 4% hộ nghèo.",
     ["tỉnh Bắc Giang", "huyện Lục Ngạn", "tỉnh Bắc Giang"]),
    ("Cả vùng mới có 40 km đường cao tốc, trong khi chiếm 18% dân số cả nước. Tỉnh có 12 chợ.", [None, None, "tỉnh Bắc Giang"]),
    ('Ở xã Cao Xá, huyện Tân Yên, chỉ còn 48 hộ nghèo. Ông Hồ Sỹ Tân, Bí thư Đảng ủy xã, nói: "Việc gì cũng xong. Riêng làm đường, bà con '
     'hiến 1.200 m2 đất". Đến nay, tỉnh có 12 chợ.', ["xã Cao Xá", "xã Cao Xá", "tỉnh Bắc Giang"]),
    ("Cùng dự có đoàn công tác của Huyện ủy Tân Yên cùng 112 đại biểu đại diện cho 328 đảng viên thuộc 11 chi bộ.", ["tỉnh Bắc Giang"]),
    ("Huyện Tân Yên còn 0,9% hộ nghèo; tại huyện Yên Thế, tỷ lệ hộ nghèo theo chuẩn của tỉnh còn 1,2%.", ["huyện Tân Yên", "huyện Yên Thế"]),
    ("Cả nước có 63 tỉnh, thành phố; riêng Hà Nội có 579 xã; tỉnh Bắc Giang có 209 xã.", ["thành phố Hà Nội", "tỉnh Bắc Giang"]),
    ("Tại huyện Sơn Động, tỷ lệ hộ nghèo còn 21%, có 45 doanh nghiệp.", ["huyện Sơn Động"] * 2),
    ("Riêng thị trấn Vôi thu ngân sách 38 tỷ đồng, bằng 132% dự toán.", ["thị trấn Vôi"] * 2),
    ("Lúa đạt 60 tạ/ha, riêng huyện Yên Dũng đạt 65 tạ/ha; sản lượng lương thực 620.000 tấn.",
     ["tỉnh Bắc Giang", "huyện Yên Dũng", "tỉnh Bắc Giang"]),
    ("Cụm chế biến ở huyện Lục Ngạn có 31 cơ sở.", ["tỉnh Bắc Giang"]),
    ("Dẫn đầu phong trào là xã Tân An (huyện Yên Dũng) với 14 mô hình, thu nhập đạt 61 triệu đồng; toàn tỉnh có 320 mô hình.",
     ["xã Tân An", "xã Tân An", "tỉnh Bắc Giang"]),
    ("Diện tích vải của huyện Lục Ngạn đạt 15.000 ha, của huyện Lục Nam đạt 6.200 ha.", ["huyện Lục Ngạn", "huyện Lục Nam"]),
    ("Tỷ lệ hộ nghèo ở Sơn Động còn 21%, trong khi bình quân toàn tỉnh là 4%.", ["huyện Sơn Động", "tỉnh Bắc Giang"]),
    ("Đảng bộ thành phố Bắc Giang kết nạp 450 đảng viên, Đảng bộ huyện Yên Thế 210 đảng viên.", ["thành phố Bắc Giang", "huyện Yên Thế"]),
    ("Cùng với huyện Tân Yên, tỉnh chọn thêm 3 huyện làm điểm.", ["tỉnh Bắc Giang"]),
    ("So với huyện Tân Yên, huyện Yên Thế còn khó khăn, hộ nghèo chiếm 9%.", ["huyện Yên Thế"]),
    ("Tiêu biểu như các huyện Việt Yên, Tân Yên, mỗi huyện có 15 mô hình.", ["tỉnh Bắc Giang"]),
    ("Huyện Yên Thế về đích năm 2019, hộ nghèo còn 3%. Thu nhập bình quân đạt 45 triệu đồng. Cả tỉnh còn 4% hộ nghèo.",
     ["huyện Yên Thế", "huyện Yên Thế", "tỉnh Bắc Giang"]),
    ("Lạng Sơn thu ngân sách 7.000 tỷ đồng, còn Bắc Giang thu 12.000 tỷ đồng.", ["tỉnh Lạng Sơn", "tỉnh Bắc Giang"]),
    ("Kinh tế tăng 14%, cao hơn mức bình quân của cả nước (6,8%).", ["tỉnh Bắc Giang", "Việt Nam"]),
    ('Ông Lê Văn Tú, Bí thư Đảng ủy xã Hồng Kỳ, nói: "Xã tôi có 1.250 hộ, trong đó 4% là hộ nghèo".', ["xã Hồng Kỳ", "xã Hồng Kỳ"]),
    ("Đảng bộ huyện Yên Dũng có 5.100 đảng viên; cầu nối huyện Yên Dũng với huyện Lục Nam dài 320 m.",
     ["huyện Yên Dũng", "tỉnh Bắc Giang"]),
    ("Chị từng là cán bộ xã Hương Vĩ. Số hộ nghèo của Hương Vĩ giảm từ 214 hộ xuống còn 67 hộ.", ["xã Hương Vĩ", "xã Hương Vĩ"]),
    ("Bí thư Huyện ủy Sơn Động lo vì huyện của ông vẫn còn 21% hộ nghèo; năm qua, huyện vận động được 412 học sinh trở lại lớp.",
     ["huyện Sơn Động", "huyện Sơn Động"]),
    ("Bí thư Huyện ủy Sơn Động kể rằng huyện ông có 47 dự án; ở đây còn 800 hộ nghèo.", ["huyện Sơn Động"] * 2),
    ("Đại hội đã nghe tham luận của Đảng bộ huyện Sơn Động về rừng. Năm 2019, huyện ước trồng 3.000 ha rừng.", ["huyện Sơn Động"]),
    ("Cả tỉnh hiện có 10 huyện, thành phố với 209 xã; Lạng Sơn có 200 xã, 11 huyện; còn Thái Nguyên có 177 xã, phường.",
     ["tỉnh Bắc Giang", "tỉnh Bắc Giang", "tỉnh Lạng Sơn", "tỉnh Lạng Sơn", "tỉnh Thái Nguyên"]),
    ("Kinh tế tăng bình quân 9%, cao hơn mức bình quân 7% của cả nước.", ["tỉnh Bắc Giang", "Việt Nam"]),
    ("Kinh tế tăng bình quân 9%, cao hơn bình quân cả nước 2%.", ["tỉnh Bắc Giang"] * 2),
]


@pytest.mark.parametrize(("text", "places"), TEXTS, ids=[text for text, _ in TEXTS])
def test_figures_are_of_the_place_that_their_clause_is_about(text: str, places: list[str | None]) -> None:
    found = [o for o in read_document(Document("x", HEAD + text)).observations if o.evidence[0].start >= len(HEAD)]
    assert [o.place for o in sorted(found, key=lambda o: o.evidence[0].start)] == places


def test_figures_of_a_text_without_a_congress_are_of_the_organisation_it_opens_with() -> None:
    text = (
        "Chiều 3/1/2025, Công ty Cổ phần Cơ khí Hồng Nam tổ chức hội nghị tổng kết năm 2024 tại thành phố Uông Bí, tỉnh "
        "Quảng Ninh, do Đảng ủy Công ty chủ trì. Doanh thu đạt 55 tỷ đồng, vượt 14% kế hoạch.\n\nĐại hội Đảng bộ Công ty sẽ bàn tiếp."
    )
    places = {o.place for o in read_document(Document("x", text)).observations}
    assert places == {"Công ty Cổ phần Cơ khí Hồng Nam"}


def test_a_province_of_both_systems_is_meant_by_its_bare_name_in_a_text_without_a_year():
    text = (
        "Đại hội Đảng bộ Quảng Ninh\n\nBí thư Huyện ủy Ba Chẽ phát biểu tại phiên khai mạc Đại hội Đảng bộ tỉnh Quảng Ninh sáng 22/9, "
        "bầu Ban Chấp hành khóa 13. Tỉnh còn 8,1% hộ nghèo.\n"
    )
    reading = read_document(Document("x", text))
    assert {c.place for c in reading.congresses} == {"tỉnh Quảng Ninh"}
    assert [o.place for o in reading.observations] == ["tỉnh Quảng Ninh"]


def test_a_text_on_several_provinces_has_the_figures_of_each_report() -> None:
    text = (
        "Ngày 14/5/2019, Tiểu ban phục vụ Đại hội Đảng toàn quốc lần thứ XIII làm việc với Phú Yên, Khánh Hòa, Bình Thuận.\n\n"
        "Tại Khánh Hòa, kinh tế tăng trưởng 7,1%.\nTrong khi đó, theo báo cáo của Bình Thuận, kinh tế của tỉnh khá toàn diện.\n"
        "Tỉnh có 61 xã đạt chuẩn nông thôn mới.\nXuất khẩu tăng: Khánh Hòa 7%, Phú Yên 8%, Bình Thuận 9%.\n"
    )
    places = [o.place for o in sorted(read_document(Document("x", text)).observations, key=lambda o: o.evidence[0].start)]
    assert places == ["tỉnh Khánh Hòa", "tỉnh Bình Thuận", "tỉnh Khánh Hòa", "tỉnh Phú Yên", "tỉnh Bình Thuận"]


def test_a_link_to_another_report_has_the_figures_of_the_place_that_it_opens_with() -> None:
    text = f"{HEAD}Tỉnh có 209 xã.\n\n>> Lục Ngạn trồng mới 300 ha vải\n>> Đại biểu Quốc hội tiếp xúc cử tri\n"
    found = sorted(read_document(Document("x", text)).observations, key=lambda o: o.evidence[0].start)
    assert [o.place for o in found if o.evidence[0].start >= len(HEAD)] == ["tỉnh Bắc Giang", "huyện Lục Ngạn"]


LINES = "\n\n".join(("Bà con phấn khởi.", "Phố xá rợp cờ hoa.", "Ai cũng vui."))
YEN_LAP = "Ngày 15/7/2020, Đại hội đại biểu Đảng bộ huyện Yên Lập (Phú Thọ) lần thứ XXV, nhiệm kỳ 2020-2025 khai mạc.\n\n"
OWN, ABOVE, BESIDE, COUNTRY = "huyện Yên Lập", "tỉnh Phú Thọ", "huyện Thanh Sơn", "Việt Nam"
#: what a district's report holds its figures against, and whose each figure is
HELD = [
    ("Hộ nghèo còn 5,1%, trong khi bình quân toàn tỉnh là 3,3%.", [OWN, ABOVE]),
    ("Thu nhập đạt 42 triệu đồng/người, thấp hơn mức bình quân chung của tỉnh (48 triệu đồng).", [OWN, ABOVE]),
    ("Thu nhập đạt 42 triệu đồng/người, chưa bằng huyện Thanh Sơn (44 triệu đồng).", [OWN, BESIDE]),
    ("Thu nhập đạt 42 triệu đồng/người, cao hơn bình quân toàn tỉnh 6 triệu đồng.", [OWN, OWN]),
    ("Thu nhập đạt 42 triệu đồng/người, bằng 87% bình quân chung toàn tỉnh.", [OWN, OWN]),
    ("Kinh tế tăng 7,1%, gấp 2,4 lần mức tăng chung của cả nước (2,9%).", [OWN, OWN, COUNTRY]),
    ("Tỉnh đặt mục tiêu 60% trường đạt chuẩn, còn huyện phấn đấu đạt 75%.", [ABOVE, OWN]),
    ("Cả nước đặt mục tiêu 60% trường đạt chuẩn, còn huyện phấn đấu đạt 75%.", [COUNTRY, OWN]),
    ("Tỉnh giao thu 120 tỷ đồng, huyện thu được 150 tỷ đồng.", [OWN, OWN]),
    ("Xã Mỹ Lung được chọn làm điểm. Các xã có 35 chợ.", [OWN]),
    ("Xã Mỹ Lung có thu nhập 50 triệu đồng/người, cao hơn bình quân toàn huyện 6 triệu đồng.", ["xã Mỹ Lung"] * 2),
    ("Nhiều mô hình nhất là xã Mỹ Lung (29 mô hình), xã Lương Sơn (16 mô hình).", ["xã Mỹ Lung", "xã Lương Sơn"]),
    ("Xã Mỹ Lung có 29 mô hình và xã Lương Sơn 16 mô hình.", ["xã Mỹ Lung", "xã Lương Sơn"]),
    ("Xã Mỹ Lung dẫn đầu toàn huyện với 29 mô hình.", ["xã Mỹ Lung"]),
    ("Riêng xã Mỹ Lung, nơi có 900 hộ người Dao, đã có điện. Đảng viên tăng 312 người.", ["xã Mỹ Lung", OWN]),
    ("Tỷ lệ hộ nghèo theo chuẩn tỉnh từ 11,6% năm 2015 nay còn 6,3%.", [OWN, OWN]),
]


@pytest.mark.parametrize(("told", "places"), HELD)
def test_what_a_figure_is_held_against_has_its_own(told: str, places: list[str]) -> None:
    found = [o.place for o in read_document(Document("x", f"{YEN_LAP}{told}\n")).observations]
    assert found == places


SON_DONG = "huyện Sơn Động"
#: what a report on a province tells of one of its parts, and how it may go on; the places of the figures
SETTINGS = [
    ("Ông Lê Sáu, Bí thư Huyện ủy Sơn Động, cho biết: “Giờ đã có 46 mô hình, mỗi mô hình lãi 75 triệu đồng.”", [SON_DONG, SON_DONG]),
    ("“Nhờ vậy, 46 hộ đã thoát nghèo”, ông Lê Sáu, Chủ tịch UBND huyện Sơn Động, nói.", [SON_DONG]),
    ("Chúng tôi lên huyện Sơn Động, nơi có 46 nghìn ha rừng.", [SON_DONG]),
    ("Sáng hôm sau, chúng tôi theo đoàn công tác lên xã Vân Sơn, nơi có 3.700 cây chè, rừng phủ 61%.", ["xã Vân Sơn", "xã Vân Sơn"]),
    ("Trở lại huyện Sơn Động sau 5 năm, chúng tôi thấy 46 mô hình chăn nuôi.", [SON_DONG]),
    ("Về huyện Sơn Động hôm nay, đã thấy 46 mô hình chăn nuôi.", [SON_DONG]),
    ("Chỉ tính trong xã Vân Sơn của chị đã có 46 ha măng.", ["xã Vân Sơn"]),
    ("Câu chuyện ở huyện Sơn Động là ví dụ. Nay đã có 46 mô hình chăn nuôi.", [SON_DONG]),
    ("Ông Lê Sáu, Bí thư Huyện ủy Sơn Động, cho biết toàn tỉnh có 46 mô hình như thế.", ["tỉnh Bắc Giang"]),
    ("Ông Lê Sáu, Bí thư Huyện ủy Sơn Động, trúng cử với số phiếu cao. Thu ngân sách đạt 46 tỷ đồng.", ["tỉnh Bắc Giang"]),
    ("Đến huyện Sơn Động, đoàn thăm gia đình chính sách. Nhiệm kỳ qua, thu ngân sách đạt 46 tỷ đồng.", ["tỉnh Bắc Giang"]),
    ("Đại hội điểm diễn ra tại huyện Sơn Động. Thu ngân sách đạt 46 tỷ đồng.", ["tỉnh Bắc Giang"]),
    ("Tỉnh hỗ trợ huyện Sơn Động 46 tỷ đồng làm đường.", ["tỉnh Bắc Giang"]),
]


@pytest.mark.parametrize("dress", [" ", "\n\n"])
@pytest.mark.parametrize(("told", "places"), SETTINGS)
def test_a_sentence_is_set_in_a_part_that_it_opens_with_or_whose_head_speaks(told: str, places: list[str], dress: str) -> None:
    text = f"{HEAD}{told.replace('. ', f'.{dress}')}\n\nToàn tỉnh có 12.000 doanh nghiệp.\n\n{LINES}\n"
    found = [o.place for o in read_document(Document("x", text)).observations]
    assert found == ["tỉnh Bắc Giang", *places, "tỉnh Bắc Giang"]


def test_a_district_called_by_its_kind_goes_on_in_the_next_sentence() -> None:
    told = "Ở miền núi Sơn Động, con số nào cũng nhỏ. “Năm 2015, huyện có hơn 53% hộ nghèo. Cuối năm ngoái còn 32,4%”, bà Tư nói."
    found = [o.place for o in read_document(Document("x", f"{HEAD}{told}\n")).observations]
    assert found == ["tỉnh Bắc Giang", SON_DONG, SON_DONG]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Sau hợp nhất Bình Phước, tỉnh Đồng Nai có quy mô kinh tế đứng thứ tư cả nước.", "tỉnh Đồng Nai"),
        ("Tại Bình Phước, Bí thư Tỉnh ủy Đồng Nai đi khảo sát.", "tỉnh Đồng Nai"),
        ("Bình Phước về chung một nhà với Đồng Nai.", "tỉnh Đồng Nai"),
    ],
)
def test_a_text_that_only_names_a_congress_goes_on_about_its_province(told: str, place: str) -> None:
    congress = "Đại hội Đảng bộ tỉnh Đồng Nai lần thứ I, nhiệm kỳ 2025-2030 sẽ quyết định kịch bản tăng trưởng."
    text = f"{told} {congress}\n\nThu ngân sách đạt 90.000 tỷ đồng.\n"
    assert [o.place for o in read_document(Document("x", text)).observations] == [place]


WELCOMED = "chào mừng Đại hội Đảng bộ tỉnh Nam Định lần thứ XX, nhiệm kỳ 2020-2025"


@pytest.mark.parametrize(
    ("title", "told", "place"),
    [
        ("HUYỆN Ý YÊN KHÁNH THÀNH TRƯỜNG HỌC", f"Ngôi trường là công trình {WELCOMED}.", "huyện Ý Yên"),
        ("UBND huyện Ý Yên gắn biển công trình", f"Ngôi trường là công trình {WELCOMED}.", "huyện Ý Yên"),
        ("Ý Yên: Gắn biển công trình", f"Ngôi trường là công trình {WELCOMED}.", "huyện Ý Yên"),
        ("Khánh thành trường học", f"Sáng 19/8/2020, UBND huyện Ý Yên khánh thành ngôi trường {WELCOMED}.", "huyện Ý Yên"),
        ("Khánh thành trường học", f"Ngôi trường là công trình {WELCOMED}, xây ở huyện Ý Yên.", "tỉnh Nam Định"),
        ("Huyện Ý Yên sẵn sàng", "Đại hội Đảng bộ tỉnh Nam Định lần thứ XX, nhiệm kỳ 2020-2025 có 347 đại biểu.", "tỉnh Nam Định"),
    ],
)
def test_a_text_that_only_welcomes_a_congress_is_about_the_part_it_opens_with(title: str, told: str, place: str) -> None:
    text = f"{title}\n\n{told}\n\nTổng mức đầu tư công trình là 46 tỷ đồng.\n"
    assert [o.place for o in read_document(Document("x", text)).observations] == [place]


MERGED = (
    "Ngày 25/9/2025, Đại hội đại biểu Đảng bộ tỉnh Hưng Yên lần thứ I, nhiệm kỳ 2025-2030 khai mạc.\n\n"
    "Kinh tế Hưng Yên năm 2024 có quy mô 160.000 tỷ đồng.\n\n"
)
OLD = "tỉnh Thái Bình"
NEW = "tỉnh Hưng Yên"


@pytest.mark.parametrize("dress", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Còn ở Thái Bình cũ, bến cảng đã mở rộng: hàng qua cảng đạt 2 triệu tấn. Sản lượng lúa đạt 950.000 tấn.", [OLD, OLD]),
        ("Đối với tỉnh Thái Bình (cũ), thu ngân sách năm 2024 đạt 11.000 tỷ đồng. Tỷ lệ hộ nghèo còn 1,8%.", [OLD, OLD]),
        ("Theo báo cáo, kinh tế tỉnh Thái Bình cũ tăng trưởng bình quân 8%/năm. Gộp cả hai tỉnh, tốc độ tăng là 8,2%/năm.", [OLD, NEW]),
        ("Với Thái Bình cũ, năm năm qua là hành trình của biển: 120 tàu đóng mới. Nhiệm kỳ tới, phấn đấu đón 5 triệu lượt khách.", [OLD, NEW]),
        ("Riêng Thái Bình trước sáp nhập, lúa đạt 950.000 tấn. Sau hợp nhất, tỉnh có 104 xã, phường.", [OLD, NEW]),
        ("Thu ngân sách năm 2024 của tỉnh Thái Bình cũ là 11.000 tỷ đồng, của tỉnh Hưng Yên cũ là 39.000 tỷ đồng.", [OLD, NEW]),
        ("Trước sáp nhập, Thái Bình có 242 xã; sau sáp nhập, tỉnh còn 104 xã.", [OLD, NEW]),
        ("Quy mô kinh tế Hưng Yên đạt 290.000 tỷ đồng, riêng Thái Bình cũ chiếm 45%.", [NEW, OLD]),
        ("Thái Bình cũ và Hưng Yên cũ có nhiều thế mạnh; tổng thu ngân sách đạt 50.000 tỷ đồng. Tỷ lệ hộ nghèo còn 1,8%.", [NEW, NEW]),
        ("Bí thư Tỉnh ủy Thái Bình (cũ) cho biết GRDP đạt 160.000 tỷ đồng. Tỷ lệ hộ nghèo còn 1,8%.", [NEW, NEW]),
        ("So với Thái Bình cũ, thu nhập bình quân đạt 80 triệu đồng. Tỷ lệ hộ nghèo còn 1,8%.", [NEW, NEW]),
        ("Từ các huyện của Hưng Yên đến Thái Bình cũ, đường mới dài 30 km. Tỷ lệ hộ nghèo còn 1,8%.", [NEW, NEW]),
    ],
)
def test_provinces_of_before_a_merger_keep_their_figures(told: str, places: list[str], dress: str) -> None:
    text = f"{MERGED}{told.replace('. ', f'.{dress}')}\n\nToàn tỉnh có 62.000 doanh nghiệp.\n\n{LINES}\n"
    found = [o.place for o in read_document(Document("x", text)).observations]
    assert found == [NEW, *places, NEW]


def test_a_bare_name_of_a_province_of_before_is_no_ward() -> None:
    text = f"{MERGED}Trong khi đó, Thái Bình (trước đây) có 48 nhà máy.\n"
    assert [o.place for o in read_document(Document("x", text)).observations][1:] == [OLD]


def test_what_is_measured_in_the_province_is_not_of_the_district_that_a_text_tells_of() -> None:
    text = (
        "Sáng 15/8/2023, hội nghị công bố quyết định về công tác cán bộ diễn ra.\n\n"
        "Bí thư Tỉnh ủy nhấn mạnh: 7 tháng đầu năm 2023, thu ngân sách trên địa bàn tỉnh mới đạt 3.450 tỷ đồng, bằng 49% dự toán.\n\n"
        "Đồng chí Trương Văn Định từng là Bí thư Huyện đoàn Minh Hóa, Chủ tịch UBND huyện Minh Hóa.\n"
    )
    found = {o.evidence[0].quote: o.place for o in read_document(Document("x", text)).observations}
    assert found == {"3.450 tỷ đồng": "tỉnh Quảng Bình", "49%": "tỉnh Quảng Bình"}

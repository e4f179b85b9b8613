"""What a paragraph behind the lead tells of a congress in numbers, and whose congress a cell's report is of."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.facts import Congress
from kg.text import Document

_LEAD = "Sáng 15/7/2025, Đảng bộ phường Tân An (tỉnh Đắk Lắk) khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n\n"

#: a paragraph, the field that it tells, and its number; None where what it counts is something else
COUNTED: dict[str, tuple[str, int | None]] = {
    "Đại hội bầu 33 đồng chí trong tổng số 38 đồng chí có tên trong danh sách bầu cử vào Ban Chấp hành.": ("committee_size", 33),
    "Cấp ủy nhiệm kỳ mới có 27 đồng chí, khuyết 2.": ("committee_size", 27),
    "Ban Chấp hành Đoàn Thanh niên có 15 đồng chí.": ("committee_size", None),
    "Hội Cựu chiến binh bầu Ban Chấp hành 11 đồng chí.": ("committee_size", None),
    "Công đoàn có 15 ủy viên Ban Chấp hành.": ("committee_size", None),
    "Chủ tịch Hội Nông dân công bố quyết định chỉ định Ban Chấp hành gồm 33 đồng chí.": ("committee_size", 33),
    "Đại biểu dự Đại hội Đảng bộ phường Tân An: 120 chính thức.": ("official_delegates", 120),
    "Kết quả: đại biểu dự Đại hội Đảng bộ tỉnh 14 đồng chí chính thức, 1 dự khuyết.": ("higher_delegates", 14),
    "Trong Đoàn, 15 đại biểu dưới 35 tuổi.": ("official_delegates", None),
    "42 đại biểu là nữ.": ("official_delegates", None),
}
#: reports of cells of villages: the lead, whose congress it is, and what that belongs to
CELLS = {
    "Ngày 14/2/2025, Chi bộ thôn Đông Hải, xã Bình Minh tổ chức Đại hội chi bộ nhiệm kỳ 2025-2027.": ("thôn Đông Hải", "xã Bình Minh"),
    "Sáng 14/2/2025, Đại hội Chi bộ buôn Ea Tlă, xã Dray Bhăng nhiệm kỳ 2025-2027 được tổ chức.": ("buôn Ea Tlă", "xã Dray Bhăng"),
    "Chi bộ tổ dân phố số 3 (thị trấn Na Hang) tổ chức Đại hội nhiệm kỳ 2025-2027.": ("tổ dân phố số 3", "thị trấn Na Hang"),
    "Chi bộ thôn 8 xã Nam Bình tổ chức Đại hội nhiệm kỳ 2025-2027.": ("thôn 8 xã Nam Bình", "xã Nam Bình"),
}

#: congresses of others, told in a report on a Party congress of which no day is told
OTHERS = (
    "Đại hội Đoàn Thanh niên diễn ra trong hai ngày 5 và 6/4.",
    "Đại hội đại biểu Hội Nông dân diễn ra ngày 2/4, bầu Ban Chấp hành 15 đồng chí.",
    "Đại hội thể dục thể thao khai mạc ngày 26/3.",
    "Đại hội đồng cổ đông thường niên tổ chức ngày 20/4 có 120 đại biểu.",
    "Ngày 8/3, Hội Phụ nữ đã tổ chức thành công Đại hội, bầu Ban Chấp hành gồm 13 đồng chí.",
    "Trong nhiệm kỳ, Hội Nông dân tổ chức Đại hội đại biểu nhiệm kỳ 2018-2023.",
)

#: a place and the province that it is in, with no more than a blank between them; not one that it is not in
BESIDE = {
    "Đảng bộ huyện Hương Khê Hà Tĩnh": ("huyện Hương Khê", "tỉnh Hà Tĩnh"),
    "Đảng bộ thành phố Pleiku Gia Lai": ("thành phố Pleiku", "tỉnh Gia Lai"),
    "Đảng bộ huyện Hương Khê (Hà Tĩnh)": ("huyện Hương Khê", "tỉnh Hà Tĩnh"),
    "(ĐHĐB) Đảng bộ huyện Hương Khê (Hà Tĩnh)": ("huyện Hương Khê", "tỉnh Hà Tĩnh"),
}


def _main(text: str) -> Congress:
    main = [c for c in read_document(Document("x", text)).congresses if c.main]
    assert len(main) == 1
    return main[0]


@pytest.mark.parametrize("passage", COUNTED)
def test_numbers_told_in_a_later_paragraph(passage: str) -> None:
    field, number = COUNTED[passage]
    assert getattr(_main(f"{_LEAD}{passage}\n"), field) == number


@pytest.mark.parametrize("lead", CELLS)
def test_cells_of_villages(lead: str) -> None:
    congress = _main(f"Đại hội chi bộ điểm\n\n{lead}\n")
    assert (congress.place, congress.within, congress.term) == (*CELLS[lead], (2025, 2027))


@pytest.mark.parametrize("whose", BESIDE)
def test_a_province_right_behind_its_district(whose: str) -> None:
    congress = _main(f"Đại hội đại biểu {whose} lần thứ XIX nhiệm kỳ 2015-2020 khai mạc sáng 5/8.\n")
    assert (congress.place, congress.within, congress.ordinal, congress.term) == (*BESIDE[whose], 19, (2015, 2020))


@pytest.mark.parametrize("passage", OTHERS)
def test_congresses_of_others(passage: str) -> None:
    lead = "Đại hội đại biểu Đảng bộ huyện Hoài Ân (Bình Định) lần thứ XXIV, nhiệm kỳ 2020-2025 đã thành công tốt đẹp.\n\n"
    text = f"{lead}Công tác đoàn thể được quan tâm. {passage}\n"
    assert len(read_document(Document("x", text)).congresses) == 1
    congress = _main(text)
    assert (congress.start_date, congress.end_date, congress.committee_size, congress.official_delegates) == (None, None, None, None)


def test_the_party_organisation_of_a_union() -> None:
    congress = _main("Ngày 5/6/2020, Đảng bộ Hội Nông dân tỉnh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2020-2025.\n")
    assert (congress.ordinal, congress.start_date) == (5, "2020-06-05")


def test_a_second_day_far_from_the_first_is_of_something_else() -> None:
    text = "Sáng 6/8/2020, Đảng bộ xã Tam Hợp khai mạc Đại hội lần thứ XX, nhiệm kỳ 2020-2025.\n\nĐại hội thu hoạch bế mạc ngày 2/4.\n"
    assert (_main(text).start_date, _main(text).end_date) == ("2020-08-06", None)


def test_a_number_that_is_also_a_family_name() -> None:
    congress = _main("Trưa 9/6, 150 đại biểu hoàn thành chương trình Đại hội lần thứ VI Đảng bộ Đại học Thái Nguyên, nhiệm kỳ 2020-2025.\n")
    assert (congress.place, congress.ordinal) == ("Đại học Thái Nguyên", 6)


def test_a_commune_told_with_a_digit_is_the_one_registered_with_a_roman_number() -> None:
    congress = _main("Đại hội đại biểu Đảng bộ xã Cây Trường 2 (Bàu Bàng) lần thứ III, nhiệm kỳ 2020-2025 họp ngày 17 & 18.4.\n")
    assert (congress.place, congress.within) == ("xã Cây Trường 2", "huyện Bàu Bàng")
    assert (congress.start_date, congress.end_date) == ("2020-04-17", "2020-04-18")


@pytest.mark.parametrize(
    ("holder", "place"),
    [
        ("Ngày 15/8, Trường Đại học Vinh tổ chức Đại hội Đảng bộ lần thứ V", "Trường Đại học Vinh"),
        ("Sáng 15/8, Công ty Điện lực Sơn La đã long trọng khai mạc Đại hội đại biểu Đảng bộ lần thứ V", "Công ty Điện lực Sơn La"),
        ("Sở Y tế tỉnh Sơn La tiến hành Đại hội Đảng bộ lần thứ V", "Sở Y tế tỉnh Sơn La"),
    ],
)
def test_an_organisation_that_holds_the_congress_of_its_party_organisation(holder: str, place: str) -> None:
    congress = _main(f"{holder}, nhiệm kỳ 2020-2025.\n")
    assert (congress.place, congress.level, congress.ordinal) == (place, "organisation", 5)


@pytest.mark.parametrize(
    "told", ["Hội Nông dân tỉnh Sơn La tổ chức Đại hội đại biểu lần thứ V", "Sở Y tế tỉnh Sơn La bàn về Đại hội Đảng bộ lần thứ V"]
)
def test_what_holds_no_congress_of_its_own(told: str) -> None:
    found = read_document(Document("x", f"Tin đại hội\n\n{told}, nhiệm kỳ 2020-2025.\n")).congresses
    assert not [c for c in found if c.level == "organisation"]


#: headlines on who came, the lead below them, and the congress that both tell of: ordinal and term
VISITED = (
    ("Phó Thủ tướng dự Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI", "Đại hội Đảng bộ tỉnh Lào Cai nhiệm kỳ 2020-2025 khai mạc sáng 22/10."),
    (
        "Chủ tịch Quốc hội dự khai mạc Đại hội Đảng bộ tỉnh Lào Cai nhiệm kỳ 2020-2025",
        "Sáng 22/10, Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI khai mạc.",
    ),
)


@pytest.mark.parametrize(("headline", "lead"), VISITED)
def test_who_comes_to_a_congress_names_the_one_reported_on(headline: str, lead: str) -> None:
    text = f"{headline}\n\n{lead}\n"
    assert len(read_document(Document("x", text)).congresses) == 1
    assert (_main(text).ordinal, _main(text).term) == (16, (2020, 2025))


def test_an_earlier_congress_that_somebody_went_to_is_another_one() -> None:
    told = "Ông An dự Đại hội Đảng bộ tỉnh Lào Cai lần thứ XV, nhiệm kỳ 2015-2020.\n\n"
    told += "Đại hội Đảng bộ tỉnh Lào Cai nhiệm kỳ 2020-2025 khai mạc.\n"
    found = read_document(Document("x", f"Tin tức\n\n{told}")).congresses
    assert {(c.ordinal, c.term) for c in found} >= {(15, (2015, 2020))}
    assert _main(f"Tin tức\n\n{told}").ordinal != 15


_MERGED = """Tỉnh đầu tiên ở Tây Bắc đại hội sau sáp nhập

Tỉnh Lào Cai (hợp nhất Yên Bái và Lào Cai cũ) sẽ tổ chức Đại hội Đảng bộ lần thứ I, nhiệm kỳ 2025-2030 trong ba ngày 25, 26 và 27-9.

Trước hợp nhất, Đảng bộ tỉnh Lào Cai (cũ) tổ chức Đại hội lần thứ XVI; Đảng bộ tỉnh Yên Bái (cũ) tổ chức Đại hội lần thứ XIX.
"""


def test_a_merged_province_is_told_with_what_it_was_made_of_in_brackets() -> None:
    main = _main(_MERGED)
    assert (main.place, main.ordinal, main.term, main.start_date, main.end_date) == ("tỉnh Lào Cai", 1, (2025, 2030), "2025-09-25", "2025-09-27")
    others = {(c.place, c.ordinal) for c in read_document(Document("x", _MERGED)).congresses if not c.main}
    assert others == {("tỉnh Lào Cai", 16), ("tỉnh Yên Bái", 19)}


_ROUND = """Đại hội các huyện

Ngày 7/8/2015, Đại hội Đảng bộ thị xã Hồng Lĩnh (Hà Tĩnh) lần thứ VI, nhiệm kỳ 2015-2020 bế mạc.

Ngày 6/8/2015, Đại hội Đảng bộ huyện Hương Sơn (Hà Tĩnh) lần thứ XXI, nhiệm kỳ 2015-2020 bế mạc.

Như vậy, đến nay Hà Tĩnh đã có 10/18 huyện đạt chuẩn nông thôn mới.
"""


def test_figures_of_the_province_in_a_round_of_its_districts() -> None:
    assert [(o.place, o.value) for o in read_document(Document("x", _ROUND)).observations] == [("tỉnh Hà Tĩnh", 10)]


def test_a_national_congress_that_the_headline_calls_by_its_number() -> None:
    text = (
        "Đại hội XIII bầu 200 Ủy viên Trung ương\n\nChiều 30/1, Đại hội XIII của Đảng công bố kết quả bầu Ban Chấp hành Trung ương khóa mới.\n\n"
        "Đại hội diễn ra từ ngày 25/1 với 1.587 đại biểu. Tổng Bí thư Lê Văn Khôi tái đắc cử.\n"
    )
    main = _main(text)
    assert (main.level, main.ordinal, main.start_date, main.official_delegates) == ("national", 13, "2021-01-25", 1587)
    assert [(o.role_label, o.event) for o in read_document(Document("x", text)).officials] == [("Tổng Bí thư", "re-elected")]


def test_a_national_congress_that_somebody_was_chosen_at_is_not_reported_on() -> None:
    text = "Tân Bí thư Tỉnh ủy\n\nÔng Lê Văn Khôi trúng cử Ban Chấp hành Trung ương tại Đại hội XIII của Đảng. Ông sinh năm 1970.\n"
    assert [c.main for c in read_document(Document("x", text)).congresses] == [False]


def test_a_province_named_without_its_kind_holds_its_congress() -> None:
    text = (
        "Ba tỉnh mới\n\nQuảng Trị (gồm Quảng Bình và Quảng Trị cũ) họp đại hội lần thứ nhất trong hai ngày 4 và 5/10/2025.\n\nĐại hội Đảng "
        "bộ tỉnh Đắk Lắk lần thứ nhất (từ 29/9 đến 30/9/2025) chốt 20 chỉ tiêu.\n"
    )
    found = {(c.place, c.ordinal, c.start_date) for c in read_document(Document("x", text)).congresses if c.main}
    assert found == {("tỉnh Quảng Trị", 1, "2025-10-04"), ("tỉnh Đắk Lắk", 1, "2025-09-29")}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("BVĐK khu vực Ba Tri", "Bệnh viện Đa khoa khu vực Ba Tri"),
        ("Sở LĐ-TB&XH tỉnh Bến Tre", "Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre"),
        ("Công ty CP Dừa Ba Tri", "Công ty CP Dừa Ba Tri"),
    ],
)
def test_kinds_of_bodies_that_are_shortened_are_called_in_full(name: str, place: str) -> None:
    assert _main(f"Tin tức\n\nNgày 5/6/2020, Đại hội Đảng bộ {name} lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.\n").place == place


@pytest.mark.parametrize(
    ("aside", "within"), [(" (Bến Tre)", "tỉnh Bến Tre"), (" (huyện Ba Tri, tỉnh Bến Tre)", "tỉnh Bến Tre"), (" (500 giường)", None), ("", None)]
)
def test_an_organisation_lies_in_the_place_in_brackets_behind_its_name_and_in_no_other_text_s(aside: str, within: str | None) -> None:
    text = (
        f"Tin tức\n\nNgày 5/6/2020, tại Bệnh viện Đa khoa khu vực Tân Xuân{aside} diễn ra Đại hội Đảng bộ Bệnh viện lần thứ XX, nhiệm kỳ "
        "2020-2025.\n\n>> Đại hội Đảng bộ phường Hưng Dũng lần thứ VI\n"
    )
    assert _main(text).within == within


@pytest.mark.parametrize(
    ("number", "own"),
    [("VIII", {(8, (2005, 2010)), (9, (2010, 2015))}), ("X", {(9, (2010, 2015))})],
)
def test_a_bare_number_is_that_of_the_congress_before_the_one_to_come(number: str, own: set[tuple[int, tuple[int, int]]]) -> None:
    text = (
        "Trò chuyện trước thềm Đại hội\n\nLong An đang hướng về Đại hội đại biểu Đảng bộ tỉnh lần thứ IX, nhiệm kỳ 2010-2015. Bí thư Tỉnh ủy "
        f"Long An Lê Văn An trả lời phỏng vấn.\n\nĐ/c Lê Văn An: Nghị quyết Đại hội {number} đặt ra 19 chỉ tiêu, tỉnh đã đạt 16 chỉ tiêu.\n"
    )
    assert {(c.ordinal, c.term) for c in read_document(Document("x", text)).congresses if c.level == "province"} == own


@pytest.mark.parametrize("number", ["XII", "XIII"])
def test_a_bare_number_that_a_national_congress_of_the_time_has_is_of_no_province_s(number: str) -> None:
    text = (
        "Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020-2025 họp ngày 17/10/2020. Nghị quyết Đại hội XVIII đề ra 27 chỉ "
        f"tiêu. Nghị quyết Đại hội {number} được học tập nghiêm túc.\n"
    )
    assert {c.ordinal for c in read_document(Document("x", text)).congresses} == {18, 19}


def test_a_congress_planned_in_the_year_in_which_the_last_term_ends_opens_the_next() -> None:
    text = (
        "Bí thư Tỉnh ủy Phú Yên nhận nhiệm vụ mới\n\nThứ sáu, 9/10/2020\n\nChiều 9/10, Ban Chấp hành Đảng bộ tỉnh Phú Yên khóa XVI bầu ông "
        "Hồ Sỹ Tân làm Bí thư Tỉnh ủy nhiệm kỳ 2015-2020.\n\nTheo kế hoạch, Đại hội đại biểu Đảng bộ tỉnh Phú Yên lần thứ XVII diễn ra từ 13 "
        "đến 15/10 với 350 đại biểu.\n"
    )
    congress = next(c for c in read_document(Document("x", text)).congresses if c.ordinal == 17)
    assert (congress.term, congress.start_date, congress.end_date) == ((2020, 2025), "2020-10-13", "2020-10-15")

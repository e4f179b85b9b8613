"""Days of a congress told in a paragraph of its own, behind a lead that names the congress and, here and there, its days."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

_NAMED = "Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025 đã thành công tốt đẹp.\n\n"
_DATED = "Ngày 10/6/2020, Đảng bộ Công ty Than Mạo Khê tổ chức Đại hội đại biểu lần thứ XXX, nhiệm kỳ 2020-2025.\n\n"
_BETWEEN = "Nhiệm kỳ qua, thu ngân sách năm 2019 đạt 215 tỷ đồng. Ngày 20/1/2020, huyện được công nhận đạt chuẩn nông thôn mới.\n\n"

#: what the paragraph says, and the first and the last day of the congress
TOLD = {
    "Trong hai ngày làm việc (23 và 24/6), các đại biểu đã thảo luận sôi nổi và bầu Ban Chấp hành.": ("06-23", "06-24"),
    "Hai ngày 30/6 và 1/7, 150 đại biểu đã góp ý vào dự thảo văn kiện.": ("06-30", "07-01"),
    "Trong các ngày 23, 24 và 25/6, các đại biểu đã thảo luận, thông qua Nghị quyết Đại hội.": ("06-23", "06-25"),
    "Phiên trù bị diễn ra chiều 22/6; phiên chính thức diễn ra ngày 23/6.": ("06-23", "06-23"),
    "Đại hội họp phiên trù bị chiều 22/6, phiên chính thức ngày 23/6.": ("06-23", "06-23"),
    "Đại hội chính thức diễn ra vào ngày 23/6, phiên trù bị vào chiều 22/6.": ("06-23", "06-23"),
    "Tại phiên khai mạc sáng 23/6, đồng chí Bí thư trình bày Báo cáo chính trị.": ("06-23", None),
    "Phát biểu bế mạc Đại hội chiều 24/6, đồng chí Bí thư đề nghị các chi bộ sớm quán triệt.": (None, "06-24"),
    "Đại hội khai mạc sáng 23/6 và sẽ bế mạc vào chiều mai.": ("06-23", "06-24"),
    "Đại hội họp trong các ngày 30, 31/7 và 1/8.": ("07-30", "08-01"),
    "Đại hội diễn ra ngày 23/6 và kết thúc ngày 24/6.": ("06-23", "06-24"),
    "Sáng 24/6, Đại hội bước vào ngày làm việc thứ hai, cũng là ngày cuối cùng.": ("06-23", "06-24"),
    "Sáng 23/6, Đảng bộ huyện mở Đại hội tại Hội trường Trung tâm.": ("06-23", None),
    "Sáng 23/6, Đảng bộ huyện mở Đại hội. Đại hội kéo dài đến 25/6.": ("06-23", "06-25"),
    "Dự khai mạc hôm 23/6, đại diện Tỉnh ủy đề nghị huyện giữ rừng.": ("06-23", None),
    "Khai mạc sáng 23/6 và kết thúc chiều 24/6, các đại biểu đã làm việc hết mình.": ("06-23", "06-24"),
    "Lễ khai mạc diễn ra lúc 8 giờ ngày 23/6 tại Trung tâm Hội nghị huyện.": ("06-23", None),
    "Chiều 24/6, trong diễn văn bế mạc, đồng chí Bí thư cảm ơn các đại biểu.": (None, "06-24"),
    "Hai ngày làm việc 23 và 24/6 để lại nhiều quyết sách.": ("06-23", "06-24"),
    "Bước sang ngày làm việc thứ hai (24/6), các đại biểu thảo luận tại tổ.": ("06-23", None),
    "Ngày làm việc cuối cùng, 24/6, các đại biểu biểu quyết thông qua Nghị quyết.": (None, "06-24"),
    "Đúng dịp kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh (19/5), huyện tổ chức Đại hội.": (None, None),
    "Đại hội làm việc trong 02 ngày, từ ngày 23/6.": ("06-23", "06-24"),
    "Đại hội diễn ra trong 02 ngày, bế mạc chiều 24/6.": ("06-23", "06-24"),
    "Sáng 24/6, kết quả được đọc trước Đại hội; Đại hội bế mạc cùng ngày. Trước đó (sáng 23/6), Đại hội đã khai mạc.": ("06-23", "06-24"),
}
#: what has days of its own
ELSEWHERE = (
    "Trong hai ngày 5 và 6/6, Ban Tuyên giáo tổ chức tập huấn tuyên truyền Đại hội cho 120 cán bộ.",
    "Từ ngày 10 đến 15/4, các chi bộ trực thuộc tổ chức đại hội.",
    "Trong 3 ngày (12-14/5), Tiểu ban Nhân sự rà soát hồ sơ trình Đại hội.",
    "Giải bóng chuyền chào mừng Đại hội diễn ra từ ngày 18 đến 20/5.",
    "Nhân dịp Đại hội, trong hai ngày 6-7/6, tuổi trẻ ra quân dọn vệ sinh môi trường.",
    "Nghị quyết Đại hội sẽ được học tập từ ngày 5 đến 9/8.",
    "Hội nghị lấy ý kiến đã diễn ra. Trong hai ngày 4 và 5/5, các đại biểu đã góp ý vào dự thảo văn kiện.",
    "Đại hội Đảng toàn quốc dự kiến diễn ra từ ngày 25/1 đến 2/2.",
    "Đoàn Thanh niên tổ chức Đại hội trong hai ngày 16 và 17/3.",
    "Ngày 19/5, Đảng ủy cấp trên tổ chức duyệt nội dung Đại hội.",
    "Hội thi dân vận khéo khai mạc ngày 3/4 và bế mạc ngày 5/4.",
    "Chương trình nghệ thuật chào mừng khai mạc tối 6/4 tại quảng trường.",
    "Trong hai ngày làm việc 8 và 9/6, đoàn công tác của Bộ Xây dựng khảo sát hai xã.",
    "Chiều 20/6, đoàn đại biểu dâng hương tại Nghĩa trang liệt sĩ trước giờ khai mạc Đại hội.",
)


def _days(text: str) -> tuple[str | None, str | None]:
    main = [c for c in read_document(Document("x", text)).congresses if c.main]
    assert len(main) == 1
    return main[0].start_date, main[0].end_date


@pytest.mark.parametrize("passage", TOLD)
@pytest.mark.parametrize("between", ["", _BETWEEN], ids=["behind", "apart"])
def test_days_told_in_a_later_paragraph(passage: str, between: str) -> None:
    first, last = TOLD[passage]
    expected = (first and f"2020-{first}", last and f"2020-{last}")
    assert _days(f"{_NAMED}{between}{passage}\n") == expected


@pytest.mark.parametrize("passage", ELSEWHERE)
def test_days_of_something_else(passage: str) -> None:
    assert _days(f"{_NAMED}{_BETWEEN}{passage}\n") == (None, None)
    assert _days(f"{_DATED}{_BETWEEN}{passage}\n") == ("2020-06-10", "2020-06-10")


def test_days_in_brackets_behind_a_congress_whose_province_stands_in_brackets_too() -> None:
    named = "Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025"
    text = f"Trước thềm {named} (mở ngày 5 và 6-7), huyện đã chỉnh trang phố xá.\n"
    assert _days(text) == ("2020-07-05", "2020-07-06")


def test_tomorrow_is_the_day_behind_that_of_publication() -> None:
    text = "Sáng mai, Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025 sẽ khai mạc.\n"
    (main,) = read_document(Document("x", text, published="2020-06-30")).congresses
    assert (main.start_date, main.end_date) == ("2020-07-01", None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Chiều 24/9, tổng duyệt chương trình Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XV, nhiệm kỳ 2025-2030. Đại hội diễn ra "
         "từ ngày 25 đến 26/9.\n", ("2025-09-25", "2025-09-26")),
        ("Ngày 1/6, Đảng ủy họp lấy phiếu giới thiệu nhân sự; Đại hội Đảng bộ Công ty Than Mạo Khê lần thứ XXX, nhiệm kỳ 2025-2030 dự "
         "kiến tổ chức ngày 25/6.\n", ("2025-06-25", "2025-06-25")),
        ("Hướng tới Đại hội Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025\n\nHuyện có 42 chi bộ.\n\nTheo kế hoạch, Đại "
         "hội được tổ chức từ ngày 5 đến ngày 7/8.\n", ("2020-08-05", "2020-08-07")),
        ("Báo Phú Thọ-Trước thềm Đại hội Đảng bộ huyện Tam Nông lần thứ XXVIII, nhiệm kỳ 2020-2025 (khai mạc vào sáng ngày 5/8), phóng viên "
         "gặp đồng chí Bí thư.\n", ("2020-08-05", None)),
        ("Hướng tới Đại hội Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025\n\nHội thi tìm hiểu Đại hội diễn ra từ ngày 5 "
         "đến ngày 7/8.\n", (None, None)),
        ("NGHỊ QUYẾT\nĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN TAM NÔNG LẦN THỨ XXVIII, NHIỆM KỲ 2020-2025\nHọp từ ngày 5 đến ngày 6 tháng 8 năm 2020 tại "
         "Hội trường huyện; sau khi thảo luận các văn kiện,\nQUYẾT NGHỊ:\n1. Tán thành báo cáo.\n", ("2020-08-05", "2020-08-06")),
        ("NGHỊ QUYẾT\nĐẠI HỘI ĐẠI BIỂU\nĐẢNG BỘ HUYỆN TAM NÔNG\nLẦN THỨ XXVIII, NHIỆM KỲ 2020-2025\n(Họp từ ngày 5 đến ngày 6/8/2020)\n\nI. Tán "
         "thành báo cáo.\n", ("2020-08-05", "2020-08-06")),
    ],
)  # fmt: skip
def test_days_of_a_congress_to_come(text: str, days: tuple[str, str]) -> None:
    assert _days(text) == days


@pytest.mark.parametrize(
    "done",
    ["tiến hành bầu Ban Chấp hành khóa mới", "tổ chức thảo luận tại 8 tổ", "tiến hành bỏ phiếu", "họp phiên thứ hai"],
)
def test_the_day_of_what_a_congress_does_is_neither_its_first_nor_its_last(done: str) -> None:
    text = f"Chiều 24/6, Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025 {done}.\n"
    assert _days(text) == (None, None)


_ONE_DAY = (
    "Sáng 5/8, Huyện ủy Yên Thành tổ chức Đại hội đại biểu Đảng bộ huyện lần thứ XXVII, nhiệm kỳ 2020-2025.",
    "Ngày 5/8/2020, 250 đại biểu đã về dự Đại hội đại biểu Đảng bộ huyện Yên Thành lần thứ XXVII, nhiệm kỳ 2020-2025.",
    "Phát biểu tại Đại hội đại biểu Đảng bộ huyện Yên Thành lần thứ XXVII, nhiệm kỳ 2020-2025 sáng 5/8, Bí thư Tỉnh ủy biểu dương huyện.",
)


@pytest.mark.parametrize("opening", _ONE_DAY, ids=["held", "come", "spoken"])
@pytest.mark.parametrize(
    ("later", "last"),
    [
        ("Chiều 6/8, Đại hội bế mạc.", 6),
        ("Đại hội làm việc đến hết ngày 6/8.", 6),
        ("Theo chương trình, Đại hội sẽ kết thúc vào chiều mai (6/8).", 6),
        ("Trong ngày làm việc thứ hai (6/8), Đại hội bầu cử và bế mạc.", 6),
        ("Chiều cùng ngày, Đại hội bế mạc.", 5),
        ("Đại hội Đảng bộ tỉnh dự kiến bế mạc ngày 7/8.", 5),
        ("Ngày 8/8, hội nghị học tập Nghị quyết Đại hội khai mạc.", 5),
        ("Hội thao chào mừng Đại hội bế mạc chiều 9/8.", 5),
    ],
)
def test_a_congress_told_of_on_one_day_ends_on_the_day_told_later(opening: str, later: str, last: int) -> None:
    text = f"Yên Thành vào đại hội\n\n{opening}\n\nTham dự có đồng chí Lê Văn Minh, đại diện Tỉnh ủy.\n\n{later}\n"
    assert _days(text) == ("2020-08-05", f"2020-08-0{last}")


@pytest.mark.parametrize(
    ("later", "last"),
    [
        ("Trong 3 ngày làm việc, Đại hội sẽ thảo luận, thông qua các văn kiện.", "2020-10-22"),
        ("Ngày 21/10, Đại hội làm công tác nhân sự; ngày 22/10, Đại hội bế mạc.", "2020-10-22"),
        ("Đại hội Đảng bộ tỉnh lần thứ XXI diễn ra từ ngày 21 đến 23/9/2015.", None),
        ("Ngày 21/10, Đại hội bầu Ban Chấp hành.", None),
    ],
)
def test_a_congress_that_opened_ends_on_the_day_told_of_it(later: str, last: str | None) -> None:
    opening = "Sáng 20/10, Đại hội đại biểu Đảng bộ tỉnh Ninh Bình lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc."
    assert _days(f"{opening}\n\n350 đại biểu về dự.\n\n{later}\n") == ("2020-10-20", last)


@pytest.mark.parametrize("done", ["tổ chức hội nghị tổng kết Đại hội", "gặp mặt các đại biểu trước khi dự Đại hội", "tổng duyệt Đại hội"])
def test_the_day_of_what_goes_before_or_after_a_congress_is_not_its_own(done: str) -> None:
    assert _days(f"Ngày 12/6, Đảng bộ xã Hưng Đạo {done} lần thứ XXIV, nhiệm kỳ 2020-2025.\n") == (None, None)


@pytest.mark.parametrize(
    ("later", "first"),
    [
        ("Qua 1,5 ngày làm việc, Đại hội đã thông qua Nghị quyết.", "2020-08-06"),
        ("Đại hội có 2 ngày làm việc.", "2020-08-06"),
        ("Tại phiên trọng thể sáng 6/8, đồng chí Đặng Hữu Tạo biểu dương quận.", "2020-08-06"),
        ("Chiều 6/8, Đại hội bầu Ban Chấp hành gồm 33 đồng chí.", None),
    ],
)
def test_a_congress_that_closed_began_on_the_day_told_of_it(later: str, first: str | None) -> None:
    closing = "Chiều 7/8, Đại hội đại biểu Đảng bộ quận Kiến An lần thứ VI, nhiệm kỳ 2020-2025 bế mạc."
    assert _days(f"{closing}\n\n250 đại biểu về dự.\n\n{later}\n") == (first, "2020-08-07")


@pytest.mark.parametrize(
    ("head", "told", "days"),
    [
        ("28/12/2024 10:20", "Sáng 27/12, Chi bộ Trường THCS Kim Đồng tổ chức Đại hội nhiệm kỳ 2025-2027.", ("2024-12-27", "2024-12-27")),
        ("05/01/2006", "Sáng 5/1, Đại hội Đảng bộ tỉnh Bình Phước lần thứ VIII, nhiệm kỳ 2005-2010 khai mạc. Đại hội bế mạc ngày 7/1.",
         ("2006-01-05", "2006-01-07")),
        ("", "Sáng 5/1/2006, Đại hội Đảng bộ tỉnh Bình Phước lần thứ VIII, nhiệm kỳ 2005-2010 khai mạc. Đại hội bế mạc ngày 7/1.",
         ("2006-01-05", "2006-01-07")),
        ("12/03/2023", "Đại hội Đảng bộ thị xã Kỳ Anh lần thứ II, nhiệm kỳ 2020-2025 diễn ra ngày 27 và 28/7.", ("2020-07-27", "2020-07-28")),
        ("16/01/2021", "Đại hội Đảng bộ thị xã Kỳ Anh lần thứ II, nhiệm kỳ 2020-2025 diễn ra ngày 27 và 28/7.", ("2020-07-27", "2020-07-28")),
        ("", "Ngày 5/8/2010, Đại hội Đảng bộ huyện Ý Yên lần thứ XXII khai mạc. Nhiệm kỳ 2005-2010, kinh tế tăng 10%.", ("2010-08-05", None)),
        ("06/08/2010", "Ngày 5/8, Đại hội Đảng bộ huyện Ý Yên lần thứ XXII khai mạc. Trong nhiệm kỳ 2005-2010, kinh tế tăng 10%/năm.",
         ("2010-08-05", None)),
    ],
)  # fmt: skip
def test_days_without_a_year_are_of_the_year_of_print(head: str, told: str, days: tuple[str, str | None]) -> None:
    assert _days(f"Tin đại hội\n\n{head}\n\n{told}\n") == days


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("", "Từ ngày 8 tháng 7 năm 2020 đến ngày 9 tháng 7 năm 2020, Đại hội Đảng bộ huyện Tam Nông lần thứ XXVIII, nhiệm kỳ 2020-2025 họp."),
        ("Thứ Năm, ngày 9 tháng 7 năm 2020\n\n",
         "Hôm nay, Đại hội Đảng bộ huyện Tam Nông lần thứ XXVIII, nhiệm kỳ 2020-2025 bế mạc sau hai ngày làm việc."),
    ],
)  # fmt: skip
def test_days_with_their_months_in_words(head: str, told: str) -> None:
    assert _days(f"Tam Nông: Thành công đại hội\n\n{head}{told}\n") == ("2020-07-08", "2020-07-09")


def test_a_headline_in_capitals_names_no_place_by_common_words() -> None:
    lead = "Sáng 20/10, Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020-2025 khai mạc tại thành phố Bắc Giang."
    text = f"BẮC GIANG MUỐN VÀO NHÓM 15 TỈNH ĐỨNG ĐẦU CẢ NƯỚC\n\n{lead}\n\nTỉnh Bắc Giang có 10 huyện, thành phố.\n"
    (main,) = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert main.place == "tỉnh Bắc Giang"


def test_an_agency_is_not_called_after_the_words_behind_it_in_a_headline_in_capitals() -> None:
    lead = "Trong hai ngày 9 và 10/7, Đảng bộ Kiểm toán nhà nước tiến hành Đại hội đại biểu lần thứ VII, nhiệm kỳ 2020-2025."
    text = f"ĐẢNG BỘ KIỂM TOÁN NHÀ NƯỚC VỮNG BƯỚC ĐI LÊN\n\n{lead}\n"
    (main,) = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert main.place == "Kiểm toán nhà nước"


def test_minutes_tell_the_end_by_the_hour() -> None:
    cell = "Chi bộ Trường Tiểu học Lê Lợi tổ chức Đại hội lần thứ X, nhiệm kỳ 2022-2025.\n"
    text = f"BIÊN BẢN ĐẠI HỘI CHI BỘ\n\n{cell}Khai mạc: 8 giờ 00 ngày 20/5/2022, tại phòng Hội đồng.\nBế mạc: 11 giờ 15 cùng ngày.\n"
    assert _days(text) == ("2022-05-20", "2022-05-20")


def test_the_size_of_the_committee_before_is_none_of_the_new_one() -> None:
    text = _NAMED + "Nhiệm kỳ trước, Ban Chấp hành có 45 đồng chí.\n"
    (main,) = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert main.committee_size is None


def test_a_congress_whose_name_goes_on_below_its_first_line_has_the_number_told_there() -> None:
    text = "NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ huyện Tam Nông\nlần thứ XXVIII, nhiệm kỳ 2020-2025\n\nI. Tán thành báo cáo chính trị.\n"
    (main,) = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert (main.place, main.ordinal, main.term) == ("huyện Tam Nông", 28, (2020, 2025))
    text = "Hoạt động chào mừng Đại hội\nNhiệm kỳ 2020-2025, huyện Tam Nông phấn đấu giàu lên\n\nHuyện có 12 xã.\n"
    assert not [c for c in read_document(Document("x", text)).congresses if c.main]


def test_tomorrow_is_the_day_behind_the_one_on_which_the_first_sentences_open_the_congress() -> None:
    lead = "Sáng 8/7, Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025 khai mạc."
    assert _days(f"{lead}\n\nNgày mai, Đại hội sẽ bế mạc.\n") == ("2020-07-08", "2020-07-09")
    assert _days(f"{lead}\n\nNgày mai, Hội chợ hàng nông sản của huyện bế mạc.\n") == ("2020-07-08", None)


def test_the_opening_told_wins_over_the_one_counted_from_how_long_the_congress_met() -> None:
    lead = "Chiều 10/7, sau 2,5 ngày làm việc, Đại hội đại biểu Đảng bộ huyện Tam Nông lần thứ XXVIII, nhiệm kỳ 2020-2025 bế mạc.\n\n"
    assert _days(lead) == ("2020-07-08", "2020-07-10")
    assert _days(f"{lead}Tại phiên khai mạc sáng 9/7, đồng chí Bí thư đọc diễn văn.\n") == ("2020-07-09", "2020-07-10")
#: days told against that of the page (28/9), and the first and the last day of the congress
AGAINST_THE_PAGE = {
    "khai mạc hôm qua và dự kiến bế mạc vào chiều mai, 29/9": ("09-27", "09-29"),
    "khai mạc chiều qua, 27/9, và sẽ kết thúc vào ngày mai": ("09-27", "09-29"),
    "khai mạc sáng 26/9 và đã bế mạc trưa nay": ("09-26", "09-28"),
    "diễn ra từ hôm nay đến hết ngày 30/9": ("09-28", "09-30"),
    "họp trong hai ngày hôm nay và ngày mai": ("09-28", "09-29"),
    "khai mạc sáng nay (28/9)": ("09-28", None),
}


@pytest.mark.parametrize("told", AGAINST_THE_PAGE)
def test_days_told_against_that_of_the_page(told: str) -> None:
    first, last = AGAINST_THE_PAGE[told]
    named = f"Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025 {told}.\n"
    assert _days(f"Ngày hội của Đảng bộ huyện\n\n28/9/2020, 15:10\n\n{named}") == (first and f"2020-{first}", last and f"2020-{last}")


def test_a_page_s_day_told_with_its_number() -> None:
    named = "Đại hội đại biểu Đảng bộ huyện Tam Nông (Phú Thọ) lần thứ XXVIII, nhiệm kỳ 2020-2025"
    assert _days(f"{named} khai mạc sáng qua và bế mạc chiều nay, 29/9.\n") == ("2020-09-28", "2020-09-29")
    assert _days(f"{named} khai mạc hôm qua và sẽ bế mạc chiều mai, 29/9.\n") == ("2020-09-27", "2020-09-29")


def test_a_day_on_which_only_a_result_is_told() -> None:
    text = (
        "Ba tỉnh bầu xong Bí thư\n\n"
        "* Lào Cai: Trưa 16-10, Đại hội đại biểu Đảng bộ tỉnh Lào Cai lần thứ XV, nhiệm kỳ 2015-2020 công bố danh sách trúng cử.\n\n"
        "* Yên Bái: Ngày 15-10, Đại hội đại biểu Đảng bộ tỉnh Yên Bái lần thứ XVIII bầu 53 đồng chí vào Ban Chấp hành.\n\n"
        "* Hà Giang: Chiều 16-10, Đại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVI bế mạc, công bố kết quả bầu cử.\n"
    )
    found = {c.ordinal: (c.start_date, c.end_date) for c in read_document(Document("x", text)).congresses if c.main}
    assert found == {15: (None, None), 18: (None, None), 16: (None, "2015-10-16")}

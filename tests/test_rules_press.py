"""How the national press tells what local reports tell plainly: terms, congresses reported on, sizes, who was chosen."""

import pytest

from kg.extract import read_document
from kg.text import Document

_NAM_DINH = (
    "Hé lộ dàn lãnh đạo mới của Tỉnh ủy Nam Định\n\nSáng 25/9, trưởng ban kiểm phiếu đọc trước toàn thể Đại hội đại biểu Đảng bộ tỉnh"
    " Nam Định lần thứ XX danh sách trúng cử. 53 người trúng cử Ban Chấp hành khóa 2020-2025.\n\nDự Đại hội XIII của Đảng, Nam Định"
    " bầu 21 đại biểu chính thức, hai đại biểu dự khuyết.\n"
)
_BAC_LIEU = (
    "Bạc Liêu có tân bí thư\n\nBí thư Tỉnh ủy Bạc Liêu khóa XIV (2010-2015) vừa được bầu trong phiên họp chiều 3/8. Ông nói sẽ làm đúng"
    " những gì Đại hội Đảng bộ tỉnh lần thứ XIV đề ra.\n"
)
_TWO = (
    "Gương mặt trẻ\n\nNhiều người trẻ vào cấp ủy nhiệm kỳ 2015-2020.\n\nYên Bái: kỹ sư nông nghiệp\n\nĐại hội đại biểu Đảng bộ tỉnh"
    " Yên Bái lần thứ XVIII bế mạc ngày 25-10 sau ba ngày làm việc.\n\nLào Cai: cô giáo vùng cao\n\nĐại hội Đảng bộ tỉnh Lào Cai lần"
    " thứ XV diễn ra từ ngày 26 đến 28-10.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_NAM_DINH, [("tỉnh Nam Định", 20, (2020, 2025), None), ("Việt Nam", 13, None, None)]),
        (_BAC_LIEU, [("tỉnh Bạc Liêu", 14, (2010, 2015), None)]),
        (_TWO, [("tỉnh Yên Bái", 18, (2015, 2020), "2015-10-25"), ("tỉnh Lào Cai", 15, (2015, 2020), "2015-10-28")]),
    ],
)
def test_a_term_told_of_the_committee_and_not_of_the_congress(text: str, expected: list[object]) -> None:
    found = read_document(Document("x", text)).congresses
    assert [(c.place, c.ordinal, c.term, c.end_date) for c in found] == expected
    assert next((c.main for c in found if c.place == "Việt Nam"), False) is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the last year told that no plan ends in: the five years in which the text speaks
        (
            "Ninh Thuận nhìn lại nửa chặng đường\n\nNăm 2017, thu ngân sách của Ninh Thuận đạt 2.300 tỷ đồng; đến năm 2020 phải đạt 3.500"
            " tỷ đồng theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII.\n",
            ("tỉnh Ninh Thuận", 13, (2015, 2020), None),
        ),
        # the place that the paragraph names
        (
            "Vùng đồng bằng họp bàn\n\nBí thư Tỉnh ủy Thái Bình cho biết năm 2013 tỉnh thu 4.000 tỷ đồng.\n\nĐại diện Hà Nam nói năm 2014"
            " tăng trưởng chưa đạt mức mà Đại hội Đảng bộ tỉnh lần thứ XVIII đề ra.\n",
            ("tỉnh Hà Nam", 18, (2010, 2015), None),
        ),
        # a day with its year, and no term
        (
            "Trò chuyện trước ngày khai mạc\n\nĐại hội Đảng bộ tỉnh Phú Thọ lần thứ XVI dự kiến khai mạc ngày 20/12/2005.\n",
            ("tỉnh Phú Thọ", 16, (2005, 2010), None),
        ),
        (
            "Ba mươi tám cái tên\n\nTrong danh sách 53 người được Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI tín nhiệm, nhiều người vào cấp ủy"
            " nhiệm kỳ 2020-2025 lần đầu.\n",
            ("tỉnh Lào Cai", 16, (2020, 2025), 53),
        ),
    ],
)
def test_a_term_inferred_from_when_the_text_speaks(text: str, expected: tuple[object, ...]) -> None:
    found = read_document(Document("x", text)).congresses
    assert [(c.place, c.ordinal, c.term, c.committee_size) for c in found] == [expected]


def _posts(text: str) -> set[tuple[str, str, str, str]]:
    return {(o.name, o.role_label, o.body.label, o.event) for o in read_document(Document("x", text)).officials}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a heading's place, though the only congress named is another's
            "Ghế nóng ở hai tỉnh\n\nNghệ An: người cũ\n\nÔng Lê Văn Tám thôi làm bí thư để nhận công tác mới.\n\nHà Tĩnh: khởi động\n\nPhó"
            " bí thư thường trực Trần Thế Sơn tạm thời điều hành công việc.\n\nRiêng Đại hội Đảng bộ tỉnh Nghệ An lần thứ XX dự kiến mở"
            " vào tháng 10-2025.\n",
            {("Lê Văn Tám", "Bí thư", "Tỉnh ủy Nghệ An", "held"),
             ("Trần Thế Sơn", "Phó Bí thư Thường trực", "Tỉnh ủy Hà Tĩnh", "holds")},
        ),
        (  # whom somebody speaks for
            "Bốn tỉnh kiến nghị\n\nBí thư Tỉnh ủy Kon Tum Lê Văn Năm nói nhiều về rừng.\n\nĐại diện Phú Yên, Phó Chủ tịch UBND tỉnh Trần Văn"
            " Bảy đề nghị mở rộng quốc lộ 25 theo Nghị quyết Đại hội XII của Đảng.\n",
            {("Lê Văn Năm", "Bí thư", "Tỉnh ủy Kon Tum", "holds"), ("Trần Văn Bảy", "Phó Chủ tịch", "UBND tỉnh Phú Yên", "holds")},
        ),
        (  # a seat kept
            "Đại hội Đảng bộ tỉnh Long An lần thứ XI, nhiệm kỳ 2020-2025 bế mạc ngày 15/10. Ông Lê Văn Chín ngồi lại ghế Bí thư.\n",
            {("Lê Văn Chín", "Bí thư", "Tỉnh ủy Long An", "re-elected")},
        ),
        (  # a career goes on
            "Đại hội Đảng bộ tỉnh Long An lần thứ XI, nhiệm kỳ 2020-2025 bế mạc ngày 15/10, bầu ông Lê Văn Chín làm Bí thư.\n\nÔng Chín vào"
            " ngành tài chính năm 1998, rồi được điều về làm Chủ tịch UBND huyện Đức Hòa.\n",
            {("Lê Văn Chín", "Bí thư", "Tỉnh ủy Long An", "elected"), ("Lê Văn Chín", "Chủ tịch", "UBND huyện Đức Hòa", "held")},
        ),
        (  # an appointment to the same post is no election
            "Ông Lê Văn Chín được chỉ định tiếp tục làm Bí thư Tỉnh ủy Cao Bằng nhiệm kỳ 2025-2030.\n",
            {("Lê Văn Chín", "Bí thư", "Tỉnh ủy Cao Bằng", "appointed")},
        ),
    ],
)  # fmt: skip
def test_whose_posts_the_press_tells_of(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert _posts(text) == expected

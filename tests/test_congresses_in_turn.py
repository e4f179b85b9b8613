"""Several congresses told of one after the other read alike, whether sentences share paragraphs or each has its own."""

from __future__ import annotations

import pytest
from test_lines import line_by_line

from kg.extract import read_document
from kg.text import Document

_REST = "\n\n" + "\n\n".join(f"Bà con {where} phấn khởi trước đổi thay của quê." for where in ("vùng cao", "ven biển", "phố thị", "cù lao"))

#: what a report says, and of each congress its place, first and last day, delegates and the size of its committee
REPORTS: dict[str, dict[str, tuple[str | None, str | None, int | None, int | None]]] = {
    "Ba đại hội điểm ở Quảng Bình\n\n"
    "Ban Thường vụ Tỉnh ủy chọn ba đảng bộ tổ chức đại hội điểm, rút kinh nghiệm trước khi chỉ đạo toàn tỉnh.\n\n"
    "Đảng bộ xã Hải Phú (huyện Bố Trạch) tổ chức Đại hội lần thứ XVIII, nhiệm kỳ 2020-2025 trong hai ngày 12 và 13/3. Dự Đại hội có 118 đại "
    "biểu. Đại hội bầu 15 đồng chí vào Ban Chấp hành. Đồng chí Lê Văn Thắng tái cử Bí thư Đảng ủy.\n\n"
    "Tại Công ty Cổ phần Cao su Việt Trung, Đại hội Đảng bộ Công ty lần thứ VII, nhiệm kỳ 2020-2025 diễn ra ngày 24/4. 96 đại biểu về dự. Ban "
    "Chấp hành khóa mới gồm 11 đồng chí.\n\n"
    "Ngày 2 và 3/6, Đại hội đại biểu Đảng bộ huyện Minh Hóa lần thứ XVI, nhiệm kỳ 2020-2025 thành công tốt đẹp. Về dự có 198 đại biểu. Ban Chấp "
    "hành Đảng bộ huyện khóa mới có 37 đồng chí.": {
        "xã Hải Phú": ("2020-03-12", "2020-03-13", 118, 15),
        "Công ty Cổ phần Cao su Việt Trung": ("2020-04-24", "2020-04-24", 96, 11),
        "huyện Minh Hóa": ("2020-06-02", "2020-06-03", 198, 37),
    },
    "Ba tỉnh vào đại hội\n\n"
    "Sáng 14/10/2015, Đại hội đại biểu Đảng bộ tỉnh Vĩnh Long lần thứ X, nhiệm kỳ 2015-2020 khai mạc. 348 đại biểu về dự. Đại hội làm việc đến "
    "hết ngày 16/10.\n\n"
    "Cùng ngày, Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ X, nhiệm kỳ 2015-2020 khai mạc với 300 đại biểu. Đại hội bế mạc chiều 15/10.\n\n"
    "Trước đó, ngày 13/10, Đại hội đại biểu Đảng bộ tỉnh Bạc Liêu lần thứ XV, nhiệm kỳ 2015-2020 bế mạc sau 3 ngày làm việc. Đại hội bầu Ban "
    "Chấp hành gồm 54 đồng chí.": {
        "tỉnh Vĩnh Long": ("2015-10-14", "2015-10-16", 348, None),
        "tỉnh Trà Vinh": ("2015-10-14", "2015-10-15", 300, None),
        "tỉnh Bạc Liêu": ("2015-10-11", "2015-10-13", None, 54),
    },
    "Hai tỉnh hoàn thành đại hội\n\n"
    "Sáng 24/9/2015, Đại hội đại biểu Đảng bộ tỉnh Thái Bình lần thứ XIX, nhiệm kỳ 2015-2020 kết thúc sau 3 ngày làm việc.\n\n"
    "Cùng ngày, Đại hội đại biểu Đảng bộ tỉnh Hà Nam lần thứ XIX, nhiệm kỳ 2015-2020 bế mạc. Khai mạc từ hôm 23/9, Đại hội có 299 đại biểu.": {
        "tỉnh Thái Bình": ("2015-09-22", "2015-09-24", None, None),
        "tỉnh Hà Nam": ("2015-09-23", "2015-09-24", 299, None),
    },
    "Lạng Sơn: Hai huyện hoàn thành đại hội\n\n"
    "Trong hai ngày 16 và 17/7, Đảng bộ huyện Bình Gia tổ chức Đại hội đại biểu lần thứ XXIII, nhiệm kỳ 2020-2025. Dự có 184 đại biểu. Đại "
    "hội đã bầu 38 đồng chí vào Ban Chấp hành.\n\n"
    "Cùng thời gian này, Đảng bộ huyện Đình Lập tổ chức Đại hội lần thứ XXIV, nhiệm kỳ 2020-2025. 160 đại biểu dự. Ban Chấp hành khóa mới gồm "
    "35 đồng chí.": {
        "huyện Bình Gia": ("2020-07-16", "2020-07-17", 184, 38),
        "huyện Đình Lập": ("2020-07-16", "2020-07-17", 160, 35),
    },
    "Lịch đại hội của năm tỉnh\n\n"
    "Mở đầu là miền Trung: tỉnh Phú Yên họp sớm nhất.\n\n"
    "Tỉnh Phú Yên họp Đại hội Đảng lần thứ XVI, nhiệm kỳ 2015-2020 từ 13 - 16.10.\n\n"
    "Tây Nguyên có hai tỉnh: Đại hội Đảng bộ tỉnh Kon Tum (lần thứ XV) và Đại hội Đảng bộ tỉnh Gia Lai (lần thứ XV) họp từ 22 - 24.9.\n\n"
    "Từ 18 - 20.10, Đại hội đại biểu Đảng bộ tỉnh Khánh Hòa lần thứ XVII diễn ra với 350 đại biểu về dự.\n\n"
    "Đại hội đại biểu Đảng bộ tỉnh Ninh Thuận lần thứ XIII họp từ ngày 20 đến 22.10 với 298 đại biểu.": {
        "tỉnh Phú Yên": ("2015-10-13", "2015-10-16", None, None),
        "tỉnh Kon Tum": ("2015-09-22", "2015-09-24", None, None),
        "tỉnh Gia Lai": ("2015-09-22", "2015-09-24", None, None),
        "tỉnh Khánh Hòa": ("2015-10-18", "2015-10-20", 350, None),
        "tỉnh Ninh Thuận": ("2015-10-20", "2015-10-22", 298, None),
    },
    "Tin đại hội đảng bộ\n\n"
    "Sau một ngày làm việc khẩn trương hôm 24.6, 118 đại biểu đã hoàn thành Đại hội Đảng bộ xã Vĩnh Sơn lần thứ XIV, nhiệm kỳ 2020-2025.\n\n"
    "Ban Chấp hành mới có 15 đồng chí.\n\n"
    "* Chiều cùng ngày, Đại hội Đảng bộ thị trấn Lạt lần thứ X, nhiệm kỳ 2020-2025 khai mạc.\n\n"
    "Ban Chấp hành mới có 13 đồng chí.": {
        "xã Vĩnh Sơn": ("2020-06-24", "2020-06-24", 118, 15),
        "thị trấn Lạt": ("2020-06-24", None, None, 13),
    },
    "Bắc Kạn: Kết quả đại hội cấp huyện\n\n"
    "Đảng bộ huyện Na Rì là đơn vị làm điểm. Đại hội đại biểu Đảng bộ huyện lần thứ XXII, nhiệm kỳ 2020-2025 diễn ra ngày 11 và 12/6. Đại hội "
    "có 180 đại biểu, bầu Ban Chấp hành 39 đồng chí.\n\n"
    "Tại huyện Ba Bể, Đại hội đại biểu Đảng bộ huyện lần thứ XXII, nhiệm kỳ 2020-2025 họp từ ngày 20 đến 21/7. Đại hội có 176 đại biểu, bầu Ban "
    "Chấp hành 37 đồng chí.": {
        "huyện Na Rì": ("2020-06-11", "2020-06-12", 180, 39),
        "huyện Ba Bể": ("2020-07-20", "2020-07-21", 176, 37),
    },
}  # fmt: skip


@pytest.mark.parametrize("dress", ["as it is", "line by line"])
@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.partition("\n")[0])
def test_each_congress_has_what_is_told_of_it(report: str, dress: str) -> None:
    text = report + _REST
    found = read_document(Document("x", line_by_line(text) if dress == "line by line" else text)).congresses
    told = {c.place: (c.start_date, c.end_date, c.official_delegates, c.committee_size) for c in found if c.main}
    assert told == REPORTS[report]


@pytest.mark.parametrize(
    ("opening", "days"),
    [
        ("Những ngày 5, 6 và 7/8, phố rợp cờ hoa. 218 đại biểu về dự Đại hội đại biểu Đảng bộ huyện Ba Tri lần thứ XII, nhiệm kỳ 2020-2025.",
         ("2020-08-05", "2020-08-07")),
        ("Đại hội đại biểu Đảng bộ huyện Ba Tri lần thứ XII, nhiệm kỳ 2020-2025 khai mạc sáng 5/8. 218 đại biểu sẽ làm việc đến hết ngày 6/8.",
         ("2020-08-05", "2020-08-06")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("dress", ["as it is", "line by line"])
def test_days_told_in_two_sentences(opening: str, days: tuple[str, str], dress: str) -> None:
    text = f"Ba Tri vào đại hội\n\n{opening}{_REST}{_REST.replace('Bà con', 'Đồng bào')}"
    (main,) = (c for c in read_document(Document("x", line_by_line(text) if dress == "line by line" else text)).congresses if c.main)
    assert (main.start_date, main.end_date) == days


#: what reports tell beside a congress, with days and numbers of its own
BESIDE = (
    "Ngày 12/5, Ban Thường vụ cấp ủy ban hành Kế hoạch số 15 về tổ chức Đại hội.",
    "Trong 3 ngày từ 5 đến 7/6, lực lượng chức năng diễn tập phương án bảo vệ Đại hội.",
    "Ngày 25/5, Ban Tổ chức Đại hội họp rà soát các phần việc.",
    "Trước đó, Bộ Chính trị ban hành Chỉ thị số 35-CT/TW ngày 30/5/2019 về đại hội đảng bộ các cấp.",
    "Ban Chấp hành khóa trước có 45 đồng chí, trong đó 13 đồng chí trong Ban Thường vụ.",
    "Hội Nông dân tổ chức Đại hội đại biểu nhiệm kỳ 2018-2023 trong hai ngày 10 và 11/7 với 150 đại biểu.",
    "Ngày 20/8, hội nghị học tập Nghị quyết Đại hội sẽ được tổ chức.",
    "Giải bóng chuyền truyền thống khai mạc ngày 6/7, bế mạc ngày 8/7.",
)
_TOLD = (
    "Sáng 5/8, Đại hội đại biểu Đảng bộ huyện Ba Tri lần thứ XII khai mạc với 250 đại biểu.",
    "Hôm nay, Đại hội đại biểu Đảng bộ tỉnh Bến Tre lần thứ XI họp phiên thứ hai.",
    "Đại hội đại biểu Đảng bộ xã Tân Phú lần thứ XII, nhiệm kỳ 2020-2025 thành công tốt đẹp.",
)


@pytest.mark.parametrize("told", _TOLD, ids=["opens", "in session", "over"])
@pytest.mark.parametrize("beside", BESIDE, ids=lambda text: text[:24])
def test_what_stands_beside_a_congress_changes_nothing_of_it(told: str, beside: str) -> None:
    def read(*paragraphs: str) -> list[tuple[object, ...]]:
        text = "\n\n".join(("Ngày hội lớn", *paragraphs, "Ban Chấp hành gồm 41 đồng chí. Năm 2020, thu ngân sách đạt 215 tỷ đồng."))
        found = read_document(Document("x", text)).congresses
        return [(c.place, c.ordinal, c.start_date, c.end_date, c.committee_size, c.standing_committee_size) for c in found if c.main]

    assert read(told, beside) == read(told)
    assert len(read(told)) == 1

"""Congresses as papers tell them in rounds, looks ahead and looks back: whose, which one is reported on, what is told of all."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import read_document
from kg.facts import Congress
from kg.text import Document

_ROUND = "Ba huyện tổ chức đại hội\n\nTrong tuần qua, các huyện của tỉnh Hà Giang tổ chức đại hội nhiệm kỳ 2020-2025.\n\n"

#: a text, and what each congress that it reports on must be said to be
REPORTS: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "each is told by where it meets": (
        _ROUND + "Tại huyện Quản Bạ, Đại hội lần thứ XX diễn ra ngày 12 và 13/8 với 150 đại biểu. Ban Chấp hành khóa mới 37 đồng chí.\n\n"
        "Còn tại huyện Yên Minh, 160 đại biểu đã dự Đại hội lần thứ XIX (ngày 14-8). Ban Chấp hành 39 đồng chí.\n\n"
        "Ở huyện Đồng Văn, Đại hội lần thứ XXI khai mạc sáng 15/8; 140 đại biểu tham dự. Đại hội bầu 35 đồng chí vào Ban Chấp hành.\n",
        {
            "huyện Quản Bạ": {"ordinal": 20, "start_date": "2020-08-12", "official_delegates": 150, "committee_size": 37},
            "huyện Yên Minh": {"ordinal": 19, "start_date": "2020-08-14", "official_delegates": 160, "committee_size": 39},
            "huyện Đồng Văn": {"ordinal": 21, "start_date": "2020-08-15", "official_delegates": 140, "committee_size": 35},
        },
    ),
    "one is told by where it meets among others of its level": (
        "Hai xã đại hội lần thứ I\n\n* Tại xã Bình Lương, Đại hội diễn ra trong hai ngày (31/7 và 1/8/2025), với 98 đại biểu chính "
        "thức.\n\n"
        "* Sáng 1/8, Đảng bộ xã Xuân Hòa khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030. 130 đại biểu về dự.\n",
        {
            "xã Bình Lương": {"ordinal": 1, "start_date": "2025-07-31", "end_date": "2025-08-01", "official_delegates": 98},
            "xã Xuân Hòa": {"ordinal": 1, "start_date": "2025-08-01", "official_delegates": 130},
        },
    ),
    "provinces by their bare names": (
        "Tân bí thư các tỉnh\n\nSáng 22/10/2015, Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XIII bế mạc. Ban chấp hành gồm 53 "
        "người.\n\n"
        "Tại Sơn La, ông Lò Văn An được bầu làm Bí thư Tỉnh ủy tại đại hội lần thứ XIV; đại hội có 350 đại biểu.\n",
        {
            "tỉnh Lai Châu": {"ordinal": 13, "end_date": "2015-10-22", "official_delegates": None},
            "tỉnh Sơn La": {"ordinal": 14, "official_delegates": 350, "committee_size": None},
        },
    ),
    "only who visits it is told with its name": (
        "Hai nơi khai mạc đại hội\n\nỞ huyện Cầu Kè, đồng chí Ngô Chí An, Bí thư Tỉnh ủy dự Đại hội đại biểu Đảng bộ huyện lần thứ XII, "
        "nhiệm "
        "kỳ 2020-2025. Tham dự có 195 đại biểu.\n\nTại thị xã Duyên Hải, Đại hội Đảng bộ thị xã lần thứ II (nhiệm kỳ 2020-2025) có 146 đại "
        "biểu đại diện cho 1.560 đảng viên.\n",
        {
            "huyện Cầu Kè": {"ordinal": 12, "official_delegates": 195},
            "thị xã Duyên Hải": {"ordinal": 2, "official_delegates": 146, "members_represented": 1560},
        },
    ),
    "the days of all told once": (
        "Ba địa phương khai mạc đại hội\n\nNgày 24/7, Đảng bộ các huyện Hải Lăng, Cam Lộ và thị xã Quảng Trị khai mạc đại hội nhiệm kỳ "
        "2020-2025.\n\nĐại hội Đảng bộ huyện Hải Lăng lần thứ XVI có 240 đại biểu. Đại hội Đảng bộ huyện Cam Lộ lần thứ XVI có 180 đại "
        "biểu. "
        "130 đại biểu của Đảng bộ thị xã Quảng Trị dự Đại hội lần thứ XI.\n\nCác đại hội sẽ bế mạc vào ngày 25/7.\n",
        {
            place: {"start_date": "2020-07-24", "end_date": "2020-07-25", "official_delegates": many}
            for place, many in (("huyện Hải Lăng", 240), ("huyện Cam Lộ", 180), ("thị xã Quảng Trị", 130))
        },
    ),
    "the term, and that they elect their secretaries, told once": (
        "Ba huyện bầu trực tiếp Bí thư Huyện ủy\n\n* Huyện Đức Trọng: Sáng 28/7/2020, Đại hội Đảng bộ huyện lần thứ XII khai mạc với 200 "
        "đại "
        "biểu.\n\n* Huyện Lạc Dương: Cùng ngày, 135 đại biểu dự Đại hội Đảng bộ huyện lần thứ IX. Ban Chấp hành 33 đồng chí.\n\n* Huyện Đạ "
        "Tẻh: Đại hội Đảng bộ huyện lần thứ X bế mạc chiều 29/7. Đại hội bầu 35 đồng chí vào Ban Chấp hành.\n",
        {
            "huyện Đức Trọng": {"term": (2020, 2025), "start_date": "2020-07-28", "direct_election": True},
            "huyện Lạc Dương": {"term": (2020, 2025), "start_date": "2020-07-28", "direct_election": True},
            "huyện Đạ Tẻh": {"term": (2020, 2025), "end_date": "2020-07-29", "direct_election": True},
        },
    ),
    "one by the plenum of the committee that it chose": (
        "Hai tân Bí thư Tỉnh ủy\n\nTrong tháng 10, các Đảng bộ Ninh Thuận và Bình Thuận đã tổ chức đại hội nhiệm kỳ 2020-2025.\n\nNgày "
        "17/10, "
        "tại phiên họp thứ nhất, Ban Chấp hành Đảng bộ tỉnh Ninh Thuận khóa XIV (53 đồng chí) bầu ông Trương Hoài An giữ chức Bí thư Tỉnh "
        "ủy.\n\nTại Đại hội Đảng bộ tỉnh Bình Thuận lần thứ XIV (ngày 14 đến 16/10), bà Tô Hạ An trúng cử Ban Chấp hành.\n",
        {
            "tỉnh Ninh Thuận": {"ordinal": 14, "term": (2020, 2025), "committee_size": 53},
            "tỉnh Bình Thuận": {"ordinal": 14, "term": (2020, 2025)},
        },
    ),
    "the national one, seen from a province": (
        "Đoàn đại biểu Đảng bộ tỉnh Bến Tre đến với Đại hội XI\n\nSáng 12-1-2011, tại Hà Nội, Đại hội đại biểu toàn quốc lần thứ XI của "
        "Đảng "
        "khai mạc. Tham dự có 1.377 đại biểu, đại diện cho hơn 3,6 triệu đảng viên.\n\nĐoàn Bến Tre gồm 17 đại biểu. Đại hội Đảng bộ tỉnh "
        "Bến Tre lần thứ IX đã bầu 16 đại biểu chính thức. Đại hội làm việc từ ngày 12 đến 19-1-2011.\n",
        {
            "Việt Nam": {
                "ordinal": 11, "start_date": "2011-01-12", "end_date": "2011-01-19", "official_delegates": 1377, "members_represented": 3600000,
                "higher_delegates": None,
            },
        },
    ),
    "one that prepares for the national one": (
        "Khai mạc Đại hội Đảng bộ tỉnh Yên Bái\n\nThực hiện Chỉ thị 36 về đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần "
        "thứ XII "
        "của Đảng, sáng 15/9/2015, Đại hội Đảng bộ tỉnh Yên Bái lần thứ XVIII khai mạc với 349 đại biểu.\n",
        {"tỉnh Yên Bái": {"ordinal": 18, "start_date": "2015-09-15", "official_delegates": 349, "higher_delegates": None}},
    ),
    "the one to come, before a look back": (
        "Yên Thành trước ngày hội lớn\n\nChỉ còn vài ngày nữa, Đảng bộ huyện Yên Thành bước vào Đại hội đại biểu lần thứ XXV.\n\nĐại hội "
        "lần thứ "
        "I họp bí mật cuối năm 1930 chỉ có 9 đại biểu. Đại hội lần thứ XVI, nhiệm kỳ 1976 - 1979, là đại hội đầu tiên sau ngày thống "
        "nhất; đến "
        "Đại hội lần thứ XXIV (nhiệm kỳ 2005 - 2010) thì huyện đã ra khỏi diện khó khăn.\n\nĐại hội tiến hành từ chiều 4 đến hết ngày "
        "6/8/2010. "
        "299 đại biểu được triệu tập.\n",
        {"huyện Yên Thành": {"ordinal": 25, "term": (2010, 2015), "start_date": "2010-08-04", "official_delegates": 299}},
    ),
    "the one to come, behind a look back": (
        "Cẩm Khê - một nhiệm kỳ nhìn lại\n\nChủ Nhật, 09/08/2015\n\nCách đây 5 năm, khi Đại hội Đảng bộ huyện Cẩm Khê lần thứ XXVII họp, "
        "cả huyện "
        "chỉ có 3 doanh nghiệp. Hôm nay, trước thềm Đại hội lần thứ XXVIII (dự kiến khai mạc ngày 18-8), con số ấy đã khác.\n",
        {"huyện Cẩm Khê": {"ordinal": 28, "start_date": "2015-08-18"}},
    ),
    "a headline with the name in front, and a guest's post of another place": (
        "Trường Đại học Cần Thơ: Đại hội Đảng bộ lần thứ IX\n\nNgày 14-5-2010, Đảng bộ Trường Đại học Cần Thơ khai mạc Đại hội đại biểu "
        "nhiệm kỳ "
        "2010-2015. PGS.TS Lê Hoàng An, Ủy viên Ban Chấp hành Đảng bộ TP Cần Thơ, đọc diễn văn. 198 đại biểu chính thức tham dự.\n\nTừ "
        "Đại hội "
        "VIII (2005-2010) đến nay, quy mô đào tạo tăng nhanh.\n",
        {"Trường Đại học Cần Thơ": {"ordinal": 9, "term": (2010, 2015), "start_date": "2010-05-14", "official_delegates": 198}},
    ),
    "a company with and without its legal form": (
        "Đại hội Đảng bộ Công ty Cao su Chư Sê lần thứ VII\n\nTrong 2 ngày 17 và 18/6, Đảng bộ Công ty TNHH MTV Cao su Chư Sê đã tổ chức "
        "Đại hội đại "
        "biểu lần thứ VII, nhiệm kỳ 2020 - 2025.\n",
        {"Công ty TNHH MTV Cao su Chư Sê": {"ordinal": 7, "end_date": "2020-06-18"}},
    ),
    "a corporation with and without the country": (
        "Tổng công ty Thép: Đại hội Đảng bộ lần thứ VI\n\nNgày 14-5-2010, Đảng bộ Tổng công ty Thép Việt Nam khai mạc Đại hội đại biểu "
        "nhiệm kỳ "
        "2010-2015. 198 đại biểu chính thức tham dự. Dự có đồng chí Hồ Quang An, Phó Bí thư Đảng ủy Khối Doanh nghiệp Trung ương.\n",
        {"Tổng công ty Thép Việt Nam": {"ordinal": 6, "within": "Khối Doanh nghiệp Trung ương", "start_date": "2010-05-14"}},
    ),
    "by letters": (
        "ĐHĐB Đảng bộ huyện Phong Điền lần thứ XII thành công\n\nChiều 17-7-2020, ĐHĐB Đảng bộ huyện Phong Điền (TP Cần Thơ) lần thứ XII, "
        "nhiệm kỳ "
        "2020-2025 bế mạc. ĐH bầu BCH gồm 41 đồng chí. Đoàn đại biểu dự ĐHĐB Đảng bộ thành phố lần thứ XIV gồm 21 đồng chí chính thức.\n",
        {"huyện Phong Điền": {"ordinal": 12, "end_date": "2020-07-17", "committee_size": 41, "higher_delegates": 21}},
    ),
    "its number in the headline, by its kind alone": (
        "TP Sa Đéc: Đại hội Đảng bộ thành phố lần thứ XII\n\nNgày 28 và 29-7, Thành ủy Sa Đéc tổ chức Đại hội đại biểu Đảng bộ TP nhiệm "
        "kỳ 2020-2025. Có "
        "200 đại biểu tham dự.\n",
        {"thành phố Sa Đéc": {"ordinal": 12, "term": (2020, 2025), "official_delegates": 200}},
    ),
    "the end is tomorrow": (
        "Khai mạc Đại hội Đảng bộ Trường Đại học Tây Nguyên\n\nSáng nay (24/6), Đảng bộ Trường Đại học Tây Nguyên khai mạc Đại hội đại "
        "biểu lần thứ X, "
        "nhiệm kỳ 2020-2025.\n\nNgày mai, Đại hội sẽ bầu Ban Chấp hành khóa X và bế mạc.\n",
        {"Trường Đại học Tây Nguyên": {"start_date": "2020-06-24", "end_date": "2020-06-25"}},
    ),
    "several in a list, each with its own number": (
        "Ba tỉnh hoàn thành đại hội\n\nĐến hôm nay, Bắc Ninh, Yên Bái và Quảng Ninh đã tổ chức xong đại hội đảng bộ tỉnh nhiệm kỳ "
        "2020-2025.\n\nĐại hội Đảng bộ tỉnh Bắc Ninh lần thứ XX diễn ra trong ba ngày 24-26/9.\nQuảng Ninh tổ chức đại hội lần thứ XV từ "
        "25 đến 27/9. 349 đại biểu đã bầu 51 người vào Ban chấp hành.\nYên Bái (lần thứ XIX) bế mạc ngày 24/9.\n",
        {
            "tỉnh Bắc Ninh": {"ordinal": 20, "start_date": "2020-09-24", "official_delegates": None},
            "tỉnh Yên Bái": {"ordinal": 19, "end_date": "2020-09-24"},
            "tỉnh Quảng Ninh": {"ordinal": 15, "start_date": "2020-09-25", "official_delegates": 349},
        },
    ),
    "a province whose name is a city's too": (
        "Ông Trần An làm Bí thư Thanh Hóa\n\nChiều 28/10, Ban chấp hành Đảng bộ tỉnh Thanh Hóa khóa XIX, nhiệm kỳ 2020-2025 bầu ông Trần "
        "An làm "
        "Bí thư.\nĐại hội Đảng bộ Thanh Hóa khai mạc hôm 26/10, dự kiến bế mạc sáng 29/10.\n",
        {"tỉnh Thanh Hóa": {"ordinal": 19, "start_date": "2020-10-26", "end_date": "2020-10-29"}},
    ),
    "the national one by what it chose": (
        "Nhiều bí thư tỉnh trúng cử Trung ương\n\nĐại hội Đảng toàn quốc lần thứ XII đã bầu 200 ủy viên Trung ương.\nÔng Phan An được bầu "
        "làm Bí "
        "thư tại Đại hội Đảng bộ tỉnh Sóc Trăng lần thứ XIII (tháng 9/2015).\n",
        {"Việt Nam": {"ordinal": 12}},
    ),
    "the last of a row told one after the other": (
        "Đảng bộ tỉnh Sóc Trăng qua các kỳ đại hội\n\nĐại hội lần thứ XI của Đảng bộ tỉnh Sóc Trăng (2005-2010) bầu 47 ủy viên; Đại hội "
        "lần thứ XII (2010-2015) có 349 đại biểu; Đại hội lần thứ XIII, nhiệm kỳ 2015-2020 diễn ra từ ngày 23 đến 25/9/2015 với 346 đại "
        "biểu.\n\nĐại hội lần thứ XIV diễn ra từ 20 đến 22/10/2020, có 348 đại biểu.\n",
        {
            "tỉnh Sóc Trăng": {
                "ordinal": 14, "term": (2020, 2025), "start_date": "2020-10-20", "end_date": "2020-10-22", "official_delegates": 348,
                "committee_size": None,
            },
        },
    ),
    "a name that no kind of the vocabulary ends": (
        "Đại hội Đảng bộ Cảng Hàng không quốc tế Nội Bài lần thứ X, nhiệm kỳ 2020-2025 bế mạc sáng 4-7-2020. Dự có 150 đại biểu, và đồng "
        "chí "
        "Trần An, Phó Bí thư Đảng ủy Khối DNTW.\n",
        {"Cảng Hàng không quốc tế Nội Bài": {"ordinal": 10, "end_date": "2020-07-04", "official_delegates": 150}},
    ),
    "a name with a dash in it": (
        "Sáng 4-7, Đại hội đại biểu Đảng bộ Bộ Tổng Tham mưu - Cơ quan Bộ Quốc phòng lần thứ XVIII, nhiệm kỳ 2020-2025 bế mạc.\n",
        {"Bộ Tổng Tham mưu - Cơ quan Bộ Quốc phòng": {"ordinal": 18, "term": (2020, 2025), "end_date": "2020-07-04"}},
    ),
    "a place that ends another organisation's name": (
        "Đảng bộ Tổng công ty Thủy sản Hạ Long đại hội\n\nTại TP Hải Phòng, Đảng bộ Tổng công ty Thủy sản Hạ Long (thuộc Đảng bộ Khối "
        "Doanh nghiệp "
        "thành phố) vừa tổ chức Đại hội đại biểu lần thứ VI, nhiệm kỳ 2020 - 2025.\n",
        {"Tổng công ty Thủy sản Hạ Long": {"ordinal": 6, "within": "Khối Doanh nghiệp thành phố Hải Phòng"}},
    ),
    "the year of the congress before": (
        "Bí thư Hà Giang nhận nhiệm vụ\n\nNgày 17/10, Đại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVII bế mạc. Trước đó, Đại hội Đảng "
        "bộ tỉnh lần thứ "
        "XVI (2015) bầu 55 ủy viên.\n",
        {"tỉnh Hà Giang": {"ordinal": 17, "term": (2020, 2025), "end_date": "2020-10-17", "committee_size": None}},
    ),
    "communes of which the gazetteer has two": (
        "Các phường đại hội\n\nSáng 14-8, Đảng bộ phường Thủ Dầu Một (TP HCM) tiến hành Đại hội đại biểu lần thứ I. Có 199 đại biểu tham "
        "dự.\n\nTrước đó, "
        "Đại hội Đảng bộ phường Phú Lợi lần thứ I (12-8) đã công bố quyết định chỉ định 33 ủy viên Ban Chấp hành nhiệm kỳ 2025-2030.\n",
        {
            "phường Thủ Dầu Một": {"within": "thành phố Hồ Chí Minh", "official_delegates": 199},
            "phường Phú Lợi": {"within": "thành phố Hồ Chí Minh", "start_date": "2025-08-12", "committee_size": 33},
        },
    ),
    "another name behind a dash": (
        "Ngày 30/7, Đại hội đại biểu Đảng bộ Tổng công ty Hàng không Việt Nam - Vietnam Airlines lần thứ IV, nhiệm kỳ 2025-2030 được tổ "
        "chức. Dự có "
        "đồng chí Nguyễn Hòa An, Phó Bí thư Thường trực Đảng ủy Chính phủ và 250 đại biểu chính thức.\n",
        {"Tổng công ty Hàng không Việt Nam": {"ordinal": 4, "within": "Chính phủ", "official_delegates": 250}},
    ),
    "what a congress is asked to choose": (
        "Huyện Triệu Sơn chuẩn bị đại hội\n\nNgày 9 và 10-7 tới, Đảng bộ huyện Triệu Sơn (Thanh Hóa) sẽ tiến hành Đại hội đại biểu lần "
        "thứ XVIII, nhiệm kỳ "
        "2015-2020. Chúng tôi trình Đại hội bầu Ban Chấp hành 41 đồng chí.\n",
        {"huyện Triệu Sơn": {"ordinal": 18, "start_date": "2015-07-09", "committee_size": None}},
    ),
}  # fmt: skip

#: a text, and the congresses that it tells of besides: place, number, term
OTHERS: tuple[tuple[str, set[tuple[str, int | None, tuple[int, int] | None]]], ...] = (
    (  # the last one before a merger keeps the number of the old unit
        "Đắk Lắk trước đại hội\n\nĐại hội đại biểu Đảng bộ tỉnh Đắk Lắk lần thứ I, nhiệm kỳ 2025-2030 sẽ diễn ra từ 28 đến 30/9. Báo cáo "
        "tổng kết Nghị "
        "quyết Đại hội Đảng bộ tỉnh Đắk Lắk lần thứ XVII và Nghị quyết Đại hội Đảng bộ tỉnh Phú Yên lần thứ XVII.",
        {("tỉnh Đắk Lắk", 17, (2020, 2025)), ("tỉnh Phú Yên", 17, (2020, 2025))},
    ),
    (
        "Bến Tre: Một nhiệm kỳ\n\nỦy ban Kiểm tra Tỉnh ủy Bến Tre vừa tổng kết nhiệm kỳ Đại hội XI Đảng bộ tỉnh (2020-2025).\n\nĐại hội "
        "đại biểu Đảng bộ tỉnh "
        "Vĩnh Long lần thứ I, nhiệm kỳ 2025-2030 dự kiến tổ chức cuối tháng 9 tới.",
        {("tỉnh Bến Tre", 11, (2020, 2025))},
    ),
    (
        "Đại hội Đảng bộ phường Long Bình\n\nTừ ngày 1-7, thị xã Long Mỹ kết thúc hoạt động, phường Long Bình thuộc TP Cần Thơ.\n\nĐại "
        "hội Đảng bộ phường Long Bình nhiệm kỳ 2025-2030 tổ chức trong "
        "ngày 25-7. “Ngày còn là thị xã, tại Đại hội XII (2020 - 2025), tôi là đại biểu trẻ nhất”.",
        {("thị xã Long Mỹ", 12, (2020, 2025))},
    ),
    (  # a life: the year told beside a congress opens its term, and the national one is that which chooses the Central Committee
        "Tân Chủ tịch là ai?\n\nNăm 2015, tại Đại hội Đảng bộ TP HCM lần thứ X, ông Phan An được bầu vào Ban Chấp hành. Tháng 1/2021, tại "
        "Đại hội "
        "XIII, ông trúng cử Ủy viên Trung ương Đảng. Tại Đại hội Đảng bộ thành phố lần thứ XI (10/2020), ông tái cử.",
        {("Việt Nam", 13, None), ("thành phố Hồ Chí Minh", 11, (2020, 2025))},
    ),
    (
        "Bí thư Hà Giang nhận nhiệm vụ\n\nNgày 17/10, Đại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVII bế mạc. Trước đó, Đại hội Đảng "
        "bộ tỉnh lần thứ "
        "XVI (2015) bầu 55 ủy viên.",
        {("tỉnh Hà Giang", 16, (2015, 2020))},
    ),
    (  # «sắp tới»: its resolution is still to come
        "Đại hội Đảng bộ Công an tỉnh Nam Định\n\nSáng 28-7, Đảng bộ Công an tỉnh Nam Định khai mạc Đại hội đại biểu lần thứ XXI, nhiệm "
        "kỳ 2015-2020. Đảng bộ sẽ "
        "quán triệt Nghị quyết Đại hội Đảng bộ Công an Trung ương lần thứ VI sắp tới.",
        {("Công an Trung ương", 6, (2015, 2020))},
    ),
)

#: what is no congress of the place told in front, or none that is reported on
NONE = (
    "Sáng 5/8/2020, tại huyện Quản Bạ, các hộ dân theo dõi Đại hội lần thứ XVII qua truyền hình. Đại hội Đảng bộ tỉnh Hà Giang lần thứ "
    "XVII, nhiệm kỳ "
    "2020-2025 khai mạc.",
    "Đại hội Công đoàn các huyện\n\nTại huyện Quản Bạ, Đại hội lần thứ X Công đoàn huyện diễn ra ngày 12/8/2023. Tại huyện Yên Minh, Đại "
    "hội lần thứ X Công đoàn "
    "huyện diễn ra ngày 13/8/2023.",
    "Trường ĐH Quản Bạ mở rộng\n\nTại huyện Quản Bạ, ĐH Kinh tế lần thứ hai mở phân hiệu.",
)  # fmt: skip


def _congresses(text: str) -> tuple[Congress, ...]:
    return read_document(Document("x", text)).congresses


@pytest.mark.parametrize("name", REPORTS)
def test_those_reported_on(name: str) -> None:
    text, wanted = REPORTS[name]
    found = {c.place: c for c in _congresses(text) if c.main}
    assert set(found) == set(wanted)
    assert {place: {key: getattr(found[place], key) for key in told} for place, told in wanted.items()} == wanted


@pytest.mark.parametrize(("text", "wanted"), OTHERS)
def test_those_told_of_besides(text: str, wanted: set[tuple[str, int | None, tuple[int, int] | None]]) -> None:
    assert {(c.place, c.ordinal, c.term) for c in _congresses(text) if not c.main} == wanted


@pytest.mark.parametrize("text", NONE)
def test_none_of_the_place_in_front(text: str) -> None:
    assert "huyện Quản Bạ" not in {c.place for c in _congresses(text)}


def test_words_for_letters_keep_their_place_in_the_source() -> None:
    text = "ĐHĐB Đảng bộ huyện Phong Điền lần thứ XII, nhiệm kỳ 2020-2025 khai mạc ngày 17-7-2020; ĐH có 180 đại biểu."
    (congress,) = _congresses(text)
    assert congress.evidence[0].quote.startswith("ĐHĐB Đảng bộ huyện Phong Điền lần thứ XII")
    for evidence in (*congress.evidence, *(words for _, words in congress.stated)):
        assert text[evidence.start : evidence.end] == evidence.quote
    assert {name: words.quote for name, words in congress.stated} == {"start_date": "17-7-2020", "official_delegates": "180 đại biểu"}


@pytest.mark.parametrize("school", ["Trường ĐH Cần Thơ", "ĐH Quốc gia Hà Nội", "các trường ĐH, CĐ"])
def test_letters_of_a_university_stay(school: str) -> None:
    text = f"ĐHĐB Đảng bộ huyện Phong Điền lần thứ XII khai mạc ngày 17-7-2020. Đại diện {school} dự."
    assert [c.place for c in _congresses(text)] == ["huyện Phong Điền"]

"""Texts on two or more congresses: each keeps the days, the delegates, the sizes, the officials and the figures of its own."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import read_document
from kg.text import Document

#: a text, and for each congress that it reports on what it must be said to be
CASES: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "headings with a Roman number and days behind a dash": (
        "Lâm Đồng: Hai xã tổ chức xong đại hội\n\nTrong tuần qua, Đảng bộ xã Đam Rông 2 và xã Đam Rông 3 tổ chức đại hội lần thứ I, nhiệm kỳ "
        "2025-2030.\n\nI. XÃ ĐAM RÔNG 2 - NGÀY 16/7\n\nCó 128 đại biểu chính thức, đại diện cho 712 đảng viên, dự đại hội. Ban Thường vụ 9 "
        "đồng chí.\n\nII. XÃ ĐAM RÔNG 3 - NGÀY 19 VÀ 20/7\n\nVới 115 đại biểu thay mặt 540 đảng viên, đại hội đề ra 18 chỉ tiêu. Ban Chấp hành "
        "24 đồng chí.\n",
        {
            "xã Đam Rông 2": {
                "ordinal": 1, "start_date": "2025-07-16", "end_date": "2025-07-16", "official_delegates": 128, "members_represented": 712,
                "standing_committee_size": 9, "committee_size": None,
            },
            "xã Đam Rông 3": {
                "ordinal": 1, "start_date": "2025-07-19", "end_date": "2025-07-20", "official_delegates": 115, "members_represented": 540,
                "standing_committee_size": None, "committee_size": 24,
            },
        },
    ),
    "headings with days behind a comma, and no word for them": (
        "Ba nơi ở Cà Mau vào nhiệm kỳ mới\n\nCuối tháng 7, các đảng bộ phường Tân Thành, xã Phú Mỹ, xã Đất Mũi lần lượt tổ chức đại hội "
        "lần thứ I (2025 - 2030).\n\n1. Phường Tân Thành, 25-7\n\nRa mắt tại Đại hội là Ban Chấp hành 27 người.\n\n2. Xã Phú Mỹ, 28 và 29-7\n\n"
        "Đại hội có 133 đại biểu.\n\n3. Xã Đất Mũi, 1-8\n\n120 đại biểu chính thức về dự Đại hội.\n",
        {
            "phường Tân Thành": {"start_date": "2025-07-25", "end_date": "2025-07-25", "committee_size": 27, "official_delegates": None},
            "xã Phú Mỹ": {"start_date": "2025-07-28", "end_date": "2025-07-29", "committee_size": None, "official_delegates": 133},
            "xã Đất Mũi": {"start_date": "2025-08-01", "end_date": "2025-08-01", "term": (2025, 2030), "official_delegates": 120},
        },
    ),
    "items whose first sentence is the place": (
        "Bình Định: Tin đại hội\n\n* THỊ XÃ HOÀI NHƠN. Sau 2 ngày làm việc (28 - 29.7), Đại hội đại biểu Đảng bộ thị xã lần thứ XXIII, nhiệm "
        "kỳ 2020 - 2025 đã bế mạc, bầu 24 đại biểu chính thức dự Đại hội Đảng bộ tỉnh.\n\n* HUYỆN PHÙ MỸ. Sáng 4.8, 278 đại biểu đã dự khai "
        "mạc Đại hội đại biểu Đảng bộ huyện lần thứ XIX. Đại hội sẽ bế mạc chiều 5.8.\n",
        {
            "thị xã Hoài Nhơn": {"ordinal": 23, "end_date": "2020-07-29", "higher_delegates": 24, "planned": frozenset()},
            "huyện Phù Mỹ": {"ordinal": 19, "start_date": "2020-08-04", "official_delegates": 278, "planned": frozenset({"end_date"})},
        },
    ),
    "places of a list in front of what they hold, each with its kind": (
        "Ngày 30/7, xã Tân Hồng và phường An Bình cùng khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n",
        {"xã Tân Hồng": {"ordinal": 1}, "phường An Bình": {"ordinal": 1, "term": (2025, 2030)}},
    ),
    "places of a list by their bare names, of the kind whose congress it is": (
        "Hai huyện điểm là Xuân Trường và Hải Hậu đã tổ chức Đại hội đại biểu Đảng bộ huyện nhiệm kỳ 2020-2025.\n",
        {"huyện Xuân Trường": {"term": (2020, 2025)}, "huyện Hải Hậu": {"term": (2020, 2025)}},
    ),
    "told in turn, days and sizes": (
        "Nam Định: Đại hội điểm ở hai huyện\n\nHai huyện được chọn làm điểm là Xuân Trường và Hải Hậu đã tổ chức Đại hội đại biểu Đảng bộ "
        "huyện nhiệm kỳ 2020-2025, lần lượt vào các ngày 16-17/6 và 23-24/6.\n\nĐại hội Đảng bộ huyện Xuân Trường lần thứ XXVI có 230 đại "
        "biểu; Đại hội Đảng bộ huyện Hải Hậu lần thứ XXVII có 298 đại biểu. Hai đại hội lần lượt bầu 39 và 41 đồng chí vào Ban Chấp hành.\n",
        {
            "huyện Xuân Trường": {
                "ordinal": 26, "start_date": "2020-06-16", "end_date": "2020-06-17", "official_delegates": 230, "committee_size": 39,
            },
            "huyện Hải Hậu": {
                "ordinal": 27, "start_date": "2020-06-23", "end_date": "2020-06-24", "official_delegates": 298, "committee_size": 41,
            },
        },
    ),
    "results in front of the congresses, a clause each": (
        "Phú Thọ: Thêm hai nơi hoàn thành đại hội\n\nHuyện Thanh Ba có Ban Chấp hành khóa XXVII với 37 đồng chí, còn huyện Hạ Hòa có Ban Chấp "
        "hành khóa XXIV với 39 đồng chí.\n\nĐó là kết quả Đại hội Đảng bộ huyện Thanh Ba (ngày 6 - 7/7/2015) và Đại hội Đảng bộ huyện Hạ Hòa "
        "(ngày 13 - 14/7/2015), nhiệm kỳ 2015-2020. Hai đoàn dự Đại hội Đảng bộ tỉnh lần lượt có 14 và 17 đại biểu chính thức.\n",
        {
            "huyện Thanh Ba": {
                "ordinal": 27, "start_date": "2015-07-06", "end_date": "2015-07-07", "committee_size": 37, "higher_delegates": 14,
            },
            "huyện Hạ Hòa": {"ordinal": 24, "end_date": "2015-07-14", "committee_size": 39, "higher_delegates": 17},
        },
    ),
    "a list first, then a paragraph on each place": (
        "Đồng Tháp: Hai xã đại hội\n\nNgày 30/7, xã Tân Hồng và xã Thanh Bình cùng khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ "
        "2025-2030.\n\nỞ Tân Hồng, 140 đại biểu đại diện cho 930 đảng viên về dự. Ban Chấp hành được chỉ định 27 đồng chí.\n\nỞ Thanh Bình, số "
        "đại biểu là 125, đại diện cho 760 đảng viên. Ban Chấp hành 25 đồng chí.\n",
        {
            "xã Tân Hồng": {"start_date": "2025-07-30", "official_delegates": 140, "members_represented": 930, "committee_size": 27},
            "xã Thanh Bình": {"start_date": "2025-07-30", "official_delegates": 125, "members_represented": 760, "committee_size": 25},
        },
    ),
    "what is told of the first behind the second": (
        "Hưng Yên, Phú Thọ vào nhiệm kỳ mới\n\nĐại hội Đảng bộ tỉnh Hưng Yên lần thứ I, nhiệm kỳ 2025-2030 khai mạc sáng 2/10 với 447 đại "
        "biểu. Đại hội Đảng bộ tỉnh Phú Thọ lần thứ I khai mạc sáng 8/10 với 496 đại biểu.\n\nDự Đại hội XIV của Đảng, đoàn Hưng Yên có 38 "
        "người: 35 đại biểu chính thức, 3 đại biểu dự khuyết.\n",
        {
            "tỉnh Hưng Yên": {"official_delegates": 447, "higher_delegates": 35},
            "tỉnh Phú Thọ": {"official_delegates": 496, "higher_delegates": None, "term": (2025, 2030)},
        },
    ),
    "a second one without a number, and a sentence that ends in a Roman number": (
        "Quảng Ninh: Hai phường đại hội\n\nNgày 23/7, Đại hội Đảng bộ phường Hồng Gai diễn ra với 250 đại biểu; đây là đại hội lần thứ I. Đại "
        "hội mở đầu nhiệm kỳ 2025-2030.\n\nTrong khi đó, Đảng bộ phường Hà Lầm họp đại hội với 149 đại biểu. Cấp ủy chỉ định cho phường Hồng "
        "Gai là 31 đồng chí, cho phường Hà Lầm là 27 đồng chí.\n",
        {
            "phường Hồng Gai": {"official_delegates": 250, "committee_size": 31},
            "phường Hà Lầm": {"official_delegates": 149, "committee_size": 27, "term": (2025, 2030)},
        },
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_congress_has_its_own(case: str) -> None:
    text, wanted = CASES[case]
    found = {c.place: c for c in read_document(Document("x", text)).congresses if c.main}
    assert set(found) == set(wanted)
    for place, attributes in wanted.items():
        assert {name: getattr(found[place], name) for name in attributes} == attributes, place


def test_a_kind_that_is_not_the_congresss_makes_no_list() -> None:
    text = "Lãnh đạo tỉnh Sơn La và tỉnh Lai Châu đến dự lễ khai mạc Đại hội Đảng bộ huyện lần thứ XV, nhiệm kỳ 2020-2025.\n"
    assert not any("tỉnh" in c.place for c in read_document(Document("x", text)).congresses)

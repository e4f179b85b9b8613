"""Whole short reports: which congresses they name, which they report on, and what they say of it."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import read_document
from kg.facts import Congress
from kg.text import Document

#: A report in the tests' own words, the main congresses' facts, and the (place, ordinal, term) of the others.
REPORTS: dict[str, tuple[str, list[dict[str, Any]], list[tuple[str, int | None, tuple[int, int] | None]]]] = {
    "province, opening and last day told apart": (
        "Khai mạc Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XVI\n\n"
        "Sáng 24/9, Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020 – 2025 khai mạc. Về dự có 347 đại "
        "biểu, đại diện cho gần 30.000 đảng viên.\nĐại hội sẽ diễn ra đến hết ngày 26/9.\n"
        "Đại hội bầu Ban Chấp hành Đảng bộ tỉnh khóa XVI gồm 52 đồng chí; Đoàn đại biểu dự Đại hội đại biểu toàn quốc lần "
        "thứ XIII của Đảng gồm 15 đại biểu chính thức và 2 đại biểu dự khuyết.\n",
        [{"place": "tỉnh Kon Tum", "level": "province", "ordinal": 16, "term": (2020, 2025), "start_date": "2020-09-24",
          "end_date": "2020-09-26", "official_delegates": 347, "members_represented": 30000, "committee_size": 52,
          "higher_delegates": 15, "alternate_delegates": 2, "approximate": frozenset({"members_represented"})}],
        [("Việt Nam", 13, None)],
    ),
    "district, days counted back, abbreviations": (
        "Đại hội Đảng bộ huyện Núi Thành lần thứ XXII thành công\nSau 2 ngày làm việc, chiều 17.7.2020, Đại hội đại biểu "
        "Đảng bộ huyện Núi Thành (Quảng Nam) lần thứ XXII (2020 - 2025) bế mạc.\nĐại hội bầu 40 đồng chí vào BCH Đảng bộ "
        "huyện khóa XXII; bầu 20 đại biểu chính thức đi dự Đại hội Đảng bộ tỉnh lần thứ XXII. BCH họp phiên thứ nhất bầu 12 "
        "đồng chí vào BTV, UBKT Huyện ủy gồm 7 đồng chí.\n",
        [{"place": "huyện Núi Thành", "within": "tỉnh Quảng Nam", "level": "district", "ordinal": 22,
          "start_date": "2020-07-16", "end_date": "2020-07-17", "committee_size": 40, "standing_committee_size": 12,
          "inspection_committee_size": 7, "higher_delegates": 20, "official_delegates": None}],
        [("tỉnh Quảng Nam", 22, (2020, 2025))],
    ),
    "commune, pilot, direct election, members instead of delegates": (
        "Đại hội Đảng bộ xã Đông Hiếu nhiệm kỳ 2020-2025\nTrong hai ngày 14 và 15/5, Đảng bộ xã Đông Hiếu, thị xã Thái Hòa, "
        "tỉnh Nghệ An đã tổ chức Đại hội lần thứ 26, nhiệm kỳ 2020-2025. Đây là đơn vị được chọn tổ chức đại hội điểm. Đại "
        "hội tiến hành bầu trực tiếp Bí thư Đảng ủy. Ban Chấp hành khóa mới gồm 15 đồng chí.\n",
        [{"place": "xã Đông Hiếu", "within": "thị xã Thái Hòa", "level": "commune", "ordinal": 26, "pilot": True,
          "direct_election": True, "committee_size": 15, "start_date": "2020-05-14", "end_date": "2020-05-15",
          "official_delegates": None}],
        [],
    ),
    "commune of the new system, committee appointed": (
        "Đảng bộ phường Hải Châu tổ chức Đại hội lần thứ I\nNgày 20/8, Đảng ủy phường Hải Châu (thành phố Đà Nẵng) tổ chức "
        "Đại hội đại biểu Đảng bộ phường lần thứ nhất, nhiệm kỳ 2025-2030.\nĐảng ủy phường Hải Châu nhiệm kỳ 2025-2030 gồm "
        "33 đồng chí; Ban Thường vụ Đảng ủy gồm 11 đồng chí.\n",
        [{"place": "phường Hải Châu", "within": "thành phố Đà Nẵng", "ordinal": 1, "term": (2025, 2030),
          "start_date": "2025-08-20", "end_date": "2025-08-20", "committee_size": 33, "standing_committee_size": 11}],
        [],
    ),
    "named after a place that is not meant": (
        "Đại hội đại biểu Đảng bộ Bệnh viện Bạch Mai lần thứ XXX, nhiệm kỳ 2020-2025\nTrong 2 ngày 27-28/7/2020, Đảng bộ "
        "Bệnh viện Bạch Mai long trọng tổ chức Đại hội. Có 250 đại biểu thay mặt cho 1.056 đảng viên.\n",
        [{"place": "Bệnh viện Bạch Mai", "level": "organisation", "ordinal": 30, "official_delegates": 250,
          "members_represented": 1056, "end_date": "2020-07-28"}],
        [],
    ),
    "force numbered, members in thousands": (
        "Đại hội đại biểu Đảng bộ Quân khu 4 lần thứ X\nSáng 22-9, Đại hội đại biểu Đảng bộ Quân khu 4 lần thứ X, nhiệm kỳ "
        "2020 - 2025 khai mạc. Dự đại hội có 249 đại biểu chính thức thay mặt hơn 40 nghìn đảng viên.\n",
        [{"place": "Quân khu 4", "level": "organisation", "ordinal": 10, "start_date": "2020-09-22", "end_date": None,
          "official_delegates": 249, "members_represented": 40000}],
        [],
    ),
    "organisation under two names": (
        "Đại hội đại biểu Đảng bộ Hải quân lần thứ XIII\nSáng 28/9, Đại hội đại biểu Đảng bộ Quân chủng Hải quân lần thứ XIII "
        "(nhiệm kỳ 2020-2025) khai mạc.\n",
        [{"place": "Quân chủng Hải quân", "ordinal": 13, "term": (2020, 2025), "start_date": "2020-09-28"}],
        [],
    ),
    "police told by «tỉnh»": (
        "Đại hội đại biểu Đảng bộ Công an tỉnh Thanh Hóa lần thứ XXV\nNgày 13/8/2020, Đảng bộ Công an tỉnh khai mạc Đại hội "
        "đại biểu lần thứ XXV, nhiệm kỳ 2020-2025. Đại hội bầu BCH gồm 45 đồng chí, BTV 13 đồng chí.\n",
        [{"place": "Công an tỉnh Thanh Hóa", "within": "tỉnh Thanh Hóa", "level": "organisation", "committee_size": 45,
          "standing_committee_size": 13, "start_date": "2020-08-13"}],
        [],
    ),
    "place in the heading only, earlier congress by its ordinal": (
        "Thị xã Hồng Lĩnh (Hà Tĩnh): 35 đồng chí trúng cử Ban Chấp hành\nĐại hội Đảng bộ thị xã lần thứ VII diễn ra trong 2 "
        "ngày. Đại hội đã bầu 35 đồng chí vào BCH Đảng bộ thị xã. Trước đó, Đại hội VI đã chọn người trẻ.\n",
        [{"place": "thị xã Hồng Lĩnh", "within": "tỉnh Hà Tĩnh", "level": "district", "ordinal": 7, "committee_size": 35}],
        [("thị xã Hồng Lĩnh", 6, None)],
    ),
    "elected at a congress, the one before by its ordinal": (
        "Bí thư Tỉnh ủy mới\nNgày 17/10, bà Lê Thị B được bầu làm Bí thư tại Đại hội Đảng bộ tỉnh Bình Thuận lần thứ XIV, "
        "nhiệm kỳ 2020-2025. Cùng ngày, Đại hội Đảng bộ tỉnh Bình Thuận lần thứ XIV bế mạc. Nhiệm kỳ của Đại hội lần thứ "
        "XIII của Đảng bộ tỉnh đã khép lại.\n",
        [{"place": "tỉnh Bình Thuận", "ordinal": 14, "term": (2020, 2025)}],
        [("tỉnh Bình Thuận", 13, (2015, 2020))],
    ),
    "preview: planned sizes are no facts": (
        "Chuẩn bị Đại hội Đảng bộ tỉnh Hậu Giang lần thứ XIV\nĐại hội đại biểu Đảng bộ tỉnh Hậu Giang lần thứ XIV, nhiệm kỳ "
        "2020-2025 dự kiến diễn ra từ ngày 12 đến ngày 14/10, với 350 đại biểu. Dự kiến bầu 50 đồng chí vào Ban Chấp hành. "
        "Tỉnh ủy trình danh sách 55 đồng chí để Đại hội bầu 50 ủy viên Ban Chấp hành.\n",
        [{"place": "tỉnh Hậu Giang", "official_delegates": 350, "start_date": "2020-10-12", "end_date": "2020-10-14",
          "committee_size": None}],
        [],
    ),
    "plenum: no congress": (
        "Tỉnh ủy Bắc Kạn bầu bổ sung Phó Bí thư\nNgày 20/10, Ban Chấp hành Đảng bộ tỉnh Bắc Kạn khóa XII, nhiệm kỳ 2020-2025 "
        "họp bầu bổ sung Phó Bí thư Tỉnh ủy.\n",
        [],
        [],
    ),
    "preparatory session apart": (
        "Đảng bộ xã Châu Thành\nSáng ngày 28 tháng 7 năm 2025, Đảng bộ xã Châu Thành, tỉnh Đồng Tháp tổ chức phiên trù bị; Đại "
        "hội chính thức diễn ra ngày 29 tháng 7. Đại hội Đảng bộ xã Châu Thành lần thứ I, nhiệm kỳ 2025-2030 có 165 đại biểu "
        "chính thức.\n",
        [{"place": "xã Châu Thành", "within": "tỉnh Đồng Tháp", "start_date": "2025-07-29", "official_delegates": 165}],
        [],
    ),
}  # fmt: skip


def congresses(name: str) -> tuple[Congress, ...]:
    return read_document(Document("test", REPORTS[name][0])).congresses


@pytest.mark.parametrize("name", REPORTS)
def test_main_congress_with_its_facts(name: str) -> None:
    mains = [c for c in congresses(name) if c.main]
    assert [{k: getattr(c, k) for k in want} for c, want in zip(mains, REPORTS[name][1], strict=True)] == REPORTS[name][
        1
    ]


@pytest.mark.parametrize("name", REPORTS)
def test_other_congresses(name: str) -> None:
    assert [(c.place, c.ordinal, c.term) for c in congresses(name) if not c.main] == REPORTS[name][2]


@pytest.mark.parametrize("name", REPORTS)
def test_every_stated_attribute_quotes_the_text(name: str) -> None:
    text = REPORTS[name][0]
    for congress in congresses(name):
        told = {field for field, _ in congress.stated}
        for field in ("official_delegates", "members_represented", "committee_size", "start_date", "end_date"):
            assert getattr(congress, field) is None or field in told
        assert all(text[e.start : e.end] == e.quote for _, e in congress.stated)


def test_breakthroughs_are_told_apart_and_goals_lie_ahead() -> None:
    text = (
        "Đại hội Đảng bộ huyện Núi Thành lần thứ XXII, nhiệm kỳ 2020-2025\nNgày 17/7, Đảng bộ huyện Núi Thành tổ chức Đại hội "
        "lần thứ XXII, nhiệm kỳ 2020-2025. Trước đó, huyện đã đạt chuẩn nông thôn mới. Hai nhiệm vụ trọng tâm gồm: đẩy mạnh "
        "chuyển đổi số trong mọi ngành, tạo thuận lợi cho dân, xây dựng đội ngũ cán bộ vững vàng. Phấn đấu đến năm 2025 thị "
        "trấn đạt chuẩn đô thị loại IV.\n"
    )
    found = [(c.kind, c.text) for c in read_document(Document("test", text)).commitments]
    assert found == [
        ("breakthrough", "đẩy mạnh chuyển đổi số trong mọi ngành, tạo thuận lợi cho dân"),
        ("breakthrough", "xây dựng đội ngũ cán bộ vững vàng"),
        ("goal", "đạt chuẩn đô thị loại IV"),
    ]


def test_several_congresses_told_one_after_the_other_each_keep_their_own_numbers() -> None:
    text = (
        "Hai huyện vùng cao đại hội\n\n"
        "Ngày 22/7, Đại hội đại biểu Đảng bộ huyện Quan Sơn lần thứ VI, nhiệm kỳ 2020-2025 khai mạc, có 180 đại biểu dự. "
        "Đại hội bầu 35 đồng chí vào Ban Chấp hành.\n"
        "Cùng ngày, Đại hội đại biểu Đảng bộ huyện Mường Lát lần thứ VI, nhiệm kỳ 2020-2025 cũng khai mạc. "
        "Dự Đại hội có 150 đại biểu, đại diện cho 2.905 đảng viên.\n"
    )
    mains = {c.place: c for c in read_document(Document("hai-huyen", text)).congresses if c.main}
    assert set(mains) == {"huyện Quan Sơn", "huyện Mường Lát"}
    first, second = mains["huyện Quan Sơn"], mains["huyện Mường Lát"]
    assert (first.official_delegates, first.committee_size, first.members_represented) == (180, 35, None)
    assert (second.official_delegates, second.committee_size, second.members_represented) == (150, None, 2905)


def test_links_to_other_articles_are_mentions_and_no_reports() -> None:
    text = (
        "Đại hội Đảng bộ huyện An Biên\n\nĐại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 bế mạc.\n\n"
        "Tin liên quan:\n* Khai mạc Đại hội Đảng bộ thành phố Hà Tiên lần thứ XV\n"
    )
    found = {c.place: c.main for c in read_document(Document("an-bien", text)).congresses}
    assert found == {"huyện An Biên": True, "thành phố Hà Tiên": False}


def test_a_preview_reports_on_the_congress_to_come() -> None:
    text = (
        "Rà soát công tác chuẩn bị Đại hội Đảng bộ huyện Krông Pắc\n\n"
        "Chiều 20-5, lãnh đạo tỉnh Đắk Lắk nghe báo cáo công tác chuẩn bị Đại hội Đảng bộ huyện lần thứ XV, nhiệm kỳ "
        "2020-2025. Đại hội dự kiến diễn ra từ ngày 5 đến 7-8, có 250 đại biểu. Dự kiến Ban Chấp hành có 41 đồng chí.\n"
    )
    main = next(c for c in read_document(Document("krong-pac", text)).congresses if c.main)
    assert (main.place, main.ordinal, main.start_date, main.official_delegates, main.committee_size) == (
        "huyện Krông Pắc", 15, "2020-08-05", 250, None,
    )  # fmt: skip


def test_the_container_that_the_text_names_wins_over_the_gazetteer() -> None:
    text = "Đảng bộ xã Tân Hưng (huyện Thường Tín, Hà Nội) tổ chức Đại hội lần thứ XXIV, nhiệm kỳ 2020-2025.\n"
    assert [c.within for c in read_document(Document("tan-hung", text)).congresses] == ["huyện Thường Tín"]


def test_a_committee_by_its_name_tells_which_district_is_meant() -> None:
    text = "Sẵn sàng\n\nĐại hội Đảng bộ huyện lần thứ XVIII diễn ra cuối tháng 7. Bí thư Huyện ủy Văn Bàn nói như vậy.\n"
    assert [(c.place, c.ordinal) for c in read_document(Document("van-ban", text)).congresses] == [("huyện Văn Bàn", 18)]


def mains(text: str) -> dict[str, Congress]:
    return {c.place: c for c in read_document(Document("bai", text)).congresses if c.main}


def test_headings_that_open_with_a_place_part_a_round_up() -> None:
    found = mains(
        "Tin vắn đại hội\n\nTuần qua, hai đảng bộ ở tỉnh Bến Tre xong đại hội đại biểu nhiệm kỳ 2020-2025.\n\n"
        "● XÃ HƯNG LỄ (GIỒNG TRÔM): ĐIỂM SÁNG\nĐại hội lần thứ XII họp ngày 14-4, có 112 đại biểu, bầu 15 đồng chí vào Ban "
        "Chấp hành.\n\n"
        "● THỊ TRẤN BA TRI (BA TRI): ĐỔI MỚI\nĐại hội Đảng bộ thị trấn Ba Tri lần thứ X (16-4) có 138 đại biểu dự.\n"
    )
    assert {p: (c.ordinal, c.start_date, c.official_delegates, c.committee_size) for p, c in found.items()} == {
        "xã Hưng Lễ": (12, "2020-04-14", 112, 15),
        "thị trấn Ba Tri": (10, "2020-04-16", 138, None),
    }


@pytest.mark.parametrize(
    ("said", "higher"),
    [
        ("Đoàn dự Đại hội Đảng bộ tỉnh lần thứ XV gồm 20 đồng chí: 18 chính thức, 2 dự khuyết.", 18),
        ("Đoàn đại biểu đi dự Đại hội Đảng bộ tỉnh có 6 đồng chí, trong đó có 1 đại biểu dự khuyết.", 5),
        ("Dự Đại hội Đảng bộ tỉnh Kiên Giang lần thứ XI, huyện có 12 đại biểu chính thức và 1 đại biểu dự khuyết.", 12),
        ("Đoàn đi dự Đại hội Đảng bộ tỉnh có 15 đại biểu chính thức (gồm 1 đại biểu đương nhiên).", 14),
        ("Đại hội sẽ bầu Ban Chấp hành (21 đồng chí) và đoàn đại biểu dự Đại hội Đảng bộ tỉnh.", None),
        ("17 đồng chí được bầu làm đại biểu chính thức của Đoàn đại biểu đi dự Đại hội Đảng bộ tỉnh lần thứ XI.", 17),
        ("Đại hội nghe tham luận của 9 đồng chí chính trị viên.", None),
        ("Số đại biểu được cử dự Đại hội Đảng bộ tỉnh là 9.", 9),
        ("Đại hội cử đoàn đại biểu gồm 16 đồng chí chính thức và 1 đồng chí dự khuyết đi dự Đại hội.", 16),
        ("Đại diện cho huyện ở Đại hội Đảng bộ tỉnh lần thứ XX có 14 đại biểu chính thức, 1 đại biểu dự khuyết.", 14),
        ("Đại hội chọn đoàn 17 đại biểu, gồm 15 chính thức và 2 dự khuyết, đi dự Đại hội Đảng bộ tỉnh lần thứ XX.", 15),
        ("16 đồng chí (cùng 1 dự khuyết) được bầu đi dự Đại hội Đảng bộ tỉnh.", 16),
        ("Đại hội bầu 17 đại biểu chính thức (không kể 2 đại biểu đương nhiên) dự Đại hội Đảng bộ tỉnh.", 17),
        ("Huyện chọn 20 đại biểu dự Đại hội Đảng bộ tỉnh. Trong 20 người có 18 đại biểu chính thức và 2 đại biểu dự khuyết.", 18),
        ("180 đại biểu bầu 35 đồng chí vào Ban Chấp hành, bầu 17 đồng chí dự Đại hội Đảng bộ tỉnh, trong đó 15 chính thức, 2 dự khuyết.", 15),
    ],
)
def test_delegations_in_every_order(said: str, higher: int | None) -> None:
    text = f"Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 có 210 đại biểu chính thức. {said}\n"
    main = mains(text)["huyện An Biên"]
    assert (main.official_delegates, main.higher_delegates) == (210, higher)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("diễn ra các ngày 28, 29, 30/7", ("2020-07-28", "2020-07-30")),
        ("họp từ ngày 08/7/2020 đến ngày 10/7/2020", ("2020-07-08", "2020-07-10")),
        ("đã tổ chức thành công tốt đẹp ngày 10/4", ("2020-04-10", "2020-04-10")),
        ("diễn ra trong 3 ngày và bế mạc hôm qua, 14/10", ("2020-10-12", "2020-10-14")),
        ("bế mạc chiều nay", (None, "2020-08-21")),
        ("họp từ ngày 29/7 (phiên trù bị) đến chiều 31/7", ("2020-07-29", "2020-07-31")),
        ("tiến hành từ 13h30 ngày 9/6/2020 đến 17h00 ngày 10/6/2020", ("2020-06-09", "2020-06-10")),
        ("vừa bế mạc ngày 31/7 sau hai ngày rưỡi làm việc, kể cả nửa ngày họp trù bị 29/7", ("2020-07-29", "2020-07-31")),
        ("công bố kết quả bầu cử trưa 17/7, ngày họp cuối", (None, "2020-07-17")),
        ("làm việc từ 7 giờ 30 ngày 19 đến 16 giờ ngày 20.8.2020", ("2020-08-19", "2020-08-20")),
        ("đã khép lại. Từ sáng 16-7 đến trưa 17-7, 248 đại biểu đã hoàn thành chương trình. Đại hội bầu 39 người", ("2020-07-16", "2020-07-17")),
        ("họp chiều 30 và cả ngày 31/7", ("2020-07-30", "2020-07-31")),
        ("thành công. Tối 15/7, huyện mừng công. Trước đó vài giờ, Đại hội bế mạc sau 2,5 ngày làm việc", ("2020-07-13", "2020-07-15")),
        ("thành công tốt đẹp", (None, None)),
    ],
)
def test_days_as_papers_tell_them(said: str, days: tuple[str | None, str | None]) -> None:
    text = f"Tin huyện\n21/08/2020 17:05\n\nĐại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 {said}.\n"
    main = mains(text)["huyện An Biên"]
    assert (main.start_date, main.end_date) == days


def test_an_organisation_keeps_its_seat_and_its_short_names() -> None:
    text = (
        "Đảng bộ Trường Đại học Duyên hải (TP. Nha Trang, tỉnh Khánh Hòa) tổ chức Đại hội lần thứ XII, nhiệm kỳ 2025-2030. "
        "Thực hiện Nghị quyết Đại hội Đảng bộ Trường lần thứ XI, trường có nhiều đổi mới.\n"
    )
    found = read_document(Document("dai-hoc", text)).congresses
    assert [(c.place, c.within, c.ordinal, c.term) for c in found] == [
        ("Trường Đại học Duyên hải", "tỉnh Khánh Hòa", 12, (2025, 2030)),
        ("Trường Đại học Duyên hải", "tỉnh Khánh Hòa", 11, (2020, 2025)),
    ]


def test_a_report_made_for_a_congress_to_come_names_it_at_its_head() -> None:
    text = (
        "BÁO CÁO CHÍNH TRỊ\ncủa Ban Chấp hành trình Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020 - 2025\n"
        "Thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XI, huyện đã đổi thay.\n"
    )
    found = read_document(Document("bao-cao", text)).congresses
    assert [(c.ordinal, c.term) for c in found] == [(12, (2020, 2025)), (11, (2015, 2020))]


def test_a_national_congress_of_a_mass_organisation_is_none_of_the_party() -> None:
    text = (
        "Đại hội Đảng bộ tỉnh An Giang lần thứ XI, nhiệm kỳ 2020-2025 bế mạc.\n"
        "Năm 2012, tại Đại hội đại biểu toàn quốc lần thứ X, bà được bầu làm Bí thư Trung ương Đoàn.\n"
    )
    assert [c.place for c in read_document(Document("doan", text)).congresses] == ["tỉnh An Giang"]


def test_a_place_keeps_the_spelling_of_the_text() -> None:
    text = "Đại hội Đảng bộ huyện Đăk Tô lần thứ XVI, nhiệm kỳ 2020-2025 khai mạc.\n"
    main = mains(text)["huyện Đăk Tô"]
    assert main.area is not None
    assert main.area.iri is not None
    assert main.within == "tỉnh Kon Tum"


def test_numbered_paragraphs_of_provinces_part_a_round_up() -> None:
    found = mains(
        "Hai tỉnh có bí thư mới\n\nTuần qua hai đảng bộ tỉnh xong đại hội nhiệm kỳ 2015-2020.\n\n"
        "1. Hà Tĩnh: Đại hội Đảng bộ tỉnh lần thứ XVIII diễn ra từ 14 đến 16/10 với 350 đại biểu. Ban Thường vụ có 15 người.\n\n"
        "2. Đắk Nông: Ban Chấp hành Đảng bộ tỉnh khóa XI gồm 48 người. Trước đại hội tỉnh có nhiều đổi mới.\n"
    )
    assert {p: (c.ordinal, c.term, c.standing_committee_size, c.committee_size) for p, c in found.items()} == {
        "tỉnh Hà Tĩnh": (18, (2015, 2020), 15, None),
        "tỉnh Đắk Nông": (11, (2015, 2020), None, 48),
    }


def test_short_names_given_in_brackets_are_the_organisation() -> None:
    text = (
        "Tại Đại hội Đảng bộ Tập đoàn Than Đông Bắc (TĐB), nhiều ý kiến bàn về an toàn.\n"
        "Hai ngày 29 và 30/7, 250 đại biểu thuộc Đảng bộ TĐB đã dự Đại hội lần thứ VI, nhiệm kỳ 2020-2025.\n"
    )
    main = mains(text)["Tập đoàn Than Đông Bắc"]
    assert (main.ordinal, main.term, main.official_delegates, main.start_date) == (6, (2020, 2025), 250, "2020-07-29")


def test_delegates_who_go_to_the_congress_itself_are_its_own() -> None:
    text = (
        "Báo chí gặp mặt trước đại hội\n\n450 đại biểu dự Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XVI, nhiệm kỳ "
        "2025-2030 sẽ đọc văn kiện trên máy. Theo phương án, Ban Chấp hành có 56 người; Ban Thường vụ 17 người.\n"
    )
    main = mains(text)["tỉnh Quảng Ninh"]
    assert (main.official_delegates, main.higher_delegates, main.committee_size, main.standing_committee_size) == (
        450, None, None, None,
    )  # fmt: skip


def test_the_congress_to_come_wins_over_the_one_it_follows() -> None:
    text = (
        "Trước ngày khai mạc Đại hội Đảng bộ tỉnh Bắc Ninh lần thứ XIX (nhiệm kỳ 2015-2020), bí thư trả lời phỏng vấn.\n"
        "- Đại hội XVIII đề ra nhiều chỉ tiêu, lần này ít hơn.\n"
    )
    found = read_document(Document("bac-ninh", text)).congresses
    assert [(c.place, c.ordinal, c.main) for c in found] == [("tỉnh Bắc Ninh", 19, True), ("tỉnh Bắc Ninh", 18, False)]


def test_sessions_told_in_the_next_sentence_give_the_last_day() -> None:
    text = (
        "Đại hội Đảng bộ tỉnh Vĩnh Phúc lần thứ XVI, nhiệm kỳ 2015-2020 bầu đoàn đại biểu. Phiên bế mạc diễn ra sáng 30/10. "
        "Tính đến hết ngày 31/10, cả nước đã tổ chức xong đại hội cấp tỉnh.\n"
    )
    assert mains(text)["tỉnh Vĩnh Phúc"].end_date == "2015-10-30"


def test_delegates_who_stand_for_members_go_to_the_congress_reported_on() -> None:
    text = (
        "A Lưới chọn giảm nghèo\n\nHội trường huyện A Lưới kín chỗ trong hai ngày 6 và 7/8, khi 172 đại biểu thay mặt 2.961 "
        "đảng viên về dự Đại hội đại biểu Đảng bộ huyện lần thứ XI, nhiệm kỳ 2015-2020.\n"
    )
    main = mains(text)["huyện A Lưới"]
    assert (main.within, main.ordinal, main.official_delegates, main.start_date, main.end_date) == (
        "tỉnh Thừa Thiên Huế", 11, 172, "2015-08-06", "2015-08-07",
    )  # fmt: skip


def test_figures_are_no_days() -> None:
    text = (
        "Đại hội Đảng bộ thành phố Hà Nội lần thứ XV, nhiệm kỳ 2010-2015 nêu mục tiêu tăng 12-13%/năm, vốn đầu tư 5 năm vào "
        "khoảng 1,4-1,5 triệu tỷ đồng, thu nhập 4.100-4.300 USD. Đại hội làm việc đến hết ngày 28/10.\n"
    )
    main = mains(text)["thành phố Hà Nội"]
    assert (main.start_date, main.end_date) == (None, "2010-10-28")


def test_the_first_day_from_the_last_and_the_length_told_elsewhere() -> None:
    text = (
        "Đại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 bế mạc chiều 21/7.\n"
        "Đại hội họp trong hai ngày với 130 đại biểu chính thức.\n"
    )
    main = mains(text)["huyện An Biên"]
    assert (main.start_date, main.end_date) == ("2020-07-20", "2020-07-21")


def test_minutes_give_the_time_in_a_line_of_its_own() -> None:
    text = (
        "BIÊN BẢN\nĐại hội đại biểu Đảng bộ xã Ea Tu lần thứ X, nhiệm kỳ 2015-2020\n"
        "Thời gian: bắt đầu 7 giờ 30 ngày 14/4/2015, kết thúc 11 giờ ngày 15/4/2015.\n"
        "Ban Thường vụ Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ xã 15 đồng chí.\n"
    )
    main = mains(text)["xã Ea Tu"]
    assert (main.start_date, main.end_date, main.committee_size) == ("2015-04-14", "2015-04-15", 15)


def test_a_district_that_the_reform_ended_has_no_later_term() -> None:
    text = (
        "Đảng bộ đặc khu Lý Sơn tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n"
        "Kết quả của Đại hội Đảng bộ huyện Lý Sơn lần thứ XVIII được giữ vững.\n"
    )
    found = {(c.place, c.ordinal): c.term for c in read_document(Document("ly-son", text)).congresses}
    assert found[("huyện Lý Sơn", 18)] == (2020, 2025)


def test_a_ward_is_not_named_by_the_number_of_its_committee() -> None:
    text = (
        "Đại hội đại biểu Đảng bộ phường Bảo Vinh lần thứ I, nhiệm kỳ 2025-2030 họp ngày 12/8. "
        "Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ phường 27 đồng chí.\n"
    )
    assert mains(text)["phường Bảo Vinh"].committee_size == 27


def test_figures_go_with_the_organisation_whose_congress_is_told_of_last() -> None:
    text = (
        "Chuyện mới từ hai đại hội\n\nCác đảng bộ cơ sở lần lượt tiến hành đại hội nhiệm kỳ 2015-2020.\n\n"
        "Đảng bộ Công ty Mía đường Sơn Dương họp Đại hội lần thứ V ngày 22/5 với 74 đại biểu. Doanh thu đạt 320 tỷ đồng.\n\n"
        "Đảng bộ Cục Thuế tỉnh Sơn La họp Đại hội lần thứ X ngày 29/5 với 145 đại biểu. Nợ thuế còn 211 tỷ đồng.\n"
    )
    read = read_document(Document("hai-dai-hoi", text))
    assert [(o.evidence[0].quote, o.place) for o in read.observations] == [
        ("320 tỷ đồng", "Công ty Mía đường Sơn Dương"), ("211 tỷ đồng", "Cục Thuế tỉnh Sơn La"),
    ]  # fmt: skip


def test_a_report_on_the_national_congress_reads_it_as_its_own() -> None:
    text = (
        "Đại hội lần thứ XII của Đảng họp trù bị\n\nĐại hội đại biểu toàn quốc lần thứ XII của Đảng diễn ra từ ngày 21 đến"
        " 28/1/2016 với 1.510 đại biểu, thay mặt 4,5 triệu đảng viên.\n\nĐại hội XII sẽ thảo luận văn kiện.\n"
    )
    (main,) = read_document(Document("x", text)).congresses
    assert (main.main, main.level, main.ordinal, main.start_date, main.end_date) == (True, "national", 12, "2016-01-21", "2016-01-28")
    assert (main.official_delegates, main.members_represented) == (1510, 4_500_000)


def test_a_national_congress_cited_by_a_province_is_not_its_own() -> None:
    text = (
        "Đại hội Đảng bộ tỉnh Trà Vinh lần thứ X khai mạc\n\nNgày 25/9/2015, Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ X,"
        " nhiệm kỳ 2015-2020 khai mạc, tiến tới Đại hội lần thứ XII của Đảng sẽ diễn ra năm 2016.\n"
    )
    assert [c.place for c in read_document(Document("x", text)).congresses if c.main] == ["tỉnh Trà Vinh"]


def test_a_company_called_by_its_kind_is_the_one_named_in_full() -> None:
    text = (
        "Đại hội Đảng bộ Công ty lần thứ IV, nhiệm kỳ 2020-2025\n\nTrong hai ngày 28 và 29/5/2000, Đảng ủy Công ty Cao su Đồng Phú"
        " tổ chức Đại hội nhiệm kỳ 2020-2025 với 90 đại biểu.\n"
    )
    (main,) = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert (main.place, main.ordinal) == ("Công ty Cao su Đồng Phú", 4)
    assert main.start_date == "2020-05-28"  # the year printed is a slip: the term says which is meant


def test_a_link_below_the_text_is_not_what_it_reports_on() -> None:
    text = (
        "Trước thềm đại hội\n\nTrước thềm Đại hội đại biểu Đảng bộ huyện Kon Plông lần thứ XVIII, nhiệm kỳ 2020-2025, dự kiến diễn ra"
        " từ ngày 8 đến 10/7 tới, phóng viên gặp đồng chí Bí thư. Đại hội huyện sẽ có 165 đại biểu.\n\n"
        "* Cùng chuyên mục: Đại hội Đảng bộ thành phố Kon Tum lần thứ XVI sẽ khai mạc ngày 15/7\n"
    )
    main = [c for c in read_document(Document("x", text)).congresses if c.main]
    assert [(c.place, c.start_date, c.official_delegates) for c in main] == [("huyện Kon Plông", "2020-07-08", 165)]


def test_a_day_in_brackets_behind_a_place_is_that_of_its_congress() -> None:
    text = (
        "Hai xã đại hội\n\nTuần qua, hai đảng bộ xã ở tỉnh An Giang tổ chức đại hội lần thứ I, nhiệm kỳ 2025-2030.\n\n"
        "♦ Xã Tri Tôn: Nâng chất đời sống\n\nNgày 28/7, Đại hội Đảng bộ xã Tri Tôn diễn ra với 160 đại biểu.\n\n"
        "♦ Xã Vĩnh Xương: Mở lối biên mậu\n\nKhép lại các đại hội là xã Vĩnh Xương (29/7) với 142 đại biểu.\n"
    )
    found = {c.place: c.start_date for c in read_document(Document("x", text)).congresses if c.main}
    assert found == {"xã Tri Tôn": "2025-07-28", "xã Vĩnh Xương": "2025-07-29"}


def test_a_district_lies_in_the_province_of_its_time() -> None:
    text = "Đại hội đại biểu Đảng bộ huyện Quốc Oai lần thứ {}, nhiệm kỳ {} diễn ra ngày 20/8/{}.\n"
    for number, term, year, within in (("XX", "2005-2010", 2005, "tỉnh Hà Tây"), ("XXII", "2015-2020", 2015, "thành phố Hà Nội")):
        (main,) = read_document(Document("x", text.format(number, term, year))).congresses
        assert main.within == within


def test_a_cell_of_a_numbered_village_and_the_day_of_its_minutes() -> None:
    text = (
        "CHI BỘ ẤP TÂN HÒA 2\n\nBIÊN BẢN\nĐại hội Chi bộ ấp Tân Hòa 2 lần thứ XII, nhiệm kỳ 2025 - 2027\n\n"
        "I. Thời gian, địa điểm: khai mạc lúc 7 giờ 30 phút, ngày 15/02/2025, tại nhà văn hóa ấp.\n"
    )
    (main,) = read_document(Document("x", text)).congresses
    assert (main.place, main.ordinal, main.start_date, main.end_date) == ("ấp Tân Hòa 2", 12, "2025-02-15", "2025-02-15")


def test_a_commune_put_in_a_district_is_of_the_system_before_the_reform() -> None:
    text = (
        "Ngày 15/02/2025, tại xã Mỹ Quý, huyện Tháp Mười, Đại hội Chi bộ ấp Tân Hòa lần thứ V, nhiệm kỳ 2025 - 2027 diễn ra; bầu 3 đại"
        " biểu dự Đại hội đại biểu Đảng bộ xã Mỹ Quý nhiệm kỳ 2025 - 2030.\n"
    )
    found = {c.place: c.within for c in read_document(Document("x", text)).congresses}
    assert found["xã Mỹ Quý"] == "huyện Tháp Mười"


def test_containers_in_brackets_and_more_delegates_than_any_delegation() -> None:
    text = (
        "Phường trung tâm bầu Bí thư\n\n150 đại biểu dự Đại hội đại biểu Đảng bộ phường Lê Hồng Phong (TP Quy Nhơn, tỉnh Bình Định) lần"
        " thứ XII, nhiệm kỳ 2020-2025 đã bầu người đứng đầu. Đảng bộ cử 9 đại biểu dự Đại hội Đảng bộ TP Quy Nhơn lần thứ XXIV.\n"
    )
    main, other = read_document(Document("x", text)).congresses
    assert (main.main, main.place, main.within, main.ordinal, main.official_delegates) == (
        True, "phường Lê Hồng Phong", "thành phố Quy Nhơn", 12, 150,
    )  # fmt: skip
    assert (other.main, other.place, other.ordinal) == (False, "thành phố Quy Nhơn", 24)


def test_minutes_that_name_the_month_once_and_the_ordinal_of_the_committee_to_be_chosen() -> None:
    text = (
        "BIÊN BẢN Đại hội đại biểu Đảng bộ huyện Cái Bè\n\nThời gian: từ 7 giờ 30 phút ngày 14 đến 11 giờ ngày 15 tháng 7 năm 2005.\n\n"
        "Đảng bộ huyện Cái Bè tiến hành Đại hội nhiệm kỳ 2005 - 2010. Ban Chấp hành khóa VIII trình Đại hội bầu Ban Chấp hành khóa IX.\n"
    )
    (main,) = read_document(Document("x", text)).congresses
    assert (main.ordinal, main.start_date, main.end_date) == (9, "2005-07-14", "2005-07-15")


def test_an_army_unit_in_the_one_named_in_brackets() -> None:
    text = "Đại hội đại biểu Đảng bộ Sư đoàn 968 (Quân khu 4) lần thứ XIV, nhiệm kỳ 2020-2025 diễn ra ngày 19/6/2020.\n"
    (main,) = (c for c in read_document(Document("x", text)).congresses if c.main)
    assert (main.place, main.within, main.ordinal) == ("Sư đoàn 968", "Quân khu 4", 14)


def test_one_term_for_the_congresses_of_several_provinces() -> None:
    text = (
        "Cho ý kiến về chuẩn bị đại hội\n\nNgày 21/8/2015, Bộ Chính trị làm việc với hai tỉnh về phương án nhân sự Đại hội Đảng bộ tỉnh"
        " nhiệm kỳ 2015-2020.\n\nTỉnh Hòa Bình\n\nĐại hội đại biểu Đảng bộ tỉnh lần thứ XVI dự kiến họp từ ngày 22 đến 24/10, có 350 đại"
        " biểu.\n\nTỉnh Bắc Kạn\n\nĐại hội Đảng bộ tỉnh lần thứ XI sẽ diễn ra từ ngày 15 đến ngày 17/10 với 300 đại biểu.\n"
    )
    found = [(c.place, c.ordinal, c.term) for c in read_document(Document("x", text)).congresses]
    assert found == [("tỉnh Hòa Bình", 16, (2015, 2020)), ("tỉnh Bắc Kạn", 11, (2015, 2020))]


def test_number_in_words_and_a_committee_after_a_merger() -> None:
    text = (
        "Ngày 21/5, Đại hội Đảng bộ xã Đông Hiếu lần thứ hai mươi mốt, nhiệm kỳ 2025-2030, bầu đoàn đi dự đại hội cấp trên.\n\n"
        "Do sắp xếp bộ máy, Đại hội công bố quyết định chỉ định Ban Chấp hành gồm 19 đồng chí, trong đó 7 đồng chí tham gia Ban Thường vụ.\n"
    )
    main = mains(text)["xã Đông Hiếu"]
    assert (main.ordinal, main.start_date, main.committee_size, main.standing_committee_size) == (21, "2025-05-21", 19, 7)


def test_the_later_of_two_congresses_of_one_organisation_is_reported_on() -> None:
    text = (
        "Chặng đường của huyện Cái Bè\n\nĐại hội Đảng bộ huyện Cái Bè lần thứ X, nhiệm kỳ 2015 - 2020, họp từ 14 đến 16/7/2015, bầu 39 đồng "
        "chí vào Ban Chấp hành.\n\nĐại hội lần thứ XI (2020 - 2025) vừa kết thúc hôm 6/8 sau 3 ngày làm việc, bầu 41 đồng chí vào BCH.\n"
    )
    main = mains(text)["huyện Cái Bè"]
    assert (main.ordinal, main.start_date, main.end_date, main.committee_size) == (11, "2020-08-04", "2020-08-06", 41)


def test_places_that_open_a_paragraph_or_an_item_have_a_congress_each() -> None:
    text = (
        "Hai huyện đại hội thành công\n\nNgày 3/7/2020, Đại hội Đảng bộ huyện Đồng Xuân lần thứ XX bế mạc, bầu 39 đồng chí vào BCH.\n\n"
        "Sông Hinh về trước một tuần: Đại hội Đảng bộ huyện lần thứ VIII họp ngày 25 và 26/6, bầu Ban Chấp hành 37 đồng chí.\n"
    )
    found = {p: (c.ordinal, c.end_date, c.committee_size) for p, c in mains(text).items()}
    assert found == {"huyện Đồng Xuân": (20, "2020-07-03", 39), "huyện Sông Hinh": (8, "2020-06-26", 37)}


def test_forces_in_small_letters_and_a_district_that_begins_with_a_family_name() -> None:
    text = (
        "Ngày 10/8, Đảng bộ quân sự tỉnh Kon Tum tổ chức Đại hội đại biểu lần thứ XII, nhiệm kỳ 2020-2025.\n\n"
        "Đại tá Lê Văn Tám giữ chức Phó Bí thư Thường trực.\n"
    )
    assert mains(text)["Quân sự tỉnh Kon Tum"].ordinal == 12
    named = {(o.name, o.body.label) for o in read_document(Document("x", text)).officials}
    assert named == {("Lê Văn Tám", "Đảng ủy Quân sự tỉnh Kon Tum")}
    chosen = (
        "Ông Vũ Mạnh Lương tái đắc cử Bí thư Huyện ủy Hoàng Su Phì\n\n"
        "Đại hội Đảng bộ huyện Hoàng Su Phì lần thứ XXI khai mạc ngày 23/7/2020.\n"
    )
    assert {o.name for o in read_document(Document("x", chosen)).officials} == {"Vũ Mạnh Lương"}


def test_items_that_open_with_a_province_and_headings_above_a_company() -> None:
    text = (
        "TIN VẮN\n\n* Long An - Ngày 15/10, Đại hội Đảng bộ tỉnh lần thứ X bế mạc sau 3 ngày làm việc. Ông Lê Văn Khôi được bầu làm Bí thư "
        "Tỉnh ủy nhiệm kỳ 2015 - 2020.\n\n* Gia Lai - Khai mạc sáng 20/10, Đại hội Đảng bộ tỉnh lần thứ XV có 347 đại biểu dự.\n"
    )
    found = {p: (c.ordinal, c.term, c.start_date, c.end_date) for p, c in mains(text).items()}
    assert found == {
        "tỉnh Long An": (10, (2015, 2020), "2015-10-13", "2015-10-15"),
        "tỉnh Gia Lai": (15, (2015, 2020), "2015-10-20", None),
    }
    text = (
        "Hai đảng bộ doanh nghiệp đại hội\n\n* CÔNG TY CỔ PHẦN THAN HÀ LẦM (ngày 4 và 5-6)\n\nĐại hội Đảng bộ Công ty Cổ phần Than Hà Lầm lần "
        "thứ XXV, nhiệm kỳ 2020-2025, có 150 đại biểu.\n\n* CÔNG TY ĐIỆN LỰC QUẢNG NINH (ngày 12-6)\n\nDự Đại hội Đảng bộ Công ty Điện lực "
        "Quảng Ninh lần thứ XVI có 148 đại biểu.\n"
    )
    days = {p: (c.start_date, c.end_date) for p, c in mains(text).items()}
    assert days == {
        "Công ty Cổ phần Than Hà Lầm": ("2020-06-04", "2020-06-05"),
        "Công ty Điện lực Quảng Ninh": ("2020-06-12", "2020-06-12"),
    }


def test_what_a_text_ahead_of_a_congress_adopts_is_a_draft() -> None:
    text = (
        "Chiều 8/6, Ban Thường vụ Đảng ủy Khối duyệt văn kiện Đại hội Đảng bộ Bệnh viện Đa khoa tỉnh Phú Thọ lần thứ XXVIII, nhiệm kỳ 2020-2025."
        "\n\nĐại hội sẽ diễn ra trong 2 ngày 9 và 10/7.\n\nBệnh viện hoàn thành 12/13 chỉ tiêu Đại hội lần thứ XXVII đề ra.\n"
    )
    main = mains(text)["Bệnh viện Đa khoa tỉnh Phú Thọ"]
    assert (main.ordinal, main.start_date, main.end_date) == (28, "2020-07-09", "2020-07-10")


def test_the_central_committee_is_that_of_the_national_congress() -> None:
    text = "Sáng 28/1/2016, Đại hội đại biểu toàn quốc lần thứ XII của Đảng bế mạc. Đại hội bầu Ban Chấp hành Trung ương gồm 200 đồng chí.\n"
    assert mains(text)["Việt Nam"].committee_size == 200
    text = "Đại hội Đảng bộ huyện Cái Bè lần thứ XI, nhiệm kỳ 2015-2020, họp ngày 3/8. Ban Chấp hành Trung ương có 200 đồng chí.\n"
    assert mains(text)["huyện Cái Bè"].committee_size is None


def test_posts_gone_through_and_a_name_of_two_syllables_behind_a_colon() -> None:
    text = (
        "Ông Lê Văn Sình là Bí thư Tỉnh ủy Lai Châu. Ông Sình từng qua nhiều vị trí công tác: Bí thư Huyện ủy Sìn Hồ; Giám đốc Sở Xây dựng.\n\n"
        "Dự có các đồng chí: Bùi Thắng, Phó Bí thư Tỉnh ủy; Hồ Văn Mười, Chủ tịch UBND tỉnh.\n"
    )
    found = {(o.name, o.role_label, o.body.label, o.event) for o in read_document(Document("x", text)).officials}
    assert {
        ("Lê Văn Sình", "Bí thư", "Huyện ủy Sìn Hồ", "held"),
        ("Lê Văn Sình", "Giám đốc", "Sở Xây dựng tỉnh Lai Châu", "held"),
        ("Bùi Thắng", "Phó Bí thư", "Tỉnh ủy Lai Châu", "holds"),
    } <= found


def test_a_commune_whose_district_stands_bare_in_brackets_elsewhere_is_of_the_system_before_the_reform() -> None:
    lead = "Đảng bộ xã Đại Sơn (Tứ Kỳ, Hải Dương) được chọn làm điểm."
    told = "Trong 2 ngày 25 và 26/2/2025, Đảng bộ xã Đại Sơn tổ chức Đại hội đại biểu lần thứ XXVI, nhiệm kỳ 2025-2030."
    (main,) = (c for c in read_document(Document("x", f"{lead}\n\n{told}\n")).congresses if c.main)
    assert (main.place, main.within) == ("xã Đại Sơn", "huyện Tứ Kỳ")


def test_a_heading_that_says_more_than_its_place_heads_the_congress_told_right_below() -> None:
    first = "Xã Hùng Lợi: Phát huy nội lực\n\nNgày 12/5/2020, Đảng bộ xã Hùng Lợi tổ chức Đại hội lần thứ XXVIII, nhiệm kỳ 2020-2025.\n\n"
    second = "Xã Trung Minh bầu trực tiếp Bí thư tại đại hội\n\nNgày 19/5/2020, Đại hội Đảng bộ xã Trung Minh lần thứ XXIX khai mạc.\n\n"
    text = f"Yên Sơn (Tuyên Quang): Hai xã tổ chức đại hội\n\n{first}{second}Đại hội bầu 14 đồng chí vào Ban Chấp hành khóa mới.\n"
    found = {c.place: (c.ordinal, c.committee_size, c.main) for c in read_document(Document("x", text)).congresses}
    assert found == {"xã Hùng Lợi": (28, None, True), "xã Trung Minh": (29, 14, True)}

"""One file with several reports: each is read by itself, with offsets into the file; what is one report is never parted."""

from __future__ import annotations

import unicodedata
from itertools import permutations

import pytest

from kg.context import Context
from kg.extract import read_document, reader
from kg.rules.pasted import reports
from kg.text import Document

REPORTS = {
    "a district": (
        "Huyện Tân Sơn vào nhiệm kỳ mới\n\n14:20 | 12/08/2020\n\nTrong hai ngày 10 và 11/8, Đảng bộ huyện Tân Sơn (Phú Thọ) tổ chức Đại hội đại "
        "biểu lần thứ IV, nhiệm kỳ 2020-2025. 215 đại biểu đại diện 4.870 đảng viên về dự.\n\nTỷ lệ hộ nghèo năm 2019 còn 11,2%. Đến năm 2025, "
        "huyện phấn đấu thu nhập bình quân đầu người đạt 45 triệu đồng.\n\nĐại hội bầu 37 đồng chí vào Ban Chấp hành. Đồng chí Hà Mạnh "
        "Tuyên được "
        "bầu làm Bí thư, đồng chí Phùng Thị Nhạn được bầu làm Phó Bí thư Thường trực.\n\nLê Minh"
    ),
    "a company": (
        "Nhiệt điện Sông Hồng bầu trực tiếp Bí thư Đảng ủy\n\nNgày 4/6/2020, Đảng bộ Công ty Nhiệt điện Sông Hồng họp Đại hội lần thứ VI, "
        "nhiệm kỳ "
        "2020-2025, có 118 đại biểu dự.\n\nSản lượng điện năm 2019 đạt 1,9 tỷ kWh.\n\nĐại hội bầu Ban Chấp hành 13 đồng chí và bầu trực "
        "tiếp đồng chí "
        "Tạ Hữu Quân làm Bí thư Đảng ủy."
    ),
    "a resolution": (
        "NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ tỉnh Hậu Giang lần thứ XIV, nhiệm kỳ 2020 - 2025\n\nĐại hội đại biểu Đảng bộ tỉnh Hậu Giang, "
        "họp từ ngày "
        "12 đến ngày 14 tháng 10 năm 2020, có 300 đại biểu, QUYẾT NGHỊ:\n\nĐến năm 2025: GRDP bình quân đầu người đạt 80 triệu đồng.\n\nTán "
        "thành kết "
        "quả bầu Ban Chấp hành Đảng bộ tỉnh gồm 50 đồng chí, Ban Thường vụ 15 đồng chí; đồng chí Lữ Văn Hoài được bầu giữ chức Bí thư Tỉnh ủy."
    ),
    "a commune of another term": (
        "Sáng 26/7, Đảng bộ xã Ea Kly, tỉnh Đắk Lắk khai mạc và bế mạc Đại hội lần thứ I, nhiệm kỳ 2025-2030. Dự có 150 đại biểu.\n\nNăm "
        "2024, thu nhập "
        "bình quân đầu người của xã đạt 58 triệu đồng.\n\nÔng Y Thanh Niê được chỉ định giữ chức Bí thư Đảng ủy xã."
    ),
}  # fmt: skip

#: texts that are one report, though they tell of several congresses
WHOLE = {
    "sections of one province": (
        "Lào Cai: Hai huyện hoàn thành đại hội\n\nKhơi dậy khát vọng vươn lên\n\nNgày 6/8/2020, Đảng bộ huyện Bát Xát tổ chức Đại hội lần "
        "thứ XXII, nhiệm "
        "kỳ 2020-2025; 240 đại biểu về dự.\n\nNông nghiệp làm bệ đỡ\n\nNgày 9/8/2020, Đảng bộ huyện Bảo Yên tổ chức Đại hội lần thứ XXI, "
        "nhiệm kỳ 2020-2025, "
        "với 228 đại biểu."
    ),
    "a province's report that turns to one of its districts": (
        "Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI\n\nNgày 24/9/2020, Đảng bộ tỉnh Lào Cai khai mạc Đại hội lần thứ XVI, nhiệm kỳ "
        "2020-2025.\n\nNhìn từ cơ "
        "sở\n\nĐại hội Đảng bộ huyện Bát Xát lần thứ XXII, nhiệm kỳ 2020-2025 họp ngày 6/8/2020 với 240 đại biểu."
    ),
    "organisations that share the term told above them": (
        "Tin đại hội ở các đảng bộ cơ sở\n\nThực hiện chỉ thị của Bộ Chính trị, các đảng bộ cơ sở tổ chức đại hội nhiệm kỳ "
        "2015-2020.\n\nCông ty Mía đường "
        "Sông Lam\n\nĐại hội Đảng bộ Công ty Mía đường Sông Lam lần thứ V họp ngày 22/5. Nhiệm kỳ 2010-2015, doanh thu đạt 3.200 tỷ "
        "đồng.\n\nBệnh viện Y học "
        "cổ truyền\n\nĐại hội Đảng bộ Bệnh viện Y học cổ truyền lần thứ XI họp ngày 27/5. Nhiệm kỳ 2010-2015, khám cho 12.000 lượt người."
    ),
    "what goes on from the paragraph before": (
        "Đại hội Đảng bộ huyện Bát Xát lần thứ XXII\n\nNgày 6/8/2020, Đảng bộ huyện Bát Xát tổ chức Đại hội lần thứ XXII, nhiệm kỳ "
        "2020-2025.\n\nCùng ngày, "
        "Đảng bộ Công ty Điện lực Cam Đường cũng tổ chức Đại hội lần thứ V, nhiệm kỳ 2020-2025 với 90 đại biểu."
    ),
    "a report that goes back to its own congress": (
        "Đại hội Đảng bộ tỉnh Hậu Giang lần thứ XIV\n\nNgày 12/10/2020, Đảng bộ tỉnh Hậu Giang khai mạc Đại hội lần thứ XIV, nhiệm kỳ "
        "2020-2025.\n\nHọc tỉnh "
        "bạn\n\nĐại hội Đảng bộ thành phố Đà Nẵng lần thứ XXII, nhiệm kỳ 2020-2025 họp ngày 20/10/2020.\n\nHậu Giang phấn đấu tăng trưởng "
        "7%/năm."
    ),
}  # fmt: skip

DRESSES = {
    "as it is": lambda text: text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
}


def told(text: str) -> tuple[list[object], list[object], list[object]]:
    """What a text is read to state, without the places in it; each quote stands where it is said to."""
    read = read_document(Document("x", text))
    facts = (*read.officials, *read.observations, *read.congresses)
    for evidence in (e for fact in facts for e in fact.evidence):
        assert text[evidence.start : evidence.end] == evidence.quote
    plain = lambda words: unicodedata.normalize("NFC", words)  # noqa: E731
    congresses = [
        (c.place, c.ordinal, c.term, c.start_date, c.end_date, c.official_delegates, c.members_represented, c.committee_size,
         c.standing_committee_size, c.within, c.direct_election) for c in read.congresses if c.main
    ]  # fmt: skip
    officials = [(plain(o.name), o.role_label, o.body.label, o.event, o.term) for o in read.officials]
    figures = [(plain(f.evidence[0].quote), f.label, f.measure, f.status, f.period, f.place) for f in read.observations]
    return sorted(congresses, key=str), sorted(officials, key=str), sorted(figures, key=str)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(("first", "second"), list(permutations(REPORTS, 2)))
def test_two_reports_in_one_file_are_read_as_each_alone(first: str, second: str, dress: str) -> None:
    one, other = DRESSES[dress](REPORTS[first]), DRESSES[dress](REPORTS[second])
    alone = [sorted(a + b, key=str) for a, b in zip(told(one), told(other), strict=True)]
    assert all(alone)
    assert list(told(DRESSES[dress](f"{REPORTS[first]}\n\n{REPORTS[second]}\n"))) == alone


def test_four_reports_in_one_file() -> None:
    text = "\n\n".join(REPORTS.values())
    alone = [sorted((row for rows in each for row in rows), key=str) for each in zip(*map(told, REPORTS.values()), strict=True)]
    assert list(told(text)) == alone
    rows = [r.start for r in read_document(Document("x", text)).refusals]
    sentences = read_document(Document("x", text)).sentences
    assert rows and sentences == tuple(sorted(sentences))


@pytest.mark.parametrize("text", [*REPORTS.values(), *WHOLE.values()])
def test_one_report_is_never_parted(text: str) -> None:
    read = reader()
    assert reports(Context(Document("x", text), read.lexicon, read.tokeniser)) == [(0, len(text))]

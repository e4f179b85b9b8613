"""A report made by hand with every kind of fact, for tests of what comes after the reader."""

from __future__ import annotations

from decimal import Decimal

from kg.facts import Body, Citation, Commitment, Congress, Observation, Official, Place, Reading
from kg.text import Document, Evidence

TEXT = """Đảng bộ huyện An Biên: "vững bước" vào nhiệm kỳ mới

Trong hai ngày 16 và 17/7, Đại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 đã diễn ra với khoảng 250 đại
biểu, đại diện cho 6.120 đảng viên. Đại hội bầu trực tiếp Bí thư và bầu Ban Chấp hành gồm 39 đồng chí.
Bà Lê Thị Hoà tái cử Bí thư Huyện ủy An Biên; ông Trần Văn Bé được bầu làm Phó Bí thư Huyện ủy thay ông Phan Út.
Dự đại hội có ông Đỗ Minh Tâm, Ủy viên Ban Thường vụ Tỉnh ủy Kiên Giang, nguyên Trạm trưởng Trạm Quan trắc Rạch Giá.
Nhìn lại nhiệm kỳ qua, Đại hội lần thứ XI đề ra 20 chỉ tiêu.
Thu ngân sách năm 2020 đạt 85,5 tỷ đồng, tăng 1,4 lần so với năm 2015. Thu ngân sách 85,5 tỷ đồng là mức cao nhất.
Toàn huyện có 12/20 trường đạt chuẩn; sản lượng cua biển đạt hơn 3.000 tấn; tỷ lệ tăng dân số 0,8-1%.
Đến năm 2025, thu ngân sách phấn đấu trên 120 tỷ đồng, huyện đạt chuẩn nông thôn mới.
Huyện thực hiện tốt Chỉ thị 05-CT/TW của Bộ Chính trị.
"""

PROVINCE = Place("tỉnh Kiên Giang", "province", "dhp:2004-91")
DISTRICT = Place("huyện An Biên", "district", "dhp:2004-91-907", PROVINCE)
TERM = (2020, 2025)


def words(quote: str, nth: int = 0, rule: str = "handmade") -> Evidence:
    """The ``nth`` occurrence of ``quote`` in TEXT."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(quote, start + 1)
    return Evidence(start, start + len(quote), quote, rule)


def congresses() -> tuple[Congress, ...]:
    main = Congress(
        "huyện An Biên", "district", True, (words("Đại hội Đảng bộ huyện An Biên lần thứ XII"),), DISTRICT,
        "tỉnh Kiên Giang", 12, TERM, "2020-07-16", "2020-07-17", 250, 6120, 39, direct_election=True,
        approximate=frozenset({"official_delegates"}), inferred=frozenset({"start_date", "end_date"}),
        stated=(
            ("official_delegates", words("250 đại\nbiểu")), ("members_represented", words("6.120 đảng viên")),
            ("committee_size", words("39 đồng chí")),
        ),
    )  # fmt: skip
    earlier = Congress(
        "huyện An Biên", "district", False, (words("Đại hội lần thứ XI"),), DISTRICT, "tỉnh Kiên Giang", 11,
        (2015, 2020), inferred=frozenset({"term"}),
    )  # fmt: skip
    return main, earlier


def officials() -> tuple[Official, ...]:
    committee = Body("Huyện ủy An Biên", "dhb:party-committee", DISTRICT)
    standing = Body("Ban Thường vụ Tỉnh ủy Kiên Giang", "dhb:standing-committee", PROVINCE)
    station = Body("Trạm Quan trắc Rạch Giá")
    return (
        Official("Lê Thị Hoà", "dhr:secretary", "Bí thư", committee, "re-elected", (words("Bà Lê Thị Hoà"),), TERM,
                 direct=True),
        Official("Trần Văn Bé", "dhr:deputy-secretary", "Phó Bí thư", committee, "elected",
                 (words("Trần Văn Bé được bầu"),), TERM, replaces="Phan Út"),
        Official("Đỗ Minh Tâm", "dhr:member", "Ủy viên", standing, "holds", (words("Đỗ Minh Tâm"),)),
        Official("Đỗ Minh Tâm", None, "Trạm trưởng", station, "held", (words("nguyên Trạm trưởng"),), until="2018-05"),
    )  # fmt: skip


def figure(label: str, quote: str, value: str | None, unit: str, **more: object) -> Observation:
    """An observation of the district with the usual attributes, ``more`` of them by name."""
    nth = more.pop("nth", 0)
    assert isinstance(nth, int)
    given: dict[str, object] = {
        "measure": "value", "status": "result", "place": "huyện An Biên", "area": DISTRICT, "period": (2020, 2020),
    }  # fmt: skip
    given.update(more)
    number = None if value is None else Decimal(value)
    return Observation(label, unit=unit, evidence=(words(quote, nth),), value=number, **given)  # type: ignore[arg-type]


def observations() -> tuple[Observation, ...]:
    revenue = {"indicator": "dhi:budget-revenue", "digits": 1, "scale": Decimal(10**9)}
    return (
        figure("thu ngân sách", "85,5 tỷ đồng", "85500000000", "VND", **revenue),
        figure("thu ngân sách", "1,4 lần", "1.4", "times", measure="ratio", baseline=2015, digits=1,
               indicator="dhi:budget-revenue", alternative="tăng thêm 1,4 lần"),
        figure("thu ngân sách", "85,5 tỷ đồng", "85500000000", "VND", nth=1, **revenue),
        figure("trường đạt chuẩn", "12/20 trường", "12", "count", of=Decimal(20)),
        figure("sản lượng cua biển", "3.000 tấn", "3000", "tonne", qualifier=">", period=None, said_by="Lê Thị Hoà"),
        figure("tỷ lệ tăng dân số", "0,8-1%", None, "%", low=Decimal("0.8"), high=Decimal("1.0"), period=(2015, 2020),
               period_inferred=True),
        figure("thu ngân sách", "trên 120 tỷ đồng", "120000000000", "VND", status="target", qualifier=">",
               indicator="dhi:budget-revenue", period=(2025, 2025)),
        figure("trạm đo", "20 chỉ tiêu", "20", "count", place="Trạm Quan trắc Rạch Giá", area=None, months=8),
    )  # fmt: skip


def reading(document_id: str = "an-bien-2020") -> Reading:
    """The report under any id."""
    document = Document(
        document_id, TEXT, "ab" * 32, "html", "Đảng bộ huyện An Biên vào nhiệm kỳ mới", "Báo Kiên Giang", "Hữu Thọ",
        "2020-07-18", "https://example.org/an-bien?x=1&y=<2>",
    )  # fmt: skip
    return Reading(
        document, congresses(), officials(), observations(),
        (Citation("Chỉ thị 05-CT/TW", "directive", "05-CT/TW", (words("Chỉ thị 05-CT/TW"),)),),
        (Commitment("huyện đạt chuẩn nông thôn mới", "goal", (words("huyện đạt chuẩn nông thôn mới"),), TERM),),
    )  # fmt: skip

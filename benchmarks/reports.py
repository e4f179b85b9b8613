"""Writes made-up reports of district and province congresses, as many as a graph of a wanted size needs.

    python benchmarks/reports.py 1300 > /tmp/reports.jsonl      # about a million triples
    kg build /tmp/reports.jsonl --store /tmp/million
    /usr/bin/time -v kg check --store /tmp/million

The places are the gazetteer's; people and figures are drawn from a fixed seed, so that every run writes the same bytes.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator

from kg import lexicon
from kg.lexicon import Unit
from kg.rdf import roman

SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()  # noqa: SIM905
MIDDLE = "Văn Thị Hữu Đức Minh Quốc Thanh Ngọc Công Xuân Đình Hồng Kim Anh Tấn".split()  # noqa: SIM905
GIVEN = "An Bình Cường Dũng Hà Hải Hạnh Hòa Hùng Khánh Lan Lâm Long Mai Nam Nga Phong Quân Sơn Tâm Thảo Tú Vinh".split()  # noqa: SIM905
TERMS = ((2010, 2015), (2015, 2020), (2020, 2025))
COMMITTEES = {"huyện": "Huyện ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy", "quận": "Quận ủy", "tỉnh": "Tỉnh ủy"}


def number(value: float, digits: int = 1) -> str:
    """A number as the press prints it: 1.234,5."""
    return f"{value:,.{digits}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def places(words: lexicon.Lexicon) -> list[Unit]:
    """Provinces and districts that were there all along, by IRI."""
    units = {u.iri: u for name in ("tỉnh", "huyện", "thị xã", "quận") for u in _of_kind(words, name)}
    return [units[key] for key in sorted(units)]


def _of_kind(words: lexicon.Lexicon, kind: str) -> Iterator[Unit]:
    for row in words._data["units"]:
        unit = Unit(*row)
        if unit.kind == kind and unit.level in ("province", "district") and unit.valid(2012) and unit.valid(2021):
            yield unit


def report(words: lexicon.Lexicon, unit: Unit, term: tuple[int, int], draw: random.Random) -> dict[str, str]:
    """One report as a line of a .jsonl file."""
    first, last = term
    ordinal, day = (first - 1945) // 5 + 8, draw.randint(2, 25)
    committee = f"{COMMITTEES[unit.kind]} {unit.bare}"
    above = f" ({words.unit(unit.parent).label})" if unit.parent and unit.level == "district" else ""
    name = lambda: f"{draw.choice(SURNAMES)} {draw.choice(MIDDLE)} {draw.choice(GIVEN)}"  # noqa: E731
    delegates, members = draw.randint(150, 350), draw.randint(2500, 90000)
    size, standing = draw.randint(33, 53), draw.randint(9, 15)
    income, growth, revenue = draw.uniform(15, 60), draw.uniform(5, 14), draw.uniform(40, 4000)
    poor, schools, output = draw.uniform(1, 20), draw.randint(10, 60), draw.uniform(500, 50000)
    text = f"""{unit.label} tổ chức Đại hội Đảng bộ lần thứ {roman(ordinal)}

Ngày {day} và {day + 1}/8/{first}, Đại hội Đảng bộ {unit.label}{above} lần thứ {roman(ordinal)}, nhiệm kỳ {first}-{last} đã diễn ra với {delegates} đại biểu chính thức, đại diện cho {number(members, 0)} đảng viên.

Dự đại hội có ông {name()}, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức {committee}; bà {name()}, Phó Chủ tịch UBND {unit.label}.

Nhiệm kỳ qua, tốc độ tăng trưởng giá trị sản xuất bình quân hằng năm đạt {number(growth)}%. Thu nhập bình quân đầu người năm {first} đạt {number(income)} triệu đồng, tăng {number(draw.uniform(1.2, 2.2), 2)} lần so với năm {first - 5}. Thu ngân sách trên địa bàn năm {first} đạt {number(revenue, 0)} tỷ đồng, vượt {number(draw.uniform(1, 20))}% chỉ tiêu nghị quyết. Tỷ lệ hộ nghèo năm {first} còn {number(poor, 2)}%. Toàn địa bàn có {schools}/{schools + 10} trường đạt chuẩn quốc gia. Sản lượng lương thực năm {first} đạt {number(output, 0)} tấn. Giải quyết việc làm cho {number(draw.randint(900, 9000), 0)} lao động. Kết nạp {draw.randint(100, 900)} đảng viên mới. Tỷ lệ che phủ rừng đạt {number(draw.uniform(5, 60))}%. Tổng vốn đầu tư toàn xã hội đạt {number(draw.uniform(500, 9000), 0)} tỷ đồng. Tỷ lệ lao động qua đào tạo đạt {draw.randint(40, 70)}%.

Mục tiêu đến năm {last}: thu nhập bình quân đầu người đạt trên {number(income * 1.6, 0)} triệu đồng; thu ngân sách trên địa bàn đạt {number(revenue * 1.7, 0)} tỷ đồng; tỷ lệ hộ nghèo giảm còn dưới {number(poor / 2)}%; {schools + 5} trường đạt chuẩn quốc gia; tỷ lệ che phủ rừng đạt {number(draw.uniform(10, 65))}%; tỷ lệ lao động qua đào tạo đạt {draw.randint(70, 80)}%.

Đại hội bầu Ban Chấp hành Đảng bộ gồm {size} đồng chí. Tại phiên họp thứ nhất, Ban Chấp hành bầu Ban Thường vụ gồm {standing} đồng chí. Đồng chí {name()} được bầu làm Bí thư {committee}; đồng chí {name()} tái đắc cử Phó Bí thư Thường trực {committee}; đồng chí {name()} được bầu làm Phó Bí thư {committee}, Chủ tịch UBND {unit.label}; đồng chí {name()} được bầu làm Chủ nhiệm Ủy ban Kiểm tra {committee}.
"""  # noqa: E501
    return {"id": f"{unit.iri.partition(':')[2]}-{first}", "published": f"{first}-08-{day + 2:02d}", "text": text}


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1300
    words, draw = lexicon.load(), random.Random(1930)
    pairs = [(unit, term) for term in TERMS for unit in places(words)]
    if wanted > len(pairs):
        sys.exit(f"{wanted}: more reports than the {len(pairs)} pairs of place and term; ask for fewer")
    for unit, term in pairs[:wanted]:
        print(json.dumps(report(words, unit, term, draw), ensure_ascii=False))


if __name__ == "__main__":
    main()

"""Makes ``pairs.csv``: pairs of references to officials, labelled by how they were made.

    python tests/names/make.py > tests/names/pairs.csv

Each pair is two short reports, each with a name and the posts that it states. A «same» pair is one invented person told of
twice, a «different» pair is two invented people whose names are equal or alike. The names are put together from common
family, middle and given names, or written by hand for the peoples of the highlands; the places are the gazetteer's. What
a report would not tell is not told: a silent transfer is labelled «same» though nothing in the pair shows it.
"""

# ruff: noqa: E501, SIM905  (one pair a line and names side by side are easier to check against each other)
from __future__ import annotations

import csv
import random
import sys
import unicodedata

from kg import lexicon

CHANCE = random.Random(20260701)
FAMILY = "Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Cao Tạ".split()
MAN = "Văn Văn Văn Đức Hữu Minh Quốc Thanh Xuân Ngọc Công Đình Trọng Thế Anh Tiến Duy Quang".split()
WOMAN = "Thị Thị Thị;Thị Thu;Thị Kim;Thị Ngọc;Thị Hồng;Thị Thanh;Thị Bích;Thị Mỹ;Thị Phương".replace("Thị Thị Thị", "Thị").split(";")
GIVEN_MAN = "Hùng Dũng Thành Sơn Hải Long Cường Tuấn Bình Phúc Nam Thắng Lâm Khoa Toàn Hiếu Tùng Đạt Vinh Khánh Nghĩa Phong".split()
GIVEN_WOMAN = "Hà Lan Hương Hoa Mai Hạnh Nga Thủy Hằng Liên Yến Trang Nhung Oanh Loan Tuyết Xuân Dung".split()
#: one name with its marks moved: two people
TWINS = [
    ("Quân", "Quận"), ("Hùng", "Hưng"), ("Dũng", "Dụng"), ("Thành", "Thanh"), ("Thắng", "Thăng"), ("Hải", "Hai"), ("Tuấn", "Tuân"),
    ("Cường", "Cương"), ("Hòa", "Hoa"), ("Sơn", "Son"), ("Bình", "Bính"), ("Phúc", "Phục"), ("Toàn", "Toán"), ("Lâm", "Lam"),
    ("Nghĩa", "Nghị"), ("Vinh", "Vĩnh"), ("Đạt", "Đát"), ("Khanh", "Khánh"), ("Hiền", "Hiển"), ("Lương", "Lượng"),
]  # fmt: skip
#: one person of the highlands or of the Cham, Khmer and Hoa, as papers spell the name
PEOPLES = [
    ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê KĐăm"), ("H'Lim Niê", "H’Lim Niê"), ("H'Yim Kđoh", "HYim Kđoh"), ("A Lăng Mai", "Alăng Mai"),
    ("Bríu Liếc", "Briu Liếc"), ("K'Mák", "K’Mák"), ("Y Thoan Niê", "Y Thoan Nie"), ("Ksor Phước", "KSOR PHƯỚC"), ("Điểu K'ré", "Điểu K’Ré"),
    ("Hồ A Dềnh", "Hồ A Dềnh"), ("Giàng A Páo", "GIÀNG A PÁO"), ("Ma Thị Nguyệt", "MA THỊ NGUYỆT"), ("Y Ka Niê H'Đơk", "Y Ka Niê HĐơk"),
    ("Rơ Châm H'Phik", "Rơ Châm HPhik"), ("Siu Y Trơn", "SIU Y TRƠN"), ("Sơn Phước Hoan", "SƠN PHƯỚC HOAN"), ("Thạch Thị Sà Rây", "Thạch Thị Sà Ray"),
    ("H'Ngăm Niê K'Đăm", "H'Ngăm Niê Kđăm"), ("Kpă Đô", "KPĂ ĐÔ"), ("Mùa A Sơn", "Mùa A Sơn"),
]  # fmt: skip
#: two people of the same peoples
OTHERS = [
    ("Y Thanh Niê", "Y Thành Niê"), ("H'Lim Niê", "H'Liên Niê"), ("Giàng A Páo", "Giàng A Pao"), ("Hồ A Dềnh", "Hồ A Dính"),
    ("Ksor Phước", "Ksor Phúc"), ("Mùa A Sơn", "Mùa A Son"), ("Ma Thị Nguyệt", "Ma Thế Nguyệt"), ("K'Mák", "K'Mẫn"),
]  # fmt: skip
Y_FOR_I = [("Sĩ", "Sỹ"), ("Kì", "Kỳ"), ("Lí", "Lý"), ("Quí", "Quý"), ("Mĩ", "Mỹ"), ("Thi", "Thy"), ("Vĩ", "Vỹ"), ("Tị", "Tỵ")]

WORDS = lexicon.load()
UNITS = list(WORDS._units.values())
OLD = [u for u in UNITS if u.level == "province" and u.until and u.until >= 2025 and "-x-" not in u.iri]
NEW = [u for u in UNITS if u.level == "province" and u.since == 2025 and u.iri.startswith("dhp:2025")]
KINDS = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}


def districts(province: str) -> list[str]:
    """«huyện X, tỉnh Y» of a province's districts that lasted to the reform, each with a name of its own."""
    found = [u for u in UNITS if u.parent == province and u.level == "district" and u.until == 2025 and not u.since]
    label = WORDS.unit(province).label
    return [f"{u.label}, {label}" for u in found if sum(v.label == u.label for v in found) == 1]


def communes(province: str) -> list[str]:
    """«xã X, tỉnh Y» of a province of 2025, each with a name of its own."""
    found = [u for u in UNITS if u.parent == province and u.level == "commune"]
    label = WORDS.unit(province).label
    return [f"{u.label}, {label}" for u in found if sum(v.label == u.label for v in found) == 1]


def two_provinces() -> tuple[str, str]:
    """Two old provinces that lie apart and were not merged with each other."""
    while True:
        a, b = CHANCE.sample(OLD, 2)
        if not successor(a.iri) & successor(b.iri):
            return a.iri, b.iri


SUCCESSORS: dict[str, set[str]] = {}


def successor(province: str) -> set[str]:
    """The provinces of 2025 that follow an old one, from the gazetteer's change events."""
    if not SUCCESSORS:
        import pyoxigraph as ox

        from kg import resources
        from kg.namespaces import compact, iri

        ends: dict[str, dict[str, set[str]]] = {}
        for t in ox.parse(path=str(resources.ontology() / "places" / "changes.ttl"), format=ox.RdfFormat.TURTLE):
            ends.setdefault(t.subject.value, {}).setdefault(t.predicate.value, set()).add(compact(getattr(t.object, "value", "")))
        for event in ends.values():
            for old in event.get(iri("org:originalOrganization"), ()):
                SUCCESSORS.setdefault(old, set()).update(event[iri("org:resultingOrganization")])
    return {s for s in SUCCESSORS.get(province, set()) if s.startswith("dhp:2025")}


def man() -> str:
    return " ".join((CHANCE.choice(FAMILY), CHANCE.choice(MAN), CHANCE.choice(GIVEN_MAN)))


def woman() -> str:
    return " ".join((CHANCE.choice(FAMILY), CHANCE.choice(WOMAN), CHANCE.choice(GIVEN_WOMAN)))


def anyone() -> str:
    return man() if CHANCE.random() < 0.65 else woman()


def bare(name: str) -> str:
    """Without marks, and half of the time in capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D")) if not unicodedata.combining(c))
    return plain.upper() if CHANCE.random() < 0.5 else plain


def initials(name: str) -> str:
    """«Ng. V. Hùng», «N. V. Hùng», «Nguyễn V. Hùng»."""
    *first, last = name.split()
    how = CHANCE.randrange(3)
    if how == 0:
        return " ".join([*(f"{w[:2]}." if w[:2] in ("Ng", "Ph", "Tr", "Th") else f"{w[0]}." for w in first), last])
    if how == 1:
        return " ".join([*(f"{w[0]}." for w in first), last])
    return " ".join([first[0], *(f"{w[0]}." for w in first[1:]), last])


NEW_TONES = {"Hòa": "Hoà", "Thủy": "Thuỷ", "Thúy": "Thuý", "Hóa": "Hoá", "Thùy": "Thuỳ", "Khỏe": "Khoẻ", "Tỏa": "Toả", "Húy": "Huý"}


def committee(place: str) -> str:
    """«Huyện ủy @ huyện X, tỉnh Y»."""
    kind = next((c for k, c in KINDS.items() if place.startswith(k + " ")), "Đảng ủy")
    return f"{kind} @ {place}"


def of_province(province: str, kind: str = "") -> str:
    """«Tỉnh ủy @ tỉnh X», or another body of it."""
    label = WORDS.unit(province).label
    return f"{kind or ('Tỉnh ủy' if label.startswith('tỉnh') else 'Thành ủy')} @ {label}"


def day(year: int) -> str:
    return f"{year}-{CHANCE.randrange(5, 11):02}-{CHANCE.randrange(1, 29):02}"


def district(province: str | None = None) -> str:
    while True:
        found = districts(province or CHANCE.choice(OLD).iri)
        if found:
            return CHANCE.choice(found)
        province = None


def two_districts(most: int = 2) -> list[str]:
    while True:
        found = districts(CHANCE.choice(OLD).iri)
        if len(found) >= most:
            return CHANCE.sample(found, most)


LEADS = ("Bí thư", "Phó Bí thư Thường trực")
ROWS: list[tuple[str, int, str, str, str, str]] = []


def pair(kind: str, same: int, a: str, career_a: str, b: str, career_b: str) -> None:
    """One pair, its sides in any order."""
    sides = [(a, career_a), (b, career_b)]
    if CHANCE.random() < 0.5:
        sides.reverse()
    ROWS.append((kind, same, *sides[0], *sides[1]))


def same_people() -> None:
    for _ in range(15):
        name, place, role = anyone(), district(), CHANCE.choice(LEADS)
        pair("re-elected", 1, name, f"{day(2015)}: elected {role} @ {committee(place)} @ 2015-2020",
             name, f"{day(2020)}: re-elected {role} @ {committee(place)} @ 2020-2025")
    for _ in range(15):
        name, (here, there) = anyone(), two_districts()
        pair("moved within the province", 1, name, f"{day(2015)}: elected Phó Bí thư @ {committee(here)} @ 2015-2020",
             name, f"{day(2020)}: elected Bí thư @ {committee(there)} @ 2020-2025")
    for given in [g for g in NEW_TONES for _ in range(2)]:
        name, place = f"{CHANCE.choice(FAMILY)} {CHANCE.choice(WOMAN)} {given}", district()
        dressed = name.replace(given, NEW_TONES[given])
        pair("tone marks and capitals", 1, name, f"{day(2020)}: elected Bí thư @ {committee(place)} @ 2020-2025",
             dressed.upper() if CHANCE.random() < 0.5 else unicodedata.normalize("NFD", dressed),
             f"{day(2021)}: holds Chủ tịch @ HĐND @ {place}")
    for i in range(28):
        name, place = anyone(), district()
        post = "Bí thư" if i % 2 else "Phó Bí thư"
        other = f"holds {post} @ {committee(place)}" if i % 4 else f"holds Chủ tịch @ HĐND @ {place}; holds Phó Bí thư @ {committee(place)}"
        pair("missing diacritics", 1, name, f"{day(2020)}: elected {post} @ {committee(place)} @ 2020-2025", bare(name), f"{day(2022)}: {other}")
    for i in range(20):
        name, place = anyone(), district()
        post = ("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực")[i % 3]
        pair("abbreviated", 1, name, f"{day(2020)}: elected {post} @ {committee(place)} @ 2020-2025",
             initials(name), f"{day(2020)}: elected {post} @ {committee(place)} @ 2020-2025")
    for i, (one, other) in enumerate(Y_FOR_I * 2):
        name, place = f"{CHANCE.choice(FAMILY)} {CHANCE.choice(MAN)} ", district()
        second = f"holds Phó Bí thư @ {committee(place)}" if i < 12 else f"holds Giám đốc @ Sở Tài chính @ {place.partition(', ')[2]}"
        pair("i and y", 1, name + one, f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025", name + other, f"{day(2022)}: {second}")
    for i in range(34):
        (old, new), name = two_provinces(), anyone()
        place = district(old)
        label = WORDS.unit(old).label
        if i < 14:
            pair("transfer with the former post told", 1, name, f"{day(2015)}: elected Bí thư @ {committee(place)} @ 2015-2020",
                 name, f"{day(2020)}: elected Phó Bí thư @ {of_province(new)} @ 2020-2025; held Bí thư @ {committee(place)}")
        elif i < 24:
            pair("transfer with the former body told", 1, name, f"{day(2015)}: elected Phó Bí thư @ {committee(place)} @ 2015-2020",
                 name, f"{day(2020)}: elected Phó Bí thư @ {of_province(new)} @ 2020-2025; held Chủ tịch @ UBND @ {place}")
        elif i < 30:
            pair("transfer of a province's leader", 1, name, f"{day(2020)}: elected Bí thư @ {of_province(old)} @ 2020-2025",
                 name, f"{day(2025)}: holds Bí thư @ {of_province(new).replace(WORDS.unit(new).label, WORDS.unit(next(iter(successor(new)))).label)}; held Chủ tịch @ UBND @ {label}")
        else:
            pair("transfer with the former province told", 1, name, f"{day(2015)}: elected Bí thư @ {committee(place)} @ 2015-2020",
                 name, f"{day(2020)}: elected Phó Bí thư @ {of_province(new)} @ 2020-2025; held Giám đốc @ Sở Tài chính @ {label}")
    for _ in range(8):
        (old, new), name = two_provinces(), anyone()
        pair("silent transfer", 1, name, f"{day(2015)}: elected Bí thư @ {committee(district(old))} @ 2015-2020",
             name, f"{day(2020)}: elected Phó Bí thư @ {of_province(new)} @ 2020-2025")
    merged = [u for u in OLD if all(WORDS.unit(s).label != u.label for s in successor(u.iri))]
    for i in range(30):
        old, name = CHANCE.choice(merged).iri, anyone()
        new = sorted(successor(old))[0]
        if i < 16:
            pair("merged provinces", 1, name, f"{day(2020)}: elected Phó Bí thư @ {of_province(old)} @ 2020-2025",
                 name, f"{day(2025)}: elected Phó Bí thư @ {of_province(new)} @ 2025-2030")
        else:
            pair("merged provinces, district to commune", 1, name, f"{day(2020)}: elected Phó Bí thư @ {committee(district(old))} @ 2020-2025",
                 name, f"{day(2025)}: appointed Bí thư @ {committee(CHANCE.choice(communes(new)))} @ 2025-2030")
    for i in range(14):
        name, place = f"{CHANCE.choice(FAMILY)} Thị {CHANCE.choice(('Thu', 'Kim', 'Ngọc', 'Bích', 'Mỹ'))} {CHANCE.choice(GIVEN_WOMAN)}", district()
        post = LEADS[i % 2]
        pair("women's middle name left out", 1, name, f"{day(2020)}: elected {post} @ {committee(place)} @ 2020-2025",
             name.replace(" Thị", ""), f"{day(2022)}: holds {post} @ {committee(place)}")
    for one, other in PEOPLES:
        place = district(CHANCE.choice([u.iri for u in OLD if u.label in ("tỉnh Đắk Lắk", "tỉnh Gia Lai", "tỉnh Sơn La", "tỉnh Hà Giang")]))
        pair("names of the peoples", 1, one, f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025",
             other, f"{day(2022)}: holds Phó Bí thư @ {committee(place)}")
    for _ in range(12):
        name, place = anyone(), CHANCE.choice(OLD).iri
        seat = "Ủy viên @ Ban Chấp hành Trung ương Đảng"
        pair("seat at the centre", 1, name, f"{day(2020)}: elected Bí thư @ {of_province(place)} @ 2020-2025; holds {seat}",
             name, f"{day(2022)}: holds {seat}; holds Phó Trưởng ban @ Ban Tổ chức Trung ương")
    for _ in range(10):
        name, place = man(), WORDS.unit(CHANCE.choice([u for u in OLD if u.label.startswith("tỉnh")]).iri).label
        pair("agency of the province", 1, name, f"{day(2020)}: elected Bí thư @ Đảng ủy # Công an {place} @@ 2020-2025".replace("@@", "@ @"),
             name, f"{day(2021)}: holds Ủy viên @ Ban Chấp hành @ {place}")
    for _ in range(5):
        one, other = CHANCE.choice([("Thuỳ", "Thùy"), ("Hạnh", "Hanh"), ("Hương", "Huơng"), ("Dung", "Dưng"), ("Loan", "Loạn")][1:])
        name, place = f"{CHANCE.choice(FAMILY)} Thị ", district()
        pair("typing error", 1, name + one, f"{day(2020)}: elected Bí thư @ {committee(place)} @ 2020-2025",
             name + other, f"{day(2020)}: elected Bí thư @ {committee(place)} @ 2020-2025")


def different_people() -> None:
    for i in range(44):
        (here, there), name = two_provinces(), anyone()
        years = (2020, 2020) if i < 22 else (2015, 2020)
        places = [committee(district(p)) if i % 3 else of_province(p) for p in (here, there)]
        careers = [f"{day(y)}: elected {CHANCE.choice(LEADS)} @ {p} @ {y}-{y + 5}" for y, p in zip(years, places, strict=True)]
        pair("namesakes in two provinces", 0, name, careers[0], name, careers[1])
    for _ in range(24):
        name, (here, there) = anyone(), two_districts()
        role = CHANCE.choice(LEADS)
        pair("namesakes in two districts", 0, name, f"{day(2020)}: elected {role} @ {committee(here)} @ 2020-2025",
             name, f"{day(2020)}: elected {CHANCE.choice(LEADS)} @ {committee(there)} @ 2020-2025")
    for i in range(16):
        name, found = anyone(), communes(CHANCE.choice(NEW).iri)
        here, there = CHANCE.sample(found, 2)
        when = "2025-08-10" if i % 2 else day(2025)
        event = "holds" if i % 2 else "elected"
        term = "" if i % 2 else " @ 2025-2030"
        pair("namesakes in two communes", 0, name, f"{when}: {event} Bí thư @ {committee(here)}{term}",
             name, f"{'2025-08-14' if i % 2 else day(2025)}: {event} Bí thư @ {committee(there)}{term}")
    for i, (one, other) in enumerate(TWINS * 2):
        first, place = f"{CHANCE.choice(FAMILY)} {CHANCE.choice(MAN)} ", district()
        if i < 14:
            a, b = f"elected Phó Bí thư @ {committee(place)} @ 2020-2025", f"elected Phó Bí thư @ {committee(place)} @ 2020-2025"
        elif i < 24:
            a, b = f"elected Bí thư @ {committee(place)} @ 2015-2020", f"elected Bí thư @ {committee(place)} @ 2020-2025"
        else:
            a, b = f"elected Bí thư @ {committee(place)} @ 2020-2025", f"holds Giám đốc @ Sở Tài chính @ {place.partition(', ')[2]}"
        pair("one letter or mark", 0, first + one, f"{day(2015 if '2015' in a else 2020)}: {a}", first + other, f"{day(2020)}: {b}")
    for i in range(12):
        family, given, place = CHANCE.choice(FAMILY), CHANCE.choice(("Hà", "Bình", "Xuân", "Thanh", "Liên", "Hải")), district()
        a, b = [("Văn", "Thị"), ("Thanh", "Thành"), ("Ngọc", "Ngọc Thị"), ("Thị Thu", "Thị Thanh")][i % 4]
        pair("middle names", 0, f"{family} {a} {given}", f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025",
             f"{family} {b} {given}", f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025")
    for i in range(22):
        (here, there), name = two_provinces(), anyone()
        a = district(here)
        b = district(there) if i < 12 else CHANCE.choice([d for d in districts(here) if d != a] or [a])
        other = bare(name) if i % 2 else initials(name)
        pair("bare or cut name elsewhere", 0, name, f"{day(2020)}: elected Bí thư @ {committee(a)} @ 2020-2025",
             other, f"{day(2020)}: elected Bí thư @ {committee(b)} @ 2020-2025")
    pairs = [(a, b) for a in OLD for b in OLD if a.iri < b.iri and successor(a.iri) & successor(b.iri)]
    for i in range(14):
        name = anyone()
        while True:
            here, there = CHANCE.sample(CHANCE.choice(pairs), 2)
            kept = any(WORDS.unit(s).label == there.label for s in successor(there.iri))
            if i < 10 or kept == (i < 12):  # the province of the first may have given the new one its name, or not
                break
        if i < 10:
            pair("namesakes of provinces merged later", 0, name, f"{day(2020)}: elected Phó Bí thư @ {of_province(here.iri)} @ 2020-2025",
                 name, f"{day(2020)}: elected Bí thư @ {of_province(there.iri)} @ 2020-2025")
        else:
            new = sorted(successor(here.iri))[0]
            pair("namesake in the merged province", 0, name,
                 f"{day(2019)}: holds Chủ tịch @ HĐND @ {district(there.iri)}; holds Phó Bí thư @ {of_province(there.iri)}",
                 name, f"{day(2025)}: holds Phó Giám đốc @ Sở Tài chính @ {WORDS.unit(new).label}; held Bí thư @ {committee(district(here.iri))}")
    for _ in range(12):
        name, place = anyone(), district()
        pair("namesake at the centre", 0, name, f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025",
             name, f"{day(2021)}: holds Ủy viên @ Ban Chấp hành Trung ương Đảng; holds Trưởng ban @ Ban Tổ chức Trung ương")
    for _ in range(8):
        family, given, place = CHANCE.choice(FAMILY), CHANCE.choice(GIVEN_WOMAN), CHANCE.choice(OLD).iri
        pair("middle name left out, another person", 0, f"{family} Thị Thu {given}", f"{day(2020)}: elected Ủy viên @ {of_province(place, 'Ban Chấp hành')} @ 2020-2025",
             f"{family} Thu {given}", f"{day(2020)}: elected Phó Bí thư @ {committee(district(place))} @ 2020-2025")
    for one, other in OTHERS:
        place = district(next(u.iri for u in OLD if u.label == "tỉnh Đắk Lắk"))
        pair("names of the peoples, alike", 0, one, f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025",
             other, f"{day(2020)}: elected Phó Bí thư @ {committee(place)} @ 2020-2025")
    for _ in range(10):
        name = anyone()
        a, b = CHANCE.sample(["Trường Đại học Cần Thơ", "Tổng công ty Điện lực miền Trung", "Bệnh viện Bạch Mai", "Học viện Tài chính", "Tập đoàn Cao su"], 2)
        pair("namesakes in two agencies", 0, name, f"{day(2020)}: elected Bí thư @ Đảng ủy # {a} @ @ 2020-2025",
             name, f"{day(2020)}: elected Phó Bí thư @ Đảng ủy # {b} @ @ 2020-2025")
    for _ in range(10):
        (old, new), name = two_provinces(), anyone()
        pair("a namesake in the former province", 0, name, f"{day(2015)}: elected Phó Bí thư @ {committee(district(old))} @ 2015-2020",
             name, f"{day(2020)}: elected Bí thư @ {of_province(new)} @ 2020-2025; held Giám đốc @ Sở Nội vụ @ {WORDS.unit(old).label}")


def main() -> None:
    same_people()
    different_people()
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("kind", "same", "first", "first_career", "second", "second_career"))
    out.writerows(ROWS)


if __name__ == "__main__":
    main()

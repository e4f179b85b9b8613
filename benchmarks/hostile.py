"""Reads hostile texts of n and 2n characters: the time must grow with the length and the memory with it, never faster.

    python benchmarks/hostile.py [CHARACTERS] [SEED]

Each line: seconds for n and 2n, their ratio (2 is linear), bytes of memory for each character of the longer one. The
exit status is 1 where a ratio is above 3 or a text of n takes more than ten times as long as an ordinary report.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc

from kg import resources
from kg.extract import read_document
from kg.text import Document

LEAD = "Đại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025. "
REPEATED = {
    "digits and commas": "1,234,567,890,",
    "digits": "7",
    "digits and dots": "12.345.",
    "numbers": "12 345 ",
    "one letter": "a",
    "one capital": "Đ",
    "capitals": "Nguyễn Văn Trần Thị ",
    "congress": "Đại hội ",
    "congresses": "Đại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025, ",
    "terms": "nhiệm kỳ 2020-2025 ",
    "terms without spaces": "nhiệmkỳ2020-2025",
    "brackets": "((",
    "nested brackets": "(a (b ",
    "quotes": '"a ',
    "commas": ", ",
    "semicolons": "; ",
    "bars": "Chỉ tiêu: a | Đơn vị: tấn | Thực hiện: 1 | ",
    "lines": "a\n",
    "items": "- 1\n",
    "bullets": "- - - ",
    "posts": "Bí thư Huyện ủy, Chủ tịch UBND huyện, ",
    "people": "đồng chí Nguyễn Văn A, Bí thư Huyện ủy; ",
    "elected": "bầu ông Nguyễn Văn A giữ chức Bí thư, ",
    "percent": "tăng 5% so với ",
    "ranges": "từ 5% đến 6% từ ",
    "slashes": "1/2/3/",
    "units": "5 triệu đồng/người/năm/",
    "dates": "ngày 1/2/2020, ",
    "from to": "từ ngày 1 đến ngày 2 ",
    "years": "năm 2020 ",
    "months": "8 tháng đầu năm ",
    "votes": "25/25 phiếu, ",
    "breakthroughs": "ba khâu đột phá: một là, ",
    "dots": "TP. ",
    "ellipses": "…… ",
    "roman": "XVIII",
    "documents": "Chỉ thị số 05-CT/TW-",
    "combining": "a\u0301\u0323\u0302",
    "zero width": "a\u200b",
    "spaces": " ",
    "growth": "tốc độ tăng trưởng ",
    "rates": "tỷ lệ hộ nghèo giảm ",
    "gia tri": "giá trị sản xuất trên 1 ha đất cho ",
}


def texts(length: int, seed: int) -> dict[str, str]:
    """Every hostile text, about ``length`` characters long."""
    chance = random.Random(seed)
    made = {name: LEAD + part * (length // len(part)) for name, part in REPEATED.items()}
    made["random Unicode"] = LEAD + "".join(
        chr(c) for c in (chance.randrange(1, 0x11000) for _ in range(length)) if not 0xD800 <= c < 0xE000
    )
    words = "".join(p.read_text("utf-8") for p in resources.sample().glob("*.txt")).split()
    made["its own words, shuffled"] = LEAD + " ".join(chance.choices(words, k=length // 5))
    made["its own words, no spaces"] = LEAD + "".join(chance.choices(words, k=length // 4))
    parts = list(REPEATED.values())
    made["parts, shuffled"] = LEAD + "".join(chance.choices(parts, k=length // 12))
    return made


def seconds(text: str) -> float:
    start = time.perf_counter()
    read_document(Document("x", text))
    return time.perf_counter() - start


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    report = max((p.read_text("utf-8") for p in resources.sample().glob("*.txt")), key=len)
    seconds(report)
    usual = min(seconds(report) for _ in range(5)) / len(report) * length
    print(f"an ordinary report of {length:,} characters would take {usual:.2f} s")
    bad = 0
    longer = texts(2 * length, seed)
    for name, text in texts(length, seed).items():
        one = seconds(text)
        two = seconds(longer[name])
        tracemalloc.start()
        read_document(Document("x", text))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        ratio = two / one
        wrong = (ratio > 3 and two > 0.2) or one > 10 * usual
        bad += wrong
        print(f"{name:28} {one:8.3f} s {two:8.3f} s  x{ratio:5.2f}  {peak / len(text):7.0f} B{'   <<<' if wrong else ''}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

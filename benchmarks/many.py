"""Builds a graph of many made-up reports and times promises, findings and derived figures on it.

    python benchmarks/many.py 5000

Each district of the gazetteer gets the reports of three congresses (2010, 2015, 2020) by two papers, with targets, results,
ratios and attainments; figures are random but fit each other, one in fifty contradicts. The text is the reader's own food:
everything is read from it, nothing is put into the graph by hand.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kg import assess, catalogue, derive, lexicon
from kg.build import build
from kg.store import Store

TERMS = (2010, 2015, 2020)
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("promises", {"place": "{place}"}),
    ("promises", {"term": "2015-2020"}),
    ("promises", {}),
    ("promises-summary", {}),
    ("promise-rates", {}),
    ("findings", {"severity": "error"}),
    ("findings", {}),
    ("findings-summary", {}),
    ("derived-figures", {"source": "{source}"}),
    ("derived-figures", {}),
    ("observations", {"source": "{source}"}),
)


def number(value: float, digits: int = 0) -> str:
    """A number as the press prints it."""
    whole, _, rest = f"{value:.{digits}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{rest}" if rest else grouped


def reports(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Reports as lines of a .jsonl file."""
    dice = random.Random(seed)
    units = lexicon.load()
    data = units._data["units"]
    districts = [units.unit(row[0]) for row in data if row[4] == "district"]
    made = 0
    for district in districts * (1 + count // (len(districts) * 6)):
        province = units.unit(district.parent) if district.parent else None
        if province is None:
            continue
        revenue, income, poor, ordinal = (
            dice.uniform(50, 300),
            dice.uniform(15, 40),
            dice.uniform(4, 12),
            dice.randint(8, 20),
        )
        goals: tuple[float, float, float] | None = None
        where = f"{district.label}, {province.label}"
        for term in TERMS:
            now = (revenue * dice.uniform(1.4, 2.2), income * dice.uniform(1.3, 1.9), poor * dice.uniform(0.3, 0.7))
            aims = (now[0] * 1.6, now[1] * 1.5, now[2] * 0.5)
            delegates, members = dice.randint(180, 320), dice.randint(2000, 9000)
            for paper in ("mot", "hai"):
                wrong = 1.2 if dice.random() < 0.02 else 1.0
                attained = f", đạt {number(100 * now[0] / goals[0], 1)}% chỉ tiêu nghị quyết" if goals else ""
                yield {
                    "id": f"{district.iri.partition(':')[2]}-{made}",
                    "published": f"{term}-08-1{2 if paper == 'mot' else 3}",
                    "text": (
                        f"Đại hội Đảng bộ {district.label}\n\nTrong hai ngày 10 và 11/8/{term}, Đảng bộ {where} tổ chức Đại hội "
                        f"đại biểu lần thứ {ordinal}, nhiệm kỳ {term}-{term + 5} với {delegates} đại biểu chính "
                        f"thức, đại diện cho {number(members)} đảng viên.\n\n"
                        f"Năm {term}, thu ngân sách trên địa bàn đạt {number(now[0] * wrong, 1)} tỷ đồng{attained}. Thu nhập "
                        f"bình quân đầu người năm {term} đạt {number(now[1], 1)} triệu đồng, gấp {number(now[1] / income, 2)} "
                        f"lần so với năm {term - 5}. Tỷ lệ hộ nghèo năm {term} còn {number(now[2], 2)}%.\n\n"
                        f"Đến năm {term + 5}, phấn đấu thu ngân sách trên địa bàn đạt {number(aims[0], 1)} tỷ đồng; thu nhập "
                        f"bình quân đầu người đạt {number(aims[1], 1)} triệu đồng; tỷ lệ hộ nghèo còn dưới "
                        f"{number(aims[2], 2)}%.\n"
                    ),
                }
                made += 1
                if made == count:
                    return
            revenue, income, poor = now
            goals, ordinal = aims, ordinal + 1


def timed(what: str, seconds: float, more: str = "") -> None:
    print(f"{what:58} {seconds:9.2f} s   {more}", flush=True)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        path, store = Path(folder) / "reports.jsonl", Path(folder) / "store"
        lines = list(reports(count + 1))
        path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines[:-1]), encoding="utf-8")
        start = time.perf_counter()
        summary = build([str(path)], store)
        seconds = time.perf_counter() - start
        timed(f"kg build of {summary.documents} reports", seconds, f"{seconds / summary.documents * 1000:.1f} ms each")
        one = Path(folder) / "one.jsonl"
        one.write_text(json.dumps(lines[-1], ensure_ascii=False), encoding="utf-8")
        start = time.perf_counter()
        build([str(one)], store)
        timed("kg build of one more", time.perf_counter() - start)
        with Store.open(store) as opened:
            timed("quads", 0.0, f"{len(opened):,}")
            assess.forget(opened)
            start = time.perf_counter()
            assess.refresh(opened)
            timed("promises and findings of all, anew", time.perf_counter() - start)
            start = time.perf_counter()
            derive.derive(opened)
            timed("derived figures of all, anew", time.perf_counter() - start)
            place = lexicon.load().unit(f"dhp:{lines[0]['id'].rpartition('-')[0]}").label
            for name, params in QUESTIONS:
                given = {k: v.format(place=place, source=lines[0]["id"]) for k, v in params.items()}
                start = time.perf_counter()
                rows = sum(1 for _ in catalogue.run(catalogue.load(name), opened, given).rows)
                asked = ", ".join(f"{k}={v}" for k, v in given.items())
                timed(f"{name} {asked}", time.perf_counter() - start, f"{rows:,} rows")


if __name__ == "__main__":
    main()

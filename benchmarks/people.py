"""Times the resolving of people and the succession of bodies over many made-up reports; prints seconds.

    python benchmarks/people.py [REPORTS]

Each report is of one district and states twenty posts; names are put together from few family and given names, so that
most people have namesakes, as in Viet Nam. The last line is what one more report costs in that store.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kg import lexicon, rdf
from kg.facts import Body, Official, Place, Reading
from kg.identify import identify
from kg.store import Store
from kg.text import Document, Evidence

CHANCE = random.Random(7)
MIDDLE = ["Văn", "Thị", "Đức", "Hữu", "Minh", "Quốc", "Thanh", "Xuân", "Ngọc", "Công", "Thị Thu", "Thị Kim", "Đình"]
GIVEN = ["Hùng", "Dũng", "Sơn", "Hải", "Long", "Tuấn", "Bình", "Nam", "Lan", "Hà", "Hương", "Nga", "Hạnh", "Liên", "Khoa", "Vinh"]
ROLES = [("dhr:secretary", "Bí thư"), ("dhr:deputy-secretary", "Phó Bí thư"), ("dhr:member", "Ủy viên")]
KINDS = ["dhb:district-committee", "dhb:district-committee", "dhb:standing-committee"]


def districts() -> list[Place]:
    """The districts that ended on 30 June 2025."""
    words = lexicon.load()
    found = []
    for unit in words._units.values():
        if unit.level == "district" and unit.until == 2025 and unit.parent:
            above = words.unit(unit.parent)
            found.append(Place(unit.label, unit.level, unit.iri, Place(above.label, above.level, above.iri)))
    return found


def name(family: list[str]) -> str:
    return f"{CHANCE.choice(family)} {CHANCE.choice(MIDDLE)} {CHANCE.choice(GIVEN)}"


def reports(count: int) -> Iterator[tuple[str, bytes]]:
    family = [word.title() for word, _ in lexicon.load().labels("Surname") if " " not in word][:40]
    places, staff = districts(), {}
    for number in range(count):
        place, year = CHANCE.choice(places), CHANCE.choice((2010, 2015, 2020))
        people = staff.setdefault((place, year), [name(family) for _ in range(20)])
        officials = []
        for nth, person in enumerate(people):
            rank = min(nth, 2)
            body = Body(f"{KINDS[rank]} {place.label}", KINDS[rank], place)
            words = (Evidence(0, len(person), person, "benchmark"),)
            officials.append(Official(person, *ROLES[rank], body, "elected", words, (year, year + 5)))
        document = Document(f"report-{number}", " ".join(people), published=f"{year}-07-{number % 28 + 1:02}")
        yield rdf.graph_name(document), rdf.serialize(Reading(document, officials=tuple(officials)))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store", create=True) as store:
        made = list(reports(count + 1))
        start = time.perf_counter()
        for at in range(0, count, 128):
            store.replace_documents(made[at : min(at + 128, count)])
        print(f"{count} reports written              {time.perf_counter() - start:8.1f} s, {len(store)} quads")
        for what in ("people resolved, bodies linked", "the same again", "with one more report"):
            if what == "with one more report":
                store.replace_documents(made[-1:])
            start, cpu = time.perf_counter(), time.process_time()
            size = identify(store)
            spent = time.perf_counter() - start
            print(f"{what:32} {spent:8.1f} s ({time.process_time() - cpu:.1f} s of processor), {size} statements")


if __name__ == "__main__":
    main()

"""Times the reader and the commands against their peers, in one run; prints medians and ratios.

    python benchmarks/run.py [--only reading|plain|processes|commands] [FILE...]

Peers: pyvi and underthesea splitting the same texts into words, one process against two, and a bare
``python -c "import rdflib"``. Ours and the peer take turns, so that a busy machine slows both; a ratio is the median of
the rounds' ratios. FILEs are reports to read in place of the bundled ones.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

import kg
from kg import intake, rdf, readers, resources
from kg.extract import read_document
from kg.text import Document

ROUNDS = 9
OFTEN = 60  # rounds of what takes some milliseconds
REPORTS = 1_000  # for one process against two
TASK = 8  # reports that a process is given at a time
KG = [sys.executable, "-m", "kg"]
Run = Callable[[], object]


def seconds(run: Run) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def compare(name: str, ours: Run, label: str, peer: Run, rounds: int = ROUNDS, warm: bool = True) -> None:
    """Print both medians and the median ratio of rounds in which they take turns."""
    if warm:
        ours()
        peer()
    pairs = [(seconds(ours), seconds(peer)) for _ in range(rounds)]
    mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name:44} {mine * 1000:9.1f} ms   {theirs * 1000:9.1f} ms {label:32} ratio {ratio:6.2f}", flush=True)


def command(*words: str) -> Run:
    return lambda: subprocess.run(words, check=True, capture_output=True)


def splitters() -> dict[str, Callable[[str], object]]:
    """What splits Vietnamese text into words, as far as it is installed; what is missing is said."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        from pyvi import ViTokenizer

        found["pyvi"] = ViTokenizer.tokenize
    except ImportError:
        print("pyvi is not installed; run: pip install --group bench")
    try:
        from underthesea import word_tokenize

        found["underthesea"] = word_tokenize
    except ImportError:
        print("underthesea is not installed; run: pip install --group bench")
    return found


def reading(documents: list[Document]) -> None:
    one = max(documents, key=lambda d: len(d.text))
    letters = sum(len(d.text) for d in documents)
    print(f"{len(documents)} reports of {letters:,} characters; the longest has {len(one.text):,}")
    for name, split in splitters().items():
        often, rounds = (OFTEN, ROUNDS) if name == "pyvi" else (3, 3)
        label = f"{name} splits them into words"
        compare("the longest report read to quads", lambda: rdf.serialize(read_document(one)), label,
                lambda split=split: split(one.text), often)  # fmt: skip
        compare("all reports read to facts", lambda: [read_document(d) for d in documents], label,
                lambda split=split: [split(d.text) for d in documents], rounds)  # fmt: skip


def plain() -> None:
    line = "Hôm nay trời nắng, chợ đông người mua bán rau quả và cá tươi; xã có 120 hộ, huyện có 12 xã.\n"
    document = Document("x", line * 50_000)
    read_document(document)
    rates = [len(document.text.encode()) / seconds(lambda: read_document(document)) / 1e6 for _ in range(ROUNDS)]
    print(f"text without a congress: {statistics.median(rates):.1f} MB/s a core")


def processes(documents: list[Document]) -> None:
    many = [replace(documents[n % len(documents)], id=f"report-{n}") for n in range(REPORTS)]
    tasks = [many[at : at + TASK] for at in range(0, REPORTS, TASK)]

    def read(jobs: int) -> Run:
        def run() -> None:
            with intake.Pool(jobs) as pool:
                for future in [pool.submit(intake.work, task) for task in tasks]:
                    future.result()

        return run

    compare(f"{REPORTS:,} reports read to quads by 2 processes", read(2), "by 1 process", read(1), 3, warm=False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for number in range(REPORTS):
                document = documents[number % len(documents)]
                row = {"id": f"{document.id}-{number}", "text": document.text, "published": document.published}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        stores = iter(range(100))

        def built(jobs: str) -> Run:
            return lambda: command(*KG, "build", "--jobs", jobs, "--store", f"{folder}/{next(stores)}", str(path))()

        compare(f"kg build --jobs 2 of {REPORTS:,} reports", built("2"), "kg build --jobs 1", built("1"), 3, warm=False)
    if (os.cpu_count() or 1) < 2:
        print("    (this machine has one core)")


def commands(sources: list[str]) -> None:
    bare, label = command(sys.executable, "-c", "import rdflib"), 'python -c "import rdflib"'
    compileall.compile_dir(kg.__path__[0], quiet=1)  # as pip leaves a package; a checkout may lack its byte code
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/store"
        subprocess.run([*KG, "build", "--store", store, *sources], check=True, capture_output=True)
        compare("kg query officials, cold", command(*KG, "query", "officials", "--store", store), label, bare)
        fresh = iter(range(100))
        compare(
            "kg build of one report",
            lambda: command(*KG, "build", "--store", f"{folder}/s{next(fresh)}", sources[0])(), label, bare,
        )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help="reports; the bundled ones by default")
    parser.add_argument("--only", choices=["reading", "plain", "processes", "commands"])
    chosen = parser.parse_args()
    sources = chosen.files or [str(p) for p in sorted(resources.sample().glob("*.txt"))]
    documents = [d for source in sources for d in readers.read(Path(source))]
    parts: dict[str, Run] = {
        "reading": lambda: reading(documents), "plain": plain, "processes": lambda: processes(documents),
        "commands": lambda: commands(sources),
    }  # fmt: skip
    for name, part in parts.items():
        if chosen.only in {None, name}:
            part()


if __name__ == "__main__":
    main()

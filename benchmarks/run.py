"""Times the reader and the commands against their peers, in one run; prints medians and ratios.

    python benchmarks/run.py

Peers: pyvi splitting the same text into words, and a bare ``python -c "import rdflib"``.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kg import rdf, readers, resources
from kg.extract import read_document
from kg.text import Document

ROUNDS = 9
KG = [sys.executable, "-m", "kg"]


def median(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of the seconds that ``run`` takes, after one warm-up."""
    run()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def command(*words: str) -> Callable[[], object]:
    return lambda: subprocess.run(words, check=True, capture_output=True)


def show(name: str, ours: float, peer: float, label: str) -> None:
    print(f"{name:48} {ours * 1000:9.1f} ms   {peer * 1000:9.1f} ms {label:34} ratio {ours / peer:6.2f}")


def main() -> None:
    sources = sys.argv[1:] or [str(p) for p in sorted(resources.sample().glob("*.txt"))]
    documents = [d for source in sources for d in readers.read(Path(source))]
    one = max(documents, key=lambda d: len(d.text))
    try:
        from pyvi import ViTokenizer
    except ImportError:
        sys.exit("pyvi is not installed; run: pip install pyvi")
    show("a report read to quads", median(lambda: rdf.serialize(read_document(one))),
         median(lambda: ViTokenizer.tokenize(one.text)), "pyvi splits it into words")  # fmt: skip
    show("all reports read to facts", median(lambda: [read_document(d) for d in documents]),
         median(lambda: [ViTokenizer.tokenize(d.text) for d in documents]), "pyvi splits them into words")  # fmt: skip
    plain = Document("x", "Hôm nay trời nắng, chợ đông người mua bán rau quả và cá tươi.\n" * 20_000)
    seconds = median(lambda: read_document(plain), 3)
    print(f"{'text without a congress':48} {len(plain.text.encode()) / seconds / 1e6:9.1f} MB/s")
    bare = median(command(sys.executable, "-c", "import rdflib"), 5)
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/store"
        subprocess.run([*KG, "build", "--store", store, *sources], check=True, capture_output=True)
        show("kg query officials, cold", median(command(*KG, "query", "officials", "--store", store), 5), bare,
             'python -c "import rdflib"')  # fmt: skip
        fresh = iter(range(100))
        build = median(lambda: command(*KG, "build", "--store", f"{folder}/s{next(fresh)}", sources[0])(), 5)
        show("kg build of one report", build, bare, 'python -c "import rdflib"')


if __name__ == "__main__":
    main()

"""Times the rules of ontology/inference against owlrl on the graph of the bundled reports, in one run.

    python benchmarks/inference.py [REPORT...]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import owlrl
import pyoxigraph as ox
import rdflib

from kg import infer, resources
from kg.build import build
from kg.store import Store


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        build(sys.argv[1:] or [str(resources.sample())], Path(folder) / "store")
        with Store.open(Path(folder) / "store") as store:
            axioms = list(infer.axioms(store))
            data = ox.serialize((q.triple for q in store.quads()), format=ox.RdfFormat.N_TRIPLES) or b""
    start = time.perf_counter()
    found = infer.entailed(axioms, data)
    rules = time.perf_counter() - start
    graph = rdflib.Graph().parse(data=data, format="nt")
    graph.parse(data=ox.serialize(axioms, format=ox.RdfFormat.N_TRIPLES) or b"", format="nt")
    start = time.perf_counter()
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    peer = time.perf_counter() - start
    lines = data.count(b"\n")
    print(f"{lines:,} statements, {len(found):,} entailed: rules {rules:.2f} s, owlrl {peer:.2f} s, ratio {peer / rules:.0f}")


if __name__ == "__main__":
    main()

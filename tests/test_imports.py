"""One direction: file, document, facts, quads, store, answers. A module imports only from its stage or earlier ones."""

from __future__ import annotations

import ast
import graphlib
from pathlib import Path

import kg

PACKAGE = Path(kg.__file__).parent
#: the way of a fact; a name stands for the module or for all modules below it
STAGES = [
    ("ground", "errors namespaces resources text facts separated normalise nquads sparql turtle"),
    ("files to documents", "readers"),
    ("words", "labels lexicon letters template structure tokens proper tokeniser grammar context"),
    ("documents to facts", "rules extract"),
    ("facts to quads", "identity rdf"),
    ("quads to a store", "folder register store spread"),
    ("a store to more", "derivation derive people reconcile succession identify claims records findings disputes promises assess"),
    ("what the ontology entails", "infer"),
    ("what must hold", "reason check vet"),
    ("the whole way", "intake build"),
    ("answers", "catalogue results jsonld export graph remote explain gold score publish"),
    ("faces", "console options output judging asking reading serve cli __main__"),
]


def modules() -> dict[str, set[str]]:
    """Each module of the package, without ``kg.``, and the modules of the package that it imports anywhere."""
    files = {".".join(p.relative_to(PACKAGE).with_suffix("").parts): p for p in PACKAGE.rglob("*.py")}
    named = {name.removesuffix(".__init__"): path for name, path in files.items()}
    named.pop("__init__")  # the public face stands over all
    return {name: {i for i in imports(path) if i in named} - {name} for name, path in named.items()}


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("kg.")}
    return {name.removeprefix("kg.") for name in found}


def stage(module: str) -> int:
    for number, (_, names) in enumerate(STAGES):
        if module.split(".")[0] in names.split():
            return number
    raise AssertionError(f"kg.{module} is in no stage; give it its place in tests/test_imports.py")


def test_every_module_has_its_stage() -> None:
    found = modules()
    assert len(found) > 50
    assert [m for m in found if stage(m) < 0] == []
    known = {m.split(".")[0] for m in found}
    assert [n for _, names in STAGES for n in names.split() if n not in known] == []


def test_no_module_imports_from_a_later_stage() -> None:
    wrong = [f"{m} imports {i}" for m, used in modules().items() for i in used if stage(i) > stage(m)]
    assert wrong == []


def test_no_circle() -> None:
    order = list(graphlib.TopologicalSorter(modules()).static_order())
    assert order.index("text") < order.index("extract") < order.index("cli")


def test_only_rdf_knows_both_facts_and_quads() -> None:
    both = [m for m, used in modules().items() if {"facts", "nquads"} <= used]
    assert set(both) <= {"rdf", "identity", "explain"} | {m for m in both if m.startswith("rdf.")}

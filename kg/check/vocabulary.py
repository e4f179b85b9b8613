"""The ontology's terms are labelled and defined in both languages, and its words are of one concept each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg import lexicon, resources
from kg.check.report import Finding, Report
from kg.namespaces import compact, iri

_SKIPPED = {"rules", "generate", "places"}
_NAMED = {iri("skos:prefLabel"): "prefLabel", iri("skos:definition"): "definition"}
_WANTED = tuple(f"{name} @{language}" for name in _NAMED.values() for language in ("vi", "en"))


def labels(report: Report, folder: Path) -> None:
    """Every term has one name and one definition in Vietnamese and in English."""
    terms: dict[str, Counter[str]] = defaultdict(Counter)
    defined: dict[str, str] = {}
    for path in sorted(folder.rglob("*.ttl")):
        if _SKIPPED & set(path.relative_to(folder).parts[:-1]) or path.name == "external.ttl":
            continue
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            subject, predicate = str(quad.subject)[1:-1], quad.predicate.value
            if predicate == iri("rdfs:isDefinedBy"):
                defined[subject] = str(path.relative_to(folder))
            elif predicate in _NAMED and isinstance(quad.object, ox.Literal):
                terms[subject][f"{_NAMED[predicate]} @{quad.object.language}"] += 1
    found = [
        Finding("label", "error", subject, f"có {terms[subject][wanted]} {wanted}, cần đúng một",
                f"has {terms[subject][wanted]} {wanted}, needs exactly one", f"edit its Turtle in ontology/{defined[subject]}",
                (defined[subject],))
        for subject in sorted(defined) for wanted in _WANTED if terms[subject][wanted] != 1
    ]  # fmt: skip
    report.add("terms labelled and defined in both languages", found, len(defined))


def words(report: Report, folder: Path | None) -> None:
    """No wording is claimed by two concepts of one token class; None is the project's ontology with the user's files."""
    held = lexicon.load(folder)
    extra = () if folder else resources.extra()
    folder = folder or resources.ontology()
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for token_class in sorted({c.token_class for c in held.concepts.values()}):
        for label, concept in held.labels(token_class):
            owners[token_class, label].append(concept.iri)
    found = []
    for (token_class, label), claimed in sorted(owners.items()):
        if len(claimed) > 1:
            places = tuple(where(folder, concept, extra) for concept in sorted(claimed))
            names = ", ".join(f"{concept} ({place})" for concept, place in zip(sorted(claimed), places, strict=True))
            found.append(
                Finding("ambiguous wording", "error", f"«{label}» ({token_class})", f"thuộc về nhiều khái niệm: {names}",
                        f"is claimed by several concepts: {names}", "keep it on one of them", places)
            )  # fmt: skip
    report.add("wordings of one concept only", found, len(owners))


def where(folder: Path, concept: str, extra: Iterable[Path] = ()) -> str:
    """File and line at which a term is declared, such as ``roles.ttl:120``; its name where none is found."""
    return (*places(folder, concept, extra), concept)[0]


def places(folder: Path, concept: str, extra: Iterable[Path] = ()) -> tuple[str, ...]:
    """Files and lines at which statements about a term begin, the first three, declarations first."""
    name = compact(concept) if "//" in concept else concept
    begins = re.compile(rf"^{re.escape(name)}\s+(a\s)?", re.MULTILINE)
    found: list[tuple[bool, str]] = []
    for path in (*sorted(folder.rglob("*.ttl")), *extra):
        if "places" in path.parts and not name.startswith("dhp:"):
            continue
        text = path.read_text(encoding="utf-8")
        shown = path.relative_to(folder) if path.is_relative_to(folder) else path
        for match in begins.finditer(text):
            found.append((match[1] is None, f"{shown}:{text.count(chr(10), 0, match.start()) + 1}"))
    return tuple(place for _, place in sorted(found, key=lambda pair: pair[0])[:3])

"""The ontology's terms are labelled and defined in both languages, and its words are of one concept each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph as ox

from kg import lexicon
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


def words(report: Report, folder: Path) -> None:
    """No wording is claimed by two concepts of one token class."""
    held = lexicon.load(folder)
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for token_class in sorted({c.token_class for c in held.concepts.values()}):
        for label, concept in held.labels(token_class):
            owners[token_class, label].append(concept.iri)
    found = []
    for (token_class, label), claimed in sorted(owners.items()):
        if len(claimed) > 1:
            places = tuple(where(folder, concept) for concept in sorted(claimed))
            names = ", ".join(f"{concept} ({place})" for concept, place in zip(sorted(claimed), places, strict=True))
            found.append(
                Finding("ambiguous wording", "error", f"«{label}» ({token_class})", f"thuộc về nhiều khái niệm: {names}",
                        f"is claimed by several concepts: {names}", "keep it on one of them", places)
            )  # fmt: skip
    report.add("wordings of one concept only", found, len(owners))


def where(folder: Path, concept: str) -> str:
    """File and line at which a term's statements begin, such as ``roles.ttl:120``; its name where none is found."""
    name = compact(concept) if "//" in concept else concept
    begins = re.compile(rf"^{re.escape(name)}(?=\s)", re.MULTILINE)
    for path in sorted(folder.rglob("*.ttl")):
        if "places" in path.parts and not name.startswith("dhp:"):
            continue
        text = path.read_text(encoding="utf-8")
        match = begins.search(text)
        if match:
            return f"{path.relative_to(folder)}:{text.count(chr(10), 0, match.start()) + 1}"
    return name

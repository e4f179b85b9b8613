"""Reads the labels and the places of the ontology's Turtle files into plain values, for the lexicon to keep."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.namespaces import compact, iri
from kg.normalise import fold

_LABELS = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
_LEVELS = {"dh:Country": "national", "dh:Province": "province", "dh:District": "district", "dh:Commune": "commune"}
_Triples = dict[str, dict[str, list[tuple[str, str | None]]]]


def read(files: Sequence[Path], extra: Sequence[Path] = ()) -> dict[str, Any]:
    """The labels and places of Turtle files, in values that ``marshal`` can keep; ``extra`` are those of the user's own.

    Raises KgError with file and line for Turtle that does not parse, for a term of theirs in a scheme that the ontology
    lacks, and for a wording of theirs that another term of the class has.
    """
    import pyoxigraph as ox

    triples: dict[str, dict[str, list[tuple[str, str | None]]]] = {}
    added: dict[str, Path] = {}
    for path in files:
        try:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                value = quad.object
                pair = (
                    (value.value, value.language)
                    if isinstance(value, ox.Literal)
                    else (compact(value.value) if isinstance(value, ox.NamedNode) else str(value), None)
                )
                if isinstance(quad.subject, ox.NamedNode):
                    if path in extra:
                        added[quad.subject.value] = path
                    triples.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(pair)
        except SyntaxError as error:
            raise KgError(f"{path.name}: line {error.lineno}: {error.msg}; expected Turtle") from error
        except OSError as error:
            raise KgError(f"{path}: cannot be read ({error.strerror}); expected Turtle") from error
    vocabulary = _vocabulary(triples)
    _check_added(vocabulary, triples, added)
    return {**vocabulary, **_gazetteer(triples)}


def _one(properties: dict[str, list[tuple[str, str | None]]], name: str, language: str | None = None) -> str | None:
    for value, tag in properties.get(iri(name), ()):
        if language is None or tag == language:
            return value
    return None


def _check_added(vocabulary: dict[str, Any], triples: _Triples, added: dict[str, Path]) -> None:
    """Raise KgError where a term that a user added would not be read, or not only as itself."""
    concepts = vocabulary["concepts"]
    keys = {compact(subject): path for subject, path in added.items()}
    for subject, path in added.items():
        scheme = next((value for value, _ in triples[subject].get(iri("skos:inScheme"), ())), None)
        if scheme is not None and compact(subject) not in concepts:
            raise KgError(
                f"{path.name}: {compact(subject)} is in the scheme {scheme}, which the ontology does not have; "
                "expected one with dh:tokenClass, such as dhi:indicators"
            )
    owners: dict[tuple[str, str], str] = {}
    for label, key in vocabulary["labels"]:
        other = owners.setdefault((concepts[key][1], label), key)
        if other != key and (key in keys or other in keys):
            mine, theirs = (key, other) if key in keys else (other, key)
            raise KgError(
                f"{keys[mine].name}: the wording {label!r} of {mine} is that of {theirs} already; "
                "give it another wording, or add yours to that term"
            )


def _vocabulary(triples: _Triples) -> dict[str, Any]:
    token_class, scheme = iri("dh:tokenClass"), iri("skos:inScheme")
    schemes = {compact(s): p[token_class][0][0] for s, p in triples.items() if token_class in p and scheme not in p}
    concepts: dict[str, Any] = {}
    labels: set[tuple[str, str]] = set()
    label_iris = [iri(name) for name in _LABELS]
    for subject, properties in triples.items():
        if scheme not in properties:
            continue
        own = _one(properties, "dh:tokenClass")
        kind = own or next((schemes[s] for s, _ in properties[scheme] if s in schemes), None)
        if kind is None:
            continue
        key = compact(subject)
        name = _one(properties, "skos:prefLabel", "vi") or key
        kept = {
            compact(p): tuple(v for v, tag in values if tag in (None, "vi"))
            for p, values in properties.items()
            if p not in label_iris and not p.endswith(("#definition", "#scopeNote", "#example"))
        }
        concepts[key] = (name, kind, kept)
        for label_iri in label_iris:
            labels.update((fold(value), key) for value, tag in properties.get(label_iri, ()) if tag == "vi")
    return {"concepts": concepts, "labels": sorted(labels)}


def _gazetteer(triples: _Triples) -> dict[str, Any]:
    rdf_type = iri("rdf:type")
    units: list[tuple[Any, ...]] = []
    names: dict[str, list[int]] = {}
    at: dict[str, int] = {}
    for subject in sorted(triples):
        properties = triples[subject]
        level = next((_LEVELS[t] for t, _ in properties.get(rdf_type, ()) if t in _LEVELS), None)
        label = _one(properties, "skos:prefLabel", "vi")
        if level is None or label is None or not subject.startswith(iri("dhp:")):
            continue
        bare = _one(properties, "schema:name") or label
        kind = label[: -len(bare)].strip().lower() if label.endswith(bare) and label != bare else ""
        since, until = (_one(properties, name) for name in ("dh:validFrom", "dh:validThrough"))
        index = len(units)
        key = compact(subject)
        at[key] = index
        units.append(
            (
                key, label, bare, kind, level, _one(properties, "schema:containedInPlace"),
                int(since[:4]) if since else None, int(until[:4]) if until else None,
            )
        )  # fmt: skip
        spellings = {fold(label), fold(bare)}
        for name in ("schema:name", "skos:altLabel", "skos:hiddenLabel"):
            spellings.update(fold(v) for v, tag in properties.get(iri(name), ()) if tag in (None, "vi"))
        for spelling in spellings:
            names.setdefault(spelling, []).append(index)
    return {"units": units, "names": names, "unit_at": at}

"""The words of the ontology, compiled into matchers and a gazetteer.

Every SKOS concept whose scheme (or itself) has a ``dh:tokenClass`` lends its Vietnamese labels to the reader; every
place its names. The compiled form is cached by the content of ``ontology/``, so that a start costs milliseconds.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import ahocorasick_rs
from msgspec import Struct

from kg import resources
from kg.errors import KgError
from kg.normalise import fold

_VERSION = 3  # of the compiled form; part of the cache key


class Concept(Struct, frozen=True, eq=False):
    """A concept of the vocabularies: compact IRI, Vietnamese name, token class, other properties by compact IRI."""

    iri: str
    label: str
    token_class: str
    properties: dict[str, tuple[str, ...]]

    def get(self, name: str) -> str | None:
        """The first value of a property (``dh:factor``), IRIs compact; None where it has none."""
        values = self.properties.get(name)
        return values[0] if values else None


class Unit(Struct, frozen=True):
    """An administrative unit of the gazetteer; years are None where validity is open.

    ``kind`` is its kind's words in lower case («thành phố»), ``bare`` the name without them («Tân An»).
    """

    iri: str
    label: str
    bare: str
    kind: str
    level: str
    parent: str | None
    since: int | None
    until: int | None

    def valid(self, year: int | None) -> bool:
        """Whether the unit existed at some time of ``year``; True where the year is unknown."""
        return year is None or (self.since or 0) <= year <= (self.until or 9999)


class Match(Struct, eq=False):
    """A label found: ``text[start:end]``, and the concepts that bear it."""

    start: int
    end: int
    concepts: tuple[Concept, ...]


_Span = tuple[int, int, tuple[Concept, ...]]  # start and end of a label, and the concepts that bear it
_WINDOW = 2000  # characters searched at a time, so that starting anew behind a false match stays cheap
_MARGIN = 200  # more than the longest label


class Matcher:
    """All occurrences of the labels of some token classes, longest first, whole syllables only."""

    def __init__(self, entries: dict[str, tuple[Concept, ...]]) -> None:
        """``entries`` maps folded labels to the concepts that bear them."""
        self._concepts = list(entries.values())
        self._engine = ahocorasick_rs.AhoCorasick(
            list(entries), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
        )
        self._shorter = entries

    def find(self, lowered: str) -> Iterator[Match]:
        """Yield matches in a normalised text in lower case, left to right, never overlapping.

        A label that ends inside a syllable is no match; then a shorter label that starts at the same place may be.
        """
        for start, end, concepts in self.spans(lowered):
            yield Match(start, end, concepts)

    def spans(self, lowered: str) -> list[_Span]:
        """What :meth:`find` yields, as plain tuples."""
        found: list[_Span] = []
        if len(lowered) > _WINDOW:
            self._go_on(lowered, 0, found)
            return found
        concepts = self._concepts
        padded = f"{lowered} "  # a blank behind the last character, which is also the one before the first
        for index, start, end in self._engine.find_matches_as_indexes(lowered):
            before = padded[start - 1]
            if not (before.isalnum() or padded[end].isalnum()):  # what most labels stand between
                found.append((start, end, concepts[index]))
                continue
            if before.isalpha() and lowered[start:end].isalnum():
                continue  # a piece of a longer word
            resume = self._take(lowered, start, end, concepts[index], found)
            if resume:
                self._go_on(lowered, resume, found)
                break
        return found

    def _go_on(self, lowered: str, position: int, found: list[_Span]) -> None:
        """Append the matches from ``position`` on, a window at a time."""
        size = len(lowered)
        while position < size:
            last = position + _WINDOW >= size
            resume = size if last else position + _WINDOW - _MARGIN
            for index, first, stop in self._engine.find_matches_as_indexes(lowered[position : position + _WINDOW]):
                start, end = first + position, stop + position
                if start >= resume:
                    break
                anew = self._take(lowered, start, end, self._concepts[index], found)
                if anew:
                    resume = anew
                    break
                if not last and end > resume:
                    resume = end
            position = resume

    def _take(self, lowered: str, start: int, end: int, concepts: tuple[Concept, ...], found: list[_Span]) -> int:
        """Append a match that stands at the edges of syllables, or the longest label in it that does.

        Returns where to search anew, since what begins or ends inside a syllable must not swallow what follows; else 0.
        """
        if start and _one_word(lowered, start - 1, digit_ends=True):
            return 0 if lowered[start:end].isalnum() else _next_edge(lowered, start)
        if end < len(lowered) and _one_word(lowered, end - 1, digit_ends=False):
            shorter = self._whole(lowered, start, end)
            if shorter is not None:
                found.append(shorter)
                return shorter[1]
            return 0 if lowered[start:end].isalnum() else _next_edge(lowered, start)
        found.append((start, end, concepts))
        return 0

    def _whole(self, lowered: str, start: int, end: int) -> _Span | None:
        """The longest label at ``start`` that ends before ``end`` at a syllable's edge."""
        cut = end
        while (cut := lowered.rfind(" ", start, cut)) > start:
            concepts = self._shorter.get(lowered[start:cut])
            if concepts:
                return start, cut, concepts
        return None


def _next_edge(text: str, at: int) -> int:
    """The offset behind the word that ``text[at]`` is in."""
    while at < len(text) and text[at].isalnum():
        at += 1
    return max(at, 1)


def _one_word(text: str, at: int, digit_ends: bool) -> bool:
    """Whether ``text[at]`` and the next character are of one word; a unit may follow its number at once («18.500m2»)."""
    left, right = text[at], text[at + 1]
    return left.isalnum() and right.isalnum() and not (digit_ends and left.isdigit() and right.isalpha())


_NONE: tuple[Unit, ...] = ()


class Lexicon:
    """The compiled vocabularies."""

    def __init__(self, data: dict[str, Any]) -> None:
        """``data`` is what :func:`compile_ontology` returns."""
        self._data = data
        self._named: dict[str, list[Unit]] = {}
        self._tables: dict[str, dict[str, Concept]] = {}
        self.concepts: dict[str, Concept] = {
            key: Concept(key, label, token_class, properties)
            for key, (label, token_class, properties) in data["concepts"].items()
        }

    @cached_property
    def _by_class(self) -> dict[str, list[tuple[str, Concept]]]:
        table: dict[str, list[tuple[str, Concept]]] = {}
        for label, key in self._data["labels"]:
            concept = self.concepts[key]
            table.setdefault(concept.token_class, []).append((label, concept))
        return table

    def labels(self, token_class: str) -> list[tuple[str, Concept]]:
        """The folded labels of a token class with their concepts; empty for a class that no scheme has."""
        return self._by_class.get(token_class, [])

    def table(self, token_class: str) -> dict[str, Concept]:
        """The concepts of a token class by their folded labels, made once: to be read, not changed."""
        table = self._tables.get(token_class)
        if table is None:
            table = self._tables[token_class] = dict(self.labels(token_class))
        return table

    def matcher(self, classes: frozenset[str]) -> Matcher:
        """A matcher of the labels of ``classes``. Raises KgError for a class that the ontology does not have."""
        entries: dict[str, list[Concept]] = {}
        for token_class in sorted(classes):
            if token_class not in self._by_class:
                raise KgError(f"token class {token_class!r}: no scheme in ontology/ has it; add dh:tokenClass to one")
            for label, concept in self._by_class[token_class]:
                entries.setdefault(label, []).append(concept)
        return Matcher({label: tuple(concepts) for label, concepts in entries.items()})

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {row[0]: Unit(*row) for row in self._data["units"]}

    def unit(self, key: str) -> Unit:
        """The gazetteer's unit with this compact IRI."""
        if "_units" in self.__dict__:
            return self._units[key]
        return Unit(*self._data["units"][self._data["unit_at"][key]])

    def units_named(self, name: str) -> Sequence[Unit]:
        """All units that bear a name, bare or with its kind, of any level and time; ``name`` in any dress."""
        key = fold(name)
        named = self._named.get(key)
        if named is None:
            places = self._data["names"].get(key)
            if places is None:
                return _NONE
            rows = self._data["units"]
            named = self._named[key] = [Unit(*rows[at]) for at in places]
        return named


_SKIPPED = {"rules", "generate", "integrity"}


def _turtle_files(folder: Path) -> list[Path]:
    return [p for p in sorted(folder.rglob("*.ttl")) if not _SKIPPED & set(p.relative_to(folder).parts[:-1])]


def compile_ontology(folder: Path, extra: Sequence[Path] = ()) -> dict[str, Any]:
    """Read the labels and places of a folder of Turtle files into plain values that ``marshal`` can keep.

    ``extra`` are files of the user's own. Raises KgError as :func:`kg.labels.read` does.
    """
    from kg import labels  # late, since what it makes is kept

    return labels.read((*_turtle_files(folder), *extra), extra)


def _signature(folder: Path, extra: Sequence[Path]) -> str:
    digest = hashlib.blake2b(f"{_VERSION} {sys.version_info[:2]} {marshal.version}".encode(), digest_size=16)
    for path in (*_turtle_files(folder), *extra):
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def load(folder: Path | None = None) -> Lexicon:
    """The lexicon of an ontology folder, compiled once per content; by default the project's own with the user's files.

    Raises KgError where a file does not parse or adds what is ambiguous. A cache that cannot be read or written only
    costs time.
    """
    return _load(folder, ()) if folder else _load(resources.ontology(), tuple(resources.extra()))


@lru_cache(maxsize=4)
def _load(folder: Path, extra: tuple[Path, ...]) -> Lexicon:
    cached = resources.cache() / f"lexicon-{_signature(folder, extra)}.marshal"
    try:
        return Lexicon(marshal.loads(cached.read_bytes()))
    except (OSError, ValueError, EOFError, TypeError):
        data = compile_ontology(folder, extra)
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=cached.parent, delete=False) as out:
            out.write(marshal.dumps(data))
        Path(out.name).replace(cached)
        for old in cached.parent.glob("lexicon-*.marshal"):
            if old != cached and old.stat().st_mtime < cached.stat().st_mtime - 86400:
                old.unlink()
    except OSError:
        pass
    return Lexicon(data)

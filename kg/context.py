"""What the rules of every family see of one document, and what earlier families found in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from msgspec.structs import replace

from kg.facts import Congress, Place, Years
from kg.letters import written_out
from kg.lexicon import Lexicon, Unit
from kg.normalise import NUMERALS, Normal, lower, normalise, unmarked
from kg.structure import Paragraph, Sentence, paragraphs
from kg.text import Document, Evidence, Refusal
from kg.tokeniser import Tokeniser
from kg.tokens import Token, gathered

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")
_HELD = 500_000  # tokens kept of one document


class Context:
    """One document on its way through the families: its text in the common dress, its sentences and their tokens.

    ``text`` is normalised; every offset the rules handle is into it, and :meth:`evidence` turns it into the source's.
    ``congresses`` is filled by the first family, and ``asides`` where it reports on one: stretches that tell of another, with
    that congress; ``refusals`` by all.
    """

    def __init__(self, document: Document, lexicon: Lexicon, tokeniser: Tokeniser, part: tuple[int, int] | None = None) -> None:
        """``tokeniser`` is the one of names, posts and congresses, shared by these families; ``part`` is the stretch of the
        document's text that is one report of several, from its first character to the one behind its last."""
        self.document = document
        self.lexicon = lexicon
        self._tokeniser = tokeniser
        normal = normalise(document.text) if part is None else replace(normalise(document.text[slice(*part)]), base=part[0])
        self.normal: Normal = written_out(normal, lexicon)
        self.text = self.normal.text
        self.paragraphs: tuple[Paragraph, ...] = paragraphs(self.text)
        self._tokens: dict[int, list[Token]] = {}
        self._held = 0
        self._classes: dict[int, frozenset[str]] = {}
        self._places: dict[str, Place] = {}
        self.kept: dict[Hashable, Any] = {}
        self.congresses: list[Congress] = []
        self.asides: list[tuple[int, int, Congress]] = []
        self.refusals: list[Refusal] = []
        self._mains: list[Congress] = []
        self._counted = 0  # congresses that were there when the main ones were picked out

    def part(self, start: int, end: int) -> Context:
        """The stretch of the document's text from ``start`` to ``end`` as a text of its own."""
        return Context(self.document, self.lexicon, self._tokeniser, (start, end))

    @cached_property
    def lowered(self) -> str:
        """The normalised text in lower case, same offsets."""
        return lower(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the document, in order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence in the source."""
        return tuple(self.normal.source(s.start, s.end) for s in self.sentences)

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that an offset of the source lies in."""
        index = bisect_right(self.spans, (at, len(self.document.text) + 1)) - 1
        return self.sentences[index] if index >= 0 and at < self.spans[index][1] else None

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The tokens of a sentence, cut once."""
        found = self._tokens.get(sentence.start)
        if found is None:
            if self._held > _HELD:  # no report is as long; what is cut again later costs time, not memory
                self._tokens.clear()
                self._held = 0
            found = self._tokens[sentence.start] = self._tokeniser.tokens(self.text, sentence.start, sentence.end, self.lowered)
            self._held += len(found)
        return found

    def classes(self, sentence: Sentence) -> frozenset[str]:
        """The classes of all tokens of a sentence, gathered once: what tells cheaply that a rule has nothing to read."""
        found = self._classes.get(sentence.start)
        if found is None:
            found = self._classes[sentence.start] = gathered(self.tokens(sentence))
        return found

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """The source's words for ``text[start:end]``, read by ``rule``."""
        a, b = self.normal.source(start, end)
        return Evidence(a, b, self.document.text[a:b], rule)

    def refuse(self, start: int, end: int, reason: str) -> None:
        """Account for a stretch that is not taken."""
        a, b = self.normal.source(start, end)
        self.refusals.append(Refusal(a, b, self.document.text[a:b], reason))

    @property
    def mains(self) -> list[Congress]:
        """The congresses that the document reports on."""
        if len(self.congresses) != self._counted:
            self._mains, self._counted = [c for c in self.congresses if c.main], len(self.congresses)
        return self._mains

    @property
    def term(self) -> Years | None:
        """The term that the main congress opens, where there is one main congress with a known term."""
        terms = {c.term for c in self.mains}
        return terms.pop() if len(terms) == 1 else None

    @cached_property
    def year(self) -> int | None:
        """The year the document speaks in: of the main congress's dates, its term's first year, or its publication."""
        for congress in self.mains:
            for date in (congress.end_date, congress.start_date):
                if date:
                    return int(date[:4])
        if self.term:
            return self.term[0]
        return int(self.document.published[:4]) if self.document.published else None

    def aside(self, position: int) -> Congress | None:
        """The congress that a stretch around an offset of ``text`` tells of beside the one reported on; None elsewhere."""
        return next((congress for start, end, congress in self.asides if start <= position < end), None) if self.asides else None

    def place(self, unit: Unit) -> Place:
        """A unit of the gazetteer as a place of a fact, with the units that contain it."""
        place = self._places.get(unit.iri)
        if place is None:
            parent = self.lexicon.unit(unit.parent) if unit.parent else None
            within = self.place(parent) if parent and parent.level != "national" else None
            place = Place(self._spellings.get(unit.iri, unit.label), unit.level, unit.iri, within)
            self._places[unit.iri] = place
        return place

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """Labels of units as this text spells them, where only marks differ: «huyện Đăk Tô» for «huyện Đắk Tô»."""
        found: dict[str, str] = {}
        usual: set[str] = set()
        for sentence in self.sentences:
            if "Place" not in self.classes(sentence):
                continue
            for token in self.tokens(sentence):
                if not token.units or "Place" not in token.classes:
                    continue
                name = token.name.title() if token.name.isupper() else token.name
                for unit in token.units:
                    if name.lower() == unit.bare.lower():
                        usual.add(unit.iri)
                    elif _spelt(name) == _spelt(unit.bare):
                        found.setdefault(unit.iri, f"{unit.kind} {name}")
        return {iri: label for iri, label in found.items() if iri not in usual}


def _spelt(name: str) -> str:
    """What the spellings of a name have in common: «Đăk Tô» and «Đắk Tô», «Cây Trường 2» and «Cây Trường II»."""
    first, _, number = name.rpartition(" ")
    return unmarked(f"{first} {NUMERALS[number]}" if first and number in NUMERALS else name).replace("y", "i")


def kept(look: Callable[Concatenate[Context, _Given], _Found]) -> Callable[Concatenate[Context, _Given], _Found]:
    """Make a function of a document, and of values that can be keys, look once; what it finds goes with the document."""

    @wraps(look)
    def found(context: Context, /, *given: _Given.args, **named: _Given.kwargs) -> _Found:
        key = (look, *given, *named.items())
        if key not in context.kept:
            context.kept[key] = look(context, *given, **named)
        return cast(_Found, context.kept[key])

    return found

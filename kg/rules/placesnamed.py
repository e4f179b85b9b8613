"""Which places a sentence names, which of them may be its clauses' subjects, and which unit a name means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from kg.context import Context
from kg.facts import Place
from kg.lexicon import Lexicon
from kg.rules.places import place_of
from kg.rules.within import LARGE, LEVELS, contains
from kg.structure import Sentence
from kg.tokens import Token, tells

OPENING = 6  # tokens of a sentence among which its subject stands


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], dict[str, str], tuple[str, ...]]:
    """Small words that may lead a place which is its clause's subject, those of them that say where; words for kinds of
    units, each with its usual one; what says behind a place's name that it is no more."""
    small = ("Clausal", "Within", "Locative", "Filler", "Now", "UpToNow")
    leading = frozenset(label for name in small for label, _ in lexicon.labels(name))
    where = frozenset(label for label, _ in lexicon.labels("Locative"))
    gone = tuple(f"{mark}{label}{end}" for label, _ in lexicon.labels("Gone") for mark, end in ((" (", ")"), (" ", "")))
    return leading, where, {label: c.label for label, c in lexicon.labels("PlaceKind")}, gone


class PlacesNamed:
    """The places that the sentences of one document name, kept while these are read in order."""

    def __init__(self, context: Context, year: int | None) -> None:
        """``year`` is the one the text speaks in: places are chosen by it."""
        self._context = context
        self._year = year
        self._named_last: dict[str, tuple[int, Place]] = {}
        self._at = 0
        self._named_here: list[Token] = []
        self._current: Sentence | None = None  # the sentence at hand
        self._by_name: dict[str, Place] = {}  # the communes that were named with their kind
        self._subjects: list[tuple[int, int, Place, bool]] = []  # with whether a small word leads it: «tại», «riêng»
        self._scopes = context.lexicon.table("Scope")
        self._turning = context.lexicon.table("TurnsTo")
        self._leading, self._within, self._kinds, self._gone = _words(context.lexicon)

    def _named(self, sentence: Sentence) -> Iterator[tuple[Token, int]]:
        """The places named in a sentence, each with its index in it.

        A capital word that is a commune's name and stands without its kind («Trang thông tin») is none.
        """
        if "Place" not in self._context.classes(sentence):
            return
        tokens = self._context.tokens(sentence)
        for index, token in enumerate(tokens):
            if "Place" in token.classes and (
                token.kind or any(u.level in LARGE for u in token.units) or (self._by_name and token.name.lower() in self._by_name)
            ):
                if (token.units or token.kind) and self._opens(tokens, index):
                    led = index > 0 and tokens[index - 1].word in self._leading
                    self._subjects.append((token.start, self._end(token), self._meant(token), led))
                yield token, index

    def _end(self, token: Token) -> int:
        """Where a place's name ends, with the word that says that it is no more: «tỉnh Bình Thuận (cũ)»."""
        end, lowered = token.end, self._context.lowered
        if not lowered.startswith(self._gone, end):
            return end
        return end + next(len(gone) for gone in self._gone if lowered.startswith(gone, end))

    def _opens(self, tokens: list[Token], index: int) -> bool:
        """Whether a place may be the subject of its clause: it opens it, and is in no list of places."""
        before = tokens[index - 1] if index else None
        following = tokens[index + 1 : index + 3]
        if len(following) == 2 and "Place" in following[1].classes:
            return False
        if before is not None and tokens[index].kind and f"{before.word} {tokens[index].kind}" in self._scopes:
            index, before = index - 1, tokens[index - 2] if index > 1 else None  # «Đến nay, toàn huyện Sơn Động có …»
        if before is None:
            return True
        if index > 1 and "Place" in tokens[index - 2].classes:
            return False
        if before.word in self._within and index > 1:  # «cụm chế biến ở phường An Lộc có 31 cơ sở» tells of no ward
            led = tokens[index - 2]
            return bool(led.classes & {"Mark", "Semicolon"}) or led.word in self._leading
        if "Also" in before.classes:  # «Đắk Song 16 trường và Tuy Đức 9 trường»
            return tells(tokens[index + 1 : index + 2], "Number", "Listing")
        if before.word in self._turning and index > 1 and tokens[index - 2].word in {",", ";"}:
            return True  # «…; còn Quảng Trị có 78 xã, phường»
        return before.word in {",", ";", ":", '"'} or before.word in self._leading

    def _remember(self, named: list[tuple[Token, int]], whole: Place | None) -> None:
        """Which unit of each kind was named last, in a text about ``whole``: «huyện» alone means it."""
        for token, _ in named:
            if token.kind and whole is not None:
                place = place_of(self._context, token, self._year, whole)
                self._named_last[self._kinds.get(token.kind, token.kind)] = (self._at, place)
                if place.level == "commune" and not any(u.level in LARGE for u in token.units):
                    self._by_name.setdefault(token.name.lower(), place)
                continue
            units = [u for u in token.units if u.valid(self._year) and (not token.kind or u.kind == token.kind)]
            near = [u for u in units if whole is not None and contains((whole.label, whole), ("", self._context.place(u)))]
            units = near or units
            for kind in {u.kind for u in units}:
                of_kind = [u for u in units if u.kind == kind]
                if len(of_kind) == 1:
                    self._named_last[kind] = (self._at, self._context.place(of_kind[0]))

    def _meant(self, token: Token) -> Place:
        """The unit that a place's name means: that of a congress reported on, else the highest of those that bear it."""
        own = None if token.kind else self._own(token) or self._by_name.get(token.name.lower())
        if own is not None:
            return own
        units = [u for u in token.units if u.valid(self._year)] or list(token.units)
        if not units:
            return place_of(self._context, token, self._year)
        return self._context.place(min(units, key=lambda u: LEVELS.index(u.level)))

    def _own(self, token: Token) -> Place | None:
        """«Tam Bình hiện có …» in a report on the commune Tam Bình: its bare name means it, where the text names no larger unit
        of that name."""
        area = self._communes.get(token.name.lower()) if self._communes else None
        larger = (u.label.lower() for u in token.units if u.level in LARGE)
        return None if area is None or any(label in self._context.lowered for label in larger) else area

    @cached_property
    def _communes(self) -> dict[str, Place]:
        """The communes whose congresses the text reports on, by their bare names."""
        areas = [m.area for m in self._context.mains if m.area is not None and m.level == m.area.level == "commune"]
        return {re.sub(rf"^(?:{'|'.join(self._kinds)}) ", "", area.label.lower()): area for area in areas}

    def _speaks(self, sentence: Sentence, at: int) -> bool:
        """«Là chủ nhà, Bí thư Tỉnh ủy Bạc Liêu Lê Văn An phát biểu trước tiên»: whether who speaks holds his office of a place."""
        tokens = self._context.tokens(sentence)
        if not 1 < at < 2 * OPENING or "Body" not in tokens[at - 1].classes or "Role" not in tokens[at - 2].classes:
            return False
        return not tells(tokens[:at], "Former") and tells(tokens[at + 1 : at + 1 + OPENING], "NotHeld")

    def _heading(self, sentence: Sentence) -> Place | None:
        """«2. Huyện Như Thanh»: the place that is all that a heading says."""
        if self._context.paragraphs[sentence.paragraph].kind not in {"heading", "item"}:
            return None
        words = [t for t in self._context.tokens(sentence) if not t.classes & {"Mark", "Semicolon"}]
        words = words[1:] if len(words) == 2 and "Number" in words[0].classes else words
        alone = len(words) == 1 and "Place" in words[0].classes and words[0].kind != "" and len(words[0].units) > 0
        return place_of(self._context, words[0], self._year) if alone else None

"""Cuts a sentence into tokens: words of the vocabularies, numbers, names of people and places, marks."""

from __future__ import annotations

import re

from kg.lexicon import Concept, Lexicon, Matcher
from kg.normalise import lower
from kg.proper import ProperNames
from kg.tokens import WORD, Token

_SCAN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)*\d*|\S")
_ROMAN = re.compile(r"(?=[IVXL])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})$")
_NUMBER = frozenset({"Number"})
_CAPITAL = frozenset({"Capital"})
_CAPITAL_ROMAN = frozenset({"Capital", "Roman"})
_MARK = frozenset({"Mark"})
_SEMICOLON = frozenset({"Mark", "Semicolon"})

_ADDRESS = frozenset({"Comrade", "Ours"})  # «đồng chí», «ông», «bà» in front of a family name
_KEPT = 50_000  # spellings whose classes are kept
_SHORT = 40  # characters of a spelling that is kept; what is longer does not come again
_Piece = tuple[int, int, str, frozenset[str], str]  # offsets in the chunk, the word in lower case, its classes, as written
_CHUNKS: dict[str, tuple[_Piece, ...]] = {}
# chunks of one piece, which most are: the word, its classes, the chunk itself, one string for all texts, and its length
_WHOLE: dict[str, tuple[str, frozenset[str], str, int]] = {}


def _cut(chunk: str) -> tuple[_Piece, ...]:
    """The words, numbers and marks of what stands between two spaces; kept for the next time."""
    pieces = tuple((*match.span(), *_word(match[0]), match[0]) for match in _SCAN.finditer(chunk))
    if len(chunk) <= _SHORT:
        if len(_CHUNKS) + len(_WHOLE) >= _KEPT:
            _CHUNKS.clear()
            _WHOLE.clear()
        if len(pieces) == 1 and pieces[0][4] == chunk:
            _WHOLE[chunk] = *pieces[0][2:], len(chunk)
        else:
            _CHUNKS[chunk] = pieces
    return pieces


def _word(surface: str) -> tuple[str, frozenset[str]]:
    """A word, number or mark in lower case, and its classes."""
    first = surface[0]
    if "0" <= first <= "9":
        classes = _NUMBER
    elif first.isalpha():
        classes = WORD
        if first.isupper():
            classes = _CAPITAL_ROMAN if first in "IVXL" and _ROMAN.match(surface) else _CAPITAL
    else:
        classes = _SEMICOLON if first == ";" else _MARK
    return lower(surface), classes


class Tokeniser:
    """Cuts sentences into tokens by the labels of some token classes, and finds people and places in capitals."""

    def __init__(self, lexicon: Lexicon, classes: frozenset[str], names: bool = True) -> None:
        """``classes`` are the vocabularies' token classes to recognise; ``names`` asks for people and places too."""
        self.lexicon = lexicon
        self._matcher: Matcher = lexicon.matcher(classes)
        self._surnames = frozenset(label for label, _ in lexicon.labels("Surname"))
        self._forms: dict[str, tuple[str, frozenset[str], bool, str]] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._proper = ProperNames(lexicon) if names else None

    def tokens(self, text: str, start: int, end: int, lowered: str = "") -> list[Token]:
        """The tokens of ``text[start:end]``, a normalised sentence; ``lowered`` is the text in lower case, where it is at hand."""
        stretch = text[start:end]
        raw = self._raw(stretch, lowered[start:end] if lowered else lower(stretch), start)
        return raw if self._proper is None else self._proper.found(raw)

    def _raw(self, stretch: str, low: str, start: int) -> list[Token]:
        """The words of a stretch, given in lower case too, that begins at ``start``: names are not put together yet."""
        end = start + len(stretch)
        raw: list[Token] = []
        append = raw.append
        forms, known, whole = self._forms, _CHUNKS, _WHOLE
        position = start
        for first, last, concepts in (*self._matcher.spans(low), (end - start, end - start, ())):
            gap = position - start
            if gap < first and stretch[gap] == " ":
                gap += 1
            if gap < first:  # words in which no label stands
                position = gap + start
                for chunk in stretch[gap : first - 1 if stretch[first - 1] == " " else first].split(" "):
                    kept = whole.get(chunk)
                    if kept is not None:
                        word, classes, surface, size = kept
                        stop = position + size
                        append(Token(position, stop, word, classes, (), surface))
                        position = stop + 1
                        continue
                    for a, b, word, classes, surface in known.get(chunk) or _cut(chunk):
                        append(Token(position + a, position + b, word, classes, (), surface))
                    position += len(chunk) + 1
            position = last + start
            if not concepts:
                break
            surface = stretch[first:last]
            word, classes, plain, surface = forms.get(surface) or self._form(surface, concepts)
            if plain:
                append(Token(first + start, position, word, classes, concepts, surface))
                continue
            if raw and surface[0].isupper() and self._in_a_name(stretch, first, last, raw, start):
                position = first + start
                if " " in surface and not surface.rpartition(" ")[2][0].isupper():  # «A Sang giữ chức …»: the verb goes without «Sang»
                    behind = first + surface.index(" ")
                    name = stretch[first:behind]
                    append(Token(position, behind + start, *_word(name), (), name))
                    raw += self._raw(stretch[behind:last], low[behind:last], behind + start)
                    position = last + start
                continue
            if self._proper is None and raw and "Capital" in classes and self._named(stretch, last, word, raw, first + start):
                append(Token(first + start, position, *_word(surface), (), surface))
                continue
            if "ShortForm" in classes:
                raw += self._spelt_out(concepts, first + start, position)
                continue
            append(Token(first + start, position, word, classes, concepts, surface))
        return raw

    def _spelt_out(self, concepts: tuple[Concept, ...], start: int, end: int) -> list[Token]:
        """«CATP»: the words that an abbreviation stands for, each with a part of its letters."""
        words = next((c.get("dh:standsFor") for c in concepts if c.token_class == "ShortForm"), None) or ""
        found = list(self._matcher.spans(words))
        out = []
        for number, (first, last, meant) in enumerate(found):
            classes = frozenset(c.token_class for c in meant)
            stop = end if number + 1 == len(found) else min(end, start + number + 1)
            out.append(Token(start + number, stop, words[first:last], classes, meant, words[first:last]))
        return out

    def _form(self, surface: str, concepts: tuple[Concept, ...]) -> tuple[str, frozenset[str], bool, str]:
        """A label of the vocabularies as it stands in a text: in lower case, its classes, and whether it is nothing but
        a label (in small letters, and no abbreviation); kept for the next time."""
        classes = frozenset(c.token_class for c in concepts)
        if surface[:1].isupper() and " " not in surface and surface.isalpha():
            classes |= _CAPITAL  # «Anh» in «Trần Tuấn Anh» is no title
        if len(self._forms) >= _KEPT:
            self._forms.clear()
        plain = not surface[0].isupper() and "ShortForm" not in classes
        form = self._forms[surface] = lower(surface), self._sets.setdefault(classes, classes), plain, surface
        return form

    def _named(self, stretch: str, end: int, word: str, raw: list[Token], start: int) -> bool:
        """«đồng chí Hứa Văn Nam», «bà Lê Thị Hiện»: one word of the vocabularies that is somebody's family name, or the last of a name.

        It counts only where no names are looked for: there these words are told by what stands around the whole name.
        """
        before = raw[-1]
        if before.end + 1 != start or stretch.isupper():
            return False
        if word in self._surnames and not before.classes.isdisjoint(_ADDRESS):
            return stretch[end : end + 1] == " " and stretch[end + 1 : end + 2].isupper()
        if before.concepts or "Capital" not in before.classes or "Roman" in before.classes:
            return False
        return any(t.word in self._surnames and "Capital" in t.classes and not t.concepts for t in raw[-3:])

    def _in_a_name(self, stretch: str, start: int, end: int, raw: list[Token], offset: int) -> bool:
        """«Quách Công Đoàn», «Lê Văn Hiện là …»: words of the vocabularies that are part of a person's name."""
        before = raw[-1] if raw else None
        if before is None or before.end - offset + 1 != start or before.concepts or "Capital" not in before.classes:
            return False
        if "Roman" in before.classes:  # «lần thứ VI Đảng bộ …», though Vi is a family name
            return False
        words = stretch[start:end].split(" ")
        if len(words) < 2 or not words[0][:1].isupper() or stretch.isupper():
            return False
        if all(w[:1].isupper() for w in words):
            return before.word in self._surnames and len(words) == 2
        return words[1][:1].islower() and any(t.word in self._surnames for t in raw[-3:] if "Capital" in t.classes)

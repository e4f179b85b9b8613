"""Writes out the letters that papers put for a congress: «ĐHĐB Đảng bộ huyện A», «ĐH bầu 41 đồng chí»."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon import Lexicon
from kg.normalise import Normal

_INITIAL = "Đ"  # without which no text has such letters
_NUMBER = re.compile(r"[IVXL]+\b")
_PARTY = "dhb:party-organization"


class Letters:
    """The letters for a congress, and what tells that they stand for one where they might stand for a university."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Raises KgError where the ontology lacks their classes."""
        self.word = lexicon.concepts["dhc:congress"].label.capitalize()
        alone = sorted((label.upper() for label, _ in lexicon.labels("CongressLetters")), key=len, reverse=True)
        shared = [label.upper() for label, _ in lexicon.labels("CongressInitials")]
        every = {*alone, *shared}
        self._any = tuple(letters for letters in every if not any(other != letters and other in letters for other in every))
        self._alone = re.compile(rf"\b(?:{'|'.join(alone)})\b")
        self._shared = re.compile(rf"\b(?:{'|'.join(shared)})\b")
        self._told = re.compile(rf"\((?:{'|'.join([*alone, *shared])})\)")
        party = lexicon.concepts[_PARTY].label
        self._behind = (party.lower(), *(label for label, _ in lexicon.labels("DelegateNoun")), party.lower().split()[0] + " ")
        # «Trường ĐH», «các trường ĐH»: names of schools that end in these letters
        schools = (label for label in lexicon.table("Body") if label.upper().endswith(tuple(f" {letters}" for letters in shared)))
        self._schools = tuple(label.rpartition(" ")[0] for label in schools)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where in a text such letters stand for a congress."""
        if not any(letters in text for letters in self._any):
            return []  # as most texts; found out without a regular expression
        found = [m.span() for m in self._alone.finditer(text)]
        shared = [m.span() for m in self._shared.finditer(text)]
        of_party = [span for span in shared if text[span[1] :].lstrip().lower().startswith(self._behind)]
        if found or of_party or self._told.search(text):
            inside = [span for span in shared if not any(a <= span[0] < b for a, b in found)]
            found += [span for span in inside if span in of_party or self._means(text, *span)]
        return sorted(found)

    def _means(self, text: str, start: int, end: int) -> bool:
        """Whether the initials at a place stand for a congress, in a text that uses them so: no name goes on behind them, and no school
        is told in front."""
        behind = text[end:].lstrip(" ")
        named = behind[:1].isupper() and _NUMBER.match(behind) is None
        return not named and not text[:start].rstrip().lower().endswith(self._schools or (" ",))


@lru_cache(maxsize=2)
def _letters(lexicon: Lexicon) -> Letters:
    return Letters(lexicon)


def written_out(normal: Normal, lexicon: Lexicon) -> Normal:
    """A text in the common dress with the letters for a congress written out, each of its characters with its place in the source."""
    text = normal.text
    letters = _letters(lexicon) if _INITIAL in text else None
    spans = letters.spans(text) if letters is not None else []
    if letters is None or not spans:
        return normal
    word = letters.word
    pieces: list[str] = []
    at: list[int] = []
    shift: list[int] = []
    done = length = 0
    for start, end in spans:
        pieces += [text[done:start], word]
        length += start - done
        for more in range(len(word)):  # the letters of the word that the source has not lie on its last one
            place = min(start + more, end - 1)
            if more >= end - start or (at and shift[-1] != place - length - more):
                at.append(length + more)
                shift.append(place - length - more)
        length += len(word)
        at.append(length)
        shift.append(end - length)
        done = end
    pieces.append(text[done:])
    return Normal("".join(pieces), tuple(at), tuple(shift), frozenset(), normal.base, normal)

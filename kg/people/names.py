"""How two written names of people relate: equal in any dress, without diacritics, abbreviated, or merely alike.

Only the writing is compared here; whether two bearers are one person is decided over their careers.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import zip_longest

from kg import lexicon
from kg.normalise import fold

_ABBREVIATED = re.compile(r"[^\W\d_]{1,3}(?=\.)")
_VOWELS = frozenset("aeiouy")
# The consonants that open and close a syllable of Vietnamese; what fits them not is of another language of the country.
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?i?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?"
)
_OPEN_DIPHTHONGS = ("iê", "yê", "uô", "ươ")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The letters in lower case without any mark.

    >>> plain("Đỗ Thị Hồng")
    'do thi hong'
    """
    bare = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(c for c in bare if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The key under which spellings of a name meet: letters only, without marks, one letter for i and y.

    >>> skeleton("H'Lim Niê Kđăm") == skeleton("HLIM NIE KDAM"), skeleton("Lê Văn Sỹ") == skeleton("Lê Văn Sĩ")
    (True, True)
    """
    return "".join(c for c in plain(name) if c.isalpha()).replace("y", "i")


@lru_cache(maxsize=65536)
def syllables(name: str) -> tuple[str, ...]:
    """The folded syllables; an abbreviated one ends with a full stop.

    >>> syllables("Ng. V. Hùng")
    ('ng.', 'v.', 'hùng')
    """
    low = fold(name)
    short = {match.start(): match[0] for match in _ABBREVIATED.finditer(low)}
    found: list[str] = []
    for match in re.finditer(r"[^\s\-.]+", low):
        word = match[0]
        initial = len(word) == 1 and plain(word) not in _VOWELS
        found.append(f"{word}." if match.start() in short or initial else word)
    return tuple(found)


@lru_cache(maxsize=1)
def _droppable() -> frozenset[str]:
    """Middle names that writers leave out."""
    return frozenset(word for word, _ in lexicon.load().labels("OmissibleName"))


def relation(one: str, other: str) -> str | None:
    """The criterion (``same-name``, ``missing-marks`` ...) that two written names fulfil; None where they differ.

    >>> relation("NGUYỄN VĂN HOÀ", "Nguyễn Văn Hòa"), relation("NGUYEN VAN HOA", "Nguyễn Văn Hòa")
    ('same-name', 'missing-marks')
    >>> relation("Ng. V. Hòa", "Nguyễn Văn Hòa"), relation("Lê Văn Quân", "Lê Văn Quận")
    ('initials', 'one-letter')
    >>> relation("Trần Văn Hà", "Trần Thị Hà")
    """
    if fold(one) == fold(other):
        return "same-name"
    a, b = syllables(one), syllables(other)
    if any(s.endswith(".") for s in (*a, *b)):
        return "initials" if _abbreviates(a, b) else None
    if a == b:
        return "spelled-otherwise"
    if skeleton(one) == skeleton(other):
        if not _marked(one) or not _marked(other):
            return "missing-marks" if _marked(one) != _marked(other) else "spelled-otherwise"
        return "spelled-otherwise" if _spellings(one, other, a, b) else _alike(a, b)
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 2 and shorter == tuple(s for s in longer if s not in _droppable()) != longer:
        return "shortened"
    return _alike(a, b)


def weak_keys(name: str) -> set[tuple[str, ...]]:
    """What two names have in common where one is the other cut, shortened, or with one letter off: an end or a beginning.

    >>> weak_keys("Ng. V. Hòa") & weak_keys("Nguyễn Văn Hòa"), weak_keys("Lê Văn Hùng") & weak_keys("Trần Thị Lan")
    ({('', 'hòa')}, set())
    """
    found = syllables(name)
    kept = [s for s in found if s not in _droppable()]
    keys = {("", last) for last in (*found[-1:], *kept[-1:])}
    return keys | ({found[:-1]} if len(found) > 1 else set())


def _marked(name: str) -> bool:
    return plain(name) != fold(name)


def _abbreviates(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the other with its first syllables cut; the last one, the given name, stands whole in both."""
    if len(a) != len(b) or len(a) < 2 or a[-1].endswith(".") or a[-1] != b[-1]:
        return False
    return all(_begins(x, y) for x, y in zip(a[:-1], b[:-1], strict=True))


def _begins(x: str, y: str) -> bool:
    if x.endswith(".") and y.endswith("."):
        return x == y
    if not x.endswith(".") and not y.endswith("."):
        return x == y
    cut, whole = (x[:-1], y) if x.endswith(".") else (y[:-1], x)
    # «Ng.» and «N.» are both cut from «Nguyễn»; marks may be missing where only the first letters stand
    return whole.startswith(cut) or (plain(whole).startswith(plain(cut)) and plain(cut) == cut)


def _spellings(one: str, other: str, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two marked names with the same letters are spellings of one: i and y, joints, minority syllables."""
    whole = [re.sub(r"['\s\-.]", "", fold(name)) for name in (one, other)]
    if whole[0] == whole[1]:
        return True
    if len(a) != len(b):
        return False
    return all(
        x == y or _i_for_y(x) == _i_for_y(y) or ((foreign(x) or foreign(y)) and skeleton(x) == skeleton(y))
        for x, y in zip(a, b, strict=True)
    )


_MARKED_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


def _i_for_y(syllable: str) -> str:
    """«sỹ» and «sĩ» are one, «vy» and «vi» too; «thúy» and «thúi» are not, nor «hay» and «hai»."""
    tail = syllable[-1:].translate(_MARKED_Y)
    before = syllable[-2:-1]
    return syllable[:-1] + tail if before and plain(before) not in _VOWELS else syllable


@lru_cache(maxsize=4096)
def foreign(syllable: str) -> bool:
    """Whether a syllable is none of Vietnamese: «kđăm», «h'lim», «niê», «bkrông».

    >>> [foreign(s) for s in ("kđăm", "niê", "h'lim", "nguyễn", "thúy")]
    [True, True, True, False, False]
    """
    toneless = unicodedata.normalize("NFD", syllable)
    toneless = unicodedata.normalize("NFC", re.sub("[\u0300\u0301\u0303\u0309\u0323]", "", toneless))
    return not _SYLLABLE.fullmatch(plain(syllable)) or toneless.endswith(_OPEN_DIPHTHONGS)


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    """«one-letter» where all syllables but one agree, and these by all letters or marks but one."""
    if len(a) != len(b):
        return None
    off = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return "one-letter" if len(off) == 1 and _one_edit(*off[0]) else None


def _one_edit(x: str, y: str) -> bool:
    """Whether one letter (with its marks) or one mark turns one syllable into the other."""
    if abs(len(x) - len(y)) > 1:
        return False
    if len(x) == len(y):
        return sum(c != d for c, d in zip(x, y, strict=True)) == 1
    shorter, longer = sorted((x, y), key=len)
    at = next((i for i, (c, d) in enumerate(zip_longest(shorter, longer)) if c != d), len(shorter))
    return shorter[at:] == longer[at + 1 :]

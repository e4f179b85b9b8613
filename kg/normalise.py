"""One dress for every text: NFC, old-style tone marks, plain dashes, quotes and spaces, with a map back to the source.

Rules and labels are written in this dress and never see another one. What is changed here is dress only, never
wording: «hoà» and «hòa», «tỉ» and «tỷ», an en dash and a hyphen mean the same to every reader.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from kg.separated import barred

# Length-preserving replacements, one character for one.
_CHARACTERS = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-"),
    **dict.fromkeys(map(ord, "“”„‟«»″〝〞＂"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′`´"), "'"),
    **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, ord("\t")], " "),
    **dict.fromkeys(map(ord, "\r\u0085\u2028\u2029\v\f"), "\n"),
    ord("％"): "%",
    ord("Ð"): "Đ",  # Icelandic eth, which legacy fonts put for Đ
    ord("ð"): "đ",
}  # fmt: skip
_PLAIN = {chr(code): plain for code, plain in _CHARACTERS.items()}
_OTHER = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
# Nothing to a reader: soft hyphens, zero-width characters, byte order marks.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BLANKS = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Runs whose length changes; everything else keeps its place. A CR LF pair is one line end.
_RESIZED = re.compile(rf"\r\n|[{_BLANKS}{_INVISIBLE}]{{2,}}|[{_INVISIBLE}]")
# Without any of these, and composed, a text keeps its length: most do.
_RESIZING = ("\r", "  ", *_INVISIBLE, *(c for c, plain in _PLAIN.items() if plain == " "))
# A base letter with the marks that follow it, where the text is not composed; other scripts stay as they are.
_MARKED = re.compile(rf"\w[{_INVISIBLE}]*[\u0300-\u036f][\u0300-\u036f{_INVISIBLE}]*|{_RESIZED.pattern}")
_UNSEEN = re.compile(rf"[{_INVISIBLE}]+")
# Two lines or more whose words are parted by single tabs: the rows of a table, copied as text.
_ROW = r"\S[^\t\r\n]*\t+\S[^\r\n]*"
_ROWS = re.compile(rf"^{_ROW}(?:\r?\n{_ROW})+$", re.MULTILINE)

# New-style tone placement on oa, oe, uy at the end of a syllable: the mark moves to the first vowel, not after q.
_MOVED: dict[str, str] = {}
for _base, _marks in {"oa": "òóỏõọ|àáảãạ", "oe": "òóỏõọ|èéẻẽẹ", "uy": "ùúủũụ|ỳýỷỹỵ"}.items():
    _first, _second = _marks.split("|")
    for _f, _s in zip(_first, _second, strict=True):
        for _old, _new in (
            (_base[0] + _s, _f + _base[1]),
            (_base[0].upper() + _s, _f.upper() + _base[1]),
            (_base[0].upper() + _s.upper(), _f.upper() + _base[1].upper()),
        ):
            _MOVED[_old] = _new
# (What may stand before is asked last in this pattern and the next: a search for a letter first is three times faster.)
_TONES = re.compile(r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\w)(?<![qQ]..)")
# Spellings of one syllable with i or y: sound and sense are the same, the y form is the canonical one here. (What stands before
# is asked last here too, hence two lengths of it.)
_I_FOR_Y = {
    dress(one): dress(other)
    for one, other in {"tỉ": "tỷ", "lí": "lý", "kĩ": "kỹ", "kì": "kỳ", "kí": "ký", "quí": "quý"}.items()
    for dress in (str.lower, str.title, str.upper)
}
_Y_FOR = {one[-1]: other[-1] for one, other in _I_FOR_Y.items()}
_SHORT, _LONG = ("|".join(one for one in _I_FOR_Y if len(one) == letters) for letters in (2, 3))
_VOWELS = re.compile(rf"[{''.join(_Y_FOR)}](?!\w)(?:(?<=\b(?:{_SHORT}))|(?<=\b(?:{_LONG})))")


class Normal(Struct, frozen=True):
    """A text in the common dress, and where each of its characters stood in the source.

    ``text`` is what rules read. Offsets convert by :meth:`source`; ``base`` is where the text begins in the source.
    """

    text: str
    _at: tuple[int, ...]  # normal offsets from which a shift holds, ascending
    _shift: tuple[int, ...]  # source offset minus normal offset, from the matching ``_at`` on
    _wide: frozenset[int]  # normal offsets of characters that stand for several of the source
    base: int = 0
    under: Normal | None = None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of ``text[start:end]``; end excluded, both in code points. ``start < end``."""
        if not self._at:
            return start + self.base, end + self.base
        first, stop = self._below(start, end)
        return (first + self.base, stop + self.base) if self.under is None else self.under.source(first, stop)

    def _below(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of ``text[start:end]`` in the text that these were made of."""
        first = start + self._shift[bisect_right(self._at, start) - 1] if start >= self._at[0] else start
        last = end - 1
        stop = last + self._shift[bisect_right(self._at, last) - 1] + 1 if last >= self._at[0] else end
        if last in self._wide:  # the end of a composed character is where the next one begins
            follow = bisect_right(self._at, last)
            stop = self._at[follow] + self._shift[follow] if follow < len(self._at) else stop
        return first, stop


def compose(text: str) -> str:
    """NFC, tone marks in the old style, one spelling of i/y syllables, plain dashes and quotes; spaces kept.

    >>> compose("Uỷ ban, hoà bình – tỉ lệ")
    'Ủy ban, hòa bình - tỷ lệ'
    """
    return _dress(unicodedata.normalize("NFC", text))


def _dress(text: str) -> str:
    """What keeps its length: dashes, quotes, spaces, tone marks, i and y."""
    text = _OTHER.sub(lambda m: _PLAIN[m[0]], text)
    text = _TONES.sub(lambda m: _MOVED.get(m[0], m[0]), text)
    return _VOWELS.sub(lambda m: _Y_FOR[m[0]], text)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key under which wordings meet: composed, lower case, single spaces.

    >>> fold("ĐẢNG UỶ  xã Hoà Bình")
    'đảng ủy xã hòa bình'
    """
    return " ".join(compose(text).lower().split())


#: how the numbers in the names of units are also written: «Cây Trường 2», «Cây Trường II»
NUMERALS = dict(zip("123456789", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), strict=True))


def unmarked(text: str) -> str:
    """The letters and digits of a name, lower case, without their marks: what its spellings share.

    >>> unmarked("Đăk Tô"), unmarked("Cư M'gar")
    ('dakto', 'cumgar')
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if c.isalnum())


def lower(text: str) -> str:
    """Lower case of the same length, so that offsets stay (the one letter that grows, İ, is left alone).

    >>> lower("ĐẠI HỘI")
    'đại hội'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def normalise(source: str) -> Normal:
    """Put a text into the common dress; linear in its length.

    >>> n = normalise("Đảng uỷ\\u00a0 xã")
    >>> n.text, n.source(8, 10)
    ('Đảng ủy xã', (9, 11))
    """
    source = barred(source)
    if "\t" in source:
        source = _ROWS.sub(lambda m: m[0].replace("\t", "|"), source)
    composed = unicodedata.is_normalized("NFC", source)
    if composed and not any(c in source for c in _RESIZING):
        return Normal(_dress(source), (), (), frozenset())
    pattern = _RESIZED if composed and _UNSEEN.search(source) is None else _MARKED
    pieces: list[str] = []
    at: list[int] = []
    shift: list[int] = []
    wide: set[int] = set()
    done = length = 0
    for match in pattern.finditer(source):
        start, end = match.span()
        first = source[start]
        if first == "\r":
            new = "\n"
        elif first.isspace() or first in _INVISIBLE:
            new = " " if any(c.isspace() for c in match[0]) else ""
        else:
            new = unicodedata.normalize("NFC", _UNSEEN.sub("", match[0]))
        if len(new) == end - start:
            continue
        pieces.append(source[done:start])
        length += start - done
        if new and new not in " \n":
            wide.add(length + len(new) - 1)
        pieces.append(new)
        length += len(new)
        done = end
        if at and at[-1] == length:
            shift[-1] = done - length
        else:
            at.append(length)
            shift.append(done - length)
    if not pieces:
        return Normal(_dress(source), (), (), frozenset())
    pieces.append(source[done:])
    return Normal(_dress("".join(pieces)), tuple(at), tuple(shift), frozenset(wide))

"""The same text in other dress: what may differ between two prints of one report without changing what it says."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from kg.extract import read_document
from kg.facts import Reading
from kg.normalise import compose, fold, normalise
from kg.structure import paragraphs
from kg.text import Document, Evidence

_TONES = "̣̀́̃̉̇"
_PAIRS = re.compile(r"(?<![qQ])([oO])([àáảãạÀÁẢÃẠ])(?!\w)|(?<![qQ])([oO])([èéẻẽẹÈÉẺẼẸ])(?!\w)|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\w)")
_OLD = re.compile(r"(?<![qQ])([òóỏõọÒÓỎÕỌ])([aeAE])(?!\w)|(?<![qQ])([ùúủũụÙÚỦŨỤ])([yY])(?!\w)")


def _new_tones(text: str) -> str:
    """«hòa» as «hoà», «ủy» as «uỷ»."""

    def move(match: re.Match[str]) -> str:
        first, second = match[1] or match[3], match[2] or match[4]
        base, tone = unicodedata.normalize("NFD", first)
        return base + unicodedata.normalize("NFC", second + tone)

    return _OLD.sub(move, unicodedata.normalize("NFC", text))


def _old_tones(text: str) -> str:
    """«hoà» as «hòa», «uỷ» as «ủy»."""

    def move(match: re.Match[str]) -> str:
        first, second = (g for g in match.groups() if g)
        base, tone = unicodedata.normalize("NFD", second)
        return unicodedata.normalize("NFC", first + tone) + base

    return _PAIRS.sub(move, unicodedata.normalize("NFC", text))


def _each(pattern: str, choices: str | list[str]) -> Callable[[str, random.Random], str]:
    """Put one of the choices in the place of each match."""
    compiled = re.compile(pattern)
    return lambda text, chance: compiled.sub(lambda m: chance.choice(choices), text)


def _some(pattern: str, choices: list[str], share: float = 0.3) -> Callable[[str, random.Random], str]:
    """Put one of the choices in the place of some matches."""
    compiled = re.compile(pattern)
    return lambda text, chance: compiled.sub(lambda m: chance.choice(choices) if chance.random() < share else m[0], text)


def _shout(text: str, chance: random.Random) -> str:
    """Headings and the title in capitals."""
    out = list(text)
    normal = compose(text)
    if len(normal) != len(text):
        return text
    for paragraph in paragraphs(normal):
        if paragraph.kind in {"title", "heading"}:
            line = text[paragraph.start : paragraph.end].upper()
            if len(line) == paragraph.end - paragraph.start:
                out[paragraph.start : paragraph.end] = line
    return "".join(out)


def _quotes(text: str, chance: random.Random) -> str:
    """Straight quotation marks curly, curly ones straight or angled."""
    pairs = chance.choice(['""', "“”", "«»", "„“"])
    opened = False
    out = []
    for letter in text:
        if letter in '"“”„«»':
            opened = not opened
            letter = pairs[not opened]
        out.append(letter)
    return "".join(out)


DRESSES: dict[str, Callable[[str, random.Random], str]] = {
    "NFC": lambda text, chance: unicodedata.normalize("NFC", text),
    "NFD": lambda text, chance: unicodedata.normalize("NFD", text),
    "half decomposed": lambda text, chance: "".join(
        unicodedata.normalize("NFD", c) if chance.random() < 0.5 else c for c in unicodedata.normalize("NFC", text)
    ),
    "new tone marks": lambda text, chance: _new_tones(text),
    "old tone marks": lambda text, chance: _old_tones(text),
    "tỉ": _each(r"\btỷ\b", "tỉ") and (lambda text, chance: re.sub(r"\btỷ\b", "tỉ", re.sub(r"\bTỷ\b", "Tỉ", text))),
    "dashes": _each("[-–—‑−]", "-–—‑−"),
    "odd spaces": _some(" ", ["\u00a0", "\u2009", "\u202f", "\u3000", "\u2002"]),
    "zero width": _some(r"(?<=\w) | (?=\w)", [" \u200b", "\u200b ", "\ufeff ", " \u200c"], 0.2),
    "soft hyphens": _some(r"(?<=[^\W\d_])(?=[^\W\d_])", ["\u00ad"], 0.02),
    "doubled spaces": _some(" ", ["  ", "   ", " \u00a0"]),
    "Windows line ends": lambda text, chance: re.sub(r"\r\n|\r|\n", "\r\n", text),
    "old Mac line ends": lambda text, chance: re.sub(r"\r\n|\r|\n", "\r", text),
    "quotation marks": _quotes,
    "apostrophes": _each("['’‘]", "'’‘"),
    "blank lines": lambda text, chance: re.sub(r"\n+", lambda m: "\n" * chance.randint(1, 4), text),
    "blanks at the ends of lines": _some(r"(?=\n)", [" ", "  ", "\u00a0", "\t"]),
    "capitals in headings": _shout,
    "byte order mark": lambda text, chance: "\ufeff" + text,
}


def read(text: str, published: str | None = None) -> Reading:
    return read_document(Document("x", text, published=published))


def said(reading: Reading) -> list[Any]:
    """What a reading says, without where it stands and in one dress."""
    facts = (*reading.congresses, *reading.officials, *reading.observations, *reading.citations, *reading.commitments)
    return [_plain(fact) for fact in facts]


def _plain(value: Any) -> Any:
    if isinstance(value, Evidence):
        return fold(normalise(value.quote).text), value.rule
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, Struct):
        return (type(value).__name__, *(_plain(item) for item in astuple(value)))
    if isinstance(value, tuple | frozenset | list):
        plain = [_plain(item) for item in value]
        return sorted(plain) if isinstance(value, frozenset) else tuple(plain)
    return value


def misplaced(reading: Reading) -> list[Evidence]:
    """The evidence whose offsets do not give its quote."""
    found: list[Evidence] = []
    for fact in (*reading.congresses, *reading.officials, *reading.observations, *reading.citations, *reading.commitments):
        found += fact.evidence
        found += [evidence for _, evidence in getattr(fact, "stated", ())]
    text = reading.document.text
    wrong = [e for e in found if text[e.start : e.end] != e.quote or not e.quote or e.quote != e.quote.strip()]
    return [*wrong, *(r for r in reading.refusals if text[r.start : r.end] != r.quote)]  # type: ignore[list-item]

"""The term of a congress by the year told beside it: «Đại hội Đảng bộ tỉnh A lần thứ XIII (tháng 9/2015)», «Năm 2015, tại Đại hội …»."""

from __future__ import annotations

from kg.facts import Years
from kg.lexicon import Lexicon
from kg.rules.words import Words

_TERM = 5  # years of a term above the cell, which begins in years divisible by five
_FIRST = 2005  # since when congresses of all levels meet in such years
_YEAR = 4  # digits
_DATE = 6  # tokens in brackets behind a congress, of which the last is the year


def by_year(lexicon: Lexicon, words: Words, at: int, end: int) -> Years | None:
    """The term that the year beside a naming opens; the naming is the tokens from ``at`` to ``end`` (excluded)."""
    year, month = lexicon.table("YearNoun"), lexicon.table("MonthNoun")
    end -= words.word(end - 1) == "("
    if words.word(end) == "(":
        closed = next((i for i in range(end + 1, end + _DATE) if words.word(i) == ")"), 0)
        alone = all(words.has(i, "Number", "During") or words.word(i) in {"/", "-", *year, *month} for i in range(end + 1, closed))
        return _opens(words.word(closed - 1)) if closed and alone else None
    if words.word(end) in year:
        return _opens(words.word(end + 1))
    before = at - 1 - words.has(at - 1, "Locative")
    before -= words.word(before) == ","
    return _opens(words.word(before)) if before < at - 1 and words.word(before - 1) in year else None


def _opens(year: str) -> Years | None:
    if len(year) != _YEAR or not year.isdigit() or int(year) % _TERM or int(year) < _FIRST:
        return None
    return int(year), int(year) + _TERM

"""Roman numerals, as ordinals of congresses and committees are written."""

from __future__ import annotations

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def roman(word: str) -> int | None:
    """The value of a Roman numeral up to fifty, None where the word is none.

    >>> roman("XIX"), roman("iv"), roman("xã")
    (19, 4, None)
    """
    total = last = 0
    for letter in reversed(word.lower()):
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value >= last else -value
        last = max(last, value)
    return total or None

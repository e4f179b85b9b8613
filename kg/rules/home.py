"""Where somebody comes from: «quê xã An Ninh, huyện Tiền Hải», «sinh ngày 1/6/1966 tại Vĩnh Long»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.tokens import Token

_REACH = 10  # tokens between the word for a birth or a home and the place
_BETWEEN = frozenset({"Born", "Capital", "Locative", "Mark", "Number", "Time", "Word"})
_ONE = frozenset({"Mark", "Number", "PlaceKind"})  # between one unit and the one that it lies in


def homes(tokens: Sequence[Token]) -> set[int]:
    """The indices of the places of a sentence that somebody was born in or comes from.

    Of «quê xã An Ninh, huyện Tiền Hải, Thái Bình» all three, but no place behind a post or another verb.
    """
    found: set[int] = set()
    for born in [at for at, token in enumerate(tokens) if "Born" in token.classes]:
        at = born + 1
        while at < len(tokens) and at - born < _REACH and "Place" not in tokens[at].classes:
            if tokens[at].word in {".", ";"} or tokens[at].classes.isdisjoint(_BETWEEN | {"PlaceKind"}):
                break
            at += 1
        while at < len(tokens) and ("Place" in tokens[at].classes or not tokens[at].classes.isdisjoint(_ONE)):
            if "Place" in tokens[at].classes:
                found.add(at)
            elif tokens[at].word in {".", ";"}:
                break
            at += 1
    return found

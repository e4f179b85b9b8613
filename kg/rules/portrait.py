"""Headings of parts that are of a place each: «TỈNH X» alone, or «Ông A, Bí thư Tỉnh ủy X» over a portrait."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.tokens import Token

_LONGEST = 14  # tokens of such a heading
_NUMBERING = frozenset({"Mark", "Number", "Roman"})  # «1. Tỉnh X»
_SAYS = frozenset({"Appoint", "Elect", "Leave", "ReElect"})  # «A được bầu làm …» heads a report


def headed(context: Context) -> dict[int, tuple[Token, str]]:
    """The place that each such heading names, and the kind of unit that the name of a committee in front of it tells.

    By the offset of the paragraph; empty where not two or more places have one each.
    """
    found: dict[int, tuple[Token, str]] = {}
    for paragraph in context.paragraphs:
        if paragraph.kind == "heading" and len(paragraph.sentences) == 1:
            tokens = context.tokens(paragraph.sentences[0])
            first = next((at for at, t in enumerate(tokens) if "Place" in t.classes or t.classes.isdisjoint(_NUMBERING)), 0)
            tokens = tokens[first:]
            alone = len(tokens) == 1 and "Place" in tokens[0].classes and bool(tokens[0].kind)
            named = (tokens[0], "") if alone else _committee(tokens)
            if named is not None:
                found[paragraph.start] = named
    return found if len({token.name for token, _ in found.values()}) > 1 else {}


def _committee(tokens: Sequence[Token]) -> tuple[Token, str] | None:
    """«1. Bí thư Thành ủy X Nguyễn Văn A», «Bà B, Bí thư Tỉnh ủy Y»: of one person, in one post of one committee."""
    if not 2 < len(tokens) <= _LONGEST or tokens[-1].word == "." or any(t.classes & _SAYS for t in tokens):
        return None
    if sum("Person" in t.classes for t in tokens) != 1 or sum("Role" in t.classes for t in tokens) != 1:
        return None
    for at in range(1, len(tokens) - 1):
        kind = tokens[at].concept("Body") if "Role" in tokens[at - 1].classes and "Body" in tokens[at].classes else None
        if kind is not None and kind.get("dh:bodyClass") == "party" and "Place" in tokens[at + 1].classes:
            return tokens[at + 1], kind.get("dh:placeKind") or ""
    return None

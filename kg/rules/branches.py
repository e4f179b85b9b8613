"""Branches of banks and companies, called by the name of the whole with what part of it they are: «Agribank chi nhánh Đắk Lắk»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context, kept
from kg.lexicon import Lexicon
from kg.rules.capitals import name_at
from kg.rules.words import Words
from kg.tokens import Token


def branch_at(words: Words, lexicon: Lexicon, at: int) -> tuple[str, int]:
    """«(BIDV) chi nhánh (Lâm Đồng)», «(Agribank) - Chi nhánh Nam (Đồng Nai)»: what a branch's name goes on with behind that of the whole,
    up to the place that it ends with, and the tokens of it; empty where no branch is told."""
    first = at + (words.word(at) == "-")
    behind = first + 2
    if f"{words.word(first)} {words.word(first + 1)}" not in lexicon.table("Branch"):
        return "", 0
    _, count = ("", 0) if words.has(behind, "Place", "PlaceKind") else name_at(words, lexicon, behind, begun=True)
    last = behind + count
    if not count and not words.has(behind, "Place", "PlaceKind", "OrdinalCue", "TermCue", "Mark"):
        return "", 0
    return " ".join(t.name or t.word for t in words.tokens[at:last]), last - at


@kept
def sole_branch(context: Context) -> tuple[Sequence[Token], int] | None:
    """Where a text names the one branch that it calls «Chi nhánh» elsewhere: a sentence's tokens and the index of the whole's name."""
    found: dict[str, tuple[Sequence[Token], int]] = {}
    for sentence in context.sentences:
        words = Words(context.tokens(sentence)) if "Body" in context.classes(sentence) else Words(())
        for at, token in enumerate(words.tokens):
            name, used = branch_at(words, context.lexicon, at + 1) if "Body" in token.classes else ("", 0)
            if name and words.has(at + 1 + used, "Place"):
                found.setdefault(f"{token.word} {words.word(at + 1 + used)}", (words.tokens, at))
    return next(iter(found.values())) if len(found) == 1 else None

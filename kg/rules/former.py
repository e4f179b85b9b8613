"""Units that were merged away, told of in a report on the unit that they are part of now: «Còn ở Bình Thuận cũ, …»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.context import Context
from kg.facts import Place
from kg.lexicon import Lexicon, Unit
from kg.rules.dress import by_lines
from kg.rules.within import Where
from kg.structure import Sentence
from kg.tokens import Token, tells

_LEADS = 3  # tokens of a sentence among which its subject stands
_APART = ("Comparative", "Compare", "Multiply", "Onto", "To", "With")  # what such a unit is only held against, or goes along with
_OPENING = 40  # characters of a sentence in which it says that it tells goals
_YEAR = 4  # digits


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Words in front of a unit that is only compared with; words that tell of all units together; of what is to come."""
    apart = tuple(f" {label} " for name in _APART for label, _ in lexicon.labels(name))
    over_all, ahead = (tuple(label for label, _ in lexicon.labels(name)) for name in ("Altogether", "Aim"))
    return apart, over_all, ahead


def _is_body(token: Token) -> bool:
    """Whether a token names a body that is not all the Party's organisation of a place: «Tỉnh ủy Bình Thuận (cũ)»."""
    return "Body" in token.classes and not any(c.iri == "dhb:party-organization" for c in token.concepts)


class Former:
    """Keeps which unit of before a merger the sentences of one document tell of, while these are read in order."""

    def __init__(self, context: Context, year: int | None, whole: Where | None) -> None:
        """``whole`` is what the text is about, ``year`` the one it speaks in."""
        self._context, self._year = context, year or 0
        self._own = whole[1] if whole is not None else None
        self._kept: Place | None = None
        self.ended = False  # whether the sentence at hand tells of another place again
        unit = context.lexicon.unit(self._own.iri) if self._own is not None and self._own.iri and year is not None else None
        #: whether the text is about a unit that was made in its year or the one before
        self.any = unit is not None and unit.since is not None and 0 <= self._year - unit.since <= 1

    def hear(self, sentence: Sentence, named: Sequence[tuple[Token, int]], begins: bool) -> Where | None:
        """The unit that a sentence, which ``begins`` a paragraph or goes on with one, tells of; ``named`` are the places in it."""
        if begins and self._kept is not None and not self._lasts(sentence):
            self._kept = None
        told = self._told(sentence, named) if named else None
        self.ended = False
        if told is not None:
            self._kept = told
        elif self._kept is not None and (named or self._ends(sentence, begins)):
            self._kept, self.ended = None, True
        return None if self._kept is None else (self._kept.label, self._kept)

    def over(self, start: int, end: int) -> bool:
        """Whether a stretch says that what follows is told of all: «…; sau sáp nhập, tỉnh còn 104 xã»."""
        text = self._context.lowered[start:end]
        return any(word in text for word in _words(self._context.lexicon)[1])

    def _lasts(self, sentence: Sentence) -> bool:
        """Whether what a line tells of a province of before may go on in the next one."""
        heading = self._context.paragraphs[sentence.paragraph].kind == "heading"
        return not heading and by_lines(self._context) and self._own is not None and self._own.level == "province"

    def _ends(self, sentence: Sentence, begins: bool) -> bool:
        """Whether a sentence that names no place goes on about all that was merged: «Gộp cả ba vùng, …», «Tỉnh phấn đấu …»."""
        if "Congress" in self._context.classes(sentence):
            return True
        text = self._context.lowered[sentence.start : sentence.end]
        _, over_all, ahead = _words(self._context.lexicon)
        if any(word in text for word in over_all) or any(word in text[:_OPENING] for word in ahead):
            return True
        kind = self._own.label.partition(" ")[0] if self._own is not None else ""
        return begins and any(t.word == kind or t.word.endswith(f" {kind}") for t in self._context.tokens(sentence)[:_LEADS])

    def _told(self, sentence: Sentence, named: Sequence[tuple[Token, int]]) -> Place | None:
        """The only unit of before that a sentence names, where it is plainly what its figures are of."""
        level = self._own.level if self._own is not None else ""
        found = [(token, index, unit) for token, index in named if (unit := self._unit(token, level)) is not None]
        beside = [token for token, _ in named if any(u.level == level and u.valid(self._year) for u in token.units)]
        if len(found) != 1 or len(beside) != 1 or (len(named) > 1 and level == "commune"):
            return None
        token, index, unit = found[0]
        tokens = self._context.tokens(sentence)
        before = tokens[index - 1] if index else None
        if any("Number" in t.classes and len(t.word) != _YEAR for t in tokens[:index]):
            return None
        lead = f" {self._context.lowered[sentence.start : token.start]}"
        if before is not None and (_is_body(before) or (index > 1 and lead.endswith(_words(self._context.lexicon)[0]))):
            return None
        behind = tokens[index + 1 : index + 3]
        gone = tells(behind[:1], "Gone") or (len(behind) == 2 and behind[0].word == "(" and tells(behind, "Gone", "Past"))
        gone = gone or tells(tokens[:index], "Gone")
        led = index == 1 and bool(behind) and behind[0].word == ","  # «Với Bình Thuận, …»
        return self._context.place(unit) if gone or (led and level == "province") else None

    def _unit(self, token: Token, level: str) -> Unit | None:
        """The unit of a level that a token names and that is no more, where it is not called as the one that the text is about."""
        own = self._own.label if self._own is not None else ""
        units = [u for u in token.units if u.level == level and (not token.kind or u.kind == token.kind)]
        gone = [u for u in units if u.until is not None and self._year - 1 <= u.until <= self._year and u.label != own]
        return gone[0] if len(gone) == len(units) == 1 else None

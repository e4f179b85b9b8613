"""The words of a sentence by where they stand: of which classes they are, which number of a congress and which term they tell."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Years
from kg.rules.numeral import roman
from kg.tokens import Token

_JOINED = frozenset({"-", "&", "/"})  # between the letters that a name is shortened to
_REMARK = 12  # tokens of a remark in brackets


class Words:
    """The tokens of a sentence, asked at an index that may lie outside of it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Of one sentence."""
        self.tokens = tokens

    def word(self, at: int) -> str:
        """The word of the token at ``at``, empty outside the sentence."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def of(self, at: int) -> frozenset[str]:
        """The classes of the token at ``at``, none outside the sentence."""
        return self.tokens[at].classes if 0 <= at < len(self.tokens) else frozenset()

    def has(self, at: int, *classes: str) -> bool:
        """Whether there is a token at ``at`` that is of one of the classes."""
        return 0 <= at < len(self.tokens) and not self.tokens[at].classes.isdisjoint(classes)

    def ordinal(self, at: int) -> tuple[int | None, int]:
        """«lần thứ XII», «khóa 16», «lần thứ Nhất», «XIII»: the ordinal and how many tokens it takes."""
        if not self.has(at, "InWords", "OrdinalCue", "Roman"):
            return None, 0
        used = 0
        while self.has(at + used, "OrdinalCue"):
            used += 1
        if self.has(at + used, "InWords"):  # «lần thứ mười một»
            concept = self.tokens[at + used].concept("InWords")
            return (int(concept.get("skos:notation") or 0) or None if concept is not None else None), used + 1
        token = self.tokens[at + used] if at + used < len(self.tokens) else None
        if token is None:
            return None, 0
        if "Roman" in token.classes and (used or token.name.isupper()):
            return roman(token.word), used + 1
        if used and "First" in token.classes:
            return 1, used + 1
        if used and "Number" in token.classes and token.word.isdigit() and int(token.word) < 60:
            return int(token.word), used + 1
        return None, 0

    def term(self, at: int) -> tuple[Years | None, int]:
        """«nhiệm kỳ 2020 - 2025», «khóa 2010-2015»: the term and how many tokens it takes."""
        used = 0
        while self.has(at + used, "TermCue", "OrdinalCue") or self.word(at + used) in {"năm", ":"}:
            used += 1
        if not self.word(at + used).isdigit():
            return None, 0
        words = [self.word(at + used + i) for i in range(3)]
        if words[1] in {"-", "/", "đến"} and words[2].isdigit():
            first, last = int(words[0]), int(words[2])
            if 1930 <= first <= 2060 and first < last <= first + 6:
                return (first, last), used + 3
        return None, 0

    def remark(self, at: int) -> int:
        """«(Đảng bộ tỉnh X) mới (hợp nhất với Y) lần thứ I»: what is said of an organisation before its congress's number; tokens."""
        index = at + (self.word(at) == "mới")
        if self.word(index) == "(":
            index = next((i for i in range(index, index + _REMARK) if self.word(i) == ")"), index - 1) + 1
            index += self.word(index) == "," and self.has(index - 1, "Mark")  # «huyện X (ngày 9-10/7), nhiệm kỳ …»
        return index - at if index > at and self.has(index, "OrdinalCue", "InWords", "TermCue") else 0

    def abbreviation(self, at: int) -> int:
        """«Tập đoàn … Việt Nam (TKV)»: the tokens of a short name in brackets, 0 where none stands there."""
        return letters(self.tokens, at) if self.has(at + 1, "Capital") and self.tokens[at + 1].name.isupper() else 0

    def is_party(self, at: int) -> bool:
        """Whether the body at ``at`` is a Party organisation (Đảng bộ, chi bộ)."""
        concept = self.tokens[at].concept("Body")
        committee = self.word(at).endswith("đảng bộ")  # «Ban Chấp hành Đảng bộ»
        return concept is not None and (committee or concept.iri in {"dhb:party-organization", "dhb:party-cell"})

    def kind_at(self, at: int) -> str:
        """The kind of unit that the place at ``at`` is named with, empty for a bare name."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""


def letters(tokens: Sequence[Token], at: int) -> int:
    """«Bộ đội Biên phòng (BĐBP)», «Khối các cơ quan và doanh nghiệp (CQ-DN) tỉnh»: the tokens of a short name in brackets; 0 for none."""
    last = at + 2
    if last < len(tokens) and tokens[last].word in _JOINED and tokens[at + 1].name.isupper():
        last += 2
    if last >= len(tokens) or tokens[at].word != "(" or tokens[last].word != ")":
        return 0
    return last + 1 - at if all(t.classes & {"Capital", "Body"} for t in tokens[at + 1 : last : 2]) else 0

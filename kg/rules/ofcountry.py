"""Names of the part that a place has in what the country, or a wider place, has: «An Giang chiếm 18% dân số cả nước»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.spot import Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Clausal", "Indicator", "Joining", "Nationwide", "PlaceKind", "Scant", "Scope", "Share"})
_BEFORE_NUMBER = frozenset({"About", "AtLeast", "Less", "More", "Filler", "Mean", "Function"})
_PLACE = frozenset(
    {
        "Capital", "Clausal", "Countable", "Dangling", "Filler", "Function", "Level", "Newly", "NumberedNoun", "Opener", "PerOne", "PlaceKind",
        "Roman", "Scant", "Scope",
    }
)  # fmt: skip
_NAME = 7  # tokens of the name of what the country has


def of_country(spot: Spot, subjects: Subjects, text: str) -> Subject | None:
    """«tỉnh đóng góp 9% giá trị sản xuất công nghiệp cả nước», «chiếm 30% diện tích và 12% dân số toàn tỉnh»: the name is of what the whole
    has, where nothing but a place stands before the verb."""
    row, at = spot.row, spot.at
    if not spot.percent or at + 2 >= len(row) or "Indicator" not in row[at + 1].classes:
        return None
    end = next((i for i in range(at + 2, min(len(row), at + _NAME)) if row[i].classes & {"Nationwide", "Scope"}), 0)
    if not end or any(t.classes & {"Mark", "Semicolon", "Figure"} for t in row[at + 1 : end]):
        return None
    words = subjects.words(list(row[at + 1 : end]), text)
    if "Joining" in row[at - 1].classes:
        return subjects.proportion(words) if spot.last is not None and spot.last.measure == "share" else None
    verb = next((i for i in range(at - 1, max(-1, at - 4), -1) if not row[i].classes & _BEFORE_NUMBER), -1)
    if verb < 0 or "Share" not in row[verb].classes or not _only_a_place(row[max(spot.start, spot.floor) : verb]):
        return None
    if spot.last is not None and spot.last.measure != "share" and row[verb - 1].word in {",", ";"}:
        return None  # «đón 4 triệu lượt khách, chiếm 52% lượng khách toàn tỉnh»
    if "Cumulative" in row[verb].classes:
        return subjects.named(f"{row[verb].word} {words}")
    return subjects.proportion(words)


def _only_a_place(lead: Sequence[Token]) -> bool:
    """Whether nothing is named before the verb but a place: from the clause's beginning, or from a word or mark that begins another."""
    for token in reversed(lead):
        if token.word == "," or token.classes & {"Clausal", "Semicolon"}:
            return True
        if not token.classes <= _PLACE:
            return False
    return True

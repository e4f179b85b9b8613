"""The growth of a whole economy, where nothing else is named that grows: «đặt mục tiêu tăng trưởng 13%»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.parts import NAMES, PASSING
from kg.rules.spot import Said, Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

_ECONOMY = frozenset({"EconomyNoun", "Growth"})
_GROWS = "dhi:economic-growth"


def growth(
    subjects: Subjects, spot: Spot, said: Said, before: Sequence[Token], behind: Sequence[Token]
) -> tuple[Subject, bool] | None:
    """«Tỉnh đều tăng trưởng trên 7%», «đặt mục tiêu tăng trưởng 13%»: the growth of the economy, where nothing else is named."""
    if behind or spot.measure.kind not in {"rise", "annual-growth"}:
        return None
    start = spot.floor
    index = next((i for i in range(spot.at - 1, start - 1, -1) if not _by_the_way(spot.row[i])), start)
    if not spot.row[index].classes >= _ECONOMY or any(t.classes & NAMES - {"Growth"} for t in spot.row[start:index]):
        return None
    if said.last is not None and not tells(spot.row[start:index], "Semicolon"):
        return None
    named = [t for t in before if t is not spot.row[index]]
    led = spot.row[max(start, index - 2) : index]  # «…, phấn đấu tăng trưởng 7%», «để không tăng trưởng 10%»
    meant = tells(led, "SpentOn") or (len(led) > 1 and led[0].word == "," and tells(led, "Aim", "Intend"))
    told = not named or meant or _of_a_place(spot, named, index) or tells(named, "Agent", "Resolve", "Aim", "PlaceKind", "Saying", "Scope")
    return (subjects.known(_GROWS), False) if told else None


def _of_a_place(spot: Spot, named: Sequence[Token], index: int) -> bool:
    """«Phú Yên đặt mục tiêu tăng trưởng 8%», «Kết luận, ông nhận định cả năm tỉnh đều tăng trưởng trên 7%»: who grows is a place."""
    if all(word[:1].isupper() for token in named for word in token.name.split()):
        return len(named) > 1 or " " in named[0].name
    end = next(i for i in range(index - 1, -1, -1) if spot.row[i] is named[-1])
    between = spot.row[end + 1 : index]
    return tells(between, "PlaceKind", "Scope") and tells(between, "Clausal", "Mark") and not tells(between, "Of")


def _by_the_way(token: Token) -> bool:
    """A time, a mean, a bracket or a small word between a noun and its figure."""
    return bool(token.classes & PASSING) or token.word in {"(", ")", ":"}


def of_nothing(spot: Spot, subject: Subject | None) -> bool:
    """«công ty tăng trưởng bình quân 10%/năm»: whether a growth was taken for the economy's in a report on organisations, which have none."""
    if subject is None or subject.indicator != _GROWS:
        return False
    named = (t for t in spot.row[spot.floor : spot.at] if "Growth" not in t.classes)
    return not any(t.classes & {"EconomyNoun", "Indicator", "PlaceKind"} for t in named)

"""Lengths of time that are measured: «thời gian cấp phép rút xuống 10 ngày», «thời gian chờ khám rút ngắn 46 phút»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.lexicon import Lexicon
from kg.rules.moment import Moment
from kg.tokens import Token

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Congress", "DayNoun", "Fall", "From", "Lasting", "Level", "Mean", "Onto", "Rise", "TermStart"})
_REACH = 16  # tokens before a length of time among which it is named what lasts
_DAY = "dhu:day"
_WORDING = "dhu:day-word"
_REACHED = frozenset({"Fall", "From", "Mean", "Onto", "Rise"})


def measured(tokens: Sequence[Token], times: Sequence[Moment], lexicon: Lexicon) -> tuple[list[Token], list[Moment]]:
    """The tokens with days as a unit where they measure something, and the times that are left; minutes are a unit anyway."""
    told = list(tokens)
    kept = [time for time in times if not _is_measured(told, time, lexicon)]
    return told, kept


def _is_measured(tokens: list[Token], time: Moment, lexicon: Lexicon) -> bool:
    """Whether a length of time is what something lasts; its noun is then given the unit's class."""
    if time.kind != "time":
        return False
    at = next((i for i, t in enumerate(tokens) if t.start >= time.start), len(tokens))
    if at + 1 >= len(tokens) or "Number" not in tokens[at].classes or tokens[at + 1].classes.isdisjoint(("DayNoun", "Unit")):
        return False
    if tokens[at + 1].end < time.end or not _named(tokens, at):
        return False
    day = tokens[at + 1]
    if "Unit" in day.classes:
        return at < 2 or "Number" not in tokens[at - 2].classes  # «46 phút», not «7 giờ 30 phút»
    tokens[at + 1] = replace(day, classes=day.classes | {"Unit"}, concepts=(*day.concepts, lexicon.concepts[_WORDING]))
    return True


def _named(tokens: Sequence[Token], at: int) -> bool:
    """Whether something measured in days, or the time that something takes and what became of it, stands before."""
    reached = False
    for index in range(at - 1, max(0, at - _REACH) - 1, -1):
        token = tokens[index]
        if token.word in {";", "."} or "Congress" in token.classes:
            return False
        known = token.concept("Indicator")
        if known is not None and known.get("dh:indicatorUnit") == _DAY:
            return True
        if "Lasting" in token.classes:
            return reached and tokens[index + 1].word != ":"  # «Thời gian: từ 7 giờ, đại biểu thảo luận 40 phút»
        reached = reached or bool(token.classes & _REACHED)
    return False

"""Rates whose divisor stands elsewhere: behind the last of several («11,5 bác sĩ, 28,5 giường bệnh/10.000 dân»), or in front («cứ 1 vạn
dân có 9 bác sĩ»)."""

from __future__ import annotations

from kg.rules.spot import Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import tells

_NEAR = 9  # tokens from «cứ» to the figure
_WORDS = 4  # words of what a rate counts, at most


def of(subjects: Subjects, spot: Spot) -> tuple[Subject, bool] | None:
    """The subject of a figure that is a fraction of what it counts, with the divisor of the rate; None where there is none."""
    figure, row, behind = spot.figure, spot.row, spot.behind
    if not figure.counted or figure.scale != 1 or figure.per or len(behind) != 1:
        return None
    if "Each" in spot.told and (divisor := _led(spot)):
        return subjects.named(f"{behind[0].word}/{divisor}"), False
    if not figure.digits or "/" in behind[0].word or subjects.wordings.within in behind[0].word.split(" "):
        return None  # it has its own
    join = spot.at + 2
    if join + 2 >= len(row) or not (row[join].word == "," or "Joining" in row[join].classes) or "Figure" not in row[join + 1].classes:
        return None
    rate = row[join + 2]
    if "Indicator" not in rate.classes:
        return None
    at = next((i for i in range(1, _WORDS) if rate.word.split(" ")[i : i + 1] == [subjects.wordings.within]), 0)
    if "/" in rate.word:
        divisor = rate.word[rate.word.index("/") :]
    elif at:
        divisor = " " + " ".join(rate.word.split(" ")[at:])
    else:
        return None
    return subjects.named(f"{behind[0].word}{divisor}"), False


def _led(spot: Spot) -> str:
    """«Cứ 1 vạn dân nay có …»: the divisor that a clause opens with; empty where none does."""
    near = spot.ahead(_NEAR, spot.floor)
    first = next((i for i in range(len(near) - 1, -1, -1) if "Each" in near[i].classes), len(near))
    last = next((i for i in range(first, len(near)) if "Holding" in near[i].classes), 0)
    if not last or tells(near[first:last], "Figure", "Semicolon"):
        return ""
    return " ".join(t.word for t in near[first + 1 : last] if t.classes.isdisjoint(("Done", "Mark", "Opener", "Time")))

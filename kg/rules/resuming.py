"""When a sentence without a subject goes on with the figure before it: «… Đến cuối năm 2019 còn 2,5%.», «… Thực tế: 18%.»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.facts import Years
from kg.rules.phrase import BREAKS
from kg.rules.reckon import Measure
from kg.rules.spot import Read, Spot
from kg.tokens import tells

_OWED = frozenset({"Aim", "AheadNoun", "Demand", "Intend", "PlaceKind", "Scope"})
# Words that name nothing: a sentence that has no others before its figure goes on with what was told of before.
_SMALL = BREAKS | {"About", "AtLeast", "AtMost", "Filler", "Function", "Less", "Mark", "More", "PlaceKind", "Scope", "Time"}
_BY_YEAR = _SMALL | {"Fall", "Mean", "Rise", "Yearly"}
_GOES_ON = _SMALL | {"Already", "Clausal", "Done", "Holding", "Level", "Newly", "Scant", "Within"}
_RELATIVE = frozenset({"annual-growth", "growth", "ratio"})
_CAME = frozenset({"Outturn", "Scant"})
_OUTCOME = _SMALL | _CAME | {"BackNoun", "Clausal", "GoalReached"}


def resumes(spot: Spot, past: Read) -> bool:
    """Whether a figure of a sentence without a subject is of the subject of the figure before the sentence."""
    attains = spot.measure.kind == "attainment"  # «Năm nào cũng vượt dự toán: 2016 vượt 23%, …»
    alike = past.figure.unit == spot.figure.unit and not spot.figure.counted and spot.measure.kind == "value"
    small = _SMALL | ({"GoalReached", "Plan", "Yearly"} if attains else _OWED)
    alike = alike and (past.figure.scale == spot.figure.scale or not tells(spot.row[: spot.at], "Aim", "Intend"))
    if _by_year(spot, past) or _counts_on(spot, past):
        return True
    return (alike or attains or _amount_of(spot, past)) and not spot.behind and not any(t.classes.isdisjoint(small) for t in spot.row[: spot.at])


def _by_year(spot: Spot, past: Read) -> bool:
    """«Hộ nghèo còn 5,8%. Bình quân mỗi năm giảm 2,8%.»: by how much what was told before fell or rose in a year."""
    lead = spot.row[: spot.at]
    rises = spot.percent and spot.measure.kind == "rise" and past.measure == "value" and not spot.behind
    return rises and tells(lead, "Mean", "Yearly") and not any(t.classes.isdisjoint(_BY_YEAR) for t in lead)


def _counts_on(spot: Spot, past: Read) -> bool:
    """«Huyện đặt chỉ tiêu đón 900 nghìn lượt khách. Vậy mà riêng năm 2019 đã có 1,2 triệu lượt.»: the same things, in another year."""
    unit = past.figure.unit if past.figure.counted else past.subject.unit if past.measure in _RELATIVE else None
    if not spot.figure.counted or len(spot.behind) != 1 or spot.figure.unit != unit:
        return False
    lead = spot.row[: spot.at]
    named = f" {spot.behind[0].word} " in f" {past.subject.label} "
    return named and tells(lead, "Time") and spot.measure.kind == "value" and not any(t.classes.isdisjoint(_GOES_ON) for t in lead)


def _amount_of(spot: Spot, past: Read) -> bool:
    """«Thu ngân sách tăng bình quân 15%. Riêng năm 2019: 587 tỷ đồng»: how much it was that grew, in a year that is named."""
    level = past.measure in _RELATIVE and spot.measure.kind == "value" and spot.figure.unit is not None
    return level and spot.figure.unit == past.subject.unit and "Time" in spot.told and tells(spot.row[: spot.at], "Time")


def outcome(spot: Spot, past: Read | None) -> Measure | None:
    """«Nghị quyết đề ra GDP tăng 14%/năm. Thực tế: 18%.»: how a figure is to be taken that tells what came of the goal before it."""
    if past is None or spot.last is not None or past.status != "target" or spot.told.isdisjoint(_CAME):
        return None
    lead = spot.row[: spot.at]
    if not tells(lead[:2], *_CAME) or any(t.classes.isdisjoint(_OUTCOME) for t in lead) or spot.behind or spot.figure.unit != past.figure.unit:
        return None
    return replace(past.rule, yearly=past.measure.startswith("annual"), spans=False) if past.rule.kind == "rise" else past.rule


def reached(reads: Sequence[Read]) -> Read | None:
    """The last figure of the sentence before that is no goal: «GRDP tăng 7%, trong khi nghị quyết đề ra 8%. Trong đó, …»."""
    return next((read for read in reversed(reads) if read.status != "target"), None)


def parted(spot: Spot, past: Read, kind: str, leans: bool) -> bool:
    """«Thu ngân sách 5 năm tăng 12%/năm. Trong đó, địa bàn A cũ tăng 14%»: the same measure of a part of what the sentence before told."""
    if not leans and (spot.last is not None or kind != "annual-growth"):
        return False
    apart = tells(spot.row[past.at + 1 : spot.at], "Gone") if spot.last is past else tells(spot.row[:1], "Within")
    return apart and kind == past.measure and past.status != "target" and spot.frame.years is None


def years_of_whole(spot: Spot, reads: Sequence[Read]) -> Years | None:
    """«Giá trị sản xuất năm 2019 đạt 341 tỷ đồng. Trong đó: nông nghiệp 92 tỷ đồng; …»: the years of the amount, told in the sentence before,
    whose parts a sentence tells that begins so."""
    if spot.frame.years is not None or spot.figure.counted or not tells(spot.row[:1], "Within") or tells(spot.row[: spot.at], "Time"):
        return None
    whole = next((r for r in reads if r.measure == "value" and r.status != "target" and r.figure.unit == spot.figure.unit), None)
    more = whole is not None and (whole.figure.value or 0) >= (spot.figure.value or 0)
    return whole.period if whole is not None and more and "%" not in (whole.figure.unit or "%") else None

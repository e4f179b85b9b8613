"""Whether a figure holds for each year of a span: «hằng năm», «mỗi năm bình quân», «1.500 lao động/năm»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.moment import Moment
from kg.rules.reach import LEADING
from kg.rules.spot import Spot, outside, tail
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Always"})
_OPENS = 4  # tokens of a sentence among which the word that opens it stands
_KEPT = 5  # tokens from «luôn» to its figure
_TIMED = ("Done", "From", "Onto", "Rise", "Fall", "Share", "TermSpan", "TermStart", "Time", "Within")
_AVERAGES = ("Mean", "Yearly")
_LEAD = 7  # tokens in front of a figure of a list that goes on with «hằng năm, …»


def yearly(spot: Spot, kind: str) -> bool:
    """«hằng năm», «mỗi năm bình quân», «1.500 lao động/năm»: the figure holds for each year of a span."""
    each = spot.figure.per or "/" in (spot.figure.unit or "")
    each = each or (not spot.figure.yearly and "/" in spot.row[spot.at].word)  # «bình quân 9 bác sĩ/vạn dân»
    mean = "Mean" in spot.told and tells(spot.ahead(1), "Mean") and not each
    said = False
    if "Yearly" in spot.told:
        said = any("Yearly" in t.classes and (spot.figure.counted or "OneYear" not in t.classes) for t in _near(spot))
        said = said or _each_of_sentence(spot)
    if not said and "Time" in spot.told:
        said = any("Time" in t.classes and _each_year(t) for t in spot.ahead(8, max(spot.floor, spot.start))) or _each_of_sentence(spot)
    mean = mean or (spot.figure.yearly and not spot.figure.per and tells(spot.ahead(2, spot.floor), "Mean"))
    return mean or said or (spot.figure.yearly and not kind.startswith("annual") and spot.figure.counted)


def always(spot: Spot) -> bool:
    """«Nhiệm kỳ 2015-2020, quân số khỏe luôn đạt trên 98%»: a rate that was kept all through the years told of."""
    if "Always" not in spot.told or not spot.percent or spot.frame.target:
        return False
    span = spot.frame.years is not None and spot.frame.years[0] < spot.frame.years[1]
    spans = span or (spot.frame.years is None and spot.frame.side == "past" and not spot.frame.now)
    return spans and tells(spot.ahead(_KEPT, max(spot.floor, spot.start)), "Always")


def averaged(spot: Spot) -> bool:
    """Whether «bình quân», «mỗi năm», «/năm» stand with the figure itself."""
    return spot.figure.yearly or averaged_in_words(spot)


def averaged_in_words(spot: Spot) -> bool:
    """Whether «bình quân», «mỗi năm» do."""
    return not spot.told.isdisjoint(_AVERAGES) and tells(_near(spot), *_AVERAGES)


def _near(spot: Spot) -> Sequence[Token]:
    """The words that belong to a figure: some before it in its clause, but not the «mỗi năm» of the figure before, and its tail,
    but not «và mỗi năm …», which opens another clause."""
    row, floor = spot.row, max(spot.floor, spot.start)
    if 0 < floor < spot.at and "Yearly" in row[floor].classes and floor == spot.floor:
        floor += 1
    behind = tail(row, spot.at)
    if "Yearly" in spot.told:
        end = next((i for i, t in enumerate(behind[:-1]) if "Joining" in t.classes and "Yearly" in behind[i + 1].classes), len(behind))
        behind = behind[:end]
    return (*outside(spot.ahead(8, floor)), *behind)


def each_behind(spot: Spot) -> bool:
    """«14,2 triệu đồng mỗi năm», «2 triệu lượt du khách mỗi năm»: with no word for a yearly mean before."""
    then = spot.at + 1 + (len(spot.behind) if spot.figure.counted else 0)
    behind = spot.row[then] if then < len(spot.row) else None
    ahead = spot.ahead(8, max(spot.floor, spot.start))
    return behind is not None and "Yearly" in behind.classes and not tells(ahead, "Yearly")


def _each_of_sentence(spot: Spot) -> bool:
    """«Hằng năm, 85% chi bộ hoàn thành tốt nhiệm vụ; 90% đảng viên …», «5 năm liền, …; …»: the year opens the sentence, and a clause
    of the list no time."""
    told = spot.measure.kind == "value" and (spot.percent or spot.figure.counted)
    if not (told and spot.start) or "Semicolon" not in spot.row[spot.start - 1].classes:
        return False
    opens = next((t for t in spot.row[:_OPENS] if not t.classes & LEADING or "Growth" in t.classes), None)
    lead = spot.row[spot.start : spot.at]
    if opens is None or not ("Yearly" in opens.classes or _each_year(opens)) or len(lead) > _LEAD:
        return False
    first = next(t for t in spot.row if "Figure" in t.classes)
    if ("Percent" in first.classes) != spot.percent:
        return False  # «Mỗi năm tạo việc làm cho 1.500 lao động; 95% hộ dùng điện lưới»
    level = any("GoalReached" in t.classes or t.classes & {"Level", "Holding"} == {"Level"} for t in lead)
    return not (level or tells(lead, *_TIMED))


def _each_year(token: Token) -> bool:
    """«5 năm liền»."""
    moment = token.payload
    return isinstance(moment, Moment) and moment.kind == "duration" and moment.when == "each"

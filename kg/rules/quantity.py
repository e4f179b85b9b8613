"""What a figure comes to once its subject is known: measure, unit, value, bounds, and the year compared with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from kg.rules.reckon import Measure
from kg.rules.spot import Read, Said, Spot, outside, tail
from kg.rules.subject import Subject
from kg.rules.wordings import Wordings
from kg.tokens import Token, tells

_BILLION = 10**9
_MILLION = 10**6
_PART = 12  # tokens between those counted and the part of them that is told
_FAR = 1000  # how many times greater the figure is that a bare number goes on with
_COMPARED = 7  # tokens before a figure in which stands what it is compared with


class Quantity(Struct, frozen=True):
    """A figure in the contract's terms."""

    measure: str
    unit: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None


def quantity(spot: Spot, subject: Subject, leans: bool, said: Said, wordings: Wordings) -> Quantity:
    """Measure, unit, value and bounds of a figure; ``leans`` says that its subject is the one of the figure before."""
    figure, measure, last = spot.figure, spot.measure, spot.last
    whole = next((r.figure for r in reversed(said.reads) if r.figure.unit), None) if last else None
    inherited = whole.unit if whole is not None and whole.unit else "count"
    dear = figure.scale >= _BILLION or (figure.scale >= _MILLION and wordings.is_money(subject.label))
    money = "VND" if figure.unit is None and dear else None  # «ước 210 tỷ», «thu nhập 41 triệu»
    counts = figure.digits == 0 and wordings.is_number(subject.label) and not wordings.is_money(subject.label)
    if figure.unit is None and figure.scale == 1 and counts:
        inherited = "count"  # «trị giá 68 tỷ đồng, riêng số vụ pháo nổ là 415»
    if figure.unit is None and figure.scale == 1 and inherited == "count" and wordings.is_of_persons(subject.label):
        inherited = "person"  # «đảng viên dự bị là 44»
    unit = figure.unit or ("%" if subject.rate else money or subject.unit or inherited)
    if unit == "person" and subject.unit == "count" and (figure.digits or "Each" in spot.told):
        unit = "count"  # «11,5 bác sĩ, 28,5 giường bệnh/10.000 dân»
    of_yield = leans and last is not None and last.figure.unit == f"{unit}/ha"  # «62 tạ/ha, tăng 4 tạ so với năm 2015»
    if unit in {"VND", "tonne"} and (of_yield or wordings.per_hectare(subject.label)):
        unit += "/ha"
    value, low, high = figure.value, figure.low, figure.high
    bare = figure.unit is None and figure.scale == 1 and not (spot.depth and figure.per)
    if bare and whole is not None and whole.unit == unit and whole.scale != 1 and _smaller(value, whole.value):
        value = value * whole.scale if value is not None else None  # «chi 31,2 tỷ đồng, trong đó chi thường xuyên 19,8»
    kind = measure.kind
    if spot.planned and kind == "rise":
        kind = "value"  # «thấp hơn mục tiêu (5%)», «cao hơn mức 7% mà đại hội đề ra»
    if kind == "rise" and leans and last is not None and last.measure == "annual-growth" and unit == "%" and _faster(spot):
        kind, unit = "change", "pp"  # «tăng 11,2%/năm, cao hơn 1,4% so với nhiệm kỳ trước»
        if measure.sign < 0:
            value, low, high = _negative(value), _negative(high), _negative(low)
    if kind == "rise":
        rate = subject.rate or wordings.is_poverty(subject.label) or (leans and _of_share(last, said))
        counts = last is not None and leans and last.figure.counted and not subject.rate and tells(spot.ahead(3), "Equal")
        of_rate = unit == "%" and rate and not counts and not wordings.is_growth(subject.label)  # «… 3.100 hộ, tức giảm 75%»
        kind = _rise_kind(spot, measure, unit, of_rate)
        whole_grew = said.past if spot.last is None and tells(spot.row[:1], "Within") else None
        if kind == "growth" and not measure.compared and whole_grew is not None and whole_grew.measure == "annual-growth":
            kind = "annual-growth"  # «GRDP tăng 7%. Trong đó, nông nghiệp tăng 3%»
        if kind == "growth" and not measure.compared and spot.frame.months is None and wordings.is_economy(subject.label):
            kind = "annual-growth"  # the growth of an economy is told by the year
        unit = "pp" if of_rate else unit
        if measure.sign < 0:
            value, low, high = _negative(value), _negative(high), _negative(low)
    elif kind == "attainment" and measure.add:
        value, low, high = (measure.sign * x + measure.add if x is not None else None for x in (value, low, high))
    elif kind == "share" and subject.rate and not wordings.is_proportion(subject.label):
        poor = wordings.is_poverty(subject.label.removeprefix(wordings.rate).strip())  # «380 hộ nghèo, chiếm 3,6% số hộ»
        poor = poor or tells(spot.ahead(1), "Reaching")  # «bảo hiểm y tế bao phủ 93% dân số»
        kind = "value" if poor or not _of_whole(spot) or _rate_of_counted(subject, last) else kind
    elif kind == "ratio" and measure.percent_as_times:
        unit, value = "times", value / 100 if value is not None else None
    elif kind == "value" and unit == "%" and subject.rate and _part_of_whole(spot):
        kind = "share"
    elif kind == "value" and unit == "%":
        kind = _level_kind(spot, subject, leans, said, wordings)
        if kind in {"annual-change", "change"} and last is not None:
            unit = "pp"
            if last.rule.sign < 0:
                value, low, high = _negative(value), _negative(high), _negative(low)
    if kind in {"share", "value"} and unit == "%" and value is not None and value < 0 and not subject.rate:
        kind = "annual-growth" if wordings.is_economy(subject.label) else "growth"  # «sản xuất công nghiệp ước đạt -2,2%»
    return Quantity(kind, unit, value, low, high)


def _faster(spot: Spot) -> bool:
    """Whether a comparison of levels leads a figure, «cao hơn», and not a verb that rises or falls."""
    if tells(spot.ahead(1), "PastTerm") and tells(spot.ahead(2)[:1], "Comparative"):
        return True  # «tăng 11,8%/năm, cao hơn nhiệm kỳ trước 0,6%»
    return tells(spot.ahead(1), "Comparative") or (spot.measure.compared and tells(spot.ahead(_COMPARED, spot.floor), "Comparative"))


def _smaller(value: Decimal | None, whole: Decimal | None) -> bool:
    """Whether a bare number must be meant in the magnitude of the figure before it."""
    return value is not None and whole is not None and value * _FAR < whole


def _of_share(last: Read | None, said: Said) -> bool:
    """«công nghiệp chiếm 58%, tăng 8%»: the share rose, not what has it, unless its amount was told too."""
    if last is None or last.measure != "share" or last.figure.unit != "%":
        return False
    return not any(r.subject.label == last.subject.label and r.figure.unit != "%" for r in said.reads)


def _rate_of_counted(subject: Subject, last: Read | None) -> bool:
    """«812 hộ nghèo, chiếm 2,9% tổng số hộ»: a rate by its name, whatever the whole is called; people are told of as parts."""
    told = last is not None and last.figure.counted and last.measure == "value" and last.figure.unit != "person"
    return told and subject.indicator is not None


def _of_whole(spot: Spot) -> bool:
    """«chiếm 6% tổng số công nhân»: the whole stands right behind."""
    following = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
    if following is None or "OutOf" in following.classes:
        return False
    if "Whole" in following.classes:
        return True
    return bool(following.classes & {"Indicator", "Scope"}) and tells(spot.ahead(2), "Share")  # «chiếm 22% toàn Đảng bộ»


def _part_of_whole(spot: Spot) -> bool:
    """«nâng tỷ lệ lao động nữ lên 45% tổng số lao động», «35% dân số là người Khmer»."""
    is_what = spot.at + 2 < len(spot.row) and "Copula" in spot.row[spot.at + 2].classes
    return _of_whole(spot) and (is_what or tells(spot.ahead(2), "Onto"))


def _rise_kind(spot: Spot, measure: Measure, unit: str, of_rate: bool) -> str:
    """A growth or a change, of a year on average or in all."""
    relative, last = unit == "%" and not of_rate, spot.last
    follows = last is not None and last.measure == "annual-growth" and not measure.compared
    if follows and last is not None and tells(spot.row[max(last.at + 1, spot.at - _COMPARED) : spot.at], "Compare"):
        follows = False  # «tăng bình quân 10%/năm; thu nhập đến năm 2030 so với năm 2025 tăng 31%»
    yearly = measure.yearly or (relative and follows)
    return ("annual-" if yearly else "") + ("growth" if relative else "change")


def _level_kind(spot: Spot, subject: Subject, leans: bool, said: Said, wordings: Wordings) -> str:
    """What a percentage that no verb of change leads is: a level, a share, a growth."""
    last = spot.last
    if wordings.is_growth(subject.label):
        return "annual-growth"
    alike = next((r for r in reversed(said.reads[-2:]) if r.figure.unit == spot.figure.unit), None) if spot.planned else None
    if alike is not None and alike.measure.endswith(("growth", "change")) and (leans or not subject.rate):
        mean = alike.measure == "growth" and tells(spot.ahead(2), "Mean")  # «tăng 6%, trong khi … bình quân 8%»
        return "annual-growth" if mean else alike.measure
    if (leans and last is not None and last.measure == "share") or wordings.is_proportion(subject.label):
        return "share"
    listed = last is not None and last.measure == "share" and spot.row[spot.at - 1].word == ","
    if listed and last is not None and _is_what(spot, spot.at) and _is_what(spot, last.at):
        return "share"  # «42% là nữ, 68% là đoàn viên»
    if last is not None and last.measure == "value" and last.figure.counted and _part_of_counted(spot, last):
        return "share"
    listed = last is not None and last.measure == "annual-growth" and spot.row[spot.floor].word == ","
    if listed and subject.indicator and not subject.rate:
        return "annual-growth"  # «tốc độ tăng của tổng tài sản là 12%, dư nợ là 15%»
    level = tells(spot.ahead(1), "From", "Onto")
    if last is not None and last.measure == "annual-change" and not spot.figure.yearly:
        level = level or tells(spot.ahead(1), "Copula")  # «giảm 4%/năm, trong khi mức chung của cả nước là 1,3%»
    if last is not None and last.measure == "annual-change" and tells(spot.ahead(1), "Level"):
        level = level or tells(spot.row[last.at + 1 : spot.at], "Time")  # «tăng bình quân 1,7%/năm, đến năm 2020 đạt 63%»
    reached = tells((*spot.ahead(1), *spot.ahead(2)[:1]), "Holding", "Multiply")
    ends = spot.at + 1 == len(spot.row) or bool(spot.row[spot.at + 1].classes & {"Mark", "Semicolon"})
    reached = reached or (ends and tells(spot.ahead(1), "Scant") and tells(spot.ahead(1), "Level"))  # «…, chỉ đạt 71,5%»
    amount = last is not None and last.figure.unit not in {None, "%", "times"} and not last.figure.counted
    if leans and amount and last is not None and last.measure == "value" and reached:
        return "attainment"  # «56.000 tấn, đạt 86,4%»
    if leans and last is not None and last.measure.startswith("annual-") and last.figure.unit in {"%", "pp"} and not level:
        return last.measure
    return "annual-growth" if spot.figure.yearly and not subject.rate else "value"


def _part_of_counted(spot: Spot, last: Read) -> bool:
    """«kết nạp 120 đảng viên, 58% là nữ», «có 640 lao động, trong đó người dân tộc thiểu số 31%»: a share of those just counted."""
    row, at = spot.row, spot.at
    between = outside(row[last.at + 1 : at])  # «120 đảng viên (chỉ tiêu 100), trong đó nữ 40%»
    if len(between) > _PART or any(t.classes & {"Semicolon", "Time", "Figure", "Rate", "Level"} - {"Holding"} for t in between[2:]):
        return False
    within = tells(between, "Among", "Within")
    if at + 1 < len(row) and "Copula" in row[at + 1].classes:
        whole = tells(row[max(0, last.at - 1) : last.at], "Whole")  # «trong tổng số 7.120 đảng viên mới có 42% là nữ»
        return within or whole or (bool(between) and any(t.word == "," for t in between[-3:]))
    ends = at + 1 == len(row) or bool(row[at + 1].classes & {"Mark", "Semicolon"})
    named = bool(between) and not between[-1].classes & {"Among", "Within", "Level", "Mark"}
    return within and named and ends and last.figure.unit == "person"


def _is_what(spot: Spot, at: int) -> bool:
    """«42% là nữ»: whether a copula stands right behind the token ``at``."""
    return at + 1 < len(spot.row) and "Copula" in spot.row[at + 1].classes


def _negative(value: Decimal | None) -> Decimal | None:
    return None if value is None else -abs(value)  # «giảm -3%» falls by 3


def against(row: Sequence[Token], at: int) -> str | None:
    """The word for the plan that an attainment is held against: the first one behind it, else the last before."""
    for token in (*tail(row, at), *reversed(row[max(0, at - 8) : at])):
        plan = token.concept("Plan")
        if plan is not None:
            return plan.iri
    return None


def alternative(spot: Spot) -> str | None:
    """«tăng 1,25 lần» is 1,25 times by convention, and may be meant as 1,25 times more; «gấp 1,25 lần» may not."""
    before = spot.ahead(3, spot.floor)
    rises = tells(before, "Rise") and not tells(before, "Multiply")
    value = spot.figure.value
    return f"1 + {value} = {1 + value}" if rises and value is not None else None

"""What a figure comes to once its subject is known: measure, unit, value, bounds, and the year compared with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from kg.facts import Years
from kg.rules.amounts import Figure
from kg.rules.moment import LAST, Moment
from kg.rules.period import Calendar
from kg.rules.reckon import Measure
from kg.rules.spot import Read, Said, Spot, listed, tail
from kg.rules.subject import Subject
from kg.rules.wordings import Wordings
from kg.tokens import Token, tells

_BILLION = 10**9
_MILLION = 10**6
_ROUNDED = Decimal("0.6")  # points by which a rise in per cent may be rounded
_ROUNDING = 20  # how much of how many times may be lost by rounding: a twentieth
_PART = 12  # tokens between those counted and the part of them that is told
_FAR = 1000  # how many times greater the figure is that a bare number goes on with
_YEARS = 3  # that a length of time must have to be told of as a term
_LIST = 30  # tokens over which a list of rises and falls goes on
_COMPARED = 7  # tokens before a figure in which stands what it is compared with
# Behind a figure of a list: what begins something new, which is compared by itself.
_NEW = frozenset({"Clausal", "Holding", "Level", "Multiply", "Plan", "Semicolon", "Share", "Surpass", "TermStart", "Time"})
_RISING = frozenset({"Equal", "Fall", "Rise"})
_NEW_TIMES = _NEW - {"Multiply"}  # the same, in a list of how many times
_COMPARING = frozenset({"Compare", "Fall", "Multiply", "Rise", "SamePeriod", "TermStart", "Time"})


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
    if unit in {"VND", "tonne"} and wordings.per_hectare(subject.label):
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
        of_rate = unit == "%" and rate and not wordings.is_growth(subject.label)
        kind = _rise_kind(spot, measure, unit, of_rate)
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
    return Quantity(kind, unit, value, low, high)


def _faster(spot: Spot) -> bool:
    """Whether a comparison of levels leads a figure, «cao hơn», and not a verb that rises or falls."""
    return tells(spot.ahead(1), "Comparative")


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
    if alike is not None and alike.measure.endswith(("growth", "change")):
        mean = alike.measure == "growth" and tells(spot.ahead(2), "Mean")  # «tăng 6%, trong khi … bình quân 8%»
        return "annual-growth" if mean else alike.measure
    if (leans and last is not None and last.measure == "share") or wordings.is_proportion(subject.label):
        return "share"
    if last is not None and last.measure == "value" and last.figure.counted and _part_of_counted(spot, last):
        return "share"
    listed = last is not None and last.measure == "annual-growth" and spot.row[spot.floor].word == ","
    if listed and subject.indicator and not subject.rate:
        return "annual-growth"  # «tốc độ tăng của tổng tài sản là 12%, dư nợ là 15%»
    level = tells(spot.ahead(1), "From", "Onto")
    if last is not None and last.measure == "annual-change" and tells(spot.ahead(1), "Level"):
        level = level or tells(spot.row[last.at + 1 : spot.at], "Time")  # «tăng bình quân 1,7%/năm, đến năm 2020 đạt 63%»
    reached = tells((*spot.ahead(1), *spot.ahead(2)[:1]), "Holding", "Multiply")
    amount = last is not None and last.figure.unit not in {None, "%", "times"} and not last.figure.counted
    if leans and amount and last is not None and last.measure == "value" and reached:
        return "attainment"  # «56.000 tấn, đạt 86,4%»
    if leans and last is not None and last.measure.startswith("annual-") and last.figure.unit in {"%", "pp"} and not level:
        return last.measure
    return "annual-growth" if spot.figure.yearly and not subject.rate else "value"


def _part_of_counted(spot: Spot, last: Read) -> bool:
    """«kết nạp 120 đảng viên, 58% là nữ», «có 640 lao động, trong đó người dân tộc thiểu số 31%»: a share of those just counted."""
    row, at = spot.row, spot.at
    between = row[last.at + 1 : at]
    if len(between) > _PART or any(t.classes & {"Semicolon", "Time", "Figure", "Rate", "Level"} - {"Holding"} for t in between[2:]):
        return False
    within = tells(between, "Among", "Within")
    if at + 1 < len(row) and "Copula" in row[at + 1].classes:
        return within or (bool(between) and any(t.word == "," for t in between[-3:]))
    ends = at + 1 == len(row) or bool(row[at + 1].classes & {"Mark", "Semicolon"})
    named = bool(between) and not between[-1].classes & {"Among", "Within", "Level", "Mark"}
    return within and named and ends and last.figure.unit == "person"


def _negative(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def baseline(spot: Spot, kind: str, period: Years | None, calendar: Calendar, said: Said) -> int | None:
    """The year that a figure is compared with: named behind or before it, at the head of what is said, or by those before."""
    if kind in {"value", "share", "attainment"}:
        return None
    named = _named_baseline(spot.row, spot.at, kind, period, calendar)
    if named is not None or kind.startswith("annual"):
        return named
    behind = spot.row[spot.at + 1] if kind == "ratio" and spot.at + 1 < len(spot.row) else None
    if behind is not None and period != (calendar.year, calendar.year) and any(c.get("dh:frames") == "now" for c in behind.concepts):
        return calendar.year  # «đến năm 2020 gấp 1,5 lần hiện nay»
    for first in dict.fromkeys((spot.start, 0)):
        head = spot.row[first : first + 6]
        if head and "Compare" in head[0].classes:  # «So với đầu nhiệm kỳ, …»
            return _compared_year(head, period, calendar)
    last = spot.last
    if last is not None and kind == last.measure and last.baseline is not None and (_alone(spot) or listed(spot, last)):
        return last.baseline
    if kind == "ratio" and _alone(spot) and (risen := _risen_since(spot, said)) is not None:
        return risen
    if kind == "ratio" and _alone(spot) and (later := _listed_with_next(spot, period, calendar, _NEW_TIMES)):
        return later  # «gấp 2 lần, thu ngân sách gấp 1,6 lần so với năm 2015»
    if kind == "ratio" and _alone(spot):  # «gấp 1,6 lần năm 2005; công nghiệp 96 tỷ đồng, gấp 3,1 lần»
        return next((r.baseline for r in reversed(said.reads) if r.measure == kind), None)
    later = _listed_with_next(spot, period, calendar) if kind in {"growth", "change"} else None
    return later or (_risen_since(spot, said) if kind in {"growth", "change"} else None)


def years_since(spot: Spot) -> int:
    """How many years ago what a figure is held against was: «gấp 3,3 lần sau 5 năm»; 0 where that is not told."""
    behind = tail(spot.row, spot.at)
    if tells(behind, "Compare", "PastTerm"):
        return 0
    for token in (*behind, *reversed(spot.ahead(10, max(spot.floor, spot.start)))):
        moment = token.payload
        if isinstance(moment, Moment) and moment.after and (moment.count or 0) >= _YEARS:
            return moment.count or 0
        if "Figure" in token.classes:
            return 0
    return 0


def _alone(spot: Spot) -> bool:
    """Whether the clause of a figure ends behind it."""
    following = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
    return following is None or bool(following.classes & {"Semicolon", "Mark"})


def _listed_with_next(spot: Spot, period: Years | None, calendar: Calendar, new: frozenset[str] = _NEW) -> int | None:
    """«tăng 3% và 8% so với năm 2018», «giảm 5 vụ, 3 người chết so với năm 2018»: the year stands behind the list."""
    row, figures = spot.row, 0
    for index in range(spot.at + 1, min(len(row), spot.at + _LIST)):
        token = row[index]
        figures += "Figure" in token.classes
        if "Compare" in token.classes:
            return _compared_year(_to_comma(row[index + 1 : index + 6]), period, calendar) if figures else None
        if token.classes & new or token.word in {"(", ")", "."}:
            return None
    return None


def _risen_since(spot: Spot, said: Said) -> int | None:
    """«năm 2018 thu 268 tỷ đồng, năm 2019 là 311 tỷ đồng (tăng 16%)»: the two years told of just before.

    Outside brackets they are those of «…, tăng 16%» where it is the difference between what is told of them, and of «cùng thời
    gian này, nông nghiệp giảm 8 điểm».
    """
    reads = said.reads[-2:]
    if len(reads) < 2:
        return None
    if reads[0].subject.label != reads[1].subject.label and not (spot.measure.kind == "ratio" and _is_quotient(spot.figure, *reads)):
        return None
    told = spot.measure.kind == "ratio" or _bracketed_with_verb(spot.row, spot.at)
    told = told or ("Meanwhile" in spot.told and tells(spot.ahead(_PART, reads[1].at), "Meanwhile"))
    if not told and _is_difference(spot.figure, *reads):
        near = spot.row[max(0, reads[0].at - _PART) : reads[0].at + 4]
        told = tells(near, "Time", "TermStart")  # «tăng từ 58 lên 63 tạ, tăng 5 tạ» names no year
    years = [r.period[0] for r in reads if r.measure in {"share", "value"} and r.period and r.period[0] == r.period[1]]
    return years[0] if told and len(years) == 2 and years[0] < years[1] else None


def _is_difference(figure: Figure, first: Read, then: Read) -> bool:
    """Whether a figure is what two amounts of one unit differ by, in per cent of the first, in points or in the unit."""
    a, b, said = first.figure.value, then.figure.value, figure.value
    if a is None or b is None or said is None or not a or a == b or first.figure.unit != then.figure.unit:
        return False
    if figure.unit == "%" and first.figure.unit != "%":
        return abs(abs(b - a) * 100 / a - abs(said)) < _ROUNDED
    return abs(abs(b - a) - abs(said)) <= abs(said) / 100


def _is_quotient(figure: Figure, first: Read, then: Read) -> bool:
    """«từ 5 xã năm 2015, nay có 35 xã đạt chuẩn, gấp 7 lần»: whether a figure is how many times the first amount the second is."""
    a, b, said = first.figure.value, then.figure.value, figure.value
    if not a or b is None or said is None or first.figure.unit != then.figure.unit:
        return False
    return abs(b / a - said) <= said / _ROUNDING


def _bracketed_with_verb(row: Sequence[Token], at: int) -> bool:
    return 1 < at < len(row) - 1 and row[at - 2].word == "(" and bool(row[at - 1].classes & {"Rise", "Fall"}) and row[at + 1].word == ")"


def _compared_year(stretch: Sequence[Token], period: Years | None, calendar: Calendar) -> int | None:
    """The year that a stretch of a row behind «so với» names, in digits or as «cùng kỳ», «năm trước», «hiện nay»."""
    if tells(stretch, "PastTerm"):
        return None  # «so với cùng kỳ nhiệm kỳ trước»
    year = _year_of(stretch, calendar)
    if any(isinstance(t.payload, Moment) and t.payload.years == (LAST, LAST) for t in stretch):
        year = None
    elif year is None and any(c.get("dh:frames") == "now" for t in stretch for c in t.concepts):
        return calendar.year
    if year is None and any(
        "SamePeriod" in t.classes or (isinstance(t.payload, Moment) and t.payload.years == (LAST, LAST)) for t in stretch
    ):
        spans = period is not None and period[1] - period[0] > 1
        return (period[1] if spans else period[0]) - 1 if period else None
    return year


def _year_of(stretch: Sequence[Token], calendar: Calendar) -> int | None:
    """The one year that a stretch of a row names, or the year that the term began."""
    for token in stretch:
        moment = token.payload
        if isinstance(moment, Moment) and moment.years and moment.years[0] == moment.years[1]:
            return calendar.close(moment.years)[0]
    return calendar.past[0] if calendar.past and tells(stretch, "TermStart") else None


def _named_baseline(row: Sequence[Token], at: int, kind: str, period: Years | None, calendar: Calendar) -> int | None:
    behind = _open_tail(row, at, 30 if _bracketed(row, at) else 10, kind == "ratio")
    ahead = list(row[max(0, at - 7) : at])
    while tells(ahead, "Figure"):
        ahead.pop(0)
    for stretch in (behind,) if kind.startswith("annual") else (behind, ahead):
        compared = next((i for i, t in enumerate(stretch) if t.classes & _COMPARING), None)
        if compared is None:
            continue
        if stretch is ahead and "Time" in stretch[compared].classes:  # «đến năm 2030 so với năm 2025 tăng …»
            later = next((i for i, t in enumerate(stretch) if t.classes & {"Comparative", "Compare"}), compared)
            compared = later if tells(stretch[later + 1 : later + 2], "Time") else compared
        cue = stretch[compared]
        if stretch is behind and not cue.classes & {"Compare", "Time", "TermStart", "SamePeriod"}:
            continue
        if stretch is behind and not cue.classes & {"Compare"} and (kind != "ratio" or any(t.word == "," for t in stretch[:compared])):
            continue  # «gấp 1,6 lần, thu ngân sách năm 2019 đạt …»: of what follows
        comparing = tells((cue, *(stretch if stretch is ahead else ())), "Compare", "Comparative")
        near = stretch[-3:] if stretch is ahead else []
        than = compared > 0 and "More" in stretch[compared - 1].classes  # «hơn năm ngoái 52 tỷ»
        before = (than and not cue.classes.isdisjoint(("TermStart", "Time"))) or (tells(near, "SamePeriod") and tells(near, "More"))
        if stretch is ahead and not comparing and not before:
            continue
        year = _compared_year(_to_comma(stretch[compared:]), period, calendar)
        if year is not None:
            return year
    return None


def _to_comma(stretch: Sequence[Token]) -> Sequence[Token]:
    """A stretch up to its first comma or full stop."""
    end = next((i for i, t in enumerate(stretch) if t.word in {",", "."}), len(stretch))
    return stretch[:end]


def _bracketed(row: Sequence[Token], at: int) -> bool:
    return 0 < at < len(row) - 1 and row[at - 1].word == "(" and row[at + 1].word == ")"


def _open_tail(row: Sequence[Token], at: int, longest: int, past: bool = False) -> list[Token]:
    """Less than ``longest`` tokens behind a figure, to the next figure that is not in brackets.

    ``past`` looks over one figure that stands close behind: «gấp 1,4 lần mức 58 triệu đồng của năm 2020».
    """
    found: list[Token] = []
    for i, token in enumerate(row[at + 1 : at + longest], at + 1):
        if "Semicolon" in token.classes:
            break
        if row[i - 1].word == "(" and token.classes & _RISING:
            continue  # «tăng 10 triệu đồng (tăng 54%) so với năm 2015»
        if "Figure" in token.classes and row[i - 1].word != "(" and not (row[i - 2].word == "(" and row[i - 1].classes & _RISING):
            if not past or i - at > 3 or any(t.word == "," for t in found):
                break
            past = False
        found.append(token)
    return found


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

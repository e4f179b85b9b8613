"""What a verb of change and its figure make together: growth or change, up or down, by the year or in all."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from kg.grammar import Found
from kg.rules.amounts import Figure
from kg.rules.moment import Moment
from kg.tokens import Token, tells

# what opens the name of something that rises or falls, and what does not stand between the verb and its figure
_NAMING = frozenset({"Countable", "EventNoun", "Indicator", "Lasting", "NumberOf", "Quantity", "Rate", "Total"})
_APART = ("Aim", "Done", "Mark", "Plan", "Share", "Surpass", "Time", "To")
_LISTED = 24  # tokens over which verbs are listed in a clause that the year opens


class Measure(Struct, frozen=True):
    """How a figure is to be taken.

    ``kind`` is the contract's measure, except ``rise`` (a growth or a change, which the unit and the subject decide);
    ``sign`` is -1 for what falls; ``yearly`` says that the figure holds for a year on average; ``add`` and ``times``
    turn the printed number into the measure's («vượt 6%» is 106, «bằng 80%» of a mean is 0.8); ``spans`` says that the
    indicator stands between the verb and the figure.
    """

    kind: str
    rule: str
    sign: int = 1
    yearly: bool = False
    compared: bool = False
    add: int = 0
    percent_as_times: bool = False
    spans: bool = False


def figure_of(found: Found) -> Figure:
    """The figure in a match's slot ``fig``."""
    token = found.token("fig")
    assert token is not None
    return cast(Figure, token.payload)


def plain(kind: str, **more: int | bool) -> Callable[[Found], Measure | None]:
    """A builder of measures of one kind; ``more`` are further fields of them."""

    def build(found: Found) -> Measure | None:
        return Measure(kind, found.rule, **more)  # type: ignore[arg-type]

    return build


def of_no_year(kind: str, **more: int | bool) -> Callable[[Found], Measure | None]:
    """The same, but none for a figure by the year («vượt 5%/năm») or a plan's own («đạt 92/90% so với nghị quyết»)."""

    def build(found: Found) -> Measure | None:
        figure = figure_of(found)
        return None if figure.yearly or figure.planned else Measure(kind, found.rule, **more)  # type: ignore[arg-type]

    return build


def rise(found: Found) -> Measure | None:
    """A growth or a change with the direction of its verb; none where the figure names the level reached or left."""
    direction = found.token("dir")
    assert direction is not None
    figure = figure_of(found)
    falls = _falls(direction)
    if falls and figure.qualifier in {"<", "<="} and not figure.yearly and not found.all("mean"):
        return None  # «giảm dưới 0,5%» names the level reached
    if _gained(found, direction) or _left_from(found):
        return None
    compared = tells((*found.all("compared"), *found.tokens[found.last : found.last + 3]), "Compare")
    income = figure.per and compared  # «tăng 10 triệu đồng/người/năm so với năm 2015»: the year is the unit's
    yearly = (figure.yearly and not income) or bool(found.all("mean") or found.all("mean2")) or _yearly_before(found)
    yearly = yearly or (not income and (_yearly_behind(found) or (not compared and figure.unit == "%" and _yearly_list(found))))
    return Measure("rise", found.rule, sign=-1 if falls else 1, yearly=yearly, compared=compared)


def _falls(direction: Token) -> bool:
    """Whether a verb or a comparative says less: «giảm», «thấp hơn», «kém»."""
    return "Fall" in direction.classes or direction.classes & {"Comparative", "Rise"} == {"Comparative"}


def _left_from(found: Found) -> bool:
    """«giảm từ 6,5% xuống 2,1%» names the level left; «giảm từ 5% đến 10%» is a range of changes."""
    figure = figure_of(found)
    led = found.tokens[found.slots["fig"][0] - 1]
    return "From" in led.classes and figure.low is None and figure.qualifier != ">="


def rise_from(found: Found) -> Measure | None:
    """«giảm từ 5% đến 10%»: nothing falls from a level to a higher one; what rises may, unless it does by the year.

    «tăng từ 12% mỗi năm;» is at least so much.
    """
    figure = figure_of(found)
    yearly = figure.yearly or _yearly_before(found) or _yearly_behind(found)
    falls = tells(found.all("dir"), "FallFrom")
    least = figure.qualifier == ">=" and yearly
    if (figure.low is None and not least) or not (falls or yearly):
        return None
    return Measure("rise", found.rule, sign=-1 if falls else 1, yearly=yearly)


def _gained(found: Found, direction: Token) -> bool:
    """«Có thêm 402 đảng viên mới», «trong 5 năm tăng thêm 304 đảng viên»: the new ones themselves, not by how many more."""
    figure = figure_of(found)
    at = found.slots["fig"][0]
    if "Anew" in direction.classes and figure.unit not in {"%", "pp"}:
        near = found.tokens[max(0, at - 9) : at + 9]
        return not tells(near, "Compare", "SamePeriod", "TermStart")
    if "Gain" not in direction.classes or figure.unit != "person" or tells(found.tokens, "Compare"):
        return False
    before = found.tokens[found.first - 1] if found.first else None
    return before is None or bool(before.classes & {"Mark", "Semicolon", "Time", "Done", "TermSpan"})


def than_then(found: Found) -> Measure | None:
    """«hơn năm 2015 là 3 triệu», «kém năm 2018 1,5 điểm»: a change since the year named; none where no year is."""
    moments = [t.payload for t in found.all("then") if isinstance(t.payload, Moment)]
    sign = -1 if _falls(found.all("dir")[0]) else 1
    return None if any(m.years is None for m in moments) else Measure("rise", found.rule, sign=sign, compared=True)


def rise_across(found: Found) -> Measure | None:
    """«giảm tỷ lệ hộ nghèo 1,5%/năm», «giảm số vụ cháy 12%»: the indicator stands between the verb and its figure.

    A rate that rises is told so by the year or against another time only: «nâng tỷ lệ che phủ 47%» is the level reached.
    """
    measure = rise(found)
    if measure is None:
        return None
    if measure.yearly:
        return replace(measure, spans=True)
    direction, at = found.slots["dir"][0], found.slots["fig"][0]
    between = found.tokens[direction + 1 : at]
    compared = _compared_behind(found)
    named = not between[0].classes.isdisjoint(_NAMING) or (compared and "Word" in between[0].classes)  # «kéo giảm tội phạm … 5% so với …»
    if "Comparative" in found.tokens[direction].classes or not named or tells(between, *_APART):
        return None
    rate = "Rate" in between[0].classes or any((c.get("dh:indicatorKind") or "").endswith("rate") for t in between for c in t.concepts)
    if rate and measure.sign > 0 and not compared:
        return None
    yearly = not compared and _yearly_clause(found, direction)
    return replace(measure, spans=True, compared=True, yearly=yearly)


def rise_since(found: Found) -> Measure | None:
    """«tăng diện tích chè 200 ha so với năm 2015»."""
    measure = rise(found)
    return replace(measure, spans=True, compared=True) if measure and not tells(found.all("dir"), "Comparative") else None


def _compared_behind(found: Found) -> bool:
    """Whether another time is named behind the figure, which it is held against."""
    at = found.slots["fig"][0]
    behind = found.tokens[at + 1 : at + 3]
    return tells(behind[:1], "Compare") and tells(behind[1:], "PastTerm", "SamePeriod", "TermStart", "Time")


def _yearly_clause(found: Found, at: int) -> bool:
    """«mỗi năm giải quyết việc làm cho 2.000 lao động, giảm tỷ lệ hộ nghèo 2%»: the year opens the clause of a list."""
    while at > 0 and "Semicolon" not in found.tokens[at - 1].classes and found.tokens[at - 1].word not in {":", "."}:
        at -= 1
    return tells(found.tokens[at : at + 1], "Yearly")


def than(found: Found) -> Measure | None:
    """«cao hơn bình quân cả nước 1,2 điểm»: held against something named between."""
    measure = rise(found)
    return replace(measure, yearly=figure_of(found).yearly, compared=True) if measure else None


def fall_yearly(found: Found) -> Measure | None:
    """«giảm nghèo bình quân 4,4%/năm»: what falls is in the verb's word; none for a figure of no year."""
    yearly = figure_of(found).yearly or tells(found.all("mean"), "Mean", "Yearly") or _yearly_before(found) or _yearly_behind(found)
    return Measure("rise", found.rule, sign=-1, yearly=True) if yearly else None


def excess(found: Found) -> Measure | None:
    """«vượt 4 triệu đồng so với nghị quyết»: by how much a plan was passed; none for goals counted."""
    counted = figure_of(found)
    return None if counted.of is not None or counted.goals else rise(found)


def rise_bracketed(found: Found) -> Measure | None:
    """«giảm cả về số vụ (21,5%)»: the figure in brackets behind what fell; none where it is the level held against."""
    direction, at = found.token("dir"), found.slots["fig"][0]
    led = found.tokens[at - 2] if at > 1 else None
    span = led.payload if led is not None else None
    of_other = isinstance(span, Moment) and span.years is not None and span.years[0] < span.years[1]
    of_other = of_other or (led is not None and "PastTerm" in led.classes)  # «cao hơn nhiệm kỳ trước (6,1%)»
    if direction is not None and "Comparative" in direction.classes and of_other:
        return None  # «cao hơn giai đoạn 2006 - 2010 (7,6%)»: the level that it is held against
    measure = rise(found)
    return replace(measure, compared=True) if measure else None


def _yearly_before(found: Found) -> bool:
    """«bình quân mỗi năm tăng», «hằng năm giảm»: the mean stands before the verb."""
    before = found.tokens[max(0, found.first - 4) : found.first]
    said = {"Yearly"} if figure_of(found).unit in {"day", "minute"} else {"Yearly", "Mean"}  # «thời gian chờ trung bình giảm 55 phút»
    for token in reversed(before):
        if token.classes & {"Figure", "Semicolon", "Level"}:
            return False
        if token.classes & said:
            return True
    return False


def _yearly_list(found: Found) -> bool:
    """«mỗi năm tạo việc làm cho 2.800 người, giảm tỷ lệ hộ nghèo 1,5%»: the year opens a clause whose verbs are listed."""
    tokens, at = found.tokens, found.first - 1
    if at < 1 or not (tokens[at].word == "," or "Joining" in tokens[at].classes):
        return False
    for index in range(at, max(-1, at - _LISTED), -1):
        token = tokens[index]
        if "Yearly" in token.classes:
            opens = index == 0 or bool(tokens[index - 1].classes & {"Mark", "Mean", "Semicolon", "Time", "Aim", "Intend", "Clausal"})
            return opens and tells(tokens[index + 1 : at], "Figure")
        if token.classes & {"Semicolon", "Level", "Share", "TermSpan", "Time"}:
            return False
    return False


def _yearly_behind(found: Found) -> bool:
    """«tăng 7% mỗi năm», «giảm 5% số vụ cháy/năm»: the year stands behind what rises or falls."""
    at = found.slots["fig"][0]
    for index, token in enumerate(found.tokens[at + 1 : at + 9], at + 1):
        if "PerYear" in token.classes and found.tokens[index - 1].word == "/":
            return True
        if token.classes & {"Figure", "Semicolon", "Compare", "Time"} or (token.word != "/" and "Mark" in token.classes):
            return False
        if "Yearly" in token.classes:
            return True
    return False


def growth(found: Found) -> Measure | None:
    """«tốc độ tăng trưởng đạt 8%»: growth by the year; «mức tăng so với năm 2010 là 24%» since the year named."""
    lead = found.tokens[found.first : found.slots["fig"][0]]
    since = next((i for i, t in enumerate(lead) if "Compare" in t.classes), -1)
    named = 0 < since < len(lead) - 1 and tells(lead[since + 1 : since + 2], "TermStart", "Time")
    if named and not (figure_of(found).yearly or tells(lead, "Mean", "Yearly")):
        return Measure("rise", found.rule, compared=True)
    return Measure("annual-growth", found.rule, yearly=True)

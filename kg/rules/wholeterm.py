"""Whole terms that a figure adds up over, or is held against: «trong nhiệm kỳ», «so với nhiệm kỳ trước»."""

from __future__ import annotations

from itertools import pairwise

from kg.facts import Years
from kg.rules.moment import Moment
from kg.rules.period import Calendar
from kg.rules.spot import Read, Spot, tail
from kg.tokens import Token, tells

_LIST = 30  # tokens over which a list of rises and falls goes on
_NEXT = 12  # tokens behind a figure in which what it is compared with is named
_LED = 6  # tokens of a clause among which the time that opens it stands
_LEADING = frozenset({"About", "Afterwards", "Dangling", "Function", "Less", "More", "Newly", "Opener"})
_NAMED = frozenset({"Apiece", "Countable", "Figure", "Indicator", "Mark", "PlaceKind", "Rate", "Time", "Yearly"})
_TERMS = frozenset({"TermEnd", "TermSpan"})
_MISSED = frozenset({"Comparative", "ShortOf"})
_PLANNED = 8  # tokens between the word for a plan and its figure
_TERM = 3  # years that a duration must have to be told of as a term


def over_term(spot: Spot, kind: str) -> bool:
    """«134 vụ cháy trong nhiệm kỳ», «so với nhiệm kỳ trước tăng 18%»: a whole term is told or compared with."""
    behind = tail(spot.row, spot.at)
    behind = behind[: next((i for i, t in enumerate(behind) if "Cause" in t.classes), len(behind))]  # not «… là cao vì ba năm qua …»
    if any("TermSpan" in t.classes or _years_long(t) for t in behind):
        return True
    if kind not in {"growth", "ratio", "change"}:
        return False
    begun = spot.start if spot.start == 0 or spot.row[spot.start - 1].word != ":" else 0  # «so với 5 năm trước: số vụ giảm …»
    near = (*spot.ahead(16, begun), *tail(spot.row, spot.at))
    for token, following in pairwise(near):
        moment = following.payload
        span = isinstance(moment, Moment) and moment.years is not None and moment.years[0] < moment.years[1]
        if not token.classes.isdisjoint(("Comparative", "Compare", "Figure")) and (span or _term_before(following)):
            return True
    return _list_against_term(spot)


def against_past_term(spot: Spot) -> bool:
    """«doanh thu 52 tỷ đồng, gấp 2,6 lần nhiệm kỳ trước»: a total of the term, for what it is held against is one."""
    row, at = spot.row, spot.at
    following = row[at + 1 : at + _NEXT]
    if len(following) < 4 or following[0].word != ",":
        return False
    if not following[1].classes & {"Comparative", "Compare", "Fall", "Multiply", "Rise"}:
        return False
    for token, then in pairwise(following[1:]):
        if token.word in {",", "."} or "Semicolon" in token.classes:
            return False
        if "PastTerm" in then.classes or _spans(then):  # «gấp 3,2 lần giai đoạn 2011-2015»
            return bool(token.classes & {"Comparative", "Compare", "Figure", "More"})
    return False


def _spans(token: Token) -> bool:
    moment = token.payload
    return isinstance(moment, Moment) and moment.years is not None and moment.years[1] - moment.years[0] >= _TERM


def _term_before(token: Token) -> bool:
    """«nhiệm kỳ trước», «5 năm trước đó»."""
    moment = token.payload
    return "PastTerm" in token.classes or (_years_long(token) and isinstance(moment, Moment) and moment.when == "past")


def _years_long(token: Token) -> bool:
    """«đón 1,2 triệu lượt khách trong 5 năm»."""
    moment = token.payload
    return isinstance(moment, Moment) and moment.kind == "duration" and (moment.count or 0) >= _TERM


def term_before(spot: Spot, parent: Read | None, calendar: Calendar) -> Years | None:
    """«11.274 tỷ đồng (nhiệm kỳ trước 7.015 tỷ đồng)», «mỗi năm 2.000 lao động (nhiệm kỳ trước: 1.600 lao động)».

    What stands in brackets so holds for the time a term before that of the figure in front of them.
    """
    past, coming = calendar.past, calendar.coming
    if not spot.depth or parent is None or parent.depth or parent.period is None or past is None:
        return None
    lead = spot.ahead(_LED)
    opened = next((i for i, t in enumerate(lead) if t.word == "("), len(lead))
    if not tells(lead[opened:], "PastTerm"):
        return None
    begin, end = parent.period
    if end not in {past[1], coming[1] if coming else past[1]}:
        return None
    length = past[1] - past[0]
    return (end - length * (2 if begin < end else 1), end - length)


def of_whole_term(spot: Spot, parent: Read | None) -> bool:
    """«tăng 6% so với năm 2019, trong khi …», «… đòi hỏi 9%/năm cho cả nhiệm kỳ»: a plan's yearly mean, held against another time's growth."""
    other = parent is not None and not parent.measure.startswith("annual")
    return other or tells(tail(spot.row, spot.at)[:3], "TermSpan")


def planned_term(spot: Spot, calendar: Calendar) -> Years | None:
    """«…, trong khi nghị quyết đề ra bình quân cả nhiệm kỳ 8%», «(nghị quyết đề ra đến cuối nhiệm kỳ là 70 triệu đồng)»."""
    if spot.told.isdisjoint(_TERMS):
        return None
    term, near = calendar.coming if calendar.midway else calendar.past, spot.ahead(_PLANNED, max(spot.floor, spot.start))
    if term is None or not tells(near, *_TERMS) or not tells(near, "Plan"):
        return None
    return (term[1], term[1]) if tells(near, "TermEnd") else term


def missed_term(spot: Spot, calendar: Calendar, adds_up: bool) -> Years | None:
    """«Tăng trưởng chưa đạt mục tiêu Đại hội XIX (8%/năm)», of which nothing else is told: what was planned for the term that is over; the
    whole of it where it ``adds_up`` or is a yearly mean."""
    near, past = spot.row[: spot.at] if spot.depth else spot.ahead(_PLANNED, max(spot.floor, spot.start)), calendar.past
    if past is None or calendar.midway or spot.told.isdisjoint(_MISSED) or not tells(near, *_MISSED) or not tells(near, "Plan"):
        return None
    return past if adds_up else (past[1], past[1])


def in_weeks(spot: Spot) -> bool:
    """«Sau gần một tháng vận hành, xã tiếp nhận 2.150 hồ sơ», «Theo báo cáo, bốn tuần đầu …»: a time shorter than a year opens the clause."""
    row, at = spot.row, spot.start
    if "According" in row[at].classes:
        comma = next((i for i in range(at, min(spot.at, at + _LED)) if row[i].word == ","), at - 1)
        at = comma + 1
    at += row[at].word == ","  # «Theo báo cáo, …»
    unknown = 0
    for index, token in enumerate(row[at : min(spot.at, at + _LED)]):
        moment = token.payload
        short = isinstance(moment, Moment) and moment.kind in {"time", "months"} and moment.years is None
        if short or (index and "ShortTime" in token.classes):
            return not tells(row[at : spot.at], "TermCue", "TermSpan")  # «Trong 1.825 ngày của nhiệm kỳ»
        unknown += token.classes.isdisjoint(_LEADING)
        if unknown > 1 or not token.classes.isdisjoint(_NAMED):
            return False
    return False


def done_over_years(spot: Spot) -> bool:
    """«5 năm qua, bệnh viện khám cho 1,6 triệu lượt người»: what is done every day, told of several years at once."""
    if spot.frame.years is not None or not tells(spot.ahead(4, spot.floor), "Activity"):
        return False
    return any(_years_long(t) or "TermSpan" in t.classes or _done_term(t) for t in spot.row[: spot.at])


def taken_in(spot: Spot) -> bool:
    """«5 năm qua, tổng thu ngân sách đạt 1.250 tỷ đồng»: an amount of each year, told of several at once, with no clause between
    («5 năm qua, kinh tế phát triển khá, thu ngân sách đạt …»), and held against no single year («…, gấp 2 lần năm 2015»)."""
    lead = spot.row[spot.floor : spot.at]
    opened = next((i for i, t in enumerate(lead) if _years_long(t) or _done_term(t)), None)
    if opened is None or tells(lead, "Mean", "Yearly"):
        return False
    return not tells(lead[opened + 2 :], "Mark", "Semicolon") and not _against_year(spot)


def _against_year(spot: Spot) -> bool:
    for token, then in pairwise(spot.row[spot.at + 1 : spot.at + _NEXT]):
        if "Semicolon" in token.classes:
            return False
        moment = then.payload
        single = isinstance(moment, Moment) and moment.years is not None and moment.years[0] == moment.years[1]
        if not token.classes.isdisjoint(("Comparative", "Compare", "Times")) and (single or "TermStart" in then.classes):
            return True
    return False


def _done_term(token: Token) -> bool:
    done = token.concept("Done")
    return done is not None and done.get("dh:frames") == "term"


def of_term(token: Token) -> bool:
    """Whether a word for a plan means one of a whole term: «chỉ tiêu», «nghị quyết», not «kế hoạch năm»."""
    plan = token.concept("Plan")
    return plan is not None and plan.get("dh:frames") == "term"


def _list_against_term(spot: Spot) -> bool:
    """«số vụ giảm 23 vụ, số người chết giảm 8 người so với nhiệm kỳ trước»: the term stands behind the last of a list."""
    for token, following in pairwise(spot.row[spot.at + 1 : spot.at + _LIST]):
        if token.classes & {"Semicolon", "Level", "Time", "Holding"}:
            return False
        if "Compare" in token.classes:
            return _term_before(following)
    return False

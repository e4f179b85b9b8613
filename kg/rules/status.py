"""Whether a figure is a result, an estimate or a target, from the words close to it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Years
from kg.rules.period import Calendar, status_of
from kg.rules.spot import Read, Spot, carried_out, of_a_plan
from kg.tokens import Token, tells

# Before a word for a goal: the figure behind it says how far the goal was reached.
_REACHED = frozenset({"Comparative", "Compare", "GoalReached", "Level", "Surpass"})

_MEMBERS = 9  # tokens between a word for standing for members and where these are
_GOALS = frozenset({"Aim", "Intend"})
_JOINT = 6  # tokens between a goal and how many times what there is it comes to


def status(spot: Spot, own: Years | None, leaned: Read | None, calendar: Calendar) -> str:
    """Result, estimate or target; what leans on an estimate is one."""
    behind = spot.behind
    if spot.stands or (spot.figure.counted and _represented(spot)):
        return "result"
    aims = spot.figure.counted and spot.figure.of is None and len(behind) == 1 and spot.aims(behind)
    if spot.figure.planned or spot.names_plan() or aims or _goal_of_figure(spot) or _demanded(spot) or spot.owed():
        return "target"
    if spot.measure.kind == "ratio" and own is None and leaned is not None and _of_goal(spot, leaned):
        return "target"
    year = calendar.year
    if own is not None and own == (year, year) and not (spot.depth or _left(spot)) and _aimed(spot):
        return "target"  # «phấn đấu xóa hết nhà tạm, 361 căn, ngay trong năm nay»
    then = own or (spot.frame.years if spot.depth else None)
    over = then is not None and year is not None and then[0] == then[1] < year - 1  # «dự kiến từ 21 triệu năm 2010 …»
    framed = status_of(spot.frame, calendar, (spot.estimated and not over) or _estimated_behind(spot.row, spot.at), own)
    aimed = _aimed_near(spot)
    this_year = spot.ought and spot.frame.years == (year, year)  # «năm nay phải tăng trưởng trên 10%»
    if own is None and (this_year or _directed(spot) or _joined(spot) or (spot.frame.years is None and (spot.ought or aimed))):
        return "target"
    years = spot.frame.years
    another = years is not None and years[0] == years[1] and leaned is not None and years != leaned.period
    leans = own is None and leaned is not None and leaned.status == "estimate" and not another and spot.frame.months is None
    return "estimate" if framed == "result" and leans else framed


def _joined(spot: Spot) -> bool:
    """«Muốn có 8.000 căn nhà và 20% hộ dùng điện mặt trời»: one more object of the verb that sets a goal, with nothing but «và» between."""
    last = spot.last
    if last is None or last.status != "target" or last.planned or last.figure.planned or "Joining" not in spot.row[spot.at - 1].classes:
        return False
    between = spot.row[last.at + 1 : spot.at - 1]
    return len(between) <= _JOINT and not tells(between, "Done", "Holding", "Level", "Mark", "Plan", "Semicolon", "Time", "Undergo", "Within")


def _directed(spot: Spot) -> bool:
    """«yêu cầu tỉnh bảo đảm tăng trưởng năm 2020 không dưới 5%»: what somebody asks others to see to."""
    if "Intend" not in spot.told:
        return False
    begin = next((i for i in range(spot.at, 0, -1) if "Semicolon" in spot.row[i].classes), 0)
    clause = spot.row[begin : spot.at]
    ensured = next((i for i, t in enumerate(clause) if "Intend" in t.classes and any(c.get("dh:frames") == "object" for c in t.concepts)), 0)
    return ensured > 0 and tells(clause[:ensured], "Demand", "Intend") and not tells(clause, "Done", "Outturn", "GoalReached")


def _goal_of_figure(spot: Spot) -> bool:
    """«đặt mục tiêu 25% vào năm 2010», «mục tiêu đến năm 2010 là 25%»: the goal's word right before the figure, whatever its year."""
    if "Aim" not in spot.told or spot.measure.kind == "attainment":
        return False
    for index in range(spot.at - 1, max(spot.floor, spot.at - 5) - 1, -1):
        token = spot.row[index]
        if "Aim" in token.classes:
            led = spot.row[index - 1].classes if index else frozenset()
            return not of_a_plan(spot.row, index) and not led & _REACHED
        if token.classes.isdisjoint(("About", "AtLeast", "Function", "Less", "More", "Settling", "Time")):
            return False
    return False


def _represented(spot: Spot) -> bool:
    """«Đại hội sẽ có 180 đại biểu, thay mặt 612 đảng viên ở 34 chi bộ»: whom delegates stand for is there already."""
    if "Attend" not in spot.told:
        return False
    near = spot.ahead(_MEMBERS)
    attend = next((i for i in range(len(near) - 1, -1, -1) if "Attend" in near[i].classes), len(near))
    return tells(near[attend:], "Refused") and not tells(near[attend:], "Aim", "Figure", "Intend", "Semicolon")


def _demanded(spot: Spot) -> bool:
    """«Nghị quyết Đại hội đòi hỏi tốc độ tăng GRDP bình quân 11%/năm»."""
    if "Demand" not in spot.told:
        return False
    clause = spot.row[max(spot.start, spot.floor) : spot.at]
    demand = next((i for i, t in enumerate(clause) if {"Assign", "Demand"} <= t.classes), -1)
    return demand > 0 and tells(clause[:demand], "Plan")


def _of_goal(spot: Spot, leaned: Read) -> bool:
    """«muốn đưa thu nhập lên 60 triệu đồng, bằng 1,5 lần hiện nay»: how many times the goal told right before is what there is."""
    if leaned.status != "target" or leaned.measure != "value" or leaned.figure.planned or spot.at - leaned.at > _JOINT:
        return False
    return not tells(spot.row[leaned.at + 1 : spot.at], "Done", "Plan", "Semicolon")


def _aimed_near(spot: Spot) -> bool:
    """Whether a word close before a figure makes it a goal, and none behind it tells of now: «nâng tỷ lệ, hiện mới 62%», nor of what
    was done: «Để đạt mục tiêu trên, huyện đã huy động 890 tỷ đồng»."""
    row, closed, done = spot.row, False, False
    if spot.told.isdisjoint(_GOALS):
        return False
    for index in range(spot.at - 1, max(spot.start, spot.floor, spot.at - 10) - 1, -1):
        token = row[index]
        closed = token.word == ")" or (closed and token.word != "(")
        if closed:
            continue  # «thu ngân sách (mục tiêu 900 tỷ đồng) và tỷ lệ đô thị hóa, mới chạm 26%»
        if done and token.word == ",":
            return False
        if not token.classes.isdisjoint(_GOALS):
            if _aims(spot, index, token):
                return True
        elif "Done" in token.classes and not _after(spot, index):
            if any(c.get("dh:frames") == "now" for c in token.concepts):
                return False
            done = True
    return False


def _aimed(spot: Spot) -> bool:
    """Whether the clause of a figure announces a goal before it."""
    aims = any("Aim" in t.classes and not of_a_plan(spot.row, i) for i, t in enumerate(spot.row[spot.start : spot.at], spot.start))
    return (aims and spot.frame.target) or spot.ought


def _aims(spot: Spot, at: int, token: Token) -> bool:
    """Whether a word before a figure makes it a goal: «phấn đấu», «sẽ»; «bảo đảm 90%» but not «được bảo đảm, 90%»."""
    if "Aim" in token.classes:
        return not (of_a_plan(spot.row, at) or carried_out(spot.row, spot.start, at))
    if "Intend" not in token.classes or _done(spot, at):
        return False
    if not any(c.get("dh:frames") == "object" for c in token.concepts):
        return True
    if at > 0 and _keeps(spot, at):
        return False
    undergone = spot.measure.kind == "attainment" or (at > 0 and "Undergo" in spot.row[at - 1].classes)
    return not (undergone or any(t.word == "," for t in spot.row[at : spot.at]))


def _done(spot: Spot, at: int) -> bool:
    """«đã tự bảo đảm 46%»: a verb of intent behind «đã» tells what was done."""
    return any(c.get("dh:frames") == "past" for t in spot.row[max(0, at - 2) : at] for c in t.concepts)


def _keeps(spot: Spot, at: int) -> bool:
    """«quân số khỏe bảo đảm 99%», «luôn bảo đảm quân số khỏe 98,9%», «…, đạt 96%; bảo đảm quân số khỏe 98%»: among no goals, what was so."""
    if spot.frame.target or spot.ought:
        return False
    lead = spot.row[spot.start : at]
    measured = at + 1 == spot.at and tells(lead, "Countable", "Indicator", "Predicate", "Quantity", "Rate")
    measured = measured and not tells(lead[-1:], "Agent", "Capital", "PlaceKind")
    listed = spot.last is not None and spot.last.status == "result" and at >= spot.start
    return measured or listed or "Adverbial" in spot.row[at - 1].classes


def _left(spot: Spot) -> bool:
    """«từ 340.000 m3 hiện nay lên …», «gấp ba mức 10 tỷ đồng của năm nay»: the level that was left, or compared with."""
    near = spot.ahead(4, spot.floor)
    instead = tells(spot.ahead(1), "InsteadOf")  # «12.000 MW thay vì 6.523 MW như hiện tại»
    return instead or tells(near, "Comparative", "Compare", "Multiply") or tells(near[-2:], "From")


def _estimated_behind(row: Sequence[Token], at: int) -> bool:
    """«52 triệu đồng năm 2020 (ước)», «320 tỷ đồng (ước cả năm)»: a bracket behind a figure without one of its own."""
    opened = next((i for i in range(at + 1, min(len(row), at + 4)) if row[i].word == "("), -1)
    if opened < 0 or not all("Time" in t.classes for t in row[at + 1 : opened]):
        return False
    inside = row[opened + 1 : next((i for i in range(opened, min(len(row), opened + 7)) if row[i].word == ")"), opened)]
    return tells(inside[:2], "Estimate") and not tells(inside, "Figure")


def _after(spot: Spot, at: int) -> bool:
    """«từ 340.000 m3 hiện nay lên …»: whether a token stands right behind a figure, and so is of that figure only."""
    return at > 0 and "Figure" in spot.row[at - 1].classes

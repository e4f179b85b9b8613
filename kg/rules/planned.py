"""Whether a figure is that of a plan which a result is held against: «so với mục tiêu 90%», «thay vì 22%»."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from kg.rules.amounts import Figure
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {"Assign", "Beyond", "Demand", "Draft", "InsteadOf", "InTurn", "Plan", "Resolve", "Scant", "Settling", "ShortOf", "Which"}
)
#: Without one of these in its row, no figure is a plan's.
TELLING = frozenset({"Assign", "Beyond", "Demand", "Draft", "InsteadOf", "Plan", "Resolve", "ShortOf", "Which"})
# What may stand between the word for a plan and the figure planned.
_OF_PLAN = frozenset(
    {
        "About", "Agent", "Assign", "AtLeast", "Capital", "Clausal", "Congress", "Demand", "Done", "Function", "InTurn", "Mean", "More", "Newly",
        "PlaceKind", "Refused", "Resolve", "Roman", "Scope", "Settling", "TermEnd", "TermSpan", "Time", "Yearly",
    }
)  # fmt: skip
_VERBS = frozenset({"Cumulative", "Rise", "Fall", "Surpass"})
_SMALL = frozenset({"About", "AtLeast", "Function", "Less", "More", "Settling"})
_SAYING_HOW = frozenset({"Fall", "Level", "Mean", "Rise"})
_SET = frozenset({"Assign", "Resolve"})
_ENDS = frozenset({"Figure", "Mark", "Semicolon"})
_SETTERS = frozenset({"Congress", "Plan"})
_AGAINST = frozenset({"Comparative", "Compare", "Demand", "Fall", "ShortOf"})
_HOLDING = frozenset({"Clausal", "Compare", "Function", "GoalReached", "ShortOf"})
# Before a plan that a figure follows at once: the figure is how far the plan was passed or filled.
_FILLING = frozenset({"Beyond", "Multiply", "Rise", "Share", "Surpass"})
_FAR = 14  # tokens behind a number of goals in which it is told that they were reached
_REACH = 8
_SETTING = ("Aim", "Assign", "Plan", "Resolve")
#: what may stand between «thực hiện» and the figure of what came of a goal
_UP_TO = frozenset(
    {"About", "Already", "Cumulative", "Done", "Fall", "Function", "Less", "Level", "Mark", "Mean", "More", "Rise", "Scant", "Yearly"}
)  # fmt: skip
_SETTER = 5  # tokens that may name who sets a level
_CONTRASTING = frozenset({"Clausal", "Done", "Outturn"})  # what stands between a goal and what was reached of it
_NAMING = frozenset({"CapitalNoun", "Countable", "Indicator", "Phrase", "Quantity"})
_SCANT = frozenset({"Newly", "Scant"})
_CONTRAST = 14  # tokens between a goal and what was reached of it
_ALL = 100  # per cent
_MISSED = frozenset({"Comparative", "GoalReached", "ShortOf"})
_NEAR = 2  # times that a level may be another that it is held against
_NEARER = Decimal("1.5")  # the same behind «vượt», which names more often by how much


def names_plan(row: Sequence[Token], at: int, behind: Sequence[Token] = ()) -> bool:
    """Whether the figure at token ``at`` is a plan's; ``behind`` is the noun phrase that follows it."""
    figure = cast(Figure, row[at].payload)
    of_goals = figure.goals or tells(row[at + 1 : at + 2], "Goal", "Plan")
    if at == 0 or (figure.paired and not figure.planned) or (of_goals and figure.of is not None):
        return False  # «vượt 14/15 chỉ tiêu do Đại hội đề ra»; «đạt 126% chỉ tiêu (152/120 đảng viên)»: the first of a pair is what was reached
    if figure.planned and not figure.paired:
        return True  # «dưới mức 58% mà Đại hội đề ra»
    led = at - 1
    while led > 0 and row[led].classes and (row[led].classes <= _SMALL or "Settling" in row[led].classes):
        led -= 1
    before = row[led]
    if "InsteadOf" in before.classes:
        return not of_now(row, at)
    if "ShortOf" in row[at - 1].classes and tells(row[at + 1 : at + 4], "Plan", "Resolve"):
        return True
    if row[at - 1].classes & {"Beyond", "Comparative", "Compare"} and _assigned_behind(row, at + 1):
        return True
    if "Compare" in row[at - 1].classes and at > 1 and "Figure" in row[at - 2].classes and tells(row[: at - 2], "ShortOf"):
        return True  # «chưa đạt chỉ tiêu, như nước thải được xử lý (35% so với 60%)»
    if _listed(row, at) or _assigned(row, at) or _set_behind(row, at + 1 + len(behind)):
        return True
    if row[at - 1].word == "(":
        return not figure.goals and _in_brackets(row, at)  # «hoàn thành 22/25 chỉ tiêu (11 chỉ tiêu vượt)»
    if before.word == ":" and led > 1 and row[led - 2].word == "(" and "Draft" in row[led - 1].classes:
        return True  # «90% (dự thảo: 80%)»
    if before.word == ":" and led > 1 and row[led - 2].word == "(":
        before, led = row[led - 1], led - 1  # «(yêu cầu: 60%)»
    if "Resolve" in before.classes and led > 0 and "Demand" in row[led - 1].classes:
        before, led = row[led - 1], led - 1  # «chưa đạt yêu cầu đề ra là dưới 0,15%»
    if "Demand" in before.classes and led > 0 and (row[led - 1].classes & _HOLDING or row[led - 1].word == "("):
        return True  # «trong khi yêu cầu là 20%», «chưa đạt yêu cầu 10%»
    return _announced(row, at) or _to_do(row, at) or _after_plan(row, at)


def _to_do(row: Sequence[Token], at: int) -> bool:
    """«Năm nay kế hoạch trồng 700 ha rừng», not «hoàn thành kế hoạch trồng 700 ha»: a plan, named with no more than its time, and its verb."""
    verb = at - 1
    while verb > 1 and row[verb].classes <= _SMALL and row[verb].classes:
        verb -= 1
    if verb < 1 or row[verb].classes.isdisjoint({"Activity", "Cumulative"}) or "Plan" not in row[verb - 1].classes:
        return False
    return verb == 1 or not row[verb - 2].classes.isdisjoint({"PlaceKind", "Time"}) or row[verb - 2].word in {",", ";", "."}


def _announced(row: Sequence[Token], at: int) -> bool:
    """«Nghị quyết Đại hội đề ra thu nhập bình quân đầu người đạt 80 triệu đồng, …», «Đại hội nhiệm kỳ trước giao thu ngân sách
    3.500 tỷ đồng»: who set the level opens the clause."""
    index = at - 1
    while index > 1 and row[index].classes & (_SMALL | _SAYING_HOW):
        index -= 1
    opens = index == 1 or (index > 1 and "Semicolon" in row[index - 2].classes)
    if "Indicator" not in row[index].classes:
        return False
    if opens and row[index - 1].classes == {"Plan"}:
        return True
    if index < 3 or row[index - 1].classes.isdisjoint(_SET):
        return False
    return "PastTerm" in row[index - 2].classes and "Congress" in row[index - 3].classes


def of_now(row: Sequence[Token], at: int) -> bool:
    """«12.000 MW thay vì 6.523 MW như hiện tại»: what there is, and no plan's."""
    return any(c.get("dh:frames") == "now" for t in row[at + 1 : at + 3] for c in t.concepts)


def passed(row: Sequence[Token], at: int, told: Figure | None) -> bool:
    """«còn 4,5%, cao hơn mục tiêu 4%»: the plan's level; «đạt 12%, thấp hơn mục tiêu 7%»: by how much it was missed.

    Which of the two follows from ``told``, the figure that is held against the plan: the level that it is above or below
    lies on the side that the verb says, and not far from it.
    """
    figure = cast(Figure, row[at].payload)
    verb = _held_above(row, at)
    if told is None or told.unit != figure.unit or not verb:
        return False
    if at + 1 < len(row) and row[at + 1].classes & {"Plan"}:
        return False
    level, reached = figure.value or figure.low, told.value or told.low
    if level is None or reached is None or level <= 0 or reached <= 0:
        return False
    if "Surpass" in verb:  # «vượt mục tiêu 80 triệu đồng», not «vượt mục tiêu 5 triệu đồng»; in per cent it stays open
        near = level < reached <= _NEARER * level
        said = tells(row[at + 1 : at + 4], "Assign", "Resolve")  # «tăng 11,4%, vượt mục tiêu 11% Đại hội đề ra»
        return near and (said or figure.unit != "%" or not tells(row[max(0, at - _CONTRAST) : at], "Fall", "Growth", "Rise"))
    return reached < level <= _NEAR * reached if "Fall" in verb else level < reached <= _NEAR * level


def _assigned(row: Sequence[Token], at: int) -> bool:
    """«đạt 86%, trong khi Bộ Công an giao chỉ tiêu 75%», «(tỉnh giao 47%)»: who set the level stands before the verb."""
    index = at - 1
    while index > 0 and row[index].classes & (_SMALL | {"Plan"}) and "Assign" not in row[index].classes:
        index -= 1
    if row[index].classes.isdisjoint(_SET | {"Demand"}):
        return False
    if row[index].classes & {"Demand", "Resolve"} and not any(t.classes & _SETTERS for t in row[max(0, index - _SETTER) : index]):
        return False  # «trong khi Đại hội XIX đặt ra 14%», «trong khi huyện xác định 14%» tells no plan
    for token in reversed(row[max(0, index - _SETTER) : index]):
        if "Clausal" in token.classes or token.word == "(":
            return tells(row[:index], "Figure")
        if token.classes & (_ENDS | _VERBS):
            return False
    return False


_OWED = ("Aim", "Assign", "Intend", "Promise", "Resolve")
#: what stands before a goal that is told against what was reached
OWING = frozenset({*_OWED, "Plan"})


def unmet(row: Sequence[Token], at: int) -> bool:
    """«đề ra 6 xã mà đến giờ mới có 4 xã», «mục tiêu còn 45% song thực tế là 48%»: a goal of which the clause tells what was reached."""
    led = row[max(0, at - 4) : at]
    if not tells(led[-3:], *_OWED) and not tells(led, "Plan"):
        return False
    if at < 3 and "Plan" in row[0].classes and tells(row[at + 1 : at + _REACH], "ShortOf"):
        return True  # «Chỉ tiêu 25% lao động có bằng cấp không đạt»
    if tells(led[-3:], "Surpass"):
        return False  # «vượt chỉ tiêu 10%, nhưng …»
    behind = row[at + 1 : at + _CONTRAST]
    for index, token in enumerate(behind):
        ends = "Semicolon" in token.classes or token.word == "."
        if "Figure" in token.classes or (ends and not tells(behind[index + 1 : index + 2], *_CONTRASTING)):
            return False
        if falls_short(behind[: index + 1]):
            return True
    return False


def outdone(row: Sequence[Token], at: int) -> bool:
    """«Nghị quyết đề ra thu ngân sách 400 tỷ đồng, thực hiện 430 tỷ đồng»: a goal behind which the clause tells what came of it."""
    if not tells(row[max(0, at - _CONTRAST) : at], *_SETTING) and not (tells(row[:at], *_SETTING) and tells(row[:at], "Outturn")):
        return False
    parted = turned = bare = False
    for index in range(at + 1, min(len(row), at + _REACH)):
        token = row[index]
        if "Figure" in token.classes:
            mine, theirs = cast(Figure, row[at].payload), cast(Figure, token.payload)
            return turned and mine.unit == theirs.unit and not theirs.planned
        if turned and (token.classes.isdisjoint(_UP_TO) or (bare and "Cumulative" in token.classes)):
            return False  # «; kết quả huấn luyện đạt 80%» is of something else
        parted = parted or token.word == "," or "Semicolon" in token.classes
        if parted and not turned:
            bare = {"BackNoun", "Done"} <= token.classes  # «kết quả»
            turned = bare or "Outturn" in token.classes
    return False


def falls_short(tokens: Sequence[Token]) -> bool:
    """«…, rốt cuộc chỉ», «…; kết quả chỉ», «…, nhưng đến nay mới»: tokens that end in how little of a goal was reached, told against it."""
    if tokens[-1].classes.isdisjoint(_SCANT):
        return False
    if "Scant" in tokens[-1].classes and len(tokens) > 1 and tokens[-2].word == ",":
        return True  # «…, thực tế chỉ»
    for token in reversed(tokens[:-1]):
        if not token.classes.isdisjoint(_CONTRASTING):
            return True
        if not token.classes.isdisjoint(_NAMING):
            return False  # «…, trong khi vốn vay được duyệt chỉ là …»: told of something else
    return False


def _assigned_behind(row: Sequence[Token], start: int) -> bool:
    """«vượt con số 8 tỷ đồng thành phố giao», «vượt mốc 45 triệu đồng do Đại hội đề ra»: who set the level stands behind it."""
    for index in range(start, min(len(row), start + _SETTER)):
        token = row[index]
        if token.classes & _ENDS:
            return False
        if token.classes & _SET:
            return index + 1 == len(row) or bool(row[index + 1].classes & _ENDS)
    return False


def met(row: Sequence[Token], at: int, inner: bool) -> bool:
    """«bước vào nhiệm kỳ mới với 9/10 chỉ tiêu của nhiệm kỳ trước đã đạt»: goals of the term before, told of as reached.

    ``inner`` says that goals were told before in the same paragraph: «…. Huyện hoàn thành 16/18 chỉ tiêu»; what is out of a whole,
    with a word for it behind, was reached also where they are told first: «Đại hội thống nhất: 18/20 chỉ tiêu đã hoàn thành».
    """
    if at + 1 == len(row) or not (cast(Figure, row[at].payload).goals or row[at + 1].classes & {"Goal", "Plan"}):
        return False
    if cast(Figure, row[at].payload).of is not None and not tells(row[:at], "Aim", "Intend"):
        behind = row[at + 1 : at + _FAR]
        over = any("GoalReached" in t.classes and tells(behind[:i], "Already", "Done") for i, t in enumerate(behind))
        if over or (inner and tells(row[:at], "GoalReached")):
            return True
    return tells(row[at + 1 : at + _REACH], "PastTerm")


def _held_above(row: Sequence[Token], at: int) -> frozenset[str]:
    """The classes of «thấp hơn» before «chỉ tiêu Nghị quyết là» and the figure; empty where no plan stands between."""
    plan = False
    for index in range(at - 1, max(-1, at - 6), -1):
        token = row[index]
        if token.classes & {"Comparative", "Surpass"}:
            return token.classes if plan else frozenset()
        if not token.classes & (_OF_PLAN | {"Copula", "Plan"}):
            return frozenset()
        plan = plan or "Plan" in token.classes
    return frozenset()


def _after_plan(row: Sequence[Token], at: int) -> bool:
    """«so với mục tiêu 90%», «trong khi chỉ tiêu Đại hội giao là 85%», «không đạt kế hoạch 7%»."""
    index = at - 1
    last = max(0, at - _REACH)
    told = tells(row[index : index + 1], "Copula")  # «vượt mục tiêu nghị quyết là 6,5%»
    if index > 1 and row[index].classes & {"Fall", "Rise"} and "Plan" in row[index - 1].classes:
        return not row[index - 2].classes.isdisjoint(_MISSED)  # «không đạt mục tiêu tăng 6%/năm»
    while index >= last and "Plan" not in row[index].classes:
        token = row[index]
        if not (token.classes & _OF_PLAN or token.word == ":") or token.classes & _VERBS:
            return False
        index -= 1
    if index < last:
        return False
    if index == 0:
        return False
    led = row[index - 1]
    if led.classes & {"Clausal", "Compare", "Function"} or led.word in {"(", ",", "/"}:
        return True
    if told and led.classes & _MISSED:
        return True
    if "Onto" in led.classes and index > 1 and row[index - 2].word == ",":
        return True  # «…, còn kế hoạch là 1 tỷ USD»
    if ("Semicolon" in led.classes or led.word == "-") and tells(row[: index - 1], "Figure"):
        return True  # «14,05% - nghị quyết đề ra 13,2%», «đạt 85 triệu đồng; mục tiêu nghị quyết là 80 triệu đồng»
    value = cast(Figure, row[at].payload).value
    whole = "Percent" in row[at].classes and value is not None and value >= _ALL
    return index == at - 1 and bool(led.classes & {"GoalReached", "ShortOf"}) and not led.classes & _FILLING and not whole


def _in_brackets(row: Sequence[Token], at: int) -> bool:
    """«vượt mục tiêu đề ra (1 - 1,5%/năm)», «cao hơn chỉ tiêu Đại hội huyện lần thứ VI đề ra (7,5%)», «vượt mục tiêu Đại hội X (40%)»."""
    figure = cast(Figure, row[at].payload)
    if "Percent" in row[at].classes and figure.value is not None and figure.value > _ALL:
        return False  # «vượt mục tiêu Đại hội X (120%)»: how far it was filled
    if at > 1 and "Plan" in row[at - 2].classes:
        return True
    for index in range(at - 2, max(0, at - 14), -1):
        token = row[index]
        if token.classes & _ENDS:
            return False
        if token.classes & {"Plan", "Demand"}:
            return index > 0 and bool(row[index - 1].classes & (_AGAINST | {"Surpass"}))
    return False


def _listed(row: Sequence[Token], at: int) -> bool:
    """«chỉ tiêu giao lần lượt là 75% và 95%»: the figure before, where only «và» stands between, is the plan's."""
    index = at - 1
    if not ("Joining" in row[index].classes or row[index].word == ",") or index == 0 or "Figure" not in row[index - 1].classes:
        return False
    turn = next((i for i in range(index - 1, max(-1, index - _REACH), -1) if "InTurn" in row[i].classes), -1)
    return turn >= 0 and names_plan(row, index - 1)


def _set_behind(row: Sequence[Token], start: int) -> bool:
    """«… mức 9% mà Đại hội X đặt ra», «100 bài mà nghị quyết giao»: who set the level stands behind it."""
    if start >= len(row) or "Which" not in row[start].classes:
        return False
    setter = False
    for index in range(start + 1, min(len(row), start + 1 + _REACH)):
        token = row[index]
        if token.classes & _ENDS:
            return False
        if setter and token.classes & _SET:
            following = row[index + 1] if index + 1 < len(row) else None
            return following is None or bool(following.classes & _ENDS) or following.word == "."
        setter = setter or bool(token.classes & _SETTERS)
    return False

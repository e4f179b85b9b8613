"""What kind a percentage is that no verb of its own tells: a share of a whole, or a growth in a list of growths."""

from __future__ import annotations

from msgspec.structs import replace

from kg.rules.reckon import Measure
from kg.rules.spot import Read, Spot, of_same_period, tail
from kg.rules.subject import Subject
from kg.rules.wordings import Wordings
from kg.tokens import tells

_GROWTHS = frozenset({"annual-growth", "growth"})
_ALL = 100  # per cent
_LEVEL = 20  # per cent, by which a rate is hardly over what was planned
_NEAR = 6  # tokens behind a figure in which a plan is told of
_ASIDE = 3  # tokens of a percentage in brackets
_PARTED = 4  # tokens between an amount and the percentage of it that somebody gave
_BRACKET = 2  # tokens between an amount and the percentage in brackets behind it
_PARTS = 24  # tokens over which the parts of a whole are listed
_MONEY = frozenset({"VND", "USD"})
_PASSING = frozenset({"About", "Function", "GoalReached", "Level", "More", "Multiply"})
# What may stand between a figure of a list and the name before it without being a verb of its own.
_OWN = frozenset({"Level", "Share", "Multiply", "Rise", "Fall", "Surpass", "Aim", "Plan"})
_SHARE = Measure("share", "<phần> <số %>")
#: a level that was passed
PASSED = Measure("value", "vượt <mức>")
_AIMED = Measure("value", "vượt <mục tiêu> <mức>")
_OWED = Measure("value", "<mức> phải đạt")
#: a percentage of a whole that is named behind it
OF_WHOLE = Measure("share", "<phần> <số %> <tổng thể>")


def carried(spot: Spot, structure: bool) -> Measure:
    """The measure of a figure before its subject is known: that of the one before where both are named behind; a share in brackets in a list
    of shares (``structure``): «theo hướng tăng dịch vụ (45%), giảm nông nghiệp (9%)»."""
    if structure and spot.depth and spot.percent and spot.measure.kind == "rise" and spot.row[spot.at - 1].word == "(":
        return _SHARE
    if spot.measure.kind == "rise" and spot.owed():
        return _OWED
    last = spot.last
    if last is None or spot.measure.kind != "value":
        return spot.measure
    if spot.percent and last.measure == "attainment" and last.figure.unit == "%" and of_same_period(spot, last):
        return last.rule  # «giải ngân đạt 48% kế hoạch, trong khi cùng kỳ mới 35%»
    if _attains(spot, last):
        return Measure("attainment", "<kết quả>, đạt <số %>")
    same = _same_fall(spot, last) if spot.percent else _same_change(spot, last)
    return last.rule if same else spot.measure


def settled(spot: Spot, subject: Subject, leans: bool, wordings: Wordings) -> Measure:
    """The measure of a figure once its subject is known, where the words around it left that open."""
    measure, last = spot.measure, spot.last
    if last is not None and last.rule.yearly and rated(spot, subject):
        return replace(measure, yearly=True)
    if spot.percent and measure.kind == "attainment" and measure.add and spot.planned:
        return _AIMED
    over = spot.percent and measure.kind == "attainment" and bool(measure.add)
    if over and ((last is not None and _passes(spot, last, leans)) or (not leans and _level_passed(spot, subject))):
        return PASSED
    if not spot.percent or measure.kind != "value":
        return measure
    if _of_whole(spot, subject):
        return OF_WHOLE
    if last is not None and last.measure == "share" and subject.head and subject.head == last.subject.head and wordings.is_among(subject.label):
        return _SHARE  # «chiếm 14% cấp ủy cấp huyện và 18% cấp ủy cơ sở»
    if last is not None and leans and spot.restates():
        told_of = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
        if told_of is not None and last.measure == "value" and last.figure.unit != "%" and told_of.classes & {"CapitalNoun", "Total", "Whole"}:
            return _SHARE  # «413 tỷ đồng, tương ứng 81% số tài sản phải thu hồi»
        return _restated(spot, last, measure)
    if last is not None and ((leans and _part_in_brackets(spot, last)) or _given_towards(spot, subject, last)):
        return _SHARE
    if last is not None and not leans and _listed(spot, subject, last, wordings):
        return replace(last.rule, kind=last.measure, spans=False) if last.rule.kind == "value" else replace(last.rule, spans=False)
    per_year = spot.figure.yearly or subject.unit in _MONEY or tells(tail(spot.row, spot.at)[:2], "Yearly")
    if wordings.is_economy(subject.label) and per_year:  # also «GRDP bình quân giai đoạn 2001-2005 là 9,4%»: else in money
        return Measure("annual-growth", "<kinh tế> <số %> mỗi năm", yearly=True)
    growth_planned = spot.planned and last is not None and last.measure in _GROWTHS  # «tăng 12%, trong khi Đại hội đặt ra 14%»
    if wordings.is_sector(subject.label) and not (spot.figure.yearly or growth_planned):
        return _SHARE
    peopled = last is not None and last.subject.indicator == "dhi:population"
    if last is not None and not leans and (peopled or not subject.rate) and _part(spot) and _whole(last):
        return _SHARE
    return measure


def rated(spot: Spot, subject: Subject) -> bool:
    """«hộ nghèo giảm 2%, riêng hộ đồng bào dân tộc giảm 4%»: the rate of a part falls by points as that of all does."""
    last = spot.last
    falls = last is not None and last.measure in {"annual-change", "change"} and last.figure.unit == "%"
    return falls and spot.percent and spot.measure.kind == "rise" and subject.indicator is None and _part(spot)


def _passes(spot: Spot, last: Read, leans: bool) -> bool:
    """«còn 15,6% hộ nghèo, riêng huyện Đakrông vượt 40%»: the rate of a part, which is over a level and no plan."""
    alike = leans and last.subject.rate and last.measure == "value" and last.figure.unit == "%"
    within = tells(spot.row[spot.floor : spot.at], "Within", "Scope", "PlaceKind")
    return alike and within and not tells(spot.row[spot.floor : spot.at + 4], "Plan")


def _level_passed(spot: Spot, subject: Subject) -> bool:
    """«tỷ lệ che phủ rừng vượt 73%»: a rate over a level, where no plan is told of."""
    return subject.rate and (spot.figure.value or 0) >= _LEVEL and not tells(spot.row[spot.floor : spot.at + _NEAR], "Compare", "Goal", "Plan")


def _of_whole(spot: Spot, subject: Subject) -> bool:
    """«bằng 55% GRDP», «góp 79% trong số này»: nothing but the whole stands behind, and the part before."""
    behind = spot.behind
    if not behind or spot.row[spot.at + 1] is not behind[0] or not behind[0].classes & {"Whole", "EconomyNoun"} or "Need" in behind[0].classes:
        return False
    if tells(behind[1:], "Predicate", "Holding", "Countable") or "Countable" in behind[0].classes:
        return False
    whole = "EconomyNoun" in behind[0].classes  # «chi cho nghiên cứu đạt 2% GRDP»
    if subject.rate and not whole and (subject.indicator is None or "Indicator" not in behind[0].classes):
        return False  # «số vụ vi phạm kỷ luật dưới 0,2% quân số»
    return behind[0].word not in subject.label.lower()


def _attains(spot: Spot, last: Read) -> bool:
    """«kết nạp 402 đảng viên, đạt 114,9%», «…, vượt chỉ tiêu Đại hội X (115%)»: more than all can only be more than was planned."""
    value = spot.figure.value
    if not spot.percent or value is None or value <= _ALL or spot.behind or last.measure != "value" or last.figure.unit == "%":
        return False
    told = spot.row[last.at + 1 : spot.at]
    if told and told[-1].word == "(" and tells(told, "Surpass") and tells(told, "Plan") and not tells(told, "Figure", "Semicolon"):
        return True
    closed = next((i for i in range(spot.at - 1, spot.floor - 1, -1) if spot.row[i].word == ")"), spot.floor - 1)
    between = spot.row[closed + 1 : spot.at]
    led = tells(between, "GoalReached", "Multiply")  # «đạt 114,9%», «(chỉ tiêu là 350), bằng 114,9%»
    return led and all(t.classes & _PASSING or t.word == "," for t in between)


def _restated(spot: Spot, last: Read, measure: Measure) -> Measure:
    """«giảm 512 biên chế, tức 4,3%», «trong đó … 1.870 tỷ đồng, tương đương 60,2%»: the figure before in per cent."""
    if last.measure == "change" and last.figure.unit != "pp":
        return replace(last.rule, kind="rise", compared=True, yearly=False)
    if last.figure.unit in _MONEY and tells(spot.row[max(0, last.at - 10) : last.at], "Within"):
        return _SHARE
    return measure


def _part_in_brackets(spot: Spot, last: Read) -> bool:
    """«… 1.250 tỷ đồng, trong đó ngân sách nhà nước 320 tỷ đồng (25,6%), nhân dân 95 tỷ đồng (7,6%)»."""
    if spot.row[spot.at - 1].word != "(" or spot.at - last.at > _BRACKET or last.figure.unit not in _MONEY or last.measure != "value":
        return False
    for token in reversed(spot.row[max(spot.start, last.at - _PARTS) : last.at]):
        if "Within" in token.classes:
            return True
        if token.word == "." or "Time" in token.classes:
            return False
    return False


def _given_towards(spot: Spot, subject: Subject, last: Read) -> bool:
    """«tổng kinh phí 385 tỷ đồng, nhân dân đóng góp 42%»: what part of the amount told right before was of that."""
    if last.figure.unit not in _MONEY or last.measure != "value" or spot.behind or not (subject.unit in _MONEY or tells(spot.ahead(1), "Share")):
        return False
    between = spot.row[last.at + 1 : spot.at]
    return len(between) <= _PARTED and (spot.figure.value or 0) < _ALL and not tells(between, "Compare", "Level", "Semicolon", "Time")


def _listed(spot: Spot, subject: Subject, last: Read, wordings: Wordings) -> bool:
    """«tăng 11,8%/năm, trong đó công nghiệp 13,2%, dịch vụ 14,5%»: the growth of a part, with no verb of its own."""
    if last.measure not in _GROWTHS or subject.rate or spot.behind:
        return False
    between = spot.row[max(spot.floor, last.at + 1) : spot.at]
    apart = tells(between, "Within")  # «…; riêng khu vực công nghiệp là 22,8%»
    if any(t.classes & _OWN and "Newly" not in t.classes and not (apart and "Copula" in t.classes) for t in between):
        return False
    return wordings.is_sector(subject.label) or tells(between, "Within")


def _same_fall(spot: Spot, last: Read) -> bool:
    """«giảm 12,5% số vụ, 20% số người chết và 8,4% số người bị thương»: what rises or falls is named behind each."""
    if last.rule.kind != "rise" or last.figure.unit != "%" or not (spot.behind or _respects(spot, spot.at)):
        return False
    if not (spot.row[last.at + 1].classes & {"Total", "NumberOf", "Countable"} or _respects(spot, last.at)):
        return False
    between = spot.row[max(spot.floor, last.at + 1) : spot.at]
    return bool(between) and all(t.word == "," or "Joining" in t.classes for t in between[-1:]) and not any(t.classes & _OWN for t in between)


def _same_change(spot: Spot, last: Read) -> bool:
    """«giảm 9 phòng, 38 đội so với năm 2018», «giảm 312 vụ (21%), 98 người chết»: nothing but a comma stands between what was cut."""
    if last.rule.kind != "rise" or not (last.figure.counted and spot.figure.counted and spot.behind) or last.figure.yearly:
        return False
    between = spot.row[spot.floor : spot.at]
    if len(between) > _ASIDE and between[0].word == "(" and "Percent" in between[1].classes and between[2].word == ")":
        between = between[_ASIDE:]
    return bool(between) and all(t.word == "," or "Joining" in t.classes for t in between)


def _respects(spot: Spot, at: int) -> bool:
    return at + 1 < len(spot.row) and "InRespect" in spot.row[at + 1].classes


def _part(spot: Spot) -> bool:
    """Whether «trong đó» stands between the figure and the one before."""
    return tells(spot.row[spot.floor : spot.at], "Within")


def _whole(last: Read) -> bool:
    """Whether what was told before is an amount that parts are shares of."""
    return last.measure == "value" and (last.figure.unit in _MONEY or last.subject.indicator == "dhi:population")

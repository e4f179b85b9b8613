"""Whether a figure counts what is done bit by bit, and so adds up over a period, from the words around it."""

from __future__ import annotations

from kg.rules.moment import Moment
from kg.rules.spot import Read, Spot, tail
from kg.rules.subject import Subject
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {
        "Acting", "AddedUp", "Admit", "Anew", "Collecting", "Compare", "Cumulative", "EventNoun", "Grant", "Happening", "Holding", "Instituted",
        "Level", "Undergo", "Visitors", "Welfare",
    }
)  # fmt: skip
_DOING = frozenset({"Acting", "Cumulative"})
_AMONG = frozenset({"Function", "Holding", "Mark", "Within"})
_SMALL = frozenset({"About", "AtLeast", "Filler", "Function", "More"})
# What ends the search for the verb that a figure is the object of.
_STOPS = frozenset(
    {"Figure", "Holding", "Indicator", "Level", "Mark", "Plan", "Quantity", "Rate", "Semicolon", "Share", "Surpass", "Time", "TermSpan"}
)
_ENDS = frozenset({"Semicolon"})
_IS_SO = ("GoalReached", "Holding", "Level", "Ongoing", "Predicate", "Undergo")
_UNKNOWN = frozenset({"Activity", "Acting", "Motion", "Word"})  # of a verb that no vocabulary knows
_LIST = 7  # tokens between two objects of one verb
_QUOTES = frozenset({'"', "'"})
_LONGEST = 14  # tokens behind a figure among which a passive verb is looked for


def adds_up(spot: Spot) -> bool:
    """«bóc xúc 8 triệu m3 đất», «giúp dân 615 ngày công», «15 đảng viên bị kỷ luật», «2 vụ cháy»: done bit by bit."""
    figure = spot.figure
    if spot.percent or not figure.unit or "Times" in spot.row[spot.at].classes:
        return False
    if "AddedUp" in spot.told and figure.unit in {"VND", "USD"} and tells(spot.ahead(4, spot.floor), "AddedUp"):
        return True  # «thu ngân sách lũy kế hơn 5.400 tỷ đồng»
    if "Welfare" in spot.told and figure.unit in {"VND", "USD"} and tells((*spot.ahead(4, spot.floor), *tail(spot.row, spot.at)), "Welfare"):
        return True  # «chi an sinh xã hội 57 tỷ đồng»
    if figure.of is None and (_counts_events(spot) or _done_to(spot) or _gained(spot) or _admitted(spot)):
        return True
    return figure.of is None and (_object_of(spot) or _happened(spot) or _suffered(spot))


def goes_on(spot: Spot, parent: Read) -> bool:
    """«thu 12 khẩu súng, 45 kg thuốc phiện và 1,2 triệu viên ma túy»: one more object of the verb, named like the one before."""
    row, at = spot.row, spot.at
    if spot.percent or parent.measure != "value" or parent.figure.unit == "%" or spot.figure.of is not None:
        return False
    if not spot.figure.counted and spot.figure.unit != "kg":
        return False
    if at > 1 and row[at - 2].word == "," and "Holding" in row[at - 1].classes:
        return tells(tail(row, at)[:2], "Copula") or _some_of(spot, parent)  # «kết nạp 121 đảng viên, có 74 người là nữ»
    joined = row[at - 1].word == "," or "Joining" in row[at - 1].classes
    between = row[parent.at + 1 : at - 1]
    if not joined or len(between) > _LIST or tells(between, "Mark", "Semicolon", "Time", *_IS_SO):
        return False
    return not tells(tail(row, at), *_IS_SO)


def _some_of(spot: Spot, parent: Read) -> bool:
    """«kết nạp 121 đảng viên, có 74 giáo viên»: fewer people of another name, of whom nothing else is told."""
    row, then = spot.row, spot.at + 1 + len(spot.behind)
    if not (spot.figure.unit == parent.figure.unit == "person" and spot.behind and spot.behind[0].word not in parent.subject.label):
        return False
    fewer = (spot.figure.value or 0) < (parent.figure.value or 0)
    return fewer and (then >= len(row) or bool(row[then].classes & {"Joining", "Mark", "Semicolon"}))


def done_too(spot: Spot, parent: Read | None) -> bool:
    """«đã xây 320 căn nhà, kéo 41 km đường dây»: one more verb, whatever it is, of what was done over the term."""
    if parent is None or parent.measure != "value" or parent.period is None or parent.figure.unit == "%":
        return False
    row, at = spot.row, spot.at
    led = parent.period[0] < parent.period[1] and at > 1 and row[at - 2].word == ","
    return led and row[at - 1].classes <= _UNKNOWN and not tells(row[parent.at + 1 : at], "Time", "Semicolon")


def said_of_counted(spot: Spot) -> bool:
    """«kết nạp 120 đảng viên, 58% là nữ», «làm rõ 2.310 vụ, đạt tỷ lệ 86%»: what is said of those just counted."""
    row, at = spot.row, spot.at
    if at > 1 and "Rate" in row[at - 1].classes and row[at - 2].word == ",":
        return True  # «…, đã giải quyết 409/412 đơn, tỷ lệ 99,3%»
    if at > 2 and "Rate" in row[at - 1].classes and row[at - 3].word == ",":
        return "Level" in row[at - 2].classes
    if at == 0 or at + 1 >= len(row) or row[at + 1].classes.isdisjoint({"Copula", "Holding"}):
        return False
    if "Semicolon" in row[at - 1].classes:
        return "Copula" in row[at + 1].classes
    return row[at - 1].word == "," or bool(row[at - 1].classes & {"Among", "Within"})


def there_is(spot: Spot) -> bool:
    """«toàn tỉnh có 11 khu công nghiệp được thành lập», not «trong 5 năm có …»: what there is, however it came about."""
    if "Instituted" not in spot.told or not spot.figure.counted or spot.frame.span or spot.frame.side:
        return False
    verb = next((t for t in reversed(spot.ahead(4, spot.floor)) if not t.classes & _SMALL or "Holding" in t.classes), None)
    if verb is None or "Holding" not in verb.classes or "Undergo" in verb.classes:
        return False
    if any(isinstance(t.payload, Moment) and t.payload.kind == "duration" for t in spot.row[: spot.at]):
        return False
    behind = tail(spot.row, spot.at)
    passive = next((i for i, t in enumerate(behind) if "Undergo" in t.classes), len(behind))
    return tells(behind[passive:], "Instituted") and (spot.frame.years is None or spot.frame.years[0] == spot.frame.years[1])


def has_by_now(spot: Spot) -> bool:
    """«Toàn tỉnh có 28 khu công nghiệp với 5.900 ha», «… có 52 doanh nghiệp, 610 hộ kinh doanh», in a sentence that names no time: how many
    there are, and no verb says what was done."""
    if not spot.figure.counted or spot.figure.unit != "count" or spot.frame.target or tells(spot.row[: spot.at], "Time"):
        return False
    led, last, behind = spot.row[spot.at - 1] if spot.at else None, spot.last, tail(spot.row, spot.at)
    if led is None or len(spot.behind) != 1 or tells(behind, "Acting", "Cumulative", "GoalReached", "Given", "Undergo"):
        return False
    if led.word == ",":  # one more of what there is
        alike = last is not None and last.figure.counted and not last.subject.cumulative and last.measure == "value"
        return alike and last is not None and last.period is not None and last.period[0] == last.period[1]
    return "Holding" in led.classes and "Undergo" not in led.classes


def under_way(spot: Spot) -> bool:
    """«3 nhà máy đang xây dựng», «đang xây dựng 12 trụ sở»: what there is now, and no total."""
    return any({"Adverbial", "Ongoing"} <= t.classes for t in (*spot.ahead(4, spot.floor), *tail(spot.row, spot.at)))


def by_unit(spot: Spot) -> bool:
    """«58 hồ sơ/ngày», «9 bác sĩ/vạn dân», «4,5 triệu USD/ha»: a rate, which adds up over no time; not «432/465 vụ»."""
    figure = spot.figure
    if not figure.counted and "/" in (figure.unit or "") and not figure.yearly:
        return True
    return figure.counted and figure.of is None and not (figure.paired or figure.yearly) and "/" in spot.row[spot.at].word


def _counts_events(spot: Spot) -> bool:
    """«4.268 vụ phạm pháp», «37 lớp tập huấn»: the noun counted is one of things that happen."""
    if not spot.figure.counted:
        return False
    first = next(iter(spot.behind), None)
    return first is not None and "EventNoun" in first.classes and "Visitors" not in first.classes


def _gained(spot: Spot) -> bool:
    """«trồng thêm 420 ha», «có thêm 42 doanh nghiệp»: what is new; not what is more than then."""
    led = next((t for t in reversed(spot.ahead(4, spot.floor)) if "Gain" in t.classes or not t.classes & _SMALL), None)
    if led is None or "Gain" not in led.classes:
        return False
    return not tells((*spot.ahead(9, spot.floor), *tail(spot.row, spot.at)), "Compare")


def _admitted(spot: Spot) -> bool:
    """«phát triển Đảng: 120 đảng viên mới»."""
    return spot.figure.unit == "person" and tells(spot.ahead(3, spot.floor), "Admit")


def _object_of(spot: Spot) -> bool:
    """«đào được 12 km kênh», «thu 12 khẩu súng»: the verb stands right before the figure."""
    seized = spot.figure.counted or spot.figure.unit == "kg"
    for token in reversed(spot.ahead(4, spot.floor)):
        if "Acting" in token.classes:
            if "Level" not in token.classes:
                return True  # «đưa 247 ngư dân vào bờ», not «đưa 3 huyện đạt chuẩn nông thôn mới», «đưa về 12.500 tấn cá»
            return spot.figure.counted and not tells(tail(spot.row, spot.at), "GoalReached", "Indicator", "Predicate")
        if seized and "Collecting" in token.classes:
            return True
        if not token.classes & _SMALL:
            return False
    return False


def _done_to(spot: Spot) -> bool:
    """«sửa điện miễn phí cho 1.530 hộ», «giúp dân 615 ngày công»: a verb that opens its clause, a few plain words before."""
    words = 0
    for token in reversed(spot.ahead(6, spot.floor)):
        if token.classes & _DOING:
            return words > 0 and spot.figure.counted
        if token.classes & _STOPS:
            return False
        words += not token.classes & _SMALL
        if words > 3:
            return False
    return False


def _happened(spot: Spot) -> bool:
    """«41.500 công dân nhập ngũ», «31 thợ mỏ tử nạn»: what befell those counted, right behind their name."""
    if not spot.figure.counted:
        return False
    for token in spot.row[spot.at + 1 : spot.at + 7]:
        if "Happening" in token.classes:
            return True
        if token.classes & _STOPS or token.classes & {"Undergo", "Joining"}:
            return False
    return False


def _suffered(spot: Spot) -> bool:
    """«102 km đường được bê tông hóa», «41 tổ chức đảng và 126 đảng viên bị kỷ luật»: what was done to what is counted."""
    row, last = spot.row, min(len(spot.row) - 1, spot.at + _LONGEST)
    for index in range(spot.at + 1, last):
        token = row[index]
        if token.classes & _ENDS:
            return False
        if "Figure" in token.classes:
            if not _listed(row[index - 1]) or "Percent" in token.classes:
                return False
        elif token.word in _QUOTES:
            continue  # «86 căn nhà "Nghĩa tình" đã được bàn giao»
        elif "Mark" in token.classes and (token.word != "," or ("Amount" not in row[index + 1].classes and row[index + 1].classes & _STOPS)):
            return False
        elif "Undergo" in token.classes:
            done = [t for t in row[index + 1 : index + 5] if t.classes & _DOING]
            verb = next(iter(done), None)
            if verb is None or "Grant" in verb.classes:
                return False
            after = index + 1 + row[index + 1 : index + 5].index(verb)
            return not tells(row[after + 1 : after + 3], "Holding")
    return False


def _listed(token: Token) -> bool:
    return "Joining" in token.classes or token.word == ","


def among_done(spot: Spot, last: Read) -> bool:
    """«tiếp nhận 1.870 đơn thư, trong đó có 412 đơn thuộc thẩm quyền»: some of the things that came in over the years."""
    alike = bool(spot.behind) and last.figure.counted and spot.figure.counted and spot.behind[0].word in last.subject.label
    return alike and all(t.classes & _AMONG for t in spot.row[spot.floor : spot.at])


def raises_total(spot: Spot, kind: str = "") -> bool:
    """«kết nạp 205 đảng viên (148 sinh viên), nâng tổng số đảng viên lên 518»: how many there are by now; of a ``kind`` of indicators
    that holds at a time, «có thêm 9 xã đạt chuẩn, lũy kế 22 xã»."""
    if kind.endswith("stock") and "AddedUp" in spot.told and tells(spot.ahead(4, spot.floor), "AddedUp"):
        return True
    return "TotalRaised" in spot.told and tells(spot.ahead(6, spot.floor), "TotalRaised")


def more_by_then(spot: Spot, subject: Subject, parent: Read | None) -> bool:
    """«5 năm xây được 9 xã nông thôn mới; đến cuối năm nay có thêm 2 xã»: what comes on top of a total that was told."""
    return parent is not None and parent.subject.label == subject.label and tells(spot.ahead(4, spot.floor), "Gain")


def done_besides(spot: Spot, parent: Read | None) -> bool:
    """«hiện có 32 chi bộ, kết nạp được 318 đảng viên»: what was done over the years, behind what there is now."""
    lead = spot.row[spot.floor : spot.at]
    still = spot.frame.years is None and parent is not None and not parent.subject.cumulative
    return still and tells(lead, "Admit") and not tells(lead, "Done")

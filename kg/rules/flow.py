"""Whether a figure counts what is done bit by bit, and so adds up over a period, from the words around it."""

from __future__ import annotations

from kg.rules.spot import Spot, tail
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {
        "Acting", "Admit", "Anew", "Compare", "Cumulative", "EventNoun", "Grant", "Happening", "Holding", "Level", "Undergo", "Visitors",
    }
)  # fmt: skip
_DOING = frozenset({"Acting", "Cumulative"})
_SMALL = frozenset({"About", "AtLeast", "Filler", "Function", "More"})
# What ends the search for the verb that a figure is the object of.
_STOPS = frozenset(
    {"Figure", "Holding", "Indicator", "Level", "Mark", "Plan", "Quantity", "Rate", "Semicolon", "Share", "Surpass", "Time", "TermSpan"}
)
_ENDS = frozenset({"Semicolon"})
_LONGEST = 14  # tokens behind a figure among which a passive verb is looked for


def adds_up(spot: Spot) -> bool:
    """«bóc xúc 8 triệu m3 đất», «giúp dân 615 ngày công», «15 đảng viên bị kỷ luật», «2 vụ cháy»: done bit by bit."""
    figure = spot.figure
    if spot.percent or not figure.unit or "Times" in spot.row[spot.at].classes:
        return False
    if figure.of is None and (_counts_events(spot) or _done_to(spot) or _gained(spot) or _admitted(spot)):
        return True
    return figure.of is None and (_object_of(spot) or _happened(spot) or _suffered(spot))


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
    """«đào được 12 km kênh»: the verb stands right before the figure."""
    for token in reversed(spot.ahead(4, spot.floor)):
        if "Acting" in token.classes:
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
            if not _listed(row[index - 1]):
                return False
        elif "Mark" in token.classes and (token.word != "," or row[index + 1].classes & _STOPS):
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

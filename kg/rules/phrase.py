"""The noun phrase before a figure: where it begins and ends, what joins its words; and the one behind it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.following import BREAKS, LONGEST, SIGNS, behind, graded
from kg.rules.moment import Moment
from kg.tokens import Look, Token, tells

__all__ = ["BREAKS", "CLASSES", "before", "behind", "thing"]

#: Token classes of the vocabularies that this module and those that name by it read, beyond those of the figures and measures.
CLASSES = frozenset(
    {
        "Activity", "Adverbial", "Agent", "Already", "Anaphor", "AreaNoun", "Asking", "Attached", "CapitalNoun", "Cause", "Copula",
        "Counter", "Dangling", "DraftNoun", "Filler", "Grouping", "Holding", "Indicator", "Joining", "Locative", "Motion", "Newly",
        "Opener", "Paper", "Peoples", "PlaceKind", "Placing", "Predicate", "Proportion", "Quantity", "Rate", "Scope", "Spanning", "TermSpan",
        "Total", "Wish",
    }
)  # fmt: skip

# Nothing of a name: skipped on the way from the figure to its subject.
_CLEAR = (
    frozenset({"Adverbial", "Intend", "Mean", "Yearly", "Time", "Function", "More", "Less", "About", "AtLeast", "AtMost", "Filler", "Plan"})
    | frozenset({"From", "Onto", "PlaceKind", "Scope"})
    | BREAKS
) - {"Figure", "Semicolon", "Refused"}
_OPEN = frozenset({",", "(", ")", '"', "-", "+", "*", "•", "'", ":"})
_CLOSE = frozenset({".", ":", "?", "!", "…"})
_STARTS = frozenset({".", ":", "-", "+", "*", "•", "?", "!"})  # what a sentence or an item begins behind
_OUTSIDE = frozenset(
    {"Function", "Here", "Intend", "Time", "PlaceKind", "Scope", "Filler", "Mark", "Mean", "Yearly", "Done", "TermSpan", "Plan"}
)
_BARE = frozenset({"Growth", "Filler", "Function", "Plan", "Mean", "Done"})
_STOPS = frozenset({"Figure", "Semicolon", "Refused"})
_PLAIN = frozenset({"Word", "Countable", "NumberedNoun", "Phrase", "Predicate"})
_JOINTS = frozenset({"Afterwards", "Dangling", "Function", "Opener"})
_MEASURED = frozenset({"Indicator", "Quantity"})
_ABOUT_LEVELS = frozenset({"AheadNoun", "Comparative", "Demand", "ShortOf"})
_AIMING = frozenset({"Aim", "Intend"})
_ASKING = frozenset({"Asking", "Intend", "Saying"})
_AMOUNTS = frozenset({"Growth", "Indicator", "NumberOf", "Quantity", "Rate", "Whole"})
_PARTED = frozenset({",", ":"})
_LEVELS = ("Growth", "Indicator", "Quantity", "Rate")
_SPECIAL = Look("Adverbial", "Already", "Saying")
_REACHING = frozenset({"Reaching"})
_CAPITAL = frozenset({"Capital"})
_MOVED = frozenset({"Fall", "Rise"})
_SPEAKERS = frozenset({"Agent", "Capital", "Congress", "PlaceKind"})
_SETTERS = frozenset({"Congress", "DraftNoun", "PastTerm", "Plan", "Scope"})  # who sets goals: «Đại hội xác định …», «Đảng bộ thống nhất …»
_US = frozenset({"Clausal", "Ours"})
_THINGS = frozenset({"AreaNoun", "Countable"})
_CLAUSAL = ("Agent", "Attend", "Founding", "Given", "Intend", "Saying")  # what a clause is told with, and no name
_NEAR = 10  # tokens to the left of a verb among which its noun stands
_LONG_VERB = 7  # tokens of a verb and what belongs to it
_COUNTED = 4  # tokens from a rate or a number to who says what is told of them
_TITLE = 24  # tokens of a post told of between two dashes
_SYLLABLES = 4  # of the name of a place


def before(row: Sequence[Token], at: int, floor: int = 0) -> list[Token]:
    """The noun phrase to the left that a figure is said of; empty where only verbs and times stand there.

    ``floor`` is where the phrase behind the figure before ends: tokens before it are spoken for.
    """
    index = at - 1
    while True:
        index = _skip(row, index, floor)
        if index < floor or _asked(row, index):
            return []
        phrase: list[Token] = [row[index]]
        index -= 1
        while index >= floor and len(phrase) < LONGEST:
            token = row[index]
            if token.classes & _STOPS or token.word in _CLOSE:
                break
            if _SPECIAL[token.classes]:
                covers = "Already" in token.classes and "Reaching" in phrase[0].classes  # «bảo hiểm y tế đã bao phủ 93%»
                if len(phrase) == 1 and (covers or ("Adverbial" in token.classes and "Share" in phrase[0].classes)):
                    index -= 1  # «thủy điện hiện đóng góp 24%»
                    continue
                says = "Saying" in token.classes and "Countable" not in token.classes and "Joining" not in row[index + 1].classes
                if says and index and "Undergo" not in row[index - 1].classes and tells(phrase, *_LEVELS):
                    break  # «báo cáo ghi nhận …»
            inner = _held(row, index, phrase) or graded(row, index) or _relative(row, index, phrase, floor)
            if token.classes & BREAKS and not inner:
                break
            if "Wish" in token.classes or _asked(row, index) or (token.classes & _AIMING and phrase[0].classes & _MEASURED):
                break  # «huyện quyết tâm đưa tỷ lệ hộ nghèo …»
            if "With" in token.classes and phrase[0].classes & {"Indicator", "Quantity", "Whole"}:
                break
            if token.word == "," and not _joins(row, index, phrase, floor) and not _of_a_people(row, index + 1, floor):
                break
            tied = "Attached" in phrase[0].classes or ("Yearly" in token.classes and "Joining" in phrase[0].classes)
            if token.classes & {"Time", "Yearly"} and not tied and not _lasting(row, index):
                break
            phrase.insert(0, token)
            index -= 1
        aside = index >= floor and "Cause" in phrase[0].classes
        if aside and any(t.word in _PARTED for t in row[index + 1 + len(phrase) : at]):
            continue  # «GDP năm 2009, do suy giảm toàn cầu, chỉ 6%»
        kept = _trim(phrase, index < 0 or row[index].word in _STARTS or "Semicolon" in row[index].classes)
        if kept and not _says_nothing(kept):
            return _managed(kept) if "Undergo" in row[at - 1].classes and len(kept) > 2 else kept
        if len(kept) == 1 and kept[0].classes & {"Cumulative", "Activity"}:
            if index > floor and "Time" in row[index].classes:
                continue  # «vốn đầu tư công năm 2024 giải ngân …»
            return []  # the verb whose object the figure is: nothing further left is meant


def _managed(phrase: list[Token]) -> list[Token]:
    """«phường vận động xã hội hóa được 9 tỷ đồng»: what was done, with its object, and not who did it."""
    for index, token in enumerate(phrase[:-1]):
        if not token.classes.isdisjoint(_AMOUNTS):
            return phrase
        if "Cumulative" in token.classes and "Grade" not in token.classes:
            return phrase[index:]
    return phrase


def thing(phrase: list[Token]) -> list[Token]:
    """The thing that a clause ends with: «dự án đường cao tốc …» of «… xin áp dụng cơ chế đặc thù cho dự án đường cao tốc …»."""
    last = len(phrase) - 1
    while last > 0 and (phrase[last].classes.isdisjoint(_THINGS) or phrase[last].classes & {"Capital", "Quantity"}):
        last -= 1
    while last > 1 and phrase[last - 1].classes & _THINGS:
        last -= 1
    if not last or not tells(phrase[:last], *_CLAUSAL):
        return phrase
    return phrase[last:-1] if "Long" in phrase[-1].classes and last + 1 < len(phrase) else phrase[last:]


def _asked(row: Sequence[Token], index: int) -> bool:
    """«ông yêu cầu …», «lãnh đạo tỉnh xin …»: who asks for something, and the verb, are no part of its name."""
    token = row[index]
    if index and "Resolve" in token.classes and row[index - 1].classes & _SETTERS and "Goal" not in row[index - 1].classes:
        return True
    if index and "Resolve" in token.classes and row[index - 1].classes >= _US:
        return True  # «chúng tôi xác định GRDP tăng 7%»
    if index == 0 or token.classes.isdisjoint(_ASKING):
        return False
    if tells(row[max(0, index - _COUNTED) : index], "NumberOf", "Rate"):
        return False  # «tỷ lệ người dân đánh giá tỉnh phục vụ tốt»
    if _proposes(row, index) if "Asking" in token.classes else _tells(row, index):
        return True
    if row[index - 1].classes.isdisjoint(_SPEAKERS):
        return False
    return "Saying" in token.classes or not any(c.get("dh:frames") for c in token.concepts)  # «người dân Yên Sơn sẽ có thu nhập …»


def _proposes(row: Sequence[Token], index: int) -> bool:
    """«huyện kiến nghị Trung ương hỗ trợ …», «ngành y tế đề xuất tỉnh dành …»: asks, and is no noun for what is asked."""
    if "Countable" not in row[index].classes:
        return True
    asked = tells(row[index + 1 : index + 2], "Agent", "Ours", "PlaceKind", "Scope")
    return asked and row[index - 1].classes.isdisjoint(("Activity", "Acting", "Cumulative", "Figure", "Function", "Joining", "Mark"))


def _tells(row: Sequence[Token], index: int) -> bool:
    """«bà A - Trưởng ban … tỉnh - thông tin Đồng Nai có …», «ngành y tế đề nghị tỉnh dành …»: a verb of saying behind a speaker with a post
    between dashes or in brackets, or one that is no noun, in front of a place of which something is told."""
    token, led = row[index], row[index - 1]
    if "Saying" not in token.classes or not token.classes.isdisjoint(("Countable", "Indicator")):
        return False
    if led.word == "-" and "-" in (t.word for t in row[max(0, index - _TITLE) : index - 1]):
        return True
    if led.word == ")":
        return True
    placed = tells(row[index + 1 : index + 2], "PlaceKind", "Scope", "Ours")
    return placed and "Phrase" not in token.classes and led.classes.isdisjoint(("Joining", "NumberOf", "Rate", "Undergo"))


def _lasting(row: Sequence[Token], index: int) -> bool:
    """«tỷ lệ sinh viên có việc làm sau 1 năm tốt nghiệp»: a length of time inside a rate's name."""
    moment = row[index].payload
    if not isinstance(moment, Moment) or moment.kind not in {"duration", "months", "time"} or moment.when:
        return False
    rated = [c for t in row[max(0, index - 1) : index] if (c := t.concept("Indicator")) is not None]
    rates = any((c.get("dh:indicatorKind") or "").endswith("rate") for c in rated)
    if moment.kind == "time" and not rates and not tells(row[max(0, index - 4) : index], "Holding"):
        return False  # «sinh viên có việc làm sau 12 tháng tốt nghiệp»
    if index == 0 or "Mark" in row[index - 1].classes:
        return False
    return tells(row[max(0, index - 8) : index], "Countable", "Rate", "Indicator")


def _relative(row: Sequence[Token], index: int, phrase: Sequence[Token], floor: int) -> bool:
    """«công suất các nhà máy đã vận hành»: what is told of a measured noun behind «đã» is part of its name."""
    told = "Already" in row[index].classes and len(phrase) < _LONG_VERB
    if not told or any(t.classes & (_MEASURED | {"Countable", "Growth", "Rate"}) for t in phrase):
        return False
    for token in reversed(row[max(floor, index - _NEAR) : index]):
        if token.classes & _MEASURED:
            return True
        if token.classes & (BREAKS | {"Time"}):
            return False
    return False


def _says_nothing(phrase: Sequence[Token]) -> bool:
    """«chỉ tiêu nghị quyết», «tốc độ tăng trưởng khá», a lone verb: no name of what is measured."""
    if tells(phrase, "Indicator"):
        return False
    if "Plan" in phrase[0].classes or all(t.classes & _BARE for t in phrase):
        return True
    if "Criterion" in phrase[-1].classes and len(phrase) < 3:
        return True
    if all(t.classes & {"AtLeast", "AtMost"} for t in phrase):
        return True  # «…, cao nhất là xã X 12%»
    if all(t.classes & (_BARE | {"Level", "Rate"}) for t in phrase):
        return True  # «(đạt tỷ lệ 86,8%)»
    if "Congress" in phrase[0].classes and all(t.classes & {"Capital", "Resolve", "Roman"} for t in phrase[1:]):
        return True  # «Đại hội XIV đặt ra 18,5%»
    if all(t.classes & _ABOUT_LEVELS for t in phrase):
        return True  # «…, kém chỉ tiêu 0,5 điểm phần trăm», «không thể đạt kế hoạch 8%», «Đích đến là 100 triệu»
    if all(t.classes <= _JOINTS or "Newly" in t.classes for t in phrase):
        return True  # «năm sau đó lên 118 tỷ»
    return len(phrase) == 1 and bool(phrase[0].classes & {"Cumulative", "Activity", "Agent", "Congress", "Rate", "ReportNoun"})


def _skip(row: Sequence[Token], index: int, floor: int) -> int:
    """The nearest token at or before ``index`` that can belong to a name; below ``floor`` where a figure bars it."""
    while index >= floor:
        token = row[index]
        if token.word == ")":
            opened = next((i for i in range(index, max(floor, index - 12) - 1, -1) if row[i].word == "("), None)
            if opened is not None:
                index = opened - 1  # what stands in brackets was said by the way
                continue
        if index > floor and "Refused" in token.classes and "Placing" in row[index - 1].classes:
            index -= 2  # «chỉ số … xếp thứ 12 cả nước với 67,8 điểm»
            continue
        if "Refused" in token.classes and index > floor + 2 and "Every" in row[index - 1].classes and row[index - 2].classes & _MOVED:
            index -= 3  # «tai nạn giao thông giảm cả 3 tiêu chí: …»
            continue
        if floor == 0 < index and _of_plan(row, index):
            index -= 1
            continue
        if token.classes & _STOPS:
            return floor - 1
        clear = token.classes & _CLEAR or token.word in _OPEN
        if "Newly" in token.classes and index + 1 < len(row) and row[index + 1].classes & {"Level", "Multiply"}:
            clear = True
        clear = clear or _moves(row, index)
        if not clear or not token.classes.isdisjoint(("Indicator", "Growth", "Rate", "Cumulative", "Activity")):
            return index
        if "Clausal" in token.classes and "Saying" in token.classes:
            return floor - 1  # «… nêu rõ giai đoạn 2016-2020 tăng trưởng 7%»
        index -= 1
    return index


def _of_plan(row: Sequence[Token], index: int) -> bool:
    """«thu nhập chưa đạt mục tiêu Đại hội lần thứ XIX (60 triệu đồng)»: the number of whose plan was missed, and that it was."""
    classes = row[index].classes
    if not classes.isdisjoint(("OrdinalNoun", "Roman")):
        return tells(row[max(0, index - 2) : index], "Plan")
    return "ShortOf" in classes and "Plan" in row[index + 1].classes


def _moves(row: Sequence[Token], index: int) -> bool:
    """«rút xuống 4,5%», «nhích từ 13,2%», «ngốn 720 tỷ đồng»: a verb whose level stands right behind it."""
    if "Motion" not in row[index].classes:
        return False
    following = row[index + 1].classes
    if following & {"Onto", "Figure"} or following & SIGNS:
        return True
    return "From" in following and index + 2 < len(row) and bool(row[index + 2].classes & (SIGNS | {"Figure"}))


def _held(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
    """A verb inside a noun phrase on the left: «tỷ lệ trường đạt chuẩn quốc gia», «lương thực có hạt»."""
    token = row[index]
    if token.classes & {"Growth", "Indicator", "Rate"}:
        return True
    if not phrase or index == 0:
        return False
    holding = "Holding" in token.classes
    placed = holding and phrase[0].classes & _MEASURED and ("PlaceKind" in row[index - 1].classes or _place_before(row, index))
    if placed and not tells(row[max(0, index - 3) : index - 1], "NumberOf", "Rate", "Total"):
        return False  # «xã có diện tích 45 km2», «phường Tân Lập có diện tích 2 km2»
    rated = tells(row[max(0, index - 8) : index], "Rate", "Total", "Countable")
    if holding and "CapitalNoun" in phrase[0].classes and not tells(row[max(0, index - 8) : index], "NumberOf", "Rate", "Total"):
        return False  # «dự án có tổng vốn đầu tư 1.250 tỷ đồng»
    if holding and ("Indicator" in phrase[0].classes or ("Quantity" in phrase[0].classes and not rated)):
        return False  # «… có GRDP tăng 9%», «chi nhánh có dư nợ 850 tỷ đồng»
    if "Copula" in token.classes:
        people = "Countable" in phrase[0].classes or tells(row[max(0, index - 4) : index], "Rate")
        led = row[index - 1].classes
        return people and "Countable" in led and "Goal" not in led  # «đảng viên là người dân tộc», «tỷ lệ đảng viên là nữ»
    if "Compare" in token.classes and "Whole" in phrase[0].classes:
        return tells(row[max(0, index - 6) : index], "Rate")  # «tỷ lệ đảng viên so với dân số»
    if holding and _plain(row[index - 1]) and len(phrase) <= 2:
        return True
    taken = "Undergo" in token.classes and bool(row[index - 1].classes & {"Activity", "Cumulative", "Motion"})
    if taken and any(t.classes & _MEASURED for t in row[max(0, index - 3) : index - 1]):
        return True  # «giá trị thu được trên một héc-ta canh tác»
    if holding and "Countable" in row[index - 1].classes and index > 1 and "NumberOf" in row[index - 2].classes:
        return True  # «số hộ kinh doanh có đăng ký từ 1.120 hộ»
    if len(phrase) == 1 and phrase[0].classes == {"Rate"}:
        return False  # «…; lực lượng dân quân tự vệ đạt tỷ lệ 1,5% dân số»
    noun = tells(row[max(0, index - 6) : index], "Rate", "Countable", "Indicator", "Total")
    broken = row[index - 1].word == "," or "Semicolon" in row[index - 1].classes or tells(row[max(0, index - 2) : index], "Figure", "Time")
    inner = holding or bool(token.classes & {"Plan", "Whole", "Cumulative", "Share"})
    return inner and noun and not broken


def _place_before(row: Sequence[Token], index: int) -> bool:
    """«phường Tân Lập (có diện tích …)»: a kind of place and its name in capitals right in front of a token."""
    at = index - 1
    while at > 0 and index - at <= _SYLLABLES and "Capital" in row[at].classes and "PlaceKind" not in row[at].classes:
        at -= 1
    return at < index - 1 and "PlaceKind" in row[at].classes


def _plain(token: Token) -> bool:
    """A word that no vocabulary but those of counted things knows."""
    return token.classes <= _PLAIN


def _joins(row: Sequence[Token], comma: int, phrase: Sequence[Token], floor: int) -> bool:
    """«tỷ lệ thu gom, xử lý rác», «nông, lâm, thủy sản», «chế biến, chế tạo»: a comma within a name."""
    if not phrase or comma <= floor or tells(phrase, "Indicator", "Capital", "Rate"):
        return False
    if phrase[0].classes & {"CapitalNoun", "Quantity"} and "Quantity" not in row[comma - 1].classes:
        return False  # «1.560 dự án FDI còn hiệu lực, tổng vốn 19 tỷ USD»
    start = comma
    while start > floor and not (row[start - 1].classes & (BREAKS | {"Time", "Filler"}) or row[start - 1].word in _CLOSE):
        start -= 1
        if row[start].word == "," and row[start - 1].word != ",":
            continue
    left = row[start:comma]
    if left and _acronym(left[-1]) and all(map(_acronym, phrase)):
        return True  # «hình thức BOT, BT»
    if not left or left[0].classes & {"Scope", "PlaceKind"}:
        return False
    if tells(left, "Rate", "Indicator", "Quantity"):
        return len(phrase) <= 12
    items = "\0".join(t.word for t in left).split("\0,\0")
    return len(phrase) <= 3 and all(item.count("\0") < 2 and (item.count(" ") + item.count("\0") < 2 or "," in item) for item in items)


def _acronym(token: Token) -> bool:
    return "Capital" in token.classes and len(token.name) > 1 and token.name.isupper()


def _of_a_people(row: Sequence[Token], at: int, floor: int = 0) -> bool:
    """«dân tộc Nùng», «đồng bào các dân tộc Ê Đê, Gia Rai»: whether the capital at ``at`` names no place."""
    if row[at].classes != _CAPITAL:
        return False
    while at > floor and (row[at].classes == _CAPITAL or row[at].word == "," or "Joining" in row[at].classes):
        at -= 1
    return "Peoples" in row[at].classes


def _trim(phrase: list[Token], opens: bool) -> list[Token]:
    """Take off what leads and trails a name without being part of it; ``opens`` says that it opens a clause."""
    if opens and len(phrase) == 1 and phrase[0].classes == {"Capital"} and len(phrase[0].name) > 1:
        return phrase  # «Chè: từ 820 ha»: a capital only because it opens the sentence
    name = {"Indicator", "Rate", "Growth", "Whole"}

    def outside(token: Token) -> bool:
        place = "Capital" in token.classes and "Roman" not in token.classes and not (token.name.isupper() and len(token.name) > 1)
        return not token.classes & name and (place or bool(token.classes & _OUTSIDE))

    while phrase and (outside(phrase[0]) or (len(phrase) > 1 and phrase[0].classes <= _JOINTS)) and "Capital" not in phrase[0].classes:
        phrase = phrase[1:]  # «sau khi bà con góp 4 tỷ đồng»
    def grows() -> bool:  # «công nghiệp tiếp tục tăng trưởng», «du lịch có tốc độ tăng trưởng»
        told = len(phrase) > 1 and "Growth" in phrase[-1].classes and not phrase[0].classes & {"Agent", "Growth", "Indicator", "Rate"}
        return told and not tells(phrase, "ReportNoun", "Resolve", "Saying")

    if len(phrase) > 1 and {"Outturn", "Scant"} <= phrase[0].classes:
        phrase = phrase[1:]  # «thực tế hộ nghèo vẫn còn 4,5%»
    if len(phrase) > 1 and "Newly" in phrase[0].classes and phrase[1].classes & {"Activity", "Cumulative"}:
        phrase = phrase[1:]  # «mới thu gom được 58%»
    while len(phrase) > 1 and (phrase[-1].classes & {"Newly", "Spanning"} or phrase[-1].classes == _REACHING):
        phrase = phrase[:-1]  # «hồ chứa rộng 120 ha», «chè mới 560 ha», «cao su phủ 6.000 ha»
    while phrase and (outside(phrase[-1]) or grows()) and not _of_a_people(phrase, len(phrase) - 1):
        grew = "Growth" in phrase[-1].classes
        phrase = phrase[:-1]
        while grew and phrase and "Level" in phrase[-1].classes:
            phrase = phrase[:-1]
    while len(phrase) > 1 and phrase[-1].classes & {"AtLeast", "AtMost"}:
        phrase = phrase[:-1]  # «tỷ lệ hộ nghèo cao nhất là xã X 12%»
    return phrase

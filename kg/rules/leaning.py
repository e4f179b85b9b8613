"""Names that a figure takes from the figure before it: the same thing, or another thing said of what was counted."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.spot import Read, Said, Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

#: kinds of units that money is measured in
MONEY = frozenset({"dhu:usd", "dhu:vnd"})
#: classes of words that name what is measured
NAMING = frozenset({"Countable", "Growth", "Indicator", "Quantity", "Rate"})
_MONEY = frozenset({"USD", "VND"})
_SIZES = frozenset({"MW", "ha", "km", "km2", "m2", "m3"})
_GOAL = 5  # tokens from «thấp hơn» to the name of who set the goal
_SHORT_NAME = 7  # syllables of what is counted
_WHOLE_AND_PART = 2  # figures
_BY_YEAR = 8  # tokens between those counted and how many of them there were by the year
_TIMED = 4  # tokens from an amount to what it goes to
_TIMES = frozenset({"PerYear", "TermSpan", "Time", "Yearly"})
_BETWEEN_YEARS = frozenset({"About", "Countable", "Function", "Level", "Mark", "Mean", "More", "Yearly"})


class Leaning:
    """Names figures by the figure before; one object a document."""

    def __init__(self, subjects: Subjects, text: str) -> None:
        """``text`` is the document's normalised text."""
        self._subjects = subjects
        self._text = text

    @staticmethod
    def _index(spot: Spot, token: Token) -> int:
        """Where a token before the figure stands in the row."""
        return next(i for i in range(spot.at - 1, -1, -1) if spot.row[i] is token)

    @staticmethod
    def _joined(spot: Spot) -> bool:
        """«chiếm 20% GDP và gần 30% thu ngân sách»: two wholes of one share."""
        between = spot.row[spot.floor : spot.at]
        return tells(between, "Joining") and all(t.classes & {"Function", "About", "More"} for t in between)

    @staticmethod
    def _in_full(spot: Spot, noun: str, said: Said) -> str:
        """«xây mới 120 căn nhà tình nghĩa, sửa chữa 85 căn»: what is counted again, as it was named before."""
        if spot.figure.unit != "count":
            return noun
        clause = next((i for i in range(spot.at - 1, -1, -1) if "Semicolon" in spot.row[i].classes), 0)
        reads = (r for r in reversed(said.reads) if r.at > clause and r.figure.unit == "count")
        heads = (r.subject.head for r in reads)
        return next((head for head in heads if head.startswith(f"{noun} ") and len(head.split()) < _SHORT_NAME), noun)

    def _purpose(self, spot: Spot) -> tuple[Token, str] | None:
        """«(12 tỷ đồng) trong năm 2019 cho giáo dục»: the word in front of what an amount of money went to, and that."""
        row, after = spot.row, spot.at + 1
        if spot.figure.unit not in {"USD", "VND"} or spot.behind:
            return None
        while after < min(len(row), spot.at + _TIMED) and _timed(row, after):
            after += 1  # «dành 12 tỷ đồng trong năm 2019 để làm đường»
        if after >= len(row) or row[after].classes.isdisjoint({"Given", "SpentOn"}):
            return None
        words = self._subjects.words(self._subjects.behind(row, after), self._text)
        return (row[after], words) if words else None

    def _spent_on(self, spot: Spot) -> str:
        """«đầu tư 1.875 tỷ đồng vào lưới điện», «dành 12 tỷ đồng cho giáo dục»: what the money went to."""
        purpose = self._purpose(spot)
        return f" {purpose[0].word} {purpose[1]}" if purpose is not None else ""

    def _laid_out(self, spot: Spot, verb: Token) -> str:
        """What was done with money and for what: «dành cho đào tạo»; «làm đường» where it was set aside for that: «dành 9 tỷ đồng để …»."""
        purpose = self._purpose(spot)
        aside = purpose is not None and "SetAside" in verb.classes and "Given" not in purpose[0].classes
        return f" {purpose[1]}" if purpose is not None and aside else f" {verb.word}{self._spent_on(spot)}"

    def _grew(self, spot: Spot, last: Read) -> bool:
        """«sản lượng điện đạt 1.286 triệu kWh; tính cả nhiệm kỳ tăng trưởng bình quân 6,9%/năm»: the amount told before grew, no economy."""
        if not spot.percent or tells(spot.ahead(6, spot.floor), "EconomyNoun") or self._subjects.per_head in last.subject.label:
            return False
        return last.figure.unit != "%" and self._subjects.kind_of(last.subject).endswith("flow")

    @staticmethod
    def _growth_owed(spot: Spot) -> bool:
        """«tự cân đối 50% chi ngân sách và tăng trưởng phải đạt 8%»: the economy's growth, behind a goal of its own."""
        owed = next((i for i in range(spot.at - 1, max(spot.floor, spot.at - 4), -1) if "Intend" in spot.row[i].classes), 0)
        return owed > 0 and {"EconomyNoun", "Growth"} <= spot.row[owed - 1].classes

    def _of_capital(self, spot: Spot, verb: Token, last: Read) -> Subject | None:
        """«Vốn đầu tư công năm 2025 là 3.200 tỷ đồng, đến nay đã giải ngân 52% kế hoạch»: the capital told before, of which so much was used."""
        money = last.figure.unit in _MONEY and last.measure == "value" and self._subjects.wordings.is_capital(last.subject.label)
        used = spot.measure.kind == "attainment" or (spot.measure.kind == "value" and spot.figure.unit == last.figure.unit)
        if not money or not used or last.verb is not None or not tells(spot.row[last.at + 1 : spot.at], "Already"):
            return None
        doing = verb.word.removesuffix(f" {self._subjects.wordings.undergo}")
        done = self._subjects.named(f"{doing} {last.subject.label}", False, last.subject.label, True)
        rated = done.rate and not spot.percent  # «…, đã giải ngân 1.600 tỷ đồng»: no rate
        return self._subjects.named(f"{last.subject.label} {doing}", False, last.subject.label, True) if rated else done

    def _brought(self, spot: Spot, thing: str) -> Subject | None:
        """«cà phê đem về 90 tỷ đồng»: what was earned with a thing."""
        verb = next((t for t in reversed(spot.ahead(3, spot.floor)) if "Bringing" in t.classes), None)
        concept = verb.concept("Bringing") if verb is not None and spot.figure.unit in {"VND", "USD"} else None
        return self._subjects.named(f"{concept.get('dh:quantityNoun')} {thing[:1].lower()}{thing[1:]}") if concept is not None else None

    @staticmethod
    def _elsewhere(spot: Spot, before: Sequence[Token]) -> bool:
        """«… ở đô thị đạt 98%, ở nông thôn đạt 90%»: the same rate of another part of the place."""
        placed = len(before) == 1 and "AreaNoun" in before[0].classes
        if not before or (any(t.classes & NAMING for t in before) and not placed) or spot.row[spot.floor].word != ",":
            return False
        first = Leaning._index(spot, before[0])
        return placed or (first > 0 and "Locative" in spot.row[first - 1].classes)

    def _of_group(self, spot: Spot, before: Sequence[Token], last: Read) -> bool:
        """«tỷ lệ hộ nghèo toàn tỉnh 3,9%, riêng đồng bào dân tộc thiểu số 12,8%»: how many of a part of the people are poor."""
        poverty = self._subjects.wordings.is_poverty(last.subject.label.removeprefix(self._subjects.wordings.rate).strip())
        poor = spot.percent and last.measure == "value" and last.subject.rate and poverty
        if not poor or not before or spot.measure.kind != "value" or any(t.classes & (NAMING - {"Countable"}) for t in before):
            return False
        first = Leaning._index(spot, before[0])
        return first > 0 and "Within" in spot.row[first - 1].classes and not before[0].classes.isdisjoint({"Countable", "Phrase"})

    @staticmethod
    def _grown(spot: Spot, before: Sequence[Token], told: Read) -> bool:
        """«… tăng bình quân 6,7%. Trong đó, địa bàn Bình Định cũ tăng 7,2%, Gia Lai cũ tăng 6,1%»: what grew in the whole, in a part of it."""
        if spot.measure.kind != "rise" or not spot.percent or told.measure not in {"annual-growth", "growth"} or spot.behind:
            return False
        gone = {"Word"} if tells(before[-1:], "Gone") else set()
        named = [t for t in before if t.classes.isdisjoint({"Gone", "Grouping", "PlaceKind", "Scope"} | gone)]
        plain = all("Capital" in t.classes and t.classes.isdisjoint(NAMING | {"Roman"}) for t in named)
        return bool(named) and plain and told.subject.indicator is not None

    def _before_goal(self, spot: Spot) -> Subject | None:
        """«…, trong đó có tỷ lệ che phủ rừng (mục tiêu 45%)»: what stands right in front of a bracket that tells nothing but a goal."""
        row, at = spot.row, spot.at
        opened = next((i for i in range(at - 1, max(0, at - _GOAL), -1) if row[i].word == "("), 0)
        if not opened or row[opened - 1].classes.isdisjoint(NAMING - {"Countable"}) or not tells(row[opened + 1 : at][:1], "Aim", "Plan"):
            return None
        named = self._subjects.before(row, opened, spot.last.at + 1 if spot.last is not None else 0)
        first = self._index(spot, named[0]) if named else 0
        if not named or (first and "Figure" in row[first - 1].classes):
            return None  # «kết nạp 1.250 đảng viên (nghị quyết 1.200)»
        return self._subjects.of_phrase(named, self._text, spot.figure, False)

    @staticmethod
    def _raised(spot: Spot, before: Sequence[Token], last: Read) -> bool:
        """«tăng thu ngân sách 12%/năm là thấp, cần nghiên cứu nâng lên 15%/năm»: the same goal, raised in a clause that names nothing."""
        onto = "Onto" in spot.told and tells(spot.ahead(1), "Onto") and last.status == "target" and not spot.behind
        if not onto or last.figure.unit != spot.figure.unit or last.figure.yearly != spot.figure.yearly:
            return False
        between = spot.row[last.at + 1 : spot.at]
        named = any(t.classes & NAMING for t in (*before, *between))
        return tells(between, "Compare", "Copula") and not named and not tells(between, "Semicolon")

    def _prefixed(self, spot: Spot, before: Sequence[Token], last: Read) -> Subject | None:
        """«Tỷ lệ hộ sử dụng điện đạt 99,8%, nước sạch 96%», «đàn trâu 12.000 con, bò 8.000 con»: a known indicator, where its name opens
        as the one before does."""
        plain = 0 < len(before) < _SHORT_NAME and not any(t.classes & (NAMING - {"Countable"}) for t in before)
        if not plain or spot.behind or spot.measure.kind != "value" or last.measure != "value" or spot.row[spot.floor].word != ",":
            return None
        unit = spot.figure.unit or last.figure.unit or last.subject.unit
        words = self._subjects.words(before, self._text)
        told = last.subject.label.split()
        for count in range(len(told) - 1, 0, -1):
            named = self._subjects.named(" ".join((*told[:count], words)), spot.percent)
            if named.indicator and named.unit == unit:
                return named
        return None

    @staticmethod
    def _against(spot: Spot, before: Sequence[Token]) -> bool:
        """«… đạt 13,9%, thấp hơn mục tiêu Đại hội XIX đề ra 1,1%»: what stands between is the goal, and names nothing else."""
        if spot.told.isdisjoint({"Comparative"}):
            return False
        first = Leaning._index(spot, before[0])
        led = spot.row[max(spot.floor, first - _GOAL) : first]
        return any("Comparative" in t.classes for t in led) and tells(led, "Plan", "Aim") and not any(t.classes & NAMING for t in before)

    @staticmethod
    def _amount_of(spot: Spot, noun: Token, last: Read) -> bool:
        """«GRDP tăng 8%/năm, quy mô năm 2020 đạt 120.000 tỷ đồng»: how much it is that was just said to grow."""
        if "SizeNoun" not in noun.classes or last.measure not in {"annual-growth", "growth"} or "Semicolon" in spot.row[spot.floor].classes:
            return False
        return last.subject.unit is not None and spot.figure.unit in {last.subject.unit, "times"}

    @staticmethod
    def _by_the_year(spot: Spot, last: Read) -> bool:
        """«kết nạp 742 đảng viên, bình quân 148 đồng chí/năm», «(mỗi năm 800 người)»: how many of those counted before by the year."""
        counted = last.figure.counted and spot.figure.counted and last.figure.unit == spot.figure.unit and last.measure == "value"
        between = spot.row[last.at + 1 : spot.at]
        if not counted or spot.figure.per or len(between) >= _BY_YEAR or not tells(between, "Mark"):
            return False  # «…, bình quân 14 tiêu chí/xã»
        yearly = spot.figure.yearly or tells(between, "Yearly")
        return yearly and tells(between[-2:], "Mean", "Yearly") and all(
            t.classes & _BETWEEN_YEARS or t.word in last.subject.label for t in between
        )

    @staticmethod
    def _generic(phrase: Sequence[Token]) -> bool:
        return len(phrase) == 1 and not phrase[0].classes.isdisjoint(("Counter", "Countable"))

    def _predicate_behind(self, spot: Spot, behind: list[Token]) -> str:
        """«95% thôn, 100% xã, 90% cơ quan có nhà văn hóa»: what is said of the last noun is said of those before it."""
        row, at, phrase = spot.row, spot.at, behind
        while self._generic(_plain(phrase)) and tells(row[at + len(phrase) + 2 : at + len(phrase) + 3], "Percent"):
            comma = row[at + len(phrase) + 1]
            if comma.word != "," and "Joining" not in comma.classes:
                return ""
            at += len(phrase) + 2
            phrase = self._subjects.behind(row, at)
        if at == spot.at or not phrase:
            return ""
        said = self._subjects.words(_plain(phrase), self._text)
        return said.removeprefix(self._subjects.wordings.counted(said))

    def _held(self, spot: Spot) -> str:
        """«98% có việc làm», «3 đồng chí có trình độ thạc sĩ»: what is said behind a figure of what was counted before."""
        if spot.at + 1 >= len(spot.row) or "Holding" not in spot.row[spot.at + 1].classes:
            return ""
        words = self._subjects.words(self._subjects.behind(spot.row, spot.at + 1), self._text)
        return f"{spot.row[spot.at + 1].word} {words}" if words else ""

    @staticmethod
    def _parted(spot: Spot, last: Read) -> bool:
        """Whether «trong đó» opened the clause of the figure before, so that it is a part of what was told before it."""
        before = spot.row[max(0, last.at - 12) : last.at]
        cut = next((i for i, t in enumerate(reversed(before)) if t.classes & {"Figure", "Semicolon"}), len(before))
        return tells(before[len(before) - cut :], "Within")

    def _said_of(self, subject: Subject, words: str, rate: bool = True) -> Subject:
        """«… hoàn thành tốt nhiệm vụ 93%, hoàn thành xuất sắc 18%»: another thing said of what was counted before."""
        head = self._subjects.wordings.counted(subject.head or subject.label)
        return self._subjects.named(f"{head} {words}", rate, head)

    @staticmethod
    def _of_all(spot: Spot, said: Said) -> Subject | None:
        """«kết nạp 97 đảng viên, trong đó có 60 nữ, đạt 105% chỉ tiêu»: the plan was one of all that were admitted."""
        if spot.measure.kind != "attainment" or len(said.reads) < _WHOLE_AND_PART:
            return None
        whole, part = said.reads[-_WHOLE_AND_PART:]
        admitted = whole.measure == "value" and whole.verb is not None and "Admit" in whole.verb.classes
        if not admitted or part.figure.unit != "person" or (part.figure.value or 0) >= (whole.figure.value or 0):
            return None
        between = spot.row[whole.at + 1 : part.at]
        return whole.subject if tells(between, "Within", "Holding") and not tells(between, "Semicolon", "Time") else None

    def _leaning(self, spot: Spot, last: Read, said: Said) -> Subject:
        """The subject of a figure that leans on the one before it."""
        if (whole := self._of_all(spot, said)) is not None:
            return whole
        subject = last.subject
        following = spot.behind
        money = self._subjects.wordings.amounts.get(spot.figure.unit or "") if spot.figure.unit in {"VND", "USD"} else None
        if money and last.figure.counted and self._joined(spot):  # «góp 900 ngày công và 3 tỷ đồng»
            led = spot.row[max(0, last.at - 3) : last.at]
            giving = next((t for t in reversed(led) if t.classes & {"Acting", "Cumulative", "Indicator", "Share"}), None)
            known = giving.concept("Indicator") if giving is not None else None
            if giving is not None and (known is None or known.get("dh:indicatorUnit") in MONEY):
                words = giving.word if known is not None else f"{money} {giving.word}"
                return self._subjects.named(words, False, giving.word, True)
        if last.measure == "share" and spot.figure.unit in _SIZES and subject.head and self._subjects.wordings.is_proportion(subject.label):
            return self._subjects.named(subject.head)  # «chiếm 45% diện tích xoài cả tỉnh với 5.400 ha»
        sized = self._subjects.wordings.amounts.get(spot.figure.unit or "") if spot.figure.unit in _SIZES else None
        if sized and last.figure.unit == "count" and subject.head and spot.at and tells(spot.row[last.at + 1 : spot.at], "With"):
            return self._subjects.named(f"{sized} {subject.head}")  # «3 nhà máy đang hoạt động với 90 MW»
        thing = self._subjects.wordings.measured_thing(subject.label)
        brought = self._brought(spot, thing) if thing else None
        if brought is not None:
            return brought  # «sản lượng cá tra 900 tấn, đem về 40 tỷ đồng»
        held = self._held(spot)
        if held and (spot.percent or spot.figure.members) and subject.head:
            return self._said_of(subject, held, rate=spot.percent)
        if spot.percent and following and "Predicate" in following[0].classes and subject.head:
            return self._said_of(subject, self._subjects.words(following, self._text))
        if following and self._generic(following) and last.verb and {spot.figure.unit, last.figure.unit} == {"count", "person"}:
            return self._subjects.named(f"{last.verb.word} {following[0].word}", cumulative=subject.cumulative)
        if spot.measure.kind == "share" and self._parted(spot, last):
            return subject  # «…, trong đó nữ 420 đồng chí, chiếm 33%»
        rated = last.figure.of is not None or tells(spot.ahead(2), "Rate")
        done = last.verb is not None and last.figure.counted and rated
        if spot.percent and done and last.verb is not None and spot.measure.kind == "value":
            words = self._subjects.wordings.uncounted(subject.label).removeprefix(f"{last.verb.word} ")
            return self._subjects.named(f"{self._subjects.wordings.rate} {last.verb.word} {words}", True)
        if spot.percent and last.figure.counted and not subject.rate and spot.measure.kind in {"value", "share"}:
            return self._subjects.named(subject.label if subject.indicator else subject.head or subject.label, True)
        return subject


def _timed(row: Sequence[Token], at: int) -> bool:
    """«(850 tỷ đồng) trong nhiệm kỳ tới», «mỗi năm», «trong (năm 2019)»: whether a token tells only when."""
    if not row[at].classes.isdisjoint(_TIMES) or any(c.get("dh:frames") == "term" for c in row[at].concepts):
        return True
    return "Locative" in row[at].classes and tells(row[at + 1 : at + 2], *_TIMES)


def _plain(phrase: list[Token]) -> list[Token]:
    """«số xã» as «xã»."""
    return phrase[1:] if phrase and not phrase[0].classes.isdisjoint(("NumberOf", "Total")) else phrase

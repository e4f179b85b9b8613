"""Which subject a figure has: one named before it, behind it, or that of the figure it leans on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.rules import phrase as phrases
from kg.rules.amounts import ARROWS
from kg.rules.flow import raises_total
from kg.rules.leaning import NAMING
from kg.rules.nearby import Nearby
from kg.rules.ofcountry import of_country
from kg.rules.preceding import Preceding
from kg.rules.resuming import outcome, resumes
from kg.rules.spot import Read, Said, Spot, tail
from kg.rules.subject import Subject, Subjects
from kg.rules.topics import Topics
from kg.tokens import Token, tells

_NAMES = NAMING
_SIZES = frozenset({"MW", "ha", "km", "km2", "m", "m2", "m3"})
_LEAST = 2  # tokens of who has an amount, and the amount
_LONG_NAME = 3  # tokens of a name; what is longer may be a clause that ends with it
_MONEY = frozenset({"VND", "USD"})
_OPEN_UNITS = frozenset({None, "%", "count", "day", "household", "person", "point", "pp", "times", "year"})
_DOERS = frozenset({"Agent", "Congress", "Countable", "Function", "OrdinalNoun"})  # what opens the name of somebody who acts
_ARROW = 3  # tokens from a figure to the next one behind an arrow
_MATTER = frozenset({"kg", "litre", "m3", "tonne"})  # units of what is used or made, which is told behind them
_PLAIN = 3  # syllables of a noun that stands for all things of its kind


class Naming(Preceding):
    """Names the figures of one document."""

    def __init__(self, subjects: Subjects, text: str) -> None:
        """``text`` is the document's normalised text."""
        super().__init__(subjects, text)
        self._nearby = Nearby(subjects, text)
        self._topics = Topics(subjects, text)

    def of(self, spot: Spot, said: Said) -> tuple[Subject | None, bool]:
        """The figure's subject, None where the text names none; and whether it is the one of the figure before."""
        row, at, figure, measure = spot.row, spot.at, spot.figure, spot.measure
        last = spot.last
        if said.in_turn:
            return said.in_turn.pop(0), False
        if said.past is not None and outcome(spot, said.past) is not None:
            return said.past.subject, True
        if spot.depth and (goal := self._before_goal(spot)) is not None:
            return goal, False
        plans = spot.names_plan()
        dense = (figure.unit or "").startswith("person/")  # «16.840 nhân khẩu, tức gần 15.900 người/km2»
        if last is not None and (figure.planned or plans or spot.restates()) and not dense:
            held = self._planned_again(spot, last, said) if plans and spot.behind else last
            return held.subject, held is last
        if plans and said.past is not None and not spot.behind and said.past.figure.unit == figure.unit:
            return said.past.subject, True
        if last is not None and spot.owed() and last.figure.unit == figure.unit and tells(spot.ahead(4, spot.floor), "Comparative"):
            return last.subject, True  # «… mới chạm 26%, thấp xa mức 38% phải đạt»
        if last is not None and at - _ARROW <= last.at and row[at - 1].word in ARROWS:
            return last.subject, True  # «20 trường → 17 trường»
        if (special := self._goals(spot) or of_country(spot, self._subjects, self._text)) is not None:
            return special, False
        whole = measure.kind in {"attainment", "ratio", "share"}
        paired = figure.paired and not figure.planned
        behind = [] if whole else self._subjects.behind(row, at + 1) if paired else self._unnamed(spot)
        if last is not None and (not behind or self._generic(behind)) and self._by_the_year(spot, last):
            return last.subject, True
        if spot.depth and last is not None and figure.counted and behind and self._generic(behind):
            words = last.subject.head.removeprefix(self._subjects.wordings.rate).strip()
            if self._subjects.wordings.uncounted(words).startswith(behind[0].word):  # «60% số xã (53 xã) đạt chuẩn»
                return self._subjects.named(self._subjects.wordings.uncounted(words)), False
        before = self._subjects.before(row, at, max(spot.floor, 0))
        if measure.spans:
            before = self._spanned(spot) or before
        if behind and before and not _MATTER.isdisjoint(figure.per):
            behind = []  # «suất tiêu hao than đạt 120 kg/tấn clinker»: what the unit is of
        if len(before) > _LONG_NAME and figure.unit in _SIZES:
            before = before[-1:] if figure.unit == "km2" and "Holding" in before[-2].classes else phrases.thing(before)
        if len(before) > _LEAST and figure.unit in _MONEY and "Quantity" in before[-1].classes and before[-2].classes & {"Capital", "PlaceKind"}:
            capital = self._subjects.wordings.is_capital(before[-1].word)
            before = before if capital else before[-1:]  # «Chi nhánh Viettel Phú Thọ doanh thu 1.250 tỷ đồng»
        if before and last is not None and measure.compared and self._against(spot, before):
            before = []
        meant = last or said.past
        if before and meant is not None and ("Anaphor" in before[0].classes or tells(before[-1:], "Anaphor")):
            return meant.subject, True
        if last is not None and len(before) == 1 and self._amount_of(spot, before[0], last):
            return last.subject, True
        rest = self._rest(spot, said)
        if rest is not None:
            return rest, False
        if last is not None and self._of_group(spot, before, last):
            return self._subjects.named(f"{last.subject.label} {self._subjects.words(before, self._text)}", True), False
        done = last is not None and last.subject.cumulative and not self._subjects.kind_of(last.subject).endswith("stock")
        if done and figure.counted and behind and self._generic(behind) and tells(spot.ahead(2, spot.floor), "TotalRaised"):
            return self._subjects.named(self._subjects.words(behind, self._text)), False  # «…, nâng tổng số lên 1.200 đảng viên»
        nearby = self._topics.of(spot, said, before, behind) or self._nearby.of(spot, said, before, behind)
        if nearby is not None:
            return nearby
        done = len(before) > 1 and "Cumulative" in before[0].classes  # «giải ngân đầu tư công mới bằng 61% kế hoạch vốn»
        if measure.kind == "attainment" and (last is None or before) and not (done or tells(before, *_NAMES)):
            planned = self._planned(spot)
            if planned:
                return self._subjects.named(self._subjects.words(planned, self._text)), False
        verbs = tells(before, "Holding", "Motion")  # «Nông nghiệp có bước tiến: 45 ha nhà màng»
        if behind and self._generic(behind) and before and at and row[at - 1].word == ":" and not verbs:
            return self._headed(before, behind), False
        named_before = tells(before, "Indicator", "Rate", "Growth", "Quantity") and not self._of_other(spot, before)
        alike = last is not None and (spot.percent or spot.figure.unit in {last.figure.unit, None})
        if last is not None and alike and (self._elsewhere(spot, before)):
            area = self._subjects.words(before, self._text)
            return self._subjects.named(self._subjects.wordings.in_area(last.subject.label, area), last.subject.rate), True
        if meant is not None and (self._grown(spot, before, meant) or (meant is last and self._raised(spot, before, meant))):
            return meant.subject, True
        if measure.kind == "rise" and not before and last is not None and not self._risen(spot, behind, last):
            return last.subject, True
        if last is not None and last.measure == "share" and spot.percent and self._joined(spot):
            return last.subject, True
        again = behind and self._generic(behind) and last is not None and last.subject.head.lower().startswith(behind[0].word)
        if again and last is not None and figure.unit == "count" and raises_total(spot, self._subjects.kind_of(last.subject)):
            return replace(last.subject, cumulative=False), False  # «có thêm 9 xã đạt chuẩn, nâng tổng số lên 83/181 xã»
        if again and last is not None and (spot.aims(behind) or self._goes_on(spot)):
            return last.subject, not spot.aims(behind)
        near = self._adjacent(spot, before)
        sized = near and bool(behind) and spot.figure.counted and "Counter" not in behind[0].classes
        sized = sized and (len(before) == 1 or "SizeNoun" in before[-1].classes)  # «quy mô 14.500 người học», «phấn đấu đạt quy mô 750 giường»
        if sized and before[-1].classes & {"Indicator", "Quantity"} == {"Quantity"}:
            return self._subjects.named(f"{before[-1].word} {self._subjects.words(behind, self._text)}"), False
        if near and spot.percent and len(behind) > 1 and len(before) > 1 and behind[0].word == before[0].word:
            return self._subjects.of_phrase(before, self._text, spot.figure, False), False  # «đất cây xanh đạt 10% đất đô thị»
        if self._of_those(spot, before, behind, near):
            subject = self._from_before(spot, before, said)
            if subject is not None:
                return subject, False
        told = named_before and near and (self._generic(behind) or not figure.counted)
        if behind and self._is_name(spot, behind) and not told:
            return self._from_behind(spot, behind, before, said), False
        bare = not before or before[-1] is spot.verb()
        unit = self._written_unit(spot).partition("/")[0]
        weighed = near and not bare and unit in self._subjects.wordings.counters  # «suất hao than 398 g/kWh»
        if figure.counted and (figure.per or (figure.yearly and bare)) and not (named_before or weighed):
            return self._counted_per(spot), False
        if before and figure.counted and self._generic(behind) and "Acting" in before[-1].classes and len(before) > 1:
            noun = self._in_full(spot, behind[0].word, said)  # «phải xây thêm 42.000 căn nữa»
            if before[-1] is row[at - 1] and not any(t.classes & (_NAMES - {"Countable"}) for t in before):
                return self._subjects.named(f"{before[-1].word} {noun}", False, noun, True), False
        acted = bool(before) and spot.figure.counted and self._generic(behind) and before[-1] is spot.verb()
        acted = acted and not any(t.classes & (_NAMES - {"Countable"}) for t in before)  # «Công an tỉnh triệt phá 276 vụ»
        subject = self._from_before(spot, before, said) if before and not acted else None
        if subject is not None and last is not None and not subject.indicator:
            subject = self._prefixed(spot, before, last) or subject
        if subject is not None:
            return subject, False
        return self._without_name(spot, last, said)

    @staticmethod
    def _planned_again(spot: Spot, last: Read, said: Said) -> Read:
        """«kết nạp 214 đảng viên, trong đó 156 sinh viên (chỉ tiêu là 200 đảng viên)»: the figure of the noun that the plan names."""
        noun = spot.behind[0].word
        if last.subject.head.lower().startswith(noun) or not spot.figure.counted:
            return last
        alike = (r for r in reversed(said.reads) if r.figure.unit == spot.figure.unit and r.subject.head.lower().startswith(noun))
        return next(alike, last)

    def _of_other(self, spot: Spot, before: Sequence[Token]) -> bool:
        """«nhân dân đóng góp 12.500 ngày công», «hợp tác xã thu mua 450 tấn»: what is named before is measured in another unit."""
        known = [concept for t in before if (concept := t.concept("Indicator")) is not None]
        if not known or spot.percent or not spot.behind or spot.figure.unit is None:
            return False
        counter, _, kind = spot.behind[0].word.partition(" ")
        if kind and counter in self._subjects.wordings.counters:  # «đàn gia súc có 12.000 con trâu»
            return kind not in self._subjects.words(before, self._text).lower()
        mine = "" if "Counter" in spot.behind[0].classes else spot.figure.unit.partition("/")[0]
        codes = {(self._subjects.unit_of(concept) or "").partition("/")[0] for concept in known}
        return bool(mine) and all(code and code != mine for code in codes)

    @staticmethod
    def _of_those(spot: Spot, before: Sequence[Token], behind: Sequence[Token], near: bool) -> bool:
        """«bảo hiểm xã hội đạt 25,6% lực lượng lao động»: what is told, of how many of those named in general behind."""
        if not (spot.percent and near and behind) or spot.measure.kind != "value" or before[0].classes & {"Cumulative", "Activity", "Acting"}:
            return False
        led = spot.ahead(2, spot.floor)
        named = bool(led) and led[-1] is before[-1] and bool(before[0].classes & {"Indicator", "Phrase", "Quantity"})
        levels = named or (bool(led) and "GoalReached" in led[-1].classes)
        general = len(behind) == 1 and behind[0].classes & {"Whole", "Countable", "Indicator", "Quantity"}
        return levels and bool(general)

    def _rest(self, spot: Spot, said: Said) -> Subject | None:
        """«…, phần còn lại 10,85% là thuế sản phẩm»: what is left of a whole, named behind."""
        row, at = spot.row, spot.at
        if at + 2 >= len(row) or "Copula" not in row[at + 1].classes or not tells(spot.ahead(3, spot.floor), "Rest"):
            return None
        words, last = self._subjects.words(self._subjects.behind(row, at + 1), self._text), said.last
        if not words or last is None:
            return None
        shared = spot.percent and (said.structure or last.measure == "share")
        return self._subjects.proportion(words) if shared else self._subjects.named(words, False, words, last.subject.cumulative)

    def _planned(self, spot: Spot) -> list[Token]:
        """«hoàn thành 100% chỉ tiêu tuyển quân»: the noun behind the word for the plan."""
        following = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
        if following is None or "Plan" not in following.classes:
            return []
        phrase = self._subjects.behind(spot.row, spot.at + 1)
        return phrase if phrase and not phrase[0].classes & {"Agent", "Capital", "Congress", "Plan", "Predicate", "Resolve"} else []

    def _headed(self, before: list[Token], behind: list[Token]) -> Subject:
        """«Số xã đạt chuẩn: 8 xã»: what stands before the colon, with the noun counted where it does not name it."""
        words = self._subjects.wordings.uncounted(self._subjects.words(before, self._text))
        noun = behind[0].word
        whole = noun in words.lower() or "Counter" in behind[0].classes
        return self._subjects.named(words if whole else f"{noun} {words}", False, words)

    @staticmethod
    def _risen(spot: Spot, behind: Sequence[Token], last: Read) -> bool:
        """«giảm 13 đầu mối; giảm 49 cán bộ»: what rises or falls is named behind, and is not what was said before."""
        if not behind:
            return False
        words = " ".join(t.word for t in behind if "Plan" not in t.classes)  # «…, vượt 2 xã so với nghị quyết»
        known = ("Counter" in behind[0].classes and len(behind) == 1) or words in last.subject.label
        return spot.percent or (spot.figure.counted and not known)

    @staticmethod
    def _adjacent(spot: Spot, before: Sequence[Token]) -> bool:
        """Whether nothing but times, verbs and small words stands between a phrase and the figure."""
        if not before:
            return False
        between = [t for t in spot.row[spot.floor : spot.at] if t.start >= before[-1].end]
        return not any(t.word in {",", ";", ":"} or not t.classes.isdisjoint(("Cumulative", "Activity")) for t in between)

    @staticmethod
    def _goes_on(spot: Spot) -> bool:
        """«từ 2.340 hộ … xuống còn 620 hộ»: only a verb of level stands between two figures of one thing."""
        between = spot.row[spot.floor : spot.at]
        return bool(between) and tells(between, "Onto") and not any(t.word in {",", ";"} for t in between)

    def _without_name(self, spot: Spot, last: Read | None, said: Said) -> tuple[Subject | None, bool]:
        """Where no noun phrase names the figure: by its verb, by the figure before, by the growth that it is."""
        verb = spot.verb()
        shares = verb is not None and "Share" in verb.classes and spot.percent
        if verb is not None and spot.measure.kind != "rise" and not shares:
            agent = last.subject.agent if last is not None else ""
            if spot.figure.counted and self._generic(spot.behind):  # «bắt 2.300 đối tượng»
                noun, adds = self._in_full(spot, spot.behind[0].word, said), "Cumulative" in verb.classes
                return self._subjects.named(f"{verb.word} {noun}", False, noun, adds), False
            if last is not None and last.figure.counted and not spot.behind and not last.subject.rate:
                thing = last.subject.head or last.subject.label
                if spot.percent:  # «nhận 2.740 đơn khiếu nại, đã giải quyết 89%»
                    return self._subjects.named(f"{self._subjects.wordings.rate} {verb.word} {thing}", True, thing), False
                if spot.figure.of is not None:  # «…, có 412 đơn thuộc thẩm quyền, đã giải quyết 409/412»
                    return self._subjects.named(f"{verb.word} {thing}", False, thing, "Cumulative" in verb.classes), False
            if last is not None and (laid := self._of_capital(spot, verb, last)) is not None:
                return laid, False
            noun = self._subjects.wordings.amounts.get(spot.figure.unit or "", "")
            words = f"{noun} {agent} {verb.word}{self._spent_on(spot)}".strip()
            return self._subjects.named(" ".join(words.split()), False, "", "Cumulative" in verb.classes), False
        if spot.measure.kind == "share" and verb is not None:
            words = self._subjects.words(spot.behind, self._text)
            return self._subjects.named(f"{verb.word} {words}".strip()), False
        part = spot.behind[0].classes if spot.behind and spot.measure.kind == "share" and last is None else frozenset()
        if part & {"Indicator", "Quantity"} and "Whole" not in part and "Share" in spot.row[spot.at - 1].classes:
            return self._subjects.proportion(self._subjects.words(spot.behind, self._text)), False  # «huyện chiếm 45% diện tích xoài cả tỉnh»
        alone = last is None or (last.at < spot.start and tells(spot.ahead(8, spot.start), "Growth"))
        alone = alone or self._growth_owed(spot)
        amount = next((r for r in reversed(said.reads) if r.measure != "attainment"), last)
        alone = alone and not (last is not None and amount is not None and self._grew(spot, amount))
        grows = spot.measure.kind == "rise" and tells(spot.ahead(2, spot.floor), "EconomyNoun")
        if (spot.measure.kind == "annual-growth" or grows) and alone:  # «phấn đấu tăng trưởng 10,5%»
            return self._subjects.known("dhi:economic-growth"), False
        if last is not None and not self._of_other_kind(spot, last):
            return self._leaning(spot, last, said), True
        if said.past is not None and resumes(spot, said.past):
            return said.past.subject, True
        moving = next((t for t in reversed(spot.ahead(3)) if "Motion" in t.classes), None)
        if moving is not None and spot.figure.unit in {"VND", "USD"}:  # «giai đoạn tới cần 12.000 tỷ đồng»
            return self._subjects.named(f"{self._subjects.wordings.amounts[spot.figure.unit]} {moving.word}"), False
        return None, False

    @staticmethod
    def _of_other_kind(spot: Spot, last: Read) -> bool:
        """«2 ha sầu riêng, thu 1,5 tỷ đồng»: an amount of money is none of the area told before, nor the other way round."""
        if tells(spot.ahead(3, spot.floor), "Bringing"):
            return False  # «… 900 tấn, đem về 40 tỷ đồng»
        if last.subject.rate and spot.figure.unit in _MONEY:
            return True  # «giải quyết 3.120 việc, đạt 86%; thu 215 tỷ đồng»
        kinds = [("money" if u in _MONEY else "" if u in _OPEN_UNITS else "physical") for u in (spot.figure.unit, last.figure.unit)]
        return "" not in kinds and kinds[0] != kinds[1]

    # ------------------------------------------------------------------ named behind

    @staticmethod
    def _is_name(spot: Spot, phrase: Sequence[Token]) -> bool:
        """Whether a phrase behind a figure can name what is measured."""
        first = phrase[0]
        if first.classes & {"Plan", "Predicate", "ShortOf"} and "Countable" not in first.classes:
            return False
        if first.classes & {"Whole", "EconomyNoun"} and "Countable" not in first.classes and len(phrase) < (3 if spot.percent else 2):
            return False
        general = len(phrase) == 1 and "Counter" in first.classes and spot.figure.counted
        return any(c.isalpha() for c in first.word) and not general

    def _carried(self, spot: Spot) -> Token | None:
        """«kiểm tra 312 tổ chức đảng và 856 đảng viên»: the verb of the figure before, where only «và» stands between."""
        last = spot.last
        if last is None or last.verb is None or not spot.figure.counted:
            return None
        between = spot.row[spot.floor : spot.at]
        listed = [t.word for t in between] in ([","], [";"]) and self._generic(spot.behind)
        return last.verb if self._joined(spot) or listed else None

    def _from_behind(self, spot: Spot, behind: list[Token], before: list[Token], said: Said) -> Subject | None:
        """«kết nạp 812 đảng viên»: the verb before belongs to the name of what follows."""
        words = self._subjects.words(behind, self._text)
        falls = spot.percent and spot.measure.kind == "rise" and self._subjects.wordings.is_poverty(words)  # «mỗi năm giảm 5% hộ nghèo»
        rate = falls or (spot.percent and spot.measure.kind == "value")
        verb = spot.verb() or self._carried(spot)
        words += self._predicate_behind(spot, behind) if rate else ""
        last = spot.last
        if spot.figure.members and last is not None and last.subject.head:
            return self._said_of(last.subject, words, rate=False)
        again = self._in_full(spot, words, said) if verb is None and len(behind) == 1 and before else words
        if again != words and all(t.classes <= {"Phrase", "Word"} for t in before):  # «7 điểm công nghiệp, lấp đầy 3 điểm»
            return self._subjects.named(f"{again} {self._subjects.words(before, self._text)}", False, again)
        if verb is None and rate and len(words.split()) > len(behind):
            return self._subjects.named(words, True, words)
        noun = self._subjects.wordings.amounts.get(spot.figure.unit or "")
        doing = verb.word.removesuffix(" được") if verb is not None else ""
        if spot.figure.unit in {"VND", "USD"} and noun and behind[0].classes & {"Acting", "Cumulative"}:
            given = self._subjects.named(f"{last.subject.agent.lower()} {doing}".strip(), False, "", True) if last is not None else None
            if given is not None and given.indicator:
                return given  # «nhân dân hiến 4.100 m2 đất, góp 9 tỷ đồng làm đường»
            purpose = f"{doing} {words}{self._object(spot, behind)}".strip()
            return self._subjects.named(f"{noun} {purpose}", False, purpose, True)  # «góp 4 tỷ đồng làm đường»
        if verb is None:
            return self._acted_on(spot, words) or self._subjects.of_phrase(behind, self._text, spot.figure, rate)
        agent = self._agent(spot, before, verb)
        subject = self._subjects.named(f"{doing} {words}", rate, words, True)
        money = noun and spot.figure.unit in {"VND", "USD"} and behind[0].classes.isdisjoint({"CapitalNoun", "Quantity"})
        if money and subject.indicator is None:
            subject = self._subjects.named(f"{noun} {doing} {words}", False, words, True)  # «huy động 9 tỷ đồng xây dựng nông thôn mới»
        plain = self._subjects.named(words, rate, words, True)
        acting = spot.figure.unit == "count" and bool(before) and before[0].classes.isdisjoint(_DOERS)
        stock = "Cumulative" in verb.classes and self._subjects.kind_of(plain).endswith("stock")  # «kỷ luật 8 đảng viên»
        if plain.indicator and not subject.indicator and not stock:
            subject = plain
        elif subject.indicator is None and spot.figure.unit in {"ha", "m2"} and "Cumulative" in verb.classes:
            subject = self._turned(spot, behind, doing) or subject
        elif len(behind) == 1 and agent and subject.indicator is None and (acting or "Activity" in verb.classes):
            subject = self._subjects.named(f"{words} {agent[:1].lower() + agent[1:]}", rate, words, True)
        adds = "Cumulative" in verb.classes and "Visitors" not in behind[0].classes
        return replace(subject, cumulative=adds, agent=agent)

    def _acted_on(self, spot: Spot, words: str) -> Subject | None:
        """«sửa 120 căn nhà»: what was done to things whose noun alone would name all there are."""
        verb = next((t for t in reversed(spot.ahead(1, spot.floor)) if "Acting" in t.classes), None)
        happens = bool(spot.behind) and "EventNoun" in spot.behind[0].classes  # «xảy ra 14 vụ cháy»
        if verb is None or happens or not spot.figure.counted or spot.percent or len(words.split()) > _PLAIN:
            return None
        named = self._subjects.named(words, False, words, True)
        flow = self._subjects.kind_of(named).endswith("flow")  # «xóa tên 3 đảng viên» is no level of all members
        return named if flow else self._subjects.named(f"{verb.word} {words}", False, words, True)

    def _object(self, spot: Spot, behind: Sequence[Token]) -> str:
        """«dành 9 tỷ đồng xây 30 căn nhà tình thương»: the thing counted behind the verb that ends the phrase."""
        after = spot.at + 1 + len(behind)
        if len(behind) > 1 or after >= len(spot.row) or "Amount" not in spot.row[after].classes:
            return ""
        words = self._subjects.words(self._subjects.behind(spot.row, after), self._text)
        return f" {words}" if words else ""

    def _agent(self, spot: Spot, before: list[Token], verb: Token) -> str:
        """Who or what the verb before a figure is said of, where it opens its clause and is one plain phrase."""
        if not 2 <= len(before) <= 7 or before[-1] is not verb or any(t.word == "," or "PlaceKind" in t.classes for t in before):
            return ""
        first = self._index(spot, before[0])
        opens = first == 0 or spot.row[first - 1].word in {",", ":"} or "Semicolon" in spot.row[first - 1].classes
        names = tells(before[1:-1], "Capital", "Cumulative")
        timed = first == 0 or first == spot.start or tells(spot.row[spot.start : first], "Time")
        return self._subjects.words(before[:-1], self._text) if opens and timed and not names else ""

    def _goals(self, spot: Spot) -> Subject | None:
        """«đạt và vượt 20/22 chỉ tiêu»: how many goals were reached."""
        following = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
        wordings = self._subjects.wordings
        if following is None or "Paper" in following.classes or not (spot.figure.goals or spot.figure.of is not None):
            return None
        if not (following.classes & {"Goal", "Plan"} or following.word.startswith(wordings.goal)):
            return None
        behind = " ".join(t.word for t in tail(spot.row, spot.at))
        before = " ".join(t.word for t in spot.ahead(5, spot.floor))
        return self._subjects.goals_reached(behind if wordings.tells_reached(behind) else before)

"""Whether the words of a row set goals, or tell of goals that were set before: of the new term, in slogans, as reached."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from kg.rules.amounts import Figure
from kg.rules.moment import Moment
from kg.rules.numeral import roman
from kg.rules.period import Frame
from kg.rules.reach import FAR, Reach
from kg.rules.spot import GOALS, met, of_a_plan
from kg.tokens import Token, tells

_PAST = frozenset({"PastTerm", "TermStart"})
#: what a clause that tells who set goals is made of, in front of the verb
_SETTERS = frozenset({"Capital", "Congress", "Filler", "Function", "OrdinalNoun", "PastTerm", "PlaceKind", "Plan", "Roman", "Scope"})
FEW = 3  # years that a term under way has lasted at least
#: what a verb that sets goals is followed by where the goals themselves are told
_NAMED = frozenset({"Activity", "Cumulative", "Fall", "Growth", "Indicator", "Quantity", "Rate", "Rise", "Yearly"})
_GOAL_NOUNS = frozenset({"Goal", "Plan"})
SHORT = 6  # tokens of «các mục tiêu ấy gồm»


class Goals(Reach):
    """What is in force where a row has been read up to, and whether the words there speak of goals.

    A word for goals at ``at`` is judged by the clause in front of it, by what stands right behind, and by the frame in force.
    """

    def _slogan(self, at: int) -> bool:
        """«HAI XÃ, MỘT KHÁT VỌNG», «II. TRƯỜNG ĐẠI HỌC VINH: HƯỚNG TỚI ĐẠI HỌC THÔNG MINH»: words with no year and no goals, or
        behind whose congress a section is about, say nothing of its figures; «Mục tiêu: …» and «Giai đoạn 2020-2025: …» do."""
        if any(c.get("dh:frames") == "dated" for c in self.row[at].concepts):
            others = [*self.row[:at], *self.row[at + 1 :]]
            if not tells(others, "Aim", "Goal", "Plan", "Resolve", "TermCue", "TermSpan", "Time"):
                return True
        colon = next((i for i in range(at - 1, -1, -1) if self.row[i].word == ":"), 0)
        return colon > 1 and not self.asks and not tells(self.row[:colon], "AheadNoun", "Aim", "Goal", "Plan", "Resolve", "Time")

    def _sets(self, at: int) -> bool:
        """«đặt ra nhiều chỉ tiêu quan trọng như …», «Theo nghị quyết vừa được thông qua, …», not of a congress before."""
        lead, behind = self.row[self.start : at], self.row[at + 1 : at + 6]
        if "Promise" in self.row[at].classes:  # «Huyện cam kết …»
            return not (self.opens or tells(lead, "Done", "PastTerm"))
        over = any("Done" in t.classes and not tells(lead[i + 1 : i + 2], "Resolve") for i, t in enumerate(lead))  # not «đã thông qua»
        if over or tells(lead, "BackNoun", "Compare", "Outturn", "PastTerm", "Roman") or tells(behind, "PastTerm", "Roman"):
            return False
        return tells(lead[-3:], "Resolve") or (at <= self.start + 1 and tells(lead, "According") and tells(behind, "Resolve"))

    def _reviews(self, at: int) -> bool:
        """«…. Nhìn lại 5 năm, …», «…. Sau 5 năm thực hiện nghị quyết, …», «…. Báo cáo đánh giá: …»: behind goals, a look back."""
        opens = at in {0, self.start} or (at == self.start + 1 and "Time" in self.row[self.start].classes)
        if not opens or self.said.reads or tells(self.row, "AheadNoun", "Intend"):
            return False
        return "BackNoun" in self.row[at].classes or (tells(self.row, "Saying") and not tells(self.row, "Aim", "Plan", "Resolve"))

    def _past_told(self, at: int) -> bool:
        """«Nhiệm kỳ trước, tốc độ tăng trưởng đạt 8%»: behind goals, what a sentence opens with is of the term that is over."""
        return self._leads(at) and tells(self.row[at + 1 : at + 2], "Mark") and not tells(self.row, "Aim", "Compare", "Intend", "Plan")

    def _turns_ahead(self, at: int) -> bool:
        """«Về phương hướng nhiệm kỳ tới, báo cáo nêu chỉ tiêu …», «Giải pháp trọng tâm là trồng mới 400 ha rừng», «Phương hướng đến năm
        2025, xây 12 trường; …»: what is still to come."""
        moment = self.row[at + 1].payload if at + 1 < len(self.row) else None
        if isinstance(moment, Moment) and moment.years and self.calendar.is_future(self.calendar.close(moment.years)):
            return True
        goals = tells(self.row[at + 1 : at + FAR], "Goal", "Plan", "Resolve") or tells(self.row[at + 1 : at + 2], "Copula")
        return goals and not tells(self.row, "BackNoun", "Done", "PastTerm", "ShortOf")

    def _of_new_term(self, told: Sequence[Token]) -> bool:
        """«chốt nhóm chỉ tiêu của nhiệm kỳ 2020-2025: …», «18 chỉ tiêu nhiệm kỳ tới»: goals named with the years to come, not as met."""
        noun = next((i for i, t in enumerate(told) if t.classes & _GOAL_NOUNS or t.payload == GOALS), len(told))
        times = (t.payload for t in told[noun + 1 :] if isinstance(t.payload, Moment))
        coming = any(m.when == "coming" or (m.years and self.calendar.is_future(self.calendar.close(m.years))) for m in times)
        return coming and not tells(told, "BackNoun", "Compare", "Done", "GoalReached", "Outturn", "PastTerm", "ShortOf", "Surpass")

    @staticmethod
    def _resolved(lead: Sequence[Token]) -> bool:
        """«Nghị quyết Đại hội xác định:», «… xác định như sau:»."""
        last = lead[-1] if "Opener" not in lead[-1].classes else lead[-3] if len(lead) > 2 and "Which" in lead[-2].classes else lead[-1]
        return "Resolve" in last.classes

    def _made_of(self, at: int) -> bool:
        """«Nghị quyết Đại hội gồm 19 chỉ tiêu, …», «Phương hướng 2015-2020 có 26 chỉ tiêu. …», not of a term that is over."""
        lead = self.row[max(self.start, at - SHORT) : at]
        if not lead or not lead[-1].classes & {"Holding", "Within"} or not tells(lead, "AheadNoun", "Plan"):
            return False
        times = [t.payload for t in lead if isinstance(t.payload, Moment)]
        over = any(m.years is not None and not self.calendar.is_future(self.calendar.close(m.years)) for m in times)
        return not over and not tells(lead, "BackNoun", "Done", "PastTerm")

    def _reached(self, at: int) -> bool:
        """«BỐN CHỈ TIÊU LỠ HẸN», «Những chỉ tiêu đạt và vượt»: goals told of by how they were met."""
        told = tells(self.row[at + 1 : at + SHORT], "GoalReached", "ShortOf", "Surpass")
        return told and not any(t.classes & {"AheadNoun", "Aim", "Intend", "Resolve"} and "Plan" not in t.classes for t in self.row[:at])

    def _asks_ahead(self, token: Token) -> bool:
        """«Phương hướng nhiệm kỳ … là gì?», «huyện đề ra những mục tiêu gì?», «Đại hội sẽ đặt đích ở đâu?», not «… đạt mục tiêu nào?»."""
        aim = token.concept("Aim")
        ahead = "AheadNoun" in token.classes or (aim is not None and aim.get("dh:frames") == "term")
        return ahead or tells(self.row, "Foreseen", "Resolve") or token.word.count(" ") > 2

    def _back_asked(self, at: int) -> bool:
        """Whether a question looks back, other than from what it starts with: «Từ kết quả đạt được, huyện đề ra mục tiêu gì?»."""
        comma = next((i for i in range(at - 1, 0, -1) if self.row[i].word == ","), 0)
        told = [t for i, t in enumerate(self.row) if i > comma or "BackNoun" not in t.classes]
        return tells(told, "Done") or tells(self.row[comma:at], "BackNoun") or tells(self.row[at:], "Outturn")

    def _met_here(self, at: int) -> bool:
        """«Thu ngân sách vượt chỉ tiêu», «Hoàn thành toàn diện các mục tiêu», «Các chỉ tiêu đạt và vượt», in a heading."""
        return "AheadNoun" not in self.row[at].classes and met(self.row, at) and not tells(self.row[:at], "AheadNoun", "Intend", "Promise")

    def _over(self, at: int) -> bool:
        """«Qua 5 năm triển khai Nghị quyết …:», «2. Các chỉ tiêu chủ yếu» under «I. KẾT QUẢ»: goals of the term that is over."""
        row, token = self.row, self.row[at]
        if tells(row, "AheadNoun", "Intend", "Resolve"):
            return False
        if at and "Compare" in row[at - 1].classes:
            return True  # «Đối chiếu với chỉ tiêu nghị quyết:»
        if self.nested and self.paragraph.over:
            aim = token.concept("Aim")
            return not tells(row, "TermCue", "TermSpan", "Time") and (aim is None or aim.get("dh:frames") != "term")
        led = row[0].payload
        lasted = isinstance(led, Moment) and led.kind == "duration" and led.when != "coming" and (led.count or 0) >= FEW
        return lasted and "Plan" in token.classes and not tells(row, "Aim")

    def _opens_back(self, at: int) -> bool:
        """«Thực hiện Nghị quyết …», «5 năm thực hiện Nghị quyết …»: whether what looks back opens its clause, alone or behind how long."""
        led = self.row[self.start].payload
        return at == self.start or (at == self.start + 1 and isinstance(led, Moment) and led.kind == "duration" and led.when != "coming")

    def _carried_out(self, token: Token) -> bool:
        """«Thực hiện Nghị quyết Đại hội XXXI, nhà trường có …»: results, where the sentence sets no goals."""
        over = any(c.get("dh:frames") == "past" for c in token.concepts)
        if not over or tells(self.row, "AheadNoun", "Intend", "Promise"):
            return False
        return not any("Aim" in t.classes and not of_a_plan(self.row, i) for i, t in enumerate(self.row))  # «có 13/16 chỉ tiêu đạt»

    def _to_come(self, at: int) -> bool:
        """«Đến cuối nhiệm kỳ, tối thiểu 50% …», «… tăng 1,5 lần so với năm 2020», told in 2020: what is still to be reached."""
        first = next((i for i in range(at, len(self.row)) if "Figure" in self.row[i].classes), -1)
        figure = self.row[first].payload if first > 0 else None
        if isinstance(figure, Figure) and figure.qualifier == ">=":
            return True
        if first > 0 and any(c.get("dh:frames") == "clause" for t in self.row[at:first] if "Intend" in t.classes for c in t.concepts):
            return True
        for token, following in pairwise(self.row[at:]):
            moment = following.payload
            if "Compare" in token.classes and isinstance(moment, Moment) and moment.years is not None:
                return moment.kind == "years" and moment.years == (self.calendar.year, self.calendar.year)
        return False

    def _resolves(self, at: int) -> bool:
        """«Nghị quyết đặt ra mỗi năm kết nạp 120 đảng viên; năm 2021 mới …», told in the middle of the term: goals of the clause."""
        if self.said.reads or self._depth or at == self.start:
            return False
        if not self.calendar.midway:
            return self._set_here(at)
        led = self.row[max(self.start, at - SHORT) : at]
        if "Plan" not in led[0].classes or self.calendar.looks_ahead(self.frame) or not tells(self.row[at + 1 : at + FAR], "Figure"):
            return False
        told = tells(led, "Compare", "Done", "GoalReached", "Mark", "PastTerm", "Surpass")
        return not told and not tells(self.row[at + 1 : at + 2], "Mark", "Time")

    def _set_here(self, at: int) -> bool:
        """«Đại hội xác định thu ngân sách đạt 800 tỷ đồng», «Đại hội chốt mức 9%/năm cho …», not «Đại hội XIX xác định …» nor
        «Đại hội thống nhất đánh giá …»."""
        lead, behind = self.row[max(self.start, at - SHORT) : at], self.row[at + 1 : at + FAR]
        if not behind or not tells(behind, "Figure"):
            return False
        first = behind[0].payload
        level = isinstance(first, Figure) and first.unit is not None and not first.counted
        if behind[0].classes.isdisjoint(_NAMED) and not level:
            return False
        setters = ("Congress", "DraftNoun", "Plan")
        if lead[-1].classes.isdisjoint({"Done", "Function", *setters}) or not tells(lead, *setters):
            return False
        if tells(lead, "BackNoun", "Compare", "OrdinalNoun", "Outturn", "PastTerm", "Roman", "Saying", "ShortOf") or "Goal" in lead[-1].classes:
            return False
        times = [t.payload for t in (*lead, *behind) if isinstance(t.payload, Moment) and t.payload.years]
        past = any(m.years is not None and not self.calendar.is_future(self.calendar.close(m.years)) for m in times)
        return not past and not tells(behind, "Outturn", "PastTerm", "Scant")

    def _far_off(self, told: Frame) -> Frame | None:
        """«Đến năm 2030, huyện phấn đấu …», told in 2020: the goals of the sentence are of the years beyond the new term that it
        opens with; ``told`` is the frame in front of the word for goals."""
        years, coming = told.years, self.calendar.coming
        if years is None or coming is None or years[1] <= coming[1] or self.paragraph.years or self.paragraph.side == "coming":
            return None
        named = any(isinstance(t.payload, Moment) and t.payload.years == years for t in self.row[self.start : self.start + SHORT])
        return replace(self.paragraph, years=years) if named and self.paragraph.target else None

    def _own_aim(self, at: int) -> bool:
        """«2 xã phấn đấu về đích trong năm nay, …»: whether a word for goals tells what those counted right before it aim at, and no more."""
        if at < 2 or not self.said.reads or self.said.reads[-1].at != at - 2 or "Countable" not in self.row[at - 1].classes:
            return False
        end = next((i for i in range(at + 1, len(self.row)) if self.row[i].word == "," or "Semicolon" in self.row[i].classes), -1)
        return end > 0 and not tells(self.row[at:end], "Figure")

    def _dated_since(self, at: int) -> bool:
        """Whether a time is named between the figure read last and a word for goals."""
        last = self.said.last
        return last is not None and tells(self.row[last.at + 1 : at], "Time")

    def _set_before(self, at: int) -> bool:
        """«Đại hội XIX đề ra mục tiêu …», told by the twentieth, «Nhiệm kỳ trước, huyện đặt mục tiêu …»: goals of the term that is over."""
        row, start = self.row, self.start
        if self.said.reads or self._depth or at <= start or self.calendar.past is None or self.calendar.midway:
            return False
        if (row[start + 1].word == "," or row[start + 1].classes & {"Ours", "PlaceKind"}) and any(
            c.token_class in _PAST or (c.token_class == "Done" and c.get("dh:frames") == "term") for c in row[start].concepts
        ):
            return not tells(row[start + 2 : at], "Mark", "Congress") and "Aim" in row[at].classes  # «Đầu nhiệm kỳ, huyện đặt mục tiêu …»
        if any(t.classes.isdisjoint(_SETTERS) for t in row[start:at]) or not tells(row[start:at], "Congress", "Plan"):
            return False
        if all(t.payload.unit is None for t in row[at:] if isinstance(t.payload, Figure)):
            return False  # «Đại hội XIX đề ra 27 chỉ tiêu, lần này còn 17.»
        led = row[at - 1]
        if "PastTerm" in led.classes:
            return True
        ordinal = self.calendar.ordinal
        return "Roman" in led.classes and ordinal is not None and roman(led.word) == ordinal - 1

    def _behind_figure(self, at: int) -> bool:
        """«từ 32 triệu đồng đầu nhiệm kỳ lên …», «từ 1.860 hộ (8,4%) đầu nhiệm kỳ xuống …»."""
        return at > 0 and ("Figure" in self.row[at - 1].classes or self.row[at - 1].word == ")")

    def _coming(self) -> Frame:
        """The frame of goals that are set, of a year to come where one is named first: «Cho năm 2023, hội nghị thống nhất: …»."""
        told = self.frame.years
        return Frame(years=told, target=True) if told and self.calendar.is_future(told) else Frame(side="coming", target=True)

    def _due_then(self) -> Frame:
        """The frame of goals of the term that is over."""
        return Frame(years=self.calendar.past, target=True, due=True)

    def _without_goal(self, frame: Frame) -> Frame:
        years = None if frame.years is None or self.calendar.is_future(frame.years) else frame.years
        return replace(frame, target=False, side="", years=years)


def tells_met(token: Token) -> bool:
    """«đặt ra 20 chỉ tiêu, có 18 chỉ tiêu đạt», «… đều hoàn thành»: whether a word behind a number of goals says that some were met."""
    met = isinstance(token.payload, Figure) and token.payload.goals
    return met or ("GoalReached" in token.classes and "Level" not in token.classes)

"""How far a time named in a row of tokens reaches: its figure, its clause, its sentence, or the paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Years
from kg.rules.amounts import Figure
from kg.rules.moment import NOW, Moment
from kg.rules.period import Calendar, Frame
from kg.rules.screen import DOCUMENT
from kg.rules.series import Answers
from kg.rules.spot import Said
from kg.rules.subject import Subjects
from kg.tokens import Token, tells

FAR = 80  # tokens of a long sentence: what stands further away frames nothing
# small words: what may stand before a time that opens its clause
LEADING = frozenset({"Ago", "Function", "Filler", "Mark", "Aim", "Done", "Estimate", "Mean", "Growth", "Scope", "PlaceKind", "TermSpan"})
_ALONE = LEADING | {"Time", "Capital"}  # tokens of a line that names a year and nothing more
_NAME = 24  # tokens that the name of a congress has at most
#: what does not stand inside the name of a congress
_NO_NAME = frozenset({"AheadNoun", "Aim", "Done", "Figure", "Intend", "Level", "Plan", "Resolve", "Saying", "Semicolon", "Time"})
_GOALS = frozenset({"AheadNoun", "Aim", "Intend", "Plan", "Resolve"})  # before a congress's name: its term is that of goals
_EVENT = 12  # tokens between a word for what comes after an event and the event's year
#: what tells a time or a verb of its own
_VERBS = frozenset({"Aim", "Cumulative", "Done", "Fall", "Level", "Rise", "Share", "Surpass", "Time"})
_COMPARING = frozenset({"Compare", "Comparative", "Fall", "Multiply", "Rise", "Times"})


class Reach:
    """What is in force where a row has been read up to, and how far a time named in it reaches.

    A frame that opens a clause holds on through the paragraph; a time inside a clause holds to the clause's end: the
    next semicolon. ``start`` is where the clause starts, ``floor`` where what is spoken for ends.
    """

    def __init__(
        self, subjects: Subjects, text: str, row: Sequence[Token], calendar: Calendar, frame: Frame, said: Said, opens: bool
    ) -> None:
        """``frame`` is the one in force where the row begins; ``said`` is kept up to date while words are heard."""
        self._subjects = subjects
        self._wordings = subjects.wordings
        self._text = text
        self.row = row
        self.brackets = bool(row) and "(" in text[row[0].start : row[-1].end]
        self.calendar = calendar
        self.said = said
        self.paragraph = frame
        self.sentence: Frame | None = None
        self.clause: Frame | None = None
        self._held = True  # the clause's frame may hold in the clause behind it too
        self.estimated = False
        self._foretold = False  # the whole sentence tells estimates
        self.ought = False  # the clause tells what is still to be done
        self.start = 0
        self._begin = 0  # where what is said begins, behind «báo cáo cho biết»
        self.floor = 0
        self._outer = 0  # the floor outside the bracket that is open
        self.aimed = False
        self.opens = opens
        self._bracket: Frame | None = None
        self._once: Frame | None = None  # of the next figure only
        self._start: Frame | None = None  # of the figure behind the bracket that names the term's first year
        self._depth = 0
        self._opened = (0, False)  # where the bracket opened: the figures read so far, and whether they were estimates
        self._answers = Answers(subjects, text, row, said)
        self._structured = False
        self.without: Frame | None = None  # the paragraph's frame, were it not for the goals of the one before
        self.asks = False  # the line is a question
        self.inner = False  # goals were told before in the same paragraph, and no heading sets any
        self.nested = False  # the line is a numbered heading under another one
        self.named: Years | None = None  # the time named last, which «năm đó» means

    @property
    def frame(self) -> Frame:
        """The narrowest frame in force."""
        return self._once or self._bracket or self.clause or self.sentence or self.paragraph

    def _heads_term(self, moment: Moment) -> bool:
        """«3. Việc phải làm trong 5 năm tới», in a heading."""
        return self.opens and moment.kind == "duration" and moment.when in {"coming", "past"}

    def _heads_year(self, moment: Moment) -> bool:
        """«Đến hết năm 2019:», «3. Năm 2018», in a line of its own."""
        return self.opens and moment.kind == "years" and all(t.classes & _ALONE for t in self.row)

    def _ends_clause(self, at: int) -> bool:
        """«4.893 tỷ đồng thu ngân sách năm 2019; 35 trường …»: a time behind its figure, at the clause's end; «…, trong khi năm 2010
        mới 3 triệu đồng; …» holds no further either."""
        if at and self.said.reads and "Clausal" in self.row[at - 1].classes:
            return True
        told = bool(self.said.reads) and self.said.reads[-1].at >= self.start
        return told and (at + 1 == len(self.row) or "Semicolon" in self.row[at + 1].classes)

    def _verbless(self, at: int) -> bool:
        """Whether a clause has no verb of its own before its first figure, so that the one before holds on."""
        for token in self.row[at : at + FAR]:
            if "Figure" in token.classes:
                return True
            if token.classes & _VERBS:
                return False
        return False

    def _reaches(self, at: int, carried: Frame) -> bool:
        """«thu ngân sách năm 2018 đạt 12 tỷ đồng; xuất khẩu đạt 3 triệu USD»: an amount, with a verb for a level, behind one of a single year
        of the term that is over. What is counted, and rates, are rather of now."""
        years, past = carried.years, self.calendar.past
        if years is None or years[0] != years[1] or carried.target or carried.now or (past is not None and not past[0] < years[0]):
            return False
        ahead = self.row[at : at + FAR]
        first = next((i for i, t in enumerate(ahead) if t.classes & _VERBS), None)
        if first is None or "Level" not in ahead[first].classes:
            return False
        figure = next((t.payload for t in ahead[first + 1 : first + 3] if "Figure" in t.classes), None)
        return isinstance(figure, Figure) and not figure.counted and figure.unit not in {None, "%"}

    def _first_months(self, moment: Moment) -> bool:
        """Whether the first months of a year frame a paragraph: not one that goes over the years of a term before."""
        alone = not self.said.reads and self.said.past is None
        return moment.kind == "months" and (self.calendar.running or self.calendar.coming is None or alone)

    def _estimates(self, at: int, moment: Moment) -> bool:
        """Whether what was said to be an estimate holds past a time: not past a year that is over, nor «dự kiến họp ngày …»."""
        assert self.named is not None
        if moment.kind == "months" and self._foretold:
            return self._estimate_before(at)  # «Dự kiến cả năm thu 165 tỷ đồng; 6 tháng đầu năm đạt 82 tỷ đồng»
        if self.calendar.year is not None and self.named[1] < self.calendar.year and self.named[0] == self.named[1]:
            return self._estimate_before(at)
        return True

    def _under_way(self, years: Years) -> bool:
        """Whether a stretch of years began before the one told from, and ends behind it."""
        year = self.calendar.year
        return year is not None and years[0] < year < years[1] < NOW - 1

    def _last_of_estimate(self, at: int) -> bool:
        """«GRDP 5 năm ước tăng 6%/năm; riêng năm 2025 tăng 8%», told in 2025: whether a clause takes the year under way out of an estimate."""
        last, led = self.said.last, self.row[at + 1 : at + 3]
        if len(led) < 2 or last is None or last.status != "estimate" or last.period is None or "Within" not in led[0].classes:
            return False
        moment = led[1].payload
        years = self.calendar.close(moment.years) if isinstance(moment, Moment) and moment.years else None
        return years is not None and years == (last.period[1], last.period[1]) and last.period[1] == self.calendar.year

    def _beside_results(self, moment: Moment) -> bool:
        """«Năm 2022 đạt 58 triệu đồng; mục tiêu đến năm 2025 là 75 triệu đồng»: a year to come behind results holds for its clause."""
        last = self.said.last
        if last is None or last.status == "target" or self.start <= self._begin or moment.years is None:
            return False
        return self.calendar.is_future(self.calendar.close(moment.years))

    def _leads_in_brackets(self, at: int) -> bool:
        """«Thời ông An làm chủ tịch (2011-2016), huyện …»: years alone in brackets at the end of what opens a sentence, before any figure."""
        row = self.row
        if self.said.reads or not 1 < at < len(row) - 2 or row[at - 1].word != "(" or row[at + 1].word != ")" or row[at + 2].word != ",":
            return False
        return not tells(row[self.start : at - 1], "Congress", "Figure", "Mark", "Semicolon")

    def _estimate_before(self, at: int) -> bool:
        """«ước đến ngày 30/6», «dự kiến trong năm 2019»."""
        near = self.row[max(0, at - 2) : at]
        return bool(near) and ("Estimate" in near[-1].classes or ("Estimate" in near[0].classes and "Function" in near[-1].classes))

    def _of_name(self, at: int) -> bool:
        """«Tăng trưởng (2016 - 2020): 9%»: a time alone in brackets behind a name, not behind a figure."""
        row = self.row
        alone = 1 < at < len(row) - 1 and row[at - 1].word == "(" and row[at + 1].word == ")"
        return alone and self._depth == 1 and "Figure" not in row[at - 2].classes and self.floor < at - 1

    def _so_far(self, at: int) -> bool:
        """«thu ngân sách 7 tháng đạt 546 tỷ đồng»: of the year that is under way, between what is told of and its verb."""
        if not 0 < at < len(self.row) - 1 or self.frame.target:
            return False
        return bool(self.row[at - 1].classes & {"Indicator", "Cumulative"} and self.row[at + 1].classes & {"Level", "Estimate"})

    def _set_off(self, at: int) -> bool:
        """«huyện bên, năm 2019, thu …»: a time between commas before any figure says when the whole sentence holds."""
        row = self.row
        lasting = row[at - 1].payload if at else None  # «…, 5 năm 2001-2005, GDP của tỉnh tăng …»
        led = at - (isinstance(lasting, Moment) and lasting.kind == "duration")
        if self.said.reads or not 0 < led <= at < len(row) - 1 or not (row[led - 1].word == "," or "Clausal" in row[led - 1].classes):
            return False  # also «Báo cáo cho thấy giai đoạn 2016-2020 …»
        moment = row[at].payload
        assert isinstance(moment, Moment)
        span = moment.years is not None and moment.years[0] < moment.years[1]
        return (span and not self._names_congress(moment)) or row[at + 1].word == ","

    def _compared(self, at: int) -> bool:
        """Whether what stands right before a time makes it what is compared with, or gives it to the figure before."""
        near = self.row[max(0, at - 2) : at]
        return "Figure" in near[-1].classes or any(t.classes & _COMPARING for t in near)

    def _of_this_year(self, moment: Moment) -> bool:
        """«năm nay», «cuối năm 2020» in a report of 2020."""
        year = self.calendar.year
        return year is not None and moment.kind == "years" and moment.years in {(NOW, NOW), (year, year)}

    def _aimed_at(self, at: int) -> bool:
        """«phấn đấu cả năm …»."""
        return tells(self.row[max(self.start, at - 4) : at], "Aim", "Intend")

    def _sets_goals(self, at: int, moment: Moment) -> bool:
        """«Nghị quyết xác định đến năm 2025 …»: a year to come behind a verb that sets goals, before any figure."""
        if moment.years is None or not self.calendar.is_future(moment.years) or self.said.reads:
            return False
        return tells(self.row[max(self.start, at - FAR) : at], "Resolve", "Aim", "Intend")

    def _past_year(self, moment: Moment) -> bool:
        """One year, or two, that are over frame their sentence only; longer spans and years to come frame what follows too."""
        years = moment.years
        return years is None or (years[1] - years[0] < 2 and not self.calendar.is_future(years))

    def _side(self, frame: Frame) -> str:
        return "coming" if self.calendar.looks_ahead(frame) else "past"

    def _leads(self, at: int) -> bool:
        """Whether a time opens its clause: only small words stand before it, or «5 năm», whose years it names."""
        lasting = at - (2 if self.row[at - 1].word == "(" else 1)
        if lasting >= self.start and "Time" in self.row[lasting].classes:
            moment = self.row[lasting].payload
            at = lasting if isinstance(moment, Moment) and moment.kind == "duration" else at
        return at - self.start < FAR and all(t.classes & LEADING for t in self.row[self.start : at])

    def _frames(self, at: int, moment: Moment, leads: bool) -> bool:
        """Whether a time says when the figures around it hold: not what they are compared with, nor a congress's term."""
        row = self.row
        lasting = moment.years is not None and moment.years[1] == NOW != moment.years[0]  # «từ khi chia tách năm 2013 đến nay»
        if at and row[at - 1].classes & {"Figure", "Founding", "PriceBase"} and not (lasting and "Founding" in row[at - 1].classes):
            return False
        if moment.kind == "years" and at > 1 and not (leads or lasting) and self._of_event(at):
            return False
        if at > 2 and tells(row[at + 1 : at + 2], "Onto") and "Figure" in row[at - 2].classes and "Countable" in row[at - 1].classes:
            return False  # «giảm từ 58.000 con năm 2015 còn 36.400 con»
        if moment.kind == "years" and at and "Multiply" in row[at - 1].classes and moment.years and moment.years[0] == moment.years[1]:
            return False  # «gấp đôi năm 2015»
        if moment.kind == "years" and at and "More" in row[at - 1].classes and tells(row[at + 1 : at + 4], "Figure"):
            return False  # «hơn năm ngoái 52 tỷ», «hơn năm 2015 là 0,7 tỷ»
        if moment.years and self.calendar.is_future(moment.years) and self._behind_noun(at):
            return False
        if self.opens and self._names_congress(moment):
            return False
        if moment.kind == "months" and not moment.when and not leads:
            return False  # «có việc làm trong 6 tháng» is no part of a year
        for token in reversed(row[max(0, at - 4) : at]):
            if not token.classes.isdisjoint(("Compare", "Times")) or (
                moment.kind == "years" and "Comparative" in token.classes
            ):
                return False
            if token.classes.isdisjoint(("Function", "Filler", "Plan")):
                break
        span = moment.years is not None and moment.years[0] != moment.years[1]
        if span and tells(row[max(0, at - 2) : at], "Yardstick"):
            return False  # «hộ nghèo theo chuẩn giai đoạn 2022-2025»
        if moment.years is not None and moment.years == self.calendar.coming and self._ends_congress_name(at):
            return False
        if leads or not span or tells(row[at + 1 : at + 7], "Figure"):
            return True
        return tells(row[at + 1 : at + 2], "Cumulative", "Fall", "Level", "Rise") or self._set_off(at) or self._leads_in_brackets(at)

    def _of_event(self, at: int) -> bool:
        """Whether a year is that of what a clause behind it comes after, of a document, or of what made a thing that is told of.

        «Sau trận lũ năm 2017, huyện …», «Nghị quyết số 05-NQ/TU năm 2016, …», «nhà máy, được xây từ năm 2012, có …».
        """
        row = self.row
        if "Refused" in row[at - 1].classes and row[at - 1].payload == DOCUMENT:
            return True
        if at + 1 == len(row) or row[at + 1].word != ",":
            return False
        for index in range(at - 1, max(-1, at - _EVENT), -1):
            token, time = row[index], row[index].payload
            lasting = isinstance(time, Moment) and time.kind == "duration"
            if "Afterwards" in token.classes or (isinstance(time, Moment) and time.after):
                return index < at - 1 and all(t.classes & LEADING or "Capital" in t.classes for t in row[self.start : index])
            if token.word == ",":
                return index < at - 2 and bool(row[index + 1].classes & {"Founding", "Undergo"})
            if token.classes & {"Figure", "Semicolon"} or ("Time" in token.classes and not lasting) or token.word in {".", ":", "("}:
                return False
        return False

    def _behind_noun(self, at: int) -> bool:
        """«100% xã có trường học vào năm 2023, 90% …»: a time that ends what is said of the figure before it."""
        following = self.row[at + 1] if at + 1 < len(self.row) else None
        if not self.said.reads or (following is not None and following.word not in {",", "."} and "Semicolon" not in following.classes):
            return False
        for token in reversed(self.row[max(0, at - 10) : at]):
            if "Figure" in token.classes:
                return not self._depth
            if token.classes & {"Mark", "Semicolon", "Rise", "Fall"} or token.classes & {"Level", "Holding"} == {"Level"}:
                return False
        return False

    def _ends_congress_name(self, at: int) -> bool:
        """«Theo báo cáo trình Đại hội Đảng bộ Khối lần thứ V (2015 - 2020), toàn Khối có …»: the term ends the congress's name.

        So it does behind an ordinal where no goal is named before: «40 đại biểu dự Đại hội lần thứ II, nhiệm kỳ 2025-2030».
        """
        near = self.row[max(0, at - 3) : at]
        ordinal = any("OrdinalNoun" in t.classes and tells(near[i + 1 : i + 2], "Capital", "Refused", "Roman") for i, t in enumerate(near))
        for token in reversed(self.row[max(0, at - _NAME) : at]):
            if "Congress" in token.classes:
                return True
            if token.classes & _NO_NAME:
                return ordinal and not token.classes & _GOALS
        return ordinal

    def _names_congress(self, moment: Moment) -> bool:
        """«Đại hội … lần thứ XX, nhiệm kỳ 2020-2025» in a heading: the term belongs to the congress's name."""
        names = {"Congress", "EventNoun"} if moment.years == self.calendar.coming else {"EventNoun"}  # «HỘI NGHỊ … NĂM 2025»
        named = any(t.classes & names for t in self.row)
        return named and not tells(self.row, "Plan", "AheadNoun", "Aim")

"""What the words of a row say of the figures behind them: years, past or coming, result, estimate or target."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kg.rules.amounts import Figure
from kg.rules.goals import SHORT, Goals, tells_met
from kg.rules.moment import NOW, Moment
from kg.rules.period import Frame, cue_frame, moment_frame
from kg.rules.planned import falls_short
from kg.rules.reach import FAR, LEADING
from kg.rules.spot import GOALS, carried_out, met, of_a_plan
from kg.tokens import Look, Token, tells

#: Token classes of the vocabularies that this module and those it stands on (kg.rules.goals, kg.rules.reach) read.
CLASSES = frozenset(
    {
        "Afterwards", "Ago", "AheadNoun", "Aim", "BackNoun", "Congress", "Cumulative", "Done", "Estimate", "Founding", "GoalReached", "InTurn",
        "Intend", "Outturn", "PastTerm", "Plan", "PriceBase", "Promise", "ReportNoun", "Resolve", "Scant", "ShortOf", "TermEnd", "Yardstick",
    }
)  # fmt: skip
_NAMED = 7  # tokens of a number of goals with the years they are of
_SOON = 20  # tokens behind a number of goals among which it is told how many were reached
MONEY = frozenset({"VND", "USD"})
_MEASURED = frozenset({"CapitalNoun", "Indicator", "Mean", "Quantity"})
#: Marks, and classes of words, that change the frames, or of which something is said.
MARKS = frozenset({".", ":", "(", ")"})
HEARD = Look(
    "AheadNoun", "Aim", "BackNoun", "Done", "Equal", "Estimate", "InTurn", "Intend", "PastTerm", "Plan", "Refused", "ReportNoun", "Resolve",
    "Newly", "Saying", "Scant", "Semicolon", "TermEnd", "TermSpan", "TermStart", "Time",
)  # fmt: skip


class Walk(Goals):
    """The frames in force while a row is read from left to right.

    A frame that opens a clause holds on through the paragraph; a time inside a clause holds to the clause's end: the
    next semicolon. ``aimed`` is set while a goal has been announced and no figure has followed yet; ``opens`` in a
    line without figures that heads others. ``start`` is where the clause starts, ``floor`` where what is spoken for ends.
    """

    def hear(self, at: int) -> None:
        """Take in what the token ``at`` changes for the figures behind it."""
        token = self.row[at]
        if token.word in MARKS:
            self._mark(at, token.word)
        if token.concepts and (told := self._wordings.shares[token.word]):
            self._shares(at, *told)
        if self.said.structure and token.classes & {"Equal", "Level"} and not self.said.in_turn:
            self._answers.dashed(at, self.floor, frozenset({"-", "/", ",", ";"}))
        if not HEARD[token.classes]:
            return
        if "Semicolon" in token.classes and not self._depth:
            self._semicolon(at)
        colon = at + 1 < len(self.row) and self.row[at + 1].word == ":"
        if "InTurn" in token.classes or ("Equal" in token.classes and colon):
            self.said.in_turn = self._answers.to(at, max(self.start, self.floor), self._depth)
            self.said.structure = self.said.structure or any(self._wordings.is_proportion(s.label) for s in self.said.in_turn)
        if "Estimate" in token.classes:
            self.estimated = True
            self._foretold = at == 0 and len(self.row) > 1 and "Time" in self.row[1].classes  # «Dự kiến năm 2020, …; …»
        if "Intend" in token.classes and self.floor <= self.start and not self._depth:
            self.ought = any(c.get("dh:frames") == "clause" for c in token.concepts) and not tells(self.row[max(0, at - 2) : at], "Done")
        if "Saying" in token.classes and not self.said.reads and self.clause is None and not token.classes & {"Aim", "Intend"}:
            self.start = self._begin = at + 1
        if "Scant" in token.classes and not (self._depth or self.said.reads) and self._scanty(at):
            self._scant(at)
        elif not self._depth and (last := self.said.last) is not None and last.status == "target" and self._answered(at, last.at):
            years = None if self.frame.due and self.frame.years == self.calendar.past else self.frame.years
            self.clause, self.ought = replace(self.frame, target=False, side="", years=years), False  # «đề ra 6 xã mà mới có 4 xã»
            if tells(self.row[last.at : at], "Clausal"):
                self.paragraph = replace(self.paragraph, target=False, side="")
        if "Time" in token.classes and isinstance(token.payload, Moment):
            self._time(at, token.payload)
        elif "PastTerm" in token.classes and self._depth and self.calendar.past:
            self._bracket = Frame(years=(self.calendar.past[0], self.calendar.past[0]))
        elif "PastTerm" in token.classes and not self.said.reads and self.calendar.looks_ahead(self.frame) and self._past_told(at):
            self.sentence, self.clause = Frame(side="past"), None
        elif "TermStart" in token.classes and tells(self.row[at + 1 : at + 2], "Onto") and self._behind_figure(at):
            pass  # «giảm từ 1.860 hộ (8,4%) đầu nhiệm kỳ xuống 412 hộ»
        elif "TermStart" in token.classes and self.calendar.past and not (at and self._compared(at)):
            self._once = Frame(years=(self.calendar.past[0], self.calendar.past[0]))
        elif "TermEnd" in token.classes and self.calendar.coming and not self._depth:
            self._term_end(at, self.calendar.coming[1])
        elif "TermSpan" in token.classes:
            framed = replace(self.frame, years=None, now=False, span=True, side=self._side(self.frame))
            if self.said.reads or not self._leads(at):
                self.clause = framed
            else:
                self.sentence, self.clause = framed, None
        elif "Refused" in token.classes and token.payload == GOALS:
            self._goals(at)
        elif self.opens and "BackNoun" in token.classes:
            if not self._depth and not tells(self.row[:at], "Plan", "AheadNoun", "Aim"):
                self.paragraph = replace(self._without_goal(self.paragraph), over=True)
        elif self.opens and token.classes & {"Plan", "AheadNoun", "Aim"}:
            looks_back = self._back_asked(at) if self.asks else tells(self.row, "Done") or tells(self.row[:at], "BackNoun")
            looks_back = looks_back or (self.row[0].word == "(" and tells(self.row, "Outturn"))  # «(NQ: nghị quyết; TH: thực hiện)»
            over = ("Plan" in token.classes and self._reached(at)) or self._over(at) or self._met_here(at)
            asked = not self.asks or self._asks_ahead(token)
            over = over or ("Aim" in token.classes and of_a_plan(self.row, at))
            if over and not self._depth:
                self.paragraph = self._without_goal(self.paragraph)
            elif not (looks_back or self._slogan(at)) and asked and not token.classes >= {"Plan", "OrdinalNoun"}:
                # «NGHỊ QUYẾT» is the name of a document
                self.paragraph = replace(cue_frame(token, self.calendar, self.paragraph), target=True)
        elif "AheadNoun" in token.classes and at <= self.start + 1 and not self.said.reads and self._turns_ahead(at):
            self.sentence, self.clause = Frame(side="coming", target=True), None
        elif self.inner and token.classes & {"BackNoun", "ReportNoun"} and self._reviews(at):
            self.sentence, self.clause = Frame(side="past"), None  # «…. Nhìn lại 5 năm, …»
        elif "BackNoun" in token.classes and self._opens_back(at) and not self.said.reads and self._carried_out(token):
            lasting = self.clause is not None and self.clause.span and at > self.start
            self.paragraph, self.sentence, self.clause = Frame(side="past"), None, Frame(side="past", span=True) if lasting else None
        elif not token.classes.isdisjoint(("Plan", "Promise")) and not self.said.reads and self._sets(at):
            self.sentence, self.clause = Frame(side="coming", target=True), None
        elif "Aim" in token.classes and self._own_aim(at):
            pass  # «6 xã đạt chuẩn, 2 xã phấn đấu về đích trong năm nay, 4 xã …»: of the figure before it only
        elif "Aim" in token.classes and not of_a_plan(self.row, at):
            if self._set_before(at):
                self.sentence, self.clause, self._once = self._due_then(), None, None
            elif not carried_out(self.row, self.start, at):
                self._aim(at, token)
            elif self.inner and not self.said.reads:
                self.sentence = Frame(side="past")
        elif "Aim" in token.classes and self.inner and not self.said.reads and met(self.row, at):
            self.sentence = Frame(side="past")  # «…. Các chỉ tiêu chủ yếu đều đạt và vượt: …»
        elif "Resolve" in token.classes and self._set_before(at) and not tells(self._on(at, FAR), "Done", "Outturn"):
            self.sentence, self.clause = self._due_then(), None
        elif "Resolve" in token.classes and self._resolves(at):
            self.sentence, self.clause = self._coming(), None
        elif "Done" in token.classes and at and self.row[at - 1].classes & {"Figure", "Compare"}:
            pass  # «gấp 1,5 lần hiện nay»: what is compared with
        elif "Done" in token.classes and at > 1 and self._left(at):
            pass  # «từ 26% như bây giờ lên 45%»: of the level that is left
        elif "Done" in token.classes and not tells(self._on(at, 5), "Resolve", "Aim"):
            self._done(token)

    def _left(self, at: int) -> bool:
        """«từ 26% như bây giờ lên 45%», «5.000 ha rừng hiện có và …», not «dưới 1%, nay còn 2,6%»."""
        row = self.row
        if "Ongoing" in row[at].classes and tells(row[at - 3 : at], "Figure"):
            return not tells(row[at - 1 : at], "Mark") and not tells(row[at + 1 : at + 2], "Figure")
        return "Figure" in row[at - 2].classes and row[at - 1].word != "," and tells(row[at + 1 : at + 2], "Onto")

    def _term_end(self, at: int, end: int) -> None:
        """«đến năm 2028 …, đến cuối nhiệm kỳ …»: of the new term, where goals are told."""
        if self.calendar.looks_ahead(self.frame):
            if self.frame.span or self.frame.years not in {None, (end, end)}:
                self.clause = replace(self.frame, years=(end, end), side="", span=False)
        elif self._leads(at) and not self.said.reads and self._to_come(at):
            self.paragraph, self.sentence, self.clause = Frame(side="coming", target=True), None, None

    def _scanty(self, at: int) -> bool:
        """«mới có», «nhưng thực tế»: whether words for little tell what there is by now."""
        if at == 0:
            return True  # «Thực tế chỉ đạt 450 tỷ đồng.»
        return any(c.get("dh:frames") == "now" for c in self.row[at].concepts) or tells(self.row[max(0, at - 1) : at], "Clausal")

    def _answered(self, at: int, goal: int) -> bool:
        """Whether the token at ``at`` tells how much of the goal told at ``goal`` was reached."""
        return "Scant" in self.row[at].classes or falls_short(self.row[goal + 1 : at + 1])

    def _scant(self, at: int) -> None:
        """«phấn đấu về đích trước năm 2025, nhưng mới có 9 xã», «năng suất mới bằng 70%»: what there is by now, no goal."""
        if tells(self.row[:at], "Clausal") and tells(self.row[:at], "Aim"):
            self.paragraph = self._without_goal(self.paragraph)
        if self.frame.target or self.calendar.looks_ahead(self.frame):
            self.sentence, self.clause = self._without_goal(self.frame), None

    def _mark(self, at: int, mark: str) -> None:
        if mark == ".":
            self.estimated = self.estimated and at + 1 == len(self.row)
            self.ought = False
        elif mark == ":":
            self.ought = False
            self._answers.dashed(at, self.floor)
            if not self._depth and not self.said.reads:
                lead = self.row[self.start : at]
                self._colon(at)
                if tells(lead, "Promise") and not tells(lead, "BackNoun", "Done", "GoalReached", "ShortOf"):
                    self.sentence, self.clause = Frame(side="coming", target=True), None  # «huyện hứa: mỗi năm giảm 5%»
        else:
            self._depth = max(0, self._depth + (1 if mark == "(" else -1))
            if self._depth and mark == "(":
                behind = at > 0 and "Figure" in self.row[at - 1].classes
                self._opened = (-1 if behind else len(self.said.reads), self.estimated)
            if not self._depth:
                if len(self.said.reads) > self._opened[0]:
                    self.estimated = self._opened[1]  # «còn 1,93% (ước 2020), tuổi thọ …», «(ước 45%)»: the bracket's figures only
                self._bracket, self.floor = None, self._outer
                self._once, self._start = self._start or self._once, None

    def _shares(self, at: int, structure: bool, proportion: bool) -> None:
        """«cơ cấu kinh tế», «tỷ trọng nông nghiệp»: a list of shares begins."""
        leads = structure and (not self.said.reads or bool(self.row[at - 1].classes & {"Mark", "Semicolon"}))
        if leads or proportion:
            self.said.structure = True
            self._structured = structure

    def _on(self, at: int, longest: int) -> Iterator[Token]:
        """At most ``longest`` tokens behind ``at``, to the next mark or figure."""
        for token in self.row[at + 1 : at + 1 + longest]:
            if not token.classes.isdisjoint(("Mark", "Semicolon", "Figure")):
                return
            yield token

    def spend(self, floor: int) -> None:
        """What stands before ``floor`` is spoken for: by a figure in brackets for those in the same brackets only."""
        self.floor = max(self.floor, floor)
        self._once = None
        if not self._depth:
            self._outer = self.floor

    def _colon(self, at: int) -> None:
        """«Chỉ tiêu đến 2025: …; …»: what stands before the first colon of a sentence frames all that follows in it."""
        lead = self.row[self.start : at]
        back = any(t.classes & {"Done", "BackNoun"} and not tells(lead[i + 1 : i + 2], "Resolve") for i, t in enumerate(lead))  # «đã thông qua»
        if self.without is not None and (back or tells(self.row[:at], "BackNoun", "Saying")):
            # «Nhìn lại 5 năm: …», «ông An nói: …» are no goals
            self.paragraph, self.sentence, self.clause, self.without = self.without, None, None, None
        framed = self.frame
        new = self._of_new_term(lead)
        names = new or tells(lead, "Plan", "AheadNoun")
        small = LEADING | {"Plan", "AheadNoun", "Goal", "Capital", "Congress", "Time"}
        plain = all(t.classes & small for t in lead) or any(t.classes & {"Aim", "Resolve"} and "Plan" not in t.classes for t in lead)
        plain = plain or (len(lead) < SHORT and "Within" in lead[-1].classes) or new  # «Kịch bản ấy gồm: …»
        plain = plain or (tells(lead, "Congress") and tells(lead, "Goal") and tells(lead, "Intend"))  # «chỉ tiêu mà Đại hội hướng đến: …»
        back = back or any(t.classes & {"Aim", "Plan"} and self._over(i) for i, t in enumerate(lead, self.start))
        back = back or (len(lead) > 1 and "InRespect" in lead[0].classes and "Outturn" in lead[1].classes)  # «Về thực hiện các chỉ tiêu: …»
        if names and plain and not back:
            framed = replace(framed, target=True)
            self.paragraph = framed  # also of the sentences that go on with the list
        aims = any("GoalReached" in t.classes and of_a_plan(lead, i + 1) and i and "Aim" in lead[i - 1].classes for i, t in enumerate(lead[:-1]))
        if tells(lead, "GoalReached", "ShortOf") and framed.target and not aims:
            framed = replace(framed, target=False, side="")  # «một số chỉ tiêu chưa đạt: …»
        elif lead and self._resolved(lead) and not tells(lead, "Done", "BackNoun", "Saying"):
            framed = self._coming()  # «Đại hội thống nhất: tái canh 3.500 ha; …»
            if tells(lead, "Goal", "Plan") or at + 1 == len(self.row):
                self.paragraph = framed  # also of the lines below: «Đại hội quyết nghị:»
        elif at + 1 == len(self.row) and lead and "Intend" in lead[-1].classes and not tells(lead, "Done", "BackNoun", "Saying"):
            self.paragraph = framed = Frame(side="coming", target=True)  # «muốn vậy, huyện phải đạt:», above the lines that tell it
        if framed is not self.paragraph:
            self.sentence, self.clause = framed, None
        self.start = self._begin = at + 1

    def _semicolon(self, at: int) -> None:
        goals = bool(self.said.reads) and self.said.reads[-1].at >= self.start and self.said.reads[-1].status == "target"
        self.ought = self.ought and goals and (self._verbless(at + 1) or tells(self.row[at + 1 : at + 2], "Cumulative"))
        self.estimated = self.estimated and (self._foretold or self._verbless(at + 1) or self._last_of_estimate(at))
        carried = self.clause
        self.clause, self.start = None, at + 1
        told = self.said.last is not None and carried is not None and self.said.last.period == carried.years
        held = carried is not None and carried.years is not None and self._held and (told or carried.years == self.named)
        if held and carried is not None and (self._verbless(at + 1) or self._reaches(at + 1, carried)):
            self.clause = carried
        elif carried is not None and carried.span and carried.years is None and not carried.target and self._money_too(at):
            self.clause = carried  # «doanh thu cả nhiệm kỳ đạt 900 tỷ đồng; lợi nhuận 80 tỷ đồng»
        now = self.sentence is not None and self.sentence.now and self.sentence.years is None
        if now and at + 1 < len(self.row) and "Cumulative" in self.row[at + 1].classes:
            # «hiện nay có 7.800 sinh viên; mở mới 14 ngành»: what was done over the term
            self.sentence = Frame(side="past") if self.calendar.looks_ahead(self.paragraph) else None
        goes_on = self._structured and (self.said.shares() or tells(self.row[at : at + 4], "Time"))
        goes_on = goes_on or tells(self.row[at : at + 5], "InTurn") or self._dashes(at) or tells(self.row[at + 1 : at + 2], "Figure")
        self.said.structure = self.said.structure and goes_on

    def _dashes(self, at: int) -> bool:
        """«…; đến năm 2015 là 31,8% - 34% - 34,2%»: whether a series of shares stands behind a semicolon."""
        first = next((i for i in range(at + 1, min(len(self.row) - 2, at + SHORT)) if "Figure" in self.row[i].classes), 0)
        return first > 0 and self.row[first + 1].word in {"-", "/"} and "Percent" in self.row[first + 2].classes

    def _money_too(self, at: int) -> bool:
        """Whether a name and an amount of money stand behind a semicolon, as an amount stands last in front of it."""
        last = self.said.last
        if last is None or last.figure.unit not in MONEY or last.at < self.start - FAR:
            return False
        behind = next((t.payload for t in self.row[at + 1 : at + SHORT] if "Figure" in t.classes), None)
        return isinstance(behind, Figure) and behind.unit == last.figure.unit and self._verbless(at + 1)

    def _goals(self, at: int) -> None:
        """«đề ra 18 chỉ tiêu», «18 chỉ tiêu được thông qua»: what follows is still to be reached."""
        led = tells(self.row[max(0, at - 8) : at], "Resolve", "Aim")
        named = tells(self.row[max(0, at - 3) : at], "Saying")  # «dự thảo nghị quyết nêu 15 chỉ tiêu»
        led = led or (named and tells(self.row[max(0, at - 8) : at], "Plan", "ReportNoun")) or self._made_of(at)
        led = led or self._of_new_term(self.row[at : at + _NAMED])
        behind = self.row[at + 1 : at + _SOON]
        if tells(behind, "ShortOf", "Surpass") or any(tells_met(t) for t in behind):
            return
        if self._set_before(at - 1):
            self.sentence, self.clause = self._due_then(), None  # «Đại hội XIX đề ra 18 chỉ tiêu, …», told by the twentieth
        elif led or tells(self._on(at, 6), "Resolve"):
            self.paragraph, self.sentence, self.clause = Frame(side="coming", target=True), None, None
            self.aimed = False

    def met(self) -> None:
        """«đề ra 20 chỉ tiêu, đến nay có 18 chỉ tiêu đạt và vượt. …»: what follows tells of results."""
        self.paragraph = self._without_goal(self.paragraph)
        self.sentence = self.sentence and self._without_goal(self.sentence)
        self.clause = self.clause and self._without_goal(self.clause)

    def _aim(self, at: int, token: Token) -> None:
        told = self.clause or self.sentence
        year = self.calendar.year
        if self._depth:
            self._bracket = cue_frame(token, self.calendar, self.frame)
        elif told is not None and year is not None and told.years == (year, year) and self.said.reads and self._dated_since(at):
            self.clause = replace(told, target=True, due=True)  # «có 6 xã đạt chuẩn, đến cuối năm nay phấn đấu có 8 xã»
        elif told is not None and year is not None and told.years == (year, year) and not self.said.reads:
            self.sentence, self.clause = replace(told, target=True, due=True), None  # «năm nay, huyện phấn đấu …»
        elif self.said.reads:
            self.clause = cue_frame(token, self.calendar, self.frame)
        else:
            told = self.frame
            self.paragraph = cue_frame(token, self.calendar, told)
            self.sentence, self.clause, self.aimed = self._far_off(told), None, True

    def _done(self, token: Token) -> None:
        self.ought = False
        framed = cue_frame(token, self.calendar, self.frame)
        if framed.now:
            self._once = None  # «từ 27 cơ sở hồi đầu nhiệm kỳ nay lên 146»
        if framed.now and self.aimed and not self._depth:
            self.paragraph = self._without_goal(self.paragraph)  # «phấn đấu về đích năm 2024, đến nay đã có 9 xã»
        if self._depth:
            self._bracket = framed
        elif self.clause is None and self.sentence is None and not framed.now:
            self.paragraph = framed
        elif framed.now and self.clause is None and not self.said.reads:
            self.sentence = framed  # what follows may tell of the whole term again
        else:
            self.clause = framed

    def _time(self, at: int, moment: Moment) -> None:
        """Frame the paragraph, the sentence or the clause by a time, as far as it reaches."""
        that = moment.kind == "that"
        told = self.frame.years
        if moment.when == "whole" and told is not None and told[0] == told[1]:
            moment = replace(moment, years=told)  # «cả năm» of the year that is told of
        if that:
            if self.named is None or (self.named[0] < self.named[1]) != (moment.count == 2):
                return
            moment = replace(moment, kind="years", years=self.named)
        elif moment.kind == "date" and moment.years is None and self.estimated:
            self.estimated = self._estimate_before(at)  # «dự kiến họp ngày 15/7»
        elif moment.years is not None:
            if self.named is None or not tells(self.row[max(0, at - 2) : at], "Compare"):
                self.named = self.calendar.close(moment.years)  # «năm đó» is not the year compared with
            self._once = None
        if self._depth and moment.years is not None and at > 1 and "TermStart" in self.row[at - 2].classes:
            self._start = Frame(years=self.calendar.close(moment.years))  # «Đầu nhiệm kỳ (2015), huyện có …»
            return
        if moment.kind == "duration" and at and moment.count and self.calendar.year and "Ago" in self.row[at - 1].classes:
            then = self.calendar.year - moment.count
            moment = Moment(moment.start, moment.end, "years", (then, then))  # «Cách đây 5 năm, …»
        if moment.kind == "months" and self._so_far(at):
            moment = replace(moment, years=(NOW, NOW), when="past")
        colon = at + 1 < len(self.row) and self.row[at + 1].word == ":" and not self.said.reads
        leads = self.opens or self._leads(at) or colon
        if not self._frames(at, moment, leads):
            return
        if self.estimated and moment.years is not None and not self._depth and not self._estimates(at, moment):
            self.estimated = False
        if moment.kind == "duration" and not moment.when:
            if moment.after and leads and self.inner and not tells(self.row, "Aim", "Intend"):
                self.sentence, self.clause = Frame(side="past"), None  # «…. Sau 5 năm thực hiện nghị quyết, …»
            elif moment.count and moment.count >= 3:
                self.clause = replace(self.frame, years=None, now=False, span=True, side=self._side(self.frame))
            return
        if moment.kind == "end" and leads and not (self.said.reads or self.calendar.looks_ahead(self.frame)) and self._to_come(at):
            self.paragraph, self.sentence, self.clause = Frame(side="coming", target=True), None, None
        framed = moment_frame(moment, self.calendar, self.frame)
        if self.estimated and moment.kind == "years" and moment.years is not None and self._under_way(moment.years):
            framed = replace(framed, years=moment.years, side="")  # «dự báo tăng trưởng 5 năm 2011-2015», told in 2014
        if moment.kind == "duration" and (moment.count or 0) > 2 and at and self.row[at - 1].classes & _MEASURED:
            framed = replace(framed, span=True)  # «thu ngân sách 5 năm qua đạt …»
        opened = at > 0 and self.row[at - 1].word == ":"  # «Nhiệm kỳ trước, huyện đặt chỉ tiêu: năm 2020 …»
        if self.frame.due and opened and not self.said.reads and self.frame.years == self.calendar.past and framed.years:
            framed = replace(framed, due=True)
        if self._of_this_year(moment) and framed.target and self._aimed_at(at):
            framed = replace(framed, due=True)
            if not self.said.reads:
                self.sentence, self.clause = framed, None
                return
        reaches = leads and (that or self._heads_term(moment) or not self._past_year(moment) or self._heads_year(moment))
        if self._depth and self._of_name(at):
            self.clause = framed
        elif self._depth and self.opens and framed.target and moment.kind == "years":
            self.paragraph = framed  # «CÁC CON SỐ (mục tiêu đến 2030)»
        elif self._depth:
            self._bracket = framed
        elif self._sets_goals(at, moment):
            self.paragraph, self.sentence, self.clause = replace(framed, target=True), None, None
        elif (reaches and not self._beside_results(moment)) or (self._first_months(moment) and (leads or self._set_off(at))):
            self.paragraph, self.sentence, self.clause = framed, None, None
        elif self.start == self._begin and (leads or self._set_off(at)):
            self.sentence, self.clause = framed, None
        else:
            self.clause, self._held = framed, not self._ends_clause(at)

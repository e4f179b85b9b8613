"""When one figure holds, from where it stands in its row."""

from __future__ import annotations

from msgspec.structs import replace

from kg.facts import Years
from kg.rules import eachyear, wholeterm
from kg.rules.amounts import ARROWS
from kg.rules.baseline import years_since
from kg.rules.eachyear import averaged, averaged_in_words, each_behind
from kg.rules.flow import (
    adds_up,
    by_unit,
    done_besides,
    done_too,
    goes_on,
    has_by_now,
    more_by_then,
    raises_total,
    said_of_counted,
    there_is,
    under_way,
)
from kg.rules.moment import Moment
from kg.rules.origin import from_the_start
from kg.rules.period import Calendar, Frame, beside, period_of
from kg.rules.planned import of_now
from kg.rules.spot import Read, Spot, listed, tail
from kg.rules.subject import Subject, Subjects
from kg.rules.wholeterm import against_past_term, done_over_years, in_weeks, of_term, of_whole_term, over_term
from kg.tokens import tells

STILL = frozenset({"ha", "km", "km2", "m2"})  # units of what there is at a moment, unless a verb says that it was made
_PARTS = ("Within", "Among")
_NEXT = 12  # tokens behind a figure in which what it is compared with is named
_TERM = 3  # years that a duration must have to be told of as a term
_PAIR = 5  # tokens between two figures of one verb
_FLOWS = frozenset({"kWh", "kg", "litre", "tonne"})  # units of what is produced in a year, and aimed at for one
_PHRASE = 10  # tokens of the phrase that a figure opens
_NAMES = frozenset({"Activity", "Capital", "Countable", "Dangling", "Indicator", "Phrase", "Quantity", "Word"})  # that name what is measured
_TELLS = _NAMES | {"Acting", "Cumulative", "Function", "Given", "NumberedNoun", "Of", "Opener", "With"}
_COMPARED = frozenset({"Compare", "Comparative", "SamePeriod", "TermStart"})
_FREE = Frame()  # where nothing was said of when
_SHARES = 8  # tokens between two shares of one whole
_CLOSE = 5  # tokens between an amount and the share that it is


class Timing:
    """The years of figures of one document, which speaks from ``calendar``."""

    def __init__(self, subjects: Subjects, calendar: Calendar) -> None:
        """``subjects`` tell levels from totals."""
        self._subjects = subjects
        self.calendar = calendar

    def own(self, spot: Spot, last: Read | None) -> Years | None:
        """The years named right behind a figure, or behind the noun phrase that follows it, or in a series of years."""
        if spot.turn is not None:
            return spot.turn
        row, at = spot.row, spot.at
        frame, year = spot.frame, self.calendar.year
        ahead = self.calendar.looks_ahead(frame)
        if ahead and year and not frame.due and at + 1 < len(row) and row[at + 1].word in ARROWS:
            return (year, year)  # «52 → 75 triệu đồng»: from what there is to the goal
        if year and "InsteadOf" in spot.told and tells(spot.ahead(2), "InsteadOf") and of_now(row, at):
            return (year, year)  # «12.000 MW thay vì 6.523 MW như hiện tại»
        moment = row[at - 2].payload if at > 1 and row[at - 1].word == "(" else None
        held = at > 2 and not row[at - 3].classes.isdisjoint(("Comparative", "Compare"))
        if isinstance(moment, Moment) and moment.kind == "years" and moment.years and (held or moment.years[0] == moment.years[1]):
            return self.calendar.close(moment.years)  # «gấp 1,5 lần năm 2015 (600 tỷ đồng)», «cao hơn giai đoạn 2006-2010 (7,6%)»
        if held and "PastTerm" in row[at - 2].classes and row[at - 1].word == "(" and (past := self.calendar.past):
            return (2 * past[0] - past[1], past[0])  # «cao hơn nhiệm kỳ trước (6,1%)»
        of_another = "Times" in row[at].classes or spot.measure.kind == "ratio"  # «gấp 2 lần năm 2015», «bằng 35% năm 2012»
        own = None if of_another else beside(row, at, self.calendar)
        if own is None and not of_another and (spot.figure.counted or spot.percent):
            then = at + len(spot.behind)
            then += "OrMore" in spot.told and tells(row[then + 1 : then + 2], "OrMore")  # «95% chi bộ đạt loại khá trở lên năm 2019»
            own = None if tells(spot.behind, "Congress") else beside(row, then, self.calendar)  # «9 huyện tổ chức đại hội nhiệm kỳ 2020-2025»
            of_plan = own is not None and spot.measure.kind == "attainment" and self.calendar.is_future(own)
            own = None if of_plan else own  # «đạt 94% kế hoạch năm 2020», told in 2018
        if own is None and not of_another:
            own = self._in_years_to_come(spot)
        if own is None and ahead and year and from_the_start(spot) and not tells(row[max(0, at - 2) : at], "Time"):
            return (year, year)  # «phấn đấu nâng tỷ lệ từ 41% lên 45%», not the goal changed in «thu năm 2025 từ 2.000 tỷ lên 3.200 tỷ»
        if own is None and spot.behind:
            own = self._beside_next(spot)
        if own is None and spot.measure.kind == "value":
            own = self._ends(spot) or self._aimed_this_year(spot)
        if own is not None and spot.measure.kind in {"rise", "annual-growth"} and spot.figure.yearly:
            return self._since(spot, own)
        return own or self._end_of_span(spot, last)

    def _in_years_to_come(self, spot: Spot) -> Years | None:
        """«tăng trưởng 14% cho 5 năm tới», «kết nạp 500 đảng viên trong 5 năm tới»: right behind the figure, or what it counts;
        «tăng trưởng 11% cho nhiệm kỳ mới»: a growth."""
        row, ends = spot.row, spot.at + 1
        if "Aim" in spot.told and spot.measure.kind in {"annual-growth", "rise"}:
            then = ends + tells(row[ends : ends + 1], "Function")
            if any(c.token_class == "Aim" and c.get("dh:frames") == "term" for t in row[then : then + 1] for c in t.concepts):
                return self.calendar.coming
        if "Time" not in spot.told:
            return None
        for then in (ends, ends + len(spot.behind)):
            then += then < len(row) and "Function" in row[then].classes
            moment = row[then].payload if then < len(row) else None
            if isinstance(moment, Moment) and moment.kind == "duration" and moment.when == "coming" and (moment.count or 0) >= _TERM:
                return self.calendar.coming
        return None

    def beside_baseline(self, spot: Spot, period: Years | None) -> Years | None:
        """«thu nhập 71 triệu đồng, tăng 10% so với năm 2018» said in 2020, of no year: growth is over the year before."""
        year = self.calendar.year
        if year is None or period != (year, year):
            return period
        for at in range(spot.at + 1, min(len(spot.row) - 1, spot.at + _NEXT)):
            token, moment = spot.row[at], spot.row[at + 1].payload
            if "Semicolon" in token.classes:
                break
            if "Compare" in token.classes and isinstance(moment, Moment) and moment.years == (year - 2, year - 2):
                return (year - 1, year - 1)
        return period

    def _beside_next(self, spot: Spot) -> Years | None:
        """«95% chi bộ và 97% đảng viên … năm 2019»: the year behind the second of two figures of one verb."""
        row, then = spot.row, spot.at + len(spot.behind) + 2
        if then >= len(row) or "Joining" not in row[then - 1].classes or row[then].classes != row[spot.at].classes:
            return None
        return beside(row, then + len(self._subjects.behind(row, then)), self.calendar)

    def _ends(self, spot: Spot) -> Years | None:
        """«4.500 tấn cá, tôm nuôi trong năm 2018,»: one year that is over ends the phrase which a figure opens."""
        row, listed = spot.row, False
        for index in range(spot.at + 1, min(len(row), spot.at + _PHRASE)):
            token = row[index]
            moment = token.payload
            if isinstance(moment, Moment):
                if row[index - 1].word == ",":
                    return None  # «năm 2010 gần 74 tỷ đồng, đến năm 2014, tăng lên …»: of the next figure
                ends = index + 1 == len(row) or row[index + 1].word in {",", "."} or "Semicolon" in row[index + 1].classes
                years = self.calendar.close(moment.years) if moment.years and moment.kind == "years" and ends else None
                year = self.calendar.year
                return years if years and years[0] == years[1] and year is not None and years[1] < year else None
            led = index + 1 < len(row) and "Time" in row[index + 1].classes
            plain = token.classes <= _NAMES or (led and "Function" in token.classes)
            listed = listed or token.word == ","
            if not (plain or token.word == "," or (not listed and token.classes <= _TELLS)):
                return None
        return None

    def _aimed_this_year(self, spot: Spot) -> Years | None:
        """«2 xã phấn đấu về đích trong năm nay, …»: the report's own year ends what those counted aim at."""
        if not spot.figure.counted or not spot.aims(spot.behind):
            return None
        for token in tail(spot.row, spot.at)[len(spot.behind) :]:
            moment = token.payload
            if isinstance(moment, Moment):
                years = self.calendar.close(moment.years) if moment.years and moment.kind == "years" else None
                return years if years and years == (self.calendar.year, self.calendar.year) else None
        return None

    def _since(self, spot: Spot, own: Years) -> Years:
        """«tăng bình quân 12%/năm kể từ 2015»: a mean of the years from then on to those told of."""
        moment = next((t.payload for t in spot.row[spot.at + 1 : spot.at + 3] if isinstance(t.payload, Moment)), None)
        if moment is None or moment.when != "since" or own[0] != own[1]:
            return own
        told = spot.frame.years
        end = told[1] if told is not None and told[1] > own[0] else self.calendar.year
        return (own[0], max(end or own[0], own[0]))

    def period(
        self, spot: Spot, subject: Subject, kind: str, status: str, own: Years | None, leaned: Read | None, parent: Read | None
    ) -> tuple[Years | None, bool]:
        """The years that a figure holds for, and whether they are inferred."""
        in_front = parent
        if status != "target":  # «tăng 15%/năm (5 năm qua: 13%)»: what there was is of no time to come
            leaned, parent = self._not_ahead(leaned), self._not_ahead(parent)
        if spot.answers is not None and own is None:
            return spot.answers, True
        year = spot.frame.years[1] if spot.frame.years else self.calendar.year
        if own is None and year and status != "target" and kind in {"change", "growth", "ratio"} and years_since(spot):
            return (year, year), True  # «tăng 29 trường sau 5 năm»
        of_year = spot.measure.kind == "rise" and not spot.measure.yearly and self._subjects.wordings.is_economy(subject.label)
        of_year = of_year and (own is None or own[0] == own[1])  # «tăng trưởng 11% cho nhiệm kỳ mới»: a mean
        annual = kind.startswith("annual") and not of_year
        if annual and own is None and not averaged(spot):
            timed = tells(spot.row[max(spot.start, parent.at if parent else 0) : spot.at], "Time")
            alike = parent is not None and parent.measure == kind and parent.status == status
            if alike and parent is not None and parent.period is not None and not timed:
                return parent.period, True  # «tăng bình quân 9%, trong đó công nghiệp 14%»
            single = spot.frame.years is not None and spot.frame.years[0] == spot.frame.years[1]
            annual = not (timed and single)  # «riêng năm 2020 tăng 3%»
        by_area = "/" in (spot.figure.unit or "")  # «giá trị sản xuất đạt 180 triệu đồng/ha/năm»: a level
        flowing = status == "target" and spot.figure.yearly and kind == "value" and not by_area and not self._is_level(subject)
        yearly = eachyear.yearly(spot, kind) or flowing or (kind == "value" and eachyear.always(spot))
        cumulative = (subject.cumulative and kind in {"value", "attainment", "ratio"}) or over_term(spot, kind)
        if kind == "attainment" and spot.frame.years is None and not cumulative:
            cumulative = self._subjects.adds_up(subject) and any(of_term(t) for t in (*spot.ahead(4), *tail(spot.row, spot.at)))
        so_far = kind == "attainment" and cumulative and tells(spot.ahead(2), "Newly", "Scant")
        if so_far and not any("TermSpan" in t.classes or of_term(t) for t in tail(spot.row, spot.at)):
            cumulative = False  # «giải ngân mới đạt 61% kế hoạch»: so far, of this year's
        cumulative = cumulative or (kind == "change" and spot.frame.side == "past" and not spot.frame.now)
        untimed = own is None and spot.frame.years is None and not (spot.frame.now or self.calendar.midway)
        if kind in {"change", "growth"} and untimed and status != "target":
            cumulative = cumulative or (self._subjects.adds_up(subject) and spot.told.isdisjoint(_COMPARED))  # «giảm 15 vụ, giảm 6 người chết»
        cumulative = cumulative and (spot.figure.of is None or spot.frame.years is None)  # «đến năm 2020 hoàn thành ở 54/59 xã»
        if kind == "value" and not cumulative and not self._subjects.visits(subject):
            cumulative = adds_up(spot) or self._subjects.adds_up(subject)
        cumulative = cumulative or (kind == "value" and spot.figure.counted and done_over_years(spot))
        cumulative = cumulative or (kind == "value" and not spot.percent and spot.frame.years is None and done_too(spot, parent))
        if kind == "value" and not cumulative and spot.frame.years is None and not spot.percent and against_past_term(spot):
            cumulative = not self._is_level(subject) and spot.figure.unit not in STILL
        whole = spot.frame.years is not None or spot.frame.span or (spot.frame.side == "past" and not spot.frame.now)
        if kind == "value" and spot.figure.unit in {"VND", "USD"} and whole:
            cumulative = cumulative or self._subjects.wordings.is_capital(subject.label)  # «giai đoạn 2021-2025, nhu cầu vốn 900 tỷ đồng»
            flow = self._subjects.kind_of(subject).endswith("flow") and not self._subjects.wordings.is_economy(subject.label)
            cumulative = cumulative or (flow and not self._is_level(subject) and wholeterm.taken_in(spot))
        if yearly and kind == "value" and spot.figure.unit in {"VND", "USD"} and each_behind(spot) and self._is_level(subject):
            yearly = False  # «thu nhập bình quân đầu người 14,2 triệu đồng mỗi năm»
        flows = self._subjects.visits(subject) or spot.figure.unit in _FLOWS
        if flows and kind == "value" and status == "target" and spot.frame.until and each_behind(spot):
            yearly = cumulative = False  # «đến năm 2025: …; đón 300.000 lượt khách mỗi năm»
        if flows and kind == "value" and status == "target" and spot.figure.yearly and not averaged_in_words(spot):
            yearly = cumulative = False  # «đón 300.000 lượt khách/năm»: of the last year
        if own is None and raises_total(spot):
            cumulative, leaned, parent = False, None, None
        mean = spot.measure.yearly and (spot.measure.kind == "rise" or averaged(spot))
        onto = "Onto" in spot.told and tells(spot.ahead(2), "Onto")
        left = onto and tells(spot.ahead(14, spot.start), "From")  # «từ 6 trường lên 17 trường»
        cumulative = cumulative and not by_unit(spot) and not ("Ongoing" in spot.told and under_way(spot))
        if kind == "value" and (left or spot.percent):
            cumulative = cumulative and spot.figure.planned  # a level, whatever was done to reach it
        if onto and cumulative and spot.last is not None and tells(spot.ahead(6, spot.floor), "Whole"):
            cumulative = False  # «thành lập mới 95 doanh nghiệp, nâng tổng số lên 210 doanh nghiệp»
        by_now = spot.frame.until and spot.frame.years == (self.calendar.year, self.calendar.year)
        cumulative = cumulative and not ((by_now and more_by_then(spot, subject, parent)) or there_is(spot))
        if cumulative and own is None and spot.frame == _FREE and year and status != "target" and in_weeks(spot):
            return (year, year), True
        each = yearly and status != "target" and spot.figure.counted and spot.start > 0 and "Yearly" in spot.row[spot.start].classes
        if own is None and spot.frame.now and (each or (cumulative and done_besides(spot, parent))):  # «hiện có 19 trường; mỗi năm …»
            spot = replace(spot, frame=replace(spot.frame, now=False, side="past"))
        level = (onto and not (cumulative or yearly)) or (kind == "ratio" and status == "target")  # «gấp 1,5 lần năm 2020»
        frame = replace(spot.frame, span=False, side="") if level and spot.frame.span else spot.frame
        period, inferred = period_of(frame, self.calendar, own, status, annual, cumulative, yearly, mean)
        spans = parent is not None and parent.period is not None and parent.period[0] < parent.period[1]
        own_rate = subject.rate and subject.indicator is not None and parent is not None and parent.figure.unit in {"VND", "USD"}
        of_total = parent is not None and parent.subject.cumulative and not (spot.behind or own_rate)
        share = spans and spot.percent and parent is not None and (leaned is not None or of_total)
        earned = spot.figure.unit in {"VND", "USD"} and self._is_level(subject)  # «thu nhập … 40 triệu đồng/năm»: a level
        adds = cumulative or yearly or (spot.figure.yearly and not earned) or (spot.frame.since and not onto) or share
        spanned = period is not None and period[1] - period[0] > 1  # «năm học 2019-2020» is one year
        made_of = spot.figure.counted and tells(spot.ahead(1), "Within") and parent is None
        made_of = made_of or (spot.figure.of is not None and _stands(spot)) or has_by_now(spot)
        still = self._is_level(subject) or spot.figure.unit in STILL or made_of  # «gồm 2 đảo lớn»
        part = kind == "share" and (self._subjects.wordings.is_proportion(subject.label) or self._subjects.wordings.is_sector(subject.label))
        part = part and (parent is None or onto or parent.measure == "share")  # «cơ cấu kinh tế: công nghiệp 57%, dịch vụ 23%, …»
        if period and spanned and own is None and not adds and ((kind == "value" and still) or part):
            period = (period[1], period[1])  # a level of a span is that of its end
        if parent is not None and own is None and parent.measure == kind and _paired(spot, parent):
            return parent.period, inferred
        if "PastTerm" in spot.told and own is None and (then := wholeterm.term_before(spot, in_front, self.calendar)) is not None:
            return then, True
        planned = spot.figure.planned or spot.names_plan()
        aside = spot.depth > 0 and spot.frame.years is None and not (spot.frame.now or left)
        aside = aside and not (spans and kind == "value" and spot.percent and _left_over(spot))
        part = not spot.told.isdisjoint(_PARTS) and tells(spot.row[spot.floor : spot.at], *_PARTS)
        if part and parent is not None and own is None and not annual:
            alike = parent.measure == kind and parent.figure.unit == spot.figure.unit
            of_whole = kind == "share" and not parent.measure.startswith("annual")  # «dư nợ … tỷ đồng, tăng 9%/năm, trong đó …»
            if (alike or of_whole) and spot.frame.years is not None and not self._timed_since(spot, parent):
                return parent.period, inferred
            spanned = parent.period is not None and parent.period[0] < parent.period[1]
            if kind == "share" and spot.frame.years is None and not spot.frame.now and (parent.measure == "value" or not spanned):
                return parent.period, inferred  # «…, tăng 38% so với năm 2015; riêng ca mổ chiếm 64%»
            if spot.frame.years is None and (parent.subject.cumulative or (alike and spanned)):
                return parent.period, inferred
        if parent is not None and parent.period is not None and own is None and self._of_parent(spot, kind, parent):
            return parent.period, inferred
        together = (kind in {"attainment", "ratio", "change", "growth"} or spot.restates() or aside) and not annual
        counts = spans and spot.percent and parent is not None and own is None
        among = subject.rate and self._subjects.wordings.is_among(subject.label)  # «…, tỷ lệ nữ trong số đảng viên mới là 58%»
        if counts and parent is not None and (aside or (parent.figure.counted and (among or said_of_counted(spot)))):
            if not aside and self._timed_since(spot, parent):
                return period, inferred  # «…; năm 2004 có 77% chi bộ trong sạch»
            return parent.period, inferred
        held = leaned if leaned is not None or not planned else parent  # what a result is held against is of its time
        if planned and self.calendar.midway and any(of_term(t) for t in spot.ahead(8)):
            held = None  # the goal of a term that is under way
        if planned and own is None and (term := wholeterm.planned_term(spot, self.calendar)) is not None:
            return term, True
        if planned and own is None and parent is None and spot.frame.years is None:
            missed = wholeterm.missed_term(spot, self.calendar, annual or cumulative)
            period = missed or period
        if planned and annual and spot.figure.yearly and self.calendar.past and of_whole_term(spot, parent):
            return self.calendar.past, True  # «tăng 6% so với năm 2019, trong khi Nghị quyết đề ra bình quân 8%/năm»
        if held is not None and spot.frame.years not in {None, held.period} and self._times_since(spot, held):
            held = None  # «… đã có 12 xã, phấn đấu năm 2021 có thêm 3 xã»
        if held is not None and held.period is not None and own is None and (together or planned):
            period = held.period
        return period, inferred

    def _not_ahead(self, read: Read | None) -> Read | None:
        """A figure before another, where it is not of a time to come."""
        ahead = read is not None and read.status == "target" and read.period is not None and self.calendar.is_future(read.period)
        return None if ahead else read

    def _is_level(self, subject: Subject) -> bool:
        """A rate, a mean, or what is counted or measured at a moment and adds up over no time."""
        if subject.rate or self._subjects.wordings.is_level(subject.label) or self._subjects.wordings.is_mean(subject.label):
            return True
        return self._subjects.kind_of(subject).endswith(("rate", "stock"))

    @staticmethod
    def _timed_since(spot: Spot, parent: Read) -> bool:
        """Whether a time is named between a figure and the one before it."""
        return tells(spot.row[parent.at + 1 : spot.at], "Time")

    def _times_since(self, spot: Spot, parent: Read) -> bool:
        """Whether the time that frames a figure is named between it and the one before."""
        moments = (t.payload for t in spot.row[parent.at + 1 : spot.at])
        return any(isinstance(m, Moment) and m.years and self.calendar.close(m.years) == spot.frame.years for m in moments)

    @staticmethod
    def _of_parent(spot: Spot, kind: str, parent: Read) -> bool:
        """Whether a figure is of the years of the one before it: what was raised for what was counted, its share, a list of falls."""
        assert parent.period is not None
        between = spot.row[parent.at + 1 : spot.at]
        if kind in {"growth", "change"} and parent.measure == kind:
            return listed(spot, parent) and not over_term(spot, kind)
        if tells(between, "Semicolon", "Time"):
            return False
        amount = parent.figure.counted or parent.figure.unit in {"VND", "USD"} or parent.figure.unit in STILL
        if kind == "share" and amount and parent.measure == "value" and len(between) <= _CLOSE:
            return True
        if kind == "value" and spot.figure.unit in STILL and parent.figure.counted and tells(between, "Spanning"):
            return parent.measure == "value" and len(between) <= _SHARES  # «đang xây 3 cụm công nghiệp rộng 150 ha»
        if parent.period[0] == parent.period[1]:
            onto = kind == "share" and parent.measure == "value" and tells(spot.row[max(0, parent.at - 2) : parent.at], "Onto")
            return onto and spot.frame.span and spot.frame.years is None and len(between) <= _CLOSE  # «tăng từ 180 lên 395, chiếm 62%»
        if kind == "attainment" and parent.measure == "value" and parent.figure.counted and not spot.planned:
            return len(between) <= _CLOSE and tells(spot.ahead(1), "GoalReached", "Surpass")  # «…, có 74 nữ, đạt 110% nghị quyết»
        if kind == "value" and goes_on(spot, parent):
            return True
        if kind == "value" and spot.figure.yearly and parent.figure.yearly and not spot.figure.per:
            return parent.measure == "value"  # «gỗ khai thác bình quân 95.000 m3/năm, giá trị 110 tỷ đồng/năm»
        if kind == "value" and spot.figure.unit in STILL and parent.figure.counted and len(between) <= _SHARES:
            return tells(between, "Spanning", "Whole")  # «xây 8 cụm công nghiệp rộng tổng cộng 96 ha»
        if kind == "value" and spot.figure.unit in {"VND", "USD"} and (parent.figure.counted or parent.figure.unit in STILL):
            return tells(between, "CapitalNoun")  # «làm 9 cây cầu, tổng kinh phí 12 tỷ đồng»
        return kind == "share" and parent.measure == "share" and len(between) <= _SHARES  # «nữ chiếm 48%, người dân tộc chiếm 35%»

    def _end_of_span(self, spot: Spot, last: Read | None) -> Years | None:
        """«tăng từ A lên B» where no year is named: A is of the beginning of the span that is told of, B of its end."""
        span, past, year = spot.frame.years or self.calendar.past, self.calendar.past, self.calendar.year
        if year and "From" in spot.told and self._ahead(spot) and from_the_start(spot):
            return (year, year)  # «5 năm tới: thu nhập từ 95 triệu đồng lên 160 triệu đồng»: from what there is
        if span and past and span[0] == span[1] and past[0] < span[0] <= past[1] and from_the_start(spot):
            return (past[0], past[0])  # «năm 2019 … tăng từ 1,7 lên 2,3 ngày»
        if span is None or span[0] == span[1]:
            return None
        if from_the_start(spot):
            return (span[0], span[0])
        onto = tells(spot.ahead(2), "Onto")
        named = spot.frame.years is not None
        return (span[1], span[1]) if named and onto and last is not None and last.period == (span[0], span[0]) else None

    def _ahead(self, spot: Spot) -> bool:
        """Whether a figure stands among goals, or in a clause that tells what is still to be done."""
        return not self.calendar.midway and (spot.ought or self.calendar.looks_ahead(spot.frame))


def _paired(spot: Spot, parent: Read) -> bool:
    """«hằng năm có 95% chi bộ và 97% đảng viên …», «5 năm liền quân số huấn luyện đạt 98%, kiểm tra 100% đạt yêu cầu, 85% khá, giỏi»:
    two figures of one verb, with nothing but «và» and a noun between; or rates of the same years, with a comma and a verb."""
    between = spot.row[parent.at + 1 : spot.at]
    if spot.row[spot.at].classes != spot.row[parent.at].classes or len(between) > _PAIR:
        return False
    led = between[:-1] if tells(between[-1:], "Cumulative") else between
    listed = bool(led) and led[-1].word == "," and spot.percent and parent.period is not None and parent.period[0] < parent.period[1]
    if not (listed or tells(between[-2:], "Joining")):
        return False
    return not tells(led[:-1] if listed else between, "Level", "Mark", "Semicolon", "Time", "Within")


def _stands(spot: Spot) -> bool:
    """«38/42 thôn có đường nhựa»: how many of all are so, not of how many something was done or happened."""
    happens = spot.verb() is not None or tells(spot.behind[:1], "EventNoun", "Goal", "Plan")
    return not happens and tells(tail(spot.row, spot.at), "Holding") and not tells(tail(spot.row, spot.at), "Acting", "Cumulative", "Undergo")


def _left_over(spot: Spot) -> bool:
    """«… suy dinh dưỡng (còn 24,5%)»: a level that was come down to, and no part of what is counted in front of the bracket."""
    return spot.at > 1 and "Onto" in spot.row[spot.at - 1].classes and spot.row[spot.at - 2].word == "("

"""When a figure holds and whether it is a result, an estimate or a target: from the clause, the sentence, the section."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.facts import Years
from kg.rules.moment import LAST, NOW, Moment
from kg.tokens import Token

_NOTE = 6  # tokens of a note in brackets that ends in a year
_PLAIN = frozenset(
    {"Acting", "Capital", "Countable", "Function", "Goal", "Grade", "Indicator", "OrdinalNoun", "Phrase", "Predicate", "Quantity", "Word"}
)
#: what a year in brackets is not the time of: a plan, a standard, prices, what is compared with, when something was founded
_NOT_NOTED = frozenset({"Aim", "Comparative", "Compare", "Founding", "Intend", "Plan", "PriceBase", "Rise", "Fall", "Yardstick"})


class Frame(Struct, frozen=True):
    """What a stretch of text says of the figures in it: years named, or the past or coming term; target or not.

    ``years`` None with ``side`` ``past`` or ``coming`` means that term; ``now`` the congress's year. ``span`` says that
    figures add up over the whole of it; ``due`` that what is aimed at falls in the congress's own year;
    ``since`` that the years last until now; ``until`` that what adds up does so from the term's beginning to the year;
    ``over`` that a heading of results stands above; ``term`` the years that lines above tell of, instead of the past term.
    """

    years: Years | None = None
    side: str = ""
    now: bool = False
    target: bool = False
    months: int | None = None
    span: bool = False
    due: bool = False
    since: bool = False
    until: bool = False
    over: bool = False
    term: Years | None = None


class Calendar(Struct, frozen=True):
    """The years a document speaks from: the congress's year, the term before it and the term it opens.

    ``running`` says that it gives an account of its year, in the middle of a term which it does not review; ``ordinal`` is
    the congress's, where the text reports on one only.
    """

    year: int | None
    past: Years | None
    coming: Years | None
    running: bool = False
    ordinal: int | None = None

    @classmethod
    def without_congress(cls, year: int | None, terms: Sequence[Years], review: bool = False) -> Calendar:
        """Of a text that reports on no congress: its year, and the term of a congress it names that the year is in.

        ``review`` says that it looks back on a term from its middle.
        """
        if year is None:
            return cls(None, None, None)
        opening = next((t for t in terms if t[0] == year), None)
        if opening is not None:
            return cls.of(year, opening)
        past = next((t for t in terms if t[1] == year), None) or next((t for t in terms if t[0] < year <= t[1]), None)
        if past is None:
            return cls(year, (year, year), None)
        opened = cls(year, past, (past[1], 2 * past[1] - past[0]))
        return opened if year >= past[1] - 1 else cls.within(year, past, review)

    @classmethod
    def within(cls, year: int, term: Years, review: bool = False) -> Calendar:
        """Of a text of the middle of a term: what is past of it, and the term whose goals are still to be reached."""
        return cls(year, (term[0], year), term, not review)

    @classmethod
    def of(cls, year: int | None, term: Years | None) -> Calendar:
        """From the main congress's year and term; either may be unknown."""
        if term is None and year is None:
            return cls(None, None, None)
        if term is None:
            term = (year or 0, (year or 0) + 5)  # the Party's statutes give every committee five years
        length = term[1] - term[0]
        return cls(year or term[0], (term[0] - length, term[0]), term)

    @property
    def midway(self) -> bool:
        """Whether the document speaks from the middle of a term: what is past of it and its goals begin together."""
        return self.past is not None and self.coming is not None and self.past[0] == self.coming[0]

    def is_future(self, years: Years) -> bool:
        """Whether a period ends after the congress's year; a school year that begins in it does not."""
        if years == (self.year, years[1]) and years[1] - years[0] == 1:
            return False
        return self.year is not None and years[1] < LAST and years[1] > self.year

    def looks_ahead(self, frame: Frame) -> bool:
        """Whether a frame is that of goals, or of a time to come."""
        return frame.target or frame.side == "coming" or (frame.years is not None and self.is_future(frame.years))

    def close(self, years: Years) -> Years:
        """Put the congress's year in the place of «nay», and the one before it in that of «năm ngoái»."""
        if years == (LAST, LAST) and self.year is not None:
            return (self.year - 1, self.year - 1)
        if years[1] != NOW:
            return years
        if self.year is None:
            return (years[0], years[0]) if years[0] != NOW else years
        return (min(years[0], self.year), self.year)


def moment_frame(moment: Moment, calendar: Calendar, frame: Frame) -> Frame:
    """A frame after a time is named in it."""
    if moment.years in {(NOW, NOW), (LAST, LAST)} and calendar.year is None:
        return frame
    if moment.kind == "end":
        term = calendar.coming if calendar.looks_ahead(frame) else calendar.past
        span = frame.years if frame.years and frame.years[1] - frame.years[0] > 1 else term
        return replace(frame, years=(span[1] - (moment.count or 1) + 1, span[1]), side="", now=False) if span else frame
    if moment.kind in {"years", "date", "months"} and moment.years:
        years = calendar.close(moment.years)
        if calendar.midway and years == calendar.coming and not frame.target:
            return replace(frame, years=None, side="past", now=False, months=None)  # of the term that is under way, so far
        months = moment.count if moment.kind in {"months", "date"} else None
        if calendar.year is not None and years[0] < calendar.year < years[1] and not frame.target:
            years = (years[0], calendar.year)  # of a stretch that is under way, so far
        if moment.when == "since" and frame.target and calendar.coming and calendar.coming[0] <= years[0] < calendar.coming[1]:
            years = (years[0], calendar.coming[1])  # «từ năm 2026, mỗi năm …»
        since, until = moment.years[1] == NOW != moment.years[0], moment.when == "until"
        if frame.span and frame.target and years[0] == years[1]:
            frame = replace(frame, span=False)  # «mục tiêu 5 năm tới: …; đến năm 2030 cơ cấu kinh tế là …»
        return replace(frame, years=years, side="", now=False, months=months, due=False, since=since, until=until)
    if moment.kind == "duration" and moment.when and not (moment.when == "each" and frame.years):  # «5 năm 2001-2005, ba năm liền …»
        whole = moment.when == "coming" and (moment.count or 0) > 1  # «thu ngân sách 5 năm tới»
        side = "past" if moment.when == "each" else moment.when
        target = frame.target and moment.when != "past"  # «phấn đấu đến năm 2020 …. 5 năm qua, huyện …»
        return replace(frame, years=None, side=side, now=False, months=None, span=whole, target=target)
    return frame


def cue_frame(token: Token, calendar: Calendar, frame: Frame) -> Frame:
    """A frame after a word that says past, present or future."""
    aim, done = token.concept("Aim"), token.concept("Done")
    if aim is not None:
        term = aim.get("dh:frames") == "term"
        near = calendar.coming is None or (frame.years is not None and frame.years[1] <= calendar.coming[1])  # no far vision
        years = frame.years if near and frame.years and calendar.is_future(frame.years) and not term else None
        if years is None and frame.target and frame.years and frame.years[0] < frame.years[1] and not term:
            return replace(frame, due=True)  # «đề ra mục tiêu trong giai đoạn 2015-2020, phấn đấu …», told in 2020
        return replace(frame, target=True, years=years, side="coming" if term else frame.side, now=False)
    if done is not None:
        if done.get("dh:frames") == "term":
            return Frame(side="past")
        if done.get("dh:frames") == "now":
            return replace(frame, years=None, side="", now=True, target=False)
        if done.get("dh:frames") == "past" and (frame.target or frame.side == "coming"):
            return Frame()
    return frame


def status_of(frame: Frame, calendar: Calendar, estimated: bool, own: Years | None) -> str:
    """``result``, ``estimate`` or ``target`` of a figure in a frame; ``own`` is a period named right beside it."""
    years = own or frame.years
    if years is not None and not frame.target:
        under_way = estimated and calendar.year is not None and years[0] < calendar.year < years[1]
        if calendar.is_future(years) and not under_way:
            return "target"
        return "estimate" if estimated else "result"
    if frame.target and not frame.due and years is not None and calendar.year is not None and years[1] <= calendar.year:
        return "estimate" if estimated else "result"
    if frame.target or frame.side == "coming":
        return "target"
    return "estimate" if estimated else "result"


def period_of(
    frame: Frame, calendar: Calendar, own: Years | None, status: str, annual: bool, cumulative: bool, yearly: bool,
    mean: bool = False,
) -> tuple[Years | None, bool]:
    """The years a figure holds for, and whether they are inferred.

    ``annual`` for yearly means of growth, ``cumulative`` for totals over a term, ``yearly`` for «hằng năm»,
    ``mean`` for «bình quân» of a growth.
    """
    years = own or frame.years
    spread = annual or cumulative or yearly or frame.span
    if years is not None:
        years = calendar.close(years)
        if status == "target" and not spread and years[0] != years[1]:
            return (years[1], years[1]), False
        if annual and mean and own is None and years[0] == years[1] and calendar.past and calendar.past[0] < years[0] <= calendar.past[1]:
            return calendar.past, True
        if spread and years[0] == years[1] and own is None:
            own_year = calendar.midway and calendar.year is not None and years[0] <= calendar.year
            coming = calendar.coming if calendar.coming and not (own_year or frame.due) else None
            span = coming if coming and years[0] == coming[1] else None
            if coming and (annual or yearly) and coming[0] < years[0] < coming[1] and status == "target":
                span = (coming[0], years[0]) if frame.until else coming
            if span is None and calendar.past and years[0] == calendar.past[1] and annual:
                span = calendar.past
            if cumulative and frame.until and calendar.past and calendar.past[0] < years[0] <= calendar.past[1]:
                span = (calendar.past[0], years[0])
            if span:
                return span, True
        return years, False
    term = calendar.coming if status == "target" else frame.term or calendar.past
    if yearly and term and term[1] - term[0] == 1 and calendar.midway:
        return (term[1], term[1]), True  # of a term just begun «hằng năm» tells no mean
    if cumulative and not (annual or yearly or frame.span or frame.side) and calendar.running and calendar.year and status != "target":
        return (calendar.year, calendar.year), True
    if spread and not frame.now:
        return term, True
    if annual and term:
        return term, True
    if status == "target":
        return ((term[1], term[1]) if term else None), True
    return ((calendar.year, calendar.year) if calendar.year else None), True


def beside(row: Sequence[Token], at: int, calendar: Calendar) -> Years | None:
    """The years named right behind a figure: «31,4% năm 2020», «21 triệu đồng (năm 2010)», «12% đầu nhiệm kỳ».

    ``at`` is the figure's token, or the last of the noun phrase behind it: «4 quân nhân bị kỷ luật trong năm 2012».
    """
    index = at + 1
    bracket = False
    while index < len(row) and index <= at + 4:
        token = row[index]
        moment = token.payload
        if isinstance(moment, Moment):
            closed = not bracket or (index + 1 < len(row) and row[index + 1].word == ")")
            return (
                calendar.close(moment.years) if closed and moment.kind in {"years", "date"} and moment.years else None
            )
        if "TermStart" in token.classes and calendar.past:
            closed = not bracket or (index + 1 < len(row) and row[index + 1].word == ")")
            return (calendar.past[0], calendar.past[0]) if closed else None
        if index == at + 1 and calendar.year and "Function" not in token.classes and any(c.get("dh:frames") == "now" for c in token.concepts):
            onto = any("Onto" in t.classes for t in row[index : index + 2])  # «từ 45 trường giờ chỉ còn 30 trường»
            return None if onto else (calendar.year, calendar.year)
        if token.word == "(":
            bracket = True
            noted = _noted(row, index, calendar)
            if noted is not None:
                return noted
        elif token.classes.isdisjoint(("Function", "OneYear", "Yearly")) or not token.classes.isdisjoint(("Clausal", "Figure", "Joining")):
            return None
        index += 1
    return None


def _noted(row: Sequence[Token], opened: int, calendar: Calendar) -> Years | None:
    """«93,4% (khóa tốt nghiệp năm 2019)», «(số quyết toán năm 2019)»: a few plain words and one year alone in brackets."""
    for index in range(opened + 1, min(len(row) - 1, opened + _NOTE)):
        token, moment = row[index], row[index].payload
        if isinstance(moment, Moment):
            alone = index > opened + 1 and row[index + 1].word == ")" and moment.kind == "years" and moment.years is not None
            years = calendar.close(moment.years) if alone and moment.years else None
            return years if years and years[0] == years[1] and not calendar.is_future(years) else None
        if token.classes.isdisjoint(_PLAIN) or token.classes & _NOT_NOTED:
            return None
    return None

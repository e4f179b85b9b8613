"""Years, spans of years, dates and durations: the numbers that say when, and so measure nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from kg import lexicon as lexicons
from kg.facts import Years
from kg.lexicon import Lexicon
from kg.template import alternatives, compiled, labels, minimal, numbers, written
from kg.tokens import Token

_DAY_MONTH = r"(?:0?[1-9]|[12]\d|3[01])\s*[/.-]\s*(?:0?[1-9]|1[0-2])"
# a year of these generations, and no amount: «2.015», «2015 hộ», but «2015, tỷ lệ …»
# a year behind «năm»: also «năm 2019 người dân …»
_YEAR_NAMED = r"(?:19[3-9]\d|20[0-6]\d)(?!\d|[.,]\d|\s*(?:%|{MagnitudeBehind}\b(?! {RateEnding}\b)))"
_YEAR = r"(?:19[3-9]\d|20[0-6]\d)(?!\d|[.,]\d|\s*(?:%|{AmountBehind}\b(?! {RateEnding}\b)))"


# what is no letter and no digit: all but those that Vietnamese and its neighbours are written with
_BEFORE = r"[^0-9_a-zß-öø-ɏḀ-ỿ]"


class Moment(Struct, frozen=True):
    """``text[start:end]`` names a time.

    ``kind``: ``years`` (one year or a span, in ``years``; ``when`` is ``until`` of «đến năm 2019», ``since`` of «từ năm
    2026», ``whole`` of «cả năm»), ``date`` (a day or month; ``years`` where it names the year), ``months`` (part of a year; ``count`` months),
    ``duration`` (``count`` years of some length, which ``when`` places: ``past``, ``coming``, ``each`` of «5 năm liền», or empty),
    ``that`` (the time named last, a stretch where ``count`` is 2), ``end`` (the last ``count`` years of a term) or ``time``
    (hours, days: of no use to a figure).
    """

    start: int
    end: int
    kind: str
    years: Years | None = None
    count: int | None = None
    when: str = ""
    after: bool = False  # of «sau 5 năm»


# what each time is written like; the words in braces are those of ontology/cues/times.ttl
_WRITTEN = (
    # the year before, the time named last, the end of a term
    r"(?P<last>(?:{Inside|TimeIn|TimeAt|TimePart|Starting}\s+)*{LastYear}\b)",
    r"(?P<that>(?:{Inside|Throughout|TimeIn|TimeAt|Until}\s+)*(?:(?:{YearNoun|TimePoint}|(?P<stretch>{Stretch|SpanNoun}))\s+{ThatTime}"
    r"|{SameTime}\s+{YearNoun|TimePoint}(?:\s+{ThatTime|ThisTime})?)\b(?!\s*{Elapsed}\b)"
    r"|{<!Inside}{WhenNoun}\s+{ThatTime}\b)",
    r"(?P<end>(?:{Inside|TimeIn|TimeAt}\s+)*(?:(?P<e>\d|{Cardinal})\s+)?{YearNoun}\s+{LastOf}"
    r"(?:\s+(?:{TimeIn}\s+)?{TermCue|Stretch|TermTail})?\b(?!\s*(?:{Year}|{YearNoun})))",
    # a span of years: «giai đoạn 2016-2020», «2015 - 2020», «từ năm 2016 đến 2018», «2016 - nay»
    r"(?P<span>(?P<opening>{OpeningOf}\s+(?={Stretch|TermCue}\s))?(?:{Throughout}\s+)?(?:{Stretch|TermCue|Inside|Several})?\s*(?:(?:[2-4]|{Several})\s+(?={YearNoun}\s))?"
    r"(?:{Starting}\s+)?(?:{YearNoun}\s+)?(?P<y1>{Year})\s*(?:-|{Until})\s*(?:{TimePart}\s+)?(?:{YearNoun}\s+|{MonthNoun}\s+\d{1,2}\s*[/.-]\s*)?"
    r"(?P<y2>{Year}|{UpToNow}\b))",
    # a month or a day with its year
    r"(?P<dated>(?:{DateNoun|DayPart|Starting|Until}\s+)*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?P<y3>(?:19|20)\d\d)"
    r"|(?:{DateNoun}\s+\d{1,2}\s+)?{MonthNoun}\s+\d{1,2}\s*(?:[/.-]|{YearNoun})\s*(?P<y4>(?:19|20)\d\d)|\d{1,2}[/.-](?P<y5>(?:19|20)\d\d)"
    r"|{QuarterNoun}\s+(?:[ivx]+|\d)\s*(?:[/-]|{YearNoun})?\s*(?P<y6>(?:19|20)\d\d))(?!\d))",
    # the first months of a year: «8 tháng đầu năm 2024», «6 tháng đầu năm», «nửa đầu năm 2023»
    r"(?P<months>(?:(?P<half>{HalfYear})|(?P<m>\d{1,2}|{Cardinal})\s+{MonthNoun}(?P<part>\s+{MonthsPart})?"
    r"(?:\s+(?:{TimeIn}\s+)?{YearNoun})?)(?:\s+(?:{YearNoun}\s+)?(?:(?P<y7>{Year})|{UpToNow}\b))?)",
    # up to a month of the running year
    r"(?P<upto>{Until}\s+(?:{TimePart}\s+)*(?:{MonthNoun}\s+\d{1,2}|{QuarterNoun}\s+(?:[ivx]+|\d))(?!\d|\s*[/.,-]\s*\d|\s+{YearNoun}\b))",
    # one year: «năm 2020», «đến hết năm 2025», «đầu năm 2011»
    r"(?P<year>(?:(?P<until>{Until}\s+)|(?P<since>{Starting}\s+))?(?:{Inside|TimeIn|TimePart|Until|Starting}\s+)*{YearNoun}\s*(?P<y8>{YearNamed}))",
    # days and months without a year
    r"(?P<day>(?:(?:{DateNoun|DayPart|Starting|DayTo|DayJoin}\s+)+|{Today|Yesterday}\s*[,(]?\s*)(?:{DateNoun}\s+)?{DayMonth}(?![/.,-]?\d|\s*%)"
    r"|{<!PerOne}{DateNoun}\s+\d{1,2}(?:\s*(?:-|{DayJoin|Until})\s*(?:{DateNoun}\s+)?\d{1,2})?(?:\s*[/.-]\s*\d{1,2}|\s+{MonthNoun}\s+\d{1,2})?"
    r"(?![\d%]|\s+{WorkDay})|{Starting}\s+\d{1,2}\s*(?:-|{Until})\s*{DayMonth}(?=[.,;)](?!\d)|\s*$|\s+{Locative}\b)|{MonthNoun}\s+\d{1,2}(?!\d)|{QuarterNoun}\s+(?:[ivx]+|\d)\b)",
    # lengths of time: «5 năm qua», «trong 10 năm tới», «3 ngày»; «22 năm tuổi đảng» is an age and left to that rule
    # «từ 45 năm 2015 lên 82 năm 2020» has no length of time, «5 năm 2016-2020» has
    r"(?P<length>(?:{Through}\s+)*(?:(?P<n>(?<!\d[.,])\d{1,3})\s+{YearNoun}\b(?!\s+(?:{Age}|{YearNamed}(?!\s*(?:[-,/]|(?:{Until|DayJoin})\s))))|(?P<w>{Cardinal})\s+{YearNoun}\b(?!\s*(?:\d|{Age})))"
    r"(?:\s+{AndHalf}\b)?(?:\s+(?P<when>{Elapsed|OnEnd|ToCome})\b)?)",
    r"(?P<short>(?:{Inside|ToCome}\s+)?(?<!\d[.,])\d{1,3}(?:[.,]\d)?\s+(?:{DateNoun}(?!\s*{WorkDay})|{TimeUnit}|(?<!\d\d\s){SittingNoun})\b"
    r"|\d{1,2}\s*{HourNoun}\s*\d{0,2}\b)",
    r"(?P<this>(?:{Inside}\s+)?(?:(?P<running>{RunningYear})|{<!Plan}{WholeYear})\b(?!\s*(?:20|19)\d\d|\s+{YearNoun}\b))",
    # a bare year that nothing counts
    r"(?P<bare>(?:(?P<till>{Until}\s+)|(?P<begun>{Starting}\s+))?(?:{TimePart}\s+)*(?<![\d.,/-]){Year}(?![/-]\d))",
)
_RANGE = r"{Starting|DayJoin}\s+\d+\s+-\s*\d+$|{Starting|DayJoin}\s+\d+\s*-\s+\d+$"  # no word for a day, and blanks: no days
# with what the times above begin
_FIRST = (
    "Inside", "Throughout", "TimeIn", "TimeAt", "TimePart", "Starting", "LastYear", "Until", "YearNoun", "TimePoint",
    "Stretch", "SpanNoun", "SameTime", "WhenNoun", "Cardinal", "TermCue", "Several", "DateNoun", "DayPart", "MonthNoun",
    "QuarterNoun", "HalfYear", "OpeningOf", "DayJoin", "DayTo", "Through", "RunningYear", "Today", "WholeYear",
    "Yesterday",
)  # fmt: skip
# words that say nothing of a time by themselves
_SMALL = (
    "Inside", "Throughout", "TimeIn", "TimeAt", "TimePart", "Starting", "Until", "Several", "DayPart", "DayJoin", "DayTo", "Through",
    "OpeningOf",
)  # fmt: skip
# with what a time in numbers begins: a year, a day, hours, a number and what it counts
_NUMBERED = (
    r"(?:19|20)\d\d|\d{1,2}\s*(?:[/.-]|{HourNoun})|\d{1,3}(?:[.,]\d)?\s+{YearNoun|MonthNoun|DateNoun|TimeUnit|SittingNoun}"
)
_DATE_LINE = (
    r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*((?:19|20)\d\d)(?!\d)|{MonthNoun}\s+\d{1,2}\s*(?:{YearNoun}|,)\s*((?:19|20)\d\d)"
    r"|(?<!\d)((?:19|20)\d\d)-\d\d-\d\d(?!\d)"
)
# a date, or a month with its year
_DATED = (
    r"(?:(?<!\d)(?=(?:19|20)\d\d-\d\d-\d\d)|(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*"
    r"|(?:{MonthNoun}|{QuarterNoun})\s+(?:\d{1,2}|[ivx]+)\s*(?:[/.-]|{YearNoun})\s*)((?:19|20)\d\d)(?!\d)"
)
# up to a month or a day of a year: «Đến tháng 6/2025, … đã»
_REACHED = (
    r"\b{Until}\s+(?:(?:{TimePart|DateNoun}\s+)*\d{1,2}\s*[/.-]\s*)?(?:{MonthNoun}\s+)?\d{1,2}\s*(?:[/.-]|{YearNoun})\s*"
    r"((?:19|20)\d\d)(?!\d)"
)
# a year named on its own, not as one to come; a month with its year
_NAMED = r"{<!NotYet}{YearNoun}\s+({YearNamed})(?!\s*-)|(?<!\d)\d{1,2}\s*[/.-]\s*((?:19|20)\d\d)(?!\d)"
# the year before that of a text: «tăng 9,6% so với cùng kỳ năm 2019»
_YEAR_BEFORE = r"\b{SamePeriod}\s+(?:{YearNoun}\s+)?({YearNamed})"
# what stands before a year that is aimed at, and around one that is not over yet
_AIMED = r"\b{Aiming}\b[^.;,()\n]*$"
_PLANNED = r"\s*,[^.;,()\n]{0,30}\b{Aiming}\b"  # «Năm 2024, tỉnh đặt mục tiêu …»
_UNDERWAY = r"(?:\b{MonthNoun}\b[^.;,\n]*|\b{QuarterNoun}\b[^.;,\n]*|\b{TimePart|Estimate}\s+|/)$"
# the first months of a year that is named: «6 tháng đầu năm 2017»
_BEGUN = r"(?:\b{MonthNoun}\s+{MonthsPart}|{HalfYear})\s+$"
_FORETOLD = r"\s*,?\s*{Estimate}\b"
# a part of the year that is under way, of no number: «6 tháng đầu năm», «quý I», «năm nay»
_RUNNING = (
    r"\b(?:{MonthNoun}\s+{MonthsPart}(?:\s+{YearNoun})?|{HalfYear}|{QuarterNoun}\s+(?:[ivx]+|\d)|{RunningYear})\b"
    r"(?!\s*(?:[/-]\s*|{YearNoun}\s+)?(?:19|20)\d\d)"
)
_TERM = r"{TermCue}\s+({Year})\s*[-/]\s*({Year})"
# what a year's last meeting looks back on: «hội nghị tổng kết công tác năm 2024» in the first days of 2025
_REVIEWED = r"{LooksBack}[^.\n]{0,80}?{YearNoun}\s+({Year})(?!\s*-)"

# the term whose goals a text gives: «phương hướng, mục tiêu nhiệm kỳ 2015 - 2020»
_AHEAD = r"{LooksAhead}[^.\n]{0,60}?{TermCue}\s+({Year})\s*-\s*({Year})"


#: «Chỉ thị số 35-CT/TW ngày …»: what stands in front of the day of a document
DOCUMENT = r"{DocumentKind} \d[^.;\n]{0,44}$"


class Times:
    """The patterns of times, written out with the words of the ontology."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Raises KgError where the ontology lacks a class of words."""
        parts = {"Year": _YEAR, "YearNamed": _YEAR_NAMED, "DayMonth": _DAY_MONTH}
        self.numbers = numbers(lexicon, "Cardinal")
        self.each = frozenset(labels(lexicon, "OnEnd"))
        self.coming = frozenset(labels(lexicon, "ToCome"))
        self.range = compiled(lexicon, _RANGE)
        self.joining = frozenset(labels(lexicon, "DayJoin"))
        self.after = tuple(f"{label} " for label in labels(lexicon, "TimeAfter"))
        self.until = compiled(lexicon, r"{Until}\b")
        self.starting = compiled(lexicon, r"{Starting}\b")
        self.on = compiled(lexicon, r"\s*(?:-|{Until})\s+{UpToNow}\b")
        self.due = compiled(lexicon, r"(?<![\d ])\s*\b{Until}\s+(?:{DateNoun}\s+)?$")
        self.born = compiled(lexicon, r"\b{Born}\b")
        self.now = frozenset(labels(lexicon, "UpToNow"))
        # the words that a time begins with are looked for first, and these by their first letters, so that most words of
        # a text cost one look; the tests hold this list to the pattern
        self.begins = f"(?={written(lexicon, _NUMBERED)}|{_begins(lexicon)})"
        # the character in front of a time, of a small set, comes first: the regular expressions of Python run over what cannot be one
        self.time = re.compile(rf"{_BEFORE}\b{self.begins}(?:{'|'.join(written(lexicon, one, **parts) for one in _WRITTEN)})")
        self.date_line = compiled(lexicon, _DATE_LINE)
        self.document = compiled(lexicon, DOCUMENT)
        self.dated = compiled(lexicon, _DATED)
        self.named = compiled(lexicon, _NAMED, **parts)
        self.reached = compiled(lexicon, _REACHED)
        self.aimed = compiled(lexicon, _AIMED, Aiming=minimal(lexicon, "Aim", "Intend"))
        self.planned = compiled(lexicon, _PLANNED, Aiming=minimal(lexicon, "Aim", "Intend"))
        self.underway = compiled(lexicon, _UNDERWAY)
        self.begun = compiled(lexicon, _BEGUN)
        self.year_before = compiled(lexicon, _YEAR_BEFORE, **parts)
        self.foretold = compiled(lexicon, _FORETOLD)
        self.running = compiled(lexicon, _RUNNING)
        self.term = compiled(lexicon, _TERM, **parts)
        self.reviewed = compiled(lexicon, _REVIEWED, **parts)
        self.ahead = compiled(lexicon, _AHEAD, **parts)


def _begins(lexicon: Lexicon) -> str:
    """A word that a time begins with: behind a small one, and there are many of these, stands a number or another such word."""
    every = [label.split(" ") for label in labels(lexicon, *_FIRST)]
    firsts = {words[0] for words in every}
    small = firsts - {label.partition(" ")[0] for label in labels(lexicon, *(name for name in _FIRST if name not in _SMALL))}
    seconds = {words[1] for words in every if len(words) > 1 and words[0] in small}
    behind = rf"(?:\s*\d|\s+{_one_of(firsts | seconds)})"
    return rf"{_one_of(firsts - small)}|{_one_of(small)}{behind}"


def _one_of(words: Iterable[str]) -> str:
    """A group that matches any of some words whole, by their first letters."""
    letters = (f"{letter}{alternatives([w[1:] for w in each])}" for letter, each in groupby(sorted(words), key=lambda word: word[0]))
    return rf"(?:{'|'.join(letters)})(?![^\W\d_])"


@lru_cache(maxsize=1)
def times() -> Times:
    """The patterns over the project's own ontology, made once a process."""
    return Times(lexicons.load())


#: stands for the year of the report in a period that lasts «đến nay»
NOW = 9999
#: stands for the year before that of the report
LAST = 9998
_TIME = frozenset({"Time"})
_QUARTERS = {3, 6, 9}
_start, _end = attrgetter("start"), attrgetter("end")


def moments(lowered: str, start: int, end: int) -> Iterator[Moment]:
    """The times named in a sentence of the normalised text in lower case, left to right.

    >>> [(m.kind, m.years) for m in moments("giai đoạn 2016-2020, đến năm 2025 còn 3%", 0, 39)]
    [('years', (2016, 2020)), ('years', (2025, 2025))]
    """
    if not start:
        for first in moments(f" {lowered}", 1, end + 1):
            yield replace(first, start=first.start - 1, end=first.end - 1)
        return
    told, at = times(), start - 1
    while (match := told.time.search(lowered, at, end)) is not None:
        a, b = match.span()
        a, at = a + 1, b - 1
        while lowered[a].isspace():
            a += 1
        if a and lowered[a].isalpha() and lowered[a - 1].isalnum():
            continue
        if match["day"] and told.range.match(match["day"]):
            continue  # «từ 3 - 4 tổ chức đảng»
        if match["day"] and _all_of(match["day"], lowered[b : b + 2], told.joining):
            continue  # «thị trấn và 12/12 xã»
        years = [int(y) for y in match.group("y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8") if y and y not in told.now]
        if match["span"]:
            if len(years) == 2 and not 0 <= years[1] - years[0] <= 40:
                years = years[:1]
            last = years[0] if match["opening"] else years[-1]
            yield Moment(a, b, "years", (years[0], last if match["y2"] not in told.now else NOW))
        elif match["dated"]:
            yield Moment(a, b, "date", (years[0], years[0]), 3 if match["y6"] else None)  # a quarter has three months
        elif match["last"]:
            yield Moment(a, b, "years", (LAST, LAST))
        elif match["that"]:
            yield Moment(a, b, "that", None, 2 if match["stretch"] else 1)
        elif match["end"]:
            yield Moment(a, b, "end", None, told.numbers.get(match["e"] or "") or int(match["e"] or 1))
        elif match["upto"]:
            yield Moment(a, b, "date", (NOW, NOW))
        elif match["months"]:
            count = 6 if match["half"] else told.numbers.get(match["m"]) or int(match["m"])
            part = match["part"] or match["half"]
            running = (NOW, NOW) if part or count in _QUARTERS else None  # «6 tháng» of the running year
            when = "past" if part or years else ""
            yield Moment(a, b, "months", (years[0], years[0]) if years else running, count, when)
        elif match["year"]:
            yield Moment(a, b, "years", (years[0], years[0]), None, "until" if match["until"] else "since" if match["since"] else "")
        elif match["this"]:
            yield Moment(a, b, "years", (NOW, NOW), None, "" if match["running"] else "whole")
        elif match["bare"]:
            year = int(match["bare"][-4:])
            yield Moment(a, b, "years", (year, year), None, "until" if match["till"] else "since" if match["begun"] else "")
        elif match["length"]:
            word = match["when"]
            when = "" if not word else "coming" if word in told.coming else "each" if word in told.each else "past"
            after = lowered.startswith(told.after, a)
            yield Moment(a, b, "duration", None, int(match["n"]) if match["n"] else told.numbers[match["w"]], when, after)
        elif match["day"] and told.until.match(lowered, a) and not lowered[max(0, a - 3) : a].rstrip()[-1:].isdigit():
            yield Moment(a, b, "date", (NOW, NOW))  # «đến ngày 31/7», not «25 đến ngày 27/8»
        else:
            yield Moment(a, b, "date" if match["day"] else "time")


def _all_of(day: str, following: str, joining: frozenset[str]) -> bool:
    """Whether what is written like a day behind «và» counts all of what is named behind it."""
    word, _, number = day.strip().partition(" ")
    part, slash, whole = number.partition("/")
    return word in joining and bool(slash) and part == whole and following[:1] == " " and following[1:].isalpha()


def bounded(lowered: str, told: Sequence[Moment]) -> list[Moment]:
    """«từ tháng 6/2020 đến 3/2025»: two months that bound a stretch are the years from one to the other; «từ tháng 7/2020 đến nay».

    >>> text = "từ tháng 6/2020 đến tháng 3/2025 khám"
    >>> [(m.kind, m.years) for m in bounded(text, list(moments(text, 0, len(text))))]
    [('years', (2020, 2025))]
    """
    found: list[Moment] = []
    for moment in told:
        last = found[-1] if found else None
        if last is not None and last.kind == moment.kind == "date" and last.years and moment.years and moment.years[1] < LAST:
            begins = times().starting.match(lowered, last.start) is not None
            until = not lowered[last.end : moment.start].strip() and times().until.match(lowered, moment.start) is not None
            if begins and until and last.years[0] < moment.years[1]:
                found[-1] = Moment(last.start, moment.end, "years", (last.years[0], moment.years[1]))
                continue
        if last is not None and last.kind == moment.kind == "years" and (both := _two_years(lowered, last, moment)):
            found[-1] = replace(last, end=moment.end, years=both)
            continue
        if moment.kind == "date" and moment.years and moment.years[1] < LAST and times().starting.match(lowered, moment.start):
            now = times().on.match(lowered, moment.end)
            moment = Moment(moment.start, now.end(), "years", (moment.years[0], NOW)) if now else moment
        found.append(moment)
    return found


def _two_years(lowered: str, first: Moment, then: Moment) -> Years | None:
    """«hai năm 2021 và 2022»: two years, one behind the other, with «và» in between, of which the text says that they are two."""
    if not first.years or not then.years or not first.years[0] == first.years[1] == then.years[0] - 1 == then.years[1] - 1:
        return None
    said = lowered[max(0, first.start - 12) : first.start].split()[-2:]  # «hai», «2 năm»
    joined = lowered[first.end : then.start].strip() in times().joining
    return (first.years[0], then.years[0]) if joined and any(w == "2" or times().numbers.get(w) == 2 for w in said) else None


def with_times(tokens: Sequence[Token], told: Sequence[Moment]) -> list[Token]:
    """Put one token in the place of the tokens of each time."""
    if not told:
        return list(tokens)
    out: list[Token] = []
    done = 0
    for time in told:
        first = bisect_right(tokens, time.start, done, key=_end)
        out += tokens[done:first]
        last = done = bisect_left(tokens, time.end, first, key=_start)
        placed = False
        for token in tokens[first:last]:
            if token.concepts and "Indicator" in token.classes:
                out.append(token)
                continue
            if not placed:
                placed = True
                if token.start < time.start and token.classes & {"Aim", "Estimate", "Plan", "PriceBase"}:  # «mục tiêu đến» before «năm 2020»
                    out.append(replace(token, end=time.start))
                out.append(Token(time.start, time.end, "", _TIME, (), payload=time))
    out += tokens[done:]
    return out

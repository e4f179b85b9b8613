"""Years, spans of years, dates and durations: the numbers that say when, and so measure nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from kg.facts import Years
from kg.tokens import Token

_YEAR = (
    r"(?:19[3-9]\d|20[0-6]\d)(?!\d|[.,]\d|\s*(?:%|tỷ(?! lệ| trọng| suất)|triệu|nghìn|ngàn|đồng|ha\b|người|hộ|lao động))"
)
_DM = r"(?:0?[1-9]|[12]\d|3[01])\s*[/.-]\s*(?:0?[1-9]|1[0-2])"


class Moment(Struct, frozen=True):
    """``text[start:end]`` names a time.

    ``kind``: ``years`` (one year or a span, in ``years``; ``when`` is ``until`` of «đến năm 2019», ``since`` of «từ năm
    2026», ``whole`` of «cả năm»), ``date`` (a day or month; ``years`` where it names the year), ``months`` (part of a year; ``count`` months),
    ``duration`` (``count`` years of some length, which ``when`` places: ``past``, ``coming``, or empty), ``that`` (the time
    named last, a stretch where ``count`` is 2), ``end`` (the last ``count`` years of a term) or ``time`` (hours, days: of
    no use to a figure).
    """

    start: int
    end: int
    kind: str
    years: Years | None = None
    count: int | None = None
    when: str = ""


# numbers of years written out: «năm năm qua», «ba năm liền»
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_COUNT = "|".join((*_WORDS, "mười một"))
# the words that a time begins with, looked for first, so that most words of a text cost one look; the tests hold this
# list to the pattern below
_FIRST = (
    "giai nhiệm thời trong các từ năm ngày sáng chiều tối tính đến tháng quý đầu cuối hết của vào tới kể trưa đêm và hôm"
    " sau qua suốt hơn gần cả cùng cũng giữa hồi khi lúc nửa ở riêng tại sang bước"
)
_BY_LETTER = "|".join(  # by first letters, so that a word which begins no time fails at its own
    f"{letter}(?:{'|'.join(word[1:] for word in words)})"
    for letter, words in groupby(sorted({*_FIRST.split(), *_WORDS}), key=lambda word: word[0])
)
_BEGINS = rf"(?=\d|(?:{_BY_LETTER})(?![^\W\d_]))"
_PATTERN = re.compile(
    rf"\b{_BEGINS}(?:"
    + "|".join(
        (
            # the year before, the time named last, the end of a term
            r"(?P<last>(?:(?:trong|cả|cuối|đầu|hết|của|vào|từ|hồi|nửa đầu|nửa cuối)\s+)*năm ngoái\b)",
            r"(?P<that>(?:(?:trong|vào|ở|tại|đến|tới|cả|suốt|cũng)\s+)*(?:(?:năm|thời điểm|(?P<stretch>giai đoạn|thời kỳ|thời gian))\s+(?:đó|ấy)"
            r"|cùng\s+(?:năm|thời điểm)(?:\s+(?:đó|này|ấy|trên))?)\b(?!\s*trước)|(?<!trong )(?:lúc|khi|hồi)\s+(?:đó|ấy)\b)",
            rf"(?P<end>(?:(?:trong|riêng|của)\s+)*(?:(?P<e>\d|{'|'.join(_WORDS)})\s+)?năm\s+cuối"
            rf"(?:\s+(?:cùng\s+)?(?:của\s+)?(?:nhiệm kỳ|giai đoạn|kỳ))?\b(?!\s*(?:\d|năm)))",
            # a span of years: «giai đoạn 2016-2020», «2015 - 2020», «từ năm 2016 đến 2018», «2016 - nay»
            r"(?P<span>(?:suốt\s+)?(?:giai đoạn|nhiệm kỳ|thời kỳ|trong|các)?\s*(?:(?:[2-4]|hai|ba|bốn)\s+(?=năm\s))?(?:từ\s+)?(?:năm\s+)?"
            rf"(?P<y1>{_YEAR})\s*(?:-|đến|tới)\s*"
            rf"(?:hết\s+)?(?:năm\s+)?(?P<y2>{_YEAR}|nay\b))",
            # a month or a day with its year
            r"(?P<dated>(?:(?:ngày|sáng|chiều|tối|từ|tính đến|đến)\s+)*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?P<y3>(?:19|20)\d\d)"
            r"|(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s*(?:[/.-]|năm)\s*(?P<y4>(?:19|20)\d\d)|\d{1,2}[/-](?P<y5>(?:19|20)\d\d)"
            r"|quý\s+(?:[ivx]+|\d)\s*(?:[/-]|năm)?\s*(?P<y6>(?:19|20)\d\d))(?!\d))",
            # the first months of a year: «8 tháng đầu năm 2024», «6 tháng đầu năm», «nửa đầu năm 2023»
            rf"(?P<months>(?:(?P<half>nửa\s+(?:đầu|cuối)\s+năm|nửa\s+năm\s+(?:đầu|cuối|qua))|(?P<m>\d{{1,2}}|{_COUNT})\s+tháng(?P<part>\s+(?:đầu|cuối|qua))?"
            rf"(?:\s+(?:năm|của năm))?)(?:\s+(?:năm\s+)?(?:(?P<y7>{_YEAR})|nay\b))?)",
            # up to a month of the running year
            r"(?P<upto>(?:tính\s+)?(?:đến|tới)\s+(?:(?:hết|cuối|giữa|đầu)\s+)*(?:tháng\s+\d{1,2}|quý\s+(?:[ivx]+|\d))(?!\d|\s*[/.,-]\s*\d|\s+năm\b))",
            # one year: «năm 2020», «đến hết năm 2025», «đầu năm 2011»
            r"(?P<year>(?:(?P<until>(?:tính\s+)?(?:đến|tới)\s+)|(?P<since>(?:kể\s+)?từ\s+))?"
            r"(?:(?:đầu|cuối|giữa|hết|của|vào|trong|tới|đến|từ|kể từ|sang|bước sang|bước vào|hồi)\s+)*"
            rf"năm\s*(?P<y8>{_YEAR}))",
            # days and months without a year
            rf"(?P<day>(?:(?:từ|đến|ngày|sáng|chiều|tối|trưa|đêm|và|hôm|mai)\s+)+(?:ngày\s+)?{_DM}(?![/.,-]?\d|\s*%)"
            r"|(?<!mỗi )(?<!một )ngày\s+\d{1,2}"
            r"(?:\s*(?:-|và|đến)\s*(?:ngày\s+)?\d{1,2})?(?:\s*[/.-]\s*\d{1,2}|\s+tháng\s+\d{1,2})?(?![\d%]|\s+công)"
            r"|tháng\s+\d{1,2}(?!\d)|quý\s+(?:[ivx]+|\d)\b)",
            # lengths of time: «5 năm qua», «trong 10 năm tới», «3 ngày», «22 năm tuổi đảng» is an age and left to that rule
            r"(?P<length>(?:(?:trong|sau|qua|suốt|hơn|gần)\s+)*(?:(?P<n>\d{1,3})\s+năm\b(?!\s+tuổi)"
            rf"|(?P<w>{'|'.join(_WORDS)})\s+năm\b(?!\s*(?:\d|tuổi)))(?:\s+(?P<when>qua|gần đây|trước|vừa qua|tới|tiếp theo|sau|liền))?)",
            r"(?P<short>(?:(?:trong|sau)\s+)?\d{1,3}(?:[.,]\d)?\s+(?:ngày(?!\s*công)|tháng|tuần|giờ|phút|(?<!\d\d\s)buổi|nhiệm kỳ|thập kỷ"
            r"|thế kỷ)\b|\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\b)",
            r"(?P<this>(?:trong\s+)?(?:năm nay|(?<!hoạch )(?<!toán )cả năm)\b(?!\s*(?:20|19)\d\d))",
            # a bare year that nothing counts
            rf"(?P<bare>(?:(?P<till>(?:tính\s+)?(?:đến|tới)\s+)|(?P<begun>(?:kể\s+)?từ\s+))?(?:(?:đầu|cuối|giữa|hết)\s+)*"
            rf"(?<![\d.,/-]){_YEAR}(?![/-]\d))",
        )
    )
    + ")"
)
_RANGE = re.compile(r"(?:từ|và)\s+\d+\s+-\s*\d+$|(?:từ|và)\s+\d+\s*-\s+\d+$")  # no word for a day, and spaces
#: stands for the year of the report in a period that lasts «đến nay»
NOW = 9999
#: stands for the year before that of the report
LAST = 9998
_TIME = frozenset({"Time"})
_QUARTERS = {3, 6, 9}
_COMING = {"tới", "tiếp theo", "sau"}


def moments(lowered: str, start: int, end: int) -> Iterator[Moment]:
    """The times named in a sentence of the normalised text in lower case, left to right.

    >>> [(m.kind, m.years) for m in moments("giai đoạn 2016-2020, đến năm 2025 còn 3%", 0, 39)]
    [('years', (2016, 2020)), ('years', (2025, 2025))]
    """
    for match in _PATTERN.finditer(lowered, start, end):
        a, b = match.span()
        while lowered[a].isspace():
            a += 1
        if a and lowered[a].isalpha() and lowered[a - 1].isalnum():
            continue
        if match["day"] and _RANGE.match(match["day"]):
            continue  # «từ 3 - 4 tổ chức đảng»
        years = [int(y) for y in match.group("y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8") if y and y != "nay"]
        if match["span"]:
            if len(years) == 2 and not 0 <= years[1] - years[0] <= 40:
                years = years[:1]
            yield Moment(a, b, "years", (years[0], years[-1] if match["y2"] != "nay" else NOW))
        elif match["dated"]:
            yield Moment(a, b, "date", (years[0], years[0]), 3 if match["y6"] else None)  # a quarter has three months
        elif match["last"]:
            yield Moment(a, b, "years", (LAST, LAST))
        elif match["that"]:
            yield Moment(a, b, "that", None, 2 if match["stretch"] else 1)
        elif match["end"]:
            yield Moment(a, b, "end", None, _WORDS.get(match["e"] or "") or int(match["e"] or 1))
        elif match["upto"]:
            yield Moment(a, b, "date", (NOW, NOW))
        elif match["months"]:
            count = 6 if match["half"] else 11 if " " in match["m"] else _WORDS.get(match["m"]) or int(match["m"])
            part = match["part"] or match["half"]
            running = (NOW, NOW) if part or count in _QUARTERS else None  # «6 tháng» of the running year
            when = "past" if part or years else ""
            yield Moment(a, b, "months", (years[0], years[0]) if years else running, count, when)
        elif match["year"]:
            yield Moment(a, b, "years", (years[0], years[0]), None, "until" if match["until"] else "since" if match["since"] else "")
        elif match["this"]:
            yield Moment(a, b, "years", (NOW, NOW), None, "" if match["this"].endswith("nay") else "whole")
        elif match["bare"]:
            year = int(match["bare"][-4:])
            yield Moment(a, b, "years", (year, year), None, "until" if match["till"] else "since" if match["begun"] else "")
        elif match["length"]:
            word = match["when"]
            when = "" if not word else "coming" if word in _COMING else "past"
            yield Moment(a, b, "duration", None, int(match["n"]) if match["n"] else _WORDS[match["w"]], when)
        else:
            yield Moment(a, b, "date" if match["day"] else "time")


_DATE_LINE = re.compile(
    r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*((?:19|20)\d\d)(?!\d)|tháng\s+\d{1,2}\s*(?:năm|,)\s*((?:19|20)\d\d)"
    r"|(?<!\d)((?:19|20)\d\d)-\d\d-\d\d(?!\d)"
)
# a year named on its own, not as one to come; a month with its year
_NAMED = re.compile(
    rf"(?<!đến )(?<!tới )(?<!cho )(?<!hết )(?<!cuối )(?<!trước )năm\s+({_YEAR})(?!\s*-)"
    r"|(?<!\d)\d{1,2}\s*[/.-]\s*((?:19|20)\d\d)(?!\d)"
)
_TERM = re.compile(rf"nhiệm kỳ\s+({_YEAR})\s*-\s*({_YEAR})")
# what a year's last meeting looks back on: «hội nghị tổng kết công tác năm 2024» in the first days of 2025
_REVIEWED = re.compile(rf"(?:tổng kết|nhìn lại|đánh giá kết quả)[^.\n]{{0,80}}?năm\s+({_YEAR})(?!\s*-)")
_BORN = re.compile(r"\bsinh\b")
_OLDEST = 1996  # no text that is read from a file was written earlier
_LINES = 600  # characters at either end of a text in which a date line stands


def date_line(lowered: str) -> int | None:
    """The year of the first full date at the beginning or the end of a normalised text in lower case.

    Birthdays and days of history are none.

    >>> date_line("tin vắn, 2021-08-16"), date_line("thứ ba, 13/10/2020, 09:15"), date_line("5 tháng 8, 2019")
    (2021, 2020, 2019)
    >>> date_line("ông an sinh ngày 2/9/1970"), date_line("kỷ niệm ngày giải phóng (30/4/1975 - 30/4/2025)")
    (None, 2025)
    """
    for stretch in (lowered[:_LINES], lowered[-_LINES:]):
        for found in _DATE_LINE.finditer(stretch):
            year = int(found[1] or found[2] or found[3])
            if year >= _OLDEST and not _BORN.search(stretch, max(0, found.start() - 20), found.start()):
                return year
    return None


def reviewed_year(lowered: str, dated: int) -> int:
    """The year that a text of ``dated`` gives an account of: the one before where its head says that this was summed up.

    >>> reviewed_year("hội nghị tổng kết công tác năm 2024, triển khai nhiệm vụ năm 2025", 2025)
    2024
    """
    found = _REVIEWED.search(lowered, 0, _LINES)
    return dated - 1 if found and int(found[1]) == dated - 1 else dated


def sums_up(lowered: str) -> bool:
    """Whether the head of a normalised text in lower case says that a year is summed up in it."""
    return _REVIEWED.search(lowered, 0, _LINES) is not None


def spoken_year(lowered: str) -> int | None:
    """The year a normalised text in lower case speaks from: of its date line, else the last that it names.

    >>> spoken_year("tin vắn\\n(28/12/2020)\\nhội nghị tổng kết"), spoken_year("năm 2018, mục tiêu đến năm 2020")
    (2020, 2018)
    """
    return date_line(lowered) or max((int(m[1] or m[2]) for m in _NAMED.finditer(lowered)), default=None)


def terms_named(lowered: str) -> list[Years]:
    """The terms of office that a normalised text in lower case names, in order: «nhiệm kỳ 2015-2020»."""
    return [(int(m[1]), int(m[2])) for m in _TERM.finditer(lowered) if 0 < int(m[2]) - int(m[1]) <= 5]


def with_times(tokens: Sequence[Token], times: Sequence[Moment]) -> list[Token]:
    """Put one token in the place of the tokens of each time."""
    out: list[Token] = []
    pending = iter(times)
    time = next(pending, None)
    placed: Moment | None = None
    for token in tokens:
        while time is not None and token.start >= time.end:
            time = next(pending, None)
        if time is None or token.end <= time.start or (token.concepts and "Indicator" in token.classes):
            out.append(token)
        elif placed is not time:
            placed = time
            if token.start < time.start and token.classes & {"Plan", "PriceBase"}:  # «kế hoạch năm» before «năm 2020»: the noun is kept
                out.append(replace(token, end=time.start))
            out.append(Token(time.start, time.end, "", _TIME, (), payload=time))
    return out

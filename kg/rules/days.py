"""Reads when a congress met: first and last day, from the ways that papers tell it."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from msgspec import Struct

from kg.context import Context
from kg.facts import Congress
from kg.rules.meeting import comes, holds, of_many
from kg.rules.mention import Section
from kg.structure import Sentence
from kg.text import Evidence

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_SEP = r"\s*(?:[/.-]|tháng)\s*"
_YEAR = r"(?:\s*(?:[/.-]|năm)\s*(?P<{0}>20\d\d|19\d\d))?"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_LED = (
    rf"(?:(?:ngày|sáng|chiều|tối|trưa|từ|đến|vào|nay|mai|qua|hôm|khai mạc|bế mạc|{_WEEKDAY}|\()[ ,(]*(?:{_WEEKDAY}[ ,(-]*)?"
    r"(?:ngày\s*)?(?:m[ùồ]ng\s*)?|^(?=\d{1,2}[/.-]\d{1,2}(?:[/.-]20\d\d)?,))"
)

# «từ 27 đến 29/7/2010», «ngày 23 và 24.7», «ngày 21-23/9», «ngày 16 và sáng 17.7», «từ ngày 27/7 đến 29/7»
_SPAN = re.compile(
    rf"(?<![\d.,])(?P<d1>{_D})(?:{_SEP}(?P<m1>{_M})(?:\s*[/.-]\s*20\d\d)?)?(?:\s*,\s+{_D}(?![/.\d]|,\d))*\s*(?:-|và|đến|tới|,\s)\s*(?:hết\s*)?(?:ngày|sáng|trưa|chiều|tối)?\s*"
    rf"(?:ngày\s*)?(?P<d2>{_D}){_SEP}(?P<m2>{_M})(?![\d%]|[.,]\d)" + _YEAR.format("y")
)
_DAY = re.compile(rf"{_LED}(?P<d>{_D}){_SEP}(?P<m>{_M})(?![\d%])" + _YEAR.format("y"))
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_LENGTH = re.compile(
    r"(?:sau|trong|qua|kết thúc|khép lại|thời gian|kéo dài)\s+(?P<n>\d|hai|ba|bốn|một|năm)(?P<part>[.,]5)?\s*ngày(?P<half>\s+rưỡi)?"
)
_TODAY = re.compile(r"(?:hôm|sáng|trưa|chiều|tối) nay|hôm qua")
_FULL = re.compile(rf"(?<!\d)(?P<d>{_D})\s*[/.-]\s*(?P<m>{_M})\s*[/.-]\s*(?P<y>20\d\d)(?!\d)")
_DELEGATES = frozenset({"DelegateNoun", "OfficialDelegate"})
_SESSION = frozenset({"Opening", "Closing"})
_BESIDE = 20  # characters between a word for opening or closing and its day
_ENDED = re.compile(r"(?:bế mạc|kết thúc|thành công)[^.;]{0,20}$")  # right before a length: «công bố khi Đại hội bế mạc sau hai ngày»
_DATELINE = 300  # characters at a text's head in which its day stands
#: «(tính) đến hết ngày 17/10, … đã tổ chức xong»
_RECKONED = re.compile(r"(?:tính|^|[,;:] ?)\s*(?:đến|tới)(?: hết)?(?: ngày)?\s*$")
#: «Đại hội lần thứ VI hôm …», «tại Đại hội ngày …»: the day right behind the congress
_BEHIND_NUMBER = re.compile(r"đại hội(?:[^.;()]*lần thứ [^\s.;()]{1,8} \(| (?:[^.;()]*lần thứ [^\s.;()]{1,8} )?(?:vào )?(?:ngày|hôm) )$")
_BEGINS = re.compile(r"đại hội[^.;]{0,60}bắt đầu[^.;,]{0,30}(?:,[^.;,]{0,8})?$|bắt đầu[^.;,]{0,20},? đại hội")
_ENDS = ("kết thúc", "bế mạc")
_STARTS = ("bắt đầu", "khai mạc")
_LONGEST = 10  # days: what lasts longer are the congresses of many organisations
_AT = re.compile(r"tại (?:phiên (?:trọng thể|chính thức) )?đại hội[^.;]{0,160}(?:,|\() ?(?:ngày|sáng|chiều|hôm)[ ,(]*(?:ngày )?$")
_SAME = "cùng ngày"
_SINCE = ("từ", "từ ngày", "từ sáng", "từ chiều")
_UNTIL = re.compile(
    r"(?:làm việc|kéo dài|diễn ra|họp)(?: cho)? (?:đến|tới) (?:(?:hết )?(?:ngày|sáng|trưa|chiều|tối)(?: ngày)?|hết)"
    rf" (?P<d>{_D}){_SEP}(?P<m>{_M})(?![\d%])" + _YEAR.format("y")
)
_TIME = re.compile(r"\s*(?:(?:[ivx]+|\d+)\s*[.)/-]\s*)?(?:-\s*)?thời gian[^:.]{0,20}:")  # a line of minutes
# «từ 7 giờ 30 phút ngày 14 đến 11 giờ ngày 15 tháng 7 năm 2005»: the month once, with the last day
_BOTH = re.compile(
    rf"ngày (?P<d1>{_D})(?!\s*[/.-]|\s*tháng|\d)[^;]{{0,40}}?ngày (?P<d2>{_D}){_SEP}(?P<m>{_M})(?![\d%])" + _YEAR.format("y")
)
_LASTS = re.compile(
    rf"(?:họp|diễn ra|làm việc|kéo dài|thời gian)(?: liên tục| khẩn trương)?(?: trong| suốt| là)? (?P<n>\d|{'|'.join(_WORDS)}) ngày(?! \d)"
)
_NTH = re.compile(r"ngày (?:làm việc )?(?:thứ )?(?P<n>(?<=thứ )(?:nhất|hai|ba|tư|năm|\d)|đầu tiên|cuối cùng)")
_NTHS = {"nhất": 1, "đầu tiên": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5}


class _Found(Struct, frozen=True):
    begin: date | None
    end: date | None
    start_at: int
    end_at: int
    rule: str


def _make(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _dateline(context: Context) -> date | None:
    """The day a report was published, by its source or the date at its head; None where neither is whole."""
    published = context.document.published or ""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
    if found:
        return _make(int(found[1]), found[2], found[3])
    head = _FULL.search(context.lowered, 0, _DATELINE)
    return _make(int(head["y"]), head["m"], head["d"]) if head else None


def _year(context: Context, congress: Congress, stated: str | None) -> int | None:
    if stated and not (congress.term and abs(int(stated) - congress.term[0]) > 1):
        return int(stated)
    if congress.term:  # also where the year printed is that of no congress of this term: a slip
        return congress.term[0]
    if context.document.published:
        return int(context.document.published[:4])
    dated = re.search(r"\b\d{1,2}/\d{1,2}/(20\d\d)\b", context.lowered)
    if dated:
        return int(dated[1])
    # congresses open terms in years divisible by five: the last one that the text speaks of and does not look forward to
    spoken = re.findall(r"(?<!đến )(?<!hết )(?<!cuối )(?:năm |-\s?)((?:19|20)\d[05])(?!\d|[.,]\d)", context.lowered)
    return max(map(int, spoken), default=None)


def days(
    context: Context, congress: Congress, section: Section | None
) -> tuple[str | None, str | None, list[tuple[str, Evidence]]]:
    """First and last day of a congress as ISO dates, as far as the text gives them, with the words for each.

    ``section`` limits the search to a stretch whose heading may give the day: «XÃ ĐẠI ĐỒNG (22/7)».
    """
    begin: date | None = None
    end: date | None = None
    stated: list[tuple[str, Evidence]] = []
    for sentence in _spans_first(context):
        paragraph = context.paragraphs[sentence.paragraph]
        text = context.lowered[sentence.start : sentence.end]
        if section and not section.holds(sentence.start):
            continue
        heads = section is not None and section.headed and sentence.start == section.start
        spoken = heads or "đại hội" in text or _TIME.match(text) or _goes_on(context, sentence)
        if paragraph.kind == "related" or not spoken:
            continue
        found = _headed(context, congress, text) if heads else _in_sentence(context, congress, sentence, text)
        if found is None:
            continue
        words = context.evidence(sentence.start + found.start_at, sentence.start + found.end_at, found.rule)
        if found.begin and begin is None:
            begin = found.begin
            stated.append(("start_date", words))
        if found.end and end is None:
            end = found.end
            stated.append(("end_date", words))
        if begin and end:
            break
    begin, end = _same_day(context, begin, end, section, stated)
    begin, end = _by_length(context, begin, end, section, stated)
    if begin and end and end < begin:
        begin = None
    return (begin.isoformat() if begin else None), (end.isoformat() if end else None), stated


def _by_length(
    context: Context, begin: date | None, end: date | None, section: Section | None, stated: list[tuple[str, Evidence]]
) -> tuple[date | None, date | None]:
    """The other day, where one is known and another sentence tells how long the congress met."""
    if (begin is None) == (end is None):
        return begin, end
    for sentence in context.sentences:
        if section and not section.holds(sentence.start):
            continue
        text = context.lowered[sentence.start : sentence.end]
        found = _LASTS.search(text) or (_LENGTH.search(text) if "Closing" in context.classes(sentence) else None)
        if found and "đại hội" in text:
            more = timedelta(days=(int(found["n"]) if found["n"].isdigit() else _WORDS[found["n"]]) - 1)
            words = context.evidence(sentence.start + found.start(), sentence.start + found.end(), "họp trong … ngày")
            stated.append(("end_date" if end is None else "start_date", words))
            return (begin, begin + more) if begin is not None else (end - more if end else None, end)
    return begin, end


def _same_day(
    context: Context, begin: date | None, end: date | None, section: Section | None, stated: list[tuple[str, Evidence]]
) -> tuple[date | None, date | None]:
    """«Chiều cùng ngày, Đại hội bế mạc»: the last day, where the first is known and another sentence tells that it is the same."""
    if begin is None or end is not None or _SAME not in context.lowered:
        return begin, end
    for sentence in context.sentences:
        text = context.lowered[sentence.start : sentence.end]
        if _SAME not in text or "Closing" not in context.classes(sentence) or (section and not section.holds(sentence.start)):
            continue
        if "đại hội" in text or _goes_on(context, sentence):
            at = sentence.start + text.index(_SAME)
            stated.append(("end_date", context.evidence(at, at + len(_SAME), "bế mạc cùng ngày")))
            return begin, begin
    return begin, end


def _goes_on(context: Context, sentence: Sentence) -> bool:
    """«… Đại hội bầu … . Phiên bế mạc diễn ra sáng 30/10.»: a session of the congress that the sentence before names.

    Also of the one that the sentence behind names, at a paragraph's beginning.
    """
    if _SESSION.isdisjoint(context.classes(sentence)):
        return False
    sentences = context.paragraphs[sentence.paragraph].sentences
    at = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    beside = sentences[at - 1] if at else sentences[at + 1] if at + 1 < len(sentences) else None
    return beside is not None and "đại hội" in context.lowered[beside.start : beside.end]


def _spans_first(context: Context) -> list[Sentence]:
    """Sentences that name first and last day before those that name one day; each kind in the order of the text."""
    numbered = (s for s in context.sentences if "Number" in context.classes(s))
    spans = [s for s in numbered if _SPAN.search(context.lowered[s.start : s.end])]
    starts = {s.start for s in spans}
    return [*spans, *(s for s in context.sentences if s.start not in starts)]


def _headed(context: Context, congress: Congress, text: str) -> _Found | None:
    """The day in brackets behind a section's place."""
    single = _DAY.search(text)
    year = _year(context, congress, single["y"]) if single else None
    day = _make(year, single["m"], single["d"]) if single and year is not None else None
    return _Found(day, day, single.start("d"), single.end(), "<địa phương> (ngày)") if single and day else None


def _in_sentence(context: Context, congress: Congress, sentence: Sentence, text: str) -> _Found | None:
    told = context.classes(sentence)
    if "Number" not in told and not _TODAY.search(text):
        return None
    classes = set(told)
    tokens = context.tokens(sentence)
    until = _UNTIL.search(text)
    if until:
        year = _year(context, congress, until["y"])
        last = _make(year, until["m"], until["d"]) if year is not None else None
        return _Found(None, last, until.start("d"), until.end(), "đến hết ngày …") if last else None
    if _TIME.match(text):
        return _of_minutes(context, congress, text)
    held = holds(tokens)
    if "Success" in classes and not held:
        classes.add("Closing")
    span = _SPAN.search(text)
    if span and not span["m1"] and int(span["d1"]) > int(span["d2"]):
        span = None
    if span:
        year = _year(context, congress, span["y"])
        if year is None:
            return None
        first = _make(year, span["m1"] or span["m2"], span["d1"])
        last = _make(year, span["m2"], span["d2"])
        if first and last and not timedelta(0) <= last - first <= timedelta(days=_LONGEST):
            return None
        return _Found(first, last, span.start(), span.end(), "từ ngày … đến ngày …")
    if of_many(tokens):
        return None
    both = _opened_and_closed(context, congress, sentence, text) if "Closing" in classes else None
    if both is not None:
        return both
    single = next(
        (m for m in _DAY.finditer(text) if not _preparatory(text, m.end()) and not _RECKONED.search(text[: m.start("d")])),
        None,
    )
    if single is None:
        today = _TODAY.search(text)
        day = _dateline(context) if today else None
        if today is None or day is None:
            return None
        day -= timedelta(days=1) if today[0] == "hôm qua" else timedelta(0)
        at = today.span()
    else:
        year = _year(context, congress, single["y"])
        day = _make(year, single["m"], single["d"]) if year is not None else None
        if day is None:
            return None
        at = (single.start("d"), single.end())
        if _BEHIND_NUMBER.search(text[: single.start("d")]):
            return _Found(day, day, *at, "đại hội … lần thứ <số> (ngày)")
    if _BEGINS.search(text[: at[0]]):
        classes.add("Opening")
    if "Closing" in classes and _SAME in text[at[1] :]:
        return _Found(day, day, *at, "bế mạc cùng ngày")
    length = _LENGTH.search(text)
    nth = _NTH.search(text)
    if length and ("Announce" not in classes or _ENDED.search(text[: length.start()])):
        count = int(length["n"]) if length["n"].isdigit() else _WORDS[length["n"]]
        count += bool(length["half"] or length["part"])
        if text[: at[0]].rstrip(" (").endswith(_SINCE):
            return _Found(day, day + timedelta(days=count - 1), *at, "trong … ngày, từ ngày …")
        if "Closing" in classes or "làm việc" in text or "tiến hành" in text:
            if "Opening" in classes and "Closing" not in classes:
                return _Found(day, None, *at, "khai mạc ngày …")
            return _Found(day - timedelta(days=count - 1), day, *at, "sau … ngày, bế mạc ngày …")
    if nth and nth["n"] == "cuối cùng":
        return _Found(None, day, *at, "ngày làm việc cuối cùng")
    if nth:
        count = int(nth["n"]) if nth["n"].isdigit() else _NTHS[nth["n"]]
        last = day if "Closing" in classes else None
        return _Found(day - timedelta(days=count - 1), last, *at, "ngày làm việc thứ …")
    if text[: at[0]].endswith("(") and text[at[1] :].startswith(")") and classes & _DELEGATES:
        return _Found(day, day, *at, "<địa phương> (ngày), <số> đại biểu")
    if "Opening" in classes and "Closing" not in classes:
        return _Found(day, None, *at, "khai mạc ngày …")
    if "Closing" in classes and "Opening" not in classes:
        return _Found(None, day, *at, "bế mạc ngày …")
    if _AT.search(text[: at[0]]):
        return _Found(day, day, *at, "tại đại hội, ngày …")
    if "Announce" in classes or any(t.classes & {"Ahead"} and t.word == "sau" for t in tokens):
        return None
    if held or comes(tokens):
        return _Found(day, day, *at, "ngày … tổ chức Đại hội")
    return None


def _opened_and_closed(context: Context, congress: Congress, sentence: Sentence, text: str) -> _Found | None:
    """«khai mạc sáng 14/10 và bế mạc trưa 16/10», «sáng 14/10 khai mạc …, chiều 15/10 bế mạc»: a day beside each word."""
    dated = list(_DAY.finditer(text))
    if len(dated) < 2:
        return None
    since = "Opening" not in context.classes(sentence)
    if since and not text[: dated[0].start("d")].rstrip().endswith(_SINCE):
        return None
    found: dict[str, tuple[date, re.Match[str]]] = {}
    tokens = [t for t in context.tokens(sentence) if t.classes & {"Opening", "Closing"}]
    spots = [(t, t.start - sentence.start, t.end - sentence.start) for t in tokens]
    behind = all(any(m.start("d") - end in range(_BESIDE) for m in dated) for _, _, end in spots)
    taken: set[int] = set()
    last = 0
    if since:  # «diễn ra từ ngày 14/10 và kết thúc vào ngày 16/10»
        year = _year(context, congress, dated[0]["y"] or dated[-1]["y"])
        first = _make(year, dated[0]["m"], dated[0]["d"]) if year is not None else None
        if first is None:
            return None
        found["Opening"] = (first, dated[0])
        taken.add(dated[0].start())
    for token, start, end in spots:
        near = [m for m in dated if m.start("d") >= end]
        if not behind:
            before = [m for m in dated if last <= m.start("d") and m.end() <= start and m.start() not in taken]
            near = before[::-1] or near
        last = end
        near = [m for m in near if m.start() not in taken]
        year = _year(context, congress, near[0]["y"] or dated[-1]["y"]) if near else None
        day = _make(year, near[0]["m"], near[0]["d"]) if near and year is not None else None
        if day is not None:
            kind = "Opening" if "Opening" in token.classes else "Closing"
            if kind not in found:
                found[kind] = (day, near[0])
                taken.add(near[0].start())
    if len(found) < 2 or found["Opening"][0] > found["Closing"][0]:
        return None
    begin, end_ = found["Opening"], found["Closing"]
    at = min(begin[1].start("d"), end_[1].start("d")), max(begin[1].end(), end_[1].end())
    return _Found(begin[0], end_[0], *at, "khai mạc ngày …, bế mạc ngày …")


def _of_minutes(context: Context, congress: Congress, text: str) -> _Found | None:
    """«Thời gian: ngày 14 và 15/4/2015», «Thời gian kết thúc: 11 giờ ngày 15/4/2015»: the first and the last day.

    Also «Thời gian: bắt đầu 7 giờ 30 ngày 14/4/2015, kết thúc 11 giờ ngày 15/4/2015».
    """
    both = _BOTH.search(text)
    year = _year(context, congress, both["y"]) if both else None
    if both and year is not None:
        first, last = _make(year, both["m"], both["d1"]), _make(year, both["m"], both["d2"])
        return _Found(first, last, both.start("d1"), both.end(), "thời gian: …")
    span = _SPAN.search(text)
    year = _year(context, congress, span["y"]) if span else None
    if span and year is not None:
        first, last = _make(year, span["m1"] or span["m2"], span["d1"]), _make(year, span["m2"], span["d2"])
        return _Found(first, last, *span.span(), "thời gian: …")
    dated = [(m, _year(context, congress, m["y"])) for m in _DAY.finditer(text)]
    found = [(m, day) for m, year in dated if year is not None and (day := _make(year, m["m"], m["d"])) is not None]
    if not found:
        return None
    label = text[: text.index(":")]
    begins, ends = any(w in label for w in _STARTS), any(w in label for w in _ENDS)
    first = found[0][1] if begins or not ends else None
    last = found[-1][1] if ends or not begins else None
    return _Found(first, last, found[0][0].start("d"), found[-1][0].end(), "thời gian: …")


def _preparatory(text: str, at: int) -> bool:
    """«Ngày 27-7 … họp phiên trù bị»: the day of the preparatory session, where the clause tells of no other."""
    clause = re.split(r"[;.]|\bngày \d", text[at : at + 240], maxsplit=1)[0]
    return "trù bị" in clause and not re.search("khai mạc|bế mạc|chính thức", clause)

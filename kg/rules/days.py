"""Reads when a congress met: first and last day, from the ways that papers tell it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from kg.context import Context
from kg.facts import Congress
from kg.rules.dayforms import forms
from kg.rules.meeting import DELEGATES, comes, holds, of_many
from kg.rules.mention import Section
from kg.structure import Sentence
from kg.text import Evidence
from kg.tokens import tells

_SESSION = frozenset({"Opening", "Closing"})
_TELLS = frozenset({"DelegateNoun", "OfficialDelegate", "Elect"})  # what a congress does on the day told with it
_BESIDE = 20  # characters between a word for opening or closing and its day
_DATELINE = 300  # characters at a text's head in which its day stands
_BEFORE = 400  # characters in front of a section, or of a sentence, in which the day stands that it calls the same
_TITLE = 4  # sentences at a text's head that say whose minutes it is
_LONGEST = 10  # days: what lasts longer are the congresses of many organisations


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


def _dateline(context: Context, year: int | None) -> date | None:
    """The day a report was published, by its source or the date at its head; ``year`` is that of a byline without one."""
    published = context.document.published or ""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
    if found:
        return _make(int(found[1]), found[2], found[3])
    head = forms(context.lexicon).full.search(context.lowered, 0, _DATELINE)
    if head is None and year is not None:
        told = forms(context.lexicon).byline.search(context.lowered, 0, _DATELINE)
        return _make(year, told["m"], told["d"]) if told else None
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
    return max(map(int, forms(context.lexicon).opening_year.findall(context.lowered)), default=None)


def days(
    context: Context, congress: Congress, section: Section | None, elsewhere: frozenset[int] = frozenset()
) -> tuple[str | None, str | None, list[tuple[str, Evidence]]]:
    """First and last day of a congress as ISO dates, as far as the text gives them, with the words for each.

    ``section`` limits the search to a stretch whose heading may give the day: «XÃ ĐẠI ĐỒNG (22/7)». ``elsewhere`` are the
    offsets of sentences that tell of another place's congress.
    """
    told = forms(context.lexicon)
    begin: date | None = None
    end: date | None = None
    stated: list[tuple[str, Evidence]] = []
    for sentence in _spans_first(context, _spoken(context, section, elsewhere)):
        text = context.lowered[sentence.start : sentence.end]
        heads = _heads(section, sentence)
        found = _headed(context, congress, text) if heads and told.congress not in text else _in_sentence(context, congress, sentence, text)
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
    if section is not None and begin is None and end is None:
        begin = end = _day_of_the_one_before(context, congress, section, stated)
    if begin is None and end is None:
        begin = end = _day_in_front(context, congress, section, elsewhere, stated)
    begin, end = _same_day(context, congress, begin, end, section, stated)
    begin, end = _by_length(context, begin, end, section, stated)
    if begin and end and end < begin:
        begin = None
    return (begin.isoformat() if begin else None), (end.isoformat() if end else None), stated


def _heads(section: Section | None, sentence: Sentence) -> bool:
    """Whether a sentence is the heading of a section."""
    return section is not None and section.headed and sentence.start == section.start


def _spoken(context: Context, section: Section | None, elsewhere: frozenset[int]) -> list[Sentence]:
    """The sentences of a section, or of the whole text, that speak of the congress or go on about it."""
    told = forms(context.lexicon)
    found: list[Sentence] = []
    for sentence in context.sentences:
        if (section and not section.holds(sentence.start)) or sentence.start in elsewhere:
            continue
        text = context.lowered[sentence.start : sentence.end]
        minutes = told.minutes.match(text)
        if context.paragraphs[sentence.paragraph].kind == "related" or (minutes and _of_its_committee(context)):
            continue
        if minutes or _heads(section, sentence) or told.congress in text or _goes_on(context, sentence):
            found.append(sentence)
    return found


def _day_of_the_one_before(
    context: Context, congress: Congress, section: Section, stated: list[tuple[str, Evidence]]
) -> date | None:
    """«Cùng ngày, 160 đại biểu dự Đại hội Đảng bộ xã Y …»: told behind the congress of another place and its day."""
    told = forms(context.lexicon)
    first = next((s for s in context.sentences if section.holds(s.start) and told.congress in context.lowered[s.start : s.end]), None)
    if first is None:
        return None
    same = told.same_day.match(context.lowered[first.start : first.end])
    tokens = context.tokens(first)
    dated = list(told.day.finditer(context.lowered[max(0, section.start - _BEFORE) : section.start])) if same else []
    if same is None or not dated or not (holds(tokens) or comes(tokens)):
        return None
    year = _year(context, congress, dated[-1]["y"])
    day = _make(year, dated[-1]["m"], dated[-1]["d"]) if year is not None else None
    if day is not None:
        words = context.evidence(first.start + same.start(), first.start + same.end(), "cùng ngày")
        stated.extend((name, words) for name in ("start_date", "end_date"))
    return day


def _day_in_front(
    context: Context, congress: Congress, section: Section | None, elsewhere: frozenset[int], stated: list[tuple[str, Evidence]]
) -> date | None:
    """«Ngày 21/4, Đại hội … bầu 15 đồng chí», «Ngày 22/4, Đại hội … có 120 đại biểu»: the one day told, right in front of it.

    Not a part of a day, and not of a province: its congress takes several days.
    """
    told = forms(context.lexicon)
    if congress.level in {"province", "national"}:
        return None
    for sentence in context.sentences:
        if (section and not section.holds(sentence.start)) or sentence.start in elsewhere:
            continue
        classes = context.classes(sentence)
        if "Number" not in classes or "Congress" not in classes or "Announce" in classes or not _SESSION.isdisjoint(classes):
            continue
        found = told.in_front.search(context.lowered, sentence.start, sentence.end)
        year = _year(context, congress, found["y"]) if found else None
        day = _make(year, found["m"], found["d"]) if found and year is not None else None
        if found is None or day is None or classes.isdisjoint(_TELLS):
            continue
        if not told.preparatory(context.lowered, found.start("d"), found.end("m")):
            words = context.evidence(found.start("d"), found.end("m"), "ngày …, Đại hội")
            stated.extend((name, words) for name in ("start_date", "end_date"))
            return day
    return None


def _by_length(
    context: Context, begin: date | None, end: date | None, section: Section | None, stated: list[tuple[str, Evidence]]
) -> tuple[date | None, date | None]:
    """The other day, where one is known and another sentence tells how long the congress met."""
    if (begin is None) == (end is None):
        return begin, end
    told = forms(context.lexicon)
    for sentence in context.sentences:
        if section and not section.holds(sentence.start):
            continue
        text = context.lowered[sentence.start : sentence.end]
        found = told.lasts.search(text) or (told.length.search(text) if "Closing" in context.classes(sentence) else None)
        if found and told.congress in text:
            part = found.re is told.length and (found["half"] or found["part"])  # «sau 2,5 ngày làm việc»
            more = timedelta(days=told.count(found["n"]) - (not part))
            words = context.evidence(sentence.start + found.start(), sentence.start + found.end(), "họp trong … ngày")
            stated.append(("end_date" if end is None else "start_date", words))
            return (begin, begin + more) if begin is not None else (end - more if end else None, end)
    return begin, end


def _same_day(
    context: Context, congress: Congress, begin: date | None, end: date | None, section: Section | None,
    stated: list[tuple[str, Evidence]],
) -> tuple[date | None, date | None]:  # fmt: skip
    """«Chiều cùng ngày, Đại hội bế mạc»: the last day, where another sentence tells that it is the same as the first, or as
    the one told right before."""
    told = forms(context.lexicon)
    if end is not None or not told.same_day.search(context.lowered):
        return begin, end
    for sentence in context.sentences:
        text = context.lowered[sentence.start : sentence.end]
        same = told.same_day.search(text)
        if same is None or "Closing" not in context.classes(sentence) or (section and not section.holds(sentence.start)):
            continue
        if told.congress in text or _goes_on(context, sentence):
            at = sentence.start
            last = begin or _told_before(context, congress, at)
            if last is not None:
                stated.append(("end_date", context.evidence(at + same.start(), at + same.end(), "bế mạc cùng ngày")))
                return begin, last
    return begin, end


def _told_before(context: Context, congress: Congress, at: int) -> date | None:
    """«(phiên sáng 10/7.) Đại hội bế mạc cùng ngày»: the last day told in front of an offset, not far from it."""
    dated = list(forms(context.lexicon).day.finditer(context.lowered[max(0, at - _BEFORE) : at]))
    year = _year(context, congress, dated[-1]["y"]) if dated else None
    return _make(year, dated[-1]["m"], dated[-1]["d"]) if year is not None else None


def _of_its_committee(context: Context) -> bool:
    """«BIÊN BẢN Hội nghị lần thứ nhất Ban Chấp hành …»: the minutes of those whom a congress elected, not its own."""
    heads = (context.classes(sentence) for sentence in context.sentences[:_TITLE])
    return next(("Announce" in classes for classes in heads if not classes.isdisjoint({"Announce", "Congress"})), False)


def _goes_on(context: Context, sentence: Sentence) -> bool:
    """«… Đại hội bầu … . Phiên bế mạc diễn ra sáng 30/10.»: a session of the congress that the sentence before names.

    Also of the one that the sentence behind names, at a paragraph's beginning or with both days; and «217 đại biểu … sẽ làm việc
    đến hết ngày 16/10», «từ sáng 16-7 đến trưa 17-7, 248 đại biểu …».
    """
    classes = context.classes(sentence)
    told = forms(context.lexicon)
    text = context.lowered[sentence.start : sentence.end]
    session = not _SESSION.isdisjoint(classes)
    if not session and classes.isdisjoint(DELEGATES):
        return False
    spans = "Number" in classes and told.span.search(text) is not None
    if not session and not spans and not ("Lasts" in classes and told.until.search(text)):
        return False
    sentences = context.paragraphs[sentence.paragraph].sentences
    at = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    beside = [*sentences[max(0, at - 1) : at], *(sentences[at + 1 : at + 2] if spans or not at else ())]
    return any(told.congress in context.lowered[s.start : s.end] for s in beside)


def _spans_first(context: Context, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences that name first and last day before those that name one day; each kind in the order of the text."""
    span = forms(context.lexicon).span
    numbered = (s for s in sentences if "Number" in context.classes(s))
    spans = [s for s in numbered if span.search(context.lowered[s.start : s.end])]
    starts = {s.start for s in spans}
    return [*spans, *(s for s in sentences if s.start not in starts)]


def _headed(context: Context, congress: Congress, text: str) -> _Found | None:
    """The day in brackets behind a section's place."""
    span = forms(context.lexicon).span.search(text)
    year = _year(context, congress, span["y"]) if span else None
    if span and year is not None:  # «- Xã X: họp hai ngày, 6/8 (trù bị) và 7/8 (chính thức)»
        first, last = _make(year, span["m1"] or span["m2"], span["d1"]), _make(year, span["m2"], span["d2"])
        if first and last and timedelta(0) <= last - first <= timedelta(days=_LONGEST):
            return _Found(first, last, *span.span(), "<địa phương> (từ ngày … đến ngày …)")
    single = forms(context.lexicon).day.search(text) or forms(context.lexicon).ending.search(text)
    year = _year(context, congress, single["y"]) if single else None
    day = _make(year, single["m"], single["d"]) if single and year is not None else None
    if single is None or day is None:
        return None
    opens = forms(context.lexicon).starts.search(text) and not forms(context.lexicon).ends.search(text)
    return _Found(day, None if opens else day, single.start("d"), single.end(), "<địa phương> (ngày)")


def _in_sentence(context: Context, congress: Congress, sentence: Sentence, text: str) -> _Found | None:
    told = forms(context.lexicon)
    classes = set(context.classes(sentence))
    if "Number" not in classes and not told.today.search(text):
        return None
    tokens = context.tokens(sentence)
    until = told.until.search(text)
    if until:
        year = _year(context, congress, until["y"])
        last = _make(year, until["m"], until["d"]) if year is not None else None
        opened = told.day.search(text[: until.start()]) if "Opening" in classes else None  # «khai mạc ngày … và kéo dài đến ngày …»
        first = _make(year, opened["m"], opened["d"]) if opened and year is not None else None
        stated = opened.start("d") if opened and first else until.start("d")
        return _Found(first, last, stated, until.end(), "đến hết ngày …") if last else None
    if told.minutes.match(text):
        return _of_minutes(context, congress, text)
    held = holds(tokens)
    if "Success" in classes and not held:
        classes.add("Closing")
    span = told.span.search(text)
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
    parted = told.parted.search(text) if "Closing" in classes else None
    year = _year(context, congress, parted["y"]) if parted else None
    if parted and year is not None:
        first, last = _make(year, parted["m"], parted["d1"]), _make(year, parted["m"], parted["d2"])
        if first and last and first <= last:
            return _Found(first, last, parted.start("d1"), parted.end(), "khai mạc ngày … và bế mạc ngày …")
    onward = told.onward.search(text) if "Closing" not in classes else None
    if onward:
        year = _year(context, congress, onward["y"])
        first = _make(year, onward["m"], onward["d"]) if year is not None else None
        length = told.length.search(text)
        last = first + timedelta(days=told.count(length["n"]) - 1) if first and length else None
        return _Found(first, last, onward.start("d"), onward.end(), "làm việc từ ngày …") if first else None
    both = _opened_and_closed(context, congress, sentence, text) if "Closing" in classes else None
    if both is not None:
        return both
    single = next(
        (
            m
            for m in told.day.finditer(text)
            if not told.preparatory(text, m.start("d"), m.end()) and not told.reckoned.search(text[: m.start("d")])
        ),
        None,
    )
    if single is None:
        today = told.today.search(text)
        day = _dateline(context, _year(context, congress, None)) if today else None
        if today is None or day is None:
            return None
        day -= timedelta(days=1 if today["yesterday"] else 0)
        at = today.span()
    else:
        year = _year(context, congress, single["y"])
        day = _make(year, single["m"], single["d"]) if year is not None else None
        if day is None:
            return None
        at = (single.start("d"), single.end())
        read_out = tells([t for t in tokens if t.end <= sentence.start + at[0]], "Announce")  # «kết quả … đọc trước Đại hội … sáng 14/10»
        if not read_out and told.behind_number.search(text[: single.start("d")]):
            return _Found(day, day, *at, "đại hội … lần thứ <số> (ngày)")
    if told.begins.search(text[: at[0]]) or ("Closing" not in classes and told.begun.search(text, at[1])):
        classes.add("Opening")
    if "Closing" in classes and told.same_day.search(text, at[1]):
        return _Found(day, day, *at, "bế mạc cùng ngày")
    length = told.length.search(text)
    nth = told.nth.search(text)
    if length and ("Announce" not in classes or told.ended.search(text[: length.start()])):
        count = told.count(length["n"]) + bool(length["half"] or length["part"])
        if told.since.search(text[: at[0]]):
            return _Found(day, day + timedelta(days=count - 1), *at, "trong … ngày, từ ngày …")
        if "Closing" in classes or told.sits.search(text):
            if "Opening" in classes and "Closing" not in classes:
                return _Found(day, None, *at, "khai mạc ngày …")
            return _Found(day - timedelta(days=count - 1), day, *at, "sau … ngày, bế mạc ngày …")
    if nth and nth["last"]:
        return _Found(None, day, *at, "ngày làm việc cuối cùng")
    if nth:
        count = told.count(nth["n"] or nth["digit"])
        last = day if "Closing" in classes else None
        return _Found(day - timedelta(days=count - 1), last, *at, "ngày làm việc thứ …")
    if text[: at[0]].endswith("(") and text[at[1] :].startswith((")", ",", ";")) and classes & DELEGATES:
        return _Found(day, day, *at, "<địa phương> (ngày), <số> đại biểu")
    if "Opening" in classes and "Closing" not in classes:
        return _Found(day, None, *at, "khai mạc ngày …")
    if "Closing" in classes and "Opening" not in classes:
        return _Found(None, day, *at, "bế mạc ngày …")
    if told.at_congress.search(text[: at[0]]):
        return _Found(day, day, *at, "tại đại hội, ngày …")
    if "FormalSession" in classes and comes(tokens):
        return _Found(day, None, *at, "ngày … dự phiên trọng thể")
    if "Announce" in classes or any(t.classes & {"Ahead"} and t.word == "sau" for t in tokens):
        return None
    if held or comes(tokens):
        return _Found(day, day, *at, "ngày … tổ chức Đại hội")
    return None


def _opened_and_closed(context: Context, congress: Congress, sentence: Sentence, text: str) -> _Found | None:
    """«khai mạc sáng 14/10 và bế mạc trưa 16/10», «sáng 14/10 khai mạc …, chiều 15/10 bế mạc»: a day beside each word."""
    told = forms(context.lexicon)
    dated = list(told.day.finditer(text))
    if len(dated) < 2:
        return None
    since = "Opening" not in context.classes(sentence)
    ahead = text[: dated[0].start("d")]
    if since and not told.since.search(ahead) and not told.begins.search(ahead):
        return None
    found: dict[str, tuple[date, re.Match[str]]] = {}
    tokens = [t for t in context.tokens(sentence) if t.classes & {"Opening", "Closing"}]
    spots = [(t, t.start - sentence.start, t.end - sentence.start) for t in tokens]
    behind = all(any(m.start("d") - end in range(_BESIDE) for m in dated) for _, _, end in spots)
    taken: set[int] = set()
    last = 0
    if since:  # «diễn ra từ ngày 14/10 và kết thúc vào ngày 16/10», «bắt đầu ngày …»
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
    told = forms(context.lexicon)
    both = told.both.search(text)
    year = _year(context, congress, both["y"]) if both else None
    if both and year is not None:
        first, last = _make(year, both["m"], both["d1"]), _make(year, both["m"], both["d2"])
        return _Found(first, last, both.start("d1"), both.end(), "thời gian: …")
    span = told.span.search(text)
    year = _year(context, congress, span["y"]) if span else None
    if span and year is not None:
        first, last = _make(year, span["m1"] or span["m2"], span["d1"]), _make(year, span["m2"], span["d2"])
        return _Found(first, last, *span.span(), "thời gian: …")
    dated = [(m, _year(context, congress, m["y"])) for m in told.day.finditer(text)]
    found = [(m, day) for m, year in dated if year is not None and (day := _make(year, m["m"], m["d"])) is not None]
    if not found:
        return None
    label = text[: text.index(":")]
    begins, ends = bool(told.starts.search(label)), bool(told.ends.search(label))
    first = found[0][1] if begins or not ends else None
    last = found[-1][1] if ends or not begins else None
    return _Found(first, last, found[0][0].start("d"), found[-1][0].end(), "thời gian: …")

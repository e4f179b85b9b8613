"""Reads the days of a congress from one sentence: opening, closing, both with the length, a heading's, a line of minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from kg.context import Context
from kg.facts import Congress
from kg.rules.dayforms import forms
from kg.rules.itself import of_a_union, of_itself
from kg.rules.meeting import DELEGATES, comes, holds, of_many
from kg.tokens import Token, gathered, tells

_BESIDE = 20  # characters between a word for opening or closing and its day
_DOCUMENT = 70  # characters in front of a day in which the document stands that it is of
_DATELINE = 300  # characters at a text's head in which its day stands
_LEADS = 4  # sentences at a text's head that say on which day the congress opens
_LINE = 60  # characters of a line that tells only when a report was printed
#: the rules that tell of one day, which may be the first or the last of several
ONE_DAY = frozenset({
    "<địa phương> (ngày)", "đại hội … lần thứ <số> (ngày)", "<địa phương> (ngày), <số> đại biểu", "tại đại hội, ngày …",
    "ngày … dự phiên trọng thể", "ngày … tổ chức Đại hội", "thời gian: …", "bế mạc cùng ngày",
})  # fmt: skip
#: the rules that tell that a congress ends, and that it opens
ENDS = frozenset({"đến hết ngày …", "bế mạc ngày …", "sau … ngày, bế mạc ngày …", "ngày làm việc cuối cùng", "ngày làm việc thứ …"})
#: the rules that reckon the first day from how long a congress met
COUNTED = frozenset({"sau … ngày, bế mạc ngày …", "ngày làm việc thứ …"})
OPENS = frozenset({"khai mạc ngày …", "làm việc từ ngày …"})
_REGULAR, _FIRST_REGULAR, _EVERY = 7, 1991, 5  # the seventh national congress met in 1991; since then there is one every five years
LONGEST = 10  # days: what lasts longer are the congresses of many organisations


class Told(Struct, frozen=True):
    """First and last day that some words tell, where these stand in their text, and the rule that read them."""

    begin: date | None
    end: date | None
    start_at: int
    end_at: int
    rule: str


def day_of(year: int, month: str, day: str) -> date | None:
    """The day of a year, of a month and a day in digits; None where there is none."""
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def dateline(context: Context, year: int | None) -> date | None:
    """The day a report was published, by its source or the date at its head; ``year`` is that of a byline without one."""
    published = context.document.published or ""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
    if found:
        return day_of(int(found[1]), found[2], found[3])
    full = forms(context.lexicon).full
    lines = (p for p in context.paragraphs if p.start < _DATELINE and p.end - p.start < _LINE)
    alone = (full.search(context.lowered, line.start, line.end) for line in lines)  # before one that a sentence tells of something
    head = next((found for found in alone if found), None) or _first_of_none(context, full)
    if head is None and year is not None:
        told = forms(context.lexicon).byline.search(context.lowered, 0, _DATELINE)
        return day_of(year, told["m"], told["d"]) if told else None
    return day_of(int(head["y"]), head["m"], head["d"]) if head else None


def _first_of_none(context: Context, full: re.Pattern[str]) -> re.Match[str] | None:
    """The first full date at a text's head that is no document's: not «Chỉ thị số 35-CT/TW ngày 30/5/2019»."""
    for found in full.finditer(context.lowered, 0, _DATELINE):
        if not forms(context.lexicon).document.search(context.lowered, max(0, found.start() - _DOCUMENT), found.start()):
            return found
    return None


def year_of_day(context: Context, congress: Congress, stated: str | None) -> int | None:
    """The year of a congress's day: the one ``stated`` with it, its term's first, else that of the publication or of the text."""
    if stated and not (congress.term and abs(int(stated) - congress.term[0]) > 1):
        return int(stated)
    if congress.term:  # also where the year printed is that of no congress of this term: a slip
        return congress.term[0]
    if congress.level == "national" and congress.ordinal is not None and congress.ordinal >= _REGULAR:
        return _FIRST_REGULAR + _EVERY * (congress.ordinal - _REGULAR)  # «Đại hội XIII của Đảng khai mạc ngày 25/1»
    if context.document.published:
        return int(context.document.published[:4])
    for dated in re.finditer(r"\b\d{1,2}/\d{1,2}/(20\d\d)\b", context.lowered):
        if not forms(context.lexicon).document.search(context.lowered, max(0, dated.start() - _DOCUMENT), dated.start()):
            return int(dated[1])
    # congresses open terms in years divisible by five: the last one that the text speaks of and does not look forward to
    return max(map(int, forms(context.lexicon).opening_year.findall(context.lowered)), default=None)


def in_heading(context: Context, congress: Congress, text: str) -> Told | None:
    """The day in brackets behind a section's place."""
    span = forms(context.lexicon).span.search(text)
    year = year_of_day(context, congress, span["y"]) if span else None
    if span and year is not None:  # «- Xã X: họp hai ngày, 6/8 (trù bị) và 7/8 (chính thức)»
        first, last = day_of(year, span["m1"] or span["m2"], span["d1"]), day_of(year, span["m2"], span["d2"])
        if first and last and timedelta(0) <= last - first <= timedelta(days=LONGEST):
            return Told(first, last, *span.span(), "<địa phương> (từ ngày … đến ngày …)")
    single = forms(context.lexicon).day.search(text) or forms(context.lexicon).ending.search(text)
    year = year_of_day(context, congress, single["y"]) if single else None
    day = day_of(year, single["m"], single["d"]) if single and year is not None else None
    if single is None or day is None:
        return None
    opens = forms(context.lexicon).starts.search(text) and not forms(context.lexicon).ends.search(text)
    return Told(day, None if opens else day, single.start("d"), single.end(), "<địa phương> (ngày)")


def in_turn(context: Context, congress: Congress, text: str) -> Told | None:
    """«16-17/6»: the days of one of several congresses, in a list of them."""
    found = forms(context.lexicon).each.match(text)
    year = year_of_day(context, congress, found["y"]) if found else None
    last = day_of(year, found["m"], found["d"]) if found and year is not None else None
    if found is None or last is None or year is None:
        return None
    first = day_of(year, found["m1"] or found["m"], found["d1"]) if found["d1"] else last
    if first is None or not timedelta(0) <= last - first <= timedelta(days=LONGEST):
        return None
    return Told(first, last, *found.span(), "lần lượt vào các ngày …")


def in_sentence(context: Context, congress: Congress, start: int, tokens: Sequence[Token], words: frozenset[str], text: str) -> Told | None:
    """The days that a sentence, or a clause of it, tells; ``words`` are the classes of its tokens, ``text`` is in small letters
    and begins at ``start``."""
    told = forms(context.lexicon)
    aside = told.prepared.search(text)
    if aside:  # «Ngày 29/7, sau gần hai ngày làm việc (phiên trù bị sáng 28/7), Đại hội … thành công»: said of no day of the congress
        text = text[: aside.start()] + " " * len(aside[0]) + text[aside.end() :]
        tokens = [t for t in tokens if not aside.start() <= t.start - start < aside.end()]
        words = gathered(tokens)
    classes = set(words)
    if "Number" not in classes and not told.today.search(text):
        return None
    if "Closing" not in classes and (told.opens.search(text) or ("Entering" in classes and _enters(tokens))):
        classes.add("Opening")
    until = told.until.search(text)
    if until:
        year = year_of_day(context, congress, until["y"])
        last = day_of(year, until["m"], until["d"]) if year is not None else None
        opened = told.day.search(text[: until.start()]) if "Opening" in classes else None  # «khai mạc ngày … và kéo dài đến ngày …»
        first = day_of(year, opened["m"], opened["d"]) if opened and year is not None else None
        stated = opened.start("d") if opened and first else until.start("d")
        return Told(first, last, stated, until.end(), "đến hết ngày …") if last else None
    if told.minutes.match(text):
        return _of_minutes(context, congress, text)
    held = holds(tokens)
    if "Success" in classes and not held:
        classes.add("Closing")
    span = told.span.search(text)
    if span and not (span["m1"] or span["m0"]) and int(span["d1"]) > int(span["d2"]):
        span = None
    if span:
        year = year_of_day(context, congress, span["y"])
        if year is None:
            return None
        first = day_of(year, span["m1"] or span["m0"] or span["m2"], span["d1"])  # «các ngày 30, 31/7 và 1/8»
        last = day_of(year, span["m2"], span["d2"])
        if first and last and not timedelta(0) <= last - first <= timedelta(days=LONGEST):
            return None
        if of_many(tokens) or of_a_union(tokens) or not of_itself(context, tokens, text):
            return None
        return Told(first, last, span.start(), span.end(), "từ ngày … đến ngày …")
    if of_many(tokens) or of_a_union(tokens) or (told.other.search(text) and not of_itself(context, tokens, text)):
        return None
    parted = told.parted.search(text) if "Closing" in classes else None
    year = year_of_day(context, congress, parted["y"]) if parted else None
    if parted and year is not None:
        first, last = day_of(year, parted["m"], parted["d1"]), day_of(year, parted["m"], parted["d2"])
        if first and last and first <= last:
            return Told(first, last, parted.start("d1"), parted.end(), "khai mạc ngày … và bế mạc ngày …")
    onward = told.onward.search(text) if "Closing" not in classes else None
    if onward:
        year = year_of_day(context, congress, onward["y"])
        first = day_of(year, onward["m"], onward["d"]) if year is not None else None
        length = told.length.search(text)
        last = first + timedelta(days=told.count(length["n"]) - 1) if first and length else None
        return Told(first, last, onward.start("d"), onward.end(), "làm việc từ ngày …") if first else None
    both = _opened_and_closed(context, congress, start, tokens, text) if "Closing" in classes else None
    if both is not None:
        return both
    singles = [
        m
        for m in told.day.finditer(text)
        if not told.preparatory(text, m.start("d"), m.end())
        and not told.reckoned.search(text[: m.start("d")])
        and not told.due.search(text[: m.start("d")])
        and not told.remembered.search(text[: m.start("d")])
    ]
    # «Ngày 1/6, Đảng ủy họp …; Đại hội dự kiến tổ chức ngày 25/6»: the one in the clause of the congress
    named = (m for m in singles if told.congress in text[text.rfind(";", 0, m.start()) + 1 : (text.find(";", m.end()) + 1) or None])
    single = _of_session(start, tokens, singles) or next(named, None) or next(iter(singles), None)
    if single is None:
        today = told.today.search(text)
        day = dateline(context, year_of_day(context, congress, None)) or _today(context, congress) if today else None
        if day is None and today is not None and today["tomorrow"] and "Closing" in classes:
            day = _opening_day(context, congress)  # «Sáng 2/10, Đại hội … khai mạc. … Ngày mai, Đại hội bế mạc.»
        if today is None or day is None:
            return None
        day += timedelta(days=1 if today["tomorrow"] else -1 if today["yesterday"] else 0)
        at = today.span()
    else:
        year = year_of_day(context, congress, single["y"])
        day = day_of(year, single["m"], single["d"]) if year is not None else None
        if day is None:
            return None
        at = (single.start("d"), single.end())
        read_out = tells([t for t in tokens if t.end <= start + at[0]], "Announce")  # «kết quả … đọc trước Đại hội … sáng 14/10»
        if not read_out and told.behind_number.search(text[: single.start("d")]):
            opens = "Opening" in classes and "Closing" not in classes  # «dự phiên khai mạc Đại hội … lần thứ X, nhiệm kỳ … sáng 22/9»
            closes = "Closing" in classes and "Opening" not in classes  # «phát biểu bế mạc Đại hội chiều 24/6»
            return Told(None if closes else day, None if opens else day, *at, "đại hội … lần thứ <số> (ngày)")
    if told.begins.search(text[: at[0]]) or ("Closing" not in classes and told.begun.search(text, at[1])):
        classes.add("Opening")
    if told.not_yet.match(text, at[1]):
        return None
    if "Opening" in classes and (told.tomorrow.search(text, at[1]) if "Closing" in classes else None):
        return Told(day, day + timedelta(days=1), *at, "khai mạc ngày …, bế mạc ngày mai")
    if "Closing" in classes and told.same_day.search(text, at[1]):
        return Told(day, day, *at, "bế mạc cùng ngày")
    length = told.length.search(text)
    nth = told.nth.search(text)
    if length and ("Announce" not in classes or told.ended.search(text[: length.start()])):
        count = told.count(length["n"]) + bool(length["half"] or length["part"])
        if told.since.search(text[: at[0]]):
            return Told(day, day + timedelta(days=count - 1), *at, "trong … ngày, từ ngày …")
        if "Closing" in classes or told.sits.search(text):
            if "Opening" in classes and "Closing" not in classes:
                return Told(day, None, *at, "khai mạc ngày …")
            return Told(day - timedelta(days=count - 1), day, *at, "sau … ngày, bế mạc ngày …")
    if nth and nth["last"]:
        return Told(None, day, *at, "ngày làm việc cuối cùng")
    if nth:
        count = told.count(nth["n"] or nth["digit"])
        last = day if "Closing" in classes or told.last_day.search(text, nth.end()) else None  # «ngày thứ ba, cũng là ngày cuối cùng»
        return Told(day - timedelta(days=count - 1), last, *at, "ngày làm việc thứ …")
    if text[: at[0]].endswith("(") and text[at[1] :].startswith((")", ",", ";")) and classes & DELEGATES:
        return Told(day, day, *at, "<địa phương> (ngày), <số> đại biểu")
    if "Opening" in classes and "Closing" not in classes:
        return Told(day, None, *at, "khai mạc ngày …")
    if "Closing" in classes and "Opening" not in classes:
        return Told(None, day, *at, "bế mạc ngày …")
    if told.at_congress.search(text[: at[0]]):
        return Told(day, day, *at, "tại đại hội, ngày …")
    formal = "FormalSession" in classes
    if formal and told.congress not in text and told.formal_on.search(text):
        return Told(day, None, *at, "tại phiên trọng thể, ngày …")
    if formal and (comes(tokens) or (told.congress not in text and tells(tokens, "Meeting"))):
        whole = told.whole_day.search(text[: at[0]]) and not comes(tokens)  # «phiên chính thức diễn ra ngày 23/6»
        return Told(day, day if whole else None, *at, "ngày … dự phiên trọng thể")
    if "Announce" in classes or any(t.classes & {"Ahead"} and t.word == "sau" for t in tokens):
        return None
    if (held and of_itself(context, tokens, text)) or comes(tokens):
        return Told(day, day, *at, "ngày … tổ chức Đại hội")
    return None


def _opening_day(context: Context, congress: Congress) -> date | None:
    """The day on which the first sentences say that a congress opens, where they tell no other."""
    told, days = forms(context.lexicon), set[date | None]()
    for sentence in context.sentences[:_LEADS]:
        if "Opening" in context.classes(sentence):
            for found in told.day.finditer(context.lowered, sentence.start, sentence.end):
                year = year_of_day(context, congress, found["y"])
                days.add(day_of(year, found["m"], found["d"]) if year is not None else None)
    return days.pop() if len(days) == 1 else None


def _today(context: Context, congress: Congress) -> date | None:
    """«Sáng nay (24/6), …. Ngày mai, Đại hội sẽ bế mạc»: the day on which a report was written, told with that word."""
    told = forms(context.lexicon).today_on.search(context.lowered)
    year = year_of_day(context, congress, told["y"]) if told is not None else None
    return day_of(year, told["m"], told["d"]) if told is not None and year is not None else None


def _enters(tokens: Sequence[Token]) -> bool:
    """«Sáng 2/8, Đảng bộ huyện A bước vào Đại hội lần thứ XX»: who enters a congress opens it; not «bước vào ngày làm việc thứ hai»."""
    at = next(i for i, t in enumerate(tokens) if "Entering" in t.classes)
    return tells(tokens[at + 1 : at + 2], "Congress")


def _of_session(start: int, tokens: Sequence[Token], singles: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """«Ngày 21/10, Đại hội bầu cử; ngày 22/10, Đại hội bế mạc»: of several days the one right behind the word for opening or
    closing, else the last one in front of it; None where there is one day, or words for both."""
    spots = [(t.start - start, t.end - start) for t in tokens if t.classes & {"Opening", "Closing"}] if len(singles) > 1 else []
    if len(spots) != 1:
        return None
    first, last = spots[0]
    close = next((m for m in singles if 0 <= m.start("d") - last < _BESIDE), None)
    return close or next((m for m in reversed(singles) if m.end() <= first), None)


def _opened_and_closed(context: Context, congress: Congress, start: int, tokens: Sequence[Token], text: str) -> Told | None:
    """«khai mạc sáng 14/10 và bế mạc trưa 16/10», «sáng 14/10 khai mạc …, chiều 15/10 bế mạc»: a day beside each word."""
    told = forms(context.lexicon)
    dated = list(told.day.finditer(text))
    if len(dated) < 2:
        return None
    since = not tells(tokens, "Opening")
    ahead = text[: dated[0].start("d")]
    meets = tells([t for t in tokens if t.end <= start + dated[0].start("d")], "Meeting") and told.congress in ahead
    if since and not (told.since.search(ahead) or told.begins.search(ahead) or meets):
        return None
    found: dict[str, tuple[date, re.Match[str]]] = {}
    spots = [(t, t.start - start, t.end - start) for t in tokens if t.classes & {"Opening", "Closing"}]
    behind = all(any(m.start("d") - end in range(_BESIDE) for m in dated) for _, _, end in spots)
    taken: set[int] = set()
    last = 0
    if since:  # «diễn ra (từ) ngày 14/10 và kết thúc vào ngày 16/10», «bắt đầu ngày …»
        year = year_of_day(context, congress, dated[0]["y"] or dated[-1]["y"])
        first = day_of(year, dated[0]["m"], dated[0]["d"]) if year is not None else None
        if first is None:
            return None
        found["Opening"] = (first, dated[0])
        taken.add(dated[0].start())
    for token, first_at, end in spots:
        near = [m for m in dated if m.start("d") >= end]
        if not behind:
            before = [m for m in dated if last <= m.start("d") and m.end() <= first_at and m.start() not in taken]
            near = before[::-1] or near
        last = end
        near = [m for m in near if m.start() not in taken]
        year = year_of_day(context, congress, near[0]["y"] or dated[-1]["y"]) if near else None
        day = day_of(year, near[0]["m"], near[0]["d"]) if near and year is not None else None
        if day is not None:
            kind = "Opening" if "Opening" in token.classes else "Closing"
            if kind not in found:
                found[kind] = (day, near[0])
                taken.add(near[0].start())
    if len(found) < 2 or found["Opening"][0] > found["Closing"][0]:
        return None
    begin, end_ = found["Opening"], found["Closing"]
    at = min(begin[1].start("d"), end_[1].start("d")), max(begin[1].end(), end_[1].end())
    return Told(begin[0], end_[0], *at, "khai mạc ngày …, bế mạc ngày …")


def _of_minutes(context: Context, congress: Congress, text: str) -> Told | None:
    """«Thời gian: ngày 14 và 15/4/2015», «Thời gian kết thúc: 11 giờ ngày 15/4/2015»: the first and the last day.

    Also «Thời gian: bắt đầu 7 giờ 30 ngày 14/4/2015, kết thúc 11 giờ ngày 15/4/2015».
    """
    told = forms(context.lexicon)
    both = told.both.search(text)
    year = year_of_day(context, congress, both["y"]) if both else None
    if both and year is not None:
        first, last = day_of(year, both["m"], both["d1"]), day_of(year, both["m"], both["d2"])
        return Told(first, last, both.start("d1"), both.end(), "thời gian: …")
    span = told.span.search(text)
    year = year_of_day(context, congress, span["y"]) if span else None
    if span and year is not None:
        first, last = day_of(year, span["m1"] or span["m2"], span["d1"]), day_of(year, span["m2"], span["d2"])
        return Told(first, last, *span.span(), "thời gian: …")
    dated = [(m, year_of_day(context, congress, m["y"])) for m in told.day.finditer(text)] or [
        (m, int(m["y"])) for m in told.full.finditer(text)  # «Thời gian: 12/6/2020»
    ]
    found = [(m, day) for m, year in dated if year is not None and (day := day_of(year, m["m"], m["d"])) is not None]
    if not found:
        return None
    label = text[: text.index(":")]
    begins, ends = bool(told.starts.search(label)), bool(told.ends.search(label))
    first = found[0][1] if begins or not ends else None
    last = found[-1][1] if ends or not begins else None
    return Told(first, last, found[0][0].start("d"), found[-1][0].end(), "thời gian: …")

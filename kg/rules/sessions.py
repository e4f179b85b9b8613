"""Reads the days of a congress from one sentence: opening, closing, both with the length, a heading's, a line of minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from kg.context import Context
from kg.facts import Congress
from kg.rules.calendar import LONGEST, Told, day_of, year_of_day
from kg.rules.dayforms import forms
from kg.rules.itself import of_a_union, of_itself
from kg.rules.meeting import DELEGATES, comes, holds, of_many
from kg.rules.spokendays import dated_in, joined, opened_and_closed, spoken_day
from kg.tokens import Token, gathered, tells

_BESIDE = 20  # characters between a word for opening or closing and its day
_LEADS = 4  # sentences at a text's head that say on which day the congress opens
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
    today = told.today.search(text)
    if "Number" not in classes and today is None:
        return None
    if "Closing" not in classes and (told.opens.search(text) or ("Entering" in classes and _enters(tokens))):
        classes.add("Opening")
    dated = dated_in(context, congress, text) if today or "Closing" in classes else []
    spoken = joined(context, dated, text) if today else None
    if spoken and not of_many(tokens) and not of_a_union(tokens) and of_itself(context, tokens, text):
        return spoken
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
    both = opened_and_closed(context, dated, start, tokens, text) if "Closing" in classes else None
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
        day = spoken_day(context, congress, today["tomorrow"], today["yesterday"]) if today else None
        if day is None and today is not None and today["tomorrow"] and "Closing" in classes:
            first = _opening_day(context, congress)  # «Sáng 2/10, Đại hội … khai mạc. … Ngày mai, Đại hội bế mạc.»
            day = first + timedelta(days=1) if first else None
        if today is None or day is None:
            return None
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

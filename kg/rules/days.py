"""Reads when a congress met: first and last day, from the ways that papers tell it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise, takewhile

from kg.context import Context
from kg.facts import Congress
from kg.rules.calendar import LONGEST, Told, dateline, day_of, year_of_day
from kg.rules.dayforms import forms
from kg.rules.dress import before, behind, by_lines
from kg.rules.itself import delegates_act
from kg.rules.meeting import DELEGATES, comes, holds
from kg.rules.mention import Section
from kg.rules.sameday import as_the_one_before, leads
from kg.rules.sessions import (
    COUNTED,
    ENDS,
    ONE_DAY,
    OPENS,
    in_heading,
    in_sentence,
    in_turn,
)
from kg.rules.shares import Piece, Shared
from kg.structure import Sentence
from kg.text import Evidence
from kg.tokens import gathered, tells

_SESSION = frozenset({"Opening", "Closing"})
_TELLS = frozenset({"DelegateNoun", "OfficialDelegate", "Elect"})  # what a congress does on the day told with it
_BEFORE = 400  # characters in front of a section, or of a sentence, in which the day stands that it calls the same
_IN_PRINT = 45  # days between a congress and a report that leaves out its year
_LINES = 3  # lines of a congress's name
_TITLE = 4  # sentences at a text's head that say whose minutes it is


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
    counted = False  # the first day was reckoned from how long the congress met
    spoken = _spans_first(context, _spoken(context, section, elsewhere))
    for sentence, piece in [*_pieces(section), *((sentence, None) for sentence in spoken)]:
        if counted and begin and end and "Opening" not in context.classes(sentence):
            continue
        start, last = (piece.start, piece.end) if piece is not None else (sentence.start, sentence.end)
        text = context.lowered[start:last]
        heads = piece is None and _heads(section, sentence)
        found = _of_piece(context, congress, piece, text) if piece is not None else None
        if piece is None and (not heads or told.congress in text):
            found = in_sentence(context, congress, start, context.tokens(sentence), context.classes(sentence), text)
        if heads and found is None and not _only_tells(context, congress, sentence, text):
            # «- Xã X: Đại hội lần thứ I, nhiệm kỳ 2025-2030, ngày 31/7; 199 đại biểu»
            found = in_heading(context, congress, text)
        if found is None:
            continue
        words = context.evidence(start + found.start_at, start + found.end_at, found.rule)
        if begin and end:  # one day, told without a word for opening or closing
            begin, end, more = _more_exactly(begin, end, found, counted)
            stated = [s for s in stated if s[0] != more] + ([(more, words)] if more else [])
            continue
        if found.begin and begin is None:
            begin = found.begin
            stated.append(("start_date", words))
        if found.end and end is None:
            end = found.end
            stated.append(("end_date", words))
        counted = found.rule in COUNTED
        if begin and end and not (counted or (begin == end and found.rule in ONE_DAY)):
            break
    if section is not None and not (begin and end):
        begin, end = as_the_one_before(context, congress, section, begin, end, stated)
    if begin is None and end is None:
        begin = end = _day_in_front(context, congress, section, elsewhere, stated)
    if begin is None and end is None:
        begin, end = _days_ahead(context, congress, section, elsewhere, stated)
    begin, end = _same_day(context, congress, begin, end, section, stated)
    begin, end = _by_length(context, begin, end, section, stated)
    begin, end = _in_the_year_of_print(context, begin, end, stated)
    if begin and end and not timedelta(0) <= end - begin <= timedelta(days=LONGEST):
        if stated and stated[0][0] == "end_date":
            begin = None
        else:  # what another sentence tells of something else: «Đại hội đồng cổ đông diễn ra ngày 2/4»
            end = None
        stated = [s for s in stated if s[0] == ("end_date" if end else "start_date")]
    return (begin.isoformat() if begin else None), (end.isoformat() if end else None), stated


def _in_the_year_of_print(
    context: Context, begin: date | None, end: date | None, stated: Sequence[tuple[str, Evidence]]
) -> tuple[date | None, date | None]:
    """«28/12/2024. Sáng 27/12, Chi bộ … tổ chức Đại hội nhiệm kỳ 2025-2027»: days told without their year, in the one in which they
    are close to the day of print, or to the one told with its year."""
    if begin is None and end is None:
        return begin, end
    whole = {name: forms(context.lexicon).with_year.search(words.quote) is not None for name, words in stated}
    known = begin if whole.get("start_date") else end if whole.get("end_date") else None
    near = known or dateline(context, None)
    if near is None:
        return begin, end

    def moved(day: date | None, name: str) -> date | None:
        if day is None or whole.get(name) or abs(day.year - near.year) > 1 or (day.month, day.day) == (2, 29):
            return day
        years = (day.replace(year=day.year + more) for more in (-1, 0, 1))
        return next((other for other in years if abs((other - near).days) <= _IN_PRINT), day)

    return moved(begin, "start_date"), moved(end, "end_date")


def _more_exactly(begin: date, end: date, found: Told, counted: bool) -> tuple[date, date, str]:
    """«Sáng 5/8, Huyện ủy tổ chức Đại hội …. Chiều 6/8, Đại hội bế mạc.»: the days where a later sentence tells that the congress
    opened before the one day known, or ended after it, and the name of what it tells; also that it opened on another day than
    the one ``counted`` from how long it met."""
    if counted and found.begin and begin != found.begin <= end and found.rule in OPENS:
        return found.begin, end, "start_date"
    if found.end and end < found.end <= begin + timedelta(days=LONGEST) and found.begin in {None, begin} and found.rule in ENDS:
        return begin, found.end, "end_date"
    if found.begin and end - timedelta(days=LONGEST) <= found.begin < begin and found.end in {None, end} and found.rule in OPENS:
        return found.begin, end, "start_date"
    return begin, end, ""


def _heads(section: Section | None, sentence: Sentence) -> bool:
    """Whether a sentence is the heading of a section."""
    return section is not None and section.headed and sentence.start == section.start


def _only_tells(context: Context, congress: Congress, sentence: Sentence, text: str) -> bool:
    """«* Tỉnh A: Sáng 16-10, Đại hội … công bố kết quả bầu cử»: a day on which a congress only tells what it chose, or on which that
    of a province, which takes several, votes."""
    classes = context.classes(sentence)
    if "Announce" not in classes and not ("Elect" in classes and congress.level == "province"):
        return False
    told, tokens = forms(context.lexicon), context.tokens(sentence)
    day = told.day.search(text)
    named = text.find(told.congress, day.end()) if day is not None else -1
    if day is None or named < 0 or told.apart.search(text, day.end(), named) or holds(tokens) or comes(tokens):
        return False
    behind = (t for t in tokens if t.start - sentence.start > named)
    return any(t.classes & {"Announce", "Elect"} for t in takewhile(lambda t: "Semicolon" not in t.classes, behind))


def _spoken(context: Context, section: Section | None, elsewhere: frozenset[int]) -> list[Sentence]:
    """The sentences of a section, or of the whole text, that speak of the congress or go on about it."""
    told = forms(context.lexicon)
    found: list[Sentence] = []
    for sentence in context.sentences:
        if (section and not section.holds(sentence.start)) or sentence.start in elsewhere:
            continue
        text = context.lowered[sentence.start : sentence.end]
        minutes = ":" in text and told.minutes.match(text)
        if context.paragraphs[sentence.paragraph].kind == "related" or (minutes and _of_its_committee(context)):
            continue
        if minutes or _heads(section, sentence) or told.congress in text or _goes_on(context, sentence):
            found.append(sentence)
    return found


def _pieces(section: Section | None) -> list[tuple[Sentence, Piece | None]]:
    """What sentences elsewhere tell of a congress: the days told of several in turn first."""
    pieces = section.pieces if isinstance(section, Shared) else ()
    return [(piece.sentence, piece) for piece in sorted(pieces, key=lambda p: not p.days)]


def _of_piece(context: Context, congress: Congress, piece: Piece, text: str) -> Told | None:
    """The days in a piece of a sentence that tells of several congresses, where it tells that this one met."""
    if piece.days:
        return in_turn(context, congress, text)
    tokens = [t for t in piece.tokens if piece.start <= t.start < piece.end]
    if forms(context.lexicon).congress not in text and not tells(tokens, "Meeting", "Opening", "Closing"):
        return None
    return in_sentence(context, congress, piece.start, tokens, gathered(tokens), text)


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
        year = year_of_day(context, congress, found["y"]) if found else None
        day = day_of(year, found["m"], found["d"]) if found and year is not None else None
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
    """The other day, where one is known and another sentence tells how long the congress met.

    «… chỉ đạo Đại hội … sáng 5/8. Đại hội diễn ra trong hai ngày.»: a single day is the first, if it is not said to be the last.
    """
    told = forms(context.lexicon)
    if begin is not None and begin == end and "Closing" not in _classes_at(context, stated):
        lasting = _lasting(context, section)
        if lasting is None:
            return begin, end
        words, count = lasting
        stated[:] = [s for s in stated if s[0] != "end_date"] + [("end_date", words)]
        return begin, begin + timedelta(days=count - 1)
    if (begin is None) == (end is None):
        return begin, end
    for sentence in context.sentences:
        if section and not section.holds(sentence.start):
            continue
        text = context.lowered[sentence.start : sentence.end]
        found = told.lasts.search(text) or (told.length.search(text) if "Closing" in context.classes(sentence) else None)
        found = found or told.sitting.search(text)
        if found and told.congress in text:
            part = found.re is not told.lasts and (found["half"] or found["part"])  # «sau 2,5 ngày làm việc»
            more = timedelta(days=told.count(found["n"]) - (not part))
            words = context.evidence(sentence.start + found.start(), sentence.start + found.end(), "họp trong … ngày")
            stated.append(("end_date" if end is None else "start_date", words))
            return (begin, begin + more) if begin is not None else (end - more if end else None, end)
    return begin, end


def _lasting(context: Context, section: Section | None) -> tuple[Evidence, int] | None:
    """The words that tell how many days a congress meets, and how many."""
    told = forms(context.lexicon)
    for sentence in context.sentences:
        if (section is None or section.holds(sentence.start)) and "Congress" in context.classes(sentence):
            found = told.lasting.search(context.lowered, sentence.start, sentence.end)
            if found:
                return context.evidence(found.start(), found.end(), "họp trong … ngày"), told.count(found["n"])
    return None


def _classes_at(context: Context, stated: Sequence[tuple[str, Evidence]]) -> frozenset[str]:
    """The classes of the sentence that tells a congress's days."""
    sentence = context.sentence_at(stated[-1][1].start) if stated else None
    return context.classes(sentence) if sentence is not None else frozenset()


def _days_ahead(
    context: Context, congress: Congress, section: Section | None, elsewhere: frozenset[int], stated: list[tuple[str, Evidence]]
) -> tuple[date | None, date | None]:
    """«Những ngày 5, 6 và 7/8, thị trấn rợp cờ hoa. 218 đại biểu … về dự Đại hội …»: first and last day, right in front of the
    sentence that says who comes."""
    told = forms(context.lexicon)
    apart = by_lines(context)
    for sentence, after in pairwise(context.sentences):
        if (section and not section.holds(sentence.start)) or sentence.start in elsewhere or after.start in elsewhere:
            continue
        classes = context.classes(after)
        if "Congress" not in classes or classes.isdisjoint(DELEGATES) or "Number" not in context.classes(sentence):
            continue
        if not apart and sentence.paragraph != after.paragraph:
            continue
        found = told.span.search(context.lowered, sentence.start, sentence.end)
        year = year_of_day(context, congress, found["y"]) if found and comes(context.tokens(after)) else None
        if found is None or year is None:
            continue
        first, last = day_of(year, found["m1"] or found["m2"], found["d1"]), day_of(year, found["m2"], found["d2"])
        if first and last and timedelta(0) < last - first <= timedelta(days=LONGEST):
            words = context.evidence(found.start(), found.end(), "những ngày …, đại biểu về dự Đại hội")
            stated.extend((name, words) for name in ("start_date", "end_date"))
            return first, last
    return None, None


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
        minutes = told.minutes.match(text) is not None  # «Bế mạc: 11 giờ 15 cùng ngày.»
        if (minutes or told.congress in text or _goes_on(context, sentence)) and not leads(context, section, sentence):
            at = sentence.start
            near = _told_before(context, congress, at, context.paragraphs[sentence.paragraph].start)
            last = near if near and (begin is None or near > begin) else begin or _told_before(context, congress, at)
            if last is not None:
                stated.append(("end_date", context.evidence(at + same.start(), at + same.end(), "bế mạc cùng ngày")))
                return begin, last
    return begin, end


def _told_before(context: Context, congress: Congress, at: int, since: int = 0) -> date | None:
    """«(phiên sáng 10/7.) Đại hội bế mạc cùng ngày»: the last day told in front of an offset, not far from it, nor in front of ``since``."""
    told = forms(context.lexicon)
    ahead = context.lowered[max(since, at - _BEFORE) : at]
    dated = [m for m in told.day.finditer(ahead) if not told.due.search(ahead[: m.start("d")])]
    year = year_of_day(context, congress, dated[-1]["y"]) if dated else None
    return day_of(year, dated[-1]["m"], dated[-1]["d"]) if year is not None else None


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
    if "Meeting" in classes and tells(context.tokens(sentence)[:2], "Meeting") and told.span.search(text):
        return _under_its_name(context, sentence)
    session = not _SESSION.isdisjoint(classes) or "FormalSession" in classes
    lasts = "Number" in classes and "Lasts" in classes and told.until.search(text) is not None
    worked = "Number" in classes and "Lasts" in classes and told.worked.search(text) is not None
    if not session and not lasts and not worked and classes.isdisjoint(DELEGATES):
        return False
    spans = "Number" in classes and told.span.search(text) is not None
    nth = "Number" in classes and told.nth.search(text) is not None
    if not session and not spans and not lasts and not nth:
        return False
    first = sentence is context.paragraphs[sentence.paragraph].sentences[0] and not by_lines(context)
    beside = (before(context, sentence), behind(context, sentence) if spans or first else None)
    near = any(s is not None and told.congress in context.lowered[s.start : s.end] for s in beside)
    near = near and told.other.search(text) is None  # «Hội thao chào mừng Đại hội khai mạc sáng 7/4»
    return near or ("Number" in classes and _alone(context, sentence, spans, nth))


def _under_its_name(context: Context, sentence: Sentence) -> bool:
    """«ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH A LẦN THỨ XIV / Họp từ ngày 21 đến ngày 23/10/2020 …»: the words go on behind a line that
    names the congress."""
    at = bisect_left(context.sentences, sentence.start, key=lambda s: s.start)
    for above in context.sentences[max(0, at - _LINES) : at][::-1]:
        if "Congress" in context.classes(above):
            return True
        if context.paragraphs[above.paragraph].kind != "heading":
            break
    return False


def _alone(context: Context, sentence: Sentence, spans: bool, nth: bool) -> bool:
    """«Tại phiên khai mạc sáng 23/6, …», «Hai ngày 23, 24/6, các đại biểu …», «Hai ngày làm việc 23 và 24/6 …», «Ngày làm việc
    thứ hai (24/6), các đại biểu …» in a paragraph of its own: told of the congress named last, where no other meeting is told in
    between."""
    told = forms(context.lexicon)
    within = context.lowered, sentence.start, sentence.end
    worked = (spans and told.worked.search(*within)) or ((spans or nth) and delegates_act(context.tokens(sentence)))
    if not worked and not told.session.search(*within):
        return False
    named = context.lowered.rfind(told.congress, 0, sentence.start)
    return named >= 0 and told.other.search(context.lowered, named, sentence.end) is None


def _spans_first(context: Context, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences that name first and last day before those that name one day; each kind in the order of the text."""
    span = forms(context.lexicon).span
    numbered = (s for s in sentences if "Number" in context.classes(s))
    spans = [s for s in numbered if span.search(context.lowered[s.start : s.end])]
    starts = {s.start for s in spans}
    return [*spans, *(s for s in sentences if s.start not in starts)]



"""The days that a text tells once for several congresses, and what of a congress it only announces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Congress
from kg.rules.calendar import LONGEST, day_of, year_of_day
from kg.rules.dayforms import forms
from kg.rules.days import days
from kg.rules.mention import Mention, Section
from kg.rules.reported import alike
from kg.rules.whose import Organisation
from kg.structure import Sentence
from kg.text import Evidence
from kg.tokens import Token, tells

_Key = TypeVar("_Key")
_LED = 5  # tokens of «Theo kế hoạch,» in front of a congress
_LIST = 8  # tokens between a word for several and the one for their congresses


def dated_together(context: Context, found: dict[_Key, Congress], mentions: Sequence[Mention]) -> None:
    """«Ngày 28/7, các đảng bộ A, B và C tổ chức Đại hội»: the days of all that a sentence lists, where no other are told.

    Also «Sáng 28/7, cùng lúc Đảng bộ quận A khai mạc Đại hội lần thứ XII và Đảng bộ quận B khai mạc Đại hội lần thứ VI».
    """
    undated = any(c.main and not c.start_date for c in found.values())
    for mention in mentions if undated else ():
        if mention.others and "Appoint" in context.classes(mention.sentence):
            continue  # «Ngày 15/9, Bộ Chính trị chỉ định bí thư của A và B, sắp tổ chức đại hội …»
        listed = {o.label for o in (mention.organisation, *mention.others) if o is not None} if mention.others else set()
        beside = _one_by_and(context, mention, mentions) if not listed and mention.organisation is not None else None
        if beside is not None and mention.organisation is not None:
            listed |= {beside.label, mention.organisation.label}
        whole = Section(mention.sentence.start, mention.sentence.end)
        for key, congress in found.items():
            opened = not congress.end_date or "Opening" in context.classes(mention.sentence)
            if congress.main and congress.place in listed and not congress.start_date and opened:
                begin, end, dated = days(context, congress, whole)
                found[key] = _with(context, congress, begin, end, dated)
    mains = [key for key, c in found.items() if c.main]
    if len(mains) < 2:
        return
    for sentence in _of_all(context, len(mains)):
        for key in mains:
            found[key] = _dated(context, found[key], sentence)
    words = _directly(context, len(mains))
    for key in mains if words is not None else ():
        if not found[key].direct_election and words is not None:
            found[key] = replace(found[key], direct_election=True, stated=(*found[key].stated, ("direct_election", words)))


def _directly(context: Context, many: int) -> Evidence | None:
    """«Cả ba nơi đều được chọn để đại hội trực tiếp bầu Bí thư»: the words that say that all of ``many`` congresses elect their
    secretaries."""
    told = forms(context.lexicon)
    for sentence in context.sentences:
        classes = context.classes(sentence)
        if "DirectElection" not in classes or "Several" not in classes or "Role" not in classes or "Not" in classes:
            continue
        tokens = context.tokens(sentence)
        for at, token in enumerate(tokens):
            counted = told.named(token.word) if "Several" in token.classes else None
            behind = tokens[at + 1 :]
            said = next((t for t in behind if "DirectElection" in t.classes), None)
            if counted == many and said is not None and not tells(behind[:2], "Number", "Seat", "TermCue", "During"):
                return context.evidence(token.start, said.end, "các đại hội bầu trực tiếp")
    return None


def _with(
    context: Context, congress: Congress, begin: str | None, end: str | None, dated: Sequence[tuple[str, Evidence]]
) -> Congress:
    """A congress with the days that it lacks, where they do not contradict those known."""
    first, last = congress.start_date or begin, congress.end_date or end
    if first and last and not timedelta(0) <= date.fromisoformat(last) - date.fromisoformat(first) <= timedelta(days=LONGEST):
        return congress
    more = [(name, words) for name, words in dated if not getattr(congress, name)]
    stated = (*congress.stated, *more)
    return replace(congress, start_date=first, end_date=last, stated=stated, planned=planned(context, stated))


def _of_all(context: Context, many: int) -> Iterator[Sentence]:
    """The sentences that tell when all of ``many`` congresses open, close or meet: «Cả ba đại hội đều bế mạc chiều 25/7», «Sáng 22/7,
    hai đảng bộ trực thuộc Tỉnh ủy cùng khai mạc đại hội»."""
    told = forms(context.lexicon)
    for sentence in context.sentences:
        classes = context.classes(sentence)
        if "Several" not in classes or "Congress" not in classes or "Number" not in classes:
            continue
        tokens = context.tokens(sentence)
        for at, token in enumerate(tokens):
            counted = told.named(token.word)
            if "Several" in token.classes and counted in {None, many} and _they_meet(tokens[at + 1 :]):
                yield sentence
                break


def _they_meet(behind: Sequence[Token]) -> bool:
    """Whether what stands behind a word for several says that their congresses meet, all at once."""
    if not behind:
        return False
    if "Congress" in behind[0].classes:
        return tells(behind[1:4], "Closing", "Opening", "Meeting") and not tells(behind, "Place", "Respectively")
    at = next((i for i, t in enumerate(behind[:_LIST]) if "Congress" in t.classes), 0)
    named = behind[:at]
    together = tells(named, "Alike") and tells(named, "Opening", "Closing") and tells(named, "Body", "PlaceKind")
    return at > 0 and together and not tells(behind, "Respectively") and not tells(behind[at:], "Place", "OrdinalCue")


def _dated(context: Context, congress: Congress, sentence: Sentence) -> Congress:
    """A congress with the days that a sentence tells of all."""
    told, classes = forms(context.lexicon), context.classes(sentence)
    opens, closes = "Opening" in classes, "Closing" in classes
    span = told.span.search(context.lowered, sentence.start, sentence.end)
    found = span or told.day.search(context.lowered, sentence.start, sentence.end)
    year = year_of_day(context, congress, found["y"]) if found is not None else None
    if found is None or year is None or (opens and closes):
        return congress
    if span is not None:
        first, last = day_of(year, span["m1"] or span["m2"], span["d1"]), day_of(year, span["m2"], span["d2"])
    else:
        day = day_of(year, found["m"], found["d"])
        first, last = (None if closes else day), (None if opens else day)
    words = context.evidence(found.start(), found.end(), "các đại hội … ngày …")
    dated = [(name, words) for name, day in (("start_date", first), ("end_date", last)) if day is not None]
    return _with(context, congress, first.isoformat() if first else None, last.isoformat() if last else None, dated)


def _one_by_and(context: Context, mention: Mention, mentions: Sequence[Mention]) -> Organisation | None:
    """The organisation of the next congress named in a sentence, where «và» joins its clause to the one of ``mention`` and no day
    but the one in front of both is told."""
    behind = next((m for m in mentions if m.sentence is mention.sentence and m.start > mention.start), None)
    if behind is None or behind.organisation is None or alike(behind, mention.organisation):
        return None
    tokens = context.tokens(mention.sentence)
    between = [t for t in tokens if mention.end <= t.start < behind.start]
    joined = next((i for i, t in enumerate(between) if "Also" in t.classes), None)
    if joined is None or tells(between, "Number", "Semicolon"):
        return None
    if not tells(between[joined:], "Opening", "Meeting", "Closing"):
        ahead = [t for t in tokens if behind.end <= t.start][:3]  # «Đại hội Đảng bộ tỉnh A và Đại hội Đảng bộ tỉnh B tiến hành …»
        return behind.organisation if len(between) == joined + 1 and tells(ahead, "Opening", "Meeting", "Closing") else None
    return behind.organisation if not tells([t for t in tokens if t.start >= behind.end], "During") else None


def planned(context: Context, stated: Sequence[tuple[str, Evidence]]) -> frozenset[str]:
    """The attributes that a text announces («sẽ», «dự kiến»): all of them where the days themselves are to come."""
    names = {name for name, _ in stated}
    ahead = {name for name, words in stated if announced(context, words)}
    begun = "start_date" in names - ahead  # «Sáng 4/8, … dự khai mạc. Đại hội sẽ bế mạc chiều 5/8.»
    return frozenset(names if ahead & {"start_date", "end_date"} and not begun else ahead)


def announced(context: Context, words: Evidence) -> bool:
    """Whether a word for what has not happened yet stands in the sentence of some words."""
    sentence = context.sentence_at(words.start)
    return sentence is not None and "Ahead" in context.classes(sentence)


def opens_with_it(context: Context, sentence: Sentence | None) -> bool:
    """«(Theo kế hoạch,) Đại hội được tổ chức từ ngày 5 đến ngày 7/8»: whether a sentence begins with the congress, says no more of
    whose it is, and that it meets."""
    if sentence is None or "Congress" not in context.classes(sentence):
        return False
    tokens = context.tokens(sentence)
    at = next(i for i, t in enumerate(tokens) if "Congress" in t.classes)
    led = at < _LED and (at == 0 or tokens[at - 1].word == ",") and not tells(tokens[:at], "Body", "Number", "Person", "Place")
    return led and tells(tokens[at + 1 : at + 4], "Lasts", "Meeting", "Opening") and not tells(tokens[at + 1 : at + 4], "Body", "Mark")

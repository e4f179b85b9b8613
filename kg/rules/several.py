"""Parts a text that reports on several congresses one after the other, and tells what a sentence says of one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.normalise import fold
from kg.rules.called import told_before
from kg.rules.dayforms import forms
from kg.rules.dress import before, goes_on
from kg.rules.meeting import DELEGATES, holds
from kg.rules.mention import Mention, Section
from kg.rules.terms import is_executive
from kg.rules.whose import Organisation, Parser, of_place
from kg.rules.within import smaller
from kg.structure import Sentence
from kg.tokens import Token, tells

_MEETS = frozenset({"Closing", "Meeting", "Opening"})
_NUMBERED = frozenset({"Mark", "Number"})
_DATED = re.compile(r"\((?:\w+ ){0,2}\d\d? ?[-/]")  # «(ngày 9 - 10/7/2015)» behind a congress
_HOLDS = 6  # tokens between the unit that holds a congress and the word for it
_BEHIND = 12  # characters behind a congress's name in which its days begin
_DATE_LINE = 60  # characters of a line that tells when a report was printed


def takes_place(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence says that something meets."""
    return not context.classes(sentence).isdisjoint(_MEETS)


def worded(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is more than an item's number."""
    tokens = context.tokens(sentence)
    return numbering(tokens) < len(tokens)


def numbering(tokens: Sequence[Token]) -> int:
    """How many tokens of a line are its number or mark: «1.», «II.», «a)», «*»."""
    at = 0
    while at < len(tokens) and "Place" not in tokens[at].classes:
        lettered = len(tokens[at].word) == 1 or "Roman" in tokens[at].classes
        numbered = lettered and at + 1 < len(tokens) and tokens[at + 1].word in {".", ")", "/", "-"}
        if tokens[at].classes.isdisjoint(_NUMBERED) and not numbered:
            break
        at += 1
    return at


def stretches(context: Context, mentions: Sequence[Mention], year: int | None) -> list[tuple[Section, Mention]]:
    """Several congresses reported on one after the other, each from its first sentence on; two or more, or none.

    Each is named with its number or term where a sentence says that it meets; the organisations are of one level.
    """
    met: dict[str, Mention] = {}
    level = ""
    general = next((m for m in mentions if (m.others or not m.organisation) and not m.national and (m.ordinal or m.term)), None)
    for mention in mentions:
        own = mention.organisation
        if own is None and mention.kind is not None and mention.ordinal:  # «tại huyện X, …. Đại hội Đảng bộ huyện lần thứ XX …»
            place = told_before(context, mention.kind, mention.start, year)
            own = of_place(place) if place is not None else None
            mention = replace(mention, organisation=own)
        elif own is None and mention.kind is None and mention.ordinal and not mention.national:
            own = _named_right_before(context, mention, year)
            mention = replace(mention, organisation=own)
        if own is None or mention.others or mention.cited or mention.prepared or own.label.lower() in met:
            continue
        if mention.bound and (met or not _left(context, mention)):
            continue
        if "Gone" in context.classes(mention.sentence) and _of_one_gone(context, mention):
            continue
        kind = context.paragraphs[mention.sentence.paragraph].kind
        meets, counted = takes_place(context, mention.sentence), counts(context, mention.sentence)
        headed = any(m.organisation == own and m.ordinal and m.term and _is_headline(context, m) for m in mentions)
        told = mention.ordinal or mention.term or headed or _fits(general, own)
        numbered = told or (met and meets and counted)  # «Xã Y họp đại hội với 140 đại biểu»
        if kind in {"title", "heading", "caption"} or not numbered:
            continue
        said = meets or counted or elects(context, mention.sentence) or holds(context.tokens(mention.sentence)) or _visited(context, mention)
        tells = said or _DATED.search(context.text, mention.start, mention.end + _BEHIND) is not None
        if kind == "item" and _headline(context, mention):
            continue
        # an item is of its own, whatever the level: «* Đảng bộ xã A …», «* Đảng bộ Công ty B …»; so is what is told in full
        alike = tells and own.level == (level or own.level)
        apart = tells and _begins(context, mention) if kind == "item" else bool(met) and told_in_full(context, mention, met, general)
        if alike or apart or (bool(met) and _in_row(context, mention, met)):
            level = level or own.level
            met[own.label.lower()] = mention
    if len(met) < 2:
        return []
    starts = [m.sentence.start for m in met.values()]
    heads = [_heading(context, m) for m in met.values()]
    starts = [start if head is None else head for start, head in zip(starts, heads, strict=True)]
    if heads[0] is None and _told_ahead(context, starts[0], list(met.values())):
        starts[0] = 0
    ends = [*starts[1:], len(context.text)]
    whole = [_completed(mention, mentions, general) for mention in met.values()]
    opened = {m.term for m in whole if m.term is not None}
    if len(opened) == 1:  # all congresses of one level open the same term
        whole = [replace(m, term=m.term or next(iter(opened))) for m in whole]
    if len(set(starts)) < len(starts):  # told of in one sentence: nothing says which is meant by what follows
        ends = [a if starts.count(a) > 1 else b for a, b in zip(starts, ends, strict=True)]
    sections = [Section(a, b, headed=h is not None) for a, b, h in zip(starts, ends, heads, strict=True)]
    return list(zip(sections, whole, strict=True))


def _of_one_gone(context: Context, mention: Mention) -> bool:
    """«Trước hợp nhất, Đảng bộ tỉnh Yên Bái (cũ) tổ chức Đại hội lần thứ XIX»: whether the unit that held a congress is said to be no more."""
    tokens = context.tokens(mention.sentence)
    for at, token in enumerate(tokens):
        if "Gone" not in token.classes or token.start > mention.end + _BEHIND:
            continue
        opened, closed = tokens[at - 1 : at] and tokens[at - 1].word == "(", tokens[at + 1 : at + 2] and tokens[at + 1].word == ")"
        near = token.start > mention.start or sum(token.start < t.start < mention.start for t in tokens) < _HOLDS
        if opened == closed and near and tells(tokens[max(0, at - 1 - bool(opened)) : at], "Place"):
            return True  # not «tỉnh Lào Cai (hợp nhất từ Yên Bái và Lào Cai cũ) tổ chức Đại hội …»
    return False


def _named_right_before(context: Context, mention: Mention, year: int | None) -> Organisation | None:
    """«Tiếp nối là Đảng bộ huyện B. Diễn ra ngày 5/8, Đại hội lần thứ XX …»: the one Party organisation that the sentence in front
    names, where that tells of no congress."""
    ahead = before(context, mention.sentence)
    if ahead is None or "Congress" in context.classes(ahead):
        return None
    tokens = context.tokens(ahead)
    parser = Parser(context, tokens, year)
    found = [parser.organisation(i)[0] for i, t in enumerate(tokens) if "OfParty" in t.classes or ("Body" in t.classes and parser.is_party(i))]
    return found[0] if len(found) == 1 else None


def told_in_full(context: Context, mention: Mention, met: Mapping[str, Mention], general: Mention | None) -> bool:
    """«Ở Công ty B, Đại hội Đảng bộ Công ty lần thứ V, nhiệm kỳ 2020-2025 họp ngày 27-4. Dự có … . Ban Chấp hành có …»: of another
    level than those told before, of the same term, its own or one that is told of all; its paragraph begins with it, tells who came,
    or when it met, and whom it elected."""
    terms = {m.term for m in met.values() if m.term is not None}
    classes = context.classes(mention.sentence)
    own = mention.organisation
    shared = general is not None and _fits(general, own) and counts(context, mention.sentence) and "Number" in classes
    above = own is not None and any(m.organisation is not None and smaller(m.organisation.level, own.level) for m in met.values())
    if (above or not shared) and (mention.ordinal is None or mention.term is None):
        return False
    if (mention.term is not None and terms - {mention.term}) or mention.sentence.start == _last(met):
        return False
    meets = takes_place(context, mention.sentence) or holds(context.tokens(mention.sentence)) or _on_a_day(context, mention)
    tokens = context.tokens(mention.sentence)
    aside = tells(tokens[1:], "Ahead") or tells(tokens[:2], "Past")  # «Trước đó, …»; not «Sau xã A, ngày 2-6, Đại hội Đảng bộ huyện B …»
    if aside or not _begins(context, mention) or not (meets or counts(context, mention.sentence)):
        return False
    near = goes_on(context, mention.sentence)
    came = (meets and "Number" in classes) or any(counts(context, s) and "Number" in context.classes(s) for s in near)
    return came and any(elects(context, s) or _sized(context, s) for s in near)


def _visited(context: Context, mention: Mention) -> bool:
    """«Đồng chí A dự Đại hội Đảng bộ huyện B lần thứ XII. Tham dự có 195 đại biểu»: the next sentence counts who came."""
    if mention.ordinal is None or "Going" not in context.classes(mention.sentence):
        return False
    return any(counts(context, s) and "Number" in context.classes(s) for s in goes_on(context, mention.sentence))


def _left(context: Context, mention: Mention) -> bool:
    """«Chiều 16-12, đại biểu dự Đại hội Đảng bộ tỉnh A lần thứ XIV ra về. Ban chấp hành khóa mới có 49 người»: delegates at the first of
    several congresses, whose committee is told next."""
    tokens = context.tokens(mention.sentence)
    at = next((i for i, t in enumerate(tokens) if t.start >= mention.start), 0)
    going = mention.ordinal is not None and tells(tokens[max(0, at - 1) : at], "Going") and tells(tokens[max(0, at - 2) : at - 1], *DELEGATES)
    near = context.paragraphs[mention.sentence.paragraph].sentences
    return going and any(_sized(context, s) for s in near if s.start > mention.start)


def _sized(context: Context, sentence: Sentence) -> bool:
    """«Ban Chấp hành có 13 ủy viên»: whether a sentence tells a number, and of a committee that a congress chooses."""
    return "Number" in context.classes(sentence) and any(is_executive(t) for t in context.tokens(sentence))


def _in_row(context: Context, mention: Mention, met: Mapping[str, Mention]) -> bool:
    """«…; Đại hội Đảng bộ UBND tỉnh lần thứ I diễn ra ngày 7 và 8/8 với 250 đại biểu»: in a clause of its own behind the others'."""
    last = max(met.values(), key=lambda m: m.start)
    if mention.ordinal is None or last.sentence is not mention.sentence or "Semicolon" not in context.classes(mention.sentence):
        return False
    tokens = context.tokens(mention.sentence)
    between = [t for t in tokens if last.end <= t.start < mention.start]
    behind = [t for t in tokens if t.start >= mention.end]
    clause = behind[: next((i for i, t in enumerate(behind) if "Semicolon" in t.classes), len(behind))]
    return tells(between, "Semicolon") and tells(clause, "Number") and tells(clause, *_MEETS, *DELEGATES)


def _on_a_day(context: Context, mention: Mention) -> bool:
    """«ngày 2 và 3-6, Đại hội Đảng bộ huyện B lần thứ XXII, nhiệm kỳ 2020-2025 thành công»: its days stand in front."""
    told = forms(context.lexicon)
    begin, end = mention.sentence.start, mention.start
    return "Number" in context.classes(mention.sentence) and bool(
        told.span.search(context.lowered, begin, end) or told.day.search(context.lowered, begin, end)
    )


def _last(met: Mapping[str, Mention]) -> int:
    """Where the sentence begins that names the congress told of last; -1 for none."""
    return max((m.sentence.start for m in met.values()), default=-1)


def _heading(context: Context, mention: Mention) -> int | None:
    """«* CÔNG TY X (ngày 4 và 5-6)»: where the heading begins that names the organisation, right above the paragraph of its naming."""
    at = mention.sentence.paragraph - 1
    if at > 0 and _is_date_line(context, at):  # «TỦA CHÙA CÓ 38 CẤP ỦY VIÊN KHÓA MỚI», the day of printing below it
        at -= 1
    above = context.paragraphs[at] if at >= 0 else None
    if above is None or mention.organisation is None or above.kind not in {"heading", "item"} or len(above.sentences) > 1:
        return None
    label = fold(mention.organisation.label)
    name = label if mention.organisation.level == "organisation" else label.partition(" ")[2]
    return above.sentences[0].start if name in fold(context.text[above.start : above.end]) else None


def _is_date_line(context: Context, paragraph: int) -> bool:
    """Whether a paragraph says nothing but when a report was printed."""
    line = context.paragraphs[paragraph]
    dated = forms(context.lexicon).full.search(context.lowered, line.start, line.end)
    return dated is not None and line.end - line.start < _DATE_LINE


def _told_ahead(context: Context, start: int, met: Sequence[Mention]) -> bool:
    """Whether the text in front of the first congress's naming tells of its organisation, and of none of the others."""
    ahead = fold(context.text[:start])
    own, *others = (fold(m.organisation.label) for m in met if m.organisation is not None)
    return own in ahead and not any(label.partition(" ")[2] in ahead for label in others)


def _begins(context: Context, mention: Mention) -> bool:
    """Whether a congress is named in the first sentence of its paragraph, or right behind one that only says whose it is."""
    sentences = context.paragraphs[mention.sentence.paragraph].sentences
    if mention.sentence not in sentences[:2]:
        return False
    before = sentences[: sentences.index(mention.sentence)]
    named = fold(mention.organisation.label) if mention.organisation is not None else ""
    return all(not worded(context, s) or (named != "" and named in fold(context.text[s.start : s.end])) for s in before)


def _headline(context: Context, mention: Mention) -> bool:
    """«- Huyện X tổ chức Đại hội …»: an item of one sentence that tells neither who came nor who was elected, and that no paragraph
    goes on about."""
    at = mention.sentence.paragraph
    told = at + 1 < len(context.paragraphs) and context.paragraphs[at + 1].kind == "body" and takes_place(context, mention.sentence)
    alone = len(context.paragraphs[at].sentences) == 1 and not told
    return alone and not counts(context, mention.sentence) and not elects(context, mention.sentence)


def _is_headline(context: Context, mention: Mention) -> bool:
    """Whether a title or a heading names a congress: «NGHỊ QUYẾT / Đại hội Đảng bộ huyện X lần thứ XXI, nhiệm kỳ 2020-2025»."""
    return context.paragraphs[mention.sentence.paragraph].kind in {"title", "heading"}


def _fits(general: Mention | None, own: Organisation | None) -> bool:
    """Whether what is said of all congresses may be said of an organisation's: «Đại hội Đảng bộ xã lần thứ I» of no cell's."""
    if general is None or own is None:
        return general is not None
    return general.kind is None or own.label.startswith(f"{general.kind} ")


def _completed(mention: Mention, mentions: Sequence[Mention], general: Mention | None) -> Mention:
    """A mention with the number and the term that others of the same congress give, or what is said of all of them."""
    own = mention.organisation
    same = [m for m in mentions if m.organisation == own and not m.cited and not m.bound]
    ordinal = mention.ordinal or next((m.ordinal for m in same if m.ordinal), None)
    term = mention.term or next((m.term for m in same if m.term), None)
    if general is not None and not general.bound and _fits(general, own):
        ordinal, term = ordinal or general.ordinal, term or general.term
    return replace(mention, ordinal=ordinal, term=term)


def counts(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence tells delegates."""
    return not context.classes(sentence).isdisjoint(DELEGATES)


def elects(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence tells of an election."""
    return not context.classes(sentence).isdisjoint({"Elect", "ReElect"})

"""Which congress a text reports on, and which one each of its namings means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Place, Years
from kg.normalise import fold
from kg.rules.called import named_of_kind, told_before
from kg.rules.companies import plain
from kg.rules.dayforms import forms
from kg.rules.meeting import holds
from kg.rules.mention import Mention, sole_organisation, spoken_of
from kg.rules.moment import times
from kg.rules.national import national, national_at_head
from kg.rules.several import counts, elects, takes_place
from kg.rules.spoken import date_line, reached, term_aimed
from kg.rules.terms import by_number, committee, committees, follows, latest_term, told_terms
from kg.rules.whose import Organisation, of_place

_LEAD = 1500  # characters at a text's head in which the fullest naming is of the congress reported on
_COUNTED_FROM = 1955  # congresses in the year before a national one, every five years, lead to its number from here
_FIRST = 6  # sentences at a text's head, one of which says that the congress met
_HEAD = 8  # paragraphs at a text's head, in which a report says for which congress it is made


def meant(context: Context, mention: Mention, main: Mention | None, year: int | None) -> Mention:
    """Fill in an organisation that a mention leaves to the context."""
    if mention.organisation is not None or mention.national:
        short = main is not None and main.organisation is not None and _short_for(mention, main.organisation)
        if main is not None and short:
            return replace(mention, organisation=main.organisation)
        above = main.organisation.within if main is not None and main.organisation is not None else None
        if above is not None and _short_for(mention, Organisation(above, "organisation")):
            return replace(mention, organisation=Organisation(above, "organisation"))  # what the reporting cell belongs to
        return mention
    if main is not None and main.national and mention.kind is None and mention.ordinal is not None:
        return replace(mention, national=True)  # «Đại hội XIII» in a report on a national congress
    if main is None or main.organisation is None:
        if mention.kind is None:
            if mention.ordinal is None and mention.term is None:
                return mention
            own = sole_organisation(context, year) or spoken_of(context, mention.start, year)
            return replace(mention, organisation=own)
        named = named_of_kind(context, mention.kind, year) or told_before(context, mention.kind, mention.start, year)
        sole = of_place(named) if named is not None else sole_organisation(context, year)
        fits = sole is not None and sole.label.startswith(f"{mention.kind} ")
        return replace(mention, organisation=sole) if fits else mention
    own = main.organisation
    if mention.kind is None:
        if mention.bound and mention.ordinal is not None and mention.ordinal == national_number(main) != main.ordinal:
            return replace(mention, national=True)  # «… đi dự Đại hội XIII» in a report on a province's fifteenth
        old = _before_it_was(context, mention, own, year)
        if old is not None:
            return replace(mention, organisation=old)
        if _may_be_national(mention, main):
            return mention  # «Nghị quyết Đại hội XIII», in a report on a province's nineteenth
        return replace(mention, organisation=own) if mention.ordinal or mention.term else mention
    places: list[Place] = []
    area = own.area
    while area is not None:
        places.append(area)
        area = area.within
    if main.ordinal == 1 and mention.ordinal is not None and mention.ordinal > 1:  # of a unit that was merged into the new one
        former = told_before(context, mention.kind, mention.start, year)
        if former is not None and former.label != own.label and former.level == own.level:
            return replace(mention, organisation=of_place(former))
    for place in places:
        if place.label.startswith(mention.kind + " ") and (own.level != "organisation" or place is not own.area):
            return replace(mention, organisation=of_place(place))
    for place in places:
        if place.label.startswith(mention.kind + " "):
            return replace(mention, organisation=of_place(place))
    named = named_of_kind(context, mention.kind, year)
    return replace(mention, organisation=of_place(named)) if named else mention


def _before_it_was(context: Context, mention: Mention, own: Organisation, year: int | None) -> Organisation | None:
    """«Ngày còn là thị xã, tại Đại hội XII (2020-2025), …»: what was there before a commune that was made later than that term began,
    by the only other kind of unit that the sentence tells in front."""
    unit = context.lexicon.unit(own.area.iri) if own.area is not None and own.area.iri is not None else None
    if unit is None or unit.since is None or mention.term is None or mention.term[0] >= unit.since:
        return None
    told = {t.word for t in context.tokens(mention.sentence) if t.start < mention.start and "PlaceKind" in t.classes} - {unit.kind}
    place = named_of_kind(context, told.pop(), year) if len(told) == 1 else None
    return of_place(place) if place is not None else None


def national_number(main: Mention) -> int | None:
    """The number of the national congress that follows a congress: one every five years, the thirteenth in 2021."""
    return (main.term[0] - _COUNTED_FROM) // 5 if main.term is not None else None


def _may_be_national(mention: Mention, main: Mention) -> bool:
    """Whether a bare number is that of a national congress of the time, and far from that of the congress reported on."""
    number, own = national_number(main), main.ordinal
    if mention.ordinal is None or mention.term is not None or number is None or own is None:
        return False
    return mention.ordinal in {number - 1, number} and not 0 <= own - mention.ordinal <= 1


def written_out(context: Context, mentions: Sequence[Mention]) -> list[Mention]:
    """«Đảng bộ TKV»: the organisation whose full name the text gives, with these letters in brackets or as its initials."""
    named = {m.organisation.label: m.organisation for m in mentions if m.organisation is not None}
    full: dict[str, Organisation] = {}
    for label, organisation in named.items():
        head, _, short = label.rpartition(" ")
        if not short.isupper() or (head and organisation.within != short):  # «Chi bộ 2 CCT»: a cell of what is shortened
            continue
        at = context.text.find(f"({short})")
        before = fold(context.text[max(0, at - 120) : max(at, 0)])
        written = next((n for n in named if n != short and before.endswith(fold(n))), None) if at >= 0 and not head else None
        name = written or _spelt(context, short)
        if written is not None:
            full[label] = named[written]
        elif name is not None:
            within = name if head else organisation.within
            full[label] = replace(organisation, label=f"{head} {name}".strip(), within=within)
    full.update(_in_full(context, {label: o for label, o in named.items() if label not in full and o.level == "organisation"}))
    return [
        m if m.organisation is None else replace(m, organisation=full.get(m.organisation.label, m.organisation))
        for m in mentions
    ]


def _in_full(context: Context, named: Mapping[str, Organisation]) -> dict[str, Organisation]:
    """«Công ty Cao su A» for «Công ty TNHH MTV Cao su A», «Tổng công ty B» for «Tổng công ty B Việt Nam»: organisations that a text
    names without the legal form or the country at one place, by their longer names."""
    longest: dict[str, Organisation] = {}
    country = f" {context.lexicon.unit('dhp:vietnam').label.lower()}"
    short = {label: plain(label, context.lexicon).removesuffix(country) for label in named} if len(named) > 1 else {}
    for label, key in short.items():
        known = longest.get(key)
        longest[key] = named[label] if known is None or len(known.label) < len(label) else known
    return {label: longest[key] for label, key in short.items() if longest[key].label != label}


def _spelt(context: Context, short: str) -> str | None:
    """The words of a text whose initials are the letters of an abbreviation: «Chi cục Thuế Quận 9» for «CCTQ9»."""
    if len(short) < 4 or " " in short:
        return None
    words = " ".join(rf"(?i:{re.escape(letter)})\w*" if letter.isalpha() else re.escape(letter) for letter in short)
    found = Counter(m[0] for m in re.finditer(rf"\b{words}\b", context.text) if m[0][0].isupper())
    best = found.most_common(1)
    return best[0][0] if best else None


def _short_for(mention: Mention, own: Organisation) -> bool:
    """«Đảng bộ Khối», «Đảng bộ Trường»: the first words of the name of the organisation that the text is about."""
    other = mention.organisation
    return other is not None and other.level == own.level == "organisation" and other.area is None and fold(
        own.label
    ).startswith(f"{fold(other.label)} ")


def first_year(context: Context) -> int | None:
    """The year in which the first term that a text names begins: most often its congress's, which saves a second look."""
    found = times().term.search(context.lowered)
    return int(found[1]) if found else None


def year_of(context: Context, mentions: Sequence[Mention]) -> int | None:
    """The year the text speaks in: its congress's term's first year, the publication date, or a full date in it."""
    terms = [m.term for m in mentions if m.term and not m.cited and not m.bound]
    if terms:
        return terms[0][0]
    if context.document.published:
        return int(context.document.published[:4])
    told = next((m.term for m in mentions if m.term), None) or latest_term(context)
    return told[0] if told is not None else None


def main_of(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """The mention of the congress that the text reports on; None where it reports on none."""
    opened = national_at_head(context, mentions)
    if opened is not None:
        return opened
    said = _of_the_named(context, [m for m in mentions if not m.cited and not m.bound], mentions)
    if not any(m.organisation for m in said):  # «Thị xã A: … Đại hội Đảng bộ thị xã lần thứ VII diễn ra»
        meeting = [s for s in context.sentences[:_FIRST] if takes_place(context, s) or counts(context, s) or elects(context, s)]
        meant_by_kind = [m for m in said if m.sentence in meeting or _coming(context, m)] or [m for m in said if _dated(context, m)]
        said = [meant(context, m, None, m.term[0] if m.term else None) for m in meant_by_kind]
    open_ = [m for m in said if not m.national and m.organisation is not None]
    candidates = [m for m in open_ if not m.prepared] or open_
    identified = [m for m in candidates if m.ordinal is not None or m.term is not None] or [m for m in open_ if _coming(context, m)]
    if not candidates:
        return national(context, mentions) or _named_at_head(context, mentions) or _by_committee(context, mentions)
    both = [m for m in identified if m.ordinal is not None and m.term is not None and m.start < _LEAD]
    chosen = (both or identified or candidates)[0].organisation
    label = chosen.label if chosen else ""
    same = [m for m in open_ if m.organisation is not None and m.organisation.label == label]
    best = max(same, key=lambda m: (m.ordinal is not None) + (m.term is not None))
    first = next((m for m in same if m.ordinal or m.term), best)
    if _earlier(best, first):  # «… bước vào Đại hội lần thứ XXV. … Đại hội lần thứ XVI, nhiệm kỳ 1976-1979, …»
        best, same = first, [m for m in same if not _earlier(m, first)]
    there = [m for m in mentions if m.bound and not m.cited and (alike(m, chosen) or _of_kind(m, chosen)) and m.ordinal and m.term]
    same += [m for m in there if best.term in {None, m.term} and best.ordinal in {None, m.ordinal}]
    same += [m for m in mentions if m.organisation is None and _of_kind(m, chosen) and not (m.cited or m.bound or m.prepared)]
    same += _by_short_name(mentions, chosen) or _unnamed(mentions) or _visited(mentions, chosen, same)
    of_term = (m.ordinal for m in same if m.ordinal and (None in (m.term, best.term) or m.term == best.term))
    ordinal = best.ordinal or next(of_term, None)
    term = best.term or next((m.term for m in same if m.term and (ordinal is None or m.ordinal in {None, ordinal})), None)
    told = any(m.ordinal is not None or m.term is not None for m in same)
    if ordinal is None or term is None:
        of_committee = committee(context)
        ordinal = ordinal or of_committee[0]
        told = told or of_committee[1] is not None  # «Đại hội Đảng bộ tỉnh bầu Ban Chấp hành nhiệm kỳ 2015-2020»
        known = told_terms([*mentions, *said]).get(fold(label), {}) if ordinal and not term else {}
        if ordinal and not term and follows(context, ordinal):
            ordinal += 1
        term = term or known.get(ordinal or 0) or _since_chosen(of_committee, ordinal) or by_number(known, ordinal or 0)
        term = term or _to_come(context, best, latest_term(context))
        if term is None and chosen is not None and chosen.level != "organisation" and date_line(context.lowered) is None:
            term = None if context.document.published else term_aimed(context.lowered)
    if ordinal is None and (term is None or not told):
        return None
    coming = _later(context, best, ordinal, mentions) or _next(context, best, ordinal, same) or _due(context, best, mentions)
    return coming or replace(best, ordinal=ordinal, term=term)


def _since_chosen(committee: tuple[int | None, Years | None], ordinal: int | None) -> Years | None:
    """«Ban Chấp hành khóa XVI bầu Bí thư nhiệm kỳ 2015-2020», before the seventeenth congress: the term that the committee's leaves to it."""
    number, term = committee
    return by_number({number: term}, ordinal) if number and term and ordinal else term


def _earlier(mention: Mention, other: Mention) -> bool:
    """Whether a congress is an earlier one than another of its organisation, by its number or its term."""
    by_ordinal = mention.ordinal is not None and other.ordinal is not None and mention.ordinal < other.ordinal != national_number(mention)
    return by_ordinal or (mention.term is not None and other.term is not None and mention.term < other.term)


def _dated(context: Context, mention: Mention) -> bool:
    """«… cho biết Đại hội Đảng bộ phường nhiệm kỳ 2025-2030 được tổ chức trong ngày 25-7», below a headline that speaks of a congress:
    told by its kind alone, with when it meets."""
    headed = forms(context.lexicon).congress in context.lowered[: context.paragraphs[0].end]
    told = headed and mention.kind is not None and (mention.ordinal is not None or mention.term is not None)
    if not told or not holds(context.tokens(mention.sentence)):
        return False
    return forms(context.lexicon).each.search(context.lowered, mention.end, mention.sentence.end) is not None


def _coming(context: Context, mention: Mention) -> bool:
    """«… làm việc với Huyện ủy A, kiểm tra công tác chuẩn bị Đại hội Đảng bộ huyện lần thứ XXIV, nhiệm kỳ …»: the one to come,
    by its kind alone, in one of a text's first sentences."""
    named = mention.prepared and mention.kind is not None and mention.ordinal is not None and mention.term is not None
    return named and mention.sentence in context.sentences[:_FIRST]


def _to_come(context: Context, mention: Mention, latest: Years | None) -> Years | None:
    """«… chỉ định làm Bí thư nhiệm kỳ 2020-2025. Đại hội … dự kiến mở vào tháng 10-2025»: it opens the term behind the last told;
    also where it met, or the report was printed, in the year in which that term ends: «Nhiệm kỳ 2005-2010, kinh tế tăng 10%/năm»; or
    where the text tells what there is in it: «Đến tháng 6/2010, huyện đã …», «GDP năm 2010 ước …»."""
    if latest is None:
        return None
    first, last = latest
    following = last, last + last - first
    said = context.lowered[mention.sentence.start : mention.sentence.end]
    printed = int(context.document.published[:4]) if context.document.published else date_line(context.lowered)
    if "Ahead" not in context.classes(mention.sentence):
        over = printed == last or f"/{last}" in said or reached(context.lowered, last)
        return following if over else latest
    return following if printed == last or str(last) in said else latest


def alike(mention: Mention, own: Organisation | None) -> bool:
    """Whether a mention is of an organisation, by its name."""
    return mention.organisation is not None and own is not None and mention.organisation.label == own.label


def _of_kind(mention: Mention, own: Organisation | None) -> bool:
    """«Đại hội Đảng bộ huyện lần thứ IX» in a text about a district: its congress by the kind of unit alone."""
    return mention.kind is not None and own is not None and own.level != "organisation" and own.label.startswith(f"{mention.kind} ")


def _by_short_name(mentions: Sequence[Mention], own: Organisation | None) -> list[Mention]:
    """«… thi đua chào mừng Đại hội Đảng bộ Lữ đoàn lần thứ XI»: the only number told of an organisation's congresses."""
    if own is None or own.level != "organisation":
        return []
    short = [m for m in mentions if m.ordinal and not m.cited and (alike(m, own) or _short_for(m, own))]
    return short if len({m.ordinal for m in short}) == 1 else []


def _visited(mentions: Sequence[Mention], own: Organisation | None, same: Sequence[Mention]) -> list[Mention]:
    """«Phó Thủ tướng dự Đại hội Đảng bộ tỉnh X lần thứ XVI», above «Đại hội Đảng bộ tỉnh X nhiệm kỳ 2020-2025 khai mạc»: what is told only
    of a congress that somebody comes to, and of no other of that organisation."""
    there = [m for m in mentions if m.bound and not m.cited and alike(m, own)]
    ordinals, terms = {m.ordinal for m in (*same, *there) if m.ordinal}, {m.term for m in (*same, *there) if m.term}
    return there if len(ordinals) == len(terms) == 1 else []


def _unnamed(mentions: Sequence[Mention]) -> list[Mention]:
    """«Phường X tổ chức Đại hội Đảng bộ lần thứ I»: the only number told of a congress that is not named."""
    bare = [m for m in mentions if not (m.organisation or m.kind or m.national or m.cited or m.bound) and m.ordinal]
    return bare if len({m.ordinal for m in bare}) == 1 else []


def _by_committee(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """«Danh sách 50 ủy viên Ban Chấp hành Đảng bộ tỉnh X khóa XVII, nhiệm kỳ 2020-2025, được … Đại hội …»: the congress that
    a text speaks of is that which chose the committee it names."""
    bare = (m for m in mentions if not (m.organisation or m.kind or m.national or m.cited or m.bound or m.ordinal or m.term))
    spoken = {m.sentence.start for m in bare}
    for sentence in context.sentences:
        if sentence.start not in spoken:
            continue
        for mention, _ in committees(context, sentence, None):
            if mention.ordinal is not None and mention.term is not None:
                return mention
    return None


def _later(context: Context, best: Mention, ordinal: int | None, mentions: Sequence[Mention]) -> Mention | None:
    """«Trước ngày khai mạc Đại hội … lần thứ XIX … Đại hội XVIII đề ra …»: the one to come, where none is told to meet."""
    if ordinal is None or takes_place(context, best.sentence) or counts(context, best.sentence):
        return None
    named = [m for m in mentions if (m.bound or m.cited) and m.ordinal and m.term]  # what it adopts is still a draft
    own = best.organisation
    coming = next((m for m in named if (alike(m, own) or _of_kind(m, own)) and (m.ordinal or 0) > ordinal), None)
    return replace(coming, organisation=coming.organisation or own) if coming is not None else None


def _due(context: Context, best: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """«Cách đây 5 năm, khi Đại hội Đảng bộ huyện A lần thứ XXVII họp, …. Trước thềm Đại hội lần thứ XXVIII (khai mạc ngày 18-8), …»:
    the one behind the only other that a text tells of, where it says when that meets."""
    if best.term is not None or best.ordinal is None:
        return None
    for mention in mentions:
        whose = mention.organisation is None and not mention.national and (mention.kind is None or _of_kind(mention, best.organisation))
        bound = mention.bound and mention.start > best.start and mention.ordinal == best.ordinal + 1
        if bound and (whose or alike(mention, best.organisation)) and "Ahead" in context.classes(mention.sentence):
            dated = takes_place(context, mention.sentence) and "Number" in context.classes(mention.sentence)
            return replace(mention, organisation=best.organisation) if dated else None
    return None


def _next(context: Context, best: Mention, ordinal: int | None, same: Sequence[Mention]) -> Mention | None:
    """«Đại hội lần thứ XI, nhiệm kỳ 2015-2020, bầu … . Đại hội lần thứ XII (2020-2025) vừa kết thúc …»: the later of two, or the last
    of a row, of which the term may be left out: «Đại hội lần thứ XIII diễn ra từ 20 đến 22/10/2025»."""
    behind = [m for m in same if m.ordinal and m.start > best.start and (m.ordinal > (ordinal or 0))]
    held = {m.ordinal: m for m in reversed(behind) if takes_place(context, m.sentence) and "Ahead" not in context.classes(m.sentence)}
    last: Mention | None = None
    number = (ordinal or 0) + 1
    while number in held and (held[number].term is not None or last is not None):
        found = held[number]
        if found.term is None and last is not None and last.term is not None:
            found = replace(found, term=(last.term[1], 2 * last.term[1] - last.term[0]))
        last, number = found, number + 1
    return last


def _named_at_head(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """«Báo cáo … trình Đại hội Đảng bộ huyện X lần thứ XII»: a text for a congress to come names it at its head."""
    heads = [p for p in context.paragraphs[:_HEAD] if p.kind in {"title", "heading", "body"}]
    first = max((p.end for p in heads), default=0)
    bound = (m for m in mentions if m.bound and not m.cited and not m.national and m.ordinal and m.term and m.end <= first)
    at_head = next((m for m in (meant(context, m, None, None) for m in bound) if m.organisation is not None), None)
    if at_head is not None or not any(m.prepared and m.end <= first for m in mentions):
        return at_head
    whole = [meant(context, m, None, None) for m in mentions if m.ordinal and m.term and not m.national]
    return max((m for m in whole if m.organisation), key=lambda m: m.ordinal or 0, default=None)


def _heading(context: Context, mention: Mention) -> list[Organisation]:
    """«Thành phố X chọn 20 đại biểu …; … của Đại hội Đảng bộ thành phố lần thứ XXIII»: the place that a text opens with."""
    place = named_of_kind(context, mention.kind or "", mention.term[0] if mention.term else None)
    opens = place is not None and context.lowered.startswith(place.label.lower())
    return [of_place(place)] if place is not None and opens and mention.ordinal else []


def _of_the_named(context: Context, said: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """«Đại hội Đảng bộ huyện Krông Pắc … Đại hội Đảng bộ huyện lần thứ XV»: a bare kind means the one that is named."""
    named = {m.organisation.label: m.organisation for m in mentions if m.organisation is not None}
    found = []
    for mention in said:
        if mention.organisation is None and mention.kind is not None:
            fits = [o for label, o in named.items() if label.startswith(f"{mention.kind} ")] or _heading(context, mention)
        elif mention.organisation is None and not mention.national and (mention.ordinal or mention.term):
            before = spoken_of(context, mention.start, mention.term[0] if mention.term else None)
            fits = [before] if before is not None else list(named.values())
        else:
            fits = []
        if len(fits) == 1:
            mention = replace(mention, organisation=fits[0])
        found.append(mention)
    return found

"""Reads congresses: which ones a text names, which one it reports on, and what it says of that one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Congress, Place, Years
from kg.normalise import fold
from kg.rules.attendance import RULES as ATTENDANCE
from kg.rules.attendance import attributes
from kg.rules.called import named_of_kind
from kg.rules.days import days
from kg.rules.direct import RULES as DIRECT
from kg.rules.mention import Mention, Section, mentions_of, sole_organisation, spoken_of
from kg.rules.several import counts, elects, sections, stretches, takes_place
from kg.rules.terms import by_number, committee, latest_term, sitting, termed, told_terms
from kg.rules.whose import Organisation, of_place
from kg.text import Evidence

#: Words that only the procedures of this module look for.
CLASSES = frozenset(
    {"Ahead", "Announce", "Body", "Bound", "Candidates", "Closing", "Congress", "CountedIn", "Delegation", "DirectElection",
     "Directly", "First", "FirstAtLevel", "Going", "InAll", "Meeting", "National", "OfParty", "Opening", "OrdinalCue",
     "Pilot", "Post", "Prepare", "Resolution", "Role", "Success", "TermCue"}
)  # fmt: skip
RULES = (*ATTENDANCE, *DIRECT)
_TERM = re.compile(r"nhiệm kỳ ((?:19|20)\d\d) ?[-/] ?(?:19|20)\d\d")
_LEAD = 1500  # characters at a text's head in which the fullest naming is of the congress reported on
_Key = tuple[str, int | None, Years | None]
_HEAD = 8  # paragraphs at a text's head, in which a report says for which congress it is made


def _resolved(context: Context, mention: Mention, main: Mention | None, year: int | None) -> Mention:
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
        named = named_of_kind(context, mention.kind, year)
        sole = of_place(named) if named is not None else sole_organisation(context, year)
        fits = sole is not None and sole.label.startswith(f"{mention.kind} ")
        return replace(mention, organisation=sole) if fits else mention
    own = main.organisation
    if mention.kind is None:
        return replace(mention, organisation=own) if mention.ordinal or mention.term else mention
    places: list[Place] = []
    area = own.area
    while area is not None:
        places.append(area)
        area = area.within
    for place in places:
        if place.label.startswith(mention.kind + " ") and (own.level != "organisation" or place is not own.area):
            return replace(mention, organisation=of_place(place))
    for place in places:
        if place.label.startswith(mention.kind + " "):
            return replace(mention, organisation=of_place(place))
    named = named_of_kind(context, mention.kind, year)
    return replace(mention, organisation=of_place(named)) if named else mention


def _written_out(context: Context, mentions: Sequence[Mention]) -> list[Mention]:
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
    return [
        m if m.organisation is None else replace(m, organisation=full.get(m.organisation.label, m.organisation))
        for m in mentions
    ]


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


def _first_year(context: Context) -> int | None:
    """The year in which the first term that a text names begins: most often its congress's, which saves a second look."""
    found = _TERM.search(context.lowered)
    return int(found[1]) if found else None


def _year(context: Context, mentions: Sequence[Mention]) -> int | None:
    """The year the text speaks in: its congress's term's first year, the publication date, or a full date in it."""
    terms = [m.term for m in mentions if m.term and not m.cited and not m.bound]
    if terms:
        return terms[0][0]
    if context.document.published:
        return int(context.document.published[:4])
    return next((m.term[0] for m in mentions if m.term), None)


def _main(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """The mention of the congress that the text reports on; None where it reports on none."""
    said = _of_the_named(context, [m for m in mentions if not m.cited and not m.bound], mentions)
    if not any(m.organisation for m in said):  # «Thị xã A: … Đại hội Đảng bộ thị xã lần thứ VII diễn ra»
        meeting = [s for s in context.sentences[:4] if takes_place(context, s) or counts(context, s) or elects(context, s)]
        said = [_resolved(context, m, None, m.term[0] if m.term else None) for m in said if m.sentence in meeting]
    open_ = [m for m in said if not m.national and m.organisation is not None]
    candidates = [m for m in open_ if not m.prepared] or open_
    identified = [m for m in candidates if m.ordinal is not None or m.term is not None]
    if not candidates:
        return _national(context, mentions) or _named_at_head(context, mentions)
    both = [m for m in identified if m.ordinal is not None and m.term is not None and m.start < _LEAD]
    chosen = (both or identified or candidates)[0].organisation
    label = chosen.label if chosen else ""
    same = [m for m in open_ if m.organisation is not None and m.organisation.label == label]
    best = max(same, key=lambda m: (m.ordinal is not None) + (m.term is not None))
    same += [m for m in mentions if m.bound and not m.cited and (_alike(m, chosen) or _of_kind(m, chosen)) and m.ordinal and m.term]
    same += _by_short_name(mentions, chosen)
    ordinal = best.ordinal or next((m.ordinal for m in same if m.ordinal), None)
    term = best.term or next((m.term for m in same if m.term), None)
    told = any(m.ordinal is not None or m.term is not None for m in same)
    if ordinal is None or term is None:
        of_committee = committee(context)
        ordinal = ordinal or of_committee[0]
        told = told or of_committee[1] is not None  # «Đại hội Đảng bộ tỉnh bầu Ban Chấp hành nhiệm kỳ 2015-2020»
        known = told_terms(mentions).get(fold(label), {}) if ordinal and not term else {}
        term = term or of_committee[1] or by_number(known, ordinal or 0) or latest_term(context)
    if ordinal is None and (term is None or not told):
        return None
    coming = _later(context, best, ordinal, mentions)
    return coming or replace(best, ordinal=ordinal, term=term)


def _national(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """«Đại hội lần thứ XII của Đảng khai mạc …»: the national congress, where the text names no other as its own and
    says of it when it meets, or how many come."""
    named = [m for m in mentions if m.national and m.ordinal and not m.cited and not m.bound]
    tells = [m for m in named if takes_place(context, m.sentence) or counts(context, m.sentence)]
    if not tells or any(m.organisation is not None or m.kind is not None for m in mentions if not m.bound):
        return None
    latest = max(m.ordinal or 0 for m in tells)
    return next(m for m in tells if m.ordinal == latest)


def _alike(mention: Mention, own: Organisation | None) -> bool:
    """Whether a mention is of an organisation, by its name."""
    return mention.organisation is not None and own is not None and mention.organisation.label == own.label


def _of_kind(mention: Mention, own: Organisation | None) -> bool:
    """«Đại hội Đảng bộ huyện lần thứ IX» in a text about a district: its congress by the kind of unit alone."""
    return mention.kind is not None and own is not None and own.level != "organisation" and own.label.startswith(f"{mention.kind} ")


def _by_short_name(mentions: Sequence[Mention], own: Organisation | None) -> list[Mention]:
    """«… thi đua chào mừng Đại hội Đảng bộ Lữ đoàn lần thứ XI»: the only number told of an organisation's congresses."""
    if own is None or own.level != "organisation":
        return []
    short = [m for m in mentions if m.ordinal and not m.cited and (_alike(m, own) or _short_for(m, own))]
    return short if len({m.ordinal for m in short}) == 1 else []


def _later(context: Context, best: Mention, ordinal: int | None, mentions: Sequence[Mention]) -> Mention | None:
    """«Trước ngày khai mạc Đại hội … lần thứ XIX … Đại hội XVIII đề ra …»: the one to come, where none is told to meet."""
    if ordinal is None or takes_place(context, best.sentence) or counts(context, best.sentence):
        return None
    named = (m for m in mentions if m.bound and not m.cited and m.ordinal and m.term)
    return next((m for m in named if _alike(m, best.organisation) and (m.ordinal or 0) > ordinal), None)


def _named_at_head(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """«Báo cáo … trình Đại hội Đảng bộ huyện X lần thứ XII»: a text for a congress to come names it at its head."""
    heads = [p for p in context.paragraphs[:_HEAD] if p.kind in {"title", "heading", "body"}]
    first = max((p.end for p in heads), default=0)
    bound = (m for m in mentions if m.bound and not m.cited and not m.national and m.ordinal and m.term and m.end <= first)
    at_head = next((m for m in (_resolved(context, m, None, None) for m in bound) if m.organisation is not None), None)
    if at_head is not None or not any(m.prepared and m.end <= first for m in mentions):
        return at_head
    whole = [_resolved(context, m, None, None) for m in mentions if m.ordinal and m.term and not m.national]
    return max((m for m in whole if m.organisation), key=lambda m: m.ordinal or 0, default=None)


def _of_the_named(context: Context, said: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """«Đại hội Đảng bộ huyện Krông Pắc … Đại hội Đảng bộ huyện lần thứ XV»: a bare kind means the one that is named."""
    named = {m.organisation.label: m.organisation for m in mentions if m.organisation is not None}
    found = []
    for mention in said:
        if mention.organisation is None and mention.kind is not None:
            fits = [o for label, o in named.items() if label.startswith(f"{mention.kind} ")]
        elif mention.organisation is None and not mention.national and (mention.ordinal or mention.term):
            before = spoken_of(context, mention.start, mention.term[0] if mention.term else None)
            fits = [before] if before is not None else list(named.values())
        else:
            fits = []
        if len(fits) == 1:
            mention = replace(mention, organisation=fits[0])
        found.append(mention)
    return found


def read(context: Context) -> list[Congress]:
    """All congresses that a document names, those that it reports on first."""
    if "đại hội" not in context.lowered:
        return []
    guess = _first_year(context)
    rough = mentions_of(context, guess)
    main = _main(context, rough)
    year = main.term[0] if main and main.term else _year(context, rough)
    again = year is not None and year != guess
    mentions = _written_out(context, mentions_of(context, year) if again else rough)
    found: dict[_Key, Congress] = {}
    leads = [m for m in mentions if not m.cited and not m.bound and not m.national]
    ordinal = next((m.ordinal for m in leads if m.ordinal), None)
    term = next((m.term for m in leads if m.term), None)
    general = [m for m in mentions if not (m.organisation or m.kind or m.national or m.cited) or _of_all(m)]
    term = term or next((m.term for m in general if m.term), None)  # «… trước thềm đại hội nhiệm kỳ 2025-2030»
    parts = sections(context, mentions, year) if ordinal or term else []
    own = {s: m.ordinal or committee(context, s)[0] for s, m in parts}
    first = next((o for o in own.values() if o), ordinal)  # «Ba đảng bộ xã tổ chức Đại hội lần thứ I»: the same for all
    alike = len({o for o in own.values() if o}) <= 1
    parts = [
        (s, replace(m, ordinal=own[s] or (first if alike else None), term=m.term or term)) for s, m in parts
    ] or stretches(context, mentions)
    main = parts[0][1] if parts else _main(context, mentions)
    for section, head in parts:
        resolved = [_resolved(context, m, head, year) for m in mentions]
        _merge(found, _reported(context, replace(head, term=head.term or term), section, resolved))
    over_all = [m for m in general if parts and _head_of(m, parts) is None]  # said of all that the parts tell
    resolved = [_resolved(context, m, _head_of(m, parts) or main, year) for m in mentions if m not in over_all]
    if not parts and main is not None and not main.others:
        _merge(found, _reported(context, main, None, resolved))
    for mention in resolved:
        for listed in (mention.organisation, *mention.others) if mention.others else ():
            each = replace(mention, organisation=listed, others=())
            _merge(found, _congress(context, each, not parts and main is not None and mention.start == main.start))
    _dated_together(context, found, resolved)
    main = main or sitting(context, resolved)
    told = told_terms(resolved)
    for mention in resolved:
        if mention.ordinal is None and mention.term is None:
            continue
        if mention.organisation is None and not mention.national:
            continue
        _merge(found, termed(context, _congress(context, mention, False), main, mention, told))
    return list(found.values())


def _dated_together(context: Context, found: dict[_Key, Congress], mentions: Sequence[Mention]) -> None:
    """«Ngày 28/7, các đảng bộ A, B và C tổ chức Đại hội»: the days of all that a sentence lists, where no other are told."""
    for mention in mentions:
        listed = {o.label for o in (mention.organisation, *mention.others) if o is not None} if mention.others else set()
        whole = Section(mention.sentence.start, mention.sentence.end)
        for key, congress in found.items():
            if congress.main and congress.place in listed and not (congress.start_date or congress.end_date):
                begin, end, dated = days(context, congress, whole)
                stated = (*congress.stated, *dated)
                found[key] = replace(congress, start_date=begin, end_date=end, stated=stated, planned=_planned(context, stated))


def _head_of(mention: Mention, parts: Sequence[tuple[Section, Mention]]) -> Mention | None:
    """The congress of the section that a mention stands in."""
    return next((head for section, head in parts if section.holds(mention.start)), None)


def _of_all(mention: Mention) -> bool:
    """«Đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020», where a text tells of several: the term of them all."""
    return mention.kind is not None and mention.organisation is None and mention.ordinal is None and mention.term is not None


def _reported(
    context: Context, main: Mention, section: Section | None, mentions: Sequence[Mention]
) -> Congress:
    """The congress that a text, or a section of it, reports on, with what is said of it; ``mentions`` are resolved."""
    congress = _congress(context, main, True)
    known = {m.start: _alike(m, main.organisation) or (m.national and main.national) for m in mentions if m.national or m.organisation}
    facts, stated, approximate = attributes(context, section, known, main)
    begin, end, dated = days(context, congress, section)
    if main.bound and "Ahead" not in _around(context, dated) and not _told_with(context, dated, main, mentions):
        begin, end, dated = None, None, []  # of a meeting that prepares for it: «họp bàn … tiến tới Đại hội lần thứ XVII»
    within = congress.within
    if within is None and congress.level == "organisation":
        bound = [m.organisation for m in mentions if m.bound and m.organisation is not None]
        above = sorted(bound, key=lambda o: o.level != "organisation")  # the same in kind before the same in place
        within = next((o.label for o in above if main.organisation is None or o.label != main.organisation.label), None)
    return replace(
        congress, start_date=begin, end_date=end, within=within, approximate=frozenset(approximate),
        planned=_planned(context, (*stated, *dated)), stated=(*stated, *dated), **facts,
    )  # fmt: skip


def _planned(context: Context, stated: Sequence[tuple[str, Evidence]]) -> frozenset[str]:
    """The attributes that a text announces («sẽ», «dự kiến»): all of them where the days themselves are to come."""
    names = {name for name, _ in stated}
    ahead = {name for name, words in stated if _announced(context, words)}
    return frozenset(names if ahead & {"start_date", "end_date"} else ahead)


def _announced(context: Context, words: Evidence) -> bool:
    """Whether a word for what has not happened yet stands in the sentence of some words."""
    return "Ahead" in _around(context, [("", words)])


def _told_with(
    context: Context, stated: Sequence[tuple[str, Evidence]], main: Mention, mentions: Sequence[Mention]
) -> bool:
    """Whether the sentence of some words names the congress itself, and not as one that others go to or prepare."""
    own = [m.sentence for m in mentions if not m.bound and not m.cited and _alike(m, main.organisation)]
    spans = [context.normal.source(sentence.start, sentence.end) for sentence in own]
    return any(start <= words.start < end for _, words in stated for start, end in spans)


def _around(context: Context, stated: Sequence[tuple[str, Evidence]]) -> set[str]:
    """The classes of all tokens in the sentences that some words stand in."""
    sentences = (context.sentence_at(words.start) for _, words in stated)
    return set().union(*(context.classes(sentence) for sentence in sentences if sentence is not None))


def _congress(context: Context, mention: Mention, main: bool) -> Congress:
    evidence = (context.evidence(mention.start, mention.end, "đại hội <tổ chức> lần thứ <số>"),)
    if mention.organisation is None:
        country = Place("Việt Nam", "national", "dhp:vietnam")
        return Congress("Việt Nam", "national", main, evidence, country, None, mention.ordinal, mention.term)
    own = mention.organisation
    return Congress(own.label, own.level, main, evidence, own.area, own.within, mention.ordinal, mention.term)


def _key(congress: Congress) -> _Key:
    return fold(congress.place), congress.ordinal, congress.term


def _same_body(one: Congress, other: Congress) -> bool:
    """The same name, or a shorter one of an organisation: «Hải quân» and «Quân chủng Hải quân», or its initials."""
    short, long = sorted((fold(one.place), fold(other.place)), key=len)
    if short == long or one.level != other.level or one.level != "organisation":
        return short == long
    if one.ordinal != other.ordinal and (one.term is None or one.term != other.term):
        return False
    if _abbreviated(short, long):
        return True
    return one.ordinal is not None and one.ordinal == other.ordinal and long.endswith(f" {short}")


def _abbreviated(short: str, long: str) -> bool:
    """«caq kiến an» for «công an quận kiến an»: the first word is made of the initials of what it stands for."""
    head, _, tail = short.partition(" ")
    words = long.split()
    return len(head) > 1 and " ".join(words[len(head) :]) == tail and head == "".join(w[0] for w in words[: len(head)])


def _merge(found: dict[_Key, Congress], congress: Congress) -> None:
    """Add a congress, or its evidence to the one it is: the same body's with a compatible ordinal and term."""
    for key, known in found.items():
        same_place = _same_body(known, congress)
        ordinals = known.ordinal is None or congress.ordinal is None or known.ordinal == congress.ordinal
        stated = {"term"} & (known.inferred | congress.inferred)
        terms = known.term is None or congress.term is None or known.term == congress.term or bool(stated)
        if same_place and ordinals and terms and (known.ordinal == congress.ordinal or known.term == congress.term):
            found[key] = replace(
                known,
                place=max(known.place, congress.place, key=len) if known.level == "organisation" else known.place,
                evidence=known.evidence + tuple(e for e in congress.evidence if e not in known.evidence),
                ordinal=known.ordinal if known.ordinal is not None else congress.ordinal,
                term=known.term or congress.term,
            )
            return
    found[_key(congress)] = congress

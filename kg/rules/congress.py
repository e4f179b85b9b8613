"""Reads congresses: which ones a text names, which one it reports on, and what it says of that one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Congress, Place, Years
from kg.normalise import fold
from kg.rules.aside import apart, asides, elsewhere, of_an_earlier, of_another, of_the_national
from kg.rules.attendance import RULES as ATTENDANCE
from kg.rules.attendance import attributes
from kg.rules.attended import attended
from kg.rules.called import villages
from kg.rules.dayforms import forms
from kg.rules.days import days
from kg.rules.direct import RULES as DIRECT
from kg.rules.itself import of_others
from kg.rules.located import located
from kg.rules.lookback import one_by_one, the_one_before
from kg.rules.mention import Mention, Section, mentions_of
from kg.rules.places import place_of
from kg.rules.plenum import CLASSES as PLENUM
from kg.rules.plenum import plenums
from kg.rules.reported import alike, first_year, main_of, meant, written_out, year_of
from kg.rules.runs import runs
from kg.rules.secretary import number_told
from kg.rules.sections import sections
from kg.rules.several import stretches
from kg.rules.shares import Shared, numbered, shared
from kg.rules.superior import (
    ABOVE,
    TWO_TIERS,
    beside,
    contained,
    of_the_round_up,
    sole_province,
    superior,
    where_it_stands,
)
from kg.rules.terms import committee, of_the_former, opened, sitting, termed, terms, told_terms
from kg.rules.together import announced, dated_together, opens_with_it, planned
from kg.text import Evidence

#: Words that only the procedures of this module look for.
CLASSES = frozenset(
    {"Ahead", "Announce", "Body", "Bound", "Candidates", "Closing", "Congress", "CountedIn", "CourseNoun", "Delegation", "DirectElection",
     "DirectThere", "Directly", "Draft", "Entering", "First", "FirstAtLevel", "FormalSession", "Going", "InAll", "InWords", "Lasts", "Locative",
     "Meeting", "National", "OfParty", "Opening", "OrdinalCue", "Pilot", "Post", "Prepare", "Rearranged", "Resolution", "Role", "Success",
     "TermCue"}
) | PLENUM  # fmt: skip
RULES = (*ATTENDANCE, *DIRECT)
_PAIR = 2  # congresses named in one sentence, among others told of one by one
_BRACKET = 30  # characters between a congress and its days in brackets: «(sẽ khai mạc vào sáng ngày 29/6)»
_Key = tuple[str, int | None, Years | None]


def read(context: Context) -> list[Congress]:
    """All congresses that a document names, those that it reports on first."""
    guess = first_year(context)
    if forms(context.lexicon).congress not in context.lowered:
        return _of_plenums(context, {}, guess)
    rough = located(context, mentions_of(context, guess), guess)
    main = main_of(context, rough)
    year = main.term[0] if main and main.term else year_of(context, rough)
    again = year is not None and year != guess
    mentions = written_out(context, located(context, mentions_of(context, year), year) if again else rough)
    found: dict[_Key, Congress] = {}
    leads = [m for m in mentions if not m.cited and not m.bound and not m.national]
    ordinal = next((m.ordinal for m in leads if m.ordinal), None)
    term = next((m.term for m in leads if m.term), None)
    general = [m for m in mentions if not (m.organisation or m.kind or m.national or m.cited) or _of_all(m)]
    term = term or next((m.term for m in general if m.term), None)  # «… trước thềm đại hội nhiệm kỳ 2025-2030»
    if term is None and len(only := terms(context)) == 1:
        term = only.pop()  # «… trúng cử ban chấp hành nhiệm kỳ 2020-2025», told of the first of several
    parts = sections(context, mentions, year) if ordinal or term else []
    below = runs(context, mentions)
    parts = parts if len(parts) >= len(below) else []
    own = {s: m.ordinal or committee(context, s)[0] or number_told(context, s) for s, m in parts}
    # «Ba đảng bộ xã tổ chức Đại hội lần thứ I»: the same for all; not «Chi bộ thôn A: …», behind it the twenty-fourth congress of the commune
    for_all = next((m.ordinal for m in leads if m.ordinal and _of_level(m, parts) and _head_of(m, parts) is None), None)
    first = next((o for o in own.values() if o == 1), for_all or _common(parts, mentions))
    alike = len({o for o in own.values() if o}) <= 1
    parts = [
        (s, replace(m, ordinal=own[s] or (first if alike else None), term=m.term or term)) for s, m in parts
    ] or _sharing(context, mentions, main, year, below) or one_by_one(context, mentions, main)
    main = parts[0][1] if parts else main_of(context, mentions)
    if parts and term is None and len(sole := terms(context)) == 1:
        term = next(iter(sole))  # «Bí thư Tỉnh ủy nhiệm kỳ 2015-2020»: the only term that a text on several tells
    for section, head in parts:
        resolved = [meant(context, m, head, year) for m in mentions]
        reported = _reported(context, replace(head, term=head.term or term), section, resolved)
        earlier = len(parts) == 2 and main is not None and head is not main and head.organisation == main.organisation
        _merge(found, replace(reported, main=not earlier))  # of two of one organisation the later is reported on
    over_all = [m for m in general if parts and _head_of(m, parts) is None]  # said of all that the parts tell
    resolved = [meant(context, m, _head_of(m, parts) or main, year) for m in mentions if m not in over_all]
    if not parts and main is None:
        resolved = the_one_before(resolved)
    if not parts and main is not None and not main.others:
        reported = _reported(context, main, None, resolved)
        _merge(found, reported)
        main = replace(main, term=main.term or reported.term)
    _set_aside(context, [*parts] or ([(None, main)] if main and not main.others else []), resolved)
    for mention in resolved:
        for listed in (mention.organisation, *mention.others) if mention.others else ():
            if mention.ordinal is None and mention.term is None:
                continue  # «Đại hội Đảng bộ các tỉnh A và B» in the headline, told one by one below
            each = replace(mention, organisation=listed, others=())
            _merge(found, _congress(context, each, not parts and main is not None and mention.start == main.start))
    dated_together(context, found, resolved)
    if len(parts) > 1 and main is not None:
        main = replace(main, term=main.term or _of_one_term(found))
    main = main or sitting(context, resolved)
    known = of_the_former(told_terms(resolved), main, resolved)
    for mention in resolved:
        if mention.ordinal is None and mention.term is None:
            continue
        if mention.organisation is None and not mention.national:
            continue
        _merge(found, termed(context, _congress(context, mention, False), main, mention, known))
    return beside(context, contained(_of_plenums(context, found, year)))


def _of_plenums(context: Context, found: Mapping[_Key, Congress], year: int | None) -> list[Congress]:
    """The congresses named, and those told only by the first plenum of the committee that they chose: reported on, where no congress
    of their place is. One that is named without its number, among several, has that of its committee."""
    told = {fold(c.place) for c in found.values() if c.main}
    more: dict[str, Mention] = {}
    for mention in plenums(context, year):
        if mention.organisation is not None:
            more.setdefault(fold(mention.organisation.label), mention)
    alone = len(more) == 1 and not told
    kept = dict(found)
    added: list[Congress] = []
    for label, mention in more.items():
        if label in told and len(told) == 1:
            continue
        congress = _reported(context, mention, None, [mention]) if alone else _by_its_plenum(context, mention)
        bare = [
            key for key, c in kept.items()
            if fold(c.place) == label and c.ordinal in {None, congress.ordinal if c.main else None} and c.term in {None, congress.term}
        ]  # fmt: skip
        if label in told and not bare:
            continue
        for key in bare:  # «các Đảng bộ A và B đã tổ chức đại hội nhiệm kỳ 2020-2025»
            named = kept.pop(key)
            size = congress.committee_size if named.committee_size is None else named.committee_size
            standing = congress.standing_committee_size if named.standing_committee_size is None else named.standing_committee_size
            congress = replace(
                named, main=True, ordinal=congress.ordinal, term=congress.term, committee_size=size, standing_committee_size=standing,
                evidence=(*named.evidence, *congress.evidence), stated=(*named.stated, *congress.stated),
            )  # fmt: skip
        added.append(congress)
    known = {_key(c) for c in added}
    return [*(c for key, c in kept.items() if key not in known), *added]


def _by_its_plenum(context: Context, mention: Mention) -> Congress:
    """«Ban Chấp hành Đảng bộ tỉnh A khóa XIV (53 đồng chí) bầu …»: one of several congresses, with what its plenum's sentence counts."""
    whole = Section(mention.sentence.start, mention.sentence.end)
    facts, stated, _ = attributes(context, whole, {}, mention)
    sizes = {name: value for name, value in facts.items() if name in {"committee_size", "standing_committee_size"}}
    return replace(_congress(context, mention, True), stated=tuple(s for s in stated if s[0] in sizes), **sizes)


def _sharing(
    context: Context, mentions: Sequence[Mention], main: Mention | None, year: int | None, below: list[tuple[Section, Mention]]
) -> list[tuple[Section, Mention]]:
    """The congresses that are told of one after the other, or that a naming lists with the main one, each with what is told of it;
    ``below`` are those that have paragraphs of their own below the list of them."""
    parts = stretches(context, mentions, year)
    if len(below) > len(parts):
        return below
    if not parts and main is not None:
        lists = (((m.organisation, *m.others), m.ordinal) for m in mentions if m.others and not m.bound and not m.cited)
        listed, number = next(((each, told) for each, told in lists if main.organisation in each), ((), None))
        # «Đại hội Đảng bộ tỉnh A lần thứ XX …», below «A, B và C đã tổ chức xong đại hội»: the number of A's alone
        numbers = {own: main.ordinal if number is not None or own == main.organisation else None for own in listed}
        parts = [(Section(0, 0), replace(main, organisation=own, ordinal=numbers[own], others=())) for own in listed]
    found = shared(context, parts, mentions)
    told = [section for section, _ in found if section.end > section.start or isinstance(section, Shared)]
    if len(told) < max(len(found) - _PAIR, 3) and len(told) < len(found):
        return []  # of some nothing is told that is theirs alone, and no more than a pair is named in one sentence
    own = [committee(context, s)[0] or numbered(s) if isinstance(s, Shared) or s.end > s.start else None for s, _ in found]
    return [(s, replace(m, ordinal=m.ordinal or number)) for (s, m), number in zip(found, own, strict=True)]


def _set_aside(context: Context, parts: Sequence[tuple[Section | None, Mention]], mentions: Sequence[Mention]) -> None:
    """Keep for the other families where each part tells of a congress that no part reports on."""
    reported = {head.organisation.label for _, head in parts if head.organisation is not None}
    for section, head in parts:
        inside = [m for m in mentions if section is None or section.holds(m.start)]
        for part, mention in apart(asides(context, head, inside)):
            if mention.organisation is not None and mention.organisation.label not in reported:
                context.asides.append((part.start, part.end, _congress(context, mention, False)))


def _of_one_term(found: dict[_Key, Congress]) -> Years | None:
    """The only term that a text on several places tells of any of them: that of them all, which those without one are given."""
    mains = {key: c for key, c in found.items() if c.main}
    told = {c.term for c in mains.values() if c.term is not None}
    if len(told) != 1 or any(c.level == "organisation" for c in mains.values()):
        return None
    term = told.pop()
    found.update({key: replace(c, term=term, inferred=c.inferred | {"term"}) for key, c in mains.items() if c.term is None})
    return term


def _head_of(mention: Mention, parts: Sequence[tuple[Section, Mention]]) -> Mention | None:
    """The congress of the section that a mention stands in."""
    return next((head for section, head in parts if section.holds(mention.start)), None)


def _of_level(mention: Mention, parts: Sequence[tuple[Section, Mention]]) -> bool:
    """Whether a mention may be of the congresses that the parts of a text tell of, by their level."""
    own = mention.organisation
    return own is None or any(m.organisation is not None and m.organisation.level == own.level for _, m in parts)


def _of_all(mention: Mention) -> bool:
    """«Đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020», where a text tells of several: the term of them all."""
    return mention.kind is not None and mention.organisation is None and mention.ordinal is None and mention.term is not None


def _common(parts: Sequence[tuple[Section, Mention]], mentions: Sequence[Mention]) -> int | None:
    """«Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030» ahead of sections that each tell of a commune: of all."""
    for mention in mentions:
        if mention.kind is not None and mention.organisation is None and mention.ordinal is not None and mention.term is not None:
            heads = [head.organisation for _, head in parts if head.organisation is not None]
            ahead = all(section.start > mention.start for section, _ in parts)
            return mention.ordinal if ahead and all(o.label.startswith(f"{mention.kind} ") for o in heads) else None
    return None


def _reported(
    context: Context, main: Mention, section: Section | None, mentions: Sequence[Mention]
) -> Congress:
    """The congress that a text, or a section of it, reports on, with what is said of it; ``mentions`` are resolved."""
    congress = _congress(context, main, True)
    known = {m.start: alike(m, main.organisation) or (m.national and main.national) for m in mentions if m.national or m.organisation}
    aside = elsewhere(context, asides(context, main, mentions)) | of_the_national(main, mentions) | of_others(context)
    others = aside | of_another(main, mentions)
    told = others if main.national else aside | of_an_earlier(main, mentions)
    facts, stated, approximate = attributes(context, section, known, main, told)
    if main.national:
        facts.pop("higher_delegates", None)  # no congress is above it: those whom a province sends
        stated = [words for words in stated if words[0] != "higher_delegates"]
    begin, end, dated = days(context, congress, section, others)
    if main.bound and not any(announced(context, words) for _, words in dated) and not _told_with(context, dated, main, mentions):
        begin, end, dated = None, None, []  # of a meeting that prepares for it: «họp bàn … tiến tới Đại hội lần thứ XVII»
    if not dated:
        begin, end, dated = attended(context, congress, [m for m in mentions if not m.cited and alike(m, main.organisation)], section)
    within = _of_two_tiers(context, congress) if _first_of_its_kind(context, congress) else congress.within
    inside = mentions if section is None or within is not None else [m for m in mentions if section.holds(m.start)]
    if within is None and congress.level == "organisation":
        own = [m for m in inside if context.paragraphs[m.sentence.paragraph].kind != "related"]  # a link tells of another text
        bound = [m.organisation for m in own if m.bound and m.organisation is not None]
        higher = sorted(bound, key=lambda o: o.level != "organisation")  # the same in kind before the same in place
        within = next((o.label for o in higher if main.organisation is None or o.label != main.organisation.label), None)
        within = within or (of_the_round_up(context, congress) if section is not None else None) or _of_a_village(context, congress)
        within = within or _named_after(context, congress) or superior(context, congress) or where_it_stands(context, congress)
    elif within is None and congress.term is not None and congress.level in ABOVE:
        level = "province" if congress.term[0] >= TWO_TIERS else ABOVE[congress.level]
        sent = (m.organisation for m in inside if m.bound and m.organisation is not None)
        within = next((o.label for o in sent if o.level == level), None) or sole_province(context, congress)
    return opened(replace(
        congress, start_date=begin, end_date=end, within=within, approximate=frozenset(approximate),
        planned=planned(context, (*stated, *dated)), stated=(*stated, *dated), **facts,
    ))  # fmt: skip


def _first_of_its_kind(context: Context, congress: Congress) -> bool:
    """Whether it is the first congress of a commune made in 2025, which the gazetteer takes for one of a district; not where
    the text itself names that district."""
    if congress.level != "commune" or congress.ordinal != 1 or congress.term is None or congress.term[0] < TWO_TIERS:
        return False
    above = congress.area.within if congress.area is not None else None
    return above is not None and above.level == "district" and above.label.lower() not in context.lowered


def _of_two_tiers(context: Context, congress: Congress) -> str | None:
    """The province of a commune made in 2025, where that province was not done away with at the same time."""
    district = congress.area.within if congress.area is not None else None
    province = district.within if district is not None else None
    named = context.lexicon.units_named(province.label) if province is not None else ()
    stands = next((u for u in named if u.level == "province" and u.until is None), None)
    return stands.label if stands is not None else None


def _of_a_village(context: Context, congress: Congress) -> str | None:
    """«Đại hội Chi bộ ấp Phú Thuận», told elsewhere as «ấp Phú Thuận, xã Tân Hòa»: the commune that a village lies in."""
    label = congress.place.lower()
    if not any(label.startswith(f"{village} ") for village in villages(context.lexicon)):
        return None
    year = congress.term[0] if congress.term is not None else None
    found: dict[str, Place] = {}
    for sentence in context.sentences:
        at = context.lowered.find(f"{label}, ", sentence.start, sentence.end)
        if at >= 0:
            token = next((t for t in context.tokens(sentence) if t.start == at + len(label) + 2), None)
            if token is not None and "Place" in token.classes and token.kind:
                place = place_of(context, token, year)
                found[place.label] = place
    return next(iter(found)) if len(found) == 1 and next(iter(found.values())).level == "commune" else None


def _named_after(context: Context, congress: Congress) -> str | None:
    """«Bệnh viện Đa khoa Sơn La»: the province whose name ends an organisation's."""
    words = congress.place.split()
    names = (" ".join(words[-n:]) for n in (3, 2) if len(words) > n + 1)
    year = congress.term[0] if congress.term is not None else None
    units = (u for name in names if name[0].isupper() for u in context.lexicon.units_named(name))
    return next((u.label for u in units if u.level == "province" and u.kind == "tỉnh" and u.valid(year)), None)


def _told_with(
    context: Context, stated: Sequence[tuple[str, Evidence]], main: Mention, mentions: Sequence[Mention]
) -> bool:
    """Whether the sentence of some words names the congress itself, and not as one that others go to or prepare."""
    own = [m.sentence for m in mentions if not m.bound and not m.cited and alike(m, main.organisation)]
    spans = [context.normal.source(sentence.start, sentence.end) for sentence in own]
    if any(start <= words.start < end for _, words in stated for start, end in spans):
        return True
    held = [m for m in mentions if not m.cited and alike(m, main.organisation)]
    ends = [context.normal.source(m.start, m.end)[1] for m in held]
    asides = (context.document.text[end - 1 : words.start] for _, words in stated for end in ends if words.start - end in range(_BRACKET))
    if any("(" in aside and ")" not in aside for aside in asides):
        return True  # «Trước ngày khai mạc Đại hội … (từ 18 đến 20/8)»
    if any(opens_with_it(context, context.sentence_at(words.start)) for _, words in stated):
        return True
    others = {m.sentence.start for m in mentions if m.bound}
    closing = (context.sentence_at(words.start) for _, words in stated)
    return any(s is not None and s.start not in others and _closes(context.classes(s)) for s in closing)


def _closes(classes: frozenset[str]) -> bool:
    """Whether a sentence of some classes says that a congress ends: by name, or by its delegates."""
    return "Closing" in classes and not classes.isdisjoint({"Congress", "DelegateNoun", "OfficialDelegate"})


def _congress(context: Context, mention: Mention, main: bool) -> Congress:
    evidence = (context.evidence(mention.start, mention.end, "đại hội <tổ chức> lần thứ <số>"),)
    if mention.organisation is None:
        country = context.place(context.lexicon.unit("dhp:vietnam"))
        return Congress(country.label, country.level, main, evidence, country, None, mention.ordinal, mention.term)
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
    if _abbreviated(short, long) or (one.term == other.term is not None and _left_out(short.split(), long.split())):
        return True
    return one.ordinal is not None and one.ordinal == other.ordinal and long.endswith(f" {short}")


def _left_out(short: Sequence[str], long: Sequence[str]) -> bool:
    """«bệnh viện đa khoa bù đăng» for «bệnh viện đa khoa huyện bù đăng»: one word inside is left out."""
    at = next((i for i, word in enumerate(short) if word != long[i]), len(short))
    return len(long) == len(short) + 1 and 0 < at < len(short) and list(long[at + 1 :]) == list(short[at:])


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

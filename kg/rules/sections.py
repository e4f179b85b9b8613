"""The sections of a text that reports on several congresses: what stands under a heading with a place or an organisation."""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Place
from kg.normalise import fold
from kg.rules.dayforms import forms
from kg.rules.mention import Mention, Section
from kg.rules.places import place_of
from kg.rules.secretary import told_chosen
from kg.rules.several import counts, numbering, takes_place, told_in_full, worded
from kg.rules.whose import Organisation, Parser, of_place
from kg.rules.within import contains, smaller
from kg.structure import Sentence
from kg.tokens import Token, tells

_PARTY = "dhb:party-organization"
_SECRETARY = "dhr:secretary"
_FEW = frozenset({"province", "district"})  # levels at which whoever leads the new committee is told for the congress
_CHOSEN = frozenset({"Elect", "ReElect", "Won"})
_HEADED = 80  # characters of a paragraph in which the place that heads it ends


def sections(context: Context, mentions: Sequence[Mention], year: int | None) -> list[tuple[Section, Mention]]:
    """«XÃ ĐẠI ĐỒNG (22/7)», «● XÃ HƯNG LỄ (GIỒNG TRÔM): …»: headings that open with a place, each with what it heads.

    Two or more under which a congress is spoken of, or none.
    """
    heads: list[tuple[Organisation, int, Sentence]] = []
    kinds = {m.kind or (m.organisation.label.partition(" ")[0] if m.organisation else "") for m in mentions if not m.bound}
    areas = {m.organisation.area for m in mentions if m.organisation is not None and m.organisation.level == "commune"}
    for paragraph in context.paragraphs:
        if paragraph.kind in {"heading", "item", "body"}:
            first = next((s for s in paragraph.sentences if worded(context, s)), paragraph.sentences[0])
            own = _headed_organisation(context, first, year) if paragraph.kind in {"heading", "item"} else None
            if own is not None:
                heads.append((own, first.start, first))
                continue
            if "Place" not in context.classes(first):
                continue
            place = _headed_place(context, first, year, paragraph.kind, kinds, areas)
            if place is not None:
                heads.append((of_place(place), first.start, first))
    if len(heads) < 2:
        return []
    ends = [*(start for _, start, _ in heads[1:]), len(context.text)]
    heads = [head for head, end in zip(heads, ends, strict=True) if _heads(context, head, end, mentions)]
    if len(heads) < 2:
        return []
    ends = [*(start for _, start, _ in heads[1:]), len(context.text)]
    found = []
    led = _led(context, heads, ends)
    for (own, start, sentence), end in zip(heads, ends, strict=True):
        inside = [m for m in mentions if start <= m.start < end and not m.national]
        own_words = [m for m in inside if m.start > sentence.start]
        spoken = forms(context.lexicon).congress in context.lowered[sentence.start : end] or _meets(context, sentence.start, end)
        spoken = spoken or start in led
        of_it = [m for m in own_words if _of_the_section(context, m, own)]
        if own.level == "organisation":  # many lines are headed so: one that a congress with its number or term is told below
            of_it, spoken = [m for m in of_it if m.ordinal or m.term], False
        spoken = spoken or (own.level != "organisation" and told_chosen(context, sentence.start, end))
        if of_it or (spoken and not own_words):
            stop = sentence.start + len(context.text[sentence.start : sentence.end].rstrip())
            named = Mention(sentence.start, stop, sentence, own, None, False, None, None, False, False)
            found.append((Section(start, end, headed=True), told_inside(context, named, inside)))
    return [part for section, head in found for part in _parted(context, section, head, mentions)] if len(found) > 1 else []


def _parted(context: Context, section: Section, head: Mention, mentions: Sequence[Mention]) -> list[tuple[Section, Mention]]:
    """A section, and behind it the congress of an organisation that its heading does not name, where one is told there in full."""
    for mention in mentions:
        own = mention.organisation
        if own is None or own.level != "organisation" or not section.holds(mention.start) or mention.others or mention.cited or mention.bound:
            continue
        if _of_the_section(context, mention, head.organisation) or not told_in_full(context, mention, {"": head}, None):
            continue
        above = context.paragraphs[mention.sentence.paragraph - 1]
        start = above.start if above.kind in {"heading", "item"} and len(above.sentences) == 1 else mention.sentence.start
        if start > section.start:
            return [(replace(section, end=start), head), (Section(start, section.end), mention)]
    return [(section, head)]


def _heads(context: Context, head: tuple[Organisation, int, Sentence], end: int, mentions: Sequence[Mention]) -> bool:
    """Whether what opens a heading heads a section, up to ``end``: a place always, an organisation with no days or colon behind its
    name where its congress is told of there by that name."""
    own, start, sentence = head
    line = context.text[sentence.start : sentence.end]
    tokens = context.tokens(sentence)
    named = Parser(context, tokens, None).is_party(numbering(tokens))  # «b) Đảng bộ Bệnh viện X»
    if own.level != "organisation" or named or ":" in line or any(c.isdigit() for c in line):
        return True
    told = (m for m in mentions if start <= m.start < end and m.organisation is not None and (m.ordinal or m.term))
    return any(fold(m.organisation.label) == fold(own.label) for m in told if m.organisation is not None)


def _meets(context: Context, start: int, end: int) -> bool:
    """«Phường X: khai mạc sáng 1/8; 198 đại biểu …», «- Đại biểu: 120 - Ban Chấp hành: 15 đồng chí»: whether a stretch tells who
    comes to a meeting that it does not name, and when that meets or whom it elects."""
    inside = [s for s in context.sentences if start <= s.start < end]
    meets = any(takes_place(context, s) or tells(context.tokens(s), "Body", "CommitteeSeat") for s in inside)
    return meets and any(counts(context, s) and "Number" in context.classes(s) for s in inside)


def _led(context: Context, heads: Sequence[tuple[Organisation, int, Sentence]], ends: Sequence[int]) -> set[int]:
    """«Lào Cai: Ông A được bầu làm Bí thư Tỉnh ủy», «Kon Tum - Bí thư: ông B (tái đắc cử)»: where the places of a list begin of which
    it is told who leads them now, if two or more are said to have chosen them; all of one level, a province's or a district's."""
    levels = {own.level for own, _, _ in heads}
    if len(levels) > 1 or not levels <= _FEW:
        return set()
    led: dict[int, bool] = {}
    for (_, start, first), end in zip(heads, ends, strict=True):
        for sentence in (s for s in context.sentences if first.start <= s.start < end):
            chosen = not context.classes(sentence).isdisjoint(_CHOSEN)
            roles = (t.concept("Role") for t in context.tokens(sentence) if "Role" in t.classes)
            secretary = any(role is not None and role.iri == _SECRETARY for role in roles)
            if secretary or (chosen and sentence is first):
                led[start] = led.get(start, False) or (secretary and chosen)
    return set(led) if sum(led.values()) > 1 else set()


def _headed_organisation(context: Context, sentence: Sentence, year: int | None) -> Organisation | None:
    """«a) Đảng bộ Bệnh viện Đa khoa tỉnh»: the organisation whose Party organisation is all that a heading names, or stands in
    front of its days; one named without «Đảng bộ» may have other words behind it: «* Bệnh viện X đổi mới toàn diện»."""
    if "Body" not in context.classes(sentence):
        return None
    tokens = context.tokens(sentence)
    tokens = tokens[numbering(tokens) :]
    parser = Parser(context, tokens, year)
    if not tokens or "Body" not in tokens[0].classes:
        return None
    if not parser.is_party(0):  # «TRƯỜNG ĐẠI HỌC X (26/6)»
        own, used = parser.headed(0)
        return own if used > 1 or (parser.word(used) in {"(", ",", "-"} and _dated(tokens[used:])) else None
    own, _, used = parser.organisation(0)
    ends = used == len(tokens) or parser.word(used) in {"(", "-", ":", ","}
    return own if own is not None and own.level == "organisation" and ends else None


def _headed_place(
    context: Context, sentence: Sentence, year: int | None, paragraph: str, kinds: Set[str], areas: Set[Place | None]
) -> Place | None:
    """The place that a heading opens with, by its kind, or by its bare name where it says nothing else.

    In a ``paragraph`` that is a body of text a colon stands behind the place, or its days and no more: «Huyện X (12-13/8): …»,
    «► Phường X (28/7). …». ``kinds`` are those of the units whose congresses the text names, ``areas`` its communes.
    """
    numbered = paragraph == "body" and numbering(context.tokens(sentence)) > 0  # «2/ Tuyên Quang - ông A tái cử …»
    body, item = paragraph == "body" and not numbered, paragraph == "item" or numbered
    lead = context.text[sentence.start : min(sentence.end, sentence.start + _HEADED)]
    dated = sentence.end <= sentence.start + _HEADED and "(" in lead
    if body and ":" not in lead and not dated:
        return None
    tokens = _undressed(context.tokens(sentence))
    if paragraph == "heading" and tells(tokens[:1], "Locative"):
        tokens = tokens[1:]  # «TẠI XÃ X»
    party = tokens[0].concept("Body") if tokens and "Body" in tokens[0].classes else None
    if tokens and ("OfParty" in tokens[0].classes or (party is not None and party.iri == _PARTY)):
        tokens = tokens[1:]  # «1. Đảng bộ xã X (22/7)»
    if not tokens or "Place" not in tokens[0].classes:
        return None
    first, rest = tokens[0], tokens[1:]
    kinded = first.kind != "" or item  # «* Long An - Ngày 15/10, Đại hội Đảng bộ tỉnh …»
    alone = kinded and len(rest) == 1 and rest[0].word == "."  # «XÃ X. Sau hai ngày làm việc, …»
    heads = bool(rest) and (rest[0].word == ":" or alone or (kinded and rest[0].word in {"(", "-"}))
    heads = heads or (kinded and not body and bool(rest) and rest[0].word == "," and _dated(rest))
    if rest and not heads and not (paragraph == "heading" and first.kind and _tells_of(context, sentence, first, rest)):
        return None
    if body and (not rest or rest[0].word != ":") and not (dated and rest and rest[0].word == "(" and _dated(rest)):
        closed = next((i for i, t in enumerate(rest) if t.word == ")"), len(rest))
        if not rest or rest[0].word != "(" or closed + 1 >= len(rest) or rest[closed + 1].word != ":":
            return None
    if not first.kind:  # a bare name that is a province's and a town's heads what is said of the province
        provinces = tuple(u for u in first.units if u.level == "province")
        told = {a.label for a in areas if a is not None and a.label.endswith(f" {first.units[0].bare}")} if first.units else set()
        units = tuple(u for u in first.units if u.label in told) if len(told) == 1 else ()  # «thị trấn Cao Thượng», where it is a commune too
        first = replace(first, units=provinces or units or tuple(u for u in first.units if u.kind in kinds) or first.units)
    hint = place_of(context, rest[1], year) if len(rest) > 2 and rest[0].word == "(" and rest[1].units else None
    place = place_of(context, first, year, hint)
    if hint is not None and smaller(place.level, hint.level) and not contains((hint.label, hint), (place.label, place)):
        place = Place(place.label, place.level, None, hint)  # what the text says wins over the gazetteer's guess
    return place if place.iri is not None or first.kind or (hint is not None and hint == place.within) else None


def _tells_of(context: Context, sentence: Sentence, place: Token, rest: Sequence[Token]) -> bool:
    """«Xã X bầu trực tiếp Bí thư tại đại hội» above «Ngày 19/5, Đại hội Đảng bộ xã X lần thứ …»: a heading that says more than its place
    heads what tells of the congress right below it."""
    if sentence.paragraph + 1 >= len(context.paragraphs) or rest[0].word in {"-", ","}:
        return False
    below = context.paragraphs[sentence.paragraph + 1]
    named = f"{forms(context.lexicon).congress} "
    lead = next((s for s in context.sentences if s.start >= below.start), None)
    text = context.lowered[lead.start : lead.end] if lead is not None and lead.paragraph == sentence.paragraph + 1 else ""
    return below.kind == "body" and named in text and f" {place.word}" in text and "OrdinalCue" in context.classes(lead or sentence)


def _undressed(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a line without its number, and without the marks that make it bold: «**1. Huyện X**»."""
    first, last = numbering(tokens), len(tokens)
    while last > first and tokens[last - 1].word.strip("*_") == "" and tokens[last - 1].word:
        last -= 1
    return tokens[first:last]


def _dated(tokens: Sequence[Token]) -> bool:
    """«(Phường X), 25-7», «…, ngày 28 và 29-7»: whether a heading tells nothing but days behind its place."""
    days = {"Also", "During", "Mark", "Number", "Starting", "Until"}
    return tells(tokens, "Number") and not any(t.classes.isdisjoint(days) for t in tokens)


def _of_the_section(context: Context, mention: Mention, own: Organisation | None) -> bool:
    """Whether a mention in a section means the section's congress: «Đại hội», by its name, or by its kind: «Đảng bộ Nhà trường»."""
    whose = mention.organisation
    if whose is None or own is None:
        return whose == own or not mention.national
    short = whose.label.lower()
    kind = own.level == "organisation" and (short in context.lexicon.table("Body") or own.label.lower().startswith(f"{short} "))
    return kind or whose.label == own.label


def told_inside(context: Context, named: Mention, inside: Sequence[Mention]) -> Mention:
    """The number and the term that a section gives its congress."""
    own = [m for m in inside if not m.cited and not m.bound and _of_the_section(context, m, named.organisation)]
    return replace(
        named, ordinal=next((m.ordinal for m in own if m.ordinal), None), term=next((m.term for m in own if m.term), None)
    )

"""Reads congresses: which ones a text names, which one it reports on, and what it says of that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.context import Context
from kg.facts import Congress, Place, Years
from kg.normalise import fold
from kg.rules.attendance import RULES as ATTENDANCE
from kg.rules.attendance import attributes
from kg.rules.days import days
from kg.rules.numeral import roman
from kg.rules.places import place_of
from kg.structure import Sentence
from kg.tokens import Token

#: Words that only the procedures of this module look for.
CLASSES = frozenset(
    {"Ahead", "Announce", "Body", "Bound", "Candidates", "Closing", "Congress", "Delegation", "DirectElection", "First",
     "FirstAtLevel", "Holding", "National", "OfParty", "Opening", "OrdinalCue", "Pilot", "Post", "Prepare", "Resolution", "Role",
     "TermCue"}
)  # fmt: skip
RULES = ATTENDANCE

_COMMITTEES = {"tỉnh ủy": "tỉnh", "huyện ủy": "huyện", "thị ủy": "thị xã", "quận ủy": "quận", "thành ủy": "thành phố"}
_FORCES = {"dhb:police", "dhb:border-guard", "dhb:military-command", "dhb:border-guard-command", "dhb:military-board"}


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose Party organisation meets: its name in the contract's form, and the place it serves."""

    label: str
    level: str
    area: Place | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a congress. ``kind`` is an anaphoric kind of unit («tỉnh», «huyện»), else None."""

    start: int
    end: int
    sentence: Sentence
    organisation: Organisation | None
    kind: str | None
    national: bool
    ordinal: int | None
    term: Years | None
    cited: bool
    bound: bool
    prepared: bool = False


class _Parser:
    """Parses what follows the word for a congress: whose, which one, which term."""

    def __init__(self, context: Context, tokens: Sequence[Token], year: int | None) -> None:
        self._context = context
        self._tokens = tokens
        self._year = year

    def word(self, at: int) -> str:
        return self._tokens[at].word if 0 <= at < len(self._tokens) else ""

    def has(self, at: int, *classes: str) -> bool:
        return 0 <= at < len(self._tokens) and not self._tokens[at].classes.isdisjoint(classes)

    def ordinal(self, at: int) -> tuple[int | None, int]:
        """«lần thứ XII», «khóa 16», «lần thứ Nhất», «XIII»: the ordinal and how many tokens it takes."""
        used = 0
        while self.has(at + used, "OrdinalCue"):
            used += 1
        token = self._tokens[at + used] if at + used < len(self._tokens) else None
        if token is None:
            return None, 0
        if "Roman" in token.classes and (used or token.name.isupper()):
            return roman(token.word), used + 1
        if used and "First" in token.classes:
            return 1, used + 1
        if used and "Number" in token.classes and token.word.isdigit() and int(token.word) < 60:
            return int(token.word), used + 1
        return None, 0

    def term(self, at: int) -> tuple[Years | None, int]:
        """«nhiệm kỳ 2020 - 2025»: the term and how many tokens it takes."""
        used = 0
        while self.has(at + used, "TermCue") or self.word(at + used) in {"năm", ":"}:
            used += 1
        words = [self.word(at + used + i) for i in range(3)]
        if words[0].isdigit() and words[1] in {"-", "/", "đến"} and words[2].isdigit():
            first, last = int(words[0]), int(words[2])
            if 1930 <= first <= 2060 and first < last <= first + 6:
                return (first, last), used + 3
        return None, 0

    def organisation(self, at: int) -> tuple[Organisation | None, str | None, int]:
        """«Đảng bộ thành phố Sóc Trăng», «Đảng bộ Công an tỉnh», «Đảng bộ tỉnh»: the organisation or a bare kind."""
        used = 0
        while self.has(at + used, "OfParty") or (self.has(at + used, "Body") and self._is_party(at + used)):
            used += 1
        if not used:
            return None, None, 0
        if self.word(at + used) in {"bộ phận", "cấp"}:
            return None, None, 0
        body = self._tokens[at + used] if self.has(at + used, "Body") else None
        if body is not None and not self._is_party(at + used):
            return self._agency(at, used, body)
        if self.word(at + used) == "cơ quan":
            used += 1
        if self.has(at + used, "Place"):
            place = place_of(self._context, self._tokens[at + used], self._year)
            used += 1
            extra, more = self._container(at + used, place)
            return _of_place(extra), None, used + more
        if self.has(at + used, "PlaceKind"):
            return None, self._kind(at + used), used + 1
        name, count = self._name(at + used)
        if name and self.has(at + used + count, "Place"):  # «Đảng bộ Quân sự tỉnh Đắk Lắk»
            place = place_of(self._context, self._tokens[at + used + count], self._year)
            return Organisation(f"{name} {place.label}", "organisation", place, place.label), None, used + count + 1
        if name:
            return Organisation(name, "organisation"), None, used + count
        return None, None, used

    def _is_party(self, at: int) -> bool:
        concept = self._tokens[at].concept("Body")
        return concept is not None and concept.iri in {"dhb:party-organization", "dhb:party-cell"}

    def _kind(self, at: int) -> str:
        concept = self._tokens[at].concept("PlaceKind")
        return concept.label if concept else self.word(at)

    def _container(self, at: int, place: Place) -> tuple[Place, int]:
        """«huyện Trùng Khánh, tỉnh Cao Bằng», «xã Nghĩa Hành (Nghệ An)»: choose the unit inside the one named."""
        bracket = self.word(at) == "("
        index = at + (self.word(at) in {",", "(", "-", "của"})
        if index == at or not self.has(index, "Place"):
            return place, 0
        container = place_of(self._context, self._tokens[index], self._year)
        if container.level == place.level or (self._tokens[index].kind == "" and not bracket):
            return place, 0
        original = self._tokens[at - 1]
        inside = place_of(self._context, original, self._year, container)
        if inside.iri is None and inside.within is None:
            inside = replace(inside, within=container)
        return inside, index - at + 1 + bracket

    def _agency(self, at: int, used: int, body: Token) -> tuple[Organisation | None, str | None, int]:
        """«Công an tỉnh Nghệ An», «Bộ đội Biên phòng (BĐBP) tỉnh Hà Giang», «các cơ quan Đảng Trung ương»."""
        concept = body.concept("Body")
        assert concept is not None
        used += 1
        if self.word(at + used) == "(" and self.word(at + used + 2) == ")":
            used += 3
        label = concept.label if concept.iri in _FORCES else " ".join(w for w in [body.name])
        if self.has(at + used, "Body") and not self._is_party(at + used):
            label = f"{label} {self._tokens[at + used].name}"
            used += 1
        name, count = self._name(at + used) if not self.has(at + used, "Place", "PlaceKind") else ("", 0)
        if name and concept.iri not in _FORCES:
            label, used = f"{label} {name}", used + count
        if self.has(at + used, "Number") and concept.iri not in _FORCES:  # «Quân khu 4», «Công ty 28»
            return Organisation(f"{label} {self.word(at + used)}", "organisation"), None, used + 1
        if self.has(at + used, "Place"):
            token = self._tokens[at + used]
            if (
                not token.kind and concept.iri not in _FORCES
            ):  # «Bệnh viện Bạch Mai»: a name, whatever it is called after
                return Organisation(f"{label} {token.name}", "organisation"), None, used + 1
            place = place_of(self._context, token, self._year)
            return Organisation(f"{label} {place.label}", "organisation", place, place.label), None, used + 1
        if self.has(at + used, "PlaceKind"):
            kind = self._kind(at + used)
            area = _named_of_kind(self._context, kind, self._year)
            if area is not None:
                return Organisation(f"{label} {area.label}", "organisation", area, area.label), None, used + 1
            return None, None, used + 1
        return Organisation(label, "organisation"), None, used

    def _name(self, at: int) -> tuple[str, int]:
        """Capital words and what joins them: «Tạp chí Cộng sản», «Khối các cơ quan tỉnh»."""
        count = 0
        words: list[str] = []
        while at + count < len(self._tokens) and count < 10:
            token = self._tokens[at + count]
            if token.classes & {"Capital", "Body", "Person"} or self._hyphen(at + count, words):
                words.append(token.name)
            elif not (words and token.classes <= {"Word"} and not self._stops(token)):
                break
            else:
                words.append(token.name)
            count += 1
        return " ".join(words), count

    def _hyphen(self, at: int, words: Sequence[str]) -> bool:
        """«Cảng hàng không Việt Nam - CTCP»: a dash between two parts of a name."""
        return bool(words) and self.word(at) == "-" and self.has(at + 1, "Capital")

    @staticmethod
    def _stops(token: Token) -> bool:
        return token.word in {"đã", "tổ", "được", "trong", "với", "và", "xác", "có", "là", "tại", "cho", "vừa", "phát"}


def _of_place(place: Place) -> Organisation:
    return Organisation(place.label, place.level, place, place.within.label if place.within else None)


def _named_of_kind(context: Context, kind: str, year: int | None) -> Place | None:
    """The one unit of a kind that the text names by name, for «Công an tỉnh»; None where there are several."""
    found: dict[str, Place] = {}
    for sentence in context.sentences:
        for token in context.tokens(sentence):
            if "Place" in token.classes and token.kind == kind:
                place = place_of(context, token, year)
                found.setdefault(place.label, place)
    return next(iter(found.values())) if len(found) == 1 else None


def _mentions(context: Context, year: int | None) -> list[Mention]:
    found: list[Mention] = []
    for sentence in context.sentences:
        if "đại hội" not in context.lowered[sentence.start : sentence.end]:
            continue
        tokens = context.tokens(sentence)
        parser = _Parser(context, tokens, year)
        related = context.paragraphs[sentence.paragraph].kind == "related"
        for at, token in enumerate(tokens):
            if "Congress" in token.classes:
                found.append(_mention(context, parser, tokens, at, sentence, related))
    return found


def _mention(
    context: Context, parser: _Parser, tokens: Sequence[Token], at: int, sentence: Sentence, related: bool
) -> Mention:
    organisation: Organisation | None = None
    kind: str | None = None
    national = party = False
    ordinal: int | None = None
    term: Years | None = None
    index = at + 1
    while index < len(tokens):
        value, used = parser.ordinal(index)
        if used and ordinal is None:
            ordinal, index = value, index + used
            continue
        years, used = parser.term(index)
        if used and term is None:
            term, index = years, index + used
            continue
        whose, bare, used = parser.organisation(index)
        if used and organisation is None and kind is None and (whose or bare):
            organisation, kind, index = whose, bare, index + used
            continue
        if parser.has(index, "National") and organisation is None:
            national, index = True, index + 1
            continue
        if parser.word(index) in {",", "(", ")", "đảng", "lần", "điểm", "này"} or parser.has(index, "Congress"):
            party = party or parser.word(index) == "đảng"
            index += 1
            continue
        break
    national = national or (party and ordinal is not None and organisation is None and kind is None)
    if organisation is None and kind is None and not national:
        organisation, kind = _before(parser, tokens, at)
    before = tokens[max(0, at - 5) : at]
    cited = any("Resolution" in t.classes or "Post" in t.classes for t in before)
    bound = related or any("Bound" in t.classes and not _opens(tokens, t) for t in before[-3:])
    prepared = any("Prepare" in t.classes for t in before[-3:])
    return Mention(
        tokens[at].start, tokens[index - 1].end, sentence, organisation, kind, national, ordinal, term, cited, bound,
        prepared,
    )  # fmt: skip


def _opens(tokens: Sequence[Token], token: Token) -> bool:
    """«Dự Đại hội có 195 đại biểu»: at a sentence's beginning it is the congress reported on."""
    return token is tokens[0] or "Mark" in tokens[tokens.index(token) - 1].classes


def _before(parser: _Parser, tokens: Sequence[Token], at: int) -> tuple[Organisation | None, str | None]:
    """«Đảng bộ huyện X (tổ chức) Đại hội …»: the organisation stands before, within the clause."""
    for index in range(at - 1, max(-1, at - 16), -1):
        if tokens[index].word in {";", "."} or "Congress" in tokens[index].classes:
            break
        if parser.has(index, "Body") and parser._is_party(index):
            whose, kind, _ = parser.organisation(index)
            return whose, kind
    return None, None


def _resolved(context: Context, mention: Mention, main: Mention | None, year: int | None) -> Mention:
    """Fill in an organisation that a mention leaves to the context."""
    if mention.organisation is not None or mention.national:
        return mention
    if main is None or main.organisation is None:
        named = _named_of_kind(context, mention.kind, year) if mention.kind else None
        return replace(mention, organisation=_of_place(named)) if named else mention
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
            return replace(mention, organisation=_of_place(place))
    for place in places:
        if place.label.startswith(mention.kind + " "):
            return replace(mention, organisation=_of_place(place))
    named = _named_of_kind(context, mention.kind, year)
    return replace(mention, organisation=_of_place(named)) if named else mention


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
    said = [m for m in mentions if not m.cited and not m.bound]
    if not any(m.organisation for m in said):  # «Thị xã A: … Đại hội Đảng bộ thị xã lần thứ VII diễn ra»
        lead = context.sentences[:4]
        said = [_resolved(context, m, None, None) for m in said if m.sentence in lead and _takes_place(context, m)]
    open_ = [m for m in said if not m.national and m.organisation is not None]
    candidates = [m for m in open_ if not m.prepared] or open_
    identified = [m for m in candidates if m.ordinal is not None or m.term is not None]
    if not candidates:
        return None
    chosen = (identified or candidates)[0].organisation
    label = chosen.label if chosen else ""
    same = [m for m in open_ if m.organisation is not None and m.organisation.label == label]
    best = max(same, key=lambda m: (m.ordinal is not None) + (m.term is not None))
    ordinal = best.ordinal or next((m.ordinal for m in same if m.ordinal), None)
    term = best.term or next((m.term for m in same if m.term), None)
    if ordinal is None or term is None:
        of_committee = _committee(context)
        ordinal = ordinal or of_committee[0]
        term = term or of_committee[1] or _latest_term(context)
    if ordinal is None and (term is None or not identified):
        return None
    return replace(best, ordinal=ordinal, term=term)


def _takes_place(context: Context, mention: Mention) -> bool:
    """Whether the sentence says that the congress meets."""
    return any(t.classes & {"Holding", "Opening", "Closing"} for t in context.tokens(mention.sentence))


def _sitting(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """In a text that reports on no congress: the one that chose the sitting committee, to reckon terms from."""
    named = [m for m in mentions if m.organisation is not None]
    terms = _terms(context)
    ordinal, _ = _committee(context)
    if len({m.organisation.label for m in named if m.organisation}) != 1 or ordinal is None or len(terms) != 1:
        return None
    return replace(named[0], ordinal=ordinal, term=terms.pop())


def _committee(context: Context) -> tuple[int | None, Years | None]:
    """«Ban Chấp hành … khóa XVI, nhiệm kỳ 2015-2020»: the new committee's ordinal and term are the congress's."""
    ordinal: int | None = None
    term: Years | None = None
    for sentence in context.sentences:
        tokens = context.tokens(sentence)
        parser = _Parser(context, tokens, None)
        for at, token in enumerate(tokens):
            concept = token.concept("Body") if "Body" in token.classes else None
            if concept is None or concept.iri != "dhb:executive-committee":
                continue
            for index in range(at + 1, min(len(tokens), at + 9)):
                if tokens[index].word in {".", ";"} or "Resolution" in tokens[index].classes:
                    break
                if parser.word(index) == "khóa":
                    ordinal = ordinal or parser.ordinal(index)[0]
                if parser.has(index, "TermCue"):
                    term = term or parser.term(index)[0]
    return ordinal, term


def _latest_term(context: Context) -> Years | None:
    """The last five-year term that the text names."""
    return max(_terms(context), default=None)


def _terms(context: Context) -> set[Years]:
    """The five-year terms that the text names; congresses of all levels open theirs in years divisible by five."""
    found: set[Years] = set()
    for sentence in context.sentences:
        tokens = context.tokens(sentence)
        parser = _Parser(context, tokens, None)
        for at, token in enumerate(tokens):
            if "TermCue" in token.classes:
                term, _ = parser.term(at)
                if term and term[0] % 5 == 0 and term[1] == term[0] + 5:
                    found.add(term)
    return found


def _sections(context: Context, year: int | None) -> list[tuple[Organisation, int, int, Mention]]:
    """«XÃ ĐẠI ĐỒNG (22/7)»: headings that are a place's name, each with the stretch it heads; two or more, or none."""
    heads: list[tuple[Organisation, int, Sentence]] = []
    for paragraph in context.paragraphs:
        if paragraph.kind not in {"heading", "item"}:
            continue
        tokens = context.tokens(paragraph.sentences[0])
        first = next((t for t in tokens if "Mark" not in t.classes and "Number" not in t.classes), None)
        if first is None or "Place" not in first.classes or not first.kind or len(tokens) > 8:
            continue
        if all(t is first or t.classes & {"Mark", "Number", "Semicolon"} for t in tokens):
            place = place_of(context, first, year)
            heads.append((_of_place(place), paragraph.start, paragraph.sentences[0]))
    if len(heads) < 2:
        return []
    ends = [start for _, start, _ in heads[1:]] + [len(context.text)]
    return [
        (own, start, end, Mention(sentence.start, sentence.end, sentence, own, None, False, None, None, False, False))
        for (own, start, sentence), end in zip(heads, ends, strict=True)
    ]


def read(context: Context) -> list[Congress]:
    """All congresses that a document names, those that it reports on first."""
    if "đại hội" not in context.lowered:
        return []
    rough = _mentions(context, None)
    main = _main(context, rough)
    year = main.term[0] if main and main.term else _year(context, rough)
    mentions = _mentions(context, year) if year is not None else rough
    found: dict[tuple[str, int | None, Years | None], Congress] = {}
    leads = [m for m in mentions if not m.cited and not m.bound and not m.national]
    ordinal = next((m.ordinal for m in leads if m.ordinal), None)
    term = next((m.term for m in leads if m.term), None)
    sections = _sections(context, year) if ordinal or term else []
    main = None if sections else _main(context, mentions)
    for own, start, end, head in sections:
        named = replace(head, ordinal=ordinal, term=term)
        _merge(found, _reported(context, named, (start, end)))
        main = main or replace(named, organisation=own)
    if not sections and main is not None:
        _merge(found, _reported(context, main, None))
    resolved = [_resolved(context, m, main, year) for m in mentions]
    main = main or _sitting(context, resolved)
    for mention in resolved:
        if mention.ordinal is None and mention.term is None:
            continue
        if mention.organisation is None and not mention.national:
            continue
        _merge(found, _termed(_congress(context, mention, False), main, mention))
    return list(found.values())


def _reported(context: Context, main: Mention, section: tuple[int, int] | None) -> Congress:
    """The congress that a text, or a section of it, reports on, with what is said of it."""
    congress = _congress(context, main, True)
    facts, stated, approximate = attributes(context, section)
    begin, end, dated = days(context, congress, section)
    within = congress.within
    if within is None and congress.level == "organisation":
        bound = [m.organisation for m in _mentions(context, main.term[0] if main.term else None) if m.bound]
        within = next((o.label for o in bound if o is not None and o.level == "organisation"), None)
    return replace(
        congress, start_date=begin, end_date=end, within=within, approximate=frozenset(approximate),
        stated=(*stated, *dated), **facts,
    )  # fmt: skip


def _congress(context: Context, mention: Mention, main: bool) -> Congress:
    evidence = (context.evidence(mention.start, mention.end, "đại hội <tổ chức> lần thứ <số>"),)
    if mention.organisation is None:
        country = Place("Việt Nam", "national", "dhp:vietnam")
        return Congress("Việt Nam", "national", main, evidence, country, None, mention.ordinal, mention.term)
    own = mention.organisation
    return Congress(own.label, own.level, main, evidence, own.area, own.within, mention.ordinal, mention.term)


def _key(congress: Congress) -> tuple[str, int | None, Years | None]:
    return fold(congress.place), congress.ordinal, congress.term


def _termed(congress: Congress, main: Mention | None, mention: Mention) -> Congress:
    """Infer a term from the ordinal beside a known one, or from the cycle of the main congress."""
    if congress.term is not None or main is None or main.term is None or congress.ordinal is None:
        return congress
    first, last = main.term
    length = last - first
    own = main.organisation.label if main.organisation else ""
    if fold(congress.place) == fold(own):
        if main.ordinal is None:
            return congress
        shift = length * (main.ordinal - congress.ordinal)
        if abs(shift) > 40:
            return congress
        term = (first - shift, last - shift)
    elif congress.level == "national":
        return congress
    else:
        term = (first - length, first) if mention.cited else main.term
    return replace(congress, term=term, inferred=congress.inferred | {"term"})


def _same_body(one: Congress, other: Congress) -> bool:
    """The same name, or a shorter one of an organisation: «Hải quân» and «Quân chủng Hải quân», or its initials."""
    short, long = sorted((fold(one.place), fold(other.place)), key=len)
    if short == long or one.level != other.level or one.level != "organisation":
        return short == long
    if one.ordinal is None or one.ordinal != other.ordinal:
        return False
    return long.endswith(f" {short}") or short == "".join(word[0] for word in long.split())


def _merge(found: dict[tuple[str, int | None, Years | None], Congress], congress: Congress) -> None:
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

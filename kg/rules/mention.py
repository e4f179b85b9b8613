"""Finds where a text names a congress: whose it is, which one, of which term."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.context import Context
from kg.facts import Place, Years
from kg.rules.numeral import roman
from kg.rules.places import place_of
from kg.structure import Sentence
from kg.tokens import Token

_FORCES = {"dhb:police", "dhb:border-guard", "dhb:military-command", "dhb:border-guard-command", "dhb:military-board"}
_LONGEST = 60  # tokens of a naming; what is longer names nothing


_MOSTLY = 3  # times as often as any other that a text names the place it is about


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


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the normalised text that is about one congress; ``headed`` where a heading names it."""

    start: int
    end: int
    headed: bool = False

    def holds(self, at: int) -> bool:
        """Whether an offset lies in it."""
        return self.start <= at < self.end


class Parser:
    """Parses what follows the word for a congress: whose, which one, which term."""

    def __init__(self, context: Context, tokens: Sequence[Token], year: int | None) -> None:
        """``year`` is the one the text speaks in, as far as known: places are chosen by it."""
        self._context = context
        self._tokens = tokens
        self._year = year

    def word(self, at: int) -> str:
        """The word of the token at ``at``, empty outside the sentence."""
        return self._tokens[at].word if 0 <= at < len(self._tokens) else ""

    def has(self, at: int, *classes: str) -> bool:
        """Whether there is a token at ``at`` that is of one of the classes."""
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
        while self.has(at + used, "OfParty") or (self.has(at + used, "Body") and self.is_party(at + used)):
            used += 1
        if not used:
            return None, None, 0
        if self.abbreviation(at + used):  # «Đảng bộ (ĐHĐB) huyện»
            used += 3
        if self.word(at + used) in {"bộ phận", "cấp"}:
            return None, None, 0
        body = self._tokens[at + used] if self.has(at + used, "Body") else None
        if body is not None and not self.is_party(at + used):
            return self._agency(at, used, body)
        if self.word(at + used) == "cơ quan":
            used += 1
        if self.has(at + used, "Place"):
            place = place_of(self._context, self._tokens[at + used], self._year)
            used += 1
            extra, more = self._container(at + used, place)
            return of_place(extra), None, used + more
        if self.has(at + used, "PlaceKind"):
            return None, self._kind(at + used), used + 1
        if self.has(at + used, "Word", "Capital") and self.has(at + used + 1, "Number") and self.has(at + used + 2, "Place"):
            place = place_of(self._context, self._tokens[at + used + 2], self._year)  # «Chi bộ thôn 8 xã Nam Bình»
            label = f"{self.word(at + used)} {self.word(at + used + 1)} {place.label}"
            return Organisation(label, "organisation", place, place.label), None, used + 3
        name, count = self._name(at + used)
        if name and self.has(at + used + count, "Place"):  # «Đảng bộ Quân sự tỉnh Đắk Lắk»
            place = place_of(self._context, self._tokens[at + used + count], self._year)
            return Organisation(f"{name} {place.label}", "organisation", place, place.label), None, used + count + 1
        if name and self.has(at + used + count, "PlaceKind"):  # «Đảng bộ Trường Phổ thông Dân tộc nội trú tỉnh»
            area = named_of_kind(self._context, self._kind(at + used + count), self._year)
            if area is not None:
                return Organisation(f"{name} {area.label}", "organisation", area, area.label), None, used + count + 1
        if name:
            return Organisation(name, "organisation"), None, used + count
        return None, None, used

    def seat(self, at: int, own: Organisation | None) -> tuple[Organisation | None, int]:
        """«Trường Đại học X (TP. Vinh, tỉnh Nghệ An)»: where an organisation sits, told in brackets; tokens it takes."""
        if own is None or own.level != "organisation" or own.within is not None or self.word(at) != "(":
            return own, 0
        named = []
        index = at + 1
        while self.has(index, "Place") or self.word(index) == ",":
            if self.has(index, "Place"):
                named.append(place_of(self._context, self._tokens[index], self._year))
            index += 1
        if not named or self.word(index) != ")":
            return own, 0
        return replace(own, within=named[-1].label), index - at + 1

    def abbreviation(self, at: int) -> bool:
        """«Tập đoàn … Việt Nam (TKV)»: a short name in brackets."""
        short = self.has(at + 1, "Capital") and self._tokens[at + 1].name.isupper()
        return short and self.word(at) == "(" and self.word(at + 2) == ")"

    def is_party(self, at: int) -> bool:
        """Whether the body at ``at`` is a Party organisation (Đảng bộ, chi bộ)."""
        concept = self._tokens[at].concept("Body")
        committee = self.word(at).endswith("đảng bộ")  # «Ban Chấp hành Đảng bộ»
        return concept is not None and (committee or concept.iri in {"dhb:party-organization", "dhb:party-cell"})

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
        if not _inside(inside, container):  # what the text says wins over the gazetteer's guess
            inside = replace(inside, iri=None, within=container)
        return inside, index - at + 1 + bracket

    def _agency(self, at: int, used: int, body: Token) -> tuple[Organisation | None, str | None, int]:
        """«Công an tỉnh Nghệ An», «Bộ đội Biên phòng (BĐBP) tỉnh Hà Giang», «các cơ quan Đảng Trung ương»."""
        concept = body.concept("Body")
        assert concept is not None
        used += 1
        if self.word(at + used) == "(" and self.word(at + used + 2) == ")":
            used += 3
        label = concept.label if concept.iri in _FORCES else body.name
        begun = False
        if self.has(at + used, "Body") and not self.is_party(at + used):
            label = f"{label} {self._tokens[at + used].name}"
            used += 1
            begun = True
        own = concept.get("dh:takesArea") == "false" and " " not in label
        alone = own and not self.has(at + used, "Capital")  # «TKV»: a name of its own; not «Agribank Chi nhánh …»
        named = not (alone or self.has(at + used, "Place", "PlaceKind"))
        name, count = self._name(at + used, begun) if named else ("", 0)
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
            area = named_of_kind(self._context, kind, self._year)
            if area is not None:
                return Organisation(f"{label} {area.label}", "organisation", area, area.label), None, used + 1
            return None, None, used + 1
        if " " not in label.strip():
            label = concept.label if alone else full_name(self._context, label) or label
        return Organisation(label, "organisation"), None, used

    def _name(self, at: int, begun: bool = False) -> tuple[str, int]:
        """Capital words and what joins them: «Tạp chí Cộng sản», «Khối các cơ quan tỉnh»; ``begun`` by a word before."""
        count = 0
        words: list[str] = []
        while at + count < len(self._tokens) and count < 10:
            token = self._tokens[at + count]
            opens = not words and "Word" in token.classes and self.has(at + count + 1, "Capital")  # «nghề Kỹ thuật»
            opens = opens or ((begun or bool(words)) and self._numbered(at + count))
            if token.classes & {"Capital", "Body", "Person"} or self._hyphen(at + count, words) or (opens and not self._stops(token)):
                words.append(token.name)
            elif not (words and token.classes <= {"Word"} and not self._stops(token)):
                break
            else:
                words.append(token.name)
            count += 1
        return " ".join(words), count

    def _numbered(self, at: int) -> bool:
        """«Phòng không 283»: the last word of a name before its number."""
        told = self.has(at, "Mark", "TermCue", "OrdinalCue") or not self.has(at + 1, "Number")
        return not told and len(self.word(at + 1)) < len("2020")

    def _hyphen(self, at: int, words: Sequence[str]) -> bool:
        """«Cảng hàng không Việt Nam - CTCP»: a dash between two parts of a name."""
        return bool(words) and self.word(at) == "-" and self.has(at + 1, "Capital")

    @staticmethod
    def _stops(token: Token) -> bool:
        return token.word in {"đã", "tổ", "được", "trong", "với", "và", "xác", "có", "là", "tại", "cho", "vừa", "phát"}


def _inside(place: Place, container: Place) -> bool:
    """Whether a place is known to lie in another one."""
    above = place.within
    while above is not None:
        if above.label == container.label:
            return True
        above = above.within
    return False


def of_place(place: Place) -> Organisation:
    """The Party organisation of a place."""
    return Organisation(place.label, place.level, place, place.within.label if place.within else None)


@lru_cache(maxsize=8)  # a text asks again and again for «the province»
def named_of_kind(context: Context, kind: str, year: int | None) -> Place | None:
    """The unit of a kind that a text is about, for «Công an tỉnh»: the only one named, the one of the title, or the one
    named far more often than any other; None where there is no such one.

    «Huyện ủy Mù Cang Chải» names a district too: the kind is the committee's.
    """
    found: dict[str, Place] = {}
    times: Counter[str] = Counter()
    titled: dict[bool, set[str]] = {True: set(), False: set()}  # named with the kind, or by the bare name
    for sentence in context.sentences:
        title = context.paragraphs[sentence.paragraph].kind == "title"
        tokens = context.tokens(sentence)
        for at, token in enumerate(tokens):
            if "Place" not in token.classes:
                continue
            committee = _committee_kind(context, tokens[at - 1]) if at and not token.kind else None
            kinded = kind in (token.kind, committee)
            bare = not token.kind and committee is None and any(
                u.kind == kind and (title or u.level == "province") for u in token.units
            )  # fmt: skip
            if not kinded and not bare:
                continue
            place = place_of(context, replace(token, kind=kind), year)
            if place.label.startswith(f"{kind} "):
                found.setdefault(place.label, place)
                times[place.label] += kinded or not title
                if title:
                    titled[kinded].add(place.label)
    head = titled[True] or titled[False]
    if len(head) == 1:
        return found[head.pop()]
    ranked = times.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MOSTLY * max(1, ranked[1][1])):
        return None
    return found[ranked[0][0]]


@lru_cache(maxsize=32)
def full_name(context: Context, kind: str) -> str | None:
    """The name that a text gives an organisation it calls by its kind alone: «Bộ Công Thương» for «Đảng bộ Bộ»."""
    capital = r"[^\W\d_a-zà-ỹ][\w.]*"
    found = re.findall(rf"\b{re.escape(kind)}((?: (?:{capital}|và|-|nghiệp|học)(?! \d))+)", context.text)
    names = Counter(re.sub(r"(?: và| -)+$", "", name) for name in found)
    best = names.most_common(1)
    return f"{kind}{best[0][0]}" if best and best[0][0].strip() else None


def spoken_of(context: Context, at: int, year: int | None) -> Organisation | None:
    """The last Party organisation that a text names in front of an offset."""
    last: Organisation | None = None
    for sentence in context.sentences:
        if sentence.start >= at:
            break
        tokens = [t for t in context.tokens(sentence) if t.start < at]
        parser = Parser(context, tokens, year)
        for index, token in enumerate(tokens):
            if "Body" in token.classes and parser.is_party(index):
                whose, _, _ = parser.organisation(index)
                going = any("Bound" in t.classes for t in tokens[max(0, index - 3) : index])
                last = whose if whose is not None and not going else last
    return last


@lru_cache(maxsize=8)
def sole_organisation(context: Context, year: int | None) -> Organisation | None:
    """The one Party organisation that a text names, for a congress of which it says only the number."""
    found: dict[str, Organisation] = {}
    for sentence in context.sentences:
        tokens = context.tokens(sentence)
        parser = Parser(context, tokens, year)
        for at, token in enumerate(tokens):
            if "Body" in token.classes and parser.is_party(at):
                whose, _, _ = parser.organisation(at)
                if whose is not None:
                    found.setdefault(whose.label, whose)
    return next(iter(found.values())) if len(found) == 1 else None


def _committee_kind(context: Context, token: Token) -> str | None:
    """The kind of unit whose committee a word names: «Huyện ủy» is a district's."""
    concept = token.concept("Body") if "Body" in token.classes else None
    kind = concept.get("dh:areaKind") if concept is not None else None
    return context.lexicon.concepts[kind].label if kind else None


def mentions_of(context: Context, year: int | None) -> list[Mention]:
    """All namings of congresses in a text, in order; ``year`` chooses between places of the same name."""
    found: list[Mention] = []
    for sentence in context.sentences:
        if "đại hội" not in context.lowered[sentence.start : sentence.end]:
            continue
        tokens = context.tokens(sentence)
        parser = Parser(context, tokens, year)
        related = context.paragraphs[sentence.paragraph].kind == "related"
        for at, token in enumerate(tokens):
            if "Congress" in token.classes:
                mention = _mention(context, parser, tokens, at, sentence, related)
                if mention is not None:
                    found.append(mention)
    return found


def _mention(
    context: Context, parser: Parser, tokens: Sequence[Token], at: int, sentence: Sentence, related: bool
) -> Mention | None:
    """The naming of a congress at a token; None where it is no congress of the Party."""
    organisation: Organisation | None = None
    kind: str | None = None
    national = party = False
    ordinal: int | None = None
    term: Years | None = None
    index = at + 1
    while index < min(len(tokens), at + _LONGEST):
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
            seat, more = parser.seat(index + used, whose)
            organisation, kind, index = seat, bare, index + used + more
            continue
        if parser.has(index, "National") and organisation is None:
            party = party or "đảng" in parser.word(index)
            national, index = True, index + 1
            continue
        if organisation is not None and parser.abbreviation(index):
            index += 3
            continue
        if parser.word(index) in {",", "(", ")", ":", "đảng", "lần", "điểm", "này"} or parser.has(index, "Congress"):
            party = party or parser.word(index) == "đảng"
            index += 1
            continue
        break
    if national and not party and _of_a_union(context, tokens):
        return None  # «Đại hội đại biểu toàn quốc lần thứ … Đoàn Thanh niên»
    national = national or (party and ordinal is not None and organisation is None and kind is None)
    if organisation is None and kind is None and not national:
        organisation, kind = _before(parser, tokens, at)
    before = tokens[max(0, at - 5) : at]
    cited = any("Resolution" in t.classes or "Post" in t.classes for t in before)
    cited = cited or any("TermCue" in t.classes for t in before[-1:])  # «sau một nhiệm kỳ đại hội»
    bound = related or any("Bound" in t.classes and not _opens(tokens, t) for t in before[-3:])
    if bound and not related and not national and _stands_for(tokens[:at]):
        bound = False  # «172 đại biểu thay mặt 2.961 đảng viên về dự Đại hội Đảng bộ huyện»: the one reported on
    prepared = any("Prepare" in t.classes for t in before[-3:])
    return Mention(
        tokens[at].start, tokens[index - 1].end, sentence, organisation, kind, national, ordinal, term, cited, bound,
        prepared,
    )  # fmt: skip


def _stands_for(tokens: Sequence[Token]) -> bool:
    """Whether delegates who stand for a number of members are told in front."""
    at = next((i for i, t in enumerate(tokens) if "Represent" in t.classes), None)
    if at is None or not any(t.classes & {"DelegateNoun", "OfficialDelegate"} for t in tokens[:at]):
        return False
    return any("Members" in t.classes for t in tokens[at:]) and not any("Delegation" in t.classes for t in tokens)


def _of_a_union(context: Context, tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of an election to a mass organisation, which has national congresses of its own."""
    if not any("Elect" in t.classes for t in tokens):
        return False
    named = [c for t in tokens for c in (t.concept("Body"), t.concept("Post")) if c is not None]
    kinds = [context.lexicon.concepts.get(c.get("dh:postBodyKind") or "", c) for c in named]
    return any(kind.get("dh:bodyClass") == "front" for kind in kinds)


def _opens(tokens: Sequence[Token], token: Token) -> bool:
    """«Dự Đại hội có 195 đại biểu»: at a sentence's beginning it is the congress reported on."""
    if "Going" not in token.classes:
        return False
    return token is tokens[0] or "Mark" in tokens[tokens.index(token) - 1].classes


def _before(parser: Parser, tokens: Sequence[Token], at: int) -> tuple[Organisation | None, str | None]:
    """«Đảng bộ huyện X (tổ chức) Đại hội …»: the organisation stands before, within the clause."""
    closed = 0
    for index in range(at - 1, max(-1, at - 24), -1):
        closed += (tokens[index].word == ")") - (tokens[index].word == "(")
        if closed > 0:  # «Đảng bộ Công ty X (trực thuộc Đảng bộ Tập đoàn Y) tổ chức Đại hội»
            continue
        if tokens[index].word in {";", "."} or "Congress" in tokens[index].classes:
            break
        if parser.has(index, "OfParty") or (parser.has(index, "Body") and parser.is_party(index)):
            whose, kind, used = parser.organisation(index)
            return parser.seat(index + used, whose)[0], kind
    return None, None

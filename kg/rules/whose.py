"""Parses the words behind «Đại hội» and «Đảng bộ»: whose Party organisation it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.context import Context, kept
from kg.facts import Place
from kg.lexicon import Concept
from kg.normalise import fold
from kg.rules.branches import branch_at, sole_branch
from kg.rules.called import area_of, full_name, in_small_letters, is_short, named_of_kind, villages
from kg.rules.capitals import CALLED, behind_letters, name_at
from kg.rules.places import place_of
from kg.rules.within import lies_in, smaller
from kg.rules.words import Words, letters
from kg.tokens import Token

_FORCES = {"dhb:police", "dhb:border-guard", "dhb:military-command", "dhb:border-guard-command", "dhb:military-board"}
_BRACKET = 16  # tokens in brackets that may name what an organisation belongs to
#: the organs of a place that share an office: «Văn phòng HĐND - UBND»
_ORGANS = frozenset({"dhb:peoples-committee", "dhb:peoples-council"})


class Organisation(Struct, frozen=True):
    """Whose Party organisation meets: its name in the contract's form, and the place it serves."""

    label: str
    level: str
    area: Place | None = None
    within: str | None = None


class Parser(Words):
    """Parses what follows the word for a congress or a Party organisation: whose it is."""

    def __init__(self, context: Context, tokens: Sequence[Token], year: int | None) -> None:
        """``year`` is the one the text speaks in, as far as known: places are chosen by it."""
        super().__init__(tokens)
        self._context = context
        self._year = year
        self._villages = villages(context.lexicon)

    def place(self, token: Token, hint: Place | None = None) -> Place:
        """The place that a token names, of the year that the text speaks in; inside ``hint`` where several are named so."""
        return place_of(self._context, token, self._year, hint)

    def called(self, at: int, count: int, kind: str) -> Token:
        """``count`` tokens from ``at`` on as the token of a place of a kind, with the units that the gazetteer has of it."""
        named = self.tokens[at : at + count]
        name = " ".join(t.name for t in named)
        units = tuple(u for u in self._context.lexicon.units_named(name) if u.kind == kind)
        return Token(named[0].start, named[-1].end, name.lower(), frozenset({"Place"}), (), name, kind, units)

    def organisation(self, at: int, host: bool = False) -> tuple[Organisation | None, str | None, int]:
        """«Đảng bộ thành phố Tân An», «Đảng bộ Công an tỉnh», «Đảng bộ tỉnh»: the organisation or a bare kind.

        ``host`` where the word at ``at`` is for its committee: «Đảng ủy Công an tỉnh».
        """
        whose, kind, used = self._organisation(at, int(host))
        return (self._small(whose) if whose is not None and whose.level == "organisation" else whose), kind, used

    def _small(self, whose: Organisation) -> Organisation:
        """An organisation that a heading names in capitals, in small letters; its place is written right as it is."""
        area = f" {whose.area.label}" if whose.area is not None and whose.label.endswith(f" {whose.area.label}") else ""
        name = whose.label.removesuffix(area)
        if not any(len(w) > 3 and w.isupper() for w in name.split()):
            return whose
        return replace(whose, label=in_small_letters(self._context, name) + area)

    def _organisation(self, at: int, used: int) -> tuple[Organisation | None, str | None, int]:
        while "OfParty" in (told := self.of(at + used)) or ("Body" in told and self.is_party(at + used)):
            used += 1
        if not used:
            return None, None, 0
        used += self.abbreviation(at + used)  # «Đảng bộ (ĐHĐB) huyện»
        if self.word(at + used) in {"bộ phận", "cấp"}:
            return None, None, 0
        if self._office(at + used):  # «Đảng bộ cơ quan Tạp chí …»
            used += 2
        body = self.tokens[at + used] if self.has(at + used, "Body") else None
        if body is not None and not self.is_party(at + used):
            return self._agency(at, used, body)
        cell = self._cell(at + used)
        if cell is not None:
            return cell[0], None, used + cell[1]
        listed = self.word(at + used) == ":" and self.has(at - 1, "Several") and self.kind_at(at + used + 1)  # «các đảng bộ: xã A, B, …»
        if (self.has(at + used, "Several") or listed) and self.has(at + used + 1, "Place"):
            used += 1  # «Đảng bộ các tỉnh A, B và C»
        if self.listing(at + used):  # «Đảng bộ các phường: A, B, C»
            named = replace(self.tokens[at + used + 3], kind=self.kind_of(at + used + 1))
            return of_place(self.place(named)), None, used + 4
        if self.has(at + used, "Place"):
            place = self.place(self.tokens[at + used])
            used += 1
            extra, more = self.container(at + used, place)
            return of_place(extra), None, used + more
        if self.has(at + used, "PlaceKind"):
            return None, self.kind_of(at + used), used + 1
        if self.has(at + used, "Word", "Capital") and self.has(at + used + 1, "Number") and self.has(at + used + 2, "Place"):
            place = self.place(self.tokens[at + used + 2])  # «Chi bộ thôn 8 xã Nam Bình»
            label = f"{self.word(at + used)} {self.word(at + used + 1)} {place.label}"
            return Organisation(label, "organisation", place, place.label), None, used + 3
        name, count = name_at(self, self._context.lexicon, at + used)
        if name and self.has(at + used + count, "Place"):  # «Đảng bộ Quân sự tỉnh Sơn La»
            place = self.place(self.tokens[at + used + count])
            if place.level == "national":  # «Đảng bộ Viện Khoa học xã hội Việt Nam»: of no place of it
                return Organisation(f"{name} {place.label}", "organisation"), None, used + count + 1
            return Organisation(f"{name} {place.label}", "organisation", place, place.label), None, used + count + 1
        if name and self.has(at + used + count, "PlaceKind"):  # «Đảng bộ Trường Phổ thông Dân tộc nội trú tỉnh»
            area = named_of_kind(self._context, self.kind_of(at + used + count), self._year)
            if area is not None:
                return Organisation(f"{name} {area.label}", "organisation", area, area.label), None, used + count + 1
        if name.lower() in self._context.lexicon.table("Branch") and (part := sole_branch(self._context)) is not None:
            return Parser(self._context, part[0], self._year).headed(part[1])[0], None, used + count  # «Đảng bộ Chi nhánh»
        if name and " " not in name and not name.isupper():  # «Đảng bộ Bộ»: what the text writes out elsewhere
            name = full_name(self._context, name) or name
            area = self._province_of(self._context.lexicon.table("Body").get(name.lower()))
            if area is not None:
                return Organisation(f"{name} {area.label}", "organisation", area, area.label), None, used + count
        if name:
            return Organisation(name, "organisation"), None, used + count
        return None, None, used

    def agency(self, at: int) -> str | None:
        """The organisation that a body's words at ``at`` name, without «Đảng bộ» in front; None where they name none."""
        whose, _, _ = self._agency(at, 0, self.tokens[at])
        if whose is None or whose.level != "organisation":
            return None
        capitals = any(len(w) > 3 and w.isupper() for w in whose.label.split())
        return in_small_letters(self._context, whose.label) if capitals else whose.label

    def headed(self, at: int) -> tuple[Organisation | None, int]:
        """The organisation that a heading names at ``at`` without «Đảng bộ» in front, in small letters, and the tokens it takes."""
        whose, _, used = self._agency(at, 0, self.tokens[at])
        concept = self.tokens[at].concept("Body")
        label = concept.label if concept is not None else ""
        if whose is not None and whose.area is not None and fold(whose.label) == fold(f"{label} {whose.area.label}"):
            return replace(whose, label=f"{label} {whose.area.label}"), used  # in the letters of the vocabulary
        return (self._small(whose) if whose is not None else None), used

    def whole(self, first: int, last: int) -> Organisation:
        """The organisation whose name is all the tokens from ``first`` on, the one at ``last`` excluded."""
        label = self._context.text[self.tokens[first].start : self.tokens[last - 1].end]
        whose, _, _ = self._agency(first, 0, self.tokens[first])
        return whose if whose is not None and fold(whose.label) == fold(label) else Organisation(label, "organisation")

    def named(self, first: int, last: int) -> Organisation:
        """The organisation named by all the tokens from ``first`` on, the one at ``last`` excluded, whatever its kind is."""
        if self.has(first, "Body"):
            return self.whole(first, last)
        return self._small(Organisation(self._context.text[self.tokens[first].start : self.tokens[last - 1].end], "organisation"))

    def _office(self, at: int) -> bool:
        """«(Đảng bộ) cơ quan Huyện ủy»: the word for the agency itself, in front of its name."""
        if self.word(at) != "cơ" or self.word(at + 1) != "quan":
            return False
        return self.has(at + 2, "Body", "Capital")

    def _cell(self, at: int) -> tuple[Organisation, int] | None:
        """«Chi bộ 2 (Đảng bộ Cục Thuế)», «Chi bộ khu phố 4, phường X»: a numbered cell, and what it belongs to."""
        cell = self.tokens[at - 1].concept("Body") if at else None
        if cell is None or cell.iri != "dhb:party-cell":
            return None
        used = next((n for n in (3, 2, 1) if " ".join(self.word(at + i) for i in range(n)) in self._villages), 0)
        last = at + used
        if used and self.has(last, "Word") and self.has(last + 1, "Number"):  # «tổ dân phố số 5»
            last += 1
        bare = used > 0 and self.has(last, "Place") and not self.kind_at(last)  # «thôn Đồng Tâm», named as some commune is
        if bare or (self.has(last, "Number") and not self.has(last + 1, "Seat", "Members")):
            behind = last + 1
        elif used and self.has(last, "Capital"):
            behind = next((i for i in range(last, last + 5) if not self.has(i, "Capital")), last + 5)
        else:
            return None
        if used and self.has(behind, "Number") and len(self.word(behind)) < 3 and not self.has(behind + 1, "Seat", "Members"):
            behind += 1  # «ấp Mỹ Tây 1»
        name = " ".join([*(self.word(i) for i in range(at, at + used)), *(self.tokens[i].name for i in range(at + used, behind))])
        label = name if used else f"{cell.label} {name}"
        index = behind + (self.word(behind) in {",", "(", "-"} or self.has(behind, "Belonging"))
        if used and self.has(index, "Place"):
            place = self.place(self.tokens[index])
            extra, more = self.container(index + 1, place)
            told = f"{label} {extra.label}" if index == behind else label  # «thôn 8 xã Y» is one name; not «thôn X, xã Y»
            return Organisation(told, "organisation", extra, extra.label), index + 1 + more - at
        if used == 0 and self.has(index, "Body"):
            party = self.is_party(index)
            whose, _, more = self.organisation(index) if party else self._agency(index, 0, self.tokens[index])
            if whose is not None:
                label = f"{label} {whose.label}"
                return Organisation(label, "organisation", whose.area, whose.label), index + more - at
        return None if used == 0 else (Organisation(label, "organisation"), behind - at)

    def seat(self, at: int, own: Organisation | None) -> tuple[Organisation | None, int]:
        """«Trường Đại học X (TP. Vinh, tỉnh Nghệ An)»: where an organisation sits, told in brackets; tokens it takes."""
        if own is None or own.level != "organisation" or own.within is not None:
            return own, 0
        if self.word(at) != "(":
            return self._above(at, own)
        first = at + 1 + self.has(at + 1, "Belonging")
        party = self.has(first, "Body") and self.is_party(first)
        if self.has(first, "Body") and (first > at + 1 or not party):  # «Sư đoàn 968 (Quân khu 4)», «X (thuộc Đảng bộ Khối Y)»
            above, _, used = self.organisation(first) if party else self._agency(first, 0, self.tokens[first])
            closed = next((i for i in range(first + used, min(first + _BRACKET, len(self.tokens))) if self.word(i) == ")"), -1)
            if above is not None and used and closed > first + used and above.level == "organisation" and party:
                name = self._context.text[self.tokens[first + 1].start : self.tokens[closed - 1].end]
                above, used = Organisation(name, "organisation"), closed - first  # «(thuộc Đảng bộ Khối các trường Đại học, Cao đẳng X)»
            if above is not None and used and self.word(first + used) == ")" and above.label != own.label:
                return replace(own, within=above.label), first + used - at + 1
        named = []
        index = at + 1
        while self.has(index, "Place") or self.word(index) == ",":
            if self.has(index, "Place"):
                named.append(self.place(self.tokens[index]))
            index += 1
        if not named or self.word(index) != ")":
            return own, 0
        return replace(own, within=named[-1].label), index - at + 1

    def _above(self, at: int, own: Organisation) -> tuple[Organisation, int]:
        """«Phòng X - Công an tỉnh Y», «Trung đoàn 1, Sư đoàn 2», «Trường Z, tỉnh Y»: what an organisation belongs to."""
        first = at + 1 + (self.word(at) == "," and self.has(at + 1, "Belonging"))  # «Công ty X, trực thuộc Đảng bộ Tập đoàn Y»
        if self.word(at) == "," and self.has(first, "Place") and self.kind_at(first):
            place = self.place(self.tokens[first])
            extra, more = self.container(first + 1, place)
            return replace(own, within=(extra.within or extra).label if more else extra.label), first - at + 1 + more
        numbered = own.label[-1].isdigit() and self.has(first + 1, "Number")
        beside = [c.iri for i in (at - 1, first) if self.has(i, "Body") for c in self.tokens[i].concepts]
        if _ORGANS.issuperset(beside) and len(beside) > 1:
            return own, 0  # «Văn phòng HĐND - UBND»
        if self.word(at) == "-" and len(beside) > 1 and len(set(beside)) == 1:
            return own, 2  # «Tổng công ty Hàng không Việt Nam - Vietnam Airlines»: the same by its other name
        joined = self.word(at) == "-" or self.has(first - 1, "Belonging") or (self.word(at) == "," and numbered)
        if not (joined or self.word(at) == ",") or not self.has(first, "Body"):
            return own, 0
        party = self.is_party(first)
        whose, _, used = self.organisation(first) if party else self._agency(first, 0, self.tokens[first])
        behind = first + used + (self.word(first + used) == ",")
        told = joined or (not party and self.has(behind, "OrdinalCue", "InWords", "TermCue"))  # «…, Công an tỉnh X lần thứ V»
        return (replace(own, within=whose.label), used + first - at) if whose is not None and used and told else (own, 0)

    def area(self, at: int) -> Organisation:
        """The Party organisation of the place at ``at``, without the word for it: «Huyện X»."""
        return of_place(self.place(self.tokens[at]))

    def listing(self, at: int) -> bool:
        """Whether «các phường: A, …» stands at ``at``: a kind, a colon and places without it."""
        return self.has(at, "Several") and self.has(at + 1, "PlaceKind") and self.word(at + 2) == ":" and self.has(at + 3, "Place")

    def kind_of(self, at: int) -> str:
        """The kind of unit that the word at ``at`` means."""
        concept = self.tokens[at].concept("PlaceKind")
        return concept.label if concept else self.word(at)

    def container(self, at: int, place: Place, named: Token | None = None) -> tuple[Place, int]:
        """«huyện Mai Sơn, tỉnh Sơn La», «xã Hưng Lễ (Bến Tre)»: the unit of a place's name that lies in what is named behind it, and the
        tokens from ``at`` on that name this; ``named`` is the place's token, else the one in front."""
        bracket = self.word(at) == "("
        index = at + (self.word(at) in {",", "(", "-", "của"})
        if not self.has(index, "Place"):
            return place, 0
        if index == at:  # «huyện Hương Khê Hà Tĩnh»: its province, no more than a blank behind it
            inside = self.place(self.tokens[at - 1], self.place(self.tokens[at]))
            return (inside, 1) if not self.tokens[at].kind and lies_in(inside, self.place(self.tokens[at])) else (place, 0)
        around = self.tokens[index]
        if not around.kind:  # «thị xã An Nhơn (Bình Định)» lies in no ward of that name
            larger = tuple(u for u in around.units if smaller(place.level, u.level))
            around = replace(around, units=larger or around.units)
        container = self.place(around)
        if container.level == place.level or (around.kind == "" and not bracket):
            return place, 0
        inside = self.place(named or self.tokens[at - 1], container)
        if not lies_in(inside, container):  # what the text says wins over the gazetteer's guess
            inside = replace(inside, iri=None, within=container)
        last = index + 1
        while self.word(last) == "," and self.has(last + 1, "Place") and (self.kind_at(last + 1) or (bracket and self._closing(last + 1))):
            last += 2  # «(thành phố Tân An, tỉnh Long An)», «(huyện Tứ Kỳ, Hải Dương)»
        return inside, last - at + (bracket and self.word(last) == ")")

    def _closing(self, at: int) -> bool:
        """Whether a province without the word for its kind stands at ``at``, and closes a bracket."""
        return self.word(at + 1) == ")" and any(u.level == "province" for u in self.tokens[at].units)

    def _province_of(self, kind: Concept | None) -> Place | None:
        """«Bình Định: …, Đảng bộ Sở Giao thông vận tải …»: the province that a text is about, for an agency of provinces."""
        provincial = kind is not None and kind.get("dh:bodyLevel") == "dhk:province" and kind.get("dh:takesArea") == "true"
        return named_of_kind(self._context, "tỉnh", self._year) if provincial else None

    def _organ(self, at: int) -> bool:
        """Whether one of the organs that share an office is named at ``at``: «HĐND»."""
        return self.has(at, "Body") and any(c.iri in _ORGANS for c in self.tokens[at].concepts)

    def _agency(self, at: int, used: int, body: Token) -> tuple[Organisation | None, str | None, int]:
        """«Công an tỉnh Nghệ An», «Bộ đội Biên phòng (BĐBP) tỉnh Sơn La», «cơ quan Bộ Xây dựng»."""
        concept = body.concept("Body")
        assert concept is not None
        used += 1
        used += 3 if self.word(at + used) == "(" and self.word(at + used + 2) == ")" else letters(self.tokens, at + used)
        label = concept.label if concept.iri in _FORCES or is_short(body.name, concept) else body.name
        begun = False
        if self.has(at + used, "Body") and not self.is_party(at + used):
            first = at + used
            used += 1
            while self._organ(at + used - 1) and (self.word(at + used) == "-" or self.has(at + used, "Also")) and self._organ(at + used + 1):
                used += 2  # «Văn phòng HĐND và UBND huyện»
            label = f"{label} {self._context.text[self.tokens[first].start : self.tokens[at + used - 1].end]}"
            begun = True
        if self.has(at + used, "Several") and self.word(at + used + 1) == "cấp":  # «Tòa án nhân dân hai cấp tỉnh»
            label, used = f"{label} {self.tokens[at + used].name} {self.tokens[at + used + 1].name}", used + 2
        own = concept.get("dh:takesArea") == "false" and " " not in label
        name, count = branch_at(self, self._context.lexicon, at + used)
        alone = own and not (name or self.has(at + used, "Capital"))  # «TKV»: a name of its own; not «Agribank Chi nhánh …»
        if not (name or alone or self.has(at + used, "Place", "PlaceKind")):
            name, count = name_at(self, self._context.lexicon, at + used, begun)
        if name and concept.iri not in _FORCES:
            label, used = f"{label} {name}", used + count
            more, count = behind_letters(self, self._context.lexicon, at + used)
            label, used = f"{label} {more}" if more else label, used + count
        if self.has(at + used, "Number") and concept.iri not in _FORCES:  # «Quân khu 4», «Công ty 28»
            return Organisation(f"{label} {self.word(at + used)}", "organisation"), None, used + 1
        if self.has(at + used, "Place"):
            token = self.tokens[at + used]
            if (
                not token.kind and concept.iri not in _FORCES
            ):  # «Bệnh viện Bạch Mai»: a name, whatever it is called after
                return Organisation(f"{label} {token.name}", "organisation"), None, used + 1
            place = self.place(token)
            return Organisation(f"{label} {place.label}", "organisation", place, place.label), None, used + 1
        if self.has(at + used, "PlaceKind"):
            kind = self.kind_of(at + used)
            area = named_of_kind(self._context, kind, self._year)
            if area is not None:
                return Organisation(f"{label} {area.label}", "organisation", area, area.label), None, used + 1
            return Organisation(f"{label} {kind}", "organisation"), None, used + 1  # of a province that the text never names
        bare = not (own or name or begun or concept.iri in _FORCES)
        area = area_of(self._context, body.word, self._year) if bare else None
        goes_on = self.word(at + used) in {"-", ",", "("} and self.has(at + used + 1, "Body")  # «Phòng … - Công an tỉnh Hà Giang»
        area = area or (self._province_of(concept) if bare and not goes_on else None)
        if area is not None:
            return Organisation(f"{label} {area.label}", "organisation", area, area.label), None, used
        if alone:
            label = concept.label
        elif not name and not begun and label.lower() == concept.label.lower():  # «Đảng bộ Công ty», named in full elsewhere
            label = fullest(self._context, concept) or label
        return Organisation(label, "organisation"), None, used


def of_place(place: Place) -> Organisation:
    """The Party organisation of a place."""
    return Organisation(place.label, place.level, place, place.within.label if place.within else None)


@kept
def fullest(context: Context, kind: Concept) -> str | None:
    """The name that a text gives most often to an organisation it calls by its kind alone, at its longest."""
    named = kind.get("dh:bodyClass") in CALLED  # not «ĐẢNG BỘ KIỂM TOÁN NHÀ NƯỚC LẦN ĐẦU …»
    return _most_named(context, kind, False) or (_most_named(context, kind, True) if named else None)


def _most_named(context: Context, kind: Concept, shouted: bool) -> str | None:
    """The name given most often, in a headline in capitals alone (``shouted``) or elsewhere."""
    found: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}  # as a Party organisation's, or by itself
    for sentence in context.sentences:
        if "Body" not in context.classes(sentence):
            continue
        title = context.paragraphs[sentence.paragraph].kind == "title"
        if (title and context.text[sentence.start : sentence.end].isupper()) is not shouted:
            continue
        tokens = context.tokens(sentence)
        parser = Parser(context, tokens, None)
        for at, token in enumerate(tokens):
            own = token.concept("Body") if "Body" in token.classes else None
            if own is None or not (own is kind or own.label.lower().startswith(f"{kind.label.lower()} ")):
                continue
            # «Công ty Than X», «Công ty Cổ phần Than X», «Bệnh viện Đa khoa tỉnh X»
            formed = own.get("dh:bodyClass") == "enterprise"
            name_of = ("Capital",) if own is kind else ("Capital", "Place") if formed else ("Place",)
            # «Công ty Điện lực Điện Biên»: what it does is a word for a body too
            inner = own is kind and parser.has(at + 1, "Body") and parser.has(at + 2, "Capital", "Place") and not parser.is_party(at + 1)
            if parser.has(at + 1, *name_of) or (inner and tokens[at + 1].name[:1].isupper()):
                name = parser.agency(at)
                if name is not None and name.lower() != kind.label.lower():
                    found[at > 0 and (parser.has(at - 1, "OfParty") or parser.is_party(at - 1))][name] += 1
    best = found[True] or (found[False] if len(found[False]) == 1 else found[True])
    if not best:
        return None
    often = best.most_common(1)[0][0]
    return max((label for label, count in best.items() if label == often or (label.startswith(often) and count > 1)), key=len)

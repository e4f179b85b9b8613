"""Which place or organisation the figures of a text are of.

A text is about one place: that of its congress, else the one that it names most. A place that opens a sentence as its
subject, the unit of a speaker («huyện» said by a district's secretary) and «cả nước» have figures of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.context import Context
from kg.facts import Place
from kg.rules import inside, kindsnamed
from kg.rules.about import About
from kg.rules.dress import by_lines
from kg.rules.former import Former
from kg.rules.inside import Head, Inside
from kg.rules.kindsnamed import HELD, VERB, wider_than
from kg.rules.local import Local, setting
from kg.rules.placesnamed import OPENING
from kg.rules.spot import Spot
from kg.rules.within import Where, contains, part_of, smaller
from kg.structure import Sentence
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Nationwide", "Regional"}) | inside.CLASSES | kindsnamed.CLASSES
_NOWHERE: Where = ("", None)
_JOINED = 4  # tokens from a place to another that goes with it
_OPENS_IN = 40  # characters of a sentence in which it says that it tells of the whole
_REPORT = 16  # tokens of a sentence among which it is told whose report it gives
_OWNED = frozenset({"EconomyNoun", "Indicator", "Of", "Quantity"})
_SAME = VERB | {"Indicator"}  # what is told of the place of the text behind its name
_OTHER = _SAME | {"Aim", "Intend"}  # of another: «…; Tây Ninh đặt kế hoạch thu 10.000 tỷ đồng»
_ENDS = frozenset({",", ";", ":", "(", "."})
_BEFORE_COUNTRY = frozenset({"Done", "Filler", "Function", "Mark", "Time", "To"})  # what may open a clause in front of «cả nước»


class Whereof(About):
    """The places of one document's figures, kept while its sentences are read in order."""

    def __init__(self, context: Context, year: int | None) -> None:
        """``year`` is the one the text speaks in: places are chosen by it."""
        super().__init__(context, year)
        self._place: Where | None = None
        self._paragraph = -1
        self._passing: Where | None = None  # of a place that only a paragraph is about
        self._wider: Where | None = None  # what a paragraph's first sentence tells figures of, around the place of the text
        self._sentence: Sentence | None = None  # the one at hand, where it is a paragraph's first
        self._places: list[tuple[int, int, Token]] = []  # all that the sentence names
        self._inside, self._of_row, self._heads_in = Inside(context, year, self._by_name), -1, list[Head]()
        self._part: Where | None = None  # that the sentence before, of the same paragraph, has as its subject
        self._stage: tuple[Sentence, list[tuple[Token, int]]] | None = None  # the last sentence of a paragraph that names places
        self._local: Local | None = None  # what that is set in, found where a figure asks for it
        self._former: Former | None = None  # of a text on a unit made of others
        self._kept: Where | None = None  # of the figure before in the sentence
        self._where = f", {context.lexicon.concepts['dhc:where-that'].label} "
        self._staged = False  # whether that was looked for
        self._wholes: dict[str, list[str]] = {}  # by the kind of a unit: «toàn huyện», «huyện nhà»
        self._kept_at, self._led = 0, False  # where that figure stands; whether a small word led its place
        self._of, self._term = (context.lexicon.concepts[name].label for name in ("dhc:of", "dhc:term-cue"))

    # ------------------------------------------------------------------ sentences

    def hear(self, sentence: Sentence) -> None:
        """Take in the places that a sentence names."""
        self._at += 1
        self._current = sentence
        self._sentence = sentence if sentence.paragraph != self._paragraph else None
        if self._sentence is not None:
            self._paragraph, self._passing, self._wider, self._part = sentence.paragraph, None, None, None
            if self._stage is not None and not (by_lines(self._context) and self._goes_on(sentence)):
                self._stage = None
        self._subjects, self._kept, self._led = [], None, False
        named = list(self._named(sentence))
        if self._part is not None and (named or not (self._tells_no_unit(sentence) or self._of_the_part(sentence))):
            self._part = None
        if self._sentence is None and self._wider is not None:  # «Đến nay, toàn tỉnh có 512 tổ chức … . Tỷ lệ cấp ủy viên nữ đạt 16,8%.»
            goes_on = not named and self._tells_no_unit(sentence)
            self._passing = self._wider = self._wider if goes_on else None
        self._places = [(t.start, self._end(t), t) for t, _ in named if t.units]
        self._named_here, self._of_row = [t for t, _ in named], -1
        if named and not self._on_stage(named):
            self._stage, self._staged = (sentence, named), False
        elif not named and self._stage is not None and self._back_to_whole(sentence):
            self._stage = None
        self._remember(named, self._place[1] if self._place else None)
        mains = self._context.mains
        if len(mains) > 1:
            self._of_several(sentence, named)
            return
        only = self._only
        if self._place is None or mains or only is None:
            self._place = only
        if only is None:
            return
        if self._former is None:
            self._former = Former(self._context, self._year, only if mains else None)
        if self._former.any:
            told = self._former.hear(sentence, named, self._sentence is not None)
            self._passing = told if told is not None or self._former.ended else self._passing
        heads = None if mains else self._heading(sentence)
        if heads is not None:
            self._place = (heads.label, heads)
            return
        level = only[1].level if only[1] else ""
        owners = () if mains or not named else self._owners(sentence)
        opener = next((t for t, i in named if i < OPENING or i in owners or (not mains and self._speaks(sentence, i))), None)
        if opener is None and not mains and named and self._place != only and all(self._meant(t).label == only[0] for t, _ in named):
            self._place = only  # «Bà A đề nghị Ban Thường vụ Tỉnh ủy An Giang …», behind what was told of another province
        if opener is None or not opener.units:
            return
        meant = self._meant(opener)
        if meant.level != level:
            return
        if not mains:  # «Sau hợp nhất Kiên Giang, tỉnh An Giang có …» tells of the one that the text is about
            beside = opener is not named[0][0] or named[0][1] > 0
            own = beside and meant.label != only[0] and any(i < 2 * OPENING and self._meant(t).label == only[0] for t, i in named)
            self._place = only if own else (meant.label, meant)
        elif meant != only[1] and any(start == opener.start for start, *_ in self._subjects) and not self._with_others(sentence, opener, named):
            self._passing = (meant.label, meant)

    def _tells_no_unit(self, sentence: Sentence) -> bool:
        return self._context.classes(sentence).isdisjoint({"PlaceKind", "Scope"})

    def _of_the_part(self, sentence: Sentence) -> bool:
        """«Ở xã Đồng Văn, … Ông A, Bí thư Đảng ủy xã: "…"»: whether all units told of by their kind alone are of that part's."""
        kind = self._part[0].partition(" ")[0] if self._part is not None else ""
        units = [t for t in self._context.tokens(sentence) if t.classes & {"PlaceKind", "Scope"}]
        return all(t.word == kind for t in units) and tells(self._context.tokens(sentence), "Person")

    def _with_others(self, sentence: Sentence, opener: Token, named: list[tuple[Token, int]]) -> bool:
        """«Bình Thuận cũ và Lâm Đồng cũ cùng có thế mạnh; …»: whether a sentence opens with a place and another joined to it."""
        if len(named) < 2 or named[0][0] is not opener:
            return False
        tokens = self._context.tokens(sentence)
        behind = named[1][1] - named[0][1]
        return behind <= _JOINED and tells(tokens[named[0][1] + 1 : named[1][1]], "Also")

    def _of_several(self, sentence: Sentence, named: list[tuple[Token, int]]) -> None:
        """Of several congresses, what follows is of the one told of last, or of the place that opens a sentence."""
        mains = self._context.mains
        start, end = self._context.normal.source(sentence.start, sentence.end)
        for told in mains:  # where a congress is first told of, what follows is of its organisation
            if start <= told.evidence[0].start < end:
                self._place = (told.place, told.area)
        owners = self._owners(sentence) if any(OPENING <= i < _REPORT and not t.kind for t, i in named) else ()
        for token, index in named:
            if index >= OPENING and not token.kind and index not in owners:
                continue
            name = token.name.lower()
            places = [m for m in mains if name and m.level != "organisation" and m.place.lower().endswith(name)]
            main = next((m for m in places if m.place.startswith(f"{token.kind} ")), places[0] if places and not token.kind else None)
            if main is not None:
                self._place = (main.place, main.area)
            elif token.units and index < 2 and any(a == token.start for a, *_ in self._subjects):
                meant = self._meant(token)
                if any(m.area is not None and m.area.level == meant.level for m in mains):
                    self._place = (meant.label, meant)

    def _owners(self, sentence: Sentence) -> tuple[int, ...]:
        """«…, báo cáo của Tây Ninh cho thấy …»: where a sentence names, before any figure, whose report it tells of."""
        tokens = self._context.tokens(sentence)[:_REPORT]
        end = next((i for i, t in enumerate(tokens) if "Number" in t.classes), len(tokens))
        return tuple(i for i in range(1, end) if "Place" in tokens[i].classes and tokens[i - 1].word == self._of)

    # ------------------------------------------------------------------ one figure

    def of(self, spot: Spot) -> Where:
        """The place of a figure: its label and, where the gazetteer has it, the place; empty and None if unknown."""
        aside = self._context.aside(spot.figure.start)
        whole = self._passing or self._place if aside is None else (aside.place, aside.area)
        if whole is not None and whole is self._passing and self._former is not None and self._former.any:
            whole = self._place if self._former.over(spot.row[spot.floor].start, spot.figure.start) else whole
        if whole is None:  # ahead of all of several congresses: «Đến nay, đã có 612/745 tổ chức cơ sở đảng …»
            whole = self._around_all
        if whole == _NOWHERE:
            return self._of_kind(spot, whole)[1] or whole
        behind = spot.row[spot.at - 2] if spot.at > 1 and spot.row[spot.at - 1].word == "(" else None
        if wider_than("Nationwide", spot) or (behind is not None and "Nationwide" in behind.classes):
            if whole[1] is None and not spot.depth:  # «cả nước có 2.268 km cao tốc; tỷ lệ đô thị hóa …», told by a ministry
                self._kept, self._kept_at, self._led = self._country, spot.at, not self._opens_wide(spot)
            return self._country  # «…, cao hơn mức bình quân cả nước (6,8%)»
        if wider_than("Regional", spot):
            self._kept, self._kept_at = _NOWHERE, spot.at
            return _NOWHERE  # «cả vùng mới có 40 km đường cao tốc»: of what no gazetteer has
        if behind is not None and (beside := self._in_brackets(spot, whole)) is not None:
            return beside
        own = self._of_subject(spot, whole) or self._of_owner(spot, whole)
        if own is None:
            told, own = self._of_kind(spot, whole)
            own = own or (None if told else self._of_part(spot, whole) or self._going_on(spot, whole))
            if told and own is not None and part_of(own, whole):
                self._part = own  # «Ở Bác Ái, … Năm 2015, huyện có 53% hộ nghèo. Cuối năm ngoái còn 32,4%.»
            elif own is None and not told and self._stage is not None:
                own = self._of_relative(spot, whole) if self._named_here else None
                if own is None and not (self._staged and self._local is None):
                    own = self._of_local(spot, whole)
        self._kept, self._kept_at = own, spot.at
        if own is not None and self._named_here and part_of(own, whole):
            opening = next(iter(self._heads_of(spot, whole)), None)
            opens = opening is not None and opening.opens and opening.place == own[1]
            self._part = own if opens and "Within" not in spot.row[0].classes else None  # «Riêng xã A …» is told by the way
        if own is not None and self._sentence is not None and self._wider is None and self._around(own, whole) and self._heads_with(own):
            self._wider = own
        return own or whole

    @staticmethod
    def _around(own: Where, whole: Where) -> bool:
        """Whether a place lies around that of the text, or did before it was made part of another: a town, in a text on its new ward."""
        return contains(own, whole) or (own[1] is not None and whole[1] is not None and smaller(whole[1].level, own[1].level))

    def _heads_with(self, wider: Where) -> bool:
        """Whether the first place that a sentence tells is a wider one: «Đến nay, toàn tỉnh có …», «Phú Yên có …»."""
        tokens = self._context.tokens(self._sentence) if self._sentence is not None else []
        first = next((t for t in tokens if t.classes & {"Place", "PlaceKind"}), None)
        if first is None:
            return False
        return wider[0].startswith(f"{first.word} ") if "Place" not in first.classes else self._meant(first) == wider[1]

    @staticmethod
    def _opens_wide(spot: Spot) -> bool:
        """«Đến hết tháng 6, cả nước đã …», not «diện tích nhà ở bình quân cả nước»: whether a clause opens with the country."""
        lead = spot.row[spot.start : spot.at]
        at = next((i for i, t in enumerate(lead) if "Nationwide" in t.classes), len(lead))
        return all(t.classes & _BEFORE_COUNTRY for t in lead[:at])

    @cached_property
    def _country(self) -> Where:
        unit = self._context.lexicon.unit("dhp:vietnam")
        return unit.label, self._context.place(unit)

    def _of_subject(self, spot: Spot, whole: Where) -> Where | None:
        """«nhưng Lương Tài là 4,6%», «Năm 2021, Thủ Đức thu ngân sách …»: the place that the figure's clause opens with."""
        start = spot.figure.start
        subject = next((s for s in reversed(self._subjects) if s[1] <= start), None)
        if subject is None:
            return None
        _, end, place, led = subject
        same = place.label == whole[0] or (whole[1] is not None and place == whole[1])
        row = spot.row
        first = next((i for i in range(spot.at + 1) if row[i].start >= end), spot.at)
        if not same and self._heads(row, first, spot.at, whole, place):
            return place.label, place
        if led and row[first].word == "," and whole[1] is not None and smaller(place.level, whole[1].level):
            first += 1  # «Tại xã Cao Xá, tỷ lệ hộ nghèo còn 1,2%», «Ở xã Cao Xá, 95% hộ có nhà kiên cố»
            if first == spot.at:
                return place.label, place
        behind = row[first : spot.at]
        if not behind or behind[0].classes.isdisjoint(_SAME if same else _OTHER):
            return None
        if any(t.word in _ENDS or t.word == '"' or "Semicolon" in t.classes for t in behind):
            return None
        self._led = led and tells(row[:first], "Figure")
        return whole if same else (place.label, place)

    def _of_part(self, spot: Spot, whole: Where) -> Where | None:
        """The part of the place, or the place itself, that the stretch of the sentence around a figure tells of."""
        if not self._named_here:
            return self._part
        base = self._place if self._place is not None and whole is self._passing else whole
        head = next((h for h in reversed(self._heads_of(spot, base)) if h.first <= spot.at), None)
        if head is None:
            return None
        between = spot.row[head.first : spot.at]
        if tells(between, "Attend", "Congress", "Delegate"):
            return None
        clause = next((t.start for t in reversed(between) if "Semicolon" in t.classes), 0)
        if clause and tells(between, "Figure"):
            if any(clause < t.start < spot.figure.start for t in self._named_here):
                return base  # «…; cầu nối huyện A với huyện B dài 320 m»
            if not head.opens:
                return None
        if head.place.label == base[0] or head.place == base[1]:
            return base
        level = base[1].level if base[1] is not None else ""
        beside = head.first == spot.at and head.place.level == level and tells(spot.row[: spot.at], "Figure")  # «…, Bình Thuận 6,9%»
        beside = beside or self._context.paragraphs[self._paragraph].kind == "related"
        if not (smaller(head.place.level, level) or beside) or any(self._tells_whole(t, base) for t in between):
            return None
        return head.place.label, head.place

    def _of_relative(self, spot: Spot, whole: Where) -> Where | None:
        """«… lên xã Sín Chải, nơi có 3.700 cây chè cổ thụ»: a part that a clause behind its name tells of."""
        start, lowered = spot.figure.start, self._context.lowered
        named = next((t for t in reversed(self._named_here) if t.end <= start), None)
        if named is None or not named.kind or not lowered.startswith(self._where, named.end):
            return None
        if "," in lowered[named.end + len(self._where) : start]:
            return None
        place = self._inside.meant(named, whole)
        return (place.label, place) if place is not None and contains(whole, (place.label, place)) else None

    def _of_local(self, spot: Spot, whole: Where) -> Where | None:
        """The part that the sentence, or the one in front of it in the paragraph, is set in: «Ông A, Bí thư Đảng ủy xã B, kể: …»."""
        assert self._stage is not None
        sentence, named = self._stage
        if not self._staged:
            self._staged, self._local = True, setting(self._context, self._inside, sentence, named, whole, self._leading)
        local = self._local
        if local is None:
            return None
        start = spot.figure.start
        if sentence.start <= start < sentence.end:
            if not local.own or (not local.spoken and start < named[0][0].end):
                return None
        elif local.ends or (not local.spoken and self._of_a_term(spot)) or self._spoken_by_another():
            return None
        row = spot.row
        if any(self._is_whole(row, i, whole) or ("PlaceKind" in row[i].classes and i and "Total" in row[i - 1].classes) for i in range(spot.at)):
            return None  # «các xã có 35 chợ»
        return local.place.label, local.place

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a line goes on with the one in front, which tells no figures: «Ở Bác Ái, con số rất nhỏ.», «Nay còn 32% hộ nghèo.»"""
        assert self._stage is not None
        told = self._stage[0]
        near = self._context.paragraphs[sentence.paragraph].kind == "body" and told.paragraph == sentence.paragraph - 1
        if not near or "Number" in self._context.classes(told):
            return False
        first = self._context.tokens(sentence)[:1]
        return tells(first, "Now", "Past", "Pronoun", "SpokenOf") or self._context.text[sentence.start] == '"'

    def _back_to_whole(self, sentence: Sentence) -> bool:
        """«Tính chung toàn huyện, …», «Hiện toàn huyện có …»: whether a sentence, which names no place, opens with the whole that the text
        is about, which what follows is told of too."""
        kind = self._place[0].partition(" ")[0] if self._place is not None else ""
        if kind not in self._wholes:
            of = f"{self._of} "
            self._wholes[kind] = [f"{word} " for word in self._scopes if word.endswith(f" {kind}") and not word.startswith(of)]
        opening = self._context.lowered[sentence.start : min(sentence.end, sentence.start + _OPENS_IN)].replace(",", " ")
        return any(word in opening for word in self._wholes[kind])

    def _on_stage(self, named: list[tuple[Token, int]]) -> bool:
        """Whether a sentence names only the part again that the paragraph's earlier one is set in, spoken by who heads that."""
        if self._stage is None or len(named) > 1 or named[0][0].name != self._stage[1][0][0].name:
            return False
        return self._local is not None and self._local.spoken if self._staged else True

    def _of_a_term(self, spot: Spot) -> bool:
        """«Nhiệm kỳ qua, …», «Phấn đấu …»: what is told of terms and goals is the whole's."""
        said = self._current
        return "Aim" in spot.told or (said is not None and self._context.lowered.find(self._term, said.start, said.end) >= 0)

    def _spoken_by_another(self) -> bool:
        return self._current is not None and "Person" in self._context.classes(self._current)

    def _heads_of(self, spot: Spot, base: Where) -> list[Head]:
        if self._of_row != spot.row[0].start:
            self._of_row, self._heads_in = spot.row[0].start, self._inside.heads(spot.row, self._named_here, base)
        return self._heads_in

    def _tells_whole(self, token: Token, whole: Where) -> bool:
        kind = self._scope(token) if "Scope" in token.classes else None
        return kind is not None and whole[0].startswith(f"{kind} ")

    def _is_whole(self, row: Sequence[Token], at: int, whole: Where) -> bool:
        """«toàn huyện», «huyện» told of a district: whether a token means the whole, and not as what something is held against."""
        token = row[at]
        own = self._tells_whole(token, whole) or ("PlaceKind" in token.classes and whole[0].startswith(f"{token.word} "))
        return own and not tells(row[max(0, at - 5) : at], *HELD)

    def _going_on(self, spot: Spot, whole: Where) -> Where | None:
        """The place of the figure before. «…, riêng xã Tứ Xã đạt 65 tạ/ha; sản lượng …»: one told of by the way is left behind at the
        semicolon; any is where the whole is told of: «…; tính chung toàn huyện, 99% hộ có điện»."""
        if self._kept is None:
            return None
        row = spot.row
        left = self._led and tells(row[self._kept_at : spot.at], "Semicolon")
        return None if left or any(self._is_whole(row, i, whole) for i in range(self._kept_at, spot.at)) else self._kept

    def _of_owner(self, spot: Spot, whole: Where) -> Where | None:
        """«số hộ nghèo của Đắk Rơ Nga giảm …», «kinh tế Bạc Liêu tăng …»: the place right behind what is measured, before its verb."""
        start, row = spot.figure.start, spot.row
        named = next(((a, b, t) for a, b, t in reversed(self._places) if b <= start), None)
        if named is None or row[max(spot.floor, spot.start)].start > named[0]:
            return None
        first = next((i for i in range(spot.at + 1) if row[i].start >= named[1]), spot.at)
        noun = next((i for i in range(first - 1, -1, -1) if row[i].end <= named[0] and "Time" not in row[i].classes), -1)
        if noun < 0 or first == spot.at or row[first].classes.isdisjoint(VERB) or row[noun].classes.isdisjoint(_OWNED):
            return None
        if tells(row[max(spot.floor, noun - 4) : noun], "Comparative", "Compare", "Multiply"):
            return None
        if any(t.word in _ENDS or "Semicolon" in t.classes for t in row[first : spot.at]):
            return None
        place = self._meant(named[2])
        return None if place.label == whole[0] or place == whole[1] else (place.label, place)

    @staticmethod
    def _heads(row: Sequence[Token], first: int, at: int, whole: Where, place: Place) -> bool:
        """«Cư Jút: 29 trường; Đắk Song 16 trường», «Riêng huyện Quế Võ lại ngược dòng: công nghiệp tăng 9,4%»: a smaller place
        right before a figure, or before the colon behind which the figures of its sentence stand."""
        whole_level = whole[1].level if whole[1] is not None else ""
        if not smaller(place.level, whole_level):
            return False
        marks = [t.word for t in row[first:at] if t.word in _ENDS or "Semicolon" in t.classes or "Figure" in t.classes]
        if first == at or (row[first].word == ":" and first + 1 == at):
            return True
        return marks[:1] == [":"] and not tells(row[first:at], "Semicolon")

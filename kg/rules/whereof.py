"""Which place or organisation the figures of a text are of.

A text is about one place: that of its congress, else the one that it names most. A place that opens a sentence as its
subject, the unit of a speaker («huyện» said by a district's secretary) and «cả nước» have figures of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from kg.context import Context
from kg.facts import Place
from kg.rules import inside
from kg.rules.bodies import BOARDS
from kg.rules.former import Former
from kg.rules.inside import Head, Inside
from kg.rules.placesnamed import OPENING, PlacesNamed
from kg.rules.spot import Spot
from kg.rules.whose import Parser
from kg.rules.within import Where, around, contains, smaller
from kg.structure import Sentence
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Here", "Nationwide", "Ours"}) | inside.CLASSES
_NOWHERE: Where = ("", None)
_REPORT = 16  # tokens of a sentence among which it is told whose report it gives
_FIRST = 6  # sentences of a text without a congress that may say whose it is
_NEAR = 4  # sentences behind the naming of a unit in which «huyện» alone means it
_BEFORE = frozenset({"Done", "Function", "Filler", "Time", "Within", "Clausal", "Mark", "Semicolon", "Locative", "Joining", "Adverbial"})
_VERB = frozenset(
    {
        "Adverbial", "Activity", "Cumulative", "Done", "Estimate", "Fall", "Figure", "Holding", "Level", "Rise", "Share", "Surpass", "Time",
    }
)  # fmt: skip
_DOES = frozenset({"Acting", "Cumulative", "Done", "Holding", "Level"})
_OWNED = frozenset({"EconomyNoun", "Indicator", "Of", "Quantity"})
_TELLING = _VERB | {"Aim", "From", "Intend", "Onto"}
_COMPARES = frozenset({"Comparative", "Compare", "Multiply", "Mean", "More", "OrdinalNoun", "Nth", "Refused", "Share"})
_ENDS = frozenset({",", ";", ":", "(", "."})


class Whereof(PlacesNamed):
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
        self._named_here: list[Token] = []
        self._part: Where | None = None  # that the sentence before, of the same paragraph, has as its subject
        self._former: Former | None = None  # of a text on a unit made of others
        self._kept: Where | None = None  # of the figure before in the sentence
        self._kept_at, self._led = 0, False  # where that figure stands; whether a small word led its place
        self._of = context.lexicon.concepts["dhc:of"].label

    # ------------------------------------------------------------------ sentences

    def hear(self, sentence: Sentence) -> None:
        """Take in the places that a sentence names."""
        self._at += 1
        self._sentence = sentence if sentence.paragraph != self._paragraph else None
        if self._sentence is not None:
            self._paragraph, self._passing, self._wider, self._part = sentence.paragraph, None, None, None
        if self._part is not None and not self._context.classes(sentence).isdisjoint({"Place", "PlaceKind", "Scope"}):
            self._part = None
        if self._sentence is None and self._wider is not None:  # «Đến nay, toàn tỉnh có 512 tổ chức … . Tỷ lệ cấp ủy viên nữ đạt 16,8%.»
            goes_on = self._context.classes(sentence).isdisjoint({"Place", "PlaceKind", "Scope"})
            self._passing = self._wider = self._wider if goes_on else None
        self._subjects, self._kept, self._led = [], None, False
        named = list(self._named(sentence))
        self._places = [(t.start, t.end, t) for t, _ in named if t.units]
        self._named_here, self._of_row = [t for t, _ in named], -1
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
        if opener is None or not opener.units:
            return
        meant = self._meant(opener)
        if meant.level != level:
            return
        if not mains:
            self._place = (meant.label, meant)
        elif meant != only[1] and any(start == opener.start for start, *_ in self._subjects):
            self._passing = (meant.label, meant)

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

    @cached_property
    def _only(self) -> Where | None:
        """Of a text with one main congress, its place; of one with none, the place of the congress that it names
        first, else the organisation that it opens with, else the place that it names most often, the first of those."""
        congresses = self._context.mains or [c for c in self._context.congresses if c.level != "national"]
        if congresses:
            return congresses[0].place, congresses[0].area
        if not any(c.isdigit() for c in self._context.text):
            return None
        counts: Counter[Place] = Counter()
        for sentence in self._context.sentences:
            tokens = (t for t, _ in self._named(sentence))
            counts.update(p for p in (self._meant(t) for t in tokens) if p.level != "national")
        self._subjects = []
        own = self._organisation
        if own is not None:
            return own, None
        if not counts:
            return None
        place = counts.most_common(1)[0][0]
        return place.label, place

    @cached_property
    def _organisation(self) -> str | None:
        """The enterprise, school or hospital that one of the first sentences has as its subject."""
        for sentence in self._context.sentences[:_FIRST]:
            tokens = self._context.tokens(sentence)
            for index, token in enumerate(tokens[: 2 * OPENING]):
                body = token.concept("Body")
                if body is None or body.iri in BOARDS or body.get("dh:bodyClass") not in {"enterprise", "school", "hospital"}:
                    continue
                label = Parser(self._context, tokens, self._year).agency(index)
                if label is not None and label.count(" ") > 1 and not label.isupper():
                    return label
        return None

    # ------------------------------------------------------------------ one figure

    def of(self, spot: Spot) -> Where:
        """The place of a figure: its label and, where the gazetteer has it, the place; empty and None if unknown."""
        aside = self._context.aside(spot.figure.start)
        whole = self._passing or self._place if aside is None else (aside.place, aside.area)
        if whole is None:  # ahead of all of several congresses: «Đến nay, toàn tỉnh có 612/745 tổ chức cơ sở đảng …»
            return self._of_kind(spot, _NOWHERE)[1] or _NOWHERE
        if self._nationwide(spot):
            return self._country
        own = self._of_subject(spot, whole) or self._of_owner(spot, whole)
        if own is None:
            told, own = self._of_kind(spot, whole)
            own = own or (None if told else self._of_part(spot, whole) or (None if self._left(spot) else self._kept))
        self._kept, self._kept_at = own, spot.at
        if own is not None and self._named_here and own[1] is not None and whole[1] is not None and smaller(own[1].level, whole[1].level):
            opening = next(iter(self._heads_of(spot, whole)), None)
            self._part = own if opening is not None and opening.opens and opening.place == own[1] else None
        if own is not None and self._sentence is not None and self._wider is None and contains(own, whole) and self._heads_with(own):
            self._wider = own
        return own or whole

    def _heads_with(self, wider: Where) -> bool:
        """Whether the first place that a sentence tells is a wider one: «Đến nay, toàn tỉnh có …», «Phú Yên có …»."""
        tokens = self._context.tokens(self._sentence) if self._sentence is not None else []
        first = next((t for t in tokens if t.classes & {"Place", "PlaceKind"}), None)
        if first is None:
            return False
        return wider[0].startswith(f"{first.word} ") if "Place" not in first.classes else self._meant(first) == wider[1]

    @cached_property
    def _country(self) -> Where:
        unit = self._context.lexicon.unit("dhp:vietnam")
        return unit.label, self._context.place(unit)

    def _nationwide(self, spot: Spot) -> bool:
        """«xuất khẩu của cả nước vượt 150 tỷ USD», «(cả nước 6,3%)»; not «bằng 55% bình quân cả nước»."""
        row = spot.row
        if "Nationwide" not in spot.told:
            return False
        for index in range(spot.at - 1, max(spot.floor, spot.at - 10) - 1, -1):
            token = row[index]
            if token.word in {",", ";"} or "Figure" in token.classes:
                return False
            if "Nationwide" in token.classes:
                following = row[index + 1]
                compared = any(t.classes & _COMPARES for t in row[max(spot.floor, index - 4) : index])
                if compared and index + 2 == spot.at and (following.word == "(" or "Copula" in following.classes):
                    return True  # «cao hơn mức bình quân cả nước (6,8%)», «… cả nước là 6,8%»
                return not compared and bool(following.classes & _VERB or "Mean" in following.classes)
        return False

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
        if not behind or behind[0].classes.isdisjoint(_VERB | {"Indicator"}):
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

    def _heads_of(self, spot: Spot, base: Where) -> list[Head]:
        if self._of_row != spot.row[0].start:
            self._of_row, self._heads_in = spot.row[0].start, self._inside.heads(spot.row, self._named_here, base)
        return self._heads_in

    def _tells_whole(self, token: Token, whole: Where) -> bool:
        kind = self._scope(token) if "Scope" in token.classes else None
        return kind is not None and whole[0].startswith(f"{kind} ")

    def _left(self, spot: Spot) -> bool:
        """«…, riêng xã Tứ Xã đạt 65 tạ/ha; sản lượng …»: a place told of by the way is left behind at the semicolon."""
        return self._led and tells(spot.row[self._kept_at : spot.at], "Semicolon")

    def _of_owner(self, spot: Spot, whole: Where) -> Where | None:
        """«số hộ nghèo của Đắk Rơ Nga giảm …», «kinh tế Bạc Liêu tăng …»: the place right behind what is measured, before its verb."""
        start, row = spot.figure.start, spot.row
        named = next(((a, b, t) for a, b, t in reversed(self._places) if b <= start), None)
        if named is None or row[max(spot.floor, spot.start)].start > named[0]:
            return None
        first = next((i for i in range(spot.at + 1) if row[i].start >= named[1]), spot.at)
        noun = next((i for i in range(first - 1, -1, -1) if row[i].end <= named[0]), -1)
        if noun < 0 or first == spot.at or row[first].classes.isdisjoint(_VERB) or row[noun].classes.isdisjoint(_OWNED):
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

    def _of_kind(self, spot: Spot, whole: Where) -> tuple[bool, Where | None]:
        """«vì huyện vẫn còn 612 hộ»: the unit of that kind named last, where the text is about one of another kind.

        The first value says whether a kind of unit was told of at all.
        """
        row = spot.row
        for index in range(spot.at - 1, max(spot.floor, spot.at - 12) - 1, -1):
            token = row[index]
            if token.word == "," or not token.classes.isdisjoint(("Figure", "Semicolon")):
                break
            if "Here" in token.classes:
                return True, self._here(whole)
            kind = self._kind(row, index, token)
            if kind is not None:
                compared = tells(row[max(spot.floor, index - 4) : index], "Comparative", "Compare", "Mean", "Multiply", "Share")
                whole_of = "Scope" in token.classes and not compared
                return True, self._last_of(kind, whole) or (around(kind, whole) if whole_of else None)
        scope = next((kind for t in spot.behind if "Scope" in t.classes and (kind := self._scope(t))), None)
        return scope is not None, self._last_of(scope, whole) if scope else None

    def _here(self, whole: Where) -> Where | None:
        """«mật độ dân cư ở đây là …»: the unit named last, where it is a part of the place that the text is about."""
        kind = max(self._named_last, key=lambda kind: self._named_last[kind][0], default="")
        level = whole[1].level if whole[1] is not None else "province"
        meant = self._last_of(kind, whole) if kind else None
        part = meant is not None and meant[1] is not None and smaller(meant[1].level, level)
        return meant if part else None

    def _last_of(self, kind: str, whole: Where) -> Where | None:
        at, place = self._named_last.get(kind, (-_NEAR - 1, None))
        own = {whole[0].partition(" ")[0], (whole[1].label if whole[1] else "").partition(" ")[0]}
        if place is None or self._at - at > _NEAR or any(o and kind.startswith(o) for o in own):
            return None
        if whole[0].endswith(place.label.removeprefix(kind)) and not any(m.place == place.label for m in self._context.mains):
            return None  # the same place before it was made another kind
        return place.label, place

    def _kind(self, row: Sequence[Token], index: int, token: Token) -> str | None:
        """The kind of unit that stands alone at a token as a subject: «huyện còn», «cả xã có»."""
        if "Scope" in token.classes:
            return None if "Capital" in row[index + 1].classes else self._scope(token)
        if "PlaceKind" not in token.classes:
            return None
        before = row[index - 1] if index else None
        following = row[index + 1]
        of = int("Of" in following.classes)  # «huyện của bà»
        if index + of + 2 < len(row) and "Ours" in row[index + of + 1].classes:
            following = row[index + of + 2]  # «huyện ông có 47 dự án»
            if "Adverbial" in following.classes or (before is not None and "Countable" in before.classes):
                return self._kinds.get(token.word)  # «dân xã tôi vẫn nợ 23 tỷ đồng»
            if "Figure" in following.classes and (before is None or before.classes & _BEFORE):
                return self._kinds.get(token.word)  # «huyện tôi 54,8% hộ còn nghèo»
        if token.name[:1].isupper() and before is not None and "Mark" not in before.classes:
            return None  # «cảng Lạch Huyện»
        opens = before is None or (before.classes & _BEFORE and "Apiece" not in before.classes)  # not «mỗi xã có 15 mô hình»
        if not opens or (before is not None and before.word == "," and not following.classes & _DOES):
            return None
        return self._kinds.get(token.word) if following.classes & _TELLING and "Figure" not in following.classes else None

    def _scope(self, token: Token) -> str | None:
        """«trên địa bàn huyện», «toàn xã»: the kind that a scope ends in."""
        return next((kind for word, kind in self._kinds.items() if token.word.endswith(f" {word}")), None)

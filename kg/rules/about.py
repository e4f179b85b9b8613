"""What a text is about: the place of its congress, else what its title, its first sentences or most of its words name."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from kg.facts import Place
from kg.rules.bodies import BOARDS
from kg.rules.kindsnamed import KindsNamed
from kg.rules.places import place_of
from kg.rules.placesnamed import OPENING
from kg.rules.whose import Parser
from kg.rules.within import Where, contains
from kg.structure import Sentence
from kg.tokens import Token, tells

_FIRST = 6  # sentences of a text without a congress that may say whose it is
_AHEAD = 2  # tokens of a title in front of its place: «UBND QUẬN 8 KHÁNH THÀNH …»


class About(KindsNamed):
    """The place or organisation that one document is about as a whole."""

    @cached_property
    def _only(self) -> Where | None:
        """Of a text with one main congress, its place; of one with none, the place of the congress that it names first, or the part
        of it that its title is about, else the organisation that it opens with, else the place that it names most often, the first of
        those."""
        congresses = self._context.mains or [c for c in self._context.congresses if c.level != "national"]
        if congresses:
            named = congresses[0].place, congresses[0].area
            return named if congresses[0].stated else self._titled(named) or self._welcoming(named) or named
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
    def _around_all(self) -> Where:
        """Of a text on several congresses, the smallest unit that contains all their places; empty and None where there is none."""
        areas = [m.area for m in self._context.mains if m.area is not None]
        above = areas[0].within if areas else None
        while above is not None and not all(contains((above.label, above), (a.label, a)) for a in areas):
            above = above.within
        return ("", None) if above is None else (above.label, above)

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

    def _titled(self, whole: Where) -> Where | None:
        """«QUẬN 8 KHÁNH THÀNH CÔNG TRÌNH …», in a text that tells nothing of the city's congress: the part of a place that a title
        opens with."""
        first = self._context.sentences[0] if self._context.sentences else None
        named = self._first_named(first)
        if first is None or named is None or named[1] > _AHEAD:
            return None
        token, index = named
        tokens = self._context.tokens(first)
        alone = index == 0 and (token.kind != "" or tells(tokens[1:2], "Listing"))  # «Lâm Thao: Gắn biển công trình …»
        return self._part_of(token, whole) if alone or (index > 0 and token.kind and "Body" in tokens[index - 1].classes) else None

    def _welcoming(self, whole: Where) -> Where | None:
        """«Sáng 19/8, UBND huyện X gắn biển công trình chào mừng Đại hội Đảng bộ tỉnh …»: the part of a place whose body does what
        a text without a place in its title begins with."""
        paragraph = next((p for p in self._context.paragraphs if p.kind == "body"), None)
        first = paragraph.sentences[0] if paragraph is not None else None
        if first is None or not {"Bound", "Congress"} <= self._context.classes(first):
            return None
        named = self._first_named(first)
        tokens = self._context.tokens(first)
        if named is None or not named[0].kind or named[1] == 0 or "Body" not in tokens[named[1] - 1].classes:
            return None
        return self._part_of(named[0], whole) if not tells(tokens[: named[1]], "Congress", "Bound") else None

    def _first_named(self, sentence: Sentence | None) -> tuple[Token, int] | None:
        found = next(self._named(sentence), None) if sentence is not None else None
        self._subjects = []
        return found

    def _part_of(self, token: Token, whole: Where) -> Where | None:
        place = place_of(self._context, token, self._year, whole[1]) if token.kind else self._meant(token)
        return (place.label, place) if contains(whole, (place.label, place)) else None

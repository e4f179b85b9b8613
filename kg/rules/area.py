"""Which place is meant where a text names only its kind: the main congress's, that of the paragraph, the last one named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from kg.facts import Congress, Place
from kg.normalise import fold
from kg.rules.body import BodyReader
from kg.rules.home import homes
from kg.rules.places import place_of
from kg.rules.portrait import headed
from kg.rules.scene import Scene, Scenes, turned_to
from kg.tokens import Token

_OPENING = 8  # tokens of a paragraph among which its place opens it
_PARTY = frozenset({"Body", "OfParty"})
_LEADS = frozenset({"Mark", "Number", "Roman"})


class Areas(BodyReader):
    """Completes the places of one document's bodies."""

    def main(self, position: int) -> Congress | None:
        """The congress told of at an offset: the only one reported on, or the one whose section, or whose aside, it is in."""
        mains = self._context.mains
        aside = self._context.aside(position)
        if aside is not None:
            return aside
        if len(mains) <= 1:
            return mains[0] if mains and self.headed(position) is None else None
        source = self._context.normal.source(position, position + 1)[0]
        before = [m for m in mains if m.evidence[0].start <= source]
        last = max(before, key=lambda m: m.evidence[0].start) if before else None
        if last is not None and sum(m.evidence[0].start == last.evidence[0].start for m in before) > 1:
            last = None  # «Đại hội Đảng bộ các tỉnh A, B và C»: nothing says which
        topic = self._topic(position)
        if topic is None or (last is not None and last.evidence[0].start > self._context.normal.source(*topic[0])[0]):
            return last
        return next((m for m in mains if m.area is not None and fold(m.area.label) == fold(topic[1].label)), None)

    def owner(self, position: int) -> Congress | None:
        """The congress whose organisation is meant by its kind alone: the main one, else that of the only organisation told of."""
        return self.main(position) or self._told_organisation

    @cached_property
    def _told_organisation(self) -> Congress | None:
        local = [c for c in self._context.congresses if c.level != "national"]
        if self._context.mains or len({fold(c.place) for c in local}) != 1 or local[0].level != "organisation":
            return None
        return local[0]

    def _topic(self, position: int) -> tuple[tuple[int, int], Place] | None:
        """The place that the paragraph at an offset, or the last one before that opens with a place, is about."""
        at = bisect_right(self._topics, position, key=lambda found: found[0][0])
        return self._topics[at - 1] if at else None

    def headed(self, position: int) -> Place | None:
        """«Tuyên Quang: khởi động lại», «Lạng Sơn: …»: the place whose heading an offset stands under, where two places or more
        have one each and it is not the congress's, or that its paragraph turns to; of the congress's level."""
        topic, mains = self._topic(position), self._context.mains
        if topic is None or topic[0] in self._meetings:
            return topic[1] if topic is not None else None
        at = topic[0][0]
        place = topic[1] if at in self._headings or (len(mains) == 1 and turned_to(self._context, at, position)) else None
        if place is None or len(mains) > 1 or (mains and (mains[0].level != place.level or mains[0].place == place.label)):
            return None
        return place

    @cached_property
    def _headings(self) -> frozenset[int]:
        """The offsets of topics that are headings with a colon behind the place, where they are two or more of one level."""
        starts = {p.start for p in self._context.paragraphs if p.kind == "heading"}
        colon = [t for t in self._topics if t[0][0] in starts and self._context.text[t[0][1] : t[0][1] + 2].lstrip().startswith(":")]
        several = len({t[1].label for t in colon}) > 1 and len({t[1].level for t in colon}) == 1
        return frozenset(t[0][0] for t in colon) if several else frozenset()

    @property
    def _topics(self) -> list[tuple[tuple[int, int], Place]]:
        """The places that paragraphs open with, each with where it is named."""
        return self._opened[0]

    @property
    def _meetings(self) -> set[tuple[int, int]]:
        """Where paragraphs open with one of several communes that meet, of whose congress nothing more is told."""
        return self._opened[1]

    @cached_property
    def _opened(self) -> tuple[list[tuple[tuple[int, int], Place]], set[tuple[int, int]]]:
        """«Ở Vĩnh Long, …», «Với Vĩnh Long, …», «Hưng Yên là trường hợp khác», «3. Bình Thuận: …»: the places that paragraphs open with, and
        which of them are communes that meet: «* Tại xã A, 112 đại biểu đã dự Đại hội lần thứ XX».

        A date line («Hà Nội - Sáng nay …») is none.
        """
        found: list[tuple[tuple[int, int], Place]] = []
        meetings: set[tuple[int, int]] = set()
        locative = self._context.lexicon.table("Locative").keys() | self._context.lexicon.table("TurnsTo").keys()
        mains = {fold(m.place).partition(" ")[2]: m.area for m in self._context.mains if m.level == "commune" and m.area is not None}
        parts = headed(self._context)
        for paragraph in self._context.paragraphs:
            if paragraph.start in parts:
                token, kind = parts[paragraph.start]
                found.append(((paragraph.start, token.end), self.place(token, kind if kind and not token.kind else None)))
                continue
            tokens = self._context.tokens(paragraph.sentences[0])[:_OPENING]
            if len(tokens) < _OPENING and len(paragraph.sentences) > 1:
                tokens += self._context.tokens(paragraph.sentences[1])[: _OPENING - len(tokens)]
            while tokens and tokens[0].classes & _LEADS and "Place" not in tokens[0].classes:
                tokens = tokens[1:]
            if tokens and not tokens[0].classes.isdisjoint(_PARTY):
                tokens = self._behind_party(tokens)
            named = self._of_meeting(tokens)
            if named is not None:
                found.append(named)
                continue
            placed = len(tokens) > 2 and tokens[0].word in locative
            tokens = tokens[placed:]
            if len(tokens) < 2 or "Place" not in tokens[0].classes:
                continue
            behind = tokens[1]
            if "Mark" in behind.classes and behind.word != ":" and not (placed and behind.word == ","):
                continue
            token = tokens[0]
            own = mains.get(fold(token.name)) if len(mains) > 1 else None
            if own is not None:  # «Ở Tân Hồng, 140 đại biểu …»: one of the communes whose congresses are told of
                found.append(((token.start, token.end), own))
                continue
            if not token.kind:
                tiers = (tuple(u for u in token.units if u.level == level) for level in ("province", "district"))
                token = replace(token, units=next((units for units in tiers if units), ()))
            if not token.kind and not token.units:
                continue
            place = self.place(token, None)
            meets = placed and len(mains) > 1 and any("Congress" in self._context.classes(s) for s in paragraph.sentences[:2])
            if meets and place.level == "commune":  # «* Tại xã Tân Phong, 112 đại biểu đã dự Đại hội lần thứ XX»
                meetings.add((token.start, token.end))
                found.append(((token.start, token.end), place))
            elif place.level in {"province", "district"}:
                found.append(((token.start, token.end), place))
        return found, meetings

    @staticmethod
    def _behind_party(tokens: list[Token]) -> list[Token]:
        """«Đảng bộ tỉnh X: …», «Huyện ủy X: …»: the tokens from the place on, whose Party organisation a paragraph is headed by."""
        at = next((i for i, t in enumerate(tokens) if t.classes.isdisjoint(_PARTY)), 0)
        if not 0 < at < len(tokens) - 1 or "Place" not in tokens[at].classes or tokens[at + 1].word != ":":
            return tokens
        bodies = [c for t in tokens[:at] if (c := t.concept("Body")) is not None]
        kind = next((kind for c in bodies if (kind := c.get("dh:placeKind"))), tokens[at].kind)
        named = tokens[at] if tokens[at].kind else replace(tokens[at], kind=kind if any(u.kind == kind for u in tokens[at].units) else "")
        return [named, *tokens[at + 1 :]] if all(c.get("dh:bodyClass") == "party" for c in bodies) else tokens

    def _of_meeting(self, tokens: Sequence[Token]) -> tuple[tuple[int, int], Place] | None:
        """«(Còn) Đại hội Đảng bộ huyện X có 240 đại biểu»: the place whose congress a paragraph begins with, one of several."""
        mains = self._context.mains
        at = next((i for i, t in enumerate(tokens[:3]) if "Congress" in t.classes), -1) if len(mains) > 1 else -1
        if at < 0:
            return None
        index = at + 1
        while index < len(tokens) and tokens[index].classes & {"Body", "OfParty"}:
            index += 1
        if index >= len(tokens) or "Place" not in tokens[index].classes or not tokens[index].kind:
            return None
        token = tokens[index]
        place = self.place(token, None)
        own = next((m.area for m in mains if m.area is not None and fold(m.area.label) == fold(place.label)), None)
        return ((token.start, token.end), own) if own is not None else None

    def province(self, position: int) -> Place | None:
        """The province that is meant where none is named: the main congress's, else the last one named."""
        main = self.main(position)
        area = main.area if main is not None else self.about(position)
        while area is not None and area.within is not None:
            area = area.within
        area = area if area is not None and area.level == "province" else None  # a commune whose province its text leaves out
        # a bare «Đồng Nai» is the province, though a commune is called so too
        return area or self._last_of(lambda p: p.level == "province", position, self._kinds_by_level["province"])

    def about(self, position: int) -> Place | None:
        """What a text is about where it reports on no congress: the paragraph's place, else the one whose congress it names."""
        topic = self._topic(position)
        if topic is not None:
            return topic[1]
        areas = {c.area for c in self._context.congresses if c.level != "national" and c.area is not None}
        return areas.pop() if len(areas) == 1 and not self._context.mains else None

    @cached_property
    def _scenes(self) -> Scenes:
        return Scenes(self._context)

    def scene(self, position: int, communes: bool = False) -> Place | None:
        """The place whose Party organisation a clause speaks of in front of an offset: «tại Đảng bộ xã Tân Phong, …»;
        with ``communes`` also a commune that the clause only names: «Ở xã Tân Phong, …»."""
        scene = self._scenes.at(position)
        if scene is not None and not scene.token.kind:
            return None if scene.party else self._another(scene, position)  # «BTV Tỉnh ủy Quảng Trị chỉ định …» names no commune
        place = self.place(scene.token, None) if scene is not None and scene.token.kind else None
        named = place is not None and scene is not None and (scene.party or (communes and place.level == "commune"))
        return place if named else None

    def scene_like(self, position: int, area: Place) -> Place | None:
        """«Tại Bến Tre, …» behind what was told of «Tỉnh ủy Hậu Giang»: the clause's place, of the same kind as another."""
        scene = self._scenes.at(position)
        return self._like(scene, area.label) if scene is not None and not scene.token.kind and not scene.party else None

    def _another(self, scene: Scene, position: int) -> Place | None:
        """«Còn tại Đầm Dơi, ông A tái đắc cử», in a text on congresses of other districts: a place of the same kind as theirs."""
        main = self.main(position)
        return self._like(scene, main.area.label) if main is not None and main.area is not None else None

    def _like(self, scene: Scene, label: str) -> Place | None:
        kind = next((u.kind for u in scene.token.units if label.startswith(f"{u.kind} ")), None)
        return self._of_scene(scene, kind) if kind is not None else None

    def _of_scene(self, scene: Scene, kind: str) -> Place | None:
        """The place of a clause, where it is of the kind asked for."""
        token = scene.token
        if token.kind:
            place = self.place(token, None)
            return place if place.label.startswith(f"{kind} ") else None
        if scene.kind not in {"", kind}:
            return None
        return self.place(token, kind) if any(u.kind == kind for u in token.units) else None

    def area(self, kind: str, position: int) -> Place | None:
        """The place of a kind that is meant without its name: the clause's, the main congress's chain's, the last named."""
        scene = self._scenes.at(position)
        told = self._of_scene(scene, kind) if scene is not None else None
        if told is not None:
            return told
        top = kind == self._kinds_by_level["province"]
        main = self.main(position)
        area = main.area if main is not None else self.about(position)
        while area is not None:
            if area.label.startswith(kind + " ") or (top and area.level == "province"):
                return area
            area = area.within
        last = self._last_of(lambda p: p.label.startswith(kind + " "), position, f"={kind}") if top else None
        last = last or self._last_of(lambda p: p.label.startswith(kind + " ") or (top and p.level == "province"), position, kind)
        return last or (self._around if top else self._by_committee(kind, position)) or self._unlisted_place(kind, position)

    def _unlisted_place(self, kind: str, position: int) -> Place | None:
        """The last place of a kind that the text names with it, and no gazetteer has: «huyện Thạch Bình»."""
        named = [t for t in self._kinds_named if t.kind == kind]
        token = next((t for t in reversed(named) if t.start <= position), named[0] if named else None)
        return self.place(token, None) if token is not None else None

    @cached_property
    def _kinds_named(self) -> list[Token]:
        context = self._context
        sentences = (s for s in context.sentences if "Place" in context.classes(s))
        return [t for s in sentences for t in context.tokens(s) if "Place" in t.classes and t.kind and not t.units]

    def _by_committee(self, kind: str, position: int) -> Place | None:
        """The place of a kind that only a body's name tells: «Đoàn xã Thái Sơn» for «xã», «Huyện ủy Đăk Nha» for «huyện»."""
        before = [(at, token) for at, wanted, token in self._committees if wanted == kind]
        if not before:
            return None
        token = next((token for at, token in reversed(before) if at <= position), before[0][1])
        return self.place(token, kind)

    @cached_property
    def _committees(self) -> list[tuple[int, str, Token]]:
        found = []
        for sentence in self._context.sentences:
            if "Body" not in self._context.classes(sentence):
                continue
            tokens = self._context.tokens(sentence)
            for at, token in enumerate(tokens):
                kind = token.concept("Body") if "Body" in token.classes else None
                wanted = kind.get("dh:placeKind") if kind is not None else None
                place = self.chain(tokens, at).place if wanted else None
                if wanted and place is not None and "Place" in place.classes and not place.kind:
                    found.append((token.start, wanted, place))
        return found

    @cached_property
    def _around(self) -> Place | None:
        """The province that all districts of a text lie in, where it names none."""
        found: dict[str, Place] = {}
        for token in self._named_places:
            districts = [u for u in token.units if u.level == "district" and (not token.kind or u.kind == token.kind)]
            if any(u.level == "province" for u in token.units):
                continue
            for within in (self._context.place(u).within for u in districts):
                if within is not None:
                    found[within.label] = within
        return next(iter(found.values())) if len(found) == 1 else None

    def last_like(self, kind: str, position: int) -> Place | None:
        """«tỉnh này»: the unit of that tier last named, whatever it is called: a city may be meant by «tỉnh này»."""
        tier = self._tiers.get(kind)
        return self._last_of(lambda p: p.level == tier, position, f"@{kind}") if tier else None

    @cached_property
    def _tiers(self) -> dict[str, str]:
        """The tier of each kind of unit; a city, which may be of two, is taken for the upper one."""
        kinds = {c.label: c.get("dh:level") or "dhk:province" for _, c in self._context.lexicon.labels("PlaceKind")}
        return {label: level.removeprefix("dhk:") for label, level in kinds.items()}

    @cached_property
    def _kinds_by_level(self) -> dict[str, str]:
        concept = self.concepts["dhb:province-committee"]
        return {"province": str(concept.get("dh:placeKind"))}

    def _last_of(self, fits, position: int, kind: str | None = None) -> Place | None:  # type: ignore[no-untyped-def]
        """The last fitting place named before an offset, else the first one named."""
        key = kind or ""
        if key not in self._fitting:
            found: list[tuple[int, Place]] = []
            living: list[tuple[int, Place]] = []  # without the provinces that are gone by now: «hợp nhất Long An và Tây Ninh»
            wanted = None if kind is None or key.startswith("@") else key.lstrip("=")  # «=tỉnh»: of no province that is called otherwise
            for token in self._named_places:
                may = self._may_be(token, wanted, kind == self._kinds_by_level["province"])
                place = self.place(token, wanted if not token.kind else None) if may else None
                if place is not None and fits(place):
                    found.append((token.start, place))
                    if not (place.level == "province" and self._merged_away(token)):
                        living.append(found[-1])
            self._fitting[key] = living if living and len(living) < len(found) and self._tells_of_merger else found
        known = self._fitting[key]
        if not known:
            return None
        at = bisect_right([start for start, _ in known], position)
        return known[max(0, at - 1)][1]

    def _merged_away(self, token: Token) -> bool:
        """Whether no province of a name is left by the end of the year in which the text speaks, or by now."""
        year = self._context.year
        dates = [date for m in self._context.mains if (date := m.end_date or m.start_date)]
        if dates and all(date[5:7] < "07" for date in dates) and year is not None:
            year -= 1  # no merger of provinces ever took effect before July
        provinces = [u for u in token.units if u.level == "province"]
        return bool(provinces) and all(u.until is not None and (year is None or u.until <= year) for u in provinces)

    @cached_property
    def _tells_of_merger(self) -> bool:
        return any(word in self._context.lowered for word in self._context.lexicon.table("Merger"))

    @staticmethod
    def _may_be(token: Token, kind: str | None, top: bool) -> bool:
        if token.kind:
            return True
        if any(
            u.level == "province" for u in token.units
        ):  # a bare «Bình Thuận» is the province, and no commune of that name
            return kind is None or any(u.kind == kind and u.level == "province" for u in token.units) or top
        return any(u.kind == kind and u.level == "district" for u in token.units)

    @cached_property
    def _fitting(self) -> dict[str, list[tuple[int, Place]]]:
        return {}

    @cached_property
    def _named_places(self) -> list[Token]:
        """All places that a text names but those that somebody comes from, which say nothing of where he worked."""
        context = self._context
        found = []
        for sentence in context.sentences:
            tokens = context.tokens(sentence)
            born = homes(tokens) if "Born" in context.classes(sentence) else ()
            found += [t for at, t in enumerate(tokens) if "Place" in t.classes and t.units and at not in born]
        return found

    def place(self, token: Token, kind: str | None) -> Place:
        """A place token as a place, of a kind where the body asks for one."""
        main = self._context.mains[0] if self._context.mains else None
        hint = main.area if main is not None else None
        while hint is not None and hint.within is not None:
            hint = hint.within
        if kind and not token.kind:
            units = tuple(u for u in token.units if u.kind == kind)
            if not units and kind == self._kinds_by_level["province"]:
                units = tuple(u for u in token.units if u.level == "province")
            if not units:
                return Place(f"{kind} {token.name}", "district", None, None)
            token = replace(token, units=units)
        return place_of(self._context, token, self._context.year, hint)

    def bare_label(self, area: Place) -> str:
        """A place's name without its kind, but with it where it is a number or always said with it."""
        for kind in self._kinds:
            if area.label.startswith(kind + " "):
                bare = area.label[len(kind) + 1 :]
                if bare.isdigit():
                    return area.label
                return area.label[:1].upper() + area.label[1:] if fold(bare) in self._full else bare
        return area.label

    def unit_label(self, area: Place) -> str:
        """A place's label as it stands in the name of a body."""
        full = self.bare_label(area)
        return full if full.lower() == area.label.lower() else area.label

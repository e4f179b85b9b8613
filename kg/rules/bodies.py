"""What bodies are called in full: from the words that name them, and what these leave out from the context."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property

from msgspec import Struct

from kg.facts import Body, Congress, Place
from kg.lexicon import Concept
from kg.normalise import fold
from kg.rules.called import in_small_letters
from kg.rules.chain import WITH_NAME, Chain, is_kind, takes_name
from kg.rules.known import Known
from kg.tokens import Token

#: boards of enterprises
BOARDS = frozenset({"dhb:management-board", "dhb:members-council", "dhb:supervisory-board"})
#: the Party committee of a place of a kind: «Tỉnh ủy», «Huyện ủy», else «Đảng ủy»
COMMITTEES = {"dhb:province-committee", "dhb:city-committee", "dhb:district-committee", "dhb:urban-district-committee",
              "dhb:town-committee", "dhb:party-committee"}  # fmt: skip
#: stands for the kind of unit where a body may be of any
ANY = "*"
_GROUP = "dhb:group"
_OF_KIND = {"dhb:province-committee"}  # that has the name of a kind of unit
_TOP = "province"
_OF_COMMITTEE = {"dhb:standing-committee", "dhb:inspection-committee"}
_OF_COMMUNES = COMMITTEES | {"dhb:peoples-committee", "dhb:peoples-council", "dhb:party-organization", "dhb:front",
                             "dhb:executive-committee", "dhb:standing-committee", "dhb:inspection-committee"}  # fmt: skip
#: the Party organisations of places, and what stands for their committees
_OF_PLACES = COMMITTEES | {"dhb:executive-committee", "dhb:party-organization", "dhb:standing-committee"}
_OWNED = {"front", "army", "police"}  # bodies that an organisation has too: its trade union, its youth union


class Guess(Struct, frozen=True):
    """A body whose place or owner was taken from the context: of which kind of unit, and how else it would be named."""

    chain: Chain
    kind: str


class Bodies(Known):
    """Completes the bodies of one document."""

    def named(self, chain: Chain) -> tuple[Body | None, Guess | None]:
        """A chain's full name; where the context had to help, how it did."""
        outer = chain.outer
        alone = outer is not None and outer.get("dh:takesArea") == "false"
        if alone and (is_kind(outer) or chain.place is None):  # but «Hiệp hội Du lịch thành phố»
            owner = chain.label(len(chain.parts) - 1) if len(chain.parts) > 1 else None
            return Body(chain.label(), chain.kind, None, owner), None
        token = chain.place
        position = token.start if token is not None else chain.last
        if token is not None and "Place" in token.classes:
            wanted = self.kind_of(outer)
            provincial = outer is not None and outer.get("dh:bodyLevel") == "dhk:province" and not token.kind
            if provincial and any(u.level == "province" for u in token.units):
                wanted = self._kinds_by_level["province"]  # «Sở Nông nghiệp và Môi trường Hưng Yên»
            area: Place | None = self.place(token, wanted)
            assert area is not None
            if not token.kind and area.level == "commune" and not (outer is not None and outer.iri in _OF_COMMUNES):
                return Body(f"{chain.label()} {token.name}", chain.kind, area), None  # «Đồn Biên phòng Nậm Cắn»
            return self.labelled(chain, area), None
        if token is not None:
            concept = token.concept("PlaceKind")
            wanted = concept.label if concept else token.word
            area = self.area(wanted, token.start)
            return (self.labelled(chain, area) if area else None), Guess(chain, wanted)
        if is_kind(outer) and chain.parts[-1][1]:
            return self._by_name(chain, position), None
        if outer is not None and outer.get("dh:bodyLevel") == "dhk:province":
            return None, Guess(chain, self._kinds_by_level["province"])
        unplaced = is_kind(outer) and (outer.get("dh:partOfKind") or not takes_name(outer))
        return None, Guess(chain, self.kind_of(outer) or (ANY if unplaced else ""))

    def _by_name(self, chain: Chain, position: int) -> Body:
        """«Đảng ủy Tập đoàn Cao su», «Bí thư Đảng ủy Khối»: a chain that ends in a name of its own."""
        kind, name = chain.parts[0]
        main = self.owner(position)
        last, own = chain.parts[-1]
        if " " in own and own.isupper():  # «BÍ THƯ ĐẢNG ỦY TRƯỜNG ĐẠI HỌC QUY NHƠN»
            own = in_small_letters(self._context, own)
            chain.parts[-1] = (last, own)
        for meeting in (main, self._only_above(own)):
            if meeting is None or meeting.level != "organisation":
                continue
            for short in (own, f"{last.label} {own}" if last is not None else own):
                branch = short.lower() in self._context.lexicon.table("Branch") and f" {short.lower()} " in meeting.place.lower()
                if branch or meeting.place.lower().startswith(f"{short.lower()} "):  # «Đảng ủy Khối» of «Khối các cơ quan tỉnh …»
                    chain.parts[-1] = (last, "")
                    if short != own:
                        chain.parts.pop()
                    if not chain.parts:
                        return Body(meeting.place, None, meeting.area, meeting.place)
                    return self._of_owner(chain, meeting)
        full = self.in_full(chain, position) if " " not in own and own.lower() in self._heads else None
        if full is not None:
            return full  # «Đảng ủy Khối», where the text says elsewhere which
        owner = f"{last.label} {own}" if last is not None else own
        if kind is not None and kind.get("dh:partOfKind") and len(chain.parts) == 1:
            party = self.concepts["dhb:party-committee"].label
            return Body(f"{kind.label} {party} {name}", chain.kind, None, name)
        single = kind is None or kind.get("dh:bodyClass") == "party"
        return Body(chain.label(), chain.kind, None, name if len(chain.parts) == 1 and single else owner)

    def _only_above(self, short: str) -> Congress | None:
        """The only other organisation whose congress is told of and whose name begins with a word: «Khối», of where delegates are sent."""
        named = [c for c in self._context.congresses if not c.main and c.place.lower().startswith(f"{short.lower()} ")]
        return named[0] if len({fold(c.place) for c in named}) == 1 else None

    def from_context(self, chain: Chain, position: int) -> Body | None:
        """The body of a chain that names neither place nor owner."""
        outer = chain.outer
        main = self.owner(position)
        if chain.owned and main is not None:
            return self._of_owner(chain, main)
        wanted = self.kind_of(outer)
        if wanted:
            area = self.area(wanted, position)
            if area is not None and outer is not None and outer.iri in _OF_KIND and not area.label.startswith(f"{wanted} "):
                return None  # «Tỉnh ủy», in a text about a city that is no province: of a place that nothing tells
            return self.labelled(chain, area) if area else None
        if not is_kind(outer):
            return self._unlisted(chain, main, position)
        if main is not None and main.level == "organisation":
            if outer.iri == "dhb:party-committee" and self.organisation_committee(main).kind == "dhb:party-cell":
                commune = self._above(main, position)
                if commune is not None:
                    return self.labelled(chain, commune)
                if main.within is not None:  # a cell has no «Đảng ủy»: of what it belongs to
                    return Body(f"{chain.label()} {main.within}", chain.kind, None, main.within)
            if outer.iri == _GROUP and outer.label.lower() not in main.place.lower():
                group = self.in_full(chain, position)
                if group is not None:
                    return group  # «Phó Tổng Giám đốc Tập đoàn», which the text names in full elsewhere
                if chain.kind == "dhb:executive-committee" and len(chain.parts) == 2:
                    chain.parts.insert(1, (self.concepts["dhb:party-organization"], ""))
                return Body(chain.label(), chain.kind, None, outer.label)  # «Tổng Giám đốc Tập đoàn» that the company belongs to
            system = outer.get("dh:bodyClass")
            if takes_name(outer) and system in WITH_NAME:
                label = f"{chain.label().removesuffix(outer.label).strip()} {self.without_agency(main.place)}".strip()
                return Body(label, chain.kind if len(chain.parts) > 1 else None, main.area, main.place)
            if system == "party" or outer.get("dh:partOfKind") or outer.get("dh:takesName") == "false":
                return self._of_owner(chain, main)
            if main.place.lower().startswith(f"{outer.label.lower()} "):
                chain.parts.pop()
                return self._of_owner(chain, main) if chain.parts else Body(main.place, None, main.area, main.place)
            if system in _OWNED and outer.get("dh:bodyLevel") is None:
                numbered = self.in_full(chain, position) if outer.get("dh:takesNumber") == "true" else None
                if numbered is not None:  # «Chính ủy Quân khu»
                    return Body(numbered.label, numbered.kind or outer.iri, None, numbered.owner)
                return self._of_owner(chain, main)
        if takes_name(outer) and (outer.get("dh:bodyClass") in WITH_NAME or self.is_bloc(outer)):
            full = self.in_full(chain, position)
            if full is not None:
                return full  # «Chủ tịch HĐQT Công ty», «Giám đốc Bệnh viện»
        if outer.iri in BOARDS and len(chain.parts) == 1 and (main is None or main.level != "organisation"):
            return None  # «Chủ tịch HĐTV, Tổng Giám đốc Công ty …»: of no place
        area = main.area if main is not None else None
        provincial = outer.get("dh:bodyLevel") == "dhk:province"
        if provincial:
            area = self.province(position)
        if area is None or (takes_name(outer) and outer.iri not in COMMITTEES and not provincial):
            return None
        if outer.iri == "dhb:party-committee" and self.committee(area).kind != outer.iri:
            return None  # «Đảng ủy» in the congress of a district: of some body there, which is not said
        return self.labelled(chain, area)

    def _above(self, main: Congress, position: int) -> Place | None:
        """The commune that a cell's village lies in: its committee is the one that the cell's minutes call «Đảng ủy»."""
        if main.area is not None and main.area.level == "commune":
            return main.area
        return self._last_of(lambda p: p.level == "commune", position, "@commune")

    def _unlisted(self, chain: Chain, main: Congress | None, position: int) -> Body | None:
        """«Phòng Tham mưu», «Sở Xúc tiến đầu tư»: a body that the vocabulary has not, of the organisation or the place."""
        outer = chain.outer
        if (outer is not None and outer.get("dh:takesArea") == "false") or chain.label().lower().endswith(self._national):
            return Body(chain.label())  # «Trung tâm Dự báo khí tượng thủy văn Quốc gia»
        if main is not None and main.level == "organisation":
            own = outer is None and chain.label().isupper()  # initials of another body: «CDC», «VCCI»
            own |= outer is not None and outer.get("dh:bodyLevel") == "dhk:national" and not self._has_departments(main)  # «Cục C04»
            return Body(chain.label()) if own else self._of_owner(chain, main)
        area = main.area if main is not None else None
        if outer is not None and outer.get("dh:bodyLevel") == "dhk:province":
            area = self.province(position)
        if outer is not None and outer.get("dh:bodyLevel") == "dhk:national":
            return Body(chain.label(), chain.kind)  # «Cục Cảnh sát giao thông», of a ministry, whatever province the text is about
        return self.labelled(chain, area) if area is not None else None

    def _has_departments(self, main: Congress) -> bool:
        """Whether the main congress's organisation may have departments that are led as a ministry's are: «Cục», «Vụ»."""
        words = main.place.lower().split()
        kinds = (self.by_label.get(" ".join(words[:count])) for count in range(len(words), 0, -1))
        kind = next((k for k in kinds if k is not None), None)
        return kind is not None and (kind.get("dh:bodyLevel") == "dhk:national" or kind.get("dh:bodyClass") in {"army", "enterprise"})

    def _of_owner(self, chain: Chain, main: Congress) -> Body:
        """«Ủy ban Kiểm tra Đảng ủy Công ty …», «Công đoàn Trường …»: a body of the main congress's organisation."""
        label, outer = chain.label(), chain.outer
        if is_kind(outer):
            if outer.get("dh:partOfKind"):
                label = f"{label} {self.concepts['dhb:party-committee'].label}"
            elif outer.iri == "dhb:executive-committee":
                label = f"{label} {self.concepts['dhb:party-organization'].label}"
        if len(chain.parts) == 1 and main.place.lower().startswith(f"{label.lower()} "):
            return Body(main.place, None, main.area, main.place)  # «Giám đốc Phòng Giao dịch» of the cell «Phòng Giao dịch số 3»
        first = main.place.partition(" ")[0]
        label = label.removesuffix(f" {first}") if not label.endswith(main.place) else label  # «Đoàn Khối» of «Khối các cơ quan …»
        if not label.endswith(main.place):
            label = f"{label} {main.place}".strip()
        return Body(label, chain.kind, main.area, main.place)

    def labelled(self, chain: Chain, area: Place) -> Body:
        """The body of a chain of kinds in a place: «Ban Thường vụ Tỉnh ủy Hà Giang»."""
        outer, iri = chain.outer, chain.kind
        label = chain.label()
        while outer is not None and outer.get("dh:leastLevel") == f"dhk:{_TOP}" and area.level != _TOP and area.within is not None:
            area = area.within  # «Bí thư Huyện ủy A, Trưởng Ban Nội chính»: a board that no district has is the province's
        if outer is not None and (outer.iri in _OF_COMMITTEE or (outer.get("dh:partOfKind") and len(chain.parts) == 1)):
            return Body(f"{label} {self.committee(area).label}", iri, area)
        bare = outer is not None and outer.get("dh:placeKind") is not None
        tail = self.bare_label(area) if bare else self.unit_label(area)
        if outer is not None and outer.iri == "dhb:executive-committee" and len(chain.parts) == 1:
            tail = f"{self.concepts['dhb:party-organization'].label} {tail}"
        return Body(f"{label} {tail}", iri, area, self._owner_in(chain, tail))

    @staticmethod
    def _owner_in(chain: Chain, tail: str) -> str | None:
        """«Đảng ủy Công an tỉnh …», «Văn phòng UBND tỉnh …»: the body of the place that one is of, and not of the place itself."""
        first = next((at for at, (kind, name) in enumerate(chain.parts) if at and (name or not is_kind(kind) or kind.iri not in _OF_PLACES)), 0)
        return f"{chain.label(first)} {tail}" if first and is_kind(chain.parts[0][0]) else None

    def unplaced(self, chain: Chain, kind: str) -> Body | None:
        """The body of a place that the text never names, as the text calls it: «Tỉnh ủy», «UBND huyện», «Sở Y tế tỉnh»."""
        if not kind or kind == ANY or chain.outer is None:
            return None
        if chain.outer.get("dh:placeKind"):
            label = chain.label()
        elif chain.outer.iri == "dhb:executive-committee" and len(chain.parts) == 1:
            label = f"{chain.label()} {self.concepts['dhb:party-organization'].label} {kind}"
        else:
            label = f"{chain.label()} {kind}"
        return Body(label, chain.kind, document=self._context.document.id)

    def panel_of(self, chain: Chain, committee: Body) -> Body:
        """«tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Đảng ủy Quân sự tỉnh»: panels of that committee."""
        iri = chain.kind
        party = self.concepts["dhb:party-committee"].label
        if iri == "dhb:executive-committee":
            if (
                committee.area is not None
                and committee.owner is None
                and committee.label == self.committee(committee.area).label
            ):
                return self.labelled(chain, committee.area)
            rest = committee.label.removeprefix(party).strip()
            label = f"{chain.label()} {self.concepts['dhb:party-organization'].label} {rest}"
            return Body(label, iri, committee.area, committee.owner)
        panel = chain.label()
        outer = chain.outer
        if len(chain.parts) > 1 and outer is not None and outer.iri == committee.kind:
            panel = panel.removesuffix(outer.label).rstrip()  # «tham gia Ban Thường vụ Tỉnh ủy và giữ chức Bí thư Tỉnh ủy»
        return Body(f"{panel} {committee.label}", iri, committee.area, committee.owner)

    def committee(self, area: Place) -> Body:
        """The Party committee of a place: «Huyện ủy Mai Sơn», «Đảng ủy xã Hưng Thịnh»."""
        kind = next((k for k in self._kinds if area.label.startswith(k + " ")), None)
        concept = self.committee_kind(kind or "")
        tail = self.bare_label(area) if concept.get("dh:placeKind") else self.unit_label(area)
        return Body(f"{concept.label} {tail}", concept.iri, area)

    def committee_kind(self, kind: str) -> Concept:
        """The kind of Party committee that places of a kind have: «Huyện ủy» for «huyện», «Đảng ủy» for «xã»."""
        return self._committee_kinds.get(kind) or self.concepts["dhb:party-committee"]

    def organisation_committee(self, main: Congress) -> Body:
        """The Party committee of an organisation: «Đảng ủy Công an tỉnh Nghệ An», or its cell: «Chi bộ ấp Tân Hòa 2»."""
        cell = self.concepts["dhb:party-cell"]
        if main.place.startswith(f"{cell.label} "):
            return Body(main.place, cell.iri, main.area, main.place)
        named = fold(main.evidence[0].quote)
        ours = f" {fold(cell.label)} " in named or self._is_cell(main.place)
        concept = cell if ours else self.concepts["dhb:party-committee"]
        return Body(f"{concept.label} {main.place}", concept.iri, main.area, main.place)

    def _is_cell(self, place: str) -> bool:
        """Whether the text calls the Party organisation of an agency a cell, and never one of several cells."""
        text, name = self._context.lowered, place.lower()
        cell, whole = (self.concepts[iri].label.lower() for iri in ("dhb:party-cell", "dhb:party-organization"))
        return f"{cell} {name}" in text and f"{whole} {name}" not in text

    def without_agency(self, place: str) -> str:
        """«Tạp chí Xây dựng» for «Cơ quan Tạp chí Xây dựng», whose Party organisation is that of its office."""
        first, _, rest = place.partition(" ")
        second = rest.partition(" ")[0]
        return rest.partition(" ")[2] if f"{first} {second}".lower() in self._agency and " " in rest else place

    @cached_property
    def _agency(self) -> Container[str]:
        return self._context.lexicon.table("Agency")

    def short_of_main(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens name the main congress's organisation by its first word or two: «Sở», «Bệnh viện»; else none."""
        main = self.owner(tokens[at].start) if at < len(tokens) else None
        if main is None or main.level != "organisation":
            return 0
        for count in (2, 1):
            words = " ".join(t.word for t in tokens[at : at + count])
            following = tokens[at + count] if at + count < len(tokens) else None
            if following is not None and following.classes & {"Capital", "Place", "PlaceKind", "Body"}:
                continue
            place = main.place.lower()
            inside = f" {words} " in place and (words in self._heads or words in self.by_label)
            if place.startswith(f"{words} ") or inside:  # «Giám đốc Chi nhánh» of «Ngân hàng … Chi nhánh tỉnh …»
                return count
        return 0

    def command_of(self, main: Congress) -> Body | None:
        """The command of a place's armed forces, whose Party organisation is only called «Đảng bộ Quân sự tỉnh …»."""
        words = main.place.lower().split()
        if main.area is None:
            return None
        for level in (f"dhk:{main.area.level}", None):
            for label, kind in self.by_label.items():
                army = kind.get("dh:bodyClass") == "army" and label == f"{kind.label.lower()}"
                if army and kind.get("dh:bodyLevel") == level and len(label.split()) > 2 and words[:2] == label.split()[-2:]:
                    return Body(f"{kind.label} {self.unit_label(main.area)}", kind.iri, main.area, main.place)
        return None

    @cached_property
    def _committee_kinds(self) -> dict[str, Concept]:
        concepts = (self.concepts[iri] for iri in COMMITTEES)
        return {str(c.get("dh:placeKind")): c for c in concepts if c.get("dh:placeKind")}

    @staticmethod
    def kind_of(concept: Concept | None) -> str | None:
        """The kind of unit that a kind of body is always of: «huyện» for «Huyện ủy»."""
        return concept.get("dh:placeKind") if concept is not None else None

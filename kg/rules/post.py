"""Posts as texts write them: a role, a chain of bodies, a place; and what the text leaves out, from its context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.context import Context
from kg.facts import Body, Congress, Place
from kg.lexicon import Concept
from kg.normalise import fold
from kg.rules.places import place_of
from kg.tokens import Token

_COMMITTEE = {"dhb:province-committee", "dhb:city-committee", "dhb:district-committee", "dhb:urban-district-committee",
              "dhb:town-committee", "dhb:party-committee"}  # fmt: skip
_OF_KIND = {"tỉnh": "dhb:province-committee", "thành phố": "dhb:city-committee", "huyện": "dhb:district-committee",
            "quận": "dhb:urban-district-committee", "thị xã": "dhb:town-committee"}  # fmt: skip
_KIND_OF = {"dhb:province-committee": "tỉnh", "dhb:city-committee": "thành phố", "dhb:district-committee": "huyện",
            "dhb:urban-district-committee": "quận", "dhb:town-committee": "thị xã", "dhb:province-youth": "tỉnh",
            "dhb:city-youth": "thành phố", "dhb:district-youth": "huyện", "dhb:urban-youth": "quận",
            "dhb:town-youth": "thị xã"}  # fmt: skip
_BARE = set(_KIND_OF)
#: roles of a body whose wording is the role's own: «Chánh Văn phòng Tỉnh ủy», «Trưởng Công an huyện».
_IMPLIED = {"dhr:chief-of-office": "dhb:office", "dhr:deputy-chief-of-office": "dhb:office",
            "dhr:chief-inspector": "dhb:inspectorate", "dhr:deputy-chief-inspector": "dhb:inspectorate",
            "dhr:chief-of-police": "dhb:police", "dhr:deputy-chief-of-police": "dhb:police"}  # fmt: skip
_PARTY_ROLES = {"dhr:secretary", "dhr:deputy-secretary", "dhr:standing-deputy-secretary", "dhr:acting-secretary"}
#: roles whose wording took the first word of the body's: «Trưởng Ban Tổ chức», «Bộ trưởng Ngoại giao»
_HEADED = {"dhr:head-of-board": "ban", "dhr:deputy-head-of-board": "ban", "dhr:standing-deputy-head-of-board": "ban",
           "dhr:minister": "bộ", "dhr:vice-minister": "bộ", "dhr:standing-vice-minister": "bộ"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A post named in tokens ``first`` to ``last`` (excluded): the role and its body, which may still be unknown.

    ``bare`` says that the text names no body with it.
    """

    first: int
    last: int
    role: Concept
    body: Body | None
    bare: bool = False


class Offices:
    """Finds the posts of a sentence and completes their bodies."""

    def __init__(self, context: Context) -> None:
        """Index the kinds of bodies."""
        self._context = context
        self._bodies = dict(context.lexicon.labels("Body"))
        self._full = {label for label, _ in context.lexicon.labels("FullName")}

    # ------------------------------------------------------------------ finding

    def find(self, tokens: Sequence[Token]) -> list[Office]:
        """All posts of a sentence, left to right."""
        found: list[Office] = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            office = None
            if "Post" in token.classes and not self._is_name(tokens, at):
                office = self._complete_post(tokens, at)
            elif "Role" in token.classes and not self._is_name(tokens, at):
                office = self._role(tokens, at)
            if office is not None:
                found.append(office)
                at = office.last
            else:
                at += 1
        return found

    @staticmethod
    def _is_name(tokens: Sequence[Token], at: int) -> bool:
        before = tokens[at - 1] if at else None
        return "Capital" in tokens[at].classes and before is not None and "Capital" in before.classes

    def _complete_post(self, tokens: Sequence[Token], at: int) -> Office | None:
        concept = tokens[at].concept("Post")
        assert concept is not None
        role = self._context.lexicon.concepts[concept.get("dh:postRole") or ""]
        kind = self._context.lexicon.concepts[concept.get("dh:postBodyKind") or ""]
        if kind.get("dh:takesArea") == "false":
            last = at + 1
            if last < len(tokens) and self._concept(tokens, last, "Body", {"dhb:party-centre", "dhb:state"}):
                last += 1
            return Office(at, last, role, Body(kind.label, kind.iri))
        if kind.iri == "dhb:executive-committee":
            return self._committee_member(tokens, at, role, kind, concept)
        chain, last = self.chain(tokens, at + 1)
        if not chain and last == at + 1:
            return Office(at, last, role, Body(kind.label, kind.iri), bare=True)
        body = self.named(tokens, [kind, *chain], at + 1 + len(chain), last)
        return Office(at, last, role, body) if body else None

    def _committee_member(
        self, tokens: Sequence[Token], at: int, role: Concept, kind: Concept, concept: Concept
    ) -> Office | None:
        """«Tỉnh ủy viên», «ủy viên Ban Chấp hành Đảng bộ tỉnh»: of the Party organisation of a place of that kind."""
        last = at + 1
        word = tokens[at].word
        kinds = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
        unit = next(
            (k for k in ("tỉnh", "thành phố", "thị xã", "huyện", "quận", "xã", "phường") if word.endswith(k)), None
        )
        unit = unit or {"tuv": "tỉnh", "huv": "huyện"}.get(word) or kinds.get(word.split()[0])
        area: Place | None = None
        if last < len(tokens) and "Place" in tokens[last].classes:
            area, last = self._place(tokens[last], unit), last + 1
        else:
            area = self.area(unit, tokens[at].start) if unit else self._main_area(tokens[at].start)
        if area is None:
            return None
        return Office(at, last, role, Body(f"{kind.label} Đảng bộ {self.unit_label(area)}", kind.iri, area))

    def _role(self, tokens: Sequence[Token], at: int) -> Office | None:
        role = tokens[at].concept("Role")
        assert role is not None
        start = at + 1
        implied = _IMPLIED.get(role.iri)
        chain, last = self.chain(tokens, start)
        if role.iri in _HEADED and not chain:
            chain, last = self._board(tokens, start, _HEADED[role.iri])
        if implied and not chain and start < len(tokens) and tokens[start].classes & {"Place", "PlaceKind"}:
            last = start + 1
        if implied:
            chain = [self._context.lexicon.concepts[implied], *chain]
        if chain:
            names = start + len(chain) - bool(implied)
            body = self.named(tokens, chain, min(names, last), last)
            return Office(at, last, role, body) if body else Office(at, last, role, None, bare=True)
        if start < len(tokens) and "Place" in tokens[start].classes and role.iri in _PARTY_ROLES:
            area = self._place(tokens[start], None)
            return Office(at, start + 1, role, self.committee(area))
        name, last = self._proper(tokens, start)
        if " " in name:
            return Office(at, last, role, Body(name))
        return Office(at, start, role, None, bare=True)

    def chain(self, tokens: Sequence[Token], at: int) -> tuple[list[Concept], int]:
        """Bodies one inside the other: «Ủy ban Kiểm tra» «Huyện ủy»; then a place or a name. Ends after all of it."""
        chain: list[Concept] = []
        index = at
        while index < len(tokens):
            token = tokens[index]
            concept = token.concept("Body")
            if concept is None:
                if (
                    token.word in {"của", "đảng bộ"}
                    and chain
                    and index + 1 < len(tokens)
                    and (tokens[index + 1].classes & {"Body", "Place"})
                ):
                    index += 1
                    continue
                break
            chain.append(concept)
            index += 1
        if not chain:
            return [], at
        if (
            index < len(tokens)
            and tokens[index].word == "("
            and index + 2 < len(tokens)
            and tokens[index + 2].word == ")"
        ):
            index += 3
        if index < len(tokens) and tokens[index].classes & {"Place", "PlaceKind"}:
            return chain, index + 1
        if chain[-1].get("dh:takesNumber") == "true" and index < len(tokens) and "Number" in tokens[index].classes:
            return chain, index + 1
        if self._takes_name(chain[-1]):
            _, index = self._proper(tokens, index)
        return chain, index

    @staticmethod
    def _takes_name(kind: Concept) -> bool:
        if kind.get("dh:bodyClass") in {"enterprise", "school", "press"}:
            return True
        return "true" in {kind.get("dh:takesName"), kind.get("dh:takesNumber")}

    def _board(self, tokens: Sequence[Token], at: int, first: str) -> tuple[list[Concept], int]:
        """«Trưởng Ban Tuyên giáo Tỉnh ủy»: the role took the body's ``first`` word with it."""
        for count in range(min(6, len(tokens) - at), 0, -1):
            words = " ".join(t.word for t in tokens[at : at + count])
            concept = self._bodies.get(f"{first} {words}")
            if concept is not None:
                more, last = self.chain(tokens, at + count)
                return [concept, *more], last
        return [], at

    @staticmethod
    def _proper(tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """A proper name of an organisation: «Tạp chí Cộng sản», «khu vực I»; ends before people and marks."""
        words: list[str] = []
        index = at
        while index < len(tokens) and len(words) < 9:
            token = tokens[index]
            joined = (
                words
                and token.classes <= {"Word"}
                and index + 1 < len(tokens)
                and (
                    tokens[index + 1].classes & {"Capital", "Place"}
                    or token.word in {"sản", "và", "quốc", "gia", "nhân", "dân"}
                )
            )
            if not (token.classes & {"Capital", "Place", "Body", "Roman"} or joined) or "Role" in token.classes:
                break
            words.append(token.name or token.word)
            index += 1
        return " ".join(words), index

    @staticmethod
    def _concept(tokens: Sequence[Token], at: int, token_class: str, iris: set[str]) -> bool:
        concept = tokens[at].concept(token_class)
        return concept is not None and concept.iri in iris

    # ------------------------------------------------------------------ naming bodies

    def named(self, tokens: Sequence[Token], chain: list[Concept], at: int, last: int) -> Body | None:
        """A body's full name from its kinds and the place or name behind them, or from the context."""
        outer = chain[-1]
        if outer.get("dh:takesArea") == "false":
            return Body(" ".join(c.label for c in chain), chain[0].iri)
        tail = [t for t in tokens[max(at, 0) : last] if t.classes & {"Place", "PlaceKind"}]
        token = tail[-1] if tail else None
        position = tokens[max(0, last - 1)].start
        area: Place | None = None
        if token is not None and "Place" in token.classes:
            area = self._place(token, _KIND_OF.get(outer.iri))
        elif token is not None:
            kind = token.concept("PlaceKind")
            area = self.area(kind.label if kind else token.word, position)
        name = ""
        if token is None and self._takes_name(outer):
            name = self._name_behind(tokens, at, last)
        if area is None and not name:
            area, name = self._from_context(chain, position, token is not None)
        if area is None and not name:
            return None
        return self.labelled(chain, area, name)

    @staticmethod
    def _name_behind(tokens: Sequence[Token], at: int, last: int) -> str:
        words = [t.name or t.word for t in tokens[at:last] if "Body" not in t.classes or t.classes & {"Capital"}]
        return " ".join(words).strip()

    def _from_context(self, chain: list[Concept], position: int, kinded: bool) -> tuple[Place | None, str]:
        """The place or organisation that a body without a name is of."""
        outer = chain[-1]
        kind = _KIND_OF.get(outer.iri)
        if kind:
            return self.area(kind, position), ""
        if kinded:
            return None, ""
        main = self.main(position)
        if outer.iri == "dhb:party-committee" or outer.get("dh:bodyClass") == "party":
            if main is not None and main.level == "organisation":
                return None, main.place
            return self._main_area(position), ""
        if outer.get("dh:bodyLevel") == "dhk:province":
            return self.area("tỉnh", position) or self.area("thành phố", position), ""
        if main is not None and main.level == "organisation":
            return main.area, ""
        return self._main_area(position), ""

    def labelled(self, chain: list[Concept], area: Place | None, name: str = "") -> Body:
        """The body of a chain of kinds in a place or of a name: «Ban Thường vụ Tỉnh ủy Hà Giang»."""
        first, outer = chain[0], chain[-1]
        labels = [c.label for c in chain]
        if outer.iri in {"dhb:standing-committee", "dhb:inspection-committee"} and area is not None:
            committee = self.committee(area)
            return Body(f"{' '.join(labels)} {committee.label}", first.iri, area)
        if outer.get("dh:partOfKind") and area is not None and len(chain) == 1:
            return Body(f"{' '.join(labels)} {self.committee(area).label}", first.iri, area)
        if outer.get("dh:partOfKind") and name and len(chain) == 1:
            return Body(f"{' '.join(labels)} Đảng ủy {name}", first.iri, None, name)
        if area is None:
            return Body(f"{' '.join(labels)} {name}".strip(), first.iri, None, name)
        tail = self.bare_label(area) if outer.iri in _BARE else self.unit_label(area)
        if first.iri == "dhb:executive-committee" and len(chain) == 1:
            tail = f"Đảng bộ {tail}"
        return Body(f"{' '.join(labels)} {tail}", first.iri, area)

    def committee(self, area: Place) -> Body:
        """The Party committee of a place: «Huyện ủy Hoàng Su Phì», «Đảng ủy xã Hưng Thịnh»."""
        kind = next((k for k in sorted(_OF_KIND, key=len, reverse=True) if area.label.startswith(k + " ")), None)
        iri = _OF_KIND.get(kind or "", "dhb:party-committee")
        concept = self._context.lexicon.concepts[iri]
        tail = self.bare_label(area) if iri in _BARE else self.unit_label(area)
        return Body(f"{concept.label} {tail}", iri, area)

    def bare_label(self, area: Place) -> str:
        """A place's name without its kind, but with it where it is a number or always said with it."""
        for kind in ("thành phố", "thị xã", "tỉnh", "huyện", "quận"):
            if area.label.startswith(kind + " "):
                bare = area.label[len(kind) + 1 :]
                if bare.isdigit():
                    return area.label
                return area.label[:1].upper() + area.label[1:] if fold(bare) in self._full else bare
        return area.label

    def unit_label(self, area: Place) -> str:
        """A place's label as it stands in the name of a body."""
        bare = area.label.partition("thành phố ")[2]
        return area.label[:1].upper() + area.label[1:] if fold(bare) in self._full else area.label

    # ------------------------------------------------------------------ context

    def main(self, position: int) -> Congress | None:
        """The congress reported on at an offset: the only one, or the one whose section it is in."""
        mains = self._context.mains
        if len(mains) <= 1:
            return mains[0] if mains else None
        source = self._context.normal.source(position, position + 1)[0]
        before = [m for m in mains if m.evidence[0].start <= source]
        return max(before, key=lambda m: m.evidence[0].start) if before else None

    def _main_area(self, position: int) -> Place | None:
        main = self.main(position)
        return main.area if main is not None else None

    def area(self, kind: str, position: int) -> Place | None:
        """The place of a kind that is meant without its name: of the main congress's chain, else the last one named."""
        main = self.main(position)
        area = main.area if main is not None else None
        while area is not None:
            if area.label.startswith(kind + " "):
                return area
            if kind == "tỉnh" and area.level == "province":
                return area
            area = area.within
        return self._last_named(kind, position)

    def _last_named(self, kind: str, position: int) -> Place | None:
        found: Place | None = None
        first: Place | None = None
        for sentence in self._context.sentences:
            for token in self._context.tokens(sentence):
                if "Place" not in token.classes or not token.units:
                    continue
                if not token.kind and not any(
                    u.kind == kind or (kind == "tỉnh" and u.level == "province") for u in token.units
                ):
                    continue
                place = self._place(token, kind if not token.kind else None)
                if place.label.startswith(kind + " ") or (kind == "tỉnh" and place.level == "province"):
                    first = first or place
                    if token.start <= position:
                        found = place
        return found or first

    def _place(self, token: Token, kind: str | None) -> Place:
        """A place token as a place, of a kind where the body asks for one."""
        main = self._context.mains[0] if self._context.mains else None
        hint = main.area if main is not None else None
        while hint is not None and hint.within is not None:
            hint = hint.within
        year = self._context.year
        if kind and not token.kind:
            units = tuple(u for u in token.units if u.kind == kind) or tuple(
                u for u in token.units if kind == "tỉnh" and u.level == "province"
            )
            if units:
                token = replace(token, units=units)
            else:
                return Place(f"{kind} {token.name}", "district", None, None)
        return place_of(self._context, token, year, hint)

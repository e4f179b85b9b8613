"""Posts as texts write them: a role and the body in which it is held, as far as the words say."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Body, Congress, Place
from kg.lexicon import Concept
from kg.rules.bodies import COMMITTEES, Bodies, Guess
from kg.rules.chain import Chain
from kg.rules.meeting import is_front
from kg.rules.neighbours import Neighbours, in_words
from kg.rules.office import LEADING, SEATS, Office
from kg.rules.told import Told
from kg.tokens import WORD, Look, Token, tells

_PARTY_ROLES = LEADING | {"dhr:acting-secretary"}

_MEMBER = "dhr:council-member"
_STANDING = "dhb:standing-body"
#: What a post begins with.
OPENING = frozenset({"CommitteeSeat", "Post", "Role"})
_OPENS = Look(*OPENING)


class Offices:
    """Finds the posts of a sentence."""

    def __init__(self, context: Context) -> None:
        """Share one index of bodies."""
        self.bodies = Bodies(context)
        self.told = Told(context, self.bodies)
        self._concepts = context.lexicon.concepts
        self._neighbours = Neighbours(self.bodies, self._concepts)

    def main(self, position: int) -> Congress | None:
        """The congress reported on at an offset."""
        return self.bodies.main(position)

    def standing(self, office: Office) -> Office:
        """The post of the one among deputies who stands in: «Phó Bí thư Thường trực» for «Phó Bí thư»; itself where none is."""
        label = f"{office.role.label} {self._concepts['dhr:standing'].label}"
        role = next((c for c in self._concepts.values() if c.token_class == "Role" and c.label == label), None)
        return office if role is None else replace(office, role=role)

    def seat_of(self, main: Congress) -> Office | None:
        """A seat on the committee that a congress chose; None where nothing says what committee that is."""
        executive = self._concepts["dhb:executive-committee"]
        if main.level == "organisation":
            committee = self.bodies.organisation_committee(main)
        elif main.area is not None:
            committee = self.bodies.committee(main.area)
        else:
            return None
        return Office(0, 0, self._concepts["dhr:member"], self.bodies.panel_of(Chain([(executive, "")]), committee))

    def find(self, tokens: Sequence[Token]) -> list[Office]:
        """All posts of a sentence, left to right; in a row of posts one place named holds for those that only name its kind."""
        found: list[Office] = []
        done = 0
        for at in [i for i, t in enumerate(tokens) if _OPENS[t.classes]]:
            office = self.at(tokens, at) if at >= done else None
            if office is not None:
                found.append(office)
                done = office.last
        self._neighbours.agree(tokens, found)
        found = [in_words(office, tokens, found) for office in found]
        return [each for office in found for each in (*self._first_as_deputy(office, tokens), office)]

    def _first_as_deputy(self, office: Office, tokens: Sequence[Token]) -> Sequence[Office]:
        """«phó rồi trưởng Phòng Nội vụ»: the post in front of another, told by the word that makes it of that, in the same body."""
        at = office.first - 2
        at -= at > 0 and tokens[at].word == "," and "Also" in tokens[at + 1].classes  # «phó, rồi trưởng …»
        if at < 0 or tokens[at].classes != WORD or not ("Also" in tokens[at + 1].classes or tokens[at + 1].word == ","):
            return ()
        label = f"{tokens[at].word} {office.role.label.lower()}"
        role = next((c for c in self._concepts.values() if c.token_class == "Role" and c.label.lower() == label), None)
        return (replace(office, first=at, last=at + 1, role=role),) if role is not None else ()

    def at(self, tokens: Sequence[Token], at: int) -> Office | None:
        """The post that begins at a token, None where none does."""
        token = tokens[at]
        before = tokens[at - 1] if at else None
        joined = before is not None and before.end + 1 == token.start and "Capital" in before.classes
        if joined and "Capital" in token.classes:
            return None  # part of a name
        if "Post" in token.classes:
            return self._complete_post(tokens, at)
        if "CommitteeSeat" in token.classes:
            return self._seat(tokens, at)
        return self._role(tokens, at) if "Role" in token.classes else None

    def _seat(self, tokens: Sequence[Token], at: int) -> Office | None:
        """«Ủy viên BCH Đảng bộ tỉnh»: a seat on the executive committee of the Party organisation named behind."""
        chain = self.bodies.chain(tokens, at + 1)
        executive = self._concepts["dhb:executive-committee"]
        if chain.parts and chain.parts[0][0] is not None and chain.parts[0][0].iri == "dhb:party-organization":
            chain.parts[0] = (executive, chain.parts[0][1])
        elif chain.parts:
            chain.parts.insert(0, (executive, ""))
        else:
            return Office(at, at + 1, self._concepts["dhr:member"], Body(executive.label, executive.iri), bare=True)
        return self._with_body(at, self._concepts["dhr:member"], chain, tokens)

    def _complete_post(self, tokens: Sequence[Token], at: int) -> Office | None:
        """A wording that names role and body at once: «Tỉnh ủy viên», «Thủ tướng», «Ủy viên Ban Thường vụ»."""
        concept = tokens[at].concept("Post")
        assert concept is not None
        role = self._concepts[concept.get("dh:postRole") or ""]
        kind = self._concepts[concept.get("dh:postBodyKind") or ""]
        if kind.get("dh:takesArea") == "false":
            last = at + 1
            following = tokens[last].concept("Body") if last < len(tokens) else None
            if following is not None and following.iri in {"dhb:party-centre", "dhb:state"}:
                last += 1
            elif is_front(following) and role.iri in SEATS:
                party = self._concepts["dhb:party-centre"].label.split()[-1]  # «Ủy viên Ban Chấp hành Trung ương | Hội Nông dân …»
                return Office(at, last + 1, role, Body(f"{kind.label.removesuffix(party)} {tokens[last].name}".replace("  ", " ")))
            return Office(at, last, role, Body(kind.label, kind.iri))
        wanted = concept.get("dh:placeKind")
        if wanted:
            return self._committee_member(tokens, at, role, kind, wanted)
        chain = self.bodies.chain(tokens, at + 1)
        if not chain.parts and not (at + 1 < len(tokens) and tokens[at + 1].classes & {"Place", "PlaceKind"}):
            if kind.iri == "dhb:party-organization":
                return None  # «người đứng đầu Đảng bộ phải gương mẫu»: whoever it is
            return Office(at, at + 1, role, Body(kind.label, kind.iri), bare=True)
        if not chain.parts:
            chain.place, chain.last = tokens[at + 1], at + 2
        chain.parts.insert(0, (kind, ""))
        return self._with_body(at, role, chain, tokens)

    def _committee_member(
        self, tokens: Sequence[Token], at: int, role: Concept, kind: Concept, wanted: str
    ) -> Office | None:
        """«Tỉnh ủy viên»: of the committee of a place of that kind."""
        chain = Chain([(kind, "")], None, at + 1)
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        committee = following.concept("Body") if following is not None else None
        if committee is not None and self.bodies.kind_of(committee) == wanted:  # «Thành ủy viên Thành ủy …»
            named = self.bodies.chain(tokens, at + 1)
            body, _ = self.bodies.named(named)
            area = body.area if body is not None else self.bodies.area(wanted, tokens[at].start)
            return Office(at, named.last, role, self.bodies.labelled(chain, area)) if area is not None else None
        if following is not None and "Place" in following.classes:
            return Office(at, at + 2, role, self.bodies.labelled(chain, self.bodies.place(following, wanted)))
        area = self.bodies.area(wanted, tokens[at].start)
        body = self.bodies.labelled(chain, area) if area is not None else None
        return Office(at, at + 1, role, body, guess=Guess(chain, wanted))

    def _role(self, tokens: Sequence[Token], at: int) -> Office | None:
        """A role and the body behind it."""
        role = tokens[at].concept("Role")
        assert role is not None
        start = at + 1
        while start < len(tokens) and "Qualifier" in tokens[start].classes:
            start += 1
        if start + 2 < len(tokens) and "First" in tokens[start].classes and "Belonging" in tokens[start + 1].classes:
            start += 2  # «Chủ tịch đầu tiên của Hội …»
        elif (first := _superlative(tokens, start)) is not None:
            start = first  # «hai ủy viên trẻ nhất của Ban Thường vụ»
        elif start + 1 < len(tokens) and "Belonging" in tokens[start].classes and "Body" in tokens[start + 1].classes:
            start += 1
        following = tokens[start] if start < len(tokens) else None
        if following is not None and "Several" in following.classes:
            return None  # «Bí thư các huyện ủy»: of many bodies, none of which is named
        chain = self.bodies.chain(tokens, start, role.get("dh:headWord") or "")
        implied = role.get("dh:impliedBody")
        if implied and not (chain.parts and (named := chain.parts[0][0]) and f"{named.label} ".startswith(f"{self._concepts[implied].label} ")):
            if not chain.parts and following is not None and following.classes & {"Place", "PlaceKind"}:
                chain.place, chain.last = following, start + 1
            elif not chain.parts:
                short = self.bodies.short_of_main(tokens, start)  # «Chánh Văn phòng Bộ» in a congress of that Bộ
                chain.last, chain.owned = start + short, short > 0
            chain.parts.insert(0, (self._concepts[implied], ""))
        if chain.parts:
            if role.iri == _MEMBER and chain.kind == _STANDING:
                return None  # «ba thành viên Thường trực Huyện ủy»: each has a post of his own
            return self._with_body(at, role, chain, tokens)
        if following is not None and "Place" in following.classes and role.iri in _PARTY_ROLES:
            return Office(at, start + 1, role, self.bodies.committee(self._widest(following)))
        if following is not None and following.classes & {"Place", "PlaceKind"}:
            return self._of_place(tokens, at, start, role)
        beside = self._beside(tokens, start, role)
        if beside is not None:
            return self._with_body(at, role, beside, tokens)
        short = self.bodies.short_of_main(tokens, start)
        if short:
            return Office(at, start + short, role, None, bare=True)  # «Phó Giám đốc Sở» in a congress of that Sở
        short, body = self.told.short(tokens, start) if following is not None else (0, None)
        if body is not None:
            short += start + short < len(tokens) and "This" in tokens[start + short].classes  # «Giám đốc sở này»
            return Office(at, start + short, role, body)  # «Phó Chủ tịch Hội» of the association named before
        if following is not None and _opens_name(following):
            # a name that is not understood: all of it belongs to the post, so that the posts behind are read
            return Office(at, self.bodies.end_of_name(tokens, start), role, None, bare=False)
        return Office(at, start, role, None, bare=True)

    def _beside(self, tokens: Sequence[Token], at: int, role: Concept) -> Chain | None:
        """«Phó Giám đốc, Sở Y tế tỉnh …»: the body behind a comma or dash, where no role leads a body of its own; in the next cell."""
        if at + 1 >= len(tokens) or tokens[at].word not in {",", "-", "|"}:
            return None
        if tokens[at].word == "|":
            chain = self.bodies.chain(tokens, at + 1)
            return chain if chain.parts and chain.parts[0][0] is not None else None
        if role.iri in LEADING or role.iri in SEATS:
            return None
        at += "Qualifier" in tokens[at + 1].classes and at + 2 < len(tokens)  # «Phó Trưởng ban, phụ trách Ban Nội chính»
        kind = tokens[at + 1].concept("Body")
        if kind is None or kind.iri in COMMITTEES or _loose(kind):
            return None
        chain = self.bodies.chain(tokens, at + 1)
        return chain if chain.parts else None

    def _widest(self, token: Token) -> Place:
        """«Bí thư Thái Bình»: the province rather than the city of that name."""
        province = self.bodies.kind_of(self._concepts["dhb:province-committee"])
        wide = any(u.level == "province" for u in token.units) and not token.kind
        return self.bodies.place(token, province if wide else None)

    def _of_place(self, tokens: Sequence[Token], at: int, start: int, role: Concept) -> Office:
        """«Phó Chủ tịch huyện», «Bí thư tỉnh này»: the organ that such a role is held in, of the place named."""
        token = tokens[start]
        this = start + 1 < len(tokens) and "This" in tokens[start + 1].classes
        kind = token.concept("PlaceKind")
        area: Place | None
        if kind is None:
            area = self.bodies.place(token, None)
        else:
            area = self.bodies.last_like(kind.label, token.start) if this else self.bodies.area(kind.label, token.start)
        last = start + 1 + this
        organ = self.bodies.committee_kind(kind.label) if kind is not None and role.iri in _PARTY_ROLES else None
        if area is not None and role.iri in _PARTY_ROLES:
            unnamed = Guess(Chain([(organ, "")], token, last), kind.label) if kind is not None and organ is not None and not this else None
            return Office(at, last, role, self.bodies.committee(area), guess=unnamed)
        organ = organ or self._concepts.get(role.get("dh:placeBody") or "")
        if organ is None:
            return Office(at, last, role, None)
        chain = Chain([(organ, "")], token, last)
        guess = Guess(chain, kind.label) if kind is not None and not this else None
        return Office(at, last, role, self.bodies.labelled(chain, area) if area is not None else None, guess=guess)

    def _with_body(self, at: int, role: Concept, chain: Chain, tokens: Sequence[Token]) -> Office:
        kind = chain.parts[0][0]
        whole = role.iri in LEADING and kind is not None and kind.iri == "dhb:party-organization"
        if whole:
            chain.parts[0] = (self._concepts["dhb:party-committee"], chain.parts[0][1])  # «Bí thư Đảng bộ xã …»
            if len(chain.parts) == 1 and chain.place is not None and not chain.parts[0][1]:
                return self._of_place(tokens, at, chain.last - 1, role)
        of_many = chain.place is None and chain.last < len(tokens) and "Several" in tokens[chain.last].classes
        if of_many and not tells(tokens[chain.last + 1 : chain.last + 2], "Mark", "Number", "OrdinalCue", "TermCue"):  # no «hai nhiệm kỳ»
            return Office(at, chain.last, role, None, guess=Guess(chain, ""))  # «Chủ tịch UBND các xã»
        body, guess = self.bodies.named(chain)
        if body is None and chain.place is None:
            body = self.bodies.from_context(chain, tokens[at].start)
        if body is None:
            bare = whole and len(chain.parts) == 1 and chain.place is None and not chain.parts[0][1]  # «Bí thư Đảng bộ nhiệm kỳ mới»
            return Office(at, chain.last, role, None, bare=bare, guess=None if bare else guess)
        return Office(at, chain.last, role, body, guess=guess)


def _superlative(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the body in «trẻ nhất của Ban Thường vụ», «duy nhất của Ban Thường vụ»; None where none is told so."""
    for index in range(at, min(at + 4, len(tokens) - 2)):
        if "First" in tokens[index].classes:
            of = "Belonging" in tokens[index + 1].classes and "Body" in tokens[index + 2].classes
            return index + 2 if of else None
        if not tokens[index].classes & {"Female", "Male", "Word"}:
            return None
    return None


def _loose(kind: Concept) -> bool:
    """A Party body that a role beside it need not be in: «bầu Bí thư, Ban Thường vụ»."""
    national = kind.get("dh:takesArea") == "false"
    return kind.get("dh:bodyClass") == "party" and not kind.get("dh:partOfKind") and not national


def _opens_name(token: Token) -> bool:
    """A capital word that is neither a post nor a numeral: a name of a body that no vocabulary has."""
    if "Capital" not in token.classes or token.classes & {"Role", "Post", "Title", "Rank", "Roman"}:
        return False
    return token.end - token.start > 1

"""Posts beside one another: each says of which body the others are, where their own words leave it open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.facts import Body, Place
from kg.lexicon import Concept
from kg.rules.bodies import ANY, BOARDS, Bodies
from kg.rules.chain import is_kind
from kg.rules.office import Office
from kg.tokens import Token

#: systems whose bodies have a Party committee of their own, and organs of places, whose committee is the place's
_WITH_COMMITTEE = {"army", "police", "enterprise", "school", "state"}
_OF_PLACES = {"dhb:peoples-committee", "dhb:peoples-council"}


class Neighbours:
    """Completes the posts of a sentence by those beside them."""

    def __init__(self, bodies: Bodies, concepts: Mapping[str, Concept]) -> None:
        """``bodies`` completes their bodies, which are of the kinds among ``concepts``."""
        self._bodies = bodies
        self._concepts = concepts

    def agree(self, tokens: Sequence[Token], found: list[Office]) -> None:
        """«Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An»: the Tỉnh ủy is Nghệ An's, whatever the context says."""
        first = 0
        while first < len(found):
            last = first
            while last + 1 < len(found) and _adjoins(tokens, found[last].last, found[last + 1].first):
                if _newly_given(tokens, found[first], found[last], found[last + 1]):
                    break
                last += 1
            for number in range(first, last + 1):
                guess = found[number].guess
                if guess is None or not guess.kind:
                    continue
                near = range(max(first, number - 6), min(last, number + 6) + 1)
                others = sorted(near, key=lambda n: abs(n - number))
                area = next((a for n in others if (a := self._told(found[n], guess.kind)) is not None), None)
                if area is not None:
                    found[number] = replace(found[number], body=self._bodies.labelled(guess.chain, area), guess=None)
            first = last + 1
        for number in range(len(found) - 1):
            if _adjoins(tokens, found[number].last, found[number + 1].first):
                found[number] = self._of_the_next(found[number], found[number + 1], tokens)
                found[number] = _named_by(found[number], found[number + 1])
                found[number + 1] = _named_by(found[number + 1], found[number])

    def _of_the_next(self, office: Office, following: Office, tokens: Sequence[Token]) -> Office:
        """«Bí thư Đảng ủy, Chính ủy Quân khu 4»: the Party committee of the body that the next post is in."""
        guess, body = office.guess, following.body
        if (
            guess is None
            or body is None
            or following.bare
            or guess.chain.place is not None
        ):
            return office
        outer = guess.chain.outer
        enterprise = self._concepts.get(body.kind or "")
        if outer is not None and outer.iri in BOARDS and enterprise is not None and enterprise.get("dh:bodyClass") == "enterprise":
            label = f"{guess.chain.label()} {body.label}"  # «Chủ tịch HĐTV, Tổng Giám đốc Công ty …»
            return replace(office, body=Body(label, outer.iri, body.area, body.label), guess=None)
        panel = guess.chain.parts[0][0] if len(guess.chain.parts) == 2 else None
        if len(guess.chain.parts) > 1 and not (panel is not None and panel.get("dh:partOfKind")):
            return office
        if outer is self._concepts["dhb:party-cell"] and self._bodies.is_village(
            following.role.get("dh:headWord") or ""
        ):
            label = f"{outer.label} {body.label[:1].lower()}{body.label[1:]}"
            return replace(office, body=Body(label, outer.iri, body.area, None), guess=None)
        party = self._concepts["dhb:party-committee"]
        kind = self._concepts.get(body.kind or "")
        if outer is not party or kind is None:
            return office
        main = self._bodies.main(tokens[office.first].start)
        if (
            main is not None
            and (main.level == "organisation" or body.area == main.area)
            and following.guess is not None
            and (body.kind != "dhb:military-region" or body.owner == main.place)
            and body.kind != "dhb:group"  # «Phó Bí thư Đảng ủy, Tổng Giám đốc Tập đoàn» at the congress of its company
        ):
            return office
        if body.kind in _OF_PLACES:
            ours = body.area is not None and body.area.level == "commune"
            return replace(office, body=self._bodies.committee(body.area), guess=None) if ours and body.area else office
        if kind.get("dh:bodyClass") not in _WITH_COMMITTEE:
            return office
        owner = body.owner or body.label
        committee = Body(f"{party.label} {owner}", party.iri, body.area, owner)
        whole = self._bodies.panel_of(guess.chain, committee) if panel is not None else committee
        return replace(office, body=whole, guess=None)

    def _told(self, office: Office, kind: str) -> Place | None:
        """The place of a kind that a post names itself."""
        told = office.guess is None or (kind == ANY and office.guess.kind not in {"", ANY})
        area = office.body.area if office.body is not None and told and not office.bare else None
        if area is None or kind == ANY:
            return area
        top = kind == self._bodies.kind_of(self._concepts["dhb:province-committee"])
        return area if area.label.startswith(f"{kind} ") or (top and area.level == "province") else None


def in_words(office: Office, tokens: Sequence[Token], found: Sequence[Office]) -> Office:
    """«Thứ trưởng Bộ Công Thương A, Phó Bí thư Đảng ủy Bộ»: the Party committee of what the sentence names in full elsewhere."""
    body = office.body
    if body is None or body.owner is None or " " in body.owner or not body.label.endswith(f" {body.owner}"):
        return office
    head = f"{body.owner} "
    labels = [o.body.label for o in found if o.body is not None and not o.bare]
    labels += [c.label for t in tokens if "Body" in t.classes for c in t.concepts if c.get("dh:takesArea") == "false"]
    full = next((label for label in labels if label.startswith(head)), None)
    if full is None:
        return office
    return replace(office, body=Body(f"{body.label.removesuffix(body.owner)}{full}", body.kind, body.area, full))


def _named_by(office: Office, beside: Office) -> Office:
    """«Ủy viên Ban Thường vụ Đảng ủy Quân khu, Phó Chính ủy Quân khu 4»: of the body that the post beside it names in full."""
    guess, body = office.guess, beside.body
    if guess is not None and guess.chain.parts and body is not None and guess.chain.place is None and not is_kind(guess.chain.outer):
        same = body.label.startswith(f"{guess.chain.label()} ")  # «Phó phòng Kỹ thuật, Trưởng phòng Kỹ thuật Công ty …»
        return replace(office, body=body, guess=None) if same and office.body is None else office
    kind = guess.chain.outer if guess is not None and guess.chain.parts and guess.chain.place is None else None
    if guess is None or kind is None or body is None or beside.bare or beside.guess is not None or guess.chain.parts[-1][1]:
        return office
    if kind.get("dh:bodyClass") not in _WITH_COMMITTEE or not body.label.startswith(f"{kind.label} "):
        return office
    label = f"{guess.chain.label()} {body.label.removeprefix(kind.label).strip()}"
    return replace(office, body=Body(label, guess.chain.kind, body.area, body.label), guess=None)


def _newly_given(tokens: Sequence[Token], first: Office, left: Office, office: Office) -> bool:
    """«nguyên Chủ tịch UBND huyện Anh Sơn - Phó Bí thư, Chủ tịch UBND huyện»: what was left, and where, ends at the dash."""
    if not (office.bare and office.leads and left.guess is None and left.body is not None):
        return False
    return tokens[office.first - 1].word == "-" and first.first > 0 and "FormerMark" in tokens[first.first - 1].classes


def _adjoins(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether only marks and joining words stand between two posts."""
    between = tokens[at:first]
    return len(between) <= 3 and all(t.word in {",", "-"} or t.classes & {"Also", "FormerMark", "Be"} for t in between)

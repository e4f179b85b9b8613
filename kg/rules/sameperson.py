"""What one of a person's posts in a sentence tells of another: its body, or the place of its body."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.facts import Body
from kg.rules.bodies import COMMITTEES
from kg.rules.chain import Chain
from kg.rules.office import Office
from kg.rules.story import Claim, Story
from kg.rules.verbs import WON

_BESIDE = 12  # tokens between two posts of one body
_DEPUTIES = 20  # tokens between a secretary and the deputies that are chosen with him
_GOVERNING = {"dhb:peoples-committee", "dhb:peoples-council"}
_NOW = frozenset({"holds", "held"})
_PAST = frozenset({"held", "past"})
_LIFE = _PAST | {"appointed"}
_VOTED = frozenset({"elected", "re-elected"})


def body_of_other_post(here: Sequence[Claim]) -> None:
    """«Phó Chủ tịch UBND xã A được bầu làm Chủ tịch, thay ông B»: of the body that the same person's other post, or this post, has."""
    for claim in here:
        office = claim.office
        if office.body is not None or office.guess is not None or office.is_seat:
            continue
        role = office.role.label.lower()
        for other in here:
            risen = other.event != "held" and other.office.role.label.lower().partition(" ")[2] == role
            own = risen and other.person.word == claim.person.word
            own |= 0 < other.office.first - office.first < _BESIDE and other.office.role.label.lower().partition(" ")[2] == role
            same = other.office.first == office.first and other.office.role == office.role
            if other.office.body is not None and (own or same):
                claim.office = replace(office, body=other.office.body, bare=False)
                break


def place_of_other_post(claim: Claim, here: Sequence[Claim], story: Story) -> Office:
    """The post of a claim, in the place that another post of the same person names for a body of the same kind.

    «Ông A, Giám đốc Sở Tài chính, giữ chức Phó Chủ tịch UBND tỉnh Kiên Giang»; «Ông A, Phó Bí thư Thường trực Tỉnh ủy, được bầu làm Bí thư
    Tỉnh ủy Trà Vinh», in a text about another province; «từng là Trưởng phòng Công an tỉnh, Phó Giám đốc Công an tỉnh Bình Phước». Not
    where he is moved from one place to another.
    """
    office = claim.office
    if office.guess is None or not _unplaced(office.guess.chain):
        return office
    outer = office.guess.chain.outer
    for other in here:
        body = other.office.body
        if other.person.word != claim.person.word or other.office.guess is not None or body is None or body.area is None:
            continue
        rises = claim.event == "holds" and other.event in _VOTED
        went = claim.event in _PAST and other.event in _LIFE and other.office.first > office.first and not story.context.mains
        if claim.event in _NOW and not other.moved and other.event in WON and body.kind in _GOVERNING and _elsewhere(office, body, story, claim):
            return replace(office, body=story.offices.bodies.labelled(office.guess.chain, body.area), guess=None)
        if outer is not None and body.kind == outer.iri and (rises or went) and body.area.label.startswith(office.guess.kind):
            return replace(office, body=story.offices.bodies.labelled(office.guess.chain, body.area), guess=None)
    return office


def committee_of_deputies(claim: Claim, here: Sequence[Claim]) -> Office:
    """«chuẩn y ông A giữ chức Bí thư, các ông B, C giữ chức Phó Bí thư Huyện ủy»: a post just won, in the committee told with its deputies."""
    office, role = claim.office, claim.office.role.label.lower()
    if not (office.bare and office.leads and office.body is None and claim.event in WON):
        return office
    for other in here:
        body = other.office.body
        deputy = other.event == claim.event and other.office.leads and not other.office.bare and body is not None and body.kind in COMMITTEES
        near = 0 < other.office.first - office.first < _DEPUTIES and other.person.word != claim.person.word
        if deputy and near and role in other.office.role.label.lower().partition(" ")[2]:
            return replace(office, body=body, bare=False)
    return office


def _elsewhere(office: Office, body: Body, story: Story, claim: Claim) -> bool:
    """Whether a post's province was taken from another sentence, in a text on no congress, while the one at hand tells of one province alone."""
    guessed = office.body.area if office.body is not None else None
    if story.context.mains or guessed is None or body.area is None or not guessed.level == body.area.level == "province" or guessed == body.area:
        return False
    at = story.context.normal.source(claim.person.start, claim.person.end)[0]
    sentence = story.context.sentence_at(at)
    units = (t.units for t in story.context.tokens(sentence) if "Place" in t.classes) if sentence is not None else ()
    return {u.label for each in units for u in each if u.level == "province" and u.valid(story.context.year)} == {body.area.label}


class LastTold:
    """What each person of a document was last said to lead or to hold."""

    def __init__(self) -> None:
        """Nothing has been told."""
        self._led: dict[tuple[str, str], Body] = {}
        self._in_full: dict[tuple[str, str, str], Body] = {}  # told with the place's name, by person, role and kind of body

    def leads(self, claim: Claim) -> Office:
        """«Bí thư A nói»: the post in the committee that the same person was told to lead, where this one names none."""
        office = claim.office
        known = self._led.get((claim.person.word, office.role.iri)) if office.bare and office.leads else None
        return office if known is None else replace(office, body=known, bare=False)

    def settle(self, claim: Claim) -> None:
        """«Bí thư Tỉnh ủy A nói», behind «ông A, Bí thư Tỉnh ủy Gia Lai», and another province that was told in between: of the one that
        was told with the name."""
        office = claim.office
        if office.body is not None and office.leads:
            self._led[claim.person.word, office.role.iri] = office.body
        if office.body is None or claim.event in _PAST or office.body.kind is None:
            return
        key = claim.person.word, office.role.iri, office.body.kind
        if office.guess is None:
            self._in_full[key] = office.body
        elif claim.event == "holds" and _unplaced(office.guess.chain) and key in self._in_full:
            claim.office = replace(office, body=self._in_full[key], guess=None)


def told_in_full(claims: Sequence[Claim]) -> None:
    """«từng là bí thư huyện vùng biên», and further on «Bí thư Huyện ủy Đức Cơ»: the post that the same person held, told with its place."""
    full: dict[tuple[str, str, str], list[Office]] = {}
    for claim in claims:
        body = claim.office.body
        if claim.event in _LIFE and claim.office.guess is None and not claim.office.bare and body is not None and body.kind is not None:
            full.setdefault((claim.person.word, claim.office.role.iri, body.kind), []).append(claim.office)
    for claim in claims:
        office = claim.office
        if claim.event not in _PAST or office.guess is None or office.body is None or not _unplaced(office.guess.chain):
            continue
        told = [o.body for o in full.get((claim.person.word, office.role.iri, office.body.kind or ""), ()) if o.body is not None]
        bodies = {body for body in told if body.area is not None and body.area.label.startswith(office.guess.kind)}
        if len(bodies) == 1:
            claim.office = replace(office, body=bodies.pop(), guess=None)


def _unplaced(chain: Chain) -> bool:
    """Whether a chain of bodies ends without the name of a place: «Tỉnh ủy», «Công an tỉnh»."""
    return chain.place is None or "Place" not in chain.place.classes

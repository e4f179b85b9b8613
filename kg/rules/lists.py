"""Lists of people: whom a list names, one after the other, and what is said of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.facts import Place, Years
from kg.grammar import Found
from kg.rules.bodies import ANY
from kg.rules.office import Office
from kg.rules.story import Claim, Named, Row, Story
from kg.rules.verbs import event_of
from kg.tokens import Token, tells

#: what the names of one list do not have between them
BREAK = "Person|Office|Panel|Elect|Appoint|Hold|Replace|Past"
#: people one after the other, each with what else is said of them
PEOPLE = f"(?P<people><Person>(?:<!{BREAK}>{{1,30}}<Person>){{0,120}})"
#: what opens a list, with what stands between that and the first name
OPEN = "(?:<Listing>|':')(?:(?!<Office>)<Listing|Number|Several|Title|Rank|Seat>|':'|','|'-'|'.'){0,6}"


def listed(found: Found) -> list[int]:
    """The people of a list, each parted from the one before by a comma, a semicolon or «và»."""
    first, last = found.slots["people"]
    kept = [first]
    small = False  # whether commas part the names
    for at in range(first + 1, last):
        if "Person" not in found.tokens[at].classes:
            continue
        between = _outside(found.tokens[kept[-1] + 1 : at])
        marks = {t.word for t in between if "Mark" in t.classes}
        if not (marks & {",", ";"} or tells(between, "Also")):
            break
        if ";" in marks and small:
            break  # «các ủy viên: A (Bộ X), B (Bộ Y); đồng chí C, …»: C is told of beside the list
        small |= ";" not in marks
        titled = "Titled" in found.tokens[at].classes and "Titled" not in found.tokens[first].classes
        if titled and ";" in marks:
            break  # «các đồng chí Ủy viên Ban Thường vụ: A, Trưởng Ban X; B, Trưởng Ban Y; đồng chí C, …»: C has a title of his own
        if own_verb(found, at) or _is_told(found, at):
            break  # «Phó Bí thư là bà A; ông B giữ chức Chủ nhiệm …»: B is told of in a clause of his own
        kept.append(at)
    return kept


def _is_told(found: Found, at: int) -> bool:
    """«Phó Bí thư là ông A; bà B là Chủ nhiệm …»: a name with a copula and a post right behind it."""
    behind = found.tokens[at + 1 : at + 3]
    return len(behind) == 2 and "Be" in behind[0].classes and "Office" in behind[1].classes


def _outside(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that do not stand in brackets."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.word == "("
        if not depth:
            kept.append(token)
        depth -= token.word == ")"
    return kept


def own_verb(found: Found, at: int) -> bool:
    """«… gồm 5 đồng chí: A được bầu làm Bí thư»: what follows is said of each, and is no list."""
    verb = False
    behind = found.tokens[at + 1 : at + 3]
    if len(behind) == 2 and behind[0].word == "," and "Seat" in behind[1].classes:
        return False  # «là đồng chí A, người vừa được bổ nhiệm …»
    for token in _outside(found.tokens[at + 1 :]):
        if token.classes & {"Person", "Semicolon", "Former"}:
            return False
        if verb and "Office" in token.classes:
            return True
        verb |= bool(token.classes & {"Elect", "ReElect", "Appoint", "Hold"})
    return False


def once(event: str) -> str:
    """A list's event: that its head was won again is said of each name, or of none."""
    return "elected" if event == "re-elected" else event


def usual(story: Story, named: Named, position: int) -> str:
    """How a post that no verb tells more of was come by: as the main congress's committee, where it is of that."""
    main = bool(story.context.mains)
    ours = story.ours(named.office, position) or (named.office.is_seat and named.office.bare and main)
    if not ours and story.announces and (named.office.party or named.office.role.get("dh:placeBody") is not None):
        return "appointed"  # «Chủ tịch UBND tỉnh: ông A», below «công bố các quyết định chỉ định nhân sự»
    return story.usual if ours else "holds"


def entry(
    found: Found, at: int, office: Office, event: str, story: Story, term: Years | None = None
) -> Iterator[Claim]:
    """One name of a list: won again where the text says so, and under the narrower post that it names for them."""
    person = found.tokens[at]
    if "Standing" in person.classes and office.shared:
        office = story.offices.standing(office)
    if office.is_seat and office.body is not None and office.body.area is not None:
        place_boards(story, person, office.body.area)
    behind = found.tokens[at + 1 : at + 6]
    stop = next((i for i, t in enumerate(behind) if "Person" in t.classes), len(behind))
    marked = bool(behind) and (behind[0].word in {"(", ","} or "ReElect" in behind[0].classes)
    before = found.tokens[found.slots["people"][0] - 1] if "people" in found else None
    still = before is not None and "Still" in before.classes and event in {"elected", "holds"}
    civil = bool(story.context.mains) and (office.of_council or office.governs_place)  # «Phó Bí thư, Chủ tịch UBND huyện là ông A (tái cử)»
    if not civil and (still or (marked and event_of(behind[:stop]) == "re-elected")):
        event = "re-elected"
    for number in story.of(person):
        claim = story.claims[number]
        same = claim.office.bare and claim.office.role == office.role
        if (same or claim.office.narrows(office)) and claim.event not in {"held", "former-term"}:
            if claim.event in {"holds", "sitting", "won"}:  # «Người trúng cử là A, đương kim Bí thư»
                claim.win(event)
                claim.rule = found.rule
            claim.term = claim.term or term
            if claim.office.bare and office.body is not None:
                claim.rule = claim.rule if claim.office.body is not None else found.rule
                claim.office = replace(claim.office, body=office.body, bare=False)
            return
    yield Claim(person, office, event, found.rule, term)


def officers_too(person: Token, event: str, story: Story) -> None:
    """«Ban Thường vụ gồm: A, Bí thư; B, Phó Bí thư; C, Chủ nhiệm UBKT»: the committee's posts told beside a name were come by so too."""
    for number in story.of(person):
        claim = story.claims[number]
        bare = claim.office.bare or claim.office.guess is not None or claim.office.role.iri.startswith("dhr:inspection")
        if claim.event == "holds" and bare and story.ours(claim.office, claim.person.start):
            claim.event = event


def placed_aside(row: Row, person: Token, office: Office, story: Story) -> Office:
    """«chỉ định 3 bí thư đảng ủy xã: A (xã Hà Long), B (xã Nga Thắng)»: the post in the place told in brackets behind the name."""
    at = next((i for i, t in enumerate(row.source) if t.start == person.start), len(row.source))
    aside = row.source[at + 1 : at + 4]
    if len(aside) < 3 or aside[0].word != "(" or aside[2].word not in {")", ","} or "Place" not in aside[1].classes or office.guess is None:
        return office
    kind = aside[1].kind or (office.guess.kind if any(u.kind == office.guess.kind for u in aside[1].units) else "")
    return in_place(aside[1], office, story, kind) if kind else office


def in_place(place: Token, office: Office, story: Story, kind: str = "") -> Office:
    """A post whose body names no place of its own, in one; ``kind`` is the place's, where its name stands alone."""
    if office.guess is None:
        return office
    bodies = story.offices.bodies
    return replace(office, body=bodies.labelled(office.guess.chain, bodies.place(place, place.kind or kind)), guess=None)


def place_boards(story: Story, person: Token, area: Place) -> None:
    """«các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: A - Trưởng Ban Tổ chức»: the board is that of the committee above."""
    for number in story.of(person):
        office = story.claims[number].office
        if office.guess is not None and office.guess.kind == ANY:
            body = story.offices.bodies.labelled(office.guess.chain, area)
            story.claims[number].office = replace(office, body=body, guess=None)

"""Posts that are over because another was come by: who is moved, who is appointed elsewhere, what was won years ago."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Place
from kg.normalise import fold
from kg.rules.story import Claim
from kg.rules.verbs import WON


def settle(claims: Sequence[Claim], reports: bool) -> None:
    """Change the events of a document's claims; ``reports`` says that it reports on a congress."""
    if reports:
        _held_already(claims)
    _superseded(claims)
    _transferred(claims, reports)


def _held_already(claims: Sequence[Claim]) -> None:
    """«Ông A, Phó Chủ tịch UBND huyện, trúng cử …. Ông từng là …, rồi được bầu làm Phó Chủ tịch UBND huyện»: a life tells how he came by it."""
    held: set[tuple[str, str, str]] = set()
    for claim in claims:
        if claim.office.body is None or claim.office.party or claim.office.is_seat:
            continue
        key = claim.person.word, claim.office.role.iri, claim.office.body.label
        if claim.event == "holds":
            held.add(key)
        elif claim.event in {"elected", "appointed"} and claim.person.payload == "short" and key in held:
            claim.event = "holds"


def _transferred(claims: Sequence[Claim], reports: bool) -> None:
    """Who is moved leaves the posts told of elsewhere, too; in a text of transfers alone, those told as given before."""
    given: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.moved and claim.event in WON:
            given.setdefault(claim.person.word, []).append(claim)
    _elsewhere(claims)
    for claim in claims:
        new = given.get(claim.person.word)
        if new is None or claim.moved or claim.office.is_seat or claim.event not in {*WON, "holds"}:
            continue
        if claim.event != "holds" and reports:
            continue
        if all(c.office.body != claim.office.body or c.office.role != claim.office.role for c in new):
            claim.event = "held"


def _superseded(claims: Sequence[Claim]) -> None:
    """Who is given an office leaves the one held in another body; what was won in an earlier year is over then."""
    given: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.event in WON and (claim.office.leads or claim.office.appointive) and claim.office.body is not None:
            given.setdefault(claim.person.word, []).append(claim)
    for claim in claims:
        body = claim.office.body
        others = [c for c in given.get(claim.person.word, ()) if body is not None and c.office.body != body]
        if not others:
            continue
        if claim.event == "holds" and claim.office.appointive:
            new = any(c.event == "appointed" and c.office.appointive and not c.beside and not _before(c, claim.since) for c in others)
            claim.event = "held" if new else claim.event
        elif claim.event in WON and claim.since is not None and (claim.office.leads or claim.office.appointive):
            later = any(c.since is None or c.since[:4] > claim.since[:4] for c in others if c.event in WON)
            if later:
                _over(claims, claim)


def _over(claims: Sequence[Claim], claim: Claim) -> None:
    """A post that was won in an earlier year and left since, wherever it is told of."""
    for same in claims:
        post = same.person.word == claim.person.word and same.office.role == claim.office.role
        if post and same.office.body == claim.office.body and same.event in {"holds", *WON}:
            same.event = "past"


def _elsewhere(claims: Sequence[Claim]) -> None:
    """Who is appointed in one place leaves the post held in another: «Bí thư Huyện ủy A được phân công làm Bí thư Huyện ủy B»."""
    given: dict[str, list[Place]] = {}
    for claim in claims:
        body = claim.office.body
        if claim.event == "appointed" and not (claim.office.is_seat or claim.beside) and body is not None and body.area is not None:
            given.setdefault(claim.person.word, []).append(body.area)
    for claim in claims:
        body = claim.office.body
        area = body.area if body is not None and claim.event == "holds" and not claim.office.is_seat else None
        places = given.get(claim.person.word, []) if area is not None else []
        if places and area is not None and all(fold(place.label) != fold(area.label) for place in places):
            claim.event = "held"


def _before(claim: Claim, since: str | None) -> bool:
    """Whether a claim is of an earlier year than one that began ``since``."""
    return claim.since is not None and since is not None and claim.since[:4] < since[:4]

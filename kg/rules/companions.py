"""Who was chosen beside those told of: the helpers of who leads the new committee, one of its deputies, its inspection's head."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.lists import once
from kg.rules.story import RECENT, Claim, Named, Row, Story
from kg.rules.verbs import WON
from kg.tokens import Token, tells

_HELPED = ("Including", "Listing", "Office", "Person", "Pronoun", "Rank", "Title")
_CHOOSE = frozenset({"Appoint", "Elect", "ReElect", "Won"})
#: what stands between names and posts that are told one after the other
_NAMES = frozenset({"Also", "Hold", "Mark", "Office", "Person", "Plural", "Rank", "Seat", "Semicolon", "Several", "Title"})
_BOARD = "dhb:standing-committee"


def settle(row: Row, told: frozenset[str], here: Sequence[Claim], story: Story) -> None:
    """What a sentence's claims, whose words are of the classes ``told``, say beside each other of how posts were come by."""
    at = next((i for i, t in enumerate(row.tokens[:4]) if "Helps" in t.classes), -1) if "Helps" in told else -1
    if at >= 0 and tells(row.tokens[at + 1 : at + 2], *_HELPED):  # but not «Hỗ trợ đồng bào, Phó Bí thư A …»
        _helpers(here, story)
    _enumerated(row, here, story)
    heads = [c for c in here if c.event in WON and c.office.party and not c.office.leads and c.office.role.get("dh:singleHolder")]
    for head in heads:  # «Ủy ban Kiểm tra do ông A, Ủy viên Ban Thường vụ, làm Chủ nhiệm»: of the board just chosen too
        for claim in here:
            body = claim.office.body
            own = claim.person.word == head.person.word and claim.office.is_seat and body is not None and body.kind == _BOARD
            if own and claim.event == "holds" and story.ours(head.office, head.person.start):
                claim.event = once(head.event)


def _enumerated(row: Row, here: Sequence[Claim], story: Story) -> None:
    """«A được bầu làm Bí thư, đồng chí B - Phó Bí thư Thường trực, đồng chí C - Phó Bí thư»: nothing but names and posts behind the verb."""
    head = next((c for c in here if c.event in WON and c.office.leads), None)
    verb = max((i for i, t in enumerate(row.tokens) if t.classes & _CHOOSE), default=-1)
    if head is None or verb < 0:
        return
    verb = max(verb, next((i for i, t in enumerate(row.tokens) if t.start == head.person.start), -1))
    if not all(t.classes & _NAMES for t in row.tokens[verb + 1 :]):
        return
    for claim in here:
        behind = claim.event in {"holds", "sitting"} and claim.person.start > max(row.tokens[verb].start, head.person.start)
        if not behind or claim.person.word == head.person.word or not claim.office.party:
            continue
        alone = claim.office.bare and story.offices.main(claim.person.start) is None
        if alone or story.ours(claim.office, claim.person.start):
            claim.win(once(head.event))


def _helpers(here: Sequence[Claim], story: Story) -> None:
    """«Giúp việc cho ông là bà B, Phó Bí thư Thường trực»: behind the election of who leads the committee."""
    for claim in here:
        if claim.event in {"holds", "sitting"} and claim.office.leads and story.ours(claim.office, claim.person.start):
            how = chosen(story, claim.person.start)
            if how:
                claim.win(how)


def chosen(story: Story, position: int) -> str:
    """How the officers of the main congress's committee at an offset were told to be come by; empty where none is yet."""
    for claim in reversed(story.claims[-RECENT:]):
        if claim.event in WON and claim.office.leads and story.ours(claim.office, position):
            return once(claim.event)
    return ""


def one_of(verbs: Sequence[Token], named: Named, person: Token, story: Story) -> str:
    """«Ông A là một trong ba Phó Bí thư», «bà B và ông C cùng là Phó Bí thư», «… vẫn là Phó Bí thư»: how a post of the committee
    just chosen was come by; empty where it is another's, or nothing tells."""
    office = named.office
    still = "Still" in verbs[-1].classes
    if not (still or named.several or "Alike" in verbs[-1].classes) or not office.leads or named.former or named.old:
        return ""
    if not still and not office.is_deputy:
        return ""
    how = chosen(story, person.start) if story.ours(office, person.start) else ""
    return "re-elected" if how == "elected" and still else how

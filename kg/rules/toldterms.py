"""Terms that posts are told with at a distance: of the committee or council that fills them, or once for several posts."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Years
from kg.grammar import Found
from kg.normalise import fold
from kg.rules.chain import Chain
from kg.rules.roster import term_behind
from kg.rules.story import Claim, Row, Story
from kg.rules.verbs import WON
from kg.tokens import Token, tells

_COUNCIL = "dhb:peoples-council"
_EXECUTIVE = "dhb:executive-committee"
_CUE = 3  # tokens at a sentence's head among which the word for a term stands: «Trong nhiệm kỳ …»
_SPAN = 6  # tokens of a term and the comma behind it
_FAR = 10  # tokens behind a post in which its term is told: «… Bí thư Huyện ủy Lắk ở tuổi 38, nhiệm kỳ 2005-2010»


def remember(row: Row, story: Story) -> None:
    """«Ban Chấp hành Đảng bộ huyện … khóa XXV, nhiệm kỳ 2015-2020»: the term that a committee, a council or an association is told with."""
    bodies = story.offices.bodies
    concepts = story.context.lexicon.concepts
    for at, token in enumerate(row.tokens):
        chain = token.payload
        if not isinstance(chain, Chain) or not chain.parts:
            continue
        council = chain.kind == _COUNCIL
        panel = "Panel" in token.classes and chain.kind == _EXECUTIVE
        owner = chain.parts[-1][0]
        union = owner is not None and owner.get("dh:bodyClass") == "front" and (panel or len(chain.parts) == 1)
        if not (council or panel or union):
            continue
        term = term_behind(row.tokens, at + 1)
        if term is None:
            continue
        body = bodies.named(chain)[0]
        if union:
            if body is not None:
                label = fold(body.label).removeprefix(f"{fold(concepts[_EXECUTIVE].label)} ")
                story.unions.setdefault(label, set()).add(term)
        elif council:
            body = body or bodies.from_context(chain, token.start)
            if body is not None and body.area is not None:
                story.councils.setdefault(fold(body.area.label), set()).add(term)
        else:
            place = fold(body.area.label) if body is not None and body.area is not None else ""
            story.terms.setdefault(place, set()).add(term)


def share(here: Sequence[Claim]) -> None:
    """«A làm Bí thư, B làm Phó Bí thư, nhiệm kỳ 2012-2017»: the one term that a sentence tells, of all that was won there."""
    won = [c for c in here if c.event in WON and c.office.leads]
    terms = {c.term for c in won if c.term is not None}
    if len(terms) == 1 and len(won) > 1:
        body = next(c.office.body for c in won if c.term is not None)
        for claim in won:
            if claim.term is None and (claim.office.bare or claim.office.body == body):
                claim.term = next(iter(terms))


def opening(tokens: Sequence[Token], at: int, year: int | None) -> Years | None:
    """«Nhiệm kỳ 2010-2015, bà A làm Trưởng Ban …»: a term that was over by a year, at the head of the sentence whose verb is at ``at``."""
    cue = next((i for i, t in enumerate(tokens[: min(_CUE, at)]) if "TermCue" in t.classes), None)
    term = term_behind(tokens, cue) if cue is not None else None
    if cue is None or term is None or year is None or term[1] > year:
        return None
    marked = next((i for i in range(cue, min(len(tokens), cue + _SPAN)) if tokens[i].word == ","), at)
    return term if marked < at and not tells(tokens[:at], "Semicolon", "Office") else None


def behind(found: Found, last: int) -> Years | None:
    """The term told in the clause behind a post, with other words in between: «… trong nhiệm kỳ 2010-2015»."""
    for at in range(last, min(len(found.tokens) - 3, last + _FAR)):
        token = found.tokens[at]
        if not token.classes.isdisjoint(("Person", "Office", "Panel", "Body", "Semicolon", "Congress")):
            return None
        if "TermCue" in token.classes:
            return None if tells(found.tokens[at - 1 : at], "Old", "Past") else term_behind(found.tokens, at)
    return None

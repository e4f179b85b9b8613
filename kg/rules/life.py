"""Lives told in a sentence: «Bà dạy học, sau đó là Phó Bí thư rồi Bí thư Huyện đoàn …, Bí thư Đảng ủy xã …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.rules import election
from kg.rules.story import Claim, Row, Story, posts
from kg.tokens import Token, tells

_RULE = "<chức vụ> rồi <chức vụ>"
_REACH = 3  # tokens between «rồi», or a verb of holding, and the post that it leads to
_LEADS = frozenset({"Be", "Former", "Hold", "Then"})
_ENDS = frozenset({"Before", "Mark", "Now", "Number", "Past", "Semicolon", "Several", "Since"})
_STOPS = frozenset({"Mark", "Office", "Person"})


def told(row: Row, story: Story, of: Token | None = None) -> Iterator[Claim]:
    """One post after the other of the only person in a sentence, or of ``of``, whom the sentence in front is about.

    What somebody held before «rồi», and behind it, is over, but for what is told to go on («hiện là …»).
    """
    tokens = row.tokens
    if not tells(tokens, "Then"):
        return
    links = [at for at, t in enumerate(tokens) if "Then" in t.classes and _leads_on(tokens, at)]
    if not links or tells(tokens, "Ahead", "Nominate", "ReElect", "Won"):
        return
    people = [t for t in tokens if "Person" in t.classes]
    if of is None:
        known = people[0].payload == "short" or tells(tokens, "Born")
        if len({t.word for t in people}) != 1 or not known:
            return
    person = of or people[0]
    now = next((t.start for t in tokens if "Now" in t.classes), row.sentence.end)
    for claim in story.told_here():
        start = row.source[claim.office.first].start
        at = next((i for i, t in enumerate(tokens) if t.start == start), -1)
        if claim.rule != election.TOLD or at < 0 or start > now or _goes_on(tokens, at):
            continue
        following = next((i for i in links if i > at), -1)
        over = following < 0 or not tells(tokens[at:following], "Hold", "Be", "Former")
        if over and (claim.event == "holds" or (following > 0 and claim.event == "appointed" and not story.ours(claim.office, person.start))):
            claim.event = "past"
    at = 0
    while at < len(tokens):
        if "Office" not in tokens[at].classes or not row.free(at) or not _led_to(tokens, at):
            at += 1
            continue
        last = at + 1
        while last < len(tokens) and (tokens[last].classes & {"Also", "Office", "Then"} or tokens[last].word == ","):
            last += 1
        bare = "Then" in tokens[at - 1].classes and " " not in tokens[at - 1].word
        if bare and last < len(tokens) and not tokens[last].classes & _ENDS:
            at = last  # «ông phát biểu, rồi Chủ tịch UBND tỉnh cảm ơn»: another one does something
            continue
        for named in posts([t for i, t in enumerate(tokens[at:last], at) if row.free(i)]):
            yield Claim(person, named.office, "past" if tokens[at].start < now else "holds", _RULE, named.term)
        row.take(at, last)
        at = last


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """«…, hiện là Phó Chủ tịch …»: more than the bare copula leads to the post at ``at``."""
    verb = next((t for t in reversed(tokens[:at]) if t.classes & _LEADS), None)
    return verb is not None and "Be" in verb.classes and " " in verb.word


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a post stands right behind «rồi», or behind a verb that follows it."""
    if at < 2:
        return False
    for token in tokens[at + 1 : at + 1 + _REACH]:
        if token.classes & _STOPS:
            return "Office" in token.classes
    return False


def _led_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether «rồi» or a verb of holding leads to the post at ``at``, or «rồi» and another post follow it."""
    if at + 2 < len(tokens) and "Then" in tokens[at + 1].classes and "Office" in tokens[at + 2].classes:
        return True
    for token in reversed(tokens[max(0, at - _REACH) : at]):
        if token.classes & _LEADS:
            return True
        if token.classes & _STOPS:
            return False
    return False

"""The post that «chức danh này», «vị trí ấy», «ghế đó» mean: the one that the sentence in front tells somebody to have won or left."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from msgspec.structs import replace

from kg.rules.office import Office
from kg.rules.story import Claim, Named
from kg.rules.verbs import WON, event_of
from kg.tokens import Token, tells

#: what a sentence tells where it says that somebody has such a post, or calls it by a noun of its own
SAYING = frozenset({"Appoint", "Elect", "Hold", "Leave", "PostNoun", "ReElect"})
_REACH = 500  # characters behind a claim in which its post is still the one just told of
_GIVEN = 4  # tokens in front of the words in which a verb may give the post


def meant(
    tokens: Sequence[Token], nouns: Container[str], claims: Sequence[Claim], here: Mapping[int, Office]
) -> tuple[int, Named] | None:
    """The index of a «này» behind a word for a post, and the post meant.

    ``claims`` are those of the last sentence that has any, ``here`` the sentence's own posts by where they begin.
    """
    for at, token in enumerate(tokens):
        if ("This" in token.classes or "LeftBehind" in token.classes) and _points(tokens, at, nouns):
            break
    else:
        return None
    if tells(tokens[at + 1 : at + 2], "Locative") and tells(tokens[at + 2 : at + 3], "Place"):
        return None  # «người từng giữ cương vị này ở Bình Định»
    named = [i for i in here if i < at and not _beside_name(tokens, i)]
    if len(named) == 1 and "Hold" not in tokens[at - 1].classes and tells(tokens[here[named[0]].last : at], "Semicolon"):
        return at, Named(replace(here[named[0]], first=at, last=at + 1))  # «A rời cương vị Bí thư; người nhận trọng trách này là B»
    if named or not claims or tokens[0].start - claims[-1].person.end > _REACH:
        return None  # «miễn nhiệm Chủ tịch UBND đối với ông A, bầu ông B giữ chức vụ này»: one of the sentence's own
    given = event_of(tokens[max(0, at - _GIVEN) : at])
    if tells(tokens[:at], "Post", "Role") and (not given or (given == "re-elected" and _beside_its_name(tokens, at, here))):
        return None  # «Ông A, Chủ tịch UBND huyện, giữ chức vụ này đã lâu», «bà B, Phó Bí thư khóa XV, tiếp tục giữ chức vụ này»
    people = {t.word for t in tokens if "Person" in t.classes}
    own = tells(tokens, "Replace")  # «Thay ông A ở cương vị này là …»: no post that A has just won
    others = [c for c in claims if not own or c.event not in WON or c.person.word not in people]
    office = _told(others)
    if office is None or any(c.person.word in people and c.event in WON and c.office.role == office.role for c in others):
        return None
    won = any(c.event in WON and c.office.role == office.role and c.office.body == office.body for c in others)
    before = won and office.role.get("dh:singleHolder") == "true" and not tells(tokens, "Elect", "ReElect", "Appoint")
    return at, Named(replace(office, first=at, last=at + 1), former=before)


def _points(tokens: Sequence[Token], at: int, nouns: Container[str]) -> bool:
    """Whether a token behind a word for a post says that it is the one just told of: «này», «ông để lại»."""
    if "This" in tokens[at].classes:
        return at > 0 and _names_post(tokens[at - 1], nouns)
    return at > 1 and any(_names_post(t, nouns) for t in tokens[max(0, at - 3) : at - 1])


def _names_post(token: Token, nouns: Container[str]) -> bool:
    """Whether a token ends with a word for a post: «chức danh», «trúng cử chức danh», «vào vị trí», «giữ ghế»."""
    return " ".join(token.word.split()[-2:]) in nouns or token.word.rpartition(" ")[2] in nouns


def _beside_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a post stands in apposition: behind a comma or bracket, or with «nguyên»."""
    return at > 0 and (bool(tokens[at - 1].classes & {"FormerMark", "Mark", "Concurrent"}) or "Person" in tokens[at - 1].classes)


def _beside_its_name(tokens: Sequence[Token], at: int, here: Mapping[int, Office]) -> bool:
    """Whether the last person in front of ``at`` is named with a post between, and no semicolon: the one that is kept."""
    person = max((i for i in range(at) if "Person" in tokens[i].classes), default=-1)
    return person >= 0 and any(person < i < at for i in here) and not tells(tokens[person:at], "Semicolon")


def _told(claims: Sequence[Claim]) -> Office | None:
    """The one post that some claims tell to have been left; else won; else led."""
    led = [c for c in claims if not c.office.is_seat and c.office.body is not None]
    for events in ({"held"}, WON, {"holds", "sitting"}):
        found: list[Office] = []
        for claim in led:
            if claim.event in events and all(o.role != claim.office.role or o.body != claim.office.body for o in found):
                found.append(claim.office)
        if len(found) == 1:
            return found[0]
        if found:
            return None
    return None

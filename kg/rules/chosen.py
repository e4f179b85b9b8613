"""What tells a whole committee just chosen from plans, from lists of candidates, and from some of its members."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.grammar import Found
from kg.tokens import Token, tells

#: who already sits on a committee is no candidate for it: «danh sách 50 ủy viên Ban Chấp hành»
_SITTING = frozenset({"CommitteeSeat", "Post"})
_PARTS = frozenset({"Not", "Leave", "ReElect"})
#: bodies of which a report on a higher congress counts many at once
_MANY = {"dhb:party-organization", "dhb:party-cell"}
_CLAUSE = 8  # tokens in front of a match in which the many who elect are told
_NEAR = 6  # tokens in front of a number in which a word says what it is of


def planned(found: Found) -> bool:
    """Lists of candidates, plans and those who fill a gap are no committees."""
    number = found.slots["n"][0]
    sitting = found.tokens[number + 1 : number + 3]
    seated = bool(sitting) and bool(sitting[0].classes & _SITTING)
    seated = seated or (len(sitting) > 1 and "Role" in sitting[0].classes and "Body" in sitting[1].classes)  # «danh sách 47 thành viên BCH»
    listed = not seated and _listed(found, number)
    return (
        listed
        or _to_be_chosen(found, number)
        or _proposed(found, number)
        or _asked(found, number)
        or _ahead(found.tokens[:number])
    )


def _ahead(before: Sequence[Token]) -> bool:
    """Whether a word for what is to come stands there; not «bầu được 42/43 đồng chí theo đề án», which says what was carried out."""
    elects = counted = False
    for token in before:
        if "Ahead" in token.classes and not counted:
            return True
        elects = (elects or "Elect" in token.classes) and "Semicolon" not in token.classes
        counted = elects and (counted or "Number" in token.classes)
    return False


def _proposed(found: Found, number: int) -> bool:
    """«giới thiệu 3 đồng chí vào Ban Chấp hành», «bầu bổ sung 3 đồng chí»: not the whole committee, or not yet."""
    before = found.tokens[max(0, number - _NEAR) : number + 1]
    cut = next((i for i in range(len(before) - 1, -1, -1) if before[i].word in {",", ";", "."}), -1)
    clause = before[cut + 1 :]
    chosen = any("Elect" in t.classes and "Nominate" not in t.classes for t in clause)
    more = any("bổ sung" in t.word for t in clause) or [t.word for t in clause[-3:-1]] == ["bổ", "sung"]
    return more or (not chosen and tells(clause, "Nominate"))


def _asked(found: Found, number: int) -> bool:
    """«Chúng tôi trình Đại hội bầu Ban Chấp hành 41 đồng chí»: what a congress is asked to do."""
    return any("Ask" in t.classes and "Congress" in behind.classes for t, behind in pairwise(found.tokens[:number]))


def some_of(found: Found) -> bool:
    """«12 đồng chí lần đầu tham gia», «9 đồng chí không tái cử»: some of those who sit there, or who left.

    Also «Ban Chấp hành Đảng bộ các xã», «cấp ủy cơ sở»: of many committees at once.
    """
    number = found.slots["n"][0]
    told = found.tokens[number + 2 : number + 5]
    stop = next((i for i, t in enumerate(told) if t.classes & {"Mark", "Into", "Body"}), len(told))
    if any(t.classes & _PARTS or ("OrdinalCue" in t.classes and t.word != "khóa") for t in told[:stop]):
        return True
    inside = found.tokens[found.first : found.last]
    if any("Several" in t.classes and behind.classes & {"PlaceKind", "Body"} for t, behind in pairwise(inside)):
        return True  # «Ban Chấp hành Đảng bộ các xã», «bầu 586 đồng chí vào các Ban Chấp hành»
    clause = found.tokens[max(0, found.first - _CLAUSE) : found.first]
    several = next((i for i, t in enumerate(clause) if "Several" in t.classes), len(clause))
    named = [t.concept("Body") for t in clause[several + 1 : several + 4]]
    return any(concept is not None and concept.iri in _MANY for concept in named)


def _listed(found: Found, number: int) -> bool:
    """«danh sách bầu cử Ban Chấp hành có 40 đồng chí»: the number is of a list of candidates.

    «bầu danh sách Ban Chấp hành với 40 đồng chí» is of those elected, and so is a list that a heading opens with:
    «Danh sách Ban Chấp hành khóa XX (40 đồng chí)».
    """
    first = max(0, number - 10)
    before = found.tokens[first:number]
    comma = next((i for i in range(len(before) - 1, -1, -1) if before[i].word in {",", ";"}), -1)
    at = next((i for i in range(len(before) - 1, comma, -1) if "Candidates" in before[i].classes), None)
    if at is None:
        return False
    if at and "Elect" in before[at - 1].classes:
        return False
    if "Won" in before[min(at + 1, len(before) - 1)].classes:
        return False  # «Danh sách trúng cử Ban Chấp hành gồm 41 đồng chí»
    if len(before) > 1 and "Elect" in before[-1].classes and "Also" in before[-2].classes:
        return False  # «thông qua danh sách bầu cử và bầu 41 đồng chí vào Ban Chấp hành»
    if first + at == 0 and before[at + 1 : at + 2] and before[at + 1].classes & {"Body", "Post", "CommitteeSeat"}:
        return tells(found.tokens, "Nominate")
    chosen = any("Elect" in t.classes and before[i + 1].word != "cử" for i, t in enumerate(before[:-1]) if i > at)
    return number - first - at <= 4 or not chosen


def _to_be_chosen(found: Found, number: int) -> bool:
    """«danh sách 47 đồng chí để Đại hội bầu 41 ủy viên»: what a list of candidates is for."""
    before = found.tokens[max(0, number - 14) : number]
    return tells(before, "Candidates", "Nominate") and any(t.word == "để" for t in before[-6:])


def chooses(found: Found, at: int) -> bool:
    """«Ban Thường vụ do Ban Chấp hành bầu gồm 11 đồng chí»: the body at ``at`` is the one that chooses."""
    first = at
    while first > found.first and found.tokens[first - 1].classes & {"Body", "Place", "PlaceKind"}:
        first -= 1
    if first <= found.first or found.tokens[first - 1].word not in {"do", "được"}:
        return False
    return tells(found.tokens[at + 1 : at + 5], "Elect", "Appoint")


def kind_of(token: Token) -> str:
    """The kind of body that a token names, or whose members it names."""
    if "CommitteeSeat" in token.classes:
        return "dhb:executive-committee"
    concept = token.concept("Body") or token.concept("Post")
    return (concept.get("dh:postBodyKind") or concept.iri) if concept is not None else ""

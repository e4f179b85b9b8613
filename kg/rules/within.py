"""How the places of a text lie in one another."""

from __future__ import annotations

from kg.facts import Place

LARGE = ("province", "district")
LEVELS = ("province", "district", "commune", "national")
#: what a place is called, and the unit where it is one
Where = tuple[str, Place | None]


#: the levels of units that lie in one another, the widest first
_NESTED = ("national", "province", "district", "commune")


def smaller(level: str, whole: str) -> bool:
    """Whether a unit of one level is a part of one of another; nothing is of an organisation, which has no level of these."""
    return level in _NESTED and whole in _NESTED and _NESTED.index(level) > _NESTED.index(whole)


def part_of(own: Where, whole: Where) -> bool:
    """Whether a place is of a smaller kind than another, so that it can be a part of it."""
    return own[1] is not None and whole[1] is not None and smaller(own[1].level, whole[1].level)


def contains(wider: Where, whole: Where) -> bool:
    """Whether a place contains another, or is where an organisation sits."""
    area = whole[1]
    while area is not None:
        if area == wider[1] and area.label != whole[0]:
            return True
        area = area.within
    return False


def around(kind: str, whole: Where) -> Where | None:
    """«đến nay, toàn tỉnh có 512 tổ chức cơ sở đảng», told of a district: the unit of that kind that it lies in."""
    label, area = whole
    above = area.within if area is not None and area.label == label else area  # an organisation is of its own area
    while above is not None and not above.label.startswith(f"{kind} "):
        above = above.within
    return (above.label, above) if above is not None else None


def lies_in(place: Place, container: Place) -> bool:
    """Whether a place is known to lie in another one."""
    above = place.within
    while above is not None:
        if above.label == container.label:
            return True
        above = above.within
    return False

"""What an organisation belongs to, where a text tells it only by who came to its congress from there."""

from __future__ import annotations

from itertools import pairwise

from kg.context import Context
from kg.facts import Congress

_COMMITTEE = "dhb:party-committee"


def superior(context: Context, congress: Congress) -> str | None:
    """«Phó Bí thư Đảng ủy Khối Doanh nghiệp Trung ương dự, chỉ đạo»: the central Party organisation whose committee alone a text names
    by the post of a guest, for an organisation of no place."""
    if congress.level != "organisation" or congress.area is not None:
        return None
    committee = f"{context.lexicon.concepts[_COMMITTEE].label} "
    found: set[str] = set()
    for sentence in context.sentences:
        if "Guests" not in context.classes(sentence):
            continue
        tokens = context.tokens(sentence)
        for role, body in pairwise(tokens):
            kind = body.concept("Body") if "Role" in role.classes else None
            central = kind is not None and kind.get("dh:bodyLevel") == "dhk:national" and kind.get("dh:takesArea") != "true"
            if kind is not None and central and kind.label.startswith(committee):
                found.add(kind.label.removeprefix(committee))
    return found.pop() if len(found) == 1 and congress.place not in found else None

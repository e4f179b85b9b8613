"""What a place or an organisation belongs to, where a text tells it of another congress, or by who came to its own from there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Congress
from kg.normalise import fold
from kg.rules.places import place_of
from kg.rules.whose import Parser

#: the level one up, of which a place's delegates go to the congress; where districts are no more, a province's
ABOVE = {"commune": "district", "district": "province"}
TWO_TIERS = 2025  # the year in which districts were done away with (Resolution 203/2025/QH15)
_BRACKET = 6  # tokens of a bracket that tells where an organisation stands
_COMMITTEE = "dhb:party-committee"
_TITLES = 3  # sentences at a text's head that may say what it rounds up


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


def where_it_stands(context: Context, congress: Congress) -> str | None:
    """«Bệnh viện Đa khoa khu vực Ba Tri (Bến Tre) tổ chức …»: the place in brackets behind the name of an organisation, the last of several."""
    if congress.level != "organisation" or congress.area is not None:
        return None
    behind = context.lowered.find(f"{congress.place.lower()} (") + len(congress.place) + 2
    sentence = next((s for s in context.sentences if s.start <= behind < s.end), None) if behind > len(congress.place) + 1 else None
    tokens = [t for t in context.tokens(sentence) if t.start >= behind] if sentence is not None else []
    last = next((at for at, t in enumerate(tokens[:_BRACKET]) if t.word == ")"), 0)
    if not last or any(t.word != "," and "Place" not in t.classes for t in tokens[:last]):
        return None
    return place_of(context, tokens[last - 1], congress.term[0] if congress.term is not None else None).label


def of_the_round_up(context: Context, congress: Congress) -> str | None:
    """«Đại hội các đảng bộ trực thuộc Khối các cơ quan Trung ương», in the title: what all the organisations belong to whose congresses a
    text tells of one after the other."""
    titles = (s for s in context.sentences[:_TITLES] if context.paragraphs[s.paragraph].kind in {"title", "heading"})
    for sentence in titles:
        if not {"Belonging", "Congress", "Several"} <= context.classes(sentence):
            continue
        tokens = context.tokens(sentence)
        parser = Parser(context, tokens, congress.term[0] if congress.term is not None else None)
        named = [i + 1 for i, t in enumerate(tokens) if "Belonging" in t.classes and parser.has(i - 1, "Body") and parser.is_party(i - 1)]
        if len(named) != 1 or not parser.has(named[0], "Body"):
            continue
        label = _named_above(context, parser, named[0])
        return label if label != congress.place else None
    return None


def _named_above(context: Context, parser: Parser, at: int) -> str | None:
    """What the body at ``at`` is, as one that others belong to: a place, by its committee («Tỉnh ủy Hà Giang»), or an organisation."""
    body = parser.tokens[at].concept("Body")
    kind = body.get("dh:areaKind") if body is not None else None
    if kind and parser.has(at + 1, "Place"):
        return parser.place(replace(parser.tokens[at + 1], kind=context.lexicon.concepts[kind].label)).label
    if parser.is_party(at) or (body is not None and body.iri == _COMMITTEE):
        whose = parser.organisation(at, host=not parser.is_party(at))[0]
    elif body is not None and body.get("dh:bodyLevel") and body.get("dh:takesArea") != "true":
        return body.label  # also where a title in capitals names it
    else:
        whose = parser.headed(at)[0]
    return whose.label if whose is not None else None


def sole_province(context: Context, congress: Congress) -> str | None:
    """«Thêm hai xã ở Lâm Đồng xong đại hội»: the only province that a text names and that is still there, for a commune that no gazetteer
    has, of a time when nothing stands between them."""
    term = congress.term
    if congress.level != "commune" or term is None or term[0] < TWO_TIERS or congress.area is None or congress.area.iri is not None:
        return None
    named = (t for s in context.sentences if "Place" in context.classes(s) for t in context.tokens(s) if "Place" in t.classes)
    units = (u for t in named for u in t.units if u.level == "province" and u.until is None and u.valid(term[0]))
    found = {u.label for u in units}
    return found.pop() if len(found) == 1 else None


def contained(found: Sequence[Congress]) -> list[Congress]:
    """What an organisation belongs to, told of one of its congresses, for all of them."""
    above = {fold(c.place): c.within for c in found if c.level == "organisation" and c.within is not None}
    return [replace(c, within=above[fold(c.place)]) if c.within is None and fold(c.place) in above else c for c in found]


def beside(context: Context, found: Sequence[Congress]) -> list[Congress]:
    """«Nghệ An: Tin đại hội cấp xã»: the province of one commune whose congress is reported on, for the others of which the
    gazetteer does not tell it, where the headline names it; or where one of that name lies in it, as all the others do."""
    headline = fold(context.text[: context.paragraphs[0].end]) if context.paragraphs else ""
    above: dict[str, set[str]] = {}
    for congress in found:
        if congress.main and congress.level in ABOVE and congress.within is not None:
            above.setdefault(congress.level, set()).add(congress.within)
    only = {level: next(iter(names)) for level, names in above.items() if len(names) == 1}

    def lies_in(congress: Congress, within: str) -> bool:
        parents = (context.lexicon.unit(u.parent).label for u in context.lexicon.units_named(congress.place) if u.parent)
        return fold(within).partition(" ")[2] in headline or within in parents

    return [
        replace(c, within=only[c.level]) if c.main and c.within is None and c.level in only and lies_in(c, only[c.level]) else c
        for c in found
    ]

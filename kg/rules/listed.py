"""Reads places in a row whose Party organisations meet alike: «các tỉnh A, B và C»."""

from __future__ import annotations

from msgspec.structs import replace

from kg.rules.whose import Organisation, Parser, of_place

_REACH = 24  # tokens in front of a congress in which its places may be listed


def places_behind(parser: Parser, at: int) -> tuple[list[Organisation], int]:
    """«(các tỉnh A), B và C»: the other places of a list whose first stands before ``at``; tokens they take."""
    first = parser.tokens[at - 1]
    shared = parser.kind_of(at - 3) if parser.listing(at - 4) else first.kind
    level = parser.place(replace(first, kind=shared)).level
    found: list[Organisation] = []
    index, joined = at, False
    while not joined and (parser.word(index) == "," or parser.has(index, "Also")):
        joined = parser.has(index, "Also")
        index += 1
        own = _of_list(parser, index, parser.kind_at(index) or shared, level) if parser.has(index, "Place") else None
        if own is None or own.level != level:
            return [], 0
        found.append(own)
        index += 1
    return (found, index - at) if joined or len(found) > 1 else ([], 0)


def _of_list(parser: Parser, at: int, kind: str, level: str) -> Organisation | None:
    """The place at ``at`` as one of a list of places of one kind, or of one level where the list names none."""
    token = parser.tokens[at]
    if not kind:
        token = replace(token, units=tuple(u for u in token.units if u.level == level))
        return of_place(parser.place(token)) if token.units else None
    return of_place(parser.place(replace(token, kind=kind)))


def places_before(parser: Parser, at: int, kind: str = "") -> list[Organisation]:
    """«A, B và C, đều là các tỉnh mới, sắp tổ chức đại hội», «xã A và xã B khai mạc Đại hội»: the places of a list in front of
    what they hold; ``kind`` is that of the units whose congress is named: «A và B tổ chức Đại hội Đảng bộ huyện»."""
    last = next((i for i in range(at - 1, max(0, at - _REACH), -1) if parser.has(i, "Place")), -1)
    between = range(last + 1, at)
    if last < 2 or not parser.has(last - 1, "Also") or not any(parser.has(i, "Closing", "Meeting", "Opening") for i in between):
        return []
    if any(parser.has(i, "Congress", "Semicolon") or parser.word(i) == "." for i in between):
        return []
    first = last - 2
    while first > 1 and parser.word(first - 1) == "," and parser.has(first - 2, "Place"):
        first -= 2
    kinds = [i + 1 for i in between if parser.has(i, "Several") and parser.has(i + 1, "PlaceKind")]
    listed = range(first, last + 1, 2)
    told = {parser.kind_at(i) if parser.has(i, "Place") else "" for i in listed}
    each = "" not in told  # «xã A và phường B»: one each
    kind = kind or (parser.kind_at(first) if parser.has(first - 1, "Several") or each else parser.kind_of(kinds[0]) if kinds else "")
    if not kind or not parser.has(first, "Place") or (kind not in told and told != {""}):
        return []
    return [own for i in listed if (own := _of_list(parser, i, parser.kind_at(i) or kind, "")) is not None]

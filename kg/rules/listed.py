"""Reads places in a row whose Party organisations meet alike: «các tỉnh A, B và C»."""

from __future__ import annotations

from msgspec.structs import replace

from kg.rules.whose import Organisation, Parser, of_place
from kg.tokens import Token

_BRACKET = 8  # tokens of a bracket that tells what a place belongs to
_LEAST = 2  # places of a list
_LONGEST = 5  # tokens of a place's name, and one more
_REACH = 24  # tokens in front of a congress in which its places may be listed


def places_behind(parser: Parser, at: int, opened: int | None = None) -> tuple[list[Organisation], int]:
    """«(các tỉnh A), B và C», «(các xã A), B (huyện X), C (huyện Y)»: the other places of a list whose first stands before ``at``, or is
    ``opened`` earlier, with what it belongs to behind it; tokens they take."""
    at_first = at - 1 if opened is None else opened
    first = parser.tokens[at_first]
    shared = parser.kind_of(at_first - 2) if parser.listing(at_first - 3) else first.kind
    level = parser.place(replace(first, kind=shared)).level
    found: list[Organisation] = []
    index, joined = _closed(parser, at), False
    while not joined and (parser.word(index) == "," or parser.has(index, "Also")):
        joined = parser.has(index, "Also")
        index += 1
        named, used = (parser.tokens[index], 1) if parser.has(index, "Place") else _by_letters(parser, index, shared)
        own = _of_list(parser, named, named.kind or shared, level) if named is not None else None
        if named is None or own is None or own.level != level:
            return [], 0
        index += used
        if parser.word(index) == "(" and own.area is not None:
            inside, used = parser.container(index, own.area, named)
            own, index = (of_place(inside), index + used) if used else (own, _closed(parser, index))
        found.append(own)
    return (found, index - at) if joined or len(found) > 1 else ([], 0)


def places_told(parser: Parser, at: int) -> list[Organisation]:
    """«4 đảng bộ tổ chức xong Đại hội lần thứ I (gồm:) phường A, xã B và xã C»: the places of a list behind a naming, each with its kind or
    all with that of the first; only where nothing else stands behind it."""
    first = at + 1
    if not parser.has(at, "Listing") or not parser.has(first, "Place") or not parser.kind_at(first):
        return []
    own = _of_list(parser, parser.tokens[first], parser.kind_at(first), "")
    others, used = places_behind(parser, first + 1)
    ends = parser.word(first + 1 + used) in {".", ";", ""}
    return [own, *others] if own is not None and others and ends else []


def _closed(parser: Parser, at: int) -> int:
    """The token behind the bracket that opens at one; that token where none does."""
    last = at + _BRACKET if parser.word(at) == "(" else at
    return next((i + 1 for i in range(at + 1, last) if parser.word(i) == ")"), at)


def _of_list(parser: Parser, token: Token, kind: str, level: str) -> Organisation | None:
    """The place of a token as one of a list of places of one kind, or of one level where the list names none."""
    if not kind:
        token = replace(token, units=tuple(u for u in token.units if u.level == level))
        return of_place(parser.place(token)) if token.units else None
    return of_place(parser.place(replace(token, kind=kind)))


def _by_letters(parser: Parser, at: int, kind: str) -> tuple[Token | None, int]:
    """«các xã Bình Tân, Phan Thanh (huyện B) và Lương Sơn Hạ»: a place of a list that reads like somebody's name, if there is one called
    so, or one that no gazetteer has, as a token; with the tokens that it takes."""
    person = parser.has(at, "Person")
    used = 1 if person else next((i for i in range(_LONGEST) if not parser.has(at + i, "Capital")), 0)
    if not kind or used < 1 + (not person):
        return None, 0
    place = parser.called(at, used, kind)
    return (place, used) if place.units or not person else (None, 0)


def _before(parser: Parser, at: int, floor: int) -> int:
    """The nearest place at or before a token, past brackets that tell what a place belongs to; -1 for none."""
    while at > floor:
        if parser.has(at, "Place"):
            return at
        at = _opened(parser, at) - 1 if parser.word(at) == ")" else at - 1
    return -1


def _opened(parser: Parser, at: int) -> int:
    """Where the bracket that closes at a token opens; that token where it does not."""
    return next((i for i in range(at - 1, max(-1, at - _BRACKET), -1) if parser.word(i) == "("), at)


def _opens_list(parser: Parser, last: int, floor: int) -> int:
    """«ba phường A, B và C»: the token of the first place of a list, which a word for several and its kind open; 0 for none."""
    return next((i for i in range(last, floor, -1) if parser.has(i, "Place") and parser.kind_at(i) and parser.has(i - 1, "Several")), 0)


def _list(parser: Parser, last: int) -> tuple[list[int], bool]:
    """«A, B (huyện X) và C»: the tokens of the places that a list names, up to that of its last one, and whether «và» joins any."""
    found, joined = [last], False
    while parser.word(found[0] - 1) == "," or parser.has(found[0] - 1, "Also"):
        before = found[0] - 2
        before = _opened(parser, before) - 1 if parser.word(before) == ")" else before
        if before < 0 or not parser.has(before, "Place"):
            break
        joined = joined or parser.has(found[0] - 1, "Also")
        found.insert(0, before)
    return found, joined


def places_before(parser: Parser, at: int, kind: str = "") -> list[Organisation]:
    """«A, B và C, đều là các tỉnh mới, sắp tổ chức đại hội», «xã A và xã B khai mạc Đại hội»: the places of a list in front of
    what they hold; ``kind`` is that of the units whose congress is named: «A và B tổ chức Đại hội Đảng bộ huyện»."""
    last = _before(parser, at - 1, max(0, at - _REACH))
    between = range(last + 1, at)
    if last < 2 or not any(parser.has(i, "Closing", "Meeting", "Opening") for i in between):
        return []
    if any(parser.has(i, "Congress", "Semicolon") or parser.word(i) == "." for i in between):
        return []
    opened = _opens_list(parser, last, max(0, at - _REACH))
    others, used = places_behind(parser, opened + 1) if opened else ([], 0)
    if opened + used >= last > 0 and others and kind in {"", parser.kind_at(opened)}:
        return [*([own] if (own := _of_list(parser, parser.tokens[opened], parser.kind_at(opened), "")) is not None else []), *others]
    listed, joined = _list(parser, last)
    first = listed[0]
    if len(listed) < _LEAST or not (joined or parser.has(first - 1, "Several")):
        return []
    kinds = [i + 1 for i in between if parser.has(i, "Several") and parser.has(i + 1, "PlaceKind")]
    told = {parser.kind_at(i) if parser.has(i, "Place") else "" for i in listed}
    each = "" not in told  # «xã A và phường B»: one each
    kind = kind or (parser.kind_at(first) if parser.has(first - 1, "Several") or each else parser.kind_of(kinds[0]) if kinds else "")
    if not kind or not parser.has(first, "Place") or (kind not in told and told != {""}):
        return []
    return [own for i in listed if (own := _of_list(parser, parser.tokens[i], parser.kind_at(i) or kind, "")) is not None]

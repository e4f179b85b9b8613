"""Who holds a congress that is told beside the word for it: in front, as its host, as the place where it meets."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.rules.listed import places_behind
from kg.rules.whose import Organisation, Parser, of_place
from kg.tokens import Token, tells

_BETWEEN = 5  # tokens between the committee that holds a congress and the word for it
_WITH_MEMBERS = frozenset({"enterprise", "hospital", "school"})  # classes of bodies that are no place to meet in
_HOLDERS = _WITH_MEMBERS | {"army", "police", "press", "state"}
_HOLDS = ("Closing", "Meeting", "Opening", "SpokenOf", "Word")  # «đã long trọng tổ chức»
_FRONT = 5  # tokens between the place that holds a congress and the word for it, but for what is in brackets
_ASIDE = 14  # tokens that such brackets have at most
_NAME_ENDS = 14  # tokens in which the organisation that a sentence begins with is named


def told_before(
    parser: Parser, tokens: Sequence[Token], at: int
) -> tuple[Organisation | None, str | None, list[Organisation]]:
    """«Đảng bộ huyện X (tổ chức) Đại hội …»: the organisation stands before, within the clause; others of a list with it."""
    closed = 0
    above: tuple[Organisation | None, str | None, list[Organisation]] = (None, None, [])
    for index in range(at - 1, max(-1, at - 24), -1):
        closed += (tokens[index].word == ")") - (tokens[index].word == "(")
        if closed > 0:  # «Đảng bộ Công ty X (trực thuộc Đảng bộ Tập đoàn Y) tổ chức Đại hội»
            continue
        told = tokens[index].classes
        if tokens[index].word in {";", "."} or "Congress" in told:
            break
        if "OfParty" in told or ("Body" in told and parser.is_party(index)):
            if parser.has(index - 1, "Delegation"):  # «Đoàn đại biểu Đảng bộ tỉnh A đến với Đại hội XI»: those who are sent
                break
            if parser.has(index - 1, "Congress"):  # another congress's: «Đại hội Đảng bộ huyện X bầu đại biểu dự Đại hội …»
                break
            whose, kind, used = parser.organisation(index)
            others: list[Organisation] = []
            end = index + used
            first = next((i for i in range(index, end) if parser.has(i, "Place")), index)  # «các đảng bộ xã A (huyện X), B (huyện Y)»
            several = parser.has(index - 1, "Several") or parser.has(first - 1, "Several") or parser.listing(first - 3) or goes_on(parser, end)
            if whose is not None and parser.has(first, "Place") and several:  # «các đảng bộ …», «Đảng bộ xã A và xã B»
                others, _ = places_behind(parser, end, first)
            elif whose is not None and tells(tokens[end:at], "Meeting", "Opening", "Closing") and (row := _in_front(parser, index, whose)):
                whose, others = row[0], [*row[1:], whose]
            named = parser.seat(index + used, whose)[0], kind, others
            cell = _cell_over(parser, index)
            if cell is not None:
                return cell, None, []
            if not _under(parser, index):
                if above[0] and not (whose or kind) and _of_many(parser, index):
                    return None, None, []  # «các đảng bộ cơ sở trực thuộc Đảng bộ X tổ chức Đại hội»: congresses of many, none of X's
                return named if whose or kind or above[0] is None else above
            above = above if above[0] else named  # «Chi bộ 2 trực thuộc Đảng bộ X tổ chức Đại hội»
    return above if above[0] or above[1] else _host(parser, tokens, at)


def _of_many(parser: Parser, at: int) -> bool:
    """«25 đảng bộ», «các chi bộ, đảng bộ»: whether the word for an organisation at ``at`` is of several."""
    while parser.word(at - 1) == "," or parser.has(at - 1, "Also"):
        if not (parser.has(at - 2, "Body") and parser.is_party(at - 2)):
            return False
        at -= 2
    return parser.has(at - 1, "Number", "Several")


def _under(parser: Parser, at: int) -> bool:
    """«(Chi bộ 2) trực thuộc Đảng bộ X», «… trực thuộc Đảng bộ X và Đảng bộ Y»: whether another belongs to the organisation at ``at``."""
    while not parser.has(at - 1, "Belonging"):
        if not (parser.has(at - 1, "Also") or parser.word(at - 1) == ","):
            return False
        begin = next((i for i in range(at - 2, max(-1, at - _ASIDE), -1) if parser.has(i, "OfParty", "Body") and parser.is_party(i)), -1)
        if begin < 0 or begin + parser.organisation(begin)[2] != at - 1:
            return False
        at = begin
    return True


def _in_front(parser: Parser, at: int, last: Organisation) -> list[Organisation]:
    """«Đảng bộ huyện A, Đảng bộ huyện B và (Đảng bộ huyện C) khai mạc Đại hội»: the Party organisations of places that a row names in
    front of its last, which begins at ``at``; all of one level."""
    found: list[Organisation] = []
    joined = False
    while last.level != "organisation" and (parser.has(at - 1, "Also") or parser.word(at - 1) == ","):
        joined = joined or parser.has(at - 1, "Also")
        begin = next((i for i in range(at - 2, max(-1, at - _ASIDE), -1) if parser.has(i, "OfParty", "Body") and parser.is_party(i)), -1)
        whose, _, used = parser.organisation(begin) if begin >= 0 else (None, None, 0)
        if whose is None or begin + used != at - 1 or whose.level != last.level:
            break
        found.insert(0, whose)
        at = begin
    return found if joined and not parser.has(at - 1, "Delegation", "DelegateNoun", "Represent") else []


def _host(
    parser: Parser, tokens: Sequence[Token], at: int
) -> tuple[Organisation | None, str | None, list[Organisation]]:
    """«Đảng ủy Khối … (long trọng) khai mạc Đại hội lần thứ II»: the committee that holds it, right in front."""
    for index in range(at - 1, max(-1, at - 20), -1):
        if tokens[index].word in {";", "."} or "Congress" in tokens[index].classes:
            break
        concept = tokens[index].concept("Body") if "Body" in tokens[index].classes else None
        if concept is None or concept.iri != "dhb:party-committee" or parser.has(index - 1, "Role", "Post", "Body", "Belonging"):
            continue
        whose, kind, used = parser.organisation(index, host=True)
        between = tokens[index + used : at]
        held = len(between) <= _BETWEEN and tells(between, "Meeting", "Opening")
        return (whose, kind, []) if held and not tells(between, "Mark") else (None, None, [])
    return None, None, []


def place_there(parser: Parser, at: int, kind: str) -> Organisation | None:
    """«Tại Bắc Ninh, Đại hội Đảng bộ tỉnh …», «Hội An tổ chức Đại hội Đảng bộ thành phố …»: the place told right in front, or
    at the sentence's beginning, where it is a unit of that kind."""
    opened = parser.tokens[0]
    if "Place" in opened.classes and not opened.kind and not tells(parser.tokens[1:at], "Place", "PlaceKind"):
        units = tuple(u for u in opened.units if u.kind == kind)  # «Sông Hinh về đích sớm: Đại hội Đảng bộ huyện lần thứ …»
        return of_place(parser.place(replace(opened, kind=kind, units=units))) if units else None
    there = parser.word(at - 1) == "," and parser.has(at - 3, "Locative")
    itself = parser.has(at - 1, "Meeting") and (at == 2 or parser.has(at - 3, "Mark"))
    if not (there or itself) or not parser.has(at - 2, "Place"):
        return None
    named = parser.area(at - 2)
    return named if named.label.startswith(f"{kind} ") else None


def goes_on(parser: Parser, at: int) -> bool:
    """«(xã A) và xã B»: whether a place with its kind follows at ``at``."""
    return parser.has(at, "Also") and parser.has(at + 1, "Place") and parser.kind_at(at + 1) != ""


def agency_there(parser: Parser, at: int) -> Organisation | None:
    """«Tại Công ty X, Đại hội Đảng bộ lần thứ V …», «Công ty X: Đại hội Đảng bộ lần thứ V»: the organisation told right in front,
    where the sentence begins with it.

    Not where they meet: «Tại Trung tâm Hội nghị tỉnh, …».
    """
    led = parser.has(0, "Locative")
    if not 4 - (not led) <= at < _NAME_ENDS or parser.word(at - 1) != ("," if led else ":") or not parser.has(led, "Body"):
        return None
    concept = parser.tokens[led].concept("Body")
    named = parser.tokens[led : at - 1]
    kinds = _WITH_MEMBERS if led else _WITH_MEMBERS | {"army"}
    if concept is None or concept.get("dh:bodyClass") not in kinds or not (parser.has(at + 1, "Body") and parser.is_party(at + 1)):
        return None
    if tells(named, "Mark", "Congress") or not (tells(named[1:], "Capital", "Place") or named[0].word.count(" ") > 1):
        return None
    return parser.whole(int(led), at - 1)


def agency_before(parser: Parser, at: int) -> Organisation | None:
    """«(Ngày 15/8,) Trường Đại học X tổ chức Đại hội Đảng bộ lần thứ V»: the organisation that opens the clause and holds it."""
    last = at
    while last > 1 and at - last < _BETWEEN and parser.has(last - 1, *_HOLDS):
        last -= 1
    if not any(parser.has(i, "Meeting", "Opening", "Closing") for i in range(last, at)):
        return None
    first = last
    while first > 0 and last - first < _NAME_ENDS and not parser.has(first - 1, "Mark", "Semicolon", "Congress", "Meeting"):
        first -= 1
    if first and parser.word(first - 1) != ",":
        return None
    concept = parser.tokens[first].concept("Body")
    if concept is None or concept.get("dh:bodyClass") not in _HOLDERS or last - first < 2:
        return None
    named = parser.tokens[first + 1 : last]
    return parser.whole(first, last) if tells(named, "Capital", "Place", "PlaceKind") and not tells(named, "Number", "Several") else None


def area_before(parser: Parser, at: int) -> Organisation | None:
    """«Huyện X tổ chức Đại hội lần thứ XX», «sớm nhất là phường Y với Đại hội lần thứ XV»: the place that holds it, alone; also
    «Riêng huyện X, Đại hội lần thứ XX …», but not «Tại huyện X, …», which may only say where they meet."""
    if at == 3 and parser.word(2) == "," and parser.has(1, "Place") and not parser.has(0, "Locative", "Mark", "Body"):
        return parser.area(1) if parser.kind_at(1) else None
    # «Quận X (tỉnh Y) khai mạc Đại hội lần thứ V», «tỉnh Z (hợp nhất từ A và B cũ) sẽ tổ chức Đại hội …»: what is in brackets is passed over
    index, told, aside = at, 0, False
    while index > 0 and told < _FRONT:
        index -= 1
        if parser.word(index) == ")":
            index = next((i for i in range(index - 1, max(-1, index - _ASIDE), -1) if parser.word(i) == "("), 0)
            aside = True
            continue
        told += 1
        if parser.has(index, "Place"):
            verb = index == at - 1 and index == 1 and not parser.has(0, "Locative", "Body")  # «Riêng xã X đại hội trong ngày 21/5»
            alone = index == 0 or parser.has(index - 1, "Mark", "Be") or verb
            # «Quảng Trị (gồm Quảng Bình và Quảng Trị cũ) họp đại hội lần thứ nhất»: a province told so needs no word for its kind
            named = parser.kind_at(index) or (aside and index == 0 and any(u.level == "province" for u in parser.tokens[index].units))
            return parser.area(index) if alone and named else None
        if not parser.has(index, "Ahead", "Meeting", "Word", "Including", "SpokenOf", "Opening", "Closing", "Prepare", "Into"):
            return None
    return None


def _cell_over(parser: Parser, at: int) -> Organisation | None:
    """«Chi bộ 1 - Đảng bộ Bệnh viện X»: the cell whose naming goes on to the organisation at ``at``."""
    for index in range(at - 2, max(-1, at - 8), -1):
        if parser.has(index, "Body") and parser.is_party(index):
            whose, _, used = parser.organisation(index)
            return whose if whose is not None and index + used > at else None
    return None

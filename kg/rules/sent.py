"""Whether delegates that a text counts are sent to the congress one level up: by where they go, and by who chose them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.grammar import Found
from kg.rules.chosen import chooses, kind_of
from kg.tokens import Token, tells

_CHOOSING = {"cử", "chọn", "chỉ định", "giới thiệu", "trúng cử"}
_AT = {"tới", "tại", "đến"}
_BOARDS = {"dhb:executive-committee", "dhb:standing-committee", "dhb:inspection-committee"}


def higher(found: Found) -> bool:
    """Whether the delegates of a match are those for the congress one level up.

    That congress is named in the same clause, with whose it is or which one: behind the number, before any other count
    of delegates, or in front of it. The main one's own (``Own`` tokens, see
    :func:`kg.rules.attendance.attributes`) never is.
    """
    behind = list(found.tokens[found.last : found.last + 40])
    stands = next((i for i, t in enumerate(behind[:3]) if "Represent" in t.classes), None)
    if stands is not None and tells(behind[stands : stands + 8], "Members"):
        return False
    for at, token in enumerate(behind):
        counted = token.classes & _COUNTED and at and "Number" in behind[at - 1].classes
        if token.word in {";", "."} or (counted and not tells(behind[at : at + 2], "OtherDelegate")):
            break
        if "Elect" in token.classes and tells(behind[at + 1 : at + 2], "Number"):
            break  # «199 đại biểu đã bầu 33 đồng chí vào Ban Chấp hành, bầu 17 đồng chí dự Đại hội …»: those who elect
        if "Congress" not in token.classes:
            continue
        there = "Foreign" in token.classes and at > 0 and behind[at - 1].word in _AT
        if _above(behind, at) and _led(behind, at) and tells(behind[max(0, at - 2) : at], "Delegation"):
            return True  # «có 20 đại biểu chính thức, 2 dự khuyết trong đoàn dự Đại hội tỉnh»
        if _above(behind, at) and "Own" not in token.classes and tells(behind[at - 1 : at], "Bound") and behind[at - 1].word.startswith("đi "):
            return True  # «ra mắt có 18 đại biểu chính thức của huyện đi dự Đại hội tỉnh»
        other = "Foreign" in token.classes or ("Own" not in token.classes and _named(behind, at))
        if other and (there or _led(behind, at)):
            return True
        if _led(behind, at) and (_above(behind, at) or tells(behind[:at], "OtherDelegate")) and _chosen(found):
            return True  # «cử đoàn đại biểu gồm 16 đồng chí chính thức và 1 đồng chí dự khuyết đi dự Đại hội»
    before = list(found.tokens[max(0, found.first - 40) : found.first])
    for at in range(len(before) - 1, -1, -1):
        token = before[at]
        if token.word in {";", "."}:
            break
        if "Own" in token.classes and not tells(before[at:], "Elect", "Appoint", "Delegation"):
            break  # «… tiến tới Đại hội toàn quốc của Đảng, Đại hội Đảng bộ tỉnh A khai mạc với 349 đại biểu»
        if "Congress" in token.classes and tells(before[max(0, at - 1) : at], "Locative") and tells(before[:at], "Represent"):
            return "Foreign" in token.classes and _named(before, at)  # «Đại diện cho huyện ở Đại hội Đảng bộ tỉnh có 14 đại biểu …»
        if "Congress" in token.classes and _led(before, at):
            sent = tells(before, "Delegation") or (at == 1 and "Going" not in before[0].classes)
            return sent or ("Foreign" in token.classes and _named(before, at))
    return False


_COUNTED = frozenset({"DelegateNoun", "OfficialDelegate", "OtherDelegate"})


def _led(tokens: Sequence[Token], at: int) -> bool:
    """«(đi) dự Đại hội»: a word of going there stands right before."""
    return tells(tokens[max(0, at - 2) : at], "Bound")


def _above(tokens: Sequence[Token], at: int) -> bool:
    """«(dự) đại hội tỉnh»: by the kind of unit alone."""
    return tells(tokens[at + 1 : at + 2], "PlaceKind")


def _chosen(found: Found) -> bool:
    """Whether the clause in front says that somebody was chosen: «bầu 17 đại biểu đi dự …»."""
    before = found.tokens[max(0, found.first - 6) : found.first]
    return any(t.classes & {"Elect", "Appoint", "Delegation"} or t.word in _CHOOSING for t in before)


def _named(tokens: Sequence[Token], at: int) -> bool:
    """«Đại hội Đảng bộ tỉnh», «Đại hội toàn quốc lần thứ …», «đại hội cấp trên»: not just «Đại hội»."""
    behind = tokens[at + 1 : at + 3]
    return any(t.classes & {"Body", "InWords", "National", "OrdinalCue", "Role"} or t.word == "cấp" for t in behind)


def sent_up(found: Found) -> bool:
    """Chosen in this clause, and for a congress that is named as another: «đi dự Đại hội Đảng bộ tỉnh»."""
    clause = found.tokens[max(0, found.first - 14) : found.last]
    chosen = any("Appoint" in t.classes or t.word in _CHOOSING or t.word.startswith(("bầu", "được bầu")) for t in clause)
    behind = found.tokens[found.last : found.last + 3]
    named = any(t.classes & {"Body", "InWords", "National", "OrdinalCue", "Roman", "PlaceKind"} or t.word == "cấp" for t in behind)
    if any((t.word == "," or "Also" in t.classes) and "Elect" in after.classes for t, after in pairwise(found.tokens[found.first : found.last])):
        return False  # «bầu Ban Chấp hành 51 người (…), bầu đoàn đại biểu dự Đại hội …»
    seated = any(kind_of(t) in _BOARDS for t in found.tokens[found.first : found.last])  # «9 đồng chí vào Ban Chấp hành và bầu đoàn …»
    return chosen and named and not seated


def sent(found: Found) -> bool:
    """«14 đồng chí đại diện cho 4.562 đảng viên … đi dự Đại hội Đảng bộ tỉnh»: whom the members send to the congress above."""
    behind = found.tokens[found.last : found.last + 8]
    at = next((i for i, t in enumerate(behind) if "Congress" in t.classes), 0)
    goes = at > 0 and (behind[at - 1].word.startswith("đi ") or (at > 1 and behind[at - 2].word == "đi"))
    return goes and _led(behind, at) and "Own" not in behind[at].classes and _named(behind, at)


def told_of(found: Found) -> str | None:
    """«Số đại biểu được cử dự Đại hội Đảng bộ tỉnh là 4»: those chosen for a congress that is named as another."""
    inside = found.tokens[found.first : found.last]
    at = next(i for i, t in enumerate(inside) if "Congress" in t.classes)
    chosen = any("Elect" in t.classes or "Appoint" in t.classes or t.word in _CHOOSING for t in inside[:at])
    return "higher_delegates" if chosen and _named(inside, at) else None


def delegation(found: Found) -> str | None:
    """«Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 6 đồng chí»: those of a delegation, where nothing else is chosen in its words."""
    inside = found.tokens[found.first : found.last]
    bound = tells(inside, "Bound") and tells(inside, "Congress")
    boards = (i for i, t in enumerate(inside, found.first) if kind_of(t) in _BOARDS)
    other = any(t.word == "." for t in inside) or any(not chooses(found, at) for at in boards)
    other = other or (found.first > 0 and found.tokens[found.first - 1].word == "cách")  # «Ban Thẩm tra tư cách đại biểu … gồm 5 người»
    return "higher_delegates" if bound and not other else None

"""Names of organisations that no kind of the vocabulary ends: all that stands between «Đại hội Đảng bộ» and the congress's number."""

from __future__ import annotations

from kg.facts import Years
from kg.lexicon import Lexicon
from kg.rules.whose import Organisation, Parser

_LONGEST = 12  # tokens of a name
_SHORTEST = 2
#: what goes on with the sentence, and with no name
_ENDS = (
    "Ahead", "Announce", "Appoint", "Bound", "Closing", "Congress", "DelegateNoun", "Elect", "Going", "Lasts", "Meeting", "OfParty",
    "OfficialDelegate", "Opening", "Passive", "Person", "Prepare", "Represent", "Resolution", "Role", "Seat", "Several", "SpokenOf", "Success",
    "This",
)  # fmt: skip


def long_name(lexicon: Lexicon, parser: Parser, at: int) -> tuple[Organisation, int | None, Years | None, int] | None:
    """«(Đại hội) Đảng bộ Bộ Tổng Tham mưu - Cơ quan Bộ Quốc phòng lần thứ XVIII, nhiệm kỳ 2020-2025», read from the token behind the word
    for a congress: whose it is, its number, its term and where its naming ends; None where no name leads up to a number or a term."""
    first = next((i + 1 for i in (at, at + 1) if parser.has(i, "Body") and parser.is_party(i)), 0)
    if not first or not parser.has(first, "Body", "Capital"):
        return None
    for index in range(first, first + _LONGEST):
        number, used = parser.ordinal(index) if parser.has(index, "InWords", "OrdinalCue") else (None, 0)
        term, more = parser.term(index) if not used else (None, 0)
        if used or more:
            break
        named = not parser.has(index, "Mark") or parser.word(index) == "-"
        listed = parser.has(index, "Several") and not parser.has(index + 1, "Place", "PlaceKind", "Body")
        if not named or (parser.has(index, *_ENDS) and not listed) or index >= len(parser.tokens):
            return None
    else:
        return None
    office = f"{parser.word(first)} {parser.word(first + 1)}" in lexicon.table("Agency")  # «Đảng bộ Cơ quan Báo Nhân Dân»
    if index - first < _SHORTEST or office or parser.has(index - 1, "PlaceKind"):
        return None
    own = parser.named(first, index)
    end = index + used + more
    if used:
        comma = parser.word(end) in {",", "("}
        term, more = parser.term(end + comma)
        end += (comma + more) if more else 0
    return own, number, term, end

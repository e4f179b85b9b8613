"""Congresses told by the first plenum of the committee that they chose: «Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh X khóa XX»."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Years
from kg.rules.mention import Mention
from kg.rules.terms import behind_mark, committees, terms
from kg.rules.whose import Parser
from kg.tokens import tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Elect", "FirstPlenum", "ReElect"})
_CHOSE = ("Elect", "ReElect")


def plenums(context: Context, year: int | None) -> Iterator[Mention]:
    """The congresses whose new committees met first and chose their officers, each named by its place and number.

    ``year`` chooses between places of the same name. The term is told with the number, or is the only one of the text.
    """
    for sentence in context.sentences:
        if "FirstPlenum" not in context.classes(sentence):
            continue
        told = terms(context)
        only = next(iter(told)) if len(told) == 1 else None
        near = context.paragraphs[sentence.paragraph].sentences
        if not any(tells(context.tokens(s), *_CHOSE) for s in near if s.start >= sentence.start) and "Announce" not in context.classes(sentence):
            continue
        for mention, parser in committees(context, sentence, year):
            term = mention.term or only
            ordinal = mention.ordinal or _number(parser, term)
            agency = mention.organisation is not None and mention.organisation.level == "organisation"
            if term is not None and (ordinal is not None or not agency):
                yield replace(mention, ordinal=ordinal, term=term)
                break


def _number(parser: Parser, term: Years | None) -> int | None:
    """«… giữ chức Bí thư Tỉnh ủy khóa XIV, nhiệm kỳ 2020-2025»: the number that a sentence tells with the term."""
    for at in range(len(parser.tokens)):
        number, used = parser.ordinal(at)
        if used and number is not None and term is not None and behind_mark(parser, at + used) == term:
            return number
    return None

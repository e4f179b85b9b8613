"""What a headline names: one printed in capitals, which tell no names, and one that goes on over several lines."""

from __future__ import annotations

from kg.context import Context
from kg.rules.whose import Organisation
from kg.structure import Sentence
from kg.tokens import Token, tells

_LINES = 4  # lines of a congress's name


def in_capitals(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is a headline in capitals."""
    return context.paragraphs[sentence.paragraph].kind == "title" and context.text[sentence.start : sentence.end].isupper()


def stands(context: Context, own: Organisation) -> bool:
    """Whether what a headline in capitals names is an organisation, a place of the gazetteer, or one that the text below names too.

    Not «CÁC XÃ HỘI QUÂN DÂN …», «15 TỈNH DẪN ĐẦU CẢ NƯỚC».
    """
    if own.level == "organisation" or (own.area is not None and own.area.iri is not None):
        return True
    return own.label.lower() in context.lowered[context.paragraphs[0].end :]


def runs_on(context: Context, at: int) -> list[Token]:
    """«ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH A / LẦN THỨ XIX, NHIỆM KỲ 2020-2025»: the tokens of the headings below that of a sentence, by its
    place in the text, on which the name of its congress goes on."""
    found: list[Token] = []
    line = context.sentences[at].paragraph
    tokens = context.tokens(context.sentences[at]) if context.paragraphs[line].kind in {"title", "heading"} else []
    for below in context.sentences[at + 1 : at + _LINES] if tokens else ():
        ends = "Congress" in tokens[-1].classes
        if below.paragraph != line + 1 or context.paragraphs[below.paragraph].kind != "heading":
            break
        line, tokens = line + 1, context.tokens(below)
        if not (tells(tokens[:1], "OrdinalCue", "TermCue") or (ends and tells(tokens[:1], "Body", "OfParty"))):
            break
        found += tokens
    return found

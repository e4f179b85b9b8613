"""What a headline printed in capitals names: where all letters are capitals, they tell no names."""

from __future__ import annotations

from kg.context import Context
from kg.rules.whose import Organisation
from kg.structure import Sentence


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

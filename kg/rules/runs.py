"""Texts that list whose congresses met and then tell of each in paragraphs of its own, however these name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.rules.mention import Mention, Section
from kg.rules.sections import told_inside
from kg.rules.several import worded
from kg.rules.shares import Piece, Shared, numbered
from kg.rules.terms import committee
from kg.rules.whose import Organisation
from kg.structure import Paragraph, Sentence

_NEITHER = frozenset({"caption", "related", "title"})  # paragraphs that tell nothing of their own


def runs(context: Context, mentions: Sequence[Mention]) -> list[tuple[Section, Mention]]:
    """«Đảng bộ các xã A, B và C tổ chức Đại hội nhiệm kỳ …», behind it «* Năm năm qua, kinh tế của xã A …», «* B là xã thuần nông, …»: each
    of the congresses listed, with the paragraphs that tell of its place; none where some place has no paragraph, or two apart."""
    for mention in mentions:
        if mention.others and not (mention.cited or mention.bound) and (mention.ordinal or mention.term):
            found = _shared_out(context, mention, mentions)
            if found:
                return found
    return []


def _shared_out(context: Context, mention: Mention, mentions: Sequence[Mention]) -> list[tuple[Section, Mention]]:
    """The paragraphs behind a list of congresses, each run of them with the one that it tells of."""
    listed = {o.label: o for o in (mention.organisation, *mention.others) if o is not None and o.level != "organisation"}
    names = _names(context, listed)
    order: list[tuple[str, Sentence]] = []
    general: list[int] = []  # where what is told of several begins
    current = ""
    for paragraph in context.paragraphs[mention.sentence.paragraph + 1 :]:
        if paragraph.kind in _NEITHER or (paragraph.kind == "heading" and paragraph is context.paragraphs[-1]):
            continue  # «Ảnh trên: …», who wrote it
        told, first = _told(context, paragraph, names)
        if len(told) > 1:
            current = ""
            general.append(paragraph.start)
        elif told and (own := told.pop()) != current:
            if any(own == label for label, _ in order):
                return []
            current = own
            order.append((own, first))
    if len(order) < len(listed) or len(listed) < 2:
        return []
    starts = sorted([*(s.start for _, s in order), *general, len(context.text)])
    found = []
    for label, first in order:
        section = Section(first.start, next(s for s in starts if s > first.start), headed=True)
        stop = first.start + len(context.text[first.start : first.end].rstrip())
        named = Mention(first.start, stop, first, listed[label], None, False, None, None, False, False)
        inside = [m for m in mentions if section.holds(m.start) and not m.national]
        own_words = told_inside(context, named, [replace(m, cited=False, bound=False) for m in inside])
        piece = Piece(first, first.start, stop, tuple(context.tokens(first)))  # «B (lần thứ XIX) bế mạc ngày 24/9»
        number = own_words.ordinal or mention.ordinal or committee(context, section)[0] or numbered(Shared(0, 0, pieces=(piece,)))
        found.append((section, replace(named, ordinal=number, term=own_words.term or mention.term)))
    return found


def _names(context: Context, listed: dict[str, Organisation]) -> dict[str, str]:
    """The bare names of places, as written and in capitals, each with its whole label; the longest first."""
    kinds = tuple(sorted(context.lexicon.table("PlaceKind"), key=len, reverse=True))
    bare = {label: next((label[len(k) + 1 :] for k in kinds if label.lower().startswith(f"{k} ")), label) for label in listed}
    written = {name: label for label, own in bare.items() for name in (own if not own.isdigit() else label, own.upper())}
    return dict(sorted(written.items(), key=lambda item: -len(item[0])))


def _told(context: Context, paragraph: Paragraph, names: dict[str, str]) -> tuple[set[str], Sentence]:
    """Which places the first sentence of a paragraph names, or where that names none the whole of it; and that sentence."""
    first = next((s for s in paragraph.sentences if worded(context, s)), paragraph.sentences[0])
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
    told = {names[m[0]] for m in pattern.finditer(context.text, first.start, first.end)}
    return told or {names[m[0]] for m in pattern.finditer(context.text, paragraph.start, paragraph.end)}, first

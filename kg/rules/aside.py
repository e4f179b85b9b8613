"""Finds where a report on one congress tells of another's: sentences that say nothing of the one reported on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.rules.mention import Mention, Section
from kg.rules.reported import alike
from kg.rules.several import elects
from kg.rules.whose import Organisation
from kg.rules.within import smaller
from kg.structure import Sentence
from kg.tokens import tells

#: what stands in front of a congress that others send delegates to
_SENT = ("Delegation", "DelegateNoun", "Elect", "OfficialDelegate", "ReElect", "Represent", "Seat")


def asides(context: Context, main: Mention, mentions: Sequence[Mention]) -> list[tuple[Section, Mention]]:
    """The stretches that tell of another congress, of a place of the same level, of one below, or of one above that has met, each
    with that congress: from its naming, in a sentence that does not name the main one's, on to where that is named again or the
    paragraph ends.

    «Đảng bộ xã A được chọn đại hội điểm. Đại hội bầu 15 đồng chí vào Ban Chấp hành.» in a report on a district's congress.
    """
    own = main.organisation
    if own is None or own.level in {"national", "organisation"}:
        return []
    bare = {m.sentence.start for m in mentions if not (m.organisation or m.kind or m.national)}
    others = [m for m in mentions if m.organisation is not None and not m.bound]
    told = [m for m in others if m.organisation and (_below(m, own) or _held_above(context, m, own, bare))]
    if not told:
        return []
    here = {m.sentence.start for m in mentions if alike(m, own)}
    again = {m.sentence.start for m in mentions if alike(m, own) and not m.bound}  # a commune's delegates go to the district's
    found: list[tuple[Section, Mention]] = []
    for mention in told:
        known = mention.organisation is not None and mention.organisation.area is not None and mention.organisation.area.iri
        if mention.sentence.start in here or not (mention.ordinal or mention.term or known):
            continue  # «ĐẠI HỘI ĐẢNG BỘ HUYỆN BẦU 41 ĐỒNG CHÍ …»
        found.append((Section(mention.start, _end(context, mention.sentence, own, again)), mention))
    return found


def apart(told: Sequence[tuple[Section, Mention]]) -> list[tuple[Section, Mention]]:
    """The asides that tell of one congress alone, so that what they name without its place is that one's."""
    found = []
    for section, mention in told:
        inside = {m.organisation.label for part, m in told if part.start < section.end and section.start < part.end and m.organisation}
        named = mention.kind is None or mention.ordinal is not None or mention.term is not None  # «28 đảng bộ xã … tại đại hội»
        if len(inside) == 1 and named and not mention.others and not mention.cited:
            found.append((section, mention))
    return found


def elsewhere(context: Context, told: Sequence[tuple[Section, Mention]]) -> frozenset[int]:
    """The offsets of the sentences of asides: they say nothing of the congress reported on."""
    found: set[int] = set()
    for section, mention in told:
        inside = context.paragraphs[mention.sentence.paragraph].sentences
        found.update(s.start for s in inside if s.start >= mention.sentence.start and s.start < section.end)
    return frozenset(found)


def of_another(main: Mention, mentions: Sequence[Mention]) -> frozenset[int]:
    """«Đại hội Đảng bộ tỉnh dự kiến bế mạc ngày 7/8», in a report on a district's, «Đại hội lần thứ XXI họp từ ngày 21 đến 23/9»,
    in one on the twenty-second: the offsets of the sentences whose congresses are all other ones, and none of those that delegates
    go to or that the sentence prepares for."""
    own = main.organisation
    if main.national:
        told = {m.sentence.start for m in mentions if m.organisation is not None and not m.cited}
        return frozenset(told - {m.sentence.start for m in mentions if m.national})
    if own is None or main.others:
        return frozenset()
    others: set[int] = set()
    here: set[int] = set()
    for mention in mentions:
        whose = mention.organisation is not None and not alike(mention, own)
        own_number = None in (mention.ordinal, main.ordinal) or mention.ordinal == main.ordinal
        if (whose or (alike(mention, own) and not own_number)) and not (mention.bound or mention.cited or mention.others):
            others.add(mention.sentence.start)
        elif not mention.national:
            here.add(mention.sentence.start)
    return frozenset(others - here)


def of_an_earlier(main: Mention, mentions: Sequence[Mention]) -> frozenset[int]:
    """«Đại hội lần thứ I họp bí mật năm 1930 với 9 đại biểu», in a report on the twenty-fifth: the offsets of the sentences that name
    an earlier congress of the organisation, and no other."""
    named: dict[int, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(mention.sentence.start, []).append(mention)
    return frozenset(start for start, told in named.items() if all(_is_earlier(m, main) for m in told))


def _is_earlier(mention: Mention, main: Mention) -> bool:
    """Whether a mention names an earlier congress of the main one's organisation for its own sake."""
    if mention.cited or mention.bound or not alike(mention, main.organisation):
        return False
    return mention.ordinal is not None and main.ordinal is not None and mention.ordinal < main.ordinal


def of_the_national(main: Mention, mentions: Sequence[Mention]) -> frozenset[int]:
    """The offsets of the sentences that tell of the national congress, in a report on another, and do not name that one."""
    if main.national:
        return frozenset()
    here = {m.sentence.start for m in mentions if alike(m, main.organisation)}
    return frozenset(m.sentence.start for m in mentions if m.national and not m.bound and not m.cited) - here


def _end(context: Context, sentence: Sentence, own: Organisation, again: set[int]) -> int:
    """Where a paragraph ceases to go on about the congress that one of its sentences names."""
    sentences = context.paragraphs[sentence.paragraph].sentences
    at = sentences.index(sentence)
    if any(s.start in again for s in sentences[:at]):
        return sentence.end
    party, label = context.lexicon.concepts["dhb:party-organization"].label.lower(), own.label.lower()
    kind = max((k for k in context.lexicon.table("PlaceKind") if label.startswith(f"{k} ")), key=len, default=label)
    end = sentence.end
    for behind in sentences[at + 1 :]:
        text = context.lowered[behind.start : behind.end]
        if behind.start in again or label in text or f"{party} {kind} " in text.replace(",", " ").replace(".", " "):
            break
        end = behind.end
    return end


def _held_above(context: Context, mention: Mention, own: Organisation, bare: set[int]) -> bool:
    """«Trước đó, Đại hội Đảng bộ tỉnh lần thứ XIX đã bầu 65 đồng chí …» in a report on a district's congress: one that chose its
    committee; not one that delegates go to, nor one in whose sentence the reported one may be meant too."""
    other = mention.organisation
    if other is None or not smaller(own.level, other.level) or mention.cited or mention.prepared or mention.sentence.start in bare:
        return False
    if not elects(context, mention.sentence):
        return False
    return not tells([t for t in context.tokens(mention.sentence) if t.start < mention.start], *_SENT)


def _below(mention: Mention, own: Organisation) -> bool:
    """«Đảng bộ phường A được chọn đại hội điểm, … bầu 15 đồng chí» in a report on a town's congress; also the numbered congress of
    an agency: «Trước đó, Đảng bộ Công an tỉnh đã tổ chức Đại hội lần thứ XIV»."""
    other = mention.organisation
    if other is None or other.label == own.label:
        return False
    if other.level == "organisation":
        return mention.ordinal is not None or mention.term is not None
    return other.level == own.level or smaller(other.level, own.level)

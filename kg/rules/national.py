"""Which national congress a text reports on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.rules.mention import Mention
from kg.rules.several import counts, elects, takes_place
from kg.tokens import tells

_FIRST = 6  # sentences at a text's head, one of which says that it met
_SAID = 5  # tokens behind a naming that say that it meets


def national(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """«Đại hội lần thứ XII của Đảng khai mạc …»: the national congress, where the text names no other as its own and
    says of it when it meets, or how many come."""
    named = [m for m in mentions if m.national and m.ordinal and not m.cited and not m.bound]
    met = [m for m in named if takes_place(context, m.sentence) or counts(context, m.sentence)]
    if not met:  # «Đại hội XIII bầu 200 ủy viên»: the headline tells what it did, and a sentence that calls it nothing else when it met
        bare = (m for m in mentions if not (m.organisation or m.kind or m.national or m.ordinal or m.cited or m.bound))
        heads = {m.ordinal for m in mentions if m.sentence.paragraph == 0 and elects(context, m.sentence)}
        told = any(takes_place(context, m.sentence) and counts(context, m.sentence) for m in bare)
        met = [m for m in named if told and m.ordinal in heads]
    if not met or any(m.organisation is not None or m.kind is not None for m in mentions if not m.bound):
        return None
    latest = max(m.ordinal or 0 for m in met)
    return next(m for m in met if m.ordinal == latest)


def national_at_head(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """«Sáng 26/1, Đại hội đại biểu toàn quốc lần thứ XIII của Đảng khai mạc …. Đoàn tỉnh A …»: the national congress, where a text
    opens with its meeting, and tells of no other's before that."""
    for mention in mentions:
        if mention.sentence not in context.sentences[:_FIRST] or (mention.organisation is not None and not (mention.bound or mention.cited)):
            return None
        if not mention.national or mention.ordinal is None or mention.cited or mention.bound or mention.prepared:
            continue
        tokens = context.tokens(mention.sentence)
        at = next(i for i, t in enumerate(tokens) if t.start >= mention.start)
        behind = [t for t in tokens[at:] if t.start >= mention.end][:_SAID]
        if (at == 0 or "Mark" in tokens[at - 1].classes) and tells(behind, "Closing", "Elect", "Meeting", "Opening"):
            return mention
    return None

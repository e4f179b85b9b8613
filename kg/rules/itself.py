"""Whether a day that stands in one sentence with a congress is the congress's own, and not that of what goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.rules.dayforms import forms
from kg.rules.meeting import DELEGATES, PARTY, is_front
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Body", "Congress", "DelegateNoun", "Mark", "Meeting", "OfficialDelegate", "OfParty", "Several"})
_AHEAD = 60  # characters in front of a congress that may say what of it, or for it, is told


def of_itself(context: Context, tokens: Sequence[Token], text: str) -> bool:
    """Whether a sentence tells of the congress, or of its delegates, and not only of what is done for it or with what it made.

    Not «Giải bóng chuyền chào mừng Đại hội diễn ra từ 18 đến 20/5», «Từ 5 đến 9/8, các chi bộ học tập Nghị quyết Đại hội».
    """
    told = forms(context.lexicon)
    at = text.find(told.congress)
    if at < 0:
        return True
    while at >= 0:
        if not told.concerns.search(text[max(0, at - _AHEAD) : at]) or told.bracketed.match(text, at):
            return True
        at = text.find(told.congress, at + 1)
    return delegates_act(tokens)


def of_a_union(tokens: Sequence[Token]) -> bool:
    """«Ngày 20/4, Đoàn Thanh niên tổ chức Đại hội»: what a mass organisation holds is no congress of the Party; what the Party's
    organisation in it holds is one."""
    held = next((i for i, t in enumerate(tokens) if "Congress" in t.classes and tells(tokens[max(0, i - 3) : i], "Meeting")), 0)
    whose = next((i for i in range(held - 1, -1, -1) if "Body" in tokens[i].classes), -1)
    concept = tokens[whose].concept("Body") if whose >= 0 else None
    if not is_front(concept):
        return False
    before = tokens[whose - 1] if whose else None
    led = before.concept("Body") if before is not None else None
    return before is None or not ("OfParty" in before.classes or (led is not None and led.iri in PARTY))


def of_others(context: Context) -> frozenset[int]:
    """The offsets of the sentences that tell of congresses, and of none of the Party: of unions, sports, shareholders."""
    told = forms(context.lexicon)
    found: set[int] = set()
    for sentence in context.sentences:
        classes = context.classes(sentence)
        if "Congress" not in classes:
            continue
        text = context.lowered[sentence.start : sentence.end]
        others = len(told.others.findall(text))
        if (others and others == text.count(told.congress)) or ("Meeting" in classes and of_a_union(context.tokens(sentence))):
            found.add(sentence.start)
    return frozenset(found)


def delegates_act(tokens: Sequence[Token]) -> bool:
    """«Trong hai ngày 23 và 24/6, các đại biểu thảo luận, thông qua Nghị quyết Đại hội»: what delegates do is done at the congress."""
    for at, token in enumerate(tokens[1:], 1):
        if not token.classes.isdisjoint(DELEGATES):
            return not tokens[at - 1].classes.isdisjoint({"Several", "Number", "Mark"}) and not tells(tokens[at + 1 : at + 2], "Body")
    return False

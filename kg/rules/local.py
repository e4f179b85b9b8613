"""Which part of the place that a text is about a sentence is set in: who heads it speaks, or the sentence opens with it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec import Struct

from kg.context import Context
from kg.facts import Place
from kg.rules.inside import Inside
from kg.rules.within import LARGE, Where, contains, smaller
from kg.structure import Sentence
from kg.tokens import Token, tells

_LEAD = 4  # tokens in front of a place that a sentence opens with: «Câu chuyện ở xã A là ví dụ.»
_CHOSEN = frozenset({"Appoint", "DelegateNoun", "Elect", "Former", "FormerMark", "Leave", "ReElect", "Won"})  # what posts are told for else
_EVENTS = frozenset({"Congress", "Meeting", "Opening", "Closing"})
_LED = frozenset({"Locative", "NotHeld"})  # «ở», «tại», «về», «trong»


class Local(Struct, frozen=True):
    """A part that a sentence is set in; ``spoken`` by one who heads it; ``own`` whether its own figures are of the part; ``ends``
    with the sentence, or holds behind it too."""

    place: Place
    spoken: bool
    own: bool
    ends: bool


def setting(
    context: Context, inside: Inside, sentence: Sentence, named: Sequence[tuple[Token, int]], whole: Where, leading: Set[str]
) -> Local | None:
    """The part of ``whole`` that a sentence is set in, where it names no other place but one that contains that part.

    ``leading`` are small words that a clause opens with.
    """
    token, index = named[0]
    if len(named) > 2 or whole[1] is None or whole[1].level not in LARGE:
        return None
    tokens = context.tokens(sentence)
    spoken = index > 1 and "Body" in tokens[index - 1].classes and "Role" in tokens[index - 2].classes
    if not spoken and index > _LEAD:
        return None
    classes = context.classes(sentence)
    if not classes.isdisjoint(_CHOSEN):
        return None
    if spoken:
        if sum("Person" in t.classes for t in tokens) != 1:
            return None
    elif not classes.isdisjoint(_EVENTS) or not _opens(tokens, index):
        return None
    place = inside.meant(token, whole)
    if place is None or not smaller(place.level, whole[1].level):
        return None
    if len(named) > 1:
        above = inside.meant(named[1][0], whole)
        if above is None or (above != place and not contains((above.label, above), (place.label, place))):
            return None
    kind = whole[0].partition(" ")[0]
    mixed = any("PlaceKind" in t.classes and t.word == kind for t in tokens)  # «… nói: "Thu ngân sách của huyện đạt 92%. …"»
    visited = context.lowered[sentence.start : token.start].strip() in context.lexicon.table("Visiting")  # «Trở lại xã A sau 5 năm, …»
    return Local(place, spoken, spoken or visited or _tells(tokens, index, leading), mixed or (not spoken and "Number" in classes))


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sentence opens with a place: «Về xã A hôm nay, …», «Chúng tôi lên xã A, …», «A là một điển hình.»"""
    if tells(tokens[:index], "Mark", "Number", "Body", "Person"):
        return False
    return index == 0 or tokens[index].kind != "" or not tokens[index - 1].classes.isdisjoint(_LED)


def _tells(tokens: Sequence[Token], index: int, leading: Set[str]) -> bool:
    """Whether what stands behind a place that a sentence opens with is told of it, and not of what lies there: «Ở xã A hôm nay, …»,
    «Lên xã A, …», «Chỉ tính trong xã A …»; not «Cụm chế biến ở xã A có …»."""
    if index == 0 or (index + 1 < len(tokens) and not tokens[index + 1].classes.isdisjoint({"Listing", "Mark"})):
        return True
    led = not tokens[index - 1].classes.isdisjoint(_LED)
    return led and (index == 1 or tokens[index - 2].word in leading)

"""What texts call organisations and places: in full where they are short, in small letters, with the place they leave out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from unicodedata import normalize

from msgspec.structs import replace

from kg.context import Context, kept
from kg.facts import Place
from kg.lexicon import Concept, Lexicon
from kg.normalise import fold
from kg.rules.dress import up_to
from kg.rules.places import place_of
from kg.structure import Sentence
from kg.tokens import Token

_CALLED = 5  # words between an organisation's kind and the place that its name ends in
_WORDS = frozenset({"Capital", "Word"})
_MOSTLY = 3  # times as often as any other that a text names the place it is about
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_VOWELS = frozenset("aeiouy")  # one of them is in every syllable


def is_short(name: str, kind: Concept) -> bool:
    """«BVĐK», «Sở NN&PTNT»: whether a name of a kind of bodies has a word that is no syllable, and that its label has not; an
    enterprise is called as it is written, «Công ty CP …»."""
    if kind.get("dh:takesArea") == "false" or kind.get("dh:bodyClass") == "enterprise":
        return False
    words = set(_LETTERS.findall(fold(name))) - set(_LETTERS.findall(fold(kind.label)))
    return any(_VOWELS.isdisjoint(normalize("NFD", word)) for word in words)


@kept  # a text asks again and again for «the province»
def named_of_kind(context: Context, kind: str, year: int | None) -> Place | None:
    """The unit of a kind that a text is about, for «Công an tỉnh»: the only one named, the one of the title, or the one
    named far more often than any other; None where there is no such one.

    «Huyện ủy Mù Cang Chải» names a district too: the kind is the committee's.
    """
    found: dict[str, Place] = {}
    times: Counter[str] = Counter()
    titled: dict[bool, set[str]] = {True: set(), False: set()}  # named with the kind, or by the bare name
    for sentence in context.sentences:
        title = sentence.paragraph == 0  # the headline, or the lead of a text without one
        shouted = title and context.text[sentence.start : sentence.end].isupper()
        tokens = context.tokens(sentence)
        for at, token in enumerate(tokens):
            if "Place" not in token.classes or (shouted and not token.units):
                continue  # «15 TỈNH DẪN ĐẦU CẢ NƯỚC»
            committee = _committee_kind(context, tokens[at - 1]) if at and not token.kind else None
            kinded = kind in (token.kind, committee)
            bare = not token.kind and committee is None and any(
                u.kind == kind and (title or u.level == "province") for u in token.units
            ) and not _inside_a_name(tokens, at)  # fmt: skip
            if not kinded and not bare:
                continue
            place = place_of(context, replace(token, kind=kind), year)
            if place.label.startswith(f"{kind} "):
                found.setdefault(place.label, place)
                times[place.label] += kinded or not title
                if title:
                    titled[kinded].add(place.label)
    head = titled[True] or titled[False]
    if len(head) == 1:
        return found[head.pop()]
    ranked = times.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MOSTLY * max(1, ranked[1][1])):
        return None
    return found[ranked[0][0]]


def _inside_a_name(tokens: Sequence[Token], at: int) -> bool:
    """«Tổng công ty Thủy sản Hạ Long»: whether a place ends the words that an organisation is called by, and tells of no place."""
    first = at
    while first and at - first < _CALLED and tokens[first - 1].classes <= _WORDS:
        first -= 1
    return first < at and first > 0 and "Body" in tokens[first - 1].classes


def told_before(context: Context, kind: str, before: int, year: int | None) -> Place | None:
    """«Đại diện Đắk Lắk … Đại hội Đảng bộ tỉnh»: the one unit of a kind that a paragraph names ahead of an offset, or the lines right
    in front where each sentence has a paragraph."""
    found: dict[str, Place] = {}
    for sentence in sentences_at(context, before):
        for part in up_to(context, sentence):
            for token in (t for other in part for t in context.tokens(other)):
                named = "Place" in token.classes and (token.kind == kind or any(u.kind == kind for u in token.units))
                if named and token.start < before:
                    place = place_of(context, replace(token, kind=kind), year)
                    found[place.label] = place
            if found:
                break
    return next(iter(found.values())) if len(found) == 1 else None


@kept
def full_name(context: Context, kind: str) -> str | None:
    """The name that a text gives an organisation it calls by its kind alone: «Bộ Công Thương» for «Đảng bộ Bộ»."""
    known: Counter[str] = Counter()
    named: Counter[str] = Counter()
    at = context.text.find(f"{kind} ")
    while at >= 0:  # bodies of the vocabulary first: their names end where they should
        for sentence in sentences_at(context, at):
            tokens = context.tokens(sentence)
            for index, token in enumerate(tokens):
                concept = token.concept("Body") if token.start == at and "Body" in token.classes else None
                if concept is not None and concept.label.startswith(f"{kind} "):
                    known[concept.label] += 1
                    named.update(_called_after(token, tokens[index + 1 : index + 5]))
        at = context.text.find(f"{kind} ", at + 1)
    if known:  # «Trường Đại học Hà Tĩnh» before «Trường Đại học»
        return (named or known).most_common(1)[0][0]
    capital = r"[^\W\d_a-zà-ỹ][\w.]*"
    found = re.findall(rf"\b{re.escape(kind)}((?: (?:{capital}|và|-|nghiệp|học)(?! \d))+)", context.text)
    names = Counter(re.sub(r"(?: và| -)+$", "", name) for name in found)
    best = names.most_common(1)
    return f"{kind}{best[0][0]}" if best and best[0][0].strip() else None


def _called_after(body: Token, behind: Sequence[Token]) -> list[str]:
    """«Trường Đại học» + «Hà Tĩnh», «Tây Bắc»: the name of a body that is called after a place told without its kind, or so."""
    if behind and "Place" in behind[0].classes:
        return [] if behind[0].kind else [f"{body.name} {behind[0].name}"]
    name = [t.name for t in takewhile(lambda t: "Capital" in t.classes and "Roman" not in t.classes, behind)]
    return [" ".join([body.name, *name])] if len(name) > 1 else []


@kept
def area_of(context: Context, word: str, year: int | None) -> Place | None:
    """The place with which a text names a body elsewhere: «Sở Nội vụ tỉnh X»; None where there is none, or several."""
    found: dict[str, Place] = {}
    at = context.lowered.find(f"{word} ")
    while at >= 0:
        for sentence in sentences_at(context, at):
            tokens = context.tokens(sentence)
            index = next((i for i, t in enumerate(tokens) if t.start == at), len(tokens))
            token = tokens[index + 1] if index + 1 < len(tokens) else None
            named = index < len(tokens) and tokens[index].word == word  # not «Bệnh viện Đa khoa tỉnh X» for «Bệnh viện»
            if token is not None and named and "Body" in tokens[index].classes and "Place" in token.classes and token.kind:
                place = place_of(context, token, year)
                found[place.label] = place
        at = context.lowered.find(f"{word} ", at + 1)
    return next(iter(found.values())) if len(found) == 1 else None


def in_small_letters(context: Context, label: str) -> str:
    """A name that a heading gives in capitals: as the text writes it elsewhere, else with the first letters in capitals."""
    lowered = label.lower()
    at = context.lowered.find(lowered)
    while at >= 0:
        written = context.text[at : at + len(label)]
        if not any(len(w) > 3 and w.isupper() for w in written.split()):
            return written[:1].upper() + written[1:]
        at = context.lowered.find(lowered, at + 1)
    if sum(w.isupper() for w in label.split()) < 3:  # «TKV», «PV GAS», «VNPT Sơn La»
        return label
    return " ".join(w.capitalize() if w.isupper() else w for w in label.split())


def sentences_at(context: Context, at: int) -> tuple[Sentence, ...]:
    """The sentence that an offset is in, if any."""
    index = bisect_right(context.sentences, at, key=lambda s: s.start) - 1
    return (context.sentences[index],) if index >= 0 and at < context.sentences[index].end else ()


@lru_cache(maxsize=4)
def villages(lexicon: Lexicon) -> frozenset[str]:
    """The words for settlements below the commune."""
    return frozenset(label for label, _ in lexicon.labels("Village"))


def _committee_kind(context: Context, token: Token) -> str | None:
    """The kind of unit whose committee a word names: «Huyện ủy» is a district's."""
    concept = token.concept("Body") if "Body" in token.classes else None
    kind = concept.get("dh:areaKind") if concept is not None else None
    return context.lexicon.concepts[kind].label if kind else None

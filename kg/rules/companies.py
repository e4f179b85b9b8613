"""Companies that a text names with their legal form at one place and without it at another: «Công ty (TNHH MTV) Cao su Dầu Tiếng»."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache

from msgspec.structs import replace

from kg.facts import Official
from kg.lexicon import Lexicon
from kg.rules.verbs import WON


@lru_cache(maxsize=2)
def _forms(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Kinds of companies in lower case, longest first, each with the kind that it begins with: «công ty tnhh mtv», «công ty»."""
    labels = sorted((label for label, kind in lexicon.table("Body").items() if kind.get("dh:bodyClass") == "enterprise"), key=len)
    roots = ((label, next(root for root in labels if f"{label} ".startswith(f"{root} "))) for label in labels)
    return tuple((label, root) for label, root in reversed([*roots]) if label != root)


def plain(label: str, lexicon: Lexicon) -> str:
    """A body's label in lower case, without the legal form of the company in it."""
    padded = f" {label.lower()} "
    for form, root in _forms(lexicon):
        if f" {form} " in padded:
            return padded.replace(f" {form} ", f" {root} ", 1).strip()
    return padded.strip()


def merged(officials: Iterable[Official], lexicon: Lexicon, places: Container[str]) -> list[Official]:
    """One official a person and post where only the legal form of a company tells two apart: as the congress
    reported on is named, by one of ``places``, else under the longer name."""
    told = list(officials)
    if len({(o.name, o.role_label) for o in told}) == len(told):
        return told  # what most texts tell: nobody has one post in two bodies
    kept: dict[tuple[str, str, str], Official] = {}
    for official in told:
        label = official.body.label
        key = official.name, official.role_label, plain(label, lexicon) if official.body.area is None else label
        known = kept.get(key)
        if known is None:
            kept[key] = official
            continue
        ranks = [(o.body.owner in places, len(o.body.label)) for o in (known, official)]
        first, other = (known, official) if ranks[0] >= ranks[1] else (official, known)
        event = first.event if first.event in WON or other.event not in WON else other.event
        kept[key] = replace(first, event=event, term=first.term or other.term, evidence=(*known.evidence, *official.evidence))
    return list(kept.values())

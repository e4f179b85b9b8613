"""Which unit a text means that it calls by its kind alone: «huyện còn 612 hộ», «toàn xã», «ở đây»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.rules.placesnamed import PlacesNamed
from kg.rules.spot import Spot
from kg.rules.within import Where, around, smaller
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Here", "Ours"})
_NEAR = 4  # sentences behind the naming of a unit in which «huyện» alone means it
_BEFORE = frozenset({"Done", "Function", "Filler", "Time", "Within", "Clausal", "Mark", "Semicolon", "Locative", "Joining", "Adverbial"})
#: what a clause goes on with behind its subject
VERB = frozenset(
    {
        "Adverbial", "Activity", "Cumulative", "Done", "Estimate", "Fall", "Figure", "Holding", "Level", "Rise", "Share", "Surpass", "Time",
    }
)  # fmt: skip
_DOES = frozenset({"Acting", "Cumulative", "Done", "Holding", "Level"})
_TELLING = VERB | {"Aim", "From", "Intend", "Onto"}


class KindsNamed(PlacesNamed):
    """The units that a document's figures are of where it calls them by their kind, kept while its sentences are read in order."""

    @cached_property
    def _having(self) -> str:
        return f" {self._context.lexicon.concepts['dhc:inner-verb'].label} "

    def _of_kind(self, spot: Spot, whole: Where) -> tuple[bool, Where | None]:
        """«vì huyện vẫn còn 612 hộ»: the unit of that kind named last, where the text is about one of another kind.

        The first value says whether a kind of unit was told of at all.
        """
        row = spot.row
        for index in range(spot.at - 1, max(spot.floor, spot.at - 12) - 1, -1):
            token = row[index]
            if token.word == "," or not token.classes.isdisjoint(("Figure", "Semicolon")):
                break
            if "Here" in token.classes:
                return True, self._here(whole)
            kind = self._kind(row, index, token)
            if kind is not None:
                compared = tells(row[max(spot.floor, index - 4) : index], "Comparative", "Compare", "Mean", "Multiply", "Share")
                whole_of = "Scope" in token.classes and not compared
                return True, self._last_of(kind, whole) or (around(kind, whole) if whole_of else None)
        scope = next((kind for t in spot.behind if "Scope" in t.classes and (kind := self._scope(t))), None)
        return scope is not None, self._last_of(scope, whole) if scope else None

    def _here(self, whole: Where) -> Where | None:
        """«mật độ dân cư ở đây là …»: the unit named last, where it is a part of the place that the text is about."""
        kind = max(self._named_last, key=lambda kind: self._named_last[kind][0], default="")
        level = whole[1].level if whole[1] is not None else "province"
        meant = self._last_of(kind, whole) if kind else None
        part = meant is not None and meant[1] is not None and smaller(meant[1].level, level)
        return meant if part else None

    def _last_of(self, kind: str, whole: Where) -> Where | None:
        at, place = self._named_last.get(kind, (-_NEAR - 1, None))
        own = {whole[0].partition(" ")[0], (whole[1].label if whole[1] else "").partition(" ")[0]}
        if place is None or self._at - at > _NEAR or any(o and kind.startswith(o) for o in own):
            return None
        if whole[0].endswith(place.label.removeprefix(kind)) and not any(m.place == place.label for m in self._context.mains):
            return None  # the same place before it was made another kind
        return place.label, place

    def _kind(self, row: Sequence[Token], index: int, token: Token) -> str | None:
        """The kind of unit that stands alone at a token as a subject: «huyện còn», «cả xã có»."""
        if "Scope" in token.classes:
            return None if "Capital" in row[index + 1].classes else self._scope(token)
        if "PlaceKind" not in token.classes:
            return None
        before = row[index - 1] if index else None
        following = row[index + 1]
        of = int("Of" in following.classes)  # «huyện của bà»
        if index + of + 2 < len(row) and "Ours" in row[index + of + 1].classes:
            following = row[index + of + 2]  # «huyện ông có 47 dự án»
            if "Adverbial" in following.classes or (before is not None and "Countable" in before.classes):
                return self._kinds.get(token.word)  # «dân xã tôi vẫn nợ 23 tỷ đồng»
            if "Figure" in following.classes and (before is None or before.classes & _BEFORE):
                return self._kinds.get(token.word)  # «huyện tôi 54,8% hộ còn nghèo»
        if token.name[:1].isupper() and before is not None and "Mark" not in before.classes:
            return None  # «cảng Lạch Huyện»
        opens = before is None or (before.classes & _BEFORE and "Apiece" not in before.classes)  # not «mỗi xã có 15 mô hình»
        having = "Figure" in following.classes and self._context.lowered.startswith(self._having, token.end)  # «huyện có hơn 53%»
        if not opens or (before is not None and before.word == "," and not (having or following.classes & _DOES)):
            return None
        telling = having or (following.classes & _TELLING and "Figure" not in following.classes)
        return self._kinds.get(token.word) if telling else None

    def _scope(self, token: Token) -> str | None:
        """«trên địa bàn huyện», «toàn xã»: the kind that a scope ends in."""
        return next((kind for word, kind in self._kinds.items() if token.word.endswith(f" {word}")), None)

"""Which unit a text means that it calls by its kind alone: «huyện còn 612 hộ», «toàn xã», «ở đây»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.facts import Place
from kg.rules.placesnamed import PlacesNamed
from kg.rules.spot import Spot
from kg.rules.within import Where, around, contains, smaller
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Here", "Ours"})
_KINDS = ("Here", "PlaceKind", "Scope")
_NEAR = 4  # sentences behind the naming of a unit in which «huyện» alone means it
_BEFORE = frozenset({"Done", "Function", "Filler", "Time", "Within", "Clausal", "Mark", "Semicolon", "Locative", "Joining", "Adverbial"})
#: what a clause goes on with behind its subject
VERB = frozenset(
    {
        "Adverbial", "Activity", "Cumulative", "Done", "Estimate", "Fall", "Figure", "Holding", "Level", "Rise", "Share", "Surpass", "Time",
    }
)  # fmt: skip
#: what one figure is held against another by
HELD = ("Comparative", "Compare", "Multiply")
_COMPARES = frozenset({"Comparative", "Compare", "Multiply", "Mean", "More", "OrdinalNoun", "Nth", "Refused", "Share"})
_OF_WIDER = VERB | {"Aim", "Mean", "Scant"}  # what is told of the country behind «cả nước»
_COMPARED = 8  # tokens behind such a word in which that stands
_NOUNS = frozenset({"Countable", "Indicator", "Quantity"})
_EACH = frozenset({"Apiece", "Total"})  # «mỗi», «các»
_DOES = frozenset({"Acting", "Cumulative", "Done", "Holding", "Level"})
_FORETOLD = ("Activity", *_DOES)  # «Năm 2010, huyện ước đón 62.000 lượt khách»
_OWNING = frozenset({"Estimate", "Fall", "Figure", "Level", "Rise", "Surpass", "Time"})
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
        if spot.told.isdisjoint(_KINDS):
            return False, None
        for index in range(spot.at - 1, max(spot.floor, spot.at - 12) - 1, -1):
            token = row[index]
            if token.word == "," or not token.classes.isdisjoint(("Attend", "Delegate", "Figure", "Semicolon")):
                break  # «… của Huyện ủy cùng 112 đại biểu đại diện cho 328 đảng viên thuộc 11 chi bộ»
            if "Here" in token.classes:
                return True, self._here(whole)
            kind = self._kind(row, index, token)
            if kind is not None and index and "Yardstick" in row[index - 1].classes:
                continue  # «hộ nghèo theo chuẩn của tỉnh còn 0,9%»: whose yardstick it is
            if kind is not None:
                if tells(row[max(spot.floor, index - 5) : index], *HELD, "Share"):
                    return False, None  # «…, cao hơn bình quân toàn tỉnh 6 triệu đồng»
                whole_of = "Scope" in token.classes or self._sets_goals(row, index)
                return True, self._last_of(kind, whole) or (around(kind, whole) if whole_of or self._area_of(row, index) else None)
        scope = next((kind for t in spot.behind if "Scope" in t.classes and (kind := self._scope(t))), None)
        return scope is not None, self._last_of(scope, whole) if scope else None

    @staticmethod
    def _area_of(row: Sequence[Token], index: int) -> bool:
        """«thu ngân sách trên địa bàn tỉnh»: a kind right behind the name of what is measured, no part of another name itself."""
        behind = row[index + 1] if index + 1 < len(row) else None
        named = index > 0 and not row[index - 1].classes.isdisjoint({"Indicator", "Of", "Quantity"})
        return named and behind is not None and not behind.classes.isdisjoint(VERB)

    @staticmethod
    def _sets_goals(row: Sequence[Token], index: int) -> bool:
        """«Tỉnh đặt mục tiêu 60% trường đạt chuẩn, còn huyện phấn đấu đạt 75%»: whose goals a sentence tells that opens with a kind."""
        before = row[index - 1] if index else None
        opens = before is None or not before.classes.isdisjoint({"Clausal", "Semicolon"})
        return opens and "PlaceKind" in row[index].classes and "Aim" in row[index + 1].classes

    def _in_brackets(self, spot: Spot, whole: Where) -> Where | None:
        """«thấp hơn mức bình quân của tỉnh (48 triệu đồng)», «chưa bằng thị xã Phú Thọ (48 triệu đồng)»: a figure in brackets right
        behind what the one in front is held against is of that; so is one behind a part of the place in a list."""
        row, last = spot.row, spot.at - 2
        token = row[last]
        held = tells(row[max(0, last - _COMPARED) : last], *HELD, "Mean")
        kind = self._scope(token) if "Scope" in token.classes else self._kinds.get(token.word) if "PlaceKind" in token.classes else None
        if kind is not None:
            return (self._last_of(kind, whole) or around(kind, whole)) if held else None
        named = next((t for t in reversed(self._named_here) if t.end == token.end), None)
        place = self._meant(named) if named is not None else None
        if named is None or place is None or not (held or self._listed(named, place, whole)):
            return None
        return place.label, place

    def _listed(self, named: Token, place: Place, whole: Where) -> bool:
        """«…, nhiều nhất là Cư Jút (29 trường), Đắk Song (16 trường)»: whether a part stands in a list of parts with their figures."""
        if not contains(whole, (place.label, place)):
            return False
        tokens = self._context.tokens(self._current) if self._current is not None else []
        at = next((i for i, t in enumerate(tokens) if t.start == named.start), 0)
        return at == 0 or not tokens[at - 1].classes.isdisjoint({"Also", "Be", "Listing", "Mark"})

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
        self._named_last[kind] = (self._at, place)  # «…, toàn thị xã tăng 7%. …. Nay thị xã chỉ còn 1% hộ nghèo»: told of again
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
        owned = before is not None and "Indicator" in before.classes and following.classes & _OWNING  # «thu ngân sách huyện năm 2020 đạt …»
        opens = before is None or owned or (before.classes & _BEFORE and before.classes.isdisjoint(_EACH))  # not «mỗi xã có 15 mô hình»
        if before is not None and "Filler" in before.classes and index > 1 and not row[index - 2].classes.isdisjoint(_NOUNS):
            return None  # «tỷ lệ hộ nghèo theo chuẩn thành phố từ 11,6% …»
        having = "Figure" in following.classes and self._context.lowered.startswith(self._having, token.end)  # «huyện có hơn 53%»
        acts = following.classes & _DOES or ("Estimate" in following.classes and tells(row[index + 2 : index + 3], *_FORETOLD))
        acts = acts or ("Collecting" in following.classes and tells(row[index + 2 : index + 3], "Figure"))  # «Năm 2015, huyện thu 40 tỷ đồng»
        if not opens or (before is not None and before.word == "," and not (having or acts)):
            return None
        telling = having or (following.classes & _TELLING and "Figure" not in following.classes)
        return self._kinds.get(token.word) if telling else None

    def _scope(self, token: Token) -> str | None:
        """«trên địa bàn huyện», «toàn xã»: the kind that a scope ends in."""
        return next((kind for word, kind in self._kinds.items() if token.word.endswith(f" {word}")), None)


def wider_than(wider: str, spot: Spot) -> bool:
    """«xuất khẩu của cả nước vượt 150 tỷ USD», «(cả nước 6,3%)»; not «bằng 55% bình quân cả nước»: what tells of
    more than the place, by the token class ``wider`` of words for that."""
    row = spot.row
    if wider not in spot.told:
        return False
    if spot.of_country():
        return True
    for index in range(spot.at - 1, max(spot.floor, spot.at - 10) - 1, -1):
        token = row[index]
        if token.word in {",", ";"} or "Figure" in token.classes:
            return False
        if wider in token.classes:
            following = row[index + 1]
            compared = any(t.classes & _COMPARES for t in row[max(spot.floor, index - 4) : index])
            if compared and index + 2 == spot.at and "Copula" in following.classes:
                return True  # «cao hơn mức bình quân cả nước là 6,8%»
            return not compared and not following.classes.isdisjoint(_OF_WIDER)
    return False

"""Which part of the place that a text is about a clause tells of: «Tiêu biểu là xã A (huyện B), thu nhập đạt 70 triệu đồng»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from kg.context import Context
from kg.facts import Place
from kg.rules.places import place_of
from kg.rules.within import LARGE, LEVELS, Where, contains, smaller
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Agent", "AtLeast", "AtMost", "Copula", "Filler", "Placing", "Total", "Undergo", "Which"})
_SMALL = frozenset({"Adverbial", "Clausal", "Done", "Filler", "Function", "Joining", "Locative", "Time", "Total", "Within"})
_APART = frozenset({"Comparative", "Compare", "From", "InsteadOf", "Multiply", "With"})
_POINTS = frozenset({"AtLeast", "AtMost", "Copula", "Which"})  # «tiêu biểu là …», «điển hình như …»
_POINTED = 7  # tokens of a clause that points to a place
_VERB = frozenset(
    {"Activity", "Cumulative", "Done", "Estimate", "Fall", "Figure", "GoalReached", "Holding", "Level", "Rise", "Share", "Surpass", "Undergo"}
)  # fmt: skip
_MEASURED = frozenset({"EconomyNoun", "Indicator", "Quantity"})
_BETWEEN = frozenset({"Function", "Joining", "Mark", "Of"})


class Head(Struct, frozen=True):
    """A place that a stretch of a row is told of: the row's tokens from ``first`` on."""

    place: Place
    first: int
    opens: bool  # its sentence, and so all of it
    led: bool  # by a word that says where: «tại xã A»


def _lists(row: Sequence[Token], first: int) -> bool:
    """Whether another name goes on with a list of places behind one."""
    goes_on = first + 1 < len(row) and (row[first].word == "," or "Joining" in row[first].classes)
    return goes_on and row[first + 1].classes <= {"Capital", "Countable", "Unit"} and "Capital" in row[first + 1].classes


class Inside:
    """Finds the heads among the places that a sentence names."""

    def __init__(self, context: Context, year: int | None, by_name: Mapping[str, Place]) -> None:
        """``year`` is the one the text speaks in: places are chosen by it; ``by_name`` are the communes named with their kind."""
        self._context, self._by_name = context, by_name
        self._year = year
        self._of = context.lexicon.concepts["dhc:of"].label

    def heads(self, row: Sequence[Token], named: Sequence[Token], whole: Where) -> list[Head]:
        """The heads of a row, in order, among the place tokens ``named`` of its sentence, in a text about ``whole``."""
        found: list[Head] = []
        index, compared = 0, False
        while index < len(named):
            token = named[index]
            place = self.meant(token, whole)
            last, listed = token, False
            index += 1
            if self._apart(row, token):
                compared = True
                continue
            while index < len(named) and self._next_to(row, last, named[index]):
                last = named[index]
                above = self.meant(last, whole)
                listed = listed or place is None or above is None or not smaller(place.level, above.level)
                index += 1
            if place is None or listed:
                continue
            at = next((i for i, t in enumerate(row) if t.end > token.start), len(row))
            first = next((i for i, t in enumerate(row) if t.start >= last.end), len(row))
            if last is not token and first < len(row) and row[first].word == ")":
                first += 1
            head = self._head(row, at, first, token, place, compared)
            compared = False
            if head is not None:
                found.append(head)
        return found

    def _head(self, row: Sequence[Token], at: int, first: int, token: Token, place: Place, compared: bool) -> Head | None:
        overlapped = at < len(row) and row[at].start < token.start
        begin = self._begin(row, at)
        lead = row[begin : at + overlapped]
        if _lists(row, first) and (overlapped or not tells(lead, "Locative") or tells(lead, "Total")):
            return None  # «các xã A, B và C», of which only the first has its kind
        owned = bool(lead) and (lead[-1].word == self._of or lead[-1].word.startswith(f"{self._of} "))
        if lead and not owned and lead[-1].classes & {"Agent", "Scope"}:
            lead = lead[:-1]  # «Huyện ủy X», «Đảng bộ thành phố X»
        if lead and begin and row[begin - 1].word == "," and "Onto" in lead[0].classes:
            lead = lead[1:]  # «…, còn Lâm Đồng thu 9.200 tỷ đồng»
        pointed = 0 < len(lead) < _POINTED and (bool(lead[-1].classes & _POINTS) or "Placing" in lead[0].classes)
        small = all(t.classes & _SMALL or (overlapped and t is lead[-1]) for t in lead)
        if begin > 1 and not lead and not compared and "Capital" in row[begin - 2].classes:
            return None  # «nước thải ven Mỹ Khê, Sơn Trà»: of a list
        if not owned and (small or pointed) and (not lead or "Total" not in lead[-1].classes):
            return Head(place, first, begin == 0, tells(lead, "Locative"))
        if first >= len(row) or row[first].classes.isdisjoint(_VERB):
            return None
        led = "Locative" in lead[-1].classes if lead else False
        noun = lead[-2 if led else -1 :][:1]
        again = owned and begin > 1 and row[begin - 1].word == "," and "Figure" in row[begin - 2].classes  # «của A đạt 60, của B đạt 50»
        if (owned and len(lead) > 1) or again or (noun and noun[0].classes & _MEASURED):
            return Head(place, first, False, led)
        return None

    @staticmethod
    def _begin(row: Sequence[Token], at: int) -> int:
        """Where the clause begins that a token stands in."""
        while at and row[at - 1].classes.isdisjoint({"Figure", "Mark", "Semicolon"}):
            word = row[at - 1].word
            if word and not word[-1].isalnum():
                break  # «>> Phú Riềng trồng mới 300 ha tiêu»
            at -= 1
        return at

    def _apart(self, row: Sequence[Token], token: Token) -> bool:
        """«so với xã A, xã B …», «cùng với xã A, huyện …»: what is only compared with, or goes with what is told of."""
        at = next((i for i, t in enumerate(row) if t.end > token.start), len(row))
        lead = row[self._begin(row, at) : at]
        return tells(lead[-2:], *_APART) or tells(lead, "Comparative", "Compare")

    @staticmethod
    def _next_to(row: Sequence[Token], before: Token, token: Token) -> bool:
        """Whether two places stand in a list, or the second says where the first lies."""
        return all(t.classes & _BETWEEN and "Figure" not in t.classes for t in row if t.start >= before.end and t.end <= token.start)

    def meant(self, token: Token, whole: Where) -> Place | None:
        """The unit that a place's name means, inside the one that a text is about where there is such a one."""
        area = whole[1]
        if area is None:
            return None
        units = [u for u in token.units if (u.valid(self._year) or token.kind) and (not token.kind or u.kind == token.kind)]
        own = (whole[0], area)
        if not token.kind and not any(u.level in LARGE for u in token.units):
            units = []  # the commune that was named with its kind before
        if not token.kind and area.level == "province" and any(u.level == "province" for u in units):
            units = [u for u in units if u.level == "province"]  # «Thái Bình» told of in Hưng Yên: the province of before, and no ward
        places = [p for p in map(self._context.place, units) if area.level == "national" or p == area or contains(own, (p.label, p))]
        if places:
            return min(places, key=lambda p: LEVELS.index(p.level))
        beside = [p for u in units if u.level == area.level and (p := self._context.place(u)) != area]
        if len(beside) == 1:
            return beside[0]
        return place_of(self._context, token, self._year, area) if token.kind else self._by_name.get(token.name.lower())

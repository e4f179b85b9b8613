"""Amounts as they are written: the figure, its magnitude and unit or counted noun, what divides it, what bounds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from kg.lexicon import Concept, Lexicon
from kg.rules.gathering import Gathering
from kg.rules.moment import Moment
from kg.rules.number import Number
from kg.tokens import WORD, Token, tells

_SIGNED = frozenset("(:")  # marks behind which a dash is the sign of the number that it stands at
#: classes of words that bound the figure behind them, each with its sign
SIGNS = {"More": ">", "AtLeast": ">=", "Less": "<", "AtMost": "<=", "About": "~"}
_BOUNDS = frozenset({"<", ">"})
_QUALIFYING = frozenset({*SIGNS, "Exceed"})
_NEVER_DIVIDE = frozenset({"%", "USD", "VND", "times"})
_NO_DIVISOR = frozenset({*SIGNS, "Aim", "Exceed", "From", "Plan"})
_AFTER = {"OrMore": ">=", "OrLess": "<="}
_FIGURE = {
    "%": frozenset({"Figure", "Percent"}),
    "times": frozenset({"Figure", "Times"}),
}
_AMOUNT = frozenset({"Figure", "Amount"})
_REFUSED = frozenset({"Refused"})
_WORD = frozenset({"Word"})
#: behind «dưới mức 58%»: whose level it is, where nobody set it
_OWNERS = frozenset({"Capital", "Mean", "PastTerm", "PlaceKind", "Scope", "TermSpan", "TermCue", "Time"})
_SETTING = 9  # tokens behind a level among which it is told who set it
_ONE = Decimal(1)
_THEM = 6  # tokens of those of whom a percentage is told
_NAMING = frozenset({"Countable", "Phrase", "PlaceKind", "Word"})
_TELLING = frozenset({"Acting", "GoalReached", "Level", "Predicate", "Undergo"})
_NAMED_UNIT = 30  # tokens between a unit in brackets behind a name and a number that it is the unit of
_LAND = frozenset({"ha", "km2"})
#: Units that a rate is written with; other divisors («/người», «/năm») belong to the indicator.
DIVISORS = {"ha", "km2", "m2", "m3", "tonne", "kg", "km", "kWh", "litre"}


#: the indicator of goals that were reached: what is told behind them was reached too
GOALS_MET = "dhi:targets-met"
#: what stands between the level that there is and the one that is to be reached
ARROWS = frozenset({"→", "->", "⇒", "➔", "➜", "➡"})


class Figure(Struct, frozen=True, gc=False):
    """One figure: ``text[start:end]`` with its unit as written.

    ``value`` or ``low`` and ``high`` in base units of ``unit`` (None: the subject must tell); ``of`` the total of a
    fraction; ``scale`` and ``digits`` as in kg.facts.Observation. ``yearly`` and ``per`` are what «/» divides by;
    ``counted`` says that a noun and no unit follows; ``part`` that it counts some of those told of before; ``planned``
    marks the second figure of «45,2/42 triệu đồng».
    """

    start: int
    end: int
    unit: str | None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    of: Decimal | None = None
    qualifier: str = "="
    scale: Decimal = Decimal(1)
    digits: int = 0
    yearly: bool = False
    per: tuple[str, ...] = ()
    counted: bool = False
    planned: bool = False
    paired: bool = False
    goals: bool = False
    members: bool = False
    part: bool = False


@lru_cache(maxsize=1024)
def _code_of(lexicon: Lexicon, concept: Concept) -> str:
    """The code of a unit's base unit, or of what a counted noun is counted in."""
    base = concept.get("dh:baseUnit")
    if base is None:
        return concept.get("skos:notation") or concept.label
    unit = lexicon.concepts.get(base)
    return (unit.get("skos:notation") if unit else None) or base.partition(":")[2]


@lru_cache(maxsize=1024)
def _factor(concept: Concept) -> Decimal:
    """What a magnitude or a unit multiplies a number by."""
    return Decimal(concept.get("dh:factor") or 1)


class Amounts(Gathering):
    """Reads the amounts in a sentence's tokens."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token], text: str) -> None:
        """``tokens`` are a sentence's, with one token in the place of each time; ``text`` the document's, normalised."""
        super().__init__(tokens)
        self._lexicon = lexicon
        self._text = text
        self._quarter = lexicon.concepts["dhc:town-quarter"].label
        self.refused: list[tuple[int, int, str]] = []
        self._figured = False

    def _refuse(self, first: int, last: int, reason: str) -> int:
        """Account for the tokens from ``first`` to ``last``, as far as the sentence goes; returns how many these are."""
        last = min(last, len(self._in) - 1)
        start, end = self._in[first].start, self._in[last].end
        self.refused.append((start, end, reason))
        word = self._text[start:end].lower()
        self.out.append(Token(start, end, word, _REFUSED, (), self._text[start:end], payload=reason))
        return last - first + 1

    def _named(self, first: int, last: int, reason: str) -> int:
        """«trên 1 ha», «dưới 5 tuổi»: no figure, but part of the name of what is measured."""
        last = min(last, len(self._in) - 1)
        start, end = self._in[first].start, self._in[last].end
        self.refused.append((start, end, reason))
        self.out.append(Token(start, end, self._text[start:end].lower(), _WORD, (), self._text[start:end]))
        return last - first + 1

    def _measure(self, at: int) -> tuple[int, Decimal, Concept | None, Decimal]:
        """Magnitudes and a unit or counted noun from ``at`` on: tokens used, magnitude, unit concept, its factor."""
        used, magnitude, token = 0, _ONE, self._token(at)
        while token is not None and "Magnitude" in token.classes:
            concept = token.concept("Magnitude")
            magnitude *= _ONE if concept is None else _factor(concept)
            used += 1
            token = self._token(at + used)
        if token is None:
            return used, magnitude, None, _ONE
        unit = token.concept("Unit")
        if unit is None:
            counted = token.concept("Countable")
            divided = (
                counted is not None and self._word(at + used + 1) == "/" and not self._has(at + used + 2, "Number")
            )
            return used + divided, magnitude, counted, _ONE
        if self._code(unit) == "point" and (self._points_of(at + used + 1) or self._points_again(token.word, self._word(at - 1))):
            return used, magnitude, self._lexicon.concepts["dhu:counted-count"], _ONE  # «7 điểm công nghiệp»
        if token.word == self._quarter and self._has(at + used + 1, "Holding", "Level", "Predicate", "Undergo"):
            return used, magnitude, self._lexicon.concepts["dhu:counted-count"], _ONE  # «27/30 khối đạt danh hiệu khối văn hóa»
        return used + 1, magnitude, unit, _factor(unit)

    def _points_again(self, word: str, number: str) -> bool:
        """«quy hoạch 7 điểm công nghiệp, lấp đầy 3 điểm»: sites, where such were counted before."""
        figures = (t for t in reversed(self.out[-40:]) if "Figure" in t.classes)
        return "," not in number and any(f" {word} " in f"{t.word} " and getattr(t.payload, "unit", "") == "count" for t in figures)

    def _code(self, concept: Concept | None) -> str | None:
        return None if concept is None else _code_of(self._lexicon, concept)

    def _told_unit(self, at: int) -> tuple[Decimal, Concept | None, Decimal]:
        """«Thu nhập bình quân (triệu đồng): năm 2015 là 38; năm 2020 là 62»: the unit in brackets behind the name, with its magnitude."""
        for index in range(at - 1, max(0, at - _NAMED_UNIT), -1):
            if self._has(index, "Indicator", "Countable", "Quantity", "Rate"):
                break
            if self._word(index) == ")":
                opened = next((i for i in range(index - 1, max(0, index - 8), -1) if self._word(i) == "("), index)
                used, magnitude, unit, factor = self._measure(opened + 1)
                used += self._per(opened + 1 + used)[0]
                if unit is not None and unit.token_class == "Unit" and opened + 1 + used == index:
                    return magnitude, unit, factor
                break
        return _ONE, None, _ONE

    def _per(self, at: int) -> tuple[int, bool, tuple[str, ...]]:
        """«/người/năm»: tokens used, whether a year is among the divisors, and the others' words or units."""
        used, yearly, per = 0, False, []
        each = 1 + self._has(at + 1, "PerOne") if self._has(at, "PerOne") else 0
        if each and self._has(at + each, "Unit") and (unit := self._code(self._in[at + each].concept("Unit"))) in _LAND:
            return each + 1, False, (unit,)  # «150 triệu đồng mỗi ha»
        while self._word(at + used) == "/" and self._token(at + used + 1):
            one = self._has(at + used + 1, "Number", "Magnitude") and self._has(at + used + 2, "Word", "Countable", "Unit", "Time")
            if one and self._has(at + used + 2, "Unit") and self._code(self._in[at + used + 2].concept("Unit")) in _NEVER_DIVIDE:
                break  # «9,1%/năm / 10%/năm»
            if one and self._word(at + used + 1) != "1":
                per.append(f"{self._word(at + used + 1)} {self._word(at + used + 2)}")  # «/100 dân», «/vạn dân»
                used += 3
                continue
            token = self._in[at + used + 1 + one]
            moment = token.payload
            unit = self._code(token.concept("Unit"))
            if (isinstance(moment, Moment) and moment.count == 1) or "PerYear" in token.classes:
                yearly = True
            elif token.word[:1].isalpha() and token.classes.isdisjoint(_NO_DIVISOR):  # «62%/mục tiêu 70%», «2 xã / ít nhất 12 xã»
                per.append(unit if unit in DIVISORS else token.word)
            else:
                break
            used += 2 + one
        return used, yearly, tuple(per)

    def _divided_later(self, last: int) -> str | None:
        """«9 tấn quả tươi/ha»: the divisor stands behind the words for what is weighed."""
        for i in range(last + 1, last + 4):
            if self._word(i) == "/":
                token = self._token(i + 1)
                code = self._code(token.concept("Unit")) if token is not None and i > last + 1 else None
                return code if code in DIVISORS else None
            if not self._has(i, "Countable", "Motion", "Phrase", "Word"):
                return None
        return None

    def _sign(self, at: int, last: int) -> tuple[str, int]:
        """The qualifier of a figure whose tokens are ``at`` to ``last``, and how many tokens behind it says so."""
        for offset in (1, 2):
            token = self._token(last + offset)
            if token is None or (offset == 2 and not self._in[last + 1].classes.isdisjoint(("Mark", "Number"))):
                break
            graded = offset == 2 and self._has(last, "Unit") and self._has(last + 1, "Indicator") and not self._has(last + 1, "Countable")
            if graded and not self._has(last + 3, "Predicate", "Undergo"):  # «85% dân số trở lên tham gia bảo hiểm y tế»
                break  # «98% đảng viên hoàn thành tốt nhiệm vụ trở lên»: or better, not or more
            if not token.classes.isdisjoint(_AFTER):
                if offset == 2 and self._has(last + 1, "Indicator") and any(c.isdigit() for c in self._in[last + 1].word):
                    break  # «131 sản phẩm OCOP 3 sao trở lên»: of three stars or more
                return next(sign for token_class, sign in _AFTER.items() if token_class in token.classes), offset
        if self._word(last) == "%" and self._or_more_of_them(last):
            return ">=", 0
        before = at - 1
        while self._has(before, "From") and not self._has(before, "Level"):  # «… trên giảm từ 6%»: no bound
            before -= 1
        leading = self._of(before)
        if not leading.isdisjoint(SIGNS):
            return next(sign for token_class, sign in SIGNS.items() if token_class in leading), 0
        left = self._of(at - 1)
        if "Exceed" in left:
            return ("<=" if self._forbidden(at - 1) else ">"), 0
        if "From" in left and (self._later_or_more(last) or self._at_least_from(at, last)):
            return ">=", 0
        if "Beyond" not in left and "Surpass" not in left:
            return "=", 0
        relative = self._has(at + 1, "Unit") and (self._word(at + 1) == "%" or not self._has(at - 2, "Aim", "Indicator", "Intend", "Time"))
        surpassed = "Beyond" in left or not relative
        if surpassed and not tells(self._in[last + 1 : last + 5], "Assign", "Compare", "Plan", "Resolve"):
            return ("=" if self._against_plan(at) else ">"), 0
        return "=", 0

    def _or_more_of_them(self, last: int) -> bool:
        """«85% rác thải sinh hoạt trở lên được thu gom»: or more stands between those of whom it is told, and what is told of them."""
        then = last + 1
        while then - last < _THEM and not self._of(then).isdisjoint(_NAMING) and self._of(then).isdisjoint(_TELLING):
            then += 1
        return then > last + 1 and self._has(then, "OrMore") and self._has(then + 1, "Undergo", "Predicate")

    def _held_against(self, at: int, last: int) -> tuple[bool, bool]:
        """«…, dưới mức 58% mà Đại hội đề ra», «…, nhỉnh hơn mức 6% của nhiệm kỳ trước»: whether the figure is a level that the
        one before it is held against, and no bound; and whether that level was set by somebody."""
        led = self._in[at - 1]
        compared = "Comparative" in self._of(at - 2) and led.classes is WORD  # «cao hơn mức»
        if not compared and not any(c.token_class in SIGNS and c.get("dh:frames") == "level" for c in led.concepts):
            return False, False
        if self._has(last + 1, "Of") and not self._of(last + 2).isdisjoint(_OWNERS):
            return True, False
        if self._has(last + 1, "Of"):
            return False, False
        for token in self._in[last + 1 : last + _SETTING]:
            if not token.classes.isdisjoint(("Mark", "Number")):
                break
            if not token.classes.isdisjoint(("Assign", "Plan", "Resolve")):
                return True, True
        return False, False

    def _against_plan(self, at: int) -> bool:
        """«so với mục tiêu nghị quyết, thu nhập vượt 4 triệu đồng»: by how much, and no level passed."""
        for index in range(at - 2, max(0, at - 16), -1):
            if self._word(index) == ";":
                return False
            if self._has(index, "Plan"):
                return self._has(index - 1, "Compare")
        return False

    def _forbidden(self, at: int) -> bool:
        """«không để tỷ lệ hộ nghèo vượt quá 1%»: what must not be lies before, in the clause."""
        for token in reversed(self._in[max(0, at - 12) : at]):
            if "Forbid" in token.classes:
                return True
            if token.classes & {"Mark", "Number"}:
                return False
        return False

    def _put(self, figure: Figure) -> None:
        """Append a figure's token; qualifiers before it belong to it and leave the row."""
        while self.out and self.out[-1].classes & _QUALIFYING and not self.out[-1].classes & {"Estimate", "Fall", "Rise"}:
            self.out.pop()
        unit = figure.unit or ""
        self._figured = True
        word = self._text[figure.start : figure.end].lower()
        self.out.append(Token(figure.start, figure.end, word, _FIGURE.get(unit, _AMOUNT), (), word, payload=figure))

    def _finish(
        self, at: int, last: int, number: Number, unit: Concept | None, magnitude: Decimal, factor: Decimal,
        build: Callable[[Figure], Figure] | None = None,
    ) -> int:  # fmt: skip
        """Build and append a figure whose number is at ``at`` and whose unit ends at ``last``; returns tokens used."""
        used, yearly, per = self._per(last + 1)
        end = last + used
        sign, behind = self._sign(at, end)
        counted = unit is not None and unit.token_class == "Countable"
        code = self._code(unit)
        if counted and code == "person" and self._has(end + 1, "PerOne") and self._has(end + 2, "Number", "Magnitude"):
            code = "count"  # «4,2 bác sĩ trên 1.000 dân»
        held = planned = False
        if self._figured and (sign in _BOUNDS or self._in[at - 1].classes is WORD) and self._has(end + 1, "Congress", "Of", "Plan", "Which"):
            held, planned = self._held_against(at, end)
        area = next((p for p in per if p in DIVISORS), None) or self._divided_later(end)
        if code and area and "/" not in code:
            code = f"{code}/{area}"
        scale = magnitude * factor
        stop = end + 1 if counted and not self._has(last, "Countable", "Comrade") else end
        value = -number.value if code == "%" and self._word(at - 1) == "-" and self._below_zero(at) else number.value
        figure = Figure(
            self._in[at].start, self._in[stop].end, code, value * scale,
            qualifier="=" if held else sign, scale=scale, digits=number.decimals, yearly=yearly, per=per, counted=counted, planned=planned,
        )  # fmt: skip
        if build:
            figure = build(figure)
        self._put(figure)
        return end - at + 1 + (behind if behind == 1 else 0)

    def _below_zero(self, at: int) -> bool:
        """«GRDP tăng -1,5%», «đạt -3,6%», «(-2,5%)»: whether the dash in front of a number is its sign."""
        dash = self._in[at - 1].start
        if dash + 1 != self._in[at].start or self._text[dash - 1] not in " (":
            return False
        return self._word(at - 2) in _SIGNED or self._has(at - 2, "Estimate", "Fall", "Growth", "Indicator", "Level", "Rise")

    @staticmethod
    def _as_members(figure: Figure) -> Figure:
        return replace(figure, members=True)

    @staticmethod
    def _as_part(figure: Figure) -> Figure:
        return replace(figure, unit="count", counted=True, part=True)

    @staticmethod
    def _as_goals(figure: Figure) -> Figure:
        return replace(figure, unit="count", counted=True, goals=True)

    def _as_uncounted(self, figure: Figure) -> Figure:
        """A bare number, whose noun stands before its verb."""
        end = figure.start + len(self._text[figure.start : figure.end].split()[0].rstrip(",.;)"))
        return replace(figure, end=end, counted=False)

    @staticmethod
    def _as_number(figure: Figure) -> Figure:
        return replace(figure, unit="count")

"""Figures as tokens: number, magnitude, unit or counted noun, range, fraction, qualifier; and numbers that are none.

The row of a sentence's tokens is rewritten: numbers become figures, times or refusals, everything else stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from kg.lexicon import Concept, Lexicon
from kg.rules.amounts import ARROWS, DIVISORS, GOALS_MET, SIGNS, Amounts, Figure
from kg.rules.moment import Moment, with_times
from kg.rules.number import Number, parse
from kg.rules.screen import CLASSES as SCREENED
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {
        "Unit", "Magnitude", "Countable", "More", "AtLeast", "Less", "AtMost", "About", "OrMore", "OrLess",
        "Beyond", "Copula", "Exceed", "Forbid", "From", "Function", "InTurn", "Joining", "Level", "Onto", "Opinion", "OutOf", "PerOne",
        "PerYear", "Phrase", "Surpass", "To", "Whole", "WorkingBody",
    }
) | SCREENED  # fmt: skip

_SIGNS_BEFORE = {"<=": "<=", ">=": ">="}  # what bounds a part of a whole: «ít nhất 6/9 xã»
_THREE = 4  # tokens between the first and the last of three numbers with dashes between
_WORD = frozenset({"Word"})
_PHRASE = frozenset({"Phrase"})
_SEMICOLON = frozenset({"Semicolon"})
_COUNTS = frozenset({"dhu:count", "dhu:household", "dhu:person"})
_LIST = 14  # tokens between two figures of a list
_WHOLE_LIST = 40  # tokens of a list


class Row(Amounts):
    """Rewrites a sentence's tokens; one object a sentence."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token], times: Sequence[Moment], text: str) -> None:
        """``times`` are the sentence's moments, in order; ``text`` the normalised text of the document."""
        super().__init__(lexicon, with_times(tokens, times), text)
        done = 0
        for at in [i for i, token in enumerate(self._in) if "Number" in token.classes]:
            if at >= done:
                self._keep(done, at)
                done = at + self._number(at)
        self._keep(done, len(self._in))
        #: the classes of the row's tokens, and of those that figures were made of
        self.told = self._told | {"Figure"} if self._figured else self._told

    def _keep(self, first: int, last: int) -> None:
        """Append the tokens between two numbers; a semicolon is no other mark here."""
        between = self._in[first:last]
        if "Semicolon" in self._told:
            between = [Token(t.start, t.end, ";", _SEMICOLON, (), ";") if t.word == ";" else t for t in between]
        self.out += between

    def _number(self, at: int) -> int:
        refused = self._not_a_figure(at)
        if refused and (refused[1] in {"age", "grade", "name"} or self._has(at - 1, "NumberedNoun", "Nth")):
            return self._named(at, at + refused[0] - 1, refused[1])
        if refused:
            return self._refuse(at, at + refused[0] - 1, refused[1])
        return (
            self._fraction(at)
            or self._dashed(at)
            or self._range(at)
            or self._in_series(at)
            or self._single(at)
            or self._refuse(at, at, "no unit or counted thing")
        )

    def _in_series(self, at: int) -> int:
        """«lần lượt là 25, 40 và 35%», «tương ứng 520, 410 và 320 hộ»: the numbers of a series have the unit of its last."""
        last = at
        while (following := self._joined(last + 1)) and self._has(following, "Number"):
            last = following
        if last == at or not self._answers(at):
            return 0
        _, magnitude, unit, factor = self._measure(last + 1)
        if unit is None:
            return 0
        end = self._in[at].end
        return self._finish(at, at, parse(self._in[at].word), unit, magnitude, factor, lambda f: replace(f, end=end))

    def _dashed(self, at: int) -> int:
        """«25 - 45 - 30%»: three shares or more with the sign of per cent at the last alone; two would be a range."""
        first, last = at, at
        while self._word(first - 1) == "-" and self._has(first - 2, "Number"):
            first -= 2
        while self._word(last + 1) == "-" and self._has(last + 2, "Number"):
            last += 2
        if last == at or last - first < _THREE or self._word(last + 1) != "%":
            return 0
        _, magnitude, unit, factor = self._measure(last + 1)
        return self._finish(at, at, parse(self._in[at].word), unit, magnitude, factor)

    def _joined(self, at: int) -> int:
        """The token behind «,», «và» or both; 0 where none of them is at ``at``."""
        comma = self._word(at) == ","
        joins = "Joining" in self._of(at + comma)
        return (comma or joins) and at + comma + joins

    def _answers(self, at: int) -> bool:
        """Whether «lần lượt» stands before a number, with nothing but other numbers of its series between."""
        for token in reversed(self._in[max(0, at - 12) : at]):
            if "InTurn" in token.classes:
                return True
            if token.word != "," and not token.classes & {"About", "Copula", "Joining", "Level", "Number"}:
                return False
        return False

    def _single(self, at: int) -> int:
        if self._goals_met(at):
            return self._finish(at, at, parse(self._in[at].word), None, Decimal(1), Decimal(1), self._as_goals)
        before, behind = self._of(at - 1), self._of(at + 1)
        if "Goal" in behind and not ("Opinion" in behind and "Within" in before):  # not «4.218 lượt góp ý, trong đó 312 ý kiến từ …»
            return self._refuse(at, at + 1, "number of goals or tasks")
        if "Delegate" in behind and not (self._of_members(at) or self._of_association(at) or self._among_members(at)):
            return self._refuse(at, at + 1, "congress attribute")
        if "Age" in behind:
            years = self._lexicon.concepts["dhu:year"]
            return self._finish(at, at + 1, parse(self._in[at].word), years, Decimal(1), Decimal(1))
        used, magnitude, unit, factor = self._measure(at + 1)
        members = unit is None and self._of_members(at)
        if members:
            unit, used = self._lexicon.concepts["dhu:counted-person"], 1
        beyond = self._of(at + used + 1)
        if "Voter" in beyond:
            return self._refuse(at, at + used + 1, "vote count")
        if self._vote(at, at + used) or ("Unit" in behind and (self._voted() or self._won_with(at))):
            return self._refuse(at, at + used, "vote count")
        if self._people_of_the_congress(at) or ("Unit" in behind and self._word(at + 1) == "%" and self._share_of_them()):
            return self._refuse(at, at + 1, "congress attribute")
        if unit is None and magnitude == 1 and self._attendance(at):
            return self._refuse(at, at, "congress attribute")
        number = parse(self._in[at].word)
        if unit is None and magnitude > 1 and (both := self._in_two_parts(at, at + used + 1, number.value * magnitude, magnitude)):
            return both
        if unit is not None and unit.token_class == "Countable" and "Whole" in before and self._out_of(at, number.value):
            return self._refuse(at, at + used, "the whole of a part told before")
        risen = ("From" in before and "Onto" in behind) or self._word(at + 1) in ARROWS
        if risen and unit is None and magnitude == 1 and self._has(at + 2, "Number"):
            _, magnitude, unit, factor = self._measure(at + 3)  # «tăng từ 8,2 lên 12,6 triệu đồng», «46 → 70 triệu đồng»
            if unit is not None and unit.token_class == "Unit":
                return self._finish(at, at, number, unit, magnitude, factor)
            if unit is not None and self._word(at + 1) in ARROWS:  # «trường chuẩn 39 → 61 trường»
                return self._finish(at, at, number, unit, magnitude, factor, self._as_uncounted)
            if magnitude > 1 and self._of_money(at - 1):  # «thu ngân sách 4.862 → 8.923 tỷ»
                return self._finish(at, at, number, None, magnitude, factor)
            unit, magnitude, factor = None, Decimal(1), Decimal(1)
        onto = "From" in before and "Onto" in beyond and self._has(at + used + 2, "Number")
        if onto and unit is None and magnitude > 1:
            _, _, later, factor = self._measure(at + used + 3)  # «tăng từ 28 triệu lên 51 triệu đồng»
            if later is not None and later.token_class == "Unit":
                return self._finish(at, at + used, number, later, magnitude, factor)
            factor = Decimal(1)
        if unit is None and magnitude == 1 and self._of_them(at):
            whole = next((t.payload for t in reversed(self.out) if "Figure" in t.classes), None)
            code = whole.unit if isinstance(whole, Figure) else "count"
            return self._finish(at, at, number, None, magnitude, factor, lambda f: replace(self._as_part(f), unit=code))
        if unit is None and magnitude == 1 and not self._countable_by_place(at + 1):
            return self._bare(at, number)
        if unit is None and magnitude == 1:
            return self._finish(at, at, number, None, magnitude, factor, lambda f: self._as_count(f, at))
        of_one = magnitude == 1 and number.value == 1 and unit is not None and unit.token_class == "Countable"
        if of_one and "PerOne" in before and self._has(at + 2, "Level"):
            return self._named(at, at + used, "divisor of a rate")  # «giá trị sản xuất trên 1 lao động đạt 320 triệu đồng»
        if number.value == 1 and magnitude == 1 and self._code(unit) in DIVISORS and ("PerOne" in before or self._word(at - 1) == "/"):
            return self._named(at, at + used, "divisor of a rate")
        if number.value == 1 and magnitude == 1 and self._code(unit) in DIVISORS and self._yields(at + used + 1):
            return self._named(at, at + used, "divisor of a rate")
        return self._finish(at, at + used, number, unit, magnitude, factor, self._as_members if members else None)

    def _in_two_parts(self, at: int, then: int, first: Decimal, magnitude: Decimal) -> int:
        """«5 tỷ 320 triệu đồng»: one amount, told in two magnitudes; tokens used, 0 where it is not."""
        if not self._has(then, "Number"):
            return 0
        used, smaller, unit, factor = self._measure(then + 1)
        rest = parse(self._in[then].word)
        if unit is None or unit.token_class != "Unit" or not 1 < smaller < magnitude or rest.value * smaller >= magnitude:
            return 0
        start, sign, value = self._in[at].start, self._sign(at, then + used)[0], (first + rest.value * smaller) * factor
        whole = self._finish(then, then + used, rest, unit, smaller, factor, lambda f: replace(f, start=start, value=value, qualifier=sign))
        return whole + then - at

    def _of_money(self, at: int) -> bool:
        """Whether an indicator that is measured in money stands there."""
        known = self._in[at].concept("Indicator") if at >= 0 else None
        return known is not None and known.get("dh:indicatorUnit") == "dhu:vnd"

    def _yields(self, at: int) -> bool:
        """«(thu nhập bình quân) 1 ha đất canh tác đạt 130 triệu đồng»: land behind one hectare, and then what it gives."""
        first = next((i for i in range(at, at + 8) if self._has(i, "Number", "Mark", "Semicolon")), at)
        if first == at or not self._has(first, "Number") or self._has(at, "Level", "Rise", "Fall"):
            return False
        code = self._code(self._measure(first + 1)[2])
        return code is not None and code not in DIVISORS - {"tonne", "kg"}

    def _as_count(self, figure: Figure, at: int) -> Figure:
        """The noun behind, of two syllables where the second is as plain as the first."""
        plain = self._has(at + 1, "Word") and self._has(at + 2, "Word") and self._in[at + 2].start == self._in[at + 1].end + 1
        known = self._in[at + 1].concept("Indicator")
        unit = known.get("dh:indicatorUnit") if known is not None else None
        code = "person" if unit == "dhu:person" else "household" if unit == "dhu:household" else "count"
        met = known is not None and known.iri == GOALS_MET
        return replace(figure, unit=code, counted=True, goals=met, end=self._in[at + 1 + plain].end)

    def _countable_by_place(self, at: int) -> bool:
        """A plain lower-case word right behind a number is what is counted."""
        token = self._token(at)
        if token is None:
            return False
        return token.classes in (_WORD, _PHRASE) or "Indicator" in token.classes

    def _bare(self, at: int, number: Number) -> int:
        """A number without a unit stands where its subject tells the unit: «là 847», «đạt 1.020»."""
        _used, _yearly, per = self._per(at + 1)
        led = self._has(at - 1, "From", "Level", "Onto", *SIGNS) or self._word(at - 1) == ":" or self._word(at - 1) in ARROWS
        settled = self._has(at - 1, "Onto") and self._has(at + 1, "Copula")  # «còn lại 1,7 là chi khác»
        ends = self._token(at + 1) is None or settled or self._has(at + 1, "Joining", "Mark", "Time", "Rise", "Fall", "Compare", "Done", "Onto")
        planned = self._has(at - 1, "Plan") and self._word(at + 1) == ")"
        if not per and ends and not number.decimals and self._has(at - 1, "Rise", "Fall"):
            counted = self._listed_change(at)
            if counted is not None:
                return self._finish(at, at, number, counted, Decimal(1), Decimal(1), self._as_uncounted)
        if not per and self._has(at - 1, "Rise", "Fall") and self._has(at + 1, "Compare") and self._counts_before(at):
            return self._finish(at, at, number, None, Decimal(1), Decimal(1), self._as_number)
        if led and not number.decimals and self._of_a_committee(at):
            return self._refuse(at, at, "congress attribute")
        if tells(self._in[max(0, at - 8) : at], "Age"):
            return self._refuse(at, at, "age")
        if not per and not (led and ends) and not planned and not (ends and self._of_list(at)):
            return 0
        magnitude, unit, factor = self._told_unit(at)
        return self._finish(at, at, number, unit, magnitude, factor)

    def _listed_change(self, at: int) -> Concept | None:
        """«số vụ giảm 208 vụ, người chết giảm 61»: what a list of changes counts, by the noun before the verb."""
        if not self._has(at - 2, "Casualty", "Countable") or not tells(self.out[-_LIST:], "Figure"):
            return None
        noun = next((c for i in (at - 2, at - 3) if (t := self._token(i)) is not None and (c := t.concept("Countable"))), None)
        figure = next(t.payload for t in reversed(self.out[-_LIST:]) if "Figure" in t.classes)
        changed = any(t.classes & {"Rise", "Fall"} for t in self.out[-_LIST : -1])
        return noun if changed and isinstance(figure, Figure) and figure.unit in {"count", "person"} else None

    def _out_of(self, at: int, whole: Decimal) -> bool:
        """«35 xã được công nhận nông thôn mới trên tổng số 184 xã»: gives the whole to the part counted in the same noun before."""
        if not self._has(at - 1, "OutOf") and not self._has(at - 2, "OutOf"):
            return False
        for index in range(len(self.out) - 1, max(-1, len(self.out) - _LIST), -1):
            token = self.out[index]
            if token.classes & {"Semicolon"} or token.word == ",":
                return False
            figure = token.payload
            if "Figure" in token.classes and isinstance(figure, Figure):
                same = index + 1 < len(self.out) and self.out[index + 1].word.startswith(self._word(at + 1))
                if not (figure.counted and figure.of is None and same and figure.value is not None and figure.value <= whole):
                    return False
                self.out[index] = Token(
                    token.start, token.end, token.word, token.classes, (), token.name, payload=replace(figure, of=whole)
                )
                return True
        return False

    def _of_list(self, at: int) -> bool:
        """Whether what stands before a bare number names what it counts, or goes on with a figure told before.

        «khách quốc tế 126.900», «trong đó bác sĩ 19», «khiển trách 21, cảnh cáo 11», «từ 820 ha, nay 1.690».
        """
        if self._has(at - 1, "NumberedNoun", "OrdinalNoun"):
            return False
        known = self._in[at - 1].concept("Indicator") if at else None
        if known is not None and known.get("dh:indicatorUnit") in _COUNTS:
            return True
        if self._has(at - 1, "Capital", "Countable", "Phrase", "Word") and self._numbers(at):
            return True
        if not tells(self.out[-_LIST:], "Figure"):
            return False
        figures = (t.payload for t in reversed(self.out[-_WHOLE_LIST:]) if "Figure" in t.classes)
        before = next((f for f in figures if isinstance(f, Figure) and f.unit is not None), None)
        if before is None or before.unit in {"%", "times", "pp"}:
            return before is not None and self._in_parts(at)  # «103 đảng viên, giảm 24%, gồm: khiển trách 71, …»
        if parse(self._in[at].word).decimals:
            return True  # «chi thường xuyên 19,8, chi xây dựng cơ bản 9,7»: a part that no unit stands behind is measured as its whole
        if known is not None:
            unit = self._lexicon.concepts.get(known.get("dh:indicatorUnit") or "")
            return unit is not None and unit.get("skos:notation") == before.unit
        if (before.counted and self._has(at - 1, "Acting", "Countable", "Cumulative")) or self._in_parts(at):
            return True
        return self._has(at - 1, "Time", "Done") and not self._has(at - 1, "Already")

    def _fraction(self, at: int) -> int:
        """«25/34 trường», «45,2/42 triệu đồng», «1,9%/2,5%»."""
        middle = at + 1
        first_unit = self._has(middle, "Unit")
        if first_unit or self._repeated(middle):
            middle += 1
        joint = self._of(middle)
        if "OutOf" in joint and ("Whole" in joint or self._has(middle + 1, "Whole")):
            middle += "Whole" not in joint  # «18 trong tổng số 21 chỉ tiêu»
        elif "OutOf" in joint and self._has(middle + 1, "Number") and self._has(middle + 2, "Countable", "Indicator"):
            pass  # «2 trong 15 chỉ tiêu»
        elif self._word(middle) != "/":
            return 0
        if not self._has(middle + 1, "Number"):
            return 0
        second = middle + 1
        used, magnitude, unit, factor = self._measure(second + 1)
        if self._vote(at, second + used) or self._vote_in_turn(at, second):
            return self._refuse(at, second + used, "vote count")
        a, b = parse(self._in[at].word), parse(self._in[second].word)
        code = self._code(unit)
        if code == "times" and a.value <= b.value and not (first_unit or a.decimals or b.decimals):
            unit, code = None, "count"  # «bắn đạn thật 9/11 lần đạt giỏi»
        if not first_unit and (unit is None or unit.token_class == "Countable") and magnitude == 1:
            if a.decimals or b.decimals or self._has(second + 1, "Delegate", "Grade"):
                return self._refuse(at, second, "no subject found")
            noun = second + used + 1  # «kết nạp 58/75 đảng viên theo nghị quyết»
            planned = self._has(noun + 1, "According", "Compare") and self._has(noun + 2, "Plan") and not self._has(noun, "Plan")
            if a.value > b.value or (planned and unit is not None):
                return self._pair(at, middle, second, used, unit) if unit else self._refuse(at, second, "no subject found")
            sign = _SIGNS_BEFORE.get(self._sign(at, at)[0], "=")
            return self._finish(
                second, second + used, a, unit, magnitude, factor,
                lambda f: replace(
                    f, start=self._in[at].start, of=b.value, unit=code or "count", counted=True,
                    qualifier=sign, end=max(f.end, self._in[second + 1].end if self._countable_by_place(second + 1) else 0),
                ),
            ) + (second - at)  # fmt: skip
        if code is None:
            return 0
        return self._pair(at, middle, second, used, unit)

    def _pair(self, at: int, middle: int, second: int, used: int, unit: Concept | None) -> int:
        """«45,2/42 triệu đồng», «465/400 đảng viên»: what was reached and what was planned."""
        _, magnitude, _, factor = self._measure(second + 1)
        code, a, b = self._code(unit), parse(self._in[at].word), parse(self._in[second].word)
        counted = unit is not None and unit.token_class == "Countable"
        scale = magnitude * factor
        sign, _ = self._sign(at, at)
        end = self._in[second + used].end
        for number, start, stop, planned in (
            (a, self._in[at].start, self._in[middle].start, False),
            (b, self._in[second].start, end, True),
        ):
            figure = Figure(
                start, stop, code, number.value * scale, qualifier="=" if planned else sign, scale=scale,
                digits=number.decimals, planned=planned, paired=True, counted=counted,
            )  # fmt: skip
            self._put(figure)
        return second + used - at + 1

    def _range(self, at: int) -> int:
        """«8-8,5%», «từ 75% đến 80%», «8% - 8,5%»."""
        used_a, magnitude_a, unit_a, _ = self._measure(at + 1)
        joint = at + 1 + (used_a if unit_a is None or unit_a.token_class == "Unit" else 0)
        dash = self._word(joint) == "-"
        if not (dash or self._has(joint, "To")) or not self._has(joint + 1, "Number"):
            return 0
        led = any(self._has(i, "From") for i in (at - 1, at - 2))
        third = joint + 2 + self._measure(joint + 2)[0]
        if dash and self._word(third) == "-" and self._has(third + 1, "Number"):
            return 0  # «23% - 37% - 40%»: shares of a list
        if self._word(at - 1) == "-" and self.out and len(self.out) > 1 and "Figure" in self.out[-2].classes:
            return 0
        if not (dash or led or used_a == 0):  # «180 đến 200 đảng viên», not «180 ha đến 200 ha» of two places
            return 0
        used, magnitude, unit, factor = self._measure(joint + 2)
        code = self._code(unit)
        a, b = parse(self._in[at].word), parse(self._in[joint + 1].word)
        if code is None and self._countable_by_place(joint + 2):
            code = "count"
        if (code is None and magnitude == 1) or (unit_a is not None and self._code(unit_a) != code):
            return 0
        scale = magnitude * factor
        low, high = a.value * (magnitude_a * factor if magnitude_a != 1 else scale), b.value * scale
        if unit_a is None and 1 != magnitude_a < magnitude and low < a.value * scale < high:
            low = a.value * scale  # «23 nghìn đến 24 nghìn tỷ đồng»
        if low >= high and magnitude_a == 1:
            low = a.value * factor  # «từ 800.000 đến 1 triệu lượt khách»
        if low >= high:
            return 0
        last = joint + 1 + used
        if self._vote(at, last):
            return self._refuse(at, last, "vote count")
        if self._has(joint + 2, "Goal", "Delegate"):
            return self._refuse(at, joint + 2, "number of goals or tasks")
        if not self._has(at - 1, "OrdinalNoun") or unit is not None:
            return self._finish(
                joint + 1, last, b, unit, magnitude, factor,
                lambda f: replace(
                    f, start=self._in[at].start, value=None, low=low, high=high, unit=f.unit or code, counted=f.counted or unit is None,
                    qualifier="~" if any(self._has(i, "About") for i in (at - 1, at - 2)) else f.qualifier,
                ),
            ) + (joint + 1 - at)  # fmt: skip
        return self._refuse(at, last, "ordinal or name")

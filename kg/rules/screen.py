"""Numbers that measure nothing: ordinals, names, ages, divisors; and what else a number counts by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.tokens import Token, gathered, tells

#: Token classes of the vocabularies that this module and the one of a congress's people (kg.rules.gathering) read.
CLASSES = frozenset(
    {
        "Admit", "Age", "AgeNoun", "Agent", "Aim", "Among", "Associate", "Association", "Attend", "Compare", "Comrade",
        "Cause", "Copula", "Criterion", "Delegate", "DrawnUp", "Each", "Election", "Every", "Fall", "Gender", "Goal", "GoalReached", "Grade",
        "Intend", "Member", "Merging", "NewlyChosen", "NoneBelow", "Nth", "NumberMark", "NumberOf", "NumberedNoun", "OrdinalNoun", "OutOf",
        "PageView", "PlaceKind", "Placing", "Plan", "Rating", "Resolve", "Rise", "Vote", "Voter",
    }
)  # fmt: skip


# Without one of these right before a number and right behind it, none of the rules for names, ordinals and ages has a say.
_WARN_BEFORE = frozenset(
    {
        "Activity", "AgeNoun", "AtLeast", "AtMost", "Capital", "Copula", "DrawnUp", "Each", "Every", "From", "Less", "Mark", "Merging", "More",
        "Number", "NumberedNoun", "OrdinalNoun", "OutOf", "PageView", "Placing", "Semicolon", "To", "Unit", "Word",
    }
)  # fmt: skip
_WARN_BEHIND = frozenset({"Age", "Capital", "Criterion", "Grade", "Mark", "PageView", "Semicolon"})
#: words by which a number may count nothing
_ODD = frozenset(
    {"Age", "AgeNoun", "DrawnUp", "Each", "Every", "Grade", "Merging", "NoneBelow", "NumberedNoun", "OrdinalNoun", "PageView", "Placing"}
)  # fmt: skip
_NAMED = ("Activity", "Capital", "Word")  # what a name of a workshop is made of
_COUNTS = frozenset({"dhu:count", "dhu:household", "dhu:person"})
_SITED = frozenset({"Activity", "Countable", "Phrase", "Word"})  # what «điểm» may stand before as a site
_AREAS = frozenset({"ha", "km2"})  # units of a whole whose parts are named with what is done on them
_TELEPHONE = 9  # digits of a telephone number, at least
_QUOTE = '"'
DOCUMENT = "document number"  # why the number of a document is refused
_SLOGAN = 7  # tokens between the quotation marks of a slogan
_NOTHING: frozenset[str] = frozenset()
_COUNTED = 5  # tokens of a figure's noun, at most
_COUNTED_IN = frozenset({"Countable", "Indicator", "Phrase", "Word"})
_WHOLE = 14  # tokens from what is parted to the word that parts it
ROLL = 40  # tokens over which a list of people goes on


class Window:
    """A sentence's tokens around a number: ``_in`` as they came, ``out`` as far as they have been rewritten."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """``tokens`` are a sentence's, with one token in the place of each time."""
        self._in = tokens
        self._size = len(tokens)
        self.out: list[Token] = []
        self._told = gathered(tokens)  # what cheaply says that a look is in vain
        self._odd = not self._told.isdisjoint(_ODD)

    def _token(self, at: int) -> Token | None:
        return self._in[at] if 0 <= at < self._size else None

    def _has(self, at: int, *classes: str) -> bool:
        return 0 <= at < self._size and not self._in[at].classes.isdisjoint(classes)

    def _of(self, at: int) -> frozenset[str]:
        """The classes of the token at ``at``, none outside the sentence: asked once where several are looked for."""
        return self._in[at].classes if 0 <= at < self._size else _NOTHING

    def _word(self, at: int) -> str:
        return self._in[at].word if 0 <= at < self._size else ""

    def _attached(self, first: int, last: int) -> bool:
        """Whether the tokens ``first`` to ``last`` each follow their predecessor without a space."""
        return last < len(self._in) and all(self._in[i].start == self._in[i - 1].end for i in range(first, last + 1))

    def _not_a_figure(self, at: int) -> tuple[int, str] | None:
        """How many tokens a number that measures nothing takes, and why it is refused."""
        if len(self._word(at + 1)) == 1 and self._has(at + 1, "Word") and self._attached(at + 1, at + 1):
            return 2, "name"  # «Nghị quyết 30a»
        if self._in[at].word == "1" and self._has(at - 1, "Holding", "Scant") and self._has(at - 3, "Number") and self._has(at - 4, "Mean"):
            return 1 + self._has(at + 1, "Countable"), "name"  # «bình quân 268 người dân mới có 1 doanh nghiệp»: which of them are counted
        if at and self._in[at - 1].classes.isdisjoint(_WARN_BEFORE):
            following = self._token(at + 1)
            if following is None or following.classes.isdisjoint(_WARN_BEHIND):
                return None  # what most numbers are
        printed = self._in[at].word
        whole = printed.isdigit() and len(printed) <= 4
        if len(printed) == 1 and self._word(at - 1) == _QUOTE and self._slogan(at):
            return 1, "name"  # «phong trào "3 sạch"»
        round_ = printed.replace(".", "").strip("0") == "1" and len(printed) > 1
        if self._word(at + 1) in {"-", "/"} and self._has(at + 2, "Capital") and self._attached(at + 1, at + 2):
            last = at + 2
            while self._attached(last + 1, last + 1) and self._word(last + 1) not in {",", ".", ")", ";"}:
                last += 1
            return last - at + 1, DOCUMENT
        if printed[0] == "0" and sum(c.isdigit() for c in printed) >= _TELEPHONE:
            return 1, "telephone number"
        if self._approximate(at):
            return 1, "approximate number"
        if printed == "1" and self._has(at - 1, "Copula") and self._has(at + 1, "OutOf") and self._has(at + 2, "Number"):
            return 3, "ordinal or name"  # «xã là 1 trong 5 đơn vị được chọn làm điểm»: says which one, and counts nothing
        if self._has(at - 1, "OutOf") and self._has(at - 2, "PerOne") and self._has(at - 2, "Function"):
            return 1, "ordinal or name"  # «là một trong 3 đảng bộ được chọn»
        letter = len(self._word(at + 1)) == 1 and self._capital(at + 1) and not self._has(at + 1, "Unit")
        if whole and letter and self._attached(at + 1, at + 1):
            return 2, "name"  # «4G»
        if self._word(at + 1) == ":" and self._has(at + 2, "Number") and self._attached(at + 1, at + 2):
            return 3, "time of day"
        per = round_ and self._has(at - 1, "More", "PerOne") and self._has(at + 1, "Countable")
        if per and tells(self.out[-3:], "Figure"):
            return 2, "name"  # «312 phòng học trên 10.000 dân»
        inside = self._of_their_kind(at)
        if inside:
            return inside, "name"
        if at == 0 and whole and self._word(1) in {"/", ".", ")"} and not self._has(2, "Number"):
            return 2, "list number"
        if at == 0 and whole and self._word(1) == "-" and self._attached(1, 1) and not self._attached(2, 2):
            return 2, "list number"  # «3- 100% tuyến phố có đèn»
        tenfold = round_ or printed == "1"
        if tenfold and self._word(at - 1) == "/" and self._word(at - 2)[:1].isalpha() and self._has(at + 1, "Word", "Countable"):
            return 2, "divisor of a rate"  # «5,2 máy điện thoại/100 dân»
        if tenfold and self._word(at - 1) == "/" and self._has(at + 1, "Magnitude") and self._has(at + 2, "Countable"):
            return 3, "divisor of a rate"  # «25 giường bệnh/1 vạn dân»
        joint = 2 * (self._word(at + 1) == "-" and self._has(at + 2, "Number"))  # «GRDP 8 - 9%»
        measured = self._has(at + joint + 1, "Unit", "Magnitude", "Countable")
        said = self._said_to_count_nothing(at, whole, joint, measured) if self._odd else None
        if said:
            return said
        if whole and self._has(at - 1, "Capital") and not measured and self._in[at - 1].name.isupper() and not self._in_parts(at):
            return 1, "name"  # «QL 1», «COVID 19»
        if self._odd and whole and self._numbered(at):
            return 1, "ordinal or name"
        if self._word(at - 1) == "-" and self._attached(at - 1, at) and self._word(at - 2)[:1].isalpha():
            return 1, "name"  # «Covid-19»
        if self._odd and (self._has(at + 1, "PageView") or (self._word(at - 1) == ":" and self._has(at - 2, "PageView"))):
            return 1, "page views"
        return None

    def _said_to_count_nothing(self, at: int, whole: bool, joint: int, measured: bool) -> tuple[int, str] | None:
        """What :meth:`_not_a_figure` says by the words right before and behind a number, of which the sentence has some."""
        if self._has(at - 1, "DrawnUp"):
            return 1, "copies of a document"  # «Biên bản lập thành 03 bản»
        units = self._has(at + 1, "PlaceKind") or "," in self._word(at + 1)  # what is counted in two kinds: «xã, thị trấn»
        if self._has(at - 1, "Merging") and (units or self._has(at - 2, "Cause")):
            return 2, "units merged into one"  # «sáp nhập 4 xã», «hợp nhất 6 xã, thị trấn», «trên cơ sở hợp nhất 3 đảng bộ»
        if self._has(at - 1, "Every") and self._has(at + 1, "Goal", "Criterion"):
            return 2, "number of goals or tasks"  # «giảm cả 3 tiêu chí»
        if whole and self._has(at - 1, "Placing"):
            paired = self._word(at + 1) == "/" and self._has(at + 2, "Number")  # «xếp thứ 3/21 phường, xã»
            return (3 if paired else 1), "ordinal or name"  # «đứng thứ 3 khu vực», «vào nhóm 15 tỉnh dẫn đầu»
        if self._has(at - 1, "Each") and self._has(at + 1, "Countable", "Magnitude"):
            return (3 if self._has(at + 1, "Magnitude") else 2), "divisor of a rate"  # «cứ 1 vạn dân có …»
        if whole and self._has(at - 1, "NumberMark") and at > 1 and not self._has(at - 2, "Mark") and not self._has(at + 1, "Magnitude", "Unit"):
            return 1, "ordinal or name"  # «Chi bộ Phòng Giao dịch số 3 tổ chức đại hội», not «trong số 3 tổ chức đảng …»
        if whole and self._has(at - 1, "OrdinalNoun") and not measured:
            paired = self._word(at + 1) == "/" and self._has(at + 2, "Number")
            return (3 if paired else 1), "ordinal or name"
        if self._has(at - 1, "AgeNoun"):
            paired = self._word(at + 1) == "-" and self._has(at + 2, "Number")  # «trong độ tuổi 6 - 14 đến trường»
            return (3 if paired else 1), "age"
        last = at + 1
        while (self._word(last) == "-" or self._has(last, "To")) and self._has(last + 1, "Number"):
            last += 2  # «trẻ 6 - 14 tuổi đến trường»
        if self._has(last, "Age") and not self._lifetime(at):
            return last - at + 1, "age"
        if self._has(at - 1, "Less") and self._has(at - 2, "NoneBelow"):
            return joint + 1 + measured, "level that none is below"  # «không còn xã dưới 10 tiêu chí»
        if self._has(at + joint + 1, "Grade"):
            return joint + 2, "grade"  # «đạt chuẩn 4-5 sao»
        return None

    def _numbered(self, at: int) -> bool:
        """«Phân xưởng Cơ điện 3», «thôn 8 xã Nam Bình», «chi bộ 2 tổ chức đại hội»: a number that tells one of a kind from others."""
        if not self._has(at + 1, "Unit", "Magnitude") and not self._plain_behind(at) and self._named_place(at):
            return True
        return self._has(at - 1, "NumberedNoun") and not self._has(at - 2, "Number", "Magnitude") and not self._people(at + 1)

    def _slogan(self, at: int) -> bool:
        """«"4 tại chỗ"», «"5 không, 3 sạch"»: quotation marks around a small number and a few words."""
        if self._has(at + 1, "Magnitude", "Unit"):
            return False
        for index in range(at + 1, at + _SLOGAN):
            if self._word(index) == _QUOTE:
                return index > at + 1
            if self._has(index, "Level", "Rise", "Fall"):
                return False
        return False

    def _approximate(self, at: int) -> bool:
        """«xây dựng 1, 2 khu công nghệ cao»: one or two, and no number of its own."""
        other = at - 2 if self._word(at - 1) == "," else at + 2 if self._word(at + 1) == "," else at
        pair = [self._word(min(at, other)), self._word(max(at, other))]
        if other == at or not all(len(w) == 1 and w.isdigit() for w in pair) or int(pair[1]) - int(pair[0]) != 1:
            return False
        last = max(at, other)
        return self._has(last + 1, "Countable", "Counter") and not self._has(min(at, other) - 1, "Mark", "Number")

    def _plain_behind(self, at: int) -> bool:
        """Whether a word in small letters follows a number, which it may count."""
        following = self._token(at + 1)
        return following is not None and following.name[:1].islower()

    def _named_place(self, at: int) -> bool:
        """Whether a number ends a name that opens with a noun for what is numbered: «Phân xưởng Khai thác 5»."""
        for index in range(at - 1, at - 5, -1):
            if index < at - 1 and self._has(index, "NumberedNoun"):
                return True
            if not self._has(index, *_NAMED) or self._has(index, "Cumulative", "Holding", "Level"):
                return False
        return False

    def _capital(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.name[:1].isupper()

    def _of_their_kind(self, at: int) -> int:
        """«8 xã đạt 19 tiêu chí», «4.578 tàu có chiều dài dưới 12m»: how many tokens say which things were counted, else 0."""
        last = at + 1
        while (self._word(last) in {"-", "/"} or self._has(last, "To")) and self._has(last + 1, "Number"):
            last += 2  # «9 xã đạt từ 14 đến 18 tiêu chí»
        index, bound = at - 1, False
        while self._has(index, "More", "Less", "AtLeast", "AtMost", "From", "To", "Number", "Unit") and at - index < 7:
            bound, index = True, index - 1
        if self._has(last, "Criterion"):
            counted = self._has(index, "Level") and self._has(index - 1, "Countable", "PlaceKind", "Scope")
            return last - at + 1 if counted and self._number_before(index - 1) else 0
        if bound and self._has(last, "Rating") and self._in[at].word.isdigit():
            return last - at + 1  # «tàu trên 90 CV»
        if not bound or not self._has(last, "Unit") or not self._has(index, "Quantity", "Word", "LevelNoun"):
            return 0
        while self._has(index, "Quantity", "Word", "LevelNoun") and at - index < 9:
            index -= 1
        counted = self._has(index, "Holding") and self._has(index - 1, "Countable")
        return last - at + 1 if counted and self._has(index - 2, "Number") else 0

    def _number_before(self, at: int) -> bool:
        """Whether a number or the word for one stands before the counted noun at ``at``, with its place between them."""
        for index in range(at - 1, max(-1, at - 5), -1):
            if self._has(index, "Number", "Unit") or (self._has(index, "Total") and not self._has(index, "Function")):
                return True
            if self._has(index, "Mark"):
                return False
        return False

    def _people(self, at: int) -> bool:
        """Whether a unit, or a noun for people or households, stands there: «mỗi tổ 12 người», «khu vực 15 ha»."""
        token = self._token(at)
        counted = token.concept("Countable") if token is not None else None
        people = counted is not None and counted.get("dh:baseUnit") != "dhu:count"
        return people or self._has(at, "Unit", "Magnitude")

    def _lifetime(self, at: int) -> bool:
        """«tuổi thọ trung bình là 77 tuổi»: an indicator measured in years stands before."""
        for token in self._in[max(0, at - 12) : at]:
            concept = token.concept("Indicator")
            if concept is not None and concept.get("dh:indicatorUnit") == "dhu:year":
                return True
        return False

    def _counts_before(self, at: int) -> bool:
        """«số thôn chưa có chi bộ giảm 12 so với …»: what is told of is a number of things."""
        for token in reversed(self._in[max(0, at - 14) : at]):
            if token.classes & {"Number", "Time"} or ("Mark" in token.classes and token.word != ","):
                return False
            known = token.concept("Indicator")
            if "Total" in token.classes or (known is not None and known.get("dh:indicatorUnit") in _COUNTS):
                return True
        return False

    def _of_them(self, at: int) -> bool:
        """«47 dự án được cấp phép, 31 trong đó bỏ hoang»: how many of those that were counted before."""
        if not self._has(at + 1, "Among", "Within"):
            return False
        if self._has(at + 2, "Number", "Mark", "Semicolon") or not self._has(at - 1, "Mark", "Level", "Joining"):
            return False
        before = next((t.payload for t in reversed(self.out[-ROLL:]) if "Figure" in t.classes), None)
        return bool(getattr(before, "counted", False))

    def _in_parts(self, at: int) -> bool:
        """«52 trường, trong đó mầm non 18, THCS 15»: parts of what was counted, each behind its name and before a mark."""
        if not (self._token(at + 1) is None or self._has(at + 1, "Joining", "Mark", "Semicolon")):
            return False
        for index in range(len(self.out) - 1, max(-1, len(self.out) - ROLL), -1):
            token = self.out[index]
            if "Within" in token.classes:
                near = (t.payload for t in reversed(self.out[max(0, index - _WHOLE) : index]) if "Figure" in t.classes)
                whole = next((f for f in near if getattr(f, "unit", None) != "%"), None)  # «103 đảng viên, giảm 24%, gồm: …»
                return bool(getattr(whole, "counted", False)) or getattr(whole, "unit", "") in _AREAS
            if token.classes & {"Semicolon", "Refused", "Time"}:
                return False
        return False

    def _numbers(self, at: int) -> bool:
        """«Số thuê bao internet cáp quang 2.640»: the clause opens with a word for a number of things."""
        for index in range(at - 1, max(-1, at - 9), -1):
            if self._has(index, "NumberOf"):
                return index == 0 or self._has(index - 1, "Mark", "Semicolon", "Within", "Joining")
            if self._has(index, "Mark", "Number", "Time", "Level"):
                return False
        return False

    def _repeated(self, at: int) -> bool:
        """«3 chỉ tiêu trong tổng số 18 chỉ tiêu»: the noun at ``at`` stands again behind the number that it is out of."""
        if not self._has(at, "Countable", "Counter", "Goal", "Plan"):
            return False
        noun = f"{self._word(at)} "
        return any(self._has(i, "Number") and f"{self._word(i + 1)} ".startswith(noun) for i in (at + 2, at + 3))

    def _at_least_from(self, at: int, last: int) -> bool:
        """«có từ 90% đảng viên …»: no upper end follows, so that «từ» says at least."""
        if not self._has(at - 2, "Level", "Aim", "Intend") or self._has(at - 2, "Onto"):
            return self._least_of_clause(at, last)
        for token in self._in[last + 1 : last + 12]:
            if token.classes & {"To", "Onto"} or token.word == "-":
                return False
            if token.classes & {"Number", "Time"} or token.word == ";":
                return True
        return True

    def _least_of_clause(self, at: int, last: int) -> bool:
        """«kết nạp mới từ 60 đảng viên/năm;», «tăng bình quân từ 8%/năm.»: the clause ends behind the figure, and names no other level."""
        means = self._has(at - 2, "Admit", "Cumulative", "Mean", "Newly")
        rises = self._has(at - 1, "FallFrom", "RiseFrom") and (self._has(last, "Time", "PerYear") or self._has(last + 1, "Yearly"))
        level = self._has(at - 1, "Level") or not (means or self._has(at - 2, "Fall", "Indicator", "Rise"))
        if level and not rises:
            return False
        then = last + 1
        while self._has(then, "Yearly") or (means and then - last < _COUNTED and not self._of(then).isdisjoint(_COUNTED_IN)):
            then += 1  # «tăng từ 12% mỗi năm;», «kết nạp từ 300 đảng viên mới.»
        following = self._token(then)
        yearly = self._has(last, "Time", "PerYear")  # «GRDP tăng từ 11%/năm, …»
        if following is not None and not (following.word in {";", "."} or ((means or yearly) and following.word == ",")):
            return False
        return not tells(self._in[last + 1 : last + 9], "Done", "Onto", "To")

    def _later_or_more(self, last: int) -> bool:
        """«từ 150 đảng viên mới trở lên»: the words for «or more» stand behind the counted phrase."""
        for token in self._in[last + 1 : last + 9]:
            if "OrMore" in token.classes:
                return True
            if token.classes & {"Number", "To"} or token.word in {",", ";", ".", "-"}:
                return False
        return False

    def _points_of(self, at: int) -> bool:
        """Whether a plain noun follows «điểm», so that it means a site and no score."""
        token = self._token(at)
        if token is not None and "Settling" in token.classes and self._has(at + 1, "Word") and "," not in self._word(at - 2):
            return True  # «27 điểm còn ngập»
        if token is None or not token.name[:1].islower() or not token.classes <= _SITED:
            return False
        return " " in token.word or self._has(at + 1, "Word", "Phrase")

    def _goals_met(self, at: int) -> bool:
        """«9 chỉ tiêu kinh tế đạt và vượt», «hoàn thành trước 9 chỉ tiêu»: goals counted by how they were met."""
        if not self._has(at + 1, "Plan", "Goal") or self._has(at - 1, "OrdinalNoun"):
            return False
        before = self._in[max(0, at - 4) : at]
        near = range(at - 1, max(0, at - 8) - 1, -1)
        start = next((i for i in near if self._word(i) in {",", ";"} or self._has(i, "Settling", "Holding")), max(0, at - 8))
        if tells(self._in[start:at], "Aim", "Intend", "Resolve"):
            return False
        if any("GoalReached" in t.classes and "Level" not in t.classes for t in before):
            return True
        for token in self._in[at + 2 : at + 8]:
            if "GoalReached" in token.classes:
                return True
            if token.classes & {"Mark", "Number", "Time", "Resolve", "Aim"}:
                return False
        return False

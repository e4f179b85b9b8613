"""Names of parts: some of those counted before by what they are, what was done to them or what befell them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.phrase import thing
from kg.rules.planned import falls_short
from kg.rules.spot import Said, Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Casualty", "Comrade", "Household", "Long", "Spanning"})
#: what names a thing measured
NAMES = frozenset({"Growth", "Indicator", "Quantity", "Rate"})
#: verbs whose object a figure counts
VERBS = frozenset({"Activity", "Acting", "Cumulative"})
#: small words between a name and its figure
SMALL = frozenset({"About", "AtLeast", "AtMost", "Less", "More", "Adverbial"})
#: what may stand between a name and its figure
PASSING = SMALL | {"Dangling", "Estimate", "Filler", "From", "Function", "Level", "Mean", "Time", "Yearly"}
_AREAS = frozenset({"ha", "km2"})
_MEASURED = frozenset({"ha", "km", "m2", "m3", "MW", "tonne"})
_TOLD = frozenset({"Already", "Holding", "Predicate", "Undergo"})  # what opens what is told of a measured part
_OPENING = _TOLD | {"Copula", "Function"}
_CASES = frozenset({"Counter", "EventNoun"})
_MOVED = SMALL | {"Fall", "Function", "Rise"}  # between a colon and the cases that rose or fell
_SAID = 2  # tokens of «căn được xây»
_AT_MOST = 3  # verbs that open what is told of a part


class Parts:
    """Names the parts of what was counted before; one object a document."""

    def __init__(self, subjects: Subjects, text: str) -> None:
        """``text`` is the document's normalised text."""
        self._subjects = subjects
        self._text = text

    @staticmethod
    def _short_of(spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«phải xây 60 căn nhà cho hộ nghèo, rốt cuộc chỉ hoàn thành 12 căn»: how much of the goal told in front was reached."""
        last = spot.last
        if last is None or last.status != "target" or last.figure.unit != spot.figure.unit or last.depth != spot.depth:
            return None
        told = next((i for i in range(last.at + 2, spot.at) if falls_short(spot.row[last.at + 1 : i + 1])), None)
        if told is None or tells(spot.row[told : spot.at], "Indicator", "Mark", "Quantity"):
            return None
        same = not behind or (len(behind) <= _SAID and last.subject.head.lower().startswith(behind[0].word))
        return (last.subject, False) if same else None

    def _being(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«kết nạp 1.120 đảng viên, 58% là cán bộ dưới 35 tuổi»: the rate of those counted before, by what they are."""
        last = spot.last
        after = spot.at + 1
        if last is None or not last.figure.counted or after >= len(spot.row) or "Copula" not in spot.row[after].classes:
            return None
        words = self._subjects.words(self._subjects.behind(spot.row, after), self._text)
        wordings = self._subjects.wordings
        head = wordings.counted(wordings.uncounted(last.subject.label))
        return (self._subjects.named(f"{wordings.rate} {head} {wordings.copula} {words}", True, head), False) if words else None

    def _of_them(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«47 dự án được cấp phép, 31 trong đó bỏ hoang»: what is told of some of those counted before."""
        last = spot.last
        row, after = spot.row, spot.at + 1
        again = spot.figure.unit == "person" and after + 2 < len(row) and bool(row[after + 1].classes & {"Among", "Within"})
        held = self._subjects.wordings.holding(row[after + 1].word) if again else ""  # «380 người trong đó có trình độ đại học»
        again = again and (bool(held) or bool(row[after + 2].classes & _OPENING))
        if last is None or not (spot.figure.part or (again and last.figure.counted and "Counter" in row[after].classes)):
            return None
        start = after + again + 1  # «905 người trong số ấy đã được kết nạp»
        verbs = [held] if held else []
        while start < len(row) and row[start].classes & _OPENING and len(verbs) < _AT_MOST:
            verbs.append(row[start].word)
            start += 1
        words = self._subjects.words(self._subjects.behind(row, start - 1), self._text)
        wordings = self._subjects.wordings
        done = last.verb is not None and last.subject.label.startswith(last.verb.word)
        head = wordings.counted(wordings.uncounted((done and last.subject.head) or last.subject.label))
        told = " ".join([*verbs, words])
        return (self._subjects.named(f"{head} {told}", False, head, last.subject.cumulative), True) if words else None

    def _casualties(self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«tai nạn giao thông làm chết 08 người, bị thương 05 người», «bão làm 12 người chết»: those whom what was told of befell."""
        lessened = spot.percent and spot.measure.kind == "rise" and bool(before)  # «số người chết giảm 8%»
        if spot.figure.unit != "person" and not lessened:
            return None
        close = [*before[-1:], *behind[1:2], *spot.ahead(1, spot.floor)]
        harm = next((t for t in close if "Casualty" in t.classes), None)
        concept = harm.concept("Casualty") if harm is not None else None
        if harm is None or concept is None or not (generic(behind[:1]) or not behind):
            return None
        clause = next((i for i in range(spot.at - 1, -1, -1) if "Semicolon" in spot.row[i].classes), 0)
        event = next((words for t in reversed(spot.row[clause : spot.at]) if (words := self._event(t)) and t is not harm), "")
        head = f"{self._subjects.wordings.people} {concept.label}"
        return self._subjects.named(f"{head} {self._subjects.wordings.because} {event}" if event else head, False, head, True), False

    def _events(self, spot: Spot, before: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«tai nạn giao thông giảm cả ba mặt: số vụ giảm 12, …»: cases of what the clause told of first."""
        if _respecting(spot):
            topic = next((words for t in spot.row[: spot.at] if "Indicator" in t.classes and (words := self._event(t))), "")
            if topic:
                return self._subjects.named(topic), False
        if len(before) != 2 or "NumberOf" not in before[0].classes or "EventNoun" not in before[1].classes or "Counter" not in before[1].classes:
            return None
        topic = next((words for t in spot.row[: spot.at] if (words := self._event(t))), "")
        return (self._subjects.named(topic), False) if topic else None

    def _event(self, token: Token) -> str:
        """«tai nạn giao thông» of «số vụ tai nạn giao thông», «vụ cháy»; empty for what is no event."""
        if "EventNoun" in token.classes and " " in token.word:
            words = token.word
        elif "Indicator" in token.classes and self._subjects.kind_of(self._subjects.named(token.word)).endswith("flow"):
            words = self._subjects.wordings.uncounted(token.word)
        else:
            return ""
        first, _, rest = words.partition(" ")
        return rest if first in self._subjects.wordings.counters and " " in rest else words

    def _acted(
        self, spot: Spot, said: Said, before: Sequence[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«kỷ luật 36 đảng viên: khiển trách 21, cảnh cáo 11»: what was done to some of those counted before."""
        last = next((r for r in reversed(said.reads) if r.figure.counted), None)
        verb = spot.row[spot.at - 1] if spot.at else None
        if spot.figure.unit is not None or behind or last is None or verb is None:
            return None
        if not verb.classes & {"Acting", "Cumulative"} or len(before) > 1:
            return None
        wordings = self._subjects.wordings
        head = wordings.counted(wordings.uncounted(last.subject.label))
        harmed = f" {wordings.suffer} " in last.subject.label
        return self._subjects.named(f"{head} {wordings.suffer if harmed else wordings.undergo} {verb.word}", False, head, True), False

    def _part_named(
        self, spot: Spot, said: Said, before: Sequence[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«52 trường, trong đó mầm non 18, THCS 15»: schools of a kind, whose noun stands with the whole alone."""
        whole = next((r for r in reversed(said.reads) if r.figure.unit is not None), None)
        if spot.figure.unit is not None or behind or whole is None or not whole.figure.counted or not before:
            return None
        between = frozenset().union(*(t.classes for t in spot.row[whole.at : spot.at]))
        if before[0].classes & (NAMES | VERBS | {"Countable"}) or "Within" not in between or "Semicolon" in between:
            return None
        words, noun = self._subjects.words(before, self._text), whole.subject.head or whole.subject.label
        return (self._subjects.named(f"{noun} {words}", False, noun, whole.subject.cumulative), False) if words else None

    def _of_gender(
        self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«kết nạp 1.024 đảng viên, trong đó 598 nữ», «178 đảng viên (nữ 84 đồng chí)»: the women among those counted before."""
        last = spot.last
        alone = behind if behind and "Gender" in behind[0].classes else before
        if last is None or last.figure.unit != "person" or len(alone) != 1 or "Gender" not in alone[0].classes:
            return None
        return self._subjects.named(f"{last.subject.label} {alone[0].word}", False, last.subject.head, last.subject.cumulative), True

    def _of_area_told(
        self, spot: Spot, said: Said, before: Sequence[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«sầu riêng 1.115 ha, trong đó 486 ha đã được cấp mã số», «1.240 ha xoài, 312 ha đạt chuẩn VietGAP»: a part by what is told of it."""
        last = next((r for r in reversed(said.reads[-2:]) if r.figure.unit == spot.figure.unit), None)
        if last is None or last.figure.unit != spot.figure.unit or spot.figure.unit not in _MEASURED or before:
            return None
        if behind and not behind[0].classes & _TOLD:
            return None
        row, start = spot.row, spot.at + 1
        verbs: list[str] = []
        while start < len(row) and row[start].classes & _TOLD and len(verbs) < _AT_MOST:
            verbs.append(row[start].word)
            start += 1
        words = self._subjects.words(self._subjects.behind(row, start - 1), self._text) if verbs else ""
        whole = bool(verbs) and "Predicate" in row[start - 1].classes and "Undergo" not in row[start - 1].classes  # «99 MW đã phát điện»
        if not (words or whole) or spot.measure.kind != "value":
            return None
        head = self._subjects.wordings.counted(last.subject.label)
        return self._subjects.named(f"{head} {' '.join(verbs)} {words}".rstrip(), False, head, last.subject.cumulative), False

    def _inhabitants(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«có 8.030 hộ với 32.268 người»: those who live in the households counted just before."""
        last = spot.last
        general = len(behind) == 1 and "Counter" in behind[0].classes and spot.figure.unit == "person"
        near = last is not None and last.figure.unit == "household" and last.at >= spot.at - 4
        if not general or last is None or not near or "Household" not in spot.row[last.at + 1].classes:
            return None
        joined = spot.row[spot.floor].word == "," or bool(spot.row[spot.floor].classes & {"Joining", "With"})
        return (self._subjects.known("dhi:population"), False) if joined else None

    def _part(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«kết nạp 171 đảng viên, trong đó 46 người là ngư dân»: people of those counted before, by what they are."""
        last = spot.last
        after = spot.at + 1 + len(behind)
        comrades = spot.figure.members and not behind
        if not spot.figure.counted or not (comrades or generic(behind)) or after + 1 >= len(spot.row):
            return None
        if "Copula" not in spot.row[after].classes or spot.row[after + 1].classes & {"Figure", "Mark"}:
            return None
        words = self._subjects.words(self._subjects.behind(spot.row, after), self._text)
        if words and behind and not behind[0].classes & {"Counter", "Comrade"}:
            noun = self._subjects.words(behind, self._text)
            return self._subjects.named(f"{noun} {self._subjects.wordings.copula} {words}", False, noun), False
        if last is None or not last.figure.counted:
            return None
        head = self._subjects.wordings.counted(self._subjects.wordings.uncounted(last.subject.label))
        head = head.partition(f" {self._subjects.wordings.copula} ")[0]
        if not words:
            return None
        return self._subjects.named(f"{head} {self._subjects.wordings.copula} {words}", False, head, last.subject.cumulative), False

    def _whole(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«35% dân số là người Khmer», «25% giảng viên là tiến sĩ»: the part of a whole by what it is."""
        after = spot.at + 1 + len(behind)
        if len(behind) != 1 or not behind[0].classes & {"Countable", "Whole"} or after + 1 >= len(spot.row):
            return None
        if "Copula" not in spot.row[after].classes or spot.row[after + 1].classes & {"Figure", "Mark", "Time"}:
            return None
        words = self._subjects.words(self._subjects.behind(spot.row, after), self._text)
        noun = self._subjects.words(behind, self._text)
        return (self._subjects.named(f"{noun} {self._subjects.wordings.copula} {words}", True, noun), False) if words else None

    def _length(self, spot: Spot, before: list[Token]) -> tuple[Subject, bool] | None:
        """«bờ biển dài 102 km»: the length of what stands before."""
        index = spot.at - 1
        while index > spot.floor and spot.row[index].classes & SMALL:
            index -= 1
        if spot.figure.unit not in {"km", "m"} or "Long" not in spot.row[index].classes:
            return None
        named = len(before) > _SAID and before[-1] is spot.row[index] and "Capital" in before[-2].classes
        named = named and "-" in (t.word for t in before)  # «cao tốc Hải Tiến - Yên Mỹ dài 12 km»
        told = before if named else self._subjects.before(spot.row, index, max(spot.floor, 0))
        phrase = _last_done([t for t in told if "Long" not in t.classes])
        if tells(phrase, *NAMES) or (not phrase and tells(before, *NAMES)):
            return None
        while len(phrase) > 1 and phrase[0].classes & {"Activity", "Acting", "Cumulative", "GoalReached"}:
            phrase = phrase[1:]  # «hoàn thành cầu Bình Minh dài 1.250 m»
        words = self._subjects.words(thing(phrase), self._text) if phrase else ""
        noun = self._subjects.wordings.amounts.get("km", "")
        return (self._subjects.named(f"{noun} {lower(words)}".strip()), False) if words else None

    def _density(self, spot: Spot, before: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«16.840 nhân khẩu, tức gần 15.900 người/km2»: people on a square kilometre are a density, whatever was told of before."""
        if spot.figure.unit not in {"person/km2", "person/ha"} or tells(before, "Indicator", "Quantity"):
            return None
        return self._subjects.known("dhi:population-density"), False

    def _spans(self, spot: Spot, said: Said, before: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«Tỉnh mới rộng 13.795 km2»: the area of the place."""
        if spot.figure.unit not in _AREAS or spot.behind or any(t.classes & NAMES for t in before):
            return None
        start = max(spot.floor, spot.at - 6)
        index = next((i for i in range(spot.at - 1, start, -1) if "Spanning" in spot.row[i].classes), start)
        before_it = next((t for t in reversed(spot.row[start:index]) if not t.classes & {"Newly", "Adverbial"}), None)
        place = before_it is not None and (before_it.classes & {"Capital", "PlaceKind", "Scope"} or before_it.word == ")")
        merged = index > start and bool(before) and bool(before[0].classes & {"PlaceKind", "Scope"})
        place = place or merged  # «tỉnh mới sau hợp nhất rộng 6.300 km2»
        if place and before_it is not None and "Capital" in before_it.classes and _named_thing(spot.row, index):
            return None  # «vùng chè Tân Cương rộng 1.300 ha»
        opens = spot.figure.unit == "km2" and "Spanning" in spot.row[0].classes
        opens = opens and not any(t.classes.isdisjoint(PASSING) for t in spot.row[1 : spot.at])
        place = place or (opens and said.last is None)  # «Rộng vỏn vẹn 15 km2, đảo …»
        return (self._subjects.known("dhi:natural-area"), False) if place else None


def _last_done(phrase: list[Token]) -> list[Token]:
    """«bố trí vốn làm cảng A và mở rộng đường B»: what the last of several verbs is done to, «đường B»."""
    for index in range(len(phrase) - 2, 0, -1):
        verb = phrase[index].classes
        if verb & (VERBS | {"Furthering"}) and "Countable" not in verb and tells(phrase[index - 1 : index], "CapitalNoun", "Joining"):
            return phrase[index + 1 :]
    return phrase


def _respecting(spot: Spot) -> bool:
    """«Tai nạn giao thông giảm về số vụ, số người chết: giảm 12 vụ, …»: cases, behind a colon that says in what respects they fell."""
    if not generic(spot.behind) or not spot.behind[0].classes >= _CASES or not spot.told >= {"InRespect", "NumberOf"}:
        return False
    index = spot.at - 1
    while index > 0 and spot.row[index].classes & _MOVED:
        index -= 1
    return spot.row[index].word == ":" and tells(spot.row[:index], "InRespect") and tells(spot.row[:index], "NumberOf")


def _named_thing(row: Sequence[Token], end: int) -> bool:
    """Whether a name in capitals that ends before token ``end`` is that of a thing: «vùng chè Tân Cương», not «xã Tân Cương»."""
    at = end - 1
    while at >= 0 and ("Capital" in row[at].classes or row[at].classes & {"Adverbial", "Newly"}) and "PlaceKind" not in row[at].classes:
        at -= 1
    return at >= 0 and row[at].classes <= {"Countable", "OrdinalNoun", "Phrase", "Word"} and at < end - 1


def generic(phrase: Sequence[Token]) -> bool:
    """A lone noun that counts: «người», «trường», also with «trong số này»."""
    kept = [t for t in phrase if "Among" not in t.classes]
    return len(kept) == 1 and not kept[0].classes.isdisjoint(("Countable", "Comrade", "Counter"))


def holds(words: str, noun: str) -> bool:
    """Whether a noun is among the words, whatever their case."""
    return f" {noun} " in f" {words.lower()} "


def lower(words: str) -> str:
    """The words with a small letter first."""
    return words[:1].lower() + words[1:]

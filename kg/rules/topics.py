"""Names that a clause gives to what it is about before it comes to the figure: each of several, a place that takes in money, what is praised."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.rules import judged, sharedrate, underhead
from kg.rules.bareword import BareWords
from kg.rules.parts import NAMES, SMALL, generic, lower
from kg.rules.spot import Said, Spot
from kg.rules.subject import Subject, Subjects
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Apiece", "Bringing", "Collecting", "Earning", "From", "Of", "Ours", "SpentOn", "Standing", "Undergo"})
_MONEY = frozenset({"USD", "VND"})
_PASSED = SMALL | {"Done", "Estimate", "Filler", "Function", "Intend", "Mean", "Newly", "Predicate", "Undergo", "Yearly"}
_HAVING = _PASSED | {"GoalReached", "Holding", "Level", "Time"}
_PLACES = frozenset({"Capital", "Ours", "PlaceKind", "Scope"})
_GONE = frozenset({"Word"})  # «Gia Lai cũ»
_PRAISING = ("Copula", "Standing")
_PRAISE = 20  # tokens to the left in which something is praised
_CLAUSE = 12  # tokens to the left in which «mỗi …» opens the clause
_RATES = frozenset({"Proportion", "Quantity", "Rate"})


class Topics:
    """Names figures by what their clause opens with; one object a document."""

    def __init__(self, subjects: Subjects, text: str) -> None:
        """``text`` is the document's normalised text."""
        self._subjects = subjects
        self._text = text
        self._barewords = BareWords(subjects, text)

    def of(self, spot: Spot, said: Said, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """The figure's subject and whether it is that of the figure before; None where its clause opens with none of these."""
        if spot.measure.kind == "rise" and not behind and (went := self._judged(spot)):
            return went
        if spot.measure.kind == "annual-growth" and before and (_of_the_economy(before) or _went(spot, before)):
            return self._subjects.known("dhi:economic-growth"), False  # «phát triển kinh tế - xã hội: tốc độ tăng trưởng bình quân 12%»
        if (spot.figure.digits or "Each" in spot.told) and spot.figure.counted and (shared := sharedrate.of(self._subjects, spot)):
            return shared
        colon = before and ":" in self._text[spot.row[0].start : spot.figure.start]
        if colon and (item := underhead.of(self._subjects, self._text, spot, before)):
            return item
        named = self._barewords.of(spot) or self._apiece(spot, behind) or self._collected(spot, said, behind) or self._praised(spot, before)
        return named or self._members(spot, before, spot.behind) or (None if before or behind else self._crop(spot))

    def _judged(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«Công tác giảm nghèo được quan tâm, bình quân mỗi năm giảm 2,5%»: what the clause in front says that it went well or badly."""
        told = judged.topic(spot.row, spot.at, max(spot.floor, 0))
        phrase = self._subjects.before(spot.row, told[1], told[0]) if told is not None else []
        if not phrase or phrase[0].classes & {"Agent", "Congress"}:
            return None
        subject = self._subjects.of_phrase(phrase, self._text, spot.figure, False)
        return (subject, False) if subject is not None else None

    def _crop(self, spot: Spot) -> tuple[Subject, bool] | None:
        """«Lúa Ý Yên đạt 68 tạ/ha», «Quế Trà My: 3.900 ha»: a crop opens the clause, and where it grows follows in capitals."""
        row, end = spot.row, spot.at - 1
        if end < 0:
            return None
        while end > 0 and (row[end].word == ":" or row[end].classes & _HAVING) and "Capital" not in row[end].classes:
            end -= 1
        first = end
        while first > 0 and row[first].classes == {"Capital"} and "Capital" in row[first - 1].classes:
            first -= 1
        opens = first == 0 or bool(row[first - 1].classes & {"Mark", "Semicolon"})
        if spot.figure.counted or first == end or not opens or row[end].classes != {"Capital"}:
            return None
        for measured in self._subjects.wordings.yields_of:
            subject = self._subjects.named(f"{measured} {row[first].word}")
            if subject.indicator and subject.unit is not None and subject.unit == "/".join([spot.figure.unit or "", *spot.figure.per]):
                return subject, False
        return None

    def _members(self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«phụ nữ chiếm 14% cấp ủy cấp huyện và 18% cấp ủy cơ sở»: the share of a body that people of a kind are."""
        if not spot.percent or not behind or "Election" not in behind[0].classes or "Whole" in behind[0].classes:
            return None
        body, last = lower(self._subjects.words(behind, self._text)), spot.last
        wordings = self._subjects.wordings
        if spot.measure.kind == "share" and before and "Countable" in before[0].classes:
            who = lower(self._subjects.words(before, self._text))
        elif last is not None and last.measure == "share" and wordings.is_among(last.subject.label):
            who = last.subject.head
        else:
            return None
        named = self._subjects.named(f"{wordings.rate} {who} {wordings.within} {body}", True, who)
        return (named if named.indicator else replace(named, rate=False)), False

    # ------------------------------------------------------------------ each of several

    def _apiece(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«bình quân mỗi xã đạt 17,3 tiêu chí», «mỗi héc-ta xoài mang về cho nhà vườn 215 triệu đồng», «mỗi người dân làm ra 60 triệu đồng»."""
        row, figure = spot.row, spot.figure
        money = figure.unit in _MONEY and not figure.per
        if spot.measure.kind != "value" or not (money or (figure.counted and generic(behind))):
            return None
        start = max(spot.floor, spot.at - _CLAUSE)
        if "Apiece" not in spot.told or not tells(row[start : spot.at], "Apiece"):
            return None
        each = next((i for i in range(spot.at - 2, start - 1, -1) if "Apiece" in row[i].classes), -1)
        if each < 0 or tells(row[each + 1 : spot.at], "Mark", "Semicolon", "Figure"):
            return None
        one, between = row[each + 1], row[each + 2 : spot.at]
        if not money:
            if not one.classes & {"Countable", "PlaceKind"} or any(t.classes.isdisjoint(_HAVING) for t in between):
                return None
            noun = behind[0].word
            return self._subjects.named(f"{noun} {self._mean} {row[each].word} {one.word}", False, noun), False
        if any(t.classes & NAMES for t in row[each + 1 : spot.at]):
            return None
        verb = next((t for t in between if t.classes & {"Bringing", "Collecting", "Earning"}), None)
        if verb is None:
            return None
        concept = verb.concept("Earning") or verb.concept("Collecting")
        if "Unit" in one.classes:
            land = self._subjects.words([t for t in between[: between.index(verb)] if t.classes.isdisjoint(_PASSED)], self._text)
            got = row[each].concept("Apiece")
            return (self._subjects.named(f"{got.get('dh:quantityNoun')} {lower(land)}"), False) if got and land else None
        income = concept.get("dh:quantityNoun") if concept is not None else None
        if income is None or "Countable" not in one.classes:
            return None
        if any(c.iri == "dhu:counted-person" for c in one.concepts):
            return self._subjects.named(f"{income} {self._subjects.per_head}"), False
        return self._subjects.named(f"{income} {self._mean} {row[each].word} {one.word}"), False

    @property
    def _mean(self) -> str:
        return self._subjects.wordings.mean

    # ------------------------------------------------------------------ a place that takes in money

    def _collected(self, spot: Spot, said: Said, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«Năm 2015 quận thu 398 tỷ đồng», «6 tháng đầu năm mới thu được 36% dự toán»: what a place collects is its budget's revenue."""
        row, kind = spot.row, spot.measure.kind
        attains = kind == "attainment"
        if not (attains or (spot.figure.unit in _MONEY and kind == "value" and not spot.figure.per and not behind)):
            return None
        index = spot.at - 1
        while index > spot.floor and row[index].classes & _PASSED and "Collecting" not in row[index].classes:
            index -= 1
        concept = row[index].concept("Collecting") if index >= 0 else None
        if concept is None or index < spot.floor:
            return None
        left = index - 1
        while left >= 0 and row[left].classes & _PASSED:
            left -= 1
        opens = left < 0 or bool(row[left].classes & {"Mark", "Semicolon", "Time"})
        placed = not opens and self._place_opens(row, left)
        last = said.last or said.past
        if last is not None and (opens or placed) and last.subject.label.startswith(f"{concept.label} ") and last.figure.unit in {*_MONEY, "%"}:
            return last.subject, last is spot.last
        after = row[spot.at + 1].classes if spot.at + 1 < len(row) else frozenset()
        if "From" in after and not attains:  # «bà con thu 45 tỷ đồng từ cây dược liệu»
            source = self._subjects.words(self._subjects.behind(row, spot.at + 1), self._text)
            return (self._subjects.named(f"{concept.label} {row[spot.at + 1].word} {source}", False, source, True), False) if source else None
        if not placed or attains or after & {"From", "Of", "SpentOn", "Word"}:
            return None
        return self._subjects.named(concept.get("dh:amountNoun") or concept.label), False

    @staticmethod
    def _place_opens(row: Sequence[Token], left: int) -> bool:
        """Whether a place ends at ``left`` and opens its clause: «tỉnh», «Gia Lai cũ», «cả huyện»; not «Công an tỉnh»."""
        at = left
        if row[at].classes == _GONE and at and "Capital" in row[at - 1].classes:
            at -= 1
        if not row[at].classes & _PLACES:
            return False
        while at >= 0 and row[at].classes & _PLACES and row[at].classes.isdisjoint({"Agent", "Congress"}):
            at -= 1
        while at >= 0 and row[at].classes & {"Adverbial", "Clausal", "Function"}:
            at -= 1
        return at < 0 or bool(row[at].classes & {"Mark", "Semicolon", "Time"})

    # ------------------------------------------------------------------ what is praised

    def _praised(self, spot: Spot, before: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«Cà phê vẫn giữ vị trí số một với 17.600 ha», «Cao su vẫn là cây làm giàu: … có 6.870 ha»: what is praised, not the praise."""
        row = spot.row
        if not before or spot.figure.counted or spot.told.isdisjoint(_PRAISING):
            return None
        if not tells(row[max(0, spot.at - _PRAISE) : spot.at], *_PRAISING):
            return None
        first = next(i for i in range(spot.at - 1, -1, -1) if row[i] is before[0])
        cut = next((i for i, t in enumerate(before) if "With" in t.classes), len(before))
        praise, measured = before[:cut], before[cut + 1 :]
        if tells(praise, *NAMES) or any(t.classes.isdisjoint(_RATES) for t in measured):
            return None
        verb = next((i for i in range(first - 1, min(first + len(praise), spot.at)) if i >= 0 and "Standing" in row[i].classes), -1)
        if verb < 0:
            still = first > 1 and "Copula" in row[first - 1].classes
            lead = row[first - 2].classes if still else frozenset()
            if still and "Adverbial" in lead and first > 2:  # «thu ngân sách vẫn là nỗi lo: …»
                lead = row[first - 3].classes
            known = "Indicator" in lead
            if not still or not (known or ("Countable" in praise[0].classes and row[first - 2].classes & {"Adverbial", "Function"})):
                return None
            verb = first - 1
        end = first + len(praise)
        if cut == len(before) and not any(t.word == ":" or "With" in t.classes for t in row[end : spot.at]):
            return None
        topic = self._subjects.before(row, verb, max(spot.floor, 0))
        words = self._subjects.words(topic, self._text) if topic else ""
        if not words or topic[0].classes & {"Agent", "Congress"}:
            return None
        if spot.percent and (spot.measure.kind == "share" or tells(measured, "Proportion") or tells(spot.behind[:1], "Whole")):
            return self._subjects.proportion(lower(words) if words[1:2].islower() else words), False
        if measured:
            return self._subjects.named(f"{self._subjects.words(measured, self._text)} {lower(words)}"), False
        subject = self._subjects.of_phrase(topic, self._text, spot.figure, spot.percent and spot.measure.kind == "value")
        return (subject, False) if subject is not None else None


def _of_the_economy(phrase: Sequence[Token]) -> bool:
    """«(huyện tập trung) phát triển kinh tế - xã hội»: a verb, and the economy right behind it; nothing else is named."""
    verb = next((i for i, t in enumerate(phrase) if "Cumulative" in t.classes), len(phrase))
    return tells(phrase[verb + 1 : verb + 2], "EconomyNoun") and not tells(phrase, *_RATES, "Indicator") and len(phrase) <= verb + 4


def _went(spot: Spot, before: Sequence[Token]) -> bool:
    """«Kinh tế phát triển khá toàn diện, tốc độ tăng trưởng bình quân 12%»: the economy, of which the clause in front only says how it went."""
    if "EconomyNoun" not in before[0].classes or tells(before, "Indicator", "Capital", *_RATES):
        return False
    if tells(before[1:2], "Word") or not all(judged.judges(t) or "Phrase" in t.classes for t in before[1:]):
        return False  # «kinh tế biển phát triển khá, …»
    between = [t for t in spot.row[spot.floor : spot.at] if t.start >= before[0].end]
    comma = next((i for i, t in enumerate(between) if t.word == "," or "With" in t.classes), 0)
    return comma > 0 and any(map(judged.judges, between[:comma])) and tells(between[comma:], "Growth")

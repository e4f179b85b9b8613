"""Names that stand before their figure: the phrase to the left, with what it leaves to its surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.rules import judged
from kg.rules.leaning import Leaning
from kg.rules.spot import Read, Said, Spot
from kg.rules.subject import Subject
from kg.tokens import Token, tells

_TENDED = 4  # tokens of a phrase among which stands the verb that tends what it names
_PLAIN = frozenset({"Capital", "Function", "Word"})
_CAPITAL = frozenset({"Capital"})
_PLACED = frozenset({"Capital", "Mark", "PerOne", "PlaceKind", "Scope"})  # «một tỉnh», «huyện X»
_LISTED = 12  # tokens between two amounts of one list


class Preceding(Leaning):
    """Names figures by the phrase before them; one object a document."""

    def _from_before(self, spot: Spot, before: list[Token], said: Said) -> Subject | None:
        """The subject that the phrase to the left names."""
        if "Furthering" in spot.told and not spot.percent:
            before = self._furthered(spot, before)
        if said.structure:
            before = self._inside(before)
        if spot.measure.kind == "share":
            before = self._of_people(spot, before)
        if spot.measure.kind == "share" and len(before) > 1 and "Share" in before[-1].classes:
            return self._contributed(spot, before)
        fallen = before[0].concept("FallNoun") if spot.percent and len(before) == 1 else None
        if fallen is not None and spot.measure.kind == "value" and tells(spot.ahead(2), "Onto"):
            return self._subjects.named(fallen.get("dh:quantityNoun") or fallen.label, True)  # «giảm nghèo còn 1,7%»
        collecting = before[0].concept("Collecting") if spot.percent and len(before) == 1 else None
        if collecting is not None and spot.measure.kind == "rise":
            return self._subjects.named(collecting.get("dh:amountNoun") or collecting.label)  # «mỗi năm tăng thu 10%»
        if "Acting" in before[-1].classes and spot.figure.unit in {"VND", "USD"}:
            laid = self._of_capital(spot, before[-1], spot.last) if spot.last is not None and len(before) == 1 else None
            if laid is not None:
                return laid
            noun, purpose = self._subjects.wordings.amounts[spot.figure.unit], self._purpose(spot)
            told = purpose or "SetAside" in before[-1].classes  # «ngân hàng dành 500 tỷ đồng mỗi năm»
            if len(before) == 1 or (told and not tells(before, "Indicator", "Quantity", "Rate")):
                # «phạt 3,5 tỷ đồng», «bệnh viện dành 9 tỷ đồng cho đào tạo»
                return self._subjects.named(f"{noun}{self._laid_out(spot, before[-1])}", False, before[-1].word, True)
        subject = self._invested(spot, before) or self._subjects.of_phrase(before, self._text, spot.figure, False)
        if subject is None:
            return None
        brought = self._brought(spot, subject.label) if subject.indicator is None else None
        if brought is not None and not tells(before, "Quantity", "Rate"):
            return brought
        last = spot.last
        if last is not None and not subject.indicator:
            raised = (r for r in reversed(said.reads) if r.verb is not None and r.figure.unit == spot.figure.unit)
            shared = self._shared(spot, subject, next(raised, last), said) or self._of_crop(before, last)
            if shared is not None:
                return shared
        if spot.percent and last is not None and last.subject.rate and not (subject.rate or subject.indicator):
            having = self._having(spot, before)
            if having:  # «…, trong đó có bằng cấp, chứng chỉ 28%»
                return self._subjects.named(f"{last.subject.label} {having} {subject.label}", True)
        if spot.measure.kind == "attainment" and "GoalReached" in before[0].classes and len(before) == 1:
            return None  # «kết nạp 86 quần chúng ưu tú, hoàn thành 143% chỉ tiêu»
        if spot.percent and said.last is not None and "Predicate" in before[0].classes:
            return self._said_of(said.last.subject, self._subjects.words(before, self._text))
        listed = said.last is not None and said.last.measure == "share" and spot.row[spot.floor].word == ","
        listed = listed and spot.measure.kind == "value"
        listed = listed and not tells(spot.row[spot.floor : spot.at], "Within")
        if spot.measure.kind == "share" and self._is_rate_told(spot, subject):
            return self._subjects.named(subject.label, True)
        plain = spot.percent and not subject.rate and spot.measure.kind == "value"
        if plain and not said.structure:
            rated = self._subjects.named(subject.label, True)
            known = bool(rated.indicator) and not (listed and self._subjects.proportion(subject.label).indicator)
            listed = listed and not known  # «công nghiệp chiếm 40% GDP, hộ nghèo còn 16%»
            if known or (self._subjects.counts(subject) and not listed):  # «nợ xấu 1,2%», «chuyển tuyến còn 3%»
                subject = rated
        subject = self._completed(spot, before, subject, spot.last)
        if (said.structure or listed) and spot.percent and not subject.rate and spot.measure.kind in {"value", "share"}:
            rated = self._subjects.named(subject.label, True)  # «…, công nghiệp 38%, dịch vụ 27%, hộ nghèo 2%»
            subject = rated if rated.indicator and not said.shares() else self._subjects.proportion(subject.label)
        return subject

    @staticmethod
    def _furthered(spot: Spot, before: list[Token]) -> list[Token]:
        """«tập trung phát triển cây ăn quả, đến năm 2025 có 12.000 ha»: what is tended, where the figure stands in a clause behind it."""
        verb = next((i for i, t in enumerate(before[:_TENDED]) if "Furthering" in t.classes), -1)
        if verb < 0 or verb + 1 == len(before) or any(t.classes.isdisjoint(_PLAIN) for t in before[:verb]):
            return before
        behind = next(i for i in range(spot.at - 1, -1, -1) if spot.row[i] is before[-1]) + 1
        return before[verb + 1 :] if spot.row[behind].word == "," else before

    def _invested(self, spot: Spot, before: Sequence[Token]) -> Subject | None:
        """«bệnh viện được đầu tư 120 tỷ đồng»: the money that was spent on what stands before."""
        money = self._subjects.wordings.amounts.get(spot.figure.unit or "") if spot.figure.unit in {"VND", "USD"} else None
        passive = len(before) > 2 and "Cumulative" in before[-1].classes and before[-2].word == self._subjects.wordings.undergo
        if not money or not passive or tells(before, "Indicator", "Quantity"):
            return None
        words = self._subjects.words(before[:-2], self._text)
        return self._subjects.named(f"{money} {before[-1].word} {words[:1].lower()}{words[1:]}", False, words, True)

    @staticmethod
    def _unnamed(spot: Spot) -> list[Token]:
        """The phrase behind a figure; «xã» of «3 xã Tam Thanh, Ngũ Phụng, Long Hải», where each of those counted is named."""
        kind, names = spot.behind[:1], spot.behind[1:]
        listed = spot.figure.counted and bool(names) and tells(kind, "PlaceKind")
        if not listed or not all(t.classes == _CAPITAL or "Joining" in t.classes or t.word == "," for t in names):
            return list(spot.behind)
        after = spot.at + 1 + len(spot.behind)
        several = any(t.word in {",", "("} or "Joining" in t.classes for t in (*names, *spot.row[after : after + 1]))
        return list(kind) if several else list(spot.behind)

    def _turned(self, spot: Spot, behind: Sequence[Token], doing: str) -> Subject | None:
        """«chuyển đổi 27 ha đất trũng sang nuôi cá»: the area of the land that is turned into something else."""
        into = next((i for i, t in enumerate(behind) if "TurnedInto" in t.classes), 0)
        land, use = (self._subjects.words(part, self._text) for part in (behind[:into], behind[into:]))
        noun = self._subjects.wordings.amounts.get(spot.figure.unit or "")
        return self._subjects.named(f"{noun} {land} {doing} {use}", False, land, True) if land and noun else None

    def _of_people(self, spot: Spot, before: list[Token]) -> list[Token]:
        """«(về X -) huyện có đồng bào dân tộc thiểu số chiếm 40% dân số»: the people meant, and not the place that has them."""
        held = next((i for i in range(len(before) - 2, -1, -1) if "Holding" in before[i].classes), -1)
        if held < 0 or not self._subjects.wordings.is_of_persons(self._subjects.words(before[held + 1 :], self._text)):
            return before
        first = self._index(spot, before[held])
        placed = first > 0 and "PlaceKind" in spot.row[first - 1].classes
        return before[held + 1 :] if placed else before

    def _contributed(self, spot: Spot, before: Sequence[Token]) -> Subject:
        """«kinh tế biển đóng góp 38% GRDP»: the share that what stands before the verb has."""
        if tells(before, "PlaceKind") and all(t.classes & _PLACED for t in before[:-1]) and spot.behind:
            return self._subjects.named(f"{before[-1].word} {self._subjects.words(spot.behind, self._text)}")  # «một tỉnh đóng góp 9% …»
        words = self._subjects.words(before[:-1], self._text)
        words = words[:1].lower() + words[1:] if words[1:2].islower() else words
        known = self._subjects.proportion(words)
        if known.indicator:
            return known
        wordings = self._subjects.wordings
        return self._subjects.named(f"{wordings.proportion} {before[-1].word} {wordings.whose} {words}", False, words)

    def _inside(self, before: list[Token]) -> list[Token]:
        """«cơ cấu kinh tế theo hướng nông nghiệp» as «nông nghiệp»; a phrase of nothing else stays."""
        if len(before) > 2 and "Proportion" in before[-1].classes and "Level" in before[-2].classes:
            return before[:-2]  # «nông nghiệp có tỷ trọng 30%»
        opens = {"Filler", "Function", "Mark", "Time"}
        whole = self._subjects.wordings.is_structure
        turns = (
            at
            for at, (moved, on) in enumerate(pairwise(before), 1)
            if "Filler" in on.classes and ("Motion" in moved.classes or whole(moved.word))
        )
        at = max(turns, default=0)  # «cơ cấu kinh tế tiếp tục chuyển dịch theo hướng …»
        while at < len(before) and (before[at].classes & opens or whole(before[at].word)):
            at += 1
        return before[at:] or before

    def _is_rate_told(self, spot: Spot, subject: Subject) -> bool:
        """«số hộ dân có điện chiếm 99%», «hộ cận nghèo chiếm 8%»: the rate of what is told of those counted."""
        wordings = self._subjects.wordings
        if subject.rate or spot.behind:
            return False
        if tells(spot.row[spot.floor : spot.at], "Within"):
            return False
        known = self._subjects.named(subject.label, True)
        if known.indicator and known.rate:
            return True
        told = self._subjects.counts(subject) and wordings.counted(subject.label) != subject.label
        return told or wordings.is_poverty(wordings.uncounted(subject.label))

    def _of_crop(self, before: Sequence[Token], last: Read) -> Subject | None:
        """«Diện tích lúa 12.500 ha, năng suất 65 tạ/ha, sản lượng …»: the crop named once."""
        crop = self._subjects.wordings.measured_thing(last.subject.label)
        if len(before) != 1 or "Quantity" not in before[0].classes or not crop:
            return None
        if last.verb is not None and f" {last.verb.word} " in crop:
            return None  # «chuyển đổi 27 ha đất trũng sang nuôi cá, thu nhập …»
        subject = self._subjects.named(f"{before[0].word} {crop}")
        return subject if subject.indicator or last.figure.unit != "VND" else None

    def _having(self, spot: Spot, before: Sequence[Token]) -> str:
        """The verb between «trong đó» and the phrase before a figure, where that verb says what part is meant."""
        between = [t for t in spot.row[spot.floor : spot.at] if t.start < before[0].start]
        holding = [t.word for t in between if "Holding" in t.classes]
        holding += filter(None, (self._subjects.wordings.holding(t.word) for t in between if "Within" in t.classes))
        goes_on = len(between) == 2 and between[0].word == ","  # «qua đào tạo 65%, có bằng cấp, chứng chỉ 28%»
        return holding[-1] if holding and (goes_on or tells(between, "Within")) else ""

    @staticmethod
    def _whole(spot: Spot, said: Said) -> Read | None:
        """The figure before «trong đó», whose parts are being told of."""
        within = next((i for i in range(spot.at - 1, -1, -1) if "Within" in spot.row[i].classes), -1)
        return next((read for read in reversed(said.reads) if read.at < within), None)

    def _shared(self, spot: Spot, subject: Subject, last: Read, said: Said) -> Subject | None:
        """What a name leaves to the figure before: «trên 1 ha mặt nước …», «doanh nghiệp 800 tỷ đồng» of what was raised."""
        wordings = self._subjects.wordings
        if wordings.per_hectare(last.subject.label) and wordings.per_hectare(f"/{subject.label}"):
            return self._subjects.named(wordings.of_land(last.subject.label, subject.label))
        money = spot.figure.unit in {"VND", "USD"} and last.figure.unit == spot.figure.unit
        if money and self._subjects.counts(subject) and last.measure == "value":
            whole = self._whole(spot, said) or last
            return self._subjects.named(f"{whole.subject.label} từ {subject.label}", cumulative=last.subject.cumulative)
        return None

    def _completed(self, spot: Spot, before: list[Token], subject: Subject, last: Read | None) -> Subject:
        """Add what a name leaves to its surroundings: the land a yield is of, the enterprises whose capital is named."""
        row, first = spot.row, before[0].start
        if len(before) == 1 and "OpenMeasure" in before[0].classes and (whole := self._measured(spot, before[0])) is not None:
            return whole
        if any(p in {"ha", "km2"} for p in spot.figure.per):
            land = self._subjects.words(self._subjects.behind(row, spot.at), self._text)
            if land:
                return self._subjects.named(f"{subject.label} trên 1 ha {land}")
        led = [t for t in row[max(0, spot.floor - 1) : spot.at] if t.end <= first]
        alone = len(before) == 1 and row[min(spot.floor + 1, spot.at)] is before[0]
        near = row[spot.floor] is before[0] or alone
        follows = bool(led) and ("With" in led[-1].classes or (near and not subject.indicator))
        owned = last is not None and last.figure.counted and follows and self._subjects.wordings.is_capital(subject.label)
        summed = owned and "MoneySum" in before[-1].classes
        if summed and last is not None and last.verb is not None and last.subject.head in self._subjects.wordings.counters:
            return self._subjects.named(f"{subject.label} {last.verb.word}", cumulative=True)  # «xử phạt 162 vụ, số tiền 2 tỷ đồng»
        if last is not None and owned and not ("Whole" in before[0].classes and _one_of_several(spot, last)):
            return self._subjects.named(
                f"{subject.label} của {last.subject.head or last.subject.label}", cumulative=last.subject.cumulative
            )
        sized = subject.indicator is None and all(t.classes & {"Quantity", "Whole"} for t in before)
        if sized and last is not None and last.figure.unit == "count" and led and "With" in led[-1].classes and not spot.figure.counted:
            return self._subjects.named(f"{subject.label} {last.subject.head or last.subject.label}")  # «2 nhà máy với tổng công suất 45 MW»
        return subject

    def _measured(self, spot: Spot, measure: Token) -> Subject | None:
        """«Công nghiệp phát triển khá, giá trị sản xuất đạt 3.200 tỷ đồng», «Chè có diện tích 500 ha»: the measure of the topic in front of
        it, where such a measure is known or told of such things."""
        at = self._index(spot, measure)
        owner = judged.owner(spot.row, at)
        topic = owner or judged.measured(spot.row, at)
        if not topic:
            return None
        words = self._subjects.words(topic, self._text)
        words = words[:1].lower() + words[1:]
        nouns = measure.word.split()  # «Sản xuất nông nghiệp ổn định, giá trị sản xuất …», «Đàn bò phát triển, tổng đàn …»
        again = next((noun for noun in (" ".join(nouns[-2:]), nouns[-1]) if words.startswith(f"{noun} ")), "")
        subject = self._subjects.named(f"{measure.word} {words.removeprefix(again).lstrip()}")
        opening = topic[0].classes
        if owner:  # an enterprise's turnover is just that: «Tập đoàn có doanh thu …»
            sector = self._subjects.wordings.is_sector(words) or (len(topic) > 1 and "Grouping" in opening)
            fits = sector or (spot.figure.unit in {"ha", "tonne"} and "Countable" not in opening)
        else:
            fits = not opening.isdisjoint(("Countable", "Phrase"))
        return subject if subject.indicator or fits else None

    @staticmethod
    def _written_unit(spot: Spot) -> str:
        """«tiêu chí/xã» of «18,6 tiêu chí/xã»."""
        return spot.row[spot.at].word.lstrip("0123456789., -")

    def _counted_per(self, spot: Spot) -> Subject:
        """«18,6 tiêu chí/xã», «1.500 lao động/năm»: what is counted is written as a unit."""
        verb = spot.verb()
        noun = self._written_unit(spot)
        noun = noun.partition("/")[0] if verb is not None or spot.figure.yearly else noun
        done = self._subjects.named(f"{verb.word} {noun}" if verb else noun, False, noun, verb is not None)
        plain = self._subjects.named(noun, False, noun, verb is not None)
        return plain if done.indicator is None and self._subjects.kind_of(plain).endswith("flow") else done

    @staticmethod
    def _spanned(spot: Spot) -> list[Token]:
        """«giảm tỷ lệ hộ nghèo … bình quân 1%/năm»: the indicator between the verb and the figure."""
        for token in reversed(spot.ahead(18, spot.floor)):
            if token.classes & {"Figure", "Semicolon"}:
                return []
            if "Indicator" in token.classes:
                return [token]
            if "Collecting" in token.classes and spot.percent:
                return [token]  # «mục tiêu tăng thu 10%/năm»
        return []


def _one_of_several(spot: Spot, last: Read) -> bool:
    """«làm 12 km đường, 9 cây cầu, tổng kinh phí 6 tỷ đồng»: another amount stands with the one before, in a list."""
    for token in reversed(spot.row[max(0, last.at - _LISTED) : last.at]):
        if "Figure" in token.classes:
            return True
        if token.classes & {"Semicolon", "Time", "Within"}:
            return False
    return False

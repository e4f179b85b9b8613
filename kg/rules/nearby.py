"""Names that a figure takes from further off: from a figure that counts the same, a verb's object, a figure to come."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.rules import economy
from kg.rules.parts import NAMES, SMALL, VERBS, Parts, generic, holds, lower
from kg.rules.spot import Said, Spot
from kg.rules.subject import Subject
from kg.tokens import WORD, Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {"Bringing", "Furthering", "Given", "InRespect", "Meeting", "MoneySum", "Need", "OpenMeasure", "Reaching", "Rest", "SetAside",
     "SpentOn", "TurnedInto", "Undergo"}
)
_PASSED = frozenset({"Figure", "Level", "Mark", "Onto", "Time"})  # «từ 125 trường (45%) lên 210 trường (75,5%)»
_CONTRAST = frozenset({"Clausal", "Compare", "Done", "PastTerm", "TermStart", "Time"})
_ARRIVING = SMALL | {"With"}  # «về tới», «đến với»
_JOINED = frozenset({"Joining", "Mark", "Semicolon", "Within"})
_CLOSE = 7  # tokens between what was done and those for whom it was
_REACH = 14  # tokens behind a figure among which the next one of a pair stands


class Nearby(Parts):
    """Names figures by what stands further off; one object a document."""

    def of(self, spot: Spot, said: Said, before: list[Token], behind: list[Token]) -> tuple[Subject, bool] | None:
        """The figure's subject and whether it is that of the figure before; None where nothing further off names it."""
        if spot.measure.kind in {"attainment", "ratio", "share"}:
            return None
        return self._of_rate(spot, said, before, behind) if spot.percent else self._of_level(spot, said, before, behind)

    def _of_rate(self, spot: Spot, said: Said, before: list[Token], behind: list[Token]) -> tuple[Subject, bool] | None:
        """What a figure in per cent is of."""
        return (
            self._respect(spot, said)
            or self._short_of(spot, behind)
            or economy.growth(self._subjects, spot, said, before, behind)
            or self._being(spot)
            or self._of_them(spot)
            or self._casualties(spot, before, behind)
            or self._events(spot, before)
            or self._cases(spot, before, behind)
            or self._with_next(spot, behind)
            or self._given_with(spot, behind)
            or self._reached(spot, behind)
            or self._whole(spot, behind)
            or self._needed(spot, before, behind)
            or self._of_area(spot, before, behind)
            or self._to_come(spot, before, behind)
        )

    def _of_level(self, spot: Spot, said: Said, before: list[Token], behind: list[Token]) -> tuple[Subject, bool] | None:
        """What a figure in another unit, or of counted things, is of."""
        return (
            self._by_place(spot, behind)
            or self._short_of(spot, behind)
            or self._of_them(spot)
            or self._casualties(spot, before, behind)
            or self._events(spot, before)
            or self._in_kind(spot, before, behind)
            or self._acted(spot, said, before, behind)
            or self._part_named(spot, said, before, behind)
            or self._of_gender(spot, before, behind)
            or self._admitted(spot, behind)
            or self._of_area_told(spot, said, before, behind)
            or self._inhabitants(spot, behind)
            or self._part(spot, behind)
            or self._with_next(spot, behind)
            or self._counted_before(spot, before, behind)
            or self._counted_again(spot, said, before, behind)
            or self._given_with(spot, behind)
            or self._reached(spot, behind)
            or self._done_to(spot, before, behind)
            or self._onward(spot, before, behind)
            or self._to_come(spot, before, behind)
            or self._density(spot, before)
            or self._spans(spot, said, before)
            or self._length(spot, before)
            or self._done(spot, before, behind)
        )

    def _respect(self, spot: Spot, said: Said) -> tuple[Subject, bool] | None:
        """«giảm cả ba mặt: 19,4% về số vụ, 15,2% về số người chết»."""
        if spot.at + 1 >= len(spot.row) or "InRespect" not in spot.row[spot.at + 1].classes:
            return None
        words = self._subjects.words(self._subjects.behind(spot.row, spot.at + 1), self._text)
        if not words or (said.last is None and spot.measure.kind != "rise"):
            return None
        topic = next((t for t in spot.row[: spot.at] if "Indicator" in t.classes), None)
        known = self._subjects.named(topic.word) if topic is not None else None
        if known is None or not self._subjects.kind_of(known).endswith("flow") or holds(words, topic.word if topic else ""):
            return self._subjects.named(words), False
        assert topic is not None
        return self._subjects.named(f"{words} {topic.word}"), False  # «tai nạn giao thông giảm cả ba mặt: 19% về số vụ»

    def _by_place(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«các trường đạt chuẩn như sau: Lục Nam: 29 trường; Sơn Động 16 trường»: what a list of places is told of."""
        row, at = spot.row, spot.at
        colon = next((i for i in range(at) if row[i].word == ":"), None)
        if colon is None or not spot.figure.counted or not behind or not generic(behind[:1]):
            return None
        clause = next((i + 1 for i in range(at - 1, colon - 1, -1) if "Semicolon" in row[i].classes or i == colon), colon + 1)
        placed = [t for t in row[clause:at] if t.word != ":" and "Joining" not in t.classes]
        if not placed or any(not t.classes & {"Capital", "PlaceKind"} for t in placed):
            return None
        lead = list(row[:colon])
        stop = next((i for i, t in enumerate(lead) if "Opener" in t.classes or t.word == ","), len(lead))
        words = self._subjects.words([t for t in lead[:stop] if "Total" not in t.classes], self._text)
        known = holds(words, behind[0].word) and len(words.split()) > len(behind[0].word.split())
        return (self._subjects.named(lower(words)), False) if known else None

    def _admitted(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«mỗi năm kết nạp 20 đồng chí»: comrades are members where they are admitted."""
        verb = spot.verb()
        if not spot.figure.members or behind or verb is None or "Admit" not in verb.classes:
            return None
        return self._subjects.known("dhi:new-party-members"), False

    def _cases(self, spot: Spot, before: list[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«phạm pháp hình sự: mỗi năm giảm 5% số vụ»: the number of what is named at the head of the clause."""
        bare = not behind and len(before) == 2  # «Tai nạn giao thông giảm: số vụ giảm 25%»
        behind = before if bare else behind
        counted = [t for t in behind if "Total" not in t.classes]
        if spot.measure.kind != "rise" or len(counted) == len(behind) or not generic(counted):
            return None
        head = self._topic(spot) if bare else before or self._subjects.before(spot.row, spot.at, spot.start)
        words = self._subjects.words(head, self._text) if head else ""
        if not words or holds(words, counted[0].word):
            return None
        return self._subjects.named(f"{self._subjects.words(behind, self._text)} {lower(words)}"), False

    @staticmethod
    def _topic(spot: Spot) -> list[Token]:
        """What stands before the colon of the sentence and is known: «tai nạn giao thông»."""
        colon = next((i for i in range(spot.at - 1, -1, -1) if spot.row[i].word == ":"), 0)
        return [t for t in spot.row[:colon] if "Indicator" in t.classes][:1]

    def _counted_before(
        self, spot: Spot, before: list[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«số vụ phá rừng tăng 36 vụ», «trường đạt chuẩn từ 6 trường lên 17 trường»: the noun is that of a longer name."""
        if not spot.figure.counted or not generic(behind) or not before or _verbal(spot) or before[0].classes & VERBS:
            return None
        if any(t.word == "," for t in spot.row[spot.floor : spot.at] if t.start >= before[-1].end):
            return None
        words = self._subjects.words(before, self._text)
        if len(words.split()) < len(behind[0].word.split()) + 1 or not holds(words, behind[0].word):
            return None
        subject = self._subjects.of_phrase(before, self._text, spot.figure, False)
        return (subject, False) if subject is not None else None

    def _counted_again(
        self, spot: Spot, said: Said, before: Sequence[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«62 tổ chức đảng …; so với đầu nhiệm kỳ thêm 9 tổ chức»: the same things at another time."""
        if not spot.figure.counted or not generic(behind) or any(t.classes & NAMES for t in before):
            return None
        noun, verb = behind[0].word, spot.verb()
        told = next((r for r in reversed(said.reads) if r.figure.counted and holds(r.subject.label, noun)), None)
        same = told is not None and verb is not None and told.verb is not None and told.verb.word == verb.word
        if _verbal(spot) and not same:  # «năm 2015 đón 105 nghìn lượt khách, năm 2019 đón 320 nghìn lượt»
            return None
        if told is None or tells(spot.row[told.at : spot.at], "Within"):
            return None
        between = spot.row[told.at + 1 : spot.at]
        onto = "Onto" in spot.row[spot.at - 1].classes and all(t.classes & _PASSED or t.word == noun for t in between)
        if spot.measure.kind != "rise" and not onto and not any(t.classes & _CONTRAST for t in between):
            return None
        others = (t for t in between[-4:] if "PlaceKind" not in t.classes)
        if any(t.classes & {"Countable", "Indicator"} and not holds(t.word, noun) for t in others):
            return None
        return told.subject, told is spot.last

    def _with_next(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«95% chi bộ và 97% đảng viên hoàn thành tốt nhiệm vụ», «70% số xã và 4 huyện đạt …»: what the second does does the first."""
        row, join, part = spot.row, spot.at + 1 + len(behind), spot.percent and len(behind) == 2 and "NumberOf" in behind[0].classes
        if not generic(behind[part:]) or "Comrade" in behind[0].classes or join + 2 >= len(row):
            return None
        if "With" in row[join].classes and "EventNoun" in behind[0].classes:
            return self._events_with(spot, behind, join)
        if "Joining" not in row[join].classes:
            return None
        if (row[join + 1].classes != row[spot.at].classes and not part) or _verbal(spot):
            return None
        if spot.figure.counted and spot.at and row[spot.at - 1].classes == WORD:
            return None  # «dôi dư 120 cán bộ và 9 trụ sở chưa sử dụng»
        words = self._subjects.words(self._subjects.behind(row, join + 1), self._text)
        said = words.removeprefix(self._subjects.wordings.counted(words))
        noun = self._subjects.words(behind, self._text)
        return (self._subjects.named(f"{noun}{said}", spot.percent, noun), False) if said else None

    def _in_kind(self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«xóa nhà tạm với 230 căn được xây mới»: what is counted by the piece stands in front of «với»."""
        led = spot.at > 0 and "With" in spot.row[spot.at - 1].classes and bool(before) and "Indicator" in before[-1].classes
        if not led or len(behind) < 2 or "Counter" not in behind[0].classes:
            return None
        words = f"{self._subjects.words(before[-1:], self._text)} {self._subjects.words(behind[1:], self._text)}"
        return self._subjects.named(words, False, "", tells(behind, "Cumulative")), False

    def _events_with(self, spot: Spot, behind: Sequence[Token], join: int) -> tuple[Subject, bool] | None:
        """«triệt phá 286 vụ với 351 đối tượng phạm tội về ma túy»: what those caught did is what the cases were of."""
        row = spot.row
        phrase = self._subjects.behind(row, join + 1)
        if "Amount" not in row[join + 1].classes or not generic(phrase[:1]):
            return None
        head = min(2, len(phrase[0].word.split()))  # «người», «đối tượng»: nouns for people have one syllable or two
        rest = " ".join(self._subjects.words(phrase, self._text).split()[head:])
        noun = self._subjects.words(behind, self._text)
        return (self._subjects.named(f"{noun} {rest}", False, noun, True), False) if rest else None

    def _given_with(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«tổ chức 450 lớp bồi dưỡng cho 32.000 lượt cán bộ»: those for whom what was counted just before was done."""
        last = spot.last
        near = last is not None and spot.at - _CLOSE <= last.at
        if last is None or not near or not last.figure.counted or last.figure.unit != "count" or not last.subject.cumulative:
            return None
        between = spot.row[last.at + 1 : spot.at]
        if not between or "Given" not in between[-1].classes or not _nouns(behind[:1]):
            return None
        if any(t.classes & (VERBS | {"Mark", "Semicolon"}) for t in between):
            return None
        label, head, noun = last.subject.label, last.subject.head, self._subjects.words(behind, self._text)
        done = label[len(head) :].strip() if head and label.startswith(f"{head} ") and last.verb is None else label
        if last.verb is not None and not label.startswith(last.verb.word):
            done = f"{last.verb.word} {label}"
        return self._subjects.named(f"{noun} {self._subjects.wordings.undergo} {done}", False, noun, True), False

    def _done_to(self, spot: Spot, before: list[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«cấp căn cước công dân cho 800.000 người», «phổ cập giáo dục ở 54/59 xã»: the verb's phrase tells what of them."""
        if not spot.figure.counted or not _nouns(behind):
            return None
        index = spot.at - 1
        while index > spot.floor and spot.row[index].classes & SMALL:
            index -= 1
        led = spot.row[index]
        given = not led.classes.isdisjoint({"Given", "Toward"})
        if given or "Locative" in led.classes:
            phrase = _from_verb(self._subjects.before(spot.row, index, max(spot.floor, 0)))
            phrase = phrase or ([verb] if given and (verb := spot.verb()) is not None else [])
        elif spot.figure.unit in {"person", "household"} and 1 < len(before) < 5 and "Cumulative" in before[0].classes:
            phrase, given = before, True
        else:
            return None
        done = phrase and phrase[0].classes & (VERBS | {"Predicate", "Word", "Phrase"}) and not phrase[0].classes & NAMES
        counts = given and bool(phrase) and bool(phrase[-1].classes & (VERBS | {"Indicator"}))
        single = counts and (len(phrase) == 1 or "Indicator" in phrase[-1].classes)  # «việc cấp căn cước công dân cho 800.000 người»
        lone = self._subjects.named(phrase[-1].word) if single else None
        if lone is not None and lone.indicator and lone.unit in {"count", "household", "person"}:
            return replace(lone, cumulative=True), False  # «nhà máy giải quyết việc làm cho 3.000 công nhân»
        told = len(phrase) > 1 or (given and bool(phrase) and phrase[0].classes <= {"Acting", "Cumulative", "Phrase"})  # «dạy nghề cho 18 hộ»
        if not done or not told or (phrase[0].classes >= {"Countable"} and not phrase[0].classes & VERBS):
            return None
        if not given and "Predicate" not in phrase[0].classes:
            return None
        words = self._subjects.words(phrase, self._text)
        known = self._subjects.named(words)
        noun = self._subjects.words(behind, self._text)
        named = self._subjects.named(noun)
        counted = named.indicator and not (given and self._subjects.kind_of(named).endswith("stock"))
        if any(t.classes & SMALL for t in phrase) or holds(words, noun.lower()) or counted:
            return None
        known = known if known.indicator or len(phrase) > 1 else self._subjects.named(f"{words} {noun}")
        if known.indicator:
            return known, False
        passive = f" {self._subjects.wordings.undergo} " if given else " "
        return self._subjects.named(f"{noun}{passive}{lower(words)}", False, noun, True), False

    def _reached(self, spot: Spot, behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«điện lưới đã về 71/79 thôn», «sóng di động phủ 98% thôn, bản»: the places that have what came to them."""
        index = spot.at - 1
        while index > spot.floor and spot.row[index].classes & _ARRIVING and "Reaching" not in spot.row[index].classes:
            index -= 1
        if "Reaching" not in spot.row[index].classes or not (spot.percent or spot.figure.of is not None) or not _nouns(behind):
            return None
        while index - 1 > spot.floor and spot.row[index - 1].classes & (_ARRIVING | {"Already", "Reaching"}):
            index -= 1
        phrase = self._subjects.before(spot.row, index, max(spot.floor, 0))
        if not phrase or any(t.classes & (NAMES | VERBS | {"Congress", "Rise", "Fall"}) for t in phrase):
            return None
        noun, words = self._subjects.words(behind, self._text), lower(self._subjects.words(phrase, self._text))
        return (self._subjects.named(f"{noun} {self._subjects.wordings.having} {words}", spot.percent, noun), False) if words else None

    def _onward(
        self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]
    ) -> tuple[Subject, bool] | None:
        """«từ 1.980 sinh viên năm 2015 xuống 1.205 sinh viên năm 2018, rồi lên 1.520»: the level that the same thing came to."""
        last, row = spot.last, spot.row
        led = {c for t in row[max(0, spot.at - 1) : spot.at] for c in t.classes}
        if last is None or "Onto" not in led or (behind and not generic(behind)) or any(t.classes & NAMES for t in before):
            return None
        between = row[last.at + 1 : spot.at]
        noun = last.figure.counted and (not behind or any(t.word == behind[0].word for t in between[:1]))
        bare = last.figure.unit is None and bool(behind) and holds(last.subject.label, behind[0].word)  # «số trại từ 85 lên 142 trại»
        if not (noun or bare) or len(between) > _REACH or tells(between, "Semicolon"):
            return None
        return (last.subject, True) if tells(row[max(0, last.at - 1) : last.at], "From", "Onto") else None

    def _needed(self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«xe buýt chỉ đáp ứng 9,5% nhu cầu đi lại»: how far a need is met, and by what where the need is not named."""
        if not behind or "Need" not in behind[0].classes:
            return None
        verb = next((t for t in reversed(spot.ahead(4, spot.floor)) if "Meeting" in t.classes), None)
        concept = verb.concept("Meeting") if verb is not None else None
        if concept is None:
            return None
        words = self._subjects.words(behind, self._text)
        whose = self._subjects.words(before, self._text) if before and len(behind) == 1 else ""
        return self._subjects.named(" ".join(f"{concept.label} {lower(words)} {lower(whose)}".split()), True), False

    def _of_area(self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«cấp giấy chứng nhận đạt 98% diện tích», «các khu công nghiệp đã lấp đầy 91% diện tích»: how far what is told before was done."""
        plain = len(behind) == 1 and "Quantity" in behind[0].classes and "Whole" not in behind[0].classes
        if not plain or not before or any(t.classes & NAMES for t in before):
            return None
        words = self._subjects.words(before, self._text)
        first = next(i for i in range(spot.at - 1, -1, -1) if spot.row[i] is before[0])
        if first > spot.floor and "Already" in spot.row[first - 1].classes:
            left = self._subjects.before(spot.row, first - 1, max(spot.floor, 0))
            words = f"{words} {lower(self._subjects.words(left, self._text))}".strip() if left else words
        return (self._subjects.named(lower(words), True), False) if words else None

    def _to_come(self, spot: Spot, before: Sequence[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«từ 29,5 triệu đồng năm 2015, thu nhập tăng lên 38,7 triệu», «tăng từ 0,9 triệu lên 2,4 triệu lượt truy cập»."""
        row, at = spot.row, spot.at
        if at == 0 or "From" not in row[at - 1].classes or any(t.classes & NAMES for t in before):
            return None
        then = next((i for i in range(at + 1, min(len(row), at + _REACH)) if row[i].classes & {"Figure", "Semicolon"}), None)
        if then is None or "Figure" not in row[then].classes or row[then].classes != row[at].classes:
            return None
        comma = next((i for i in range(at + 1, then) if row[i].word == ","), None)
        if not any(t.classes & ({"Onto", "Level"} if comma else {"Onto"}) for t in row[at + 1 : then]):
            return None
        if comma is not None:
            ahead = self._subjects.before(row, then, comma + 1)
            subject = self._subjects.of_phrase(ahead, self._text, spot.figure, False) if ahead else None
            return (subject, False) if subject is not None else None
        named = self._subjects.behind(row, then)
        if behind or not named or not named[0].classes & {"Countable", "Counter"} or (len(named) == 1 and "Counter" in named[0].classes):
            return None
        subject = self._subjects.of_phrase(named, self._text, spot.figure, False)
        return (subject, False) if subject is not None else None

    def _done(self, spot: Spot, before: list[Token], behind: Sequence[Token]) -> tuple[Subject, bool] | None:
        """«thụ lý 4.560 vụ việc», «truy tố 18 vụ»: a verb of no vocabulary right before what is counted in general words."""
        if not spot.figure.counted or not generic(behind) or not 0 < len(before) < 6:
            return None
        if "Counter" not in behind[0].classes and not ("EventNoun" in behind[0].classes and len(before) > 1):
            return None
        index = spot.at - 1
        while index > spot.floor and spot.row[index].classes & SMALL:
            index -= 1
        opens = before[0] is spot.row[0] or (len(before) > 1 and "Cumulative" in before[0].classes)  # «tuyên truyền pháp luật 450 buổi»
        if spot.row[index] is not before[-1] or any(t.classes - {"Word", "Phrase"} for t in before[opens:]) or before[0].classes & NAMES:
            return None
        noun = self._subjects.words(behind, self._text)
        words = self._subjects.words(before, self._text)
        if not words or self._subjects.named(words).indicator:
            return None
        stands = spot.last is not None and not spot.last.subject.cumulative and bool(spot.row[spot.floor].classes & _JOINED)
        return self._subjects.named(f"{noun} {lower(words)}", False, noun, not stands), False  # «thịt 6.200 tấn, trứng 12 triệu quả»


def _from_verb(phrase: list[Token]) -> list[Token]:
    """A phrase without who does what its verb says: «nhà máy giải quyết việc làm» as «giải quyết việc làm»."""
    short = len(phrase) > 1 and bool(phrase[1].classes & VERBS)  # «hội tặng quà»
    if not phrase or not (short or phrase[0].classes & {"Capital", "Countable", "OrdinalNoun", "Quantity"}):
        return phrase
    verb = next((i for i, t in enumerate(phrase) if t.classes & VERBS and not t.classes & {"Countable", "Phrase"}), 0)
    passive = verb > 0 and bool(phrase[verb - 1].classes & {"Holding", "Undergo"})
    return phrase if passive else phrase[verb:]


def _nouns(phrase: Sequence[Token]) -> bool:
    """One noun that counts, or a list of such: «xã, phường»."""
    return bool(phrase) and all(t.classes & {"Countable", "Counter", "PlaceKind"} or t.word == "," for t in phrase)


def _verbal(spot: Spot) -> bool:
    """Whether a verb that counts stands right before the figure: what follows is then counted anew."""
    verb = spot.verb()
    return verb is not None or tells(spot.ahead(2, spot.floor), "Acting")

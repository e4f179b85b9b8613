"""A figure where it stands in its row of tokens, and what the figures before it leave to it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from msgspec import Struct, field

from kg.facts import Years
from kg.rules.amounts import GOALS_MET, Figure
from kg.rules.period import Frame
from kg.rules.reckon import Measure
from kg.rules.subject import Subject
from kg.tokens import Token, tells

_MET = 9  # tokens behind a word for goals that may say they were met
_VERB = frozenset({"Cumulative", "Activity"})
_BETWEEN = frozenset({"Function", "Filler", "Done", "Undergo", "Within", "Yearly", "Mean", "About", "Toward"})  # a verb and its figure
_MARK = frozenset({"Word"})  # «mức», behind «cao hơn»
#: what stands between a figure and that of the same time a year before
_YEAR_BEFORE = frozenset({"About", "Clausal", "Copula", "Function", "Level", "Mark", "More", "Newly", "Plan", "SamePeriod", "Scant"})
_LEVEL = 5  # tokens from «cao hơn» to the level that it names
_TAIL = 14  # tokens behind a figure that may be said of it
_ROUNDED = 1  # per cent by which the shares of a whole may differ from it
_SERIES = 10  # tokens between two figures of a list


class Spot(Struct, frozen=True, eq=False, gc=False):
    """A figure in its row: token ``at``; its clause starts at ``start``, what is spoken for ends at ``floor``."""

    row: Sequence[Token]
    told: frozenset[str]  # the classes of its tokens: what cheaply says that a look is in vain
    at: int
    floor: int
    start: int
    frame: Frame
    estimated: bool
    measure: Measure
    figure: Figure
    depth: int  # 1 where a bracket is open around it, else 0
    percent: bool  # whether it is printed in per cent
    last: Read | None  # the figure read last that it can lean on
    behind: Sequence[Token] = ()  # the noun phrase that follows
    planned: bool = False  # what a result is held against
    ought: bool = False  # its clause tells what is still to be done
    turn: Years | None = None  # its own years, of a series
    outcome: bool = False  # what came of the goal before it
    stands: bool = False  # told of as so already, in the middle of goals
    answers: Years | None = None  # the years of the figure before that it answers to, of a series

    def ahead(self, count: int, floor: int = 0) -> Sequence[Token]:
        """At most ``count`` tokens before the figure, none before ``floor``."""
        return self.row[max(floor, self.at - count, 0) : self.at]

    def names_plan(self) -> bool:
        """«so với mục tiêu 90%», «(Nghị quyết: 75%)», «trong khi mục tiêu là 6 xã»: the figure is the plan's."""
        return self.planned

    def restates(self) -> bool:
        """«(tương đương 4.200 USD)», «…, thực hiện 430 tỷ đồng»."""
        if self.outcome:
            return True
        if "Comparative" in self.told and self.at > 1 and self.row[self.at - 1].classes == _MARK and tells(self.ahead(2)[:1], "Comparative"):
            return self.measure.kind == "value" and not self.owed()  # «cao hơn mức 36 triệu đồng của toàn vùng»
        if self.of_country():
            return True
        if "Equal" not in self.told:
            return False
        for token in reversed(self.ahead(2)):
            if "Equal" in token.classes:
                return True
            if token.word == ",":
                return False
        return False

    def of_country(self) -> bool:
        """«cao hơn mức bình quân 6,2%/năm của cả nước»: the country's level, which the figure before is held against."""
        row, at = self.row, self.at
        if "Comparative" not in self.told or self.measure.kind != "value" or not tells(row[at + 1 : at + 2], "Nationwide"):
            return False
        return tells(self.ahead(_LEVEL, self.floor), "Comparative")

    def verb(self) -> Token | None:
        """The verb whose object the figure counts: «kết nạp 812 đảng viên»."""
        if self.told.isdisjoint(_VERB):
            return None
        for index in range(self.at - 1, max(0, self.at - 4) - 1, -1):
            token = self.row[index]
            if not token.classes.isdisjoint(_VERB):
                noun = index > 0 and "Countable" in token.classes and "Figure" in self.row[index - 1].classes
                return None if noun else token  # «kết luận 27 tổ chức và 184 đảng viên có khuyết điểm»
            colon = token.word == ":" and index == self.at - 1 and index > 0 and "Cumulative" in self.row[index - 1].classes
            if token.word == "," or (token.classes.isdisjoint(_BETWEEN) and not colon):  # «Giải quyết việc làm mới: 3.000 lao động»
                return None
        return None

    def owed(self) -> bool:
        """«thấp xa mức 38% phải đạt vào năm 2025»: what is still to be reached ends the clause behind the figure."""
        row, then = self.row, self.at + 1
        if then >= len(row) or "Intend" not in row[then].classes or self.measure.kind == "attainment":
            return False
        if any(c.get("dh:frames") == "object" for c in row[then].concepts):
            return False
        return then + 1 == len(row) or bool(row[then + 1].classes & {"Function", "Mark", "Semicolon", "Time"})

    def aims(self, behind: Sequence[Token]) -> bool:
        """«01 xã phấn đấu về đích»: the counted thing is still to reach what others have reached."""
        after = self.at + 1 + len(behind)
        return after < len(self.row) and bool(self.row[after].classes & {"Aim", "Intend"})


def bracketed(row: Sequence[Token], at: int) -> int:
    """1 where a bracket is open around the token ``at``, else 0."""
    open_ = 0
    for token in reversed(row[max(0, at - 40) : at]):
        open_ += (token.word == "(") - (token.word == ")")
        if open_ > 0:
            return 1
    return 0


class Read(Struct, frozen=True):
    """A figure that was read, kept for those that lean on it."""

    figure: Figure
    subject: Subject
    measure: str
    status: str
    period: Years | None
    rule: Measure
    depth: int = 0
    verb: Token | None = None
    baseline: int | None = None
    at: int = 0
    planned: bool = False  # a plan's, which a result is held against


class Said(Struct):
    """What a sentence has said so far: the figures read in it and before, those that a series answers to, a list of shares."""

    reads: list[Read] = field(default_factory=list)
    past: Read | None = None  # the last figure of the sentence before
    in_turn: list[Subject] = field(default_factory=list)
    turned: list[Years | None] = field(default_factory=list)
    structure: bool = False

    @property
    def last(self) -> Read | None:
        """The figure read last in the sentence."""
        return self.reads[-1] if self.reads else None

    @property
    def last_share(self) -> Read | None:
        """The share told last, also where how far it rose or fell stands between: «tỷ trọng công nghiệp chiếm 52%, tăng 8%; dịch vụ …»."""
        for read in reversed(self.reads[-2:]):
            if read.measure != "change":
                return read if read.measure == "share" else None
        return None

    def shares(self) -> bool:
        """Whether a list of shares may go on: not behind an amount, nor where it is whole: «… 35%, công nghiệp 38%, dịch vụ 27%; …»."""
        last = self.last
        if last is None:
            return True
        told = takewhile(lambda read: read.measure == "share" and read.period == last.period, reversed(self.reads))
        return last.figure.unit == "%" and abs(100 - sum((read.figure.value or Decimal(0) for read in told), Decimal(0))) > _ROUNDED

    def before(self, depth: int) -> Read | None:
        """The figure read last that one in as many brackets as ``depth`` can lean on: none in brackets that were closed since."""
        return next((read for read in reversed(self.reads) if read.depth <= depth), None)


GOALS = "number of goals or tasks"  # why a number of goals is refused
_WELL = 4  # tokens from the word for meeting goals to that for goals
_PLAIN_WORDS = frozenset({"Function", "Phrase", "Word"})
#: what stands between goals and that they were met: who set them, when
_OF_GOALS = frozenset({"Already", "Congress", "Function", "GoalReached", "Joining", "OrdinalNoun", "PastTerm", "Plan", "Resolve", "Roman"})
_CARRIED = frozenset({"BackNoun", "Outturn"})
_KEPT = 9  # tokens from «theo» to the word for what was set
_SET = 3  # tokens from the word for carrying out to that for goals
_SENTENCE = 60  # tokens behind a number of goals among which some of them are told of


def of_a_plan(row: Sequence[Token], at: int) -> bool:
    """«24/27 chỉ tiêu chủ yếu», «chỉ tiêu nghị quyết đề ra»: words of a plan that a result is held against."""
    if "Resolve" in row[at].classes and goals_set(row, at) is not None:
        return True
    if _met_before(row, at):
        return True  # «đạt và vượt các chỉ tiêu Đại hội đề ra, …»
    if "Aim" in row[at].classes and (_told_met(row, at) or _kept_to(row, at)):
        return True
    before = row[max(0, at - 4) : at]
    adjacent = bool(before) and "Figure" in before[-1].classes
    if not adjacent and row[at].classes.isdisjoint(("Countable", "Goal", "Plan", "Resolve")):
        return False  # «nghị quyết đặt mục tiêu 90%», «kế hoạch phấn đấu 90%»
    if len(before) > 1 and before[-1].word == "," and "Aim" in before[-2].classes and "Goal" in row[at].classes:
        return of_a_plan(row, at - 2)  # «Mục tiêu, chỉ tiêu chủ yếu», «hoàn thành các mục tiêu, chỉ tiêu đề ra»
    return (
        adjacent
        or _planned_last(before)
        or (at + 1 < len(row) and "Plan" in row[at].classes and bool(before) and bool(before[-1].classes & {"Compare", "Comparative"}))
    )


def met(row: Sequence[Token], at: int) -> bool:
    """Whether a word for goals at ``at`` is of goals that the text says were met, or not."""
    return _met_before(row, at) or _told_met(row, at)


def _met_before(row: Sequence[Token], at: int) -> bool:
    """«đạt và vượt các chỉ tiêu Đại hội đề ra, …», «hoàn thành thắng lợi các mục tiêu, …»."""
    for token in reversed(row[max(0, at - _WELL) : at]):
        if "GoalReached" in token.classes:
            return "Level" not in token.classes
        if "Indicator" in token.classes:
            return any(c.iri == GOALS_MET for c in token.concepts)  # «Nhiều chỉ tiêu vượt kế hoạch»
        if not token.classes <= _PLAIN_WORDS:
            return False
    return False


def _told_met(row: Sequence[Token], at: int) -> bool:
    """«Các chỉ tiêu chủ yếu đều đạt và vượt kế hoạch, …», «Hầu hết các chỉ tiêu Đại hội XIX đề ra đều hoàn thành, …».

    Goals of which the words right behind say that they were met, or not.
    """
    met = False
    for token in row[at + 1 : at + _MET]:
        if not token.classes.isdisjoint(("Mark", "Semicolon")):
            return met
        if token.classes.isdisjoint(_OF_GOALS) or "Intend" in token.classes or ("Aim" in token.classes and "Resolve" not in token.classes):
            return False
        met = met or "GoalReached" in token.classes
    return met and at + _MET >= len(row)


def _kept_to(row: Sequence[Token], at: int) -> bool:
    """«dạy học theo đúng chương trình, nội dung đề ra, quân số khỏe đạt 99%»: what was set before and is kept to, behind a verb."""
    if "Resolve" not in row[at].classes or not tells(row[at + 1 : at + 2], "Mark"):
        return False
    for index in range(at - 1, max(0, at - _KEPT), -1):
        if "According" in row[index].classes:
            return "Mark" not in row[index - 1].classes
        if not row[index].classes.isdisjoint(("Congress", "Figure", "Saying", "Semicolon")):
            return False
    return False


def carried_out(row: Sequence[Token], start: int, at: int) -> bool:
    """«Thực hiện các chỉ tiêu Đại hội XIX đề ra, …»: whether a word for goals at ``at``, in a clause from ``start`` on, is of
    goals that were set before, so that what follows came of them."""
    lead = row[start:at]
    if len(lead) > 1 and "InRespect" in lead[0].classes:
        lead = lead[1:]  # «Về thực hiện các chỉ tiêu: …»
    if not lead or lead[0].classes.isdisjoint(_CARRIED):
        return False
    return len(lead) < _SET or ("Resolve" in row[at].classes and tells(lead, "Congress"))


def goals_set(row: Sequence[Token], at: int) -> Decimal | None:
    """«trong 17 chỉ tiêu mà Đại hội đề ra, … không đạt»: how many goals there were, named before the token ``at``."""
    for index in range(at - 1, max(0, at - _SENTENCE), -1):
        token = row[index]
        plain = index + 1 < at and "Plan" in row[index + 1].classes  # «trong 20 chỉ tiêu đại hội đề ra»
        if "Refused" in token.classes and (token.payload == GOALS or plain):
            opened = tells(row[max(0, index - 2) : index], "OutOf")
            number = token.word.partition(" ")[0]
            return Decimal(number) if opened and number.isdigit() else None
    return None


def _planned_last(before: Sequence[Token]) -> bool:
    """Whether a word for a plan stands there, and no verb that sets goals behind it: «nghị quyết nêu các chỉ tiêu»."""
    for token in reversed(before):
        if "Plan" in token.classes:
            return True
        if token.classes & {"Saying", "Resolve"}:
            return False
    return False


def tail(row: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens behind a figure up to the next figure or mark."""
    end, last = at + 1, min(len(row), at + _TAIL)
    while end < last and row[end].classes.isdisjoint(("Figure", "Semicolon", "Mark")):
        end += 1
    return row[at + 1 : end]


def outside(lead: Sequence[Token]) -> Sequence[Token]:
    """«việc làm (bình quân mỗi năm 2.300 người), tỷ lệ …»: what stands before a figure, without brackets that were closed."""
    closed = next((i for i in range(len(lead) - 1, -1, -1) if lead[i].word == ")"), -1)
    if closed < 0:
        return lead
    opened = next((i for i in range(closed, -1, -1) if lead[i].word == "("), 0)
    return (*outside(lead[:opened]), *lead[closed + 1 :])


def told_of(row: Sequence[Token], end: int) -> int:
    """Where what is told of a figure's noun ends: «38.500 tấn hải sản mà ngư dân đưa về bến, …»; ``end`` if nothing is."""
    if end >= len(row) or "Which" not in row[end].classes:
        return end
    for index in range(end + 1, min(len(row), end + _SERIES)):
        if row[index].classes & {"Figure", "Semicolon", "Scant"}:
            return end
        if row[index].word == ",":
            return index
    return end


def of_same_period(spot: Spot, last: Read) -> bool:
    """«… 142 tỷ đồng (cùng kỳ 120 tỷ đồng)», «…, trong khi cùng kỳ mới 35%»: what there was a year before, and nothing compared with it."""
    if "SamePeriod" not in spot.told or last.figure.unit != spot.figure.unit:
        return False
    between = spot.row[last.at + 1 : spot.at]
    return all(t.classes & _YEAR_BEFORE for t in between) and tells(between, "SamePeriod")


def year_before(spot: Spot, last: Read | None) -> Years | None:
    """The year of «(cùng kỳ 120 tỷ đồng)» behind a figure of one year."""
    if "SamePeriod" not in spot.told or last is None or last.period is None or last.period[0] != last.period[1]:
        return None
    if not of_same_period(spot, last):
        return None
    return (last.period[0] - 1, last.period[0] - 1)


def listed(spot: Spot, last: Read) -> bool:
    """«giảm 12,5% số vụ, 20% số người chết»: no verb or time of its own stands between a figure and the one before."""
    between = spot.row[last.at + 1 : spot.at]
    own = {"Clausal", "Compare", "Holding", "Level", "Mean", "Multiply", "Plan", "Resolve", "Semicolon", "Share", "Time", "TermStart"}
    later = next((i for i, t in enumerate(between) if t.word == "," or "Joining" in t.classes), 0)
    return len(between) <= _SERIES and not any(t.classes & own for t in between[later:])

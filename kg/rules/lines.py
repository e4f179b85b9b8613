"""What a line says of the next one, in texts that give each sentence a paragraph: goals and spans of years that hold on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.rules.amounts import Figure
from kg.rules.moment import Moment
from kg.rules.period import Calendar, Frame
from kg.rules.section import opens_goals
from kg.rules.spot import Read
from kg.structure import Sentence, line_by_line
from kg.tokeniser import Tokeniser
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {
        "Activity", "AheadNoun", "Aim", "BackNoun", "Clausal", "Cumulative", "Done", "EconomyNoun", "Estimate", "Intend", "Outturn", "PastTerm",
        "ReportNoun", "Resolve", "Saying", "Scope", "ShortOf", "TermEnd", "TermSpan", "Whole", "Within",
    }
)  # fmt: skip
_AMOUNTS = frozenset({"CNY", "EUR", "USD", "VND", "kWh", "kg", "l", "m3", "tonne"})  # units of what is made or earned
_QUOTES = "\"'“‘«"
_BOUNDS = frozenset({"<", "<=", ">="})
_FEW = 8  # tokens of «Về văn hóa, xã hội, …» and «Song song với đó, …»
_LEAD = 4  # tokens of a line in which the time stands that it begins with
_LEAST = 3  # years of a span that figures below it are told of
#: what lines tell of that are no figures: people, who speaks, who was elected
_PEOPLE = frozenset({"Person", "Speaks"})
_ELECTS, _OFFICES = frozenset({"Elect", "ReElect"}), frozenset({"Body", "CommitteeSeat", "Role", "Title"})
#: what a line may open with, in front of what it tells
_SMALL = frozenset({"Filler", "Function", "Mark", "TermEnd", "TermSpan", "Within"})
#: what a line of goals opens with besides
_MORE = frozenset({"EconomyNoun", "Figure", "Whole"})
#: what a line tells that tells of something else than goals
_TURNS = ("BackNoun", "Done", "Estimate", "Outturn", "PastTerm", "ReportNoun", "Saying", "ShortOf")
#: what stands in front of the comma of «Về văn hóa, …»
_NOT_LED = ("Figure", "Holding", "Level", "PlaceKind", "Scope", "Semicolon", "Time")


def span(frame: Frame, above: Frame) -> Frame | None:
    """«Giai đoạn 2016-2020, …»: the frame of the lines below one that tells of some years: what adds up does so over these.

    ``above`` is the frame that a heading sets: what it says holds without that.
    """
    years = frame.years
    if frame.target or years is None or years == above.years or years[1] - years[0] < _LEAST:
        return Frame(term=frame.term) if frame.term is not None else None
    return Frame(term=years)


class Lines:
    """What holds from line to line in one document; nothing does where paragraphs say what belongs together."""

    def __init__(self, context: Context, tokeniser: Tokeniser, calendar: Calendar) -> None:
        """``tokeniser`` is the one of words around figures."""
        self.on = line_by_line(context.paragraphs, 2)
        self._context, self._tokeniser, self._calendar = context, tokeniser, calendar
        self.run: Frame | None = None  # what the lines above told of
        self._follows = self._begins = self.ended = False

    def enter(self, kind: str) -> bool:
        """Whether a paragraph that is of this kind goes on below one like it; elsewhere nothing holds on."""
        follows, self._follows, self._begins = self._follows, self.on and kind == "body", True
        if not (follows and self._follows):
            self.run = None
        return follows and self._follows

    def take_up(self, sentence: Sentence, row: Sequence[Token] | None, aims: bool) -> Frame | None:
        """The frame that the lines above leave to a line, of whose first ``sentence`` the tokens with figures are ``row``, if any.

        ``aims`` says that they told goals; ``ended`` is set where a line ends these.
        """
        run, begins, self._begins, self.ended = self.run, self._begins, False, False
        if not begins or (run is None and not aims):
            return None
        if self._turns(sentence):
            self.run, self.ended = None, True
        elif row is not None and tells(row, "Figure"):
            return self._held(row, run) if run is not None else None
        else:
            row = row or self._tokeniser.tokens(self._context.text, sentence.start, sentence.end, self._context.lowered)
            self.ended = not self._passes(row, self._calendar.looks_ahead(run) if run is not None else True)
            self.run = None if self.ended else run
        return None

    def _turns(self, sentence: Sentence) -> bool:
        """Whether a line quotes, or tells of people: nothing told above holds in it or below."""
        classes = self._context.classes(sentence)
        elects = not classes.isdisjoint(_ELECTS) and not classes.isdisjoint(_OFFICES)  # not «Huyện trở thành thị xã.»
        return elects or not classes.isdisjoint(_PEOPLE) or self._context.text[sentence.start] in _QUOTES

    def leave(self, frame: Frame, above: Frame, goals: Frame | None, reads: Sequence[Read]) -> None:
        """A line ends in a ``frame``, and has told ``goals`` if any; ``above`` is the frame that a heading sets.

        ``reads`` are the figures that it has told.
        """
        if not self._follows:
            return
        self.run = goals or span(frame, above)
        if self.run is not None and not goals and frame.years is not None and any(_adds_up(read, frame) for read in reads):
            self.run = replace(frame, term=frame.years)  # «… sản xuất 190 triệu tấn than. Doanh thu đạt 500 tỷ đồng.»

    def _held(self, row: Sequence[Token], frame: Frame) -> Frame | None:
        """The frame of a line with figures below one that ended with ``frame``, where it holds on."""
        if not self._calendar.looks_ahead(frame):
            if tells(row, "PastTerm", "Saying") or _spans(row):
                return None
            held = any("Holding" in t.classes and "GoalReached" not in t.classes for t in row)
            level = held or tells(row, "Aim", "Percent", "Resolve", "Scope")
            return Frame(term=frame.term) if level else frame
        if any(isinstance(t.payload, Moment) and t.payload.when == "past" for t in row):
            return None  # «Bán lẻ 5 năm qua tăng 19%»
        led = row[0].payload
        if _tells_goals(row[0]) or (isinstance(led, Moment) and led.kind == "duration"):
            return frame
        if tells(row, *_TURNS) or tells(row[:1], "Clausal"):
            return None
        at = _opening(row)
        holds = (at < len(row) and _tells_goals(row[at])) or tells(row, "Aim", "Intend", "Resolve") or _bounded(row)
        return frame if holds else None

    def _passes(self, row: Sequence[Token], aims: bool) -> bool:
        """Whether a line without figures leaves in force what was told above it."""
        if not aims:
            return not tells(row, "Aim", "AheadNoun", "Intend", "PastTerm", "Resolve", "Saying", "Time")
        owned = tells(row[:1], "PlaceKind", "Scope") and tells(row, "Copula", "Holding")  # «Huyện là vùng thuần nông.»
        return not owned and not tells(row, *_TURNS, "Congress", "Time", "Undergo")


def _adds_up(read: Read, frame: Frame) -> bool:
    """Whether a figure is an amount that was made or earned over the years of a frame."""
    made = read.figure.unit in _AMOUNTS and not (read.figure.per or read.figure.yearly)
    return made and read.measure == "value" and read.period == frame.years and not read.subject.cumulative


def _bounded(row: Sequence[Token]) -> bool:
    """«Không còn nhà tạm, tỷ lệ hộ nghèo dưới 2%»: whether the first figure of a line is a bound that goals have."""
    first = next((t.payload for t in row if "Figure" in t.classes), None)
    return isinstance(first, Figure) and first.qualifier in _BOUNDS


def _tells_goals(first: Token) -> bool:
    """Whether a line that begins so goes on with goals told above it."""
    raises = "Level" in first.classes and first.classes.isdisjoint({"Holding", "Onto", "Settling"})  # «Nâng …», «Đưa …», «Duy trì …»
    return raises or opens_goals(first) or not first.classes.isdisjoint(_MORE)


def _spans(row: Sequence[Token]) -> bool:
    """«Nhiệm kỳ qua, …», «Trong 5 năm 2010-2015, …»: whether a line begins with a stretch of time of its own."""
    times = [t.payload for t in row[:_LEAD] if isinstance(t.payload, Moment)]
    return any(m.kind == "duration" or (m.years is not None and m.years[1] - m.years[0] >= _LEAST) for m in times)


def _opening(row: Sequence[Token]) -> int:
    """The first token of a line behind small words, and behind «Về văn hóa, …»."""
    at = 0
    comma = next((i for i, t in enumerate(row[:_FEW]) if t.word == ","), 0)
    if comma and not tells(row[:comma], *_NOT_LED):
        at = comma + 1
    while at < len(row) and row[at].classes & _SMALL and not _tells_goals(row[at]):
        at += 1
    return at

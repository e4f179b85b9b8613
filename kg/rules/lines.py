"""What a line says of the next one, in texts that give each sentence a paragraph: goals and spans of years that hold on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.context import Context
from kg.rules.moment import Moment
from kg.rules.period import Calendar, Frame
from kg.rules.section import opens_goals
from kg.structure import Sentence, line_by_line
from kg.tokeniser import Tokeniser
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {
        "Activity", "AheadNoun", "Aim", "BackNoun", "Clausal", "Cumulative", "Done", "EconomyNoun", "Intend", "Outturn", "PastTerm",
        "ReportNoun", "Resolve", "Saying", "Scope", "ShortOf", "TermEnd", "TermSpan", "Whole", "Within",
    }
)  # fmt: skip
_FEW = 8  # tokens of «Về văn hóa, xã hội, …» and «Song song với đó, …»
_LEAD = 4  # tokens of a line in which the time stands that it begins with
_LEAST = 3  # years of a span that figures below it are told of
#: what lines tell of that are no figures: people, who speaks, who was elected
_PEOPLE = frozenset({"Elect", "Person", "ReElect", "Speaks"})
#: what a line may open with, in front of what it tells
_SMALL = frozenset({"Filler", "Function", "Mark", "TermEnd", "TermSpan", "Within"})
#: what a line of goals opens with besides
_MORE = frozenset({"EconomyNoun", "Figure", "Whole"})
#: what a line tells that tells of something else than goals
_TURNS = ("BackNoun", "Done", "Outturn", "PastTerm", "ReportNoun", "Saying", "ShortOf")
#: what stands in front of the comma of «Về văn hóa, …»
_NOT_LED = ("Figure", "Holding", "Level", "PlaceKind", "Scope", "Semicolon", "Time")
#: what a line without figures opens with that is a task among goals
_TASKS = frozenset({"Activity", "Cumulative", "Rise"})


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
        self.on = line_by_line(context.paragraphs)
        self._context, self._tokeniser, self._calendar = context, tokeniser, calendar
        self.run: Frame | None = None  # what the lines above told of
        self._follows = self._begins = False

    def enter(self, kind: str) -> bool:
        """Whether a paragraph that is of this kind goes on below one like it; elsewhere nothing holds on."""
        follows, self._follows, self._begins = self._follows, self.on and kind == "body", True
        if not (follows and self._follows):
            self.run = None
        return follows and self._follows

    def take_up(self, sentence: Sentence, row: Sequence[Token] | None) -> Frame | None:
        """The frame that the lines above leave to a line, of whose first ``sentence`` the tokens with figures are ``row``, if any."""
        run, begins, self._begins = self.run, self._begins, False
        if run is None or not begins:
            return None
        if self.turns(sentence):
            self.run = None
        elif row is not None and tells(row, "Figure"):
            return run if self._holds(row, run) else None
        else:
            row = row or self._tokeniser.tokens(self._context.text, sentence.start, sentence.end, self._context.lowered)
            self.run = run if self._passes(row, run) else None
        return None

    def turns(self, sentence: Sentence) -> bool:
        """Whether a sentence that begins a line tells of people: nothing told above holds in it or below."""
        return self._follows and not self._context.classes(sentence).isdisjoint(_PEOPLE)

    def leave(self, frame: Frame, above: Frame, goals: Frame | None) -> None:
        """A line ends in a ``frame``, and has told ``goals`` if any; ``above`` is the frame that a heading sets."""
        self.run = goals or span(frame, above) if self._follows else None

    def _holds(self, row: Sequence[Token], frame: Frame) -> bool:
        """Whether a line with figures holds in the frame that the one above it ended with."""
        if not self._calendar.looks_ahead(frame):
            return not tells(row, "PastTerm", "Saying") and not _spans(row)
        led = row[0].payload
        if _tells_goals(row[0]) or (isinstance(led, Moment) and led.kind == "duration" and led.when != "past"):
            return True
        if tells(row, *_TURNS) or tells(row[:1], "Clausal"):
            return False
        at = _opening(row)
        return (at < len(row) and _tells_goals(row[at])) or tells(row, "Aim", "Intend", "Resolve")

    def _passes(self, row: Sequence[Token], frame: Frame) -> bool:
        """Whether a line without figures leaves in force what was told above it."""
        if not self._calendar.looks_ahead(frame):
            return not tells(row, "Aim", "AheadNoun", "Intend", "PastTerm", "Resolve", "Saying", "Time")
        at = _opening(row)
        return at < len(row) and not row[at].classes.isdisjoint(_TASKS) and not tells(row, *_TURNS)


def _tells_goals(first: Token) -> bool:
    """Whether a line that begins so goes on with goals told above it."""
    return opens_goals(first) or not first.classes.isdisjoint(_MORE)


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

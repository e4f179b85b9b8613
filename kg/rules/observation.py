"""Reads figures: each number with a unit becomes an observation, or a refusal that says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import cast

from kg.context import Context
from kg.facts import Observation, Place, Years
from kg.lexicon import Lexicon
from kg.rules import figure as figures
from kg.rules import measure as measures
from kg.rules import subject as subjects
from kg.rules.figure import Figure, Row
from kg.rules.measure import Measure, Measures
from kg.rules.moment import Moment, moments
from kg.rules.period import Calendar, Frame, beside, cue_frame, moment_frame, period_of, status_of
from kg.rules.subject import Subject, Subjects
from kg.structure import Paragraph, Sentence
from kg.tokens import BUILT_IN, Token, Tokeniser

_PER_HECTARE = re.compile(r"(?:trên|mỗi|một|/)\s*(?:1 ?|một |mỗi )?(?:ha|héc-ta|hécta|hecta)\b")
_DIGIT = re.compile(r"\d")
_PLAIN = frozenset({"Word", "Capital", "Mark", "Number", "Roman"})
_MADE = frozenset({"Figure", "Percent", "Times", "Amount", "Time", "Refused", "Semicolon"})


def classes() -> frozenset[str]:
    """The token classes of the ontology that figures need."""
    named = frozenset().union(*(rule.classes for rule in measures.RULES))
    more = {
        "Intend",
        "Resolve",
        "Equal",
        "InTurn",
        "Within",
        "Whole",
        "Plan",
        "Cumulative",
        "Done",
        "Aim",
        "Multiply",
        "Estimate",
    }
    return (named | figures.CLASSES | subjects.CLASSES | more) - BUILT_IN - _MADE


@dataclass(frozen=True, slots=True)
class _Read:
    """A figure that was read, kept for those that lean on it."""

    figure: Figure
    subject: Subject
    measure: str
    status: str
    period: Years | None
    rule: Measure


@dataclass(frozen=True, slots=True)
class _Spot:
    """A figure in its row: token ``at``; its clause starts at ``start``, what is spoken for ends at ``floor``."""

    row: Sequence[Token]
    at: int
    floor: int
    start: int
    frame: Frame
    estimated: bool
    measure: Measure

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return cast(Figure, self.row[self.at].payload)


@dataclass(slots=True)
class _Walk:
    """What the words of a sentence have said so far.

    ``clause`` holds to the next semicolon, ``sentence`` to the full stop, ``paragraph`` goes on. ``aimed`` is set while a
    goal has been announced and no figure has followed yet; ``opens`` in a line without figures that heads others.
    """

    paragraph: Frame
    sentence: Frame | None = None
    clause: Frame | None = None
    estimated: bool = False
    start: int = 0
    floor: int = 0
    aimed: bool = False
    structured: bool = False
    opens: bool = False

    @property
    def frame(self) -> Frame:
        """The narrowest frame in force."""
        return self.clause or self.sentence or self.paragraph


@dataclass(slots=True)
class _State:
    """What earlier text means for the figures to come."""

    section: Frame = field(default_factory=Frame)
    list_frame: Frame | None = None
    frame: Frame = field(default_factory=Frame)
    reads: list[_Read] = field(default_factory=list)
    structure: bool = False  # in a list of shares of the economy
    in_turn: list[_Read] = field(default_factory=list)
    place: tuple[str, Place | None] | None = None


class ObservationReader:
    """The family's machinery, made once over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile the matcher of words around figures and the rules of measures."""
        self._lexicon = lexicon
        self._tokeniser = Tokeniser(lexicon, classes(), names=False)
        self._measures = Measures()
        self._subjects = Subjects(lexicon)

    def read(self, context: Context) -> list[Observation]:
        """All figures of a document; what is no observation is refused with its reason."""
        return list(_Pass(context, self._tokeniser, self._measures, self._subjects, self._lexicon).run())


class _Pass:
    """One document's pass over its sentences."""

    def __init__(
        self, context: Context, tokeniser: Tokeniser, measure: Measures, subject: Subjects, lexicon: Lexicon
    ) -> None:
        self.context = context
        self.text = context.text
        self._tokeniser = tokeniser
        self._measures = measure
        self._subjects = subject
        self._lexicon = lexicon
        self.calendar = Calendar.of(context.year, context.term)
        self.state = _State()
        self._taken = self._stated()
        self._numbered = any(c.isdigit() for c in self.text)

    def _stated(self) -> list[tuple[int, int]]:
        """Source spans that the congress's attributes were read from."""
        return [(e.start, e.end) for c in self.context.congresses for _, e in c.stated]

    # ------------------------------------------------------------------ walking the document

    def run(self) -> Iterator[Observation]:
        for paragraph in self.context.paragraphs:
            self._enter(paragraph)
            for sentence in paragraph.sentences:
                yield from self._sentence(sentence, paragraph)
            self._leave(paragraph)

    def _enter(self, paragraph: Paragraph) -> None:
        """A paragraph starts in its section's frame; a list's items also in that of the line that opened the list."""
        state = self.state
        if paragraph.kind in {"heading", "title"}:
            state.section = Frame()
        if paragraph.kind != "item":
            state.list_frame = None
        state.frame = state.list_frame or state.section
        state.structure = False
        state.in_turn = []

    def _leave(self, paragraph: Paragraph) -> None:
        """A heading frames the paragraphs behind it; a line that ends in a colon, the items behind it."""
        if paragraph.kind == "heading":
            self.state.section = self.state.frame
        if self.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
            self.state.list_frame = self.state.frame

    def _sentence(self, sentence: Sentence, paragraph: Paragraph) -> Iterator[Observation]:
        lowered = self.context.lowered
        has_digit = _DIGIT.search(lowered, sentence.start, sentence.end) is not None
        if not has_digit and paragraph.kind != "heading" and lowered[sentence.end - 1] != ":":
            self._place(sentence)
            return
        tokens = self._tokeniser.tokens(self.text, sentence.start, sentence.end)
        times = list(moments(lowered, sentence.start, sentence.end)) if has_digit else []
        row = Row(self._lexicon, tokens, times, self.text) if has_digit else None
        rewritten = row.out if row else tokens
        if row:
            for start, end, reason in row.refused:
                self.context.refuse(start, end, reason)
            for time in times:
                if any(c.isdigit() for c in lowered[time.start : time.end]):
                    self.context.refuse(time.start, time.end, "date or period")
        decided = self._measures.of(rewritten) if row else {}
        self._place(sentence)
        yield from self._walk(rewritten, decided, sentence)

    def _place(self, sentence: Sentence) -> None:
        """Which place the figures are of: the one main congress's, else the last place named."""
        mains = self.context.mains
        if len(mains) == 1:
            self.state.place = (mains[0].place, mains[0].area)
            return
        if not mains and not self._numbered:
            return
        for token in self.context.tokens(sentence):
            if "Place" not in token.classes:
                continue
            main = next((m for m in mains if token.name and m.place.endswith(token.name)), None)
            if main is not None:
                self.state.place = (main.place, main.area)
            elif not mains and token.units:
                units = [u for u in token.units if u.valid(self.calendar.year)] or list(token.units)
                best = min(
                    units,
                    key=lambda u: ("province", "district", "commune").index(u.level) if u.level != "national" else 9,
                )
                self.state.place = (best.label, self.context.place(best))

    # ------------------------------------------------------------------ walking a row

    def _walk(self, row: Sequence[Token], decided: dict[int, Measure], sentence: Sentence) -> Iterator[Observation]:
        """The figures of a row, left to right, with what the words between them change.

        A frame that opens a clause holds on through the paragraph; a time inside a clause holds to the clause's end.
        """
        colon = self.text[sentence.start : sentence.end].rstrip().endswith(":")
        heading = self.context.paragraphs[sentence.paragraph].kind == "heading"
        opens = (colon or heading) and not any("Figure" in t.classes for t in row)
        walk = _Walk(self.state.frame, opens=opens)
        self.state.structure = False
        reads: list[_Read] = []
        for at, token in enumerate(row):
            self._hear(row, at, token, walk, reads)
            if "Figure" not in token.classes:
                continue
            spot = _Spot(row, at, walk.floor, walk.start, walk.frame, walk.estimated, decided[at])
            read = self._figure(spot, reads)
            walk.floor = max(walk.floor, at + 1 + len(self._subjects.behind(row, at)))
            walk.aimed = False
            if read is not None:
                reads.append(read[1])
                yield read[0]
        keeps = not walk.aimed or colon or heading
        self.state.frame = walk.paragraph if keeps else replace(walk.paragraph, target=self.state.frame.target)

    def _hear(self, row: Sequence[Token], at: int, token: Token, walk: _Walk, reads: list[_Read]) -> None:
        """What a token changes for the figures behind it."""
        if not token.concepts and token.classes <= _PLAIN:
            return
        state = self.state
        if "Semicolon" in token.classes:
            walk.estimated = walk.estimated and self._verbless(row, at + 1)
            walk.clause, walk.start = None, at + 1
            goes_on = walk.structured or any("InTurn" in t.classes for t in row[at : at + 5])
            state.structure = state.structure and goes_on
        if token.word.startswith("tỷ trọng") or (token.word.startswith("cơ cấu") and not reads):
            state.structure = True
            walk.structured = token.word.startswith("cơ cấu")
        if "InTurn" in token.classes:
            state.in_turn = self._series(row, at, reads)
        if "Estimate" in token.classes:
            walk.estimated = True
        if "Time" in token.classes and isinstance(token.payload, Moment):
            self._time(row, at, token.payload, walk)
        elif "TermSpan" in token.classes:
            walk.clause = replace(walk.frame, years=None, now=False, span=True, side=self._side(walk.frame))
        elif "Refused" in token.classes and token.payload == "number of goals or tasks":
            if any(t.classes & {"Resolve", "Aim"} for t in row[max(0, at - 8) : at]):
                walk.paragraph, walk.sentence, walk.clause = Frame(side="coming", target=True), None, None
                walk.aimed = False
        elif walk.opens and token.classes & {"Plan", "Goal", "Aim"}:
            if not any("Done" in t.classes for t in row):
                walk.paragraph = replace(cue_frame(token, self.calendar, walk.paragraph), target=True)
        elif "Aim" in token.classes and not self._of_a_plan(row, at):
            if reads:
                walk.clause = cue_frame(token, self.calendar, walk.frame)
            else:
                walk.paragraph, walk.sentence = cue_frame(token, self.calendar, walk.frame), None
                walk.clause, walk.aimed = None, True
        elif "Done" in token.classes:
            framed = cue_frame(token, self.calendar, walk.frame)
            if walk.clause is None and walk.sentence is None:
                walk.paragraph = framed
            else:
                walk.clause = framed

    @staticmethod
    def _verbless(row: Sequence[Token], at: int) -> bool:
        """Whether a clause has no verb of its own before its first figure, so that the one before holds on."""
        for token in row[at:]:
            if "Figure" in token.classes:
                return True
            if token.classes & {"Level", "Rise", "Fall", "Done", "Time", "Aim", "Share", "Cumulative", "Surpass"}:
                return False
        return False

    @staticmethod
    def _of_a_plan(row: Sequence[Token], at: int) -> bool:
        """«24/27 chỉ tiêu chủ yếu», «chỉ tiêu nghị quyết đề ra»: words of a plan that a result is held against."""
        before = row[max(0, at - 4) : at]
        adjacent = bool(before) and "Figure" in before[-1].classes
        return (
            adjacent
            or any("Plan" in t.classes for t in before)
            or (at + 1 < len(row) and "Plan" in row[at].classes and bool(before) and "Compare" in before[-1].classes)
        )

    def _time(self, row: Sequence[Token], at: int, moment: Moment, walk: _Walk) -> None:
        """Frame the paragraph, the sentence or the clause by a time, as far as it reaches."""
        leads = walk.opens or self._leads(row, walk.start, at)
        if not self._frames(row, at, moment, leads):
            return
        if moment.kind == "duration" and not moment.when:
            if moment.count and moment.count >= 3:
                walk.clause = replace(walk.frame, years=None, now=False, span=True, side=self._side(walk.frame))
            return
        framed = moment_frame(moment, self.calendar, walk.frame)
        if leads and not self._past_year(moment):
            walk.paragraph, walk.sentence, walk.clause = framed, None, None
        elif leads and walk.start == 0:
            walk.sentence, walk.clause = framed, None
        else:
            walk.clause = framed

    def _past_year(self, moment: Moment) -> bool:
        """One year that is over frames its sentence only; spans and years to come frame what follows too."""
        years = moment.years
        return years is None or (years[0] == years[1] and not self.calendar.is_future(years))

    def _side(self, frame: Frame) -> str:
        target = frame.target or frame.side == "coming" or bool(frame.years and self.calendar.is_future(frame.years))
        return "coming" if target else "past"

    @staticmethod
    def _leads(row: Sequence[Token], start: int, at: int) -> bool:
        """Whether a time opens its clause: only small words stand before it."""
        small = {"Function", "Filler", "Mark", "Aim", "Done", "Mean", "Growth", "Scope", "PlaceKind"}
        return all(t.classes & small for t in row[start:at])

    def _frames(self, row: Sequence[Token], at: int, moment: Moment, leads: bool) -> bool:
        """Whether a time says when the figures around it hold: not what they are compared with, nor a congress's term."""
        if at and "Figure" in row[at - 1].classes:
            return False
        for token in reversed(row[max(0, at - 4) : at]):
            if token.classes & {"Compare", "Times"} or (
                token.classes & {"Rise", "Fall"} and moment.kind == "years" and token.word.endswith(" hơn")
            ):
                return False
            if not token.classes & {"Function", "Filler", "Plan"}:
                break
        span = moment.years is not None and moment.years[0] != moment.years[1]
        near = any("Figure" in t.classes for t in row[at + 1 : at + 7])
        return leads or not span or near

    @staticmethod
    def _series(row: Sequence[Token], at: int, reads: list[_Read]) -> list[_Read]:
        """The figures that «lần lượt là …» answers to: as many before as follow."""
        count = 0
        for token in row[at + 1 :]:
            if "Semicolon" in token.classes:
                break
            count += "Figure" in token.classes
        return reads[-count:] if 0 < count <= len(reads) else []

    # ------------------------------------------------------------------ one figure

    def _figure(self, spot: _Spot, reads: list[_Read]) -> tuple[Observation, _Read] | None:
        """The observation of a figure, or a refusal."""
        figure = spot.figure
        row, at = spot.row, spot.at
        start, end = self.context.normal.source(figure.start, figure.end)
        if any(a < end and start < b for a, b in self._taken):
            self.context.refuse(figure.start, figure.end, "congress attribute")
            return None
        subject, leans = self._subject(spot, reads)
        if subject is None or subject.label in {"tỷ lệ", "chỉ tiêu", "số"}:
            self.context.refuse(figure.start, figure.end, "no subject found")
            return None
        last = reads[-1] if reads else None
        own = None if "Times" in row[at].classes else beside(row, at, self.calendar)
        if own is None and spot.frame.years is None and self._from_the_start(spot) and self.calendar.past:
            own = (self.calendar.past[0], self.calendar.past[0])
        kind, unit, value, low, high = self._measured(figure, spot.measure, subject, last if leans else None, reads)
        follows = last is not None and kind == last.measure == "annual-growth"
        status = self._status(spot, own, last if leans or follows else None)
        annual = kind.startswith("annual")
        mean = any("Mean" in t.classes for t in row[max(0, at - 1) : at]) and not figure.per
        near = (*row[max(spot.floor, at - 8) : at], *self._tail(row, at))
        yearly = mean or any("Yearly" in t.classes for t in near) or (figure.yearly and not annual and figure.counted)
        listed = last is not None and last.subject.cumulative and figure.counted
        if listed and all(t.classes & {"Mark", "Function"} for t in row[spot.floor : at]):
            subject = replace(subject, cumulative=True)
        cumulative = subject.cumulative and kind in {"value", "attainment", "ratio"}
        period, inferred = period_of(spot.frame, self.calendar, own, status, annual, cumulative, yearly)
        together = kind in {"attainment", "ratio", "change", "growth"} or self._restates(spot) or figure.planned
        if leans and last is not None and last.period is not None and own is None and not annual and together:
            period = last.period
        place, area = self.state.place or (None, None)
        observation = Observation(
            label=subject.label, measure=kind, status=status, unit=unit,
            evidence=(self.context.evidence(figure.start, figure.end, spot.measure.rule),),
            indicator=subject.indicator, place=place, area=area, value=value, low=low, high=high,
            qualifier=figure.qualifier, of=figure.of, period=period, baseline=self._baseline(row, at, kind, period),
            digits=figure.digits, scale=figure.scale, months=spot.frame.months, period_inferred=inferred,
            yearly=(yearly or figure.yearly) and kind == "value" and unit != "%" and period is not None and period[0] < period[1],
            against=self._against(row, at) if kind == "attainment" else None,
        )  # fmt: skip
        return observation, _Read(figure, subject, kind, status, period, spot.measure)

    @classmethod
    def _against(cls, row: Sequence[Token], at: int) -> str | None:
        """The word for the plan that an attainment is held against: the first one behind it, else the last before."""
        for token in (*cls._tail(row, at), *reversed(row[max(0, at - 8) : at])):
            plan = token.concept("Plan")
            if plan is not None:
                return plan.iri
        return None

    def _status(self, spot: _Spot, own: Years | None, leaned: _Read | None) -> str:
        """Result, estimate or target; what leans on an estimate is one."""
        behind = self._subjects.behind(spot.row, spot.at)
        aims = spot.figure.counted and spot.figure.of is None and len(behind) == 1 and self._aims(spot, behind)
        if spot.figure.planned or self._named_plan(spot) or aims:
            return "target"
        status = status_of(spot.frame, self.calendar, spot.estimated, own)
        near = [(i, spot.row[i]) for i in range(max(spot.start, spot.floor, spot.at - 10), spot.at)]
        if (
            own is None
            and spot.frame.years is None
            and any(t.classes & {"Aim", "Intend"} and not self._of_a_plan(spot.row, i) for i, t in near)
        ):
            return "target"
        return "estimate" if status == "result" and leaned and leaned.status == "estimate" and not own else status

    @staticmethod
    def _from_the_start(spot: _Spot) -> bool:
        """«giảm từ 6,5% xuống 4,8%»: where no year is named, the first figure is that of the term's beginning."""
        led = spot.row[spot.at - 1] if spot.at else None
        if led is None or not (led.word == "từ" or led.word.endswith(" từ")) or spot.figure.qualifier != "=":
            return False
        following = spot.row[spot.at + 1 : spot.at + 3]
        lowered = [
            t for t in following if "Level" in t.classes and t.word.startswith(("xuống", "lên", "còn", "giảm", "tăng"))
        ]
        return bool(lowered) and any("Figure" in t.classes for t in spot.row[spot.at + 2 : spot.at + 6])

    @staticmethod
    def _tail(row: Sequence[Token], at: int) -> Sequence[Token]:
        """The tokens behind a figure up to the next figure or mark."""
        end = at + 1
        while end < min(len(row), at + 14) and not row[end].classes & {"Figure", "Semicolon", "Mark"}:
            end += 1
        return row[at + 1 : end]

    @staticmethod
    def _named_plan(spot: _Spot) -> bool:
        """«so với mục tiêu 90%»: the figure is the plan's."""
        near = spot.row[max(0, spot.at - 3) : spot.at]
        planned = any("Plan" in t.classes for t in near)
        return planned and any("Compare" in t.classes or t.word == "(" for t in near)

    @staticmethod
    def _restates(spot: _Spot) -> bool:
        """«(tương đương 4.200 USD)»."""
        return any("Equal" in t.classes for t in spot.row[max(0, spot.at - 2) : spot.at])

    # ------------------------------------------------------------------ its subject

    def _subject(self, spot: _Spot, reads: list[_Read]) -> tuple[Subject | None, bool]:
        """The figure's subject, and whether it is the one of the figure before."""
        row, at, figure, measure = spot.row, spot.at, spot.figure, spot.measure
        percent = "Percent" in row[at].classes
        last = reads[-1] if reads else None
        if self.state.in_turn:
            return self.state.in_turn.pop(0).subject, False
        if last is not None and (figure.planned or self._restates(spot) or self._named_plan(spot)):
            return last.subject, True
        worth = [t for t in row[max(spot.floor, at - 2) : at] if "Worth" in t.classes]
        if worth and last is not None and not worth[-1].classes & {"Indicator"}:
            worded = worth[-1].word.removeprefix("với ")
            return self._subjects.named(f"{worded} {last.subject.head or last.subject.label}"), False
        goals = self._goals(spot)
        if goals is not None:
            return goals, False
        whole = measure.kind in {"attainment", "ratio", "share"}
        behind = [] if whole else self._subjects.behind(row, at)
        before = self._subjects.before(row, at, max(spot.floor, 0))
        if measure.spans:
            before = self._spanned(spot) or before
        named_before = any(t.classes & {"Indicator", "Rate", "Growth", "Quantity"} for t in before)
        if measure.kind == "rise" and not before and last is not None and not (percent and behind):
            return last.subject, True
        again = behind and self._generic(behind) and last is not None and last.subject.head.startswith(behind[0].word)
        if again and last is not None and self._aims(spot, behind):
            return last.subject, False
        if behind and self._is_name(behind, figure) and not (named_before and self._generic(behind)):
            rate = percent and measure.kind == "value"
            return self._from_behind(spot, behind, before, rate), False
        if figure.counted and figure.per and not named_before:
            return self._counted_per(spot), False
        if before:
            subject = self._subjects.phrase_subject(before, self.text, figure, False)
            if subject is not None and percent and not subject.rate and subject.label.startswith("hộ "):
                subject = self._subjects.named(subject.label, True)
            if subject is not None:
                subject = self._completed(spot, before, subject, last)
            if subject is not None:
                if self.state.structure and percent and not subject.rate and measure.kind in {"value", "share"}:
                    subject = self._subjects.named(f"tỷ trọng {subject.label}", False, subject.label)
                return subject, False
        verb = self._verb(row, at)
        if verb is not None and measure.kind != "rise" and "Share" not in verb.classes:
            agent = last.subject.agent if last is not None else ""
            return self._subjects.named(f"{agent} {verb.word}".strip(), False, "", True), False
        if measure.kind == "share" and verb is not None:
            words = self._subjects.words(self._subjects.behind(row, at), self.text)
            return self._subjects.named(f"{verb.word} {words}".strip()), False
        if last is not None:
            return self._leaning(spot, last), True
        if measure.kind == "annual-growth":
            return self._subjects.named("tăng trưởng kinh tế"), False
        return None, False

    def _completed(self, spot: _Spot, before: list[Token], subject: Subject, last: _Read | None) -> Subject:
        """Add what a name leaves to its surroundings: the land a yield is of, the enterprises whose capital is named."""
        row, first = spot.row, before[0].start
        if any(p in {"ha", "km2"} for p in spot.figure.per):
            land = self._subjects.words(self._subjects.behind(row, spot.at), self.text)
            if land:
                return self._subjects.named(f"{subject.label} trên 1 ha {land}")
        led = [t for t in row[max(0, spot.floor - 1) : spot.at] if t.end <= first]
        if last is not None and last.figure.counted and led and led[-1].word == "với" and "vốn" in subject.label:
            return self._subjects.named(
                f"{subject.label} của {last.subject.head or last.subject.label}", cumulative=last.subject.cumulative
            )
        return subject

    @staticmethod
    def _aims(spot: _Spot, behind: Sequence[Token]) -> bool:
        """«01 xã phấn đấu về đích»: the counted thing is still to reach what others have reached."""
        after = spot.at + 1 + len(behind)
        return after < len(spot.row) and bool(spot.row[after].classes & {"Aim", "Intend"})

    def _goals(self, spot: _Spot) -> Subject | None:
        """«đạt và vượt 20/22 chỉ tiêu»: how many goals were reached."""
        following = spot.row[spot.at + 1] if spot.at + 1 < len(spot.row) else None
        if spot.figure.of is None or following is None or not following.classes & {"Goal", "Plan"}:
            return None
        around = " ".join(t.word for t in spot.row[max(0, spot.at - 5) : spot.at + 9])
        reached = next((w for w in ("đạt và vượt", "đạt, vượt", "hoàn thành", "vượt", "đạt") if w in around), "đạt")
        return self._subjects.named(f"chỉ tiêu {reached}")

    def _counted_per(self, spot: _Spot) -> Subject:
        """«18,6 tiêu chí/xã», «1.500 lao động/năm»: what is counted is written as a unit."""
        verb = self._verb(spot.row, spot.at)
        noun = spot.row[spot.at].word.lstrip("0123456789., -")
        noun = noun.partition("/")[0] if verb is not None or spot.figure.yearly else noun
        return self._subjects.named(f"{verb.word} {noun}" if verb else noun, False, noun, verb is not None)

    @staticmethod
    def _spanned(spot: _Spot) -> list[Token]:
        """«giảm tỷ lệ hộ nghèo … bình quân 1%/năm»: the indicator between the verb and the figure."""
        for token in reversed(spot.row[max(spot.floor, spot.at - 18) : spot.at]):
            if token.classes & {"Figure", "Semicolon"}:
                return []
            if "Indicator" in token.classes:
                return [token]
        return []

    @staticmethod
    def _generic(phrase: Sequence[Token]) -> bool:
        return len(phrase) == 1 and bool(phrase[0].classes & {"Counter", "Countable"})

    @staticmethod
    def _is_name(phrase: Sequence[Token], figure: Figure) -> bool:
        """Whether a phrase behind a figure can name what is measured."""
        first = phrase[0]
        if first.classes & {"Whole", "Plan", "Predicate"} and "Countable" not in first.classes:
            return False
        general = len(phrase) == 1 and "Counter" in first.classes and figure.counted
        return any(c.isalpha() for c in first.word) and not general

    def _from_behind(self, spot: _Spot, behind: list[Token], before: list[Token], rate: bool) -> Subject | None:
        """«kết nạp 812 đảng viên»: the verb before belongs to the name of what follows."""
        verb = self._verb(spot.row, spot.at)
        words = self._subjects.words(behind, self.text)
        if verb is None:
            return self._subjects.phrase_subject(behind, self.text, spot.figure, rate)
        doing = verb.word.removesuffix(" được")
        agent = self._agent(spot, before, verb)
        subject = self._subjects.named(f"{doing} {words}", rate, words, True)
        plain = self._subjects.named(words, rate, words, True)
        if plain.indicator and not subject.indicator:
            subject = plain
        elif len(behind) == 1 and agent and subject.indicator is None:
            subject = self._subjects.named(f"{words} {agent[:1].lower() + agent[1:]}", rate, words, True)
        return replace(subject, cumulative="Cumulative" in verb.classes, agent=agent)

    def _agent(self, spot: _Spot, before: list[Token], verb: Token) -> str:
        """Who or what the verb before a figure is said of, where it opens its clause and is one plain phrase."""
        if len(before) < 2 or before[-1] is not verb or any(t.word == "," for t in before):
            return ""
        first = spot.row.index(before[0])
        opens = first == 0 or spot.row[first - 1].word in {",", ":"} or "Semicolon" in spot.row[first - 1].classes
        names = any("Capital" in t.classes for t in before[1:])
        timed = first == 0 or first == spot.start or any("Time" in t.classes for t in spot.row[spot.start : first])
        return self._subjects.words(before[:-1], self.text) if opens and timed and not names else ""

    @staticmethod
    def _verb(row: Sequence[Token], at: int) -> Token | None:
        for token in reversed(row[max(0, at - 4) : at]):
            if token.classes & {"Cumulative", "Activity"}:
                return token
            if token.word == "," or not token.classes & {"Function", "Filler", "Done", "Within"}:
                return None
        return None

    def _leaning(self, spot: _Spot, last: _Read) -> Subject:
        """The subject of a figure that leans on the one before it."""
        subject, percent = last.subject, "Percent" in spot.row[spot.at].classes
        following = self._subjects.behind(spot.row, spot.at)
        if percent and following and "Predicate" in following[0].classes and subject.head:
            words = self._subjects.words(following, self.text)
            head = subject.head
            for cut in (" hoàn thành", " đạt ", " được ", " có "):
                head = head.partition(cut)[0]
            return self._subjects.named(f"{head} {words}", True, head)
        if percent and last.figure.counted and not subject.rate and spot.measure.kind in {"value", "share"}:
            return self._subjects.named(subject.head or subject.label, True)
        return subject

    def _measured(
        self, figure: Figure, measure: Measure, subject: Subject, leaned: _Read | None, reads: list[_Read]
    ) -> tuple[str, str, Decimal | None, Decimal | None, Decimal | None]:
        """Measure, unit, value and bounds in the contract's terms."""
        last = reads[-1] if reads else None
        inherited = last.figure.unit if last and last.figure.unit else "count"
        unit = figure.unit or ("%" if subject.rate else inherited)
        if unit in {"VND", "tonne"} and _PER_HECTARE.search(subject.label):
            unit += "/ha"
        value, low, high = figure.value, figure.low, figure.high
        kind = measure.kind
        growing = subject.label.startswith(("tăng trưởng", "tốc độ tăng", "tốc độ phát triển", "chỉ số sản xuất"))
        if kind == "value" and unit == "%" and growing:
            return "annual-growth", unit, value, low, high
        if kind == "rise":
            poor = subject.label.startswith(("hộ nghèo", "hộ cận nghèo"))
            of_rate = unit == "%" and (subject.rate or poor) and not growing
            relative = unit == "%" and not of_rate
            follows = last is not None and last.measure == "annual-growth" and not self._compares(measure)
            yearly = measure.yearly or (relative and follows)
            kind = ("annual-" if yearly else "") + ("growth" if relative else "change")
            unit = "pp" if of_rate else unit
            if measure.sign < 0:
                value, low, high = _negative(value), _negative(high), _negative(low)
        elif kind == "attainment" and measure.add:
            value, low, high = (x + measure.add if x is not None else None for x in (value, low, high))
        elif kind == "share" and subject.rate and not subject.label.startswith("tỷ trọng"):
            kind = "value"
        elif kind == "ratio" and measure.percent_as_times:
            unit, value = "times", value / 100 if value is not None else None
        elif kind == "value" and unit == "%":
            shared = leaned is not None and leaned.measure == "share"
            if shared or (self.state.structure and subject.label.startswith("tỷ trọng")):
                kind = "share"
            elif (
                last is not None and leaned is last and last.measure.startswith("annual-") and unit == last.figure.unit
            ):
                kind = last.measure
            elif figure.yearly and not subject.rate:
                kind = "annual-growth"
        return kind, unit, value, low, high

    @staticmethod
    def _compares(measure: Measure) -> bool:
        return measure.compared

    @staticmethod
    def _open_tail(row: Sequence[Token], at: int) -> list[Token]:
        """Up to seven tokens behind a figure, to the next figure that is not in brackets."""
        tail: list[Token] = []
        for i, token in enumerate(row[at + 1 : at + 10], at + 1):
            if "Semicolon" in token.classes or ("Figure" in token.classes and row[i - 1].word != "("):
                break
            tail.append(token)
        return tail

    def _baseline(self, row: Sequence[Token], at: int, kind: str, period: Years | None) -> int | None:
        """The year compared with: named behind or before the figure, or the start of the term."""
        if kind == "value" or kind == "share" or kind == "attainment":
            return None
        behind = self._open_tail(row, at)
        ahead = list(row[max(0, at - 7) : at])
        while any("Figure" in t.classes for t in ahead):
            ahead.pop(0)
        for stretch in (behind, ahead):
            compared = next(
                (i for i, t in enumerate(stretch) if t.classes & {"Compare", "Rise", "Fall", "Time", "Multiply"}), None
            )
            if compared is None:
                continue
            cue = stretch[compared]
            if stretch is behind and not cue.classes & {"Compare", "Time"}:
                continue
            if stretch is behind and "Time" in cue.classes and kind != "ratio":
                continue
            if "cùng kỳ" in cue.word or any(t.word == "cùng kỳ" for t in stretch[compared:]):
                return period[0] - 1 if period else None
            if (
                stretch is ahead
                and not (cue.classes & {"Compare"} or cue.word in {"cao hơn", "nhiều hơn", "thấp hơn", "ít hơn"})
                and not any("Compare" in t.classes for t in stretch)
            ):
                continue
            for token in stretch[compared:]:
                moment = token.payload
                if isinstance(moment, Moment) and moment.years and moment.years[0] == moment.years[1]:
                    return moment.years[0]
            words = " ".join(t.word for t in stretch[compared:])
            if "đầu nhiệm kỳ" in words and self.calendar.past:
                return self.calendar.past[0]
        return None


def _negative(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value

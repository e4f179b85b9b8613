"""Reads figures: each number with a unit becomes an observation, or a refusal that says why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from kg.context import Context
from kg.facts import Observation, Place, Years
from kg.lexicon import Lexicon
from kg.normalise import fold
from kg.rules import attribution as attributions
from kg.rules import figure as figures
from kg.rules import measure as measures
from kg.rules import phrase as phrases
from kg.rules import tabular
from kg.rules import walk as walks
from kg.rules.attribution import Attribution
from kg.rules.figure import Row
from kg.rules.measure import Measure, Measures
from kg.rules.moment import Moment, date_line, moments, spoken_year, terms_named
from kg.rules.naming import Naming
from kg.rules.period import Calendar, Frame, beside, period_of, status_of
from kg.rules.places import place_of
from kg.rules.quantity import against, alternative, baseline, quantity
from kg.rules.section import Sections, heads
from kg.rules.spot import Read, Said, Spot, of_a_plan, tail
from kg.rules.subject import Subject, Subjects
from kg.rules.tabular import Cell, Tabular
from kg.rules.walk import Walk
from kg.structure import Paragraph, Sentence
from kg.tokens import BUILT_IN, Token, Tokeniser

_DIGIT = re.compile(r"\d")
_MADE = frozenset({"Figure", "Percent", "Times", "Amount", "Time", "Refused", "Semicolon"})
_LEVELS = ("province", "district", "commune", "national")
_LARGE = ("province", "district")
_REACH = 60  # tokens before a figure among which its subject is looked for
_OPENING = 6  # tokens of a sentence among which its subject stands


def classes() -> frozenset[str]:
    """The token classes of the ontology that figures need."""
    named = frozenset().union(*(rule.classes for rule in measures.RULES))
    more = {
        "Acting", "Comparative", "Equal", "From", "Grant", "Intend", "Multiply", "Of", "Onto", "PastTerm",
        "SamePeriod", "ShortOf", "TermStart", "Undergo", "Visitors", "With", "Within",
    }  # fmt: skip
    return (named | figures.CLASSES | phrases.CLASSES | attributions.CLASSES | walks.CLASSES | more) - BUILT_IN - _MADE


@dataclass(slots=True)
class _State:
    """What earlier text means for the figures to come."""

    sections: Sections = field(default_factory=Sections)
    list_frame: Frame | None = None
    frame: Frame = field(default_factory=Frame)
    figured: bool = False
    listed: bool = False
    said_by: str | None = None
    place: tuple[str, Place | None] | None = None


class ObservationReader:
    """The family's machinery, made once over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile the matcher of words around figures and the rules of measures."""
        self.lexicon = lexicon
        self.tokeniser = Tokeniser(lexicon, classes(), names=False)
        self.heads = Tokeniser(lexicon, tabular.CLASSES, names=False)
        self.measures = Measures()
        self.subjects = Subjects(lexicon)

    def read(self, context: Context) -> list[Observation]:
        """All figures of a document; what is no observation is refused with its reason."""
        return list(_Pass(context, self).run())


class _Pass:
    """One document's pass over its sentences."""

    def __init__(self, context: Context, reader: ObservationReader) -> None:
        self.context = context
        self.text = context.text
        self._reader = reader
        self._subjects = reader.subjects
        self._naming = Naming(reader.subjects, context.text)
        self.calendar = self._calendar()
        self.state = _State()
        self._attribution = Attribution(context)
        self._tables = Tabular(context, reader.tokeniser, reader.heads)
        self._taken = [(e.start, e.end) for c in context.congresses for _, e in c.stated]
        self._numbered = any(c.isdigit() for c in self.text)

    def _calendar(self) -> Calendar:
        """The years the document speaks from: of its congress, else of its date line, else the last year it names."""
        context = self.context
        dated = date_line(context.lowered)
        over = dated is not None and context.term is not None and dated >= context.term[1]
        undated = not any(c.start_date or c.end_date for c in context.mains)
        if dated is not None and context.term is not None and undated and context.term[0] < dated < context.term[1]:
            return Calendar.within(dated, context.term)
        if context.mains and not over:
            return Calendar.of(context.year, context.term)
        year = dated or context.year or spoken_year(context.lowered)
        return Calendar.without_congress(year, terms_named(context.lowered))

    # ------------------------------------------------------------------ walking the document

    def run(self) -> Iterator[Observation]:
        for paragraph in self.context.paragraphs:
            if self._tables.is_row(paragraph):
                yield from self._row(paragraph)
                continue
            self._enter(paragraph)
            for sentence in paragraph.sentences:
                yield from self._sentence(sentence, paragraph)
            self._leave(paragraph)

    def _row(self, paragraph: Paragraph) -> Iterator[Observation]:
        """The figures of a table's row, each read as if it stood behind its indicator's name."""
        self._place(paragraph.sentences[0])
        for cell in self._tables.read(paragraph):
            frame = Frame(years=cell.years or self.state.frame.years, target=cell.status == "target")
            measure = self._reader.measures.of(cell.row)[cell.at]
            if cell.attains:
                measure = Measure("attainment", "<bảng>")
            elif cell.above and self._subjects.wordings.is_structure(fold(cell.above)) and measure.kind == "value":
                measure = Measure("share", "<bảng>")
            measure, behind = replace(measure, rule="<bảng>"), self._subjects.behind(cell.row, cell.at)
            spot = Spot(cell.row, cell.at, 0, 0, frame, cell.status == "estimate", measure, behind)
            read = self._figure(spot, Said(), cell)
            if read is not None:
                yield read[0]

    def _enter(self, paragraph: Paragraph) -> None:
        """A paragraph starts in its section's frame; a list's items also in that of the line that opened the list."""
        state = self.state
        line = self.text[paragraph.start : paragraph.end]
        if heads(line, paragraph.kind):
            state.sections.enter(line)
            state.list_frame = None
        if paragraph.kind == "body" and state.listed:
            state.sections.close_lists()
        state.listed = paragraph.kind == "item"
        if paragraph.kind != "item":
            state.list_frame = None
        state.frame = state.list_frame or state.sections.frame

    def _leave(self, paragraph: Paragraph) -> None:
        """A heading frames the paragraphs behind it; a line that ends in a colon, the items behind it."""
        line = self.text[paragraph.start : paragraph.end]
        if paragraph.kind != "title" and heads(line, paragraph.kind) and not self.state.figured:
            self.state.sections.add(line, self.state.frame)
        if line.rstrip().endswith(":"):
            self.state.list_frame = self.state.frame

    def _sentence(self, sentence: Sentence, paragraph: Paragraph) -> Iterator[Observation]:
        lowered = self.context.lowered
        has_digit = _DIGIT.search(lowered, sentence.start, sentence.end) is not None
        headed = lowered[sentence.end - 1] == ":" or heads(self.text[paragraph.start : paragraph.end], paragraph.kind)
        if not has_digit and not headed:
            self._place(sentence)
            return
        tokens = self._reader.tokeniser.tokens(self.text, sentence.start, sentence.end)
        if not has_digit:
            self._place(sentence)
            yield from self._walk(tokens, {}, sentence)
            return
        times = list(moments(lowered, sentence.start, sentence.end))
        row = Row(self._reader.lexicon, tokens, times, self.text)
        for start, end, reason in row.refused:
            self.context.refuse(start, end, reason)
        for time in times:
            if any(c.isdigit() for c in lowered[time.start : time.end]):
                self.context.refuse(time.start, time.end, "date or period")
        self._place(sentence)
        self.state.said_by = self._attribution.of(sentence, row.out)
        yield from self._walk(row.out, self._reader.measures.of(row.out), sentence)

    def _place(self, sentence: Sentence) -> None:
        """Which place the figures are of: the text's only one, else the one that was last named as its subject."""
        mains = self.context.mains
        if len(mains) > 1:
            start, end = self.context.normal.source(sentence.start, sentence.end)
            for told in mains:  # where a congress is first told of, what follows is of its organisation
                if start <= told.evidence[0].start < end:
                    self.state.place = (told.place, told.area)
            for place, opens in self._named(sentence):
                if not opens and not place.kind:
                    continue
                name = place.name.lower()
                named = next((m for m in mains if name and m.level != "organisation" and m.place.lower().endswith(name)), None)
                if named is not None:
                    self.state.place = (named.place, named.area)
            return
        only = self._only_place
        if self.state.place is None or mains or only is None:
            self.state.place = only
            return
        level = only[1].level if only[1] else ""
        for place, opens in self._named(sentence):
            meant = self._meant(place)
            if opens and place.units and meant.level == level:
                self.state.place = (meant.label, meant)

    def _named(self, sentence: Sentence) -> Iterator[tuple[Token, bool]]:
        """The places named in a sentence, and whether each opens it, as a heading or a subject does.

        A capital word that is a commune's name and stands without its kind («Trang thông tin») is none.
        """
        for index, token in enumerate(self.context.tokens(sentence)):
            if "Place" in token.classes and (token.kind or any(u.level in _LARGE for u in token.units)):
                yield token, index < _OPENING

    def _meant(self, token: Token) -> Place:
        """The unit that a place's name means, the highest of those that bear it."""
        units = [u for u in token.units if u.valid(self.calendar.year)] or list(token.units)
        if not units:
            return place_of(self.context, token, self.calendar.year)
        return self.context.place(min(units, key=lambda u: _LEVELS.index(u.level)))

    @cached_property
    def _only_place(self) -> tuple[str, Place | None] | None:
        """Of a text with one main congress, its place; of one with none, the place of the congress that it names
        first, else the place that it names most often, the first of those named as often."""
        congresses = self.context.mains or [c for c in self.context.congresses if c.level != "national"]
        if congresses:
            return congresses[0].place, congresses[0].area
        counts: Counter[Place] = Counter()
        if self._numbered:
            for sentence in self.context.sentences:
                counts.update(p for p in (self._meant(t) for t, _ in self._named(sentence)) if p.level != "national")
        if not counts:
            return None
        place = counts.most_common(1)[0][0]
        return place.label, place

    def _walk(self, row: Sequence[Token], decided: dict[int, Measure], sentence: Sentence) -> Iterator[Observation]:
        """The figures of a row, left to right, with what the words between them change."""
        colon = self.text[sentence.start : sentence.end].rstrip().endswith(":")
        paragraph = self.context.paragraphs[sentence.paragraph]
        leads = colon or heads(self.text[paragraph.start : paragraph.end], paragraph.kind)
        self.state.figured = any("Figure" in t.classes for t in row)
        opens = leads and not self.state.figured
        said = Said()
        walk = Walk(self._subjects, self.text, row, self.calendar, self.state.frame, said, opens)
        for at, token in enumerate(row):
            walk.hear(at)
            if "Figure" not in token.classes:
                continue
            floor = max(walk.floor, at - _REACH)
            behind = self._subjects.behind(row, at)
            spot = Spot(row, at, floor, walk.start, walk.frame, walk.estimated, decided[at], behind)
            read = self._figure(spot, said)
            walk.spend(at + 1 + len(behind))
            walk.aimed = False
            if read is not None:
                said.reads.append(read[1])
                yield read[0]
        keeps = not walk.aimed or leads
        self.state.frame = walk.paragraph if keeps else replace(walk.paragraph, target=self.state.frame.target)

    # ------------------------------------------------------------------ one figure

    def _figure(self, spot: Spot, said: Said, cell: Cell | None = None) -> tuple[Observation, Read] | None:
        """The observation of a figure, or a refusal; what the column of a table's ``cell`` says wins."""
        figure, row, at = spot.figure, spot.row, spot.at
        start, end = self.context.normal.source(figure.start, figure.end)
        if any(a < end and start < b for a, b in self._taken):
            self.context.refuse(figure.start, figure.end, "congress attribute")
            return None
        subject, leans = self._naming.of(spot, said)
        subject = self._subjects.of_cell(cell.row[:at], cell.above, self.text, spot.percent, subject) if cell else subject
        if subject is None or self._subjects.empties(subject):
            self.context.refuse(figure.start, figure.end, "no subject found")
            return None
        last = said.before(spot)
        own = cell.own if cell else None if "Times" in row[at].classes else beside(row, at, self.calendar)
        if own is None and (figure.counted or spot.percent):
            own = beside(row, at + len(spot.behind), self.calendar)
        own = own or self._end_of_span(spot, last)
        amount = quantity(spot, subject, leans, said, self._subjects.wordings)
        follows = last is not None and amount.measure == last.measure == "annual-growth"
        status = (cell and cell.status) or self._status(spot, own, last if leans or follows else None)
        listed = last is not None and last.subject.cumulative and figure.counted
        if listed and all(t.classes & {"Mark", "Function"} for t in row[spot.floor : at]):
            subject = replace(subject, cumulative=True)
        period, inferred = self._period(spot, subject, amount.measure, status, own, last if leans else None, last)
        place, area = self.state.place or (None, None)
        spread = period is not None and period[0] < period[1] and (self._yearly(spot, amount.measure) or figure.yearly)
        compared = baseline(spot, amount.measure, period, self.calendar, last)
        observation = Observation(
            label=subject.label, measure=amount.measure, status=status, unit=amount.unit,
            evidence=(self.context.evidence(figure.start, figure.end, spot.measure.rule),),
            indicator=subject.indicator, place=place, area=area, value=amount.value, low=amount.low, high=amount.high,
            qualifier=figure.qualifier, of=figure.of, period=period,
            baseline=compared,
            digits=figure.digits, scale=figure.scale, months=spot.frame.months, period_inferred=inferred,
            said_by=None if cell else self.state.said_by,
            yearly=spread and amount.measure == "value" and amount.unit != "%",
            against=((cell and cell.against) or against(row, at)) if amount.measure == "attainment" else None,
            alternative=alternative(spot) if amount.measure == "ratio" and amount.value is not None else None,
        )  # fmt: skip
        return observation, Read(figure, subject, amount.measure, status, period, spot.measure, spot.depth, spot.verb(), compared, at)

    def _period(
        self, spot: Spot, subject: Subject, kind: str, status: str, own: Years | None, leaned: Read | None, parent: Read | None
    ) -> tuple[Years | None, bool]:
        """The years that a figure holds for, and whether they are inferred."""
        of_year = spot.measure.kind == "rise" and not spot.measure.yearly and self._subjects.wordings.is_economy(subject.label)
        annual = kind.startswith("annual") and not of_year
        yearly = self._yearly(spot, kind)
        cumulative = (subject.cumulative and kind in {"value", "attainment", "ratio"}) or self._over_term(spot, kind)
        cumulative = cumulative or (kind == "change" and spot.frame.side == "past" and not spot.frame.now)
        cumulative = cumulative or (kind == "value" and spot.adds_up())
        mean = spot.measure.kind == "rise" and spot.measure.yearly
        level = any("Onto" in t.classes for t in spot.ahead(2)) and not (cumulative or yearly)
        frame = replace(spot.frame, span=False, side="") if level and spot.frame.span else spot.frame
        period, inferred = period_of(frame, self.calendar, own, status, annual, cumulative, yearly, mean)
        spans = parent is not None and parent.period is not None and parent.period[0] < parent.period[1]
        share = spans and spot.percent and parent is not None and (leaned is not None or parent.subject.cumulative)
        adds = cumulative or yearly or spot.figure.yearly or spot.frame.since or share
        spanned = period is not None and period[1] - period[0] > 1  # «năm học 2019-2020» is one year
        if period and spanned and kind == "value" and own is None and not adds and self._is_level(subject):
            period = (period[1], period[1])  # a level of a span is that of its end
        planned = spot.figure.planned or spot.names_plan()
        aside = spot.depth > 0 and spot.frame.years is None
        part = any("Within" in t.classes for t in spot.row[spot.floor : spot.at])
        if part and parent is not None and own is None and spot.frame.years is None and not annual:
            alike = parent.measure == kind and parent.figure.unit == spot.figure.unit
            if parent.subject.cumulative or (alike and parent.period is not None and parent.period[0] < parent.period[1]):
                return parent.period, inferred
        together = (kind in {"attainment", "ratio", "change", "growth"} or spot.restates() or aside) and not annual
        if leaned is not None and leaned.period is not None and own is None and (together or planned):
            period = leaned.period
        return period, inferred

    def _is_level(self, subject: Subject) -> bool:
        """A rate, or what is counted or measured at a moment and adds up over no time."""
        if subject.indicator is None:
            return subject.rate or self._subjects.wordings.is_level(subject.label)
        return (self._reader.lexicon.concepts[subject.indicator].get("dh:indicatorKind") or "").endswith(("rate", "stock"))

    @staticmethod
    def _yearly(spot: Spot, kind: str) -> bool:
        """«hằng năm», «mỗi năm bình quân», «1.500 lao động/năm»: the figure holds for each year of a span."""
        mean = any("Mean" in t.classes for t in spot.ahead(1)) and not spot.figure.per
        near = (*spot.ahead(8, spot.floor), *tail(spot.row, spot.at))
        said = any("Yearly" in t.classes for t in near)
        mean = mean or (spot.figure.yearly and any("Mean" in t.classes for t in spot.ahead(2, spot.floor)))
        return mean or said or (spot.figure.yearly and not kind.startswith("annual") and spot.figure.counted)

    @staticmethod
    def _over_term(spot: Spot, kind: str) -> bool:
        """«134 vụ cháy trong nhiệm kỳ», «so với nhiệm kỳ trước tăng 18%»: a whole term is told or compared with."""
        if any("TermSpan" in t.classes for t in tail(spot.row, spot.at)):
            return True
        if kind not in {"growth", "ratio", "change"}:
            return False
        near = (*spot.ahead(16, spot.start), *tail(spot.row, spot.at))
        for token, following in pairwise(near):
            moment = following.payload
            span = isinstance(moment, Moment) and moment.years is not None and moment.years[0] < moment.years[1]
            if token.classes & {"Compare", "Figure"} and (span or "PastTerm" in following.classes):
                return True
        return False

    def _status(self, spot: Spot, own: Years | None, leaned: Read | None) -> str:
        """Result, estimate or target; what leans on an estimate is one."""
        behind = spot.behind
        aims = spot.figure.counted and spot.figure.of is None and len(behind) == 1 and spot.aims(behind)
        if spot.figure.planned or spot.names_plan() or aims:
            return "target"
        status = status_of(spot.frame, self.calendar, spot.estimated, own)
        near = [(i, spot.row[i]) for i in range(max(spot.start, spot.floor, spot.at - 10), spot.at)]
        now = next((i for i, t in reversed(near) if any(c.get("dh:frames") == "now" for c in t.concepts)), -1)
        near = [(i, t) for i, t in near if i > now]  # «nâng tỷ lệ lấp đầy, hiện mới 62%»
        near = [(i, t) for i, t in near if not ("Intend" in t.classes and self._done(spot, i))]
        if (
            own is None
            and spot.frame.years is None
            and any(t.classes & {"Aim", "Intend"} and not of_a_plan(spot.row, i) for i, t in near)
        ):
            return "target"
        return "estimate" if status == "result" and leaned and leaned.status == "estimate" and not own else status

    def _end_of_span(self, spot: Spot, last: Read | None) -> Years | None:
        """«tăng từ A lên B» where no year is named: A is of the beginning of the span that is told of, B of its end."""
        span = spot.frame.years or self.calendar.past
        if span is None or span[0] == span[1]:
            return None
        if self._from_the_start(spot):
            return (span[0], span[0])
        onto = any("Onto" in t.classes for t in spot.ahead(2))
        named = spot.frame.years is not None
        return (span[1], span[1]) if named and onto and last is not None and last.period == (span[0], span[0]) else None

    @staticmethod
    def _done(spot: Spot, at: int) -> bool:
        """«đã tự bảo đảm 46%»: a verb of intent behind «đã» tells what was done."""
        return any(c.get("dh:frames") == "past" for t in spot.row[max(0, at - 2) : at] for c in t.concepts)

    @staticmethod
    def _from_the_start(spot: Spot) -> bool:
        """«giảm từ 6,5% xuống 4,8%»: where no year is named, the first figure is that of the term's beginning."""
        led = spot.row[spot.at - 1] if spot.at else None
        if led is None or "From" not in led.classes or spot.figure.qualifier != "=":
            return False
        behind = spot.row[spot.at + 1 : spot.at + 10]
        closed = next((i for i, t in enumerate(behind) if t.word == ")"), -1)
        if any(t.word == "(" for t in behind[:closed]):
            behind = behind[closed + 1 :]  # «từ 2.340 hộ (9,8%) xuống còn …»
        reached = any("Onto" in t.classes for t in behind[:2])
        return reached and any("Figure" in t.classes for t in behind[1:5])

"""Reads figures: each number with a unit becomes an observation, or a refusal that says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Observation
from kg.lexicon import Lexicon
from kg.rules import attribution as attributions
from kg.rules import (
    bareword,
    eachyear,
    economy,
    following,
    household,
    kinds,
    lines,
    parts,
    project,
    resuming,
    tabular,
    topics,
    votes,
)
from kg.rules import figure as figures
from kg.rules import flow as flows
from kg.rules import lasting as lastings
from kg.rules import legend as legends
from kg.rules import measure as measures
from kg.rules import nearby as nearbys
from kg.rules import phrase as phrases
from kg.rules import planned as plans
from kg.rules import sequel as sequels
from kg.rules import standing as standings
from kg.rules import status as statuses
from kg.rules import walk as walks
from kg.rules import whereof as whereofs
from kg.rules.again import COMPARED, year_told
from kg.rules.amounts import GOALS_MET, Figure
from kg.rules.attribution import Attribution
from kg.rules.baseline import baseline, years_since
from kg.rules.earlier import Earlier
from kg.rules.interview import Interview
from kg.rules.naming import Naming
from kg.rules.numbered import NumberedSentences, Numbers
from kg.rules.period import Frame
from kg.rules.planned import names_plan
from kg.rules.quantity import against, alternative, quantity
from kg.rules.reckon import Measure
from kg.rules.section import heads
from kg.rules.spot import Read, Said, Spot, bracketed, goals_set, told_of, year_before
from kg.rules.standpoint import standpoint
from kg.rules.subject import Subject, Subjects
from kg.rules.tabular import Cell, Tabular
from kg.rules.timing import STILL, Timing
from kg.rules.turns import years_in_turn
from kg.rules.walk import Walk
from kg.rules.whereof import Whereof
from kg.structure import Paragraph, Sentence
from kg.tokeniser import Tokeniser
from kg.tokens import BUILT_IN, Token, gathered, tells

_DIGIT = re.compile(r"\d")
_MADE = frozenset({"Figure", "Percent", "Times", "Amount", "Time", "Refused", "Semicolon"})
_UNENDED = (";", ",")
_LEAD = 50  # characters at a paragraph's beginning in which a colon ends what it is about
_REACH = 60  # tokens before a figure among which its subject is looked for


def classes() -> frozenset[str]:
    """The token classes of the ontology that figures need."""
    named = frozenset().union(*(rule.classes for rule in measures.RULES))
    more = {
        "Acting", "Comparative", "EconomyNoun", "Equal", "From", "Gone", "Grant", "Intend", "Meanwhile", "Multiply", "Need", "Of", "OneYear",
        "Onto", "PastTerm", "SamePeriod", "ShortOf", "ShortTime", "SizeNoun", "TermStart", "TotalRaised", "Toward", "Undergo",
        "Visitors", "With", "Within",
    }  # fmt: skip
    read = (
        attributions, bareword, eachyear, figures, flows, following, household, lastings, legends, lines, nearbys, parts, phrases, plans,
        project, standings, topics, votes, walks, whereofs,
    )  # fmt: skip
    return named.union(more, *(module.CLASSES for module in read)) - BUILT_IN - _MADE


class ObservationReader:
    """The family's machinery, made once over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile the matcher of words around figures and the rules of measures."""
        self.lexicon = lexicon
        self.tokeniser = Tokeniser(lexicon, classes(), names=False)
        self.heads = Tokeniser(lexicon, tabular.CLASSES, names=False)
        self.numbers = Numbers(lexicon, self.tokeniser)
        self.subjects = Subjects(lexicon)
        self.midterm = tuple(word for word, _ in lexicon.labels("MidTerm"))
        self.within = tuple(word for word, _ in lexicon.labels("Within"))

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
        self._heads = self._question = self._reviews = False  # whether the paragraph heads those behind it, asks, or says they are over
        self._nested = False  # whether it is a numbered heading under another one
        self.calendar = standpoint(context, reader.midterm)
        self._timing = Timing(reader.subjects, self.calendar)
        self.state = Earlier()
        self._organised = bool(context.mains) and all(m.level == "organisation" for m in context.mains)
        self._attribution = Attribution(context)
        self._whereof = Whereof(context, self.calendar.year)
        self._tables = Tabular(context, reader.tokeniser, reader.heads, reader.subjects, self.calendar)
        self._taken = [(e.start, e.end) for c in context.congresses for _, e in c.stated]
        self._taken_to = max((end for _, end in self._taken), default=0)  # what a congress is told with stands at a text's head
        self._lines = lines.Lines(context, reader.tokeniser, self.calendar)
        self._interview = Interview(context)
        self._legends = legends.Legends(self.text, self.calendar)
        prose = (s for p in context.paragraphs if not self._tables.is_row(p) for s in p.sentences)
        self._numbered = NumberedSentences(reader.numbers, context.text, context.lowered, prose)

    # ------------------------------------------------------------------ walking the document

    def run(self) -> Iterator[Observation]:
        for paragraph in self.context.paragraphs:
            if self._tables.is_row(paragraph):
                yield from self._row(paragraph)
                continue
            self._enter(paragraph)
            for sentence in paragraph.sentences:
                yield from self._sentence(sentence)
            self._leave(paragraph)

    def _row(self, paragraph: Paragraph) -> Iterator[Observation]:
        """The figures of a table's row, each read as if it stood behind its indicator's name."""
        self._whereof.hear(paragraph.sentences[0])
        for cell, spot in self._tables.spots(paragraph, self.state.frame.years, self._reader.numbers.measures):
            read = self._figure(spot, Said(), cell)
            if read is not None:
                yield read[0]

    def _enter(self, paragraph: Paragraph) -> None:
        """A paragraph starts in its section's frame; a list's items also in that of the line that opened the list."""
        state = self.state
        state.told = state.figured = False
        if not self._lines.enter(paragraph.kind):
            state.aimed = state.silent = None
        line = self.text[paragraph.start : paragraph.end]
        self._heads, self._question = heads(line, paragraph.kind), self._interview.asks(paragraph.start, paragraph.end)
        self._nested = self._reviews = False
        if self._heads:
            state.sections.enter(line)
            self._nested = state.sections.nests(line)
            state.list_frame = state.asked = None
            self._legends.enter(state.sections)
        if paragraph.kind == "body" and state.listed:
            state.sections.close_lists()
        state.listed = paragraph.kind == "item"
        if paragraph.kind != "item":
            state.list_frame = None
        if self._question:
            state.asked = None
        goes_on = state.goals if paragraph.kind == "body" and not self._question else None
        led = ":" in line[:_LEAD] or state.unended or self.context.lowered.startswith(self._reader.within, paragraph.start)
        state.goals = None
        state.carried = led and goes_on is not None and not (state.list_frame or state.asked)
        if state.carried or state.list_frame or state.asked or self._question:
            self._lines.run = None
        frame = state.list_frame or state.asked or (goes_on if led else None) or state.sections.frame
        state.frame = state.entered = Frame() if paragraph.kind == "related" else frame  # a link to another text stands under no heading

    def _leave(self, paragraph: Paragraph) -> None:
        """A heading frames the paragraphs behind it; a line that ends in a colon, the items behind it."""
        state, line = self.state, self.text[paragraph.start : paragraph.end]
        aims = self.calendar.looks_ahead(state.frame)
        goals = [r.status == "target" and not (self._lines.on and (r.planned or r.depth)) for r in state.reads]
        told = any(goals) if self._lines.on else goals[-1:] == [True] and ":" in line
        vague = state.figured or (self._lines.on and not (state.frame.target or state.frame.years))  # «Đại hội bàn phương hướng nhiệm kỳ tới.»
        if aims and paragraph.kind == "body" and (told or not vague):
            state.goals = replace(state.frame, target=True)
        if state.figured or aims:
            self._lines.leave(state.frame, state.sections.frame, state.goals, state.reads)
        state.unended = line.rstrip().endswith(_UNENDED)
        if paragraph.kind != "title" and (self._heads or self._reviews) and not self.state.figured:
            self.state.sections.add(line, self.state.frame)
        self._legends.leave(state.sections)
        if line.rstrip().endswith(":"):
            self.state.list_frame = self.state.frame
        if self._question and not state.figured and (state.frame.target or state.frame.side or self.calendar.looks_ahead(state.frame)):
            self.state.asked, self.state.list_frame = self.state.frame, None

    def _sentence(self, sentence: Sentence) -> Iterator[Observation]:
        numbered = self._numbered.of(sentence)
        taken = self._lines.take_up(sentence, numbered.row if numbered else None, self.state.aimed is not None)
        if taken is not None:
            self.state.frame, self.state.carried = taken, self.calendar.looks_ahead(taken)
        elif self._lines.ended:
            self.state.aimed = None
        leads = self._heads or self.context.lowered[sentence.end - 1] == ":" or self._interview.asks(sentence.start, sentence.end)
        if numbered is None:
            self._whereof.hear(sentence)
            if leads or (self.state.frame.target and not self.state.told):
                yield from self._hear(sentence)
            self.state.silent = sentence
            return
        for start, end, reason in numbered.made.refused:
            self.context.refuse(start, end, reason)
        for time in numbered.times:
            if _DIGIT.search(self.context.lowered, time.start, time.end):
                self.context.refuse(time.start, time.end, "date or period")
        if self.state.silent is not None and self._announced(self.state.silent, numbered.row):
            yield from self._hear(self.state.silent, True)
        self._whereof.hear(sentence)
        self.state.said_by = self._attribution.of(sentence, numbered.made.out)
        yield from self._walk(numbered.row, numbered.made.told, numbered.measures, sentence, numbered.sides)
        self.state.silent = None if self.state.figured else sentence

    def _announced(self, silent: Sentence, row: Sequence[Token]) -> bool:
        """Whether the silent sentence before one announces what this one tells: goals, or what it goes into."""
        if sequels.announces(row):
            return True
        vain = self.state.aimed or self.calendar.looks_ahead(self.state.frame) or "," in self.text[silent.start : silent.end]
        if vain or not sequels.names(row):
            return False
        return sequels.sets_out(self._reader.tokeniser.tokens(self.text, silent.start, silent.end, self.context.lowered))

    def _hear(self, sentence: Sentence, announces: bool = False) -> Iterator[Observation]:
        """Take in what a sentence without figures says of those behind it."""
        row = self._reader.tokeniser.tokens(self.text, sentence.start, sentence.end, self.context.lowered)
        yield from self._walk(row, gathered(row), {}, sentence, announces=announces)

    def _walk(
        self, row: Sequence[Token], told: frozenset[str], decided: dict[int, Measure], sentence: Sentence,
        sides: dict[int, bool] | None = None, announces: bool = False,
    ) -> Iterator[Observation]:
        """The figures of a row, left to right, with what the words between them change; its tokens are of no classes but ``told``."""
        asks = self._interview.asks(sentence.start, sentence.end)
        leads = announces or asks or self._heads or self.text[sentence.start : sentence.end].rstrip().endswith(":")
        self.state.figured, plan, owes = "Figure" in told, not told.isdisjoint(plans.TELLING), not told.isdisjoint(plans.OWING)
        self._reviews = not (leads or self.state.told) and self.state.frame.target and sequels.looks_back(row, told)
        opens = (leads or self._reviews) and not self.state.figured
        said = Said(past=self.state.last)
        if self.state.aimed and not self.state.frame.target and sequels.goes_on(row, self.state.aimed):
            self.state.frame = self.state.aimed.frame
        legend, row, sides, decided = self._legends.of(row, sentence, self.state.figured, sides, decided)
        walk = Walk(self._subjects, self.text, row, self.calendar, self.state.frame, said, opens)
        walk.named, walk.asks, walk.nested = self.state.named, asks, self._nested
        if self.state.figured and (due := project.foreseen(row, self.state.quiet, self.calendar)):
            walk.sentence = due
        self.state.quiet = () if self.state.figured else row
        walk.inner = self.calendar.looks_ahead(self.state.frame) and not self.calendar.looks_ahead(self.state.entered)
        if walk.inner and sequels.tells_none(row, told):
            walk.paragraph = self.state.entered
        walk.without = self.state.sections.frame if self.state.carried else None
        goes_on = "Within" in told and tells(row[:2], "Within") and not tells(row[:6], "Already", "Done", "Time")
        walk.estimated = self.state.estimated and goes_on  # «Trong đó: …», not «Riêng năm 2019 …»
        if goes_on and walk.sentence is None:
            walk.sentence = sequels.year_told(self.state.reads, walk.paragraph, self.calendar.year)
        turns = years_in_turn(row) if self.state.figured else {}
        goal, opening, comes = False, self._subjects.wordings.shares, self.state.figured and not told.isdisjoint({"BackNoun", "Outturn"})
        goes = not told.isdisjoint({"Already", "Ongoing"})
        goes = goes and (self.calendar.looks_ahead(self.state.frame) or not told.isdisjoint({"Aim", "Intend"}))
        for at, token in enumerate(row):
            if walks.HEARD[token.classes] or token.word in walks.MARKS or (token.concepts and (said.structure or opening[token.word])):
                walk.hear(at)
            if "Figure" not in token.classes:
                continue
            floor = max(walk.floor, at - _REACH)
            behind = self._subjects.behind(row, at)
            planned = plan and (names_plan(row, at, behind) or plans.passed(row, at, said.last.figure if said.last else None))
            answers = said.turned.pop(0) if said.turned else None
            outcome, goal = goal, comes and plans.outdone(row, at)
            frame = sequels.outcome(walk.frame, self.calendar) if outcome else walk.frame
            frame = legends.missed(frame, self.calendar) if goal or (owes and plans.unmet(row, at)) else frame
            frame = legends.framed(sides[at], legend, frame, self.calendar) if legend is not None and at in sides else frame
            figure = cast(Figure, token.payload)
            if (frame.target and plans.met(row, at, walk.inner)) or (figure.paired and not figure.planned and self.calendar.looks_ahead(frame)):
                one = frame.years if frame.years is not None and frame.years[0] == frame.years[1] == self.calendar.year else None
                frame = Frame(years=one, side="past", span=one is None)
            rests = goes and standings.stands(row, at, floor)
            frame = standings.NOW if rests and self.calendar.looks_ahead(frame) else frame
            depth = bracketed(row, at) if walk.brackets else 0
            spot = Spot(
                row, told, at, floor, walk.start, frame, walk.estimated, decided[at], figure, depth, "Percent" in token.classes,
                said.before(depth), behind, planned, walk.ought and not outcome, turns.get(at), outcome, rests, answers,
            )  # fmt: skip
            read = self._figure(spot, said)
            walk.spend(told_of(row, following.end(row, at, behind)))
            walk.aimed = False
            if read is not None:
                said.reads.append(read[1])
                if read[1].subject.indicator == GOALS_MET and read[1].status != "target":
                    walk.met()
                yield read[0]
        self.state.named, self.state.estimated = walk.named, walk.estimated
        self.state.told = self.state.told or self.state.figured
        self.state.reads = said.reads
        self.state.last = said.last or self.state.last
        self.state.aimed = sequels.goals(said, walk)
        if sequels.ends(said, walk, self.state.entered, self.calendar):
            walk.paragraph = self.state.entered
        started = self.state.frame
        self.state.frame = walk.paragraph if not walk.aimed or leads else replace(walk.paragraph, target=self.state.frame.target)
        after = self.state.frame.years
        if started.target and started.years != after and after is not None and sequels.several_due(row, after, self.calendar):
            self.state.frame = replace(self.state.frame, years=started.years, side=started.side, span=started.span)
        if legend is not None and legend.planned and opens:
            self.state.frame = replace(self.state.frame, target=False)  # «(chỉ tiêu → kết quả)» says which is which

    def _of_structure(self, subject: Subject, before: Subject) -> bool:
        """Whether a sector goes on with a list of the shares that sectors have."""
        share, sector = self._subjects.wordings.is_proportion, self._subjects.wordings.is_sector
        return sector(subject.label) and not share(subject.label) and share(before.label)

    # ------------------------------------------------------------------ one figure

    def _figure(self, spot: Spot, said: Said, cell: Cell | None = None) -> tuple[Observation, Read] | None:
        """The observation of a figure, or a refusal; what the column of a table's ``cell`` says wins."""
        figure, row, at = spot.figure, spot.row, spot.at
        start, end = self.context.normal.source(figure.start, figure.end)
        if start < self._taken_to and any(a < end and start < b for a, b in self._taken):
            self.context.refuse(figure.start, figure.end, "congress attribute")
            return None
        if (other := household.refused(spot, (c.place for c in self.context.mains))) is not None:
            self.context.refuse(figure.start, figure.end, other)
            return None
        came = resuming.outcome(spot, said.past) if spot.measure.kind == "value" else None
        carried = came or kinds.carried(spot, said.structure)
        if carried is not spot.measure:
            spot = replace(spot, measure=carried)
        subject, leans = self._naming.of(spot, said)
        subject = self._subjects.of_cell(cell.row[:at], cell.above, self.text, spot.percent and not cell.attains, subject) if cell else subject
        voted = votes.won_with(spot)
        subject = None if self._organised and economy.of_nothing(spot, subject) else subject
        if subject is None or voted or self._subjects.empties(subject):
            self.context.refuse(figure.start, figure.end, "vote count" if voted else "no subject found")
            return None
        measure = kinds.settled(spot, subject, leans, self._subjects.wordings)
        if measure is not spot.measure:
            spot = replace(spot, measure=measure)
        subject = replace(subject, rate=True) if kinds.rated(spot, subject) else subject
        subject = replace(subject, rate=False) if spot.measure is kinds.OF_WHOLE else subject  # «dân quân tự vệ đạt 1,45% dân số»
        last, shared = spot.last, said.last_share
        if shared is not None and spot.measure.kind == "share" and self._of_structure(subject, shared.subject):
            subject = self._subjects.proportion(subject.label)  # «tỷ trọng nông nghiệp chiếm 20%; dịch vụ chiếm 34%»
        own = cell.own if cell else year_before(spot, last) or self._timing.own(spot, last)
        amount = quantity(spot, subject, leans, said, self._subjects.wordings)
        follows = last is not None and amount.measure == last.measure == "annual-growth"
        status = (cell and cell.status) or statuses.status(spot, own, last if leans or follows else None, self.calendar)
        listed = last is not None and last.subject.cumulative and (figure.counted or figure.unit in STILL)
        listed = listed and not subject.cumulative
        if listed and (all(t.classes & {"Mark", "Function"} for t in row[spot.floor : at]) or (last and flows.among_done(spot, last))):
            subject = replace(subject, cumulative=True)
        period, inferred = self._timing.period(spot, subject, amount.measure, status, own, last if leans else None, last)
        if inferred and amount.measure in {"value", "growth"} and status != "target":
            period = self._timing.beside_baseline(spot, period)
        if inferred and last is None and self.state.reads and (leans or amount.measure in COMPARED):
            period = year_told(spot, subject, leans, amount.measure, self.state.reads, self.calendar.year) or period
        if came is not None and inferred and (goal := said.past) is not None and goal.period and not self.calendar.is_future(goal.period):
            period = goal.period
        elif inferred and (whole := last or resuming.reached(self.state.reads)) and resuming.parted(spot, whole, amount.measure, leans):
            period = whole.period
        elif inferred and amount.measure == "value" and (then := resuming.years_of_whole(spot, self.state.reads)):
            period = then
        place, area = self._whereof.of(spot)
        spread = period is not None and period[0] < period[1] and (eachyear.yearly(spot, amount.measure) or figure.yearly)
        compared = baseline(spot, amount.measure, period, self.calendar, said)
        if compared is None and inferred and period and amount.measure in {"change", "growth", "ratio"} and period[0] == period[1]:
            since = years_since(spot)  # «gấp 3,3 lần sau 5 năm»
            compared = period[1] - since if since else None
        observation = Observation(
            label=subject.label, measure=amount.measure, status=status, unit=amount.unit,
            evidence=(self.context.evidence(figure.start, figure.end, spot.measure.rule),),
            indicator=subject.indicator, place=place or None, area=area, value=amount.value, low=amount.low, high=amount.high,
            qualifier=">" if spot.measure is kinds.PASSED and figure.qualifier == "=" else figure.qualifier,
            of=goals_set(row, at) if figure.goals and figure.of is None else figure.of, period=period,
            baseline=compared,
            digits=figure.digits, scale=figure.scale, months=spot.frame.months, period_inferred=inferred,
            said_by=None if cell else self.state.said_by,
            yearly=spread and amount.measure == "value" and amount.unit != "%",
            against=((cell and cell.against) or against(row, at)) if amount.measure == "attainment" else None,
            alternative=alternative(spot) if amount.measure == "ratio" and amount.value is not None else None,
        )  # fmt: skip
        kept = Read(
            figure, subject, amount.measure, status, period, spot.measure, spot.depth, spot.verb(), compared, at, spot.planned
        )  # fmt: skip
        return observation, kept

"""Reads rows of tables: «Chỉ tiêu: Thu ngân sách | Đơn vị: tỷ đồng | Mục tiêu 2020: 300 | Thực hiện: 342».

A row is a line of cells parted by «|», each behind the head of its column, or below a line that holds the heads. Which
columns name the indicator, its unit, its target, its result is told by the labels of the ontology's column classes. A
cell becomes a figure where its column is known and the cell is a figure and nothing else; the row of tokens that the
other rules meet is the indicator's name with that figure behind it. Everything else with a digit in it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from kg.context import Context
from kg.facts import Years
from kg.lexicon import Lexicon
from kg.normalise import fold
from kg.rules.amounts import Figure
from kg.rules.figure import Row
from kg.rules.measured import Measures
from kg.rules.moment import LAST, moments
from kg.rules.period import Calendar, Frame
from kg.rules.planned import names_plan
from kg.rules.reckon import Measure
from kg.rules.spot import Spot, bracketed
from kg.rules.subject import Subjects
from kg.structure import Paragraph
from kg.tokeniser import Tokeniser
from kg.tokens import Token, gathered, tells

#: column class of the ontology -> what its figures are; the others tell no level
VALUES = {"TargetColumn": "target", "ResultColumn": "result", "EstimateColumn": "estimate"}
CLASSES = frozenset({*VALUES, "AttainmentColumn", "ComparisonColumn", "IndicatorColumn", "UnitColumn"})
_BAR = "|"
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_BRACKET = re.compile(r"\(([^()]{1,30})\)\s*$")
_PART = frozenset("-+*•")
_NUMBERING = re.compile(r"(?:[-+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)]?)\s+", re.IGNORECASE)
_LONGEST_NAME = 120  # characters of a row's name
_RULE = "<bảng>"
# how the unit of a known indicator is written
_WRITTEN = {"%": "dhu:percent-sign", "count": "dhu:counted-count", "household": "dhu:household", "person": "dhu:counted-person"}
_SIGNS = {"≥": ">=", "≤": "<=", ">": ">", "<": "<", "~": "~"}
_LEADING = frozenset({"More", "AtLeast", "Less", "AtMost", "About", "From", "OrMore", "OrLess", "Function"})


class Column(Struct, frozen=True):
    """What the head of a column says: its class («» where the ontology knows none), years, unit in brackets, the plan."""

    kind: str
    years: Years | None = None
    unit: tuple[Token, ...] = ()
    against: str | None = None


class Cell(Struct, frozen=True):
    """A figure of a table: its token stands at ``at`` in ``row``, behind the tokens of the indicator's name.

    ``above`` is the name of the row that it is a part of («Cơ cấu kinh tế» above
    «- Công nghiệp»), empty where it is none. ``status`` and ``years`` are what the column says, None where it says
    nothing; ``attains`` marks a percentage of the target, ``against`` the compact IRI of the word for that target.
    """

    row: tuple[Token, ...]
    at: int
    above: str
    status: str | None
    years: Years | None
    attains: bool = False
    against: str | None = None

    @property
    def own(self) -> Years | None:
        """The years that the figure holds for by itself: a mean of several years only ends in its column's year."""
        return None if tells(self.row, "Mean", "Yearly") else self.years


class Tabular:
    """One document's tables, read line by line in the order of the text."""

    def __init__(self, context: Context, tokeniser: Tokeniser, heads: Tokeniser, subjects: Subjects, calendar: Calendar) -> None:
        """``tokeniser`` is the one of words around figures, ``heads`` that of the column classes; the text speaks from ``calendar``."""
        self._context = context
        self._text = context.text
        self._lexicon: Lexicon = context.lexicon
        self._tokeniser = tokeniser
        self._columns = heads
        self._subjects = subjects
        self._calendar = calendar
        self._past = calendar.past  # the term told of
        self._heads: list[str] = []  # of the table whose rows follow each other, where a line holds them
        self._known: dict[str, Column] = {}
        self._above = (0, 0)  # where the last row, or line between rows, stands that is no part of another

    def is_row(self, paragraph: Paragraph) -> bool:
        """Whether a line is a table's row: cells parted by bars, with a figure, or heads of columns."""
        if _BAR not in self._text[paragraph.start : paragraph.end]:
            self._heads = []
            self._above = paragraph.start, paragraph.end
            return False
        return True

    def spots(self, paragraph: Paragraph, years: Years | None, measures: Measures) -> Iterator[tuple[Cell, Spot]]:
        """The figures of a row, each as if it stood in prose behind its indicator's name; those of no year are of ``years``."""
        cells = list(self.read(paragraph))
        reached = max((c.row[c.at].start for c in cells if c.status != "target"), default=-1)
        for cell in cells:
            frame = Frame(years=cell.years or years, target=cell.status == "target")
            planned = frame.target and frame.years is None and cell.row[cell.at].start < reached
            if planned and self._calendar.year:  # what the results behind it are held against
                frame = replace(frame, years=(self._calendar.year, self._calendar.year), due=True)
            yield cell, self._spot(cell, frame, measures.of(cell.row)[cell.at])

    def _spot(self, cell: Cell, frame: Frame, measure: Measure) -> Spot:
        """A cell's figure in its row, of the measure that its column or the row above tells."""
        if cell.attains:
            measure = Measure("attainment", _RULE)
        elif cell.above and measure.kind == "value" and self._subjects.wordings.is_structure(fold(cell.above)):
            measure = Measure("share", _RULE)
        row, at, token = cell.row, cell.at, cell.row[cell.at]
        behind = self._subjects.behind(row, at)
        return Spot(
            row, gathered(row), at, 0, 0, frame, cell.status == "estimate", replace(measure, rule=_RULE), cast(Figure, token.payload),
            bracketed(row, at), "Percent" in token.classes, None, behind, names_plan(row, at, behind),
        )  # fmt: skip

    def read(self, paragraph: Paragraph) -> Iterator[Cell]:
        """The figures of a row; its other numbers are refused in the document's context."""
        taken: list[tuple[int, int]] = []
        for cell in self._cells(paragraph):
            token = cell.row[cell.at]
            taken.append((token.start, token.end))
            yield cell
        parts = [self._headed(start, end) for start, end in self._parts(paragraph)]
        for number in _DIGITS.finditer(self._text, paragraph.start, paragraph.end):
            if not any(a < number.end() and number.start() < b for a, b in taken):
                heads = any(head is not None and start - len(head) - 2 <= number.start() < start for head, start, _ in parts)
                reason = "head of a column" if heads else "cell of a table whose meaning is not told"
                self._context.refuse(number.start(), number.end(), reason)

    def _cells(self, paragraph: Paragraph) -> Iterator[Cell]:
        parts = self._parts(paragraph)
        pairs = [self._headed(start, end) for start, end in parts]
        if sum(head is not None for head, _, _ in pairs) < 2:
            if self._opens([self._text[a:b] for a, b in parts]) or len(parts) != len(self._heads):
                return
            pairs = [(head, a, b) for head, (a, b) in zip(self._heads, parts, strict=True)]
        columns = [self._column(head) for head, _, _ in pairs if head is not None]
        if not any(c.kind in VALUES or c.years for c in columns):
            return
        told = [(self._column(head), a, b) for head, a, b in pairs if head is not None]
        name = next(((a, b) for column, a, b in told if column.kind == "IndicatorColumn"), None)
        if name is None:
            return
        label, unit = self._label(*name)
        part = self._text[name[0]] in _PART or any(self._text[a:b] in _PART for _, a, b in pairs if a < b < name[0])
        above = self._named_above() if part else ""
        if not part:
            self._above = name
        unit = next((self._unit(a, b) for column, a, b in told if column.kind == "UnitColumn"), unit)
        if not any(c.isalpha() for t in label for c in t.word):
            return
        unit = unit or self._unit_of(label)
        for column, a, b in told:
            cell = self._cell(column, label, unit, a, b)
            if cell is not None:
                yield replace(cell, above=above)

    # ------------------------------------------------------------------ cells and columns

    def _parts(self, paragraph: Paragraph) -> list[tuple[int, int]]:
        """The cells between the bars, without the blanks around them; bars at the line's ends part nothing."""
        found: list[tuple[int, int]] = []
        at = paragraph.start
        for part in self._text[paragraph.start : paragraph.end].split(_BAR):
            start, at = at, at + len(part) + 1
            bare = part.strip()
            begin = start + len(part) - len(part.lstrip())
            found.append((begin, begin + len(bare)))
        heads = len(self._heads)
        if found and found[0][0] >= found[0][1] and len(found) != heads:
            found = found[1:]
        return found[:-1] if found and found[-1][0] >= found[-1][1] and len(found) != heads else found

    def _headed(self, start: int, end: int) -> tuple[str | None, int, int]:
        """A cell's head where it has one («Mục tiêu 2020: 300»), and the stretch of what is in it."""
        colon = self._text.find(": ", start, end)
        if colon < 0:
            return None, start, end
        return self._text[start:colon].strip(), colon + 2, end

    def _opens(self, cells: Sequence[str]) -> bool:
        """Whether a line holds the heads of the table below it, which are then remembered; also «---|---» below heads."""
        if all(cell.strip("-: ") == "" for cell in cells):
            return True
        kinds = [self._column(cell).kind for cell in cells]
        if "IndicatorColumn" in kinds and len(cells) > 1:
            self._heads = list(cells)
            return True
        return False

    def _column(self, head: str) -> Column:
        known = self._known.get(head)
        if known is None:
            known = self._known[head] = self._told(head)
        return known

    def _told(self, head: str) -> Column:
        lowered = head.lower()
        times = list(moments(lowered, 0, len(lowered)))
        years = next((t.years for t in times if t.kind == "years" and t.years and t.years[1] < LAST), None)
        columns = [(t, c.token_class) for t in self._columns.tokens(head, 0, len(head)) for c in t.concepts]
        bracket = _BRACKET.search(head)
        unit = tuple(self._tokeniser.tokens(bracket[1], 0, len(bracket[1]))) if bracket else ()
        unit = unit if tells(unit, "Unit", "Magnitude", "Countable") else ()
        tokens = self._tokeniser.tokens(head, 0, len(head))
        against = next((plan.iri for t in tokens if (plan := t.concept("Plan")) is not None), None)
        kinds = [kind for _, kind in columns]
        whole = lowered[: bracket.start()].strip() if bracket and unit else lowered.strip()
        if any(kind == "IndicatorColumn" and t.word == whole for t, kind in columns):
            return Column("IndicatorColumn")
        if any(kind == "UnitColumn" and t.word == whole for t, kind in columns):
            return Column("UnitColumn")
        for kind in ("AttainmentColumn", "ComparisonColumn"):
            if kind in kinds:
                return Column(kind, years, unit, against)
        first = next((kind for kind in kinds if kind in VALUES), "")
        if first == "ResultColumn" and "EstimateColumn" in kinds:  # «Thực hiện năm 2015 (ước)»
            first = "EstimateColumn"
        if years is None and self._past is not None and first in {"", "ResultColumn"}:
            if tells(tokens, "TermStart"):
                return Column("ResultColumn", (self._past[0], self._past[0]), unit, against)
            first = "ResultColumn" if tells(tokens, "TermEnd") else first
        return Column(first, years, unit, against)

    def _tokens(self, start: int, end: int) -> tuple[Token, ...]:
        return tuple(self._tokeniser.tokens(self._text, start, end)) if start < end else ()

    def _unit(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a unit, whose first letter is often a capital in tables; «đồng chí» counts people as «người» does."""
        tokens = tuple(self._tokeniser.tokens(self._context.lowered, start, end)) if start < end else ()
        if tokens and "Comrade" in tokens[0].classes:
            word = self._lexicon.concepts["dhu:counted-person"].label
            return tuple(self._tokeniser.tokens(word, 0, len(word)))
        return tokens

    def _unit_of(self, label: tuple[Token, ...]) -> tuple[Token, ...]:
        """The tokens of the unit that a name tells where no cell does: of a known indicator, or what «số xã …» counts."""
        words = self._text[label[0].start : label[-1].end]
        known = self._subjects.named(words).unit or ""
        concept = self._lexicon.concepts.get(_WRITTEN.get(known, ""))
        if concept is not None:
            return tuple(self._tokeniser.tokens(concept.label, 0, len(concept.label)))
        counted = next((t for t in label if "Countable" in t.classes), None)
        return (counted,) if counted is not None and self._subjects.wordings.uncounted(words) != words else ()

    def _label(self, start: int, end: int) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """The tokens of an indicator's name without its number in the list, and those of a unit in brackets behind it."""
        numbering = _NUMBERING.match(self._text, start, end)
        start = numbering.end() if numbering else start
        bracket = _BRACKET.search(self._text[start:end])
        if bracket is not None:
            unit = self._unit(start + bracket.start(1), start + bracket.end(1))
            if unit and unit[0].classes & {"Unit", "Magnitude", "Countable"}:
                return self._tokens(start, start + bracket.start()), unit
        return self._tokens(start, end), ()

    def _named_above(self) -> str:
        """What the row is called that the parts below it are parts of; empty where a sentence stands there."""
        start, end = self._above
        numbering = _NUMBERING.match(self._text, start, end)
        words = self._text[numbering.end() if numbering else start : end]
        return _BRACKET.sub("", words).rstrip(" :") if len(words) <= _LONGEST_NAME else ""

    # ------------------------------------------------------------------ one figure

    def _cell(
        self, column: Column, label: tuple[Token, ...], unit: tuple[Token, ...], start: int, end: int
    ) -> Cell | None:
        attains = column.kind == "AttainmentColumn"
        if column.kind not in VALUES and not attains and not (column.kind == "" and column.years):
            return None
        tokens = [t for t in self._tokens(start, end) if t.word != "+"]
        if any("Comrade" in t.classes for t in tokens[1:2]):
            tokens[1:] = self._unit(tokens[1].start, end)  # «320 đồng chí»
        sign = _SIGNS.get(tokens[0].word) if tokens else None
        if sign:
            tokens = tokens[1:]
        own = any(t.classes & {"Unit", "Magnitude", "Countable"} or t.word == "/" for t in tokens)
        if not own:
            last = max((i for i, t in enumerate(tokens) if "Number" in t.classes), default=-1) + 1
            tokens[last:last] = column.unit or (self._percent() if attains else unit)
        figure = self._figure(tokens, start, end)
        if figure is None or figure.unit is None or (attains and figure.unit != "%"):
            return None
        figure = replace(figure, qualifier=sign or figure.qualifier)
        classes = {"%": frozenset({"Figure", "Percent"}), "times": frozenset({"Figure", "Times"})}
        made = Token(
            figure.start, figure.end, self._text[figure.start : figure.end].lower(),
            classes.get(figure.unit or "", frozenset({"Figure", "Amount"})), payload=figure,
        )  # fmt: skip
        status = "result" if attains else VALUES.get(column.kind)
        return Cell((*label, made), len(label), "", status, column.years, attains, column.against if attains else None)

    def _percent(self) -> tuple[Token, ...]:
        return tuple(self._tokeniser.tokens("%", 0, 1))

    def _figure(self, tokens: Sequence[Token], start: int, end: int) -> Figure | None:
        """The one figure that a cell's tokens and its unit's are; its span is that of the cell's own words."""
        if not tokens or not tokens[0].classes & (_LEADING | {"Number"}):
            return None
        row = Row(self._lexicon, tokens, [], self._text)
        figures = [t for t in row.out if "Figure" in t.classes]
        inside = [t for t in row.out if start <= t.start < end]  # a counted noun stays in the row, behind its figure
        if len(figures) != 1 or any(not t.classes & (_LEADING | {"Figure"}) for t in inside):
            return None
        figure = figures[0].payload
        assert isinstance(figure, Figure)
        first = next(t for t in tokens if "Number" in t.classes)
        written = [t for t in tokens if start <= t.start and t.end <= end and not t.classes & {"OrMore", "OrLess"}]
        return replace(figure, start=first.start, end=written[-1].end)

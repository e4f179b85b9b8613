"""The text of a page from where its words stand: columns one after the other, broken lines whole, tables as rows.

Pure geometry: pieces of text with their places go in, paragraphs come out. Coordinates are points, y grows upwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from kg.readers import tables

_NUMBER = re.compile(r"[<>≤≥~+-]?\s*\d[\d.,\s%/+-]*")
_PAGE_NUMBER = re.compile(r"[-–—.\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–—.\s]*")
_ITEM = re.compile(r"\s*(?:[-–+*•▪●◦]\s|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s)")
_ROW_LINES = 12  # lines of text in one row of a table
_HEAD_LINES = 4  # lines of a table before its first figure
_ENDS = (".", "!", "?", "…", ":", ";")
_COLUMN_LINES = 3  # lines on both sides of a gutter from which it parts columns of prose
_COLUMN_WORDS = 18  # mean characters of a line on either side of a gutter between columns of prose


@dataclass(slots=True)
class Piece:
    """A stretch of text on one line: its box and its words."""

    left: float
    right: float
    bottom: float
    top: float
    text: str


@dataclass(slots=True)
class Line:
    """Pieces that stand beside each other, from left to right."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where the first piece begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where the last piece ends."""
        return max(p.right for p in self.pieces)

    @property
    def bottom(self) -> float:
        """The lower edge of the lowest piece."""
        return min(p.bottom for p in self.pieces)

    @property
    def top(self) -> float:
        """The upper edge of the highest piece."""
        return max(p.top for p in self.pieces)

    @property
    def size(self) -> float:
        """The height of its letters."""
        return max(p.top - p.bottom for p in self.pieces)

    @property
    def text(self) -> str:
        """Its words, with a blank between pieces."""
        return " ".join(p.text for p in self.pieces)


def document(pages: Sequence[Sequence[Piece]], rules: Sequence[Sequence[float]] = ()) -> str:
    """The text of all pages: a paragraph a line, also where a page ends within it; page numbers and running heads left out.

    ``rules`` are the heights of the horizontal lines drawn on each page, which part the rows of tables.
    """
    of_pages = _without_furniture([lines_of(page) for page in pages])
    paragraphs: list[str] = []
    goes_on = False  # whether the last paragraph stopped at a full line, so that the next column may continue it
    for number, lines in enumerate(of_pages):
        drawn = sorted(rules[number], reverse=True) if number < len(rules) else []
        for block in _columns(lines, drawn):
            told, full = _paragraphs(block, drawn)
            if told and paragraphs and goes_on and told[0][:1].islower() and not _ITEM.match(told[0]):
                paragraphs[-1] = _join(paragraphs[-1], told.pop(0))
            paragraphs += told
            goes_on = full
    return "\n".join(paragraphs)


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Pieces gathered into lines, from the top down: those whose heights overlap by half stand beside each other."""
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom), p.left)):
        last = lines[-1] if lines else None
        if last is not None:
            shared = min(piece.top, last.pieces[0].top) - max(piece.bottom, last.pieces[0].bottom)
            if shared > 0.5 * min(piece.top - piece.bottom, last.pieces[0].top - last.pieces[0].bottom):
                last.pieces.append(piece)
                continue
        lines.append(Line([piece]))
    for line in lines:
        line.pieces.sort(key=lambda p: p.left)
        line.pieces = _closed(line.pieces)
    return lines


def _closed(pieces: list[Piece]) -> list[Piece]:
    """Put pieces together that no more than a blank parts."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is not None and piece.left - last.right < 0.8 * (piece.top - piece.bottom):
            blank = "" if piece.left - last.right < 0.1 * (piece.top - piece.bottom) else " "
            found[-1] = Piece(
                last.left, max(last.right, piece.right), min(last.bottom, piece.bottom), max(last.top, piece.top),
                f"{last.text.rstrip()}{' ' if last.text.endswith(' ') else blank}{piece.text.lstrip()}",
            )  # fmt: skip
        else:
            found.append(piece)
    return found


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages without their numbers and without heads and feet that most pages share."""

    def key(line: Line) -> str:
        return re.sub(r"\d+", "#", line.text.strip())

    edges = Counter(k for lines in pages for k in {key(line) for line in (*lines[:2], *lines[-2:])})
    shared = {k for k, count in edges.items() if count >= max(3, len(pages) / 2)}
    kept = []
    for lines in pages:
        first, last = 0, len(lines)
        while first < min(2, last) and (key(lines[first]) in shared or _PAGE_NUMBER.fullmatch(lines[first].text)):
            first += 1
        while last > max(first, len(lines) - 2) and (
            key(lines[last - 1]) in shared or _PAGE_NUMBER.fullmatch(lines[last - 1].text)
        ):
            last -= 1
        kept.append(lines[first:last])
    return kept


# ---------------------------------------------------------------------- columns


def _columns(lines: Sequence[Line], rules: Sequence[float]) -> Iterator[list[Line]]:
    """The lines of a page in the order of reading: where a gutter parts two columns of prose, the left one first."""
    tabled = _tabled(lines, rules)
    gutter = _gutter([line for i, line in enumerate(lines) if i not in tabled])
    if gutter is None:
        if lines:
            yield list(lines)
        return
    sides = [None if i in tabled else _split(line, gutter) for i, line in enumerate(lines)]
    first = next(i for i, s in enumerate(sides) if s is not None and s[0] and s[1])
    last = max(i for i, s in enumerate(sides) if s is not None and s[0] and s[1])
    while last + 1 < len(sides) and sides[last + 1] is not None:
        last += 1  # the longer column's end
    cross = next((i for i in range(first, last + 1) if sides[i] is None), last + 1)
    if first:
        yield list(lines[:first])
    band = [s for s in sides[first:cross] if s is not None]
    for side in (0, 1):
        yield from _columns([Line(s[side]) for s in band if s[side]], rules)
    yield from _columns(lines[cross:], rules)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where a blank strip parts two columns of prose; None where none does."""
    gaps = Counter(
        round((a.right + b.left) / 2 / 4) * 4.0 for line in lines for a, b in pairwise(line.pieces) if b.left > a.right
    )
    best: tuple[int, float] | None = None
    for x, _ in gaps.most_common(12):
        parted = [s for line in lines if (s := _split(line, x)) is not None and s[0] and s[1]]
        if len(parted) < _COLUMN_LINES:
            continue
        means = [sum(len(p.text) for s in parted for p in s[side]) / len(parted) for side in (0, 1)]
        if min(means) >= _COLUMN_WORDS and (best is None or len(parted) > best[0]):
            best = len(parted), x
    return best[1] if best else None


def _split(line: Line, x: float) -> tuple[list[Piece], list[Piece]] | None:
    """A line's pieces left and right of ``x``; None where one lies across it."""
    left = [p for p in line.pieces if p.right <= x + 1]
    right = [p for p in line.pieces if p.left >= x - 1]
    return (left, right) if len(left) + len(right) == len(line.pieces) else None


# ---------------------------------------------------------------------- paragraphs and tables


def _paragraphs(lines: list[Line], rules: Sequence[float]) -> tuple[list[str], bool]:
    """The paragraphs and tables of one column, and whether the last line is full and does not end a sentence."""
    tabled = _tabled(lines, rules)
    margin = max((line.right for i, line in enumerate(lines) if i not in tabled), default=0.0)
    edge = min((line.left for i, line in enumerate(lines) if i not in tabled), default=0.0)
    gaps = [a.bottom - b.bottom for a, b in pairwise(lines) if a.bottom > b.bottom]
    usual = median(gaps) if gaps else 0.0
    found: list[str] = []
    at = 0
    before: Line | None = None
    while at < len(lines):
        end = _ruled_end(lines, at, rules) or _table_end(lines, at)
        if end > at:
            found += _table(lines[at:end], rules)
            at, before = end, None
            continue
        line = lines[at]
        text = line.text.strip()
        if before is not None and found and _continues(before, line, (edge, margin), usual):
            found[-1] = _join(found[-1], text)
        elif text:
            found.append(text)
        before = line
        at += 1
    full = before is not None and before.right > margin - 6 * before.size and not before.text.rstrip().endswith(_ENDS)
    return found, full


def _continues(before: Line, line: Line, edges: tuple[float, float], usual: float) -> bool:
    """Whether a line goes on with the sentence of the line above: its first word had no room there.

    ``edges`` are where the column's lines begin and end, ``usual`` is the distance between lines.
    """
    edge, margin = edges
    if _ITEM.match(line.text) or abs(line.size - before.size) > 0.2 * max(line.size, before.size):
        return False
    if usual and before.bottom - line.bottom > 1.5 * max(usual, before.size):
        return False
    words = line.text.split()
    ended = before.text.rstrip().endswith(_ENDS)
    if not words or (not ended and words[0][0].islower()):
        return bool(words)
    letter = (line.right - line.left) / max(1, len(line.text))
    room = margin - before.right
    if room > letter * (len(words[0]) + 1) + 2:
        return False
    indented = edge + 0.8 * line.size < line.left < edge + 5 * line.size
    return not (indented and before.left < edge + 2 and not _ITEM.match(before.text))


def _join(before: str, after: str) -> str:
    """Two parts of a broken line; a hyphen at the break is part of the word («2020-2025»), for Vietnamese breaks none."""
    attached = before.endswith("-") and not before.endswith(" -")
    return f"{before}{after}" if attached else f"{before} {after}"


def _tabled(lines: Sequence[Line], rules: Sequence[float]) -> set[int]:
    """The indices of lines that belong to tables."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = _ruled_end(lines, at, rules) or _table_end(lines, at)
        found.update(range(at, end))
        at = max(end, at + 1)
    return found


def _ruled_end(lines: Sequence[Line], at: int, rules: Sequence[float]) -> int:
    """Where a table that begins with line ``at`` below a drawn line ends, each row between two lines; 0 where none does."""
    bands = [_band(line, rules) for line in lines[at:]]
    if not bands or not 0 < bands[0] < len(rules) or (at and _band(lines[at - 1], rules) == bands[0]):
        return 0
    end, rows = at, 0
    while end < len(lines) and 0 < bands[end - at] < len(rules):
        size = next((i for i, b in enumerate(bands[end - at :]) if b != bands[end - at]), len(bands) - (end - at))
        row = lines[end : end + size]
        if not any(len(line.pieces) > 1 for line in row) or size > _ROW_LINES:
            break
        rows += 1
        end += size
    return end if rows >= 2 and any(_is_number(p) for line in lines[at:end] for p in line.pieces) else 0


def _band(line: Line, rules: Sequence[float]) -> int:
    """How many of the drawn lines are above a line of text."""
    middle = (line.top + line.bottom) / 2
    return sum(rule > middle for rule in rules)


def _table_end(lines: Sequence[Line], at: int) -> int:
    """Where the table that begins with line ``at`` ends; ``at`` itself where none begins there.

    A table is a run of lines of several pieces, at most three of them heads, the others with figures in a column.
    """
    end = at
    figured: list[int] = []
    while end < len(lines) and (len(lines[end].pieces) > 1 or _within_table(lines, at, end)):
        if end > at and lines[end - 1].bottom - lines[end].top > 2 * lines[end].size:
            break
        if any(_is_number(p) for p in lines[end].pieces[1:]):
            figured.append(end)
        elif not figured and end - at >= _HEAD_LINES:
            return at
        end += 1
    if not figured or end - at < 2 or not _aligned([lines[i] for i in figured], lines[at]):
        return at
    end = min(end, figured[-1] + 1 + _after(lines, figured[-1], end))
    width = len(lines[figured[0]].pieces)
    heads = lines[at : figured[0]]
    return end if all(len(line.pieces) >= min(3, width) for line in heads[:1]) and len(figured) * 3 >= end - at else at


def _aligned(lines: Sequence[Line], head: Line) -> bool:
    """Whether the figures of some lines stand below each other in a column of their own, as they never do in prose.

    A single line of figures stands below heads, one above each of its pieces.
    """
    if len(lines) == 1:
        pairs = list(zip(head.pieces, lines[0].pieces, strict=False))
        alike = len(head.pieces) == len(lines[0].pieces) > 2 and head is not lines[0]
        return alike and all(a.left < b.right and b.left < a.right for a, b in pairs)
    spans = _spans(lines)
    for left, right in spans[1:]:
        column = [p for line in lines for p in line.pieces if left <= p.left and p.right <= right]
        if len(column) * 2 >= len(lines) and sum(map(_is_number, column)) * 5 >= len(column) * 3:
            return True
    return False


def _after(lines: Sequence[Line], last: int, end: int) -> int:
    """How many lines behind the last one with a figure still belong to its row."""
    count = 0
    while last + count + 1 < end and lines[last + count].bottom - lines[last + count + 1].top < 0.5 * lines[last].size:
        count += 1
    return min(count, 2)


def _within_table(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line of one piece is part of a cell: close below a row, narrow."""
    if end == at:
        return False
    width = lines[end - 1].right - lines[end - 1].left
    narrow = lines[end].right - lines[end].left < 0.6 * width
    return narrow and lines[end - 1].bottom - lines[end].bottom < 2.2 * lines[end].size


def _is_number(piece: Piece) -> bool:
    return _NUMBER.fullmatch(piece.text.strip()) is not None


def _table(lines: Sequence[Line], rules: Sequence[float]) -> list[str]:
    """The rows of a table as lines (kg.readers.tables)."""
    spans = _spans([line for line in lines if any(_is_number(p) for p in line.pieces[1:])] or lines)
    rows: list[list[str]] = []
    bands: list[int] = []
    for line in lines:
        cells = [""] * len(spans)
        for piece in line.pieces:
            for column in _under(piece, spans):
                cells[column] = f"{cells[column]} {piece.text.strip()}".strip()
        band = _band(line, rules)
        if rows and (_one_row(rows[-1], cells) if not _ruled(lines, rules) else band == bands[-1]):
            rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        bands.append(band)
    return tables.lines(rows)


def _ruled(lines: Sequence[Line], rules: Sequence[float]) -> bool:
    """Whether lines are drawn between the rows."""
    inside = {round(rule) for rule in rules if lines[-1].bottom < rule < lines[0].top}
    return len(inside) >= 2


def _one_row(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Where no lines are drawn: the second line of a wrapped cell holds no number and begins in lower case."""
    filled = [cell for cell in cells if cell]
    return all(not _NUMBER.fullmatch(cell) and cell[:1].islower() for cell in filled) and any(above)


def _spans(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns of a table: the strips that the pieces of its rows of figures cover."""
    spans: list[tuple[float, float]] = []
    for left, right in sorted((p.left, p.right) for line in lines for p in line.pieces):
        if spans and left <= spans[-1][1] + 2:
            spans[-1] = (spans[-1][0], max(spans[-1][1], right))
        else:
            spans.append((left, right))
    return spans


def _under(piece: Piece, spans: Sequence[tuple[float, float]]) -> list[int]:
    """The columns that a piece covers; the nearest where it covers none."""
    covered = [i for i, (a, b) in enumerate(spans) if min(b, piece.right) - max(a, piece.left) > 1]
    if covered:
        return covered
    middle = (piece.left + piece.right) / 2
    return [min(range(len(spans)), key=lambda i: abs((spans[i][0] + spans[i][1]) / 2 - middle))]

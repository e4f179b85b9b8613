"""Tables as lines: «Chỉ tiêu: Thu ngân sách | Đơn vị: tỷ đồng | Mục tiêu 2020: 300 | Thực hiện: 342».

A row of a table that has a head is a line of cells, each behind the head of its column, so that a line says by itself what
its figures are. Rows of a table without a head are their cells alone. ``kg.rules.tabular`` reads such lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: stands between the cells of a row
BAR = " | "
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"[\s\d.,%()/+-]*\d[\s\d.,%()/+-]*")
_LONGEST_HEAD = 80  # characters of a cell that can head a column

#: a table's rows of cells; a cell that spans several places stands in each of them
Cells = Sequence[Sequence[str]]


def lines(cells: Cells, heads: int | None = None) -> list[str]:
    """The rows of a table as lines. ``heads`` is the number of rows that head it, found by their look where None.

    >>> lines([["Chỉ tiêu", "Năm 2020"], ["Thu ngân sách", "342"]])
    ['Chỉ tiêu: Thu ngân sách | Năm 2020: 342']
    >>> lines([["Dân số", "12.000"], ["Số xã", "14"]])
    ['Dân số | 12.000', 'Số xã | 14']
    """
    rows = [[_clean(cell) for cell in row] for row in cells]
    rows = [row for row in rows if any(row)]
    if heads is None:
        heads = _heads(rows)
    columns = _column_heads(rows[:heads])
    return [line for row in rows[heads:] if (line := _line(row, columns))]


def _clean(cell: str) -> str:
    return _BLANKS.sub(" ", cell).strip().replace("|", "/")


def _heads(rows: Sequence[Sequence[str]]) -> int:
    """How many rows head the table: those at its top that hold no number, where all columns below are headed."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return 0
    count = 0
    while count < min(3, len(rows) - 1) and _is_head(rows[count]):
        count += 1
        if all(rows[count - 1]) and len(set(rows[count - 1])) == len(rows[count - 1]):
            break
    return count if count and any(_NUMBER.fullmatch(cell) for row in rows[count:] for cell in row) else 0


def _is_head(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell]
    wordy = all(_is_year(cell) or (len(cell) <= _LONGEST_HEAD and any(c.isalpha() for c in cell)) for cell in filled)
    return len(filled) >= 2 and wordy and any(c.isalpha() for c in row[0] or row[1])


def _is_year(cell: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?", cell))


def _column_heads(rows: Sequence[Sequence[str]]) -> list[str]:
    """The words over each column; what spans several columns stands before what is under it."""
    width = max(map(len, rows), default=0)
    heads: list[str] = []
    for column in range(width):
        parts: list[str] = []
        for row in rows:
            part = row[column].rstrip(" :") if column < len(row) else ""
            if part and part not in parts:
                parts.append(part)
        heads.append(" ".join(parts))
    return heads


def _line(row: Sequence[str], columns: Sequence[str]) -> str:
    """A row's cells behind their columns' heads; a row of one cell, or of one that spans all, is that cell."""
    if len({cell for cell in row if cell}) == 1:
        return next(cell for cell in row if cell)
    if columns and all(re.fullmatch(r"\(?\w\)?", cell) for cell in row if cell):
        return ""  # «(1) | (2) | (3)», the columns' numbers
    told: list[str] = []
    for column, cell in enumerate(row):
        head = columns[column] if column < len(columns) else ""
        if cell:
            told.append(f"{head}: {cell}" if head else cell)
    return BAR.join(told)

"""What people see in a terminal: tables that fit in it, messages and progress on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TextIO

from kg.catalogue import Result
from kg.namespaces import compact
from kg.store import Term

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

#: the width of tables that go to a pipe or a file
PLAIN_WIDTH = 80
_GAP = 2  # blanks between columns
_WORDS = 14  # a column is never squeezed below this, or below its longest cell where that is less


class Advance(Protocol):
    """Moves a progress bar."""

    def __call__(self, steps: int = 1) -> None:
        """Move on by some steps."""


def message(text: str) -> None:
    """A line on standard error."""
    print(text, file=sys.stderr)


def table(result: Result, stream: TextIO) -> None:
    """Print an answer for people: columns side by side where they fit, else one record below the other.

    Columns that are empty throughout are left out; short forms stand for the IRIs of the project.
    """
    rows = [[_shown(term) for term in row] for row in result.rows]
    kept = [i for i, _ in enumerate(result.columns) if not rows or any(row[i] for row in rows)]
    columns = [result.columns[i] for i in kept]
    cells = [[row[i] for i in kept] for row in rows]
    console = _console(stream)
    if _fits(columns, cells, console.width):
        console.print(_side_by_side(columns, cells))
    else:
        _records(console, columns, cells)
    stream.flush()


def _shown(term: Term | None) -> str:
    if term is None:
        return ""
    return compact(term.value) if str(term).startswith("<") else term.value


def _fits(columns: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> bool:
    need = [min(_WORDS, max(len(row[i]) for row in (columns, *cells))) for i in range(len(columns))]
    return sum(need) + _GAP * len(columns) <= width


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    terminal = stream.isatty()
    return Console(
        file=stream, width=None if terminal else PLAIN_WIDTH, no_color=not terminal, highlight=False, markup=False,
        emoji=False, soft_wrap=False, force_terminal=terminal,
    )  # fmt: skip


def _side_by_side(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> Table:
    from rich.table import Table
    from rich.text import Text

    found = Table(box=None, padding=(0, _GAP, 0, 0), header_style="bold", pad_edge=False)
    for i, column in enumerate(columns):
        numbers = bool(cells) and all(_is_number(row[i]) for row in cells)
        found.add_column(Text(column), justify="right" if numbers else "left", overflow="fold")
    for row in cells:
        found.add_row(*map(Text, row))
    return found


def _is_number(cell: str) -> bool:
    return not cell or cell.lstrip("-").replace(".", "", 1).isdigit()


def _records(console: Console, columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    widest = max(map(len, columns), default=0)
    for number, row in enumerate(cells):
        if number:
            console.print()
        block = Table(box=None, show_header=False, padding=(0, _GAP, 0, 0), pad_edge=False)
        block.add_column(style="bold", width=widest)
        block.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            if cell:
                block.add_row(Text(column), Text(cell))
        console.print(block)


@contextmanager
def progress(total: int, label: str) -> Iterator[Advance]:
    """A progress bar on standard error where that is a terminal; otherwise nothing is shown."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda steps=1: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(label, total=total)

        def advance(steps: int = 1) -> None:
            bar.update(task, advance=steps)

        yield advance

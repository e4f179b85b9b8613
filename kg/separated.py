"""Tables written out in plain text: rows whose cells are parted by semicolons, dashes, slashes or several blanks get bars."""

from __future__ import annotations

import re

_LONGEST = 240  # characters of a line of heads
_LONGEST_HEAD = 60  # characters of the head of a column
_LONGEST_CELL = 30  # characters of a cell with a figure
# what parts the cells of a row, in a line and with it the blanks around it
_PARTING = (re.compile(r"[ ]*;[ ]*"), re.compile(r"(?<=\S)[ ]{2,}(?=\S)"), re.compile(r"[ ]+[-–—][ ]+"), re.compile(r"[ ]+/[ ]+"))
_MARKS = (";", "  ", " - ", " – ", " — ", " / ")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_ENDS = ".;,:"  # of what is no row


def barred(source: str) -> str:
    """A text of the same length in which bars part the cells of the rows of tables.

    A table is a line of heads, with no number but years, and below it at least two rows of as many cells, of which the
    last is a figure. Linear in the length of the text.

    >>> barred("Chỉ tiêu; Năm 2020; Năm 2025\\nHộ nghèo (%); 4,5; 2\\nSố xã; 12; 14")
    'Chỉ tiêu| Năm 2020| Năm 2025\\nHộ nghèo (%)| 4,5| 2\\nSố xã| 12| 14'
    >>> barred("Ông An; ông Bình; ông Chi\\nNăm 2020; hai xã; 4%.")
    'Ông An; ông Bình; ông Chi\\nNăm 2020; hai xã; 4%.'
    """
    lines = source.split("\n")
    ends = [line.rstrip()[-1:] for line in lines]
    found = False
    for at in range(1, len(lines) - 1):
        if not ends[at - 1] or not ends[at] or not ends[at + 1] or len(lines[at - 1]) > _LONGEST or "|" in lines[at]:
            continue
        if ends[at - 1] in _ENDS or ends[at] in _ENDS or ends[at + 1] in _ENDS:
            continue
        if any(mark in lines[at] and mark in lines[at + 1] for mark in _MARKS):
            for parting in _PARTING:
                last = _last_row(lines, ends, at, parting)
                if last:
                    for index in range(at - 1, last + 1):
                        lines[index] = parting.sub(lambda m: "|".ljust(len(m[0])), lines[index])
                    found = True
                    break
    return "\n".join(lines) if found else source


def _last_row(lines: list[str], ends: list[str], at: int, parting: re.Pattern[str]) -> int:
    """Where the table ends whose first row is the line ``at``; 0 where there is none."""
    heads = parting.split(lines[at - 1].strip())
    fewest = 2 if parting is _PARTING[0] else 3
    if ":" in lines[at - 1] or len(heads) < fewest or not all(0 < len(head) <= _LONGEST_HEAD for head in heads):
        return 0
    if _DIGIT.search(_YEAR.sub("", lines[at - 1])):
        return 0
    last = at - 1
    while last + 1 < len(lines) and ends[last + 1]:
        cells = parting.split(lines[last + 1].strip())
        if len(cells) != len(heads) or len(cells[-1]) > _LONGEST_CELL or (last <= at and not _DIGIT.search(cells[-1])):
            break
        last += 1
    return last if last > at and any(c.isalpha() for cell in heads for c in cell) else 0

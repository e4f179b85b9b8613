"""What stands around a name and a post beside it, and tells whether the one is of the other."""

from __future__ import annotations

from collections.abc import Sequence

from kg.grammar import Found
from kg.rules.story import Row
from kg.tokens import Token

_ADDRESS = frozenset({"Plural", "Rank", "Seat", "Several", "Title"})


def of_person_in_front(tokens: Sequence[Token], first: int, last: int, row: Row) -> bool:
    """«A, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh B»: unless A has a post in front of the name too."""
    former = "FormerOffice" in tokens[first].classes and "FormerOffice" not in tokens[last - 1].classes
    if first > 4 and tokens[first - 1].word == "," and "Age" in tokens[first - 2].classes:
        first -= 3
    if first < 2 or tokens[first - 1].word not in {",", "-", ":"} or "Person" not in tokens[first - 2].classes:
        return False
    return first < 3 or row.free(first - 3) or former  # «Bí thư A, 34 tuổi, nguyên Bí thư Đoàn xã, và Phó Bí thư B»


def whole_clause(found: Found, start: int, last: int) -> bool:
    """«…; ông A, ông B - Phó Chủ tịch; …»: names and the post behind a dash are all that stands between semicolons."""
    before = found.tokens[found.first - 1] if found.first else None
    behind = found.tokens[last] if last < len(found.tokens) else None
    opens = before is None or "Semicolon" in before.classes or "Listing" in before.classes or before.word == ":"
    closes = behind is None or "Semicolon" in behind.classes or behind.word == "."
    return opens and closes and found.tokens[start].word == "-"


def opens_list(tokens: Sequence[Token], name: int, at: int) -> bool:
    """«Bí thư: A, Phó Bí thư: B», «Chủ nhiệm là A, Phó Chủ nhiệm là các đồng chí B, C»: the post that ends at ``at`` is of those behind.

    A colon opens a list only where the name at ``name`` stands behind a post and a colon too.
    """
    if at + 1 >= len(tokens) or "Listing" not in tokens[at].classes:
        return False
    behind = at + 1
    while behind + 1 < len(tokens) and (tokens[behind].classes & _ADDRESS or tokens[behind].word == ":"):
        behind += 1
    if "Person" not in tokens[behind].classes:
        return False
    front = name - 1
    while front > 0 and tokens[front].classes & _ADDRESS:
        front -= 1
    return tokens[at].word != ":" or (front > 0 and "Listing" in tokens[front].classes and "Office" in tokens[front - 1].classes)

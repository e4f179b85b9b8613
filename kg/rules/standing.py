"""Whether a figure among goals tells what there is: «làm rõ vì sao vẫn còn 40 hộ chưa có điện», «giữ vững 5.000 ha rừng hiện có»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.period import Frame
from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset({"Acting", "Activity", "Aim", "Already", "Cumulative", "Done", "Intend", "Ongoing"})
_BEFORE = 4  # tokens before a figure among which «đang» speaks of it
_BEHIND = 8  # tokens behind it
_DOING = ("Acting", "Activity", "Cumulative")
_ENDS = frozenset({"Figure", "Mark", "Semicolon"})
NOW = Frame(now=True)


def stands(row: Sequence[Token], at: int, floor: int) -> bool:
    """Whether the words around the figure at ``at`` say that it is so already; what stands before ``floor`` is spoken for."""
    for index in range(at - 1, max(floor, at - _BEFORE) - 1, -1):
        token = row[index]
        if token.classes & {"Aim", "Intend"} or token.word in {",", ";"}:
            break
        if "Ongoing" in token.classes:
            return True
    if _done_already(row, at, floor):
        return True
    if "Percent" in row[at].classes:
        return False  # «100% khu công nghiệp đang hoạt động có trạm xử lý nước thải»
    for index in range(at + 1, min(len(row), at + _BEHIND)):
        token = row[index]
        if token.classes & _ENDS:
            return False
        if "Ongoing" in token.classes:  # «xóa 40 căn nhà đang xuống cấp» is still to be done
            done = "Done" in token.classes or not tells(row[max(floor, at - _BEFORE) : at], *_DOING)
            return done and not tells(row[index + 1 : index + 2], "Aim", "Intend")
    return False


def _done_already(row: Sequence[Token], at: int, floor: int) -> bool:
    """«chăm lo cho 4.700 hộ dân đã nhường đất»: what those counted have done."""
    for index in range(at + 2, min(len(row) - 1, at + _BEFORE)):
        token = row[index]
        if token.classes & _ENDS:
            return False
        if "Already" in token.classes:
            return "Countable" in row[at + 1].classes and not tells(row[max(floor, at - _BEFORE) : at], "Aim", "Holding", "Intend", "Level")
    return False

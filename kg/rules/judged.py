"""What a figure is of that its own clause leaves out: what rose or fell behind a clause that only says how it went («Chăn nuôi được quan
tâm, tăng bình quân 5%/năm»), whose area, output or turnover is told («Chè có diện tích 500 ha»)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.tokens import Token, tells

_MOVES = frozenset({"Fall", "Rise"})
#: what may stand between the comma and the figure, beside the verb that rises or falls
_BETWEEN = _MOVES | {
    "About", "AtLeast", "AtMost", "Adverbial", "Dangling", "Estimate", "Filler", "Function", "Less", "Mean", "More", "Time", "Yearly",
}  # fmt: skip
#: what a clause is cut off by on its left
_ENDS = frozenset({"Figure", "Mark", "Refused", "Semicolon"})
_VERBS = ("Undergo", "Holding")
#: what a clause does not only judge by, but measures
_MEASURED = ("Compare", "Figure", "Indicator", "Quantity", "Rate")
_LONGEST = 12  # tokens of such a clause
#: what a topic is made of, and what behind it says how it went
_NAMED = frozenset({"Activity", "Capital", "Countable", "Indicator", "Phrase", "Word"})
_JUDGES = frozenset({"Adverbial", "Cumulative", "Filler", "Furthering", "Growth", "Holding", "Motion", "Predicate", "Undergo"})
_OTHERS = ("Agent", "Congress", "EconomyNoun", "PlaceKind")  # what has no area or output of its own
#: who may own what is measured, and is no topic
_OWNERS = ("Association", "Comrade", "Counter", "Gender", "Household", "Ours", "Paper", "Plan", "Scope", "Village", "Whole")
_TOPIC = 6  # tokens of a topic


def judges(token: Token) -> bool:
    """«tiếp tục», «phát triển khá», «của huyện»: a word that says how its topic went, or only of whom it is."""
    return not token.classes.isdisjoint(_JUDGES) or "Scope" in token.classes


def topic(row: Sequence[Token], at: int, floor: int) -> tuple[int, int] | None:
    """Where the clause begins that only says how its topic went, right in front of what rose or fell, and where its verb stands.

    ``at`` is where the figure stands, ``floor`` where what is said of the one before it ends. None where there is no such clause.
    """
    comma, moved = at - 1, False
    while comma > floor and row[comma].classes & _BETWEEN and row[comma].word != ",":
        moved = moved or not row[comma].classes.isdisjoint(_MOVES)
        comma -= 1
    if not moved or comma <= floor or row[comma].word != ",":
        return None
    start = comma
    while start > max(floor, comma - _LONGEST) and row[start - 1].classes.isdisjoint(_ENDS):
        start -= 1
    verb = next((i for i in range(start + 1, comma - 1) if tells(row[i : i + 1], *_VERBS)), comma)
    if verb == comma or tells(row[verb + 1 : comma], *_MEASURED):
        return None
    return start, verb


def measured(row: Sequence[Token], at: int) -> Sequence[Token]:
    """«Công nghiệp phát triển khá, giá trị sản xuất đạt …», «Cây chè: diện tích 500 ha»: the topic of the clause in front of the measure at
    ``at`` that does not say of what it is; nothing where that clause tells of a place, of who acts or of something that is measured."""
    mark = at - 1
    if mark <= 0 or row[mark].word not in {",", ":"}:
        return ()
    start, end = _topic(row, mark)
    went = end < mark and not row[end].classes.isdisjoint(_JUDGES)
    return row[start:end] if went or (end == mark and row[mark].word == ":") else ()


def owner(row: Sequence[Token], at: int) -> Sequence[Token]:
    """«Chè có diện tích 500 ha», «Ngành du lịch có doanh thu …»: what has the measure at ``at``, right in front of the verb of having;
    nothing where that is a place, a person or an organisation."""
    verb = at - 1
    if verb <= 0 or "Holding" not in row[verb].classes:
        return ()
    start, end = _topic(row, verb)
    named = start > 0 and end > start and "Capital" in row[start].classes
    return () if end < verb or named or tells(row[start:end], *_OWNERS) else row[start:end]


def _topic(row: Sequence[Token], mark: int) -> tuple[int, int]:
    """The first and the last token (excluded) of what the clause up to ``mark`` is on; an empty span where that has no measure of its own."""
    start = mark
    while start > max(0, mark - _LONGEST) and (row[start - 1].classes.isdisjoint(_ENDS) or row[start - 1].word == "-"):
        start -= 1
    end = start
    while end < mark and end - start < _TOPIC and (not row[end].classes.isdisjoint(_NAMED) or row[end].word == "-") and (
        end == start or row[end].classes.isdisjoint(_JUDGES)
    ):
        end += 1
    told = row[start:end]
    of_other = tells(row[end:mark], *_MEASURED) or tells(told, *_OTHERS) or tells(told[1:], "Capital")
    return (start, start) if of_other else (start, end)

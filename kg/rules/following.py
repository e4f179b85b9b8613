"""The noun phrase behind a figure: what ends it, what goes on behind a mark."""

from __future__ import annotations

from collections.abc import Sequence

from kg.tokens import Token, tells

#: Token classes of the vocabularies that this module reads, beyond those of the figures and measures.
CLASSES = frozenset(
    {
        "Already", "Among", "CapitalNoun", "Cause", "Clausal", "Dangling", "Dwelling", "Filler", "Holding", "Indicator", "Joining",
        "Opener", "PlaceKind", "Predicate", "Resolve", "Settling", "TermSpan", "Total",
    }
)  # fmt: skip
#: verbs and marks that end a noun phrase on its left and on its right
BREAKS = frozenset(
    {
        "Figure", "Semicolon", "Rise", "Fall", "Level", "Surpass", "Share", "Compare", "Multiply", "Aim", "Clausal", "Done",
        "Estimate", "Equal", "InTurn", "Refused", "Within", "OrMore", "OrLess", "TermSpan",
    }
)  # fmt: skip
#: what stands between a verb and its figure
SIGNS = frozenset({"Time", "More", "About", "Less", "AtLeast", "AtMost", "Mark"})
#: tokens of a noun phrase; what is longer is a sentence
LONGEST = 18
_QUOTES = frozenset({'"', "'"})
_VERBS = ("Activity", "Acting", "Cumulative")
_PLACED = frozenset({"Capital", "Locative", "PlaceKind", "Scope"})
#: what describes things counted
_PLAIN = frozenset({"Adverbial", "AreaNoun", "Countable", "NumberedNoun", "Ongoing", "Phrase", "PlaceKind", "Word"})
_DESCRIBED = 5  # tokens of a noun and what describes it
_SHORT = 2  # tokens of «tổng số xã»
_QUALITY = frozenset({"Comparative", "Phrase", "Predicate", "Word"})


def behind(row: Sequence[Token], at: int) -> list[Token]:
    """The noun phrase that follows a figure: «doanh nghiệp đăng ký thành lập mới»; empty where none does."""
    phrase: list[Token] = []
    index = at + 1
    while index < len(row) and len(phrase) < LONGEST:
        if phrase and "OrMore" in row[index].classes and index + 1 < len(row) and row[index + 1].classes & {"Holding", "Predicate"}:
            index += 1  # «80% số xã trở lên đạt chuẩn nông thôn mới»
            continue
        if not _part_of(row, index, phrase) and _ends(row, index, phrase):
            break
        phrase.append(row[index])
        index += 1
    while phrase and ("Dangling" in phrase[-1].classes or phrase[-1].word in {'"', ",", "-"} or _filling(phrase)):
        if phrase[-1].word == '"' and sum(t.word == '"' for t in phrase) % 2 == 0:
            break
        phrase.pop()
    return phrase


def end(row: Sequence[Token], at: int, phrase: Sequence[Token]) -> int:
    """Where the phrase ends that follows the figure at ``at``: one further for an «or more» inside it."""
    last = at + 1 + len(phrase)
    return last + (bool(phrase) and last < len(row) and row[last - 1] is not phrase[-1])


def _filling(phrase: Sequence[Token]) -> bool:
    """«42.000 căn nữa»: a word that fills the sentence ends the phrase."""
    return len(phrase) > 1 and phrase[-1].classes == {"Filler"}


def _part_of(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
    """Whether a mark stands inside the phrase: a joining comma, a quotation mark, a dash between two words."""
    token = row[index]
    more = index + 1 < len(row)
    if token.word in {"(", ")"} or _in_brackets(row, index):
        return bool(phrase) and _resumes(row, index)
    if token.word == ",":
        return bool(phrase) and _goes_on(row, index, phrase)
    if token.word in _QUOTES:
        return more
    return token.word == "-" and bool(phrase) and more and not row[index + 1].classes & BREAKS


def _in_brackets(row: Sequence[Token], index: int) -> bool:
    """Whether a short bracket opens before a token and closes behind it."""
    for token in reversed(row[max(0, index - 5) : index]):
        if token.word in {"(", ")"}:
            return token.word == "("
    return False


def _resumes(row: Sequence[Token], index: int) -> bool:
    """«60% số xã (53 xã) đạt chuẩn …»: behind a short bracket the phrase goes on with what is said of its noun."""
    for at in range(index, min(len(row) - 1, index + 6)):
        if row[at].word == ")":
            return "Predicate" in row[at + 1].classes or "Holding" in row[at + 1].classes
    return False


def _ends(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
    """Whether a token ends the phrase before it: a mark, a time, another verb, a word that opens something else."""
    token = row[index]
    if not token.classes.isdisjoint(("Mark", "TermStart", "Time", "Yearly")):
        return True
    if "Among" in token.classes:
        return not phrase
    if token.classes & BREAKS and not _inside(row, index, phrase) and not graded(row, index) and not _still(row, index, phrase):
        return True
    if phrase and "Whole" in token.classes and index + 1 < len(row) and row[index + 1].classes & {"Figure", "Refused"}:
        return True  # «35 xã được công nhận trên tổng số 184 xã»
    if not phrase and "Intend" in token.classes and not any(c.get("dh:frames") == "object" for c in token.concepts):
        return True  # «mức 38% phải đạt»
    if not phrase and (token.classes == {"Resolve"} or "Cause" in token.classes):
        return True  # «so với mức 75% đặt ra», «trên 7% bất chấp hạn hán»
    if not phrase:
        return bool(token.classes & {"Function", "Mean", "Filler", "Opener"}) and "Total" not in token.classes
    if "Cause" in token.classes and len(phrase) == 1 and "Counter" in phrase[0].classes:
        return True  # «đàn bò còn 36.400 con vì dịch bệnh»
    if "Apiece" in token.classes:
        return True  # «64 xã, phường mỗi nơi làm một kiểu»
    if "CapitalNoun" in token.classes:
        return tells(row[index + 1 : index + 4], "Figure")
    if "Joining" in token.classes:
        return tells(row[index + 1 : index + 4], "Figure") or _clause(row, index + 1) or _does_more(row, index, phrase)
    if "Given" in token.classes and len(phrase) == 1 and "Dwelling" in phrase[0].classes:
        return not (index + 1 < len(row) and "Countable" in row[index + 1].classes)  # «108 căn nhà cho hộ nghèo»
    return "Opener" in token.classes


def _clause(row: Sequence[Token], start: int) -> bool:
    """«91% nghị quyết và số vụ phá rừng tăng 36 vụ»: a noun, a verb and its figure behind «và» are another clause."""
    for index in range(start, min(len(row) - 1, start + 9)):
        token = row[index]
        if token.classes & {"Mark", "Semicolon", "Figure"}:
            return False
        if token.classes & {"Rise", "Fall", "Share", "Level"} and "Holding" not in token.classes:
            return bool(row[index + 1].classes & (SIGNS | {"Figure"}) - {"Mark", "Time"})
    return False


def _does_more(row: Sequence[Token], join: int, phrase: Sequence[Token]) -> bool:
    """«làm mới 45 km đường và nâng cấp các cầu dân sinh»: what else was done, behind the things that a verb's figure counts."""
    if not tells(row[join + 1 : join + 2], *_VERBS) or tells(phrase, "EventNoun", *_VERBS):
        return False
    figure = join - len(phrase) - 1
    return tells(row[max(0, figure - 3) : figure], *_VERBS)


def _goes_on(row: Sequence[Token], comma: int, phrase: Sequence[Token]) -> bool:
    """Whether a comma joins two nouns of one phrase («xã, thị trấn có …») and does not end it."""
    if comma + 1 >= len(row) or (len(phrase) > 3 and not all(t.classes & {"Countable", "PlaceKind"} or t.word == "," for t in phrase)):
        return False
    following = row[comma + 1]
    if len(phrase) == 1 and "Counter" in phrase[0].classes:
        return False  # «870.000 người, trung tâm hành chính …»
    if "Cumulative" in following.classes and "Indicator" in following.classes:
        return False  # «61 hợp tác xã, giải quyết việc làm cho …»
    if "Indicator" in following.classes and len(phrase) == 1 and {"Countable", "Indicator"} <= phrase[0].classes:
        return not tells(row[comma + 2 : comma + 8], "Figure", "Level", "Rise", "Fall")  # «tổ chức cơ sở đảng, đảng viên hoàn thành …»
    if not following.classes & {"Countable", "PlaceKind", "Word"} or following.classes & BREAKS:
        return False
    if _again(row, comma, phrase):
        return True
    if _clause(row, comma + 1):
        return False  # «742 viên chức, bác sĩ chiếm 27,5%»
    if tells(row[comma + 2 : comma + 3], "Intend"):
        return False  # «với 5.000 đảng viên, huyện sẽ hoàn thành …»
    if "PlaceKind" in following.classes and comma + 2 < len(row) and "Capital" in row[comma + 2].classes:
        return False  # «14 xã đạt chuẩn, thị xã Ngã Bảy …»: a place, of which something else is told
    ahead = row[comma + 1 : comma + 6]
    end = next((i for i, t in enumerate(ahead) if "Mark" in t.classes or t.classes & {"Semicolon", "Figure"}), 5)
    if "Whole" in phrase[0].classes or "GoalReached" in phrase[-1].classes:
        return False  # «1,45% dân số, đảng viên trong dân quân chiếm 24,6%»
    plain = not any(t.classes & (BREAKS | {"Opener"}) for t in ahead[:end])
    if plain and end < len(ahead) and "Figure" in ahead[end].classes:
        return False  # «11.200 con, bò 2.350 con»: the noun names the next figure
    return bool(following.classes & {"Countable", "PlaceKind"}) and end >= 1


def _again(row: Sequence[Token], comma: int, phrase: Sequence[Token]) -> bool:
    """«điện gió, điện mặt trời»: a comma behind which the noun comes again, with another of its kinds, and no figure of its own."""
    if len(phrase) < _SHORT or row[comma + 1].word != phrase[0].word or "Capital" in row[comma + 1].classes:
        return False
    return not tells(row[comma + 2 : comma + 8], "Figure")


def _inside(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
    """«trường đạt chuẩn», «xã có đường bê tông»: a verb that the phrase's noun takes, not one that a figure does."""
    if not phrase or ("Level" not in row[index].classes and "Done" not in row[index].classes):
        return False
    if "Already" in phrase[-1].classes and len(phrase) == 2 and "GoalReached" in row[index].classes:
        return True  # «10 xã đã cán đích»
    following = row[index + 1] if index + 1 < len(row) else None
    if following is None or "Settling" in row[index].classes:
        return False
    if "Already" in row[index].classes:
        lone = len(phrase) == 1 or (len(phrase) == 2 and "Total" in phrase[0].classes)
        lone = lone or all(t.classes & _PLACED for t in phrase[1:])  # «82% hồ sơ ở tỉnh đã được giải quyết»
        described = _described(row, index, phrase)
        lone = lone or described
        named = phrase[0 if described or len(phrase) > _SHORT else -1].classes
        if lone and named & {"Countable", "Indicator", "Quantity"} and _met(row, index + 1):
            return True
    return not following.classes & (BREAKS | SIGNS)


def _described(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
    """«100% khu công nghiệp đang hoạt động đã có …», «98% hộ dân nông thôn đã có …»: which of all of them are meant, in plain words."""
    if len(phrase) > _DESCRIBED or "Countable" not in phrase[0].classes or not tells(row[index - len(phrase) - 1 : index], "Percent"):
        return False
    return all(t.classes <= _PLAIN for t in phrase[1:])


def _met(row: Sequence[Token], at: int) -> bool:
    """«11 xóm đã có điện», «33 làng đã được công nhận», «10 xã đã cán đích»: what is told of things counted, and no level of theirs."""
    if "GoalReached" in row[at].classes and "Holding" not in row[at].classes:
        return True
    told = row[at + 1].classes if at + 1 < len(row) else SIGNS
    return "Holding" in row[at].classes and told.isdisjoint(SIGNS | {"Amount", "Compare", "Figure", "Function", "Onto", "Refused"})


def _still(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
    """«3 xã còn yếu kém về an ninh»: what things counted still are, and no level that is left."""
    if "Settling" not in row[index].classes or "Onto" not in row[index].classes or len(phrase) != 1 or index + 1 >= len(row):
        return False
    return "Countable" in phrase[0].classes and row[index + 1].classes <= _QUALITY


def graded(row: Sequence[Token], index: int) -> bool:
    """«trình độ đại học trở lên»: an «or more» that is said of a grade and of no figure."""
    if row[index].classes.isdisjoint(("OrMore", "OrLess")):
        return False
    return not tells(row[max(0, index - 3) : index], "Figure")

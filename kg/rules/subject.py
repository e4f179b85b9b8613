"""What a figure measures: the noun phrase before or behind it, as an indicator of the vocabulary or a candidate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.normalise import fold
from kg.rules.figure import Figure
from kg.tokens import Token

#: Token classes of the vocabularies that this module reads, beyond those of the figures and measures.
CLASSES = frozenset(
    {"Activity", "Indicator", "PlaceKind", "Rate", "Scope", "Predicate", "Counter", "Filler", "TermSpan"}
)

# A verb or mark of these classes ends a noun phrase on its left and on its right.
_BREAKS = frozenset(
    {
        "Figure", "Semicolon", "Rise", "Fall", "Level", "Surpass", "Share", "Compare", "Multiply", "Aim", "Done",
        "Estimate", "Equal", "InTurn", "Refused", "Within", "OrMore", "OrLess", "TermSpan", "Worth",
    }
)  # fmt: skip
# Nothing of a name: skipped on the way from the figure to its subject.
_CLEAR = (
    frozenset({"Mean", "Yearly", "Time", "Function", "More", "Less", "About", "AtLeast", "AtMost", "Filler"}) | _BREAKS
) - {"Figure", "Semicolon", "Refused"}
_OPEN = frozenset({",", "(", ")", '"', "-", "+", "*", "•", "'"})
_CLOSE = frozenset({".", ":", "?", "!", "…"})
_OUTSIDE = frozenset(
    {"Function", "Time", "PlaceKind", "Scope", "Filler", "Mark", "Mean", "Yearly", "Done", "TermSpan", "Plan"}
)
_ATTACHED = {"theo", "trên", "của", "trong", "tại"}  # a name goes on to the left of a time before these
_GENERIC_UNITS = {"ha": "diện tích", "m2": "diện tích", "km2": "diện tích"}
_BRACKETS = re.compile(r"\([^()]*\)?|[()]")
# «mỗi héc-ta đất nông nghiệp cho giá trị sản xuất …»
_YIELDS = re.compile(
    r"(?:mỗi|một|1|trên)?\s*(?:1 |một )?(?:ha|héc-ta|hécta|hecta) (?P<land>.+) cho (?P<what>.+)", re.IGNORECASE
)
_DANGLING = {"và", "của", "trong", ",", "-", "có", "ở", "tại"}
_OPENERS = {"với", "nhưng", "vào", "so", "thì", "do", "để", "khi", "nên", "theo"}
_LONGEST = 18  # tokens of a noun phrase; what is longer is a sentence


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: its name, the known indicator's compact IRI or None, and whether it is itself in per cent.

    ``head`` is the counted thing without what is said of it («tổ chức cơ sở đảng» of «tổ chức cơ sở đảng hoàn thành tốt
    nhiệm vụ»); ``cumulative`` that it adds up over a period; ``agent`` who does it.
    """

    label: str
    indicator: str | None = None
    rate: bool = False
    head: str = ""
    cumulative: bool = False
    agent: str = ""


class Subjects:
    """Finds the subjects of the figures of a row, left to right."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Index the indicators by their wordings."""
        self._lexicon = lexicon
        self._known = dict(lexicon.labels("Indicator"))

    # ------------------------------------------------------------------ naming

    def named(self, words: str, rate: bool = False, head: str = "", cumulative: bool = False) -> Subject:
        """The subject of a noun phrase: a known indicator where the wording is one, a candidate otherwise."""
        key = fold(words)
        tries = (f"tỷ lệ {key}", key) if rate and not key.startswith("tỷ lệ") else (key, key.removeprefix("số "))
        for wording in tries:
            concept = self._known.get(wording)
            if concept is not None:
                of_rate = (concept.get("dh:indicatorKind") or "").endswith("rate")
                return Subject(concept.label, concept.iri, of_rate, head or words, cumulative)
        is_rate = key.startswith(("tỷ lệ", "tỷ trọng", "tỷ suất", "độ che phủ", "mức độ", "độ bao phủ", "bao phủ"))
        if rate and not is_rate and len(key.split()) <= 12:
            return Subject(f"tỷ lệ {_lower_first(words)}", None, True, head or words, cumulative)
        return Subject(_lower_first(words), None, is_rate, head or words, cumulative)

    # ------------------------------------------------------------------ the phrase behind

    def behind(self, row: Sequence[Token], at: int) -> list[Token]:
        """The noun phrase that follows a figure: «doanh nghiệp đăng ký thành lập mới»; empty where none does."""
        phrase: list[Token] = []
        index = at + 1
        while index < len(row) and len(phrase) < _LONGEST:
            token = row[index]
            if not self._part_of(row, index, phrase) and self._ends(row, index, phrase):
                break
            phrase.append(token)
            index += 1
        while phrase and (phrase[-1].word in _DANGLING or phrase[-1].word == '"'):
            if phrase[-1].word == '"' and sum(t.word == '"' for t in phrase) % 2 == 0:
                break
            phrase.pop()
        return phrase

    def _part_of(self, row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
        """Whether a mark stands inside the phrase: a joining comma, a quotation mark, a dash between two words."""
        token = row[index]
        more = index + 1 < len(row)
        if token.word == ",":
            return bool(phrase) and self._goes_on(row, index, phrase)
        if token.word in {'"', "'"}:
            return more
        return token.word == "-" and bool(phrase) and more and not row[index + 1].classes & _BREAKS

    def _ends(self, row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
        """Whether a token ends the phrase before it: a mark, a time, another verb, a word that opens something else."""
        token = row[index]
        if token.classes & {"Mark", "Time", "Yearly"}:
            return True
        if token.classes & _BREAKS and not self._inside(row, index, phrase):
            return True
        if not phrase:
            return bool(token.classes & {"Function", "Mean", "Filler"}) and token.word not in {"số", "các"}
        if token.word in {"và", "cùng"}:
            return any("Figure" in t.classes for t in row[index + 1 : index + 4])
        return token.word in _OPENERS

    @staticmethod
    def _goes_on(row: Sequence[Token], comma: int, phrase: Sequence[Token]) -> bool:
        """Whether a comma joins two nouns of one phrase («xã, thị trấn có …») and does not end it."""
        if comma + 1 >= len(row) or len(phrase) > 3:
            return False
        following = row[comma + 1]
        if not following.classes & {"Countable", "PlaceKind", "Word"} or following.classes & _BREAKS:
            return False
        ahead = row[comma + 1 : comma + 6]
        end = next((i for i, t in enumerate(ahead) if "Mark" in t.classes or t.classes & {"Semicolon", "Figure"}), 5)
        return bool(following.classes & {"Countable", "PlaceKind"}) and end >= 1

    @staticmethod
    def _inside(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
        """«trường đạt chuẩn», «xã có đường bê tông»: a verb that the phrase's noun takes, not one that a figure does."""
        if not phrase or ("Level" not in row[index].classes and "Done" not in row[index].classes):
            return False
        following = row[index + 1] if index + 1 < len(row) else None
        if following is None or row[index].word in {"còn", "lên", "xuống", "là", "chỉ còn"}:
            return False
        return not following.classes & (_BREAKS | {"Time", "More", "About", "Less", "AtLeast", "AtMost", "Mark"})

    # ------------------------------------------------------------------ the phrase before

    def before(self, row: Sequence[Token], at: int, floor: int = 0) -> list[Token]:
        """The noun phrase to the left that a figure is said of; empty where only verbs and times stand there.

        ``floor`` is where the phrase behind the figure before ends: tokens before it are spoken for.
        """
        index = at - 1
        while True:
            index = self._skip(row, index, floor)
            if index < floor:
                return []
            phrase: list[Token] = [row[index]]
            index -= 1
            while index >= floor and len(phrase) < _LONGEST:
                token = row[index]
                if token.classes & {"Figure", "Semicolon", "Refused"} or token.word in _CLOSE:
                    break
                if token.classes & _BREAKS and not self._held(row, index, phrase):
                    break
                if token.word == "," and not self._joins(row, index, phrase, floor):
                    break
                if "Time" in token.classes and not (phrase and phrase[0].word in _ATTACHED):
                    break
                phrase.insert(0, token)
                index -= 1
            kept = self._trim(phrase)
            if kept and not self._says_nothing(kept):
                return kept

    @staticmethod
    def _says_nothing(phrase: Sequence[Token]) -> bool:
        """«chỉ tiêu nghị quyết», «tốc độ tăng trưởng khá», a lone verb: no name of what is measured."""
        if any("Indicator" in t.classes for t in phrase):
            return False
        if "Plan" in phrase[0].classes:
            return True
        bare = {"Growth", "Filler", "Function", "Plan", "Mean", "Done"}
        return all(t.classes & bare or t.word == "nhất" for t in phrase) or (
            len(phrase) == 1 and bool(phrase[0].classes & {"Cumulative", "Activity"} or phrase[0].word == "tỷ lệ")
        )

    def _skip(self, row: Sequence[Token], index: int, floor: int) -> int:
        """The nearest token at or before ``index`` that can belong to a name; below ``floor`` where a figure bars it."""
        while index >= floor:
            token = row[index]
            if token.classes & {"Figure", "Semicolon", "Refused"}:
                return floor - 1
            clear = (
                token.classes & (_CLEAR | {"Plan", "Scope", "PlaceKind"}) or token.word in _OPEN or token.word == ":"
            )
            if not clear or self._named_verb(token):
                return index
            index -= 1
        return index

    @staticmethod
    def _named_verb(token: Token) -> bool:
        return bool(token.classes & {"Indicator", "Growth", "Rate", "Cumulative", "Activity"})

    @staticmethod
    def _held(row: Sequence[Token], index: int, phrase: Sequence[Token]) -> bool:
        """A verb inside a noun phrase on the left: «tỷ lệ trường đạt chuẩn quốc gia», «lương thực có hạt»."""
        token = row[index]
        if token.classes & {"Growth", "Indicator", "Rate"}:
            return True
        if not phrase or index == 0:
            return False
        left = row[index - 1]
        if (
            token.word in {"có", "đạt", "được"}
            and left.classes <= {"Word", "Countable", "Predicate"}
            and len(phrase) <= 2
        ):
            return True
        noun = any(
            t.classes & {"Rate", "Countable", "Indicator"} or t.word == "số" for t in row[max(0, index - 6) : index]
        )
        broken = any(
            t.classes & {"Figure", "Semicolon", "Time"} or t.word == "," for t in row[max(0, index - 2) : index]
        )
        inner = token.word in {"có", "đạt", "được"} or token.classes & {"Plan", "Whole", "Cumulative", "Share"}
        return bool(inner) and noun and not broken

    @staticmethod
    def _joins(row: Sequence[Token], comma: int, phrase: Sequence[Token], floor: int) -> bool:
        """«tỷ lệ thu gom, xử lý rác», «nông, lâm, thủy sản», «chế biến, chế tạo»: a comma within a name."""
        if not phrase or comma <= floor or any(t.classes & {"Indicator", "Capital", "Rate"} for t in phrase):
            return False
        start = comma
        while start > floor and not (
            row[start - 1].classes & (_BREAKS | {"Time", "Filler"}) or row[start - 1].word in _CLOSE
        ):
            start -= 1
            if row[start].word == "," and row[start - 1].word != ",":
                continue
        left = row[start:comma]
        if not left or left[0].classes & {"Scope", "PlaceKind"}:
            return False
        if any(t.classes & {"Rate", "Indicator", "Quantity"} for t in left):
            return len(phrase) <= 6
        items = " ".join(t.word for t in left).split(" , ")
        return len(phrase) <= 3 and all(len(item.split()) <= 2 for item in items)

    @staticmethod
    def _trim(phrase: list[Token]) -> list[Token]:
        """Take off what leads and trails a name without being part of it."""
        name = {"Indicator", "Rate", "Growth", "Whole"}

        def outside(token: Token) -> bool:
            place = "Capital" in token.classes and not (token.name.isupper() and len(token.name) > 1)
            return not token.classes & name and (place or bool(token.classes & _OUTSIDE))

        while phrase and outside(phrase[0]) and "Capital" not in phrase[0].classes:
            phrase = phrase[1:]
        while phrase and outside(phrase[-1]):
            phrase = phrase[:-1]
        return phrase

    # ------------------------------------------------------------------ words

    def words(self, phrase: Sequence[Token], text: str) -> str:
        """A phrase's words without the places and scopes in it, single-spaced."""
        kept: list[str] = []
        index = 0
        while index < len(phrase):
            token = phrase[index]
            if "Scope" in token.classes:
                index += 1
                while index < len(phrase) and phrase[index].classes & {"PlaceKind", "Capital", "Place"}:
                    index += 1
                continue
            if token.word == "của" and index + 1 < len(phrase) and phrase[index + 1].classes & {"PlaceKind", "Capital"}:
                index += 2
                while index < len(phrase) and phrase[index].classes & {"Capital", "Place"}:
                    index += 1
                continue
            kept.append(text[token.start : token.end])
            index += 1
        joined = _BRACKETS.sub(" ", " ".join(kept)).replace(" ,", ",").replace('"', "")
        words = " ".join(joined.split()).strip(" ,.-:;()")
        yields = _YIELDS.match(words)
        if yields:
            return f"{yields['what']} trên 1 ha {yields['land']}"
        return words.rpartition(" cho ")[2] or words

    def phrase_subject(self, phrase: Sequence[Token], text: str, figure: Figure, rate: bool) -> Subject | None:
        """The subject that a phrase names; None where nothing of it is left."""
        known = [t for t in phrase if "Indicator" in t.classes]
        words = self.words(phrase, text)
        if not words or not any(c.isalpha() for c in words):
            return None
        cumulative = "Cumulative" in phrase[0].classes or "vốn đầu tư" in words
        subject = self.named(words, rate, cumulative=cumulative)
        if subject.indicator is None and known and self._covers(phrase, known[0]):
            subject = self.named(text[known[0].start : known[0].end], rate, cumulative=cumulative)
        if subject.indicator is None and figure.unit in _GENERIC_UNITS and "diện tích" not in fold(words):
            subject = self.named(f"{_GENERIC_UNITS[figure.unit]} {_lower_first(words)}", False, words, cumulative)
        return subject

    @staticmethod
    def _covers(phrase: Sequence[Token], known: Token) -> bool:
        """Whether everything of a phrase but the known indicator says nothing of what is measured."""
        nothing = {
            "Scope",
            "PlaceKind",
            "Capital",
            "Place",
            "Function",
            "Mark",
            "Time",
            "Filler",
            "Mean",
            "Yearly",
            "Growth",
        }
        return all(t is known or t.classes & nothing for t in phrase)


def _lower_first(words: str) -> str:
    first = words.partition(" ")[0]
    return words if len(first) > 1 and first.isupper() else words[:1].lower() + words[1:]

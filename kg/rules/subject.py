"""What a figure measures: an indicator of the vocabulary, or a candidate named by the text's noun phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from kg.lexicon import Concept, Lexicon
from kg.normalise import fold
from kg.rules import phrase as phrases
from kg.rules.amounts import Figure
from kg.rules.wordings import Wordings
from kg.tokens import Token, tells

_BRACKETS = re.compile(r"\([^()]*\)?|[()]")
_COUNTED = frozenset({"count", "household", "person"})
_MONEY = frozenset({"USD", "VND"})
_PLACES = frozenset({"PlaceKind", "Capital", "Place"})
# Classes of words that say nothing of what is measured.
_NOTHING = frozenset(
    {"Scope", "PlaceKind", "Capital", "Place", "Function", "Mark", "Time", "Filler", "Mean", "Yearly", "Growth"}
)

# What stands before the first name of a list without being part of it.
_LEADS_LIST = frozenset({"Filler", "Function", "Grouping", "Motion", "Proportion", "Rate", "Total"})
_ONE = 7  # characters before a noun in which «mỗi» stands


class Subject(Struct, frozen=True):
    """What is measured: its name, the known indicator's compact IRI or None, and whether it is itself in per cent.

    ``head`` is the counted thing without what is said of it («tổ chức cơ sở đảng» of «tổ chức cơ sở đảng hoàn thành tốt
    nhiệm vụ»); ``cumulative`` that it adds up over a period; ``agent`` who does it; ``unit`` the code of a known indicator's unit.
    """

    label: str
    indicator: str | None = None
    rate: bool = False
    head: str = ""
    cumulative: bool = False
    agent: str = ""
    unit: str | None = None


class Subjects:
    """Names the subjects of figures; made once over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Index the indicators by their wordings."""
        self._lexicon = lexicon
        self._known = dict(lexicon.labels("Indicator"))
        self._countables = tuple(f"{w} " for w, _ in lexicon.labels("Countable"))
        self._empty = {w for name in ("Rate", "Plan", "Total") for w, _ in lexicon.labels(name)}
        self._events = tuple(f"{w} " for w, _ in lexicon.labels("EventNoun"))
        self._visits = tuple(w for w, _ in lexicon.labels("Visitors"))
        self._visited = lru_cache(maxsize=10_000)(self._of_visitors)
        self.wordings = Wordings(lexicon)
        self._head = lexicon.concepts["dhu:counted-person"].label
        self.per_head = lexicon.concepts["dhc:per-head"].label
        self._already = f" {lexicon.concepts['dhc:already'].label} "
        self._kept = lru_cache(maxsize=16384)(self._named)  # the same phrases come again and again

    # ------------------------------------------------------------------ naming

    def named(self, words: str, rate: bool = False, head: str = "", cumulative: bool = False) -> Subject:
        """The subject of a noun phrase: a known indicator where the wording is one, a candidate otherwise."""
        return self._kept(words, rate, head, cumulative)

    def _named(self, words: str, rate: bool, head: str, cumulative: bool) -> Subject:
        key = fold(words)
        noun = self.wordings.rate
        bare = self.wordings.uncounted(key)
        tries = (f"{noun} {key}", f"{noun} {bare}", key) if rate and not key.startswith(noun) else (key, bare)
        if self._already in key:  # «xã đã về đích nông thôn mới»
            tries = (*tries, *(wording.replace(self._already, " ", 1) for wording in tries))
        for wording in tries:
            concept = self._known.get(wording)
            if concept is not None:
                of_rate = (concept.get("dh:indicatorKind") or "").endswith("rate")
                if rate and not of_rate and concept.get("dh:indicatorUnit") != "dhu:percent":
                    continue  # the share of what the indicator counts
                return Subject(concept.label, concept.iri, of_rate, head or words, cumulative, unit=self.unit_of(concept))
        is_rate = self.wordings.is_rate(key)
        if rate and not is_rate and len(key.split()) <= 18:
            return Subject(f"{noun} {_lower_first(self.wordings.uncounted(words))}", None, True, head or words, cumulative)
        return Subject(_lower_first(words), None, is_rate, head or words, cumulative)

    def unit_of(self, indicator: Concept) -> str | None:
        """The code of the unit that a known indicator is measured in."""
        unit = self._lexicon.concepts.get(indicator.get("dh:indicatorUnit") or "")
        return unit.get("skos:notation") if unit is not None else None

    def known(self, indicator: str) -> Subject:
        """The subject that a known indicator is, by compact IRI."""
        concept = self._lexicon.concepts[indicator]
        rate = (concept.get("dh:indicatorKind") or "").endswith("rate")
        return Subject(concept.label, concept.iri, rate, concept.label, unit=self.unit_of(concept))

    def kind_of(self, subject: Subject) -> str:
        """The kind of a known indicator (``dhk:flow``, ``dhk:stock``, ``dhk:rate``); empty of any other."""
        return (self._lexicon.concepts[subject.indicator].get("dh:indicatorKind") or "") if subject.indicator else ""

    def adds_up(self, subject: Subject) -> bool:
        """«đảng viên mới kết nạp», «số vụ cháy»: a known flow of things counted, which a term adds up, not a year alone."""
        if subject.indicator is None:
            return self.wordings.uncounted(fold(subject.label)).startswith(self._events)
        return subject.unit in _COUNTED and self.kind_of(subject).endswith("flow") and not self.visits(subject)

    def visits(self, subject: Subject) -> bool:
        """«lượt khách du lịch», «khách quốc tế»: counted by the year."""
        return self._visited(subject.label)

    def _of_visitors(self, label: str) -> bool:
        words = fold(label)
        return any(word in words for word in self._visits)

    def proportion(self, words: str) -> Subject:
        """«tỷ trọng …»: the share of the economy that a sector has."""
        return self.named(f"{self.wordings.proportion} {words}", False, words)

    def of_cell(
        self, label: Sequence[Token], above: str, text: str, percent: bool, read: Subject | None
    ) -> Subject | None:
        """The subject of a table's row called ``label``, a part of the row ``above`` where that is not empty.

        The whole name counts where it is a known indicator, with or without «bình quân hằng năm» in it; else what the
        rules of prose ``read`` in it, and where they read nothing the name itself.
        """
        plain = [t for t in label if not t.classes & {"Mean", "Yearly"}]
        name, short = (
            " ".join(text[t.start : t.end] for t in tokens).replace(" ,", ",") for tokens in (label, plain)
        )
        adds = "Cumulative" in label[0].classes
        if above:
            if percent and self.wordings.is_structure(fold(above)):
                return self.proportion(_lower_first(name))
            whole, alone = self.named(f"{above} {_lower_first(name)}", percent), self.named(name, percent)
            return whole if whole.indicator or not alone.indicator else alone
        for words in (name, short):
            subject = self.named(words, percent, cumulative=adds)
            if subject.indicator:
                return subject
        return read if read is not None and not self.empties(read) else self.named(short, percent, cumulative=adds)

    def goals_reached(self, around: str) -> Subject:
        """The count of goals that were reached, as the words around it say how."""
        return self.named(f"{self.wordings.goal} {self.wordings.reached(around)}")

    def empties(self, subject: Subject) -> bool:
        """Whether a name is only «tỷ lệ», «chỉ tiêu», «số»: no name at all."""
        return subject.label in self._empty

    def counts(self, subject: Subject) -> bool:
        """«hộ dân dùng nước sạch», «đảng viên trong dân quân»: a name that opens with what is counted."""
        counted = f"{self.wordings.uncounted(fold(subject.label))} ".startswith(self._countables)
        return counted and not self.wordings.is_sector(subject.label)

    def in_turn(self, phrase: Sequence[Token], text: str, count: int, structure: bool = False) -> list[Subject]:
        """«tỷ trọng các ngành nông nghiệp, công nghiệp, dịch vụ (lần lượt là …)»: one name for each figure; none if unsure.

        ``structure`` says that the figures are known to be shares.
        """
        items = self._items(phrase, frozenset({",", ";"} if count > 1 and phrase and phrase[-1].word == ")" else {","}))
        if len(items) < count:
            items = self._items(phrase, frozenset({",", ";", "-", "(", ")"}))
        if len(items) < count or not all(items[-count:]):
            return []
        items = items[-count:]
        proportion = structure or self.wordings.is_proportion(items[0][0].word) or any(self.wordings.is_structure(t.word) for t in phrase)
        while items[0] and (items[0][0].classes & _LEADS_LIST or self.wordings.is_structure(items[0][0].word)):
            items[0] = items[0][1:]
        while items[-1] and items[-1][-1].classes & phrases.BREAKS and len(items[-1]) > 1:
            items[-1] = items[-1][:-1]
        names = [self.words(item, text) for item in items]
        if not all(names):
            return []
        if not proportion:
            return [self.named(name) for name in names]
        bare = (_lower_first(name).removeprefix(f"{self.wordings.proportion} ") for name in names)
        return [self.proportion(name) for name in bare]

    @staticmethod
    def _items(phrase: Sequence[Token], marks: frozenset[str]) -> list[list[Token]]:
        """The parts of a list of names; what stands between two marks and names nothing is none."""
        items: list[list[Token]] = [[]]
        for token in phrase:
            if token.word in marks or "Joining" in token.classes:
                items.append([])
            elif not token.classes & {"Copula", "Mark", "Time"}:
                items[-1].append(token)
        return [item for item in items if item] if "-" in marks else items

    # ------------------------------------------------------------------ words

    def words(self, phrase: Sequence[Token], text: str, whole: bool = False) -> str:
        """A phrase's words without the places and scopes in it, single-spaced; unless ``whole``, without whom something was given to."""
        kept: list[str] = []
        index = 0
        while index < len(phrase):
            token = phrase[index]
            if not token.classes.isdisjoint(("Among", "Here")):
                index += 1
                continue
            led = phrase[index - 1] if index else None  # «số công ty con»
            counted = "Countable" in token.classes and (led is None or led.word == "," or "NumberOf" in led.classes)
            scoped = "Scope" in token.classes and not counted
            owned = "Of" in token.classes and _owner(phrase, index + 1)
            if scoped or owned:
                index += 1 if scoped else 2
                while index < len(phrase) and (phrase[index].classes & _PLACES or _own_body(phrase[index])):
                    index += 1
                continue
            kept.append(text[token.start : token.end])
            index += 1
        joined = _BRACKETS.sub(" ", " ".join(kept)).replace(" ,", ",").replace('"', "")
        words = " ".join(joined.split()).strip(" ,.-:;()")
        given = words.rpartition(" cho ")[2] if not whole and phrase and not phrase[0].classes.isdisjoint(("Cumulative", "Activity")) else ""
        return self.wordings.land_yield(words) or given or words

    def of_phrase(self, phrase: Sequence[Token], text: str, figure: Figure, rate: bool) -> Subject | None:
        """The subject that a phrase names; None where nothing of it is left."""
        known = [t for t in phrase if "Indicator" in t.classes]
        words = self.words(phrase, text, whole=figure.unit in _MONEY)
        if not words or not any(c.isalpha() for c in words):
            return None
        told = figure.counted and phrase[-1].end <= figure.start
        verbs = [t for t in phrase if "Cumulative" in t.classes]
        done = bool(verbs) and (verbs[0] is phrase[0] or (verbs[-1] is phrase[-1] and figure.unit != "%") or told)
        cumulative = done or self.wordings.is_invested(words)
        subject = self.named(words, rate, cumulative=cumulative)
        if self._head in figure.per:
            headed = self.named(f"{self.wordings.unaveraged(words)} {self.per_head}", rate, cumulative=cumulative)
            subject = headed if headed.indicator else subject  # «thu nhập 52 triệu đồng/người», «GRDP bình quân 68 triệu đồng/người»
        if subject.indicator is None and figure.unit in _MONEY and self._of_each(phrase, text):
            headed = self.named(f"{phrase[-1].word} {self.per_head}", rate)
            subject = headed if headed.indicator else subject
        if subject.indicator is None and known and _covers(phrase, known[0]):
            subject = self.named(text[known[0].start : known[0].end], rate, cumulative=cumulative)
        noun = self.wordings.nouns.get(figure.unit or "")
        named = "Cumulative" in phrase[0].classes or tells(phrase, "Indicator", "Quantity", "Rate", "Growth")
        if subject.indicator is None and noun is not None and noun not in fold(words) and not named:
            subject = self.named(f"{noun} {_lower_first(words)}", False, words, cumulative)
        return subject

    def _of_each(self, phrase: Sequence[Token], text: str) -> bool:
        """«mỗi người dân có thu nhập 52 triệu đồng»: what each of the people has, named last."""
        if len(phrase) < 3 or "Quantity" not in phrase[-1].classes or not tells(phrase, "Holding"):
            return False
        people = any(c.iri == "dhu:counted-person" for c in phrase[0].concepts)
        start = phrase[0].start
        each = fold(text[max(0, start - _ONE) : start]).rstrip().endswith(self.wordings.each)
        return people and (each or phrase[0].word in {self._head, f"{self._head} dân"})

    behind = staticmethod(phrases.behind)
    before = staticmethod(phrases.before)


def _owner(phrase: Sequence[Token], index: int) -> bool:
    """«của huyện», «của Ban Thường vụ»: whose it is; not «của Thẩm phán», which goes on in small letters."""
    several = index + 1 < len(phrase) and phrase[index].classes == {"Word"} and "PlaceKind" in phrase[index + 1].classes
    end = index + several  # «của ba tỉnh»
    while end < len(phrase) and (phrase[end].classes & _PLACES or _own_body(phrase[end])):
        end += 1
    return end > index + several and (end == len(phrase) or phrase[end].classes != frozenset({"Word"}))


def _own_body(token: Token) -> bool:
    """«Binh đoàn», «Tổng công ty», written with a capital: the organisation that the report is about."""
    return token.name[:1].isupper() and bool(token.classes & {"OrdinalNoun", "Scope"})


def _covers(phrase: Sequence[Token], known: Token) -> bool:
    """Whether everything of a phrase but the known indicator says nothing of what is measured."""
    return all(t is known or t.classes & _NOTHING for t in phrase)


def _lower_first(words: str) -> str:
    first = words.partition(" ")[0]
    return words if len(first) > 1 and first.isupper() else words[:1].lower() + words[1:]

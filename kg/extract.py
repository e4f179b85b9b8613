"""Document in, facts out: runs the families of rules in order over one context."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from kg import lexicon as lexicons
from kg.context import Context
from kg.facts import Congress, Reading, Years
from kg.grammar import vocabulary
from kg.lexicon import Lexicon
from kg.normalise import fold, lower, normalise
from kg.rules import citation, commitment, congress, official, pasted
from kg.rules.observation import ObservationReader
from kg.text import Document
from kg.tokeniser import Tokeniser
from kg.tokens import BUILT_IN

_TERM = re.compile(r"\s+(?:19|20)\d[05]\s*[-–]\s*(?:19|20)\d[05]\b")  # from one congress to the next, in years divisible by five
_LEAST = 4  # letters of an abbreviation that is no part of other words


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """The words of which no other is a part, shortest first: a text that has any of all words has one of these."""
    found: list[str] = []
    for word in sorted(words, key=len):
        if not any(short in word for short in found):
            found.append(word)
    return tuple(found)


class Reader:
    """The rules of all families, compiled once over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile what all documents share."""
        self.lexicon = lexicon
        classes = vocabulary(congress.RULES, citation.RULES, commitment.RULES) | congress.CLASSES | official.CLASSES
        classes |= citation.CLASSES | commitment.CLASSES
        self.tokeniser = Tokeniser(lexicon, classes - BUILT_IN)
        self._observations = ObservationReader(lexicon)
        congresses = {label for token_class in ("Congress", "CongressLetters") for label, _ in lexicon.labels(token_class)}
        secretaries = {label for label, c in lexicon.labels("Role") if c.iri == "dhr:secretary" and " " in label}
        self._needed = _shortest(congresses | secretaries)
        # those whom a text addresses as members of the Party are told with their posts
        self._comrade = _shortest({w for w, _ in lexicon.labels("Seat")} & {w for w, _ in lexicon.labels("Pronoun")})
        self._posts = tuple(
            _shortest(label for label, _ in lexicon.labels(token_class) if " " in label)
            for token_class in ("Appoint", "Hold", "Role")
        )
        self._told = _shortest(
            label if " " in label else f" {label} "
            for verb in ("Elect", "ReElect", "Appoint", "Hold", "Leave", "Former", "Past")
            for label, _ in lexicon.labels(verb)
            if " " in label or verb == "Elect"  # «làm», «chức» stand anywhere
        )
        marks = [w for c in ("FormerMark", "Hold", "New") for w, _ in lexicon.labels(c) if " " not in w]
        self._told += tuple(f"{mark} {post}" for mark in marks for post in self._posts[-1])  # «làm giám đốc», «nguyên chủ tịch»
        # whom the figures of an area are of: its committees and councils, called by its kind
        governing = (label for label, c in lexicon.labels("Body") if c.get("dh:followsPlace") == "true")
        self._governing = _shortest(label for label in governing if len(label) >= _LEAST)
        self._terms = _shortest(label for label, _ in lexicon.labels("TermCue") if " " in label)

    def _subject(self, text: str) -> str:
        """What a text may state: ``congress`` with a word without which nothing of a congress or a committee is said.

        ``posts`` where it can only tell who was appointed, and what was reached; ``people`` where it tells of posts alone, won,
        held or left anywhere; ``figures`` where it names only a body that governs an area; empty where it states nothing.
        """
        plain = text.lower()
        people = governs = False
        for dressed in (False, True):
            lowered = lower(normalise(text).text) if dressed else plain  # the same words in another dress
            if dressed and lowered == plain:
                break
            if any(word in lowered for word in self._needed):
                return "congress"
            if all(any(word in lowered for word in words) for words in self._posts):
                return "posts"
            if any(word in lowered for word in self._comrade) and any(word in lowered for word in self._posts[-1]):
                return "posts"
            posted = any(word in lowered for word in self._posts[-1])
            governs = governs or any(word in lowered for word in self._governing) or self._tells_term(lowered)
            people = people or (posted and (governs or any(word in lowered for word in self._told)))
        return ("posts" if people else "figures") if governs else "people" if people else ""

    def _tells_term(self, lowered: str) -> bool:
        """Whether a text tells a term of the Party: «nhiệm kỳ 2020 - 2025»."""
        for cue in self._terms:
            at = lowered.find(cue)
            while at >= 0:
                if _TERM.match(lowered, at + len(cue)):
                    return True
                at = lowered.find(cue, at + 1)
        return False

    def read(self, document: Document) -> Reading:
        """All that one document states. A pure function: the same text gives the same facts."""
        subject = self._subject(document.text)
        if not subject:
            return Reading(document)
        context = Context(document, self.lexicon, self.tokeniser)
        parts = pasted.reports(context) if subject == "congress" else []
        if len(parts) < 2:
            return self._read(context, subject)
        return _joined([self._read(Context(document, self.lexicon, self.tokeniser, part), subject) for part in parts])

    def _read(self, context: Context, subject: str) -> Reading:
        """What one report states."""
        document = context.document
        context.congresses.extend(congress.read(context))
        officials = official.read(context) if subject != "figures" else []
        observations = self._observations.read(context) if subject != "people" else []
        return Reading(
            document,
            congresses=tuple(context.congresses),
            officials=tuple(officials),
            observations=tuple(observations),
            citations=tuple(citation.read(context)),
            commitments=tuple(commitment.read(context)),
            refusals=tuple(context.refusals),
            sentences=context.spans,
        )


def _joined(readings: Sequence[Reading]) -> Reading:
    """The readings of a document's parts as one; a congress that several name is named once, by the one that reports on it."""
    congresses: dict[tuple[str, int | None, Years | None], Congress] = {}
    for it in sorted((c for reading in readings for c in reading.congresses), key=lambda c: not c.main):
        key = (fold(it.place), it.ordinal, it.term)
        known = congresses.get(key)
        congresses[key] = it if known is None else replace(known, evidence=known.evidence + it.evidence)
    return Reading(
        readings[0].document,
        congresses=tuple(congresses.values()),
        officials=tuple(o for reading in readings for o in reading.officials),
        observations=tuple(o for reading in readings for o in reading.observations),
        citations=tuple(c for reading in readings for c in reading.citations),
        commitments=tuple(c for reading in readings for c in reading.commitments),
        refusals=tuple(r for reading in readings for r in reading.refusals),
        sentences=tuple(s for reading in readings for s in reading.sentences),
    )


@lru_cache(maxsize=1)
def reader() -> Reader:
    """The reader over the project's own ontology, made once a process."""
    collects = gc.isenabled()
    gc.disable()  # nothing of what is made here is garbage: the collector would only walk it again and again
    try:
        made = Reader(lexicons.load())
        gc.freeze()  # nor later: the vocabularies live as long as the process
    finally:
        if collects:
            gc.enable()
    return made


def read_document(document: Document) -> Reading:
    """Read one document with the project's own ontology."""
    return reader().read(document)

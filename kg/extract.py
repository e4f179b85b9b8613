"""Document in, facts out: runs the families of rules in order over one context."""

from __future__ import annotations

import gc
from functools import lru_cache

from kg import lexicon as lexicons
from kg.context import Context
from kg.facts import Reading
from kg.grammar import vocabulary
from kg.lexicon import Lexicon
from kg.normalise import lower, normalise
from kg.rules import citation, commitment, congress, official
from kg.rules.observation import ObservationReader
from kg.text import Document
from kg.tokens import BUILT_IN, Tokeniser


class Reader:
    """The rules of all families, compiled once over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile what all documents share."""
        self.lexicon = lexicon
        classes = vocabulary(congress.RULES, citation.RULES, commitment.RULES) | congress.CLASSES | official.CLASSES
        classes |= citation.CLASSES | commitment.CLASSES
        self.tokeniser = Tokeniser(lexicon, classes - BUILT_IN)
        self._observations = ObservationReader(lexicon)
        congresses = {label for label, _ in lexicon.labels("Congress")}
        secretaries = {label for label, c in lexicon.labels("Role") if c.iri == "dhr:secretary" and " " in label}
        self._needed = tuple(sorted(congresses | secretaries, key=len))

    def _speaks_of_congresses(self, text: str) -> bool:
        """Whether a text has any of the words without which nothing of a congress or a committee can be said."""
        lowered = text.lower()
        if any(word in lowered for word in self._needed):
            return True
        composed = lower(normalise(text).text)  # the same words in another dress
        return any(word in composed for word in self._needed)

    def read(self, document: Document) -> Reading:
        """All that one document states. A pure function: the same text gives the same facts."""
        if not self._speaks_of_congresses(document.text):
            return Reading(document)
        context = Context(document, self.lexicon, self.tokeniser)
        context.congresses.extend(congress.read(context))
        officials = official.read(context)
        observations = self._observations.read(context)
        return Reading(
            document,
            congresses=tuple(context.congresses),
            officials=tuple(officials),
            observations=tuple(observations),
            citations=tuple(citation.read(context)),
            commitments=tuple(commitment.read(context)),
            refusals=tuple(context.refusals),
            sentences=tuple(context.normal.source(s.start, s.end) for s in context.sentences),
        )


@lru_cache(maxsize=1)
def reader() -> Reader:
    """The reader over the project's own ontology, made once a process."""
    made = Reader(lexicons.load())
    gc.collect()
    gc.freeze()  # the vocabularies live as long as the process: the collector need not walk them again and again
    return made


def read_document(document: Document) -> Reading:
    """Read one document with the project's own ontology."""
    return reader().read(document)

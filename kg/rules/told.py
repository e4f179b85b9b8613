"""Bodies that a text names in full at one place and means without their names at another: «Chủ tịch Hội», «bầu ông A làm Chủ tịch»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from kg.context import Context
from kg.facts import Body
from kg.lexicon import Concept
from kg.rules.bodies import COMMITTEES, Bodies
from kg.rules.body import is_kind
from kg.tokens import Token

_POST = frozenset({"Role", "Post", "CommitteeSeat"})
_GOES_ON = frozenset(
    {"Capital", "Place", "PlaceKind", "Body", "Number", "Person"}
)  # behind a word that is then part of a longer name
_PARTY = frozenset({"party"})


class Full(Struct, frozen=True):
    """A body named with its place, number or name: ``words`` are its label in small letters, ``led`` says that a post stands in front."""

    start: int
    paragraph: int
    body: Body
    words: str
    led: bool


class Told:
    """Looks up the bodies of one document, gathered when first asked for."""

    def __init__(self, context: Context, bodies: Bodies) -> None:
        """Share the index of bodies."""
        self._context = context
        self._bodies = bodies
        self._heads = context.lexicon.table("BodyHead")
        self._gathering = False

    def short(self, tokens: Sequence[Token], at: int) -> tuple[int, Body | None]:
        """How many tokens name a body told of by its first word or two, «Hội», «Liên đoàn», and which it is; none: 0."""
        if self._gathering or at >= len(tokens):
            return 0, None
        for count in (2, 1):
            head = tokens[at : at + count]
            words = " ".join(t.word for t in head)
            behind = tokens[at + count] if at + count < len(tokens) else None
            if len(head) < count or any(t.classes & {"Mark", "Number"} for t in head):
                continue
            if behind is not None and not behind.classes.isdisjoint(_GOES_ON):
                continue
            if not (head[0].name[:1].isupper() or words in self._heads):
                continue
            body = self._nearest(f"{words} ", tokens[at].start)
            if body is not None:
                return count, body
        return 0, None

    def _nearest(self, start: str, position: int) -> Body | None:
        """The body told of last in front of an offset whose name begins so; the only one of the text where none is in front."""
        fitting = [full for full in self._all if full.words.startswith(start)]
        before = [full for full in fitting if full.start < position]
        if before:
            return before[-1].body
        return fitting[0].body if len({full.body.label for full in fitting}) == 1 else None

    def where(self, role: Concept, position: int, since: int) -> Body | None:
        """The body that a role without one is held in: the last of its kinds told of in the sentence, which begins ``since``.

        Else the only one of its kinds in the paragraph in front, or in the title.
        """
        kinds = role.properties.get("dh:bodyWord", ())
        if not kinds:
            return None
        starts = tuple(f"{kind} " for kind in kinds)
        before = [f for f in self._all if f.start < position and f.words.startswith(starts)]
        here = [f for f in before if f.start >= since]
        if here:
            return here[-1].body if not here[-1].led else None
        sentence = self._context.sentence_at(self._context.normal.source(position, position + 1)[0])
        number = sentence.paragraph if sentence is not None else 0
        for paragraph in (number, 0):
            told = {f.body.label: f.body for f in before if f.paragraph == paragraph}
            if len(told) == 1:
                return next(iter(told.values()))
            if told:
                return None
        return None

    @cached_property
    def _all(self) -> list[Full]:
        found = []
        self._gathering = True
        for sentence in self._context.sentences:
            if "Body" not in self._context.classes(sentence):
                continue
            tokens = self._context.tokens(sentence)
            done = 0
            for at, token in enumerate(tokens):
                if at < done or "Body" not in token.classes:
                    continue
                chain = self._bodies.chain(tokens, at)
                done = max(chain.last, at + 1)
                kind = chain.parts[0][0] if chain.parts else None
                if not is_kind(kind) or kind.get("dh:bodyClass") in _PARTY or kind.iri in COMMITTEES:
                    continue
                named = chain.place is not None or any(name for _, name in chain.parts) or len(chain.parts) > 1
                body = self._bodies.named(chain)[0] if named else None
                if body is not None:
                    led = at > 0 and not tokens[at - 1].classes.isdisjoint(_POST)
                    found.append(Full(token.start, sentence.paragraph, body, body.label.lower(), led))
        self._gathering = False
        return found

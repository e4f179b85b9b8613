"""What a sentence that names nobody says of those just told of: «Cả ba cùng được chỉ định», «Đây cũng là các Phó Chủ tịch khóa trước»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.normalise import fold
from kg.rules.story import Claim, Named, Row, Story
from kg.rules.verbs import WON, event_of
from kg.tokens import Token, tells

_HEAD = 8  # tokens among which such a sentence tells its verb
_BACK = 60  # claims among which those meant are looked for


class Recap:
    """Goes back over the claims of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the words that begin such sentences."""
        self._all = lexicon.table("AllOf")
        self._these = lexicon.table("TheseOnes")

    def read(self, row: Row, story: Story) -> None:
        """Change what earlier sentences of the document said of how posts were come by."""
        tokens = row.source
        if len(tokens) < 3 or not (tokens[0].word in self._all or tokens[0].word in self._these):
            return
        if tells(tokens, "Person"):
            return
        if tokens[0].word in self._all:
            self._together(tokens, story)
        self._before(row, story)

    def _together(self, tokens: Sequence[Token], story: Story) -> None:
        """«Cả ba cùng được chỉ định tại …», «Cả hai đồng chí đều tái cử»: of those who won posts in this paragraph or the last."""
        if not tells(tokens[1:3], "Several", "Number"):
            return
        if tells(tokens[:_HEAD], "Not", "Nominate", "Ahead"):
            return
        event = event_of(tokens[1:_HEAD])
        won = [c for c in story.claims[-_BACK:] if c.event in WON and not c.office.is_seat]
        if not event or not won:
            return
        last = won[-1].person.start
        start = max((p.start for p in story.context.paragraphs if p.start <= last), default=0)
        for claim in won:
            if claim.person.start >= start:
                claim.event = event

    def _before(self, row: Row, story: Story) -> None:
        """«Đây cũng là 5 Phó Chủ tịch UBND thành phố nhiệm kỳ trước»: the posts won were won again."""
        named = [t.payload for t in row.tokens if isinstance(t.payload, Named)]
        for it in named:
            if not (it.old and it.several) or it.office.is_seat:
                continue
            for claim in story.claims[-_BACK:]:
                if claim.event == "elected" and _same(claim, it):
                    claim.event = "re-elected"


def _same(claim: Claim, named: Named) -> bool:
    """Whether a claim is of the post named, as far as both tell a body."""
    one, other = claim.office.body, named.office.body
    return claim.office.role == named.office.role and (one is None or other is None or fold(one.label) == fold(other.label))

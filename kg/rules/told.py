"""Bodies that a text names in full at one place and means without their names at another: «Chủ tịch Hội», «bầu ông A làm Chủ tịch»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kg.context import Context
from kg.facts import Body, Place
from kg.lexicon import Concept
from kg.rules.bodies import BOARDS, COMMITTEES, Bodies
from kg.rules.called import in_small_letters, sentences_at
from kg.rules.chain import Chain, is_kind, takes_name
from kg.rules.meeting import is_front
from kg.tokens import Token

_POST = frozenset({"Role", "Post", "CommitteeSeat"})
_GOES_ON = frozenset(
    {"Capital", "Place", "PlaceKind", "Body", "Number", "Person"}
)  # behind a word that is then part of a longer name
_NO_SHORT = frozenset({"Mark", "Number", "Person", "Place", "Role", "Post", "Title", "Rank", "Elect", "Appoint", "Hold", "Be"})
_PANELS = frozenset({"dhb:executive-committee", "dhb:party-cell", "dhb:party-organization", "dhb:standing-committee"})
_HOSTS = frozenset(
    {"army", "enterprise", "police", "school"}
)  # systems of bodies that have a Party organisation of their own
_COUNCIL = "dhb:peoples-council"
_GOVERNING = frozenset({"dhb:peoples-committee", _COUNCIL})
_CELL, _COMMITTEE, _UNION = "dhb:party-cell", "dhb:party-committee", "dhb:union"
_BOARD = "dhb:council-"  # boards of people's councils


class Full(Struct, frozen=True):
    """A body named with its place, number or name: ``words`` are its label in small letters, ``led`` is the role in front, if any.

    ``host`` says that it may have a Party organisation and divisions of its own, ``implied`` that the context tells its place.
    """

    start: int
    paragraph: int
    body: Body
    words: str
    led: Concept | None
    host: bool
    implied: bool = False


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
            if len(head) < count or any(not t.classes.isdisjoint(_NO_SHORT) for t in head):
                continue
            if behind is not None and not behind.classes.isdisjoint(_GOES_ON):
                continue
            if not (head[0].name[:1].isupper() or words in self._heads):
                continue
            body = self._nearest(f"{words} ", tokens[at].start)
            if body is not None:
                return count, body
        return 0, None

    def owned(self, chain: Chain, tokens: Sequence[Token], at: int) -> int:
        """How many tokens at ``at`` name, by a word or two, the body told of that a panel is of; the chain then has its name."""
        count, body = self.short(tokens, at)
        alone = next((c for c in self._heads.values() if c.get("dh:takesArea") == "false"), None)
        if body is None or alone is None:
            return 0
        chain.parts.append((alone, body.label))
        return count

    def numbered(self, chain: Chain, position: int) -> Body | None:
        """«Tư lệnh Quân khu» behind «Phó Tư lệnh Quân khu 3»: the body of a kind that takes a number, told of by its kind alone."""
        outer = chain.outer
        if len(chain.parts) != 1 or chain.place is not None or chain.parts[0][1] or not is_kind(outer):
            return None
        return self._nearest(f"{outer.label.lower()} ", position) if outer.get("dh:takesNumber") == "true" else None

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
            led = here[-1].led
            same = led is not None and led.properties.get("dh:bodyWord") == kinds  # «Chỉ huy trưởng BĐBP tỉnh …; B, Chính ủy»
            return here[-1].body if led is None or same else None
        sentence = self._context.sentence_at(self._context.normal.source(position, position + 1)[0])
        number = sentence.paragraph if sentence is not None else 0
        for paragraph in (number, 0):
            told = {f.body.label: f.body for f in before if f.paragraph == paragraph}
            if len(told) == 1:
                return next(iter(told.values()))
            if told:
                return None
        return None

    def finish(self, chain: Chain, position: int) -> Body | None:
        """A body that names neither owner nor place, in a text that reports on no congress: of the organisation or commune that
        the text is about; a part with a number as the text calls it."""
        outer = chain.outer
        if not chain.parts or chain.place is not None or self._bodies.owner(position) is not None:
            return None
        if len(chain.parts) == 1 and is_kind(outer) and takes_name(outer) and outer.get("dh:bodyClass") in _HOSTS and not chain.parts[0][1]:
            named = self._nearest(f"{outer.label.lower()} ", position)
            if named is not None:
                return named  # «Phó Tư lệnh Quân khu 3 giữ chức Tư lệnh Quân khu»
        if not is_kind(outer):
            label, host = chain.label(), self.host
            near = self._of(position)
            if near is not None and near.body.kind in _GOVERNING and near.body.area is not None:
                return self._bodies.labelled(chain, near.body.area)  # «UBND huyện A bổ nhiệm ông B làm Trưởng phòng Nội vụ»
            host = near.body if near is not None else host
            if host is None or label.endswith(host.label):
                return Body(label) if label[-1].isdigit() else None  # «Phân xưởng Khai thác 5»
            return Body(f"{label} {host.label}")
        if chain.parts[-1][1]:
            return None
        if outer.iri == _CELL and len(chain.parts) == 1:
            owner = self.host.label if self.host is not None else self.village(None, position)
            return Body(f"{outer.label} {owner}", outer.iri) if owner else None
        if outer.iri.startswith(_BOARD):
            councils = {f.body.label: f.body for f in self._all if f.body.kind == _COUNCIL and f.body.area is not None}
            return Body(f"{chain.label()} {next(iter(councils))}", outer.iri) if len(councils) == 1 else None
        if outer.iri == _COMMITTEE and len(chain.parts) <= 2:
            if self.host is not None:
                return Body(f"{chain.label()} {self.host.label}", chain.kind, None, self.host.label)
            return self._bodies.labelled(chain, self._commune) if self._commune is not None else None
        placed = outer.get("dh:followsPlace") == "true" and not outer.get("dh:placeKind") and not takes_name(outer)
        return self._bodies.labelled(chain, self.sole) if placed and self.sole is not None else None

    def _of(self, position: int) -> Full | None:
        """The only body, in nobody's post, that the paragraph names in front of an offset."""
        sentence = self._context.sentence_at(self._context.normal.source(position, position + 1)[0])
        if sentence is None:
            return None
        fitting = [f for f in self._all if f.start < position and f.paragraph == sentence.paragraph and f.led is None and not f.implied]
        return fitting[-1] if len({f.body.label for f in fitting}) == 1 else None

    @cached_property
    def host(self) -> Body | None:
        """The organisation that the title names, or the only one of the text, with a post in it; None for none, or several."""
        hosts = [f for f in self._all if f.host]
        titled = {f.body.label: f.body for f in hosts if f.paragraph == 0}
        told = titled or {f.body.label: f.body for f in hosts}
        sole = len(told) == 1 and (titled or any(f.led is not None for f in hosts))
        return next(iter(told.values())) if sole else None

    @cached_property
    def sole(self) -> Place | None:
        """The only place that the text names with its kind."""
        return next(iter(self._places.values())) if len(self._places) == 1 else None

    @cached_property
    def governed(self) -> Place | None:
        """The only place named, where the text speaks of a Party committee and of none of the unions' bodies or cells."""
        tokens = [t for sentence in self._context.sentences if "Body" in self._context.classes(sentence)
                  for t in self._context.tokens(sentence) if "Body" in t.classes]  # fmt: skip
        kinds = [c for t in tokens if (c := t.concept("Body")) is not None]
        other = any((is_front(c) and c.get("dh:placeKind")) or c.iri == _CELL for c in kinds)
        sole = self.sole or (self._of_committee if not self._places else None)
        party = f" {self._bodies.concepts['dhb:party-organization'].label.lower()}"
        told = any(c.iri in COMMITTEES for c in kinds) or any(t.word.endswith(party) for t in tokens)  # «Ban Chấp hành Đảng bộ tỉnh …»
        if sole is None or other or not told:
            return None
        own = {self._bodies.committee(sole).kind, "dhb:party-organization", "dhb:executive-committee", "dhb:standing-committee"}
        return sole if any(c.iri in own for c in kinds) else None  # not only «Đảng ủy các cơ quan Đảng tỉnh …»

    @cached_property
    def _of_committee(self) -> Place | None:
        """The only place whose committee the text names by its kind: «Tỉnh ủy Cà Mau»."""
        found: dict[str, Place] = {}
        for sentence in self._context.sentences:
            if {"Body", "Place"} <= self._context.classes(sentence):
                tokens = self._context.tokens(sentence)
                for before, token in pairwise(tokens):
                    kind = before.concept("Body") if "Place" in token.classes and "Body" in before.classes else None
                    wanted = kind.get("dh:placeKind") if kind is not None and kind.iri in COMMITTEES else None
                    if wanted:
                        place = self._bodies.place(token, wanted)
                        found[place.label] = place
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _commune(self) -> Place | None:
        """The only commune that the text names with its kind."""
        communes = [place for place in self._places.values() if place.level == "commune"]
        return communes[0] if len(communes) == 1 else None

    @cached_property
    def _places(self) -> dict[str, Place]:
        found: dict[str, Place] = {}
        for sentence in self._context.sentences:
            if "Place" in self._context.classes(sentence):
                for token in self._context.tokens(sentence):
                    if "Place" in token.classes and token.kind:
                        place = self._bodies.place(token, None)
                        found[place.label] = place
        return found

    def village(self, word: str | None, position: int) -> str | None:
        """The settlement named last in front of an offset, or first behind: «bản Háng Đề Chơ»; of one kind where ``word`` tells it."""
        best: tuple[int, str] | None = None
        for head in [word] if word else self._context.lexicon.table("Village"):
            at = self._context.lowered.find(f"{head} ")
            while at >= 0:
                name = self._village_at(at)
                before = best is not None and best[0] <= position
                later = best is None or (at > best[0] if before else at < best[0])
                if name and later and (at <= position or not before):
                    best = at, name
                at = self._context.lowered.find(f"{head} ", at + 1)
        return best[1] if best else None

    def _village_at(self, at: int) -> str:
        for sentence in sentences_at(self._context, at):
            tokens = self._context.tokens(sentence)
            index = next((i for i, t in enumerate(tokens) if t.start == at), None)
            if index is not None:
                return self._bodies.village(tokens, index)
        return ""

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
                posted = at > 0 and not tokens[at - 1].classes.isdisjoint(_POST)
                if len(chain.parts) == 2 and _is_part(chain.parts[0][0]):
                    posted &= chain.parts[0][0] is None or chain.parts[0][0].iri not in BOARDS
                    del chain.parts[0]  # «Chi bộ Trường THCS …», «Thường trực HĐND …»: the school, the council
                kind = chain.parts[0][0] if chain.parts else None
                if not is_kind(kind) or kind.iri in COMMITTEES or kind.iri in _PANELS or kind.get("dh:partOfKind"):
                    continue
                named = chain.place is not None or any(name for _, name in chain.parts) or len(chain.parts) > 1
                body = self._bodies.named(chain)[0] if named else None
                implied = not named and kind.get("dh:bodyLevel") == "dhk:province"  # «công tác ở Sở Tài chính, là … Giám đốc sở»
                if implied:
                    body = self._bodies.from_context(chain, token.start)
                if body is not None:
                    label = in_small_letters(self._context, body.label)
                    led = tokens[at - 1].concepts[0] if posted else None
                    host = kind.get("dh:bodyClass") in _HOSTS
                    found.append(
                        Full(token.start, sentence.paragraph, replace(body, label=label), label.lower(), led, host, implied)
                    )
        self._gathering = False
        return found


def _is_part(kind: Concept | None) -> bool:
    """Whether a body is a part of the one named behind it: its Party organisation, its board, its union."""
    return is_kind(kind) and (kind.iri in {*BOARDS, *COMMITTEES, *_PANELS, _UNION} or bool(kind.get("dh:partOfKind")))

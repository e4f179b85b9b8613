"""Where a clause says that what it tells was so: «Ở tỉnh Bến Tre, …», «tại Đảng bộ xã Tân Phong, …», «Huyện ủy X bầu …»."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from kg.context import Context, kept
from kg.tokens import Token, tells

_OPENS = frozenset({"Mark", "Also", "Semicolon"})  # what a clause may begin behind
_BETWEEN = frozenset({"Body", "Congress", "OfParty", "PlaceKind"})  # what may stand between «tại» and the place
_CHOICE = frozenset({"Elect", "ReElect", "Appoint"})
_PASSIVE = frozenset({"Given", "SpokenOf", "Won"})
_PARTY = frozenset({"dhb:executive-committee", "dhb:party-organization", "dhb:standing-committee"})
_OPENING = 6  # tokens of a paragraph in which its place stands
_LATER = 10  # tokens between a committee and the verb that says it chose somebody


class Scene(Struct, frozen=True):
    """A place from which on, to the end of the sentence or the next scene, posts that name none are of it.

    ``party`` says that its Party organisation is named, so that «Bí thư» alone is its secretary; ``kind`` is the kind of unit
    that the committee's own name tells: «Thành ủy Hạ Long» is a city's, though a ward is called so too.
    """

    start: int
    token: Token
    party: bool
    kind: str = ""


def turned_to(context: Context, at: int, position: int) -> bool:
    """«Ở Tây Ninh, ông A được chuẩn y … . Bà B làm Phó Bí thư.», in a report on another province: whether a paragraph that opens with a
    place at an offset tells whom it chose, and holds another offset."""
    end = _turns(context).get(at)
    return end is not None and position < end


@kept
def _turns(context: Context) -> dict[int, int]:
    """The offsets of places that paragraphs open with, «Ở X, …», which first tell whom X chose; each with the paragraph's end."""
    locative = context.lexicon.table("Locative").keys() | context.lexicon.table("TurnsTo").keys()
    found: dict[int, int] = {}
    for paragraph in context.paragraphs:
        first = paragraph.sentences[0]
        if "Place" in context.classes(first) and not context.classes(first).isdisjoint(_CHOICE):
            tokens = context.tokens(first)[:_OPENING]
            index = next((i for i, t in enumerate(tokens) if "Place" in t.classes), 0)
            led = index and tokens[index - 1].word in locative and tokens[index + 1 : index + 2] and tokens[index + 1].word == ","
            if led and all(t.classes & {"Mark", "Number"} or t.word in locative for t in tokens[:index]):
                found[tokens[index].start] = paragraph.end
    return found


class Scenes:
    """Finds the scenes of a document's sentences, each sentence once."""

    def __init__(self, context: Context) -> None:
        """Take the words that a place is led by."""
        self._context = context
        self._locative = context.lexicon.table("Locative")
        self._turning = context.lexicon.table("TurnsTo").keys() | context.lexicon.table("SideOf").keys()
        self._starts: list[int] | None = None
        self._found: dict[int, list[Scene]] = {}

    def at(self, position: int) -> Scene | None:
        """The scene that an offset of the normalised text lies in; None where its sentence sets none before it."""
        sentences = self._context.sentences
        if self._starts is None:
            self._starts = [s.start for s in sentences]
        number = bisect_right(self._starts, position) - 1
        if number < 0 or "Place" not in self._context.classes(sentences[number]):
            return None
        scenes = self._found.get(number)
        if scenes is None:
            scenes = self._found[number] = list(self._of(self._context.tokens(sentences[number])))
        return next((scene for scene in reversed(scenes) if scene.start < position), None)

    def _of(self, tokens: Sequence[Token]) -> list[Scene]:
        found = []
        first = next((i for i, t in enumerate(tokens[:4]) if t.classes.isdisjoint({"Mark", "Number"}) or "Place" in t.classes), 0)
        if len(tokens) > first + 1 and "Place" in tokens[first].classes and tokens[first + 1].word == ":":
            found.append(Scene(tokens[first].end, tokens[first], False))  # «+ Xã Tân Trào: ông A, Bí thư Đảng ủy xã», «Gò Dầu: …»
        for at, token in enumerate(tokens):
            opens = at < 2 or not tokens[at - 1].classes.isdisjoint(_OPENS)
            turns = at == 0 and token.word in self._turning
            turns |= at == 1 and f"{tokens[0].word} {token.word}" in self._turning  # «Về phía Tuyên Quang, …»
            led = opens and (turns or token.word in self._locative or "Represent" in token.classes)
            scene = self._led(tokens, at) if led else self._chooses(tokens, at)
            if scene is not None:
                found.append(scene)
        return found

    @staticmethod
    def _led(tokens: Sequence[Token], at: int) -> Scene | None:
        """«tại Đảng bộ xã Tân Phong, …», «Còn ở Cà Mau, …», «Với Lạng Sơn, …», «Đại diện Đắk Lắk, …»; but not where somebody was
        born, in front of a mark."""
        index = at + 1
        while index < len(tokens) and index - at < 5 and not tokens[index].classes.isdisjoint(_BETWEEN):
            index += 1
        if index + 1 >= len(tokens) or "Place" not in tokens[index].classes:
            return None
        behind = tokens[index + 1]
        if behind.word not in {",", ":"} and behind.classes.isdisjoint({"Title", "Rank", "Person"}):
            return None
        front = tokens[max(0, at - 12) : at]
        if tells(front, "Born"):
            return None
        party = any(c.iri in _PARTY for t in tokens[at + 1 : index] for c in t.concepts)
        return Scene(tokens[index].end, tokens[index], party)

    @staticmethod
    def _chooses(tokens: Sequence[Token], at: int) -> Scene | None:
        """«Ban Chấp hành Đảng bộ tỉnh Long An hôm 2/8 bầu ông A …»: a committee with its place, and what it did."""
        if "Body" not in tokens[at].classes or not any(c.iri in _PARTY for c in tokens[at].concepts):
            return None
        index = at + 1
        while index < len(tokens) and "Body" in tokens[index].classes:
            index += 1
        if index >= len(tokens) or "Place" not in tokens[index].classes:
            return None
        for token in tokens[index + 1 : index + 1 + _LATER]:
            if not token.classes.isdisjoint({"Person", "Semicolon", "Office", "Role", "Post"} | _PASSIVE):
                return None
            if not token.classes.isdisjoint(_CHOICE):
                kinds = (c.get("dh:placeKind") for t in tokens[at:index] for c in t.concepts)
                return Scene(tokens[index].end, tokens[index], True, next((kind for kind in kinds if kind), ""))
        return None

"""Which of several congresses a sentence, or a clause of it, tells of: the one whose place it names, or each in its turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kg.context import Context
from kg.normalise import fold
from kg.rules.dayforms import forms
from kg.rules.mention import Mention, Section
from kg.rules.places import place_of
from kg.rules.words import Words
from kg.structure import Sentence
from kg.tokens import Token, gathered, tells

_LED = frozenset({"Body", "Congress", "Delegation", "Locative", "OfParty", "PlaceKind", "Several", "Towards"})
_COUNTED = frozenset({"Body", "CommitteeSeat", "DelegateNoun", "Delegation", "Members", "OfficialDelegate", "OwnCommittee"})
_TOGETHER = frozenset({"Body", "Congress", "Delegation", "OfParty", "PlaceKind"})  # what several are called by
_NEITHER = frozenset({"title", "related", "caption"})  # paragraphs that tell nothing of their own


class Piece(Struct, frozen=True):
    """What one congress has of a sentence: the tokens that are said of it, and where its own words begin and end.

    ``days`` says that these are nothing but when it met: «lần lượt vào các ngày 16-17/6 và 23-24/6».
    """

    sentence: Sentence
    start: int
    end: int
    tokens: tuple[Token, ...]
    days: bool = False


class Shared(Section, frozen=True):
    """A section without the sentences that tell of others, and with what elsewhere tells of it."""

    lost: tuple[int, ...] = ()
    pieces: tuple[Piece, ...] = ()

    def holds(self, at: int) -> bool:
        """Whether an offset lies in it, at no beginning of a sentence that tells of others."""
        return self.start <= at < self.end and at not in self.lost


def told_of(context: Context, section: Section | None) -> Iterator[tuple[Sentence, Sequence[Token], frozenset[str]]]:
    """The sentences and pieces of sentences that tell of a congress (all by default), in order: where they stand, their tokens
    and the classes of these."""
    pieces = [p for p in section.pieces if not p.days] if isinstance(section, Shared) else []
    for sentence in context.sentences:
        for piece in pieces:
            if piece.sentence is sentence:
                yield sentence, piece.tokens, gathered(piece.tokens)
        if section is None or section.holds(sentence.start):
            yield sentence, context.tokens(sentence), context.classes(sentence)


def shared(context: Context, parts: Sequence[tuple[Section, Mention]], mentions: Sequence[Mention]) -> list[tuple[Section, Mention]]:
    """The sections of several congresses, each with the sentences and clauses that name its place, wherever they stand.

    A sentence that names none is of the place that its paragraph spoke of last, else of the section it stands in.
    """
    parts = list(parts)
    if len(parts) < 2 or any(section.headed for section, _ in parts):
        return parts
    lost: list[set[int]] = [set() for _ in parts]
    pieces: list[list[Piece]] = [[] for _ in parts]
    paragraph, told = -1, -1
    for sentence in context.sentences:
        if sentence.paragraph != paragraph:
            paragraph, told = sentence.paragraph, -1
        if context.paragraphs[paragraph].kind in _NEITHER:
            continue
        tokens = context.tokens(sentence)
        within = next((i for i, (section, _) in enumerate(parts) if section.holds(sentence.start)), -1)
        named = _named(context, sentence, parts, mentions)
        heads = list(named)
        if len(heads) == 1:
            told = heads[0]
        elif heads:
            told = -1
        if "Number" not in context.classes(sentence):
            continue
        given: dict[int, list[Piece]] = {}
        if len(heads) > 1 or (not heads and "Respectively" in context.classes(sentence)):
            order = heads or list(range(len(parts)))
            given = _in_turn(context, sentence, order) or (_clauses(sentence, tokens, named) if heads else {})
        elif told >= 0 and told != within:
            given = {told: [Piece(sentence, sentence.start, sentence.end, tuple(tokens))]}
        for head, found in given.items():
            pieces[head] += found
        if given and within >= 0:
            lost[within].add(sentence.start)
    return [
        (Shared(s.start, s.end, s.headed, tuple(sorted(lost[i])), tuple(pieces[i])) if lost[i] or pieces[i] else s, m)
        for i, (s, m) in enumerate(parts)
    ]


def _named(
    context: Context, sentence: Sentence, parts: Sequence[tuple[Section, Mention]], mentions: Sequence[Mention]
) -> dict[int, int]:
    """Which of the congresses a sentence names by their places, in its order, each with the token that does so first.

    Not where a place names a post («Bí thư Huyện ủy X»), nor in passing: it opens a clause, or a word leads to it.
    """
    if "Place" not in context.classes(sentence):
        return {}
    tokens = context.tokens(sentence)
    own = {m.start: m.organisation for m in mentions if m.sentence is sentence and m.organisation is not None}
    found: dict[int, int] = {}
    for at, token in enumerate(tokens):
        if "Place" not in token.classes or not _leads(tokens, at):
            continue
        for head, (_, mention) in enumerate(parts):
            organisation = mention.organisation
            if organisation is None or organisation.level == "organisation" or head in found:
                continue
            name = fold(organisation.label)
            if token.kind:
                same = fold(place_of(context, token, mention.term[0] if mention.term else None).label) == name
            else:
                same = bool(token.name) and name.endswith(f" {fold(token.name)}")
            if same:
                found[head] = at
                break
    for head, (_, mention) in enumerate(parts):
        start = next((start for start, organisation in own.items() if organisation == mention.organisation), None)
        if start is not None and head not in found:
            found[head] = next(i for i, t in enumerate(tokens) if t.start >= start)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place opens a clause, or what leads to it makes it the one told of."""
    index = at - 1
    while index >= 0 and tokens[index].classes & {"Body", "OfParty"}:
        index -= 1
    if index >= 0 and tokens[index].classes & {"Role", "Post", "Bound", "Comparative", "Compare"}:
        return False
    if index < at - 1:
        party = tokens[at - 1].concept("Body")
        return "OfParty" in tokens[at - 1].classes or (party is not None and party.iri == "dhb:party-organization")
    if at < 2:
        return True
    opens = "Mark" in tokens[at - 2].classes and tokens[at - 1].classes <= {"Capital", "Function", "Word"}  # «…, còn huyện X có …»
    return opens or not tokens[at - 1].classes.isdisjoint(_LED | {"Mark", "Semicolon", "Also", "Be"})


def numbered(section: Section) -> int | None:
    """«Quảng Ninh tổ chức đại hội lần thứ XV …», «Yên Bái (lần thứ XIX) bế mạc …»: the only number that is told of a congress in what
    is told of it among several."""
    found: set[int] = set()
    for piece in section.pieces if isinstance(section, Shared) else ():
        words = Words(piece.tokens)
        for at, token in enumerate(piece.tokens):
            if "OrdinalCue" in token.classes and (words.word(at - 1) == "(" or words.has(at - 1, "Congress")):
                number, _ = words.ordinal(at)
                found |= {number} if number is not None else set()
    return found.pop() if len(found) == 1 else None


def _clauses(sentence: Sentence, tokens: Sequence[Token], named: dict[int, int]) -> dict[int, list[Piece]]:
    """«Thị xã A có Ban Chấp hành 33 đồng chí, còn huyện B có …»: each place with its clause, where each clause has a number.

    What opens the sentence in front of the first holds for all: «Cấp ủy được chỉ định cho xã A là 31 đồng chí, cho xã B là 27».
    """
    at = list(named.values())
    bounds = [0]
    for before, name in pairwise(at):
        marks = [i for i in range(before + 1, name) if "Semicolon" in tokens[i].classes]
        marks = marks or [i for i in range(before + 1, name) if tokens[i].word == "," or "Also" in tokens[i].classes]
        if not marks:
            return {}
        bounds.append(marks[-1] + 1)
    bounds.append(len(tokens))
    lead = at[0]
    while lead and not tokens[lead - 1].classes.isdisjoint(_LED):
        lead -= 1
    common = tokens[:lead] if not tells(tokens[:lead], "Number") else ()
    found: dict[int, list[Piece]] = {}
    for head, first, last in zip(named, bounds, bounds[1:], strict=False):
        clause = tokens[first:last]
        if not tells(clause, "Number"):
            return {}
        whole = clause if first == 0 or not gathered(clause).isdisjoint(_COUNTED) else [*common, *clause]
        found[head] = [Piece(sentence, clause[0].start, clause[-1].end, tuple(whole))]
    return found


def _in_turn(context: Context, sentence: Sentence, order: Sequence[int]) -> dict[int, list[Piece]]:
    """«Hai đại hội lần lượt bầu 39 và 41 đồng chí …», «… lần lượt vào các ngày 16-17/6 và 23-24/6»: to each what stands as far
    along as it is named; nothing where there are not as many."""
    if "Respectively" not in context.classes(sentence):
        return {}
    tokens = context.tokens(sentence)
    several = {i for i, t in enumerate(tokens[:-1]) if "Several" in t.classes and tokens[i + 1].classes & _TOGETHER}
    tokens = [t for i, t in enumerate(tokens) if "Respectively" not in t.classes and i not in several]
    found: dict[int, list[Piece]] = {head: [] for head in order}
    runs = [run for run in _runs(tokens) if len(run) == len(order)]
    for turn, head in enumerate(order) if runs else ():
        gone = {i for run in runs for i in range(run[0], run[-1] + 1) if i != run[turn]}
        kept = tuple(t for i, t in enumerate(tokens) if i not in gone)
        found[head].append(Piece(sentence, sentence.start, sentence.end, kept))
    dated = list(forms(context.lexicon).each.finditer(context.lowered, sentence.start, sentence.end))
    if len(dated) == len(order):
        for head, day in zip(order, dated, strict=True):
            found[head].append(Piece(sentence, day.start(), day.end(), (), days=True))
    return found if any(found.values()) else {}


def _runs(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Where numbers stand in a row, «39 và 41», «39, 41 và 37», and are no days."""
    at = 0
    while at < len(tokens):
        run = [at] if "Number" in tokens[at].classes else []
        while run and at + 2 < len(tokens) and "Number" in tokens[at + 2].classes:
            if tokens[at + 1].word != "," and "Also" not in tokens[at + 1].classes:
                break
            at += 2
            run.append(at)
        around = {tokens[i].word for i in (run[0] - 1, run[-1] + 1) if 0 <= i < len(tokens)} if run else set()
        if len(run) > 1 and not around & {"/", "-"} and not tells(tokens[max(0, run[0] - 1) : run[0]], "During"):
            yield run
        at += 1

"""What a document tells of its officials: sentences as rows, posts as named, who is said to hold which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.context import Context
from kg.facts import Years
from kg.normalise import fold
from kg.rules.moment import Moment
from kg.rules.office import Office
from kg.rules.post import Offices
from kg.rules.superior import TWO_TIERS
from kg.rules.verbs import WON, proposed
from kg.structure import Sentence
from kg.tokens import Token

#: claims among which the last ones of a kind are looked for
RECENT = 200
_SECRETARY = "dhr:secretary"
_EXECUTIVE = "dhb:executive-committee"


class Named(Struct, frozen=True):
    """A post as the sentence names it, with the words that belong to it.

    ``former`` says that «nguyên» stands in front, ``old`` that it was of the term before, ``several`` that many hold it,
    ``new`` that it was just come by, ``sitting`` that it was held until now («đương nhiệm»); ``term`` are the years of
    the term named behind, ``held`` those in brackets.
    """

    office: Office
    former: bool = False
    old: bool = False
    several: bool = False
    new: bool = False
    sitting: bool = False
    term: Years | None = None
    held: tuple[str | None, str | None] | None = None


class Claim(Struct):
    """A person in a post, as one stretch states it.

    ``event`` is one of the contract's, or ``former-term``: the post was of the term before, and may have been won again.
    ``since`` and ``until`` are years or months (ISO 8601), ``replaces`` is the predecessor's name.
    """

    person: Token
    office: Office
    event: str
    rule: str
    term: Years | None = None
    since: str | None = None
    until: str | None = None
    replaces: str | None = None
    moved: bool = False
    beside: bool = False  # that it was given beside the posts at hand: «kiêm giữ chức Giám đốc …»
    chosen: bool = False  # that a verb of choosing is said of the seat itself
    guessed: bool = False  # that «tân» says it was won, and nothing how

    def win(self, event: str) -> None:
        """The post was come by as ``event`` says: again, where it was held until now."""
        self.event = "re-elected" if self.event == "sitting" and event == "elected" else event


class Row:
    """The tokens of one sentence, and which of them a rule has taken."""

    def __init__(self, tokens: list[Token], source: Sequence[Token], sentence: Sentence) -> None:
        """``source`` are the tokens before posts and names were put together."""
        self.tokens = tokens
        self.source = source
        self.sentence = sentence
        self.times: list[Moment] | None = None  # those named in the sentence, found once
        self._taken: set[int] = set()

    def take(self, first: int, last: int) -> None:
        """Mark tokens ``first`` to ``last`` (excluded) as read."""
        self._taken.update(range(first, last))

    def free(self, at: int) -> bool:
        """Whether no rule has read the token yet."""
        return at not in self._taken

    def closed_up(self) -> Row:
        """The row without what was taken."""
        return Row([t for at, t in enumerate(self.tokens) if at not in self._taken], self.source, self.sentence)


def posts(tokens: Sequence[Token]) -> Iterator[Named]:
    """The posts among some tokens of a row; «nguyên» before the first of several holds for those behind it too."""
    former = False
    told: Named | None = None
    for at, token in enumerate(tokens):
        if isinstance(token.payload, Named):
            if former and told is not None and at and tokens[at - 1].word == "-" and _newly_given(told, token.payload):
                former = False
            told = token.payload
            former |= told.former
            yield replace(token.payload, former=former) if former else token.payload
        elif "Semicolon" in token.classes:
            former = False


def put_forward(tokens: Sequence[Token], first: int) -> Office | None:
    """«A được bầu làm Phó Bí thư và được giới thiệu để bầu Chủ tịch UBND, thay ông B»: the post right in front of ``first`` that A
    is only put forward for."""
    at = first - 1 - (tokens[first - 1].word == ",")
    named = next(posts(tokens[at : at + 1]), None) if at > 0 else None
    if named is None or named.former or not named.office.role.get("dh:singleHolder"):
        return None
    ahead = next((t for t in reversed(tokens[:at]) if t.classes & {"Nominate", "Office", "Semicolon"}), None)
    return named.office if ahead is not None and "Nominate" in ahead.classes and proposed(tokens, at) else None


def _newly_given(left: Named, named: Named) -> bool:
    """«A, nguyên Bí thư Huyện ủy Anh Sơn - Phó Bí thư»: behind the dash stands what A is now, of the list's own committee."""
    return left.office.body is not None and left.office.guess is None and named.office.bare and named.office.leads


class Story:
    """What a document has told so far of its officials."""

    def __init__(self, context: Context, offices: Offices, usual: str, announces: bool = False) -> None:
        """``usual`` is how the main congress's committee was come by: ``elected`` or ``appointed``.

        ``announces`` says that a text without a congress of its own makes known who was appointed.
        """
        self.context = context
        self.offices = offices
        self.usual = usual
        self.announces = announces
        self.claims: list[Claim] = []
        self.event = ""  # the last event told in this paragraph
        self.proposed: Office | None = None  # the post that the sentence only proposes someone for
        self.over = False  # whether this paragraph tells of years gone by
        self.first_claim = 0  # of the sentence at hand
        self.told_from = 0  # the first claim of the last sentence in front that made any
        self._by_name: dict[str, list[int]] = {}
        self.head: tuple[Office, str] | None = None  # what a list that goes on below is of
        self.results = ""  # how the posts told in that list were come by
        self.panel: Office | None = None  # a seat on the committee whose election this paragraph tells of
        self.terms: dict[str, set[Years]] = {}  # told behind an executive committee, by its place in folded letters; "" where it names none
        self.unions: dict[str, set[Years]] = {}  # terms told of associations and youth unions, by their name in folded letters
        self.councils: dict[str, set[Years]] = {}  # terms told of people's councils, by their place
        self.offered: set[str] = set()  # the roles of all posts so given, also of those whose body nothing tells
        self.announced: dict[str, tuple[Named, str]] = {}  # posts that this paragraph gives without names, by role

    def begin(self) -> None:
        """A new sentence begins."""
        if len(self.claims) > self.first_claim:
            self.told_from = self.first_claim
        self.first_claim = len(self.claims)
        self._by_name = {}
        self.proposed = None

    def add(self, claims: Iterable[Claim]) -> None:
        """Claims that the sentence at hand has made."""
        for claim in claims:
            self._by_name.setdefault(claim.person.word, []).append(len(self.claims))
            self.claims.append(claim)

    def announce(self, named: Named, event: str) -> None:
        """«trao quyết định chỉ định các Phó Chủ tịch UBND huyện»: who was given the post is told further on."""
        if named.office.body is not None and not named.former:
            self.announced[named.office.role.iri] = named, event

    def sole_announced(self) -> Office | None:
        """The post that this paragraph gives without a name, where it is only one: «Bầu Bí thư. Đồng chí A trúng cử …»."""
        if len(self.announced) != 1 or len(self.offered) > 1:
            return None
        named, event = next(iter(self.announced.values()))
        return named.office if event in {"elected", "re-elected"} else None

    def chosen(self) -> str:
        """How the officers of a committee were come by that were told of last; empty where none were."""
        events = (c.event for c in reversed(self.claims[-RECENT:]) if c.office.leads)
        event = next((event for event in events if event in WON), "")
        return "elected" if event == "re-elected" else event

    def told_before(self) -> list[Claim]:
        """The claims of the last sentence that made any, before the next one begins."""
        return self.claims[self.first_claim if len(self.claims) > self.first_claim else self.told_from :]

    def told_here(self) -> list[Claim]:
        """The claims that the sentence at hand has made."""
        return self.claims[self.first_claim :]

    def ours(self, office: Office, position: int, seats: bool = False) -> bool:
        """Whether a post, with ``seats`` also a seat, is one of the committee that the main congress at an offset chose."""
        main = self.offices.main(position)
        if main is None or not (office.party or (seats and office.is_seat)):
            return False
        body = office.body
        if office.bare or body is None:
            return True
        bodies = self.offices.bodies
        own = bodies.organisation_committee(main) if main.area is None or main.level == "organisation" else None
        committee = own or (bodies.committee(main.area) if main.area is not None else None)
        if committee is not None and fold(body.label).endswith(fold(committee.label)):
            return True
        if main.level == "organisation":
            return seats and office.is_seat and body.kind == _EXECUTIVE and fold(body.label).endswith(fold(main.place))
        return seats and office.is_seat and body.kind == _EXECUTIVE and body.area is not None and body.area == main.area

    def follow_secretary(self) -> None:
        """Where the sentence at hand tells that the secretary of a committee was appointed whose place is new, its officers were so too.

        «Bộ Chính trị chỉ định ông A giữ chức Bí thư Tỉnh ủy», in a report of the first congress since the mergers.
        """
        if self.usual != "elected" or any(m.ordinal != 1 or m.term is None or m.term[0] < TWO_TIERS for m in self.context.mains):
            return
        for claim in self.told_here():
            secretary = claim.event == "appointed" and claim.office.role.iri == _SECRETARY
            if secretary and self.ours(claim.office, claim.person.start):
                self.usual = "appointed"

    def of(self, person: Token) -> Iterator[int]:
        """The indexes of a person's claims in the sentence at hand."""
        return iter(self._by_name.get(person.word, ()))

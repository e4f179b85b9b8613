"""Reads officials: who holds, wins, is given or leaves which post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.context import Context
from kg.facts import Body, Official, Years
from kg.grammar import Rule
from kg.lexicon import Concept
from kg.normalise import fold
from kg.rules.moment import moments
from kg.rules.numeral import roman
from kg.rules.post import Office, Offices
from kg.structure import Sentence
from kg.tokens import Token

CLASSES = frozenset(
    {"Role", "Body", "Post", "Title", "Rank", "PlaceKind", "Elect", "ReElect", "Appoint", "Hold", "Former", "Nominate",
     "Replace", "Leave", "Listing", "Old", "FullName"}
)  # fmt: skip
RULES: tuple[Rule, ...] = ()

_EVENTS = {"Elect": "elected", "ReElect": "re-elected", "Appoint": "appointed"}
_RANK = {"re-elected": 4, "elected": 3, "appointed": 2, "held": 1, "former-term": 1, "holds": 0}
_COMMITTEES = {"dhb:province-committee", "dhb:city-committee", "dhb:district-committee", "dhb:urban-district-committee",
               "dhb:town-committee", "dhb:party-committee"}  # fmt: skip
_SECRETARIES = {"dhr:secretary", "dhr:deputy-secretary", "dhr:standing-deputy-secretary"}
_WON = {"elected", "re-elected", "appointed"}


@dataclass(slots=True)
class _Claim:
    """A person in a post, as one stretch states it."""

    person: Token
    office: Office
    event: str
    rule: str
    term: Years | None = None


@dataclass(slots=True)
class _Clause:
    """What is being said of the people named next, within a sentence."""

    event: str = ""
    nominated: bool = False
    former: bool = False
    loose: bool = False  # other talk stands between the name and what follows


class _Reader:
    """One document's pass."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.offices = Offices(context)
        self.claims: list[_Claim] = []
        self.people: list[Token] = []
        self.last_event = ""
        self.committee: Body | None = None  # the last one named, for posts that name none
        self.usual = "appointed" if self._committee_appointed() else "elected"

    def _committee_appointed(self) -> bool:
        """After the mergers of 2025 committees were appointed: their officers were so too, where no verb says more."""
        for sentence in self.context.sentences:
            tokens = self.context.tokens(sentence)
            for at, token in enumerate(tokens):
                concept = token.concept("Body") if "Body" in token.classes else None
                if concept is not None and concept.iri == "dhb:executive-committee":
                    before = tokens[max(0, at - 12) : at]
                    decided = any(t.word == "quyết" for t in before) and any(t.word == "định" for t in before)
                    if any("Appoint" in t.classes for t in before[-4:]) or decided:
                        return True
        return False

    # ------------------------------------------------------------------ sentences

    def run(self) -> list[Official]:
        paragraph = -1
        for sentence in self.context.sentences:
            if sentence.paragraph != paragraph:
                paragraph, self.last_event = sentence.paragraph, ""
            tokens = self._people(sentence)
            if any(t.classes & {"Role", "Post", "Body"} for t in tokens):
                self._sentence(sentence, tokens)
        return self._merged()

    def _people(self, sentence: Sentence) -> list[Token]:
        """The sentence's tokens with short names and pronouns put back to the people they mean."""
        out: list[Token] = []
        tokens = self.context.tokens(sentence)
        for at, token in enumerate(tokens):
            if "Person" in token.classes:
                self.people.append(token)
                out.append(token)
            elif (meant := self._meant(tokens, at)) is not None:
                out.append(replace(meant, start=token.start, end=token.end))
            else:
                out.append(token)
        return out

    def _meant(self, tokens: Sequence[Token], at: int) -> Token | None:
        """«Bà Vân», «Bà từng …»: the person named before whose name it ends, or the last one named."""
        token = tokens[at]
        before = tokens[at - 1] if at else None
        if "Capital" in token.classes and before is not None and "Title" in before.classes and not token.concepts:
            return next((p for p in reversed(self.people) if p.word.endswith(f" {token.word}")), None)
        if "Title" not in token.classes or not self.people or token.word not in {"ông", "bà", "đồng chí"}:
            return None
        if before is not None and "Number" in before.classes:
            return None
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        verbs = {"Former", "Hold", "Elect", "ReElect", "Appoint"}
        if following is not None and (following.classes & verbs or following.word in {"được", "sinh"}):
            return self.people[-1]
        return None

    def _sentence(self, sentence: Sentence, tokens: list[Token]) -> None:
        offices = self.offices.find(tokens)
        if not offices and not any("Body" in t.classes for t in tokens):
            return
        by_first = {o.first: o for o in offices}
        people = [i for i, t in enumerate(tokens) if "Person" in t.classes]
        if not people:
            self._elliptic(tokens, offices)
            return
        taken: set[int] = set()
        for claim in self._claims(tokens, by_first, people, taken):
            over = claim.event in _WON and self._told_of_the_past(sentence)
            self.claims.append(replace(claim, event="held") if over else claim)

    def _told_of_the_past(self, sentence: Sentence) -> bool:
        """«Tháng 3/2014, ông … được điều động …»: a biography's year, well before the one the text speaks in."""
        if self.context.year is None:
            return False
        found = moments(self.context.lowered, sentence.start, sentence.end)
        years = [m.years for m in found if m.kind in {"date", "years"} and m.years and m.years[0] == m.years[1]]
        return bool(years) and all(first < self.context.year for first, _ in years)

    def _elliptic(self, tokens: list[Token], offices: list[Office]) -> None:
        """«Hiện là Phó Chủ tịch UBND tỉnh.»: no person is named; nothing is taken."""

    # ------------------------------------------------------------------ claims

    def _claims(
        self, tokens: list[Token], by_first: dict[int, Office], people: list[int], taken: set[int]
    ) -> Iterator[_Claim]:
        ends = {o.last: o for o in by_first.values()}
        yield from self._lists(tokens, by_first, people, taken)
        for number, at in enumerate(people):
            stop = people[number + 1] if number + 1 < len(people) else len(tokens)
            yield from self._before(tokens, at, ends, taken)
            yield from self._behind(tokens, at, stop, by_first, people, taken)

    def _lists(
        self, tokens: list[Token], by_first: dict[int, Office], people: list[int], taken: set[int]
    ) -> Iterator[_Claim]:
        """«Các Phó Bí thư gồm: A, B và C», «15 người được bầu vào Ban Thường vụ gồm: A, B (…)», «Bí thư: đồng chí A»."""
        for at in people:
            listing = self._listing(tokens, at)
            if listing is None:
                continue
            head, event = self._head(tokens, listing, by_first, taken)
            if head is None or self._own_verb(tokens, at, people):
                continue
            taken.add(head.first)
            for other in self._listed(tokens, at, people):
                again = any(t.word == "(" for t in tokens[other + 1 : other + 2]) and any(
                    "ReElect" in t.classes for t in tokens[other + 1 : other + 6]
                )
                if self._narrower(tokens, other, head, by_first):
                    continue
                own = "re-elected" if again else event
                yield self._claim(tokens, other, head, own, "<chức vụ> gồm <người>, <người>")

    @staticmethod
    def _narrower(tokens: Sequence[Token], at: int, head: Office, by_first: dict[int, Office]) -> bool:
        """«Phó Bí thư: A (Phó Bí thư Thường trực)»: the brackets name the post more exactly."""
        inner = by_first.get(at + 2) if at + 1 < len(tokens) and tokens[at + 1].word == "(" else None
        return inner is not None and inner.role.label.startswith(f"{head.role.label} ")

    @staticmethod
    def _own_verb(tokens: Sequence[Token], at: int, people: list[int]) -> bool:
        """«… gồm 5 đồng chí: đồng chí A được bầu làm Bí thư»: what follows is said of each, and is no list."""
        number = people.index(at) + 1
        stop = people[number] if number < len(people) else len(tokens)
        said = _outside(tokens[at + 1 : stop])
        return any(t.classes & {"Elect", "ReElect"} or t.word in {"làm", "giữ chức"} for t in said)

    def _listing(self, tokens: list[Token], at: int) -> int | None:
        """The index of the word that opens a list in front of its first person."""
        index = at - 1
        while index >= 0 and tokens[index].classes & {"Title", "Rank"}:
            index -= 1
        if index >= 0 and (tokens[index].word == ":" or "Listing" in tokens[index].classes):
            while index and (tokens[index - 1].word == ":" or "Listing" in tokens[index - 1].classes):
                index -= 1
            return index
        return None

    def _head(
        self, tokens: list[Token], listing: int, by_first: dict[int, Office], taken: set[int]
    ) -> tuple[Office | None, str]:
        """The post or committee that a list is of, named shortly before it opens, and how it was come by."""
        for index in range(listing - 1, max(-1, listing - 10), -1):
            token = tokens[index]
            if token.word in {";", ".", ":"} or "Person" in token.classes:
                break
            office = next((o for o in by_first.values() if o.first == index), None)
            if office is not None and office.first not in taken:
                stretch = tokens[max(0, index - 12) : listing + 1]
                if any("Nominate" in t.classes for t in stretch):
                    return None, ""
                event = self._verb(tokens, max(0, index - 12), listing) or self.last_event or self.usual
                return office, event
            concept = token.concept("Body")
            if concept is not None and concept.iri in {"dhb:standing-committee", "dhb:executive-committee"}:
                event = self._verb(tokens, max(0, index - 8), listing)
                return (self._seat(tokens, index), event) if event else (None, "")
        return None, ""

    def _seat(self, tokens: list[Token], at: int, ahead: Sequence[Office] = ()) -> Office | None:
        """Membership of the committee named at ``at``; ``ahead`` are the posts behind it, whose place may be its own."""
        chain, last = self.offices.chain(tokens, at)
        area = next((o.body.area for o in ahead if o.body is not None and o.body.area is not None), None)
        if len(chain) == 1 and last == at + 1 and area is not None:
            body: Body | None = self.offices.labelled(chain, area)
        else:
            body = self.offices.named(tokens, chain, at + len(chain), last)
        member = self.context.lexicon.concepts["dhr:member"]
        return Office(at, last, member, body) if body else None

    def _listed(self, tokens: list[Token], at: int, people: list[int]) -> list[int]:
        """The people of a list: each parted from the one before by a comma, «và», «;» or by brackets and posts."""
        listed = [at]
        for other in people[people.index(at) + 1 :]:
            between = _outside(tokens[listed[-1] + 1 : other])
            if any(t.classes & {"Elect", "ReElect", "Appoint", "Replace"} or t.word in {".", "làm"} for t in between):
                break
            if not any(t.word in {",", "và", ";"} for t in between):
                break
            listed.append(other)
        return listed

    @staticmethod
    def _verb(tokens: Sequence[Token], first: int, last: int) -> str:
        """The event that the last verb of choosing in a stretch says; empty where there is none."""
        for token in reversed(tokens[first:last]):
            for token_class, event in _EVENTS.items():
                if token_class in token.classes:
                    return event
        return ""

    def _before(self, tokens: list[Token], at: int, ends: dict[int, Office], taken: set[int]) -> Iterator[_Claim]:
        """Posts in front of a name: «Bí thư Tỉnh ủy Trần Văn A», «Ủy viên Bộ Chính trị, Phó Thủ tướng Trần Văn A»."""
        index = at
        while index and tokens[index - 1].classes & {"Title", "Rank"}:
            index -= 1
        office = ends.get(index)
        if office is None or office.first in taken:
            return
        if self._negated(tokens, office.first):
            taken.add(office.first)
            return
        while office is not None and office.first not in taken:
            taken.add(office.first)
            event = "held" if self._former(tokens, office.first) else "holds"
            if event == "holds" and self._of_old_term(tokens, office):
                event = "former-term"
            yield self._claim(tokens, at, office, event, "<chức vụ> <người>")
            comma = office.first - 1
            if comma < 1 or tokens[comma].word != ",":
                return
            office = ends.get(comma)
            if office is not None and self._follows_person(tokens, office):
                return

    @staticmethod
    def _follows_person(tokens: list[Token], office: Office) -> bool:
        """Whether a post belongs to a person named in front of it."""
        for token in reversed(tokens[max(0, office.first - 24) : office.first]):
            if token.word in {";", "."}:
                return False
            if "Person" in token.classes:
                return True
        return False

    @staticmethod
    def _former(tokens: Sequence[Token], first: int) -> bool:
        return first > 0 and "Former" in tokens[first - 1].classes and tokens[first - 1].word in {"nguyên", "cựu"}

    @staticmethod
    def _negated(tokens: Sequence[Token], first: int) -> bool:
        return first > 0 and "Nominate" in tokens[first - 1].classes

    def _behind(
        self, tokens: list[Token], at: int, stop: int, by_first: dict[int, Office], people: list[int], taken: set[int]
    ) -> Iterator[_Claim]:
        """Posts behind a name: in apposition, in brackets, or won, given, held by a verb."""
        clause = _Clause(former=self._was(tokens, at) or self._before_that(tokens, at))
        moved = any(
            "Appoint" in t.classes and ("điều động" in t.word or "luân chuyển" in t.word) for t in tokens[:stop]
        )
        opening = self._opening(tokens, at, people)
        biography = any(t.word == "sinh" for t in tokens[at + 1 : at + 4])
        index = at + 1
        applied = False
        while index < stop:
            token = tokens[index]
            if token.word in {";", "."} and not self._goes_on(tokens, index, clause):
                break
            if token.word == ",":
                clause.nominated = False
            if "Nominate" in token.classes:
                clause.nominated = True
            elif token.classes & {"Leave"}:
                self._leaves(tokens[at])
            elif "Former" in token.classes:
                if token.word not in {"nguyên", "cựu"}:
                    clause.former, clause.event, clause.loose = True, "", False
            elif "Replace" in token.classes:
                yield from self._replaced(tokens, at, index, stop, people)
                break
            else:
                for token_class, event in _EVENTS.items():
                    if token_class in token.classes and not clause.nominated:
                        clause.event, clause.former = event, False
                        if event == "re-elected":
                            self._again(tokens[at], index, by_first, stop)
                if not self._tight(token) and not biography:
                    clause.loose = True
                if "Hold" in token.classes and token.word not in {"là", "chức", "chức danh"} and not clause.event:
                    clause.event = "" if clause.former else opening or self._inherited(tokens, at)
            office = by_first.get(index)
            if office is not None and index and "Number" in tokens[index - 1].classes:
                index = office.last
                continue
            if office is not None and office.first not in taken and office.last <= stop:
                if self._belongs_ahead(tokens, office, stop, people):
                    break
                taken.add(office.first)
                claim = self._office_claim(tokens, at, office, clause)
                if claim is not None and claim.event == "holds" and moved and opening == "appointed":
                    claim = replace(claim, event="held")
                if claim is not None:
                    yield from self._shared(tokens, at, people, claim, opening)
                    applied = True
                index = office.last
                clause.loose = False
                continue
            if "Body" in token.classes and (clause.event or opening) in _WON and self._joins(tokens, index):
                seat = self._seat(tokens, index, [o for f, o in by_first.items() if index < f < stop])
                if seat is not None:
                    yield self._claim(tokens, at, seat, clause.event or opening, "tham gia <cấp ủy>")
                    index = seat.last
                    continue
            index += 1
        if applied and clause.event:
            self.last_event = clause.event

    @staticmethod
    def _joins(tokens: Sequence[Token], at: int) -> bool:
        """«tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy»: a committee that someone is put on."""
        concept = tokens[at].concept("Body")
        if concept is None or concept.iri not in {"dhb:executive-committee", "dhb:standing-committee"}:
            return False
        before = tokens[max(0, at - 4) : at]
        return any("tham gia" in t.word or t.word in {"vào"} or t.word.endswith(" vào") for t in before) or (
            at > 1 and tokens[at - 1].word in {",", "và"} and tokens[at - 2].concept("Body") is not None
        )

    @staticmethod
    def _goes_on(tokens: Sequence[Token], at: int, clause: _Clause) -> bool:
        """A biography runs on over semicolons: «sinh năm …; cử nhân Luật; từng là …»."""
        if tokens[at].word != ";":
            return False
        return clause.former or any("Former" in t.classes for t in tokens[at + 1 : at + 4])

    @staticmethod
    def _tight(token: Token) -> bool:
        """Whether a token may stand between a name and its post: marks, verbs of holding, the post's term, an age."""
        if token.classes & {"Mark", "Number", "Roman", "Former", "Hold", "Elect", "ReElect", "Appoint", "Title", "Rank",
                            "Role", "Post", "Body", "Place", "PlaceKind", "Old"}:  # fmt: skip
            return True
        return token.word in {"khóa", "nhiệm kỳ", "tuổi", "hiện", "đồng thời", "kiêm", "và", "đã", "được", "vừa", "tại"}

    @staticmethod
    def _before_that(tokens: Sequence[Token], at: int) -> bool:
        """«Trước khi nhận nhiệm vụ, đồng chí là …»."""
        return any("Former" in t.classes and t.word.startswith("trước") for t in tokens[:at])

    def _again(self, person: Token, at: int, by_first: dict[int, Office], stop: int) -> None:
        """«Bí thư Huyện ủy Trần Văn A tái đắc cử»: the post named before the name is won again."""
        if any(at < first < stop for first in by_first):
            return
        for number in range(len(self.claims) - 1, -1, -1):
            claim = self.claims[number]
            if claim.person.word == person.word and claim.event in {"holds", "former-term"}:
                self.claims[number] = replace(claim, event="re-elected")
                return

    def _replaced(self, tokens: list[Token], at: int, index: int, stop: int, people: list[int]) -> Iterator[_Claim]:
        """«A …, thay ông B»: B has left the post that A was given."""
        won = next((c for c in reversed(self.claims) if c.person.word == tokens[at].word and c.event in _WON), None)
        if won is None or stop >= len(tokens) or stop not in people:
            return
        if all(t.classes & {"Title", "Rank"} or t.word == "cho" for t in tokens[index + 1 : stop]):
            yield _Claim(tokens[stop], won.office, "held", "<người> thay <người>")

    def _leaves(self, person: Token) -> None:
        for number, claim in enumerate(self.claims):
            if claim.person.word == person.word and claim.event == "holds":
                self.claims[number] = replace(claim, event="held")

    @staticmethod
    def _was(tokens: Sequence[Token], at: int) -> bool:
        """«thay ông Trần Văn A»: the person in front leaves the post."""
        index = at - 1
        while index >= 0 and tokens[index].classes & {"Title", "Rank"}:
            index -= 1
        return index >= 0 and "Replace" in tokens[index].classes

    def _opening(self, tokens: list[Token], at: int, people: list[int]) -> str:
        """«bầu ông A giữ chức …», «chỉ định các đồng chí A, B làm …»: the verb in front of the name."""
        index = at - 1
        while index >= 0:
            token = tokens[index]
            if token.classes & {"Title", "Rank", "Person", "Capital"} or token.word in {",", "và", "các", "bổ", "sung"}:
                index -= 1
                continue
            for token_class, event in _EVENTS.items():
                if token_class in token.classes:
                    return event
            return ""
        return ""

    def _inherited(self, tokens: list[Token], at: int) -> str:
        """«đồng chí B làm Phó Bí thư»: how the post was come by stands earlier in the sentence or paragraph."""
        event = self._verb(tokens, 0, at) or self.last_event
        if event == "re-elected":
            event = "elected"
        if event:
            return event
        return self.usual if self.context.mains else ""

    @staticmethod
    def _belongs_ahead(tokens: list[Token], office: Office, stop: int, people: list[int]) -> bool:
        """«…, Bí thư Tỉnh ủy Trần Văn B»: a post that runs straight into the next name is that person's."""
        index = office.last
        while index < len(tokens) and tokens[index].classes & {"Title", "Rank"}:
            index += 1
        return index == stop and index < len(tokens) and index in people and index - office.last <= 1

    def _office_claim(self, tokens: list[Token], at: int, office: Office, clause: _Clause) -> _Claim | None:
        """What a clause says of a person and a post; None for what is only proposed."""
        if clause.nominated:
            self.context.refuse(tokens[office.first].start, tokens[office.last - 1].end, "nomination")
            return None
        if clause.loose and not clause.event and not clause.former:
            return None
        if self._former(tokens, office.first) or (clause.former and not clause.event):
            event, rule = "held", "<người>, nguyên <chức vụ>"
        elif not clause.event:
            event, rule = "holds", "<người>, <chức vụ>"
        else:
            event, rule = clause.event, "<người> được bầu, chỉ định giữ <chức vụ>"
        if event == "holds" and self._of_old_term(tokens, office):
            event = "former-term"
        return self._claim(tokens, at, office, event, rule)

    def _of_old_term(self, tokens: list[Token], office: Office) -> bool:
        """«Bí thư Huyện ủy khóa XX» at the XXI congress: the post was of the term before."""
        following = tokens[office.last : office.last + 2]
        if following and "Old" in following[0].classes:
            return True
        main = self.offices.main(tokens[office.first].start)
        if len(following) < 2 or following[0].word != "khóa" or main is None or main.ordinal is None:
            return False
        number = roman(following[1].word)
        return number is not None and number < main.ordinal

    def _shared(self, tokens: list[Token], at: int, people: list[int], claim: _Claim, opening: str) -> Iterator[_Claim]:
        """«các đồng chí A, B giữ chức Phó Bí thư»: the post is that of all the people listed in front of the verb."""
        yield claim
        joined = tokens[at - 1].word == "và" or (at > 1 and tokens[at - 2].word == "và")
        if claim.event not in _WON and not (joined and claim.event == "held"):
            return
        number = people.index(at)
        while number:
            before = people[number - 1]
            between = tokens[before + 1 : people[number]]
            if not all(t.word in {",", "và"} or t.classes & {"Title", "Rank"} for t in between) or not between:
                return
            yield replace(claim, person=tokens[before])
            number -= 1

    def _claim(self, tokens: list[Token], at: int, office: Office, event: str, rule: str) -> _Claim:
        return _Claim(tokens[at], self._complete(tokens, office, at, event), event, rule, _term(tokens, office.last))

    def _complete(self, tokens: list[Token], office: Office, at: int, event: str) -> Office:
        """Give a post without a body the body that its surroundings name."""
        if not office.bare:
            ours = event != "held" and office.body is not None and office.body.area is not None
            if ours and office.body is not None and office.body.kind in _COMMITTEES:
                self.committee = office.body
            return office
        position = tokens[office.first].start
        body = self._body_for(tokens, office, at, position, event)
        return replace(office, body=body, bare=False)

    def _body_for(self, tokens: list[Token], office: Office, at: int, position: int, event: str) -> Body | None:
        main = self.offices.main(position)
        committee: Body | None = None
        if main is not None and main.level == "organisation":
            committee = Body(f"Đảng ủy {main.place}", "dhb:party-committee", main.area, main.place)
        elif main is not None and main.area is not None:
            committee = self.offices.committee(main.area)
        role = office.role.iri
        if office.body is not None and office.body.kind == "dhb:standing-committee":
            named = self._neighbour(tokens, office)
            committee = named or committee
            return (
                Body(f"{office.body.label} {committee.label}", office.body.kind, committee.area) if committee else None
            )
        committee = committee or self.committee
        if role in _SECRETARIES:
            return committee
        if role in {"dhr:inspection-chair", "dhr:inspection-vice-chair"} and committee is not None:
            return Body(
                f"Ủy ban Kiểm tra {committee.label}", "dhb:inspection-committee", committee.area, committee.owner
            )
        if role == "dhr:member":
            return None
        shared = self._same_body(tokens, office)
        if shared is not None:
            return shared
        if main is not None and main.level == "organisation":
            return Body(main.place, None, main.area, main.place)
        return None

    def _same_body(self, tokens: list[Token], office: Office) -> Body | None:
        """«Phó Tư lệnh, Tham mưu trưởng Quân khu 4»: two roles in one body, which stands behind the second."""
        if office.last + 1 >= len(tokens) or tokens[office.last].word not in {",", "kiêm", "-"}:
            return None
        following = next((o for o in self.offices.find(tokens) if o.first == office.last + 1), None)
        if following is None or following.bare or following.role.iri in _SECRETARIES:
            return None
        return following.body

    def _neighbour(self, tokens: list[Token], office: Office) -> Body | None:
        """«UVBTV, Trưởng Ban Tổ chức Tỉnh ủy»: the committee is the one that the next post names."""
        for index in range(office.last, min(len(tokens), office.last + 12)):
            if tokens[index].word == ";" or "Person" in tokens[index].classes:
                break
            concept = tokens[index].concept("Body")
            if concept is not None and concept.iri in _COMMITTEES:
                chain, last = self.offices.chain(tokens, index)
                return self.offices.named(tokens, chain, index + len(chain), last)
        return self._province(tokens[office.first].start)

    def _province(self, position: int) -> Body | None:
        area = self.context.mains[0].area if self.context.mains else None
        while area is not None and area.within is not None:
            area = area.within
        area = area or self.offices.area("tỉnh", position)
        return self.offices.committee(area) if area is not None else None

    # ------------------------------------------------------------------ merging

    def _merged(self) -> list[Official]:
        """One official a person, post and body, with the strongest event said of it."""
        rows: dict[tuple[str, str, str], Official] = {}
        for claim in self.claims:
            if claim.office.body is None:
                self.context.refuse(claim.person.start, claim.person.end, "no body found for the post")
                continue
            official = self._official(claim, claim.office.role, claim.office.body)
            key = (fold(official.name), claim.office.role.iri, fold(claim.office.body.label))
            known = rows.get(key)
            rows[key] = self._stronger(known, official) if known else official
        return [replace(o, event="held") if o.event == "former-term" else o for o in rows.values()]

    @staticmethod
    def _stronger(known: Official, other: Official) -> Official:
        event = max(known.event, other.event, key=lambda e: _RANK[e])
        if {known.event, other.event} == {"former-term", "elected"}:
            event = "re-elected"  # the same post in the term before
        return replace(known, event=event, evidence=known.evidence + other.evidence, term=known.term or other.term)

    def _official(self, claim: _Claim, role: Concept, body: Body) -> Official:
        evidence = self.context.evidence(claim.person.start, claim.person.end, claim.rule)
        name = _cased(self.context.document.text[evidence.start : evidence.end])
        if " " not in name or fold(name) != fold(claim.person.name):
            name = _cased(claim.person.name)
        term: Years | None = None
        main = self.offices.main(claim.person.start)
        if claim.event in _WON and main is not None and self._of_main(body, main.place):
            term = main.term
        term = claim.term or term
        event = claim.event
        kind = self.context.lexicon.concepts.get(body.kind or "")
        if event in _WON and kind is not None and kind.get("dh:bodyLevel") == "dhk:national":
            event = "holds" if main is None or main.level != "national" else event
        return Official(name, role.iri, role.label, body, event, (evidence,), term)

    def _of_main(self, body: Body, place: str) -> bool:
        return body.owner == place or (body.area is not None and fold(body.area.label) == fold(place))


def _term(tokens: Sequence[Token], at: int) -> Years | None:
    """«… Bí thư Tỉnh ủy khóa XIV, nhiệm kỳ 2015-2020»: the term named right behind a post."""
    for index in range(at, min(len(tokens) - 3, at + 5)):
        if "Person" in tokens[index].classes or tokens[index].word in {";", "."}:
            return None
        if tokens[index].word == "nhiệm kỳ":
            first, dash, last = (t.word for t in tokens[index + 1 : index + 4])
            return (int(first), int(last)) if first.isdigit() and last.isdigit() and dash == "-" else None
    return None


def _outside(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that do not stand in brackets."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.word == "("
        if not depth:
            kept.append(token)
        depth -= token.word == ")"
    return kept


def _cased(name: str) -> str:
    """A name in upper case made normal, single-spaced, composed.

    >>> _cased("NGUYỄN  VĂN AN")
    'Nguyễn Văn An'
    """
    import unicodedata

    words = unicodedata.normalize("NFC", name).split()
    return " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in words)


def read(context: Context) -> list[Official]:
    """All officials of a document with their posts."""
    return _Reader(context).run()

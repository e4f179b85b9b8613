"""Reads officials: who holds, wins, is given or leaves which post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Official
from kg.grammar import Grammar, Rule
from kg.normalise import fold
from kg.rules import (
    apposition,
    below,
    brackets,
    came,
    career,
    companions,
    distributed,
    election,
    giving,
    leads,
    leavers,
    life,
    membership,
    roll,
    seated,
    succession,
    toldterms,
    winner,
)
from kg.rules.chain import Chain
from kg.rules.columns import Columns
from kg.rules.completion import Completion
from kg.rules.dress import by_lines
from kg.rules.lists import once
from kg.rules.merging import merged
from kg.rules.namelines import NameLines
from kg.rules.office import Office
from kg.rules.outcome import come_by
from kg.rules.post import Offices
from kg.rules.recap import Recap
from kg.rules.roster import Roster
from kg.rules.sameperson import LastTold, body_of_other_post, committee_of_deputies, place_of_other_post
from kg.rules.samepost import SAYING
from kg.rules.signature import Signatures
from kg.rules.speakers import Speakers
from kg.rules.story import RECENT, Claim, Named, Row, Story
from kg.rules.usual import Decisions, announces, elects_each, given_in_item, opens_officers, told_outcome, usual_event
from kg.rules.verbs import EVENTS, WON, event_of, proposed
from kg.structure import Sentence
from kg.tokens import Token, tells

CLASSES = frozenset(
    {"After", "Age", "Ahead", "Alike", "Also", "Appoint", "Ask", "Be", "Before", "Belonging", "Besides", "Body", "Born", "By", "Candidates",
     "Career", "CommitteeSeat", "Concurrent", "Condition", "Conduct", "CongressOrgan", "CountedIn", "Decide", "Deputy", "DeputyNoun",
     "DirectElection", "During", "Elect", "EntrustedTo", "Female", "First", "FirstPerson", "Folk", "Former", "FormerMark", "FullName", "Given",
     "Gone", "Guests", "HandOver", "Heads", "Helps", "Hold", "HoldToo", "InTurn", "Incumbent", "Into", "JustChosen", "Keeps", "Kin", "Leave",
     "LeftBehind", "Listing", "Male", "Move", "New", "NewTask", "NewlyOn", "Nominate", "Not", "NotAgain", "NotHeld", "Now", "Old", "OnBehalf",
     "OnceMore", "OneOf", "OrdinalCue", "OwnCommittee", "Passive", "Past", "PlaceKind", "Plural", "Post", "PostNoun", "Predecessor", "Pronoun",
     "Qualifier", "Rank", "ReElect", "Replace", "Respectively", "Role", "Seat", "Several", "ShortForm", "Since", "SpokenOf", "Staff",
     "StaffAppointed", "Still", "Successor", "TermCue", "Then", "This", "Title", "ToElect", "Towards", "UntilThen", "Vacant", "Won"}
)  # fmt: skip
#: rules that read names and posts side by side, and rules that read what is told of them
BESIDE: tuple[Rule, ...] = (*brackets.RULES, *apposition.RULES)
TOLD: tuple[Rule, ...] = (
    *roll.RULES,
    *seated.RULES,
    *membership.RULES,
    *giving.RULES,
    *election.RULES,
    *winner.RULES,
    *leads.RULES,
    *career.RULES,
    *succession.RULES,
    *leavers.RULES,
)
RULES: tuple[Rule, ...] = (*distributed.RULES, *BESIDE, *TOLD)

_VERB = 4  # tokens behind a post in which a verb may say how it is come by

_BY_NAME = {rule.name: rule for rule in RULES}
_BESIDE = Grammar(BESIDE)
_TOLD = Grammar(TOLD)
_EACH = Grammar(distributed.RULES)


class _Reader:
    """One document's pass."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.offices = Offices(context)
        self.roster = Roster(context, self.offices)
        self.story = Story(context, self.offices, usual_event(context), announces(context))
        self.completion = Completion(context, self.offices)
        self.recap = Recap(context.lexicon)
        self.signatures = Signatures(context)
        self.speakers = Speakers(context)
        self.columns = Columns(context)
        self.decisions = Decisions(context)
        self.lines = NameLines(context)
        self._lines = by_lines(context)
        self._chose = False  # whether the sentence in front tells who was chosen, or that somebody was
        self._alone: Token | None = None  # the only person named in the sentence in front, of the same paragraph
        self.known = LastTold()

    def run(self) -> list[Official]:
        """The officials of all sentences, merged."""
        paragraph = -1
        for sentence in self.context.sentences:
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                if self._lines and self._chose and self.context.paragraphs[paragraph].kind == "body":
                    self.story.event = once(self.story.event) if self.story.event else ""
                else:
                    self.story.event, self.story.announced = "", {}
                    self.story.offered = set()
                    self.story.panel = None
                self._alone = None
                self.story.over = self.story.over and tells(self.context.tokens(sentence)[:2], "Then")
                aside = bool(self.story.results) and self.context.text[sentence.start : sentence.start + 1] == "("
                listed = self.lines.entry(paragraph) or self.context.paragraphs[paragraph].kind in {"item", "heading"}
                if not listed and not aside:
                    self.story.head, self.story.results = None, ""
                    self.completion.list_of(None)
            self._sentence(sentence)
        return merged(self.story)

    def _sentence(self, sentence: Sentence) -> None:
        told = self.context.classes(sentence)
        again = ("This" in told or "LeftBehind" in told) and not told.isdisjoint(SAYING)
        row = self._with_holder(self.roster.row(sentence, self.story.told_before() if again else None))
        self.recap.read(row, self.story)
        if "TermCue" in told:
            toldterms.remember(row, self.story)
        self.story.begin()
        if not self.context.mains:
            self.decisions.follow(sentence, self.story)
        before = self.story.event
        self._add(self.signatures.read(row))
        self._add(self.speakers.read(row))
        kind = self.context.paragraphs[sentence.paragraph].kind
        if tells(row.tokens, "Person"):
            self._naming(row, kind, before)
        else:
            self._without_names(row, kind)
        if here := self.story.told_here():
            self._complete(row, here)
            self.story.follow_secretary()
        self._chose = any(c.event in WON for c in here) or (not here and tells(row.tokens, *EVENTS, "DirectElection"))

    def _naming(self, row: Row, kind: str, before: str) -> None:
        """A sentence that names people, in a paragraph of a kind; ``before`` is the event told last in front of it."""
        people = [t for t in row.tokens if "Person" in t.classes]
        self._alone = people[0] if len({t.word for t in people}) == 1 else None
        if tells(row.tokens, "Office") and tells(row.tokens, "Respectively", "Several"):
            self._apply(_EACH, row)
        self._apply(_BESIDE, row)
        self.columns.settle(row, self.story)
        row = row.closed_up()
        self._apply(_TOLD, row)
        if kind == "heading" and len(row.source) == 1 and not (self.story.head is not None and self.lines.listed(row)):
            self.story.head, self.story.results = None, ""  # a name alone on its line signs the text
        if "Then" in self.context.classes(row.sentence):
            self._add(life.told(row, self.story))
        self._add(below.goes_on(row, self.story))
        self._settle(row)
        if self.story.announces and kind == "item":
            given_in_item(row, self.story)
        self._announced(row)
        self._listed_results(row, before)
        self._refuse(row)

    def _without_names(self, row: Row, kind: str) -> None:
        """A sentence that names nobody: it may go on about who was named last, or head what follows."""
        self.columns.head(row)
        heading = kind in {"heading", "title"}
        if kind == "heading":
            below.results(row, self.story)
        posts = tells(row.tokens, "Office")
        if posts or tells(row.tokens, "Panel"):
            more: list[Claim] = []  # what goes on about who was named last
            if posts and self.roster.last is not None:
                last = self.roster.last
                told = list(career.stated(row, self.story, last)) or list(career.line(row, self.story, last))
                if not told and last.end <= row.sentence.start and self._named_in(row.sentence):
                    more = list(career.goes_on(row, self.story, last))
                if not told and not more and self._alone is not None:
                    more = list(life.told(row, self.story, self._alone))
                self._add(told or more)
            if not more and row.source[0].word != "(":  # in brackets under a heading: no heading of its own
                below.announce(row, self.story, heading)
                self.lines.opened(row)
            panels = [t.payload for t in row.tokens if "Panel" in t.classes]
            opens = row.tokens[-1].word == ":" or (heading and len(row.tokens) < 3)
            if len(panels) == 1 and not posts and isinstance(panels[0], Chain) and opens:
                self.completion.list_of(panels[0])
            self._announced(row)
            if self.story.head is not None and not more:
                office, event = self.story.head
                self.story.head = self.completion.complete(row.source, office, event), event
        else:
            below.resumed(row, self.story)
        if heading:
            below.winners(row, self.story)

    def _complete(self, row: Row, here: Sequence[Claim]) -> None:
        """Find the bodies of posts that a sentence's claims leave open."""
        for claim in sorted(here, key=lambda c: c.person.start):
            earlier = claim.event in {"held", "past"}  # of somewhere else, maybe
            claim.office = claim.office if earlier or self.context.mains else self.known.leads(claim)
            if not self.context.mains:
                claim.office = committee_of_deputies(claim, here)
            claim.office = self.completion.complete(row.source, place_of_other_post(claim, here, self.story), claim.event)
            self.known.settle(claim)
        body_of_other_post(here)

    def _named_in(self, sentence: Sentence) -> bool:
        """Whether the sentence in front, of the same paragraph, names one person."""
        before = [s for s in self.context.paragraphs[sentence.paragraph].sentences if s.end <= sentence.start]
        return bool(before) and sum("Person" in t.classes for t in self.context.tokens(before[-1])) == 1

    def _with_holder(self, row: Row) -> Row:
        """«Tân Bí thư Tỉnh ủy 54 tuổi, từng là …»: a post just won, in a sentence that names nobody, means its holder."""
        if not row.tokens or tells(row.tokens, "Person"):
            return row
        at = next((i for i, t in enumerate(row.tokens[:4]) if isinstance(t.payload, Named)), None)
        named = row.tokens[at].payload if at is not None else None
        if at is None or not isinstance(named, Named) or not named.new or len(row.tokens) < at + 3:
            return row
        office = self.completion.complete(row.source, named.office, "elected")
        holder = next(
            (
                c.person
                for c in reversed(self.story.claims[-RECENT:])
                if c.event in WON and c.office.role == office.role and c.office.body is not None and c.office.body == office.body
            ),
            None,
        )
        if holder is None:
            return row
        self.roster.mean(holder)
        token = row.tokens[at]
        row.tokens[at] = replace(holder, start=token.start, end=token.end, payload="short")
        return row

    def _apply(self, grammar: Grammar, row: Row) -> None:
        if not row.tokens:
            return
        for found in grammar.find(row.tokens):
            rule = _BY_NAME[found.rule]
            if grammar is _BESIDE:
                self._add(rule.build(found, row))
            else:
                self._add(rule.build(found, row, self.story))

    def _add(self, claims: Iterable[Claim]) -> None:
        self.story.add(claims)

    def _refuse(self, row: Row) -> None:
        """What is only proposed and no rule has read: «được giới thiệu bầu Phó Bí thư»."""
        for at, token in enumerate(row.tokens):
            if "Office" in token.classes and row.free(at) and proposed(row.tokens, at):
                self.context.refuse(token.start, token.end, "nomination")

    def _settle(self, row: Row) -> None:
        """What a sentence's claims say of each other: who is moved leaves the post told beside the name."""
        told = self.context.classes(row.sentence)
        conducts = ("Conduct" in told and tells(row.tokens, "Conduct")) or came.attends(row, self.story)
        conducts &= all(c.ordinal != 1 for c in self.context.mains)
        here = self.story.told_here()
        if tells(row.tokens[:2], "ReElect", "Won") and tells(row.tokens, "Including") and not tells(row.tokens[:1], "Person"):
            how = event_of(row.tokens[:2])
            for claim in here:  # «Cùng trúng cử với A có Phó Bí thư B và …», «Cùng tái cử có Phó Bí thư B»
                if claim.event in {"holds", "sitting"} and claim.office.party and self.story.ours(claim.office, claim.person.start):
                    claim.win(how)
        for claim in here if tells(row.tokens[:1], "Heads") else ():  # «Đứng đầu Ủy ban Kiểm tra là Chủ nhiệm A», behind an election
            if claim.event == "holds" and claim.office.party and self.story.ours(claim.office, claim.person.start):
                claim.win(once(self.story.event) or self.story.usual)
        for claim in here if "CountedIn" in told and tells(row.tokens, "CountedIn") else ():  # «chỉ định A, B. Trong đó, ông B kiêm Chủ nhiệm …»
            if claim.rule == apposition.BESIDES and claim.event == "holds" and come_by(claim.person, self.story) == self.story.usual:
                own = claim.office.party and self.story.ours(claim.office, claim.person.start)
                claim.event = self.story.usual if own or self.story.usual == "appointed" else claim.event
        if len(here) > 1 or "Helps" in told:
            companions.settle(row, told, here, self.story)
        if "TermCue" in told:
            toldterms.share(here)
        if "Keeps" in told and not tells(row.tokens, "Elect"):
            self._kept(here, tells(row.tokens, "Appoint"))
        for claim in here:  # «Bà A, Phó Bí thư Tỉnh ủy, được bầu giữ chức Phó Bí thư Tỉnh ủy khóa XX»
            if claim.event == "elected" and any(_held_before(other, claim) for other in here):
                claim.event = "re-elected"
        moved = {c.person.word for c in here if c.moved and c.event in WON}
        governing = {c.person.word: _area(c.office) for c in here if c.office.governs_place and not c.office.is_seat and c.event in WON}
        elsewhere = {c.person.word: _area(c.office) for c in here if c.office.of_council and not c.office.is_seat and c.event in WON}
        for claim in here:
            name = claim.person.word
            if claim.event == "won":
                usual = self.story.usual if claim.office.party else "elected" if claim.office.role.get("dh:placeBody") else "appointed"
                claim.event, claim.guessed = self.story.event or usual, True
            if claim.event == "holds" and conducts and claim.office.leads:
                claim.event = "sitting"  # who opens a congress in a post held it before; not the first one, of a place that is new
            if claim.event in {"holds", "sitting"} and not claim.office.is_seat:
                seated = name in governing and claim.office.role.get("dh:appointive") == "true"
                area = governing.get(name) or elsewhere.get(name)
                local = claim.office.leads or claim.office.of_council or claim.office.governs_place
                seated |= local and area is not None and _area(claim.office) not in {None, area}
                claim.event = "held" if seated or name in moved else claim.event

    def _kept(self, here: Sequence[Claim], given: bool) -> None:
        """«Bộ Chính trị chỉ định ông A tiếp tục giữ chức Bí thư», and without the verb (``given``) in a committee that was appointed."""
        for claim in here:
            own = given or (self.story.usual == "appointed" and self.story.ours(claim.office, claim.person.start))
            if claim.event == "re-elected" and own:
                claim.event = self.story.event = "appointed"

    def _announced(self, row: Row) -> None:
        """Posts behind a verb of giving that no rule has given to anybody: who they went to is told in what follows."""
        for at, token in enumerate(row.tokens):
            if isinstance(token.payload, Named) and row.free(at):
                front = row.tokens[max(0, at - 6) : at]
                behind = row.tokens[at + 1 : at + _VERB]  # «Bí thư Huyện ủy được bầu trực tiếp tại đại hội. Ông A trúng cử với …»
                direct = tells(front, "DirectElection") or tells(behind, "DirectElection")
                event = event_of(front) or ("elected" if direct else "")
                if event in WON and not proposed(row.tokens, at):
                    named = token.payload
                    if named.office.body is None and named.office.bare and named.office.leads:
                        named = replace(named, office=self.completion.complete(row.source, named.office, event))
                    self.story.offered.add(named.office.role.iri)
                    self.story.announce(named, event)

    def _listed_results(self, row: Row, before: str) -> None:
        """«A - Phó Bí thư Thường trực, B - Phó Bí thư.» after an election was told: a sentence or a list without a verb.

        ``before`` is the event that the sentences in front told last.
        """
        colon = ":" in self.context.text[row.sentence.start : row.sentence.end]
        lead = next((at for at, t in enumerate(row.tokens) if t.word.endswith(":")), 0) if colon else 0
        lead = lead or ("Listing" in self.context.classes(row.sentence) and opens_officers(row.tokens))
        lead = lead or ("Elect" in self.context.classes(row.sentence) and elects_each(row))
        event = (event_of(row.tokens[: lead + 1]) or told_outcome(row.tokens[:lead], self.story)) if lead else ""
        front = row.tokens[:lead]
        decided = front[max((at for at, t in enumerate(front) if "Person" in t.classes), default=-1) + 1 :]
        chosen = (tells(front, "Panel", "Body") or bool(self.context.mains)) and not tells(front, "Person")
        chosen |= event == "appointed" and bool(self.context.mains) and tells(decided, "Decide", "DocumentKind", "HandOver")
        won = False
        if "CongressOrgan" in self.context.classes(row.sentence):
            return  # «bầu Đoàn Chủ tịch gồm 5 đồng chí: A, Phó Bí thư; …»
        if event and chosen and not proposed(row.tokens, lead):
            self.story.event = "appointed" if event == "appointed" else "elected"
        elif self.story.event in WON and (before in WON or (won := self._won_here(row))):
            lead = -1
        else:
            return
        for clause in _clauses(row.tokens[lead + 1 :]):
            if any(not t.classes & {"Person", "Mark", "Also", "Number"} for t in clause):
                continue
            names = {t.word for t in clause if "Person" in t.classes}
            for claim in self.story.told_here():
                bare = claim.office.bare or claim.office.guess is not None
                ours = bare and self.story.ours(claim.office, claim.person.start, seats=lead >= 0)
                ours |= claim.office.bare and claim.office.leads and (lead > 0 or won) and not self.context.mains
                if claim.person.word in names and claim.event in {"holds", "sitting"} and ours:
                    claim.win("appointed" if self.story.event == "appointed" else "elected")

    def _won_here(self, row: Row) -> bool:
        """«A tái đắc cử Bí thư Huyện ủy; bà B, Phó Bí thư Thường trực»: an election to a Party committee opens a list of its officers."""
        stop = max((t.start for t in row.tokens if "Semicolon" in t.classes), default=0)
        return any(c.event in WON and c.office.leads and c.office.party and c.person.end <= stop for c in self.story.told_here())


def _area(office: Office) -> str | None:
    """The place of a post's body, in folded letters."""
    return fold(office.body.area.label) if office.body is not None and office.body.area is not None else None


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The stretches of a row between semicolons."""
    clause: list[Token] = []
    for token in tokens:
        if "Semicolon" in token.classes:
            yield clause
            clause = []
        else:
            clause.append(token)
    yield clause


def read(context: Context) -> list[Official]:
    """All officials of a document with their posts."""
    return _Reader(context).run()


def _held_before(held: Claim, won: Claim) -> bool:
    """Whether a post told beside a name, in front of the verb, is the one that the person then wins."""
    same = held.event == "holds" and held.person.word == won.person.word and held.office.role == won.office.role
    return same and held.office.body == won.office.body and held.office.first < won.office.first and not held.office.is_seat

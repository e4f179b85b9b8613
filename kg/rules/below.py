"""Lists below a head that a sentence of its own announces: «Ban Thường vụ gồm các đồng chí:» and the entries under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.grammar import Found
from kg.rules import election
from kg.rules.lists import entry, in_place, once, place_boards, usual
from kg.rules.office import Office
from kg.rules.seat import seat
from kg.rules.story import Claim, Named, Row, Story
from kg.rules.verbs import WON, event_of, proposed
from kg.tokens import Token, tells

_LEAD_IN = 8  # tokens of «Cụ thể như sau:»
_NAME = 6  # tokens of a name of four syllables and the mark behind it
_HEADED = 10  # tokens of a heading that only tells of an election
_HEADING = frozenset({"Candidates", "Mark", "Number", "OrdinalCue", "Panel", "Roman", "TermCue"})


def _given_here(tokens: Sequence[Token]) -> bool:
    """«Ban Thường vụ phân công mỗi người một xã»: who gives something else is not given anything."""
    last = max((at for at, t in enumerate(tokens) if t.classes & {"Panel", "Office"}), default=-1)
    return any("Appoint" in t.classes and (at < last or "Given" in t.classes) for at, t in enumerate(tokens))


def announce(row: Row, story: Story, heading: bool = False) -> None:
    """A sentence that names nobody and opens a list: «Ban Thường vụ gồm các đồng chí:», «kết quả bầu như sau:»."""
    tokens = list(row.tokens)
    if _of_a_stranger(tokens):
        return
    story.head, story.results = None, ""
    chosen = event_of(tokens)
    if chosen == "appointed" and not _given_here(tokens):
        chosen = ""
    if chosen and tells(tokens, "Panel", "Office", "HandOver", "Decide") and not proposed(tokens, len(tokens)):
        story.event = once(chosen)
    panels = [t for t in tokens if not t.classes.isdisjoint(("Panel", "Office")) and not _chooses(tokens, t)]
    if len(panels) == 1 and "Panel" in panels[0].classes and any(t.classes & {"Number", "Candidates"} or event_of([t]) for t in tokens):
        story.panel = seat(panels[0], row, story)
    numbered = False
    while tokens and (tokens[-1].word == "." or "Number" in tokens[-1].classes):
        numbered |= "Number" in tokens.pop().classes  # «gồm 15 đồng chí: 1.»
    headed = _headed(tokens, story.context.paragraphs[row.sentence.paragraph].kind)
    bare = headed or (heading and len(tokens) <= 8 and tells(tokens[-3:], "Panel"))
    members = heading and _list_of_members(tokens)
    bare |= members or (heading and _counted_seats(tokens)) or (heading and _list_by_place(tokens))
    if not tokens or not (bare or tokens[-1].word == ":" or "Listing" in tokens[-1].classes):
        return
    if proposed(tokens, len(tokens)):
        return
    told = event_of(tokens)
    if headed and story.context.mains:
        told = story.usual
    story.results = told
    heads = [t for t in tokens if "Office" in t.classes or "Panel" in t.classes]
    heads = [t for t in heads if not _agent(tokens, t)]  # «… do Chủ tịch UBND tỉnh chỉ định:»
    named = [t for t in heads if isinstance(t.payload, Named)]
    if len(named) > 1 or not heads:
        return  # a list of several posts, each said with its name
    if named and not members and tells(tokens[tokens.index(named[0]) + 1 :][:1], "Also"):
        return  # «bầu 9 ủy viên Ban Thường vụ và các chức danh:»
    if named and named[0] is heads[-1]:
        named_one = named[0].payload
        assert isinstance(named_one, Named)
        event = told or story.event or usual(story, named_one, heads[-1].start)
        now = members and event == "holds" and not (named_one.old or named_one.former)
        if now and story.ours(named_one.office, heads[-1].start, seats=True):
            event = story.results = story.usual
        seats = named_one.office.is_seat and event in WON and not story.results and not (named_one.old or named_one.former)
        if seats and story.ours(named_one.office, heads[-1].start, seats=True):
            story.results = event  # «14 ủy viên Ban Thường vụ: 1. A - Bí thư»
        story.head = (named_one.office, event)
    elif "Panel" in heads[-1].classes and (members or not tells(tokens[tokens.index(heads[-1]) :], "Hold")):
        counted = bare or numbered or tells(tokens, "Number", "OrdinalCue") or "Candidates" in tokens[0].classes
        event = told or story.event or (story.usual if counted and story.context.mains else "")
        office = seat(heads[-1], row, story) if event else None
        story.head = (office, event) if office is not None else None
        story.results = story.results or (event if story.head is not None else "")


def resumed(row: Row, story: Story) -> None:
    """«… chỉ định 27 đồng chí tham gia Ban Chấp hành. Trong đó:»: words without a post that open a list of who was chosen in front."""
    tokens = row.source
    listed = tells(tokens[:1], "Candidates")
    if listed and tells(tokens, "DelegateNoun", "OfficialDelegate"):
        story.head, story.results = None, ""  # «Danh sách đại biểu dự Đại hội Đảng bộ tỉnh như sau:»
    elif tokens and tokens[-1].word.endswith(":") and len(tokens) <= _LEAD_IN and story.event in WON and not proposed(tokens, len(tokens)):
        story.results = story.usual if story.usual == "appointed" else once(story.event)
        story.head = (story.panel, story.results) if listed and story.panel is not None else None  # «Danh sách cụ thể như sau:»


def _list_by_place(tokens: Sequence[Token]) -> bool:
    """«Danh sách Bí thư Đảng ủy các xã, phường»: a heading of a list of one post in several places."""
    named = [t.payload for t in tokens if isinstance(t.payload, Named)]
    one = len(named) == 1 and named[0].office.body is None and named[0].office.guess is not None
    return one and "Candidates" in tokens[0].classes


def results(row: Row, story: Story) -> None:
    """«KẾT QUẢ BẦU CỬ»: a short heading that tells of an election alone, over those who won; no list goes on from before, nor
    below «Đại biểu dự Đại hội Đảng bộ tỉnh»."""
    tokens = row.source
    if tells(tokens, "DelegateNoun", "OfficialDelegate") and not tells(tokens, "Office", "Panel", "Person"):
        story.head, story.results = None, ""
    chosen = event_of(tokens) if len(tokens) <= _HEADED and not proposed(tokens, len(tokens)) else ""
    if chosen and not tells(tokens, "Ahead", "Candidates", "Congress", "Not", "NotHeld", "Office", "Panel", "Person"):
        story.results = once(chosen)


def winners(row: Row, story: Story) -> None:
    """«Danh sách các chức danh chủ chốt của Đảng ủy xã … trúng cử»: a heading of a list of who won, whatever posts."""
    tokens = row.source
    if tokens and "Candidates" in tokens[0].classes and "Won" in tokens[-1].classes and not proposed(tokens, len(tokens)):
        story.results = once(event_of(tokens[-1:]))


def _list_of_members(tokens: Sequence[Token]) -> bool:
    """«Danh sách Ban Thường vụ và các chức danh chủ chốt của Đảng ủy xã … trúng cử»: a heading of a list of who is on a committee."""
    if len(tokens) < 2 or "Candidates" not in tokens[0].classes or tells(tokens, "Ahead", "Nominate"):
        return False
    seats = isinstance(tokens[1].payload, Named) and tokens[1].payload.office.is_seat and len(tokens) < _LEAD_IN
    return seats or "Panel" in tokens[1].classes


def _counted_seats(tokens: Sequence[Token]) -> bool:
    """«15 Ủy viên Ban Thường vụ»: a heading that counts the seats on a committee and says nothing else."""
    named = tokens[0].payload if len(tokens) == 1 else None
    return isinstance(named, Named) and named.office.is_seat and named.several and not (named.old or named.former)


def _of_a_stranger(tokens: Sequence[Token]) -> bool:
    """«4. Thị Mơ - Ủy viên, Chủ nhiệm …»: an entry of the list at hand, of a name that is not understood."""
    at = next((i for i, t in enumerate(tokens) if "Office" in t.classes), 0)
    return 1 < at < _NAME and tokens[at - 1].word in {"-", ",", ":"} and all("Capital" in t.classes for t in tokens[: at - 1])


def _agent(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a post or committee is the one that chose: «do» stands in front of it, or «(đã) bầu» right behind."""
    at = tokens.index(token)
    if "Panel" in token.classes and any(t.classes & {"Elect"} for t in tokens[at + 1 : at + 3]) and not tells(tokens[at + 1 : at + 3], "Mark"):
        return not tells(tokens[at + 1 :], "Including", "Number")
    return at > 0 and "By" in tokens[at - 1].classes


def _chooses(tokens: Sequence[Token], token: Token) -> bool:
    """«Ban Chấp hành đã bầu Ban Thường vụ 15 người»: whether a committee is the one that chose another, named behind the verb."""
    behind = tokens[tokens.index(token) + 1 :]
    return "Panel" in token.classes and tells(behind[:2], "Elect") and not tells(behind[:2], "Mark", "Passive") and tells(behind, "Panel")


def _headed(tokens: Sequence[Token], kind: str) -> bool:
    """«BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG, NHIỆM KỲ 2025-2030»: a heading of a committee and its term alone, over a table."""
    if kind != "heading" or not tells(tokens, "Panel"):
        return False
    return "TermCue" in {c for t in tokens for c in t.classes} and all(t.classes & _HEADING for t in tokens)


def goes_on(row: Row, story: Story) -> Iterator[Claim]:
    """An entry of the list whose head stands above: its first name, and the posts that were won with it."""
    people = [at for at, t in enumerate(row.tokens) if "Person" in t.classes]
    if not people or people[0] > 3:
        return
    told_here = event_of(row.tokens[people[-1] :])
    again = told_here == "re-elected" and row.tokens[people[-1] + 1].word in {"(", ","}  # «A (tái cử)»
    if told_here and not again and not (len(people) == 1 and _named_for(row, people[0], story)):
        return
    if story.results == "appointed" and not told_here and len(people) == 1 and tells(row.tokens[people[0] :], "Hold"):
        _given_in_entry(row.tokens[people[0]], story)
        return
    if story.results:
        won_here = any(claim.event in WON for claim in story.told_here())
        for claim in story.told_here():
            if claim.event == "former-term" and won_here:
                continue  # «- Bí thư: A, Phó Bí thư Thường trực khóa XVI»
            ours = story.ours(claim.office, claim.person.start, seats=True)
            won = ours or (claim.office.party and not story.context.mains)
            if claim.event in {"holds", "former-term"} and won:
                claim.event = story.results
    if story.head is not None and len(people) == 1:
        office, event = story.head
        if office.body is None and office.guess is not None:
            office = _of_place(row, people[0], office, story)
        told = (c for c in story.told_here() if c.event == event)
        executive = office.is_seat and office.body is not None and office.body.kind == "dhb:executive-committee"
        if executive and _in_cells(row, people[0]) and any(not c.office.is_seat or c.office.body for c in told):
            return  # «1 | A | Bí thư Đảng ủy» in the table of a committee: the column says what each was chosen for
        found = Found("<cấp ủy, chức vụ>: … <người> …", row.tokens, people[0], people[0] + 1, {})
        yield from entry(found, people[0], office, event, story)


def _given_in_entry(person: Token, story: Story) -> None:
    """«- Đồng chí A, Phó Bí thư Đảng ủy, giữ chức Giám đốc …» under «phân công:»: what is behind the verb was given, and no more."""
    body = story.head[0].body if story.head is not None else None
    if body is not None and body.area is not None:
        place_boards(story, person, body.area)
    for claim in story.told_here():
        if claim.rule == election.TOLD and claim.event in {"holds", *WON}:
            claim.event = story.results


def _of_place(row: Row, at: int, office: Office, story: Story) -> Office:
    """«Chủ tịch UBND các xã mới: / Xã A: ông B»: the post in the place that the entry names in front of the name."""
    front = (t for t in row.source if t.start < row.tokens[at].start)
    place = next((t for t in front if "Place" in t.classes and t.kind), None)
    return office if place is None else in_place(place, office, story)


def _named_for(row: Row, at: int, story: Story) -> bool:
    """«1. A - Phó Bí thư, đồng thời được bầu làm …»: an entry that names the post of its list beside the name."""
    if story.head is None:
        return False
    head = story.head[0]
    offices = (story.claims[number].office for number in story.of(row.tokens[at]))
    return any(o.bare and (o.role == head.role or o.narrows(head)) for o in offices)


def _in_cells(row: Row, at: int) -> bool:
    """Whether a name stands in a cell of a table, with another cell behind it."""
    return at + 1 < len(row.source) and any(t.word == "|" for t in row.source if t.start >= row.tokens[at].end)

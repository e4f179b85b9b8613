"""Biographies: posts told in a row of facts about a person, «sinh năm …, cử nhân Luật, nguyên Phó Hiệu trưởng …»."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from kg.grammar import Found, Rule
from kg.rules.apposition import LONG, claim
from kg.rules.moment import NOW
from kg.rules.office import Office
from kg.rules.story import Claim, Row, Story, posts
from kg.rules.times import dated, written
from kg.rules.verbs import event_of, subject
from kg.tokens import Token, tells

_NEAR = 300  # characters behind a name within which a sentence without a subject is of that person
_OPENS = 12  # characters of a line in front of the time that it begins with
_HEAD = 8  # tokens of a form's line in which its head ends
_LINE = "<năm>: <chức vụ>"
#: what leads to a post in a line of a career, and what stands behind one that is held and does nothing
_LED = frozenset({"Also", "Appoint", "Be", "Concurrent", "Elect", "Former", "Hold", "Listing", "Mark", "Number", "Office", "ReElect",
                  "Then"})
_HELD = frozenset({"Also", "Concurrent", "During", "Locative", "Mark", "Now", "Number", "Office", "OrdinalCue", "Since", "TermCue", "Then"})


def _told(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    first, last = found.slots["posts"]
    people = subject(found.tokens, found.first)
    if not people or not all(row.free(at) for at in range(first, last)):
        return
    row.take(first, last)
    for named in posts(found.tokens[first:last]):
        yield claim(found.tokens[people[-1]], named, found.rule)


def stated(row: Row, story: Story, person: Token) -> Iterator[Claim]:
    """«Chức vụ hiện nay: Chủ tịch Hội …», «Chức vụ được bầu: Trưởng Ban …»: a line of a form, about the person named above."""
    tokens = row.tokens
    colon = next((at for at, t in enumerate(tokens[:_HEAD]) if t.word == ":"), 0)
    if not colon or "Hold" not in tokens[0].classes or colon + 1 >= len(tokens) or "Office" not in tokens[colon + 1].classes:
        return
    head = tokens[:colon]
    if tells(head, "Nominate", "Ahead", "Not", "Office"):
        return
    over = tells(head, "Gone", "Old", "Past", "FormerMark")
    told = event_of(head)
    row.take(colon + 1, len(tokens))
    for named in posts(tokens[colon + 1 :]):
        own = claim(person, named, "<chức vụ …>: <chức vụ>", told)
        own.event = "held" if over else own.event
        yield own


def goes_on(row: Row, story: Story, person: Token) -> Iterator[Claim]:
    """«Ông A, 37 tuổi. Từng là Chủ tịch Hội …», «Nguyên Phó Bí thư Huyện đoàn.»: a sentence without a subject, of who was named last."""
    tokens = row.tokens
    head = tokens[0].classes
    former = "FormerOffice" in head or not head.isdisjoint({"Former", "FormerMark"})
    if not (former or ("Be" in head and " " in tokens[0].word)) or not tokens[0].start < person.start + _NEAR:
        return
    first = next(at for at, t in enumerate(tokens) if "Office" in t.classes)
    if first > 2 or tells(tokens, "Person", "Elect", "Appoint", "Leave", "Nominate"):
        return
    last = next((at for at in range(first, len(tokens)) if not _joins(tokens[at])), len(tokens))
    if last < len(tokens) and tokens[last].word != ".":
        return  # «Nguyên Bí thư Huyện ủy cho biết …»: somebody else
    for named in posts(tokens[first:last]):
        own = claim(person, named, "<từng là> <chức vụ>")
        own.event = "held" if former else own.event
        yield own


def _joins(token: Token) -> bool:
    return bool(token.classes & {"Office", "Also", "Semicolon"}) or token.word in {",", "-"}


def line(row: Row, story: Story, person: Token) -> Iterator[Claim]:
    """«- Từ 9/2010 đến 3/2014: Giám đốc Sở …»: a line of a career, that begins with its time and names nobody."""
    tokens = row.tokens
    first = next(at for at, t in enumerate(tokens) if "Office" in t.classes)
    clause = next((t.end for t in reversed(tokens[:first]) if "Semicolon" in t.classes), row.sentence.start)
    colon = next((at + 1 for at, t in enumerate(tokens[:_HEAD]) if t.word == ":"), 0)  # «Quá trình công tác: 2008-2013, …»
    start = tokens[colon - 1].end if colon else row.sentence.start
    opens, times = clause, dated(story.context, clause, tokens[first].start)
    if times and clause == row.sentence.start and times[0].start - clause > _OPENS:
        opens, times = start, dated(story.context, start, tokens[first].start)
    begun = dated(story.context, start, tokens[first].start) if clause != row.sentence.start else times
    if not times or not begun or begun[0].start - start > _OPENS or times[0].start - opens > _OPENS or times[0].years is None:
        return
    if first - colon > 14 and clause == row.sentence.start:
        return
    rest = list(times)
    now, since, until, done = False, None, None, 0
    given = any(c.person.word == person.word and c.event == "appointed" for c in story.claims)  # and so leaves what he holds
    still = len(times) == 1 and not given and tells(tokens[:first], "Since") and _closes(row, story)
    for at in range(first, len(tokens)):
        if "Office" not in tokens[at].classes or _acts(tokens, at):
            continue
        if rest:
            last = rest[-1].years
            assert last is not None
            open_ended = still and last[0] == last[1] and done == 0  # «- Từ 6/2021: Phó Bí thư …», the last line of a career
            now = open_ended or last[1] == NOW or tells(tokens[done:at], "Now")  # «Từ tháng 7/2015 đến nay: …»
            done = at
            since = written(story.context, rest[0])
            until = written(story.context, rest[1]) if len(rest) > 1 else str(last[1]) if last[0] != last[1] else None
        for named in posts([tokens[at]]):
            yield Claim(
                person,
                named.office,
                "holds" if now else "held",
                _LINE,
                named.term if now else None,
                since,
                None if now else until,
            )
        following = next((t.start for t in tokens[at + 1 :] if "Office" in t.classes), tokens[at].end)
        rest = dated(story.context, tokens[at].end, following)


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """«Năm 2019, … được Thủ tướng phê duyệt», «Năm 2019, Chủ tịch nước tặng …»: whether who holds a post does something in a line."""
    front = tokens[at - 1]
    if front.classes.isdisjoint(_LED):
        return True
    return front.word == "," and at + 1 < len(tokens) and tokens[at + 1].classes.isdisjoint(_HELD)


def gone_through(story: Story) -> None:
    """«- 1995-2004: Phó Giám đốc Sở Tài chính.» below «… Sở Tư pháp tỉnh Ninh Bình»: a post in a career's lines whose place is not told
    is in the one told last in them, at their beginning in the one told first, until a body of no place comes; not so what lasts to this day."""
    lines = (claim for claim in story.claims if claim.rule == _LINE)
    for _, career in groupby(lines, key=lambda claim: claim.person.word):
        own = list(career)
        home = next((c.office.body.area for c in own if c.office.body is not None and not _supposed(c.office)), None)
        for told in own:
            office, body = told.office, told.office.body
            if not _supposed(office):
                home = body.area if body is not None else None
                continue
            assert office.guess is not None and body is not None and body.area is not None
            area = home
            while area is not None and area.level != body.area.level:
                area = area.within
            if area is not None and area != body.area and told.event != "holds":
                told.office = replace(office, body=story.offices.bodies.labelled(office.guess.chain, area), guess=None)


def _supposed(office: Office) -> bool:
    """Whether a post's place was taken from what the text is about."""
    return office.guess is not None and office.body is not None and office.body.area is not None


def _closes(row: Row, story: Story) -> bool:
    """Whether a line of a career, of one clause, is its last: no sentence right behind it begins with a time."""
    sentences = story.context.sentences
    at = bisect_right(sentences, row.sentence.start, key=lambda s: s.start)
    behind = dated(story.context, sentences[at].start, sentences[at].end) if at < len(sentences) else []
    next_line = bool(behind) and behind[0].start - sentences[at].start <= _OPENS
    return not next_line and not tells(row.tokens[:-1], "Semicolon")


def _of_a_life(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The posts that a career is told to have gone through: all of before."""
    first, last = found.slots["posts"]
    person = found.token("person")
    people = [found.slots["person"][0]] if person is not None else subject(found.tokens, found.first)
    if not people or not all(row.free(at) for at in range(first, last)):
        return
    row.take(first, last)
    for named in posts(found.tokens[first:last]):
        yield Claim(found.tokens[people[-1]], named.office, "past", found.rule, named.term, *(named.held or (None, None)))


RULES: tuple[Rule, ...] = (
    Rule(
        name="<con đường công tác> của <người>: <chức vụ>, <chức vụ>",
        pattern=f"<Career> (?:<Belonging>? <Title|Rank|Seat>* <person:Person>)? <!Person|Office|Semicolon|Mark>{{0,8}} ':'"
        f" <!Person|Office|Semicolon>{{0,20}} {LONG} (?!<Person>)",
        build=_of_a_life,
        yes=[
            (
                "Con đường công tác của ông Lê Văn Khôi: giáo viên, Giám đốc Sở Tư pháp tỉnh Nghệ An, Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Con đường công tác của ông Lê Văn Khôi: đi từ làng ra phố, như Bí thư Huyện ủy Diễn Châu Hồ Sỹ Tân kể."],
    ),
    Rule(
        name="<người> sinh …, <chức vụ>",
        pattern=f"<Born> <!Person|Office|Elect|Appoint|Former|Panel>{{1,45}} (?:','|<Semicolon>|<Be>) {LONG} (?!<Person>)",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi sinh năm 1970, cử nhân Luật, nguyên Giám đốc Sở Tư pháp tỉnh Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Tư pháp tỉnh Nghệ An (held)",
            )
        ],
        no=["Ông Lê Văn Khôi sinh năm 1970, được bầu làm Bí thư Huyện ủy Diễn Châu."],
    ),
)

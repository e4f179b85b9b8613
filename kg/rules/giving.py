"""Posts given to whom is named behind them, and seats given with «vào»: «bổ nhiệm … đối với ông A», «bầu A vào Ban Thường vụ»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS
from kg.rules.lists import once
from kg.rules.office import Office
from kg.rules.outcome import STOP, VERB, come_by, sent
from kg.rules.roster import term_behind
from kg.rules.seat import seat
from kg.rules.story import Claim, Row, Story, posts
from kg.rules.verbs import REACH, WON, acted_on, announced, event_of, listed_before, opening, proposed, subject
from kg.rules.when import span_of, this_year
from kg.tokens import Token, tells

_ALTERNATE = "dhr:alternate-member"
_AS = 5  # tokens behind a committee in which the seat on it is named
_FAR = 5  # tokens between a post and «đối với»
_ADDRESSED = frozenset({"Plural", "Rank", "Several", "Title"})
_NEXT = 4  # tokens between a name, its posts taken, and «tham gia»
_PANELS = "(?P<panels><Panel>(?:(?:','|<Also>)<Panel>)*)"


def _towards(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The person behind the post: «phê chuẩn … Phó Chủ tịch UBND xã đối với ông A», «trao quyết định … cho ông A»."""
    tokens = found.tokens
    first, last = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    if not all(row.free(at) for at in range(first, last)) or proposed(tokens, first):
        return
    event = "held" if tells(tokens[found.first : first], "Former") else event_of(found.all("verb"))
    row.take(first, last)
    since, until, over = span_of(story.context, row, found.first, last)
    for named in posts(tokens[first:last]):
        yield Claim(
            person, named.office, "past" if over and event != "held" else event, found.rule, named.term, since, until
        )
    yield from _and_towards(found, row, event)


def _and_towards(found: Found, row: Row, event: str) -> Iterator[Claim]:
    """«miễn nhiệm chức danh Phó Chủ tịch HĐND đối với bà A, Phó Chủ tịch UBND đối với các ông B, C»: those told in the same words behind."""
    tokens, at = found.tokens, found.last
    given = list(posts(tokens[slice(*found.slots["posts"])]))
    several = tells(tokens[found.slots["posts"][1] : at], "Plural")  # «đối với các ông A, B»
    while at + 1 < len(tokens) and (tokens[at].word in {",", ";"} or "Also" in tokens[at].classes):
        index = at + 1
        if "Office" in tokens[index].classes and row.free(index):
            towards = next((i for i in range(index + 1, min(len(tokens), index + _FAR)) if "Towards" in tokens[i].classes), 0)
            if not towards or tells(tokens[index:towards], "Person", "Mark", "Semicolon"):
                return
            given, index = list(posts(tokens[index:towards])), towards + 1
            several = False
        elif not several:
            return
        while index < len(tokens) and "Person" not in tokens[index].classes and tokens[index].classes & _ADDRESSED:
            several |= "Plural" in tokens[index].classes
            index += 1
        if index >= len(tokens) or "Person" not in tokens[index].classes:
            return
        row.take(at, index)
        for named in given:
            yield Claim(tokens[index], named.office, event, found.rule, named.term)
        several |= "Plural" in tokens[index].classes
        at = index + 1


def _put_on(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy»: seats on committees."""
    tokens = found.tokens
    people = subject(tokens, found.first) or listed_before(tokens, found.first)[0]
    if not people or _of_the_unnamed(tokens, people[-1], found.first):
        return
    if event_of(found.all("verbs")):
        people = acted_on(tokens, people)
    event = event_of(found.all("verbs")) or event_of(found.all("into")) or opening(tokens, people[0])
    if not event:
        listed, chosen = listed_before(tokens, found.first)
        people, event = (listed, chosen) if listed else (people, event)
    beside = not tells(tokens[max(0, found.first - 1) : found.first], "Semicolon")
    if not event and beside and tells(found.all("into"), "NamedOn", "NewlyOn") and story.context.mains:
        event = once(story.event) or story.usual  # «A và B cũng có tên trong Ban Thường vụ mới»
    if not event and found.first - people[-1] <= _NEXT:
        front = event_of(tokens[max(0, people[0] - REACH) : people[0]]) or story.event
        now = front in WON and not tells(tokens[people[-1] : found.first], "Ahead", "Former", "Nominate", "Not", "Past")
        event = once(front) if now else event  # «… bầu ông A làm Bí thư; ông B tham gia Ban Thường vụ»
    event = event or ("appointed" if sent(tokens, people[-1], found.first) else come_by(tokens[people[-1]], story))
    if not event or tells(tokens[max(0, found.first - 2) : found.first], "Not"):
        return
    if _of_others(tokens, people[-1], found):
        return
    if proposed(tokens, found.first):
        story.context.refuse(*found.span("panels"), "nomination")
        return
    since, _, over = span_of(story.context, row, found.first, found.last)
    if since is not None:
        story.over = over
    elif story.over and tokens[people[-1]].payload == "short":
        over = not this_year(story.context, row)
        event = event if over else event_of(found.all("verbs")) or "holds"
    row.take(*found.slots["into"])
    row.take(*found.slots["panels"])
    behind = list(posts([t for t in tokens[found.last : found.last + REACH] if "Office" in t.classes]))
    ahead = [named.office for named in behind]
    term = next((named.term for named in behind if named.office.leads), None) or term_behind(tokens, found.last)
    for panel in found.all("panels"):
        if "Panel" in panel.classes:
            office = seat(panel, row, story, ahead, [t for t in found.all("panels") if "Panel" in t.classes])
            if office is not None:
                office = _as_alternate(tokens[found.last : found.last + _AS], office)
                for at in people:
                    yield Claim(tokens[at], office, "past" if over else event, found.rule, term, chosen=since is None and not over)
    story.event = event


def _as_alternate(behind: Sequence[Token], office: Office) -> Office:
    """«vào Ban Chấp hành Trung ương Đảng với tư cách Ủy viên dự khuyết»: the seat that is told, without its committee, behind it."""
    clause = behind[: next((at for at, t in enumerate(behind) if "Mark" in t.classes), len(behind))]
    told = next((n.office.role for n in posts(clause) if n.office.bare and n.office.role.iri == _ALTERNATE), None)
    return office if told is None else replace(office, role=told)


def _new_task(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Ông A nhận nhiệm vụ mới: Phó Giám đốc Sở …»: the post that someone is moved to."""
    first, last = found.slots["posts"]
    people = subject(found.tokens, found.first)
    if not people or not row.free(first) or proposed(found.tokens, first):
        return
    row.take(found.first, last)
    for named in posts(found.tokens[first:last]):
        ours = story.ours(named.office, found.tokens[first].start)
        event = "held" if named.former else story.usual if ours else "appointed"
        yield Claim(found.tokens[people[-1]], named.office, event, found.rule, named.term, moved=not ours)


def _taken_off(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«thôi tham gia Ban Chấp hành, Ban Thường vụ và thôi giữ chức Bí thư Tỉnh ủy»: seats that are left."""
    tokens = found.tokens
    people = subject(tokens, found.first)
    if not people or tells(tokens[max(0, found.first - 2) : found.first], "Not"):
        return
    ahead = [named.office for named in posts([t for t in tokens[found.last : found.last + REACH] if "Office" in t.classes])]
    ahead += [story.claims[number].office for number in story.of(tokens[people[-1]]) if story.claims[number].office.leads]
    panels = [t for t in found.all("panels") if "Panel" in t.classes]
    behind = posts([t for t in tokens[found.last : found.last + REACH] if "Office" in t.classes])
    term = next((named.term for named in behind if named.office.leads), None) or term_behind(tokens, found.last)
    row.take(*found.slots["panels"])
    for panel in panels:
        office = seat(panel, row, story, ahead, panels)
        if office is not None:
            for at in people:
                yield Claim(tokens[at], office, "held", found.rule, term)


def _of_the_unnamed(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """«Bà A tặng hoa các đồng chí được bầu vào …», «… chúc mừng những người trúng cử vào …»: whom the named one does something for."""
    between = tokens[at + 1 : verb]
    chosen = tells(tokens[verb : verb + 1], "Elect", "Won") and not tells(between[-1:], "Mark")
    return tells(between[-1:], "Plural") or (chosen and tells(between, "NotHeld"))


def _of_others(tokens: Sequence[Token], at: int, found: Found) -> bool:
    """«A công bố quyết định chỉ định 25 đồng chí vào Ban Chấp hành»: who makes it known is not one of those counted."""
    inside = tokens[found.first : found.slots["into"][1]]
    counted = any("Number" in t.classes and "Seat" in inside[i + 1].classes for i, t in enumerate(inside[:-1]))
    return counted or announced(tokens[at + 1 : found.first + 1])


RULES: tuple[Rule, ...] = (
    Rule(
        name="<bổ nhiệm> <chức vụ> đối với <người>",
        pattern=f"<verb:Elect|Appoint|Former> <!Person|Office|Semicolon|Panel>{{0,6}} {POSTS} "
        "<!Person|Office|Semicolon|Panel>{0,6} <Towards> <Title|Rank>* <person:Person>",
        build=_towards,
        yes=[
            (
                "Lãnh đạo tỉnh trao quyết định bổ nhiệm Giám đốc Sở Công Thương tỉnh Nghệ An cho ông Lê Văn Khôi.",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (appointed)",
            ),
            (
                "HĐND tỉnh miễn nhiệm chức danh Chủ tịch UBND tỉnh Nghệ An đối với ông Lê Văn Khôi.",
                "Lê Văn Khôi: Chủ tịch, UBND tỉnh Nghệ An (held)",
            ),
        ],
        no=["Hội nghị bầu Bí thư Huyện ủy Diễn Châu; ông Lê Văn Khôi phát biểu."],
    ),
    Rule(
        name="<động từ> vào <cấp ủy>",
        pattern=f"(?:(?P<verbs><{VERB}>)<!{VERB}|{STOP}|Into>{{0,4}})? <into:Into|NewlyOn> {_PANELS}",
        build=_put_on,
        yes=[
            (
                "Ông Lê Văn Khôi được bầu vào Ban Thường vụ Tỉnh ủy Nghệ An.",
                "Lê Văn Khôi: Ủy viên, Ban Thường vụ Tỉnh ủy Nghệ An (elected)",
            )
        ],
        no=["Đại hội bầu 45 đồng chí vào Ban Chấp hành Đảng bộ tỉnh Nghệ An.", "Ông Lê Văn Khôi vào hội trường."],
    ),
    Rule(
        name="<nhận nhiệm vụ mới> <chức vụ>",
        pattern=f"<NewTask> <!Person|Office|Semicolon|Panel|Elect|ReElect|Appoint|Former>{{0,3}} {POSTS} (?!<Person>)",
        build=_new_task,
        yes=[
            (
                "Ông Hồ Sỹ Tân nhận công tác mới: Phó Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Hồ Sỹ Tân: Phó Giám đốc, Sở Công Thương tỉnh Nghệ An (appointed)",
            ),
            (
                "Ông Hồ Sỹ Tân nhận nhiệm vụ mới là Phó Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Hồ Sỹ Tân: Phó Giám đốc, Sở Công Thương tỉnh Nghệ An (appointed)",
            ),
        ],
        no=["Ông Hồ Sỹ Tân nhận công tác mới; Giám đốc Sở Công Thương tỉnh Nghệ An chúc mừng."],
    ),
    Rule(
        name="<thôi tham gia> <cấp ủy>",
        pattern=f"<Leave> {_PANELS}",
        build=_taken_off,
        yes=[
            (
                "Ban Bí thư đồng ý để ông Lê Văn Khôi thôi tham gia Ban Chấp hành, Ban Thường vụ và thôi giữ chức Bí thư Tỉnh ủy Nghệ An.",
                "Lê Văn Khôi: Ủy viên, Ban Thường vụ Tỉnh ủy Nghệ An (held)",
            )
        ],
        no=["Ông Lê Văn Khôi nghỉ hưu, Ban Thường vụ Tỉnh ủy Nghệ An cảm ơn ông."],
    ),
)

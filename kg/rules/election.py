"""Posts won, given, held or left by a verb: «A được bầu làm Bí thư», «chỉ định B giữ chức …», «từng là …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.grammar import Found, Rule
from kg.rules.apposition import LONG, POSTS
from kg.rules.lists import once, usual
from kg.rules.roster import term_behind
from kg.rules.seat import seat
from kg.rules.story import RECENT, Claim, Row, Story, posts
from kg.rules.verbs import (
    EVENTS,
    REACH,
    WON,
    announced,
    denied,
    during,
    event_of,
    goes_before,
    listed_before,
    named_next,
    opening,
    proposed,
    resumes,
    subject,
    votes,
)
from kg.rules.when import span_of
from kg.tokens import Token

_VERB = "Elect|ReElect|Appoint|Hold|Be|Former"
_STOP = "Person|Office|Semicolon"
#: a chain of verbs: «được chỉ định tham gia … và giữ chức»
_VERBS = f"(?P<verbs><{_VERB}>(?:<!{_VERB}|{_STOP}>{{0,6}}<{_VERB}>)*)"
_GAP = f"<!{_VERB}|{_STOP}|Listing|Panel>{{0,4}}"
_SOON = 5  # tokens behind a name in which it is told that somebody is only proposed
_LATER = 30  # tokens behind a name among which a verb that says what somebody is now still speaks of it
_PANELS = "(?P<panels><Panel>(?:(?:','|<Also>)<Panel>)*)"


def _told(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Posts behind verbs: who is meant, what happened, and when."""
    tokens = found.tokens
    first, last = found.slots["posts"]
    last = next((at for at in range(first, last) if not row.free(at)), last)
    if last == first:
        return
    verbs = tokens[found.first : first]
    if len(verbs) > 1 and "ReElect" in verbs[-2].classes and verbs[-1].word == ",":
        return  # «A, tái cử, Giám đốc Sở …»: into the committee that the list is of
    won = any(t.classes & {"Won", "ReElect"} for t in verbs)
    chosen = ""
    people = subject(tokens, found.first) or named_next(tokens, last, won)
    if people and people[0] and "Replace" in tokens[people[0] - 1].classes:
        plain = found.first == people[-1] + 1 and not event_of(verbs)  # «B thay ông A làm Bí thư …»; «Thay ông A, ông B …»
        gone = people[0]
        people = people[1:] or (subject(tokens, gone - 1) if plain else _before_aside(tokens, gone, found.first))
        chosen = event_of(tokens[people[-1] + 1 : gone]) if plain and people and people[-1] < gone else ""  # «được bầu thay ông A làm …»
    quoting = story.context.lexicon.table("According")
    if people and (announced(tokens[people[-1] + 1 : found.first + 1]) or votes(tokens, people, found.first, quoting)):
        people = named_next(tokens, last, won)
    if not people:
        return
    behind = people[0] >= last and any("Nominate" in t.classes for t in tokens[people[-1] + 1 : people[-1] + _SOON])
    if behind or proposed(tokens, first):  # «đối với chức danh Chủ tịch, ông A sẽ được giới thiệu»
        row.take(first, last)
        story.proposed = next(posts(tokens[first:last])).office
        story.context.refuse(tokens[first].start, tokens[last - 1].end, "nomination")
        return
    if denied(tokens, found.first, found.all("verbs")):
        row.take(first, last)
        story.context.refuse(tokens[first].start, tokens[last - 1].end, "not so, or not yet")
        return
    event = chosen or _event(found, row, story, people)
    if event in {"", "holds"} and goes_before(tokens, last):
        event = "past"
    if not event:
        return
    since, until, over = span_of(story.context, row, found.first, last)
    if resumes(tokens, found.first):
        since, until, over, story.over = None, None, False, False
    elif since is not None:
        story.over = over
    elif story.over and tokens[people[-1]].payload == "short":
        over = True  # «Sau đó, ông được bổ nhiệm …»: the story of earlier years goes on
    if len(people) == 1 and event in WON and any("Respectively" in t.classes for t in verbs):
        event = "past"  # «ông lần lượt được bầu giữ các chức …»
    if event in WON and since is not None and not (event_of(verbs) or chosen) and _long_before(since, story, tokens[found.first].start):
        event = "holds"  # «tháng 2/2020, ông về làm Phó Bí thư», told in the story of who was elected in August
    if over and event != "held":
        event = "past"
    if found.first and "After" in tokens[found.first - 1].classes and not event_of(verbs) and event != "held":
        event = "past"  # «Sau khi làm Giám đốc Sở …, ông …»
    if event == "holds" and (until is not None or during(tokens, found.first)):
        event = "past"  # «vi phạm trong thời gian giữ chức Chủ tịch UBND huyện», «giai đoạn 2015-2020, giữ chức …»
    led = tokens[found.first].classes | (tokens[found.first - 1].classes if found.first else frozenset())
    if "Before" in led and not over:
        if "Past" not in led:
            return  # «Trước khi giữ chức …, ông …» mentions a post to tell of another
        event = "mentioned"
    alone = len({t.word for t in tokens if "Person" in t.classes}) < 2
    long = "Former" in verbs[0].classes or (alone and event in {"held", "past"})
    if not long:
        last = next((at for at in range(first, last) if "Semicolon" in tokens[at].classes), last)
    row.take(found.first, last)
    moved = _moves(tokens, found, people)
    local = not next(posts(tokens[first:last])).office.governs
    given = list(posts(tokens[first:last]))
    if len(people) == len(given) > 1 and any("Respectively" in t.classes for t in tokens[max(0, found.first - 1) : first]):
        told = event_of(verbs) or once(event_of(tokens[: people[0]])) or once(story.event)
        for at, named in zip(people, given, strict=True):  # «A và B lần lượt giữ chức Bí thư và Phó Bí thư»
            yield Claim(tokens[at], named.office, told or usual(story, named, tokens[at].start), found.rule, named.term or given[-1].term)
        return
    if len(people) == len(given) == 1 and given[0].several and given[0].office.is_seat:
        return  # «A (được chỉ định, 27 Ủy viên Ban Chấp hành)»: others are meant
    gone = any(n.held is not None and _ago(n.held[0], story) for n in given)
    for named in given:
        if local and named.office.governs:
            break  # «thôi chức Bí thư Ban cán sự và Chủ tịch nước tạm đình chỉ …»
        own = "held" if named.former or (named.old and event == "holds") else event
        own = "won" if named.new and own == "holds" else own
        begin, end = named.held or (since, until)
        if named.held is not None and (named.held[1] is not None or (own in WON and _ago(begin, story))):
            own = "held" if named.held[1] is not None else "past"  # «làm Giám đốc Sở … từ 2011 đến 2016»
        elif own == "appointed" and gone:
            own = "past"  # «được điều về làm Phó Bí thư, Chủ tịch UBND huyện từ năm 2018»
        for at in people if own in {*WON, "held", "past"} or named.office.shared else people[-1:]:
            yield Claim(tokens[at], named.office, own, found.rule, named.term, begin, end, moved=moved)
    told = event_of(verbs)
    if (told or event in WON) and any(n.office.party for n in posts(tokens[first:last])):
        story.event = told or event


def _before_aside(tokens: Sequence[Token], gone: int, at: int) -> list[int]:
    """«B, thay ông A (nhận nhiệm vụ khác), được bầu …»: B, of whom no verb tells anything yet; else A at ``gone``."""
    verbs = {"Elect", "ReElect", "Appoint", "Hold", "Be", "Office"}
    people = subject(tokens, gone - 1) if tokens[at - 1].word == "," else []
    told = not people or any(t.classes & verbs for t in tokens[people[-1] : gone])
    return [gone] if told else people


def _long_before(since: str, story: Story, position: int) -> bool:
    """Whether a year or month lies before the one in which the congress reported on began."""
    main = story.offices.main(position)
    start = main.start_date if main is not None else None
    return start is not None and since < start[: len(since)]


def _ago(since: str | None, story: Story) -> bool:
    """Whether a date lies before the year in which the text speaks."""
    return since is not None and story.context.year is not None and int(since[:4]) < story.context.year


def _moves(tokens: Sequence[Token], found: Found, people: list[int]) -> bool:
    """Whether the people are moved to a post: by the verbs, or by the verb in front of their names."""
    lead = tokens[max(0, people[0] - 4) : people[0]] if people[0] < found.first else []
    return any("Move" in t.classes for t in (*lead, *tokens[found.first : found.slots["posts"][0]]))


def _event(found: Found, row: Row, story: Story, people: list[int]) -> str:
    """What the verbs tell of the posts; empty where they tell nothing sure."""
    tokens = found.tokens
    verbs = found.all("verbs")
    distance = found.first - people[-1] if people[-1] < found.first else 0
    event = event_of(verbs)
    last = next(i for i in range(len(verbs) - 1, -1, -1) if verbs[i].classes & {"Former", *EVENTS, "Hold", "Be"})
    former = any("Former" in t.classes for t in verbs)
    if former and not ("Former" in verbs[0].classes and event and last and event_of(verbs[1:])):
        return "held" if any("Leave" in t.classes for t in verbs) else "past"
    if event:
        return event
    before = tokens[people[-1] : found.first]
    if any("Then" in t.classes for t in before[-2:]) and any("Former" in t.classes for t in before):
        return "past"  # «từng là …, sau đó giữ chức …»
    earlier = range(max(0, found.first - REACH), found.first)
    past = next((at for at in reversed(earlier) if tokens[at].classes & {"Past", "Old"}), None)
    decided = past is not None and past < people[0] and tokens[people[0]].payload != "short" and opening(tokens, people[0])
    if decided and any("Appoint" in t.classes for t in tokens[past:people[0]]):
        return str(decided)  # «Trước đó, Bộ Chính trị điều động ông A giữ chức …»
    if past is not None and not _panel_chosen(tokens, past, people[0]):
        return "past"
    if any("Title" in t.classes for t in tokens[people[-1] + 1 : found.first]):
        return ""  # «A …, cùng các đồng chí là Bí thư …»: others are meant, whom nothing names
    named = next(posts(found.all("posts")))
    timed = found.first > 0 and bool(tokens[found.first - 1].classes & {"Number", "Now"})
    timed |= any("Now" in t.classes for t in tokens[max(0, people[0] - 3) : people[0]])  # «… đến nay, ông làm Giám đốc …»
    if "Be" in verbs[-1].classes:
        lead = tokens[max(0, people[0] - REACH) : people[0]]
        panel = any("Panel" in t.classes for t in lead)
        chosen = event_of(lead) or story.event or (story.usual if story.context.mains else "")
        if panel and named.office.party and chosen:  # «bầu Ủy ban Kiểm tra gồm 5 đồng chí, đồng chí A là Chủ nhiệm»
            return "elected" if chosen == "re-elected" else chosen
        current = " " in verbs[-1].word and distance <= _LATER  # «…, hiện là Phó Chủ tịch Hội»: not the bare copula
        return "holds" if distance <= 6 or timed or current else ""
    led = opening(tokens, people[0])
    if led:
        return led
    if people[0] > 0 and tokens[people[0] - 1].word in story.context.lexicon.table("Entrust"):
        return "appointed"  # «giao ông A làm Quyền Chủ tịch»
    if any("Leave" in t.classes for t in tokens[people[-1] : found.first]):
        return "appointed"  # «thôi giữ chức …, giữ chức …»
    if timed:  # «từ 2015 đến nay giữ chức …», but «nguyên …, nay giữ chức …» of a post of the new committee
        left = any(story.claims[n].event == "held" for n in story.of(tokens[people[-1]]))
        return story.usual if left and story.ours(named.office, tokens[people[-1]].start) else "holds"
    if distance > 8:
        return ""
    inherited = (
        event_of(tokens[max(0, people[0] - REACH) : people[0]]) or story.event or _given(tokens[people[-1]], story)
    )
    if inherited:
        return "elected" if inherited == "re-elected" else inherited
    lead = tokens[max(0, people[0] - REACH) : people[0]]
    if any("Decide" in t.classes for t in lead):
        return "appointed"
    if named.office.party and not story.context.mains and any("Panel" in t.classes for t in lead):
        return story.chosen() or "holds"  # «Ủy ban Kiểm tra có 5 ủy viên, do ông A làm Chủ nhiệm»
    if story.ours(named.office, tokens[people[0]].start):
        return story.usual
    return "appointed" if not named.office.party and _by_decision(tokens, story) else "holds"


def _by_decision(tokens: Sequence[Token], story: Story) -> bool:
    """«Theo Quyết định số 88, Tổ biên tập do ông A làm Tổ trưởng»: the sentence opens with the decision that gave the posts."""
    decisions = story.context.lexicon.table("Decide")
    return any("DocumentKind" in t.classes and t.word.rpartition(" ")[0] in decisions for t in tokens[:3])


def _panel_chosen(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«Trước đó, … bầu Ban Thường vụ 5 đồng chí, ông A làm …»: an election told behind «trước đó», which is of it."""
    return any("Panel" in tokens[at].classes and event_of(tokens[first:at]) for at in range(first + 1, last))


def _put_on(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy»: seats on committees."""
    tokens = found.tokens
    people = subject(tokens, found.first) or listed_before(tokens, found.first)[0]
    if not people:
        return
    event = event_of(found.all("verbs")) or event_of(found.all("into")) or opening(tokens, people[0])
    if not event:
        listed, chosen = listed_before(tokens, found.first)
        people, event = (listed, chosen) if listed else (people, event)
    event = event or _given(tokens[people[-1]], story)
    if not event or any("Not" in t.classes for t in tokens[max(0, found.first - 2) : found.first]):
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
        over = True
    row.take(*found.slots["into"])
    row.take(*found.slots["panels"])
    behind = list(posts([t for t in tokens[found.last : found.last + REACH] if "Office" in t.classes]))
    ahead = [named.office for named in behind]
    term = next((named.term for named in behind if named.office.leads), None) or term_behind(tokens, found.last)
    for panel in found.all("panels"):
        if "Panel" in panel.classes:
            office = seat(panel, row, story, ahead, [t for t in found.all("panels") if "Panel" in t.classes])
            if office is not None:
                for at in people:
                    yield Claim(tokens[at], office, "past" if over else event, found.rule, term)
    story.event = event


def _of_others(tokens: Sequence[Token], at: int, found: Found) -> bool:
    """«A công bố quyết định chỉ định 25 đồng chí vào Ban Chấp hành»: who makes it known is not one of those counted."""
    inside = tokens[found.first : found.slots["into"][1]]
    counted = any("Number" in t.classes and "Seat" in inside[i + 1].classes for i, t in enumerate(inside[:-1]))
    return counted or announced(tokens[at + 1 : found.first + 1])


def _given(person: Token, story: Story) -> str:
    """How a person came by the post last told of: what else goes with it was come by so too."""
    for claim in reversed(story.claims):
        if claim.person.word == person.word and claim.event in WON:
            return "elected" if claim.event == "re-elected" else claim.event
    return ""


def _towards(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The person behind the post: «phê chuẩn … Phó Chủ tịch UBND xã đối với ông A», «trao quyết định … cho ông A»."""
    tokens = found.tokens
    first, last = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    if not all(row.free(at) for at in range(first, last)) or proposed(tokens, first):
        return
    event = "held" if any("Former" in t.classes for t in tokens[found.first : first]) else event_of(found.all("verb"))
    row.take(first, last)
    since, until, over = span_of(story.context, row, found.first, last)
    for named in posts(tokens[first:last]):
        yield Claim(
            person, named.office, "past" if over and event != "held" else event, found.rule, named.term, since, until
        )


def _won(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The post that an election was for, won by the person named behind it."""
    first, last = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    if (
        not row.free(first)
        or proposed(found.tokens, first)
        or any("Nominate" in t.classes for t in found.tokens[first : found.last])
    ):
        return
    row.take(first, last)
    named = next(posts(found.tokens[first:last]))
    yield Claim(
        person, named.office, event_of(found.tokens[found.last - 1 : found.last]) or "elected", found.rule, named.term
    )
    story.event = "elected"


def _aside(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Huyện ủy A (được chỉ định) cho biết»: how the post told of the name in front was come by."""
    event = event_of(found.all("verb"))
    person = found.token("person")
    assert person is not None
    for number in story.of(person):
        claim = story.claims[number]
        if claim.office.leads and claim.event == "holds":
            claim.event, claim.rule = event, found.rule
    yield from ()


def _this(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«… và bổ nhiệm ông B giữ chức vụ này»: the post told of last, which somebody else has left."""
    tokens = found.tokens
    person = found.token("person")
    assert person is not None
    event = event_of(tokens[found.first : found.last]) or opening(tokens, found.first)
    left = next((c for c in reversed(story.claims[-RECENT:]) if not c.office.is_seat), None)
    if event in WON and left is not None and left.person.word != person.word and not proposed(tokens, found.last):
        yield Claim(person, left.office, event, found.rule, replaces=left.person.name)


def _held_by(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Đảng ủy Quân sự tỉnh do đồng chí A đảm nhiệm»: the post in front, of the person behind."""
    first, last = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    if not row.free(first) or proposed(found.tokens, first) or denied(found.tokens, found.last - 1, found.tokens[found.last - 1 : found.last]):
        return
    row.take(first, found.last)
    named = next(posts(found.tokens[first:last]))
    told = event_of(found.tokens[last : found.last])
    event = "held" if named.former or named.old else told or once(story.event) or usual(story, named, person.start)
    yield Claim(person, named.office, event, found.rule, named.term)


def _again(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Huyện ủy A tái đắc cử»: the post told of the name in this sentence is won again."""
    people = subject(found.tokens, found.first)
    if people and any(t.word == "(" for t in found.tokens[people[-1] : found.first]):
        people = people[-1:]  # «A, B (…, tái cử)» is said of B
    if (
        not people
        or not row.free(found.first)
        or denied(found.tokens, found.first, found.tokens[found.first : found.last])
    ):
        return
    if proposed(found.tokens, found.first):
        return
    for at in people:
        for number in story.of(found.tokens[at]):
            claim = story.claims[number]
            if claim.office.leads and claim.event in {"holds", "former-term", "elected"}:
                claim.event, claim.rule = "re-elected", found.rule
                row.take(found.first, found.last)
                story.event = "re-elected"
                break
    yield from ()


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
        pattern=f"(?:(?P<verbs><{_VERB}>)<!{_VERB}|{_STOP}|Into>{{0,4}})? <into:Into> {_PANELS}",
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
        name="<người> từng giữ <chức vụ>; <chức vụ>",
        pattern=f"(?P<verbs><Former>) {_GAP} ':'? {LONG}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi từng giữ các chức vụ Giám đốc Sở Tư pháp tỉnh Nghệ An; Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
            (
                "Ông Lê Văn Khôi từng là Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (held)",
            ),
        ],
        no=["Ông Lê Văn Khôi là Giám đốc Sở Tư pháp tỉnh Nghệ An; ông Hồ Sỹ Tân là Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="<người> từng giữ …, <chức vụ>",
        pattern=f"(?P<verbs><Former>) <!{_VERB}|{_STOP}|Panel>{{5,25}} ',' {LONG}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi từng giữ các chức vụ chuyên viên, quản lý một dự án cấp nước, Giám đốc Sở Tư pháp tỉnh "
                "Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Tư pháp tỉnh Nghệ An (held)",
            )
        ],
        no=["Ông Lê Văn Khôi từng học ở Vinh, được bầu làm Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="<người> <được bầu, chỉ định, giữ, là, từng> <chức vụ>",
        pattern=f"{_VERBS} {_GAP} ':'? {LONG}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi được bầu giữ chức Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Ban Thường vụ Tỉnh ủy chỉ định đồng chí Lê Văn Khôi giữ chức Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (appointed)",
            ),
            (
                "Ông Lê Văn Khôi tái đắc cử Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (re-elected)",
            ),
            (
                "Các đồng chí Lê Văn Khôi, Hồ Sỹ Tân được bầu làm Phó Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=[
            "Ông Lê Văn Khôi được giới thiệu để bầu làm Bí thư Huyện ủy Diễn Châu.",
            "Đại hội bầu Bí thư Huyện ủy Diễn Châu.",
        ],
    ),
    Rule(
        name="bầu <chức vụ> …, <người> trúng cử",
        pattern="<verb:Elect|DirectElection> <!Person|Office|Semicolon|Panel>{0,6} (?P<posts><Office>) "
        "<!Person|Office|Panel|Elect|Appoint>{0,12} <person:Person> <!Person|Office|Panel|Elect|Appoint>{0,4} <Won> "
        "(?!<!Person|Semicolon>{0,5}<Office|Panel|Into>)",
        build=_won,
        yes=[
            (
                "Đại hội bầu Bí thư Huyện ủy Diễn Châu; kết quả đồng chí Lê Văn Khôi trúng cử với 99% phiếu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Đại hội bầu Bí thư Huyện ủy Diễn Châu; đồng chí Lê Văn Khôi trúng cử Phó Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="<người> (<được bầu, được chỉ định>)",
        pattern="<person:Person> '(' <verb:Elect|Appoint> (?:')'|',')",
        build=_aside,
        yes=[
            (
                "Bí thư Huyện ủy Diễn Châu Lê Văn Khôi (được chỉ định) cho biết đại hội sẽ họp.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (appointed)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu Lê Văn Khôi (được khen thưởng) cho biết đại hội sẽ họp."],
    ),
    Rule(
        name="<người>, do … <bầu, chỉ định>",
        pattern="<person:Person> ','? <!Person|Office|Semicolon|Hold|By>{0,4} <By> <!Person|Office|Semicolon|Hold>{1,8} <verb:Elect|Appoint>"
        " (?!<!Person|Semicolon|Mark>{0,6}<Office|Panel|Into|Hold>)",
        build=_aside,
        yes=[
            (
                "Người gánh vác cùng ông là Phó Bí thư Huyện ủy Diễn Châu Lê Văn Khôi, cũng do đại hội này bầu ra.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Phó Bí thư Huyện ủy Diễn Châu Lê Văn Khôi, do bận họp, vắng mặt."],
    ),
    Rule(
        name="<người> <giữ> chức vụ này",
        pattern="<person:Person> <!Person|Office|Semicolon|Panel>{0,6} <Hold> <This>",
        build=_this,
        yes=[
            (
                "Miễn nhiệm Chủ tịch UBND huyện Diễn Châu đối với ông Hồ Sỹ Tân; bầu ông Lê Văn Khôi giữ chức vụ này.",
                "Lê Văn Khôi: Chủ tịch, UBND huyện Diễn Châu (elected)",
            )
        ],
        no=["Ông Hồ Sỹ Tân, Chủ tịch UBND huyện Diễn Châu, giữ chức vụ này đã lâu."],
    ),
    Rule(
        name="<chức vụ> do <người> <đảm nhiệm>",
        pattern="(?P<posts><Office>) <!Person|Office|Semicolon|Mark>{0,4} <By> <!Person|Office|Semicolon|Mark>{0,3} <person:Person>"
        " <!Person|Office|Semicolon|Mark>{0,4} <Hold> (?!<!Person|Semicolon|Mark>{0,3}<Office|Panel>)",
        build=_held_by,
        yes=[
            (
                "Chức Phó Bí thư Thường trực Huyện ủy Diễn Châu do bà Cao Thị Mơ đảm nhận.",
                "Cao Thị Mơ: Phó Bí thư Thường trực, Huyện ủy Diễn Châu (holds)",
            )
        ],
        no=["Phó Bí thư Huyện ủy Diễn Châu do ông Lê Văn Khôi làm Trưởng đoàn giới thiệu."],
    ),
    Rule(
        name="<người> <tái cử>",
        pattern="<ReElect>",
        build=_again,
        yes=[
            (
                "Bí thư Huyện ủy Diễn Châu Lê Văn Khôi tái đắc cử.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (re-elected)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu Lê Văn Khôi được giới thiệu tái cử."],
    ),
)

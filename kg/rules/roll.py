"""Lists of people under a post: «Các Phó Bí thư gồm: A, B», «Bí thư: đồng chí A», «1. A» below a head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS
from kg.rules.lists import BREAK, OPEN, PEOPLE, entry, listed, officers_too, once, own_verb, placed_aside, usual
from kg.rules.outcome import by_decision
from kg.rules.story import RECENT, Claim, Named, Row, Story, posts
from kg.rules.verbs import WON, event_of, proposed, subject
from kg.tokens import Token, tells

_NEAR = 12  # claims among which it is told that somebody was moved
_UNTIL = "Person|Office|Semicolon|Hold|Replace"
_MIDDLE = "Person|Office|Panel|Semicolon|Hold|Replace|Successor"


def _of_post(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    first, last = found.slots["posts"]
    people = found.slots["people"][0]
    before = found.tokens[first - 1] if first else None
    if before is not None and "NotHeld" in before.classes and "Also" not in before.classes:
        return  # «chúc mừng tân Bí thư là …»
    if before is not None and before.classes & {"Belonging", "Kin"}:
        return  # «Em trai Bí thư Huyện ủy là ông A», «Thư ký của Chủ tịch UBND huyện là anh A»
    if before is not None and before.classes & {"Helps", "Towards"} and "NotHeld" not in before.classes:
        return  # «Giúp việc cho tân Bí thư là …»
    if tells(found.tokens[max(0, first - 3) : first], "Not"):
        return  # «ba người chưa phải là Ủy viên Trung ương Đảng, gồm: …»
    if _gives(found, last):
        for at in listed(found):  # «Chủ tịch UBND thành phố chỉ định: ông A, Chủ tịch UBND phường; …»
            for number in story.of(found.tokens[at]):
                claim = story.claims[number]
                if claim.event == "holds" and not claim.office.is_seat:
                    claim.event = "appointed"
        return
    if not all(row.free(at) for at in range(first, last)) or own_verb(found, people):
        yield from _the_other(found, row, story)
        return
    front = found.tokens[max(0, first - 6) : first]
    counted = tells(front, "CountedIn") and not tells(front, "Person")
    if counted and all(n.office.bare and not n.office.party for n in posts(found.tokens[first:last])):
        return  # «Ban Thường vụ có 9 người, trong đó có một giám đốc: ông A»
    row.take(first, last)
    start, end = found.tokens[first].start, found.tokens[last - 1].end
    if proposed(found.tokens, people):
        story.context.refuse(start, end, "nomination")
        return
    heads = list(posts(found.tokens[first:last]))
    elsewhere = heads[-1].office.appointive and not heads[-1].office.party  # no post that the committee elects to
    lead = max(0, first - 14)
    if elsewhere:  # «A tái đắc cử Bí thư; hai Phó Giám đốc là …»
        lead = next((at + 1 for at in range(first - 1, lead, -1) if "Semicolon" in found.tokens[at].classes), lead)
    told = event_of(found.tokens[lead:people])
    again = first > 0 and "ReElect" in found.tokens[first - 1].classes and len(listed(found)) == 1  # «Tái cử Bí thư là đồng chí A»
    again |= "ReElect" in found.tokens[last].classes and tells(found.tokens[last + 1 : last + 2], "Listing")  # «Hai Phó Bí thư tái cử: A, B»
    told = told if again else once(told)
    if not told and heads[-1].office.party and by_decision(found.tokens, story):
        told = "appointed"  # «Theo các quyết định được công bố, Bí thư Đảng ủy là ông A»
    if not told and heads[-1].several and heads[-1].office.leads and event_of(found.tokens[:first]) == "appointed":
        told = "appointed"  # «chuẩn y 51 đồng chí …; ông A giữ chức Bí thư; hai Phó Bí thư là B và C»
    near = found.tokens[max(0, first - 6) : first]
    if any(t.classes >= {"Former", "Leave"} for t in near) and not tells(near, "Semicolon"):
        told = "held"  # «miễn nhiệm chức danh Ủy viên UBND huyện đối với các ông: A; B»
    if len(heads) == 1 and heads[0].office.bare and heads[0].office.role.iri in story.announced:
        announced, chosen = story.announced[heads[0].office.role.iri]
        heads, told = [replace(announced, former=heads[0].former, old=heads[0].old)], told or chosen
    alone = any(n.office.role.get("dh:singleHolder") for n in heads)
    if len(heads) > 1 and alone and len(listed(found)) > 1 and _without_posts(found, story):
        return  # «các đồng chí nguyên Bí thư, Chủ tịch UBND xã: A, B», «Bí thư, Phó Bí thư là A và B»: who held which is not said
    if _too_many(found, heads[-1]):
        return  # «Bí thư là ông A, ông B»: who of them, nothing says
    now = not told and tells(found.tokens[:2], "Now")  # «Hiện Bí thư Tỉnh ủy là ông A, Phó Bí thư Thường trực là bà B»
    gone = _follows(found, first)
    for named in heads if len(heads) > 1 else heads[-1:]:
        chosen = "" if now or (elsewhere and story.event != "appointed") else once(story.event)
        plain = "holds" if tells(found.tokens[:first], "Guests") or now else usual(story, named, start)
        if plain == "holds" and not now and _of_the_new(found, named, story):
            plain = story.usual
        event = told or chosen or story.results or plain
        if len(heads) > 1 and not told:
            event = usual(story, named, start)
        between = found.tokens[last:people]
        if event in WON and named is not heads[0] and heads[0].office.leads and story.ours(heads[0].office, start):
            event = "holds" if named.office.of_council or named.office.governs_place else event  # «Phó Bí thư, Chủ tịch HĐND xã: bà A»
        if event == "holds" and (elsewhere or not story.context.mains) and tells(between, "EntrustedTo") and not tells(between, "Congress"):
            event = story.event = "appointed"  # «chức Bí thư Tỉnh ủy được giao cho ông A»
        if event == "holds" and not named.office.party and by_decision(found.tokens, story):
            event = "appointed"  # «Theo Quyết định số 8, Tổ biên tập … do ông A làm Tổ trưởng; các Tổ viên: B, C»
        if event == "holds" and gone is not None and (named.office.appointive or (not story.context.mains and _was_moved(gone, story))):
            event = "appointed"  # «ông A được phân công …. Thay ông A làm Bí thư Huyện ủy là bà B»
        event = "held" if named.former or named.old else "sitting" if named.sitting else "won" if named.new and event == "holds" else event
        for at in _up_to_another(found, row, named, event, story):
            if not (len(heads) > 1 and _named_for_other(found.tokens[at], named, heads, story)):
                office = placed_aside(row, found.tokens[at], named.office, story) if named.office.guess is not None else named.office
                elsewhere = office is not named.office and event == plain != "holds" and not story.ours(office, start)
                if event in WON and office.is_seat and not elsewhere:
                    officers_too(found.tokens[at], event, story)
                for claim in entry(found, at, office, "holds" if elsewhere else event, story, named.term):
                    claim.chosen |= bool(told) and office.is_seat  # «bầu bổ sung hai đồng chí giữ chức Ủy viên Ủy ban Kiểm tra Trung ương»
                    yield claim
    if gone is not None:
        yield Claim(gone, heads[-1].office, "held", found.rule)
    if told in WON:
        story.event = told


def _of_the_new(found: Found, named: Named, story: Story) -> bool:
    """«(Danh sách) các Ủy viên Ban Thường vụ Tỉnh ủy gồm: …» at a sentence's beginning, where the committee's officers are told to be chosen."""
    tokens, (first, last) = found.tokens, found.slots["posts"]
    opens = all(t.classes & {"Candidates", "Number", "Several"} for t in tokens[:first])
    opens &= not tells(tokens[last : found.slots["people"][0]], "Guests", "NotHeld")
    if not opens or not named.office.is_seat or named.former or named.old or not story.ours(named.office, tokens[first].start, seats=True):
        return False
    return any(c.event in WON and c.office.leads and story.ours(c.office, c.person.start) for c in story.claims[-RECENT:])


def _the_other(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Hai Phó Bí thư là bà A, làm Phó Bí thư Thường trực, và ông B»: B, behind the narrower of the posts, which A is told to hold."""
    tokens, at = found.tokens, found.slots["people"][0]
    named = list(posts(tokens[slice(*found.slots["posts"])]))[-1]
    verb = next((i for i in range(at + 1, len(tokens)) if tokens[i].classes & {"Hold", "Person", "Semicolon"}), len(tokens))
    own = next(posts(tokens[verb + 1 : verb + 2]), None) if verb < len(tokens) and "Hold" in tokens[verb].classes else None
    other = verb + 2
    while other < len(tokens) and (tokens[other].word in {",", ";"} or "Also" in tokens[other].classes):
        other += 1
    if own is None or not named.several or not own.office.narrows(named.office) or proposed(tokens, at) or not row.free(verb + 1):
        return
    if verb + 2 < other < len(tokens) and "Person" in tokens[other].classes and not own_verb(found, other):
        event = once(event_of(tokens[: found.first])) or once(story.event) or usual(story, named, tokens[other].start)
        yield Claim(tokens[other], named.office, event, found.rule, named.term)


def _up_to_another(found: Found, row: Row, named: Named, event: str, story: Story) -> Iterator[int]:
    """«các Phó Bí thư: A, B, Chủ nhiệm UBKT C»: the list's people up to one with another post of the committee in front of the name."""
    for at in listed(found):
        person = found.tokens[at]
        for number in story.of(person):
            claim = story.claims[number]
            office = claim.office
            own = (office.bare and office.party) or (office.guess is not None and office.role.iri.startswith("dhr:inspection"))
            front = own and claim.rule != found.rule and row.source[office.first].start < person.start
            if front and office.role != named.office.role and not office.narrows(named.office) and claim.event in {"holds", event}:
                if event in WON:
                    claim.win(event)
                return
        yield at


def _follows(found: Found, first: int) -> Token | None:
    """«Người thay ông A làm Bí thư … là ông B»: A, named in front of the post at ``first``."""
    for at in range(max(1, first - 6), first):
        left = "Person" in found.tokens[at].classes and tells(found.tokens[at - 1 : at], "Replace", "Successor")
        if left and not subject(found.tokens, at - 1):
            return found.tokens[at]
    return None


def _was_moved(gone: Token, story: Story) -> bool:
    """Whether somebody was just told to be appointed to another post."""
    return any(c.person.word == gone.word and c.event == "appointed" for c in story.claims[-_NEAR:])


def _named_for_other(person: Token, named: Named, heads: Sequence[Named], story: Story) -> bool:
    """«trúng cử Bí thư, Phó Bí thư gồm: A (Bí thư), B (Phó Bí thư)»: whether the name is told with another of the list's posts."""
    told = (story.claims[number] for number in story.of(person))
    own = [c.office for c in told if c.office.bare and c.office.leads and c.office.first > heads[-1].office.first]
    mine = any(o.role == named.office.role or o.narrows(named.office) for o in own)
    return not mine and any(o.role == h.office.role or o.narrows(h.office) for o in own for h in heads)


def _too_many(found: Found, named: Named) -> bool:
    """Whether several people are named, with nothing but commas between them, for a post in one body that one person holds."""
    office = named.office
    if named.former or named.old or named.several or not office.role.get("dh:singleHolder") or office.guess is not None:
        return False
    first, second = (*listed(found)[:2], 0)[:2]
    between = found.tokens[first + 1 : second] if second else []
    return bool(between) and all(t.word == "," or t.classes & {"Also", "Rank", "Seat", "Title"} for t in between)


def _without_posts(found: Found, story: Story) -> bool:
    """Whether none of the people of a list is told with a post of his own."""
    return not any(True for at in listed(found) for _ in story.of(found.tokens[at]))


def _gives(found: Found, last: int) -> bool:
    """Whether the post in front is that of who appoints those listed: a verb of the active right behind it, then the list."""
    verb, colon = found.tokens[last], found.tokens[last + 1]
    return "Appoint" in verb.classes and verb.classes.isdisjoint({"Given", "Passive", "SpokenOf", "Won"}) and colon.word == ":"


def _of_several(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The names behind a dash, where several are said to have been given the post in front."""
    if next(posts(found.all("posts"))).several and len(listed(found)) > 1 and not subject(found.tokens, found.first):
        yield from _of_post(found, row, story)


def _won_by(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The names behind a post, where nobody in front of the verb was elected to it."""
    if not subject(found.tokens, found.first):
        yield from _of_post(found, row, story)


def _won_with(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The names behind, and the one that they won the post with."""
    person = found.token("with")
    assert person is not None
    if subject(found.tokens, found.first):
        return
    named = next(posts(found.all("posts")))
    yield from _of_post(found, row, story)
    event = once(event_of(found.tokens[found.first : found.first + 1]))
    if named.office.shared and not proposed(found.tokens, found.last):
        yield Claim(person, named.office, event, found.rule, named.term)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<chức vụ> gồm <người>, <người>",
        pattern=f"{POSTS} <!{_MIDDLE}>{{0,6}} (?:<NotHeld> <Office> <!{_MIDDLE}>{{0,2}}|<By> <Panel> (?=<Appoint>)<!{_MIDDLE}>{{1,2}})?"
        f" {OPEN} {PEOPLE}",
        build=_of_post,
        yes=[
            (
                "Đại hội bầu các Phó Bí thư Huyện ủy Diễn Châu gồm: Lê Văn Khôi, Hồ Sỹ Tân và Cao Thị Mơ.",
                "Hồ Sỹ Tân: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Kết quả bầu cử, Bí thư Huyện ủy Diễn Châu là đồng chí Lê Văn Khôi.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Ban Thường vụ Tỉnh ủy chỉ định 27 đồng chí vào Ban Chấp hành; ông Hồ Sỹ Tân giữ chức Bí thư Huyện ủy Diễn Châu; "
                "hai Phó Bí thư là bà Cao Thị Mơ và ông Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (appointed)",
            ),
            (
                "Người thay ông Hồ Sỹ Tân làm Bí thư Huyện ủy Diễn Châu là ông Lê Văn Khôi.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
            (
                "HĐND miễn nhiệm chức danh Phó Chủ tịch UBND huyện Diễn Châu đối với các ông: Hồ Sỹ Tân, Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Chủ tịch, UBND huyện Diễn Châu (held)",
            ),
        ],
        no=[
            "Hai người chưa phải là Tỉnh ủy viên, gồm: ông Lê Văn Khôi, bà Cao Thị Mơ.",
            "Nhân sự Bí thư Huyện ủy Diễn Châu được giới thiệu là ông Lê Văn Khôi.",
            "Bí thư Huyện ủy Diễn Châu nói: ông Lê Văn Khôi được bầu làm Trưởng thôn.",
        ],
    ),
    Rule(
        name="<chức vụ> (<người>, <người>)",
        pattern="(?P<posts><Office>) '(' <Title|Rank|Seat|Plural>* (?P<people><Person>(?:(?:','|<Also>)<Person>){0,20}) (?:','<ReElect>)? ')'",
        build=_of_post,
        yes=[
            (
                "Ban Chấp hành bầu Bí thư Huyện ủy Diễn Châu (ông Lê Văn Khôi), hai Phó Bí thư Huyện ủy Diễn Châu (Hồ Sỹ Tân, Cao Thị Mơ).",
                "Cao Thị Mơ: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu (thay ông Lê Văn Khôi) phát biểu."],
    ),
    Rule(
        name="; <chức vụ> - <người>",
        pattern="(?:^|':'|<Semicolon>) (?P<posts><Office>) '-' (?P<people><Person>)",
        build=_of_post,
        yes=[
            (
                "Kết quả bầu: Bí thư Huyện ủy Diễn Châu - đồng chí Lê Văn Khôi; Phó Bí thư Huyện ủy Diễn Châu - Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Phát biểu, Bí thư Huyện ủy Diễn Châu - Lê Văn Khôi cảm ơn.", "Lê Văn Khôi - Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="<chức vụ> được … giao cho <người>",
        pattern="(?P<posts><Office>) <!Person|Office|Panel|Semicolon|Hold|Replace>{0,6} <SpokenOf|Given> <!Person|Office|Semicolon|Hold>{0,6}"
        " <EntrustedTo> <Title|Rank|Seat>* (?P<people><Person>)",
        build=_of_post,
        yes=[
            (
                "Trọng trách Bí thư Huyện ủy Diễn Châu được Đại hội tín nhiệm giao cho đồng chí Lê Văn Khôi.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (holds)",
            ),
        ],
        no=["Bí thư Huyện ủy Diễn Châu trao cho ông Lê Văn Khôi Huy hiệu 50 năm tuổi Đảng."],
    ),
    Rule(
        name="<giữ chức> <chức vụ> có <người>, <người>",
        pattern=f"^ <Hold> (?P<posts><Office>) <!{BREAK}|Semicolon>{{0,4}} (?:<Including>|{OPEN}) {PEOPLE}",
        build=_won_by,
        yes=[
            (
                "Giữ trọng trách Phó Bí thư Huyện ủy Diễn Châu có bà Cao Thị Mơ và ông Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (holds)",
            ),
        ],
        no=["Giữ chức Bí thư Huyện ủy Diễn Châu từ năm 2015, ông Lê Văn Khôi có nhiều đóng góp."],
    ),
    Rule(
        name="<các chức vụ> <được bầu> - <người>, <người>",
        pattern=f"(?P<posts><Office>) <!{_UNTIL}>{{0,10}} <Elect|Appoint> <!{_UNTIL}>{{0,4}} '-' <Title|Rank|Seat>* {PEOPLE}",
        build=_of_several,
        yes=[
            (
                "Cả hai Phó Bí thư Huyện ủy Diễn Châu vừa được chỉ định - ông Lê Văn Khôi và bà Cao Thị Mơ - đều trẻ.",
                "Cao Thị Mơ: Phó Bí thư, Huyện ủy Diễn Châu (appointed)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu được bầu - ông Lê Văn Khôi nói, bà Cao Thị Mơ nghe."],
    ),
    Rule(
        name="cùng <trúng cử> <chức vụ> với <người> có <người>",
        pattern=f"<Won> <Hold>? (?P<posts><Office>) <Alike|Also|Towards> <Title|Rank|Seat>* <with:Person> <!{BREAK}|Semicolon>{{0,3}}"
        f" (?:<Including>|{OPEN}) <Title|Rank|Seat>* {PEOPLE}",
        build=_won_with,
        yes=[
            (
                "Cùng trúng cử Phó Bí thư Huyện ủy Diễn Châu với bà Cao Thị Mơ còn có ông Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Ông Hồ Sỹ Tân trúng cử Phó Bí thư Huyện ủy Diễn Châu cùng bà Cao Thị Mơ, có ông Lê Văn Khôi chứng kiến."],
    ),
    Rule(
        name="<được bầu> <chức vụ>, …, có <người>, <người>",
        pattern=f"<Elect|ReElect|Appoint> <!{BREAK}|Semicolon>{{0,3}} <Hold>? (?P<posts><Office>) <!{BREAK}|Semicolon>{{0,16}}"
        f" (?:<Including>|{OPEN}) {PEOPLE}",
        build=_won_by,
        yes=[
            (
                "Được bầu giữ chức Phó Bí thư Huyện ủy Diễn Châu có đồng chí Lê Văn Khôi và đồng chí Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Trúng cử Bí thư Huyện ủy Diễn Châu, với 39/40 phiếu (97,5%), là đồng chí Lê Văn Khôi.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu với ông Hồ Sỹ Tân là người giới thiệu."],
    ),
)

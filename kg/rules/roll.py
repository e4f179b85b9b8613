"""Lists of people under a post or a committee: «Các Phó Bí thư gồm: A, B», «Bí thư: đồng chí A», «1. A» below a head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.facts import Place, Years
from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS
from kg.rules.bodies import ANY
from kg.rules.post import Office
from kg.rules.seat import seat
from kg.rules.story import RECENT, Claim, Named, Row, Story, posts
from kg.rules.verbs import WON, event_of, proposed, subject
from kg.tokens import Token

_BREAK = "Person|Office|Panel|Elect|Appoint|Hold|Replace|Past"
_UNTIL = "Person|Office|Semicolon|Hold|Replace"
_MIDDLE = "Person|Office|Panel|Semicolon|Hold|Replace|Successor"
#: people one after the other, each with what else is said of them
_PEOPLE = f"(?P<people><Person>(?:<!{_BREAK}>{{1,30}}<Person>){{0,120}})"
_OPEN = "(?:<Listing>|':')(?:(?!<Office>)<Listing|Number|Several|Title|Rank|Seat>|':'|','|'-'|'.'){0,6}"


def _listed(found: Found) -> list[int]:
    """The people of a list, each parted from the one before by a comma, a semicolon or «và»."""
    first, last = found.slots["people"]
    listed = [first]
    small = False  # whether commas part the names
    for at in range(first + 1, last):
        if "Person" not in found.tokens[at].classes:
            continue
        between = _outside(found.tokens[listed[-1] + 1 : at])
        marks = {t.word for t in between if "Mark" in t.classes}
        if not (marks & {",", ";"} or any("Also" in t.classes for t in between)):
            break
        if ";" in marks and small:
            break  # «các ủy viên: A (Bộ X), B (Bộ Y); đồng chí C, …»: C is told of beside the list
        small |= ";" not in marks
        if _own_verb(found, at):
            break  # «Phó Bí thư là bà A; ông B giữ chức Chủ nhiệm …»: B is told of in a clause of his own
        listed.append(at)
    return listed


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


def _own_verb(found: Found, at: int) -> bool:
    """«… gồm 5 đồng chí: A được bầu làm Bí thư»: what follows is said of each, and is no list."""
    verb = False
    behind = found.tokens[at + 1 : at + 3]
    if len(behind) == 2 and behind[0].word == "," and "Seat" in behind[1].classes:
        return False  # «là đồng chí A, người vừa được bổ nhiệm …»
    for token in _outside(found.tokens[at + 1 :]):
        if token.classes & {"Person", "Semicolon", "Former"}:
            return False
        if verb and "Office" in token.classes:
            return True
        verb |= bool(token.classes & {"Elect", "ReElect", "Appoint", "Hold"})
    return False


def _of_post(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    first, last = found.slots["posts"]
    people = found.slots["people"][0]
    before = found.tokens[first - 1] if first else None
    if before is not None and "NotHeld" in before.classes and "Also" not in before.classes:
        return  # «chúc mừng tân Bí thư là …»
    if not all(row.free(at) for at in range(first, last)) or _own_verb(found, people):
        return
    counted = any("CountedIn" in t.classes for t in found.tokens[max(0, first - 6) : first])
    if counted and all(n.office.bare and not n.office.party for n in posts(found.tokens[first:last])):
        return  # «Ban Thường vụ có 9 người, trong đó có một giám đốc: ông A»
    row.take(first, last)
    start, end = found.tokens[first].start, found.tokens[last - 1].end
    if proposed(found.tokens, people):
        story.context.refuse(start, end, "nomination")
        return
    told = once(event_of(found.tokens[max(0, first - 14) : people]))
    if any(t.classes >= {"Former", "Leave"} for t in found.tokens[max(0, first - 6) : first]):
        told = "held"  # «miễn nhiệm chức danh Ủy viên UBND huyện đối với các ông: A; B»
    heads = list(posts(found.tokens[first:last]))
    if len(heads) == 1 and heads[0].office.bare and heads[0].office.role.iri in story.announced:
        announced, chosen = story.announced[heads[0].office.role.iri]
        heads, told = [replace(announced, former=heads[0].former, old=heads[0].old)], told or chosen
    for named in heads if len(heads) > 1 else heads[-1:]:
        event = told or once(story.event) or story.results or usual(story, named, start)
        if len(heads) > 1 and not told:
            event = usual(story, named, start)
        event = "held" if named.former or named.old else "won" if named.new and event == "holds" else event
        for at in _listed(found):
            yield from entry(found, at, named.office, event, story, named.term)
    for at in range(max(1, first - 6), first):  # «Người thay ông A làm Bí thư … là ông B»
        left = "Person" in found.tokens[at].classes and "Replace" in found.tokens[at - 1].classes
        if left and not subject(found.tokens, at - 1):
            yield Claim(found.tokens[at], heads[-1].office, "held", found.rule)
    if told in WON:
        story.event = told


def _of_several(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The names behind a dash, where several are said to have been given the post in front."""
    if next(posts(found.all("posts"))).several and len(_listed(found)) > 1 and not subject(found.tokens, found.first):
        yield from _of_post(found, row, story)


def _won_by(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The names behind a post, where nobody in front of the verb was elected to it."""
    if not subject(found.tokens, found.first):
        yield from _of_post(found, row, story)


def once(event: str) -> str:
    """A list's event: that its head was won again is said of each name, or of none."""
    return "elected" if event == "re-elected" else event


def usual(story: Story, named: Named, position: int) -> str:
    """How a post that no verb tells more of was come by: as the main congress's committee, where it is of that."""
    main = bool(story.context.mains)
    ours = story.ours(named.office, position) or (named.office.is_seat and named.office.bare and main)
    return story.usual if ours else "holds"


def entry(
    found: Found, at: int, office: Office, event: str, story: Story, term: Years | None = None
) -> Iterator[Claim]:
    """One name of a list: won again where the text says so, and under the narrower post that it names for them."""
    person = found.tokens[at]
    if "Standing" in person.classes and office.shared:
        office = story.offices.standing(office)
    if office.is_seat and office.body is not None and office.body.area is not None:
        _place_boards(story, person, office.body.area)
    behind = found.tokens[at + 1 : at + 6]
    stop = next((i for i, t in enumerate(behind) if "Person" in t.classes), len(behind))
    marked = bool(behind) and (behind[0].word in {"(", ","} or "ReElect" in behind[0].classes)
    before = found.tokens[found.slots["people"][0] - 1] if "people" in found else None
    still = before is not None and "Still" in before.classes and event in {"elected", "holds"}
    if still or (marked and event_of(behind[:stop]) == "re-elected"):
        event = "re-elected"
    for number in story.of(person):
        claim = story.claims[number]
        same = claim.office.bare and claim.office.role == office.role
        if (same or claim.office.narrows(office)) and claim.event not in {"held", "former-term"}:
            if claim.event in {"holds", "won"}:
                claim.event, claim.rule = event, found.rule
            claim.term = claim.term or term
            if claim.office.bare and office.body is not None:
                claim.office = replace(claim.office, body=office.body, bare=False)
            return
    yield Claim(person, office, event, found.rule, term)


def _place_boards(story: Story, person: Token, area: Place) -> None:
    """«các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: A - Trưởng Ban Tổ chức»: the board is that of the committee above."""
    for number in story.of(person):
        office = story.claims[number].office
        if office.guess is not None and office.guess.kind == ANY:
            body = story.offices.bodies.labelled(office.guess.chain, area)
            story.claims[number].office = replace(office, body=body, guess=None)


def _of_panel(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Seats on a committee, where the text says how its members were chosen, or how many they are."""
    first = found.slots["people"][0]
    panel = found.token("panel")
    assert panel is not None
    if _own_verb(found, first) or proposed(found.tokens, first):
        return
    told = once(event_of(found.tokens[max(0, found.first - 12) : first]))
    counted = any("Number" in t.classes for t in found.tokens[found.slots["panel"][1] : first])
    counted |= found.first > 0 and "Into" in found.tokens[found.first - 1].classes
    named = found.first <= 3 and any("OrdinalCue" in t.classes for t in found.tokens[found.slots["panel"][1] : first])
    usual = story.usual if story.context.mains else ""
    event = told or ((story.event or usual) if counted or named else "")
    office = seat(panel, row, story) if event else None
    if office is None:
        return
    for at in _listed(found):
        yield from entry(found, at, office, event, story)
        for number in story.of(found.tokens[at]):
            claim = story.claims[number]
            bare = claim.office.bare or claim.office.guess is not None
            if claim.event == "holds" and bare and story.ours(claim.office, claim.person.start):
                claim.event = event  # «Ban Thường vụ gồm: A, Bí thư; B, Phó Bí thư»
    story.event = event


def _of_seats(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The seats that some of those counted hold, beside the post that they are named for."""
    named = next(posts(found.all("posts")))
    event = once(event_of(found.tokens[max(0, found.first - 12) : found.first])) or story.event
    if named.office.is_seat and event and not proposed(found.tokens, found.first):
        for at in _listed(found):
            yield Claim(found.tokens[at], named.office, event, found.rule, named.term)


def _of_these(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Trong số 15 Ủy viên Ban Thường vụ có bà A, ông B»: seats on the new committee of the congress reported on."""
    named = next(posts(found.all("posts")))
    main = story.offices.main(found.tokens[found.first].start)
    if main is None or not named.office.is_seat or named.former or named.old or proposed(found.tokens, found.first):
        return
    if named.office.body is not None and not named.office.bare and not story.ours(named.office, found.tokens[found.first].start, seats=True):
        return
    event = once(story.event) or story.usual
    row.take(*found.slots["posts"])
    for at in _listed(found):
        yield Claim(found.tokens[at], named.office, event, found.rule, named.term)


def _of_last_panel(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The seats that the sentence before was about: «Chi ủy có 3 đồng chí. Kết quả trúng cử gồm …»."""
    if story.panel is None or proposed(found.tokens, found.first) or _own_verb(found, found.slots["people"][0]):
        return
    if any(t.classes & {"Office", "Panel", "Person"} for t in found.tokens[: found.first]):
        return
    event = once(event_of(found.tokens[: found.slots["people"][0]])) or once(story.event) or "elected"
    for at in _listed(found):
        yield from entry(found, at, story.panel, event, story)
    story.event = event


def _in_the_list(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Ông A, …, có tên trong danh sách trúng cử», «… trong 50 người trúng cử»: a seat on the committee that the congress chose."""
    person = found.token("person") or found.token("person2")
    main = story.offices.main(found.tokens[found.first].start)
    assert person is not None
    if main is None or any("Not" in t.classes for t in found.tokens[found.first : found.last]) or proposed(found.tokens, found.first):
        return
    office = story.panel or story.offices.seat_of(main)
    if office is not None:
        event = "appointed" if story.usual == "appointed" else "elected"
        yield Claim(person, office, event, found.rule)


def _besides(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«13 người được bầu vào Ban Thường vụ. Ngoài ba vị kể trên còn có: …»: those named, and those who lead the committee."""
    if story.panel is None or not story.event:
        return
    people = {found.tokens[at].word for at in _listed(found)}
    front = {c.person.word: c.person for c in story.claims[-RECENT:] if c.event in WON and story.ours(c.office, c.person.start)}
    yield from _of_last_panel(found, row, story)
    if any("Several" in t.classes or "Number" in t.classes for t in found.tokens[: found.slots["people"][0]]):
        for name, person in front.items():
            if name not in people:
                yield Claim(person, story.panel, story.event, found.rule)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<chức vụ> gồm <người>, <người>",
        pattern=f"{POSTS} <!{_MIDDLE}>{{0,6}} (?:<NotHeld> <Office> <!{_MIDDLE}>{{0,2}})? {_OPEN} {_PEOPLE}",
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
                "Người thay ông Hồ Sỹ Tân làm Bí thư Huyện ủy Diễn Châu là ông Lê Văn Khôi.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
            (
                "HĐND miễn nhiệm chức danh Phó Chủ tịch UBND huyện Diễn Châu đối với các ông: Hồ Sỹ Tân, Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Chủ tịch, UBND huyện Diễn Châu (held)",
            ),
        ],
        no=[
            "Nhân sự Bí thư Huyện ủy Diễn Châu được giới thiệu là ông Lê Văn Khôi.",
            "Bí thư Huyện ủy Diễn Châu nói: ông Lê Văn Khôi được bầu làm Trưởng thôn.",
        ],
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
        pattern=f"^ <Hold> (?P<posts><Office>) <!{_BREAK}|Semicolon>{{0,4}} (?:<Including>|{_OPEN}) {_PEOPLE}",
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
        pattern=f"(?P<posts><Office>) <!{_UNTIL}>{{0,10}} <Elect|Appoint> <!{_UNTIL}>{{0,4}} '-' <Title|Rank|Seat>* {_PEOPLE}",
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
        name="<được bầu> <chức vụ>, …, có <người>, <người>",
        pattern=f"<Elect|ReElect|Appoint> <!{_BREAK}|Semicolon>{{0,3}} <Hold>? (?P<posts><Office>) <!{_BREAK}|Semicolon>{{0,16}}"
        f" (?:<Including>|{_OPEN}) {_PEOPLE}",
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
    Rule(
        name="<cấp ủy> gồm <người>, <người>",
        pattern=f"<panel:Panel> <!{_BREAK}|Semicolon>{{0,6}} {_OPEN} {_PEOPLE}",
        build=_of_panel,
        yes=[
            (
                "Có 3 người được bầu vào Ban Thường vụ Huyện ủy Diễn Châu gồm: Lê Văn Khôi, Hồ Sỹ Tân, Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Thay mặt Ban Thường vụ Huyện ủy Diễn Châu có các đồng chí: Lê Văn Khôi, Hồ Sỹ Tân."],
    ),
    Rule(
        name="trúng cử gồm <người>, <người>",
        pattern=f"<Won> <!{_BREAK}|Semicolon>{{0,6}} {_OPEN} {_PEOPLE}",
        build=_of_last_panel,
        yes=[
            (
                "Đại hội bầu Ban Chấp hành Đảng bộ huyện Diễn Châu có 3 đồng chí. Kết quả, trúng cử có các đồng chí: Lê Văn Khôi (39/40 "
                "phiếu), Hồ Sỹ Tân (38/40) và Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=["Đại hội bầu 12 đại biểu. Kết quả, trúng cử có các đồng chí: Lê Văn Khôi, Hồ Sỹ Tân."],
    ),
    Rule(
        name="ngoài những người trên còn có <người>, <người>",
        pattern=f"^ <Besides> <!Person|Office|Panel|Semicolon|Elect>{{1,8}} {_OPEN} {_PEOPLE}",
        build=_besides,
        yes=[
            (
                "Đại hội bầu Bí thư Huyện ủy Diễn Châu là ông Hồ Sỹ Tân. 3 người được bầu vào Ban Thường vụ Huyện ủy Diễn Châu. "
                "Ngoài một người kể trên còn có: Lê Văn Khôi (Trưởng Ban Tổ chức), Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Ngoài huyện Diễn Châu, tỉnh khen thưởng các ông: Lê Văn Khôi, Hồ Sỹ Tân."],
    ),
    Rule(
        name="trong số <ủy viên cấp ủy> có <người>, <người>",
        pattern=f"<OneOf> <Number|Several>* (?P<posts><Office>) <!{_BREAK}|Semicolon>{{0,4}} (?:<Including>|{_OPEN}) <Title|Rank|Seat>*"
        f" {_PEOPLE}",
        build=_of_these,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Trong số 11 Ủy viên Ban Thường vụ có bà "
                "Cao Thị Mơ và ông Lê Văn Khôi.",
                "Lê Văn Khôi: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Trong số 11 Ủy viên Ban Thường vụ, nhiều người trẻ hơn ông Lê Văn Khôi."],
    ),
    Rule(
        name="<người> có tên trong danh sách trúng cử",
        pattern="<person:Person> <!Person|Office|Panel|Elect|Appoint|Semicolon|NotHeld>{0,14} 'trong'? (?:<Candidates>|<OneOf>? <Number> <Seat>)"
        " <Word>{0,2} <Won>"
        " (?!<!Person|Semicolon|Mark>{0,4}<Office|Panel>)"
        "|<Candidates> <Word>{0,2} <Won> (?:','|<Listing>) <Title|Rank|Seat>* <person2:Person>",
        build=_in_the_list,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Ông Lê Văn Khôi, Giám đốc Sở Y tế, có tên "
                "trong danh sách trúng cử.",
                "Lê Văn Khôi: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=["Ông Lê Văn Khôi, Giám đốc Sở Y tế, có tên trong danh sách khen thưởng."],
    ),
    Rule(
        name="trong số <số người> <được bầu> có <người>, <người>",
        pattern=f"^ <OneOf> <!Person|Office|Panel|Semicolon>{{0,8}} <Elect|Appoint> <!Person|Office|Panel|Semicolon>{{0,4}} "
        f"(?:<Including>|{_OPEN}) {_PEOPLE}",
        build=_of_last_panel,
        yes=[
            (
                "Tỉnh ủy chỉ định 6 đồng chí vào Ban Chấp hành Đảng bộ huyện Diễn Châu. Trong số 6 đồng chí được chỉ định, có đồng chí "
                "Lê Văn Khôi, Giám đốc Sở Y tế.",
                "Lê Văn Khôi: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (appointed)",
            ),
        ],
        no=["Trong số 6 đồng chí được khen thưởng, có đồng chí Lê Văn Khôi, Giám đốc Sở Y tế."],
    ),
    Rule(
        name="<cấp ủy> …, trong đó có <người>, <người>",
        pattern=f"<panel:Panel> <!{_BREAK}|Semicolon>{{0,8}} <CountedIn> <!Person|Panel|Elect|Appoint|Semicolon|Listing>{{0,8}}"
        f" <Listing> <Title|Rank|Seat>* {_PEOPLE}",
        build=_of_panel,
        yes=[
            (
                "Đại hội bầu 27 đồng chí vào Ban Chấp hành Đảng bộ huyện Diễn Châu, trong đó có hai doanh nhân: Lê Văn Khôi, Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=["Đại hội bầu Ban Chấp hành Đảng bộ huyện Diễn Châu, trong đó có hai doanh nhân, do ông Lê Văn Khôi giới thiệu."],
    ),
    Rule(
        name="<ủy viên cấp ủy>, trong đó có … <người>, <người>",
        pattern=f"(?P<posts><Office>) ','? <CountedIn> <!Person|Panel|Elect|Appoint|Semicolon|Listing>{{0,8}}"
        f" <Listing> <Title|Rank|Seat>* {_PEOPLE}",
        build=_of_seats,
        yes=[
            (
                "Đã bầu 15 Ủy viên Ban Thường vụ Huyện ủy Diễn Châu, trong đó có 2 Phó Bí thư: ông Lê Văn Khôi và bà Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Huyện có 3 Phó Bí thư Huyện ủy Diễn Châu, trong đó có 1 nữ: bà Cao Thị Mơ."],
    ),
    Rule(
        name="bầu <cấp ủy> …, trúng cử: <người>; <người>",
        pattern=f"<panel:Panel> <!Person|Office|Panel|Semicolon>{{1,30}} <Won> {_OPEN} {_PEOPLE}",
        build=_of_panel,
        yes=[
            (
                "Bầu Ban Chấp hành Đảng bộ huyện Diễn Châu, kết quả trúng cử: Lê Văn Khôi 95 phiếu; Hồ Sỹ Tân 90 phiếu.",
                "Hồ Sỹ Tân: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=["Ban Chấp hành Đảng bộ huyện Diễn Châu chúc mừng các đồng chí Lê Văn Khôi, Hồ Sỹ Tân."],
    ),
)

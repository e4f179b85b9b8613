"""Lists of people on a committee: «Ban Thường vụ gồm: A, B», «trong số 15 ủy viên có bà A», «trúng cử gồm: A, B»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.grammar import Found, Rule
from kg.rules.bodies import COMMITTEES
from kg.rules.chain import Chain
from kg.rules.lists import BREAK, OPEN, PEOPLE, entry, listed, officers_too, once, own_verb
from kg.rules.office import Office
from kg.rules.seat import seat, unnamed
from kg.rules.story import RECENT, Claim, Row, Story, posts
from kg.rules.verbs import WON, event_of, proposed
from kg.tokens import Token, tells


def _of_panel(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Seats on a committee, where the text says how its members were chosen, or how many they are."""
    first = found.slots["people"][0]
    panel = found.token("panel")
    assert panel is not None
    if own_verb(found, first) or proposed(found.tokens, first):
        return
    member = next(posts(found.all("member")), None) if "member" in found else None
    if member is not None and not (member.office.is_seat and member.office.bare and member.several):
        return
    if tells(found.tokens[found.slots["panel"][1] : first], "Heads"):
        return  # «Ủy ban Kiểm tra 7 người, đứng đầu là A»: who leads it
    told = once(event_of(found.tokens[max(0, found.first - 12) : first]))
    counted = tells(found.tokens[found.slots["panel"][1] : first], "Number")
    counted |= found.first > 0 and "Into" in found.tokens[found.first - 1].classes
    counted |= "into" in found or member is not None  # «bầu thêm vào Ban Thường vụ bà A, …»
    listed_so = tells(found.tokens[: found.first], "Candidates") or _in_order(found.tokens[found.slots["panel"][1] : first])
    named = found.first <= 3 and listed_so
    named |= found.first <= 1 and _is_made_up_of(found, first)  # «Danh sách Ban Thường vụ: A, B», «Ban Thường vụ gồm: A, B, C»
    usual = story.usual if story.context.mains else story.chosen()
    event = told or ((story.event or usual) if counted or named else "")
    office = (seat(panel, row, story) or unnamed(panel, row, story)) if event else None
    if office is None:
        return
    for at in listed(found):
        yield from entry(found, at, office, event, story)
        for number in story.of(found.tokens[at]):
            claim = story.claims[number]
            claim.chosen |= bool(told) and claim.office == office
        officers_too(found.tokens[at], event, story)
    story.event = event


def _in_order(between: Sequence[Token]) -> bool:
    """«Ban Thường vụ, xếp theo thứ tự chữ cái: A, B», but not «Ban Chấp hành khóa XIV, trực tiếp là A»: no number behind the word."""
    return any("OrdinalCue" in t.classes and not tells(between[at + 1 : at + 2], "Number", "Roman") for at, t in enumerate(between))


def _is_made_up_of(found: Found, first: int) -> bool:
    """«Ban Thường vụ gồm các ông, bà: A, B, C»: a sentence that opens with a committee and lists three people or more as it."""
    behind = found.tokens[found.slots["panel"][1]]
    return "Listing" in behind.classes and behind.word != ":" and len(listed(found)) > 2 and found.tokens[first].start < behind.end + 30


def _headed(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Ủy ban Kiểm tra có 7 đồng chí do A đứng đầu»: the leading post of the committee, where its kind has one of its own."""
    panel = found.token("panel")
    person = found.token("person") or found.token("person2")
    assert panel is not None and person is not None
    if proposed(found.tokens, found.last):
        return
    member = seat(panel, row, story)
    concepts = story.context.lexicon.concepts
    kind = member.body.kind if member is not None and member.body is not None else None
    led = (c.get("dh:postRole") or "" for c in concepts.values() if kind and c.get("dh:postBodyKind") == kind)
    role = next((concepts[iri] for iri in led if iri in concepts and concepts[iri].get("dh:singleHolder")), None)
    if member is None or role is None:
        return
    office = replace(member, role=role)
    event = once(event_of(found.tokens[max(0, found.first - 6) : found.first])) or once(story.event)
    event = event or (story.usual if story.ours(office, person.start) else "holds")
    yield Claim(person, office, event, found.rule)


def _of_seats(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The seats that some of those counted hold, beside the post that they are named for."""
    named = next(posts(found.all("posts")))
    event = once(event_of(found.tokens[max(0, found.first - 12) : found.first])) or story.event
    if named.office.is_seat and event and not proposed(found.tokens, found.first):
        for at in listed(found):
            yield Claim(found.tokens[at], named.office, event, found.rule, named.term)
            officers_too(found.tokens[at], event, story)


def _of_these(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Trong số 15 Ủy viên Ban Thường vụ có bà A, ông B»: seats on the new committee of the congress reported on."""
    named = next(posts(found.all("posts")))
    main = story.offices.main(found.tokens[found.first].start)
    if "Candidates" in found.tokens[found.first].classes and not row.free(found.slots["posts"][0]):
        return  # read as a post in front of its list
    if main is None or not named.office.is_seat or named.former or named.old or proposed(found.tokens, found.first):
        return
    if named.office.body is not None and not named.office.bare and not story.ours(named.office, found.tokens[found.first].start, seats=True):
        return
    event = once(story.event) or story.usual
    row.take(*found.slots["posts"])
    for at in listed(found):
        yield Claim(found.tokens[at], named.office, event, found.rule, named.term)
        officers_too(found.tokens[at], event, story)


def _of_last_panel(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The seats that the sentence before was about: «Chi ủy có 3 đồng chí. Kết quả trúng cử gồm …»."""
    office = story.panel or story.sole_announced()
    if office is None or proposed(found.tokens, found.first) or own_verb(found, found.slots["people"][0]):
        return
    if tells(found.tokens[: found.first], "Office", "Panel", "Person"):
        return
    event = once(event_of(found.tokens[: found.slots["people"][0]])) or once(story.event) or "elected"
    for at in listed(found):
        yield from entry(found, at, office, event, story)
    story.event = event


def _on_the_list(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Danh sách 55 người do Đại hội bầu ra còn có: A, B»: on the committee told of in front, else the one the congress chose."""
    main = story.offices.main(found.tokens[found.first].start)
    won = next((c.office for c in reversed(story.claims[-RECENT:]) if c.event in WON), None)
    office = story.panel or (won if won is not None and won.is_seat else None) or (story.offices.seat_of(main) if main is not None else None)
    if office is None or proposed(found.tokens, found.last):
        return
    for at in listed(found):
        yield from entry(found, at, office, "elected", story)


def _in_the_list(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Ông A, …, có tên trong danh sách trúng cử», «… trong 50 người trúng cử»: a seat on the committee that the congress chose."""
    person = found.token("person") or found.token("person2")
    main = story.offices.main(found.tokens[found.first].start)
    assert person is not None
    if main is None or tells(found.tokens[found.first : found.last], "Not") or proposed(found.tokens, found.first):
        return
    office = story.panel or story.offices.seat_of(main)
    if office is not None:
        event = "appointed" if story.usual == "appointed" else "elected"
        yield Claim(person, office, event, found.rule)


def _besides(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«13 người được bầu vào Ban Thường vụ. Ngoài ba vị kể trên còn có: …»: those named, and those who lead the committee."""
    panel, event = story.panel, once(story.event)
    front = found.tokens[: found.first + 1]
    inside = next((t for t in reversed(front) if "Panel" in t.classes), None)
    if inside is not None:  # «15 người được bầu vào Ban Thường vụ; ngoài 3 người trên còn có: …»
        panel, event = seat(inside, row, story), once(event_of(front))
    if panel is None or not event or proposed(found.tokens, found.last) or own_verb(found, found.slots["people"][0]):
        return
    people = {found.tokens[at].word for at in listed(found)}
    leading = {c.person.word: c.person for c in story.claims[-RECENT:] if c.event in WON and story.ours(c.office, c.person.start)}
    for at in listed(found):
        yield from entry(found, at, panel, event, story)
    if tells(found.tokens[found.first : found.slots["people"][0]], "Several", "Number"):
        for name, person in leading.items():
            if name not in people:
                yield Claim(person, panel, event, found.rule)


def _made_head(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«bầu bà A đứng đầu Tỉnh ủy»: the leading post of the committee of a place."""
    person, token = found.token("person"), found.token("body")
    assert person is not None and token is not None
    chain = token.payload
    kind = chain.kind if isinstance(chain, Chain) else None
    if kind not in COMMITTEES or not isinstance(chain, Chain) or proposed(found.tokens, found.last):
        return
    bodies = story.offices.bodies
    body = bodies.named(chain)[0] or bodies.from_context(chain, token.start)
    if body is not None:
        event = once(event_of(found.tokens[found.first : found.first + 1]))
        yield Claim(person, Office(0, 0, story.context.lexicon.concepts["dhr:secretary"], body), event, found.rule)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<cấp ủy> gồm <người>, <người>",
        pattern=f"<panel:Panel> <!{BREAK}|Semicolon>{{0,6}} (?:<Listing> <!{BREAK}|Semicolon>{{1,10}} ':' <Title|Rank|Seat>*|{OPEN}) {PEOPLE}",
        build=_of_panel,
        yes=[
            (
                "Có 3 người được bầu vào Ban Thường vụ Huyện ủy Diễn Châu gồm: Lê Văn Khôi, Hồ Sỹ Tân, Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Đại hội bầu Bí thư Huyện ủy Diễn Châu là ông Hồ Sỹ Tân. Ban Thường vụ Huyện ủy Diễn Châu gồm các ông, bà: Hồ Sỹ Tân, "
                "Lê Văn Khôi và Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Đại hội bầu Bí thư Huyện ủy Diễn Châu là ông Hồ Sỹ Tân. Ban Thường vụ Huyện ủy Diễn Châu gồm 3 người, xếp theo thứ tự chữ "
                "cái: Lê Văn Khôi; Hồ Sỹ Tân; Cao Thị Mơ (Trưởng Ban Dân vận).",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Thay mặt Ban Thường vụ Huyện ủy Diễn Châu có các đồng chí: Lê Văn Khôi, Hồ Sỹ Tân, Cao Thị Mơ."],
    ),
    Rule(
        name="<cấp ủy> gồm <số> ủy viên: <người>, <người>",
        pattern=f"<panel:Panel> <OrdinalCue|TermCue|Roman|Number|New>{{0,4}} ','? <Including|Listing> <member:Office>"
        f" <!{BREAK}|Semicolon>{{0,3}} {OPEN} {PEOPLE}",
        build=_of_panel,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Ban Thường vụ Huyện ủy có 2 ủy viên, đó là "
                "các ông bà: Lê Văn Khôi - Bí thư Huyện ủy; Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Ban Thường vụ Huyện ủy Diễn Châu có 2 Phó Bí thư: Lê Văn Khôi, Cao Thị Mơ."],
    ),
    Rule(
        name="<bầu> vào <cấp ủy> <người>, <người>",
        pattern=f"<into:Into> <panel:Panel> (?:(?:<OrdinalCue|TermCue> <This|Word>)? <Also|Word>{{0,2}} (?:<Including>|{OPEN})"
        f" <Title|Rank|Seat>*)? {PEOPLE}",
        build=_of_panel,
        yes=[
            (
                "Hội nghị bầu thêm vào Ban Thường vụ Huyện ủy Diễn Châu bà Cao Thị Mơ, Trưởng Ban Dân vận và ông Lê Văn Khôi.",
                "Lê Văn Khôi: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Đại hội bầu Bí thư Huyện ủy Diễn Châu là ông Hồ Sỹ Tân. Có tên trong Ban Thường vụ Huyện ủy Diễn Châu còn có bà Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=["Ông Lê Văn Khôi được bầu vào Ban Thường vụ Huyện ủy Diễn Châu, bà Cao Thị Mơ phát biểu."],
    ),
    Rule(
        name="<cấp ủy> do <người> đứng đầu",
        pattern="<panel:Panel> <!Person|Office|Panel|Semicolon>{0,6} (?:<By> <Title|Rank|Seat>* <person:Person> <Heads>"
        "|<Heads> <Be|Listing|By> <Title|Rank|Seat>* <person2:Person>)",
        build=_headed,
        yes=[
            (
                "Đại hội bầu Bí thư Huyện ủy Diễn Châu là ông Hồ Sỹ Tân. Ủy ban Kiểm tra Huyện ủy Diễn Châu có 7 người, "
                "đứng đầu là bà Cao Thị Mơ.",
                "Cao Thị Mơ: Chủ nhiệm, Ủy ban Kiểm tra Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Ủy ban Kiểm tra Huyện ủy Diễn Châu do bà Cao Thị Mơ đứng đầu.",
                "Cao Thị Mơ: Chủ nhiệm, Ủy ban Kiểm tra Huyện ủy Diễn Châu (holds)",
            ),
        ],
        no=["Đoàn công tác do bà Cao Thị Mơ đứng đầu làm việc với Ủy ban Kiểm tra Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="trúng cử gồm <người>, <người>",
        pattern=f"<Won> <!{BREAK}|Semicolon>{{0,6}} {OPEN} {PEOPLE}",
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
        pattern=f"(?:^|<Semicolon>) <Besides> <!Person|Office|Panel|Semicolon|Elect>{{1,8}} {OPEN} {PEOPLE}",
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
        name="<bầu> <người> đứng đầu <cấp ủy>",
        pattern="<Elect|Appoint> <Title|Rank|Seat>* <person:Person> <!Person|Office|Semicolon|Panel|Body>{0,3} <Heads> <body:Body>",
        build=_made_head,
        yes=[
            (
                "Hội nghị bầu bà Cao Thị Mơ đứng đầu Huyện ủy Diễn Châu.",
                "Cao Thị Mơ: Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Bà Cao Thị Mơ đứng đầu danh sách bầu của Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="trong số <ủy viên cấp ủy> có <người>, <người>",
        pattern=f"(?:<OneOf>|^ <Candidates>) <Number|Several>* (?P<posts><Office>) <!{BREAK}|Semicolon|Guests|NotHeld>{{0,4}}"
        f" (?:<Including>|{OPEN}) <Title|Rank|Seat>* {PEOPLE}",
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
        name="danh sách <số người> <được bầu> có <người>, <người>",
        pattern=f"^ <Candidates> <Number> <Seat> <!Person|Office|Panel|Semicolon>{{0,16}} <Elect>"
        f" <!Person|Office|Panel|Semicolon|DelegateNoun>{{0,3}} (?:<Including>|{OPEN}) <Listing>? <Title|Rank|Seat>* {PEOPLE}",
        build=_on_the_list,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Danh sách 40 người do Đại hội bầu ra có: "
                "Giám đốc Sở Y tế Hồ Sỹ Tân, bà Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=["Danh sách 40 người được khen thưởng có: ông Lê Văn Khôi, bà Cao Thị Mơ."],
    ),
    Rule(
        name="trong số <số người> <được bầu> có <người>, <người>",
        pattern=f"^ <OneOf> <!Person|Office|Panel|Semicolon>{{0,8}} <Elect|Appoint> <!Person|Office|Panel|Semicolon>{{0,4}} "
        f"(?:<Including>|{OPEN}) {PEOPLE}",
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
        pattern=f"<panel:Panel> <!{BREAK}|Semicolon>{{0,8}} <CountedIn> (?:<!Person|Panel|Elect|Appoint|Semicolon|Listing>{{0,8}}"
        f" <Listing>)? <Title|Rank|Seat>* {PEOPLE}",
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
        f" <Listing> <Title|Rank|Seat>* {PEOPLE}",
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
        pattern=f"<panel:Panel> <!Person|Office|Panel|Semicolon>{{1,30}} <Won> {OPEN} {PEOPLE}",
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

"""Who follows whom, and who leaves: «A thay ông B», «thay đồng chí C nghỉ hưu», «ông D chuyển công tác»."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kg.grammar import Found, Rule
from kg.rules.election import TOLD
from kg.rules.lists import once
from kg.rules.office import Office
from kg.rules.story import RECENT, Claim, Row, Story, posts, put_forward
from kg.rules.verbs import WON, closes, event_of, leaves_another, names_whom, proposed, subject
from kg.tokens import Token, tells

_ACTING = "acting-"  # in the name of the role of who stands in
_NEAR = 12  # claims among which is who was followed


def leaves(person: Token, story: Story, rule: str, party: bool = False) -> None:
    """The posts told of a person here are over, but for seats on committees; with ``party`` only those a committee gives."""
    for number in story.of(person):
        claim = story.claims[number]
        if party and not claim.office.party:
            continue
        if claim.event in {"former-term", "sitting"} or (claim.event == "holds" and not claim.office.is_seat):
            claim.event, claim.rule = "held", rule


def _in_full(office: Office, story: Story) -> Office:
    """What an acting head stands in for: who is followed by «Quyền Chủ tịch» was «Chủ tịch»."""
    role = story.context.lexicon.concepts.get(office.role.iri.replace(_ACTING, ""))
    return replace(office, role=role) if role is not None and _ACTING in office.role.iri else office


def _replaced(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The person in front was given what the one behind has left."""
    gone = found.token("gone")
    assert gone is not None
    people = subject(found.tokens, found.first)
    winner = found.tokens[people[0]].word if people else ""
    won = next(
        (c for c in reversed(story.claims) if c.event in {*WON, "won"} and c.person.word == winner and not c.office.is_seat), None
    )
    here = story.told_here()
    if all(c.office.is_seat for c in here if c.person.word == winner and c.event in WON):  # «chỉ định B tham gia …, thay ông A»
        won = next((c for c in reversed(here) if c.person.word == winner and c.event in WON), won)
    if won is None and tells(found.tokens[max(0, found.first - 2) : found.first], "Ahead"):
        return  # «Nếu trúng cử, ông sẽ thay bà A»: not yet
    past = next((story.claims[n].office for n in story.of(gone) if story.claims[n].event == "past"), None)
    if past is not None and people and past.role.get("dh:singleHolder") and won not in here and winner != gone.word:
        yield Claim(found.tokens[people[0]], past, "past", found.rule, replaces=gone.name)  # «khi ông A là Bí thư; sau đó ông thay ông A»
        return
    leaves(gone, story, found.rule)
    if leaves_another(found.tokens, found.last):
        return
    single = [c for c in reversed(here) if c.person.word == winner and c.office.role.get("dh:singleHolder")]
    if won is None and found.tokens[found.first - 1].word == "," and "Office" in found.tokens[found.first - 2].classes:
        won = next((c for c in single if c.event == "holds" and c.rule == TOLD), None)  # «bà B là Chủ tịch Hội, kế nhiệm ông A»
    if won is None and found.first and "Person" in found.tokens[found.first - 1].classes and closes(found.tokens, found.last):
        led = (c for c in reversed(story.claims[-RECENT:]) if c.person.word == winner and c.office.role.get("dh:singleHolder"))
        won = next((c for c in led if not c.office.is_deputy), None)  # «Ông A, hiện là Bí thư …. Ông thay bà B, người …»
        won = won if won is not None and won.event == "holds" else None
    aimed = put_forward(found.tokens, found.first)
    if aimed is not None and won is not None and won.office.role.iri != aimed.role.iri and winner != gone.word:
        yield Claim(gone, _in_full(aimed, story), "held", found.rule)
        return
    taken = next((c for c in single if c.event == "past"), None)  # «tháng 3/2019, B về nhận nhiệm vụ …, thay ông A»
    if taken is not None and won not in here:
        taken.replaces = gone.name
        yield Claim(gone, taken.office, "held", found.rule)
    elif won is not None and winner != gone.word:
        won.replaces = gone.name
        yield Claim(gone, _in_full(won.office, story), "held", found.rule)
    elif story.proposed is not None:
        yield Claim(gone, story.proposed, "held", found.rule)


def _followed(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Thay ông A, ông B được chỉ định làm …»: who was given the post is told behind."""
    gone = found.token("gone")
    assert gone is not None
    if subject(found.tokens, found.first):
        return
    for won in story.told_here():
        if won.event in WON and not won.office.is_seat and won.person.start > gone.start and won.person.word != gone.word:
            won.replaces = gone.name
            yield Claim(gone, won.office, "held", found.rule)
            return


def _preceded(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Người tiền nhiệm của bà, ông A, …»: he held what the person told of last was said to have won."""
    gone = found.token("gone")
    assert gone is not None
    if "Belonging" in found.tokens[found.last - 2].classes:
        return  # «người tiền nhiệm của ông A»: who that was is not said
    if any(c.person.word == gone.word and c.event == "held" and c.office.role.get("dh:singleHolder") for c in story.claims[-RECENT:]):
        return  # said before, with the post: «thay ông A nghỉ hưu»
    others = [c for c in story.claims if c.person.word != gone.word]
    people = [found.slots["whose"][0]] if "whose" in found else subject(found.tokens, found.first)  # «Bà B nhận hoa của người tiền nhiệm A»
    whose = found.tokens[people[-1]].word if people else ""
    last = whose if any(c.person.word == whose for c in others) else others[-1].person.word if others else ""
    here = [c for c in others if c.event in {*WON, "holds"} and c.person.word == last and not c.office.is_seat]
    led = [c for c in here if c.office.role.get("dh:singleHolder") and not c.office.is_deputy]
    seated = bool(here) and all(c.event == "holds" for c in here)
    if seated and len(led) == 1:  # «chỉ định ông B, Giám đốc Công an tỉnh, tham gia …; người tiền nhiệm của ông, ông A, …»
        led[0].replaces = led[0].replaces or gone.name
        yield Claim(gone, led[0].office, "held", found.rule)
        return
    told = [c for c in others if c.event in WON and c.person.word == last and c.office.role.get("dh:singleHolder")]
    own = [c for c in told if not c.office.is_deputy]
    won = next((c for c in own if c.office.leads), own[0] if own else None)
    if won is not None:
        won.replaces = won.replaces or gone.name
        yield Claim(gone, won.office, "held", found.rule)


def _named_follower(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Kế nhiệm ông A là ông B»: B has come by what A was last told to lead."""
    gone, person = found.token("gone"), found.token("person")
    assert gone is not None and person is not None
    others = [at for at in subject(found.tokens, found.first) if found.tokens[at].word != gone.word]  # «A nghỉ hưu; thay ông là ông B»
    if not others and not proposed(found.tokens, found.last):
        yield from _takes_over(found, person, gone.word, story)


def _successor(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«…, còn người kế nhiệm là ông B», «ông B là người kế nhiệm»: of who was told last to have left what he led."""
    person = found.token("person") or found.token("before")
    assert person is not None
    near = (c for c in reversed(story.claims[-_NEAR:]) if c.person.word != person.word and c.office.role.get("dh:singleHolder"))
    gone = next((c for c in near if c.event in {"held", "former-term", *WON, "holds"} and not c.office.is_deputy), None)
    if gone is not None and not proposed(found.tokens, found.last):
        moved = gone.event in {"held", "former-term"} or any(c.person.word == gone.person.word and c.moved for c in story.claims[-_NEAR:])
        yield from _takes_over(found, person, gone.person.word, story) if moved else ()


def _takes_over(found: Found, person: Token, name: str, story: Story) -> Iterator[Claim]:
    """A person's claim to the post that someone, by the name in lower case, was last told to lead, and has left."""
    posts_of = (c for c in reversed(story.claims[-RECENT:]) if c.person.word == name and c.event not in {"past", "mentioned"})
    over = {"held", "former-term", "holds"}
    left = next((c for c in posts_of if c.office.leads or (c.office.role.get("dh:singleHolder") and c.event in over)), None)
    if left is None or any(c.person.word == person.word and c.office.role == left.office.role for c in story.claims[-RECENT:]):
        return
    told = event_of(found.tokens[: found.first])  # «Được phân công thay vị trí của ông A là ông B»
    given = told == "appointed" or (left.office.appointive and any(c.event == "appointed" for c in story.claims[-_NEAR:]))
    event = story.event if story.event in WON else story.usual if story.ours(left.office, person.start) else "holds"
    event = "appointed" if given and story.event not in WON else event
    left.event = "held"
    yield Claim(person, left.office, "elected" if event == "re-elected" else event, found.rule, replaces=left.person.name)


def _after(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«… làm Bí thư Tỉnh ủy sau khi ông A nghỉ hưu»: A, of whom no post is told, held it."""
    gone = found.token("gone")
    assert gone is not None
    here = story.told_here()
    won = next((c for c in reversed(here) if c.event in WON and c.office.leads and c.person.start < gone.start), None)
    if won is not None and won.person.word != gone.word and all(c.person.word != gone.word for c in story.claims):
        won.replaces = won.replaces or gone.name
        yield Claim(gone, won.office, "held", found.rule)


def _vacant(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«chức Phó Bí thư, để trống từ khi ông A được điều động …»: A held it."""
    gone = found.token("gone")
    assert gone is not None
    named = next(posts(found.all("posts")))
    if not named.former and all(c.office.role != named.office.role for c in map(story.claims.__getitem__, story.of(gone))):
        row.take(*found.slots["posts"])
        yield Claim(gone, named.office, "held", found.rule)


def _from(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Ông A từ Chủ tịch UBND huyện B chuyển sang làm …»: the post that somebody is moved out of."""
    person = found.token("person")
    assert person is not None
    if not proposed(found.tokens, found.last) and row.free(found.slots["posts"][0]):
        for named in posts(found.all("posts")):
            yield Claim(person, named.office, "held", found.rule, named.term)


def _before_now(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Tỉnh ủy B trước sáp nhập là ông A»: who held the post before."""
    person = found.token("person")
    verb = found.token("verb")
    assert person is not None and verb is not None
    if "Leave" not in verb.classes and row.free(found.slots["posts"][0]):
        row.take(*found.slots["posts"])
        for named in posts(found.all("posts")):
            yield Claim(person, named.office, "held", found.rule, named.term)


def _in_place(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«miễn nhiệm Chủ tịch UBND đối với ông A và bầu ông B thay thế»: B has what A was just told to have left."""
    person = found.token("person")
    assert person is not None
    others = (c for c in reversed(story.told_here()) if c.event == "held" and c.person.word != person.word and c.person.end < person.start)
    left = next(others, None)
    if left is not None and not proposed(found.tokens, found.last):
        event = once(event_of(found.tokens[found.first : found.first + 1]))
        yield Claim(person, left.office, event, found.rule, replaces=left.person.name)


def _in_brackets(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Giám đốc Sở Tài chính (thay bà A)»."""
    gone = found.token("gone")
    assert gone is not None
    for named in posts(found.all("posts")):
        yield Claim(gone, named.office, "held", found.rule)


def _left(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    people = subject(found.tokens, found.first)
    of_others = "Former" in found.tokens[found.first].classes and names_whom(found.tokens, found.last)
    # «thôi giữ chức Chủ tịch …», «thôi tham gia Ban Chấp hành»: that one alone
    named = found.last < len(found.tokens) and bool(found.tokens[found.last].classes & {"Office", "Panel"})
    later = tells(found.tokens[max(0, found.first - 2) : found.first], "Ahead")  # «sẽ nghỉ hưu từ tháng 9»
    of_others |= bool(people) and tells(found.tokens[people[-1] + 1 : found.first], "Plural")  # «A tặng hoa các đồng chí không tái cử»
    if people and found.first - people[-1] <= 6 and not (of_others or named or later):
        joined = tells(found.tokens[people[0] : people[-1]], "Also")
        for at in people if joined else people[-1:]:
            leaves(found.tokens[at], story, found.rule, party="NotAgain" in found.tokens[found.first].classes)
    yield from ()


RULES: tuple[Rule, ...] = (
    Rule(
        name="<người> thay <người>",
        pattern="<Replace> <Also|Title|Rank>{0,2} <gone:Person>",
        build=_replaced,
        yes=[
            (
                "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu, thay ông Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Ông Lê Văn Khôi thay mặt Huyện ủy Diễn Châu cảm ơn ông Hồ Sỹ Tân."],
    ),
    Rule(
        name="thay <người>, <người> <được bầu làm> <chức vụ>",
        pattern="<Replace> <Also|Title|Rank>{0,2} <gone:Person> ','",
        build=_followed,
        yes=[
            (
                "Thay ông Hồ Sỹ Tân, ông Lê Văn Khôi được chỉ định làm Bí thư Huyện ủy Diễn Châu.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Thay mặt Huyện ủy Diễn Châu, ông Lê Văn Khôi cảm ơn ông Hồ Sỹ Tân."],
    ),
    Rule(
        name="<kế nhiệm> <người> là <người>",
        pattern="<Replace> <Also|Title|Rank>{0,2} <gone:Person> <!Person|Office|Semicolon>{0,4} (?:<Listing>|':') <Title|Rank|Seat>*"
        " <person:Person>",
        build=_named_follower,
        yes=[
            (
                "Ông Hồ Sỹ Tân, Bí thư Huyện ủy Diễn Châu, nghỉ hưu. Kế nhiệm ông Tân là ông Lê Văn Khôi.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (holds)",
            )
        ],
        no=["Thay mặt Huyện ủy Diễn Châu, ông Hồ Sỹ Tân cảm ơn ông Lê Văn Khôi."],
    ),
    Rule(
        name="<người kế nhiệm> là <người>",
        pattern="<Successor> <!Person|Office|Semicolon>{0,6} (?:<Listing|Be>|':') <Title|Rank|Seat>* <person:Person>"
        "|<before:Person> ','{0,2} <Be|Listing> <Successor>",
        build=_successor,
        yes=[
            (
                "Ông Hồ Sỹ Tân thôi giữ chức Bí thư Huyện ủy Diễn Châu. Ông Lê Văn Khôi là người kế nhiệm.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (holds)",
            )
        ],
        no=["Ông Hồ Sỹ Tân cảm ơn thế hệ kế cận và ông Lê Văn Khôi."],
    ),
    Rule(
        name="<người tiền nhiệm> <người>",
        pattern="<Predecessor> (?:<Belonging> <Title|Rank>* <whose:Person> (?:','|<Be|Listing>) <Title|Rank|Seat>*"
        "|<!Person|Office|Semicolon>{0,6}) <gone:Person>",
        build=_preceded,
        yes=[
            (
                "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu. Người tiền nhiệm của ông, bà Cao Thị Mơ, nghỉ hưu.",
                "Cao Thị Mơ: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
            (
                "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu. Người tiền nhiệm của ông Khôi, bà Cao Thị Mơ, nhận việc khác.",
                "Cao Thị Mơ: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
        ],
        no=["Ông Lê Văn Khôi cảm ơn các thế hệ đi trước và bà Cao Thị Mơ."],
    ),
    Rule(
        name="người ông thay là <người>",
        pattern="<Seat> <Title|Rank>* <whose:Person> <Replace> <Be|Listing> <Title|Rank|Seat>* <gone:Person>",
        build=_preceded,
        yes=[
            (
                "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu. Người ông thay là bà Cao Thị Mơ, vừa nghỉ hưu.",
                "Cao Thị Mơ: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
        ],
        no=["Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu. Người thay mặt ông là bà Cao Thị Mơ, thư ký."],
    ),
    Rule(
        name="sau khi <người> <nghỉ>",
        pattern="<After> <Title|Rank>* <gone:Person> <!Person|Office|Semicolon|Elect>{0,8} <Leave>",
        build=_after,
        yes=[
            (
                "Ông Lê Văn Khôi trở thành Bí thư Huyện ủy Diễn Châu, sau khi ông Hồ Sỹ Tân xin nghỉ hưu.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Ông Lê Văn Khôi phát biểu sau khi bầu ông Hồ Sỹ Tân làm Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="<chức vụ> để trống khi <người> <nghỉ, được điều động>",
        pattern="(?P<posts><Office>) <!Person|Office|Semicolon>{0,8} <Vacant> <!Person|Office|Semicolon>{0,12} <gone:Person> "
        "<!Person|Office|Semicolon>{0,6} <Appoint|Leave|Former|Move>",
        build=_vacant,
        yes=[
            (
                "Hội nghị kiện toàn chức danh Phó Bí thư Huyện ủy Diễn Châu, bỏ trống từ tháng 8, khi ông Hồ Sỹ Tân được điều động ra Vinh.",
                "Hồ Sỹ Tân: Phó Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu nói ghế trống chờ ông Hồ Sỹ Tân đến dự."],
    ),
    Rule(
        name="<người> từ <chức vụ> <được điều động>",
        pattern="<person:Person> ','? <Passive|SpokenOf>? (?:<Since>|'đang' 'từ') (?P<posts><Office>(?:(?:','|<Also>)<Office>){0,3}) ','?"
        " <!Person|Office|Semicolon|Leave>{0,6} <Appoint|Move>",
        build=_from,
        yes=[
            (
                "Ông Hồ Sỹ Tân từ Chủ tịch UBND huyện Diễn Châu được điều động làm Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Hồ Sỹ Tân: Chủ tịch, UBND huyện Diễn Châu (held)",
            )
        ],
        no=["Ông Hồ Sỹ Tân từ Chủ tịch UBND huyện Diễn Châu nhận một lá thư."],
    ),
    Rule(
        name="<chức vụ> trước đó là <người>",
        pattern="(?P<posts><Office>) <verb:Former> <Title|Rank|Seat>* <person:Person>",
        build=_before_now,
        yes=[
            (
                "Bí thư Huyện ủy Diễn Châu trước sáp nhập là ông Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu thôi giữ chức, ông Hồ Sỹ Tân nói."],
    ),
    Rule(
        name="<bầu> <người> thay thế",
        pattern="<Elect|Appoint> <Title|Rank|Seat>* <person:Person> <Word|Mark>{0,2} <Replace> (?=<Mark>|$)",
        build=_in_place,
        yes=[
            (
                "HĐND miễn nhiệm chức vụ Chủ tịch UBND huyện Diễn Châu đối với ông Hồ Sỹ Tân và bầu ông Lê Văn Khôi thay thế.",
                "Lê Văn Khôi: Chủ tịch, UBND huyện Diễn Châu (elected)",
            )
        ],
        no=["HĐND huyện bầu ông Lê Văn Khôi thay ông Hồ Sỹ Tân."],
    ),
    Rule(
        name="<chức vụ> (thay <người>)",
        pattern="(?P<posts><Office>) '(' <Replace> <Title|Rank>* <gone:Person>",
        build=_in_brackets,
        yes=[
            (
                "HĐND sẽ bầu Giám đốc Sở Tài chính tỉnh Nghệ An (thay bà Cao Thị Mơ).",
                "Cao Thị Mơ: Giám đốc, Sở Tài chính tỉnh Nghệ An (held)",
            )
        ],
        no=["Giám đốc Sở Tài chính tỉnh Nghệ An thay bà Cao Thị Mơ trả lời."],
    ),
    Rule(
        name="<người> <thôi giữ chức>",
        pattern="<Leave>",
        build=_left,
        yes=[
            (
                "Đồng chí Hồ Sỹ Tân, Bí thư Huyện ủy Diễn Châu, nghỉ hưu theo chế độ.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Diễn Châu (held)",
            )
        ],
        no=[
            "Ông Lê Văn Khôi, Bí thư Huyện ủy Diễn Châu, phát biểu.",
            "Bà Cao Thị Mơ, Phó Chủ tịch HĐND huyện Diễn Châu, xin rút khỏi danh sách quy hoạch.",
        ],
    ),
)

"""Who has a post that is told of first: «bầu Bí thư …; A trúng cử», «Bí thư A (được chỉ định)», «A giữ chức vụ này»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.apposition import POSTS
from kg.rules.lists import BREAK, OPEN, PEOPLE, listed, once, usual
from kg.rules.roster import tail, term_behind
from kg.rules.story import RECENT, Claim, Row, Story, posts
from kg.rules.verbs import WON, denied, event_of, opening, proposed, subject
from kg.tokens import tells

_GENERAL = "dhr:general-secretary"


def _won(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The post that an election was for, won by the person named behind it."""
    first, last = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    if (
        not row.free(first)
        or proposed(found.tokens, first)
        or tells(found.tokens[first : found.last], "Nominate")
    ):
        return
    row.take(first, last)
    named = next(posts(found.tokens[first:last]))
    yield Claim(
        person, named.office, event_of(found.tokens[found.last - 1 : found.last]) or "elected", found.rule, named.term
    )
    story.event = "elected"


def _of_last_post(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bầu Bí thư Huyện ủy. Kết quả, A trúng cử với …»: the one post that the paragraph's sentences in front elect to."""
    office = story.sole_announced()
    at = found.last - 1
    people = subject(found.tokens, at)
    if office is None or not people or not row.free(at) or denied(found.tokens, at, found.tokens[at : found.last]):
        return
    if proposed(found.tokens, at) or tells(found.tokens, "Office"):
        return
    if any(story.claims[number].event in WON for person in people for number in story.of(found.tokens[person])):
        return
    if len(people) > 1 and not office.shared:
        return
    row.take(at, found.last)
    event = "re-elected" if "ReElect" in found.tokens[at].classes else "elected"
    for person in people:
        yield Claim(found.tokens[person], office, event, found.rule)
    story.event = event


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


def _just_won(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Phó Bí thư A, cũng vừa trúng cử, …»: the post of the new committee told of the name in front was won just now."""
    person = found.token("person")
    assert person is not None
    if proposed(found.tokens, found.last) or denied(found.tokens, found.slots["verb"][0], found.all("verb")):
        return
    for number in story.of(person):
        claim = story.claims[number]
        if claim.office.leads and claim.event in {"holds", "sitting"} and story.ours(claim.office, person.start):
            claim.win(event_of(found.all("verb")))
            claim.rule = found.rule
    yield from ()


def _just_chosen(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«A, Bí thư Huyện ủy vừa đắc cử, …»: how the post in front was come by; so too all posts of a list, «các đồng chí: A, …; B, …»."""
    at = found.slots["verb"][0]
    event = event_of(found.all("verb"))
    if proposed(found.tokens, found.last) or denied(found.tokens, at, found.all("verb")):
        return
    person, verb = found.token("person"), found.tokens[at].start
    assert person is not None
    before = [c for c in story.told_here() if row.source[c.office.first].start < verb]
    own = [c for c in before if c.person.word == person.word]
    listed = tells(found.tokens[: found.first], "Plural") and len({c.person.word for c in before}) > 1
    for claim in before if listed else own[-1:]:
        office, ours = claim.office, story.ours(claim.office, claim.person.start)
        given = event == "appointed" and claim is own[-1]
        elected = ours or (not story.context.mains and (office.leads or office.governs_place))
        if (given or elected) and claim.event in {"holds", "sitting"} and not office.is_seat:
            claim.win(event)
            claim.rule = found.rule
    yield from ()


def _won_there(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Đảng ủy xã A … Anh đắc cử tại Đại hội …»: the post of the new committee that the person was told to hold."""
    people = subject(found.tokens, found.first)
    if not people or proposed(found.tokens, found.last) or denied(found.tokens, found.first, found.tokens[found.first : found.first + 1]):
        return
    name = found.tokens[people[-1]].word
    for claim in story.claims[-RECENT:]:
        if claim.person.word != name or claim.event not in {"holds", "sitting"} or not claim.office.leads:
            continue
        if story.ours(claim.office, claim.person.start):
            claim.win(event_of(found.tokens[found.first : found.first + 1]))
            claim.rule = found.rule
    yield from ()


def _speaks_for(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Thay mặt Ban Chấp hành khóa mới, A, Bí thư, …», «… nhiệm kỳ 2020-2025, …»: who speaks for the committee just chosen leads it."""
    person = found.token("person")
    assert person is not None
    main = story.offices.main(person.start)
    at = found.slots["panel"][1]
    newly = story.context.lexicon.table("NewBehind")
    own = tells(found.tokens[at : at + 1], "OrdinalCue", "TermCue") and found.tokens[at + 1].word in newly
    _, ordinal, term, _ = tail(found.tokens, at)
    own |= main is not None and ((main.term is not None and term == main.term) or (ordinal is not None and ordinal == main.ordinal))
    for number in story.of(person) if own and main is not None else ():
        claim = story.claims[number]
        if claim.office.leads and claim.event in {"holds", "sitting"} and story.ours(claim.office, person.start):
            claim.win(story.usual)
            claim.rule = found.rule
    yield from ()


def _this(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«… và bổ nhiệm ông B giữ chức vụ này»: the post told of last, which somebody else has left."""
    tokens = found.tokens
    person = found.token("person")
    assert person is not None
    event = event_of(tokens[found.first : found.last]) or opening(tokens, found.first)
    own = next((c for c in reversed(story.told_here()) if c.person.word == person.word and c.office.leads), None)
    if own is not None and event == "re-elected" and own.event in {"former-term", "holds", "sitting"} and not proposed(tokens, found.last):
        # «A, đương kim Bí thư Huyện ủy, tiếp tục được tín nhiệm ở cương vị này»
        own.event, own.rule, own.term = event, found.rule, term_behind(tokens, found.last)
        return
    gone = (c for c in reversed(story.told_here()) if c.event == "held" and not c.office.is_seat)
    left = next(gone, None) or next((c for c in reversed(story.claims[-RECENT:]) if not c.office.is_seat), None)
    if event in WON and left is not None and left.person.word != person.word and not proposed(tokens, found.last):
        yield Claim(person, left.office, event, found.rule, term_behind(tokens, found.last), replaces=left.person.name)


def _held_by(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Đảng ủy Quân sự tỉnh do đồng chí A đảm nhiệm»: the post in front, of the person behind."""
    first, last = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    if not row.free(first) or proposed(found.tokens, first) or denied(found.tokens, found.last - 1, found.tokens[found.last - 1 : found.last]):
        return
    row.take(first, found.last)
    told = event_of(found.tokens[last : found.last])
    for named in posts(found.tokens[first:last]):
        chosen = once(story.event) if named.office.party or story.event == "appointed" else ""
        event = told or chosen or usual(story, named, person.start)
        event = "held" if named.former or named.old else "sitting" if named.sitting else event
        yield Claim(person, named.office, event, found.rule, named.term)


def _again(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư Huyện ủy A tái đắc cử»: the post told of the name in this sentence is won again."""
    people = subject(found.tokens, found.first)
    aside = next((i for i in range(people[-1], found.first) if found.tokens[i].word == "("), 0) if people else 0
    if aside and not tells(found.tokens[aside : found.first], "Alike"):
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
            heads = claim.office.leads or claim.office.role.iri == _GENERAL
            if heads and claim.event in {"holds", "former-term", "sitting", "elected"}:
                claim.event, claim.rule = "re-elected", found.rule
                row.take(found.first, found.last)
                story.event = "re-elected"
                break
    if people and row.free(found.first) and not tells(found.tokens[people[0] : found.last + 3], "Office"):
        _told_again(found, people, story)
    yield from ()


def _told_again(found: Found, people: list[int], story: Story) -> None:
    """«… được bầu làm Phó Bí thư. Trong đó, bà A tái cử»: a post won in a sentence in front, of a committee that who won it was on."""
    behind = found.tokens[found.last : found.last + 3]
    if tells(behind[:1], "Mark"):
        behind = []
    if tells(behind, "Panel", "Into", "CommitteeSeat"):
        return  # «tái cử vào Ban Chấp hành»: no more than a seat
    if people and people[-1] < found.first and tells(found.tokens[people[-1] : found.first], "Not", "Ahead"):
        return
    for at in people:
        name = found.tokens[at].word
        near = (c for c in reversed(story.claims[-RECENT:]) if c.person.word == name and c.office.leads)
        claim = next(near, None)
        if claim is not None and claim.event == "elected" and story.ours(claim.office, claim.person.start):
            claim.event, claim.rule = "re-elected", found.rule


def _again_listed(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Các đồng chí tái cử gồm: A, B»: of those who were told to have won posts."""
    if not (tells(row.tokens, "Office", "Panel") or proposed(found.tokens, found.last) or subject(found.tokens, found.first)):
        _told_again(found, listed(found), story)
    yield from ()


RULES: tuple[Rule, ...] = (
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
        name="<người> trúng cử",
        pattern="<Person> <!Person|Office|Panel|Elect|Appoint|Semicolon>{0,8} <Won> (?!<!Person|Semicolon>{0,5}<Office|Panel|Person>)",
        build=_of_last_post,
        yes=[
            (
                "Hội nghị tiến hành bầu Bí thư Huyện ủy Diễn Châu. Kết quả, đồng chí Lê Văn Khôi, Giám đốc Sở Y tế, trúng cử với 99% phiếu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=[
            "Hội nghị nghe Bí thư Huyện ủy Diễn Châu báo cáo. Đồng chí Lê Văn Khôi trúng cử với 99% phiếu.",
            "Hội nghị bầu Bí thư, Phó Bí thư Huyện ủy Diễn Châu. Đồng chí Lê Văn Khôi trúng cử với 99% phiếu.",
        ],
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
        name="<người>, (vừa) <trúng cử>",
        pattern="<person:Person> ','? <Word|SpokenOf|New|Also>{1,3} <verb:Won|JustChosen> (?:<Mark>|<Be>)"
        " (?!<Title|Rank|Seat|Number|New>{0,3}<Office|Panel>)",
        build=_just_won,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Gương mặt mới là Phó Bí thư Lê Văn Khôi, "
                "cũng vừa trúng cử, người của Sở Y tế.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Phó Bí thư Huyện ủy Diễn Châu Lê Văn Khôi, cũng vừa phát biểu, người của Sở Y tế."],
    ),
    Rule(
        name="<chức vụ> <vừa được bầu, bổ nhiệm>",
        pattern="<person:Person> ','? <verb:JustChosen> (?!<!Person|Semicolon|Mark>{0,6}<Office|Panel|Into|Hold>)",
        build=_just_chosen,
        yes=[
            (
                "Ông Lê Văn Khôi, Giám đốc Sở Y tế tỉnh Nghệ An mới được bổ nhiệm, chào bà con.",
                "Lê Văn Khôi: Giám đốc, Sở Y tế tỉnh Nghệ An (appointed)",
            ),
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Tỉnh chúc mừng các đồng chí: Lê Văn Khôi, Bí "
                "thư Huyện ủy; Cao Thị Mơ, Phó Bí thư Huyện ủy, vừa được bầu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=[
            "Ông Lê Văn Khôi, Giám đốc Sở Y tế tỉnh Nghệ An, vừa được bầu làm Bí thư Huyện ủy Diễn Châu.",
            "Ông Lê Văn Khôi, Giám đốc Sở Y tế tỉnh Nghệ An, gặp cán bộ mới được bổ nhiệm.",
        ],
    ),
    Rule(
        name="<người> <trúng cử> tại Đại hội",
        pattern="<Won> <!Person|Office|Panel|Semicolon|Congress|Number>{0,2} <Congress>",
        build=_won_there,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Bí thư Huyện ủy Lê Văn Khôi cười. "
                "Ông đắc cử tại Đại hội khi mới 38 tuổi.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=["Bí thư Huyện ủy Diễn Châu Lê Văn Khôi cười. Ông phát biểu tại Đại hội."],
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
        name="thay mặt <cấp ủy> khóa mới, <người>",
        pattern="<Represent> (?P<panel><Panel>) (?=<OrdinalCue|TermCue>|',') <!Person|Office|Panel|Semicolon>{2,10} <person:Person>",
        build=_speaks_for,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Thay mặt Ban Chấp hành khóa mới, đồng chí "
                "Lê Văn Khôi, Bí thư Huyện ủy, cảm ơn Đại hội.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=[
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Thay mặt Ban Chấp hành khóa XIX, đồng chí "
            "Lê Văn Khôi, Bí thư Huyện ủy, trình bày báo cáo.",
        ],
    ),
    Rule(
        name="<người> <giữ> chức vụ này",
        pattern="<person:Person> <!Person|Office|Semicolon|Panel>{0,6} <Hold|Keeps|ReElect> <This>",
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
        pattern=f"{POSTS} <!Person|Office|Semicolon|Mark>{{0,4}} <By> <!Person|Office|Semicolon|Mark>{{0,3}} <person:Person>"
        " <!Person|Office|Semicolon|Mark|ReElect>{0,4} <Hold|ReElect> (?!<!Person|Semicolon|Mark>{0,3}<Office|Panel>)",
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
        name="<tái cử> gồm <người>, <người>",
        pattern=f"<ReElect> <!{BREAK}|Semicolon>{{0,4}} {OPEN} <Title|Rank|Seat>* {PEOPLE}",
        build=_again_listed,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Bà Cao Thị Mơ và ông Lê Văn Khôi được bầu "
                "làm Phó Bí thư Huyện ủy. Các đồng chí tái cử gồm: Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (re-elected)",
            )
        ],
        no=["Nhân sự giới thiệu tái cử gồm: Lê Văn Khôi, Cao Thị Mơ."],
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

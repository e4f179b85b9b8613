"""Names with posts beside them: «Bí thư Tỉnh ủy A», «A, Bí thư Tỉnh ủy», «A - nguyên Chủ tịch», «A (Giám đốc Sở)»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.beside import of_person_in_front, opens_list, whole_clause
from kg.rules.story import Claim, Named, Row, posts
from kg.tokens import Token, tells

# Repetitions are bounded well above any list of a report, so that hostile texts cost no more than long ones.
#: posts in a row, each parted from the next
_NEXT = "(?:(?:','|'-')<Also>?|<Also>)(?!<Several>)<Office>"
POSTS = f"(?P<posts><Office>(?:{_NEXT}){{0,30}})"
#: the same over semicolons
LONG = f"(?P<posts><Office>(?:{_NEXT}|(?:<Qualifier><Word|Capital|Place>{{0,4}})?<Semicolon>(?!<Several>)<Office>){{0,40}})"
_AGE = "(?:','?<Number><Age>)?"
#: «(tái cử)», «, tái đắc cử» behind a post
_FORMERLY = f"(?:'(' (?P<formerly><FormerOffice>(?:{_NEXT}){{0,5}}) ')')?"  # «A, Trưởng ban … (nguyên Bí thư …)»
_AGAIN = "(?:(?:'('|',') <again:ReElect> (?:')'|(?=','|<Semicolon>|'.'|$)))?"
#: «…, đại biểu Quốc hội khóa XIV, …» between a name and its posts
_DEPUTY = "(?:','<Deputy><!Person|Office|Semicolon|Mark>{0,4})?"
#: «- Đại tá, …», «, Thượng tá, …» between a name and its posts
_RANK = "(?:(?:','|'-')<Rank|Title>(?=',')){0,2}"
#: the rule for what the person in front holds besides
BESIDES = "<người> kiêm <chức vụ>"
_PEOPLE = "(?P<people><Person>(?:(?:','|<Also>)<Person>){0,30})"


def claim(person: Token, named: Named, rule: str, event: str = "") -> Claim:
    """A claim with the event that the post's own words tell, where no verb tells more."""
    told = event or ("held" if named.former else "former-term" if named.old else "sitting" if named.sitting else "won" if named.new else "holds")
    if named.held is not None:
        over = "held" if named.held[1] is not None or named.former else told
        return Claim(person, named.office, over, rule, named.term, *named.held)
    return Claim(person, named.office, told, rule, named.term)


def _free(found: Found, row: Row) -> bool:
    return all(row.free(at) for at in range(*found.slots["posts"]))


def _before(found: Found, row: Row) -> Iterator[Claim]:
    """All posts of the row, or only the last where the others belong to a person named in front of them."""
    first, last = found.slots["posts"]
    if not _free(found, row):
        return
    if of_person_in_front(found.tokens, first, last, row):
        first = last - 1
    elif last - first > 1 and first and "OnBehalf" in found.tokens[first - 1].classes:
        first = next(at for at in range(first + 1, last) if "Office" in found.tokens[at].classes)  # of one who is not named
    row.take(first, last)
    person = found.token("person")
    assert person is not None
    told = list(posts(found.tokens[first:last]))
    gone = first > 0 and found.tokens[first - 1].classes >= {"Former", "Leave"}  # «miễn nhiệm Chủ tịch UBND huyện A»
    local = any(n.office.body is not None and n.office.body.area is not None for n in told)
    for named in told:
        if not (local and named.office.governs):  # «báo cáo với Thủ tướng, Bí thư Tỉnh ủy … A cho biết»
            yield claim(person, named, found.rule, "held" if gone else "")
    if not tells(found.all("more"), "Person"):
        return
    addressed = first > 0 and "Plural" in found.tokens[first - 1].classes and told[-1].former
    if addressed or any(named.several for named in told):
        if addressed or all(named.former for named in told):
            row.take(found.slots["person"][0], found.last)  # «…; các đồng chí nguyên Bí thư Huyện ủy A, B»: no more of a list in front
        for other in found.all("more"):
            if "Person" in other.classes:
                for named in told[-1:] if addressed else told:
                    yield claim(other, named, found.rule)


def _behind(found: Found, row: Row) -> Iterator[Claim]:
    """The posts of the name in front; of all names in front where the post is one that several held or hold."""
    if not _free(found, row) or tells(found.tokens[found.last : found.last + 1], "Towards"):
        return  # «… đối với bà A, Phó Chủ tịch UBND đối với ông B»
    people = [t for t in found.all("people") if "Person" in t.classes]
    first, last = found.slots["posts"]
    if len(people) == 1 and ("Several" in found.tokens[first].classes or opens_list(found.tokens, found.first, last)):
        return  # «Ngoài ông A, hai Phó Bí thư là …»
    start = found.slots["bracket" if "bracket" in found else "people"][1]  # «A (tái cử), Chủ tịch HĐND huyện»: into the list's post
    closing = last < len(found.tokens) and found.tokens[last].word == "-" and found.tokens[start].word == "-"
    leads = any(n.office.leads for n in posts(found.tokens[first:last]))
    row.take(start, found.last if "again" in found and leads else last + closing)  # else it is said of the list's post
    joined = len(people) > 1 and (
        "Also" in found.tokens[found.slots["people"][1] - 2].classes or "Plural" in people[0].classes
    )
    joined |= len(people) > 1 and (whole_clause(found, start, last) or "Several" in found.tokens[first].classes)
    front = found.tokens[max(0, found.first - 2) : found.first]
    if len(front) == 2 and "Office" in front[0].classes and "Listing" in front[1].classes and not people[0].classes & {"Plural"}:
        joined = False  # «Hai Phó Bí thư là ông A và bà B, nguyên …»
    if "Ranked" in people[-1].classes and not people[0].classes & {"Ranked", "Plural"}:
        joined = False  # «bà A và Thượng tá B, Phó Giám đốc Công an tỉnh»
    for named in posts(found.tokens[first:last]):
        shared = "alike" in found or (joined and (named.former or named.several or named.office.shared))
        again = "re-elected" if "again" in found and named.office.leads and not named.former else ""
        for person in people if shared else people[-1:]:
            yield claim(person, named, found.rule, again)
    if "formerly" in found:
        row.take(last, found.last)
        for named in posts(found.all("formerly")):
            yield claim(people[-1], named, found.rule)


def _bracket(found: Found, row: Row) -> Iterator[Claim]:
    if not _free(found, row):
        return
    person = found.token("person")
    assert person is not None
    told = list(posts(found.all("posts")))
    party = any(n.office.party for n in told)
    if "again" in found and not party:  # «(Chủ tịch UBND tỉnh, tái cử)»: into the post of the list that the name is in
        row.take(*found.slots["posts"])
    else:
        row.take(found.slots["person"][1], found.last)
    again = "re-elected" if "again" in found and party else ""
    for named in told:
        yield claim(person, named, found.rule, "held" if "was" in found else "" if named.former or not named.office.party else again)


def _bracket_alike(found: Found, row: Row) -> Iterator[Claim]:
    """«A và B (cùng là Phó Chủ tịch)»: the posts of both names; where commas part the names of the whole list, of no more than these."""
    if not _free(found, row):
        return
    row.take(found.slots["person"][1], found.last)
    for named in posts(found.all("posts")):
        for person in (found.token("other"), found.token("person")):
            assert person is not None
            yield claim(person, named, found.rule)


def _formerly(found: Found, row: Row) -> Iterator[Claim]:
    """Former posts that other words stand between the name and: «bà A, chuyên gia kinh tế, nguyên Giám đốc …»."""
    person = found.token("person")
    first, last = found.slots["posts"]
    behind = found.tokens[last] if last < len(found.tokens) else None
    if not _free(found, row) or (behind is not None and "Person" in behind.classes):
        return
    assert person is not None
    row.take(first, last)
    for named in posts(found.tokens[first:last]):
        yield claim(person, named, found.rule)


def _concurrent(found: Found, row: Row) -> Iterator[Claim]:
    """What the person in front holds besides."""
    person = found.token("person")
    assert person is not None
    if _free(found, row):
        row.take(found.slots["person"][1], found.last)
        for named in posts(found.all("posts")):
            yield claim(person, named, found.rule)


def _entered(found: Found, row: Row) -> Iterator[Claim]:
    """An entry of a list: the posts beside the name, and behind the colon those that the list gives."""
    first, last = found.slots["posts"]
    start, end = found.slots["given"]
    person = found.token("person")
    assert person is not None
    if not _free(found, row) or not all(row.free(at) for at in range(start, end)):
        return
    row.take(first, last)
    row.take(start, end)
    for named in (*posts(found.tokens[first:last]), *posts(found.tokens[start:end])):
        yield claim(person, named, found.rule)


def _in_front(found: Found, row: Row) -> Iterator[Claim]:
    """The posts of a match are those of the person behind them."""
    first, last = found.slots["posts"]
    row.take(first, last + 1)
    person = found.token("person")
    assert person is not None
    was = first > 0 and "Former" in found.tokens[first - 1].classes  # «Người từng là Thứ trưởng - ông A - trúng cử …»
    for named in posts(found.tokens[first:last]):
        yield claim(person, named, found.rule, "held" if was else "")


def _ranked(found: Found, row: Row) -> Iterator[Claim]:
    """Only where nobody in front has the posts; a degree tells whose they are only where they open the sentence."""
    first, last = found.slots["posts"]
    before = found.tokens[max(0, first - 2) : first]
    if not _free(found, row) or tells(before[-1:], "OnBehalf") or (tells(before, "Person") and "Semicolon" not in before[-1].classes):
        return
    if first and "Ranked" not in found.tokens[last + 1].classes:
        return
    yield from _in_front(found, row)


def _opening(found: Found, row: Row) -> Iterator[Claim]:
    """Only where the posts open the sentence, or a clause of a list of such, and the name closes it or does something."""
    first, _ = found.slots["posts"]
    person = found.token("person")
    assert person is not None
    opens = first == found.first or "Semicolon" in found.tokens[first - 1].classes or first == 1  # «Theo Chủ tịch UBND huyện, ông A, …»
    if _free(found, row) and not person.classes & {"Plural"} and opens:
        yield from _in_front(found, row)


def _dashed(found: Found, row: Row) -> Iterator[Claim]:
    """Only where nobody is named in front, and more than the posts: «Bí thư - A; Phó Bí thư - B» is a list."""
    first, _ = found.slots["posts"]
    front = found.tokens[max(0, first - _FRONT) : first]
    opens = not front or front[-1].word == ":" or "Semicolon" in front[-1].classes
    if opens or not _free(found, row) or tells(front, "Person"):
        return
    yield from _in_front(found, row)


#: tokens in front of a post among which a person named may have it
_FRONT = 40

RULES: tuple[Rule, ...] = (
    Rule(
        name="<chức vụ> <người>",
        pattern=f"{POSTS} <person:Person> (?P<more>(?:(?:','|<Also>)<Person>){{0,30}})",
        build=_before,
        yes=[
            ("Bí thư Tỉnh ủy Nghệ An Trần Văn Bình phát biểu.", "Trần Văn Bình: Bí thư, Tỉnh ủy Nghệ An (holds)"),
            (
                "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nghệ An Trần Văn Bình dự.",
                "Trần Văn Bình: Ủy viên, Ban Chấp hành Trung ương Đảng (holds)",
            ),
            (
                "Dự có nguyên Bí thư Tỉnh ủy Nghệ An Trần Văn Bình.",
                "Trần Văn Bình: Bí thư, Tỉnh ủy Nghệ An (held)",
            ),
        ],
        no=["Ông Trần Văn Bình, Bí thư Tỉnh ủy Nghệ An, phát biểu.", "Bí thư Tỉnh ủy Nghệ An phát biểu."],
    ),
    Rule(
        name="<người> (<chức vụ>)",
        pattern=f"<person:Person> '(' (?:<Number><Age>','|<Rank>',')? <Also>? (?:<SpokenOf>? <was:Former>)? {POSTS} {_AGE}"
        " (?:',' <again:ReElect>|',' <!Person|Office|Mark|ReElect>{1,8})? ')'",
        build=_bracket,
        yes=[
            (
                "Trúng cử có ông Lê Văn Khôi (Giám đốc Sở Công Thương tỉnh Nghệ An).",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (holds)",
            ),
            (
                "Phó Bí thư: Lê Văn Khôi (Phó Bí thư Thường trực Huyện ủy Diễn Châu, tái cử).",
                "Lê Văn Khôi: Phó Bí thư Thường trực, Huyện ủy Diễn Châu (re-elected)",
            ),
        ],
        no=["Bí thư Huyện ủy Diễn Châu (ảnh) Lê Văn Khôi phát biểu."],
    ),
    Rule(
        name="<người> và <người> (cùng là <chức vụ>)",
        pattern=f"<other:Person> <Also> <Title|Rank|Seat>* <person:Person> '(' <Alike> {POSTS} ')'",
        build=_bracket_alike,
        yes=[
            (
                "Có mặt Hồ Sỹ Tân, Lê Văn Khôi và Cao Thị Mơ (đều là Phó Giám đốc Sở Công Thương tỉnh Nghệ An).",
                "Lê Văn Khôi: Phó Giám đốc, Sở Công Thương tỉnh Nghệ An (holds)",
            )
        ],
        no=["Có mặt Lê Văn Khôi và Cao Thị Mơ (ảnh), Phó Giám đốc Sở Công Thương tỉnh Nghệ An."],
    ),
    Rule(
        name="<người>, <chức vụ>: <chức vụ>",
        pattern=f"<person:Person> {_AGE} (?:','|'-') {POSTS} ':' (?P<given><Office>(?:{_NEXT}){{0,5}}) (?=<Semicolon>|'.'|'('|$)",
        build=_entered,
        yes=[
            (
                "- Đồng chí Lê Văn Khôi, Giám đốc Sở Công Thương tỉnh Nghệ An: Bí thư Huyện ủy Diễn Châu;",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (holds)",
            )
        ],
        no=["Ông Lê Văn Khôi, Bí thư Huyện ủy Diễn Châu: Chủ tịch UBND huyện Yên Thành Hồ Sỹ Tân đã nhận lời."],
    ),
    Rule(
        name="<người>, <chức vụ>",
        pattern=(
            f"{_PEOPLE} {_AGE} (?P<bracket>'(' <ReElect> ')')? {_DEPUTY} {_RANK} (?:','|'-'|':'|'|')? <alike:Alike>? {POSTS}"
            f" (?!<Be>?<Person>|(?:{_NEXT}){{1,5}}<Be><Person>) {_AGAIN} {_FORMERLY}"
        ),
        build=_behind,
        yes=[
            (
                "Dự Đại hội có đồng chí Lê Văn Khôi - Tỉnh ủy viên, Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (holds)",
            ),
            (
                "Hai Phó Bí thư Huyện ủy Diễn Châu gồm ông Lê Văn Khôi (tái cử), Chủ tịch UBND huyện Diễn Châu, và bà Cao Thị Mơ.",
                "Lê Văn Khôi: Chủ tịch, UBND huyện Diễn Châu (holds)",
            ),
            (
                "Có mặt Lê Văn Khôi và Hồ Sỹ Tân - nguyên Chủ tịch UBND huyện Diễn Châu.",
                "Lê Văn Khôi: Chủ tịch, UBND huyện Diễn Châu (held)",
            ),
        ],
        no=[
            "Bí thư Huyện ủy Diễn Châu Lê Văn Khôi và Hồ Sỹ Tân cùng dự.",
            "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Diễn Châu.",
            "Bí thư Huyện ủy Diễn Châu là ông Lê Văn Khôi, Phó Bí thư là bà Cao Thị Mơ.",
        ],
    ),
    Rule(
        name=BESIDES,
        pattern=f"<person:Person> <Concurrent> {POSTS} (?!<Person>)",
        build=_concurrent,
        yes=[
            (
                "Hai Phó Bí thư là bà Cao Thị Mơ và ông Lê Văn Khôi, trong đó ông Khôi kiêm Chủ tịch UBND huyện Diễn Châu.",
                "Lê Văn Khôi: Chủ tịch, UBND huyện Diễn Châu (holds)",
            )
        ],
        no=["Ông Lê Văn Khôi, Bí thư kiêm Chủ tịch UBND huyện Diễn Châu.", "Ông Lê Văn Khôi và Chủ tịch UBND huyện Diễn Châu cùng dự."],
    ),
    Rule(
        name="<người>, …, nguyên <chức vụ>",
        pattern="<person:Person> (?:',' <!Person|Office|Panel|Mark|Elect|ReElect|Appoint|Former|Hold|Be|NotHeld|Replace|Leave>{1,8}){1,4} ',' "
        f"(?P<posts><FormerOffice>(?:{_NEXT}){{0,30}})",
        build=_formerly,
        yes=[
            (
                "Dự có bà Cao Thị Mơ, chuyên gia kinh tế, nguyên Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Cao Thị Mơ: Giám đốc, Sở Công Thương tỉnh Nghệ An (held)",
            )
        ],
        no=["Bà Cao Thị Mơ, theo lời kể của ông Lê Văn Khôi, nguyên Giám đốc Sở Công Thương tỉnh Nghệ An, đã đến."],
    ),
    Rule(
        name="<chức vụ>, <cấp bậc> <người>",
        pattern=f"{POSTS} ',' <person:Ranked|Styled>",
        build=_ranked,
        yes=[
            (
                "Chỉ huy trưởng Bộ CHQS tỉnh Nghệ An, Đại tá Lê Văn Khôi dự.",
                "Lê Văn Khôi: Chỉ huy trưởng, Bộ Chỉ huy Quân sự tỉnh Nghệ An (holds)",
            ),
            (
                "Dự có Giám đốc Sở Y tế tỉnh Nghệ An Hồ Sỹ Tân; Chính ủy Bộ CHQS tỉnh Nghệ An, Đại tá Lê Văn Khôi.",
                "Lê Văn Khôi: Chính ủy, Bộ Chỉ huy Quân sự tỉnh Nghệ An (holds)",
            ),
            (
                "Giám đốc Sở Y tế tỉnh Nghệ An, TS. Lê Văn Khôi, trả lời câu hỏi.",
                "Lê Văn Khôi: Giám đốc, Sở Y tế tỉnh Nghệ An (holds)",
            ),
        ],
        no=["Đại tá Hồ Sỹ Tân, Giám đốc Công an tỉnh Nghệ An, Đại tá Lê Văn Khôi dự."],
    ),
    Rule(
        name="^ <chức vụ>, ông <người>",
        pattern=f"(?:^ 'theo'?|<Semicolon>) {POSTS} ',' <Title>? <person:Person> (?=<Semicolon>|','|<NotHeld>|'.'|$)",
        build=_opening,
        yes=[
            (
                "Chủ tịch UBND huyện Diễn Châu, bà Cao Thị Mơ, cảm ơn Đại hội.",
                "Cao Thị Mơ: Chủ tịch, UBND huyện Diễn Châu (holds)",
            ),
            (
                "Chủ tịch Hội Nông dân tỉnh Nghệ An, ông Hồ Sỹ Tân; Giám đốc Sở Y tế tỉnh Nghệ An, bác sĩ Lê Văn Khôi phát biểu.",
                "Hồ Sỹ Tân: Chủ tịch, Hội Nông dân tỉnh Nghệ An (holds)",
            ),
        ],
        no=["Với Giám đốc Sở Y tế tỉnh Nghệ An, ông Lê Văn Khôi phát biểu."],
    ),
    Rule(
        name="<chức vụ> | <người>",
        pattern=f"^ (?:<Number>? '|')? {POSTS} '|' <person:Person>",
        build=_in_front,
        yes=[
            (
                "3 | Giám đốc Sở Công Thương tỉnh Nghệ An | Lê Văn Khôi | nguyên Bí thư Huyện ủy Diễn Châu",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (holds)",
            )
        ],
        no=["3 | Lê Văn Khôi | Giám đốc Sở Công Thương tỉnh Nghệ An | Hồ Sỹ Tân"],
    ),
    Rule(
        name="<chức vụ> - <người>",
        pattern=f"{POSTS} '-' <person:Person>",
        build=_dashed,
        yes=[
            (
                "Phát biểu tại đây, Bí thư Tỉnh ủy Nghệ An - Trần Văn Bình cảm ơn bà con.",
                "Trần Văn Bình: Bí thư, Tỉnh ủy Nghệ An (holds)",
            )
        ],
        no=["Ông Lê Văn Khôi, Bí thư Tỉnh ủy Nghệ An - Trần Văn Bình."],
    ),
)

"""What is told of several at once: «Chủ tịch UBND các tỉnh A và B là X, Y», «chức Bí thư và Phó Bí thư lần lượt thuộc về X và Y»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.grammar import Found, Rule
from kg.rules.bodies import COMMITTEES
from kg.rules.chain import Chain
from kg.rules.story import Claim, Named, Row, Story, posts
from kg.rules.verbs import denied, event_of, proposed
from kg.tokens import Token

_PLACES = "(?P<places><Place>(?:(?:','|<Also>)<Place>){1,20})"
_PEOPLE = "(?P<people><Person>(?:(?:','|<Also>)<Person>){1,20})"
_POSTS = "(?P<posts><Office>(?:(?:','|<Also>)<Office>){1,20})"


def _each(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Each person with the place that is named as far along; nothing where they are not as many."""
    token = found.token("posts")
    named = token.payload if token is not None else None
    people = [t for t in found.all("people") if "Person" in t.classes]
    places = [t for t in found.all("places") if "Place" in t.classes]
    if not isinstance(named, Named) or named.office.guess is None or len(people) != len(places):
        return
    if proposed(found.tokens, found.last):
        return
    row.take(found.first, found.last)
    told = event_of(found.tokens[max(0, found.first - 6) : found.first])
    event = "held" if named.former else told or "holds"
    bodies = story.offices.bodies
    for person, place in zip(people, _with_kind(places), strict=True):
        body = bodies.labelled(named.office.guess.chain, bodies.place(place, place.kind or None))
        yield Claim(person, replace(named.office, body=body, guess=None), event, found.rule, named.term)


def _each_alike(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Bí thư huyện A, B và C lần lượt thuộc về X, Y, Z»: the first place stands in the post; nothing where they are not as many."""
    token = found.token("posts")
    named = token.payload if token is not None else None
    people = [t for t in found.all("people") if "Person" in t.classes]
    places = [t for t in found.all("places") if "Place" in t.classes]
    row.take(found.first, found.last)
    if not isinstance(named, Named) or named.office.body is None or named.office.body.area is None or len(people) != len(places) + 1:
        return
    if proposed(found.tokens, found.last) or named.several:
        return
    body, bodies = named.office.body, story.offices.bodies
    kind = named.office.body.area.label.removesuffix(bodies.bare_label(named.office.body.area)).strip() if body.area is not None else ""
    told = event_of(found.tokens[max(0, found.first - 6) : max(found.first, found.slots["posts"][0])])
    yield Claim(people[0], named.office, "held" if named.former else told or "holds", found.rule, named.term)
    for person, place in zip(people[1:], places, strict=True):
        area = bodies.place(place, place.kind or kind or None)
        whole = bodies.committee(area) if body.kind in COMMITTEES else bodies.labelled(Chain([(bodies.concepts[body.kind or ""], "")]), area)
        yield Claim(person, replace(named.office, body=whole), "held" if named.former else told or "holds", found.rule, named.term)


def _in_turn(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Each person with the post that is named as far along; nothing where they are not as many."""
    tokens = found.tokens
    people = [t for t in found.all("people") if "Person" in t.classes]
    given = list(posts(found.all("posts")))
    start = found.slots["posts"][0]
    if len(people) != len(given) or len({t.word for t in people}) < len(people):
        return
    if proposed(tokens, found.last) or denied(tokens, found.first, tokens[found.first : start] or tokens[start:]):
        return
    row.take(found.first, found.last)
    told = event_of(tokens[: found.last])
    event = "elected" if told == "re-elected" else told
    for person, named in zip(people, given, strict=True):
        usual = story.usual if story.ours(named.office, person.start) else "holds"
        own = "held" if named.former else event or story.event or usual
        yield Claim(person, named.office, own, found.rule, named.term or given[-1].term)
    story.event = event or story.event


def _in_brackets(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """«Ba huyện có bí thư mới: A (huyện X), B (Y)»: each person's own place stands in brackets behind the name; nothing where one lacks it."""
    kind = found.token("kind")
    token = found.token("posts")
    named = token.payload if token is not None else None
    concept = kind.concept("PlaceKind") if kind is not None else None
    if not isinstance(named, Named) or not named.office.leads or not named.office.bare or concept is None or proposed(found.tokens, found.last):
        return
    told: list[Claim] = []
    for person in (t for t in found.all("people") if "Person" in t.classes):
        at = next((i for i, t in enumerate(row.source) if t.start == person.start), len(row.source))
        aside = row.source[at + 1 : at + 4]
        if len(aside) < 3 or aside[0].word != "(" or "Place" not in aside[1].classes or aside[2].word not in {")", ","}:
            return
        body = story.offices.bodies.committee(story.offices.bodies.place(aside[1], aside[1].kind or concept.label))
        told.append(Claim(person, replace(named.office, body=body, bare=False), "won" if named.new else "holds", found.rule, named.term))
    row.take(found.first, found.last)
    yield from told


def _with_kind(places: Sequence[Token]) -> Iterator[Token]:
    """«các tỉnh Long An và Trà Vinh»: the kind is said once."""
    kind = places[0].kind
    for place in places:
        units = tuple(u for u in place.units if u.kind == kind)
        yield place if place.kind or not units else replace(place, kind=kind, units=units)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<chức vụ> các <nơi>, <nơi> là <người>, <người>",
        pattern=f"(?P<posts><Office>) <Several> {_PLACES} (?:','|<InTurn>)* (?:<Listing>|<Be>|':') <Title|Rank|Seat|Plural>* {_PEOPLE}",
        build=_each,
        yes=[
            (
                "Dự có Chủ tịch UBND các tỉnh Nghệ An và Hà Tĩnh là Lê Văn Khôi, Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Chủ tịch, UBND tỉnh Hà Tĩnh (holds)",
            )
        ],
        no=["Chủ tịch UBND các tỉnh Nghệ An, Hà Tĩnh dự cùng ông Lê Văn Khôi."],
    ),
    Rule(
        name="<người>, <người>, <chức vụ> các <nơi>, <nơi>",
        pattern=f"{_PEOPLE} (?:','|'-') (?P<posts><Office>) <Several> {_PLACES}",
        build=_each,
        yes=[
            (
                "Dự có các ông Lê Văn Khôi và Hồ Sỹ Tân - Bí thư Huyện ủy các huyện Diễn Châu, Yên Thành.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Yên Thành (holds)",
            )
        ],
        no=["Ông Lê Văn Khôi, Bí thư Huyện ủy các huyện Diễn Châu, Yên Thành cùng dự."],
    ),
    Rule(
        name="<chức vụ> <nơi>, <nơi> lần lượt thuộc về <người>, <người>",
        pattern="(?P<posts><Office>) (?P<places>(?:(?:','|<Also>)<Place>){1,20}) <!Person|Office|Semicolon>{0,4} <Respectively>"
        f" <!Person|Office|Semicolon>{{0,6}} {_PEOPLE}",
        build=_each_alike,
        yes=[
            (
                "Ghế Bí thư Huyện ủy Diễn Châu, Yên Thành lần lượt thuộc về ông Lê Văn Khôi và ông Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Yên Thành (holds)",
            )
        ],
        no=["Ghế Bí thư Huyện ủy Diễn Châu, Yên Thành lần lượt thuộc về ông Lê Văn Khôi, ông Hồ Sỹ Tân và bà Cao Thị Mơ."],
    ),
    Rule(
        name="<số> <cấp> có <chức vụ> mới: <người> (<nơi>), <người> (<nơi>)",
        pattern=f"<Several|Number> <kind:PlaceKind> <!Person|Office|Semicolon|Place>{{0,4}} <Including> (?P<posts><Office>) (?:<Listing>|':')"
        f" <Title|Rank|Seat|Plural>* {_PEOPLE}",
        build=_in_brackets,
        yes=[
            (
                "Hai huyện có bí thư mới: ông Lê Văn Khôi (Diễn Châu) và ông Hồ Sỹ Tân (Yên Thành).",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Yên Thành (elected)",
            )
        ],
        no=["Hai huyện có bí thư mới: ông Lê Văn Khôi (45 tuổi) và ông Hồ Sỹ Tân (Yên Thành)."],
    ),
    Rule(
        name="<người>, <người> lần lượt giữ <chức vụ> <nơi>, <nơi>",
        pattern=f"{_PEOPLE} <!Person|Office|Semicolon>{{0,6}} <Respectively> <!Person|Office|Semicolon>{{0,4}} (?P<posts><Office>)"
        " (?P<places>(?:(?:','|<Also>)<Place>){1,20})",
        build=_each_alike,
        yes=[
            (
                "Ông Lê Văn Khôi và ông Hồ Sỹ Tân lần lượt giữ chức Bí thư Huyện ủy Diễn Châu và Yên Thành.",
                "Hồ Sỹ Tân: Bí thư, Huyện ủy Yên Thành (holds)",
            )
        ],
        no=["Ông Lê Văn Khôi, ông Hồ Sỹ Tân và bà Cao Thị Mơ lần lượt giữ chức Bí thư Huyện ủy Diễn Châu và Yên Thành."],
    ),
    Rule(
        name="<chức vụ> và <chức vụ> lần lượt thuộc về <người> và <người>",
        pattern=f"{_POSTS} <!Person|Office|Semicolon>{{0,8}} <Respectively> <!Person|Office|Semicolon>{{0,6}} {_PEOPLE}",
        build=_in_turn,
        yes=[
            (
                "Các chức Bí thư và Phó Bí thư Huyện ủy Diễn Châu lần lượt thuộc về ông Lê Văn Khôi và ông Hồ Sỹ Tân.",
                "Hồ Sỹ Tân: Phó Bí thư, Huyện ủy Diễn Châu (holds)",
            )
        ],
        no=["Bí thư và Phó Bí thư Huyện ủy Diễn Châu lần lượt phát biểu, ông Lê Văn Khôi ghi nhận."],
    ),
)

"""Seats told by what somebody is among the members: «có tên trong danh sách Ban Thường vụ», «trẻ nhất trong Ban Chấp hành khóa mới»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.grammar import Found, Rule
from kg.rules.companions import chosen
from kg.rules.lists import once
from kg.rules.office import Office
from kg.rules.roster import tail
from kg.rules.seat import seat
from kg.rules.story import Claim, Row, Story, posts
from kg.rules.verbs import WON, proposed, subject
from kg.tokens import Token, tells

_SEATS = "(?:<panel:Panel>|(?P<posts><Office>))"
_WORDS = "<!Person|Office|Panel|Semicolon|Elect|Appoint|Not|Ahead|Nominate>"


def _member(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The people in front of the verb, on the committee behind it."""
    people = subject(found.tokens, found.first)
    if people and found.first - people[-1] <= 8 and not tells(found.tokens[people[-1] : found.first], "Not", "Nominate"):
        yield from _seats(found, [found.tokens[at] for at in people], row, story)


def _named_last(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """The person behind."""
    person = found.token("person")
    assert person is not None
    yield from _seats(found, [person], row, story)


def _seats(found: Found, people: Sequence[Token], row: Row, story: Story) -> Iterator[Claim]:
    main = story.offices.main(found.tokens[found.first].start)
    if main is None or proposed(found.tokens, found.last) or tells(found.tokens[found.first : found.last], "Not"):
        return
    how = once(story.event) if story.event in WON else chosen(story, people[0].start)
    panel = found.token("panel")
    office: Office | None
    if panel is not None:
        at, ordinal, term, old = tail(found.tokens, found.slots["panel"][1])
        newly = story.context.lexicon.table("NewBehind")
        behind = found.tokens[at : at + 2]
        new = (ordinal is not None and ordinal == main.ordinal) or (term is not None and term == main.term)
        new |= bool(behind) and behind[0].classes & {"OrdinalCue", "TermCue"} != set() and (
            tells(behind[1:], "This") or behind[-1].word in newly
        )
        if old or not (new or (how and ordinal is None and term is None)):
            return
        office = seat(panel, row, story)
    else:
        named = next(posts(found.all("posts")))
        if not named.office.is_seat or named.former or named.old or not how:
            return
        office = named.office
        row.take(*found.slots["posts"])
    if office is not None and story.ours(office, people[0].start, seats=True):
        for person in people:
            yield Claim(person, office, how or story.usual, found.rule)


RULES: tuple[Rule, ...] = (
    Rule(
        name="<người> có tên trong danh sách <cấp ủy>",
        pattern=f"<NamedOn> (?:<Candidates> <Number>?)? {_SEATS} (?!<!Person|Mark>{{0,4}} <Including|Listing>)",
        build=_member,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Đại tá Lê Văn Khôi cũng có tên trong "
                "danh sách Ban Thường vụ khóa mới.",
                "Lê Văn Khôi: Ủy viên, Ban Thường vụ Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=[
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Đại tá Lê Văn Khôi không có tên trong "
            "danh sách Ban Thường vụ khóa mới.",
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Đại tá Lê Văn Khôi từng có tên trong "
            "danh sách Ban Thường vụ khóa XVIII.",
        ],
    ),
    Rule(
        name="<người> là người … nhất trong <cấp ủy>",
        pattern=f"<Be> {_WORDS}{{0,5}} <First> {_WORDS}{{0,4}} {_SEATS}",
        build=_member,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Chị Cao Thị Mơ là người trẻ nhất trong "
                "Ban Chấp hành Đảng bộ huyện nhiệm kỳ mới.",
                "Cao Thị Mơ: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=[
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Chị Cao Thị Mơ là người trẻ nhất trong "
            "Ban Chấp hành Đảng bộ huyện khóa XVIII.",
            "Chị Cao Thị Mơ là người trẻ nhất trong Ban Chấp hành Đảng bộ huyện Diễn Châu.",
        ],
    ),
    Rule(
        name="… nhất trong <cấp ủy> là <người>",
        pattern=f"^ {_WORDS}{{0,6}} (?:<First>|<Seat>) {_WORDS}{{0,5}} {_SEATS} <OrdinalCue|This|TermCue|Word|Roman>{{0,3}} <Be>"
        " <Title|Rank|Seat>* <person:Person>",
        build=_named_last,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Một gương mặt mới của Ban Chấp hành "
                "khóa này là chị Cao Thị Mơ.",
                "Cao Thị Mơ: Ủy viên, Ban Chấp hành Đảng bộ huyện Diễn Châu (elected)",
            ),
        ],
        no=[
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Người được giới thiệu vào Ban Chấp hành "
            "khóa này là chị Cao Thị Mơ.",
        ],
    ),
)

"""Who leads the committee just chosen, told without the post's name: «Người đứng đầu cấp ủy khóa mới là …», «hai cấp phó của ông là …»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar import Found, Rule
from kg.rules.companions import chosen
from kg.rules.lists import PEOPLE, entry, listed, once, own_verb
from kg.rules.office import Office
from kg.rules.story import Claim, Row, Story
from kg.rules.verbs import WON, event_of, proposed


def _post(role: str, story: Story, position: int) -> Office | None:
    """A leading post of the committee that the main congress at an offset chose."""
    main = story.offices.main(position)
    if main is None:
        return None
    bodies = story.offices.bodies
    body = bodies.organisation_committee(main) if main.level == "organisation" else bodies.committee(main.area) if main.area else None
    return Office(0, 0, story.context.lexicon.concepts[role], body) if body is not None else None


def _head(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    person = found.token("person")
    assert person is not None
    office = _post("dhr:secretary", story, person.start)
    if office is None or proposed(found.tokens, found.last):
        return
    told = event_of(found.tokens[: found.slots["person"][0]]) or story.event
    event = told if told in WON else story.usual
    yield Claim(person, office, once(event), found.rule)


def _deputies(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Those listed, where the election of who leads the committee was told."""
    first = found.slots["people"][0]
    how = chosen(story, found.tokens[first].start)
    office = _post("dhr:deputy-secretary", story, found.tokens[first].start)
    if not how or office is None or own_verb(found, first) or proposed(found.tokens, first):
        return
    for at in listed(found):
        yield from entry(found, at, office, how, story)


RULES: tuple[Rule, ...] = (
    Rule(
        name="người đứng đầu cấp ủy là <người>",
        pattern="<Heads> <OwnCommittee> <!Person|Office|Panel|Semicolon|Mark|Old|Gone|Ahead>{0,4} <Be> <Title|Rank|Seat>* <person:Person>",
        build=_head,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Người đứng đầu cấp ủy khóa mới là ông "
                "Lê Văn Khôi.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=[
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Người đứng đầu cấp ủy khóa trước là ông "
            "Lê Văn Khôi.",
            "Người đứng đầu cấp ủy là ông Lê Văn Khôi.",
        ],
    ),
    Rule(
        name="<số> cấp phó là <người>, <người>",
        pattern=f"<Several|Number> <DeputyNoun> (?:<Belonging> <Title|Rank|Person>{{1,3}})? (?:<Be>|':') <Title|Rank|Seat>* {PEOPLE}",
        build=_deputies,
        yes=[
            (
                "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Ông Hồ Sỹ Tân được bầu làm Bí thư Huyện "
                "ủy. Hai cấp phó là bà Cao Thị Mơ và ông Lê Văn Khôi.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            )
        ],
        no=[
            "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 1/8/2020. Giám đốc Sở Y tế Hồ Sỹ Tân cùng hai cấp "
            "phó là bà Cao Thị Mơ và ông Lê Văn Khôi.",
        ],
    ),
)

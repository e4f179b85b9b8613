"""Seats on committees: what being on «Ban Chấp hành» or «Ban Thường vụ» means, where the text only says the panel."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Body, Place
from kg.rules.chain import Chain
from kg.rules.office import Office
from kg.rules.story import Row, Story
from kg.tokens import Token


def seat(panel: Token, row: Row, story: Story, ahead: Sequence[Office] = (), beside: Sequence[Token] = ()) -> Office | None:
    """Membership of a committee; ``ahead`` are posts behind it, whose committee or place may be its own.

    ``beside`` are panels told with it, which may name its place: «tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy Nghệ An».
    """
    chain = panel.payload
    assert isinstance(chain, Chain)
    bodies = story.offices.bodies
    body, _ = bodies.named(chain)
    if body is None:
        led = next((o.body for o in ahead if o.leads and o.body is not None), None)
        led = led or (next((c for token in beside if (c := _committee(token, story)) is not None), None) if len(chain.parts) == 1 else None)
        area = next((o.body.area for o in ahead if o.body is not None and o.body.area is not None), None)
        kind = bodies.kind_of(chain.outer)
        if kind and len(chain.parts) > 1:  # «vào Ban Thường vụ Tỉnh ủy và được phân công làm Bí thư Huyện ủy A»: of a committee one up
            led = led if led is not None and (led.area is None or led.area.label.startswith(f"{kind} ")) else None
            area = area if area is not None and area.label.startswith(f"{kind} ") else None
        area = next((a for token in beside if (a := _place(token, story)) is not None), area) if len(chain.parts) == 1 else area
        if led is not None:
            body = bodies.panel_of(chain, led)
        elif area is not None or (len(chain.parts) == 1 and (area := bodies.headed(panel.start)) is not None):
            body = bodies.labelled(chain, area)
        else:
            body = bodies.from_context(chain, panel.start)
    member = story.context.lexicon.concepts["dhr:member"]
    return Office(0, 0, member, body) if body else None


def unnamed(panel: Token, row: Row, story: Story) -> Office | None:
    """Membership of a committee whose place neither its words nor a congress tell, for what the text as a whole tells of it."""
    chain = panel.payload
    kind = story.context.lexicon.concepts.get(chain.kind or "") if isinstance(chain, Chain) and len(chain.parts) == 1 else None
    at = next((i for i, t in enumerate(row.source) if t.start == panel.start), -1)
    if kind is None or at < 0:
        return None
    return Office(at, at + 1, story.context.lexicon.concepts["dhr:member"], Body(kind.label, kind.iri), bare=True)


def _place(panel: Token, story: Story) -> Place | None:
    """The place of whose committee a panel is, where its own words name it, or its kind: «Ban Chấp hành, Ban Thường vụ Tỉnh ủy»."""
    chain, bodies = panel.payload, story.offices.bodies
    if not isinstance(chain, Chain):
        return None
    if chain.place is not None:
        body = bodies.named(chain)[0]
        return body.area if body is not None else None
    body = bodies.from_context(chain, panel.start) if len(chain.parts) > 1 else None
    area = body.area if body is not None and body.owner is None else None
    return area if area is not None and body is not None and body.label.endswith(bodies.committee(area).label) else None


def _committee(panel: Token, story: Story) -> Body | None:
    """The committee of an agency that a panel's own words name: «tham gia Ban Chấp hành, Ban Thường vụ Đảng ủy Công an Trung ương»."""
    chain = panel.payload
    if not isinstance(chain, Chain) or chain.place is not None or len(chain.parts) < 2:
        return None
    body, _ = story.offices.bodies.named(Chain(chain.parts[1:], None, chain.last))
    return body if body is not None and body.area is None and body.label.startswith(_party(story)) else None


def _party(story: Story) -> str:
    """How the name of an agency's Party committee begins."""
    return f"{story.context.lexicon.concepts['dhb:party-committee'].label} "

"""Seats on committees: what being on «Ban Chấp hành» or «Ban Thường vụ» means, where the text only says the panel."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.body import Chain
from kg.rules.post import Office
from kg.rules.story import Row, Story
from kg.tokens import Token


def seat(panel: Token, row: Row, story: Story, ahead: Sequence[Office] = ()) -> Office | None:
    """Membership of a committee; ``ahead`` are posts behind it, whose committee or place may be its own."""
    chain = panel.payload
    assert isinstance(chain, Chain)
    bodies = story.offices.bodies
    body, _ = bodies.named(chain)
    if body is None:
        led = next((o.body for o in ahead if o.leads and o.body is not None), None)
        area = next((o.body.area for o in ahead if o.body is not None and o.body.area is not None), None)
        if led is not None:
            body = bodies.panel_of(chain, led)
        elif area is not None:
            body = bodies.labelled(chain, area)
        else:
            body = bodies.from_context(chain, panel.start)
    member = story.context.lexicon.concepts["dhr:member"]
    return Office(0, 0, member, body) if body else None

"""Who came to a congress, told in front of whom it chose: the posts in such a list were held until then."""

from __future__ import annotations

from kg.rules.story import Row, Story
from kg.rules.verbs import WON
from kg.tokens import tells


def attends(row: Row, story: Story) -> bool:
    """«Về phía Nhà trường có A, Bí thư Đảng ủy», «Dự Đại hội có …»: whether a sentence lists who came, and no election was told yet."""
    first = next((at for at, t in enumerate(row.tokens) if "Person" in t.classes), 0)
    came = tells(row.tokens[:first], "Guests") or _of_a_side(row, story)
    return came and not any(c.event in WON for c in story.claims[: story.first_claim])


def _of_a_side(row: Row, story: Story) -> bool:
    """«Về phía Nhà trường có …», «Lãnh đạo huyện có …»: whether a sentence opens with whose people it names."""
    words, sides = [t.word for t in row.source[:2]], story.context.lexicon.table("SideOf")
    return " ".join(words) in sides or any(word in sides for word in words[:1])

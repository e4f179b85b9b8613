"""Whether a figure is the level that was left: «giảm từ 6,5% xuống 4,8%», «từ chỗ có 5 xã, sau 5 năm đã có 35 xã»."""

from __future__ import annotations

from kg.rules.moment import Moment
from kg.rules.spot import Spot
from kg.tokens import Token, tells


def from_the_start(spot: Spot) -> bool:
    """«giảm từ 6,5% xuống 4,8%»: where no year is named, the first figure is that of the term's beginning."""
    led = spot.row[spot.at - 1] if spot.at else None
    if led is None or "From" not in spot.told or spot.figure.qualifier == ">=":
        return False
    behind = spot.row[spot.at + 1 : spot.at + 10]
    if "From" not in led.classes:  # «từ chỗ chiếm 42% nay đã chiếm 57%»
        left = not led.classes.isdisjoint(("Share", "Level")) and tells(spot.ahead(3, spot.floor), "From")
        if not left:
            return False
        then = next((i for i, t in enumerate(behind) if _since_then(t)), -1)
        mark = then == 0 or (then > 0 and behind[then - 1].word == "," and not tells(behind[:then], "Figure", "Semicolon"))
        return mark and tells(behind[then + 1 : then + 5], "Figure")  # «từ chỗ có 3 đội chưa có chi bộ, nay 100%»
    opened, closed = (next((i for i, t in enumerate(behind) if t.word == mark), -1) for mark in "()")
    if 0 <= opened < closed and not tells(behind[:opened], "Onto", "Semicolon"):
        behind = behind[closed + 1 :]  # «từ 2.340 hộ (9,8%) xuống còn …», not «xuống 1,2% (bình quân mỗi năm giảm 0,4%)»
    if tells(behind[:1], "Yearly"):
        behind = behind[1:]  # «từ 20 triệu đồng một năm nay đã lên 31 triệu đồng»
    reached = tells(behind[: 3 if tells(behind[:2], "Done") else 2], "Onto")
    now = bool(behind) and behind[0].word == "," and any(c.get("dh:frames") == "now" for t in behind[1:3] for c in t.concepts)
    reached = reached or now  # «từ 32 tỷ đồng, đến nay đạt 50 tỷ đồng»
    return reached and tells(behind[1:5], "Figure")


def _since_then(token: Token) -> bool:
    """«nay», «sau 5 năm»: what stands before the level that there is by now."""
    moment = token.payload
    return any(c.get("dh:frames") == "now" for c in token.concepts) or (isinstance(moment, Moment) and moment.after)

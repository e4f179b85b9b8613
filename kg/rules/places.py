"""Which unit of the gazetteer a place's name means, by kind, time and what else the text names."""

from __future__ import annotations

from collections.abc import Iterable

from kg.context import Context
from kg.facts import Place
from kg.lexicon import Unit
from kg.tokens import Token


def chain(context: Context, unit: Unit) -> list[Unit]:
    """A unit and the units that contain it, nearest first, without the country."""
    units = [unit]
    while units[-1].parent and units[-1].parent != "dhp:vietnam":
        units.append(context.lexicon.unit(units[-1].parent))
    return units


def choose(context: Context, units: Iterable[Unit], year: int | None, hint: Place | None = None) -> Unit | None:
    """The unit that is meant: alive in ``year``, inside ``hint`` or a unit that the text names; None if unsure."""
    alive = [u for u in units if u.valid(year)] or list(units)
    if year is not None:
        alive = _of_the_year(context, alive, year)
    if len(alive) == 1:
        return alive[0]
    best: list[Unit] = []
    score = 0
    for unit in alive:
        above = chain(context, unit)[1:]
        points = sum(_spoken_of(context, u, unit) + 2 * _put_in(context, unit, u) for u in above) + 4 * any(
            hint is not None and u.iri == hint.iri for u in (unit, *above)
        )
        if points > score:
            best, score = [], points
        if points == score:
            best.append(unit)
    levels = sorted(best, key=lambda u: ("province", "district", "commune", "national").index(u.level))
    same = [u for u in levels if u.level == levels[0].level]
    if len({u.label for u in same}) == len({u.parent for u in same}) == 1:
        return min(same, key=lambda u: u.since or 0)  # one province in both systems, of a text that tells no year
    return None


def _spoken_of(context: Context, above: Unit, unit: Unit) -> bool:
    """Whether a text names what contains a unit: with its kind where both have one name («Di Linh» says nothing of which), and then the
    unit with its own no less often: «tỉnh Thanh Hóa» alone makes «Thanh Hóa» no city."""
    if above.bare != unit.bare:
        return f" {above.bare.lower()}" in context.lowered
    name = unit.bare.lower()
    wider = context.lowered.count(f"{above.kind} {name}") + context.lowered.count(f"{above.kind} ủy {name}")  # «Tỉnh ủy Thanh Hóa»
    return wider > 0 and sum(context.lowered.count(f"{kind} {name}") for kind in _kinds(context, unit)) >= wider


def _kinds(context: Context, unit: Unit) -> list[str]:
    """The words for a unit's kind, and its letters: «thành phố», «tp», «tp.»."""
    table = context.lexicon.table("PlaceKind")
    concept = table.get(unit.kind)
    return [*{unit.kind, *(label for label, other in table.items() if concept is not None and other.iri == concept.iri)}]


def _of_the_year(context: Context, units: list[Unit], year: int) -> list[Unit]:
    """In the year of a reform both systems are alive: congresses of communes are of the new one, others of the old.

    «xã Mỹ Quý, huyện Tháp Mười»: a commune that the text puts in a district is one of the old.
    """
    old = [u for u in units if u.until is not None and u.until >= year]
    new = [u for u in units if u.since is not None and u.since <= year]
    if year < 2025 or not old or not new:
        return units
    said = [u for u in old if u.level == "commune" and _put_in_district(context, u)]
    return said or [u for u in units if u in new or u.level == "district"]


def _put_in_district(context: Context, unit: Unit) -> bool:
    above = context.lexicon.unit(unit.parent) if unit.parent else None
    if above is None or above.level != "district":
        return False
    return _put_in(context, unit, above)


def _put_in(context: Context, unit: Unit, above: Unit) -> bool:
    """«xã Mỹ Quý, huyện Tháp Mười», «xã Mỹ Quý (Tháp Mười)»: whether a text names a unit with one that contains it."""
    own, whole, text = unit.label.lower(), above.label.lower(), context.lowered
    return any(f"{own}{mark}{whole}" in text for mark in (", ", " (", " - ", " ")) or f"{own} ({above.bare.lower()}" in text


def _raised(context: Context, token: Token, unit: Unit | None, year: int | None, hint: Place | None) -> list[Unit]:
    """«xã Quang Châu» of the district Việt Yên, a ward in the gazetteer's last state: the units of that name, now of another kind,
    that lie in what the text names; none where the ``unit`` of the kind named does so itself."""
    if unit is not None:
        above = chain(context, unit)[1:]
        if any(_spoken_of(context, u, unit) or (hint is not None and u.iri == hint.iri) for u in above):
            return []
    others = (u for u in context.lexicon.units_named(token.name) if u.level == "commune" and u.kind != token.kind and u.valid(year))
    return [u for u in others if any(_spoken_of(context, above, u) for above in chain(context, u)[1:])]


def _district_of(context: Context, unit: Unit, year: int | None, hint: Place | None) -> Place | None:
    """The district that a commune lay in, as it was called in a year, where a text names that, or puts the commune in it."""
    if hint is not None and hint.level == "district":
        return hint
    parent = context.lexicon.unit(unit.parent or "")
    alike = (u for u in context.lexicon.units_named(parent.bare) if u.parent == parent.parent and u.level == parent.level and u.valid(year))
    then = next(alike, parent)
    return context.place(then) if then.level == "district" and _spoken_of(context, then, unit) else None


def place_of(context: Context, token: Token, year: int | None, hint: Place | None = None) -> Place:
    """The place that a place token names; without an IRI where the gazetteer has no such unit or several."""
    units = [u for u in token.units if not token.kind or u.kind == token.kind]
    unit = choose(context, units or token.units, year, hint) if token.units else None
    if token.kind and (unit is None or unit.level == "commune"):
        raised = _raised(context, token, unit, year, hint)
        if raised:
            within = _district_of(context, raised[0], year, hint) if len(raised) == 1 else None
            return Place(f"{token.kind} {raised[0].bare}", "commune", None, within)
    if unit is not None:
        return context.place(unit)
    kind = token.kind or (token.units[0].kind if token.units else "")
    capitals = token.name.isupper() and " " in token.name  # «XÃ CỔ AM (22/7)»
    name = " ".join(w if w.isdigit() or (w[:1].isupper() and not capitals) else w.capitalize() for w in token.name.split())
    if token.units:
        name = token.units[0].bare
    known = context.lexicon.table("PlaceKind").get(kind)
    told = (known.get("dh:level") or "").removeprefix("dhk:") if known is not None else ""
    level = told or (token.units[0].level if token.units else "commune")
    within = hint if hint is not None and hint.level != level and level != "province" else None
    return Place(f"{kind} {name}".strip(), level, None, within)

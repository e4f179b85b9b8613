"""Compares two profiles: which criteria they fulfil, and what these add up to.

The score is the weight of one criterion of the name, one of the place, the strongest of the career, and all that
speak against. Weights and thresholds are the ontology's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg import lexicon
from kg.identity import CENTRAL, slug
from kg.namespaces import compact
from kg.people.careers import HASH, PERSON, Profile, Spell
from kg.people.criteria import SAME, UNSURE, Criterion, Scale, scale
from kg.people.geography import Geography
from kg.people.names import relation

_NEAR = 31  # days within which two current posts are held at one time
_TERM_START = 180  # days within which elections for one term are those of its congresses
_RANK = {"commune": 0, "district": 1, "province": 2, "national": 3}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LOCAL = ("commune", "district")


@dataclass(frozen=True, slots=True)
class Ground:
    """A criterion that is fulfilled, and by what."""

    criterion: Criterion
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two profiles, what speaks for and against their being one person, the sum, and the decision."""

    one: str
    other: str
    grounds: tuple[Ground, ...]
    score: Decimal
    decision: str

    def reason(self, language: str) -> str:
        """«cùng họ tên +3; tỉnh kế tục +4: tỉnh Kiên Giang / tỉnh An Giang» in ``vi`` or ``en``."""
        return "; ".join(
            f"{getattr(g.criterion, language)} {g.criterion.weight:+.0f}{f': {g.detail}' if g.detail else ''}"
            for g in self.grounds
        )


class Comparer:
    """Compares profiles; keeps what it works out of each."""

    def __init__(self, geography: Geography, grades: Scale | None = None) -> None:
        """``grades`` are the ontology's where None."""
        self._where = geography
        self._scale = grades or scale()
        concepts = lexicon.load().concepts
        self._single = {key for key, c in concepts.items() if c.get("dh:singleHolder") == "true"}
        self._acts = {key: c.get("dh:actsAs") for key, c in concepts.items() if c.get("dh:actsAs")}
        self.provinces: Callable[[Profile], frozenset[str]] = cache(self._provinces)
        self._posts = cache(self._by_seat)
        self._formers = cache(lambda who: tuple(s for s in who.spells if s.former))
        self._currents = cache(lambda who: tuple(s for s in who.spells if not s.former))
        self._local = cache(lambda spells: frozenset(s.area for s in spells if s.area and self._level(s) in _LOCAL))

    def compare(self, one: Profile, other: Profile) -> Comparison | None:
        """The comparison of two profiles; None where too little speaks for one person to be worth a word."""
        named = self._name(one, other)
        if named is None:
            return None
        career = max(self._career(one, other), key=lambda g: g.criterion.weight, default=None)
        if named.criterion.code == "one-letter" and career is not None and not self._together(one, other):
            career = None  # people of like names follow each other in a post; only at one time is it a sign
        grounds = [named, *self._place(one, other), *([career] if career else [])]
        if career is None and self._apart(one, other):
            grounds.append(self._ground("level-leap"))
        if sum((g.criterion.weight for g in grounds), Decimal(0)) < self._scale.unsure:
            return None
        return self.weighed(one.iri, other.iri, [*grounds, *self._against(one, other)])

    def exclude(self, one: Profile, other: Profile) -> bool:
        """Whether posts of two profiles rule out that they are one."""
        return next(self._against(one, other), None) is not None

    def weighed(self, one: str, other: str, grounds: Iterable[Ground]) -> Comparison:
        """A comparison with some grounds, summed and decided; the lesser IRI first."""
        kept = tuple(grounds)
        score = sum((g.criterion.weight for g in kept), Decimal(0))
        first, second = sorted((one, other))
        return Comparison(first, second, kept, score, self._scale.decision(score))

    def doubted(self, comparison: Comparison) -> Comparison:
        """The same comparison where several people fit: «same» becomes «unsure»."""
        grounds = (*comparison.grounds, self._ground("ambiguous"))
        found = self.weighed(comparison.one, comparison.other, grounds)
        if found.decision != SAME:
            return found
        return Comparison(found.one, found.other, found.grounds, found.score, UNSURE)

    def _ground(self, code: str, detail: str = "") -> Ground:
        return Ground(self._scale.criteria[code], detail)

    # the name

    def _name(self, one: Profile, other: Profile) -> Ground | None:
        found = {relation(a, b): (a, b) for a in one.names for b in other.names}
        found.pop(None, None)
        if not found:
            return None
        code = max(found, key=lambda c: (self._scale.criteria[str(c)].weight, str(c)))
        a, b = found[code]
        return self._ground(str(code), a if a == b else f"{a} / {b}")

    # the place

    def _provinces(self, who: Profile) -> frozenset[str]:
        """The provinces of the current posts, or of the former where there are no others."""
        for spells in (self._currents(who), self._formers(who)):
            found = {p for s in spells if s.area and (p := self._where.province(s.area))}
            if found:
                return frozenset(found)
        return frozenset()

    def anchor(self, who: Profile) -> str:
        """What stands between name and hash in the IRI: a province's key, an agency's, or the centre's."""
        local = who.base.removeprefix(PERSON)
        for name in who.names:
            if local.startswith(f"{slug(name)}-"):
                return local[len(slug(name)) + 1 : -HASH]
        return local

    def _agency(self, who: Profile) -> str:
        anchor = self.anchor(who)
        return "" if anchor == CENTRAL or self.provinces(who) else anchor

    def _place(self, one: Profile, other: Profile) -> Iterator[Ground]:
        here, there = self.provinces(one), self.provinces(other)
        if here and there:
            yield self._of_provinces(here, there, self._came_from(one, there) | self._came_from(other, here))
            return
        agencies = self._agency(one), self._agency(other)
        if all(agencies):
            yield self._ground("same-agency" if agencies[0] == agencies[1] else "two-agencies")
            return
        for agency, provinces in ((agencies[0], there), (agencies[1], here)):
            if agency and provinces:
                named = [p for p in provinces if agency.endswith(f"-{self._where.key(p)}")]
                detail = " / ".join(sorted(map(self._where.label, provinces)))
                yield self._ground("agency-in-province" if named else "two-provinces", detail)

    def _came_from(self, who: Profile, theirs: frozenset[str]) -> frozenset[str]:
        """The provinces of former posts that were merged into the present ones without being the other side's."""
        where, own = self._where, self.provinces(who)
        former = {p for s in self._formers(who) if s.area and (p := where.province(s.area))}
        return frozenset(
            p for p in former - own if any(where.succeeds(q, p) for q in own) and not any(where.related(p, q) for q in theirs)
        )

    def _of_provinces(self, here: frozenset[str], there: frozenset[str], elsewhere: frozenset[str]) -> Ground:
        where = self._where
        labels = [" , ".join(sorted(map(where.label, ps))) for ps in (here, there)]
        detail = labels[0] if labels[0] == labels[1] else " / ".join(labels)
        pairs = [(p, q) for p in here for q in there]
        if any(p == q or where.key(p) == where.key(q) for p, q in pairs):  # also one that the gazetteer lacks
            return self._ground("same-province", detail)
        kin = [(p, q) for p, q in pairs if where.related(p, q)]
        if kin:
            # «An Giang» before and after its merger bear one name: who served there before is of another province
            alone = not elsewhere and all(any(where.related(p, q) for q in there) for p in here) and all(
                any(where.related(p, q) for p in here) for q in there
            )
            return self._ground("succeeded-province" if alone else "merged-provinces", detail)
        ends = [{q for p in ps for q, _, _ in where.after(p)} for ps in (here, there)]
        return self._ground("merged-provinces" if ends[0] & ends[1] else "two-provinces", detail)

    # the career

    def _level(self, spell: Spell) -> str:
        if spell.area:
            return self._where.level(spell.area)
        concept = lexicon.load().concepts.get(compact(spell.kind)) if spell.kind else None
        level = (concept.get("dh:bodyLevel") or "") if concept is not None else ""
        return level.removeprefix("dhk:")

    def _body(self, spell: Spell) -> str:
        """The body, or the one that it is by another name in the same place."""
        acts = self._acts.get(compact(spell.kind)) if spell.kind else None
        if acts is None:
            return spell.body
        kind = compact(spell.kind).partition(":")[2]
        return spell.body.replace(f"/{kind}-", f"/{acts.partition(':')[2]}-", 1)

    def _by_seat(self, spells: tuple[Spell, ...]) -> dict[str, dict[str, Spell]]:
        """Body -> role -> the first spell of it."""
        found: dict[str, dict[str, Spell]] = {}
        for spell in spells:
            found.setdefault(self._body(spell), {}).setdefault(spell.role, spell)
        return found

    def _career(self, one: Profile, other: Profile) -> Iterator[Ground]:
        yield from self._in_common(self._currents(one), self._currents(other))
        for a, b in ((one, other), (other, one)):
            yield from self._told(self._formers(a), b.spells)
        if self._of_rank(one) and self._of_rank(other):
            yield self._ground("of-rank")

    def _in_common(self, mine: tuple[Spell, ...], yours: tuple[Spell, ...]) -> Iterator[Ground]:
        theirs = self._posts(yours)
        for body, roles in self._posts(mine).items():
            for role, spell in roles.items():
                if body not in theirs:
                    continue
                central = self._level(spell) == "national"
                if role not in theirs[body]:
                    yield self._ground("same-body", spell.body_label)
                elif central:
                    yield self._ground("central-seat", spell.label)
                elif compact(role) in self._single:
                    yield self._ground("same-post", spell.label)
                elif compact(role) in ("dhr:member", "dhr:alternate-member"):
                    yield self._ground("same-body", spell.label)
                else:
                    yield self._ground("same-seat", spell.label)
        for a in self._local(mine):
            if any(self._where.related(a, b) for b in self._local(yours)):
                yield self._ground("same-area", self._where.label(a))

    def _told(self, formers: tuple[Spell, ...], yours: tuple[Spell, ...]) -> Iterator[Ground]:
        """What a text says of a former post, held against what other texts say."""
        theirs, places = self._posts(yours), self._local(yours)
        provinces = {p for s in yours if s.area and (p := self._where.province(s.area))}
        led = {s.area for s in yours if self._leads(s)}
        for spell in formers:
            seats = theirs.get(self._body(spell), {})
            if spell.role in seats:
                yield self._ground("former-post", spell.label)
            elif seats or self._kin(spell.area, places) or self._led(spell, led):
                yield self._ground("former-area", spell.label)
            elif spell.area and (province := self._where.province(spell.area)) in provinces:
                yield self._ground("former-province", f"{spell.label}; {self._where.label(province)}")

    def _kin(self, area: str, places: Iterable[str]) -> bool:
        return bool(area) and any(self._where.related(area, p) for p in places)

    def _led(self, spell: Spell, led: set[str]) -> bool:
        return self._leads(spell) and self._kin(spell.area, led)

    def _of_rank(self, who: Profile) -> bool:
        return any(self._level(s) == "national" or self._leads(s) for s in who.spells)

    def _leads(self, spell: Spell) -> bool:
        """Whether a post heads a body of a province."""
        return self._level(spell) == "province" and compact(spell.role) in self._single

    # what speaks against

    def _against(self, one: Profile, other: Profile) -> Iterator[Ground]:
        for a in self._currents(one):
            for b in self._currents(other):
                if self.at_once(a, b):
                    yield self._ground("at-once", f"{a.label} / {b.label}")
                    return

    def at_once(self, a: Spell, b: Spell) -> bool:
        """Whether nobody can have both posts: in separate places, elected for one term or in office at one time."""
        if not a.area or not b.area or a.former or b.former or self._where.nested(a.area, b.area):
            return False
        for x, y in ((a, b), (b, a)):
            ended = self._where.ended(x.area)
            if ended and y.day and y.day[:10] > ended:
                return False  # the place had ended: whoever served there had to go elsewhere
        if a.document == b.document:
            return a.event == b.event and a.role == b.role
        if a.elected and b.elected and a.term and b.term:
            if a.term[0] != b.term[0]:
                return False
            apart = _apart(a.day, b.day)
            return apart is None or apart <= _TERM_START
        if a.event == b.event == "holds":
            apart = _apart(a.day, b.day) if min(len(a.day), len(b.day)) >= 10 else None
            return apart is not None and apart <= _NEAR
        return False

    def _together(self, one: Profile, other: Profile) -> bool:
        """Whether two people are told of in one body for the same term or year."""
        times = [{(self._body(s), t) for s in who.spells for t in (s.term, s.day[:4]) if t} for who in (one, other)]
        return bool(times[0] & times[1])

    def _apart(self, one: Profile, other: Profile) -> bool:
        """Whether one is only of communes and the other only of provinces and above."""
        ranks = [{_RANK[level] for s in who.spells if (level := self._level(s)) in _RANK} for who in (one, other)]
        return all(ranks) and (min(ranks[0]) - max(ranks[1]) > 1 or min(ranks[1]) - max(ranks[0]) > 1)


def _apart(one: str, other: str) -> int | None:
    """About how many days lie between two dates of any precision; None where one is unknown."""
    days = []
    for text in (one, other):
        match = _DATE.match(text)
        if match is None:
            return None
        year, month, day = match.groups()
        days.append(int(year) * 365 + int(month or 6) * 30 + int(day or 15))
    return abs(days[0] - days[1])

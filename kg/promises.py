"""What a congress promised against what was reported later: targets meet results, with a verdict and its reason.

A target of a term meets the figure of the same place, indicator, measure and unit for the target's last year, whichever
report gives it: reported before derived, final before estimate, then the latest source. Nothing is assumed: what is not
known makes the verdict ``unknown`` and is named as the reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.claims import Claim
from kg.facts import Years

#: part of the way from baseline to target that counts as nearly there
MOST_OF_THE_WAY = Decimal("0.95")
#: distance from the target that counts as nearly there where no baseline is known, as a part of the target
NEAR = Decimal("0.05")
#: measures that tell the same story as the indicator's direction; a share or an attainment may be good either way
_DIRECTED = {"value", "growth", "annual-growth", "change", "annual-change", "ratio"}
_FLIPPED = {">": "<", ">=": "<=", "<": ">", "<=": ">="}


@dataclass(frozen=True, slots=True)
class Promise:
    """A target with what became of it.

    ``term`` is that of the congress that set it, ``due`` the target's years. ``result`` is None where no figure answers.
    ``verdict`` is ``kept``, ``nearly``, ``missed`` or ``unknown``; ``reason`` a code of dhk:promise-reasons. Yearly rates are
    per cent a year, or percentage points for what is measured in per cent (``rate_unit``).
    """

    area: str
    target: Claim
    term: Years | None
    due: Years | None
    result: Claim | None
    baseline: Claim | None
    verdict: str
    reason: str
    required_rate: Decimal | None = None
    actual_rate: Decimal | None = None
    rate_unit: str | None = None
    restated: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """What a target asks for: a value to reach (``upward``) or to get down to, ``strict`` where it must be passed."""

    value: Decimal
    upward: bool
    strict: bool = False

    def met(self, value: Decimal, beyond: bool = False) -> bool:
        """Whether a value meets it; ``beyond`` where the true value lies past the given one, as in «trên 110»."""
        if value == self.value:
            return not self.strict or beyond
        return (value > self.value) == self.upward


def promises(
    claims: Sequence[Claim], directions: Mapping[str, str], rates: Collection[str] = frozenset()
) -> list[Promise]:
    """The promises among the claims of one place.

    ``directions`` maps indicators to ``more-is-better`` and the like; ``rates`` are the indicators that are shares of a
    whole themselves, so that a share of theirs is their level.
    """
    targets: dict[tuple[object, ...], list[tuple[Claim, Years | None]]] = {}
    for claim in claims:
        if claim.planned and not claim.derived and claim.source.main(claim.area) is not None:
            term = _term(claim)
            key = (
                claim.indicator,
                claim.measure,
                claim.unit,
                claim.yearly,
                claim.baseline,
                claim.period,
                claim.months,
                term,
            )
            targets.setdefault(key, []).append((claim, term))
    results = _Results(claims)
    found = []
    for stated in targets.values():
        target, term = max(stated, key=_setting)
        others = tuple(sorted({c for c, _ in stated} - {target}, key=lambda c: (c.node, c.source.id)))
        known = target.measure in _DIRECTED or (target.measure == "share" and target.indicator in rates)
        direction = directions.get(target.indicator, "") if known else ""
        found.append(_judged(target, term, results, claims, direction, others))
    return sorted(found, key=lambda p: (p.target.indicator, p.term or (0, 0), p.due or (0, 0), p.target.node))


def _term(target: Claim) -> Years | None:
    """The term of the congress that set a target: a year that is over when a congress meets is of the term before."""
    main = target.source.main(target.area)
    if main is None or main.term is None:
        return None
    first, last = main.term
    if target.period is not None and target.period[1] <= first:
        return (2 * first - last, first)
    return main.term


def _setting(stated: tuple[Claim, Years | None]) -> tuple[bool, str, str, str]:
    """Of several statements of a target, the congress's own counts, then the latest."""
    claim, term = stated
    main = claim.source.main(claim.area)
    return (main is not None and main.term == term, claim.source.date, claim.source.id, claim.node)


class _Results:
    """The actual figures of a place, to be found by what they are of."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by: dict[tuple[object, ...], list[Claim]] = {}
        self._units: dict[tuple[object, ...], set[str]] = {}
        for claim in claims:
            if claim.planned or claim.months is not None or claim.period is None or _foretold(claim):
                continue
            key = (claim.indicator, claim.measure, claim.yearly, claim.baseline)
            self._by.setdefault((*key, claim.unit), []).append(claim)
            self._units.setdefault((*key, claim.period[1]), set()).add(claim.unit)

    def of(self, target: Claim) -> list[Claim]:
        """All figures that measure what the target measures, of any years."""
        return self._by.get((target.indicator, target.measure, target.yearly, target.baseline, target.unit), [])

    def answering(self, target: Claim) -> Claim | None:
        """The best figure for the target's years."""
        return best(c for c in self.of(target) if _same_years(target.period, c.period))

    def other_units(self, target: Claim) -> bool:
        """Whether the target's last year was reported in another unit only."""
        if target.period is None:
            return False
        key = (target.indicator, target.measure, target.yearly, target.baseline, target.period[1])
        return bool(self._units.get(key, set()) - {target.unit})

    def level(self, target: Claim, year: int) -> Claim | None:
        """The best level of the target's indicator in one year."""
        levels = self._by.get((target.indicator, "value", False, None, target.unit), [])
        return best(c for c in levels if c.period == (year, year))


def best(claims: Iterable[Claim]) -> Claim | None:
    """Reported before derived, final before estimate, exact before about, then the latest source."""
    return max(
        claims,
        key=lambda c: (not c.derived, c.status == "result", c.qualifier == "=", c.source.date, c.source.id, c.node),
        default=None,
    )


def _foretold(claim: Claim) -> bool:
    """A figure for a year after the document's own is a forecast, whatever it is called."""
    return claim.period is not None and claim.source.year is not None and claim.source.year < claim.period[1]


def _same_years(target: Years | None, result: Years | None) -> bool:
    """One year is itself; a term ends in one year and may be counted from the congress's year or the one after it."""
    if target is None or result is None or target[1] != result[1]:
        return False
    if target[0] == target[1] or result[0] == result[1]:
        return target == result
    return abs(target[0] - result[0]) <= 1


def _judged(
    target: Claim, term: Years | None, results: _Results, claims: Sequence[Claim], direction: str,
    restated: tuple[Claim, ...],
) -> Promise:  # fmt: skip
    """The promise of one target, judged."""
    result = results.answering(target)
    if result is None:
        followed = _following(target, claims, results)
        if followed is not None:
            target, result = followed
    start = target.baseline or (term[0] if term is not None else None)
    single = (
        target.measure == "value"
        and not target.yearly
        and target.period is not None
        and target.period[0] == target.period[1]
    )
    baseline = results.level(target, start) if single and start is not None and start < _last(target) else None
    required, actual, unit = _rates(target, result, baseline)

    def promise(verdict: str, reason: str, shown: Claim | None = result) -> Promise:
        return Promise(
            target.area, target, term, target.period, shown, baseline, verdict, reason, required, actual, unit, restated
        )

    if term is None:
        return promise("unknown", "no-term")
    if target.period is None or target.months is not None:
        return promise("unknown", "no-year")
    if result is None:
        earlier = best(
            c
            for c in results.of(target)
            if c.period and term[0] < c.period[1] < _last(target) and c.period[0] == c.period[1]
        )
        if earlier is not None:
            return promise("unknown", "only-earlier-result", earlier)
        return promise("unknown", "other-unit" if results.other_units(target) else "no-result")
    if direction not in ("more-is-better", "less-is-better"):
        return promise("unknown", "neutral-direction" if direction == "neutral" else "unknown-direction")
    need = _need(target, direction == "more-is-better")
    if need is None:
        return promise("unknown", "bound-against-direction")
    return promise(*judge(need, result, baseline))


def _last(target: Claim) -> int:
    return target.period[1] if target.period is not None else 9999


def _following(target: Claim, claims: Sequence[Claim], results: _Results) -> tuple[Claim, Claim] | None:
    """A target that follows from this one and that a figure answers: the total of a mean, the level after growth."""
    for claim in claims:
        if claim.planned and claim.derived and claim.source == target.source and target.node in claim.inputs:
            result = results.answering(claim)
            if result is not None:
                return claim, result
    return None


def _signed(claim: Claim) -> str:
    """A claim's qualifier in the sense of numbers: «giảm trên 5%» is less than -5."""
    falls = claim.value is not None and claim.value < 0
    return _FLIPPED.get(claim.qualifier, claim.qualifier) if falls else claim.qualifier


def _need(target: Claim, upward: bool) -> Need | None:
    """What a target asks for; None where its bound speaks against the indicator's direction."""
    if target.value is None:
        edge = target.low if upward else target.high
        return None if edge is None else Need(edge, upward)
    if target.derived:
        return Need(target.value, upward)
    qualifier = _signed(target)
    if qualifier in ((">", ">=") if not upward else ("<", "<=")):
        return None
    return Need(target.value, upward, strict=qualifier in (">", "<"))


def judge(need: Need, result: Claim, baseline: Claim | None) -> tuple[str, str]:
    """Verdict and reason: the result's two ends are judged, and where they differ the less is said."""
    base = _point(baseline)
    worst, best_ = _ends(result, need.upward)
    # without bound on its worse side a result may be anything, on its better side it is good enough
    graded = [("missed", "short") if worst[0] is None else grade(need, worst[0], worst[1], base)]
    graded.append(("kept", "met") if best_[0] is None else grade(need, best_[0], best_[1], base))
    verdicts = {verdict for verdict, _ in graded}
    if len(verdicts) == 1:
        return graded[0]
    if verdicts == {"kept", "nearly"}:
        return "nearly", "result-is-rough"
    return "unknown", "result-is-rough"


def _ends(result: Claim, upward: bool) -> tuple[tuple[Decimal | None, bool], tuple[Decimal | None, bool]]:
    """The worst and the best value that a result may stand for; None is without bound, True past the value."""
    if result.value is not None and not result.derived and result.qualifier == "=":
        return (result.value, False), (result.value, False)
    low, high = result.bounds
    if result.value is None and not result.derived:
        low, high = result.low, result.high
    qualifier = _signed(result)
    lower, upper = (low, qualifier == ">"), (high, qualifier == "<")
    return (lower, upper) if upward else (upper, lower)


def _point(claim: Claim | None) -> Decimal | None:
    if claim is None:
        return None
    if claim.value is not None:
        return claim.value
    return (claim.low + claim.high) / 2 if claim.low is not None and claim.high is not None else None


def grade(need: Need, value: Decimal, beyond: bool, base: Decimal | None) -> tuple[str, str]:
    """Verdict and reason for one value; ``beyond`` where the true value lies past it; ``base`` is the baseline's.

    >>> grade(Need(Decimal(55), True), Decimal(54), False, Decimal("31.5"))
    ('nearly', 'most-of-the-way')
    >>> grade(Need(Decimal(1), False), Decimal("1.3"), False, Decimal("2.1"))
    ('missed', 'short')
    """
    if need.met(value, beyond):
        return "kept", "met"
    if base is not None and base != need.value and (need.value > base) == need.upward:
        if base == 0:
            return "unknown", "zero-base"
        way = (value - base) / (need.value - base)
        return ("nearly", "most-of-the-way") if way >= MOST_OF_THE_WAY else ("missed", "short")
    if need.value == 0:
        return "unknown", "zero-target"
    near = abs(value - need.value) <= NEAR * abs(need.value)
    return ("nearly", "near-the-target") if near else ("missed", "short")


def _rates(
    target: Claim, result: Claim | None, baseline: Claim | None
) -> tuple[Decimal | None, Decimal | None, str | None]:
    """The yearly rates that the target asked for and that came about, from the baseline's year to the target's."""
    base = _point(baseline)
    if base is None or baseline is None or baseline.period is None or target.period is None:
        return None, None, None
    years = target.period[1] - baseline.period[1]
    points = target.unit == "%"
    if years <= 0 or (not points and base <= 0):
        return None, None, None

    def rate(end: Decimal | None) -> Decimal | None:
        if end is None or (not points and end < 0):
            return None
        yearly = (end - base) / years if points else (Decimal(float(end / base) ** (1 / years)) - 1) * 100
        return yearly.quantize(Decimal("0.01"))

    return rate(_point(target)), rate(_point(result)), "pp" if points else "%"

"""What does not fit together, and what confirms itself, among all that the documents of a store say.

Like a linter's: each finding has a kind, a severity, the nodes, the documents and their words. What kinds there are, how
they are called and what to do about each stands in ontology/findings.ttl. Two figures contradict each other only where no
true figure could have been printed as both: the intervals that digits and qualifiers allow have nothing in common. A plan
is no result, an estimate no final figure, some months no year, an announced congress no held one, and a mean no total.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from kg.claims import Claim
from kg.namespaces import PREFIXES

#: what an attainment is held against by the word for a plan of the year, which is not the congress's target
PLAN_OF_YEAR = "plan-of-year"
_SHARE_LIMIT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: ``kind`` is a code of dhk:finding-kinds, ``severity`` ``error``, ``warning`` or ``note``.

    ``subject`` names what it is about, ``detail`` says what stands against what, both without words of a language where
    they can. ``nodes`` are the IRIs concerned, ``sources`` the documents' ids, ``quotes`` their sentences.
    """

    kind: str
    severity: str
    place: str
    subject: str
    detail: str
    nodes: tuple[str, ...]
    sources: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """What the ontology says of indicators: whole of a part, upper limit, which are at constant prices."""

    wholes: Mapping[str, tuple[str, ...]]
    limits: Mapping[str, Decimal]
    constant_prices: frozenset[str]


class Words:
    """How findings about figures are told: names of indicators, quotes, places. Given by who can look them up."""

    def label(self, node: str, claim: Claim) -> str:
        """The name of an indicator or place."""
        raise NotImplementedError

    def quote(self, claim: Claim) -> str:
        """The sentence that states a figure."""
        raise NotImplementedError

    def inferred(self, claim: Claim) -> bool:
        """Whether the document leaves the figure's period to be worked out."""
        raise NotImplementedError

    def rough(self, claim: Claim) -> bool:
        """Whether a derived figure has an estimate or another wording among its inputs."""
        raise NotImplementedError


def of_figures(claims: Sequence[Claim], relations: Relations, words: Words) -> list[Finding]:
    """All findings about the figures of one place."""
    known = [c for c in claims if c.period is not None]
    slots: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in known:
        slots[claim.slot].append(claim)
    found: list[Finding] = []
    for same in slots.values():
        reported = [c for c in same if not c.derived]
        found += _agreement(reported, words)
        for derived in (c for c in same if c.derived):
            found += _meets(derived, reported, words)
    for claim in claims:
        if not claim.derived:
            found += _limits(claim, relations, words)
    found += _parts(known, relations, words)
    return sorted(set(found), key=lambda f: (f.kind, f.subject, f.detail, f.sources))


def compatible(one: Claim, other: Claim) -> bool:
    """Whether one true figure could have been printed as both."""
    (low, high), (low2, high2) = one.bounds, other.bounds
    return not (
        (high is not None and low2 is not None and high < low2)
        or (high2 is not None and low is not None and high2 < low)
    )


def _final(claim: Claim) -> bool:
    return claim.status != "estimate"


def _agreement(reported: Sequence[Claim], words: Words) -> Iterator[Finding]:
    """Figures of one slot against each other: a contradiction, else a confirmation by several documents."""
    finals = [c for c in reported if _final(c)]
    against = [
        pair
        for pair in combinations(finals, 2)
        if not compatible(*pair) and _of_one_plan(*pair) and _of_one_thing(*pair, words)
    ]
    if against:
        involved = sorted({c for pair in against for c in pair}, key=lambda c: (shown(c), c.source.id))
        sure = not involved[0].planned and all(c.qualifier == "=" for c in involved)
        sure = sure and _known(involved[0]) and not any(words.inferred(c) for c in involved)
        yield _finding("different-values", "error" if sure else "warning", involved, " ≠ ", words)
    elif len({c.source.id for c in finals}) > 1 and not finals[0].planned:
        confirmed = sorted(finals, key=lambda c: (c.source.id, c.node))
        yield _finding("sources-agree", "note", confirmed, " = ", words)


def _of_one_plan(one: Claim, other: Claim) -> bool:
    """Whether two targets are of one congress: another plan for the same year may set another level."""
    if not one.planned:
        return True
    congresses = [{m.congress for m in c.source.mains} for c in (one, other)]
    return one.source == other.source or bool(congresses[0] & congresses[1])


def _of_one_thing(one: Claim, other: Claim, words: Words) -> bool:
    """Whether two figures under one name are surely of one thing.

    Where one document gives several, it mostly lists parts of what it counts: only results of a known indicator in
    sentences of their own that name the year count. A wording that no vocabulary knows must name the year as well.
    """
    if one.source == other.source:
        told_apart = one.planned or not _known(one) or words.quote(one) == words.quote(other)
        return not told_apart and not (words.inferred(one) or words.inferred(other))
    if one.measure == "attainment" and (one.against != other.against or words.inferred(one) or words.inferred(other)):
        return False  # of the congress's target and of the plan of a year there may be two
    return _known(one) or not (words.inferred(one) or words.inferred(other))


def _known(claim: Claim) -> bool:
    """Whether the indicator is of the vocabulary, and no candidate from its wording."""
    return claim.indicator.startswith(PREFIXES["dhi"])


def _meets(derived: Claim, reported: Sequence[Claim], words: Words) -> Iterator[Finding]:
    """A derived figure where its slot is reported."""
    others = [c for c in reported if c.node not in derived.inputs]
    fitting = [c for c in others if compatible(derived, c)]
    if fitting:
        yield _finding("derived-confirms", "note", [derived, *fitting], " ≈ ", words)
        return
    against = [c for c in others if _final(c)]
    if not against or (words.rough(derived) and not derived.planned):
        return
    if derived.other is not None and any(_overlaps(derived.other, c.bounds) for c in against):
        yield _finding("other-reading", "note", [derived, *against], " ≠ ", words)
    elif derived.rule == "target-from-attainment":
        yield from _attained(derived, against, words)
    elif not derived.planned or any(c.source == derived.source for c in against):
        yield _finding("derived-contradicts", "warning", [derived, *against], " ≠ ", words)


def _overlaps(one: tuple[Decimal | None, Decimal | None], other: tuple[Decimal | None, Decimal | None]) -> bool:
    (low, high), (low2, high2) = one, other
    return not (
        (high is not None and low2 is not None and high < low2)
        or (high2 is not None and low is not None and high2 < low)
    )


def _attained(derived: Claim, targets: Sequence[Claim], words: Words) -> Iterator[Finding]:
    """An attainment against target and result: only the congress's target counts, not a plan of the year."""
    plans = {plan.rpartition("/")[2] for plan in derived.against}
    if PLAN_OF_YEAR in plans:
        return
    said = [c for c in targets if plans or c.source == derived.source]
    if said:
        yield _finding("attainment-disagrees", "error" if plans else "warning", [derived, *said], " ≠ ", words)


def _limits(claim: Claim, relations: Relations, words: Words) -> Iterator[Finding]:
    """A share above 100, and a count above the total it is out of."""
    limit = _SHARE_LIMIT if claim.measure == "share" else None
    if claim.measure == "value" and claim.unit == "%":
        limit = relations.limits.get(claim.indicator)
    low = claim.least if claim.least is not None else claim.low if claim.low is not None else claim.value
    if limit is not None and claim.unit == "%" and low is not None and low > limit:
        yield _finding("share-above-100", "error", [claim], "", words, f"{shown(claim)} > {plain(limit)} %")
    if claim.of is not None and claim.value is not None and claim.value > claim.of and not claim.planned:
        yield _finding("part-exceeds-whole", "error", [claim], "", words, f"{plain(claim.value)} > {plain(claim.of)}")


def _parts(claims: Sequence[Claim], relations: Relations, words: Words) -> Iterator[Finding]:
    """A part that is more than its whole, by one document; by several where both figures are at one kind of prices."""
    by: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.measure == "value" and not claim.derived:
            by[claim.slot[1:], claim.indicator].append(claim)
    for (rest, indicator), parts in by.items():
        for whole_indicator in relations.wholes.get(str(indicator), ()):
            for part in parts:
                for whole in by.get((rest, whole_indicator), ()):
                    if part.source != whole.source and (
                        indicator in relations.constant_prices or part.status != whole.status
                    ):
                        continue
                    least, most = part.bounds[0], whole.bounds[1]
                    if least is not None and most is not None and least > most:
                        yield _finding("part-exceeds-whole", "error", [part, whole], " > ", words)


def _finding(
    kind: str, severity: str, claims: Sequence[Claim], sign: str, words: Words, detail: str | None = None
) -> Finding:
    """A finding about some figures, the first of which names it."""
    first = claims[0]
    years = (
        ""
        if first.period is None
        else f", {first.period[0]}" + (f"-{first.period[1]}" if first.period[0] != first.period[1] else "")
    )
    measure = "" if first.measure == "value" else f" ({first.measure})"
    if detail is None:
        detail = sign.join(dict.fromkeys(f"{shown(c)} [{_origin(c)}]" for c in claims))
        if len({c.indicator for c in claims}) > 1:
            detail = sign.join(f"{words.label(c.indicator, c)} {shown(c)} [{_origin(c)}]" for c in claims)
    return Finding(
        kind, severity, words.label(first.area, first), f"{words.label(first.indicator, first)}{measure}{years}", detail,
        tuple(dict.fromkeys(c.node for c in claims)), tuple(dict.fromkeys(c.source.id for c in claims)),
        tuple(dict.fromkeys(q for c in claims if (q := words.quote(c)))),
    )  # fmt: skip


def _origin(claim: Claim) -> str:
    """The document, and the rule where the figure is derived."""
    return claim.source.id if claim.rule is None else f"{claim.source.id}: {claim.rule}"


def shown(claim: Claim) -> str:
    """A figure as findings write it: «> 342000000000 VND», «8..9 %», «25/34 count».

    A derived one with its bounds: «≈ 300.2 (298.2..302.1) VND».
    """
    if claim.value is None:
        return f"{_rounded(claim.low)}..{_rounded(claim.high)} {claim.unit}"
    if claim.derived:
        low, high = _rounded(claim.low), _rounded(claim.high)
        return (
            f"{_rounded(claim.value)} {claim.unit}"
            if low == high
            else f"{_rounded(claim.value)} ({low}..{high}) {claim.unit}"
        )
    whole = "" if claim.of is None else f"/{plain(claim.of)}"
    sign = "" if claim.qualifier == "=" else f"{claim.qualifier} "
    return f"{sign}{plain(claim.value)}{whole} {claim.unit}"


def plain(number: Decimal) -> str:
    """A decimal without exponent and trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(number: Decimal | None) -> str:
    """Few places are enough to be read; the graph holds the exact figure."""
    return "" if number is None else plain(round(number, 0 if abs(number) >= 1000 else 4))


def summary(found: Iterable[Finding]) -> dict[tuple[str, str], int]:
    """How many there are of each kind and severity."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for one in found:
        counts[one.kind, one.severity] += 1
    return dict(counts)

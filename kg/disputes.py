"""Findings about congresses and officials: attributes that sources give differently, two secretaries, terms overrun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from kg.claims import Ledger
from kg.findings import Finding
from kg.namespaces import iri
from kg.normalise import fold
from kg.records import DATES, NUMBERS, ORDINAL, TERM, Stated, Tenure, attributes, place_name, siblings

_WON = {"elected", "re-elected"}
_SECRETARY = iri("dhr:secretary")


def of_congress(ledger: Ledger, congress: str) -> list[Finding]:
    """What the documents that speak of one congress do not agree on, and what they confirm."""
    stated = attributes(ledger, congress)
    found: list[Finding] = []
    by: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        by[one.about].append(one)
    spans = {
        source: (min(days), max(days))
        for source in {v.source.id for v in stated}
        if (days := [v.value for v in stated if v.source.id == source and v.about in DATES])
    }
    for about, values in by.items():
        # a text that reports on another congress gives dates of other things
        held = [v for v in values if not v.planned and (about not in DATES or _reports(v))]
        against = [
            pair for pair in combinations(held, 2) if pair[0].source != pair[1].source and not _agree(*pair, spans)
        ]
        if against:
            involved = sorted({v for pair in against for v in pair}, key=lambda v: (v.value, v.source.id))
            found.append(_attribute("congress-differs", _severity(involved), congress, involved, " ≠ ", ledger))
        elif about in NUMBERS and len({v.source.id for v in held}) > 1:
            found.append(_attribute("congress-agrees", "note", congress, held, " = ", ledger))
    return [*found, *_ordinals(ledger, congress, stated)]


def _severity(involved: Sequence[Stated]) -> str:
    """Days are told loosely (a first session, a day of preparation); counts and terms are not."""
    loose = any(v.rough or v.inferred or v.about in DATES for v in involved)
    return "warning" if loose else "error"


def _reports(stated: Stated) -> bool:
    """Whether the document reports on the very congress."""
    return any(main.congress == stated.congress for main in stated.source.mains)


def _agree(one: Stated, other: Stated, spans: Mapping[str, tuple[str, str]]) -> bool:
    """Whether two values may both be right: a rounded count, a date less exactly given or counted back."""
    if one.value == other.value:
        return True
    if one.about in NUMBERS:
        return (one.rough or other.rough) and _near(one, other)
    if one.about in DATES:
        # the opening may follow a day of preparation, and a day that is told may be one of several
        return _same_day(one, other) or _within(one, spans[other.source.id]) or _within(other, spans[one.source.id])
    if one.about == TERM:
        return one.inferred or other.inferred
    return True


def _near(one: Stated, other: Stated) -> bool:
    """«hơn 200» stands for what rounds to it by its last digit that is not zero, or is within a tenth of it."""
    reach = 0
    for it in (one, other):
        if it.rough:
            digits = it.value.lstrip("-")
            step = 10 ** (len(digits) - len(digits.rstrip("0")))
            reach = max(reach, step, int(digits) // 10)
    return abs(int(one.value) - int(other.value)) <= reach


def _within(stated: Stated, span: tuple[str, str]) -> bool:
    return span[0] < span[1] and span[0] <= stated.value <= span[1]


def _same_day(one: Stated, other: Stated) -> bool:
    shared = min(len(one.value), len(other.value))
    if one.value[:shared] == other.value[:shared]:
        return True
    if not (one.inferred or other.inferred) or shared < 10:
        return False
    try:
        apart = date.fromisoformat(one.value) - date.fromisoformat(other.value)
    except ValueError:
        return False
    return abs(apart.days) <= 2


def _attribute(kind: str, severity: str, congress: str, values: Sequence[Stated], sign: str, ledger: Ledger) -> Finding:
    """A finding about one attribute of a congress."""
    first = values[0]
    detail = sign.join(f"{'~ ' if v.rough else ''}{_short(v.value)} [{v.source.id}]" for v in values)
    quotes = (ledger.attribute_quote(v.congress, v.source.graph, iri(v.about)) for v in values)
    return Finding(
        kind, severity, place_name(ledger, first.congress, first.source),
        f"{ledger.label(first.congress, first.source)}: {first.about.partition(':')[2]}", detail, (congress,),
        tuple(dict.fromkeys(v.source.id for v in values)), tuple(dict.fromkeys(q for q in quotes if q)),
    )  # fmt: skip


def _short(value: str) -> str:
    return value.rpartition("/")[2]


def _ordinals(ledger: Ledger, congress: str, stated: Sequence[Stated]) -> Iterator[Finding]:
    """Another congress of the same organisation for the same term, under another number."""
    own = _stated(stated)
    for other in siblings(ledger, congress):
        theirs = _stated(attributes(ledger, other)) if other > congress else {}
        terms = set(own) & set(theirs)
        for term in sorted(terms):
            pair = (own[term], theirs[term])
            if pair[0].value != pair[1].value and pair[0].source != pair[1].source:
                quotes = tuple(ledger.attribute_quote(v.congress, v.source.graph, None) for v in pair)
                yield Finding(
                    "congress-differs", "error", place_name(ledger, congress, pair[0].source),
                    f"{ledger.label(congress, pair[0].source)}: ordinal",
                    " ≠ ".join(f"{v.value} [{v.source.id}]" for v in pair), (congress, other),
                    tuple(dict.fromkeys(v.source.id for v in pair)), tuple(dict.fromkeys(quotes)),
                )  # fmt: skip


def _stated(stated: Sequence[Stated]) -> dict[str, Stated]:
    """A congress's number by term, where a document states both."""
    terms = {(v.source.id, v.value) for v in stated if v.about == TERM and not v.inferred}
    numbers = [v for v in stated if v.about == ORDINAL and not v.inferred and _reports(v)]
    return {term: number for number in numbers for source, term in terms if source == number.source.id}


def of_body(held: Sequence[Tenure], ledger: Ledger) -> list[Finding]:
    """What does not fit among the holdings of posts in one body."""
    return [*_secretaries(held, ledger), *_overruns(held, ledger)]


def _secretaries(held: Sequence[Tenure], ledger: Ledger) -> Iterator[Finding]:
    """Two people in the one post of secretary at once."""
    seen: set[tuple[str, ...]] = set()
    secretaries = [t for t in held if t.role == _SECRETARY]
    for one, other in combinations(secretaries, 2):
        if one.person == other.person or fold(one.name) == fold(other.name):
            continue
        if any(a.predecessor and ledger.chief(a.predecessor) == b.person for a, b in ((one, other), (other, one))):
            continue
        severity = _at_once(one, other, ledger)
        if severity and not all(_surely(t, ledger) for t in (one, other)):
            continue
        key = tuple(sorted((fold(one.name), fold(other.name))))
        if severity and key not in seen:
            seen.add(key)
            yield _posts("two-secretaries", severity, (one, other), ledger)


def _at_once(one: Tenure, other: Tenure, ledger: Ledger) -> str:
    """``error`` for two people elected by one congress as two documents say, or in office in the same years; ``warning``
    for two whom one document elects to the post or names in it; empty where the one may follow the other."""
    won = [bool(t.events & _WON) for t in (one, other)]
    if all(won) and one.term == other.term and one.source == other.source:
        return "warning"  # one text rarely contradicts itself: the two may be of two bodies
    if all(won) and one.term == other.term and _congresses(one, ledger) & _congresses(other, ledger):
        return "error"
    spans = [_span(t) for t in (one, other)]
    if spans[0] and spans[1] and spans[0][0] < spans[1][1] and spans[1][0] < spans[0][1]:
        return "error"
    sitting = all(t.events == {"holds"} for t in (one, other))
    return "warning" if sitting and one.source == other.source and not one.until and not other.until else ""


def _surely(tenure: Tenure, ledger: Ledger) -> bool:
    """Whether the body is surely this one: elected in a report of one congress, or named whole with the post."""
    if tenure.events & _WON and len(tenure.source.mains) == 1:
        return True
    return fold(tenure.body_label) in fold(ledger.attribute_quote(tenure.node, tenure.source.graph, None))


def _congresses(tenure: Tenure, ledger: Ledger) -> set[str]:
    return {ledger.chief(main.congress) for main in tenure.source.mains}


def _span(tenure: Tenure) -> tuple[str, str] | None:
    """First and last year of a holding whose both ends are stated."""
    return (tenure.since[:4], tenure.until[:4]) if tenure.since and tenure.until else None


def _overruns(held: Sequence[Tenure], ledger: Ledger) -> Iterator[Finding]:
    """A holding that begins after its term, or ends before it."""
    for tenure in held:
        if tenure.term is None:
            continue
        first, last = tenure.term
        late = bool(tenure.since) and int(tenure.since[:4]) > last
        early = bool(tenure.until) and int(tenure.until[:4]) < first
        if late or early or (tenure.since and tenure.until and tenure.since > tenure.until):
            yield _posts("tenure-outside-term", "warning", (tenure,), ledger)


def _posts(kind: str, severity: str, held: Sequence[Tenure], ledger: Ledger) -> Finding:
    """A finding about people in posts."""
    first = held[0]

    def told(tenure: Tenure) -> str:
        term = "" if tenure.term is None else f", {tenure.term[0]}-{tenure.term[1]}"
        span = f", {tenure.since}..{tenure.until}" if tenure.since or tenure.until else ""
        return f"{tenure.name}{term}{span} [{tenure.source.id}]"

    quotes = (ledger.attribute_quote(t.node, t.source.graph, None) for t in held)
    role = ledger.label(first.role, first.source)
    return Finding(
        kind, severity, first.body_label, f"{role} {first.body_label}", " | ".join(map(told, held)),
        tuple(dict.fromkeys(t.node for t in held)), tuple(dict.fromkeys(t.source.id for t in held)),
        tuple(dict.fromkeys(q for q in quotes if q)),
    )  # fmt: skip

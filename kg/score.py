"""Scores what the program reads against annotated texts: precision, recall, F1 and exactness per family and attribute.

A gold file ``ID.gold.json`` says all that a careful reader would enter from the text ``ID.txt`` (or another format that
is read). See :mod:`kg.gold` for its form. A fact found is paired with at most one of the gold file; what is left over on
one side is missed, on the other false. An attribute is right or wrong only where the pair stands, and a fact is *exact*
where all its attributes are right.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from kg import catalogue, lexicon, rdf
from kg.derive import derive
from kg.errors import KgError
from kg.extract import read_document
from kg.gold import Gold, Row, load
from kg.normalise import fold
from kg.store import Store

#: a row of an answer: column -> text, empty where unbound
Found = Mapping[str, str]
FAMILIES = ("congresses", "officials", "observations", "derived")
#: how alike two names must be to be of one thing, and to be called right (Dice overlap of their words, 0 to 1)
SAME_PLACE, SAME_BODY, RIGHT_BODY, RIGHT_INDICATOR = 0.75, 0.6, 0.85, 0.6
_COUNTS = {"count", "person", "household"}  # what is counted may be called either way
_TOLERANCE = Decimal("1e-6")


@dataclass(slots=True)
class Tally:
    """Counts of one family over all texts, its attributes (right, judged) and its mistakes in words."""

    found: int = 0
    false: int = 0
    missed: int = 0
    exact: int = 0
    attributes: dict[str, list[int]] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was read that is right; 0 where nothing was read."""
        return _share(self.found, self.found + self.false)

    @property
    def recall(self) -> float:
        """The share of what there is that was read; 0 where there is nothing."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.found, 2 * self.found + self.false + self.missed)

    @property
    def exactness(self) -> float:
        """F1 where only facts with all attributes right count as found."""
        return _share(2 * self.exact, 2 * self.found + self.false + self.missed)

    def judge(self, attribute: str, right: bool, mistake: str) -> bool:
        """Count an attribute of a pair; returns ``right``."""
        counts = self.attributes.setdefault(attribute, [0, 0])
        counts[0] += right
        counts[1] += 1
        if not right:
            self.mistakes.append(mistake)
        return right

    def miss(self, what: str) -> None:
        """Count a fact that was not read."""
        self.missed += 1
        self.mistakes.append(f"missed {what}")

    def invent(self, what: str) -> None:
        """Count a fact that is not in the text."""
        self.false += 1
        self.mistakes.append(f"false {what}")


@dataclass(slots=True)
class Score:
    """The result over all annotated texts; ``offset_errors`` counts quotes that are not what stands at their offsets."""

    texts: int = 0
    offset_errors: int = 0
    families: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FAMILIES})

    @property
    def ok(self) -> bool:
        """Whether every span matches its quote. Being less than perfect is no failure, a wrong span is."""
        return not self.offset_errors

    def text(self, misses: int = 20) -> str:
        """The result for people, with the first ``misses`` mistakes of each family."""
        lines = [f"{self.texts} annotated texts"]
        for name, tally in self.families.items():
            if not tally.found + tally.false + tally.missed:
                continue
            lines.append(
                f"{name:13} precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.f1:.3f}  "
                f"exact {tally.exactness:.3f}   {tally.found} found, {tally.false} false, {tally.missed} missed"
            )
            rates = [f"{key} {_share(*counts):.2f}" for key, counts in tally.attributes.items()]
            lines += [f"{'':13} {'  '.join(rates[i : i + 6])}" for i in range(0, len(rates), 6)]
            lines += [f"    - {mistake}" for mistake in tally.mistakes[:misses]]
            if len(tally.mistakes) > misses > 0:
                lines.append(f"    … and {len(tally.mistakes) - misses} more; see them with --misses N")
        lines.append(f"{self.offset_errors} spans that do not match their quotes")
        return "\n".join(lines)

    def json(self) -> str:
        """The result for programs, with every mistake."""
        families = {
            name: {
                "precision": round(tally.precision, 4), "recall": round(tally.recall, 4), "f1": round(tally.f1, 4),
                "exact_f1": round(tally.exactness, 4), "found": tally.found, "false": tally.false,
                "missed": tally.missed,
                "attributes": {key: round(_share(*counts), 4) for key, counts in tally.attributes.items()},
                "mistakes": tally.mistakes,
            }
            for name, tally in self.families.items()
        }  # fmt: skip
        return json.dumps({"texts": self.texts, **families, "offset_errors": self.offset_errors}, ensure_ascii=False)


def score(gold: Path, texts: Path | None = None) -> Score:
    """Read the annotated texts of a folder and score them.

    ``texts`` is where the texts lie where that is not beside the gold files. Raises KgError, naming file and entry, for
    a gold file that does not fit its text, and where there is none.
    """
    result = Score()
    golds = list(load(gold, texts))
    rows = _read(golds)
    for it in golds:
        result.texts += 1
        found = {name: rows[name].get(it.document.id, []) for name in rows}
        text = it.document.text
        result.offset_errors += sum(
            text[int(row["start"]) : int(row["end"])] != row["quote"]
            for name in ("officials", "observations")
            for row in found[name]
            if row["start"]
        )
        figures: dict[str, list[Found]] = {"reported": [], "derived": []}
        for row in found["observations"]:
            figures[row["basis"]].append(row)
        before = {name: len(tally.mistakes) for name, tally in result.families.items()}
        _congresses(it, found["congresses"], result.families["congresses"])
        _officials(it, found["officials"], result.families["officials"])
        _observations(it, figures["reported"], result.families["observations"])
        _derived(it, figures["derived"], result.families["derived"])
        for name, tally in result.families.items():
            tally.mistakes[before[name] :] = [f"{it.document.id}: {m}" for m in tally.mistakes[before[name] :]]
    return result


def _read(golds: Sequence[Gold]) -> dict[str, dict[str, list[Found]]]:
    """The rows of the three extraction queries over a store of all the texts, by query and document."""
    documents = [(rdf.graph_name(g.document), rdf.serialize(read_document(g.document))) for g in golds]
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store", create=True) as store:
        store.replace_documents(documents)
        derive(store)
        return {name: _rows(store, name) for name in FAMILIES[:3]}


def _rows(store: Store, name: str) -> dict[str, list[Found]]:
    result = catalogue.run(catalogue.load(name), store, {})
    rows: dict[str, list[Found]] = {}
    for terms in result.rows:
        row = {key: "" if term is None else term.value for key, term in zip(result.columns, terms, strict=True)}
        rows.setdefault(row["source"], []).append(row)
    return rows


# how alike names are


@lru_cache(maxsize=1)
def _expander() -> Callable[[str], str]:
    """Writes every wording of a kind of body or unit as its concept's name, so that «UBND» is «ủy ban nhân dân»."""
    matcher = lexicon.load().matcher(frozenset({"Body", "PlaceKind"}))

    def expand(text: str) -> str:
        pieces, done = [], 0
        for match in matcher.find(text):
            pieces += [text[done : match.start], fold(match.concepts[0].label)]
            done = match.end
        return "".join([*pieces, text[done:]])

    return expand


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in any dress, abbreviated kinds of bodies and units written out."""
    text = _expander()(fold(name))
    return tuple("".join(c if c.isalnum() else " " for c in text).split())


def alike(one: str | None, other: str | None) -> float:
    """The Dice overlap of two names' words, from 0 to 1.

    >>> alike("Uỷ ban nhân dân huyện Tân Châu", "UBND huyện Tân Châu")
    1.0
    """
    x, y = Counter(words(one or "")), Counter(words(other or ""))
    size = sum(x.values()) + sum(y.values())
    return 2 * sum((x & y).values()) / size if size else 1.0


def _best(name: str, options: Iterable[str]) -> float:
    return max(alike(name, option) for option in options)


def _near(found: str, wanted: Decimal) -> bool:
    """Whether a number read is the number wanted, but for the last bits of a division."""
    if not found:
        return False
    number = Decimal(found)
    return abs(number - wanted) <= _TOLERANCE * max(Decimal(1), abs(number), abs(wanted))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _years(row: Found, first: str, last: str) -> tuple[str, str]:
    return row[first], row[last]


# the families

_ATTRIBUTES = (
    "level", "within", "ordinal", "start_date", "end_date", "official_delegates", "members_represented",
    "committee_size", "standing_committee_size", "higher_delegates", "direct_election",
)  # fmt: skip
#: attributes that gold files may leave to common knowledge: none wanted is no claim that the text has none
_COMMON = ("within", "direct_election")


def _congresses(gold: Gold, rows: Sequence[Found], tally: Tally) -> None:
    """A congress is known by its place, and one that is only mentioned by its ordinal or term too."""
    left = list(rows)
    for want in gold.congresses:
        place, term, main = want.text("place"), want.years("term"), want.flag("main")

        def fit(row: Found, want: Row = want, place: str = place, term: object = term, main: bool = main) -> float:
            ordinal = want.get("ordinal") is not None and str(want.get("ordinal")) == row["ordinal"]
            opens = isinstance(term, tuple) and row["term_start"] == term[0]
            return alike(row["place"], place) + ordinal + opens + (main and row["main"] == "true")

        best = max(left, key=fit, default=None)
        if best is None or alike(best["place"], place) < SAME_PLACE or (not main and fit(best) < 1 + SAME_PLACE):
            tally.miss(f"congress {place} {want.get('ordinal') or ''} {'-'.join(term or ())}".rstrip())
            continue
        left.remove(best)
        tally.found += 1
        right = True
        for key in _ATTRIBUTES:
            expected, got = want.get(key), best[key]
            if expected is None:
                if key in want.values and got and key not in _COMMON:
                    right &= tally.judge(key, False, f"{place}: {key} is not in the text, read as {got!r}")
                continue
            same = alike(got, str(expected)) >= SAME_PLACE if key == "within" else fold(got) == fold(str(expected))
            right &= tally.judge(key, same, f"{place}: {key} is {expected!r}, read as {got!r}")
        if term:
            got_term = _years(best, "term_start", "term_end")
            right &= tally.judge("term", got_term == term, f"{place}: term is {term}, read as {got_term}")
        tally.exact += right
    for row in left:
        tally.invent(f"congress {row['place']} {row['ordinal']} {row['term_start']}".rstrip())


def _officials(gold: Gold, rows: Sequence[Found], tally: Tally) -> None:
    """A person in a post is known by name and role, and by a body that is much the same."""
    left = list(rows)
    seen: set[tuple[str, ...]] = set()
    for want in gold.officials:
        name, role, body = (want.text(key) for key in ("name", "role", "organization"))
        if (name, role, body) in seen:
            continue
        seen.add((name, role, body))
        roles = {words(option) for option in (role, *want.texts("role_also"))}
        bodies = (body, *want.texts("organization_also"))
        event, what = want.text("event"), f"{name}, {role}, {body}"
        hits = [row for row in left if words(row["name"]) == words(name) and words(row["role"]) in roles]

        def fit(row: Found, bodies: Sequence[str] = bodies, event: str = event) -> float:
            return _best(row["organization"], bodies) + 0.1 * (row["event"] == event)

        best = max(hits, key=fit, default=None)
        if best is None or _best(best["organization"], bodies) < SAME_BODY:
            near = f"; nearest body read: {best['organization']!r}" if best else ""
            tally.miss(f"official {what}{near}")
            continue
        left.remove(best)
        tally.found += 1
        right = tally.judge("event", best["event"] == event, f"{what}: event is {event}, read as {best['event']}")
        right &= tally.judge(
            "organization", _best(best["organization"], bodies) >= RIGHT_BODY,
            f"{what}: organization read as {best['organization']!r}",
        )  # fmt: skip
        term = want.years("term")
        if term:
            got = _years(best, "term_start", "term_end")
            right &= tally.judge("term", got == term, f"{what}: term is {term}, read as {got}")
        tally.exact += right
    for row in left:
        tally.invent(f"official {row['name']}, {row['role']}, {row['organization']}, {row['event']}")


def _observations(gold: Gold, rows: Sequence[Found], tally: Tally) -> None:
    """A figure is known by its place in the text."""
    left = list(rows)
    main = next((it.text("place") for it in gold.congresses if it.flag("main")), None)
    for want in gold.observations:
        at, measure, label = want.at, want.text("measure"), want.text("indicator")
        labels = (label, *want.texts("indicator_also"))
        what = f"{want.get('num')} {label} ({measure})"
        hits = [row for row in left if row["start"] and int(row["start"]) <= at < int(row["end"])]
        if not hits:
            tally.miss(f"figure {what}: {gold.document.text[max(0, at - 40) : at + 30]!r}")
            continue
        best = max(hits, key=lambda r: (r["measure"] == measure) + alike(r["indicator_label"], label))
        left.remove(best)
        tally.found += 1
        right = True
        for key in ("measure", "status", "unit", "qualifier"):
            wanted = want.get(key)
            if wanted:
                same = best[key] == wanted or (key == "unit" and {best[key], str(wanted)} <= _COUNTS)
                right &= tally.judge(key, same, f"{what}: {key} is {wanted}, read as {best[key]!r}")
        for key in ("value", "low", "high", "of"):
            number = want.number(key)
            if number is not None:
                right &= tally.judge(
                    key, _near(best[key], number), f"{what}: {key} is {number}, read as {best[key]!r}"
                )
        period = want.years("period")
        if period:
            got = _years(best, "period_start", "period_end")
            right &= tally.judge("period", got in _periods(want, period, measure), f"{what}: period is {period}, read as {got}")
        baseline = want.get("baseline")
        if baseline:
            same = best["baseline"] == str(baseline)
            right &= tally.judge("baseline", same, f"{what}: baseline is {baseline}, read as {best['baseline']!r}")
        same = _best(best["indicator_label"], labels) >= RIGHT_INDICATOR
        right &= tally.judge("indicator", same, f"{what}: indicator read as {best['indicator_label']!r}")
        place = want.get("place") or main
        if place:
            same = alike(best["place"], str(place)) >= SAME_PLACE
            right &= tally.judge("place", same, f"{what}: place is {place}, read as {best['place']!r}")
        tally.exact += right
    for row in left:
        tally.invent(f"figure {row['quote']!r}: {row['indicator_label']} ({row['measure']})")


def _periods(want: Row, period: tuple[str, str], measure: str) -> set[tuple[str, str]]:
    """The periods that are as good: those listed, and for a mean over years the one without the year it starts from."""
    good = {period, *want.more_years("period_also")}
    if measure.startswith("annual") or period[0] != period[1]:
        good.add((str(int(period[0]) + 1), period[1]))
    return good


def _derived(gold: Gold, rows: Sequence[Found], tally: Tally) -> None:
    """A derived figure is known by its dimensions; its value, and the value wanted, lie within each other's bounds.

    Gold files list some derived figures, not all that follow: others are not false.
    """
    for want in gold.derived:
        period = want.years("period")
        what = f"{want.text('indicator')} ({want.text('measure')}, {want.text('status')}) {'-'.join(period or ())}"
        hits = [
            row for row in rows
            if row["measure"] == want.text("measure") and row["unit"] == want.text("unit")
            and (row["status"] == "target") == (want.text("status") == "target")
            and (period is None or _years(row, "period_start", "period_end") == period)
            and alike(row["indicator_label"], want.text("indicator")) >= RIGHT_INDICATOR
        ]  # fmt: skip
        if not hits:
            tally.miss(f"derived {what}")
            continue
        tally.found += 1
        low, high = want.number("low"), want.number("high")
        if low is None or high is None:
            raise KgError(f"{gold.name}: derived {what}: expected low and high; add the interval that the digits allow")
        inside = any(row["value"] and low <= Decimal(row["value"]) <= high for row in hits)
        read = ", ".join(row["value"] for row in hits)
        tally.exact += tally.judge("value", inside, f"{what}: lies in [{low}, {high}], read as {read}")

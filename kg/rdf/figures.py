"""Figures as quads: observations with their dimensions, slot, value and bounds."""

from __future__ import annotations

from functools import lru_cache

from kg import identity, lexicon
from kg.facts import Observation
from kg.namespaces import iri
from kg.nquads import TERM, TRUE, decimal, integer, plain, string
from kg.rdf.nodes import Nodes

_QUALIFIERS = {
    "=": "exactly", ">": "more-than", ">=": "at-least", "<": "less-than", "<=": "at-most", "~": "about",
}  # fmt: skip


_OBSERVATION = TERM["qb:Observation"]
_PROPERTIES = tuple(
    f" {TERM[name]} "
    for name in (
        "rdf:type", "qb:dataSet", "dh:slot", "dh:indicator", "sdmx-dimension:refArea", "sdmx-dimension:refPeriod", "dh:measureKind",
        "dh:valueKind", "dh:baseline", "dh:claim", "sdmx-attribute:obsStatus", "sdmx-attribute:unitMeasure", "dh:qualifier",
        "dh:printedStep",
    )
)  # fmt: skip


@lru_cache(maxsize=1)
def _units() -> dict[str, str]:
    """IRIs of the vocabulary's units by their code."""
    units = (c for c in lexicon.load().concepts.values() if c.iri.startswith("dhu:"))
    return {code: iri(c.iri) for c in units if (code := c.get("skos:notation"))}


class Figures(Nodes):
    """Writes figures."""

    def area(self, it: Observation) -> str:
        """The term of the place or organisation that a figure is of; dhk:unstated-area where none is stated."""
        if it.area is not None and it.place in (None, it.area.label):
            return self.place(it.area)
        if it.place is None:
            return TERM["dhk:unstated-area"]
        node = identity.organization(it.place)
        if self.once(node):
            self.add(node, "rdf:type", TERM["org:Organization"], "rdf:type", TERM["dh:Candidate"])
            if it.area is not None:
                self.add(node, "schema:areaServed", self.place(it.area))
        return self.label(node, it.place)

    def period(self, node: str, it: Observation) -> str:
        """The term of the time that a figure is of, whose IRI is ``node``."""
        if it.period is not None:
            if it.months is not None and node not in self.seen:
                self.add(node, "dh:months", integer(it.months))
            self.years(node, it.period, "dh:Period")
        return f"<{node}>"

    def indicator(self, node: str, it: Observation) -> str:
        """The term of a figure's indicator, whose IRI is ``node``."""
        if self.once(node) and it.indicator is None:
            for kind in ("schema:StatisticalVariable", "skos:Concept", "dh:Candidate"):
                self.add(node, "rdf:type", TERM[kind])
        return self.label(node, self.named(it.indicator, it.label))

    def unit(self, code: str) -> str:
        """The term of a unit."""
        node = _units().get(code) or identity.unit(code)
        if self.once(node):
            self.add(node, "skos:notation", string(code))
        return f"<{node}>"

    def observation(self, it: Observation) -> None:
        """A figure and the words that state it; one node however often it is printed."""
        area = self.area(it)
        slot = identity.slot(it, area[1:-1])
        node = identity.observation(slot, it)
        if self.once(node):
            self.figure(node, slot, area, it)
        own = self.attributed(it.said_by)
        if it.period_inferred:
            own += ("dh:inferred", TERM["sdmx-dimension:refPeriod"])
        if it.against is not None:
            own += ("dh:heldAgainst", TERM[it.against])
        self.evidence(node, it.evidence[0], "dh:FigureStatement", *own)
        for found in it.evidence[1:]:
            self.evidence(node, found)

    def figure(self, node: str, slot: tuple[str, ...], area: str, it: Observation) -> None:
        """The dimensions, measures and attributes of an observation."""
        baseline = TERM["dhk:no-baseline"]
        if it.baseline is not None:
            years = (it.baseline, it.baseline)
            baseline = self.years(identity.period(years), years, "dh:Period")
        values = (
            _OBSERVATION, TERM["dh:figures" if it.value is not None else "dh:ranges"], f"<{identity.slot_iri(slot)}>",
            self.indicator(slot[0], it), area, self.period(slot[2], it), self.code(it.measure), self.code(slot[4]), baseline, string(claim(it)),
            self.code(it.status), self.unit(it.unit), self.code(_QUALIFIERS[it.qualifier], it.qualifier),
            decimal(plain(it.scale.scaleb(-it.digits))),
        )  # fmt: skip
        said = [name + value for name, value in zip(_PROPERTIES, values, strict=True)]
        self.lines += (f"<{node}>", f"{self.tail}<{node}>".join(said), self.tail)
        for name, number in (
            ("sdmx-measure:obsValue", it.value), ("dh:low", it.low), ("dh:high", it.high), ("dh:outOf", it.of),
        ):  # fmt: skip
            if number is not None:
                self.add(node, name, decimal(plain(number)))
        if it.yearly:
            self.add(node, "dh:perYear", TRUE)
        if it.alternative:
            self.add(node, "dh:alternativeReading", string(it.alternative))


def claim(it: Observation) -> str:
    """What tells apart the values that sources give to one slot: qualifier, value or range, whole, unit, status."""
    number = plain(it.value)
    if it.low is not None or it.high is not None:
        number += f"[{plain(it.low)},{plain(it.high)}]"
    whole = "" if it.of is None else f"/{plain(it.of)}"
    return f"{it.qualifier}{number}{whole} {it.unit} {it.status}"

"""Congresses as quads, with their elections, delegations and attendance."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kg import identity
from kg.facts import Congress
from kg.namespaces import BASE
from kg.nquads import TERM, TRUE, boolean, date, integer, vietnamese
from kg.rdf.nodes import Nodes

#: a congress's attributes: field of the fact -> property
CONGRESS_PROPERTIES = {
    "ordinal": "dh:ordinal",
    "term": "dh:forTerm",
    "start_date": "schema:startDate",
    "end_date": "schema:endDate",
    "official_delegates": "dh:officialDelegates",
    "alternate_delegates": "dh:alternateDelegates",
    "members_represented": "dh:membersRepresented",
    "committee_size": "dh:committeeSize",
    "standing_committee_size": "dh:standingCommitteeSize",
    "inspection_committee_size": "dh:inspectionCommitteeSize",
    "higher_delegates": "dh:higherDelegates",
    "direct_election": "dh:directElection",
    "pilot": "dh:pilot",
    "first_at_level": "dh:firstAtLevel",
}
_DATES = ("start_date", "end_date")
_FLAG_NAMES = ("direct_election", "pilot", "first_at_level")
_NUMBERS = [pair for pair in CONGRESS_PROPERTIES.items() if pair[0] not in ("term", *_DATES, *_FLAG_NAMES)]
_FLAGS = [pair for pair in CONGRESS_PROPERTIES.items() if pair[0] in _FLAG_NAMES]
#: what a congress elects: field of the fact -> kind of body
_ELECTED = {
    "committee_size": "dhb:executive-committee",
    "standing_committee_size": "dhb:standing-committee",
    "inspection_committee_size": "dhb:inspection-committee",
}


class Congresses(Nodes):
    """Writes congresses."""

    def congress(self, it: Congress) -> None:
        """A congress, its attributes, and the words for each."""
        node = identity.congress(it)
        if it.main and not self.main:
            self.main = node
        self.add(node, "rdf:type", TERM["dh:Congress"], "dh:congressOf", self.party(it.area, it.place, it.level))
        if it.term is not None:
            self.add(node, "dh:forTerm", self.term(it.term))
        for name in _DATES:
            if (day := getattr(it, name)) is not None:
                self.add(node, CONGRESS_PROPERTIES[name], date(day))
        for name, about in _NUMBERS:
            if (count := getattr(it, name)) is not None:
                self.add(node, about, integer(count))
        for name, about in _FLAGS:
            if getattr(it, name):
                self.add(node, about, TRUE)
        self.add(self.document, "dh:reportsOn" if it.main else "schema:mentions", self.label(node, congress_label(it)))
        self.congress_parts(node, it)
        self.congress_evidence(node, it)

    def congress_parts(self, node: str, it: Congress) -> None:
        """Elections, the delegation sent up, attendance: nodes of their own, beside the congress's attributes."""
        local = node.rpartition("/")[2]
        for name, kind in _ELECTED.items():
            if (size := getattr(it, name)) is not None:
                election = f"{BASE}election/{local}.{kind.partition(':')[2]}"
                self.add(election, "rdf:type", TERM["dh:Election"], "dh:heldAt", f"<{node}>", "dh:elected", TERM[kind])
                self.add(election, "dh:members", integer(size))
        if it.direct_election:
            election = f"{BASE}election/{local}.secretary"
            self.add(election, "rdf:type", TERM["dh:Election"], "dh:heldAt", f"<{node}>")
            self.add(election, "dh:elected", TERM["dhr:secretary"], "dh:acquiredBy", self.code("direct-election"))
        for kind, people in (("Delegation", it.higher_delegates), ("Attendance", it.official_delegates)):
            if people is not None:
                part = f"{BASE}{kind.lower()}/{local}"
                self.add(part, "rdf:type", TERM[f"dh:{kind}"], "dh:heldAt", f"<{node}>", "dh:members", integer(people))
                if kind == "Attendance" and it.members_represented is not None:
                    self.add(part, "dh:membersRepresented", integer(it.members_represented))

    def congress_evidence(self, node: str, it: Congress) -> None:
        """The statement of the congress, and the words for its attributes."""
        pairs = ["dh:placeName", vietnamese(it.place), "dh:main", boolean(it.main)]
        if it.within is not None:
            pairs += ("dh:withinName", vietnamese(it.within))
        flags = {"dh:approximate": it.approximate, "dh:inferred": it.inferred, "dh:planned": it.planned}
        for flag, names in flags.items():
            for name in sorted(names & CONGRESS_PROPERTIES.keys()):
                pairs += (flag, TERM[CONGRESS_PROPERTIES[name]])
        self.evidence(node, it.evidence[0], "dh:CongressStatement", *pairs)
        for found in it.evidence[1:]:
            self.evidence(node, found)
        for name, found in it.stated:
            about = CONGRESS_PROPERTIES.get(name)
            self.evidence(node, found, "oa:Annotation", *(("dh:aboutProperty", TERM[about]) if about else ()))


def merged(congresses: Iterable[Congress]) -> list[Congress]:
    """One fact per congress of a document: what a repeated mention adds is added, a main mention wins."""
    by_iri: dict[str, Congress] = {}
    for it in sorted(congresses, key=lambda c: not c.main):
        node = identity.congress(it)
        known = by_iri.get(node)
        if known is None:
            by_iri[node] = it
            continue
        added = {
            name: getattr(it, name)
            for name in known.__struct_fields__
            if getattr(known, name) in (None, False) and getattr(it, name) not in (None, False)
        }
        together = {"evidence": known.evidence + it.evidence, "stated": known.stated + it.stated}
        by_iri[node] = replace(known, **(added | together))
    return list(by_iri.values())


_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A positive number in Roman digits, as congresses are counted; Arabic from 90 on.

    >>> roman(13), roman(49)
    ('XIII', 'XLIX')
    """
    if not 0 < number < 90:
        return str(number)
    digits = ""
    for worth, letters in _ROMAN:
        while number >= worth:
            digits += letters
            number -= worth
    return digits


def congress_label(it: Congress) -> str:
    """«Đại hội Đảng bộ thành phố Tân An lần thứ XII, nhiệm kỳ 2020-2025»."""
    ordinal = "" if it.ordinal is None else f" lần thứ {roman(it.ordinal)}"
    term = "" if it.term is None else f", nhiệm kỳ {it.term[0]}-{it.term[1]}"
    owner = "Đảng Cộng sản Việt Nam" if it.level == "national" else f"Đảng bộ {it.place}"
    return f"Đại hội {owner}{ordinal}{term}"

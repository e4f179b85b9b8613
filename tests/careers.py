"""Short notation for careers, and reports made of them, for tests of who is who."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from kg import lexicon, rdf
from kg.facts import Body, Official, Place, Reading, Years
from kg.store import Store
from kg.text import Document, Evidence


@cache
def place(text: str, year: int) -> Place:
    """«huyện Tân Châu, tỉnh Tây Ninh» as the gazetteer has it in a year."""
    label, _, above = text.partition(", ")
    words = lexicon.load()
    named = [u for u in words.units_named(label) if u.label == label and (not above or _chained(u.iri, above))]
    units = [u for u in named if u.valid(year)] or named  # what the gazetteer learns of dates must not end the tests
    if year == 2025:  # both systems are alive in the year of the reform: these careers go on in the new one
        units = [u for u in units if u.since == 2025] or units
    assert len(units) == 1, f"{text!r} in {year}: {units}"
    return _place(units[0].iri)


def _chained(unit: str, above: str) -> bool:
    parent = lexicon.load().unit(unit).parent
    return parent is not None and (lexicon.load().unit(parent).label == above or _chained(parent, above))


def _place(unit: str) -> Place:
    it = lexicon.load().unit(unit)
    within = _place(it.parent) if it.parent and it.parent != "dhp:vietnam" else None
    return Place(it.label, it.level, it.iri, within)


@cache
def concept(label: str, token_class: str) -> str | None:
    """The compact IRI of a role or kind of body by its Vietnamese label."""
    concepts = lexicon.load().concepts.values()
    return next((c.iri for c in concepts if c.token_class == token_class and c.label == label), None)


def official(name: str, post: str, year: int) -> Official:
    """«elected Bí thư @ Huyện ủy @ huyện Tân Châu, tỉnh Tây Ninh @ 2015-2020»: event, role, kind, place, term or date.

    Place and term may be left out; «Đảng ủy # Công an tỉnh Nghệ An» is the body of an agency, and a kind that the
    vocabulary lacks is the body's own name.
    """
    parts = [part.strip() for part in post.split("@")]
    event, _, role = parts[0].partition(" ")
    kind, area, when = [*parts, "", "", ""][1:4]
    kind, _, owner = kind.partition(" # ")
    term: Years | None = None
    since = None
    if len(when) == 9 and when[4] == "-":
        term = (int(when[:4]), int(when[5:]))
    elif when:
        since = when
    known = concept(kind, "Body")
    where = place(area, term[0] if term else int(since[:4]) if since else year) if area else None
    body = Body(" ".join(filter(None, (kind, owner, where.label if where else ""))), known, where, owner or None)
    return Official(
        name, concept(role, "Role"), role, body, event, (Evidence(0, len(name), name, "careers"),), term, since=since
    )


def report(identifier: str, published: str, *people: Official, replaces: str | None = None) -> Reading:
    """A report that states some posts, each person's name standing somewhere in its text."""
    text = " ".join(it.name for it in people)
    stated = []
    for it in people:
        at = text.index(it.name)
        evidence = (Evidence(at, at + len(it.name), it.name, "careers"),)
        stated.append(replace(it, evidence=evidence, replaces=replaces or it.replaces))
    return Reading(Document(identifier, text, "0" * 64, "txt", None, None, None, published), officials=tuple(stated))


def side(identifier: str, name: str, career: str) -> Reading:
    """«2020-07: elected Bí thư @ …; held …»: the report of a date on one person."""
    published, _, posts = career.partition(": ")
    year = int(published[:4])
    return report(identifier, published, *(official(name, post.strip(), year) for post in posts.split("; ")))


def add(store: Store, *readings: Reading) -> None:
    """Write reports into a store."""
    store.replace_documents([(rdf.graph_name(it.document), rdf.serialize(it)) for it in readings])

"""Decides which mentions are one thing, and mints IRIs: from content alone, never from a counter or the load order.

An IRI is ``<base><kind>/<readable slug>-<key>``: the slug is for people, the key (a gazetteer code, a term, a short
hash of the folded wording) makes it unique. Two documents that name the same thing mint the same IRI without knowing
of each other.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from kg import lexicon
from kg.facts import Body, Citation, Commitment, Congress, Observation, Official, Place, Years
from kg.namespaces import BASE, ONTOLOGY, iri
from kg.normalise import fold
from kg.nquads import plain

#: the anchor of people whose posts are all in central bodies, which have neither area nor owner
CENTRAL = "trung-uong"
_UNSAFE = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """ASCII words joined by hyphens, for the readable part of an IRI; empty for a text without letters or digits.

    >>> slug("Đảng bộ thành phố Tân An")
    'dang-bo-thanh-pho-tan-an'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return _UNSAFE.sub("-", plain).strip("-")


def digest(*parts: object, size: int = 4) -> str:
    """A hex digest of ``size`` bytes over parts, each kept apart from the next; the same in every process."""
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=size).hexdigest()


@lru_cache(maxsize=65536)
def worded(kind: str, wording: str) -> str:
    """The IRI of a thing that is known by its wording only, whatever its dress.

    >>> worded("indicator", "Số  hoà giải viên") == worded("indicator", "số hòa giải viên")
    True
    """
    key = fold(wording)
    return f"{BASE}{kind}/{_short(slug(key))}-{digest(key)}"


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else words[:most].rsplit("-", 1)[0]


def document(document_id: str) -> str:
    """The IRI of a document, which also names its graph."""
    return f"{BASE}document/{quote(document_id, safe='')}"


@lru_cache(maxsize=4096)
def place(unit: Place) -> str:
    """The gazetteer's IRI of a unit; a candidate's, from its label and what contains it, where it has none."""
    if unit.iri is not None:
        return iri(unit.iri)
    chain = [unit.label]
    above = unit.within
    while above is not None:
        chain.append(above.label)
        above = above.within
    return f"{BASE}place/{_short(slug(unit.label))}-{digest(*map(fold, chain))}"


@lru_cache(maxsize=4096)
def _area_key(unit: Place) -> str:
    """What tells an area from its namesakes: the gazetteer's code, or the hash of a candidate."""
    local = unit.iri.partition(":")[2] if unit.iri is not None else place(unit).rpartition("-")[2]
    return f"{_short(slug(unit.label))}-{local}"


@lru_cache(maxsize=4096)
def party(area: Place | None, name: str, level: str) -> str:
    """The Party organisation of a place, or of the agency, force, enterprise or school that ``name`` names."""
    if level == "national":
        return f"{BASE}party/viet-nam"
    if level != "organisation" and area is not None:
        return f"{BASE}party/{_area_key(area)}"
    return worded("party", name)


def organization(name: str) -> str:
    """An organisation that figures are reported of and that is no place."""
    return worded("organization", name)


@lru_cache(maxsize=4096)
def body(it: Body) -> str:
    """The body in which a post is held: its kind and area, or its kind and owner, or its label.

    «Huyện ủy X» and «Đảng ủy huyện X» are one: the vocabulary says which kinds only name another by its tier. A body
    of a place that its document never names is that document's alone.
    """
    if it.document is not None:
        return f"{BASE}body/{_short(slug(it.label))}-{digest(it.document, fold(it.label))}"
    if it.kind is None or (it.area is None and it.owner is None):
        return worded("body", it.label)
    known = lexicon.load().concepts.get(it.kind)
    of_kind = (known.get("dh:sameBodyAs") if known is not None else None) or it.kind
    kind = of_kind.partition(":")[2]
    if it.area is None or it.owner is not None:
        return f"{BASE}body/{kind}-{_short(slug(it.owner or it.label))}-{digest(of_kind, fold(it.owner or it.label))}"
    return f"{BASE}body/{kind}-{_area_key(it.area)}"


def role(known: str | None, label: str) -> str:
    """A role of the vocabulary, or a candidate from its wording."""
    return iri(known) if known is not None else worded("role", label)


def indicator(known: str | None, label: str) -> str:
    """An indicator of the vocabulary, or a candidate from its noun phrase, whatever word leads the count.

    >>> indicator(None, "Tổng số trường đạt chuẩn") == indicator(None, "trường đạt chuẩn")
    True
    """
    return iri(known) if known is not None else worded("indicator", _counted(fold(label)))


@lru_cache(maxsize=1)
def _count_leads() -> tuple[str, ...]:
    leads = {word for word, _ in lexicon.load().labels("CountLead")}
    return tuple(sorted((f"{word} " for word in leads), key=len, reverse=True))


def _counted(phrase: str) -> str:
    """A folded noun phrase without «số», «tổng số» before what is counted, where two syllables or more remain."""
    lead = next((lead for lead in _count_leads() if phrase.startswith(lead)), "")
    rest = phrase[len(lead) :]
    return rest if " " in rest else phrase


@lru_cache(maxsize=256)
def unit(code: str) -> str:
    """The unit with a code of the contract: ``VND/ha`` is dhu:VND-per-ha.

    >>> unit("VND/ha").rpartition("/")[2], unit("%").rpartition("/")[2]
    ('VND-per-ha', 'percent')
    """
    local = code.replace("%", "percent").replace("/", "-per-")
    return f"{ONTOLOGY}/unit/{re.sub(r'[^A-Za-z0-9-]+', '-', local).strip('-')}"


def term(years: Years) -> str:
    """A term of office, shared by all bodies whose term has these years."""
    return f"{BASE}term/{years[0]}-{years[1]}"


@lru_cache(maxsize=1024)
def period(years: Years | None, months: int | None = None) -> str:
    """The time that a figure is of: a year, some years, the first months of a year, or dhk:unstated-period."""
    if years is None:
        return iri("dhk:unstated-period")
    first, last = years
    if months is not None:
        return f"{BASE}period/{first}-{last}-m{months}"
    return iri(f"year:{first}") if first == last else f"{BASE}period/{first}-{last}"


_PERIOD = re.compile(r"(?:year/(\d{4})|(?:period|term)/(\d{4})-(\d{4})(?:-m(\d+))?)$")


@lru_cache(maxsize=4096)
def years_of(period_iri: str) -> tuple[Years, int | None] | None:
    """Years and months of an IRI that :func:`period` or :func:`term` made; None for any other.

    >>> years_of(period((2015, 2020))), years_of(period((2020, 2020), 8)), years_of(period(None))
    (((2015, 2020), None), ((2020, 2020), 8), None)
    """
    found = _PERIOD.search(period_iri)
    if found is None:
        return None
    year, first, last, months = found.groups()
    return (int(year or first), int(year or last)), int(months) if months else None


def congress(it: Congress) -> str:
    """A congress: its Party organisation with its ordinal, else with its term, else with its date."""
    organisation = party(it.area, it.place, it.level).removeprefix(f"{BASE}party/")
    if it.ordinal is not None:
        key = str(it.ordinal)
    elif it.term is not None:
        key = f"{it.term[0]}-{it.term[1]}"
    else:
        key = slug(it.start_date or it.end_date or "undated")
    return f"{BASE}congress/{organisation}.{key}"


def post(role_iri: str, body_iri: str) -> str:
    """A post: a role in a body."""
    return f"{BASE}post/{_local(role_iri)}.{_local(body_iri)}"


def _local(full: str) -> str:
    return full.rpartition("/")[2]


def tenure(person_iri: str, post_iri: str, years: Years | None, since: str | None = None) -> str:
    """A person's holding of a post in one term; where no term is stated, from the date stated, else undated."""
    when = f"{years[0]}-{years[1]}" if years is not None else f"from-{slug(since)}" if since else "undated"
    return f"{BASE}tenure/{_local(person_iri)}.{_short(_local(post_iri), 80)}.{when}-{digest(post_iri, size=3)}"


def person(name: str, anchor: str) -> str:
    """A person: the name in any dress, and the province, agency or centre of the posts.

    >>> person("TRẦN VĂN HOÀ", "tinh-an-giang") == person("Trần Văn Hòa", "tinh-an-giang")
    True
    >>> person("Lê Văn Quân", CENTRAL) == person("Lê Văn Quận", CENTRAL)
    False
    """
    return f"{BASE}person/{slug(fold(name))}-{anchor}-{digest(fold(name), size=3)}"


def _anchor(it: Body) -> str | None:
    """The province of a body, else its agency, else the document that alone knows it; None for a central body."""
    if it.document is not None:
        return _short(slug(it.document))
    area = it.area
    while area is not None:
        if area.level == "province" or (area.within is None and area.level != "national"):
            return slug(area.label)
        area = area.within
    if it.owner is not None:
        return _short(slug(it.owner))
    return _short(slug(it.label)) if it.kind is None else None


def people(officials: Iterable[Official]) -> dict[Official, str]:
    """The person behind each of one document's statements.

    The posts of one name are one person's, anchored in the province (or agency) of the current posts, unless these
    lie in two provinces: then the document speaks of namesakes and each post stays with its own province. Central
    and former posts go with the anchor that most of the posts have, the first by name among equals.
    """
    named: dict[str, list[Official]] = defaultdict(list)
    for it in officials:
        named[fold(it.name)].append(it)
    found: dict[Official, str] = {}
    for posts in named.values():
        current = Counter(a for it in posts if it.event != "held" and (a := _anchor(it.body)) is not None)
        former = Counter(a for it in posts if it.event == "held" and (a := _anchor(it.body)) is not None)
        ranked = sorted(current or former, key=lambda a: (-(current or former)[a], a))
        main = ranked[0] if ranked else CENTRAL
        for it in posts:
            own = _anchor(it.body)
            anchor = own if own is not None and own in current and it.event != "held" else main
            found[it] = person(it.name, anchor)
    return found


def namesake(it: Official, name: str) -> str:
    """The person of another name who is spoken of together with a post of ``it``: its predecessor."""
    return person(name, _anchor(it.body) or CENTRAL)


def slot(it: Observation, area_iri: str) -> tuple[str, ...]:
    """The dimensions of a figure; two values in one slot contradict or confirm each other."""
    return (
        indicator(it.indicator, it.label),
        area_iri,
        period(it.period, it.months),
        it.measure,
        "planned" if it.status == "target" else "actual",
        "" if it.baseline is None else str(it.baseline),
        *(("yearly",) if it.yearly else ()),
    )


def slot_iri(dimensions: tuple[str, ...]) -> str:
    """The IRI of a slot, given its dimensions as :func:`slot` gives them."""
    return f"{BASE}slot/{digest(*dimensions, size=8)}"


def observation(dimensions: tuple[str, ...], it: Observation) -> str:
    """A figure: a hash of its dimensions, value, bounds, unit, qualifier, whole and status."""
    numbers = [plain(n) for n in (it.value, it.low, it.high, it.of)]
    years = "" if it.period is None else f"-{it.period[1]}"
    words = _local(dimensions[0])
    key = digest(*dimensions, *numbers, it.unit, it.qualifier, it.status, size=8)
    return f"{BASE}observation/{_short(words, 48)}{years}-{key}"


def work(it: Citation) -> str:
    """A document that reports name: by its number where it has one, else by its name."""
    return worded("work", it.number or it.label)


def commitment(it: Commitment, congress_iri: str) -> str:
    """What a congress sets itself, by its wording."""
    key = digest(congress_iri, it.kind, it.term, fold(it.text), size=6)
    return f"{BASE}commitment/{_short(slug(it.text), 48)}-{key}"

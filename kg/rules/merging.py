"""Claims of people in posts merged into officials: one a person, post and body, with what the whole text says of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec.structs import replace

from kg.facts import Body, Congress, Official, Years
from kg.lexicon import Concept, Lexicon
from kg.normalise import fold
from kg.rules import career, companies, leaving
from kg.rules.office import LEADING
from kg.rules.sameperson import told_in_full
from kg.rules.story import Claim, Story
from kg.rules.verbs import WON
from kg.text import Evidence

#: posts that who wins a leading post of the same committee has left
_LED = LEADING | {"dhr:acting-secretary", "dhr:deputy-secretary-in-charge"}
_COUNCIL_BOARD = "dhb:council-"  # whose heads a people's council elects
_OF_COUNCILS = {"dhb:peoples-committee", "dhb:peoples-council"}
_RANK = {
    "re-elected": 4,
    "elected": 3,
    "appointed": 2,
    "held": 1,
    "former-term": 1,
    "won": 1,
    "sitting": 0,
    "holds": 0,
    "past": -1,
    "mentioned": -2,
}


def merged(story: Story) -> list[Official]:
    """One official a person, post and body, with the strongest event said of it."""
    terms: dict[str, Years] = {}  # for which its officers were chosen, by committee
    rows: dict[tuple[str, str, str], Official] = {}
    words: dict[tuple[str, str, str], list[Evidence]] = {}
    career.gone_through(story)
    leaving.settle(story.claims, reports=bool(story.context.mains))
    if not story.context.mains:
        told_in_full(story.claims)
    told = {(c.person.word, c.office.role.iri): c.event for c in story.claims if c.event in WON and not c.guessed}
    for claim in story.claims:
        if claim.guessed:  # «tân Bí thư A …»: how, is told elsewhere
            claim.event = told.get((claim.person.word, claim.office.role.iri), claim.event)
        if claim.event in WON and claim.term is not None and claim.office.leads and claim.office.body is not None:
            terms.setdefault(fold(claim.office.body.label), claim.term)
    stated: dict[tuple[str, str, str], Years] = {}  # terms told with a post that was come by now
    for claim in story.claims:
        guess = claim.office.guess
        if claim.office.body is None and guess is not None:
            claim.office = replace(claim.office, body=story.offices.bodies.unplaced(guess.chain, guess.kind))
        if claim.office.body is None:
            story.context.refuse(claim.person.start, claim.person.end, "no body found for the post")
            continue
        official = _official(claim, claim.office.role, claim.office.body, story, terms)
        key = (fold(official.name), claim.office.role.iri, fold(claim.office.body.label))
        known = rows.get(key)
        rows[key] = _stronger(known, official) if known else official
        if claim.event in WON and claim.term is not None and claim.since is None and claim.office.leads:
            stated[key] = max(stated.get(key, claim.term), claim.term)
        words.setdefault(key, []).extend(official.evidence)
    for key, term in stated.items():
        if rows[key].event in WON:  # «… được chỉ định làm Bí thư Tỉnh ủy», told again with «nhiệm kỳ 2020-2025»
            rows[key] = replace(rows[key], term=term)
    _with_terms(rows, story)
    won = {fold(o.name) for o in rows.values() if o.event in {*WON, "holds"}}
    last = {"former-term": "held", "sitting": "holds", "past": "held", "mentioned": "held"}
    found = [
        replace(o, event=last.get(o.event, o.event), evidence=tuple(words[key]))
        for key, o in rows.items()
        if o.event != "mentioned" or fold(o.name) in won
    ]
    return _left(companies.merged(found, story.context.lexicon, {m.place for m in story.context.mains}), story.context.lexicon)


def _with_terms(rows: dict[tuple[str, str, str], Official], story: Story) -> None:
    """In a text that reports on no congress, posts won on a place's committee are of the one term that it is told with."""
    _of_councils(rows, story)
    _of_unions(rows, story)
    if story.context.mains or not story.terms:
        return
    concepts = story.context.lexicon.concepts
    open_rows = {}
    for key, official in rows.items():
        kind = concepts.get(official.body.kind or "")
        if official.event in WON and official.body.area is not None and kind is not None and kind.get("dh:bodyClass") == "party":
            open_rows[key] = fold(official.body.area.label)
    alone = len(set(open_rows.values())) == 1
    year = story.context.year
    for key, place in open_rows.items():
        told = story.terms.get(place, set()) | (story.terms.get("", set()) if alone else set())
        term = next(iter(told)) if len(told) == 1 else None
        if term is not None and rows[key].term is None and (year is None or term[0] <= year <= term[1]):
            rows[key] = replace(rows[key], term=term)


def _of_councils(rows: dict[tuple[str, str, str], Official], story: Story) -> None:
    """Posts that a people's council fills are of its term, where the text tells one, with the council or with one of them."""
    told = {place: set(terms) for place, terms in story.councils.items()}
    won = [(key, o) for key, o in rows.items() if o.event in WON and o.body.kind in _OF_COUNCILS and o.body.area is not None]
    for _, official in won:
        if official.term is not None and official.body.area is not None:
            told.setdefault(fold(official.body.area.label), set()).add(official.term)
    for key, official in won:
        terms = told.get(fold(official.body.area.label), set()) if official.body.area is not None else set()
        if official.term is None and len(terms) == 1:
            rows[key] = replace(official, term=next(iter(terms)))


def _of_unions(rows: dict[tuple[str, str, str], Official], story: Story) -> None:
    """Posts won in an association or union are of the one term that the text tells with its congress or committee."""
    for key, official in rows.items() if story.unions else ():
        terms = story.unions.get(fold(official.body.label), set())
        if official.event in WON and official.term is None and len(terms) == 1:
            rows[key] = replace(official, term=next(iter(terms)))


def _stronger(known: Official, other: Official) -> Official:
    event = max(known.event, other.event, key=lambda e: _RANK[e])
    stronger = other if event == other.event != known.event else known
    if known.event in WON and other.event in WON and known.term and other.term and other.term > known.term:
        stronger = other  # won more than once: the last time
    if {known.event, other.event} in ({"former-term", "elected"}, {"sitting", "elected"}):
        event = "re-elected"  # the same post in the term before
    return replace(
        known,
        event=event,
        term=stronger.term or known.term or other.term,
        replaces=known.replaces or other.replaces,
        direct=known.direct or other.direct,
        since=known.since or other.since,
        until=known.until or other.until,
    )


def _left(officials: Iterable[Official], lexicon: Lexicon) -> list[Official]:
    """Who wins a leading post of a committee has left the other one held there, and so has the one who held the post."""
    found = list(officials)
    roles: dict[tuple[str, str], list[str]] = {}
    for o in found:
        roles.setdefault((o.name, o.body.label), []).append(o.role_label)
    found = [o for o in found if o.event != "holds" or not _in_short(o, roles[o.name, o.body.label])]
    given: dict[tuple[str, str], list[str]] = {}
    for o in found:
        if o.event in WON:
            given.setdefault((o.name, o.body.label), []).append(o.role_label)
    found = [o for o in found if o.event not in WON or not _in_short(o, given[o.name, o.body.label])]
    bodies: dict[tuple[str, str | None], list[str]] = {}
    for o in found:
        bodies.setdefault((o.name, o.role), []).append(o.body.label)
    found = [o for o in found if not _of_body_in_short(o, bodies[o.name, o.role])]
    concepts = lexicon.concepts
    won = {(o.name, o.body.label): o.role_label for o in found if o.event in WON and o.role in LEADING}
    taken = {
        (o.role, o.body.label): o.name
        for o in found
        if o.event in WON and o.role is not None and concepts[o.role].get("dh:singleHolder") == "true"
    }
    barred = {
        (o.name, fold(o.body.area.label), concepts[o.body.kind].get("dh:excludesOffice"))
        for o in found
        if o.event in WON and o.body.kind is not None and o.body.kind in _OF_COUNCILS and o.body.area is not None and _chairs(o, concepts)
    }
    risen: dict[tuple[str, str], set[str]] = {}
    for o in found:
        if o.event in WON:
            risen.setdefault((o.name, fold(o.body.label)), set()).add(o.role_label.lower())
    return [
        replace(o, event="held")
        if _is_left(o, won, taken) or _below(o, risen.get((o.name, fold(o.body.label)), ())) or _barred(o, barred, concepts)
        else o
        for o in found
    ]


def _chairs(it: Official, concepts: Mapping[str, Concept]) -> bool:
    """Whether a post is a chair's or vice chair's, of those that a people's committee has."""
    role = concepts.get(it.role or "")
    return role is not None and role.get("dh:placeBody") is not None


def _barred(it: Official, barred: Container[tuple[str, str, str | None]], concepts: Mapping[str, Concept]) -> bool:
    """«Ông A, Phó Chủ tịch HĐND tỉnh, được bầu làm Chủ tịch UBND tỉnh»: nobody leads both, so that the one held is left."""
    if it.event != "holds" or it.body.kind not in _OF_COUNCILS or it.body.area is None or not _chairs(it, concepts):
        return False
    return (it.name, fold(it.body.area.label), it.body.kind) in barred


def _is_left(it: Official, won: dict[tuple[str, str], str], taken: dict[tuple[str, str], str]) -> bool:
    if it.event != "holds":
        return False
    if it.role_label.startswith(f"{won.get((it.name, it.body.label))} "):
        return False  # «Phó Bí thư Thường trực», elected «Phó Bí thư»: the wider name of the same post
    follower = taken.get((it.role or "", it.body.label))
    return (it.role in _LED and (it.name, it.body.label) in won) or follower not in {None, it.name}


def _official(claim: Claim, role: Concept, body: Body, story: Story, terms: dict[str, Years]) -> Official:
    evidence = story.context.evidence(claim.person.start, claim.person.end, claim.rule)
    name = _cased(story.context.document.text[evidence.start : evidence.end])
    if claim.person.payload == "short" or fold(name) != fold(claim.person.name):
        name = _cased(claim.person.name)
    term: Years | None = None
    concept = story.context.lexicon.concepts.get(body.kind or "")
    mains = story.context.mains
    named = next((m for m in mains if _of_main(body, m.place)), None) if len(mains) > 1 else None  # «… Huyện ủy A; … Huyện ủy B»
    main = named or story.offices.main(claim.person.start)
    party = concept is not None and concept.get("dh:bodyClass") == "party"
    ours = party and main is not None and _of_main(body, main.place)
    if claim.event in WON and ours and main is not None:
        term = main.term
    elif claim.event in WON and party and main is None and _one_of(body, mains):
        term = mains[0].term  # «* Tại xã Tân Phong, …», in a report on the congresses of several communes
    elif claim.event in WON and claim.office.party and terms:
        label = fold(body.label)
        term = next((t for committee, t in terms.items() if label.endswith(committee)), None)
    event = claim.event
    if event == "elected" and role.get("dh:appointive") == "true" and not (body.kind or "").startswith(_COUNCIL_BOARD):
        event = "appointed"
    central = concept is not None and concept.get("dh:bodyLevel") == "dhk:national" and claim.office.is_seat
    if event in {"elected", "re-elected"} and central:
        told_so = main is None and claim.chosen  # «Trung ương bầu bổ sung ông A vào Bộ Chính trị»
        event = event if told_so or (main is not None and main.level == "national") else "holds"
    return Official(
        name, role.iri, role.label, body, event, (evidence,), claim.term or term,
        replaces=_cased(claim.replaces) if claim.replaces else None, since=claim.since, until=claim.until,
        direct=ours and main is not None and main.direct_election and role.iri == "dhr:secretary"
        and event in {"elected", "re-elected"},
    )  # fmt: skip


def _one_of(body: Body, mains: Sequence[Congress]) -> bool:
    """Whether a body is of a unit of the tier whose congresses are reported on, all of one term."""
    return len({m.term for m in mains}) == 1 and body.area is not None and all(m.level == body.area.level for m in mains)


def _of_main(body: Body, place: str) -> bool:
    return (
        body.owner == place
        or body.label.lower().endswith(f" {place.lower()}")
        or (body.area is not None and fold(body.area.label) == fold(place))
    )


def _below(official: Official, roles: Iterable[str]) -> bool:
    """Whether a post is left by who was given the one that it deputises for: «Phó Giám đốc», of who is now «Giám đốc»."""
    role = official.role_label.lower()
    return official.event == "holds" and any(role.partition(" ")[2].startswith(other) for other in roles)


def _in_short(official: Official, roles: Sequence[str]) -> bool:
    """«Phó Thủ tướng A phát biểu» of one who is named as «Phó Thủ tướng Thường trực»: the post said in short."""
    return any(role.startswith(f"{official.role_label} ") for role in roles)


def _of_body_in_short(official: Official, labels: Sequence[str]) -> bool:
    """«Thứ trưởng Bộ Lao động» of one who is named as Thứ trưởng Bộ Lao động - Thương binh và Xã hội: the body said in short."""
    label = official.body.label
    return official.body.area is None and " " in label and any(other.startswith(f"{label} ") for other in labels)


def _cased(name: str) -> str:
    """A name in upper case made normal, single-spaced, composed.

    >>> _cased("NGUYỄN  VĂN AN")
    'Nguyễn Văn An'
    """
    words = unicodedata.normalize("NFC", name).split()
    return " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in words)

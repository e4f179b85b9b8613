"""What a report can state: one frozen dataclass per kind of fact, each with the words it was read from.

Facts are plain values. They know concepts of the ontology by compact IRI (``dhr:secretary``, ``dhi:budget-revenue``)
and everything that the vocabulary lacks by its wording; ``kg.identity`` turns both into IRIs of instances.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from kg.text import Document, Evidence, Refusal

#: first and last year, both included; a term of office is (2020, 2025).
Years = tuple[int, int]


class Place(Struct, frozen=True):
    """An administrative unit as far as the text and the gazetteer tell.

    ``label`` starts with the kind of unit in lower case («thành phố Tân An»); ``level`` is ``national``,
    ``province``, ``district`` or ``commune``; ``iri`` the gazetteer's compact IRI, None where it has no such unit;
    ``within`` the unit one level up.
    """

    label: str
    level: str
    iri: str | None = None
    within: Place | None = None


class Body(Struct, frozen=True):
    """The body in which a post is held, named in full: «Thành ủy Tân An», «UBND huyện Hưng Nguyên».

    ``kind`` is the compact IRI of its kind (``dhb:party-committee``), None where the vocabulary has none; ``area`` the
    place it serves, ``owner`` the label of the agency or force it belongs to where that is no place. ``document`` is the
    id of the only document that knows the body, where that never says whose it is: «Tỉnh ủy» of a province not named.
    """

    label: str
    kind: str | None = None
    area: Place | None = None
    owner: str | None = None
    document: str | None = None


class Congress(Struct, frozen=True):
    """A congress that the text reports on (``main``) or mentions.

    ``place`` is the area or organisation whose Party organisation meets, as the contract writes it; ``area`` its place
    in the gazetteer's terms (for an organisation, the place it serves, where known); ``level`` is ``national``,
    ``province``, ``district``, ``commune`` or ``organisation``. Dates are ISO 8601, whole as far as known. Counts are
    persons. ``evidence`` is the naming of the congress; ``stated`` pairs each attribute's field name with its own
    words. ``planned`` names the fields that the text announces for a congress still to come. ``inferred`` names the
    fields that the text leaves to be worked out (a year from the term, an ordinal's term).
    """

    place: str
    level: str
    main: bool
    evidence: tuple[Evidence, ...]
    area: Place | None = None
    within: str | None = None
    ordinal: int | None = None
    term: Years | None = None
    start_date: str | None = None
    end_date: str | None = None
    official_delegates: int | None = None
    members_represented: int | None = None
    committee_size: int | None = None
    standing_committee_size: int | None = None
    inspection_committee_size: int | None = None
    higher_delegates: int | None = None
    alternate_delegates: int | None = None
    direct_election: bool = False
    pilot: bool = False
    first_at_level: bool = False
    approximate: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    inferred: frozenset[str] = frozenset()
    stated: tuple[tuple[str, Evidence], ...] = ()


class Official(Struct, frozen=True):
    """A person in a post, as one document states it.

    ``name`` is as written, without titles, upper case made normal; ``role`` is the compact IRI of a role
    (``dhr:secretary``) or None, ``role_label`` its Vietnamese label or, where the vocabulary has none, the words as
    written. ``event`` is ``elected``, ``re-elected``, ``appointed``, ``holds`` or ``held``. ``direct`` marks an
    election by the congress itself, ``replaces`` the predecessor's name. ``since``/``until`` are years or dates that
    the text gives. The first evidence is the name's first mention with the post.
    """

    name: str
    role: str | None
    role_label: str
    body: Body
    event: str
    evidence: tuple[Evidence, ...]
    term: Years | None = None
    direct: bool = False
    replaces: str | None = None
    since: str | None = None
    until: str | None = None
    said_by: str | None = None


class Observation(Struct, frozen=True):
    """A figure, in the contract's terms; one object per figure and place in the text.

    ``indicator`` is the compact IRI of a known indicator, or None: then ``label`` is the noun phrase as written and
    the figure becomes a candidate's. ``place`` is the area's label as in the contract, ``area`` its place. ``value``,
    ``low``, ``high`` and ``of`` are in base units; ``digits`` is the number of decimals printed and ``scale`` the
    base-unit worth of one printed unit (10**9 for «tỷ»), so that the interval the printed digits allow is value +/-
    scale / (2 * 10**digits). ``alternative`` names the other reading of a wording that has two. ``yearly`` marks a value
    that is a mean of each year of its period, not a total of all; ``against`` is the compact IRI of the word for the plan
    that an attainment is held against (``dhc:plan``, ``dhc:plan-of-year``).
    """

    label: str
    measure: str
    status: str
    unit: str
    evidence: tuple[Evidence, ...]
    indicator: str | None = None
    place: str | None = None
    area: Place | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: str = "="
    of: Decimal | None = None
    period: Years | None = None
    baseline: int | None = None
    digits: int = 0
    scale: Decimal = Decimal(1)
    months: int | None = None
    period_inferred: bool = False
    said_by: str | None = None
    alternative: str | None = None
    yearly: bool = False
    against: str | None = None


class Citation(Struct, frozen=True):
    """A document that the report names: «Chỉ thị 05-CT/TW», «Nghị quyết Trung ương 4 khóa XII»."""

    label: str
    kind: str
    number: str | None
    evidence: tuple[Evidence, ...]


class Commitment(Struct, frozen=True):
    """What a congress sets itself without a figure: ``kind`` is ``breakthrough`` or ``goal``."""

    text: str
    kind: str
    evidence: tuple[Evidence, ...]
    term: Years | None = None


class Reading(Struct, frozen=True):
    """All that was read from one document, and what was refused.

    ``sentences`` are the (start, end) of the document's sentences in its text, ascending: what a quote is shown in.
    """

    document: Document
    congresses: tuple[Congress, ...] = ()
    officials: tuple[Official, ...] = ()
    observations: tuple[Observation, ...] = ()
    citations: tuple[Citation, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()

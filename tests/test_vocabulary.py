"""The vocabularies that the reader's words come from: complete, unambiguous, tied to what they name."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

import pyoxigraph as ox
import pytest

from kg import resources
from kg.namespaces import compact
from kg.normalise import fold

FOLDER = resources.ontology()
FILES = [FOLDER / f"{name}.ttl" for name in ("bodies", "codes", "indicators", "lexical", "roles", "titles", "units")]
LABELS = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
#: the codes that the interface fixes; a reader of the CSV relies on these spellings
UNIT_CODES = {
    "VND", "USD", "%", "pp", "times", "count", "person", "household", "year", "ha", "km2", "m2", "m3", "km", "tonne",
    "kWh", "MW", "VND/ha", "person/km2", "tonne/ha",
}  # fmt: skip
SYSTEMS = {"party", "state", "front", "army", "police", "enterprise", "school", "press"}
LEVELS = {"dhk:national", "dhk:province", "dhk:district", "dhk:commune", "dhk:organisation"}


@dataclass
class Entry:
    """A concept: its token class, and its properties by compact IRI."""

    token_class: str | None = None
    values: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    words: list[str] = field(default_factory=list)

    def one(self, name: str) -> str:
        """The only value of a property."""
        (value,) = self.values[name]
        return value


@cache
def concepts() -> dict[str, Entry]:
    """Every SKOS concept of the vocabularies by compact IRI."""
    found: dict[str, Entry] = defaultdict(Entry)
    for path in FILES:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            entry, name = found[_short(quad.subject.value)], _short(quad.predicate.value)
            if name in LABELS and quad.object.language == "vi":
                entry.words.append(quad.object.value)
            entry.values[name].append(_short(quad.object.value))
    for entry in found.values():
        own = entry.values.get("dh:tokenClass", [])
        schemes = entry.values.get("skos:inScheme", [])
        classes = own or [c for s in schemes for c in found[s].values.get("dh:tokenClass", [])]
        entry.token_class = classes[0] if classes else None
    return {name: e for name, e in found.items() if "skos:Concept" in e.values.get("rdf:type", [])}


def _short(value: str) -> str:
    return compact(value) if value.startswith("http") else value


def of(token_class: str) -> dict[str, Entry]:
    return {name: entry for name, entry in concepts().items() if entry.token_class == token_class}


@pytest.mark.parametrize(
    ("token_class", "least"),
    [
        ("Role", 100), ("Post", 20), ("Body", 200), ("BaseUnit", 28), ("Unit", 34), ("Magnitude", 5), ("Countable", 3),
        ("Indicator", 200), ("Title", 1), ("Rank", 1), ("Surname", 1),
    ],
)  # fmt: skip
def test_each_vocabulary_is_as_large_as_the_genre_needs(token_class: str, least: int):
    assert len(of(token_class)) >= least


def test_the_words_for_people_are_many():
    assert len(concepts()["dhc:surname"].words) >= 250
    assert {"đồng chí", "ông", "bà", "tiến sĩ"} <= set(map(fold, concepts()["dhc:title"].words))
    assert {"đại tá", "thượng tướng", "thiếu úy"} <= set(map(fold, concepts()["dhc:rank"].words))


def test_no_wording_belongs_to_two_concepts_of_one_token_class():
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, entry in concepts().items():
        for word in entry.words if entry.token_class else ():
            bearers[entry.token_class or "", fold(word)].add(name)
    assert len(bearers) > 2000
    assert {key: those for key, those in bearers.items() if len(those) > 1} == {}


def test_no_concept_says_a_wording_twice():
    twice = {
        (name, word)
        for name, entry in concepts().items()
        for word, count in Counter(map(fold, entry.words)).items()
        if count > 1
    }
    assert twice == set()


def test_labels_are_in_the_dress_that_rules_see():
    """Single spaces, plain dashes, no blank at either end: what the normaliser would change can never match."""
    wrong = [w for e in concepts().values() for w in e.words if w != w.strip() or re.search(r"\s\s|[–—\u00a0]", w)]
    assert wrong == []


def test_every_identifier_is_plain_kebab_case():
    named = [name for name in concepts() if name.startswith(("dhb:", "dhi:", "dhr:", "dhu:"))]
    assert len(named) > 500
    assert [name for name in named if not re.fullmatch(r"dh[biru]:[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_units_have_the_codes_of_the_interface_once_each():
    codes = Counter(entry.one("skos:notation") for entry in of("BaseUnit").values())
    assert set(codes) >= UNIT_CODES
    assert [code for code, count in codes.items() if count > 1] == []


def test_wordings_of_units_lead_to_a_base_unit_and_a_positive_factor():
    base = of("BaseUnit")
    for name, entry in {**of("Unit"), **of("Countable")}.items():
        assert entry.one("dh:baseUnit") in base, name
    factors = {name: Decimal(e.one("dh:factor")) for name, e in {**of("Unit"), **of("Magnitude")}.items()}
    assert min(factors.values()) > 0


@pytest.mark.parametrize(
    ("word", "base", "factor"),
    [
        ("đồng", "dhu:vnd", "1"), ("tạ", "dhu:tonne", "0.1"), ("tạ/ha", "dhu:tonne-per-ha", "0.1"),
        ("kg/ha", "dhu:tonne-per-ha", "0.001"), ("GWh", "dhu:kwh", "1000000"), ("kW", "dhu:mw", "0.001"),
        ("‰", "dhu:percent", "0.1"), ("km²", "dhu:km2", "1"), ("%", "dhu:percent", "1"),
    ],
)  # fmt: skip
def test_a_written_unit_is_worth_so_much(word: str, base: str, factor: str):
    (entry,) = [e for e in of("Unit").values() if fold(word) in map(fold, e.words)]
    assert (entry.one("dh:baseUnit"), Decimal(entry.one("dh:factor"))) == (base, Decimal(factor))


@pytest.mark.parametrize(
    ("word", "factor"),
    [("trăm", 100), ("nghìn", 10**3), ("ngàn", 10**3), ("vạn", 10**4), ("triệu", 10**6), ("tỷ", 10**9)],
)
def test_a_magnitude_is_worth_so_much(word: str, factor: int):
    (entry,) = [e for e in of("Magnitude").values() if fold(word) in map(fold, e.words)]
    assert Decimal(entry.one("dh:factor")) == factor


def test_bodies_belong_to_a_system_and_say_whether_they_take_an_area():
    bodies = of("Body")
    for name, entry in bodies.items():
        assert set(entry.values["dh:bodyClass"]) <= SYSTEMS, name
        assert len(entry.values["dh:bodyClass"]) == 1, name
        assert entry.one("dh:takesArea") in {"true", "false"}, name
        assert set(entry.values.get("dh:bodyLevel", [])) <= LEVELS, name
        assert set(entry.values.get("dh:partOfKind", [])) <= set(bodies), name


def test_posts_name_a_known_role_and_a_known_kind_of_body():
    for name, entry in of("Post").items():
        assert entry.one("dh:postRole") in of("Role") | of("RoleInPost") | of("PostRole"), name
        assert entry.one("dh:postBodyKind") in of("Body"), name
        assert set(entry.values.get("dh:postLevel", [])) <= LEVELS, name


def test_indicators_have_theme_unit_direction_and_kind():
    themes = {name for name in concepts() if name.startswith("dhi:theme-")}
    used: Counter[str] = Counter()
    for name, entry in of("Indicator").items():
        assert "schema:StatisticalVariable" in entry.values["rdf:type"], name
        assert entry.one("dh:indicatorUnit") in of("BaseUnit"), name
        assert entry.one("dh:direction") in {"dhk:more-is-better", "dhk:less-is-better", "dhk:neutral"}, name
        assert entry.one("dh:indicatorKind") in {"dhk:stock", "dhk:flow", "dhk:rate"}, name
        used.update(entry.values["skos:broader"])
    assert set(used) == themes
    assert len(themes) >= 20
    assert used.total() == len(of("Indicator"))


@pytest.mark.parametrize(
    ("word", "direction"),
    [
        ("tỷ lệ hộ nghèo", "dhk:less-is-better"), ("tỷ lệ thất nghiệp", "dhk:less-is-better"),
        ("số vụ tai nạn giao thông", "dhk:less-is-better"), ("tỷ lệ che phủ rừng", "dhk:more-is-better"),
        ("thu nhập bình quân đầu người", "dhk:more-is-better"), ("tỷ lệ tăng dân số tự nhiên", "dhk:neutral"),
    ],
)  # fmt: skip
def test_what_should_fall_is_not_what_should_rise(word: str, direction: str):
    (entry,) = [e for e in of("Indicator").values() if fold(word) in map(fold, e.words)]
    assert entry.one("dh:direction") == direction

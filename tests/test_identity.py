import random
from decimal import Decimal

import pytest
from handmade import DISTRICT, PROVINCE, congresses, figure, officials, words
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kg import identity
from kg.facts import Body, Citation, Official, Place
from kg.namespaces import BASE, iri

NEIGHBOUR = Place("tỉnh Cà Mau", "province", "dhp:2004-96")
CENTRAL = Body("Ban Chấp hành Trung ương Đảng", "dhb:central-committee")


def committee(area: Place) -> Body:
    return Body(f"Cấp ủy {area.label}", "dhb:party-committee", area)


def post(name: str, body: Body, event: str = "holds") -> Official:
    return Official(name, "dhr:secretary", "Bí thư", body, event, (words("Đại hội"),))


SYLLABLES = st.text("aàáảãạăằeêéệiíịoòọôơờuùúưứựyỳýđbcghklmnpqrstvx", min_size=1, max_size=7)
PERSON_NAMES = st.lists(SYLLABLES, min_size=2, max_size=4).map(lambda words: " ".join(words).title())


@given(PERSON_NAMES)
def test_a_name_in_any_dress_is_one_person(name: str):
    import unicodedata

    dresses = {name, name.upper(), unicodedata.normalize("NFD", name), name.replace(" ", "  "), f" {name}\u00a0"}
    assert len({identity.person(dress, "tinh-x") for dress in dresses}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Nguyễn Thị Hoà", "Nguyễn Thị Hòa"), ("LÊ HUY THUỶ", "Lê Huy Thủy"), ("Đỗ Uý", "Đỗ Úy"), ("A QUÍ", "A Quý")]
)
def test_old_and_new_tone_marks_meet(one: str, other: str):
    assert identity.person(one, "tinh-x") == identity.person(other, "tinh-x")


@pytest.mark.parametrize(("one", "other"), [("Lê Văn Quân", "Lê Văn Quận"), ("Đỗ Dung", "Đỗ Đung"), ("Hồ An", "Hồ Ân")])
def test_names_that_differ_in_their_marks_are_different_people(one: str, other: str):
    assert identity.person(one, "tinh-x") != identity.person(other, "tinh-x")


def test_a_name_in_two_provinces_is_two_people():
    here, there = post("Lê Văn An", committee(PROVINCE)), post("Lê Văn An", committee(NEIGHBOUR))
    assert identity.people([here])[here] != identity.people([there])[there]
    together = identity.people([here, there])
    assert together == {**identity.people([here]), **identity.people([there])}


def test_several_posts_of_a_name_in_one_document_are_one_persons():
    posts = [
        post("Lê Văn An", committee(DISTRICT)),
        post("LÊ VĂN AN", CENTRAL),
        post("Lê Văn An", committee(NEIGHBOUR), event="held"),
        post("Lê Văn An", Body("Trạm Khuyến nông"), event="held"),
    ]
    assert set(identity.people(posts).values()) == {identity.person("Lê Văn An", "tinh-kien-giang")}


def test_a_person_of_central_bodies_only_is_anchored_at_the_centre():
    it = post("Lê Văn An", CENTRAL)
    assert identity.people([it])[it] == identity.person("Lê Văn An", identity.CENTRAL)


def test_a_person_of_an_agency_is_anchored_there():
    owner = "Trường Đại học Cần Thơ"
    it = post("Lê Văn An", Body(f"Đảng ủy {owner}", "dhb:party-committee", owner=owner))
    assert identity.people([it])[it] == identity.person("Lê Văn An", "truong-dai-hoc-can-tho")


@given(st.randoms(use_true_random=False))
def test_people_do_not_depend_on_the_order_of_reading(chance: random.Random):
    posts = [
        *officials(), post("Lê Văn An", committee(PROVINCE)), post("Lê Văn An", committee(NEIGHBOUR)),
        post("Lê Văn An", CENTRAL),
    ]  # fmt: skip
    expected = identity.people(posts)
    chance.shuffle(posts)
    assert identity.people(posts) == expected


def test_a_congress_is_its_organisation_and_ordinal_whatever_else_is_known():
    main = congresses()[0]
    bare = replace(main, main=False, term=None, start_date=None, end_date=None, official_delegates=None, stated=())
    assert identity.congress(bare) == identity.congress(main) == f"{BASE}congress/huyen-an-bien-2004-91-907.12"
    assert identity.congress(replace(main, ordinal=None)).endswith(".2020-2025")
    assert identity.congress(replace(main, area=PROVINCE, level="province")) != identity.congress(main)


def test_the_national_party_is_one():
    nation = Place("Việt Nam", "national", "dhp:vietnam")
    assert identity.party(nation, "Việt Nam", "national") == identity.party(None, "Việt Nam", "national")


def test_bodies_are_their_kind_and_area_whatever_the_wording():
    one, other = Body("Huyện ủy An Biên", "dhb:party-committee", DISTRICT), committee(DISTRICT)
    assert identity.body(one) == identity.body(other)
    assert identity.body(one) != identity.body(Body("Huyện ủy An Biên", "dhb:standing-committee", DISTRICT))
    assert identity.body(one) != identity.body(committee(PROVINCE))


def test_unknown_places_of_one_name_differ_by_what_contains_them():
    one, other = (Place("xã Tân Hòa", "commune", None, above) for above in (DISTRICT, NEIGHBOUR))
    assert identity.place(one) != identity.place(other)
    assert identity.place(one) == identity.place(Place("xã Tân Hoà", "commune", None, DISTRICT))
    assert identity.place(PROVINCE) == iri("dhp:2004-91")


def test_candidates_and_known_concepts():
    assert identity.indicator("dhi:budget-revenue", "thu") == iri("dhi:budget-revenue")
    assert identity.indicator(None, "Số  hoà giải viên") == identity.indicator(None, "số hòa giải viên")
    assert identity.role(None, "Trạm trưởng").startswith(f"{BASE}role/tram-truong-")
    citation = Citation("Chỉ thị số 05-CT/TW", "directive", "05-CT/TW", (words("Chỉ thị 05-CT/TW"),))
    assert identity.work(citation) == identity.work(replace(citation, label="Chỉ thị 05 của Bộ Chính trị"))


def test_one_tenure_a_term():
    person, held = "https://example.org/p", "https://example.org/post"
    terms = [(2015, 2020), (2020, 2025), None]
    found = {identity.tenure(person, held, term) for term in terms} | {identity.tenure(person, held, None, "2018-05")}
    assert len(found) == 4


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6))
def test_a_value_in_any_precision_is_one_figure(value: Decimal):
    it = figure("thu ngân sách", "85,5 tỷ đồng", "1", "VND")
    area = identity.place(DISTRICT)
    one, other = replace(it, value=value), replace(it, value=value.normalize())
    assert len({identity.observation(identity.slot(that, area), that) for that in (one, other)}) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"value": Decimal(2)}, {"unit": "USD"}, {"qualifier": ">"}, {"status": "estimate"}, {"status": "target"},
        {"period": (2019, 2019)}, {"period": None}, {"months": 9}, {"baseline": 2015}, {"measure": "growth"},
        {"of": Decimal(3)}, {"low": Decimal(1)}, {"indicator": "dhi:budget-revenue"},
    ],
)  # fmt: skip
def test_what_differs_is_another_figure(change: dict[str, object]):
    it = figure("thu ngân sách", "85,5 tỷ đồng", "1", "VND")
    other = replace(it, **change)  # type: ignore[arg-type]
    area = identity.place(DISTRICT)
    assert identity.observation(identity.slot(it, area), it) != identity.observation(identity.slot(other, area), other)


@given(st.text(max_size=200))
def test_slugs_are_safe_in_any_iri(text: str):
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in identity.slug(text))
    assert " " not in identity.document(text)
    assert identity.document(text).removeprefix(f"{BASE}document/").count("/") == 0


def test_documents_differ_where_their_ids_do():
    assert identity.document("bài 1") == f"{BASE}document/b%C3%A0i%201"
    assert identity.document("a/b") != identity.document("a-b")

"""The Python face gives the same facts as the command line, typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import kg
from kg import resources
from kg.build import build


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    folder: Path = tmp_path_factory.mktemp("face") / "store"
    build([str(resources.sample())], folder)
    with kg.open(folder) as opened:
        yield opened


def test_facts_are_typed(graph) -> None:  # type: ignore[no-untyped-def]
    main = next(c for c in graph.congresses() if c.source == "tan-chau-2020" and c.main)
    assert (main.ordinal, main.official_delegates, main.direct_election) == (11, 235, True)
    assert {o.event for o in graph.officials()} >= {"elected", "re-elected", "appointed", "holds", "held"}
    values = [o.value for o in graph.observations() if o.source == "tan-chau-2020" and o.basis == "reported"]
    assert Decimal("58200000") in values


def test_questions_take_parameters_and_name_what_is_wrong(graph) -> None:  # type: ignore[no-untyped-def]
    rows = list(graph.query("person", name="võ văn lâm"))
    assert {row["organization"] for row in rows} == {"Huyện ủy Tân Châu", "UBND huyện Tân Châu"}
    with pytest.raises(kg.KgError, match="officials"):
        list(graph.query("oficials"))


def test_the_rdflib_view_holds_the_facts(graph) -> None:  # type: ignore[no-untyped-def]
    view = graph.rdflib()
    asked = "SELECT ?c WHERE { ?c a <https://w3id.org/daihoi/ontology#Congress> }"
    assert len(set(view.query(asked))) == 5


def test_no_store_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(kg.KgError, match="kg build"):
        kg.open(tmp_path / "nowhere")

"""The endpoint answers as the protocol says, refuses what it must, and never writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import resources
from kg.build import build
from kg.store import Store

testclient = pytest.importorskip("starlette.testclient", reason="the serve extra is not installed")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    from kg.serve import app

    folder: Path = tmp_path_factory.mktemp("serve") / "store"
    build([str(resources.sample())], folder)
    with Store.open(folder, read_only=True) as store:
        yield testclient.TestClient(app(store))


COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?c a dh:Congress }"


@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_the_three_ways_of_asking(client, way: str) -> None:  # type: ignore[no-untyped-def]
    accept = {"accept": "text/csv"}
    if way == "get":
        answer = client.get("/sparql", params={"query": COUNT}, headers=accept)
    elif way == "form":
        answer = client.post("/sparql", data={"query": COUNT}, headers=accept)
    else:
        answer = client.post("/sparql", content=COUNT, headers={**accept, "content-type": "application/sparql-query"})
    assert answer.status_code == 200
    assert answer.text.split()[0] == "n"
    assert int(answer.text.split()[1]) >= 5


@pytest.mark.parametrize(
    ("query", "accept", "status"),
    [
        ("SELECT * WHERE { broken", "*/*", 400),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "*/*", 400),
        ("ASK {}", "image/png", 406),
        ("INSERT DATA { <urn:a:b> <urn:a:c> 1 }", "*/*", 400),
    ],
)
def test_refusals(client, query: str, accept: str, status: int) -> None:  # type: ignore[no-untyped-def]
    answer = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert answer.status_code == status
    assert answer.text


def test_construct_is_turtle(client) -> None:  # type: ignore[no-untyped-def]
    query = "CONSTRUCT { ?c dh:ordinal ?n } WHERE { ?c dh:ordinal ?n }"
    answer = client.get("/sparql", params={"query": query}, headers={"accept": "text/turtle"})
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "dh:ordinal" in answer.text


def test_the_home_page_names_the_endpoint(client) -> None:  # type: ignore[no-untyped-def]
    assert "/sparql" in client.get("/").text

"""The endpoint answers as the protocol says, refuses what it must, and never writes."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner

from kg import catalogue, resources
from kg.build import build
from kg.cli import main
from kg.store import Store

testclient = pytest.importorskip("starlette.testclient", reason="the serve extra is not installed")
pytest.importorskip("jinja2", reason="the serve extra is not installed")

from kg.serve import get  # noqa: E402


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


@pytest.fixture(scope="module")
def pages(client) -> Callable[..., tuple[int, str]]:  # type: ignore[no-untyped-def]
    def get(path: str, **params: str) -> tuple[int, str]:
        answer = client.get(path, params=params or None)
        return answer.status_code, html.unescape(answer.text)

    return get


def test_the_first_page_lists_documents_and_questions(pages) -> None:  # type: ignore[no-untyped-def]
    status, text = pages("/")
    assert status == 200
    assert 'href="/document/tan-chau-2020"' in text
    assert all(f'href="/query/{name}"' in text for name in catalogue.names())


@pytest.mark.parametrize("name", catalogue.names())
def test_every_question_has_a_page(pages, name: str) -> None:  # type: ignore[no-untyped-def]
    query = catalogue.load(name)
    status, text = pages(f"/query/{name}", **{p.name: p.example for p in query.params.values() if not p.optional})
    assert status == 200
    assert query.vi in text and query.en in text
    assert all(f">{column}</th>" in text for column in query.columns)


def test_heads_of_numbers_stand_over_them(pages) -> None:  # type: ignore[no-untyped-def]
    _, table = pages("/query/observations", source="tan-chau-2020")
    assert '<th class="number">value</th>' in table and "<th>indicator</th>" in table


def test_a_figure_leads_to_its_words(pages) -> None:  # type: ignore[no-untyped-def]
    _, table = pages("/query/observations", source="tan-chau-2020")
    link = re.search(r'title="58200000"><a href="/document/tan-chau-2020#(at-\d+)">', table)
    assert link is not None
    _, document = pages("/document/tan-chau-2020")
    said = document.partition(f'id="{link[1]}"')[2].partition("</div>")[0]
    assert "<mark>58,2 triệu đồng</mark>" in said
    assert "Thu nhập bình quân đầu người" in said
    node = re.search(r'href="(/about\?node=[^"]*observation[^"]*)"', said)
    assert node is not None
    status, about = pages(node[1])
    assert status == 200
    assert "<h1>thu nhập bình quân đầu người = 58200000 VND (value, result, 2020, huyện Tân Châu)</h1>" in about
    assert "58,2 triệu đồng" in about and 'href="/document/tan-chau-2020#' in about


def test_a_question_that_needs_a_parameter_asks_for_it(pages) -> None:  # type: ignore[no-untyped-def]
    status, text = pages("/query/person")
    assert status == 200
    assert 'name="name"' in text and "<table>" not in text
    status, text = pages("/query/holders-of-post", nothing="x")
    assert status == 200 and "unknown parameter 'nothing'" in text


def test_files_of_a_question(client) -> None:  # type: ignore[no-untyped-def]
    answer = client.get("/query/congresses", params={"format": "csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.text.startswith("source,congress,main,")
    assert client.get("/query/congresses", params={"format": "json"}).json()["head"]["vars"][0] == "source"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/nothing", "no such page"), ("/query/congreses", "congresses"), ("/document/x", "no such document"),
        ("/about?node=urn:x:y", "says nothing of it"),
    ],
)  # fmt: skip
def test_pages_that_are_not_there(pages, path: str, says: str) -> None:  # type: ignore[no-untyped-def]
    status, text = pages(path)
    assert status == 404
    assert says in text


def test_what_a_text_says_is_no_markup(tmp_path: Path) -> None:
    report = "Đại hội Đảng bộ huyện Ba Tơ lần thứ XX\n\nÔng Lê <b>An</b> & <script>x</script> được bầu làm Bí thư; thu ngân sách đạt 12 tỷ đồng."
    (tmp_path / "a<i>b.txt").write_text(report, encoding="utf-8")
    build([str(tmp_path)], tmp_path / "store")
    page = get(tmp_path / "store", "/document/" + quote("a<i>b"))
    assert page.status == 200
    assert b"<script>" not in page.body and b"<i>b" not in page.body


def test_a_wrong_query_is_shown_beside_itself(pages) -> None:  # type: ignore[no-untyped-def]
    status, text = pages("/sparql-form", query="SELECT * WHERE { broken")
    assert status == 200
    assert "line 1" in text and "SELECT * WHERE { broken" in text


def test_one_page_without_a_port(tmp_path: Path) -> None:
    build([str(resources.sample())], tmp_path / "store")
    ran = CliRunner().invoke(main, ["serve", "--store", str(tmp_path / "store"), "--get", "/query/officials?format=csv"])
    assert ran.exit_code == 0
    assert ran.stdout.startswith("source,person,name,")
    ran = CliRunner().invoke(main, ["serve", "--store", str(tmp_path / "store"), "--get", "/nothing"])
    assert ran.exit_code == 1


def test_a_quote_that_its_sentence_has_twice_is_marked_where_it_was_read(tmp_path: Path) -> None:
    report = (
        "Đại hội Đảng bộ huyện Ba Tơ lần thứ XX, nhiệm kỳ 2020-2025\n\nNăm 2020, tỷ lệ hộ nghèo còn 5%, tỷ lệ thất nghiệp thành thị còn 5%.\n"
    )
    (tmp_path / "a.txt").write_text(report, encoding="utf-8")
    build([str(tmp_path)], tmp_path / "store")
    marked = set()
    document = html.unescape(get(tmp_path / "store", "/document/a").body.decode())
    for path in dict.fromkeys(re.findall(r'href="(/about\?node=[^"]*observation[^"]*)"', document)):
        page = html.unescape(get(tmp_path / "store", path).body.decode())
        marked.update(re.findall(r"(\w+) còn <mark>5%</mark>", page))
    assert marked == {"nghèo", "thị"}


def test_titles_have_a_column_where_documents_have_titles(tmp_path: Path, pages) -> None:  # type: ignore[no-untyped-def]
    assert "<th>tên</th>" not in pages("/")[1]  # plain texts have none
    body = "<article><h1>Tin đại hội</h1><p>Đại hội Đảng bộ huyện Ba Tơ lần thứ XX.</p></article>"
    (tmp_path / "a.html").write_text(f"<html><head><title>Tin đại hội</title></head><body>{body}</body></html>", encoding="utf-8")
    build([str(tmp_path / "a.html")], tmp_path / "store")
    home = get(tmp_path / "store", "/").body.decode("utf-8")
    assert "<th>tên</th>" in home and "<td>Tin đại hội</td>" in home

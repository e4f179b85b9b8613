"""The pages that people read: documents with their words, questions with their answers, everything about a node.

Each page is an answer of the catalogue's queries put into a template of ``templates/``; :meth:`Pages.get` makes it from a
path and its parameters, with or without a server.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, islice
from typing import Any
from urllib.parse import quote, unquote, urlencode

import pyoxigraph as ox
from msgspec import Struct

from kg import catalogue, results
from kg.catalogue import Query, Result
from kg.errors import KgError, UsageError
from kg.namespaces import compact
from kg.store import Store, Term

ROWS = 500  # rows that a page shows; the files have all
DOCUMENTS = 200  # documents that the first page lists
_EXAMPLE = """SELECT ?name (COUNT(*) AS ?posts) WHERE {
  ?tenure a dh:Tenure ; org:member/skos:prefLabel ?name
} GROUP BY ?name ORDER BY DESC(?posts) LIMIT 20"""
_FILES = {"csv": "text/csv; charset=utf-8", "json": "application/sparql-results+json"}
_DECIMALS = 4  # that a page shows of a number; the files have all
_NUMERIC = tuple(f"http://www.w3.org/2001/XMLSchema#{kind}" for kind in ("integer", "decimal", "double"))


class Page(Struct, frozen=True):
    """What a path gives: its HTTP status, media type and bytes."""

    status: int
    media: str
    body: bytes


class Cell(Struct, frozen=True):
    """One cell of a table: its text, the path it leads to (empty for none), and the exact number where it is one."""

    text: str
    link: str = ""
    number: str = ""


def document_path(source: str, start: str = "") -> str:
    """The path of a document's page, at the words that begin at an offset."""
    return f"/document/{quote(source, safe='')}" + (f"#at-{start}" if start else "")


def readable(number: str) -> str:
    """A number with its thousands apart, and no more than four decimals.

    >>> readable("743000000000").split(), readable("81.818181818181818181"), readable("-0.5")
    (['743', '000', '000', '000'], '81.8182…', '-0.5')
    """
    whole, point, rest = number.partition(".")
    if not whole.removeprefix("-").isdigit():
        return number
    if len(rest) > _DECIMALS:
        whole, point, rest = f"{Decimal(number):.{_DECIMALS}f}…".partition(".")
    sign = "-" if number.startswith("-") else ""
    return sign + f"{abs(int(whole)):,}".replace(",", "\N{NO-BREAK SPACE}") + point + rest


def about_path(node: str) -> str:
    """The path of the page about a node."""
    return "/about?" + urlencode({"node": node})


class Pages:
    """The pages over an open store. Raises KgError where jinja2 is not installed."""

    def __init__(self, store: Store) -> None:
        """``store`` is only read."""
        try:
            from jinja2 import Environment, PackageLoader
        except ImportError as error:
            raise KgError('the pages need jinja2; install it with: pip install "daihoi-kg[serve]"') from error
        self._store = store
        self._templates = Environment(loader=PackageLoader("kg.serve"), autoescape=True, trim_blocks=True)
        self._questions = list(catalogue.catalogue().values())

    def get(self, path: str, params: Mapping[str, str]) -> Page:
        """The page of a path; one that says what is wrong, with a status to match, where there is none."""
        head, _, rest = path.strip("/").partition("/")
        name = unquote(rest)
        try:
            if not head:
                return self._home()
            if head == "query" and name:
                return self._query(name, dict(params))
            if head == "document" and name:
                return self._document(name)
            if head == "about" and params.get("node"):
                return self._about(params["node"])
            if head == "sparql-form":
                return self._sparql(params.get("query", ""))
        except UsageError as error:
            return Page(404, "text/plain; charset=utf-8", f"{error}\n".encode())
        except KgError as error:
            return Page(400, "text/plain; charset=utf-8", f"{error}\n".encode())
        known = "/, /query/NAME, /document/ID, /about?node=IRI, /sparql-form, /sparql"
        return Page(404, "text/plain; charset=utf-8", f"{path}: no such page; expected one of {known}\n".encode())

    def _page(self, template: str, **given: Any) -> Page:
        text = self._templates.get_template(template).render(given)
        return Page(200, "text/html; charset=utf-8", text.encode("utf-8", "replace"))

    def _rows(self, name: str, **values: str) -> Iterator[dict[str, str]]:
        """The rows of a question of the catalogue, by column, unbound ones empty."""
        result = catalogue.run(catalogue.load(name), self._store, values)
        return (dict(zip(result.columns, map(results.plain, row), strict=True)) for row in result.rows)

    def _home(self) -> Page:
        documents = list(self._rows("documents"))
        return self._page(
            "home.html", documents=documents[:DOCUMENTS], more=len(documents[DOCUMENTS:]), quads=len(self._store),
            questions=self._questions, document_url=document_path,
        )  # fmt: skip

    def _query(self, name: str, values: dict[str, str]) -> Page:
        query = catalogue.load(name)
        form = values.pop("format", "")
        given = {key: value for key, value in values.items() if value.strip()}
        missing = [param.name for param in query.params.values() if not param.optional and param.name not in given]
        if missing and not given:
            return self._page("query.html", query=query, values={}, rows=None, wrong="")
        try:
            result = catalogue.run(query, self._store, given)
        except UsageError as error:
            return self._page("query.html", query=query, values=given, rows=None, wrong=str(error))
        if form in _FILES:
            out = io.StringIO()
            results.write(result, form, out)
            return Page(200, _FILES[form], out.getvalue().encode("utf-8", "replace"))
        rows, cut = _table(result)
        links = {f"{kind}_url": f"/query/{name}?" + urlencode({**given, "format": kind}) for kind in _FILES}
        return self._page("query.html", query=query, values=given, columns=result.columns, rows=rows, cut=cut, wrong="", **links)

    def _document(self, source: str) -> Page:
        about = next((row for row in self._rows("documents") if row["source"] == source), None)
        if about is None:
            raise UsageError(f"{source!r}: no such document; the first page lists those that there are")
        said = []
        rows = self._rows("statements", source=source)
        for (start, text, before, after), facts in groupby(rows, key=lambda r: (r["start"], r["quote"], r["before"], r["after"])):
            told = {(f["kind"], f["about"]): {**f, "link": about_path(f["node"])} for f in facts}
            said.append({"start": start, "quote": text, "before": before, "after": after, "facts": list(told.values())})
        return self._page("document.html", said=said, **{key: about[key] for key in ("source", "title", "publisher", "published")})

    def _about(self, node: str) -> Page:
        facts = [
            {
                "property": row["property"],
                "name": row["property_label"] or compact(row["property"]),
                "text": row["value_label"] or (compact(row["value"]) if row["link"] else row["value"]),
                "link": about_path(row["link"]) if row["link"].startswith("https://w3id.org/daihoi/") else row["link"],
            }
            for row in self._rows("about", node=node)
        ]
        told = {(row["source"], row["start"], row["quote"]): row for row in self._rows("statements", node=node)}
        words = [{**row, "link": document_path(row["source"], row["start"])} for row in told.values()]
        if not facts and not words:
            raise UsageError(f"{node}: the graph says nothing of it; expected the IRI of a node of this store")
        labels = (row["text"] for row in facts if row["property"].endswith(("#prefLabel", "/title")))
        stated = (row["about"] for row in words)  # a tenure or a figure has no label of its own: what is said of it
        return self._page("about.html", node=node, label=next(labels, next(stated, compact(node))), facts=facts, words=words)

    def _sparql(self, text: str) -> Page:
        if not text.strip():
            return self._page("sparql.html", text=_EXAMPLE, rows=None, wrong="")
        query = Query("query", text)
        try:
            result = catalogue.run(query, self._store)
        except KgError as error:
            return self._page("sparql.html", text=text, rows=None, wrong=str(error))
        rows, cut = _table(result)
        return self._page("sparql.html", text=text, columns=result.columns, rows=rows, cut=cut, wrong="")


def _table(result: Result) -> tuple[list[list[Cell]], bool]:
    """The first rows of an answer as cells that lead on, and whether there are more."""
    shown = list(islice(result.rows, ROWS + 1))
    return [_cells(result.columns, row) for row in shown[:ROWS]], len(shown) > ROWS


def _cells(columns: Sequence[str], row: Sequence[Term | None]) -> list[Cell]:
    """Nodes lead to their pages, documents to theirs, and figures and quotes of a document to their words in it."""
    told = dict(zip(columns, map(results.plain, row), strict=True))
    words = document_path(told["source"], told.get("start", "")) if told.get("source") else ""
    cells = []
    for name, term in zip(columns, row, strict=True):
        text = results.plain(term)
        number = text if isinstance(term, ox.Literal) and term.datatype.value in _NUMERIC else ""
        link = ""
        if isinstance(term, ox.NamedNode):
            text, link = compact(term.value), about_path(term.value)
        elif (name == "source" or name.endswith("_source")) and text:
            link = document_path(text)
        elif text and words and told.get("start") and name in {"value", "low", "high", "quote", "name"}:
            link = words
        cells.append(Cell(readable(text) if number else text, link, number))
    return cells

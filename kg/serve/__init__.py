"""A read-only SPARQL 1.1 endpoint and pages over a store, on this machine only by default.

Follows the SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013): query by GET, by POST form and by POST of the query
itself; results by content negotiation; a service description where no query is given.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import KgError
from kg.namespaces import PREFIXES
from kg.serve.pages import Page, Pages
from kg.store import Store

_ROWS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
_TRIPLES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
#: seconds that a client waits for an answer before it is told to ask for less
TIMEOUT = 30.0


def _chosen(accept: str, offered: dict[str, Any]) -> str | None:
    """The first media type of the Accept header that is offered; the first offered for anything else that is fine."""
    asked = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    for media in asked:
        if media in offered:
            return media
    generic = {"", "*/*", "text/*", "application/*", "text/html", "application/json"}
    return next(iter(offered)) if generic & set(asked) else None


def answer(store: Store, query: str, accept: str) -> tuple[bytes, str]:
    """The serialized answer to a query and its media type.

    Raises KgError for a query that is wrong, and LookupError where no format fits the Accept header.
    """
    result = store.query(query, where="query")
    offered: dict[str, Any] = _TRIPLES if isinstance(result, ox.QueryTriples) else _ROWS
    media = _chosen(accept, offered)
    if media is None:
        raise LookupError(", ".join(offered))
    if isinstance(result, ox.QueryTriples):
        prefixes = PREFIXES if media == "text/turtle" else None
        body = ox.serialize(result, format=offered[media], prefixes=prefixes)
    else:
        body = result.serialize(format=offered[media])
    return body or b"", media


def app(store: Store) -> Any:
    """The ASGI application over an open store. Raises KgError where starlette is not installed."""
    try:
        from starlette.applications import Starlette
        from starlette.requests import Request
        from starlette.responses import PlainTextResponse, Response
        from starlette.routing import Route
    except ImportError as error:
        raise KgError(
            'kg serve needs starlette and uvicorn; install them with: pip install "daihoi-kg[serve]"'
        ) from error

    async def sparql(request: Request) -> Response:
        queries = list(request.query_params.getlist("query"))
        if request.method == "POST":
            kind = request.headers.get("content-type", "").partition(";")[0].strip()
            body = (await request.body()).decode("utf-8", "replace")
            if kind == "application/sparql-query":
                queries.append(body)
            elif kind == "application/x-www-form-urlencoded":
                from urllib.parse import parse_qs

                queries += parse_qs(body).get("query", [])
            else:
                return PlainTextResponse(f"cannot read {kind or 'a body without a type'}; send a form or a query", 415)
        if len(queries) != 1:
            return PlainTextResponse(f"{len(queries)} queries; expected one parameter «query»", 400)
        accept = request.headers.get("accept", "*/*")
        try:
            body_, media = await asyncio.wait_for(asyncio.to_thread(answer, store, queries[0], accept), TIMEOUT)
        except KgError as error:
            return PlainTextResponse(str(error), 400)
        except LookupError as error:
            return PlainTextResponse(f"no format for «{accept}»; expected one of {error.args[0]}", 406)
        except TimeoutError:
            return PlainTextResponse(f"no answer within {TIMEOUT:.0f} seconds; ask for less, add a LIMIT", 503)
        return Response(body_, media_type=media, headers={"Access-Control-Allow-Origin": "*"})

    async def page(request: Request) -> Response:
        try:
            made = await asyncio.wait_for(asyncio.to_thread(pages.get, request.url.path, request.query_params), TIMEOUT)
        except TimeoutError:
            return PlainTextResponse(f"no answer within {TIMEOUT:.0f} seconds; ask for less", 503)
        return Response(made.body, made.status, media_type=made.media)

    pages = Pages(store)
    return Starlette(routes=[Route("/sparql", sparql, methods=["GET", "POST"]), Route("/{path:path}", page)])


def get(folder: Path, address: str) -> Page:
    """One page without a server: the answer to a path with its parameters, ``/query/officials?place=…``."""
    from urllib.parse import parse_qsl, urlsplit

    parts = urlsplit(address)
    with Store.open(folder, read_only=True) as store:
        return Pages(store).get(parts.path, dict(parse_qsl(parts.query, keep_blank_values=True)))


def serve(folder: Path, host: str, port: int) -> None:
    """Serve a store until interrupted. Raises KgError where the store cannot be opened or an extra is missing."""
    with Store.open(folder, read_only=True) as store:
        application = app(store)
        import uvicorn

        uvicorn.run(application, host=host, port=port, log_level="warning")

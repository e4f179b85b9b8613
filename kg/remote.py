"""Asks a SPARQL endpoint elsewhere, through SPARQLWrapper."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.error import URLError

import pyoxigraph as ox

from kg.catalogue import Query, Result, shaped
from kg.errors import KgError
from kg.namespaces import PREFIXES
from kg.sparql import blank_literals


def run(query: Query, endpoint: str, values: Mapping[str, str] | None = None, timeout: int = 60) -> Result:
    """Send a query with its parameters bound inside, by POST; ``timeout`` is in seconds.

    Raises KgError for wrong parameters, an endpoint that does not answer, and a query that it does not take.
    """
    from SPARQLWrapper import JSON, POST, SPARQLWrapper
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

    if not endpoint.startswith(("http://", "https://")):
        raise KgError(f"{endpoint!r}: no endpoint; expected a URL that begins with http:// or https://")
    client = SPARQLWrapper(endpoint)
    client.setMethod(POST)
    client.setReturnFormat(JSON)
    client.setTimeout(timeout)
    client.setQuery(with_prefixes(query.standalone(values or {})))
    if client.queryType not in ("SELECT", "ASK"):
        raise KgError(f"{query.name}: only SELECT and ASK can be sent to an endpoint, this is {client.queryType}")
    try:
        answer = client.query().response.read()
        return shaped(query, _parsed(answer))
    except SPARQLWrapperException as error:
        raise KgError(f"{endpoint}: the endpoint refuses the query {query.name}: {_first_lines(error)}") from error
    except (URLError, TimeoutError, OSError) as error:
        raise KgError(f"{endpoint}: no answer ({getattr(error, 'reason', error)}); is the server running?") from error
    except (ValueError, SyntaxError, KeyError) as error:
        raise KgError(f"{endpoint}: the answer is no SPARQL results JSON ({error}); is this an endpoint?") from error


def with_prefixes(text: str) -> str:
    """A query with declarations of those prefixes of the project that it uses and does not declare itself.

    >>> with_prefixes("ASK { ?x a dh:Congress }")
    'PREFIX dh: <https://w3id.org/daihoi/ontology#>\\nASK { ?x a dh:Congress }'
    """
    code = blank_literals(text)
    used = (p for p in PREFIXES if f"{p}:" in code and f"PREFIX {p}:" not in code and f"prefix {p}:" not in code)
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in sorted(used)) + text


def _parsed(answer: bytes) -> ox.QuerySolutions | ox.QueryBoolean:
    """Results JSON; ``typed-literal``, which old Virtuosos write, is read as the ``literal`` of the standard."""
    data: dict[str, Any] = json.loads(answer)
    for row in data.get("results", {}).get("bindings", ()):
        for term in row.values():
            if term["type"] == "typed-literal":
                term["type"] = "literal"
    return ox.parse_query_results(json.dumps(data).encode(), format=ox.QueryResultsFormat.JSON)


def _first_lines(error: Exception) -> str:
    text = str(error.args[-1] if error.args else error)
    if "\\n" in text:
        text = text.replace("\\n", "\n")
    lines = [line.strip(" b'\"") for line in text.splitlines() if line.strip(" b'\"")]
    return " ".join(lines[-2:])[:300]

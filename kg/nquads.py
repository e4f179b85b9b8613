"""RDF terms as N-Quads text, the fastest way into the engine: parsing a line costs less than building its objects.

Terms are plain strings here: ``<iri>`` or a quoted literal with its type or language.
"""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from kg.namespaces import PREFIXES, iri

_ESCAPED = re.compile(r'["\\\n\r]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_XSD = PREFIXES["xsd"]
# datatype -> its form, and what completes a value to a day that must exist
_DATES = (
    ("date", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), ""),
    ("gYearMonth", re.compile(r"[0-9]{4}-[0-9]{2}"), "-01"),
    ("gYear", re.compile(r"[0-9]{4}"), "-01-01"),
    ("dateTime", re.compile(r"[0-9-]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?"), ""),
)


class _Terms(dict[str, str]):
    """Compact IRIs to terms, each expanded once."""

    def __missing__(self, compact: str) -> str:
        term = self[compact] = f"<{iri(compact)}>"
        return term


#: ``TERM["dh:Congress"]`` is the term of a compact IRI; KgError for an unknown prefix
TERM: dict[str, str] = _Terms()
TRUE, FALSE = (f'"{value}"^^<{_XSD}boolean>' for value in ("true", "false"))


def string(value: str) -> str:
    r"""A plain literal.

    >>> string('nói: "được"')
    '"nói: \\"được\\""'
    """
    if '"' in value or "\\" in value or "\n" in value or "\r" in value:
        value = _ESCAPED.sub(lambda m: _ESCAPES[m[0]], value)
    return f'"{value}"'


@lru_cache(maxsize=8192)
def vietnamese(value: str) -> str:
    """A literal in Vietnamese."""
    return string(value) + "@vi"


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return TRUE if value else FALSE


def integer(value: int) -> str:
    """An xsd:integer."""
    return f'"{value}"^^<{_XSD}integer>'


def decimal(plain: str) -> str:
    """An xsd:decimal from its canonical form, see :func:`plain`."""
    return f'"{plain}"^^<{_XSD}decimal>'


@lru_cache(maxsize=8192)  # a figure's value is printed for its identity, its claim and its quad; what is equal is printed alike
def plain(number: Decimal | None) -> str:
    """The canonical form of a decimal, as XML Schema 1.1 and the contract print it; empty for None.

    >>> plain(Decimal("88.90")), plain(Decimal("7.43E+11")), plain(Decimal("-0.0"))
    ('88.9', '743000000000', '0')
    """
    if number is None:
        return ""
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def year(value: int) -> str:
    """An xsd:gYear."""
    return f'"{value:04d}"^^<{_XSD}gYear>'


def uri(value: str) -> str:
    """An xsd:anyURI: an address as found, which need not be a valid IRI."""
    return f"{string(value)}^^<{_XSD}anyURI>"


@lru_cache(maxsize=1024)
def date(value: str) -> str:
    """A date typed by the precision it has; a plain literal where it is no date of the calendar in ISO 8601.

    >>> date("2020-10").rpartition("#")[2], date("2021-02-29")
    ('gYearMonth>', '"2021-02-29"')
    """
    for datatype, form, rest in _DATES:
        if form.fullmatch(value):
            try:
                datetime.fromisoformat(value + rest)
            except ValueError:
                break
            return f'"{value}"^^<{_XSD}{datatype}>'
    return string(value)

"""Writes answers as CSV, TSV, JSON and XML, row by row.

CSV and TSV follow «SPARQL 1.1 Query Results CSV and TSV Formats» except that lines end in a bare line feed; JSON and
XML follow the W3C formats of their names. An ASK has one column, ``answer``, in the first two.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.catalogue import Result
from kg.store import Term

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML 1.0 cannot carry
_NAMESPACE = "http://www.w3.org/2005/sparql-results#"


def write(result: Result, format: str, stream: TextIO) -> None:
    """Write an answer in one of FORMATS; ``stream`` must leave line ends alone."""
    FORMATS[format](result, stream)


def plain(term: Term | None) -> str:
    """The lexical value of a term, empty where unbound."""
    return "" if term is None else term.value


def _csv(result: Result, stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows([plain(term) for term in row] for row in result.rows)


def _tsv(result: Result, stream: TextIO) -> None:
    stream.write("\t".join(f"?{column}" for column in result.columns) + "\n")
    for row in result.rows:
        stream.write("\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) + "\n")


def _json(result: Result, stream: TextIO) -> None:
    if result.boolean is not None:
        stream.write(json.dumps({"head": {}, "boolean": result.boolean}) + "\n")
        return
    stream.write(f'{{"head":{{"vars":{json.dumps(result.columns)}}},"results":{{"bindings":[')
    separator = "\n"
    for row in result.rows:
        bound = {name: _json_term(term) for name, term in zip(result.columns, row, strict=True) if term is not None}
        stream.write(separator + json.dumps(bound, ensure_ascii=False))
        separator = ",\n"
    stream.write("\n]}}\n")


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype.value != _STRING:
        found["datatype"] = term.datatype.value
    return found


def _xml(result: Result, stream: TextIO) -> None:
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="{_NAMESPACE}">\n')
    if result.boolean is not None:
        stream.write(f"<head/>\n<boolean>{str(result.boolean).lower()}</boolean>\n</sparql>\n")
        return
    variables = "".join(f"<variable name={quoteattr(name)}/>" for name in result.columns)
    stream.write(f"<head>{variables}</head>\n<results>\n")
    for row in result.rows:
        bound = ((name, term) for name, term in zip(result.columns, row, strict=True) if term is not None)
        cells = "".join(f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>" for name, term in bound)
        stream.write(f"<result>{cells}</result>\n")
    stream.write("</results>\n</sparql>\n")


def _xml_term(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, ox.BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    value = escape(_NOT_XML.sub("\ufffd", term.value), {"\r": "&#13;"})
    if term.language:
        return f"<literal xml:lang={quoteattr(term.language)}>{value}</literal>"
    if term.datatype.value != _STRING:
        return f"<literal datatype={quoteattr(term.datatype.value)}>{value}</literal>"
    return f"<literal>{value}</literal>"


FORMATS: dict[str, Callable[[Result, TextIO], None]] = {"csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml}

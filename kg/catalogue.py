"""The questions: reads the headers of ``queries/*.rq``, binds parameters, runs a query and types its rows.

A query file opens with YAML behind ``#+ ``:

    #+ summary: Ai đã giữ chức vụ này? / Who has held this post?
    #+ tags: [people, posts]
    #+ params: {post: {type: iri, example: "dhr:secretary"}, year: {type: year, example: 2020, optional: true}}
    #+ columns: {post: iri, person: iri, since: date}

A parameter binds the variable of its name, which must be projected; one that is no column is left out of the answer.
Words to look for (type ``text``) bind the name with a low line before it, ``?_name``, in lower case.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError, UsageError
from kg.namespaces import PREFIXES, iri
from kg.sparql import inline
from kg.store import Answer, Store, Term

_XSD = PREFIXES["xsd"]
_PATTERNS = {
    "integer": re.compile(r"[+-]?\d+"),
    "decimal": re.compile(r"[+-]?\d+(\.\d+)?"),
    "boolean": re.compile(r"true|false"),
    "year": re.compile(r"\d{4}"),
    "date": re.compile(r"\d{4}(-\d\d(-\d\d)?)?"),
}
_EXPECTED = {
    "iri": "an IRI, whole (https://...) or short (dhi:grdp)",
    "integer": "a whole number",
    "decimal": "a number with a decimal point, such as 8.5",
    "boolean": "true or false",
    "year": "a year of four digits",
    "date": "a date such as 2020-06-24, 2020-06 or 2020",
    "string": "some text",
    "text": "some words to look for",
}
TYPES = tuple(_EXPECTED)
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_KEYS = {"advice", "summary", "tags", "params", "columns"}
_PARAM_KEYS = {"type", "example", "optional", "summary"}


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query: its type (one of TYPES), an example that works, whether it may be left out."""

    name: str
    type: str
    example: str
    optional: bool = False

    @property
    def variable(self) -> str:
        """The variable that the parameter binds."""
        return f"_{self.name}" if self.type == "text" else self.name

    def term(self, value: str) -> ox.NamedNode | ox.Literal:
        """The RDF term of a value as a user writes it; years, dates and texts are plain strings.

        Raises KgError where the value is not of the parameter's type.
        """
        try:
            return _term(self.type, value)
        except ValueError:
            raise UsageError(
                f"parameter {self.name}={value!r}: expected {_EXPECTED[self.type]}, for example {self.example}"
            ) from None


@dataclass(frozen=True, slots=True)
class Query:
    """A question with what its header says; ``columns`` maps names to types, empty for a file without a header.

    ``advice`` tells people what to do with the answer; empty for most.
    """

    name: str
    text: str
    vi: str = ""
    en: str = ""
    tags: tuple[str, ...] = ()
    params: Mapping[str, Param] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    has_header: bool = False
    advice: str = ""

    def bind(self, values: Mapping[str, str]) -> dict[str, ox.NamedNode | ox.Literal]:
        """The terms of variables, from values that users give.

        Raises UsageError for unknown, missing and ill-typed parameters.
        """
        for name in values:
            if name not in self.params:
                known = ", ".join(self.params) or "none"
                hint = "" if self.has_header else "; declare it in a header line «#+ params: {...}»"
                raise UsageError(f"{self.name}: unknown parameter {name!r}; it takes: {known}{hint}")
        for name, param in self.params.items():
            if name not in values and not param.optional:
                raise UsageError(
                    f"{self.name}: parameter {name!r} is missing; add --param {name}={_shell_word(param.example)}"
                )
        try:
            return {self.params[name].variable: self.params[name].term(value) for name, value in values.items()}
        except UsageError as error:
            raise UsageError(f"{self.name}: {error}") from None

    def standalone(self, values: Mapping[str, str]) -> str:
        """The text with its parameters bound inside, for engines that take nothing beside the text."""
        return inline(self.text, self.bind(values), tuple(self.columns))


@dataclass(slots=True)
class Result:
    """An answer: rows of terms (None = unbound) under their columns, read once; or the truth value of an ASK."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Term | None, ...]]
    boolean: bool | None = None


def load(name: str) -> Query:
    """The query of the catalogue with this name. Raises KgError with the nearest names where there is none."""
    known = names()
    if name in known:
        return _read(resources.queries() / f"{name}.rq")
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.6) or [k for k in known if name in k or k in name][:3]
    hint = f"did you mean {' or '.join(near)}?" if near else "see the list with: kg list"
    raise UsageError(f"{name!r}: no such query; {hint}")


def names() -> tuple[str, ...]:
    """The names of all queries, sorted, without reading them."""
    return tuple(sorted(path.stem for path in resources.queries().glob("*.rq")))


def catalogue() -> dict[str, Query]:
    """All queries of ``queries/`` by name, sorted. Raises KgError for a header that is not right."""
    return {name: load(name) for name in names()}


def run(query: Query, store: Store, values: Mapping[str, str] | None = None) -> Result:
    """Run a query with parameters as users write them. Raises KgError for wrong parameters and for wrong SPARQL."""
    bound = query.bind(values or {})
    return shaped(query, store.query(query.text, bound, where=query.name))


def shaped(query: Query, answer: Answer) -> Result:
    """An engine's answer with the columns that the query's header promises.

    Raises KgError where the query does not give them.
    """
    if isinstance(answer, ox.QueryBoolean):
        return Result(("answer",), iter([(ox.Literal(bool(answer)),)]), bool(answer))
    if isinstance(answer, ox.QueryTriples):
        rows = ((t.subject, t.predicate, t.object) for t in answer)
        return Result(("subject", "predicate", "object"), rows)
    given = tuple(variable.value for variable in answer.variables)
    columns = tuple(query.columns) or given
    missing = [column for column in columns if column not in given]
    if missing:
        raise KgError(f"{query.name}: the header promises column {missing[0]!r}, the query selects {', '.join(given)}")
    if columns == given:
        return Result(columns, (tuple(solution) for solution in answer))
    at = [given.index(column) for column in columns]
    return Result(columns, (tuple(solution[i] for i in at) for solution in answer))


def parse(name: str, text: str) -> Query:
    """Read the header of a query's text. Raises KgError where it is malformed; a text without one has no header."""
    lines = [line[3:] for line in text.splitlines() if line.startswith("#+ ")]
    if not lines:
        return Query(name, text)
    return _Header(name, "\n".join(lines)).query(text)


def _read(path: Path) -> Query:
    query = parse(path.stem, path.read_text(encoding="utf-8"))
    if not query.has_header:
        raise KgError(f"{path.name}: no header; expected lines that begin with «#+ »")
    return query


class _Header:
    """The checks of a header, one key each."""

    def __init__(self, name: str, yaml_text: str) -> None:
        import yaml

        self.name = name
        try:
            data = yaml.load(yaml_text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.YAMLError as error:
            raise self.wrong(f"is no YAML: {' '.join(str(error).split())}") from error
        if not isinstance(data, dict):
            raise self.wrong("expected keys and values")
        self.data: dict[str, Any] = data
        for key in data:
            if key not in _KEYS:
                raise self.wrong(f"unknown key {key!r}; expected {', '.join(sorted(_KEYS))}")
        for key in ("summary", "tags", "columns"):
            if not data.get(key):
                raise self.wrong(f"key {key!r} is missing")

    def wrong(self, what: str) -> KgError:
        return KgError(f"{self.name}: header: {what}")

    def query(self, text: str) -> Query:
        vi, en = self.summary()
        return Query(self.name, text, vi, en, self.tags(), self.params(), self.columns(), True, self.advice())

    def summary(self) -> tuple[str, str]:
        vi, slash, en = str(self.data["summary"]).partition(" / ")
        if not slash or not vi.strip() or not en.strip() or " / " in en:
            raise self.wrong(f"summary {self.data['summary']!r}: expected «Vietnamese / English»")
        return vi.strip(), en.strip()

    def advice(self) -> str:
        advice = self.data.get("advice", "")
        if not isinstance(advice, str):
            raise self.wrong(f"advice {advice!r}: expected text")
        return advice.strip()

    def tags(self) -> tuple[str, ...]:
        tags = self.data["tags"]
        if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
            raise self.wrong(f"tags {tags!r}: expected a list of words")
        return tuple(tags)

    def columns(self) -> dict[str, str]:
        columns = self.data["columns"]
        if not isinstance(columns, dict):
            raise self.wrong(f"columns {columns!r}: expected names with types")
        for name, kind in columns.items():
            if not isinstance(name, str) or not _NAME.fullmatch(name) or kind not in TYPES:
                raise self.wrong(f"column {name!r}: {kind!r}: expected a lower-case name and one of {', '.join(TYPES)}")
        return dict(columns)

    def params(self) -> dict[str, Param]:
        params = self.data.get("params") or {}
        if not isinstance(params, dict):
            raise self.wrong(f"params {params!r}: expected names with type and example")
        return {name: self.param(name, about) for name, about in params.items()}

    def param(self, name: object, about: object) -> Param:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise self.wrong(f"parameter {name!r}: expected a name in lower case")
        if not isinstance(about, dict) or not {"type", "example"} <= set(about) <= _PARAM_KEYS:
            raise self.wrong(f"parameter {name!r}: expected type, example and, if so, optional: true")
        if about["type"] not in TYPES:
            raise self.wrong(f"parameter {name!r}: unknown type {about['type']!r}; expected one of {', '.join(TYPES)}")
        example = about["example"]
        shown = str(example).lower() if isinstance(example, bool) else str(example)
        param = Param(name, about["type"], shown, about.get("optional", False) is True)
        try:
            param.term(param.example)
        except KgError as error:
            raise self.wrong(str(error)) from None
        return param


def _term(kind: str, value: str) -> ox.NamedNode | ox.Literal:
    value = unicodedata.normalize("NFC", value)
    if kind == "iri":
        return _iri(value)
    if kind in _PATTERNS and not _PATTERNS[kind].fullmatch(value):
        raise ValueError(value)
    if kind in ("integer", "decimal", "boolean"):
        return ox.Literal(value, datatype=ox.NamedNode(_XSD + kind))
    return ox.Literal(value.lower() if kind == "text" else value)


def _iri(value: str) -> ox.NamedNode:
    """A full IRI, in angle brackets or not, or a short one of the project's prefixes."""
    full = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    if not full.startswith(("http://", "https://", "urn:")):
        try:
            full = iri(full)
        except KgError as error:
            raise ValueError(value) from error
    if not full or re.search(r'[\s<>"{}|\\^`]', full):
        raise ValueError(value)
    return ox.NamedNode(full)


def _shell_word(value: str) -> str:
    import shlex

    return shlex.quote(value)

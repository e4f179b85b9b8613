"""The text of SPARQL queries: what must not be in it, where a mistake is, how a parameter becomes part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pyoxigraph as ox

from kg.errors import KgError
from kg.namespaces import PREFIXES

_LINE_AND_COLUMN = re.compile(r"error at (\d+):(\d+): (?:expected )?(.*)", re.DOTALL)
_NOT_CODE = re.compile(
    r"\\.|" + r'"""(?:[^"\\]|\\.|"(?!""))*"""|' + r"'''(?:[^'\\]|\\.|'(?!''))*'''|"
    r'"(?:[^"\\\n\r]|\\.)*"|' + r"'(?:[^'\\\n\r]|\\.)*'|" + r"<[^<>\"{}|^`\\\s]*>|#[^\n\r]*",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![?$:\w.-])SERVICE(?![\w-])", re.IGNORECASE)


def refuse_service(text: str, where: str = "query") -> None:
    """Raise KgError where a query would make the engine call another server."""
    code = blank_literals(text)
    found = _SERVICE.search(code)
    if found:
        line, column = position(text, found.start())
        raise KgError(
            f"{where}: line {line}, column {column}: SERVICE is refused, since it calls another server; "
            "query that server with --endpoint instead"
        )


def blank_literals(text: str) -> str:
    """A query with strings, IRIs and comments blanked out, every other character where it was."""
    return _NOT_CODE.sub(lambda found: " " * len(found[0]), text)


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


@contextmanager
def syntax_errors(text: str, where: str) -> Iterator[None]:
    """Turn the engine's syntax errors into KgErrors that show the place."""
    try:
        yield
    except SyntaxError as error:
        found = _LINE_AND_COLUMN.match(str(error))
        if found is None:
            raise KgError(f"{where}: {error}; expected SPARQL 1.1") from error
        line, column = int(found[1]), int(found[2])
        lines = text.splitlines()
        shown = lines[line - 1] if line <= len(lines) else ""
        raise KgError(
            f"{where}: line {line}, column {column}: {_expectation(found[3])}\n    {shown}\n    {' ' * (column - 1)}^"
        ) from error


def _expectation(engine_says: str) -> str:
    """What the engine expected, without its long lists of letters."""
    if "Prefix not found" in engine_says:
        return f"unknown prefix; declare it with PREFIX, or use one of {', '.join(sorted(PREFIXES))}"
    first = engine_says.split("\n", 1)[0]
    options = first.removeprefix("one of ").split(", ")
    plain = [option for option in options if not option.startswith("['") or len(option) == len("['x']")]
    return f"expected {' or '.join(plain[:8])}" if plain and len(first) < 400 else "this is no SPARQL 1.1"


def inline(text: str, bindings: Mapping[str, ox.NamedNode | ox.Literal], columns: tuple[str, ...]) -> str:
    """A query with its parameters bound by VALUES, for engines that take no bindings beside the text.

    A parameter that is a column is joined with the result; any other one at the head of the first group.
    """
    outer = [name for name in bindings if name in columns]
    inner = [name for name in bindings if name not in columns]
    if inner:
        brace = blank_literals(text).index("{") + 1
        text = f"{text[:brace]} {_values(inner, bindings)} {text[brace:]}"
    return f"{text}\n{_values(outer, bindings)}\n" if outer else text


def _values(names: list[str], bindings: Mapping[str, ox.NamedNode | ox.Literal]) -> str:
    variables = " ".join(f"?{name}" for name in names)
    return f"VALUES ({variables}) {{ ({' '.join(str(bindings[name]) for name in names)}) }}"

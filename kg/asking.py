"""The commands ``kg query`` and ``kg list``: questions of the catalogue, or of the user's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from kg.errors import KgError, UsageError
from kg.options import store_option, store_path
from kg.output import write

if TYPE_CHECKING:
    from kg.catalogue import Query


@click.command()
@click.argument("name", metavar="NAME|FILE.rq|-")
@click.option("--param", "-p", "params", metavar="K=V", multiple=True, help="A parameter of the query; repeatable.")
@click.option(
    "--format", "-f", type=click.Choice(["table", "csv", "tsv", "json", "xml"]), default="table", show_default=True
)
@store_option
@click.option("--endpoint", metavar="URL", help="Ask this SPARQL endpoint instead of a store.")
def query(name: str, params: tuple[str, ...], format: str, store: str | None, endpoint: str | None) -> None:
    """Ask a question of the catalogue, of a file, or of standard input (-).

    \b
    Example:
      kg query officials --format csv
      kg query person --param name='Nguyễn Văn A'
      echo 'SELECT ?c { ?c a dh:Congress }' | kg query -
    """
    from kg import catalogue

    asked = _query(name)
    values = dict(map(_pair, params))
    if endpoint:
        if click.get_current_context().get_parameter_source("store") is click.core.ParameterSource.COMMANDLINE:
            raise UsageError("--store and --endpoint exclude each other; give one of them")
        from kg import remote

        write(remote.run(asked, endpoint, values), format)
        return
    from kg.store import Store

    asked.bind(values)  # wrong parameters are told before a wrong store
    with Store.open(store_path(store), read_only=True) as opened:
        write(catalogue.run(asked, opened, values), format)
    if asked.advice and format == "table":
        click.echo(asked.advice, err=True)


def _pair(param: str) -> tuple[str, str]:
    key, equals, value = param.partition("=")
    if not equals or not key:
        raise UsageError(f"--param {param!r}: expected K=V, for example name='Nguyễn Văn A'")
    return key, value


def _query(name: str) -> Query:
    """The query that an argument means."""
    from kg import catalogue

    if name == "-":
        return catalogue.parse("-", _decoded("-", sys.stdin.buffer.read()))
    if name.endswith(".rq") or "/" in name:
        try:
            return catalogue.parse(name, _decoded(name, Path(name).read_bytes()))
        except OSError as error:
            raise KgError(f"{name}: cannot be read ({error.strerror}); expected a file with a SPARQL query") from error
    return catalogue.load(name)


def _decoded(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KgError(f"{name}: not UTF-8 at byte {error.start}; expected a SPARQL query in UTF-8") from error


@click.command("list")
@click.argument("name", required=False)
def list_(name: str | None) -> None:
    """List the questions of the catalogue, or show one with its parameters and columns.

    \b
    Example:
      kg list
      kg list promises
    """
    from kg import catalogue

    if name is None:
        for asked in catalogue.catalogue().values():
            click.echo(f"{asked.name}\n    {asked.vi}\n    {asked.en}")
        return
    _show(catalogue.load(name), sys.stdout)


def _show(asked: Query, stream: TextIO) -> None:
    """A question's header for people."""
    lines = [asked.name, f"    {asked.vi}", f"    {asked.en}", f"tags: {', '.join(asked.tags)}"]
    for param in asked.params.values():
        optional = ", may be left out" if param.optional else ""
        lines.append(f"--param {param.name}=...  {param.type}{optional}, such as {param.example}")
    lines += ["columns:", *(f"    {column}: {kind}" for column, kind in asked.columns.items())]
    stream.write("\n".join(lines) + "\n")

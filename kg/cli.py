"""The command line: arguments in, calls out. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from kg import resources
from kg.errors import KgError, UsageError
from kg.judging import judge

if TYPE_CHECKING:
    from kg.build import Built, Summary
    from kg.catalogue import Query, Result

_Command = TypeVar("_Command", bound=Callable[..., Any])
_FEW = 20  # documents up to which each gets its line in the report of a build


class _Group(click.Group):
    """Commands whose KgErrors become a line on standard error and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        _utf8()
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"error: {error}", err=True)
            ctx.exit(2 if isinstance(error, UsageError) else 1)


def _utf8() -> None:
    """UTF-8 on both outputs whatever the locale, and line ends as written."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="")


def _store_option(command: _Command) -> _Command:
    option = click.option(
        "--store", metavar="DIR", envvar="DAIHOI_STORE", default=None, help="The store; .daihoi/store where not given."
    )
    return option(command)


def _ontology_option(command: _Command) -> _Command:
    def add(context: click.Context, param: click.Parameter, paths: tuple[str, ...]) -> None:
        if paths:
            os.environ[resources.EXTRA] = os.pathsep.join(paths)  # where every process of the command looks

    option = click.option(
        "--ontology", metavar="FILE", multiple=True, expose_value=False, is_eager=True, callback=add,
        help=f"Turtle of your own that adds terms or wordings; repeatable, also by {resources.EXTRA}.",
    )  # fmt: skip
    return option(command)


def _store_path(store: str | None) -> Path:
    from kg.store import DEFAULT_PATH

    return Path(store) if store else DEFAULT_PATH


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="daihoi-kg", prog_name="kg")
def main() -> None:
    """Read reports of Vietnamese Party congresses into a knowledge graph, and ask it.

    \b
    Example:
      kg build reports/                 read a folder of reports
      kg list                           see what can be asked
      kg query officials --format csv   ask
      kg export --output daihoi.ttl     write the graph as Turtle
    """


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@_store_option
@_ontology_option
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="Processes; chosen by the size of the input by default.")
def build(paths: tuple[str, ...], store: str | None, jobs: int | None) -> None:
    """Read documents (files, folders, globs) into the graph.

    PATH is .txt, .html, .pdf, .docx or .jsonl (a document a line: text, and optionally id, url, title, published).
    A document that is there already is replaced; what cannot be read is named, and the rest is kept.

    \b
    Example:
      kg build report.txt 'archive/2020-*.html' --store congresses
      kg build reports/ --ontology my-indicators.ttl
    """
    from kg import console
    from kg.build import build as run
    from kg.build import find

    told: list[Built] = []
    files, _ = find(paths)
    with console.progress(len(files), "reading") as advance:
        summary = run(
            paths,
            _store_path(store),
            jobs,
            report=lambda built: _tell(built, told),
            complain=lambda reason: console.message(f"error: {reason}"),
            advance=advance,
        )
    console.message(_total(summary))
    sys.exit(1 if summary.failures else 0)


def _tell(built: Built, told: list[Built]) -> None:
    """Say what is worth knowing of a document; all of it for the first few."""
    from kg.console import message

    told.append(built)
    if len(told) <= _FEW:
        counts = ", ".join(f"{count} {kind}" for kind, count in built.counts.items())
        message(": ".join([built.id, "; ".join([counts, *built.notes])]))
    elif built.notes:
        message(f"{built.id}: {'; '.join(built.notes)}")


def _total(summary: Summary) -> str:
    counts = ", ".join(f"{count} {kind}" for kind, count in summary.counts.items()) or "no facts"
    failed = f"; {len(summary.failures)} not read" if summary.failures else ""
    return f"{summary.documents} documents, {summary.changed} of them new or changed: {counts}{failed}"


@main.command()
@click.argument("name", metavar="NAME|FILE.rq|-")
@click.option("--param", "-p", "params", metavar="K=V", multiple=True, help="A parameter of the query; repeatable.")
@click.option(
    "--format", "-f", type=click.Choice(["table", "csv", "tsv", "json", "xml"]), default="table", show_default=True
)
@_store_option
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

        _write(remote.run(asked, endpoint, values), format)
        return
    from kg.store import Store

    asked.bind(values)  # wrong parameters are told before a wrong store
    with Store.open(_store_path(store), read_only=True) as opened:
        _write(catalogue.run(asked, opened, values), format)
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


def _write(result: Result, format: str) -> None:
    """An answer on standard output."""
    if format == "table":
        from kg import console

        console.table(result, sys.stdout)
    else:
        from kg import results

        results.write(result, format, sys.stdout)
    sys.stdout.flush()


_RDF = ("turtle", "trig", "nquads", "ntriples", "jsonld")
_FOLDERS, _TEXTS = ("csvw", "parquet"), ("graphml", "quickstatements")


@main.command()
@click.option("--format", "-f", type=click.Choice([*_RDF, *_FOLDERS, *_TEXTS]), default="turtle", show_default=True)
@click.option("--output", "-o", metavar="FILE|DIR", help="Write here instead of to standard output.")
@click.option("--inferred", is_flag=True, help="With what kg infer added; for the formats of RDF.")
@click.option("--items", metavar="FILE", type=click.Path(path_type=Path), help="CSV of iri,item for quickstatements.")
@_store_option
def export(format: str, output: str | None, inferred: bool, items: Path | None, store: str | None) -> None:
    """Write the graph, the same bytes on every run.

    RDF: turtle, trig, nquads, ntriples, jsonld. Tables of congresses, observations and tenures in a folder: csvw (CSV with
    its metadata), parquet. The network of people, posts and bodies: graphml. Tenures for Wikidata: quickstatements.

    \b
    Example:
      kg export --format trig --output daihoi.trig
      kg export --format csvw --output tables/
    """
    from kg.store import Store

    if items is not None and format != "quickstatements":
        raise UsageError("--items goes with --format quickstatements")
    if inferred and format not in _RDF:
        raise UsageError(f"--inferred goes with the formats of RDF: {', '.join(_RDF)}")
    if format in _FOLDERS:
        if output is None or output == "-":
            raise UsageError(f"--format {format} makes several files; say where with --output DIR")
        from kg.publish import to_folder

        with Store.open(_store_path(store), read_only=True) as opened:
            click.echo(f"{output}: {', '.join(to_folder(opened, format, Path(output)))}", err=True)
        return
    with Store.open(_store_path(store), read_only=True) as opened, _output(output) as stream:
        if format in _TEXTS:
            from kg.publish import to_stream

            for note in to_stream(opened, format, stream, items):
                click.echo(note, err=True)
        else:
            from kg.export import export as run

            run(opened, format, stream, inferred=inferred)


@contextmanager
def _output(output: str | None) -> Iterator[Any]:
    """Standard output, or a file that appears whole or not at all."""
    if output is None or output == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    scratch = path.with_name(f".{path.name}.new")
    try:
        with scratch.open("wb") as stream:
            yield stream
        scratch.replace(path)
    except OSError as error:
        raise KgError(f"{output}: cannot be written ({error.strerror}); choose another --output") from error
    finally:
        scratch.unlink(missing_ok=True)


@main.command()
@click.argument("path", type=click.Path())
@click.option("--id", "wanted", metavar="ID", help="Only this document of a .jsonl file.")
def text(path: str, wanted: str | None) -> None:
    """Print the text that kg reads from a document, which all offsets count in.

    \b
    Example:
      kg text report.pdf
    """
    for document in _documents(path, wanted):
        sys.stdout.write(document.text)


@main.command()
@click.argument("path", type=click.Path())
@_ontology_option
@click.option("--id", "wanted", metavar="ID", help="Only this document of a .jsonl file.")
@click.option(
    "--format", "-f", type=click.Choice(["table", "csv", "tsv", "json", "xml"]), default="table", show_default=True
)
def explain(path: str, wanted: str | None, format: str) -> None:
    """Account for every figure of a text: which fact it became, or why it was refused.

    \b
    Example:
      kg explain report.txt
    """
    from kg.catalogue import Result
    from kg.explain import COLUMNS
    from kg.explain import explain as run

    rows = (row for document in _documents(path, wanted) for row in run(document).rows)
    _write(Result(COLUMNS, rows), format)


def _documents(path: str, wanted: str | None) -> Iterator[Any]:
    """The documents of one file; unreadable ones end the command."""
    from kg import readers

    found = 0
    for document in readers.read(Path(path)):
        if wanted is None or document.id == wanted:
            found += 1
            yield document
    if not found:
        raise KgError(f"{path}: no document with the id {wanted!r} in it")


@main.command()
@_store_option
@click.option("--remove", is_flag=True, help="Take it all out again.")
def infer(store: str | None, remove: bool) -> None:
    """Add what the ontology entails, in a graph of its own that later builds keep up to date.

    \b
    Example:
      kg infer
      kg infer --remove
    """
    from kg import infer as inference
    from kg.console import message
    from kg.store import Store
    from kg.vet import vet

    with Store.open(_store_path(store)) as opened:
        if remove:
            message("removed" if inference.forget(opened) else "there was nothing inferred")
        else:
            vet()
            opened.load_ontology()
            message(f"{inference.infer(opened):,} statements follow from the ontology")


@main.command()
@click.option("--store", type=click.Path(path_type=Path), help="The store's folder; only the ontology without one.")
@click.option("--format", "-f", type=click.Choice(["text", "json", "turtle"]), default="text", show_default=True)
@click.option("--gold", metavar="DIR", type=click.Path(path_type=Path), help="Score annotated texts (ID.gold.json).")
@click.option("--texts", metavar="DIR", type=click.Path(path_type=Path), help="Where their texts are; DIR by default.")
@click.option("--misses", metavar="N", type=click.IntRange(min=0), default=20, help="Mistakes shown a family.")
def check(store: Path | None, format: str, gold: Path | None, texts: Path | None, misses: int) -> None:
    """Validate the ontology and the graph: labels, consistency, shapes, data-cube integrity, evidence.

    With --gold, read annotated texts instead and state precision, recall and exactness per family and attribute.

    \b
    Example:
      kg check --store .daihoi/store
      kg check --gold annotated --misses 100
    """
    if gold is not None:
        if store is not None:
            raise UsageError("--gold reads texts, not a store; leave out --store")
        from kg.score import score

        if format == "turtle":
            raise UsageError("--gold is told as text or json, not turtle")
        result = score(gold, texts)
        click.echo(result.json() if format == "json" else result.text(misses))
        sys.exit(0 if result.ok else 1)
    if texts is not None:
        raise UsageError("--texts goes with --gold DIR")
    from kg.check import check as run
    from kg.store import Store, default_path

    chosen = store or default_path()
    if store is None and not chosen.exists():
        report = run()
    else:
        with Store.open(chosen, read_only=True) as opened:
            report = run(opened)
    click.echo({"json": report.json, "turtle": report.turtle, "text": report.text}[format]())
    if not report.ok:
        raise SystemExit(1)


@main.command()
@_store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8765, show_default=True, help="The port to listen on.")
@click.option("--get", "address", metavar="PATH", help="Print one page and end: no port is opened.")
def serve(store: str | None, host: str, port: int, address: str | None) -> None:
    """Serve pages to read, and a read-only SPARQL endpoint at /sparql.

    \b
    Example:
      kg serve --port 8765
      kg serve --get '/query/officials?format=csv'
      curl 'http://127.0.0.1:8765/sparql?query=ASK%7B%7D'
    """
    from kg.serve import get
    from kg.serve import serve as run

    if address is not None:
        page = get(_store_path(store), address)
        sys.stdout.buffer.write(page.body)
        if page.status != 200:
            raise SystemExit(1)
        return
    click.echo(f"http://{host}:{port}/  http://{host}:{port}/sparql", err=True)
    run(_store_path(store), host, port)


@main.command("list")
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


main.add_command(judge)

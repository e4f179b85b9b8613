"""The command line: arguments in, calls out. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from kg.asking import list_, query
from kg.errors import KgError, UsageError
from kg.judging import judge
from kg.options import store_option, store_path
from kg.output import whole
from kg.reading import build, explain, text


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


_RDF = ("turtle", "trig", "nquads", "ntriples", "jsonld")
_FOLDERS, _TEXTS = ("csvw", "parquet"), ("graphml", "quickstatements")


@main.command()
@click.option("--format", "-f", type=click.Choice([*_RDF, *_FOLDERS, *_TEXTS]), default="turtle", show_default=True)
@click.option("--output", "-o", metavar="FILE|DIR", help="Write here instead of to standard output.")
@click.option("--inferred", is_flag=True, help="With what kg infer added; for the formats of RDF.")
@click.option("--items", metavar="FILE", type=click.Path(path_type=Path), help="CSV of iri,item for quickstatements.")
@store_option
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

        with Store.open(store_path(store), read_only=True) as opened:
            click.echo(f"{output}: {', '.join(to_folder(opened, format, Path(output)))}", err=True)
        return
    with Store.open(store_path(store), read_only=True) as opened, whole(output) as stream:
        if format in _TEXTS:
            from kg.publish import to_stream

            for note in to_stream(opened, format, stream, items):
                click.echo(note, err=True)
        else:
            from kg.export import export as run

            run(opened, format, stream, inferred=inferred)


@main.command()
@store_option
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

    with Store.open(store_path(store)) as opened:
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
@store_option
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
        page = get(store_path(store), address)
        sys.stdout.buffer.write(page.body)
        if page.status != 200:
            raise SystemExit(1)
        return
    click.echo(f"http://{host}:{port}/  http://{host}:{port}/sparql", err=True)
    run(store_path(store), host, port)


for _command in (build, text, explain, query, list_, judge):
    main.add_command(_command)

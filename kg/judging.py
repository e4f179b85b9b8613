"""The command ``kg judge``: people say who is who, over what is computed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import KgError
from kg.options import store_option

if TYPE_CHECKING:
    from kg.store import Store

_FORMATS = click.Choice(["table", "csv", "tsv", "json", "xml"])


def _open(store: str | None, *, read_only: bool = False) -> Store:
    from kg.store import Store, default_path

    return Store.open(Path(store) if store else default_path(), read_only=read_only)


def _say(text: str) -> None:
    click.echo(text, err=True)


@click.group(invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="All judgements, not only the open pairs.")
@click.option("--format", "-f", "format_", type=_FORMATS, default="table", show_default=True, help="Of the list.")
@store_option
@click.pass_context
def judge(ctx: click.Context, everything: bool, format_: str, store: str | None) -> None:
    """List the pairs of people that are still open, with the reasons; judge them, and take that back.

    A and B are IRIs, or a name in any spelling with a place or body of its posts. What people judge wins over what is
    computed, and stays when documents are read anew. Judgements that contradict each other are refused.

    \b
    Example:
      kg judge                                              open pairs, the likeliest first
      kg judge same 'Lê Văn An, tỉnh Kiên Giang' 'le van an, tỉnh An Giang' --why 'tiểu sử đại biểu Quốc hội'
      kg judge different 'Lê Văn An, xã Hưng Thịnh' 'Lê Văn An, xã Hưng Nguyên' --who lan --why 'khác năm sinh'
      kg judge undo 'Lê Văn An, tỉnh Kiên Giang' 'Lê Văn An, tỉnh An Giang'
      kg judge write judgements.csv                         then edit, and
      kg judge read judgements.csv
    """
    if ctx.invoked_subcommand is not None:
        return
    from kg import catalogue, console, results

    with _open(store, read_only=True) as opened:
        asked = catalogue.load("judgements")
        answer = catalogue.run(asked, opened, {} if everything else {"decision": "unsure"})
        if format_ == "table":
            console.table(answer, sys.stdout)
        else:
            results.write(answer, format_, sys.stdout)
        sys.stdout.flush()


def _deciding(decision: str, meaning: str) -> None:
    """Make the subcommand that records one decision."""

    def command(one: str, other: str, who: str | None, why: str, store: str | None) -> None:
        _record(decision, one, other, who, why, store)

    command.__doc__ = f"""Record that A and B {meaning}.

    \b
    Example:
      kg judge {decision} 'Lê Văn An, tỉnh Kiên Giang' 'Lê Văn An, tỉnh An Giang' --who lan --why 'cùng ngày sinh'
    """
    for decorate in (
        store_option,
        click.option("--why", required=True, help="The reason, kept with the judgement."),
        click.option("--who", metavar="NAME", help="Who says so; the name of the account by default."),
        click.argument("other", metavar="B"),
        click.argument("one", metavar="A"),
    ):
        command = decorate(command)
    judge.command(decision)(command)


for _decision, _meaning in {
    "same": "are one person",
    "different": "are two people",
    "unsure": "cannot be told yet, whatever is computed",
}.items():
    _deciding(_decision, _meaning)


def _record(decision: str, one: str, other: str, who: str | None, why: str, store: str | None) -> None:
    import datetime
    import getpass

    from kg.people.find import Finder
    from kg.people.judgements import Judgement, record

    with _open(store) as opened:
        finder = Finder(opened)
        first, second = finder.person(one), finder.person(other)
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        made = Judgement.of(first, second, decision, who or getpass.getuser(), why, today)
        record(opened, [made])
        _settle(opened)
    _say(f"recorded: {made.told()}")


def _settle(store: Store) -> None:
    from kg import assess
    from kg.identify import identify
    from kg.infer import refresh

    assess.refresh(store, before=assess.identified(store, identify))
    refresh(store)


@judge.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@store_option
def undo(one: str, other: str, store: str | None) -> None:
    """Take back the judgement on A and B: what is computed holds again.

    \b
    Example:
      kg judge undo 'Lê Văn An, tỉnh Kiên Giang' 'Lê Văn An, tỉnh An Giang'
    """
    from kg.people import judgements
    from kg.people.find import Finder

    with _open(store) as opened:
        finder = Finder(opened)
        first, second = finder.person(one), finder.person(other)
        if not judgements.undo(opened, first, second):
            raise KgError(f"no judgement on {judgements.shown(first)} and {judgements.shown(second)}; see: kg judge --all")
        _settle(opened)
    _say(f"undone: {judgements.shown(first)} and {judgements.shown(second)}")


@judge.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@store_option
def read(path: Path, store: str | None) -> None:
    """Record the judgements of a .csv or .ttl file: all of them, or none where one is wrong or contradicts another.

    \b
    A .csv file has the columns decision, first, second and, if so, who, why, date:
      decision,first,second,who,why,date
      same,"Lê Văn An, tỉnh Kiên Giang","Lê Văn An, tỉnh An Giang",lan,cùng ngày sinh,2026-11-27

    \b
    Example:
      kg judge read judgements.csv
    """
    from kg.people import files, judgements
    from kg.people.find import Finder

    with _open(store) as opened:
        found = files.read(path, Finder(opened).person)
        new = judgements.record(opened, found)
        _settle(opened)
    _say(f"{len(found)} judgements in {path}, {new} of them new or changed")


@judge.command()
@click.argument("path", metavar="FILE|-")
@store_option
def write(path: str, store: str | None) -> None:
    """Write the judgements of people to a .csv or .ttl file, or as CSV to standard output (-).

    \b
    Example:
      kg judge write judgements.ttl
    """
    from kg.people import files, judgements

    with _open(store, read_only=True) as opened:
        held = judgements.held(opened)
    if path == "-":
        click.echo(files.csv_text(held), nl=False)
        return
    suffix = Path(path).suffix.lower()
    if suffix not in (".csv", ".ttl"):
        raise KgError(f"{path}: expected a file that ends in .csv or .ttl")
    text = files.turtle_text(held) if suffix == ".ttl" else files.csv_text(held)
    try:
        Path(path).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise KgError(f"{path}: cannot be written ({error.strerror}); choose another file") from error
    _say(f"{len(held)} judgements in {path}")

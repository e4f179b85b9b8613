"""Options that several commands take."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg import resources

_Command = TypeVar("_Command", bound=Callable[..., Any])


def store_option(command: _Command) -> _Command:
    """``--store``: the folder of the store."""
    option = click.option(
        "--store", metavar="DIR", envvar="DAIHOI_STORE", default=None, help="The store; .daihoi/store where not given."
    )
    return option(command)


def ontology_option(command: _Command) -> _Command:
    """``--ontology``: Turtle of the user's own, read wherever the ontology is."""

    def add(context: click.Context, param: click.Parameter, paths: tuple[str, ...]) -> None:
        if paths:
            os.environ[resources.EXTRA] = os.pathsep.join(paths)  # where every process of the command looks

    option = click.option(
        "--ontology", metavar="FILE", multiple=True, expose_value=False, is_eager=True, callback=add,
        help=f"Turtle of your own that adds terms or wordings; repeatable, also by {resources.EXTRA}.",
    )  # fmt: skip
    return option(command)


def store_path(store: str | None) -> Path:
    """The store that an option means."""
    from kg.store import DEFAULT_PATH

    return Path(store) if store else DEFAULT_PATH

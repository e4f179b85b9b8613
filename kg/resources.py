"""Finds the ontology, the queries and the bundled sample, in a checkout as in an installed wheel."""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import KgError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for candidate in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise KgError(f"{name}/ not found beside the package {_PACKAGE}; reinstall daihoi-kg")


def ontology() -> Path:
    """The folder of the ontology's Turtle files. Raises KgError where the installation lacks it."""
    return _folder("ontology")


def queries() -> Path:
    """The folder of the ``.rq`` files. Raises KgError where the installation lacks it."""
    return _folder("queries")


def sample() -> Path:
    """The folder of the bundled sample reports."""
    return _PACKAGE / "sample"


def cache() -> Path:
    """The folder for what can be made again from the ontology: ``$XDG_CACHE_HOME/daihoi-kg``. It need not exist yet."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "daihoi-kg"

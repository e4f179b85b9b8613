"""Finds the ontology, the queries and the bundled sample, in a checkout as in an installed wheel."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from kg.errors import KgError

#: the setting that names Turtle files of the user's own
EXTRA = "DAIHOI_ONTOLOGY"
_PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=8)
def _folder(name: str) -> Path:
    for candidate in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise KgError(f"{name}/ not found beside the package {_PACKAGE}; reinstall daihoi-kg")


def ontology() -> Path:
    """The folder of the ontology's Turtle files. Raises KgError where the installation lacks it."""
    return _folder("ontology")


def extra() -> list[Path]:
    """The Turtle files that a user adds to the ontology: those that ``DAIHOI_ONTOLOGY`` names, and those in its folders.

    Several are parted as in ``PATH``. Raises KgError for one that does not exist.
    """
    found: list[Path] = []
    for name in filter(None, os.environ.get(EXTRA, "").split(os.pathsep)):
        path = Path(name)
        if not path.exists():
            raise KgError(f"{name}: no such file or folder; expected Turtle that adds to the ontology ({EXTRA}, --ontology)")
        found += sorted(path.rglob("*.ttl")) if path.is_dir() else [path]
    return found


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

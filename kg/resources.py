"""Finds the ontology, the queries and the bundled sample, in a checkout as in an installed wheel."""

from __future__ import annotations

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

"""Reads officials."""

from __future__ import annotations

from kg.context import Context
from kg.facts import Official
from kg.grammar import Rule

RULES: tuple[Rule, ...] = ()


def read(context: Context) -> list[Official]:
    """All officials of a document."""
    return []

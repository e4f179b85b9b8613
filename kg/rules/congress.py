"""Reads congresss."""

from __future__ import annotations

from kg.context import Context
from kg.facts import Congress
from kg.grammar import Rule

RULES: tuple[Rule, ...] = ()


def read(context: Context) -> list[Congress]:
    """All congresss of a document."""
    return []

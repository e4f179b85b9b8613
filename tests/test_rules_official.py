"""Every rule about officials reads its own examples, under its own name, and none of its counter-examples."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.grammar import Rule
from kg.rules import official
from kg.text import Document

YES = [(rule, text, fact) for rule in official.RULES for text, fact in rule.yes]
NO = [(rule, text) for rule in official.RULES for text in rule.no]


def facts(rule: Rule, text: str) -> list[str]:
    """What a rule reads of a text: «name: role, body (event)»."""
    reading = read_document(Document("example", f"Đại hội Đảng\n\n{text}"))
    return [
        f"{o.name}: {o.role_label}, {o.body.label} ({o.event})"
        for o in reading.officials
        if rule.name in {e.rule for e in o.evidence}
    ]


def test_every_rule_has_a_name_examples_and_counter_examples() -> None:
    assert len(official.RULES) >= 12
    assert [r.name for r in official.RULES if not r.yes or not r.no] == []
    assert len({r.name for r in official.RULES}) == len(official.RULES)


@pytest.mark.parametrize(("rule", "text", "fact"), YES, ids=[t for _, t, _ in YES])
def test_rule_reads(rule: Rule, text: str, fact: str) -> None:
    assert fact in facts(rule, text)


@pytest.mark.parametrize(("rule", "text"), NO, ids=[f"{r.name}: {t}" for r, t in NO])
def test_rule_leaves_alone(rule: Rule, text: str) -> None:
    assert facts(rule, text) == []

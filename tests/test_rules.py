"""Every rule matches its own examples and none of its counter-examples."""

from __future__ import annotations

import functools

import pytest

from kg import lexicon
from kg.grammar import Grammar, vocabulary
from kg.normalise import lower, normalise
from kg.rules import attendance, citation, commitment, congress, direct, measure, observation, official
from kg.rules.figure import Row
from kg.rules.moment import moments
from kg.tokeniser import Tokeniser
from kg.tokens import BUILT_IN

FIGURES = [(rule, text, kind) for rule in measure.RULES for text, kind in rule.yes]
NOT_FIGURES = [(rule, text) for rule in measure.RULES for text in rule.no]
COUNTS = [(rule, text, fact) for rule in attendance.RULES for text, fact in rule.yes]
NOT_COUNTS = [(rule, text) for rule in attendance.RULES for text in rule.no]


@functools.cache
def figure_tokeniser() -> Tokeniser:
    return Tokeniser(lexicon.load(), observation.classes(), names=False)


@functools.cache
def people_tokeniser() -> Tokeniser:
    classes = vocabulary(congress.RULES, citation.RULES, commitment.RULES)
    classes |= congress.CLASSES | official.CLASSES | citation.CLASSES | commitment.CLASSES
    return Tokeniser(lexicon.load(), classes - BUILT_IN)


def figure_matches(rule: object, text: str) -> list[measure.Measure]:
    text = normalise(text).text
    tokens = figure_tokeniser().tokens(text, 0, len(text))
    row = Row(lexicon.load(), tokens, list(moments(lower(text), 0, len(text))), text).out
    built = (rule.build(found) for found in Grammar([rule]).find(row))  # type: ignore[attr-defined,list-item]
    return [m for m in built if m is not None]


def test_every_rule_has_examples_and_counter_examples() -> None:
    rules = [*measure.RULES, *attendance.RULES, *direct.RULES, *citation.RULES, *commitment.RULES]
    assert len(rules) >= 25
    assert [r.name for r in rules if not r.yes or not r.no] == []
    assert len({r.name for r in rules}) == len(rules)


@pytest.mark.parametrize(("rule", "text", "kind"), FIGURES, ids=[f"{r.name}: {t}" for r, t, _ in FIGURES])
def test_measure_reads(rule: object, text: str, kind: str) -> None:
    assert kind in {m.kind for m in figure_matches(rule, text)}


@pytest.mark.parametrize(("rule", "text"), NOT_FIGURES, ids=[f"{r.name}: {t}" for r, t in NOT_FIGURES])
def test_measure_leaves_alone(rule: object, text: str) -> None:
    assert figure_matches(rule, text) == []


def count_matches(rule: object, text: str) -> list[tuple[str, int]]:
    text = normalise(text).text
    tokens = people_tokeniser().tokens(text, 0, len(text))
    found = (attendance.fact_of(f) for f in Grammar([rule]).find(tokens))  # type: ignore[list-item]
    return [f for f in found if f is not None]


@pytest.mark.parametrize(("rule", "text", "fact"), COUNTS, ids=[f"{r.name}: {t}" for r, t, _ in COUNTS])
def test_count_reads(rule: object, text: str, fact: tuple[str, int]) -> None:
    assert fact in count_matches(rule, text)


@pytest.mark.parametrize(("rule", "text"), NOT_COUNTS, ids=[f"{r.name}: {t}" for r, t in NOT_COUNTS])
def test_count_leaves_alone(rule: object, text: str) -> None:
    wrong = [f for f in count_matches(rule, text) if f[1] != 37]
    assert wrong == []


DIRECT = [(rule, text) for rule in direct.RULES for text, _ in rule.yes]
NOT_DIRECT = [(rule, text) for rule in direct.RULES for text in rule.no]


def says_direct(rule: object, text: str) -> bool:
    text = normalise(text).text
    tokens = people_tokeniser().tokens(text, 0, len(text))
    return any(rule.build(f) for f in Grammar([rule]).find(tokens))  # type: ignore[attr-defined,list-item]


@pytest.mark.parametrize(("rule", "text"), DIRECT, ids=[f"{r.name}: {t}" for r, t in DIRECT])
def test_a_direct_election_is_read(rule: object, text: str) -> None:
    assert says_direct(rule, text)


@pytest.mark.parametrize(("rule", "text"), NOT_DIRECT, ids=[f"{r.name}: {t}" for r, t in NOT_DIRECT])
def test_no_direct_election_is_read(rule: object, text: str) -> None:
    assert not says_direct(rule, text)


NAMED = [(rule, text, fact) for rule in (*citation.RULES, *commitment.RULES) for text, fact in rule.yes]
NOT_NAMED = [(rule, text) for rule in (*citation.RULES, *commitment.RULES) for text in rule.no]


def named(rule: object, text: str) -> list[str]:
    text = normalise(text).text
    tokens = people_tokeniser().tokens(text, 0, len(text))
    return [rule.build(found) for found in Grammar([rule]).find(tokens)]  # type: ignore[attr-defined,list-item]


@pytest.mark.parametrize(("rule", "text", "fact"), NAMED, ids=[t for _, t, _ in NAMED])
def test_naming_reads(rule: object, text: str, fact: str) -> None:
    assert fact in named(rule, text)


@pytest.mark.parametrize(("rule", "text"), NOT_NAMED, ids=[t for _, t in NOT_NAMED])
def test_naming_leaves_alone(rule: object, text: str) -> None:
    assert named(rule, text) == []

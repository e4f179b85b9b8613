"""Rules over tokens: a pattern in the words of the ontology, a builder, examples that must match and that must not.

A pattern is a regular expression whose letters are tokens::

    <name:Person> ','? 'đã'? <cue:Elected> 'làm'? <role:Role> <body:Body>? <area:Place>?

``<slot:Class>`` is one token of a class, ``<Class>`` the same without a name, ``<A|B>`` either class, ``<!A|B>`` one
of neither, ``'word'`` that word or mark. ``( ) ? * + {m,n} |`` mean what they mean in regular expressions;
``.`` is any token; a named group ``(?P<slot>...)`` spans several tokens. Repetitions are over tokens of one sentence,
so matching stays cheap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from msgspec import Struct

from kg.lexicon import Concept
from kg.tokens import BUILT_IN, Token

_PART = re.compile(
    r"\s+|<(?P<slot>[a-z_0-9]+:)?(?P<no>!)?(?P<classes>[A-Za-z|]+)>|'(?P<word>[^']+)'|(?P<group>\(\?P<[a-z_0-9]+>|\(\?[:=!])"
    r"|(?P<op>[()|?*+.^$]|\{\d*,?\d*\})"
)
_FIRST = 0xE000  # private use: one character a set of token classes


class Found(Struct, frozen=True):
    """A rule's match in a sentence: the tokens and the slots' token ranges."""

    rule: str
    tokens: Sequence[Token]
    first: int
    last: int
    slots: dict[str, tuple[int, int]]

    def __contains__(self, slot: str) -> bool:
        """Whether the slot took part in the match."""
        return slot in self.slots

    def all(self, slot: str) -> Sequence[Token]:
        """The tokens of a slot; empty where it took no part."""
        first, last = self.slots.get(slot, (0, 0))
        return self.tokens[first:last]

    def token(self, slot: str) -> Token | None:
        """The first token of a slot, None where it took no part."""
        tokens = self.all(slot)
        return tokens[0] if tokens else None

    def concept(self, slot: str, token_class: str) -> Concept | None:
        """The concept of a slot's first token."""
        token = self.token(slot)
        return token.concept(token_class) if token else None

    def span(self, slot: str | None = None) -> tuple[int, int]:
        """Offsets in the normalised text of a slot, or of the whole match."""
        tokens = self.all(slot) if slot else self.tokens[self.first : self.last]
        return tokens[0].start, tokens[-1].end


@dataclass(frozen=True, slots=True)
class Rule:
    """One idea: what it reads (``name``), how it is written (``pattern``), what it makes (``build``).

    ``yes`` pairs sentences with what the match must yield (checked by the tests of the family); ``no`` are sentences
    in which the rule must not match at all.
    """

    name: str
    pattern: str
    build: Callable[..., Any]
    yes: Sequence[tuple[str, Any]]
    no: Sequence[str]
    classes: frozenset[str] = field(init=False)
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Collect the classes and words that the pattern mentions."""
        classes: set[str] = set()
        words: set[str] = set()
        for part in _parts(self.name, self.pattern):
            if part["classes"]:
                classes.update(part["classes"].split("|"))
            if part["word"]:
                words.update(part["word"].split())
        object.__setattr__(self, "classes", frozenset(classes))
        object.__setattr__(self, "words", frozenset(words))


def _parts(name: str, pattern: str) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(pattern):
        match = _PART.match(pattern, position)
        if match is None:
            raise ValueError(f"rule {name!r}: cannot read {pattern[position : position + 20]!r} at {position}")
        yield match
        position = match.end()


def vocabulary(*families: Sequence[Rule]) -> frozenset[str]:
    """The token classes of the ontology that the rules of some families name, and those that names need."""
    named = frozenset().union(*(rule.classes for rules in families for rule in rules))
    return (named | {"PlaceKind", "Title", "Rank"}) - BUILT_IN


_Need = tuple[frozenset[str], frozenset[str]]  # a token of any of these classes, or any of these words


def _needs(rule: Rule) -> list[_Need]:
    """What every match of a pattern has a token for."""
    parts = [part for part in _parts(rule.name, rule.pattern) if part[0].strip()]
    return _shared(_branches(parts, 0)[0])


def _branches(parts: Sequence[re.Match[str]], at: int) -> tuple[list[list[_Need]], int]:
    """The needs of each alternative from a part on, and where the group that they stand in ends."""
    branches: list[list[_Need]] = [[]]
    while at < len(parts):
        part = parts[at]
        at += 1
        if part["op"] == ")":
            break
        if part["op"] == "|":
            branches.append([])
            continue
        found: list[_Need] = []
        if part["group"] or part["op"] == "(":
            inner, at = _branches(parts, at)
            found = [] if part["group"] in {"(?=", "(?!"} else _shared(inner)
        elif part["classes"] and not part["no"]:
            found = [(frozenset(part["classes"].split("|")), frozenset())]
        elif part["word"]:
            found = [(frozenset(), frozenset({word})) for word in part["word"].split()]
        if at == len(parts) or not (parts[at]["op"] or "").startswith(("?", "*", "{")):
            branches[-1] += found
    return branches, at


def _shared(branches: Sequence[list[_Need]]) -> list[_Need]:
    """What all alternatives need: of several, one thing of each; nothing where one needs nothing."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    rarest = [min(needs, key=lambda need: ("Number" in need[0], len(need[0]))) for needs in branches]
    classes, words = (frozenset().union(*side) for side in zip(*rarest, strict=True))
    return [(classes, words)]


_Ready = tuple[re.Pattern[str], tuple[str, ...]]  # a rule's regular expression and its slots
_LOOKED = 3  # things that a rule needs which are looked for before its regular expression is tried


class _Pattern:
    """A rule's pattern over the letters met so far: written and compiled when a row may match it, and again only when a
    letter is met since that the rule speaks of."""

    __slots__ = ("_marks", "_ready", "_rule", "_symbols", "name", "needed", "needs")

    def __init__(self, rule: Rule, symbols: dict[frozenset[str], str]) -> None:
        """``symbols`` are the letters of the grammar, by what they stand for; they grow."""
        self.name = rule.name
        self._rule = rule
        self._symbols = symbols
        self._marks = rule.classes | {f"={word}" for word in rule.words}
        self._ready: _Ready | None = None
        needed = _needs(rule)
        #: classes of tokens that every match has; the rarest first, so that a look at them soon says no
        self.needs = sorted({classes for classes, words in needed if not words}, key=lambda c: ("Number" in c, len(c), sorted(c)))
        #: what a row must have for the rule to match, as looks of tokens: words before classes, the rarest first
        ranked = sorted({(c, w) for c, w in needed}, key=lambda n: (not n[1], "Number" in n[0], len(n[0]) + len(n[1]), sorted(n[0] | n[1])))
        self.needed = [classes | {f"={word}" for word in words} for classes, words in ranked[:_LOOKED]]

    def rarest(self) -> frozenset[str]:
        """The classes of one token that the rule cannot do without, not a number if it can be; empty where it has none."""
        return self.needs[0] if self.needs else frozenset()

    def meet(self, key: frozenset[str]) -> None:
        """A letter for ``key`` is new."""
        if not self._marks.isdisjoint(key):
            self._ready = None

    def compiled(self) -> _Ready:
        """The regular expression over the letters met so far, and its slots."""
        if self._ready is None:
            regex = re.compile(self._written())
            self._ready = regex, tuple(regex.groupindex)
        return self._ready

    def _written(self) -> str:
        out: list[str] = []
        for part in _parts(self._rule.name, self._rule.pattern):
            if part["classes"]:
                wanted = set(part["classes"].split("|"))
                symbols = "".join(s for key, s in self._symbols.items() if not wanted.isdisjoint(key))
                one = (f"[^{symbols}]" if symbols else ".") if part["no"] else f"[{symbols}]" if symbols else "(?!)"
                out.append(f"(?P<{part['slot'][:-1]}>{one})" if part["slot"] else one)
            elif part["word"]:
                for word in part["word"].split():
                    letters = "".join(s for key, s in self._symbols.items() if f"={word}" in key)
                    out.append(f"[{letters}]" if letters else "(?!)")
            else:
                out.append(part["group"] or part["op"] or "")
        return "".join(out)


_Look = TypeVar("_Look")


class _Letters(dict[_Look, str]):
    """The letters of the looks met so far; one that was not met is asked for."""

    def __init__(self, letter: Callable[[_Look], str]) -> None:
        super().__init__()
        self._letter = letter

    def __missing__(self, look: _Look) -> str:
        found = self[look] = self._letter(look)
        return found


class Grammar:
    """Rules of one family, compiled over the classes of the tokens they meet."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Patterns are checked when the rules are made; they are compiled when tokens are met that may match."""
        self.rules = tuple(rules)
        self._words = frozenset().union(*(rule.words for rule in rules))
        self._symbols: dict[frozenset[str], str] = {}
        self._classes = frozenset().union(*(rule.classes for rule in rules))
        # the letter of a token by its classes, and by its word too where rules name the word
        self._plain = _Letters[frozenset[str]](lambda classes: self._letter(classes & self._classes))
        self._worded = _Letters[tuple[str, frozenset[str]]](lambda told: self._letter(told[1] & self._classes | {f"={told[0]}"}))
        self._patterns = [_Pattern(rule, self._symbols) for rule in rules]
        # of each letter, the rules that need it: a bit each, as many bits for each of the things that rules need
        self._masks: dict[str, int] = {}
        self._free = self._mask(None)
        # of each rule, the classes of one token that it cannot do without; None where a rule has none
        rarest = [pattern.rarest() for pattern in self._patterns]
        self._hints = frozenset().union(*rarest) if all(rarest) else None
        self._wanted = [pattern.needs for pattern in self._patterns]

    def _letter(self, key: frozenset[str]) -> str:
        """The letter of tokens that look the same to the rules; a look that was not met before gets a new one."""
        symbol = self._symbols.get(key)
        if symbol is None:
            symbol = self._symbols[key] = chr(_FIRST + len(self._symbols))
            self._masks[symbol] = self._mask(key)
            for pattern in self._patterns:
                pattern.meet(key)
        return symbol

    def may(self, told: frozenset[str]) -> bool:
        """Whether any rule may match a row whose tokens are of the classes ``told``: a look that saves many a search."""
        if self._hints is not None and self._hints.isdisjoint(told):
            return False
        for needs in self._wanted:
            for wanted in needs:
                if wanted.isdisjoint(told):
                    break
            else:
                return True
        return False

    def _mask(self, key: frozenset[str] | None) -> int:
        """The rules of which a token with the look ``key`` is the first, second … thing that they need; those that need none
        where ``key`` is None."""
        mask = 0
        for number, pattern in enumerate(self._patterns):
            for side in range(_LOOKED):
                needed = pattern.needed[side] if side < len(pattern.needed) else None
                if key is None if needed is None else key is not None and not needed.isdisjoint(key):
                    mask |= 1 << number + side * len(self._patterns)
        return mask

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """All matches of all rules in a sentence's tokens, rule by rule, left to right, overlaps included."""
        words, plain, worded = self._words, self._plain, self._worded
        letters = [worded[t.word, t.classes] if t.word in words else plain[t.classes] for t in tokens]
        met, masks, many = self._free, self._masks, len(self._patterns)
        for letter in set(letters):
            met |= masks[letter]
        left = met & met >> many & met >> 2 * many  # the bits of the first things, of the second, of the third
        row = "".join(letters)
        while left:
            pattern = self._patterns[(left & -left).bit_length() - 1]
            left &= left - 1
            regex, groups = pattern.compiled()
            for match in regex.finditer(row):
                slots = {group: match.span(group) for group in groups if match[group] is not None}
                yield Found(pattern.name, tokens, match.start(), match.end(), slots)

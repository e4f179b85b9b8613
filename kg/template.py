"""Regular expressions whose words stand in the ontology.

A template is a regular expression in which ``{Class}`` is any label of a token class, and ``{One|Other}`` any of both::

    (?P<until>{Until}\\s+)?{YearNoun}\\s*(?P<year>{Year})

``{<!Class}`` is a place behind none of its labels and a blank. Other names in braces are parts of the pattern that are
given beside it. Labels are tried longest first; a blank in one is any white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.errors import KgError
from kg.lexicon import Lexicon

_NAMED = re.compile(r"\{(?P<not><!)?(?P<names>[A-Z][A-Za-z]*(?:\|[A-Z][A-Za-z]*)*)\}")


def labels(lexicon: Lexicon, *token_classes: str) -> list[str]:
    """All labels of some token classes, folded, longest first. Raises KgError for a class that no term has."""
    found: set[str] = set()
    for token_class in token_classes:
        own = [label for label, _ in lexicon.labels(token_class)]
        if not own:
            raise KgError(f"token class {token_class!r}: no term in ontology/ has it; add dh:tokenClass to one")
        found.update(own)
    return sorted(found, key=lambda label: (-len(label), label))


def alternatives(words: Iterable[str]) -> str:
    """A group that matches any of some words."""
    return f"(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', chr(92) + 's+') for word in words)})"


def written(lexicon: Lexicon, template: str, **parts: str) -> str:
    r"""The regular expression that a template stands for; ``parts`` are patterns by name, which may be templates too.

    >>> from kg import lexicon
    >>> written(lexicon.load(), r"{YearNoun}\s+(?P<year>{Digits})", Digits=r"\d{4}")
    '(?:năm)\\s+(?P<year>\\d{4})'
    """

    def word(match: re.Match[str]) -> str:
        names = match["names"].split("|")
        if match["not"]:
            return "".join(f"(?<!{re.escape(label)} )" for label in labels(lexicon, *names))
        if names[0] in parts:
            return written(lexicon, parts[names[0]], **parts)
        return alternatives(labels(lexicon, *names))

    return _NAMED.sub(word, template)


def compiled(lexicon: Lexicon, template: str, **parts: str) -> re.Pattern[str]:
    """The template as a pattern for texts in lower case. Raises KgError as :func:`labels` does."""
    return re.compile(written(lexicon, template, **parts))


def minimal(lexicon: Lexicon, *token_classes: str) -> str:
    r"""A group that finds whether any label of some classes stands in a text: without those that contain another one whole.

    >>> from kg import lexicon
    >>> re.search(rf"\b{minimal(lexicon.load(), 'Aim')}\b", "huyện đề ra các chỉ tiêu chủ yếu") is not None
    True
    """
    kept: list[str] = []
    for label in sorted(labels(lexicon, *token_classes), key=len):
        words = f" {label} "
        if "," in label or not any(f" {short} " in words for short in kept):  # a pattern may go no further than a comma
            kept.append(label)
    return alternatives(kept)


def numbers(lexicon: Lexicon, token_class: str) -> dict[str, int]:
    """What the labels of a class of number words are worth: their ``skos:notation``."""
    return {label: int(concept.get("skos:notation") or 0) for label, concept in lexicon.labels(token_class)}

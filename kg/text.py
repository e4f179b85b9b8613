"""A document as it was read, never changed, and the stretches of it that carry facts."""

from __future__ import annotations

from msgspec import Struct


class Document(Struct, frozen=True):
    """A text and what is known of where it comes from.

    ``text`` is what the reader of its format decoded or extracted, untouched: every offset of the project counts code
    points in it. ``id`` is the file's name without folder and ending, or the ``id`` of a ``.jsonl`` line. Dates are
    ISO 8601, as precise as the source gives them. ``sha256`` is the hex digest of the bytes read; ``encoding`` is named
    for text files that were not UTF-8. ``notes`` are what a user should know of how the file was read.
    """

    id: str
    text: str
    sha256: str = ""
    format: str = "txt"
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()


class Evidence(Struct, frozen=True):
    """The words a fact was read from: ``document.text[start:end] == quote``; end excluded, in code points.

    ``rule`` names the rule that read them.
    """

    start: int
    end: int
    quote: str
    rule: str


class Refusal(Struct, frozen=True):
    """A figure, or a stretch that looked like a fact, that was not taken, and why (``date``, ``vote count`` ...)."""

    start: int
    end: int
    quote: str
    reason: str

"""Which lines of an interview ask what the lines below them answer."""

from __future__ import annotations

from functools import cached_property

from kg.context import Context

_QUOTES = " \t\r\n\"'”’»"


class Interview:
    """The questions of one document; it is an interview if it has more than one."""

    def __init__(self, context: Context) -> None:
        """Nothing is looked at before the first sentence that may ask."""
        self._context = context

    def asks(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` asks what is answered behind it."""
        return self._several and self._context.text[start:end].rstrip(_QUOTES).endswith("?")

    @cached_property
    def _several(self) -> bool:
        ends = (self._context.text[p.start : p.end].rstrip(_QUOTES)[-1:] for p in self._context.paragraphs)
        return sum(end == "?" for end in ends) > 1

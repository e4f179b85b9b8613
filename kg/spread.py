"""Work on a store in pieces: done here one by one, or by processes that read a copy of the store as it is now.

What comes back is in the order of the pieces, so that the result is the same whoever did which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import KgError
from kg.store import Store

Piece = TypeVar("Piece")
Found = TypeVar("Found")

#: hands a function and its arguments to another process
Submit = Callable[..., "Future[Any]"]


class Spread:
    """Does pieces of work one by one in this process."""

    #: how many can work at once
    width = 1

    def each(self, store: Store, work: Callable[[Store, Piece], Found], pieces: Sequence[Piece]) -> Iterator[Found]:
        """What ``work`` finds in the store for each piece; ``work`` is a function of a module, and reads only.

        What is written meanwhile must be nothing that ``work`` looks at.
        """
        return (work(store, piece) for piece in pieces)


class Processes(Spread):
    """Does pieces of work in processes that each read a copy of the store, which links to its files and costs little."""

    def __init__(self, submit: Submit, width: int) -> None:
        """``submit`` hands a call to one of ``width`` processes."""
        self._submit = submit
        self.width = width

    def each(self, store: Store, work: Callable[[Store, Piece], Found], pieces: Sequence[Piece]) -> Iterator[Found]:
        """What ``work`` finds for each piece, in their order; a piece whose process dies is done here."""
        if store.path is None or len(pieces) < 2:
            yield from super().each(store, work, pieces)
            return
        with store.copied() as copy:
            futures: list[Future[Found] | None] = []
            for piece in pieces:
                try:
                    futures.append(self._submit(_on_copy, work, copy, piece))
                except BrokenProcessPool:
                    futures.append(None)
            for piece, future in zip(pieces, futures, strict=True):
                try:
                    if future is None:
                        raise BrokenProcessPool
                    yield future.result()
                except (BrokenProcessPool, KgError):
                    yield work(store, piece)


_OPEN: dict[Path, Store] = {}


def _on_copy(work: Callable[[Store, Piece], Found], path: Path, piece: Piece) -> Found:
    """In a process of its own: do a piece on a copy of the store, which stays open for the next piece."""
    if path not in _OPEN:
        for store in _OPEN.values():
            store.close()
        _OPEN.clear()
        _OPEN[path] = Store.open(path, read_only=True)
    return work(_OPEN[path], piece)

"""Where answers go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.catalogue import Result


def write(result: Result, format: str) -> None:
    """An answer on standard output."""
    if format == "table":
        from kg import console

        console.table(result, sys.stdout)
    else:
        from kg import results

        results.write(result, format, sys.stdout)
    sys.stdout.flush()


@contextmanager
def whole(output: str | None) -> Iterator[Any]:
    """Standard output, or a file that appears whole or not at all."""
    if output is None or output == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    scratch = path.with_name(f".{path.name}.new")
    try:
        with scratch.open("wb") as stream:
            yield stream
        scratch.replace(path)
    except OSError as error:
        raise KgError(f"{output}: cannot be written ({error.strerror}); choose another --output") from error
    finally:
        scratch.unlink(missing_ok=True)

"""Web pages: the article and its metadata through trafilatura; menus, footers and links to other articles stay out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.readers import missing_extra, sha256
from kg.text import Document


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The page's article as one document, tables as lines of cells parted by «|».

    Raises KgError where the page has no article, or the library is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise missing_extra(path, "trafilatura", "html") from error
    data = path.read_bytes()
    if b"<" not in data[:100_000]:
        raise KgError(f"{path}: no HTML tag in it; expected a web page, or rename it to .txt")
    found: Any = trafilatura.bare_extraction(data, include_tables=True, include_comments=False, with_metadata=True)
    text = found.text if found is not None else None
    if not text or not text.strip():
        raise KgError(f"{path}: no article found in the page; expected a page with running text")
    yield Document(
        path.stem, text, sha256(data), "html", title=found.title or None, publisher=found.sitename or None,
        author=found.author or None, published=found.date or None, url=found.url or None,
    )  # fmt: skip

"""Plain text: the decoded file, untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import KgError
from kg.readers import sha256
from kg.readers.encodings import decode
from kg.text import Document


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The file as one document; its line ends and spaces are kept. Raises KgError where no encoding fits."""
    data = path.read_bytes()
    decoded = None if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")) else decode(data)
    if decoded is None:
        raise KgError(
            f"{path}: neither UTF-8 nor TCVN3, VISCII, VNI or CP1258; expected Vietnamese text, convert the file to UTF-8"
        )
    text, encoding = decoded
    if not text.strip():
        raise KgError(f"{path}: nothing but blanks; expected a document")
    yield Document(path.stem, text, sha256(data), "txt", encoding=encoding)

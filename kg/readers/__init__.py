"""One module per file format: path in, documents out.

:func:`read` chooses the module by the file's name and checks it against the file's first bytes, so that a mislabelled
file is named and not misread.
"""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from kg.errors import KgError
from kg.text import Document

#: file name ending -> module of this package
SUFFIXES = {".txt": "txt", ".html": "html", ".htm": "html", ".pdf": "pdf", ".docx": "docx", ".jsonl": "jsonl"}
#: larger files are refused, except line by line formats; bytes, a setting
LIMIT = int(os.environ.get("DAIHOI_MAX_BYTES", 200_000_000))
#: longer texts are refused, so that memory stays bounded; characters, a setting
LETTERS = int(os.environ.get("DAIHOI_MAX_CHARACTERS", 12_000_000))

_MAGIC = {
    b"%PDF-": ".pdf",
    b"PK\x03\x04": ".docx",
    b"{\\rtf": ".rtf",
    b"\x89PNG": ".png",
    b"\xff\xd8\xff": ".jpg",
    b"GIF8": ".gif",
    b"\x1f\x8b": ".gz",
    b"7z\xbc\xaf": ".7z",
    b"Rar!": ".rar",
    b"<!DOCTYPE html": ".html",
    b"<!doctype html": ".html",
    b"<html": ".html",
}
_OLE = b"\xd0\xcf\x11\xe0"  # how Word wrote before .docx, and how it wraps what is encrypted
_OnError = Callable[[KgError], None]


def read(path: Path, on_error: _OnError | None = None) -> Iterator[Document]:
    """Yield the documents of a file.

    A line of a ``.jsonl`` file that cannot be used goes to ``on_error`` and the others are kept; without ``on_error``, and
    for a file that cannot be used at all, KgError is raised: missing, empty, too large, damaged, encrypted, of another
    format than its name says.
    """
    name = SUFFIXES.get(path.suffix.lower())
    if path.is_dir():
        raise KgError(f"{path}: is a folder; expected a file")
    if not path.exists():
        raise KgError(f"{path}: no such file; check the name")
    if name is None:
        raise KgError(
            f"{path}: {path.suffix or 'no ending'!r} is not read; expected one of {', '.join(sorted(SUFFIXES))}"
        )
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(512)
            encrypted = head.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in file.read(1_000_000)
    except OSError as error:
        raise KgError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
    if size == 0:
        raise KgError(f"{path}: the file is empty; expected a document")
    if size > LIMIT and name != "jsonl":
        raise KgError(
            f"{path}: {size:,} bytes are more than the limit of {LIMIT:,}; split the file, make it a .jsonl with a document"
            " a line, or set DAIHOI_MAX_BYTES"
        )
    if head.startswith(_OLE):
        if encrypted:
            raise KgError(f"{path}: the file is encrypted; remove its password first")
        raise KgError(f"{path}: its name says {path.suffix} but it is a .doc file; save it as .docx")
    given = ".html" if name == "html" else path.suffix.lower()
    for magic, suffix in _MAGIC.items():
        if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(magic) and suffix != given:
            raise KgError(f"{path}: its name says {path.suffix} but it is a {suffix} file; rename it or convert it")
    if name == "txt" and size > 4 * LETTERS:
        raise KgError(too_long(path, size // 4))
    module = import_module(f"kg.readers.{name}")
    for document in module.read(path, on_error):
        if len(document.text) <= LETTERS:
            yield document
            continue
        long = KgError(too_long(path if name != "jsonl" else f"{path}: {document.id}", len(document.text)))
        if on_error is None:
            raise long
        on_error(long)


def too_long(where: Path | str, letters: int) -> str:
    """The message for a text that no report is as long as."""
    return (
        f"{where}: a text of more than {min(letters, LETTERS):,} characters; no report is as long: split it, make it a .jsonl "
        "with a document a line, or set DAIHOI_MAX_CHARACTERS"
    )


def sha256(data: bytes) -> str:
    """The hex digest of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def missing_extra(path: Path, library: str, extra: str) -> KgError:
    """The error for a library that is not installed, with the command that installs it."""
    return KgError(f'{path}: reading {path.suffix} needs {library}; install it with: pip install "daihoi-kg[{extra}]"')

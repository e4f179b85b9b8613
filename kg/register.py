"""What was read into a store before, and by which reader: what has not changed since need not be read again.

The register is a file beside the engine's own (``daihoi-read.json``), a help for builds and no part of the graph. It holds for one
reader: code, ontology and libraries of formats. Another reader, a file that cannot be read, or none at all only cost time.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import msgspec

from kg import resources
from kg.text import Document

_FILE = "daihoi-read.json"
_VERSION = 1  # of the file
_LIBRARIES = ("docx", "pypdfium2", "trafilatura")
_PACKAGE = Path(__file__).resolve().parent


class Entry(msgspec.Struct, frozen=True):
    """A document read: what it was read from, as a digest, and what a build tells of it."""

    content: str
    id: str
    sha256: str
    counts: dict[str, int]
    notes: tuple[str, ...]
    derives: bool  # whether anything follows from it, which stands in a graph of its own


class _Kept(msgspec.Struct):
    """What the file holds: the reader, and the documents by the IRIs of their graphs."""

    reader: str
    documents: dict[str, Entry]


class Register:
    """The documents that the reader at hand has read into one store."""

    def __init__(self, folder: Path, reader: str) -> None:
        """Look up what ``reader``, see :func:`reader`, has read into the store in ``folder``; nothing where there is no such store."""
        self._path = folder / _FILE
        self._reader = reader
        self.documents: dict[str, Entry] = {}
        with suppress(OSError, msgspec.MsgspecError):
            kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
            if kept.reader == self._reader:
                self.documents = kept.documents
        self._by_content = {entry.content: graph for graph, entry in self.documents.items()}

    def graph_of(self, content: str) -> str | None:
        """The graph that a document with this content was read into; None for content not read before, and for none."""
        return self._by_content.get(content)

    def forget(self, graphs: Iterable[str]) -> None:
        """Strike out documents that are about to be written: should that not end well, they are read again."""
        found = [self.documents.pop(graph) for graph in graphs if graph in self.documents]
        if found:
            self.save()

    def enter(self, graph: str, entry: Entry) -> None:
        """Note a document that is in the store now; what it was read from must be known."""
        if entry.content:
            self.documents[graph] = entry

    def save(self) -> None:
        """Write the register, whole or not at all; a folder that cannot be written to goes without."""
        scratch = self._path.with_suffix(".new")
        with suppress(OSError):
            scratch.write_bytes(msgspec.json.encode(_Kept(self._reader, self.documents)))
            scratch.replace(self._path)


def of_file(path: Path) -> str:
    """A digest of a file's name, of which its document's id is made, and of its bytes; empty where it cannot be read."""
    try:
        return _digest(path.name.encode("utf-8", "surrogateescape"), path.read_bytes())
    except OSError:
        return ""


def of_document(document: Document) -> str:
    """A digest of a document that came out of a stream, and of all that is known of it."""
    return _digest(msgspec.json.encode(document))


def reader() -> str:
    """A digest of what decides what is read from a file: the package's code, the ontology, the libraries of formats.

    Files stand in it with their sizes and times, as a compiler's do: to read them all would take longer than a report.
    """
    ontology = resources.ontology()
    files = [*sorted(_PACKAGE.rglob("*.py")), *sorted(ontology.rglob("*.ttl")), *sorted(ontology.rglob("*.rq")), *resources.extra()]
    libraries = (find_spec(library) for library in _LIBRARIES)
    files += [Path(spec.origin) for spec in libraries if spec is not None and spec.origin is not None]
    told = [f"{_VERSION} {sys.version_info[:2]}"]
    for path in files:
        state = path.stat()
        told.append(f"{path.name} {state.st_size} {state.st_mtime_ns}")
    return _digest("\n".join(told).encode("utf-8", "surrogateescape"))


def _digest(*parts: bytes) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()

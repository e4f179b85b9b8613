"""PDF files through pypdfium2: the text layer, with the lines of a paragraph joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import KgError
from kg.readers import missing_extra, sha256
from kg.text import Document

# A line that ends in a word, a comma or a hyphen goes on in the next line where that begins in lower case or a digit.
_WRAPPED = re.compile(r"(?<=[^\W_]|[,;%)])[ ]*\r?\n(?=([\w(]))")
_HYPHEN = re.compile(r"[\x02\ufffe]\r?\n?")


def _joined(line_end: re.Match[str]) -> str:
    return "\n" if line_end[1].isupper() else " "


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The file's text as one document, pages parted by blank lines.

    Raises KgError for a file that is damaged, encrypted, or has no text layer (a scan), and where the library is missing.
    """
    try:
        import pypdfium2 as pdfium
    except ImportError as error:
        raise missing_extra(path, "pypdfium2", "pdf") from error
    data = path.read_bytes()
    if not data.lstrip()[:5] == b"%PDF-":
        raise KgError(f"{path}: not a PDF file; rename it to what it is")
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = "encrypted; remove its password first" if "password" in str(error).lower() else f"damaged ({error})"
        raise KgError(f"{path}: the PDF is {reason}") from error
    try:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
        metadata = pdf.get_metadata_dict()
    finally:
        pdf.close()
    empty = [number for number, text in enumerate(pages, 1) if not text.strip()]
    if len(empty) == len(pages):
        span = "page 1" if len(pages) == 1 else f"pages 1-{len(pages)}"
        raise KgError(f"{path}: no text layer on {span}; expected a PDF with text, run OCR on the scan first")
    text = "\n\n".join(_HYPHEN.sub("", _WRAPPED.sub(_joined, page.replace("\r\n", "\n"))).strip() for page in pages)
    date = re.match(r"D:(\d{4})(\d\d)(\d\d)", metadata.get("CreationDate") or "")
    yield Document(
        path.stem, text, sha256(data), "pdf", title=metadata.get("Title") or None, author=metadata.get("Author") or None,
        published="-".join(date.groups()) if date else None,
    )  # fmt: skip

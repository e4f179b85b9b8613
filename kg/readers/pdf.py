"""PDF files through pypdfium2: the text layer, put in the order of reading by where it stands (kg.readers.layout)."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.readers import layout, missing_extra, sha256
from kg.readers.layout import Piece
from kg.text import Document

#: more pages than any report has
PAGES = 2_000
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}  # what the library reports for a hyphen at a line's end
_BREAKS = {0x0A, 0x0D}


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The file's text as one document, a paragraph a line; a table's row is a line too (kg.readers.tables).

    Raises KgError for a file that is damaged, encrypted, of too many pages, or without a text layer (a scan), and where
    the library is missing. Pages without text among others are named in the document's notes.
    """
    try:
        import pypdfium2 as pdfium
    except ImportError as error:
        raise missing_extra(path, "pypdfium2", "pdf") from error
    data = path.read_bytes()
    if b"%PDF-" not in data[:1024]:
        raise KgError(f"{path}: not a PDF file; rename it to what it is")
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = "encrypted; remove its password first" if "password" in str(error).lower() else f"damaged ({error})"
        raise KgError(f"{path}: the PDF is {reason}") from error
    try:
        if len(pdf) > PAGES:
            raise KgError(f"{path}: {len(pdf):,} pages, more than {PAGES:,}; split the file")
        pages, rules = _pages(path, pdf)
        metadata = pdf.get_metadata_dict()
    finally:
        pdf.close()
    empty = [number for number, pieces in enumerate(pages, 1) if not pieces]
    if len(empty) == len(pages):
        raise KgError(f"{path}: no text layer on {_named(empty)}; expected a PDF with text, run OCR on the scan first")
    date = re.match(r"D:(\d{4})(\d\d)(\d\d)", metadata.get("CreationDate") or "")
    yield Document(
        path.stem, layout.document(pages, rules), sha256(data), "pdf", title=metadata.get("Title") or None,
        author=metadata.get("Author") or None, published="-".join(date.groups()) if date else None,
        notes=(f"no text on {_named(empty)} (scanned?)",) if empty else (),
    )  # fmt: skip


def _pages(path: Path, pdf: Any) -> tuple[list[list[Piece]], list[list[float]]]:
    """The pieces of text of each page, and the heights of the horizontal lines drawn on it."""
    import pypdfium2 as pdfium

    pages: list[list[Piece]] = []
    rules: list[list[float]] = []
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            text = page.get_textpage()
            pages.append(_pieces(text))
            rules.append(_rules(page) if pages[-1] else [])
            text.close()
            page.close()
        except pdfium.PdfiumError as error:
            raise KgError(f"{path}: page {number + 1} of the PDF is damaged ({error}); save it anew") from error
    return pages, rules


def _named(numbers: list[int]) -> str:
    """«page 3», «pages 1-4», «pages 2, 5-6»."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    told = ", ".join("-".join(map(str, run)) for run in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {told}"


def _pieces(text: Any) -> list[Piece]:
    """The words of a page with their boxes, a new piece at each gap wider than a letter is high."""
    import pypdfium2.raw as raw

    pieces: list[Piece] = []
    letters: list[str] = []
    box = raw.FS_RECTF()
    where = ctypes.byref(box)
    left = right = bottom = top = 0.0

    def finish() -> None:
        words = "".join(letters).strip()
        if words:
            pieces.append(Piece(left, right, bottom, top, words))
        letters.clear()

    for index in range(raw.FPDFText_CountChars(text.raw)):
        code = raw.FPDFText_GetUnicode(text.raw, index)
        if code in _BREAKS:
            finish()
            continue
        letter = _HYPHENS.get(code) or (chr(code) if code >= 0x20 and not 0xD800 <= code < 0xE000 else "")
        if not letter:
            continue
        if letter.isspace() or not raw.FPDFText_GetLooseCharBox(text.raw, index, where):
            if letters:
                letters.append(" ")
            continue
        a, b, c, d = sorted((box.left, box.right)) + sorted((box.bottom, box.top))
        if letters and (a - right > d - c or a < right - 2 * (d - c) or min(d, top) - max(c, bottom) < 0.3 * (d - c)):
            finish()
        if letters:
            right, bottom, top = max(right, b), min(bottom, c), max(top, d)
        else:
            left, right, bottom, top = a, b, c, d
        letters.append(letter)
    finish()
    return pieces


def _rules(page: Any) -> list[float]:
    """The heights of the horizontal lines drawn on a page."""
    import pypdfium2.raw as raw

    found: list[float] = []
    for shape in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=2):
        left, bottom, right, top = shape.get_bounds()
        if right - left > 20:
            found += [top] if top - bottom < 3 else [top, bottom]
    return found

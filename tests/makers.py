"""Files of every format, made by the tests themselves: a PDF writer of one page of code, pages of HTML, Word files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

#: a piece of text on a page: x and y of its baseline in points from the lower left corner, size in points, the text
Piece = tuple[float, float, float, str]


def pdf(
    pages: Sequence[Sequence[Piece]], info: dict[str, str] | None = None, encrypted: bool = False, drawing: bool = False
) -> bytes:
    """A PDF whose letters are found through a ToUnicode map, as word processors write them; no font is embedded."""
    letters = sorted({c for page in pages for piece in page for c in piece[3]})
    code = {c: i + 1 for i, c in enumerate(letters)}
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    def stream(data: bytes) -> int:
        return add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data))

    pairs = "\n".join(f"<{code[c]:04x}> <{c.encode('utf-16-be').hex()}>" for c in letters)
    unicode_map = stream(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
        ).encode()
    )
    below = add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        b" /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Times /Flags 4"
        b" /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>"
    )
    font = add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>"
        % (below, unicode_map)
    )
    root = len(objects) + 2 * len(pages) + 1
    kids = []
    for page in pages:
        lines = ["0 0 m 100 100 l S"] if drawing else []
        for x, y, size, text in page:
            shown = "".join(f"{code[c]:04x}" for c in text)
            lines.append(f"BT /F1 {size} Tf {x} {y} Td <{shown}> Tj ET")
        content = stream("\n".join(lines).encode())
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                b" /Resources << /Font << /F1 %d 0 R >> >> >>" % (root, content, font)
            )
        )
    add(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
    catalogue = add(b"<< /Type /Catalog /Pages %d 0 R >>" % root)
    more = b""
    if info:
        told = " ".join(f"/{key} <feff{value.encode('utf-16-be').hex()}>" for key, value in info.items())
        more += b" /Info %d 0 R" % add(f"<< {told} >>".encode())
    if encrypted:
        key = b"<%s>" % (b"5a" * 32)
        more += b" /Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00> <00>]" % (key, key)
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, catalogue, more, start)
    return bytes(out)


def set_in_lines(text: str, x: float, y: float, width: float, size: float = 10, hyphen: bool = False) -> list[Piece]:
    """A paragraph broken into lines of ``width`` points (a letter is half as wide as its size), the top one at ``y``."""
    room = int(width / (size / 2))
    pieces: list[Piece] = []
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            pieces.append((x, y - len(pieces) * size * 1.2, size, line))
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*pieces, (x, y - len(pieces) * size * 1.2, size, line)]


def docx(path: Path, blocks: Sequence[str | Sequence[Sequence[str]]], **properties: object) -> Path:
    """A Word file of paragraphs (strings) and tables (rows of cells)."""
    import docx as word

    document = word.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    document.save(str(path))
    return path

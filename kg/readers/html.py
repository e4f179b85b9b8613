"""Web pages: the article and its metadata through trafilatura; menus, footers and links to other articles stay out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.readers import missing_extra, sha256, tables
from kg.readers.encodings import decode
from kg.text import Document

#: larger pages are no articles; bytes
LIMIT = 20_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|div|p|table|article|meta|title|h1|span|br)\b", re.IGNORECASE)
_ROLES = frozenset(("navigation", "contentinfo", "complementary", "banner", "search", "dialog"))
_SITE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|breadcrumbs?|sidebar|cookies?|copyright|related|social|popup)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LAYOUT = 600  # characters of a cell from which a table lays out the page
_WIDEST = 60  # columns of a table; a span beyond is a slip


def read(path: Path, on_error: Callable[[KgError], None] | None = None) -> Iterator[Document]:
    """The page's article as one document; a table's row is a line (kg.readers.tables).

    Raises KgError where the page has no article, is too large, or the library is not installed.
    """
    try:
        import trafilatura
        from lxml import etree
    except ImportError as error:
        raise missing_extra(path, "trafilatura", "html") from error
    data = path.read_bytes()
    if len(data) > LIMIT:
        raise KgError(f"{path}: {len(data):,} bytes of HTML, more than {LIMIT:,}; expected the page of one article")
    page, encoding = _decoded(path, data)
    if not _TAG.search(page[:1_000_000]):
        raise KgError(f"{path}: no HTML tag in it; expected a web page, or rename it to .txt")
    try:
        tree: Any = trafilatura.load_html(page)
        if tree is not None:
            _prune(tree)
            _tell_tables(tree)
        found: Any = tree is not None and trafilatura.bare_extraction(
            tree, include_tables=True, include_comments=False, with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except (etree.LxmlError, RecursionError, ValueError) as error:
        raise KgError(f"{path}: the page cannot be parsed ({error}); save it anew") from error
    text = found.text if found else None
    if not text or not text.strip():
        raise KgError(f"{path}: no article found in the page; expected a page with running text")
    yield Document(
        path.stem, text, sha256(data), "html", title=found.title or None, publisher=found.sitename or None,
        author=found.author or None, published=found.date or None, url=found.url or None, encoding=encoding,
    )  # fmt: skip


def _decoded(path: Path, data: bytes) -> tuple[str, str | None]:
    """The page's characters: by its mark or as UTF-8, else by the charset it declares, else by what looks Vietnamese."""
    declared = _CHARSET.search(data[:4096])
    found = decode(data)
    if found is not None and (found[1] is None or found[1] == "UTF-16"):
        return found
    if declared is not None:
        name = declared[1].decode()
        try:
            return data.decode(name), name.lower()
        except (LookupError, UnicodeDecodeError):
            pass
    if found is None:
        raise KgError(f"{path}: its encoding is not known; expected UTF-8, or a charset that the page declares rightly")
    return found


def _prune(tree: Any) -> None:
    """Take out what leads elsewhere or belongs to the site, before the extraction weighs what is left.

    Where an article is short, the extraction falls back to all text of the page; so menus must not be there.
    """
    for element in list(tree.iter("nav", "footer", "aside", "form", "button", "dialog")):
        _drop(element)
    for element in list(tree.iterfind(".//*[@role]")):
        if element.get("role") in _ROLES:
            _drop(element)
    for element in [*tree.iterfind(".//*[@class]"), *tree.iterfind(".//*[@id]")]:
        named = _SITE.search(f"{element.get('class', '')} {element.get('id', '')}")
        if named and element.tag not in {"html", "body", "article", "main"} and element.find(".//h1") is None:
            _drop(element)
    for element in list(tree.iter("p", "li", "div", "h2", "h3", "h4", "h5", "h6", "td")):
        if element.find("./p") is None and element.find("./div") is None and _leads_away(element):
            _drop(element)


def _leads_away(element: Any) -> bool:
    """Whether a block's words are all links."""
    links = sum(len("".join(link.itertext()).strip()) for link in element.iter("a") if link.get("href"))
    return links > 0 and links * 10 >= 9 * len(" ".join("".join(element.itertext()).split()))


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _tell_tables(tree: Any) -> None:
    """Put a paragraph for each row in the place of each table that holds data, so that the extraction keeps them.

    The parts of a table that only lays out the page become blocks.
    """
    from lxml.html import fromstring

    for table in list(tree.iter("table")):
        if table.getparent() is None:
            continue
        inner = next(table.iterdescendants("table"), None) is not None
        cells, heads = ([], 0) if inner else _cells(table)
        if len(cells) < 2 or max(map(len, cells)) < 2 or any(len(cell) > _LAYOUT for row in cells for cell in row):
            for part in list(table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th")):
                part.tag = "div"
            continue
        block = fromstring("<div></div>")
        caption = table.find("caption")
        told = tables.lines(cells, heads or None)
        for line in [*([" ".join(caption.text_content().split())] if caption is not None else []), *told]:
            paragraph = fromstring("<p></p>")
            paragraph.text = line
            block.append(paragraph)
        block.tail = table.tail
        table.getparent().replace(table, block)


def _cells(table: Any) -> tuple[list[list[str]], int]:
    """A table's cells, those that span repeated in each place; and how many rows at its top are heads by their tags."""
    rows: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}  # column -> rows that a cell still spans, its text
    heads = 0
    for row in table.iter("tr"):
        cells: list[str] = []
        named = [cell for cell in row if cell.tag in {"td", "th"}]
        for cell in named:
            _fill(cells, below)
            text = " ".join(cell.text_content().split())
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for _ in range(min(wide, _WIDEST - len(cells))):
                if high > 1:
                    below[len(cells)] = (high - 1, text)
                cells.append(text)
        _fill(cells, below)
        in_head = row.getparent() is not None and row.getparent().tag == "thead"
        if len(rows) == heads and named and (in_head or all(cell.tag == "th" for cell in named)):
            heads += 1
        rows.append(cells)
    return rows, heads


def _fill(cells: list[str], below: dict[int, tuple[int, str]]) -> None:
    """Add the cells of rows above that reach into this row."""
    while len(cells) in below:
        left, text = below[len(cells)]
        if left == 1:
            del below[len(cells)]
        else:
            below[len(cells)] = (left - 1, text)
        cells.append(text)


def _span(cell: Any, name: str) -> int:
    value = cell.get(name) or "1"
    return max(1, min(int(value), 1000)) if value.isdigit() else 1

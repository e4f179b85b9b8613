"""Each format: the text that offsets count in, its metadata, its tables; and each way in which a file can be wrong."""

from __future__ import annotations

import io
import json
import tracemalloc
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import makers
import pytest

from kg import readers
from kg.errors import KgError
from kg.extract import read_document
from kg.text import Document

LEAD = (
    "Ngày 16/7/2020, Đại hội đại biểu Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-2025 đã diễn ra với 215 đại biểu"
    " chính thức, thay mặt 4.120 đảng viên."
)
ELECTED = "Bà Lê Thị Hoà tái cử Bí thư Huyện ủy An Biên. Đại hội thông qua các chỉ tiêu chủ yếu của nhiệm kỳ tới."
CALL = "Đại hội kêu gọi toàn đảng bộ đoàn kết, phấn đấu hoàn thành thắng lợi các chỉ tiêu đã đề ra trong nhiệm kỳ."
TABLE = [
    ("TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2020", "Thực hiện 2020"),
    ("1", "Thu ngân sách trên địa bàn", "tỷ đồng", "300", "342"),
    ("2", "Tỷ lệ hộ nghèo", "%", "3", "2,5"),
]
ROWS = [
    "TT: 1 | Chỉ tiêu: Thu ngân sách trên địa bàn | Đơn vị: tỷ đồng | Mục tiêu 2020: 300 | Thực hiện 2020: 342",
    "TT: 2 | Chỉ tiêu: Tỷ lệ hộ nghèo | Đơn vị: % | Mục tiêu 2020: 3 | Thực hiện 2020: 2,5",
]
FIGURES = [
    ("dhi:budget-revenue-area", "target", "300"), ("dhi:budget-revenue-area", "result", "342"),
    ("dhi:poverty-rate", "target", "3"), ("dhi:poverty-rate", "result", "2,5"),
]  # fmt: skip


def one(path: Path) -> Document:
    (document,) = readers.read(path)
    assert document.id == path.stem
    return document


def holds_the_report(document: Document) -> None:
    """The facts of the report above are read, each with its span, and no other."""
    reading = read_document(document)
    (congress,) = reading.congresses
    assert (congress.place, congress.ordinal, congress.official_delegates) == ("huyện An Biên", 12, 215)
    assert [(o.name, o.role_label) for o in reading.officials] == [("Lê Thị Hoà", "Bí thư")]
    found = [(o.indicator, o.status, o.evidence[0].quote) for o in reading.observations]
    assert found == FIGURES
    evidence = [e for fact in (*reading.officials, *reading.observations) for e in fact.evidence]
    assert all(document.text[e.start : e.end] == e.quote for e in evidence)


# web pages

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="{charset}"><title>Đại hội huyện An Biên - Báo Thử</title>
<meta property="og:site_name" content="Báo Thử"><meta name="author" content="Lê Na">
<meta property="article:published_time" content="2020-07-18T08:00:00+07:00">
<link rel="canonical" href="https://bao.example/an-bien.html"></head><body>
<div id="cookie-banner">Trang này dùng cookie của 120 đối tác. <button>Đồng ý</button></div>
<nav><ul><li><a href="/a">Đại hội Đảng bộ huyện Kiên Lương lần thứ XIII: ông Nguyễn Văn Ba làm Bí thư Huyện ủy</a></li>
<li><a href="/b">Thu ngân sách tỉnh đạt 12.000 tỷ đồng</a></li></ul></nav>
<article><h1>Đại hội Đảng bộ huyện An Biên</h1><p>{lead}</p><p>{elected}</p>
{table}<p>{call}</p>
<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/c">Ông Trần Văn Tư giữ chức Bí thư Huyện ủy Giồng
Riềng</a></li><li><a href="/d">Huyện Tân Hiệp: thu ngân sách đạt 150 tỷ đồng</a></li></ul></div></article>
<aside><h4>Đọc nhiều</h4><a href="/e">Huyện Hòn Đất có 300 doanh nghiệp mới</a></aside>
<footer>Báo Thử. Giấy phép số 12/GP-BTTTT. Tổng biên tập: Phạm Văn Năm. Điện thoại 0123.456.789</footer></body></html>"""


def html_table() -> str:
    head, *body = TABLE
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body)
    return f"<table><thead><tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr></thead><tbody>{rows}</tbody></table>"


def page(charset: str = "utf-8") -> str:
    return PAGE.format(charset=charset, lead=LEAD, elected=ELECTED, call=CALL, table=html_table())


def test_a_web_page_is_its_article_and_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "an-bien.html"
    path.write_text(page(), "utf-8")
    document = one(path)
    assert document.text.split("\n") == ["Đại hội Đảng bộ huyện An Biên", LEAD, ELECTED, *ROWS, CALL]
    assert (document.publisher, document.author, document.published, document.url) == (
        "Báo Thử", "Lê Na", "2020-07-18", "https://bao.example/an-bien.html",
    )  # fmt: skip
    assert document.title in {"Đại hội huyện An Biên - Báo Thử", "Đại hội Đảng bộ huyện An Biên"}
    holds_the_report(document)


def links(count: int) -> str:
    titles = (f"Đại hội Đảng bộ huyện Kiên Lương lần thứ {i}: ông Nguyễn Văn Ba làm Bí thư Huyện ủy" for i in range(count))
    return "".join(f'<li><a href="/{i}">{title}</a></li>' for i, title in enumerate(titles))


def test_menus_and_links_never_become_text(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    around = f"<div class='menu-top'><ul>{links(9)}</ul></div>{{}}<div role='contentinfo'>Giấy phép 12/GP ngày 1/2/2019</div>"
    for body in ("", f"<div id='list'><ul>{links(30)}</ul></div>"):
        path.write_text(f"<html><body>{around.format(body)}</body></html>", "utf-8")
        with pytest.raises(KgError, match="no article found"):
            one(path)
    short = f"<div class='noidung'><div>{LEAD}<br><br>{ELECTED}</div><p><a href='/9'>Huyện Tân Hiệp đạt 150 tỷ đồng</a></p></div>"
    path.write_text(f"<html><body>{around.format(short)}</body></html>", "utf-8")
    assert one(path).text.split("\n") == [LEAD, ELECTED]
    assert one(path).published is None  # the congress's day is not the paper's


def test_cells_that_span_stand_in_each_row_and_column(tmp_path: Path) -> None:
    spanned = (
        "<table><tr><th rowspan=2>Chỉ tiêu</th><th rowspan=2>Đơn vị</th><th colspan=2>Thực hiện</th></tr>"
        "<tr><th>2015</th><th>2020</th></tr><tr><td rowspan=2>Sản lượng lúa</td><td>tấn</td><td>48.000</td><td>52.000</td>"
        "</tr><tr><td>triệu tấn</td><td>1</td><td>2</td></tr></table>"
    )
    path = tmp_path / "x.html"
    path.write_text(page().replace(html_table(), spanned), "utf-8")
    assert one(path).text.split("\n")[3:5] == [
        "Chỉ tiêu: Sản lượng lúa | Đơn vị: tấn | Thực hiện 2015: 48.000 | Thực hiện 2020: 52.000",
        "Chỉ tiêu: Sản lượng lúa | Đơn vị: triệu tấn | Thực hiện 2015: 1 | Thực hiện 2020: 2",
    ]


def test_a_table_that_lays_out_the_page_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    laid = f"<table><tr><td>Mục</td><td><p>{LEAD}</p><p>{ELECTED}</p><p>{CALL} {CALL} {CALL} {CALL} {CALL}</p></td></tr></table>"
    path.write_text(f"<html><head><title>Đại hội</title></head><body>{laid}</body></html>", "utf-8")
    assert LEAD in one(path).text
    assert " | " not in one(path).text.replace("\n", "")


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1258"])
def test_a_page_is_decoded_as_it_declares(tmp_path: Path, charset: str) -> None:
    text = page(charset)
    if charset == "windows-1258":
        text = "".join(_parts_1258(c) for c in text)
    path = tmp_path / "x.html"
    path.write_bytes(text.encode(charset))
    assert unicodedata.normalize("NFC", one(path).text).split("\n")[1] == LEAD


def _parts_1258(letter: str) -> str:
    """A letter as that encoding writes it: the vowel with its own mark, the tone behind it."""
    for form in (letter, unicodedata.normalize("NFD", letter)):
        if len(form) == 3:  # vowel, mark, tone in either order
            tone = next(c for c in form[1:] if c in "\u0300\u0301\u0303\u0309\u0323")
            form = unicodedata.normalize("NFC", form.replace(tone, "")) + tone
        try:
            form.encode("cp1258")
        except UnicodeEncodeError:
            continue
        return form
    raise AssertionError(letter)


# PDF


def test_lines_of_a_pdf_are_whole_and_columns_follow_each_other(tmp_path: Path) -> None:
    left = makers.set_in_lines(LEAD + " " + CALL, 50, 740, 230)
    right = makers.set_in_lines(ELECTED, 310, 740, 230)
    across = [piece for pair in zip(left, right, strict=False) for piece in pair] + left[len(right) :]
    path = tmp_path / "x.pdf"
    title = [(50.0, 790.0, 16.0, "Đại hội Đảng bộ huyện An Biên")]
    path.write_bytes(makers.pdf([title + across], {"Title": "Báo cáo", "Author": "Lê Na", "CreationDate": "D:20200718080000"}))
    document = one(path)
    assert document.text.split("\n") == ["Đại hội Đảng bộ huyện An Biên", f"{LEAD} {CALL}", ELECTED]
    assert (document.title, document.author, document.published) == ("Báo cáo", "Lê Na", "2020-07-18")


def test_a_table_of_a_pdf_keeps_its_rows(tmp_path: Path) -> None:
    columns = (50, 80, 290, 360, 460)
    cells = [(x, 600.0 - 16 * i, 10.0, cell) for i, row in enumerate(TABLE) for x, cell in zip(columns, row, strict=True)]
    prose = makers.set_in_lines(LEAD, 50, 740, 480) + makers.set_in_lines(ELECTED, 50, 700, 480)
    path = tmp_path / "x.pdf"
    path.write_bytes(makers.pdf([[(50, 790, 16, "Đại hội Đảng bộ huyện An Biên"), *prose, *cells]]))
    document = one(path)
    assert document.text.split("\n")[-2:] == ROWS
    holds_the_report(document)


def test_a_hyphen_at_the_end_of_a_line_stays_and_page_numbers_go(tmp_path: Path) -> None:
    first = [(50, 700, 10, "Đại hội Đảng bộ huyện An Biên lần thứ XII, nhiệm kỳ 2020-"), (50, 688, 10, "2025 đã họp và đã bầu ra")]
    second = [(50, 780, 10, "Ban Chấp hành khóa mới gồm 39 đồng chí."), (50, 760, 10, "Đại hội bế mạc ngày 17/7/2020.")]
    feet = [[(290.0, 30.0, 10.0, f"Trang {n}")] for n in (1, 2, 3)]
    path = tmp_path / "x.pdf"
    path.write_bytes(makers.pdf([first + feet[0], second + feet[1], [(50, 780, 10, "Hết."), *feet[2]]]))
    text = one(path).text
    assert "nhiệm kỳ 2020-2025 đã họp và đã bầu ra" in text
    assert "Trang" not in text


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(makers.pdf([[], [], []], drawing=True))
    with pytest.raises(KgError, match=r"scan.pdf: no text layer on pages 1-3; expected a PDF with text, run OCR"):
        one(path)
    path.write_bytes(makers.pdf([makers.set_in_lines(LEAD, 50, 700, 400), [], [(50, 700, 10, ELECTED)], []], drawing=True))
    assert one(path).notes == ("no text on pages 2, 4 (scanned?)",)


# Word


def test_a_word_file_has_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    path = makers.docx(
        tmp_path / "x.docx", ["Đại hội Đảng bộ huyện An Biên", LEAD, ELECTED, TABLE, CALL],
        title="Báo cáo", author="Lê Na", created=datetime(2020, 7, 18, tzinfo=UTC),
    )  # fmt: skip
    document = one(path)
    assert document.text.split("\n") == ["Đại hội Đảng bộ huyện An Biên", LEAD, ELECTED, *ROWS, CALL]
    assert (document.title, document.author, document.published) == ("Báo cáo", "Lê Na", "2020-07-18")
    holds_the_report(document)


def test_merged_cells_of_a_word_table(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    table = document.add_table(3, 4)
    for row, cells in zip(
        table.rows, [("Chỉ tiêu", "Đơn vị", "Thực hiện", ""), ("", "", "2015", "2020"), ("Sản lượng lúa", "tấn", "48", "52")],
        strict=True,
    ):  # fmt: skip
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for a, b in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))):
        table.cell(*a).merge(table.cell(*b))
    document.save(str(tmp_path / "x.docx"))
    assert one(tmp_path / "x.docx").text == (
        "Chỉ tiêu: Sản lượng lúa | Đơn vị: tấn | Thực hiện 2015: 48 | Thực hiện 2020: 52"
    )


# JSON Lines


def test_jsonl_keeps_what_each_line_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    rows = [
        {"id": "a", "text": LEAD, "title": "Đại hội", "url": "https://bao.example/a", "published": "2020-07-18T08:00:00Z"},
        {"text": ELECTED, "publisher": "Báo Thử", "author": "Lê Na", "published": "18/7/2020 10:15"},
    ]
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n\r\n".join(json.dumps(row) for row in rows).encode())
    a, b = readers.read(path)
    assert (a.id, a.text, a.title, a.url, a.published) == ("a", LEAD, "Đại hội", "https://bao.example/a", "2020-07-18")
    assert (b.id, b.text, b.publisher, b.author, b.published) == ("many-3", ELECTED, "Báo Thử", "Lê Na", "2020-07-18")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"text": "a', "line 2: not JSON"),
        ('{"text": ""}', "line 2: no text"),
        ('{"text": "a", "published": "hôm qua"}', "line 2: published is 'hôm qua'; expected a date such as 2020-07-27"),
        ('{"text": "a", "published": "2020-02-31"}', "which is no day"),
        ('{"text": "a", "title": ["x"]}', "line 2: title is ['x']; expected a string"),
        ('{"text": "\\ud800 a"}', "line 2: text has half of a surrogate pair"),
        ('"text"', "line 2: no text"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_kept(tmp_path: Path, line: str, expected: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "a", "text": "một"}\n' + line + '\n{"id": "b", "text": "hai"}\n', "utf-8")
    told: list[str] = []
    assert [d.id for d in readers.read(path, lambda error: told.append(str(error)))] == ["a", "b"]
    assert len(told) == 1
    assert expected in told[0]


def test_jsonl_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    line = json.dumps({"text": "x" * 100_000}).encode() + b"\n"
    path.write_bytes(line * 200)
    tracemalloc.start()
    assert sum(1 for _ in readers.read(path)) == 200
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.readers import jsonl

    monkeypatch.setattr(jsonl, "LIMIT", 1000)
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "' + "x" * 5000 + '"}\n{"id": "b", "text": "hai"}\n', "utf-8")
    told: list[str] = []
    assert [d.id for d in readers.read(path, lambda error: told.append(str(error)))] == ["b"]
    assert "line 1: more than the limit of 1,000 bytes" in told[0]
    path.write_text('[{"text": "một"}]', "utf-8")
    with pytest.raises(KgError, match="a JSON array; expected an object a line"):
        list(readers.read(path))


# plain text


def by_table(text: str, table: dict[int, str]) -> bytes:
    """A text in one of the single-byte encodings; capitals with tones as small letters, which is what they print as."""
    codes = {letter: code for code, letter in table.items()}
    return bytes(codes.get(c, codes.get(c.lower(), ord(c) if ord(c) < 128 else 0x3F)) for c in text)


def in_vni(text: str) -> bytes:
    from kg.readers import encodings

    alone = {v: k for k, v in encodings._VNI_ALONE.items()}
    marks = {v: k for k, v in encodings._VNI_MARKS.items()}
    out = []
    for letter in text:
        form = unicodedata.normalize("NFD", letter)
        horn = {"ơ": "ô", "ư": "ö", "Ơ": "Ô", "Ư": "Ö"}
        if letter in alone:
            out.append(alone[letter])
        elif len(form) == 1 or letter in "íì":
            out.append(letter)
        else:
            base = form[0]
            rest = form[1:]
            if "\u031b" in rest:
                base, rest = horn[unicodedata.normalize("NFC", base + "\u031b")], rest.replace("\u031b", "")
            mark = marks.get(rest) or marks[rest[::-1]] if rest else ""
            out.append(base + (mark.upper() if base.isupper() else mark))
    return "".join(out).encode("cp1252")


def test_text_in_every_encoding_of_the_country(tmp_path: Path) -> None:
    from kg.readers import encodings

    text = f"Đại hội Đảng bộ huyện An Biên\n{LEAD}\n{ELECTED}\n{CALL}\n"
    small = text.replace("Đ", "đ")
    made = {
        None: [text.encode(), b"\xef\xbb\xbf" + text.encode()],
        "UTF-16": [text.encode("utf-16"), b"\xfe\xff" + text.encode("utf-16-be")],
        "TCVN3": [by_table(text, encodings._TCVN3)],
        "VISCII": [by_table(text, encodings._VISCII)],
        "CP1258": ["".join(map(_parts_1258, text)).encode("cp1258")],
        "VNI": [in_vni(text)],
    }
    for encoding, several in made.items():
        for data in several:
            path = tmp_path / "x.txt"
            path.write_bytes(data)
            document = one(path)
            assert document.encoding == encoding
            assert unicodedata.normalize("NFC", document.text).replace("Đ", "đ") == small


def test_line_ends_are_kept_as_they_came(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("Một\r\nHai\rBa\n".encode())
    assert one(path).text == "Một\r\nHai\rBa\n"


# what is wrong


def zipped(**names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in names.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("x.pdf", b"%PDF-1.7\nrubbish", "the PDF is damaged"),
        ("x.pdf", makers.pdf([[(50, 700, 10, "Một")]], encrypted=True), "the PDF is encrypted; remove its password first"),
        ("x.pdf", b"PK\x03\x04 rest", "its name says .pdf but it is a .docx file"),
        ("x.pdf", b"plain words", "not a PDF file"),
        ("x.docx", b"PK\x03\x04 rest", "not a readable .docx"),
        ("x.docx", zipped(xl__workbook="<x/>"), "its name says .docx but it is an .xlsx workbook"),
        ("x.docx", zipped(other="<x/>"), "its name says .docx but it is another archive"),
        ("x.docx", zipped(word__document="<x/>"), "not a readable .docx"),
        ("x.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "the file is encrypted"),
        ("x.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "it is a .doc file; save it as .docx"),
        ("x.txt", b"%PDF-1.7", "its name says .txt but it is a .pdf file"),
        ("x.txt", b"{\\rtf1 ", "it is a .rtf file"),
        ("x.txt", b"\x89PNG\r\n", "it is a .png file"),
        ("x.txt", b" \n<!DOCTYPE html><html>", "it is a .html file"),
        ("x.txt", "Chữ\0".encode() * 9, "neither UTF-8 nor TCVN3"),
        ("x.txt", b"  \n ", "nothing but blanks"),
        ("x.html", b"plain words only", "no HTML tag in it"),
        ("x.html", b"<html><body><nav>Menu</nav></body></html>", "no article found"),
        ("x.html", b"\xff\xfe<html", "x.html"),
        ("x.jsonl", b"\xff\xfe{\0}\0", "line 1: not JSON in UTF-8 but UTF-16"),
        ("x.rtf", b"{\\rtf1 ", "'.rtf' is not read"),
        ("x", b"words", "'no ending' is not read"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(KgError) as told:
        list(readers.read(path))
    assert expected in str(told.value)
    assert str(path) in str(told.value)


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.readers import docx, html, pdf

    monkeypatch.setattr(readers, "LETTERS", 10)
    (tmp_path / "long.txt").write_text("Mười một chữ cái " * 9, "utf-8")
    with pytest.raises(KgError, match=r"long.txt: a text of more than 10 characters; no report is as long: split it"):
        one(tmp_path / "long.txt")
    (tmp_path / "x.jsonl").write_text('{"id": "a", "text": "Mười một chữ cái"}\n{"id": "b", "text": "Ngắn"}\n', "utf-8")
    told: list[str] = []
    assert [d.id for d in readers.read(tmp_path / "x.jsonl", lambda error: told.append(str(error)))] == ["b"]
    assert "x.jsonl: a: a text of more than 10 characters" in told[0]
    monkeypatch.setattr(readers, "LETTERS", 10_000)
    for module, name, value in ((readers, "LIMIT", 10), (html, "LIMIT", 10), (docx, "LIMIT", 10), (pdf, "PAGES", 1)):
        monkeypatch.setattr(module, name, value)
    (tmp_path / "x.txt").write_text("Mười một chữ cái", "utf-8")
    with pytest.raises(KgError, match=r"bytes are more than the limit of 10; split the file"):
        one(tmp_path / "x.txt")
    monkeypatch.setattr(readers, "LIMIT", 10_000_000)
    (tmp_path / "x.html").write_text(page(), "utf-8")
    with pytest.raises(KgError, match=r"bytes of HTML, more than 10"):
        one(tmp_path / "x.html")
    with pytest.raises(KgError, match=r"unpacks to [\d,]+ bytes, more than the limit of 10"):
        one(makers.docx(tmp_path / "x.docx", [LEAD]))
    (tmp_path / "x.pdf").write_bytes(makers.pdf([[(50, 700, 10, "Một")], [(50, 700, 10, "Hai")]]))
    with pytest.raises(KgError, match=r"2 pages, more than 1; split the file"):
        one(tmp_path / "x.pdf")

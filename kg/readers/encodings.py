"""Decodes text files: UTF-8, UTF-16 with a byte order mark, and the encodings that Vietnam used before Unicode.

A file that is not UTF-8 is decoded by each legacy table in turn; the one whose result looks most like Vietnamese wins,
and where none does convincingly the file is refused. TCVN3 is TCVN 5712:1993 VN3 (the «ABC» fonts, small letters only);
VISCII is RFC 1456; CP1258 writes tones as combining marks; VNI (for Windows) puts the marks of a vowel into a letter behind it.
"""

from __future__ import annotations

import codecs
import contextlib
import re
import unicodedata
from collections.abc import Callable

# bytes 0x80 upwards that differ from Latin-1, as TCVN 5712:1993 (VN3) assigns them
_TCVN3 = {
    0xA1: "Ă", 0xA2: "Â", 0xA3: "Ê", 0xA4: "Ô", 0xA5: "Ơ", 0xA6: "Ư", 0xA7: "Đ", 0xA8: "ă", 0xA9: "â", 0xAA: "ê",
    0xAB: "ô", 0xAC: "ơ", 0xAD: "ư", 0xAE: "đ", 0xB5: "à", 0xB6: "ả", 0xB7: "ã", 0xB8: "á", 0xB9: "ạ", 0xBB: "ằ",
    0xBC: "ẳ", 0xBD: "ẵ", 0xBE: "ắ", 0xC6: "ặ", 0xC7: "ầ", 0xC8: "ẩ", 0xC9: "ẫ", 0xCA: "ấ", 0xCB: "ậ", 0xCC: "è",
    0xCE: "ẻ", 0xCF: "ẽ", 0xD0: "é", 0xD1: "ẹ", 0xD2: "ề", 0xD3: "ể", 0xD4: "ễ", 0xD5: "ế", 0xD6: "ệ", 0xD7: "ì",
    0xD8: "ỉ", 0xDC: "ĩ", 0xDD: "í", 0xDE: "ị", 0xDF: "ò", 0xE1: "ỏ", 0xE2: "õ", 0xE3: "ó", 0xE4: "ọ", 0xE5: "ồ",
    0xE6: "ổ", 0xE7: "ỗ", 0xE8: "ố", 0xE9: "ộ", 0xEA: "ờ", 0xEB: "ở", 0xEC: "ỡ", 0xED: "ớ", 0xEE: "ợ", 0xEF: "ù",
    0xF1: "ủ", 0xF2: "ũ", 0xF3: "ú", 0xF4: "ụ", 0xF5: "ừ", 0xF6: "ử", 0xF7: "ữ", 0xF8: "ứ", 0xF9: "ự", 0xFA: "ỳ",
    0xFB: "ỷ", 0xFC: "ỹ", 0xFD: "ý", 0xFE: "ỵ",
}  # fmt: skip
# RFC 1456: bytes 0x80 to 0xFF in order, and six letters in the control range
_VISCII_HIGH = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
_VISCII = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"} | {
    0x80 + i: letter for i, letter in enumerate(_VISCII_HIGH)
}
# VNI for Windows: the letter behind a vowel carries its marks, in the vowel's case; four letters stand alone
_VNI_MARKS = {"ù": "́", "ø": "̀", "û": "̉", "õ": "̃", "ï": "̣", "â": "̂", "á": "̂́", "à": "̂̀", "å": "̂̉", "ã": "̂̃", "ä": "̣̂", "ê": "̆",
              "é": "̆́", "è": "̆̀", "ú": "̆̉", "ü": "̆̃", "ë": "̣̆"}  # fmt: skip
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ", "Æ": "Ỉ", "Ó": "Ĩ",
              "Ò": "Ị", "Î": "Ỵ"}  # fmt: skip
_VNI = re.compile(rf"([aeouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_ALONE)}]", re.IGNORECASE)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    ("và", "của", "là", "các", "trong", "được", "đã", "cho", "với", "một", "có", "năm", "đảng", "bộ", "đại", "hội")
)
_SAMPLE = 200_000  # bytes by which an encoding is told
_LETTERS = frozenset("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")


def _by_table(data: bytes, table: dict[int, str]) -> str:
    return data.decode("latin-1").translate(table)


def _vni(data: bytes) -> str:
    def letter(match: re.Match[str]) -> str:
        if match[1] is None:
            return _VNI_ALONE[match[0]]
        return unicodedata.normalize("NFC", _VNI_ALONE.get(match[1], match[1]) + _VNI_MARKS[match[2].lower()])

    return _VNI.sub(letter, data.decode("cp1252", errors="replace"))


def _likeness(text: str) -> float:
    """How much a text looks like Vietnamese, 0 to 1: the share of its accented words that are plausible, and known words."""
    words = _SYLLABLE.findall(unicodedata.normalize("NFC", text.lower()))
    marked = [w for w in words if any(ord(c) > 127 for c in w)]
    if not words or not marked:
        return 0.0
    good = sum(len(w) <= 7 and all(c < "\x80" or c in _LETTERS for c in w) for w in marked) / len(marked)
    known = sum(w in _COMMON for w in words) / len(words)
    return good * min(1.0, known * 8)


def decode(data: bytes) -> tuple[str, str | None] | None:
    """The text of a file's bytes, and the encoding's name where it is not UTF-8; None where no encoding convinces.

    A byte order mark belongs to the encoding and is no part of the text.

    >>> decode("Đảng bộ".encode())
    ('Đảng bộ', None)
    """
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(name), "UTF-16"
            except UnicodeDecodeError:
                return None
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    tries: dict[str, Callable[[bytes], str]] = {
        "TCVN3": lambda b: _by_table(b, _TCVN3),
        "VISCII": lambda b: _by_table(b, _VISCII),
        "CP1258": lambda b: b.decode("cp1258"),
        "VNI": _vni,
    }
    sample = data[:_SAMPLE]
    likeness = {}
    for name, attempt in tries.items():
        with contextlib.suppress(UnicodeDecodeError):
            likeness[name] = _likeness(attempt(sample))
    best = max(likeness, key=lambda name: likeness[name])
    if likeness[best] <= 0.5:
        return None
    try:
        return tries[best](data), best
    except UnicodeDecodeError:
        return None

"""Where paragraphs and sentences begin and end, and what kind of paragraph each is.

All offsets are into the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kg import lexicon as lexicons
from kg import template
from kg.lexicon import Lexicon

# A full stop, question or exclamation mark ends a sentence before a capital, a digit or an opening mark ...
# (One mark and then more of them: a search for a repeated class does not skip ahead to it.)
# also where the blank was forgotten: «… được mở rộng.Đến nay …», not «TP.Vinh», «baoviet.vn»
_END = re.compile(r"""[.!?…][.!?…]*["')\]]*(?:[ ]+(?=["'(\[-]*(\w))|(?<=[^\W\d_]{2}[.!?])(?=([^\W\d_])[^\W\d_]))""")
# ... unless it belongs to an abbreviation or an initial: «TP. Vinh», «Q. 5», «đ/c. An», «GS. TS.», «P. Bí thư»; «lần thứ X.» is a number.
_ABBREVIATION = r"{<!NumeralLead}\b(?:{DottedShortForm}|[^\W\d_])\.$"
_ITEM = re.compile(r"[ ]*(?:[-+*•▪●◦]|\(?\d{1,2}[.)](?!\d)|\d{1,2}/(?= ?[^\W\d_])|[a-zđ][.)])[ ]*(?=\S)")
# the abbreviation of a unit, and who may begin the sentence behind it: «… làm Phó Chủ tịch UBND TP. Ông An …»; «TP. Bà Rịa» is a place
_UNIT = r"\b{PlaceKind}\.$"
_PERSON = r"{Title}\s+[^\W\d_]+"
_TITLE_LONGEST = 24  # characters of a title and the first word of a name
_CAPTION = r"[ ]*{PhotoCredit}[ ]*:|[(. ]{PhotoCredit}[ ]*:[^.\n]{0,60}\)?\.?$"
_DRESSED = re.compile(r"([-+*=~#_])\1+[ ]*(?=[^\W\d_])|([-+*=~#_])\2+[ ]*(?=\d{1,2}[.)] )")  # «*** Kết quả», «--- Mục tiêu ---»: a heading
_LONGEST = 2000  # characters of a sentence; what is longer is no prose, and is cut so that its reading stays linear
_TITLE = 90  # characters that a headline with a full stop behind it has at most
_HEADING = 120  # characters that a heading has at most
_SENTENCE_ENDS = frozenset('.;!?…,"')
# a line with a bullet that may head the text below it: short, with no numbers in it but years and small counts: «* Nhiệm vụ 5 năm tới»
_ALONE = re.compile(r"[*•▪●♦◆☞►▶][ ]*(?=[^\W\d_])(?:[^\d.;:!…]|(?<!\d)(?:19|20)\d\d(?!\d)|(?<![\d.,])\d{1,2}(?= [^\W\d_])){3,70}")
_LINK = 40  # characters of a line that heads links to other articles
_RELATED = r"[ ]*(?:>>|\[|(?:[*•●▪♦-] *)?(?:{ReadMore}\b|{RelatedLink}[ ]*(?::|\W*$)))"

_HABIT = 4  # paragraphs from which on a text has a habit
_MOSTLY = 0.8  # share of its paragraphs that are one sentence each


class Sentence(Struct, frozen=True):
    """A sentence: ``text[start:end]`` of the normalised text, and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


class Paragraph(Struct, frozen=True):
    """A line of the text that is not blank.

    ``kind`` is ``title`` (the first line), ``heading`` (short, without a full stop), ``item`` (of a list), ``caption``,
    ``related`` (links to other articles) or ``body``.
    """

    start: int
    end: int
    kind: str
    sentences: tuple[Sentence, ...]


class _Press:
    """The patterns over the words of a printed page; for lines in any case."""

    def __init__(self, lexicon: Lexicon) -> None:
        written = (template.written(lexicon, one) for one in (_ABBREVIATION, _CAPTION, _RELATED))
        self.abbreviation, self.caption, self.related = (re.compile(one, re.IGNORECASE) for one in written)
        self._lexicon = lexicon
        self._unit, self._person = template.compiled(lexicon, _UNIT), template.compiled(lexicon, _PERSON)

    def named_anew(self, head: str, text: str, at: int) -> bool:
        """Whether a unit's abbreviation ends a sentence, since the next begins with somebody: «… UBND TP. Ông An sinh năm 1980.»"""
        told = self._person.match(text[at : at + _TITLE_LONGEST].lower()) if self._unit.search(head.lower()) else None
        return told is not None and not self._lexicon.units_named(told[0])


@lru_cache(maxsize=1)
def _press() -> _Press:
    """The patterns over the project's own ontology, made once a process."""
    return _Press(lexicons.load())


def _kind(line: str, first: bool, press: _Press) -> str:
    if press.related.match(line):
        return "related"
    if first and not (len(line) > _TITLE and line.rstrip()[-1:] == "." and not line.isupper()):  # else a text without a headline
        return "title"
    if ":" in line and press.caption.search(line):
        return "caption"
    item = _ITEM.match(line)
    bare = line.rstrip()
    if line[0] == line[1:2] and _DRESSED.match(line) and len(bare) <= _HEADING:
        bare = bare.rstrip(line[0]).rstrip()
        if bare[-1:] not in _SENTENCE_ENDS:
            return "heading"
    if item and not (line[item.end() :].isupper() and len(line) <= _HEADING and line.rstrip()[-1:] not in _SENTENCE_ENDS):
        return "item"
    if len(bare) <= _HEADING and bare[-1:] not in _SENTENCE_ENDS:
        return "heading"
    return "body"


def _shortened(text: str, cuts: list[int]) -> list[int]:
    """The cuts between sentences, and more where one is too long: behind a mark, else a blank, else anywhere."""
    found = cuts[:1]
    for cut in cuts[1:]:
        while cut - found[-1] > _LONGEST:
            start, end = found[-1], found[-1] + _LONGEST
            at = max(text.rfind(mark, start + _LONGEST // 2, end) for mark in ("; ", ", ", ": "))
            at = at if at >= 0 else text.rfind(" ", start + 1, end)
            end = at + 1 if at >= 0 else end
            while end < cut and text[end] == " ":
                end += 1
            found.append(end)
        found.append(cut)
    return found


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Cut a normalised text into paragraphs and these into sentences; linear in its length.

    >>> [p.kind for p in paragraphs("Tít bài\\n\\nCâu một. Câu hai.\\n- Chỉ tiêu;")]
    ['title', 'body', 'item']
    >>> [p.kind for p in paragraphs("Tít\\nTin liên quan:\\n* Huyện khác bầu Bí thư\\nXã khác họp")][1:]
    ['related', 'related', 'related']
    >>> [p.kind for p in paragraphs("Tít\\nCâu một.\\nTin mới hơn\\nXã khác họp\\nTin mới hơn cả là ở xã A.")][2:]
    ['related', 'related', 'body']
    >>> [p.kind for p in paragraphs("Tít\\n\\nCâu một.\\n* Chỉ tiêu đến năm 2025\\nHộ nghèo còn 1%.\\n* Một\\n* Hai")][2:]
    ['heading', 'body', 'item', 'item']
    >>> len(paragraphs("Tít\\nTại TP. Vinh có mưa. Ở Q. 5 thì không.")[1].sentences)
    2
    >>> [len(paragraphs(f"Tít\\nÔng An làm việc ở UBND TP. {then}.")[1].sentences) for then in ("Ông An quê ở xa", "Bà Rịa")]
    [2, 1]
    >>> len(paragraphs("Tít\\nHộ nghèo còn ít.Mỗi năm giảm 2% (theo baoviet.vn, TP.Vinh).")[1].sentences)
    2
    """
    press = _press()
    found: list[Paragraph] = []
    position = 0
    links = False  # below «Tin liên quan:», where each line is the title of another article
    for line in text.split("\n"):
        start, position = position, position + len(line) + 1
        stripped = line.strip()
        if not stripped:
            continue
        begin = start + line.index(stripped[0])
        stop = begin + len(stripped)
        cuts = [begin]
        for match in _END.finditer(text, begin, stop):
            head = text[max(begin, match.start() - 6) : match.start() + 1]
            if match[2] and not (match[2].isupper() and text[match.start() - 1].islower() and text[match.end() + 1].islower()):
                continue
            if match[1] and match[1].islower():
                continue
            if match[0][0] == "." and press.abbreviation.search(head) and not press.named_anew(head, text, match.end()):
                continue
            cuts.append(match.end())
        cuts.append(stop)
        if stop - begin > _LONGEST:
            cuts = _shortened(text, cuts)
        index = len(found)
        sentences = tuple(Sentence(a, b, index) for a, b in pairwise(cuts) if a < b)
        kind = _kind(stripped, not found, press)
        links = (kind == "related" and len(stripped) <= _LINK) or (links and kind in {"heading", "item"})
        found.append(Paragraph(begin, stop, "related" if links else kind, sentences))
    for before, it, behind in zip(found, found[1:], found[2:], strict=False):
        mark = text[it.start]
        apart = it.kind == "item" and all(p.kind != "item" or text[p.start] != mark for p in (before, behind))
        if apart and behind.kind in {"body", "item"} and _ALONE.fullmatch(text, it.start, it.end):
            found[it.sentences[0].paragraph] = replace(it, kind="heading")  # «* Chỉ tiêu đến năm 2025», alone between paragraphs
    return tuple(found)


def line_by_line(told: Sequence[Paragraph], most: int = 1) -> bool:
    """Whether a text gives most sentences of its prose a paragraph of their own, so that paragraphs say nothing of what belongs together.

    ``most`` is how many sentences such a paragraph may have.
    """
    body = [len(p.sentences) for p in told if p.kind == "body"]
    return len(body) >= _HABIT and sum(count <= most for count in body) >= _MOSTLY * len(body)

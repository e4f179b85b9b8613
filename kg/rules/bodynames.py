"""The proper names of bodies, and where they end: «Tổ chức - Hành chính», «Cao su Việt Nam», of a cell «bản Đen»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.context import Context
from kg.lexicon import Concept, Lexicon
from kg.tokens import Token, tells

#: what a proper name of a body ends before
_ENDS = frozenset({"Mark", "Semicolon", "Number", "Person", "Role", "Post", "PlaceKind", "Title", "Rank", "Elect", "ReElect",
                   "Appoint", "Hold", "Be", "Former", "FormerMark", "NotHeld", "SpokenOf", "Replace", "Leave", "Listing",
                   "OrdinalCue", "TermCue", "Nominate", "Old", "Past", "UntilThen", "Into", "Bound", "Represent", "Holding", "Conduct",
                   "HandOver", "Decide", "Closing", "Opening", "Speaks"})  # fmt: skip
#: what stands behind a number that ends a name, and counts nothing
_BEHIND_NUMBER = frozenset({"Appoint", "Body", "Elect", "Hold", "Mark", "NotHeld", "Person", "Since", "SpokenOf", "Won"})
_MEETS = frozenset({"Closing", "Meeting", "Opening"})
_ASSEMBLY = "dhb:national-assembly"
_LONGEST = 16
_SYLLABLE = 7  # letters of a Vietnamese syllable at most


class BodyNames:
    """Reads the names that bodies bear in one document."""

    def __init__(self, context: Context) -> None:
        """Look up the words that names go on with or end before."""
        self._context = context
        lexicon = context.lexicon
        self._villages = lexicon.table("Village")
        self._village_heads = first_words(lexicon, "Village")
        self._numbered = lexicon.table("NumberMark")
        self._blocs = _blocs(lexicon)
        self._closing = lexicon.table("NameEnd")
        self._closers = first_words(lexicon, "NameEnd")
        self._inner = lexicon.table("NameInside")
        self._inners = first_words(lexicon, "NameInside")

    def name_of(self, tokens: Sequence[Token], at: int, kind: Concept) -> tuple[str, int]:
        """A kind's own name; schools are named after people: «Trường THPT Phan Bội Châu»."""
        if kind.iri == "dhb:party-cell":
            return self.name_of_cell(tokens, at)
        name, last = self.proper_name(tokens, at)
        if not name and kind.iri == "dhb:party-committee" and tokens[at].word in self._blocs:
            return tokens[at].word.capitalize(), at + 1  # «Đảng ủy khối»
        if not name and kind.get("dh:bodyClass") == "enterprise":
            name, last = self.from_lower(tokens, at)
        if not name and kind.get("dh:bodyClass") == "school" and "Person" in tokens[at].classes:
            behind = tokens[at + 1] if at + 1 < len(tokens) else None
            if tokens[at].word.count(" ") == 1 or (behind is not None and "Person" in behind.classes) or _posted(tokens, at, at):
                return tokens[at].name, at + 1  # «Trường Đại học Hồng Đức», «Trường THPT Phan Bội Châu Lê Văn A»
        if not name and goes_on_small(kind) and "Place" not in tokens[at].classes:
            name, last = self.proper_name(tokens, at, lower=True)  # «Ban Quản lý dự án đầu tư xây dựng …»
        if name or kind.get("dh:takesName") != "true":
            return name, last
        first = at
        while first < len(tokens) and first - at < 2 and tokens[first].classes <= {"Word"}:
            first += 1
        if kind.get("dh:bodyClass") == "school" and first < len(tokens) and "Person" in tokens[first].classes:
            before = tokens[first - 1]
            if not before.classes & {"Title", "Rank"}:
                return " ".join(self._context.text[tokens[at].start : tokens[first].end].split()), first + 1
        return self.plain_name(tokens, at) if kind.get("dh:bodyClass") == "state" else ("", at)

    def from_lower(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """«Công ty cổ phần sữa Việt Nam», «Tổng công ty Điện lực miền Trung»: a name whose first words are in lower case."""
        index = at
        while index < len(tokens) and index - at < 5 and tokens[index].classes <= {"Word"} and tokens[index].word not in self._closing:
            index += 1
        if index == at or index == len(tokens) or not tokens[index].classes & {"Capital", "Place"}:
            return "", at
        if tokens[index].kind:  # «HTX vận tải ô tô thành phố Vinh»
            return " ".join(self._context.text[tokens[at].start : tokens[index - 1].end].split()), index
        last = self.proper_name(tokens, index)[1]
        return (" ".join(self._context.text[tokens[at].start : tokens[last - 1].end].split()), last) if last > index else ("", at)

    def name_of_cell(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """«Chi bộ bản Đen», «Chi bộ khu phố 3», «Chi bộ 2», «Chi bộ Phòng Tham mưu»."""
        for count in (3, 2, 1):
            head = tokens[at : at + count]
            if len(head) == count and " ".join(t.word for t in head) in self._villages:
                last = at + count
                if last + 1 < len(tokens) and tokens[last].word in self._numbered and "Number" in tokens[last + 1].classes:
                    last += 2  # «tổ dân phố số 5»
                if last < len(tokens) and "Place" in tokens[last].classes and not tokens[last].kind:
                    last += 1  # «khối Yên Bình»
                elif last < len(tokens) and "Person" in tokens[last].classes and _posted(tokens, at, last):
                    last += 1  # «ông A, Bí thư Chi bộ thôn Mào Sao Phìn»
                while last < len(tokens) and last - at - count < 4 and tokens[last].classes & {"Capital", "Number"}:
                    last += 1
                text = self._context.text[tokens[at].start : tokens[last - 1].end]
                return (" ".join(text.split()), last) if last > at + count else ("", at)
        if at < len(tokens) and "Number" in tokens[at].classes:
            return tokens[at].word, at + 1
        return self.proper_name(tokens, at)

    def village(self, tokens: Sequence[Token], at: int) -> str:
        """The settlement named at a token, by its kind and name: «bản Đen»; empty where none is."""
        return self.name_of_cell(tokens, at)[0] if tokens[at].word.split()[0] in self._villages or self.begins_village(tokens, at) else ""

    def begins_village(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the words for a village or hamlet of several syllables stand there: «tổ dân phố»."""
        if at >= len(tokens) or tokens[at].word.partition(" ")[0] not in self._village_heads:
            return False
        return any(" ".join(t.word for t in tokens[at : at + count]) in self._villages for count in (3, 2))

    def is_village(self, word: str) -> bool:
        """Whether a word names a settlement below the commune: «bản»."""
        return word in self._villages

    def plain_name(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """«trưởng phòng nội vụ huyện»: a few plain words up to a mark, a place or another body."""
        index = at
        while index < len(tokens) and index - at < 5 and tokens[index].classes <= {"Word"}:
            index += 1
        closed = index == len(tokens) or bool(tokens[index].classes & {"Mark", "Body", "Place", "PlaceKind", "Person"})
        closed = closed or ("Belonging" in tokens[index].classes and tells(tokens[index + 1 : index + 2], "Body", "Place", "PlaceKind"))
        if index == at or not closed:
            return "", at
        name = self._context.text[tokens[at].start : tokens[index - 1].end]
        return name[:1].upper() + name[1:], index

    def proper_name(self, tokens: Sequence[Token], at: int, lower: bool = False) -> tuple[str, int]:
        """A proper name: «Tổ chức - Hành chính», «Công nghiệp Cao su Việt Nam»; it begins with a capital, unless ``lower``, and must end.

        What ends it is a mark, a person, a post or a verb; a stretch of words that nothing ends is no name.
        """
        index = at
        while index < len(tokens) and index - at < _LONGEST:
            token = tokens[index]
            if token.end - token.start > _SYLLABLE and index > at and token.classes <= {"Capital"} and not token.name.isascii():
                whole = self._unglued(tokens[at].start, token)
                if whole:
                    return whole, index + 1
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if token.word == "-" and index > at and following is not None and _is_group(following):
                index += 2  # «Công ty Than Mạo Khê - TKV»
                break
            if token.word in {"-", "&", ","} and index > at and following is not None:
                if not self._goes_on(tokens, index):
                    break
            elif index == at and not (self._may_open(token, following) or (lower and not self._ends(token))):
                break
            elif index > at and following is not None and "Congress" in following.classes and not token.classes.isdisjoint(_MEETS):
                break  # «Trường Đại học Tây Nguyên tổ chức Đại hội …»
            elif "Place" in token.classes:
                if token.kind:
                    break
            elif "Belonging" in token.classes and index > at and _of_body(following):
                break  # «Phòng Hạ tầng của Sở Công Thương»
            elif following is not None and self._goes_through(token, following):
                index += 1
            elif self._inside(tokens, at, index):
                pass
            elif self._ends(token) or self._closes(token, following) or (
                "Also" in token.classes and (following is None or not (following.classes & {"Capital", "Word"} or _in_name(following)))
            ):
                index += index > at and _numbers(token, following)  # «Công ty Truyền tải điện 1»
                break
            elif "Since" in token.classes and tells(tokens[index + 1 : index + 3], "Number"):
                break  # «… từ năm 1993 đến 2004»
            index += 1
        while index > at and tokens[index - 1].word in {"-", "&", ","}:
            index -= 1
        if index - at >= _LONGEST:  # «Phòng Dân tộc và nhất là …»: what nothing ends is a name up to «và»
            index = next((i for i in range(at + 1, index) if "Also" in tokens[i].classes), at)
        if index == at:
            return "", at
        text = self._context.text
        return " ".join(text[tokens[at].start : tokens[index - 1].end].split()), index

    def end_of_name(self, tokens: Sequence[Token], at: int) -> int:
        """The index behind a proper name at ``at``, at least one token on."""
        return max(at + 1, self.proper_name(tokens, at)[1])

    def _may_open(self, token: Token, following: Token | None) -> bool:
        """A capital word, or the word for a village with its name behind: «Chi bộ bản Đen»."""
        if token.classes & {"Role", "Post", "Person", "Title", "Rank", "Mark"}:
            return False
        named = following is not None and bool(following.classes & {"Capital", "Number", "Place"})
        return token.name[:1].isupper() or (named and token.word in self._villages)

    def _ends(self, token: Token) -> bool:
        """Whether a name ends before a token; a capital word of the vocabularies may stand inside: «Phòng Tổ chức cán bộ»."""
        if "Body" in token.classes:
            return True
        if token.name[:1].isupper():
            kind = "PlaceKind" in token.classes and token.name.isupper()  # «Ban Đổi mới doanh nghiệp TP»
            number = token.name.isupper() and not token.classes.isdisjoint(("OrdinalCue", "TermCue"))  # «TRƯỜNG ĐẠI HỌC VINH LẦN THỨ X»
            return kind or number or bool(token.classes & {"Person", "Role", "Post", "Title", "Rank"})
        return token.word in self._closing or not token.classes.isdisjoint(_ENDS)

    def _goes_through(self, token: Token, following: Token) -> bool:
        """Whether a token and the one behind it are two syllables that a name may have inside: «Quản lý dự án Nông nghiệp»."""
        return token.word in self._inners and f"{token.word} {following.word}" in self._inner

    def _closes(self, token: Token, following: Token | None) -> bool:
        """Whether a token and the one behind it, both in small letters, are two syllables that no name has inside: «đóng góp»."""
        if following is None or token.word not in self._closers or token.name[:1].isupper():
            return False
        return f"{token.word} {following.word}" in self._closing

    def _inside(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Whether a word of the vocabularies stands inside a name that begins at ``first``."""
        if at == first:
            return self.in_longer_name(tokens, at + 1)
        if "FormerMark" in tokens[at].classes:
            return self._inside_word(tokens, at)
        return self._of_a_place(tokens, at) or _styled_name(tokens, at)

    @staticmethod
    def in_longer_name(tokens: Sequence[Token], at: int) -> bool:
        """«Trưởng phòng Thanh tra - Pháp chế», «Văn hóa và Thông tin»: known words that a joined capital word goes on from."""
        if at + 1 >= len(tokens) or not (tokens[at].word == "-" or "Also" in tokens[at].classes):
            return False
        return _in_name(tokens[at + 1])

    @staticmethod
    def _inside_word(tokens: Sequence[Token], at: int) -> bool:
        """«Tài nguyên và Môi trường»: a syllable that marks a former post only in front of one."""
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        return "Capital" in tokens[at - 1].classes and (behind is None or behind.classes.isdisjoint({"Body", "Capital", "Post", "Role"}))

    def _of_a_place(self, tokens: Sequence[Token], at: int) -> bool:
        """«Công ty Cổ phần Cảng Hải Phòng»: a word for a body that is the second syllable of a place's name."""
        if "Body" not in tokens[at].classes or "Capital" not in tokens[at].classes or "Capital" not in tokens[at - 1].classes:
            return False
        return bool(self._context.lexicon.units_named(f"{tokens[at - 1].word} {tokens[at].word}"))

    def _unglued(self, start: int, token: Token) -> str:
        """«Than Quảng Ninhphát biểu», a blank left out: the name, where the text has it elsewhere on its own; else empty."""
        text = self._context.text
        for end in range(token.end - 1, token.start + 1, -1):
            name = text[start:end]
            at = text.find(name)
            while at >= 0:
                if not text[at + len(name) : at + len(name) + 1].isalpha():
                    return " ".join(name.split())
                at = text.find(name, at + 1)
        return ""

    @staticmethod
    def _goes_on(tokens: Sequence[Token], at: int) -> bool:
        """«Văn hóa, Thể thao và Du lịch», «Tổ chức - Hành chính»: a mark inside a name."""
        following = tokens[at + 1]
        if "Number" in following.classes or not (_in_name(following) or _styled_name(tokens, at + 1) or _no_place(tokens, at + 1)):
            return False
        if tokens[at].word != ",":
            return True
        ahead = tokens[at + 2 : at + 8]
        return tells(ahead, "Also") or any(t.word == "&" for t in ahead)  # «Phòng LĐ, TB&XH»


def _of_body(token: Token | None) -> bool:
    """Whether a body that has parts, or a place, is named: but «Ủy ban Kinh tế của Quốc hội» is called so."""
    if token is None or token.classes.isdisjoint(("Body", "Place", "PlaceKind")):
        return False
    kind = token.concept("Body")
    return kind is None or kind.iri != _ASSEMBLY


def goes_on_small(kind: Concept) -> bool:
    """«Ban Quản lý dự án đầu tư xây dựng …»: whether the names of a kind go on in small letters, as its label ends."""
    return kind.get("dh:takesName") == "true" and kind.get("dh:bodyClass") == "state" and kind.label.rpartition(" ")[2].islower()


def _numbers(token: Token, following: Token | None) -> bool:
    """Whether a small number at the end of a name belongs to it: a mark or a time follows, or nothing."""
    small = "Number" in token.classes and token.word.isdigit() and len(token.word) <= 3 and token.name == token.word
    return small and (following is None or not following.classes.isdisjoint(_BEHIND_NUMBER))


def _in_name(token: Token) -> bool:
    """A capital word that opens neither a person, a post nor a body: it may stand inside the name of a body."""
    return token.name[:1].isupper() and token.classes.isdisjoint({"Body", "Person", "Place", "PlaceKind", "Post", "Rank", "Role", "Title"})


def _no_place(tokens: Sequence[Token], at: int) -> bool:
    """«Phòng Văn hóa - Xã hội»: a word for a kind of place with a plain word behind it, which together mean something else."""
    token, behind = tokens[at], tokens[at + 1 : at + 2]
    capital = "PlaceKind" in token.classes and token.name[:1].isupper() and not token.name.isupper()
    return capital and bool(behind) and behind[0].classes <= {"Word"} and behind[0].name[:1].islower()


def _styled_name(tokens: Sequence[Token], at: int) -> bool:
    """«Lao động - Thương binh và Xã hội»: what is a title in front of a person only, inside the name of a body."""
    title = "Title" in tokens[at].classes and tokens[at].name[:1].isupper() and at + 1 < len(tokens)
    return title and "Also" in tokens[at + 1].classes


def _is_group(token: Token) -> bool:
    """Letters of a group of enterprises: «TKV», «EVN»."""
    return len(token.name) > 2 and token.name.isupper() and token.classes.isdisjoint({"Role", "Post", "Person", "Place", "Roman"})


@lru_cache(maxsize=8)
def first_words(lexicon: Lexicon, token_class: str) -> frozenset[str]:
    """The words that the labels of a token class begin with."""
    return frozenset(label.partition(" ")[0] for label, _ in lexicon.labels(token_class))


@lru_cache(maxsize=4)
def _blocs(lexicon: Lexicon) -> frozenset[str]:
    """The words that Party organisations of many agencies begin with: «khối»."""
    heads = lexicon.table("BodyHead")
    named = (c for c in lexicon.table("Body").values() if c.get("dh:takesName") == "true" and c.get("dh:bodyClass") == "party")
    return frozenset(first for c in named if (first := c.label.partition(" ")[0].lower()) in heads)


def _posted(tokens: Sequence[Token], at: int, name: int) -> bool:
    """«ông A - Hiệu trưởng Trường Chính trị Châu Văn B, …»: a name in front has the post; the one at ``name`` is the school's."""
    front = tokens[max(0, at - 4) : at]
    if len(front) < 4 or "Person" not in front[0].classes or front[1].word not in {",", "-", "("} or "Role" not in front[2].classes:
        return False
    return name + 1 == len(tokens) or "Mark" in tokens[name + 1].classes

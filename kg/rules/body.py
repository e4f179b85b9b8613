"""Bodies as texts name them: kinds one inside the other, a proper name, a place; and what they leave out, from context."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeGuard

from msgspec import Struct, field

from kg.context import Context
from kg.lexicon import Concept, Lexicon
from kg.tokens import Token

WITH_NAME = {"enterprise", "school", "press"}
#: what a proper name of a body ends before
_ENDS = frozenset({"Mark", "Semicolon", "Number", "Person", "Role", "Post", "PlaceKind", "Title", "Rank", "Elect", "ReElect",
                   "Appoint", "Hold", "Be", "Former", "FormerMark", "NotHeld", "SpokenOf", "Replace", "Leave", "Listing",
                   "OrdinalCue", "TermCue", "Nominate", "Old", "Past", "Into", "Bound", "Represent", "Holding", "Conduct",
                   "HandOver", "Decide"})  # fmt: skip
_LONGEST = 16
_NAME, _LEAST = 4, 2  # syllables of a place's name: at most, and of one that no gazetteer has at least
_NO_PLACE = frozenset({"Body", "Person", "Place", "PlaceKind", "Post", "Role", "Roman"})
_WORDS = 12  # words of the longest body that a role takes the first word of
_SYLLABLE = 7  # letters of a Vietnamese syllable at most


class Chain(Struct):
    """A body as written: its parts, innermost first, each a kind with its own proper name; and the place behind them.

    ``last`` is the index behind all of it. A part without a kind is one that the vocabulary has not: «Phòng Tham mưu».
    ``owned`` says that the organisation reported on is named with it by its first word: «Chánh Thanh tra Sở».
    """

    parts: list[tuple[Concept | None, str]] = field(default_factory=list)
    place: Token | None = None
    last: int = 0
    owned: bool = False

    @property
    def outer(self) -> Concept | None:
        """The kind of the outermost part; for one that the vocabulary has not, the word that it begins with.

        None also of a chain without parts: a post alone.

        >>> Chain().outer is None and Chain().kind is None
        True
        """
        return self.parts[-1][0] if self.parts else None

    @property
    def kind(self) -> str | None:
        """The kind of the innermost part, where the vocabulary has one."""
        kind = self.parts[0][0] if self.parts else None
        return kind.iri if kind is not None and is_kind(kind) else None

    def label(self, first: int = 0) -> str:
        """The parts' labels, from the ``first``, in a row."""
        names = [f"{kind.label} {name}" if is_kind(kind) else name for kind, name in self.parts[first:]]
        return " ".join(" ".join(names).split())


class BodyReader:
    """Reads the bodies that one document names."""

    def __init__(self, context: Context) -> None:
        """Index the kinds of bodies by label."""
        self._context = context
        self._reading = False  # whether the document's own names are being gathered
        lexicon = context.lexicon
        self.concepts = lexicon.concepts
        self.by_label = lexicon.table("Body")
        self._heads = lexicon.table("BodyHead")
        self._villages = lexicon.table("Village")
        self._numbered = lexicon.table("NumberMark")
        self._blocs = _blocs(lexicon)
        self._national = tuple(f" {label}" for label in lexicon.table("NationalName"))
        self._closing = lexicon.table("NameEnd")
        self._full = lexicon.table("FullName")
        self._kinds = sorted({c.label for _, c in lexicon.labels("PlaceKind")}, key=len, reverse=True)

    # ------------------------------------------------------------------ reading

    def chain(self, tokens: Sequence[Token], at: int, head: str = "") -> Chain:
        """The bodies named from ``at``; ``head`` is the body's first word where the role in front took it with it."""
        chain = Chain(last=at)
        index = at
        if head:
            index = self._headed(tokens, at, head, chain)
        headless = bool(head) and not chain.parts
        if not chain.parts:
            index = self._generic(tokens, at, chain)
        while index < len(tokens):
            token = tokens[index]
            kind = token.concept("Body")
            if kind is not None:
                index = self._part(tokens, index, kind, chain)
                continue
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if chain.parts and following is not None:
                unlisted = len(chain.parts) == 1 and not is_kind(chain.parts[0][0])
                if unlisted and token.word in {"-", ","} and "Body" in following.classes:
                    index += 1  # «Trưởng phòng Tổng hợp, Ban Dân vận Tỉnh ủy»
                    continue
                if "Belonging" in token.classes and following.classes & {"Body", "Place", "PlaceKind"}:
                    index += 1
                    continue
                other = following.concept("Body") if "Also" in token.classes else None
                if other is not None and self._pair(chain, other, token.name):
                    index += 2
                    continue
            break
        if headless and chain.parts and chain.parts[0][1]:
            kind, name = chain.parts[0]
            if kind is not None and not kind.label.lower().startswith(head):  # «Trưởng ban Tạp chí … điện tử»
                alone = next((c for c in self._heads.values() if c.get("dh:takesArea") == "false"), None)
                chain.parts[0] = (alone, f"{head.capitalize()} {kind.label} {name}")
        if chain.parts:
            last = self._place_behind(tokens, index, chain)
            chain.last = last if last > index else self._place_in_capitals(tokens, index, chain)
        return chain

    def _place_in_capitals(self, tokens: Sequence[Token], at: int, chain: Chain) -> int:
        """«Xã đoàn Cô Ba», «Huyện ủy Đăk Rơ Ông»: words in capitals behind a body that only one kind of place has are its name."""
        kind = chain.outer.get("dh:placeKind") if chain.outer is not None and not chain.parts[-1][1] else None
        last = at
        while last < len(tokens) and last - at < _NAME and "Capital" in tokens[last].classes and _follows(tokens, last):
            if not tokens[last].classes.isdisjoint(_NO_PLACE):
                break
            last += 1
        if last < len(tokens) and last - at == 1 and "Place" in tokens[last].classes and not tokens[last].kind and _follows(tokens, last):
            last += 1
        if kind is None or last - at < _LEAST or any(t.name.isupper() and len(t.name) > 1 for t in tokens[at:last]):
            return at
        name = " ".join(t.name for t in tokens[at:last])
        units = tuple(u for u in self._context.lexicon.units_named(name) if u.kind == kind)
        start, end = tokens[at].start, tokens[last - 1].end
        chain.place = Token(start, end, name.lower(), frozenset({"Place"}), (), name, "", units)
        return last

    def _part(self, tokens: Sequence[Token], at: int, kind: Concept, chain: Chain) -> int:
        index = at + 1
        if self._abbreviation(tokens, index):
            index += 3
        name = ""
        if index < len(tokens) and not tokens[index].classes & {"Place", "PlaceKind", "Body"}:
            if kind.get("dh:takesNumber") == "true" and "Number" in tokens[index].classes:
                name, index = tokens[index].word, index + 1
            elif takes_name(kind):
                name, index = self._name_of(tokens, index, kind)
        elif self._named_after_place(tokens, index, kind):
            name, index = self._proper(tokens, index)
        if not name and self._of_the_country(tokens, at, index, kind):
            name = " ".join(tokens[at].name.split()[-2:])
        chain.parts.append((kind, name))
        return index

    def _of_the_country(self, tokens: Sequence[Token], at: int, index: int, kind: Concept) -> bool:
        """«Hội Nông dân Việt Nam» without a place behind; the Front's committees bear the country's name everywhere."""
        if kind.get("dh:takesArea") == "false" or kind.get("dh:followsPlace") == "true":
            return False
        if not tokens[at].word.endswith(self._national) or kind.label.lower().endswith(self._national):
            return False
        return index >= len(tokens) or not tokens[index].classes & {"Place", "PlaceKind", "Belonging"}

    def _name_of(self, tokens: Sequence[Token], at: int, kind: Concept) -> tuple[str, int]:
        """A kind's own name; schools are named after people: «Trường THPT Phan Bội Châu»."""
        if kind.iri == "dhb:party-cell":
            return self._village(tokens, at)
        name, last = self._proper(tokens, at)
        if not name and kind.iri == "dhb:party-committee" and tokens[at].word in self._blocs:
            return tokens[at].word.capitalize(), at + 1  # «Đảng ủy khối»
        if not name and kind.get("dh:bodyClass") == "enterprise":
            name, last = self._from_lower(tokens, at)
        if not name and kind.get("dh:bodyClass") == "school" and "Person" in tokens[at].classes:
            behind = tokens[at + 1] if at + 1 < len(tokens) else None
            if tokens[at].word.count(" ") == 1 or (behind is not None and "Person" in behind.classes):
                return tokens[at].name, at + 1  # «Trường Đại học Hồng Đức», «Trường THPT Phan Bội Châu Lê Văn A»
        if name or kind.get("dh:takesName") != "true":
            return name, last
        first = at
        while first < len(tokens) and first - at < 2 and tokens[first].classes <= {"Word"}:
            first += 1
        if kind.get("dh:bodyClass") == "school" and first < len(tokens) and "Person" in tokens[first].classes:
            before = tokens[first - 1]
            if not before.classes & {"Title", "Rank"}:
                return " ".join(self._context.text[tokens[at].start : tokens[first].end].split()), first + 1
        return self._lower(tokens, at) if kind.get("dh:bodyClass") == "state" else ("", at)

    def _from_lower(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """«Công ty cổ phần sữa Việt Nam», «Tổng công ty Điện lực miền Trung»: a name whose first words are in lower case."""
        index = at
        while index < len(tokens) and index - at < 5 and tokens[index].classes <= {"Word"} and tokens[index].word not in self._closing:
            index += 1
        if index == at or index == len(tokens) or not tokens[index].classes & {"Capital", "Place"} or tokens[index].kind:
            return "", at
        last = self._proper(tokens, index)[1]
        return (" ".join(self._context.text[tokens[at].start : tokens[last - 1].end].split()), last) if last > index else ("", at)

    def _village(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """«Chi bộ bản Đen», «Chi bộ khu phố 3», «Chi bộ 2», «Chi bộ Phòng Tham mưu»."""
        for count in (3, 2, 1):
            head = tokens[at : at + count]
            if len(head) == count and " ".join(t.word for t in head) in self._villages:
                last = at + count
                if last + 1 < len(tokens) and tokens[last].word in self._numbered and "Number" in tokens[last + 1].classes:
                    last += 2  # «tổ dân phố số 5»
                if last < len(tokens) and "Place" in tokens[last].classes and not tokens[last].kind:
                    last += 1  # «khối Yên Bình»
                while last < len(tokens) and last - at - count < 4 and tokens[last].classes & {"Capital", "Number"}:
                    last += 1
                text = self._context.text[tokens[at].start : tokens[last - 1].end]
                return (" ".join(text.split()), last) if last > at + count else ("", at)
        if at < len(tokens) and "Number" in tokens[at].classes:
            return tokens[at].word, at + 1
        return self._proper(tokens, at)

    def village(self, tokens: Sequence[Token], at: int) -> str:
        """The settlement named at a token, by its kind and name: «bản Đen»; empty where none is."""
        return self._village(tokens, at)[0] if tokens[at].word.split()[0] in self._villages or self._begins_village(tokens, at) else ""

    def _begins_village(self, tokens: Sequence[Token], at: int) -> bool:
        return any(" ".join(t.word for t in tokens[at : at + count]) in self._villages for count in (3, 2))

    def is_village(self, word: str) -> bool:
        """Whether a word names a settlement below the commune: «bản»."""
        return word in self._villages

    @staticmethod
    def _named_after_place(tokens: Sequence[Token], at: int, kind: Concept) -> bool:
        """«Đại học Đà Nẵng»: a name, whatever it is called after; «Đại học thành phố …» would be one of a place."""
        if at >= len(tokens) or "Place" not in tokens[at].classes or tokens[at].kind:
            return False
        return kind.get("dh:bodyClass") in WITH_NAME and takes_name(kind)

    @staticmethod
    def _pair(chain: Chain, other: Concept, joint: str) -> bool:
        """«HĐND và UBND huyện»: two organs of one place under one name."""
        kind, name = chain.parts[-1]
        if kind is None or name or {kind.get("dh:bodyClass"), other.get("dh:bodyClass")} != {"state"}:
            return False
        if "false" in {kind.get("dh:takesArea"), other.get("dh:takesArea")}:
            return False
        chain.parts[-1] = (None, f"{kind.label} {joint} {other.label}")
        return True

    @staticmethod
    def _abbreviation(tokens: Sequence[Token], at: int) -> bool:
        """«Bộ đội Biên phòng (BĐBP)»."""
        if at + 2 >= len(tokens) or tokens[at].word != "(" or tokens[at + 2].word != ")":
            return False
        return bool(tokens[at + 1].classes & {"Capital", "Body"})

    def _headed(self, tokens: Sequence[Token], at: int, head: str, chain: Chain) -> int:
        """«Trưởng Ban Tuyên giáo», «Trưởng phòng Tham mưu»: the role took the body's first word with it."""
        long = head.count(" ") + 1
        if at < len(tokens) and " ".join(t.word for t in tokens[at : at + long]) == head:  # «Cục trưởng Cục …», «Chi cục trưởng Chi cục …»
            at += long
        elif at < len(tokens) and tokens[at].word.startswith(f"{head} ") and "Body" in tokens[at].classes:
            return at  # «Tổng cục trưởng Tổng cục Thuế»
        for count in range(min(_WORDS, len(tokens) - at), 0, -1):
            words = self._context.lowered[tokens[at].start : tokens[at + count - 1].end]  # with its marks: «Chính sách, chiến lược»
            kind = self.by_label.get(f"{head} {words}")
            if kind is not None and not self._in_longer_name(tokens, at + count) and not _more(tokens, at + count):
                chain.parts.append((kind, ""))
                return at + count
        if self._spelt_out(tokens, at, chain):
            return at + 1
        if at < len(tokens) and ("Body" not in tokens[at].classes or self._in_longer_name(tokens, at + 1)):
            name, last = self._proper(tokens, at)
            name, last = (name, last) if name else self._lower(tokens, at)
            if name:
                chain.parts.append((self._heads.get(head), f"{head.capitalize()} {name}"))
                return last
        return at

    @staticmethod
    def _in_longer_name(tokens: Sequence[Token], at: int) -> bool:
        """«Trưởng phòng Thanh tra - Pháp chế», «Văn hóa và Thông tin»: known words that a joined capital word goes on from."""
        if at + 1 >= len(tokens) or not (tokens[at].word == "-" or "Also" in tokens[at].classes):
            return False
        return _in_name(tokens[at + 1])

    def _lower(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """«trưởng phòng nội vụ huyện»: a few plain words up to a mark, a place or another body."""
        index = at
        while index < len(tokens) and index - at < 5 and tokens[index].classes <= {"Word"}:
            index += 1
        closed = index == len(tokens) or tokens[index].classes & {"Mark", "Body", "Place", "PlaceKind", "Person"}
        if index == at or not closed:
            return "", at
        name = self._context.text[tokens[at].start : tokens[index - 1].end]
        return name[:1].upper() + name[1:], index

    def _generic(self, tokens: Sequence[Token], at: int, chain: Chain) -> int:
        """«Trung tâm Dịch vụ nông nghiệp»: a word for bodies and a name that the vocabulary has not."""
        if self._spelt_out(tokens, at, chain):
            return at + 1
        if at < len(tokens) and len(tokens[at].name) > 2 and tokens[at].name.isupper() and not tokens[at].concepts:
            name, last = self._proper(tokens, at)  # «CDC Bình Định»: initials that the vocabulary has not
            if name and "Roman" not in tokens[at].classes:
                alone = next((c for c in self._heads.values() if c.get("dh:takesArea") == "false"), None)
                chain.parts.append((alone if " " in name else None, name))
                return last
        if any(" ".join(t.word for t in tokens[at : at + count]) in self._villages for count in (3, 2)):
            name, last = self._village(tokens, at)
            if name:
                chain.parts.append((None, name[:1].upper() + name[1:]))  # «Tổ trưởng tổ dân phố số 5»
                return last
        for count in (2, 1):
            head = tokens[at : at + count]
            kind = self._heads.get(" ".join(t.word for t in head)) if len(head) == count else None
            if kind is None:
                continue
            if any(t.classes & {"Person", "Place"} for t in head):
                continue
            name, last = self._proper(tokens, at + count)
            if not name and kind.get("dh:takesArea") == "false":
                name, last = self._from_lower(tokens, at + count)  # «Nông trường cao su Ia Blan»
            if name:
                words = " ".join(t.name or t.word for t in head)
                chain.parts.append((kind, f"{words[:1].upper()}{words[1:]} {name}"))
                return last
        return at

    def written_out(self, token: Token) -> str | None:
        """The full name that the document gives initials for; a reader that knows no document's names has none."""
        return None

    def _spelt_out(self, tokens: Sequence[Token], at: int, chain: Chain) -> bool:
        """Whether initials stand at ``at`` that the document gives a name for, which the chain then has."""
        if self._reading or at >= len(tokens) or len(tokens[at].name) <= 2 or tokens[at].concepts:
            return False
        name = tokens[at].name
        full = self.written_out(tokens[at]) if name[-1].isupper() or name.isupper() else None
        if full is None:
            return False
        alone = next((c for c in self._heads.values() if c.get("dh:takesArea") == "false"), None)
        chain.parts.append((alone, full))
        return True

    def _proper(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        """A proper name: «Tổ chức - Hành chính», «Công nghiệp Cao su Việt Nam»; it begins with a capital and must end.

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
            elif index == at and not self._may_open(token, following):
                break
            elif "Place" in token.classes:
                if token.kind:
                    break
            elif self._inside(tokens, at, index):
                pass
            elif self._ends(token) or (
                "Also" in token.classes and (following is None or not (following.classes & {"Capital", "Word"} or _in_name(following)))
            ):
                index += index > at and _numbers(token, following)  # «Công ty Truyền tải điện 1»
                break
            elif "Since" in token.classes and any("Number" in t.classes for t in tokens[index + 1 : index + 3]):
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

    def _inside(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Whether a word of the vocabularies stands inside a name that begins at ``first``."""
        if at == first:
            return self._in_longer_name(tokens, at + 1)
        if "FormerMark" in tokens[at].classes:
            return self._inside_word(tokens, at)
        return self._of_a_place(tokens, at) or _styled_name(tokens, at)

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
        if "Number" in following.classes or not (_in_name(following) or _styled_name(tokens, at + 1)):
            return False
        if tokens[at].word != ",":
            return True
        return any("Also" in t.classes for t in tokens[at + 2 : at + 8])

    def end_of_name(self, tokens: Sequence[Token], at: int) -> int:
        """The index behind a proper name at ``at``, at least one token on."""
        return max(at + 1, self._proper(tokens, at)[1])

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
            return kind or bool(token.classes & {"Person", "Role", "Post", "Title", "Rank"})
        return token.word in self._closing or not token.classes.isdisjoint(_ENDS)

    @staticmethod
    def _place_behind(tokens: Sequence[Token], at: int, chain: Chain) -> int:
        """The place a chain of bodies ends with: «huyện», «tỉnh Nghệ An», «(Bộ Công an)» for what contains it."""
        if at < len(tokens) and tokens[at].classes & {"Place", "PlaceKind"}:
            chain.place = tokens[at]
            contained = at + 2 < len(tokens) and tokens[at + 1].word == "," and _contains(tokens[at + 2], tokens[at])
            if at + 3 < len(tokens) and tokens[at + 1].word == "(" and tokens[at + 3].word == ")" and _contains(tokens[at + 2], tokens[at]):
                return at + 4  # «Đảng ủy xã Gio Mai (Quảng Trị)»
            return at + 3 if contained else at + 1  # «Quận ủy quận 2, TP HCM»
        if at + 2 < len(tokens) and tokens[at].word == "(" and tokens[at + 2].word == ")":
            kind = tokens[at + 1].concept("Body")
            if kind is not None and kind.get("dh:takesArea") == "false":
                if " " in tokens[at + 1].word or kind != chain.outer:
                    chain.parts.append((kind, ""))  # «(Viettel)» behind the group's name says nothing more
                return at + 3
        return at


def _follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token stands one blank behind the one in front."""
    return at > 0 and tokens[at - 1].end + 1 == tokens[at].start


def _numbers(token: Token, following: Token | None) -> bool:
    """Whether a small number at the end of a name belongs to it: a mark or a time follows, or nothing."""
    small = "Number" in token.classes and token.word.isdigit() and len(token.word) <= 2 and token.name == token.word
    return small and (following is None or bool(following.classes & {"Body", "Mark", "Person", "Since"}))


def _in_name(token: Token) -> bool:
    """A capital word that opens neither a person, a post nor a body: it may stand inside the name of a body."""
    return token.name[:1].isupper() and token.classes.isdisjoint({"Body", "Person", "Place", "PlaceKind", "Post", "Rank", "Role", "Title"})


def _styled_name(tokens: Sequence[Token], at: int) -> bool:
    """«Lao động - Thương binh và Xã hội»: what is a title in front of a person only, inside the name of a body."""
    title = "Title" in tokens[at].classes and tokens[at].name[:1].isupper() and at + 1 < len(tokens)
    return title and "Also" in tokens[at + 1].classes


@lru_cache(maxsize=4)
def _blocs(lexicon: Lexicon) -> frozenset[str]:
    """The words that Party organisations of many agencies begin with: «khối»."""
    heads = lexicon.table("BodyHead")
    named = (c for c in lexicon.table("Body").values() if c.get("dh:takesName") == "true" and c.get("dh:bodyClass") == "party")
    return frozenset(first for c in named if (first := c.label.partition(" ")[0].lower()) in heads)


def _contains(outer: Token, inner: Token) -> bool:
    """Whether one place may contain the other: a province behind a unit of a lower tier."""
    if "Place" not in outer.classes or "Place" not in inner.classes:
        return False
    province = any(u.level == "province" for u in outer.units)
    return province and bool(inner.units) and all(u.level != "province" for u in inner.units if not inner.kind or u.kind == inner.kind)


def _more(tokens: Sequence[Token], at: int) -> bool:
    """«Trưởng Ban Tổ chức Nhân sự»: known words with a word behind them that goes on, as no name of a person does."""
    if not 0 < at < len(tokens) - 1 or tokens[at].start != tokens[at - 1].end + 1:
        return False
    behind = tokens[at + 1]
    return tokens[at].classes <= {"Capital"} and behind.classes <= {"Word"} and behind.name[:1].islower()


def _is_group(token: Token) -> bool:
    """Letters of a group of enterprises: «TKV», «EVN»."""
    return len(token.name) > 2 and token.name.isupper() and token.classes.isdisjoint({"Role", "Post", "Person", "Place", "Roman"})


def is_kind(kind: Concept | None) -> TypeGuard[Concept]:
    """Whether a part's concept is a kind of body, and not only the word that a body begins with."""
    return kind is not None and kind.token_class == "Body"


def takes_name(kind: Concept) -> bool:
    """Whether a proper name or a number may follow a kind of body."""
    if kind.get("dh:takesName") == "false":
        return False
    if kind.get("dh:bodyClass") in WITH_NAME:
        return True
    return "true" in {kind.get("dh:takesName"), kind.get("dh:takesNumber")}

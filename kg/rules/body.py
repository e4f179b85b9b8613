"""Bodies as texts name them, read in a row: the chain of parts, a name that the vocabulary has not, the place behind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.context import Context
from kg.lexicon import Concept, Lexicon
from kg.rules.bodynames import BodyNames, first_words, goes_on_small
from kg.rules.chain import WITH_NAME, Chain, is_kind, takes_name
from kg.rules.words import letters
from kg.tokens import Token, tells

_NAME, _LEAST = 4, 2  # syllables of a place's name: at most, and of one that no gazetteer has at least
_NO_PLACE = frozenset({"Body", "Person", "Place", "PlaceKind", "Post", "Role", "Roman"})
_DEPARTMENT, _DIVISION = "dhc:body-head-province", "dhb:division"
_WORDS = 12  # words of the longest body that a role takes the first word of


class BodyReader(BodyNames):
    """Reads the bodies that one document names."""

    def __init__(self, context: Context) -> None:
        """Index the kinds of bodies by label."""
        super().__init__(context)
        self._reading = False  # whether the document's own names are being gathered
        lexicon = context.lexicon
        self.concepts = lexicon.concepts
        self.by_label = lexicon.table("Body")
        self._heads = lexicon.table("BodyHead")
        self._openers = first_words(lexicon, "BodyHead")
        self._national = tuple(f" {label}" for label in lexicon.table("NationalName"))
        self._full = lexicon.table("FullName")
        self._kinds = _kinds(lexicon)

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
        if kind is None:
            return at
        last = at
        while last < len(tokens) and last - at < _NAME and "Capital" in tokens[last].classes and _follows(tokens, last):
            if not tokens[last].classes.isdisjoint(_NO_PLACE):
                break
            last += 1
        if last < len(tokens) and last - at == 1 and "Place" in tokens[last].classes and not tokens[last].kind and _follows(tokens, last):
            last += 1
        if last - at < _LEAST or any(t.name.isupper() and len(t.name) > 1 for t in tokens[at:last]):
            return at
        name = " ".join(t.name for t in tokens[at:last])
        units = tuple(u for u in self._context.lexicon.units_named(name) if u.kind == kind)
        start, end = tokens[at].start, tokens[last - 1].end
        chain.place = Token(start, end, name.lower(), frozenset({"Place"}), (), name, "", units)
        return last

    def _part(self, tokens: Sequence[Token], at: int, kind: Concept, chain: Chain) -> int:
        index = at + 1
        if kind.get("dh:takesArea") == "false" and (last := self._in_letters(tokens, at, kind, chain)):
            return last
        index += letters(tokens, index)
        name = ""
        if index < len(tokens) and tokens[index].classes.isdisjoint(("Place", "PlaceKind", "Body")):
            if kind.get("dh:takesNumber") == "true" and "Number" in tokens[index].classes:
                name, index = tokens[index].word, index + 1
            elif takes_name(kind):
                name, index = self.name_of(tokens, index, kind)
                name = self._in_words(name) if kind.iri == _DIVISION else name
        elif self._named_after_place(tokens, index, kind):
            name, index = self.proper_name(tokens, index)
        if not name and self._of_the_country(tokens, at, index, kind):
            name = " ".join(tokens[at].name.split()[-2:])
        chain.parts.append((kind, name))
        return index

    def _in_letters(self, tokens: Sequence[Token], at: int, kind: Concept, chain: Chain) -> int:
        """«Ban Kế hoạch EVN», «VNPT Bình Định», «Agribank chi nhánh tỉnh Sơn La»: a group called by its letters, with a part of it in
        front or behind, is named as it is written; the index behind, 0 where it stands alone."""
        token = tokens[at]
        if kind.get("dh:bodyClass") != "enterprise" or " " in token.word or token.word == kind.label.lower() or token.name[:1].islower():
            return 0
        last = at + 1
        branch = " ".join(t.word for t in tokens[last : last + 2]) in self._heads
        place = tokens[last + 2 * branch : last + 2 * branch + 1]
        first = chain.parts[0][0] if chain.parts else None
        if place and "Place" in place[0].classes and (branch or not place[0].kind):
            last += 2 * branch + 1
        elif first is None or (is_kind(first) and first.get("dh:bodyClass") != "front"):
            return 0
        alone = next((c for c in self._heads.values() if c.get("dh:takesArea") == "false"), None)
        chain.parts.append((alone, " ".join(self._context.text[token.start : tokens[last - 1].end].split())))
        return last

    def _of_the_country(self, tokens: Sequence[Token], at: int, index: int, kind: Concept) -> bool:
        """«Hội Nông dân Việt Nam» without a place behind; the Front's committees bear the country's name everywhere."""
        if kind.get("dh:takesArea") == "false" or kind.get("dh:followsPlace") == "true":
            return False
        if not tokens[at].word.endswith(self._national) or kind.label.lower().endswith(self._national):
            return False
        return index >= len(tokens) or not tokens[index].classes & {"Place", "PlaceKind", "Belonging"}

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
            if kind is not None and not self.in_longer_name(tokens, at + count) and not _more(tokens, at + count):
                named = goes_on_small(kind) and at + count < len(tokens) and tokens[at + count].classes.isdisjoint(_NO_PLACE)
                name, last = self.name_of(tokens, at + count, kind) if named else ("", at + count)
                chain.parts.append((kind, name))  # «Trưởng Ban Quản lý dự án đầu tư xây dựng …»
                return last
        if self._spelt_out(tokens, at, chain):
            return at + 1
        if at < len(tokens) and ("Body" not in tokens[at].classes or self.in_longer_name(tokens, at + 1)):
            name, last = self.proper_name(tokens, at)
            name, last = (name, last) if name else self.plain_name(tokens, at)
            if name:
                chain.parts.append((self._heads.get(head), f"{head.capitalize()} {self._in_words(name)}"))
                return last
        return at

    def _in_words(self, name: str) -> str:
        """«Tài nguyên và Môi trường» for «TN&MT»: what a province's department of these letters is called; else the name as it is."""
        if not name[:2].isupper():
            return name
        department = self.concepts[_DEPARTMENT].label
        kind = self.by_label.get(f"{department} {name.lower()}")
        return kind.label.partition(" ")[2] if kind is not None else name

    def _generic(self, tokens: Sequence[Token], at: int, chain: Chain) -> int:
        """«Trung tâm Dịch vụ nông nghiệp»: a word for bodies and a name that the vocabulary has not."""
        if self._spelt_out(tokens, at, chain):
            return at + 1
        if at < len(tokens) and len(tokens[at].name) > 2 and tokens[at].name.isupper() and not tokens[at].concepts:
            name, last = self.proper_name(tokens, at)  # «CDC Bình Định»: initials that the vocabulary has not
            if name and "Roman" not in tokens[at].classes:
                alone = next((c for c in self._heads.values() if c.get("dh:takesArea") == "false"), None)
                chain.parts.append((alone if " " in name else None, name))
                return last
        if self.begins_village(tokens, at):
            name, last = self.name_of_cell(tokens, at)
            if name:
                chain.parts.append((None, name[:1].upper() + name[1:]))  # «Tổ trưởng tổ dân phố số 5»
                return last
        opens = at < len(tokens) and tokens[at].word.partition(" ")[0] in self._openers
        for count in (3, 2, 1) if opens else ():
            head = tokens[at : at + count]
            kind = self._heads.get(" ".join(t.word for t in head)) if len(head) == count else None
            if kind is None:
                continue
            if tells(head, "Person", "Place"):
                continue
            name, last = self.proper_name(tokens, at + count)
            if not name and kind.get("dh:takesArea") == "false":
                name, last = self.from_lower(tokens, at + count)  # «Nông trường cao su Ia Blan»
            elif not name and kind.get("dh:takesName") == "true":
                name, last = self.proper_name(tokens, at + count, lower=True)  # «Ban quản lý dự án đầu tư xây dựng huyện»
            if name:
                words = " ".join(t.name or t.word for t in head)
                chain.parts.append((kind, f"{words[:1].upper()}{words[1:]} {self._in_words(name)}"))
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

    @staticmethod
    def _place_behind(tokens: Sequence[Token], at: int, chain: Chain) -> int:
        """The place a chain of bodies ends with: «huyện», «tỉnh Nghệ An», «(Bộ Công an)» for what contains it."""
        if at < len(tokens) and not tokens[at].classes.isdisjoint(("Place", "PlaceKind")):
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


@lru_cache(maxsize=2)
def _kinds(lexicon: Lexicon) -> tuple[str, ...]:
    """The kinds of units, longest first."""
    return tuple(sorted({c.label for _, c in lexicon.labels("PlaceKind")}, key=len, reverse=True))


def _follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token stands one blank behind the one in front."""
    return at > 0 and tokens[at - 1].end + 1 == tokens[at].start


def _more(tokens: Sequence[Token], at: int) -> bool:
    """«Trưởng Ban Tổ chức Nhân sự»: known words with a word behind them that goes on, as no name of a person does."""
    if not 0 < at < len(tokens) - 1 or tokens[at].start != tokens[at - 1].end + 1:
        return False
    behind = tokens[at + 1]
    return tokens[at].classes <= {"Capital"} and behind.classes <= {"Word"} and behind.name[:1].islower()


def _contains(outer: Token, inner: Token) -> bool:
    """Whether one place may contain the other: a province behind a unit of a lower tier."""
    if "Place" not in outer.classes or "Place" not in inner.classes:
        return False
    province = any(u.level == "province" for u in outer.units)
    return province and bool(inner.units) and all(u.level != "province" for u in inner.units if not inner.kind or u.kind == inner.kind)

"""Proper names in a row of words: people and places, found by their capitals, the kinds of units and the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon import Lexicon, Unit
from kg.normalise import NUMERALS
from kg.tokens import Look, Token

_COUNTED = frozenset({"Seat", "CommitteeSeat", "Members", "DelegateNoun", "OfficialDelegate"})
_CAPITAL = frozenset({"Capital"})
_PERSON = frozenset({"Person"})
_PLACE = frozenset({"Place"})
_BODY = frozenset({"Body"})
_UNIT = frozenset({"PlaceKind"})
#: words of the vocabularies that begin no name, whatever follows
_STRONG = frozenset({"Role", "Post", "Body", "Title", "Rank", "PlaceKind"})
_OPENS = Look("Capital", "PlaceKind")
_BEFORE_NAMES = frozenset({"Capital", "Title", "Rank"})
_VERBS = frozenset({"Be", "Hold"})
_OFFICES = frozenset({"Post", "Role"})
_POSTS = frozenset({"Body", "Post", "Role"})
_OF_LISTS = frozenset({";", ":"})  # what an entry of a list of people stands behind
_HIGHLAND = ("h'", "k'")  # what given names of the Ê Đê and K'Ho begin with
_STYLED = frozenset({"Rank", "Title"})
_KEPT = 50_000  # kinds with names whose units are kept


class ProperNames:
    """Puts one token in the place of each name of a person or a place."""

    def __init__(self, lexicon: Lexicon) -> None:
        """``lexicon`` has the gazetteer, the family names and the middle names that only people have."""
        self.lexicon = lexicon
        self._surnames = frozenset(label for label, _ in lexicon.labels("Surname"))
        self._middles = frozenset(label for label, _ in lexicon.labels("MiddleName"))
        self._common = frozenset(label for label, _ in lexicon.labels("CommonSurname"))
        self._placing = frozenset(label for label, _ in lexicon.labels("PlaceSyllable"))
        self._sides = frozenset(label for label, _ in lexicon.labels("PlaceSide"))
        self._calls: dict[tuple[str, str], tuple[Unit, ...]] = {}

    def found(self, raw: list[Token]) -> list[Token]:
        """The row with one token for each person and place; only words in capitals and kinds of units can begin one."""
        out: list[Token] = []
        done = 0
        for at in [i for i, t in enumerate(raw) if _OPENS[t.classes]]:
            if at < done:
                continue
            out += raw[done:at]
            token, before = raw[at], out[-1] if out else None
            done = at + 1
            if "PlaceKind" in token.classes:
                place, used = self._place_after(raw, at)
                out.append(token if place is None else place)
                done = at + max(used, 1)
            elif self._begins_name(token, before) or self._opens_person(raw, at, out) or self._opens_known(raw, at, out):
                run = self._run(raw, at)
                done = at + len(run)
                if before is not None and before.classes == _BODY and before.name[:1].islower():
                    run, before = self._parted(run, out)
                if self._short_name(run, raw[done : done + 3], before) or self._listed_name(run, out):
                    out.append(self._person(run))
                else:
                    out += self._resolve(run, before)
            else:
                out.append(token)
        out += raw[done:]
        return out

    def _parted(self, run: list[Token], out: list[Token]) -> tuple[list[Token], Token | None]:
        """«Chủ tịch UBND tỉnh Đoàn Văn An»: a kind of unit and a family name that together read as a body, «tỉnh Đoàn».

        Right behind a role the body is meant, and in front of a known place or a whole name: «Bí thư tỉnh Đoàn Nghệ An».
        """
        body = out[-1]
        first, _, surname = body.name.rpartition(" ")
        kind = self.lexicon.table("PlaceKind").get(first)
        if kind is None or not surname[:1].isupper() or surname.lower() not in self._surnames or len(out) < 2:
            return run, body
        cut = body.start + len(first)
        name = [Token(cut + 1, body.end, surname.lower(), _CAPITAL, (), surname), *run]
        role = out[-2].concept("Role")
        if name[1].start != body.end + 1 or not 3 <= len(name) <= 5 or self._units(run) or self._is_whole_name(run):
            return run, body
        if role is not None and not role.get("dh:impliedBody"):
            return run, body
        out[-1] = Token(body.start, cut, first, _UNIT, (kind,), first)
        return name, out[-1]

    @staticmethod
    def _begins_name(token: Token, before: Token | None) -> bool:
        """A capital word begins a name, unless it is a word of the vocabularies that no name stands before."""
        if "Capital" not in token.classes or "Roman" in token.classes:
            return False
        if not token.concepts:
            return True
        return (
            before is not None
            and not before.classes.isdisjoint(_BEFORE_NAMES)
            and before.end + 1 == token.start
            and "Title" not in token.classes
        )

    def _opens_person(self, raw: list[Token], at: int, out: list[Token]) -> bool:
        """«Trưởng ban … Đoàn Ngọc Anh»: a word of the vocabularies that is a family name here, right behind a post."""
        token = raw[at]
        if "Capital" not in token.classes or not token.concepts or token.word not in self._surnames or not out:
            return False
        following = raw[at + 1] if at + 1 < len(raw) else None
        named = following is not None and "Capital" in following.classes and not following.concepts
        titled = token.name[:1].isupper() and out[-1].end + 1 == token.start and bool(out[-1].classes & {"Title", "Rank"})
        return named and (titled or bool(out[-1].classes & {"Role", "Body", "Post", "Place", "PlaceKind"}))

    def _opens_known(self, raw: list[Token], at: int, out: list[Token]) -> bool:
        """«Tân Kỳ», «; Đoàn Duy Khang»: a word of the vocabularies that begins the name of a known place, or of a person."""
        token = raw[at]
        if "Capital" not in token.classes or not token.concepts or not token.classes.isdisjoint(_STRONG):
            return False
        run = self._run(raw, at)
        if len(run) < 2 or len(run) > 5:
            return False
        if any(self._units(run[:cut]) for cut in range(min(len(run), 3), 1, -1)):
            return True
        return (
            len(run) > 2 and self._is_person(run) and (not out or bool(out[-1].classes & {"Mark", "Also", "Listing"}))
        )

    @staticmethod
    def _run(raw: list[Token], at: int) -> list[Token]:
        """Capital words that follow each other with one space between, at most eight."""
        run = [raw[at]]
        for index, token in enumerate(raw[at + 1 : at + 8], at + 1):
            if "Capital" not in token.classes or token.start != run[-1].end + 1:
                break
            following = raw[index + 1].classes if index + 1 < len(raw) else frozenset()
            if token.classes & _VERBS and token.name.isupper() and following & _POSTS:
                break  # «NGUYỄN VĂN A LÀ BÍ THƯ», a heading in capitals
            if token.name.isupper() and not token.classes.isdisjoint(_STRONG) and not run[-1].name.isupper():
                break  # «Bùi Xuân An PBT»
            run.append(token)
        return run

    def _place_after(self, raw: list[Token], at: int) -> tuple[Token | None, int]:
        """A kind of unit and the name behind it: «huyện Mai Sơn», «quận 5», «TP HCM», «tỉnh hậu Giang»."""
        kind = raw[at]
        following = raw[at + 1 : at + 6]
        if not _names(following):
            return None, 0  # most often the kind alone: «các xã trong huyện»
        name = ""
        known: tuple[int, tuple[Unit, ...]] = (0, ())
        for count, token in enumerate(following, 1):
            if token.start > (kind.end if count == 1 else following[count - 2].end) + 1 or "Mark" in token.classes:
                if token.word != "-" or not name:  # «Bà Rịa - Vũng Tàu», «Phan Rang-Tháp Chàm»
                    break
            elif not token.word.isalnum() and not token.name[:1].isalpha():
                break
            name = f"{name} {token.word}" if name else token.word
            units = self._calls.get((kind.word, name))
            if units is None:
                units = self._called(kind, name)
            if units:
                known = (count, units)
        if known[0]:
            last = following[known[0] - 1]
            behind = raw[at + 1 + known[0]] if at + 1 + known[0] < len(raw) else None
            if "Number" in last.classes and behind is not None and behind.classes & _COUNTED:
                return None, 0  # «Đảng bộ phường 27 đồng chí»: no ward 27
            if len(last.name) == known[0] == 1 and len(kind.name) < 3 and last.start == kind.end and behind is not None and behind.word == ":":
                return None, 0  # «P.V: Thưa đồng chí, …» is no ward V
            longer = self._run(raw, at + 1) if known[0] == 1 and self._goes_on(last, behind) else []
            person = any(self._is_person(longer[i:]) for i in range(1, len(longer)))
            if len(longer) > 1 and not person and not (len(longer) > 2 and self._lies_in(known[1], longer[1:])):
                return self._place(kind, longer[:3], (), longer[:3][-1].end), len(longer[:3]) + 1  # «xã Thanh Lĩnh», not «xã Thanh»
            if known[0] > 1 and known[1][0].level == "commune" and self._has_side(raw, at + 1 + known[0]):
                return self._place(kind, following[: known[0] + 1], (), raw[at + 1 + known[0]].end), known[0] + 2
            if _names(following[: known[0]]):
                return self._place(kind, following[: known[0]], known[1], last.end), known[0] + 1
        run = self._run(raw, at + 1) if following and self._opens_unknown(following[0], kind) else []
        split = next((i for i in range(1, len(run)) if self._is_person(run[i:])), len(run))
        if self._is_person(run) and 3 <= len(run) <= 4:  # «Thành ủy TP Phan Nguyễn Như Anh»: the kind stands alone
            return None, 0
        if not run or (split == len(run) and self._is_person(run) and len(run) > 2):
            return None, 0
        run = run[: min(split, 4)]
        return self._place(kind, run, (), run[-1].end), len(run) + 1

    @staticmethod
    def _goes_on(last: Token, behind: Token | None) -> bool:
        """Whether a capital word of no vocabulary follows a name of one syllable, one space on."""
        capital = behind is not None and behind.classes == _CAPITAL and behind.start == last.end + 1
        return capital and "Capital" in last.classes and not (behind is not None and behind.name.isupper())

    def _has_side(self, raw: list[Token], at: int) -> bool:
        """«xã Lạc Tân Thượng», where the gazetteer has only a «xã Lạc Tân»: whether the token at ``at``, one space behind a known name, tells
        a place from another of that name, and begins no name itself."""
        run = self._run(raw, at) if at < len(raw) and raw[at].word in self._sides and raw[at].start == raw[at - 1].end + 1 else []
        return len(run) == 1 and "Capital" in run[0].classes and "Capital" in raw[at - 1].classes

    @staticmethod
    def _opens_unknown(token: Token, kind: Token) -> bool:
        return "Capital" in token.classes and token.start == kind.end + 1 and "Roman" not in token.classes

    def _lies_in(self, units: Sequence[Unit], run: list[Token]) -> bool:
        """«thành phố Pleiku Gia Lai»: whether one of the units is inside what the words behind its name mean."""
        around = {unit.iri for unit in self._units(run)}
        parents = (self.lexicon.unit(unit.parent) for unit in units if unit.parent)
        return any(parent.iri in around or parent.parent in around for parent in parents)

    def _called(self, kind: Token, name: str) -> tuple[Unit, ...]:
        """The units that a kind and a name mean together, not asked before; kept for the next time."""
        concept = kind.concept("PlaceKind")
        full = concept.label if concept else kind.word
        units = self.lexicon.units_named(f"{kind.word} {name}")
        first, _, number = name.rpartition(" ")
        if not units and first and number in NUMERALS:  # «xã Cây Trường 2», which is registered as Cây Trường II
            units = self.lexicon.units_named(f"{kind.word} {first} {NUMERALS[number]}")
        if not units and full != kind.word:
            units = self.lexicon.units_named(f"{full} {name}")
        if len(self._calls) >= _KEPT:
            self._calls.clear()
        kept = self._calls[kind.word, name] = tuple(units) or tuple(u for u in self.lexicon.units_named(name) if u.kind == full)
        return kept

    @staticmethod
    def _place(kind: Token, run: list[Token], units: tuple[Unit, ...], end: int) -> Token:
        name = " ".join(t.name for t in run).replace(" - ", " - ")
        word = f"{kind.word} {' '.join(t.word for t in run)}"
        concept = kind.concept("PlaceKind")
        return Token(kind.start, end, word, _PLACE, (), name, concept.label if concept else kind.word, units)

    def _short_name(self, run: list[Token], behind: list[Token], before: Token | None) -> bool:
        """«; A Nhượng - Ủy viên …», «đồng chí K'Brồi, Bí thư …»: a name of one or two syllables with a post behind it; in a list also
        a longer one whose family name is not known: «; Thèn Ngọc Minh - Ủy viên …»."""
        if len(run) > 4 or len(behind) < 2 or behind[0].word not in {",", "-", "(", "|"}:
            return False
        if "FormerMark" in behind[1].classes:
            behind = behind[1:]
        if len(behind) < 2 or behind[1].classes.isdisjoint({"Role", "Post"}):
            return False
        if len(run) > 2:
            listed = before is not None and (before.word in _OF_LISTS or "Listing" in before.classes)
            return listed and not (self._odd(run) or self._units(run) or run[0].word in self._placing or any(t.concepts for t in run))
        titled = before is not None and bool(before.classes & {"DelegateNoun", "Title", "Rank"})
        if len(run) == 1:
            return "'" in run[0].word and (titled or before is None or "Mark" in before.classes)
        marked = before is None or bool(before.classes & {"Mark", "Also", "Listing"})  # «có các đồng chí: Bùi Thắng, …»
        return self._is_person(run) and (titled or (marked and not self._in_gazetteer(run)))

    def _in_gazetteer(self, run: list[Token]) -> bool:
        """«… đi Mường La, Mộc Châu, Tổng Bí thư …»: a province or district."""
        return any(u.level in {"province", "district"} for u in self._units(run))

    def _listed_name(self, run: list[Token], out: list[Token]) -> bool:
        """«Mai Thị Chi, Trần Vũ và Pinăng Hoàng»: a name of two syllables that a list of people goes on with."""
        if len(run) != 2 or len(out) < 2 or not self._is_person(run):
            return False
        if "Listing" in out[-1].classes and (len(run[0].name) == 1 or any(not t.classes.isdisjoint(_OFFICES) for t in out[-4:-1])):
            return not self._units(run)  # «Hai Phó Bí thư là A Hùng và Y Phương», «Các Phó Chủ nhiệm gồm: Siu Trung, Kpă Đô»
        if "Person" not in out[-2].classes:
            return False
        return (out[-1].word == "," or "Also" in out[-1].classes) and not self._units(run)

    def _is_person(self, run: list[Token]) -> bool:
        """Two to five syllables that begin with a family name, or have a middle name that only people have."""
        if not 2 <= len(run) <= 5:
            return False
        if run[0].word.startswith(_HIGHLAND):  # «H'Lim Niê», «K'Brêu Nam»
            return True
        return run[0].word in self._surnames or (2 < len(run) < 5 and run[1].word in self._middles)

    def _is_whole_name(self, run: list[Token]) -> bool:
        """A family name, a middle name and one or two more: with nothing in front that belongs to it."""
        if not 3 <= len(run) <= 4 or run[0].word not in self._surnames:
            return False
        return run[0].word in self._common or run[1].word in self._middles

    def _resolve(self, run: list[Token], before: Token | None) -> list[Token]:
        """A run of capital words: a person, a place, a place and a person, or neither."""
        if len(run) == 4 and len(run[0].name) == 1 and before is not None and _has_name(before) and self._is_person(run[1:]):
            return [run[0], self._person(run[1:])]  # «Giám đốc Bệnh viện A Hà Văn An»
        if len(run) == 1 and "'" in run[0].word[:2] and before is not None and before.classes & _STYLED:
            return [self._person(run)]  # «Đại tá K'Brọt», «ông K'Brơi»
        if len(run) == 1 and not self.lexicon.units_named(run[0].word):
            return run  # what most capital words are: the first of a sentence, or a word of a name of something else
        titled = before is not None and not before.classes.isdisjoint(("Title", "Rank")) and before.end + 2 >= run[0].start
        if titled and 2 <= len(run) <= 6:
            return [self._person(run)]
        if len(run) > 1 and run[0].word.startswith(_HIGHLAND):
            return [self._person(run)]  # «H'Lim Niê», «K'Brêu Nam»
        cut = next((at for at, t in enumerate(run[:4]) if at and "'" in t.word[:2]), 0)
        if cut and before is not None and "Body" in before.classes and (units := self._units(run[:cut])):
            return [self._bare_place(run[:cut], units), self._person(run[cut:])]  # «Bí thư Tỉnh ủy Lâm Đồng K'Brồi Thành»
        whole = self._units(run)
        placed = before is None or not before.classes & {"Role", "Body", "Post", "Place", "PlaceKind"}
        known = placed and any(u.level in {"province", "district"} for u in whole)
        known = known or (bool(whole) and _of_kind(before, whole))  # «Huyện ủy Hoàng Su Phì», though Hoàng is a family name
        if whole and (known or not (self._is_person(run) and len(run) > 2)):
            return [self._bare_place(run, whole)]
        posted = before is not None and bool(before.classes & {"Role", "Body", "Post", "Place", "PlaceKind"})
        sure = next((c for c in range(2, len(run) - 2) if self._is_whole_name(run[c:])), 0)
        for cut in range(min(len(run) - 2, 5), 0, -1):
            if cut < sure and run[sure + 1].word in self._middles and not self._is_whole_name(run[cut:]):
                continue  # «Trường THPT Long Châu Sa Nguyễn Thị Hồng», though Long Châu is a place and Sa a family name
            units = self._units(run[:cut])
            whole_name = (
                cut == 1 and self._is_person(run) and len(run) <= 4
            )  # «Phan Nguyễn Như Anh», though Phan is a place
            long = cut > 1 and len(run) > 4 and any(u.level == "province" for u in units)  # «… Hà Nội Nguyễn Văn An»
            if units and (posted or long) and self._is_person(run[cut:]) and not whole_name:
                return [self._bare_place(run[:cut], units), self._person(run[cut:])]
        cut = next((c for c in range(1, len(run) - 2) if self._is_person(run[c:])), 0)
        if sure:  # «Bệnh viện Hữu nghị Việt Tiệp Lê Văn An»
            return [*self._resolve(run[:sure], before), self._person(run[sure:])]
        named = before is not None and _takes_name(before)  # «Công ty May Sông Lục», «CÔNG TY HOA TIÊU HÀNG HẢI»
        within = cut > 1 and len(run) > 4 and before is not None and before.classes == {"Word"}  # «HTX Nông nghiệp Phổ Văn Đoàn Công Rỡ»
        ends = before is not None and before.classes == {"Word"} and 4 <= len(run) <= 5 and run[0].word not in self._surnames
        within = within or (ends and cut == 1 and self._is_whole_name(run[1:]))  # «Trưởng Ban Xây dựng Đảng Lê Văn An»
        if cut and (posted or within) and not (named and run[0].name.isupper()) and not self._is_person(run):  # «thôn Đông Nguyễn Văn An»
            return [*run[:cut], self._person(run[cut:])]
        strange = posted and not named and 3 <= len(run) <= 4 and not self._ends_in_province(run) and not self._odd(run)
        strange = strange and run[0].word not in self._placing
        joined = any("Also" in t.classes for t in run)  # a heading with capitals throughout
        if (self._is_person(run) and ((posted and not (named and len(run) == 2)) or len(run) > 2) and not joined) or strange:
            return [self._person(run)]
        if len(run) > 1 and (before is None or "Mark" in before.classes):
            rest = self._resolve(run[1:], run[0])  # the capital of a sentence's first word says nothing
            if rest[0].classes & {"Person", "Place"}:
                return [run[0], *rest]
        return run

    @staticmethod
    def _odd(run: list[Token]) -> bool:
        """Words in capitals throughout, words too long for a syllable, or «Và»: no name of a person."""
        capitals = [len(t.name) > 1 and t.name.isupper() for t in run]
        return any(capitals) or any(len(t.name) > 7 or "Also" in t.classes for t in run)

    def _ends_in_province(self, run: list[Token]) -> bool:
        """«Đảng ủy Than Quảng Ninh»: the name of a body, that ends in a province's."""
        return any(u.level in {"province", "national"} for u in self._units(run[-2:]))

    def _units(self, run: list[Token]) -> tuple[Unit, ...]:
        return tuple(self.lexicon.units_named(" ".join(t.word for t in run)))

    @staticmethod
    def _person(run: list[Token]) -> Token:
        name = " ".join(t.name for t in run)
        return Token(run[0].start, run[-1].end, name.lower(), _PERSON, (), name)

    @staticmethod
    def _bare_place(run: list[Token], units: tuple[Unit, ...]) -> Token:
        name = " ".join(t.name for t in run)
        return Token(run[0].start, run[-1].end, name.lower(), _PLACE, (), name, "", units)


def _names(tokens: Sequence[Token]) -> bool:
    """Whether any of the tokens may stand in the name of a place: in capitals, or a number."""
    for token in tokens:  # noqa: SIM110 (asked of each kind of unit in a text)
        if token.name[:1].isupper() or "Number" in token.classes:
            return True
    return False


def _of_kind(body: Token | None, units: tuple[Unit, ...]) -> bool:
    """Whether a body stands in front that only one kind of unit has, and one of the units is of that kind."""
    kind = body.concept("Body") if body is not None else None
    owner = kind.get("dh:placeKind") if kind is not None else None
    return owner is not None and any(u.kind == owner for u in units)


def _takes_name(token: Token) -> bool:
    """Whether a token is a kind of body that bears a name: «Công ty», «Trường THPT», «Tạp chí»."""
    kind = token.concept("Body")
    return kind is not None and kind.get("dh:bodyClass") in {"enterprise", "school", "press"}


def _has_name(token: Token) -> bool:
    """Whether a token is a kind of body that may have a name, or a letter, of its own: «Bệnh viện»."""
    kind = token.concept("Body")
    return kind is not None and (kind.get("dh:takesName") == "true" or _takes_name(token))

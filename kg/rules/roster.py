"""A sentence as a row of people, posts, committees and the words between them, for the rules about officials."""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Years
from kg.rules.moment import NOW
from kg.rules.numeral import roman
from kg.rules.office import Office
from kg.rules.post import OPENING, Offices
from kg.rules.referring import acts, at_the_time, begins_with, of_kin, of_speech, small
from kg.rules.samepost import meant
from kg.rules.story import Claim, Named, Row
from kg.rules.times import dated, written
from kg.rules.verbs import met_to_elect
from kg.structure import Sentence
from kg.tokens import Look, Token, tells

_PANELS = {"dhb:executive-committee", "dhb:standing-committee", "dhb:inspection-committee", "dhb:central-committee",
           "dhb:politburo", "dhb:secretariat", "dhb:cell-committee"}  # fmt: skip
#: what makes a stretch in brackets worth reading
_TELLING = frozenset({"Person", "Office", "ReElect", "Elect", "Appoint", "Panel"})
_REFERRING = frozenset({"Capital", "Place", "Pronoun"})
_NAMING = frozenset({"FirstPerson", "Person", "Pronoun", "Rank", "Role", "Title"})  # what people are named by, or named again
_MEANT = Look(*_REFERRING, "FirstPerson", "Person")  # what may be someone
_PUT_TOGETHER = Look("Body", "Person")  # what takes up what stands around it
_NAMED = frozenset({"Title", "Rank"})
_TOLD_OF = frozenset({"Appoint", "Be", "Elect", "Former", "Hold", "Into", "ReElect"})  # what one tells of oneself
_PANEL = frozenset({"Panel"})
_BODY = frozenset({"Body"})
_WORTH_READING = frozenset({"Body", "DeputyNoun", "Heads", "Predecessor", "Replace", "Successor"})  # in a sentence that names no post
_PARTING = frozenset({",", "-", ";"})
_CHOSEN = frozenset({"ReElect", "Won"})  # told of somebody named, whose post an earlier sentence tells
_OFFICE = frozenset({"Office"})
_SEVERAL = frozenset({"Office", "Several"})
_FORMER = frozenset({"Office", "FormerOffice"})


def _tells_panel(tokens: Sequence[Token]) -> bool:
    """Whether any of the tokens names a committee that people are chosen for."""
    return any(concept.iri in _PANELS for token in tokens if "Body" in token.classes for concept in token.concepts)


class Roster:
    """Makes rows out of a document's sentences; remembers who was named."""

    def __init__(self, context: Context, offices: Offices) -> None:
        """Start with nobody named."""
        self._context = context
        self._offices = offices
        self.last: Token | None = None
        self._speaker: Token | None = None  # who was named last before the sentence, or whose words the paragraph has
        self._spoken = -1  # that paragraph
        self._men: Token | None = None
        self._women: Token | None = None
        self._about: tuple[Token, bool] | None = None  # whom the sentence in front begins with, and whether a woman
        self._by_given_name: dict[str, Token] = {}
        self._standing = context.lexicon.table("RoleInPost")
        self._newly = context.lexicon.table("NewBehind")
        self._nouns = context.lexicon.table("PostNoun")
        self._female = context.lexicon.table("FemaleName").keys()

    def row(self, sentence: Sentence, before: Sequence[Claim] | None = None) -> Row:
        """The row of a sentence; must be called in the order of the text, since pronouns look back.

        ``before`` are the claims made last in front of it, where the sentence may tell of «chức danh này».
        """
        told = self._context.classes(sentence)
        tokens = self._context.tokens(sentence)
        if "ToElect" in told:
            tokens = met_to_elect(tokens)
        named = not told.isdisjoint(_NAMING)
        if named:
            tokens = self._people(tokens, sentence.paragraph)
        offices = {} if told.isdisjoint(OPENING) else {office.first: office for office in self._offices.find(tokens)}
        same = meant(tokens, self._nouns, before, offices) if before is not None else None
        if same is not None:
            offices[same[0]] = same[1].office
        if not offices and told.isdisjoint(_WORTH_READING) and not (
            named and not told.isdisjoint(_CHOSEN) and tells(tokens, "Person")
        ):
            return Row([t for t in tokens if "Person" in t.classes] if named else [], tokens, sentence)
        if not offices and not (named and tells(tokens, "Person")) and not ("Body" in told and _tells_panel(tokens)):
            return Row([], tokens, sentence)  # bodies that nobody is in and nothing is chosen for
        out: list[Token] = []
        done = 0
        for at in [i for i, t in enumerate(tokens) if _PUT_TOGETHER[t.classes] or i in offices]:
            if at < done:
                continue
            out += tokens[done:at]
            token, done = tokens[at], at + 1
            if at in offices:
                made, done = self._post(tokens, offices[at], out)
                if same is not None and at == same[0] and same[1].former and isinstance(made.payload, Named):
                    made = replace(made, classes=_FORMER, payload=replace(made.payload, former=True))
                out.append(made)
            elif "Person" in token.classes:
                classes = token.classes
                if len(out) > 1 and out[-1].word == "." and out[-1].start == out[-2].end and out[-2].classes & {"Rank", "Title"}:
                    out.pop()  # «PGS.TS. A»
                if out and out[-1].classes & {"Rank", "Plural"}:
                    classes |= {"Ranked"} if "Rank" in out[-1].classes else {"Plural"}
                elif out and "Title" in out[-1].classes:
                    classes |= {"Titled"} if "Pronoun" in out[-1].classes else {"Styled", "Titled"}
                if _said_in_brackets(tokens, at + 1, self._standing):
                    classes |= {"Standing"}
                while out and out[-1].classes & _NAMED and "Person" not in out[-1].classes:
                    out.pop()
                if "Ranked" in classes and out and "Several" in out[-1].classes:
                    classes |= {"Plural"}  # «các Đại tá A, B»
                aside = tokens[at + 1 : at + 4]
                first_of_several = len(aside) == 3 and aside[0].word == "(" and aside[1].word in self._standing and aside[2].word in _PARTING
                out.append(replace(token, classes=classes | {"Standing"} if first_of_several else classes))
                if first_of_several:  # «A (Thường trực, Chủ tịch HĐND xã)»
                    out.append(aside[0])
                    done = at + 4
            else:
                chain = self._offices.bodies.chain(tokens, at)
                kind = chain.parts[0][0] if chain.parts else None
                classes = _PANEL if kind is not None and kind.iri in _PANELS else _BODY
                done = max(chain.last, at + 1)
                if classes is _PANEL and chain.place is None and len(chain.parts) == 1:
                    done += self._offices.told.owned(chain, tokens, done)  # «vào Ban Thường vụ Hội»
                end = tokens[done - 1].end
                out.append(Token(token.start, end, token.word, classes, token.concepts, token.name, payload=chain))
        out += tokens[done:]
        asides = self._context.text.find("(", sentence.start, sentence.end) >= 0
        return Row(_without_asides(out) if asides else out, tokens, sentence)

    # ------------------------------------------------------------------ people

    def _people(self, tokens: list[Token], paragraph: int) -> list[Token]:
        """Short names and pronouns put back to the people they mean."""
        out: list[Token] = []
        if paragraph != self._spoken:
            self._speaker = self.last
            at = next((i for i, t in enumerate(tokens[:4]) if "Person" in t.classes), None)
            if at is not None and at + 1 < len(tokens) and tokens[at + 1].word == ":":
                self._speaker, self._spoken = tokens[at], paragraph  # «Ông A: - …»
        done = 0
        for at in [i for i, t in enumerate(tokens) if _MEANT[t.classes]]:
            out += tokens[done:at]
            token, done = tokens[at], at + 1
            if "Person" in token.classes:
                token = self._in_full(token)
                aside = of_kin(tokens, at) or (at > 2 and at_the_time(tokens, at, out))
                if not (aside or acts(tokens, at)):  # «thay ông A»: told of another
                    self._remember(token, tokens[at - 1] if at else None)
                self._by_given_name[token.word.rpartition(" ")[2]] = token
                out.append(token)
                continue
            if "FirstPerson" in token.classes:
                said = paragraph == self._spoken
                whose = self._speaker if said else next((t for t in reversed(out) if "Person" in t.classes), self._speaker)
                told = any(not t.classes.isdisjoint(_TOLD_OF) for t in tokens[at + 1 : at + 3])
                out.append(replace(whose, start=token.start, end=token.end, payload="short") if told and whose is not None else token)
                continue
            meant = self._meant(tokens, at)
            if meant is not None and "Pronoun" not in token.classes and not tells(tokens[max(0, at - 2) : at], "Replace"):
                self._remember(meant, tokens[at - 1] if at else None)
            out.append(token if meant is None else replace(meant, start=token.start, end=token.end, payload="short"))
        self._begins_with(tokens, out)
        return out + tokens[done:]

    def _begins_with(self, tokens: Sequence[Token], out: Sequence[Token]) -> None:
        """Remember whom a sentence begins with."""
        first = begins_with(tokens, out)
        front = out[:first]
        woman = first >= 0 and (tells(front, "Female") or not self._female.isdisjoint(out[first].word.split()[1:-1]))
        self._about = (out[first], woman) if first >= 0 else None

    def _in_full(self, token: Token) -> Token:
        """«bà Quỳnh Vân»: the person named before whose name ends so."""
        if token.word.count(" ") > 1:
            return token
        known = self._by_given_name.get(token.word.rpartition(" ")[2])
        if known is None or not known.word.endswith(f" {token.word}"):
            return token
        return replace(known, start=token.start, end=token.end, payload="short")

    def _meant(self, tokens: Sequence[Token], at: int) -> Token | None:
        """«Bà Vân», «Bà từng …»: the person named before whose name it ends, or the last one named."""
        token = tokens[at]
        before = tokens[at - 1] if at else None
        named = "Capital" in token.classes or ("Place" in token.classes and not token.kind)  # «ông Hiếu», of a place's name
        if named and before is not None and not before.classes.isdisjoint(("Title", "Rank", "Role")) and before.end + 1 == token.start:
            known = self._by_given_name.get(token.word) if " " not in token.word else None
            if known is not None or "Title" in before.classes:
                return known
        if "Pronoun" not in token.classes or self.last is None:
            return None
        if before is not None and ("Several" in before.classes or small(before)):
            return None
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        opens = at == 0 and "Capital" in token.classes
        verbs = {"Former", "Hold", "Be", "Elect", "ReElect", "Appoint", "SpokenOf", "Replace", "Into", "Born", "Past"}
        clause = before is None or bool(before.classes & {"Mark", "Number", "Then", "Past"})
        spoken = clause and bool(token.classes & {"Male", "Female"}) and following is not None and of_speech(following)
        if following is None:
            return None
        aged = opens and at + 2 < len(tokens) and "Age" in tokens[at + 2].classes  # «Anh 44 tuổi, từng là …»
        if not (following.classes & verbs or spoken or aged or (opens and "Word" in following.classes)):
            return None
        if opens and self._about is not None and token.classes & {"Female", "Male"} and self._about[1] == ("Female" in token.classes):
            return self._about[0]
        if "Male" in token.classes:
            return self._men
        return self._women if "Female" in token.classes else self.last

    def mean(self, person: Token) -> None:
        """A sentence is about someone whom it only calls by his post: pronouns behind it mean him."""
        self._remember(person, None)

    def _remember(self, token: Token, before: Token | None) -> None:
        """Who was named last, and who of men and of women, as far as title and name tell."""
        self.last = token
        middle = token.word.split()[1:-1]
        woman = (before is not None and "Female" in before.classes) or not self._female.isdisjoint(middle)
        if woman:
            self._women = token
        elif before is not None and "Male" in before.classes:
            self._men = token
        elif token is not self._women:
            self._men = token
            if before is None or "Male" not in before.classes:
                self._women = self._women or token

    # ------------------------------------------------------------------ posts

    def _post(self, tokens: Sequence[Token], office: Office, out: list[Token]) -> tuple[Token, int]:
        """A post as one token, with «nguyên» and «tân» in front and the term behind."""
        former = new = several = sitting = False
        while out and not out[-1].classes.isdisjoint(("FormerMark", "Incumbent", "New", "Several", "Number")):
            mark = out[-1]
            if "Number" in mark.classes and not ("FormerMark" in mark.classes or _counts(mark, office)):
                break
            former |= "FormerMark" in mark.classes
            new |= "New" in mark.classes
            sitting |= "Incumbent" in mark.classes
            several |= bool(mark.classes & {"Several", "Number"})
            out.pop()
        behind = office.last
        wins = tells(tokens[behind + 1 : behind + 2], "Hold", "Into", "Post", "Role")  # «A, Chủ tịch UBND tỉnh vừa được bầu giữ chức Bí thư»
        if behind < len(tokens) and tokens[behind].word in self._newly and not wins:
            new, behind = True, behind + 1  # «Phó Bí thư Đảng ủy mới, …»
        at, ordinal, term, old = tail(tokens, behind)
        at, held = self._years(tokens, at)
        bracket = at < len(tokens) and tokens[at].word == "("
        if tells(tokens[at + bracket : at + bracket + 1], "Gone"):
            former = True  # «Bí thư Huyện ủy Tân Kỳ (cũ)»
            at += 3 if bracket else 1
        at = min(at, len(tokens))
        main = self._offices.main(tokens[office.first].start)
        if old and tells(tokens[behind:at], "Incumbent"):  # «Chủ tịch UBND huyện đương nhiệm»
            old, sitting = False, True
        if ordinal is not None and not (office.leads or office.is_seat or office.party):
            ordinal = None  # «Chủ tịch UBND huyện khóa XVIII»: another body's count of terms
        if ordinal is not None and self._is_national(office):
            ordinal = None  # «Ủy viên Trung ương Đảng khóa XII» at a province's fourteenth congress
        old |= ordinal is not None and main is not None and main.ordinal is not None and ordinal < main.ordinal
        if main is None and ordinal is not None:
            known = [c.ordinal for c in self._context.congresses if c.ordinal is not None and c.level != "national"]
            old |= bool(known) and ordinal < max(known)
        if term is not None and main is not None and main.term is not None:  # a council's term goes on past the congress
            old |= term[0] < main.term[0] and (office.party or office.is_seat or term[1] <= main.term[0])
        named = Named(office, former, old, several, new, sitting, term, held)
        start, end = tokens[office.first].start, tokens[at - 1].end
        classes = _SEVERAL if several else _FORMER if former else _OFFICE
        return Token(start, end, tokens[office.first].word, classes, (), payload=named), at

    def _is_national(self, office: Office) -> bool:
        """Whether a post is one of a national body, whose terms are not counted as a place's are."""
        kind = self._context.lexicon.concepts.get(office.body.kind or "") if office.body is not None else None
        return kind is not None and kind.get("dh:bodyLevel") == "dhk:national"

    def _years(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[str | None, str | None] | None]:
        """«Giám đốc Sở Nội vụ (2010-2015)», «(từ tháng 7/2020 đến nay)»: since when and until when a post was held."""
        if at >= len(tokens) or tokens[at].word != "(":
            return self._since(tokens, at)
        last = next((i for i in range(at + 1, min(len(tokens), at + 16)) if tokens[i].word == ")"), None)
        if last is None or any(not t.classes.isdisjoint(_TELLING | {"Role", "Born"}) for t in tokens[at:last]):
            return at, None
        times = dated(self._context, tokens[at].end, tokens[last].start)
        if not times or times[0].years is None or times[-1].years is None:
            return at, None
        begin, end = times[0].years[0], times[-1].years[1]
        if begin == end and len(times) == 1:
            return at, None  # a birth year, a day: no stretch of time
        until = None if end == NOW else written(self._context, times[-1]) if len(times) > 1 else str(end)
        return last + 1, (written(self._context, times[0]), until)

    def _since(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[str | None, str | None] | None]:
        """«Trưởng Ban Kế hoạch từ 2007 đến 2008, …», «từ tháng 5/2020»: the same without brackets, from when at least."""
        if at >= len(tokens) or "Since" not in tokens[at].classes:
            return at, None
        reach = min(len(tokens), at + 16)
        times = dated(self._context, tokens[at].start, tokens[reach - 1].end)
        if not times or times[0].years is None or times[0].start > tokens[at].end + 6:
            return at, None
        end = times[0].end
        until = None if times[0].years[1] == NOW or times[0].years[0] == times[0].years[1] else str(times[0].years[1])
        if until is None and len(times) > 1 and times[1].start - end <= 6 and times[1].years is not None:
            end, until = times[1].end, written(self._context, times[1])
        last = next((i for i in range(at + 1, reach) if tokens[i].start >= end), reach)
        if last < len(tokens) and "Now" in tokens[last].classes:
            last += 1
        return last, (written(self._context, times[0]), until)


def _said_in_brackets(tokens: Sequence[Token], at: int, words: Container[str]) -> bool:
    """«A (Thường trực)»: one of some words alone in brackets."""
    if at + 2 >= len(tokens) or tokens[at].word != "(":
        return False
    last = next((i for i in range(at + 1, min(at + 5, len(tokens))) if tokens[i].word == ")"), None)
    return last is not None and " ".join(t.word for t in tokens[at + 1 : last]) in words







def _counts(number: Token, office: Office) -> bool:
    """«3 Phó Bí thư», «27 Ủy viên Ban Chấp hành»: a number that counts the holders of a post."""
    return number.word.isdigit() and int(number.word) < (300 if office.is_seat else 20)


def tail(tokens: Sequence[Token], at: int) -> tuple[int, int | None, Years | None, bool]:
    """What says of which term a post is: «khóa XX», «(khóa XII)», «, nhiệm kỳ 2015-2020», «khóa trước»."""
    ordinal: int | None = None
    term: Years | None = None
    old = False
    while at < len(tokens):
        step = at + (tokens[at].word in {",", "("})
        step += tells(tokens[step : step + 1], "Several") and tells(tokens[step + 1 : step + 2], "OrdinalCue")  # «các khóa X, XI»
        if step >= len(tokens):
            break
        token = tokens[step]
        if "Old" in token.classes:
            old, end = True, step + 1
        elif "OrdinalCue" in token.classes and step + 1 < len(tokens):
            following = tokens[step + 1]
            number = roman(following.word) or (int(following.word) if following.word.isdigit() else None)
            if number is None:
                break
            ordinal, end = number, step + 2
            while end + 1 < len(tokens) and (tokens[end].word == "," or "Also" in tokens[end].classes) and roman(tokens[end + 1].word):
                ordinal, end = max(ordinal, roman(tokens[end + 1].word) or 0), end + 2  # «các khóa IX, X và XI»
        elif "TermCue" in token.classes and step + 3 < len(tokens):
            first, dash, last = (t.word for t in tokens[step + 1 : step + 4])
            if not (len(first) == len(last) == 4 and first.isdigit() and last.isdigit() and dash == "-"):
                break
            term, end = _term(int(first), int(last)), step + 4
        elif ordinal is not None and tokens[at].word == "(" and step + 3 < len(tokens) and tokens[step + 3].word == ")":
            first, dash, last = (t.word for t in tokens[step : step + 3])
            if not (len(first) == len(last) == 4 and first.isdigit() and last.isdigit() and dash == "-"):
                break
            term, end = _term(int(first), int(last)), step + 3  # «khóa X (2015-2020)»
        else:
            break
        at = end + (tokens[at].word == "(" and end < len(tokens) and tokens[end].word == ")")
    return at, ordinal, term, old


def _term(first: int, last: int) -> Years:
    """The years of a term; one that ends before it begins («2025-2023») is misprinted, and lasts five years as all do."""
    return first, last if last > first else first + 5


def term_behind(tokens: Sequence[Token], at: int) -> Years | None:
    """The term named right behind a committee: «Ban Chấp hành Đảng bộ tỉnh …, nhiệm kỳ 2020-2025»."""
    return tail(tokens, at)[2]


def _without_asides(tokens: list[Token]) -> list[Token]:
    """The row without brackets that tell nothing of people and posts."""
    out: list[Token] = []
    opened: list[int] = []
    for token in tokens:
        out.append(token)
        if token.word == "(":
            opened.append(len(out) - 1)
        elif token.word == ")" and opened:
            first = opened.pop()
            if not any(t.classes & _TELLING for t in out[first:]):
                del out[first:]
            elif "Born" in out[first + 1].classes:  # «ông A (SN 1969, Giám đốc Sở …) và ông B (Bí thư …) được bầu …»
                told = next((i for i in range(first + 2, len(out)) if out[i].classes & _TELLING), first + 1)
                del out[first + 1 : told]
    return out

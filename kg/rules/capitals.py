"""Capital words and what joins them: the name that a text gives an organisation, as long as it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.lexicon import Lexicon
from kg.rules.words import Words, letters
from kg.tokens import Token

#: what is part of no name, whatever its letters
_NEVER_NAMED = frozenset(
    {"Congress", "Closing", "Elect", "Including", "InWords", "Mark", "Meeting", "Number", "Opening", "OrdinalCue", "Place", "PlaceKind",
     "Post", "Represent", "Rank", "TermCue", "Title"}
)  # fmt: skip

CALLED = frozenset({"enterprise", "hospital", "school"})  # classes of bodies that are called in small letters too
_BEHIND = ("Closing", "Congress", "Lasts", "Mark", "Meeting", "Opening", "OrdinalCue", "SpokenOf", "TermCue")  # what stands behind a name
_SMALL = 7  # words in small letters inside a name


def name_at(words: Words, lexicon: Lexicon, at: int, begun: bool = False) -> tuple[str, int]:
    """Capital words and what joins them: «Tạp chí Xây dựng», «Khối các cơ quan tỉnh»; ``begun`` by a word before."""
    if (served := _served(lexicon).get((words.word(at), words.word(at + 1)))) and words.has(at + 2, "Place", "PlaceKind"):
        return served, 2  # «Đảng bộ quân sự tỉnh Kon Tum», in small letters
    count = _small(words, lexicon, at)
    name = [words.tokens[at + i].name for i in range(count)]
    if count and words.has(at + count, "Place"):
        return " ".join(name), count
    while at + count < len(words.tokens) and count < 10:
        token = words.tokens[at + count]
        if name and "OrdinalCue" in token.classes and words.ordinal(at + count)[0] is not None:
            break  # «ĐẢNG BỘ BỆNH VIỆN X KHÓA II»
        opens = not name and "Word" in token.classes and words.has(at + count + 1, "Capital")  # «nghề Kỹ thuật»
        opens = opens or ((begun or bool(name)) and _numbered(words, at + count))
        named = token.classes & {"Capital", "Body", "Person"} or ((name or words.has(at + count - 1, "Body")) and _titled(token))
        named = named or (bool(name) and f"{token.word} {words.word(at + count + 1)}" in lexicon.table("NoKind"))  # «Viện Khoa học xã hội»
        if named or _hyphen(words, at + count, name) or (opens and not _stops(lexicon, token)):
            name.append(token.name)
        elif name and _number_inside(words, at + count):
            name.append(token.word)
        elif name and "Also" in token.classes and _goes_on(words, at + count + 1):
            name.append(token.name)
        elif not (name and token.classes <= {"Word"} and not _stops(lexicon, token)):
            break
        else:
            name.append(token.name)
        count += 1
    return " ".join(name), count


def behind_letters(words: Words, lexicon: Lexicon, at: int) -> tuple[str, int]:
    """«Ngân hàng Chính sách xã hội (NHCSXH) Chi nhánh tỉnh X»: how a name goes on behind letters in brackets, and the tokens to its end."""
    used = letters(words.tokens, at)
    if used and words.has(at + used, "Place", "PlaceKind"):
        return "", used
    if not used or not words.has(at + used, "Capital") or words.has(at + used, "Congress", "Person", "Post", "Rank", "Role", "Title"):
        return "", 0
    more, count = name_at(words, lexicon, at + used, begun=True)
    return (more, used + count) if more else ("", 0)


def _small(words: Words, lexicon: Lexicon, at: int) -> int:
    """«Công ty xăng dầu Nghệ An», «Trường THPT chuyên Lê Hồng Phong»: the words in small letters between what an enterprise, a
    school or a hospital is and the name it ends in, where what follows goes on with no name; 0 for none."""
    kind = words.tokens[at - 1].concept("Body") if at and words.has(at - 1, "Body") else None
    if kind is None or kind.get("dh:bodyClass") not in CALLED or not words.has(at, "Word"):
        return 0
    count = 0
    while count < _SMALL and at + count < len(words.tokens) and words.tokens[at + count].classes <= {"Word"}:
        token = words.tokens[at + count]
        if not token.name.isalpha() or token.name[:1].isupper() or _stops(lexicon, token):
            return 0
        count += 1
    closed = at + count + 1 >= len(words.tokens) or words.has(at + count + 1, *_BEHIND)
    return count if words.has(at + count, "Person", "Place") and closed else 0


@lru_cache(maxsize=4)
def _served(lexicon: Lexicon) -> dict[tuple[str, str], str]:
    """What the committees of a place's services are called after, by its two words: «Quân sự» of «Đảng ủy Quân sự»."""
    kinds = {c.iri: c for _, c in lexicon.labels("Body") if c.get("dh:bodyClass") == "party" and c.get("dh:takesArea") == "true"}
    general = kinds["dhb:party-committee"].label
    names = [c.label.removeprefix(f"{general} ") for c in kinds.values() if c.label.startswith(f"{general} ")]
    return {(words[0], words[1]): name for name in names if len(words := name.lower().split()) == 2}


def _goes_on(words: Words, at: int) -> bool:
    """«Ngân hàng Nông nghiệp và Phát triển nông thôn»: a word in capitals that begins no other organisation."""
    return words.has(at, "Capital") and not words.has(at, "Body", "Person", "Place", "PlaceKind", "Congress")


def _titled(token: Token) -> bool:
    """«Bộ Tư lệnh …», «Phòng Kế hoạch»: words of the vocabularies, in capitals, that are part of a name."""
    return token.name[:1].isupper() and not token.name.isupper() and not token.classes & _NEVER_NAMED


def _number_inside(words: Words, at: int) -> bool:
    """«Bộ Tư lệnh Vùng 3 Hải quân»: a number inside a name."""
    return words.has(at, "Number") and len(words.word(at)) < len("2020") and words.has(at + 1, "Capital", "Body")


def _numbered(words: Words, at: int) -> bool:
    """«Phòng không 283»: the last word of a name before its number."""
    told = words.has(at, "Mark", "TermCue", "OrdinalCue", "InWords") or not words.has(at + 1, "Number")
    return not told and len(words.word(at + 1)) < len("2020")


def _hyphen(words: Words, at: int, name: Sequence[str]) -> bool:
    """«Cảng hàng không Việt Nam - CTCP»: a dash between two parts of a name."""
    return bool(name) and words.word(at) == "-" and words.has(at + 1, "Capital")


def _stops(lexicon: Lexicon, token: Token) -> bool:
    """Whether a word goes on with the sentence and with no name: «Đảng bộ Trường Đại học Y đã …»."""
    return token.word in lexicon.table("EndsName")

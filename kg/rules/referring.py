"""Whom a name or a pronoun speaks of: who is told of for himself, and who only to tell of another."""

from __future__ import annotations

from collections.abc import Sequence

from kg.tokens import Token, tells

_AGENT = 14  # tokens between the passive and the name of who acts
_KIN = 9  # tokens of a post between a word for kin and the name
_OPENING = 8  # tokens of a post and a title with which a sentence about somebody begins
_IN_FRONT = frozenset({"Body", "FormerMark", "Incumbent", "New", "Place", "PlaceKind", "Rank", "Role", "Title"})
_GIVING = frozenset({"Appoint", "Elect", "HandOver", "Nominate", "ReElect"})


def begins_with(tokens: Sequence[Token], people: Sequence[Token]) -> int:
    """Where the person stands whom a sentence begins with and the next one goes on to tell of («Ông từng là …»); -1 for nobody.

    ``people`` are its tokens with all names put back; nobody where somebody is given or won something in it.
    """
    first = next((at for at, t in enumerate(people[:_OPENING]) if "Person" in t.classes), -1)
    opens = first >= 0 and all(t.classes & _IN_FRONT for t in people[:first])
    return first if opens and all(t.classes.isdisjoint(_GIVING) for t in tokens) else -1


def of_kin(tokens: Sequence[Token], at: int) -> bool:
    """«thay ông A», «con trai của nguyên Bí thư Tỉnh ủy A»: somebody named only to tell of another."""
    if tells(tokens[max(0, at - 2) : at], "Kin", "Replace"):
        return True
    for token in reversed(tokens[max(0, at - _KIN) : at]):
        if token.classes & {"Kin", "Replace"}:
            return True
        if token.classes & {"Mark", "Person", "Semicolon", "Elect", "Appoint", "Hold", "Be"}:
            return False
    return False


def at_the_time(tokens: Sequence[Token], at: int, out: Sequence[Token]) -> bool:
    """«ông về làm Phó Bí thư khi ông A là Bí thư»: who else is named to tell when it was, in the same clause."""
    if not tells(tokens[at - 2 : at], "During") or tokens[at - 3].word == "." or "Semicolon" in tokens[at - 3].classes:
        return False
    return tells(out, "Person")


def acts(tokens: Sequence[Token], at: int) -> bool:
    """«B được Bộ trưởng … A điều động …»: who acts on the one in front of the passive, of whom the sentence goes on to tell."""
    for token in reversed(tokens[max(1, at - _AGENT) : at]):
        if "Passive" in token.classes:
            return True
        if not token.classes.isdisjoint(("Person", "Mark", "Elect", "Appoint", "Hold", "Be", "Also")):
            return False
    return False


def of_speech(token: Token) -> bool:
    """A word that begins no name: what may be said of him or her."""
    return token.name[:1].islower() or (not token.name and not token.classes & {"Person", "Place"})


def small(token: Token) -> bool:
    """A number that counts people, and is no year: «3 ông», but «từ 2005-2010 ông …»."""
    return "Number" in token.classes and not (token.word.isdigit() and len(token.word) == 4)

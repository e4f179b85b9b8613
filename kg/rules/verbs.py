"""What the verbs of a sentence say: how a post was come by, of whom, and whether it was only proposed or is denied."""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec.structs import replace

from kg.tokens import Token, tells

EVENTS = {"ReElect": "re-elected", "Elect": "elected", "Appoint": "appointed"}
_CHOOSING = frozenset(EVENTS)
WON = frozenset(EVENTS.values())
#: how many tokens a rule looks back or ahead for what a verb goes with: more than any sentence of a report needs
REACH = 150
_NAMED = 12  # tokens behind a verb of leaving among which it may name whom it is said of
_LISTED = 8  # people told together in front of one verb
_WHO = 6  # tokens from a comma to a verb of appointing, with who appoints between
_MET = 8  # tokens between the word for a meeting and what it is for
_ELECT = frozenset({"Elect"})


def event_of(tokens: Sequence[Token]) -> str:
    """The event that the last verb of choosing among some tokens says; empty where there is none.

    A verb of electing again wins over one of electing in the same breath.
    """
    found = ""
    for token in tokens:
        if token.classes.isdisjoint(_CHOOSING):
            continue
        for token_class, event in EVENTS.items():
            if token_class in token.classes:
                kept = found == "appointed" and "Keeps" in token.classes  # «chỉ định … tiếp tục giữ chức»
                found = event if not (kept or (found == "re-elected" and event == "elected")) else found
    return found


def met_to_elect(tokens: Sequence[Token]) -> list[Token]:
    """«Ban Chấp hành họp phiên thứ nhất để bầu …»: what a committee met for is what it did; not if it is yet to meet, nor of nominees."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        front = tokens[max(0, at - _MET) : at] if "ToElect" in token.classes else ()
        if tells(front, "FirstPlenum", "Meeting") and not tells(front, "Ahead", "Ask", "Candidates", "Nominate", "Not", "Prepare", "Semicolon"):
            out[at] = replace(token, classes=_ELECT)
    return out


def subject(tokens: Sequence[Token], at: int) -> list[int]:
    """The indexes of the people whom a verb at ``at`` speaks of: the last ones named in front of it, in its clause.

    A sentence about one person alone goes on over its semicolons.
    """
    index = at - 1
    least = max(0, at - REACH)
    alone: bool | None = None
    while index >= least and "Person" not in tokens[index].classes:
        if "Semicolon" in tokens[index].classes and at - index > 3:
            if alone is None:
                alone = sum("Person" in t.classes for t in tokens[max(0, at - REACH) : at + REACH]) == 1
            if not alone:
                return []
        index -= 1
    people: list[int] = []
    if index < least:
        return []
    if index == 0 and at > 6 and tokens[1].word == ":" and tells(tokens[at : at + 1], "Elect"):
        return []  # «A: …; 9 đảng bộ bầu bí thư»: who speaks, and of others
    while index >= 0:
        people.append(index)
        step = index - 1
        while step >= 0 and (tokens[step].word == "," or "Also" in tokens[step].classes):
            step -= 1
        if step > 2 and marked_again(tokens, step - 3):
            step -= 3  # «A (tái cử) và B được bầu làm Phó Bí thư»
        if step == index - 1 or step < 0 or "Person" not in tokens[step].classes:
            break
        if step == index - 2 and tokens[step + 1].word == "," and tokens[step].payload == tokens[index].payload == "short":
            break  # «ông Khôi nguyên Bí thư …, ông Tân kinh qua chức …»: each is told of by himself
        if step and "Kin" in tokens[step - 1].classes and tokens[step + 1].word == ",":
            break  # «Vợ ông A, bà B, hiện là …»
        index = step
    return _of_the_plural(tokens, people[-1]) + people[::-1]


def marked_again(tokens: Sequence[Token], at: int) -> bool:
    """«A (tái cử)»: whether it is told in brackets right behind the name at ``at`` that it was chosen again."""
    aside = tokens[at + 1 : at + 4]
    return len(aside) == 3 and aside[0].word == "(" and aside[2].word == ")" and "ReElect" in aside[1].classes


def _of_the_plural(tokens: Sequence[Token], first: int) -> list[int]:
    """«các đồng chí A, Chủ tịch …; B, Giám đốc … làm Phó Bí thư»: those in front of semicolons, back to who is addressed so."""
    found: list[int] = []
    index = first
    while "Plural" not in tokens[index].classes and len(found) < _LISTED:
        step = index - 1
        while step >= 0 and tokens[step].classes & {"Mark", "Also"} and tokens[step].word not in {":", "("}:
            step -= 1
        between = tokens[step + 1 : index]
        if step < 0 or "Person" not in tokens[step].classes or not tells(between, "Semicolon"):
            return []
        found.append(step)
        index = step
    return found[::-1]


def acted_on(tokens: Sequence[Token], people: list[int]) -> list[int]:
    """«A được Bộ trưởng B điều động …»: the one in front of the passive, where who acts is named behind it; else ``people``."""
    at = people[0] - 1 if len(people) == 1 else -1
    while at > 0 and ("Office" in tokens[at].classes or tokens[at].word == "," or tokens[at].classes & {"Also", "Title"}):
        at -= 1
    return (subject(tokens, at) or people) if at > 0 and "Passive" in tokens[at].classes else people


def listed_before(tokens: Sequence[Token], at: int) -> tuple[list[int], str]:
    """«chỉ định các đồng chí: A, …; B, …, tham gia …»: the people of a list that a verb opens and one at ``at`` closes, and the event."""
    colon = next((i for i in range(at - 1, max(0, at - REACH), -1) if tokens[i].word == ":"), 0)
    event = event_of(tokens[max(0, colon - 4) : colon]) if colon else ""
    inside = tokens[colon + 1 : at]
    if not event or tells(inside, "Elect", "ReElect", "Appoint", "Hold", "Be", "Former", "Office"):
        return [], ""
    people = [i for i in range(colon + 1, at) if "Person" in tokens[i].classes]
    return (people, event) if len(people) > 1 else ([], "")


def opening(tokens: Sequence[Token], at: int) -> str:
    """«bầu bổ sung ông A giữ chức …»: the event of the verb right in front of a name."""
    index = at - 1
    spare = 3
    while index >= 0 and spare >= 0:
        if tokens[index].word == ")":  # «bầu A làm Bí thư (tái cử), các đồng chí B, C làm Phó Bí thư»: said of A alone
            index = next((i for i in range(index - 1, -1, -1) if tokens[i].word == "("), 0) - 1
            continue
        event = event_of(tokens[index : index + 1])
        if event:
            return event
        if tokens[index].classes & {"Semicolon", "Office", "Hold", "Be"} or tokens[index].word in {":", "."}:
            return ""
        spare -= not (tokens[index].classes & {"Person", "Also", "Title", "Rank"} or tokens[index].word == ",")
        index -= 1
    return ""


def proposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said at ``at`` is only proposed: «được giới thiệu để bầu», but not «…, trúng cử …» behind it."""
    first = at
    least = max(0, at - REACH)
    while first > least and "Semicolon" not in tokens[first - 1].classes:
        first -= 1
    only = asked = False
    for index, token in enumerate(tokens[first:at], first):
        if "Ask" in token.classes:
            asked = True  # «đề nghị Ban Bí thư chuẩn y ông A …»
        elif "Person" in token.classes:
            asked = False
        if "Nominate" in token.classes or (asked and token.classes & {"Elect", "Appoint"}):
            only = True
        elif only and "Appoint" in token.classes and not asked and index > first and _decided(tokens, index):
            only = False  # «được Tỉnh ủy giới thiệu, Quân khu ủy chỉ định giữ chức Bí thư»
        elif "Won" in token.classes or ("Be" in token.classes and index > first + 1 and _behind_post(tokens, index)):
            only = False  # «…, người được giới thiệu bầu làm Chủ tịch Hội, hiện là Phó Chủ tịch»
    return only


def _decided(tokens: Sequence[Token], at: int) -> bool:
    """Whether who appoints stands right before the verb at ``at``, behind a comma: another than who proposed."""
    comma = next((i for i in range(at - 1, max(-1, at - _WHO), -1) if tokens[i].word == "," or "Also" in tokens[i].classes), -1)
    return 0 <= comma < at - 1 and not tells(tokens[comma:at], "Ahead", "Nominate", "Person", "Towards")


def _behind_post(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma, and a post in front of it, stand right before ``at``."""
    return tokens[at - 1].word == "," and "Office" in tokens[at - 2].classes


def denied(tokens: Sequence[Token], first: int, verbs: Sequence[Token]) -> bool:
    """«không trúng cử», «chưa được bầu làm …», «sẽ là Bí thư»: what has not happened."""
    before = tokens[max(0, first - 2) : first]
    if tells(before, "Condition", "Not"):
        return True
    return tells(before, "Ahead") and bool(
        event_of(verbs) in {"elected", "re-elected"} or "Be" in verbs[-1].classes
    )


def resumes(tokens: Sequence[Token], at: int, now: Container[str]) -> bool:
    """«làm Giám đốc Sở … từ năm 2018, nay được bầu làm …», «ông A, nay là …»: times told before are not of what is told now.

    ``now`` are the words for the present, which a verb may begin with: «…, hiện giữ chức …».
    """
    parted = at > 0 and (tokens[at - 1].word == "," or "Semicolon" in tokens[at - 1].classes)
    if parted and ("Now" in tokens[at].classes or ("Be" in tokens[at].classes and tokens[at].word.partition(" ")[0] in now)):
        return True
    return at > 1 and "Now" in tokens[at - 1].classes and (tokens[at - 2].word == "," or "Semicolon" in tokens[at - 2].classes)


def votes(tokens: Sequence[Token], people: list[int], at: int, quoting: Container[str]) -> bool:
    """«Ông A nói sẽ bầu Chủ tịch UBND»: a verb of electing that is not said of a person in the passive, nor in front of one."""
    verb = tokens[at]
    if "Elect" not in verb.classes or verb.classes & {"Won", "ReElect"} or people[-1] > at:
        return False
    between = tokens[people[-1] + 1 : at]
    if any("Number" in t.classes and "Body" in between[i + 1].classes for i, t in enumerate(between[:-1])):
        return tells(between, "NotHeld")  # «A cho biết …, trong đó 28 đảng bộ xã bầu trực tiếp bí thư»
    clause = between[max((i for i, t in enumerate(between) if t.word == ","), default=-1) + 1 :]
    counted = tells(clause[:2], "Number") and not tells(clause[:2], "OrdinalCue", "TermCue")
    if counted and tells(between[: -len(clause)], "NotHeld") and not tells(between, "Given", "Passive", "Won"):
        return True  # «A thông tin, đã xong 40 đại hội, trong đó 12 đơn vị thực hiện bầu trực tiếp bí thư»
    passive = any("SpokenOf" in t.classes or t.classes & {"Given", "Won"} for t in between)
    quoted = people[0] > 0 and tokens[people[0] - 1].word in quoting
    return not passive and (quoted or tells(between, "NotHeld")) and not opening(tokens, people[0])


def announced(tokens: Sequence[Token]) -> bool:
    """«A trao quyết định bổ nhiệm Giám đốc …»: who announces a decision is not the one whom it is about."""
    said = next((at for at, t in enumerate(tokens) if "HandOver" in t.classes), None)
    if said is None or "Appoint" not in tokens[-1].classes:
        return False
    return tells(tokens[said:-1], "Decide") and not tells(tokens, "Towards")


def goes_before(tokens: Sequence[Token], at: int) -> bool:
    """«là A, B rồi C trước khi làm …»: the posts are told as what came before another."""
    return any({"Before", "Past"} <= t.classes for t in tokens[at : at + 3])


def named_next(tokens: Sequence[Token], at: int, won: bool) -> list[int]:
    """«Được tín nhiệm bầu giữ chức Bí thư, ông A …»: the name behind, where none stands in front.

    Not who only speaks of it: «… bầu trực tiếp Bí thư", ông A nói»; ``won`` says that the verb is one of winning.
    """
    for index in range(at, min(len(tokens) - 1, at + 20)):
        if tokens[index].word == "," and "Person" in tokens[index + 1].classes:
            speaks = index + 2 < len(tokens) and "NotHeld" in tokens[index + 2].classes
            return [index + 1] if won or not speaks else []
        if tokens[index].classes & {"Person", "Semicolon", "Elect", "ReElect", "Appoint", "Hold", "Be"}:
            break
    return []


def during(tokens: Sequence[Token], at: int) -> bool:
    """«vi phạm khi giữ chức …»: what is said at ``at`` was so at that time; but not «từ khi giữ chức …»."""
    whom = at - 1 - (at > 2 and tokens[at - 1].classes <= {"Word"})
    if whom > 0 and "Person" in tokens[whom].classes and "During" in tokens[whom - 1].classes:
        return True  # «ngày tôi còn làm …»
    return at > 1 and "During" in tokens[at - 1].classes and "Since" not in tokens[at - 2].classes


def before_a_day(tokens: Sequence[Token], at: int, before: Container[str]) -> bool:
    """«A - trước 1-7 là Phó Bí thư Tỉnh ủy B»: whether a day stands in front of a verb at ``at``, and a word of ``before`` in front of it."""
    day = next((i for i in range(at - 1, max(-1, at - 6), -1) if not tokens[i].classes & {"Number", "Mark"}), at)
    return at - day > 1 and tokens[day].word in before and tells(tokens[day + 1 : day + 2], "Number")


def closes(tokens: Sequence[Token], at: int) -> bool:
    """«Ông A thay bà B.», «Ông A thay bà B, người …», «… thay bà B nghỉ hưu»: nothing is done in the other's stead."""
    return at >= len(tokens) or bool(tokens[at].classes & {"Leave", "Semicolon"}) or tokens[at].word in {".", ",", "("}


def leaves_another(tokens: Sequence[Token], at: int) -> bool:
    """«…, thay ông A, người thôi làm Chủ tịch …»: the post that was left is told with its own verb behind the name."""
    for index in range(at, min(len(tokens) - 1, at + 5)):
        if "Leave" in tokens[index].classes:
            return "Office" in tokens[index + 1].classes
        if tokens[index].classes & {"Person", "Semicolon", "Office"}:
            return False
    return False


def names_whom(tokens: Sequence[Token], at: int) -> bool:
    """«miễn nhiệm chức danh … đối với ông A»: who leaves is named behind the verb."""
    for token in tokens[at : at + _NAMED]:
        if token.classes & {"Person", "Semicolon"}:
            return False
        if "Towards" in token.classes:
            return True
    return False

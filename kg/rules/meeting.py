"""Whether a sentence says that a congress meets: that it is held, that its delegates come, or that many others meet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg import lexicon as lexicons
from kg.lexicon import Concept
from kg.template import labels
from kg.tokens import Token, tells

#: classes of words for delegates
DELEGATES = frozenset({"DelegateNoun", "OfficialDelegate"})
#: organisations of the Party
PARTY = {"dhb:party-organization", "dhb:party-cell"}
#: between a word for holding and the congress: what is held is something else
_OTHERS = frozenset({"Announce", "Body", "Bound", "Prepare", "Resolution"})
_ACROSS = 4  # tokens between a word for holding and the congress that is held


def is_front(concept: Concept | None) -> bool:
    """Whether a body is a mass organisation, as unions and the Fatherland Front are, which has congresses of its own."""
    return concept is not None and concept.get("dh:bodyClass") == "front"


def holds(tokens: Sequence[Token]) -> bool:
    """«tổ chức Đại hội», «Đại hội … diễn ra», «Đảng bộ huyện đại hội»: the congress and its meeting are told in one clause.

    Not «Đại hội … tiến hành bầu Ban Chấp hành», «Đại hội … tổ chức thảo luận», which are done in the course of it.
    """
    for at, token in enumerate(tokens):
        if "Meeting" in token.classes and "Capital" not in token.classes:  # not «Ban Tổ chức»
            if _proceeds(tokens[at + 1 : at + 4]) or _of_a_document(tokens[max(0, at - _ACROSS) : at]):
                continue
            behind = _clause(tokens[at + 1 : at + 10])
            to = next((i for i, t in enumerate(behind) if "Congress" in t.classes), None)
            held = f"{' '.join(t.word for t in behind[:to])} " if to else ""
            if held and any(map(held.__contains__, _meetings())):
                continue  # «tổ chức hội nghị tổng kết Đại hội»
            if to is not None and (to <= _ACROSS or not any(t.classes & _OTHERS for t in behind[:to])):
                return not any(t.classes & _OTHERS for t in behind[:to])
            if tells(_clause(tokens[max(0, at - 36) : at][::-1]), "Congress"):
                return True
        if "Congress" in token.classes and at and tokens[at - 1].classes & {"Place", "PlaceKind"}:
            return True
    return False


@lru_cache(maxsize=1)
def _proceedings() -> tuple[str, ...]:
    """What is done in the course of a congress, taken from the project's own ontology once a process."""
    return tuple(f"{label} " for label in labels(lexicons.load(), "Proceeding"))


def _of_a_document(ahead: Sequence[Token]) -> bool:
    """«Ngày 12/5, … ban hành Kế hoạch số 15 về tổ chức Đại hội»: whether a document is what tells of the holding."""
    at = next((i for i in range(len(ahead) - 1, -1, -1) if "DocumentKind" in ahead[i].classes), len(ahead))
    return at < len(ahead) and not tells(ahead[at + 1 :], "Mark", "Body", "Place", "PlaceKind", "Semicolon")


@lru_cache(maxsize=1)
def _meetings() -> tuple[str, ...]:
    """What is held and is no congress, taken from the project's own ontology once a process."""
    return tuple(f"{label} " for label in labels(lexicons.load(), "OtherMeeting"))


def _proceeds(behind: Sequence[Token]) -> bool:
    """Whether the tokens right behind a word for holding say that what is held is a vote, a debate or a session."""
    if not behind:
        return False
    return "Elect" in behind[0].classes or f"{' '.join(t.word for t in behind)} ".startswith(_proceedings())


def of_many(tokens: Sequence[Token], meeting: bool = True) -> bool:
    """«Ngày 1/3, các chi bộ cơ sở tổ chức đại hội»: congresses of organisations that are not named.

    Without ``meeting`` whatever such organisations do.
    """
    for at, token in enumerate(tokens):
        if "Several" not in token.classes or tells(tokens[at + 1 : at + 2], "Number"):
            continue  # «năm 2025» is a year, not five of them
        near = tokens[at + 1 : at + 5]
        named = next((i for i, t in enumerate(near[:3]) if _is_party(t)), None)
        behind = tokens[at + 1 : at + 12]
        if named is not None and not tells(near, "Place") and (not meeting or tells(behind, "Congress")):
            return True
    return False


def _is_party(token: Token) -> bool:
    concept = token.concept("Body")
    return concept is not None and concept.iri in PARTY


def comes(tokens: Sequence[Token]) -> bool:
    """«(Ngày 14/8,) 245 đại biểu … dự Đại hội»: its delegates meet."""
    counted = next((i for i, t in enumerate(tokens) if t.classes & DELEGATES and i and "Number" in tokens[i - 1].classes), None)
    if counted is None or tells(tokens, "Delegation"):
        return False
    behind = _clause(tokens[counted:])
    at = next((i for i, t in enumerate(behind) if "Congress" in t.classes), 0)
    if at > 1 and "FormalSession" in behind[at - 1].classes:  # «dự phiên trọng thể Đại hội»
        at -= 1
    going = at > 0 and bool(behind[at - 1].classes & {"Going", "Bound"})
    return going and not tells(behind[:at], "Elect")


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to the next full stop or semicolon."""
    return tokens[: next((i for i, t in enumerate(tokens) if t.word in {".", ";"}), len(tokens))]

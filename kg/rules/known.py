"""Organisations that a text names in full at one place and in short elsewhere: «Đảng ủy Khối», «Giám đốc Công ty», «EVNCPC»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.facts import Body
from kg.lexicon import Concept
from kg.normalise import fold
from kg.rules.area import Areas
from kg.rules.chain import WITH_NAME, Chain, is_kind, takes_name
from kg.tokens import Token

_NEAR = 600  # characters between a name and its first words used for it, where other names begin so too
_LEAST = 2  # letters of an abbreviation
_MARKS = frozenset({"(", ")", '"', "'"})


class Known(Areas):
    """Looks up the full names of one document's organisations."""

    def called(self, short: str, position: int) -> str | None:
        """The full name of the only organisation whose first words are ``short``, or of the one named right before."""
        head = f"{fold(short)} "
        fitting = [(start, name) for start, name in self._named if fold(name).startswith(head)]
        names = sorted({fold(name) for _, name in fitting}, key=len)
        if names and all(name.startswith(names[0]) for name in names):
            return max((name for _, name in fitting), key=len)
        return next((name for start, name in reversed(fitting) if 0 < position - start < _NEAR), None)

    def written_out(self, token: Token) -> str | None:
        """The full name that a text gives initials for: «Tổng công ty Điện lực miền Trung (EVNCPC)»."""
        known = self._initials.get(token.name)
        owner = self.owner(token.start) if known is None and len(token.name) > _LEAST else None
        if owner is not None and owner.level == "organisation" and token.name == _initials_of(owner.place):
            return owner.place  # «Chi cục trưởng CCTQ4» of the Chi cục Thuế Quận 4
        return known

    @cached_property
    def _initials(self) -> dict[str, str]:
        """What letters in brackets or quotes behind a full name stand for."""
        found: dict[str, str] = {}
        for _, name, letters in self._all:
            if letters and letters not in found:
                found[letters] = name
        return found

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        return [(start, name) for start, name, _ in self._all]

    @cached_property
    def _all(self) -> list[tuple[int, str, str]]:
        """The organisations that bear a name of their own, each with where it stands and the letters defined for it."""
        found = []
        self._reading = True
        for sentence in self._context.sentences:
            tokens = self._context.tokens(sentence)
            for at, token in enumerate(tokens):
                kind = token.concept("Body") if "Body" in token.classes else None
                chain = self._of_its_own(tokens, at, kind) if kind is not None else None
                name = self._name_of_its_own(chain) if chain is not None else None
                if name is not None and chain is not None:
                    found.append((token.start, name, self._letters(tokens, chain.last)))
        self._reading = False
        return found

    def _of_its_own(self, tokens: Sequence[Token], at: int, kind: Concept) -> Chain | None:
        """The chain that begins at a body that may bear a name: an enterprise, a school, a bloc of Party organisations."""
        alone = kind.get("dh:takesArea") == "false" and " " in kind.label and not kind.get("dh:partOfKind")
        numbered = kind.get("dh:takesNumber") == "true" and kind.get("dh:bodyClass") == "army"  # «Quân khu 4»
        if not alone and not numbered and not (takes_name(kind) and (kind.get("dh:bodyClass") in WITH_NAME or self.is_bloc(kind))):
            return None
        return self.chain(tokens, at)

    def is_bloc(self, kind: Concept) -> bool:
        """Whether a kind is one of the Party organisations of many agencies or enterprises together: «Khối …»."""
        return kind.get("dh:bodyClass") == "party" and kind.label.partition(" ")[0].lower() in self._blocs

    def _name_of_its_own(self, chain: Chain) -> str | None:
        if len(chain.parts) != 1 or not is_kind(chain.parts[0][0]):
            return None
        kind, name = chain.parts[0]
        assert kind is not None
        label = chain.label()
        if chain.place is not None and "Place" in chain.place.classes:
            return f"{label} {self.unit_label(self.place(chain.place, None))}"
        committee = f"{self.concepts['dhb:party-committee'].label} "
        return label.removeprefix(committee) if name or kind.get("dh:takesArea") == "false" else None

    @staticmethod
    def _letters(tokens: Sequence[Token], at: int) -> str:
        """«(EVNCPC)», «(gọi tắt là EVNCPC)» behind a name."""
        if at >= len(tokens) or tokens[at].word != "(":
            return ""
        inside = [t for t in tokens[at + 1 : at + 8] if t.word not in _MARKS]
        stop = next((i for i, t in enumerate(tokens[at + 1 : at + 8]) if t.word == ")"), None)
        if stop is None or not inside:
            return ""
        last = tokens[at + stop] if tokens[at + stop].word not in _MARKS else tokens[at + stop - 1]
        letters = last.name
        return letters if len(letters) >= _LEAST and letters[:1].isupper() and letters[-1].isupper() and " " not in letters else ""

    def in_full(self, chain: Chain, position: int) -> Body | None:
        """A chain that ends in the first words of a name that the text gives in full elsewhere, with that name."""
        kind, own = chain.parts[-1]
        short = own or (kind.label if is_kind(kind) else "")
        name = self.called(short, position) if short else None
        if name is None:
            return None
        parts = [*chain.parts[:-1], (kind, name) if own and is_kind(kind) else (None, name)]
        return Body(Chain(parts).label(), chain.kind if len(parts) > 1 or own else None, None, name)


def _initials_of(name: str) -> str:
    """The letters that a name is shortened to.

    >>> _initials_of("Chi cục Thuế Quận 4")
    'CCTQ4'
    """
    return "".join(word if word.isdigit() else word[0].upper() for word in name.replace("-", " ").split())

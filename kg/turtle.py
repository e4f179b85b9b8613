"""Turtle and TriG that people read and git compares: sorted, grouped by kind of thing, one predicate a line.

The text depends on the set of statements alone, never on the order in which they were stored. Only RDF 1.1 is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from kg.errors import KgError
from kg.namespaces import BASE, PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal
#: predicate and object
Pair = tuple[ox.NamedNode, Term]
#: a text cut into words and numbers
Natural = tuple[tuple[int, str], ...]

WIDTH = 120
_SPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_LOCAL = re.compile(r"[A-Za-z0-9_](?:(?:[A-Za-z0-9_.-]|%[0-9A-Fa-f]{2})*(?:[A-Za-z0-9_-]|%[0-9A-Fa-f]{2}))?")
_KIND = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"([0-9]+)")
_XSD = PREFIXES["xsd"]
_BARE = {
    f"{_XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{_XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"{_XSD}boolean": re.compile(r"true|false"),
}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_UNSAFE_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_TYPE = f"{PREFIXES['rdf']}type"
_FIRST = (_TYPE, *(PREFIXES["skos"] + name for name in ("prefLabel", "altLabel", "hiddenLabel", "definition")))
_RANK = {predicate: rank for rank, predicate in enumerate(_FIRST)}
_LANGUAGES = {"vi": 0, "en": 1}

#: headings, and the kinds of instances or vocabularies (prefixes) that stand under each
_SECTIONS = (
    ("Văn bản / Documents", "document"),
    ("Đại hội / Congresses", "congress election delegation attendance"),
    ("Đảng bộ / Party organisations", "party"),
    ("Tổ chức và chức vụ / Bodies and posts", "body post role organization agent"),
    ("Người / People", "person"),
    ("Ai là ai / Who is who", "judgement"),
    ("Nhiệm kỳ giữ chức / Tenures", "tenure"),
    ("Số liệu / Figures", "observation slot"),
    ("Cam kết / Commitments", "commitment"),
    ("Văn kiện được nhắc / Papers cited", "work"),
    ("Chỉ tiêu / Indicators", "indicator dhi"),
    ("Địa phương / Places", "place dhp"),
    ("Chia, sáp nhập, đổi tên / Changes", "change"),
    ("Thời gian / Time", "term period year"),
    ("Bảng mã và từ vựng / Codes and vocabularies", "dh dhb dhc dhk dhr dhu"),
    ("Trích dẫn / Evidence", "evidence span selector"),
)
#: prefix -> its section and its place in it
SECTION_OF = {kind: (at, nth) for at, (_, kinds) in enumerate(_SECTIONS) for nth, kind in enumerate(kinds.split())}
_OTHER = "Khác / Other"


def natural(text: str) -> Natural:
    """A key that sorts numbers inside texts by their worth.

    >>> sorted(["a-10", "a-9"], key=natural)
    ['a-9', 'a-10']
    """
    parts = _DIGITS.split(text)
    return tuple((len(p.lstrip("0")), p.lstrip("0")) if at % 2 else (-1, p) for at, p in enumerate(parts))


class Names:
    """Shortens IRIs to prefixed names, and remembers which prefixes were used."""

    def __init__(self) -> None:
        """No prefix is used yet."""
        self.used: dict[str, str] = {}
        self._known: dict[str, str] = {}

    def split(self, iri: str) -> tuple[str, str] | None:
        """Prefix and local part of an IRI; None where no prefix fits or the local part would need escapes."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        space, local = iri[:cut], iri[cut:]
        prefix = _SPACES.get(space) or _kind_prefix(space)
        if prefix is None or not _LOCAL.fullmatch(local):
            return None
        return prefix, local

    def name(self, iri: str) -> str:
        """An IRI as Turtle writes it."""
        known = self._known.get(iri)
        if known is None:
            parts = self.split(iri)
            if parts is None:
                known = f"<{_UNSAFE_IRI.sub(_code_point, iri)}>"
            else:
                self.used[parts[0]] = iri[: len(iri) - len(parts[1])]
                known = ":".join(parts)
            self._known[iri] = known
        return known

    def header(self) -> str:
        """Declarations of the prefixes used, sorted."""
        return "".join(f"@prefix {prefix}: <{self.used[prefix]}> .\n" for prefix in sorted(self.used))

    def term(self, term: Term) -> str:
        """A term as Turtle writes it. Raises KgError for what RDF 1.1 does not have."""
        if isinstance(term, ox.NamedNode):
            return self.name(term.value)
        if isinstance(term, ox.BlankNode):
            return f"_:{term.value}"
        if isinstance(term, ox.Literal):
            return self.literal(term)
        raise KgError(f"{term}: a triple inside a triple is RDF 1.2; the graph is exported as RDF 1.1, remove it")

    def literal(self, it: ox.Literal) -> str:
        """A literal; numbers and truth values bare where Turtle can."""
        datatype = it.datatype.value
        bare = _BARE.get(datatype)
        if bare is not None and bare.fullmatch(it.value):
            return it.value
        text = f'"{_SPECIAL.sub(_escape, it.value)}"'
        if it.language is not None:
            return f"{text}@{it.language}"
        return text if datatype == f"{_XSD}string" else f"{text}^^{self.name(datatype)}"


def _code_point(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or _code_point(match)


def _kind_prefix(space: str) -> str | None:
    if not space.startswith(BASE):
        return None
    kind = space[len(BASE) : -1]
    if not _KIND.fullmatch(kind):
        return None
    return kind if kind not in PREFIXES else f"id-{kind}"


def section(names: Names, subject: str) -> tuple[int, str]:
    """Where a subject stands: rank and title of its section."""
    at = _place(names.split(subject))[0]
    return at, _SECTIONS[at][0] if at < len(_SECTIONS) else _OTHER


def order(names: Names, subject: str) -> tuple[int, Natural, int, str]:
    """The key by which subjects are sorted: section, name with numbers by worth, kind, whole IRI.

    So a stretch of text, its selector and what it bears out stand together.
    """
    parts = names.split(subject)
    at, nth = _place(parts)
    return at, natural(parts[1] if parts is not None else subject), nth, subject


def _place(parts: tuple[str, str] | None) -> tuple[int, int]:
    return SECTION_OF.get(parts[0] if parts is not None else "", (len(_SECTIONS), 0))


def _object_key(term: Term) -> tuple[int, int, str, Natural, str]:
    if isinstance(term, ox.Literal):
        language = term.language or ""
        return 1, _LANGUAGES.get(language, 2), language, natural(term.value), term.value + term.datatype.value
    return 0, 0, "", natural(term.value), term.value


def block(names: Names, subject: Term, pairs: Iterable[Pair], indent: str = "") -> str:
    """All statements about one subject, repeated ones once, with a full stop and a line end."""
    objects: dict[str, set[Term]] = defaultdict(set)
    for predicate, term in pairs:
        objects[predicate.value].add(term)
    break_line, lines = f" ,\n{indent}        ", []
    for name in sorted(objects, key=lambda p: (_RANK[p], "") if p in _RANK else (len(_RANK), names.name(p))):
        verb = "a" if name == _TYPE else names.name(name)
        written = [names.term(term) for term in sorted(objects[name], key=_object_key)]
        line = f"{verb} {' , '.join(written)}"
        if len(written) > 1 and len(line) + len(indent) + 6 > WIDTH:
            line = f"{verb} {break_line.join(written)}"
        lines.append(line)
    between = f" ;\n{indent}    "
    return f"{indent}{names.term(subject)} {between.join(lines)} .\n"

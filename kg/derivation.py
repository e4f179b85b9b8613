"""The rules of derivation: CONSTRUCT queries in ontology/rules, with what their headers say."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import resources
from kg.errors import KgError
from kg.namespaces import PREFIXES
from kg.sparql import refuse_service, syntax_errors

_CACHED = 1  # version of the form that checked rules are cached in


@dataclass(frozen=True, slots=True)
class DerivationRule:
    """A rule file: its name, its CONSTRUCT query, what it needs, its formula by language.

    ``needs`` holds codes of measures and statuses (``attainment``, ``target``), names of properties (``perYear``,
    ``partOf``) and of pairs of figures (``levelAtEnd``, see :data:`kg.derive.PAIRS`) of which each must occur with one
    indicator, or those it is a part, whole or rate of, for the rule to find anything; ``line`` is where CONSTRUCT stands,
    for errors.
    """

    name: str
    query: str
    needs: frozenset[str] = frozenset()
    formula: tuple[tuple[str, str], ...] = ()
    line: int = 1

    @property
    def where(self) -> str:
        """The file, as errors name it."""
        return f"ontology/rules/{self.name}.rq"


def rules(folder: Path | None = None) -> tuple[DerivationRule, ...]:
    """The rules of a folder of ``.rq`` files, by name (the ontology's own by default).

    Raises KgError with file and line for one that does not parse, is no CONSTRUCT query, or has a malformed header.
    """
    if folder is None or folder == resources.ontology() / "rules":
        return _own_rules()
    return tuple(_rule(path) for path in sorted(folder.glob("*.rq")))


@lru_cache(maxsize=1)
def _own_rules() -> tuple[DerivationRule, ...]:
    """The ontology's rules; what was found right once is not parsed again until a file changes."""
    paths = sorted((resources.ontology() / "rules").glob("*.rq"))
    digest = hashlib.blake2b(f"{_CACHED} {sys.version_info[:2]} {ox.__version__}".encode(), digest_size=12)
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    cached = resources.cache() / f"rules-{digest.hexdigest()}.marshal"
    try:
        return tuple(
            DerivationRule(n, q, frozenset(needs), f, line)
            for n, q, needs, f, line in marshal.loads(cached.read_bytes())
        )
    except (OSError, ValueError, EOFError, TypeError):
        found = tuple(_rule(path) for path in paths)
    with suppress(OSError):  # a cache that cannot be written only costs time
        cached.parent.mkdir(parents=True, exist_ok=True)
        scratch = cached.with_suffix(f".{os.getpid()}")
        scratch.write_bytes(marshal.dumps([(r.name, r.query, tuple(r.needs), r.formula, r.line) for r in found]))
        scratch.replace(cached)
    return found


def _rule(path: Path) -> DerivationRule:
    where = f"ontology/rules/{path.name}"
    try:
        query = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(f"{where}: cannot be read ({error}); expected a SPARQL CONSTRUCT query in UTF-8") from error
    refuse_service(query, where)
    with syntax_errors(query, where):
        answer = ox.Store().query(query, prefixes=PREFIXES)
    line = next((n for n, text in enumerate(query.splitlines(), 1) if text.lstrip().upper().startswith("CONSTRUCT")), 1)
    if not isinstance(answer, ox.QueryTriples):
        raise KgError(f"{where}: line {line}: no CONSTRUCT in it; expected a query that makes triples")
    header = _header(where, query)
    needs = header.get("needs") or []
    formula = header.get("formula") or {}
    if not isinstance(needs, list) or not isinstance(formula, dict):
        raise KgError(f"{where}: header: expected needs: [measure, ...] and formula: {{vi: ..., en: ...}}")
    return DerivationRule(
        path.stem, query, frozenset(map(str, needs)), tuple((str(k), str(v)) for k, v in formula.items()), line
    )


def _header(where: str, query: str) -> dict[str, Any]:
    import yaml

    lines = [line[3:] for line in query.splitlines() if line.startswith("#+ ")]
    try:
        data = yaml.load("\n".join(lines), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise KgError(f"{where}: header: is no YAML: {' '.join(str(error).split())}") from error
    return data if isinstance(data, dict) else {}

"""Refuses an ontology that means two things or nothing, before anything is read with it or written.

An ontology is vetted once per content: a seal in the cache says so, and a build then costs no more than its digest.
"""

from __future__ import annotations

from contextlib import suppress

from kg import resources
from kg.errors import KgError
from kg.folder import content_digest, ontology_files
from kg.namespaces import compact

_VERSION = 1  # of what is looked at; part of the seal's name
_SHOWN = 5


def vet() -> None:
    """Vet the project's ontology with what the user adds to it, unless just this content was vetted before.

    Raises KgError with the place and the reason of what is wrong. Without a Java, empty classes are not looked for.
    """
    files = ontology_files(resources.ontology())
    seal = resources.cache() / f"vetted-{_VERSION}-{content_digest(files)}"
    if seal.exists():
        return
    from kg.check.ontology import flaws

    wrong = flaws(resources.ontology(), resources.extra())
    if wrong:
        lines = [
            f"{', '.join(f.where) or compact(f.subject)}: {compact(f.subject)}: {f.message_en}; {f.action}"
            for f in wrong[:_SHOWN]
        ]
        more = f"\n  … and {len(wrong) - _SHOWN} more: kg check" if len(wrong) > _SHOWN else ""
        raise KgError("the ontology is refused, nothing was read or written:\n  " + "\n  ".join(lines) + more)
    with suppress(OSError):  # a seal that cannot be kept only costs time
        seal.parent.mkdir(parents=True, exist_ok=True)
        seal.touch()

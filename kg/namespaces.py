"""Prefixes of the graph, closed: a prefix that is not listed here is a mistake that fails at once.

The instance base is a setting (environment variable ``DAIHOI_BASE``), read once at import.
"""

from __future__ import annotations

import os
from functools import lru_cache

from kg.errors import KgError

BASE = os.environ.get("DAIHOI_BASE", "https://w3id.org/daihoi/id/")
ONTOLOGY = "https://w3id.org/daihoi/ontology"

#: prefix -> namespace, as every Turtle file, query and export of the project uses them.
PREFIXES: dict[str, str] = {
    "dh": ONTOLOGY + "#",
    # vocabularies of the ontology: concepts are data and live below the ontology, not below the instances
    "dhb": ONTOLOGY + "/body/",
    "dhc": ONTOLOGY + "/cue/",
    "dhi": ONTOLOGY + "/indicator/",
    "dhk": ONTOLOGY + "/code/",
    "dhp": ONTOLOGY + "/place/",
    "dhr": ONTOLOGY + "/role/",
    "dhu": ONTOLOGY + "/unit/",
    "id": BASE,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "qudt": "http://qudt.org/schema/qudt/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sdg": "http://metadata.un.org/sdg/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-code": "http://purl.org/linked-data/sdmx/2009/code#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "unit": "http://qudt.org/vocab/unit/",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "year": "http://reference.data.gov.uk/id/year/",
}


@lru_cache(maxsize=65536)
def iri(compact: str) -> str:
    """Expand ``prefix:local`` to a full IRI.

    >>> iri("dh:Congress")
    'https://w3id.org/daihoi/ontology#Congress'

    A full IRI stays as it is. Raises KgError for a prefix that is not in PREFIXES.
    """
    prefix, colon, local = compact.partition(":")
    if local.startswith("//"):
        return compact  # of a namespace that has no prefix here
    if not colon or prefix not in PREFIXES:
        raise KgError(f"{compact!r}: unknown prefix {prefix!r}; expected one of {', '.join(sorted(PREFIXES))}")
    return PREFIXES[prefix] + local


def compact(full: str) -> str:
    """Shorten a full IRI to ``prefix:local`` by the longest namespace that fits; unchanged where none does.

    >>> compact("https://w3id.org/daihoi/ontology/role/secretary")
    'dhr:secretary'
    """
    best = max((p for p in PREFIXES if full.startswith(PREFIXES[p])), key=lambda p: len(PREFIXES[p]), default=None)
    return full if best is None else f"{best}:{full[len(PREFIXES[best]) :]}"

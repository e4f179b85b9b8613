"""The network of people, posts and bodies as GraphML, for tools such as Gephi, yEd, igraph and networkx."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from kg.namespaces import compact

_NODE, _EDGE = ("kind", "label", "iri"), ("relation", "term_start", "term_end", "start", "end", "acquired_by", "basis")
_NUMBERS = ("term_start", "term_end")
Row = Mapping[str, str]


def write(tenures: Iterable[Row], superiors: Iterable[Row], stream: IO[bytes]) -> None:
    """Write a directed graph: a person holds a post (an edge a tenure), a post is in a body, a body is under a body.

    ``tenures`` and ``superiors`` are rows of the queries of these names.
    """
    nodes: dict[str, tuple[str, str]] = {}
    edges: dict[tuple[str, str, str, str], Row] = {}
    for it in tenures:
        nodes[it["person"]] = ("person", it["name"])
        nodes[it["post"]] = ("post", it["post_label"])
        nodes[it["body"]] = ("body", it["organization"])
        edges[it["person"], it["post"], "holds", it["tenure"]] = it
        edges[it["post"], it["body"], "in", ""] = {}
    for it in superiors:
        nodes.setdefault(it["body"], ("body", it["body_label"]))
        nodes.setdefault(it["superior"], ("body", it["superior_label"]))
        edges[it["body"], it["superior"], "under", ""] = {}
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n']
    for side, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            kind = "int" if name in _NUMBERS else "string"
            out.append(f'  <key id="{name}" for="{side}" attr.name="{name}" attr.type="{kind}"/>\n')
    out.append('  <graph id="daihoi" edgedefault="directed">\n')
    for iri, (kind, label) in sorted(nodes.items()):
        data = _data({"kind": kind, "label": label, "iri": iri})
        out.append(f"    <node id={quoteattr(compact(iri))}>{data}</node>\n")
    for number, (key, said) in enumerate(sorted(edges.items(), key=lambda edge: edge[0])):
        source, target, relation, _ = key
        ends = f"source={quoteattr(compact(source))} target={quoteattr(compact(target))}"
        data = _data({"relation": relation, **{name: said.get(name, "") for name in _EDGE[1:]}})
        out.append(f'    <edge id="e{number}" {ends}>{data}</edge>\n')
    out.append("  </graph>\n</graphml>\n")
    stream.write("".join(out).encode())


def _data(values: Mapping[str, str]) -> str:
    return "".join(f'<data key="{name}">{escape(value)}</data>' for name, value in values.items() if value)

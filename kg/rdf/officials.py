"""Officials as quads: people, posts, bodies, tenures."""

from __future__ import annotations

from kg import identity
from kg.facts import Body, Official
from kg.nquads import TERM, TRUE, date, string
from kg.rdf.nodes import Nodes


class Officials(Nodes):
    """Writes officials."""

    def body(self, it: Body) -> str:
        """The IRI of a body, described."""
        node = identity.body(it)
        if self.once(node):
            self.add(node, "rdf:type", TERM[_body_class(it.kind)])
            if it.kind is not None:
                self.add(node, "org:classification", TERM[it.kind])
            else:
                self.add(node, "rdf:type", TERM["dh:Candidate"])
            if it.area is not None:
                self.add(node, "schema:areaServed", self.place(it.area))
            self.rank(node, it)
        self.label(node, it.label)
        return node

    def rank(self, node: str, it: Body) -> None:
        """The tier of a body, and what stands over it: the Party organisation of its place, or its like one tier up."""
        kind = self.concepts.get(it.kind or "")
        tier = it.area.level if it.area is not None else kind.get("dh:bodyLevel") if kind is not None else None
        if tier:
            self.add(node, "dh:level", self.code(tier.removeprefix("dhk:")))
        if kind is None or it.area is None or it.owner is not None:
            return
        if kind.get("dh:bodyClass") == "party":
            self.add(node, "org:unitOf", self.party(it.area, it.area.label, it.area.level))
        elif kind.get("dh:followsPlace") == "true" and it.area.within is not None:
            above = Body(f"{kind.label} {it.area.within.label}", kind.iri, it.area.within)
            self.add(node, "org:subOrganizationOf", f"<{self.body(above)}>")

    def official(self, it: Official) -> None:
        """A tenure, its post and person, and the words; the tenure before, where «re-elected» implies it."""
        body = self.body(it.body)
        role, post = identity.role(it.role, it.role_label), ""
        if self.once(role) and it.role is None:
            for kind in ("org:Role", "skos:Concept", "dh:Candidate"):
                self.add(role, "rdf:type", TERM[kind])
        post = identity.post(role, body)
        role_term = self.label(role, self.named(it.role, it.role_label))
        if self.once(post):
            self.add(post, "rdf:type", TERM["org:Post"], "org:role", role_term, "org:postIn", f"<{body}>")
        self.label(post, f"{it.role_label} {it.body.label}")
        person = self.people[it]
        node = identity.tenure(person, post, it.term, it.since)
        core = (
            "rdf:type", TERM["dh:Tenure"], "org:member", self.person(person, it.name),
            "org:organization", f"<{body}>", "org:role", role_term, "opengov:post", f"<{post}>",
        )  # fmt: skip
        if self.once(node):
            self.add(node, *core)
        self.tenure_details(node, it)
        own = ("dh:event", self.code(it.event), "dh:writtenName", string(it.name), *self.attributed(it.said_by))
        self.evidence(node, it.evidence[0], "dh:TenureStatement", *own)
        for found in it.evidence[1:]:
            self.evidence(node, found)
        if it.event == "re-elected" and it.term is not None and it.term[0] < it.term[1]:
            before = (2 * it.term[0] - it.term[1], it.term[0])
            former = identity.tenure(person, post, before)
            if self.once(former):
                self.add(former, *core, "org:memberDuring", self.term(before))
            self.add(former, "rdf:type", TERM["dh:InferredTenure"], "prov:wasDerivedFrom", f"<{node}>")
            self.evidence(former, it.evidence[0])

    def tenure_details(self, node: str, it: Official) -> None:
        """When and how the post was got."""
        if it.term is not None:
            self.add(node, "org:memberDuring", self.term(it.term))
        if it.event in ("elected", "re-elected", "appointed"):
            way = "appointment" if it.event == "appointed" else "direct-election" if it.direct else "election"
            self.add(node, "dh:acquiredBy", self.code(way))
        if it.event == "re-elected":
            self.add(node, "dh:reelected", TRUE)
        if it.since is not None:
            self.add(node, "schema:startDate", date(it.since))
        if it.until is not None:
            self.add(node, "schema:endDate", date(it.until))
        if it.replaces is not None:
            known = next((person for other, person in self.people.items() if other.name == it.replaces), None)
            self.add(node, "dh:predecessor", self.person(known or identity.namesake(it, it.replaces), it.replaces))

    def person(self, node: str, name: str) -> str:
        """The term of a person."""
        if self.once(node):
            self.add(node, "rdf:type", TERM["foaf:Person"])
        return self.label(node, name)


def _body_class(kind: str | None) -> str:
    return "org:Organization" if kind is None else "org:OrganizationalUnit"

"""Reads documents that a report cites: «Chỉ thị số 05-CT/TW», «Nghị quyết Trung ương 4 (khóa XII)»."""

from __future__ import annotations

from kg.context import Context
from kg.facts import Citation
from kg.grammar import Found, Grammar, Rule
from kg.normalise import fold

_NUMBER = "<Number> (?:'-'|'/') <Capital|Number|Body> (?:(?:'-'|'/') <Capital|Number|Body|Word>){0,3}"


def _label(found: Found) -> str:
    return "numbered" if "number" in found else "plenum"


RULES: tuple[Rule, ...] = (
    Rule(
        name="<loại văn kiện> số <số hiệu>",
        pattern=f"<kind:DocumentKind> 'số'? (?P<number>{_NUMBER})",
        build=_label,
        yes=[("thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị", "numbered")],
        no=["ban hành 5 nghị quyết", "nghị quyết của huyện"],
    ),
    Rule(
        name="nghị quyết Trung ương <số> khóa <số>",
        pattern="<kind:DocumentKind> <CentralPlenum|Body> <Number> (?:'('? <OrdinalCue> <Roman|Number> ')'?)?",
        build=_label,
        yes=[("Nghị quyết Trung ương 4 (khóa XII)", "plenum")],
        no=["Nghị quyết Đại hội lần thứ XII"],
    ),
)
CLASSES = frozenset({"DocumentKind", "CentralPlenum", "OrdinalCue", "Body"})
_GRAMMAR = Grammar(RULES)


def read(context: Context) -> list[Citation]:
    """The documents that a report names, each once, with all places where it names them."""
    found: dict[str, Citation] = {}
    for sentence in context.sentences:
        if "DocumentKind" not in context.classes(sentence):
            continue
        for match in _GRAMMAR.find(context.tokens(sentence)):
            kind = match.concept("kind", "DocumentKind")
            assert kind is not None
            start, end = match.span()
            number = None
            if "number" in match:
                a, b = match.span("number")
                number = "".join(context.text[a:b].split())
            words = context.text[start:end].replace("(", "").replace(")", "")
            code = (kind.get("skos:broader") or "dhk:other-document").removeprefix("dhk:")
            label = f"{kind.label[:1].upper()}{kind.label[1:]} {number}" if number else words
            evidence = context.evidence(start, end, match.rule)
            key = fold(label)
            known = found.get(key)
            earlier = known.evidence if known else ()
            found[key] = Citation(label, code, number, (*earlier, evidence))
    return list(found.values())

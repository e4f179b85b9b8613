"""The body of a post that names none, where the sentence names one in front of it: whose post, by whom led, on whose side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Body
from kg.rules.bodies import COMMITTEES
from kg.rules.office import Office, is_deputy
from kg.rules.post import Offices
from kg.tokens import Token, tells

INSPECTION = "dhb:inspection-committee"
CELL = "dhb:party-cell"
PANELS = {"dhb:executive-committee", "dhb:standing-committee", "dhb:cell-committee"}
BACK = 60  # tokens in front of a post among which its body may be named
_ORGANS = {"dhb:politburo", "dhb:secretariat", *PANELS}  # no minister is one of the Politburo's
_BETWEEN = frozenset({"Also", "Person", "Rank", "Title"})  # what stands between two posts of one committee
_NEAR = 14  # tokens in front of a post among which the body it was held in may be named
_FAR = 120  # the same for who is listed last on a committee
_SOON = 6  # tokens behind «có» in which the first of the people listed is told
_GOVERNING = {"dhb:peoples-committee", "dhb:peoples-council"}
_SECRETARY = "dhr:secretary"


class Front:
    """Looks in front of a post for its body."""

    def __init__(self, context: Context, offices: Offices) -> None:
        """``offices`` know the posts of the document that ``context`` is of."""
        self._context = context
        self._offices = offices
        self._bodies = offices.bodies

    def _sits_on(self, tokens: Sequence[Token], office: Office, committee: Body | None) -> Body | None:
        """«Ủy ban Kiểm tra Đảng ủy có 5 đồng chí, A giữ chức Chủ nhiệm; các Ủy viên: B, C»: the committee of inspection in front."""
        counted = office.first > 0 and "Number" in tokens[office.first - 1].classes
        if counted and office.last < len(tokens) and tokens[office.last].word in {",", ")"}:
            return None  # «Ủy ban Kiểm tra có 7 ủy viên, Chủ nhiệm: A»
        for index in range(office.first - 1, max(-1, office.first - _FAR), -1):
            concept = tokens[index].concept("Body")
            if concept is None or (index and tokens[index - 1].classes & {"Role", "Post"}):
                continue
            if concept.iri != INSPECTION:
                if concept.iri in PANELS:
                    return None
                continue
            chain = self._bodies.chain(tokens, index)
            body = self._bodies.named(chain)[0] or self._bodies.from_context(chain, tokens[index].start)
            if body is not None or committee is None:
                return body
            return Body(f"{concept.label} {committee.label}", INSPECTION, committee.area, committee.owner)
        return None

    def _on_side_of(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«về phía Quân khu 9 có ông A, Phó Tư lệnh; ông B, Phó Chính ủy»: the body in nobody's post whose people are listed."""
        if office.role.get("dh:headWord") or office.leads:
            return None
        for index in range(office.first - 1, max(1, office.first - _FAR), -1):
            concept = tokens[index].concept("Body")
            if concept is None or tokens[index - 1].classes & {"Role", "Post"}:
                continue
            chain = self._bodies.chain(tokens, index)
            lists = index < chain.last < office.first and "Including" in tokens[chain.last].classes
            return self._bodies.named(chain)[0] if lists and concept.iri not in COMMITTEES and concept.iri not in PANELS else None
        return None

    def _governing(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«UBND tỉnh có 3 Phó Chủ tịch là …», «Lãnh đạo UBND huyện gồm ông A, Chủ tịch; …»: the people's committee whose people are listed."""
        if not office.role.get("dh:placeBody"):
            return None
        for index in range(office.first - 1, max(-1, office.first - _FAR), -1):
            concept = tokens[index].concept("Body")
            if concept is None or (index and tokens[index - 1].classes & {"Role", "Post"}):
                continue
            chain = self._bodies.chain(tokens, index)
            lists = concept.iri in _GOVERNING and index < chain.last < office.first and tokens[chain.last].classes & {"Including", "Listing"}
            if not lists or not tells(tokens[chain.last + 1 : chain.last + _SOON], "Person", "Role"):
                return None
            return self._bodies.named(chain)[0] or self._bodies.from_context(chain, tokens[index].start)
        return None

    def _meets(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«Thành phần họp BTV Huyện ủy Đăk Nha: A (UVBTV), …»: the committee in front, in nobody's post, behind a colon at its end."""
        for index in range(office.first - 1, max(-1, office.first - BACK), -1):
            concept = tokens[index].concept("Body")
            if concept is not None and concept.iri in COMMITTEES and index:
                if tokens[index - 1].classes & {"Role", "Post"} or not any(t.word == ":" for t in tokens[index : office.first]):
                    return None
                chain = self._bodies.chain(tokens, index)
                return self._bodies.named(chain)[0]
        return None

    def _spoken_for(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«Thay mặt Đảng ủy Khối, ông A, Phó Bí thư, …», «Bí thư Đảng ủy Khối B và Phó Bí thư C»: not the main congress's."""
        near = next((o for o in reversed(self._offices.find(tokens[: office.first])) if o.leads and o.body is not None), None)
        between = tokens[near.last : office.first] if near is not None else []
        below = near is not None and office.is_deputy and near.role.iri == _SECRETARY  # «A, Bí thư Huyện ủy; B, Phó Bí thư»
        marks = {",", ";"} if below else {","}
        named = tells(between, "Person") and all(t.classes & _BETWEEN or t.word in marks for t in between)
        if near is not None and named:
            return near.body
        party = self._context.lexicon.concepts["dhb:party-committee"].label
        for index in range(office.first - 1):
            concept = tokens[index + 1].concept("Body") if "Represent" in tokens[index].classes else None
            if concept is not None and (concept.iri in COMMITTEES or concept.label.startswith(party)):
                return self._bodies.named(self._bodies.chain(tokens, index + 1))[0]
        return None

    def _grouped(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«dự có các đồng chí Thường trực Huyện ủy: A, Bí thư; B, Phó Bí thư», «Về phía huyện Kim Sơn có các đồng chí: A, Bí thư»:
        the committee, or that of the place, whose people are listed."""
        reach = range(office.first - 1, max(1, office.first - _FAR), -1)
        opens = next((i for i in reach if tokens[i].word == ":" or "Including" in tokens[i].classes), 0)
        if opens > 2 and tokens[opens].word == ":":
            first = next((i for i in range(opens - 1, max(0, opens - 4), -1) if "Including" in tokens[i].classes), opens)
            opens = first  # «… có các đồng chí: …»
        for index in range(opens - 1, max(0, opens - 4), -1):
            front = tokens[index - 1]
            if front.classes & {"Role", "Post"}:
                return None
            concept = tokens[index].concept("Body")
            if concept is not None and concept.iri in COMMITTEES:
                chain = self._bodies.chain(tokens, index)
                whole = chain.last == opens
                return (self._bodies.named(chain)[0] or self._bodies.from_context(chain, tokens[index].start)) if whole else None
            if "PlaceKind" in tokens[index].classes or ("Place" in tokens[index].classes and tokens[index].kind):
                return self._side(tokens[index], front) if index == opens - 1 else None
        return None

    def _side(self, token: Token, front: Token) -> Body | None:
        """The committee of a place whose leaders or side are spoken of: «lãnh đạo huyện», «về phía huyện Kim Sơn»."""
        if front.word not in self._context.lexicon.table("SideOf"):
            return None
        kind = token.concept("PlaceKind")
        area = self._bodies.area(kind.label, token.start) if kind is not None else self._bodies.place(token, None)
        return self._bodies.committee(area) if area is not None else None

    def _worked_in(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«công tác tại Báo X với chức vụ Phó Tổng Biên tập, rồi Tổng Biên tập»: the body named before the posts held there."""
        if office.role.get("dh:headWord"):
            return None
        held = False
        for index in range(office.first - 1, max(-1, office.first - _NEAR), -1):
            token = tokens[index]
            if token.classes & {"Person", "Semicolon", "Place"}:
                return None
            concept = token.concept("Body")
            if concept is not None:
                alone = index and not tokens[index - 1].classes & {"Role", "Post"} and concept.iri not in COMMITTEES
                if not (held and alone):
                    return None
                chain = self._bodies.chain(tokens, index)
                return self._bodies.named(chain)[0] or self._bodies.from_context(chain, token.start)
            held |= "Hold" in token.classes
        return None

    def _division(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«công tác tại Sở Tài chính, là Trưởng phòng Ngân sách, …»: a division of the department that somebody worked in."""
        chain = office.guess.chain if office.guess is not None else None
        kind = chain.outer if chain is not None else None
        if chain is None or chain.place is not None or kind is None or kind.token_class == "Body" or kind.get("dh:takesArea") == "false":
            return None
        for index in range(office.first - 1, max(-1, office.first - _NEAR), -1):
            if tokens[index].classes & {"Person", "Semicolon", "Place", "PlaceKind"}:
                return None
            department = tokens[index].concept("Body")
            if department is not None:
                alone = index and not tokens[index - 1].classes & {"Role", "Post"} and department.get("dh:bodyLevel") == "dhk:province"
                whole = self._bodies.from_context(self._bodies.chain(tokens, index), tokens[index].start) if alone else None
                return replace(whole, label=f"{chain.label()} {whole.label}", kind=None) if whole is not None else None
        return None

    def _led_by(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«Ban Thẩm tra tư cách đại biểu do đồng chí A làm Trưởng ban»: the body in front of «do», whatever it is called."""
        head = office.role.get("dh:headWord")
        heads = tuple(f"{word} " for word in ([head] if head else office.role.properties.get("dh:bodyWord", ())))
        held = tells(tokens[max(0, office.first - 3) : office.first], "Hold")
        by = next((i for i in range(office.first - 1, max(-1, office.first - BACK), -1) if "By" in tokens[i].classes), -1)
        if not (heads and held) or by < 1 or tells(tokens[by : office.first], "Semicolon"):
            return None
        for index in range(by - 1, max(-1, by - _NEAR), -1):
            if not f"{tokens[index].word} ".startswith(heads) or tokens[index].name[:1].islower():
                continue
            chain = self._bodies.chain(tokens, index)
            if chain.parts and index < chain.last <= by:
                return self._bodies.named(chain)[0] or self._bodies.from_context(chain, tokens[index].start)
        return None

    def _whose(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«Chủ tịch UBND tỉnh là …, các Phó Chủ tịch là …», «Ban Nội chính … có hai Phó ban»: a deputy of what was named."""
        head = office.role.get("dh:headWord")
        for index in range(office.first - 1, max(-1, office.first - BACK), -1):
            token = tokens[index]
            if "Role" in token.classes:
                led = token.concept("Role")
                below = head and office.is_deputy and led is not None and led.get("dh:headWord") == head and not is_deputy(led)
                deputy = led is not None and f"{office.role.label.lower()} ".startswith(f"{self._deputy} {led.label.lower()} ")
                if below or deputy:  # «thừa ủy quyền của Bộ trưởng Bộ Công an, A, Thứ trưởng»
                    above = self._offices.at(tokens, index)
                    if above is not None and not above.bare and above.body is not None:
                        return above.body
            concept = token.concept("Body")
            if head and concept is not None and concept.iri not in _ORGANS and concept.label.lower().startswith(f"{head} "):
                before = tokens[index - 1] if index else None
                if before is None or "Role" not in before.classes:
                    chain = self._bodies.chain(tokens, index)
                    return self._bodies.named(chain)[0] or self._bodies.from_context(chain, token.start)
        return None

    def _of_union(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«chỉ định Tỉnh đoàn Khánh Hòa gồm: Bí thư A»: of the Youth Union's body that the sentence names, or the cell that chose."""
        for index in range(office.first - 1, max(-1, office.first - BACK), -1):
            concept = tokens[index].concept("Body")
            if concept is None:
                continue
            led = tokens[index - 1].concept("Role") if index else None
            if led is not None and not (office.is_deputy and led.iri == _SECRETARY):  # «bầu A làm Bí thư Tỉnh đoàn …; B trúng cử Phó Bí thư»
                continue
            if concept.iri in COMMITTEES:
                return None
            words = office.role.properties.get("dh:bodyWord", ())
            if concept.iri == CELL or concept.label.lower().startswith(tuple(words)):
                chain = self._bodies.chain(tokens, index)
                named = chain.place is not None or chain.parts[0][1] or len(chain.parts) > 1
                if named:
                    return self._bodies.named(chain)[0]
                if led is None:
                    return self._bodies.from_context(chain, tokens[index].start) if concept.iri != CELL else None
        return None

    @cached_property
    def _deputy(self) -> str:
        """The word that a deputy's role begins with: what «Phó Chủ tịch» has before «Chủ tịch»."""
        roles = self._context.lexicon.concepts
        return roles["dhr:vice-chair"].label.lower().removesuffix(roles["dhr:chair"].label.lower()).strip()

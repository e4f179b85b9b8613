"""The body of a post that names none: from the committee last named, the main congress, or the post beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.facts import Body, Congress, Place
from kg.rules.bodies import ANY, BOARDS, COMMITTEES
from kg.rules.chain import Chain, is_kind
from kg.rules.front import BACK, INSPECTION, PANELS, Front
from kg.rules.office import LEADING, Office
from kg.rules.post import Offices
from kg.rules.verbs import WON
from kg.tokens import Token

_INSPECTING = {"dhr:inspection-chair", "dhr:inspection-vice-chair", "dhr:standing-inspection-vice-chair"}
_PARTY = "dhb:party-committee"
_CLOSE = 400  # characters within which «Đảng ủy» is the committee named in full before
_GOVERNING = {"dhb:peoples-committee", "dhb:peoples-council"}


class Completion(Front):
    """Completes posts in the order of the text, remembering the committee last named."""

    def __init__(self, context: Context, offices: Offices) -> None:
        """Start with no committee named."""
        super().__init__(context, offices)
        self._committee: Body | None = None
        self._at = 0  # where it was named
        self._left: tuple[Body, int] | None = None  # the committee last told to be left by somebody, and where
        self._held: list[Body] = []  # bodies that posts were told in whose wording takes the body's first word
        self._group: tuple[int, Place] | None = None  # the sentence that lists people of a committee behind a colon, and its place
        self._listed: Body | None = None  # the committee that the list at hand is of

    def list_of(self, chain: Chain | None) -> None:
        """A list begins below a panel of a place, «Danh sách Ban Thường vụ Đảng ủy xã …:», or with None the list is over."""
        self._listed = None
        body = self._bodies.named(chain)[0] if chain is not None and chain.place is not None else None
        if body is not None and body.area is not None and body.owner is None:
            self._listed = self._committee = self._bodies.committee(body.area)

    def complete(self, tokens: Sequence[Token], office: Office, event: str) -> Office:
        """The post with the body that its surroundings name; its body stays None where they name none for certain."""
        if office.last > len(tokens):  # told in another sentence: it stands at no token of this one
            office = replace(office, first=0, last=0)
        if not office.bare:
            ours = event not in {"held", "past", "mentioned"} and office.body is not None and office.body.area is not None
            if ours and office.body is not None and office.body.kind in COMMITTEES:
                self._committee, self._at = office.body, tokens[0].start if tokens else self._at
            elif event == "held" and office.body is not None and office.body.area is not None and office.body.kind in COMMITTEES:
                self._left = office.body, tokens[0].start if tokens else self._at
            division = self._division(tokens, office) if event in {"held", "past"} else None
            if division is not None:
                return replace(office, body=division, guess=None)
            if office.body is not None and office.role.get("dh:headWord"):
                self._held.append(office.body)
            if self._group is not None and office.guess is not None and office.guess.kind == ANY and self._group[0] == tokens[0].start:
                return replace(office, body=self._bodies.labelled(office.guess.chain, self._group[1]), guess=None)
            return self._as_before(tokens, office) if office.body is None and office.guess is not None else office
        return replace(office, body=self._body(tokens, office, tokens[office.first].start, event), bare=False)

    def _body(self, tokens: Sequence[Token], office: Office, position: int, event: str) -> Body | None:
        main = self._bodies.owner(position)
        committee: Body | None = None
        if main is not None and main.level == "organisation":
            committee = self._bodies.organisation_committee(main)
        elif main is not None and main.area is not None:
            committee = self._bodies.committee(main.area)
        scene = self._bodies.scene(position) if committee is None or main is None or main.level != "organisation" else None
        scene = scene or (self._bodies.headed(position) if committee is None else None)
        if scene is None and main is None and self._committee is not None and self._committee.area is not None and office.leads:
            scene = self._bodies.scene_like(position, self._committee.area)
            self._committee = self._bodies.committee(scene) if scene is not None else self._committee
        committee = self._listed or (self._bodies.committee(scene) if scene is not None else committee)
        role = office.role.iri
        if office.body is not None and office.body.kind in PANELS:
            won = event in {"elected", "re-elected", "appointed"}
            ours = committee or self._of_what_is_told(main, position)
            named = self._meets(tokens, office) if main is None else None
            agency = main is not None and main.level == "organisation" and committee is not None and committee.kind != "dhb:party-cell"
            grassroots = agency and self._of_grassroots(tokens[office.first])
            owner = (ours if won or grassroots else None) or named or self._neighbour(tokens, office) or ours
            if owner is None and main is None and self._offices.told.governed is not None:
                owner = self._bodies.committee(self._offices.told.governed)
            if owner is None and self._committee is not None and tokens[0].start == self._at:
                owner = self._committee  # «Bí thư Tỉnh ủy A; … các đồng chí Ủy viên Ban Thường vụ: B, C»
            if owner is None and won and main is None and self._committee is not None and position - self._at < _CLOSE:
                owner = self._committee  # «A đắc cử Bí thư Tỉnh ủy. Hội nghị bầu thêm vào Ban Thường vụ bà B»
            kind = self._context.lexicon.concepts[office.body.kind]
            if kind.iri == "dhb:cell-committee" and (owner is None or owner.kind != "dhb:party-cell"):
                return None  # «Chi ủy viên» of a cell that nothing names
            return self._bodies.panel_of(Chain([(kind, "")]), owner) if owner is not None else None
        committee = committee or self._named_before(tokens, office, event) or self._committee or self._of_what_is_told(main, position)
        if committee is None and main is None and self._left is not None and position - self._left[1] < _CLOSE:
            committee = self._left[0]  # «Ông A, Bí thư Huyện ủy B, nghỉ hưu. Ông C, Phó Bí thư Thường trực, …»
        if role in LEADING:
            joined = office.last < len(tokens) and "Also" in tokens[office.last].classes  # «Phó Bí thư rồi Bí thư Huyện đoàn …»
            at = office.last + 1
            if at < len(tokens) and tokens[office.last].word == "," and "Then" in tokens[at].classes:
                joined, at = True, at + 1  # «từng là Phó Bí thư, sau đó là Bí thư Huyện đoàn …»
            following = self._offices.at(tokens, at) if at < len(tokens) else None
            if following is not None and event in {"held", "past"} and tokens[office.last].word == ",":
                # «kinh qua Phó Bí thư, Bí thư Huyện đoàn …»
                joined |= office.role.label.lower() == f"{self._deputy} {following.role.label.lower()}"
            narrowed = following is not None and following.narrows(office)  # «Phó Bí thư, Phó Bí thư Thường trực Thành đoàn …»
            risen = event in {"held", "past"} and following is not None and _deputy_of(office, following)
            beside = self._same_body(tokens, office) if joined or narrowed or risen else None
            if beside is not None and beside.kind in _GOVERNING:
                beside = None  # «Phó Bí thư kiêm Chủ tịch UBND tỉnh»
            if beside is None and (main is None or main.level != "organisation"):
                beside = self._of_next_place(tokens, office, following)
            if beside is None and event not in WON:
                beside = self._spoken_for(tokens, office) or self._grouped(tokens, office)
                if beside is not None:
                    self._group = (tokens[0].start, beside.area) if beside.area is not None else None
            if beside is None and main is None:
                beside = self._of_union(tokens, office)
            if beside is None and following is not None and tokens[office.last].word == "," and main is not None:
                strange = following.body is None and following.guess is None and not following.bare
                if strange and main.level == "organisation":
                    return None  # «Bí thư Đảng ủy, Chính ủy Đoàn K20»: of a body that is not understood
            sole = self._offices.told.governed if committee is None and beside is None and main is None else None
            return beside or (self._bodies.committee(sole) if sole is not None else committee)
        if role in _INSPECTING and committee is None and main is None and self._offices.told.governed is not None:
            committee = self._bodies.committee(self._offices.told.governed)
        if role in _INSPECTING and committee is not None:
            label = f"{self._context.lexicon.concepts[INSPECTION].label} {committee.label}"
            return Body(label, INSPECTION, committee.area, committee.owner)
        if office.is_seat:
            return self._sits_on(tokens, office, committee)
        shared = self._same_body(tokens, office)
        if shared is not None:
            return shared
        worked = self._worked_in(tokens, office)
        if worked is not None:
            return worked
        above = self._whose(tokens, office)
        if above is not None:
            return above
        led = self._led_by(tokens, office)
        if led is not None:
            return led if led.kind is not None else None  # no post of the Party or the State: the boards of a congress
        told = self._governing(tokens, office) or self._offices.told.where(office.role, position, tokens[0].start)
        told = told or self._headed(office, position)
        if told is not None:
            return told
        side = self._on_side_of(tokens, office) if main is not None and main.level == "organisation" else None
        if side is not None:
            return side
        head = office.role.get("dh:headWord")
        if (
            main is not None
            and main.level == "organisation"
            and (not head or main.place.lower().startswith(f"{head} "))
        ):
            return self._bodies.command_of(main) or Body(
                self._bodies.without_agency(main.place), None, main.area, main.place
            )
        return None

    def _headed(self, office: Office, position: int) -> Body | None:
        """«Phó Trưởng Tiểu ban» behind «Trưởng Tiểu ban Nhân sự Đại hội», «trưởng xóm» in a text of one: named a little before."""
        head = office.role.get("dh:headWord")
        if not head:
            return None
        known = next((b for b in reversed(self._held) if b.label.lower().startswith(f"{head} ")), None)
        if known is not None or not self._bodies.is_village(head):
            return known
        village = self._offices.told.village(head, position)
        return Body(village) if village else None

    def _as_before(self, tokens: Sequence[Token], office: Office) -> Office:
        """«ông A, Bí thư Đảng ủy xã B; ông C, Phó Bí thư Đảng ủy»: the Party committee that was named a little before."""
        assert office.guess is not None
        chain, known = office.guess.chain, self._committee
        alone = len(chain.parts) == 1 and chain.place is None and chain.outer is not None
        here = known is not None and tokens[0].start == self._at  # the committee is named in this very sentence
        if here and office.guess.kind == ANY and chain.place is None and known is not None and known.area is not None:
            return replace(office, body=self._bodies.labelled(chain, known.area), guess=None)
        if alone and self._listed is not None and chain.outer is not None and chain.outer.get("dh:partOfKind"):
            return replace(office, body=self._bodies.panel_of(chain, self._listed), guess=None)
        start = tokens[office.first].start
        scene = self._bodies.scene(start, communes=True) or self._bodies.headed(start) if alone else None
        if scene is not None and chain.outer is not None and chain.outer.iri == _PARTY:
            self._committee, self._at = self._bodies.committee(scene), tokens[0].start
            return replace(office, body=self._committee, guess=None)
        if not alone or known is None or chain.outer is None or known.kind != chain.outer.iri or known.kind != _PARTY:
            return self._finished(tokens, office)
        near = self._listed is not None or (bool(tokens) and tokens[0].start - self._at < _CLOSE)
        return replace(office, body=known, guess=None) if near else office

    def _finished(self, tokens: Sequence[Token], office: Office) -> Office:
        """The post in a body that the text as a whole tells; itself where it tells none."""
        assert office.guess is not None
        position = tokens[office.first].start
        body = self._offices.told.finish(office.guess.chain, position) or self._offices.told.numbered(office.guess.chain, position)
        if body is None and office.guess.kind == ANY and office.first < len(tokens) and self._bodies.owner(position) is None:
            ours = self._named_before(tokens, office, "holds")  # «Ban Thường vụ Huyện ủy phân công ông A, Trưởng Ban Dân vận, …»
            body = self._bodies.labelled(office.guess.chain, ours.area) if ours is not None and ours.area is not None else None
        if body is not None and body.kind in COMMITTEES:
            self._committee, self._at = body, position
        return replace(office, body=body, guess=None) if body is not None else office

    def _of_what_is_told(self, main: Congress | None, position: int) -> Body | None:
        """The committee of the place that a text without a congress of its own is about."""
        area = self._bodies.about(position) if main is None else None
        return self._bodies.committee(area) if area is not None else None

    def _named_before(self, tokens: Sequence[Token], office: Office, event: str) -> Body | None:
        """«Thường trực Thành ủy … hiện có Bí thư A và hai Phó Bí thư …»: the committee that the sentence speaks of."""
        dashed = office.first > 0 and tokens[office.first - 1].word == "-"
        for index in range(office.first - 1, max(-1, office.first - BACK), -1):
            concept = tokens[index].concept("Body")
            if concept is not None and concept.iri in COMMITTEES:
                if (dashed or event in WON) and index > 1 and "FormerMark" in tokens[index - 2].classes:
                    continue  # «nguyên Bí thư Huyện ủy Anh Sơn - Phó Bí thư»: of another committee now
                chain = self._bodies.chain(tokens, index)
                return self._bodies.named(chain)[0] or self._bodies.from_context(chain, tokens[index].start)
        return None

    def _same_body(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«Phó Tư lệnh, Tham mưu trưởng Quân khu 4»: two roles in one body, which stands behind the second."""
        at = office.last
        while (
            at < len(tokens)
            and at - office.last < 3
            and (tokens[at].word in {",", "-"} or "Also" in tokens[at].classes)
        ):
            at += 1
        if at in {office.last, len(tokens)}:
            return None
        following = self._offices.at(tokens, at)
        if following is None or following.bare or following.body is None or (following.is_seat and not office.is_seat):
            return None  # «Kế toán trưởng, Ủy viên Ban Chấp hành Đảng bộ …»: nobody is chief accountant of a committee
        head = office.role.get("dh:headWord")
        kind = self._context.lexicon.concepts.get(following.body.kind or "")
        if office.appointive and not head and following.body.owner and kind is not None and kind.get("dh:bodyClass") == "front":
            return None  # «Phó Giám đốc, Chủ tịch Công đoàn cơ sở»: of the agency, not of its union
        if following.role.iri in LEADING and not office.leads:  # «Thứ trưởng, Phó Bí thư Đảng ủy Bộ …»
            owner = following.body.owner
            return Body(owner) if owner and head and owner.lower().startswith(f"{head} ") else None
        if following.body.kind in BOARDS and not office.role.get("dh:placeBody"):
            chain = self._bodies.chain(tokens, following.first + 1)  # «Tổng Giám đốc kiêm Chủ tịch HĐQT Công ty …»: of the company
            if len(chain.parts) > 1 and is_kind(chain.parts[0][0]) and chain.parts[0][0].iri in BOARDS:
                del chain.parts[0]
                return self._bodies.named(chain)[0] or following.body
        whole = self._division(tokens, following) or following.body
        return whole if not head or following.body.label.lower().startswith(f"{head} ") else None

    def _of_next_place(self, tokens: Sequence[Token], office: Office, following: Office | None) -> Body | None:
        """«làm Phó Bí thư, Chủ tịch UBND huyện Hải Lăng», «Phó Bí thư kiêm Chủ tịch UBND huyện»: the committee of the place that
        the next post governs."""
        whole = following is not None and (following.guess is None or following.guess.kind not in {"", ANY})
        body = following.body if following is not None and whole and not following.bare else None
        beside = tokens[office.last] if office.last < len(tokens) else None
        if body is None or body.area is None or body.kind not in _GOVERNING or beside is None:
            return None
        if beside.word != "," and "Concurrent" not in beside.classes:
            return None
        return self._bodies.committee(body.area)

    @staticmethod
    def _of_grassroots(token: Token) -> bool:
        """«Đảng ủy viên, Trưởng khoa Nội»: the wording tells a Party committee that is no place's, in a congress of an agency."""
        post = token.concept("Post") if "Post" in token.classes else None
        return post is not None and post.get("dh:postLevel") == "dhk:commune"

    def _neighbour(self, tokens: Sequence[Token], office: Office) -> Body | None:
        """«UVBTV, Trưởng Ban Tổ chức Tỉnh ủy»: the committee is the one that the next post names."""
        alone = True
        for index in range(office.last, min(len(tokens), office.last + 12)):
            if "Semicolon" in tokens[index].classes or "Person" in tokens[index].classes:
                break
            concept = tokens[index].concept("Body")
            if concept is not None and concept.iri in COMMITTEES:
                role = tokens[index - 1].concept("Role")
                if role is not None and role.iri == "dhr:secretary":
                    break  # who leads a committee is on its standing committee: the one above is meant
                chain: Chain = self._bodies.chain(tokens, index)
                body, _ = self._bodies.named(chain)
                return body or self._bodies.from_context(chain, tokens[index].start)
            alone &= not tokens[index].classes & {"Role", "Post"}
            following = self._offices.at(tokens, index) if tokens[index].classes & {"Role", "Post"} else None
            if following is not None and following.bare and following.role.iri in _INSPECTING and following.body is None:
                return None  # «UVBTV, Chủ nhiệm UBKT»: of the committee that the text is about
            body = following.body if following is not None and not following.leads else None
            # not «Trưởng Ban Tuyên giáo Đảng ủy Khối …», of an organisation whose congress is told of
            if body is not None and body.area and all(c.place != body.owner for c in self._context.congresses):
                return self._bodies.committee(body.area)
        area = None if alone else self._bodies.province(tokens[office.first].start)
        return self._bodies.committee(area) if area is not None else None


def _deputy_of(office: Office, following: Office) -> bool:
    """«từng là Phó Bí thư, Bí thư Huyện đoàn …»: a post, and behind it the one above it."""
    return office.is_deputy and office.role.label.lower().endswith(f" {following.role.label.lower()}")

"""Reads whether a congress itself elects the secretary: said in words, without numbers."""

from __future__ import annotations

from collections.abc import Sequence

from kg.grammar import Found, Grammar, Rule
from kg.rules.meeting import of_many
from kg.tokens import Token, tells

_REACH = 14  # tokens behind the words for electing in which it is told who is elected
_COUNTED = 8  # tokens in front of the words for electing in which those who elect are counted
_SECRETARY = "dhr:secretary"
_COMMITTEE = "dhb:executive-committee"
#: behind a number: those who elect, or whom the congress elected before; no organisations that do so
_OURS = frozenset({"Also", "Congress", "DelegateNoun", "Into", "Mark", "Members", "OfficialDelegate"})
_ENDS = {".", ";"}


def _secretary(tokens: Sequence[Token]) -> bool:
    """Whether some tokens name the secretary's post, or the post in its body."""
    for token in tokens:
        concept, post = token.concept("Role"), token.concept("Post")
        if (concept is not None and concept.iri == _SECRETARY) or (post is not None and post.get("dh:postRole") == _SECRETARY):
            return True
    return False


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[: next((i for i, t in enumerate(tokens) if t.word in _ENDS), len(tokens))]


def _elsewhere(found: Found) -> bool:
    """«9 đảng bộ bầu trực tiếp bí thư», «các chi bộ bầu trực tiếp», «không bầu trực tiếp»: others do so, or nobody."""
    before = found.tokens[max(0, found.first - _COUNTED) : found.first]
    if tells(before[-3:], "Not"):
        return True
    if of_many(found.tokens[: found.last], meeting=False):
        return not _one_of_many(found.tokens[: found.first])
    at = next((i for i in range(len(before) - 1, -1, -1) if "Number" in before[i].classes), None)
    noun = before[at + 1 :] if at is not None else []
    if noun and noun[0].classes & {"Body", "Congress", "PlaceKind"} and not tells(before[: at or 0][-1:], "OrdinalCue"):
        return True  # «28 đảng bộ xã, thị trấn bầu trực tiếp bí thư», «12/28 đại hội bầu trực tiếp», «5 xã thí điểm Đại hội bầu trực tiếp»
    if noun and "Seat" not in noun[0].classes and not any(t.classes & _OURS or t.word == "phiếu" for t in noun):
        return True
    return _of_cells(found.tokens[found.first :])


def _one_of_many(before: Sequence[Token]) -> bool:
    """«Thành phố A là một trong những đảng bộ được cho phép bầu trực tiếp Bí thư»: the one told of does so too."""
    one = next((i for i, t in enumerate(before) if "Be" in t.classes and tells(before[i + 1 : i + 2], "OneOf")), 0)
    return one > 0 and tells(before[:one], "Place", "Body")


def _of_cells(tokens: Sequence[Token]) -> bool:
    """«bí thư chi bộ … ở 120/120 chi bộ»: counted cells, not one that reports on its congress."""
    cells = [i for i, t in enumerate(tokens) if (c := t.concept("Body")) is not None and c.iri == "dhb:party-cell"]
    return any(i and "Number" in tokens[i - 1].classes for i in cells)


def _elected(found: Found) -> bool:
    """What is elected so is the secretary: told behind, or told of no one in words about a congress."""
    board = found.tokens[found.first - 1].concept("Body") if found.first else None
    if _elsewhere(found) or (board is not None and board.iri == _COMMITTEE):
        return False  # also «Ban Chấp hành bầu trực tiếp Bí thư»
    behind = _clause(found.tokens[found.last : found.last + _REACH])
    if _secretary(behind):
        return True
    if tells(behind[:1], "Number") and tells(behind[1:3], "Delegation", "DelegateNoun", "OfficialDelegate", "Seat"):
        return False  # «bầu trực tiếp 20 đại biểu đi dự Đại hội cấp trên»
    there = "DirectThere" in found.tokens[found.last - 1].classes  # «được bầu trực tiếp tại Đại hội Đảng bộ huyện A»
    if not there and behind and behind[0].classes & {"Body", "CommitteeSeat", "DelegateNoun", "Delegation", "OfficialDelegate", "Role", "Post"}:
        return False
    before = _clause(found.tokens[: found.first][::-1])
    return _secretary(before[: 2 * _REACH]) or tells((*before, *found.tokens[found.first : found.last + 4]), "Congress")


def _here(found: Found) -> bool:
    """The secretary is elected at the congress, and not by a meeting of the committee."""
    first = found.first
    while first and "Mark" not in found.tokens[first - 1].classes:
        first -= 1
    told = found.tokens[first : found.last]
    committee = any((c := t.concept("Body")) is not None and c.iri == _COMMITTEE for t in told)
    return _secretary(found.tokens[found.first : found.last]) and not committee and not _elsewhere(found)


_MANNER = "(?:'hình thức'|'phương thức'|'hình thức' 'bầu'|'phương thức' 'bầu')"
RULES: tuple[Rule, ...] = (
    Rule(
        name="bầu trực tiếp",
        pattern="<DirectElection>|<Directly> <!Mark|Body|Role>{0,3} <Elect>|<Elect> <Directly>",
        build=_elected,
        yes=[
            ("Đại hội bầu trực tiếp Bí thư Huyện ủy", True),
            ("Bí thư: ông Lê Văn Khôi (tái đắc cử, bầu trực tiếp tại Đại hội Đảng bộ huyện Diễn Châu lần thứ XX)", True),
            ("Các đại biểu trực tiếp bỏ phiếu bầu Bí thư Huyện ủy", True),
            ("được chọn thí điểm Đại hội bầu trực tiếp", True),
            ("148 đại biểu dự Đại hội trực tiếp bầu người đứng đầu", True),
            ("bầu 15 đồng chí vào Ban Chấp hành và bầu trực tiếp ông Lê Văn Khôi làm Bí thư", True),
            ("được 53/53 phiếu bầu trực tiếp làm Bí thư", True),
            ("các đại biểu cầm lá phiếu để trực tiếp bầu người đứng đầu Đảng bộ", True),
            ("Đại hội trực tiếp bầu ông Lê Văn Khôi làm Bí thư Đảng ủy", True),
            ("Thành phố Vinh là một trong các đảng bộ được cho phép Đại hội bầu trực tiếp Bí thư", True),
        ],
        no=[
            "Đại hội bầu trực tiếp Ban Chấp hành",
            "Tỉnh có 5 đơn vị bầu trực tiếp Bí thư tại Đại hội",
            "Đại hội bầu trực tiếp đoàn đại biểu dự Đại hội tỉnh",
            "Toàn huyện có 12/28 đại hội bầu trực tiếp Bí thư",
            "Cả huyện có 5 xã thực hiện thí điểm Đại hội bầu trực tiếp Bí thư",
            "Hội nghị Ban Chấp hành bầu trực tiếp Bí thư",
            "trong đó 28 đảng bộ xã, thị trấn bầu trực tiếp bí thư tại đại hội",
            "Các chi bộ bầu trực tiếp bí thư chi bộ",
            "Đại hội không bầu trực tiếp Bí thư",
            "Nhân dân trực tiếp bầu trưởng thôn",
            "Đại hội bầu trực tiếp 20 đại biểu đi dự Đại hội cấp trên",
        ],
    ),
    Rule(
        name="bầu bí thư ngay tại đại hội",
        pattern=(
            "(?:<Elect|Won>|'trúng'|'đắc' 'cử') (?:<Hold>|<Several>|<Seat|Title> <Person>|<Person>){0,3} <Role> (?:<Mark> <Role>)?"
            " <Body|OwnCommittee|Place|PlaceKind>{0,3} (?:'trực tiếp'|'ngay'|<Directly>) 'tại' <Congress>"
        ),
        build=_here,
        yes=[
            ("tiến hành bầu chức danh Bí thư Huyện ủy trực tiếp tại Đại hội", True),
            ("ông Lê Văn Khôi trúng Bí thư ngay tại Đại hội", True),
        ],
        no=["Ban Chấp hành bầu Bí thư ngay tại Đại hội", "bầu Phó Bí thư Huyện ủy ngay tại Đại hội"],
    ),
    Rule(
        name="bầu bí thư tại đại hội",
        pattern="<Elect> <Hold>? <Role> <Body|OwnCommittee|Place|PlaceKind>{0,3} 'tại' <Congress> (?!<OrdinalCue>|<Body>|<National>|<Place>)",
        build=lambda found: found.tokens[found.first].word.endswith("bầu") and _here(found),
        yes=[("Đại hội đã bầu Ban Chấp hành, bầu Bí thư Huyện ủy tại Đại hội", True)],
        no=["ông Khôi được bầu làm Bí thư Huyện ủy tại Đại hội lần thứ XX", "bầu Phó Bí thư tại Đại hội"],
    ),
    Rule(
        name="bí thư do đại hội bầu",
        pattern="<Role> <!Mark|Role|Person>{0,4} 'do' <!Mark|Body>{0,4} <Congress|DelegateNoun> <!Mark|Body>{0,4} <Elect|DirectElection|Picks>",
        build=lambda found: _secretary(found.tokens[found.first : found.first + 1]) and not _elsewhere(found),
        yes=[
            ("Bí thư Huyện ủy do chính 180 đại biểu tại Đại hội bầu ra", True),
            ("Bí thư Đảng ủy do Đại hội bầu", True),
            ("chức danh Bí thư Thị ủy do chính các đại biểu bỏ phiếu lựa chọn", True),
        ],
        no=["Phó Bí thư do Đại hội bầu", "Bí thư do Ban Chấp hành bầu"],
    ),
    Rule(
        name="bầu bí thư trực tiếp",
        pattern="<Elect> <Hold>? <Role> (?:<Mark> <Role>)? <Body|OwnCommittee|Place|PlaceKind>{0,3} (?:<Passive>? <Meeting>)? <Directly>",
        build=_here,
        yes=[("Việc bầu Bí thư Huyện ủy được tiến hành trực tiếp tại Đại hội", True), ("Đại hội tiến hành bầu Bí thư trực tiếp", True)],
        no=["Đại hội bầu Phó Bí thư trực tiếp", "Ban Chấp hành bầu Bí thư trực tiếp"],
    ),
    Rule(
        name="bầu bí thư bằng hình thức trực tiếp",
        pattern=f"<Elect> <!Semicolon>{{0,6}} <Role> <!Semicolon>{{0,8}} {_MANNER} <Directly>",
        build=_here,
        yes=[("Đại hội bầu Bí thư Huyện ủy bằng hình thức trực tiếp", True)],
        no=["Đại hội bầu Phó Bí thư bằng hình thức trực tiếp"],
    ),
    Rule(
        name="được đại hội bầu giữ chức bí thư",
        pattern="(?:<ByCongress> 'thẳng'?|<Passive> <Congress> <Body|Place|PlaceKind|OrdinalCue|Roman>{1,7} <Elect>) <Hold>? <Role>",
        build=lambda found: _secretary(found.tokens[found.first : found.last]),
        yes=[
            ("ông Lê Văn Khôi được Đại hội bầu thẳng chức Bí thư Chi bộ", True),
            ("người vừa được Đại hội Đảng bộ Sở Y tế lần thứ I bầu chức danh Bí thư Đảng ủy", True),
            ("ông Lê Văn Khôi được Đại hội bầu giữ chức Bí thư Huyện ủy", True),
        ],
        no=["ông Lê Văn Khôi được Đại hội bầu làm Phó Bí thư", "ông Lê Văn Khôi được Ban Chấp hành bầu giữ chức Bí thư"],
    ),
    Rule(
        name="đại biểu bầu bí thư",
        pattern="<DelegateNoun> 'đã'? (?:'bỏ phiếu')? <Elect> <Hold|Title|Seat|Person|Pronoun|Capital|Be>{1,5} <Role>",
        build=_here,
        yes=[("Ngay tại Đại hội, các đại biểu đã bầu ông Lê Văn Khôi giữ chức Bí thư Huyện ủy", True)],
        no=["các đại biểu đã bầu Ban Chấp hành, ông Lê Văn Khôi làm Bí thư", "các đại biểu bầu ông Lê Văn Khôi làm Trưởng đoàn"],
    ),
)
_GRAMMAR = Grammar(RULES)
_BUILD = {rule.name: rule.build for rule in RULES}
#: classes of which a sentence has some where anything is said of it
CUES = frozenset({"ByCongress", "Directly", "DirectElection", "Elect", "Picks", "Won"})


def direct(tokens: Sequence[Token], told: frozenset[str]) -> Found | None:
    """The words in a sentence's tokens that say that the congress elects the secretary; None where none do.

    ``told`` are the classes of all of them.
    """
    if told.isdisjoint(CUES) or told.isdisjoint({"Role", "Congress"}) or not _GRAMMAR.may(told):
        return None
    return next((found for found in _GRAMMAR.find(tokens) if _BUILD[found.rule](found)), None)

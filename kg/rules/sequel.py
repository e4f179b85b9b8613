"""What a sentence says of the next one in its paragraph: that it goes on with goals, or that goals are over."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.facts import Years
from kg.rules.amounts import Figure
from kg.rules.moment import Moment
from kg.rules.period import Calendar, Frame
from kg.rules.spot import Read, Said
from kg.rules.walk import Walk
from kg.tokens import Token, tells

#: What a sentence begins with that may go on with the goals of the one before: a name, a verb whose object is counted, «mỗi năm».
_NAMES = frozenset({"Activity", "Cumulative", "Fall", "Figure", "Indicator", "Quantity", "Rate", "Rise", "TermSpan", "Yearly"})
_LEADING = frozenset({"Filler", "Function", "Mark", "Mean"})
#: What tells of something else than goals.
_TURNS = (
    "BackNoun", "Compare", "Congress", "Done", "Estimate", "Outturn", "PastTerm", "ReportNoun", "Saying", "Scant", "ShortOf", "Surpass", "Time",
)  # fmt: skip
_OVER = ("BackNoun", "Compare", "Done", "GoalReached", "Outturn", "PastTerm", "ReportNoun", "Saying", "ShortOf", "Surpass")
_SETTING = ("Aim", "Intend", "Resolve")
_DETAILS = frozenset({"Filler", "Within"})
_FEW = 12  # tokens of a sentence that only announces what the next one tells
_ALL = 100  # per cent
_COMING = Frame(side="coming", target=True)


class Told(Struct, frozen=True):
    """The goals that a sentence ended with: the frame they hold in, and whether it tells of nothing else."""

    frame: Frame = _COMING
    whole: bool = False


def goals(said: Said, walk: Walk) -> Told | None:
    """The goals that a sentence ended with: in the frame of its leading time where all its figures are goals."""
    last = said.last
    if last is None:
        ahead = walk.clause or walk.sentence  # «Đại hội xác định 5 năm tới đưa tỉnh trở thành …»
        set_here = ahead is not None and walk.calendar.looks_ahead(ahead)
        set_here = set_here and (tells(walk.row, *_SETTING) or (tells(walk.row[:1], "According") and tells(walk.row[1:2], "Plan")))
        return Told(replace(ahead, target=True, span=False), True) if ahead is not None and set_here else None
    if last.status != "target" or last.figure.planned or last.planned or last.depth:
        return None
    if walk.sentence is not None and walk.sentence.due and walk.sentence.years == walk.calendar.past:
        return None  # «Đại hội XIX đề ra …», told by the twentieth: the next sentence tells what came of it
    whole = all(r.status == "target" and r.measure != "attainment" for r in said.reads)
    leads = walk.sentence
    if not whole or leads is None or walk.clause is not None or not (leads.target or walk.calendar.looks_ahead(leads)):
        return Told(whole=whole)
    return Told(replace(leads, target=True), True)


def goes_on(row: Sequence[Token], before: Told) -> bool:
    """Whether a sentence goes on with the goals that the one before ended with.

    «… năm 2025 đạt 60 triệu đồng. Cả nhiệm kỳ huy động …, mỗi năm …»: of the term whose goals were told. «Đến năm 2020, thu ngân
    sách đạt 800 tỷ đồng. Tỷ lệ hộ nghèo còn 1%.»: goals named one after the other, none with a word of its own that looks back.
    """
    if tells(row[:2], "TermSpan", "Yearly"):
        return not tells(row, "BackNoun", "Done", "PastTerm", "Saying")
    if not before.whole:
        return False
    if turns_ahead(row) or tells_outcome(row):
        return False
    first = next((t for t in row if not t.classes <= _LEADING), None)
    return first is not None and not first.classes.isdisjoint(_NAMES) and not tells(row, *_TURNS)


def tells_none(row: Sequence[Token], told: frozenset[str]) -> bool:
    """Whether a sentence behind goals, in the same paragraph, tells none with its first figure; its tokens are of the classes ``told``."""
    return (not told.isdisjoint({"Aim", "Time"}) and turns_ahead(row)) or ("Plan" in told and tells_outcome(row))


def turns_ahead(row: Sequence[Token]) -> bool:
    """«Xuất khẩu đạt 120 triệu USD; mục tiêu 5 năm tới là 200 triệu USD»: a clause behind the first figure turns to goals, so it is none."""
    first = next((i for i, t in enumerate(row) if "Figure" in t.classes), len(row))
    opens = False
    for token in row[first + 1 :]:
        if opens and _of_coming(token):
            return True
        opens = not token.classes.isdisjoint({"Mark", "Semicolon"}) or (opens and not token.classes.isdisjoint({"Aim", "AheadNoun", "Function"}))
    return False


def tells_outcome(row: Sequence[Token]) -> bool:
    """«Kết nạp 280 đảng viên, đạt 56% chỉ tiêu.»: a sentence that tells how far a plan was filled, and sets no goals as «đạt 100%» may."""
    if announces(row) or tells(row, *_SETTING, "AheadNoun", "Promise", "Yearly") or tells(row[:-1], "Semicolon"):
        return False  # «Cụ thể: …; thu ngân sách hằng năm vượt 5% dự toán; …» is a list of goals
    for at in (i for i, t in enumerate(row) if "Percent" in t.classes):
        figure = row[at].payload
        exact = isinstance(figure, Figure) and figure.value not in {None, _ALL} and figure.qualifier == "="
        if exact and tells(row[at + 1 : at + 2], "Plan") and tells(row[max(0, at - 1) : at], "GoalReached"):
            return True
    return False


def _of_coming(token: Token) -> bool:
    """«5 năm tới», «nhiệm kỳ mới»."""
    if isinstance(token.payload, Moment):
        return token.payload.kind == "duration" and token.payload.when == "coming"
    return any(c.token_class == "Aim" and c.get("dh:frames") == "term" for c in token.concepts)


def ends(said: Said, walk: Walk, entered: Frame, calendar: Calendar) -> bool:
    """«…, thu nhập 60 triệu đồng vào năm 2020. 5 năm qua, huyện đạt …»: whether a sentence ends the goals told before it.

    ``entered`` is the frame that the paragraph began in: goals that a heading sets hold through an aside.
    """
    if walk.sentence is None or not said.reads or calendar.looks_ahead(entered):
        return False
    return calendar.looks_ahead(walk.paragraph) and all(r.status != "target" for r in said.reads)


def announces(row: Sequence[Token]) -> bool:
    """«Đại hội quyết định phương hướng 5 năm tới. Cụ thể, …»: whether a sentence goes into what the one before announced."""
    return not row[0].classes.isdisjoint(_DETAILS) and len(row) > 1


def sets_out(row: Sequence[Token]) -> bool:
    """«Đại hội thống nhất các chỉ tiêu chủ yếu của nhiệm kỳ tới.»: whether a sentence says nothing but that goals were set."""
    plain = len(row) <= _FEW + 2 and not tells(row[:-1], "Mark", "Semicolon")
    return plain and tells(row, "Aim") and not tells(row, *_OVER)


def names(row: Sequence[Token]) -> bool:
    """Whether a sentence begins with what may be a goal: a name, a verb whose object is counted, «mỗi năm»."""
    return not row[0].classes.isdisjoint(_NAMES) and not tells(row, *_TURNS)


def several_due(row: Sequence[Token], years: Years, calendar: Calendar) -> bool:
    """«Phấn đấu đến năm 2018 cứng hóa 60%, đến năm 2020 là 75%. Xây 8 nhà văn hóa.»: no year of several holds on."""
    due = {m.years for t in row if isinstance(m := t.payload, Moment) and m.years and m.years[0] == m.years[1]}
    return years in due and sum(calendar.is_future(calendar.close(y)) for y in due) > 1


def outcome(frame: Frame, calendar: Calendar) -> Frame:
    """The frame of what came of a goal: that of the term that is over."""
    years = None if frame.years is None or calendar.is_future(frame.years) else frame.years
    return replace(frame, years=years, side="past", target=False, due=False)


def looks_back(row: Sequence[Token], told: frozenset[str]) -> bool:
    """«Điều 1. Tán thành đánh giá kết quả nhiệm kỳ 2020-2025.» under «QUYẾT NGHỊ»: what follows in the paragraph are no goals."""
    return "BackNoun" in told and told.isdisjoint({"AheadNoun", "Aim", "Intend"}) and row[-1].word != "?"


def year_told(reads: Sequence[Read], frame: Frame, year: int | None) -> Frame | None:
    """«Năm 2018, GRDP đạt 9.000 tỷ đồng. Riêng huyện A đón 4 triệu lượt khách.»: the one year of all results of the sentence in front, before
    the report's own ``year``, where what goes on with it names none."""
    years = {read.period for read in reads if read.baseline is None}
    one = years.pop() if len(years) == 1 else None
    if frame.target or frame.years is not None or any(read.status == "target" for read in reads):
        return None
    return Frame(years=one) if one is not None and year is not None and one[0] == one[1] < year else None

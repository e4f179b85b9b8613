"""Posts won, given, held or left by a verb: «A được bầu làm Bí thư», «chỉ định B giữ chức …», «từng là …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.grammar import Found, Rule
from kg.rules import toldterms
from kg.rules.apposition import LONG
from kg.rules.lists import once, usual
from kg.rules.office import Office
from kg.rules.outcome import STOP, VERB, outcome
from kg.rules.story import Claim, Row, Story, posts
from kg.rules.verbs import (
    WON,
    acted_on,
    announced,
    before_a_day,
    denied,
    during,
    event_of,
    goes_before,
    marked_again,
    named_next,
    proposed,
    resumes,
    subject,
    votes,
)
from kg.rules.when import span_of, spoken_in
from kg.tokens import Token, tells

#: a chain of verbs: «được chỉ định tham gia … và giữ chức»
_VERBS = f"(?P<verbs><{VERB}>(?:<!{VERB}|{STOP}>{{0,6}}<{VERB}>)*)"
_GAP = f"<!{VERB}|{STOP}|Listing|Panel>{{0,4}}"
#: the rule for posts behind a verb that their holder stands in front of
TOLD = "<người> <được bầu, chỉ định, giữ, là, từng> <chức vụ>"
_SOON = 5  # tokens behind a name in which it is told that somebody is only proposed


def _told(found: Found, row: Row, story: Story) -> Iterator[Claim]:
    """Posts behind verbs: who is meant, what happened, and when."""
    tokens = found.tokens
    first, last = found.slots["posts"]
    last = next((at for at in range(first, last) if not row.free(at)), last)
    if last == first:
        return
    verbs = tokens[found.first : first]
    if _goes_to_another(tokens, last):
        return  # «…, chức Chủ tịch UBND được HĐND bầu cho ông B»
    if len(verbs) > 1 and "ReElect" in verbs[-2].classes and verbs[-1].word == ",":
        return  # «A, tái cử, Giám đốc Sở …»: into the committee that the list is of
    won = tells(verbs, "Won", "ReElect")
    chosen = ""
    winner = _won_behind(tokens, last) if "Hold" in tokens[found.first].classes else 0
    if winner:
        row.take(found.first, last)
        named = next(posts(tokens[first:last]))
        yield Claim(tokens[winner], named.office, event_of(tokens[winner + 1 : winner + 2]), found.rule, named.term)
        return
    people = subject(tokens, found.first) or named_next(tokens, last, won)
    if people and people[-1] < found.first and event_of(tokens[found.first : found.first + 1]):
        people = acted_on(tokens, people)
    if people and people[0] and "Replace" in tokens[people[0] - 1].classes:
        plain = found.first == people[-1] + 1 and not event_of(verbs)  # «B thay ông A làm Bí thư …»; «Thay ông A, ông B …»
        gone = people[0]
        people = people[1:] or (subject(tokens, gone - 1) if plain else _before_aside(tokens, gone, found.first))
        chosen = event_of(tokens[people[-1] + 1 : gone]) if plain and people and people[-1] < gone else ""  # «được bầu thay ông A làm …»
    quoting = story.context.lexicon.table("According")
    if people and (announced(tokens[people[-1] + 1 : found.first + 1]) or votes(tokens, people, found.first, quoting)):
        people = named_next(tokens, last, won)
    if not people:
        return
    behind = people[0] >= last and tells(tokens[people[-1] + 1 : people[-1] + _SOON], "Nominate")
    if behind or (proposed(tokens, first) and not tells(verbs, "Leave")):  # «đối với chức danh Chủ tịch, ông A sẽ được giới thiệu»
        row.take(first, last)
        story.proposed = next(posts(tokens[first:last])).office
        story.context.refuse(tokens[first].start, tokens[last - 1].end, "nomination")
        return
    if denied(tokens, found.first, found.all("verbs")) or (people[-1] < first and tells(tokens[people[-1] : first], "UntilThen")):
        row.take(first, last)
        story.context.refuse(tokens[first].start, tokens[last - 1].end, "not so, or not yet")
        return
    event = chosen or outcome(found, row, story, people)
    if event == "appointed" and people[-1] < found.first and _by_votes(tokens[people[-1] + 1 : found.first], story):
        event = "elected"
    if event == "elected" and (tells(verbs, "Still") or _anew(tokens, people[-1], found.first, last)):
        event = "re-elected"
    elif event == "re-elected" and _on_a_panel(verbs):
        event = "elected"
    if event in {"", "holds"} and goes_before(tokens, last):
        event = "past"
    since, until, over = span_of(story.context, row, found.first, last)
    if not event and over and tells(verbs[-1:], "Hold") and len({t.word for t in tokens if "Person" in t.classes}) == 1:
        event = "past"  # «ông A vào ngành ở …, năm 2012 sang Sở B làm Phó Giám đốc»: told of the only person
    if not event:
        return
    if event == "past" and since is not None and not (over or until) and _ago(since, story):
        event = "holds"  # «…, sau đó được điều động giữ chức … từ tháng 3/2017 đến nay»
    if resumes(tokens, found.first, story.context.lexicon.table("Now")):
        since, until, over, story.over = None, None, False, False
    elif since is not None:
        story.over = over
    elif story.over and tokens[people[-1]].payload == "short" and not _besides(tokens, found.first, first, story):
        over = True  # «Sau đó, ông được bổ nhiệm …»: the story of earlier years goes on
    if len(people) == 1 and event in WON and tells(verbs, "Respectively"):
        event = "past"  # «ông lần lượt được bầu giữ các chức …»
    if event in WON and since is not None and not (event_of(verbs) or chosen) and _long_before(since, story, tokens[found.first].start):
        event = "holds"  # «tháng 2/2020, ông về làm Phó Bí thư», told in the story of who was elected in August
    bygone = toldterms.opening(tokens, found.first, spoken_in(story.context))
    if bygone is not None:
        since, until, over = str(bygone[0]), str(bygone[1]), True
    if over and event != "held":
        event = "past"
    if found.first and "After" in tokens[found.first - 1].classes and not event_of(verbs) and event != "held":
        event = "past"  # «Sau khi làm Giám đốc Sở …, ông …»
    day = tells(verbs[-1:], "Be", "Hold") and before_a_day(tokens, found.first, story.context.lexicon.table("DueBefore"))
    if (day and tokens[people[-1] + 1].word == "-") or _aside(tokens, people[-1], first):
        people = people[-1:]  # «A và B - trước 1-7 là …», «A và B (vừa thôi giữ chức …)»
    if day or (event == "holds" and (until is not None or during(tokens, found.first))):
        event = "past"  # «vi phạm trong thời gian giữ chức Chủ tịch UBND huyện», «giai đoạn 2015-2020, giữ chức …»
    led = tokens[found.first].classes | (tokens[found.first - 1].classes if found.first else frozenset())
    if "Before" in led and not over:
        if "Past" not in led:
            return  # «Trước khi giữ chức …, ông …» mentions a post to tell of another
        event = "mentioned"
    alone = len({t.word for t in tokens if "Person" in t.classes}) < 2
    long = "Former" in verbs[0].classes or (alone and event in {"held", "past"})
    if not long:
        last = next((at for at in range(first, last) if "Semicolon" in tokens[at].classes), last)
    row.take(found.first, last)
    too = tells(verbs, "HoldToo") and event == "appointed"
    moved = not too and _moves(tokens, found, people)
    local = not next(posts(tokens[first:last])).office.governs
    given = list(posts(tokens[first:last]))
    if event == "appointed" and moved and _moved_from(tokens, found.first, first):
        event = "held"
    if len(people) == len(given) > 1 and tells(tokens[max(0, found.first - 1) : first], "Respectively"):
        told = event_of(verbs) or once(event_of(tokens[: people[0]])) or once(story.event)
        for at, named in zip(people, given, strict=True):  # «A và B lần lượt giữ chức Bí thư và Phó Bí thư»
            yield Claim(tokens[at], named.office, told or usual(story, named, tokens[at].start), found.rule, named.term or given[-1].term)
        return
    if len(people) == len(given) == 1 and given[0].several and given[0].office.is_seat:
        return  # «A (được chỉ định, 27 Ủy viên Ban Chấp hành)»: others are meant
    later = toldterms.behind(found, found.slots["posts"][1]) if event in WON and not any(n.term for n in given) else None
    gone = any(n.held is not None and _ago(n.held[0], story) for n in given)
    ours = [n for n in given if n.office.party and event in {"elected", "re-elected"} and story.ours(n.office, tokens[first].start)]
    for named in given:
        if local and named.office.governs and last < len(tokens) and not tells(tokens[last : last + 1], "Mark"):
            break  # «thôi chức Bí thư Ban cán sự và Chủ tịch nước tạm đình chỉ …»
        own = "held" if named.former else "former-term" if named.old and event == "holds" else event
        own = "won" if named.new and own == "holds" else own
        if ours and own == event and (named.office.governs_place or named.office.of_council) and ours[0].office.first < named.office.first:
            own = "holds"  # «tái cử Phó Bí thư, Chủ tịch UBND huyện»: no congress of the Party elects to the second
        begin, end = named.held or (since, until)
        if named.held is not None and (named.held[1] is not None or (own in WON and _ago(begin, story))):
            own = "held" if named.held[1] is not None else "past"  # «làm Giám đốc Sở … từ 2011 đến 2016»
        elif own == "appointed" and gone:
            own = "past"  # «được điều về làm Phó Bí thư, Chủ tịch UBND huyện từ năm 2018»
        if own in {"held", "past"} and during(tokens, found.first) and _told_before(named.office, tokens[people[-1]].word, story):
            continue  # «Thời ông A làm bí thư, huyện …»: the post that was told with its place
        for at in people if own in {*WON, "held", "past"} or named.office.shared else people[-1:]:
            again = own == "elected" and marked_again(tokens, at)
            how = "re-elected" if again else own
            yield Claim(tokens[at], named.office, how, found.rule, named.term or later or bygone, begin, end, moved=moved, beside=too)
    told = event_of(verbs)
    if (told or event in WON) and any(n.office.party for n in posts(tokens[first:last])):
        story.event = told or event


def _besides(tokens: Sequence[Token], verb: int, at: int, story: Story) -> bool:
    """«Ông còn là Ủy viên dự khuyết Trung ương Đảng», at the end of a life told by its years: what he is beside the last post told."""
    named = next(posts(tokens[at : at + 1]), None)
    return named is not None and named.office.is_seat and not named.old and tokens[verb].word in story.context.lexicon.table("BesidesBe")


def _anew(tokens: Sequence[Token], person: int, first: int, last: int) -> bool:
    """«lần thứ hai liên tiếp được bầu làm …», «trúng cử Bí thư nhiệm kỳ thứ hai liên tiếp»: whether the post is won once more."""
    behind = next((i for i in range(last, min(len(tokens), last + 6)) if tokens[i].classes & {"Mark", "Person"}), last + 6)
    front = tokens[max(0, person - 3) : person] if person < first else []  # «Đây là nhiệm kỳ thứ hai liên tiếp ông A giữ chức …»
    return tells(front, "OnceMore") or tells(tokens[person + 1 : first], "OnceMore") or tells(tokens[last:behind], "OnceMore")


def _told_before(office: Office, person: str, story: Story) -> bool:
    """Whether somebody, by the name in lower case, was told in another sentence to hold a post in a committee that is not named here."""
    known = story.claims[: story.first_claim] if office.bare and office.leads else ()
    return any(c.person.word == person and c.office.role == office.role for c in known)


def _by_votes(between: Sequence[Token], story: Story) -> bool:
    """«bà A nhận đủ 51/51 phiếu để giữ chức Bí thư»: whether votes are counted between a name and its verb."""
    votes_cast = story.context.lexicon.table("Vote")
    clause = between[max((i for i, t in enumerate(between) if t.word == ","), default=-1) + 1 :]
    return tells(clause, "Number") and any(t.word in votes_cast for t in clause)


def _aside(tokens: Sequence[Token], person: int, at: int) -> bool:
    """«B (vừa thôi giữ chức …)»: whether a post stands in brackets right behind a name, and is not said of all: «A và B (đều là …)»."""
    between = tokens[person + 1 : at]
    return bool(between) and between[0].word == "(" and not tells(between, "Alike") and all(t.word != ")" for t in between)


def _moved_from(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """«được điều động từ Phó Trưởng Ban A về …», «… từ Ban A (Phó Trưởng ban)»: whether the post at ``at`` is what somebody is moved from."""
    since = next((i for i in range(at - 1, verb, -1) if "Since" in tokens[i].classes), 0)
    between = tokens[since + 1 : at]
    return since > 0 and (not between or between[-1].word == "(" or not tells(between, "Mark", "Move", "Hold", "Number"))


def _on_a_panel(verbs: Sequence[Token]) -> bool:
    """«tái cử vào Ban Thường vụ và được bầu làm …»: elected again to a committee, which stands between the verbs, and then to the post."""
    at = next((i for i in range(len(verbs) - 1, 0, -1) if "Panel" in verbs[i].classes), 0)
    return at > 0 and event_of(verbs[:at]) == "re-elected" and event_of(verbs[at:]) == "elected"


def _won_behind(tokens: Sequence[Token], at: int) -> int:
    """«riêng chức danh Bí thư, ông A tái đắc cử»: the index of the one who won the post in front of ``at``; 0 where nobody is told so."""
    if at + 2 >= len(tokens) or tokens[at].word not in {",", ":"} or "Person" not in tokens[at + 1].classes:
        return 0
    ends = not tells(tokens[at + 3 : at + 5], "Hold", "Into", "Office", "Panel")
    return at + 1 if "Won" in tokens[at + 2].classes and ends else 0


def _goes_to_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether a passive stands right behind a post, and who it is given to behind that."""
    if at + 2 >= len(tokens) or "Passive" not in tokens[at].classes:
        return False
    stop = next((i for i, t in enumerate(tokens[at + 1 : at + 9], at + 1) if t.classes & {"Person", "Mark"}), 0)
    return stop > 0 and "Person" in tokens[stop].classes and tells(tokens[stop - 1 : stop], "Towards", "EntrustedTo")


def _before_aside(tokens: Sequence[Token], gone: int, at: int) -> list[int]:
    """«B, thay ông A (nhận nhiệm vụ khác), được bầu …»: B, of whom no verb tells anything yet; else A at ``gone``."""
    verbs = {"Elect", "ReElect", "Appoint", "Hold", "Be", "Office"}
    people = subject(tokens, gone - 1) if tokens[at - 1].word == "," else []
    told = not people or any(t.classes & verbs for t in tokens[people[-1] : gone])
    return [gone] if told else people


def _long_before(since: str, story: Story, position: int) -> bool:
    """Whether a year or month lies before the one in which the congress reported on began."""
    main = story.offices.main(position)
    start = main.start_date if main is not None else None
    return start is not None and since < start[: len(since)]


def _ago(since: str | None, story: Story) -> bool:
    """Whether a date lies before the year in which the text speaks."""
    year = spoken_in(story.context) if since is not None else None
    return since is not None and year is not None and int(since[:4]) < year


def _moves(tokens: Sequence[Token], found: Found, people: list[int]) -> bool:
    """Whether the people are moved to a post: by the verbs, or by the verb in front of their names.

    «… đối với ông A do được điều động giữ chức Bí thư; bầu bà B …»: A is, B is not.
    """
    lead = tokens[max(0, people[0] - 4) : people[0]] if people[0] < found.first else []
    lead = lead[max((at for at, t in enumerate(lead) if "Semicolon" in t.classes), default=-1) + 1 :]
    return tells((*lead, *tokens[found.first : found.slots["posts"][0]]), "Move")


RULES: tuple[Rule, ...] = (
    Rule(
        name="<người> từng giữ <chức vụ>; <chức vụ>",
        pattern=f"(?P<verbs><Former>) {_GAP} ':'? {LONG}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi từng giữ các chức vụ Giám đốc Sở Tư pháp tỉnh Nghệ An; Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (held)",
            ),
            (
                "Ông Lê Văn Khôi từng là Giám đốc Sở Công Thương tỉnh Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Công Thương tỉnh Nghệ An (held)",
            ),
        ],
        no=["Ông Lê Văn Khôi là Giám đốc Sở Tư pháp tỉnh Nghệ An; ông Hồ Sỹ Tân là Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name="<người> từng giữ …, <chức vụ>",
        pattern=f"(?P<verbs><Former>) (?:<!{VERB}|{STOP}|Panel>{{5,25}}|<!{VERB}|{STOP}|Panel|Mark>{{0,3}} ':'"
        f" <!{VERB}|{STOP}|Panel>{{1,25}}) ',' {LONG}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi từng giữ các chức vụ chuyên viên, quản lý một dự án cấp nước, Giám đốc Sở Tư pháp tỉnh "
                "Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Tư pháp tỉnh Nghệ An (held)",
            ),
            (
                "Ông Lê Văn Khôi từng trải qua các vị trí: giáo viên, Giám đốc Sở Tư pháp tỉnh Nghệ An.",
                "Lê Văn Khôi: Giám đốc, Sở Tư pháp tỉnh Nghệ An (held)",
            ),
        ],
        no=["Ông Lê Văn Khôi từng học ở Vinh, được bầu làm Bí thư Huyện ủy Diễn Châu."],
    ),
    Rule(
        name=TOLD,
        pattern=f"{_VERBS} {_GAP} ':'? {LONG}",
        build=_told,
        yes=[
            (
                "Ông Lê Văn Khôi được bầu giữ chức Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
            (
                "Ban Thường vụ Tỉnh ủy chỉ định đồng chí Lê Văn Khôi giữ chức Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (appointed)",
            ),
            (
                "Ông Lê Văn Khôi tái đắc cử Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Bí thư, Huyện ủy Diễn Châu (re-elected)",
            ),
            (
                "Các đồng chí Lê Văn Khôi, Hồ Sỹ Tân được bầu làm Phó Bí thư Huyện ủy Diễn Châu.",
                "Lê Văn Khôi: Phó Bí thư, Huyện ủy Diễn Châu (elected)",
            ),
        ],
        no=[
            "Ông Lê Văn Khôi được giới thiệu để bầu làm Bí thư Huyện ủy Diễn Châu.",
            "Đại hội bầu Bí thư Huyện ủy Diễn Châu.",
        ],
    ),
)

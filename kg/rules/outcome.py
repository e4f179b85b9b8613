"""What verbs make of a post: whether it was won, given, held before or is held, by their own words or by what goes before."""

from __future__ import annotations

from collections.abc import Sequence

from kg.grammar import Found
from kg.rules.companions import one_of
from kg.rules.office import Office
from kg.rules.story import RECENT, Row, Story, posts
from kg.rules.verbs import EVENTS, REACH, WON, event_of, opening
from kg.tokens import Token, tells

#: verbs that tell of a post, and what such a verb does not reach across; classes of tokens, as patterns have them
VERB = "Elect|ReElect|Appoint|Hold|Be|Former"
STOP = "Person|Office|Semicolon"
_APART = 14  # tokens between a name and its verb, with no mark among them
_LATER = 30  # tokens behind a name among which a verb that says what somebody is now still speaks of it


def outcome(found: Found, row: Row, story: Story, people: list[int]) -> str:
    """What the verbs tell of the posts; empty where they tell nothing sure."""
    tokens = found.tokens
    verbs = found.all("verbs")
    distance = found.first - people[-1] if people[-1] < found.first else 0
    event = event_of(verbs)
    last = next(i for i in range(len(verbs) - 1, -1, -1) if verbs[i].classes & {"Former", *EVENTS, "Hold", "Be"})
    former = tells(verbs, "Former")
    if former and not ("Former" in verbs[0].classes and event and last and event_of(verbs[1:])):
        return "held" if tells(verbs, "Leave") else "past"
    if event and len(verbs) > 1 and verbs[-1].classes & {"Be", "Hold"} and "During" in verbs[-2].classes:
        return "sitting"  # «được bầu khi đang là Phó Bí thư»: what the person was until then
    if event:
        return event
    before = tokens[people[-1] : found.first]
    span = tokens[max(0, found.first - 3) : found.first]
    if len(span) > 2 and "Several" in span[-1].classes and tells(span[:1], "Also", "Bound", "Including"):
        told = "Also" in span[0].classes and any(story.claims[n].event == "past" for n in story.of(tokens[people[-1]]))
        if told or not span[1].classes.isdisjoint(("Number", "Several")):
            return "past"  # «có 10 năm làm Phó Chủ tịch rồi Chủ tịch …», «sau ba năm giữ chức … và một năm giữ chức …»
    if tells(before[-2:], "Then") and tells(before, "Former"):
        return "past"  # «từng là …, sau đó giữ chức …»
    earlier = range(max(0, found.first - REACH), found.first)
    past = next((at for at in reversed(earlier) if tokens[at].classes & {"Past", "Old"}), None)
    decided = past is not None and past < people[0] and tokens[people[0]].payload != "short" and opening(tokens, people[0])
    if decided and past is not None and (tells(tokens[past:people[0]], "Appoint") or tells(tokens[past + 1 : past + 3], "Body")):
        return str(decided)  # «Trước đó, Bộ Chính trị điều động ông A giữ chức …», «Trước đó, HĐND tỉnh đã bầu ông A …»
    aside = found.first > 0 and tokens[found.first - 1].word == "(" and "Be" in verbs[-1].classes and " " in verbs[-1].word
    if past is not None and not aside and not _panel_chosen(tokens, past, people[0]):
        return "past"  # but not «Trước khi sáp nhập, … là ông A (hiện là Phó Bí thư …)»
    if tells(tokens[people[-1] + 1 : found.first], "Title"):
        return ""  # «A …, cùng các đồng chí là Bí thư …»: others are meant, whom nothing names
    named = next(posts(found.all("posts")))
    timed = found.first > 0 and bool(tokens[found.first - 1].classes & {"Number", "Now"})
    timed |= tells(tokens[max(0, people[0] - 3) : people[0]], "Now")  # «… đến nay, ông làm Giám đốc …»
    if _not_again(tokens, found.last):
        return "held"  # «người giữ cương vị Bí thư hai nhiệm kỳ, không tái cử»
    if "Be" in verbs[-1].classes:
        lead = tokens[max(0, people[0] - REACH) : people[0]]
        panel = tells(lead, "Panel")
        chosen = event_of(lead) or story.event or (story.usual if story.context.mains else "")
        if panel and named.office.party and chosen:  # «bầu Ủy ban Kiểm tra gồm 5 đồng chí, đồng chí A là Chủ nhiệm»
            return "elected" if chosen == "re-elected" else chosen
        won = _won_beside(found, people, story)
        unplaced = named.office.bare or named.office.guess is not None
        if won and unplaced and named.office.party and not (named.former or named.old or named.sitting) and distance <= 6:
            return won  # «A đắc cử Bí thư; B là Phó Bí thư»
        how = one_of(verbs, named, tokens[people[0]], story)
        if how:
            return how
        narrowed = "" if " " in verbs[-1].word else _won_in_short(tokens[people[-1]], named.office, story)
        if narrowed and not (named.former or named.old or named.sitting):
            return narrowed  # «bầu A và B làm Phó Bí thư. Bà A là Phó Bí thư Thường trực»
        current = " " in verbs[-1].word and distance <= _LATER  # «…, hiện là Phó Chủ tịch Hội»: not the bare copula
        return "holds" if distance <= 6 or timed or current else ""
    if "HoldToo" in verbs[-1].classes and not named.office.party and verbs[-1].word.split()[0] in story.context.lexicon.table("Now"):
        return "holds"  # «Bí thư Huyện ủy A hiện kiêm Chủ tịch UBND huyện»
    led = opening(tokens, people[0])
    if led:
        return led
    if people[0] > 0 and tokens[people[0] - 1].word in story.context.lexicon.table("Entrust"):
        return "appointed"  # «giao ông A làm Quyền Chủ tịch»
    if tells(tokens[people[-1] : found.first], "Leave"):
        return "appointed"  # «thôi giữ chức …, giữ chức …»
    decided_so = event_of(tokens[found.last : found.last + 4]) if tells(tokens[found.last : found.last + 4], "Decide") else ""
    if decided_so == "appointed" and not tells(tokens[found.last : found.last + 3], "Mark", "Person"):
        return "appointed"  # «chính thức làm Hiệu trưởng theo quyết định bổ nhiệm của Bộ trưởng …»
    if timed:  # «từ 2015 đến nay giữ chức …», but «nguyên …, nay giữ chức …» of a post of the new committee
        left = any(story.claims[n].event == "held" for n in story.of(tokens[people[-1]]))
        return story.usual if left and story.ours(named.office, tokens[people[-1]].start) else "holds"
    if sent(tokens, people[-1], found.first):
        return "appointed"
    out_of = {story.claims[n].event for n in story.of(tokens[people[-1]])} if tells(verbs, "Move") else set()
    if out_of & {"holds", "past"} and not tells(before, "Appoint"):
        return "appointed"  # «bà A, Bí thư Thành ủy B, về làm Bí thư Đảng ủy phường C»
    if distance > (8 if tells(tokens[people[-1] : found.first], "Mark") else _APART):
        return ""
    ours = named.office.party and story.ours(named.office, tokens[people[0]].start)
    beside = (c for c in reversed(story.told_here()) if ours and c.event in WON and c.office.leads and story.ours(c.office, c.person.start))
    for claim in beside:  # «A được bầu làm Bí thư, thay B được điều động …; C làm Phó Bí thư»
        return "appointed" if claim.event == "appointed" else "elected"
    inherited = (
        event_of(tokens[max(0, people[0] - REACH) : people[0]]) or story.event or come_by(tokens[people[-1]], story)
    )
    if inherited:
        return "elected" if inherited == "re-elected" else inherited
    lead = tokens[max(0, people[0] - REACH) : people[0]]
    if tells(lead, "Decide"):
        return "appointed"
    if named.office.party and not story.context.mains and tells(lead, "Panel"):
        return story.chosen() or "holds"  # «Ủy ban Kiểm tra có 5 ủy viên, do ông A làm Chủ nhiệm»
    if story.ours(named.office, tokens[people[0]].start):
        return story.usual
    return "appointed" if not named.office.party and by_decision(tokens, story) else "holds"


def _not_again(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is told behind a post that who held it does not stand for it again."""
    for token in tokens[at : at + 8]:
        if token.classes & {"Person", "Semicolon", "Office"}:
            return False
        if "NotAgain" in token.classes:
            return True
    return False


def _won_beside(found: Found, people: list[int], story: Story) -> str:
    """How the clause in front of a semicolon says that another post of the committee at hand was come by; empty where it does not.

    The bare copula right behind the name goes on telling of the election.
    """
    tokens = found.tokens
    front = people[0] - 1
    while front > 0 and tokens[front].classes & {"Title", "Rank", "Also"}:
        front -= 1
    if len(found.all("verbs")) > 1 or " " in tokens[found.first].word or front < 1 or "Semicolon" not in tokens[front].classes:
        return ""
    for claim in story.told_here():
        before = claim.event in WON and claim.office.leads and claim.person.end <= tokens[front].start
        if before and (not story.context.mains or story.ours(claim.office, claim.person.start)):
            return "appointed" if claim.event == "appointed" else "elected"
    return ""


def _won_in_short(person: Token, office: Office, story: Story) -> str:
    """How a person came by the post that is now said in full: «Phó Bí thư Thường trực» of one elected «Phó Bí thư»; empty where not."""
    for claim in reversed(story.claims[-RECENT:]):
        if claim.person.word == person.word and claim.event in WON and office.narrows(claim.office):
            return "elected" if claim.event == "re-elected" else claim.event
    return ""


def sent(tokens: Sequence[Token], person: int, at: int) -> bool:
    """«A được … điều động từ vị trí Phó Trưởng Ban … về tham gia …, giữ chức …»: moved from one post to what stands at ``at``."""
    between = tokens[person + 1 : at]
    moved = next((i for i, t in enumerate(between) if t.classes >= {"Appoint", "Move"}), None)
    return moved is not None and not tells(between, "Person", "Semicolon")


def come_by(person: Token, story: Story) -> str:
    """How a person came by the post last told of: what else goes with it was come by so too."""
    for claim in reversed(story.claims):
        if claim.person.word == person.word and claim.event in WON:
            return "elected" if claim.event == "re-elected" else claim.event
    return ""


def by_decision(tokens: Sequence[Token], story: Story) -> bool:
    """«Theo Quyết định số 88, Tổ biên tập do ông A làm Tổ trưởng»: the sentence opens with the decision that gave the posts."""
    decisions = story.context.lexicon.table("Decide")
    if any("DocumentKind" in t.classes and t.word.rpartition(" ")[0] in decisions for t in tokens[:3]):
        return True
    return bool(tokens) and tokens[0].word in story.context.lexicon.table("According") and tells(tokens[1:3], "Decide")


def _panel_chosen(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«Trước đó, … bầu Ban Thường vụ 5 đồng chí, ông A làm …»: an election told behind «trước đó», which is of it."""
    return any("Panel" in tokens[at].classes and event_of(tokens[first:at]) for at in range(first + 1, last))

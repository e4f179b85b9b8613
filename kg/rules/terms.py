"""Which term a congress opens: told with it, or inferred from a number, from the congress reported on, from who sits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from kg.context import Context, kept
from kg.facts import Congress, Years
from kg.normalise import fold
from kg.rules.mention import Mention, Section
from kg.rules.shares import told_of
from kg.rules.whose import Parser
from kg.rules.words import Words
from kg.structure import Sentence
from kg.tokens import Token

_NAMES = frozenset({"Body", "CommitteeSeat"})  # of committees
_TERM = 5  # years of a term above the cell
_CYCLE = 2005  # since when congresses of all levels meet in years divisible by five
_YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d.,]\d|\d| ?[-–] ?20\d\d)")  # no first year of a span: plans begin there
_OF_PLACES = frozenset({"province", "district", "commune"})
_TERM_CUES = frozenset({"OrdinalCue", "TermCue"})
_NEXT = 2  # the number of a congress that may follow the first
_FARTHEST = 40  # years from a known term beyond which numbers are no longer counted on


@kept
def committee(context: Context, section: Section | None = None) -> tuple[int | None, Years | None]:
    """«Ban Chấp hành … khóa XVI, nhiệm kỳ 2015-2020»: the new committee's ordinal and term are the congress's."""
    ordinal: int | None = None  # the highest: «Ban Chấp hành khóa VIII trình Đại hội bầu Ban Chấp hành khóa IX»
    term: Years | None = None
    for _, tokens, told in told_of(context, section):
        if told.isdisjoint(_NAMES):
            continue
        words = Words(tokens)
        for at, token in enumerate(tokens):
            if not token.concepts or not is_executive(token):
                continue
            for index in range(at + 1, min(len(tokens), at + 9)):
                if tokens[index].word in {".", ";"} or "Resolution" in tokens[index].classes:
                    break
                if words.word(index) == "khóa":
                    ordinal = max(ordinal or 0, words.ordinal(index)[0] or 0) or None
                if words.has(index, "TermCue", "OrdinalCue"):
                    term = term or words.term(index)[0]
    return ordinal, term


def follows(context: Context, ordinal: int) -> bool:
    """«Ban Chấp hành khóa XX (2010-2015) ra mắt. …, kém chỉ tiêu mà Đại hội XIX đề ra»: whether the text tells the number and the term of
    the committee behind the one that a congress chose, and so speaks of an earlier congress than it reports on."""
    number, term = committee(context)
    return number == ordinal + 1 and term is not None and (number, term) in numbered_terms(context)


def committees(context: Context, sentence: Sentence, year: int | None) -> Iterator[tuple[Mention, Parser]]:
    """«Ban Chấp hành Đảng bộ tỉnh X khóa XVII, nhiệm kỳ 2020-2025»: the congresses that chose the committees a sentence names with
    whose they are; ``year`` chooses between places of the same name."""
    tokens = context.tokens(sentence)
    parser = Parser(context, tokens, year)
    for at, token in enumerate(tokens):
        if not is_executive(token):
            continue
        named = at if parser.is_party(at) else at + 1
        whose, _, used = parser.organisation(named)
        if whose is not None:
            ordinal, more = parser.ordinal(named + used)
            behind = named + used + more
            term, end = behind_mark(parser, behind), tokens[behind - 1].end
            yield Mention(token.start, end, sentence, whose, None, False, ordinal, term, False, False), parser


def behind_mark(parser: Parser, at: int) -> Years | None:
    """The term told at a token, or behind the comma or bracket that stands there."""
    return parser.term(at + (parser.word(at) in {",", "("}))[0]


def is_executive(token: Token) -> bool:
    """Whether a token is for the executive committee or for its seats."""
    if not token.concepts:
        return False
    concept = token.concept("Body")
    return "CommitteeSeat" in token.classes or (concept is not None and concept.iri == "dhb:executive-committee")


def latest_term(context: Context) -> Years | None:
    """The last five-year term that the text names."""
    return max(terms(context), default=None)


def terms(context: Context) -> set[Years]:
    """The five-year terms that the text names; congresses of all levels open theirs in years divisible by five."""
    return {term for _, term in numbered_terms(context)}


@kept
def numbered_terms(context: Context) -> tuple[tuple[int | None, Years], ...]:
    """«cấp ủy nhiệm kỳ 2020-2025», «trúng cử khóa 2010-2015», «Bí thư Tỉnh ủy khóa X (2015-2020)»: the terms that the text
    names, each with the number that is told right in front of it, in order."""
    found: list[tuple[int | None, Years]] = []
    for sentence in context.sentences:
        if context.classes(sentence).isdisjoint(_TERM_CUES):
            continue
        tokens = context.tokens(sentence)
        words = Words(tokens)
        for at, token in enumerate(tokens):
            if token.classes.isdisjoint(_TERM_CUES):
                continue
            number, used = words.ordinal(at)
            behind = at + used + (used > 0 and words.word(at + used) in {"(", ","})
            term = words.term(behind)[0]
            if term and term[0] % 5 == 0 and term[1] == term[0] + 5:
                found.append((number, term))
    return tuple(found)


def _chosen_by(context: Context, number: int) -> Years | None:
    """«Tỉnh ủy khóa X, nhiệm kỳ 2010-2015»: a committee has the number and the term of the congress that chose it."""
    named = {term for told, term in numbered_terms(context) if told == number}
    return named.pop() if len(named) == 1 else None


def sitting(context: Context, mentions: Sequence[Mention]) -> Mention | None:
    """In a text that reports on no congress: the one that chose the sitting committee, to reckon terms from."""
    named = [m for m in mentions if m.organisation is not None]
    named_terms = terms(context)
    ordinal, _ = committee(context)
    if len({m.organisation.label for m in named if m.organisation}) != 1 or ordinal is None or len(named_terms) != 1:
        return None
    return replace(named[0], ordinal=ordinal, term=named_terms.pop())


def _ended(context: Context, congress: Congress, year: int) -> bool:
    """Whether the place of a congress was gone by the end of a year."""
    iri = congress.area.iri if congress.area is not None else None
    until = context.lexicon.unit(iri).until if iri else None
    return until is not None and until <= year


def _stages(context: Context, mention: Mention) -> set[Years]:
    """«Nghị quyết Đại hội lần thứ XI đề ra … trong giai đoạn 2015-2020»: the five years that its sentence tells of."""
    tokens = context.tokens(mention.sentence)
    found: set[Years] = set()
    for first, dash, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        years = (first.word, last.word)
        if dash.word == "-" and all(len(year) == 4 and year.isdigit() for year in years):
            begin, end = int(first.word), int(last.word)
            if begin % 5 == 0 and end == begin + 5:
                found.add((begin, end))
    return found


def told_terms(mentions: Sequence[Mention]) -> dict[str, dict[int, Years]]:
    """The terms that a text gives beside numbers, for each organisation by its folded name."""
    found: dict[str, dict[int, Years]] = {}
    for mention in mentions:
        if mention.organisation is not None and mention.ordinal is not None:
            numbers = found.setdefault(fold(mention.organisation.label), {})
            if mention.term is not None:
                numbers.setdefault(mention.ordinal, mention.term)
    return found


def of_the_former(known: dict[str, dict[int, Years]], main: Mention | None, mentions: Sequence[Mention]) -> dict[str, dict[int, Years]]:
    """The terms told, and in a report on the first congress of a unit made by a merger that of the last one before it, of the same
    name: «Nghị quyết Đại hội Đảng bộ tỉnh Đắk Lắk lần thứ XVII»."""
    if main is None or main.ordinal != 1 or main.term is None or main.organisation is None:
        return known
    label = fold(main.organisation.label)
    last = max((m.ordinal for m in mentions if m.ordinal and m.organisation is not None and fold(m.organisation.label) == label), default=1)
    if last > _NEXT and last not in known.get(label, {}):
        first, end = main.term
        known.setdefault(label, {})[last] = (first - (end - first), first)
    return known


def by_number(known: Mapping[int, Years], number: int) -> Years | None:
    """The term of a congress by its number, from the nearest of the same organisation whose term is known."""
    nearest = min(known, key=lambda n: abs(n - number), default=None)
    if nearest is None:
        return None
    first, last = known[nearest]
    shift = (last - first) * (nearest - number)
    return (first - shift, last - shift) if abs(shift) <= _FARTHEST else None


def termed(
    context: Context, congress: Congress, main: Mention | None, mention: Mention, told: Mapping[str, Mapping[int, Years]]
) -> Congress:
    """Infer a term from the ordinal beside a known one, from the cycle of the main congress, or from who sits."""
    if congress.term is not None or congress.ordinal is None:
        return congress
    known = told.get(fold(congress.place), {})
    if congress.ordinal in known:
        return replace(congress, term=known[congress.ordinal])
    own = main.organisation.label if main is not None and main.organisation else ""
    if main is not None and main.term is not None and main.ordinal is not None and fold(own) == fold(congress.place):
        known = {**known, main.ordinal: main.term}
    elif congress.level == "national":
        return congress
    term: Years | None
    if known:
        term = by_number(known, congress.ordinal)
    elif (main is None or main.term is None) and (chose := _chosen_by(context, congress.ordinal)) is not None:
        term = chose
    elif main is not None and main.term is not None:
        if fold(own) == fold(congress.place):
            return congress
        first, last = main.term
        over = _ended(context, congress, first)  # a district's that 2025 did away with: its last term
        ahead = mention.bound or "Draft" in context.classes(mention.sentence) or _to_meet(context, mention)
        past = over or (mention.cited and not ahead)
        term = (first - (last - first), first) if past else main.term
    else:
        term = _of_those_who_sit(context, mention)
    return replace(congress, term=term, inferred=congress.inferred | {"term"}) if term is not None else congress


def _to_meet(context: Context, mention: Mention) -> bool:
    """«Nghị quyết Đại hội Đảng bộ Công an Trung ương lần thứ VI sắp tới»: whether a word right behind a naming says that it is to come."""
    behind = next((t for t in context.tokens(mention.sentence) if t.start >= mention.end), None)
    return behind is not None and "Ahead" in behind.classes


def _of_those_who_sit(context: Context, mention: Mention) -> Years | None:
    """In a text that reports on no congress and names one term: «Nghị quyết Đại hội …» opened it, one prepared ends it."""
    named = terms(context) or _stages(context, mention)
    if len(named) != 1:
        return None if mention.prepared or mention.bound else _of_its_time(context)
    first, last = next(iter(named))
    if mention.prepared:
        return last, last + last - first
    return (first, last) if mention.cited else None


@kept
def _of_its_time(context: Context) -> Years | None:
    """The five years in which a text speaks: of its publication, or of the last year told that may be none of a plan."""
    published = context.document.published or ""
    told = [int(year) for year in _YEAR.findall(published or context.lowered)]
    past = [year for year in told if year % _TERM]
    last = max(past, default=None)
    return (last - last % _TERM, last - last % _TERM + _TERM) if last is not None and last >= _CYCLE else None


def opened(congress: Congress) -> Congress:
    """A congress whose days are known: that of a place which met in a year divisible by five opens the five years from then."""
    day = congress.start_date or congress.end_date
    year = int(day[:4]) if day is not None else 1
    if congress.term is not None or year % _TERM or year < _CYCLE or congress.level not in _OF_PLACES:
        return congress
    return replace(congress, term=(year, year + _TERM), inferred=congress.inferred | {"term"})

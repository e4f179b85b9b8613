"""The years that a document speaks from: of its congress, of its date line, or of the terms that it names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.context import Context
from kg.rules.period import Calendar
from kg.rules.spoken import (
    begun_year,
    date_line,
    reviewed_year,
    spoken_year,
    stamped,
    sums_up,
    term_ahead,
    terms_named,
    written_year,
)

_FULL_TERM = 5  # years that the statutes give a committee


def standpoint(context: Context, midterm: Sequence[str]) -> Calendar:
    """The years the document speaks from: of its congress, else of its date line, else the last year it names.

    ``midterm`` are the words, in lower case, by which a document says that it reviews a term in its middle.
    """
    lowered = context.lowered
    dated = date_line(lowered)
    over = dated is not None and context.term is not None and dated >= context.term[1]
    undated = not any(c.start_date or c.end_date for c in context.mains)
    if dated is not None and context.term is not None and undated and context.term[0] < dated < context.term[1]:
        return Calendar.within(dated, context.term, _reviews(lowered, midterm))
    if over and dated is not None and not undated and context.year and context.term and context.term[1] < dated:
        over = not stamped(lowered, dated, context.year, context.term)
    since = written_year(lowered) if not undated and context.term is not None else None
    if since is not None and context.term is not None and (context.year or since) < since < context.term[1]:
        return Calendar.within(since, context.term, _reviews(lowered, midterm))  # written when the congress was a year ago or more
    if context.mains and not over:
        ordinals = {c.ordinal for c in context.mains}
        calendar = replace(Calendar.of(context.year, context.term), ordinal=ordinals.pop() if len(ordinals) == 1 else None)
        return _of_term(calendar, lowered)
    year = dated or context.year
    reviews = _reviews(lowered, midterm)
    terms = terms_named(lowered)
    if dated is None and context.year is None:
        told = [c.term for c in context.congresses if c.term is not None and str(c.term[1]) in lowered]
        terms += [term for term in told if term not in terms]  # not that of a congress to come, of which only the ordinal is named
    midway = (begun_year(lowered) or (spoken_year(lowered) if reviews else None)) if year is None else None
    if midway is not None:  # the congress that it names is still to come
        return Calendar.without_congress(midway, [t for t in terms if t[0] <= midway], reviews)
    if year is None:
        ahead = term_ahead(lowered)
        year = ahead[0] if ahead else spoken_year(lowered, terms_named(lowered))
    if dated is None and context.year is None:
        opened = max((t[0] for t in terms), default=None)
        year = opened if opened is not None and opened > (year or 0) else year  # it names years before its congress only
    if year is not None and not context.mains:
        year = reviewed_year(lowered, year)
    return Calendar.without_congress(year, terms, bool(terms) and reviews and not sums_up(lowered))


def _of_term(calendar: Calendar, lowered: str) -> Calendar:
    """Of a congress whose term is a short one: the term before may have been longer, and is the one that the text names."""
    past, coming = calendar.past, calendar.coming
    if past is None or coming is None or coming[1] - coming[0] >= _FULL_TERM:
        return calendar
    named = next((t for t in terms_named(lowered) if t[1] == coming[0]), past)
    return replace(calendar, past=named)


def _reviews(lowered: str, midterm: Sequence[str]) -> bool:
    """Whether the document reviews a term in its middle."""
    return any(word in lowered for word in midterm)

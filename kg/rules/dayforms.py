"""How papers write the days of a congress: patterns whose words are those of ``ontology/cues/times.ttl``."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon import Lexicon
from kg.rules.moment import DOCUMENT
from kg.template import compiled, numbers

_PARTS = {
    "Day": r"(?:0?[1-9]|[12]\d|3[01])",
    "Month": r"(?:0?[1-9]|1[0-2])",
    "Then": r"\s*(?:[/.-]|{MonthNoun})\s*",  # between a day and its month
    "OnDay": r"(?:{DateNoun|DayPart}[ ,(]*)(?:{DateNoun} )?{Day}{Then}{Month}",
    "Clock": r"(?:\d{1,2}\s*(?:{HourNoun}|:)\s*(?:\d{1,2}(?:\s*{TimeUnit})?)?\s*)",
    "Aside": r"(?:\s*\([^()\d;]{0,30}\))",  # «(phiên trù bị)» behind a day
    "OfYear": r"(?:\s*(?:[/.-]|{YearNoun})\s*(?P<y>20\d\d|19\d\d))?",
    "Led": r"(?:(?:{DateNoun|DayPart|DayLead|Starting|Until|Weekday|Opening|Closing|DayOrdinal|LastDay}|\()[ ,(]*"
    r"(?:{Weekday}[ ,(-]*)?(?:{DateNoun}\s*)?(?:{EarlyDay}\s*)?"
    r"|^(?=\d{1,2}[/.-]\d{1,2}(?:[/.-]20\d\d)?,)|(?<=, )(?=\d{1,2}[/.-]\d{1,2}[/.-]20\d\d,))",
}
_CLAUSE = 240  # characters behind a day that may tell of a preparatory session


class Forms:
    """The patterns of days, written out with the words of the ontology."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Raises KgError where the ontology lacks a class of words."""

        def form(template: str) -> re.Pattern[str]:
            return compiled(lexicon, template, **_PARTS)

        self.congress = lexicon.concepts["dhc:congress"].label
        self._numbers = numbers(lexicon, "One") | numbers(lexicon, "Cardinal") | numbers(lexicon, "DayOrdinal")
        self.day = form(r"{Led}(?P<d>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}")
        #: «Xã Phú Nghĩa, 1-8»: the day that ends a heading
        self.ending = form(r"(?:, ?|\s-\s)(?P<d>{Day}){Then}(?P<m>{Month}){OfYear}[.: ]*$")
        #: one day, or first and last, without a word in front: «16-17/6», «30/6 - 1/7»
        self.each = form(r"(?<![\w.,/-])(?:(?P<d1>{Day})(?:{Then}(?P<m1>{Month}))?\s*-\s*)?(?P<d>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}")
        self.full = form(r"(?<!\d)(?P<d>{Day}){Then}(?P<m>{Month})\s*(?:[/.-]|{YearNoun})\s*(?P<y>20\d\d)(?!\d)")
        #: «từ 27 đến 29/7/2010», «ngày 23 và 24.7», «ngày 21-23/9», «ngày 16 và sáng 17.7», «từ ngày 27/7 đến 29/7»,
        #: «ngày 29/9 (trù bị) và 30/9», «từ 13h30 ngày 9/6 đến 17h00 ngày 10/6», «chiều 30 và cả ngày 31/7»; not «lần thứ 20, sáng 27/9»
        self.span = form(
            r"{<!OrdinalCue|HourNoun}(?<![\w.,])(?P<d1>{Day})(?:{Then}(?P<m1>{Month})(?:\s*(?:[/.-]|{YearNoun})\s*20\d\d)?)?{Aside}?(?:\s*,\s+{Day}(?:\s*/\s*(?P<m0>{Month}))?(?![/.\d]|,\d))*"
            r"\s*(?:-|{DayJoin|Until}|,\s)\s*(?:{TimePart|WholeTime}\s*)?{Clock}?(?:{DateNoun|DayPart})?\s*(?:{DateNoun}\s*)?(?:{EarlyDay}\s*)?"
            r"(?P<d2>{Day}){Then}(?P<m2>{Month})(?![\d%]|[.,]\d(?!\d\d\d(?!\d))){OfYear}"
        )
        self.document = form(DOCUMENT)
        self.with_year = re.compile(r"(?:19|20)\d\d$")
        self.length = form(r"{AfterDays}\s+(?P<n>0?\d|{One|Cardinal})(?P<part>[.,]5)?\s*{DateNoun}(?P<half>\s+{AndHalf})?")
        self.lasts = form(r"{Lasts|SpanNoun}(?: {Busily})?(?: {Inside|Throughout|Copula})? (?P<n>0?\d|{One|Cardinal}) {DateNoun}(?! \d)")
        #: «Trong 3 ngày làm việc, Đại hội sẽ thảo luận …», «Đại hội có 1,5 ngày làm việc»
        self.sitting = form(
            r"(?:{AfterDays}|{Congress} {Including})\s+(?P<n>0?\d|{One|Cardinal})(?P<part>[.,]5)?\s+{DateNoun}(?P<half>\s+{AndHalf})? {Sits}"
        )
        self.nth = form(
            r"{DateNoun} (?:{Lasts} )?(?:(?P<n>{DayOrdinal})|(?P<last>{LastDay})(?! {TimeUnit|YearNoun})|{OrdinalCue} (?P<digit>\d))"
        )
        self.last_day = form(r"{DateNoun} (?:{Lasts} )?{LastDay}(?! {TimeUnit|YearNoun})")
        self.today = form(r"{Today}|(?P<yesterday>{Yesterday})|(?P<tomorrow>{Tomorrow})")
        #: «Sáng nay (24/6), …», «chiều mai, 25/6»: the number of the day that a report calls so
        self.today_on = form(
            r"(?:{Today}|(?P<yesterday>{Yesterday})|(?P<tomorrow>{Tomorrow}))[ ,(]{1,2}(?:{DateNoun|DayPart} )?(?:{DateNoun} )?"
            r"(?P<d>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}"
        )
        #: what stands between «chiều mai» and the number of that day, and between the first and the last of several days
        self.same_as = form(r"[ ,(]*(?:{DateNoun|DayPart|DayLead}[ ,]*)*")
        self.joins = form(r"\)?(?: ?- ?|,? {DayJoin|Until|DayTo} |, )(?:{TimePart|DateNoun|DayPart|WholeTime} )*")
        #: «khai mạc sáng 23/6 và bế mạc vào chiều mai»
        self.tomorrow = form(r"{Closing}[^.;,\d]{0,14}\b{Tomorrow}\b")
        #: «Tại phiên khai mạc sáng 23/6, …»: a session that only a congress has, and meetings that are none
        #: also «Dự khai mạc hôm 14/10, …»: where its day stands right behind
        self.session = form(
            r"\b(?:{Session}|{Ceremony}(?: {Lasts})?[ ,(]{0,2}(?:{Starting|DayLead} )?{Clock}?{OnDay})"
        )
        #: «Tại phiên trọng thể sáng 6/8, …»
        self.formal_on = form(
            r"{Locative} {FormalSession}[ ,(]{0,2}(?:{DayLead} )?{OnDay}"
        )
        self.other = form(r"\b(?<!trung tâm ){OtherMeeting}")
        #: «Hai ngày làm việc 23 và 24/6 để lại nhiều quyết sách»: how long, and on which days
        self.worked = form(r"(?:{One|Cardinal}|\d) {DateNoun} {Sits}(?: [^\W\d]+){0,4}[ ,(:]*(?:{Starting} )?(?:{DateNoun} )?(?={Day})")
        #: «(chiều 20/6, … dâng hương) trước giờ khai mạc Đại hội»
        self.not_yet = form(r"[^.;]*\b{DueBefore}(?: [^\W\d]+){0,2} {Opening}")
        self.same_day = form(r"{SameDay}")
        #: «Cùng thời gian này, Đảng bộ huyện B tổ chức Đại hội»: on the days of the one told before
        self.same_days = form(r"{SameDays}")
        self.whole_day = form(r"{<!DayPart}{DateNoun} $")
        self.since = form(r"{Starting}(?: {DateNoun|DayPart})?[ (]*$")
        #: «làm việc đến hết ngày 16/10», «kéo dài đến 16/10»
        self.until = form(
            r"{Lasts} {Until} (?:(?:(?:{TimePart} )?{DateNoun|DayPart}(?: {DateNoun})?|{TimePart}) )?"
            r"(?P<d>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}"
        )
        #: «làm việc từ ngày 14/10»: the first day alone
        self.onward = form(
            r"{Lasts|Meeting|Begun} {Starting} (?:{DateNoun|DayPart}(?: {DateNoun})? )?(?:{EarlyDay} )?"
            r"(?P<d>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}"
        )
        #: «(tính) đến hết ngày 17/10, … đã tổ chức xong»
        self.reckoned = form(r"(?:{Reckoned}|^|[,;:] ?)\s*{Until}(?: {TimePart})?(?: {DateNoun})?\s*$")
        #: «đưa Nghị quyết đến chi bộ trước ngày 15/9»
        self.due = form(r"{DueBefore}(?: {DateNoun})?\s*$")
        #: «Đại hội (sẽ) diễn ra trong hai ngày»: how long this very congress meets
        self.lasting = form(
            r"{Congress} (?:{Ahead} )?{Lasts}(?: {Busily})?(?: {Inside|Throughout|Copula})? (?P<n>0?\d|{One|Cardinal}) {DateNoun}(?! \d)"
        )
        #: «công bố khi Đại hội bế mạc sau hai ngày»
        self.ended = form(r"{MeetingOver}[^.;]{0,20}$")
        #: «kỷ niệm 130 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5)»: the day that something else is remembered on
        self.remembered = form(r"{Anniversary}[^.;]{0,80}\($")
        self.sits = form(r"{Sits}")
        #: «chào mừng thành công Đại hội», «tuyên truyền Đại hội», «Nghị quyết Đại hội»: what goes with the congress named behind
        self.concerns = form(r"\b{Concerning|Prepare|Resolution|Occasion}(?: [^\W\d]+){0,3} $")
        self.apart = re.compile(r"[;:)]")
        #: «Đại hội đại biểu Hội Nông dân», «Đại hội thể dục thể thao»: not the Party's
        self.others = form(r"{Congress} {OtherCongress}(?![\w])")
        #: «tiến tới Đại hội … (từ 18 đến 20/8)», «… lần thứ XIII, diễn ra từ ngày …»: the days right behind the congress named
        self.bracketed = form(r"{Congress}(?:[^.;()]|\([^()\d]{0,30}\)){0,160}(?:\(|, (?:{Ahead} )?{Lasts|Meeting} )[^\d.;]{0,24}\d")
        #: «Đại hội lần thứ VI hôm …», «Đại hội lần thứ VI, nhiệm kỳ … ngày …», «tại Đại hội ngày …»: the day right behind the congress
        self.behind_number = form(
            r"{Congress}(?:[^.;()]*{OrdinalCue} [^\s.;()]{1,8} \(| (?:[^.;()]*{OrdinalCue} [^\s.;()]{1,8} "
            r"(?:\(?{TermCue} \d{4} ?- ?\d{4}[,)]? )?)?(?:{DayLead} )?{DateNoun|DayPart} )$"
        )
        #: «ngày 21/4/2020, Đại hội …»
        self.in_front = form(r"{DateNoun} (?P<d>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear},? {Congress}")
        self.begins = form(r"{Congress}[^.;]{0,60}{Begun}[^.;,]{0,30}(?:,[^.;,]{0,8})?$|^{Begun}[^.;,]{0,20}$")
        #: «Sáng 11/8, Đảng bộ huyện mở Đại hội …»
        self.opens = form(r"\b{Opens} {Congress}")
        #: «ngày 14/7, Đại hội … bắt đầu.»: the day in front
        self.begun = form(r"{Congress}[^.;]{0,110}{Begun}(?=[.;,]|$)")
        #: «khai mạc ngày 14 và kết thúc ngày 16 tháng 7»: the month once, with the last day
        self.parted = form(
            r"{Opening|Begun|Starting}[^.;\d]{0,14}(?<!\d)(?P<d1>{Day})(?!\s*[/.-]|\s*{MonthNoun}|[\d%])[^.;\d]{0,30}{Closing}[^.;\d]{0,16}"
            r"(?P<d2>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}"
        )
        self.at_congress = form(
            r"{Locative} (?:{FormalSession} )?{Congress}[^.;]{0,160}(?:,|\() ?{DateNoun|DayPart}[ ,(]*(?:{DateNoun} )?$"
        )
        #: a line of minutes, «Thời gian: …», and whether it tells of the beginning or of the end
        #: also «Khai mạc: 7 giờ 30, ngày 12/8/2020.»
        self.minutes = form(r"\s*(?:(?:[ivx]+|\d+)\s*[.)/-]\s*)?(?:-\s*)?(?:{SpanNoun}[^:.]{0,20}|{Opening|Closing}\s*):")
        self.starts, self.ends = form(r"{Begun|Opening}"), form(r"{Closing}")
        #: «từ 7 giờ 30 phút ngày 14 đến 11 giờ ngày 15 tháng 7 năm 2005»: the month once, with the last day
        self.both = form(
            r"{DateNoun} (?P<d1>{Day})(?!\s*[/.-]|\s*{MonthNoun}|\d)[^;]{0,40}?{DateNoun} (?P<d2>{Day}){Then}(?P<m>{Month})(?![\d%]){OfYear}"
        )
        #: congresses open terms in years divisible by five: such a year that is not looked forward to
        self.opening_year = form(r"{<!NotYet}(?:{YearNoun} |-\s?)((?:19|20)\d[05])(?!\d|[.,]\d)")
        #: «(TTXVN 16/12)» at a text's head
        self.byline = form(r"\([^()\d]{2,14} (?P<d>{Day})\s*[/-]\s*(?P<m>{Month})\)")
        self._led, self._own_day = form(r"{Preparatory}[^.;,\d]{0,24}$"), form(r"{Preparatory} (?!{DayJoin} )[^.;,\d]{0,24}{Day}{Then}{Month}")
        self._beside = form(r"{Opening|Closing}[^.;,\d]{0,8}$")
        self._clause = form(r"[;.]|\b{DateNoun} \d")
        #: «(khai mạc phiên trù bị sáng 28/7)»
        self.prepared = form(r"\((?=[^()]*{Preparatory})(?=[^()]*{Day}{Then}{Month})[^()]*\)")
        self._preparatory, self._main = form(r"{Preparatory}"), form(r"{Opening|Closing|FormalWord}")

    def count(self, number: str) -> int:
        """The value of a number in digits or in words."""
        return int(number) if number.isdigit() else self._numbers[number]

    def named(self, number: str) -> int | None:
        """The value of a number in words; None for other words."""
        return self._numbers.get(number)

    def preparatory(self, text: str, start: int, at: int) -> bool:
        """«Ngày 27-7 … họp phiên trù bị», «phiên trù bị chiều 22/6»: the day of the preparatory session alone.

        Not «bế mạc ngày 31/7 …, kể cả nửa ngày trù bị»; the day stands at ``start``, and ends at ``at``.
        """
        if self._beside.search(text[max(0, start - 24) : start]):
            return False
        if self._led.search(text[max(0, start - 40) : start]):
            return True
        if self._own_day.search(text, at, at + _CLAUSE):  # «diễn ra ngày 23/6, phiên trù bị vào chiều 22/6»
            return False
        clause = self._clause.split(text[at : at + _CLAUSE], maxsplit=1)[0]
        return self._preparatory.search(clause) is not None and self._main.search(clause) is None


@lru_cache(maxsize=2)
def forms(lexicon: Lexicon) -> Forms:
    """The patterns over a lexicon, made once."""
    return Forms(lexicon)

"""The years that a text as a whole tells of: when it was written, when it speaks from, the terms that it names."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts import Years
from kg.rules.moment import LAST, Moment, moments, times

_OLDEST = 1996  # no text that is read from a file was written earlier
_AIM = 60  # characters before a year in which a word says that it is aimed at, or that it is under way
_FULL = 5  # years of a term; it begins and ends in years divisible by them
_DOCUMENT = 70  # characters in front of a day in which the document stands that it is of
_LINE = 60  # characters of a line that holds a date line and nothing else
_LINES = 600  # characters at either end of a text in which a date line stands


def reached(lowered: str, year: int) -> bool:
    """Whether a text, in lower case, tells what there is by a month or a day of a year, as no aim, or what is estimated for it.

    >>> reached("đến tháng 6/2025, ngân hàng đã thẩm định 60 dự án", 2025), reached("grdp năm 2025 ước 90 tỷ đồng", 2025)
    (True, True)
    >>> reached("phấn đấu đến tháng 6/2025 thẩm định 60 dự án", 2025), reached("đến năm 2025 đạt 60 dự án", 2025)
    (False, False)
    """
    told = times()
    estimated = any(told.foretold.match(lowered, m.end()) for m in told.named.finditer(lowered) if int(m[1] or m[2]) == year)
    return estimated or any(
        int(found[1]) == year and told.aimed.search(lowered, max(0, found.start() - _AIM), found.start()) is None
        for found in told.reached.finditer(lowered)
    )


def date_line(lowered: str) -> int | None:
    """The year of the first full date at the beginning or the end of a normalised text in lower case.

    Birthdays, days of history and days to which something lasts are none.

    >>> date_line("tin vắn, 2021-08-16"), date_line("thứ ba, 13/10/2020, 09:15"), date_line("5 tháng 8, 2019")
    (2021, 2020, 2019)
    >>> date_line("ông an sinh ngày 2/9/1970"), date_line("kỷ niệm ngày giải phóng (30/4/1975 - 30/4/2025)")
    (None, 2025)
    >>> date_line("thực hiện chỉ thị số 35-ct/tw ngày 30/5/2019 của bộ chính trị")
    >>> date_line("điều 2. đến ngày 31/12/2030 xóa hết nhà tạm"), date_line("từ ngày 12 đến 14/7/2025")
    (None, 2025)
    """
    for stretch in (lowered[:_LINES], lowered[-_LINES:]):
        for found in times().date_line.finditer(stretch):
            year = int(found[1] or found[2] or found[3])
            before = max(0, found.start() - 20)
            due = times().due.search(stretch, before, found.start()) is not None  # «đến ngày 31/12/2030»
            due = due or times().document.search(stretch, max(0, found.start() - _DOCUMENT), found.start()) is not None
            if year >= _OLDEST and not due and not times().born.search(stretch, before, found.start()):
                return year
    return None


def stamped(lowered: str, dated: int, year: int, term: Years) -> bool:
    """Whether ``dated`` is only when the page was put up (or printed) that a text of a congress of ``year`` stands on: a short line
    of its own tells it, and no year after the congress is named but the last of its ``term``.

    >>> stamped("thứ hai, 4/3/2019\\nngày 5/6/2010, xã khai mạc đại hội. đến năm 2015, hộ nghèo còn 8%", 2019, 2010, (2010, 2015))
    True
    >>> stamped("thứ hai, 4/3/2019\\nngày 5/6/2010, xã khai mạc đại hội. năm 2018, hộ nghèo còn 8%", 2019, 2010, (2010, 2015))
    False
    """
    later = (m for m in moments(lowered, 0, len(lowered)) if m.years is not None and year < m.years[1] < LAST)
    return all(m.years is not None and (m.years[1] == term[1] or (m.years == (dated, dated) and _alone(lowered, m))) for m in later)


def _alone(lowered: str, moment: Moment) -> bool:
    """Whether a date stands in a line that is too short for more."""
    begin, end = lowered.rfind("\n", 0, moment.start) + 1, lowered.find("\n", moment.end)
    return moment.kind == "date" and (end if end >= 0 else len(lowered)) - begin <= _LINE


def reviewed_year(lowered: str, dated: int) -> int:
    """The year that a text of ``dated`` gives an account of: the one before where its head says that this was summed up.

    >>> reviewed_year("hội nghị tổng kết công tác năm 2024, triển khai nhiệm vụ năm 2025", 2025)
    2024
    """
    found = times().reviewed.search(lowered, 0, _LINES)
    return dated - 1 if found and int(found[1]) == dated - 1 else dated


def sums_up(lowered: str) -> bool:
    """Whether the head of a normalised text in lower case says that a year is summed up in it."""
    return times().reviewed.search(lowered, 0, _LINES) is not None


def written_year(lowered: str) -> int | None:
    """The year of the first date, or month with its year, that the head of a normalised text in lower case tells and does not aim at.

    >>> written_year("cuối tháng 4/2026, phóng viên trở lại xã"), written_year("phấn đấu khánh thành trong tháng 4/2026")
    (2026, None)
    """
    told, head = times(), lowered[:_LINES]
    for found in told.dated.finditer(head):
        before = max(0, found.start() - _AIM)
        if not (told.aimed.search(head, before, found.start()) or told.due.search(head, before, found.start())):
            return int(found[1])
    return None


def spoken_year(lowered: str, terms: Sequence[Years] = ()) -> int | None:
    """The year a normalised text in lower case speaks from: of its date line, else the last that it names and does not aim at.

    It is the one behind where that one is told as over and a part of another as under way; the first of one of ``terms``, those that
    the text names, where it names years of it as goals only.

    >>> spoken_year("tin vắn\\n(28/12/2020)\\nhội nghị tổng kết"), spoken_year("năm 2018, mục tiêu đến năm 2020")
    (2020, 2018)
    >>> spoken_year("năm 2017 thu 90 tỷ đồng, 6 tháng đầu năm thu 48 tỷ đồng, phấn đấu trong năm 2020 thu 120 tỷ đồng")
    2018
    >>> spoken_year("nhiệm kỳ 2025-2030: phấn đấu đón 9 triệu khách vào năm 2030", [(2025, 2030)])
    2025
    >>> spoken_year("năm 2017 dự kiến thu 90 tỷ đồng, 6 tháng đầu năm đã thu 48 tỷ đồng")
    2017
    >>> spoken_year("grdp 6 tháng đầu năm 2017 tăng 8%, sân bay sẽ đón 2 triệu khách vào năm 2020")
    2017
    >>> spoken_year("10 tháng, xuất khẩu tăng 9,6% so với cùng kỳ năm 2019. nghị quyết giao năm 2025 thu 5.700 tỷ đồng")
    2020
    >>> spoken_year("năm 2023 thu 60 tỷ đồng, grdp năm nay tăng 5%. năm 2024, tỉnh đặt mục tiêu thu 62 tỷ đồng trước năm 2025")
    2023
    """
    dated = date_line(lowered)
    if dated is not None:
        return dated
    told = times()
    begun = begun_year(lowered)
    if begun is not None:
        return begun
    named = [(int(m[1] or m[2]), m) for m in told.named.finditer(lowered)]
    aimed = {m for _, m in named if told.aimed.search(lowered, max(0, m.start() - _AIM), m.start()) or told.planned.match(lowered, m.end())}
    stated = [(year, m) for year, m in named if m not in aimed]
    goals, stated = not stated, stated or named
    before = max((int(m[1]) for m in told.year_before.finditer(lowered)), default=None)
    if before is not None and stated and all(year <= before + 1 or year % _FULL == 0 for year, _ in stated):
        return before + 1  # a year behind it is one that a term ends with
    last = max((year for year, _ in stated), default=None)
    if last is None:
        return None
    if goals and any(t[0] < last <= t[1] for t in terms):
        return max(t[0] for t in terms if t[0] < last <= t[1])
    for year, m in stated:
        under = m[2] or told.underway.search(lowered, max(0, m.start() - _AIM), m.start()) or told.foretold.match(lowered, m.end())
        if year == last and under:
            return last
    follows = told.running.search(lowered) and not any(year == last + 1 for year, m in named if m in aimed)
    return last + 1 if follows else last


def begun_year(lowered: str) -> int | None:
    """The last year of which a normalised text in lower case tells the first months: «6 tháng đầu năm 2017»; it is not over yet."""
    named = ((int(m[1] or m[2]), m.start()) for m in times().named.finditer(lowered))
    return max((year for year, at in named if times().begun.search(lowered, max(0, at - _AIM), at)), default=None)


def term_ahead(lowered: str) -> Years | None:
    """The term whose goals a normalised text in lower case gives.

    >>> term_ahead("i. kết quả nhiệm kỳ 2010 - 2015\\nii. phương hướng, mục tiêu nhiệm kỳ 2015 - 2020")
    (2015, 2020)
    """
    found = times().ahead.search(lowered)
    return (int(found[1]), int(found[2])) if found and 0 < int(found[2]) - int(found[1]) <= 5 else None


def term_aimed(lowered: str) -> Years | None:
    """The five years up to the last year that goals are set for, where a normalised text in lower case names none behind their first.

    >>> term_aimed("đại hội bế mạc sáng 28-7. phấn đấu đến năm 2020, 50% số xã đạt chuẩn")
    (2015, 2020)
    >>> term_aimed("năm 2018 thu 90 tỷ đồng. phấn đấu đến năm 2020 thu 120 tỷ đồng"), term_aimed("đến năm 2020 còn 3%")
    (None, None)
    """
    told = times()
    named = [m for m in moments(lowered, 0, len(lowered)) if m.years is not None and m.years[0] < LAST]
    goals = (m.years[1] for m in named if m.years and m.when == "until" and told.aimed.search(lowered, max(0, m.start - _AIM), m.start))
    last = max(goals, default=1)
    if last % _FULL or any(last - _FULL < year != last for m in named for year in m.years or ()):
        return None
    return (last - _FULL, last)


def terms_named(lowered: str) -> list[Years]:
    """The terms of office that a normalised text in lower case names, in order: «nhiệm kỳ 2015-2020»."""
    return [(int(m[1]), int(m[2])) for m in times().term.finditer(lowered) if 0 < int(m[2]) - int(m[1]) <= 5]

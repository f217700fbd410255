"""What a report recalls: attacks of another time than the ones it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding import relevance
from tawthiq.coding.assembly.days import day_of, same_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import compatible, is_district, is_wide, same_place
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_GONE = word_list("gone_month")
_RECENT = 3
_AGO = 2
_DAYS_AGO = 7  # «وقبل ثلاثة أيام» another attack was, which is one of the report
_BEFORE, _WEEKS = re.compile(r"قبل|منذ"), re.compile(r"-PX[WMY]")
_SPAN_AGO = ("بيوم", "باسبوع", "بايام", "بليل")
_DAY_BEFORE = {("اليوم", "السابق"), ("الذي", "سبقه"), ("الليله", "السابقه")}
_MONTH = 31
_YEAR = 366
_TODAY = ("P0D", "-P1D")
_SAME = frozenset({"ذاتها", "نفسها", "عينها", "ذاته", "نفسه", "عينه"})
_DAY = ("day", "hours")
_OFFSET = re.compile(r"-?P(-?\d+)([DWMY])")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def is_long_past(s: Statement, drafts: Sequence[Draft], known_until: date | None, recent: bool) -> bool:
    """«مجزرة قانا عام 1996»: another year in a report of today, or a day more than a month before it.

    `recent` says that the report tells some day as today, yesterday or the like.
    """
    if not s.headline and _told(drafts) and ("days_ago" in s.kinds or _others_of_days_before(s)):
        return True
    if s.date is None:
        return _opens_in_a_month_gone(s, drafts)
    if s.headline or s.item:
        return _in_a_year_gone(s, known_until)
    before = [d for d in drafts if all(o.clause.of is not s.clause.of for o in d.statements)]
    if _days_before_again(s) and _told(before):
        return True  # not the rest of a list («قتل، قبل ثلاثة أيام، تسعة في …، وسبعة في …»)
    if known_until is None and _of_a_month_past(s) and _told(drafts):
        return True
    if known_until is not None and s.date.end is not None:
        day = date.fromisoformat(s.date.end)
        if (known_until - day).days > _MONTH and _owned_up_later(s, drafts):
            return False
        if (known_until - day).days > _MONTH:
            return not (_told_alone(s) and all(_months_ago(d, known_until) for d in drafts if d.has_harm))
        return _before_all(day, drafts, _says_gone(s))
    if recent and s.date.precision == "year":
        return True
    near = [d.date for d in drafts if is_relative(d.date)]
    same_weekday = s.weekday is not None and s.weekday in {d.weekday for d in drafts}
    if s.day_of_telling or (same_weekday and not _says_gone(s)):
        return False
    if s.date.back_reference or _by_its_weekday(s):
        return False
    if near and not is_relative(s.date):
        return s.date.precision in ("year", "month", "day")
    return any(_days_before(s.date, told) > _RECENT for told in near)


def _others_of_days_before(s: Statement) -> bool:
    """«إن التنظيم أعدم قبل ذلك بيومين 50 شخصا», «وكان 27 قتلوا في اليوم السابق»: at no place of their own."""
    if own_place(s) is not None or not s.kills_or_injures or s.points_at_it:
        return False
    words = s.clause.words
    after = zip(words, words[1:], words[2:], strict=False)
    before = any(a in ("قبل", "وقبل") and b == "ذلك" and c.startswith(_SPAN_AGO) for a, b, c in after)
    before = before or any(a in ("قبلها", "وقبلها") and b.startswith(_SPAN_AGO) for a, b in pairwise(words))
    return before or any(pair in _DAY_BEFORE for pair in pairwise(words))


def _by_its_weekday(s: Statement) -> bool:
    """«قتل ثمانية أمس …، كما استهدف قصف الخميس مدينة …»: a weekday of the same run of news, in a report of no
    known day; not «الخميس الماضي»."""
    return s.weekday is not None and s.acts and s.kills_or_injures and not _says_gone(s)


def _opens_in_a_month_gone(s: Statement, drafts: Sequence[Draft]) -> bool:
    """«وفي يوليو الماضي، قصفت الطائرات مدرسة في كذا»: in a month or year over before the attacks told."""
    if s.headline or s.item:
        return False
    days = [d.date.start for d in drafts if d.has_harm and d.date is not None and d.date.start is not None]
    opening = (d for d in s.clause.dates if d.kind == "window" and d.first <= s.clause.first + 1)
    over = [d.end for d in opening if d.precision in ("month", "year") and d.end is not None]
    return bool(days and over) and max(over) < min(days)


def _in_a_year_gone(s: Statement, known_until: date | None) -> bool:
    """«- اعتقل عقب اغتيال الرئيس عام 1981»: dated by a bare year, more than a year before the report."""
    if known_until is None or s.date is None or s.date.precision != "year" or s.date.end is None:
        return False
    return (known_until - date.fromisoformat(s.date.end)).days > _YEAR


def _owned_up_later(s: Statement, drafts: Sequence[Draft]) -> bool:
    """«أعلنت الوزارة أن 105 مدنيين قتلوا في مارس في قصف …»: what the headline tells."""
    if not (s.acts and s.said and s.killed) or any(d.has_harm and not d.from_headline for d in drafts):
        return False
    return any(s.killed in d.killed() for d in drafts if d.from_headline)


def _told_alone(s: Statement) -> bool:
    """A report of an organisation on attacks of months ago: each with its day, its harm and its means."""
    dated = s.date is not None and s.date.precision not in ("year", "month", "unknown")
    return dated and s.acts and (s.kills_or_injures or s.toll_behind)


def _months_ago(draft: Draft, known_until: date) -> bool:
    day = day_of(draft.date)
    return day is not None and (known_until - day).days > _MONTH


def is_earlier_elsewhere(s: Statement, drafts: Sequence[Draft]) -> bool:
    """«وقتل 15 مدنيا في وقت سابق اليوم، بقصف على مدن وقرى جنوب إدلب»: over a wide area, earlier on."""
    if "earlier" not in s.kinds or s.headline or s.said or not any(d.statements for d in drafts):
        return False
    place = own_place(s)
    return place is None or (is_wide(place.place) and not is_district(place.place))


def _days_before_again(s: Statement) -> bool:
    """«وقبل ثلاثة أيام، استشهد ستة في قصف مماثل»: the like of what is told, days before it; «وقبل أسبوع
    اغتال مجهولون ناشطا»: weeks before, which are named first."""
    if s.date is None or not _BEFORE.search(_word_of(s)):
        return False
    days = _offset(s.date)
    opens = s.date.first <= s.clause.first + 1
    if opens and days is not None and days <= -_AGO and "again" in s.kinds:
        return True
    within = not opens and s.clause.of.sentence.tokens[s.date.first - 1].kind == "mark"
    begins = within or (opens and s.clause.first == 0)
    long_ago = (days is not None and days <= -_DAYS_AGO) or _WEEKS.fullmatch(s.date.offset or "") is not None
    return begins and s.date.first < s.evidence and long_ago


def _word_of(s: Statement) -> str:
    """The words of its date, with the one before them."""
    day, tokens = s.date, s.clause.of.sentence.tokens
    return " ".join(t.text for t in tokens[max(0, day.first - 1) : day.last]) if day else ""


def _says_gone(s: Statement) -> bool:
    """«الخميس الماضي»"""
    tokens = s.clause.of.sentence.tokens
    return s.date is not None and any(t.text in _GONE for t in tokens[s.date.first : s.date.last])


def _of_a_month_past(s: Statement) -> bool:
    """«في 21 فبراير الماضي»: a day of the month before."""
    if s.date is None or s.date.precision != "day" or s.weekday:
        return False
    words = [t.text for t in s.clause.of.sentence.tokens[s.date.first : s.date.last]]
    return len(words) > 2 and words[-1] in _GONE


def _told(drafts: Sequence[Draft]) -> bool:
    return any(d.has_harm and not d.from_headline for d in drafts)


def is_relative(mention: DateMention | None) -> bool:
    """Told as today, yesterday, two days ago."""
    return mention is not None and mention.offset is not None


def _days_before(mention: DateMention, other: DateMention | None) -> int:
    """How many days the one lies before the other, both told from the same unknown day."""
    one, two = _offset(mention), _offset(other) if other else None
    return two - one if one is not None and two is not None else 0


def _offset(mention: DateMention) -> int | None:
    found = _OFFSET.fullmatch(mention.offset or "")
    if found is None:
        return None
    days = abs(int(found[1])) * _DAYS[found[2]]
    return -days if "-" in (mention.offset or "") else days


def _before_all(day: date, drafts: Sequence[Draft], gone: bool) -> bool:
    """«وفي الـ13 من الجاري انفجر …»: days before all that the report has told with its harm."""
    told = [d for d in (day_of(x.date) for x in drafts if x.has_harm) if d]
    gap = (min(told) - day).days if told else 0
    return gap > _RECENT or (gap == _RECENT and gone)


def is_too_old(s: Statement, current: Draft | None, known_until: date | None = None) -> bool:
    """A look back («وكانت … قد») further than three days before what the report tells, or told in passing.

    `known_until` is the publication day.
    """
    if not relevance.is_past_perfect(s.clause) or current is None:
        return False
    if (current.date or current.lead_day) is None and _hours_ago(s):
        return False  # «وكان استشهد ثلاثة ليلا بقصف على قرية …», in a report that names no day
    if _whose_toll_rose(s, current):
        return False
    if (_more_than_told(s, current) and not _of_that_day(s, current)) or _on_an_earlier_day(s, current):
        return True
    then, now = day_of(s.date), day_of(current.date)
    if then and now:
        return abs((now - then).days) > _RECENT or (then < now and _harmless(s))
    if now is None and (_another_toll_on_its_day(s, current) or _on_its_own_day(s, current, known_until)):
        return True
    if s.kills_or_injures and _same_unknown_day(s, current):
        return False
    told = current.date or current.lead_day
    if s.date and told and s.date.offset and s.date.offset == told.offset and not _harmless(s):
        return False  # «وكان الطيران استهدف يوم أمس …»: the report's own day
    if s.date and told and 0 < _days_before(s.date, told) <= _RECENT and s.acts and not _harmless(s):
        return False  # «وكان الطيران أغار، مساء أمس، على …، ما أدى إلى مقتل اثنين»
    if s.date and told and _days_before(s.date, told) > 0 and _harmless(s):
        return True  # «وكان الطيران قد استهدف، أمس، …», in a report of today
    here = _here(s, current)
    return then is None and bool(s.whole_rows) and "again" not in s.kinds and not here


def _on_its_own_day(s: Statement, current: Draft, known_until: date | None) -> bool:
    """«انفجرت عبوة في كذا …. وكانت دراجة مفخخة قد انفجرت الأربعاء في كذا وأدت إلى مقتل ستة»: at another town
    on a day before the report, after an attack on no day or on one that cannot be held against it."""
    day, told = s.date, current.date or current.lead_day
    if day is None or day.kind != "point" or day.precision not in _DAY or s.day_of_telling:
        return False
    if day.offset == "P0D" or day_of(day) == known_until is not None or _here(s, current):
        return False
    comparable = told is not None and ((told.offset and day.offset) or (s.weekday and current.weekday))
    return s.acts and not s.said and current.has_harm and not comparable


def _another_toll_on_its_day(s: Statement, current: Draft) -> bool:
    """«هجوم في بغداد أودى بحياة 32 …. وكانت بغداد قد تعرضت السبت لهجومين أديا إلى مقتل 27»: of that day."""
    dated = s.date is not None and s.date.kind == "point" and not s.day_of_telling
    told = current.killed()
    other = s.killed is not None and bool(told) and s.killed not in told and not _before_it_rose(s, current)
    nobody = bool(s.killed) and not told and s.assaults and _where_nobody_died(s, current)
    other = (other and s.acts) or nobody
    apart = not s.said and not s.points_at_it and current.lead_day is None
    return dated and other and apart and _here(s, current)


def _where_nobody_died(s: Statement, current: Draft) -> bool:
    """«أصيب ثلاثة في هجوم على القرية. وكان مستوطنون قد قتلوا أربعة في القرية ذاتها السبت الماضي»: the dead
    of another attack; where «29 بين قتيل وجريح» were told, only when it was at «the same» place."""
    harmed = [r for o in current.statements for r in o.whole_rows if r.quantity.value]
    if not s.clause.words[0].lstrip("وف").startswith("كان") or not harmed or s.injured is not None:
        return False
    if any(r.outcome == "killed" for r in harmed):
        return False
    again = not _SAME.isdisjoint(s.clause.words)
    return again or all(r.outcome == "injured" for r in harmed)


def _before_it_rose(s: Statement, current: Draft) -> bool:
    """«ارتفع عدد شهداء الغارة إلى ستة. وكانت الطائرات قصفت منزلا السبت، ما أدى إلى استشهاد أربعة»"""
    risen = [o.killed for o in current.statements if "update" in o.kinds and o.killed]
    return bool(risen) and 0 < (s.killed or 0) < max(risen)


def _whose_toll_rose(s: Statement, current: Draft) -> bool:
    """«أعلن اليوم ارتفاع حصيلة هجوم قرية كذا …. وكان مسلحون قد هاجموا القرية مساء أمس»: the attack itself,
    the day of whose news alone was told."""
    risen = any("update" in o.kinds for o in current.statements) and current.day_of_telling
    again = s.acts and s.date is not None and not s.whole_rows
    return risen and again and any(p.anaphor for p in s.places)


def _hours_ago(s: Statement) -> bool:
    """An attack with its place and harm at an hour of today, or of the night before."""
    place, day = own_place(s), s.date
    here = place is not None and place.place.precision in SETTLED and s.acts and s.kills_or_injures
    return here and day is not None and day.time_of_day is not None and day.offset in _TODAY


def _on_an_earlier_day(s: Statement, current: Draft) -> bool:
    """«وكان تسعة قُتلوا أمس بقصف على مدينة …», in a report of today, on another place."""
    told = current.date or current.lead_day
    then, now = day_of(s.date), day_of(told)
    days = _days_before(s.date, told) if s.date and told else 0
    since = (now - then).days if then and now else days
    if s.date is not None and s.date.time_of_day is not None and since <= 1:
        return False  # «وكان الطيران أغار مساء أمس على …»: of one run of news
    return not _here(s, current) and ((then is not None and now is not None and then < now) or days > 0)


def _same_unknown_day(s: Statement, current: Draft) -> bool:
    """«وكانت الوزارة أعلنت، ظهر الثلاثاء، مقتل …», in a report of Tuesday's, or both told as today."""
    if s.date is None or current.date is None or s.day_of_telling:
        return False
    if s.weekday and current.weekday:
        return s.weekday == current.weekday
    return s.date.offset == "P0D" == current.date.offset


def _of_that_day(s: Statement, current: Draft) -> bool:
    """«وكان ثلاثة استشهدوا صباح اليوم في قصف على حي كذا», after two of that evening: each of its own day."""
    place = own_place(s)
    spot = place is not None and place.place.precision in SETTLED
    return spot and s.acts and same_day(s.date, current.date)


def _more_than_told(s: Statement, current: Draft) -> bool:
    """«وكان 53 شخصا قد قُتلوا في هجوم …», after a toll of ten: an earlier toll is never the higher one."""
    told = current.killed()
    own = own_place(s)
    here = own is not None and current.place is not None and same_place(own.place, current.place.place)
    return bool(told) and not here and s.killed is not None and s.killed > max(told)


def _harmless(s: Statement) -> bool:
    """Nobody is counted in numbers: the report recalls the day before, and tells nothing of it."""
    return not (s.toll_behind or any(r.quantity.value for r in s.whole_rows))


def _here(s: Statement, current: Draft) -> bool:
    place = s.place
    if place is None or place.anaphor:
        return True
    return compatible(place.place, current.place.place if current.place else None)

"""What the hours since dawn, a day, months, a campaign over a whole land cost."""

from __future__ import annotations

import re
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding import totals
from tawthiq.coding.assembly.leads import is_spread
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import REGION
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.long_times import begun_long_ago, behind_a_tally, of_lasting_fights, thousands_since
from tawthiq.coding.periods import within_a_day
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_A_DAY = "-PT24H"
_LANDS = ("PS01", "PS02")  # the West Bank and the Gaza Strip, governorates in the table
_AT_LARGE = ("bombard", "attack")
_SEVERAL_TOWNS = 3
SEVERAL = 5  # dead: «استشهد أمس اثنان آخران» may well be of one attack
COUNTED = ("attack", "raid", "case")
_LASTING = ("المتواصل", "المستمر")
SINCE = ("منذ", "ومنذ")
_GOING_ON = word_list("going_on_words")
_AREA = frozenset({"القطاع", "بالقطاع", "البلاد", "المحافظه", "القطر"})
_HOSPITALS = word_list("hospitals_of_a_region")
_BANK = frozenset({"الضفه", "بالضفه"})
_GOES_ON = frozenset({"تواصل", "يواصل", "واصل", "واصلت", "تستمر", "يستمر", "استمر", "استمرت", "كثف", "كثفت"})
_QUARTERS = frozenset({"احياء", "الاحياء", "مدن", "بلدات", "قري", "مناطق"})
HOURS = frozenset({"الفجر", "الصباح", "الليل", "الظهر", "منتصف"})
_COUNTING = ("international_org", "monitor_ngo")
_DOCUMENTS = word_list("documents_the_dead") | {"سجل", "سجلت", "رصد", "رصدت"}
_LONG = re.compile(r"[MY]$")


def of_a_campaign(s: Statement) -> bool:
    """«ارتفع عدد الشهداء في قطاع غزة جراء القصف الإسرائيلي إلى 139»: raised for a whole land, where only
    «the» bombing is named and nothing that it hit."""
    if "update" not in s.kinds or s.hits or (s.date is not None and not s.day_of_telling):
        return False
    country = (p for p in s.places if p.place.precision == "country" and not p.dateline)
    place = own_place(s) or next(country, None)
    if place is None:
        return False
    land = place.place.relation == "in" and (place.place.precision == "country" or place.place.id in _LANDS)
    known = all(m.definite and not m.verbal for m in s.means)
    shelled = all(m.rule in _AT_LARGE for m in s.means)
    return land and known and shelled and (s.told_dead or 0) >= SEVERAL


def of_months(s: Statement) -> bool:
    """«شن الطيران، منذ آب الماضي، عشرات الغارات راح ضحيتها 20 في مدينة … ونحو 40 في مدينة …»: the share of a
    town in what months brought."""
    months = [d for d in s.clause.dates if d.kind in ("since", "window") and d.precision in ("month", "year")]
    first = min((r.first for r in s.rows), default=0)
    many = any(c.unit in COUNTED and (c.quantity.low or 0) >= SEVERAL and c.first < first
               for c in s.clause.of.counted if s.clause.holds(c.first))  # fmt: skip
    return many and any(d.first < first for d in months) and totals.is_total(s.clause, s.rows)


def of_long_ago(s: Statement) -> bool:
    """«هجمات القوات التي بدأت الشهر الماضي أوقعت المئات», «منذ أن سيطر التنظيم أعدم الآلاف», «وثق التقرير في
    أيلول وقوع مجزرة راح ضحيتها خمسة»: of a campaign, of years, of a month over a whole country."""
    if of_lasting_fights(s.clause, s.rows) or behind_a_tally(s.clause, s.rows):
        return not s.headline
    return begun_long_ago(s.clause) or thousands_since(s.clause, s.rows) or of_a_month(s)


def of_a_month(s: Statement) -> bool:
    """Told of a month or a year, at no place within a country, by those who count."""
    place, day = own_place(s), s.date
    if day is None or day.precision not in ("month", "year") or s.headline or s.item:
        return False
    if place is not None and place.place.precision != "country":
        return False
    return any(a.type in _COUNTING for a in s.said) or any(is_one_of(w, _DOCUMENTS) for w in s.clause.words)


def over_months(total: Statement) -> bool:
    """Does a total count the dead of months or years?"""
    held = total.clause.dates
    spans = any(d.kind in ("since", "window") and _LONG.search(d.offset or "") for d in held)
    return spans or any(d.precision in ("month", "year") for d in held)


def since_morning(s: Statement) -> bool:
    """«28 شهيدا منذ فجر اليوم في غارات على القطاع»: of all attacks of the day over a wide area."""
    if not s.killed:
        return _injured_since_morning(s)
    tokens = s.clause.of.sentence.tokens
    spans = (d for d in s.clause.dates if tokens[d.first].text in SINCE)
    hours = not HOURS.isdisjoint(s.clause.words)
    bare = hours and any(a in SINCE and b in HOURS for a, b in pairwise(s.clause.words))
    if not (bare or any(within_a_day(d) for d in spans)):
        return False
    if s.clause.words[0] in _GOES_ON and not _QUARTERS.isdisjoint(s.clause.words):
        return True  # «تواصل الطائرات قصف أحياء حلب الشرقية، ما أسفر عن 45 شهيدا منذ الفجر»
    if not _HOSPITALS.isdisjoint(s.clause.words):
        return True  # «27 شهيدا استقبلتهم مستشفيات شمال غزة منذ الفجر جراء القصف المتواصل»
    war = {tokens[m.first].text.lstrip("بلو").removeprefix("ال") for m in s.means} <= {"عدوان"}
    area = _AREA | _BANK if war else _AREA  # «عشرة في عدوان الاحتلال على شمال الضفة، منذ منتصف الليل»
    if (not s.means or war) and (area & set(s.clause.words) or _at_hospitals_of_a_region(s)):
        return True  # «52 شهيدا في القطاع منذ الفجر، بينهم 33 في مدينة غزة»
    if s.item:
        return False
    place = own_place(s)
    towns = {p.place.name_ar for p in s.places if p.place.precision == "settlement" and not p.dateline}
    if len(towns) > 1 and is_spread(s):
        return True  # «وخلفت الغارات على المدينة وعلى مدينة غزة 15 شهيدا منذ فجر اليوم»
    if place is None:
        return not s.means
    side = not s.means and place.place.relation == "direction_of"  # «شمال غرب غزة منذ الصباح»
    return side or place.place.precision in REGION


def _injured_since_morning(s: Statement) -> bool:
    """«210 فلسطينيين أصيبوا في الضفة منذ الفجر»: no attack of its own, all over a region."""
    hours = any(a in SINCE and b in HOURS for a, b in pairwise(s.clause.words))
    place = own_place(s)
    region = place is not None and place.place.precision in REGION
    region = region or (place is None and not (_AREA | _BANK).isdisjoint(s.clause.words))
    return hours and region and (s.told_injured or 0) > 1 and not s.acts


def _at_hospitals_of_a_region(s: Statement) -> bool:
    """«61 شهيدا في قطاع غزة منذ الفجر: 22 في مستشفى الشفاء و9 في المعمداني»"""
    finest = own_place(s)
    spot = finest is not None and finest.place.precision == "exact"
    return spot and any(p.place.precision in REGION for p in s.places)


def in_a_day_here(s: Statement) -> bool:
    """«مقتل 15 بقصف شنته … على أحياء سكنية في حلب خلال الساعات الـ24 الماضية»: an attack at its place."""
    spans = [d for d in s.clause.dates if d.kind in ("window", "since")]
    place = own_place(s)
    here = place is not None and place.place.precision in SETTLED
    once = s.acts and not s.item and not _goes_on_and_on(s)
    return here and once and bool(spans) and all(d.offset == _A_DAY for d in spans)


def _goes_on_and_on(s: Statement) -> bool:
    """«28 شهيدا جراء القصف المتواصل على خان يونس خلال 24 ساعة»"""
    tokens = s.clause.of.sentence.tokens
    return any(tokens[m.last].text.startswith(_LASTING) for m in s.means if m.last < s.clause.last)


def beside_a_war(s: Statement) -> bool:
    """«قصف على … قتل جدا وأحفاده، وهم من مئات قتلوا في الهجوم المستمر منذ شهر»: the war's time."""
    place, tokens = own_place(s), s.clause.of.sentence.tokens
    here = place is not None and place.place.precision in SETTLED and s.acts and not s.item
    spans = [d for d in s.clause.dates if d.kind in ("window", "since")]
    wars = [d for d in spans if d.first > 1 and tokens[d.first - 1].text in _GOING_ON]
    rows = s.whole_rows
    return here and bool(wars) and len(wars) == len(spans) and any(r.last < wars[0].first for r in rows)


def of_the_day_before(s: Statement, day: DateMention | None) -> bool:
    """«وقتل 39 مدنيا الأحد بقصف على مدينتي كذا وكذا وبلدة كذا», in news of Monday: what a day before saw at
    three places or more."""
    own = s.date
    if day is None or own is None or s.headline or s.item or s.day_of_telling or not s.told_dead:
        return False
    fine = own.kind == day.kind == "point" and {own.precision, day.precision} <= {"day", "hours"}
    if not fine or not (own.end and day.start) or own.end >= day.start:
        return False
    named = (p for p in s.places if p.place.precision in SETTLED and not (p.dateline or p.anaphor))
    return len({p.place.name_ar for p in named}) >= _SEVERAL_TOWNS

"""Does a statement count the harmed of several attacks, a period or a war, and not of one attack?"""

from __future__ import annotations

from itertools import pairwise

from tawthiq.coding import totals
from tawthiq.coding.assembly.by_province import by_province
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import is_spread
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import rival_means, rival_toll
from tawthiq.coding.assembly.same_spot import REGION, is_district, is_wide, loose_capital
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, OVER_TOWNS, is_town
from tawthiq.coding.assembly.situations import over_a_country
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.assembly.sums_of_times import (
    COUNTED,
    HOURS,
    SEVERAL,
    SINCE,
    beside_a_war,
    in_a_day_here,
    of_a_campaign,
    of_long_ago,
    of_months,
    of_the_day_before,
    over_months,
    since_morning,
)
from tawthiq.coding.assembly.tallies import is_tally, received_of_all, toll_of_all
from tawthiq.coding.long_times import since_it_began
from tawthiq.coding.next_attack import BURSTS
from tawthiq.coding.periods import within_a_day
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import IN_TOWN, SETTLED

_COUNTING = {"international_org", "monitor_ngo"}  # who count over months
_OF_A_WAR = 300
_MANY_DEAD, _TIMES_THE_DEAD = 30, 5
_MANY_HURT, _TIMES_THE_HURT = 100, 20
_OF_ANY_WAR = 3000  # no single attack of these wars killed so many
_MINES = "mine"
_IN_TENS = ("tens", "hundreds", "thousands")
_TEN_TIMES = 10  # as many dead as an attack was first said to have killed
_TOLLS, _TO_ATTACK = frozenset({"حصيله", "الحصيله"}), 2  # words from «حصيلة» to «قصف الثلاثاء»
_THE_ONE = word_list("the_one_attack") | word_list("the_one_struck")
_OTHERS = ("اخرين", "اخرون")
_EVERY = frozenset({"مختلف", "عموم", "كافه", "جميع", "شتي", "ساير", "كل", "معظم", "بقيه"})
_PARTS = frozenset({"انحاء", "ارجاء", "مناطق", "محافظات", "مدن", "المناطق", "الانحاء", "المحافظات"})


def is_sum(s: Statement, course: Course) -> bool:
    """Is the statement a total of the report, and of no attack that it tells?"""
    if _of_that_month(s, course):
        return True
    if OVER_TOWNS in s.kinds or AT_ITS_TOWN in s.kinds:
        if OVER_TOWNS in s.kinds or _divides(s, course) or _arrived_from(s, course):
            return True
        return by_province(s) or of_months(s)
    if not s.rows:
        return False
    listed = not (s.acts or _shot_there(s)) and (course.listing or _region_of_a_list(s, course))
    if _of_others(s, course) or _of_a_day(s, course) or _scattered(s, course) or _all_over(s, course):
        return True
    if of_the_day_before(s, course.day) or of_a_campaign(s) or of_long_ago(s):
        return True
    if toll_of_all(s, course.drafts) or received_of_all(s, course.drafts):
        return True
    if _the_rest(s, course) or _raids_of_a_day(s, course) or _line_between(s, course):
        return True
    if is_tally(s, course.current, course.totals):
        return True
    total = totals.is_total(s.clause, s.rows) and not (in_a_day_here(s) or beside_a_war(s))
    total = total and not _assaulted_for_days(s)
    if _of_a_war(s, course) or total or listed or _divides(s, course):
        return True
    return _sums_on(s, course) or since_morning(s) or _far_more(s, course)


def _assaulted_for_days(s: Statement) -> bool:
    """«هاجمت القوات حي كذا وقتلت العشرات على مدى ثلاثة أيام»: one assault on a town, however long it took."""
    place = own_place(s)
    came = any(m.ground and m.verbal for m in s.means) and any(a.surely_attacks for a in s.attackers)
    return came and place is not None and place.place.precision in SETTLED


def _arrived_from(s: Statement, course: Course) -> bool:
    """«وصول 33 شهيدا إلى المستشفيات منذ الفجر، منهم 20 في مدينة غزة»: the share of a city in what the hours
    since dawn brought, where no attack is told."""
    last = course.totals[-1] if course.totals else None
    if last is None or last.clause.of is not s.clause.of or s.clause.of.means:
        return False
    spans = [d for d in s.clause.of.dates if d.kind in ("since", "window")]
    hours = any(a in SINCE and b in HOURS for a, b in pairwise(t.text for t in s.clause.of.sentence.tokens))
    return hours or any(within_a_day(d) for d in spans)


def _the_rest(s: Statement, course: Course) -> bool:
    """«وسقط يوم أمس 40 شهيدا آخرين، معظمهم داخل منازل استهدفت»: the other dead of a day, at no place."""
    told = course.current
    if told is None or told.from_headline or s.points_at_it or s.said or s.next_attack:
        return False
    tokens = s.clause.of.sentence.tokens
    dead = (r for r in s.whole_rows if r.outcome == "killed")
    if not any(t.text in _OTHERS for r in dead for t in tokens[r.last - 1 : r.last + 1]):
        return False
    apart = told.place is not None and own_place(s) is None and s.date is not None and not s.headline
    return apart and (s.told_dead or 0) >= SEVERAL and rival_toll(s, told)


def _raids_of_a_day(s: Statement, course: Course) -> bool:
    """«غارة على … أدت إلى استشهاد 22»، and then «إن غارات العدوان أمس السبت بلغت حصيلتها 61»: at no place."""
    told = course.current
    if told is None or told.from_headline or told.place is None or own_place(s) is not None:
        return False
    day = any(d.kind == "point" for d in s.clause.dates)
    once = day and not (s.points_at_it or s.headline or s.item) and not {"update", "recap"} & s.kinds
    dead = told.killed()
    return once and is_spread(s) and bool(dead) and (s.told_dead or 0) > max(dead)


def _of_a_day(s: Statement, course: Course) -> bool:
    """«حصيلة قصف الثلاثاء على إدلب 20», after a strike there that killed 12: of all that the day saw."""
    told = course.current
    if told is None or told.from_headline or "update" in s.kinds or _TOLLS.isdisjoint(s.clause.words):
        return False
    dead, tokens = told.killed(), s.clause.of.sentence.tokens
    if not dead or (s.told_dead or 0) <= max(dead) or not told.place or not own_place(s):
        return False
    at = next(i for i in range(s.clause.first, s.clause.last) if tokens[i].text in _TOLLS)
    struck = next((m for m in s.means if m.kind == "attack" and at < m.first <= at + _TO_ATTACK), None)
    if struck is None:
        return False
    days = {d.first for d in s.clause.dates if d.kind == "point"}
    spot = any(o.hits for o in told.statements) or told.place.place.precision == "neighbourhood"
    place = own_place(s)
    wide = place is not None and is_wide(place.place) and told.place.place.precision in SETTLED
    near = told.place.place.relation == "near" and place is not None and is_wide(place.place)
    return (struck.last in days and spot and tokens[struck.first].text[:2] != "ال") or wide or near


def _line_between(s: Statement, course: Course) -> bool:
    """«31 قتيلا حصيلة غارات القوات على حلب», a line of its own among attacks on the city's quarters: a title
    of other news, or of them all."""
    told, place = course.current, own_place(s)
    kind = s.clause.of.sentence.kind
    if kind not in ("caption", "subheading") or told is None or told.place is None or place is None:
        return False
    wider = told.place.place.precision in IN_TOWN and place.place.precision not in IN_TOWN
    summed = any(m.number == "plural" for m in s.clause.of.means) and not _TOLLS.isdisjoint(s.clause.words)
    return wider and summed and not told.from_headline and rival_toll(s, told)


def _shot_there(s: Statement) -> bool:
    """«إدلب: طفل برصاص مجهولين في سرمين»: no word of attack, but a weapon of its own at a town."""
    place = own_place(s)
    armed = any(m.kind == "weapon" and m.type and not m.weak for m in s.means)
    return armed and place is not None and place.place.precision in SETTLED and not place.dateline


def _region_of_a_list(s: Statement, course: Course) -> bool:
    """«غارات … على لبنان أسفرت عن الحصيلة التالية:»، and then «• النبطية: 6 شهداء»: a governorate each."""
    head = course.heading
    if not s.item or head is None or not any(p.place.precision in REGION for p in head.places):
        return False
    place = own_place(s)
    wide = place is not None and (place.place.precision in REGION or loose_capital(place))
    summed = any(w.removeprefix("ال").startswith("حصيل") for w in head.clause.words)
    return wide and summed


def begun_with(s: Statement, course: Course) -> list[Statement]:
    """«قتل تسعة، بينما جرح ثلاثون في هجمات متفرقة»: what the sentence of a sum counted before, taken
    out of its draft."""
    told = course.current
    if told is None or s.clause.first == 0:
        return []
    same = [o for o in told.statements if o.clause.of is s.clause.of]
    bare = [o for o in same if o.rows and not (o.strikes or o.places)]
    told.statements = [o for o in told.statements if o not in bare]
    return bare


def lists_on(s: Statement, course: Course) -> bool:
    """«وبلغ العدد منذ بداية العام …، توزعوا على النحو التالي:»: the items after it are parts of the total."""
    last = course.totals[-1] if course.totals else None
    if last is None or not s.item or _share_of_a_day(s, last):
        return False
    tokens = last.clause.of.sentence.tokens
    return course.listing or tokens[last.clause.last - 1].text == ":"


def _share_of_a_day(s: Statement, last: Statement) -> bool:
    """«غارات أمس على … أدت إلى استشهاد 20:»، and then «- بدنايل: 6 شهداء»: the attack on that town."""
    place = own_place(s)
    at_town = place is not None and place.place.precision == "settlement" and s.killed is not None
    return at_town and OVER_TOWNS in last.kinds and last.acts and not totals.is_total(last.clause, last.rows)


def part_of_years(s: Statement, course: Course) -> bool:
    """A report that opens with its total of months or years: the places hit in that time."""
    if not course.totals or any(d.has_harm for d in course.drafts) or s.rows or s.date or not s.acts:
        return False
    return over_months(course.totals[0])


def _of_that_month(s: Statement, course: Course) -> bool:
    """«البعثة: 18 قتيلا في سبتمبر», then «ثمانية جراء القصف و16 في طرابلس»: on no day, parts of it."""
    first = course.totals[0] if course.totals else None
    if first is None or s.item or not s.whole_rows:
        return False
    if not (over_months(first) or since_it_began(first.clause)):
        return False
    if s.date is not None and s.date.precision not in ("month", "year"):
        return False
    voices = {a.type for a in (*s.said, *first.said)}
    return bool(voices & _COUNTING) and not any(d.has_harm for d in course.drafts)


def _at_a_town(s: Statement) -> bool:
    """An attack at, or by, a town or a spot of its own."""
    place = own_place(s)
    if not s.acts or place is None:
        return False
    return place.place.precision in SETTLED or is_district(place.place) or is_town(place)


def _sums_on(s: Statement, course: Course) -> bool:
    """«وقتل خلال الحرب أكثر من مئة، فيما أصيب العشرات»: the period holds for the sentence."""
    last = course.totals[-1] if course.totals else None
    same = last is not None and last.clause.of is s.clause.of and s.clause.first > 0
    return same and bool(s.rows) and s.place is None and s.date is None


def _of_others(s: Statement, course: Course) -> bool:
    """«الغارات التي استهدفت مناطق … أسفرت عن 15 قتيلا», after a shelling was told: of all those attacks."""
    told = course.current
    if told is None or told.from_headline or not s.points_at_it or not is_spread(s):
        return False
    return bool(s.told_dead) and rival_means(s, told) and (rival_toll(s, told) or not told.killed())


def _scattered(s: Statement, course: Course) -> bool:
    """«الوسطى: خمسة شهداء جراء استهدافات متفرقة», «وذهب العشرات ضحايا انفجار الألغام», after an attack with
    its toll: of no one place."""
    told = course.current
    if told is None or not told.has_harm:
        return False
    tens = any(r.outcome == "killed" and r.quantity.kind in _IN_TENS for r in s.whole_rows)
    if "several" not in s.kinds and not (tens and is_spread(s)):
        return False
    mines = tens and any(m.entry.id == _MINES and m.number == "plural" for m in s.clause.of.means)
    place = own_place(s)
    nowhere = place is None or (tens and place.place.precision not in SETTLED)
    dead = told.killed()
    others = (bool(s.told_dead) and rival_toll(s, told)) or (tens and bool(dead) and max(dead) < _TEN_TIMES)
    return nowhere and others and (mines or not s.points_at_it)


def _all_over(s: Statement, course: Course) -> bool:
    """«ارتفع عدد الشهداء إلى 47 في غارات على مختلف أنحاء القطاع», after a strike on a town with its toll."""
    words, told = s.clause.words, course.current
    spread = any(a in _EVERY and b in _PARTS for a, b in pairwise(words))
    if not spread or not s.acts or told is None or told.place is None or s.headline:
        return False
    if told.place.place.precision not in SETTLED or _at_a_town(s):
        return False
    return any(o.told_dead not in (None, s.told_dead) for o in told.statements if not o.headline)


def _divides(s: Statement, course: Course) -> bool:
    """A report over a period opens with its total; what it counts next, at no town, are parts of that."""
    if not course.totals or not s.rows:
        return False
    told = [d for d in course.drafts if not _is_its_title(d, course)]
    if any(d.has_harm or d.place for d in told):
        return False
    if s.item and s.acts and not over_months(course.totals[0]):
        return False
    if over_months(course.totals[0]) and (s.date is None or s.day_of_telling) and not _at_a_town(s):
        return True
    if _one_attack(s):
        return False
    place = own_place(s)
    wide = place is None or place.place.precision in REGION or (
        not s.acts and (loose_capital(place) or over_months(course.totals[0]))
    )
    return wide and (s.date is None or s.day_of_telling or not s.acts)


def _one_attack(s: Statement) -> bool:
    """«إن شرطيا قتل في هجوم استهدف نقطة تفتيش وسط الناحية»: in the singular, told as new."""
    counted = (c for c in s.clause.of.counted if c.unit in COUNTED and s.clause.holds(c.first))
    if "several" in s.kinds or not s.acts or any((c.quantity.low or 0) > 1 for c in counted):
        return False
    nouns = [m for m in s.clause.of.means if s.clause.holds(m.first) and m.kind != "verb"]
    nouns = [m for m in nouns if m.entry.data["kind"] == "attack"]
    new = any(m.kind == "attack" and not (m.verbal or m.definite) for m in s.means)
    burst = any(m.rule in BURSTS for m in s.means)  # «السيارة انفجرت وسط السوق»
    return ((bool(nouns) and new) or burst) and all(m.number != "plural" for m in nouns)


def _is_its_title(draft: Draft, course: Course) -> bool:
    """«36 ضحية في شهر واحد»: the headline that counts what the total under it counts, and tells no attack."""
    counts = {n for t in course.totals for r in t.whole_rows if (n := r.quantity.value)}
    alone = draft.from_headline and len(draft.statements) == 1 and not draft.statements[0].acts
    return alone and any(r.quantity.value in counts for r in draft.statements[0].whole_rows)


def _far_more(s: Statement, course: Course) -> bool:
    """«وأسفر التصعيد الأخير عن مقتل 297», after five dead: at no town, and many times those of the attack."""
    if not (s.killed or s.injured) or s.headline or s.item:
        return False
    place = own_place(s)
    if place and place.place.precision not in REGION:
        return False
    if "update" in s.kinds:
        return _risen_past_it(s, course)
    dead = [n for d in course.drafts for n in d.killed()]
    hurt = [n for d in course.drafts for o in d.statements if (n := o.injured)]
    if s.killed:
        return bool(dead) and s.killed >= max(_MANY_DEAD, _TIMES_THE_DEAD * max(dead))
    if not s.injured or s.acts:
        return False
    return bool(dead or hurt) and s.injured >= max(_MANY_HURT, _TIMES_THE_HURT * max(dead + hurt))


def _risen_past_it(s: Statement, course: Course) -> bool:
    """«وأعلنت الوزارة ارتفاع حصيلة الشهداء إلى 119», after an attack that killed three: of all attacks."""
    dead = [n for d in course.drafts for n in d.killed() if n]
    large = bool(dead) and (s.told_dead or 0) >= max(2 * _MANY_DEAD, _TEN_TIMES * max(dead))
    named = not _THE_ONE.isdisjoint(s.clause.words)  # «ارتفعت حصيلة شهداء السوق إلى 72»
    return large and not (named or s.acts or s.points_at_it)


def _of_a_war(s: Statement, course: Course) -> bool:
    """Hundreds of dead beside the toll of one attack are the war's, whatever the words say."""
    dead = sum(r.quantity.low or 0 for r in s.whole_rows if r.outcome == "killed")
    if dead >= _OF_ANY_WAR or (dead >= _OF_A_WAR and over_a_country(s)):
        return True
    if over_a_country(s) and dead and not s.headline and any(d.has_harm and d.place for d in course.drafts):
        return is_spread(s)  # «غارات الاحتلال على لبنان أمس أسفرت عن 19 شهيدا», after attacks at their towns
    if s.killed is None or s.killed < _OF_A_WAR:
        return False
    told = [n for d in course.drafts for n in d.killed()]
    if told:
        return max(told) < s.killed
    nowhere = own_place(s) is None and not any(d.place for d in course.drafts)
    return over_a_country(s) or (nowhere and not s.headline)

"""Counts of more than one attack: what hospitals received, what a region lost since dawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding.assembly.by_province import by_province, most_of_them_there
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import is_spread
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import rival_toll
from tawthiq.coding.assembly.same_spot import REGION, is_district, loose_capital
from tawthiq.coding.periods import within_a_day
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_MANY = ("مختلفه", "متفرقه", "متعدده", "عديده", "عده", "كثيره", "واسعه")
_TOWNS = word_list("unnamed_towns")
_HOSPITALS = word_list("hospital_words")
_ALL_OF_THEM = word_list("hospitals_of_a_region")
_RECEIVED = tuple(word_list("received_stems"))
_ATTACKS, _TAKEN_IN = 2, ("تلقي", "تلقت", "استقبل", "تسلم", "استلم", "وصول")
_LEAST = 5
_THOSE = ("تلك", "هذه")
_BESIDE_IT = 4  # words from «مناطق» to the city that they lie in
_FROM_AFAR = ("air_strike", "artillery_shelling", "rocket_or_missile", "barrel_bomb", "cluster_munition")
_CITIES = ("city", "town", "village", "camp")
_WITHIN, _THE_CITY, _TO_CITY = ("من", "في", "داخل"), ("المدينه", "البلده", "القريه", "المخيم"), 4
_NUMBER_OF, _SO_MANY = ("عدد", "اعداد", "حصيله", "اجمالي"), 10
_DEEDS = ("الهجمات", "الاغتيالات", "عمليات", "العمليات", "الغارات", "الاستهدافات", "التفجيرات", "حوادث")
_TIMED = ("غداه", "بعد", "عقب", "من")
_BREACHES = ("خرق", "خروق", "انتهاك")
_MANY_STRIKES = 3
_LINE = 9  # words of a line that only counts («- مجمع الشفاء الطبي: 22 شهيدا و90 إصابة»)
_BULLETS = frozenset("-–—•*")
_SINCE = frozenset({"منذ", "ومنذ"})
_NUMBER = frozenset({"عدد", "حصيله", "اعداد", "وعدد", "وحصيله"})
_MANY_OF_THEM = frozenset({"مختلف", "جميع", "كافه", "شتي", "ساير"})
_SIDES = frozenset({"القوي", "الاطراف", "اطراف", "الجهات", "القوات", "الفصايل"})
_THE_HARMED = frozenset({"الجرحي", "القتلي", "الشهداء", "الضحايا", "المصابين", "الاصابات", "ضحايا"})
_STRIKES = {"raid", "attack", "barrel", "missile", "shell", "bomb", "rocket", "drone"}
_REGIONS, _MANY_OF, _THESE = word_list("many_regions"), word_list("all_of_regions"), word_list("these_places")
_ONE_OF_SERIES = word_list("one_of_series")
_GOING_ON = word_list("going_on_words")
_THEREBY = word_list("thereby")
_INCIDENTS, _SCATTERED = word_list("incident_words"), word_list("scattered_words")


def is_tally(s: Statement, told: Draft | None, totals: Sequence[Statement]) -> bool:
    """Does the statement count the harmed of several attacks, not of one?"""
    if not s.kills_or_injures:
        return False
    if told is not None and (_on_unnamed_towns(s) or _of_those_raids(s, told)):
        return True
    if any(told(s) for told in _SUMS_BY_THEMSELVES):
        return True
    return _region_since(s) or _told_as_total(s, totals) or _region_in_all(s, told)


def _of_those_raids(s: Statement, told: Draft) -> bool:
    """«وثق التقرير 12 غارة على منازل وأسواق …»، then «تسببت تلك الغارات في قتل 59»: the dead of them all."""
    pointing = {b for a, b in pairwise(s.clause.words) if a.lstrip("و") in _THOSE}
    tokens = s.clause.of.sentence.tokens
    plural = (m for m in s.clause.of.means if s.clause.holds(m.first) and m.number == "plural")
    if not any(tokens[m.first].text in pointing for m in plural) or _settled(s):
        return False
    return any(
        c.unit in ("raid", "attack") and (c.quantity.low or 0) >= _LEAST and not _settled(o)
        for o in told.statements
        for c in o.clause.of.counted
        if o.clause.holds(c.first)
    )


def received_of_all(s: Statement, drafts: Sequence[Draft]) -> bool:
    """«وأكد طبيب تلقي أربعة قتلى و17 جريحا جراء الهجمات», after two attacks or more: of all of them."""
    told = [d for d in drafts if d.has_harm and not d.from_headline]
    taken_in = any(w.lstrip("و").startswith(_TAKEN_IN) for w in s.clause.words)
    if len(told) < _ATTACKS or _settled(s) or not taken_in:
        return False
    tokens = s.clause.of.sentence.tokens
    many = (m for m in s.clause.of.means if s.clause.holds(m.first) and m.number == "plural")
    return any(tokens[m.first].text.startswith(("ال", "بال", "لل")) for m in many)


def toll_of_all(s: Statement, drafts: Sequence[Draft]) -> bool:
    """«وأضاف أن عدد الجرحى بالعشرات», after attacks on two towns or more: of all of them, where it gives no
    number, or one as high as theirs together."""
    if s.clause.first or s.acts or s.headline or s.item or own_place(s) is not None:
        return False
    told = [d for d in drafts if d.has_harm and not d.from_headline]
    dead = [max(d.killed(), default=0) for d in told]
    if s.killed is not None and sum(dead) == s.killed > max(dead, default=0):
        return True  # «ووثق الدفاع المدني اليوم 14 شهيدا», after 11 in one town and three in another
    if s.date is not None:
        return False
    counts = any(a in _NUMBER and b in _THE_HARMED for a, b in pairwise(s.clause.words))
    if len(told) < _ATTACKS or not counts:
        return False
    vague = all(r.quantity.value is None for r in s.whole_rows)
    return vague or (s.told_dead or 0) >= sum(dead) > max(dead)


def counts_strikes(s: Statement) -> bool:
    """«استهداف 16 منطقة بـ57 غارة و20 برميلا و43 صاروخا»: how often and with what an area was struck."""
    if s.whole_rows:
        return False
    if _violations(s) or _numbers_of_attacks(s):
        return True
    if _settled(s):
        return False
    held = (c for c in s.clause.of.counted if s.clause.holds(c.first))
    units = {c.unit for c in held if (c.quantity.low or 0) >= _MANY_STRIKES}
    return len(units & _STRIKES) >= 2 or (bool(units & _STRIKES) and "settlement" in units)


def _numbers_of_attacks(s: Statement) -> bool:
    """«بلغت أعداد الهجمات والاغتيالات في درعا 994 هجمة»: how many there were."""
    words = s.clause.words
    numbers = any(a.lstrip("وب") in _NUMBER_OF and b.startswith(_DEEDS) for a, b in pairwise(words))
    counted = (c for c in s.clause.of.counted if s.clause.holds(c.first) and not c.group)
    return numbers and any((c.quantity.low or 0) >= _SO_MANY for c in counted)


def _violations(s: Statement) -> bool:
    """«رصدت القوات 132 خرقا للهدنة، بينها قصف واستهداف»: how often a truce was broken."""
    tokens = s.clause.of.sentence.tokens
    many = [c for c in s.clause.of.counted if (c.quantity.low or 0) >= _MANY_STRIKES]
    counted = {at for c in many for at in (c.first, c.last, c.last - 1)}
    return s.acts and any(
        tokens[at].text.startswith(_BREACHES) and (at in counted or tokens[at - 1].kind == "number")
        and s.clause.holds(at - 2) and tokens[at - 2].text not in _TIMED
        for at in range(s.clause.first + 1, s.evidence)
    )  # fmt: skip


def _arrivals(s: Statement) -> bool:
    """«وصل 25 شهيدا إلى مستشفى …، و7 إلى مستشفى …»: by hospital, whatever struck them."""
    sentence = s.clause.of
    if s.means or sentence.means:
        return False
    # «وقال مدير المستشفى إن المستشفى استقبل …»: his own hospital, named once
    speaking = {i for a in sentence.said for i in range(a.first, a.last)}
    words = [t.text for i, t in enumerate(sentence.sentence.tokens) if i not in speaking]
    if not any(w.startswith(_RECEIVED) for w in words):
        return False
    return sum(w in _HOSPITALS for w in words) > 1 or any(w in _ALL_OF_THEM for w in words)


def _at_hospitals(s: Statement) -> bool:
    """«مجمع الشفاء: 22 شهيدا و90 إصابة»، «22 في مستشفى الشفاء و9 في المعمداني»: where the harmed lie, and
    nothing of what struck them."""
    sentence = s.clause.of
    if s.means or sentence.means or (sentence.said and not _counts_alone(s)):
        return False
    words = s.clause.words
    at = [i for i, w in enumerate(words) if w in _HOSPITALS]
    line = len(words) <= _LINE and bool(at) and sentence.sentence.tokens[0] is s.clause.tokens[0]
    heads = line and all(w in _BULLETS for w in words[: at[0]])
    return heads or (len(at) > 1 and not _SINCE.isdisjoint(words))


def _counts_alone(s: Statement) -> bool:
    """«مجمع الشفاء: 22 شهيدا»: right behind the colon its count, and no word of what it says."""
    first = min(r.first for r in s.rows)
    return s.clause.of.sentence.tokens[first - 1].text == ":"


def _scattered(s: Statement) -> bool:
    """«… و11 مدنيا في حوادث متفرقة»: of several incidents, at no town and by no attack named."""
    words = s.clause.words
    if _INCIDENTS.isdisjoint(words) or any(m.type and not m.weak for m in s.means) or _settled(s):
        return False
    at = [i for i, word in enumerate(words) if word in _INCIDENTS]
    return any(word in _SCATTERED for i in at for word in words[i + 1 : i + 3])


def _over_regions(s: Statement) -> bool:
    """«قتل 52 بقصف طال عددا من المحافظات، أكثرهم في درعا»: of all attacks of a day."""
    if s.item or _REGIONS.isdisjoint(s.clause.words) or not s.told_dead:
        return False
    if _in_one_district(s) or _by_one_of_them(s):
        return False
    pairs = enumerate(pairwise(s.clause.words), 1)
    named = [i for i, (of, word) in pairs if (word in _REGIONS and of in _MANY_OF) or _several(of, word)]
    if not named:
        return False
    before = s.clause.first + named[0]
    if any(_of_one_city(s, s.clause.first + i) for i in named):
        return False
    return not any(p.first < before and p.place.precision in SETTLED for p in s.places if not p.dateline)


def _of_one_city(s: Statement, at: int) -> bool:
    """«قصف مدفعي على عدة مناطق في شمال وغرب أم درمان», «غارات على مناطق متفرقة من المدينة»: one bombardment,
    and the city that it hit; not «تفجيرات في مناطق متفرقة من بغداد»."""
    held = [m for m in s.clause.of.means if s.clause.holds(m.first)]
    many = any(m.number == "plural" and m.entry.data.get("event") not in _FROM_AFAR for m in held)
    bombed = any(m.kind in ("attack", "weapon") and not m.weak for m in s.means)
    tokens = s.clause.of.sentence.tokens
    if many or not bombed or not any(t.text.endswith("مناطق") for t in tokens[at - 1 : at + 1]):
        return False
    ahead = [t.text for t in tokens[at + 1 : at + _TO_CITY]]
    if any(a in _WITHIN and b in _THE_CITY for a, b in pairwise(ahead)):
        return True
    city = next((p for p in s.places if at < p.first <= at + _BESIDE_IT and p.place.kind in _CITIES), None)
    beside = city is not None and all(t.kind == "word" for t in tokens[at : city.first])
    return beside and city is not None and city.place.relation in ("in", "direction_of")


def _in_one_district(s: Statement) -> bool:
    """«مناطق متفرقة بمديرية منبه»: within one district that is named."""
    place = own_place(s)
    return place is not None and place.place.relation == "in" and is_district(place.place)


def _by_one_of_them(s: Statement) -> bool:
    """«غارات على مناطق متفرقة، استهدفت إحداها منزلا …»: what one of them did."""
    return any(w.lstrip("وب") in _ONE_OF_SERIES for w in s.clause.words)


def _several(regions: str, word: str) -> bool:
    """«مناطق مختلفة», «بلدات عدة»"""
    return regions in _REGIONS and not regions.startswith("ال") and word in _MANY


def _on_unnamed_towns(s: Statement) -> bool:
    """«وكان عشرة قتلوا بقصف على مدن وبلدات في محافظة إدلب», after an attack was told: of several others."""
    words = s.clause.words
    if _TOWNS.isdisjoint(words):
        return False
    named = any(a in _TOWNS and b.removeprefix("و") in _TOWNS and b[:1] == "و" for a, b in pairwise(words))
    return named and s.told_dead is not None and not (s.headline or _settled(s))


def _of_a_month(s: Statement) -> bool:
    """«البعثة: 12 قتيلا في يونيو»: counted over a month, by no attack and at no town."""
    dates = s.clause.dates
    months = bool(dates) and all(d.precision in ("month", "year") for d in dates)
    return months and not s.acts and not _settled(s) and s.told_dead is not None


def _of_a_war_going_on(s: Statement) -> bool:
    """«بلغت حصيلة قتلى الهجوم المستمر على القطاع 64»: of a war, by no attack and at no town."""
    acts = [m for m in s.means if m.kind == "attack"]
    tokens, place = s.clause.of.sentence.tokens, own_place(s)
    if not any(t.text in _GOING_ON for m in acts for t in tokens[m.last : m.last + 2]):
        return False
    wide = place is None or place.place.precision in REGION or loose_capital(place)
    return wide and all(m.definite and not m.verbal for m in acts)


def _over_these(s: Statement) -> bool:
    """«وبهذا بلغت حصيلة القصف على البلدتين 13»: of both places told before."""
    words = s.clause.words
    summed = "update" in s.kinds or words[0] in _THEREBY
    return summed and not _settled(s) and any(w in _THESE for w in words)


def _region_since(s: Statement) -> bool:
    """«استشهد 60 في أنحاء القطاع منذ فجر اليوم»: over a governorate or a country, or nowhere named."""
    kinds = ("since",) if s.acts else ("since", "window")
    spans = (d for d in s.clause.dates if d.kind in kinds)
    if not any(within_a_day(d) and not _just_now(d) for d in spans):
        return False
    place = own_place(s)
    if place is None:
        return not s.acts and s.told_dead is not None
    return s.told_dead is not None and place.place.precision in REGION


def _just_now(d: DateMention) -> bool:
    """«منذ قليل»: a moment, not a span of the day."""
    return d.kind == "since" and d.time_of_day is None and d.offset == "P0D"


def _told_as_total(s: Statement, totals: Sequence[Statement]) -> bool:
    """The same number of dead as a total told before, at no town of its own."""
    if s.killed is None or s.killed < _LEAST or _settled(s):
        return False
    return any(o.killed == s.killed for o in totals)


def _region_in_all(s: Statement, told: Draft | None) -> bool:
    """«استمرت الغارات على القطاع، ما رفع عدد الشهداء إلى 21»: of a region, after a town's."""
    if told is None or told.from_headline or told.place is None or s.headline:
        return False
    place = own_place(s)
    wide = place is not None and place.place.precision in REGION
    at_a_town = told.place.place.precision in SETTLED and bool(told.killed())
    return wide and at_a_town and "update" in s.kinds and is_spread(s) and rival_toll(s, told)


def _by_all_sides(s: Statement) -> bool:
    """«وثقت الشبكة مقتل أربعة مدنيين السبت على يد مختلف القوى المتحاربة»: by no one attack."""
    sides = any(a in _MANY_OF_THEM and b in _SIDES for a, b in pairwise(s.clause.words))
    return sides and not s.acts and not _settled(s)


def _settled(s: Statement) -> bool:
    place = own_place(s)
    return place is not None and place.place.precision in SETTLED


_SUMS_BY_THEMSELVES = (
    _by_all_sides, _arrivals, _at_hospitals, _scattered, _over_regions, _over_these, _of_a_war_going_on,
    _of_a_month, by_province, most_of_them_there,
)  # fmt: skip

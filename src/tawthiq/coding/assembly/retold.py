"""The attack being told, told again with its place in other or closer words."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.another import adds, adds_another, another_teller
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.other_side import another_side
from tawthiq.coding.assembly.rivals import rival_means, rival_toll
from tawthiq.coding.assembly.same_spot import is_wide, loose_capital, other_governorate, point_of, same_place
from tawthiq.coding.assembly.shares import is_town, two_towns
from tawthiq.coding.assembly.that_side import names_that_side
from tawthiq.coding.assembly.two_places import in_another_town, in_other_districts
from tawthiq.coding.statements import Statement
from tawthiq.model import SETTLED, Place
from tawthiq.places import PlaceMention
from tawthiq.places.distance import km

_FAR = 8.0  # km
_LEAD = 1  # the first sentence under a headline
_INCIDENT = ("الحادث", "الحادثه", "الانفجار", "التفجير", "الهجوم", "الاستهداف")
_HAPPENED = ("وقع", "وقعت", "حدث", "حصل", "حصلت", "حدثت")
_OF_TOWNS = ("بلده", "قريه", "مدينه")
_BY_IT = ("ريف", "غرب", "غربي", "شرق", "شرقي", "شمال", "شمالي", "جنوب", "جنوبي", "قرب", "محيط", "ضواحي")
_RANKS = ("قرية", "قريتي", "بلدة", "مخيم")
_THE_TOWN = ("المدينه", "البلده", "القريه", "المخيم")
_TOWN_RANKS = ("قرية", "بلدة", "مدينة")
_SELDOM = 8  # dead whom the capital in one word and a town of its governorate hardly share by chance
_FEW = 2  # dead: any two attacks may kill as many
TELLING = 12  # a toll that two towns of one report hardly share by chance


def retells(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«واستهدفت الغارة منزلا في منطقة …»: the attack being told, its place in other or closer words.

    One of the two places must be loose (unlisted, an area, the city in one word), lest two towns become one.
    """
    told = current.place
    if told is None or s.item or s.headline or "again" in s.kinds or other_day(s, current):
        return False
    if in_other_districts(place, told):
        return False
    if _in_that_town(s, place, current) or _happened_by_it(s, place, current):
        return True
    if s.kills_another or in_another_town(place, told) or adds_another(s, current):
        return False
    if another_side(s, current) or _another_town_too(s, place, told) or _spared(s, current):
        return False
    one, two = place.place, told.place
    if _told_closer(s, current) and not (other_governorate(one, two) or rival_means(s, current)):
        return True
    there = names_that_side(told, place)
    if other_governorate(one, two) and not there:
        return False
    if not (_loose(place) or _loose(told) or _of_one_city(s, one, two)):
        return False
    if rival_toll(s, current) or rival_means(s, current) or _others_hurt_there(s, place, current):
        return False
    again = s.killed in current.killed() and not _in_one_sentence(s, current) if s.killed else False
    again = again and not _one_dead_elsewhere(s, place, told)
    told_again = s.points_at_it or again or sums_to(s, current)
    told_again = told_again or (there and _goes_on(s, current) and not another_teller(s))
    return told_again or _details(s, place, current) or _names_it_too(s, told)


def _happened_by_it(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«انفجار في رأس العين …. وأوضحت أن الحادث وقع في بلدة تل حلف بريف رأس العين»: where just it happened."""
    last = current.statements[-1].clause.of.sentence.index
    if s.clause.of.sentence.index > last + 1 or s.clause.of is current.statements[-1].clause.of:
        return False
    words = s.clause.words
    happened = any(a in _INCIDENT and b in _HAPPENED for a, b in pairwise(words))
    return happened and current.place is not None and tells_by(place, current.place)


def tells_by(place: PlaceMention, told: PlaceMention) -> bool:
    """«بلدة تل حلف، غربي مدينة رأس العين», after «رأس العين»: its place is given by the town told before."""
    name = fold(told.place.name_ar or "").split()
    text = fold(place.place.text or "").split()
    ranked = bool(text) and (text[0] in _OF_TOWNS or text[0][1:] in _OF_TOWNS)
    if not (name and ranked) or fold(place.place.name_ar or "").split() == name:
        return False
    at = next((i for i in range(2, len(text)) if text[i : i + len(name)] == name), None)
    return at is not None and any(w.lstrip("بل") in _BY_IT for w in text[max(1, at - 2) : at])


def _goes_on(s: Statement, current: Draft) -> bool:
    """«وأوضح أن عبوة كانت مزروعة في … انفجرت على سيارة»: the next words on it, nobody harmed anew."""
    last = current.statements[-1].clause.of.sentence.index
    return current.has_harm and not s.kills_or_injures and s.clause.of.sentence.index <= last + 1


def _one_dead_elsewhere(s: Statement, place: PlaceMention, told: PlaceMention) -> bool:
    """«وفي مدينة الصنمين، عثر على جثة رجل …», after one dead on a road between two other towns: one is soon
    as many as one."""
    named = set(place.names) & set(told.names)
    if s.killed is not None and s.killed <= _FEW and not s.points_at_it and _in_two_towns(place, told):
        return True  # «شهيد قرب مسجد … في حي الدرج»، and then one «في منطقة السوارحة غرب النصيرات»
    opens = s.clause.first == 0 and s.clause.of.sentence.opens and not s.said
    return s.killed == 1 and opens and is_town(place) and not named


def _in_two_towns(one: PlaceMention, two: PlaceMention) -> bool:
    """Quarters or spots of two towns that the gazetteer knows, or one of them and another town."""
    held = [p.place.within or p.place for p in (one, two)]
    known = all(t.id and t.name_ar for t in held) and bool(one.place.within or two.place.within)
    return known and held[0].id != held[1].id


def _others_hurt_there(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«وأصيب 11 في الغارات على …», after an attack on another place that hurt four."""
    elsewhere = place.place.precision in SETTLED and place.place.name_ar is not None
    elsewhere = elsewhere and s.killed is None and not s.said and "update" not in s.kinds
    return elsewhere and s.acts and _others_injured(s, current)


def _another_town_too(s: Statement, place: PlaceMention, told: PlaceMention) -> bool:
    """«وشمل القصف أيضا أطراف معرة النعمان»، «كما طال القصف محيط الهبيط»: the fire reached a second town."""
    return adds(s) and two_towns(place, told)


def _spared(s: Statement, told: Draft) -> bool:
    """«واستهدفت الغارات محيط …، دون إصابات», after an attack that hurt somebody: nobody was hurt there."""
    nobody = {r.outcome for r in s.whole_rows if r.quantity.kind == "none"}
    hurt = {r.outcome for o in told.statements for r in o.whole_rows if r.quantity.low}
    return bool(nobody & hurt) and not s.said


def _in_one_sentence(s: Statement, told: Draft) -> bool:
    """«خمسة في النبطية، فيما استشهد خمسة في حولا»: a sentence that counts as many twice tells of two."""
    return told.statements[-1].clause.of is s.clause.of


def _told_closer(s: Statement, current: Draft) -> bool:
    """«مقتل عدد من …»، then «أدت الغارة على المبنى في بلدة … إلى مقتل عشرة»: the vague toll of one attack."""
    last = current.statements[-1].clause.of.sentence.index
    vague = current.has_harm and not current.killed() and not current.from_headline
    return s.points_at_it and s.killed is not None and vague and s.clause.of.sentence.index == last + 1


def _details(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«غارتان استهدفتا منازل في منطقة … في مدينة …»: where in the told town, with no harm of its own."""
    town = current.place.place if current.place else None
    if town is None or town.precision != "settlement" or s.kills_or_injures or not current.has_harm:
        return False
    village = any(rank in (place.place.text or "") for rank in _RANKS)
    return place.place.id is None and not village and town.name_ar in place.names[1:]


def sums_to(s: Statement, current: Draft) -> bool:
    """«ستة سقطوا بين قتيل وجريح», and then «قتل واحد وأصيب خمسة»: together as many."""
    if s.killed is None or s.injured is None:
        return False
    rows = (r for o in current.statements for r in o.whole_rows if r.outcome == "casualties")
    return s.killed + s.injured in {r.quantity.value for r in rows}


def _in_that_town(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«56 شهيدا في غارة على خيام في خان يونس»، then «قصفت … خيام … في المواصي غرب المدينة»: where in «the»
    town, with no harm of its own, by no other means and on nothing else."""
    told = current.place
    if told is None or told.place.precision != "settlement" or not current.has_harm or s.next_attack:
        return False
    words = fold(place.place.text or "").split()
    back = len(words) > 1 and words[-1].lstrip("بل") in _THE_TOWN
    back = back and fold(told.place.name_ar or "") not in words
    bare = current.type()[1]  # a bare «قصف» may have been from the air or from guns
    if not back or s.kills_or_injures or adds(s) or (rival_means(s, current) and not bare):
        return False
    theirs = {h.id for o in current.statements for h in o.hits}
    own = {h.id for h in s.hits}
    return not (own and theirs) or bool(own & theirs)


def _others_injured(s: Statement, draft: Draft) -> bool:
    return s.injured is not None and bool(draft.injured()) and s.injured not in draft.injured()


def _names_it_too(s: Statement, told: PlaceMention) -> bool:
    """«على الطريق بين قريتي … والقرية التي رويت»: the told place among others, with no harm of its own."""
    return not s.kills_or_injures and any(same_place(p.place, told.place) for p in s.places)


def _of_one_city(s: Statement, one: Place, two: Place) -> bool:
    """«كما طال القصف حي …»: the attack reached another quarter of the city, with no harm of its own there."""
    inside = bool(one.within and two.within and one.within.id == two.within.id)
    return inside and not s.kills_or_injures


def _loose(p: PlaceMention) -> bool:
    """An area, the city in one word, a name that no table has and no rank says to be a town."""
    first = (p.place.text or "").split(" ")[0]
    unlisted = p.place.id is None and not first.endswith(_TOWN_RANKS)
    return unlisted or p.place.precision == "area" or loose_capital(p)


def _ranked(place: PlaceMention, told: PlaceMention) -> bool:
    """«بلدة …», «قرية …»: two by rank and name, and neither told with the other's name."""
    ranks = [(p.place.text or "").split(" ")[0].endswith(_TOWN_RANKS) for p in (place, told)]
    named = set(place.names) & set(told.names)
    return all(ranks) and two_towns(place, told) and not named


def same_toll(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """The same count of dead at a place of the same governorate: one attack, in other words."""
    toll = s.killed if s.killed is not None else s.injured
    told = draft.killed() if s.killed is not None else draft.injured()
    both = sums_to(s, draft)  # «48 بين قتيل وجريح», and then eight dead and forty injured
    if toll is None or not (toll in told or both) or draft.place is None or other_day(s, draft):
        return False
    if adds_another(s, draft) or _in_one_sentence(s, draft) or (adds(s) and rival_means(s, draft)):
        return False
    if is_town(place) and is_town(draft.place) and ("again" in s.kinds or _others_injured(s, draft)):
        return False
    if _ranked(place, draft.place) and not (s.points_at_it or s.said):
        return False
    apart = _in_another_incident(s, place, draft.place) or _hurt_others_elsewhere(s, place, draft)
    if apart and toll < TELLING:
        return False
    one, two = place.place, draft.place.place
    if other_governorate(one, two):
        return False
    loose = one.id is None or two.id is None or "area" in (one.precision, two.precision)
    loose = loose and not _by_another_town(one, two)
    if loose or _in_the_city_of_the_lead(s, place, draft):
        return toll >= 2
    return (toll + (s.injured or 0) if both else toll) >= (_SELDOM if loose_capital(draft.place) else TELLING)


def _in_another_incident(s: Statement, place: PlaceMention, told: PlaceMention) -> bool:
    """«وفي حادث منفصل، قتل شرطيان بعبوة …», at another place than the two dead before."""
    return "again" in s.kinds and s.acts and not (s.said or same_place(place.place, told.place))


def _hurt_others_elsewhere(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """As many dead and other injured, at a place told with no word of the other."""
    told = draft.place
    if told is None or not s.acts or not _others_injured(s, draft) or same_place(place.place, told.place):
        return False
    if "admin1" in (place.place.precision, told.place.precision):
        return False
    return place.place.name_ar not in told.names and told.place.name_ar not in place.names


def _by_another_town(one: Place, two: Place) -> bool:
    """«على أطراف بلدة كذا», an hour's walk or more from the town where as many were told to have died."""
    if not (one.id and two.id) or same_place(one, two) or is_wide(one) or is_wide(two):
        return False
    apart = km(point_of(one), point_of(two))
    return "near" in (one.relation, two.relation) and apart is not None and apart > _FAR


def _in_the_city_of_the_lead(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """A lead of as many dead in خان يونس, then a voice: «… في منطقة المواصي غرب خان يونس»."""
    told, lead = draft.place, draft.statements[0].clause.of.sentence.index
    named = told is not None and fold(told.place.name_ar or "") in place.names[1:]
    return named and bool(s.said) and lead <= _LEAD and not _others_injured(s, draft)

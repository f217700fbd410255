"""Which attack of the report a statement goes on with, and what it adds to it."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.coding import relevance
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import (
    adds_another,
    fits,
    in_another_town,
    other_day,
    other_hour,
    own_place,
    rival_means,
    rival_toll,
    rivals,
    same_day,
    takes_people,
)
from tawthiq.coding.assembly.leads import is_lead, part_of, tells_one_of_it, told_by_parts
from tawthiq.coding.assembly.other_side import another_side
from tawthiq.coding.assembly.same_spot import (
    SETTLED,
    finer,
    is_wide,
    loose_capital,
    other_governorate,
    same_place,
)
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Place
from tawthiq.places import PlaceMention, city_around

_LANDED = word_list("landed")
_ORDINALS = word_list("ordinals_alone")
_MUNITIONS = ("artillery", "rocket", "artillery_fire", "rocket_fire")
_RANKS = ("قرية", "قريتي", "بلدة", "مخيم")
_WAR = ("عدوان", "اعتداءات", "خروقات", "انتهاكات")
_TOWN_RANKS = ("قرية", "بلدة", "مدينة")
_SELDOM = 8  # dead whom the capital in one word and a town of its governorate hardly share by chance
TELLING = 12  # a toll that two towns of one report hardly share by chance


def home_of(s: Statement, drafts: list[Draft], current: Draft | None) -> Draft | None:
    """The draft that the statement goes on with, or None where it opens a new one."""
    place = own_place(s)
    if s.item and place is not None:
        return _headline_for(s, drafts)
    if current is None:
        return None
    if _still_held(s, current) or _of_the_dead(s, current) or _one_of_a_salvo(s, current):
        return current
    wide = place is None or is_wide(place.place)
    dead = {r.quantity.value for r in s.whole_rows if r.outcome == "killed"}
    if "update" in s.kinds and dead & current.killed() and wide:
        return current
    if place is not None:
        fitting = [
            d for d in reversed(drafts)
            if fits(s, place, d) and not (_summed_up_by(s, d, drafts) or _far_from(place, d, current))
        ]  # fmt: skip
        if fitting:
            return _likest(s, fitting, current)
        if retells(s, place, current) and not (part_of(s, current) or _summed_up_by(s, current, drafts)):
            return current
        twin = next((d for d in reversed(drafts) if _same_toll(s, place, d) and not part_of(s, d)), None)
        return twin if twin or s.strikes or s.whole_rows else current
    if (told := _told_before(s, drafts, current)) is not None:
        return told
    if other_day(s, current):
        same = [d for d in drafts if same_day(s.date, d.date)]
        if same:
            return same[-1]
        return None if s.strikes and s.whole_rows else current
    apart = _another_attack(s, current) or other_hour(s, current) or adds_another(s, current)
    return None if apart else current


def _far_from(place: PlaceMention, draft: Draft, current: Draft) -> bool:
    """«وفي ريف دمشق …»: an unlisted place told long before is not known to lie in the governorate."""
    told = draft.place.place if draft.place else None
    unlisted = told is not None and told.id is None and told.admin1 is None
    return unlisted and draft is not current and place.place.precision == "admin1"


def _told_before(s: Statement, drafts: list[Draft], current: Draft) -> Draft | None:
    """Another voice gives the dead and injured of an attack told before the one being told."""
    if not s.said or not (s.acts and s.killed and s.injured) or s.killed in current.killed():
        return None
    if not current.killed() or s.headline:
        return None
    return next(
        (d for d in reversed(drafts) if s.killed in d.killed() and s.injured in d.injured()), None
    )


def _summed_up_by(s: Statement, draft: Draft, drafts: list[Draft]) -> bool:
    """Is the draft a lead over several attacks, and the statement told of one of them?"""
    return told_by_parts(draft, drafts) or (is_lead(draft) and tells_one_of_it(s, draft))


def _still_held(s: Statement, current: Draft) -> bool:
    """«تم اقتياد الشابين إلى …»: where those taken were brought, told after their abduction."""
    taken = bool(s.means) and all(m.type == "abduction_or_detention" for m in s.means)
    return taken and not s.whole_rows and not s.headline and current.type()[0] == "abduction_or_detention"


def _of_the_dead(s: Statement, current: Draft) -> bool:
    """«من بين القتلى ثلاثة أطباء …، واستهدف القصف مستشفى …»: parts of the toll told before."""
    dead = [r for r in s.rows if r.outcome == "killed"]
    parts = bool(dead) and all(r.subset for r in dead) and current.has_harm and not current.from_headline
    return parts and s.points_at_it and not s.headline


def _one_of_a_salvo(s: Statement, current: Draft) -> bool:
    """«سقطت ثلاثة صواريخ …، فيما أصاب الثالث منزلا»: one of those counted."""
    if s.clause.first == 0 or current.statements[-1].clause.of is not s.clause.of:
        return False
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    return tokens[first + 1].text in _LANDED and tokens[first + 2].text in _ORDINALS


def _likest(s: Statement, fitting: list[Draft], current: Draft) -> Draft:
    """Of the attacks at its place: the one of its means, the one being told, the latest."""
    alike = [d for d in fitting if not rival_means(s, d)] or fitting
    if current in alike and not _fight_told_between(s, current):
        there = [d for d in alike if _at_its_spot(s, d)]
        return current if _at_its_spot(s, current) or len(there) != 1 else there[0]
    return next((d for d in alike if d is not current), current)


def _at_its_spot(s: Statement, draft: Draft) -> bool:
    """Does the statement name the very building or quarter of the draft, its own day left out?"""
    place = own_place(s)
    if place is None or draft.place is None or s.date is not None or s.points_at_it:
        return False
    fine = draft.place.place.precision in ("exact", "neighbourhood")
    return fine and same_place(place.place, draft.place.place)


def _fight_told_between(s: Statement, current: Draft) -> bool:
    """After a clash told in passing, the next قصف goes on with the attack told before it."""
    clash = all(m.rule == "clash" for o in current.statements for m in o.means)
    return clash and s.acts and all(m.rule != "clash" for m in s.means)


def retells(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«واستهدفت الغارة منزلا في منطقة …»: the attack being told, its place in other or closer words.

    One of the two places must be loose (unlisted, an area, the city in one word), lest two towns become one.
    """
    told = current.place
    if told is None or s.item or s.headline or "again" in s.kinds or other_day(s, current):
        return False
    if s.kills_another or in_another_town(place, told) or adds_another(s, current):
        return False
    if another_side(s, current):
        return False
    one, two = place.place, told.place
    if _told_closer(s, current) and not (other_governorate(one, two) or rival_means(s, current)):
        return True
    if other_governorate(one, two) or not (_loose(place) or _loose(told) or _of_one_city(s, one, two)):
        return False
    if rival_toll(s, current) or rival_means(s, current):
        return False
    told_again = s.points_at_it or bool(s.killed and s.killed in current.killed()) or _sums_to(s, current)
    return told_again or _details(s, place, current) or _names_it_too(s, told)


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


def _sums_to(s: Statement, current: Draft) -> bool:
    """«ستة سقطوا بين قتيل وجريح», and then «قتل واحد وأصيب خمسة»: together as many."""
    if s.killed is None or s.injured is None:
        return False
    rows = (r for o in current.statements for r in o.whole_rows if r.outcome == "casualties")
    return s.killed + s.injured in {r.quantity.value for r in rows}


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


def _same_toll(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """The same count of dead at a place of the same governorate: one attack, in other words."""
    toll = s.killed if s.killed is not None else s.injured
    told = draft.killed() if s.killed is not None else draft.injured()
    if toll is None or toll not in told or draft.place is None or other_day(s, draft):
        return False
    if adds_another(s, draft):
        return False
    one, two = place.place, draft.place.place
    if other_governorate(one, two):
        return False
    if one.id is None or two.id is None or "area" in (one.precision, two.precision):
        return toll >= 2
    return toll >= (_SELDOM if loose_capital(draft.place) else TELLING)


def _another_attack(s: Statement, current: Draft) -> bool:
    """Harm of its own by a means of its own, or «غارة أخرى» that kills again, at the same place."""
    if s.headline or not (s.strikes and s.whole_rows):
        return False
    if takes_people(s, current):
        return True
    if current.from_headline or not (current.has_harm or _harmed_nobody(current.statements[-1])):
        return False
    if "double_tap" in s.kinds:
        return False
    if "again" in s.kinds or s.hours_later or s.next_attack or _told_anew(s, current):
        return True
    if s.points_at_it and not (s.killed and current.killed()):
        return False  # «قُتل عشرة …، كما خلّفت الغارات 35 جريحا»
    last = current.statements[-1]
    same_breath = last.clause.of is s.clause.of and s.clause.first > 0 and s.acts
    return same_breath and (
        rival_means(s, current) or (last.kills_or_injures and last.acts and s.kills_or_injures)
    )


def _told_anew(s: Statement, current: Draft) -> bool:
    """«وأضاف المسعف أن قذيفة سقطت في … وقتلت اثنين»: whom the same voice counts by another shell."""
    by_itself = not (s.points_back or _known_weapon(s) or "update" in s.kinds or _weakly(s))
    told = [o for o in current.statements if o.said and o.means]
    return by_itself and any(
        _goes_on(s, o) and (rivals(s, o) or _harmed_nobody(o) or _fell_again(s, o)) for o in told
    )


def _fell_again(s: Statement, o: Statement) -> bool:
    """«قذيفة سقطت على …» twice, each with whom it harmed: the same shell would be «the» shell."""
    return bool(_shells(s) & _shells(o)) and s.kills_or_injures and o.kills_or_injures


def _shells(s: Statement) -> set[str]:
    """What fell, told as nothing known before."""
    struck = [m for m in s.means if m.kind == "attack" and m.rule in _MUNITIONS and not m.definite]
    return {m.rule for m in struck}


def _harmed_nobody(o: Statement) -> bool:
    """«تضرر مخزن بقذيفة …»: an attack told with its damage, and nobody counted."""
    return o.acts and "damage" in o.kinds and not o.rows


def _known_weapon(s: Statement) -> bool:
    """«القذيفة سقطت قرب …»: the one told before."""
    return any(m.kind == "weapon" and m.definite for m in s.means)


def _weakly(s: Statement) -> bool:
    return all(m.weak or m.type is None for m in s.means)


def _goes_on(s: Statement, o: Statement) -> bool:
    """Does the voice that told `o` go on («وأضاف المصدر»)?"""
    return bool(s.said) and s.said[0].type == o.said[0].type and s.said[0].name[-1:] == o.said[0].name[-1:]


def _headline_for(s: Statement, drafts: list[Draft]) -> Draft | None:
    place = own_place(s)
    for d in drafts:
        if (
            d.from_headline
            and place
            and d.place
            and d.place.place.precision in SETTLED
            and same_place(place.place, d.place.place)
        ):
            return d
    return None


def opens(s: Statement) -> bool:
    """A clause opens an event when it tells an attack, or harm that only violence does."""
    if relevance.is_past_perfect(s.clause) and not s.rows and s.date is None:
        return False
    if _names_only_a_country(s):
        return False
    if not s.strikes:
        return any(
            r.outcome in ("killed", "injured", "abducted", "detained", "casualties") for r in s.whole_rows
        )
    if _names_only_the_war(s):
        return False
    if all(m.rule == "throw" for m in s.means):
        return bool(s.whole_rows or s.hits)  # «نفذت القوات عملية في المدينة»
    if s.acts:
        strong = any(not m.weak for m in s.means)
        return strong or bool(s.whole_rows or s.hits or s.headline or _told_where(s))
    harmed = any(r.outcome not in ("displaced", "affected") for r in s.whole_rows)
    return harmed or bool(s.hits) or (own_place(s) is not None and s.launched)


def _told_where(s: Statement) -> bool:
    """A place of its own; «وتزامن الهجوم مع توسع المسلحين في محافظات …» tells of no other attack."""
    place = own_place(s)
    return place is not None and not (s.points_at_it and is_wide(place.place))


def _names_only_the_war(s: Statement) -> bool:
    """«خرج النازحون هربا من عدوان الاحتلال على القطاع»: no deed, nobody harmed, nothing hit."""
    tokens = s.clause.of.sentence.tokens
    acts = [m for m in s.means if m.kind == "attack"]
    war = all(bare(tokens[m.first].text).lstrip("بل").startswith(_WAR) for m in acts)
    return bool(acts) and war and not (s.whole_rows or s.hits or s.headline)


def _names_only_a_country(s: Statement) -> bool:
    """«تصعيد الهجمات الجوية على شمالي سوريا»: no count, no object, and no place but a country."""
    if s.headline or s.whole_rows or s.hits or not s.places:
        return False
    return all(p.place.kind == "country" for p in s.places)


def join(draft: Draft, s: Statement, previous: Draft | None) -> None:
    """Add a statement to a draft, in place, with its place and day where they say more; `previous` is the
    draft being told before it, whose place "the town" means."""
    only_headline = bool(draft.statements) and draft.from_headline
    draft.statements.append(s)
    place = None if _only_launched(s) else own_place(s) or s.place
    if place is not None and place.place.name_ar is None:
        place = previous.place if previous else None
    borrowed = place is None and draft.place is None and previous is not None and previous is not draft
    if borrowed and previous is not None:
        place = _around(previous.place)
    if place and (draft.place is None or draft.borrowed or finer(place, draft.place, only_headline)):
        draft.place, draft.borrowed = _in_its_governorate(place, draft.place), borrowed
    if s.day_before and draft.date is None and own_place(s) is not None:
        draft.date = s.day_before
    if s.date and (draft.date is None or (_head_dated(draft) and not s.headline) or _adds_day(s, draft)):
        draft.date = s.date


def _around(told: PlaceMention | None) -> PlaceMention | None:
    """Another attack, told with no place that is known, was in the city of the quarter told before it."""
    city = city_around(told.place) if told and told.place.precision != "settlement" else None
    return replace(told, place=city) if told and city else told


def _only_launched(s: Statement) -> bool:
    """«العملية التي أطلقتها الحكومة في العاصمة»: launched, and no weapon, nobody harmed, nothing hit."""
    launched = bool(s.means) and all(m.rule == "throw" for m in s.means)
    return launched and not (s.whole_rows or s.hits or s.headline)


def _in_its_governorate(place: PlaceMention, told: PlaceMention | None) -> PlaceMention:
    """«انفجار وسط بغداد», and then «منطقة الشيخ عمر», which no table has: in the governorate told before."""
    unlisted = place.place.id is None and place.place.admin1 is None
    if not unlisted or told is None or told.place.admin1 is None:
        return place
    return replace(place, place=replace(place.place, admin1=told.place.admin1))


def _adds_day(s: Statement, draft: Draft) -> bool:
    """A day replaces a bare clock time; the day of the attack that of its announcement."""
    if not (draft.date and s.date) or s.date.kind == "clock":
        return False
    return s.says_when or draft.date.kind == "clock" or (draft.day_of_telling and not s.day_of_telling)


def _head_dated(draft: Draft) -> bool:
    first = draft.statements[0]
    return first.headline and first.date is draft.date and draft.date is not None

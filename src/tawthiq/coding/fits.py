"""Does a statement speak of the same place and day as an event in the making?"""

from __future__ import annotations

from datetime import date

from tawthiq.arabic.dates import DateMention
from tawthiq.coding.drafts import Draft
from tawthiq.coding.means import FAMILY, settle
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Place
from tawthiq.places import PlaceMention

_ALSO = word_list("also")
SETTLED = frozenset({"exact", "neighbourhood", "settlement"})
_WIDE = frozenset({"admin3", "admin2", "admin1", "country"})
_ORDER = ("exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "admin1", "country")


def own_place(s: Statement) -> PlaceMention | None:
    """The place that the statement itself names; its label (خان شيخون: …) where nothing finer follows."""
    usable = [p for p in s.places if not p.anaphor and p.place.precision != "country"]
    named = [p for p in usable if not p.dateline]
    fine = [p for p in named if p.place.precision in SETTLED or p.place.precision == "area"]
    if fine:
        return next((p for p in fine if _inside(p, fine[0])), fine[0])
    label = [p for p in usable if p.dateline] if s.labelled else []
    return next(iter(label or named), None)


def _inside(p: PlaceMention, first: PlaceMention) -> bool:
    """«شمالا إلى حلب، قُتل أربعة بقصف مدينة منبج بريف حلب»: the governorate comes first, then the town."""
    if p is first or not loose_capital(first) or p.place.precision != "settlement":
        return False
    return _same_governorate(p.place, first.place) and not same_place(p.place, first.place)


def fits(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """May the statement, with a place of its own, tell of the draft?"""
    if other_day(s, draft) or _adds_another(s, draft) or other_hour(s, draft):
        return False
    if draft.place is None:
        return True
    if not compatible(place.place, draft.place.place) and not _narrowed(s, place, draft):
        return False
    if not same_place(place.place, draft.place.place) and other_toll(s, draft):
        return False
    rival = rival_means(s, draft) and not _same_harm(s, draft)
    return not (rival and s.kills_or_injures and draft.has_harm and not draft.from_headline)


def other_hour(s: Statement, draft: Draft) -> bool:
    """Harm of its own at another part of the day («صباح اليوم …», «ظهر اليوم …»)."""
    if s.date is None or draft.date is None or not (s.kills_or_injures and draft.has_harm and s.acts):
        return False
    one, two = s.date.time_of_day, draft.date.time_of_day
    told = bool(one and two) and one != two and not s.headline and not draft.from_headline
    return told and not _same_harm(s, draft) and "update" not in s.kinds


def _adds_another(s: Statement, draft: Draft) -> bool:
    """«كما أصيب 7 مواطنين جراء قصف …»: harm of its own by an attack of its own, beside the one counted."""
    if not (s.acts and s.kills_or_injures and draft.has_harm) or draft.from_headline or s.headline:
        return False
    opens = s.clause.of.sentence.tokens[s.clause.first].text in _ALSO
    counted = {r.outcome for o in draft.statements for r in o.whole_rows}
    again = any(r.outcome in counted for r in s.whole_rows)
    return (opens or s.kills_another) and again and not s.points_at_it and "update" not in s.kinds


def _same_harm(s: Statement, draft: Draft) -> bool:
    """Another voice gives the same dead and injured: one attack, its means told in other words."""
    if s.killed is None or s.killed not in draft.killed() or not s.said:
        return False
    same_injured = s.injured is not None and s.injured in draft.injured()
    voices = {_voice(o) for o in draft.statements if o.killed == s.killed}
    return (s.killed > 1 or same_injured) and _voice(s) not in voices


def _narrowed(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """The lead names the capital or its governorate in one word («على صعدة»), the body the village in it."""
    old = draft.place
    if old is None or len(draft.statements) > 2 or "again" in s.kinds or s.item:
        return False
    return loose_capital(old) and _same_governorate(place.place, old.place)


def loose_capital(p: PlaceMention) -> bool:
    """A governorate's name without مدينة: the city, or all of it."""
    place = p.place
    named = place.admin1 is not None and place.name_ar == place.admin1.name_ar
    return named and place.precision == "settlement" and "مدين" not in (place.text or "")


def _same_governorate(a: Place, b: Place) -> bool:
    return bool(a.admin1 and b.admin1 and a.admin1.id == b.admin1.id)


def other_toll(s: Statement, draft: Draft) -> bool:
    """An attack told with another count of dead than the draft's, by the same voice, and no update of it."""
    if s.killed is None or not s.acts or "update" in s.kinds or draft.from_headline:
        return False
    same_voice = {_voice(o) for o in draft.statements if o.killed is not None}
    tolls = draft.killed()
    return bool(tolls) and s.killed not in tolls and _voice(s) in same_voice


def _voice(s: Statement) -> str:
    return f"{s.said[0].type} {' '.join(s.said[0].name)}" if s.said else ""


def rival_means(s: Statement, draft: Draft) -> bool:
    """Does the statement name, in no weak word, a means of another family than the draft's?"""
    if not any(m.type and not m.weak for m in s.means):
        return False
    if all(m.weak for o in draft.statements for m in o.means):  # مجزرة، انفجار: the means is still open
        return False
    mine, theirs = settle(s.means, [a.id for a in s.attackers])[0], draft.type()[0]
    return bool(mine and theirs and FAMILY.get(mine, mine) != FAMILY.get(theirs, theirs))


def compatible(a: Place, b: Place | None) -> bool:
    """One is the other, or holds it: a governorate holds its towns, a city its neighbourhoods."""
    if b is None or same_place(a, b):
        return True
    within = {x.id for x in (a.within, b.within) if x}
    if (a.id and a.id in within) or (b.id and b.id in within):
        return not _both_inside(a, b)
    if a.within and b.within and a.within.id == b.within.id:
        return not _both_inside(a, b)
    if a.precision in SETTLED and b.precision in SETTLED:
        return _unlisted_quarter(a, b) or _unlisted_quarter(b, a)
    wide = next((p for p in (a, b) if _is_wide(p)), a if a.precision not in SETTLED else b)
    fine = b if wide is a else a
    if _is_wide(wide):
        return _same_governorate(wide, fine) or not (wide.admin1 and fine.admin1)
    return wide.name_ar == fine.name_ar or (_same_governorate(wide, fine) and wide.id is None)


def _is_wide(p: Place) -> bool:
    """A governorate, a district, a countryside, the east of a governorate's capital: may hold many towns."""
    capital = p.admin1 is not None and p.name_ar == p.admin1.name_ar
    return (
        p.precision in _WIDE or p.relation == "countryside_of" or (p.relation == "direction_of" and capital)
    )


def _unlisted_quarter(quarter: Place, town: Place) -> bool:
    """A quarter that the gazetteer does not know may lie in the town that the report names."""
    inside = quarter.precision in ("neighbourhood", "exact") and quarter.id is None
    one_governorate = not (quarter.admin1 and town.admin1) or quarter.admin1.id == town.admin1.id
    return inside and one_governorate and town.precision == "settlement" and quarter.within is None


def _both_inside(a: Place, b: Place) -> bool:
    """Two different neighbourhoods or points of one city."""
    return bool(a.precision in SETTLED and b.precision in SETTLED and a.within and b.within)


def same_place(a: Place, b: Place) -> bool:
    """The same gazetteer entry, or the same name where one has none."""
    if a.id and b.id:
        return a.id == b.id
    return bool(a.name_ar) and a.name_ar == b.name_ar


def finer(new: PlaceMention, old: PlaceMention, old_from_headline: bool) -> bool:
    """Should the new place replace the old one of a draft?"""
    mine, theirs = _ORDER.index(new.place.precision), _ORDER.index(old.place.precision)
    loose = old_from_headline or old.dateline or loose_capital(old)
    if loose and mine == theirs and not new.dateline and not same_place(new.place, old.place):
        return True
    return mine < theirs and not (
        old.place.precision == "settlement" and not compatible(new.place, old.place)
    )


def other_day(s: Statement, draft: Draft) -> bool:
    """Do both name a day, and not the same one?"""
    a, b = s.date, draft.date
    if s.day_of_telling or draft.day_of_telling:
        return False
    if a is None or b is None or a.kind == "clock" or b.kind == "clock":
        return False
    if not (a.start and a.end and b.start and b.end):
        if s.weekday and draft.weekday and s.weekday != draft.weekday:
            return True
        return bool(a.offset and b.offset) and a.offset != b.offset
    return a.end < b.start or b.end < a.start


def same_day(a: DateMention | None, b: DateMention | None) -> bool:
    """Do both name days that touch?"""
    if not (a and b and a.start and a.end and b.start and b.end):
        return False
    return a.start <= b.end and b.start <= a.end


def day_of(mention: DateMention | None) -> date | None:
    """The first day of a mention, where it is known."""
    return date.fromisoformat(mention.start) if mention and mention.start else None

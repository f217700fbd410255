"""After the whole report is read: what was told twice; what is no event at all is left out."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.another import adds
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft, rival_types
from tawthiq.coding.assembly.events import is_event
from tawthiq.coding.assembly.leads import LEAD
from tawthiq.coding.assembly.retold import TELLING
from tawthiq.coding.assembly.same_spot import (
    compatible,
    is_district,
    is_wide,
    loose_capital,
    other_governorate,
    same_governorate,
    same_place,
)
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, two_towns
from tawthiq.coding.assembly.two_places import in_another_town
from tawthiq.coding.next_attack import BURSTS
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED, Place
from tawthiq.places import PlaceMention

_LEAST = 5
_RENEWED = word_list("renewed")
_MANY = 2
_UPON_IT = 4  # words from «الغارة» to the place that it was upon


def one_attacker(drafts: Sequence[Draft]) -> None:
    """Where a report names one attacker alone, his usual means settle a bare قصف told without him."""
    named = {a.id for d in drafts for _, a in d.attackers if a.id != "unknown"}
    if len(named) == 1:
        for draft in drafts:
            draft.known_attackers = tuple(named)


def settled(drafts: Sequence[Draft], disputed: Sequence[Draft | None] = ()) -> list[Draft]:
    """Leave out a headline that only sums up the body, and drafts that tell no attack at all.

    An attack of which something is denied (`disputed`) is one, whoever it is said to have killed.
    """
    denied = {id(d) for d in disputed}
    alone = len(drafts) == 1
    told = (d for d in drafts if not d.from_headline)
    body = [d for d in told if is_event(d, denied=id(d) in denied, alone=alone)]
    kept = [d for d in drafts if d.from_headline and not _summed_up(d, body)]
    return [d for d in drafts if d in body or (d in kept and is_event(d, alone=alone))]


def one_of_twins(drafts: Sequence[Draft]) -> list[Draft]:
    """Two accounts in one report with the same count of dead, day and governorate are one attack."""
    out: list[Draft] = []
    for draft in drafts:
        twin = next((d for d in out if _twins(d, draft)), None)
        if twin is None:
            out.append(draft)
        else:
            _take_in(twin, draft)
    return out


def _take_in(twin: Draft, draft: Draft) -> None:
    at_its_spot = _the_same_at_its_spot(twin, draft)
    twin.statements.extend(draft.statements)
    closer = draft.place and (twin.place is None or _closer(draft.place, twin.place, draft))
    if at_its_spot or closer:
        twin.place = draft.place
    twin.date = twin.date or draft.date


def _closer(new: PlaceMention, old: PlaceMention, draft: Draft) -> bool:
    """The lead names the town, the body the village by it («بلدة … التابعة لمدينة …»)."""
    if old.place.precision not in SETTLED:
        return True
    if loose_capital(old) and new.place.precision in SETTLED and same_governorate(new.place, old.place):
        return True  # «في حمص», and then the village
    if new.place.precision not in SETTLED or same_place(new.place, old.place):
        return False
    return new.place.id is None or _names(draft, new, old)


def _names(draft: Draft, mention: PlaceMention, other: PlaceMention) -> bool:
    """Does the account at `mention` name the other place beside it?"""
    near = {p.place.id for s in draft.statements for p in s.places if not p.origin} - {None}
    written = fold(other.place.text or "").split()[-1:]  # «جنوب مديرية التحيتا», as the headline writes it
    beside = bool(written) and written[0] in fold(mention.place.text or "").split()[1:]
    return other.place.name_ar in mention.names or other.place.id in near or beside


def _twins(one: Draft, two: Draft) -> bool:
    if one.place is None or two.place is None or _shares_of_one(one, two):
        return False
    if _told_in_the_lead(one, two) and not any(other_day(s, one) for s in two.statements):
        return True
    if _told_there_again(one, two) or _the_same_at_its_spot(one, two):
        return True
    apart = _two_towns(one.place.place, two.place.place)
    if (apart or two_towns(one.place, two.place)) and _told_as_another(one, two):
        return False
    another = _in_another_incident(one, two) or _hurt_others_elsewhere(one, two)
    least = TELLING if apart or another else _LEAST
    same = {n for n in one.killed() & two.killed() if n >= least}
    if not same and not (_same_counts(one, two) and _linked(one, two)):
        return False
    if any(s.item for d in (one, two) for s in d.statements) and not _summary_of(one, two):
        return False
    if any(adds(s) and s.acts and s.kills_or_injures for s in two.statements[:1]):
        return False
    if any(other_day(s, one) for s in two.statements):
        return False
    return not other_governorate(one.place.place, two.place.place)


def _told_there_again(one: Draft, two: Draft) -> bool:
    """«قتل أربعة اليوم بتجدد القصف على المدينة …», and after yesterday's attack «جدد الطيران قصفه على المدينة
    اليوم … وأدى القصف إلى مقتل أربعة»: as many dead at the same place on the same day."""
    if one.place is None or two.place is None or one.date is None or two.date is None or one.from_headline:
        return False
    if not same_place(one.place.place, two.place.place) or one.place.place.precision not in SETTLED:
        return False
    days = (one.date.start, one.date.end) == (two.date.start, two.date.end) and one.date.start is not None
    days = days or (one.date.start == two.date.start and one.weekday == two.weekday is not None)
    hours = {one.date.time_of_day, two.date.time_of_day} - {None}
    if not days or len(hours) > 1 or rival_types(one, two) or _others_injured(one, two):
        return False
    other = any(s.kills_another or (s.next_attack and s.next_attack not in _RENEWED) for s in two.statements)
    return not other and bool({n for n in one.killed() & two.killed() if n >= _MANY})


def _the_same_at_its_spot(one: Draft, two: Draft) -> bool:
    """«قتل طفل بعبوة في قضاء سنجار», then «العبوة انفجرت بمجمع كذا فأودت بطفل»; «… بالغبيري في الضاحية»,
    then «جرحى في الغارة على المبنى في الغبيري»: «the» attack of which the lead told, at its own spot."""
    told = [s for s in two.statements if s.acts or s.kills_or_injures]
    if one.place is None or two.place is None:
        return False
    if not told or not _of_what_is_known(told[0]) or rival_types(one, two) or _others_injured(one, two):
        return False
    if any(s.next_attack or s.kills_another or "again" in s.kinds or s.item for s in told):
        return False
    if any(other_day(s, one) for s in two.statements) or other_governorate(one.place.place, two.place.place):
        return False
    dead, spot = one.killed() & two.killed(), two.place.place
    named = any(same_place(p.place, spot) for s in one.statements for p in s.places if not p.origin)
    early = one.from_headline or one.statements[0].clause.of.sentence.index < LEAD
    follows = one.statements[0].clause.of.sentence.index < told[0].clause.of.sentence.index
    if not (early and follows and spot.precision in SETTLED):
        return False
    if not two.killed():
        return named
    return bool(dead) and (named or not _told_by_its_place(told[0]))


def _told_by_its_place(s: Statement) -> bool:
    """«والغارة على بلدة حاس قتلت مدنيين»: which one it was is said by the place, and it may well be new."""
    if {"ايضا", "كذلك"} & set(s.clause.words):
        return True
    attacks = [m.last for m in s.means if m.kind == "attack" and not m.verbal]
    return any(p.first - end <= _UPON_IT for end in attacks for p in s.places if p.first >= end)


def _of_what_is_known(s: Statement) -> bool:
    """«العبوة انفجرت», «في الغارة على المبنى»: told with its article, as known."""
    if s.points_at_it:
        return True
    tokens, weapons = s.clause.of.sentence.tokens, [m for m in s.means if m.kind in ("attack", "weapon")]
    first = weapons[0] if weapons else None
    if first is None or first.first == 0:
        return False
    before = tokens[first.first - 1].text  # «أن العبوة انفجرت»
    return first.definite or (first.verbal and first.rule in BURSTS and before.startswith("ال"))


def _in_another_incident(one: Draft, two: Draft) -> bool:
    """«وفي حادث منفصل قتل شرطيان بعبوة …», at another place than the two dead before."""
    first, second = one.place, two.place
    new = first is not None and second is not None and not same_place(first.place, second.place)
    return new and any("again" in s.kinds and s.acts and not s.said for s in two.statements[:1])


def _hurt_others_elsewhere(one: Draft, two: Draft) -> bool:
    """As many dead, other injured, and two places of which neither account names the other's."""
    first, second = one.place, two.place
    if first is None or second is None or same_place(first.place, second.place):
        return False
    fine = second.place.precision != "admin1" and first.place.precision != "admin1"
    named = _names(two, second, first) or _names(one, first, second)
    return fine and _others_injured(one, two) and not named


def _told_in_the_lead(one: Draft, two: Draft) -> bool:
    """«قتل ثلاثة بهجوم في حمص، فيما قتل أربعة في دير الزور», then «قتلوا ثلاثة … في قرية كذا» of حمص."""
    place = one.place
    if place is None or two.place is None or not (loose_capital(place) or place.place.precision == "admin1"):
        return False
    first = all(s.clause.of.sentence.index == 0 and not s.hits for s in one.statements)
    later = all(s.clause.of.sentence.index > 0 for s in two.statements)
    finer = two.place.place.precision in SETTLED and not loose_capital(two.place)
    alike = bool(one.killed()) and one.killed() == two.killed() and not rival_types(one, two)
    return first and later and finer and alike and same_governorate(place.place, two.place.place)


def _shares_of_one(one: Draft, two: Draft) -> bool:
    """«ستة قتلى، ثلاثة في النبطية وثلاثة في حولا»: as many, in two towns of one sentence."""
    shares = [s for s in two.statements if AT_ITS_TOWN in s.kinds]
    others = [o for o in one.statements if AT_ITS_TOWN in o.kinds]
    shared = any(o.clause.of is s.clause.of for s in shares for o in others)
    return shared or _beside_in_a_sentence(one, two)


def _told_as_another(one: Draft, two: Draft) -> bool:
    """«من جهة أخرى»، other injured, other means: with as many dead by chance."""
    again = any("again" in s.kinds for s in two.statements[:1])
    return again or _others_injured(one, two) or rival_types(one, two)


def _others_injured(one: Draft, two: Draft) -> bool:
    """Both count the injured, and none alike."""
    return bool(one.injured() and two.injured()) and not one.injured() & two.injured()


def _beside_in_a_sentence(one: Draft, two: Draft) -> bool:
    """«استشهد خمسة … على حولا، فيما استشهد خمسة في قانا»: as many again, at another place of its own."""
    first = two.statements[0]
    same = any(o.clause.of is first.clause.of and o.kills_or_injures for o in one.statements)
    places = (one.place, two.place)
    named = [p.place.name_ar for p in places if p is not None and p.place.precision in SETTLED]
    return same and first.clause.first > 0 and len(set(named)) == len(places) and None not in named


def _same_counts(one: Draft, two: Draft) -> bool:
    """The same dead and the same injured, or none counted dead and the same two or more injured."""
    injured, dead = one.injured() & two.injured(), one.killed() & two.killed()
    if not any(injured | dead):
        return False  # nobody was harmed in either: that is no count that they share
    if one.killed() or two.killed():
        return bool(dead) and bool(injured)
    return any(n >= _MANY for n in injured)


def _linked(one: Draft, two: Draft) -> bool:
    """The lead's place, and its village in the body: «بلدة … التابعة لمدينة …», told by the same means."""
    first, second = one.place, two.place
    if first is None or second is None or (one.type()[0] and rival_types(one, two)):
        return False
    harmed = (s for s in two.statements if s.kills_or_injures)
    if two.borrowed or any("again" in s.kinds or s.kills_another for s in harmed):
        return False
    loose = not (first.place.id and second.place.id) or "area" in (
        first.place.precision, second.place.precision
    )  # fmt: skip
    loose = loose and not (in_another_town(first, second) or in_another_town(second, first))
    return _names(two, second, first) or loose or compatible(first.place, second.place)


def _two_towns(one: Place, two: Place) -> bool:
    """Both known by name, and not one town: told twice, they would hardly count the same dead."""
    return _known(one) and _known(two) and not compatible(one, two)


def _known(p: Place) -> bool:
    """A town or a quarter by name, or a side of one («غرب مدينة …»)."""
    near = p.precision in SETTLED or (p.precision == "area" and not is_wide(p))
    return near and p.id is not None


def _summary_of(one: Draft, two: Draft) -> bool:
    """A point of the summary above the report («قصف على ريف حماة»), told with its village below."""
    wide = one.place is not None and one.place.place.precision not in SETTLED
    point = len(one.statements) == 1 and one.statements[0].item
    return wide and point and not any(s.item for s in two.statements)


def _summed_up(headline: Draft, body: Sequence[Draft]) -> bool:
    if not body or (headline.killed() and all(_on_another_day(headline, d) for d in body)):
        return False
    place = headline.place.place if headline.place else None
    if place is None or not (place.precision in SETTLED or is_district(place) or _known(place)):
        return True
    if len(body) > 1:
        return not _of_its_own(headline, body)
    first = body[0].place
    if first is None or headline.place is None or compatible(first.place, place):
        return True
    told = headline.killed() - body[0].killed()
    return not told and _names(body[0], first, headline.place) and not rival_types(headline, body[0])


def _on_another_day(headline: Draft, draft: Draft) -> bool:
    """«مجزرة اليوم …: أسماء الشهداء»، and below it only what the days before saw."""
    return any(other_day(s, headline) for s in draft.statements)


def _of_its_own(headline: Draft, body: Sequence[Draft]) -> bool:
    """Does it count dead at a town of which the body tells nothing, and not those of the body together?"""
    told, place = headline.killed(), headline.place
    if not told or place is None or any(d.place is None for d in body):
        return False
    there = any(compatible(d.place.place, place.place) for d in body if d.place)
    counted = [max(d.killed(), default=0) for d in body]
    return not there and not told & {n for d in body for n in d.killed()} and sum(counted) not in told

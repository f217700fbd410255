"""A statement joins a draft, with its place and its day where they say more."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.fold import fold
from tawthiq.arabic.units import unit_at
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.other_side import another_side
from tawthiq.coding.assembly.retold import tells_by
from tawthiq.coding.assembly.same_spot import finer, same_place
from tawthiq.coding.assembly.that_side import names_that_side
from tawthiq.coding.inline_labels import is_town
from tawthiq.coding.statements import Statement
from tawthiq.model import IN_TOWN
from tawthiq.places import PlaceMention, city_around

_BEARINGS = ("شمال", "جنوب", "غرب", "شرق", "وسط")
_UPON = "علي"
_TO_TOWN = 3  # words from «غارة» to «على» («غارة إسرائيلية جديدة على»)


def join(draft: Draft, s: Statement, previous: Draft | None) -> None:
    """Add a statement to a draft, in place, with its place and day where they say more; `previous` is the
    draft being told before it, whose place "the town" means."""
    only_headline = bool(draft.statements) and draft.from_headline
    draft.statements.append(s)
    place = None if _only_launched(s) else own_place(s) or s.place
    if place is not None and place.place.name_ar is None:
        place = previous.place if previous and not _in_its_paragraph(s, previous) else None
    borrowed = place is None and draft.place is None and previous is not None and previous is not draft
    unread = _upon_an_unread_town(s) or in_an_unread_town(s)
    if borrowed and (unread or _labelled_so(s) or _in_its_paragraph(s, previous)):
        borrowed, draft.nowhere = False, True
    if borrowed and previous is not None:
        draft.nowhere = _from_another_town(s, previous.place)
        place = None if draft.nowhere else _around(previous.place)
    if place and (draft.place is None or draft.borrowed or _says_more(s, place, draft.place, only_headline)):
        draft.place, draft.borrowed = _in_its_governorate(place, draft.place), borrowed
    elif place and _one_of_the_list(place, s, draft):
        draft.place = place
    if s.day_before and draft.date is None and own_place(s) is not None:
        draft.date = s.day_before
    first = draft.date is None or (_head_dated(draft) and not s.headline)
    if s.date and not _counts_a_month(s, draft) and (first or _adds_day(s, draft)):
        draft.date = s.date


def _counts_a_month(s: Statement, draft: Draft) -> bool:
    """«وبلغ عدد القتلى في أيار 225», after an attack: a month that is told by its sum, and no day of it."""
    month = s.date is not None and s.date.precision in ("month", "year") and s.date.kind == "point"
    counted = any(r.quantity.value for r in s.whole_rows)
    return month and not (s.acts or counted or s.headline) and len(draft.statements) > 1


def _upon_an_unread_town(s: Statement) -> bool:
    """«شهيد في غارة على رياق»: upon what bears a town's name, which no word around it settles; not where the
    attack before it was."""
    tokens, of = s.clause.of.sentence.tokens, s.clause.of
    for m in s.means:
        at = next((i for i in range(m.last, min(m.last + _TO_TOWN, s.clause.last - 1))
                   if tokens[i].text == _UPON), None)  # fmt: skip
        if m.kind != "attack" or m.definite or at is None or not is_town([tokens[at + 1]]):
            continue
        found = [(x.first, x.last) for x in (*of.means, *of.harm, *of.objects, *of.markers)]
        found += [(c.first, c.last) for c in of.counted] + [(p.first, p.last) for p in of.places]
        found += [(a.first, a.last) for a in of.actors]
        if not any(a <= at + 1 < b for a, b in found) and unit_at(tokens, at + 1) is None:
            return True
    return False


def _in_its_paragraph(s: Statement, previous: Draft | None) -> bool:
    """«وتعرضت محطة كذا لقصف بقذائف أطلقها …», in a paragraph of its own, after a deed of their enemies."""
    own = s.clause.first == 0 and s.clause.of.sentence.opens and bool(s.hits)
    return own and previous is not None and previous.has_harm and another_side(s, previous)


def in_an_unread_town(s: Statement) -> bool:
    """«وفي الحسينية (شمال)، قتل أربعة …»: the sentence opens with a town's name that no word settles."""
    words, first = s.clause.words, s.clause.first
    if first or len(words) < _TO_TOWN or words[0] not in ("وفي", "في") or not words[1].startswith("ال"):
        return False
    tokens = s.clause.of.sentence.tokens
    sided = tokens[2].text == "(" and tokens[3].text.startswith(_BEARINGS)
    if not sided or not (s.strikes and s.kills_or_injures) or not is_town([tokens[1]]):
        return False
    return not any(p.first <= 1 < p.last for p in s.clause.of.places) and unit_at(tokens, 1) is None


def _labelled_so(s: Statement) -> bool:
    """«الخيام: مقتل أربعة بغارة», where no word says that the town is meant."""
    return s.item and s.clause.first == 0 and s.labelled and is_town(s.clause.tokens[: s.label_end])


def _says_more(s: Statement, place: PlaceMention, told: PlaceMention, only_headline: bool) -> bool:
    """Is it finer, or the same unlisted name with where it lies («وادي كذا», then «… جنوب كركوك»)?"""
    one, two = place.place, told.place
    placed = one.admin1 is not None and two.id is None and two.admin1 is None and not place.anaphor
    same = same_place(one, two) or fold(two.name_ar or "") in place.names
    if names_that_side(place, told) or _several_quarters(s, place, told):
        return False
    settled = one.precision == two.precision == "settlement" and one.id is not None
    if settled and tells_by(place, told):
        return True  # «بلدة تل حلف، غربي مدينة رأس العين»
    return (placed and same) or names_that_side(told, place) or finer(place, told, only_headline)


def _several_quarters(s: Statement, place: PlaceMention, told: PlaceMention) -> bool:
    """«قتل تسعة في قصف على المدينة …. وطال القصف أحياء أ وب وج»: in which of them they died is not said."""
    if place.place.precision not in IN_TOWN or told.place.precision != "settlement" or s.kills_or_injures:
        return False
    parts = {p.place.name_ar for p in s.places if p.place.precision in IN_TOWN and not p.anaphor}
    return len(parts) > 1


def _one_of_the_list(place: PlaceMention, s: Statement, draft: Draft) -> bool:
    """«قصفت أحياء …، وأدى القصف إلى مقتل أربعة في حي كذا»: where people died, of the quarters hit."""
    earlier = draft.statements[:-1]
    if not s.kills_or_injures or any(o.kills_or_injures for o in earlier):
        return False
    hit = [p.place for o in earlier if not o.headline for p in o.places if not p.anaphor]
    return len(hit) > 1 and any(same_place(place.place, p) for p in hit)


def _around(told: PlaceMention | None) -> PlaceMention | None:
    """Another attack, told with no place that is known, was in the city of the quarter told before it."""
    city = city_around(told.place) if told and told.place.precision != "settlement" else None
    return replace(told, place=city) if told and city else told


def _from_another_town(s: Statement, told: PlaceMention | None) -> bool:
    """«وأول أمس، اغتال مجهولون شابا من مدينة كذا»: with no place but his home, elsewhere than told before."""
    homes = [p.place for p in s.clause.of.places if s.clause.holds(p.first) and p.hometown]
    homes = [city_around(p) or p if p.precision in IN_TOWN else p for p in homes]
    homes = [p for p in homes if p.precision == "settlement"]
    if told is None or not homes:
        return False
    there = city_around(told.place) if told.place.precision in IN_TOWN else told.place
    return there is not None and not any(same_place(p, there) for p in homes)


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
    if _counts_first(s, draft):
        return True
    return s.says_when or draft.date.kind == "clock" or (draft.day_of_telling and not s.day_of_telling)


def _counts_first(s: Statement, draft: Draft) -> bool:
    """«شهدت البلاد، الأحد، هجمات، فيما قصفت الفلوجة. … قتل أربعة بقصف ليلة أمس على حي كذا»: the first that
    counts its people has the nearer day."""
    day = s.date
    if day is None or s.day_of_telling or day.kind != "point" or day.back_reference:
        return False
    if not (s.acts and day.start):
        return False
    numbered = any(r.quantity.value for r in s.whole_rows)
    return numbered and not any(r.quantity.value for o in draft.statements[:-1] for r in o.whole_rows)


def _head_dated(draft: Draft) -> bool:
    first = draft.statements[0]
    return first.headline and first.date is draft.date and draft.date is not None

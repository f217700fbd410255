"""Which attack of the report an item of a bulletin goes on with: its lines each tell their own."""

from __future__ import annotations

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import fits, hits_another
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import another_voice
from tawthiq.coding.assembly.same_spot import is_wide, same_place
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED
from tawthiq.places import PlaceMention

_NO_PLACES = word_list("labels_of_no_place")
_BEFELL = ("killed", "injured", "casualties", "abducted", "detained")
_MANY_ATTACKS = word_list("many_attacks")


def opens_item(s: Statement) -> bool:
    """«▪ #معرة_حرمة: ست غارات على …»: an item with its label and its attack is of its own."""
    counts = bool(s.whole_rows) and not s.said  # «بوداي: 7 شهداء», not «هند: قالوا 3 ماتوا»
    counts = counts and not any(r.first < s.label_end for r in s.rows)
    if any(t.text in _NO_PLACES for t in s.clause.tokens[: s.label_end]):
        return False  # «🔴 متابعة: سقوط شهيد», «- الحصيلة: ثلاثة شهداء»
    return s.clause.first == 0 and s.labelled and (s.acts or counts) and not s.points_back


def another_item(s: Statement, current: Draft) -> bool:
    """«- 10 شهداء في … ببراميل», «- 3 شهداء في … جراء غارات»: each item tells its own dead and its means."""
    own = s.item and s.clause.first == 0 and s.strikes and any(r.outcome in _BEFELL for r in s.whole_rows)
    if not own or (s.said and not s.header_tokens) or s.points_back or s.points_at_it or "update" in s.kinds:
        return False
    tokens = s.clause.of.sentence.tokens[: s.whole_rows[0].first]
    if any(t.kind in ("word", "number") for t in tokens) and not _struck_anew(s, current):
        return False  # «إثر الاشتباكات …: - نقل عامل أصيب برصاصة …»: what one attack did, told as verbs
    told = (o for o in current.statements if o.item and o.clause.of is not s.clause.of)
    return any(r.outcome in _BEFELL for o in told for r in o.whole_rows)


def _struck_anew(s: Statement, current: Draft) -> bool:
    """«- مقتل ثمانية بقصف …», «- إصابة طفلين بانفجار عبوة»: each item opens with whom it harmed and tells an
    attack as new, under a heading that tells none of its own."""
    tokens, of = s.clause.of.sentence.tokens, s.clause.of
    first = next((i for i in range(s.clause.first, s.clause.last) if tokens[i].kind == "word"), 0)
    opens = any(m.first == first for m in (*of.harm, *of.means))
    new = any(m.type and not (m.weak or m.definite) for m in s.means)
    return opens and new and all(o.item or _heads_several(o) for o in current.statements if o.tells)


def _heads_several(o: Statement) -> bool:
    """«شهدت المدينة عدة هجمات:»"""
    many = not _MANY_ATTACKS.isdisjoint(w.removeprefix("ب") for w in o.clause.words)
    return many and not o.whole_rows


def told_in_a_line(s: Statement, place: PlaceMention | None, drafts: list[Draft]) -> Draft | None:
    """«🔴 غارة على سيارة في بلدة كذا», and below it «🔴 شهيدان في الغارة على السيارة في كذا»: the toll of the
    attack that an earlier line told with nobody harmed, or what another voice counts of «the» attack."""
    if place is None or not s.kills_or_injures or s.next_attack or "again" in s.kinds:
        return None
    lines = (d for d in reversed(drafts) if not d.from_headline and _same_line_place(place, d))
    for d in lines:
        if not all(o.item for o in d.statements) or hits_another(s, d):
            continue
        open_yet = not any(o.whole_rows for o in d.statements)
        of_it = s.points_at_it and another_voice(s, d)
        return d if (open_yet or of_it) and fits(s, place, d) else None
    return None


def _same_line_place(place: PlaceMention, d: Draft) -> bool:
    told = d.place
    if told is None or is_wide(place.place) or not same_place(place.place, told.place):
        return False
    return place.place.relation == told.place.relation and place.direction == told.direction


def headline_for(s: Statement, drafts: list[Draft]) -> Draft | None:
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

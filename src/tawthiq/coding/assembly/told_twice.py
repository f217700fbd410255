"""Asked once the whole report is told: were two of its attacks one, told twice?

The rules of the course ask of each sentence whether it is of the attack before it; where they stay silent, as
at a place read wrongly, a lead and the attack below it stay two. Here the finished attacks are held against
each other: what they count, who tells them, and whether anything says that they are two.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tawthiq.coding.assembly.another import adds
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft, rival_types
from tawthiq.coding.assembly.leads import LEAD
from tawthiq.coding.assembly.same_spot import compatible, loose_capital, other_governorate, same_place
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_ALSO, _OTHERS = word_list("also"), word_list("another_one")
_TAKEN = ("abducted", "detained")
_OUTCOMES = ("killed", "injured", "casualties", "missing", "trapped", *_TAKEN)
_MANY = 8  # people whom two attacks of one report seldom harm alike
_FEW = 2  # people taken: who counts as many again tells of the same
_CHANCE = 12  # people of whom also two towns that are known are told by two voices, and are one
_LEAST = 3  # killed and injured together
_TWO = 2


def told_twice(drafts: Sequence[Draft]) -> tuple[list[Draft], dict[int, Draft]]:
    """The attacks, those told twice as one; and for each that went into another, by its `id`, that other."""
    out, gone = list(drafts), dict[int, Draft]()
    while pair := _pair(out):
        one, two = pair
        _take_in(one, two)
        out.remove(two)
        gone = {at: one if into is two else into for at, into in gone.items()} | {id(two): one}
    return out, gone


def _pair(drafts: Sequence[Draft]) -> tuple[Draft, Draft] | None:
    return next((p for p in combinations(drafts, 2) if _one(*p, drafts)), None)


def _one(one: Draft, two: Draft, drafts: Sequence[Draft]) -> bool:
    if any(other_day(s, one) for s in two.statements) or _another(two):
        return False
    if _as_many(one, two, _TAKEN, _FEW):
        return True
    if rival_types(one, two):
        return False
    if _as_many(one, two, _OUTCOMES, _MANY):
        return True
    if _far(one, two):
        return False
    return _killed_and_injured(one, two) or _that_attack(one, two, drafts) or _taken(one, two, drafts)


def _another(draft: Draft) -> bool:
    """Does it say of itself that it is another («كما», «من جهة أخرى», «غارة ثانية»), or stand in a list?"""
    told = [s for s in draft.statements if s.acts or s.whole_rows]
    return bool(told) and (_says_another(told[0]) or any(s.item for s in told))


def _says_another(s: Statement) -> bool:
    if "again" in s.kinds or adds(s) or s.next_attack or s.one_of_several:
        return True
    tokens = s.clause.of.sentence.tokens
    others = any(t.text in _OTHERS for r in s.whole_rows for t in tokens[r.first : r.last])
    return others or any(w in _ALSO for w in s.clause.words)


def _counts(draft: Draft, outcome: str) -> set[int]:
    rows = (r for s in draft.statements for r in s.whole_rows if r.outcome == outcome)
    return {r.quantity.value for r in rows if r.quantity.value}


def _as_many(one: Draft, two: Draft, outcomes: Sequence[str], least: int) -> bool:
    """«خطف 43 مدنيا فروا من كذا», and then «خطفوا 43 مدنيا بين كذا وكذا»: one number of people, wherever."""
    shared = (_counts(one, o) & _counts(two, o) for o in outcomes)
    most = max((n for same in shared for n in same), default=0)
    if most < least or one.statements[-1].clause.of is two.statements[0].clause.of:
        return False
    if not _two_towns(one, two):
        return True
    told = [s for s in two.statements if s.whole_rows]
    return any(s.points_at_it or (s.said and most >= _CHANCE) for s in told)


def _far(one: Draft, two: Draft) -> bool:
    if one.place is None or two.place is None:
        return False
    return other_governorate(one.place.place, two.place.place)


def _killed_and_injured(one: Draft, two: Draft) -> bool:
    """«ستة بين قتيل وجريح», and then «قتلت العبوة واحدا وجرحت خمسة»."""
    for whole, parts in ((one, two), (two, one)):
        dead, hurt = (max(_counts(parts, o), default=0) for o in ("killed", "injured"))
        if dead and hurt and dead + hurt >= _LEAST and dead + hurt in _counts(whole, "casualties"):
            return True
    return False


def _that_attack(one: Draft, two: Draft, drafts: Sequence[Draft]) -> bool:
    """«القصف الجوي استهدف السوق», in a report that tells of one attack with its harm: that one, where the
    place or the thing hit is its own."""
    acts = [s for s in two.statements if s.acts]
    if two.has_harm or [d for d in drafts if d.has_harm] != [one] or not acts:
        return False
    things = [{h.id for s in d.statements for h in s.hits} for d in (one, two)]
    there = one.place is not None and two.place is not None and same_place(one.place.place, two.place.place)
    return all(s.points_at_it for s in acts) and (there or bool(things[0] & things[1]))


def _taken(one: Draft, two: Draft, drafts: Sequence[Draft]) -> bool:
    """«حملة اعتقالات في مدينة دمت», and then «اختطفت مسنا …»: people taken, in a report of nothing else, and
    not from two towns that are both known."""
    kinds = {d.type()[0] for d in (one, two)}
    alone = len(drafts) == _TWO and not (one.has_harm or two.has_harm)
    return alone and kinds == {"abduction_or_detention"} and not _two_towns(one, two)


def _two_towns(one: Draft, two: Draft) -> bool:
    if one.place is None or two.place is None or loose_capital(one.place) or loose_capital(two.place):
        return False
    first, second = one.place.place, two.place.place
    known = all(p.id and p.precision in SETTLED for p in (first, second))
    return known and not compatible(first, second)


def _take_in(one: Draft, two: Draft) -> None:
    """In place: the second goes into the first, whose place yields where it is wider, or only the lead's."""
    if two.place is not None and (one.place is None or _closer(one, two)):
        one.place = two.place
    one.statements.extend(two.statements)
    if one.date is None:
        one.date, one.date_tokens = two.date, two.date_tokens


def _closer(one: Draft, two: Draft) -> bool:
    """«… فروا من كذا» in the lead, and below it the town where they were caught."""
    if one.place is None or two.place is None or two.place.place.precision not in SETTLED:
        return False
    if one.place.place.precision not in SETTLED:
        return True
    of_lead = any(one.place is p for s in one.statements if _leads(s) for p in s.places)
    loose = loose_capital(two.place) and not loose_capital(one.place)
    known = two.place.place.id is not None and not loose
    return of_lead and known and not compatible(two.place.place, one.place.place)


def _leads(s: Statement) -> bool:
    return s.headline or s.clause.of.sentence.index < LEAD

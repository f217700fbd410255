"""A sentence over several towns as one statement a town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.tokens import Token
from tawthiq.coding.assembly.causes import (
    and_another,
    at_each_place,
    by_cause,
    each_attack,
    over_attacks,
    spelt_out,
)
from tawthiq.coding.assembly.counted_by_town import counted_by_town
from tawthiq.coding.assembly.dead_elsewhere import dead_elsewhere
from tawthiq.coding.assembly.far_apart import far_apart
from tawthiq.coding.assembly.in_turn import in_turn
from tawthiq.coding.assembly.item_lists import former_and_latter
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.shares import (
    AT_ITS_TOWN,
    between,
    bracketed,
    is_town,
    is_town_or_quarter,
    listed,
    shared_out,
)
from tawthiq.coding.assembly.town_first import by_town_before
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.objects.hits import Hit
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_ONE = word_list("one_of_several")
_ORDINALS = _ONE | word_list("other_of_several")
_LIST = word_list("list_of_places")
_SHOWN = ("ذلك", "هذا", "هذه", "تلك")
_EACH = ("كل", "كلا")
_SPOTS = ("settlement", "area", "admin3", "admin2")
_RAIDED = (*_SPOTS, "exact")
_TWO = 2
_UNKNOWN = 3  # words of a name that is no known place


def one_a_place(s: Statement) -> list[Statement]:
    """«قصفت المدفعية بلدات كفرزيتا واللطامنة وحصرايا»: one attack a town, where the words count nobody."""
    if shares := listed(s) or ([] if any(r.quantity.low for r in s.rows) else bracketed(s)):
        return shares
    if any(r.quantity.low for r in s.rows):
        return _told_twice(s) or _with_its_dead(s)
    if apart := each_attack(s) or far_apart(s):
        return apart
    if not s.item and not _by_ordinal(s) and len(raided := _by_attack(s)) > 1:
        kinds = s.kinds | {AT_ITS_TOWN}
        return [replace(s, places=(p,), hits=_struck_there(p, raided, s), kinds=kinds) for p in raided]
    towns = _labels(s) if s.item else _by_ordinal(s)
    towns = towns if len(towns) > 1 else _listed_towns(s)
    return [replace(s, places=(p,)) for p in towns] if len(towns) > 1 else [s]


def _told_twice(s: Statement) -> list[Statement]:
    """«خمسة شهداء في قصف على النصيرات، أفادت مصادر طبية باستشهاد خمسة في غارة على النصيرات»: a headline run
    into the sentence under it counts the same dead at the same town; the voice's own words stay."""
    voice = next((a.first for a in s.said if a.first > s.clause.first), None)
    if voice is None or s.kills_another or s.next_attack is not None or "again" in s.kinds:
        return []
    before = [r for r in s.whole_rows if r.last <= voice and r.quantity.value]
    after = [r for r in s.whole_rows if r.first > voice]
    if not before or not all(any(_as_many(r, o) for o in after) for r in before):
        return []
    names = [{p.place.name_ar for p in s.places if (p.first < voice) is first} for first in (True, False)]
    if not names[0] & names[1] - {None}:
        return []
    return [replace(s, rows=tuple(r for r in s.rows if r.first > voice))]


def _as_many(row: Row, other: Row) -> bool:
    return row.outcome == other.outcome and row.quantity.value == other.quantity.value


def _with_its_dead(s: Statement) -> list[Statement]:
    """A sentence that counts people: each toll at its town, or with its attack."""
    shares = in_turn(s) or at_each_place(s) or bracketed(s) or by_town_before(s) or _by_former(s)
    shares = shares or shared_out(s) or _counted_by_ordinal(s) or and_another(s)
    if shares:
        return shares
    struck = _listed_towns(s) if _vague_over_a_list(s) else []
    if len(struck) > 1:
        return [replace(s, places=(p,)) for p in struck]
    spelt = spelt_out(s)
    if spelt is not None and len(told := _with_its_dead(spelt[1])) > 1:
        return [spelt[0], *told]
    towns = counted_by_town(s)
    if len(towns) > 1 or (towns := _in_one_of_them(s) or towns)[1:]:
        return towns
    return dead_elsewhere(s) or by_cause(s) or over_attacks(s) or far_apart(s) or towns


def _vague_over_a_list(s: Statement) -> bool:
    """«تعرضت كل من بلدتي حمورية وسقبا لقصف أوقع جرحى»: nobody is counted, and it is said of each."""
    if any(r.quantity.value is not None for r in s.rows):
        return False
    return any(word in _EACH and after == "من" for word, after in pairwise(s.clause.words))


def _by_former(s: Statement) -> list[Statement]:
    """A statement a town of the list, with its toll if it has one."""
    if s.headline or not s.acts:
        return []
    first = min((r.first for r in s.whole_rows), default=s.clause.last)
    run = [p for p in s.places if p.last <= first and is_town_or_quarter(p)]
    told = former_and_latter(s, run)
    kinds = s.kinds | {AT_ITS_TOWN}
    return [
        replace(s, rows=tuple(r for r, i in told if i == at), places=(p,), kinds=kinds)
        for at, p in enumerate(run)
    ] if told else []


def _in_one_of_them(s: Statement) -> list[Statement]:
    """«استهدفت المدفعية حاس وسرمين، ما أسفر عن مقتل ثلاثة في سرمين»: whom it harmed at one of the list."""
    rows = sorted((r for r in s.whole_rows if r.quantity.low), key=lambda r: r.first)
    if not rows or s.headline:
        return []
    run = _listed_towns(s)
    if len(run) < _TWO or rows[0].first < run[-1].last:
        return []
    names = {p.place.name_ar for p in run}
    near = (p for p in s.places if 0 <= p.first - rows[-1].last <= 1 and is_town(p))
    there = next((p.place.name_ar for p in near if p.place.name_ar in names), None)
    kinds = s.kinds | {AT_ITS_TOWN}
    hit = [p.place.name_ar == there for p in run]
    return [
        replace(s, rows=s.rows if own else (), places=(p,), hits=s.hits if own else (), kinds=kinds)
        for p, own in zip(run, hit, strict=True)
    ] if any(hit) else []


def _counted_by_ordinal(s: Statement) -> list[Statement]:
    """«مجزرتين، الأولى في خشام راح ضحيتها 48، والثانية في البوليل وقتل فيها 13»: each count at the town
    behind its word."""
    tokens, clause = s.clause.of.sentence.tokens, s.clause
    at = [i for i in range(clause.first, clause.last) if tokens[i].text in _ORDINALS]
    if len(at) < _TWO or tokens[at[0]].text not in _ONE or not s.acts:
        return []
    out = []
    for first, last in pairwise([*at, clause.last]):
        own = between(s, first, last)
        town = next((p for p in own.places if p.first <= first + 2 and is_town_or_quarter(p)), None)
        if town is None or not own.rows:
            return []
        out.append(replace(own, places=(town,), means=own.means or s.means, kinds=s.kinds | {AT_ITS_TOWN}))
    return out if len({o.places[0].place.name_ar for o in out}) == len(out) else []


def _labels(s: Statement) -> list[PlaceMention]:
    return [p for p in s.places if p.place.precision == "settlement" and p.last <= s.label_end]


def _listed_towns(s: Statement) -> list[PlaceMention]:
    """The struck town and those joined to it by a comma or «و», each with an entry or a name of its own."""
    first = own_place(s)
    if not s.acts or s.headline or first is None or not is_town(first) or _that_attack(s):
        return []
    tokens = s.clause.of.sentence.tokens
    runs: list[list[PlaceMention]] = []
    for p in sorted((p for p in s.places if is_town(p)), key=lambda p: p.first):
        if runs and _joined(runs[-1], p, tokens):
            runs[-1].append(p)
        else:
            runs.append([p])
    return next((run for run in runs if first in run), [])


def _that_attack(s: Statement) -> bool:
    """«اتهمت الوكالة الجيش بذلك القصف الذي طال قريتي …»: one attack, already told."""
    tokens = s.clause.of.sentence.tokens
    shown = (m.first for m in s.means if m.kind == "attack" and m.definite)
    return any(tokens[at - 1].text.lstrip("بو") in _SHOWN for at in shown if at)


def _joined(run: list[PlaceMention], p: PlaceMention, tokens: Sequence[Token]) -> bool:
    """Only marks and «و» stand between, or a name that is not known («ووادي …»); or nothing in a list."""
    between = tokens[run[-1].last : p.first]
    led = tokens[p.first].text[:1] == "و"
    if not between:
        return led or any(t.text in _LIST for t in tokens[max(0, run[0].first - 1) : run[0].first + 1])
    words = [t for t in between if t.kind != "mark" and t.text != "و"]
    name = words[0].text if words and led and len(words) <= _UNKNOWN else ""
    return not words or (name[:1] == "و" and len(name) > 3)


def _by_ordinal(s: Statement) -> list[PlaceMention]:
    """«غارتين، إحداهما في كفرسوسة والأخرى في القصير»: the place after each of the words."""
    tokens, clause = s.clause.of.sentence.tokens, s.clause
    at = [i for i in range(clause.first, clause.last) if tokens[i].text in _ORDINALS]
    if len(at) < 2 or tokens[at[0]].text not in _ONE or not s.acts:
        return []
    found = [next((p for p in s.places if i < p.first <= i + 2 and not p.anaphor), None) for i in at]
    return [p for p in found if p is not None] if None not in found else []


def _struck_there(p: PlaceMention, raided: Sequence[PlaceMention], s: Statement) -> tuple[Hit, ...]:
    """What was hit, told up to its place and behind that of the attack before."""
    before = max((o.last for o in raided if o.first < p.first), default=0)
    return tuple(h for h in s.hits if before <= h.first < p.last)


def _by_attack(s: Statement) -> list[PlaceMention]:
    """«غارة على منطقة …، وغارتين على منطقة …»: the place after each attack, all by the same word."""
    struck = [m for m in s.means if m.kind == "attack" and m.type and not (m.verbal or m.definite)]
    if len(struck) < 2 or len({m.rule for m in struck}) > 1 or s.headline:
        return []
    ends = [*(m.first for m in struck[1:]), s.clause.last]
    found = [
        next((p for p in s.places if m.last <= p.first < end and not (p.anaphor or p.dateline)), None)
        for m, end in zip(struck, ends, strict=True)
    ]
    spots = [p for p in found if p is not None and p.place.precision in _RAIDED and p.place.name_ar]
    towns = {p.place.name_ar: p for p in spots}
    return list(towns.values()) if len(towns) == len(spots) else []

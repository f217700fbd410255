"""Tolls and attacks of one sentence: each toll with an attack of its own, or one toll of two attacks.

«استشهد اثنان بقصف مركبة، وثلاثة باستهداف منزل»; «استشهد أربعة في قصف على رفح وآخر على خان يونس».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.tokens import Token
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import compatible
from tawthiq.coding.assembly.shares import (
    AT_ITS_TOWN,
    OVER_TOWNS,
    between,
    is_town_or_quarter,
    over_towns,
)
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Place

_THROUGH = word_list("because_of") | {"في", "خلال"}
_AND_ANOTHER = ("واخر", "واخري", "واخرين", "وثان", "وثانيه", "وثالثه")
_STRUCK_TOO, _OTHER = ("واستهدفت", "وطالت", "واصابت", "وضربت", "وسقطت", "وقصفت"), ("اخري", "ثانيه", "ثالثه")
_AND_ONTO = "وعلي"
_BEGINS = frozenset({*_AND_ANOTHER, *_STRUCK_TOO, _AND_ONTO})
_TO_TOLL = 9  # words from «ومحطة وقود» to «فاستشهد»
_TO_PLACE = 4  # words from «وأخرى» to its place
_ONTO = ("علي", "في", "استهدف", "استهدفت", "قرب", "امام", "داخل")
_FAR = ("in", "direction_of", "near")
_TWO = 2


def by_cause(s: Statement) -> list[Statement]:
    """A statement a toll, where two or more tolls of dead each lead to an attack told anew; else nothing."""
    parts = _parts(s)
    if len(parts) < _TWO or not all(any(r.outcome == "killed" for r in rows) for rows in parts):
        return []
    starts = [s.clause.first, *(rows[0].first for rows in parts[1:])]
    ends = [*starts[1:], s.clause.last]
    return [_part(s, start, end, starts[1]) for start, end in zip(starts, ends, strict=True)]


def spelt_out(s: Statement) -> tuple[Statement, Statement] | None:
    """«ستة قتلى: ثلاثة بقذائف على …، ومدني برصاص قناص …»: the total, and those whom the colon leads to."""
    whole = _total_of_all(s)
    if whole is None:
        return None
    rows = tuple(replace(r, subset=False) for r in s.rows if r.first > whole.first)
    return over_towns(replace(s, rows=(whole,))), replace(s, rows=rows)


def _total_of_all(s: Statement) -> Row | None:
    rows = sorted((r for r in s.rows if r.quantity.value), key=lambda r: r.first)
    if len(rows) <= _TWO or rows[0].subset or any(r.outcome != rows[0].outcome for r in rows):
        return None
    tokens = s.clause.of.sentence.tokens
    if ":" not in [t.text for t in tokens[rows[0].last : rows[1].first]]:
        return None
    return rows[0] if sum(r.quantity.value or 0 for r in rows[1:]) == rows[0].quantity.value else None


def _parts(s: Statement) -> list[list[Row]]:
    """Tolls in their order, each with an attack of its own behind it."""
    wholes = sorted((r for r in s.whole_rows if r.quantity.low), key=lambda r: r.first)
    struck = (m for m in s.means if m.kind == "attack" or (m.kind == "weapon" and m.type))
    anew = [m for m in struck if not m.definite and _caused(m, s)]  # no verb: «في قصف منزل»
    out: list[list[Row]] = []
    waiting: list[Row] = []
    for i, row in enumerate(wholes):
        waiting.append(row)
        end = wholes[i + 1].first if i + 1 < len(wholes) else s.clause.last
        if any(row.last <= m.first < end for m in anew):
            out.append(waiting)
            waiting = []
    if waiting and out:
        out[-1].extend(waiting)
    return out


def _caused(m: Means, s: Statement) -> bool:
    tokens = s.clause.of.sentence.tokens
    return tokens[m.first].text.startswith("ب") or (m.first > 0 and tokens[m.first - 1].text in _THROUGH)


def _part(s: Statement, start: int, end: int, second: int) -> Statement:
    """What stands between two ends; places told before the first toll are of all."""
    head, own = min(r.first for r in s.rows), by_its_own(between(s, start, end), start, end)
    if start < second:
        return replace(own, kinds=s.kinds | {AT_ITS_TOWN}) if own.places else own
    places = own.places or tuple(p for p in s.places if p.first < head)
    return replace(own, places=places, kinds=s.kinds | {AT_ITS_TOWN})


def and_another(s: Statement) -> list[Statement]:
    """«غارة على … قتلت شابا، وأخرى على … قتلت اثنين»: an attack each, at its place; else nothing."""
    tokens = s.clause.of.sentence.tokens
    anew = {m.first for m in s.means if _told_anew(m, tokens)} | _things_too(s) | _places_too(s)
    inside = range(s.clause.first + 1, s.clause.last - 1)
    cuts = [i for i in inside if i in anew or (tokens[i].text in _BEGINS and _begins_another(tokens, i))]
    if not cuts:
        return []
    ends = [*cuts, s.clause.last]
    parts = [_whole(between(s, a, b)) for a, b in zip([s.clause.first, *cuts], ends, strict=True)]
    struck = [m for m in parts[0].means if m.kind in ("attack", "weapon", "carrier")]
    places = [own_place(p) for p in parts]
    near = all(p is not None and p.first <= at + _TO_PLACE for p, at in zip(places[1:], cuts, strict=True))
    harmed = all(any(r.quantity.low is not None for r in p.whole_rows) for p in parts)
    if not (struck and near and harmed and places[0]):
        return []
    told = [p.place for p in places if p]
    if not (_all_apart(told) or (set(cuts) <= anew and _all_named(told))):
        return []
    kinds = s.kinds | {AT_ITS_TOWN}
    parts = [parts[0], *(_by_the_first_verb(p, at, parts[0]) for p, at in zip(parts[1:], cuts, strict=True))]
    by_their_own = [any(_told(m) for m in p.means) for p in parts]
    return [
        replace(p, means=p.means if own else (*struck, *p.means), kinds=kinds)
        for p, own in zip(parts, [True, *by_their_own[1:]], strict=True)
    ]


def at_each_place(s: Statement) -> list[Statement]:
    """Its toll behind each of the places that one verb tells as struck; else nothing."""
    return and_another(s) if _places_too(s) else []


def _all_named(places: Sequence[Place]) -> bool:
    """Does each of the attacks told as new have a place by another name, known or not?"""
    names = {p.name_ar for p in places}
    return None not in names and len(names) == len(places)


def _told_anew(m: Means, tokens: Sequence[Token]) -> bool:
    """«…، وغارة ثانية على …»"""
    joined = tokens[m.first].text[:1] == "و" and tokens[m.first - 1].kind == "mark"
    new = m.kind in ("attack", "weapon") and not (m.verbal or m.definite)
    return joined and new and any(t.text in _ONTO for t in tokens[m.last : m.last + _TWO])


def _things_too(s: Statement) -> set[int]:
    """«استهدف منزلا في … فاستشهد ستة، ومحطة في … فاستشهد اثنان»: what else it hit, each with whom
    it harmed."""
    tokens = s.clause.of.sentence.tokens
    behind = {p.last for p in s.places}  # «… في حي كذا واستشهد سائقها»
    then = [h.first for h in s.clause.of.harm if tokens[h.first].text[:1] == "ف"
            or (tokens[h.first].text[:1] == "و" and h.first in behind)]  # fmt: skip
    if len(then) < _TWO:
        return set()
    things = {o.first for o in s.clause.of.objects if s.clause.holds(o.first)}
    led = {i for i in things if i and tokens[i].text[:1] == "و" and tokens[i - 1].kind == "mark"}
    return {i for i in led if any(i < at <= i + _TO_TOLL for at in then)}


def _places_too(s: Statement) -> set[int]:
    """«استهدفت الغارات بلدة … حيث سقط ستة، وبلدة … حيث أصيب اثنان»: under one verb, places each with its toll
    behind it, the first of them too."""
    tokens, counts = s.clause.of.sentence.tokens, [r.first for r in s.rows]
    towns = [p for p in s.places if is_town_or_quarter(p)]
    first = min((p.first for p in towns), default=s.clause.last)
    if len(counts) < _TWO or min(counts) < first:
        return set()
    led = {p.first - (tokens[p.first - 1].text == _AND_ONTO): p for p in towns if p.first > first}
    return {at for at, p in led.items() if tokens[at].text[:1] == "و" and _parted(tokens[at - 1])
            and p.place.name_ar is not None}  # fmt: skip


def _whole(s: Statement) -> Statement:
    """«… حيث استشهد ثمانية، وبلدة … حيث استشهد سبعة»: at their own place they are no part of the eight."""
    if not s.rows or s.whole_rows:
        return s
    first = min(s.rows, key=lambda r: r.first)
    return replace(s, rows=tuple(replace(r, subset=False) if r is first else r for r in s.rows))


def _parted(before: Token) -> bool:
    """A mark, or the number that ends the toll before («وأصيب 8، وعلى …», «وإصابة 8 وعلى …»)."""
    return before.kind in ("mark", "number")


def _by_the_first_verb(s: Statement, at: int, first: Statement) -> Statement:
    """«قتلت غارة على … طفلين وأصابت ثلاثة، وأخرى على … خمسة»: killed, with no verb of its own."""
    if any(at <= m.first < max(r.last for r in s.rows) for m in s.clause.of.harm):
        return s
    outcome = min(first.whole_rows, key=lambda r: r.first).outcome
    counted = (r.outcome in ("killed", "injured") and r.rule != "count" for r in s.rows)
    return replace(s, rows=tuple(replace(r, outcome=outcome) for r in s.rows)) if all(counted) else s


def _told(m: Means) -> bool:
    return m.type not in (None, "other") and not m.weak


def _begins_another(tokens: Sequence[Token], at: int) -> bool:
    """«وأخرى على», «واستهدفت أخرى», «…، وعلى بلدة …»"""
    word, after = tokens[at].text, tokens[at + 1].text
    if word == _AND_ONTO:
        return tokens[at - 1].kind == "mark" or tokens[at - 1].kind == "number"
    return (word in _AND_ANOTHER and after in _ONTO) or (word in _STRUCK_TOO and after in _OTHER)


def _all_apart(places: Sequence[Place]) -> bool:
    return all(_apart(a, b) for a, b in pairwise(places))


def by_its_own(s: Statement, start: int, end: int) -> Statement:
    """The attackers that a part of the sentence names itself, where others name theirs."""
    if len({a.id for a in s.attackers}) < _TWO:
        return s
    inside = [a for a in s.actors if start <= a.first < end]
    named = any(a in s.attackers for a in inside)
    return replace(s, actors=tuple(inside if named else [a for a in s.actors if a.first < start]))


def over_attacks(s: Statement) -> list[Statement]:
    """The toll, and the attacks without it, where it is told of two or more, each at its own place."""
    rows = [r for r in s.whole_rows if r.quantity.low is not None]
    starts = _starts(max((r.first for r in rows), default=s.clause.last), s)
    if s.headline or len(starts) < _TWO or any(r.first > starts[0] for r in s.rows):
        return _then_the_toll(s, rows)
    parts = [_attack(s, start, end) for start, end in zip(starts, [*starts[1:], s.clause.last], strict=True)]
    names = {p.places[0].place.name_ar for p in parts if p.places}
    if len(names) < len(parts) or None in names:
        return []
    return [over_towns(s), *parts]


def _then_the_toll(s: Statement, rows: Sequence[Row]) -> list[Statement]:
    """«استهدفت مسيّرة سيارة في ياطر وأخرى في شقرا، ما أدى إلى شهيدين»: the toll is of both."""
    toll = min((r.first for r in rows), default=s.clause.first)
    tokens = s.clause.of.sentence.tokens
    other = [i for i in range(s.clause.first, toll - 1)
             if tokens[i].text in _AND_ANOTHER and tokens[i + 1].text in _ONTO]  # fmt: skip
    if len(other) != 1 or not any(m.kind == "attack" and m.first < other[0] for m in s.means):
        return []
    if any(p.first > toll for p in s.places) or sum(r.quantity.low or 0 for r in rows) < _TWO:
        return []
    first = _attack(s, s.clause.first, other[0])
    second = replace(_attack(s, other[0], toll), means=first.means)
    names = {p.places[0].place.name_ar for p in (first, second) if p.places}
    return [over_towns(s), first, second] if len(names) == _TWO and None not in names else []


def each_attack(s: Statement) -> list[Statement]:
    """«قصف استهدف محيط أ، وآخر استهدف قرية ب», with nobody harmed: each at its own place."""
    starts = _starts(s.clause.first, s)
    if s.headline or len(starts) < _TWO or s.item:
        return []
    parts = [_attack(s, start, end) for start, end in zip(starts, [*starts[1:], s.clause.last], strict=True)]
    names = {p.places[0].place.name_ar for p in parts if p.places}
    none = tuple(r for r in s.rows if r.quantity.value == 0)
    apart = len(names) == len(parts) and None not in names and len(none) == len(s.rows)
    return [replace(p, rows=none) for p in parts] if apart else []


def _starts(last: int, s: Statement) -> list[int]:
    """Where attacks begin behind the toll: each after the first is joined to it by «و»."""
    tokens = s.clause.of.sentence.tokens
    attacks = (m for m in s.means if m.kind == "attack" and not m.definite and m.first > last)
    nouns = {m.first for m in attacks if not m.verbal or tokens[m.first - 1].text in _THROUGH}
    others = {i for i in range(last, s.clause.last - 1)
              if tokens[i].text in _AND_ANOTHER and tokens[i + 1].text in _ONTO}  # fmt: skip
    found = sorted(nouns | others)
    joined = [i for i in found[1:] if i in others or _joined(i, s)]
    return [*found[:1], *joined] if len(joined) == len(found) - 1 else []


def _joined(at: int, s: Statement) -> bool:
    """«وقصف مدفعي على …», «وفي قصف استهدف …»"""
    tokens = s.clause.of.sentence.tokens
    led = tokens[at - 1].text
    return tokens[at].text.startswith("و") or (led.startswith("و") and led[1:] in _THROUGH)


def _attack(s: Statement, start: int, end: int) -> Statement:
    """One attack without the toll; «وآخر على …» is by the means told first."""
    own = between(s, start, end)
    places = (p for p in own.places if p.place.relation in _FAR and not (p.anaphor or p.dateline))
    another = s.clause.of.sentence.tokens[start].text in _AND_ANOTHER
    known = any(m.kind == "attack" for m in own.means) and not another
    means = own.means if known else (*s.means[:1], *own.means)
    return replace(own, rows=(), places=tuple(places), means=means, kinds=s.kinds | {AT_ITS_TOWN})


def with_shared_tolls(statements: Sequence[Statement]) -> list[Statement]:
    """The same where the second attack is a clause: «قتل سبعة جراء غارة على كفرنبل وقصف على أريحا»."""
    shared = {i for i in range(len(statements) - 1) if _shares_toll(statements[i], statements[i + 1])}
    out: list[Statement] = []
    for at, s in enumerate(statements):
        own = s.kinds | ({AT_ITS_TOWN} if shared & {at, at - 1} else frozenset())
        if at in shared:
            out += [over_towns(s), replace(s, rows=(), kinds=own)]
        else:
            out.append(replace(s, kinds=own) if own != s.kinds else s)
    return out


def _shares_toll(s: Statement, after: Statement) -> bool:
    """Is the toll before the one attack told of another too, which the next clause joins to it?"""
    if after.clause.of is not s.clause.of or after.rows or after.clause.first != s.clause.last:
        return False
    rows = [r for r in s.whole_rows if r.quantity.low]
    one, two = own_place(s), own_place(after)
    if not rows or one is None or two is None or {OVER_TOWNS, AT_ITS_TOWN} & s.kinds:
        return False
    starts = _starts(max(r.first for r in rows), s)
    if len(starts) != 1 or any(r.first > starts[0] for r in s.rows) or one.first < starts[0]:
        return False
    return _goes_on_to(after) and _apart(one.place, two.place)


def _apart(one: Place, two: Place) -> bool:
    """Two spots; «شرقي خان يونس» and «غربي غزة», two cities' sides, too."""
    sides = one.precision == two.precision == "area" and one.name_ar != two.name_ar
    return sides or not compatible(one, two)


def _goes_on_to(s: Statement) -> bool:
    """«وفي قصف استهدف …»; or, with no comma before it, «وقصف مدفعي على …»."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    nouns = [m for m in s.means if m.kind == "attack" and not m.definite]
    led = tokens[first].text.startswith("و") and tokens[first].text[1:] in _THROUGH
    if led:
        return any(m.first == first + 1 for m in nouns)
    plain = tokens[first - 1].text not in ("،", ",") and any(m.first == first and not m.verbal for m in nouns)
    return plain and tokens[first].text.startswith("و")

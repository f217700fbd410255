"""A lead whose dead and whose injured are both made up exactly by attacks told after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.coding.assembly.days import same_day
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.statements import Statement
from tawthiq.model import SETTLED

_BY_CHANCE = 8  # dead and injured whom two attacks may well make up
_LARGE = 30  # whom even attacks told apart from each other hardly make up by chance
_FEW = 2  # attacks
_MANY = 12  # attacks held against a lead


@dataclass(slots=True)
class _Part:
    """One attack with whom it killed and injured, and where."""

    dead: int
    hurt: int
    spot: str | None


def both_made_up(lead: Statement, rest: Sequence[Statement]) -> bool:
    """«قتل 22 وأصيب 125 في قصف على إدلب وريف حلب», and then 21 and 121 in the one, one and four in the other:
    wherever they were, the lead counts them all."""
    whole = (lead.told_dead or 0, lead.told_injured or 0)
    if not all(whole) or sum(whole) < _BY_CHANCE:
        return False
    day = [s for s in rest if not _on_another_day(s, lead)]
    parts = [p for p in _parts(day) if (p.dead, p.hurt) != whole][:_MANY]
    return _in_turn(parts, whole) or (sum(whole) >= _LARGE and _some_of(parts, whole))


def killed_here_hurt_there(lead: Statement, rest: Sequence[Statement]) -> bool:
    """«قتل طفل وأصيب آخر بانفجار ألغام في محافظة كذا», and then the one killed in a town, and the other hurt
    in another: nobody is said to be hurt where the first was killed."""
    if not lead.told_dead or not _hurt(lead):
        return False
    told = [s for s in rest if _tells_whom(s) and not _on_another_day(s, lead)]
    told = [s for s in told if not (_town(s) is None and _dead(s) and _hurt(s))]  # the lead told again
    if len(told) < _FEW or None in (_town(told[0]), _town(told[1])) or _town(told[0]) == _town(told[1]):
        return False
    killed, hurt = told[:_FEW] if _dead(told[0]) else (told[1], told[0])
    there = [s for s in told if _town(s) in (None, _town(killed)) and s is not hurt]
    if killed.told_dead != lead.told_dead or _dead(hurt) or any(_hurt(s) for s in there):
        return False
    many = hurt.told_injured or 0
    return many == lead.told_injured if lead.told_injured else many >= _FEW


def one_of_its_towns(lead: Statement, rest: Sequence[Statement]) -> bool:
    """«قتل 11 في غارات على مدينتي مليط والفاشر ومدينة الضعين», and then five in الضعين: raids on towns
    by name, of which one is told of with fewer dead."""
    held = (m for m in lead.clause.of.means if lead.clause.holds(m.first))
    raids = any(m.number == "plural" and m.entry.data["kind"] == "attack" for m in held)
    towns = _named_towns(lead)
    if not raids or not lead.told_dead or len(towns) < _FEW or lead.headline:
        return False
    told = [s for s in rest if _tells_whom(s) and not _on_another_day(s, lead) and "update" not in s.kinds]
    here = [s for s in told if towns & {_town(s), _within(s)}]
    return any(0 < (s.told_dead or 0) < lead.told_dead for s in here) and not any(
        s.told_dead == lead.told_dead for s in here
    )


def _named_towns(lead: Statement) -> set[str | None]:
    aside = (p for p in lead.places if p.dateline or p.anaphor or p.origin or p.hometown or p.evacuation)
    others = {p.first for p in aside}
    named = (p for p in lead.places if p.first not in others)
    return {p.place.name_ar for p in named if p.place.precision == "settlement" and p.place.relation == "in"}


def _within(s: Statement) -> str | None:
    place = own_place(s)
    return place.place.within.name_ar if place is not None and place.place.within is not None else None


def _tells_whom(s: Statement) -> bool:
    return s.kills_or_injures and not s.headline and "recap" not in s.kinds


def _dead(s: Statement) -> bool:
    return any(r.outcome in ("killed", "casualties") and r.quantity.kind != "none" for r in s.whole_rows)


def _hurt(s: Statement) -> bool:
    return any(r.outcome in ("injured", "casualties") and r.quantity.kind != "none" for r in s.whole_rows)


def _town(s: Statement) -> str | None:
    place = own_place(s)
    near = place is not None and place.place.relation == "near"
    known = place is not None and (near or place.place.precision in SETTLED)
    return place.place.name_ar if place is not None and known else None


def _on_another_day(s: Statement, lead: Statement) -> bool:
    days = (s.date, lead.date)
    return all(d is not None and d.start and d.end for d in days) and not same_day(*days)


def _parts(rest: Sequence[Statement]) -> list[_Part]:
    """The attacks with numbers of their own; «فيما أصيب 121 آخرون» goes with the dead of its sentence."""
    out: list[_Part] = []
    last: Statement | None = None
    for s in rest:
        dead, hurt = s.told_dead or 0, s.told_injured or 0
        if s.headline or "recap" in s.kinds or not (dead or hurt):
            continue
        place = own_place(s)
        beside = last is not None and last.clause.of is s.clause.of and place is None and not s.strikes
        if beside and out and not (out[-1].dead and dead) and not (out[-1].hurt and hurt):
            out[-1].dead, out[-1].hurt = out[-1].dead + dead, out[-1].hurt + hurt
        else:
            out.append(_Part(dead, hurt, place.place.name_ar if place else None))
        last = s
    return out


def _in_turn(parts: Sequence[_Part], whole: tuple[int, int]) -> bool:
    """Do the first of them, at two places or more, make up the whole?"""
    dead = hurt = 0
    spots: set[str] = set()
    for at, p in enumerate(parts, 1):
        dead, hurt = dead + p.dead, hurt + p.hurt
        spots |= {p.spot} if p.spot else set()
        if (dead, hurt) == whole:
            return at >= _FEW and len(spots) >= _FEW
        if dead > whole[0] or hurt > whole[1]:
            return False
    return False


def _some_of(parts: Sequence[_Part], whole: tuple[int, int]) -> bool:
    """Do some of them, each at a place of its own, make up the whole?"""
    sums: set[tuple[int, int, frozenset[str]]] = {(0, 0, frozenset())}
    for p in parts:
        if not p.spot:
            continue
        more = {(d + p.dead, h + p.hurt, at | {p.spot}) for d, h, at in sums if p.spot not in at}
        sums |= {m for m in more if m[0] <= whole[0] and m[1] <= whole[1]}
    return any((d, h) == whole and len(at) >= _FEW for d, h, at in sums)

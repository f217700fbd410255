"""Reports on one page that tell of one attack: «غارة على …» and, in a later entry, «4 شهداء في الغارة على …».

An entry goes on with an attack of an earlier one only where its words point back to it, at its place and on
its day: two strikes on one town, told hour by hour, stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Assembly, Draft
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.same_spot import compatible, finer
from tawthiq.coding.statements import Statement


def across(found: Iterable[Assembly]) -> Assembly:
    """The assemblies of the reports on one page, the earliest first, as one."""
    drafts: list[Draft] = []
    denials: list[tuple[Statement, int | None]] = []
    totals: list[Statement] = []
    situations: list[Statement] = []
    read: list[Statement] = []
    for assembly in found:
        at = [_placed(draft, drafts) for draft in assembly.drafts]
        denials += [(s, None if i is None else at[i]) for s, i in assembly.denials]
        totals += assembly.totals
        situations += assembly.situations
        read += assembly.read
    return Assembly(tuple(drafts), tuple(totals), tuple(situations), tuple(denials), tuple(read))


def _placed(draft: Draft, drafts: list[Draft]) -> int:
    """The number of the earlier draft that this one goes on with, or its own."""
    again = _counted_again(draft, drafts)
    if again is not None:
        _take_in(drafts[again], draft)
        return again
    for n in range(len(drafts) - 1, -1, -1):
        if _goes_on(draft, drafts[n], last=n == len(drafts) - 1):
            _take_in(drafts[n], draft)
            return n
    drafts.append(draft)
    return len(drafts) - 1


def _counted_again(draft: Draft, drafts: Sequence[Draft]) -> int | None:
    """«ثمانية شهداء في البقاع», of no attack and at no known place: the one that counts as many dead."""
    if draft.place is not None or any(s.strikes for s in draft.statements):
        return None
    same = [n for n, d in enumerate(drafts) if {k for k in draft.killed() if k > 1} & d.killed()]
    return same[0] if len(same) == 1 else None


def _goes_on(draft: Draft, told: Draft, *, last: bool) -> bool:
    if not _points_back(draft.statements):
        return False
    if any(other_day(s, told) or rival_means(s, told) for s in draft.statements):
        return False
    if draft.place is None:
        return last and not _unharmed(told)
    return told.place is not None and compatible(draft.place.place, told.place.place)


def _unharmed(told: Draft) -> bool:
    """Was it told that nobody was harmed? Dead counted after it are of another attack."""
    rows = [r for s in told.statements for r in s.whole_rows]
    return bool(rows) and all(r.quantity.value == 0 for r in rows)


def _points_back(statements: Sequence[Statement]) -> bool:
    """Each of its attacks is «the» attack, or it only counts («ارتفع عدد الشهداء»)."""
    return all(s.points_at_it or not s.acts for s in statements if s.strikes or s.whole_rows)


def _take_in(told: Draft, draft: Draft) -> None:
    told.statements.extend(draft.statements)
    if draft.place and (told.place is None or finer(draft.place, told.place, False)):
        told.place = draft.place
    if told.date is None:
        told.date, told.date_tokens = draft.date, draft.date_tokens

"""Tolls, means and voices that two statements do not share."""

from __future__ import annotations

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import same_place
from tawthiq.coding.event_types import settle
from tawthiq.coding.families import FAMILY
from tawthiq.coding.statements import Statement

_FROM_AFAR = ("air", "ground_fire")


def another_voice(s: Statement, draft: Draft) -> bool:
    """Does somebody count the dead or injured whom the draft has from others?"""
    return bool(s.said) and voice(s) not in {voice(o) for o in draft.statements if o.kills_or_injures}


def rivals(s: Statement, o: Statement) -> bool:
    """Both count dead, or injured, and not as many."""
    pairs = ((s.killed, o.killed), (s.injured, o.injured))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def rivals_any(s: Statement, draft: Draft) -> bool:
    """Does the statement count other dead or injured than every count of the draft?"""
    told = [o for o in draft.statements if o.killed is not None or o.injured is not None]
    return bool(told) and not any((s.killed, s.injured) == (o.killed, o.injured) for o in told)


def other_toll(s: Statement, draft: Draft) -> bool:
    """An attack told with another count of dead than the draft's, by the same voice, and no update of it."""
    if s.killed is None or not s.acts or "update" in s.kinds or draft.from_headline:
        return False
    same_voice = {voice(o) for o in draft.statements if o.killed is not None}
    return rival_toll(s, draft) and voice(s) in same_voice


def rival_toll(s: Statement, draft: Draft) -> bool:
    """Does the statement count other dead than all counts of the draft?"""
    told = draft.killed() | {o.told_dead for o in draft.statements if o.killed is not None}
    return s.killed is not None and bool(told) and not {s.killed, s.told_dead} & told  # «ستة», «أكثر من 6»


def voice(s: Statement) -> str:
    """Who speaks, by kind and name; empty where nobody is named."""
    return f"{s.said[0].type} {' '.join(s.said[0].name)}" if s.said else ""


def rival_means(s: Statement, draft: Draft) -> bool:
    """Does the statement name, in no weak word, a means of another family than the draft's?"""
    if not any(m.type and not m.weak for m in s.means):
        return False
    if all(m.weak for o in draft.statements for m in o.means):  # مجزرة، انفجار: the means is still open
        return False
    theirs, inferred = draft.type()
    mine = settle(s.means, [a.id for a in s.attackers])[0]
    if inferred and FAMILY.get(mine or "") in _FROM_AFAR and _bombarded_there(s, draft):
        return False  # «قصف»: by what and by whom is still open
    return bool(mine and theirs and FAMILY.get(mine, mine) != FAMILY.get(theirs, theirs))


def _bombarded_there(s: Statement, draft: Draft) -> bool:
    """Of the very town that the draft says was bombarded, and by whom it does not say."""
    place = own_place(s)
    if place is None or draft.place is None or "again" in s.kinds:
        return False
    return same_place(place.place, draft.place.place) and not any(a.known for _, a in draft.attackers)

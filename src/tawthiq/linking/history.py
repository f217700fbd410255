"""What was reported in its order: first accounts, risings, contradictions, denials, copies, second passes."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.settings import say
from tawthiq.linking.tolls import Word, hull
from tawthiq.model import HistoryEntry, LowHigh


def history(members: Sequence[Fact], sources: Sources, found: Sequence[Word]) -> tuple[HistoryEntry, ...]:
    """One step per member, in the order of publication, and one more for a second pass."""
    steps: list[HistoryEntry] = []
    before: list[Word] = []
    for n, fact in enumerate(members):
        own = [w for w in found if w.member == n and "killed" in w.totals]
        change, values = _change(n, members, sources, own, before)
        steps.append(_step(fact, own, change, **values))
        if double_tap(fact):
            steps.append(_step(fact, own, "double_tap"))
        before += own
    return tuple(steps)


def double_tap(fact: Fact) -> bool:
    """A second pass on the same spot or on the rescuers, by the text."""
    return any("double_tap" in c.rules for c in fact.claims)


def figure(bounds: Figure) -> str:
    """A range in digits: 7, 7–9, 7+."""
    low, high = bounds
    return f"{low}+" if high is None else str(low) if low == high else f"{low}–{high}"


def outlet_of(fact: Fact) -> tuple[str, str]:
    """The outlet's name as written, or the words for none, in Arabic and English."""
    return (fact.report.outlet, fact.report.outlet) if fact.report.outlet else say("nobody")


def _change(
    n: int, members: Sequence[Fact], sources: Sources, own: Sequence[Word], before: Sequence[Word]
) -> tuple[str, dict[str, tuple[str, str]]]:
    """What kind of step a member is, and the values of its sentence (Arabic, English)."""
    if members[n].denies_only:
        return "denial", {}
    why = next(
        (link.texts for link in sources.links if link.later == n and link.rule in ("copy", "relay")), None
    )
    if why and n != 0:
        return "copy", {"why": why}
    if n == 0:
        return "first", {}
    if not own:
        return "silent", {}
    now = hull([w.totals["killed"] for w in own])
    said = {"now": (figure(now),) * 2}
    if not before:
        return "stated", said
    mine = [w.totals["killed"] for w in before if w.voice in {o.voice for o in own}]
    last = mine[-1] if mine else hull([w.totals["killed"] for w in before])
    said["before"] = (figure(last),) * 2
    return _moved(now, last, bool(mine), any(w.update for w in own)), said


def _moved(now: Figure, last: Figure, one_voice: bool, update: bool) -> str:
    if now == last or (not one_voice and last[0] <= now[0] and _high(now) <= _high(last)):
        return "same"
    if now[0] > last[0] and (one_voice or update):
        return "rising"
    return "lowered" if one_voice else "contradiction"


def _high(bounds: Figure) -> float:
    return float("inf") if bounds[1] is None else bounds[1]


def _step(fact: Fact, own: Sequence[Word], change: str, **values: tuple[str, str]) -> HistoryEntry:
    killed = LowHigh(*hull([w.totals["killed"] for w in own])) if own else None
    both = {"who": outlet_of(fact), **values}
    texts = [say(f"history_{change}", **{k: v[side] for k, v in both.items()})[side] for side in (0, 1)]
    return HistoryEntry(
        fact.key[0] or None, fact.report.file, fact.event.event, killed, change, texts[0], texts[1]
    )

"""What was reported, in its order: first account, rising, contradiction, denial, copy, second pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.settings import say
from tawthiq.linking.spoken import Word
from tawthiq.linking.tolls import hull
from tawthiq.linking.who import Both, in_words, outlet_of, speaker_of
from tawthiq.model import HistoryEntry, LowHigh

Key = tuple[str, str, int]


def history(
    members: Sequence[Fact], sources: Sources, found: Sequence[Word], loose: Sequence[Fact] = ()
) -> tuple[HistoryEntry, ...]:
    """The steps of all members, and of loose denials and admissions, in the order of publication."""
    steps: list[tuple[Key, HistoryEntry]] = []
    before: list[Word] = []
    for n, fact in enumerate(members):
        own = [w for w in found if w.member == n and "killed" in w.totals]
        change, values = _change(n, members, sources, own, before)
        steps.append((fact.key, _step(fact, own, change, **values)))
        steps += ((fact.key, step) for step in _beside(fact, own))
        before += own
    for fact in loose:
        change = "denial" if fact.denies_only else "admission"
        steps.append(
            (fact.key, replace(_step(fact, (), change, who=speaker_of(fact, fact.claims[0])), event=None))
        )
    return tuple(dict.fromkeys(step for _, step in sorted(steps, key=lambda pair: pair[0])))


def _beside(fact: Fact, own: Sequence[Word]) -> Iterator[HistoryEntry]:
    """What a member holds besides its figure: a second pass, denials, admissions."""
    if double_tap(fact):
        yield _step(fact, own, "double_tap")
    for change, stance in (("admission", "admits"), ("denial", "denies")):
        if not fact.denies_only:
            told = dict.fromkeys(speaker_of(fact, c) for c in fact.claims if c.stance == stance)
            yield from (_step(fact, (), change, who=who) for who in told)


def double_tap(fact: Fact) -> bool:
    """A second pass on the same spot or on the rescuers, by the text."""
    return any("double_tap" in c.rules for c in fact.claims)


def _change(
    n: int, members: Sequence[Fact], sources: Sources, own: Sequence[Word], before: Sequence[Word]
) -> tuple[str, dict[str, Both]]:
    """What kind of step a member is, and the values of its sentence (Arabic, English)."""
    if members[n].denies_only:
        return "denial", {}
    why = next(
        (link.texts for link in sources.links if link.later == n and link.rule in ("copy", "relay")), None
    )
    if why and n != 0 and not own:  # a copy that states another figure is told by what it changes
        return "copy", {"why": why}
    if n == 0:
        return "first", {}
    if not own:
        return "silent", {}
    now = hull([w.totals["killed"] for w in own])
    said = {"now": in_words(now)}
    if not before:
        return "stated", said
    mine = [w.totals["killed"] for w in before if w.voice in {o.voice for o in own}]
    last = mine[-1] if mine else hull([w.totals["killed"] for w in before])
    said["before"] = in_words(last)
    return _moved(now, last, bool(mine), any(w.update for w in own)), said


def _moved(now: Figure, last: Figure, one_voice: bool, update: bool) -> str:
    if now == last or (not one_voice and last[0] <= now[0] and _high(now) <= _high(last)):
        return "same"
    if now[0] > last[0] and (one_voice or update):
        return "rising"
    return "lowered" if one_voice else "contradiction"


def _high(bounds: Figure) -> float:
    return float("inf") if bounds[1] is None else bounds[1]


def _step(fact: Fact, own: Sequence[Word], change: str, **values: Both) -> HistoryEntry:
    killed = LowHigh(*hull([w.totals["killed"] for w in own])) if own else None
    both = {"who": outlet_of(fact), **values}
    texts = [say(f"history_{change}", **{k: v[side] for k, v in both.items()})[side] for side in (0, 1)]
    return HistoryEntry(
        fact.key[0] or None, fact.report.file, fact.event.event, killed, change, texts[0], texts[1]
    )

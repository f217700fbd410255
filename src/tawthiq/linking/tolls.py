"""The latest word of every speaker, and the ranges that follow from it (codebook, section 7)."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.linking.facts import Figure
from tawthiq.linking.spoken import GROUPS, OUTCOMES, Word
from tawthiq.model import IncidentHarm, LowHigh


def latest(found: Sequence[Word], outcome: str) -> list[Word]:
    """Of every speaker the latest word on an outcome; of one day all stand, unless one says it updates."""
    by_voice: dict[str, list[Word]] = {}
    for word in found:
        if outcome in word.totals:
            by_voice.setdefault(word.voice, []).append(word)
    out: list[Word] = []
    for voice in sorted(by_voice):
        spoken = by_voice[voice]
        day = max(w.day for w in spoken)
        last = [w for w in spoken if w.day == day]
        out += [w for w in last if w.update] or last
    return out


def harm(found: Sequence[Word]) -> dict[str, IncidentHarm]:
    """The range of every outcome that anyone states, and of its groups."""
    out: dict[str, IncidentHarm] = {}
    told = {outcome for word in found for outcome in word.totals}
    for outcome in OUTCOMES:
        if outcome not in told:
            continue
        said = latest(found, outcome)
        figures = [w.totals[outcome] for w in said]
        if not figures:
            continue
        low, high = hull(figures)
        groups = {g: _group_range(said, outcome, g) for g in GROUPS}
        if groups["civilians"] and groups["combatants"] and status_disputed(said, outcome):
            groups |= {g: LowHigh(0, groups[g].high) for g in ("civilians", "combatants")}  # type: ignore[union-attr]
        out[outcome] = IncidentHarm(low, high, **groups)
    return out


def hull(figures: Sequence[Figure]) -> Figure:
    """The lowest low and the highest high; an open end stays open."""
    highs = [high for _, high in figures]
    return min(low for low, _ in figures), None if None in highs else max(h or 0 for h in highs)


def _group_range(said: Sequence[Word], outcome: str, group: str) -> LowHigh | None:
    figures = [w.groups[outcome, group] for w in said if (outcome, group) in w.groups]
    return LowHigh(*hull(figures)) if figures else None


def status_disputed(said: Sequence[Word], outcome: str) -> bool:
    """One speaker calls all of the harmed combatants, another civilians."""

    def all_of(word: Word, group: str) -> bool:
        return word.groups.get((outcome, group), (0, 0))[0] >= max(word.totals[outcome][0], 1)

    fighters = [w for w in said if all_of(w, "combatants")]
    civilians = [w for w in said if w.groups.get((outcome, "civilians"), (0, 0))[0] and w not in fighters]
    return bool(fighters and civilians)

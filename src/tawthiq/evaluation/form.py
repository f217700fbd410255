"""Figures as an object for tools: the same content as the text, under fixed keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tawthiq.evaluation.changes import Change, changed
from tawthiq.evaluation.figures import DRAWS, Figure
from tawthiq.evaluation.judge import Score, Verdict, score
from tawthiq.evaluation.links import LinkScore, Prf
from tawthiq.evaluation.phrases import PhraseScore
from tawthiq.evaluation.results import Links, SetResult

Object = dict[str, Any]


def object_of(phrases: Sequence[PhraseScore], sets: Sequence[SetResult], show_differences: bool) -> Object:
    """What `evaluate --json` prints."""
    return {
        "phrases": [_phrases(p, show_differences) for p in phrases],
        "sets": [_set(s, show_differences) for s in sets],
    }


def _phrases(found: PhraseScore, show: bool) -> Object:
    share = round(found.right / found.phrases, 4) if found.phrases else None
    out: Object = {"name": found.name, "right": found.right, "phrases": found.phrases, "share": share}
    misses = [dict(zip(("text", "expected", "read"), miss, strict=True)) for miss in found.misses]
    return out | ({"misses": misses} if show else {})


def _set(result: SetResult, show: bool) -> Object:
    kept = result.kept
    out = {
        "set": result.folder.resolve().name,
        **_score(score(result.verdicts, DRAWS)),
        "links": _links(result.links),
        "open": _score(score(result.open)) if kept else None,
        "held_back": _score(score(kept)) if kept else None,
    }
    if show:
        out["differences"] = [asdict(d) for v in result.open for d in v.differences]
        out["held_back_differences"] = sum(len(v.differences) for v in kept)
        out["value_faults"] = [{"report": v.report, "where": where, "lacks": lack, "words": words}
                               for v in result.open for where, lack, words in v.grounds.faults]
    return out | ({"changes": _changes(result.before, result.verdicts)} if result.before is not None else {})


def _score(found: Score) -> Object:
    g = found.grounds
    share = round(found.false_alarms / found.quiet, 4) if found.quiet else None
    return {
        "reports": found.reports,
        "events": _figure(found.events),
        "slots": {name: _figure(f) for name, f in found.slots.items()},
        "all_slots": _figure(found.micro),
        "without_harm": {"reports": found.quiet, "with_false_event": found.false_alarms, "share": share,
                         "false_events": found.false_events},
        "values": {"all": g.values, "with_words": g.words, "with_rule": g.rules, "with_both": g.both},
    }


def _figure(f: Figure) -> Object:
    """`low` and `high` bound F1 at 95 %; without redraws they are F1 itself."""
    return {name: value if isinstance(value, int) else round(value, 4) for name, value in asdict(f).items()}


def _links(links: Links) -> Object | None:
    if links.whole is None:
        return None
    parts = {"open": links.open, "held_back": links.heldback}
    return _link_score(links.whole) | {name: _link_score(p) if p else None for name, p in parts.items()}


def _link_score(found: LinkScore) -> Object:
    return {
        "events": found.events, "read": found.read, "incidents": found.incidents,
        "events_read": {"pairwise": _prf(found.read_pairwise), "b_cubed": _prf(found.read_b_cubed)},
        "all_events": {"pairwise": _prf(found.all_pairwise), "b_cubed": _prf(found.all_b_cubed)},
    }


def _prf(figures: Prf) -> Object:
    return {name: round(v, 4) for name, v in zip(("precision", "recall", "f1"), figures, strict=True)}


def _changes(before: Sequence[Verdict], after: Sequence[Verdict]) -> Object:
    found = changed(before, after)
    return {
        "better": _listed(found.better), "worse": _listed(found.worse),
        "events_f1": [round(v, 4) for v in found.events], "all_slots_f1": [round(v, 4) for v in found.slots],
    }


def _listed(part: Sequence[Change]) -> Object:
    shown = [asdict(c.difference) for c in part if not c.heldback]
    return {"differences": shown, "held_back": len(part) - len(shown)}

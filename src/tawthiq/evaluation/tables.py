"""Figures, differences and comparisons as text."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.errors import Language
from tawthiq.evaluation.changes import Change, changed
from tawthiq.evaluation.figures import DRAWS, Figure
from tawthiq.evaluation.judge import Difference, Score, Verdict, micro_f1, score
from tawthiq.evaluation.links import LinkScore, Prf
from tawthiq.evaluation.results import Links, SetResult
from tawthiq.evaluation.words import say


def text_of(result: SetResult, show_differences: bool = False, language: Language = "en") -> str:
    """All that one folder came to: its table, its differences if asked for, what changed since."""
    parts = [table(str(result.folder), result.verdicts, result.links, language)]
    if show_differences:
        parts.append(differences(result.verdicts, language))
    if result.before is not None:
        parts.append(comparison(result.before, result.verdicts, language))
    return "\n\n".join(p for p in parts if p)


def table(
    title: str, verdicts: Sequence[Verdict], links: Links | None = None, language: Language = "en"
) -> str:
    """Events and every slot with precision, recall, F1 and its 95 % interval, then the totals.

    Where reports are held back, each row has its F1 on the open ones and on those beside it.
    """
    found = score(verdicts, DRAWS)
    kept = [v for v in verdicts if v.heldback]
    parts = [_figures(score([v for v in verdicts if not v.heldback])), _figures(score(kept))] if kept else []
    rows = [say("reports", language, name=title, n=found.reports), say("legend", language), _head(bool(kept))]
    rows += [_row(name, f, [p[name] for p in parts]) for name, f in _figures(found).items()]
    rows += [_quiet(found, language), *_parts(verdicts, language)]
    rows += _links(links, language) if links else []
    return "\n".join([*rows, *_values(found, language)])


def _head(kept: bool) -> str:
    beside = f"{'open':>8}{'held':>8}" if kept else ""
    return f"{'':12}{'P':>8}{'R':>8}{'F1':>8}  {'95 %':16}{'gold':>6}{beside}"


def _figures(found: Score) -> dict[str, Figure]:
    return {"events": found.events, **found.slots, "all slots": found.micro}


def _row(name: str, f: Figure, parts: Sequence[Figure]) -> str:
    interval = f"{f.low:.3f} to {f.high:.3f}"
    beside = "".join(f"{p.f1:8.3f}" for p in parts)
    return f"{name:12}{f.precision:8.3f}{f.recall:8.3f}{f.f1:8.3f}  {interval:16}{f.gold:6d}{beside}"


def _quiet(found: Score, language: Language) -> str:
    return say("quiet", language, n=found.quiet, alarms=found.false_alarms, false=found.false_events,
               share=percent(found.false_alarms, found.quiet))


def percent(part: int, whole: int) -> str:
    """A share with one decimal; a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _values(found: Score, language: Language) -> list[str]:
    g = found.grounds
    rows = [say("values", language, both=g.both, n=g.values, share=percent(g.both, g.values))]
    if g.both < g.values:
        lacks = say("values_short", language, no_words=g.values - g.words, no_rule=g.values - g.rules)
        rows.append(f"  {lacks}")
    return rows


def _parts(verdicts: Sequence[Verdict], language: Language) -> list[str]:
    """The third held back beside the rest."""
    kept = [v for v in verdicts if v.heldback]
    rows = []
    for key, part in (("open", [v for v in verdicts if not v.heldback]), ("held", kept)):
        events, slots = micro_f1(part)
        rows.append(say("part", language, name=f"{say(key, language):10}", n=f"{len(part):4}",
                        events=f"{events:.3f}", slots=f"{slots:.3f}"))
    return rows if kept else []


def _links(links: Links, language: Language) -> list[str]:
    whole = links.whole
    if whole is None:
        reason = links.reason.in_language(language) if links.reason else ""
        return [say("links_none", language, reason=reason)]
    rows = [say("links", language, n=whole.events, read=whole.read, incidents=whole.incidents)]
    rows += _link_rows(whole, language)
    for key, part in (("open", links.open), ("held", links.heldback)):
        if part:
            rows.append(f"  {say(key, language)}: {_prf('B-cubed', part.read_b_cubed)}")
    return rows


def _link_rows(found: LinkScore, language: Language) -> list[str]:
    return [
        f"  {say(key, language)}: {_prf('pairwise', pairs)}   {_prf('B-cubed', cubed)}"
        for key, pairs, cubed in (("links_read", found.read_pairwise, found.read_b_cubed),
                                  ("links_all", found.all_pairwise, found.all_b_cubed))
    ]


def _prf(name: str, figures: Prf) -> str:
    return "{} P {:.3f} R {:.3f} F1 {:.3f}".format(name, *figures)


def differences(verdicts: Sequence[Verdict], language: Language = "en") -> str:
    """Every value that differs, with its words; of reports held back only how many."""
    rows = [difference(d) for v in verdicts if not v.heldback for d in v.differences]
    rows += [f"{v.report}\t{where}\tno {lack}\t«{words}»"
             for v in verdicts if not v.heldback for where, lack, words in v.grounds.faults]
    kept = sum(len(v.differences) for v in verdicts if v.heldback)
    return "\n".join([*rows, say("held_differences", language, n=kept)] if kept else rows)


def difference(d: Difference) -> str:
    """One difference in a line."""
    return f"{d.report}\t{d.event}\t{d.slot}\tgold={d.gold}\tread={d.read}\t«{d.words}»"


def comparison(before: Sequence[Verdict], after: Sequence[Verdict], language: Language = "en") -> str:
    """What got better and what got worse from one output to another."""
    found = changed(before, after)
    rows = [*_change("better", found.better, language), *_change("worse", found.worse, language)]
    moves = [f"{was:.3f} → {now:.3f} ({now - was:+.3f})" for was, now in (found.events, found.slots)]
    return "\n".join([*rows, say("moved", language, events=moves[0], slots=moves[1])])


def _change(key: str, part: Sequence[Change], language: Language) -> list[str]:
    shown = [c.difference for c in part if not c.heldback]
    head = say(key, language, n=len(part), held=len(part) - len(shown))
    return [head, *(f"  {difference(d)}" for d in shown)]

"""What was counted and went into no claim: a desk sees it beside the claims, and nothing is lost in silence.

Most of it is left out for a reason (another day, another matter, fighters of a battle); some of it was not
understood. Which it is, a person tells at a glance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.assembly.drafts import Assembly
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.model import Claim, Outcome, Quantity, Report, Unclaimed

_NO_FIGURE = frozenset({"none", "not_known", "plural"})
_FIGURES = frozenset({"exact", "about", "at_least", "more_than", "between"})
_OF_DEEDS: tuple[Outcome, ...] = ("killed", "injured", "casualties", "missing", "trapped")
Figure = tuple[Outcome | None, int | None, int | None]


def unclaimed(assembly: Assembly, claims: Sequence[Claim], report: Report) -> tuple[Unclaimed, ...]:
    """Counts of the report that none of its claims and totals holds, in the order of the text, each once.

    A figure that a claim holds is not listed again where the report repeats it.
    """
    taken = [(h.start, h.end) for c in claims for h in c.harm]
    figures = {_figure(h.outcome, h.quantity) for c in claims for h in c.harm if h.subset_of is None}
    tolls = {id(s) for d in assembly.drafts if d.killed() for s in d.statements}
    found: dict[tuple[int, int, Outcome | None], Unclaimed] = {}
    for s in assembly.read:
        for one in (*_harm(s, report), *(() if id(s) in tolls else _people(s, report))):
            apart = all(one.end <= start or end <= one.start for start, end in taken)
            if apart and _figure(one.outcome, one.quantity) not in figures:
                found.setdefault((one.start, one.end, one.outcome), one)
    return tuple(found[key] for key in sorted(found, key=lambda k: (k[0], -k[1], str(k[2]))))


def _figure(outcome: Outcome | None, quantity: Quantity) -> Figure:
    return outcome, quantity.low, quantity.high


def _harm(s: Statement, report: Report) -> Iterator[Unclaimed]:
    """Whole counts of what became of people."""
    tokens = s.clause.of.sentence.tokens
    for row in s.whole_rows:
        if row.outcome in _OF_DEEDS and row.quantity.kind not in _NO_FIGURE:
            yield _unclaimed(row.outcome, row, tokens, report)


def _people(s: Statement, report: Report) -> Iterator[Unclaimed]:
    """People whom a statement of an attack counts in figures, and does not say what became of them."""
    if not s.strikes or s.whole_rows:
        return
    tokens = s.clause.of.sentence.tokens
    for count in s.clause.of.counted:
        if count.group and not count.bare and count.quantity.kind in _FIGURES and s.clause.holds(count.first):
            yield _unclaimed(None, count, tokens, report)


def _unclaimed(
    outcome: Outcome | None, count: Row | Counted, tokens: Sequence[Token], report: Report
) -> Unclaimed:
    start, end = tokens[count.first].start, tokens[count.last - 1].end
    return Unclaimed(outcome, count.group or "people", count.quantity, report.text[start:end], start, end)

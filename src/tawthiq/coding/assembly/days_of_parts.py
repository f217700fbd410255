"""The days of attacks that one sentence tells in a row: «قتل ستة في غارة على أ أمس، وخمسة في ب اليوم»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding.statements import Statement
from tawthiq.coding.when_told import of_telling

_FINE = ("day", "hours", "days")
_TWO = 2


def with_own_days(whole: Statement, parts: Sequence[Statement]) -> list[Statement]:
    """The parts of a statement, each with the day that stands between its count and the next part's."""
    days = [d for d in whole.clause.dates if _of_an_attack(d, whole)]
    if len(parts) < _TWO or len(days) < _TWO or not all(p.whole_rows for p in parts):
        return list(parts)
    starts = [min(r.first for r in p.whole_rows) for p in parts]
    if any(a >= b for a, b in pairwise(starts)):
        return list(parts)
    ahead = [_right_before(at, days, whole) for at in starts]
    if all(ahead[1:]) and (opening := ahead[0] or _first_of(days, starts[0])):
        return [_on(p, [d]) for p, d in zip(parts, [opening, *ahead[1:]], strict=True) if d]
    ends = [*starts[1:], whole.clause.last]
    spans = zip(parts, starts, ends, strict=True)
    return [_on(p, [d for d in days if a <= d.first < b]) for p, a, b in spans]


def _right_before(at: int, days: Sequence[DateMention], whole: Statement) -> DateMention | None:
    """«قتلت الجمعة 12 …، والسبت أربعة …»: the day that stands right before a count."""
    tokens = whole.clause.of.sentence.tokens
    ahead = (d for d in days if d.last <= at)
    return next((d for d in ahead if all(t.kind == "mark" for t in tokens[d.last : at])), None)


def _first_of(days: Sequence[DateMention], at: int) -> DateMention | None:
    """«قتلت الجمعة المليشيا 12 …»: the one day before the first count."""
    found = [d for d in days if d.last <= at]
    return found[0] if len(found) == 1 else None


def _of_an_attack(day: DateMention, s: Statement) -> bool:
    told = day.kind == "point" and day.precision in _FINE and day.back_reference is None
    return told and not of_telling(day, s.clause)


def _on(part: Statement, own: Sequence[DateMention]) -> Statement:
    return replace(part, date=own[0], day_of_telling=False) if len(own) == 1 else part

"""The day of an attack among the days that a clause names, told apart from that of its telling."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.dates import DateMention
from tawthiq.coding import relevance
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.speakers.attribution import Attribution


def day_told(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> DateMention | None:
    """The date of the event, not of its telling: «أعلن، اليوم الأربعاء، أن … فجر أمس» gives فجر أمس."""
    named = [d for d in clause.of.dates if clause.holds(d.first)]
    if not _tells(means, rows):
        named = [d for d in named if not of_telling(d, clause)]
    points = [d for d in named if d.kind in ("point", "clock") and d.back_reference is None]
    points = points or [d for d in named if d.kind == "since" and relevance.within_a_day(d)]
    if len(points) < 2:
        return points[0] if points else None
    events = [d for d in points if not of_telling(d, clause)] or points
    dated = [d for d in events if d.kind == "point"] or events
    anchor = [m.first for m in means if m.kind == "attack"] or [r.first for r in rows] or [clause.first]
    return min(dated, key=lambda d: (min(abs(d.first - a) for a in anchor), d.first))


def _tells(means: Sequence[Means], rows: Sequence[Row]) -> bool:
    """Does the clause itself tell an attack or harm, and not only speak of «the» attack?"""
    return bool(rows) or any(m.kind == "attack" and not (m.definite and not m.verbal) for m in means)


def of_telling(mention: DateMention, clause: Clause) -> bool:
    """Is it the day on which something was said, not on which it happened?"""
    return any(_dates_speech(mention, a) or _after_speaker(mention, a, clause) for a in clause.of.said)


def _after_speaker(mention: DateMention, said: Attribution, clause: Clause) -> bool:
    """«أعلنت الحكومة، اليوم الاثنين، عن مقتل …»: nothing but a comma between the speaker and the day."""
    between = clause.of.sentence.tokens[said.last : mention.first]
    return said.first < said.last <= mention.first and all(t.kind == "mark" for t in between)


def _dates_speech(mention: DateMention, said: Attribution) -> bool:
    return said.last <= mention.first < said.scope_first or (said.first - 4 <= mention.first < said.first)

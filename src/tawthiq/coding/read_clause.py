"""A clause read: its means, its harm, its places, its day and its voices, put together as a statement."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.counts import Row, harm_rows
from tawthiq.coding.harm.deaths_before import without_earlier_deaths
from tawthiq.coding.means import Means, means_of
from tawthiq.coding.no_part import with_parts
from tawthiq.coding.objects.hits import objects_of
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.coding.targets import places_of
from tawthiq.coding.when_told import day_told, of_telling

_BESIDE = 6  # words from «وتزامنت» to «مع»
_TURNING = 2  # words: «في حين»
_CLEARED = ("صف", "تصف")


def statement(clause: Clause, attacked: bool) -> Statement:
    """Read a clause; `attacked` says that it goes on from an attack told before."""
    means = _told_beside(means_of(clause), clause)
    rows = without_earlier_deaths(tuple(harm_rows(clause)), clause)
    if len(means) == 1 and means[0].rule == "execution" and _done_away(means[0], clause, rows):
        means = ()
    day = day_told(clause, means, rows)
    return Statement(
        clause,
        means,
        rows,
        tuple(objects_of(clause, bool(means) or (attacked and bool(rows)), attacked)),
        tuple(with_parts((a for a in clause.of.actors if clause.holds(a.first)), clause, rows)),
        tuple(places_of(clause, means, rows)),
        day,
        tuple(_said(clause, means, rows)),
        clause.kinds,
        day is not None and of_telling(day, clause),
    )


def _told_beside(means: Sequence[Means], clause: Clause) -> tuple[Means, ...]:
    """«وتزامنت الغارة مع قصف مدفعي على …»: «the» raid says when, and what is told is the shelling."""
    words = clause.words
    if len(means) < _TURNING or not words or not words[0].lstrip("و").startswith("تزامن"):
        return tuple(means)
    beside = next((i for i, word in enumerate(words[:_BESIDE]) if word == "مع"), None)
    if beside is None or not means[0].definite or means[0].first > clause.first + beside:
        return tuple(means)
    new = any(m.kind == "attack" and not m.definite and m.first > clause.first + beside for m in means)
    return tuple(means[1:] if new else means)


def _done_away(act: Means, clause: Clause, rows: Sequence[Row]) -> bool:
    """«وقالت إسرائيل إنها صفت عنصرين»: an army's word for killing fighters, not those who lay wounded."""
    word = clause.of.sentence.tokens[act.first].text.lstrip("وفب").removeprefix("ال")
    fighters = [r for r in rows if not r.subset and r.outcome == "killed"]
    army = any(a.type == "military_statement" for a in clause.of.said)
    alone = bool(fighters) and all(r.group == "combatants" and r.unit != "wounded" for r in fighters)
    return army and word.startswith(_CLEARED) and alone


def _said(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> list[Attribution]:
    inside = [
        a
        for a in clause.of.said
        if clause.holds(a.first) or (a.scope_first < clause.last and a.scope_last > clause.first)
    ]
    if len(inside) > 1:
        inside = [a for a in inside if not _gave_way(a, clause, inside)]
    at = [r.first for r in rows] + [m.first for m in means]

    def covers(a: Attribution) -> bool:
        return any(a.scope_first <= i < a.scope_last for i in at)

    return sorted(inside, key=lambda a: (not covers(a), a.first))


def _gave_way(a: Attribution, clause: Clause, others: Sequence[Attribution]) -> bool:
    """«قال شهود إن …، فيما أفاد مصدر طبي بأن …»: of whom only the word of turning is left in the clause."""
    begun = clause.first + _TURNING
    return a.last <= clause.first and a.scope_last <= begun < min(
        (o.scope_first for o in others if o.first > clause.first), default=0
    )

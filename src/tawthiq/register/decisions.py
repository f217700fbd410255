"""People's decisions: rows appended to a sealed chain, never edited."""

from __future__ import annotations

from django.db.models import QuerySet

from tawthiq.model import Decision
from tawthiq.register import chain, ledger, seconding
from tawthiq.register.models import DecisionRow
from tawthiq.register.postgresql import hold_chain

_FIELDS = ("kind", "subject", "value", "reason", "by", "at", "saw")


def append(alias: str, decision: Decision) -> int:
    """Append one decision, marked where it waits for a second person; its number. In a transaction."""
    hold_chain(alias)
    decision = _marked(alias, decision)
    last = DecisionRow.objects.using(alias).order_by("-pk").first()
    row = DecisionRow(**{name: getattr(decision, name) for name in _FIELDS})
    row.previous = last.sealed if last else chain.START
    row.sealed = chain.seal(row.previous, decision_content(row))
    row.save(using=alias)
    ledger.enter(alias, "decision", ledger.pairs([row]))
    return int(row.pk)


def _marked(alias: str, decision: Decision) -> Decision:
    if decision.kind not in seconding.asked():
        return decision
    alike = DecisionRow.objects.using(alias).filter(kind=decision.kind, subject=decision.subject)
    rows = [(number, row, seconding.read(row.value)) for number, row in numbered(alike)]
    undoes = seconding.read(decision.value).get("undoes")
    undone = next((row for number, row, _value in rows if number == undoes), None)
    return seconding.marked(decision, undone, undone_waits=undoes in seconding.waiting(rows))


def every(alias: str) -> list[tuple[int, Decision]]:
    """All decisions with their numbers, in the order that they were made."""
    return numbered(DecisionRow.objects.using(alias).all())


def last(alias: str) -> int:
    """The number of the latest decision; 0 before the first."""
    return DecisionRow.objects.using(alias).order_by("-pk").values_list("pk", flat=True).first() or 0


def numbered(rows: QuerySet[DecisionRow]) -> list[tuple[int, Decision]]:
    """These decisions with their numbers, in the order that they were made."""
    return [(row.pk, Decision(*(getattr(row, name) for name in _FIELDS)))
            for row in rows.order_by("pk")]


def decision_content(row: DecisionRow) -> dict[str, str | int | None]:
    """What a decision's seal covers."""
    return {name: getattr(row, name) for name in _FIELDS}

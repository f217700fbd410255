"""One chain over all that came in and all that people decided, in the order in which it was recorded.

Captures and decisions are sealed each in a chain of their own; here each is entered with its seal, so that
none can be taken away, put in or moved, the last ones before a later entry included. The seal of the last
entry stands for everything up to it: noted elsewhere, it shows later that nothing was cut off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawthiq.register import chain
from tawthiq.register.models import CaptureRow, DecisionRow, LedgerRow

KINDS = {"capture": CaptureRow, "decision": DecisionRow}
Broken = tuple[str, str, str]
"""What is broken, and the sentence in English and Arabic."""


def content(row: LedgerRow) -> dict[str, str | int | None]:
    """What an entry's seal covers."""
    return {"kind": row.kind, "row": row.row, "seal": row.seal}


def enter(alias: str, kind: str, rows: Iterable[tuple[int, str]]) -> None:
    """Enter rows (number, seal) in their order. Call it in the transaction that adds them."""
    last, entries = _last(alias), list[LedgerRow]()
    for number, seal in rows:
        entry = LedgerRow(kind=kind, row=number, seal=seal, previous=last)
        entry.sealed = last = chain.seal(last, content(entry))
        entries.append(entry)
    LedgerRow._default_manager.using(alias).bulk_create(entries, batch_size=500)


def head(alias: str) -> tuple[int, str]:
    """How many entries there are, and the seal of the last one."""
    return LedgerRow._default_manager.using(alias).count(), _last(alias)


def _last(alias: str) -> str:
    rows = LedgerRow._default_manager.using(alias).order_by("-pk")
    return rows.values_list("sealed", flat=True).first() or chain.START


def holds(alias: str, seal: str) -> bool:
    """Whether an entry with this seal, or with a seal that begins so, is in the chain."""
    return LedgerRow._default_manager.using(alias).filter(sealed__startswith=seal.strip().lower()).exists()


def broken(alias: str) -> Iterator[Broken]:
    """The first entry that does not fit, and the first row of each table that was never entered."""
    seals = {kind: dict(model._default_manager.using(alias).values_list("pk", "sealed"))
             for kind, model in KINDS.items()}
    first = _first(LedgerRow._default_manager.using(alias).order_by("pk").iterator(), seals)
    if first is not None:
        yield first
    for kind, left in seals.items():
        if left and first is None:
            number = min(left)
            yield (f"{kind} {number}", f"{kind} row {number} was put in beside the chain of all records.",
                   f"الصف {number} من الجدول {kind} أُدخل خارج سلسلة السجلات.")


def _first(entries: Iterator[LedgerRow], seals: Mapping[str, dict[int, str]]) -> Broken | None:
    """The first entry that breaks the chain; takes the rows that are entered out of `seals`."""
    expected = chain.START
    for entry in entries:
        if entry.previous != expected or chain.seal(expected, content(entry)) != entry.sealed:
            return (f"entry {entry.pk}",
                    f"entry {entry.pk} of the chain of all records: it, or one before it, was changed, "
                    "removed or put in later.",
                    f"القيد {entry.pk} في سلسلة السجلات: غُيّر هذا القيد أو قيد قبله أو حُذف أو أُدخل لاحقًا.")
        expected = entry.sealed
        found = seals.get(entry.kind, {}).pop(entry.row, None)
        if found != entry.seal:
            return (f"entry {entry.pk}",
                    f"entry {entry.pk} of the chain of all records: {entry.kind} row {entry.row} "
                    f"{'is gone' if found is None else 'was changed'}.",
                    f"القيد {entry.pk} في سلسلة السجلات: الصف {entry.row} من الجدول {entry.kind} "
                    f"{'حُذف' if found is None else 'غُيّر'}.")
    return None


def pairs(rows: Sequence[CaptureRow | DecisionRow]) -> list[tuple[int, str]]:
    """What is entered of rows."""
    return [(int(row.pk), row.sealed) for row in rows]

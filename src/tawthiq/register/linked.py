"""Linking a register: what is new beside what stands, or everything anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping

from django.db import transaction

from tawthiq.linking import Decided
from tawthiq.linking.grow import grow
from tawthiq.linking.link import Desk, all_at_once
from tawthiq.linking.settings import using
from tawthiq.model import Counting, Reading
from tawthiq.register import incidents
from tawthiq.register.models import KeptRow, LinkedRow, ReportRow
from tawthiq.register.reader import linker_id
from tawthiq.register.shelf import RegisterShelf, keep

MANY = 500
"""So many new reports at once are better linked with everything else."""


def link(
    alias: str, counting: Counting, decided: Decided, weights: Mapping[str, float] | None,
    everything: Callable[[], Iterable[Reading]],
) -> tuple[int, int]:  # fmt: skip
    """Bring the incidents to what is read now: how many are new, how many changed.

    Call it while holding the register for writing, in no transaction: it links first, and writes what came of
    it in one, so that people who decide meanwhile wait for the writing alone. `everything`: gives all
    readings, where what is new cannot be linked beside what stands: the first time, with another linker,
    convention or weights, when people decided otherwise or old reports changed.
    """
    state = state_of(counting, decided, weights)
    with using(weights), all_at_once():
        stands = LinkedRow.objects.using(alias).filter(**state).exists()
        done = _grow(alias, counting, decided) if stands else None
        if done is not None:
            return done
        desk = Desk(everything(), decided)
        made, kept = desk.incidents(counting), list(desk.kept())
    with transaction.atomic(using=alias):
        done = incidents.replace_all(alias, made)
        keep(alias, kept, anew=True)
        ReportRow.objects.using(alias).filter(linked=False).update(linked=True)
        LinkedRow.objects.using(alias).create(**state)
    return done


def _grow(alias: str, counting: Counting, decided: Decided) -> tuple[int, int] | None:
    """Link the new reports beside what stands; None where that cannot be."""
    new = ReportRow.objects.using(alias).filter(linked=False)
    digests = list(new.order_by("pk").values_list("pk", flat=True)[: MANY + 1])
    if not digests:
        return 0, 0
    if len(digests) > MANY or KeptRow.objects.using(alias).filter(report__in=digests).exists():
        return None
    shelf = RegisterShelf(alias)
    readings = list(shelf.readings(digests))
    grown = grow(shelf, readings, counting=counting, decided=decided)
    if grown is None:
        return None
    with transaction.atomic(using=alias):
        done = incidents.replace_some(alias, grown)
        keep(alias, grown.kept)
        ReportRow.objects.using(alias).filter(pk__in=digests).update(linked=True)
    return done


def state_of(
    counting: Counting, decided: Decided, weights: Mapping[str, float] | None
) -> dict[str, str]:
    """What the incidents depend on beside the readings, as the register notes it of the last linking."""
    return {"linker": linker_id(), "counting": counting, "decided": _digest(decided, weights)}


def _digest(decided: Decided, weights: Mapping[str, float] | None) -> str:
    """What people decided, and by which weights of their own they link."""
    told = (sorted(decided.together), sorted(decided.apart), sorted((weights or {}).items()))
    return hashlib.sha256(repr(told).encode()).hexdigest()

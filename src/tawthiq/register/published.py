"""Which incidents people released: the latest decision of kind `publish` on each that stands."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.model import Decision
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import judgements
from tawthiq.register.models import DecisionRow

KIND = "publish"


def published(alias: str) -> tuple[str, ...]:
    """Ids of the incidents released, in order. An incident that took another in is released by none of that
    other's decisions: what it tells now was not looked at."""
    return released(numbered(DecisionRow.objects.using(alias).filter(kind=KIND)))


def released(rows: Sequence[tuple[int, Decision]]) -> tuple[str, ...]:
    """The subjects that stand released, from numbered decisions in the order decided."""
    found = sorted((j for j in judgements(rows) if j.stands), key=lambda j: j.stood)
    standing = {j.subject: j.value.get("publish", True) is True for j in found}
    return tuple(sorted(subject for subject, on in standing.items() if on))

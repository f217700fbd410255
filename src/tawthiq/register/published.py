"""Which incidents people released: the latest decision of kind `publish` on each, unless taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tawthiq.register.models import DecisionRow

KIND = "publish"


def published(alias: str) -> tuple[str, ...]:
    """Ids of the incidents released, in order. An incident that took another in is released by none of that
    other's decisions: what it tells now was not looked at."""
    rows = DecisionRow.objects.using(alias).filter(kind=KIND).order_by("pk")
    return released(rows.values_list("pk", "subject", "value"))


def released(rows: Iterable[tuple[int, str, str]]) -> tuple[str, ...]:
    """The subjects that stand released, from (number, subject, value) in the order decided.

    A value may hold `undoes` (the number of a decision taken back) or `publish` false (taken off).
    """
    standing: dict[str, list[tuple[int, bool]]] = {}
    for number, subject, value in rows:
        told = json.loads(value) if value else {}
        decided = standing.setdefault(subject, [])
        if "undoes" in told:
            decided[:] = [one for one in decided if one[0] != told["undoes"]]
        else:
            decided.append((number, told.get("publish", True) is True))
    return tuple(sorted(subject for subject, decided in standing.items() if decided and decided[-1][1]))

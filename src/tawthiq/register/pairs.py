"""Links and splits that people decided, out of the chain of decisions and back into it.

A decision's `value` holds the words of both events, `saw` the incidents that they were members of. To
take one back is a decision as well: of the same kind, with the number of what it undoes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, get_args

from tawthiq.linking.anchors import Anchor, anchor
from tawthiq.linking.people import Kind, PairDecision
from tawthiq.model import Decision, Event, Reading
from tawthiq.register import seconding

KINDS: tuple[str, ...] = get_args(Kind)
Told = tuple[Reading, Event]


def decision(
    kind: Kind, one: Told, other: Told, *, by: str, reason: str, at: str, incidents: Sequence[str]
) -> Decision:
    """The row of a link or a split of two events; `incidents`: what they were members of when decided."""
    anchors = sorted((anchor(*one), anchor(*other)), key=lambda a: (a.report, a.event))
    subject = " ".join(f"{a.report.removeprefix('sha256:')}#{a.event}" for a in anchors)
    return Decision(
        kind, subject, _json({"events": [asdict(a) for a in anchors]}), reason, by, at,
        _json({"incidents": sorted(incidents)}),
    )  # fmt: skip


def undoing(number: int, undone: Decision, *, by: str, reason: str, at: str) -> Decision:
    """The row that takes back decision `number`."""
    return Decision(undone.kind, undone.subject, _json({"undoes": number}), reason, by, at)


def pair_decisions(rows: Sequence[tuple[int, Decision]]) -> list[PairDecision]:
    """The links and splits among numbered decisions, in the order in which they came to stand.

    Those that were taken back or wait say so.
    """
    pairs = [(number, row, json.loads(row.value)) for number, row in rows if row.kind in KINDS]
    waiting, agreed = seconding.waiting(pairs), seconding.agreed(pairs)
    stood = {n: agreed[n].number if n in agreed else n for n, _, _ in pairs}
    undone = {int(value["undoes"]) for n, _, value in pairs if "undoes" in value and n not in waiting}
    return [_pair(number, row, value, number in undone, number in waiting)
            for number, row, value in sorted(pairs, key=lambda p: stood[p[0]]) if "events" in value]


def _pair(number: int, row: Decision, value: dict[str, Any], undone: bool, waits: bool) -> PairDecision:
    one, other = (Anchor(**told) for told in value["events"])
    kind: Kind = "link" if row.kind == "link" else "split"
    return PairDecision(number, kind, (one, other), row.by, row.at, row.reason, undone, waits)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

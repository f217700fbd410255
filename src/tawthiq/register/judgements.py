"""What people decided of incidents, claims and reports, beside links and splits (`pairs`).

Each keeps in `value` the words that it was made on (`events`: anchors), in `saw` what was on the screen.
Nothing here changes what the program read: it is laid beside it. To take one back is a decision as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from tawthiq.linking.anchors import Anchor, anchor
from tawthiq.model import Decision, Event, Incident, Reading

Kind = Literal["accept", "grade", "correct", "redact", "publish", "assign", "place"]
KINDS: tuple[Kind, ...] = get_args(Kind)
What = Literal["value", "missed", "not_event"]
"""What a `correct` sets right: a value of a claim, a claim that was missed, an event that is none."""

UNREASONED: frozenset[str] = frozenset({"accept", "assign"})
"""Kinds that need no reason: they judge nothing."""

Told = tuple[Reading, Event]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person. `undone`: taken back later."""

    number: int
    kind: str
    subject: str
    value: Mapping[str, Any]
    reason: str
    by: str
    at: str
    saw: Mapping[str, Any]
    undone: bool = False

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The words that it was made on."""
        return tuple(Anchor(**told) for told in self.value.get("events", ()))


def decision(
    kind: Kind, subject: str, value: Mapping[str, Any], *, by: str, at: str, reason: str = "",
    told: Iterable[Told] = (), saw: Mapping[str, Any] | None = None,
) -> Decision:  # fmt: skip
    """The row of a judgement; `told`: the events on whose words it was made."""
    anchors = sorted((anchor(*one) for one in told), key=lambda a: (a.report, a.event))
    held = dict(value) | ({"events": [asdict(a) for a in anchors]} if anchors else {})
    return Decision(kind, subject, _json(held), reason, by, at, _json(saw) if saw else "")


def undoing(number: int, undone: Decision, *, by: str, reason: str, at: str) -> Decision:
    """The row that takes back decision `number`, of whatever kind."""
    return Decision(undone.kind, undone.subject, _json({"undoes": number}), reason, by, at)


def judgements(rows: Sequence[tuple[int, Decision]]) -> list[Judgement]:
    """Numbered decisions of every kind but those that only take one back, in their order."""
    values = [(number, row, _read(row.value)) for number, row in rows]
    undone = {(row.kind, value["undoes"]) for _n, row, value in values if "undoes" in value}
    return [
        Judgement(number, row.kind, row.subject, value, row.reason, row.by, row.at, _read(row.saw),
                  (row.kind, number) in undone)
        for number, row, value in values if "undoes" not in value
    ]  # fmt: skip


def standing(found: Iterable[Judgement], kind: Kind, subject: str) -> Judgement | None:
    """The latest judgement of a kind on a subject that was not taken back."""
    return next((j for j in reversed(list(found)) if (j.kind, j.subject) == (kind, subject)
                 and not j.undone), None)  # fmt: skip


def event_subject(report: str, event: int) -> str:
    """How a decision names an event of a report."""
    return f"{report.removeprefix('sha256:')}#{event}"


def state(incident: Incident, line: str) -> dict[str, Any]:
    """What was on the screen of whoever decided on an incident, in short."""
    members = sorted(f"{m.report.removeprefix('sha256:')}#{m.event}" for m in incident.members)
    return {"incident": incident.id, "line": digest(line), "grade": incident.grade,
            "strike_status": incident.strike_status, "members": members}  # fmt: skip


def digest(text: str) -> str:
    """SHA-256 of words, to know them again without keeping them."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _read(text: str) -> dict[str, Any]:
    found = json.loads(text) if text else {}
    return found if isinstance(found, dict) else {}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

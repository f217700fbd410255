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
from tawthiq.register import seconding
from tawthiq.register.seconding import Agreed

Kind = Literal["accept", "grade", "correct", "redact", "publish", "assign", "place"]
KINDS: tuple[Kind, ...] = get_args(Kind)
What = Literal["value", "missed", "not_event"]
"""What a `correct` sets right: a value of a claim, a claim that was missed, an event that is none."""

UNREASONED: frozenset[str] = frozenset({"accept", "assign"})
"""Kinds that need no reason: they judge nothing."""

Told = tuple[Reading, Event]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person. `undone`: taken back later; `waits`: nobody has agreed yet who must;
    `agreed`: who did; `touched`: the latest row of the chain that says something of it.
    """

    number: int
    kind: str
    subject: str
    value: Mapping[str, Any]
    reason: str
    by: str
    at: str
    saw: Mapping[str, Any]
    undone: bool = False
    waits: bool = False
    agreed: Agreed | None = None
    touched: int = 0

    @property
    def stands(self) -> bool:
        """Whether it counts: not taken back, and agreed to where a second person is asked for."""
        return not self.undone and not self.waits

    @property
    def stood(self) -> int:
        """The row of the chain from which on it stands: its own, or the agreement to it."""
        return self.agreed.number if self.agreed else self.number

    @property
    def waiting(self) -> bool:
        """Whether a second person is to agree still."""
        return self.waits and not self.undone

    @property
    def undoes(self) -> int | None:
        """The decision that it takes back once a second person agrees."""
        return self.value.get("undoes")

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
    """Numbered decisions of every kind, in their order; of those that only take one back, those that wait."""
    values = [(number, row, _read(row.value)) for number, row in rows]
    agreed = seconding.agreed(values)
    waiting = seconding.waiting(values)
    undoing = {(row.kind, row.subject, value["undoes"]): n for n, row, value in values
               if "undoes" in value and n not in waiting}
    by = {n: undoing.get((row.kind, row.subject, n), 0) for n, row, _value in values}
    return [
        Judgement(number, row.kind, row.subject, value, row.reason, row.by, row.at, _read(row.saw),
                  by[number] > 0, number in waiting, agreed.get(number),
                  max(number, by[number], agreed[number].number if number in agreed else 0))
        for number, row, value in values
        if seconding.AGREES not in value and ("undoes" not in value or number in waiting)
    ]  # fmt: skip


def standing(found: Iterable[Judgement], kind: Kind, subject: str) -> Judgement | None:
    """The latest judgement of a kind on a subject that stands."""
    alike = (j for j in found if (j.kind, j.subject) == (kind, subject) and j.stands)
    return max(alike, key=lambda j: j.stood, default=None)


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

"""`tawthiq decide`: links and splits that a person decides, recorded for good and listed."""

from __future__ import annotations

import json
from pathlib import Path

from tawthiq import pipeline
from tawthiq.cli.screen import in_both, language, say, warn
from tawthiq.errors import RegisterBusy, UsageError
from tawthiq.linking.people import Kind, Laid, PairDecision
from tawthiq.register.api import Register


def decide(kind: Kind, events: tuple[str, str], directory: Path, by: str, reason: str, *, later: bool) -> int:
    """Record that two events are one incident (`link`) or two (`split`), and link anew unless `later`."""
    from tawthiq.register import pairs
    from tawthiq.register.clock import now

    told(by, reason)
    with Register.open(directory, create=False) as register:
        one, other = (register.event(name) for name in events)
        if (one[0].report.id, one[1].event) == (other[0].report.id, other[1].event):
            raise in_both(UsageError, "one_event", one=events[0])
        homes = [register.incident_of(reading.report.id, event.event) for reading, event in (one, other)]
        saw = {home.id for home in homes if home}
        row = pairs.decision(kind, one, other, by=by, reason=reason, at=now(), incidents=sorted(saw))
        return _after(register, register.decide(row), later=later)


def undo(number: int, directory: Path, by: str, reason: str, *, later: bool) -> int:
    """Record that decision `number`, a link or a split, is taken back."""
    from tawthiq.register import pairs
    from tawthiq.register.clock import now

    told(by, reason)
    with Register.open(directory, create=False) as register:
        rows = register.decisions()
        standing = {d.number for d in pairs.pair_decisions(rows) if not d.undone}
        if number not in standing:
            raise in_both(UsageError, "no_decision", number=number)
        row = pairs.undoing(number, dict(rows)[number], by=by, reason=reason, at=now())
        return _after(register, register.decide(row), later=later)


def told(by: str, reason: str) -> None:
    """Who and why belong to every decision."""
    if not by.strip() or not reason.strip():
        raise in_both(UsageError, "decision_untold")


def _after(register: Register, number: int, *, later: bool) -> int:
    from tawthiq.register import seconding

    print(say("decided", number=number))
    if seconding.WAITS in seconding.read(dict(register.decisions())[number].value):
        print(say("decided_waits"))
        return 0
    if later:
        print(say("decided_later", register=register.directory))
        told = pipeline.told_of(register.people())
    else:
        try:
            new, changed, told = pipeline.relink(register)
        except RegisterBusy:  # a run or a rebuild: it takes up what was decided before it ends
            warn(say("decided_busy", register=register.directory))
            return 0
        print(say("relinked", new=new, changed=changed))
    for arabic, english in told:
        warn(arabic if language() == "ar" else english)
    return 0


def listed(directory: Path, *, as_json: bool) -> int:
    """Show links and splits: which stand, which were taken back or decided anew, which no longer fit."""
    from tawthiq.register.hidden import hide
    from tawthiq.register.pairs import pair_decisions

    with Register.open(directory, create=False) as register:
        found, people = pair_decisions(register.decisions()), register.people()
        redacted = register.redacted()
    for decision in found:
        state = _state(decision, people)
        shown = hide(decision, redacted)
        print(_line(shown, state) if as_json else _shown(shown, state))
    if not as_json:
        for arabic, english in hide(pipeline.told_of(people), redacted):
            warn(arabic if language() == "ar" else english)
    return 0


def _state(decision: PairDecision, people: Laid) -> str:
    if decision.undone:
        return "undone"
    if decision.waits:
        return "waits"
    if any(u.decision.number == decision.number for u in people.unfit):
        return "unfit"
    if any(decision.number in {d.number for d in (c.split, *c.chain)} for c in people.contradictions):
        return "contradicted"
    return "stands" if any(d.number == decision.number for d in people.standing.values()) else "superseded"


def _line(decision: PairDecision, state: str) -> str:
    """As JSON, without the words of the reports."""
    events = [{"report": a.report, "file": a.file, "event": a.event} for a in decision.anchors]
    return json.dumps(
        {"number": decision.number, "kind": decision.kind, "state": state, "events": events,
         "by": decision.by, "at": decision.at, "reason": decision.reason},
        ensure_ascii=False,
    )  # fmt: skip


def _shown(decision: PairDecision, state: str) -> str:
    one, other = (f"{a.file}#{a.event}" for a in decision.anchors)
    return say(f"decision_{decision.kind}", number=decision.number, one=one, other=other, by=decision.by,
               at=decision.at[:10], reason=decision.reason, state=say(f"state_{state}"))  # fmt: skip

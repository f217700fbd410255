"""What `tawthiq outlets` tells, counted by the worker and kept beside the register for its page.

It takes a look at every report, too long for a page to wait for. What is kept says of which state of the
register it is, and holds nothing that is restricted.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tawthiq.linking.names import name_key
from tawthiq.model import Reading
from tawthiq.register.api import Register
from tawthiq.register.evidence import storage_error
from tawthiq.register.restricted import hidden, restricted_words
from tawthiq.register.where import FIGURES
from tawthiq.review import outlets
from tawthiq.review.naming import Name
from tawthiq.review.outlets import Earliness, Independence, Outlet, Tolls
from tawthiq.work import tasks

FILE = FIGURES
PAUSE = timedelta(seconds=60)
"""So long after a count no other one is asked for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The outlets as counted `at` a moment; `state`: of the register then.

    `guarded`: how many redactions and withholdings it had; older figures are shown to nobody.
    """

    state: str
    guarded: int
    at: str
    outlets: tuple[Outlet, ...]


def count(register: Register) -> int:
    """Count all outlets and keep what was counted; how many there are. Raises StorageError."""
    from tawthiq.register import redactions

    state, guards = state_of(register), guarded(register.alias)
    readings = redactions.laid(register.alias, register.readings())
    found = _masked(outlets(readings, register.incidents(), register.invented()), readings)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    _keep(register.directory, Kept(state, guards, now, found))
    return len(found)


def state_of(register: Register) -> str:
    """What the figures depend on: captures and decisions, and the last run."""
    from tawthiq.register.models import RunRow

    entries, seal = register.head()
    last = RunRow.objects.using(register.alias).order_by("-pk").first()
    return f"{entries} {seal} {last.pk if last else 0} {last.finished_at if last else ''}"


def guarded(alias: str) -> int:
    """How many decisions of the register keep words from being seen."""
    from tawthiq.register.models import DecisionRow

    return DecisionRow.objects.using(alias).filter(kind__in=("redact", "withhold")).count()


def kept(directory: Path) -> Kept | None:
    """What was counted last; None where nothing was, or by a version that counts otherwise."""
    try:
        told = json.loads((directory / FILE).read_text("utf-8"))
        found = tuple(_outlet(one) for one in told["outlets"])
        return Kept(told["state"], told["guarded"], told["at"], found)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def ask(directory: Path, by: str, *, at_once: bool = False) -> bool:
    """Have them counted anew, unless that was tried a moment ago; whether it is under way."""
    found = [one for one in tasks.every(directory) if one[0].kind == "outlets"]
    if found and found[-1][1].state in ("waiting", "running"):
        return True
    if found and not at_once and datetime.now(UTC) - datetime.fromisoformat(found[-1][1].ended) < PAUSE:
        return False
    tasks.ask(directory, "outlets", by)
    return True


def _masked(found: Sequence[Outlet], readings: Sequence[Reading]) -> tuple[Outlet, ...]:
    """The outlets, with what a report restricts in its outlet's own name masked, wherever it is named."""
    secret: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        if reading.report.outlet:
            secret[name_key(reading.report.outlet)].update(restricted_words(reading.report))

    def shown(name: str) -> str:
        return hidden(name, secret.get(name_key(name), ()))

    def named(counted: Mapping[str, int]) -> dict[str, int]:
        return {shown(name): n for name, n in counted.items()}

    return tuple(
        replace(one, outlet=shown(one.outlet), voices=named(one.voices), independence=replace(
            one.independence, repeats=named(one.independence.repeats),
            repeated_by=named(one.independence.repeated_by)))
        for one in found)


def _outlet(told: dict[str, Any]) -> Outlet:
    return Outlet(**told | {
        "independence": Independence(**told["independence"]), "tolls": Tolls(**told["tolls"]),
        "earliness": Earliness(**told["earliness"]), "names": tuple(Name(**one) for one in told["names"])})


def _keep(directory: Path, found: Kept) -> None:
    """Write the file whole, or leave it as it was."""
    new = directory / f"{FILE}.new"
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(found), file, ensure_ascii=False)
        new.replace(directory / FILE)
    except OSError as error:
        raise storage_error(error, directory) from error

"""Decisions that wait for a second person, where the desk asks for one.

`TAWTHIQ_SECOND` names the kinds, divided by commas (`grade,publish`). A decision of such a kind says in its
row that it waits; it stands once another person has agreed, which is a row of the chain as well: of the same
kind and subject, with the number of what it agrees to. So the chain alone says what stands, whatever the
setting is later.

What protects does not wait: a redaction, an incident taken back from the public, a decision taken back that
waits itself. To take a decision back that stands waits like the decision.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tawthiq.errors import UsageError
from tawthiq.model import Decision

SETTING = "TAWTHIQ_SECOND"
KINDS = ("grade", "accept", "publish", "correct", "redact", "link", "split")
"""What can be asked for; of `redact` only the taking back waits."""

WAITS, AGREES = "second", "agrees"
Row = tuple[int, Decision, Mapping[str, Any]]
"""A decision with its number and its value, read."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """Who agreed, when, by which row."""

    number: int
    by: str
    at: str


def asked(environment: Mapping[str, str] = os.environ) -> frozenset[str]:
    """The kinds for which the desk asks a second person. Raises UsageError for what is no such kind."""
    kinds = [name.strip() for name in environment.get(SETTING, "").split(",") if name.strip()]
    for name in kinds:
        if name not in KINDS:
            raise UsageError(
                "wrong_second", f"{SETTING}: {name!r} is no kind of decision. Kinds: {', '.join(KINDS)}.",
                f"‎{SETTING}‎: ليس {name!r} نوع قرار. الأنواع: {'، '.join(KINDS)}.")
    return frozenset(kinds)


def agreeing(number: int, to: Decision, *, by: str, at: str, reason: str = "", saw: str = "") -> Decision:
    """The row by which a second person agrees to decision `number`."""
    return Decision(to.kind, to.subject, json.dumps({AGREES: number}), reason, by, at, saw)


def same_person(one: str, other: str) -> bool:
    """Whether two names are of one account: accounts that differ in case alone cannot be made."""
    return one.strip().casefold() == other.strip().casefold()


def agreed(rows: Iterable[Row]) -> dict[int, Agreed]:
    """Which decisions a second person agreed to, by number; nobody agrees with themselves."""
    known = {number: (row, value) for number, row, value in rows}
    found: dict[int, Agreed] = {}
    for number, (row, value) in sorted(known.items()):
        first, told = known.get(value.get(AGREES, 0), (None, {}))
        if first is None or WAITS not in told or (first.kind, first.subject) != (row.kind, row.subject):
            continue
        if number > value[AGREES] and not same_person(first.by, row.by):
            found.setdefault(value[AGREES], Agreed(number, row.by, row.at))
    return found


def waiting(rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of those that nobody agreed to who has to; taken back or not."""
    found = agreed(rows)
    return frozenset(number for number, _row, value in rows if WAITS in value and number not in found)


def marked(decision: Decision, undone: Decision | None, *, undone_waits: bool) -> Decision:
    """The decision as it is recorded: with the mark that it waits, where the desk asks for a second person.

    `undone`: the decision that it takes back, and whether that one waits.
    """
    value = read(decision.value)
    at_once = AGREES in value or _at_once(decision.kind, value, undone, undone_waits)
    if at_once or decision.kind not in asked():
        return decision
    held = value | {WAITS: True}
    return replace(decision, value=json.dumps(held, ensure_ascii=False, separators=(",", ":")))


def _at_once(kind: str, value: Mapping[str, Any], undone: Decision | None, undone_waits: bool) -> bool:
    """Whether a decision protects, or takes back what does not stand yet."""
    if "undoes" not in value:
        return kind == "redact" or (kind == "publish" and value.get("publish") is False)
    if undone is None or undone_waits:
        return True
    return kind == "publish" and read(undone.value).get("publish", True) is True


def read(text: str) -> dict[str, Any]:
    """The value of a row; empty where it is none of ours."""
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}

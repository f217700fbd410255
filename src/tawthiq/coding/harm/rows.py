"""The record of one count of people harmed, as read from a clause."""

from __future__ import annotations

from tawthiq.model import Group, Outcome, Quantity
from tawthiq.records import record

CIVIL_GROUPS: frozenset[Group] = frozenset(
    {"civilians", "children", "women", "elderly", "medics", "rescuers", "journalists", "aid_workers"}
)
"""Groups of people that take no part in fighting."""

OF_ALL = "whole_civilian"
"""The rule of a row that says who all the dead of another sentence were; it counts nobody itself."""


@record
class Row:
    """One count with its outcome, by token range; `subset` when it divides the count before it.

    `orphan`: it divides a count of another sentence ("بين القتلى أربع نساء"). `rule` is the entry that gave
    the outcome; `unit` the noun that was counted.
    """

    outcome: Outcome
    group: Group
    quantity: Quantity
    first: int
    last: int
    subset: bool
    orphan: bool
    rule: str
    unit: str | None = None
    listed: bool = False  # a list of kin that was summed (أم وأطفالها الثلاثة)

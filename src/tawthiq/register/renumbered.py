"""Ids of incidents follow the words of their members when a newer reader numbers events otherwise."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from django.db.models import Q

from tawthiq.contract import parse_reading
from tawthiq.linking.anchors import anchor, event_at
from tawthiq.model import Reading
from tawthiq.register.models import IncidentIdRow, MemberRow, ReportRow
from tawthiq.register.rows import bare

_CHUNK = 500
Numbers = Mapping[int, int | None]
"""Old number → new number of an event; None where no event tells its words any more."""


def follow(alias: str, readings: Sequence[Reading]) -> None:
    """Rewrite the members of ids for readings that replace older ones. Call it before they are stored."""
    ids = rewritten(alias, changed(alias, readings))
    IncidentIdRow.objects.using(alias).bulk_update(ids, ["members"], batch_size=100)


def changed(alias: str, readings: Sequence[Reading]) -> dict[str, Numbers]:
    """Of the reports (by SHA-256) that stand otherwise in these readings how their events are numbered."""
    new = {bare(reading.report.id): reading for reading in readings}
    old = ReportRow.objects.using(alias).filter(pk__in=new).values_list("pk", "line")
    return {digest: n for digest, line in old if (n := _numbers(line, new[digest]))}


def rewritten(alias: str, numbers: Mapping[str, Numbers]) -> list[IncidentIdRow]:
    """The ids that hold events with other numbers, their members rewritten; nothing is stored."""
    reports, homes = sorted(numbers), set[str]()
    for start in range(0, len(reports), _CHUNK):
        some = MemberRow.objects.using(alias).filter(report__in=reports[start : start + _CHUNK])
        homes |= set(some.values_list("incident_id", flat=True))
    ids, wanted = dict[str, IncidentIdRow](), sorted(homes)
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        rows = IncidentIdRow.objects.using(alias).filter(Q(id__in=chunk) | Q(redirect_to__in=chunk))
        ids |= {row.id: row for row in rows}
    for row in ids.values():
        row.members = _renumbered(row.members, numbers)
    return list(ids.values())


def _numbers(line: str, new: Reading) -> Numbers:
    """Where each event of the older reading stands now; empty where every number stays."""
    old = parse_reading(line)
    assert isinstance(old, Reading)
    found = {event.event: event_at(anchor(old, event), new) for event in old.events}
    taken = {now for now in found.values() if now is not None}
    left = {event.event: anchor(new, event) for event in new.events if event.event not in taken}
    for event in old.events:  # other words, and still the same event of the same place and day
        other, mine = left.get(event.event), anchor(old, event)
        if found[event.event] is None and other and (other.place, other.date) == (mine.place, mine.date):
            found[event.event] = event.event
    return {} if all(number == now for number, now in found.items()) else found


def _renumbered(members: str, changed: Mapping[str, Numbers]) -> str:
    """The members under their new numbers, each once; those whose words are gone are left out."""
    kept: dict[tuple[str, int], None] = {}
    for digest, number in json.loads(members):
        now = changed[digest].get(number, number) if digest in changed else number
        if now is not None:
            kept[digest, now] = None
    return json.dumps(list(kept), separators=(",", ":"))

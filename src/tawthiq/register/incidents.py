"""Incidents into the register under lasting ids, and out of it again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tawthiq.contract import INVENTED, record_line
from tawthiq.model import Incident
from tawthiq.register import names, rows
from tawthiq.register.ids import Assignment, Event, Known, assign, founder_first
from tawthiq.register.models import (
    IncidentActorRow,
    IncidentIdRow,
    IncidentRow,
    IncidentTypeRow,
    MemberRow,
    ReportRow,
)

BATCH = 500


def lasting(alias: str, incidents: Iterable[Incident]) -> tuple[tuple[Incident, ...], Assignment]:
    """The incidents under their lasting ids, in the order of dates and ids; nothing is written."""
    found = tuple(incidents)
    known = [Known(row.id, _events(row.members)) for row in _id_rows(alias)]
    assignment = assign(known, {incident.id: members(incident) for incident in found})
    return tuple(sorted((_renamed(i, assignment.ids) for i in found), key=_order)), assignment


def replace_all(alias: str, incidents: Iterable[Incident]) -> tuple[int, int]:
    """Make the register's incidents these: (how many are new, how many changed). In one transaction.

    A new incident is one whose id was never given before or stood empty; untouched rows stay as they are.
    """
    found, assignment = lasting(alias, incidents)
    _keep_ids(alias, found, assignment)
    old = dict(IncidentRow.objects.using(alias).values_list("pk", "line"))
    invented, shown = _invented(alias), names.shown(alias, found)
    columns = {
        pk: rest for pk, *rest in IncidentRow.objects.using(alias).values_list(
            "pk", "invented", "place_ar", "place_en")
    }
    written = [
        incident for incident in found
        if old.get(incident.id) != record_line(incident)
        or columns[incident.id] != [_is_invented(incident, invented), *shown[incident.id]]
    ]
    gone = set(old) - {incident.id for incident in found}
    stale = sorted(gone | {incident.id for incident in written if incident.id in old})
    for start in range(0, len(stale), BATCH):
        IncidentRow.objects.using(alias).filter(pk__in=stale[start : start + BATCH]).delete()
    _write(alias, written, invented, shown)
    new = sum(incident.id not in old for incident in written)
    return new, len(written) - new


def members(incident: Incident) -> tuple[Event, ...]:
    """The incident's events as keys."""
    return tuple((rows.bare(member.report), member.event) for member in incident.members)


def resolve(alias: str, identifier: str) -> str | None:
    """The id under which an incident stands now; None when it was never given or stands empty."""
    seen: set[str] = set()
    while identifier not in seen:
        seen.add(identifier)
        row = IncidentIdRow.objects.using(alias).filter(id=identifier).first()
        if row is None:
            return None
        if row.redirect_to is None:
            break
        identifier = row.redirect_to
    return identifier if IncidentRow.objects.using(alias).filter(pk=identifier).exists() else None


def _write(
    alias: str, incidents: Sequence[Incident], invented: set[str], shown: Mapping[str, names.Names]
) -> None:
    for start in range(0, len(incidents), BATCH):
        batch = incidents[start : start + BATCH]
        IncidentRow.objects.using(alias).bulk_create(
            rows.incident_row(incident, shown[incident.id], invented=_is_invented(incident, invented))
            for incident in batch
        )
        IncidentTypeRow.objects.using(alias).bulk_create(r for i in batch for r in rows.type_rows(i))
        IncidentActorRow.objects.using(alias).bulk_create(r for i in batch for r in rows.actor_rows(i))
        MemberRow.objects.using(alias).bulk_create(r for i in batch for r in rows.member_rows(i))


def _keep_ids(alias: str, found: Sequence[Incident], assignment: Assignment) -> None:
    given = {row.id: row for row in _id_rows(alias)}
    changed, new = [], []
    for incident in found:
        old = given.get(incident.id)
        known = Known(old.id, _events(old.members)) if old else None
        text = json.dumps(founder_first(known, members(incident)), separators=(",", ":"))
        if old is None:
            new.append(IncidentIdRow(id=incident.id, members=text))
        elif old.members != text or old.redirect_to is not None:
            old.members, old.redirect_to = text, None
            changed.append(old)
    for younger, elder in sorted(assignment.redirects.items()):
        if given[younger].redirect_to != elder:
            given[younger].redirect_to = elder
            changed.append(given[younger])
    IncidentIdRow.objects.using(alias).bulk_create(new, batch_size=BATCH)
    IncidentIdRow.objects.using(alias).bulk_update(changed, ["members", "redirect_to"], batch_size=100)


def _id_rows(alias: str) -> list[IncidentIdRow]:
    return list(IncidentIdRow.objects.using(alias).order_by("number"))


def _events(text: str) -> tuple[Event, ...]:
    return tuple((report, event) for report, event in json.loads(text))


def _invented(alias: str) -> set[str]:
    return set(ReportRow.objects.using(alias).filter(kind=INVENTED).values_list("pk", flat=True))


def _is_invented(incident: Incident, invented: set[str]) -> bool:
    return any(rows.bare(member.report) in invented for member in incident.members)


def _renamed(incident: Incident, ids: Mapping[str, str]) -> Incident:
    possible = tuple(ids.get(other, other) for other in incident.possible_of)
    return replace(incident, id=ids[incident.id], possible_of=possible)


def _order(incident: Incident) -> tuple[str, str]:
    return (incident.date.start if incident.date else "~", incident.id)

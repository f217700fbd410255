"""Incidents into the register under lasting ids, and out of it again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from django.db.models import Model, QuerySet

from tawthiq.contract import INVENTED, record_line
from tawthiq.linking.grow import STANDS, Grown
from tawthiq.model import Incident
from tawthiq.register import names, rows
from tawthiq.register.ids import Assignment, Event, Known, assign, founder_first
from tawthiq.register.models import (
    IncidentIdRow,
    IncidentRow,
    LinkedRow,
    PossibleRow,
    ReportRow,
)
from tawthiq.register.shelf import RegisterShelf

BATCH = 500


def lasting(alias: str, incidents: Iterable[Incident]) -> tuple[tuple[Incident, ...], Assignment]:
    """The incidents under their lasting ids, in the order of dates and ids; nothing is written."""
    return under(tuple(incidents), id_rows(alias))


def under(
    found: Sequence[Incident], known: Iterable[IncidentIdRow]
) -> tuple[tuple[Incident, ...], Assignment]:
    """The incidents under the ids that are due to them, of these known ones or new ones."""
    assignment = assign(
        [Known(row.id, _events(row.members)) for row in known], {i.id: members(i) for i in found}
    )
    return tuple(sorted((_renamed(i, assignment.ids) for i in found), key=_order)), assignment


def replace_all(alias: str, incidents: Iterable[Incident]) -> tuple[int, int]:
    """Make the register's incidents these: (how many are new, how many changed). In one transaction.

    A new incident is one whose id was never given before or stood empty; untouched rows stay as they are.
    """
    LinkedRow.objects.using(alias).all().delete()  # what is kept of their events is no longer of these
    known = id_rows(alias)
    found, assignment = under(tuple(incidents), known)
    _keep_ids(alias, found, assignment, known)
    return _swap(alias, found, IncidentRow.objects.using(alias).all())


def replace_some(alias: str, grown: Grown) -> tuple[int, int]:
    """Put what new reports made or changed in place of what was; as `replace_all`, of these alone."""
    known = _ids_around(alias, grown)
    found, assignment = under(grown.incidents, known)
    _keep_ids(alias, found, assignment, known)
    heirs = {old: assignment.ids[now] for old, now in grown.gone.items() if now is not None}
    moved = {old: now for old, now in heirs.items() if old != now}
    beside = tuple(_beside(alias, grown, moved))
    every = (*found, *beside)
    ids = {*grown.gone, *(i.id for i in every)}
    return _swap(alias, every, IncidentRow.objects.using(alias).filter(pk__in=ids))


def _beside(alias: str, grown: Grown, moved: Mapping[str, str]) -> Iterator[Incident]:
    """Standing incidents that tell of another strike now, or may be of one that has another id."""
    leaning = PossibleRow.objects.using(alias).filter(other__in=moved).values_list("incident_id", flat=True)
    wanted = {*grown.histories, *leaning} - grown.gone.keys()
    for incident in RegisterShelf(alias).lines(wanted):
        possible = tuple(sorted(moved.get(other, other) for other in incident.possible_of))
        history = grown.histories.get(incident.id, incident.history)
        yield replace(incident, possible_of=possible, history=tuple(history))


def _swap(alias: str, found: Sequence[Incident], before: QuerySet[IncidentRow]) -> tuple[int, int]:
    """Write these incidents in place of the rows of before: how many are new, how many changed."""
    old = {pk: rest for pk, *rest in before.values_list("pk", "line", "invented", "place_ar", "place_en")}
    invented, shown = _invented(alias, found), names.shown(alias, found)
    written = [
        i
        for i in found
        if old.get(i.id) != [record_line(i), _is_invented(i, invented), *shown[i.id]]
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
        for table in incident_rows(batch, invented, shown):
            of = type(table[0]) if table else None
            if of is not None:
                of._default_manager.using(alias).bulk_create(table)


def incident_rows(
    batch: Sequence[Incident], invented: Set[str], shown: Mapping[str, names.Names]
) -> tuple[list[Model], ...]:
    """The rows of incidents, table by table. `invented`: reports of invented examples."""
    return (
        [rows.incident_row(i, shown[i.id], invented=_is_invented(i, invented)) for i in batch],
        [r for i in batch for r in rows.type_rows(i)],
        [r for i in batch for r in rows.actor_rows(i)],
        [r for i in batch for r in rows.member_rows(i)],
        [r for i in batch for r in rows.possible_rows(i)],
    )


def _keep_ids(
    alias: str, found: Sequence[Incident], assignment: Assignment, known: Iterable[IncidentIdRow]
) -> None:
    new, changed = ids_after(found, assignment, known)
    IncidentIdRow.objects.using(alias).bulk_create(new, batch_size=BATCH)
    IncidentIdRow.objects.using(alias).bulk_update(changed, ["members", "redirect_to"], batch_size=100)


def ids_after(
    found: Sequence[Incident], assignment: Assignment, known: Iterable[IncidentIdRow]
) -> tuple[list[IncidentIdRow], list[IncidentIdRow]]:
    """Ids given anew, and known ones that stand otherwise once the incidents are these."""
    given = {row.id: row for row in known}
    changed, new = [], []
    for incident in found:
        old = given.get(incident.id)
        before = Known(old.id, _events(old.members)) if old else None
        text = json.dumps(founder_first(before, members(incident)), separators=(",", ":"))
        if old is None:
            new.append(IncidentIdRow(id=incident.id, members=text))
        elif old.members != text or old.redirect_to is not None:
            old.members, old.redirect_to = text, None
            changed.append(old)
    for younger, elder in sorted(assignment.redirects.items()):
        if given[younger].redirect_to != elder:
            given[younger].redirect_to = elder
            changed.append(given[younger])
    return new, changed


def id_rows(alias: str) -> list[IncidentIdRow]:
    """All ids ever given, eldest first."""
    return list(IncidentIdRow.objects.using(alias).order_by("number"))


def _ids_around(alias: str, grown: Grown) -> list[IncidentIdRow]:
    """The ids that what has grown may take or redirect: of the incidents in whose place it stands, those
    that lead to them, and those that would be given anew."""
    given = IncidentIdRow.objects.using(alias)
    found: dict[str, IncidentIdRow] = {}
    edge = given.filter(id__in=grown.gone)
    while rows_found := [row for row in edge if row.id not in found]:
        found |= {row.id: row for row in rows_found}
        edge = given.filter(redirect_to__in=[row.id for row in rows_found])
    for incident in grown.incidents:  # "inc-1", and "inc-1-2" where that was taken
        alike = given.filter(id__gte=incident.id, id__lt=incident.id + ".")
        found |= {row.id: row for row in alike}
    return sorted(found.values(), key=lambda row: row.number)


def _events(text: str) -> tuple[Event, ...]:
    return tuple((report, event) for report, event in json.loads(text))


def _invented(alias: str, found: Sequence[Incident]) -> set[str]:
    """Which of the incidents' reports are invented examples."""
    reports = {rows.bare(member.report) for incident in found for member in incident.members}
    known = ReportRow.objects.using(alias).filter(kind=INVENTED)
    if len(reports) <= BATCH:
        known = known.filter(pk__in=reports)
    return set(known.values_list("pk", flat=True))


def _is_invented(incident: Incident, invented: Set[str]) -> bool:
    return any(rows.bare(member.report) in invented for member in incident.members)


def _renamed(incident: Incident, ids: Mapping[str, str]) -> Incident:
    possible = sorted(
        other.removeprefix(STANDS) if other.startswith(STANDS) else ids.get(other, other)
        for other in incident.possible_of
    )
    return replace(incident, id=ids[incident.id], possible_of=tuple(possible))


def _order(incident: Incident) -> tuple[str, str]:
    return (incident.date.start if incident.date else "~", incident.id)

"""Single records out of the register: readings by their reports, events and incidents by their names."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from tawthiq.contract import parse_incident, parse_reading
from tawthiq.errors import ContractError
from tawthiq.linking.asked import no_event, no_incident, several_events, split_name
from tawthiq.model import Event, Incident, Reading
from tawthiq.register import incidents as stored
from tawthiq.register.models import IncidentRow, MemberRow, ReportRow
from tawthiq.register.rows import bare

BATCH = 500
_LEAST = 8  # so much of a report's id must be given


def readings(alias: str, reports: Iterable[str]) -> list[Reading]:
    """What was read from these reports, in the order of their ids; those that are not there are left out."""
    digests = sorted({bare(report) for report in reports})
    found: list[Reading] = []
    for start in range(0, len(digests), BATCH):
        rows = ReportRow.objects.using(alias).filter(pk__in=digests[start : start + BATCH]).order_by("pk")
        for line in rows.values_list("line", flat=True):
            reading = parse_reading(line)
            assert isinstance(reading, Reading)
            found.append(reading)
    return found


def named(alias: str, name: str) -> str:
    """The SHA-256 of the report of a file name, an id or the beginning of one. Raises ContractError."""
    found = list(_reports(alias, name).order_by("pk").values_list("pk", flat=True)[:5])
    if not found:
        raise ContractError("no_report", f"{name}: no report of the register has this name.",
                            f"{name}: لا خبر في السجل بهذا الاسم.")
    if len(found) > 1:
        ids = ", ".join(found)
        raise ContractError("several_reports", f"{name}: several reports have this name; give an id: {ids}.",
                            f"{name}: لأكثر من خبر هذا الاسم؛ أعطِ المعرّف: {ids}.")
    return found[0]


def event(alias: str, name: str) -> tuple[Reading, Event]:
    """The event called FILE#EVENT, or by its report's id. Raises ContractError for none or several."""
    report, number = split_name(name)
    told = [
        (reading, event)
        for reading in readings(alias, _reports(alias, report).values_list("pk", flat=True))
        for event in reading.events
        if str(event.event) == number
    ]
    if not told:
        raise no_event(name)
    if len(told) > 1:
        raise several_events(name, [reading.report.id for reading, _ in told])
    return told[0]


def _reports(alias: str, name: str) -> QuerySet[ReportRow]:
    """Reports of a file name; where none has it, those whose id begins so."""
    every = ReportRow.objects.using(alias)
    called = every.filter(file=name)
    if called.exists() or len(bare(name)) < _LEAST:
        return called
    return every.filter(document__sha256__startswith=bare(name))


def incident(alias: str, identifier: str) -> Incident:
    """One incident by its id, or by one that leads to it. Raises ContractError where there is none."""
    now = stored.resolve(alias, identifier)
    if now is None:
        raise no_incident(identifier)
    return parse_incident(IncidentRow.objects.using(alias).get(pk=now).line)


def incident_of(alias: str, report: str, number: int) -> Incident | None:
    """The incident that an event is a member of; None before it is linked."""
    row = MemberRow.objects.using(alias).filter(report=bare(report), event=number).first()
    return incident(alias, row.incident_id) if row else None

"""Records as rows: the indexed columns beside each record's line of the contract."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.contract import record_line
from tawthiq.model import Claim, Event, Incident, Reading
from tawthiq.register.models import (
    ClaimRow,
    EventRow,
    IncidentActorRow,
    IncidentRow,
    IncidentTypeRow,
    MemberRow,
    PossibleRow,
    ReportRow,
)

REPORT_COLUMNS = (
    "reader", "facts", "file", "outlet", "kind", "url", "title", "published_start", "published_end",
    "events_count", "claims_count", "line", "linked",
)


def bare(digest: str) -> str:
    """A SHA-256 without the `sha256:` before it."""
    return digest.removeprefix("sha256:")


def report_row(reading: Reading, reader: str, facts: str, kind: str | None) -> ReportRow:
    """The row of a report, under the reader's version and the digest of the facts it was read with."""
    report, published = reading.report, reading.report.published
    return ReportRow(
        document_id=bare(report.id), reader=reader, facts=facts, file=report.file, outlet=report.outlet,
        kind=kind, url=report.url, title=report.title,
        published_start=published.start if published else None,
        published_end=published.end if published else None,
        events_count=len(reading.events), claims_count=len(reading.claims) + len(reading.totals),
        line=record_line(reading),
    )


def event_rows(reading: Reading) -> Iterator[EventRow]:
    """The rows of a report's events."""
    return (_event_row(bare(reading.report.id), event) for event in reading.events)


def claim_rows(reading: Reading) -> Iterator[ClaimRow]:
    """The rows of a report's claims and totals."""
    report = bare(reading.report.id)
    yield from (_claim_row(report, claim, total=False) for claim in reading.claims)
    yield from (_claim_row(report, claim, total=True) for claim in reading.totals)


def _event_row(report: str, event: Event) -> EventRow:
    return EventRow(
        report_id=report, event=event.event, event_type=event.event_type,
        start=event.date.start if event.date else None, end=event.date.end if event.date else None,
        place_id=event.place.id if event.place else None,
        killed_low=event.killed.low if event.killed else None,
        killed_high=event.killed.high if event.killed else None,
    )


def _claim_row(report: str, claim: Claim, *, total: bool) -> ClaimRow:
    return ClaimRow(
        report_id=report, claim=claim.id, event=claim.event, total=total, event_type=claim.event_type,
        stance=claim.stance, admits=claim.admits, speaker=claim.speaker.type,
    )


def incident_row(
    incident: Incident, names: tuple[str | None, str | None], *, invented: bool
) -> IncidentRow:
    """The row of an incident; `names`: its place's as a row may hold them, Arabic and English.

    `invented`: a member's report is an invented example.
    """
    place, date, killed = incident.place, incident.date, incident.harm.get("killed")
    admin1 = place.admin1 if place else None
    return IncidentRow(
        id=incident.id, start=date.start if date else None, end=date.end if date else None,
        date_precision=date.precision if date else None, place_id=place.id if place else None,
        place_ar=names[0], place_en=names[1],
        place_precision=place.precision if place else None, admin1_id=admin1.id if admin1 else None,
        lat=place.lat if place else None, lon=place.lon if place else None, grade=incident.grade,
        strike_status=incident.strike_status, killed_low=killed.low if killed else None,
        killed_high=killed.high if killed else None, independent_sources=incident.independent_sources,
        possible_of_count=len(incident.possible_of), invented=invented, counting=incident.counting,
        line=record_line(incident),
    )


def type_rows(incident: Incident) -> Iterator[IncidentTypeRow]:
    """The rows of an incident's event types."""
    return (
        IncidentTypeRow(incident_id=incident.id, order=order, event_type=event_type)
        for order, event_type in enumerate(incident.event_types)
    )


def actor_rows(incident: Incident) -> Iterator[IncidentActorRow]:
    """The rows of an incident's actors."""
    return (
        IncidentActorRow(
            incident_id=incident.id, order=order, actor=actor.id, role=actor.role, hedged=actor.hedged
        )
        for order, actor in enumerate(incident.actors)
    )


def member_rows(incident: Incident) -> Iterator[MemberRow]:
    """The rows of an incident's members."""
    return (
        MemberRow(incident_id=incident.id, report_id=bare(member.report), event=member.event, order=order)
        for order, member in enumerate(incident.members)
    )


def possible_rows(incident: Incident) -> Iterator[PossibleRow]:
    """The rows of the incidents that a vague one may be of."""
    return (PossibleRow(incident_id=incident.id, other=other) for other in incident.possible_of)

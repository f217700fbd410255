"""What the pages read from the register; nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.db.models import F

from tawthiq.contract import INVENTED, parse_incident, parse_reading
from tawthiq.model import Claim, Incident, Member, Reading
from tawthiq.register import redactions
from tawthiq.register.models import (
    CaptureRow,
    ClaimRow,
    IncidentIdRow,
    IncidentRow,
    MemberRow,
    ReportRow,
)
from tawthiq.register.withhold import withheld
from tawthiq.web.filters import PAGE_SIZE

GRADE_ORDER = ("confirmed", "fair", "weak", "contested", "discounted")


def directory() -> Path:
    """The folder of the register that the pages show."""
    return Path(str(getattr(settings, "TAWTHIQ_REGISTER")))  # noqa: B009 - no setting of Django's own


def alias() -> str:
    """Django's name of the database that the pages read."""
    return str(getattr(settings, "TAWTHIQ_ALIAS", "default"))


@dataclass(frozen=True, slots=True)
class Listed:
    """An incident, whether it is an invented example, and what its claims say of guilt.

    `said`: what is admitted (`harm`, `act`) or `denies`, and the type of the speaker. The names of its
    place are those of its row: restricted words in them are masked.
    """

    incident: Incident
    invented: bool
    said: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """One report's part in an incident: the reading and the claims on this event."""

    member: Member
    reading: Reading
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Captured:
    """A report with the facts of its capture, each set of facts once, eldest first."""

    reading: Reading
    invented: bool
    sha256: str
    size: int
    captures: tuple[CaptureRow, ...]
    incidents: tuple[Listed, ...]


def pages(count: int) -> int:
    """Into how many pages so many incidents fall; at least one."""
    return max(1, -(-count // PAGE_SIZE))


def listed(rows: Iterable[IncidentRow]) -> tuple[Listed, ...]:
    """Rows as incidents, in their order, each with what its claims admit or deny."""
    found = list(rows)
    said: dict[str, set[tuple[str, str]]] = {row.pk: set() for row in found}
    claims = ClaimRow.objects.using(alias()).filter(
        report__memberships__incident__in=list(said), report__memberships__event=F("event"),
        total=False, stance__in=("admits", "denies"),
    )
    wanted = ("report__memberships__incident_id", "stance", "admits", "speaker")
    for pk, stance, admits, speaker in claims.values_list(*wanted):
        said[pk].add(("denies" if stance == "denies" else admits or "act", speaker))
    return tuple(Listed(_shown(row), row.invented, frozenset(said[row.pk])) for row in found)


def _shown(row: IncidentRow) -> Incident:
    incident = parse_incident(row.line)
    if incident.place is None:
        return incident
    return replace(incident, place=replace(incident.place, name_ar=row.place_ar, name_en=row.place_en))


def any_invented() -> bool:
    """Whether the register holds invented examples."""
    return ReportRow.objects.using(alias()).filter(kind=INVENTED).exists()


def lasting_id(identifier: str) -> str:
    """Where an id leads now: itself, or the elder incident that took it in."""
    for _step in range(50):
        row = IncidentIdRow.objects.using(alias()).filter(id=identifier).first()
        if row is None or not row.redirect_to:
            break
        identifier = row.redirect_to
    return identifier


def incident(identifier: str) -> Listed | None:
    """One incident by the id that it has now."""
    return next(iter(named([identifier])), None)


def told(found: Incident) -> tuple[Told, ...]:
    """What each member's report says of the incident, in the incident's order of members."""
    digests = {sha256(member.report) for member in found.members}
    rows = ReportRow.objects.using(alias()).filter(pk__in=digests)
    readings = _readings(rows)
    return tuple(
        Told(member, reading, tuple(c for c in reading.claims if c.event == member.event))
        for member in found.members
        if (reading := readings.get(sha256(member.report))) is not None
    )


def _readings(rows: Iterable[ReportRow]) -> dict[str, Reading]:
    """What was read, with all that people redacted among the restricted spans; by the report's digest."""
    found = {row.pk: _reading(row) for row in rows}
    return dict(zip(found, redactions.laid(alias(), found.values()), strict=True))


def _reading(row: ReportRow) -> Reading:
    found = parse_reading(row.line)
    assert isinstance(found, Reading)  # failures are kept in a table of their own
    return found


def named(identifiers: Sequence[str]) -> tuple[Listed, ...]:
    """Incidents by their ids, those that exist, in the order asked for."""
    rows = IncidentRow.objects.using(alias()).in_bulk(list(identifiers))
    return listed(rows[i] for i in identifiers if i in rows)


def vague(identifier: str) -> tuple[Listed, ...]:
    """Incidents told too vaguely to join any, which may be part of this one."""
    rows = IncidentRow.objects.using(alias()).filter(possible_of_count__gt=0, line__contains=identifier)
    found = listed(rows.order_by("start", "id"))
    return tuple(one for one in found if identifier in one.incident.possible_of)


def reports(number: int) -> tuple[int, int, tuple[tuple[Reading, bool], ...]]:
    """How many reports there are, the page's number (within bounds), its reports, whether invented."""
    rows = ReportRow.objects.using(alias()).order_by(
        F("published_start").desc(nulls_last=True), F("published_end").desc(nulls_last=True), "file", "pk")
    count = rows.count()
    number = min(number, pages(count))
    first = (number - 1) * PAGE_SIZE
    found = list(rows[first:first + PAGE_SIZE])
    readings = _readings(found)
    return count, number, tuple((readings[row.pk], row.kind == INVENTED) for row in found)


def report(digest: str) -> Captured | None:
    """One report by the SHA-256 of its document, with the facts of its capture."""
    row = ReportRow.objects.using(alias()).select_related("document").filter(pk=digest).first()
    if row is None:
        return None
    members = row.memberships.order_by("event").values_list("incident_id", flat=True)
    incidents = named(list(dict.fromkeys(members)))
    return Captured(
        reading=_readings([row])[row.pk],
        invented=row.kind == INVENTED,
        sha256=row.document.sha256,
        size=row.document.size,
        captures=tuple(row.document.captures.order_by("pk")),
        incidents=incidents,
    )


def is_withheld(digest: str) -> bool:
    """Whether a person withheld this document."""
    return digest in withheld(alias())


def sha256(report_id: str) -> str:
    """The digest in a report's id."""
    return report_id.removeprefix("sha256:")


def home_of(report: str, event: int) -> str | None:
    """The id of the incident that an event is a member of now."""
    rows = MemberRow.objects.using(alias()).filter(report=sha256(report), event=event)
    return rows.values_list("incident_id", flat=True).first()


def beside(found: Incident, most: int) -> tuple[Listed, ...]:
    """Incidents that an event of this one may belong to: those it may be of, then those in its place."""
    rows = IncidentRow.objects.using(alias()).exclude(pk=found.id).order_by("start", "pk")
    place = found.place.id if found.place else None
    near = rows.filter(place_id=place) if place else rows.none()
    return named(list(dict.fromkeys([*found.possible_of, *near.values_list("pk", flat=True)[:most]]))[:most])

"""The register as linking looks things up in it: events by their days, the incidents that they make."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from django.db import connections

from tawthiq.contract import parse_incident, parse_reading
from tawthiq.linking.decided import EventKey
from tawthiq.linking.kept import Kept, Standing
from tawthiq.model import HistoryEntry, Incident, Reading
from tawthiq.register.models import EventRow, IncidentRow, KeptRow, MemberRow, PossibleRow, ReportRow
from tawthiq.register.rows import bare

T = TypeVar("T")
_LONGEST = 40
"""More days than an event with days spans (`candidates`)."""
_COLUMNS = ("report", "event", "sure", "first", "last", "own", "held", "fits")
_CHUNK = 500


class RegisterShelf:
    """A `Shelf` over the tables of a register."""

    def __init__(self, alias: str) -> None:
        self.alias = alias

    def on(self, day: int) -> Iterable[Kept]:
        """What is kept of the events of which this is one of the days."""
        rows = KeptRow.objects.using(self.alias).filter(
            first__gte=day - _LONGEST, first__lte=day, last__gte=day
        )
        return [_kept(row) for row in rows.values_list(*_COLUMNS)]

    def kept(self, keys: Iterable[EventKey]) -> Iterable[Kept]:
        """What is kept of these events."""
        wanted = set(keys)
        rows = KeptRow.objects.using(self.alias)
        for some in _chunks(sorted({bare(report) for report, _ in wanted})):
            found = map(_kept, rows.filter(report__in=some).values_list(*_COLUMNS))
            yield from (k for k in found if k.id in wanted)

    def at(self, place: str, first: int, last: int) -> Iterable[EventKey]:
        """Events told of just this place whose day begins within these."""
        days = (date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat())
        rows = EventRow.objects.using(self.alias).filter(place_id=place, start__range=days)
        return [(f"sha256:{report}", event) for report, event in rows.values_list("report_id", "event")]

    def readings(self, reports: Sequence[str]) -> Iterable[Reading]:
        """What was read from these reports."""
        for some in _chunks([bare(report) for report in reports]):
            lines = ReportRow.objects.using(self.alias).filter(pk__in=some).values_list("line", flat=True)
            for line in lines:
                found = parse_reading(line)
                assert isinstance(found, Reading)
                yield found

    def standing(self, keys: Iterable[EventKey]) -> Iterable[Standing]:
        """The incidents that these events are members of."""
        wanted, found = set(keys), set[str]()
        members = MemberRow.objects.using(self.alias)
        for some in _chunks(sorted({bare(report) for report, _ in wanted})):
            rows = members.filter(report__in=some).values_list("report_id", "event", "incident_id")
            found |= {incident for report, event, incident in rows if (f"sha256:{report}", event) in wanted}
        return self.incidents(found)

    def incidents(self, identifiers: Iterable[str]) -> Iterable[Standing]:
        """These incidents."""
        members: dict[str, list[EventKey]] = {}
        possible: dict[str, list[str]] = {}
        for some in _chunks(sorted(set(identifiers))):
            rows = MemberRow.objects.using(self.alias).filter(incident__in=some).order_by("order")
            for incident, report, event in rows.values_list("incident_id", "report_id", "event"):
                members.setdefault(incident, []).append((f"sha256:{report}", event))
            others = PossibleRow.objects.using(self.alias).filter(incident__in=some).order_by("other")
            for incident, other in others.values_list("incident_id", "other"):
                possible.setdefault(incident, []).append(other)
        return [Standing(i, tuple(found), tuple(possible.get(i, ()))) for i, found in members.items()]

    def leaning(self, incident: str) -> Iterable[Standing]:
        """Incidents that may be of this one."""
        rows = PossibleRow.objects.using(self.alias).filter(other=incident)
        return self.incidents(rows.values_list("incident_id", flat=True))

    def history(self, incident: str) -> Sequence[HistoryEntry]:
        """The history of an incident."""
        return next(iter(self.lines([incident]))).history

    def lines(self, identifiers: Iterable[str]) -> Iterator[Incident]:
        """These incidents as they are written."""
        for some in _chunks(sorted(set(identifiers))):
            rows = IncidentRow.objects.using(self.alias).filter(pk__in=some)
            yield from map(parse_incident, rows.values_list("line", flat=True))


def keep(alias: str, found: Iterable[Kept], *, anew: bool = False) -> None:
    """Write what is kept of events in place of what was; with `anew` of all events."""
    table = connections[alias].ops.quote_name(KeptRow._meta.db_table)
    rows = [
        (bare(k.id[0]), k.id[1], k.sure, k.first, k.last, _packed(k.own), _packed(k.held), _told(k))
        for k in found
    ]
    with connections[alias].cursor() as cursor:
        if anew:
            cursor.execute(f"DELETE FROM {table}")
        else:
            cursor.executemany(f"DELETE FROM {table} WHERE report = %s AND event = %s", [r[:2] for r in rows])
        names = ", ".join(connections[alias].ops.quote_name(name) for name in _COLUMNS)
        values = ", ".join(["%s"] * len(_COLUMNS))
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({values})", rows)


def kept_row(k: Kept) -> KeptRow:
    """The row of what is kept of an event."""
    return KeptRow(report=bare(k.id[0]), event=k.id[1], sure=k.sure, first=k.first, last=k.last,
                   own=_packed(k.own), held=_packed(k.held), fits=_told(k))


def _kept(row: tuple[str, int, bool, int, int, bytes, bytes, str]) -> Kept:
    report, event, sure, first, last, own, held, fits = row
    near = tuple(((f"sha256:{r}", e), fit) for r, e, fit in json.loads(fits)) if fits else ()
    return Kept((f"sha256:{report}", event), sure, first, last, _unpacked(own), _unpacked(held), near)


def _told(k: Kept) -> str:
    rows = [(bare(report), event, fit) for (report, event), fit in k.fits]
    return json.dumps(rows, separators=(",", ":")) if rows else ""


def _packed(numbers: frozenset[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}q", *sorted(numbers))


def _unpacked(packed: bytes) -> frozenset[int]:
    return frozenset(struct.unpack(f"<{len(packed) // 8}q", packed))


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))

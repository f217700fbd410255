"""Names of places that wait for a person, and those that a person put on the map, report by report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawthiq.arabic.fold import fold
from tawthiq.model import Place, Reading
from tawthiq.places.gazetteer import OWN
from tawthiq.places.keys import key_of
from tawthiq.register import redactions
from tawthiq.register.models import PlaceNameRow, ReportRow
from tawthiq.register.restricted import restricted_words
from tawthiq.register.rows import bare

UNKNOWN = "places/unknown"
"""The rule that reads a name which no gazetteer holds."""


def rows(alias: str, readings: Iterable[Reading]) -> Iterator[PlaceNameRow]:
    """The names in these reports, each once a report; none that is, or holds, a restricted word."""
    for reading in redactions.laid(alias, readings):
        words = tuple(restricted_words(reading.report))
        seen = set()
        for claim in (*reading.claims, *reading.totals):
            row = _row(reading, claim.place, words) if claim.place else None
            if row is not None and (told := (row.key, row.admin1, row.place)) not in seen:
                seen.add(told)
                yield row


def _row(reading: Reading, place: Place, restricted: tuple[str, ...]) -> PlaceNameRow | None:
    name, own = place.name_ar or "", (place.id or "").startswith(OWN)
    waits = place.id is None and place.rule == UNKNOWN and not place.candidates
    if not (own or waits) or not name or any(word in name or name in word for word in restricted):
        return None
    found = key(name)
    if not found or len(found) > 100:
        return None
    admin1 = place.admin1.id if place.admin1 else ""
    return PlaceNameRow(report_id=bare(reading.report.id), key=found, name=name, admin1=admin1 or "",
                        kind=place.kind or "", place=place.id or "")


def key(name: str) -> str:
    """What a name is looked up by: its spellings have one key."""
    return key_of(fold(name).split())


def write(alias: str, readings: Iterable[Reading]) -> None:
    """Put the names of these reports in place of those that were there; call it in a transaction."""
    found = list(readings)
    rows_of = PlaceNameRow._default_manager.using(alias)
    rows_of.filter(report__in=[bare(reading.report.id) for reading in found]).delete()
    rows_of.bulk_create(rows(alias, found))


def read_again(alias: str, key: str, place: str) -> int:
    """Let the next run read these reports anew: those that name it, or have this place; how many."""
    rows_of = PlaceNameRow._default_manager.using(alias)
    named = {*rows_of.filter(key=key).values_list("report", flat=True),
             *rows_of.filter(place=place).values_list("report", flat=True)}
    for start in range(0, len(ordered := sorted(named)), 500):
        ReportRow.objects.using(alias).filter(pk__in=ordered[start : start + 500]).update(reader="")
    return len(named)

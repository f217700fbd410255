"""What the list may be filtered by: the governorates, actors and outlets that the register has.

They are kept until reports or incidents are written; the names of a large register take a while to gather.
"""

from __future__ import annotations

from functools import lru_cache

from django.db.models import Max

from tawthiq.contract import parse_incident, parse_reading
from tawthiq.model import Named, Place, Reading
from tawthiq.register.models import IncidentActorRow, IncidentIdRow, IncidentRow, LinkedRow, ReportRow
from tawthiq.web.masking import Masked
from tawthiq.web.store import alias, directory


def state() -> tuple[object, ...]:
    """What changes whenever reports or incidents are written."""
    last = LinkedRow.objects.using(alias()).order_by("-pk").values_list("pk", flat=True).first()
    given = IncidentIdRow.objects.using(alias()).order_by("-pk").values_list("pk", flat=True).first()
    rows = IncidentRow.objects.using(alias()).count(), ReportRow.objects.using(alias()).count()
    return str(directory()), last, given, rows


def governorates() -> dict[str, Named]:
    """The governorates in which the register has incidents, by id."""
    return _governorates(state())


def actors() -> tuple[str, ...]:
    """Every actor named in an incident of the register."""
    return _actors(state())


def outlets() -> tuple[str, ...]:
    """The outlets of the register's reports; one whose name its own report restricts is left out."""
    return _outlets(state())


@lru_cache(maxsize=8)
def _governorates(_state: tuple[object, ...]) -> dict[str, Named]:
    rows = IncidentRow.objects.using(alias()).exclude(admin1_id=None)
    found: dict[str, Named] = {}
    for admin1 in rows.values_list("admin1_id", flat=True).distinct().order_by("admin1_id"):
        line = rows.filter(admin1_id=admin1).values_list("line", flat=True)[0]
        place = parse_incident(line).place
        if admin1 and place is not None:
            found[admin1] = _unit(place)
    return found


def _unit(place: Place) -> Named:
    """The governorate of a place, which for a governorate is the place itself."""
    if place.admin1 is not None:
        return place.admin1
    return Named(place.id or "", place.name_ar or "", place.name_en)


@lru_cache(maxsize=8)
def _actors(_state: tuple[object, ...]) -> tuple[str, ...]:
    rows = IncidentActorRow.objects.using(alias()).values_list("actor", flat=True)
    return tuple(rows.distinct().order_by("actor"))


@lru_cache(maxsize=8)
def _outlets(_state: tuple[object, ...]) -> tuple[str, ...]:
    rows = ReportRow.objects.using(alias()).exclude(outlet=None).exclude(outlet="").order_by("outlet")
    found = dict(rows.values_list("outlet").annotate(last=Max("pk")))
    lines = ReportRow.objects.using(alias()).filter(pk__in=found.values()).values_list("outlet", "line")
    return tuple(sorted(outlet for outlet, line in lines if outlet and _may_be_named(outlet, line)))


def _may_be_named(outlet: str, line: str) -> bool:
    reading = parse_reading(line)
    return isinstance(reading, Reading) and Masked(reading.report).words(outlet) == outlet

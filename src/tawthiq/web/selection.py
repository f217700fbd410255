"""The filtered, ordered list of incidents, and what there is to filter by."""

from __future__ import annotations

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When

from tawthiq.arabic.fold import fold
from tawthiq.contract import parse_incident
from tawthiq.model import Named, Place
from tawthiq.register.models import IncidentActorRow, IncidentRow, IncidentTypeRow
from tawthiq.web.filters import PAGE_SIZE, Filter
from tawthiq.web.store import GRADE_ORDER, Listed, alias, listed, pages


def select(chosen: Filter) -> QuerySet[IncidentRow]:
    """The incidents that pass a filter, in its order."""
    rows = IncidentRow.objects.using(alias()).all()
    if chosen.start:
        rows = rows.filter(end__gte=chosen.start)
    if chosen.end:
        rows = rows.filter(start__lte=chosen.end)
    if chosen.admin1:
        rows = rows.filter(admin1_id=chosen.admin1)
    if chosen.grade:
        rows = rows.filter(grade=chosen.grade)
    if chosen.actor:
        named = IncidentActorRow.objects.filter(incident=OuterRef("pk"), actor=chosen.actor)
        rows = rows.filter(Exists(named))
    if chosen.event:
        types = IncidentTypeRow.objects.filter(incident=OuterRef("pk"), event_type=chosen.event)
        rows = rows.filter(Exists(types))
    if chosen.place:
        rows = rows.filter(_places_named(chosen.place))
    return _ordered(rows, chosen.sort)


def _places_named(text: str) -> Q:
    """Incidents whose place's name holds the text, in Arabic (folded) or in English."""
    wanted = fold(text)
    names = IncidentRow.objects.using(alias()).values_list("place_ar", "place_en").distinct()
    arabic = [ar for ar, en in names if ar and wanted in fold(ar)]
    english = [en for ar, en in names if en and wanted in fold(en)]
    return Q(place_ar__in=arabic) | Q(place_en__in=english)


def _ordered(rows: QuerySet[IncidentRow], sort: str) -> QuerySet[IncidentRow]:
    key, down = sort.removeprefix("-"), sort.startswith("-")
    if key == "grade":
        ranks = [When(grade=grade, then=Value(-rank)) for rank, grade in enumerate(GRADE_ORDER)]
        rows = rows.annotate(rank=Case(*ranks, default=Value(-9), output_field=IntegerField()))
    column = F({"date": "start", "place": "place_ar", "killed": "killed_low",
                "sources": "independent_sources", "grade": "rank"}[key])
    order = column.desc(nulls_last=True) if down else column.asc(nulls_last=True)
    return rows.order_by(order, F("start").desc(nulls_last=True), "id")


def page(rows: QuerySet[IncidentRow], number: int) -> tuple[int, int, tuple[Listed, ...]]:
    """How many incidents there are in all, the page's number (within bounds), and its incidents."""
    count = rows.count()
    number = min(number, pages(count))
    first = (number - 1) * PAGE_SIZE
    return count, number, listed(rows[first:first + PAGE_SIZE])


def governorates() -> dict[str, Named]:
    """The governorates in which the register has incidents, by id."""
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


def actors() -> tuple[str, ...]:
    """Every actor named in an incident of the register."""
    rows = IncidentActorRow.objects.using(alias()).values_list("actor", flat=True)
    return tuple(rows.distinct().order_by("actor"))

"""The filtered, ordered list of incidents."""

from __future__ import annotations

from functools import cache

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import RawSQL

from tawthiq.arabic.fold import fold
from tawthiq.register.models import IncidentActorRow, IncidentRow, IncidentTypeRow, MemberRow
from tawthiq.register.search import matching
from tawthiq.web.box import inside
from tawthiq.web.filters import Filter
from tawthiq.web.store import GRADE_ORDER, alias


def select(chosen: Filter, *, restricted: bool = False) -> QuerySet[IncidentRow]:
    """The incidents that pass a filter, in its order; `restricted`: for one who may find every word."""
    rows = IncidentRow.objects.using(alias()).all()
    if chosen.start:
        rows = rows.filter(end__gte=chosen.start)
    if chosen.end:
        rows = rows.filter(start__lte=chosen.end)
    if chosen.admin1:
        rows = rows.filter(admin1_id=chosen.admin1)
    if chosen.grade:
        rows = rows.filter(grade=chosen.grade)
    if chosen.status:
        rows = rows.filter(strike_status=chosen.status)
    if chosen.toll:
        rows = rows.filter(killed_low__gte=int(chosen.toll))
    if chosen.box:
        rows = rows.filter(inside(chosen.box))
    if chosen.actor:
        named_in = IncidentActorRow.objects.filter(incident=OuterRef("pk"), actor=chosen.actor)
        rows = rows.filter(Exists(named_in))
    if chosen.event:
        types = IncidentTypeRow.objects.filter(incident=OuterRef("pk"), event_type=chosen.event)
        rows = rows.filter(Exists(types))
    if chosen.place:
        rows = rows.filter(_places_named(chosen.place))
    return _ordered(_told(rows, chosen, restricted=restricted), chosen.sort)


def _told(rows: QuerySet[IncidentRow], chosen: Filter, *, restricted: bool) -> QuerySet[IncidentRow]:
    """Those that a report of an outlet tells of, or one in which words are found."""
    if chosen.outlet:
        by = MemberRow.objects.filter(report__outlet=chosen.outlet)
        rows = rows.filter(pk__in=by.values("incident_id"))
    if chosen.text and (asked := matching(alias(), chosen.text, restricted=restricted)):
        found = MemberRow.objects.filter(report_id__in=RawSQL(*asked))
        rows = rows.filter(pk__in=found.values("incident_id"))
    return rows


def _places_named(text: str) -> Q:
    """Incidents whose place's name holds the text, in Arabic (folded) or in English."""
    wanted = fold(text)
    names = IncidentRow.objects.using(alias()).order_by("place_ar").values_list("place_ar", "place_en")
    both = list(names.distinct())
    arabic = {ar for ar, _en in both if ar and wanted in _folded(ar)}
    english = {en for _ar, en in both if en and wanted in _folded(en)}
    return Q(place_ar__in=sorted(arabic)) | Q(place_en__in=sorted(english))


@cache
def _folded(name: str) -> str:
    return fold(name)


def _ordered(rows: QuerySet[IncidentRow], sort: str) -> QuerySet[IncidentRow]:
    key, down = sort.removeprefix("-"), sort.startswith("-")
    if key == "grade":
        ranks = [When(grade=grade, then=Value(-rank)) for rank, grade in enumerate(GRADE_ORDER)]
        rows = rows.annotate(rank=Case(*ranks, default=Value(-9), output_field=IntegerField()))
    column = F({"date": "start", "place": "place_ar", "killed": "killed_low",
                "sources": "independent_sources", "grade": "rank"}[key])
    order = column.desc(nulls_last=True) if down else column.asc(nulls_last=True)
    return rows.order_by(order, F("start").desc(nulls_last=True), "id")

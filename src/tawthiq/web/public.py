"""What the public sees: released incidents, the allow-listed fields of the public profile, and nothing else.

No quote, title, report text or place words pass through here (codebook, section 9): rows are those of
`publish.profile`, places the gazetteer's own. Open to everyone where publishing is switched on, else to
readers, who see what would be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from tawthiq.contract import INVENTED, parse_incident
from tawthiq.model import LowHigh
from tawthiq.publish import attribution, gazetteer, profile, write
from tawthiq.register import corrected
from tawthiq.register.models import IncidentRow, ReportRow
from tawthiq.register.published import published
from tawthiq.web import store
from tawthiq.web.access import needs
from tawthiq.web.filters import PAGE_SIZE, page_number
from tawthiq.web.frame import show
from tawthiq.web.words import Language, words

_OUTCOMES = ("killed", "injured", "casualties", "missing", "trapped", "abducted", "detained", "displaced")


@dataclass(frozen=True, slots=True)
class Line:
    """One row for the template; `harm`: outcome and range, those that anyone states."""

    row: profile.Row
    harm: tuple[tuple[str, LowHigh], ...]
    types: tuple[str, ...]
    attackers: tuple[str, ...]


def rows(identifiers: Sequence[str]) -> list[profile.Row]:
    """The public rows of these incidents, newest first."""
    found = IncidentRow.objects.using(store.alias()).filter(pk__in=identifiers).order_by("-start", "id")
    incidents = [parse_incident(line) for line in found.values_list("line", flat=True)]
    members = {member.report for incident in incidents for member in incident.members}
    reports = ReportRow.objects.using(store.alias()).filter(pk__in=[store.sha256(m) for m in members])
    told = reports.filter(kind=INVENTED).values_list("pk", flat=True)
    material = profile.Material(incidents, {}, frozenset(f"sha256:{digest}" for digest in told),
                                corrected.views(store.alias(), incidents))
    return profile.public_rows(material, gazetteer.lookup)


@needs("public")
@require_safe
def incidents(request: HttpRequest, language: Language) -> HttpResponse:
    """The released incidents as a list."""
    found = chosen()
    of = store.pages(len(found))
    number = min(page_number(request.GET.get("page")), of)
    first = (number - 1) * PAGE_SIZE
    shown = [line(row) for row in rows(found[first:first + PAGE_SIZE])]
    return show(
        request, words(language), "published.html", count=len(found), lines=shown, number=number, of=of,
        any_invented=any(one.row["note"] for one in shown),
        previous=f"page={number - 1}" if number > 1 else None,
        next=f"page={number + 1}" if number < of else None,
    )


def chosen() -> list[str]:
    """Released incidents that stand, newest first."""
    found = IncidentRow.objects.using(store.alias()).filter(pk__in=published(store.alias()))
    return list(found.order_by("-start", "id").values_list("pk", flat=True))


def line(row: profile.Row) -> Line:
    """A row with its ranges and lists apart."""
    def listed(name: str) -> tuple[str, ...]:
        return tuple(part for part in str(row[name] or "").split(" | ") if part)

    harm = []
    for outcome in _OUTCOMES:
        low, high = row[f"{outcome}_low"], row[f"{outcome}_high"]
        if isinstance(low, int):
            harm.append((outcome, LowHigh(low, high if isinstance(high, int) else None)))
    return Line(row, tuple(harm), listed("event_types"), listed("suggested_attackers"))


@needs("public")
@require_safe
def as_json(request: HttpRequest, language: Language) -> HttpResponse:
    """The released incidents for programs."""
    found: dict[str, Any] = {"note": attribution.notice(invented=False), "incidents": rows(chosen())}
    return JsonResponse(found, json_dumps_params={"ensure_ascii": False})


@needs("public")
@require_safe
def as_csv(request: HttpRequest, language: Language) -> HttpResponse:
    """The released incidents as a table."""
    text = write.csv_text(rows(chosen()), profile.columns(restricted=False))
    headers = {"Content-Disposition": 'attachment; filename="incidents.csv"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)

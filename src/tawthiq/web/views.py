"""The pages that only read: incidents with their map, one incident, one report, the method."""

from __future__ import annotations

import json
import sys

from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from tawthiq.explain.unclaimed import left
from tawthiq.model import LowHigh
from tawthiq.register import corrected
from tawthiq.web import (
    asking,
    bars,
    beside,
    cards,
    decided,
    exporting,
    folding,
    mapdata,
    marks,
    pages,
    selection,
    store,
)
from tawthiq.web.access import is_api, language_of, needs, viewer
from tawthiq.web.api.problem import Problem
from tawthiq.web.api.replies import error
from tawthiq.web.filters import page_number
from tawthiq.web.frame import show
from tawthiq.web.labels import PageLabels
from tawthiq.web.looks import looked_at
from tawthiq.web.selected import Selected
from tawthiq.web.timeline import timeline
from tawthiq.web.words import Language, preferred_language, words

NOT_PLACED_SHOWN = 20


@needs("anyone")
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """To the list, in the language that the browser asks for; Arabic by default."""
    where = "web:published" if viewer(request).is_public and viewer(request).publish else "web:incidents"
    response = HttpResponseRedirect(reverse(where, args=[preferred_language(request)]))
    response.headers["Vary"] = "Accept-Language"
    return response


@needs("reader")
@require_safe
def incidents(request: HttpRequest, language: Language) -> HttpResponse:
    """The list of incidents beside its time line and its map; each narrows the others."""
    w = words(language)
    chosen, problems, offered = asking.asked(request, w)
    restricted = viewer(request).sees_restricted
    found = Selected(chosen, restricted)
    count, number = found.count, found.number
    missing, unplaced = found.not_placed(NOT_PLACED_SHOWN)
    page = found.page()
    people = corrected.views(store.alias(), [listed.incident for listed in page])
    return show(
        request, w, "incidents.html",
        chosen=chosen, problems=problems, choices=offered, count=count,
        number=number, of=store.pages(count), columns=pages.columns(chosen),
        previous=chosen.query(page=number - 1) if number > 1 else None,
        next=chosen.query(page=number + 1) if number < store.pages(count) else None,
        rows=[pages.row(one, people.get(one.incident.id)) for one in page], chips=asking.chips(chosen, w),
        line=timeline(found.months(), chosen, w),
        unplaced=unplaced, unplaced_more=missing - len(unplaced), missing=missing,
        any_invented=store.any_invented(), query=chosen.query(page=1), exports=tuple(exporting.FORMS),
        map_address=f"{reverse('web:map', args=[language])}?{chosen.query(page=1)}",
        map_words=pages.map_words(w), restricted=restricted and viewer(request).name,
    )


@needs("reader")
@require_safe
def map_points(request: HttpRequest, language: Language) -> HttpResponse:
    """The points of the filtered incidents as GeoJSON; of many, the counts of what is in sight."""
    w = words(language)
    chosen, _problems, _offered = asking.asked(request, w)
    rows = selection.select(chosen, restricted=viewer(request).sees_restricted)
    found = mapdata.points(rows, w, asking.view(request))
    return JsonResponse(found, json_dumps_params={"ensure_ascii": False})


@needs("reader")
@require_safe
def incident(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """One incident: what, where, when, who, the claims side by side, grade, history, members."""
    w = words(language)
    lasting = store.lasting_id(identifier)
    listed = store.incident(lasting)
    if listed is None:
        raise Http404
    if lasting != identifier:
        return HttpResponseRedirect(reverse("web:incident", args=[language, lasting]))
    found = listed.incident
    told = store.told(found)
    masks = looked_at(request, [part.reading.report for part in told], f"incident {lasting}")
    people = decided.of_incident(found, told)
    copies = folding.copies(told, people.every, masks, w)
    every = cards.incident_cards(told, masks, copies)
    claims = folding.folded(every)
    ranges = {outcome: LowHigh(harm.low, harm.high) for outcome, harm in found.harm.items()}
    return show(
        request, w, "incident.html",
        incident=found, invented=listed.invented, cards=claims, bars=bars.bars(claims, ranges),
        weighty=[one for one in claims if one.rank < cards.PLAIN], groups=pages.groups(found),
        place=pages.where(found.place),
        disputes=pages.disputes(found, masks, w), objects=pages.objects(every), count=len(every),
        possible=[pages.row(one) for one in store.named(found.possible_of)],
        vague=[pages.row(one) for one in store.vague(found.id)],
        history=pages.history(found, told, masks, w), map_words=pages.map_words(w),
        point=json.dumps(spot, ensure_ascii=False) if (spot := pages.point(found, w)) else "",
        **beside.incident(request, w, found, told, masks, people, copies),
    )


@needs("reader")
@require_safe
def report(request: HttpRequest, language: Language, digest: str) -> HttpResponse:
    """One report: its text with the values marked, and the facts of its capture."""
    w = words(language)
    captured = store.report(digest)
    if captured is None:
        if store.is_withheld(digest):
            return _error(request, 410, "withheld")
        raise Http404
    reading = captured.reading
    masked = looked_at(request, [reading.report], "report")[0]
    every = (*reading.claims, *reading.totals)
    made = {claim.id: cards.card(claim, masked) for claim in every}
    return show(
        request, w, "report.html",
        report=reading.report, captured=captured, invented=captured.invented, title=cards.title_of(masked),
        outlet=masked.words(reading.report.outlet), url=masked.words(reading.report.url),
        file=masked.words(reading.report.file), captures=pages.captures(captured, masked),
        blocks=marks.blocks(masked, every), kinds=marks.kinds(every, len(masked.text)),
        masked=bool(masked.ranges), opened=masked.open and bool(masked.spans),
        incidents=[pages.row(one) for one in captured.incidents],
        claims=[made[c.id] for c in reading.claims if c.event is not None],
        situations=[made[c.id] for c in reading.claims if c.event is None],
        totals=[made[c.id] for c in reading.totals],
        unclaimed=list(left(reading.unclaimed, masked.text, PageLabels(w))),
        warnings=[masked.words(warning) for warning in reading.warnings],
        **beside.report(request, w, reading, masked, list(made.values())),
    )


@needs("reader")
@require_safe
def reports(request: HttpRequest, language: Language) -> HttpResponse:
    """The list of all reports, those without an incident included."""
    w = words(language)
    count, number, found = store.reports(page_number(request.GET.get("page")))
    of = store.pages(count)
    return show(
        request, w, "reports.html", count=count, number=number, of=of, any_invented=store.any_invented(),
        rows=[pages.report_row(reading, invented=invented) for reading, invented in found],
        previous=f"page={number - 1}" if number > 1 else None,
        next=f"page={number + 1}" if number < of else None,
    )


_CODES = {400: "bad_value", 403: "forbidden", 404: "not_found", 500: "failed", 503: "failed"}


def _error(request: HttpRequest, status: int, kind: str) -> HttpResponse:
    if is_api(request):
        return error(Problem(_CODES[status]))
    w = words(language_of(request))
    return show(request, w, "error.html", status, title=f"error.{kind}_title", text=f"error.{kind}")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _error(request, 400, "bad")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 403, "forbidden")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _error(request, 403, "stale")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _error(request, 404, "not_found")


def server_error(request: HttpRequest) -> HttpResponse:
    """An error of the server; or 503 where another program held the register for writing too long."""
    if not _held(sys.exc_info()[1]):
        return _error(request, 500, "server")
    response = _error(request, 503, "busy")
    response.headers["Retry-After"] = "5"
    return response


def _held(error: BaseException | None) -> bool:
    return isinstance(error, OperationalError) and "lock" in str(error)

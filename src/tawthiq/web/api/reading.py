"""What the API lets programs read: incidents, reports, claims, outlets, search, what is published."""

from __future__ import annotations

from typing import Any, get_args

from django.http import Http404, HttpRequest, JsonResponse

from tawthiq.model import EventType, SpeakerType, Stance
from tawthiq.register import search as searching
from tawthiq.register.search_query import SearchFilter
from tawthiq.web import choices, decided, public, righted, selection, store
from tawthiq.web.access import viewer
from tawthiq.web.api import lists, shown
from tawthiq.web.api.answers import endpoint
from tawthiq.web.api.given import following, given, one_of, page, paged, text
from tawthiq.web.api.openapi import described
from tawthiq.web.api.problem import Problem
from tawthiq.web.api.replies import answer
from tawthiq.web.filters import NAMES, PAGE_SIZE, Filter, read_filter
from tawthiq.web.looks import looked_at
from tawthiq.web.masking import Masked
from tawthiq.web.words import words


@endpoint("anyone")
def openapi(request: HttpRequest) -> JsonResponse:
    """What describes the API."""
    given(request, ())
    return answer(described())


@endpoint("reader")
def incidents(request: HttpRequest) -> JsonResponse:
    """The filtered list; the same filter as the page's."""
    found = given(request, NAMES.values())
    page(found)
    rows = selection.select(_filter(found))
    return answer(paged(request, found, rows.count(), lambda first, end: [
        shown.listed(one) for one in store.listed(rows[first:end])]))


def _filter(found: dict[str, str]) -> Filter:
    """The filter of an address, read value by value, so that an error names the one that is wrong."""
    w = words("en")
    known = {"governorates": choices.governorates(), "actors": choices.actors(), "outlets": choices.outlets()}
    for name in [*found, ""]:
        some = {name: found[name]} if name else found
        if name == "page":
            continue
        chosen, problems = read_filter(some, w, **known)
        if problems:
            # values that fit alone: the period ends before it begins
            raise Problem("bad_value", name or "from")
    return chosen


@endpoint("reader")
def incident(request: HttpRequest, identifier: str) -> JsonResponse:
    """One incident with what people decided of it."""
    given(request, ())
    try:
        named = store.incident(store.lasting_id(text("identifier", identifier, 100)))
    except Problem:
        named = None
    if named is None:
        raise Http404
    found = named.incident
    told = store.told(found)
    people = decided.of_incident(found, told)
    where = f"{asking(request)} incident {found.id}"
    masks = looked_at(request, [part.reading.report for part in told], where)
    return answer({
        "incident": shown.incident(found, masks, invented=named.invented), "version": people.version,
        "people": {
            "grade": people.grade.value["grade"] if people.grade else None,
            "accepted": people.accepted is not None, "published": people.is_published,
            "assigned": people.assigned or None, "again": people.again,
            "corrected": list(people.view.changed) if people.view else [],
            "incident": _peoples(people, masks, invented=named.invented),
            "not_events": [f"{store.sha256(report)}#{event}" for report, event in sorted(people.not_events)],
        },
        "decisions": [shown.decision(one, masks) for one in people.every],
    })


def _peoples(people: decided.People, masks: list[Masked], *, invented: bool) -> dict[str, Any] | None:
    """The incident as it follows from what people corrected."""
    view = righted.masked(people.view, masks)
    return shown.incident(view.incident, masks, invented=invented) if view and view.incident else None


def asking(request: HttpRequest) -> str:
    """How a look is named in the access log: by the API, and by which token."""
    token = viewer(request).token
    return f"api (token {token})" if token else "api"


@endpoint("reader")
def reports(request: HttpRequest) -> JsonResponse:
    """All reports, the newest first; masked for everyone, as in the list."""
    found = given(request, ("page",))
    return answer(paged(request, found, lists.report_count(), lambda first, _end: [
        lists.report(reading, invented=invented)
        for reading, invented in store.reports(first // PAGE_SIZE + 1)[2]]))


@endpoint("reader")
def report(request: HttpRequest, digest: str) -> JsonResponse:
    """One report: its text, all that was read from it, how it was captured."""
    given(request, ())
    captured = store.report(digest)
    if captured is None:
        if store.is_withheld(digest):
            raise Problem("withheld")
        raise Http404
    reading = captured.reading
    masked = looked_at(request, [reading.report], f"{asking(request)} report")[0]
    every = [j for j in decided.of_report(digest) if j.kind in ("correct", "redact")]
    return answer({
        "reading": shown.reading(reading, masked), "masked": bool(masked.ranges),
        "invented": captured.invented, "size": captured.size,
        "captures": [lists.capture(row, masked) for row in captured.captures],
        "incidents": [one.incident.id for one in captured.incidents],
        "version": decided.report_version(digest),
        "decisions": [shown.decision(one, [masked]) for one in reversed(every)],
    })


@endpoint("reader")
def claims(request: HttpRequest) -> JsonResponse:
    """Claims of all reports, or of one incident or report; masked for everyone, as every list is."""
    found = given(request, ("incident", "report", "event_type", "stance", "speaker", "page"))
    page(found)
    for name, known in (("event_type", EventType), ("stance", Stance), ("speaker", SpeakerType)):
        one_of(found, name, get_args(known))
    if "report" in found and not lists.DIGEST.fullmatch(found["report"]):
        raise Problem("bad_value", "report")
    rows = lists.claim_rows(found)
    return answer(paged(request, found, rows.count(), lambda first, end: [
        {"report": f"sha256:{digest}", "incident": home, "total": total,
         "claim": shown.claim(claim, Masked(reading.report))}
        for digest, home, total, claim, reading in lists.claims(rows[first:end])]))


@endpoint("reader")
def outlets(request: HttpRequest) -> JsonResponse:
    """The outlets of the register, those with most reports first."""
    found = given(request, ("page",))
    rows = lists.outlet_rows()
    return answer(paged(request, found, rows.count(), lambda first, end: lists.outlets(rows[first:end])))


@endpoint("reader")
def search(request: HttpRequest) -> JsonResponse:
    """Reports found by words; masked for everyone, and nobody finds by a restricted word."""
    narrowed = ("from", "to", "outlet", "event", "actor", "admin1")
    found = given(request, ("q", *narrowed, "page"))
    number = page(found)
    one_of(found, "event", get_args(EventType))
    _filter({name: found[name] for name in ("from", "to") if name in found})
    chosen = SearchFilter(*(found.get(name, "") for name in narrowed))
    if not found.get("q", "").strip() and not chosen.facets:
        raise Problem("bad_value", "q")
    got = searching.search(store.alias(), found.get("q", ""), chosen, number, restricted=False)
    beyond = number > got.pages
    return answer({
        "count": got.count, "page": number, "pages": got.pages, "more": got.more,
        "next": following(request, number) if number < got.pages else None,
        "items": [] if beyond else [
            {"report": hit.report, "file": hit.file, "outlet": hit.outlet, "published": hit.published,
             "excerpt": hit.excerpt} for hit in got.hits],
    })


@endpoint("public")
def published(request: HttpRequest) -> JsonResponse:
    """What is published: allow-listed fields of released incidents, for everyone where publishing is on."""
    found = given(request, ("page",))
    chosen = public.chosen()
    return answer(paged(request, found, len(chosen), lambda first, end: public.rows(chosen[first:end])))

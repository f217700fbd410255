"""Forms of the desk: each becomes rows of the chain of decisions, or an answer that says why not.

A form carries the version that it was filled in on. Where a colleague decided meanwhile, or the incident
was linked anew, nothing is written: the answer says what changed and gives the form back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tawthiq import pipeline
from tawthiq.errors import RegisterBusy
from tawthiq.model import Decision, Incident
from tawthiq.register import decisions, lookup, place_names, search_index
from tawthiq.register import judgements as judged
from tawthiq.register.api import Register
from tawthiq.register.clock import now
from tawthiq.register.postgresql import hold_chain
from tawthiq.web import acts, decided, setting_right, store, telling
from tawthiq.web.access import needs, refusal, viewer
from tawthiq.web.frame import show
from tawthiq.web.masking import Masked
from tawthiq.web.store import alias
from tawthiq.web.words import Language, Words, words

EDITORS = frozenset({"publish"})
"""Kinds of decisions that need an editor."""


@needs("reviewer")
@require_POST
def decide(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """Decide on an incident: grade, accept, move, separate, merge, copy, not an event, undo."""
    return _decide(request, words(language), identifier)


@needs("editor")
@require_POST
def publish(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """Publish an incident, take it back, or undo that."""
    return _decide(request, words(language), identifier)


def _decide(request: HttpRequest, w: Words, identifier: str) -> HttpResponse:
    with transaction.atomic(using=alias()):
        hold_chain(alias())
        found = _incident(identifier)
        told = store.told(found)
        people = decided.of_incident(found, told)
        if request.POST.get("version") != people.version:
            return _stale(request, w, found, people)
        asked = acts.Asked(request.POST, viewer(request).name, now(), found, acts.events(told), people)
        try:
            rows = acts.rows(asked)
        except acts.Wrong as wrong:
            return _wrong(request, w, str(wrong), reverse("web:incident", args=[w.language, found.id]))
        if any(row.kind in EDITORS for row in rows) and not viewer(request).may("editor"):
            return refusal(request)
        last = [decisions.append(alias(), row) for row in rows][-1]
    waits = _link(rows)
    first = found.members[0]
    home = store.home_of(first.report, first.event) or found.id
    there = reverse("web:incident", args=[w.language, home])
    return HttpResponseRedirect(f"{there}?done={last}{'&waits=1' if waits else ''}#people")


def _incident(identifier: str) -> Incident:
    listed = store.incident(store.lasting_id(identifier))
    if listed is None:
        raise Http404
    return listed.incident


def _link(rows: Sequence[Decision]) -> bool:
    """Link anew after links and splits; True where a run holds the register: it links at its end."""
    if not acts.relinks(rows):
        return False
    register = Register(store.directory(), alias())
    try:
        with register.writing():
            pipeline.relink(register)
    except RegisterBusy:
        return True
    return False


def _stale(request: HttpRequest, w: Words, found: Incident, people: decided.People) -> HttpResponse:
    """409: what colleagues decided since the form was filled in, and the form again."""
    masks = [Masked(part.reading.report) for part in store.told(found)]
    since = decided.since(found, request.POST.get("version", ""))
    there = reverse("web:incident", args=[w.language, found.id])
    return show(request, w, "stale.html", 409, since=[telling.told(j, w, masks) for j in since],
                kept=_kept(request), version=people.version, act=request.POST.get("act", ""), there=there,
                incident=found)


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields of a form as they were sent, to be sent again."""
    return [(name, value) for name, values in request.POST.lists() for value in values
            if name not in ("version", "csrfmiddlewaretoken")]


def _wrong(request: HttpRequest, w: Words, key: str, there: str) -> HttpResponse:
    return show(request, w, "wrong.html", 400, problem=f"desk.wrong.{key}", there=there)


@needs("reviewer")
@require_POST
def assign(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """Take an incident into one's own hands, or put it back; the last word stands."""
    found = _incident(identifier)
    to = viewer(request).name if request.POST.get("to") == "me" else ""
    with transaction.atomic(using=alias()):
        hold_chain(alias())
        row = judged.decision("assign", found.id, {"to": to}, by=viewer(request).name, at=now())
        decisions.append(alias(), row)
    w = words(language)
    if request.headers.get("HX-Request") == "true":
        return show(request, w, "_assigned.html", item={"id": found.id, "assigned": to})
    back = request.POST.get("back", "")
    there = f"{reverse('web:queue', args=[language])}?{back}"
    return HttpResponseRedirect(there)


@needs("reviewer")
@require_safe
def news(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """A part: what colleagues decided since a page was opened; empty while nothing was."""
    found, w, seen = _incident(identifier), words(language), request.GET.get("version", "")
    if decided.version(found) == seen:
        return HttpResponse(status=204)
    masks = [Masked(part.reading.report) for part in store.told(found)]
    since = [telling.told(j, w, masks) for j in decided.since(found, seen)]
    return show(request, w, "_news.html", since=since, incident=found)


@needs("reviewer")
@require_POST
def set_right(request: HttpRequest, language: Language, digest: str) -> HttpResponse:
    """Decide on words of a report: correct a value, add a claim that was missed, redact, undo."""
    w = words(language)
    there = reverse("web:report", args=[language, digest])
    with transaction.atomic(using=alias()):
        hold_chain(alias())
        captured = store.report(digest)
        if captured is None:
            raise Http404
        every = [j for j in decided.of_report(digest) if j.kind in ("correct", "redact")]
        if request.POST.get("version") != decided.report_version(digest):
            seen = int(v) if (v := request.POST.get("version", "")).isdecimal() else 0
            masks = [Masked(captured.reading.report)]
            told: list[Any] = [telling.told(j, w, masks) for j in every if j.number > seen]
            return show(request, w, "stale.html", 409, since=told, kept=_kept(request), there=there,
                        version=decided.report_version(digest), act=request.POST.get("act", ""))
        try:
            who = viewer(request).name
            rows = setting_right.rows(request.POST, captured.reading, every, by=who, at=now())
        except acts.Wrong as wrong:
            return _wrong(request, w, str(wrong), there)
        last = [decisions.append(alias(), row) for row in rows][-1]
        if any(row.kind == "redact" for row in rows):
            search_index.remove(alias(), [digest])
            found = lookup.readings(alias(), [digest])
            search_index.write(alias(), found)
            place_names.write(alias(), found)
    _link(rows)
    return HttpResponseRedirect(f"{there}?done={last}#people")

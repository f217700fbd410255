"""Forms of the desk: each becomes rows of the chain of decisions, or an answer that says why not.

A form carries the version that it was filled in on. Where a colleague decided meanwhile, or the incident
was linked anew, nothing is written: the answer says what changed and gives the form back.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tawthiq.register import decisions
from tawthiq.register import judgements as judged
from tawthiq.register.clock import now
from tawthiq.register.postgresql import hold_chain
from tawthiq.web import acts, decided, store, taking, telling
from tawthiq.web.access import needs, refusal, viewer
from tawthiq.web.frame import show
from tawthiq.web.masking import Masked
from tawthiq.web.store import alias
from tawthiq.web.words import Language, Words, words


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
    found = taking.incident(identifier)
    there = reverse("web:incident", args=[w.language, found.id])
    try:
        taken = taking.on_incident(request.POST, found, viewer(request))
    except taking.Stale as stale:
        return _stale(request, w, stale, there, incident=found)
    except acts.Wrong as wrong:
        return _wrong(request, w, str(wrong), there)
    except taking.Refused:
        return refusal(request)
    first = found.members[0]
    home = store.home_of(first.report, first.event) or found.id
    there = reverse("web:incident", args=[w.language, home])
    return HttpResponseRedirect(f"{there}?done={taken.numbers[-1]}{'&waits=1' if taken.waits else ''}#people")


def _stale(request: HttpRequest, w: Words, stale: taking.Stale, there: str, **context: Any) -> HttpResponse:
    """409: what colleagues decided since the form was filled in, and the form again."""
    masks = [Masked(reading.report) for reading in stale.readings]
    return show(request, w, "stale.html", 409, since=[telling.told(j, w, masks) for j in stale.since],
                kept=_kept(request), version=stale.version, act=request.POST.get("act", ""), there=there,
                **context)


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields of a form as they were sent, to be sent again."""
    return [(name, value) for name, values in request.POST.lists() for value in values
            if name not in ("version", "csrfmiddlewaretoken")]


def _wrong(request: HttpRequest, w: Words, key: str, there: str) -> HttpResponse:
    status = 403 if key == "own" else 400
    return show(request, w, "wrong.html", status, problem=f"desk.wrong.{key}", there=there)


@needs("reviewer")
@require_POST
def assign(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """Take an incident into one's own hands, or put it back; the last word stands."""
    found = taking.incident(identifier)
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
    found, w, seen = taking.incident(identifier), words(language), request.GET.get("version", "")
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
    try:
        taken = taking.on_report(request.POST, digest, viewer(request))
    except taking.Stale as stale:
        return _stale(request, w, stale, there)
    except acts.Wrong as wrong:
        return _wrong(request, w, str(wrong), there)
    return HttpResponseRedirect(f"{there}?done={taken.numbers[-1]}#people")

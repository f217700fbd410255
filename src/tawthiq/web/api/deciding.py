"""Decisions by the API: the desk's own acts, on the version that was read, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, JsonResponse

from tawthiq.web import acts, decided, store, taking
from tawthiq.web.access import viewer
from tawthiq.web.api import bodies, shown
from tawthiq.web.api.answers import body, endpoint
from tawthiq.web.api.given import given, text
from tawthiq.web.api.problem import Problem
from tawthiq.web.api.replies import answer
from tawthiq.web.masking import Masked
from tawthiq.web.words import LANGUAGES, words

FIELDS = {
    "reason": "reason", "act": "act", "grade": "grade", "published_so": "publish", "members": "members",
    "all_members": "members", "many": "members", "two": "members", "target": "target", "same": "target",
    "undo": "number", "agree": "number", "own": "number",
    "words": "start", "words_moved": "start", "kind": "kind", "claim": "claim",
    "field": "field", "value": "value", "number": "value", "day": "value",
}
"""What the desk finds wrong with a form → the field of the body."""


@endpoint("reviewer", "POST")
def on_incident(request: HttpRequest, identifier: str) -> JsonResponse:
    """Decide on an incident; to publish needs an editor."""
    given(request, ())
    try:
        found = taking.incident(text("identifier", identifier, 100))
    except Problem:
        raise Http404 from None
    form = bodies.form(bodies.INCIDENT, body(request))
    taken = _taken(lambda: taking.on_incident(form, found, viewer(request)))
    first = found.members[0]
    home = store.home_of(first.report, first.event) or found.id
    listed = store.incident(home)
    version = decided.version(listed.incident) if listed else None
    return answer({"decisions": list(taken.numbers), "incident": home, "version": version,
                   "waits": taken.waits}, 201)


@endpoint("reviewer", "POST")
def on_report(request: HttpRequest, digest: str) -> JsonResponse:
    """Decide on words of a report."""
    given(request, ())
    if store.report(digest) is None:
        raise Problem("withheld") if store.is_withheld(digest) else Http404
    form = bodies.form(bodies.REPORT, body(request))
    taken = _taken(lambda: taking.on_report(form, digest, viewer(request)))
    return answer({"decisions": list(taken.numbers), "version": decided.report_version(digest),
                   "waits": taken.waits}, 201)


def _taken(take: Callable[[], taking.Taken]) -> taking.Taken:
    """What was decided. Raises Problem for what the desk refuses."""
    try:
        return take()
    except acts.Wrong as wrong:
        said = {one: words(one).say(f"desk.wrong.{wrong}") for one in LANGUAGES}
        raise Problem("bad_body", FIELDS.get(str(wrong), ""), said=said) from None
    except taking.Refused:
        raise Problem("forbidden", "act") from None
    except taking.Stale as stale:
        raise Problem("stale", "version", **_since(stale)) from None


def _since(stale: taking.Stale) -> dict[str, Any]:
    masks = [Masked(reading.report) for reading in stale.readings]
    return {"version": stale.version, "since": [shown.decision(one, masks) for one in stale.since]}

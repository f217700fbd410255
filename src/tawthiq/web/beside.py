"""What people decided, and the forms by which they decide, beside what the program read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from tawthiq.model import Incident, Reading
from tawthiq.register.judgements import Judgement
from tawthiq.register.redactions import REDACTED
from tawthiq.web import acts, decided, pages, righted, seconds, store, telling
from tawthiq.web.access import viewer
from tawthiq.web.cards import Card, Copy, Key
from tawthiq.web.masking import Masked
from tawthiq.web.setting_right import FIELDS, NAMED
from tawthiq.web.store import Told, sha256
from tawthiq.web.words import Words

_TARGETS = 30


def incident(
    request: HttpRequest, w: Words, found: Incident, told: Sequence[Told], masks: Sequence[Masked],
    people: decided.People, copies: Mapping[Key, Copy],
) -> dict[str, Any]:
    """For the page of an incident: people's view of it, and the forms where the viewer may decide."""
    who, seen = viewer(request), righted.masked(people.view, masks)
    members = pages.members(told, masks, copies)
    for part, member in zip(told, members, strict=True):
        member["none"] = (part.member.report, part.member.event) in people.not_events
    acting, there = who.may("reviewer"), reverse("web:decide", args=[w.language, found.id])
    return _frame(request, acting, people.every) | {
        "people": people, "members": members, "version": people.version,
        "decisions": [telling.told(j, w, masks) for j in people.every],
        "corrections": [telling.told(j, w, masks) for j in people.corrections],
        "righted": righted.rows(found, seen, w), "titled": seen.incident if seen and seen.incident else found,
        "missed": [telling.told(j, w, masks) for j in people.missed],
        "editing": who.may("editor"), "grades": acts.GRADES,
        "targets": store.beside(found, _TARGETS) if acting else (),
        "waiting": seconds.waiting(people.waiting, who, w, masks, at=there),
        "waiting_grade": next((j for j in reversed(people.waiting) if j.value.get("grade")), None),
        "undo_at": there if acting else "",
        "publish_at": reverse("web:publish", args=[w.language, found.id]) if acting else "",
    }


def report(
    request: HttpRequest, w: Words, reading: Reading, masked: Masked, cards: Sequence[Card]
) -> dict[str, Any]:
    """For the page of a report: decisions that name it, and the forms that begin with its words."""
    digest = sha256(reading.report.id)
    who, there = viewer(request), reverse("web:set_right", args=[w.language, digest])
    acting = who.may("reviewer")
    every = [j for j in decided.of_report(digest) if j.kind in ("correct", "redact")]
    fields = [(field, telling.field_name(field, w)) for field in FIELDS]
    groups = ("speaker", "stance", "event_type")
    return _frame(request, acting, every) | {
        "decisions": [telling.told(j, w, [masked]) for j in reversed(every)],
        "version": decided.report_version(digest), "fields": fields, "named": cards,
        "names": [text for group in NAMED.values() for text in w.labels(group).values()],
        "events": [{"event": e.event, "shown": e.event + 1} for e in reading.events],
        "missed_choices": [(group, list(w.labels(group).items())) for group in groups],
        "redactions": [(kind, w.label("desk.kinds", kind)) for kind in REDACTED],
        "waiting": seconds.waiting(every, who, w, [masked], at=there), "undo_at": there if acting else "",
    }


def _frame(request: HttpRequest, acting: bool, every: Iterable[Judgement]) -> dict[str, Any]:
    done = request.GET.get("done", "")
    return {"acting": acting, "done": done if done.isdecimal() else "", "waits": "waits" in request.GET,
            "second": any(j.waiting and str(j.number) == done for j in every)}

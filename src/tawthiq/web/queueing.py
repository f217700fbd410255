"""The page of the queue: why each incident waits, who has it in hand, from end to end by keyboard."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from tawthiq.register import seconding
from tawthiq.web import pages, store
from tawthiq.web.access import needs, viewer
from tawthiq.web.filters import page_number
from tawthiq.web.frame import show
from tawthiq.web.queue import PAGE, WHYS, Item, Queue, queue
from tawthiq.web.words import Language, words


@needs("reviewer")
@require_safe
def page(request: HttpRequest, language: Language) -> HttpResponse:
    """What waits, by reason; `mine`: what the viewer has in hand."""
    w, waiting, me = words(language), queue(), viewer(request).name
    why, mine = request.GET.get("why", ""), request.GET.get("mine") == "on"
    items = [item for item in waiting.items
             if (why not in WHYS or why in item.whys) and (not mine or item.assigned == me)]
    of = max(1, -(-len(items) // PAGE))
    number = min(page_number(request.GET.get("page")), of)
    shown = items[(number - 1) * PAGE : number * PAGE]
    chosen: dict[str, str | int] = {"why": why} if why in WHYS else {}
    chosen |= {"mine": "on"} if mine else {}
    return show(
        request, w, "queue.html", items=_rows(shown, language), count=len(items), of=of, number=number,
        why=why, mine=mine, back=urlencode(chosen | ({"page": number} if number > 1 else {})), me=me,
        tabs=_tabs(waiting), every=len(waiting.items),
        hands=sum(item.assigned == me for item in waiting.items),
        loose=[told[0 if language == "ar" else 1] for told in waiting.loose], unchecked=waiting.unchecked,
        previous=urlencode(chosen | {"page": number - 1}) if number > 1 else None,
        next=urlencode(chosen | {"page": number + 1}) if number < of else None,
        any_invented=store.any_invented(),
    )  # fmt: skip


def _tabs(waiting: Queue) -> list[tuple[int, str, int]]:
    """Reasons with their key and count; that of a second person only where the desk asks for one."""
    return [(key, one, waiting.counts[one]) for key, one in enumerate(WHYS, 1)
            if one != "second" or waiting.counts[one] or seconding.asked()]


def _rows(items: list[Item], language: Language) -> list[dict[str, Any]]:
    """Items with what the list shows of their incidents, and why they wait in the language of the page."""
    listed = {one.incident.id: one for one in store.named([item.id for item in items])}
    return [{"id": item.id, "assigned": item.assigned, "whys": item.whys, "row": pages.row(listed[item.id]),
             "told": [told[0 if language == "ar" else 1] for told in item.told]}
            for item in items if item.id in listed]

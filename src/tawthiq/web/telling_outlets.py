"""Outlets: how independent, what they call each side, whose claims they carry, whose tolls, how early."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from tawthiq.register.api import Register
from tawthiq.review import Outlet
from tawthiq.web import choices, store
from tawthiq.web.access import needs, viewer
from tawthiq.web.filters import PAGE_SIZE, page_number
from tawthiq.web.frame import show
from tawthiq.web.words import Language, Words, words
from tawthiq.work import outlets

SHOWN = 4
"""Kinds of speaker that are told of one outlet, the most frequent."""
SLANTED = frozenset({"loaded", "self"})


@dataclass(frozen=True, slots=True)
class Line:
    """One outlet as the page shows it. `share`: of incidents told with a voice of its own, in per cent.

    `address`: of its incidents; none where the list cannot be filtered by its name.
    """

    outlet: Outlet
    share: int
    address: str
    speakers: tuple[tuple[str, int], ...]


@needs("reader")
@require_safe
def page(request: HttpRequest, language: Language) -> HttpResponse:
    """The outlets as they were counted last; where something came since, they are being counted anew."""
    w = words(language)
    kept = outlets.kept(store.directory())
    hidden = kept is not None and kept.guarded != outlets.guarded(store.alias())
    if hidden:
        kept = None
    fresh = kept is not None and kept.state == outlets.state_of(Register(store.directory(), store.alias()))
    counting = not fresh and outlets.ask(store.directory(), viewer(request).name, at_once=hidden)
    found = kept.outlets if kept else ()
    of = store.pages(len(found))
    number = min(page_number(request.GET.get("page")), of)
    shown = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return show(
        request, w, "outlets.html", count=len(found), number=number, of=of, at=kept.at if kept else "",
        fresh=fresh, counting=counting, here=request.get_full_path(), slanted=SLANTED,
        lines=[_line(w, one) for one in shown], any_invented=any(one.invented for one in found),
        previous=f"page={number - 1}" if number > 1 else None,
        next=f"page={number + 1}" if number < of else None)


def _line(w: Words, found: Outlet) -> Line:
    share = round(100 * found.independence.independent / found.incidents) if found.incidents else 0
    address = f"{reverse('web:incidents', args=[w.language])}?{urlencode({'outlet': found.outlet})}"
    if found.outlet not in choices.outlets():
        address = ""
    return Line(found, share, address, tuple(found.speakers.items())[:SHOWN])

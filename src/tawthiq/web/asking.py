"""What an address asks of the incidents: the filter, the map's view, and the filter's conditions as chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest

from tawthiq.web import choices
from tawthiq.web.box import read_box
from tawthiq.web.figures import day
from tawthiq.web.filters import Filter, page_number, read_filter
from tawthiq.web.mapdata import ZOOMS, View
from tawthiq.web.words import Words


def asked(request: HttpRequest, w: Words) -> tuple[Filter, tuple[str, ...], dict[str, Any]]:
    """The filter of a request, what in it was left out and why, and what there is to choose from."""
    governorates = {i: w.name(unit.name_ar, unit.name_en) for i, unit in choices.governorates().items()}
    actors = {identifier: w.label("actor", identifier) for identifier in choices.actors()}
    outlets = choices.outlets()
    chosen, problems = read_filter(request.GET.dict(), w, governorates=governorates, actors=actors,
                                   outlets=outlets)
    return chosen, problems, {
        "governorates": _named(governorates), "actors": _named(actors), "outlets": outlets,
        "events": w.labels("event_type"), "grades": w.labels("grade"), "statuses": w.labels("strike_status"),
    }


def _named(found: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(found.items(), key=lambda item: item[1]))


def view(request: HttpRequest) -> View:
    """What the map shows; all of it at a middling zoom where an address does not say."""
    zoom = page_number(request.GET.get("zoom", "5"))
    return View(min(max(zoom, ZOOMS.start), ZOOMS.stop - 1), read_box(request.GET.get("view", "")))


def chips(chosen: Filter, w: Words) -> list[tuple[str, str]]:
    """The conditions that the form does not show at once: each in words, and the address without it."""
    found = []
    if chosen.start or chosen.end:
        first = day(w, chosen.start) if chosen.start else "…"
        last = day(w, chosen.end) if chosen.end else "…"
        said = w.say("filter.period_chip", first=first, last=last)
        found.append((said, chosen.query(start="", end="", page=1)))
    if chosen.box:
        found.append((w.say("filter.box_chip"), chosen.query(box="", page=1)))
    return found + [
        (w.say("filter.chip", name=w.say(f"filter.{word}"), value=value), chosen.query(**{field: ""}, page=1))
        for field, word, value in _folded(chosen, w) if value
    ]


def _folded(chosen: Filter, w: Words) -> Iterable[tuple[str, str, str]]:
    """The conditions that the form keeps folded: field, its name among the words, its value in words."""
    return (
        ("place", "place", chosen.place), ("actor", "actor", chosen.actor and w.label("actor", chosen.actor)),
        ("grade", "grade", chosen.grade and w.label("grade", chosen.grade)),
        ("status", "status", chosen.status and w.label("strike_status", chosen.status)),
        ("toll", "killed", chosen.toll), ("outlet", "outlet", chosen.outlet),
    )

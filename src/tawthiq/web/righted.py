"""Where people's view of an incident is another than the machine's: both values side by side, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.linking.corrected import COMPARED, View
from tawthiq.model import Incident, LowHigh
from tawthiq.web import figures
from tawthiq.web.masking import Masked, mask_all
from tawthiq.web.words import Words

_LABELS = {"strike_status": "strike_status", "grade": "grade"}


@dataclass(frozen=True, slots=True)
class Righted:
    """A value as people set it right or as it follows from that, and what the machine reads."""

    name: str
    people: str
    machine: str


def masked(view: View | None, masks: Sequence[Masked]) -> View | None:
    """The view with restricted words masked in the name of its place, which a person may have typed."""
    place = view.incident.place if view and view.incident else None
    if view is None or view.incident is None or place is None or place.id is not None:
        return view
    ar, en = (mask_all(masks, name) or None for name in (place.name_ar, place.name_en))
    shown = replace(place, name_ar=ar, name_en=en)
    return replace(view, incident=replace(view.incident, place=shown))


def rows(found: Incident, view: View | None, w: Words) -> list[Righted]:
    """What differs, figures first; `view` masked already."""
    if view is None:
        return []
    harm = [name for name in view.changed if name not in COMPARED]
    rest = [name for name in view.changed if name in COMPARED]
    return [Righted(_name(name, w), _said(view.incident, name, w), _said(found, name, w))
            for name in (*harm, *rest)]


def in_list(read: Incident, view: View | None) -> Incident:
    """The incident as a list shows it: people's view where they corrected a value, but for a place that only
    words name: those may be restricted, and the list is masked for everyone."""
    if view is None or view.incident is None:
        return read if view is None or view.changed == () else replace(read, harm={})
    place = view.incident.place
    return replace(view.incident, place=read.place) if place and place.id is None else view.incident


def _name(field: str, w: Words) -> str:
    return w.say(f"people.field.{field}") if field in COMPARED else w.label("outcome", field)


def _said(incident: Incident | None, field: str, w: Words) -> str:
    if incident is None:
        return w.say("people.no_event")
    if field == "date":
        return figures.incident_date(w, incident.date) if incident.date else w.say("list.no_date")
    if field == "place":
        place = incident.place
        return w.name(place.name_ar, place.name_en) if place else w.say("list.no_place")
    if field == "event_types":
        return " · ".join(w.label("event_type", one) for one in incident.event_types)
    if field == "actors":
        named = dict.fromkeys(w.label("actor", one.id) for one in incident.actors)
        return " · ".join(named) or w.say("list.no_actor")
    if field in _LABELS:
        return w.label(_LABELS[field], getattr(incident, field))
    harm = incident.harm.get(field)
    return figures.short(w, LowHigh(harm.low, harm.high)) if harm else "–"

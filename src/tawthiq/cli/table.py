"""Incidents as a table for people: toll, place, date, actors, sources, suggested grade."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from tawthiq.cli.screen import console, language, say
from tawthiq.contract import INVENTED_NOTE
from tawthiq.model import Incident
from tawthiq.web.figures import figure, incident_date
from tawthiq.web.words import Words, words

if TYPE_CHECKING:
    from rich.table import Table


NARROW = 120
"""In fewer columns than this a table is torn; each incident then has two lines of its own."""


def show(shown: Sequence[Incident], invented: Container[str], *, total: int | None = None) -> None:
    """Print the incidents; `invented` holds the ids of reports that are examples.

    `total`: how many there are, where these are the first of more.
    """
    w, screen = words(language()), console()
    marks = [is_invented(incident, invented) for incident in shown]
    if screen.width < NARROW:
        for incident, mark in zip(shown, marks, strict=True):
            screen.print(_lines(w, incident, mark))
    else:
        screen.print(_table(w, shown, marks))
    if any(marks):
        screen.print(f"{INVENTED_NOTE}: {w.say('invented.note')}")
    if total is not None and len(shown) < total:
        screen.print(say("more", shown=len(shown), all=total))
    screen.print(w.say("suggestion.note"))


def is_invented(incident: Incident, invented: Container[str]) -> bool:
    """Whether a report of the incident is an invented example."""
    return any(member.report in invented for member in incident.members)


def _lines(w: Words, incident: Incident, invented: bool) -> str:
    date, place, kind, killed, injured, actors, sources, grade = _cells(w, incident)
    harm = [f"{w.say('list.killed')} {killed}", f"{w.say('list.injured')} {injured}"]
    rest = [*harm, actors.replace("\n", " · "), f"{w.say('list.sources')} {sources}",
            f"{w.say('list.grade')} {grade}", *([INVENTED_NOTE] if invented else [])]
    return " · ".join([date, place, kind]) + "\n    " + " · ".join(rest)


def _table(w: Words, shown: Sequence[Incident], marks: Sequence[bool]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for key, justify in (("date", "left"), ("place", "left"), ("event", "left"), ("killed", "right"),
                         ("injured", "right"), ("actors", "left"), ("sources", "right"), ("grade", "left")):
        table.add_column(w.say(f"list.{key}"), justify=justify, no_wrap=key == "date")  # type: ignore[arg-type]
    if any(marks):
        table.add_column("", no_wrap=True)
    for incident, invented in zip(shown, marks, strict=True):
        table.add_row(*_cells(w, incident), *([INVENTED_NOTE if invented else ""] if any(marks) else []))
    return table


def _cells(w: Words, incident: Incident) -> list[str]:
    place = incident.place
    return [
        incident_date(w, incident.date) or w.say("list.no_date"),
        (w.name(place.name_ar, place.name_en) if place else "") or w.say("list.no_place"),
        _joined(w, [w.label("event_type", kind) for kind in incident.event_types]),
        figure(incident.harm.get("killed")) or "–",
        figure(incident.harm.get("injured")) or "–",
        "\n".join(_actors(w, incident)) or w.say("list.no_actor"),
        str(incident.independent_sources),
        w.label("grade", incident.grade),
    ]


def _actors(w: Words, incident: Incident) -> Iterator[str]:
    """Attackers by name, then the others by their part; doubt is said."""
    for role in ("attacker", "party", "target"):
        names = [
            w.label("actor", actor.id) + (f" ({w.say('hedge.mark')})" if actor.hedged else "")
            for actor in incident.actors if actor.role == role
        ]
        if names:
            part = "" if role == "attacker" else f" ({w.label('role', role)})"
            yield _joined(w, list(dict.fromkeys(names))) + part


def _joined(w: Words, names: Sequence[str]) -> str:
    return ("، " if w.language == "ar" else ", ").join(names)

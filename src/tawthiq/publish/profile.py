"""What may leave: an incident as one flat row, in the public profile and in the desk's own.

The public row is built from an allow-list of structured fields (codebook, section 9). What the
machine computed of guilt and weight is named as a suggestion.

Where people corrected a value, figures, day, place and suggestions follow from what they set right; what the
machine read stands beside it, in columns named `machine_…`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tawthiq.contract import INVENTED_NOTE
from tawthiq.linking.corrected import View
from tawthiq.model import Incident, IncidentActor, IncidentHarm, LowHigh, Place, Reading
from tawthiq.publish.points import Lookup, Shown, shown

Value = str | int | float | bool | None
Row = dict[str, Value]

RESTRICTED = "RESTRICTED"
UNDECIDED = "suggestion, not decided / اقتراح لم يبتّ فيه أحد"
"""What every row says of its grade, status and attackers: no person has decided on them."""
DECIDED = ("grade decided by people, status and attackers a suggestion / "
           "الدرجة بتّ فيها أشخاص، والحالة والمهاجِم اقتراح")
"""The same where a person gave a grade."""
NO_EVENT = "no event, as people decided / ليست حادثة بقرار أشخاص"
"""What a row says that nobody counts any more: its figures are empty."""
_OUTCOMES = ("injured", "casualties", "missing", "trapped", "abducted", "detained", "displaced", "affected")
_GROUPS = ("civilians", "children", "women", "combatants")


@dataclass(frozen=True, slots=True)
class Material:
    """What rows are made from: incidents, the readings behind them, ids of invented reports, and people's
    view of those that people corrected or graded."""

    incidents: Sequence[Incident]
    readings: Mapping[str, Reading]
    invented: frozenset[str]
    people: Mapping[str, View] = field(default_factory=dict)


def is_invented(incident: Incident, invented: frozenset[str]) -> bool:
    """Whether a member's report is an invented example."""
    return any(member.report in invented for member in incident.members)


def public_rows(material: Material, lookup: Lookup) -> list[Row]:
    """One row for each incident, of allow-listed fields alone."""
    return [
        _head(incident, material) | _where(shown(incident.place, lookup)) | _harm(incident)
        | _suggested(incident) | _people(read, view, lambda place: shown(place, lookup).id)
        for read, incident, view in _seen(material)
    ]


def restricted_rows(material: Material) -> list[Row]:
    """One row for each incident with exact points, files, titles and quotes: for the desk alone."""
    return [
        {"restricted": RESTRICTED} | _head(incident, material) | _where(_exact(incident)) | _harm(incident)
        | _suggested(incident) | _people(read, view, lambda place: place.id if place else None)
        | _told(read, material)
        for read, incident, view in _seen(material)
    ]


def _seen(material: Material) -> Iterator[tuple[Incident, Incident, View]]:
    """Each incident as the machine reads it, as people see it, and their view."""
    for read in material.incidents:
        view = material.people.get(read.id) or View(read)
        yield read, view.incident or replace(read, harm={}), view


def columns(*, restricted: bool) -> tuple[str, ...]:
    """The names of the columns, also where there is no row."""
    empty = Incident("", None, None, (), (), {}, "unattributed", "weak", (), 0, (), (), (), ())
    material = Material([empty], {}, frozenset())
    rows = restricted_rows(material) if restricted else public_rows(material, lambda _id: None)
    return tuple(rows[0])


def _head(incident: Incident, material: Material) -> Row:
    date = incident.date
    return {
        "note": INVENTED_NOTE if is_invented(incident, material.invented) else "",
        "incident": incident.id,
        "counting": incident.counting,
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_precision": date.precision if date else None,
        "event_types": _joined(incident.event_types),
        "double_tap": incident.double_tap,
    }


def _where(place: Shown) -> Row:
    admin1 = place.admin1
    return {
        "admin1_id": admin1.id if admin1 else None,
        "admin1_ar": admin1.name_ar if admin1 else None,
        "admin1_en": admin1.name_en if admin1 else None,
        "place_id": place.id,
        "place_ar": place.name_ar,
        "place_en": place.name_en,
        "place_precision": place.precision,
        "place_relation": place.relation,
        "lat": place.lat,
        "lon": place.lon,
    }


def _exact(incident: Incident) -> Shown:
    place = incident.place
    if place is None:
        return Shown()
    return Shown(place.id, place.name_ar, place.name_en, place.admin1, place.precision, place.relation,
                 place.lat, place.lon)


def _harm(incident: Incident) -> Row:
    """Ranges; an empty low is a figure that nobody states, an empty high beside a low an open end."""
    killed = incident.harm.get("killed")
    row = _range("killed", killed)
    for group in _GROUPS:
        row |= _range(f"killed_{group}", getattr(killed, group) if killed else None)
    for outcome in _OUTCOMES:
        row |= _range(outcome, incident.harm.get(outcome))
    return row


def _range(name: str, found: IncidentHarm | LowHigh | None) -> Row:
    return {f"{name}_low": found.low if found else None, f"{name}_high": found.high if found else None}


def _suggested(incident: Incident) -> Row:
    return {
        "suggested_attackers": _actors(incident, lambda actor: actor.role == "attacker" and not actor.hedged),
        "suggested_attackers_doubted": _actors(incident, lambda a: a.role == "attacker" and a.hedged),
        "suggested_parties": _actors(incident, lambda actor: actor.role == "party"),
        "suggested_status": incident.strike_status,
        "suggested_grade": incident.grade,
        "suggested_grade_rules": _joined(reason.rule for reason in incident.grade_reasons),
        "independent_sources": incident.independent_sources,
        "events_told": len(incident.members),
        "possible_of": _joined(incident.possible_of),
    }


def _people(read: Incident, view: View, place_id: Callable[[Place | None], str | None]) -> Row:
    """What people decided, and what the machine read where they say otherwise; else empty."""
    changed, row = frozenset(view.changed), _machine(read, view, place_id)
    said = NO_EVENT if view.incident is None else DECIDED if view.grade else UNDECIDED
    return {"decided": said, "decided_grade": view.grade, "corrected": _joined(view.changed)} | {
        f"machine_{name}": value if of in changed else None for of, name, value in row}


def _machine(
    read: Incident, view: View, place_id: Callable[[Place | None], str | None]
) -> Iterator[tuple[str, str, Value]]:
    """What of the machine's view stands beside people's: of which field, the column's name, the value."""
    yield "date", "date_start", read.date.start if read.date else None
    yield "date", "date_end", read.date.end if read.date else None
    yield "place", "place_id", place_id(read.place)
    yield "event_types", "event_types", _joined(read.event_types)
    yield "actors", "suggested_attackers", _actors(read, lambda a: a.role == "attacker" and not a.hedged)
    yield "strike_status", "suggested_status", read.strike_status
    yield "grade", "suggested_grade", read.grade
    for outcome in ("killed", *_OUTCOMES):
        for name, value in _range(outcome, read.harm.get(outcome)).items():
            yield outcome, name, value


def _actors(incident: Incident, chosen: Callable[[IncidentActor], bool]) -> str:
    return _joined(dict.fromkeys(actor.id for actor in incident.actors if chosen(actor)))


def _told(incident: Incident, material: Material) -> Row:
    found = [(member, material.readings.get(member.report)) for member in incident.members]
    reports = [reading.report for _member, reading in found if reading]
    quotes = [
        event.quote.text for member, reading in found if reading
        for event in reading.events if event.event == member.event
    ]
    return {
        "place_kind": incident.place.kind if incident.place else None,
        "files": _joined(member.file for member in incident.members),
        "reports": _joined(dict.fromkeys(member.report for member in incident.members)),
        "outlets": _joined(dict.fromkeys(report.outlet or "" for report in reports)),
        "titles": _joined(dict.fromkeys(report.title or "" for report in reports)),
        "quotes": _joined(quotes),
    }


def _joined(values: Iterable[str]) -> str:
    return " | ".join(values)

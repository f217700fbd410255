"""What the templates need beside the records: rows of the list, places, groups, history, text blocks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tawthiq.linking.corrected import View
from tawthiq.model import SETTLED, Dispute, Incident, LowHigh, Place, Reading
from tawthiq.register.models import CaptureRow
from tawthiq.web import righted
from tawthiq.web.cards import Card, Copy, Key, title_of
from tawthiq.web.filters import Filter
from tawthiq.web.mapdata import RADIUS_KM, coarse
from tawthiq.web.masking import Masked, mask_all
from tawthiq.web.store import Captured, Listed, Told, sha256
from tawthiq.web.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """An incident as a row of the list; `said`: what who admits or denies, the weightiest first.

    `corrected`: it shows people's view; `grade`: the one that a person gave.
    """

    incident: Incident
    invented: bool
    killed: LowHigh | None
    injured: LowHigh | None
    said: tuple[tuple[str, str], ...]
    corrected: bool = False
    grade: str = ""


def row(listed: Listed, view: View | None = None) -> Row:
    """An incident for the list, as people see it where they corrected or graded it (`view`)."""
    found = righted.in_list(listed.incident, view)
    said = tuple(sorted(listed.said, key=lambda pair: (("harm", "act", "denies").index(pair[0]), pair[1])))
    return Row(found, listed.invented, _range(found, "killed"), _range(found, "injured"), said,
               bool(view and view.changed), view.grade or "" if view else "")


def _range(found: Incident, outcome: str) -> LowHigh | None:
    harm = found.harm.get(outcome)
    return LowHigh(harm.low, harm.high) if harm else None


def columns(chosen: Filter) -> list[dict[str, str]]:
    """The ways to sort the list: key, address query, and the direction now in force."""
    return [
        {
            "key": key, "word": word, "query": chosen.sorted_by(key),
            "order": {key: "ascending", f"-{key}": "descending"}.get(chosen.sort, "none"),
        }
        for key, word in (
            ("date", "list.order_date"), ("place", "list.order_place"), ("killed", "list.order_killed"),
            ("sources", "list.order_sources"), ("grade", "list.order_grade"),
        )
    ]


def map_words(w: Words) -> str:
    """The words that the map's script needs, as JSON for an attribute."""
    keys = ("loading", "failed", "zoom_in", "zoom_out", "close", "more", "label", "only", "draw", "drawing")
    said = {key: w.say(f"map.{key}") for key in keys}
    return json.dumps(said | {"invented": w.say("invented.chip")}, ensure_ascii=False)


def where(place: Place | None) -> dict[str, Any] | None:
    """A place for the page: its record, its coordinates no finer than a page may show, the circle's reach."""
    if place is None:
        return None
    known = place.lat is not None and place.lon is not None
    spot = f"{coarse(place.lat or 0, place.precision)}, {coarse(place.lon or 0, place.precision)}"
    return {"record": place, "coordinates": spot if known else "",
            "km": f"{RADIUS_KM.get(place.precision, RADIUS_KM['country']):g}" if known else ""}


def point(found: Incident, w: Words) -> dict[str, Any] | None:
    """The one point of an incident's own map."""
    place = found.place
    if place is None or place.lat is None or place.lon is None:
        return None
    name = w.name(place.name_ar, place.name_en)
    return {"type": "FeatureCollection", "features": [{
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [
            coarse(place.lon, place.precision), coarse(place.lat, place.precision)]},
        "properties": {"place": name, "precision": w.label("precision", place.precision),
                       "hollow": place.precision not in SETTLED, "radius": RADIUS_KM[place.precision],
                       "n": 1, "count": "", "ids": [found.id], "incidents": []},
    }]}


def groups(found: Incident) -> list[tuple[str, list[tuple[str, LowHigh]]]]:
    """For each outcome, the groups whose part the sources state."""
    return [
        (outcome, [
            (group, part)
            for group in ("civilians", "children", "women", "combatants")
            if (part := getattr(harm, group)) is not None
        ])
        for outcome, harm in found.harm.items()
    ]


def members(
    told: Sequence[Told], masks: Sequence[Masked], copies: Mapping[Key, Copy]
) -> list[dict[str, Any]]:
    """The reports that tell of an incident; `copies`: those that repeat another."""
    return [
        {
            "digest": sha256(part.member.report), "title": title_of(masked), "event": part.member.event + 1,
            "key": part.member.event,
            "outlet": masked.words(part.reading.report.outlet),
            "file": masked.words(part.reading.report.file), "published": part.reading.report.published,
            "repeats": copies.get((part.member.report, part.member.event)),
        }
        for part, masked in zip(told, masks, strict=True)
    ]


_FIELD_GROUP = {"attacker": "actor", "means": "event_type", "civilian_status": "group"}


def disputes(found: Incident, masks: Sequence[Masked], w: Words) -> list[dict[str, Any]]:
    """What the sources disagree on, with rival values named."""
    return [_dispute(dispute, masks, w) for dispute in found.disputes]


def _dispute(dispute: Dispute, masks: Sequence[Masked], w: Words) -> dict[str, Any]:
    text = mask_all(masks, dispute.text_ar if w.language == "ar" else dispute.text_en)
    group = _FIELD_GROUP.get(dispute.field, "none_such")
    named = {value: w.label(group, mask_all(masks, value)) for value in dispute.values}
    beside = [label for value, label in named.items() if value.rstrip("+") not in text]
    for value in sorted(named, key=len, reverse=True):
        text = text.replace(value, named[value])  # ids in the sentence become names
    return {"field": dispute.field, "text": text, "values": beside}


def history(
    found: Incident, told: Sequence[Told], masks: Sequence[Masked], w: Words
) -> list[dict[str, Any]]:
    """The steps of what was reported, each with the way to its report."""
    digests = {part.member.file: sha256(part.member.report) for part in told}
    return [
        {
            "step": step, "digest": digests.get(step.file, ""),
            "text": mask_all(masks, step.text_ar if w.language == "ar" else step.text_en),
        }
        for step in found.history
    ]


def report_row(reading: Reading, *, invented: bool) -> dict[str, Any]:
    """A report as a row of the list of reports."""
    report, masked = reading.report, Masked(reading.report)  # lists are masked for everyone
    return {
        "digest": sha256(report.id), "title": title_of(masked), "outlet": masked.words(report.outlet),
        "file": masked.words(report.file), "published": report.published, "invented": invented,
        "events": len(reading.events), "totals": len(reading.totals),
    }


def objects(claims: Iterable[Card]) -> list[str]:
    """What was hit, each id once."""
    return list(dict.fromkeys(value.id for one in claims for value in one.objects))


def captures(captured: Captured, masked: Masked) -> list[dict[str, Any]]:
    """How a document came in, once for each set of facts."""
    def facts(row: CaptureRow) -> dict[str, Any]:
        return {"file": masked.words(row.file), "captured": row.captured, "recorded_at": row.recorded_at,
                "kind": row.kind or "", "url": masked.words(row.url), "origin": _origin(row, masked)}
    return [facts(row) for row in captured.captures]


def _origin(row: CaptureRow, masked: Masked) -> dict[str, Any] | None:
    """Where a document stood in the archive, feed, export or table that it came out of."""
    told: dict[str, Any] = json.loads(row.origin) if row.origin else {}
    if not told:
        return None
    start, length = told.get("offset"), told.get("length")
    return {"way": told.get("way"), "file": masked.words(told.get("container_file")),
            "sha256": sha256(str(told.get("container", ""))), "kept": told.get("container_kept"),
            "item": masked.words(str(told.get("item") or told.get("member") or "")),
            "start": f"{start:,}" if start is not None and length is not None else "",
            "end": f"{start + length:,}" if start is not None and length is not None else ""}

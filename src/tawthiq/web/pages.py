"""What the templates need beside the records: rows of the list, places, groups, history, text blocks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tawthiq.model import Incident, LowHigh, Place
from tawthiq.register.models import CaptureRow
from tawthiq.web.cards import Card, title_of
from tawthiq.web.filters import Filter
from tawthiq.web.mapdata import RADIUS_KM, SPOTS, coarse
from tawthiq.web.marks import Block
from tawthiq.web.masking import Masked
from tawthiq.web.store import Captured, Listed, Told, sha256
from tawthiq.web.words import Words

ATTRIBUTION = (
    "Administrative boundaries, p-codes and populated places of Syria, Iraq and Yemen: OCHA Common Operational "
    "Datasets (COD-AB), United Nations Office for the Coordination of Humanitarian Affairs, CC BY-IGO. P-codes of "
    "Lebanon, Libya, Palestine and Sudan: OCHA global p-codes, CC BY-IGO. Changes: names cleaned, boundaries "
    "simplified.",
    "Places and boundaries marked wof: Who's On First (whosonfirst.org, whosonfirst.org/docs/licenses), which "
    "includes data from GeoNames (CC BY 4.0, geonames.org), Quattroshapes (CC BY), Mesoshapes (CC0) and Natural "
    "Earth (public domain). Changes: names cleaned, merged with OCHA places, boundaries simplified.",
    "Places in Libya marked osm: © OpenStreetMap contributors, Open Database Licence (ODbL) 1.0, "
    "openstreetmap.org/copyright.",
    "Rivers, lakes and country outlines: made with Natural Earth (public domain).",
)


@dataclass(frozen=True, slots=True)
class Row:
    """An incident as a row of the list."""

    incident: Incident
    invented: bool
    killed: LowHigh | None
    injured: LowHigh | None


def row(listed: Listed) -> Row:
    found = listed.incident
    return Row(found, listed.invented, _range(found, "killed"), _range(found, "injured"))


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
            ("date", "list.date"), ("place", "list.place"), ("killed", "list.killed"),
            ("sources", "list.sources"), ("grade", "list.grade"),
        )
    ]


def map_words(w: Words) -> str:
    """The words that the map's script needs, as JSON for an attribute."""
    said = ("loading", "failed", "zoom_in", "zoom_out", "compass", "close", "more", "label")
    return json.dumps({key: w.say(f"map.{key}") for key in said}, ensure_ascii=False)


def where(place: Place | None) -> dict[str, Any] | None:
    """A place for the page: its record, and its coordinates no finer than a page may show."""
    if place is None:
        return None
    known = place.lat is not None and place.lon is not None
    spot = f"{coarse(place.lat or 0, place.precision)}, {coarse(place.lon or 0, place.precision)}"
    return {"record": place, "coordinates": spot if known else "", "radius": RADIUS_KM.get(place.precision, 0)}


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
                       "hollow": place.precision not in SPOTS, "radius": RADIUS_KM[place.precision],
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


def members(told: Iterable[Told]) -> list[dict[str, Any]]:
    """The reports that tell of an incident."""
    shown = []
    for part in told:
        masked = Masked(part.reading.report)
        shown.append({
            "digest": sha256(part.member.report), "title": title_of(masked), "event": part.member.event + 1,
            "outlet": masked.words(part.reading.report.outlet), "file": masked.words(part.reading.report.file),
            "published": part.reading.report.published,
        })
    return shown


def _mask_all(told: Iterable[Told], text: str) -> str:
    for part in told:
        text = Masked(part.reading.report).words(text)
    return text


_FIELD_GROUP = {
    "actor": "actor", "actors": "actor", "attacker": "actor", "event_type": "event_type",
}


def disputes(found: Incident, told: Sequence[Told], w: Words) -> list[dict[str, Any]]:
    """What the sources disagree on, with rival values named."""
    return [
        {
            "field": dispute.field,
            "text": _mask_all(told, dispute.text_ar if w.language == "ar" else dispute.text_en),
            "values": [
                w.label(_FIELD_GROUP.get(dispute.field, "none_such"), _mask_all(told, value))
                for value in dispute.values
            ],
        }
        for dispute in found.disputes
    ]


def history(found: Incident, told: Sequence[Told]) -> list[dict[str, Any]]:
    """The steps of what was reported, each with a way to its report."""
    digests = {part.member.file: sha256(part.member.report) for part in told}
    return [
        {
            "step": step, "digest": digests.get(step.file, ""),
            "text_ar": _mask_all(told, step.text_ar), "text_en": _mask_all(told, step.text_en),
        }
        for step in found.history
    ]


def objects(claims: Iterable[Card]) -> list[str]:
    """What was hit, each id once."""
    return list(dict.fromkeys(value.id for one in claims for value in one.objects))


def captures(captured: Captured, masked: Masked) -> list[dict[str, Any]]:
    """How a document came in, once for each set of facts."""
    def facts(row: CaptureRow) -> dict[str, Any]:
        return {"file": masked.words(row.file), "captured": row.captured, "recorded_at": row.recorded_at,
                "kind": row.kind or "", "url": masked.words(row.url)}
    return [facts(row) for row in captured.captures]


def show_blocks(found: Iterable[Block], w: Words) -> list[dict[str, Any]]:
    """Blocks of text for the template: each mark with its title in words."""
    return [
        {
            "kind": block.kind,
            "pieces": [
                {
                    "text": piece.text, "masked": piece.masked,
                    "classes": " ".join(dict.fromkeys(f"k-{mark.kind}" for mark in piece.marks)),
                    "depth": min(len({mark.kind for mark in piece.marks}), 3),
                    "title": " · ".join(dict.fromkeys(
                        f"{w.label('kind', mark.kind)}: {w.label(mark.group, mark.identifier)}"
                        for mark in piece.marks)),
                }
                for piece in block.pieces
            ],
        }
        for block in found
    ]


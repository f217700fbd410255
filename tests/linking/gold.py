"""The labels of tests/gold as readings: what a perfect reader would give, for measuring linking alone."""

from __future__ import annotations

import csv
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.arabic.quantities import quantity_from
from tawthiq.model import (
    Actor,
    Claim,
    Date,
    Event,
    EventActor,
    Harm,
    HarmByOutcome,
    Named,
    Object,
    Place,
    Published,
    Quantity,
    Range,
    Reading,
    Report,
    Segment,
    Span,
    Speaker,
    Victims,
)
from tawthiq.page import read_page
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import key_of

GOLD = Path(__file__).parent.parent / "gold"
FOLDERS = ("news", "social")
Key = tuple[str, int]


def readings() -> tuple[list[Reading], dict[Key, str]]:
    """All labelled reports as readings, and the incident key of each (file, event)."""
    out: list[Reading] = []
    keys: dict[Key, str] = {}
    for folder in FOLDERS:
        rows = csv.DictReader((GOLD / folder / "manifest.tsv").open(encoding="utf-8"), delimiter="\t")
        for row in rows:
            reading, found = _reading(folder, row)
            out.append(reading)
            keys |= {(reading.report.file, n): key for n, key in enumerate(found)}
    return out, keys


def _reading(folder: str, row: dict[str, str]) -> tuple[Reading, list[str]]:
    source = GOLD / folder / row["file"]
    label = json.loads(source.with_suffix(".json").read_text("utf-8"))
    content = source.read_bytes()
    text = content.decode("utf-8")
    day = row.get("published") or None
    report = Report(
        "sha256:" + hashlib.sha256(content).hexdigest(),
        f"{folder}/{row['file']}",
        row.get("outlet") or None,
        None,
        text.split("\n")[0],
        "ar",
        Published(day, day, "day", "manifest") if day else None,
        None,
        text,
        _segments(content, row, text),
    )
    keys = list(dict.fromkeys(i["incident_key"] for i in label["incidents"]))
    groups = [[i for i in label["incidents"] if i["incident_key"] == key] for key in keys]
    claims = [c for n, group in enumerate(groups) for i in group for c in _claims(report, n, i)]
    events = tuple(_event(report, n, group, claims) for n, group in enumerate(groups))
    return Reading(report, events, tuple(claims)), keys


def _segments(content: bytes, row: dict[str, str], text: str) -> tuple[Segment, ...]:
    from tawthiq.model import Document

    found = read_page(Document(row["file"], content, "", row.get("outlet"), row.get("kind"))).report
    if found.text == text:
        return found.segments
    return (Segment("paragraph", 0, len(text)),)


def _span(report: Report, words: str | None) -> Span:
    at = report.text.find(words) if words else -1
    return Span(words, at, at + len(words)) if words and at >= 0 else Span(report.text[:1], 0, 1)


def _event(report: Report, number: int, group: list[dict[str, Any]], claims: list[Claim]) -> Event:
    first = min(
        group,
        key=lambda i: (
            ("exact", "neighbourhood", "settlement", "area").index(i["place"]["precision"])
            if i["place"]["precision"] in ("exact", "neighbourhood", "settlement", "area")
            else 9
        ),
    )
    mine = [c for c in claims if c.event == number]
    actors = {(a["canonical"], a["hedged"]) for i in group for a in i["actors"]}
    objects = dict.fromkeys(o for i in group for o in i["objects_hit"])
    return Event(
        number,
        group[0]["event_type"],
        place(first["place"]),
        _date(report, group[0]["date"]),
        tuple(EventActor(a, "attacker", h) for a, h in sorted(actors)),
        _range(group, "killed"),
        _range(group, "injured"),
        Victims(
            **{
                k: v
                for k, v in (group[0]["victims"] or {}).items()
                if k in ("civilians", "children", "women", "combatants")
            }
        ),
        HarmByOutcome(),
        tuple(objects),
        tuple(dict.fromkeys(c.speaker.type for c in mine)),
        _span(report, group[0].get("quote")),
        tuple(c.id for c in mine),
    )


def _range(group: list[dict[str, Any]], outcome: str) -> Range | None:
    rows = [
        (i[outcome]["min"], i[outcome]["max"])
        for i in group
        if i.get(outcome) and i[outcome]["min"] is not None
    ]
    if not rows:
        return None
    highs = [h for _, h in rows]
    return Range(min(low for low, _ in rows), None if None in highs else max(highs))


def _claims(report: Report, number: int, item: dict[str, Any]) -> list[Claim]:
    quote = _span(report, item.get("quote"))
    harm = [*_harm(item, "killed", quote), *_harm(item, "injured", quote)]
    actors = tuple(
        Actor(a["canonical"], "attacker", a["hedged"], quote.text, quote.start, quote.end)
        for a in item["actors"]
    )
    objects = tuple(Object(o, None, quote.text, quote.start, quote.end) for o in item["objects_hit"])
    return [
        Claim(
            f"{report.file}-{number}-{at}-{quote.start}",
            number,
            item["event_type"],
            "asserts",
            None,
            Speaker(s["type"], s["as_written"], 0, 1),
            actors,
            (),
            False,
            None,
            None,
            tuple(harm) if at == 0 else (),
            objects,
            quote,
            (),
        )
        for at, s in enumerate(item["speakers"])
    ]


def _harm(item: dict[str, Any], outcome: Any, quote: Span) -> list[Harm]:
    low, high = (item.get(outcome) or {}).get("min"), (item.get(outcome) or {}).get("max")
    if low is None:
        return []
    victims = item["victims"] or {}
    group: Any = "people"
    if outcome == "killed" and victims.get("combatants") == low:
        group = "combatants"
    elif outcome == "killed" and victims.get("civilians") == low:
        group = "civilians"
    quantity = (
        quantity_from("exact", low)
        if low == high
        else Quantity("between" if high else "at_least", low, low, high)
    )
    rows = [Harm(outcome, group, quantity, None, quote.text, quote.start, quote.end)]
    if outcome == "killed":
        rows += [
            Harm(outcome, g, quantity_from("exact", victims[g]), 0, quote.text, quote.start, quote.end)  # type: ignore[arg-type]
            for g in ("children", "women")
            if victims.get(g)
        ]
    return rows


def _date(report: Report, label: dict[str, Any] | None) -> Date | None:
    if not label or not label.get("start"):
        return None
    words = label.get("as_written") or ""
    return Date(
        label["start"], label["end"] or label["start"], label["precision"], _part(words), None, words, 0, 1
    )


_PARTS = {
    "منتصف": "after_midnight",
    "فجر": "dawn",
    "صباح": "morning",
    "ظهر": "noon",
    "عصر": "afternoon",
    "مساء": "evening",
    "ليل": "night",
}


def _part(words: str) -> Any:
    return next((part for word, part in _PARTS.items() if word in words and "بعد الظهر" not in words), None)


@cache
def _candidates(name: str) -> tuple[Entry, ...]:
    return load().find(key_of(fold(name).split()))


def place(label: dict[str, Any] | None) -> Place | None:
    """A label's place by name: the best known entry of that name in the governorate that it states."""
    if not label:
        return None
    admin1 = next((e for e in _candidates(label["admin1"] or "") if e.kind == "governorate"), None)
    above = admin1.named if admin1 else None
    name = label["settlement"]
    if label["precision"] == "area" and label["as_written"].split()[0] in ("مديرية", "محلية", "ناحية"):
        name = None
    if not name:
        return _area(label["as_written"], admin1) or Place(
            None, None, None, None, above, None, None, "in", "admin1", None, (), label["as_written"], 0, 1
        )
    found = [e for e in _candidates(name) if admin1 is None or e.admin1 == admin1.id]
    best = max(
        (e for e in found if not e.unit),
        key=lambda e: e.weight,
        default=max(found, key=lambda e: e.weight, default=None),
    )
    precision = label["precision"]
    relation: Any = "near" if precision == "area" else "in"
    if best is None:
        return Place(
            None,
            name,
            None,
            None,
            above,
            None,
            None,
            relation,
            precision,
            None,
            (),
            label["as_written"],
            0,
            1,
        )
    if best.unit:
        precision = {"governorate": "admin1", "district": "admin2", "subdistrict": "admin3"}[best.kind]
    lat, lon = best.point or (None, None)
    up = Named(best.admin1, load().named(best.admin1).name_ar, None) if load().named(best.admin1) else above  # type: ignore[union-attr]
    return Place(
        best.id,
        best.name_ar,
        best.name_en,
        best.kind,
        up,
        lat,
        lon,
        relation,
        precision,
        None,
        (),
        label["as_written"],
        0,
        1,
    )


def _area(words: str, admin1: Entry | None) -> Place | None:
    """ "The district of X", "the countryside of X": units that the words name, in the label's governorate."""
    units = {
        "مديرية": ("district", "admin2", "in"),
        "محلية": ("district", "admin2", "in"),
        "ناحية": ("subdistrict", "admin3", "in"),
        "ريف": ("governorate", "admin1", "countryside_of"),
        "بريف": ("governorate", "admin1", "countryside_of"),
    }
    listed = words.replace("#", "").split()
    for at, word in enumerate(listed[:-1]):
        if word in units:
            kind, precision, relation = units[word]
            found = [
                e
                for e in _candidates(listed[at + 1])
                if e.kind == kind and (not admin1 or e.admin1 == admin1.id)
            ]
            if not found and admin1 and relation == "countryside_of":
                found = [admin1]
            if found:
                e = found[0]
                lat, lon = e.point or (None, None)
                up = load().named(e.admin1)
                return Place(
                    e.id,
                    e.name_ar,
                    e.name_en,
                    e.kind,
                    up,
                    lat,
                    lon,
                    relation,
                    precision,
                    None,
                    (),
                    words,
                    0,
                    1,
                )  # type: ignore[arg-type]
    return None

"""A made-up output of `tawthiq read`: the labels themselves with errors of every kind at fixed places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parents[1] / "gold"


def lines(folder: Path) -> list[dict[str, Any]]:
    """One line per labelled report of the folder; the same folder gives the same lines."""
    out = []
    step = 0
    for label in sorted(folder.glob("*.json")):
        text = label.with_suffix(".txt").read_bytes().decode("utf-8")
        events = []
        for entry in json.loads(label.read_text("utf-8"))["incidents"]:
            step += 1
            if step % 11 != 0:
                events.append(_event(entry, text, step, len(events)))
            if step % 13 == 0:
                events.append({**_event(entry, text, step, len(events)), "killed": {"low": 91, "high": 91},
                               "place": None, "quote": None})
        if label.stem.endswith("8"):  # an event that no label has
            killed = {"low": 77, "high": None}
            events.append({"event": len(events), "event_type": "air_strike", "killed": killed})
        if step % 9 != 4:
            out.append({"report": {"file": label.with_suffix(".txt").name, "text": text}, "events": events})
    return out


def write(folder: Path, target: Path) -> Path:
    """The lines as a file."""
    target.write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines(folder)), "utf-8")
    return target


def _event(entry: dict[str, Any], text: str, step: int, event: int) -> dict[str, Any]:
    quote = entry.get("quote") or ""
    at = text.find(quote) if quote else -1
    place, date = entry.get("place") or {}, entry.get("date") or {}
    settlement = place.get("settlement")
    victims = entry.get("victims") or {}
    return {
        "event": event,
        "event_type": "air_strike" if step % 7 == 0 else entry["event_type"],
        "place": None if step % 8 == 0 or not settlement else {
            "name_ar": "غير هذا" if step % 5 == 0 else settlement, "text": place.get("as_written"),
            "precision": "admin1" if step % 6 == 0 else "settlement", "within": None},
        "date": None if step % 10 == 0 or not date.get("start") else {
            "start": date["start"], "end": date["start"] if step % 4 == 0 else date.get("end")},
        "actors": [{"id": a["canonical"]} for a in (entry.get("actors") or ())[: 1 + step % 2]],
        "killed": _range(entry.get("killed"), step % 6 == 1),
        "injured": _range(entry.get("injured"), step % 6 == 3),
        "victims": {**victims, "children": step % 5 if step % 3 == 0 else victims.get("children")},
        "objects": [*(entry.get("objects_hit") or ()), *(["market"] if step % 4 == 0 else [])],
        "speakers": [s["type"] for s in entry.get("speakers", [])][: step % 3],
        "quote": {"start": at, "end": at + len(quote)} if at >= 0 and step % 3 else None,
    }


def _range(toll: dict[str, Any] | None, wrong: bool) -> dict[str, Any] | None:
    if not toll:
        return None
    return {"low": (toll.get("min") or 0) + wrong, "high": toll.get("max")}

"""Labelled reports: the events that a careful reader found, with every value that counts as right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tawthiq.evaluation.labels import read_label
from tawthiq.evaluation.slots import (
    GROUPS,
    SLOTS,
    Bounds,
    Judged,
    actor_ids,
    bounds,
    name_key,
    speaker_types,
)
from tawthiq.evaluation.words import fault

HELDBACK = "heldback.tsv"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report of a gold folder. `name` is folder/file; `heldback`: only totals of it are shown."""

    name: str
    path: Path
    text: str
    label: dict[str, Any]
    heldback: bool


def labelled(folder: Path) -> list[Labelled]:
    """The labelled reports of a folder (NNN.txt beside NNN.json), in order.

    `heldback.tsv`, in the folder or its parent, lists the reports whose differences stay unseen.
    Raises EvaluationError where the folder holds no labels, a label is broken, or its report is not there.
    """
    kept = _heldback(folder)
    out = []
    for label in sorted(folder.glob("*.json")):
        source = label.with_suffix(".txt")
        if not source.is_file():
            raise fault("no_text", path=label, text=source.name)
        name = f"{folder.resolve().name}/{source.name}"
        text = source.read_bytes().decode("utf-8", "replace")
        out.append(Labelled(name, source, text, read_label(label), bool({name, source.name} & kept)))
    if not out:
        raise fault("no_labels", path=folder)
    return out


def _heldback(folder: Path) -> frozenset[str]:
    for place in (folder / HELDBACK, folder.parent / HELDBACK):
        if place.is_file():
            rows = place.read_text("utf-8").splitlines()[1:]
            return frozenset(row.split("\t")[0] for row in rows if row.strip())
    return frozenset()


def gold_events(label: dict[str, Any], text: str) -> list[Judged]:
    """The events of one label in the report's text, one per incident_key.

    Rival figures of one event are each acceptable, and so is the range over all of them.
    """
    events: dict[str, Judged] = {}
    for entry in label["incidents"]:
        read = _event(entry, text)
        known = events.get(read.name)
        events[read.name] = _merged(known, read) if known else read
    return [_with_hulls(e) for e in events.values()]


def _event(entry: dict[str, Any], text: str) -> Judged:
    place, date, victims = (entry.get(k) or {} for k in ("place", "date", "victims"))
    tolls = [entry, *(c for c in entry.get("claims") or () if isinstance(c, dict))]
    start = date.get("start")
    values: dict[str, frozenset[Any]] = {
        "type": frozenset({entry["event_type"], *(entry.get("event_type_alt") or ())}),
        "actors": actor_ids(a["canonical"] for a in entry.get("actors") or ()),
        "place": frozenset({name_key(place.get("settlement"))}) - {""},
        "date": frozenset({(start, date.get("end") or start)} if start else ()),
        "killed": _tolls(tolls, "killed"),
        "injured": _tolls(tolls, "injured"),
        **{g: frozenset({victims[g]} if victims.get(g) is not None else ()) for g in GROUPS},
        "objects": frozenset(entry.get("objects_hit") or ()),
        "speakers": speaker_types(s["type"] for s in entry.get("speakers") or ()),
    }
    return Judged(
        entry["incident_key"], _spans(entry.get("quote") or "", text), values,
        entry.get("role") == "background", words=_words(entry),
    )


def _spans(quote: str, text: str) -> tuple[tuple[int, int], ...]:
    at = text.find(quote) if quote else -1
    return ((at, at + len(quote)),) if at >= 0 else ()


def _tolls(rows: list[dict[str, Any]], outcome: str) -> frozenset[Bounds]:
    found = (bounds(r[outcome].get("min"), r[outcome].get("max")) for r in rows if r.get(outcome))
    return frozenset(b for b in found if b)


def _words(entry: dict[str, Any]) -> dict[str, str]:
    """What stands in the text for each slot; the quote for the rest."""
    words = {slot: str(entry[slot]["as_written"]) for slot in ("place", "date", "killed", "injured")
             if isinstance(entry.get(slot), dict) and entry[slot].get("as_written")}
    words["actors"] = "، ".join(a.get("name_as_written") or "" for a in entry.get("actors") or ())
    words["speakers"] = "، ".join(s.get("as_written") or "" for s in entry.get("speakers") or ())
    quote = " ".join((entry.get("quote") or "").split())
    return {slot: words.get(slot) or quote for slot in SLOTS}


def _merged(one: Judged, two: Judged) -> Judged:
    values = {slot: one.values[slot] | two.values[slot] for slot in SLOTS}
    return Judged(one.name, one.spans + two.spans, values, one.background and two.background, words=one.words)


def _with_hulls(event: Judged) -> Judged:
    hulls = {slot: event.values[slot] | _hull(event.values[slot]) for slot in ("killed", "injured")}
    return Judged(event.name, event.spans, event.values | hulls, event.background, words=event.words)


def _hull(tolls: frozenset[Bounds]) -> frozenset[Bounds]:
    if len(tolls) < 2:
        return frozenset()
    highs = [high for _, high in tolls]
    top = None if None in highs else max(h for h in highs if h is not None)
    return frozenset({(min(low or 0 for low, _ in tolls), top)})


def folders(paths: list[Path], phrases_beside: bool = False) -> Iterator[Path]:
    """The gold folders among these: a folder with labels, or those right inside it.

    A folder with neither is given back as it is (and fails as such), unless phrases were found there.
    """
    for path in paths:
        own = any(path.glob("*.json"))
        inner = [] if own else sorted(p for p in path.iterdir() if p.is_dir() and any(p.glob("*.json")))
        yield from inner or ([] if phrases_beside and not own else [path])

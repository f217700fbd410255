"""What was read: lines of the contract as events to judge."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawthiq.evaluation.slots import GROUPS, SLOTS, Judged, actor_ids, bounds, name_key, speaker_types
from tawthiq.evaluation.words import fault
from tawthiq.model import IN_TOWN

if TYPE_CHECKING:
    from tawthiq.evaluation.gold import Labelled

Line = dict[str, Any]
WIDE = frozenset({"admin3", "admin2", "admin1", "country"})


def read_lines(path: Path) -> Iterator[Line]:
    """Lines of a `tawthiq read` output. Only the newline ends a line: strings hold other separators.

    Raises EvaluationError naming the file and the line of what is no line of the contract.
    """
    try:
        with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            for number, raw in enumerate(lines, 1):
                if raw.strip():
                    yield _line(raw, path, number)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise fault("not_read_output", path=path, reason=reason) from error


def _line(raw: str, path: Path, number: int) -> Line:
    try:
        found = json.loads(raw)
    except json.JSONDecodeError as error:
        raise fault("bad_line", path=path, line=number, reason=error.msg) from None
    if not isinstance(found, dict) or not isinstance(found.get("report", found.get("error")), dict):
        raise fault("bad_line", path=path, line=number, reason="no object with `report`")
    return found


def by_file(lines: Iterable[Line]) -> dict[str, Line]:
    """Lines by their report's file: folder and name, and the name alone where no other line has it."""
    found: dict[str, Line] = {}
    by_name: dict[str, list[Line]] = {}
    for line in lines:
        path = Path((line.get("report") or {}).get("file") or line.get("file") or "")
        found["/".join(path.parts[-2:])] = line
        by_name.setdefault(path.name, []).append(line)
    return {name: same[0] for name, same in by_name.items() if len(same) == 1} | found


def line_of(report: Labelled, lines: Mapping[str, Line]) -> Line:
    """The line of a labelled report: by folder and name, else by its name alone; empty for none."""
    return lines.get(report.name) or lines.get(report.path.name, {})


def read_events(line: Line) -> list[Judged]:
    """The events of one line as they are compared."""
    return [_event(e) for e in line.get("events") or ()]


def _event(event: Line) -> Judged:
    place, date, quote = (event.get(k) or {} for k in ("place", "date", "quote"))
    victims = event.get("victims") or {}
    start = date.get("start")
    values: dict[str, frozenset[Any]] = {
        "type": frozenset({event.get("event_type")}),
        "actors": actor_ids(a["id"] for a in event.get("actors") or ()),
        "place": _place_names(place),
        "date": frozenset({(start, date.get("end") or start)} if start else ()),
        **{o: frozenset({_range(event.get(o))} - {None}) for o in ("killed", "injured")},
        **{g: frozenset({victims.get(g)} - {None}) for g in GROUPS},
        "objects": frozenset(event.get("objects") or ()),
        "speakers": speaker_types(event.get("speakers") or ()),
    }
    spans = ((quote["start"], quote["end"]),) if quote else ()
    return Judged(
        f"event {event.get('event')}", spans, values, wide=place.get("precision") in WIDE,
        event=event.get("event"), words=_words(event),
    )


def _range(value: Line | None) -> object:
    return bounds(value.get("low"), value.get("high")) if value else None


def _place_names(place: Line) -> frozenset[str]:
    """Names that may stand for a place: its own, its city, and every run of the words it was read from."""
    within = place.get("within")
    names = {name_key(place.get("name_ar"))}
    if place.get("precision") in IN_TOWN:
        names.add(name_key(within.get("name_ar") if isinstance(within, dict) else within))
    if place.get("precision") not in WIDE:
        words = [name_key(w) for w in (place.get("text") or "").split()[:8]]
        names |= {"".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return frozenset(names) - {""}


def _words(event: Line) -> dict[str, str]:
    texts = {slot: (event.get(slot) or {}).get("text") for slot in ("place", "date", "killed", "injured")}
    quote = " ".join(((event.get("quote") or {}).get("text") or "").split())
    return {slot: texts.get(slot) or quote for slot in SLOTS}

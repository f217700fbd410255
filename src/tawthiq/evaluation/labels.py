"""Label files, read and checked: what is wrong in one is named with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from tawthiq.evaluation.words import fault
from tawthiq.model import EventType, SpeakerType

Label = dict[str, Any]

_TYPES = frozenset(get_args(EventType))
_SPEAKERS = frozenset(get_args(SpeakerType))
_OBJECTS = ("place", "date", "victims", "killed", "injured")
_LISTS = ("actors", "speakers", "objects_hit", "claims")


def read_label(path: Path) -> Label:
    """The label of one report. Raises EvaluationError naming file and line, or file and field."""
    try:
        label = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise fault("not_json", path=path, line=error.lineno, reason=error.msg) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fault("not_json", path=path, line=line, reason="not UTF-8") from None
    for where, reason in _faults(label):
        raise fault("bad_label", path=path, where=where, reason=reason)
    found: Label = label
    return found


def _faults(label: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(label, dict) or not isinstance(label.get("incidents"), list):
        yield "incidents", "a label is an object with a list `incidents`"
        return
    for n, entry in enumerate(label["incidents"]):
        at = f"incidents[{n}]"
        if not isinstance(entry, dict):
            yield at, "an incident is an object"
            continue
        yield from ((f"{at}.{field}", reason) for field, reason in _entry_faults(entry))


def _entry_faults(entry: Label) -> Iterator[tuple[str, str]]:
    if not isinstance(entry.get("incident_key"), str) or not entry["incident_key"]:
        yield "incident_key", "a text that names the incident is needed"
    if entry.get("event_type") not in _TYPES:
        yield "event_type", f"{entry.get('event_type')!r} is no event type of the codebook"
    for field in _OBJECTS:
        if not isinstance(entry.get(field) or {}, dict):
            yield field, "an object or null is needed"
    for field in _LISTS:
        if not isinstance(entry.get(field) or [], list):
            yield field, "a list or null is needed"
    if not isinstance(entry.get("quote") or "", str):
        yield "quote", "words of the report or null are needed"
    yield from _member_faults(entry)


def _member_faults(entry: Label) -> Iterator[tuple[str, str]]:
    for n, actor in enumerate(_listed(entry, "actors")):
        if not isinstance(actor, dict) or not isinstance(actor.get("canonical"), str):
            yield f"actors[{n}].canonical", "an id of the codebook is needed"
    for n, speaker in enumerate(_listed(entry, "speakers")):
        kind = speaker.get("type") if isinstance(speaker, dict) else None
        if kind not in _SPEAKERS:
            yield f"speakers[{n}].type", f"{kind!r} is no type of speaker of the codebook"


def _listed(entry: Label, field: str) -> list[Any]:
    found = entry.get(field) or []
    return found if isinstance(found, list) else []

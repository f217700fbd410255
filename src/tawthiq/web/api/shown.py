"""Records as JSON that their viewer may see: every word of a report masked as on its page."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tawthiq.contract import incident_line, record_line
from tawthiq.model import Claim, Incident, Reading
from tawthiq.register.judgements import Judgement
from tawthiq.web.cards import title_of
from tawthiq.web.mapdata import coarse
from tawthiq.web.masking import Masked, mask_all
from tawthiq.web.store import Listed

Say = Callable[[str], str]
_WORDY = frozenset({"disputes", "history", "members"})
"""What of an incident holds words of reports: its own address shows it, the list does not."""
_IDS = frozenset({"id", "report", "sha256"})


def reading(found: Reading, masked: Masked) -> dict[str, Any]:
    """All that was read from a report."""
    held: dict[str, Any] = json.loads(record_line(found))
    shown: dict[str, Any] = _shown(held, masked, masked.words)
    shown["report"] |= {"text": masked.text, "title": title_of(masked) or None}
    return shown


def claim(found: Claim, masked: Masked) -> dict[str, Any]:
    """One claim of a report."""
    held = json.loads(json.dumps(asdict(found)))  # through JSON: no tuple is passed by unmasked
    shown: dict[str, Any] = _shown(held, masked, masked.words)
    return shown


def incident(found: Incident, masks: Sequence[Masked], *, invented: bool) -> dict[str, Any]:
    """An incident; the names of its place are masked already."""
    held = json.loads(incident_line(found, invented=invented))
    place = _shown(held["place"], None, str)
    shown: dict[str, Any] = _shown(held, None, lambda said: mask_all(masks, said)) | {"place": place}
    return shown


def listed(found: Listed) -> dict[str, Any]:
    """An incident in a list: what holds no word of a report."""
    held: dict[str, Any] = json.loads(incident_line(found.incident, invented=found.invented))
    return {name: _shown(value, None, str) for name, value in held.items() if name not in _WORDY}


def decision(found: Judgement, masks: Sequence[Masked]) -> dict[str, Any]:
    """A decision with its number; words that it quotes are masked where they stand, or by what they say."""
    def said(words: str) -> str:
        return mask_all(masks, words)

    own = next((m for m in masks if m.report.id.removeprefix("sha256:") in found.subject), None)
    value = {name: one for name, one in found.value.items() if name != "events"}
    events = [{"report": a.report, "event": a.event} for a in found.anchors]
    return {"number": found.number, "kind": found.kind, "subject": found.subject,
            "value": _shown(value, own, said), "events": events, "reason": said(found.reason),
            "by": found.by, "at": found.at, "undone": found.undone, "waits": found.waiting,
            "agreed": asdict(found.agreed) if found.agreed else None}


def _shown(value: Any, masked: Masked | None, say: Say) -> Any:
    """The same, every text masked: where it stands, if it has a place in the report, else by its words."""
    if isinstance(value, str):
        return say(value)
    if isinstance(value, list):
        return [_shown(one, masked, say) for one in value]
    if not isinstance(value, dict):
        return value
    shown = {name: one if name in _IDS and isinstance(one, str) else _shown(one, masked, say)
             for name, one in value.items()}
    words = _standing(value, masked)
    if words is not None:
        shown["text"] = words
    for name in ("lat", "lon") if value.get("precision") == "exact" else ():
        shown[name] = None if value.get(name) is None else coarse(value[name], "exact")
    return shown


def _standing(value: Mapping[str, Any], masked: Masked | None) -> str | None:
    """The masked words of a record that says where they stand in the report."""
    start, end = value.get("start_char", value.get("start")), value.get("end_char", value.get("end"))
    if masked is None or not isinstance(start, int) or not isinstance(end, int):
        return None
    return masked.slice(start, end) if masked.report.text[start:end] == value.get("text") else None

"""Words that people redacted, masked in whatever the command line prints of a register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from tawthiq.contract import masked
from tawthiq.model import Incident
from tawthiq.register import lookup, names, redactions
from tawthiq.register.models import DecisionRow

T = TypeVar("T")
_IDS = ("sha256:", "inc-")


def redacted(alias: str) -> tuple[str, ...]:
    """The words that stand redacted in any report, the longest first."""
    rows = DecisionRow.objects.using(alias).filter(kind="redact")
    held = redactions.standing(alias, set(rows.values_list("subject", flat=True)))
    found = set()
    for reading in lookup.readings(alias, held):
        report = reading.report
        spans = [redactions.span_of(report, j) for j in held[report.id.removeprefix("sha256:")]]
        found |= {report.text[span.start:span.end] for span in spans if span is not None}
    return tuple(sorted(filter(str.strip, found), key=lambda said: (-len(said), said)))


def incidents(alias: str, found: Sequence[Incident]) -> tuple[Incident, ...]:
    """The incidents as a command may print them: names of places that only a report's words name are
    masked as on the pages, and what people redacted is masked everywhere."""
    shown, hidden = names.shown(alias, found), redacted(alias)
    placed = (replace(one, place=replace(one.place, name_ar=shown[one.id][0], name_en=shown[one.id][1]))
              if one.place is not None and one.place.id is None else one for one in found)
    return tuple(hide(one, hidden) for one in placed)


def hide(found: T, words: Sequence[str]) -> T:
    """A record, with these words masked letter for letter in every text of it but ids."""
    shown: T = _hide(found, words) if words else found
    return shown


def _hide(value: Any, words: Sequence[str]) -> Any:
    if isinstance(value, str):
        return value if value.startswith(_IDS) else _masked(value, words)
    if isinstance(value, tuple | list):
        return type(value)(_hide(one, words) for one in value)
    if isinstance(value, Mapping):
        return {key: _hide(one, words) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _hide(getattr(value, f.name), words) for f in fields(value)})
    return value


def _masked(text: str, words: Sequence[str]) -> str:
    for said in words:
        if said in text:
            text = text.replace(said, masked(said, [(0, len(said))]))
    return text

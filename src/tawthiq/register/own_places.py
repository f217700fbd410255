"""The desk's own gazetteer: names that people put on the map, as their decisions stand.

Each is a decision of kind `place` with its reason. The table `places.tsv` beside the register is written from
the decisions, in the form of the shipped tables; taking a decision back takes its place out again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tawthiq.places.gazetteer import COLUMNS, OWN
from tawthiq.register import judgements as judged
from tawthiq.register.decisions import numbered
from tawthiq.register.evidence import storage_error
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import DecisionRow

KIND = "place"
FILE = "places.tsv"
KINDS = ("village", "town", "neighbourhood", "camp", "locality", "landmark")
"""What a person may say that a name is."""


def subject(key: str, admin1: str) -> str:
    """What a decision is on: a name in the governorate that reports state, or in none that they state."""
    return f"place:{key}:{admin1}"


def identifier(key: str, admin1: str) -> str:
    """The id of the place, the same whoever places it, wherever."""
    return OWN + hashlib.sha256(subject(key, admin1).encode()).hexdigest()[:12]


def every(alias: str) -> list[Judgement]:
    """All decisions on places, in their order."""
    return judged.judgements(numbered(DecisionRow.objects.using(alias).filter(kind=KIND)))


def standing(alias: str) -> list[Judgement]:
    """The latest decision on each name that was not taken back."""
    found = {one.subject: one for one in every(alias) if one.stands}
    return [found[subject] for subject in sorted(found)]


def decided_since(alias: str, number: int) -> list[tuple[str, str]]:
    """Key and governorate of the names that were decided on after a decision's number."""
    found = DecisionRow.objects.using(alias).filter(kind=KIND, pk__gt=number).order_by("pk")
    subjects = dict.fromkeys(found.values_list("subject", flat=True))
    return [(parts[1], parts[2]) for one in subjects if len(parts := one.split(":")) == 3]


def rows(alias: str) -> tuple[str, ...]:
    """The rows of the own gazetteer, in the order of their ids."""
    return tuple(sorted(row(one.value) for one in standing(alias)))


def row(value: Mapping[str, Any]) -> str:
    """A decided place as a row of a table of places."""
    units: Sequence[str] = [*value.get("units", ()), "", "", ""][:3]
    names = [str(name) for name in value.get("names", ()) if name != value["name"]]
    cells = [str(value["id"]), str(value["kind"]), str(value["name"]), "|".join(names),
             str(value.get("name_en") or ""), "", f"{value['lat']:.5f}", f"{value['lon']:.5f}", *units,
             next((unit for unit in reversed(units) if unit), ""), "", "desk"]
    return "\t".join(" ".join(cell.split()) for cell in cells)


def keep(directory: Path, rows: Sequence[str]) -> None:
    """Make the table beside the register these rows; none where there are none. Raises StorageError."""
    path = directory / FILE
    text = "\n".join(["\t".join(COLUMNS), *rows]) + "\n" if rows else ""
    try:
        if not text:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_text("utf-8") != text:
            new = path.with_suffix(".new")
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
    except OSError as error:
        raise storage_error(error, directory) from error

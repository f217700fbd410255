"""Rows into files: CSV that a spreadsheet cannot take for formulas, and GeoJSON; whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tawthiq.contract import INVENTED_NOTE
from tawthiq.errors import PublishError
from tawthiq.publish.attribution import ATTRIBUTION, BORDERS
from tawthiq.publish.profile import RESTRICTED, Row, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARK = f"-{RESTRICTED}"


def csv_text(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """RFC 4180, UTF-8; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def geojson_text(rows: Sequence[Row], *, restricted: bool) -> str:
    """A FeatureCollection (RFC 7946), a feature for each row; those without a point have no geometry."""
    head = geojson_head(restricted=restricted, invented=any(row["note"] for row in rows))
    features = ",\n".join(json.dumps(feature(row), ensure_ascii=False) for row in rows)
    text = json.dumps(head, ensure_ascii=False)
    return f'{text[:-1]}, "features": [\n{features}\n]}}\n'


def geojson_head(*, restricted: bool, invented: bool) -> dict[str, object]:
    """What a FeatureCollection says of itself before its features."""
    head: dict[str, object] = {"restricted": RESTRICTED} if restricted else {}
    head["type"] = "FeatureCollection"
    head["note"] = INVENTED_NOTE if invented else ""
    head["suggestions"] = "Grades, statuses and attackers are suggestions until a person decides."
    head["attribution"] = " ".join((*ATTRIBUTION, BORDERS))
    return head


def write(path: Path, text: str, *, private: bool = False) -> None:
    """Put the text into the file in one step; `private`: readable by its owner alone.

    Raises PublishError where the disk refuses; the file that stood there before stays then.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o600 if private else 0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise PublishError(
            "not_written", f"{path} cannot be written ({error.strerror}). Choose another --output.",
            f"تعذّرت كتابة {path} ({error.strerror}). اختر ملفًا آخر بالخيار ‎--output‎.",
        ) from error


def marked(path: Path) -> Path:
    """The file name of a restricted export: its mark before the suffix, once."""
    return path if path.stem.endswith(MARK) else path.with_name(f"{path.stem}{MARK}{path.suffix}")


def beside(path: Path) -> Path:
    """Where the text that goes with an export stands: its attribution and what its figures are."""
    return path.with_name(f"{path.stem}-ATTRIBUTION.txt")


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return f"'{value}"
    return value


def feature(row: Row) -> dict[str, object]:
    """A row as a feature: a point, or no geometry where it has none."""
    lat, lon = row["lat"], row["lon"]
    point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    properties = {key: value for key, value in row.items() if key not in ("lat", "lon")}
    return {"type": "Feature", "id": row["incident"], "geometry": point, "properties": properties}

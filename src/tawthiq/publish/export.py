"""`tawthiq export`: a register's incidents as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from tawthiq import pipeline
from tawthiq.model import Counting
from tawthiq.publish import attribution, gazetteer, profile, write
from tawthiq.register.api import Register

Format = Literal["csv", "geojson"]


def export(
    register: Register, form: Format, output: Path, *, counting: Counting = "literal",
    restricted: bool = False,
) -> tuple[Path, int]:
    """Write the register's incidents to `output`; the path written (marked when restricted) and the rows.

    Raises PublishError where the file cannot be written.
    """
    found = pipeline.incidents(register, counting)
    readings = {r.report.id: r for r in register.readings()} if restricted else {}
    material = profile.Material(found, readings, register.invented(), register.views(found))
    if restricted:
        rows, output = profile.restricted_rows(material), write.marked(output)
    else:
        rows = profile.public_rows(material, gazetteer.lookup)
    if form == "csv":
        text = write.csv_text(rows, profile.columns(restricted=restricted))
    else:
        text = write.geojson_text(rows, restricted=restricted)
    write.write(output, text, private=restricted)
    invented = any(row["note"] for row in rows)
    write.write(write.beside(output), attribution.notice(invented=invented), private=restricted)
    return output, len(rows)

"""Districts that are parts of one city: whoever names مديرية المنصورة names a quarter of Aden."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tawthiq.places.gazetteer import Entry, load


def city_of(entry: Entry) -> Entry | None:
    """The city that a district is a part of, None for any other place."""
    city = _cities().get(entry.id)
    return load().get(city) if city else None


@cache
def _cities() -> dict[str, str]:
    text = files("tawthiq.gazetteer").joinpath("urban.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {unit: city for unit, city, _sources in rows}

"""Districts that are parts of one city: whoever names مديرية المنصورة names a quarter of Aden."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tawthiq.places.gazetteer import Entry, load

CITIES = {"YE13": "wof:421203883", "SY01": "C1001"}
"""Governorates that are one city."""


def city_of(entry: Entry) -> Entry | None:
    """The city that a district is a part of, None for any other place."""
    city = _cities().get(entry.id)
    return load().get(city) if city else None


@cache
def _cities() -> dict[str, str]:
    text = files("tawthiq.gazetteer").joinpath("urban.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {unit: city for unit, city, _sources in rows}


def one_quarter(a: Entry, b: Entry) -> bool:
    """A district of a city, and the quarter of that city that bears its name (محلية كرري، حي كرري)."""
    for unit, quarter in ((a, b), (b, a)):
        city = city_of(unit)
        if city is not None and quarter.parent in (city.id, unit.id):
            return True
    return False

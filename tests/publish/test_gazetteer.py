"""Places of the real gazetteer as the public sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq import gazetteer
from tawthiq.publish.gazetteer import lookup
from tawthiq.publish.points import shown

from .records import place


def camps() -> list[str]:
    tables = sorted(Path(gazetteer.__file__).parent.glob("places-*.tsv"))
    rows = (line.split("\t") for table in tables for line in table.read_text("utf-8").splitlines())
    return sorted({row[0] for row in rows if row[1] == "camp"})


def test_an_entry_with_its_units() -> None:
    found = lookup("SY070004")
    assert found and found.kind == "subdistrict" and found.admin1 and found.admin1.id == "SY07"
    assert lookup("no-such-id") is None


@pytest.mark.parametrize("precision", ["exact", "settlement", "area"])
def test_no_camp_of_the_gazetteer_is_shown_at_its_own_point(precision: str) -> None:
    every = camps()
    assert len(every) > 20
    for identifier in every:
        camp, found = lookup(identifier), shown(place(identifier, precision), lookup)
        assert camp and found.id != identifier and found.name_ar != camp.name_ar
        assert found.lat is None or found.lat != camp.lat


def test_a_camp_under_another_name_is_no_finer_than_its_district() -> None:
    found = shown(place("wof:1126043285", "settlement"), lookup)  # النصيرات
    assert (found.id, found.precision, found.lat) == ("PS0265", "admin2", None)


def test_a_quarter_of_a_city_is_the_city() -> None:
    quarter, city = lookup("A001"), lookup("C1001")
    assert quarter and city
    found = shown(place("A001", "neighbourhood"), lookup)
    assert (found.id, found.lat, found.precision) == ("C1001", city.lat, "settlement")

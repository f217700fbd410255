"""The tables of places and the index that is prepared from them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tawthiq.places.gazetteer import distance, load

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "tawthiq" / "gazetteer"
COLUMNS = ["id", "kind", "name_ar", "alt_ar", "name_en", "alt_en", "lat", "lon", "admin1_id", "admin2_id", "admin3_id", "parent_id", "population", "sources"]


def test_the_index_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "gazetteer.py", "--check"], check=False)
    assert done.returncode == 0, "run: python tools/gazetteer.py"


def test_tables_have_their_columns_and_sources() -> None:
    for table in FOLDER.glob("places-*.tsv"):
        head, *rows = table.read_text("utf-8").rstrip("\n").split("\n")
        assert head.split("\t") == COLUMNS
        assert all(len(r.split("\t")) == len(COLUMNS) and r.split("\t")[-1] for r in rows)


def test_tables_are_in_the_order_of_their_ids() -> None:
    """Places are found by id by halving: a row out of order would be lost."""
    for table in FOLDER.glob("places-*.tsv"):
        rows = table.read_text("utf-8").rstrip("\n").split("\n")[1:]
        assert rows == sorted(rows)
        assert all(load().get(row[: row.index("\t")]) for row in (rows[0], rows[len(rows) // 3], rows[-1]))


def test_attribution_stands_beside_the_tables() -> None:
    text = (FOLDER / "SOURCES.md").read_text("utf-8")
    assert all(name in text for name in ("OCHA", "Who's On First", "OpenStreetMap", "Natural Earth"))


def test_by_id() -> None:
    city = load().get("C5086")
    assert city is not None
    assert (city.name_ar, city.kind, city.country, city.admin1) == ("دير الزور", "city", "SY", "SY09")
    assert load().get("none such") is None
    assert load().get(None) is None


def test_every_country_has_places() -> None:
    gazetteer = load()
    for name, country in (("دمشق", "SY"), ("بغداد", "IQ"), ("صنعاء", "YE"), ("غزه", "PS"), ("بيروت", "LB"),
                          ("بنغازي", "LY"), ("الخرطوم", "SD")):
        from tawthiq.places.keys import key_of

        assert country in {e.country for e in gazetteer.find(key_of([name]))}


def test_what_holds_a_place() -> None:
    village = load().get("C3991")
    assert village is not None
    assert load().ancestors(village)[-1] == "SY07"
    assert village.id not in load().ancestors(village)


def test_distance() -> None:
    saraqib, idlib = load().get("C3916"), load().get("C3871")
    assert saraqib is not None and idlib is not None
    far = distance(saraqib, idlib)
    assert far is not None and 12 < far < 22
    no_point = load().get("hand:sy:jabal-zawiya")
    assert no_point is not None and distance(saraqib, no_point) is None


def test_words_for_mending() -> None:
    assert "سراقب" in load().words
    assert "الت" not in load().words

"""What the public profile lets out, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.linking.corrected import View
from tawthiq.model import Incident, IncidentHarm, Member, Named
from tawthiq.publish import profile, write
from tawthiq.publish.points import Shown, shown

from .records import IDLIB, SARMIN, SECRET, TOO_FINE, UNITS, incident, incidents, place

ALLOWED = {
    "note", "incident", "counting", "date_start", "date_end", "date_precision", "event_types", "double_tap",
    "admin1_id", "admin1_ar", "admin1_en", "place_id", "place_ar", "place_en", "place_precision",
    "place_relation", "lat", "lon", "suggested_attackers", "suggested_attackers_doubted", "suggested_parties",
    "suggested_status", "suggested_grade", "suggested_grade_rules", "independent_sources", "events_told",
    "possible_of", "decided", "decided_grade", "corrected", "machine_date_start", "machine_date_end",
    "machine_place_id", "machine_event_types", "machine_suggested_attackers", "machine_suggested_status",
    "machine_suggested_grade",
}


def rows(*found: Incident, invented: frozenset[str] = frozenset()) -> list[profile.Row]:
    return profile.public_rows(profile.Material(found, {}, invented), UNITS.get)


@given(st.lists(incidents, max_size=4))
def test_no_free_text_and_no_fine_point_ever_leaves(found: list[Incident]) -> None:
    made = rows(*found)
    table = write.csv_text(made, profile.columns(restricted=False))
    for text in (table, write.geojson_text(made, restricted=False)):
        assert SECRET not in text and "SECRET" not in text
        assert "35.12345" not in text and "36.54321" not in text
        for unit in (UNITS[identifier] for identifier in TOO_FINE):
            assert unit.name_ar not in text and str(unit.lat) not in text and str(unit.lon) not in text


@given(st.lists(incidents, max_size=3))
def test_columns_are_the_allow_list_and_the_harm(found: list[Incident]) -> None:
    harm = {c for c in profile.columns(restricted=False) if c.endswith(("_low", "_high"))}
    assert set(profile.columns(restricted=False)) == ALLOWED | harm
    assert all(tuple(row) == profile.columns(restricted=False) for row in rows(*found))


@pytest.mark.parametrize(("identifier", "precision", "expected"), [
    ("C4204", "settlement", ("C4204", "سرمين", "settlement", 35.901)),
    ("C4204", "exact", ("C4204", "سرمين", "settlement", 35.901)),  # a home in the town
    ("C4204", "area", ("C4204", "سرمين", "area", 35.901)),
    ("N1", "neighbourhood", ("C4204", "سرمين", "settlement", 35.901)),
    ("L1", "settlement", ("C4204", "سرمين", "settlement", 35.901)),  # a hospital, whatever precision it says
    ("L2", "exact", ("SY070004", "سرمين", "admin3", None)),  # a bakery whose settlement nobody knows
    ("K1", "settlement", ("SY070004", "سرمين", "admin3", None)),  # a camp that is itself a settlement
    ("K2", "neighbourhood", ("C4204", "سرمين", "settlement", 35.901)),  # a camp inside a town
    ("C9", "settlement", ("SY070004", "سرمين", "admin3", None)),  # a camp by name, with the vowel mark
    ("C8", "settlement", ("SY070004", "سرمين", "admin3", None)),  # a town that is called a camp too
    ("K3", "area", ("SY070004", "سرمين", "admin2", None)),
    ("K4", "area", (None, None, "admin1", None)),
    ("C-not-there", "settlement", (None, None, "admin1", None)),
    (None, "settlement", (None, None, "admin1", None)),
    ("SY07", "admin1", ("SY07", "إدلب", "admin1", 35.8)),
])
def test_points_are_coarsened(identifier: str | None, precision: str, expected: tuple[object, ...]) -> None:
    found = shown(place(identifier, precision), UNITS.get)
    assert (found.id, found.name_ar, found.precision, found.lat) == expected
    assert found.admin1 == IDLIB


def test_an_unknown_spot_in_a_known_town_is_the_town() -> None:
    found = shown(place(None, "exact", within=Named("C4204", SECRET, None)), UNITS.get)
    assert (found.id, found.lat) == ("C4204", 35.901)
    assert shown(place(None, "exact", within=Named("C9", SECRET, None)), UNITS.get).id == SARMIN.id
    assert shown(None, UNITS.get) == Shown()


def test_guilt_and_weight_are_worded_as_suggestions() -> None:
    (row,) = rows(incident(place("C4204")))
    assert row["suggested_attackers"] == "russia" and row["suggested_grade"] == "fair"
    assert not {"attackers", "grade", "status"} & set(row)
    assert "suggestion" in str(row["decided"]) and "اقتراح" in str(row["decided"])
    assert "suggestions until a person decides" in write.geojson_text([row], restricted=False)


def test_invented_rows_say_so_and_others_do_not() -> None:
    here = [incident(place("C4204"), id=name, members=(Member("f", name, 0),)) for name in ("a", "b")]
    notes = {row["incident"]: row["note"] for row in rows(*here, invented=frozenset({"a"}))}
    assert "invented" in str(notes["a"]) and "مخترع" in str(notes["a"]) and notes["b"] == ""


def test_geojson_is_whole_and_in_order() -> None:
    made = rows(incident(place("C4204")), incident(place("K1"), id="i-2"))
    found = json.loads(write.geojson_text(made, restricted=False))
    assert [f["geometry"] for f in found["features"]] == [
        {"type": "Point", "coordinates": [36.722, 35.901]}, None]
    assert found["features"][0]["properties"]["killed_low"] == 7
    assert found["features"][0]["properties"]["killed_high"] is None
    assert "OCHA" in found["attribution"] and "OpenStreetMap" in found["attribution"]
    assert json.loads(write.geojson_text([], restricted=False))["features"] == []


def test_a_spreadsheet_takes_no_cell_for_a_formula() -> None:
    text = write.csv_text([{"a": "=1+1", "b": " @SUM(A1)", "c": -3, "d": "عادي"}], ("a", "b", "c", "d"))
    assert text == "a,b,c,d\r\n'=1+1,' @SUM(A1),-3,عادي\r\n"


def test_what_people_set_right_stands_in_the_row_and_what_was_read_beside_it() -> None:
    read = incident(place("C4204"), id="a")
    right = replace(read, harm={"killed": IncidentHarm(9, 9)}, grade="weak", place=place("L1"))
    view = View(right, ("place", "grade", "killed"), "confirmed")
    (row,) = profile.public_rows(profile.Material([read], {}, frozenset(), {"a": view}), UNITS.get)
    assert (row["killed_low"], row["killed_high"]) == (9, 9)
    assert row["machine_killed_low"] == read.harm["killed"].low
    assert (row["suggested_grade"], row["machine_suggested_grade"], row["decided_grade"]) == ("weak", "fair", "confirmed")
    assert row["corrected"] == "place | grade | killed" and "decided by people" in str(row["decided"])
    assert row["machine_place_id"] == "C4204" and row["machine_injured_low"] is None
    assert tuple(row) == profile.columns(restricted=False)


def test_what_people_say_is_no_event_has_no_figures() -> None:
    read = incident(place("C4204"), id="a")
    (row,) = profile.public_rows(profile.Material([read], {}, frozenset(), {"a": View(None, ("killed",))}), UNITS.get)
    assert row["killed_low"] is None and row["machine_killed_low"] == read.harm["killed"].low
    assert "no event" in str(row["decided"])

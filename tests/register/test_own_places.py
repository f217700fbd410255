"""A name that a person put on the map: taken by new readings, kept in the ledger, taken back by a decision."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tawthiq import pipeline
from tawthiq.places import gazetteer
from tawthiq.places.units import governorate, lies_by, units_at
from tawthiq.register import judgements as judged
from tawthiq.register.api import Register


class Later:
    """A module of Django's tables, which can be read once Django is set up."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, what: str) -> Any:
        return getattr(import_module(self._name), what)


own_places, place_names = Later("tawthiq.register.own_places"), Later("tawthiq.register.place_names")
models = Later("tawthiq.register.models")
NAME = "الزعفرانية المخترعة"
TEXTS = {
    "a.txt": "قُتل ثلاثة مدنيين بقصف مدفعي على قرية «الزعفرانية المخترعة» بريف إدلب يوم 3 آذار 2020.",
    "b.txt": "أصيب مدنيان بقصف مدفعي على قرية «الزعفرانيه المخترعة» بريف إدلب يوم 5 آذار 2020.",
    "c.txt": "قُتل مدني بقصف مدفعي على مدينة سراقب بريف إدلب يوم 7 آذار 2020.",
}


@pytest.fixture
def read(register: Register, tmp_path: Path) -> Any:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    pipeline.run([tmp_path / name for name in TEXTS], register=register)
    yield register
    gazetteer.use(())


def decide(register: Register, lat: float = 35.87, lon: float = 36.61) -> int:
    key = place_names.key(NAME)
    value = {"id": own_places.identifier(key, "SY07"), "key": key, "admin1": "SY07", "name": NAME, "names": [NAME],
             "name_en": "Invented", "kind": "village", "lat": lat, "lon": lon,
             "units": [u.id for u in units_at(lat, lon)]}
    return register.decide(judged.decision(
        "place", own_places.subject(key, "SY07"), value, by="huda", at="2024-01-01T00:00:00+00:00", reason="a map"))


def again(register: Register) -> None:
    key = place_names.key(NAME)
    with register._transaction():
        place_names.read_again(register.alias, key, own_places.identifier(key, "SY07"))
    pipeline.run([], register=register)


def places(register: Register) -> dict[str, tuple[str | None, float | None]]:
    return {r.report.file: next(((c.place.id, c.place.lat) for c in r.claims if c.place), (None, None))
            for r in register.readings()}


def test_unknown_names_wait_under_one_key_with_the_governorate_said(read: Register) -> None:
    rows = models.PlaceNameRow.objects.using(read.alias).values_list("report__file", "key", "admin1", "place")
    key = place_names.key(NAME)
    assert sorted(rows) == [("a.txt", key, "SY07", ""), ("b.txt", key, "SY07", "")]


def test_one_decision_serves_all_reports_that_name_it_and_no_other(read: Register) -> None:
    before = places(read)
    assert before["a.txt"] == before["b.txt"] == (None, None)
    decide(read)
    again(read)
    own = own_places.identifier(place_names.key(NAME), "SY07")
    after = places(read)
    assert after["a.txt"] == after["b.txt"] == (own, 35.87) and after["c.txt"] == before["c.txt"]
    assert {row.place for row in models.PlaceNameRow.objects.using(read.alias).all()} == {own}
    table = (read.directory / "places.tsv").read_text("utf-8").splitlines()
    assert table[0].split("\t") == list(gazetteer.COLUMNS) and len(table) == 2
    assert table[1].startswith(f"{own}\tvillage\t{NAME}\t")
    assert read.verify() == []


def test_a_rebuild_reads_with_it_and_keeps_the_names(read: Register) -> None:
    decide(read)
    pipeline.rebuild(read)
    own = own_places.identifier(place_names.key(NAME), "SY07")
    assert places(read)["a.txt"] == (own, 35.87)
    assert models.PlaceNameRow.objects.using(read.alias).filter(place=own).count() == 2


def test_a_name_placed_while_a_rebuild_goes_on_is_read_with_its_place_after_it(read: Register) -> None:
    def tell(step: str, _done: int, _all: int | None) -> None:
        if step == "link":
            decide(read)  # all reports of the new generation are read without it by now

    pipeline.rebuild(read, progress=tell)
    assert places(read)["a.txt"] == (None, None)
    pipeline.run([], register=read)
    assert places(read)["a.txt"] == (own_places.identifier(place_names.key(NAME), "SY07"), 35.87)
    assert read.rechecks() == []


def test_a_point_elsewhere_stands_in_its_place_and_taken_back_there_is_none(read: Register) -> None:
    first = decide(read)
    again(read)
    second = decide(read, 35.9, 36.7)
    again(read)
    assert places(read)["a.txt"][1] == 35.9
    rows = dict(read.decisions())
    for number in (second, first):
        read.decide(judged.undoing(number, rows[number], by="huda", reason="wrong", at="2024-01-02T00:00:00+00:00"))
        again(read)
        assert places(read)["a.txt"][1] == (35.87 if number == second else None)
    assert not (read.directory / "places.tsv").exists()


def test_the_table_is_made_anew_from_the_decisions(read: Register) -> None:
    decide(read)
    (read.directory / "places.tsv").write_text("else", "utf-8")
    gazetteer.use(())
    with Register.open(read.directory, create=False):
        assert len(gazetteer.own()) == 1
    assert NAME in (read.directory / "places.tsv").read_text("utf-8")


def test_the_name_said_to_lie_elsewhere_does_not_borrow_the_point(read: Register, tmp_path: Path) -> None:
    decide(read)
    (tmp_path / "d.txt").write_text(
        "قُتل مدني بقصف مدفعي على قرية «الزعفرانية المخترعة» بريف درعا يوم 9 آذار 2020.", "utf-8")
    pipeline.run([tmp_path / "d.txt"], register=read)
    assert places(read)["d.txt"] == (None, None)
    assert models.PlaceNameRow.objects.using(read.alias).get(report__file="d.txt").admin1 == "SY12"


@pytest.mark.one_backend
def test_a_restricted_word_is_no_name_that_waits(read: Register) -> None:
    from dataclasses import replace

    from tawthiq.model import Restricted

    reading = next(r for r in read.readings() if r.report.file == "a.txt")
    at = reading.report.text.index("المخترعة")
    hidden = replace(reading, report=replace(reading.report, restricted=(Restricted("home", at, at + 8),)))
    assert list(place_names.rows(read.alias, [hidden])) == []


@pytest.mark.one_backend
def test_units_around_a_point() -> None:
    assert [u.id for u in units_at(35.87, 36.61)][:1] == ["SY07"]
    assert units_at(0.0, 0.0) == () and units_at(36.61, 35.87) == ()  # latitude and longitude exchanged
    assert lies_by(35.87, 36.61, "SY07") and not lies_by(33.5, 36.3, "SY07") and not lies_by(35.87, 36.61, "XX")
    assert (found := governorate("SY07")) is not None and found.name_en == "Idleb"

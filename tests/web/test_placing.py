"""Placing a name: what is refused, what is recorded, and that a colleague's decision is not overwritten."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .accounts import accounts, client
from .conftest import LANGUAGES, text_of

KEY, NAME = "زعفرانيهمخترعه", "الزعفرانية المخترعة"
FORM = {"key": KEY, "in": "SY07", "version": "-0", "kind": "village", "lat": "35.87", "lon": "36.61", "reason": "خريطة"}


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


@pytest.fixture(autouse=True)
def waits(filled: Path, digests: dict[str, str], for_now: None) -> Iterator[None]:
    """A name that waits; afterwards the register is as it was: nothing was run, no report is read anew."""
    from tawthiq.places import gazetteer
    from tawthiq.register.models import PlaceNameRow
    from tawthiq.work import tasks

    PlaceNameRow.objects.create(report_id=digests["a.txt"], key=KEY, name=NAME, admin1="SY07", kind="village")
    yield
    gazetteer.use(())
    (filled / "places.tsv").unlink(missing_ok=True)
    shutil.rmtree(tasks.root(filled), ignore_errors=True)


def post(**changed: str) -> Any:
    return client("reviewer").post("/en/places/decide/", FORM | changed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_that_wait_are_listed_with_their_governorate(language: str) -> None:
    shown = text_of(client("reader").get(f"/{language}/places/"))
    assert NAME in shown and {"ar": "إدلب", "en": "Idleb"}[language] in shown
    page = client("reader").get(f"/{language}/places/name/?key={KEY}&in=SY07")
    assert page.status_code == 200 and "<form class=\"stacked\"" not in page.content.decode()
    assert client("reader").get(f"/{language}/places/name/?key=else&in=SY07").status_code == 404


def test_a_decision_has_a_reason_and_reports_are_read_anew(filled: Path, digests: dict[str, str]) -> None:
    from tawthiq.register.models import DecisionRow, ReportRow
    from tawthiq.work import tasks

    assert post().status_code == 302
    row = DecisionRow.objects.get(kind="place")
    assert (row.subject, row.by, row.reason) == (f"place:{KEY}:SY07", "reviewer", "خريطة")
    assert ReportRow.objects.get(pk=digests["a.txt"]).reader == ""
    assert ReportRow.objects.exclude(pk=digests["a.txt"]).filter(reader="").count() == 0
    assert [task.kind for task, _status in tasks.every(filled)] == ["read"]
    assert NAME in (filled / "places.tsv").read_text("utf-8")
    shown = text_of(client("reader").get("/en/places/"))
    assert "On the map by decision" in shown and "35.87, 36.61" in shown


@pytest.mark.parametrize(("changed", "said"), [
    ({"reason": " "}, "how the place is known"),
    ({"lat": "", "lon": ""}, "in degrees"),
    ({"lat": "35,8,7"}, "in degrees"),
    ({"lat": "36.61", "lon": "35.87"}, "exchanged"),
    ({"lat": "0", "lon": "0"}, "in none of the countries"),
    ({"lat": "33.5", "lon": "36.3"}, "another governorate"),
    ({"kind": "governorate"}, "what the place is"),
])
def test_what_is_not_known_is_refused(changed: dict[str, str], said: str) -> None:
    from tawthiq.register.models import DecisionRow

    answer = post(**changed)
    assert answer.status_code == 400 and said in text_of(answer)
    assert not DecisionRow.objects.filter(kind="place").exists()


def test_eastern_digits_are_digits() -> None:
    assert post(lat="٣٥٫٨٧", lon="٣٦٫٦١").status_code == 302


def test_a_colleagues_decision_is_not_overwritten() -> None:
    from tawthiq.register.models import DecisionRow

    assert post().status_code == 302
    answer = post(lat="35.9")
    assert answer.status_code == 409 and "colleague" in text_of(answer)
    first = DecisionRow.objects.get(kind="place").pk
    assert post(lat="35.9", version=str(first)).status_code == 302


def test_it_is_taken_back_by_a_decision(filled: Path) -> None:
    from tawthiq.register.models import DecisionRow

    post()
    first = DecisionRow.objects.get(kind="place").pk
    assert post(act="undo", version=str(first), reason="").status_code == 400
    assert post(act="undo", version=str(first), reason="خطأ").status_code == 302
    assert not (filled / "places.tsv").exists()
    page = text_of(client("reviewer").get(f"/en/places/name/?key={KEY}&in=SY07"))
    assert "taken back" in page and "Put it on the map" in page
    assert post(act="undo", version="-1", reason="مرة أخرى").status_code == 400


def test_known_settlements_of_the_governorate_help_to_find_the_point() -> None:
    found = client("reader").get("/ar/places/near.json?in=SY07").json()["features"]
    names = {one["properties"]["name"] for one in found}
    assert {"سراقب", "سرمين"} <= names and "درعا" not in names and len(found) <= 1500
    west, north = found[0]["geometry"]["coordinates"]
    assert 36 < west < 37.5 and 35 < north < 36.5
    assert client("reader").get("/ar/places/near.json?in=").json()["features"] == []


def test_a_name_that_no_report_holds_openly_is_for_reviewers() -> None:
    from tawthiq.register.models import PlaceNameRow

    post()
    PlaceNameRow.objects.filter(key=KEY).delete()  # as a redaction of the name does
    page = f"/en/places/name/?key={KEY}&in=SY07"
    assert client("reader").get(page).status_code == 404 and client("reviewer").get(page).status_code == 200
    assert NAME not in text_of(client("reader").get("/en/places/"))
    assert NAME in text_of(client("reviewer").get("/en/places/"))

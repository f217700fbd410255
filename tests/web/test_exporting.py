"""What is filtered as a file: the fields that may leave, for those who may, in the order of the list."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .accounts import accounts, client
from .records import SECRETS


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


def body(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode()


def table(role: Any, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(body(client(role).get(address)).splitlines()))


def test_csv_holds_what_the_list_shows_in_its_order(filled: Path) -> None:
    assert [row["incident"] for row in table("reader", "/ar/incidents.csv?sort=date")] == [
        "i-sarmin", "i-atareb", "i-home", "i-mine"]
    found = table("reader", "/en/incidents.csv?event=air_strike&from=2020-01-01&to=2020-12-31")
    assert [(row["incident"], row["killed_low"], row["killed_high"]) for row in found] == [("i-sarmin", "7", "9")]
    assert table("reader", "/en/incidents.csv?from=1990-01-01&to=1990-12-31") == []


def test_geojson_and_json_are_whole(filled: Path) -> None:
    shape = json.loads(body(client("reader").get("/ar/incidents.geojson")))
    assert shape["type"] == "FeatureCollection" and len(shape["features"]) == 4 and "invented" in shape["note"]
    assert json.loads(body(client("reader").get("/ar/incidents.geojson?from=1990-01-01&to=1990-12-31")))["features"] == []
    told = json.loads(body(client("reader").get("/ar/incidents.json?admin1=SY02")))
    assert [row["incident"] for row in told["incidents"]] == ["i-atareb"] and told["note"] == ""


@pytest.mark.parametrize("form", ["csv", "geojson", "json"])
@pytest.mark.parametrize("role", ["reader", "reviewer", "administrator"])
def test_no_secret_leaves_unless_asked_for(role: Any, form: str, filled: Path) -> None:
    text = body(client(role).get(f"/ar/incidents.{form}"))
    assert not [words for words in SECRETS if words in text]
    assert "quotes" not in text and "titles" not in text


def test_the_restricted_table_is_the_reviewers_and_is_written_down(filled: Path) -> None:
    from tawthiq.register.accounts.models import AccessRow

    assert client("reader").get("/ar/incidents.csv?restricted=on").status_code == 403
    before = AccessRow.objects.count()
    answer = client("reviewer").get("/ar/incidents.csv?restricted=on&admin1=SY01")
    assert "incidents-RESTRICTED.csv" in answer.headers["Content-Disposition"]
    lines = body(answer).splitlines()
    assert lines[0].startswith("restricted,") and all(line.startswith("RESTRICTED,") for line in lines[1:])
    fresh = AccessRow.objects.order_by("pk")[before:]
    assert fresh and {(row.by, row.what, row.detail) for row in fresh} == {("reviewer", "export", "incidents.csv")}


def test_too_many_at_once_are_refused_in_words(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawthiq.web.exporting.MOST_RESTRICTED", 1)
    answer = client("reviewer").get("/en/incidents.csv?restricted=on")
    assert answer.status_code == 413 and "Narrow the filter" in answer.content.decode()

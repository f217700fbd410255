"""What a filter finds: boxes, words, tolls; months and cells that hold every incident once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.web.box import read_box
from tawthiq.web.filters import Filter
from tawthiq.web.timeline import timeline
from tawthiq.web.words import words

from .records import COMMENT, VICTIM

Get = Callable[..., Any]


def found(get: Get, query: str) -> set[str]:
    page = get(f"/ar/?{query}").content.decode()
    return set(re.findall(r'data-incident="([^"]+)"', page))


def test_words_of_the_reports(get: Get) -> None:
    from tawthiq.register.models import MemberRow, ReportRow

    outlet = ReportRow.objects.get(file="b.txt").outlet
    told = set(MemberRow.objects.filter(report__outlet=outlet).values_list("incident_id", flat=True))
    assert found(get, f"outlet={outlet}") == told and "i-sarmin" in told
    assert found(get, "outlet=none-such") == found(get, "")  # said, and left out
    assert found(get, "text=سرمين") == {"i-sarmin"}
    assert found(get, "text=كلمةليستفيخبر") == set()


def test_readers_find_nothing_by_restricted_words(get: Get) -> None:
    for secret in (VICTIM, COMMENT):
        assert found(get, f'text="{secret}"') == set()


def test_toll_status_and_conditions_together(get: Get) -> None:
    assert found(get, "killed=7") == {"i-sarmin"} and "i-sarmin" not in found(get, "killed=8")
    assert found(get, "status=likely") == {"i-sarmin"} and found(get, "status=likely&killed=8") == set()


def test_a_box(get: Get) -> None:
    from tawthiq.register.models import IncidentRow

    row = IncidentRow.objects.get(pk="i-sarmin")
    assert row.lat and row.lon
    box = f"{row.lon - .05},{row.lat - .05},{row.lon + .05},{row.lat + .05}"
    assert found(get, f"box={box}") == {"i-sarmin"}
    assert found(get, "box=0,0,1,1") == set()
    assert "problem" in get("/ar/?box=here").content.decode()


@pytest.mark.parametrize("text", ["", "1,2,3", "1,2,x,4", "4,2,1,3", "1,4,2,3", "nan,1,2,3", "1,inf,2,3", "0,91,1,92"])
def test_what_is_no_box(text: str) -> None:
    assert read_box(text) == ""


@given(st.floats(-179, 178), st.floats(-89, 88), st.floats(.001, 1), st.floats(.001, 1))
def test_edges_lie_between_the_points_that_pages_show(west: float, south: float, wide: float, high: float) -> None:
    edges = [float(edge) for edge in read_box(f"{west},{south},{west + wide},{south + high}").split(",")]
    assert edges[0] <= west and edges[1] <= south and edges[2] >= west + wide - 1e-9
    for edge in edges:  # half a hundredth, so that a point's hundredth alone says whether it lies inside
        assert round(edge * 1000) % 10 == 5


def test_months_hold_every_dated_incident(get: Get) -> None:
    page = get("/en/").content.decode()
    assert re.findall(r"<title>([^<]+)</title></rect>", page) == ["January 2020: 1 incident", "March 2021: 1 incident"]
    page = get("/en/?from=2021-01-01&to=2021-12-31").content.decode()
    assert page.count('class="out"') == 1 and page.count('class="in"') == 1  # what lies outside stays in sight


def test_a_time_line_is_made_of_whole_years() -> None:
    line = timeline({"2017-10": 4, "2019-02": 1}, Filter(end="2018-01-01"), words("en"))
    assert line is not None and line.months == 36 and line.years == ("2017", "2018", "2019")
    assert [(c.x, c.start, c.end, c.chosen) for c in line.columns] == [
        (9, "2017-10-01", "2017-10-31", True), (25, "2019-02-01", "2019-02-28", False)]
    assert timeline({}, Filter(), words("ar")) is None
    misread = timeline({"0312-01": 1, "2020-01": 1}, Filter(), words("en"))
    assert misread is not None and misread.first == 1961 and len(misread.columns) == 1


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The map as of a large register: nothing is sent whole."""
    with monkeypatch.context() as patch:
        patch.setattr("tawthiq.web.mapdata.WHOLE", 0)
        yield


def test_cells_count_what_is_there_at_every_zoom(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = get("/en/map.json").json()
    with counted(monkeypatch):
        for zoom in (0, 2, 7, 13, 99):
            told = get(f"/en/map.json?zoom={zoom}").json()
            assert not told["whole"] and told["extent"] == whole["extent"]
            assert sum(f["properties"]["n"] for f in told["features"]) == 2
            assert all(f["properties"]["incidents"] == [] for f in told["features"])
        far = get("/en/map.json?zoom=9&view=0,0,1,1").json()
        assert far["features"] == [] and far["extent"] == whole["extent"]
        one = get("/en/map.json?zoom=13&admin1=SY02").json()["features"]
        assert [f["properties"]["place"] for f in one] == ["Atareb"]

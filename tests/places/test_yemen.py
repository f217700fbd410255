"""Yemen's districts as outlets spell them, its towns that hamlets are called after, and over its border."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from tests.places.helpers import read

TABLES = Path(__file__).parents[2] / "src" / "tawthiq" / "gazetteer"


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("قصف على مديرية البيضاء بمحافظة البيضاء", "YE1410"),
        ("قصف على مديرية نعمان بمحافظة البيضاء", "YE1401"),
        ("لغم في مديرية ذيبين", "YE2909"),
        ("غارة على مديرية حريب القراميش بمحافظة مأرب", "YE2604"),
        ("غارات على مديرية مدغل في مأرب", "YE2603"),
        ("غارة على مديرية بني قيس بمحافظة حجة", "YE1724"),
        ("إنزال في مديرية ولد ربيع بالبيضاء", "YE1415"),
        ("سقط مقذوف أطلقه الحوثيون على نجران", None),
        ("سقط صاروخ على قرية نجران بريف السويداء", "C6168"),
    ],
)
def test_a_unit_and_a_town(text: str, identifier: str | None) -> None:
    assert read(text)[0].place.id == identifier


@pytest.mark.parametrize(
    ("text", "governorate"),
    [
        ("قصف على حارة الحفرة بمدينة رداع", "YE14"),
        ("غارة على حي الحفا شرق صنعاء", "YE13"),
        ("قصف على حي 7 يوليو بمدينة الحديدة", "YE18"),
    ],
)
def test_a_quarter_lies_in_its_own_city(text: str, governorate: str) -> None:
    place = read(text)[0].place
    assert place.admin1 is not None
    assert place.admin1.id == governorate


def test_no_hamlet_is_a_city() -> None:
    with (TABLES / "places-ye.tsv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    cities = Counter(r["name_ar"] for r in rows if r["kind"] == "city")
    assert cities.most_common(1)[0][1] == 1
    quarters = {r["admin1_id"] for r in rows if r["id"] == "wof:890432439"}
    with (TABLES / "places-extra.tsv").open(encoding="utf-8") as table:
        extra = [r for r in csv.DictReader(table, delimiter="\t") if r["id"].startswith("hand:ye:hodeida-")]
    assert extra
    assert {r["admin1_id"] for r in extra} == quarters

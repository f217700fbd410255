"""Names of several words, bare words after nouns of rank, sides of a governorate. All names are invented or known."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت المدفعية حارة باب سعيد الأعلى في مدينة تعز", "باب سعيد الأعلى"),
        ("سقطت قذيفة على حي مدينة الريحان بمدينة تعز", "مدينة الريحان"),
        ("سقطت قذيفة على حي وادي الريحان بمدينة تعز", "وادي الريحان"),
        ("هاجم مسلحون قرية سامي الوادعي في كركوك", "سامي الوادعي"),
        ("استهدفت مسيرة قرية حاضية التابعة لعزلة المجاعشة بمديرية مقبنة", "حاضية"),
        ("هاجم مسلحون قرية أم قندول بولاية الجزيرة", "أم قندول"),
        ("قصف على منطقة الشيخ مسعود شمال قطاع غزة", "الشيخ مسعود"),
    ],
)
def test_unknown_name_whole(text: str, name: str) -> None:
    assert names(text)[0] == name


def test_glued_in_the_tables() -> None:
    found = read("قصف الطيران بلدة بصر الحرير في ريف درعا الشرقي")[0].place
    assert (found.id, found.precision) == ("C6105", "settlement")


@pytest.mark.parametrize(
    "text",
    [
        "آخر مدينة كبرى لا تزال تحت سيطرة الجيش",
        "هاجم مسلحون قرية صغيرة وفروا",
        "قصف معسكر تدريب",
        "انفجار قرب باب الزاوية",
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


def test_sides_of_a_governorate_are_no_town() -> None:
    for text in ("قصف الطيران مناطق جنوب وشرق إدلب", "قصف الطيران قرى شمال حلب"):
        place = read(text)[0].place
        assert (place.kind, place.precision, place.relation) == ("governorate", "area", "direction_of")
    one = read("قصف الطيران مزرعة شمال حلب")[0].place
    assert one.kind == "city"


def test_unknown_area_of_a_city() -> None:
    place = read("استشهد فتى في منطقة باب الريحان بالخليل")[0].place
    assert place.within is not None and place.within.name_ar == "الخليل"
    assert (place.name_ar, place.id, place.precision) == ("باب الريحان", None, "neighbourhood")


def test_list_with_openers() -> None:
    assert names("قصفا على قرى الريحانية، وأبو قندول، وأم قندول بمحلية الحصاحيصا")[:3] == [
        "الريحانية",
        "أبو قندول",
        "أم قندول",
    ]


def test_distance_without_its_unit() -> None:
    assert names("تعرضت قرية تل هواش (43 شمال غرب حماة) للقصف") == ["تل هواش"]

"""Places of one list, one city, one sentence pull together: none is drawn to a namesake elsewhere."""

from __future__ import annotations

import random

import pytest
from tests.places.helpers import read

from tawthiq.places.gazetteer import Entry, load

CITIES = ("wof:421186153", "C1007", "C2528", "C5710", "wof:421173897", "wof:890449743", "wof:101919639",
          "wof:421189761", "wof:890441261", "wof:421199765")  # fmt: skip


def _quarters(city: Entry) -> list[str]:
    lines = (line.decode().split("\t") for line in load()._lines)
    names = (r[2].removeprefix("حي ") for r in lines if r[1] == "neighbourhood" and r[11] == city.id)
    return sorted({n for n in names if " " not in n and not n.isdigit()})


@pytest.mark.parametrize("identifier", CITIES)
def test_quarters_of_a_list_lie_in_the_city_that_is_told(identifier: str) -> None:
    city = load().get(identifier)
    assert city is not None
    quarters, drawn = _quarters(city), random.Random(20)
    for _ in range(6):
        one, two, three = drawn.sample(quarters, 3)
        listed = f"قصف على أحياء {one} و{two} و{three} في مدينة {city.name_ar}"
        before = f"قصف على مدينة {city.name_ar}. وطال القصف أحياء {one} و{two} و{three} فجرا"
        for text in (listed, before):
            for mention in read(text):
                place = mention.place
                assert place.admin1 is not None and place.admin1.id == city.admin1, (text, place)


@pytest.mark.parametrize(
    ("text", "admin"),
    [
        ("قصف على أحياء الجزائر والفاروق والهاشمية في الموصل", "نينوى"),
        ("قصف على حي الخالدية الحمصي", "حمص"),
        ("قصف على حي الزهور الموصلي", "نينوى"),
        ("قصف على بلدة الجنينة في قطاع غزة", "قطاع غزة"),
        ("قصف على قرية الرقة في محافظة حجة", "حجه"),
        ("ففي قضاء النبطية، شن الطيران غارات على حي الوردة", "النبطية"),
        ("قصف على بلدات حاس والزنبوقة وكفرنبل", "إدلب"),
        ("قصف على قرية الجربة شرق مدينة حيس", "الحديده"),
    ],
)
def test_the_governorate_that_the_words_leave(text: str, admin: str) -> None:
    units = {m.place.admin1.name_ar for m in read(text) if m.place.admin1}
    assert units == {admin}


def test_no_place_of_a_third_land() -> None:
    """طرابلس is of two countries, and what lies in it of neither Iraq nor Yemen."""
    for mention in read("قصف على منطقة المشروع الصغير في طرابلس"):
        assert mention.place.admin1 is None or mention.place.admin1.id[:2] not in ("IQ", "YE")


def test_a_town_grown_into_the_city_and_an_urban_district_are_its_quarters() -> None:
    (town,) = read("قصف على حي الحجر الأسود جنوب دمشق")
    assert town.place.id == "C2502"
    (district,) = read("قصف على حي صالة شرق مدينة تعز")
    assert district.place.id == "YE1519" and district.place.precision == "neighbourhood"
    (far,) = read("قصف على حي دوما في مدينة حمص")
    assert far.place.id is None


def test_a_school_lies_where_the_words_after_its_clause_say() -> None:
    (school,) = read("قصف مدرسة الزهراء التي تؤوي مئات النازحين في مدينة غزة")
    assert school.place.name_ar == "غزة" and school.place.precision == "exact"

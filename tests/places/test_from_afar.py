"""Cities and towns told from a city far away, as agencies do. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.places.helpers import read

CITIES = [
    ("حماة", "شمال دمشق", "SY05"), ("حمص", "شمال دمشق", "SY04"), ("الرقة", "شرق حلب", "SY11"), ("درعا", "جنوب دمشق", "SY12"),
    ("صعدة", "شمال صنعاء", "YE22"), ("تعز", "جنوب العاصمة صنعاء", "YE15"), ("كركوك", "شمال بغداد", "IQG13"),
    ("مصراتة", "شرق طرابلس", "wof:85673593"), ("بنغازي", "شرق العاصمة طرابلس", "wof:85673635"), ("الفاشر", "غرب الخرطوم", "SD02"),
]
TOWNS = [
    ("تلعفر", "شمال بغداد", "IQG15"), ("الحويجة", "شمال بغداد", "IQG13"), ("الشرقاط", "شمال العاصمة بغداد", "IQG16"),
    ("القائم", "غرب بغداد", "IQG01"), ("طوزخورماتو", "شمال بغداد", "IQG16"), ("ميدي", "شمال غرب صنعاء", "YE17"),
]


@pytest.mark.parametrize(("name", "told", "unit"), CITIES)
def test_a_city_told_from_afar_is_the_city_and_no_governorate(name: str, told: str, unit: str) -> None:
    (mention,) = read(f"وقتل شخصان في انفجار في {name} {told} أمس")
    assert mention.place.kind == "city" and mention.place.admin1 is not None and mention.place.admin1.id == unit


@pytest.mark.parametrize(("name", "told", "unit"), TOWNS)
def test_a_town_told_from_the_capital_is_no_hamlet_beside_it(name: str, told: str, unit: str) -> None:
    (mention,) = read(f"وقتل شخصان في انفجار في {name} {told} أمس")
    assert mention.place.id is not None and mention.place.admin1 is not None and mention.place.admin1.id == unit


def test_what_lies_near_comes_before_what_lies_far() -> None:
    (mention,) = read("قصف على بلدة التل شمال دمشق")
    assert mention.place.admin1 is not None and mention.place.admin1.id == "SY03"


def test_a_governorate_that_is_called_so_stays_one() -> None:
    (mention,) = read("قصف في محافظة حماة شمال دمشق")
    assert mention.place.kind == "governorate"


def test_a_stop_named_for_a_city_is_not_that_city() -> None:
    mentions = read("قصفت طائرة مدينة نيالا. وطالت القذائف موقف الجنينة غربي المدينة")
    assert mentions[-1].place.name_ar != "الجنينة" or mentions[-1].place.kind != "city"

"""Streets, buildings and quarters that no table has, in the town told before: invented sentences."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read


@pytest.mark.parametrize(
    "spot",
    ["على شارع الياسمين", "قرب مسجد النخيل", "في ساحة السنديان", "أمام مدرسة «الأمل»", "على مركز انطلاق الغزلان"],
)
def test_a_spot_lies_in_the_town_told_before(spot: str) -> None:
    mention = read(f"سقطت قذائف على مدينة حلب. وأصيب رجل بقذيفة سقطت {spot}")[-1]
    assert mention.place.name_ar == "حلب" and mention.point_name
    assert mention.place.precision == ("area" if "قرب" in spot or "أمام" in spot else "neighbourhood")


@pytest.mark.parametrize(
    "spot", ["على سوق الخضار", "على شارع رئيسي", "في المدرسة", "على مسجد القرية", "قرب حاجز الجيش"]
)
def test_a_common_noun_is_no_spot(spot: str) -> None:
    found = read(f"سقطت قذائف على مدينة حلب. وأصيب رجل بقذيفة سقطت {spot}")
    assert all(m.point_name is None for m in found)


def test_with_no_town_told_a_spot_is_no_place() -> None:
    assert names("أصيب رجل بقذيفة سقطت على شارع الياسمين") == []
    assert names("قصف ريف إدلب الجنوبي. وأصيب رجل قرب مسجد النخيل") == ["إدلب"]


def test_a_spot_of_the_quarter_just_told_is_not_told_twice() -> None:
    assert names("سقطت قذائف على دمشق. وفي حي القصاع سقطت قذيفة على جامع النخيل") == ["دمشق", "القصاع"]


def test_a_spot_is_held_by_the_place_that_follows() -> None:
    assert names("قصف مدينة غزة. إصابات في مدرسة «النخلة» التي تؤوي عائلات بمخيم جباليا")[-1] == "جباليا"


def test_an_unknown_quarter_before_its_city_is_told() -> None:
    hood, *_ = read("أصيب طفلان بحي الزعفران. وسقطت قذائف على أم درمان القديمة")
    assert hood.place.within is not None and hood.place.within.name_ar == "أم درمان"


def test_an_unknown_area_in_a_report_of_one_city() -> None:
    area = read("مقتل عشرة في الخرطوم. استهدف القصف منطقة الزعفرانات التي تبعد كيلومترا")[-1]
    assert area.place.within is not None and area.place.within.name_ar == "الخرطوم"
    other = read("مقتل عشرة في الخرطوم وفي ود مدني. استهدف القصف منطقة الزعفرانات التي تبعد كيلومترا")[-1]
    assert other.place.within is None


def test_an_unknown_area_of_a_small_town() -> None:
    (area,) = read("قصف منزل في منطقة شميسات ببلدة شبعا في جنوب لبنان")
    assert (area.place.precision, area.place.id) == ("neighbourhood", None)
    assert area.place.within is not None and area.place.within.name_ar == "شبعا"

"""Homes of people who are named, quarters called by their trade: invented sentences."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read


@pytest.mark.parametrize("who", ["الشاب خالد من", "الطفلة مريم يوسف الزنبق من", "عامل من", "طالبا من", "مزارعا من"])
def test_where_a_person_is_from(who: str) -> None:
    home, hit = read(f"قتل القصف {who} قرية جبالا في غارة على بلدة كفرنبل بإدلب")[:2]
    assert home.hometown and not hit.hometown


def test_where_a_named_person_fired_from_or_came_from_is_no_home() -> None:
    (town,) = read("خرج محمد مسرعا من مدينة سراقب")
    assert not town.hometown


def test_the_only_place_is_where_it_happened() -> None:
    (town,) = read("مقتل الشاب خالد من بلدة سرمين")
    assert not town.hometown


def test_a_quarter_called_by_its_trade() -> None:
    quarter = read("قصف الطيران الحي الصناعي في مدينة سراقب")[0]
    assert quarter.place.precision == "neighbourhood"
    assert quarter.place.within is not None and quarter.place.within.name_ar == "سراقب"
    assert names("قصف الطيران الحي السكني في مدينة سراقب") == ["سراقب"]


def test_wadi_gaza_is_a_valley() -> None:
    assert read("قصف مدفعي على وادي غزة")[-1].place.id == "hand:ps:wadi-gaza"


def test_a_quarter_called_by_a_day() -> None:
    (known,) = read("قصف حي 17 تموز غربي الموصل")
    assert known.place.id == "hand:iq:mosul-17tamuz"
    (other,) = read("سقطت قذيفة في حي 8 أيلول بالفلوجة")
    assert (other.place.name_ar, other.place.precision) == ("8 أيلول", "neighbourhood")


def test_a_day_beside_a_quarter_is_a_date() -> None:
    assert all("2016" not in (m.place.text or "") for m in read("قصف الحي في 8 أيلول 2016 بالفلوجة"))


def test_a_desert_is_around_its_town_or_of_its_governorate() -> None:
    (desert,) = read("غارة على سيارة في صحراء مأرب شرقي اليمن")
    assert (desert.place.id, desert.place.precision) == ("YE26", "area")
    (town,) = read("انفجار لغم في صحراء ميدي بمحافظة حجة")
    assert town.place.name_ar == "ميدي" and town.place.precision == "area"


def test_a_district_after_its_governorate_is_a_place_of_its_own() -> None:
    assert names("قصف في محافظة صعدة مديرية شدا") == ["صعده", "شداء"]


@pytest.mark.parametrize("who", ["مختار", "عمدة", "رئيس بلدية"])
def test_whose_head_one_of_them_is_says_nothing_of_where(who: str) -> None:
    hit, home = read(f"خطف مسلحون خمسة من قرية جبالا بإدلب ومعهم {who} بلدة كفرنبل")[:2]
    assert home.hometown and not hit.hometown


def test_a_head_is_met_at_home_where_no_other_place_is_told() -> None:
    (alone,) = read("اغتال مجهولون مختار بلدة كفرنبل بإدلب")
    assert not alone.hometown
    (house, _) = read("اقتحم مسلحون دار مختار بلدة كفرنبل بإدلب، ثم قصدوا قرية جبالا")
    assert not house.hometown


def test_where_those_wait_to_whom_a_convoy_was_on_its_way() -> None:
    text = "هوجمت القافلة في ولاية شمال كردفان وهي في طريقها بمساعدات غذائية وأدوية إلى النازحين في مدينة الأبيض"
    assert [m.place.name_ar for m in read(text) if not m.evacuation] == ["شمال كردفان"]


def test_a_bracket_of_distance_behind_a_comma() -> None:
    (village,) = read("شهدت قرية الزوية، (30 كم شمال تكريت)، سقوط قذائف")
    assert (village.place.name_ar, village.place.precision) == ("الزوية", "settlement")

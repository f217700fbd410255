"""Seats of governorates, towns over the border, and names that go on: invented sentences."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read

from tawthiq.places.gazetteer import load
from tawthiq.places.seats import _seats, seat_of


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("قصف الطيران حاضرة جنوب دارفور", "نيالا"),
        ("سقطت قذيفة في عاصمة محافظة نينوى", "الموصل"),
        ("انفجار وسط مركز محافظة ديالى", "بعقوبة"),
        ("سقط صاروخ وسط عاصمة ولاية شمال كردفان", "الأبيض"),
        ("غارة على كبرى مدن شمال دارفور", "الفاشر"),
        ("قصف عاصمة محافظة حضرموت المكلا", "المكلا"),
    ],
)
def test_the_seat_of_a_governorate_is_its_city(text: str, city: str) -> None:
    (mention,) = read(text)
    assert (mention.place.name_ar, mention.place.precision) == (city, "settlement")


def test_a_town_beside_its_rank_as_seat_stays_the_town() -> None:
    (mention,) = read("غارة على مدينة الضعين حاضرة ولاية شرق دارفور")
    assert mention.place.name_ar == "الضعين"


def test_the_second_town_of_a_governorate_is_not_its_seat() -> None:
    assert "الفاشر" not in names("قصف ثاني كبرى مدن شمال دارفور")


def test_every_seat_is_in_the_tables() -> None:
    for unit, city in _seats().items():
        governorate, town = load().get(unit), load().get(city)
        assert governorate is not None and governorate.kind == "governorate"
        assert town is not None and town.admin1 in (unit, "YE13", "YE23")
        assert seat_of(governorate) is town


def test_districts_of_a_governorate_are_the_governorate() -> None:
    (mention,) = read("قصف في إحدى مديريات الحديدة")
    assert (mention.place.id, mention.place.precision) == ("YE18", "admin1")
    two = read("قصف على مديريتي حيس والتحيتا في اليمن")
    assert [m.place.precision for m in two] == ["admin2", "admin2"]


def test_a_town_over_the_border_has_its_name_and_no_point() -> None:
    last = read("قصف على صعدة في اليمن. وسقط صاروخ على مدينة نجران")[-1].place
    assert (last.name_ar, last.id, last.lat, last.candidates) == ("نجران", None, None, ())


def test_a_village_of_the_same_name_stays_where_no_such_war_is() -> None:
    last = read("قصف على إدلب. وقصف على قرية نجران بريف السويداء")[-1].place
    assert last.id == "C6168"


def test_the_name_of_an_outlet_is_no_place() -> None:
    assert names('نشر موقع "السويداء 24" خبر قصف قرية الثعلة') == ["الثعلة"]
    assert names("وفق درعا 24، قصف على بلدة نصيب") == ["نصيب"]
    assert names("قتل في درعا 24 شخصا") == ["درعا"]


def test_a_name_of_two_words_is_read_whole() -> None:
    assert names("انفجار لغم في قرية سهلة الريحان شمال شرق الرقة") == ["سهلة الريحان"]
    assert names("قصف قرية جبالا الجنوبية بريف إدلب") == ["جبالا"]
    assert names("قذيفة على حي كسار زعتر في مدينة دير الزور") == ["كسار زعتر"]


def test_a_house_of_prayer_is_no_town() -> None:
    assert "الحسينية" not in names("انفجار في حسينية شمال بغداد")


def test_where_the_displaced_were_hit_is_not_where_they_come_from() -> None:
    near = read("استهدف القصف خياما لنازحين من معرة النعمان قرب سرمدا")[-1]
    assert near.place.name_ar == "سرمدا" and not near.hometown


def test_the_seat_of_the_governorate_told_before() -> None:
    seat = read("قصف مديرية حرض بمحافظة حجة. كما قصف مركز المحافظة")[-1]
    assert (seat.place.name_ar, seat.anaphor) == ("حجة", True)
    assert names("قصف مركز المحافظة") == []

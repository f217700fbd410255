"""Lists that a colon opens, mountains, tribes, and what fire came from: invented sentences."""

from __future__ import annotations

from tests.places.helpers import names, read


def test_a_colon_opens_a_list_of_towns() -> None:
    assert names("غارات في لبنان طالت البلدات التالية: شمسطار، الزنبقانية، بوداي")[1:] == [
        "شمسطار",
        "الزنبقانية",
        "بوداي",
    ]
    assert names("غارات في لبنان على بلدات: شمسطار، وبوداي")[1:] == ["شمسطار", "بوداي"]


def test_a_sentence_after_a_colon_is_no_list() -> None:
    assert names("تفقد المحافظ البلدات. وقال: قصف جوي على سراقب") == ["سراقب"]


def test_a_list_of_towns_is_not_the_city_of_a_quarter() -> None:
    hood = read("قصف مدينة بعلبك في لبنان وبلدات شمسطار وبوداي. وأصيب رجل في حي الزنابق")[-1]
    assert hood.place.within is not None and hood.place.within.name_ar == "بعلبك"


def test_villages_of_a_mountain_are_an_area() -> None:
    (mention,) = read("قصف على قرى جبل الزاوية جنوب إدلب")
    assert mention.place.precision == "area"


def test_a_village_lies_on_its_mountain() -> None:
    (village,) = read("قصف على بلدة كفرلاته في منطقة جبل الأربعين جنوب إدلب")
    assert village.place.id == "C4283"


def test_a_valley_before_the_district_that_holds_both() -> None:
    (village,) = read("انفجار لغم في قرية الزنبقية بوادي نخلة بمديرية حيس")
    assert village.place.admin1 is not None and village.place.admin1.id == "YE18"


def test_where_a_tribe_is_at_home_is_not_where_its_people_were_shot() -> None:
    home, town = read("قتل رجلان ينحدران من عشائر في محافظة السويداء، قرب مدينة طفس")
    assert home.hometown and not town.hometown and town.place.name_ar == "طفس"


def test_two_ends_that_only_a_dual_joins() -> None:
    (road,) = read("انفجار لغم على الطريق الواصل بين بلدتي سراقب سرمين في إدلب")
    assert (road.place.relation, road.names[:2]) == ("between", ("سراقب", "سرمين"))


def test_fire_came_from_both() -> None:
    base, around, *hit = read("قصفت قوات من مواقعها في مدينة منبج ومحيط بلدة العريمة قرى بريف حلب")
    assert base.origin and around.origin and not any(m.origin for m in hit)


def test_an_area_with_its_town_right_after_it() -> None:
    (area,) = read("غارة في لبنان على منطقة الزنابق بوداي، غرب بعلبك")[1:]
    assert area.place.within is not None and area.place.within.name_ar == "بوداي"


def test_villages_of_a_district_are_the_district() -> None:
    mention = read("غارات في لبنان على قرى الهرمل")[-1]
    assert mention.place.id == "LB22"


def test_a_road_within_a_town_is_of_the_town() -> None:
    (street,) = read("سقطت قذيفة على طريق جنديرس بمركز مدينة عفرين")
    assert street.place.name_ar == "عفرين"
    (road,) = read("انفجار عبوة على طريق جنديرس بريف عفرين")
    assert road.place.name_ar == "جنديرس"


def test_upper_and_lower_villages_no_table_has() -> None:
    found = names("استهدف القصف قريتي شنبوق العليا وشنبوق السفلى بناحية سنوني في العراق")
    assert found[:2] == ["شنبوق العليا", "شنبوق السفلى"]


def test_a_quarter_of_a_subdistrict_is_not_of_the_city_beside_it() -> None:
    (hood,) = read("غارة على منزل في حي الزنبق التابع لناحية بعشيقة شرق الموصل")
    assert hood.place.within is None and hood.place.admin1 is not None


def test_where_people_are_resident_is_not_where_they_were_hit() -> None:
    home, hit = read("قتل رجل من سكنة ناحية سنوني بقصف على بلدة تلعفر في العراق")[:2]
    assert home.hometown and not hit.hometown


def test_libyas_capitals_lie_in_districts_of_their_name() -> None:
    for city in ("طرابلس", "درنة"):
        (mention,) = read(f"قصف على مدينة {city} في ليبيا")[:1]
        assert mention.place.admin1 is not None and mention.place.admin1.name_ar == city


def test_a_countryside_with_no_preposition_places_the_village_before_it() -> None:
    (known,) = read("قصف بلدة كفرنبل ريف إدلب الجنوبي")
    assert known.place.id == "C4068"
    (other,) = read("قصف قرية شنبوقة ريف حماة الشمالي")
    assert other.place.admin1 is not None and other.place.admin1.id == "SY05"
    assert names("قصف مدينة حلب ريف إدلب") == ["حلب", "إدلب"]


def test_another_name_of_the_village_is_passed_over() -> None:
    (one,) = read("هجوم على قرية الزنبقية أو (الشنبوقة) جنوب غرب المقدادية")
    assert (one.place.name_ar, one.place.admin1 and one.place.admin1.id) == ("الزنبقية", "IQG10")


def test_names_bear_no_quotation_marks() -> None:
    (hill,) = read("غارات على جبل «زنبق» بمديرية «عبس» في محافظة حجة")
    assert hill.place.name_ar == "جبل زنبق"


def test_an_adjective_between_a_quarter_and_its_city() -> None:
    (hood,) = read("اشتباكات بحي الزنبوق الجديد في بغداد")
    assert hood.place.within is not None and hood.place.within.name_ar == "بغداد"
    old = read("قصف حمص القديمة في سوريا")[0]
    assert old.place.precision == "neighbourhood"


def test_a_noun_before_a_countryside_is_no_village() -> None:
    assert names("انفجار في مزرعة ريف حمص") == ["حمص"]
    assert names("قصف منزل في قرية شنبوقة ريف إدلب الجنوبي") == ["شنبوقة"]


def test_between_two_villages_no_table_has() -> None:
    (field,) = read("انفجار قنبلة بين قريتي الزنبقية والشنبوقية في سهل الغاب غربي حماة")
    assert field.place.relation == "between" and field.names[:2] == ("الزنبقية", "الشنبوقية")


def test_an_unknown_village_of_a_region() -> None:
    (town,) = read("قصف منازل ببلدة شنبوقة في الغوطة الشرقية")
    assert town.place.admin1 is not None and town.place.admin1.id == "SY03"


def test_a_quarter_of_a_lebanese_town() -> None:
    part = read("استهدفت غارة مبنى في محلة الزنبق ببلدة الشياح في لبنان")[0]
    assert part.place.within is not None and part.place.within.name_ar == "الشياح"


def test_what_happened_next_is_no_name() -> None:
    assert names("غارة على قرية وأصيب آخرون") == []
    assert names("قصف مدينة فقتل رجل") == []
    assert names("قصف قرية وادي الزنبق") == ["وادي الزنبق"]

"""Further invented sentences: what stands around a name and what it does to the place."""

from __future__ import annotations

from tests.places.helpers import names, read


def test_old_towns_lie_in_their_city() -> None:
    (mention,) = read("قصف أحياء حمص القديمة")
    assert mention.place.precision == "neighbourhood"
    assert mention.place.within is not None and mention.place.within.name_ar == "حمص"


def test_neighbourhood_of_the_city_that_is_named_not_of_another() -> None:
    damascus, *_ = read("قصف حي الميدان في دمشق القديمة وأحياء حلب")
    assert damascus.place.within is not None and damascus.place.within.name_ar == "دمشق"


def test_an_unknown_neighbourhood_lies_in_the_city_spoken_of() -> None:
    _, hood = read("اشتباكات في مدينة الأبيض بولاية شمال كردفان. وقتل رجل بحي الزنبقات")
    assert hood.place.id is None and hood.place.lat is None
    assert hood.place.within is not None and hood.place.within.name_ar == "الأبيض"


def test_towns_of_a_governorate_whose_name_others_bear() -> None:
    (mention,) = read("قصف مدينة حيس جنوب الحديدة")
    assert mention.place.admin1 is not None and mention.place.admin1.id == "YE18"


def test_a_capital_is_the_city() -> None:
    (mention,) = read("غارات على صنعاء")
    assert (mention.place.kind, mention.place.precision) == ("city", "settlement")


def test_countryside_of_a_governorate_has_no_point() -> None:
    (mention,) = read("قصف ريف إدلب الجنوبي")
    assert (mention.place.id, mention.place.lat, mention.direction) == ("SY07", None, "S")


def test_countryside_of_damascus_is_a_governorate() -> None:
    (mention,) = read("قصف ريف دمشق الغربي")
    assert (mention.place.id, mention.place.relation) == ("SY03", "countryside_of")
    (bare,) = read("قصف في ريف دمشق")
    assert (bare.place.id, bare.place.precision, bare.place.relation) == ("SY03", "admin1", "in")


def test_governorates_in_a_list_are_governorates() -> None:
    found = read("قتلى في محافظات حلب وإدلب وريف دمشق ودير الزور")
    assert [m.place.id for m in found] == ["SY02", "SY07", "SY03", "SY09"]


def test_launch_sites() -> None:
    base, town = read("أقلعت طائرة من مطار الشعيرات وقصفت مدينة دوما")
    assert (base.origin, town.origin) == (True, False)


def test_flight_from_shelling_is_no_home() -> None:
    (mention,) = read("نزوح هربا من القصف على بلدة كفرنبودة")
    assert not mention.hometown


def test_victims_from_a_village_killed_elsewhere() -> None:
    home, attack = read("قتل رجل من قرية لحايا بقصف على مدينة مورك")
    assert (home.hometown, attack.hometown) == (True, False)


def test_the_only_place_is_where_they_were_killed() -> None:
    (mention,) = read("مقتل مدنيين من بلدة سرمين بقصف مدفعي")
    assert not mention.hometown


def test_deaths_in_hospital() -> None:
    attack, hospital = read("قصف سراقب وتوفي الجريح أمس في مشفى إدلب الوطني")
    assert (attack.evacuation, hospital.evacuation) == (False, True)


def test_persons_named_like_towns() -> None:
    assert names("استشهد الشهيد عبد العزيز حمص") == []
    assert names("وأصيبت والدتها فاطمة") == []
    assert names("قتل العميد حسن جاسم") == []


def test_hashtags_that_are_no_places() -> None:
    assert names("#عاجل #مجزرة #الحرية") == []


def test_the_month_is_no_town() -> None:
    assert names("في العشرين من آب 2013") == []


def test_fronts_between_two_towns() -> None:
    (mention,) = read('اشتباكات على محور "تل تمر – أبو راسين" في الحسكة')[:1]
    assert (mention.place.relation, mention.place.precision) == ("between", "area")


def test_lists_in_brackets_and_quotation_marks() -> None:
    text = 'قصف بلدات (كفرنبل، حاس، كفرومة) ومدينتي "معرة النعمان" و"سراقب" بريف إدلب'
    assert len(names(text)) == 5


def test_labels_of_a_bulletin() -> None:
    found = read("حمص. تلبيسة: قصف بالهاون. الدار الكبيرة: قنص")
    assert [m.place.name_ar for m in found] == ["حمص", "تلبيسة", "الدار الكبيرة"]


def test_a_place_that_is_no_place_leaves_what_follows_it() -> None:
    (mention,) = read("تصاعد الحرب في ريف الرقة")
    assert (mention.place.relation, mention.place.id) == ("countryside_of", "SY11")


def test_units_unknown_to_the_gazetteer_are_no_units() -> None:
    assert names("قضاء العطلة وناحية الشكل") == []


def test_anaphora_of_a_neighbourhood_to_its_city() -> None:
    _, back = read("قصف حي الشعار. وتضرر شمال المدينة")
    assert (back.place.name_ar, back.place.relation, back.place.precision) == ("حلب", "direction_of", "area")


def test_seven_spellings_of_one_town() -> None:
    for spelling in (
        "معرة النعمان",
        "معره النعمان",
        "مَعَرّة النُّعمان",
        "معرةالنعمان",
        "#معرة_النعمان",
        "«معرة النعمان»",
    ):
        (mention,) = read(f"قصف مدينة {spelling} بريف إدلب")
        assert mention.place.id == "C3985", spelling


def test_camps_by_their_name_alone() -> None:
    (camp,) = read("اقتحام مخيم بلاطة شرق نابلس")
    assert (camp.place.kind, camp.place.name_ar, camp.point_target) == ("camp", "بلاطة", "camp")


def test_a_spot_settled_by_hand_has_no_borrowed_point() -> None:
    (base,) = read("سقوط صاروخ على قاعدة عين الأسد غربي الأنبار")
    assert (base.place.id, base.place.lat) == ("hand:iq:ain-asad", None)

"""Homes told behind an age, clinics and graves that the harmed were taken to, and links that agree: invented."""

from __future__ import annotations

import pytest
from tests.places.helpers import read


def _where(text: str) -> list[str | None]:
    """The names of the places that may be those of an attack."""
    aside = ("hometown", "origin", "evacuation", "dateline")
    return [m.place.name_ar for m in read(text) if not any(getattr(m, a) for a in aside)]


@pytest.mark.parametrize(
    "who",
    [
        "الشاب سامر خليل (22 عاماً)",
        "الشاب سامر خليل، 22 عاماً،",
        "الشاب سامر خليل - 22 عاما -",
        "الشاب سامر خليل البالغ من العمر 22 عاماً",
        "الطفلة ليان (تسع سنوات)",
        "شاب (25 عاماً)",
        "طفل يبلغ من العمر 10 سنوات",
        "الفتى سامر 16 عاما",
    ],
)
def test_a_home_is_told_behind_the_age(who: str) -> None:
    assert _where(f"استشهد {who} من مخيم الدهيشة برصاص جيش الاحتلال قرب مدخل بلدة تقوع") == ["تقوع"]


def test_a_number_of_years_alone_makes_no_home() -> None:
    assert _where("قصف بعد حصار دام ثلاثة أعوام بلدة مضايا بريف دمشق") == ["مضايا"]


def test_a_man_is_no_hamlet_that_lies_in_his_home() -> None:
    assert _where("الشهيد هو محمد أحمد من بلدة الخيام، واستهدفته مسيرة على طريق كفرتبنيت") == ["كفرتبنيت"]


@pytest.mark.parametrize(
    "told",
    [
        "نقل شهيد إلى مجمع فلسطين الطبي في رام الله",
        "نقلت جثته إلى الطب العدلي في بعقوبة",
        "نقل المصابون لمستشفى (الأمل) بالثورة الحارة الثامنة في أم درمان",
        "أدخل الشاب مستشفى جنين الحكومي بحالة حرجة",
        "شيع الصحفي في بيروت بحضور المئات",
        "تشييع شهيدين في مدينة نابلس",
        "شارك المئات في تشييع جثمان الشاب في مدينة نابلس",
        "دفن الضحايا في قريتهم عندان",
        "ووري الجثمان الثرى في مدينة إب",
    ],
)
def test_where_the_harmed_were_taken_is_no_place_of_an_attack(told: str) -> None:
    assert _where(told) == []


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("قصف استهدف مجمع ناصر الطبي في خان يونس", "خان يونس"),
        ("قتل خمسة بانفجار استهدف تشييع شاب في مدينة بعقوبة", "بعقوبة"),
        ("شيع الأهالي شهيدا ارتقى في مدينة نابلس", "نابلس"),
        ("شيع الأهالي جثمان الشاب الذي قتل في مدينة نابلس", "نابلس"),
    ],
)
def test_an_attack_on_a_clinic_or_a_funeral_stays_where_it_was(told: str, place: str) -> None:
    assert place in " ".join(n or "" for n in _where(told))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("انفجر لغم في منطقة المرياح شمال غربي منطقة حجر بمحافظة الضالع", "YE30"),
        ("انفجر لغم في قرية الدقوق شرقي منطقة حجر في الضالع", "YE30"),
        ("قصف على قرية الحميدية قرب بلدة الغسانية بريف إدلب الغربي", "SY07"),
    ],
)
def test_a_link_lies_in_the_governorate_that_the_next_one_names(text: str, unit: str) -> None:
    (mention,) = read(text)
    assert mention.place.admin1 is not None and mention.place.admin1.id == unit


def test_a_village_by_a_town_of_the_next_governorate_keeps_both() -> None:
    (mention,) = read("قصف على قرية مسكنة غرب مدينة الطبقة بريف حلب الشرقي")
    assert mention.place.admin1 is not None and mention.place.admin1.id == "SY02"


def test_the_ends_of_a_road_say_in_which_country_its_spot_lies() -> None:
    for near in ("بالقرب من بلدة السخنة", "بالقرب من السخنة", "قرب مدينة السخنة"):
        (mention,) = read(f"كمين على طريق تدمر - دير الزور {near}")
        assert mention.place.admin1 is not None and mention.place.admin1.id == "SY04"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل سائق شاحنة كان في طريقه من منبج إلى الرقة برصاص مسلحين قرب بلدة مسكنة", "مسكنة"),
        ("حافلة تقل ركاباً من دمشق إلى القامشلي تعرضت لهجوم قرب بلدة كباجب في بادية دير الزور", "كبا جب"),
        ("هاجم مسلحون في اليمن موظفين متوجهين من عدن إلى زنجبار قرب مدينة جعار", "جعار"),
        ("لغم بسيارة كانت قادمة من مدينة الحسكة باتجاه بلدة تل تمر في قرية أم الكيف", "أم الكيف"),
    ],
)
def test_the_ends_of_a_way_are_not_where_people_were_met(text: str, place: str) -> None:
    assert place in _where(text) and not {"منبج", "الرقة", "دمشق", "القامشلي", "عدن", "زنجبار"} & set(_where(text))


def test_from_a_town_to_another_is_no_way_where_nobody_travels() -> None:
    assert _where("قصف المناطق الممتدة من سراقب إلى معرة النعمان")[:1] == ["سراقب"]
    assert "عسقلان" in _where("أطلقت حماس صواريخ من غزة باتجاه عسقلان")
    assert _where("أثناء فرارهم من الحويجة باتجاه جبال حمرين انفجرت عبوة")[:1] == ["الحويجة"]


def test_a_road_from_one_town_to_another_lies_between_them() -> None:
    (mention, *_) = read("لغم انفجر بسيارتهما على الطريق من تدمر إلى السخنة")
    assert (mention.place.relation, mention.place.precision) == ("between", "area")


@pytest.mark.parametrize(
    "told",
    [
        "في مدينة دمت، التي تتخذ منها -الميليشيا- عاصمة لمحافظة الضالع",
        "على مدينة دمت التي جعلتها الميليشيا عاصمة مؤقتة لمحافظة الضالع",
        "على مدينة دمت، وهي المركز التجاري لمحافظة الضالع",
    ],
)
def test_what_a_town_is_to_its_governorate_is_no_second_place(told: str) -> None:
    assert _where(f"قصف {told}") == ["دمت"]


def test_the_seat_alone_is_the_place() -> None:
    assert _where("غارة على عاصمة محافظة أبين") == ["زنجبار"]


@pytest.mark.parametrize("called", ["المعروف بأبو حلب", "الملقب أبو حلب", "المكنى بأبي دمشق"])
def test_a_town_in_the_name_a_man_goes_by_is_no_place(called: str) -> None:
    assert _where(f"استهدف القصف منزل المواطن سالم {called} في بلدة الأتارب") == ["الأتارب"]


def test_what_a_shop_is_known_as_is_no_place() -> None:
    assert _where("قصف منزل السيد سالم، المعروف ببقالة “سد مروي”، وسقطت قذيفة داخل مدينة مروي") == ["مروي"]
    assert "وادي الضيف" in " ".join(n or "" for n in _where("قصف في سوريا على المنطقة المعروفة بوادي الضيف"))


def test_one_of_several_villages_that_was_struck_keeps_its_words() -> None:
    (one, two) = read("قصف على خان السبل بريف إدلب. وقتل اثنان بقصف على معصران")
    assert (two.place.name_ar, two.place.lat) == ("معصران", None) or two.place.admin1 == one.place.admin1


@pytest.mark.parametrize(
    ("listed", "last"),
    [
        ('قرى "لطمين، معركبة، أبو رعيدة" شمالي حماة', "أبو رعيدة"),
        ('قرى "لطمين، معركبة، أبو رعيدة" تعرضت لقصف', "أبو رعيدة"),
        ("قرى التح، أبو مكي، تل النار جنوب إدلب", "تل النار"),
        ("قرى التح، أبو مكي، تل النار في ريف إدلب", "تل النار"),
    ],
)
def test_the_last_of_a_list_of_villages_is_not_cut_to_its_first_word(listed: str, last: str) -> None:
    assert last in _where(f"قصف على {listed}")


def test_a_father_alone_is_no_village_of_a_list() -> None:
    assert not {"أبو", "تل"} & set(_where("قصف على قرى لطمين، معركبة، أبو وتل"))

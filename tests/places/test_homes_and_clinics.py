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

"""Who holds a place told before where it lies, and quarters of the town told last: invented sentences."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read


@pytest.mark.parametrize(
    "held",
    [
        "الخاضعة لسيطرة المعارضة",
        "الخارجة عن سيطرة النظام",
        "الواقعة تحت سيطرة الفصائل",
        "التي تسيطر عليها فصائل المعارضة",
        "الموالية للنظام",
        "المحاصرة من قبل قوات النظام",
        "ذات الغالبية التركمانية",
        "المكتظة بالسكان",
        "، الخاضعة لسيطرة المعارضة،",
    ],
)
@pytest.mark.parametrize("where", ["في ريف حلب الغربي", "بريف حلب الغربي", "غرب حلب"])
def test_who_holds_a_place_stands_before_where_it_lies(held: str, where: str) -> None:
    place = read(f"قصف على بلدة المنصورة {held.removesuffix('،')} {where}")[0].place
    assert place.admin1 is not None and place.admin1.id == "SY02"


def test_who_holds_a_home_leaves_where_it_was_struck() -> None:
    homes = read("قتل مدني من بلدة المنصورة الخاضعة لسيطرة المعارضة في قصف على مدينة الباب")
    assert [(m.place.name_ar, m.hometown) for m in homes][-1] == ("الباب", False)


def test_a_day_behind_who_holds_it_is_no_place() -> None:
    (mention,) = read("قصف في سوريا على حي الزهراء الموالي للنظام في أول أيام العيد")[-1:]
    assert "العيد" not in (mention.place.text or "")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("قصف على مدينة الرستن شمال حمص. وقال ناشط إن القذائف سقطت على حي الزهراء", "الرستن"),
        ("قصف على النبطية جنوبي لبنان. وذكرت مصادر ميدانية ببيروت أنها أصابت حي المشاع", "النبطية"),
        ("قصف على مدينة التحيتا جنوبي الحديدة. وسقطت القذائف في حي السوق", "التحيتاء"),
    ],
)
def test_a_quarter_with_a_name_that_many_bear_is_of_the_town_told_last(text: str, town: str) -> None:
    place = read(text)[-1].place
    assert place.within is not None and place.within.name_ar == town and place.lat is None


def test_a_quarter_with_its_city_beside_it_is_of_that_city() -> None:
    last = read("قصف على مدينة الرستن شمال حمص. وسقطت قذيفة على حي الزهراء في مدينة حمص")[-1].place
    assert last.within is not None and last.within.name_ar == "حمص"
    well_known = read("قصف على مدينة دوما بريف دمشق. وسقطت قذيفة على حي جوبر")[-1].place
    assert well_known.within is not None and well_known.within.name_ar == "دمشق"


def test_the_town_points_back_past_where_sources_speak() -> None:
    mentions = read("غارة على النبطية جنوبي لبنان. وذكرت مصادر ميدانية ببيروت أنها أصابت مبنى في شمال المدينة")
    assert mentions[-1].place.name_ar == "النبطية"
    assert "طفس" in names("قالت مصادر محلية في مدينة طفس إن عبوة انفجرت وسط المدينة")

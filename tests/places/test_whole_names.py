"""Names of several words, bare words after nouns of rank, sides of a governorate. All names are invented or known."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت المدفعية حارة باب سعيد الأعلى في مدينة تعز", "باب سعيد الأعلى"),
        ("سقطت قذيفة على حي مدينة الريحان بمدينة تعز", "مدينة الريحان"),
        ("سقطت قذيفة على حي وادي الريحان بمدينة تعز", "وادي الريحان"),
        ("هاجم مسلحون قرية سامي الوادعي في كركوك", "سامي الوادعي"),
        ("استهدفت مسيرة قرية حاضية التابعة لعزلة المجاعشة بمديرية مقبنة", "حاضية"),
        ("هاجم مسلحون قرية أم قندول بولاية الجزيرة", "أم قندول"),
        ("قصف على منطقة الشيخ مسعود شمال قطاع غزة", "الشيخ مسعود"),
    ],
)
def test_unknown_name_whole(text: str, name: str) -> None:
    assert names(text)[0] == name


def test_glued_in_the_tables() -> None:
    found = read("قصف الطيران بلدة بصر الحرير في ريف درعا الشرقي")[0].place
    assert (found.id, found.precision) == ("C6105", "settlement")


@pytest.mark.parametrize(
    "text",
    [
        "آخر مدينة كبرى لا تزال تحت سيطرة الجيش",
        "هاجم مسلحون قرية صغيرة وفروا",
        "قصف معسكر تدريب",
        "انفجار قرب باب الزاوية",
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


def test_sides_of_a_governorate_are_no_town() -> None:
    for text in ("قصف الطيران مناطق جنوب وشرق إدلب", "قصف الطيران قرى شمال حلب"):
        place = read(text)[0].place
        assert (place.kind, place.precision, place.relation) == ("governorate", "area", "direction_of")
    one = read("قصف الطيران مزرعة شمال حلب")[0].place
    assert one.kind == "city"


def test_unknown_area_of_a_city() -> None:
    place = read("استشهد فتى في منطقة باب الريحان بالخليل")[0].place
    assert place.within is not None and place.within.name_ar == "الخليل"
    assert (place.name_ar, place.id, place.precision) == ("باب الريحان", None, "neighbourhood")


def test_list_with_openers() -> None:
    assert names("قصفا على قرى الريحانية، وأبو قندول، وأم قندول بمحلية الحصاحيصا")[:3] == [
        "الريحانية",
        "أبو قندول",
        "أم قندول",
    ]


def test_distance_without_its_unit() -> None:
    assert names("تعرضت قرية تل هواش (43 شمال غرب حماة) للقصف") == ["تل هواش"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قصف شارع حلب في مدينة الموصل", "الموصل"),
        ("سقطت قذيفة قرب تقاطع صنعاء في مدينة حمص", "حمص"),
        ("سقطت قذيفة في جولة القصر بمدينة تعز", "تعز"),
        ("انفجار وسط سوق بلدة تل حلف، غربي مدينة رأس العين", "تل حلف"),
        ("قصف بلدة كنصفرة من معسكر جورين", "كنصفرة"),
    ],
)
def test_called_after_another_place(text: str, place: str) -> None:
    assert names(text)[0] == place


def test_famous_city_is_no_hamlet_of_the_country() -> None:
    found = read("غارات على صنعاء وتعز. وقتل رجل في مدينة حمص")
    assert found[-1].place.admin1 is not None and found[-1].place.admin1.id == "SY04"


def test_a_quoted_list_is_read_name_by_name() -> None:
    ids = [m.place.id for m in read("استهدفت الطائرات بلدتي «احسم، وحاس» جنوبي إدلب")]
    assert ids == ["C4295", "C4058"]


def test_road_is_not_pointed_back_to() -> None:
    found = read(
        "قتل رجل قرب بلدة صيدا بريف محافظة درعا الشرقي. وقع ذلك على طريق دمشق الدولي وهو بالقرب من البلدة"
    )
    assert found[-1].anaphor and found[-1].place.id == "C5995"


def test_kind_of_a_quarter() -> None:
    assert "مدني" not in names("قصف صاروخي على حي مدني في مديرية رازح بمحافظة صعدة")
    assert names("هجوم على مدينة مدني بولاية الجزيرة") == ["مدني"]


def test_the_governorate_spoken_of() -> None:
    found = read("قصف مدينة الدلنج بولاية جنوب كردفان. واستهدفت المسيرات منطقة الريحانية بالولاية ذاتها")
    assert found[-1].place.admin1 is not None and found[-1].place.admin1.id == "SD07"


def test_states_of_darfur_are_told_apart() -> None:
    for name, unit in (
        ("جنوب دارفور", "SD03"),
        ("غرب دارفور", "SD04"),
        ("شرق دارفور", "SD05"),
        ("وسط دارفور", "SD06"),
    ):
        assert [m.place.id for m in read(f"قصف قرى في ولاية {name}")] == [unit]


def test_squares_called_after_cities() -> None:
    assert names("انفجار وسط سوق يربط بين ساحتي عدن وصنعاء") == []


def test_a_quoted_quarter_beside_a_street() -> None:
    assert names("سقط الصاروخ بالقرب من شارع المطار في حي «عباد الريحان» بنيالا") == ["عباد الريحان"]


@pytest.mark.parametrize("text", ["مواجهات ببلدة /بيتا/ جنوبي نابلس", "قصف على بلدة /بيتا/ قرب نابلس"])
def test_slashes_quote_a_name_after_its_rank(text: str) -> None:
    assert names(text)[0] == "بيتا"


def test_slashes_between_two_names_of_a_month_quote_nothing() -> None:
    assert names("قصف على بلدة سراقب في تشرين الثاني/ نوفمبر/ الجاري") == ["سراقب"]


@pytest.mark.parametrize("rank", ["بلدة", "قرية"])
def test_a_side_after_a_noun_with_the_article_is_of_the_name(rank: str) -> None:
    assert names(f"أحرق مستوطنون سيارة في {rank} المزرعة الغربية شمالي رام الله")[0] == "المزرعة الغربية"


def test_the_side_of_a_known_town_is_no_name() -> None:
    assert names("قصف على بلدة قانا الجنوبية")[0] == "قانا"

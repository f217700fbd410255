"""The governorate that a line is told under, and quarters that no table has: invented sentences."""

from __future__ import annotations

import pytest
from tests.places.helpers import read

from tawthiq.places import PlaceMention


def _last(text: str) -> PlaceMention:
    return [m for m in read(text) if not m.anaphor][-1]


@pytest.mark.parametrize(
    ("text", "name", "governorate"),
    [
        ("ريف درعا: قتل مدنيان بقصف على بلدة صيدا", "صيدا", "درعا"),
        ("درعا - قتل مدنيان بقصف على بلدة صيدا", "صيدا", "درعا"),
        ("ريف حماة الغربي. قتل مدنيان بقصف على قرية خطاب", "خطاب", "حماة"),
        ("ريف الرقة: قتل مدنيان بقصف على بلدة الصفصافة", "الصفصافة", "الرقة"),
        ("وفي ريف حلب الغربي قتل مدنيان بقصف على قرية المنصورة", "المنصورة", "حلب"),
        ("وفي مديرية شدا استشهد مواطن بقصف على قرية القفل", "القفل", "صعده"),
        ("صعدة: غارة على منطقة الطلح", "الطلح", "صعده"),
        ("قتل مدنيان بقصف على قرية الجنينة بريف دير الزور", "الجنينة", "دير الزور"),
        ("قتل مدنيان بقصف على بلدة السدة في محافظة بابل", "السدة", "بابل"),
        ("بيروت - قتل مدنيان بغارة على مدينة معرة النعمان", "معرة النعمان", "إدلب"),
    ],
)
def test_a_town_lies_in_the_governorate_it_is_told_under(text: str, name: str, governorate: str) -> None:
    place = _last(text).place
    assert (place.name_ar, place.admin1 and place.admin1.name_ar) == (name, governorate)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حمص: قذيفة على حي شنبور، وقتيل", "شنبور"),
        ("قتل مدني في حي الزراعة بمدينة اللاذقية", "الزراعة"),
        ("قصف على حي المطار شمال مدينة مأرب", "المطار"),
        ("سقطت قذيفة على الخرطوم 2 وقتلت امرأة", "الخرطوم 2"),
        ("دانة على منزل في الحارة 29 الثورة", "الثورة"),
    ],
)
def test_a_quarter_keeps_its_words(text: str, name: str) -> None:
    place = _last(text).place
    assert (place.name_ar, place.kind) == (name, "neighbourhood")


@pytest.mark.parametrize(
    "text",
    [
        "قذيفة في حي راق غربي مدينة حمص",
        "قذيفة في حي مكتظ بالسكان بمدينة حمص",
        "قتل طفل في حي شعبي بمدينة حمص",
    ],
)
def test_what_a_quarter_is_like_is_no_name_of_it(text: str) -> None:
    assert _last(text).place.name_ar == "حمص"

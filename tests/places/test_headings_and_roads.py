"""Places at the head of a line, by a road, told by what follows them; countries that open a sentence."""

from __future__ import annotations

import pytest
from tests.places.helpers import read

from tawthiq.model import Place


def _places(text: str) -> list[Place]:
    return [m.place for m in read(text) if not (m.hometown or m.origin or m.evacuation)]


@pytest.mark.parametrize(
    ("text", "name", "relation", "holder"),
    [
        ("تل محلط | الرقة: مقتل مدنيين بقصف", "تل محلط", "in", "الرقة"),
        ("عين قنية (النبطية): مقتل مدنيين بغارة", "عين قنية", "in", "النبطية"),
        ("إدلب | حاس: خمسة شهداء بغارة", "حاس", "in", "إدلب"),
        ("غارة معادية على برجا، إحدى بلدات إقليم الخروب", "برجا", "in", "جبل لبنان"),
        ("قصف على العالية، إحدى قرى ريف الحسكة", "عالية", "in", "الحسكة"),
        ("انفجار على الطريق المؤدي إلى قرية عوس في محافظة السويداء", "عوس", "road", "السويداء"),
        ("غارة على بعد 7 كم جنوب قرية الحورة في محافظة طرطوس", "الحورة", "direction_of", "طرطوس"),
        ("غارة شمالي قرية البيفي بخمسة كيلومترات في طرابلس", "البيفي", "direction_of", "طرابلس"),
        ("قصف على قرية الحويز بسهل الغاب", "حويز", "in", "حماة"),
        ("قذائف على كروم في خراج علما الشعب", "علما الشعب", "near", "الجنوب"),
        ("قصف على بليون المجاورة في ريف إدلب", "بليون", "in", "إدلب"),
        ("قوات النظام تقصف مورك", "مورك", "in", "حماة"),
        ("طيران العدوان يستهدف رازح", "رازح", "in", "صعده"),
    ],
)
def test_where_it_lies(text: str, name: str, relation: str, holder: str) -> None:
    (place,) = _places(text)
    assert (place.name_ar, place.relation) == (name, relation)
    assert place.id is not None
    assert place.admin1 is not None
    assert place.admin1.name_ar == holder


@pytest.mark.parametrize(
    ("text", "name", "city"),
    [
        ("قصف على الدرويشية، أحد أحياء مدينة صيدا", "الدرويشية", "صيدا"),
        ("غارة على ضاحية السنابل جنوب حمص", "السنابل", "حمص"),
        ("غارة على حي شعب الداخل في مدينة خان يونس", "شعب الداخل", "خان يونس"),
    ],
)
def test_a_quarter_of_no_table_keeps_its_words(text: str, name: str, city: str) -> None:
    (place,) = _places(text)
    assert (place.id, place.name_ar, place.within and place.within.name_ar) == (None, name, city)


@pytest.mark.parametrize(
    ("text", "admin"),
    [
        ("بغداد - قتل ثلاثة في بعقوبة. أما في سوريا فقتل اثنان بقصف على بلدة الكرامة", "الرقة"),
        ("قتل سبعة في كركوك بالعراق. وفي اليمن قتل أربعة بغارة على مديرية المنصورة", "عدن"),
    ],
)
def test_a_country_opens_a_sentence(text: str, admin: str) -> None:
    place = _places(text)[-1]
    assert place.admin1 is not None
    assert place.admin1.name_ar == admin


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("الثورة | صنعاء: مقتل مدنيين بقصف", ["صنعاء"]),
        ("خرج يحمل دبة ماء إلى بيته في مدينة تعز", ["تعز"]),
        ("قذيفة على بستان في مدينة الكرمة بالعراق من جهة معسكر المزرعة", ["الکرمه"]),
        ("شيعت قباطية شهيدا ارتقى في سيلة الحارثية", ["سيلة الحارثية"]),
    ],
)
def test_what_is_not_where_it_happened(text: str, names: list[str]) -> None:
    assert [p.name_ar for p in _places(text)] == names

"""Invented sentences over seven countries: what is a place, which one, and what is none."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read, sentences

from tawthiq.places import report_context

ONE_PLACE = [
    # text, id, name, relation, precision, governorate
    ("قصف مدفعي على قرية النقير جنوب إدلب", "C3991", "النقير", "in", "settlement", "إدلب"),
    ("غارات على بلدة غرانيج بريف دير الزور الشرقي", "C5173", "غرانيج", "in", "settlement", "دير الزور"),
    ("على أطراف مدينة سراقب شرقي إدلب", "C3916", "سراقب", "near", "area", "إدلب"),
    ("قصف ريف حماة الشمالي", None, "حماة", "countryside_of", "area", "حماة"),
    ("سقوط قذائف شمالي مدينة الباب", "C1202", "الباب", "direction_of", "area", "حلب"),
    ("انفجار في حي الصاخور بمدينة حلب", "N0139", "الصاخور", "in", "neighbourhood", "حلب"),
    ("قصف في محافظة درعا", "SY12", "درعا", "in", "admin1", "درعا"),
    ("قصف مدينة درعا", "C5993", "درعا", "in", "settlement", "درعا"),
    ("غارة على مديرية باقم بمحافظة صعدة", "YE2201", "باقم", "in", "admin2", "صعده"),
    ("قتل طفل في مديرية مستبأ بمحافظة حجة", "YE1706", "مستباء", "in", "admin2", "حجه"),
    ("تفجير في قضاء تلعفر غربي نينوى", "IQG15Q08", "تلعفر", "in", "admin2", "نينوى"),
    ("انفجار وسط بلدة بلدروز بمحافظة ديالى", "wof:1309994945", "بلدروز", "in", "settlement", "ديالى"),
    ("إطلاق نار في طرابلس اللبنانية", "wof:1125791429", "طرابلس", "in", "settlement", "الشمال"),
    ("قصف في مدينة البيضاء اليمنية", "wof:1141906223", "البيضاء", "in", "settlement", "البيضاء"),
    ("غارة على مدينة القائم العراقية", "wof:1276777483", "القائم", "in", "settlement", "الانبار"),
    ("قصف حي الشجاعية شرق مدينة غزة", "hand:ps:gaza-shujaiya", "الشجاعية", "in", "neighbourhood", "قطاع غزة"),
    ("غارة على بلدة عيتا الشعب جنوبي لبنان", "wof:1226236841", "عيتا الشعب", "in", "settlement", "النبطية"),
    ("قصف مخيم أبو شوك قرب الفاشر", "hand:sd:abu-shouk", "أبو شوك", "in", "settlement", "شمال دارفور"),
    ("اشتباكات في مدينة ترهونة", "wof:421183239", "ترهونة", "in", "settlement", "المرقب"),
    ("قصف #معرة_النعمان", "C3985", "معرة النعمان", "in", "settlement", "إدلب"),
    ("قصف ديرالزور", "C5086", "دير الزور", "in", "settlement", "دير الزور"),
    ("قصف كفرنبل بريف إدلب", "C4068", "كفر نبل", "in", "settlement", "إدلب"),
]


@pytest.mark.parametrize(("text", "identifier", "name", "relation", "precision", "admin1"), ONE_PLACE)
def test_one_place(
    text: str, identifier: str | None, name: str, relation: str, precision: str, admin1: str
) -> None:
    (mention,) = read(text)
    place = mention.place
    assert (place.name_ar, place.relation, place.precision) == (name, relation, precision)
    assert place.admin1 is not None and place.admin1.name_ar == admin1
    if identifier:
        assert place.id == identifier
    assert place.text == text[place.start : place.end]


NO_PLACE = [
    "قتل أحمد الحلبي وأصيب محمد زيدان",
    "قالت تنسيقية سراقب في بيان",
    "أفاد مركز الأتارب الإعلامي",
    "أعلنت هيئة تحرير الشام مسؤوليتها",
    "قالت قوات سوريا الديمقراطية",
    "اشتبك جيش إدلب الحر مع آخرين",
    "نعى حزب الله اللبناني عنصرين",
    "وصل وفد من جنسيات سورية وغير سورية",
    "دمرت الغارة المدرسة والسوق",
    "قضاء وقدر",
    "من ناحية أخرى قال المتحدث",
    "ارتفعت الأسعار في السوق",
    "وجاءت الحصيلة في المرتبة الثانية",
    "بين قتيل وجريح",
    "بعد ساعات من القصف",
    "قتل الأطفال والرجال وتدمر البيوت",
    "عاجل #عاجل",
    "في الحقيقة وفي الختام",
    "طريق النجاح ومحور الحديث",
    "عن طريق الخطأ",
    "السلام عليكم ورحمة الله",
    "مباراة الاتحاد والنصر",
    "رئيس اللجنة السعودية لسوق العمل",
    "أطفال العالم وقرى العالم",
    "نجا محافظ درعا من محاولة اغتيال",
    "اندلعت مواجهات وسط أنباء عن قتلى",
    "قتل المدعو جاسم",
    "مشى على درب الحرية والكرامة",
]


@pytest.mark.parametrize("text", NO_PLACE)
def test_no_place(text: str) -> None:
    assert names(text) == []


def test_of_two_places_of_one_name_the_governorate_decides() -> None:
    (homs,) = read("قصف قرية نوى بريف حمص")
    (daraa,) = read("قصف مدينة نوى بريف درعا الغربي")
    assert homs.place.id == "C2928"
    assert daraa.place.id == "C6124"


def test_undecided_names_keep_their_candidates_and_no_point() -> None:
    (mention,) = read("قصف قرية الروضة في سوريا")[:1]
    assert mention.place.id is None
    assert mention.place.lat is None
    assert len(mention.place.candidates) > 2


def test_an_unknown_village_keeps_its_words_and_its_governorate() -> None:
    (mention,) = read("قصف قرية الزنبقيات بريف حلب الشمالي")
    place = mention.place
    assert (place.id, place.name_ar, place.lat, place.candidates) == (None, "الزنبقيات", None, ())
    assert place.admin1 is not None and place.admin1.name_ar == "حلب"


def test_an_unknown_village_never_takes_the_point_of_its_like_elsewhere() -> None:
    (mention,) = read("قصف قرية غرانيج بريف السويداء")
    assert mention.place.id is None
    assert mention.place.lat is None
    assert mention.place.admin1 is not None and mention.place.admin1.name_ar == "السويداء"


def test_a_list_shares_what_places_it() -> None:
    found = read("قصفت الطائرات قرى وبلدات سرجة وشنان وفركيا بريف إدلب الجنوبي")
    assert [m.place.name_ar for m in found] == ["سرجة", "شنان", "فركيا"]
    assert {m.place.admin1.name_ar for m in found if m.place.admin1} == {"إدلب"}


def test_neighbourhoods_in_a_list_lie_in_the_city_named_last() -> None:
    found = read("قصف حي المسبح، وحي الروضة، وحي الجمهوري في مدينة تعز")
    assert [m.place.within.name_ar for m in found if m.place.within] == ["تعز"] * 3


def test_both_countrysides_of_one_governorate() -> None:
    (mention,) = read("قصف ريفي حلب الشمالي والشرقي")
    assert (mention.place.name_ar, mention.place.relation, mention.direction) == (
        "حلب",
        "countryside_of",
        None,
    )


def test_between_two_towns() -> None:
    (mention,) = read("انفجار لغم على الطريق الواصل بين سرمدا والدانا")
    assert mention.place.relation == "between"
    assert mention.place.precision == "area"
    assert mention.names == ("سرمدا", "الدانا")


def test_distance_in_brackets_belongs_to_the_town() -> None:
    (mention,) = read("قصف مدينة كفرنبل (36 كم جنوب مدينة إدلب)")
    assert mention.place.text == "مدينة كفرنبل (36 كم جنوب مدينة إدلب)"
    assert mention.place.id == "C4068"


def test_named_spots() -> None:
    (market,) = read("غارة على سوق الهال في سرمدا بريف إدلب")
    assert (market.point_target, market.place.name_ar, market.place.precision) == ("market", "سرمدا", "exact")
    (hospital,) = read("قصف مشفى كفرنبل الجراحي")
    assert (hospital.point_target, hospital.place.precision) == ("hospital", "exact")
    (camp,) = read("قصف مخيم البريج وسط قطاع غزة")
    assert (camp.point_target, camp.place.name_ar) == ("camp", "البريج")


def test_points_back_to_the_town_named_before() -> None:
    first, back = read("قصف بلدة سرمين. وسقط الصاروخ وسط البلدة")
    assert back.anaphor
    assert back.place.id == first.place.id
    assert back.place.text == "وسط البلدة"


def test_nothing_to_point_back_to() -> None:
    (mention,) = read("سقط صاروخ على المدينة")
    assert mention.anaphor
    assert mention.place.name_ar is None


def test_home_origin_and_hospital_are_not_the_place_of_attack() -> None:
    home, attack = read("قتل رجل من أبناء مدينة حلفايا بقصف على بلدة سرمين")
    assert (home.hometown, attack.hometown) == (True, False)
    (origin,) = read("أطلقتها مدفعية متمركزة في معسكر جورين")[:1]
    assert origin.origin
    taken = read("قصف سراقب ونقل المصابون إلى مشفى باب الهوى")[-1]
    assert taken.evacuation


def test_datelines() -> None:
    assert read("حلب: قصف حي الشعار")[0].dateline
    assert not read("قصف حي الشعار في حلب")[0].dateline


def test_one_letter_off_where_the_text_says_where() -> None:
    (mention,) = read("قصف بلدة سراقيب بريف إدلب الشرقي")
    assert mention.place.id == "C3916"


def test_country_of_a_report() -> None:
    texts = {
        "SY": "قصف سراقب ومعرة النعمان",
        "YE": "غارات على صعدة ومديرية رازح",
        "IQ": "تفجير في بعقوبة وآخر في تكريت",
        "PS": "غارات على خان يونس ورفح",
        "LB": "غارة على النبطية وبنت جبيل",
        "LY": "اشتباكات في ترهونة وبنغازي",
        "SD": "قصف الفاشر ونيالا",
    }
    assert {c: report_context(sentences(t)).country for c, t in texts.items()} == {c: c for c in texts}


def test_no_country_where_nothing_is_named() -> None:
    assert report_context(sentences("قتل رجل بالرصاص")).country is None

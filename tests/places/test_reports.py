"""Invented sentences in the manner of reports: brackets, lists, capitals, what lies where, and what is no place."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read

from tawthiq.places import PlaceMention

ALL_NAMES = [
    ("قصف قرية (الكفير) بريف إدلب", ["الكفير"]),
    ("قتل رجل في بلدة (بداما) بريف إدلب الغربي", ["بداما"]),
    ("قذائف على مدينتي (نوى) و(إنخل) في محافظة درعا", ["نوى", "أنخل"]),
    ("قصف قريتي “مرعناز وعلقمية” بريف حلب", ["مرعناز", "العلقمية"]),
    ("طالت الغارات كلاً من مناطق (المشلب وسيف الدولة) في الرقة", ["المشلب", "سيف الدولة"]),
    ("غارات في محافظتا تعز والضالع", ["تعز", "الضالع"]),
    ("مداهمة قرية دوكركا واعتقال رجلين", ["دوكركا"]),
    ("سقطت قذيفة في بلدة الجديدة", ["الجديدة"]),
    ("قصف منطقة السودانية شمال غرب قطاع غزة", ["السودانية"]),
    ("غارة على منطقة النهر الأبيض قرب جسر الشغور", ["النهر الأبيض"]),
    ("قنص في منطقة عصيفرة شمال مدينة تعز", ["عصيفرة"]),
    ("غارة على مجمع خانصور في قضاء سنجار بنينوى", ["خانصور"]),
    ("قصف مصيف برخ السياحي في قضاء زاخو بدهوك", ["برخ"]),
    ("انفجار قرب قريتهما عفد الواقعة في منطقة ضمي", ["عفد"]),
    ("قصف محلة الحوش قضاء صور في لبنان", ["الحوش"]),
    ("قصف منطقة دونكي الأمين في السودان", ["دونكي الأمين"]),
    ("هجوم على حلة الشيخ بمحلية أم روابة", ["الشيخ"]),
    ("غارة على مارون الرأس في لبنان", ["مارون الرأس"]),
    ("قصف خراج بلدة عيترون في لبنان", ["عيترون"]),
    ("غارة على مفترق السرايا وسط مدينة غزة", ["غزة"]),
    ("غارة على وادي خربون قبل ساعة", ["وادي خربون"]),
    ("قصف الطيران جبل أبو سرحة بريف حمص", ["جبل أبو سرحة"]),
    ("فروا نحو وادي خربون بعد الغارة", []),
    ("استهدفت غارة تلة مشرفة على البلدة", []),
    ("قصف على سهل زراعي", []),
]


@pytest.mark.parametrize(("text", "wanted"), ALL_NAMES)
def test_names(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


NO_PLACE = [
    "قصف أحياء سكنية وقرى آمنة",
    "استهدف حيا سكنيا",
    "قصف مخيما عشوائيا",
    "اشتباكات في مناطق المواجهات",
    "طالت الغارات منطقة السوق الشعبي",
    "مجمع تجاري ومصيف جميل",
    "عاد إلى قريته أمس",
    "أصيب بطريق الخطأ",
    "أصيب بالرصاص الحي في البطن",
    "أسرة مكونة من أب وأم وطفلتين",
    "القريتين اللتين تم استهدافهما آهلتان بالسكان",
    "في مناطق نبع السلام",
    "في مدينة سورية",
    "قرية تقع خلف التلال",
    "قصف في الحارة 21",
    "قرب ملعب فلسطين وشارع فلسطين",
    "أصيب اثنان وهما من العائلة",
    "استهدفت غارة خيام النازحين",
    "تحدث عن مارون الرأس في الرواية",
]


@pytest.mark.parametrize("text", NO_PLACE)
def test_no_place(text: str) -> None:
    assert names(text) == []


def only(text: str) -> PlaceMention:
    (mention,) = read(text)
    return mention


ONE = [
    # text, id, name, relation, governorate
    ("بلدة الحوش، شرقي مدينة صور جنوبي لبنان", None, "الحوش", "in", "الجنوب"),
    ("ناحية بني سعد (10) كم جنوب بعقوبة", "IQG10Q04N02", "بني سعد", "in", "ديالى"),
    ("في مدينة صرمان على مسافة 60 كيلومترا غرب طرابلس", "wof:890413133", "صرمان", "in", "الزاوية"),
    ("الحقول المحيطة ببلدة مورك في أقصى الريف الشمالي لحماة", "C3029", "مورك", "near", "حماة"),
    ("قصف شرق مدينة الطبقة بريف الرقة", "C5929", "الطبقة", "direction_of", "الرقة"),
    ("انفجار بمدينة الصدر شرقي العاصمة بغداد", "wof:421197059", "مدينة الصدر", "in", "بغداد"),
    ("انفجار بمنطقة المنصورة في مدينة عدن", "YE2403", "المنصوره", "in", "عدن"),
    ("قصف مدن وبلدات محافظة إدلب", "SY07", "إدلب", "in", "إدلب"),
    ("قصف مدن وبلدات ريف إدلب", "SY07", "إدلب", "countryside_of", "إدلب"),
    ("استشهد شخصان ببلدة حانين، جنوب لبنان", "wof:1242674531", "حانين", "in", "النبطية"),
    ("لغم بمحافظة الحديدة غربي البلاد", "YE18", "الحديده", "in", "الحديده"),
    ("قصف حي كفرسوسة بالعاصمة دمشق", "A012", "كفرسوسة", "in", "دمشق"),
    ("غارة على طريق الهول ـ تل براك في الحسكة", "C4519", "الهول", "between", "الحسكة"),
    ("قصف الطريق الدولي “إم فور” قرب ناحية عين عيسى", "SY110202", "عين عيسى", "near", "الرقة"),
    ("قصف قرية زنبقان شمالي الضالع", None, "زنبقان", "in", "الضالع"),
    ("قصف مديرية صرواح شرق صنعاء", "YE2606", "صرواح", "in", "مارب"),
    ("مواجهات في مدينة سلفيت القريبة من نابلس", "wof:101921701", "سلفيت", "in", "الضفة الغربية"),
    ("لغم بمنطقة الحيمة الساحلية بمديرية التحيتا جنوب الحديدة", None, "الحيمة", "in", "الحديده"),
    ("قصف قرية الفطيرة بريف إدلب", "C4070", "فطيرة", "in", "إدلب"),
    ("صاروخ على المنطقة الخضراء ببغداد", "hand:iq:baghdad-mntqh-khdra", "المنطقة الخضراء", "in", "بغداد"),
]


@pytest.mark.parametrize(("text", "identifier", "name", "relation", "admin1"), ONE)
def test_one_place(text: str, identifier: str | None, name: str, relation: str, admin1: str) -> None:
    place = only(text).place
    assert (place.id, place.name_ar, place.relation) == (identifier, name, relation)
    assert place.admin1 is not None and place.admin1.name_ar == admin1
    assert place.text == text[place.start : place.end]


def test_a_village_holds_no_town() -> None:
    home, attack = read("أعدم شبان ينحدرون من بلدة خشام في قرية الصالحية بدير الزور")
    assert (home.hometown, attack.hometown, attack.place.name_ar) == (True, False, "الصالحية")


def test_a_home_named_after_the_person() -> None:
    home, attack = read("ينحدر القتيل من قرية صور شرقي درعا وقتل في مدينة نوى")
    assert (home.hometown, attack.hometown) == (True, False)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("نقل الجرحى عبر زوارق في النهر إلى مشافي مدينة الرقة", True),
        ("قامت الفرق بنقله لمشافي الحسكة", True),
        ("وصل شهيد إلى مستشفى ناصر بخان يونس", True),
        ("أدى القصف إلى تدمير مشفى كفرنبل الجراحي", False),
        ("حاصروهم وهم يحاولون الوصول إلى بيوتهم في مخيم جنين", False),
        ("وصلت تعزيزات إلى مدينة الرقة", False),
    ],
)
def test_where_the_wounded_were_taken(text: str, taken: bool) -> None:
    assert only(text).evacuation is taken


def test_a_list_of_hospitals() -> None:
    assert all(m.evacuation for m in read("أسعفوا إلى مستشفيات حرض والحديدة وحجة"))


def test_where_a_reporter_is() -> None:
    town, reporter, back = read(
        "غارة على مدينة معرة النعمان. وقال مراسل الشبكة في إدلب إن القصف طال وسط المدينة"
    )
    assert (town.dateline, reporter.dateline, back.place.name_ar) == (False, True, "معرة النعمان")


def test_a_dateline_before_agencies() -> None:
    place, _ = read("بيروت ـ وكالات: مجزرة في عين الحلوة جنوب لبنان")
    assert (place.dateline, place.place.name_ar) == (True, "بيروت")


def test_the_capital_alone() -> None:
    _, back = read("قتل 5 في حي المزة بدمشق. واشتباكات شمال العاصمة")
    assert (back.anaphor, back.place.id, back.place.relation) == (True, "C1001", "direction_of")
    assert read("اشتباكات شمال العاصمة") == []


def test_the_city_is_not_the_one_that_something_lies_east_of() -> None:
    *_, back = read("غارات على مدينة البوكمال شرقي دير الزور. وأصيب العشرات في المدينة")
    assert back.place.name_ar == "البوكمال"


def test_names_known_from_elsewhere_in_the_report() -> None:
    text = "قصف أحياء الميدان والتضامن والقدم في دمشق. وقتل أربعة في التضامن والقدم"
    assert names(text) == ["الميدان", "التضامن", "القدم", "التضامن", "القدم"]
    assert names("وقتل أربعة في الميدان") == []


def test_an_unknown_name_lies_where_the_report_said() -> None:
    first, second = read("دخلت القوات مدينة المعيلق. وقتلت رجلا في مدينة المعيلق بولاية الجزيرة في السودان")
    assert first.place.admin1 is not None and first.place.admin1 == second.place.admin1


def test_a_place_far_from_all_that_is_named_is_another() -> None:
    (village,) = read("هجوم على قرية (الامام) في قضاء المقدادية بالعراق")
    assert village.place.id is None and village.place.lat is None
    assert village.place.admin1 is not None and village.place.admin1.name_ar == "ديالى"


def test_quarters_of_a_governorate_that_is_one_city() -> None:
    place = only("غارة على منطقة شعب الحافة بمديرية شعوب باليمن").place
    assert place.precision == "neighbourhood"
    assert place.within is not None and place.within.name_ar == "صنعاء"


def test_a_spot_has_no_point_of_its_governorate() -> None:
    place = only("غارة على سوق طُرا في شمال دارفور").place
    assert (place.name_ar, place.precision, place.lat) == ("سوق طُرا", "exact", None)
    assert only("غارة على السوق الشعبي في محافظة حجة").place.id == "YE17"


def test_regions_wider_than_a_governorate() -> None:
    assert only("معارك في إقليم كردستان").place.precision == "admin1"
    assert only("معارك شمال العراق").place.precision == "country"


def test_short_names_a_dot_off() -> None:
    assert only("قصف مدينة إنحل بريف درعا").place.name_ar == "أنخل"
    assert only("قصف مدينة إنهل بريف درعا").place.id is None


def test_quarters_of_a_city_that_the_report_names() -> None:
    first, *_ = read("قصف أحياء النزال والعسكري والجغيفي في الفلوجة")
    assert first.place.within is not None and first.place.within.name_ar == "الفلوجة"
    assert only("انفجار في حي نزال بمدينة الرمادي").place.id is None
    assert only("انفجار في حي الأندلس").place.id is None


def test_what_lies_in_a_quarter() -> None:
    place = only("مبنى في منطقة الحدث بالضاحية الجنوبية لبيروت").place
    assert place.within is not None and place.within.id == "hand:lb:dahiyeh"


def test_countries_in_the_names_of_streets_and_hospitals() -> None:
    place = only("قرب مستشفى اليمن السعيد في مخيم جباليا").place
    assert (place.name_ar, place.relation) == ("جباليا", "near")


def test_the_nearest_city_east_of_which_it_lies() -> None:
    town, camp = read("قصف مدينة الفاشر ومعسكر زمزم للنازحين جنوبها")
    assert (town.place.name_ar, camp.place.id) == ("الفاشر", "hand:sd:zamzam-camp")

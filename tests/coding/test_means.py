"""What struck: the event type that the words say. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import defect, only, read

WITHOUT_COUNT = [
    ("artillery_shelling", "خرق وقف إطلاق النار بقصف مدفعي على بلدة حاس"),
    ("landmine_or_ied", "استهداف سيارة بعبوة ناسفة في مدينة طفس"),
    ("artillery_shelling", "مدافع النظام تستهدف بلدة حاس"),
    ("rocket_or_missile", "سقوط صاروخ في مدينة الرمثا"),
    ("cluster_munition", "قصف بالقنابل العنقودية من الطيران الحربي على بلدة حاس"),
    ("barrel_bomb", "ألغام بحرية ألقتها المروحيات على بلدة داريا"),
    ("sniper_or_small_arms", "اغتيل شاب في مدينة طفس"),
    ("sniper_or_small_arms", "اغتيال شاب في مدينة طفس"),
    ("sniper_or_small_arms", "رصاصة طائشة تقتل طفلة في مدينة إدلب"),
    ("sniper_or_small_arms", "استهداف بالرشاشات الثقيلة لمدينة دوما"),
    ("ground_clash", "اشتباكات في مدينة الرقة أدت لمقتل أربعة مدنيين"),
    ("execution_or_massacre", "استشهاد معتقل تحت التعذيب في سجن صيدنايا"),
    ("artillery_shelling", "قصف مدفعي وصاروخي على بلدة حاس"),
    ("sniper_or_small_arms", "اغتال مجهولون رئيس بلدية في مدينة طفس"),
    defect(
        "sniper_or_small_arms",
        "قنص مدني في مدينة مضايا",
        reason="a verb of killing by its weapon alone tells no event",
    ),
]


@pytest.mark.parametrize(("kind", "sentence"), WITHOUT_COUNT)
def test_the_means_of_short_news(kind: str, sentence: str) -> None:
    assert only(sentence).event_type == kind


DEAD = " وقتل ثلاثة مدنيين"
KINDS = [
    ("air_strike", "شنت طائرات حربية غارات على بلدة سرمين"),
    ("air_strike", "غارة جوية على بلدة سرمين"),
    ("air_strike", "قصف جوي على بلدة سرمين"),
    ("air_strike", "قصف الطيران الحربي بلدة سرمين بالصواريخ الفراغية"),
    ("air_strike", "استهدف الطيران الروسي بلدة سرمين بصواريخ ارتجاجية"),
    ("air_strike", "أغارت طائرات مجهولة على بلدة سرمين"),
    ("air_strike", "استهدف الطيران الحربي بالرشاشات الثقيلة بلدة سرمين"),
    ("air_strike", "استهدفت مروحيات النظام بلدة سرمين بالرشاشات الثقيلة"),
    ("barrel_bomb", "ألقت مروحيات النظام براميل متفجرة على بلدة سرمين"),
    ("barrel_bomb", "ألقى الطيران المروحي أربعة براميل على بلدة سرمين"),
    ("barrel_bomb", "سقط برميل متفجر على بلدة سرمين"),
    ("drone_strike", "استهدفت طائرة مسيرة سيارة في بلدة سرمين"),
    ("drone_strike", "انفجرت مسيرة انتحارية في بلدة سرمين"),
    ("drone_strike", "استهدفت طائرة بدون طيار بلدة سرمين"),
    ("artillery_shelling", "قصف مدفعي على بلدة سرمين"),
    ("artillery_shelling", "قصفت قوات النظام بلدة سرمين بقذائف الهاون"),
    ("artillery_shelling", "سقوط قذيفة على بلدة سرمين"),
    ("artillery_shelling", "استهدفت الدبابات بلدة سرمين"),
    ("artillery_shelling", "قصفت بوارج حربية بلدة سرمين"),
    ("artillery_shelling", "قصفت قوات النظام بلدة سرمين بالفوسفور الأبيض"),
    ("rocket_or_missile", "قصف صاروخي على بلدة سرمين"),
    ("rocket_or_missile", "استهدفت قوات النظام بلدة سرمين براجمات الصواريخ"),
    ("rocket_or_missile", "سقط صاروخ أرض أرض على بلدة سرمين"),
    ("rocket_or_missile", "استهدفت قوات النظام بلدة سرمين بقذائف صاروخية"),
    ("rocket_or_missile", "سقطت قذيفة من طراز كاتيوشا على بلدة سرمين"),
    ("rocket_or_missile", "استهدفت سيارة بصاروخ موجه في بلدة سرمين"),
    ("cluster_munition", "قصفت قوات النظام بلدة سرمين بالقنابل العنقودية"),
    ("cluster_munition", "شن الطيران الروسي غارات بصواريخ عنقودية على بلدة سرمين"),
    ("cluster_munition", "قصف صاروخي بذخائر عنقودية على بلدة سرمين"),
    ("chemical_attack", "هجوم كيميائي على بلدة سرمين"),
    ("chemical_attack", "ألقت مروحيات النظام براميل تحوي غاز الكلور على بلدة سرمين"),
    ("chemical_attack", "قصفت قوات النظام بلدة سرمين بغاز السارين"),
    ("landmine_or_ied", "انفجر لغم أرضي في بلدة سرمين"),
    ("landmine_or_ied", "انفجار عبوة ناسفة في بلدة سرمين"),
    ("landmine_or_ied", "انفجرت دراجة نارية مفخخة في بلدة سرمين"),
    ("landmine_or_ied", "انفجرت عبوة ناسفة مزروعة بسيارة في بلدة سرمين"),
    ("landmine_or_ied", "انفجر صاروخ من مخلفات القصف في بلدة سرمين"),
    ("landmine_or_ied", "انفجار قنبلة عنقودية من مخلفات الحرب في بلدة سرمين"),
    ("landmine_or_ied", "انفجر جسم غريب بأطفال في بلدة سرمين"),
    ("landmine_or_ied", "انفجار في سوق بلدة سرمين"),
    ("car_bomb", "انفجرت سيارة مفخخة في بلدة سرمين"),
    ("car_bomb", "انفجار شاحنة ملغمة في بلدة سرمين"),
    ("car_bomb", "انفجرت سيارة في سوق بلدة سرمين"),
    ("car_bomb", "فجر انتحاري سيارة مفخخة في بلدة سرمين"),
    ("suicide_attack", "فجر انتحاري نفسه في بلدة سرمين"),
    ("suicide_attack", "هجوم انتحاري بحزام ناسف في بلدة سرمين"),
    ("sniper_or_small_arms", "أطلق مجهولون النار على سيارة في بلدة سرمين"),
    ("sniper_or_small_arms", "إطلاق مجهولين النار على سيارة في بلدة سرمين"),
    ("sniper_or_small_arms", "استهدف قناص المارة في بلدة سرمين"),
    ("sniper_or_small_arms", "قتل مزارع برصاص مجهولين في بلدة سرمين"),
    ("ground_clash", "اندلعت اشتباكات في بلدة سرمين بين فصيلين"),
    ("execution_or_massacre", "أعدم تنظيم الدولة خمسة مدنيين في بلدة سرمين"),
    ("execution_or_massacre", "قتل مسلحون ستة رعاة ذبحا في بلدة سرمين"),
    ("execution_or_massacre", "العثور على جثة رجل عليها آثار طلق ناري بعد اختطافه في بلدة سرمين"),
    ("execution_or_massacre", "اختطف مسلحون رجلين في بلدة سرمين"),  # with dead: the gravest act
]


@pytest.mark.parametrize(("kind", "sentence"), KINDS)
def test_the_words_say_the_means(kind: str, sentence: str) -> None:
    assert only(sentence + DEAD).event_type == kind


BARE = [
    # bare قصف: the attacker's usual means, else artillery, and inferred either way
    ("air_strike", True, "قصفت روسيا بلدة سرمين"),
    ("air_strike", True, "قصف التحالف الدولي بلدة سرمين"),
    ("air_strike", True, "قصف إسرائيلي على بلدة سرمين"),
    ("artillery_shelling", True, "قصفت قوات النظام بلدة سرمين"),
    ("artillery_shelling", True, "قصف على بلدة سرمين"),
    ("artillery_shelling", False, "قصف مدفعي روسي على بلدة سرمين"),
    ("air_strike", False, "قصف جوي لقوات النظام على بلدة سرمين"),
    ("other", True, "هجوم على بلدة سرمين"),
]


@pytest.mark.parametrize(("kind", "inferred", "sentence"), BARE)
def test_a_bare_bombing_is_settled_by_its_attacker(kind: str, inferred: bool, sentence: str) -> None:
    reading = read(sentence + DEAD)
    [event] = reading.events
    assert (event.event_type, reading.claims[0].means_inferred) == (kind, inferred)


SETTLED_ELSEWHERE = [
    ("air_strike", "# قصف على سرمين\nقتل ثلاثة مدنيين بغارة جوية على بلدة سرمين."),
    ("air_strike", "قصف على بلدة سرمين. وقتل ثلاثة مدنيين جراء الغارة الجوية."),
    ("rocket_or_missile", "# قصف صاروخي على سرمين\nقتل ثلاثة مدنيين جراء القصف على بلدة سرمين."),
    ("air_strike", "مجزرة في بلدة سرمين راح ضحيتها تسعة مدنيين. وشنت الطائرات غارة على وسط البلدة."),
    ("execution_or_massacre", "مجزرة في بلدة سرمين راح ضحيتها تسعة مدنيين."),
    (
        "air_strike",
        "قتل أربعة مدنيين بغارة روسية على بلدة سرمين.\nكما قتل مدنيان بقصف روسي مماثل على بلدة النيرب.",
    ),
]


@pytest.mark.parametrize(("kind", "text"), SETTLED_ELSEWHERE)
def test_a_bombing_is_settled_by_the_rest_of_the_report(kind: str, text: str) -> None:
    assert {e.event_type for e in read(text).events} == {kind}


SUPPORT = [
    ("artillery_shelling", "قصفت مدفعية النظام بلدة سرمين وسط تحليق الطيران الحربي"),
    ("artillery_shelling", "قصفت مدفعية النظام بلدة سرمين تزامنا مع تحليق طائرات استطلاع"),
    ("abduction_or_detention", "اعتقلت قسد أربعة أشخاص في بلدة الشحيل بدعم من مروحيات التحالف"),
]


@pytest.mark.parametrize(("kind", "sentence"), SUPPORT)
def test_aircraft_that_did_not_strike(kind: str, sentence: str) -> None:
    assert only(sentence).event_type == kind


NOTHING = [
    "ضربة جزاء في الدقيقة الأخيرة لصالح نادي الكرامة في مدينة حمص",
    "قصف الرعد فوق مدينة حماة ليلا",
    "وصل ثلاثة مرضى إلى مدينة إدلب لتلقي العلاج",
    "خرجت مسيرة سلمية في مدينة السويداء",
    "انفجار سكاني في مدينة دمشق",
    "هبطت طائرة ركاب في مطار حلب",
    "ألقى المحافظ كلمة في مدينة طرطوس",
    "أطلقت منظمة مبادرة لدعم المزارعين في مدينة الرقة",
    "تستهدف الحملة توعية الأهالي في مدينة إدلب",
    "ارتفع سعر برميل النفط في أسواق مدينة دمشق",
    "نفذ المجلس المحلي مشروعا لإصلاح الطرق في بلدة سرمين",
    "شن المدير هجوما لاذعا على الصحافة في مدينة حمص",
    "شهدت مدينة دمشق ضربات موجعة لسعر صرف الليرة",
    "مدفع رمضان يعود إلى قلعة حلب",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_words_that_are_no_attack(sentence: str) -> None:
    assert read(sentence).events == ()

"""What tells no attack: threats, prayers, accidents, anniversaries, sport, exercises, habits, situations; denials.

All texts are invented; the places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import apart, defect, only, place_name, read, told

NO_EVENT = [
    # peace, clearance, finds, other news
    "هدوء حذر في مدينة سراقب بعد قصف ليلي",
    "لم تتعرض سراقب للقصف اليوم",
    "وقف إطلاق النار في مدينة درعا",
    "اتفاق على وقف إطلاق النار في الغوطة الشرقية",
    "افتتاح مشفى في سراقب دمره القصف العام الماضي",
    "فرق الهندسة تزيل ألغاما في مدينة تدمر",
    "تفكيك عبوة ناسفة في مدينة الباب",
    "العثور على قذائف غير منفجرة في سراقب",
    "إحباط محاولة تفجير سيارة مفخخة في مدينة الباب",
    "ضبط سيارة مفخخة في مدينة عفرين",
    "صواريخ بعيدة المدى تعبر أجواء مدينة درعا",
    "صافرات الإنذار تدوي في مدينة حيفا",
    "عقوبات على شركة باعت صواريخ",
    "وصول طائرة مساعدات إلى مطار دمشق",
    "سقوط أمطار غزيرة على مدينة طرطوس",
    "القبض على قاتل طفلة في مدينة حلب",
    "وفاة فنان في مدينة دمشق عن عمر 70 عاما",
    defect(
        "لم تشهد مدينة سراقب أي قصف اليوم",
        reason="what did not happen is read as told",
    ),
    "توقف القصف على مدينة سراقب",
    "مدينة سراقب خالية من القصف",
    "هدنة توقف القصف على الغوطة الشرقية",
    "استأنفت المدارس دوامها في سراقب بعد توقف القصف",
    "إعادة إعمار سوق دمرته الغارات في مدينة الرقة",
    "محاكمة متهم بقصف الغوطة بالسارين",
    "دوي انفجارات في مدينة دمشق ناتج عن تفجير ذخائر قديمة",
    # threats, fears, plans
    "هددت قوات النظام بقصف مدينة إدلب",
    "توعد التنظيم باستهداف مدينة الحسكة بسيارات مفخخة",
    "حذر ناشطون من غارات محتملة على مدينة سراقب",
    "مخاوف من قصف صاروخي يطال مدينة سراقب",
    "يخشى الأهالي من مجزرة في مدينة دوما",
    "من المتوقع أن تشن الطائرات غارات على مدينة سراقب",
    "أقلعت طائرة حربية من مطار حماة",
    "تحليق للطيران الحربي في أجواء مدينة سراقب",
    "تحذيرات من قصف جوي على مدينة سراقب خلال الساعات القادمة",
    # prayers
    "اللهم احفظ أهلنا في مدينة سراقب من القصف",
    "حسبنا الله ونعم الوكيل، قصف على مدينة سراقب يا رب سلم",
    # accidents, weather, illness
    "قتل أربعة أشخاص بحادث سير على طريق سراقب",
    "وفاة طفل غرقا في نهر الفرات قرب مدينة الرقة",
    "مقتل عاملين بانهيار جليدي قرب بلدة سرغايا",
    "وفاة ثلاثة أشخاص من عائلة واحدة بحريق منزل في مدينة جرمانا",
    "إصابة خمسة أشخاص بانفجار أسطوانة غاز في مدينة إدلب",
    "قتل شاب في مشاجرة بمدينة السويداء",
    "وفاة رجل بجلطة قلبية في مدينة حماة",
    "وفيات بالكوليرا في مدينة الرقة",
    "مقتل عشرات الأشخاص بزلزال ضرب مدينة جنديرس",
    # anniversaries, art, exercises
    "إحياء ذكرى مجزرة في مدينة دوما",
    "تمر اليوم الخميس الذكرى السنوية الخامسة لمجزرة مدينة دوما التي راح ضحيتها 40 مدنيا",
    "ستة أعوام على مجزرة مدينة دوما التي قتل فيها 40 مدنيا",
    "سبع سنوات مرت على قصف سوق مدينة أريحا ومقتل 40 مدنيا فيه",
    # graves, courts
    "العثور على مقبرة جماعية تضم 40 جثة في مدينة الرقة",
    "انتشلت فرق الطب الشرعي رفات 40 شخصا أعدمهم التنظيم من حفرة قرب مدينة تلعفر",
    "# محكمة ألمانية تقضي بالسجن المؤبد لضابط سابق\nأدين الضابط بقيادة هجوم على مدنيين في مدينة دوما عام 2013",
    "مناورات عسكرية بالذخيرة الحية قرب مدينة تدمر",
    "تدريبات عسكرية تشمل إطلاق صواريخ قرب مدينة تدمر",
    "عرض فيلم وثائقي عن قصف مدينة دوما",
    # sport
    "سجل مهاجم المنتخب هدفين في مرمى الضيوف وقصف الشباك في مباراة مدينة حمص",
    # the place of a report about aid, markets, schools
    "وزعت منظمة سلالا غذائية على ألف عائلة في مدينة الباب",
    "افتتاح مدرسة في مدينة الباب تتسع لثلاثمئة طالب",
    "وصل 40 جريحا إلى معبر باب الهوى لتلقي العلاج",
    "حريق في مطبخ منزل بمدينة اللاذقية يصيب امرأة",
    # aircraft and air defence without an attack on the ground
    "سقوط طائرة حربية قرب مدينة سراقب ومقتل الطيار",
    "إسقاط مسيرة فوق مدينة جبلة",
    "الدفاعات الجوية تتصدى لصواريخ في سماء مدينة حمص",
    "طائرات التحالف تلقي منشورات فوق مدينة الرقة",
    # the other side of harm
    "أفرجت قوات النظام عن 12 معتقلا في مدينة دوما",
    "توفي طفل بسبب نقص الدواء في مدينة دوما المحاصرة",
    defect(
        "حريق في مخيم قرب بلدة قاح يقتل طفلا",
        reason="a fire is an accident only in set phrases",
    ),
    "مقتل 20 من قسد باشتباكات في مدينة منبج",
    "قتل جندي برصاص قناص على جبهة مدينة حلب",
    # habits and fronts
    "غالبا ما تقصف قوات النظام مدينة سراقب",
    "تتعرض مدينة سراقب لقصف يومي",
    "تشهد مدينة الرقة معارك بين قسد والتنظيم",
    "تدور اشتباكات على أطراف مدينة الميادين",
]


@pytest.mark.parametrize("sentence", NO_EVENT)
def test_no_event(sentence: str) -> None:
    assert read(sentence).events == ()


BUT_TOLD = [
    ("قتل أربعة مدنيين بغارة جوية على مدينة سراقب، وحذر الدفاع المدني من غارات جديدة", "4"),
    ("قتل أربعة مدنيين بغارة جوية على مدينة سراقب. اللهم ارحم شهداءنا", "4"),
    ("قتل أربعة مدنيين بغارة جوية على سيارة تعرضت لحادث سير في مدينة سراقب", "4"),
    ("قتل أربعة مدنيين بغارة جوية على ملعب كرة القدم في مدينة سراقب", "4"),
    ("قتل أربعة مدنيين بقصف صاروخي على مدينة سراقب رغم تهديدات بالرد", "4"),
    ("في ذكرى مجزرة الكيماوي قتل أربعة مدنيين بغارة جوية على مدينة سراقب", "4"),
]


@pytest.mark.parametrize(("sentence", "killed"), BUT_TOLD)
def test_such_words_beside_an_attack_take_nothing_from_it(sentence: str, killed: str) -> None:
    assert told(sentence) == [("سراقب", killed)]


SITUATIONS = [
    ("دمر القصف المتواصل 90 بالمئة من أحياء مدينة دير الزور", None),
    ("تفرض قوات النظام حصارا على بلدة مضايا منذ أشهر", "siege_or_starvation"),
    ("نزحت مئات العائلات من بلدة مورك", "displacement"),
    ("سيطرت قوات النظام على بلدة السخنة بعد معارك مع التنظيم", None),
    ("تشهد مدينة الرقة معارك بين قسد والتنظيم", "ground_clash"),
]


@pytest.mark.parametrize(("sentence", "kind"), SITUATIONS)
def test_a_situation_is_kept_as_a_claim(sentence: str, kind: str | None) -> None:
    reading = read(sentence)
    kinds = {c.event_type for c in reading.claims}
    assert kinds
    assert kind is None or kind in kinds
    assert all(e.killed is None and e.injured is None for e in reading.events)


DENIALS = [
    "نفت قوات النظام استهداف مدنيين في سراقب",
    "لا صحة للأنباء عن قصف مدينة سراقب",
    "نفت وزارة الدفاع الروسية قصف مدينة سراقب",
    "قالت وزارة الدفاع الروسية إنه لا صحة لقصف مدينة سراقب",
    "نفى مصدر عسكري سقوط ضحايا مدنيين في مدينة سراقب",
]


DID_NOT = "قال مصدر عسكري إن الجيش لم يستهدف مدينة سراقب"


@pytest.mark.parametrize("sentence", [*DENIALS, DID_NOT])
def test_a_denial_is_a_claim_and_no_event(sentence: str) -> None:
    reading = read(sentence)
    assert reading.events == ()
    [claim] = reading.claims
    assert (claim.stance, claim.event, claim.harm) == ("denies", None, ())


@pytest.mark.parametrize("sentence", [*DENIALS, DID_NOT])
def test_a_denial_never_lowers_the_toll_of_another(sentence: str) -> None:
    reading = read(f"قتل أربعة مدنيين بغارة روسية على مدينة سراقب.\n{sentence}.")
    [event] = reading.events
    assert event.killed and (event.killed.low, event.killed.high) == (4, 4)
    [denial] = [c for c in reading.claims if c.stance == "denies"]
    assert denial.event == event.event and denial.id in event.claims


def test_a_denial_that_owns_to_the_strike_leaves_the_toll_of_others() -> None:
    reading = read(
        "قتل ثمانية مدنيين بغارة للتحالف الدولي على مدينة الرقة.\n"
        "ونفى التحالف الدولي مقتل مدنيين وقال إن الغارة قتلت 5 من عناصر التنظيم."
    )
    [event] = reading.events
    assert event.killed and event.killed.high == 8
    assert "denies" in {c.stance for c in reading.claims}


def test_the_place_of_a_protest_is_not_struck() -> None:
    assert "إدلب" not in {place_name(e) for e in read("تظاهرة في مدينة إدلب تنديدا بالقصف على الغوطة").events}


def test_a_denial_of_the_deed_alone_leaves_the_attack_told() -> None:
    reading = read("قتل أربعة مدنيين بقصف على مدينة سراقب.\nونفت قوات النظام مسؤوليتها عن القصف.")
    [event] = reading.events
    assert event.killed and event.killed.low == 4
    assert "denies" in {c.stance for c in reading.claims}


ADMISSIONS = [
    ("أقر التحالف الدولي بمقتل ثمانية مدنيين بغارة على مدينة الرقة", "harm"),
    ("اعترف التحالف الدولي بمقتل ثمانية مدنيين بغارة على مدينة الرقة", "harm"),
    ("أعلن التحالف الدولي أن طائراته قصفت مدينة الرقة", "act"),
    ("أعلن التحالف الدولي أن طائراته قصفت مدينة الرقة وأقر بمقتل ثمانية مدنيين", "harm"),
]


@pytest.mark.parametrize(("sentence", "admitted"), ADMISSIONS)
def test_an_admission_is_kept(sentence: str, admitted: str) -> None:
    claims = read(sentence).claims
    assert {c.stance for c in claims} == {"admits"}
    assert admitted in {c.admits for c in claims}


def test_a_situation_beside_an_attack_adds_no_event() -> None:
    reading = read(
        "قتل أربعة مدنيين بغارة جوية على مدينة دوما.\nوتفرض قوات النظام حصارا على المدينة منذ سنوات."
    )
    [event] = reading.events
    assert event.event_type == "air_strike"
    assert [c.event_type for c in apart(reading)] == ["siege_or_starvation"]


def test_an_attack_on_fighters_alone_is_no_event() -> None:
    assert read("قتل خمسة عناصر من قوات النظام في اشتباكات على جبهة مدينة خان شيخون").events == ()


def test_a_bomb_that_kills_civilians_beside_fighters_is_an_event() -> None:
    event = only("انفجرت سيارة مفخخة قرب حاجز في مدينة الباب فقتل ثلاثة عناصر من الشرطة ومدنيان")
    assert event.killed and event.killed.low == 5
    assert (event.victims.civilians, event.victims.combatants) == (2, 3)

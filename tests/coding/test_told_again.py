"""The lead and the body of one attack; attacks beside it; what is played, past or figurative.

All texts are invented; places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import apart, count, read, told

ONE = [
    # the lead names the town, the body the village by it, with the same counts
    (
        "قتلت امرأة وأصيب أربعة آخرون بقصف على منبج.\nوقال الدفاع المدني إن القصف الذي نفذته قوات قسد على "
        "بلدة الخفسة التابعة لمدينة منبج أدى إلى مقتل امرأة وإصابة أربعة آخرين.",
        ("الخفسة", "1"),
    ),
    (
        "مقتل شخص وإصابة 3 آخرين بغارة إسرائيلية على سيارة جنوب لبنان.\nوأورد بيان لوزارة الصحة أن غارة "
        "إسرائيلية على سيارة أمام مستشفى تبنين أدت إلى مقتل شخص وإصابة 3 آخرين.",
        ("تبنين", "1"),
    ),
    # two voices name the hours of one night differently
    (
        "قصفت القوات الإسرائيلية ليل الخميس بلدة بيت جن فقتلت عشرة.\nوكان تلفزيون محلي قد أفاد بسقوط 9 قتلى "
        "بقصف إسرائيلي استهدف فجر الجمعة بلدة بيت جن.",
        ("بيت جن", "9-10"),
    ),
    # the attack is named by its day, or its hour
    (
        "قتل 15 شخصا بضربات جوية على مدينة درنة مساء الاثنين.\nوقال سكان إن هجمات الاثنين استهدفت منطقة الفتايح.",
        ("درنة", "15"),
    ),
    (
        "قتل خمسة بغارة على مدينة درنة قبل قليل.\nوقالت شاهدة إن القصف بدأ منذ ساعة والغارة استهدفت منطقة "
        "الفتائح شرقي مدينة درنة.",
        ("درنة", "5"),
    ),
    # details of the town told, with no harm of their own
    (
        "قتل 23 مدنيا بغارات على مدينة البوكمال.\nوأفاد ناشطون أن غارتين استهدفتا منازل في منطقة دوار الساعة "
        "في مدينة البوكمال.",
        ("البوكمال", "23"),
    ),
    # where those taken were brought
    (
        "اعتقل مسلحون شابين في مدينة عفرين.\nووفقا لمصدر محلي تم اقتياد الشابين إلى سجن في مدينة إعزاز.",
        ("عفرين", None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_attack_told_twice(text: str, expected: tuple[str, str | None]) -> None:
    [event] = read(text).events
    assert count(event.killed) == expected[1]


def test_the_village_that_the_body_names_is_the_place() -> None:
    assert told(ONE[0][0]) == [("الخفسة", "1")]


SEVERAL = [
    # the first and the other
    (
        "نفذت طائرات إسرائيلية غارتين، إحداهما في حي كفرسوسة بدمشق والأخرى في القصير بريف حمص.",
        [("كفرسوسة", None), ("القصير", None)],
    ),
    # towns in a row, in brackets or one after another
    (
        "ألقت المروحيات برميلين على مدينتي (الحراك) و(طفس) في ريف درعا.",
        [("الحراك", None), ("طفس", None)],
    ),
    (
        "وتعرضت كل من بلدتي حمورية وسقبا لقصف مدفعي أوقع جرحى.",
        [("حمورية", None), ("سقبا", None)],
    ),
    # what happened at the same time elsewhere
    (
        "أغارت الطائرات الإسرائيلية على بلدة حانين، وتزامن ذلك مع قصف مدفعي على عيترون.",
        [("حانين", None), ("عيترون", None)],
    ),
    # another spot of the city, later in the day
    (
        "أصيب شخص بقذيفة على حي المزة بدمشق.\nوفي وقت لاحق سقطت قذيفة على منزل في حي القصاع.",
        [("المزة", None), ("القصاع", None)],
    ),
    # other dead earlier in the day
    (
        "قتل 18 شخصا بانفجار في مدينة كركوك.\nوفي وقت سابق من اليوم قتل أربعة بانفجار عبوة في مدينة كركوك.",
        [("كركوك", "18"), ("كركوك", "4")],
    ),
    # hours after the first
    (
        "قتلت طفلتان بقصف على بلدة كنصفرة.\nوبعد نحو عشر ساعات عاودت المدفعية قصف البلدة فقتل ثلاثة مدنيين.",
        [("كنصفرة", "2"), ("كنصفرة", "3")],
    ),
    (
        "قتل سبعة بغارة على مدينة سراقب.\nكما أفادت القناة أيضا بقصف حي البياضة في مدينة حمص ما أدى إلى مقتل اثنين.",
        [("سراقب", "7"), ("البياضة", "2")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_attacks_beside_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


NONE = [
    "# في الذكرى التاسعة لمجزرة السوق\nأحيا أهالي جاسم ذكرى المجزرة. وقالت امرأة فقدت والدها في القصف: اليوم نعلق الصور.",
    "نفذ المشفى صباح اليوم مناورة تحاكي استقبال 25 مصابا و4 وفيات نتيجة غارة جوية.",
    "# الدفاع المدني ينفذ ممارسة وهمية لانفجار صهريج في البصرة\nوتضمن السيناريو انتشال جثتين من تحت الأنقاض.",
    "# جنديرس بعد أسبوع على الزلزال\nضرب الزلزال المدينة فجر الاثنين وخلف ألف قتيل. وقال ناج: نجونا من البراميل ومن القذائف.",
    "وضربت مدينة جنديرس هزة ارتدادية ليل السبت دون إصابات.",
    "# الليرة تحت النار\nواصل الدولار هجومه على الليرة في السوق الموازية. ودعت جمعية إلى قصف أوكار المحتكرين.",
    "وصفت قوات الدعم السريع البيان بأنه كاذب.",
    "نفذت الطائرات الإسرائيلية غارات وهمية فوق مدينة صور.",
    "استهدف حزب الله تجمعا لجنود إسرائيليين في بلدة حولا بصاروخ موجه وأوقعهم بين قتيل وجريح.",
    "اندلعت مواجهات عنيفة بين الطرفين على أطراف بلدة غرانيج.",
    "قتل ثلاثة عناصر من الشرطة بهجوم مسلح على نقطة تفتيش في منطقة الدورة.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_attack(text: str) -> None:
    assert told(text) == []


PAST = [
    # the look back goes on with «كما»
    "قتل سبعة بقصف على مدينة اللاذقية اليوم.\nوتعرضت المدينة في الأشهر الماضية لحوادث مشابهة، إذ قتل شخصان بسقوط صاروخ داخلها.\nكما قتل خمسة بقصف على "
    "بلدة سلمى.",
    "قتل سبعة بقصف على مدينة حمص.\nوفي 21 شباط الماضي قتل 59 شخصا بتفجيرين في مدينة تدمر.",
    "استشهد سبعة مواطنين اليوم بقصف على مخيم جباليا.\nوقبل ثلاثة أيام، استشهد ستة في قصف مماثل على مخيم المغازي.",
    "قتل سبعة بقصف على مدينة تعز.\nومنذ محاولة القوات اقتحام المدينة، قصفت عدة أحياء سكنية في الضالع.",
]


@pytest.mark.parametrize("text", PAST)
def test_what_is_past_is_no_event(text: str) -> None:
    assert [killed for _, killed in told(text, published=None)] == ["7"]


def test_a_report_over_a_month_gives_totals_alone() -> None:
    found = read(
        "وثقت شبكة حقوقية مقتل 91 مدنيا خلال آب الماضي. وأوضحت أن 28 من القتلى أطفال، بينما قتل سبعة تحت التعذيب."
    )
    assert found.events == () and found.totals


def test_an_attack_in_a_commemoration_s_report_is_told() -> None:
    text = "# إحياء ذكرى الثورة في إدلب\nوقتل ثلاثة مدنيين اليوم بقصف على مدينة سراقب."
    assert told(text) == [("سراقب", "3")]


def test_one_of_the_worst_massacres_of_recent_days_is_one_attack() -> None:
    text = "في واحدة من أبشع المجازر خلال الأيام الأخيرة، استهدف منزل في مدينة غزة السبت ما أدى إلى مقتل 19 مدنيا."
    assert told(text) == [("غزة", "19")]


def test_the_dead_of_a_siege_are_an_event() -> None:
    [event] = read("توفي طفل وفتاة في حي الجورة بدير الزور بسبب نقص الدواء جراء الحصار.").events
    assert (event.event_type, count(event.killed)) == ("siege_or_starvation", "2")


TYPES = [
    ("هاجمت الطائرات ميناء رأس عيسى ردا على إطلاق صواريخ ومسيرات.", "air_strike"),
    ("دمرت غارة جوية منصات إطلاق المسيرات في مدينة نيالا وقتلت مدنيين اثنين.", "air_strike"),
    ("قتل ثلاثة مدنيين بسقوط دانة على منزلهم في أم درمان.", "artillery_shelling"),
]


@pytest.mark.parametrize(("text", "event_type"), TYPES)
def test_what_struck(text: str, event_type: str) -> None:
    [event] = read(text).events
    assert event.event_type == event_type


def test_that_day_is_the_day_told() -> None:
    found = read("قصفت طائرات التحالف منزلا في الموصل يوم الخميس. وقال التحالف إنه نفذ ضربة في ذلك اليوم.")
    assert {e.date.start for e in found.events if e.date} == {"2017-10-19"} and len(found.events) == 1


def test_a_number_said_twice_counts_once() -> None:
    [event] = read("أصيب (140) مائة وأربعون شخصا بقصف على مدينة إدلب.").events
    assert count(event.injured) == "140"


def test_a_dateline_in_the_line_is_no_place_of_attack() -> None:
    text = "طوباس 27-2-2025 بلادنا- استشهد شاب برصاص قوات الاحتلال في بلدة طمون."
    assert told(text) == [("طمون", "1")]


def test_another_side_s_fight_stays_a_claim() -> None:
    found = read("اندلعت مواجهات عنيفة بين قسد وتنظيم داعش في بلدة غرانيج.")
    assert [c.event_type for c in apart(found)] == ["ground_clash"]


BULLETIN = """# شن الطيران الحربي المعادي سلسلة غارات على بلدات في قضاء صور، وفق الآتي:
- حاريص: غارتان
- تبنين: غارة على منزل
- معركة: غارة على منزل مأهول أدت إلى سقوط 3 شهداء
- برعشيت وشقرا: غارات متتالية
- صديقين: تدمير منزلين وانتشال جثمان شهيد
"""


def test_a_bulletin_s_lines_open_with_their_town() -> None:
    """An ordinary word (معركة) is a town's name in the label of a line; the heading says what struck."""
    found = read(BULLETIN).events
    assert [e.place.name_ar for e in found if e.place] == [
        "حاريص", "تبنين", "معركة", "برعشيت", "شقرا", "صديقين",
    ]  # fmt: skip
    assert {e.event_type for e in found} == {"air_strike"}
    assert {a.id for e in found for a in e.actors} == {"israel"}


def test_labels_that_name_no_places_are_none() -> None:
    found = read("- السبب: قصف مدفعي\n- المكان: مدينة سراقب\n- الحصيلة: مقتل ثلاثة مدنيين")
    assert {e.place.name_ar for e in found.events if e.place} <= {"سراقب"}


def test_a_report_on_attacks_of_months_ago_tells_them() -> None:
    text = "قالت منظمة حقوقية إن الألغام ما تزال تقتل المدنيين. ففي 14 يناير 2017 انفجر لغم بسيارة غرب مدينة التحيتا وقتل أربعة."
    assert [killed for _, killed in told(text)] == ["4"]


def test_the_third_within_a_month_is_one_attack() -> None:
    text = "أعدم تنظيم داعش شابا في بلدة الشحيل، وهو ثالث من يعدمهم خلال شهر."
    assert told(text) == [("الشحيل", "1")]


def test_days_between_a_beginning_and_yesterday_make_a_total() -> None:
    text = "اندلعت المواجهات في مدينة الفاشر في العاشر من الشهر الجاري وأدت حتى أمس إلى مقتل 145 شخصا."
    assert told(text) == []


def test_what_is_only_feared_is_no_event() -> None:
    text = "حذر المفوض السامي من أن أي هجوم على مدينة الأبيض قد يوقع مئات القتلى في صفوف المدنيين."
    assert told(text) == []


def test_lines_under_labels_of_governorates_are_attacks_of_their_own() -> None:
    text = "ديالى: سقوط قذائف هاون على منازل في ناحية العبارة.\nالأنبار: استشهاد ستة مدنيين ببراميل متفجرة على حي سكني في الكرمة."
    assert len(read(text).events) == 2

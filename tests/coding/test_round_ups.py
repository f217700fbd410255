"""Round-ups of one day: what hospitals and regions count in all, and the attacks told one by one.

All texts are invented; places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import PUBLISHED, place_name, read, told

TALLIES = [
    # what each hospital received is no attack
    (
        "استشهد 12 فلسطينيا في أنحاء قطاع غزة منذ فجر اليوم الأربعاء.\n"
        "وقالت مصادر طبية إن سبعة شهداء وصلوا إلى مستشفى الشفاء، وخمسة إلى مستشفى العودة.\n"
        "وفي وقت سابق، استشهد أربعة في قصف استهدف منزلا في حي الزيتون.",
        {("الزيتون", "4")},
    ),
    (
        "استشهد ثلاثة بقصف إسرائيلي استهدف منزلا في دير البلح.\n"
        "وأعلنت الوزارة أن مستشفيات القطاع استقبلت خلال الساعات الـ24 الماضية 54 شهيدا.",
        {("دير البلح", "3")},
    ),
    # one hospital, and what struck them
    ("وصل أربعة شهداء إلى مستشفى ناصر جراء قصف استهدف خيمة في القرارة.", {("القرارة", "4")}),
    # a town's toll since dawn is its attack's
    ("قتل خمسة مدنيين منذ فجر اليوم بقصف مدفعي على مدينة دوما.", {("دوما", "5")}),
    # a total told again without its words
    (
        "استشهد شاب برصاص الاحتلال في جنين، ما يرفع عدد شهداء العدوان إلى 11.\n"
        "وأسفر الاجتياح عن ارتقاء 11 شهيدا برصاص الاحتلال.",
        {("جنين", "1")},
    ),
    # after an attack at a town, the toll of the region
    (
        "استشهد اثنان بغارة إسرائيلية على منزل في دير البلح.\n"
        "وتواصلت غارات الاحتلال على أنحاء متعددة في قطاع غزة، ليرتفع عدد الشهداء إلى 21.",
        {("دير البلح", "2")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES)
def test_a_count_over_several_attacks_is_none_of_them(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert set(told(text)) == expected


APART = [
    # two towns with the same dead, the second told as another
    (
        "استشهد خمسة بقصف إسرائيلي استهدف سيارة غرب مدينة رفح.\nكما استشهد خمسة في قصف على مخيم البريج.",
        {("رفح", "5"), ("البريج", "5")},
    ),
    # the city at the head, the quarter after it
    (
        "استشهد اثنان بغارة على منزل في مدينة غزة.\n"
        "وفي غزة، استشهد ثلاثة إثر قصف منزل في حي الصبرة جنوب مدينة غزة.",
        {("غزة", "2"), ("الصبرة", "3")},
    ),
    # the raids of one clause
    (
        "شن طيران العدوان السعودي غارة على مدينة عبس، وغارتين على مدينة حرض.",
        {("عبس", None), ("حرض", None)},
    ),
    # the same kind of attack elsewhere, that harmed nobody
    (
        "قتلت طفلة بقصف للحوثيين استهدف حي الدعوة في مدينة تعز.\n"
        "وتحدثت مصادر محلية عن قصف مماثل استهدف منازل في مدينة المخا، ما أسفر عن أضرار مادية.",
        {("الدعوة", "1"), ("المخا", None)},
    ),
    # on the same Tuesday
    (
        "استشهد شاب برصاص الاحتلال، مساء الثلاثاء، في مدينة سلفيت.\n"
        "وكانت الوزارة أعلنت، ظهر الثلاثاء، استشهاد فتى برصاص الاحتلال في مدينة الخليل.",
        {("سلفيت", "1"), ("الخليل", "1")},
    ),
    # parts of the toll told before, in another governorate's words
    (
        "قتل خمسة أشخاص بقصف جوي على مستشفى ميداني جنوبي طرابلس.\n"
        "ومن بين القتلى ثلاثة أطباء، وقال المركز إن القصف استهدف مستشفى السواني الميداني.",
        {("السواني", "5")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_attacks_are_told_apart(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert set(told(text, published=None)) == expected


def test_one_word_for_a_governorate_gives_way_to_the_district() -> None:
    text = (
        "# مقتل مدني في قصف سعودي على صعدة\nقتل مدني، اليوم، جراء قصف مدفعي سعودي استهدف مديرية شدا بمحافظة صعدة."
    )
    (event,) = read(text).events
    assert event.place is not None and event.place.precision == "admin2"


def test_a_place_of_launch_and_a_seat_are_not_the_place() -> None:
    text = "قتل طفل بقذيفة أطلقها الحوثيون من مواقع تمركزهم في قرية الدبح على منطقة الضباب غربي مدينة تعز."
    (event,) = read(text).events
    assert "الدبح" not in str(place_name(event))
    seat = "قتل اثنان في غارة قرب مدينة أوباري، بالتنسيق مع حكومة الوفاق ومقرها العاصمة طرابلس."
    (event,) = read(seat).events
    assert place_name(event) == "أوباري"


def test_a_year_of_a_look_back_is_no_day_of_the_attack() -> None:
    text = (
        "قتل ثلاثة مدنيين بقصف لقوات الدعم السريع على مدينة الفاشر.\n"
        "يشار إلى أن القوات كثفت هجماتها منذ استعاد الجيش الخرطوم في وقت سابق من هذا العام."
    )
    (event,) = read(text, PUBLISHED).events
    assert event.date is None


def test_hardly_a_day_without_harm_counts_nobody() -> None:
    text = "قتل طفل بقصف على حي الهضبة، إذ لا يكاد يمر يوم دون تسجيل إصابات."
    (event,) = read(text).events
    assert event.killed is not None and event.killed.low == 1
    assert event.injured is None


def test_a_name_is_no_capture() -> None:
    (event,) = read("أصيب الطفل ⟦ياسر محمد عبده⟧ بقصف مدفعي على قرية الضباب.").events
    assert event.event_type == "artillery_shelling"


ONE_ATTACK = [
    # the district, then its quarter
    (
        "# قتلى في غارة أمريكية على منزل في مديرية شعوب بصنعاء\n"
        "لقي خمسة أشخاص حتفهم بغارة أمريكية على حي شعب الحافة بمديرية شعوب في صنعاء.",
        [("شعب الحافة", "5")],
    ),
    # the day of the attack after the day of the announcement
    (
        "أعلن المستشفى، الأحد، مقتل سبعة مدنيين بقصف جوي في جنوب ليبيا.\n"
        "وقال البيان إن القصف وقع ليل الجمعة، واستهدف منزلا في بلدة أم الأرانب.",
        [("أم الأرانب", "7")],
    ),
    # the city at the head, the town near it in the text
    (
        "# مستوطنون يهاجمون منازل في نابلس\n"
        "هاجم مستوطنون منازل الفلسطينيين في بلدة حوارة جنوب مدينة نابلس، وأحرقوا مركبة.",
        [("حوارة", None)],
    ),
    # a vague toll, then the count of the raid on the building in its town
    (
        "أعلنت الوزارة مقتل عدد من رجال الإطفاء بغارة إسرائيلية على مبنى في بلديات بنت جبيل.\n"
        "وخلفت الغارة على المبنى في بلدة برعشيت سبعة قتلى.",
        [("بنت جبيل", "7")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_ATTACK)
def test_one_attack_in_closer_words(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


NO_EVENT = [
    "وخرج النازحون باتجاه مدينة رفح هربا من عدوان الاحتلال على قطاع غزة.",
    "وتشن قوات حفتر، منذ 4 نيسان الماضي، هجوما للسيطرة على مدينة سرت.",
    "صورة نشرتها الحكومة لآثار القصف المدفعي على مطار معيتيقة.",
    "وقبلها بأيام، قتلت امرأة بانفجار لغم في مدينة ميدي.",
]


@pytest.mark.parametrize("sentence", NO_EVENT)
def test_words_of_a_war_are_no_event(sentence: str) -> None:
    attack = "قتل أربعة مدنيين، مساء أمس، بقصف مدفعي على مدينة دوما."
    assert told(f"{attack}\n{sentence}") == [("دوما", "4")]


def test_a_channel_is_no_drone() -> None:
    text = "قتل أربعة في غارة أمريكية على حي شعوب في صنعاء.\nونشرت قناة “المسيرة” صورا للدمار في الحي."
    (event,) = read(text).events
    assert event.event_type == "air_strike"
    (event,) = read("قتل أربعة حين قصفت المسيرة سيارة في مدينة صور.").events
    assert event.event_type == "drone_strike"


def test_bodies_joined_are_counted() -> None:
    (event,) = read("استقبل المستشفى جثامين 9 أطفال وامرأتين جراء قصف على مدينة مرزق.").events
    assert event.killed is not None and event.killed.low == 11
    assert event.victims.women == 2


TYPES = [
    ("قتل 14 مدنيا بقصف محطة وقود في مدينة مأرب بصاروخ باليستي وطائرة مفخخة.", "rocket_or_missile"),
    ("قتل مدني باستهداف سيارته بطائرة مفخخة في مدينة مأرب.", "drone_strike"),
    ("قتل خمسة في هجمات بطائرات من دون طيار على حي قنفودة.", "drone_strike"),
    ("قتل متطوع إثر سقوط مقذوف على حي الثورة في أم درمان.", "artillery_shelling"),
    ("قتل راع بانفجار مقذوف من مخلفات الحرب قرب مدينة تعز.", "landmine_or_ied"),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_means(text: str, expected: str) -> None:
    (event,) = read(text).events
    assert event.event_type == expected


def test_fallen_dead_and_wounded_are_casualties() -> None:
    text = (
        "قالت الوزارة إن 44 مدنيا سقطوا قتلى وجرحى في قصف مدفعي على مدينة أم درمان.\n"
        "وقال الوزير إن القصف أسفر عن مقتل ستة أشخاص وإصابة 38."
    )
    (event,) = read(text).events
    assert event.killed is not None and (event.killed.low, event.killed.high) == (6, 6)


def test_what_is_denied_is_told() -> None:
    text = (
        "نفى حلف الناتو، ما أعلنته وكالة الأنباء، بمقتل 11 مدنيا خلال هجمات شنها الحلف قرب مدينة زليتن.\n"
        "يذكر أن وكالة الأنباء أعلنت مقتل 11 مدنيا في هجمات شنها الحلف أمس."
    )
    (event,) = read(text).events
    assert event.killed is not None and event.killed.low == 11


def test_inmates_and_people_of_an_age_are_counted() -> None:
    (event,) = read("قتل 20 نزيلا بقصف طائرات مسيرة على سجن في مدينة الأبيض.").events
    assert event.killed is not None and event.killed.low == 20
    (event,) = read("أصيب أربعيني بانفجار لغم في مدينة حيس.").events
    assert event.injured is not None and event.injured.low == 1


def test_the_spot_named_decides_between_two_attacks() -> None:
    text = (
        "قتل ستة مدنيين، الثلاثاء، بقصف مدفعي على مستشفى النو في أم درمان.\n"
        "وقصف سوق ليبيا بالمدفعية أول أمس، وقتل نحو 20 شخصا.\n"
        "وقال الوزير إن قصف مستشفى النو أسفر عن إصابة 38 شخصا."
    )
    injured = [e.injured.low if e.injured else None for e in read(text).events]
    assert injured == [38, None]


def test_women_and_children_together_are_not_each_all() -> None:
    (event,) = read("استشهد 15 مواطنا كلهم نساء وأطفال جراء غارة على منزل في مدينة المخا.").events
    assert event.killed is not None and event.killed.low == 15
    assert (event.victims.women, event.victims.children) == (None, None)


def test_between_dead_and_missing_counts_no_single_one() -> None:
    (event,) = read("أكثر من 12 شخصا بين شهيد ومفقود بعد غارة إسرائيلية على منزل في حي الشجاعية.").events
    assert event.killed is None


def test_yesterday_s_attack_in_full_is_told() -> None:
    text = (
        "قتل شخصان باستهداف مسيرة إسرائيلية سيارة، صباح اليوم، في مدينة صور.\n"
        "وكان الطيران الحربي أغار مساء أمس على غرفة في بلدة عربصاليم، ما أدى إلى مقتل شخص."
    )
    assert set(told(text, published=None)) == {("صور", "2"), ("عربصاليم", "1")}


def test_news_agencies_are_no_rumour() -> None:
    text = "وذكرت وكالة الأنباء الفلسطينية (وفا) أن طيران الاحتلال أغار على خيمة في دير البلح، وقتل أربعة."
    (event,) = read(text).events
    assert [(a.id, a.hedged) for a in event.actors] == [("israel", False)]


def test_drones_shot_down_struck_nothing() -> None:
    text = (
        "قتل مدني بقصف مسيرة على مدينة أم درمان.\n"
        "وقال المصدر إن الدفاعات أسقطت معظم المسيرات التي هاجمت مدينة شندي."
    )
    assert told(text) == [("أم درمان", "1")]


def test_who_uses_a_site_did_not_strike_it() -> None:
    text = "قتل أربعة في غارة للجيش السوداني على مدينة نيالا استهدفت موقعا يستخدمه الدعم السريع."
    (event,) = read(text).events
    assert {a.id for a in event.actors if a.role == "attacker"} == {"sudan_saf"}

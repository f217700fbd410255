"""Leads over several attacks, and what is told as another attack than the one before.

All texts are invented; places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read, told

SEVERAL = [
    # the lead sums up: no town gets its toll
    (
        "قتل تسعة أشخاص وأصيب آخرون، الخميس، بغارات إسرائيلية على جنوب وشرق لبنان.\n"
        "وبعد الظهر، جدد الطيران الإسرائيلي قصف مدينة بعلبك.\n"
        "وكانت الوكالة أفادت بأن الطيران شن غارة على بلدة بوداي أدت إلى مقتل أربعة.\n"
        "وقالت الوكالة في وقت سابق إن غارة على بلدة سحمر أدت إلى مقتل خمسة.",
        {("بعلبك", None), ("بوداي", "4"), ("سحمر", "5")},
    ),
    (
        "قتل شخصان وجرح ثمانية في أقل من 24 ساعة بعدد من الغارات وقصف مدفعي على ريفي إدلب وحلب.\n"
        "وقال الدفاع المدني إن غارات روسية استهدفت بلدة البارة، وأدت إلى مقتل مدنيين اثنين وإصابة خمسة.\n"
        "وأصيب مدني بقصف مدفعي استهدف بلدة تفتناز.\nكما أصيب مدنيان بقصف مدفعي استهدف بلدة كنصفرة.",
        {("البارة", "2"), ("تفتناز", None), ("كنصفرة", None)},
    ),
    # the lead of one attack alone keeps its toll
    (
        "قتل أربعة مدنيين بغارات روسية على ريف إدلب.\nواستهدفت الغارات سوقا في بلدة البارة.",
        {("البارة", "4")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_a_lead_over_several_attacks(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert set(told(text)) == expected


ANOTHER = [
    # another day at the head of the clause
    (
        "أصيب طفل، الأحد، بقصف مدفعي للحوثيين على حي الروضة في مدينة تعز.\n"
        "والسبت، قتلت امرأة بقصف مماثل استهدف قرية في مديرية مقبنة.",
        [("الروضة", None), ("مقبنه", "1")],
    ),
    # shells one after the other
    (
        "سقطت قذيفة على حي صلاح الدين في حلب وأدت إلى مقتل طفل.\n"
        "وسقطت قذيفة أخرى على حي الحمدانية وأدت إلى مقتل ثلاثة.",
        [("صلاح الدين", "1"), ("الحمدانية", "3")],
    ),
    # from here on, another matter at another place
    (
        "قصفت مدفعية الاحتلال مدينة رفح.\nوفي سياق متصل، قضى فلسطينيان بغارة على منزل في حي الزيتون "
        "جنوب شرق مدينة غزة.",
        [("رفح", None), ("الزيتون", "2")],
    ),
    # a camp beside the city, told after it
    (
        "قتل 17 شخصا في قصف للدعم السريع على مدينة الفاشر السبت.\n"
        "وفي شمال الفاشر شهد مخيم أبو شوك السبت قصفا مدفعيا أسفر عن سقوط قتلى.",
        [("الفاشر", "17"), ("أبو شوك", "2+")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ANOTHER)
def test_another_attack_than_the_one_told(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


PAST = [
    # an agency's look back to the day before, with nobody counted
    "قتل مدنيان، اليوم الثلاثاء، بغارة على مدينة صعدة.\nوكان الطيران قد استهدف، أمس الاثنين، شبكة الاتصالات في "
    "مديرية كتاف.",
    # it happens again and again
    "قتل أربعة مدنيين بقصف على مدينة تاجوراء.\nويتكرر استهداف المدنيين بغارات جوية في جنوب طرابلس.",
    # earlier, over a wide area
    "خرج مشفى عن الخدمة بقصف جوي على قرية حاس.\nوجرح 15 مدنيا في وقت سابق السبت بقصف مدفعي على مدن وقرى جنوب "
    "وشرق إدلب.",
    # the toll of others, by other means
    "أصيب 21 شخصا باختناق بعد قصف بغاز سام على قرية الرصيف بريف حماة.\nوقال المرصد إن الغارات الجوية التي "
    "استهدفت مناطق الشمال الغربي أسفرت عن سقوط 15 قتيلا.",
    # the war's toll, told of its beginning
    "سقطت قذيفتان على حي في طرابلس اليوم الخميس.\nوذكرت منظمة الصحة العالمية أن نحو 205 أشخاص قتلوا في الهجوم "
    "على طرابلس وأصيب 913 بجروح منذ بدء الهجوم.",
]


@pytest.mark.parametrize("text", PAST)
def test_what_the_report_recalls_is_no_event_and_adds_nothing(text: str) -> None:
    [(_, killed)] = told(text)
    assert killed in (None, "2", "4")


def test_spans_of_hours_are_one_attack_s() -> None:
    text = "وقصفت القوات خلال الساعات الماضية بلدة حريتان، ما أدى إلى مقتل أربعة مدنيين."
    assert told(text) == [("حريتان", "4")]


def test_a_look_back_holds_to_the_end_of_its_sentence() -> None:
    text = (
        "قتلت طفلتان برصاص مسلحين في قرية قنية العاصي بريف حمص.\nوطالب المرصد بالمحاسبة، كما حدث في تفجير كنيسة "
        "في حي الدويلعة بدمشق، وكذلك في مقتل امرأة في حي المزة."
    )
    assert len(told(text)) == 1


ONE_BY_ONE = [
    # the same voice counts others, by another shell
    (
        "وقال مصدر في الشرطة إن قذيفة سقطت قرب مدرسة في مدينة حمص وأدت إلى مقتل مدني وإصابة اثنين.\n"
        "وأضاف المصدر أن قذيفة هاون سقطت على مركز انطلاق الحافلات وأدت إلى مقتل ثلاثة وإصابة ستة.",
        ["1", "3"],
    ),
    # the same attack, told again by its own voice
    (
        "وقال مصدر في الشرطة إن قذيفة سقطت في مدينة حمص وأدت إلى مقتل مدني وإصابة اثنين.\n"
        "وأضاف المصدر أن القذيفة سقطت قرب مدرسة وأدت إلى مقتل مدني وإصابة اثنين.",
        ["1"],
    ),
]


@pytest.mark.parametrize(("text", "dead"), ONE_BY_ONE)
def test_shells_that_one_voice_tells_one_by_one(text: str, dead: list[str]) -> None:
    assert [count(e.killed) for e in read(text).events] == dead


def test_what_stands_behind_a_half_stop_is_of_the_same_sentence() -> None:
    event = only("أعلنت البلدية إصابة ثلاثة أطفال؛ إثر انفجار لغم داخل منزلهم في بلدة عين زارة جنوبي طرابلس.")
    assert (event.event_type, count(event.injured)) == ("landmine_or_ied", "3")


def test_hardly_a_day_without_losses_is_no_zero() -> None:
    text = "قتل طفل بقذيفة في مدينة سراقب، إذ لا يكاد يمر يوم دون أن تسجل خسائر بشرية."
    event = only(text)
    assert (count(event.killed), event.injured) == ("1", None)


def test_two_attacks_without_harm_stay_two() -> None:
    text = "تعرض محيط مدينة دوما وبلدة حزرما في ريف دمشق لقصف مدفعي، اقتصرت أضراره على الماديات."
    assert len(read(text).events) == 2


def test_the_post_of_a_sniper_is_not_the_place() -> None:
    text = "قتل مدني في حي القابون برصاص قناص متمركز على بناء مرتفع في منطقة الوحدات الخاصة."
    assert place_name(only(text)) == "القابون"


def test_those_whom_another_side_takes_are_an_event_of_their_own() -> None:
    text = (
        "استهدفت مسيرة تركية سيارة في مدينة القامشلي، ما أدى إلى مقتل شخصين.\n"
        "واعتقلت قوات سوريا الديمقراطية ثلاثة مدنيين بتهمة تصوير المكان."
    )
    assert [e.event_type for e in read(text).events] == ["drone_strike", "abduction_or_detention"]


def test_those_taken_by_the_side_that_struck_are_of_the_same_attack() -> None:
    text = "اقتحمت قوات الاحتلال الإسرائيلي بلدة طمون وقتلت شابا بالرصاص.\nواعتقلت قوات الاحتلال أربعة مواطنين."
    assert len(read(text).events) == 1


def test_casualties_told_together_are_those_told_apart() -> None:
    text = (
        "ذكر مصدر أمني أن ستة مدنيين بين قتيل وجريح بانفجار عبوة ناسفة وسط بغداد.\n"
        "وقال المصدر إن عبوة ناسفة انفجرت في منطقة الشيخ ياسمين، ما أسفر عن مقتل مدني وإصابة خمسة."
    )
    event = only(text)
    assert (count(event.killed), count(event.injured)) == ("1", "5")
    assert event.place and event.place.admin1 and event.place.admin1.name_ar == "بغداد"


def test_that_attack_is_one_attack_in_all_the_villages_it_reached() -> None:
    text = (
        "قتل خمسة أشخاص بقذيفة سقطت على منزلهم في قرية عون الدادات شمال منبج.\n"
        "واتهمت وكالة محلية الجيش التركي بالوقوف وراء ذلك القصف، الذي طال قريتي عون الدادات والصيادة."
    )
    assert len(read(text).events) == 1


def test_another_source_tells_of_another_place() -> None:
    text = (
        "أصيب تسعة مدنيين بقصف مدفعي حوثي، مساء الاثنين، في مخيم للنازحين غربي مأرب، واحترقت خيام.\n"
        "وقال مصدر في المخيم إن أطفالا أصيبوا بقصف استهدف مخيم النازحين من مديرية صرواح.\n"
        "وقال مصدر محلي آخر إن المدفعية شنت قصفا على منطقة الزور وتضرر عدد من المنازل."
    )
    places = [place_name(e) for e in read(text).events]
    assert places[1:] == ["الزور"] and places[0] != "صرواح"


def test_a_lead_over_the_sides_of_towns_sums_up() -> None:
    text = (
        "أعلنت الوزارة مقتل العشرات بغارات إسرائيلية على بعلبك الهرمل وشرق صيدا.\n"
        "وأشارت إلى مقتل 14 شخصا وإصابة تسعة في غارة على بلدة عين الدلب شرق مدينة صيدا.\n"
        "كما أدت غارات على بعلبك الهرمل إلى مقتل 12 شخصا وإصابة سبعة."
    )
    assert [count(e.killed) for e in read(text).events] == ["14", "12"]

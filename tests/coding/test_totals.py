"""Sums over many attacks, looks back, raised and earlier tolls. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import apart, count, harm, only, read, told

ATTACK = "قتل أربعة مدنيين بغارة جوية على مدينة سراقب صباح اليوم."
TOTALS = [
    "قتل 112 مدنيا منذ بداية الحملة على المحافظة",
    "قتل 112 مدنيا في محافظة إدلب منذ مطلع العام",
    "وثقت الشبكة مقتل 112 مدنيا خلال الشهر الماضي",
    "بلغ مجموع القتلى 112 مدنيا خلال أسبوع",
    "مقتل 112 مدنيا منذ السابع من تشرين الأول",
    "الحصيلة الإجمالية 112 قتيلا",
    "وبذلك يرتفع عدد القتلى إلى 112 منذ بدء الحملة",
    "ليبلغ عدد القتلى منذ بداية الشهر 112 مدنيا",
]


@pytest.mark.parametrize("sentence", TOTALS)
def test_a_sum_over_a_period_is_a_total(sentence: str) -> None:
    reading = read(sentence)
    assert reading.events == ()
    [total] = reading.totals
    assert [h.quantity.value for h in total.harm if h.subset_of is None] == [112]
    assert total.event is None


@pytest.mark.parametrize("sentence", TOTALS)
def test_a_total_beside_an_attack_leaves_its_toll_alone(sentence: str) -> None:
    reading = read(f"{ATTACK}\n{sentence}.")
    assert [(e.killed.low, e.killed.high) for e in reading.events if e.killed] == [(4, 4)]
    assert len(reading.totals) == 1


IN_THE_SAME_SENTENCE = [
    "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، ليرتفع عدد القتلى منذ بداية الحملة إلى 112 مدنيا",
    "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، ما يرفع عدد القتلى منذ مطلع الشهر إلى 112",
    "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، ليرتفع العدد الكلي إلى 112 قتيلا",
    "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، وبذلك ترتفع الحصيلة الإجمالية إلى 112 قتيلا",
]


@pytest.mark.parametrize("sentence", IN_THE_SAME_SENTENCE)
def test_a_total_at_the_end_of_the_sentence(sentence: str) -> None:
    assert harm(sentence) == {"killed": "4"}
    assert len(read(sentence).totals) == 1


NO_TOTAL = [
    ("قتل أربعة مدنيين بغارة جوية على مدينة سراقب منذ ليلة أمس", "4"),
    ("قتل أربعة مدنيين بقصف مدفعي على مدينة سراقب خلال الساعات الأولى من صباح اليوم", "4"),
    ("ارتفعت حصيلة الغارة الجوية على مدينة سراقب إلى 12 قتيلا", "12"),
]


@pytest.mark.parametrize(("sentence", "killed"), NO_TOTAL)
def test_the_span_of_one_attack_is_no_total(sentence: str, killed: str) -> None:
    assert harm(sentence) == {"killed": killed}
    assert read(sentence).totals == ()


def test_hundreds_of_dead_of_a_war_are_no_toll_of_the_attack() -> None:
    reading = read(f"{ATTACK}\nوقتل 4300 مدني في الحرب.")
    assert [e.killed.low for e in reading.events if e.killed] == [4]


def test_hundreds_of_dead_of_one_massacre_are_its_toll() -> None:
    text = "قتل 350 مدنيا بهجوم كيميائي على مدينة زملكا فجر اليوم."
    assert told(text) == [("زملكا", "350")]


def test_the_sum_of_the_attacks_told_is_no_attack() -> None:
    text = (
        "قتل تسعة مدنيين في ريف إدلب اليوم.\n"
        "- قتل خمسة مدنيين بغارة جوية على مدينة سراقب.\n"
        "- قتل أربعة مدنيين بغارة جوية على بلدة بنش."
    )
    assert told(text) == [("سراقب", "5"), ("بنش", "4")]


PERIODS = [
    ("أحصى الدفاع المدني مقتل 30 مدنيا خلال الأسبوع الماضي بغارات على مدينة سراقب", 30),
    ("منذ الجمعة قتل 60 مدنيا في الغوطة الشرقية", 60),
    ("قتل 60 مدنيا في الغوطة الشرقية خلال ثلاثة أيام", 60),
    ("وثقت الشبكة مقتل 12 طفلا في إدلب منذ مطلع الشهر، بينهم 3 رضع", 12),
    ("مقتل أكثر من 500 ألف شخص منذ بدء الحرب", 500_000),
    ("مقتل 4300 شخص في تشرين الأول", 4300),
]


@pytest.mark.parametrize(("sentence", "killed"), PERIODS)
def test_a_count_over_days_is_a_total(sentence: str, killed: int) -> None:
    reading = read(sentence)
    assert reading.events == ()
    [total] = reading.totals
    assert total.harm[0].quantity.value == killed


def test_the_vague_dead_of_a_war_are_no_event() -> None:
    assert read("أسفرت الحرب عن مقتل مئات الآلاف ونزوح الملايين").events == ()


COUNTED_WIDE = [
    "استشهد خلال الحرب أكثر من 150 صحفيا، فيما أصيب العشرات.",
    "قتل 72 ألف شخص في البلاد خلال عقد من الزمن.",
    "تتسبب قذائف الهاون بمقتل عشرين مدنيا في دمشق كمعدل شهري.",
    "سقوط 28 شهيدا منذ ساعات الفجر الأولى.",
    "استشهد 31 فلسطينيا منذ فجر اليوم في غارات على قطاع غزة.",
    "ارتكب جيش الاحتلال سبع مجازر في قطاع غزة راح ضحيتها 82 شهيدا خلال الـ24 ساعة الماضية.",
]


@pytest.mark.parametrize("text", COUNTED_WIDE)
def test_a_count_of_a_war_or_of_a_day_everywhere_is_a_total(text: str) -> None:
    reading = read(text)
    assert reading.events == () and reading.totals


def test_the_worst_since_the_beginning_is_one_attack() -> None:
    text = "أعرب مسؤول أممي الاثنين عن صدمته غداة غارات شنها النظام على مدينة دوما وتسببت بمقتل 90 شخصا في هجوم يعد الأكثر دموية منذ بداية النزاع."
    event = only(text, published="2017-10-23")
    assert count(event.killed) == "90" and event.date is not None
    assert event.date.start == "2017-10-22"  # «غداة»: the day before that Monday


def test_a_total_in_a_clause_of_its_own_leaves_the_attack() -> None:
    text = "قتل مدنيان بغارة على مدينة سراقب، في حين قتل 15 مدنيا في إدلب منذ بداية الشهر"
    assert told(text) == [("سراقب", "2")]
    assert [c.harm[0].quantity.value for c in read(text).totals] == [15]


RECAPS = [
    "يذكر أن طائرات حربية قصفت بلدة حاس قبل عام وقتلت 38 مدنيا.",
    "ويشار إلى أن غارة جوية قتلت 38 مدنيا في بلدة حاس العام الماضي.",
    "والجدير بالذكر أن قصفا مدفعيا قتل 38 مدنيا في بلدة حاس الشهر الماضي.",
    "وسبق أن قتل 38 مدنيا بغارات على بلدة حاس.",
    "وفي وقت سابق قتل 38 مدنيا بغارات على بلدة حاس.",
    "وكانت غارات جوية قد قتلت 38 مدنيا في بلدة حاس.",
    "وكان 38 مدنيا قتلوا بغارات على بلدة حاس في 26 تشرين الأول 2016.",
    "وقتل 38 مدنيا بغارات على بلدة حاس عام 2016.",
    "وقتل 38 مدنيا بغارات على بلدة حاس قبل أسابيع.",
    "وقبل أيام قتل 38 مدنيا بغارات على بلدة حاس.",
    "وتأتي الغارة بعد مقتل 38 مدنيا بغارات على بلدة حاس.",
]


@pytest.mark.parametrize("sentence", RECAPS)
def test_a_look_back_is_no_event(sentence: str) -> None:
    assert told(f"{ATTACK}\n{sentence}") == [("سراقب", "4")]


def test_a_look_back_stays_a_claim() -> None:
    reading = read(f"{ATTACK}\nيذكر أن غارة جوية قتلت 38 مدنيا في بلدة حاس العام الماضي.")
    [claim] = apart(reading)
    assert [h.quantity.value for h in claim.harm] == [38]


def test_earlier_today_is_no_look_back() -> None:
    text = f"{ATTACK}\nوفي وقت سابق اليوم قتل مدنيان بقصف مدفعي على مدينة أريحا."
    assert told(text) == [("سراقب", "4"), ("أريحا", "2")]


UPDATES = [
    ("ارتفعت حصيلة الغارة على مدينة سراقب إلى تسعة قتلى بينهم ستة أطفال بعد انتشال ثلاث جثث", "9"),
    ("ارتفعت حصيلة قتلى القصف على مدينة سراقب إلى تسعة بعد أن كانت أربعة", "9"),
    ("بلغت حصيلة ضحايا القصف على مدينة سراقب تسعة شهداء و50 جريحا", "9"),
    ("تراجعت حصيلة الغارة على مدينة سراقب إلى سبعة قتلى بعد أن أعلن عن تسعة", "7"),
    # an earlier toll of the same speaker gives way to the raised one
    ("قتل أربعة مدنيين بغارة جوية على مدينة سراقب.\nوارتفعت الحصيلة لاحقا إلى تسعة قتلى.", "9"),
    ("ارتفعت حصيلة الغارة على مدينة سراقب إلى تسعة قتلى، وكانت حصيلة سابقة أفادت بمقتل أربعة مدنيين.", "9"),
    ("ارتفع عدد قتلى الغارة الجوية على مدينة سراقب إلى تسعة مدنيين بعد وفاة طفلة متأثرة بجراحها.", "9"),
    ("# ارتفاع حصيلة الغارة على سراقب إلى تسعة قتلى\nقتل تسعة مدنيين بغارة جوية على مدينة سراقب.", "9"),
    ("وصل عدد قتلى الغارة الجوية على مدينة سراقب إلى تسعة مدنيين.", "9"),
    ("بلغت حصيلة الغارة الجوية على مدينة سراقب تسعة قتلى و15 جريحا.", "9"),
    ("قتل تسعة مدنيين بغارة جوية على مدينة سراقب. وكانت حصيلة أولية سابقة تحدثت عن أربعة قتلى.", "9"),
    ("انتشال جثة طفل من تحت الأنقاض، لترتفع حصيلة الغارة الجوية على مدينة سراقب إلى تسعة قتلى.", "9"),
    ("ارتفعت حصيلة الغارة على مدينة سراقب من أربعة قتلى إلى تسعة قتلى.", "9"),
]


@pytest.mark.parametrize(("text", "killed"), UPDATES)
def test_the_latest_figure_of_a_speaker_stands(text: str, killed: str) -> None:
    assert told(text) == [("سراقب", killed)]


RIVALS = [
    (
        "قال الدفاع المدني إن سبعة مدنيين قتلوا بغارة جوية على مدينة سراقب.\n"
        "وقال المرصد السوري لحقوق الإنسان إن تسعة مدنيين قتلوا في الغارة.",
        "7-9",
    ),
    (
        "أفاد ناشطون بمقتل خمسة مدنيين بقصف مدفعي على مدينة سراقب، فيما قال مصدر طبي إن ستة مدنيين قتلوا.",
        "5-6",
    ),
]


@pytest.mark.parametrize(("text", "killed"), RIVALS)
def test_figures_of_two_speakers_make_a_range_of_one_event(text: str, killed: str) -> None:
    assert told(text) == [("سراقب", killed)]
    assert len({c.speaker.type for c in read(text).claims}) == 2

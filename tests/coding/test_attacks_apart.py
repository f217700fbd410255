"""Attacks that one report tells side by side, and what only looks like another attack.

All texts are invented; places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read, told

SIDE_BY_SIDE = [
    # the same voice counts by another shell
    (
        "ذكر مسعف أن قذيفة سقطت قرب مخبز في حي السليمانية بحلب وقتلت بائعا.\n"
        "وأضاف المسعف أن أربع قذائف سقطت قرب حديقة في حي الشعار وأصابت سبعة أشخاص.",
        [("السليمانية", "1", None), ("الشعار", None, "7")],
    ),
    # «بينما» with harm and an attack of its own
    (
        "قتل ثلاثة عمال وأصيب خمسة جراء سقوط قذيفة هاون على حي الميدان في دمشق.\n"
        "بينما أصيب تسعة طلاب بقذيفتي هاون سقطتا على ملعب في حي الميدان.",
        [("الميدان", "3", "5"), ("الميدان", None, "9")],
    ),
    # enemies of each other, told by one voice
    (
        "قصفت قوات النظام بلدة كفرنبل بالمدفعية ما أدى إلى مقتل طفل.\n"
        "بالمقابل، استهدفت فصائل المعارضة بالصواريخ كفرنبل ما أدى إلى إصابة رجل.",
        [("كفر نبل", "1", None), ("كفر نبل", None, "1")],
    ),
    # «كما» with harm at another place
    (
        "دمرت غارة ورشة في بيت لاهيا وقتلت نجارين.\n"
        "كما أصابت غارة من طائرة مسيرة محلا شمال مدينة غزة وجرحت أربعة.",
        [("بيت لاهيا", "2+", None), ("غزة", None, "4")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIDE_BY_SIDE)
def test_harm_by_an_attack_of_its_own_is_another_event(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    events = read(text).events
    assert [(place_name(e), count(e.killed), count(e.injured)) for e in events] == expected


ONE_ATTACK = [
    # one of those counted
    "قال ضابط إن صاروخين سقطا في حديقة في المنصور ببغداد، فيما أصاب الثالث سطح مدرسة وجرح حارسها.",
    # the capital in one word, and the camp in its governorate, with as many dead
    "قتل تسعة أشخاص في غارة على غزة فجر اليوم.\n"
    "وقتل أربع نساء وخمسة رجال حين انهار سقف مخبز في مخيم الشاطئ بعد الغارة.",
]


@pytest.mark.parametrize("text", ONE_ATTACK)
def test_what_was_told_before_is_no_other_event(text: str) -> None:
    assert len(read(text).events) == 1


def test_an_attack_at_no_known_spot_was_in_the_city_of_the_quarter_before() -> None:
    first, second = read(
        "ذكر مسعف أن قذيفة سقطت في حي الميدان بدمشق وقتلت رجلا.\n"
        "وأضاف المسعف أن قذيفة سقطت على سوق للخضار وجرحت ستة."
    ).events
    assert (place_name(first), place_name(second)) == ("الميدان", "دمشق")
    assert second.place is not None
    assert second.place.precision == "settlement"


def test_the_dead_of_a_lead_are_not_lost_for_a_weapon_without_a_place() -> None:
    assert told(
        "ذكر مسعف أن قذيفة سقطت في حي الميدان بدمشق وقتلت رجلا.\n"
        "وأضاف أن ثماني قذائف سقطت على سوق شعبي وقتلت خمسة.\n"
        "وفي ريف دمشق قتل مزارع بقذيفة."
    ) == [("الميدان", "1"), ("دمشق", "5"), ("ريف دمشق", "1")]


SUMS = [
    "سجل فريق توثيق مقتل 52 مدنيا يوم الجمعة بقصف طال عددا من المحافظات أكثرهم في درعا.\n"
    "وقتل 18 في حمص، و11 في حماة.",
    "بلغت حصيلة قتلى الهجوم المستمر على قطاع غزة 64 شخصا.",
    "قتل تسعة بينهم شرطيان، بينما جرح ثلاثون في هجمات أمنية متفرقة بمحافظتي بابل وواسط.",
    "راجع الفريق غارات بين الأول من آذار 2016 والعشرين من أيلول 2016 قتل فيها 31.",
]


@pytest.mark.parametrize("text", SUMS)
def test_a_sum_over_places_or_months_is_no_event(text: str) -> None:
    reading = read(text)
    assert not reading.events
    assert reading.totals


def test_a_sum_over_the_places_told_before_is_no_event() -> None:
    text = (
        "قتل خمسة في قصف على بنش، وقتل اثنان بغارة على بلدة تفتناز بريف إدلب.\n"
        "وجرح ستة رعاة بالغارة، وبهذا بلغت حصيلة القصف على البلدتين 13 قتيلا وجريحا."
    )
    assert "13" not in {killed for _, killed in told(text)}


def test_an_attack_told_after_a_sum_in_one_sentence() -> None:
    assert told(
        "ارتفعت حصيلة قتلى الهجوم المستمر على قطاع غزة إلى 64، بعد أن استهدفت مدفعية عربة في خان يونس "
        "وقتلت صيادا."
    ) == [("خان يونس", "1")]


NOTHING = [
    "قال رئيس البلدية إنه لم تلق أي مسيرة قذيفة على بلدة الخيام.",
    "لم تشن الطائرات أي غارة على بلدة كفرنبل.",
    "أخمد المتطوعون الحريق الذي طال حقول القمح في الحسكة.",
    "أعلنت الكتائب استهداف دبابة إسرائيلية في رفح.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_negated_burnt_or_struck_for_war_is_no_event(text: str) -> None:
    assert not read(text).events


def test_what_lies_before_the_attack_gives_it_neither_place_nor_harm() -> None:
    event = only(
        "بعد يوم من إصابة راعية في مديرية حيس، قتل سائق برصاص قناص في المخا بتعز."
    )
    assert (place_name(event), count(event.killed), count(event.injured)) == ("المخا", "1", None)


def test_the_dead_that_are_feared_are_not_counted() -> None:
    event = only(
        "قتل 12 شخصا في غارة على سوق في نيالا.\n"
        "وتحدث متطوع عن احتمال مقتل عشرات الباعة تحت الركام."
    )
    assert count(event.killed) == "12"


def test_who_was_hurt_stands_behind_the_incident() -> None:
    event = only("وأصيب في حادث منفصل لانفجار لغم راع في الأربعين من عمره قرب موزع بتعز.")
    assert count(event.injured) == "1"


def test_dead_after_a_verb_of_being() -> None:
    text = "كما كان خمسة نازحين هم رجلان وثلاث نساء قتلوا بقصف مدفعي على بلدة كفرنبل."
    assert told(text) == [("كفر نبل", "5")]


STRUCK = [
    ("قتلت شظايا القذيفة ربة منزل وابنتها في درعا.", "2", None),
    ("قتلت غارة إسرائيلية مزارعا في الخيام.", "1", None),
    ("أصابت رصاصة طائشة شابا في المكلا.", None, "1"),
    ("قتل مسلحون مجهولون تاجرا في بعقوبة.", "1", None),
    # the shooters are nobody whom the bullets killed
    ("قضى رجل وابنه برصاص قناصة النظام على أطراف مدينة تلبيسة.", "2", None),
]


@pytest.mark.parametrize(("text", "killed", "injured"), STRUCK)
def test_whom_a_weapon_or_a_gunman_struck_stands_after_it(
    text: str, killed: str | None, injured: str | None
) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == (killed, injured)


ABOUT_IT = [
    "قتلت غارة خبازا في بنش.\nوتأتي الغارة في أول أيام العيد في سراقب وتفتناز.",
    "قتلت غارة خبازا في بنش.\nفيما تنفذ الطائرات الروسية طلعات تقول إنها تستهدف مسلحين قرب سراقب.",
]


@pytest.mark.parametrize("text", ABOUT_IT)
def test_words_on_an_attack_and_on_what_is_always_done_are_no_other_event(text: str) -> None:
    assert told(text) == [("بنش", "1")]


CHANGES = [
    "المعارك والمسيرات تغير وجه المدينة في السودان.",
    "وزعت جمعية أسطوانات غاز على النازحين في إدلب.",
    "إصابة طباخ بانفجار أسطوانة غاز في بانياس\nجرح طباخ بانفجار أسطوانة غاز في مطعم ببانياس.",
]


@pytest.mark.parametrize("text", CHANGES)
def test_words_that_only_look_like_an_attack(text: str) -> None:
    assert not read(text).events


def test_a_camp_at_the_edge_of_a_city_is_in_it() -> None:
    text = "قتل ستة في غارة على مخيم عين الحلوة.\nوأصابت الغارة حافلة في مدينة صيدا."
    assert [count(e.killed) for e in read(text).events] == ["6"]

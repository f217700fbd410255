"""Which words tell one attack, and which tell another. All texts are invented; the places are real."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from tests.coding.reading import defect, harm_of, only, place_name, read, told

TWO_IN_ONE = [
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، فيما قتل مدنيان بانفجار لغم في بلدة بنش",
        [("سراقب", "4"), ("بنش", "2")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، كما قتل مدني بقصف مدفعي على بلدة بنش",
        [("سراقب", "4"), ("بنش", "1")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب وقصفت المدفعية بلدة بنش ما أدى إلى مقتل طفل",
        [("سراقب", "4"), ("بنش", "1")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، في حين قتلت امرأة برصاص قناص في مدينة عربين",
        [("سراقب", "4"), ("عربين", "1")],
    ),
    (
        "قتل طفل بقصف مدفعي على مدينة سراقب، واستشهدت امرأة جراء غارة جوية على بلدة بنش",
        [("سراقب", "1"), ("بنش", "1")],
    ),
    (
        "قتل طفل بقصف مدفعي على مدينة سراقب، بالإضافة إلى مقتل رجل بانفجار عبوة ناسفة في بلدة بنش",
        [("سراقب", "1"), ("بنش", "1")],
    ),
]
PARAGRAPHS = [
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب.\nكذلك قتل ثلاثة مدنيين بغارة أخرى على بلدة بنش.",
        [("سراقب", "4"), ("بنش", "3")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب صباح اليوم.\n"
        "وقتل ثلاثة مدنيين بغارة أخرى على المدينة مساء اليوم.",
        [("سراقب", "4"), ("سراقب", "3")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب صباح اليوم.\n"
        "وقتل ثلاثة مدنيين بغارة ثانية على المدينة مساء اليوم.",
        [("سراقب", "4"), ("سراقب", "3")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب.\nوفي سياق متصل قتل مدني بانفجار لغم في مدينة تدمر.",
        [("سراقب", "4"), ("تدمر", "1")],
    ),
    (
        "قتل أربعة مدنيين بقصف مدفعي على مدينة سراقب أمس.\nوقتل ثلاثة مدنيين بقصف مدفعي على مدينة سراقب اليوم.",
        [("سراقب", "4"), ("سراقب", "3")],
    ),
    (
        "قتل خمسة مدنيين بقصف مدفعي على مدينة سراقب.\nوقتل خمسة مدنيين بقصف مدفعي على مدينة دوما.",
        [("سراقب", "5"), ("دوما", "5")],
    ),
]
LISTS = [
    (
        "قصفت المدفعية بلدات كفرزيتا واللطامنة ومورك بريف حماة",
        [("كفر زيتا", None), ("اللطامنة", None), ("مورك", None)],
    ),
    (
        "استهدف الطيران الحربي مدينة سراقب وبلدتي بنش وحاس",
        [("سراقب", None), ("بنش", None), ("حاس", None)],
    ),
    (
        "- سراقب: قتل مدنيان بقصف مدفعي.\n- بنش: قتل طفل بغارة جوية.\n- تدمر: أصيب راع بانفجار لغم.",
        [("سراقب", "2"), ("بنش", "1"), ("تدمر", None)],
    ),
    (
        "# أبرز أحداث اليوم\n- قتل مدنيان بقصف مدفعي على مدينة سراقب.\n- قتل طفل بغارة جوية على بلدة بنش.",
        [("سراقب", "2"), ("بنش", "1")],
    ),
    (
        "• قتل مدنيان بقصف مدفعي على مدينة سراقب • قتل طفل بغارة جوية على بلدة بنش",
        [("سراقب", "2"), ("بنش", "1")],
    ),
    ("قتل ستة مدنيين بقصف مدفعي على بلدات كفرزيتا واللطامنة ومورك", [("كفر زيتا", "6")]),
]
ONE = [
    (
        "# مقتل أربعة مدنيين بغارة على سراقب\nقتل أربعة مدنيين بغارة جوية على مدينة سراقب صباح اليوم.",
        [("سراقب", "4")],
    ),
    (
        "# قتلى وجرحى بغارة على سراقب\nقتل أربعة مدنيين بغارة جوية على مدينة سراقب.\nوأسعف الجرحى إلى مشفى المدينة.",
        [("سراقب", "4")],
    ),
    (
        "شن الطيران الحربي غارة جوية على مدينة سراقب.\nوأسفر القصف عن مقتل أربعة مدنيين.",
        [("سراقب", "4")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب.\nوقال الدفاع المدني إن القصف قتل أربعة مدنيين.",
        [("سراقب", "4")],
    ),
    (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب.\nوقال شاهد إن الغارة استهدفت السوق وسط المدينة.",
        [("سراقب", "4")],
    ),
    (
        "استهدفت طائرات حربية مدينة سراقب بغارة، ثم عاودت القصف أثناء إسعاف الجرحى، فقتل ستة مدنيين.",
        [("سراقب", "6")],
    ),
    (
        "قتل مدنيان بغارة مزدوجة على مدينة سراقب.\nوأصيب مسعف في الضربة المزدوجة.",
        [("سراقب", "2")],
    ),
    (
        "شن الطيران ثلاث غارات على مدينة سراقب وألقى برميلين متفجرين عليها فقتل خمسة مدنيين.",
        [("سراقب", "5")],
    ),
    (
        "انفجرت عبوة ناسفة في مدينة الباب.\nوأدى الانفجار إلى مقتل ثلاثة مدنيين وإصابة سبعة.",
        [("الباب", "3")],
    ),
    (
        "قتل أربعة مدنيين بقصف مدفعي على حي السكري في مدينة حلب.\nوأضاف المراسل أن القصف دمر منازل في الحي.",
        [("السكري", "4")],
    ),
    (
        "# مقتل مدنيين في ريف إدلب\nقتل أربعة مدنيين بغارة جوية على مدينة سراقب في ريف إدلب.",
        [("سراقب", "4")],
    ),
]


SEVERAL = [
    (
        "قتل 8 مدنيين وأصيب العشرات بجروح، جراء غارات جوية شنها الطيران الحربي الروسي، صباح اليوم الأربعاء، على "
        "الأحياء السكنية في مدينة أريحا جنوبي إدلب، فيما أصيب ثلاثة مدنيين بقصف صاروخي استهدف بلدة حاس",
        [("أريحا", "8"), ("حاس", None)],
    ),
    (
        "قتل مدني وأصيب اثنان بقصف على بلدة حاس، كما قتل ثلاثة عناصر من الفصائل في اشتباكات قرب البلدة",
        [("حاس", "1")],
    ),
    defect(
        "استهدفت قوات النظام بالمدفعية بلدات حاس وبنش وسرمين، ما أسفر عن مقتل امرأة وطفليها في سرمين",
        [("حاس", None), ("بنش", None), ("سرمين", "3")],
        reason="harm told of the last town of a list is given to the first",
    ),
    defect(
        "- قتل طفل بقصف مدفعي على مدينة سراقب\n- غارة جوية على مدينة أريحا دون إصابات\n"
        "- قتلت امرأة بانفجار لغم في مدينة تدمر",
        [("سراقب", "1"), ("أريحا", "0"), ("تدمر", "1")],
        reason="with an item that harmed nobody, a single death is the sum of the others",
    ),
    (
        "# غارات على إدلب تقتل 9 مدنيين\nقتل خمسة مدنيين بغارة على مدينة سراقب.\n"
        "وقتل أربعة آخرون بغارة على بلدة بنش.",
        [("سراقب", "5"), ("بنش", "4")],
    ),
    (
        "قصفت قوات النظام مدينة سراقب، كما قصفت بلدة بنش، واستهدفت بلدة حاس بصواريخ",
        [("سراقب", None), ("بنش", None), ("حاس", None)],
    ),
    (
        "قصفت المدفعية حي السكري في مدينة حلب فقتل طفل، واستهدف الطيران حي الصاخور فقتل رجلان",
        [("السكري", "1"), ("الصاخور", "2")],
    ),
    (
        "قتل أربعة مدنيين بقصف على مدينة سراقب. وقصفت المدفعية أيضا أطراف بلدة بنش دون وقوع إصابات.",
        [("سراقب", "4"), ("بنش", "0")],
    ),
    defect(
        "شن الطيران الحربي غارات على مدينة سراقب وبلدة بنش، ما أدى إلى مقتل سبعة مدنيين في سراقب وثلاثة في بنش",
        [("سراقب", "7"), ("بنش", "3")],
        reason="counts told town by town are added up in the first town",
    ),
    defect(
        "قتل خمسة مدنيين بغارات على ريف إدلب: ثلاثة في سراقب واثنان في بنش",
        [("سراقب", "3"), ("بنش", "2")],
        reason="a toll that is divided by towns is given to the first of them",
    ),
    defect(
        "قتل مدني بقصف على سراقب. وقتل آخر بقصف على بنش.",
        [("سراقب", "1"), ("بنش", "1")],
        reason="«another» without a noun is not counted in a sentence of its own",
    ),
    defect(
        "غارتان على مدينة سراقب. الأولى استهدفت السوق وقتلت ثلاثة، والثانية استهدفت مدرسة وقتلت طفلين.",
        [("سراقب", "3"), ("سراقب", "2")],
        reason="the first and the second raid, each with its harm, are one event",
    ),
    defect(
        "أصيب مدني بانفجار لغم في بلدة حاس وقتل آخر برصاص قناص في مدينة عربين",
        [("حاس", None), ("عربين", "1")],
        reason="a second means with harm and a town of its own does not open a clause",
    ),
    defect(
        "سقطت قذيفة على مدينة جرمانا وأخرى على مدينة صحنايا",
        [("جرمانا", None), ("صحنايا", None)],
        reason="«and another on» is no new attack",
    ),
    defect(
        "حلب: قتل مدني بقصف على حي السكري\nإدلب: قتل مدنيان بغارة على سراقب\nدرعا: اغتيال رجل في مدينة طفس",
        [("السكري", "1"), ("سراقب", "2"), ("طفس", "1")],
        reason="an attack whose toll is by chance the sum of the others is taken for a total",
    ),
]
RECALLED = [
    defect(
        "قتل مدني بغارة على بلدة حاس بعد ساعات من مقتل ثلاثة بغارة على بلدة بنش",
        "1",
        reason="the dead of an attack that is only recalled are added",
    ),
    defect(
        "قتل مدني بانفجار لغم في بلدة حاس، بعد يوم من مقتل ثلاثة مدنيين بانفجار مماثل في بلدة بنش",
        "1",
        reason="the dead of an attack that is only recalled are added",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_attacks_each_with_its_harm(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "killed"), RECALLED)
def test_an_attack_recalled_in_the_sentence_adds_nothing(text: str, killed: str) -> None:
    assert ("حاس", killed) in told(text)


@pytest.mark.parametrize(("text", "expected"), TWO_IN_ONE)
def test_two_attacks_in_one_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_attacks_in_sentences_of_their_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_and_bulletins(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_what_tells_one_attack_twice_is_one_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


TOWNS = ["سراقب", "أريحا", "بنش", "حارم", "سلقين", "معرة النعمان"]


@pytest.mark.parametrize(("one", "two"), list(pairwise(TOWNS)))
def test_two_towns_are_never_one_event(one: str, two: str) -> None:
    text = f"قتل خمسة مدنيين بقصف على مدينة {one}.\nوقتل خمسة مدنيين بقصف على مدينة {two}."
    assert told(text) == [(one, "5"), (two, "5")]


@pytest.mark.parametrize("days", [1, 2, 3])
def test_two_days_are_never_one_event(days: int) -> None:
    first = date(2017, 10, 25) - timedelta(days=days)
    text = (
        f"قتل خمسة مدنيين بقصف على مدينة سراقب يوم {first.day} تشرين الأول.\n"
        "وقتل خمسة مدنيين بقصف على مدينة سراقب يوم 25 تشرين الأول."
    )
    assert [(place_name(e), e.date and e.date.start) for e in read(text).events] == [
        ("سراقب", first.isoformat()),
        ("سراقب", "2017-10-25"),
    ]


def test_the_two_attacks_of_a_sentence_have_their_own_means() -> None:
    events = read(
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، فيما قتل مدنيان بانفجار لغم في بلدة بنش"
    ).events
    assert [e.event_type for e in events] == ["air_strike", "landmine_or_ied"]


def test_two_means_at_one_place_in_one_sentence_with_harm_of_their_own() -> None:
    events = read(
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب، كما قتل مدني بانفجار عبوة ناسفة في المدينة"
    ).events
    assert [(e.event_type, harm_of(e)) for e in events] == [
        ("air_strike", {"killed": "4"}),
        ("landmine_or_ied", {"killed": "1"}),
    ]


def test_an_accusing_voice_joins_the_event() -> None:
    event = only("قتل أربعة مدنيين بقصف على مدينة سراقب.\nواتهم ناشطون قوات النظام بالوقوف وراء القصف.")
    assert [(a.id, a.hedged) for a in event.actors] == [("syrian_government", True)]


def test_the_home_of_the_dead_is_not_the_place() -> None:
    event = only("قتل مدنيان من أبناء مدينة حمص بغارة جوية على مدينة سراقب")
    assert place_name(event) == "سراقب"


def test_the_place_of_the_guns_is_not_the_place() -> None:
    event = only("قصفت قوات النظام المتمركزة في بلدة جورين مدينة جسر الشغور وقتل مدني")
    assert place_name(event) == "جسر الشغور"


def test_the_town_of_the_hospital_is_not_the_place() -> None:
    event = only("قتل مدني بقصف على بلدة حزانو، ونقل الجرحى إلى مشفى في مدينة سرمدا")
    assert place_name(event) == "حزانو"

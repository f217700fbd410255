"""One attack told by several voices and in other words, and what is not it. All texts are invented; places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read, told

ONE = [
    (
        "قتل سبعة مدنيين بقصف على بلدة حاس.\nوقالت شبكة محلية إن سبعة مدنيين قتلوا بقصف على ريف إدلب الجنوبي.",
        ("حاس", "7"),
    ),
    (
        "قتل سبعة مدنيين بقصف على بلدة حاس.\nوذكرت مصادر طبية أن ثمانية قتلوا بالقصف.",
        ("حاس", "7-8"),
    ),
    (
        "انفجرت سيارة في مدينة الباب.\nوأسفر انفجار السيارة المفخخة عن 12 قتيلا.\n"
        "وقال مصدر طبي إن عدد القتلى بلغ 14.",
        ("الباب", "12-14"),
    ),
    (
        "قال المرصد السوري إن طائرات قصفت مدينة سراقب فقتلت تسعة. وأضاف المرصد أن بين القتلى ثلاثة أطفال.",
        ("سراقب", "9"),
    ),
    ("شهدت مدينة سراقب غارات عنيفة. وقتل خمسة مدنيين في الغارات.", ("سراقب", "5")),
    (
        "قصفت طائرات النظام مدينة سراقب، وبعد دقائق قصفت المكان نفسه عند وصول المسعفين فقتلت ثلاثة منهم.",
        ("سراقب", "3"),
    ),
    (
        "مقتل أربعة مدنيين بغارة على مخيم قرب سرمدا.\nوأوضح الدفاع المدني أن الغارة استهدفت خيمة.",
        ("سرمدا", "4"),
    ),
    (
        "# مجزرة في سراقب\nارتكب الطيران الحربي مجزرة في مدينة سراقب راح ضحيتها 15 مدنيا.\n"
        "وقال ناشطون إن غارات استهدفت السوق وسط المدينة.",
        ("سراقب", "15"),
    ),
    ("قتل سبعة مدنيين في سراقب. وقال ناشطون إن طائرات روسية نفذت الغارة.", ("سراقب", "7")),
    (
        "قال ناشطون إن 8 مدنيين قتلوا بغارات على مدينة سراقب. وقالت وزارة الدفاع إن الغارات قتلت 20 إرهابيا.",
        ("سراقب", "8-20"),
    ),
]
SEVERAL = [
    (
        "غارات على مدينة سراقب اليوم. وقتل خمسة مدنيين أمس بغارات على المدينة.",
        [("سراقب", None), ("سراقب", "5")],
    ),
    (
        "قتل مدني بقصف على حي الصاخور.\nوقتل مدنيان بقصف على حي السكري في مدينة حلب.",
        [("الصاخور", "1"), ("السكري", "2")],
    ),
    ("قتل مدني بغارة على سوق في مدينة أريحا. وبعد ساعتين استهدفت غارة مدرسة في المدينة وقتلت طفلين.",
        [("أريحا", "1"), ("أريحا", "2")]),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_attack(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_attacks(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_each_voice_has_a_claim_of_its_own() -> None:
    claims = read(
        "قال الدفاع المدني إن سبعة مدنيين قتلوا بغارة جوية على مدينة سراقب.\n"
        "وقال المرصد السوري لحقوق الإنسان إن تسعة قتلوا في الغارة."
    ).claims
    assert {(c.speaker.type, c.harm[0].quantity.value) for c in claims} == {
        ("civil_defence", 7),
        ("monitor_ngo", 9),
    }
    assert {c.event for c in claims} == {0}


def test_the_word_of_the_attacker_on_fighters_changes_no_other_claim() -> None:
    claims = read(
        "قال ناشطون إن 8 مدنيين قتلوا بغارات على مدينة سراقب. وقالت وزارة الدفاع إن الغارات قتلت 20 إرهابيا."
    ).claims
    assert [(c.harm[0].group, c.harm[0].quantity.value) for c in claims] == [
        ("civilians", 8),
        ("combatants", 20),
    ]


def test_the_quote_is_the_clause_that_carries_the_toll() -> None:
    event = only("شهدت مدينة سراقب غارات عنيفة صباح اليوم.\nوقتل خمسة مدنيين في الغارات.")
    assert event.quote.text == "وقتل خمسة مدنيين في الغارات"


def test_the_quote_is_the_attack_where_no_toll_is_given() -> None:
    event = only("# قصف على سراقب\nشنت طائرات حربية غارات على مدينة سراقب صباح اليوم.")
    assert event.quote.text == "شنت طائرات حربية غارات على مدينة سراقب صباح اليوم"


PLACES = [
    ("قتل ثلاثة مدنيين بغارة في ريف دير الزور الشرقي", "دير الزور", "area"),
    ("قتل مدني بقصف على المنطقة الواقعة بين سراقب وأريحا", "سراقب", "area"),
    ("غارة جوية على محيط مدينة سراقب", "سراقب", "area"),
    ("قتل طفل بقصف على حي الصاخور في مدينة حلب", "الصاخور", "neighbourhood"),
    ("قتل طفل بقصف على مدينة حلب", "حلب", "settlement"),
    ("قتل طفل بقصف على محافظة حلب", "حلب", "admin1"),
    ("قتل أربعة مدنيين بقصف مدفعي على قرية الفلانية بريف إدلب", "الفلانية", "settlement"),
]


@pytest.mark.parametrize(("sentence", "name", "precision"), PLACES)
def test_the_place_keeps_its_precision(sentence: str, name: str, precision: str) -> None:
    event = only(sentence)
    assert event.place and (place_name(event), event.place.precision) == (name, precision)


def test_a_place_that_the_gazetteer_does_not_know_has_no_point_and_costs_no_claim() -> None:
    event = only("قتل أربعة مدنيين بقصف مدفعي على قرية الفلانية بريف إدلب")
    assert event.place and (event.place.id, event.place.lat, event.place.lon) == (None, None, None)
    assert count(event.killed) == "4"


def test_a_country_alone_makes_no_event_of_a_war() -> None:
    assert read("قصف على سوريا").events == ()


@pytest.mark.parametrize(
    ("after", "tapped"),
    [
        ("وقال الدفاع المدني إن غارة ثانية استهدفت فرقه أثناء عمليات الإنقاذ.", True),
        ("وقال الدفاع المدني إن تسعة مدنيين أصيبوا، وإن جدارا انهار أثناء عمليات الإنقاذ.", False),
    ],
)
def test_rescuers_are_struck_twice_only_where_a_strike_is_told(after: str, tapped: bool) -> None:
    reading = read(f"قتل أربعة مدنيين بغارة جوية على مدينة سراقب.\n{after}")
    assert any("double_tap" in c.rules for c in reading.claims) is tapped

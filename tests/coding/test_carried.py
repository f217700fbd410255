"""What a report says once for all that follows: the day, the place, the speaker. All texts are invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import place_name, read, told

BULLETIN = """وثق المرصد السوري لحقوق الإنسان أبرز أحداث اليوم الأربعاء 25 تشرين الأول في ريف إدلب:
- قتل مدنيان بقصف مدفعي على مدينة سراقب
- قتلت طفلة بغارة جوية على بلدة حاس
- أصيب رجل بانفجار لغم في بلدة بنش"""


def test_the_items_of_a_bulletin_are_events_of_its_day() -> None:
    events = read(BULLETIN).events
    assert [place_name(e) for e in events] == ["سراقب", "حاس", "بنش"]
    assert {e.date and e.date.start for e in events} == {"2017-10-25"}


def test_the_items_of_a_bulletin_are_told_by_whom_its_heading_names() -> None:
    assert {c.speaker.type for c in read(BULLETIN).claims if c.event is not None} == {"monitor_ngo"}


@pytest.mark.xfail(
    strict=True, reason="one item of another day takes the day of the heading from all the others"
)
def test_an_item_with_a_day_of_its_own_keeps_it() -> None:
    text = BULLETIN.replace("على بلدة حاس", "على بلدة حاس مساء أمس")
    assert [e.date and e.date.start for e in read(text).events] == [
        "2017-10-25",
        "2017-10-24",
        "2017-10-25",
    ]


def test_two_days_in_the_lead_date_nothing() -> None:
    text = "قصف على سراقب أمس.\nقصف على بنش اليوم.\nمقدمة أخرى.\nقتل مدني بغارة جوية على مدينة أريحا."
    [last] = [e for e in read(text).events if place_name(e) == "أريحا"]
    assert last.date is None


def test_the_place_of_the_headline_goes_for_a_body_without_one() -> None:
    assert told("# غارة جوية على مدينة سراقب\nقتل أربعة مدنيين وأصيب تسعة.") == [("سراقب", "4")]


def test_the_place_of_the_dateline_goes_for_a_body_without_one() -> None:
    assert told("سراقب: قتل أربعة مدنيين بغارة جوية.") == [("سراقب", "4")]


def test_the_town_pointed_back_to_is_the_one_told_of() -> None:
    text = "قتل مدني بقصف على مدينة سراقب.\nوقال ناشطون إن القصف استهدف أحياء المدينة وقتل مدنيا."
    assert told(text) == [("سراقب", "1")]


def test_the_attacker_of_an_attack_goes_for_the_like_of_it() -> None:
    text = "قتل أربعة مدنيين بقصف لقوات النظام على مدينة سراقب.\nكما قتل مدنيان بقصف مماثل على بلدة بنش."
    assert [[a.id for a in e.actors] for e in read(text).events] == [
        ["syrian_government"],
        ["syrian_government"],
    ]


def test_the_attacker_of_one_attack_is_not_that_of_another() -> None:
    text = "قتل أربعة مدنيين بقصف لقوات النظام على مدينة سراقب.\nوقتل مدني بانفجار عبوة ناسفة في مدينة الباب."
    assert [[a.id for a in e.actors] for e in read(text).events] == [["syrian_government"], []]


def test_a_value_carried_over_has_the_span_of_its_words() -> None:
    reading = read(BULLETIN)
    for e in reading.events:
        assert e.date and reading.report.text[e.date.start_char : e.date.end_char] == e.date.text


def test_the_day_of_the_first_attack_where_a_heading_sentence_stands_above_it() -> None:
    text = (
        "وسعت طائرات التحالف استهدافها للأحياء السكنية في مدينة صعدة ومديرياتها مخلفة دمارا في المنازل.\n"
        "وأبلغ مصدر محلي أن الطائرات نفذت، الأربعاء 25 تشرين الأول 2017، غارات على مدينة صعدة قتلت امرأة وطفلا.\n"
        "ولفت المصدر إلى أن ثلاث غارات استهدفت منازل في منطقة القطينات بمديرية باقم.\n"
        "فيما استهدفت خمس غارات منطقة آل عقاب بمديرية سحار."
    )
    assert {e.date and e.date.start for e in read(text).events} == {"2017-10-25"}

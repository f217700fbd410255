"""Composed reports of Palestine, Lebanon and Yemen: what stands between the sentences."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

from tawthiq.model import Event


def events(*lines: str) -> list[Event]:
    return list(read("\n".join(lines)).events)


def attackers(event: Event) -> set[str]:
    return {a.id for a in event.actors if a.role == "attacker"}


@pytest.mark.parametrize(
    "line",
    [
        "وأعلنت كتائب القسام قتل ثمانية جنود إسرائيليين في عملية تسلل خلف الخطوط شرق بيت حانون",
        "من جهتها أعلنت سرايا القدس أن مقاتليها قتلوا جنديين إسرائيليين وأصابوا ثلاثة آخرين في بيت حانون",
        "وقالت كتائب القسام إنها قتلت ضابطا إسرائيليا بعبوة ناسفة شرق بيت حانون",
    ],
)
def test_soldiers_whom_the_other_side_killed_are_none_of_the_strike_s_dead(line: str) -> None:
    (event,) = events("استشهد خمسة مواطنين في قصف على منزلهم في بلدة بيت حانون صباح الثلاثاء", line)
    assert (event.killed.low, event.killed.high) == (5, 5)
    assert attackers(event) == set() and event.victims.combatants is None
    assert event.speakers == ("unattributed",)


@pytest.mark.parametrize(
    ("lead", "line", "who"),
    [
        ("استشهد تسعة مواطنين في قصف على مدرسة في خان يونس",
         "وقال الجيش الإسرائيلي إنه قتل أربعة مسلحين في خان يونس", "israel"),
        ("قتل ستة أشخاص في قصف صاروخي على حفل في مأرب",
         "وأعلن الحوثيون أنهم قتلوا ثلاثين جنديا بصاروخ باليستي في مأرب", "houthis"),
    ],
)  # fmt: skip
def test_who_may_have_struck_gives_his_own_account(lead: str, line: str, who: str) -> None:
    (event,) = events(lead, line)
    assert attackers(event) == {who}
    assert event.victims.combatants is not None


@pytest.mark.parametrize(
    ("lead", "before"),
    [
        ("أصيب ثلاثة مواطنين في هجوم لمستوطنين على قرية قصرة جنوب نابلس",
         "وكان مستوطنون قد قتلوا أربعة مواطنين في القرية ذاتها يوم السبت الماضي"),
        ("قتل وجرح 29 مدنيا في قصف صاروخي لمليشيا الحوثي استهدف مسجدا في مديرية الجوبة",
         "وكانت المليشيا قصفت يوم السبت الماضي منزلا في المديرية ذاتها، ما أسفر عن مقتل 12 شخصا"),
        ("أصيب أربعة مواطنين في قصف مدفعي على بلدة عيترون",
         "وكان العدو قصف البلدة السبت ما أدى إلى استشهاد مواطنة"),
    ],
)  # fmt: skip
def test_the_dead_of_a_day_before_are_none_of_those_injured_now(lead: str, before: str) -> None:
    (event,) = events(lead, before)
    assert event.date is None and event.killed is None


@pytest.mark.parametrize(
    ("lead", "before", "killed"),
    [
        ("ارتفع عدد شهداء الغارة الإسرائيلية على بلدة عيترون إلى ستة",
         "وكانت الطائرات قد قصفت منزلا في البلدة يوم السبت، ما أدى إلى استشهاد أربعة مواطنين", 6),
        ("أصيب عشرة مواطنين بغارة على بلدة عيترون",
         "وكانت الطائرات قد أغارت على منزل في البلدة يوم السبت، ما أدى إلى استشهاد ستة وإصابة عشرة", 6),
    ],
)  # fmt: skip
def test_the_day_of_the_attack_told_behind(lead: str, before: str, killed: int) -> None:
    (event,) = events(lead, before)
    assert event.date is not None and event.date.start == "2017-10-21"
    assert event.killed.high == killed and "homes" in event.objects


@pytest.mark.parametrize(
    ("line", "injured"),
    [
        ("وقالت وزارة الصحة إن الشهيد وصل إلى المستشفى وهو مصاب برصاصة في الرأس", None),
        ("وقالت المصادر إنه وصل إلى المستشفى مصابا برصاصة في الرأس", None),
        ("وذكرت مصادر محلية أن القوات احتجزت الشاب وهو مصاب", None),
        ("وقالت المصادر إن شابا آخر وصل إلى المستشفى مصابا برصاصة في القدم", 1),
        ("ووصل طفل مصابا برصاصة في القدم إلى المستشفى", 1),
        ("وقال الهلال الأحمر إنه نقل مصابا برصاصة في القدم إلى المستشفى", 1),
    ],
)
def test_the_state_in_which_the_dead_one_was_brought(line: str, injured: int | None) -> None:
    (event,) = events("استشهد شاب برصاص الاحتلال في بلدة بيتا جنوب نابلس", line)
    assert event.killed.low == 1
    assert (event.injured and event.injured.low) == injured


@pytest.mark.parametrize(
    "text",
    [
        "أدى سقوط صاروخ على جازان إلى مقتل مقيم يمني وإصابة 11 آخرين",
        "قتل وافد يمني وأصيب 11 مواطنا بقذيفة حوثية في نجران",
    ],
)
def test_residents_are_people(text: str) -> None:
    (event,) = events(text)
    assert (event.killed.low, event.injured.low) == (1, 11)


def test_a_soldier_wounded_is_no_attacker() -> None:
    first, second = events(
        "قصفت الطائرات الإسرائيلية بلدة قانا فقتل 54 شخصا",
        "وأغارت كذلك على بلدة صديقين، فجرح جندي لبناني",
    )
    assert "other" not in attackers(first) | attackers(second)
    (event,) = events("وقعت مشادة في بلدة قباطية فجرح جندي إسرائيلي طفلا بالرصاص")
    assert attackers(event) == {"israel"}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("استشهد فجر اليوم الأربعاء، الشاب ⟦نادر خليل⟧ (24 عاما)، برصاص قوات الاحتلال في بلدة طمون", 1, None),
        ("استشهد، اليوم الأربعاء، المواطن ⟦نادر خليل⟧، وأصيب ثلاثة آخرون، في غارة على بلدة عيترون", 1, 3),
        ("أصيب مساء اليوم، الفتى ⟦نادر خليل⟧ (16 عاما)، برصاص قوات الاحتلال في بلدة طمون", None, 1),
    ],
)  # fmt: skip
def test_the_day_between_commas_before_who_is_named(text: str, killed: int | None, injured: int | None) -> None:
    (event,) = events(text)
    assert (event.killed and event.killed.low) == killed
    assert (event.injured and event.injured.low) == injured


def test_who_spoke_on_a_day_is_not_whom_they_killed() -> None:
    (event,) = events("قتل ثلاثة في غارة على بلدة عيترون، وقال اليوم الأربعاء، رئيس البلدية ⟦نادر خليل⟧ إن المنزل دمر")
    assert event.killed.low == event.killed.high == 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("وقال التحالف إنه استهدف موقعا لتخزين الطائرات المسيرة والصواريخ", "air_strike"),
        ("وقال التحالف إنه هاجم موقعا لإنتاج الصواريخ", "air_strike"),
        ("وقال التحالف إنه استهدف الموقع بالصواريخ", "rocket_or_missile"),
    ],
)
def test_weapons_in_a_store_are_no_means(line: str, kind: str) -> None:
    (event,) = events("قصف التحالف سجنا في ذمار وقتل ستين شخصا", line)
    assert event.event_type == kind

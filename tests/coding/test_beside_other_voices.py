"""Attackers and places of an attack beside what other sides say and do in the same report."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

from tawthiq.model import Event


def events(*lines: str) -> list[Event]:
    return list(read("\n".join(lines)).events)


def sides(event: Event) -> dict[str, bool]:
    return {a.id: a.hedged for a in event.actors if a.role == "attacker"}


def test_who_struck_the_town_stays_beside_whom_its_enemy_blames() -> None:
    (event,) = events(
        "قتل 92 شخصا في الحولة بمحافظة حمص",
        "وقال ناشطون إن قوات النظام قصفت البلدة",
        "ونفت دمشق مسؤوليتها وحملت عصابات إرهابية المسؤولية",
    )
    assert sides(event) == {"syrian_government": False, "opposition_factions": True}


def test_a_side_s_own_strike_on_soldiers_is_no_part_of_the_raid_told_before() -> None:
    first, second = events(
        "قتل تسعة في غارات إسرائيلية على قرى قضاء بعلبك مساء الاثنين",
        "وفي صور أدت غارة على مبنى سكني إلى مقتل سبعة",
        "وأعلن حزب الله استهداف تجمع لجنود إسرائيليين في الخيام",
    )
    assert "hezbollah" not in sides(first) | sides(second)
    assert "camp" not in second.objects


def test_who_owns_up_to_an_attack_on_soldiers_made_it() -> None:
    (event,) = events(
        "قتل 14 مدنيا بانفجار سيارة مفخخة في سوق الحسينية شمالي بغداد",
        "وتبنى تنظيم داعش التفجير زاعما أنه استهدف تجمعا للحشد الشعبي",
    )
    assert set(sides(event)) == {"isis"}


def test_who_is_said_to_have_used_what_was_struck_struck_nobody() -> None:
    (event,) = events(
        "استشهد 15 فلسطينيا في قصف الاحتلال الإسرائيلي سيارات إسعاف عند مجمع الشفاء بمدينة غزة",
        "وأقر الجيش الإسرائيلي باستهداف سيارة إسعاف قال إن خلية لحماس استخدمتها",
    )
    assert set(sides(event)) == {"israel"}


def test_the_quarter_is_not_that_of_those_who_speak() -> None:
    (event,) = events(
        "قتل 17 شخصا في غارة جوية على حي اليرموك جنوبي الخرطوم",
        "وقالت لجان المقاومة في مايو إن طائرات الجيش قصفت الحي صباح السبت",
    )
    assert event.place is not None and event.place.name_ar == "اليرموك"


def test_an_army_that_owns_up_with_its_aim_made_the_raid() -> None:
    (event,) = events(
        "استشهد 42 فلسطينيا في غارات دمرت ثلاث بنايات في شارع الوحدة وسط مدينة غزة",
        "وقال الجيش الإسرائيلي إنه قصف نفقا لحماس فانهارت أساسات المنازل",
    )
    assert sides(event) == {"israel": False}


def test_a_family_that_lost_some_of_its_own() -> None:
    (event,) = events("انتشل الدفاع المدني عائلة الحداد التي فقدت 21 من أفرادها في غارة على غزة")
    assert event.killed is not None and event.killed.low == 21
    assert event.harm_by_outcome.missing is None


def test_a_sum_of_the_attacks_told_before_it_is_a_total() -> None:
    report = read("\n".join((
        "استشهد 11 مدنيا بغارات روسية على أريحا",
        "واستشهد ثلاثة مدنيين بغارة روسية على كفرلاتة",
        "وأصيب طفلان بقنابل عنقودية على بنش",
        "ووثق الدفاع المدني اليوم 14 شهيدا",
    )))
    assert [e.killed.low if e.killed else None for e in report.events] == [11, 3, None]
    assert len(report.totals) == 1


def test_the_means_told_first_is_that_of_the_dead() -> None:
    (event,) = events(
        "استشهد تسعة وأصيب 20 برصاص الاحتلال خلال اقتحام مخيم جنين صباح اليوم",
        "وحاصرت القوات منزلا وسط المخيم وقصفته بصواريخ مضادة للدروع",
    )
    assert event.event_type == "sniper_or_small_arms"


def test_an_assault_of_some_days_on_a_town_is_one() -> None:
    (event,) = events("هاجمت قوات الدعم السريع حي أردمتا في الجنينة وقتلت عشرات المدنيين على مدى ثلاثة أيام")
    assert event.killed is not None and event.killed.low == 20
    assert not events("قتل 300 مدني في قصف على الغوطة الشرقية على مدى خمسة أيام")


def test_a_group_that_says_who_carried_out_the_deed() -> None:
    lines = "فجر انتحاري نفسه في سوق بغداد فقتل 11 شخصا", "{} أن انتحاريا نفذ الهجوم مستهدفا تجمعا"
    (event,) = events(lines[0], lines[1].format("وأعلن داعش"))
    assert set(sides(event)) == {"isis"}
    (event,) = events(lines[0], lines[1].format("وأعلنت الشرطة العراقية"))
    assert not sides(event)


def test_those_killed_days_before_are_others() -> None:
    report = read("\n".join((
        "أعدم تنظيم الدولة 70 رجلا من عشيرة البو نمر في هيت بمحافظة الأنبار",
        "وقال شيخ العشيرة إن التنظيم أعدم قبل ذلك بيومين 50 شخصا",
    )))
    assert [e.killed.low if e.killed else None for e in report.events] == [70]


def test_attacks_on_so_many_places_are_a_total() -> None:
    report = read("\n".join((
        "وفي اعزاز أصاب صاروخ مستشفى للأطفال فقتل 14",
        "وقالت الأمم المتحدة إن قرابة 50 مدنيا قتلوا في هجمات على خمس منشآت طبية ومدرستين",
    )))
    assert [e.killed.low if e.killed else None for e in report.events] == [14]
    assert len(report.totals) == 1


def test_the_month_of_a_sum_is_no_day_of_the_attack() -> None:
    (event,) = events("وفي الطبقة قتل لغم امرأتين", "وبلغ قتلى التحالف من المدنيين في أيار 225 وفق المرصد")
    assert event.date is None or event.date.start is None


@pytest.mark.parametrize(("text", "killed"), [
    ("قصف التحالف قرية البوبدران فقتل 36 من عائلات عناصر داعش", 36),
    ("قصف التحالف قرية البوبدران وقتل 12 من أسر النازحين", 12),
    ("قصف التحالف قرية البوبدران فقتل ثلاث عائلات", 6),
])
def test_people_of_families_and_families(text: str, killed: int) -> None:
    (event,) = events(text)
    assert event.killed is not None and event.killed.low == killed


@pytest.mark.parametrize(("line", "high"), [
    ("وفي حصيلة لاحقة قال ناشط إن العدد بلغ 125", 125),
    ("وأكد الدفاع المدني أن العدد تجاوز 100", None),
    ("وقال الطبيب عن الجرحى إن عددهم تخطى الثلاثين", 56),
])
def test_the_number_reached(line: str, high: int | None) -> None:
    (event,) = events("قتل 56 مدنيا بغارات لطيران التحالف على قرية التوخار شمال منبج", line)
    assert event.killed is not None and (event.killed.low, event.killed.high) == (56, high)


def test_fighters_taken_are_no_part_of_the_shelling_told_before() -> None:
    first = "قتل تسعة مدنيين في قصف على بلدة هجين"
    (event,) = events(first, "وأعلنت قسد اعتقال 20 من عناصر داعش في البلدة")
    assert not sides(event) and event.harm_by_outcome.detained is None


def test_the_dead_of_the_day_before_are_others() -> None:
    (event,) = events("قتل 42 مدنيا بغارات للتحالف على أحياء الرقة اليوم", "وكان 27 قتلوا في اليوم السابق")
    assert event.killed is not None and event.killed.low == 42


def test_the_district_where_a_local_source_speaks_is_where_it_was() -> None:
    told = "أفاد مصدر محلي في مديرية حيس جنوبي الحديدة بأن لغما انفجر بدراجة نارية، ما أدى إلى مقتل شاب."
    (event,) = events("صنعاء - خاص", told)
    place = event.place
    assert place is not None and (place.name_ar, place.precision) == ("حيس", "admin2")
    (event,) = events("قال مصدر محلي في محافظة الحديدة إن لغما انفجر وقتل طفلا.")
    assert event.place is None


def test_that_is_no_part_of_a_name() -> None:
    (event,) = events("قال مصدر محلي في مدينة عبس إن قذيفة انفجرت وقتلت طفلا.")
    assert event.place is not None and event.place.name_ar == "عبس"


def test_whom_it_is_laid_at_by_a_pronoun_alone() -> None:
    text = (
        "نفت ميليشيا الحوثي مسؤوليتها عن قصف سوق شعبي في تعز الجمعة، واتهمت قوات الحكومة به، "
        "وكان القصف قد أسفر عن مقتل ستة."
    )
    (event,) = events(text)
    assert sides(event) == {"yemeni_government": True}

"""Fire opened far behind its verb, bodies that are found, and those who died in somebody's custody."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

from tawthiq.model import Event


def told(text: str) -> tuple[str, str | None, set[str]]:
    events = read(text).events
    assert len(events) == 1
    e: Event = events[0]
    return e.event_type, e.place.name_ar if e.place else None, {a.id for a in e.actors if a.role == "attacker"}


@pytest.mark.parametrize(("text", "place"), [
    ("فتحت قوات الاحتلال الإسرائيلي، صباح اليوم، نيران أسلحتها الرشاشة صوب المزارعين شرق خان يونس", "خان يونس"),
    ("فتح جنود الاحتلال الإسرائيلي المتمركزون في الأبراج شرق البريج نيران أسلحتهم تجاه رعاة الأغنام", "البريج"),
    ("أطلق جنود الاحتلال الإسرائيلي من داخل أبراجهم شمال بيت لاهيا نيران رشاشاتهم صوب منازل المواطنين", "بيت لاهيا"),
])
def test_fire_far_behind_the_verb_that_opened_it(text: str, place: str) -> None:
    assert told(text) == ("sniper_or_small_arms", place, {"israel"})


def test_who_fired_is_told_between() -> None:
    text = "فتح مجهولون يستقلون سيارة سوداء النار على رجل أمام منزله في الناصرية فأردوه قتيلا"
    assert told(text) == ("sniper_or_small_arms", "الناصرية", {"unknown"})


@pytest.mark.parametrize("text", [
    "فتحت السلطات المعبر أمام المساعدات بعد وقف إطلاق النار في غزة",
    "فتحت المدارس أبوابها صباح اليوم في دوما بعد أسبوع من تبادل إطلاق النار",
    "تعود القضية إلى آب من العام الماضي حين فتحت دورية النار على مزارع شرق بيت فوريك فأردته قتيلا",
])
def test_no_fire_of_theirs(text: str) -> None:
    assert not read(text).events


def test_who_found_a_body_killed_nobody() -> None:
    text = "وجدت الشرطة العراقية جثة شاب مجهول الهوية قتل بطعنات سكين في حي الناصر شرقي بغداد"
    assert told(text) == ("execution_or_massacre", "الناصر", set())
    shot = "قتلت الشرطة العراقية بالرصاص شابا في حي الناصر شرقي بغداد"
    assert told(shot)[2] == {"iraqi_government"}


@pytest.mark.parametrize(("text", "place", "whose"), [
    ("قضى شاب من مدينة دوما تحت التعذيب في معتقلات النظام السوري", None, "syrian_government"),
    ("توفي مختطف تحت التعذيب في سجن تديره مليشيا الحوثي بمحافظة ذمار", "ذمار", "houthis"),
    ("مقتل معتقل من حي الوعر بسبب التعذيب في أحد مراكز الاحتجاز التابعة لقوات النظام السوري", None,
     "syrian_government"),
    ("قتلت قوات سوريا الديمقراطية شابا تحت التعذيب في سجن بمدينة الطبقة", "الطبقة", "sdf"),
])
def test_dead_in_custody(text: str, place: str | None, whose: str) -> None:
    """Not where they were from; whose prison it was."""
    assert told(text) == ("execution_or_massacre", place, {whose})


def test_home_of_one_shot_may_be_the_place() -> None:
    assert told("قتل شاب من بلدة الشحيل برصاص مجهولين")[1] == "الشحيل"


def test_a_blade() -> None:
    text = "قتل لاجئ عراقي جراء هجوم نفذه مجهولون بأداة حادة في مخيم الهول شرقي الحسكة"
    assert told(text)[0] == "execution_or_massacre"
    assert not read("قدم المحامي طعنا في الحكم أمام محكمة إدلب").events


@pytest.mark.parametrize("text", [
    "أفاد مدير الدفاع المدني في سراقب بأن غارة على المدينة قتلت ثلاثة",
    "ناشد المجلس المحلي لمدينة سراقب المنظمات بعد مقتل ثلاثة في غارة على المدينة",
])
def test_the_town_of_a_local_body(text: str) -> None:
    assert told(text)[1] == "سراقب"


def test_a_half_stop_before_the_verb() -> None:
    text = "قالت مصادر إن 15 شخصا بينهم طفلان؛ قتلوا جراء غارات شنها الطيران الروسي على قرى أبو الظهور"
    event = read(text).events[0]
    assert (event.killed.low if event.killed else None, event.victims.children) == (15, 2)

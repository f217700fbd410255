"""What reports as crawled tell, and what beside it: near misses, other strikes, own soldiers, whole countries.

All sentences are invented; the places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read

PLACES = [
    ("أصيب أربعة أشخاص جراء قذائف على أحياء بدير الزور.", "دير الزور"),
    ("وإلى جانب قصف مدينة سراقب، قصفت الطائرات مدينة أريحا وقتلت أربعة مدنيين.", "أريحا"),
    ("وقع التفجير في مدينة الباب، على بعد 40 كم من مدينة حلب، وقتل فيه ثلاثة مدنيين.", "الباب"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_that_was_struck(text: str, place: str) -> None:
    assert place_name(only(text)) == place


def test_a_hospital_behind_the_subject_and_the_day_is_the_object() -> None:
    assert only("قصف طيران حربي روسي صباح اليوم مشفى الجامعة في مدينة سراقب.").objects == ("hospital",)


def test_what_was_nearly_hit_was_not() -> None:
    assert only("سقطت قذائف على مدينة حماة وكادت أن تصيب مدرسة.").objects == ()


@pytest.mark.parametrize("text", [
    "أصيبت امرأة بمقذوف أطلقه الحوثيون على قرية في مديرية حرض.",
    "سقط مقذوف عسكري على منزل في مدينة مأرب وأصاب امرأة.",
])
def test_a_projectile_that_was_fired_is_no_remnant(text: str) -> None:
    assert only(text).event_type == "artillery_shelling"


def test_a_projectile_left_behind_still_is_one() -> None:
    assert only("قتل طفل بانفجار مقذوف من مخلفات الحرب في مدينة سراقب.").event_type == "landmine_or_ied"


def test_killed_and_injured_with_counts_on_both_sides() -> None:
    event = only("ستة أشخاص قتلوا وأصيب 15 بتفجير سيارة مفخخة في مدينة الباب.")
    assert (count(event.killed), count(event.injured)) == ("6", "15")


def test_a_side_whose_member_did_it_is_the_attacker() -> None:
    event = only("أعلن تنظيم الدولة أن أحد عناصره فجر نفسه في سوق مدينة الباب ما أدى إلى مقتل 18 شخصا.")
    assert [a.id for a in event.actors] == ["isis"]


def test_strikes_that_the_speaker_launched_are_its_own() -> None:
    event = only("أكد التحالف الدولي مقتل تسعة مدنيين بالغارات التي شنها على مدينة الرقة.")
    assert [a.id for a in event.actors] == ["us_led_coalition"]


def test_the_deed_of_soldiers_on_somebody_counts_no_soldiers() -> None:
    event = only("استشهد شاب برصاص الاحتلال في مدينة جنين. وأدان الوزير جريمة قتل جنود الاحتلال للشاب.")
    assert count(event.killed) == "1" and event.victims.combatants is None


NO_EVENTS = [
    "أعلنت الوزارة مقتل 4 من جنودها في هجوم على موقع عسكري في مدينة تدمر.",
    "شهدت عموم المناطق السورية قصفا جويا ولا سيما في حماة وإدلب.",
    "وتشهد البلاد صراعا بين حكومتين متنافستين.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_no_event(text: str) -> None:
    assert read(text).events == ()


def test_a_blast_at_a_playground_is_no_sport() -> None:
    text = "قتل 41 شخصا بتفجير انتحاري استهدف ملعبا لكرة القدم في مدينة سراقب خلال مباراة. وقالت الشرطة إن لاعبين بين القتلى."
    assert count(only(text).killed) == "41"


def test_places_in_one_long_sentence_are_events_of_their_own() -> None:
    text = "قتل ثلاثة بتفجير سيارة مفخخة في مدينة الباب، وفي مدينة إعزاز انفجرت عبوة ناسفة وقتلت مدنيا، وكانت مدينة جرابلس شهدت تفجيرا قبل شهرين"
    assert [place_name(e) for e in read(text).events] == ["الباب", "أعزاز"]


SUMS = [
    "# حصيلة ضحايا العدوان ترتفع إلى 826 قتيلا\nأعلنت الوزارة أن حصيلة ضحايا العدوان على لبنان منذ 2 مارس ارتفعت إلى 826 قتيلا.",
    "وثقت الشبكة مقتل 96 مدنيا في سوريا خلال شهر آذار الماضي. وأضاف التقرير أن إدلب شهدت أكبر عدد من المجازر. "
    "وسجل التقرير مقتل 27 مدنيا خارج مناطق الساحل.",
    "ويشن عناصر التنظيم هجمات متفرقة بين حين وآخر في مدينة بغداد تستهدف المدنيين.",
]


@pytest.mark.parametrize("text", SUMS)
def test_reports_over_a_period_tell_no_attack(text: str) -> None:
    assert read(text).events == ()


def test_massacres_at_a_town_are_an_event() -> None:
    assert place_name(only("تكرر مشهد المجازر في بلدة الحفة حيث قتل ثلاثة مدنيين.")) == "الحفة"


def test_the_raids_of_the_day_before_on_a_country_are_no_event_beside_towns() -> None:
    text = "قتل خمسة أشخاص بغارة على بلدة حناوية. وذكرت الوزارة أن غارات الاحتلال على لبنان، أمس الجمعة، خلفت 14 شهيدا."
    reading = read(text)
    assert [count(e.killed) for e in reading.events] == ["5"] and reading.totals


def test_the_media_of_a_militia_are_its_side_s() -> None:
    claims = read("قالت وسائل إعلام ميليشيا النظام إن القصف طال حي القصور في مدينة حماة وقتل مدنيا.").claims
    assert {c.speaker.type for c in claims} == {"government_side_media"}


def test_a_player_killed_by_shells_is_no_match_report() -> None:
    """Lines of a page before the lead (age, counts of readers) do not push the attack out of its head."""
    text = (
        "مقتل لاعب بسقوط قذائف على مدينة رياضية في دمشق\n\nمنذ 9 سنوات\n7\n1204\n\n"
        "قُتل لاعب كرة قدم وجرح آخرون اليوم الثلاثاء حين سقطت قذيفتا هاون على ملعب في حي البرامكة.\n\n"
        "وقال مسؤول رياضي إن اللاعب توفي قبيل لقاء فريقه ضمن الدوري، وفي الملعب مسبح ومقار للاتحادات."
    )
    (event,) = read(text).events
    assert event.killed is not None
    assert event.killed.low == 1
    drawn = "الفريق يقصف مرمى ضيفه بثلاثة صواريخ في الدوري. قبل أن يقتل لاعب الوسط المباراة بهدفين في دمشق."
    assert not read(drawn).events

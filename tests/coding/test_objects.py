"""What was hit, and what is only named. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import defect, only, read

HIT = [
    ("hospital", "غارة جوية على مشفى في بلدة كفر نبل"),
    ("hospital", "استهدف الطيران الحربي المشفى الميداني في بلدة كفر نبل"),
    ("hospital", "قصفت المدفعية نقطة طبية في بلدة حزانو"),
    ("school", "استهدفت الطائرات مدرسة في بلدة حاس"),
    ("school", "قصف مدفعي على مدارس بلدة حاس"),
    ("market", "غارة جوية على سوق شعبي في مدينة أريحا"),
    ("market", "انفجرت عبوة ناسفة في سوق مدينة الباب"),
    ("mosque", "قصفت المدفعية مسجدا في بلدة مضايا"),
    ("mosque", "استهدف الطيران جامع البلدة في بلدة مضايا"),
    ("church", "أصاب القصف المدفعي كنيسة في مدينة عربين"),
    ("camp", "قصف صاروخي على مخيم للنازحين قرب بلدة قاح"),
    ("homes", "دمرت الغارة الجوية منزلا في بلدة حاس"),
    ("homes", "غارة جوية على منازل المدنيين في بلدة حاس"),
    ("homes", "قصف مدفعي على الأحياء السكنية في مدينة دوما"),
    ("homes", "سقطت قذيفة هاون على بناء سكني في مدينة جرمانا"),
    ("vehicle", "استهدفت طائرة مسيرة سيارة على طريق بلدة قاح"),
    ("vehicle", "انفجر لغم أرضي بحافلة قرب مدينة تدمر"),
    ("vehicle", "استهدف صاروخ موجه جرارا زراعيا قرب بلدة قسطون"),
    ("bakery", "قصف الطيران الحربي الفرن الآلي في بلدة كفر نبل"),
    ("water_station", "دمرت الغارة الجوية محطة مياه في بلدة كفر نبل"),
    ("farm", "قصف مدفعي على أراض زراعية في بلدة قسطون"),
    ("infrastructure", "قصف الطيران الحربي جسر بلدة كفر نبل"),
    ("infrastructure", "استهدفت مسيرة محطة وقود في بلدة كفر نبل"),
    ("cultural_site", "أصاب القصف المدفعي متحفا في مدينة معرة النعمان"),
    ("shelter", "استهدفت المدفعية مركز إيواء في مدينة إدلب"),
    defect(
        "ambulance",
        "استهدفت غارة جوية سيارة إسعاف في بلدة حاس",
        reason="an ambulance that is struck is taken for one that carries the wounded",
    ),
    ("other", "قصف الطيران مركز الدفاع المدني في بلدة حاس"),
]
NOT_HIT = [
    defect(
        "تفجير انتحاري بدراجة نارية في مدينة منبج قتل ستة",
        reason="the motorcycle that carried the bomb is taken for struck",
    ),
    "غارة جوية على بلدة حاس ونقل الجرحى إلى المشفى",
    "غارة جوية على بلدة حاس وأسعف المصابون إلى مستشفى قريب",
    "غارة جوية على بلدة حاس، ووصل ثلاثة جرحى إلى المستشفى",
    "غارة جوية على بلدة حاس، ويتلقى الجرحى العلاج في المشفى",
    "قتل معلم مدرسة بغارة جوية على بلدة حاس",
    "قتل إمام مسجد بغارة جوية على بلدة حاس",
    "انفجرت سيارة مفخخة في مدينة الباب",
    defect(
        "غارة جوية على بلدة حاس، وأغلقت المدارس أبوابها",
        reason="schools that close are taken for struck",
    ),
    "غارة جوية على محيط مدرسة في بلدة حاس",
    "غارة جوية قرب مشفى بلدة حاس",
    "قصف مدفعي على مدينة دير الزور",
    "قال مدير المشفى إن مدنيا قتل بغارة جوية على بلدة حاس",
]
EFFECTS = [
    ("دمرت الغارة الجوية منزلا في بلدة حاس", [("homes", "destroyed")]),
    ("أدى القصف المدفعي على بلدة حاس إلى تدمير مسجد", [("mosque", "destroyed")]),
    ("أدى القصف المدفعي على بلدة حاس إلى تضرر مدرسة", [("school", "damaged")]),
    defect(
        "خلف القصف المدفعي على بلدة حاس أضرارا في المنازل",
        [("homes", "damaged")],
        reason="the accusative of a broken plural is not found",
    ),
    ("استهدفت الطائرات مدرسة في بلدة حاس", [("school", "hit")]),
    ("أدى القصف الجوي على بلدة حاس إلى احتراق سيارتين", [("vehicle", "damaged")]),
    defect(
        "غارة جوية على مشفى بلدة حاس أدت إلى خروجه عن الخدمة",
        [("hospital", "out_of_service")],
        reason="out of service is no effect yet",
    ),
    defect(
        "خرج مشفى بلدة حاس عن الخدمة جراء غارة جوية",
        [("hospital", "out_of_service")],
        reason="out of service is no effect yet",
    ),
]


@pytest.mark.parametrize(("object_id", "sentence"), HIT)
def test_hit(object_id: str, sentence: str) -> None:
    assert only(sentence).objects == (object_id,)


@pytest.mark.parametrize("sentence", NOT_HIT)
def test_named_but_not_hit(sentence: str) -> None:
    assert only(sentence).objects == ()


@pytest.mark.parametrize(("sentence", "expected"), EFFECTS)
def test_what_happened_to_it(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    [claim] = read(sentence).claims
    assert [(o.id, o.effect) for o in claim.objects] == expected


def test_several_objects_in_the_order_of_the_words() -> None:
    event = only("استهدفت الطائرات مدرسة ومسجدا وسوقا شعبيا في بلدة حاس")
    assert event.objects == ("school", "mosque", "market")


def test_damage_told_after_the_attack_belongs_to_it() -> None:
    event = only("قتل مدني بغارة جوية على بلدة حاس.\nودمرت الغارة ثلاثة منازل.")
    assert event.objects == ("homes",)

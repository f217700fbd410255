"""The same rules over the seven countries. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import harm_of, only, place_name

AIR, GUNS = "air_strike", "artillery_shelling"
SENTENCES = [
    (
        "استشهد 12 فلسطينيا وأصيب العشرات في غارة إسرائيلية استهدفت منزلا في مخيم جباليا شمالي قطاع غزة",
        AIR, "جباليا", {"killed": "12", "injured": "20+"}, ("homes",),
    ),
    ("استشهد مواطنان برصاص الاحتلال في مدينة جنين", "sniper_or_small_arms", "جنين", {"killed": "2"}, ()),
    ("مقتل 30 مدنيا بقصف مدفعي لقوات الدعم السريع على مدينة الفاشر", GUNS, "الفاشر", {"killed": "30"}, ()),
    (
        "قتل 7 أشخاص وأصيب 20 في قصف للدعم السريع على سوق في أم درمان",
        GUNS, "أم درمان", {"killed": "7", "injured": "20"}, ("market",),
    ),
    (
        "غارة للتحالف بقيادة السعودية على مديرية باقم بمحافظة صعدة أسفرت عن 5 قتلى",
        AIR, "باقم", {"killed": "5"}, (),
    ),
    ("انفجار لغم حوثي في مديرية الدريهمي يقتل راعيا", "landmine_or_ied", "الدريهمي", {"killed": "1"}, ()),
    ("تفجير انتحاري في مدينة كركوك يوقع 10 قتلى", "suicide_attack", "كركوك", {"killed": "10"}, ()),
    (
        "سقوط 4 صواريخ كاتيوشا على حي في مدينة بغداد دون إصابات",
        "rocket_or_missile", "بغداد", {"killed": "0", "injured": "0"}, (),
    ),
    ("مقتل مدني بقصف عشوائي على حي في مدينة طرابلس الليبية", GUNS, "طرابلس", {"killed": "1"}, ()),
    (
        "قصف طائرة مسيرة منزلا في مدينة مرزق ومقتل 40 مدنيا",
        "drone_strike", "مرزق", {"killed": "40"}, ("homes",),
    ),
    (
        "مقتل عائلة من 6 أفراد بغارة إسرائيلية على بلدة ميس الجبل جنوب لبنان",
        AIR, "ميس الجبل", {"killed": "6"}, (),
    ),
    (
        "استشهاد ثلاثة مسعفين بغارة على سيارة إسعاف في بلدة الخيام",
        AIR, "الخيام", {"killed": "3"}, ("ambulance",),
    ),
    ("اقتحمت قوات الاحتلال مدينة نابلس واعتقلت 12 مواطنا", "abduction_or_detention", "نابلس", {"detained": "12"}, ()),
    ("وصول 14 شهيدا إلى مستشفى ناصر جراء قصف على خان يونس", GUNS, "خان يونس", {"killed": "14"}, ()),
    ("تنظيم الدولة يعدم 11 راعيا في بادية السخنة", "execution_or_massacre", "السخنة", {"killed": "11"}, ()),
    (
        "شيعت مدينة أريحا تسعة مدنيين قتلوا أمس بغارة جوية على سوقها",
        AIR, "أريحا", {"killed": "9"}, ("market",),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "place", "harm", "objects"), SENTENCES)
def test_one_event(
    sentence: str, kind: str, place: str, harm: dict[str, str], objects: tuple[str, ...]
) -> None:
    event = only(sentence)
    assert (event.event_type, place_name(event), harm_of(event), event.objects) == (
        kind,
        place,
        harm,
        objects,
    )

"""The side that struck, behind where and with what it struck. All sentences are invented, places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

CASES = [
    ("libyan_lna", "قتل ثلاثة مدنيين في قصف شنته على مدينة غريان قوات الجنرال خليفة حفتر"),
    ("syrian_government", "قتل مدنيان بقصف نفذته على بلدة كفرزيتا بالمدفعية الثقيلة قوات النظام"),
    ("sudan_rsf", "قتل 4 مواطنين في هجوم شنته أمس على قرية أبو قوتة، بولاية الجزيرة، قوات الدعم السريع"),
    ("syrian_government", "قصفت بالمدفعية قوات النظام مدينة اللطامنة، ما أوقع قتيلين"),
    ("houthis", "قصفت صباح اليوم، بقذائف الهاون، ميليشيا الحوثي حي الروضة في مدينة تعز، فأصيب طفلان"),
    ("syrian_government", "استهدفت، أمس، بصاروخ موجه، قوات النظام سيارة في بلدة مورك، ما أدى لمقتل سائقها"),
    ("israel", "فتحت قوات الاحتلال من مواقعها شرق خان يونس نيران أسلحتها على المزارعين فأصيب اثنان"),
    ("israel", "المجزرة التي قصف فيها جيش الاحتلال الإسرائيلي منزلا في مخيم النصيرات ارتفع عدد شهدائها إلى 40"),
    (None, "واستهدفت بقذائف الهاون قوات النظام في بلدة مورك وقتل مدني"),
    (None, "كما قصفت بالمدفعية الثقيلة قوات النظام المتمركزة في مورك وقتل مدني في كفرزيتا"),
    (None, "قتل مدنيان في غارات شنها على مواقع تنظيم الدولة في مدينة الرقة"),
    (None, "قتل مدنيان بغارات شنتها على مدينة الرقة ضد تنظيم الدولة"),
]


@pytest.mark.parametrize(("attacker", "text"), CASES)
def test_the_side_behind_a_phrase(attacker: str | None, text: str) -> None:
    events = read(text).events
    named = {a.id for e in events for a in e.actors if a.role == "attacker"}
    assert named == ({attacker} if attacker else set())

"""Which voice speaks of the attack that a report tells, and which of another matter. All texts are invented."""

from __future__ import annotations

import pytest

from coding.reading import read

RAID = "قتل أربعة مدنيين بغارة إسرائيلية على بلدة كفركلا جنوب لبنان أمس.\n"
SHELLS = "قتل ثلاثة مدنيين بقصف مدفعي على مدينة أريحا أمس.\n"
AMERICAN = "استهدفت غارة أميركية منزلا في حي شعوب بصنعاء أمس وقتلت أربعة.\n"

OF_IT = [
    (RAID + "وقال رئيس البلدية إن المنزل المستهدف كان يؤوي عائلة نازحة.", {"official"}),
    (SHELLS + "وقال مدير الدفاع المدني إن فرقه انتشلت طفلا حيا من تحت الأنقاض.", {"civil_defence"}),
    (SHELLS + "وقال شهود إنهم رأوا بيوتا تحترق.", {"eyewitness"}),
    (SHELLS + "وقالت والدة الطفل سامر إنها عرفته من ثيابه.", {"eyewitness"}),
    (AMERICAN + "وأعلن الجيش الأميركي أنه قصف مخزنا للصواريخ في صنعاء.", {"military_statement"}),
    (
        "توقفت محطة المياه في مدينة أريحا بعد قصف مدفعي أمس قتل عاملا.\nوقال مهندس إن المحطة تحتاج إلى مضخات.",
        {"eyewitness"},
    ),
    (
        SHELLS + "وقالت مصادر محلية إن القصف استهدف سوقا. وأدان المجلس المحلي القصف الذي قتل ثلاثة مدنيين.",
        {"local_media", "official"},
    ),
]
OF_OTHER_MATTERS = [
    (RAID + "وقالت الحكومة في بيان إنها ناقشت موازنة العام المقبل.", set()),
    (RAID + "وقال رئيس الوزراء إن بلاده ملتزمة بالقرار الدولي.", set()),
    (RAID + "وأعلن حزب الله أن مقاتليه استهدفوا دبابة إسرائيلية قرب مستوطنة المطلة.", set()),
    (SHELLS + "وقال ناشطون إن الاتصالات مقطوعة عن المدينة منذ أسبوع.", set()),
    (SHELLS + "وقال مزارع من المدينة إن القطاف تأخر هذا العام.", set()),
    (SHELLS + "وحذرت الأمم المتحدة من أزمة إنسانية في الشمال السوري.", set()),
    (AMERICAN + "وأعلن الجيش الأميركي أنه يواصل عملياته ضد الحوثيين.", set()),
    (AMERICAN + "وقال المتحدث باسم الحوثيين إن قواته أطلقت صاروخا على حاملة طائرات.", set()),
    (SHELLS + "وقالت مصادر محلية إن القصف استهدف سوقا. وأدان المجلس المحلي القصف بشدة.", {"local_media"}),
]


@pytest.mark.parametrize(("text", "found"), OF_IT + OF_OTHER_MATTERS)
def test_who_speaks_of_the_attack(text: str, found: set[str]) -> None:
    [event] = read(text).events
    assert set(event.speakers) - {"unattributed"} == found


def test_an_army_that_freed_somebody_fired_at_nobody() -> None:
    text = "أصيب رجل بقصف مدفعي على بلدة سراقب أمس. وأعلن الجيش التركي أنه أطلق سراح عشرة من المصابين."
    assert "admits" not in {c.stance for c in read(text).claims}

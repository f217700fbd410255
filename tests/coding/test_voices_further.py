"""Who speaks of an attack: rarer verbs, bodies and chains; all texts are invented."""

from __future__ import annotations

import pytest

from coding.reading import read

TOLD = "قتل أربعة مدنيين بقصف مدفعي على سوق بلدة كفرا فجر اليوم. "

VOICES = [
    (TOLD + "ووجه المجلس المحلي أصابع الاتهام إلى الجيش.", {"official"}),
    (TOLD + "وحمل المجلس المحلي المسؤولية الكاملة للجيش عن القصف.", {"official"}),
    (TOLD + "وجدد المرصد الحقوقي تأكيده أن القتلى ستة.", {"monitor_ngo"}),
    (TOLD + "وظهر مدير المستشفى في مقطع مصور قال فيه إن القتلى ستة.", {"medical"}),
    (TOLD + "وتواصلنا مع المجلس المحلي وأكد لنا أن القتلى ستة.", {"official"}),
    (TOLD + "وأكد لـ\"المنبر\" مدير المستشفى أن القتلى ستة.", {"medical"}),
    (TOLD + "وتبنى القصف فصيل محلي.", {"military_statement"}),
    (TOLD + "ورفعت وزارة الصحة حصيلة القصف إلى ستة قتلى.", {"official"}),
    (TOLD + "واتهم صاحب المتجر الجيش بقصف السوق.", {"eyewitness"}),
    (TOLD + "وقالت السفارة الإيطالية إن القتلى ستة.", {"official"}),
    ("رويترز عن شهود: مقتل أربعة في قصف على سوق بمدينة نيالا", {"eyewitness"}),
    ("خبرني واحد من الجيران إنو لغم انفجر ببلدة سرمين وقتل رجل", {"eyewitness"}),
    (TOLD + "ووجه المحافظ بعلاج الجرحى.", set()),
    (TOLD + "ورفض متحدث باسم الدعم السريع الاتهامات، وحمل الجيش المسؤولية.", {"military_statement"}),
    (TOLD + "ورفض الجيش تسليم الجثث بعد اتهامات له.", set()),
    (TOLD + "وجدد الجيش قصفه على البلدة.", set()),
    (TOLD + "ونقلت الجثث إلى مشرحة المستشفى.", set()),
    (TOLD + "ورفع الدفاع المدني حالة التأهب.", set()),
    (TOLD + "وقال تاجر رأى ما حدث إن القذيفة أصابت السوق.", {"eyewitness"}),
]


@pytest.mark.parametrize(("text", "voices"), VOICES)
def test_who_speaks_of_it(text: str, voices: set[str]) -> None:
    (event,) = read(text).events
    assert {v for v in event.speakers if v != "unattributed"} == voices


def test_words_end_where_the_next_ones_begin_at_while() -> None:
    text = (
        "قتل ثلاثة مدنيين، بحسب مصدر طبي، بقصف مدفعي على ناحية العظيم، "
        "فيما قتل أربعة أشخاص بهجوم بطائرة مسيرة على مدينة بعقوبة، بحسب خلية الإعلام الأمني."
    )
    told = {e.killed.low: e.speakers for e in read(text).events if e.killed}
    assert told == {3: ("medical",), 4: ("military_statement",)}
